// A task's steps: what each begins with, and what is done with how it ends.
#include "runtime/loop.h"
#include "runtime/observer.h"
#include "runtime/reports.h"
#include "runtime/runtime.h"
#include "runtime/sleep.h"
#include "vm/attribute.h"
#include "vm/coroutine_class.h"
#include "vm/suspend.h"
#include "vm/traceback.h"

// ---- scheduling ----

bool task_schedule(Vm *vm, Task *task) {
  return loop_push(vm, as_loop(task->future.loop), value_from_object(task));
}

// The next step throws `exception`, which is taken over.
static void throw_next(Vm *vm, Task *task, Value exception) {
  task->future.is_exception = true;
  value_replace(vm, &task->future.result, exception);
}

// What it throws, taken out; UNBOUND: nothing.
static Value take_thrown(Task *task) {
  Value exception = task_throws(task);
  if (exception != VALUE_UNBOUND) {
    task->future.is_exception = false;
    task->future.result = VALUE_UNBOUND;
  }
  return exception;
}

bool task_wakeup(Vm *vm, Task *task, Future *future) {
  // A future whose await is inside a coroutine is asked again when that goes on; others (an
  // awaitable written in the language may yield a future itself) get the error thrown in.
  Value self = value_from_object(task);
  if (is_observed(runtime_of(vm), TASK_WOKEN)) {
    observer_tell_of(vm, EVENT_TASK_WOKEN, self, value_from_object(future));
  }
  return task_schedule(vm, task);
}

// The next step throws RuntimeError(message).
static bool schedule_error(Vm *vm, Task *task, Value message) {
  Value exception;
  bool ok = exception_new(vm, vm->exceptions.RuntimeError, &message, 1, &exception);
  value_release(vm, message);
  if (ok) {
    throw_next(vm, task, exception);
  }
  return ok && task_schedule(vm, task);
}

// ---- what a step gave ----

static bool wait_for(Vm *vm, Task *task, Value yielded) {
  Future *future = as_future(yielded);
  Value message;
  if (future == &task->future) {
    return string_format(vm, &message, "Task cannot await on itself: %R", yielded) &&
           schedule_error(vm, task, message);
  }
  if (future->loop != task->future.loop) {
    return string_format(vm, &message, "Task %R got Future %R attached to a different loop",
                         value_from_object(task), yielded) &&
           schedule_error(vm, task, message);
  }
  if (!future->is_blocking) {
    return string_format(vm, &message,
                         "yield was used instead of yield from in task %R with %R",
                         value_from_object(task), yielded) &&
           schedule_error(vm, task, message);
  }
  future->is_blocking = false;
  if (future->state != FUTURE_IS_PENDING) {
    if (!task_schedule(vm, task)) {
      return false;
    }
  } else if (!future_add_waiter(vm, future, task)) {
    return false;
  }
  task->future.result = value_retain(yielded);
  task->future.blocked_at = as_loop(task->future.loop)->round_at;
  if (is_observed(runtime_of(vm), TASK_BLOCKED)) {
    observer_tell_of(vm, EVENT_TASK_BLOCKED, value_from_object(task), yielded);
  }
  if (task->future.must_cancel) {
    bool did;
    if (!future_call_cancel(vm, yielded, future_cancel_message(&task->future), &did)) {
      return false;
    }
    task->future.must_cancel = !did;
  }
  return true;
}

static bool handle_yield(Vm *vm, Task *task, Value yielded) {
  Value message;
  if (task->future.state != FUTURE_IS_PENDING) { // ended by somebody else: it will not go on
    return true;
  }
  if (yielded == VALUE_NONE) {
    return task_schedule(vm, task);
  }
  if (value_has_shape(yielded, SHAPE_SLEEP)) {
    task_falls_asleep(task, as_loop(task->future.loop), yielded);
    return true;
  }
  if (value_is_future(vm, yielded)) {
    return wait_for(vm, task, yielded);
  }
  if (value_has_shape(yielded, SHAPE_GENERATOR)) {
    return string_format(vm, &message,
                         "yield was used instead of yield from for generator in task %R with %R",
                         value_from_object(task), yielded) &&
           schedule_error(vm, task, message);
  }
  return string_format(vm, &message, "Task got bad yield: %R", yielded) &&
         schedule_error(vm, task, message);
}

