// What the files of set share beyond vm/container.h, and what dict's views borrow from them.
#ifndef AWL_VM_SET_H
#define AWL_VM_SET_H

#include "vm/container.h"

#define SET_DELETED UINT64_MAX // hash() never gives -1

bool value_is_any_set(const Vm *vm, Value v); // set, frozenset or a subclass

// ---- the table (vm/set.c) ----
MUST_CHECK bool set_hash_key(Vm *vm, Value key, uint64_t *hash);
// The entry of `key`, or NULL.  May run Python.
MUST_CHECK bool set_find(Vm *vm, Set *set, Value key, uint64_t hash, SetEntry **entry);
MUST_CHECK bool set_insert(Vm *vm, Set *set, Value key, uint64_t hash);
MUST_CHECK bool set_discard(Vm *vm, Set *set, Value key, uint64_t hash, bool *found);
// The next live entry at or behind *position, which is moved behind it.
bool set_next(const Set *set, uint32_t *position, SetEntry *entry);
MUST_CHECK bool set_reserve_for(Vm *vm, Set *set, uint32_t more); // before a merge
MUST_CHECK bool set_drop_deleted(Vm *vm, Set *set);               // when they are many
MUST_CHECK bool set_merge(Vm *vm, Set *set, Set *other);
Value set_take_any(Set *set); // for pop(): owned; the set is not empty
void set_clear(Vm *vm, Set *set);
void set_swap(Set *a, Set *b);

// ---- algebra (vm/set_algebra.c): `result` is a new set or frozenset, as `set` is one ----
MUST_CHECK bool set_copy(Vm *vm, Value set, Value *result);
MUST_CHECK bool set_intersect(Vm *vm, Value set, Value other, Value *result);
MUST_CHECK bool set_subtract(Vm *vm, Value set, Value other, Value *result);
MUST_CHECK bool set_differ(Vm *vm, Value set, Value other, Value *result); // symmetric
MUST_CHECK bool set_remove_all(Vm *vm, Set *set, Value other);             // set -= other
MUST_CHECK bool set_toggle_all(Vm *vm, Set *set, Value other);             // set ^= other
MUST_CHECK bool set_is_subset(Vm *vm, Value set, Value other, bool *result);
MUST_CHECK bool set_is_superset(Vm *vm, Value set, Value other, bool *result);
MUST_CHECK bool set_is_disjoint(Vm *vm, Value set, Value other, bool *result);

#endif
