// Goes through a syntax tree without knowing its nodes: for tools that look for something in it.
#ifndef AWL_CLI_TREE_WALK_H
#define AWL_CLI_TREE_WALK_H

#include "grammar/ast.h"
#include <stdbool.h>

typedef struct TreeVisitor {
  // Called for every node; false: not for those inside of it.
  bool (*node)(struct TreeVisitor *self, Node *node);
  // Called for every list of nodes, before its nodes; may be NULL.
  void (*list)(struct TreeVisitor *self, const Node *owner, const NodeList *list);
} TreeVisitor;

void tree_walk(TreeVisitor *visitor, Node *node);

#endif
