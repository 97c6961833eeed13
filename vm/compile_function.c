// Functions and classes: making the Code of what is inside, and the instructions that make the
// object from it.
#include "vm/compile_parts.h"
#include "vm/exception.h"
#include "vm/vm.h"

// ---- making functions ----

// The function itself: its two defaults are the topmost temporaries.
static int make_function(Unit *unit, const Node *at, Code *code) {
  int base = unit->top - 2;
  if (code != NULL) {
    int index = constant_index(unit, value_from_object(code));
    object_release(unit->vm, code); // the constants hold it
    emit_wide(unit, at, OP_MAKE_FUNCTION, base, index);
  }
  unit->top = base + 1;
  return base;
}

// No defaults, no keywords.
static void push_none(Unit *unit, const Node *at) {
  special_load(unit, at, VALUE_NONE, unit->top);
  (void)temporary_push(unit);
}

// The defaults of positional parameters as a tuple, mostly a constant one.
static void push_defaults(Unit *unit, const Node *at, const argumentsNode *args) {
  if (args->defaults.count == 0) {
    push_none(unit, at);
  } else {
    int base = unit->top;
    Operand tuple = display_tuple(unit, at, &args->defaults, base);
    (void)operand_push(unit, at, tuple);
  }
}

// `*args: *Ts`: the only item of what has the star.
static int starred_register(Unit *unit, const StarredNode *node) {
  int r = expr_push(unit, node->value);
  emit(unit, &node->base, OP_UNPACK, r, 1, 0);
  return r;
}

// One entry of the dict in temporary `dict`, which is made for the first one.
static void push_entry(Unit *unit, const Node *at, int dict, Value name, const Node *value) {
  if (unit->top == dict) {
    emit(unit, at, OP_BUILD_DICT, dict, 0, 0);
    (void)temporary_push(unit);
  }
  constant_load(unit, at, name, unit->top);
  int key = temporary_push(unit);
  int r = value->kind == NODE_STARRED ? starred_register(unit, AS(Starred, value))
                                      : expr_register(unit, value);
  emit(unit, at, OP_DICT_SET, dict, key, r);
  unit->top = dict + 1;
}

// Of a function whose parameters are gone: it has no others.
static void push_piece_defaults(Unit *unit, const Node *at) {
  Value defaults = piece_defaults(unit->compiler);
  if (defaults == VALUE_NONE) {
    push_none(unit, at);
  } else {
    (void)operand_push(unit, at, operand_constant(defaults));
  }
  push_none(unit, at);
}

// Those of keyword-only parameters by name, in a dict.
static void push_keyword_defaults(Unit *unit, const Node *at, const argumentsNode *args) {
  int base = unit->top;
  for (int i = 0; i < args->kwonlyargs.count; i++) {
    if (args->kw_defaults.items[i] != NULL) {
      const argNode *arg = AS(arg, args->kwonlyargs.items[i]);
      Value name = name_value(unit->compiler, arg->arg);
      push_entry(unit, at, base, name, args->kw_defaults.items[i]);
    }
  }
  if (unit->top == base) {
    push_none(unit, at);
  }
}

// ---- parameters ----

// The flags that the parameters alone decide.
static uint32_t parameter_flags(const argumentsNode *args) {
  return (args->vararg != NULL ? CODE_VARARGS : 0u) | (args->kwarg != NULL ? CODE_VARKEYWORDS : 0u);
}

static void set_parameters(Code *code, const argumentsNode *args) {
  if (code == NULL) {
    return;
  }
  code->parameter_count = (uint16_t)(args->posonlyargs.count + args->args.count);
  code->positional_only_count = (uint16_t)args->posonlyargs.count;
  code->keyword_only_count = (uint16_t)args->kwonlyargs.count;
  uint32_t not_plain = CODE_HEAP_FRAME | CODE_VARARGS | CODE_VARKEYWORDS;
  if ((code->flags & not_plain) == 0 && code->keyword_only_count == 0) {
    code->plain_count = code->parameter_count;
  }
}

// ---- annotations ----

// What is annotated, in the order of __annotations__: `add` gets a name and its annotation.
typedef struct Annotations {
  void (*add)(struct Annotations *list, Value name, const Node *annotation);
  Compiler *compiler;
  Unit *unit;
  const Node *at;
  int dict;      // add_value: the temporary of the dict
  Value *values; // add_text: name, text, name, text …
  int count;
} Annotations;

