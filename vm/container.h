// list, tuple, dict, set, range, slice and their iterators: what other files may do to them.
#ifndef AWL_VM_CONTAINER_H
#define AWL_VM_CONTAINER_H

#include "vm/class.h"

// ---- list, tuple ----
MUST_CHECK List *list_new(Vm *vm, uint32_t capacity);
MUST_CHECK bool list_append(Vm *vm, List *list, Value item); // retains item
MUST_CHECK bool list_append_owned(Vm *vm, List *list, Value item);
MUST_CHECK bool list_extend(Vm *vm, List *list, Value iterable);
MUST_CHECK bool list_sort(Vm *vm, List *list, Value key, bool reverse); // key None or callable
MUST_CHECK bool list_get_item(Vm *vm, Value self, Value key, Value *result);
MUST_CHECK bool list_set_item(Vm *vm, Value self, Value key, Value value);
MUST_CHECK Tuple *tuple_new(Vm *vm, uint32_t length); // items UNBOUND: fill them before use
MUST_CHECK bool tuple_from_values(Vm *vm, const Value *values, uint32_t count, Value *result);
// hash() of a tuple of these.
MUST_CHECK bool tuple_hash_values(Vm *vm, const Value *items, uint32_t count, uint64_t *hash);
Value tuple_empty(Vm *vm); // borrowed: immortal

// ---- dict ----
MUST_CHECK Dict *dict_new(Vm *vm, uint32_t capacity);
// Borrowed; UNBOUND if missing.  May call __hash__ and __eq__, so it may fail.
MUST_CHECK bool dict_get(Vm *vm, Dict *dict, Value key, Value *value);
MUST_CHECK bool dict_set(Vm *vm, Dict *dict, Value key, Value value); // retains both
MUST_CHECK bool dict_delete(Vm *vm, Dict *dict, Value key, bool *found);
// With interned str keys, as namespaces have: cannot fail, runs no Python.
Value dict_get_name(Vm *vm, const Dict *dict, const String *name); // borrowed
MUST_CHECK bool dict_set_name(Vm *vm, Dict *dict, String *name, Value value);
bool dict_delete_name(Vm *vm, Dict *dict, const String *name);
// The entry's index for caches, or -1.
int64_t dict_find_name(Vm *vm, const Dict *dict, const String *name);
MUST_CHECK bool dict_set_c(Vm *vm, Dict *dict, const char *name, Value value); // interns
// Walk in insertion order: `*position` starts at 0.  Borrowed key and value.
bool dict_next(const Dict *dict, uint32_t *position, Value *key, Value *value);
MUST_CHECK bool dict_copy(Vm *vm, const Dict *dict, Dict **result);
MUST_CHECK bool dict_update(Vm *vm, Dict *dict, Value mapping_or_pairs);
void dict_clear(Vm *vm, Dict *dict);
// A read-only mappingproxy of any mapping.
MUST_CHECK bool mapping_proxy_new(Vm *vm, Value mapping, Value *result);

// ---- set ----
MUST_CHECK Set *set_new(Vm *vm, uint32_t shape); // SHAPE_SET or SHAPE_FROZENSET
MUST_CHECK bool set_add(Vm *vm, Set *set, Value item);
// The same of an int or a str; false: it is something else, or that would run Python.  In vm/set.c.
bool set_has_plainly(Vm *vm, const Set *set, Value key, bool *result);
MUST_CHECK bool set_has(Vm *vm, Set *set, Value item, bool *result);
MUST_CHECK bool set_update(Vm *vm, Set *set, Value iterable);

// ---- range, slice ----
MUST_CHECK bool slice_new(Vm *vm, Value start, Value stop, Value step, Value *result);
// Python's slice.indices for a sequence of `length`: count of items is returned too.
MUST_CHECK bool slice_indices(Vm *vm, const Slice *slice, int64_t length, int64_t *start,
                              int64_t *stop, int64_t *step, int64_t *count);
MUST_CHECK bool range_new(Vm *vm, Value start, Value stop, Value step, Value *result);
// What range(*values) gives, of one to three values.
MUST_CHECK bool range_from_arguments(Vm *vm, const Value *values, uint32_t count, Value *result);
// A range that nobody else has turns into its own iterator: a third of what a loop takes to begin.
bool range_becomes_iterator(Value range);

// What the interpreter's loops over lists, tuples and ranges share with these files.
typedef struct SequenceIterator { // LIST_ITERATOR, TUPLE_ITERATOR, reverse, generic
  Object head;
  Value sequence; // UNBOUND once exhausted
  int64_t index;
} SequenceIterator;

// The entry of a str or an int that can be found without running Python; else DICT_ABSENT or
// DICT_ASK, if it takes more than that.
#define DICT_ABSENT UINT32_MAX
#define DICT_ASK (UINT32_MAX - 1)
uint32_t dict_find_plainly(Vm *vm, const Dict *dict, Value key);

// The entry that was found last: programs look at the same one again, `d[k] = d.get(k, 0) + 1`, `if k
// in d: … d[k]`, and a quarter of the time that counting by string takes is saved.  Nothing is held: a
// str that dies or grows is forgotten, and a dict that is cleared, as a dying one is.
typedef struct FoundEntry {
  Value key; // UNBOUND: nothing is known
  const Dict *dict;
  uint32_t keys_version, entry;
} FoundEntry;
static inline bool dict_found_last(const FoundEntry *found, const Dict *dict, Value key) {
  return found->key == key && found->dict == dict && found->keys_version == dict->keys_version;
}

// iter() of what has __getitem__ and no __iter__: indexes from 0 until IndexError.
MUST_CHECK bool sequence_iterator_new(Vm *vm, Value sequence, Value *iterator);
// iter(callable, sentinel).
MUST_CHECK bool callable_iterator_new(Vm *vm, Value callable, Value sentinel, Value *iterator);

typedef struct RangeIterator { // of ranges of inline ints; all it gives are inline ints
  Object head;
  int64_t next, step, left;
  int64_t padding; // as large as a Range: see range_becomes_iterator
} RangeIterator;

// sum, min, max, any, all, sorted (vm/builtins_iterables.c).
extern const NativeDef ITERABLE_BUILTINS[];

// Registration of classes.
void list_register(Vm *vm);
void tuple_register(Vm *vm);
void dict_register(Vm *vm);
void set_register(Vm *vm);
void range_register(Vm *vm);    // range, slice, their iterators
void iterator_register(Vm *vm); // enumerate, zip, map, filter, reversed, callable iterators

#endif
