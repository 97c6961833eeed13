// The names of node kinds and operators, as CPython's ast module has them.
#include "grammar/ast.h"

static const char *const kind_names[] = {
#define NODE(type, kind) [NODE_##kind] = #type,
#include "grammar/nodes.def"
};

// Kinds beyond the list are the builders' own and have no name to show.
const char *node_kind_name(NodeKind kind) {
  return kind < NODE_KIND_COUNT ? kind_names[kind] : "?";
}

static const char *const operator_names[OPERATOR_COUNT] = {
    [OPERATOR_NONE] = "?",
    [OPERATOR_AND] = "And",
    [OPERATOR_OR] = "Or",
    [OPERATOR_ADD] = "Add",
    [OPERATOR_SUB] = "Sub",
    [OPERATOR_MULT] = "Mult",
    [OPERATOR_MAT_MULT] = "MatMult",
    [OPERATOR_DIV] = "Div",
    [OPERATOR_MOD] = "Mod",
    [OPERATOR_POW] = "Pow",
    [OPERATOR_L_SHIFT] = "LShift",
    [OPERATOR_R_SHIFT] = "RShift",
    [OPERATOR_BIT_OR] = "BitOr",
    [OPERATOR_BIT_XOR] = "BitXor",
    [OPERATOR_BIT_AND] = "BitAnd",
    [OPERATOR_FLOOR_DIV] = "FloorDiv",
    [OPERATOR_INVERT] = "Invert",
    [OPERATOR_NOT] = "Not",
    [OPERATOR_U_ADD] = "UAdd",
    [OPERATOR_U_SUB] = "USub",
    [OPERATOR_EQ] = "Eq",
    [OPERATOR_NOT_EQ] = "NotEq",
    [OPERATOR_LT] = "Lt",
    [OPERATOR_LT_E] = "LtE",
    [OPERATOR_GT] = "Gt",
    [OPERATOR_GT_E] = "GtE",
    [OPERATOR_IS] = "Is",
    [OPERATOR_IS_NOT] = "IsNot",
    [OPERATOR_IN] = "In",
    [OPERATOR_NOT_IN] = "NotIn",
};

// ast.dump writes operators as calls; the parentheses are the printer's business.
const char *operator_name(Operator op) {
  return op < OPERATOR_COUNT ? operator_names[op] : "?";
}
