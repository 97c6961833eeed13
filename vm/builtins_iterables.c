// Built-in functions that use up an iterable: sum, min, max, any, all, sorted.
#include "vm/list.h"
#include "vm/number.h"
#include "vm/vm.h"
#include <math.h>

// ---- sum ----

// A sum of floats that carries what rounding loses (Neumaier), as sum() does since Python 3.12.
typedef struct FloatSum {
  double high, low;
} FloatSum;

static void sum_add(FloatSum *sum, double x) {
  double total = sum->high + x;
  sum->low += fabs(sum->high) >= fabs(x) ? (sum->high - total) + x : (x - total) + sum->high;
  sum->high = total;
}

// The carry is useless once the sum has overflowed.
static double sum_value(const FloatSum *sum) {
  return sum->low != 0 && isfinite(sum->low) ? sum->high + sum->low : sum->high;
}

typedef struct Summing {
  Vm *vm;
  Value iterator;
  Value total; // owned
  Value item;  // the next to be added, owned; UNBOUND at the end
} Summing;

static bool fetch(Summing *s) {
  s->item = VALUE_UNBOUND;
  return iterator_next(s->vm, s->iterator, &s->item);
}

// total + item by the operator, and the next item.
static bool add_any(Summing *s) {
  Value sum;
  bool ok = value_binary(s->vm, BINARY_ADD, s->total, s->item, &sum);
  value_release(s->vm, s->item);
  s->item = VALUE_UNBOUND;
  if (ok) {
    value_replace(s->vm, &s->total, sum);
  }
  return ok && fetch(s);
}

// An int that needs no allocation, or a bool: those are counted, `sum(x > 1 for x in values)`.
static inline bool is_small(Value item) {
  return value_is_int(item) || value_is_bool(item);
}

// As long as the total is an int, and no sum needs an allocation.
static bool add_ints(Summing *s) {
  while (value_is_int(s->total) && is_small(s->item)) {
    int64_t i = value_is_int(s->item) ? value_to_small(s->item) : s->item == VALUE_TRUE;
    int64_t sum = value_to_small(s->total) + i;
    if (!int_fits_inline(sum)) {
      break;
    }
    s->total = value_from_small(sum);
    if (!fetch(s)) {
      return false;
    }
  }
  return true;
}

// As long as the total is a float and the items are floats or ints.
static bool add_floats(Summing *s) {
  FloatSum sum = {float_value(s->total), 0};
  bool ok = true;
  while (ok && s->item != VALUE_UNBOUND) {
    int64_t i;
    if (value_is_float(s->item)) {
      sum_add(&sum, float_value(s->item));
    } else if (value_is_any_int(s->vm, s->item) && int_to_int64(s->item, &i)) {
      sum.high += (double)i;
    } else {
      break;
    }
    value_release(s->vm, s->item);
    ok = fetch(s);
  }
  Value total;
  if (!ok || !float_new(s->vm, sum_value(&sum), &total)) {
    return false;
  }
  value_replace(s->vm, &s->total, total);
  return true;
}

// Three ways of adding, each as long as it suits: ints in registers, floats with their carry,
// and the operator for everything else.
static bool sum_items(Summing *s) {
  if (!fetch(s)) {
    return false;
  }
  while (s->item != VALUE_UNBOUND) {
    bool both_ints = value_is_int(s->total) && is_small(s->item);
    if (both_ints && !add_ints(s)) {
      return false;
    }
    if (s->item != VALUE_UNBOUND && !value_is_float(s->total) && !add_any(s)) {
      return false;
    }
    if (value_is_float(s->total) && s->item != VALUE_UNBOUND) {
      if (!add_floats(s) || (s->item != VALUE_UNBOUND && !add_any(s))) {
        return false;
      }
    }
  }
  return true;
}

// Text and bytes are refused: join() is the way, adding them is quadratic.
static bool builtin_sum(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (args[0] == VALUE_UNBOUND) {
    return raise_type_error(vm, "sum() takes at least 1 positional argument (0 given)");
  }
  Layout layout = value_layout(vm, args[1]);
  if (layout == LAYOUT_STR) {
    return raise_type_error(vm, "sum() can't sum strings [use ''.join(seq) instead]");
  }
  if (layout == LAYOUT_BYTES || layout == LAYOUT_BYTEARRAY) {
    return raise_type_error(vm, "sum() can't sum %s [use b''.join(seq) instead]",
                            layout == LAYOUT_BYTES ? "bytes" : "bytearray");
  }
  Summing s = {vm, VALUE_UNBOUND, VALUE_UNBOUND, VALUE_UNBOUND};
  if (!value_iterate(vm, args[0], &s.iterator)) {
    return false;
  }
  s.total = value_retain(args[1]);
  bool ok = sum_items(&s);
  value_release(vm, s.iterator);
  if (!ok) {
    value_release(vm, s.item);
    value_release(vm, s.total);
    return false;
  }
  *result = s.total;
  return true;
}

