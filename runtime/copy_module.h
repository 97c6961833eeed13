// The native module _copy.
#ifndef AWL_RUNTIME_COPY_MODULE_H
#define AWL_RUNTIME_COPY_MODULE_H

#include "vm/vm.h"

extern const ModuleSpec COPY_MODULE;

#endif
