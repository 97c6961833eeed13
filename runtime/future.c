// Future: state, callbacks, and what an await of it finds.
#include "runtime/future.h"
#include "runtime/callback.h"
#include "runtime/context.h"
#include "runtime/keeper.h"
#include "runtime/loop.h"
#include "runtime/observer.h"
#include "runtime/origin.h"
#include "runtime/reports.h"
#include "runtime/runtime.h"
#include "vm/attribute.h"

bool value_is_future(Vm *vm, Value v) {
  return value_layout(vm, v) == LAYOUT_FUTURE;
}

bool value_is_task(Vm *vm, Value v) {
  return value_is_pointer(v) && (object_shape(v) == SHAPE_TASK ||
                                 value_is_instance(vm, v, runtime_of(vm)->task_class));
}

bool raise_invalid_state(Vm *vm, const char *message) {
  return raise_format(vm, OBJECT_AS(Class, runtime_of(vm)->invalid_state_error), "%s", message);
}

bool future_find_loop(Vm *vm, Value given, Value *loop) {
  if (given != VALUE_NONE && given != VALUE_UNBOUND) {
    *loop = value_retain(given);
    return true;
  }
  Value running = runtime_loop(vm);
  if (running != VALUE_NONE) {
    *loop = value_retain(running);
    return true;
  }
  return get_event_loop(vm, loop);
}

void future_init(Vm *vm, Future *future, Value loop) {
  future_finalize(vm, &future->head); // it may have been a future before
  future_blank(future, loop);
  future->has_foreign_loop = !value_is_loop(vm, loop);
}

// ---- what few futures have ----

FutureExtras *future_extras(Vm *vm, Future *future) {
  if (!future->has_extras) {
    FutureExtras *extras = memory_new(vm, sizeof *extras);
    if (extras == NULL) {
      return NULL;
    }
    *extras = (FutureExtras){future->callbacks, VALUE_UNBOUND, VALUE_UNBOUND};
    future->extras = extras;
    future->has_extras = true;
  }
  return future->extras;
}

static void drop_extras(Vm *vm, Future *future) {
  FutureExtras *extras = future->extras;
  future->has_extras = false;
  future->callbacks = extras->callbacks;
  value_release(vm, extras->cancel_message);
  value_release(vm, extras->name);
  memory_free(vm, extras, sizeof *extras);
}

Value future_cancel_message(const Future *future) {
  Value message = future->has_extras ? future->extras->cancel_message : VALUE_UNBOUND;
  return message == VALUE_UNBOUND ? VALUE_NONE : message;
}

bool future_set_cancel_message(Vm *vm, Future *future, Value message) {
  if (message == VALUE_NONE && !future->has_extras) {
    return true;
  }
  FutureExtras *extras = future_extras(vm, future);
  if (extras != NULL) {
    value_replace(vm, &extras->cancel_message, value_retain(message));
  }
  return extras != NULL;
}

// ---- callbacks ----

// loop.call_soon(function, future, context=context) of a loop that a program wrote.
static bool schedule_elsewhere(Vm *vm, Future *future, Callback *callback) {
  Value name, ignored, call = VALUE_UNBOUND, names = VALUE_UNBOUND, context = VALUE_UNBOUND;
  bool ok = string_interned(vm, "call_soon", 9, &name);
  if (ok) {
    ok = value_get_attribute(vm, future->loop, as_string(name), &call);
    value_release(vm, name);
  }
  ok = ok && string_interned(vm, "context", 7, &name);
  if (ok) {
    ok = tuple_from_values(vm, &name, 1, &names) && context_at(vm, &callback->context, &context);
    value_release(vm, name);
  }
  if (ok) {
    Value values[3] = {callback->function, value_from_object(future), context};
    ok = value_call(vm, call, &(Arguments){.values = values, .positional = 2, .keywords = 1,
                                           .names = as_tuple(names)}, &ignored);
  }
  if (ok) {
    value_release(vm, ignored);
  }
  value_release(vm, context);
  value_release(vm, names);
  value_release(vm, call);
  return ok;
}

