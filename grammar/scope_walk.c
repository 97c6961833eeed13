// One walk over the tree, node kind by node kind: scopes are opened, names get their symbols, and
// each node is checked.
#include "grammar/scope_builder.h"

#include <string.h>

// ---- Blocks ----

// `else` is no part of the loop: `break` there belongs to a loop around it.
static void walk_loop_body(ScopeBuilder *builder, const Node *loop, NodeList body) {
  Surroundings around = builder->around;
  check_block(builder, loop);
  builder->around.is_in_loop = true;
  builder->around.is_in_star_handler = false;
  scope_walk_list(builder, body);
  builder->around = around;
}

// The iterable is evaluated before the target is bound.
static void walk_for(ScopeBuilder *builder, ForNode *node) {
  check_async_statement(builder, &node->base);
  scope_walk(builder, node->iter);
  scope_walk(builder, node->target);
  walk_loop_body(builder, &node->base, node->body);
  scope_walk_list(builder, node->orelse);
}

// Each item may use the variables of those before it.
static void walk_with(ScopeBuilder *builder, WithNode *node) {
  Surroundings around = builder->around;
  check_async_statement(builder, &node->base);
  for (int i = 0; i < node->items.count; i++) {
    withitemNode *item = AS(withitem, node->items.items[i]);
    check_block(builder, item->context_expr);
    scope_walk(builder, item->context_expr);
    if (item->optional_vars != NULL) {
      scope_walk(builder, item->optional_vars);
    }
  }
  scope_walk_list(builder, node->body);
  builder->around = around;
}

// A handler's name is deleted at its end, so it is both bound and deleted.
static void walk_try(ScopeBuilder *builder, TryNode *node) {
  Surroundings outside = builder->around;
  check_block(builder, &node->base);
  scope_walk_list(builder, node->body);
  check_handlers(builder, node->handlers);
  for (int i = 0; i < node->handlers.count; i++) {
    ExceptHandlerNode *handler = AS(ExceptHandler, node->handlers.items[i]);
    Surroundings around = builder->around;
    if (node->base.kind == NODE_TRY_STAR) {
      builder->around.is_in_star_handler = true;
      builder->around.is_inside_star_handlers = true;
    }
    if (handler->type != NULL) {
      scope_walk(builder, handler->type);
    }
    if (handler->name != NULL) {
      check_name(builder, &handler->base, handler->name);
      handler->symbol = scope_bind(builder, handler->name);
      handler->symbol->is_deleted = true;
    }
    scope_walk_list(builder, handler->body);
    builder->around = around;
  }
  scope_walk_list(builder, node->orelse);
  scope_walk_list(builder, node->finalbody);
  builder->around = outside;
}

// `elif` after `elif` is a list, not a depth.
static void walk_if(ScopeBuilder *builder, IfNode *node) {
  for (;;) {
    scope_walk(builder, node->test);
    scope_walk_list(builder, node->body);
    if (node->orelse.count != 1 || node->orelse.items[0]->kind != NODE_IF) {
      scope_walk_list(builder, node->orelse);
      return;
    }
    node = AS(If, node->orelse.items[0]);
  }
}