static void annotation_add_text(Annotations *list, Value name, const Node *annotation) {
  list->values[list->count++] = name;
  list->values[list->count++] = annotation_text(list->compiler, annotation);
}

static void annotation_add_value(Annotations *list, Value name, const Node *annotation) {
  push_entry(list->unit, list->at, list->dict, name, annotation);
}

// All annotated ones of a list of parameters.
static void annotations_add(Annotations *list, const NodeList *args) {
  for (int i = 0; i < args->count; i++) {
    const argNode *arg = AS(arg, args->items[i]);
    if (arg->annotation != NULL) {
      list->add(list, name_value(list->compiler, arg->arg), arg->annotation);
    }
  }
}

// *args and **kwargs are single nodes.
static void annotations_add_one(Annotations *list, const Node *arg) {
  if (arg != NULL) {
    annotations_add(list, &(NodeList){.items = (Node *[]){(Node *)arg}, .count = 1});
  }
}

// In CPython's order, which puts what is positional only behind what is not.
static void annotations_add_all(Annotations *list, const FunctionDefNode *node) {
  const argumentsNode *args = AS(arguments, node->args);
  Compiler *compiler = list->compiler;
  annotations_add(list, &args->args);
  annotations_add(list, &args->posonlyargs);
  annotations_add_one(list, args->vararg);
  annotations_add(list, &args->kwonlyargs);
  annotations_add_one(list, args->kwarg);
  if (node->returns != NULL) {
    Value name = compiler->vm->empty_string;
    if (!string_interned(compiler->vm, "return", 6, &name)) {
      compiler_fail(compiler);
    }
    list->add(list, name, node->returns);
  }
}

// Text is a part of the code: a tuple of names and texts.
static void set_text_hints(Compiler *compiler, Code *code, const FunctionDefNode *node) {
  const argumentsNode *args = AS(arguments, node->args);
  int most = args->posonlyargs.count + args->args.count + args->kwonlyargs.count + 3;
  Value *values = arena_take_raw(&compiler->arena, (size_t)most * 2 * sizeof(Value));
  Annotations list = {.add = annotation_add_text, .compiler = compiler, .values = values};
  if (code == NULL || values == NULL) {
    return;
  }
  annotations_add_all(&list, node);
  if (list.count > 0 &&
      !tuple_from_values(compiler->vm, list.values, (uint32_t)list.count, &code->annotations)) {
    compiler_fail(compiler);
  }
}

// The function, the topmost temporary, gets the dict of its annotations, if it has any.
static void annotate(Unit *unit, const FunctionDefNode *node) {
  int dict = unit->top;
  Annotations list = {.add = annotation_add_value,
                      .compiler = unit->compiler,
                      .unit = unit,
                      .at = &node->base,
                      .dict = dict};
  if (!unit->compiler->has_text_hints) {
    annotations_add_all(&list, node);
  }
  if (unit->top > dict) {
    emit(unit, &node->base, OP_ANNOTATE, dict - 1, dict, 0);
    unit->top = dict;
  }
}

// ---- decorators ----

// Decorators wait in consecutive temporaries; the decorated object comes behind them.
static void push_decorators(Unit *unit, const NodeList *decorators) {
  for (int i = 0; i < decorators->count; i++) {
    (void)expr_push(unit, decorators->items[i]);
  }
}

// The function in `callable` is called with what is in the register behind it, the topmost.
static void call_with_top(Unit *unit, const Node *at, int callable, int argument) {
  int first = arguments_place(unit, callable);
  if (first != argument) {
    registers_need(unit, first + 1);
    emit(unit, at, OP_MOVE, first, argument, 0);
  }
  emit_call(unit, at, callable, 1);
  unit->top = callable + 1;
}

// The last decorator is called first, each with the result of the one below it.
static void apply_decorators(Unit *unit, const NodeList *decorators) {
  for (int i = decorators->count - 1; i >= 0; i--) {
    int object = unit->top - 1;
    int callable = object - 1;
    call_with_top(unit, decorators->items[i], callable, object);
  }
}

// CPython counts a function from its first decorator.
static int first_line(const Node *node, const NodeList *decorators) {
  return decorators->count > 0 ? decorators->items[0]->line : node->line;
}

// ---- def ----

