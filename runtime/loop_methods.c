// The class EventLoop: what programs call on a loop.
#include "runtime/context.h"
#include "runtime/debug.h"
#include "runtime/loop.h"
#include "runtime/observer.h"
#include "runtime/origin.h"
#include "runtime/reports.h"
#include "runtime/runtime.h"
#include "vm/attribute.h"
#include "vm/number.h"

static bool loop_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!instance_new(vm, OBJECT_AS(Class, args[0]), result)) {
    return false;
  }
  Loop *loop = as_loop(*result);
  loop->task_factory = loop->hooks_before[0] = loop->hooks_before[1] = VALUE_NONE;
  loop->vm = vm;
  loop->woken_by = loop->thrown = VALUE_UNBOUND;
  loop->slow_duration = VALUE_NONE;
  loop->is_debug = runtime_of(vm)->options.debug;
  loop->debug = value_from_bool(loop->is_debug);
  if (!float_new(vm, 0.1, &loop->slow_duration)) {
    value_release(vm, *result);
    return false;
  }
  if (loop->is_debug) {
    debug_update(vm, loop, false);
  }
  return true;
}

// For asyncio's logger: without the module there is nobody who could have asked for it.
static bool note(Vm *vm, Value loop, Value message) {
  Value logging, name, ignored = VALUE_NONE;
  if (!string_interned(vm, "logging", 7, &logging)) {
    return false;
  }
  bool is_wanted = dict_get_name(vm, vm->modules, as_string(logging)) != VALUE_UNBOUND;
  value_release(vm, logging);
  if (!is_wanted) {
    return true;
  }
  if (!string_interned(vm, "_note", 5, &name)) {
    return false;
  }
  bool ok = value_call_method(vm, loop, as_string(name), &message, 1, &ignored);
  value_release(vm, name);
  value_release(vm, ignored);
  return ok;
}

// CPython names its way to wait; programs that log everything show the line.
static bool loop_init(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = VALUE_NONE;
  Value message;
  if (!string_from_c(vm, "Using selector: EpollSelector", &message)) {
    return false;
  }
  bool ok = note(vm, args[0], message);
  value_release(vm, message);
  return ok;
}

static bool check_closed(Vm *vm, const Loop *loop) {
  return !loop->is_closed ||
         raise_format(vm, vm->exceptions.RuntimeError, "Event loop is closed");
}

// In debug mode callbacks are looked at when they are given.
static bool check_callback(Vm *vm, const Loop *loop, Value callback, const char *method) {
  if (!loop->is_debug) {
    return true;
  }
  bool is_coroutine =
      value_has_shape(callback, SHAPE_COROUTINE) ||
      (value_has_shape(callback, SHAPE_FUNCTION) &&
       (OBJECT_AS(Function, callback)->code->flags & CODE_COROUTINE));
  if (is_coroutine) {
    return raise_type_error(vm, "coroutines cannot be used with %s()", method);
  }
  return value_is_callable(vm, callback) ||
         raise_type_error(vm, "a callable object was expected by %s(), got %R", method, callback);
}

static bool method_call_soon(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const Tuple *rest = as_tuple(args[2]);
  return check_closed(vm, as_loop(args[0])) &&
         check_callback(vm, as_loop(args[0]), args[1], "call_soon") &&
         loop_call_soon(vm, as_loop(args[0]), args[1], rest->items, rest->length, args[3], result);
}

static bool add_timer(Vm *vm, Loop *loop, double when, Value callback, Value rest, Value context,
                      Value *result) {
  bool ok = timer_new(vm, when, callback, rest, context, value_from_object(loop), result);
  if (ok) {
    origin_note(vm, value_to_object(*result), value_from_object(loop));
  }
  if (ok && !timers_add(vm, &loop->timers, &as_handle(*result)->timer)) {
    value_release(vm, *result);
    return false;
  }
  if (ok && is_observed(runtime_of(vm), TIMER_SET)) {
    observer_tell_of(vm, EVENT_TIMER_SET, *result, VALUE_UNBOUND);
  }
  return ok;
}

