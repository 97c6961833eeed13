// Indices, repetition, comparison and recursion guards for list, tuple and the other sequences.
#include "vm/sequence.h"
#include "vm/number.h"
#include "vm/vm.h"

// int, bool, their subclasses, and Python classes with __index__.
bool sequence_has_index(Vm *vm, Value v) {
  if (value_is_any_int(vm, v) || value_layout(vm, v) == LAYOUT_INT) {
    return true;
  }
  Class *class_ = value_class(vm, v);
  return !(class_->flags & CLASS_NATIVE) &&
         class_lookup(vm, class_, vm->names.index) != VALUE_UNBOUND;
}

bool sequence_offset(Vm *vm, Value key, const char *kind, int64_t *offset) {
  if (value_is_int(key)) {
    *offset = value_to_small(key);
    return true;
  }
  Value whole;
  if (!sequence_has_index(vm, key)) {
    return raise_type_error(vm, "%s indices must be integers or slices, not %T", kind, key);
  }
  if (!value_index(vm, key, &whole)) {
    return false;
  }
  bool fits = int_to_int64(whole, offset);
  value_release(vm, whole);
  return fits || raise_format(vm, vm->exceptions.IndexError,
                              "cannot fit '%T' into an index-sized integer", key);
}

// The messages differ by sequence and by what is done, so the callers give them.
bool sequence_index(Vm *vm, Value key, uint32_t length, const char *kind, const char *range_error,
                    uint32_t *index) {
  int64_t i;
  if (!sequence_offset(vm, key, kind, &i)) {
    return false;
  }
  if (i < 0) {
    i += length;
  }
  if (i < 0 || i >= length) {
    return raise_format(vm, vm->exceptions.IndexError, "%s", range_error);
  }
  *index = (uint32_t)i;
  return true;
}

bool sequence_integer(Vm *vm, Value v, int64_t *result) {
  Value whole;
  if (!value_index(vm, v, &whole)) {
    return false;
  }
  bool fits = int_to_int64(whole, result);
  value_release(vm, whole);
  return fits || raise_format(vm, vm->exceptions.OverflowError,
                              "Python int too large to convert to C ssize_t");
}

static bool bound(Vm *vm, Value v, int64_t length, int64_t *result) {
  if (!sequence_has_index(vm, v)) {
    return raise_type_error(vm, "slice indices must be integers or have an __index__ method");
  }
  if (!value_to_index_clamped(vm, v, result)) {
    return false;
  }
  if (*result < 0) {
    *result = *result + length < 0 ? 0 : *result + length;
  }
  return true;
}

bool sequence_bounds(Vm *vm, Value start_value, Value stop_value, int64_t length, int64_t *start,
                     int64_t *stop) {
  return bound(vm, start_value, length, start) && bound(vm, stop_value, length, stop);
}

bool sequence_yields_to(Vm *vm, Value v, String *name) {
  Class *class_ = value_class(vm, v);
  return !(class_->flags & CLASS_NATIVE) && class_lookup(vm, class_, name) != VALUE_UNBOUND;
}

// A negative factor means 0.  A class with __rmul__ may know better what to do with a sequence.
bool sequence_factor(Vm *vm, Value factor, int64_t *count) {
  if (value_is_int(factor)) {
    int64_t i = value_to_small(factor);
    *count = i < 0 ? 0 : i;
    return true;
  }
  if (!value_is_any_int(vm, factor)) {
    if (sequence_yields_to(vm, factor, vm->names.rmul)) {
      *count = -1;
      return true;
    }
    if (!sequence_has_index(vm, factor)) {
      return raise_type_error(vm, "can't multiply sequence by non-int of type '%T'", factor);
    }
  }
  Value whole;
  if (!value_index(vm, factor, &whole)) {
    return false;
  }
  bool fits = int_to_int64(whole, count);
  int sign = int_sign(whole);
  value_release(vm, whole);
  if (!fits && sign > 0) {
    return raise_format(vm, vm->exceptions.OverflowError,
                        "cannot fit '%T' into an index-sized integer", factor);
  }
  if (sign <= 0) {
    *count = 0;
  }
  return true;
}

// ---- comparison ----

// Where one is a prefix of the other, the shorter is less.
static bool order_of_lengths(CompareOp op, uint32_t a, uint32_t b) {
  switch (op) {
  case COMPARE_LT: return a < b;
  case COMPARE_LE: return a <= b;
  case COMPARE_EQ: return a == b;
  case COMPARE_NE: return a != b;
  case COMPARE_GT: return a > b;
  default: return a >= b;
  }
}

// The first position where the items differ: both lengths' minimum if there is none.
static bool find_difference(Vm *vm, Value *const *a, const uint32_t *a_length, Value *const *b,
                            const uint32_t *b_length, uint32_t *position) {
  uint32_t i = 0;
  for (; i < *a_length && i < *b_length; i++) {
    Value x = (*a)[i], y = (*b)[i];
    if (x == y) {
      continue;
    }
    if (value_both_int(x, y)) {
      break;
    }
    value_retain(x); // the comparison may take them out of their lists
    value_retain(y);
    bool is_equal = false;
    bool ok = value_equal(vm, x, y, &is_equal);
    value_release(vm, x);
    value_release(vm, y);
    if (!ok) {
      return false;
    }
    if (!is_equal) {
      break;
    }
  }
  *position = i;
  return true;
}

bool sequence_compare(Vm *vm, CompareOp op, Value *const *a, const uint32_t *a_length,
                      Value *const *b, const uint32_t *b_length, Value *result) {
  if (*a_length != *b_length && (op == COMPARE_EQ || op == COMPARE_NE)) {
    *result = value_from_bool(op == COMPARE_NE);
    return true;
  }
  if (!recursion_check(vm, " in comparison")) {
    return false;
  }
  uint32_t i;
  bool ok = find_difference(vm, a, a_length, b, b_length, &i);
  if (!ok) {
  } else if (i >= *a_length || i >= *b_length) {
    *result = value_from_bool(order_of_lengths(op, *a_length, *b_length));
  } else if (op == COMPARE_EQ || op == COMPARE_NE) {
    *result = value_from_bool(op == COMPARE_NE);
  } else {
    Value x = value_retain((*a)[i]), y = value_retain((*b)[i]);
    ok = value_compare(vm, op, x, y, result);
    value_release(vm, x);
    value_release(vm, y);
  }
  return ok;
}

// ---- recursion ----

bool recursion_check(Vm *vm, const char *doing) {
  if (vm_is_deep(vm)) {
    return raise_format(vm, vm->exceptions.RecursionError, "maximum recursion depth exceeded%s",
                        doing);
  }
  return true;
}

// The chain is as long as the nesting, so walking it is cheap where it matters.
bool repr_enter(Vm *vm, ReprGuard *guard, Value container, bool *is_inside) {
  for (const ReprGuard *g = vm->repr_guard; g != NULL; g = g->outer) {
    if (g->container == container) {
      *is_inside = true;
      return true;
    }
  }
  *is_inside = false;
  if (!recursion_check(vm, " while getting the repr of an object")) {
    return false;
  }
  *guard = (ReprGuard){container, vm->repr_guard};
  vm->repr_guard = guard;
  return true;
}

void repr_leave(Vm *vm, ReprGuard *guard) {
  vm->repr_guard = guard->outer;
}
