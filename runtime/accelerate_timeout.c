// The native twins of timeout's: two fifths of what a time limit takes that is kept.
#include "runtime/accelerate.h"
#include "vm/attribute.h"

enum TimeoutField { STATE, WHEN, TASK, TIMER, CANCELLING, TIMEOUT_FIELDS };
enum TimeoutMethod { ON_TIMEOUT };
enum TimeoutName { CLASS, CREATED, ACTIVE, FINISHED };

static const FieldsSpec TIMEOUT = {
    .fields = {"_state", "_when", "_task", "_timer", "_cancelling"},
    .methods = {"_on_timeout", "_schedule", "__init__"},
    .names = {"Timeout", "created", "active", "finished"},
};

// The states are interned strings; borrowed.
static Value state(const Fields *fields, enum TimeoutName name) {
  return value_from_object(fields->names[name]);
}

// ---- timeout ----

// now + delay, or None.  False: another kind of delay, or a deadline that is no immediate.
static bool deadline(Vm *vm, Value delay, Value *when) {
  Port *port = runtime_of(vm)->port;
  if (delay == VALUE_NONE) {
    *when = VALUE_NONE;
    return true;
  }
  if (!value_is_int(delay) && !value_is_double(delay)) {
    return false;
  }
  double seconds = value_is_int(delay) ? (double)value_to_small(delay) : value_to_double(delay);
  return double_encode(port->now(port) + seconds, when);
}

// timeout(delay)
Accelerated accelerate_timeout(Vm *vm, const Function *self, const Value *args, Value *result) {
  const Fields *fields = &runtime_of(vm)->accelerate.timeout;
  Value when;
  if (!fields->is_usual || accelerate_loop(vm) == NULL) {
    return ACCELERATED_NOT;
  }
  Value class_ = dict_get_name(vm, self->globals, fields->names[CLASS]);
  if (!fields_make_all(vm, fields, TIMEOUT_FIELDS, class_) || !deadline(vm, args[0], &when)) {
    return ACCELERATED_NOT;
  }
  const Value values[] = {state(fields, CREATED), when, VALUE_NONE, VALUE_NONE,
                          value_from_small(0)};
  return accelerated(fields_make(vm, fields, class_, values, TIMEOUT_FIELDS, result));
}

// ---- async with ----

// Timeout._schedule(self, when)
static bool schedule(Vm *vm, Loop *loop, Value on_timeout, Value timeout, Value *timer) {
  Port *port = runtime_of(vm)->port;
  const Fields *fields = &runtime_of(vm)->accelerate.timeout;
  double when = value_to_double(*field(fields, timeout, WHEN));
  Value callback;
  if (!bound_method_new(vm, on_timeout, timeout, &callback)) {
    return false;
  }
  bool ok = when <= port->now(port) ? loop_call_soon(vm, loop, callback, NULL, 0, VALUE_NONE, timer)
                                    : loop_call_at(vm, loop, when, callback, timer);
  value_release(vm, callback);
  return ok;
}

static bool may_enter(const Runtime *runtime, const Fields *fields, Value timeout) {
  Value when = *field(fields, timeout, WHEN);
  return *field(fields, timeout, STATE) == state(fields, CREATED) &&
         (when == VALUE_NONE || value_is_double(when)) &&
         is_own_task(runtime, runtime->current_task);
}

// Timeout.__aenter__(self)
Accelerated accelerate_timeout_enter(Vm *vm, const Function *self, const Value *args,
                                     Value *result) {
  (void)self;
  Runtime *runtime = runtime_of(vm);
  Fields *fields = &runtime->accelerate.timeout;
  Value timeout = args[0], timer = VALUE_NONE;
  Loop *loop = accelerate_loop(vm);
  if (loop == NULL || !fields_known(vm, fields, &TIMEOUT, timeout) ||
      !may_enter(runtime, fields, timeout)) {
    return ACCELERATED_NOT;
  }
  const Future *task = as_future(runtime->current_task);
  value_replace(vm, field(fields, timeout, STATE), value_retain(state(fields, ACTIVE)));
  value_replace(vm, field(fields, timeout, TASK), value_retain(runtime->current_task));
  value_replace(vm, field(fields, timeout, CANCELLING), value_from_small(task->cancel_requests));
  if (*field(fields, timeout, WHEN) != VALUE_NONE) {
    if (!schedule(vm, loop, fields->methods[ON_TIMEOUT], timeout, &timer)) {
      return ACCELERATED_RAISED;
    }
    value_replace(vm, field(fields, timeout, TIMER), timer);
  }
  *result = value_retain(timeout);
  return ACCELERATED_DONE;
}

static bool is_plain_timer(const Runtime *runtime, Value timer) {
  return value_has_shape(timer, runtime->timer_class->root_shape) ||
         value_has_shape(timer, runtime->handle_class->root_shape);
}

// Timeout.__aexit__(self, exc_type, exc_val, exc_tb) before the deadline
Accelerated accelerate_timeout_exit(Vm *vm, const Function *self, const Value *args,
                                    Value *result) {
  (void)self;
  const Runtime *runtime = runtime_of(vm);
  Fields *fields = &runtime_of(vm)->accelerate.timeout;
  if (!fields_known(vm, fields, &TIMEOUT, args[0]) || runtime->origins != NULL ||
      *field(fields, args[0], STATE) != state(fields, ACTIVE)) {
    return ACCELERATED_NOT;
  }
  Value *timer = field(fields, args[0], TIMER);
  if (*timer != VALUE_NONE) {
    if (!is_plain_timer(runtime, *timer)) {
      return ACCELERATED_NOT;
    }
    handle_cancel(vm, as_handle(*timer));
    value_replace(vm, timer, VALUE_NONE);
  }
  value_replace(vm, field(fields, args[0], STATE), value_retain(state(fields, FINISHED)));
  *result = VALUE_NONE;
  return ACCELERATED_DONE;
}
