// The abstract operations on values: conversion, comparison, items, iteration, calls by name.
#include "vm/operate.h"
#include "vm/attribute.h"
#include "vm/class_slots.h"
#include "vm/generic_alias.h"
#include "vm/number.h"
#include "vm/vm.h"

Class *immediate_class(const Vm *vm, Value v) {
  if (value_is_int(v)) {
    return vm->class_of.int_;
  }
  if (value_is_double(v)) {
    return vm->class_of.float_;
  }
  switch (v) {
  case VALUE_NONE: return vm->class_of.none;
  case VALUE_TRUE:
  case VALUE_FALSE: return vm->class_of.bool_;
  case VALUE_ELLIPSIS: return vm->class_of.ellipsis;
  case VALUE_NOT_IMPLEMENTED: return vm->class_of.not_implemented;
  default: return vm->class_of.object;
  }
}

bool value_is_instance(const Vm *vm, Value v, const Class *class_) {
  return class_is_subclass(value_class(vm, v), class_);
}

// ---- text ----

bool value_repr(Vm *vm, Value v, Value *result) {
  Class *class_ = value_class(vm, v);
  if (!vm_enter_c(vm)) {
    return false;
  }
  bool is_python = class_->slots.repr == PYTHON_SLOTS.repr;
  bool ok = class_->slots.repr(vm, is_python ? v : value_unbox(vm, v), result);
  vm_leave_c(vm);
  return ok;
}

bool value_str(Vm *vm, Value v, Value *result) {
  if (value_is_string(v)) {
    *result = value_retain(v);
    return true;
  }
  Class *class_ = value_class(vm, v);
  bool is_default = class_->slots.str == vm->class_of.object->slots.str;
  if (class_->slots.str == NULL || (is_default && class_->slots.repr != PYTHON_SLOTS.repr)) {
    return value_repr(vm, v, result);
  }
  if (!vm_enter_c(vm)) {
    return false;
  }
  bool is_python = is_default || class_->slots.str == PYTHON_SLOTS.str;
  bool ok = class_->slots.str(vm, is_python ? v : value_unbox(vm, v), result);
  vm_leave_c(vm);
  return ok;
}

bool value_ascii(Vm *vm, Value v, Value *result) {
  Value repr;
  if (!value_repr(vm, v, &repr)) {
    return false;
  }
  if (as_string(value_unbox(vm, repr))->is_ascii) {
    *result = repr;
    return true;
  }
  Value bytes;
  bool ok = string_encode(vm, as_string(repr), "ascii", "backslashreplace", &bytes);
  value_release(vm, repr);
  if (!ok) {
    return false;
  }
  const Bytes *b = OBJECT_AS(Bytes, bytes);
  ok = string_from_utf8(vm, (const char *)b->data, b->length, result);
  value_release(vm, bytes);
  return ok;
}

// Every native __format__ makes an empty specification str(v), with a subclass's own __str__.
static bool formats_as_str(Vm *vm, Value v, Value spec) {
  return value_is_string(spec) && as_string(spec)->length == 0 &&
         value_has_shape(class_lookup(vm, value_class(vm, v), vm->names.format),
                         SHAPE_METHOD_DESCRIPTOR);
}

bool value_format(Vm *vm, Value v, Value spec, Value *result) {
  if (formats_as_str(vm, v, spec)) {
    return value_str(vm, v, result);
  }
  if (!value_call_special(vm, v, vm->names.format, &spec, 1, result)) {
    return false;
  }
  if (*result != VALUE_UNBOUND && value_layout(vm, *result) != LAYOUT_STR) {
    raise_type_error(vm, "__format__ must return a str, not %T", *result);
    value_release(vm, *result);
    return false;
  }
  return true;
}

// ---- truth, hash, length ----

// Below the prime that hashes are taken modulo.
static inline bool is_own_hash(int64_t i) {
  const int64_t prime = ((int64_t)1 << 61) - 1;
  return i > -prime && i < prime;
}

