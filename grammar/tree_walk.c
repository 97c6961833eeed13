// Goes through a syntax tree: the way from a node to its children, made from nodes.def.
#include "grammar/tree_walk.h"

static void walk_list(TreeVisitor *visitor, const Node *owner, const NodeList *list) {
  if (visitor->list != NULL) {
    visitor->list(visitor, owner, list);
  }
  for (int i = 0; i < list->count; i++) {
    tree_walk(visitor, list->items[i]);
  }
}

static void walk_children(TreeVisitor *visitor, Node *node) {
  switch ((NodeKind)node->kind) {
#define NODE(type, KIND)                                                                           \
  case NODE_##KIND: {                                                                              \
    type##Node *it = (type##Node *)node;                                                           \
    (void)it;
#define CHILD(field) tree_walk(visitor, it->field);
#define OPTION(field) tree_walk(visitor, it->field);
#define LIST(field) walk_list(visitor, node, &it->field);
#define END(type)                                                                                  \
  break;                                                                                           \
  }
#include "grammar/nodes.def"
  case NODE_KIND_COUNT: break;
  }
}

void tree_walk(TreeVisitor *visitor, Node *node) {
  if (node != NULL && visitor->node(visitor, node)) {
    walk_children(visitor, node);
  }
}
