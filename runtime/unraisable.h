// Exceptions that nobody can catch: told on stderr.
#ifndef AWL_RUNTIME_UNRAISABLE_H
#define AWL_RUNTIME_UNRAISABLE_H

#include "vm/vm.h"

// vm->hooks.unraisable: `object` is what was running, or None.
void unraisable_report(Vm *vm, Value exception, Value object);

#endif