// The first `return` with a value in a function's own body, or NULL.
const Node *scope_find_value_return(NodeList body) {
  for (int i = 0; i < body.count; i++) {
    const Node *node = body.items[i];
    NodeList lists[4] = {{NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}};
    switch (node->kind) {
    case NODE_RETURN:
      if (AS(Return, node)->value != NULL) {
        return node;
      }
      break;
    case NODE_IF:
      lists[0] = AS(If, node)->body;
      lists[1] = AS(If, node)->orelse;
      break;
    case NODE_WHILE:
      lists[0] = AS(While, node)->body;
      lists[1] = AS(While, node)->orelse;
      break;
    case NODE_FOR:
    case NODE_ASYNC_FOR:
      lists[0] = AS(For, node)->body;
      lists[1] = AS(For, node)->orelse;
      break;
    case NODE_WITH:
    case NODE_ASYNC_WITH: lists[0] = AS(With, node)->body; break;
    case NODE_TRY:
    case NODE_TRY_STAR:
      lists[0] = AS(Try, node)->body;
      lists[1] = AS(Try, node)->handlers;
      lists[2] = AS(Try, node)->orelse;
      lists[3] = AS(Try, node)->finalbody;
      break;
    case NODE_EXCEPT_HANDLER: lists[0] = AS(ExceptHandler, node)->body; break;
    default: break;
    }
    for (int j = 0; j < 4; j++) {
      const Node *found = scope_find_value_return(lists[j]);
      if (found != NULL) {
        return found;
      }
    }
  }
  return NULL;
}

// ---- The walk ----

// Keys of `**value` in a dict, and missing defaults, are NULL.
void scope_walk_list(ScopeBuilder *builder, NodeList list) {
  for (int i = 0; i < list.count; i++) {
    if (list.items[i] != NULL) {
      scope_walk(builder, list.items[i]);
    }
  }
}

// For parts that may be absent.
static void walk_optional(ScopeBuilder *builder, Node *node) {
  if (node != NULL) {
    scope_walk(builder, node);
  }
}

// Elements among which a starred one may stand.
void scope_walk_elements(ScopeBuilder *builder, NodeList elts) {
  for (int i = 0; i < elts.count; i++) {
    Node *elt = elts.items[i];
    scope_walk(builder, elt->kind == NODE_STARRED ? AS(Starred, elt)->value : elt);
  }
}

// The names of keywords are not mangled, unlike parameters'.
void scope_walk_keywords(ScopeBuilder *builder, NodeList keywords) {
  check_keywords(builder, keywords);
  for (int i = 0; i < keywords.count; i++) {
    scope_walk(builder, AS(keyword, keywords.items[i])->value);
  }
}

// Lists and tuples are targets as well.
static void walk_display(ScopeBuilder *builder, const Node *node, NodeList elts,
                         ExprContext context) {
  if (context == CONTEXT_STORE) {
    check_target_elements(builder, node, elts);
  }
  scope_walk_elements(builder, elts);
}

// Any part may be absent.
static void walk_slice(ScopeBuilder *builder, SliceNode *node) {
  walk_optional(builder, node->lower);
  walk_optional(builder, node->upper);
  walk_optional(builder, node->step);
}

// In the order of evaluation.
static void walk_call(ScopeBuilder *builder, CallNode *node) {
  check_call(builder, node);
  scope_walk(builder, node->func);
  scope_walk_elements(builder, node->args);
  scope_walk_keywords(builder, node->keywords);
}

