// itemgetter and attrgetter: the usual keys of sorts, called once for every item.
#include "runtime/operator_module.h"
#include "vm/attribute.h"
#include "vm/operate.h"
#include "vm/sequence.h"

typedef struct Getter {
  Object head;
  Value wanted; // tuple: the keys, or the names as they were given
  Value paths;  // attrgetter: for each a tuple of the interned names between its dots
} Getter;

static Getter *as_getter(Value v) {
  return OBJECT_AS(Getter, v);
}

static bool take_one(Vm *vm, const char *name, const Arguments *given) {
  if (given->keywords > 0) {
    return raise_type_error(vm, "%s() takes no keyword arguments", name);
  }
  return given->positional == 1 || raise_type_error(vm, "%s expected 1 argument, got %u", name,
                                                    given->positional);
}

// One for each of those that are wanted: the only one as it is, several as a tuple.
static bool collect(Vm *vm, const Tuple *wanted, Value object,
                    bool (*get)(Vm *vm, Value object, Value wanted, Value *result),
                    Value *result) {
  if (wanted->length == 1) {
    return get(vm, object, wanted->items[0], result);
  }
  Tuple *values = tuple_new(vm, wanted->length);
  if (values == NULL) {
    return false;
  }
  for (uint32_t i = 0; i < wanted->length; i++) {
    if (!get(vm, object, wanted->items[i], &values->items[i])) {
      object_release(vm, values);
      return false;
    }
  }
  *result = value_from_object(values);
  return true;
}

// ---- itemgetter ----

static bool get_item(Vm *vm, Value object, Value key, Value *result) {
  return value_get_item(vm, object, key, result);
}

static bool itemgetter_call(Vm *vm, Value self, const Arguments *given, Value *result) {
  return take_one(vm, "itemgetter", given) &&
         collect(vm, as_tuple(as_getter(self)->wanted), given->values[0], get_item, result);
}

static bool getter_new(Vm *vm, Value *args, const char *name, Value *result) {
  if (as_dict(args[2])->live > 0) {
    return raise_type_error(vm, "%s() takes no keyword arguments", name);
  }
  if (as_tuple(args[1])->length == 0) {
    return raise_type_error(vm, "%s expected 1 argument, got 0", name);
  }
  if (!instance_new(vm, OBJECT_AS(Class, args[0]), result)) {
    return false;
  }
  as_getter(*result)->wanted = value_retain(args[1]);
  as_getter(*result)->paths = VALUE_NONE;
  return true;
}

static bool itemgetter_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return getter_new(vm, args, "itemgetter", result);
}

// ---- attrgetter ----

static bool get_path(Vm *vm, Value object, Value path, Value *result) {
  const Tuple *names = as_tuple(path);
  Value value = value_retain(object), next;
  for (uint32_t i = 0; i < names->length; i++) {
    bool ok = value_get_attribute(vm, value, as_string(names->items[i]), &next);
    value_release(vm, value);
    if (!ok) {
      return false;
    }
    value = next;
  }
  *result = value;
  return true;
}

static bool attrgetter_call(Vm *vm, Value self, const Arguments *given, Value *result) {
  return take_one(vm, "attrgetter", given) &&
         collect(vm, as_tuple(as_getter(self)->paths), given->values[0], get_path, result);
}

// The interned names between the dots.
static bool split_path(Vm *vm, String *path, Value *result) {
  uint32_t dots = 0, start = 0, length = 0;
  for (uint32_t i = 0; i < path->length; i++) {
    dots += string_at(path, i) == '.';
  }
  Tuple *names = tuple_new(vm, dots + 1);
  if (names == NULL) {
    return false;
  }
  for (uint32_t i = 0; i <= path->length; i++) {
    if (i < path->length && string_at(path, i) != '.') {
      continue;
    }
    Value *name = &names->items[length++];
    if (!string_slice(vm, path, start, i, name) || !string_intern(vm, name)) {
      object_release(vm, names);
      return false;
    }
    start = i + 1;
  }
  *result = value_from_object(names);
  return true;
}

