// The native module gc.
#ifndef AWL_RUNTIME_GC_MODULE_H
#define AWL_RUNTIME_GC_MODULE_H

#include "vm/vm.h"

extern const ModuleSpec GC_MODULE;

#endif
