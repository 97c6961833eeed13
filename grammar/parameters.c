// Sorting a flat list of parameters into an `arguments` node, and what may be wrong with its order.
#include "grammar/parameters.h"

#include "grammar.h"

// One parameter on the pending stack.  Never part of the tree.
typedef struct ItemNode {
  Node base;
  Node *arg;   // NULL for a bare "*" and "/"
  Node *value; // the default, or NULL
} ItemNode;

enum { NODE_ITEM = NODE_KIND_COUNT + 1 };

// All items on the stack since the mark are parameters.
static ItemNode *item_at(const ParseContext *c, int index) {
  return (ItemNode *)c->pending[index].node;
}

// The kind travels as the tag of the pending item.
Node *parameters_item(ParseContext *c, ParameterKind kind, const Token *name, Node *annotation,
                      Node *value) {
  ItemNode *item = build_node(c, (NodeKind)NODE_ITEM, sizeof(ItemNode));
  build_span_token(&item->base, name);
  item->base.height = (uint16_t)kind; // an item has no height; this is its tag
  item->value = value;
  if (kind == PARAMETER_STAR || kind == PARAMETER_SLASH) {
    return &item->base;
  }
  argNode *arg = NEW(arg, ARG);
  build_span_token(&arg->base, name);
  arg->arg = name->name;
  if (annotation != NULL) {
    build_end_at(&arg->base, annotation);
    arg->annotation = build_adopt(c, &arg->base, annotation);
  }
  item->arg = &arg->base;
  return &item->base;
}

// Messages about `*args` point at the star.
Node *parameters_starred(ParseContext *c, const Token *star, ParameterKind kind, const Token *name,
                         Node *annotation) {
  Node *item = parameters_item(c, kind, name, annotation, NULL);
  build_span_token(item, star); // where messages point
  return item;
}

// Read, so that it can be refused in CPython's words.
Node *parameters_bad_default(ParseContext *c, const Token *star, ParameterKind kind,
                             const Token *name, const Token *assign) {
  build_fail_token(c, assign, "var-%s argument cannot have default value",
                   kind == PARAMETER_VARARG ? "positional" : "keyword");
  return parameters_starred(c, star, kind, name, NULL);
}

// The mark is where the list begins.
int parameters_first(ParseContext *c, Node *item) {
  int mark = build_mark(c);
  parameters_add(c, item);
  return mark;
}

// Pushed with its kind as tag.
void parameters_add(ParseContext *c, Node *item) {
  build_push_tagged(c, item, item->height);
}

// Where one is in the list while its order is being checked.
typedef struct Order {
  bool has_slash, has_star, has_kwarg, has_default;
} Order;

// After a star, parameters are given by name, so the order of defaults is free.
static bool check_plain(ParseContext *c, Order *order, const ItemNode *item) {
  if (order->has_star) {
    return true; // keyword-only: any order of defaults
  }
  if (item->value != NULL) {
    order->has_default = true;
  } else if (order->has_default) {
    build_fail(c, &item->base, "parameter without a default follows parameter with a default");
    return false;
  }
  return true;
}

// Ends the positional-only parameters: once, not first, before any star.
static bool check_slash(ParseContext *c, Order *order, int index, bool is_first) {
  const Node *slash = c->pending[index].node;
  if (is_first) {
    // CPython has words for this only if something follows.
    bool is_last = index + 1 == c->pending_count;
    build_fail(c, slash, is_last ? "invalid syntax" : "at least one argument must precede /");
    return false;
  }
  if (order->has_slash) {
    build_fail(c, slash, "/ may appear only once");
    return false;
  }
  if (order->has_star) {
    build_fail(c, slash, "/ must be ahead of *");
    return false;
  }
  order->has_slash = true;
  return true;
}

// A bare star promises that names follow.
static bool check_star(ParseContext *c, Order *order, int index, const Token *after) {
  const Node *star = c->pending[index].node;
  if (order->has_star) {
    build_fail(c, star, "* argument may appear only once");
    return false;
  }
  order->has_star = true;
  if (c->pending[index].tag == PARAMETER_STAR) {
    bool is_last = index + 1 == c->pending_count;
    if (!is_last && c->pending[index + 1].tag != PARAMETER_KWARG) {
      return true;
    }
    if (after->kind == TK_RPAR) {
      build_fail(c, star, "named arguments must follow bare *");
    } else { // of a lambda: what stands where a name should
      Node colon = {0};
      build_span_token(&colon, after);
      build_fail(c, is_last ? &colon : c->pending[index + 1].node,
                 "named arguments must follow bare *");
    }
    return false;
  }
  return true;
}