bool value_hash(Vm *vm, Value v, uint64_t *hash) {
  if (value_is_string(v)) {
    *hash = string_hash(vm, as_string(v));
    return true;
  }
  if (value_is_int(v) && is_own_hash(value_to_small(v))) {
    int64_t i = value_to_small(v);
    *hash = i == -1 ? (uint64_t)-2 : (uint64_t)i;
    return true;
  }
  Class *class_ = value_class(vm, v);
  if (class_->slots.hash == NULL) {
    return raise_type_error(vm, "unhashable type: '%T'", v);
  }
  bool is_python = class_->slots.hash == PYTHON_SLOTS.hash;
  return class_->slots.hash(vm, is_python ? v : value_unbox(vm, v), hash);
}

// Of what has a length, and is no instance of a class in the language that gives it.
static bool is_native_length(const Class *class_) {
  return class_->slots.truth == NULL && class_->slots.length != NULL &&
         class_->slots.length != PYTHON_SLOTS.length && !(class_->flags & CLASS_BOXED);
}

bool value_truth(Vm *vm, Value v, bool *result) {
  if (value_is_pointer(v)) {
    const Class *class_ = vm->shapes[object_shape(v)]->class_;
    int64_t length = 0;
    if (is_native_length(class_)) {
      bool ok = class_->slots.length(vm, v, &length);
      *result = length != 0;
      return ok;
    }
  }
  if (value_is_bool(v) || v == VALUE_NONE) {
    *result = v == VALUE_TRUE;
    return true;
  }
  if (value_is_int(v)) {
    *result = value_to_small(v) != 0;
    return true;
  }
  const Slots *slots = &value_class(vm, v)->slots;
  if (slots->truth != NULL) {
    bool is_python = slots->truth == PYTHON_SLOTS.truth;
    return slots->truth(vm, is_python ? v : value_unbox(vm, v), result);
  }
  if (slots->length != NULL) {
    int64_t length;
    bool is_python = slots->length == PYTHON_SLOTS.length;
    if (!slots->length(vm, is_python ? v : value_unbox(vm, v), &length)) {
      return false;
    }
    *result = length != 0;
    return true;
  }
  *result = true;
  return true;
}

bool value_length(Vm *vm, Value v, int64_t *length) {
  const Slots *slots = &value_class(vm, v)->slots;
  if (slots->length == NULL) {
    return raise_type_error(vm, "object of type '%T' has no len()", v);
  }
  bool is_python = slots->length == PYTHON_SLOTS.length;
  return slots->length(vm, is_python ? v : value_unbox(vm, v), length);
}

// An answer of __length_hint__.
static bool check_hint(Vm *vm, Value answer, int64_t *hint) {
  if (answer == VALUE_UNBOUND || answer == VALUE_NOT_IMPLEMENTED) {
    return true;
  }
  if (value_layout(vm, answer) != LAYOUT_INT) {
    return raise_type_error(vm, "__length_hint__ must be an integer, not %T", answer);
  }
  if (!int_to_int64(value_unbox(vm, answer), hint)) {
    return raise_format(vm, vm->exceptions.OverflowError,
                        "Python int too large to convert to C ssize_t");
  }
  return *hint >= 0 ||
         raise_format(vm, vm->exceptions.ValueError, "__length_hint__() should return >= 0");
}

// A TypeError of __len__ or __length_hint__ means that they do not know, as in CPython.
bool value_length_hint(Vm *vm, Value v, int64_t *hint) {
  *hint = 0;
  const Class *class_ = value_class(vm, v);
  if (class_->slots.length != NULL) {
    if (value_length(vm, v, hint)) {
      return true;
    }
    if (!raised_matches(vm, vm->exceptions.TypeError)) {
      return false;
    }
    raised_clear(vm);
    *hint = 0;
  }
  if (class_->flags & CLASS_NATIVE) { // what these could say saves no more than a little memory
    return true;
  }
  Value answer;
  if (!value_call_special(vm, v, vm->names.length_hint, NULL, 0, &answer)) {
    if (!raised_matches(vm, vm->exceptions.TypeError)) {
      return false;
    }
    raised_clear(vm);
    return true;
  }
  bool ok = check_hint(vm, answer, hint);
  value_release(vm, answer);
  return ok;
}