bool loop_call_at(Vm *vm, Loop *loop, double when, Value callback, Value *timer) {
  return add_timer(vm, loop, when, callback, vm->empty_tuple, VALUE_NONE, timer);
}

static bool is_number(Vm *vm, Value v) {
  Layout layout = value_layout(vm, v);
  return layout == LAYOUT_INT || layout == LAYOUT_FLOAT;
}

// now + delay, whatever the delay makes of that.
static bool when_after(Vm *vm, double now, Value delay, double *when) {
  Value start, sum;
  if (is_number(vm, delay)) {
    bool ok = value_to_c_double(vm, delay, when);
    *when += ok ? now : 0;
    return ok;
  }
  if (!float_new(vm, now, &start)) {
    return false;
  }
  bool ok = value_binary(vm, BINARY_ADD, start, delay, &sum);
  value_release(vm, start);
  if (ok) {
    ok = value_to_c_double(vm, sum, when);
    value_release(vm, sum);
  }
  return ok;
}

static bool method_call_at(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  double when;
  if (args[1] == VALUE_NONE) {
    return raise_type_error(vm, "when cannot be None");
  }
  if (!is_number(vm, args[1]) && value_layout(vm, args[1]) != LAYOUT_OBJECT) {
    return raise_type_error(vm, "'<' not supported between instances of '%T' and 'float'", args[1]);
  }
  return check_closed(vm, as_loop(args[0])) &&
         check_callback(vm, as_loop(args[0]), args[2], "call_at") &&
         value_to_c_double(vm, args[1], &when) &&
         add_timer(vm, as_loop(args[0]), when, args[2], args[3], args[4], result) &&
         handle_note_when(*result, args[1]);
}

static bool method_call_later(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  double when;
  Port *port = runtime_of(vm)->port;
  if (args[1] == VALUE_NONE) {
    return raise_type_error(vm, "delay must not be None");
  }
  return check_closed(vm, as_loop(args[0])) &&
         check_callback(vm, as_loop(args[0]), args[2], "call_at") &&
         when_after(vm, port->now(port), args[1], &when) &&
         add_timer(vm, as_loop(args[0]), when, args[2], args[3], args[4], result);
}

static bool method_time(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  Port *port = runtime_of(vm)->port;
  return float_new(vm, port->now(port), result);
}

bool loop_create_future(Vm *vm, Loop *loop, Value *result) {
  Future *future = cell_take(vm, (MemoryFront *)vm->memory, SHAPE_FUTURE, sizeof *future);
  if (future == NULL) {
    return false;
  }
  future_blank(future, value_retain(value_from_object(loop)));
  *result = value_from_object(future);
  return true;
}

static bool method_create_future(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!loop_create_future(vm, as_loop(args[0]), result)) {
    return false;
  }
  origin_note(vm, value_to_object(*result), args[0]);
  return true;
}

// factory(loop, coro[, context=context]), then the name.
static bool use_factory(Vm *vm, Loop *loop, Value coroutine, Value name, Value context,
                        Value *result) {
  Value args[3] = {value_from_object(loop), coroutine, context};
  Value key, names = VALUE_UNBOUND;
  bool ok = true;
  if (context != VALUE_NONE) {
    ok = string_interned(vm, "context", 7, &key);
    if (ok) {
      ok = tuple_from_values(vm, &key, 1, &names);
      value_release(vm, key);
    }
  }
  if (!ok) {
    return false;
  }
  Arguments arguments = {args, 2, names == VALUE_UNBOUND ? 0 : 1,
                         names == VALUE_UNBOUND ? NULL : as_tuple(names)};
  ok = value_call(vm, loop->task_factory, &arguments, result);
  value_release(vm, names);
  if (!ok) {
    return false;
  }
  Value method, ignored;
  ok = string_interned(vm, "set_name", 8, &method);
  if (ok) {
    ok = value_call_method(vm, *result, as_string(method), &name, 1, &ignored);
    value_release(vm, method);
  }
  if (!ok) {
    value_release(vm, *result);
    return false;
  }
  value_release(vm, ignored);
  return true;
}

