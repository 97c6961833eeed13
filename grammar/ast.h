// The syntax tree: plain structs with CPython's class and field names, made from nodes.def.
//
//   Node *node = …;
//   switch (node->kind) {
//   case NODE_BIN_OP: compile(AS(BinOp, node)->left); …
//
// The struct of class `BinOp` is `BinOpNode`; each begins with a Node, its header.  Everything
// lives in the arena of the parse.
#ifndef AWL_GRAMMAR_AST_H
#define AWL_GRAMMAR_AST_H

#include "grammar/name.h"
#include "grammar/source.h"
#include <stdint.h>

typedef struct Symbol Symbol; // scope.h
typedef struct Scope Scope;   // scope.h

typedef enum NodeKind {
#define NODE(type, kind) NODE_##kind,
#include "grammar/nodes.def"
  NODE_KIND_COUNT
} NodeKind;

// No tree is higher than this, so a recursive walk needs no check of its own.
enum { AST_HEIGHT_MAX = 2000 };

// What every node begins with.  Lines count from 1, columns are bytes from 0; the end is exclusive.
// Module, arguments and comprehension have positions too, though CPython's have none.
typedef struct Node {
  uint8_t kind;          // a NodeKind
  bool is_parenthesised; // written in parentheses of its own: `(x)`, `(a, b)`, `(yield)`
  uint16_t height;       // 1 + the height of its highest child
  int line, column;
  int end_line, end_column;
} Node;

typedef struct NodeList {
  Node **items;
  int count;
} NodeList;

typedef struct NameList {
  const Name **items;
  int count;
} NameList;

typedef struct SymbolList {
  Symbol **items;
  int count;
} SymbolList;

typedef enum Operator {
  OPERATOR_NONE,
  // BoolOp
  OPERATOR_AND,
  OPERATOR_OR,
  // BinOp, AugAssign
  OPERATOR_ADD,
  OPERATOR_SUB,
  OPERATOR_MULT,
  OPERATOR_MAT_MULT,
  OPERATOR_DIV,
  OPERATOR_MOD,
  OPERATOR_POW,
  OPERATOR_L_SHIFT,
  OPERATOR_R_SHIFT,
  OPERATOR_BIT_OR,
  OPERATOR_BIT_XOR,
  OPERATOR_BIT_AND,
  OPERATOR_FLOOR_DIV,
  // UnaryOp
  OPERATOR_INVERT,
  OPERATOR_NOT,
  OPERATOR_U_ADD,
  OPERATOR_U_SUB,
  // Compare
  OPERATOR_EQ,
  OPERATOR_NOT_EQ,
  OPERATOR_LT,
  OPERATOR_LT_E,
  OPERATOR_GT,
  OPERATOR_GT_E,
  OPERATOR_IS,
  OPERATOR_IS_NOT,
  OPERATOR_IN,
  OPERATOR_NOT_IN,
  OPERATOR_COUNT
} Operator;

typedef struct OperatorList {
  uint8_t *items; // Operators
  int count;
} OperatorList;

typedef enum ExprContext { CONTEXT_LOAD, CONTEXT_STORE, CONTEXT_DELETE } ExprContext;

typedef enum ConstantKind {
  CONSTANT_NONE,
  CONSTANT_FALSE,
  CONSTANT_TRUE,
  CONSTANT_ELLIPSIS,
  CONSTANT_INT,     // integer
  CONSTANT_BIG_INT, // text: the digits alone, in `base`, without prefix and underscores
  CONSTANT_FLOAT,   // real
  CONSTANT_STR,     // text: UTF-8, where a surrogate escape ("\ud800") is three bytes (WTF-8)
  CONSTANT_BYTES    // text: the bytes themselves
} ConstantKind;

// The value of a literal.  Adjacent string literals are one constant.  Integers are never negative:
// `-1` is a UnaryOp.
typedef struct ConstantValue {
  ConstantKind kind;
  int base;          // of a CONSTANT_BIG_INT: 2, 8, 10 or 16
  bool has_u_prefix; // CPython's ast shows it as kind='u'
  union {
    int64_t integer;
    double real;
    Text text;
  };
} ConstantValue;

#define NODE(type, kind)                                                                           \
  typedef struct type##Node {                                                                      \
    Node base;
#define CHILD(field) Node *field;
#define OPTION(field) Node *field;
#define LIST(field) NodeList field;
#define NAME(field) const Name *field;
#define NAMES(field) NameList field;
#define INTEGER(field) int field;
#define OPERATOR(field) Operator field;
#define OPERATORS(field) OperatorList field;
#define CONTEXT(field) ExprContext field;
#define CONSTANT(field) ConstantValue field;
#define SYMBOL(field) Symbol *field;
#define SCOPE(field) Scope *field;
#define EXTRA(field) int field;
#define END(type)                                                                                  \
  }                                                                                                \
  type##Node;
#include "grammar/nodes.def"

// `AS(BinOp, node)->left`: the node as what its kind says it is.
#define AS(type, node) ((type##Node *)(node))

// The class name CPython's ast gives a kind: "FunctionDef".
const char *node_kind_name(NodeKind kind);

// "Add", "NotIn", … as CPython's ast names them.
const char *operator_name(Operator op);

#endif
