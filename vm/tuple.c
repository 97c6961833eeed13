// tuple: made once, never changed; hashed as CPython does (xxHash over the items' hashes).
#include "vm/list.h"
#include "vm/memory.h"
#include "vm/sequence.h"
#include "vm/vm.h"

// Items are UNBOUND, so that a tuple can be given up half filled.
Tuple *tuple_new(Vm *vm, uint32_t length) {
  size_t size = sizeof(Tuple) + (size_t)length * sizeof(Value);
  Tuple *tuple = object_new(vm, SHAPE_TUPLE, size);
  if (tuple == NULL) {
    return NULL;
  }
  tuple->length = length;
  for (uint32_t i = 0; i < length; i++) {
    tuple->items[i] = VALUE_UNBOUND;
  }
  return tuple;
}

Value tuple_empty(Vm *vm) {
  return vm->empty_tuple;
}

bool tuple_from_values(Vm *vm, const Value *values, uint32_t count, Value *result) {
  if (count == 0 && vm->empty_tuple != 0) { // 0: the Vm is just being made, and this is it
    *result = value_retain(vm->empty_tuple);
    return true;
  }
  Tuple *tuple = object_take(vm, SHAPE_TUPLE, sizeof(Tuple) + (size_t)count * sizeof(Value));
  if (tuple == NULL) {
    return false;
  }
  tuple->length = count;
  tuple->is_hashed = 0;
  for (uint32_t i = 0; i < count; i++) {
    tuple->items[i] = value_retain(values[i]);
  }
  *result = value_from_object(tuple);
  return true;
}

// The last item goes first, as those of a list do.
static void finalize(Vm *vm, Object *self) {
  const Tuple *tuple = (const Tuple *)self;
  for (uint32_t i = tuple->length; i-- > 0;) {
    value_release(vm, tuple->items[i]);
  }
}

// There is no `clear`: a cycle through a tuple goes through something that can change, too, and
// that is where it is broken.  Others can rely on a tuple's items to the end.
static void traverse(Object *self, Visitor visit, void *context) {
  const Tuple *tuple = (const Tuple *)self;
  for (uint32_t i = 0; i < tuple->length; i++) {
    visit(context, tuple->items[i]);
  }
}

// ---- protocols ----

// A tuple of one shows its comma.
static bool add_items(Vm *vm, StringBuilder *b, const Tuple *tuple) {
  for (uint32_t i = 0; i < tuple->length; i++) {
    if (i > 0 && !builder_add_ascii(vm, b, ", ", 2)) {
      return false;
    }
    if (!builder_add_repr(vm, b, tuple->items[i])) {
      return false;
    }
  }
  return tuple->length != 1 || builder_add_ascii(vm, b, ",", 1);
}

static bool tuple_repr(Vm *vm, Value self, Value *result) {
  ReprGuard guard;
  bool is_inside;
  if (!repr_enter(vm, &guard, self, &is_inside)) {
    return false;
  }
  if (is_inside) {
    return string_from_c(vm, "(...)", result);
  }
  StringBuilder b = {0};
  bool ok = builder_add_ascii(vm, &b, "(", 1) && add_items(vm, &b, as_tuple(self)) &&
            builder_add_ascii(vm, &b, ")", 1) && builder_finish(vm, &b, result);
  repr_leave(vm, &guard);
  if (!ok) {
    builder_discard(vm, &b);
  }
  return ok;
}

static uint64_t rotate_left(uint64_t x, int by) {
  return (x << by) | (x >> (64 - by));
}

bool tuple_hash_values(Vm *vm, const Value *items, uint32_t count, uint64_t *hash) {
  const uint64_t prime1 = UINT64_C(11400714785074694791);
  const uint64_t prime2 = UINT64_C(14029467366897019727);
  const uint64_t prime5 = UINT64_C(2870177450012600261);
  if (!vm_enter_c(vm)) {
    return false;
  }
  uint64_t accumulator = prime5;
  bool ok = true;
  for (uint32_t i = 0; ok && i < count; i++) {
    uint64_t lane = 0;
    ok = value_hash(vm, items[i], &lane);
    accumulator = rotate_left(accumulator + lane * prime2, 31) * prime1;
  }
  vm_leave_c(vm);
  accumulator += count ^ (prime5 ^ UINT64_C(3527539));
  *hash = accumulator == UINT64_MAX ? UINT64_C(1546275796) : accumulator;
  return ok;
}

// Not cached: computing it is about as fast as the check for a cached one is worth.
static bool tuple_hash(Vm *vm, Value self, uint64_t *hash) {
  return tuple_hash_values(vm, as_tuple(self)->items, as_tuple(self)->length, hash);
}

static bool tuple_length(Vm *vm, Value self, int64_t *length) {
  (void)vm;
  *length = as_tuple(self)->length;
  return true;
}

static bool tuple_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  b = value_unbox(vm, b);
  if (!value_is_tuple(b)) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  Value *x = as_tuple(a)->items, *y = as_tuple(b)->items;
  return sequence_compare(vm, op, &x, &as_tuple(a)->length, &y, &as_tuple(b)->length, result);
}

