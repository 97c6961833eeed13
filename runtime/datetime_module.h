// The native module _datetime.
#ifndef AWL_RUNTIME_DATETIME_MODULE_H
#define AWL_RUNTIME_DATETIME_MODULE_H

#include "vm/vm.h"

extern const ModuleSpec DATETIME_MODULE;

#endif
