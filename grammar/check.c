// Checks of what the grammar cannot see, in CPython's words, and Awl's own refusals.
#include "grammar/scope_builder.h"

#include <stdarg.h>
#include <string.h>

// Both lists of errors are filled through here.
static void fail(Diagnostics *diagnostics, DiagnosticKind kind, const Node *node, const char *hint,
                 const char *format, va_list arguments) {
  Diagnostic *diagnostic = diagnostics_add_va(diagnostics, kind, node->line, node->column,
                                              node->end_line, node->end_column, format, arguments);
  if (diagnostic != NULL) {
    diagnostic->hint = hint;
  }
}

// For what CPython's symbol table finds, before anything is compiled.
void check_fail_early(ScopeBuilder *builder, const Node *node, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  fail(builder->diagnostics, DIAGNOSTIC_SYNTAX, node, NULL, format, arguments);
  va_end(arguments);
}

// For what CPython's compiler finds, statement by statement.
void check_fail(ScopeBuilder *builder, const Node *node, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  fail(builder->later, DIAGNOSTIC_SYNTAX, node, NULL, format, arguments);
  va_end(arguments);
}

// Awl's own refusals stand among the compiler's errors.
void check_refuse(ScopeBuilder *builder, const Node *node, const char *hint, const char *format,
                  ...) {
  if (builder->options.is_library) { // Awl's own modules may do what programs may not
    return;
  }
  va_list arguments;
  va_start(arguments, format);
  fail(builder->later, DIAGNOSTIC_REFUSAL, node, hint, format, arguments);
  va_end(arguments);
}

// ---- Where a statement stands ----

// A generator expression is a function to `await`, but no place to `return` from.
static bool is_function(const Scope *frame) {
  return frame->kind == SCOPE_FUNCTION || frame->kind == SCOPE_LAMBDA ||
         frame->kind == SCOPE_GENERATOR;
}

static const char star_handler_message[] =
    "'break', 'continue' and 'return' cannot appear in an except* block";

// `return` leaves a frame, so what matters is the frame and not the comprehension.
void check_return(ScopeBuilder *builder, const ReturnNode *node) {
  Scope *frame = builder->scope->frame;
  if (frame->kind != SCOPE_FUNCTION) {
    check_fail(builder, &node->base, "'return' outside function");
  } else if (builder->around.is_inside_star_handlers) {
    bool is_constant = node->value != NULL && node->value->kind == NODE_CONSTANT;
    check_fail(builder, is_constant ? node->value : &node->base, star_handler_message);
  }
  frame->has_return_value = frame->has_return_value || node->value != NULL;
}

// Only at its end is it known that an async function yields.
void check_function_end(ScopeBuilder *builder, const Scope *scope, const Node *value_return) {
  if (scope->has_return_value && value_return != NULL) {
    check_fail(builder, value_return, "'return' with value in async generator");
  }
}

// An `except*` block runs for several exceptions; leaving it in the midst has no meaning.
void check_loop_exit(ScopeBuilder *builder, const Node *node) {
  if (builder->around.is_in_star_handler) {
    check_fail(builder, node, star_handler_message);
  } else if (!builder->around.is_in_loop) {
    check_fail(builder, node,
               node->kind == NODE_BREAK ? "'break' outside loop"
                                        : "'continue' not properly in loop");
  }
}

enum { NESTED_BLOCKS_MAX = 21 };

// CPython's frames have room for so many blocks; a program beyond that is not a Python program.
void check_block(ScopeBuilder *builder, const Node *node) {
  if (builder->around.block_count++ == NESTED_BLOCKS_MAX) {
    check_fail(builder, node, "too many statically nested blocks");
  }
}

// The words of messages for the four kinds.
const char *check_comprehension_name(const Scope *scope) {
  switch (scope->node->kind) {
  case NODE_LIST_COMP: return "list comprehension";
  case NODE_SET_COMP: return "set comprehension";
  case NODE_DICT_COMP: return "dict comprehension";
  default: return "generator expression";
  }
}

// Also where it is learnt that a function is a generator.
void check_yield(ScopeBuilder *builder, const Node *node) {
  Scope *scope = builder->scope;
  Scope *frame = scope->frame;
  if (scope->kind == SCOPE_COMPREHENSION || scope->kind == SCOPE_GENERATOR) {
    check_fail_early(builder, node, "'yield' inside %s", check_comprehension_name(scope));
    return;
  }
  if (!is_function(frame)) {
    check_fail(builder, node, "'%s' outside function",
               node->kind == NODE_YIELD ? "yield" : "yield from");
    return;
  }
  if (node->kind == NODE_YIELD_FROM && frame->is_coroutine) {
    check_fail(builder, node, "'yield from' inside async function");
  }
  frame->is_generator = true;
}

