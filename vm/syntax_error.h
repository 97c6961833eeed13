// From what the parser complains about to a SyntaxError.
#ifndef AWL_VM_SYNTAX_ERROR_H
#define AWL_VM_SYNTAX_ERROR_H

#include "grammar/diagnostic.h"
#include "vm/value.h"

// Raise the first error of a text, with its place.  Returns false.
bool raise_diagnostics(Vm *vm, const Source *source, const Diagnostics *diagnostics);

#endif
