// The native module _operator.
#ifndef AWL_RUNTIME_OPERATOR_MODULE_H
#define AWL_RUNTIME_OPERATOR_MODULE_H

#include "vm/vm.h"

extern const ModuleSpec OPERATOR_MODULE;

#endif
