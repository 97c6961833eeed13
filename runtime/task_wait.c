// The common wait: a task's own coroutine awaits a plain future of its loop that nobody else waits for,
// and goes on when that has a result.
//
//     AWAIT ── task_waits ──▶ the task hangs on the future ── set_result ──▶ it is ready
//     behind the AWAIT ◀── task_enter_woken: its register gets the result ◀── its turn
//
// What runtime/task_step.c does for all waits is done here for those, without asking what is known:
// two fifths of what futures cost that answer each other.
#include "runtime/loop.h"
#include "runtime/runtime.h"
#include "vm/suspend.h"

// ---- the wait begins ----

// Is it the task whose coroutine runs, and nobody's in between, and may it wait for `future` like that?
static inline bool may_wait(const Vm *vm, const Task *task, const Future *future) {
  const Future *own = &task->future;
  return task->coroutine == value_from_object(vm->strand->driver) &&
         own->state == FUTURE_IS_PENDING && !own->must_cancel && future->loop == own->loop &&
         future->state == FUTURE_IS_PENDING && !future->is_blocking && !future->has_extras &&
         future->callbacks == VALUE_UNBOUND && future != own;
}

// The chain under the driver is left; it goes on in `frame`.
static inline void suspend_root(Strand *strand, Frame *frame) {
  Coroutine *root = strand->driver;
  root_leave(strand, root);
  root->state = CORO_SUSPENDED;
  root->frame.caller = frame;
}

Frame *task_waits(Vm *vm, Frame *frame, Value *awaited) {
  Runtime *runtime = runtime_of(vm);
  Future *future = as_future(*awaited);
  Loop *loop = runtime->driven_loop;
  Task *task = LIKELY(loop != NULL) ? loop->step.task : NULL;
  if (UNLIKELY(task == NULL || !may_wait(vm, task, future))) {
    return NULL;
  }
  future->callbacks = value_from_object(task); // the step's reference
  task->future.result = value_retain(*awaited);
  task->future.blocked_at = loop->round_at;
  loop->step.task = NULL;
  suspend_root(vm->strand, frame);
  context_leave(vm, &loop->step.context);
  runtime->current_task = loop->step.task_before;
  loop_drop_woken_by(vm, loop);
  return vm->strand->frame;
}

Frame *task_waits_never(Vm *vm, Frame *frame, Value *awaited) {
  (void)vm, (void)frame, (void)awaited;
  return NULL;
}

// ---- the wait is over ----

static inline bool may_wake(const Vm *vm, const Task *task, const Future *future) {
  const Future *own = &task->future;
  if (future->state != FUTURE_IS_FINISHED || future->is_exception || own->must_cancel ||
      own->is_exception || own->state != FUTURE_IS_PENDING ||
      !value_has_shape(task->coroutine, SHAPE_COROUTINE)) {
    return false;
  }
  const Coroutine *c = OBJECT_AS(Coroutine, task->coroutine);
  return c->state == CORO_SUSPENDED && vm->strand->depth + c->depth <= vm->recursion_limit;
}

Frame *task_enter_woken(Vm *vm, Loop *loop, Task *task) {
  Future *future = as_future(task->future.result);
  if (UNLIKELY(!may_wake(vm, task, future))) {
    return NULL;
  }
  Coroutine *root = OBJECT_AS(Coroutine, task->coroutine);
  Frame *frame = root->frame.caller;
  Value *awaited = &frame_registers(frame)[word_a(frame->pc[-1])];
  if (UNLIKELY(word_op(frame->pc[-1]) != OP_AWAIT || *awaited != value_from_object(future))) {
    return NULL;
  }
  future->log_traceback = false;
  *awaited = value_retain(future->result);
  future->head.count--; // the loop has another
  loop->woken_by = task->future.result;
  task->future.result = VALUE_UNBOUND;
  root_enter(vm->strand, root, MODE_SEND);
  vm->strand->frame = frame;
  return frame;
}
