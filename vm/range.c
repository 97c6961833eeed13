// range: an arithmetic progression of ints of any size, and its iterator.
#include "vm/list.h"
#include "vm/memory.h"
#include "vm/number.h"
#include "vm/sequence.h"
#include "vm/vm.h"

extern const ClassSpec SLICE_SPEC; // vm/slice.c

static Range *as_range(Value v) {
  return OBJECT_AS(Range, v);
}

// ---- arithmetic ----

// start + i * step, whatever their size.
static bool progress(Vm *vm, Value start, Value i, Value step, Value *result) {
  if (value_is_int(start) && value_is_int(i) && value_is_int(step)) {
    int64_t r;
    if (!__builtin_mul_overflow(value_to_small(i), value_to_small(step), &r) &&
        !__builtin_add_overflow(r, value_to_small(start), &r)) {
      return int_from_int64(vm, r, result);
    }
  }
  Value product;
  if (!number_binary(vm, BINARY_MULTIPLY, i, step, &product)) {
    return false;
  }
  bool ok = number_binary(vm, BINARY_ADD, start, product, result);
  value_release(vm, product);
  return ok;
}

// How many items there are: ceil((stop - start) / step), at least 0.
static bool count_items(Vm *vm, Value start, Value stop, Value step, Value *result) {
  if (value_is_int(start) && value_is_int(stop) && value_is_int(step)) {
    int64_t by = value_to_small(step), distance = value_to_small(stop) - value_to_small(start);
    if (by < 0) {
      by = -by;
      distance = -distance;
    }
    return int_from_int64(vm, distance <= 0 ? 0 : (distance - 1) / by + 1, result);
  }
  Value distance, negated, quotient;
  if (!number_binary(vm, BINARY_SUBTRACT, start, stop, &distance)) {
    return false;
  }
  bool ok = number_binary(vm, BINARY_FLOOR_DIVIDE, distance, step, &quotient);
  value_release(vm, distance);
  if (!ok) {
    return false;
  }
  ok = number_binary(vm, BINARY_SUBTRACT, value_from_small(0), quotient, &negated);
  value_release(vm, quotient);
  if (ok && int_sign(negated) < 0) {
    value_release(vm, negated);
    negated = value_from_small(0);
  }
  *result = negated;
  return ok;
}

bool range_new(Vm *vm, Value start, Value stop, Value step, Value *result) {
  if (int_sign(step) == 0) {
    return raise_value_error(vm, "range() arg 3 must not be zero");
  }
  Value length;
  if (!count_items(vm, start, stop, step, &length)) {
    return false;
  }
  Range *range = object_new(vm, SHAPE_RANGE, sizeof(Range));
  if (range == NULL) {
    value_release(vm, length);
    return false;
  }
  range->start = value_retain(start);
  range->stop = value_retain(stop);
  range->step = value_retain(step);
  range->length = length;
  *result = value_from_object(range);
  return true;
}

static void finalize(Vm *vm, Object *self) {
  const Range *range = (const Range *)self;
  value_release(vm, range->start);
  value_release(vm, range->stop);
  value_release(vm, range->step);
  value_release(vm, range->length);
}

// ---- protocols ----

static bool range_repr(Vm *vm, Value self, Value *result) {
  const Range *range = as_range(self);
  if (range->step == value_from_small(1)) {
    return string_format(vm, result, "range(%R, %R)", range->start, range->stop);
  }
  return string_format(vm, result, "range(%R, %R, %R)", range->start, range->stop, range->step);
}

// len() must fit an index; the range itself may be longer.
static bool range_length(Vm *vm, Value self, int64_t *length) {
  return sequence_integer(vm, as_range(self)->length, length);
}

// Not by way of len(), which fails for the longest.
static bool range_truth(Vm *vm, Value self, bool *result) {
  (void)vm;
  *result = as_range(self)->length != value_from_small(0);
  return true;
}

