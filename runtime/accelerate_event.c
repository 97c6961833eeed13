// The native twins of Event: set(), and wait() where it need not wait: a third of what setting an
// event and waiting for it by turns takes.
#include "runtime/accelerate_event.h"
#include "runtime/accelerate_lines.h"

enum EventField { FLAG, WAITERS };

static const FieldsSpec EVENT = {
    .fields = {"_value", "_waiters"},
    .methods = {"Event.set", "Event.clear"},
};

static const Fields *event_fields(Vm *vm, Value event) {
  return fields_of(vm, runtime_of(vm)->accelerate.event, &EVENT, event);
}

Value *event_flag(Vm *vm, Value event) {
  const Fields *fields = event_fields(vm, event);
  Value *flag = fields == NULL ? NULL : field(fields, event, FLAG);
  return flag != NULL && value_is_bool(*flag) ? flag : NULL;
}

bool event_may_set(Vm *vm, Value event) {
  Value *flag = event_flag(vm, event);
  if (flag == NULL || *flag == VALUE_TRUE) {
    return flag != NULL;
  }
  const Deque *line = line_of_waiters(vm, *field(event_fields(vm, event), event, WAITERS));
  return line != NULL && line_is_plain(runtime_of(vm), line);
}

bool event_set(Vm *vm, Value event) {
  const Fields *fields = event_fields(vm, event);
  Value *flag = field(fields, event, FLAG);
  if (*flag == VALUE_TRUE) {
    return true;
  }
  *flag = VALUE_TRUE;
  const Deque *line = as_deque(*field(fields, event, WAITERS));
  return line_wake(vm, line, line->length, VALUE_TRUE);
}

// Event.set(self)
Accelerated accelerate_event_set(Vm *vm, const Function *self, const Value *args, Value *result) {
  (void)self;
  if (!event_may_set(vm, args[0])) {
    return ACCELERATED_NOT;
  }
  *result = VALUE_NONE;
  return event_set(vm, args[0]) ? ACCELERATED_DONE : ACCELERATED_RAISED;
}

// await Event.wait(self)
Accelerated accelerate_event_wait(Vm *vm, const Function *self, const Value *args, Value *result) {
  (void)self;
  const Value *flag = event_flag(vm, args[0]);
  if (flag == NULL || *flag != VALUE_TRUE) {
    return ACCELERATED_NOT;
  }
  *result = VALUE_TRUE;
  return ACCELERATED_DONE;
}