static bool handle_return(Vm *vm, Task *task, Value value) {
  Future *future = &task->future;
  if (future->must_cancel) {
    bool did;
    future->must_cancel = false;
    return future_cancel(vm, future, future_cancel_message(future), &did);
  }
  return future_return(vm, future, value);
}

// The coroutine ended by an exception.  False: it must leave the loop (it is raised again), or
// memory has run out.
static bool handle_raise(Vm *vm, Task *task) {
  Future *future = &task->future;
  Value exception = raised_take(vm);
  bool ok;
  frame_left_for_good(vm, OBJECT_AS(Exception, exception), vm->strand->frame);
  if (value_is_instance(vm, exception, vm->exceptions.CancelledError)) {
    // This very exception is for whoever asks first; later ones are made without its message.
    ok = future_cancel_by(vm, future, exception);
  } else {
    ok = future_set_exception(vm, future, exception);
    bool leaves = value_is_instance(vm, exception, vm->exceptions.KeyboardInterrupt) ||
                  value_is_instance(vm, exception, vm->exceptions.SystemExit);
    if (ok && leaves) {
      raised_restore(vm, value_retain(exception));
      ok = false;
    }
  }
  value_release(vm, exception);
  return ok;
}

// ---- a step ----

static Outcome resume_foreign(Vm *vm, Task *task, Value *given) {
  // A coroutine-like object that is not ours: collections.abc.Coroutine written in the language.
  Value thrown = take_thrown(task), none = VALUE_NONE;
  bool ok = thrown == VALUE_UNBOUND ? value_call_method(vm, task->coroutine, vm->names.plain_send,
                                                        &none, 1, given)
                                    : value_call_method(vm, task->coroutine, vm->names.plain_throw,
                                                        &thrown, 1, given);
  value_release(vm, thrown);
  if (ok) {
    return OUTCOME_YIELDED;
  }
  if (!raised_matches(vm, vm->exceptions.StopIteration)) {
    return OUTCOME_RAISED;
  }
  Value stop = raised_take(vm);
  Value v = OBJECT_AS(Exception, stop)->fields[FIELD_STOP_VALUE];
  *given = value_retain(v == VALUE_UNBOUND ? VALUE_NONE : v);
  value_release(vm, stop);
  return OUTCOME_RETURNED;
}

Outcome task_resume(Vm *vm, Task *task, Value *given) {
  if (!value_has_shape(task->coroutine, SHAPE_COROUTINE) &&
      !value_has_shape(task->coroutine, SHAPE_GENERATOR)) {
    return resume_foreign(vm, task, given);
  }
  Coroutine *coroutine = OBJECT_AS(Coroutine, task->coroutine);
  if (coroutine->state == CORO_RUNNING && !chain_split(vm, coroutine)) {
    return OUTCOME_RAISED;
  }
  if (coroutine->state == CORO_RUNNING) {
    raise_format(vm, vm->exceptions.RuntimeError, "coroutine is being awaited already");
    return OUTCOME_RAISED;
  }
  if (coroutine->state == CORO_CLOSED) {
    raise_format(vm, vm->exceptions.RuntimeError, "cannot reuse already awaited coroutine");
    return OUTCOME_RAISED;
  }
  Value thrown = take_thrown(task);
  if (thrown != VALUE_UNBOUND) {
    // It lives as long as the throw, whoever catches it: with it what its traceback's frames hold.
    raised_restore(vm, value_retain(thrown));
    Outcome outcome = coroutine_throw(vm, coroutine, given);
    value_release(vm, thrown);
    return outcome;
  }
  return coroutine_resume(vm, coroutine, VALUE_NONE, given);
}

// What is thrown into `task` may be the cancellation that it was asked for.
static void tell_delivered(Vm *vm, const Task *task) {
  Value thrown = task_throws(task);
  if (task->future.cancel_requests == 0 ||
      !value_is_instance(vm, thrown, vm->exceptions.CancelledError)) {
    return;
  }
  reports_cancel_delivered(vm, task, thrown);
  if (is_observed(runtime_of(vm), CANCEL_DELIVERED)) {
    observer_tell_of(vm, EVENT_CANCEL_DELIVERED, value_from_object(task), thrown);
  }
}

