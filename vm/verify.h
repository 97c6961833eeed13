// The verifier's door: no Code runs that it has not looked at.
#ifndef AWL_VM_VERIFY_H
#define AWL_VM_VERIFY_H

#include "vm/code.h"

// Checks `code` and all code among its constants.  False: SystemError is raised and says what is
// wrong at which word.
MUST_CHECK bool code_verify(Vm *vm, const Code *code);

#endif
