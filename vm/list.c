// The list object: its storage, its slots and its iterators.  Slices are in list_slice.c, methods
// in list_methods.c, sorting in sort.c.
#include "vm/list.h"
#include "vm/memory.h"
#include "vm/sequence.h"
#include "vm/vm.h"

// ---- storage ----

// How much room CPython takes for `wanted` items, of which `had` are there: an eighth more than is
// needed, so that appending is constant on average; what comes at once gets little more.  Programs
// see it: sys.getsizeof() of a list that grows is a lesson of its own.
static size_t room_for(size_t wanted, size_t had) {
  if (had == 0 && wanted > 1) {
    return (wanted + 1) & ~(size_t)1;
  }
  size_t room = (wanted + (wanted >> 3) + 6) & ~(size_t)3;
  return wanted - had > room - wanted ? (wanted + 3) & ~(size_t)3 : room;
}

// Room for `wanted` items in all.
bool list_reserve(Vm *vm, List *list, size_t wanted) {
  if (wanted <= list->capacity) {
    return true;
  }
  size_t capacity = room_for(wanted, list->length);
  if (capacity > UINT32_MAX) {
    return raise_memory_error(vm);
  }
  Value *items =
      memory_resize(vm, list->items, list->capacity * sizeof(Value), capacity * sizeof(Value));
  if (items == NULL) {
    return false;
  }
  list->items = items;
  list->capacity = (uint32_t)capacity;
  return true;
}

// A queue that was long once must not hold its memory for ever; but shrinking at each pop would
// make a list that breathes copy itself all the time, so only what is half empty shrinks.
void list_shrink(Vm *vm, List *list) {
  if (list->length >= list->capacity >> 1) {
    return;
  }
  if (list->length == 0) {
    memory_free(vm, list->items, list->capacity * sizeof(Value));
    list->items = NULL;
    list->capacity = 0;
    return;
  }
  size_t capacity = room_for(list->length, list->length);
  if (capacity >= list->capacity) {
    return;
  }
  Value *items =
      memory_resize(vm, list->items, list->capacity * sizeof(Value), capacity * sizeof(Value));
  if (items == NULL) { // nothing is lost but space
    raised_clear(vm);
    return;
  }
  list->items = items;
  list->capacity = (uint32_t)capacity;
}

// The list is complete before its items are allocated, so that a failure can be left to
// object_release.
List *list_new(Vm *vm, uint32_t capacity) {
  List *list = object_take(vm, SHAPE_LIST, sizeof(List));
  if (list == NULL) {
    return NULL;
  }
  list->length = list->capacity = 0;
  list->items = NULL;
  if (capacity > 0) {
    capacity = capacity <= 2 ? 2 : capacity == 3 ? 4 : capacity;
    list->items = memory_new(vm, capacity * sizeof(Value));
    if (list->items == NULL) {
      object_release(vm, list);
      return NULL;
    }
    list->capacity = capacity;
  }
  return list;
}

// The hot path of every loop that builds a list: one compare, one store.  Failing or not, the
// item is the list's business from here on.
bool list_append_owned(Vm *vm, List *list, Value item) {
  if (UNLIKELY(list->length == list->capacity) && !list_reserve(vm, list, list->length + 1ull)) {
    value_release(vm, item);
    return false;
  }
  list->items[list->length++] = item;
  return true;
}

bool list_append(Vm *vm, List *list, Value item) {
  return list_append_owned(vm, list, value_retain(item));
}

// A copy of what a list, a tuple or the interpreter's registers hold.
bool list_from_values(Vm *vm, const Value *values, size_t count, Value *result) {
  if (count > UINT32_MAX) {
    return raise_memory_error(vm);
  }
  List *list = list_new(vm, (uint32_t)count);
  if (list == NULL) {
    return false;
  }
  for (size_t i = 0; i < count; i++) {
    list->items[i] = value_retain(values[i]);
  }
  list->length = (uint32_t)count;
  *result = value_from_object(list);
  return true;
}

// Extending by a list or tuple needs one reserve and no iterator.
static bool extend_values(Vm *vm, List *list, const List *source_list, const Tuple *source_tuple) {
  uint32_t count = source_list != NULL ? source_list->length : source_tuple->length;
  if (!list_reserve(vm, list, (size_t)list->length + count)) {
    return false;
  }
  // Read after the reserve: a list may be extended by itself.
  const Value *values = source_list != NULL ? source_list->items : source_tuple->items;
  for (uint32_t i = 0; i < count; i++) {
    list->items[list->length + i] = value_retain(values[i]);
  }
  list->length += count;
  return true;
}

