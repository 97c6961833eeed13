// The native module _facade: functions of the library that show themselves as built-in.
#ifndef AWL_RUNTIME_FACADE_MODULE_H
#define AWL_RUNTIME_FACADE_MODULE_H

#include "vm/vm.h"

extern const ModuleSpec FACADE_MODULE;

#endif
