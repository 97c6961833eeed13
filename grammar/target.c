// Which expressions may be targets, and what is said about the others.
#include "grammar/target.h"

#include "grammar.h"
#include "grammar/mistake.h"
#include <string.h>

// CPython's words for an expression.
const char *target_describe(const Node *node) {
  switch (node->kind) {
  case NODE_ATTRIBUTE: return "attribute";
  case NODE_SUBSCRIPT: return "subscript";
  case NODE_STARRED: return "starred";
  case NODE_NAME: return "name";
  case NODE_LIST: return "list";
  case NODE_TUPLE: return "tuple";
  case NODE_LAMBDA: return "lambda";
  case NODE_CALL: return "function call";
  case NODE_BOOL_OP:
  case NODE_BIN_OP:
  case NODE_UNARY_OP: return "expression";
  case NODE_GENERATOR_EXP: return "generator expression";
  case NODE_YIELD:
  case NODE_YIELD_FROM: return "yield expression";
  case NODE_AWAIT: return "await expression";
  case NODE_LIST_COMP: return "list comprehension";
  case NODE_SET_COMP: return "set comprehension";
  case NODE_DICT_COMP: return "dict comprehension";
  case NODE_DICT: return "dict literal";
  case NODE_SET: return "set display";
  case NODE_JOINED_STR:
  case NODE_FORMATTED_VALUE: return "f-string expression";
  case NODE_CONSTANT:
    switch (AS(Constant, node)->value.kind) {
    case CONSTANT_NONE: return "None";
    case CONSTANT_FALSE: return "False";
    case CONSTANT_TRUE: return "True";
    case CONSTANT_ELLIPSIS: return "ellipsis";
    default: return "literal";
    }
  case NODE_COMPARE: return "comparison";
  case NODE_IF_EXP: return "conditional expression";
  case NODE_NAMED_EXPR: return "named expression";
  default: return "expression";
  }
}

// The first part, from the left, that cannot be assigned to.
Node *target_find_invalid(Node *expression, TargetUse use) {
  Node *node = build_inner(expression);
  switch (node->kind) {
  case NODE_NAME:
  case NODE_ATTRIBUTE:
  case NODE_SUBSCRIPT: return NULL;
  case NODE_STARRED:
    return use == TARGET_DELETE ? node : target_find_invalid(AS(Starred, node)->value, use);
  case NODE_LIST:
  case NODE_TUPLE: {
    NodeList elts = node->kind == NODE_LIST ? AS(List, node)->elts : AS(Tuple, node)->elts;
    for (int i = 0; i < elts.count; i++) {
      Node *invalid = target_find_invalid(elts.items[i], use);
      if (invalid != NULL) {
        return invalid;
      }
    }
    return NULL;
  }
  default: return node;
  }
}

// `__debug__` is a constant in all but its spelling.
static void check_debug(ParseContext *c, const Node *place, const Name *name, bool is_delete) {
  if (name != NULL && name->length == 9 && memcmp(name->text, "__debug__", 9) == 0) {
    build_fail(c, place, "cannot %s __debug__", is_delete ? "delete" : "assign to");
  }
}

// Marks names, attributes and subscripts as stored to or deleted.
static void set_context(ParseContext *c, Node *node, ExprContext context) {
  switch (node->kind) {
  case NODE_NAME:
    AS(Name, node)->ctx = context;
    check_debug(c, node, AS(Name, node)->id, context == CONTEXT_DELETE);
    break;
  case NODE_ATTRIBUTE:
    AS(Attribute, node)->ctx = context;
    check_debug(c, node, AS(Attribute, node)->attr, context == CONTEXT_DELETE);
    break;
  case NODE_SUBSCRIPT: AS(Subscript, node)->ctx = context; break;
  case NODE_STARRED:
    AS(Starred, node)->ctx = context;
    set_context(c, AS(Starred, node)->value, context);
    break;
  case NODE_LIST:
    AS(List, node)->ctx = context;
    for (int i = 0; i < AS(List, node)->elts.count; i++) {
      set_context(c, AS(List, node)->elts.items[i], context);
    }
    break;
  case NODE_TUPLE:
    AS(Tuple, node)->ctx = context;
    for (int i = 0; i < AS(Tuple, node)->elts.count; i++) {
      set_context(c, AS(Tuple, node)->elts.items[i], context);
    }
    break;
  default: break;
  }
}

// Checked before anything is marked: a broken target stays an expression.
Node *target_store(ParseContext *c, Node *expression, TargetUse use) {
  if (c->is_too_deep) {
    return expression; // too high for a walk
  }
  Node *node = build_inner(expression);
  Node *invalid = target_find_invalid(node, use);
  if (invalid != NULL) {
    if (use == TARGET_STAR && c->is_reporting && mistake_of_target(c)) {
      return node;
    }
    build_fail(c, invalid, "cannot %s %s", use == TARGET_DELETE ? "delete" : "assign to",
               target_describe(invalid));
    return node;
  }
  set_context(c, node, use == TARGET_DELETE ? CONTEXT_DELETE : CONTEXT_STORE);
  return use == TARGET_DELETE ? node : expression;
}

// `yield` without parentheses is parsed like a value, and is none that could be assigned to.
Node *target_assign(ParseContext *c, Node *expression) {
  if (expression->kind == NODE_YIELD || expression->kind == NODE_YIELD_FROM) {
    build_fail(c, expression, "assignment to yield expression not possible");
    return expression;
  }
  return target_store(c, expression, TARGET_STAR);
}

// What can be read and written in one go.
static bool is_single(const Node *node) {
  return node->kind == NODE_NAME || node->kind == NODE_ATTRIBUTE || node->kind == NODE_SUBSCRIPT;
}

// Marked as stored; that it is read first is known from its statement.
Node *target_augmented(ParseContext *c, Node *expression) {
  Node *node = build_inner(expression);
  if (!is_single(node)) {
    build_fail(c, node, "'%s' is an illegal expression for augmented assignment",
               target_describe(node));
    return node;
  }
  set_context(c, node, CONTEXT_STORE);
  return node;
}

// Of a tuple without parentheses it is the first element.
const Node *target_annotation_place(const Node *node) {
  bool is_bare = node->kind == NODE_TUPLE && !node->is_parenthesised;
  return is_bare ? AS(Tuple, node)->elts.items[0] : node;
}

// A list or tuple of targets cannot have one type.
Node *target_annotated(ParseContext *c, Node *expression) {
  Node *node = build_inner(expression);
  if (is_single(node)) {
    set_context(c, node, CONTEXT_STORE);
  } else if (node->kind == NODE_LIST || node->kind == NODE_TUPLE) {
    build_fail(c, target_annotation_place(node), "only single target (not %s) can be annotated",
               target_describe(node));
  } else {
    build_fail(c, node, "illegal target for annotation");
  }
  return node;
}
