// One walk over the tree: opens scopes, gives every name its symbol, and has each node checked.
#include "grammar/scope_builder.h"

#include <string.h>

static void walk(ScopeBuilder *builder, Node *node);
static void walk_list(ScopeBuilder *builder, NodeList list);

// ---- Symbols ----

bool scope_grow_visible(ScopeBuilder *builder) {
  if (builder->names->count <= builder->visible_capacity) {
    return true;
  }
  int old = builder->visible_capacity;
  int capacity = builder->names->count + builder->names->count / 2 + 64;
  Symbol **visible = arena_take(builder->arena, (size_t)capacity * sizeof(Symbol *));
  int *classes = arena_take(builder->arena, (size_t)capacity * sizeof(int));
  int *calls = arena_take(builder->arena, (size_t)capacity * sizeof(int));
  if (visible == NULL || classes == NULL || calls == NULL) {
    return false;
  }
  if (old > 0) {
    memcpy(visible, builder->visible, (size_t)old * sizeof(Symbol *));
    memcpy(classes, builder->attribute_classes, (size_t)old * sizeof(int));
    memcpy(calls, builder->keyword_calls, (size_t)old * sizeof(int));
  }
  builder->keyword_calls = calls;
  builder->visible = visible;
  builder->attribute_classes = classes;
  builder->visible_capacity = capacity;
  return true;
}

Symbol *scope_add_symbol(ScopeBuilder *builder, Scope *scope, const Name *name) {
  Symbol *symbol = arena_take(builder->arena, sizeof *symbol);
  if (symbol == NULL) {
    builder->sink_symbol = (Symbol){.name = name, .scope = scope};
    return &builder->sink_symbol;
  }
  symbol->name = name;
  symbol->scope = scope;
  symbol->slot = -1;
  if (scope->last_symbol != NULL) {
    scope->last_symbol->next = symbol;
  } else {
    scope->first_symbol = symbol;
  }
  scope->last_symbol = symbol;
  scope->symbol_count++;
  return symbol;
}

// The symbol of a name in the scope being walked.  Names this scope has not met yet are new in it;
// while the scope is open, `visible` says which it has met.
static Symbol *touch(ScopeBuilder *builder, const Name *name) {
  if (name == NULL || (name->index >= builder->visible_capacity && !scope_grow_visible(builder))) {
    return &builder->sink_symbol;
  }
  Symbol *found = builder->visible[name->index];
  if (found != NULL && found->scope == builder->scope) {
    return found;
  }
  Symbol *symbol = scope_add_symbol(builder, builder->scope, name);
  if (symbol != &builder->sink_symbol) {
    symbol->shadowed = found;
    builder->visible[name->index] = symbol;
  }
  return symbol;
}

// `__x` in class `_A` is `_A__x`: the class's leading underscores go, and a dunder stays.
static const Name *mangle(ScopeBuilder *builder, const Name *name) {
  const Name *class_name = builder->class_name;
  if (class_name == NULL || name == NULL || name->length < 3 || name->text[0] != '_' ||
      name->text[1] != '_' ||
      (name->text[name->length - 1] == '_' && name->text[name->length - 2] == '_') ||
      memchr(name->text, '.', (size_t)name->length) != NULL) {
    return name;
  }
  int skipped = 0;
  while (skipped < class_name->length && class_name->text[skipped] == '_') {
    skipped++;
  }
  if (skipped == class_name->length) {
    return name;
  }
  int class_length = class_name->length - skipped;
  int length = 1 + class_length + name->length;
  char *text = arena_take_raw(builder->arena, (size_t)length);
  if (text == NULL) {
    return name;
  }
  text[0] = '_';
  memcpy(text + 1, class_name->text + skipped, (size_t)class_length);
  memcpy(text + 1 + class_length, name->text, (size_t)name->length);
  const Name *mangled = names_intern(builder->names, text, length);
  return mangled != NULL ? mangled : name;
}

static Symbol *load(ScopeBuilder *builder, const Name *name) {
  Symbol *symbol = touch(builder, name);
  symbol->is_loaded = true;
  return symbol;
}

