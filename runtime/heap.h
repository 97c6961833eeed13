// Heaps of plain items, for native twins: pushed to and popped from without running Python.
#ifndef AWL_RUNTIME_HEAP_H
#define AWL_RUNTIME_HEAP_H

#include "vm/accelerator.h"

// Does what heappush() does.  Not, and nothing has been done, if comparing items might run Python.
Accelerated heap_push(Vm *vm, List *heap, Value item);
// The same of heappop(); `heap` is not empty.  The result is owned.
Accelerated heap_pop(Vm *vm, List *heap, Value *result);

#endif
