// What freeing an object takes, for the collector.
#ifndef AWL_VM_OBJECT_FREE_H
#define AWL_VM_OBJECT_FREE_H

#include "vm/value.h"
#include <stddef.h>

// Bytes of the object's cell.
size_t object_size(const Vm *vm, const Object *object);
#endif