// Cancellation asked for since the last step: this one throws CancelledError.
static bool apply_cancel(Vm *vm, Task *task) {
  if (!task->future.must_cancel) {
    return true;
  }
  task->future.must_cancel = false;
  Value thrown = task_throws(task), exception;
  if (thrown != VALUE_UNBOUND && value_is_instance(vm, thrown, vm->exceptions.CancelledError)) {
    return true;
  }
  if (!future_make_cancelled(vm, &task->future, &exception)) {
    return false;
  }
  throw_next(vm, task, exception);
  tell_delivered(vm, task);
  return true;
}

// An await of ours asks the future again when it goes on; what it gives then need not be sent.
static bool awaits_itself(Vm *vm, const Task *task, Value waited) {
  if (!value_has_shape(task->coroutine, SHAPE_COROUTINE) &&
      !value_has_shape(task->coroutine, SHAPE_GENERATOR)) {
    return false;
  }
  Coroutine *innermost = coroutine_innermost(OBJECT_AS(Coroutine, task->coroutine));
  return coroutine_awaiting(vm, innermost) == waited;
}

static bool is_plain(Vm *vm, Value future) {
  const Runtime *runtime = runtime_of(vm);
  const Class *class_ = value_class(vm, future);
  return class_ == runtime->future_class || class_ == runtime->task_class;
}

// The error of what the task waited for, which is done; UNBOUND: none.  Owned.
static Value take_error(Vm *vm, Value waited) {
  Future *future = as_future(waited);
  Value ignored, cancelled;
  if (future->state == FUTURE_IS_FINISHED && future->is_exception && is_plain(vm, waited)) {
    return future_ask_error(vm, future); // handed over, not raised
  }
  if (future->state == FUTURE_IS_CANCELLED && vm->handling == 0) { // no other is its context
    return future_make_cancelled(vm, future, &cancelled) ? cancelled : raised_take(vm);
  }
  if (!future_result(vm, future, &ignored)) {
    return raised_take(vm);
  }
  value_release(vm, ignored);
  return VALUE_UNBOUND;
}

// `waited` is taken over.
static void keep_woken_by(Vm *vm, const Task *task, Value waited) {
  value_replace(vm, &as_loop(task->future.loop)->woken_by, waited);
}

// What the task waited for is done.  An error is thrown into the coroutine, and found here even if a
// cancellation goes first: a future's own CancelledError is that cancellation then.
static void apply_wakeup(Vm *vm, Task *task) {
  Value waited = task_waits_for(task);
  if (waited == VALUE_UNBOUND) {
    return;
  }
  task->future.result = VALUE_UNBOUND;
  if (value_has_shape(waited, SHAPE_SLEEP)) {
    value_release(vm, waited);
    return;
  }
  const Future *future = as_future(waited);
  bool has_failed = future->state == FUTURE_IS_CANCELLED || future->is_exception;
  if (has_failed || task->future.must_cancel || !awaits_itself(vm, task, waited)) {
    Value error = take_error(vm, waited);
    if (error != VALUE_UNBOUND) {
      throw_next(vm, task, error);
      tell_delivered(vm, task);
    }
  }
  keep_woken_by(vm, task, waited);
}

// It waits for a Sleep: if that is over it lets go of it; the await that asks it holds it too.
static bool sleep_ends(Vm *vm, Task *task) {
  if (as_sleep(task->future.result)->timer.state < SLEEP_RUNG) {
    return false;
  }
  value_replace(vm, &task->future.result, VALUE_UNBOUND);
  return true;
}

// The commonest wake-up: what it waited for has a result, and an await of ours asks for that itself.
// True: now the task waits for nothing.
bool task_wakes_plainly(Vm *vm, Task *task) {
  const Future *own = &task->future;
  if (own->state != FUTURE_IS_PENDING || own->must_cancel || own->is_exception) {
    return false;
  }
  Value waited = own->result;
  if (value_has_shape(waited, SHAPE_SLEEP)) {
    return sleep_ends(vm, task);
  }
  const Future *future = as_future(waited);
  if (future->state != FUTURE_IS_FINISHED || future->is_exception ||
      !awaits_itself(vm, task, waited)) {
    return false;
  }
  task->future.result = VALUE_UNBOUND;
  keep_woken_by(vm, task, waited);
  return true;
}

