// Why a TaskGroup cancels its tasks: which of them failed, or what left its block.
#include "runtime/reports.h"
#include "vm/exception.h"
#include "vm/traceback.h"

// The innermost line of the learner that an exception has passed, 0 if none.
static uint32_t raised_at(Value exception) {
  uint32_t line = 0;
  for (Value t = OBJECT_AS(Exception, exception)->traceback; t != VALUE_NONE && t != VALUE_UNBOUND;
       t = OBJECT_AS(Traceback, t)->next) {
    const Traceback *entry = OBJECT_AS(Traceback, t);
    if (!(entry->code->flags & CODE_LIBRARY)) {
      line = traceback_position(entry).line;
    }
  }
  return line;
}

static bool add_raised(Vm *vm, ReportText *text, Value exception) {
  uint32_t line = raised_at(exception);
  return report_add(vm, text, " raised %T", exception) &&
         (line == 0 || report_add(vm, text, " in line %u", line));
}

static Value error_of(Value task) {
  const Future *future = &as_task(task)->future;
  return future->state == FUTURE_IS_FINISHED && future->is_exception ? future->result
                                                                     : VALUE_UNBOUND;
}

bool report_group_cause(Vm *vm, const CancelCause *cause, Value *result) {
  ReportText text = {0};
  Value error = value_is_task(vm, cause->failed) ? error_of(cause->failed) : VALUE_UNBOUND;
  bool is_left = cause->left_by != VALUE_UNBOUND && cause->left_by != VALUE_NONE;
  *result = VALUE_UNBOUND;
  bool ok;
  if (error != VALUE_UNBOUND) {
    ok = report_add_task(vm, &text, as_task(cause->failed)) && add_raised(vm, &text, error);
  } else if (is_left && value_is_instance(vm, cause->left_by, vm->exceptions.CancelledError)) {
    ok = report_add(vm, &text, "the task with its block was cancelled");
  } else if (is_left) {
    ok = report_add(vm, &text, "its block") && add_raised(vm, &text, cause->left_by);
  } else {
    return true;
  }
  if (!ok) {
    builder_discard(vm, &text);
    return false;
  }
  return builder_finish(vm, &text, result);
}