// Items are appended one by one as they come: when the iterable fails, the list keeps what it
// got, and the iterable may look at the list meanwhile, as in CPython.
bool list_extend(Vm *vm, List *list, Value iterable) {
  if (value_is_list(iterable)) {
    return extend_values(vm, list, as_list(iterable), NULL);
  }
  if (value_is_tuple(iterable)) {
    return extend_values(vm, list, NULL, as_tuple(iterable));
  }
  Value iterator, item;
  int64_t hint;
  if (!value_iterate(vm, iterable, &iterator)) {
    return false;
  }
  bool ok = value_length_hint(vm, iterable, &hint) &&
            (hint == 0 || list_reserve(vm, list, (size_t)list->length + (size_t)hint));
  while (ok && (ok = iterator_next(vm, iterator, &item)) && item != VALUE_UNBOUND) {
    ok = list_append_owned(vm, list, item);
  }
  value_release(vm, iterator);
  return ok;
}

// Also what a sort, a repeat by zero and the collector need: the list is left empty and usable.
void list_clear(Vm *vm, List *list) {
  Value *items = list->items;
  uint32_t length = list->length, capacity = list->capacity;
  // Empty before any release can run Python that looks at it.
  list->items = NULL;
  list->length = list->capacity = 0;
  for (uint32_t i = length; i-- > 0;) {
    value_release(vm, items[i]);
  }
  memory_free(vm, items, capacity * sizeof(Value));
}

// Items are released from the end, as CPython does: the order of __del__ calls shows it.
static void finalize(Vm *vm, Object *self) {
  List *list = (List *)self;
  for (uint32_t i = list->length; i-- > 0;) {
    value_release(vm, list->items[i]);
  }
  memory_free(vm, list->items, list->capacity * sizeof(Value));
}

static void traverse(Object *self, Visitor visit, void *context) {
  const List *list = (const List *)self;
  for (uint32_t i = 0; i < list->length; i++) {
    visit(context, list->items[i]);
  }
}

static void clear(Vm *vm, Object *self) {
  list_clear(vm, (List *)self);
}

// ---- protocols ----

// `is it a list` with one compare for the exact class and one load more for subclasses.
bool value_is_any_list(const Vm *vm, Value v) {
  return value_is_list(v) || value_layout(vm, v) == LAYOUT_LIST;
}

// The text between the brackets.
static bool add_items(Vm *vm, StringBuilder *b, const List *list) {
  for (uint32_t i = 0; i < list->length; i++) { // the length is read anew: a repr may change it
    if (i > 0 && !builder_add_ascii(vm, b, ", ", 2)) {
      return false;
    }
    Value item = value_retain(list->items[i]);
    bool ok = builder_add_repr(vm, b, item);
    value_release(vm, item);
    if (!ok) {
      return false;
    }
  }
  return true;
}

static bool list_repr(Vm *vm, Value self, Value *result) {
  ReprGuard guard;
  bool is_inside;
  if (!repr_enter(vm, &guard, self, &is_inside)) {
    return false;
  }
  if (is_inside) {
    return string_from_c(vm, "[...]", result);
  }
  StringBuilder b = {0};
  bool ok = builder_add_ascii(vm, &b, "[", 1) && add_items(vm, &b, as_list(self)) &&
            builder_add_ascii(vm, &b, "]", 1) && builder_finish(vm, &b, result);
  repr_leave(vm, &guard);
  if (!ok) {
    builder_discard(vm, &b);
  }
  return ok;
}

static bool list_length(Vm *vm, Value self, int64_t *length) {
  (void)vm;
  *length = as_list(self)->length;
  return true;
}

// Lists compare with lists only: [1] == (1,) is False, and [1] < (1,) a TypeError.
static bool list_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  if (!value_is_any_list(vm, b)) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  List *x = as_list(a), *y = as_list(b);
  return sequence_compare(vm, op, &x->items, &x->length, &y->items, &y->length, result);
}

// CPython asks the right operand's __radd__ before it complains, because list has no numeric
// slot; natives have no __radd__ that takes a list, so only Python classes are asked.
static bool concatenate(Vm *vm, Value a, Value b, Value *result) {
  if (!value_is_any_list(vm, a) || sequence_yields_to(vm, b, vm->names.radd)) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  if (!value_is_any_list(vm, b)) {
    return raise_type_error(vm, "can only concatenate list (not \"%T\") to list", b);
  }
  size_t length = (size_t)as_list(a)->length + as_list(b)->length;
  if (length > UINT32_MAX) {
    return raise_memory_error(vm);
  }
  List *list = list_new(vm, (uint32_t)length);
  if (list == NULL) {
    return false;
  }
  if (!extend_values(vm, list, as_list(a), NULL) || !extend_values(vm, list, as_list(b), NULL)) {
    object_release(vm, list);
    return false;
  }
  *result = value_from_object(list);
  return true;
}

