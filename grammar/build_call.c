// Constructors of calls: one flat list of arguments becomes `args` and `keywords`, or an error.
#include "grammar/build.h"

#include "grammar.h"
#include "grammar/mistake.h"

// Any expression may stand before the `=` for the grammar; only a plain name is right.
Node *build_keyword(ParseContext *c, Node *name, const Token *assign, Node *value) {
  keywordNode *node = NEW(keyword, KEYWORD);
  build_start_at(&node->base, name);
  build_end_at(&node->base, value);
  node->value = build_adopt(c, &node->base, value);
  Node place = *build_inner(name);
  build_end_token(&place, assign);
  if (name->kind == NODE_NAME) {
    node->arg = AS(Name, name)->id;
    return &node->base;
  }
  node->arg = names_literal(&c->names, "?");
  if (name->kind == NODE_CONSTANT && AS(Constant, name)->value.kind <= CONSTANT_TRUE) {
    static const char *const words[] = {"None", "False", "True"};
    build_fail(c, &place, "cannot assign to %s", words[AS(Constant, name)->value.kind]);
  } else {
    build_fail(c, &place, "expression cannot contain assignment, perhaps you meant \"==\"?");
  }
  return &node->base;
}

// `**value` is a keyword without a name, as in CPython's tree.
Node *build_double_star_argument(ParseContext *c, const Token *star, Node *value) {
  keywordNode *node = NEW(keyword, KEYWORD);
  build_start_token(&node->base, star);
  build_end_at(&node->base, value);
  node->value = build_adopt(c, &node->base, value);
  return &node->base;
}

// `f(x for x in y)`: the call's own parentheses are the generator's; build_call widens it to them.
Node *build_bare_generator(ParseContext *c, Node *elt, int generators) {
  GeneratorExpNode *node = NEW(GeneratorExp, GENERATOR_EXP);
  build_start_at(&node->base, elt);
  if (c->pending_count > generators) {
    build_end_at(&node->base, c->pending[c->pending_count - 1].node);
  }
  node->elt = build_adopt(c, &node->base, elt);
  node->generators = build_adopt_list(c, &node->base, generators);
  return &node->base;
}

// A generator without parentheses of its own.  Those with some begin with "(", not with their
// element.
static bool is_bare_generator(const Node *node) {
  if (node->kind != NODE_GENERATOR_EXP) {
    return false;
  }
  const Node *elt = AS(GeneratorExp, node)->elt;
  return !node->is_parenthesised && elt != NULL;
}

// A bare generator may be the only argument, and then without a comma after it.
void build_trailing_comma(ParseContext *c, int arguments, const Token *comma) {
  (void)comma;
  if (c->pending_count == arguments + 1 && is_bare_generator(c->pending[arguments].node)) {
    build_fail(c, c->pending[arguments].node, "Generator expression must be parenthesized");
  }
}

// `**value` counts as one.
static bool is_keyword(const Node *node) {
  return node->kind == NODE_KEYWORD;
}

// What may not follow what, in the order CPython looks at it.
static void check_order(ParseContext *c, int mark, const Token *close) {
  bool has_keyword = false;
  bool has_unpacking = false;
  int count = c->pending_count - mark;
  for (int i = 0; i < count; i++) {
    const Node *node = c->pending[mark + i].node;
    if (is_bare_generator(node) && count > 1) {
      build_fail(c, node, "Generator expression must be parenthesized");
      return;
    }
    if (is_keyword(node)) {
      has_unpacking = has_unpacking || AS(keyword, node)->arg == NULL;
      has_keyword = true;
    } else if (has_unpacking && node->kind == NODE_STARRED) {
      Node place = {0};
      build_span_token(&place, close);
      place.end_column--;
      Node from = *node;
      mistake_move_to_comma(c, &from);
      build_fail_range(c, &from, &place,
                       "iterable argument unpacking follows keyword argument unpacking");
      return;
    } else if (has_keyword && node->kind != NODE_STARRED) {
      build_fail_token(c, close, "positional argument follows keyword argument%s",
                       has_unpacking ? " unpacking" : "");
      return;
    }
  }
}

// One pass to count, one to place: both lists share one array.
void build_arguments(ParseContext *c, Node *parent, int mark, const Token *close, NodeList *args,
                     NodeList *keywords) {
  *args = (NodeList){NULL, 0};
  *keywords = (NodeList){NULL, 0};
  int count = c->pending_count - mark;
  if (count <= 0) {
    return;
  }
  int keyword_count = 0;
  for (int i = 0; i < count; i++) {
    keyword_count += is_keyword(c->pending[mark + i].node);
  }
  if (count > 1) {
    check_order(c, mark, close);
  }
  if (keyword_count == 0) {
    *args = build_adopt_list(c, parent, mark);
    return;
  }
  Node **items = arena_take_raw(c->nodes, (size_t)count * sizeof(Node *));
  if (items == NULL) {
    c->pending_count = mark;
    return;
  }
  *args = (NodeList){items, 0};
  *keywords = (NodeList){items + (count - keyword_count), 0};
  for (int i = 0; i < count; i++) {
    Node *node = build_inner(c->pending[mark + i].node);
    NodeList *list = is_keyword(node) ? keywords : args;
    list->items[list->count++] = node;
  }
  c->pending_count = mark;
  build_adopted(c, parent, *args);
  build_adopted(c, parent, *keywords);
}

// The last thing known about a bare generator is that the call's own parentheses enclose it.
Node *build_call(ParseContext *c, Node *func, int arguments, const Token *open,
                 const Token *close) {
  CallNode *node = NEW(Call, CALL);
  build_start_at(&node->base, func);
  build_end_token(&node->base, close);
  if (c->pending_count == arguments + 1 && is_bare_generator(c->pending[arguments].node)) {
    Node *generator = c->pending[arguments].node;
    build_start_token(generator, open);
    build_end_token(generator, close);
    generator->is_parenthesised = true;
  }
  node->func = build_adopt(c, &node->base, func);
  build_arguments(c, &node->base, arguments, close, &node->args, &node->keywords);
  return &node->base;
}
