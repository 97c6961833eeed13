// What opens a scope of its own: functions, lambdas, classes, comprehensions.
#include "grammar/scope_builder.h"

// Parameters are the first symbols of their scope, in the order of the frame.
static void bind_parameter(ScopeBuilder *builder, Node *node) {
  if (node == NULL) {
    return;
  }
  argNode *arg = AS(arg, node);
  arg->arg = scope_mangle(builder, arg->arg);
  Symbol *symbol = scope_touch(builder, arg->arg);
  if (symbol->is_parameter) {
    check_fail_early(builder, node, "duplicate argument '%s' in function definition",
                     arg->arg->text);
  }
  check_name(builder, node, arg->arg);
  symbol->is_parameter = true;
  symbol->is_bound = true;
  arg->symbol = symbol;
  builder->scope->parameter_count++;
}

// CPython's order: names, keyword-only ones, then the starred.
static void bind_parameters(ScopeBuilder *builder, argumentsNode *args) {
  NodeList lists[] = {args->posonlyargs, args->args, args->kwonlyargs};
  for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
    for (int j = 0; j < lists[i].count; j++) {
      bind_parameter(builder, lists[i].items[j]);
    }
  }
  bind_parameter(builder, args->vararg);
  bind_parameter(builder, args->kwarg);
}

// A method's first parameter is the instance: assignments to its attributes are counted.
static void note_self(ScopeBuilder *builder, const argumentsNode *args, const Scope *outside) {
  const Node *first = args->posonlyargs.count > 0 ? args->posonlyargs.items[0]
                      : args->args.count > 0      ? args->args.items[0]
                                                  : NULL;
  builder->self_scope = NULL;
  if (outside->kind == SCOPE_CLASS && first != NULL) {
    builder->self_scope = builder->scope;
    builder->self_name = AS(arg, first)->arg;
  }
}

// What is inside of a definition may go before what is around it.  Returns where things went
// before.
static Arena *enter_body(ScopeBuilder *builder) {
  Arena *arena = builder->arena;
  builder->arena = builder->bodies;
  return arena;
}

// Name, decorators and defaults belong outside; parameters and body inside.
void scope_walk_function(ScopeBuilder *builder, FunctionDefNode *node) {
  check_name(builder, &node->base, node->name);
  node->symbol = scope_bind(builder, node->name);
  argumentsNode *args = AS(arguments, node->args);
  scope_walk_list(builder, node->decorator_list);
  scope_walk_list(builder, args->defaults);
  scope_walk_list(builder, args->kw_defaults);
  scope_walk_annotations(builder, node);
  const Scope *outer_self = builder->self_scope;
  const Name *outer_name = builder->self_name;
  Arena *arena = enter_body(builder);
  ScopeOutside outside = scope_open(builder, SCOPE_FUNCTION, &node->base);
  Scope *scope = builder->scope;
  scope->is_coroutine = node->base.kind == NODE_ASYNC_FUNCTION_DEF;
  node->scope = scope;
  bind_parameters(builder, args);
  note_self(builder, args, outside.scope);
  scope_walk_list(builder, node->body);
  if (scope->is_coroutine && scope->is_generator) {
    check_function_end(builder, scope, scope_find_value_return(node->body));
  }
  scope_close(builder, outside);
  builder->arena = arena;
  builder->self_scope = outer_self;
  builder->self_name = outer_name;
}

// A function of one expression.
void scope_walk_lambda(ScopeBuilder *builder, LambdaNode *node) {
  argumentsNode *args = AS(arguments, node->args);
  scope_walk_list(builder, args->defaults);
  scope_walk_list(builder, args->kw_defaults);
  ScopeOutside outside = scope_open(builder, SCOPE_LAMBDA, &node->base);
  node->scope = builder->scope;
  bind_parameters(builder, args);
  scope_walk(builder, node->body);
  scope_close(builder, outside);
}

