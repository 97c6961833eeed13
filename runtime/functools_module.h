// The native module _functools.
#ifndef AWL_RUNTIME_FUNCTOOLS_MODULE_H
#define AWL_RUNTIME_FUNCTOOLS_MODULE_H

#include "vm/vm.h"

extern const ModuleSpec FUNCTOOLS_MODULE;

#endif
