// slice objects: three bounds, and what they mean for a sequence of a given length.
#include "vm/memory.h"
#include "vm/number.h"
#include "vm/sequence.h"
#include "vm/vm.h"

bool slice_new(Vm *vm, Value start, Value stop, Value step, Value *result) {
  Slice *slice = object_new(vm, SHAPE_SLICE, sizeof(Slice));
  if (slice == NULL) {
    return false;
  }
  slice->start = value_retain(start);
  slice->stop = value_retain(stop);
  slice->step = value_retain(step);
  *result = value_from_object(slice);
  return true;
}

// A bound as a number: None is `absent`, what is too large is clamped.
static bool bound(Vm *vm, Value v, int64_t absent, int64_t *result) {
  if (v == VALUE_NONE) {
    *result = absent;
    return true;
  }
  if (value_is_int(v)) {
    *result = value_to_small(v);
    return true;
  }
  if (!sequence_has_index(vm, v)) {
    return raise_type_error(vm,
                            "slice indices must be integers or None or have an __index__ method");
  }
  return value_to_index_clamped(vm, v, result);
}

// Bring a bound into [low, high], counting negatives from the end.
static int64_t bring_into(int64_t i, int64_t length, int64_t low, int64_t high) {
  if (i < 0) {
    i = i < -length ? -1 : i + length;
    return i < low ? low : i;
  }
  return i > high ? high : i;
}

bool slice_indices(Vm *vm, const Slice *slice, int64_t length, int64_t *start, int64_t *stop,
                   int64_t *step, int64_t *count) {
  if (!bound(vm, slice->step, 1, step)) {
    return false;
  }
  if (*step == 0) {
    return raise_value_error(vm, "slice step cannot be zero");
  }
  if (*step < -INT64_MAX) {
    *step = -INT64_MAX; // so that -step exists
  }
  bool is_forward = *step > 0;
  int64_t low = is_forward ? 0 : -1, high = is_forward ? length : length - 1;
  if (!bound(vm, slice->start, is_forward ? 0 : INT64_MAX, start) ||
      !bound(vm, slice->stop, is_forward ? INT64_MAX : INT64_MIN, stop)) {
    return false;
  }
  *start = bring_into(*start, length, low, high);
  *stop = bring_into(*stop, length, low, high);
  if (is_forward) {
    *count = *start < *stop ? (*stop - *start - 1) / *step + 1 : 0;
  } else {
    *count = *stop < *start ? (*start - *stop - 1) / -*step + 1 : 0;
  }
  return true;
}

static void finalize(Vm *vm, Object *self) {
  const Slice *slice = (const Slice *)self;
  value_release(vm, slice->start);
  value_release(vm, slice->stop);
  value_release(vm, slice->step);
}

static void traverse(Object *self, Visitor visit, void *context) {
  const Slice *slice = (const Slice *)self;
  visit(context, slice->start);
  visit(context, slice->stop);
  visit(context, slice->step);
}

// As the built-in constructor is written, not as in brackets.
static bool slice_repr(Vm *vm, Value self, Value *result) {
  const Slice *slice = OBJECT_AS(Slice, self);
  return string_format(vm, result, "slice(%R, %R, %R)", slice->start, slice->stop, slice->step);
}

// What comparisons are made of.
static bool as_triple(Vm *vm, const Slice *slice, Value *result) {
  Value values[3] = {slice->start, slice->stop, slice->step};
  return tuple_from_values(vm, values, 3, result);
}

// Hash and comparison are those of the tuple (start, stop, step).
static bool slice_hash(Vm *vm, Value self, uint64_t *hash) {
  const Slice *slice = OBJECT_AS(Slice, self);
  const Value parts[3] = {slice->start, slice->stop, slice->step};
  uint64_t accumulator = UINT64_C(2870177450012600261);
  for (int i = 0; i < 3; i++) {
    uint64_t lane;
    if (!value_hash(vm, parts[i], &lane)) {
      return false;
    }
    accumulator += lane * UINT64_C(14029467366897019727);
    accumulator = ((accumulator << 31) | (accumulator >> 33)) * UINT64_C(11400714785074694791);
  }
  *hash = accumulator == UINT64_MAX ? UINT64_C(1546275796) : accumulator;
  return true;
}

