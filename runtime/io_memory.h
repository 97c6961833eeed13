// The class below io.StringIO.
#ifndef AWL_RUNTIME_IO_MEMORY_H
#define AWL_RUNTIME_IO_MEMORY_H

#include "vm/vm.h"

extern const ClassSpec TEXT_MEMORY_CLASS;

#endif