// ---- items ----

bool value_get_item(Vm *vm, Value v, Value key, Value *result) {
  const Slots *slots = &value_class(vm, v)->slots;
  if (slots->get_item != NULL) {
    bool is_python = slots->get_item == PYTHON_SLOTS.get_item;
    return slots->get_item(vm, is_python ? v : value_unbox(vm, v), key, result);
  }
  if (value_is_instance(vm, v, vm->class_of.type)) {
    Value getitem;
    if (!value_find_attribute(vm, v, vm->names.class_getitem, &getitem)) {
      return false;
    }
    if (getitem != VALUE_UNBOUND) {
      bool ok = value_call1(vm, getitem, key, result);
      value_release(vm, getitem);
      return ok;
    }
    if (v == value_from_object(vm->class_of.type)) { // its metaclass is itself: not for subclasses
      return generic_alias_new(vm, v, key, result);
    }
    return raise_type_error(vm, "type '%C' is not subscriptable", OBJECT_AS(Class, v));
  }
  return raise_type_error(vm, "'%T' object is not subscriptable", v);
}

bool value_set_item(Vm *vm, Value v, Value key, Value value) {
  const Slots *slots = &value_class(vm, v)->slots;
  if (slots->set_item == NULL) {
    const char *deletion = slots->length != NULL || !(value_class(vm, v)->flags & CLASS_NATIVE)
                               ? "doesn't support item deletion"
                                                 : "does not support item deletion";
    return raise_type_error(vm, "'%T' object %s", v,
                            value == VALUE_UNBOUND ? deletion : "does not support item assignment");
  }
  return slots->set_item(vm, v, key, value);
}

static bool contains_by_iteration(Vm *vm, Value container, Value item, bool *result) {
  Value iterator;
  if (!value_iterate(vm, container, &iterator)) {
    if (raised_matches(vm, vm->exceptions.TypeError) &&
        value_class(vm, container)->slots.iterate == NULL) {
      raised_clear(vm);
      return raise_type_error(vm, "argument of type '%T' is not iterable", container);
    }
    return false;
  }
  bool ok = true;
  *result = false;
  while (ok && !*result) {
    Value next;
    ok = iterator_next(vm, iterator, &next);
    if (!ok || next == VALUE_UNBOUND) {
      break;
    }
    ok = value_equal(vm, next, item, result);
    value_release(vm, next);
  }
  value_release(vm, iterator);
  return ok;
}

bool value_contains(Vm *vm, Value container, Value item, bool *result) {
  const Slots *slots = &value_class(vm, container)->slots;
  if (slots->contains != NULL) {
    bool is_python = slots->contains == PYTHON_SLOTS.contains;
    return slots->contains(vm, is_python ? container : value_unbox(vm, container), item, result);
  }
  return contains_by_iteration(vm, container, item, result);
}

// ---- iteration ----

bool sequence_iterator_new(Vm *vm, Value sequence, Value *result) {
  SequenceIterator *it = object_new(vm, SHAPE_SEQUENCE_ITERATOR, sizeof *it);
  if (it == NULL) {
    return false;
  }
  it->sequence = value_retain(sequence);
  it->index = 0;
  *result = value_from_object(it);
  return true;
}

bool value_iterate(Vm *vm, Value v, Value *iterator) {
  const Slots *slots = &value_class(vm, v)->slots;
  if (slots->iterate != NULL) {
    bool is_python = slots->iterate == PYTHON_SLOTS.iterate;
    return slots->iterate(vm, is_python ? v : value_unbox(vm, v), iterator);
  }
  if (slots->get_item != NULL && value_layout(vm, v) != LAYOUT_DICT) {
    return sequence_iterator_new(vm, v, iterator);
  }
  return raise_type_error(vm, "'%T' object is not iterable", v);
}

