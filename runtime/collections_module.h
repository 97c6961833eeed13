// The native module _collections.
#ifndef AWL_RUNTIME_COLLECTIONS_MODULE_H
#define AWL_RUNTIME_COLLECTIONS_MODULE_H

#include "vm/vm.h"

extern const ModuleSpec COLLECTIONS_MODULE;
// Give the module its class _tuplegetter.
MUST_CHECK bool tuple_getter_add(Vm *vm, Module *module);

#endif
