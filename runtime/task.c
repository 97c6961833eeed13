// Task: drives a coroutine, one step each time what it waits for is done.
#include "runtime/context.h"
#include "runtime/loop.h"
#include "runtime/observer.h"
#include "runtime/runtime.h"
#include "vm/attribute.h"
#include "vm/coroutine_class.h"
#include "vm/number.h"
#include "vm/suspend.h"

// ---- scheduling ----

static bool schedule_step(Vm *vm, Task *task, Value exception) {
  value_replace(vm, &task->pending, exception); // takes ownership
  return loop_push(vm, as_loop(task->future.loop), value_from_object(task));
}

bool task_wakeup(Vm *vm, Task *task, Future *future) {
  // A future whose await is inside a coroutine is asked again when that goes on; others (an
  // awaitable written in the language may yield a future itself) get the error thrown in.
  Value self = value_from_object(task);
  if (is_observed(runtime_of(vm), TASK_WOKEN)) {
    observer_tell_of(vm, EVENT_TASK_WOKEN, self, value_from_object(future));
  }
  return loop_push(vm, as_loop(task->future.loop), self);
}

// The next step throws RuntimeError(message).
static bool schedule_error(Vm *vm, Task *task, Value message) {
  Value exception;
  bool ok = exception_new(vm, vm->exceptions.RuntimeError, &message, 1, &exception);
  value_release(vm, message);
  return ok && schedule_step(vm, task, exception);
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
    if (!loop_push(vm, as_loop(task->future.loop), value_from_object(task))) {
      return false;
    }
  } else if (!future_add_waiter(vm, future, task)) {
    return false;
  }
  value_replace(vm, &task->waiting_on, value_retain(yielded));
  task->blocked_at = as_loop(task->future.loop)->round_at;
  if (is_observed(runtime_of(vm), TASK_BLOCKED)) {
    observer_tell_of(vm, EVENT_TASK_BLOCKED, value_from_object(task), yielded);
  }
  if (task->must_cancel_now) {
    bool did;
    if (!future_call_cancel(vm, yielded, task->future.cancel_message, &did)) {
      return false;
    }
    task->must_cancel_now = !did;
  }
  return true;
}

