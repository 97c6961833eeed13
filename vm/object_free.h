// What freeing an object takes, for the collector.
#ifndef AWL_VM_OBJECT_FREE_H
#define AWL_VM_OBJECT_FREE_H

#include "vm/value.h"
#include <stddef.h>

// Do objects of this built-in shape have different sizes?
bool shape_size_varies(uint32_t shape);
// A new object's class has a __del__: garbage is finalized in the order in which it was made.
void finalizer_expect(Vm *vm, const Object *object);
// Bytes of the object's cell.
size_t object_size(const Vm *vm, const Object *object);
#endif
