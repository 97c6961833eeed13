// The methods of deque that are not protocols.
#include "runtime/deque.h"
#include "vm/generic_alias.h"
#include "vm/memory.h"
#include "vm/sequence.h"
#include "vm/vm.h"

static bool deque_make(Vm *vm, Value *args, int count, Value *result) { // __new__
  (void)count;
  Class *class_ = OBJECT_AS(Class, args[0]);
  if (class_ != vm->class_of.deque) {
    if (!instance_new(vm, class_, result)) {
      return false;
    }
  } else {
    Deque *deque = object_new(vm, SHAPE_DEQUE, sizeof(Deque));
    if (deque == NULL) {
      return false;
    }
    *result = value_from_object(deque);
  }
  as_deque(*result)->maxlen = -1;
  return true;
}

bool deque_make_plainly(Vm *vm, Value argument, Value *result) {
  Deque *deque = object_new(vm, SHAPE_DEQUE, sizeof(Deque));
  if (deque == NULL) {
    return false;
  }
  deque->maxlen = -1;
  if (argument != VALUE_UNBOUND && !deque_extend(vm, deque, argument, false)) {
    object_release(vm, deque);
    return false;
  }
  *result = value_from_object(deque);
  return true;
}

static bool deque_init(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Deque *deque = as_deque(args[0]);
  int64_t maxlen = -1;
  if (args[2] != VALUE_NONE) {
    Layout layout = value_layout(vm, args[2]);
    if (layout != LAYOUT_INT) {
      return raise_type_error(vm, "an integer is required");
    }
    if (!sequence_integer(vm, args[2], &maxlen)) {
      return false;
    }
    if (maxlen < 0) {
      return raise_value_error(vm, "maxlen must be non-negative");
    }
  }
  deque->maxlen = maxlen;
  if (deque->length > 0) {
    deque_clear(vm, deque);
  }
  *result = VALUE_NONE;
  return args[1] == VALUE_UNBOUND || deque_extend(vm, deque, args[1], false);
}

static bool method_append(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = VALUE_NONE;
  return deque_append(vm, as_deque(args[0]), args[1]);
}

static bool method_appendleft(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = VALUE_NONE;
  return deque_append_left(vm, as_deque(args[0]), args[1]);
}

static bool method_clear(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  deque_clear(vm, as_deque(args[0]));
  *result = VALUE_NONE;
  return true;
}

static bool method_copy(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return deque_copy(vm, args[0], result);
}

static bool method_count(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t found = 0, position = -1;
  do {
    if (!deque_find(vm, as_deque(args[0]), args[1], position + 1, INT64_MAX, &position)) {
      return false;
    }
    found += position >= 0;
  } while (position >= 0);
  *result = value_from_small(found);
  return true;
}

static bool method_extend(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = VALUE_NONE;
  return deque_extend(vm, as_deque(args[0]), args[1], false);
}

static bool method_extendleft(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = VALUE_NONE;
  return deque_extend(vm, as_deque(args[0]), args[1], true);
}

static bool method_index(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t start, stop, position;
  if (!sequence_bounds(vm, args[2], args[3], as_deque(args[0])->length, &start, &stop)) {
    return false;
  }
  if (!deque_find(vm, as_deque(args[0]), args[1], start, stop, &position)) {
    return false;
  }
  if (position < 0) {
    return raise_value_error(vm, "%R is not in deque", args[1]);
  }
  *result = value_from_small(position);
  return true;
}

static bool method_insert(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Deque *deque = as_deque(args[0]);
  int64_t i, length = deque->length;
  if (!sequence_integer(vm, args[1], &i)) {
    return false;
  }
  if (length == deque->maxlen) {
    return raise_format(vm, vm->exceptions.IndexError, "deque already at its maximum size");
  }
  i = i < 0 ? i + length : i;
  i = i < 0 ? 0 : i > length ? length : i;
  *result = VALUE_NONE;
  return deque_insert_at(vm, deque, (uint32_t)i, args[2]);
}

