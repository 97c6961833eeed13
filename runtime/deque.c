// The deque object: its ring, its protocols and its iterators.
#include "runtime/deque.h"
#include "vm/list.h"
#include "vm/memory.h"
#include "vm/sequence.h"
#include "vm/vm.h"

typedef struct DequeIterator {
  Object head;
  Value deque; // kept after the end: that it was changed is told even then
  uint32_t index;
  uint32_t left;
  uint32_t changes; // the deque's count when the iterator was made
  bool is_reversed;
} DequeIterator;

// ---- the ring ----

// Twice the room, and the items unrolled to its beginning.
static bool grow(Vm *vm, Deque *deque) {
  if (deque->capacity > UINT32_MAX / 2) {
    return raise_memory_error(vm);
  }
  uint32_t capacity = deque->capacity == 0 ? 8 : deque->capacity * 2;
  Value *items = memory_new(vm, capacity * sizeof(Value));
  if (items == NULL) {
    return false;
  }
  for (uint32_t i = 0; i < deque->length; i++) {
    items[i] = *deque_at(deque, i);
  }
  memory_free(vm, deque->items, deque->capacity * sizeof(Value));
  deque->items = items;
  deque->capacity = capacity;
  deque->first = 0;
  return true;
}

// Neither end moves any item.
Value deque_take(Deque *deque) {
  if (deque->length == 0) {
    return VALUE_UNBOUND;
  }
  deque->changes++;
  return *deque_at(deque, --deque->length);
}

Value deque_take_left(Deque *deque) {
  if (deque->length == 0) {
    return VALUE_UNBOUND;
  }
  Value item = *deque_at(deque, 0);
  deque->first = (deque->first + 1) & (deque->capacity - 1);
  deque->length--;
  deque->changes++;
  return item;
}

// At its limit a deque forgets at the other end.
bool deque_append(Vm *vm, Deque *deque, Value item) {
  if (deque->length == deque->capacity && !grow(vm, deque)) {
    return false;
  }
  deque->length++;
  *deque_at(deque, deque->length - 1) = value_retain(item);
  deque->changes++;
  if (UNLIKELY(deque->length > (uint64_t)deque->maxlen)) { // -1 is larger than any length
    value_release(vm, deque_take_left(deque));
  }
  return true;
}

bool deque_append_left(Vm *vm, Deque *deque, Value item) {
  if (deque->length == deque->capacity && !grow(vm, deque)) {
    return false;
  }
  deque->first = (deque->first - 1) & (deque->capacity - 1);
  deque->length++;
  *deque_at(deque, 0) = value_retain(item);
  deque->changes++;
  if (UNLIKELY(deque->length > (uint64_t)deque->maxlen)) {
    value_release(vm, deque_take(deque));
  }
  return true;
}

bool deque_extend(Vm *vm, Deque *deque, Value iterable, bool to_left) {
  Value source = VALUE_UNBOUND, iterator, item;
  if (iterable == value_from_object(deque)) { // its items as they are now
    if (!list_from_iterable(vm, iterable, &source)) {
      return false;
    }
    iterable = source;
  }
  bool ok = value_iterate(vm, iterable, &iterator);
  value_release(vm, source);
  if (!ok) {
    return false;
  }
  while ((ok = iterator_next(vm, iterator, &item)) && item != VALUE_UNBOUND) {
    ok = to_left ? deque_append_left(vm, deque, item) : deque_append(vm, deque, item);
    value_release(vm, item);
    if (!ok) {
      break;
    }
  }
  value_release(vm, iterator);
  return ok;
}

// Iterators notice, because the count of changes goes on.
void deque_clear(Vm *vm, Deque *deque) {
  Deque old = *deque;
  // Empty before any release can run Python that looks at it.
  deque->items = NULL;
  deque->capacity = deque->first = deque->length = 0;
  deque->changes++;
  for (uint32_t i = 0; i < old.length; i++) {
    value_release(vm, *deque_at(&old, i));
  }
  memory_free(vm, old.items, old.capacity * sizeof(Value));
}

void deque_rotate(Deque *deque, int64_t steps) {
  if (deque->length < 2) {
    return;
  }
  int64_t length = deque->length;
  steps %= length;
  if (steps > length / 2) { // the shorter way round
    steps -= length;
  } else if (steps < -(length / 2)) {
    steps += length;
  }
  uint32_t mask = deque->capacity - 1;
  for (; steps > 0; steps--) {
    Value item = *deque_at(deque, deque->length - 1);
    deque->first = (deque->first - 1) & mask;
    *deque_at(deque, 0) = item;
  }
  for (; steps < 0; steps++) {
    Value item = *deque_at(deque, 0);
    deque->first = (deque->first + 1) & mask;
    *deque_at(deque, deque->length - 1) = item;
  }
  deque->changes++;
}

