// The native module _weakref.
#ifndef AWL_RUNTIME_WEAKREF_MODULE_H
#define AWL_RUNTIME_WEAKREF_MODULE_H

#include "vm/vm.h"

extern const ModuleSpec WEAKREF_MODULE;

#endif