bool check_may_yield(const ScopeBuilder *builder) {
  return is_function(builder->scope->frame);
}

// At a prompt that allows it, the module itself is a coroutine.
static bool may_await_at_top(const ScopeBuilder *builder, const Scope *frame) {
  return frame->kind == SCOPE_MODULE && builder->options.allows_top_level_await;
}

bool check_may_await(const ScopeBuilder *builder) {
  const Scope *frame = builder->scope->frame;
  return may_await_at_top(builder, frame) || (is_function(frame) && frame->is_coroutine);
}

// A generator expression may await anywhere: it then is an async generator.
void check_await(ScopeBuilder *builder, const Node *node) {
  Scope *scope = builder->scope;
  Scope *frame = scope->frame;
  if (scope->kind == SCOPE_COMPREHENSION || scope->kind == SCOPE_GENERATOR) {
    scope->is_async = true; // whether it may be is seen at its end
    return;
  }
  frame->has_await = true;
  if (may_await_at_top(builder, frame)) {
    return;
  }
  if (!is_function(frame)) {
    check_fail(builder, node, "'await' outside function");
  } else if (!frame->is_coroutine) {
    check_fail(builder, node, "'await' outside async function");
  }
}

// These two suspend like `await`, and have messages of their own.
void check_async_statement(ScopeBuilder *builder, const Node *node) {
  if (node->kind != NODE_ASYNC_FOR && node->kind != NODE_ASYNC_WITH) {
    return;
  }
  Scope *frame = builder->scope->frame;
  frame->has_await = true;
  bool is_allowed = frame->kind == SCOPE_FUNCTION && frame->is_coroutine;
  if (!is_allowed && !may_await_at_top(builder, frame)) {
    check_fail(builder, node, "'async %s' outside async function",
               node->kind == NODE_ASYNC_FOR ? "for" : "with");
  }
}

// A list, set or dict comprehension that awaits makes what it stands in wait with it.
void check_comprehension(ScopeBuilder *builder, const Scope *scope) {
  if (!scope->is_async || scope->kind == SCOPE_GENERATOR) {
    return;
  }
  Scope *around = builder->scope;
  if (around->kind == SCOPE_COMPREHENSION || around->kind == SCOPE_GENERATOR) {
    around->is_async = true;
    return;
  }
  around->frame->has_await = true;
  bool is_allowed = around->kind == SCOPE_FUNCTION && around->is_coroutine;
  if (!is_allowed && !may_await_at_top(builder, around)) {
    check_fail(builder, scope->node,
               "asynchronous comprehension outside of an asynchronous function");
  }
}

// `__debug__` is a constant: nothing may bind it.
void check_name(ScopeBuilder *builder, const Node *place, const Name *name) {
  if (name != NULL && name->length == 9 && memcmp(name->text, "__debug__", 9) == 0) {
    check_fail(builder, place, "cannot assign to __debug__");
  }
}

// What stands after a handler for everything would never be reached.
void check_handlers(ScopeBuilder *builder, NodeList handlers) {
  for (int i = 0; i + 1 < handlers.count; i++) {
    if (AS(ExceptHandler, handlers.items[i])->type == NULL) {
      check_fail(builder, handlers.items[i], "default 'except:' must be last");
    }
  }
}

// ---- Stars ----

// A star that nobody took: its places are lists, tuples, sets, calls and subscripts.
void check_starred(ScopeBuilder *builder, const Node *node) {
  if (AS(Starred, node)->ctx == CONTEXT_STORE) {
    check_fail(builder, node, "starred assignment target must be in a list or tuple");
  } else {
    check_fail(builder, node, "can't use starred expression here");
  }
}

// With two stars nobody could say how to divide the values.
void check_target_elements(ScopeBuilder *builder, const Node *node, NodeList elts) {
  bool has_star = false;
  for (int i = 0; i < elts.count; i++) {
    if (elts.items[i]->kind == NODE_STARRED) {
      if (has_star) {
        check_fail(builder, node, "multiple starred expressions in assignment");
        return;
      }
      has_star = true;
    }
  }
}

// ---- Calls and classes ----

// A serial number instead of comparing all pairs keeps this linear.
void check_keywords(ScopeBuilder *builder, NodeList keywords) {
  builder->call_serial++;
  for (int i = 0; i < keywords.count; i++) {
    const Name *name = AS(keyword, keywords.items[i])->arg;
    if (name == NULL || name->index >= builder->visible_capacity) {
      continue;
    }
    check_name(builder, keywords.items[i], name);
    if (builder->keyword_calls[name->index] == builder->call_serial) {
      check_fail(builder, keywords.items[i], "keyword argument repeated: %s", name->text);
      return;
    }
    builder->keyword_calls[name->index] = builder->call_serial;
  }
}

