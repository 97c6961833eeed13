// itertools that look at several items at a time: accumulate, pairwise, batched, zip_longest.
#include "runtime/itertools.h"

// ---- accumulate ----

enum { ACCUMULATE_SOURCE, ACCUMULATE_FUNCTION, ACCUMULATE_TOTAL, ACCUMULATE_INITIAL };

static bool accumulate_make(Vm *vm, Value *args, int count, Value *result) { // __new__
  (void)count;
  if (!tool_over(vm, args[0], args[1], result)) {
    return false;
  }
  tool_hold(vm, *result, ACCUMULATE_FUNCTION, value_retain(args[2]));
  if (args[3] != VALUE_NONE) {
    tool_hold(vm, *result, ACCUMULATE_INITIAL, value_retain(args[3]));
  }
  return true;
}

// The first item, or `initial`, is given as it is.
static bool accumulate_next(Vm *vm, Value self, Value *item) {
  Tool *tool = as_tool(self);
  Value given, function = tool->held[ACCUMULATE_FUNCTION];
  if (tool->held[ACCUMULATE_INITIAL] != VALUE_UNBOUND) {
    *item = tool->held[ACCUMULATE_INITIAL];
    tool->held[ACCUMULATE_INITIAL] = VALUE_UNBOUND;
    tool_hold(vm, self, ACCUMULATE_TOTAL, value_retain(*item));
    return true;
  }
  if (!tool_next(vm, self, ACCUMULATE_SOURCE, &given)) {
    return false;
  }
  *item = given;
  if (given == VALUE_UNBOUND) {
    return true;
  }
  Value total = tool->held[ACCUMULATE_TOTAL];
  if (total != VALUE_UNBOUND) {
    value_retain(total);
    bool ok = function == VALUE_NONE ? value_binary(vm, BINARY_ADD, total, given, item)
                                     : value_call2(vm, function, total, given, item);
    value_release(vm, total);
    value_release(vm, given);
    if (!ok) {
      return false;
    }
  }
  tool_hold(vm, self, ACCUMULATE_TOTAL, value_retain(*item));
  return true;
}

static const NativeDef ACCUMULATE_METHODS[] = {
    {"__new__", "cls, iterable, func=None, *, initial=None", accumulate_make, NULL, NATIVE_STATIC},
    {NULL, NULL, NULL, NULL, 0},
};

// ---- pairwise ----

enum { PAIRWISE_SOURCE, PAIRWISE_LAST };

static bool pairwise_make(Vm *vm, Value *args, int count, Value *result) { // __new__
  (void)count;
  return tool_over(vm, args[0], args[1], result);
}

// The right item of a pair is the left of the next.
static bool pairwise_next(Vm *vm, Value self, Value *item) {
  Tool *tool = as_tool(self);
  *item = VALUE_UNBOUND;
  if (tool->held[PAIRWISE_SOURCE] == VALUE_UNBOUND) {
    return true;
  }
  Value source = value_retain(tool->held[PAIRWISE_SOURCE]), pair[2];
  pair[0] = value_retain(tool->held[PAIRWISE_LAST]);
  pair[1] = VALUE_UNBOUND;
  bool ok = pair[0] != VALUE_UNBOUND || iterator_next(vm, source, &pair[0]);
  if (!ok) {
    pair[0] = VALUE_UNBOUND;
  } else if (pair[0] != VALUE_UNBOUND) {
    tool_hold(vm, self, PAIRWISE_LAST, value_retain(pair[0]));
    ok = iterator_next(vm, source, &pair[1]);
    pair[1] = ok ? pair[1] : VALUE_UNBOUND;
  }
  value_release(vm, source);
  if (ok && pair[1] == VALUE_UNBOUND) {
    tool_hold(vm, self, PAIRWISE_LAST, VALUE_UNBOUND);
    ok = tool_end(vm, self, item);
  } else if (ok) {
    tool_hold(vm, self, PAIRWISE_LAST, value_retain(pair[1]));
    ok = tuple_from_values(vm, pair, 2, item);
  }
  value_release(vm, pair[0]);
  value_release(vm, pair[1]);
  return ok;
}

static const NativeDef PAIRWISE_METHODS[] = {
    {"__new__", "cls, iterable, /", pairwise_make, NULL, NATIVE_STATIC},
    {NULL, NULL, NULL, NULL, 0},
};

// ---- batched: number 0 is the size; started means strict ----

static bool batched_make(Vm *vm, Value *args, int count, Value *result) { // __new__
  (void)count;
  int64_t size;
  bool is_strict;
  if (!value_to_int64(vm, args[2], &size) || !value_truth(vm, args[3], &is_strict)) {
    return false;
  }
  if (size < 1) {
    return raise_value_error(vm, "n must be at least one");
  }
  if (!tool_over(vm, args[0], args[1], result)) {
    return false;
  }
  as_tool(*result)->number[0] = size;
  as_tool(*result)->is_started = is_strict;
  return true;
}

static bool take(Vm *vm, Value source, int64_t size, List *list) {
  while (list->length < size) {
    Value item;
    if (!iterator_next(vm, source, &item)) {
      return false;
    }
    if (item == VALUE_UNBOUND) {
      return true;
    }
    if (!list_append_owned(vm, list, item)) {
      return false;
    }
  }
  return true;
}

