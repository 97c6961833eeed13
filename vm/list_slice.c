// Indexing and slicing of lists: reading, assigning, deleting.
#include "vm/list.h"
#include "vm/memory.h"
#include "vm/sequence.h"
#include "vm/vm.h"

// ---- reading ----

// A plain slice is one copy; a stepped one picks.
static bool get_slice(Vm *vm, const List *list, const Slice *slice, Value *result) {
  int64_t start, stop, step, count;
  if (!slice_indices(vm, slice, list->length, &start, &stop, &step, &count)) {
    return false;
  }
  // An __index__ may have changed the list since its length was taken.
  if (step == 1) {
    int64_t end = start + count < list->length ? start + count : list->length;
    return list_from_values(vm, list->items + start, end < start ? 0 : (size_t)(end - start),
                            result);
  }
  List *copy = list_new(vm, (uint32_t)count);
  if (copy == NULL) {
    return false;
  }
  for (int64_t i = 0; i < count && start < list->length; i++, start += step) {
    copy->items[copy->length++] = value_retain(list->items[start]);
  }
  *result = value_from_object(copy);
  return true;
}

// Ints in range are the interpreter's own business; what comes here is the rest, and slices.
bool list_get_item(Vm *vm, Value self, Value key, Value *result) {
  const List *list = as_list(self);
  if (value_has_shape(key, SHAPE_SLICE)) {
    return get_slice(vm, list, OBJECT_AS(Slice, key), result);
  }
  uint32_t i;
  if (!sequence_index(vm, key, list->length, "list", "list index out of range", &i)) {
    return false;
  }
  *result = value_retain(list->items[i]);
  return true;
}

// ---- changing ----

// Replace `removed` items at `start` by `count` values, which the list takes over; the removed ones
// are given in *old (a block of `removed` values, NULL if none), to be released by the caller when
// the list is whole again.
static bool splice(Vm *vm, List *list, uint32_t start, uint32_t removed, const Value *values,
                   uint32_t count, Value **old) {
  *old = NULL;
  if (removed > 0) {
    *old = memory_new(vm, removed * sizeof(Value));
    if (*old == NULL) {
      return false;
    }
  }
  if (!list_reserve(vm, list, (size_t)list->length - removed + count)) {
    memory_free(vm, *old, removed * sizeof(Value));
    return false;
  }
  if (list->items == NULL) {
    return true; // empty before and after
  }
  Value *place = list->items + start;
  if (removed > 0) {
    memcpy(*old, place, removed * sizeof(Value));
  }
  memmove(place + count, place + removed, (list->length - start - removed) * sizeof(Value));
  for (uint32_t i = 0; i < count; i++) {
    place[i] = value_retain(values[i]);
  }
  list->length = list->length - removed + count;
  return true;
}

// Released when the list is whole again: a release may run Python that looks at the list.  The last
// one goes first; where there are gaps the first one does, as in CPython.
static void release_stepped(Vm *vm, Value *values, size_t count) {
  for (size_t i = 0; i < count; i++) {
    value_release(vm, values[i]);
  }
  memory_free(vm, values, count * sizeof(Value));
}

static void release_all(Vm *vm, Value *values, uint32_t count) {
  for (uint32_t i = count; i-- > 0;) {
    value_release(vm, values[i]);
  }
  memory_free(vm, values, count * sizeof(Value));
}

// Bounds are cut to the list as it is now: making the values may have changed it.
static bool replace_range(Vm *vm, List *list, int64_t start, int64_t stop, const Value *values,
                          uint32_t count) {
  int64_t length = list->length;
  start = start > length ? length : start;
  stop = stop > length ? length : stop < start ? start : stop;
  Value *old;
  uint32_t removed = (uint32_t)(stop - start);
  if (!splice(vm, list, (uint32_t)start, removed, values, count, &old)) {
    return false;
  }
  list_shrink(vm, list);
  release_all(vm, old, removed);
  return true;
}

