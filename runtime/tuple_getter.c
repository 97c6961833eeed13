// collections._tuplegetter: the attribute of a named tuple that is one of its items.  A fifth of
// what the same takes in the language.
#include "runtime/collections_module.h"
#include "vm/operate.h"

typedef struct TupleGetter {
  Object head;
  uint32_t index;
  Value doc;
} TupleGetter;

static TupleGetter *as_getter(Value v) {
  return OBJECT_AS(TupleGetter, v);
}

static bool getter_get(Vm *vm, Value self, Value instance, Class *owner, Value *result) {
  (void)owner;
  uint32_t index = as_getter(self)->index;
  if (instance == VALUE_UNBOUND) {
    *result = value_retain(self);
    return true;
  }
  Value tuple = value_unbox(vm, instance);
  if (!value_is_tuple(tuple)) {
    return raise_type_error(
        vm, "descriptor for index '%u' for tuple subclasses doesn't apply to '%T' object", index,
        instance);
  }
  if (index >= as_tuple(tuple)->length) {
    return raise_format(vm, vm->exceptions.IndexError, "tuple index out of range");
  }
  *result = value_retain(as_tuple(tuple)->items[index]);
  return true;
}

static bool getter_set(Vm *vm, Value self, Value instance, Value value) {
  (void)self, (void)instance;
  return raise_format(vm, vm->exceptions.AttributeError, "can't %s attribute",
                      value == VALUE_UNBOUND ? "delete" : "set");
}

static bool getter_repr(Vm *vm, Value self, Value *result) {
  return string_format(vm, result, "_tuplegetter(%u, %R)", as_getter(self)->index,
                       as_getter(self)->doc);
}

static bool getter_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t index;
  if (!value_to_int64(vm, args[1], &index) ||
      !instance_new(vm, OBJECT_AS(Class, args[0]), result)) {
    return false;
  }
  as_getter(*result)->index = (uint32_t)index;
  as_getter(*result)->doc = value_retain(args[2]);
  return true;
}

static bool get_doc(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(as_getter(self)->doc);
  return true;
}

static bool set_doc(Vm *vm, Value self, Value value) {
  value_replace(vm, &as_getter(self)->doc,
                value == VALUE_UNBOUND ? VALUE_NONE : value_retain(value));
  return true;
}

static void finalize(Vm *vm, Object *self) {
  value_replace(vm, &((TupleGetter *)self)->doc, VALUE_NONE);
}

static void traverse(Object *self, Visitor visit, void *context) {
  visit(context, ((const TupleGetter *)self)->doc);
}

static const Slots SLOTS = {
    .finalize = finalize,
    .traverse = traverse,
    .clear = finalize,
    .repr = getter_repr,
    .get = getter_get,
    .set = getter_set,
};

static const NativeDef METHODS[] = {
    {"__new__", "cls, index, doc, /", getter_new, NULL, 0},
    {0},
};

static const MemberDef MEMBERS[] = {
    {"__doc__", get_doc, set_doc, NULL},
    {0},
};

static const ClassSpec SPEC = {
    .name = "collections._tuplegetter",
    .layout = LAYOUT_OTHER,
    .native_size = sizeof(TupleGetter),
    .slots = &SLOTS,
    .methods = METHODS,
    .members = MEMBERS,
};

bool tuple_getter_add(Vm *vm, Module *module) {
  Class *class_ = class_from_spec(vm, &SPEC, vm->class_of.object);
  // The class stays to the end: its instances do not hold it.
  return class_ != NULL && module_add(vm, module, "_tuplegetter", value_from_object(class_));
}
