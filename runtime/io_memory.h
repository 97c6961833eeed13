// The classes below io.StringIO and io.BytesIO.
#ifndef AWL_RUNTIME_IO_MEMORY_H
#define AWL_RUNTIME_IO_MEMORY_H

#include "vm/vm.h"

extern const ClassSpec TEXT_MEMORY_CLASS;  // runtime/io_memory.c
extern const ClassSpec BYTES_MEMORY_CLASS; // runtime/io_memory_bytes.c

#endif
