// Annotations: expressions of the scope around, or text in which nothing may happen.
#include "grammar/scope_builder.h"
#include "grammar/tree_walk.h"

typedef struct AnnotationVisitor {
  TreeVisitor visitor;
  ScopeBuilder *builder;
} AnnotationVisitor;

static void complain(ScopeBuilder *builder, const Node *node, const char *what) {
  check_fail(builder, node, "%s expression cannot be used within an annotation", what);
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

// Text names nothing: after `from __future__ import annotations` no name in it is looked up.
void scope_walk_annotation(ScopeBuilder *builder, Node *annotation) {
  if (annotation == NULL) {
    return;
  }
  if (builder->has_text_hints) {
    AnnotationVisitor visitor = {{.node = visit}, builder};
    tree_walk(&visitor.visitor, annotation);
  } else {
    // `*args: *Ts` is the only place where a star is no mistake.
    bool has_star = annotation->kind == NODE_STARRED;
    scope_walk(builder, has_star ? AS(Starred, annotation)->value : annotation);
  }
}

static void walk_parameter(ScopeBuilder *builder, const Node *parameter) {
  if (parameter != NULL) {
    scope_walk_annotation(builder, AS(arg, parameter)->annotation);
  }
}

static void walk_parameters(ScopeBuilder *builder, const NodeList *parameters) {
  for (int i = 0; i < parameters->count; i++) {
    walk_parameter(builder, parameters->items[i]);
  }
}

// In the order in which CPython's symbol table visits them.
void scope_walk_annotations(ScopeBuilder *builder, const FunctionDefNode *node) {
  const argumentsNode *args = AS(arguments, node->args);
  walk_parameters(builder, &args->posonlyargs);
  walk_parameters(builder, &args->args);
  walk_parameter(builder, args->vararg);
  walk_parameter(builder, args->kwarg);
  walk_parameters(builder, &args->kwonlyargs);
  scope_walk_annotation(builder, node->returns);
}
