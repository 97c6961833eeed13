// What the grammar's actions call: the state of one parse, and a constructor for each kind of node.
#ifndef AWL_GRAMMAR_BUILD_H
#define AWL_GRAMMAR_BUILD_H

#include "grammar/ast.h"
#include "grammar/diagnostic.h"
#include "grammar/lexer.h"
#include "grammar/parser.h"

// An item of a list that is still being read; `tag` says what kind of item where lists are mixed.
typedef struct Pending {
  Node *node;
  int tag;
} Pending;

// A pair of parentheses around an expression, alive only until a constructor takes it: then the
// parent knows where its operand begins and ends with them, and the tree holds the inner node.
enum { NODE_GROUP = NODE_KIND_COUNT };
typedef struct GroupNode {
  Node base;
  Node *inner;
} GroupNode;

typedef struct Pieces Pieces; // pieces.c: of a parse that hands the module over as it is read

typedef struct ParseContext {
  Arena *arena;   // for what lives as long as the parse
  Arena *nodes;   // for the tree: the same one, or that of the pieces
  Pieces *pieces; // NULL: the whole tree is kept
  const Source *source;
  NameTable names;
  Lexer *lexer;
  Diagnostics *diagnostics;

  // One stack serves all lists: list nonterminals nest, so their items do too.
  Pending *pending;
  int pending_count, pending_capacity;

  ModuleNode *module; // the result of START_FILE
  Node *expression;   // the result of the other starts
  Token last;         // the closing parenthesis of an import list
  Node *with_group;   // `(a as b)`, which only a `with` may take; NULL when none is waiting
  Token with_as;      // its first `as`

  bool is_too_deep;  // told once
  bool has_failed;   // a syntax error, or one that a constructor found
  bool is_reporting; // the second, slower parse: errors become diagnostics

  // Of the second parse only: all tokens, and the parser that tries phrases out.
  const Token *tokens;
  const int16_t *depths;
  int token_count;
  int token_index; // the one being fed
  void *spare;
  bool is_in_fstring;       // a text of an f-string is being decoded: its error waits …
  const char *string_error; // … here until the whole string has been read
  int furthest_token;       // that the second parse or a trial has looked at

  union {
    FunctionDefNode function;
    Node base;
    char bytes[256];
  } sink; // what constructors fill when memory has run out
} ParseContext;

