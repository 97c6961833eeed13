// The native module signal, and the place where signals reach the program.
#ifndef AWL_RUNTIME_SIGNAL_MODULE_H
#define AWL_RUNTIME_SIGNAL_MODULE_H

#include "vm/vm.h"

struct SignalState;

extern const ModuleSpec SIGNAL_MODULE;

// Ctrl-C and other signals that have come: their handlers are called.  False: one raised.  Between
// two instructions and after waits, never deeper.
MUST_CHECK bool check_signals(Vm *vm);
// Has the program a handler of its own for some signal?  Then something may still come from outside.
bool signals_have_handlers(Vm *vm);
void signal_state_free(Vm *vm, struct SignalState *state); // NULL is allowed

#endif