// A body with `yield` or `async` suspends, so its frame is on the heap.
static uint32_t heap_flags(const Scope *scope) {
  return scope->is_coroutine && scope->is_generator ? CODE_ASYNC_GENERATOR
         : scope->is_coroutine                      ? CODE_COROUTINE
         : scope->is_generator                      ? CODE_GENERATOR
                                                    : 0u;
}

// Functions keep theirs in the Code; classes and modules store it in a variable.
static void set_doc(Compiler *compiler, Code *code, const NodeList *body) {
  const ConstantNode *doc = statements_doc(body);
  if (code != NULL && doc != NULL) {
    code->doc = value_retain(doc_value(compiler, doc));
  }
}

// NULL: compiling has failed, and the rest only keeps the registers right.
Code *function_code(Compiler *compiler, Unit *outer, const FunctionDefNode *node) {
  const argumentsNode *args = AS(arguments, node->args);
  Value name = name_value(compiler, node->name);
  bool is_global = node->symbol != NULL && node->symbol->kind == SYMBOL_GLOBAL;
  Unit *unit = unit_begin(compiler, outer, node->scope, name, is_global);
  if (unit == NULL) {
    return NULL;
  }
  statements_compile_from(unit, &node->body, statements_doc(&node->body) != NULL ? 1 : 0);
  uint32_t flags = parameter_flags(args) | heap_flags(node->scope);
  Code *code = unit_end(unit, name, flags, first_line(&node->base, &node->decorator_list));
  set_parameters(code, args);
  set_doc(compiler, code, &node->body);
  if (compiler->has_text_hints) {
    set_text_hints(compiler, code, node);
  }
  return code;
}

// Decorators, defaults, annotations come in the order in which Python computes them; the function
// is there before its annotations, which nobody can see.
void function_compile(Unit *unit, const FunctionDefNode *node) {
  const Node *at = &node->base;
  const argumentsNode *args = AS(arguments, node->args);
  push_decorators(unit, &node->decorator_list);
  if (args == NULL) {
    push_piece_defaults(unit, at);
  } else {
    push_defaults(unit, at, args);
    push_keyword_defaults(unit, at, args);
  }
  bool is_done = node->scope == NULL;
  Code *code = is_done ? piece_next(unit->compiler) : function_code(unit->compiler, unit, node);
  (void)make_function(unit, at, code);
  if (args != NULL) {
    annotate(unit, node);
  }
  apply_decorators(unit, &node->decorator_list);
  symbol_store(unit, at, node->symbol, operand_temporary(unit->top - 1));
}

// A function of one expression.
Operand lambda_compile(Unit *unit, const LambdaNode *node, int want) {
  (void)want;
  const Node *at = &node->base;
  const argumentsNode *args = AS(arguments, node->args);
  push_defaults(unit, at, args);
  push_keyword_defaults(unit, at, args);
  Value name = value_from_object(unit->vm->names.lambda);
  Unit *inner = unit_begin(unit->compiler, unit, node->scope, name, false);
  Code *code = NULL;
  if (inner != NULL) {
    return_value(inner, node->body, expr_operand(inner, node->body));
    code = unit_end(inner, name, parameter_flags(args) | heap_flags(node->scope), node->base.line);
    set_parameters(code, args);
  }
  return operand_temporary(make_function(unit, at, code));
}

// ---- generator expressions ----

// A generator of one parameter, the iterator over its first iterable.
static Code *generator_expression_code(Unit *outer, const GeneratorExpNode *node) {
  Value name;
  if (!string_interned(outer->vm, "<genexpr>", 9, &name)) {
    compiler_fail(outer->compiler);
    return NULL;
  }
  Unit *unit = unit_begin(outer->compiler, outer, node->scope, name, false);
  if (unit == NULL) {
    return NULL;
  }
  generator_expression_body(unit, node);
  Code *code = unit_end(unit, name, heap_flags(node->scope) | CODE_COMPREHENSION, node->base.line);
  if (code != NULL) {
    code->parameter_count = 1;
  }
  return code;
}

// A call of the hidden function with the first iterator.
Operand generator_expression_compile(Unit *unit, const GeneratorExpNode *node, int want) {
  (void)want;
  const Node *at = &node->base;
  const comprehensionNode *first = AS(comprehension, node->generators.items[0]);
  push_none(unit, at);
  push_none(unit, at);
  int base = make_function(unit, at, generator_expression_code(unit, node));
  int iterator =
      first->is_async ? async_iterator_push(unit, first->iter) : iterator_push(unit, first->iter);
  call_with_top(unit, at, base, iterator);
  return operand_temporary(base);
}

