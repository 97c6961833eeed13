// Slots of classes written in Python: each finds the dunder method and calls it.
#include "vm/attribute.h"
#include "vm/class_slots.h"
#include "vm/number.h"
#include "vm/vm.h"

// Call self.name(*args) found on the class; the slot exists because the method did, but a method
// set to None says "not supported".
static bool call(Vm *vm, Value self, String *name, const Value *args, uint32_t count,
                 Value *result) {
  if (!value_call_special(vm, self, name, args, count, result)) {
    return false;
  }
  if (*result == VALUE_UNBOUND) {
    return raise_type_error(vm, "'%T' object does not support %S", self, name);
  }
  return true;
}

// repr() and str() must give a str; what was asked for is blamed.
static bool call_text(Vm *vm, Value self, String *name, const String *asked, Value *result) {
  Value text;
  if (!call(vm, self, name, NULL, 0, &text)) {
    return false;
  }
  if (value_layout(vm, text) != LAYOUT_STR) {
    raise_type_error(vm, "%S returned non-string (type %T)", asked, text);
    value_release(vm, text);
    return false;
  }
  *result = text;
  return true;
}

static bool python_repr(Vm *vm, Value self, Value *result) {
  return call_text(vm, self, vm->names.repr, vm->names.repr, result);
}

bool object_str(Vm *vm, Value self, Value *result) {
  return value_class(vm, self)->slots.repr == python_repr
             ? call_text(vm, self, vm->names.repr, vm->names.str, result)
             : value_repr(vm, self, result);
}

static bool python_str(Vm *vm, Value self, Value *result) {
  return call_text(vm, self, vm->names.str, vm->names.str, result);
}

static bool python_hash(Vm *vm, Value self, uint64_t *hash) {
  Value v;
  if (!call(vm, self, vm->names.hash, NULL, 0, &v)) {
    return false;
  }
  if (value_layout(vm, v) != LAYOUT_INT) {
    value_release(vm, v);
    return raise_type_error(vm, "__hash__ method should return an integer");
  }
  bool ok = value_hash(vm, v, hash); // reduces big ints; -1 becomes -2
  int64_t i;
  if (value_is_any_int(vm, v) && int_to_int64(v, &i)) {
    *hash = (uint64_t)(i == -1 ? -2 : i); // what fits is taken as it is
  }
  value_release(vm, v);
  return ok;
}

static bool python_truth(Vm *vm, Value self, bool *result) {
  Value v;
  if (!call(vm, self, vm->names.bool_, NULL, 0, &v)) {
    return false;
  }
  if (!value_is_bool(v)) {
    raise_type_error(vm, "__bool__ should return bool, returned %T", v);
    value_release(vm, v);
    return false;
  }
  *result = v == VALUE_TRUE;
  return true;
}

static bool python_length(Vm *vm, Value self, int64_t *length) {
  Value v;
  if (!call(vm, self, vm->names.len, NULL, 0, &v)) {
    return false;
  }
  Value index = VALUE_UNBOUND;
  bool ok = value_index(vm, v, &index);
  value_release(vm, v);
  if (ok && int_sign(index) < 0) {
    ok = raise_value_error(vm, "__len__() should return >= 0");
  }
  ok = ok && value_to_int64(vm, index, length);
  if (index != VALUE_UNBOUND) {
    value_release(vm, index);
  }
  return ok;
}

static bool python_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  if (!value_call_special(vm, a, compare_name(vm, op), &b, 1, result)) {
    return false;
  }
  if (*result == VALUE_UNBOUND) {
    *result = VALUE_NOT_IMPLEMENTED;
  }
  // `!=` without __ne__ of its own is the opposite of `==`: object's slot sees to it.
  return true;
}

// `a op b`: the method of `a`, or the reflected one of `b` if this class is b's.  value_binary
// calls the slot once for each operand and tells which by the class: see vm/operate_binary.c.
static bool python_binary(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  if (!value_call_special(vm, a, binary_name(vm, op), &b, 1, result)) {
    return false;
  }
  if (*result == VALUE_UNBOUND) {
    *result = VALUE_NOT_IMPLEMENTED;
  }
  return true;
}