static bool schedule(Vm *vm, Future *future, Value entry) {
  if (!value_is_callback(vm, entry)) {
    return task_wakeup(vm, as_task(entry), future);
  }
  as_callback(entry)->future = value_retain(value_from_object(future));
  return UNLIKELY(future->has_foreign_loop) ? schedule_elsewhere(vm, future, as_callback(entry))
                                            : loop_push(vm, as_loop(future->loop), entry);
}

// A child that is done waits itself for its keeper's turn.
static inline bool push_kept(Future *future) {
  bool ok = loop_push_owned(as_loop(future->loop), value_from_object(future));
  future->head.count += ok;
  return ok;
}

// What is mostly there when a future is done: one task, or nothing, and nobody who wants to be told.
// An eighth of what futures cost that answer each other.
static inline bool wake_waiter(Vm *vm, Future *future) {
  const uint32_t told = EVENT_BIT(TASK_DONE) | EVENT_BIT(FUTURE_DONE) | EVENT_BIT(TASK_WOKEN);
  if (UNLIKELY(future->has_extras || is_observed_bit(runtime_of(vm), told))) {
    return false;
  }
  Value waiter = future->callbacks;
  if (waiter == VALUE_UNBOUND) {
    return true;
  }
  if (object_shape(waiter) != SHAPE_TASK) {
    return future->has_keeper && push_kept(future);
  }
  if (!loop_push_owned(as_loop(as_task(waiter)->future.loop), waiter)) {
    return false;
  }
  future->callbacks = VALUE_UNBOUND;
  return true;
}

__attribute__((noinline)) static bool schedule_callbacks(Vm *vm, Future *future) {
  if (is_observed_bit(runtime_of(vm), EVENT_BIT(TASK_DONE) | EVENT_BIT(FUTURE_DONE))) {
    Value self = value_from_object(future);
    observer_tell_of(vm, value_is_task(vm, self) ? EVENT_TASK_DONE : EVENT_FUTURE_DONE, self,
                     VALUE_UNBOUND);
  }
  if (future->has_keeper) {
    return loop_push(vm, as_loop(future->loop), value_from_object(future));
  }
  Value callbacks = *future_callbacks(future);
  *future_callbacks(future) = VALUE_UNBOUND;
  bool ok = true;
  if (value_is_list(callbacks)) {
    for (uint32_t i = 0; ok && i < as_list(callbacks)->length; i++) {
      ok = schedule(vm, future, as_list(callbacks)->items[i]);
    }
  } else if (callbacks != VALUE_UNBOUND) {
    ok = schedule(vm, future, callbacks);
  }
  value_release(vm, callbacks);
  return ok;
}

// One stands by itself; a list is for more.
static bool callbacks_add(Vm *vm, Value *callbacks, Value entry) {
  if (*callbacks == VALUE_UNBOUND) {
    *callbacks = value_retain(entry);
    return true;
  }
  if (!value_is_list(*callbacks)) {
    List *list = list_new(vm, 2);
    if (list == NULL) {
      return false;
    }
    if (!list_append(vm, list, *callbacks)) {
      object_release(vm, list);
      return false;
    }
    value_replace(vm, callbacks, value_from_object(list));
  }
  return list_append(vm, as_list(*callbacks), entry);
}

bool future_add_waiter(Vm *vm, Future *future, Task *task) {
  return keeper_reveal(vm, future) &&
         callbacks_add(vm, future_callbacks(future), value_from_object(task));
}

bool future_add_callback(Vm *vm, Future *future, Value function, Value context) {
  Value callback;
  if (!callback_new(vm, function, context, &callback)) {
    return false;
  }
  bool ok = future->state == FUTURE_IS_PENDING
                ? keeper_reveal(vm, future) &&
                      callbacks_add(vm, future_callbacks(future), callback)
                : schedule(vm, future, callback);
  value_release(vm, callback);
  return ok;
}

// ---- transitions ----

// `result` is taken over.
static inline bool leave_pending(Vm *vm, Future *future, FutureState state, bool is_exception,
                                 Value result) {
  Value before = future->result; // of a task that is ended by others
  future->state = (unsigned)state & 3u;
  future->is_exception = is_exception;
  future->result = result;
  value_release(vm, before);
  return LIKELY(wake_waiter(vm, future)) || schedule_callbacks(vm, future);
}