static bool give_taken(Vm *vm, Value item, Value *result) {
  if (item == VALUE_UNBOUND) {
    return raise_format(vm, vm->exceptions.IndexError, "pop from an empty deque");
  }
  *result = item;
  return true;
}

static bool method_pop(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return give_taken(vm, deque_take(as_deque(args[0])), result);
}

static bool method_popleft(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return give_taken(vm, deque_take_left(as_deque(args[0])), result);
}

static bool method_remove(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t position;
  if (!deque_find(vm, as_deque(args[0]), args[1], 0, INT64_MAX, &position)) {
    return false;
  }
  if (position < 0) {
    return raise_value_error(vm, "%R is not in deque", args[1]);
  }
  deque_remove_at(vm, as_deque(args[0]), (uint32_t)position);
  *result = VALUE_NONE;
  return true;
}

static bool method_reverse(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  Deque *deque = as_deque(args[0]);
  for (uint32_t i = 0, j = deque->length; i + 1 < j; i++) {
    Value *low = deque_at(deque, i), *high = deque_at(deque, --j), item = *low;
    *low = *high;
    *high = item;
  }
  *result = VALUE_NONE;
  return true;
}

static bool method_reversed(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return deque_iterate_reversed(vm, args[0], result);
}

static bool method_rotate(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t steps;
  if (!sequence_integer(vm, args[1], &steps)) {
    return false;
  }
  deque_rotate(as_deque(args[0]), steps);
  *result = VALUE_NONE;
  return true;
}

static bool get_maxlen(Vm *vm, Value self, Value *result) {
  (void)vm;
  int64_t maxlen = as_deque(self)->maxlen;
  *result = maxlen < 0 ? VALUE_NONE : value_from_small(maxlen);
  return true;
}

const MemberDef DEQUE_MEMBERS[] = {
    {"maxlen", get_maxlen, NULL, "maximum size of a deque or None if unbounded"},
    {NULL, NULL, NULL, NULL},
};

const NativeDef DEQUE_METHODS[] = {
    {"__class_getitem__", "cls, item, /", generic_class_getitem, "See PEP 585", NATIVE_CLASS},
    {"__new__", "cls, /, *args, **kwargs", deque_make, NULL,
     NATIVE_STATIC | NATIVE_BLANK},
    {"__init__", "self, iterable=?, maxlen=None", deque_init, NULL, 0},
    {"__copy__", "self, /", method_copy, "Return a shallow copy of a deque.", 0},
    {"__reversed__", "self, /", method_reversed, "Return a reverse iterator over the deque.", 0},
    {"append", "self, item, /", method_append, "Add an element to the right side of the deque.", 0},
    {"appendleft", "self, item, /", method_appendleft,
     "Add an element to the left side of the deque.", 0},
    {"clear", "self, /", method_clear, "Remove all elements from the deque.", 0},
    {"copy", "self, /", method_copy, "Return a shallow copy of a deque.", 0},
    {"count", "self, value, /", method_count, "Return number of occurrences of value.", 0},
    {"extend", "self, iterable, /", method_extend,
     "Extend the right side of the deque with elements from the iterable.", 0},
    {"extendleft", "self, iterable, /", method_extendleft,
     "Extend the left side of the deque with elements from the iterable.", 0},
    {"index", "self, value, start=0, stop=9223372036854775807, /", method_index,
     "Return first index of value.\n\nRaises ValueError if the value is not present.", 0},
    {"insert", "self, index, value, /", method_insert, "Insert value before index.", 0},
    {"pop", "self, /", method_pop, "Remove and return the rightmost element.", 0},
    {"popleft", "self, /", method_popleft, "Remove and return the leftmost element.", 0},
    {"remove", "self, value, /", method_remove, "Remove first occurrence of value.", 0},
    {"reverse", "self, /", method_reverse, "Reverse *IN PLACE*.", 0},
    {"rotate", "self, n=1, /", method_rotate,
     "Rotate the deque n steps to the right.  If n is negative, rotates left.", 0},
    {NULL, NULL, NULL, NULL, 0},
};