static bool slice_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  if (!value_has_shape(b, SHAPE_SLICE)) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  Value x, y;
  if (!as_triple(vm, OBJECT_AS(Slice, a), &x)) {
    return false;
  }
  if (!as_triple(vm, OBJECT_AS(Slice, b), &y)) {
    value_release(vm, x);
    return false;
  }
  bool ok = value_compare(vm, op, x, y, result);
  value_release(vm, x);
  value_release(vm, y);
  return ok;
}

// slice(stop), slice(start, stop), slice(start, stop, step), as range.
static bool slice_make(Vm *vm, Value *args, int count, Value *result) { // __new__
  (void)count;
  const Tuple *given = as_tuple(args[1]);
  const Value *v = given->items;
  switch (given->length) {
  case 0: return raise_type_error(vm, "slice expected at least 1 argument, got 0");
  case 1: return slice_new(vm, VALUE_NONE, v[0], VALUE_NONE, result);
  case 2: return slice_new(vm, v[0], v[1], VALUE_NONE, result);
  case 3: return slice_new(vm, v[0], v[1], v[2], result);
  default: return raise_type_error(vm, "slice expected at most 3 arguments, got %u", given->length);
  }
}

// What the slice means for a sequence of this length, for classes that implement __getitem__.
static bool method_indices(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t length, start, stop, step, items;
  if (!value_to_int64(vm, args[1], &length)) {
    return false;
  }
  if (length < 0) {
    return raise_value_error(vm, "length should not be negative");
  }
  if (!slice_indices(vm, OBJECT_AS(Slice, args[0]), length, &start, &stop, &step, &items)) {
    return false;
  }
  Value values[3];
  bool ok = int_from_int64(vm, step, &values[2]);
  if (ok) {
    values[0] = value_from_small(start);
    values[1] = value_from_small(stop);
    ok = tuple_from_values(vm, values, 3, result);
    value_release(vm, values[2]);
  }
  return ok;
}

static bool get_start(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(OBJECT_AS(Slice, self)->start);
  return true;
}

static bool get_stop(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(OBJECT_AS(Slice, self)->stop);
  return true;
}

static bool get_step(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(OBJECT_AS(Slice, self)->step);
  return true;
}

static const NativeDef SLICE_METHODS[] = {
    {"__new__", "cls, /, *args", slice_make, NULL, NATIVE_STATIC | NATIVE_LOOKS},
    {"indices", "self, length, /", method_indices,
     "S.indices(len) -> (start, stop, stride)\n\nAssuming a sequence of length len, calculate the "
     "start and stop\nindices, and the stride length of the extended slice described by\nS.",
     0},
    {NULL, NULL, NULL, NULL, 0},
};

static const MemberDef SLICE_MEMBERS[] = {
    {"start", get_start, NULL, NULL},
    {"stop", get_stop, NULL, NULL},
    {"step", get_step, NULL, NULL},
    {NULL, NULL, NULL, NULL},
};

static const Slots SLICE_SLOTS = {.finalize = finalize,
                                  .traverse = traverse,
                                  .repr = slice_repr,
                                  .hash = slice_hash,
                                  .compare = slice_compare};

const ClassSpec SLICE_SPEC = {
    .name = "slice",
    .shape = SHAPE_SLICE,
    .layout = LAYOUT_OTHER,
    .flags = CLASS_FINAL,
    .native_size = sizeof(Slice),
    .slots = &SLICE_SLOTS,
    .methods = SLICE_METHODS,
    .members = SLICE_MEMBERS,
    .doc = "slice(stop)\nslice(start, stop[, step])\n\nCreate a slice object.  This is used for "
           "extended slicing (e.g. a[0:10:2])."};
