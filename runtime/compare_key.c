// What functools.cmp_to_key gives, and what its calls give: keys that are compared by a function.
#include "runtime/functools_module.h"
#include "vm/operate.h"

typedef struct CompareKey {
  Object head;
  Value compare; // the function
  Value object;  // what is compared; UNBOUND: this is what makes the keys
} CompareKey;

static CompareKey *as_key(Value v) {
  return OBJECT_AS(CompareKey, v);
}

static bool key_new(Vm *vm, Class *class_, Value compare, Value object, Value *result) {
  if (!instance_new(vm, class_, result)) {
    return false;
  }
  as_key(*result)->compare = value_retain(compare);
  as_key(*result)->object = value_retain(object);
  return true;
}

static bool method_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return key_new(vm, OBJECT_AS(Class, args[0]), args[1], VALUE_UNBOUND, result);
}

// K(obj)
static bool key_call(Vm *vm, Value self, const Arguments *given, Value *result) {
  uint32_t count = given->positional + given->keywords;
  if (count > 1) {
    return raise_type_error(vm, "K() takes at most 1 argument (%u given)", count);
  }
  if (count == 0 || (given->keywords == 1 &&
                     !string_equals_c(as_string(given->names->items[0]), "obj"))) {
    return raise_type_error(vm, "K() missing required argument 'obj' (pos 1)");
  }
  return key_new(vm, value_class(vm, self), as_key(self)->compare, given->values[0], result);
}

static bool key_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  if (value_class(vm, a) != value_class(vm, b)) {
    return raise_type_error(vm, "other argument must be K instance");
  }
  if (as_key(a)->object == VALUE_UNBOUND || as_key(b)->object == VALUE_UNBOUND) {
    return raise_format(vm, vm->exceptions.AttributeError, "object");
  }
  Value order;
  if (!value_call2(vm, as_key(a)->compare, as_key(a)->object, as_key(b)->object, &order)) {
    return false;
  }
  bool ok = value_compare(vm, op, order, value_from_small(0), result);
  value_release(vm, order);
  return ok;
}

static void key_clear(Vm *vm, Object *self) {
  value_replace(vm, &((CompareKey *)self)->compare, VALUE_NONE);
  value_replace(vm, &((CompareKey *)self)->object, VALUE_UNBOUND);
}

static void key_traverse(Object *self, Visitor visit, void *context) {
  visit(context, ((const CompareKey *)self)->compare);
  visit(context, ((const CompareKey *)self)->object);
}

static bool get_object(Vm *vm, Value self, Value *result) {
  (void)vm;
  Value object = as_key(self)->object;
  *result = object == VALUE_UNBOUND ? VALUE_NONE : value_retain(object);
  return true;
}

static bool set_object(Vm *vm, Value self, Value object) {
  value_replace(vm, &as_key(self)->object, value_retain(object));
  return true;
}

static const Slots SLOTS = {
    .finalize = key_clear,
    .traverse = key_traverse,
    .clear = key_clear,
    .call = key_call,
    .compare = key_compare,
};

static const NativeDef METHODS[] = {
    {"__new__", "cls, compare, /", method_new, NULL, 0},
    {0},
};

static const MemberDef MEMBERS[] = {
    {"obj", get_object, set_object, "Value wrapped by a key function."},
    {0},
};

const ClassSpec COMPARE_KEY_CLASS = {
    .name = "functools.KeyWrapper",
    .layout = LAYOUT_OTHER,
    .flags = CLASS_FINAL,
    .native_size = sizeof(CompareKey),
    .slots = &SLOTS,
    .methods = METHODS,
    .members = MEMBERS,
};
