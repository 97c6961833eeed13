// Constructors of expressions: names, operators, attributes, subscripts.
#include "grammar/build.h"

#include "grammar.h"
#include "grammar/target.h"

// Read as a load; a target is marked later, when it is known to be one.
Node *build_name(ParseContext *c, const Token *token) {
  NameNode *name = NEW(Name, NAME);
  build_span_token(&name->base, token);
  name->id = token->name;
  return &name->base;
}

// The grammar allows nothing but a name before `:=`.
Node *build_named_expr(ParseContext *c, const Token *name, Node *value) {
  NamedExprNode *node = NEW(NamedExpr, NAMED_EXPR);
  Node *target = build_name(c, name);
  build_start_token(&node->base, name);
  build_end_at(&node->base, value);
  node->target = target_store(c, target, TARGET_STAR);
  node->value = build_adopt(c, &node->base, value);
  return &node->base;
}

// In the order of the text: body, test, else.
Node *build_if_exp(ParseContext *c, Node *body, Node *test, Node *orelse) {
  IfExpNode *node = NEW(IfExp, IF_EXP);
  build_start_at(&node->base, body);
  build_end_at(&node->base, orelse);
  node->body = build_adopt(c, &node->base, body);
  node->test = build_adopt(c, &node->base, test);
  node->orelse = build_adopt(c, &node->base, orelse);
  return &node->base;
}

// Its parameters have no annotations, which the grammar sees to.
Node *build_lambda(ParseContext *c, const Token *token, Node *args, Node *body) {
  LambdaNode *node = NEW(Lambda, LAMBDA);
  build_start_token(&node->base, token);
  build_end_at(&node->base, body);
  node->args = build_adopt(c, &node->base, args);
  node->body = build_adopt(c, &node->base, body);
  return &node->base;
}

// `a or b or c` is one node with three values.
Node *build_bool_op(ParseContext *c, Operator op, int values) {
  BoolOpNode *node = NEW(BoolOp, BOOL_OP);
  if (c->pending_count > values) {
    build_start_at(&node->base, c->pending[values].node);
    build_end_at(&node->base, c->pending[c->pending_count - 1].node);
  }
  node->op = op;
  node->values = build_adopt_list(c, &node->base, values);
  return &node->base;
}

// Left-recursive rules make a deep tree from a flat text: this is where height is made.
Node *build_bin_op(ParseContext *c, Node *left, Operator op, Node *right) {
  BinOpNode *node = NEW(BinOp, BIN_OP);
  build_start_at(&node->base, left);
  build_end_at(&node->base, right);
  node->left = build_adopt(c, &node->base, left);
  node->op = op;
  node->right = build_adopt(c, &node->base, right);
  return &node->base;
}

// A minus before a number stays an operator, as in CPython's tree before optimising.
Node *build_unary_op(ParseContext *c, const Token *op, Node *operand) {
  UnaryOpNode *node = NEW(UnaryOp, UNARY_OP);
  build_start_token(&node->base, op);
  build_end_at(&node->base, operand);
  node->op = op->kind == TK_NOT     ? OPERATOR_NOT
             : op->kind == TK_TILDE ? OPERATOR_INVERT
             : op->kind == TK_MINUS ? OPERATOR_U_SUB
                                    : OPERATOR_U_ADD;
  node->operand = build_adopt(c, &node->base, operand);
  return &node->base;
}

// The operators wait as tags on the operands to their right.
Node *build_compare(ParseContext *c, int operands) {
  CompareNode *node = NEW(Compare, COMPARE);
  int count = c->pending_count - operands - 1;
  uint8_t *ops = arena_take_raw(c->nodes, count > 0 ? (size_t)count : 1);
  if (ops == NULL || count < 1) {
    c->pending_count = operands < c->pending_count ? operands : c->pending_count;
    return &node->base;
  }
  Node *left = c->pending[operands].node;
  build_start_at(&node->base, left);
  build_end_at(&node->base, c->pending[c->pending_count - 1].node);
  for (int i = 0; i < count; i++) {
    ops[i] = (uint8_t)c->pending[operands + 1 + i].tag;
  }
  node->ops = (OperatorList){ops, count};
  node->comparators = build_adopt_list(c, &node->base, operands + 1);
  c->pending_count = operands;
  node->left = build_adopt(c, &node->base, left);
  return &node->base;
}

