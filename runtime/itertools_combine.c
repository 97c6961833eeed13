// itertools that enumerate: product, permutations, combinations, with replacement or not.
#include "runtime/itertools.h"
#include "vm/number.h"

// What is chosen from is a tuple (of product: a tuple of tuples); `indices` say which items the
// next result has.  Each class has a function that moves the indices on, and says whether there is
// a next one.  number 0 is the length of the results.
enum { POOL };

// The tuple of the chosen items.
static bool give_chosen(Vm *vm, const Tool *tool, Value *item) {
  uint32_t count = (uint32_t)tool->number[0];
  const Tuple *pool = as_tuple(tool->held[POOL]);
  if (count == 0) {
    *item = value_retain(tuple_empty(vm));
    return true;
  }
  Tuple *row = tuple_new(vm, count);
  if (row == NULL) {
    return false;
  }
  for (uint32_t i = 0; i < count; i++) {
    row->items[i] = value_retain(pool->items[tool->indices[i]]);
  }
  *item = value_from_object(row);
  return true;
}

typedef bool (*Advance)(Tool *tool);

static bool next_chosen(Vm *vm, Value self, Advance advance, Value *item) {
  Tool *tool = as_tool(self);
  *item = VALUE_UNBOUND;
  if (tool->held[POOL] == VALUE_UNBOUND) {
    return true;
  }
  if (tool->is_started && !advance(tool)) {
    return tool_end(vm, self, item);
  }
  tool->is_started = true;
  return give_chosen(vm, tool, item);
}

// A tool over the items of `iterable`, with `count` chosen of them.
static bool choose_from(Vm *vm, Value class_, Value iterable, Value wanted, Value *result) {
  Value pool;
  int64_t count;
  if (!tuple_from_iterable(vm, iterable, &pool)) {
    return false;
  }
  bool ok = true;
  if (wanted == VALUE_NONE) {
    count = as_tuple(pool)->length;
  } else if ((ok = value_to_int64(vm, wanted, &count)) && count < 0) {
    ok = raise_value_error(vm, "r must be non-negative");
  }
  if (!ok || !tool_new(vm, class_, result)) {
    value_release(vm, pool);
    return false;
  }
  as_tool(*result)->held[POOL] = pool;
  as_tool(*result)->number[0] = count;
  return true;
}

// Give the tool its first indices.  If there is no result at all, forget the pool.
static bool start(Vm *vm, Value tool, bool has_result, uint32_t count, bool ascending,
                  Value *result) {
  if (!has_result) {
    tool_hold(vm, tool, POOL, VALUE_UNBOUND);
    return true;
  }
  if (!tool_indices(vm, tool, count)) {
    value_release(vm, *result);
    return false;
  }
  for (uint32_t i = 0; i < count; i++) {
    as_tool(tool)->indices[i] = ascending ? i : 0;
  }
  return true;
}

// ---- combinations ----

static bool combinations_make(Vm *vm, Value *args, int count, Value *result) { // __new__
  (void)count;
  if (!choose_from(vm, args[0], args[1], args[2], result)) {
    return false;
  }
  const Tool *tool = as_tool(*result);
  int64_t chosen = tool->number[0];
  bool has_result = chosen <= as_tuple(tool->held[POOL])->length;
  return start(vm, *result, has_result, (uint32_t)chosen, true, result);
}

// The rightmost index that can grow grows, and those behind it follow in sequence.
static bool combinations_advance(Tool *tool) {
  uint32_t count = (uint32_t)tool->number[0], pool = as_tuple(tool->held[POOL])->length;
  uint32_t i = count;
  while (i > 0 && tool->indices[i - 1] == i - 1 + pool - count) {
    i--;
  }
  if (i == 0) {
    return false;
  }
  uint32_t first = tool->indices[i - 1] + 1;
  for (uint32_t j = i - 1; j < count; j++) {
    tool->indices[j] = first++;
  }
  return true;
}

static bool combinations_next(Vm *vm, Value self, Value *item) {
  return next_chosen(vm, self, combinations_advance, item);
}

// ---- combinations_with_replacement ----