bool future_return(Vm *vm, Future *future, Value result) {
  if (UNLIKELY(future->state != FUTURE_IS_PENDING)) {
    return raise_invalid_state(vm, "invalid state");
  }
  return leave_pending(vm, future, FUTURE_IS_FINISHED, false, value_retain(result));
}

bool future_set_result(Vm *vm, Future *future, Value result) {
  return keeper_reveal(vm, future) && future_return(vm, future, result);
}

static bool check_exception(Vm *vm, Value given, Value *exception) {
  if (value_is_instance(vm, given, vm->class_of.type) &&
      class_is_subclass(OBJECT_AS(Class, given), vm->exceptions.BaseException)) {
    if (!value_call0(vm, given, exception)) {
      return false;
    }
  } else {
    *exception = value_retain(given);
  }
  if (value_layout(vm, *exception) != LAYOUT_EXCEPTION) {
    value_release(vm, *exception);
    return raise_type_error(vm, "invalid exception object");
  }
  if (value_is_instance(vm, *exception, vm->exceptions.StopIteration)) {
    Value stop = *exception;
    Value message, replacement;
    if (!string_from_c(vm, "StopIteration interacts badly with generators and cannot be raised "
                           "into a Future", &message)) {
      return false;
    }
    bool ok = exception_new(vm, vm->exceptions.RuntimeError, &message, 1, &replacement);
    value_release(vm, message);
    if (!ok) {
      value_release(vm, stop);
      return false;
    }
    Exception *e = OBJECT_AS(Exception, replacement);
    e->cause = value_retain(stop);
    e->context = stop;
    *exception = replacement;
  }
  return true;
}

bool future_set_exception(Vm *vm, Future *future, Value given) {
  if (future->state != FUTURE_IS_PENDING) {
    return raise_invalid_state(vm, "invalid state");
  }
  Value exception;
  if (!keeper_reveal(vm, future) || !check_exception(vm, given, &exception)) {
    return false;
  }
  future->log_traceback = true;
  if (!leave_pending(vm, future, FUTURE_IS_FINISHED, true, exception)) {
    return false;
  }
  // Whoever asks first gets it with this traceback, however often it is raised elsewhere meanwhile.
  Value traceback = OBJECT_AS(Exception, exception)->traceback;
  if (traceback != VALUE_NONE) {
    *future_callbacks(future) = value_retain(traceback);
  }
  return true;
}

bool future_cancel(Vm *vm, Future *future, Value message, bool *did) {
  future->log_traceback = false;
  *did = future->state == FUTURE_IS_PENDING;
  return !*did || (future_set_cancel_message(vm, future, message) &&
                   leave_pending(vm, future, FUTURE_IS_CANCELLED, false, VALUE_UNBOUND));
}

bool future_cancel_by(Vm *vm, Future *future, Value exception) {
  future->log_traceback = false;
  return future_set_cancel_message(vm, future, VALUE_NONE) &&
         leave_pending(vm, future, FUTURE_IS_CANCELLED, true, value_retain(exception));
}

bool future_call_cancel(Vm *vm, Value future, Value message, bool *did) {
  Class *class_ = value_class(vm, future);
  if (class_ == runtime_of(vm)->future_class) {
    return future_cancel(vm, as_future(future), message, did);
  }
  Value name, method, result;
  if (!string_interned(vm, "cancel", 6, &name)) {
    return false;
  }
  bool ok = value_get_attribute(vm, future, as_string(name), &method);
  value_release(vm, name);
  if (!ok) {
    return false;
  }
  Value names;
  Value key;
  ok = string_interned(vm, "msg", 3, &key);
  if (ok) {
    ok = tuple_from_values(vm, &key, 1, &names);
    value_release(vm, key);
  }
  if (ok) {
    Arguments arguments = {&message, 0, 1, as_tuple(names)};
    ok = value_call(vm, method, &arguments, &result);
    value_release(vm, names);
  }
  value_release(vm, method);
  if (!ok) {
    return false;
  }
  ok = value_truth(vm, result, did);
  value_release(vm, result);
  return ok;
}

// ---- results ----

