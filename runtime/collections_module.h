// The native module _collections.
#ifndef AWL_RUNTIME_COLLECTIONS_MODULE_H
#define AWL_RUNTIME_COLLECTIONS_MODULE_H

#include "vm/vm.h"

extern const ModuleSpec COLLECTIONS_MODULE;

#endif