// What identifies a range: how many items, the first, the step.  What no item shows is None.
static void essence(const Range *range, Value parts[3]) {
  bool is_empty = range->length == value_from_small(0);
  bool is_single = range->length == value_from_small(1);
  parts[0] = range->length;
  parts[1] = is_empty ? VALUE_NONE : range->start;
  parts[2] = is_empty || is_single ? VALUE_NONE : range->step;
}

// Equal ranges give equal items, however they are written, so the hash is of the essence.
static bool range_hash(Vm *vm, Value self, uint64_t *hash) {
  Value parts[3], tuple;
  essence(as_range(self), parts);
  if (!tuple_from_values(vm, parts, 3, &tuple)) {
    return false;
  }
  bool ok = value_hash(vm, tuple, hash);
  value_release(vm, tuple);
  return ok;
}

static bool range_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  if ((op != COMPARE_EQ && op != COMPARE_NE) || !value_has_shape(b, SHAPE_RANGE)) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  Value x[3], y[3];
  essence(as_range(a), x);
  essence(as_range(b), y);
  bool is_equal = true;
  for (int i = 0; i < 3 && is_equal; i++) {
    if (!value_equal(vm, x[i], y[i], &is_equal)) {
      return false;
    }
  }
  *result = value_from_bool(is_equal == (op == COMPARE_EQ));
  return true;
}

// A slice of a range is a range: nothing is counted out.
static bool get_slice(Vm *vm, const Range *range, const Slice *slice, Value *result) {
  int64_t length, start, stop, step, count;
  if (!value_to_int64(vm, range->length, &length) ||
      !slice_indices(vm, slice, length, &start, &stop, &step, &count)) {
    return false;
  }
  Value parts[3] = {VALUE_UNBOUND, VALUE_UNBOUND, VALUE_UNBOUND}, by = VALUE_UNBOUND;
  bool ok = int_from_int64(vm, step, &by) &&
            progress(vm, value_from_small(0), by, range->step, &parts[2]) &&
            progress(vm, range->start, value_from_small(start), range->step, &parts[0]) &&
            progress(vm, range->start, value_from_small(stop), range->step, &parts[1]) &&
            range_new(vm, parts[0], parts[1], parts[2], result);
  value_release(vm, by);
  for (int i = 0; i < 3; i++) {
    value_release(vm, parts[i]);
  }
  return ok;
}

static bool raise_out_of_range(Vm *vm) {
  return raise_format(vm, vm->exceptions.IndexError, "range object index out of range");
}

// An index into a range whose length or whose index is large.
static bool get_far_item(Vm *vm, const Range *range, Value index, Value *result) {
  Value from_start;
  if (int_sign(index) < 0) {
    if (!number_binary(vm, BINARY_ADD, index, range->length, &from_start)) {
      return false;
    }
  } else {
    from_start = value_retain(index);
  }
  bool is_below, ok = value_compare_truth(vm, COMPARE_LT, from_start, range->length, &is_below);
  if (ok) {
    ok = is_below && int_sign(from_start) >= 0
             ? progress(vm, range->start, from_start, range->step, result)
             : raise_out_of_range(vm);
  }
  value_release(vm, from_start);
  return ok;
}

// Computed, not stored: a range of any length takes the same room.
static bool range_get_item(Vm *vm, Value self, Value key, Value *result) {
  const Range *range = as_range(self);
  if (value_has_shape(key, SHAPE_SLICE)) {
    return get_slice(vm, range, OBJECT_AS(Slice, key), result);
  }
  if (value_is_int(key) && value_is_int(range->length)) {
    int64_t i = value_to_small(key), length = value_to_small(range->length);
    i = i < 0 ? i + length : i;
    if (i < 0 || i >= length) {
      return raise_out_of_range(vm);
    }
    return progress(vm, range->start, value_from_small(i), range->step, result);
  }
  if (!sequence_has_index(vm, key)) {
    return raise_type_error(vm, "range indices must be integers or slices, not %T", key);
  }
  Value index;
  if (!value_index(vm, key, &index)) {
    return false;
  }
  bool ok = get_far_item(vm, range, index, result);
  value_release(vm, index);
  return ok;
}

