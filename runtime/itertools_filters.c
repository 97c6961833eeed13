// itertools that let through part of what they are given: chain, islice, takewhile, dropwhile,
// filterfalse, compress; and starmap.
#include "runtime/itertools.h"
#include "vm/generic_alias.h"
#include "vm/number.h"

// ---- chain ----

enum { CHAIN_ITERABLES, CHAIN_CURRENT };

static bool chain_make(Vm *vm, Value *args, int count, Value *result) { // __new__
  (void)count;
  return tool_over(vm, args[0], args[1], result);
}

// The iterables are taken one at a time, and only when their turn comes.
static bool chain_next(Vm *vm, Value self, Value *item) {
  Tool *tool = as_tool(self);
  *item = VALUE_UNBOUND;
  while (tool->held[CHAIN_ITERABLES] != VALUE_UNBOUND) {
    if (tool->held[CHAIN_CURRENT] == VALUE_UNBOUND) {
      Value iterable, iterator;
      if (!tool_next(vm, self, CHAIN_ITERABLES, &iterable)) {
        tool_hold(vm, self, CHAIN_ITERABLES, VALUE_UNBOUND);
        return false;
      }
      if (iterable == VALUE_UNBOUND) {
        return tool_end(vm, self, item);
      }
      bool ok = value_iterate(vm, iterable, &iterator);
      value_release(vm, iterable);
      if (!ok) {
        tool_hold(vm, self, CHAIN_ITERABLES, VALUE_UNBOUND);
        return false;
      }
      tool_hold(vm, self, CHAIN_CURRENT, iterator);
    }
    if (!tool_next(vm, self, CHAIN_CURRENT, item)) {
      return false;
    }
    if (*item != VALUE_UNBOUND) {
      return true;
    }
    tool_hold(vm, self, CHAIN_CURRENT, VALUE_UNBOUND);
  }
  return true;
}

static const NativeDef CHAIN_METHODS[] = {
    {"__class_getitem__", "cls, item, /", generic_class_getitem, "See PEP 585", NATIVE_CLASS},
    {"__new__", "cls, /, *iterables", chain_make, NULL, NATIVE_STATIC},
    {"from_iterable", "cls, iterable, /", chain_make,
     "Alternative chain() constructor taking a single iterable argument that evaluates lazily.",
     NATIVE_CLASS},
    {NULL, NULL, NULL, NULL, 0},
};

// ---- islice ----

enum { ISLICE_WANTED, ISLICE_STOP, ISLICE_STEP }; // numbers; how many were taken is in `taken`

// None is `absent`.
static bool islice_bound(Vm *vm, Value v, int64_t absent, const char *message, int64_t *result) {
  *result = absent;
  if (v == VALUE_NONE) {
    return true;
  }
  Value whole;
  bool fits = false;
  if (value_index(vm, v, &whole)) {
    fits = int_to_int64(whole, result) && *result >= 0;
    value_release(vm, whole);
  } else {
    raised_clear(vm);
  }
  return fits || raise_value_error(vm, "%s", message);
}

static const char STOP_MESSAGE[] =
    "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
static const char BOUNDS_MESSAGE[] =
    "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
static const char STEP_MESSAGE[] = "Step for islice() must be a positive integer or None.";

static bool islice_make(Vm *vm, Value *args, int count, Value *result) { // __new__
  (void)count;
  const Tuple *given = as_tuple(args[1]);
  const Value *v = given->items;
  if (given->length < 2 || given->length > 4) {
    return raise_type_error(vm, "islice expected at %s arguments, got %u",
                            given->length < 2 ? "least 2" : "most 4", given->length);
  }
  int64_t start = 0, stop, step = 1;
  if (given->length == 2) {
    if (!islice_bound(vm, v[1], -1, STOP_MESSAGE, &stop)) {
      return false;
    }
  } else if (!islice_bound(vm, v[2], -1, STOP_MESSAGE, &stop) ||
             !islice_bound(vm, v[1], 0, BOUNDS_MESSAGE, &start)) {
    return false;
  }
  if (given->length == 4 && (!islice_bound(vm, v[3], 1, STEP_MESSAGE, &step) || step < 1)) {
    raised_clear(vm);
    return raise_value_error(vm, STEP_MESSAGE);
  }
  if (!tool_over(vm, args[0], v[0], result)) {
    return false;
  }
  Tool *tool = as_tool(*result);
  tool->number[ISLICE_WANTED] = start;
  tool->number[ISLICE_STOP] = stop;
  tool->number[ISLICE_STEP] = step;
  tool->held[1] = value_from_small(0); // how many were taken from the source
  return true;
}

