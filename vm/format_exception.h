// The text of an exception as CPython prints it: traceback, carets, causes, groups, notes.
#ifndef AWL_VM_FORMAT_EXCEPTION_H
#define AWL_VM_FORMAT_EXCEPTION_H

#include "vm/class.h"

// The whole text, ending with a newline; hints last.  Owned.
MUST_CHECK bool exception_text(Vm *vm, Value exception, Value *result);

#endif