// A short batch is the last one, and with strict=True an error.
static bool batched_next(Vm *vm, Value self, Value *item) {
  Tool *tool = as_tool(self);
  *item = VALUE_UNBOUND;
  if (tool->held[0] == VALUE_UNBOUND) {
    return true;
  }
  List *list = list_new(vm, 0);
  if (list == NULL) {
    return false;
  }
  bool ok = take(vm, tool->held[0], tool->number[0], list);
  bool is_short = list->length < tool->number[0];
  if (is_short) {
    tool_hold(vm, self, 0, VALUE_UNBOUND);
  }
  if (ok && is_short && list->length > 0 && tool->is_started) {
    ok = raise_value_error(vm, "batched(): incomplete batch");
  }
  if (ok && list->length > 0) {
    ok = tuple_from_values(vm, list->items, list->length, item);
  }
  object_release(vm, list);
  return ok;
}

static const NativeDef BATCHED_METHODS[] = {
    {"__new__", "cls, iterable, n, *, strict=False", batched_make, NULL, NATIVE_STATIC},
    {NULL, NULL, NULL, NULL, 0},
};

// ---- zip_longest: number 0 is how many iterators have not ended; an ended one is None ----

enum { LONGEST_ITERATORS, LONGEST_FILL };

static bool longest_make(Vm *vm, Value *args, int count, Value *result) { // __new__
  (void)count;
  const Tuple *iterables = as_tuple(args[1]);
  List *iterators = list_new(vm, iterables->length);
  if (iterators == NULL) {
    return false;
  }
  bool ok = true;
  for (uint32_t i = 0; ok && i < iterables->length; i++) {
    Value iterator;
    ok = value_iterate(vm, iterables->items[i], &iterator) &&
         list_append_owned(vm, iterators, iterator);
  }
  if (!ok || !tool_new(vm, args[0], result)) {
    object_release(vm, iterators);
    return false;
  }
  as_tool(*result)->held[LONGEST_ITERATORS] = value_from_object(iterators);
  as_tool(*result)->held[LONGEST_FILL] = value_retain(args[2]);
  as_tool(*result)->number[0] = iterables->length;
  return true;
}

// The item of iterator `i`, or the filler.
static bool longest_item(Vm *vm, Tool *tool, uint32_t i, Value *item) {
  List *iterators = as_list(tool->held[LONGEST_ITERATORS]);
  *item = VALUE_UNBOUND;
  if (iterators->items[i] != VALUE_NONE) {
    if (!iterator_next(vm, iterators->items[i], item)) {
      tool->number[0] = 0;
      return false;
    }
    if (*item == VALUE_UNBOUND) {
      value_replace(vm, &iterators->items[i], VALUE_NONE);
      tool->number[0]--;
    }
  }
  if (*item == VALUE_UNBOUND) {
    *item = value_retain(tool->held[LONGEST_FILL]);
  }
  return true;
}

// Ends when all have ended; the row under way is given up.
static bool longest_next(Vm *vm, Value self, Value *item) {
  Tool *tool = as_tool(self);
  *item = VALUE_UNBOUND;
  if (tool->number[0] <= 0) {
    return true;
  }
  Tuple *row = tuple_new(vm, as_list(tool->held[LONGEST_ITERATORS])->length);
  if (row == NULL) {
    return false;
  }
  for (uint32_t i = 0; i < row->length; i++) {
    Value given;
    if (!longest_item(vm, tool, i, &given)) {
      object_release(vm, row);
      return false;
    }
    row->items[i] = given;
    if (tool->number[0] <= 0) { // the last one has ended
      object_release(vm, row);
      return true;
    }
  }
  *item = value_from_object(row);
  return true;
}

static const NativeDef LONGEST_METHODS[] = {
    {"__new__", "cls, /, *iterables, fillvalue=None", longest_make, NULL,
     NATIVE_STATIC | NATIVE_LOOKS},
    {NULL, NULL, NULL, NULL, 0},
};

const ToolSpec ITERTOOLS_GROUPS[] = {
    {"itertools.accumulate", ACCUMULATE_METHODS, accumulate_next, NULL,
     "Return series of accumulated sums (or other binary function results)."},
    {"itertools.pairwise", PAIRWISE_METHODS, pairwise_next, NULL,
     "Return an iterator of overlapping pairs taken from the input iterator.\n\n    s -> (s0,s1), "
     "(s1,s2), (s2, s3), ..."},
    {"itertools.batched", BATCHED_METHODS, batched_next, NULL,
     "Batch data into tuples of length n. The last batch may be shorter than n.\n\nLoops over the "
     "input iterable and accumulates data into tuples\nup to size n.  The input is consumed "
     "lazily, just enough to\nfill a batch.  The result is yielded as soon as a batch is full\nor "
     "when the input iterable is exhausted.\n\n    >>> for batch in batched('ABCDEFG', 3):\n    "
     "...     print(batch)\n    ...\n    ('A', 'B', 'C')\n    ('D', 'E', 'F')\n    ('G',)\n\nIf "
     "\"strict\" is True, raises a ValueError if the final batch is shorter\nthan n."},
    {"itertools.zip_longest", LONGEST_METHODS, longest_next, NULL,
     "Return a zip_longest object whose .__next__() method returns a tuple where\nthe i-th element "
     "comes from the i-th iterable argument.  The .__next__()\nmethod continues until the longest "
     "iterable in the argument sequence\nis exhausted and then it raises StopIteration.  When the "
     "shorter iterables\nare exhausted, the fillvalue is substituted in their place.  The "
     "fillvalue\ndefaults to None or can be specified by a keyword argument.\n"},
    {NULL, NULL, NULL, NULL, NULL},
};
