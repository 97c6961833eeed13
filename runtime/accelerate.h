// What native twins of the library's functions (vm/accelerator.h) are built of.
#ifndef AWL_RUNTIME_ACCELERATE_H
#define AWL_RUNTIME_ACCELERATE_H

#include "runtime/fields.h"
#include "runtime/loop.h"
#include "runtime/runtime.h"
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

bool loop_learn(Vm *vm, Value loop);

// Are the loop's timers, futures and tasks made as ours are, and nobody wants to know where?
static inline bool loop_is_plain(Vm *vm, Value loop) {
  const Accelerate *known = &runtime_of(vm)->accelerate;
  return value_is_pointer(loop) &&
         (LIKELY(object_shape(loop) == known->loop_shape && vm->epoch == known->loop_epoch) ||
          loop_learn(vm, loop)) &&
         !as_loop(loop)->is_closed && !as_loop(loop)->is_debug;
}

// The loop that runs, if it is such a one; else NULL.
static inline Loop *accelerate_loop(Vm *vm) {
  Value loop = runtime_of(vm)->running_loop;
  return loop_is_plain(vm, loop) ? as_loop(loop) : NULL;
}

// A task or a future of our own classes.
static inline bool is_own_task(const Runtime *runtime, Value v) {
  return value_has_shape(v, runtime->task_class->root_shape);
}
static inline bool is_own_future(const Runtime *runtime, Value v) {
  return value_has_shape(v, runtime->future_class->root_shape) || is_own_task(runtime, v);
}

// How a twin ends that has begun.
static inline Accelerated accelerated(bool is_done) {
  return is_done ? ACCELERATED_DONE : ACCELERATED_RAISED;
}

#endif
