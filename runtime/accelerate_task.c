// The native twins of what makes tasks: a sixth of what a task takes that ends at once.
#include "runtime/accelerate.h"

// create_task(coro)
Accelerated accelerate_create_task(Vm *vm, const Function *self, const Value *args, Value *result) {
  (void)self;
  Loop *loop = accelerate_loop(vm);
  if (loop == NULL || loop->task_factory != VALUE_NONE ||
      !value_has_shape(args[0], SHAPE_COROUTINE)) {
    return ACCELERATED_NOT;
  }
  return accelerated(task_create(vm, loop, args[0], VALUE_NONE, VALUE_NONE, result));
}
