// Tuples with named fields: a class derived from tuple with a descriptor for every item.
#include "runtime/struct_sequence.h"
#include "runtime/runtime.h"
#include "vm/class_slots.h"

// ---- the descriptor of one item ----

typedef struct Field {
  Object head;
  uint32_t index;
} Field;

static bool field_get(Vm *vm, Value self, Value instance, Class *owner, Value *result) {
  (void)owner;
  Value tuple = value_unbox(vm, instance);
  uint32_t index = OBJECT_AS(Field, self)->index;
  if (instance == VALUE_UNBOUND) {
    tuple = self;
  } else if (!value_is_tuple(tuple) || index >= as_tuple(tuple)->length) {
    return raise_type_error(vm, "descriptor doesn't apply to a '%T' object", instance);
  } else {
    tuple = as_tuple(tuple)->items[index];
  }
  *result = value_retain(tuple);
  return true;
}

static bool field_set(Vm *vm, Value self, Value instance, Value value) {
  (void)self, (void)instance, (void)value;
  return raise_format(vm, vm->exceptions.AttributeError, "readonly attribute");
}

static const Slots FIELD_SLOTS = {.get = field_get, .set = field_set};

static const ClassSpec FIELD_SPEC = {
    .name = "member_descriptor",
    .layout = LAYOUT_OTHER,
    .flags = CLASS_FINAL | CLASS_NO_NEW,
    .native_size = sizeof(Field),
    .slots = &FIELD_SLOTS,
};

static bool field_new(Vm *vm, uint32_t index, Value *result) {
  Runtime *runtime = runtime_of(vm);
  if (runtime->field_class == NULL) {
    runtime->field_class = class_from_spec(vm, &FIELD_SPEC, vm->class_of.object);
    if (runtime->field_class == NULL) {
      return false;
    }
  }
  if (!instance_new(vm, runtime->field_class, result)) {
    return false;
  }
  OBJECT_AS(Field, *result)->index = index;
  return true;
}

// ---- methods ----

// The names of the visible fields, which the class keeps for its repr.  Borrowed.
static Value field_names(Vm *vm, Class *class_) {
  Value key;
  if (!string_interned(vm, "__match_args__", 14, &key)) {
    raised_clear(vm);
    return vm->empty_tuple;
  }
  Value names = class_lookup(vm, class_, as_string(key));
  value_release(vm, key);
  return value_is_tuple(names) ? names : vm->empty_tuple;
}

// name(field=value, …)
static bool struct_repr(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Class *class_ = value_class(vm, args[0]);
  const Tuple *items = as_tuple(value_unbox(vm, args[0]));
  const Tuple *names = as_tuple(field_names(vm, class_));
  Value module = class_lookup(vm, class_, vm->names.module);
  bool is_builtin = value_is_string(module) && string_equals_c(as_string(module), "builtins");
  StringBuilder b = {0};
  bool ok = (module == VALUE_UNBOUND || is_builtin ||
             (builder_add_str(vm, &b, module) && builder_add_c(vm, &b, "."))) &&
            builder_add_str(vm, &b, class_->qualname) && builder_add_c(vm, &b, "(");
  for (uint32_t i = 0; ok && i < items->length && i < names->length; i++) {
    ok = (i == 0 || builder_add_c(vm, &b, ", ")) && builder_add_str(vm, &b, names->items[i]) &&
         builder_add_c(vm, &b, "=") && builder_add_repr(vm, &b, items->items[i]);
  }
  if (!ok || !builder_add_c(vm, &b, ")")) {
    builder_discard(vm, &b);
    return false;
  }
  return builder_finish(vm, &b, result);
}

static bool refuse_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count, (void)result;
  if (value_is_instance(vm, args[0], vm->class_of.type)) {
    Value module = class_lookup(vm, OBJECT_AS(Class, args[0]), vm->names.module);
    return raise_type_error(vm, "cannot create '%V.%C' instances", module,
                            OBJECT_AS(Class, args[0]));
  }
  return raise_type_error(vm, "cannot create instances");
}

// struct_time(sequence): its first items are the tuple, the others the hidden attributes.
static bool struct_make(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!value_is_instance(vm, args[0], vm->class_of.type)) {
    return raise_type_error(vm, "the first argument must be a class");
  }
  Class *class_ = OBJECT_AS(Class, args[0]);
  uint32_t visible = as_tuple(field_names(vm, class_))->length;
  Value items, visible_items;
  if (!tuple_from_iterable(vm, args[1], &items)) {
    if (raised_matches(vm, vm->exceptions.TypeError)) {
      raised_clear(vm);
      return raise_type_error(vm, "constructor requires a sequence");
    }
    return false;
  }
  if (as_tuple(items)->length < visible) {
    raise_type_error(vm, "%V.%C() takes an at least %u-sequence (%u-sequence given)",
                     class_lookup(vm, class_, vm->names.module), class_, visible,
                     as_tuple(items)->length);
    value_release(vm, items);
    return false;
  }
  bool ok = tuple_from_values(vm, as_tuple(items)->items, visible, &visible_items);
  value_release(vm, items);
  if (!ok) {
    return false;
  }
  if (!instance_new(vm, class_, result)) {
    value_release(vm, visible_items);
    return false;
  }
  OBJECT_AS(Boxed, *result)->payload = visible_items;
  return true;
}