// The position of an int in the range as an int; UNBOUND if it is not there.
static bool find_int(Vm *vm, const Range *range, Value item, Value *position) {
  *position = VALUE_UNBOUND;
  Value parts, distance;
  if (!number_binary(vm, BINARY_SUBTRACT, item, range->start, &distance)) {
    return false;
  }
  bool ok = number_binary(vm, BINARY_DIVMOD, distance, range->step, &parts);
  value_release(vm, distance);
  if (!ok) {
    return false;
  }
  Value quotient = as_tuple(parts)->items[0], rest = as_tuple(parts)->items[1];
  bool is_below = false;
  if (rest == value_from_small(0) && int_sign(quotient) >= 0) {
    ok = value_compare_truth(vm, COMPARE_LT, quotient, range->length, &is_below);
  }
  if (ok && is_below) {
    *position = value_retain(quotient);
  }
  value_release(vm, parts);
  return ok;
}

// Compare item by item, as for anything that is not an int.  *position is -1 if it is not there;
// `wanted` 0 stops at the first.
static bool search(Vm *vm, Value self, Value item, bool count_all, int64_t *position,
                   int64_t *found) {
  Value iterator, candidate;
  *position = -1;
  *found = 0;
  if (!value_iterate(vm, self, &iterator)) {
    return false;
  }
  bool ok;
  for (int64_t i = 0; (ok = iterator_next(vm, iterator, &candidate)) && candidate != VALUE_UNBOUND;
       i++) {
    bool is_equal;
    ok = value_equal(vm, candidate, item, &is_equal);
    value_release(vm, candidate);
    if (ok && is_equal) {
      *position = *position < 0 ? i : *position;
      ++*found;
    }
    if (!ok || (is_equal && !count_all)) {
      break;
    }
  }
  value_release(vm, iterator);
  return ok;
}

// An int is computed; anything else could have a __eq__ of its own and is compared with each.
static bool range_contains(Vm *vm, Value self, Value item, bool *result) {
  if (value_is_any_int(vm, item)) {
    Value position;
    bool ok = find_int(vm, as_range(self), item, &position);
    *result = ok && position != VALUE_UNBOUND;
    value_release(vm, ok ? position : VALUE_UNBOUND);
    return ok;
  }
  int64_t position, found;
  bool ok = search(vm, self, item, false, &position, &found);
  *result = found > 0;
  return ok;
}

// ---- iteration ----

static bool iterator_new(Vm *vm, int64_t first, int64_t step, int64_t left, Value *iterator) {
  RangeIterator *it = object_new(vm, SHAPE_RANGE_ITERATOR, sizeof(RangeIterator));
  if (it == NULL) {
    return false;
  }
  it->next = first;
  it->step = step;
  it->left = left;
  *iterator = value_from_object(it);
  return true;
}

// All that the iterator computes is inline.
static bool is_small(const Range *range) {
  return value_is_int(range->start) && value_is_int(range->stop) && value_is_int(range->step) &&
         value_is_int(range->length);
}

_Static_assert(sizeof(RangeIterator) == sizeof(Range), "one takes the other's cell");

bool range_becomes_iterator(Value v) {
  if (!value_has_shape(v, SHAPE_RANGE) || value_to_object(v)->count != 1 ||
      !is_small(as_range(v))) {
    return false;
  }
  Range range = *as_range(v);
  RangeIterator *it = OBJECT_AS(RangeIterator, v);
  it->head.shape = SHAPE_RANGE_ITERATOR;
  it->next = value_to_small(range.start);
  it->step = value_to_small(range.step);
  it->left = value_to_small(range.length);
  return true;
}

static bool range_iterate(Vm *vm, Value self, Value *iterator) {
  const Range *range = as_range(self);
  if (!is_small(range)) {
    return sequence_iterator_new(vm, self, iterator); // through __getitem__
  }
  return iterator_new(vm, value_to_small(range->start), value_to_small(range->step),
                      value_to_small(range->length), iterator);
}