// An empty operand gives the other one itself: nobody can tell, tuples do not change.
static bool concatenate(Vm *vm, Value a, Value b, Value *result) {
  Value x = value_unbox(vm, a), y = value_unbox(vm, b);
  if (!value_is_tuple(x) || sequence_yields_to(vm, b, vm->names.radd)) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  if (!value_is_tuple(y)) {
    return raise_type_error(vm, "can only concatenate tuple (not \"%T\") to tuple", b);
  }
  uint32_t first = as_tuple(x)->length, second = as_tuple(y)->length;
  if (first == 0 || second == 0) {
    *result = value_retain(first == 0 ? y : x);
    return true;
  }
  if (first > UINT32_MAX - second) {
    return raise_memory_error(vm);
  }
  Tuple *tuple = tuple_new(vm, first + second);
  if (tuple == NULL) {
    return false;
  }
  for (uint32_t i = 0; i < first + second; i++) {
    tuple->items[i] =
        value_retain(i < first ? as_tuple(x)->items[i] : as_tuple(y)->items[i - first]);
  }
  *result = value_from_object(tuple);
  return true;
}

// Either operand may be the tuple.
static bool multiply(Vm *vm, Value a, Value b, Value *result) {
  Value sequence = value_unbox(vm, a), factor = b;
  if (!value_is_tuple(sequence)) {
    sequence = value_unbox(vm, b);
    factor = a;
  }
  int64_t count;
  if (!sequence_factor(vm, factor, &count)) {
    return false;
  }
  uint32_t length = as_tuple(sequence)->length;
  if (count < 0) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  if (length == 0 || count == 0 || count == 1) {
    *result = value_retain(count == 1 ? sequence : vm->empty_tuple);
    return true;
  }
  if (count > (int64_t)UINT32_MAX / length) {
    return raise_memory_error(vm);
  }
  Tuple *tuple = tuple_new(vm, length * (uint32_t)count);
  if (tuple == NULL) {
    return false;
  }
  for (uint32_t i = 0; i < tuple->length; i++) {
    tuple->items[i] = value_retain(as_tuple(sequence)->items[i % length]);
  }
  *result = value_from_object(tuple);
  return true;
}

static bool tuple_binary(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  switch (op) {
  case BINARY_ADD: return concatenate(vm, a, b, result);
  case BINARY_MULTIPLY: return multiply(vm, a, b, result);
  default: *result = VALUE_NOT_IMPLEMENTED; return true;
  }
}

// The whole of a tuple is the tuple itself.
static bool get_slice(Vm *vm, Value self, const Slice *slice, Value *result) {
  const Tuple *tuple = as_tuple(self);
  int64_t start, stop, step, count;
  if (!slice_indices(vm, slice, tuple->length, &start, &stop, &step, &count)) {
    return false;
  }
  if (step == 1) {
    if (count == tuple->length) {
      *result = value_retain(self);
      return true;
    }
    return tuple_from_values(vm, tuple->items + start, (uint32_t)count, result);
  }
  if (count == 0) {
    *result = value_retain(vm->empty_tuple);
    return true;
  }
  Tuple *part = tuple_new(vm, (uint32_t)count);
  if (part == NULL) {
    return false;
  }
  for (int64_t i = 0; i < count; i++, start += step) {
    part->items[i] = value_retain(tuple->items[start]);
  }
  *result = value_from_object(part);
  return true;
}

static bool tuple_get_item(Vm *vm, Value self, Value key, Value *result) {
  if (value_has_shape(key, SHAPE_SLICE)) {
    return get_slice(vm, self, OBJECT_AS(Slice, key), result);
  }
  const Tuple *tuple = as_tuple(self);
  uint32_t i;
  if (!sequence_index(vm, key, tuple->length, "tuple", "tuple index out of range", &i)) {
    return false;
  }
  *result = value_retain(tuple->items[i]);
  return true;
}

// The first position of `item` in [start, stop), or -1.
static bool find_item(Vm *vm, const Tuple *tuple, Value item, int64_t start, int64_t stop,
                      int64_t *position) {
  *position = -1;
  for (int64_t i = start; i < stop && i < tuple->length; i++) {
    bool is_equal = false;
    if (!value_equal(vm, tuple->items[i], item, &is_equal)) {
      return false;
    }
    if (is_equal) {
      *position = i;
      break;
    }
  }
  return true;
}

static bool tuple_contains(Vm *vm, Value self, Value item, bool *result) {
  int64_t position;
  bool ok = find_item(vm, as_tuple(self), item, 0, INT64_MAX, &position);
  *result = position >= 0;
  return ok;
}

// ---- the iterator ----

static bool tuple_iterate(Vm *vm, Value self, Value *iterator) {
  SequenceIterator *it = object_new(vm, SHAPE_TUPLE_ITERATOR, sizeof(SequenceIterator));
  if (it == NULL) {
    return false;
  }
  it->sequence = value_retain(self);
  *iterator = value_from_object(it);
  return true;
}

