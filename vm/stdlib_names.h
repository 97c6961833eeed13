// The names of Python's own modules, for "Did you forget to import".
#ifndef AWL_VM_STDLIB_NAMES_H
#define AWL_VM_STDLIB_NAMES_H

#include "vm/string.h"

bool is_stdlib_name(const String *name);

#endif
