// The second failure under a gather(), which nobody hears of.
#include "runtime/reports.h"
#include "vm/exception.h"
#include "vm/traceback.h"

static bool add_exception(Vm *vm, ReportText *text, Value exception) {
  Value args = OBJECT_AS(Exception, exception)->args, name = value_class(vm, exception)->name;
  bool has_message = value_is_tuple(args) && as_tuple(args)->length == 1;
  if (!has_message) {
    return report_add(vm, text, "%V", name);
  }
  Value message = as_tuple(args)->items[0];
  bool is_key = value_is_instance(vm, exception, vm->exceptions.KeyError);
  return value_is_string(message) && is_key ? report_add(vm, text, "%V: %R", name, message)
         : value_is_string(message)         ? report_add(vm, text, "%V: %V", name, message)
         : value_is_int(message)            ? report_add(vm, text, "%V: %V", name, message)
                                            : report_add(vm, text, "%V", name);
}

// The learner's lines that the exception passed, outermost first.
static bool add_places(Vm *vm, ReportText *text, Value exception) {
  bool ok = true;
  for (Value t = OBJECT_AS(Exception, exception)->traceback; ok && t != VALUE_NONE;
       t = OBJECT_AS(Traceback, t)->next) {
    const Traceback *entry = OBJECT_AS(Traceback, t);
    if (!(entry->code->flags & CODE_LIBRARY)) {
      ok = report_add_place(vm, text, 2, (Place){entry->code, traceback_position(entry).line});
    }
  }
  return ok;
}

void report_lost_failure(Vm *vm, Value child) {
  ReportText text = {0};
  const Future *future = as_future(child);
  if (!report_is_wanted(runtime_of(vm), REPORT_GATHER) || !value_is_pointer(future->result) ||
      value_is_instance(vm, future->result, vm->exceptions.CancelledError)) {
    return; // a cancellation is no failure
  }
  bool ok = report_add(vm, &text, "gather: ") &&
            (value_is_task(vm, child) ? report_add_task(vm, &text, as_task(child))
                                      : report_add(vm, &text, "another future")) &&
            report_add(vm, &text, " failed too, and nobody hears of it: ") &&
            add_exception(vm, &text, future->result) && report_add(vm, &text, "\n") &&
            add_places(vm, &text, future->result) &&
            report_add(vm, &text,
                       "hint: gather() raises the first failure only, and lets the others go on: "
                       "use return_exceptions=True to be given all, or a TaskGroup, which cancels "
                       "the others and raises what failed together\n");
  report_finish(vm, REPORT_GATHER, &text, ok);
}