// Names inside are mangled with the innermost class's name.
void scope_walk_class(ScopeBuilder *builder, ClassDefNode *node) {
  check_name(builder, &node->base, node->name);
  node->symbol = scope_bind(builder, node->name);
  scope_walk_list(builder, node->decorator_list);
  scope_walk_elements(builder, node->bases);
  check_class_keywords(builder, node->keywords);
  scope_walk_keywords(builder, node->keywords);
  Node *outer_class = builder->attribute_class;
  int outer_serial = builder->class_of_self;
  Arena *arena = enter_body(builder);
  ScopeOutside outside = scope_open(builder, SCOPE_CLASS, &node->base);
  node->scope = builder->scope;
  builder->class_name = node->name;
  builder->attribute_class = &node->base;
  builder->class_of_self = ++builder->class_serial;
  scope_walk_list(builder, node->body);
  scope_close(builder, outside);
  builder->arena = arena;
  builder->attribute_class = outer_class;
  builder->class_of_self = outer_serial;
}

// ---- Comprehensions ----

// `:=` may not stand in an iterable: it would bind outside of what it is part of.
static void walk_iterable(ScopeBuilder *builder, Node *iter) {
  builder->comprehension_iterables++;
  scope_walk(builder, iter);
  builder->comprehension_iterables--;
}

// `:=` may not rebind them, before or after.
static void mark_iteration_variables(ScopeBuilder *builder, Node *target) {
  switch (target->kind) {
  case NODE_NAME: {
    Symbol *symbol = AS(Name, target)->symbol;
    if (symbol == NULL) { // memory has run out: nodes share one place, and so lose what they had
      break;
    }
    if ((symbol->flags & SYMBOL_IS_WALRUS_TARGET) != 0) {
      check_fail_early(builder, target,
                       "comprehension inner loop cannot rebind assignment expression target '%s'",
                       symbol->name->text);
    }
    symbol->flags |= SYMBOL_IS_ITERATION_VARIABLE;
    break;
  }
  case NODE_STARRED: mark_iteration_variables(builder, AS(Starred, target)->value); break;
  case NODE_TUPLE:
  case NODE_LIST: {
    NodeList elts = target->kind == NODE_LIST ? AS(List, target)->elts : AS(Tuple, target)->elts;
    for (int i = 0; i < elts.count; i++) {
      mark_iteration_variables(builder, elts.items[i]);
    }
    break;
  }
  default: break;
  }
}

// `value` is the second element of a dict comprehension, else NULL.
Scope *scope_walk_comprehension(ScopeBuilder *builder, Node *node, NodeList generators, Node *elt,
                                Node *value) {
  bool is_generator = node->kind == NODE_GENERATOR_EXP;
  comprehensionNode *first = AS(comprehension, generators.items[0]);
  walk_iterable(builder, first->iter); // belongs to the scope around it
  ScopeOutside outside =
      scope_open(builder, is_generator ? SCOPE_GENERATOR : SCOPE_COMPREHENSION, node);
  Scope *scope = builder->scope;
  if (is_generator) {
    Symbol *iterator = scope_touch(builder, builder->iterator_name);
    iterator->is_parameter = true;
    iterator->is_bound = true;
    scope->parameter_count = 1;
    scope->is_generator = true;
  }
  for (int i = 0; i < generators.count; i++) {
    comprehensionNode *generator = AS(comprehension, generators.items[i]);
    scope->is_async = scope->is_async || generator->is_async != 0;
    scope_walk(builder, generator->target);
    mark_iteration_variables(builder, generator->target);
    if (i > 0) {
      walk_iterable(builder, generator->iter);
    }
    scope_walk_list(builder, generator->ifs);
  }
  if (value != NULL) {
    scope_walk(builder, value); // before the key, as CPython does
  }
  scope_walk(builder, elt);
  if (is_generator) {
    scope->is_coroutine = scope->is_async;
    scope->has_await = scope->is_async;
  }
  scope_close(builder, outside);
  check_comprehension(builder, scope);
  return scope;
}
