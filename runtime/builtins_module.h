// The native module builtins: the built-in names as a module.
#ifndef AWL_RUNTIME_BUILTINS_MODULE_H
#define AWL_RUNTIME_BUILTINS_MODULE_H

#include "vm/vm.h"

extern const ModuleSpec BUILTINS_MODULE;
// help(): of what a program defines, exactly as CPython; and at the prompt, of everything.
extern const NativeDef PROGRAM_BUILTINS[], PROMPT_HELP;

#endif
