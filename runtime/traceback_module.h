// The native module _traceback.
#ifndef AWL_RUNTIME_TRACEBACK_MODULE_H
#define AWL_RUNTIME_TRACEBACK_MODULE_H

#include "vm/vm.h"

extern const ModuleSpec TRACEBACK_MODULE;

#endif
