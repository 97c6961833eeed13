// open(): choosing the file class from the mode.
#ifndef AWL_RUNTIME_IO_OPEN_H
#define AWL_RUNTIME_IO_OPEN_H

#include "runtime/io_text.h"

// The native behind open and _io.open.
MUST_CHECK bool io_open(Vm *vm, Value *args, int count, Value *result);

#define IO_OPEN_SIGNATURE                                                                          \
  "file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, "         \
  "opener=None"

#endif
