// contextvars: a variable's value belongs to the context that is current, and each task has one.
#include "runtime/context.h"
#include "runtime/loop.h"
#include "runtime/runtime.h"
#include "vm/attribute.h"
#include "vm/generic_alias.h"
#include "vm/signature.h"

typedef struct ContextVar {
  Object head;
  Value name;
  Value default_value; // UNBOUND: none
} ContextVar;

typedef struct Token {
  Object head;
  Value context, variable;
  Value old_value; // UNBOUND: the variable had none
  bool is_used;
} Token;

static Context *as_context(Value v) {
  return OBJECT_AS(Context, v);
}

static ContextVar *as_variable(Value v) {
  return OBJECT_AS(ContextVar, v);
}

bool value_is_context(Vm *vm, Value v) {
  return value_class(vm, v) == runtime_of(vm)->context_class;
}

static bool context_make(Vm *vm, Dict *values, Value *result) {
  Class *class_ = runtime_of(vm)->context_class;
  Context *context = object_new(vm, class_->root_shape, sizeof *context);
  if (context == NULL) {
    return false;
  }
  context->values = values != NULL ? object_retain(values) : dict_new(vm, 0);
  if (context->values == NULL) {
    object_release(vm, context);
    return false;
  }
  *result = value_from_object(context);
  return true;
}

// The place of the current context.
static Value *current_place(Vm *vm) {
  return runtime_of(vm)->entered->place;
}

static Dict *values_at(const Value *place) {
  return value_is_dict(*place) ? as_dict(*place) : as_context(*place)->values;
}

static Dict *current_values(Vm *vm) {
  return values_at(current_place(vm));
}

bool context_is_empty(Vm *vm) {
  return current_values(vm)->live == 0;
}

Value context_share(Vm *vm) {
  return value_retain(value_from_object(current_values(vm)));
}

bool context_take(Vm *vm, Value given, Value *place) {
  if (given == VALUE_NONE || given == VALUE_UNBOUND) {
    *place = context_share(vm);
    return true;
  }
  if (!value_is_context(vm, given)) {
    return raise_type_error(vm, "a contextvars.Context was expected, got %R", given);
  }
  *place = value_retain(given);
  return true;
}

bool context_take_any(Vm *vm, Value given, Value *place) {
  if (given == VALUE_NONE || given == VALUE_UNBOUND || value_is_context(vm, given)) {
    return context_take(vm, given, place);
  }
  return tuple_from_values(vm, &given, 1, place);
}

// Something else than a Context is asked for its run(); most have none.
static bool call_in_any(Vm *vm, Value context, Value function, const Value *args, uint32_t count,
                        Value *result) {
  Value name, run;
  if (!string_interned(vm, "run", 3, &name)) {
    return false;
  }
  bool ok = value_get_attribute(vm, context, as_string(name), &run);
  value_release(vm, name);
  Tuple *all = ok ? tuple_new(vm, count + 1) : NULL;
  if (all != NULL) {
    all->items[0] = value_retain(function);
    for (uint32_t i = 0; i < count; i++) {
      all->items[i + 1] = value_retain(args[i]);
    }
    ok = value_call_n(vm, run, all->items, count + 1, result);
    object_release(vm, all);
  }
  if (ok || all != NULL) {
    value_release(vm, run);
  }
  return ok && all != NULL;
}

bool context_call(Vm *vm, Value *place, Value function, const Value *args, uint32_t count,
                  Value *result) {
  ContextEntry entry;
  if (value_is_tuple(*place)) {
    return call_in_any(vm, as_tuple(*place)->items[0], function, args, count, result);
  }
  if (!context_enter(vm, &entry, place)) {
    return false;
  }
  bool ok = value_call_n(vm, function, args, count, result);
  context_leave(vm, &entry);
  return ok;
}

