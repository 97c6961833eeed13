// The native module _functools, and what is in it.
#ifndef AWL_RUNTIME_FUNCTOOLS_MODULE_H
#define AWL_RUNTIME_FUNCTOOLS_MODULE_H

#include "vm/class.h"
#include "vm/vm.h"

extern const ModuleSpec FUNCTOOLS_MODULE;

extern const ClassSpec COMPARE_KEY_CLASS, LRU_CACHE_CLASS, PARTIAL_CLASS;
extern const NativeDef DATACLASS_FUNCTIONS[];

#endif
