// The native modules, by name.
#ifndef AWL_RUNTIME_NATIVE_MODULES_H
#define AWL_RUNTIME_NATIVE_MODULES_H

#include "vm/vm.h"

extern const ModuleSpec *const NATIVE_MODULES[]; // ends with NULL

#endif
