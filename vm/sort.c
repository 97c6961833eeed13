// list.sort: the items are taken out of the list and sorted as pairs of (key, value).
//
// Before that the keys are looked at: if all are inline ints, floats, strs or tuples that begin
// with such, the sort is done with a comparison that needs no dispatch and cannot fail.
#include "vm/list.h"
#include "vm/number.h"
#include "vm/timsort.h"
#include "vm/vm.h"

// ---- comparisons ----

INLINED int less_int(Vm *vm, Value a, Value b) {
  (void)vm;
  return (int64_t)a < (int64_t)b; // of inline ints the words compare as the ints do
}

// With nan in the list this is no order, but the sort ends, with CPython's result.
INLINED int less_float(Vm *vm, Value a, Value b) {
  (void)vm;
  double x = value_is_double(a) ? value_to_double(a) : float_value(a);
  double y = value_is_double(b) ? value_to_double(b) : float_value(b);
  return x < y;
}

// Latin-1 texts compare as their bytes do.
INLINED int less_string(Vm *vm, Value a, Value b) {
  (void)vm;
  const String *x = as_string(a), *y = as_string(b);
  if (x->width == 1 && y->width == 1) {
    uint32_t shorter = x->length < y->length ? x->length : y->length;
    int order = memcmp(x->data, y->data, shorter);
    return order != 0 ? order < 0 : x->length < y->length;
  }
  return string_compare(x, y) < 0;
}

static int less_any(Vm *vm, Value a, Value b) {
  bool result;
  return value_compare_truth(vm, COMPARE_LT, a, b, &result) ? result : -1;
}

// The first items are equal: the rest decides.
static int less_rest(Vm *vm, const Tuple *a, const Tuple *b) {
  uint32_t i = 1;
  for (; i < a->length && i < b->length; i++) {
    bool is_equal;
    if (!value_equal(vm, a->items[i], b->items[i], &is_equal)) {
      return -1;
    }
    if (!is_equal) {
      return less_any(vm, a->items[i], b->items[i]);
    }
  }
  return a->length < b->length;
}

// Tuples differ in their first items most of the time.
INLINED int less_tuple(Vm *vm, Value a, Value b, Less less) {
  const Tuple *x = as_tuple(a), *y = as_tuple(b);
  Value first = x->items[0], second = y->items[0];
  if (first != second) {
    int is_less = less(vm, first, second);
    if (is_less != 0) {
      return is_less;
    }
    int is_greater = less(vm, second, first);
    if (is_greater != 0) {
      return is_greater > 0 ? 0 : -1;
    }
  }
  return less_rest(vm, x, y);
}

INLINED int less_tuple_int(Vm *vm, Value a, Value b) {
  return less_tuple(vm, a, b, less_int);
}

INLINED int less_tuple_string(Vm *vm, Value a, Value b) {
  return less_tuple(vm, a, b, less_string);
}

// ---- one instance per comparison ----

static bool sort_ints(Sorter *s) {
  return sort_pairs(s, less_int);
}
static bool sort_floats(Sorter *s) {
  return sort_pairs(s, less_float);
}
static bool sort_strings(Sorter *s) {
  return sort_pairs(s, less_string);
}
static bool sort_tuples_int(Sorter *s) {
  return sort_pairs(s, less_tuple_int);
}
static bool sort_tuples_string(Sorter *s) {
  return sort_pairs(s, less_tuple_string);
}
static bool sort_any(Sorter *s) {
  return sort_pairs(s, less_any);
}

static bool is_tuple_of_int(Value v) {
  return value_is_tuple(v) && as_tuple(v)->length > 0 && value_is_int(as_tuple(v)->items[0]);
}

static bool is_tuple_of_string(Value v) {
  return value_is_tuple(v) && as_tuple(v)->length > 0 && value_is_string(as_tuple(v)->items[0]);
}

static bool is_inline_int(Value v) {
  return value_is_int(v);
}

// One pass over the keys is cheap against the comparisons it saves.
static bool all_keys(const Sorter *s, bool (*is_kind)(Value)) {
  for (size_t i = 0; i < s->count; i++) {
    if (!is_kind(s->pairs[i].key)) {
      return false;
    }
  }
  return true;
}

// bool and int, or int and float, mixed: that is for value_compare to know.
static bool sort_by_kind(Sorter *s) {
  if (all_keys(s, is_inline_int)) {
    return sort_ints(s);
  }
  if (all_keys(s, value_is_string)) {
    return sort_strings(s);
  }
  if (all_keys(s, value_is_float)) {
    return sort_floats(s);
  }
  if (all_keys(s, is_tuple_of_int)) {
    return sort_tuples_int(s);
  }
  if (all_keys(s, is_tuple_of_string)) {
    return sort_tuples_string(s);
  }
  return sort_any(s);
}

// ---- the list ----

// Fill in the keys.  On failure the keys made so far are released.
static bool make_keys(Sorter *s, Value key) {
  for (size_t i = 0; i < s->count; i++) {
    if (key == VALUE_NONE) {
      s->pairs[i].key = s->pairs[i].value;
    } else if (!value_call1(s->vm, key, s->pairs[i].value, &s->pairs[i].key)) {
      while (i-- > 0) {
        value_release(s->vm, s->pairs[i].key);
      }
      return false;
    }
  }
  return true;
}

static bool sort_items(Sorter *s, Value key, bool is_reversed) {
  if (!make_keys(s, key)) {
    return false;
  }
  // Sorting the reverse and reversing the result keeps equals in order.
  if (is_reversed) {
    reverse(s->pairs, s->pairs + s->count);
  }
  bool ok = s->count < 2 || sort_by_kind(s);
  if (is_reversed) {
    reverse(s->pairs, s->pairs + s->count);
  }
  if (key != VALUE_NONE) {
    for (size_t i = 0; i < s->count; i++) {
      value_release(s->vm, s->pairs[i].key);
    }
  }
  memory_free(s->vm, s->spare, s->spare_size * sizeof(Pair));
  return ok;
}

bool list_sort(Vm *vm, List *list, Value key, bool reverse_order) {
  Sorter s = {.vm = vm, .count = list->length, .gallop_from = GALLOP_LEAST};
  if (s.count == 0) {
    return true;
  }
  s.pairs = memory_new(vm, s.count * sizeof(Pair));
  if (s.pairs == NULL) {
    return false;
  }
  for (size_t i = 0; i < s.count; i++) {
    s.pairs[i].value = list->items[i];
  }
  // Whoever looks at the list meanwhile finds it empty.
  List taken = *list;
  list->items = NULL;
  list->length = list->capacity = 0;
  bool ok = sort_items(&s, key, reverse_order);
  bool is_modified = list->items != NULL;
  List strange = *list;
  for (size_t i = 0; i < s.count; i++) {
    taken.items[i] = s.pairs[i].value;
  }
  list->items = taken.items;
  list->length = taken.length;
  list->capacity = taken.capacity;
  memory_free(vm, s.pairs, s.count * sizeof(Pair));
  for (uint32_t i = 0; i < strange.length; i++) {
    value_release(vm, strange.items[i]);
  }
  memory_free(vm, strange.items, strange.capacity * sizeof(Value));
  if (ok && is_modified) {
    return raise_value_error(vm, "list modified during sort");
  }
  return ok;
}