// Other keywords are for __init_subclass__ and are allowed.
void check_class_keywords(ScopeBuilder *builder, NodeList keywords) {
  for (int i = 0; i < keywords.count; i++) {
    const Name *name = AS(keyword, keywords.items[i])->arg;
    if (name != NULL && strcmp(name->text, "metaclass") == 0) {
      check_refuse(
          builder, keywords.items[i],
          "inherit from abc.ABC for abstract methods, or define __init_subclass__ in a base "
          "class",
          "metaclasses are not part of Awl");
    }
  }
}

typedef struct RefusedCall {
  const char *name;
  const char *hint;
} RefusedCall;

static const RefusedCall refused_calls[] = {
    {"eval", "write the expression itself, or look the value up in a dict"},
    {"exec", "write the statements themselves, or put them into a function"},
    {"compile", "define a function and call it"},
    {"__import__", "use an import statement"},
    {"complex", "use two floats, for the real and the imaginary part"},
    {"memoryview", "use a slice of the bytes, or a bytearray"},
    {"breakpoint", "run the program with awl step"},
};

// Few enough for a plain search.
static const RefusedCall *find_refused(const Name *name) {
  for (size_t i = 0; name != NULL && i < sizeof refused_calls / sizeof *refused_calls; i++) {
    if (strcmp(refused_calls[i].name, name->text) == 0) {
      return &refused_calls[i];
    }
  }
  return NULL;
}

// The type CPython infers for its warnings; NULL where it does not try.
static const char *type_of_literal(const Node *node) {
  switch (node->kind) {
  case NODE_CONSTANT:
    switch (AS(Constant, node)->value.kind) {
    case CONSTANT_NONE: return "NoneType";
    case CONSTANT_FALSE:
    case CONSTANT_TRUE: return "bool";
    case CONSTANT_ELLIPSIS: return "ellipsis";
    case CONSTANT_INT:
    case CONSTANT_BIG_INT: return "int";
    case CONSTANT_FLOAT: return "float";
    case CONSTANT_STR: return "str";
    case CONSTANT_BYTES: return "bytes";
    }
    return NULL;
  case NODE_TUPLE: return "tuple";
  case NODE_LIST:
  case NODE_LIST_COMP: return "list";
  case NODE_DICT:
  case NODE_DICT_COMP: return "dict";
  case NODE_SET:
  case NODE_SET_COMP: return "set";
  case NODE_GENERATOR_EXP: return "generator";
  case NODE_JOINED_STR:
  case NODE_FORMATTED_VALUE: return "str";
  case NODE_LAMBDA: return "function";
  default: return NULL;
  }
}

// Calls of refused names wait until it is known who binds them.
void check_call(ScopeBuilder *builder, CallNode *node) {
  if (node->func->kind == NODE_NAME) {
    if (find_refused(AS(Name, node->func)->id) != NULL) {
      SuspiciousCall *call = arena_take(builder->arena, sizeof *call);
      if (call != NULL) {
        *call = (SuspiciousCall){AS(Name, node->func), builder->suspicious_calls};
        builder->suspicious_calls = call;
      }
    }
    return;
  }
  const char *type = node->func->kind == NODE_LAMBDA ? NULL : type_of_literal(node->func);
  if (type != NULL) {
    diagnostics_warn(builder->later, node->base.line, node->base.column,
                     "'%s' object is not callable; perhaps you missed a comma?", type);
  }
}

// What the program binds itself, here or at the top, is its own.
void check_suspicious_calls(ScopeBuilder *builder, const Scope *module) {
  for (SuspiciousCall *call = builder->suspicious_calls; call != NULL; call = call->next) {
    const Symbol *symbol = call->name->symbol;
    if (symbol == NULL || (symbol->kind != SYMBOL_GLOBAL && symbol->kind != SYMBOL_NAMESPACE) ||
        (symbol->kind == SYMBOL_NAMESPACE && symbol->is_bound)) {
      continue;
    }
    const Symbol *global = scope_find(module, symbol->name->text);
    if (global == NULL || !global->is_bound) {
      check_refuse(builder, &call->name->base, find_refused(symbol->name)->hint,
                   "%s() is not part of Awl", symbol->name->text);
    }
  }
}

// ---- Imports ----

static const char *const features[] = {
    "nested_scopes",  "generators",       "division",       "absolute_import", "with_statement",
    "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop",  "annotations"};

