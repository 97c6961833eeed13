// The Vm's memory: one allocator with size classes over slabs, a byte cap, a live counter and
// failures on demand; and the list of all containers for the cycle collector.
#ifndef AWL_VM_MEMORY_H
#define AWL_VM_MEMORY_H

#include "grammar/allocator.h"
#include "vm/value.h"

// Plain bytes for what objects own (items of a list, a dict's entries).  Sizes are bytes, and a
// block is given back with the size it has.  NULL when the cap is reached or the machine has no
// more, with MemoryError raised.
MUST_CHECK void *memory_new(Vm *vm, size_t size);
MUST_CHECK void *memory_resize(Vm *vm, void *block, size_t old_size, size_t new_size);
void memory_free(Vm *vm, void *block, size_t size); // NULL is allowed

// An object's cell: head filled in (count 1, `shape`), the rest zero.  NULL with MemoryError
// raised.  May run the cycle collector first, so everything the caller holds must be counted.
MUST_CHECK void *object_new(Vm *vm, uint32_t shape, size_t size);
void object_free(Vm *vm, void *object, size_t size); // the cell only; finalize has been called

#endif
