// The module _random: what random.py needs in C.
#ifndef AWL_RUNTIME_RANDOM_MODULE_H
#define AWL_RUNTIME_RANDOM_MODULE_H

#include "vm/vm.h"

extern const ModuleSpec RANDOM_MODULE;

#endif
