// Suspending and resuming: the places where control leaves a frame without a return.
#ifndef AWL_VM_SUSPEND_H
#define AWL_VM_SUSPEND_H

#include "vm/frame.h"
#include "vm/memory.h"

// All fields of a coroutine or generator of `function`, which it takes over, and so it does the
// parameters.
static inline void coroutine_begin(Coroutine *c, CoroutineState state, CoroutineMode mode,
                                   Frame *caller, Function *function, const Value *args,
                                   uint32_t count) {
  c->state = (uint8_t)state;
  c->mode = (uint8_t)mode;
  c->flags = 0;
  c->is_listed = false;
  c->depth = 1;
  c->frame = (Frame){caller, function->words, function};
  Value *regs = frame_registers(&c->frame);
  for (uint32_t i = 0; i < count; i++) {
    regs[i] = args[i];
  }
  for (uint32_t i = count; i < function->local_count; i++) {
    regs[i] = VALUE_UNBOUND;
  }
}

// Is the call before `pc` the operand of an await?
enum { AWAIT_WORDS = 2 };
static inline bool is_awaited(const uint32_t *pc) {
  return word_op(pc[0]) == OP_GET_AWAITABLE && word_op(pc[1]) == OP_AWAIT;
}

// A call of asyncio.sleep: is it `await asyncio.sleep(delay)`, and may it do without a coroutine?
// Then window[0] is the Sleep to wait for.
static inline bool sleep_takes(Vm *vm, Value *window, uint32_t count, const uint32_t *pc) {
  return count == 1 && is_awaited(pc) && vm->hooks.sleep != NULL &&
         vm->hooks.sleep(vm, vm->sleep, window[HEAP_WINDOW], &window[0]);
}

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
// What an AWAIT whose register `place` holds an async generator, at the next item of which an
// `async for` is, shows of it: the step there would be.  Owned.
MUST_CHECK bool async_step_show(Vm *vm, Value *place, Value *result);
// AWAIT on a step: enters the generator's frame.  See wait_step.
MUST_CHECK bool async_step_enter(Vm *vm, Frame *frame, AsyncGeneratorStep *step, bool *is_raised);

// Somebody is about to drive `c` by hand, which another one awaits that is suspended itself: from now on
// that chain ends where it awaits `c`, and `c` is the root of the rest.  Nothing happens elsewhere.
MUST_CHECK bool chain_split(Vm *vm, Coroutine *c);

// Throw the exception that is raised (vm->raised) into a suspended chain, from C.
Outcome coroutine_throw(Vm *vm, Coroutine *coroutine, Value *result);

#endif