static bool python_inplace(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  String *name = inplace_name(vm, op);
  if (name == NULL) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  if (!value_call_special(vm, a, name, &b, 1, result)) {
    return false;
  }
  if (*result == VALUE_UNBOUND) {
    *result = VALUE_NOT_IMPLEMENTED;
  }
  return true;
}

static bool check_conversion(Vm *vm, UnaryOp op, Value v) {
  Layout layout = value_layout(vm, v);
  const char *name = op == UNARY_INDEX ? "__index__" : op == UNARY_INT ? "__int__" : "__float__";
  if (op == UNARY_FLOAT ? layout == LAYOUT_FLOAT : layout == LAYOUT_INT) {
    return true;
  }
  raise_type_error(vm, "%s returned non-%s (type %T)", name, op == UNARY_FLOAT ? "float" : "int",
                   v);
  value_release(vm, v);
  return false;
}

static bool python_unary(Vm *vm, UnaryOp op, Value self, Value *result) {
  if (!value_call_special(vm, self, unary_name(vm, op), NULL, 0, result)) {
    return false;
  }
  if (*result == VALUE_UNBOUND) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  return op < UNARY_INDEX || check_conversion(vm, op, *result);
}

static bool python_get_attribute(Vm *vm, Value self, String *name, Value *result) {
  Value arg = value_from_object(name);
  Class *class_ = value_class(vm, self);
  Value own = class_lookup(vm, class_, vm->names.getattribute);
  bool is_default = value_has_shape(own, SHAPE_METHOD_DESCRIPTOR); // object's
  bool has_getattr = class_lookup(vm, class_, vm->names.getattr) != VALUE_UNBOUND;
  bool ok = !is_default   ? call(vm, self, vm->names.getattribute, &arg, 1, result)
            : has_getattr ? object_find_attribute(vm, self, name, result)
                          : object_get_attribute(vm, self, name, result);
  // Found out without raising: a third of the time.
  bool is_missing = ok && *result == VALUE_UNBOUND;
  if (!is_missing) {
    if (ok || !has_getattr || !raised_matches(vm, vm->exceptions.AttributeError)) {
      return ok;
    }
    raised_clear(vm);
  }
  if (call(vm, self, vm->names.getattr, &arg, 1, result)) {
    return true;
  }
  if (value_class(vm, vm->raised) == vm->exceptions.AttributeError) {
    Exception *e = OBJECT_AS(Exception, vm->raised); // "Did you mean" wants to know
    if (e->fields[FIELD_NAME] == VALUE_UNBOUND) {
      e->fields[FIELD_NAME] = value_retain(arg);
      value_replace(vm, &e->fields[FIELD_OBJECT], value_retain(self));
    }
  }
  return false;
}

static bool drop(Vm *vm, bool ok, Value v) {
  if (ok) {
    value_release(vm, v);
  }
  return ok;
}

static bool python_set_attribute(Vm *vm, Value self, String *name, Value value) {
  Value args[2] = {value_from_object(name), value};
  Value result = VALUE_UNBOUND;
  bool ok = value == VALUE_UNBOUND ? call(vm, self, vm->names.delattr, args, 1, &result)
                                   : call(vm, self, vm->names.setattr, args, 2, &result);
  return drop(vm, ok, result);
}

static bool python_get_item(Vm *vm, Value self, Value key, Value *result) {
  return call(vm, self, vm->names.getitem, &key, 1, result);
}

static bool python_set_item(Vm *vm, Value self, Value key, Value value) {
  Value args[2] = {key, value};
  Value result;
  bool is_delete = value == VALUE_UNBOUND;
  String *name = is_delete ? vm->names.delitem : vm->names.setitem;
  if (!value_call_special(vm, self, name, args, is_delete ? 1 : 2, &result)) {
    return false;
  }
  if (result == VALUE_UNBOUND) {
    return raise_type_error(vm, "'%T' object %s", self,
                            is_delete ? "doesn't support item deletion"
                                      : "does not support item assignment");
  }
  value_release(vm, result);
  return true;
}

