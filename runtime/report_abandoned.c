// The task that still waits when main() returns: asyncio.run() cancels it without a word.
#include "runtime/reports.h"
#include "vm/coroutine_class.h"

enum { TOLD_SINGLY = 5 };

// asyncio.run() leaves its `with Runner()` block: has main returned, or raised?  And what is the
// name of main?
static bool main_has_returned(Vm *vm, Value *name) {
  bool has_returned = true;
  *name = VALUE_UNBOUND;
  for (const Frame *frame = vm->strand->frame; frame != NULL; frame = frame->caller) {
    if (frame->function == NULL || !(frame_code(frame)->flags & CODE_LIBRARY)) {
      continue;
    }
    const String *function = as_string(frame_code(frame)->qualname);
    const Value *locals = frame_registers(frame);
    if (string_equals_c(function, "Runner.__exit__")) {
      has_returned = locals[1] == VALUE_NONE; // self, exc_type
    } else if (string_equals_c(function, "run") && value_has_shape(locals[0], SHAPE_COROUTINE)) {
      *name = coroutine_qualname(vm, as_coroutine(locals[0]));
    }
  }
  return has_returned;
}

static bool add_wait(Vm *vm, ReportText *text, const Wait *wait, double now) {
  Value words;
  if (wait->kind == WAITS_NOT) {
    return report_add(vm, text, "not done");
  }
  if (!wait_text(vm, wait, &words)) {
    return false;
  }
  bool ok = report_add(vm, text, "waiting");
  if (ok && wait->place.code != NULL) {
    ok = report_add(vm, text, " at line %u", wait->place.line);
  }
  ok = ok && report_add(vm, text, " for ") && builder_add_string(vm, text, as_string(words));
  value_release(vm, words);
  if (ok && wait->deadline >= now) {
    ok = report_add(vm, text, ", ") && report_add_seconds(vm, text, wait->deadline - now) &&
         report_add(vm, text, " s left");
  }
  return ok;
}

static bool is_library_task(const Task *task) {
  const Coroutine *c = OBJECT_AS(Coroutine, task->coroutine);
  return (frame_code(&c->frame)->flags & CODE_LIBRARY) != 0;
}

// Tasks that only close an async generator are asyncio's own business.
void report_abandoned(Vm *vm, Reports *reports, Task *task) {
  Value name;
  Wait wait;
  if (!report_is_wanted(runtime_of(vm), REPORT_ABANDONED) ||
      !value_has_shape(task->coroutine, SHAPE_COROUTINE) || !main_has_returned(vm, &name) ||
      reports->abandoned++ >= TOLD_SINGLY) {
    return;
  }
  Port *port = runtime_of(vm)->port;
  ReportText text = {0};
  wait_of_task(vm, task, &wait);
  if (wait.kind == WAITS_NOT && wait.place.code == NULL && is_library_task(task)) {
    reports->abandoned--;
    return;
  }
  bool ok = (name == VALUE_UNBOUND ? report_add(vm, &text, "main()")
                                   : report_add(vm, &text, "%V()", name)) &&
            report_add(vm, &text, " ended while ") && report_add_task(vm, &text, task) &&
            report_add(vm, &text, " was still ") && add_wait(vm, &text, &wait, port_look(port)) &&
            report_add(vm, &text, "; it was cancelled\n") && report_add_chain(vm, &text, 2, task);
  if (ok && reports->abandoned == 1) {
    ok = report_add(vm, &text,
                    "hint: asyncio.run() cancels what is left when its coroutine returns: await "
                    "the task before, or cancel() it yourself when it is not needed any more\n");
  }
  report_finish(vm, REPORT_ABANDONED, &text, ok);
}

void report_abandoned_rest(Vm *vm, Reports *reports) {
  ReportText text = {0};
  if (reports->abandoned > TOLD_SINGLY) {
    uint32_t rest = reports->abandoned - TOLD_SINGLY;
    bool ok = report_add(vm, &text, "... and so %s %u more task%s\n", rest == 1 ? "was" : "were",
                         rest, rest == 1 ? "" : "s");
    report_finish(vm, REPORT_ABANDONED, &text, ok);
  }
  reports->abandoned = 0;
}
