// Exception groups, and texts that some exceptions make from their fields.
#ifndef AWL_VM_EXCEPTION_GROUP_H
#define AWL_VM_EXCEPTION_GROUP_H

#include "vm/class.h"

// Gives BaseExceptionGroup and ExceptionGroup their methods, and ExceptionGroup its second base.
MUST_CHECK bool exception_group_register(Vm *vm);
MUST_CHECK bool exception_group_str(Vm *vm, Value self, Value *result);
// Split for except*: the part that matches and the rest, each a group, an exception or None; owned.
MUST_CHECK bool exception_group_split(Vm *vm, Value group, Value classes, Value *match, Value *rest);
MUST_CHECK bool unicode_error_str(Vm *vm, Value self, Value *result);
// The subclass of OSError for an errno, or NULL.
Class *oserror_class(Vm *vm, int number);

// except*: see the instructions STAR_… in vm/opcodes.def.
MUST_CHECK bool star_prepare(Vm *vm, Value exception, Value *group);
MUST_CHECK bool star_match(Vm *vm, Value rest, Value classes, Value *left, Value *match);
MUST_CHECK bool star_finish(Vm *vm, List *raised, Value rest, Value original, Value *result);

// In vm/exception.c.
MUST_CHECK bool exception_register(Vm *vm);
MUST_CHECK bool exception_allocate(Vm *vm, Class *class_, Value args, Value *result);
// In vm/raise.c.
Exception *handled_exception(const Vm *vm);

#endif