// Errors of constructors.  The first parse only notes that there is one.
void build_fail(ParseContext *c, const Node *node, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void build_fail_range(ParseContext *c, const Node *from, const Node *to, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
void build_fail_token(ParseContext *c, const Token *token, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
// At the token that the parser has just read, as CPython does for want of a better place.
void build_fail_next(ParseContext *c, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void build_refuse(ParseContext *c, const Node *node, const char *hint, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
void build_fail_depth(ParseContext *c);
ParseContext *parser_prepare(Arena *arena, Source *source, ParseOptions options,
                             Diagnostics *diagnostics); // NULL: no memory
void parser_on_syntax_error(ParseContext *c);
bool parser_build(ParseContext *c);
void parser_report(ParseContext *c);

// pieces.c: what stands at the module's top is complete up to here.
void build_top_statement(ParseContext *c);
// The body of a function or class begins, ends.
void build_enter_body(ParseContext *c, const Node *definition);
void build_leave_body(ParseContext *c);

// The pending stack.
static inline int build_mark(const ParseContext *c) {
  return c->pending_count;
}
void build_push_tagged(ParseContext *c, Node *node, int tag);
static inline void build_push(ParseContext *c, Node *node) {
  build_push_tagged(c, node, 0);
}
int build_push_two(ParseContext *c, Node *first, Node *second); // returns the mark before them

// Takes the items since `mark` off the stack.
NodeList build_list(ParseContext *c, int mark);

// The raw material of constructors.  Nodes are zeroed, so that constructors set only what is there;
// inline, because where the size is known zeroing is a few stores.
Node *build_sink(ParseContext *c); // instead of a node that there was no memory for
static inline void *build_node(ParseContext *c, NodeKind kind, size_t size) {
  Node *node = arena_take(c->nodes, size);
  if (node == NULL) {
    node = build_sink(c);
  }
  node->kind = (uint8_t)kind;
  node->height = 1;
  return node;
}
#define NEW(type, kind) ((type##Node *)build_node(c, NODE_##kind, sizeof(type##Node)))
Node *build_adopt(ParseContext *c, Node *parent,
                  Node *child); // takes off parentheses, sees to height
NodeList build_adopt_list(ParseContext *c, Node *parent, int mark);
void build_adopted(ParseContext *c, Node *parent, NodeList list); // sees to height only
Node *build_inner(Node *node);                                    // takes off parentheses
static inline void build_start(Node *node, int line, int column) {
  node->line = line;
  node->column = column;
}
static inline void build_start_at(Node *node, const Node *at) {
  build_start(node, at->line, at->column);
}
static inline void build_start_token(Node *node, const Token *token) {
  build_start(node, token->line, token->column);
}
static inline void build_end_at(Node *node, const Node *at) {
  node->end_line = at->end_line;
  node->end_column = at->end_column;
}
static inline void build_end_token(Node *node, const Token *token) {
  node->end_line = token->end_line;
  node->end_column = token->end_column;
}
static inline void build_span_token(Node *node, const Token *token) {
  build_start_token(node, token);
  build_end_token(node, token);
}

// Statements (build_statement.c).  An absent part is NULL.
void build_module(ParseContext *c, int statements);
Node *build_expr(ParseContext *c, Node *value);
Node *build_pass(ParseContext *c, const Token *token);
Node *build_break(ParseContext *c, const Token *token);
Node *build_continue(ParseContext *c, const Token *token);
Node *build_return(ParseContext *c, const Token *token, Node *value);
Node *build_raise(ParseContext *c, const Token *token, Node *exc, Node *cause);
Node *build_assert(ParseContext *c, const Token *token, Node *test, Node *msg);
Node *build_delete(ParseContext *c, const Token *token, Node *targets);
Node *build_global(ParseContext *c, const Token *token, int names);
Node *build_nonlocal(ParseContext *c, const Token *token, int names);
Node *build_assign(ParseContext *c, int targets, Node *value);
Node *build_aug_assign(ParseContext *c, Node *target, const Token *op, Node *value);
Node *build_ann_assign(ParseContext *c, Node *target, Node *annotation, Node *value);
Node *build_import(ParseContext *c, const Token *token, int names);
Node *build_import_from(ParseContext *c, const Token *token, int level, int module, int names);
Node *build_dotted_alias(ParseContext *c, int parts, const Token *asname);
Node *build_alias(ParseContext *c, const Token *name, const Token *asname);

// Compound statements (build_compound.c).
Node *build_decorated(ParseContext *c, int decorators, Node *definition);
Node *build_async(ParseContext *c, const Token *token, Node *statement);
Node *build_function(ParseContext *c, const Token *token, const Token *name, Node *args,
                     Node *returns); // the header
Node *build_function_body(ParseContext *c, Node *definition, NodeList body);
Node *build_class(ParseContext *c, const Token *token, const Token *name, int arguments,
                  const Token *close); // the header
Node *build_class_body(ParseContext *c, Node *definition, NodeList body);
Node *build_if(ParseContext *c, const Token *token, Node *test, NodeList body, int elifs,
               NodeList orelse);
Node *build_elif(ParseContext *c, const Token *token, Node *test, NodeList body);
Node *build_while(ParseContext *c, const Token *token, Node *test, NodeList body, NodeList orelse);
Node *build_for(ParseContext *c, const Token *token, Node *target, Node *iter, NodeList body,
                NodeList orelse);
Node *build_with(ParseContext *c, const Token *token, int items); // the header
Node *build_with_body(ParseContext *c, Node *with, NodeList body);
Node *build_withitem(ParseContext *c, Node *context_expr, Node *optional_vars);
Node *build_paren_withitem(ParseContext *c, Node *context_expr, const Token *as, Node *vars);
Node *build_try(ParseContext *c, const Token *token, NodeList body, int handlers, NodeList orelse,
                NodeList finalbody);
Node *build_handler(ParseContext *c, const Token *token, Node *type, const Token *name,
                    NodeList body);
Node *build_star_handler(ParseContext *c, const Token *token, Node *type, const Token *name,
                         NodeList body);

// Expressions (build_expression.c).
Node *build_name(ParseContext *c, const Token *token);
Node *build_named_expr(ParseContext *c, const Token *name, Node *value);
Node *build_if_exp(ParseContext *c, Node *body, Node *test, Node *orelse);
Node *build_lambda(ParseContext *c, const Token *token, Node *args, Node *body);
Node *build_bool_op(ParseContext *c, Operator op, int values);
Node *build_bin_op(ParseContext *c, Node *left, Operator op, Node *right);
Node *build_unary_op(ParseContext *c, const Token *op, Node *operand);
Node *build_compare(ParseContext *c, int operands);
Node *build_await(ParseContext *c, const Token *token, Node *value);
Node *build_yield(ParseContext *c, const Token *token, Node *value);
Node *build_yield_from(ParseContext *c, const Token *token, Node *value);
Node *build_attribute(ParseContext *c, Node *value, const Token *name);
Node *build_subscript(ParseContext *c, Node *value, Node *slice, const Token *close);
Node *build_slice(ParseContext *c, Node *lower, const Token *first, Node *upper,
                  const Token *second, Node *step);
Node *build_single_slice(ParseContext *c, Node *slice);
Node *build_starred(ParseContext *c, const Token *star, Node *value);
Operator build_operator(int kind);

// Calls (build_call.c).  Arguments are tagged with what they are.
Node *build_call(ParseContext *c, Node *func, int arguments, const Token *open, const Token *close);
void build_arguments(ParseContext *c, Node *parent, int mark, const Token *close, NodeList *args,
                     NodeList *keywords);
Node *build_keyword(ParseContext *c, Node *name, const Token *assign, Node *value);
Node *build_double_star_argument(ParseContext *c, const Token *star, Node *value);
Node *build_bare_generator(ParseContext *c, Node *elt, int generators);
void build_trailing_comma(ParseContext *c, int arguments, const Token *comma);

// Displays and comprehensions (build_display.c).
Node *build_group(ParseContext *c, const Token *open, Node *inner, const Token *close);
Node *build_tuple(ParseContext *c, int elts, const Token *comma);
Node *build_single_tuple(ParseContext *c, Node *elt, const Token *comma);
Node *build_empty_tuple(ParseContext *c, const Token *open, const Token *close);
Node *build_paren_tuple(ParseContext *c, const Token *open, Node *tuple, const Token *close);
Node *build_list_display(ParseContext *c, const Token *open, int elts, const Token *close);
Node *build_set(ParseContext *c, const Token *open, int elts, const Token *close);
Node *build_dict(ParseContext *c, const Token *open, int items, const Token *close);
Node *build_generator(ParseContext *c, const Token *open, Node *elt, int generators,
                      const Token *close);
Node *build_list_comp(ParseContext *c, const Token *open, Node *elt, int generators,
                      const Token *close);
Node *build_set_comp(ParseContext *c, const Token *open, Node *elt, int generators,
                     const Token *close);
Node *build_dict_comp(ParseContext *c, const Token *open, Node *key, Node *value, int generators,
                      const Token *close);
Node *build_dict_unpacking_comp(ParseContext *c, const Token *open, const Token *stars,
                                int generators, const Token *close);
Node *build_comprehension(ParseContext *c, const Token *token, Node *target, Node *iter, int ifs,
                          int is_async);

#endif
