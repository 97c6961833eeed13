// _functools.Partial: a partial and its calls, a fifth of what they take in the language.
#include "runtime/functools_module.h"
#include "vm/operate.h"
#include "vm/signature.h"

typedef struct Partial {
  Object head;
  Value function, args, keywords; // any, tuple, dict
} Partial;

static Partial *as_partial(Value v) {
  return OBJECT_AS(Partial, v);
}

// The arguments of a call: those by position, then by keyword, where the call's come before ours.
static bool merge_keywords(Vm *vm, const Partial *partial, const Arguments *given, Value *args,
                           Value *kwargs) {
  const Tuple *own = as_tuple(partial->args);
  Dict *merged;
  Value *values = memory_new(vm, (own->length + given->positional + 1u) * sizeof *values);
  if (values == NULL) {
    return false;
  }
  memcpy(values, own->items, own->length * sizeof *values);
  memcpy(values + own->length, given->values, given->positional * sizeof *values);
  bool ok = tuple_from_values(vm, values, own->length + given->positional, args);
  memory_free(vm, values, (own->length + given->positional + 1u) * sizeof *values);
  if (!ok) {
    return false;
  }
  ok = dict_copy(vm, as_dict(partial->keywords), &merged);
  for (uint32_t i = 0; ok && i < given->keywords; i++) {
    ok = dict_set(vm, merged, given->names->items[i], given->values[given->positional + i]);
    if (!ok) {
      object_release(vm, merged);
    }
  }
  if (!ok) {
    value_release(vm, *args);
    return false;
  }
  *kwargs = value_from_object(merged);
  return true;
}

static bool call_merged(Vm *vm, Value function, Value args, Value kwargs, Value *result) {
  Spread spread;
  if (!spread_open(vm, as_tuple(args), as_dict(kwargs), &spread)) {
    return false;
  }
  bool ok = value_call(vm, function, &spread.arguments, result);
  spread_close(vm, &spread);
  return ok;
}

enum { FEW_ARGUMENTS = 8 };

static bool partial_call(Vm *vm, Value self, const Arguments *given, Value *result) {
  const Partial *partial = as_partial(self);
  const Tuple *own = as_tuple(partial->args);
  uint32_t more = given->positional + given->keywords;
  if (as_dict(partial->keywords)->live == 0 && own->length + more <= FEW_ARGUMENTS) {
    Value values[FEW_ARGUMENTS];
    for (uint32_t i = 0; i < own->length; i++) {
      values[i] = own->items[i];
    }
    for (uint32_t i = 0; i < more; i++) {
      values[own->length + i] = given->values[i];
    }
    return value_call(
        vm, partial->function,
        &(Arguments){values, own->length + given->positional, given->keywords, given->names},
        result);
  }
  Value args, kwargs, function = value_retain(partial->function);
  bool ok = merge_keywords(vm, partial, given, &args, &kwargs);
  if (ok) {
    ok = call_merged(vm, function, args, kwargs, result);
    value_release(vm, args);
    value_release(vm, kwargs);
  }
  value_release(vm, function);
  return ok;
}

// A partial of a partial is one partial with the arguments of both.
static bool fill_from_partial(Vm *vm, Partial *partial, const Partial *inner, const Tuple *args,
                              const Dict *keywords) {
  Value all, names;
  const Arguments none = {args->items + 1, args->length - 1, 0, NULL};
  if (!merge_keywords(vm, inner, &none, &all, &names)) {
    return false;
  }
  value_replace(vm, &partial->args, all);
  value_replace(vm, &partial->keywords, names);
  value_replace(vm, &partial->function, value_retain(inner->function));
  return dict_update(vm, as_dict(names), value_from_object(keywords));
}

static bool fill(Vm *vm, Partial *partial, const Tuple *args, const Dict *keywords) {
  Dict *copy;
  if (!tuple_from_values(vm, args->items + 1, args->length - 1, &partial->args)) {
    return false;
  }
  if (!dict_copy(vm, keywords, &copy)) {
    return false;
  }
  partial->keywords = value_from_object(copy);
  partial->function = value_retain(args->items[0]);
  return true;
}

static const Slots SLOTS;

// A partial, of whatever subclass, that has no attributes of its own: its arguments are all there
// is.
static bool is_bare_partial(const Vm *vm, Value v) {
  const Class *class_ = value_class(vm, v);
  while (class_ != NULL && class_->own_slots != &SLOTS) {
    class_ = class_->base;
  }
  return class_ != NULL && vm->shapes[object_shape(v)]->slots == 0 &&
         !vm->shapes[object_shape(v)]->is_dict_mode;
}

static bool partial_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const Tuple *given = as_tuple(args[1]);
  if (given->length == 0) {
    return raise_type_error(vm, "type 'partial' takes at least one argument");
  }
  Value function = given->items[0];
  if (!value_is_callable(vm, function)) {
    return raise_type_error(vm, "the first argument must be callable");
  }
  if (!instance_new(vm, OBJECT_AS(Class, args[0]), result)) {
    return false;
  }
  Partial *partial = as_partial(*result);
  partial->function = partial->args = partial->keywords = VALUE_NONE;
  bool ok = is_bare_partial(vm, function)
                ? fill_from_partial(vm, partial, as_partial(function), given, as_dict(args[2]))
                : fill(vm, partial, given, as_dict(args[2]));
  if (!ok) {
    value_release(vm, *result);
  }
  return ok;
}

static void partial_finalize(Vm *vm, Object *self) {
  Partial *partial = (Partial *)self;
  value_replace(vm, &partial->function, VALUE_NONE);
  value_replace(vm, &partial->args, VALUE_NONE);
  value_replace(vm, &partial->keywords, VALUE_NONE);
}

// What is called again, by a finaliser, after it was taken apart calls None.
static void partial_clear(Vm *vm, Object *self) {
  value_replace(vm, &((Partial *)self)->function, VALUE_NONE);
}

static void partial_traverse(Object *self, Visitor visit, void *context) {
  const Partial *partial = (const Partial *)self;
  visit(context, partial->function);
  visit(context, partial->args);
  visit(context, partial->keywords);
}

static bool get_function(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(as_partial(self)->function);
  return true;
}

static bool get_args(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(as_partial(self)->args);
  return true;
}

static bool get_keywords(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(as_partial(self)->keywords);
  return true;
}

static const Slots SLOTS = {
    .finalize = partial_finalize,
    .traverse = partial_traverse,
    .clear = partial_clear,
    .call = partial_call,
};

static const NativeDef METHODS[] = {
    {"__new__", "cls, /, *args, **keywords", partial_new, NULL, 0},
    {0},
};

static const MemberDef MEMBERS[] = {
    {"func", get_function, NULL, NULL},
    {"args", get_args, NULL, NULL},
    {"keywords", get_keywords, NULL, NULL},
    {0},
};

const ClassSpec PARTIAL_CLASS = {
    .name = "_functools.Partial",
    .layout = LAYOUT_OTHER,
    .native_size = sizeof(Partial),
    .slots = &SLOTS,
    .methods = METHODS,
    .members = MEMBERS,
};