// The only feature that still changes something is that hints are kept as text; the names of all
// are checked.
static void check_future(ScopeBuilder *builder, const ImportFromNode *node) {
  if (builder->is_past_futures) {
    check_fail(builder, &node->base,
               "from __future__ imports must occur at the beginning of the file");
    return;
  }
  Node place = {.line = node->base.line, .column = node->base.column};
  for (int i = 0; i < node->names.count; i++) {
    const char *name = AS(alias, node->names.items[i])->name->text;
    bool is_known = false;
    for (size_t j = 0; j < sizeof features / sizeof *features; j++) {
      is_known = is_known || strcmp(features[j], name) == 0;
    }
    if (strcmp(name, "annotations") == 0) {
      builder->scope->has_text_hints = builder->has_text_hints = true;
    }
    if (strcmp(name, "braces") == 0) {
      check_fail_early(builder, &place, "not a chance");
    } else if (!is_known) {
      check_fail_early(builder, &place, "future feature %s is not defined", name);
    }
  }
}

// A star binds names that no symbol table could know inside a function.
void check_import_from(ScopeBuilder *builder, const ImportFromNode *node) {
  if (node->level == 0 && node->module != NULL && strcmp(node->module->text, "__future__") == 0) {
    check_future(builder, node);
  }
  for (int i = 0; i < node->names.count; i++) {
    const Name *name = AS(alias, node->names.items[i])->name;
    if (name != NULL && name->length == 1 && name->text[0] == '*' &&
        builder->scope->kind != SCOPE_MODULE) {
      check_fail_early(builder, node->names.items[i], "import * only allowed at module level");
    }
  }
}

// ---- Warnings: right by the grammar, and hardly ever meant ----

// None, True, False and ... are single objects: `is` is right for them.
static bool is_identity_literal(const Node *node) {
  if (node->kind != NODE_CONSTANT) {
    return node->kind == NODE_TUPLE && AS(Tuple, node)->elts.count == 0;
  }
  return AS(Constant, node)->value.kind > CONSTANT_ELLIPSIS;
}

// Whether two equal literals are one object is an accident.
void check_compare(ScopeBuilder *builder, const CompareNode *node) {
  const Node *left = node->left;
  for (int i = 0; i < node->ops.count; i++) {
    const Node *right = node->comparators.items[i];
    Operator op = (Operator)node->ops.items[i];
    if ((op == OPERATOR_IS || op == OPERATOR_IS_NOT) &&
        (is_identity_literal(left) || is_identity_literal(right))) {
      const Node *literal = is_identity_literal(left) ? left : right;
      diagnostics_warn(builder->later, node->base.line, node->base.column,
                       op == OPERATOR_IS ? "\"is\" with '%s' literal. Did you mean \"==\"?"
                                         : "\"is not\" with '%s' literal. Did you mean \"!=\"?",
                       type_of_literal(literal));
    }
    left = right;
  }
}

// Literals that are indexed by integers.
static bool has_indices(const Node *node) {
  if (node->kind == NODE_CONSTANT) {
    ConstantKind kind = AS(Constant, node)->value.kind;
    return kind == CONSTANT_STR || kind == CONSTANT_BYTES;
  }
  return node->kind == NODE_TUPLE || node->kind == NODE_LIST || node->kind == NODE_LIST_COMP ||
         node->kind == NODE_JOINED_STR || node->kind == NODE_FORMATTED_VALUE;
}

// Any key may be right for a dict.
static bool is_dict(const Node *node) {
  return node->kind == NODE_DICT || node->kind == NODE_DICT_COMP;
}

// `[[1, 2] [3, 4]]`: a comma is missing, though the grammar is content.
void check_subscript(ScopeBuilder *builder, const SubscriptNode *node) {
  const char *type = type_of_literal(node->value);
  if (type == NULL || node->ctx != CONTEXT_LOAD || is_dict(node->value)) {
    return;
  }
  if (!has_indices(node->value)) {
    diagnostics_warn(builder->later, node->base.line, node->base.column,
                     "'%s' object is not subscriptable; perhaps you missed a comma?", type);
    return;
  }
  const char *index = type_of_literal(node->slice);
  if (index != NULL && strcmp(index, "int") != 0 && strcmp(index, "bool") != 0) {
    diagnostics_warn(builder->later, node->base.line, node->base.column,
                     "%s indices must be integers or slices, not %s; perhaps you missed a comma?",
                     type, index);
  }
}

// A tuple that is not empty is true: the parentheses took in the message.
void check_assert(ScopeBuilder *builder, const AssertNode *node) {
  if (node->test->kind == NODE_TUPLE && AS(Tuple, node->test)->elts.count > 0) {
    diagnostics_warn(builder->later, node->base.line, node->base.column,
                     "assertion is always true, perhaps remove parentheses?");
  }
}
