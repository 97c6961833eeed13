// The native module _operator.
#ifndef AWL_RUNTIME_OPERATOR_MODULE_H
#define AWL_RUNTIME_OPERATOR_MODULE_H

#include "vm/vm.h"

extern const ModuleSpec OPERATOR_MODULE;
extern const ClassSpec ITEMGETTER_CLASS, ATTRGETTER_CLASS; // operator_getters.c

#endif