// ---- class ----

// One variable of the namespace that every class has.
static void store_class_name(Unit *unit, const Node *at, String *name, Value value) {
  constant_load(unit, at, value, unit->top);
  int r = temporary_push(unit);
  emit_named(unit, at, OP_STORE_NAME, r, 0, 0, name_index(unit, name));
  unit->top = r;
}

// What every class namespace begins with.
static void class_prologue(Unit *unit, const ClassDefNode *node) {
  Names *names = &unit->vm->names;
  Node at = node->base;
  at.end_line = at.line; // a class statement's first line
  at.end_column = at.column;
  int r = unit->top;
  emit_named(unit, &at, OP_LOAD_NAME, r, 0, 0, name_index(unit, names->name));
  (void)temporary_push(unit);
  emit_named(unit, &at, OP_STORE_NAME, r, 0, 0, name_index(unit, names->module));
  unit->top = r;
  store_class_name(unit, &at, names->qualname, unit->qualname);
  int line = first_line(&node->base, &node->decorator_list);
  store_class_name(unit, &at, names->firstlineno, value_from_small(line));
  if (unit->scope->has_annotations) {
    emit(unit, &at, OP_SETUP_ANNOTATIONS, 0, 0, 0);
  }
  const ConstantNode *doc = statements_doc(&node->body);
  if (doc != NULL) {
    store_class_name(unit, &doc->base, names->doc, doc_value(unit->compiler, doc));
  }
}

// By now all functions of the class have been compiled, so their `self.x` are known.
static void class_epilogue(Unit *unit, const ClassDefNode *node) {
  Value attributes;
  if (!tuple_from_values(unit->vm, unit->attributes, (uint32_t)unit->attribute_count,
                         &attributes)) {
    compiler_fail(unit->compiler);
    return;
  }
  attributes = value_keep(unit->compiler, attributes);
  store_class_name(unit, &node->base, unit->vm->names.static_attributes, attributes);
}

// Class code returns the cell that its methods know as __class__; whoever makes the class fills
// it.
Code *class_code(Compiler *compiler, Unit *outer, const ClassDefNode *node) {
  Value name = name_value(compiler, node->name);
  bool is_global = node->symbol != NULL && node->symbol->kind == SYMBOL_GLOBAL;
  Unit *unit = unit_begin(compiler, outer, node->scope, name, is_global);
  if (unit == NULL) {
    return NULL;
  }
  class_prologue(unit, node);
  statements_compile_from(unit, &node->body, statements_doc(&node->body) != NULL ? 1 : 0);
  class_epilogue(unit, node);
  const Symbol *cell = node->scope->class_cell;
  Operand result =
      cell == NULL ? operand_constant(VALUE_NONE) : operand_local(symbol_register(unit, cell));
  return_value(unit, &node->base, result);
  int line = first_line(&node->base, &node->decorator_list);
  Code *code = unit_end(unit, name, CODE_CLASS, line);
  if (code != NULL) {
    int count = node->attribute_count;
    code->attribute_count = (uint16_t)(count > UINT16_MAX ? UINT16_MAX : count);
  }
  return code;
}

// The body is a function that BUILD_CLASS runs with a new namespace.
void class_compile(Unit *unit, const ClassDefNode *node) {
  const Node *at = &node->base;
  push_decorators(unit, &node->decorator_list);
  push_none(unit, at);
  push_none(unit, at);
  bool is_done = node->scope == NULL;
  Code *code = is_done ? piece_next(unit->compiler) : class_code(unit->compiler, unit, node);
  int base = make_function(unit, at, code);
  Operand bases = display_tuple(unit, at, &node->bases, unit->top);
  (void)operand_push(unit, at, bases);
  if (node->keywords.count > 0) {
    call_build_keywords(unit, at, &node->keywords, 0);
  } else {
    push_none(unit, at);
  }
  emit(unit, at, OP_BUILD_CLASS, base, 0, 0);
  unit->top = base + 1;
  apply_decorators(unit, &node->decorator_list);
  symbol_store(unit, at, node->symbol, operand_temporary(unit->top - 1));
}