static bool method_create_task(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Loop *loop = as_loop(args[0]);
  if (!check_closed(vm, loop)) {
    return false;
  }
  if (loop->task_factory != VALUE_NONE) {
    return use_factory(vm, loop, args[1], args[2], args[3], result);
  }
  return task_create(vm, loop, args[1], args[2], args[3], result);
}

static bool method_run_forever(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = VALUE_NONE;
  return loop_run_forever(vm, as_loop(args[0]));
}

static bool method_stop(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  as_loop(args[0])->is_stopping = true;
  *result = VALUE_NONE;
  return true;
}

static void drop_all(Vm *vm, Loop *loop) {
  ready_clear(vm, &loop->ready);
  timers_clear(vm, &loop->timers);
}

static bool note_close(Vm *vm, Value loop) {
  Value message;
  bool ok = string_format(vm, &message, "Close %R", loop);
  if (ok) {
    ok = note(vm, loop, message);
    value_release(vm, message);
  }
  return ok;
}

static bool method_close(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Loop *loop = as_loop(args[0]);
  *result = VALUE_NONE;
  if (loop->is_running) {
    return raise_format(vm, vm->exceptions.RuntimeError, "Cannot close a running event loop");
  }
  if (!loop->is_closed) {
    if (loop->is_debug && !note_close(vm, args[0])) {
      return false;
    }
    loop->is_closed = true;
    drop_all(vm, loop);
  }
  return true;
}

static bool method_is_running(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_from_bool(as_loop(args[0])->is_running);
  return true;
}

static bool method_is_closed(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_from_bool(as_loop(args[0])->is_closed);
  return true;
}

static bool method_get_debug(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_retain(as_loop(args[0])->debug);
  return true;
}

static bool method_set_debug(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = VALUE_NONE;
  Loop *loop = as_loop(args[0]);
  if (!value_truth(vm, args[1], &loop->is_debug)) {
    return false;
  }
  value_replace(vm, &loop->debug, value_retain(args[1]));
  debug_update(vm, loop, loop->is_running);
  return true;
}

static bool method_set_task_factory(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (args[1] != VALUE_NONE && !value_is_callable(vm, args[1])) {
    return raise_type_error(vm, "task factory must be a callable or None");
  }
  value_replace(vm, &as_loop(args[0])->task_factory, value_retain(args[1]));
  *result = VALUE_NONE;
  return true;
}

static bool method_get_task_factory(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_retain(as_loop(args[0])->task_factory);
  return true;
}

static bool method_check_closed(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = VALUE_NONE;
  return check_closed(vm, as_loop(args[0]));
}

static bool method_check_running(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = VALUE_NONE;
  if (as_loop(args[0])->is_running) {
    return raise_format(vm, vm->exceptions.RuntimeError, "This event loop is already running");
  }
  return runtime_of(vm)->running_loop == VALUE_NONE ||
         raise_format(vm, vm->exceptions.RuntimeError,
                      "Cannot run the event loop while another loop is running");
}

static bool loop_repr(Vm *vm, Value self, Value *result) {
  const Loop *loop = as_loop(self);
  Value debug;
  if (!value_str(vm, loop->debug, &debug)) {
    return false;
  }
  bool ok = string_format(vm, result, "<%T running=%s closed=%s debug=%V>", self,
                          loop->is_running ? "True" : "False", loop->is_closed ? "True" : "False",
                          debug);
  value_release(vm, debug);
  return ok;
}

static bool get_slow_duration(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(as_loop(self)->slow_duration);
  return true;
}

static bool set_slow_duration(Vm *vm, Value self, Value value) {
  value_replace(vm, &as_loop(self)->slow_duration,
                value == VALUE_UNBOUND ? VALUE_NONE : value_retain(value));
  debug_update(vm, as_loop(self), as_loop(self)->is_running);
  return true;
}

static bool get_asyncgens(Vm *vm, Value self, Value *result) {
  return asyncgens_view(vm, self, result);
}

static bool get_asyncgens_closed(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_from_bool(as_loop(self)->asyncgens_closed);
  return true;
}

static bool set_asyncgens_closed(Vm *vm, Value self, Value value) {
  return value != VALUE_UNBOUND && value_truth(vm, value, &as_loop(self)->asyncgens_closed);
}