bool context_at(Vm *vm, Value *place, Value *result) {
  if (value_is_tuple(*place)) {
    *result = value_retain(as_tuple(*place)->items[0]);
    return true;
  }
  if (value_is_dict(*place)) {
    Value made;
    if (!context_make(vm, as_dict(*place), &made)) {
      return false;
    }
    value_replace(vm, place, made);
  }
  *result = value_retain(*place);
  return true;
}

bool context_copy(Vm *vm, Value *result) {
  return context_make(vm, current_values(vm), result);
}

// The current context's dict, its own to change.
static Dict *own_values(Vm *vm, Context *context) {
  if (context->values->head.count > 1) {
    Dict *copy;
    if (!dict_copy(vm, context->values, &copy)) {
      return NULL;
    }
    object_release(vm, context->values);
    context->values = copy;
  }
  return context->values;
}

static bool is_entered(const Runtime *runtime, Value context) {
  const ContextEntry *entry = runtime->entered;
  while (entry != NULL && *entry->place != context) {
    entry = entry->outer;
  }
  return entry != NULL;
}

bool context_enter(Vm *vm, ContextEntry *entry, Value *place) {
  Runtime *runtime = runtime_of(vm);
  // Nobody else can have entered what nobody has looked at.
  if (!value_is_dict(*place) && is_entered(runtime, *place)) {
    return raise_format(vm, vm->exceptions.RuntimeError,
                        "cannot enter context: %R is already entered", *place);
  }
  *entry = (ContextEntry){place, runtime->entered};
  runtime->entered = entry;
  return true;
}

void context_leave(Vm *vm, const ContextEntry *entry) {
  runtime_of(vm)->entered = entry->outer;
}

// ---- Context ----

static bool context_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (as_tuple(args[1])->length > 0 || as_dict(args[2])->live > 0) {
    return raise_type_error(vm, "Context() does not accept any arguments");
  }
  return context_make(vm, NULL, result);
}

static bool context_run(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Spread spread;
  Value context = args[0], callable = args[1];
  if (!spread_open(vm, as_tuple(args[2]), as_dict(args[3]), &spread)) {
    return false;
  }
  ContextEntry entry;
  bool ok = context_enter(vm, &entry, &context);
  if (ok) {
    ok = value_call(vm, callable, &spread.arguments, result);
    context_leave(vm, &entry);
  }
  spread_close(vm, &spread);
  return ok;
}

static bool context_copy_method(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return context_make(vm, as_context(args[0])->values, result);
}

static bool check_variable(Vm *vm, Value key) {
  if (value_class(vm, key) == runtime_of(vm)->variable_class) {
    return true;
  }
  return raise_type_error(vm, "a ContextVar key was expected, got %R", key);
}

static bool context_get_item(Vm *vm, Value self, Value key, Value *result) {
  Value found;
  if (!check_variable(vm, key) || !dict_get(vm, as_context(self)->values, key, &found)) {
    return false;
  }
  if (found == VALUE_UNBOUND) {
    return raise_value(vm, vm->exceptions.KeyError, key);
  }
  *result = value_retain(found);
  return true;
}

static bool context_contains(Vm *vm, Value self, Value key, bool *result) {
  Value found;
  if (!check_variable(vm, key) || !dict_get(vm, as_context(self)->values, key, &found)) {
    return false;
  }
  *result = found != VALUE_UNBOUND;
  return true;
}

static bool context_get(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value found;
  if (!check_variable(vm, args[1]) || !dict_get(vm, as_context(args[0])->values, args[1], &found)) {
    return false;
  }
  *result = value_retain(found == VALUE_UNBOUND ? args[2] : found);
  return true;
}

static bool context_view(Vm *vm, Value self, const char *name, Value *result) {
  Value method;
  if (!string_interned(vm, name, strlen(name), &method)) {
    return false;
  }
  bool ok = value_call_method(vm, value_from_object(as_context(self)->values), as_string(method),
                              NULL, 0, result);
  value_release(vm, method);
  return ok;
}

static bool context_keys(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return context_view(vm, args[0], "keys", result);
}

