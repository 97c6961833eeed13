// What the files of the native module itertools share.
#ifndef AWL_RUNTIME_ITERTOOLS_H
#define AWL_RUNTIME_ITERTOOLS_H

#include "vm/vm.h"

// The iterators of itertools are alike: a few values, a few numbers, and a function that makes the
// next item.  Each class names its places by an enum above its functions.
typedef struct Tool {
  Object head;
  Value held[5];
  int64_t number[3];
  uint32_t *indices; // of the combinatoric ones
  uint32_t index_count;
  bool is_started;
} Tool;

static inline Tool *as_tool(Value v) {
  return OBJECT_AS(Tool, v);
}

// An instance of `class_` with all places UNBOUND and 0.
MUST_CHECK bool tool_new(Vm *vm, Value class_, Value *result);
// The same, over an iterator of `iterable` in place 0.
MUST_CHECK bool tool_over(Vm *vm, Value class_, Value iterable, Value *result);
// Put an owned value into a place.
void tool_hold(Vm *vm, Value tool, int place, Value owned);
// The next item of the iterator in a place.  It may come back to this very tool, and make it let go
// of the iterator while that is at work.
MUST_CHECK bool tool_next(Vm *vm, Value tool, int place, Value *item);
// Forget what is iterated over and tell the end.
bool tool_end(Vm *vm, Value tool, Value *item);
MUST_CHECK bool tool_indices(Vm *vm, Value tool, uint32_t count);

typedef bool (*ToolNext)(Vm *vm, Value self, Value *item);
typedef bool (*ToolRepr)(Vm *vm, Value self, Value *result);

// One class of the module.
typedef struct ToolSpec {
  const char *name; // with "itertools."
  const NativeDef *methods;
  ToolNext next;
  ToolRepr repr; // or NULL
  const char *doc;
} ToolSpec;

extern const ToolSpec ITERTOOLS_ENDLESS[]; // count, cycle, repeat; itertools_endless.c
extern const ToolSpec ITERTOOLS_FILTERS[]; // chain, islice, takewhile …; itertools_filters.c
extern const ToolSpec ITERTOOLS_COMBINE[]; // product, permutations …; itertools_combine.c
extern const ToolSpec ITERTOOLS_GROUPS[];  // accumulate, pairwise, batched …; itertools_groups.c

MUST_CHECK bool itertools_add_tee(Vm *vm, Module *module);     // itertools_tee.c
MUST_CHECK bool itertools_add_groupby(Vm *vm, Module *module); // itertools_groupby.c
MUST_CHECK bool tool_class(Vm *vm, const ToolSpec *spec, Class **result);

extern const ModuleSpec ITERTOOLS_MODULE;

#endif