// The mirrored range, walked forwards.
static bool range_iterate_reversed(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const Range *range = as_range(args[0]);
  if (is_small(range)) {
    int64_t length = value_to_small(range->length), step = value_to_small(range->step);
    int64_t last = value_to_small(range->start) + (length - 1) * step;
    return iterator_new(vm, length == 0 ? 0 : last, -step, length, result);
  }
  Value bounds[3] = {VALUE_NONE, VALUE_NONE, value_from_small(-1)}, slice, mirrored;
  if (!slice_new(vm, bounds[0], bounds[1], bounds[2], &slice)) {
    return false;
  }
  bool ok = get_slice(vm, range, OBJECT_AS(Slice, slice), &mirrored);
  value_release(vm, slice);
  if (ok) {
    ok = range_iterate(vm, mirrored, result);
    value_release(vm, mirrored);
  }
  return ok;
}

// All bounds are inline, so the step cannot overflow.
static bool iterator_advance(Vm *vm, Value self, Value *item) {
  (void)vm;
  RangeIterator *it = OBJECT_AS(RangeIterator, self);
  if (it->left <= 0) {
    *item = VALUE_UNBOUND;
    return true;
  }
  *item = value_from_small(it->next);
  it->next += it->step;
  it->left--;
  return true;
}

static bool iterator_hint(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return int_from_int64(vm, OBJECT_AS(RangeIterator, args[0])->left, result);
}

// ---- methods ----

// What loops ask for: small ints, one by one.  False: it is something else.
static bool range_quickly(Vm *vm, Value start, Value stop, Range **range) {
  if (!value_both_int(start, stop)) {
    return false;
  }
  int64_t length = value_to_small(stop) - value_to_small(start);
  if (length > INT_MAX_INLINE) {
    return false;
  }
  *range = object_take(vm, SHAPE_RANGE, sizeof(Range));
  if (*range != NULL) {
    (*range)->start = start;
    (*range)->stop = stop;
    (*range)->step = value_from_small(1);
    (*range)->length = value_from_small(length < 0 ? 0 : length);
  }
  return true;
}

// Arguments may be anything with __index__; what is kept are exact ints.
bool range_from_arguments(Vm *vm, const Value *v, uint32_t given, Value *result) {
  Range *range;
  if (given < 3 &&
      range_quickly(vm, given == 1 ? value_from_small(0) : v[0], v[given - 1], &range)) {
    *result = value_from_object(range);
    return range != NULL;
  }
  Value bounds[3] = {VALUE_UNBOUND, VALUE_UNBOUND, VALUE_UNBOUND};
  bool ok = true;
  for (uint32_t i = 0; ok && i < given; i++) {
    ok = value_index(vm, v[i], &bounds[i]);
    if (!ok) {
      bounds[i] = VALUE_UNBOUND;
    }
  }
  if (ok) {
    ok = given == 1 ? range_new(vm, value_from_small(0), bounds[0], value_from_small(1), result)
                    : range_new(vm, bounds[0], bounds[1],
                                given == 3 ? bounds[2] : value_from_small(1), result);
  }
  for (int i = 0; i < 3; i++) {
    value_release(vm, bounds[i]);
  }
  return ok;
}

static bool range_make(Vm *vm, Value *args, int count, Value *result) { // __new__
  (void)count;
  const Tuple *given = as_tuple(args[1]);
  if (given->length == 0) {
    return raise_type_error(vm, "range expected at least 1 argument, got 0");
  }
  if (given->length > 3) {
    return raise_type_error(vm, "range expected at most 3 arguments, got %u", given->length);
  }
  return range_from_arguments(vm, given->items, given->length, result);
}

static bool method_count(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t position, found;
  if (value_is_any_int(vm, args[1])) {
    bool is_there;
    if (!range_contains(vm, args[0], args[1], &is_there)) {
      return false;
    }
    found = is_there;
  } else if (!search(vm, args[0], args[1], true, &position, &found)) {
    return false;
  }
  *result = value_from_small(found);
  return true;
}