static Symbol *bind(ScopeBuilder *builder, const Name *name) {
  Symbol *symbol = touch(builder, mangle(builder, name));
  symbol->is_bound = true;
  return symbol;
}

// ---- Opening and closing scopes ----

// What the walk must remember of the scope around the one it enters.
typedef struct Outside {
  Scope *scope;
  const Name *class_name;
  Surroundings around;
} Outside;

static Outside open(ScopeBuilder *builder, ScopeKind kind, Node *node) {
  Outside outside = {builder->scope, builder->class_name, builder->around};
  Scope *scope = arena_take(builder->arena, sizeof *scope);
  if (scope == NULL) {
    scope = &builder->sink_scope;
    *scope = (Scope){0};
  }
  scope->kind = kind;
  scope->node = node;
  scope->parent = builder->scope;
  scope->frame = kind == SCOPE_COMPREHENSION ? builder->scope->frame : scope;
  Scope *parent = builder->scope;
  if (parent != NULL && scope != parent) {
    if (parent->last_child != NULL) {
      parent->last_child->next_sibling = scope;
    } else {
      parent->first_child = scope;
    }
    parent->last_child = scope;
  }
  builder->scope = scope;
  if (kind != SCOPE_COMPREHENSION) {
    builder->around = (Surroundings){0};
  }
  return outside;
}

static void close(ScopeBuilder *builder, Outside outside) {
  for (Symbol *symbol = builder->scope->first_symbol; symbol != NULL; symbol = symbol->next) {
    builder->visible[symbol->name->index] = symbol->shadowed;
    symbol->shadowed = NULL;
  }
  builder->scope = outside.scope;
  builder->class_name = outside.class_name;
  builder->around = outside.around;
}

// ---- Functions and classes ----

