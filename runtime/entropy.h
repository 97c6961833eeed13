// Randomness from outside: the only door through which it comes in, so that a run can be recorded.
#ifndef AWL_RUNTIME_ENTROPY_H
#define AWL_RUNTIME_ENTROPY_H

#include "vm/value.h"
#include <stddef.h>

// Fill `bytes` with what nobody can foresee.  False: an OSError is raised.
MUST_CHECK bool runtime_entropy(Vm *vm, void *bytes, size_t length);

#endif