static void finalize(Vm *vm, Object *self) {
  Loop *loop = (Loop *)self;
  if (loop->is_debug && vm->runtime != NULL) {
    loop->is_debug = false;
    debug_update(vm, loop, false);
  }
  drop_all(vm, loop);
  value_replace(vm, &loop->task_factory, VALUE_NONE);
  value_replace(vm, &loop->debug, VALUE_FALSE);
  value_replace(vm, &loop->slow_duration, VALUE_NONE);
  value_replace(vm, &loop->hooks_before[0], VALUE_NONE);
  value_replace(vm, &loop->hooks_before[1], VALUE_NONE);
  value_replace(vm, &loop->thrown, VALUE_UNBOUND);
  value_replace(vm, &loop->woken_by, VALUE_UNBOUND);
  asyncgens_forget(vm, loop);
}

static void traverse(Object *self, Visitor visit, void *context) {
  const Loop *loop = (const Loop *)self;
  ReadyCursor cursor = ready_cursor(&loop->ready);
  for (Value item; ready_next(&loop->ready, &cursor, &item);) {
    visit(context, item);
  }
  for (Timer *timer = NULL; (timer = timers_after(&loop->timers, timer)) != NULL;) {
    visit(context, value_from_object(timer));
  }
  visit(context, loop->task_factory);
  visit(context, loop->debug);
  visit(context, loop->hooks_before[0]);
  visit(context, loop->hooks_before[1]);
  visit(context, loop->woken_by);
  visit(context, loop->thrown);
}

static const NativeDef METHODS[] = {
    {"__new__", "cls, /, *args, **kwargs", loop_new, NULL, 0},
    {"__init__", "self, /, *args, **kwargs", loop_init, NULL, 0},
    {"call_soon", "self, callback, *args, context=None", method_call_soon, NULL, 0},
    {"call_soon_threadsafe", "self, callback, *args, context=None", method_call_soon, NULL, 0},
    {"call_later", "self, delay, callback, *args, context=None", method_call_later, NULL, 0},
    {"call_at", "self, when, callback, *args, context=None", method_call_at, NULL, 0},
    {"time", "self, /", method_time, NULL, 0},
    {"create_future", "self, /", method_create_future, NULL, 0},
    {"create_task", "self, coro, *, name=None, context=None", method_create_task, NULL, 0},
    {"run_forever", "self, /", method_run_forever, NULL, 0},
    {"stop", "self, /", method_stop, NULL, 0},
    {"close", "self, /", method_close, NULL, 0},
    {"is_running", "self, /", method_is_running, NULL, 0},
    {"is_closed", "self, /", method_is_closed, NULL, 0},
    {"get_debug", "self, /", method_get_debug, NULL, 0},
    {"set_debug", "self, enabled", method_set_debug, NULL, 0},
    {"set_task_factory", "self, factory", method_set_task_factory, NULL, 0},
    {"get_task_factory", "self, /", method_get_task_factory, NULL, 0},
    {"_check_closed", "self, /", method_check_closed, NULL, 0},
    {"_check_running", "self, /", method_check_running, NULL, 0},
    {0},
};

static const MemberDef MEMBERS[] = {
    {"slow_callback_duration", get_slow_duration, set_slow_duration, NULL},
    {"_asyncgens", get_asyncgens, NULL, NULL},
    {"_asyncgens_shutdown_called", get_asyncgens_closed, set_asyncgens_closed, NULL},
    {0},
};

static const Slots SLOTS = {
    .finalize = finalize,
    .traverse = traverse,
    .clear = finalize,
    .repr = loop_repr,
};

static const ClassSpec SPEC = {
    .name = "_asyncio.BaseEventLoop",
    .layout = LAYOUT_OTHER,
    .flags = CLASS_IN_PYTHON,
    .native_size = sizeof(Loop),
    .slots = &SLOTS,
    .methods = METHODS,
    .members = MEMBERS,
};

bool loop_register(Vm *vm) {
  runtime_of(vm)->loop_class = class_from_spec(vm, &SPEC, vm->class_of.object);
  return runtime_of(vm)->loop_class != NULL;
}