static bool handle_yield(Vm *vm, Task *task, Value yielded) {
  Value message;
  if (yielded == VALUE_NONE) {
    return schedule_step(vm, task, VALUE_UNBOUND);
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
  if (task->must_cancel_now) {
    bool did;
    task->must_cancel_now = false;
    return future_cancel(vm, &task->future, task->future.cancel_message, &did);
  }
  return future_set_result(vm, &task->future, value);
}

// The coroutine ended by an exception.  False: it must leave the loop (it is raised again), or
// memory has run out.
static bool handle_raise(Vm *vm, Task *task) {
  Future *future = &task->future;
  Value exception = raised_take(vm);
  bool ok;
  if (value_is_instance(vm, exception, vm->exceptions.CancelledError)) {
    bool did;
    // This very exception is for whoever asks first; later ones are made without its message.
    value_replace(vm, &future->result, value_retain(exception));
    future->is_exception = true;
    ok = future_cancel(vm, future, VALUE_NONE, &did);
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
  Value sent = VALUE_NONE;
  bool ok;
  if (task->pending != VALUE_UNBOUND) {
    sent = task->pending;
    task->pending = VALUE_UNBOUND;
    ok = value_call_method(vm, task->coroutine, vm->names.plain_throw, &sent, 1, given);
    value_release(vm, sent);
  } else {
    ok = value_call_method(vm, task->coroutine, vm->names.plain_send, &sent, 1, given);
  }
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
  if (coroutine->state == CORO_RUNNING) {
    raise_format(vm, vm->exceptions.RuntimeError, "coroutine is being awaited already");
    return OUTCOME_RAISED;
  }
  if (coroutine->state == CORO_CLOSED) {
    raise_format(vm, vm->exceptions.RuntimeError, "cannot reuse already awaited coroutine");
    return OUTCOME_RAISED;
  }
  if (task->pending != VALUE_UNBOUND) {
    raised_restore(vm, task->pending);
    task->pending = VALUE_UNBOUND;
    return coroutine_throw(vm, coroutine, given);
  }
  return coroutine_resume(vm, coroutine, VALUE_NONE, given);
}

// What is thrown into `task` may be the cancellation that it was asked for.
static void tell_delivered(Vm *vm, const Task *task) {
  if (is_observed(runtime_of(vm), CANCEL_DELIVERED) && task->cancel_requests > 0 &&
      value_is_instance(vm, task->pending, vm->exceptions.CancelledError)) {
    observer_tell_of(vm, EVENT_CANCEL_DELIVERED, value_from_object(task), task->pending);
  }
}

// Cancellation asked for since the last step: this one throws CancelledError.
static bool apply_cancel(Vm *vm, Task *task) {
  if (!task->must_cancel_now) {
    return true;
  }
  task->must_cancel_now = false;
  if (task->pending != VALUE_UNBOUND &&
      value_is_instance(vm, task->pending, vm->exceptions.CancelledError)) {
    return true;
  }
  Value exception;
  if (!future_make_cancelled(vm, &task->future, &exception)) {
    return false;
  }
  value_replace(vm, &task->pending, exception);
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

// What the task waited for is done.  An error is thrown into the coroutine, and found here even if a
// cancellation goes first: a future's own CancelledError is that cancellation then.
static bool apply_wakeup(Vm *vm, Task *task) {
  Value waited = task->waiting_on, ignored;
  task->waiting_on = VALUE_UNBOUND;
  if (waited == VALUE_UNBOUND) {
    return true;
  }
  Future *future = as_future(waited);
  bool has_failed = future->state == FUTURE_IS_CANCELLED || future->is_exception;
  if (task->pending == VALUE_UNBOUND &&
      (has_failed || task->must_cancel_now || !awaits_itself(vm, task, waited))) {
    if (future->state == FUTURE_IS_FINISHED && future->is_exception && is_plain(vm, waited)) {
      task->pending = value_retain(future_ask_error(vm, future)); // handed over, not raised
    } else if (future_result(vm, future, &ignored)) {
      value_release(vm, ignored);
    } else {
      task->pending = raised_take(vm);
    }
    if (task->pending != VALUE_UNBOUND) {
      tell_delivered(vm, task);
    }
  }
  value_release(vm, waited);
  return true;
}

// ---- a step: begin, run, end ----

bool task_begin_step(Vm *vm, Task *task, StepRecord *record) {
  Runtime *runtime = runtime_of(vm);
  if ((task->waiting_on != VALUE_UNBOUND && !apply_wakeup(vm, task)) || !apply_cancel(vm, task)) {
    return false;
  }
  *record = (StepRecord){task, runtime->current_task, runtime->current_context};
  if (!context_enter(vm, task->context)) {
    return false;
  }
  object_retain(task);
  runtime->current_task = value_from_object(task);
  if (is_observed(runtime, STEP_BEGIN)) {
    observer_tell_of(vm, EVENT_STEP_BEGIN, value_from_object(task), task->pending);
  }
  return true;
}

static StepEnd step_outcome(const Task *task, Outcome outcome) {
  switch (outcome) {
  case OUTCOME_YIELDED: return task->waiting_on == VALUE_UNBOUND ? STEP_TURN : STEP_WAITS;
  case OUTCOME_RETURNED: return STEP_RETURNED;
  default: return task->future.state == FUTURE_IS_CANCELLED ? STEP_CANCELLED : STEP_RAISED;
  }
}

bool task_end_step(Vm *vm, const StepRecord *record, Outcome outcome, Value given) {
  Runtime *runtime = runtime_of(vm);
  Task *task = record->task;
  bool ok;
  if (LIKELY(outcome == OUTCOME_YIELDED)) {
    ok = given == VALUE_NONE ? loop_push(vm, as_loop(task->future.loop), value_from_object(task))
                             : handle_yield(vm, task, given);
    value_release(vm, given);
  } else if (outcome == OUTCOME_RETURNED) {
    ok = handle_return(vm, task, given);
    value_release(vm, given);
  } else {
    ok = handle_raise(vm, task);
  }
  if (is_observed(runtime, STEP_END)) {
    observer_tell(vm, (Event){.kind = EVENT_STEP_END,
                              .subject = value_from_object(task),
                              .other = VALUE_UNBOUND,
                              .number = step_outcome(task, outcome)});
  }
  context_forget(task->context);
  runtime->current_context = record->context;
  runtime->current_task = record->task_before;
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
  if (task->pending != VALUE_UNBOUND || !value_has_shape(task->coroutine, SHAPE_COROUTINE)) {
    return NULL;
  }
  Coroutine *c = OBJECT_AS(Coroutine, task->coroutine);
  if (c->state == CORO_RUNNING || c->state == CORO_CLOSED ||
      vm->strand->depth + c->depth > vm->recursion_limit) {
    return NULL;
  }
  Coroutine *innermost = c->innermost;
  root_enter(vm->strand, c, MODE_SEND);
  return &innermost->frame;
}

// ---- making ----

static bool is_coroutine(Vm *vm, Value v) {
  if (value_has_shape(v, SHAPE_COROUTINE)) {
    return true;
  }
  if (value_has_shape(v, SHAPE_GENERATOR)) {
    return (frame_code(&OBJECT_AS(Coroutine, v)->frame)->flags & CODE_ITERABLE_COROUTINE) != 0;
  }
  if (value_has_shape(v, SHAPE_ASYNC_GENERATOR_STEP) ||
      value_has_shape(v, SHAPE_ASYNC_GENERATOR_THROW)) {
    return true;
  }
  Class *c = value_class(vm, v);
  if (c->flags & CLASS_NATIVE) {
    return false;
  }
  return class_lookup(vm, c, vm->names.plain_send) != VALUE_UNBOUND &&
         class_lookup(vm, c, vm->names.plain_throw) != VALUE_UNBOUND &&
         class_lookup(vm, c, vm->names.await) != VALUE_UNBOUND;
}

static void task_blank(Task *task) {
  Future *f = &task->future;
  f->result = f->callbacks = f->saved_traceback = VALUE_UNBOUND;
  f->loop = f->cancel_message = VALUE_NONE;
  task->coroutine = task->waiting_on = task->pending = VALUE_UNBOUND;
  task->context = task->name = VALUE_NONE;
}

static bool task_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!instance_new(vm, OBJECT_AS(Class, args[0]), result)) {
    return false;
  }
  task_blank(as_task(*result));
  return true;
}

static bool set_name_and_context(Vm *vm, Task *task, Value name, Value context) {
  Runtime *runtime = runtime_of(vm);
  Value own;
  if (name == VALUE_NONE) {
    own = value_from_small(++runtime->task_names);
  } else if (!value_str(vm, name, &own)) {
    return false;
  }
  value_replace(vm, &task->name, own);
  if (context == VALUE_NONE) {
    if (!context_copy(vm, &own)) {
      return false;
    }
  } else if (!value_is_context(vm, context)) {
    return raise_type_error(vm, "a contextvars.Context was expected, got %R", context);
  } else {
    own = value_retain(context);
  }
  value_replace(vm, &task->context, own);
  return true;
}

// The rest of making a task: its future is set up, nothing else.
static bool task_begin(Vm *vm, Task *task, Value coroutine, Value name, Value context,
                       bool is_eager) {
  value_replace(vm, &task->coroutine, value_retain(coroutine));
  task->future.log_destroy = true;
  task->number = ++runtime_of(vm)->task_count;
  if (!set_name_and_context(vm, task, name, context)) {
    task->future.log_destroy = false;
    return false;
  }
  if (is_observed(runtime_of(vm), TASK_MADE)) {
    observer_tell_of(vm, EVENT_TASK_MADE, value_from_object(task), VALUE_UNBOUND);
  }
  if (is_eager && as_loop(task->future.loop)->is_running) {
    task->future.is_eager = true;
    return task_step(vm, task);
  }
  return schedule_step(vm, task, VALUE_UNBOUND);
}

static bool task_init(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Task *task = as_task(args[0]);
  bool is_eager;
  if (!is_coroutine(vm, args[1])) {
    return raise_type_error(vm, "a coroutine was expected, got %R", args[1]);
  }
  value_release(vm, task->future.loop);
  task->future.loop = VALUE_NONE;
  if (!value_truth(vm, args[5], &is_eager) || !future_init(vm, &task->future, args[2])) {
    return false;
  }
  *result = VALUE_NONE;
  return task_begin(vm, task, args[1], args[3], args[4], is_eager);
}

bool task_create(Vm *vm, Loop *loop, Value coroutine, Value name, Value context, Value *result) {
  if (!is_coroutine(vm, coroutine)) {
    return raise_type_error(vm, "a coroutine was expected, got %R", coroutine);
  }
  Task *task = object_new(vm, runtime_of(vm)->task_class->root_shape, sizeof *task);
  if (task == NULL) {
    return false;
  }
  task_blank(task);
  task->future.loop = value_retain(value_from_object(loop));
  if (!task_begin(vm, task, coroutine, name, context, false)) {
    object_release(vm, task);
    return false;
  }
  *result = value_from_object(task);
  return true;
}

// ---- methods ----

// Pass the request on to what `task` waits for.
static bool cancel_waited(Vm *vm, Task *task, Value message, bool *did) {
  Runtime *runtime = runtime_of(vm);
  Task *through = runtime->cancel_through;
  Value waited = value_retain(task->waiting_on);
  runtime->cancel_through = task;
  bool ok = future_call_cancel(vm, waited, message, did);
  runtime->cancel_through = through;
  value_release(vm, waited);
  return ok;
}

static bool task_cancel(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Task *task = as_task(args[0]);
  task->future.log_traceback = false;
  *result = VALUE_FALSE;
  if (task->future.state != FUTURE_IS_PENDING) {
    return true;
  }
  task->cancel_requests++;
  *result = VALUE_TRUE;
  if (is_observed(runtime_of(vm), CANCEL_ASKED)) {
    observer_tell(vm, (Event){.kind = EVENT_CANCEL_ASKED,
                              .subject = args[0],
                              .other = args[1],
                              .through = runtime_of(vm)->cancel_through});
  }
  if (task->waiting_on != VALUE_UNBOUND) {
    bool did = false, ok = cancel_waited(vm, task, args[1], &did);
    if (!ok || did) {
      return ok;
    }
  }
  task->must_cancel_now = true;
  value_replace(vm, &task->future.cancel_message, value_retain(args[1]));
  return true;
}

static bool task_cancelling(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_from_small(as_task(args[0])->cancel_requests);
  return true;
}

static bool task_uncancel(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  Task *task = as_task(args[0]);
  if (is_observed(runtime_of(vm), CANCEL_TAKEN_BACK) && task->cancel_requests > 0) {
    observer_tell_of(vm, EVENT_CANCEL_TAKEN_BACK, args[0], VALUE_UNBOUND);
  }
  if (task->cancel_requests > 0 && --task->cancel_requests == 0) {
    task->must_cancel_now = false;
  }
  *result = value_from_small(task->cancel_requests);
  return true;
}

bool task_name(Vm *vm, Task *task, Value *result) {
  if (value_is_int(task->name)) {
    return string_format(vm, result, "Task-%V", task->name);
  }
  *result = value_retain(task->name);
  return true;
}

static bool task_get_name(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return task_name(vm, as_task(args[0]), result);
}

static bool task_set_name(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value text;
  *result = VALUE_NONE;
  if (!value_str(vm, args[1], &text)) {
    return false;
  }
  value_replace(vm, &as_task(args[0])->name, text);
  return true;
}

static bool task_get_coro(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  Value v = as_task(args[0])->coroutine;
  *result = v == VALUE_UNBOUND ? VALUE_NONE : value_retain(v);
  return true;
}

static bool task_get_context(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_retain(as_task(args[0])->context);
  return true;
}

static bool task_refuse(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count, (void)result;
  return raise_format(vm, vm->exceptions.RuntimeError,
                      "Task does not support set_result operation");
}

static bool task_refuse_exception(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count, (void)result;
  return raise_format(vm, vm->exceptions.RuntimeError,
                      "Task does not support set_exception operation");
}

static bool task_get_stack(Vm *vm, Value *args, int count, Value *result) {
  return library_call(vm, "asyncio.stack", "task_frames", args, (uint32_t)count, result);
}

static bool task_print_stack(Vm *vm, Value *args, int count, Value *result) {
  return library_call(vm, "asyncio.stack", "print_task_stack", args, (uint32_t)count, result);
}

// ---- attributes that the library in the language relies on ----

static bool get_waiter(Vm *vm, Value self, Value *result) {
  (void)vm;
  Value v = as_task(self)->waiting_on;
  *result = v == VALUE_UNBOUND ? VALUE_NONE : value_retain(v);
  return true;
}

static bool get_must_cancel(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_from_bool(as_task(self)->must_cancel_now);
  return true;
}

static bool get_coro(Vm *vm, Value self, Value *result) {
  return task_get_coro(vm, &self, 1, result);
}

static bool get_log_destroy(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_from_bool(as_future(self)->log_destroy);
  return true;
}

static bool set_log_destroy(Vm *vm, Value self, Value value) {
  return value != VALUE_UNBOUND && value_truth(vm, value, &as_future(self)->log_destroy);
}

static const NativeDef METHODS[] = {
    {"__new__", "cls, /, *args, **kwargs", task_new, NULL, 0},
    {"__init__", "self, coro, *, loop=None, name=None, context=None, eager_start=False", task_init,
     NULL, 0},
    {"cancel", "self, msg=None", task_cancel, "Ask the task to end.", 0},
    {"cancelling", "self, /", task_cancelling, NULL, 0},
    {"uncancel", "self, /", task_uncancel, NULL, 0},
    {"get_name", "self, /", task_get_name, NULL, 0},
    {"set_name", "self, value, /", task_set_name, NULL, 0},
    {"get_coro", "self, /", task_get_coro, NULL, 0},
    {"get_context", "self, /", task_get_context, NULL, 0},
    {"get_stack", "self, *, limit=None", task_get_stack, NULL, 0},
    {"print_stack", "self, *, limit=None, file=None", task_print_stack, NULL, 0},
    {"set_result", "self, result, /", task_refuse, NULL, 0},
    {"set_exception", "self, exception, /", task_refuse_exception, NULL, 0},
    {0},
};

static const MemberDef MEMBERS[] = {
    {"_fut_waiter", get_waiter, NULL, NULL},
    {"_must_cancel", get_must_cancel, NULL, NULL},
    {"_coro", get_coro, NULL, NULL},
    {"_log_destroy_pending", get_log_destroy, set_log_destroy, NULL},
    {0},
};

static void finalize(Vm *vm, Object *self) {
  Task *task = (Task *)self;
  value_replace(vm, &task->waiting_on, VALUE_UNBOUND);
  value_replace(vm, &task->pending, VALUE_UNBOUND);
  value_replace(vm, &task->coroutine, VALUE_UNBOUND);
  value_replace(vm, &task->context, VALUE_NONE);
  value_replace(vm, &task->name, VALUE_NONE);
  future_finalize(vm, self);
}

void task_traverse(Object *self, Visitor visit, void *context) {
  const Task *task = (const Task *)self;
  future_traverse(self, visit, context);
  visit(context, task->coroutine);
  visit(context, task->waiting_on);
  visit(context, task->pending);
  visit(context, task->context);
}

static const Slots SLOTS = {
    .finalize = finalize,
    .traverse = task_traverse,
    .clear = finalize,
    .repr = future_repr,
};

static const ClassSpec SPEC = {
    .name = "_asyncio.Task",
    .layout = LAYOUT_FUTURE,
    .native_size = sizeof(Task),
    .slots = &SLOTS,
    .methods = METHODS,
    .members = MEMBERS,
};

bool task_register(Vm *vm) {
  Runtime *runtime = runtime_of(vm);
  runtime->task_class = class_from_spec(vm, &SPEC, runtime->future_class);
  return runtime->task_class != NULL;
}