static const NativeDef REPR = {"__repr__", "self, /", struct_repr, NULL, 0};
static const NativeDef REFUSE = {"__new__", "cls, *args, **kwargs", refuse_new, NULL, 0};
static const NativeDef MAKE = {"__new__", "cls, sequence, /", struct_make, NULL, 0};

// ---- the class ----

static bool add_fields(Vm *vm, Dict *namespace, const StructSpec *spec) {
  List *names = list_new(vm, spec->visible);
  bool ok = names != NULL;
  uint32_t i = 0;
  for (; ok && spec->fields[i] != NULL; i++) {
    Value name, field = VALUE_NONE;
    if (!string_interned(vm, spec->fields[i], strlen(spec->fields[i]), &name)) {
      ok = false;
      break;
    }
    bool is_visible = i < spec->visible;
    ok = (!is_visible || (field_new(vm, i, &field) && list_append(vm, names, name))) &&
         dict_set_name(vm, namespace, as_string(name), field);
    value_release(vm, name);
    value_release(vm, field);
  }
  Value match = VALUE_UNBOUND;
  ok = ok && tuple_from_values(vm, names->items, names->length, &match) &&
       dict_set_c(vm, namespace, "__match_args__", match) &&
       dict_set_c(vm, namespace, "n_fields", value_from_small(i)) &&
       dict_set_c(vm, namespace, "n_sequence_fields", value_from_small(spec->visible)) &&
       dict_set_c(vm, namespace, "n_unnamed_fields", value_from_small(0));
  value_release(vm, match);
  object_release(vm, names);
  return ok;
}

static bool fill_namespace(Vm *vm, Dict *namespace, const StructSpec *spec) {
  const char *dot = strrchr(spec->name, '.');
  const char *home = dot == NULL ? "builtins" : spec->name;
  Value module;
  if (!string_from_utf8(vm, home, dot == NULL ? strlen(home) : (size_t)(dot - home), &module)) {
    return false;
  }
  bool ok = dict_set_name(vm, namespace, vm->names.module, module);
  value_release(vm, module);
  return ok && native_add(vm, namespace, &REPR, SHAPE_METHOD_DESCRIPTOR) &&
         native_add(vm, namespace, spec->is_made_by_programs ? &MAKE : &REFUSE, SHAPE_NATIVE) &&
         add_fields(vm, namespace, spec);
}

bool struct_class_new(Vm *vm, const StructSpec *spec, Value *result) {
  const char *dot = strrchr(spec->name, '.'), *short_name = dot == NULL ? spec->name : dot + 1;
  Value name = VALUE_UNBOUND, bases = VALUE_UNBOUND;
  Value tuple = value_from_object(vm->class_of.tuple);
  Dict *namespace = dict_new(vm, 16);
  bool ok = namespace != NULL && fill_namespace(vm, namespace, spec) &&
            string_interned(vm, short_name, strlen(short_name), &name) &&
            tuple_from_values(vm, &tuple, 1, &bases) &&
            class_new(vm, vm->class_of.type, name, as_tuple(bases), namespace, 0, result);
  if (ok) {
    Class *class_ = OBJECT_AS(Class, *result);
    class_->slots.repr = PYTHON_SLOTS.repr;
    natives_adopt(vm, class_);
  }
  value_release(vm, name);
  value_release(vm, bases);
  object_release(vm, namespace);
  return ok;
}

bool struct_new(Vm *vm, const StructSpec *spec, Value class_, Value *values, Value *result) {
  Value tuple, made = VALUE_UNBOUND;
  bool ok = tuple_from_values(vm, values, spec->visible, &tuple);
  if (ok) {
    ok = instance_new(vm, OBJECT_AS(Class, class_), &made);
    if (ok) {
      OBJECT_AS(Boxed, made)->payload = tuple;
    } else {
      value_release(vm, tuple);
    }
  }
  for (uint32_t i = 0; spec->fields[i] != NULL; i++) {
    Value name;
    if (ok && i >= spec->visible) {
      ok = string_interned(vm, spec->fields[i], strlen(spec->fields[i]), &name) &&
           instance_set(vm, value_to_object(made), as_string(name), values[i]);
    }
    value_release(vm, values[i]);
  }
  if (!ok) {
    value_release(vm, made);
    return false;
  }
  *result = made;
  return true;
}

bool struct_single(Vm *vm, const StructSpec *spec, Value *values, Value *result) {
  Value class_;
  if (!struct_class_new(vm, spec, &class_)) {
    for (uint32_t i = 0; spec->fields[i] != NULL; i++) {
      value_release(vm, values[i]);
    }
    return false;
  }
  bool ok = struct_new(vm, spec, class_, values, result);
  value_release(vm, class_);
  return ok;
}
