// The failure that nobody asked for: CPython's words, and then what to do.
#include "runtime/reports.h"

bool report_never_retrieved(Vm *vm, Future *future, Value message) {
  Value self = value_from_object(future);
  Value handler = wait_field(vm, future->loop, "_exception_handler");
  bool is_default = handler == VALUE_UNBOUND || handler == VALUE_NONE;
  bool is_wanted = report_is_wanted(runtime_of(vm), REPORT_NEVER_RETRIEVED);
  if (is_default && !is_wanted) {
    return true;
  }
  if (!loop_report(vm, future->loop, message, "exception", future->result, "future", self)) {
    return false;
  }
  if (!is_default || !value_is_instance(vm, future->result, vm->exceptions.Exception)) {
    return true; // the program has its own way to tell, or is being left
  }
  ReportText text = {0};
  bool ok = report_add(vm, &text, "hint: ");
  if (value_is_task(vm, self)) {
    ok = ok && report_add_task(vm, &text, as_task(self)) &&
         report_add(vm, &text,
                    " failed, and nobody awaited it: keep the task and await it, or make "
                    "it in an `async with asyncio.TaskGroup()`\n");
  } else {
    ok = ok && report_add(vm, &text,
                          "an exception was set on a future that nobody awaited: await "
                          "it, or ask for its exception()\n");
  }
  report_finish(vm, REPORT_NEVER_RETRIEVED, &text, ok);
  return true;
}