static void bind_parameter(ScopeBuilder *builder, Node *node) {
  if (node == NULL) {
    return;
  }
  argNode *arg = AS(arg, node);
  arg->arg = mangle(builder, arg->arg);
  Symbol *symbol = touch(builder, arg->arg);
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

static const Node *find_value_return(NodeList body);

static void walk_function(ScopeBuilder *builder, FunctionDefNode *node) {
  check_name(builder, &node->base, node->name);
  node->symbol = bind(builder, node->name);
  argumentsNode *args = AS(arguments, node->args);
  walk_list(builder, node->decorator_list);
  walk_list(builder, args->defaults);
  walk_list(builder, args->kw_defaults);
  const Scope *outer_self = builder->self_scope;
  const Name *outer_name = builder->self_name;
  Outside outside = open(builder, SCOPE_FUNCTION, &node->base);
  Scope *scope = builder->scope;
  scope->is_coroutine = node->base.kind == NODE_ASYNC_FUNCTION_DEF;
  node->scope = scope;
  bind_parameters(builder, args);
  note_self(builder, args, outside.scope);
  walk_list(builder, node->body);
  if (scope->is_coroutine && scope->is_generator) {
    check_function_end(builder, scope, find_value_return(node->body));
  }
  close(builder, outside);
  builder->self_scope = outer_self;
  builder->self_name = outer_name;
}

static void walk_lambda(ScopeBuilder *builder, LambdaNode *node) {
  argumentsNode *args = AS(arguments, node->args);
  walk_list(builder, args->defaults);
  walk_list(builder, args->kw_defaults);
  Outside outside = open(builder, SCOPE_LAMBDA, &node->base);
  node->scope = builder->scope;
  bind_parameters(builder, args);
  walk(builder, node->body);
  close(builder, outside);
}

// Elements among which a starred one may stand.
static void walk_elements(ScopeBuilder *builder, NodeList elts) {
  for (int i = 0; i < elts.count; i++) {
    Node *elt = elts.items[i];
    walk(builder, elt->kind == NODE_STARRED ? AS(Starred, elt)->value : elt);
  }
}

static void walk_keywords(ScopeBuilder *builder, NodeList keywords) {
  check_keywords(builder, keywords);
  for (int i = 0; i < keywords.count; i++) {
    walk(builder, AS(keyword, keywords.items[i])->value);
  }
}

static void walk_class(ScopeBuilder *builder, ClassDefNode *node) {
  check_name(builder, &node->base, node->name);
  node->symbol = bind(builder, node->name);
  walk_list(builder, node->decorator_list);
  walk_elements(builder, node->bases);
  check_class_keywords(builder, node->keywords);
  walk_keywords(builder, node->keywords);
  Node *outer_class = builder->attribute_class;
  int outer_serial = builder->class_of_self;
  Outside outside = open(builder, SCOPE_CLASS, &node->base);
  node->scope = builder->scope;
  builder->class_name = node->name;
  builder->attribute_class = &node->base;
  builder->class_of_self = ++builder->class_serial;
  walk_list(builder, node->body);
  close(builder, outside);
  builder->attribute_class = outer_class;
  builder->class_of_self = outer_serial;
}

// ---- Comprehensions ----

static void walk_iterable(ScopeBuilder *builder, Node *iter) {
  builder->comprehension_iterables++;
  walk(builder, iter);
  builder->comprehension_iterables--;
}

static void mark_iteration_variables(ScopeBuilder *builder, Node *target) {
  switch (target->kind) {
  case NODE_NAME: {
    Symbol *symbol = AS(Name, target)->symbol;
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
static Scope *walk_comprehension(ScopeBuilder *builder, Node *node, NodeList generators, Node *elt,
                                 Node *value) {
  bool is_generator = node->kind == NODE_GENERATOR_EXP;
  comprehensionNode *first = AS(comprehension, generators.items[0]);
  walk_iterable(builder, first->iter); // belongs to the scope around it
  int iterables = builder->comprehension_iterables;
  Outside outside = open(builder, is_generator ? SCOPE_GENERATOR : SCOPE_COMPREHENSION, node);
  builder->comprehension_iterables = 0;
  Scope *scope = builder->scope;
  if (is_generator) {
    Symbol *iterator = touch(builder, builder->iterator_name);
    iterator->is_parameter = true;
    iterator->is_bound = true;
    scope->parameter_count = 1;
    scope->is_generator = true;
  }
  for (int i = 0; i < generators.count; i++) {
    comprehensionNode *generator = AS(comprehension, generators.items[i]);
    scope->is_async = scope->is_async || generator->is_async != 0;
    walk(builder, generator->target);
    mark_iteration_variables(builder, generator->target);
    if (i > 0) {
      walk_iterable(builder, generator->iter);
    }
    walk_list(builder, generator->ifs);
  }
  if (value != NULL) {
    walk(builder, elt);
    elt = value;
  }
  walk(builder, elt);
  if (is_generator) {
    scope->is_coroutine = scope->is_async;
    scope->has_await = scope->is_async;
  }
  close(builder, outside);
  builder->comprehension_iterables = iterables;
  check_comprehension(builder, scope);
  return scope;
}

// ---- Names ----

static void walk_name(ScopeBuilder *builder, NameNode *node) {
  node->id = mangle(builder, node->id);
  Symbol *symbol = touch(builder, node->id);
  node->symbol = symbol;
  if (node->ctx == CONTEXT_LOAD) {
    symbol->is_loaded = true;
    if (node->id == builder->super_name) {
      Scope *frame = builder->scope->frame;
      frame->uses_super = true;
      if (builder->scope->kind != SCOPE_MODULE && builder->scope->kind != SCOPE_CLASS) {
        load(builder, builder->class_cell_name);
      }
    }
  } else {
    symbol->is_bound = true;
    symbol->is_deleted = symbol->is_deleted || node->ctx == CONTEXT_DELETE;
  }
}

// Has the symbol's scope been opened since `outer`, by the scope being walked or one around it?
static bool is_inside(const ScopeBuilder *builder, const Symbol *symbol, const Scope *outer) {
  for (const Scope *scope = builder->scope; scope != outer; scope = scope->parent) {
    if (symbol->scope == scope) {
      return true;
    }
  }
  return false;
}

// Binds a comprehension's name in `outer`, a scope around it: if that has not met the name yet, its
// symbol goes below those of the scopes in between.
static void bind_outside(ScopeBuilder *builder, Scope *outer, Symbol *symbol) {
  while (symbol->shadowed != NULL && is_inside(builder, symbol->shadowed, outer)) {
    symbol = symbol->shadowed;
  }
  if (symbol->shadowed == NULL || symbol->shadowed->scope != outer) {
    Symbol *bound = scope_add_symbol(builder, outer, symbol->name);
    bound->shadowed = symbol->shadowed;
    symbol->shadowed = bound;
  }
  symbol->shadowed->is_bound = true;
}

// Inside comprehensions, `:=` binds in the nearest scope around them that is none.
static void walk_walrus(ScopeBuilder *builder, NamedExprNode *node) {
  NameNode *target = AS(Name, node->target);
  if (builder->comprehension_iterables > 0) {
    check_fail_early(builder, &node->base,
                     "assignment expression cannot be used in a comprehension iterable expression");
  }
  Scope *scope = builder->scope;
  if (scope->kind != SCOPE_COMPREHENSION && scope->kind != SCOPE_GENERATOR) {
    walk(builder, node->value);
    walk(builder, node->target);
    return;
  }
  target->id = mangle(builder, target->id);
  Symbol *symbol = touch(builder, target->id);
  while (scope->kind == SCOPE_COMPREHENSION || scope->kind == SCOPE_GENERATOR) {
    Symbol *inner = symbol;
    while (inner != NULL && inner->scope != scope) {
      inner = inner->shadowed;
    }
    if (inner != NULL && (inner->flags & SYMBOL_IS_ITERATION_VARIABLE) != 0) {
      check_fail_early(builder, node->target,
                       "assignment expression cannot rebind comprehension iteration variable '%s'",
                       symbol->name->text);
      return;
    }
    scope = scope->parent;
  }
  if (scope->kind == SCOPE_CLASS) {
    check_fail_early(builder, node->target,
                     "assignment expression within a comprehension cannot be used in a class body");
    return;
  }
  symbol->flags |= SYMBOL_IS_WALRUS_TARGET;
  target->symbol = symbol;
  bind_outside(builder, scope, symbol);
  walk(builder, node->value);
}

static void declare(ScopeBuilder *builder, Node *node, NameList names, bool is_global) {
  const char *word = is_global ? "global" : "nonlocal";
  if (!is_global && builder->scope->kind == SCOPE_MODULE) {
    check_fail_early(builder, node, "nonlocal declaration not allowed at module level");
    return;
  }
  for (int i = 0; i < names.count; i++) {
    const Name *name = mangle(builder, names.items[i]);
    names.items[i] = name;
    Symbol *symbol = touch(builder, name);
    const char *text = name->text;
    if (symbol->is_parameter) {
      check_fail_early(builder, node, "name '%s' is parameter and %s", text, word);
    } else if (symbol->is_loaded) {
      check_fail_early(builder, node, "name '%s' is used prior to %s declaration", text, word);
    } else if ((symbol->flags & SYMBOL_IS_ANNOTATED) != 0) {
      check_fail_early(builder, node, "annotated name '%s' can't be %s", text, word);
    } else if (symbol->is_bound) {
      check_fail_early(builder, node, "name '%s' is assigned to before %s declaration", text, word);
    }
    uint8_t other = is_global ? SYMBOL_IS_NONLOCAL_DECLARED : SYMBOL_IS_GLOBAL_DECLARED;
    if ((symbol->flags & other) != 0) {
      check_fail_early(builder, symbol->declaration, "name '%s' is nonlocal and global", text);
    }
    symbol->is_declared = true;
    symbol->flags |= is_global ? SYMBOL_IS_GLOBAL_DECLARED : SYMBOL_IS_NONLOCAL_DECLARED;
    if (symbol->declaration == NULL) {
      symbol->declaration = node;
    }
  }
}

static void walk_imports(ScopeBuilder *builder, const Node *statement, NodeList names,
                         bool is_from) {
  for (int i = 0; i < names.count; i++) {
    aliasNode *alias = AS(alias, names.items[i]);
    const Name *name = alias->asname != NULL ? alias->asname : alias->name;
    if (name == NULL || (name->length == 1 && name->text[0] == '*')) {
      continue;
    }
    const char *dot = memchr(name->text, '.', (size_t)name->length);
    if (!is_from && dot != NULL) { // `import a.b` binds `a`
      name = names_intern(builder->names, name->text, (int)(dot - name->text));
    }
    check_name(builder, statement, name);
    alias->symbol = bind(builder, name);
  }
}

static void walk_annotated(ScopeBuilder *builder, AnnAssignNode *node) {
  if (node->target->kind == NODE_NAME) {
    NameNode *name = AS(Name, node->target);
    name->id = mangle(builder, name->id);
    Symbol *symbol = touch(builder, name->id);
    if (symbol->is_declared && builder->scope->kind != SCOPE_MODULE && node->simple) {
      check_fail_early(builder, &node->base, "annotated name '%s' can't be %s", name->id->text,
                       (symbol->flags & SYMBOL_IS_GLOBAL_DECLARED) != 0 ? "global" : "nonlocal");
    }
    name->symbol = symbol;
    symbol->is_bound = symbol->is_bound || node->simple || node->value != NULL;
    symbol->flags |= node->simple ? SYMBOL_IS_ANNOTATED : 0;
    builder->scope->has_annotations = builder->scope->has_annotations || node->simple;
  } else {
    walk(builder, node->target);
  }
  if (node->value != NULL) {
    walk(builder, node->value);
  }
}

// `self.x = …` in a method: one more attribute of the class, if it is a new one.
static void count_attribute(ScopeBuilder *builder, const AttributeNode *node) {
  if (node->ctx != CONTEXT_STORE || builder->self_scope == NULL ||
      builder->scope->frame != builder->self_scope || node->value->kind != NODE_NAME ||
      AS(Name, node->value)->id != builder->self_name || node->attr == NULL ||
      node->attr->index >= builder->visible_capacity) {
    return;
  }
  int *class_of = &builder->attribute_classes[node->attr->index];
  if (*class_of != builder->class_of_self) {
    *class_of = builder->class_of_self;
    AS(ClassDef, builder->attribute_class)->attribute_count++;
  }
}

// ---- Blocks ----

static void walk_loop_body(ScopeBuilder *builder, NodeList body) {
  Surroundings around = builder->around;
  builder->around.is_in_loop = true;
  builder->around.is_in_star_handler = false;
  walk_list(builder, body);
  builder->around = around;
}

static void walk_for(ScopeBuilder *builder, ForNode *node) {
  check_async_statement(builder, &node->base);
  walk(builder, node->iter);
  walk(builder, node->target);
  walk_loop_body(builder, node->body);
  walk_list(builder, node->orelse);
}

static void walk_with(ScopeBuilder *builder, WithNode *node) {
  check_async_statement(builder, &node->base);
  for (int i = 0; i < node->items.count; i++) {
    withitemNode *item = AS(withitem, node->items.items[i]);
    walk(builder, item->context_expr);
    if (item->optional_vars != NULL) {
      walk(builder, item->optional_vars);
    }
  }
  walk_list(builder, node->body);
}

static void walk_try(ScopeBuilder *builder, TryNode *node) {
  walk_list(builder, node->body);
  check_handlers(builder, node->handlers);
  for (int i = 0; i < node->handlers.count; i++) {
    ExceptHandlerNode *handler = AS(ExceptHandler, node->handlers.items[i]);
    Surroundings around = builder->around;
    if (node->base.kind == NODE_TRY_STAR) {
      builder->around.is_in_star_handler = true;
      builder->around.is_inside_star_handlers = true;
    }
    if (handler->type != NULL) {
      walk(builder, handler->type);
    }
    if (handler->name != NULL) {
      check_name(builder, &handler->base, handler->name);
      handler->symbol = bind(builder, handler->name);
      handler->symbol->is_deleted = true;
    }
    walk_list(builder, handler->body);
    builder->around = around;
  }
  walk_list(builder, node->orelse);
  walk_list(builder, node->finalbody);
}

// `elif` after `elif` is a list, not a depth.
static void walk_if(ScopeBuilder *builder, IfNode *node) {
  for (;;) {
    walk(builder, node->test);
    walk_list(builder, node->body);
    if (node->orelse.count != 1 || node->orelse.items[0]->kind != NODE_IF) {
      walk_list(builder, node->orelse);
      return;
    }
    node = AS(If, node->orelse.items[0]);
  }
}

// The first `return` with a value in a function's own body, or NULL.
static const Node *find_value_return(NodeList body) {
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
      const Node *found = find_value_return(lists[j]);
      if (found != NULL) {
        return found;
      }
    }
  }
  return NULL;
}

// ---- The walk ----

static void walk_list(ScopeBuilder *builder, NodeList list) {
  for (int i = 0; i < list.count; i++) {
    if (list.items[i] != NULL) {
      walk(builder, list.items[i]);
    }
  }
}

static void walk_optional(ScopeBuilder *builder, Node *node) {
  if (node != NULL) {
    walk(builder, node);
  }
}

static void walk_display(ScopeBuilder *builder, const Node *node, NodeList elts,
                         ExprContext context) {
  if (context == CONTEXT_STORE) {
    check_target_elements(builder, node, elts);
  }
  walk_elements(builder, elts);
}

static void walk_slice(ScopeBuilder *builder, SliceNode *node) {
  walk_optional(builder, node->lower);
  walk_optional(builder, node->upper);
  walk_optional(builder, node->step);
}

static void walk_call(ScopeBuilder *builder, CallNode *node) {
  check_call(builder, node);
  walk(builder, node->func);
  walk_elements(builder, node->args);
  walk_keywords(builder, node->keywords);
}

static void walk_statement(ScopeBuilder *builder, Node *node) {
  switch (node->kind) {
  case NODE_FUNCTION_DEF:
  case NODE_ASYNC_FUNCTION_DEF: walk_function(builder, AS(FunctionDef, node)); break;
  case NODE_CLASS_DEF: walk_class(builder, AS(ClassDef, node)); break;
  case NODE_RETURN:
    check_return(builder, AS(Return, node));
    walk_optional(builder, AS(Return, node)->value);
    break;
  case NODE_DELETE: walk_list(builder, AS(Delete, node)->targets); break;
  case NODE_ASSIGN:
    walk(builder, AS(Assign, node)->value);
    walk_list(builder, AS(Assign, node)->targets);
    break;
  case NODE_AUG_ASSIGN:
    walk(builder, AS(AugAssign, node)->target);
    walk(builder, AS(AugAssign, node)->value);
    break;
  case NODE_ANN_ASSIGN: walk_annotated(builder, AS(AnnAssign, node)); break;
  case NODE_FOR:
  case NODE_ASYNC_FOR: walk_for(builder, AS(For, node)); break;
  case NODE_WHILE:
    walk(builder, AS(While, node)->test);
    walk_loop_body(builder, AS(While, node)->body);
    walk_list(builder, AS(While, node)->orelse);
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
    walk(builder, AS(Assert, node)->test);
    walk_optional(builder, AS(Assert, node)->msg);
    break;
  case NODE_IMPORT: walk_imports(builder, node, AS(Import, node)->names, false); break;
  case NODE_IMPORT_FROM:
    check_import_from(builder, AS(ImportFrom, node));
    walk_imports(builder, node, AS(ImportFrom, node)->names, true);
    break;
  case NODE_GLOBAL: declare(builder, node, AS(Global, node)->names, true); break;
  case NODE_NONLOCAL: declare(builder, node, AS(Nonlocal, node)->names, false); break;
  case NODE_EXPR: walk(builder, AS(Expr, node)->value); break;
  case NODE_BREAK:
  case NODE_CONTINUE: check_loop_exit(builder, node); break;
  default: break;
  }
}

static void walk_comprehensions(ScopeBuilder *builder, Node *node) {
  switch (node->kind) {
  case NODE_LIST_COMP: {
    ListCompNode *comp = AS(ListComp, node);
    comp->scope = walk_comprehension(builder, node, comp->generators, comp->elt, NULL);
    break;
  }
  case NODE_SET_COMP: {
    SetCompNode *comp = AS(SetComp, node);
    comp->scope = walk_comprehension(builder, node, comp->generators, comp->elt, NULL);
    break;
  }
  case NODE_DICT_COMP: {
    DictCompNode *comp = AS(DictComp, node);
    comp->scope = walk_comprehension(builder, node, comp->generators, comp->key, comp->value);
    break;
  }
  default: {
    GeneratorExpNode *comp = AS(GeneratorExp, node);
    comp->scope = walk_comprehension(builder, node, comp->generators, comp->elt, NULL);
    break;
  }
  }
}

static void walk_expression(ScopeBuilder *builder, Node *node) {
  switch (node->kind) {
  case NODE_BOOL_OP: walk_list(builder, AS(BoolOp, node)->values); break;
  case NODE_NAMED_EXPR: walk_walrus(builder, AS(NamedExpr, node)); break;
  case NODE_BIN_OP:
    walk(builder, AS(BinOp, node)->left);
    walk(builder, AS(BinOp, node)->right);
    break;
  case NODE_UNARY_OP: walk(builder, AS(UnaryOp, node)->operand); break;
  case NODE_LAMBDA: walk_lambda(builder, AS(Lambda, node)); break;
  case NODE_IF_EXP:
    walk(builder, AS(IfExp, node)->test);
    walk(builder, AS(IfExp, node)->body);
    walk(builder, AS(IfExp, node)->orelse);
    break;
  case NODE_DICT:
    walk_list(builder, AS(Dict, node)->keys);
    walk_list(builder, AS(Dict, node)->values);
    break;
  case NODE_SET: walk_elements(builder, AS(Set, node)->elts); break;
  case NODE_LIST_COMP:
  case NODE_SET_COMP:
  case NODE_DICT_COMP:
  case NODE_GENERATOR_EXP: walk_comprehensions(builder, node); break;
  case NODE_AWAIT:
    check_await(builder, node);
    walk(builder, AS(Await, node)->value);
    break;
  case NODE_YIELD:
    check_yield(builder, node);
    walk_optional(builder, AS(Yield, node)->value);
    break;
  case NODE_YIELD_FROM:
    check_yield(builder, node);
    walk(builder, AS(YieldFrom, node)->value);
    break;
  case NODE_COMPARE:
    check_compare(builder, AS(Compare, node));
    walk(builder, AS(Compare, node)->left);
    walk_list(builder, AS(Compare, node)->comparators);
    break;
  case NODE_CALL: walk_call(builder, AS(Call, node)); break;
  case NODE_FORMATTED_VALUE:
    walk(builder, AS(FormattedValue, node)->value);
    walk_optional(builder, AS(FormattedValue, node)->format_spec);
    break;
  case NODE_JOINED_STR: walk_list(builder, AS(JoinedStr, node)->values); break;
  case NODE_ATTRIBUTE:
    walk(builder, AS(Attribute, node)->value);
    AS(Attribute, node)->attr = mangle(builder, AS(Attribute, node)->attr);
    count_attribute(builder, AS(Attribute, node));
    break;
  case NODE_SUBSCRIPT:
    check_subscript(builder, AS(Subscript, node));
    walk(builder, AS(Subscript, node)->value);
    walk(builder, AS(Subscript, node)->slice);
    break;
  case NODE_STARRED:
    check_starred(builder, node);
    walk(builder, AS(Starred, node)->value);
    break;
  case NODE_NAME: walk_name(builder, AS(Name, node)); break;
  case NODE_LIST: walk_display(builder, node, AS(List, node)->elts, AS(List, node)->ctx); break;
  case NODE_TUPLE: walk_display(builder, node, AS(Tuple, node)->elts, AS(Tuple, node)->ctx); break;
  case NODE_SLICE: walk_slice(builder, AS(Slice, node)); break;
  default: break;
  }
}

static void walk(ScopeBuilder *builder, Node *node) {
  if (builder->arena->has_failed) {
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

void scope_walk_module(ScopeBuilder *builder, ModuleNode *module) {
  open(builder, SCOPE_MODULE, &module->base);
  module->scope = builder->scope;
  for (int i = 0; i < module->body.count; i++) {
    Node *statement = module->body.items[i];
    walk(builder, statement);
    builder->is_past_futures = builder->is_past_futures || !may_precede_future(statement, i == 0);
  }
  builder->scope->is_coroutine = builder->scope->has_await;
  close(builder, (Outside){NULL, NULL, {0}});
}