// ---- a step: begin, run, end ----

// An error that is thrown by a wake-up, or was scheduled, lives until the step has ended, in CPython in
// the call of the one and in the handle of the other.
static void keep_thrown(Vm *vm, Loop *loop, Value exception) {
  value_replace(vm, &loop->thrown, value_retain(exception));
  if (loop->woken_by == VALUE_UNBOUND) {
    loop->woken_by = VALUE_NONE; // the loop lets go of both or none
  }
}

bool task_begin_step(Vm *vm, Task *task, StepRecord *record) {
  Runtime *runtime = runtime_of(vm);
  apply_wakeup(vm, task);
  if (task_throws(task) != VALUE_UNBOUND) {
    keep_thrown(vm, as_loop(task->future.loop), task_throws(task));
  }
  if (!apply_cancel(vm, task) || !context_enter(vm, &record->context, &task->context)) {
    return false;
  }
  record->task = object_retain(task);
  record->task_before = runtime->current_task;
  runtime->current_task = value_from_object(task);
  if (is_observed(runtime, STEP_BEGIN)) {
    observer_tell_of(vm, EVENT_STEP_BEGIN, value_from_object(task), task_throws(task));
  }
  return true;
}

static StepEnd step_outcome(const Task *task, Outcome outcome) {
  switch (outcome) {
  case OUTCOME_YIELDED: return task_waits_for(task) == VALUE_UNBOUND ? STEP_TURN : STEP_WAITS;
  case OUTCOME_RETURNED: return STEP_RETURNED;
  default: return task->future.state == FUTURE_IS_CANCELLED ? STEP_CANCELLED : STEP_RAISED;
  }
}

bool task_end_step(Vm *vm, const StepRecord *record, Outcome outcome, Value given) {
  Runtime *runtime = runtime_of(vm);
  Task *task = record->task;
  bool ok;
  if (LIKELY(outcome == OUTCOME_YIELDED)) {
    ok = given == VALUE_NONE ? task_schedule(vm, task) : handle_yield(vm, task, given);
    value_release(vm, given);
  } else if (outcome == OUTCOME_RETURNED) {
    ok = handle_return(vm, task, given);
    value_release(vm, given);
  } else {
    ok = handle_raise(vm, task);
  }
  if (UNLIKELY(reports_follow(runtime))) {
    reports_step_ended(vm, task, step_outcome(task, outcome));
  }
  if (is_observed(runtime, STEP_END)) {
    observer_tell(vm, (Event){.kind = EVENT_STEP_END,
                              .subject = value_from_object(task),
                              .other = VALUE_UNBOUND,
                              .number = step_outcome(task, outcome)});
  }
  context_leave(vm, &record->context);
  runtime->current_task = record->task_before;
  if (record->task_before == VALUE_NONE) { // else it is an eager one's, in the step of another
    loop_drop_woken_by(vm, as_loop(task->future.loop));
  }
  object_release(vm, task);
  return ok;
}

bool task_step(Vm *vm, Task *task) {
  StepRecord record;
  if (task->future.state != FUTURE_IS_PENDING) {
    return true;
  }
  if (!task_begin_step(vm, task, &record)) {
    return false;
  }
  Value given = VALUE_UNBOUND;
  Outcome outcome = task_resume(vm, task, &given);
  return task_end_step(vm, &record, outcome, given);
}

// The frame in which a plain step goes on, its root entered; NULL where the step must be made the
// long way: an exception to throw, a coroutine that is not ours.
Frame *task_enter(Vm *vm, Task *task) {
  if (task_throws(task) != VALUE_UNBOUND || !value_has_shape(task->coroutine, SHAPE_COROUTINE)) {
    return NULL;
  }
  Coroutine *c = OBJECT_AS(Coroutine, task->coroutine);
  if (c->state == CORO_RUNNING || c->state == CORO_CLOSED ||
      vm->strand->depth + c->depth > vm->recursion_limit) {
    return NULL;
  }
  Frame *resumed = coroutine_resumes_at(c);
  root_enter(vm->strand, c, MODE_SEND);
  return resumed;
}
