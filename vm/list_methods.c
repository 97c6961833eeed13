// The methods of list that are not protocols: append, insert, pop, index and the others.
#include "vm/list.h"
#include "vm/memory.h"
#include "vm/sequence.h"
#include "vm/vm.h"

// list() makes an empty one and __init__ fills it, so that a subclass may do either.
static bool list_make(Vm *vm, Value *args, int count, Value *result) { // __new__
  (void)count;
  Class *class_ = OBJECT_AS(Class, args[0]);
  if (class_ != vm->class_of.list) {
    return instance_new(vm, class_, result);
  }
  List *list = list_new(vm, 0);
  *result = value_from_object(list);
  return list != NULL;
}

// A second call of __init__ starts from nothing, as in CPython.
static bool list_init(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  List *list = as_list(args[0]);
  *result = VALUE_NONE;
  if (list->length > 0) {
    list_clear(vm, list);
  }
  return args[1] == VALUE_UNBOUND || list_extend(vm, list, args[1]);
}

bool list_make_plainly(Vm *vm, Value argument, Value *result) {
  List *list = list_new(vm, 0);
  if (list == NULL || (argument != VALUE_UNBOUND && !list_extend(vm, list, argument))) {
    object_release(vm, list);
    return false;
  }
  *result = value_from_object(list);
  return true;
}

static bool method_append(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = VALUE_NONE;
  return list_append(vm, as_list(args[0]), args[1]);
}

static bool method_clear(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  list_clear(vm, as_list(args[0]));
  *result = VALUE_NONE;
  return true;
}

static bool method_copy(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return list_from_values(vm, as_list(args[0])->items, as_list(args[0])->length, result);
}

// The first position of `item` in [start, stop), or -1.
static bool find_item(Vm *vm, List *list, Value item, int64_t start, int64_t stop,
                      int64_t *position) {
  *position = -1;
  for (int64_t i = start; i < stop && i < list->length; i++) {
    Value candidate = value_retain(list->items[i]);
    bool is_equal = false;
    bool ok = value_equal(vm, candidate, item, &is_equal);
    value_release(vm, candidate);
    if (!ok) {
      return false;
    }
    if (is_equal) {
      *position = i;
      return true;
    }
  }
  return true;
}

// Counting is finding again and again.
static bool method_count(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t found = 0, position = -1;
  do {
    if (!find_item(vm, as_list(args[0]), args[1], position + 1, INT64_MAX, &position)) {
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
  return list_extend(vm, as_list(args[0]), args[1]);
}

static bool method_index(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t start, stop, position;
  List *list = as_list(args[0]);
  if (!sequence_bounds(vm, args[2], args[3], list->length, &start, &stop)) {
    return false;
  }
  if (!find_item(vm, list, args[1], start, stop, &position)) {
    return false;
  }
  if (position < 0) {
    return raise_value_error(vm, "%R is not in list", args[1]);
  }
  *result = value_from_small(position);
  return true;
}

// An index beyond either end means that end.
static bool method_insert(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t i;
  if (!sequence_integer(vm, args[1], &i)) {
    return false;
  }
  List *list = as_list(args[0]);
  if (!list_reserve(vm, list, (size_t)list->length + 1)) {
    return false;
  }
  i = i < 0 ? i + list->length : i;
  i = i < 0 ? 0 : i > list->length ? list->length : i;
  memmove(list->items + i + 1, list->items + i, (list->length - (size_t)i) * sizeof(Value));
  list->items[i] = value_retain(args[2]);
  list->length++;
  *result = VALUE_NONE;
  return true;
}

// The item is moved out, not copied: the caller gets the list's own reference.
static bool method_pop(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t i = -1;
  List *list = as_list(args[0]);
  if (!value_is_int(args[1])) {
    if (!sequence_integer(vm, args[1], &i)) {
      return false;
    }
  } else {
    i = value_to_small(args[1]);
  }
  if (list->length == 0) {
    return raise_format(vm, vm->exceptions.IndexError, "pop from empty list");
  }
  i = i < 0 ? i + list->length : i;
  if (i < 0 || i >= list->length) {
    return raise_format(vm, vm->exceptions.IndexError, "pop index out of range");
  }
  *result = list->items[i];
  list->length--;
  memmove(list->items + i, list->items + i + 1, (list->length - (size_t)i) * sizeof(Value));
  list_shrink(vm, list);
  return true;
}

// The position is checked again: the comparison that said yes may have changed the list.
static bool method_remove(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t position;
  List *list = as_list(args[0]);
  if (!find_item(vm, list, args[1], 0, INT64_MAX, &position)) {
    return false;
  }
  if (position < 0) {
    return raise_value_error(vm, "list.remove(x): x not in list");
  }
  *result = VALUE_NONE;
  if (position >= list->length) { // the comparison that said yes has emptied the list
    return true;
  }
  return list_set_item(vm, args[0], value_from_small(position), VALUE_UNBOUND);
}

static bool method_reverse(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  List *list = as_list(args[0]);
  for (uint32_t i = 0, j = list->length; i + 1 < j; i++) {
    Value item = list->items[i];
    list->items[i] = list->items[--j];
    list->items[j] = item;
  }
  *result = VALUE_NONE;
  return true;
}

static bool method_reversed(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return list_iterate_reversed(vm, args[0], result);
}

// `reverse` is any truth, the key any callable; see vm/sort.c.
static bool method_sort(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  bool is_reversed;
  *result = VALUE_NONE;
  return value_truth(vm, args[2], &is_reversed) &&
         list_sort(vm, as_list(args[0]), args[1], is_reversed);
}

const NativeDef LIST_METHODS[] = {
    {"__new__", "cls, /, *args, **kwargs", list_make, NULL,
     NATIVE_STATIC | NATIVE_BLANK},
    {"__init__", "self, iterable=?, /", list_init, NULL, 0},
    {"__reversed__", "self, /", method_reversed, "Return a reverse iterator over the list.", 0},
    {"append", "self, object, /", method_append, "Append object to the end of the list.", 0},
    {"clear", "self, /", method_clear, "Remove all items from list.", 0},
    {"copy", "self, /", method_copy, "Return a shallow copy of the list.", 0},
    {"count", "self, value, /", method_count, "Return number of occurrences of value.", 0},
    {"extend", "self, iterable, /", method_extend,
     "Extend list by appending elements from the iterable.", 0},
    {"index", "self, value, start=0, stop=9223372036854775807, /", method_index,
     "Return first index of value.\n\nRaises ValueError if the value is not present.", 0},
    {"insert", "self, index, object, /", method_insert, "Insert object before index.", 0},
    {"pop", "self, index=-1, /", method_pop,
     "Remove and return item at index (default last).\n\nRaises IndexError if list is empty or "
     "index is out of range.",
     0},
    {"remove", "self, value, /", method_remove,
     "Remove first occurrence of value.\n\nRaises ValueError if the value is not present.", 0},
    {"reverse", "self, /", method_reverse, "Reverse *IN PLACE*.", 0},
    {"sort", "self, /, *, key=None, reverse=False", method_sort,
     "Sort the list in ascending order and return None.\n\nThe sort is in-place and stable.  If a "
     "key function is given, apply it once to each list item\nand sort them, ascending or "
     "descending, according to their function values.",
     0},
    {NULL, NULL, NULL, NULL, 0},
};
