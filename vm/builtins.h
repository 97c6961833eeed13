// The built-in names, and the registrations that vm_new calls.
#ifndef AWL_VM_BUILTINS_H
#define AWL_VM_BUILTINS_H

#include "vm/vm.h"

MUST_CHECK bool builtins_start(Vm *vm);
// Add a table of natives to the built-ins.
MUST_CHECK bool builtins_add(Vm *vm, const NativeDef *defs);

extern const NativeDef OBJECT_BUILTINS[];   // vm/builtins.c
extern const NativeDef ITERABLE_BUILTINS[]; // vm/builtins_iterables.c
MUST_CHECK bool builtins_add_absent(Vm *vm); // vm/absent_class.c
extern const NativeDef NUMBER_BUILTINS[];
extern const NativeDef STRING_BUILTINS[];

MUST_CHECK bool object_register(Vm *vm);
void function_register(Vm *vm);
void native_register(Vm *vm);
void descriptor_register(Vm *vm);
void super_register(Vm *vm);
void code_register(Vm *vm);
void traceback_register(Vm *vm);
void module_register(Vm *vm);
void generic_alias_register(Vm *vm);

#endif