static bool python_contains(Vm *vm, Value self, Value item, bool *result) {
  Value v;
  if (class_lookup(vm, value_class(vm, self), vm->names.contains) == VALUE_NONE) {
    return raise_type_error(vm, "'%T' object is not a container", self);
  }
  if (!call(vm, self, vm->names.contains, &item, 1, &v)) {
    return false;
  }
  bool ok = value_truth(vm, v, result);
  value_release(vm, v);
  return ok;
}

static bool python_iterate(Vm *vm, Value self, Value *iterator) {
  if (class_lookup(vm, value_class(vm, self), vm->names.iter) == VALUE_NONE) {
    return raise_type_error(vm, "'%T' object is not iterable", self);
  }
  if (!call(vm, self, vm->names.iter, NULL, 0, iterator)) {
    return false;
  }
  if (value_class(vm, *iterator)->slots.next == NULL) {
    raise_type_error(vm, "iter() returned non-iterator of type '%T'", *iterator);
    value_release(vm, *iterator);
    return false;
  }
  return true;
}

static bool python_next(Vm *vm, Value self, Value *item) {
  if (call(vm, self, vm->names.next, NULL, 0, item)) {
    return true;
  }
  if (!raised_matches(vm, vm->exceptions.StopIteration)) {
    return false;
  }
  raised_clear(vm);
  *item = VALUE_UNBOUND;
  return true;
}

static bool python_call(Vm *vm, Value self, const Arguments *arguments, Value *result) {
  Value method;
  if (!special_bind(vm, self, vm->names.call, &method)) {
    return false;
  }
  bool ok = value_call(vm, method, arguments, result);
  value_release(vm, method);
  return ok;
}

static bool python_get(Vm *vm, Value self, Value instance, Class *owner, Value *result) {
  Value args[2] = {instance == VALUE_UNBOUND ? VALUE_NONE : instance, value_from_object(owner)};
  if (!value_call_special(vm, self, vm->names.get, args, 2, result)) {
    return false;
  }
  if (*result == VALUE_UNBOUND) { // only __set__ is defined: the descriptor itself
    *result = value_retain(self);
  }
  return true;
}

static bool python_set(Vm *vm, Value self, Value instance, Value value) {
  Value args[2] = {instance, value};
  bool is_delete = value == VALUE_UNBOUND;
  Value result;
  String *name = is_delete ? vm->names.delete : vm->names.set;
  if (!value_call_special(vm, self, name, args, is_delete ? 1 : 2, &result)) {
    return false;
  }
  if (result == VALUE_UNBOUND) {
    return raise_format(vm, vm->exceptions.AttributeError, "%S", name);
  }
  value_release(vm, result);
  return true;
}

static bool python_await(Vm *vm, Value self, Value *iterator) {
  if (!call(vm, self, vm->names.await, NULL, 0, iterator)) {
    return false;
  }
  if (value_has_shape(*iterator, SHAPE_COROUTINE)) {
    value_release(vm, *iterator);
    return raise_type_error(vm, "__await__() returned a coroutine");
  }
  if (value_class(vm, *iterator)->slots.next == NULL) {
    raise_type_error(vm, "__await__() returned non-iterator of type '%T'", *iterator);
    value_release(vm, *iterator);
    return false;
  }
  return true;
}

static bool python_aiter(Vm *vm, Value self, Value *iterator) {
  return call(vm, self, vm->names.aiter, NULL, 0, iterator);
}

static bool python_anext(Vm *vm, Value self, Value *awaitable) {
  return call(vm, self, vm->names.anext, NULL, 0, awaitable);
}

const Slots PYTHON_SLOTS = {
    .repr = python_repr,
    .str = python_str,
    .hash = python_hash,
    .truth = python_truth,
    .length = python_length,
    .compare = python_compare,
    .binary = python_binary,
    .inplace = python_inplace,
    .unary = python_unary,
    .get_attribute = python_get_attribute,
    .set_attribute = python_set_attribute,
    .get_item = python_get_item,
    .set_item = python_set_item,
    .contains = python_contains,
    .iterate = python_iterate,
    .next = python_next,
    .call = python_call,
    .get = python_get,
    .set = python_set,
    .await = python_await,
    .aiter = python_aiter,
    .anext = python_anext,
};
