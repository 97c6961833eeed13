// The cycle collector: frees what counting cannot, objects that hold each other and nobody else
// holds.
#ifndef AWL_VM_COLLECT_H
#define AWL_VM_COLLECT_H

#include "vm/value.h"
#include <stddef.h>

// Collect now.  Runs finalisers and callbacks of weak references, so only where Python may run: at
// a safe point of the interpreter (memory_wants_collection says when one is due) and in
// gc.collect().  Returns how many objects were unreachable.  Never raises; without memory for its
// tables it does nothing.
size_t vm_collect(Vm *vm);

// In vm/object.c: what happens once before an object dies, and may bring it back: __del__, the
// closing of a suspended generator.  The caller holds a reference.
void object_run_finalizer(Vm *vm, Object *object);

#endif
