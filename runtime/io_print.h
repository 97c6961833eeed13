// print() and input().
#ifndef AWL_RUNTIME_IO_PRINT_H
#define AWL_RUNTIME_IO_PRINT_H

#include "vm/vm.h"

MUST_CHECK bool io_print(Vm *vm, Value *args, int count, Value *result);
MUST_CHECK bool io_input(Vm *vm, Value *args, int count, Value *result);

#define IO_PRINT_SIGNATURE "*args, sep=' ', end='\\n', file=None, flush=False"

#endif
