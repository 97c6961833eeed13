// Suspending and resuming: the places where control leaves a frame without a return.
#ifndef AWL_VM_SUSPEND_H
#define AWL_VM_SUSPEND_H

#include "vm/frame.h"

// FOR_ITER on a generator that is not running: makes its innermost frame strand->frame.
MUST_CHECK bool generator_enter(Vm *vm, Coroutine *generator);
// Give `value` (owned) to whoever drives the running root.  The frame to go on in.
Frame *suspend(Vm *vm, Frame *frame, Value value);
// Is this async generator run by an awaited aclose()?
bool awaits_close(const Coroutine *generator);
// The same for an async generator's item, which ends one step of it.  NULL as in coroutine_return.
Frame *suspend_async_item(Vm *vm, Frame *frame, Value item);
// A heap frame, already released, returns `value` (owned).  NULL: an exception is raised in
// strand->frame.
Frame *coroutine_return(Vm *vm, Frame *frame, Value value);

// Make `child` run under `frame`'s AWAIT or YIELD_FROM.
MUST_CHECK bool delegate_enter(Vm *vm, Frame *frame, Coroutine *child);

// One step of an async generator: what its __anext__(), asend(), athrow() and aclose() give.
typedef enum StepState { STEP_INIT, STEP_RUNNING, STEP_CLOSED } StepState;
typedef struct AsyncGeneratorStep { // shapes ASYNC_GENERATOR_STEP and ASYNC_GENERATOR_THROW
  Object head;
  uint8_t state;
  bool is_throw, is_close;
  Coroutine *generator; // owned
  Value value;          // sent, or the exception to throw
} AsyncGeneratorStep;

MUST_CHECK bool async_step_new(Vm *vm, Coroutine *generator, Value sent, Value *result);
// AWAIT on a step: enters the generator's frame.  See wait_step.
MUST_CHECK bool async_step_enter(Vm *vm, Frame *frame, AsyncGeneratorStep *step, bool *is_raised);

// Throw the exception that is raised (vm->raised) into a suspended chain, from C.
Outcome coroutine_throw(Vm *vm, Coroutine *coroutine, Value *result);

#endif