// The shorter side moves into the gap: whoever has waited longest leaves a queue of any length at
// once.  What was in the gap is released last.
void deque_remove_at(Vm *vm, Deque *deque, uint32_t i) {
  Value item = *deque_at(deque, i);
  if (i < deque->length / 2) {
    for (; i > 0; i--) {
      *deque_at(deque, i) = *deque_at(deque, i - 1);
    }
    deque->first = (deque->first + 1) & (deque->capacity - 1);
  } else {
    for (; i + 1 < deque->length; i++) {
      *deque_at(deque, i) = *deque_at(deque, i + 1);
    }
  }
  deque->length--;
  deque->changes++;
  value_release(vm, item);
}

// Items from there on move back by one.
bool deque_insert_at(Vm *vm, Deque *deque, uint32_t i, Value item) {
  if (deque->length == deque->capacity && !grow(vm, deque)) {
    return false;
  }
  for (uint32_t j = deque->length++; j > i; j--) {
    *deque_at(deque, j) = *deque_at(deque, j - 1);
  }
  *deque_at(deque, i) = value_retain(item);
  deque->changes++;
  return true;
}

// A comparison that changes the deque makes the positions meaningless: that is an error.
bool deque_find(Vm *vm, Deque *deque, Value item, int64_t start, int64_t stop, int64_t *position) {
  uint32_t changes = deque->changes;
  *position = -1;
  for (int64_t i = start; i < stop && i < deque->length; i++) {
    Value candidate = *deque_at(deque, (uint32_t)i);
    if (candidate == item) {
      *position = i;
      return true;
    }
    value_retain(candidate);
    bool is_equal = false;
    bool ok = value_equal(vm, candidate, item, &is_equal);
    value_release(vm, candidate);
    if (!ok) {
      return false;
    }
    if (deque->changes != changes) {
      return raise_format(vm, vm->exceptions.RuntimeError, "deque mutated during iteration");
    }
    if (is_equal) {
      *position = i;
      return true;
    }
  }
  return true;
}

// ---- protocols ----

bool value_is_any_deque(const Vm *vm, Value v) {
  return value_is_pointer(v) && value_is_instance(vm, v, vm->class_of.deque);
}

static void finalize(Vm *vm, Object *self) {
  deque_clear(vm, (Deque *)self);
}

static void traverse(Object *self, Visitor visit, void *context) {
  const Deque *deque = (const Deque *)self;
  for (uint32_t i = 0; i < deque->length; i++) {
    visit(context, *deque_at(deque, i));
  }
}

static bool deque_repr(Vm *vm, Value self, Value *result) {
  ReprGuard guard;
  bool is_inside;
  if (!repr_enter(vm, &guard, self, &is_inside)) {
    return false;
  }
  if (is_inside) {
    return string_from_c(vm, "[...]", result);
  }
  Value items;
  bool ok = list_from_iterable(vm, self, &items);
  if (ok) {
    const String *name = as_string(value_class(vm, self)->name);
    const Deque *deque = as_deque(self);
    ok = deque->maxlen < 0
             ? string_format(vm, result, "%S(%R)", name, items)
             : string_format(vm, result, "%S(%R, maxlen=%l)", name, items, deque->maxlen);
    value_release(vm, items);
  }
  repr_leave(vm, &guard);
  return ok;
}

static bool deque_length(Vm *vm, Value self, int64_t *length) {
  (void)vm;
  *length = as_deque(self)->length;
  return true;
}

// As lists of the same items compare.
static bool deque_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  if (!value_is_any_deque(vm, b)) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  if ((op == COMPARE_EQ || op == COMPARE_NE) && as_deque(a)->length != as_deque(b)->length) {
    *result = value_from_bool(op == COMPARE_NE);
    return true;
  }
  Value x, y;
  if (!list_from_iterable(vm, a, &x)) {
    return false;
  }
  bool ok = list_from_iterable(vm, b, &y);
  if (ok) {
    ok = value_compare(vm, op, x, y, result);
    value_release(vm, y);
  }
  value_release(vm, x);
  return ok;
}