static bool replacement_make(Vm *vm, Value *args, int count, Value *result) { // __new__
  (void)count;
  if (!choose_from(vm, args[0], args[1], args[2], result)) {
    return false;
  }
  const Tool *tool = as_tool(*result);
  int64_t chosen = tool->number[0];
  if (chosen > UINT32_MAX) {
    value_release(vm, *result);
    return raise_memory_error(vm);
  }
  bool has_result = as_tuple(tool->held[POOL])->length > 0 || chosen == 0;
  return start(vm, *result, has_result, (uint32_t)chosen, false, result);
}

// The same, but those behind it become equal.
static bool replacement_advance(Tool *tool) {
  uint32_t count = (uint32_t)tool->number[0], pool = as_tuple(tool->held[POOL])->length;
  uint32_t i = count;
  while (i > 0 && tool->indices[i - 1] == pool - 1) {
    i--;
  }
  if (i == 0) {
    return false;
  }
  uint32_t next = tool->indices[i - 1] + 1;
  for (uint32_t j = i - 1; j < count; j++) {
    tool->indices[j] = next;
  }
  return true;
}

static bool replacement_next(Vm *vm, Value self, Value *item) {
  return next_chosen(vm, self, replacement_advance, item);
}

// ---- permutations: all indices are kept, and behind them how far each place still rotates ----

static bool permutations_make(Vm *vm, Value *args, int count, Value *result) { // __new__
  (void)count;
  if (args[2] != VALUE_NONE && value_layout(vm, args[2]) != LAYOUT_INT) {
    return raise_type_error(vm, "Expected int as r");
  }
  if (!choose_from(vm, args[0], args[1], args[2], result)) {
    return false;
  }
  const Tool *tool = as_tool(*result);
  uint32_t pool = as_tuple(tool->held[POOL])->length;
  bool has_result = tool->number[0] <= pool;
  uint32_t chosen = has_result ? (uint32_t)tool->number[0] : 0;
  if (!start(vm, *result, has_result, pool + chosen, true, result)) {
    return false;
  }
  for (uint32_t i = 0; i < chosen; i++) {
    as_tool(*result)->indices[pool + i] = pool - i;
  }
  return true;
}

// Each place runs through what is left for it by rotation; `left` counts down to its return.
static bool permutations_advance(Tool *tool) {
  uint32_t pool = as_tuple(tool->held[POOL])->length, *indices = tool->indices;
  for (uint32_t i = (uint32_t)tool->number[0]; i-- > 0;) {
    uint32_t *left = &indices[pool + i];
    if (--*left == 0) { // this place has had them all: back to where it was
      uint32_t first = indices[i];
      memmove(indices + i, indices + i + 1, (pool - i - 1) * sizeof(uint32_t));
      indices[pool - 1] = first;
      *left = pool - i;
    } else {
      uint32_t swap = indices[i];
      indices[i] = indices[pool - *left];
      indices[pool - *left] = swap;
      return true;
    }
  }
  return false;
}

static bool permutations_next(Vm *vm, Value self, Value *item) {
  return next_chosen(vm, self, permutations_advance, item);
}

// ---- product ----

// A tuple of tuples: the pools, `repeat` times over.
static bool make_pools(Vm *vm, const Tuple *iterables, int64_t repeat, Value *result) {
  uint32_t count = iterables->length;
  if (count > 0 && repeat > UINT32_MAX / count) {
    return raise_format(vm, vm->exceptions.OverflowError, "repeat argument too large");
  }
  Tuple *pools = tuple_new(vm, repeat == 0 ? 0 : count * (uint32_t)repeat);
  if (pools == NULL) {
    return false;
  }
  for (uint32_t i = 0; i < pools->length; i++) {
    Value pool;
    if (i >= count) {
      pool = value_retain(pools->items[i - count]);
    } else if (!tuple_from_iterable(vm, iterables->items[i], &pool)) {
      object_release(vm, pools);
      return false;
    }
    pools->items[i] = pool;
  }
  *result = value_from_object(pools);
  return true;
}

static bool product_make(Vm *vm, Value *args, int count, Value *result) { // __new__
  (void)count;
  int64_t repeat;
  Value pools = VALUE_UNBOUND;
  if (!value_to_int64(vm, args[2], &repeat)) {
    return false;
  }
  if (repeat < 0) {
    return raise_value_error(vm, "repeat argument cannot be negative");
  }
  if (!make_pools(vm, as_tuple(args[1]), repeat, &pools)) {
    return false;
  }
  if (!tool_new(vm, args[0], result)) {
    value_release(vm, pools);
    return false;
  }
  as_tool(*result)->held[POOL] = pools;
  bool has_result = true;
  for (uint32_t i = 0; i < as_tuple(pools)->length; i++) {
    has_result = has_result && as_tuple(as_tuple(pools)->items[i])->length > 0;
  }
  return start(vm, *result, has_result, as_tuple(pools)->length, false, result);
}

