// The native module atexit.
#ifndef AWL_RUNTIME_ATEXIT_MODULE_H
#define AWL_RUNTIME_ATEXIT_MODULE_H

#include "vm/vm.h"

extern const ModuleSpec ATEXIT_MODULE;

// Call what was registered, last come, first served.  Exceptions are told and do not stop it.
void atexit_run(Vm *vm);

#endif
