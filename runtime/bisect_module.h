// The native module _bisect.
#ifndef AWL_RUNTIME_BISECT_MODULE_H
#define AWL_RUNTIME_BISECT_MODULE_H

#include "vm/vm.h"

extern const ModuleSpec BISECT_MODULE;

#endif