// An odometer: the last index turns fastest.
static bool product_next(Vm *vm, Value self, Value *item) {
  Tool *tool = as_tool(self);
  *item = VALUE_UNBOUND;
  if (tool->held[POOL] == VALUE_UNBOUND) {
    return true;
  }
  const Tuple *pools = as_tuple(tool->held[POOL]);
  bool is_next = !tool->is_started;
  for (uint32_t i = pools->length; !is_next && i-- > 0;) { // like an odometer
    is_next = ++tool->indices[i] < as_tuple(pools->items[i])->length;
    tool->indices[i] = is_next ? tool->indices[i] : 0;
  }
  if (!is_next) {
    return tool_end(vm, self, item);
  }
  tool->is_started = true;
  Tuple *row = tuple_new(vm, pools->length);
  if (row == NULL) {
    return false;
  }
  for (uint32_t i = 0; i < pools->length; i++) {
    row->items[i] = value_retain(as_tuple(pools->items[i])->items[tool->indices[i]]);
  }
  *item = value_from_object(row);
  return true;
}

static const NativeDef COMBINATIONS_METHODS[] = {
    {"__new__", "cls, iterable, r", combinations_make, NULL, NATIVE_STATIC},
    {NULL, NULL, NULL, NULL, 0},
};
static const NativeDef REPLACEMENT_METHODS[] = {
    {"__new__", "cls, iterable, r", replacement_make, NULL, NATIVE_STATIC},
    {NULL, NULL, NULL, NULL, 0},
};
static const NativeDef PERMUTATIONS_METHODS[] = {
    {"__new__", "cls, iterable, r=None", permutations_make, NULL, NATIVE_STATIC},
    {NULL, NULL, NULL, NULL, 0},
};
static const NativeDef PRODUCT_METHODS[] = {
    {"__new__", "cls, /, *iterables, repeat=1", product_make, NULL,
     NATIVE_STATIC | NATIVE_LOOKS},
    {NULL, NULL, NULL, NULL, 0},
};

const ToolSpec ITERTOOLS_COMBINE[] = {
    {"itertools.combinations", COMBINATIONS_METHODS, combinations_next, NULL,
     "Return successive r-length combinations of elements in the "
     "iterable.\n\ncombinations(range(4), 3) --> (0,1,2), (0,1,3), (0,2,3), (1,2,3)"},
    {"itertools.combinations_with_replacement", REPLACEMENT_METHODS, replacement_next, NULL,
     "Return successive r-length combinations of elements in the iterable allowing individual "
     "elements to have successive repeats.\n\ncombinations_with_replacement('ABC', 2) --> "
     "('A','A'), ('A','B'), ('A','C'), ('B','B'), ('B','C'), ('C','C')"},
    {"itertools.permutations", PERMUTATIONS_METHODS, permutations_next, NULL,
     "Return successive r-length permutations of elements in the "
     "iterable.\n\npermutations(range(3), 2) --> (0,1), (0,2), (1,0), (1,2), (2,0), (2,1)"},
    {"itertools.product", PRODUCT_METHODS, product_next, NULL,
     "Cartesian product of input iterables.  Equivalent to nested for-loops.\n\nFor example, "
     "product(A, B) returns the same as:  ((x,y) for x in A for y in B).\nThe leftmost iterators "
     "are in the outermost for-loop, so the output tuples\ncycle in a manner similar to an "
     "odometer "
     "(with the rightmost element changing\non every iteration).\n\nTo compute the product of an "
     "iterable with itself, specify the number\nof repetitions with the optional repeat keyword "
     "argument. For example,\nproduct(A, repeat=4) means the same as product(A, A, A, "
     "A).\n\nproduct('ab', range(3)) --> ('a',0) ('a',1) ('a',2) ('b',0) ('b',1) "
     "('b',2)\nproduct((0,1), (0,1), (0,1)) --> (0,0,0) (0,0,1) (0,1,0) (0,1,1) (1,0,0) ..."},
    {NULL, NULL, NULL, NULL, NULL},
};