// Make `list` hold its first `length` items `count` times.
static bool repeat_items(Vm *vm, List *list, int64_t count) {
  uint32_t length = list->length;
  if (count == 0) {
    list_clear(vm, list);
    return true;
  }
  if (length != 0 && count > (int64_t)UINT32_MAX / length) {
    return raise_memory_error(vm);
  }
  if (!list_reserve(vm, list, (size_t)length * (size_t)count)) {
    return false;
  }
  for (uint32_t i = length; i < length * (uint32_t)count; i++) {
    list->items[i] = value_retain(list->items[i - length]);
  }
  list->length = length * (uint32_t)count;
  return true;
}

// Either operand may be the list: 3 * [0] comes here too.
static bool multiply(Vm *vm, Value a, Value b, Value *result) {
  Value sequence = value_is_any_list(vm, a) ? a : b;
  int64_t count;
  if (!sequence_factor(vm, sequence == a ? b : a, &count)) {
    return false;
  }
  if (count < 0) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  const List *source = as_list(sequence);
  if (source->length != 0 && count > (int64_t)UINT32_MAX / source->length) {
    return raise_memory_error(vm);
  }
  List *list = list_new(vm, (uint32_t)(source->length * count));
  if (list == NULL) {
    return false;
  }
  if (count > 0 && (!extend_values(vm, list, source, NULL) || !repeat_items(vm, list, count))) {
    object_release(vm, list);
    return false;
  }
  *result = value_from_object(list);
  return true;
}

static bool list_binary(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  switch (op) {
  case BINARY_ADD: return concatenate(vm, a, b, result);
  case BINARY_MULTIPLY: return multiply(vm, a, b, result);
  default: *result = VALUE_NOT_IMPLEMENTED; return true;
  }
}

// += takes any iterable, where + takes a list only; *= changes the list itself.
static bool list_inplace(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  *result = VALUE_NOT_IMPLEMENTED;
  if (op == BINARY_ADD) {
    if (!list_extend(vm, as_list(a), b)) {
      return false;
    }
    *result = value_retain(a);
  } else if (op == BINARY_MULTIPLY) {
    int64_t count;
    if (!sequence_factor(vm, b, &count)) {
      return false;
    }
    if (count >= 0) {
      if (!repeat_items(vm, as_list(a), count)) {
        return false;
      }
      *result = value_retain(a);
    }
  }
  return true;
}

// Identity first and ints by their words: most searches in lists of programs never leave this
// loop.
static bool list_contains(Vm *vm, Value self, Value item, bool *result) {
  List *list = as_list(self);
  *result = false;
  vm_worked(vm, list->length >> 4);
  for (uint32_t i = 0; i < list->length && !*result; i++) {
    Value candidate = list->items[i];
    if (candidate == item) {
      *result = true;
    } else if (!value_both_int(candidate, item)) {
      value_retain(candidate);
      bool ok = value_equal(vm, candidate, item, result);
      value_release(vm, candidate);
      if (!ok) {
        return false;
      }
    }
  }
  return true;
}

// ---- iterators ----

// All iterators over lists are an index and the list: nothing is copied, and a list that changes
// while it is walked shows its changes.
static bool iterator_new(Vm *vm, uint32_t shape, Value list, int64_t index, Value *result) {
  SequenceIterator *iterator = object_new(vm, shape, sizeof(SequenceIterator));
  if (iterator == NULL) {
    return false;
  }
  iterator->sequence = value_retain(list);
  iterator->index = index;
  *result = value_from_object(iterator);
  return true;
}

static bool list_iterate(Vm *vm, Value self, Value *iterator) {
  return iterator_new(vm, SHAPE_LIST_ITERATOR, self, 0, iterator);
}

bool list_iterate_reversed(Vm *vm, Value self, Value *iterator) {
  return iterator_new(vm, SHAPE_LIST_REVERSE_ITERATOR, self, (int64_t)as_list(self)->length - 1,
                      iterator);
}

// At its end an iterator lets go of its list, and stays at its end even if the list grows.
static bool exhaust(Vm *vm, SequenceIterator *iterator, Value *item) {
  *item = VALUE_UNBOUND;
  value_replace(vm, &iterator->sequence, VALUE_UNBOUND);
  return true;
}

static bool iterator_advance(Vm *vm, Value self, Value *item) {
  SequenceIterator *iterator = OBJECT_AS(SequenceIterator, self);
  if (iterator->sequence == VALUE_UNBOUND ||
      iterator->index >= as_list(iterator->sequence)->length) {
    return exhaust(vm, iterator, item);
  }
  *item = value_retain(as_list(iterator->sequence)->items[iterator->index++]);
  return true;
}