static bool iterator_advance(Vm *vm, Value self, Value *item) {
  SequenceIterator *it = OBJECT_AS(SequenceIterator, self);
  if (it->sequence == VALUE_UNBOUND || it->index >= as_tuple(it->sequence)->length) {
    *item = VALUE_UNBOUND;
    value_replace(vm, &it->sequence, VALUE_UNBOUND);
    return true;
  }
  *item = value_retain(as_tuple(it->sequence)->items[it->index++]);
  return true;
}

static bool iterator_hint(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  const SequenceIterator *it = OBJECT_AS(SequenceIterator, args[0]);
  int64_t left =
      it->sequence == VALUE_UNBOUND ? 0 : (int64_t)as_tuple(it->sequence)->length - it->index;
  *result = value_from_small(left);
  return true;
}

// ---- methods ----

// A subclass is boxed: the built-in tuple is made first and put into the instance.
static bool tuple_make(Vm *vm, Value *args, int count, Value *result) { // __new__
  (void)count;
  Class *class_ = OBJECT_AS(Class, args[0]);
  Value tuple;
  if (args[1] == VALUE_UNBOUND) {
    tuple = value_retain(vm->empty_tuple);
  } else if (!tuple_from_iterable(vm, args[1], &tuple)) {
    return false;
  }
  if (class_ == vm->class_of.tuple) {
    *result = tuple;
    return true;
  }
  if (!instance_new(vm, class_, result)) {
    value_release(vm, tuple);
    return false;
  }
  OBJECT_AS(Boxed, *result)->payload = tuple;
  return true;
}

static bool tuple_make_plainly(Vm *vm, Value argument, Value *result) {
  if (argument == VALUE_UNBOUND) {
    *result = value_retain(vm->empty_tuple);
    return true;
  }
  return tuple_from_iterable(vm, argument, result);
}

static bool method_count(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t found = 0, position = -1;
  do {
    if (!find_item(vm, as_tuple(args[0]), args[1], position + 1, INT64_MAX, &position)) {
      return false;
    }
    found += position >= 0;
  } while (position >= 0);
  *result = value_from_small(found);
  return true;
}

static bool method_index(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const Tuple *tuple = as_tuple(args[0]);
  int64_t start, stop, position;
  if (!sequence_bounds(vm, args[2], args[3], tuple->length, &start, &stop)) {
    return false;
  }
  if (!find_item(vm, tuple, args[1], start, stop, &position)) {
    return false;
  }
  if (position < 0) {
    return raise_value_error(vm, "tuple.index(x): x not in tuple");
  }
  *result = value_from_small(position);
  return true;
}

static bool method_new_args(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return tuple_from_values(vm, args, 1, result);
}

static const NativeDef ITERATOR_METHODS[] = {
    {"__length_hint__", "self", iterator_hint, NULL, 0},
    {NULL, NULL, NULL, NULL, 0},
};

static const NativeDef TUPLE_METHODS[] = {
    {"__new__", "cls, iterable=?, /", tuple_make, NULL, NATIVE_STATIC},
    {"__getnewargs__", "self, /", method_new_args, NULL, 0},
    {"count", "self, value, /", method_count, "Return number of occurrences of value.", 0},
    {"index", "self, value, start=0, stop=9223372036854775807, /", method_index,
     "Return first index of value.\n\nRaises ValueError if the value is not present.", 0},
    {NULL, NULL, NULL, NULL, 0},
};

static const Slots TUPLE_SLOTS = {.make = tuple_make_plainly,
                                  .finalize = finalize,
                                  .traverse = traverse,
                                  .repr = tuple_repr,
                                  .hash = tuple_hash,
                                  .length = tuple_length,
                                  .compare = tuple_compare,
                                  .binary = tuple_binary,
                                  .get_item = tuple_get_item,
                                  .contains = tuple_contains,
                                  .iterate = tuple_iterate};
static const Slots ITERATOR_SLOTS = {.finalize = sequence_iterator_finalize,
                                     .traverse = sequence_iterator_traverse,
                                     .iterate = iterator_self,
                                     .next = iterator_advance};

static const ClassSpec TUPLE_SPEC = {
    .name = "tuple",
    .shape = SHAPE_TUPLE,
    .layout = LAYOUT_TUPLE,
    .native_size = sizeof(Tuple),
    .slots = &TUPLE_SLOTS,
    .methods = TUPLE_METHODS,
    .doc = "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an "
           "empty tuple.\nIf iterable is specified the tuple is initialized from iterable's "
           "items.\n\nIf the argument is a tuple, the return value is the same object."};
static const ClassSpec ITERATOR_SPEC = {.name = "tuple_iterator",
                                        .shape = SHAPE_TUPLE_ITERATOR,
                                        .layout = LAYOUT_OTHER,
                                        .flags = CLASS_FINAL | CLASS_NO_NEW,
                                        .native_size = sizeof(SequenceIterator),
                                        .slots = &ITERATOR_SLOTS,
                                        .methods = ITERATOR_METHODS};

void tuple_register(Vm *vm) {
  Class *object = vm->class_of.object;
  vm->class_of.tuple = class_from_spec(vm, &TUPLE_SPEC, object);
  vm->class_of.tuple_iterator = class_from_spec(vm, &ITERATOR_SPEC, object);
}
