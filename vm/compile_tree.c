// Questions about syntax trees that the compiler asks before it emits anything.
#include "vm/compile_parts.h"

static bool contains(const Node *node, const bool *kinds);

// Entries of a list may be missing, as the keys of `**` in a dict.
static bool list_contains(const NodeList *list, const bool *kinds) {
  for (int i = 0; i < list->count; i++) {
    if (list->items[i] != NULL && contains(list->items[i], kinds)) {
      return true;
    }
  }
  return false;
}

// Is there a node of one of `kinds` in the tree?  Goes no deeper than the tree is high.
static bool contains(const Node *node, const bool *kinds) {
  if (kinds[node->kind]) {
    return true;
  }
  switch (node->kind) {
#define NODE(type, kind)                                                                           \
  case NODE_##kind: {                                                                              \
    const type##Node *n = (const type##Node *)node;                                                \
    (void)n;
#define CHILD(field)                                                                               \
  if (contains(n->field, kinds)) {                                                                 \
    return true;                                                                                   \
  }
#define OPTION(field)                                                                              \
  if (n->field != NULL && contains(n->field, kinds)) {                                             \
    return true;                                                                                   \
  }
#define LIST(field)                                                                                \
  if (list_contains(&n->field, kinds)) {                                                           \
    return true;                                                                                   \
  }
#define END(type)                                                                                  \
  return false;                                                                                    \
  }
#include "grammar/nodes.def"
  default: return false;
  }
}

// Lambdas inside are counted too, which is only too careful.
bool expr_has_walrus(const Unit *unit, const Node *node) {
  static const bool WALRUS[NODE_KIND_COUNT] = {[NODE_NAMED_EXPR] = true};
  return unit->compiler->has_walrus && contains(node, WALRUS);
}

// Operators may call the program's methods as well, but hardly ones that show.
bool expr_is_quiet(const Node *node) {
  static const bool LOUD[NODE_KIND_COUNT] = {
      [NODE_CALL] = true,       [NODE_AWAIT] = true,      [NODE_YIELD] = true,
      [NODE_YIELD_FROM] = true, [NODE_NAMED_EXPR] = true, [NODE_LIST_COMP] = true,
      [NODE_SET_COMP] = true,   [NODE_DICT_COMP] = true,  [NODE_GENERATOR_EXP] = true};
  return !contains(node, LOUD);
}

// These can be loaded at any time before they are needed.
bool expr_is_simple(const Unit *unit, const Node *node) {
  if (node->kind == NODE_UNARY_OP) {
    const UnaryOpNode *unary = AS(UnaryOp, node);
    return unary->op == OPERATOR_U_SUB && unary->operand->kind == NODE_CONSTANT &&
           AS(Constant, unary->operand)->value.kind == CONSTANT_INT;
  }
  if (node->kind == NODE_NAME) {
    const Symbol *symbol = AS(Name, node)->symbol;
    return symbol->kind == SYMBOL_LOCAL &&
           assigned_has(&unit->assigned, symbol_register(unit, symbol));
  }
  return node->kind == NODE_CONSTANT;
}
