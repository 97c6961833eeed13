// Names that CPython has, whether Awl has them or not: its advice mentions them all.
#ifndef AWL_VM_PYTHON_NAMES_H
#define AWL_VM_PYTHON_NAMES_H

#include "vm/string.h"

// One of Python's own modules?
bool is_stdlib_name(const String *name);
bool is_stdlib_text(const char *name);

// The built-in names in the order that CPython looks at them; the first of equally near ones is
// suggested.  Ends with NULL.
extern const char *const PYTHON_BUILTINS[];

#endif
