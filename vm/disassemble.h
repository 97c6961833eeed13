// The disassembler's door: Code as text that people read.
#ifndef AWL_VM_DISASSEMBLE_H
#define AWL_VM_DISASSEMBLE_H

#include "grammar/source.h"
#include "vm/code.h"
#include <stdio.h>

// Lists `code` and all code among its constants, grouped by the lines of `text` (NULL: no text).
// For a buffer instead of a file, `out` may come from open_memstream.  False: an exception is
// raised, from the repr of a constant.
MUST_CHECK bool code_disassemble(Vm *vm, const Code *code, const Source *text, FILE *out);

#endif