static bool fill_paths(Vm *vm, Getter *getter) {
  const Tuple *wanted = as_tuple(getter->wanted);
  Tuple *paths = tuple_new(vm, wanted->length);
  if (paths == NULL) {
    return false;
  }
  getter->paths = value_from_object(paths);
  for (uint32_t i = 0; i < wanted->length; i++) {
    Value name = value_unbox(vm, wanted->items[i]);
    if (!value_is_string(name)) {
      return raise_type_error(vm, "attribute name must be a string");
    }
    if (!split_path(vm, as_string(name), &paths->items[i])) {
      return false;
    }
  }
  return true;
}

static bool attrgetter_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!getter_new(vm, args, "attrgetter", result)) {
    return false;
  }
  if (!fill_paths(vm, as_getter(*result))) {
    value_release(vm, *result);
    return false;
  }
  return true;
}

// ---- the classes ----

static bool getter_repr(Vm *vm, Value self, Value *result) {
  ReprGuard guard;
  bool is_inside;
  if (!repr_enter(vm, &guard, self, &is_inside)) {
    return false;
  }
  const Tuple *wanted = as_tuple(as_getter(self)->wanted);
  const Class *class_ = value_class(vm, self);
  bool ok = true;
  if (is_inside) {
    return string_format(vm, result, "operator.%S(...)", as_string(class_->name));
  }
  StringBuilder b = {0};
  Value title;
  ok = string_format(vm, &title, "operator.%S(", as_string(class_->name));
  if (ok) {
    ok = builder_add_string(vm, &b, as_string(title));
    value_release(vm, title);
  }
  for (uint32_t i = 0; ok && i < wanted->length; i++) {
    ok = (i == 0 || builder_add_ascii(vm, &b, ", ", 2)) &&
         builder_add_repr(vm, &b, wanted->items[i]);
  }
  ok = ok && builder_add_char(vm, &b, ')') && builder_finish(vm, &b, result);
  repr_leave(vm, &guard);
  if (!ok) {
    builder_discard(vm, &b);
  }
  return ok;
}

static bool method_reduce(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const Value parts[] = {value_from_object(value_class(vm, args[0])), as_getter(args[0])->wanted};
  return tuple_from_values(vm, parts, 2, result);
}

static void getter_finalize(Vm *vm, Object *self) {
  value_replace(vm, &((Getter *)self)->wanted, VALUE_NONE);
  value_replace(vm, &((Getter *)self)->paths, VALUE_NONE);
}

// Who is called again, by a finaliser, still finds what it looks for.
static void getter_clear(Vm *vm, Object *self) {
  value_replace(vm, &((Getter *)self)->wanted, value_retain(vm->empty_tuple));
}

static void getter_traverse(Object *self, Visitor visit, void *context) {
  visit(context, ((Getter *)self)->wanted);
}

static const NativeDef ITEMGETTER_METHODS[] = {
    {"__new__", "cls, /, *items, **keywords", itemgetter_new, NULL, 0},
    {"__reduce__", "self, /", method_reduce, NULL, 0},
    {0},
};

static const NativeDef ATTRGETTER_METHODS[] = {
    {"__new__", "cls, /, *names, **keywords", attrgetter_new, NULL, 0},
    {"__reduce__", "self, /", method_reduce, NULL, 0},
    {0},
};

static const Slots ITEMGETTER_SLOTS = {.finalize = getter_finalize,
                                       .traverse = getter_traverse,
                                       .clear = getter_clear,
                                       .repr = getter_repr,
                                       .call = itemgetter_call};
static const Slots ATTRGETTER_SLOTS = {.finalize = getter_finalize,
                                       .traverse = getter_traverse,
                                       .clear = getter_clear,
                                       .repr = getter_repr,
                                       .call = attrgetter_call};

const ClassSpec ITEMGETTER_CLASS = {
    .name = "operator.itemgetter",
    .layout = LAYOUT_OTHER,
    .native_size = sizeof(Getter),
    .slots = &ITEMGETTER_SLOTS,
    .methods = ITEMGETTER_METHODS,
    .doc = "itemgetter(1)(x) is x[1]; with several keys, a tuple.",
};

const ClassSpec ATTRGETTER_CLASS = {
    .name = "operator.attrgetter",
    .layout = LAYOUT_OTHER,
    .native_size = sizeof(Getter),
    .slots = &ATTRGETTER_SLOTS,
    .methods = ATTRGETTER_METHODS,
    .doc = "attrgetter(\"a.b\")(x) is x.a.b; with several names, a tuple.",
};