static bool context_values(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return context_view(vm, args[0], "values", result);
}

static bool context_items(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return context_view(vm, args[0], "items", result);
}

static bool context_iterate(Vm *vm, Value self, Value *result) {
  return value_iterate(vm, value_from_object(as_context(self)->values), result);
}

// Equal are contexts in which the same variables have equal values.
static bool context_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  if ((op != COMPARE_EQ && op != COMPARE_NE) || !value_is_context(vm, b)) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  bool same;
  if (!value_equal(vm, value_from_object(as_context(a)->values),
                   value_from_object(as_context(b)->values), &same)) {
    return false;
  }
  *result = value_from_bool(same == (op == COMPARE_EQ));
  return true;
}

static bool context_length(Vm *vm, Value self, int64_t *length) {
  (void)vm;
  *length = as_context(self)->values->live;
  return true;
}

static void context_finalize(Vm *vm, Object *self) {
  object_release(vm, ((Context *)self)->values);
}

void context_traverse_place(Value place, Visitor visit, void *context) {
  if (!value_is_dict(place) || as_dict(place)->head.count == 1) {
    visit(context, place);
  }
}

static void context_traverse(Object *self, Visitor visit, void *context) {
  if (((Context *)self)->values != NULL) {
    context_traverse_place(value_from_object(((Context *)self)->values), visit, context);
  }
}

static const NativeDef CONTEXT_METHODS[] = {
    {"__new__", "cls, /, *args, **kwargs", context_new, NULL, 0},
    {"run", "self, callable, /, *args, **kwargs", context_run, NULL, 0},
    {"copy", "self, /", context_copy_method, NULL, 0},
    {"get", "self, key, default=None, /", context_get, NULL, 0},
    {"keys", "self, /", context_keys, NULL, 0},
    {"values", "self, /", context_values, NULL, 0},
    {"items", "self, /", context_items, NULL, 0},
    {0},
};

static const Slots CONTEXT_SLOTS = {
    .finalize = context_finalize,
    .traverse = context_traverse,
    .get_item = context_get_item,
    .contains = context_contains,
    .iterate = context_iterate,
    .length = context_length,
    .compare = context_compare,
};

static const ClassSpec CONTEXT_SPEC = {
    .name = "_contextvars.Context",
    .layout = LAYOUT_OTHER,
    .flags = CLASS_FINAL,
    .native_size = sizeof(Context),
    .slots = &CONTEXT_SLOTS,
    .methods = CONTEXT_METHODS,
};

// ---- ContextVar ----

static bool variable_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (value_layout(vm, args[1]) != LAYOUT_STR) {
    return raise_type_error(vm, "context variable name must be a str");
  }
  ContextVar *v = object_new(vm, runtime_of(vm)->variable_class->root_shape, sizeof *v);
  if (v == NULL) {
    return false;
  }
  v->name = value_retain(args[1]);
  v->default_value = value_retain(args[2]);
  *result = value_from_object(v);
  return true;
}

static bool variable_get(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value found;
  if (!dict_get(vm, current_values(vm), args[0], &found)) {
    return false;
  }
  if (found == VALUE_UNBOUND) {
    found = args[1] != VALUE_UNBOUND ? args[1] : as_variable(args[0])->default_value;
  }
  if (found == VALUE_UNBOUND) {
    return raise_value(vm, vm->exceptions.LookupError, args[0]);
  }
  *result = value_retain(found);
  return true;
}

static bool variable_set(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Runtime *runtime = runtime_of(vm);
  Value context, old;
  if (!context_at(vm, current_place(vm), &context)) {
    return false;
  }
  Dict *values = own_values(vm, as_context(context));
  Token *token = values == NULL || !dict_get(vm, values, args[0], &old)
                     ? NULL
                     : object_new(vm, runtime->token_class->root_shape, sizeof *token);
  if (token == NULL) {
    value_release(vm, context);
    return false;
  }
  token->context = context;
  token->variable = value_retain(args[0]);
  token->old_value = value_retain(old);
  if (!dict_set(vm, values, args[0], args[1])) {
    object_release(vm, token);
    return false;
  }
  *result = value_from_object(token);
  return true;
}