// ---- min and max ----

typedef struct Extreme {
  Value item, key; // the best so far, owned; UNBOUND before the first
} Extreme;

// Is `a` better than `b`, both being numbers that are compared in place?  False: they are not both.
static bool is_better_number(CompareOp op, Value a, Value b, bool *is_better) {
  if (value_both_int(a, b)) {
    *is_better = op == COMPARE_LT ? (int64_t)a < (int64_t)b : (int64_t)a > (int64_t)b;
    return true;
  }
  if (value_is_double(a) && value_is_double(b)) {
    double x = value_to_double(a), y = value_to_double(b);
    *is_better = op == COMPARE_LT ? x < y : x > y;
    return true;
  }
  return false;
}

// Look at one more item, which is taken over.
static bool consider(Vm *vm, Extreme *best, Value item, Value key_function, CompareOp op) {
  Value key;
  if (key_function == VALUE_NONE) {
    key = value_retain(item);
  } else if (!value_call1(vm, key_function, item, &key)) {
    value_release(vm, item);
    return false;
  }
  bool is_better = best->item == VALUE_UNBOUND;
  if (!is_better && !is_better_number(op, key, best->key, &is_better) &&
      !value_compare_truth(vm, op, key, best->key, &is_better)) {
    value_release(vm, item);
    value_release(vm, key);
    return false;
  }
  if (is_better) {
    value_replace(vm, &best->item, item);
    value_replace(vm, &best->key, key);
  } else {
    value_release(vm, item);
    value_release(vm, key);
  }
  return true;
}

// The first of equals wins, for min and for max.
static bool find_extreme(Vm *vm, Value iterable, Value key, CompareOp op, Extreme *best) {
  Value iterator, item;
  if (!value_iterate(vm, iterable, &iterator)) {
    return false;
  }
  bool ok;
  while ((ok = iterator_next(vm, iterator, &item)) && item != VALUE_UNBOUND) {
    if (!consider(vm, best, item, key, op)) {
      ok = false;
      break;
    }
  }
  value_release(vm, iterator);
  return ok;
}

// The same of arguments, none of which is an iterable.
static bool find_extreme_of(Vm *vm, const Tuple *values, Value key, CompareOp op, Extreme *best) {
  for (uint32_t i = 0; i < values->length; i++) {
    if (!consider(vm, best, value_retain(values->items[i]), key, op)) {
      return false;
    }
  }
  return true;
}

// Of a row of ints, or of floats: a tenth of what asking an iterator takes.  UNBOUND: it is none.
static Value extreme_number(const Value *items, uint32_t count, CompareOp op) {
  if (count == 0 || !(value_is_int(items[0]) || value_is_double(items[0]))) {
    return VALUE_UNBOUND;
  }
  Value best = items[0];
  for (uint32_t i = 1; i < count; i++) {
    bool is_better;
    if (!is_better_number(op, items[i], best, &is_better)) {
      return VALUE_UNBOUND;
    }
    best = is_better ? items[i] : best;
  }
  return best;
}

static Value extreme_number_of(Value iterable, CompareOp op) {
  return value_is_list(iterable)    ? extreme_number(as_list(iterable)->items,
                                                     as_list(iterable)->length, op)
         : value_is_tuple(iterable) ? extreme_number(as_tuple(iterable)->items,
                                                     as_tuple(iterable)->length, op)
                                    : VALUE_UNBOUND;
}

// args: *values, key, default.
static bool extreme(Vm *vm, Value *args, CompareOp op, const char *name, Value *result) {
  const Tuple *values = as_tuple(args[0]);
  if (values->length == 0) {
    return raise_type_error(vm, "%s expected at least 1 argument, got 0", name);
  }
  if (values->length > 1 && args[2] != VALUE_UNBOUND) {
    return raise_type_error(
        vm, "Cannot specify a default for %s() with multiple positional arguments", name);
  }
  Extreme best = {VALUE_UNBOUND, VALUE_UNBOUND};
  Value iterable = values->length == 1 ? values->items[0] : args[0];
  if (args[1] == VALUE_NONE) {
    *result = extreme_number_of(iterable, op);
    if (*result != VALUE_UNBOUND) {
      return true;
    }
  }
  bool ok = values->length == 1 ? find_extreme(vm, iterable, args[1], op, &best)
                                : find_extreme_of(vm, values, args[1], op, &best);
  value_release(vm, best.key);
  if (!ok) {
    value_release(vm, best.item);
    return false;
  }
  if (best.item == VALUE_UNBOUND) {
    if (args[2] == VALUE_UNBOUND) {
      return raise_value_error(vm, "%s() iterable argument is empty", name);
    }
    best.item = value_retain(args[2]);
  }
  *result = best.item;
  return true;
}

