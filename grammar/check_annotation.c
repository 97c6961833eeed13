// Annotations are read and never evaluated: what would do something in one is refused.
#include "grammar/scope_builder.h"
#include "grammar/tree_walk.h"

typedef struct AnnotationVisitor {
  TreeVisitor visitor;
  ScopeBuilder *builder;
} AnnotationVisitor;

// In CPython's words for modules that say `from __future__ import annotations`.
static void complain(ScopeBuilder *builder, const Node *node, const char *what) {
  check_refuse(builder, node,
               "Awl does not evaluate annotations: do this in a statement of its own before",
               "%s expression cannot be used within an annotation", what);
}

// Where CPython would not take it outside of annotations either, it says so.
static bool visit(TreeVisitor *visitor, Node *node) {
  ScopeBuilder *builder = ((AnnotationVisitor *)visitor)->builder;
  switch (node->kind) {
  case NODE_YIELD:
  case NODE_YIELD_FROM:
    if (check_may_yield(builder)) {
      complain(builder, node, "yield");
    } else {
      check_yield(builder, node);
    }
    return false;
  case NODE_AWAIT:
    if (check_may_await(builder)) {
      complain(builder, node, "await");
    } else {
      check_await(builder, node);
    }
    return false;
  case NODE_NAMED_EXPR: complain(builder, node, "named"); return false;
  default: return node->kind != NODE_LAMBDA; // which is not called
  }
}

void check_annotation(ScopeBuilder *builder, Node *annotation) {
  AnnotationVisitor visitor = {{.node = visit}, builder};
  tree_walk(&visitor.visitor, annotation);
}

static void check_parameter(ScopeBuilder *builder, const Node *parameter) {
  if (parameter != NULL) {
    check_annotation(builder, AS(arg, parameter)->annotation);
  }
}

void check_annotations(ScopeBuilder *builder, const FunctionDefNode *node) {
  const argumentsNode *args = AS(arguments, node->args);
  const NodeList *lists[] = {&args->posonlyargs, &args->args, &args->kwonlyargs};
  for (int i = 0; i < 3; i++) {
    for (int j = 0; j < lists[i]->count; j++) {
      check_parameter(builder, lists[i]->items[j]);
    }
  }
  check_parameter(builder, args->vararg);
  check_parameter(builder, args->kwarg);
  check_annotation(builder, node->returns);
}