// Backwards: a list that has become shorter than the index ends the walk.
static bool reverse_advance(Vm *vm, Value self, Value *item) {
  SequenceIterator *iterator = OBJECT_AS(SequenceIterator, self);
  if (iterator->sequence == VALUE_UNBOUND || iterator->index < 0 ||
      iterator->index >= as_list(iterator->sequence)->length) {
    return exhaust(vm, iterator, item);
  }
  *item = value_retain(as_list(iterator->sequence)->items[iterator->index--]);
  return true;
}

void sequence_iterator_finalize(Vm *vm, Object *self) {
  value_release(vm, ((SequenceIterator *)self)->sequence);
}

void sequence_iterator_traverse(Object *self, Visitor visit, void *context) {
  visit(context, ((SequenceIterator *)self)->sequence);
}

// How many are left, for those who want to allocate in advance (operator.length_hint).
static bool iterator_hint(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  const SequenceIterator *iterator = OBJECT_AS(SequenceIterator, args[0]);
  int64_t left = 0;
  if (iterator->sequence != VALUE_UNBOUND) {
    left = (int64_t)as_list(iterator->sequence)->length - iterator->index;
  }
  *result = value_from_small(left < 0 ? 0 : left);
  return true;
}

static bool reverse_hint(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  const SequenceIterator *iterator = OBJECT_AS(SequenceIterator, args[0]);
  int64_t left = iterator->index + 1;
  if (iterator->sequence == VALUE_UNBOUND || as_list(iterator->sequence)->length < left) {
    left = 0;
  }
  *result = value_from_small(left);
  return true;
}

// An iterator is its own iterator.
bool iterator_self(Vm *vm, Value self, Value *iterator) {
  (void)vm;
  *iterator = value_retain(self);
  return true;
}

static const NativeDef ITERATOR_METHODS[] = {
    {"__length_hint__", "self", iterator_hint, NULL, 0},
    {NULL, NULL, NULL, NULL, 0},
};
static const NativeDef REVERSE_METHODS[] = {
    {"__length_hint__", "self", reverse_hint, NULL, 0},
    {NULL, NULL, NULL, NULL, 0},
};

static const Slots ITERATOR_SLOTS = {.finalize = sequence_iterator_finalize,
                                     .traverse = sequence_iterator_traverse,
                                     .iterate = iterator_self,
                                     .next = iterator_advance};
static const Slots REVERSE_SLOTS = {.finalize = sequence_iterator_finalize,
                                    .traverse = sequence_iterator_traverse,
                                    .iterate = iterator_self,
                                    .next = reverse_advance};

static const ClassSpec ITERATOR_SPEC = {.name = "list_iterator",
                                        .shape = SHAPE_LIST_ITERATOR,
                                        .layout = LAYOUT_OTHER,
                                        .flags = CLASS_FINAL | CLASS_NO_NEW,
                                        .native_size = sizeof(SequenceIterator),
                                        .slots = &ITERATOR_SLOTS,
                                        .methods = ITERATOR_METHODS};
static const ClassSpec REVERSE_SPEC = {.name = "list_reverseiterator",
                                       .shape = SHAPE_LIST_REVERSE_ITERATOR,
                                       .layout = LAYOUT_OTHER,
                                       .flags = CLASS_FINAL | CLASS_NO_NEW,
                                       .native_size = sizeof(SequenceIterator),
                                       .slots = &REVERSE_SLOTS,
                                       .methods = REVERSE_METHODS};

static const Slots LIST_SLOTS = {.make = list_make_plainly,
                                 .finalize = finalize,
                                 .traverse = traverse,
                                 .clear = clear,
                                 .repr = list_repr,
                                 .length = list_length,
                                 .compare = list_compare,
                                 .binary = list_binary,
                                 .inplace = list_inplace,
                                 .get_item = list_get_item,
                                 .set_item = list_set_item,
                                 .contains = list_contains,
                                 .iterate = list_iterate};

static const ClassSpec LIST_SPEC = {
    .name = "list",
    .shape = SHAPE_LIST,
    .layout = LAYOUT_LIST,
    .native_size = sizeof(List),
    .slots = &LIST_SLOTS,
    .methods = LIST_METHODS,
    .doc = "Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new "
           "empty list.\nThe argument must be an iterable if specified."};

void list_register(Vm *vm) {
  Class *object = vm->class_of.object;
  vm->class_of.list = class_from_spec(vm, &LIST_SPEC, object);
  vm->class_of.list_iterator = class_from_spec(vm, &ITERATOR_SPEC, object);
  vm->class_of.list_reverse_iterator = class_from_spec(vm, &REVERSE_SPEC, object);
}
