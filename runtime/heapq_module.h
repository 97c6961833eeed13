// The native module _heapq.
#ifndef AWL_RUNTIME_HEAPQ_MODULE_H
#define AWL_RUNTIME_HEAPQ_MODULE_H

#include "vm/vm.h"

extern const ModuleSpec HEAPQ_MODULE;

#endif