// In the order in which CPython's symbol table visits, so that the first error is the same.
static void walk_statement(ScopeBuilder *builder, Node *node) {
  switch (node->kind) {
  case NODE_FUNCTION_DEF:
  case NODE_ASYNC_FUNCTION_DEF: scope_walk_function(builder, AS(FunctionDef, node)); break;
  case NODE_CLASS_DEF: scope_walk_class(builder, AS(ClassDef, node)); break;
  case NODE_RETURN:
    check_return(builder, AS(Return, node));
    walk_optional(builder, AS(Return, node)->value);
    break;
  case NODE_DELETE: scope_walk_list(builder, AS(Delete, node)->targets); break;
  case NODE_ASSIGN:
    scope_walk(builder, AS(Assign, node)->value);
    scope_walk_list(builder, AS(Assign, node)->targets);
    break;
  case NODE_AUG_ASSIGN:
    scope_walk(builder, AS(AugAssign, node)->target);
    scope_walk(builder, AS(AugAssign, node)->value);
    break;
  case NODE_ANN_ASSIGN: scope_walk_annotated(builder, AS(AnnAssign, node)); break;
  case NODE_FOR:
  case NODE_ASYNC_FOR: walk_for(builder, AS(For, node)); break;
  case NODE_WHILE:
    scope_walk(builder, AS(While, node)->test);
    walk_loop_body(builder, node, AS(While, node)->body);
    scope_walk_list(builder, AS(While, node)->orelse);
    break;
  case NODE_IF: walk_if(builder, AS(If, node)); break;
  case NODE_WITH:
  case NODE_ASYNC_WITH: walk_with(builder, AS(With, node)); break;
  case NODE_RAISE:
    walk_optional(builder, AS(Raise, node)->exc);
    walk_optional(builder, AS(Raise, node)->cause);
    break;
  case NODE_TRY:
  case NODE_TRY_STAR: walk_try(builder, AS(Try, node)); break;
  case NODE_ASSERT:
    check_assert(builder, AS(Assert, node));
    scope_walk(builder, AS(Assert, node)->test);
    walk_optional(builder, AS(Assert, node)->msg);
    break;
  case NODE_IMPORT: scope_walk_imports(builder, node, AS(Import, node)->names, false); break;
  case NODE_IMPORT_FROM:
    check_import_from(builder, AS(ImportFrom, node));
    scope_walk_imports(builder, node, AS(ImportFrom, node)->names, true);
    break;
  case NODE_GLOBAL: scope_declare(builder, node, AS(Global, node)->names, true); break;
  case NODE_NONLOCAL: scope_declare(builder, node, AS(Nonlocal, node)->names, false); break;
  case NODE_EXPR: scope_walk(builder, AS(Expr, node)->value); break;
  case NODE_BREAK:
  case NODE_CONTINUE: check_loop_exit(builder, node); break;
  default: break;
  }
}

// Four classes of one shape; only a dict has two elements.
static void walk_comprehensions(ScopeBuilder *builder, Node *node) {
  switch (node->kind) {
  case NODE_LIST_COMP: {
    ListCompNode *comp = AS(ListComp, node);
    comp->scope = scope_walk_comprehension(builder, node, comp->generators, comp->elt, NULL);
    break;
  }
  case NODE_SET_COMP: {
    SetCompNode *comp = AS(SetComp, node);
    comp->scope = scope_walk_comprehension(builder, node, comp->generators, comp->elt, NULL);
    break;
  }
  case NODE_DICT_COMP: {
    DictCompNode *comp = AS(DictComp, node);
    comp->scope = scope_walk_comprehension(builder, node, comp->generators, comp->key, comp->value);
    break;
  }
  default: {
    GeneratorExpNode *comp = AS(GeneratorExp, node);
    comp->scope = scope_walk_comprehension(builder, node, comp->generators, comp->elt, NULL);
    break;
  }
  }
}

// What may give up control, and so makes its function a coroutine or a generator.
static void walk_suspension(ScopeBuilder *builder, Node *node) {
  if (node->kind == NODE_AWAIT) {
    check_await(builder, node);
    scope_walk(builder, AS(Await, node)->value);
    return;
  }
  check_yield(builder, node);
  if (node->kind == NODE_YIELD) {
    walk_optional(builder, AS(Yield, node)->value);
  } else {
    scope_walk(builder, AS(YieldFrom, node)->value);
  }
}