// What lies between two wanted items is taken and dropped.
static bool islice_next(Vm *vm, Value self, Value *item) {
  Tool *tool = as_tool(self);
  int64_t stop = tool->number[ISLICE_STOP], taken = value_to_small(tool->held[1]);
  *item = VALUE_UNBOUND;
  if (tool->held[0] == VALUE_UNBOUND) {
    return true;
  }
  for (;; taken++) {
    bool is_wanted = taken >= tool->number[ISLICE_WANTED];
    if (is_wanted && stop >= 0 && taken >= stop) {
      return tool_end(vm, self, item);
    }
    if (!tool_next(vm, self, 0, item)) {
      return false;
    }
    if (*item == VALUE_UNBOUND) {
      return tool_end(vm, self, item);
    }
    tool->held[1] = value_from_small(taken + 1);
    if (is_wanted) {
      break;
    }
    value_release(vm, *item);
  }
  int64_t wanted;
  if (__builtin_add_overflow(tool->number[ISLICE_WANTED], tool->number[ISLICE_STEP], &wanted) ||
      (stop >= 0 && wanted > stop)) {
    wanted = stop >= 0 ? stop : INT64_MAX;
  }
  tool->number[ISLICE_WANTED] = wanted;
  return true;
}

static const NativeDef ISLICE_METHODS[] = {
    {"__new__", "cls, /, *args", islice_make, NULL, NATIVE_STATIC | NATIVE_LOOKS},
    {NULL, NULL, NULL, NULL, 0},
};

// ---- by a predicate ----

enum { PREDICATE_SOURCE, PREDICATE_FUNCTION };

static bool predicate_make(Vm *vm, Value *args, int count, Value *result) { // __new__
  (void)count;
  if (!tool_over(vm, args[0], args[2], result)) {
    return false;
  }
  tool_hold(vm, *result, PREDICATE_FUNCTION, value_retain(args[1]));
  return true;
}

static bool ask(Vm *vm, Value function, Value item, bool *answer) {
  Value given;
  if (!value_call1(vm, function, item, &given)) {
    return false;
  }
  bool ok = value_truth(vm, given, answer);
  value_release(vm, given);
  return ok;
}

// The item that fails is lost, and the end is final.
static bool takewhile_next(Vm *vm, Value self, Value *item) {
  Tool *tool = as_tool(self);
  *item = VALUE_UNBOUND;
  if (tool->held[PREDICATE_SOURCE] == VALUE_UNBOUND) {
    return true;
  }
  Value given;
  if (!tool_next(vm, self, PREDICATE_SOURCE, &given)) {
    return false;
  }
  bool is_taken = false;
  if (given != VALUE_UNBOUND && !ask(vm, tool->held[PREDICATE_FUNCTION], given, &is_taken)) {
    value_release(vm, given);
    return false;
  }
  if (is_taken) {
    *item = given;
    return true;
  }
  if (given == VALUE_UNBOUND) {
    return true;
  }
  value_release(vm, given);
  return tool_end(vm, self, item);
}

// The next item about which the predicate says `wanted`; after the first one, for dropwhile, all.
static bool skip_until(Vm *vm, Value self, Value *item) {
  Tool *tool = as_tool(self);
  for (;;) {
    Value given;
    if (!tool_next(vm, self, PREDICATE_SOURCE, &given)) {
      return false;
    }
    *item = given;
    if (given == VALUE_UNBOUND || tool->is_started) {
      return true;
    }
    bool answer;
    bool ok = tool->held[PREDICATE_FUNCTION] == VALUE_NONE
                  ? value_truth(vm, given, &answer)
                  : ask(vm, tool->held[PREDICATE_FUNCTION], given, &answer);
    if (ok && !answer) {
      return true;
    }
    value_release(vm, given);
    if (!ok) {
      return false;
    }
  }
}

static bool dropwhile_next(Vm *vm, Value self, Value *item) {
  if (!skip_until(vm, self, item)) {
    return false;
  }
  as_tool(self)->is_started = true;
  return true;
}

static const NativeDef PREDICATE_METHODS[] = {
    {"__new__", "cls, predicate, iterable, /", predicate_make, NULL, NATIVE_STATIC},
    {NULL, NULL, NULL, NULL, 0},
};