bool iterator_next(Vm *vm, Value iterator, Value *item) {
  const Slots *slots = &value_class(vm, iterator)->slots;
  if (slots->next == NULL) {
    return raise_type_error(vm, "'%T' object is not an iterator", iterator);
  }
  if (UNLIKELY(--vm->countdown < 0) && !vm_tick(vm)) { // loops in C, as sum() has one
    return false;
  }
  return slots->next(vm, iterator, item);
}

bool list_from_iterable(Vm *vm, Value iterable, Value *result) {
  List *list = list_new(vm, 0);
  if (list == NULL) {
    return false;
  }
  if (!list_extend(vm, list, iterable)) {
    object_release(vm, list);
    return false;
  }
  *result = value_from_object(list);
  return true;
}

bool tuple_from_iterable(Vm *vm, Value iterable, Value *result) {
  if (value_is_tuple(iterable)) {
    *result = value_retain(iterable);
    return true;
  }
  if (value_is_list(iterable)) {
    return tuple_from_values(vm, as_list(iterable)->items, as_list(iterable)->length, result);
  }
  Value list;
  if (!list_from_iterable(vm, iterable, &list)) {
    return false;
  }
  bool ok = tuple_from_values(vm, as_list(list)->items, as_list(list)->length, result);
  value_release(vm, list);
  return ok;
}

// ---- numbers ----

bool value_index(Vm *vm, Value v, Value *result) {
  if (value_is_int(v)) {
    *result = v;
    return true;
  }
  Class *class_ = value_class(vm, v);
  if (class_->layout == LAYOUT_INT) {
    Value payload = value_unbox(vm, v);
    *result = value_is_bool(payload) ? value_from_small(payload == VALUE_TRUE)
                                     : value_retain(payload);
    return true;
  }
  *result = VALUE_NOT_IMPLEMENTED;
  if (class_->slots.unary != NULL && class_->layout != LAYOUT_FLOAT &&
      !class_->slots.unary(vm, UNARY_INDEX, v, result)) {
    return false;
  }
  if (*result == VALUE_NOT_IMPLEMENTED) {
    return raise_type_error(vm, "'%T' object cannot be interpreted as an integer", v);
  }
  return true;
}

bool value_to_int64(Vm *vm, Value v, int64_t *result) {
  Value index;
  if (!value_index(vm, v, &index)) {
    return false;
  }
  bool fits = int_to_int64(index, result);
  value_release(vm, index);
  if (!fits) {
    return raise_format(vm, vm->exceptions.OverflowError,
                        "cannot fit '%T' into an index-sized integer", v);
  }
  return true;
}

bool value_to_index_clamped(Vm *vm, Value v, int64_t *result) {
  Value index;
  if (!value_index(vm, v, &index)) {
    return false;
  }
  if (!int_to_int64(index, result)) {
    *result = int_sign(index) < 0 ? INT64_MIN : INT64_MAX;
  }
  value_release(vm, index);
  return true;
}

bool value_to_c_double(Vm *vm, Value v, double *result) {
  Value number = value_unbox(vm, v);
  if (value_is_float(number)) {
    *result = float_value(number);
    return true;
  }
  if (value_is_any_int(vm, number)) {
    return int_to_double(vm, number, result);
  }
  Class *class_ = value_class(vm, v);
  Value converted = VALUE_NOT_IMPLEMENTED;
  if (class_->slots.unary != NULL && !class_->slots.unary(vm, UNARY_FLOAT, v, &converted)) {
    return false;
  }
  if (converted == VALUE_NOT_IMPLEMENTED && class_->slots.unary != NULL &&
      !class_->slots.unary(vm, UNARY_INDEX, v, &converted)) {
    return false;
  }
  if (converted == VALUE_NOT_IMPLEMENTED) {
    return raise_type_error(vm, "must be real number, not %T", v);
  }
  bool ok = value_to_c_double(vm, converted, result);
  value_release(vm, converted);
  return ok;
}