// From left to right; the first thing wrong is told.
static void check_order(ParseContext *c, int mark, const Token *after) {
  Order order = {0};
  for (int i = mark; i < c->pending_count; i++) {
    const ItemNode *item = item_at(c, i);
    if (order.has_kwarg) {
      build_fail(c, &item->base, "arguments cannot follow var-keyword argument");
      return;
    }
    bool is_right = true;
    switch ((ParameterKind)c->pending[i].tag) {
    case PARAMETER_PLAIN: is_right = check_plain(c, &order, item); break;
    case PARAMETER_SLASH: is_right = check_slash(c, &order, i, i == mark); break;
    case PARAMETER_STAR:
    case PARAMETER_VARARG: is_right = check_star(c, &order, i, after); break;
    case PARAMETER_KWARG: order.has_kwarg = true; break;
    }
    if (!is_right) {
      return;
    }
  }
}

// How many items of each kind there are.
typedef struct Counts {
  int posonly, plain, kwonly, defaults;
} Counts;

// What stands before the slash was counted as plain, and is moved.
static Counts count_items(const ParseContext *c, int mark) {
  Counts counts = {0};
  bool has_star = false;
  for (int i = mark; i < c->pending_count; i++) {
    int tag = c->pending[i].tag;
    if (tag == PARAMETER_SLASH) {
      counts.posonly = counts.plain;
    } else if (tag == PARAMETER_STAR || tag == PARAMETER_VARARG) {
      has_star = true;
    } else if (tag == PARAMETER_PLAIN && has_star) {
      counts.kwonly++;
    } else if (tag == PARAMETER_PLAIN) {
      counts.plain++;
      counts.defaults += item_at(c, i)->value != NULL;
    }
  }
  counts.plain -= counts.posonly;
  return counts;
}

// Gives each list its part of one array, and fills them in order.
static void fill(ParseContext *c, argumentsNode *node, int mark, Counts counts) {
  int total = counts.posonly + counts.plain + counts.kwonly * 2 + counts.defaults;
  Node **items = arena_take(c->nodes, (size_t)(total > 0 ? total : 1) * sizeof(Node *));
  if (items == NULL) {
    return;
  }
  node->posonlyargs = (NodeList){items, counts.posonly};
  node->args = (NodeList){items + counts.posonly, counts.plain};
  items += counts.posonly + counts.plain;
  node->kwonlyargs = (NodeList){items, 0};
  node->kw_defaults = (NodeList){items + counts.kwonly, 0};
  node->defaults = (NodeList){items + counts.kwonly * 2, 0};
  int plain = 0;
  bool has_star = false;
  for (int i = mark; i < c->pending_count; i++) {
    ItemNode *item = item_at(c, i);
    Node *value = item->value != NULL ? build_adopt(c, &node->base, item->value) : NULL;
    switch ((ParameterKind)c->pending[i].tag) {
    case PARAMETER_PLAIN:
      if (has_star) {
        node->kwonlyargs.items[node->kwonlyargs.count++] = item->arg;
        node->kw_defaults.items[node->kw_defaults.count++] = value;
        break;
      }
      node->posonlyargs.items[plain++] = item->arg; // `args` follow directly
      if (value != NULL) {
        node->defaults.items[node->defaults.count++] = value;
      }
      break;
    case PARAMETER_VARARG:
      has_star = true;
      node->vararg = build_adopt(c, &node->base, item->arg);
      break;
    case PARAMETER_KWARG: node->kwarg = build_adopt(c, &node->base, item->arg); break;
    case PARAMETER_STAR: has_star = true; break;
    case PARAMETER_SLASH: break;
    }
  }
  build_adopted(c, &node->base, node->posonlyargs);
  build_adopted(c, &node->base, node->args);
  build_adopted(c, &node->base, node->kwonlyargs);
}

// Checked, counted, placed; then the stack is as it was.
Node *parameters_build(ParseContext *c, int mark, const Token *before, const Token *after) {
  argumentsNode *node = NEW(arguments, ARGUMENTS);
  build_start_token(&node->base, before);
  build_end_token(&node->base, after);
  if (c->pending_count > mark) {
    check_order(c, mark, after);
    fill(c, node, mark, count_items(c, mark));
    c->pending_count = mark;
  }
  return &node->base;
}

// The same, between other tokens.
Node *parameters_build_lambda(ParseContext *c, int mark, const Token *before, const Token *after) {
  return parameters_build(c, mark, before, after);
}