static bool variable_reset(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Runtime *runtime = runtime_of(vm);
  if (value_class(vm, args[1]) != runtime->token_class) {
    return raise_type_error(vm, "expected an instance of Token, got %R", args[1]);
  }
  Token *token = OBJECT_AS(Token, args[1]);
  if (token->is_used) {
    return raise_format(vm, vm->exceptions.RuntimeError, "%R has already been used once", args[1]);
  }
  if (token->variable != args[0]) {
    return raise_value_error(vm, "%R was created by a different ContextVar", args[1]);
  }
  if (token->context != *current_place(vm)) {
    return raise_value_error(vm, "%R was created in a different Context", args[1]);
  }
  token->is_used = true;
  Dict *values = own_values(vm, as_context(token->context));
  bool found;
  *result = VALUE_NONE;
  if (values == NULL) {
    return false;
  }
  return token->old_value == VALUE_UNBOUND ? dict_delete(vm, values, args[0], &found)
                                           : dict_set(vm, values, args[0], token->old_value);
}

static bool variable_repr(Vm *vm, Value self, Value *result) {
  const ContextVar *v = as_variable(self);
  Value address;
  if (!value_address(vm, self, &address)) {
    return false;
  }
  bool ok = v->default_value == VALUE_UNBOUND
                ? string_format(vm, result, "<ContextVar name=%R at %V>", v->name, address)
                : string_format(vm, result, "<ContextVar name=%R default=%R at %V>", v->name,
                                v->default_value, address);
  value_release(vm, address);
  return ok;
}

static bool variable_name(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(as_variable(self)->name);
  return true;
}

static bool refuse_name(Vm *vm, Value self, Value value) {
  (void)self, (void)value;
  return raise_format(vm, vm->exceptions.AttributeError, "readonly attribute");
}

static void variable_finalize(Vm *vm, Object *self) {
  value_release(vm, ((ContextVar *)self)->name);
  value_release(vm, ((ContextVar *)self)->default_value);
}

static void variable_traverse(Object *self, Visitor visit, void *context) {
  visit(context, ((ContextVar *)self)->default_value);
}

static const NativeDef VARIABLE_METHODS[] = {
    {"__new__", "cls, name, /, *, default=?", variable_new, NULL, NATIVE_COUNTED},
    {"get", "self, default=?, /", variable_get, NULL, 0},
    {"set", "self, value, /", variable_set, NULL, 0},
    {"reset", "self, token, /", variable_reset, NULL, 0},
    {"__class_getitem__", "cls, item, /", generic_class_getitem, NULL, NATIVE_CLASS},
    {0},
};

static const MemberDef VARIABLE_MEMBERS[] = {{"name", variable_name, refuse_name, NULL}, {0}};

static const Slots VARIABLE_SLOTS = {
    .finalize = variable_finalize,
    .traverse = variable_traverse,
    .repr = variable_repr,
};

static const ClassSpec VARIABLE_SPEC = {
    .name = "_contextvars.ContextVar",
    .layout = LAYOUT_OTHER,
    .flags = CLASS_FINAL,
    .native_size = sizeof(ContextVar),
    .slots = &VARIABLE_SLOTS,
    .methods = VARIABLE_METHODS,
    .members = VARIABLE_MEMBERS,
};

// ---- Token ----

static bool token_repr(Vm *vm, Value self, Value *result) {
  const Token *t = OBJECT_AS(Token, self);
  Value address;
  if (!value_address(vm, self, &address)) {
    return false;
  }
  bool ok = string_format(vm, result, "<Token%s var=%R at %V>", t->is_used ? " used" : "",
                          t->variable, address);
  value_release(vm, address);
  return ok;
}

static bool token_variable(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(OBJECT_AS(Token, self)->variable);
  return true;
}