// The CancelledError that whoever asks gets; the one a task was ended by only once.
bool future_make_cancelled(Vm *vm, Future *future, Value *result) {
  if (future->state == FUTURE_IS_CANCELLED && future->is_exception) {
    *result = future->result;
    future->result = VALUE_UNBOUND;
    future->is_exception = false;
    return true;
  }
  Value message = future_cancel_message(future);
  bool ok = exception_new(vm, vm->exceptions.CancelledError, &message, message == VALUE_NONE ? 0 : 1,
                          result);
  if (ok && object_shape(value_from_object(future)) != SHAPE_FUTURE &&
      value_is_task(vm, value_from_object(future))) {
    reports_cancelled_again(vm, as_task(value_from_object(future)), *result);
  }
  return ok;
}

static bool raise_cancelled(Vm *vm, Future *future) {
  Value exception;
  if (future_make_cancelled(vm, future, &exception)) {
    raise_exception(vm, exception);
    value_release(vm, exception);
  }
  return false;
}

Value future_ask_error(Vm *vm, Future *future) {
  Exception *e = OBJECT_AS(Exception, future->result);
  Value *saved = future_callbacks(future), traceback = *saved;
  *saved = VALUE_UNBOUND;
  future->log_traceback = false;
  value_replace(vm, &e->traceback, traceback == VALUE_UNBOUND ? VALUE_NONE : traceback);
  return value_retain(future->result);
}

bool future_result(Vm *vm, Future *future, Value *result) {
  if (future->state == FUTURE_IS_CANCELLED) {
    return raise_cancelled(vm, future);
  }
  if (future->state == FUTURE_IS_PENDING) {
    return raise_invalid_state(vm, "Result is not set.");
  }
  if (future->is_exception) {
    Value exception = future_ask_error(vm, future);
    raise_exception(vm, exception);
    value_release(vm, exception);
    return false;
  }
  future->log_traceback = false;
  *result = value_retain(future->result);
  return true;
}

FuturePoll future_poll(Vm *vm, Value v, Value *result) {
  Future *future = as_future(v);
  if (future->state != FUTURE_IS_PENDING) {
    return future_result(vm, future, result) ? FUTURE_DONE : FUTURE_RAISED;
  }
  if (future->is_blocking) {
    raise_format(vm, vm->exceptions.RuntimeError, "await wasn't used with future");
    return FUTURE_RAISED;
  }
  future->is_blocking = true;
  return FUTURE_PENDING;
}

// ---- the end ----

void future_dies(Vm *vm, Object *object) {
  Future *future = (Future *)object;
  Value self = value_from_object(object);
  bool is_lost = future->log_destroy && future->state == FUTURE_IS_PENDING && // a Task
                 as_task(self)->coroutine != VALUE_UNBOUND;
  if ((!is_lost && !future->log_traceback) || vm->runtime == NULL) {
    return;
  }
  Value before = raised_take(vm), message = VALUE_UNBOUND;
  bool ok;
  if (is_lost) {
    future->log_destroy = false; // told once
    ok = string_from_c(vm, "Task was destroyed but it is pending!", &message) &&
         loop_report(vm, future->loop, message, "task", self, NULL, VALUE_NONE);
  } else {
    future->log_traceback = false;
    ok = string_format(vm, &message, "%T exception was never retrieved", self) &&
         report_never_retrieved(vm, future, message);
  }
  value_release(vm, message);
  if (!ok) {
    raised_clear(vm);
  }
  vm->raised = before;
}

void future_finalize(Vm *vm, Object *self) {
  Future *future = (Future *)self;
  origin_forget(vm, self);
  if (future->has_extras) {
    drop_extras(vm, future);
  }
  future->has_keeper = false;
  value_replace(vm, &future->result, VALUE_UNBOUND);
  value_replace(vm, &future->callbacks, VALUE_UNBOUND);
  value_replace(vm, &future->loop, VALUE_NONE);
}

void future_traverse(Object *self, Visitor visit, void *context) {
  Future *future = (Future *)self;
  visit(context, future->result);
  visit(context, *future_callbacks(future));
  visit(context, future->loop);
  if (future->has_extras) {
    visit(context, future->extras->cancel_message);
  }
}
