// Proxies: weak references that pass for their target.
#include "vm/vm.h"
#include "vm/weakref.h"

static bool proxy_open(Vm *vm, Value self, Value *target) {
  *target = weakref_target(self);
  return *target != VALUE_NONE || raise_format(vm, vm->exceptions.ReferenceError,
                                               "weakly-referenced object no longer exists");
}

// The target of a proxy, any other value as it is; owned.
static bool proxy_operand(Vm *vm, Value v, Value *result) {
  if (value_is_pointer(v) && value_class(vm, v)->slots.finalize == weakref_finalize &&
      !value_is_instance(vm, v, vm->class_of.weakref)) {
    return proxy_open(vm, v, result);
  }
  *result = value_retain(v);
  return true;
}

static bool proxy_str(Vm *vm, Value self, Value *result) {
  Value target;
  if (!proxy_open(vm, self, &target)) {
    return false;
  }
  bool done = value_str(vm, target, result);
  value_release(vm, target);
  return done;
}

static bool proxy_repr(Vm *vm, Value self, Value *result) {
  return weakref_repr(vm, self, "weakproxy", result);
}

static bool proxy_truth(Vm *vm, Value self, bool *result) {
  Value target;
  if (!proxy_open(vm, self, &target)) {
    return false;
  }
  bool done = value_truth(vm, target, result);
  value_release(vm, target);
  return done;
}

static bool proxy_length(Vm *vm, Value self, int64_t *length) {
  Value target;
  if (!proxy_open(vm, self, &target)) {
    return false;
  }
  bool done = value_length(vm, target, length);
  value_release(vm, target);
  return done;
}

static bool proxy_get_attribute(Vm *vm, Value self, String *name, Value *result) {
  Value target;
  if (!proxy_open(vm, self, &target)) {
    return false;
  }
  bool done = value_get_attribute(vm, target, name, result);
  value_release(vm, target);
  return done;
}

static bool proxy_set_attribute(Vm *vm, Value self, String *name, Value value) {
  Value target;
  if (!proxy_open(vm, self, &target)) {
    return false;
  }
  bool done = value_set_attribute(vm, target, name, value);
  value_release(vm, target);
  return done;
}

static bool proxy_get_item(Vm *vm, Value self, Value key, Value *result) {
  Value target;
  if (!proxy_open(vm, self, &target)) {
    return false;
  }
  bool done = value_get_item(vm, target, key, result);
  value_release(vm, target);
  return done;
}

static bool proxy_set_item(Vm *vm, Value self, Value key, Value value) {
  Value target;
  if (!proxy_open(vm, self, &target)) {
    return false;
  }
  bool done = value_set_item(vm, target, key, value);
  value_release(vm, target);
  return done;
}

static bool proxy_contains(Vm *vm, Value self, Value item, bool *result) {
  Value target;
  if (!proxy_open(vm, self, &target)) {
    return false;
  }
  bool done = value_contains(vm, target, item, result);
  value_release(vm, target);
  return done;
}

static bool proxy_iterate(Vm *vm, Value self, Value *iterator) {
  Value target;
  if (!proxy_open(vm, self, &target)) {
    return false;
  }
  bool done = value_iterate(vm, target, iterator);
  value_release(vm, target);
  return done;
}

static bool proxy_call(Vm *vm, Value self, const Arguments *arguments, Value *result) {
  Value target;
  if (!proxy_open(vm, self, &target)) {
    return false;
  }
  bool done = value_call(vm, target, arguments, result);
  value_release(vm, target);
  return done;
}

static bool proxy_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  Value left, right;
  if (!proxy_operand(vm, a, &left)) {
    return false;
  }
  bool done = proxy_operand(vm, b, &right);
  if (done) {
    done = value_compare(vm, op, left, right, result);
    value_release(vm, right);
  }
  value_release(vm, left);
  return done;
}

static bool proxy_binary(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  Value left, right;
  if (!proxy_operand(vm, a, &left)) {
    return false;
  }
  bool done = proxy_operand(vm, b, &right);
  if (done) {
    done = value_binary(vm, op, left, right, result);
    value_release(vm, right);
  }
  value_release(vm, left);
  return done;
}

static const Slots PROXY_SLOTS = {
    .finalize = weakref_finalize,
    .traverse = weakref_traverse,
    .repr = proxy_repr,
    .str = proxy_str,
    .truth = proxy_truth,
    .length = proxy_length,
    .compare = proxy_compare,
    .binary = proxy_binary,
    .get_attribute = proxy_get_attribute,
    .set_attribute = proxy_set_attribute,
    .get_item = proxy_get_item,
    .set_item = proxy_set_item,
    .contains = proxy_contains,
    .iterate = proxy_iterate,
};

static const Slots CALLABLE_PROXY_SLOTS = {.call = proxy_call};

static const ClassSpec PROXY_SPECS[2] = {{
                                             .name = "weakref.ProxyType",
                                             .layout = LAYOUT_OTHER,
                                             .flags = CLASS_FINAL | CLASS_NO_DICT | CLASS_NO_NEW,
                                             .native_size = sizeof(Reference),
                                             .slots = &PROXY_SLOTS,
                                         },
                                         {
                                             .name = "weakref.CallableProxyType",
                                             .layout = LAYOUT_OTHER,
                                             .flags = CLASS_FINAL | CLASS_NO_DICT | CLASS_NO_NEW,
                                             .native_size = sizeof(Reference),
                                             .slots = &CALLABLE_PROXY_SLOTS,
                                         }};

// The callable class inherits all slots of the plain one.
Class *weakref_proxy_class(Vm *vm, bool is_callable) {
  Class **classes = weakref_proxy_classes(vm);
  for (int i = 0; classes != NULL && i < 2; i++) {
    if (classes[i] == NULL) {
      classes[i] = class_from_spec(vm, &PROXY_SPECS[i], i == 0 ? vm->class_of.object : classes[0]);
      if (classes[i] == NULL) {
        return NULL;
      }
    }
  }
  return classes == NULL ? NULL : classes[is_callable ? 1 : 0];
}

bool weakref_proxy(Vm *vm, Value target, Value callback, Value *result) {
  Class *class_ = weakref_proxy_class(vm, value_is_callable(vm, target));
  return class_ != NULL && weakref_get(vm, class_, target, callback, result);
}