static bool token_old_value(Vm *vm, Value self, Value *result) {
  Value old = OBJECT_AS(Token, self)->old_value;
  *result = value_retain(old == VALUE_UNBOUND ? runtime_of(vm)->token_missing : old);
  return true;
}

static void token_finalize(Vm *vm, Object *self) {
  Token *t = (Token *)self;
  value_release(vm, t->context);
  value_release(vm, t->variable);
  value_release(vm, t->old_value);
}

static void token_traverse(Object *self, Visitor visit, void *context) {
  const Token *t = (const Token *)self;
  visit(context, t->context);
  visit(context, t->variable);
  visit(context, t->old_value);
}

static bool token_new(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count, (void)result;
  return raise_format(vm, vm->exceptions.RuntimeError, "Tokens can only be created by ContextVars");
}

static bool token_hash(Vm *vm, Value self, uint64_t *hash) {
  (void)hash;
  return raise_type_error(vm, "unhashable type: '%T'", self);
}

static const NativeDef TOKEN_METHODS[] = {
    {"__new__", "cls, /, *args, **kwargs", token_new, NULL, 0},
    {"__class_getitem__", "cls, item, /", generic_class_getitem, NULL, NATIVE_CLASS},
    {0},
};

static const MemberDef TOKEN_MEMBERS[] = {
    {"var", token_variable, NULL, NULL}, {"old_value", token_old_value, NULL, NULL}, {0}};

static const Slots TOKEN_SLOTS = {
    .finalize = token_finalize,
    .traverse = token_traverse,
    .repr = token_repr,
    .hash = token_hash,
};

static const ClassSpec TOKEN_SPEC = {
    .name = "_contextvars.Token",
    .layout = LAYOUT_OTHER,
    .flags = CLASS_FINAL,
    .native_size = sizeof(Token),
    .slots = &TOKEN_SLOTS,
    .methods = TOKEN_METHODS,
    .members = TOKEN_MEMBERS,
};

static bool missing_repr(Vm *vm, Value self, Value *result) {
  (void)self;
  return string_from_c(vm, "<Token.MISSING>", result);
}

static const Slots MISSING_SLOTS = {.repr = missing_repr};
static const ClassSpec MISSING_SPEC = {
    .name = "_contextvars._MISSING_TYPE",
    .layout = LAYOUT_OTHER,
    .flags = CLASS_FINAL | CLASS_NO_NEW,
    .slots = &MISSING_SLOTS,
};

// ---- the module ----

bool context_register(Vm *vm) {
  Runtime *r = runtime_of(vm);
  Class *object = vm->class_of.object;
  r->context_class = class_from_spec(vm, &CONTEXT_SPEC, object);
  r->variable_class = class_from_spec(vm, &VARIABLE_SPEC, object);
  r->token_class = class_from_spec(vm, &TOKEN_SPEC, object);
  Class *missing = class_from_spec(vm, &MISSING_SPEC, object);
  if (r->context_class == NULL || r->variable_class == NULL || r->token_class == NULL ||
      missing == NULL || !instance_new(vm, missing, &r->token_missing)) {
    return false;
  }
  return context_make(vm, NULL, &r->first_context) &&
         dict_set_c(vm, r->token_class->dict, "MISSING", r->token_missing);
}

static bool copy_context_function(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  return context_copy(vm, result);
}

static const NativeDef FUNCTIONS[] = {
    {"copy_context", "", copy_context_function, "The current context's copy.", 0},
    {0},
};

static bool setup(Vm *vm, Module *module) {
  const Runtime *r = runtime_of(vm);
  return module_add(vm, module, "Context", value_from_object(r->context_class)) &&
         module_add(vm, module, "ContextVar", value_from_object(r->variable_class)) &&
         module_add(vm, module, "Token", value_from_object(r->token_class));
}

const ModuleSpec CONTEXTVARS_MODULE = {"contextvars", FUNCTIONS, setup, NULL};