// Constants have nothing to walk.
static void walk_expression(ScopeBuilder *builder, Node *node) {
  switch (node->kind) {
  case NODE_BOOL_OP: scope_walk_list(builder, AS(BoolOp, node)->values); break;
  case NODE_NAMED_EXPR: scope_walk_walrus(builder, AS(NamedExpr, node)); break;
  case NODE_BIN_OP:
    scope_walk(builder, AS(BinOp, node)->left);
    scope_walk(builder, AS(BinOp, node)->right);
    break;
  case NODE_UNARY_OP: scope_walk(builder, AS(UnaryOp, node)->operand); break;
  case NODE_LAMBDA: scope_walk_lambda(builder, AS(Lambda, node)); break;
  case NODE_IF_EXP:
    scope_walk(builder, AS(IfExp, node)->test);
    scope_walk(builder, AS(IfExp, node)->body);
    scope_walk(builder, AS(IfExp, node)->orelse);
    break;
  case NODE_DICT:
    scope_walk_list(builder, AS(Dict, node)->keys);
    scope_walk_list(builder, AS(Dict, node)->values);
    break;
  case NODE_SET: scope_walk_elements(builder, AS(Set, node)->elts); break;
  case NODE_LIST_COMP:
  case NODE_SET_COMP:
  case NODE_DICT_COMP:
  case NODE_GENERATOR_EXP: walk_comprehensions(builder, node); break;
  case NODE_AWAIT:
  case NODE_YIELD:
  case NODE_YIELD_FROM: walk_suspension(builder, node); break;
  case NODE_COMPARE:
    check_compare(builder, AS(Compare, node));
    scope_walk(builder, AS(Compare, node)->left);
    scope_walk_list(builder, AS(Compare, node)->comparators);
    break;
  case NODE_CALL: walk_call(builder, AS(Call, node)); break;
  case NODE_FORMATTED_VALUE:
    scope_walk(builder, AS(FormattedValue, node)->value);
    walk_optional(builder, AS(FormattedValue, node)->format_spec);
    break;
  case NODE_JOINED_STR: scope_walk_list(builder, AS(JoinedStr, node)->values); break;
  case NODE_ATTRIBUTE:
    scope_walk(builder, AS(Attribute, node)->value);
    AS(Attribute, node)->attr = scope_mangle(builder, AS(Attribute, node)->attr);
    scope_count_attribute(builder, AS(Attribute, node));
    break;
  case NODE_SUBSCRIPT:
    check_subscript(builder, AS(Subscript, node));
    scope_walk(builder, AS(Subscript, node)->value);
    scope_walk(builder, AS(Subscript, node)->slice);
    break;
  case NODE_STARRED:
    check_starred(builder, node);
    scope_walk(builder, AS(Starred, node)->value);
    break;
  case NODE_NAME: scope_walk_name(builder, AS(Name, node)); break;
  case NODE_LIST: walk_display(builder, node, AS(List, node)->elts, AS(List, node)->ctx); break;
  case NODE_TUPLE: walk_display(builder, node, AS(Tuple, node)->elts, AS(Tuple, node)->ctx); break;
  case NODE_SLICE: walk_slice(builder, AS(Slice, node)); break;
  default: break;
  }
}

// Out of memory, the walk ends as fast as it can: the tree is given up anyway.
void scope_walk(ScopeBuilder *builder, Node *node) {
  if (builder->lasting->has_failed || builder->arena->has_failed) {
    return;
  }
  if (node->kind < NODE_BOOL_OP) {
    walk_statement(builder, node);
  } else {
    walk_expression(builder, node);
  }
}

// A docstring and other such imports may stand before `from __future__`.
static bool may_precede_future(const Node *statement, bool is_first) {
  if (statement->kind == NODE_IMPORT_FROM) {
    const Name *module = AS(ImportFrom, statement)->module;
    return module != NULL && AS(ImportFrom, statement)->level == 0 &&
           strcmp(module->text, "__future__") == 0;
  }
  const Node *value = statement->kind == NODE_EXPR ? AS(Expr, statement)->value : NULL;
  return is_first && value != NULL && value->kind == NODE_CONSTANT &&
         AS(Constant, value)->value.kind == CONSTANT_STR;
}

// Also where it is watched how long `from __future__` may still come.
void scope_walk_statement(ScopeBuilder *builder, Node *statement) {
  if (!scope_grow_visible(builder)) {
    return;
  }
  scope_walk(builder, statement);
  builder->is_past_futures =
      builder->is_past_futures || !may_precede_future(statement, !builder->is_past_first);
  builder->is_past_first = true;
}
