// The native module sys, and what its files share.
#ifndef AWL_RUNTIME_SYS_MODULE_H
#define AWL_RUNTIME_SYS_MODULE_H

#include "vm/vm.h"

#define AWL_VERSION "0.1.0"

extern const ModuleSpec SYS_MODULE;

// version, version_info, flags, float_info, …: what only describes (sys_info.c).
MUST_CHECK bool sys_add_info(Vm *vm, Module *module);
// sys.getsizeof() (sys_size.c): what the object would take in CPython.
MUST_CHECK bool sys_getsizeof(Vm *vm, Value *args, int count, Value *result);
// An attribute of the module sys if that is imported, else UNBOUND.  Borrowed.
Value sys_find(Vm *vm, const char *name);
// Print an uncaught exception as the program wants it: by the sys.excepthook it has put there, or
// to stderr.
void sys_report(Vm *vm, Value exception);

#endif