static bool builtin_min(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return extreme(vm, args, COMPARE_LT, "min", result);
}

static bool builtin_max(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return extreme(vm, args, COMPARE_GT, "max", result);
}

// ---- any, all, sorted ----

// Is there an item whose truth is `wanted`?
static bool has_truth(Vm *vm, Value iterable, bool wanted, bool *found) {
  Value iterator, item;
  *found = false;
  if (!value_iterate(vm, iterable, &iterator)) {
    return false;
  }
  bool ok = true;
  while (!*found && (ok = iterator_next(vm, iterator, &item)) && item != VALUE_UNBOUND) {
    bool truth;
    ok = value_truth(vm, item, &truth);
    value_release(vm, item);
    if (!ok) {
      break;
    }
    *found = truth == wanted;
  }
  value_release(vm, iterator);
  return ok;
}

static bool builtin_any(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  bool found;
  bool ok = has_truth(vm, args[0], true, &found);
  *result = value_from_bool(found);
  return ok;
}

static bool builtin_all(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  bool found;
  bool ok = has_truth(vm, args[0], false, &found);
  *result = value_from_bool(!found);
  return ok;
}

// The options of sort, which complains of the others.
static bool sort_options(Vm *vm, const Dict *options, Value *key, bool *is_reversed) {
  uint32_t position = 0;
  Value name, value;
  *key = VALUE_NONE;
  *is_reversed = false;
  while (dict_next(options, &position, &name, &value)) {
    if (string_equal(as_string(name), vm->names.plain_key)) {
      *key = value;
    } else if (!string_equal(as_string(name), vm->names.plain_reverse)) {
      return raise_type_error(vm, "sort() got an unexpected keyword argument '%V'", name);
    } else if (!value_truth(vm, value, is_reversed)) {
      return false;
    }
  }
  return true;
}

static bool builtin_sorted(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const Tuple *given = as_tuple(args[0]);
  if (given->length != 1) {
    return raise_type_error(vm, "sorted expected 1 argument, got %u", given->length);
  }
  bool is_reversed;
  Value list, key;
  if (!sort_options(vm, as_dict(args[1]), &key, &is_reversed) ||
      !list_from_iterable(vm, given->items[0], &list)) {
    return false;
  }
  if (!list_sort(vm, as_list(list), key, is_reversed)) {
    value_release(vm, list);
    return false;
  }
  *result = list;
  return true;
}

const NativeDef ITERABLE_BUILTINS[] = {
    {"all", "iterable, /", builtin_all,
     "Return True if bool(x) is True for all values x in the iterable.\n\nIf the iterable is "
     "empty, "
     "return True.",
     0},
    {"any", "iterable, /", builtin_any,
     "Return True if bool(x) is True for any x in the iterable.\n\nIf the iterable is empty, "
     "return "
     "False.",
     0},
    {"max", "*args, key=None, default=?", builtin_max,
     "max(iterable, *[, default=obj, key=func]) -> value\nmax(arg1, arg2, *args, *[, key=func]) -> "
     "value\n\nWith a single iterable argument, return its biggest item. The\ndefault keyword-only "
     "argument specifies an object to return if\nthe provided iterable is empty.\nWith two or more "
     "positional arguments, return the largest argument.",
     NATIVE_LOOKS},
    {"min", "*args, key=None, default=?", builtin_min,
     "min(iterable, *[, default=obj, key=func]) -> value\nmin(arg1, arg2, *args, *[, key=func]) -> "
     "value\n\nWith a single iterable argument, return its smallest item. The\ndefault "
     "keyword-only "
     "argument specifies an object to return if\nthe provided iterable is empty.\nWith two or more "
     "positional arguments, return the smallest argument.",
     NATIVE_LOOKS},
    {"sorted", "*args, **options", builtin_sorted,
     "Return a new list containing all items from the iterable in ascending order.\n\nA custom key "
     "function can be supplied to customize the sort order, and the\nreverse flag can be set to "
     "request the result in descending order.",
     0},
    {"sum", "iterable=?, /, start=0", builtin_sum,
     "Return the sum of a 'start' value (default: 0) plus an iterable of numbers\n\nWhen the "
     "iterable is empty, return the start value.\nThis function is intended specifically for use "
     "with numeric values and may\nreject non-numeric types.",
     0},
    {NULL, NULL, NULL, NULL, 0},
};
