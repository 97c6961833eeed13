// Constructors of what stands in brackets: groups, tuples, lists, dicts, sets and comprehensions.
#include "grammar/build.h"

#include "grammar.h"

// `(a as b)` is only right directly after `with`, and only if that takes it whole: the newest one
// waits in the context for build_with.
static void note_withitem(ParseContext *c, const Token *open, Node *group) {
  if (!open->follows_with) {
    build_fail_token(c, &c->with_as, "invalid syntax");
    return;
  }
  c->with_group = group;
}

// Keeps where the parentheses are until the expression finds its parent.
Node *build_group(ParseContext *c, const Token *open, Node *inner, const Token *close) {
  if (inner->kind == NODE_STARRED) {
    build_fail(c, inner, "cannot use starred expression here");
  }
  GroupNode *group = build_node(c, (NodeKind)NODE_GROUP, sizeof(GroupNode));
  build_start_token(&group->base, open);
  build_end_token(&group->base, close);
  group->inner = build_inner(inner);
  group->inner->is_parenthesised = true;
  if (inner->kind == NODE_WITHITEM) {
    note_withitem(c, open, &group->base);
  }
  return &group->base;
}

// A comma at the end belongs to the tuple.
Node *build_tuple(ParseContext *c, int elts, const Token *comma) {
  TupleNode *node = NEW(Tuple, TUPLE);
  if (c->pending_count > elts) {
    build_start_at(&node->base, c->pending[elts].node);
    build_end_at(&node->base, c->pending[c->pending_count - 1].node);
  }
  if (comma != NULL) {
    build_end_token(&node->base, comma);
  }
  node->elts = build_adopt_list(c, &node->base, elts);
  return &node->base;
}

// `a,` goes through the stack like any list, to be built in one way.
Node *build_single_tuple(ParseContext *c, Node *elt, const Token *comma) {
  int mark = build_mark(c);
  build_push(c, elt);
  return build_tuple(c, mark, comma);
}

// Only in parentheses: nothing cannot be written without them.
Node *build_empty_tuple(ParseContext *c, const Token *open, const Token *close) {
  return build_paren_tuple(c, open, build_tuple(c, build_mark(c), NULL), close);
}

// The tuple's own parentheses are part of it, unlike those of a group.
Node *build_paren_tuple(ParseContext *c, const Token *open, Node *tuple, const Token *close) {
  build_start_token(tuple, open);
  build_end_token(tuple, close);
  tuple->is_parenthesised = true;
  NodeList elts = AS(Tuple, tuple)->elts;
  for (int i = 0; i < elts.count; i++) {
    if (elts.items[i]->kind == NODE_WITHITEM) {
      note_withitem(c, open, tuple);
      break;
    }
  }
  return tuple;
}

// The brackets are part of the list.
Node *build_list_display(ParseContext *c, const Token *open, int elts, const Token *close) {
  ListNode *node = NEW(List, LIST);
  build_start_token(&node->base, open);
  build_end_token(&node->base, close);
  node->elts = build_adopt_list(c, &node->base, elts);
  return &node->base;
}

// Never empty: `{}` is a dict.
Node *build_set(ParseContext *c, const Token *open, int elts, const Token *close) {
  SetNode *node = NEW(Set, SET);
  build_start_token(&node->base, open);
  build_end_token(&node->base, close);
  node->elts = build_adopt_list(c, &node->base, elts);
  return &node->base;
}

// The items wait as key, value, key, value …
Node *build_dict(ParseContext *c, const Token *open, int items, const Token *close) {
  DictNode *node = NEW(Dict, DICT);
  build_start_token(&node->base, open);
  build_end_token(&node->base, close);
  int count = (c->pending_count - items) / 2;
  if (count > 0) {
    Node **all = arena_take_raw(c->nodes, (size_t)count * 2 * sizeof(Node *));
    if (all != NULL) {
      for (int i = 0; i < count; i++) {
        all[i] = build_inner(c->pending[items + 2 * i].node);
        all[count + i] = build_inner(c->pending[items + 2 * i + 1].node);
      }
      node->keys = (NodeList){all, count};
      node->values = (NodeList){all + count, count};
      build_adopted(c, &node->base, node->keys);
      build_adopted(c, &node->base, node->values);
    }
    c->pending_count = items;
  }
  return &node->base;
}

// A star makes no sense where each round makes one element.
static void check_element(ParseContext *c, const Node *elt) {
  if (elt->kind == NODE_STARRED) {
    build_fail(c, elt, "iterable unpacking cannot be used in comprehension");
  }
}

// The parentheses are part of it.
Node *build_generator(ParseContext *c, const Token *open, Node *elt, int generators,
                      const Token *close) {
  check_element(c, elt);
  if (elt->kind == NODE_WITHITEM) {
    build_fail_token(c, &c->with_as, "invalid syntax");
  }
  GeneratorExpNode *node = NEW(GeneratorExp, GENERATOR_EXP);
  build_start_token(&node->base, open);
  build_end_token(&node->base, close);
  node->base.is_parenthesised = true;
  node->elt = build_adopt(c, &node->base, elt);
  node->generators = build_adopt_list(c, &node->base, generators);
  return &node->base;
}

// The element comes first in the text, and is known before its variables are.
Node *build_list_comp(ParseContext *c, const Token *open, Node *elt, int generators,
                      const Token *close) {
  check_element(c, elt);
  ListCompNode *node = NEW(ListComp, LIST_COMP);
  build_start_token(&node->base, open);
  build_end_token(&node->base, close);
  node->elt = build_adopt(c, &node->base, elt);
  node->generators = build_adopt_list(c, &node->base, generators);
  return &node->base;
}

// Like a list comprehension but for its brackets.
Node *build_set_comp(ParseContext *c, const Token *open, Node *elt, int generators,
                     const Token *close) {
  check_element(c, elt);
  SetCompNode *node = NEW(SetComp, SET_COMP);
  build_start_token(&node->base, open);
  build_end_token(&node->base, close);
  node->elt = build_adopt(c, &node->base, elt);
  node->generators = build_adopt_list(c, &node->base, generators);
  return &node->base;
}

// Two expressions for each round.
Node *build_dict_comp(ParseContext *c, const Token *open, Node *key, Node *value, int generators,
                      const Token *close) {
  DictCompNode *node = NEW(DictComp, DICT_COMP);
  build_start_token(&node->base, open);
  build_end_token(&node->base, close);
  node->key = build_adopt(c, &node->base, key);
  node->value = build_adopt(c, &node->base, value);
  node->generators = build_adopt_list(c, &node->base, generators);
  return &node->base;
}

// Read only to be refused in CPython's words; an empty dict stands in for it.
Node *build_dict_unpacking_comp(ParseContext *c, const Token *open, const Token *stars,
                                int generators, const Token *close) {
  c->pending_count = generators;
  build_fail_token(c, stars, "dict unpacking cannot be used in dict comprehension");
  return build_dict(c, open, build_mark(c), close);
}

// One `for` with its `if`s; its end is only used by messages.
Node *build_comprehension(ParseContext *c, const Token *token, Node *target, Node *iter, int ifs,
                          int is_async) {
  comprehensionNode *node = NEW(comprehension, COMPREHENSION);
  build_start_token(&node->base, token);
  build_end_at(&node->base, c->pending_count > ifs ? c->pending[c->pending_count - 1].node : iter);
  node->target = build_adopt(c, &node->base, target);
  node->iter = build_adopt(c, &node->base, iter);
  node->ifs = build_adopt_list(c, &node->base, ifs);
  node->is_async = is_async;
  return &node->base;
}