// The item outlives its place until the list is whole again.
static bool delete_index(Vm *vm, List *list, uint32_t i) {
  Value old = list->items[i];
  memmove(list->items + i, list->items + i + 1, (list->length - i - 1) * sizeof(Value));
  list->length--;
  list_shrink(vm, list);
  value_release(vm, old);
  return true;
}

// One pass moves the kept items together, whatever the step.
static bool delete_stepped(Vm *vm, List *list, int64_t start, int64_t step, int64_t count) {
  if (count == 0) {
    return true;
  }
  if (step < 0) { // walk upwards
    start += step * (count - 1);
    step = -step;
  }
  Value *old = memory_new(vm, (size_t)count * sizeof(Value));
  if (old == NULL) {
    return false;
  }
  uint32_t kept = (uint32_t)start, taken = 0;
  for (int64_t i = start; i < list->length; i++) {
    if (taken < count && i == start + step * taken) {
      old[taken++] = list->items[i];
    } else {
      list->items[kept++] = list->items[i];
    }
  }
  list->length = kept;
  list_shrink(vm, list);
  release_stepped(vm, old, (size_t)count);
  return true;
}

// The number of items cannot change where there are gaps, so the lengths must agree.
static bool assign_stepped(Vm *vm, List *list, int64_t start, int64_t step, int64_t count,
                           const List *source) {
  if (source->length != count) {
    return raise_value_error(vm,
                             "attempt to assign sequence of size %u to extended slice of size %l",
                             source->length, count);
  }
  if (count == 0) {
    return true;
  }
  Value *old = memory_new(vm, (size_t)count * sizeof(Value));
  if (old == NULL) {
    return false;
  }
  for (int64_t i = 0; i < count; i++, start += step) {
    old[i] = list->items[start];
    list->items[start] = value_retain(source->items[i]);
  }
  release_stepped(vm, old, (size_t)count);
  return true;
}

// The values to assign, as a list of their own: `a[1:2] = a` must not see itself change.
static bool values_to_assign(Vm *vm, Value values, Value *result) {
  if (value_is_list(values)) {
    return list_from_values(vm, as_list(values)->items, as_list(values)->length, result);
  }
  Value iterator;
  if (!value_iterate(vm, values, &iterator)) {
    if (raised_matches(vm, vm->exceptions.TypeError)) {
      raised_clear(vm);
      raise_type_error(vm, "must assign iterable to extended slice");
    }
    return false;
  }
  bool ok = list_from_iterable(vm, iterator, result);
  value_release(vm, iterator);
  return ok;
}

static bool set_slice(Vm *vm, List *list, const Slice *slice, Value values) {
  int64_t start, stop, step, count;
  if (!slice_indices(vm, slice, list->length, &start, &stop, &step, &count)) {
    return false;
  }
  if (values == VALUE_UNBOUND) {
    return step == 1 ? replace_range(vm, list, start, stop, NULL, 0)
                     : delete_stepped(vm, list, start, step, count);
  }
  Value source;
  if (!values_to_assign(vm, values, &source)) {
    return false;
  }
  bool ok;
  if (step == 1) {
    ok = replace_range(vm, list, start, stop, as_list(source)->items, as_list(source)->length);
  } else { // making the source may have changed the list
    ok = slice_indices(vm, slice, list->length, &start, &stop, &step, &count) &&
         assign_stepped(vm, list, start, step, count, as_list(source));
  }
  value_release(vm, source);
  return ok;
}

// a[i] = x, a[i:j] = x, and del of both (`value` UNBOUND).
bool list_set_item(Vm *vm, Value self, Value key, Value value) {
  List *list = as_list(self);
  if (value_has_shape(key, SHAPE_SLICE)) {
    return set_slice(vm, list, OBJECT_AS(Slice, key), value);
  }
  uint32_t i;
  if (!sequence_index(vm, key, list->length, "list", "list assignment index out of range", &i)) {
    return false;
  }
  if (value == VALUE_UNBOUND) {
    return delete_index(vm, list, i);
  }
  value_replace(vm, &list->items[i], value_retain(value));
  return true;
}
