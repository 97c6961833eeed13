// What the files of list share beyond vm/container.h.
#ifndef AWL_VM_LIST_H
#define AWL_VM_LIST_H

#include "vm/container.h"

extern const NativeDef LIST_METHODS[]; // in list_methods.c

MUST_CHECK bool list_make_plainly(Vm *vm, Value argument, Value *result); // list(argument)
bool value_is_any_list(const Vm *vm, Value v);                   // list or a subclass
MUST_CHECK bool list_reserve(Vm *vm, List *list, size_t wanted); // capacity, not length
void list_shrink(Vm *vm, List *list);                            // give back room after removals
void list_clear(Vm *vm, List *list);
MUST_CHECK bool list_from_values(Vm *vm, const Value *values, size_t count, Value *result);
MUST_CHECK bool list_iterate_reversed(Vm *vm, Value self, Value *iterator);

// Shared by the iterators over sequences.
MUST_CHECK bool iterator_self(Vm *vm, Value self, Value *iterator); // __iter__ of an iterator
void sequence_iterator_finalize(Vm *vm, Object *self);
void sequence_iterator_traverse(Object *self, Visitor visit, void *context);

#endif
