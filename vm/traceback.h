// Tracebacks: positions, and their text.
#ifndef AWL_VM_TRACEBACK_H
#define AWL_VM_TRACEBACK_H

#include "vm/code.h"

CodePosition traceback_position(const Traceback *t);
// The frame object `depth` calls up from the one that runs, with its callers behind f_back.
MUST_CHECK bool frame_object_current(Vm *vm, uint32_t depth, Value *result);

#endif