static bool method_index(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (value_is_any_int(vm, args[1])) {
    if (!find_int(vm, as_range(args[0]), args[1], result)) {
      return false;
    }
    return *result != VALUE_UNBOUND || raise_value_error(vm, "%R is not in range", args[1]);
  }
  int64_t position, found;
  if (!search(vm, args[0], args[1], false, &position, &found)) {
    return false;
  }
  if (position < 0) {
    return raise_value_error(vm, "sequence.index(x): x not in sequence");
  }
  *result = value_from_small(position);
  return true;
}

static bool get_start(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(as_range(self)->start);
  return true;
}

static bool get_stop(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(as_range(self)->stop);
  return true;
}

static bool get_step(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(as_range(self)->step);
  return true;
}

static const NativeDef RANGE_METHODS[] = {
    {"__new__", "cls, /, *args", range_make, NULL, NATIVE_STATIC},
    {"__reversed__", "self, /", range_iterate_reversed, "Return a reverse iterator.", 0},
    {"count", "self, value, /", method_count,
     "rangeobject.count(value) -> integer -- return number of occurrences of value", 0},
    {"index", "self, value, /", method_index,
     "rangeobject.index(value) -> integer -- return index of value.\nRaise ValueError if the value "
     "is not present.",
     0},
    {NULL, NULL, NULL, NULL, 0},
};

static const MemberDef RANGE_MEMBERS[] = {
    {"start", get_start, NULL, NULL},
    {"stop", get_stop, NULL, NULL},
    {"step", get_step, NULL, NULL},
    {NULL, NULL, NULL, NULL},
};

static const NativeDef ITERATOR_METHODS[] = {
    {"__length_hint__", "self", iterator_hint, NULL, 0},
    {NULL, NULL, NULL, NULL, 0},
};

static const Slots RANGE_SLOTS = {.finalize = finalize,
                                  .repr = range_repr,
                                  .hash = range_hash,
                                  .truth = range_truth,
                                  .length = range_length,
                                  .compare = range_compare,
                                  .get_item = range_get_item,
                                  .contains = range_contains,
                                  .iterate = range_iterate};
static const Slots ITERATOR_SLOTS = {.iterate = iterator_self, .next = iterator_advance};

static const ClassSpec RANGE_SPEC = {
    .name = "range",
    .shape = SHAPE_RANGE,
    .layout = LAYOUT_OTHER,
    .flags = CLASS_FINAL,
    .native_size = sizeof(Range),
    .slots = &RANGE_SLOTS,
    .methods = RANGE_METHODS,
    .members = RANGE_MEMBERS,
    .doc =
        "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\nReturn an "
        "object that produces a sequence of integers from start (inclusive)\nto stop (exclusive) "
        "by step.  range(i, j) produces i, i+1, i+2, ..., j-1.\nstart defaults to 0, and stop is "
        "omitted!  range(4) produces 0, 1, 2, 3.\nThese are exactly the valid indices for a list "
        "of 4 elements.\nWhen step is given, it specifies the increment (or decrement)."};
static const ClassSpec ITERATOR_SPEC = {.name = "range_iterator",
                                        .shape = SHAPE_RANGE_ITERATOR,
                                        .layout = LAYOUT_OTHER,
                                        .flags = CLASS_FINAL | CLASS_NO_NEW,
                                        .native_size = sizeof(RangeIterator),
                                        .slots = &ITERATOR_SLOTS,
                                        .methods = ITERATOR_METHODS};

void range_register(Vm *vm) {
  Class *object = vm->class_of.object;
  vm->class_of.range = class_from_spec(vm, &RANGE_SPEC, object);
  vm->class_of.range_iterator = class_from_spec(vm, &ITERATOR_SPEC, object);
  vm->class_of.slice = class_from_spec(vm, &SLICE_SPEC, object);
}