// With the same limit.  A subclass is called with what its constructor understands.
bool deque_copy(Vm *vm, Value self, Value *result) {
  const Deque *source = as_deque(self);
  if (value_class(vm, self) != vm->class_of.deque) { // a subclass makes its own
    Value args[2] = {self, value_from_small(source->maxlen)};
    uint32_t count = source->maxlen < 0 ? 1 : 2;
    return value_call_n(vm, value_from_object(value_class(vm, self)), args, count, result);
  }
  Deque *copy = object_new(vm, SHAPE_DEQUE, sizeof(Deque));
  if (copy == NULL) {
    return false;
  }
  copy->maxlen = source->maxlen;
  for (uint32_t i = 0; i < source->length; i++) {
    if (!deque_append(vm, copy, *deque_at(source, i))) {
      object_release(vm, copy);
      return false;
    }
  }
  *result = value_from_object(copy);
  return true;
}

static bool concatenate(Vm *vm, Value a, Value b, Value *result) {
  if (!value_is_any_deque(vm, a) || sequence_yields_to(vm, b, vm->names.radd)) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  if (!value_is_any_deque(vm, b)) {
    return raise_type_error(vm, "can only concatenate deque (not \"%T\") to deque", b);
  }
  if (!deque_copy(vm, a, result)) {
    return false;
  }
  if (!deque_extend(vm, as_deque(*result), b, false)) {
    value_release(vm, *result);
    return false;
  }
  return true;
}

// Make the deque hold its items `count` times, or the last of them that maxlen lets in.
static bool repeat_items(Vm *vm, Deque *deque, int64_t count) {
  if (count == 0 || deque->length == 0) {
    deque_clear(vm, deque);
    return true;
  }
  uint32_t length = deque->length;
  int64_t enough = deque->maxlen < 0 ? count : deque->maxlen / length + 2;
  // With a limit, only as many rounds as can be seen; but they must end on the same item.
  count = count < enough ? count : enough;
  if (count > (int64_t)UINT32_MAX / 2 / length) {
    return raise_memory_error(vm);
  }
  Value items;
  if (!list_from_iterable(vm, value_from_object(deque), &items)) {
    return false;
  }
  bool ok = true;
  for (int64_t i = 1; ok && i < count; i++) {
    ok = deque_extend(vm, deque, items, false);
  }
  value_release(vm, items);
  return ok;
}

static bool deque_inplace(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  *result = VALUE_NOT_IMPLEMENTED;
  if (op == BINARY_ADD) {
    if (!deque_extend(vm, as_deque(a), b, false)) {
      return false;
    }
    *result = value_retain(a);
  } else if (op == BINARY_MULTIPLY) {
    int64_t count;
    if (!sequence_factor(vm, b, &count)) {
      return false;
    }
    if (count >= 0) {
      if (!repeat_items(vm, as_deque(a), count)) {
        return false;
      }
      *result = value_retain(a);
    }
  }
  return true;
}

// + wants a deque, += any iterable; the copy decides on limit and class.
static bool deque_binary(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  if (op == BINARY_ADD) {
    return concatenate(vm, a, b, result);
  }
  if (op != BINARY_MULTIPLY) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  Value deque = value_is_any_deque(vm, a) ? a : b, copy;
  if (!deque_copy(vm, deque, &copy)) {
    return false;
  }
  bool ok = deque_inplace(vm, op, copy, deque == a ? b : a, result);
  value_release(vm, copy);
  return ok;
}

// No slices: a deque has indices only.
static bool index_of(Vm *vm, Value self, Value key, uint32_t *index) {
  if (!sequence_has_index(vm, key)) {
    return raise_type_error(vm, "sequence index must be integer, not '%T'", key);
  }
  return sequence_index(vm, key, as_deque(self)->length, "deque", "deque index out of range",
                        index);
}

static bool deque_get_item(Vm *vm, Value self, Value key, Value *result) {
  uint32_t i;
  if (value_is_int(key) && (uint64_t)value_to_small(key) < as_deque(self)->length) {
    *result = value_retain(*deque_at(as_deque(self), (uint32_t)value_to_small(key)));
    return true;
  }
  if (!index_of(vm, self, key, &i)) {
    return false;
  }
  *result = value_retain(*deque_at(as_deque(self), i));
  return true;
}

