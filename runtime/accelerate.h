// What native twins of the library's functions (vm/accelerator.h) are built of.
#ifndef AWL_RUNTIME_ACCELERATE_H
#define AWL_RUNTIME_ACCELERATE_H

#include "runtime/fields.h"
#include "runtime/loop.h"
#include "vm/accelerator.h"

// The numbers of the twins; 0 is none.
enum AcceleratorNumber {
  ACCELERATOR_NONE,
#define ACCELERATOR(function, module, qualname) NUMBER_##function,
#include "runtime/accelerators.def"
#undef ACCELERATOR
  ACCELERATOR_COUNT
};

typedef struct AcceleratedName {
  const char *module, *qualname;
} AcceleratedName;

extern const AcceleratorFunction ACCELERATORS[ACCELERATOR_COUNT];
extern const AcceleratedName ACCELERATED[ACCELERATOR_COUNT]; // for the build

#define ACCELERATOR(function, module, qualname)                                                    \
  Accelerated function(Vm *vm, const Function *self, const Value *args, Value *result);
#include "runtime/accelerators.def"
#undef ACCELERATOR

// Are the loop's timers, futures and tasks made as ours are, and nobody wants to know where?
bool loop_is_plain(Vm *vm, Loop *loop);

#endif