// Of comparisons and augmented assignments, whose tokens come in groups.
Operator build_operator(int kind) {
  switch (kind) {
  case TK_EQUAL: return OPERATOR_EQ;
  case TK_NOT_EQUAL: return OPERATOR_NOT_EQ;
  case TK_LESS: return OPERATOR_LT;
  case TK_LESS_EQUAL: return OPERATOR_LT_E;
  case TK_GREATER: return OPERATOR_GT;
  case TK_GREATER_EQUAL: return OPERATOR_GT_E;
  case TK_IN: return OPERATOR_IN;
  case TK_PLUS_ASSIGN: return OPERATOR_ADD;
  case TK_MINUS_ASSIGN: return OPERATOR_SUB;
  case TK_STAR_ASSIGN: return OPERATOR_MULT;
  case TK_SLASH_ASSIGN: return OPERATOR_DIV;
  case TK_DOUBLE_SLASH_ASSIGN: return OPERATOR_FLOOR_DIV;
  case TK_PERCENT_ASSIGN: return OPERATOR_MOD;
  case TK_AT_ASSIGN: return OPERATOR_MAT_MULT;
  case TK_DOUBLE_STAR_ASSIGN: return OPERATOR_POW;
  case TK_LEFT_SHIFT_ASSIGN: return OPERATOR_L_SHIFT;
  case TK_RIGHT_SHIFT_ASSIGN: return OPERATOR_R_SHIFT;
  case TK_AMPER_ASSIGN: return OPERATOR_BIT_AND;
  case TK_VBAR_ASSIGN: return OPERATOR_BIT_OR;
  case TK_CIRCUMFLEX_ASSIGN: return OPERATOR_BIT_XOR;
  default: return OPERATOR_NONE;
  }
}

// Whether it may stand here is seen when scopes are known.
Node *build_await(ParseContext *c, const Token *token, Node *value) {
  AwaitNode *node = NEW(Await, AWAIT);
  build_start_token(&node->base, token);
  build_end_at(&node->base, value);
  node->value = build_adopt(c, &node->base, value);
  return &node->base;
}

// `yield` alone has no value.
Node *build_yield(ParseContext *c, const Token *token, Node *value) {
  YieldNode *node = NEW(Yield, YIELD);
  build_span_token(&node->base, token);
  if (value != NULL) {
    build_end_at(&node->base, value);
    node->value = build_adopt(c, &node->base, value);
  }
  return &node->base;
}

// A node of its own, because it is compiled in another way.
Node *build_yield_from(ParseContext *c, const Token *token, Node *value) {
  YieldFromNode *node = NEW(YieldFrom, YIELD_FROM);
  build_start_token(&node->base, token);
  build_end_at(&node->base, value);
  node->value = build_adopt(c, &node->base, value);
  return &node->base;
}

// The name is mangled later, when the class around it is known.
Node *build_attribute(ParseContext *c, Node *value, const Token *name) {
  AttributeNode *node = NEW(Attribute, ATTRIBUTE);
  build_start_at(&node->base, value);
  build_end_token(&node->base, name);
  node->value = build_adopt(c, &node->base, value);
  node->attr = name->name;
  return &node->base;
}

// Ends at its bracket, not at its slice.
Node *build_subscript(ParseContext *c, Node *value, Node *slice, const Token *close) {
  SubscriptNode *node = NEW(Subscript, SUBSCRIPT);
  build_start_at(&node->base, value);
  build_end_token(&node->base, close);
  node->value = build_adopt(c, &node->base, value);
  node->slice = build_adopt(c, &node->base, slice);
  return &node->base;
}

// Any part may be missing, so each sets the end if it is there.
Node *build_slice(ParseContext *c, Node *lower, const Token *first, Node *upper,
                  const Token *second, Node *step) {
  SliceNode *node = NEW(Slice, SLICE);
  build_span_token(&node->base, first);
  if (lower != NULL) {
    build_start_at(&node->base, lower);
    node->lower = build_adopt(c, &node->base, lower);
  }
  if (upper != NULL) {
    build_end_at(&node->base, upper);
    node->upper = build_adopt(c, &node->base, upper);
  }
  if (second != NULL) {
    build_end_token(&node->base, second);
  }
  if (step != NULL) {
    build_end_at(&node->base, step);
    node->step = build_adopt(c, &node->base, step);
  }
  return &node->base;
}

// `a[*b]` subscribes with a tuple.
Node *build_single_slice(ParseContext *c, Node *slice) {
  if (slice->kind != NODE_STARRED) {
    return slice;
  }
  int mark = build_mark(c);
  build_push(c, slice);
  return build_tuple(c, mark, NULL);
}

// Where a star may stand is checked by those who take it.
Node *build_starred(ParseContext *c, const Token *star, Node *value) {
  StarredNode *node = NEW(Starred, STARRED);
  build_start_token(&node->base, star);
  build_end_at(&node->base, value);
  node->value = build_adopt(c, &node->base, value);
  return &node->base;
}
