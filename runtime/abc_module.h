// The native module _abc: what abstract base classes remember.
#ifndef AWL_RUNTIME_ABC_MODULE_H
#define AWL_RUNTIME_ABC_MODULE_H

#include "vm/vm.h"

extern const ModuleSpec ABC_MODULE;

#endif
