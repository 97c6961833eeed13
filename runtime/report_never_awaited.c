// The forgotten await: CPython's words at the line that made the coroutine, and what that means.
#include "runtime/reports.h"
#include "vm/coroutine_class.h"
#include "vm/traceback.h"

// The line that runs now, when nothing better is known: where the coroutine is dropped.
static Place place_of_drop(const Vm *vm) {
  const Frame *frame = vm->strand->frame;
  while (frame != NULL && frame->function == NULL) {
    frame = frame->caller;
  }
  return frame == NULL ? (Place){NULL, 0} : place_of_frame(frame);
}

// As the warnings of CPython, each line speaks once.
static bool is_told(Vm *vm, Place place) {
  Reports *reports = runtime_of(vm)->reports;
  if (reports == NULL || place.code == NULL) {
    return false;
  }
  for (uint32_t i = 0; i < reports->told_count; i++) {
    if (reports->told[i].code == place.code && reports->told[i].line == place.line) {
      return true;
    }
  }
  if (reports->told_count < sizeof reports->told / sizeof *reports->told) {
    reports->told[reports->told_count].code = place.code;
    reports->told[reports->told_count++].line = place.line;
  }
  return false;
}

static bool add_warning(Vm *vm, ReportText *text, Place place, Value name) {
  Value line;
  if (place.code == NULL) {
    return report_add(vm, text, "<sys>:0: RuntimeWarning: coroutine '%V' was never awaited\n",
                      name);
  }
  if (!report_add(vm, text, "%V:%u: RuntimeWarning: coroutine '%V' was never awaited\n",
                  place.code->filename, place.line, name) ||
      !code_source_line(vm, place.code, place.line, &line)) {
    return false;
  }
  bool ok = line == VALUE_NONE || report_add(vm, text, "  %V\n", line);
  value_release(vm, line);
  return ok;
}

// What to write instead depends on where the call is: only a coroutine can await (a generator may
// be an expression in one).
static bool add_hint(Vm *vm, ReportText *text, Place place, Value name) {
  bool can_await = place.code == NULL || (place.code->flags & CODE_HEAP_FRAME) != 0;
  return report_add(vm, text,
                    "hint: calling %V() only makes a coroutine object, and nothing of it has run: ",
                    name) &&
         (can_await
              ? report_add(vm, text,
                           "write `await %V(...)`, or `asyncio.create_task(%V(...))` to let it run "
                           "beside this\n",
                           name, name)
              : report_add(
                    vm, text,
                    "write `asyncio.run(%V(...))` where no loop runs yet, or call it from an "
                    "`async def`, with `await %V(...)`\n",
                    name, name));
}

void report_never_awaited(Vm *vm, Value coroutine) {
  const Coroutine *c = as_coroutine(coroutine);
  Value name = coroutine_qualname(vm, c);
  Place place = place_of_maker(vm, c);
  if (place.code == NULL) {
    place = place_of_drop(vm);
  }
  if (!report_is_wanted(runtime_of(vm), REPORT_NEVER_AWAITED) || is_told(vm, place)) {
    return;
  }
  ReportText text = {0};
  bool ok = add_warning(vm, &text, place, name) && add_hint(vm, &text, place, name);
  report_finish(vm, REPORT_NEVER_AWAITED, &text, ok);
}