static const NativeDef FILTERFALSE_METHODS[] = {
    {"__new__", "cls, function, iterable, /", predicate_make, NULL, NATIVE_STATIC},
    {NULL, NULL, NULL, NULL, 0},
};

// ---- starmap ----

// Each item is the arguments of one call.
static bool starmap_next(Vm *vm, Value self, Value *item) {
  Tool *tool = as_tool(self);
  Value given, args;
  if (!tool_next(vm, self, PREDICATE_SOURCE, &given)) {
    return false;
  }
  *item = given;
  if (given == VALUE_UNBOUND) {
    return true;
  }
  bool ok = tuple_from_iterable(vm, given, &args);
  value_release(vm, given);
  if (!ok) {
    return false;
  }
  ok = value_call_n(vm, tool->held[PREDICATE_FUNCTION], as_tuple(args)->items,
                    as_tuple(args)->length, item);
  value_release(vm, args);
  return ok;
}

// ---- compress ----

enum { COMPRESS_DATA, COMPRESS_SELECTORS };

static bool compress_make(Vm *vm, Value *args, int count, Value *result) { // __new__
  (void)count;
  Value selectors;
  if (!tool_over(vm, args[0], args[1], result)) {
    return false;
  }
  if (!value_iterate(vm, args[2], &selectors)) {
    value_release(vm, *result);
    return false;
  }
  tool_hold(vm, *result, COMPRESS_SELECTORS, selectors);
  return true;
}

// Ends with the shorter of both.
static bool compress_next(Vm *vm, Value self, Value *item) {
  for (;;) {
    Value given, selector;
    if (!tool_next(vm, self, COMPRESS_DATA, &given)) {
      return false;
    }
    *item = given;
    if (given == VALUE_UNBOUND) {
      return true;
    }
    bool is_selected = false, ok = tool_next(vm, self, COMPRESS_SELECTORS, &selector);
    if (ok && selector == VALUE_UNBOUND) {
      value_release(vm, given);
      *item = VALUE_UNBOUND;
      return true;
    }
    if (ok) {
      ok = value_truth(vm, selector, &is_selected);
      value_release(vm, selector);
    }
    if (ok && is_selected) {
      return true;
    }
    value_release(vm, given);
    if (!ok) {
      return false;
    }
  }
}

static const NativeDef COMPRESS_METHODS[] = {
    {"__new__", "cls, data, selectors", compress_make, NULL, NATIVE_STATIC},
    {NULL, NULL, NULL, NULL, 0},
};

const ToolSpec ITERTOOLS_FILTERS[] = {
    {"itertools.chain", CHAIN_METHODS, chain_next, NULL,
     "Return a chain object whose .__next__() method returns elements from the\nfirst iterable "
     "until it is exhausted, then elements from the next\niterable, until all of the iterables are "
     "exhausted."},
    {"itertools.islice", ISLICE_METHODS, islice_next, NULL,
     "islice(iterable, stop) --> islice object\nislice(iterable, start, stop[, step]) --> islice "
     "object\n\nReturn an iterator whose next() method returns selected values from an\niterable.  "
     "If start is specified, will skip all preceding elements;\notherwise, start defaults to zero. "
     " "
     "Step defaults to one.  If\nspecified as another value, step determines how many values "
     "are\nskipped between successive calls.  Works like a slice() on a list\nbut returns an "
     "iterator."},
    {"itertools.takewhile", PREDICATE_METHODS, takewhile_next, NULL,
     "Return successive entries from an iterable as long as the predicate evaluates to true for "
     "each entry."},
    {"itertools.dropwhile", PREDICATE_METHODS, dropwhile_next, NULL,
     "Drop items from the iterable while predicate(item) is true.\n\nAfterwards, return every "
     "element until the iterable is exhausted."},
    {"itertools.filterfalse", FILTERFALSE_METHODS, skip_until, NULL,
     "Return those items of iterable for which function(item) is false.\n\nIf function is None, "
     "return the items that are false."},
    {"itertools.starmap", FILTERFALSE_METHODS, starmap_next, NULL,
     "Return an iterator whose values are returned from the function evaluated with an argument "
     "tuple taken from the given sequence."},
    {"itertools.compress", COMPRESS_METHODS, compress_next, NULL,
     "Return data elements corresponding to true selector elements.\n\nForms a shorter iterator "
     "from selected data elements using the selectors to\nchoose the data elements."},
    {NULL, NULL, NULL, NULL, NULL},
};