static bool deque_set_item(Vm *vm, Value self, Value key, Value value) {
  uint32_t i;
  if (!index_of(vm, self, key, &i)) {
    return false;
  }
  if (value == VALUE_UNBOUND) {
    deque_remove_at(vm, as_deque(self), i);
  } else {
    value_replace(vm, deque_at(as_deque(self), i), value_retain(value));
  }
  return true;
}

static bool deque_contains(Vm *vm, Value self, Value item, bool *result) {
  int64_t position;
  bool ok = deque_find(vm, as_deque(self), item, 0, INT64_MAX, &position);
  *result = position >= 0;
  return ok;
}

// ---- iterators ----

static bool iterator_new(Vm *vm, Value deque, bool is_reversed, Value *result) {
  DequeIterator *it = object_take(vm, SHAPE_DEQUE_ITERATOR, sizeof(DequeIterator));
  if (it == NULL) {
    return false;
  }
  it->deque = value_retain(deque);
  it->left = as_deque(deque)->length;
  it->index = is_reversed ? it->left : 0;
  it->changes = as_deque(deque)->changes;
  it->is_reversed = is_reversed;
  *result = value_from_object(it);
  return true;
}

bool deque_iterate(Vm *vm, Value self, Value *iterator) {
  return iterator_new(vm, self, false, iterator);
}

bool deque_iterate_reversed(Vm *vm, Value self, Value *iterator) {
  return iterator_new(vm, self, true, iterator);
}

static void iterator_finalize(Vm *vm, Object *self) {
  value_release(vm, ((DequeIterator *)self)->deque);
}

static void iterator_traverse(Object *self, Visitor visit, void *context) {
  visit(context, ((DequeIterator *)self)->deque);
}

static bool iterator_advance(Vm *vm, Value self, Value *item) {
  DequeIterator *it = OBJECT_AS(DequeIterator, self);
  *item = VALUE_UNBOUND;
  const Deque *deque = as_deque(it->deque);
  if (deque->changes != it->changes) {
    it->left = 0;
    return raise_format(vm, vm->exceptions.RuntimeError, "deque mutated during iteration");
  }
  if (it->left == 0) {
    return true;
  }
  it->left--;
  *item = value_retain(*deque_at(deque, it->is_reversed ? --it->index : it->index++));
  return true;
}

static bool iterator_hint(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_from_small(OBJECT_AS(DequeIterator, args[0])->left);
  return true;
}

static const NativeDef ITERATOR_METHODS[] = {
    {"__length_hint__", "self", iterator_hint, NULL, 0},
    {NULL, NULL, NULL, NULL, 0},
};

static const Slots ITERATOR_SLOTS = {.finalize = iterator_finalize,
                                     .traverse = iterator_traverse,
                                     .iterate = iterator_self,
                                     .next = iterator_advance};
static const Slots SLOTS = {.make = deque_make_plainly,
                            .finalize = finalize,
                            .traverse = traverse,
                            .clear = finalize,
                            .repr = deque_repr,
                            .length = deque_length,
                            .compare = deque_compare,
                            .binary = deque_binary,
                            .inplace = deque_inplace,
                            .get_item = deque_get_item,
                            .set_item = deque_set_item,
                            .contains = deque_contains,
                            .iterate = deque_iterate};

static const ClassSpec ITERATOR_SPEC = {.name = "collections._deque_iterator",
                                        .shape = SHAPE_DEQUE_ITERATOR,
                                        .layout = LAYOUT_OTHER,
                                        .flags = CLASS_FINAL | CLASS_NO_NEW,
                                        .native_size = sizeof(DequeIterator),
                                        .slots = &ITERATOR_SLOTS,
                                        .methods = ITERATOR_METHODS};
static const ClassSpec SPEC = {
    .name = "collections.deque",
    .shape = SHAPE_DEQUE,
    .layout = LAYOUT_DEQUE,
    .native_size = sizeof(Deque),
    .slots = &SLOTS,
    .methods = DEQUE_METHODS,
    .members = DEQUE_MEMBERS,
    .doc = "A list-like sequence optimized for data accesses near its endpoints."};

bool deque_register(Vm *vm) {
  Class *object = vm->class_of.object;
  if (vm->class_of.deque == NULL) {
    vm->class_of.deque = class_from_spec(vm, &SPEC, object);
  }
  if (vm->class_of.deque_iterator == NULL) {
    vm->class_of.deque_iterator = class_from_spec(vm, &ITERATOR_SPEC, object);
  }
  return vm->class_of.deque != NULL && vm->class_of.deque_iterator != NULL;
}
