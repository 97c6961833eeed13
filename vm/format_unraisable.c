// The text of an exception that nobody can catch, raised by a finaliser: shorter than the others,
// without carets, notes and causes, as CPython has it.
#include "vm/format_exception.h"
#include "vm/frame.h"

static bool add_where(Vm *vm, Value object, List *out) {
  Value repr;
  if (object == VALUE_NONE || object == VALUE_UNBOUND) {
    return true;
  }
  if (!value_repr(vm, object, &repr)) {
    raised_clear(vm);
    return lines_add_format(vm, out, "Exception ignored in: <object repr() failed>\n");
  }
  bool ok = lines_add_format(vm, out, "Exception ignored in: %V\n", repr);
  value_release(vm, repr);
  return ok;
}

// One that C code raised has no frames: then the one that runs is shown.
static bool add_running_frame(Vm *vm, Exception *e) {
  const Frame *frame = vm->strand->frame;
  while (frame != NULL && frame->function == NULL) {
    frame = frame->caller;
  }
  if (e->traceback != VALUE_NONE || frame == NULL) {
    return true;
  }
  uint32_t next = (uint32_t)(frame->pc - frame_code(frame)->words);
  vm->raised = value_retain(value_from_object(e));
  bool ok = traceback_add(vm, frame, next == 0 ? 0 : next - 1);
  if (ok) {
    raised_clear(vm);
  }
  return ok;
}

static bool add_traceback(Vm *vm, const Exception *e, List *out) {
  List *frames = list_new(vm, 4);
  bool ok =
      frames != NULL && traceback_frames(vm, e->traceback, false, frames) &&
      (frames->length == 0 || lines_add_format(vm, out, "Traceback (most recent call last):\n")) &&
      frames_lines(vm, frames, out);
  object_release(vm, frames);
  return ok;
}

static bool add_message(Vm *vm, Value exception, List *out) {
  Value class_text, text;
  if (!exception_class_text(vm, exception, &class_text)) {
    return false;
  }
  bool ok = text_safely(vm, exception, "exception", &text);
  if (ok) {
    ok = lines_add_format(vm, out, "%V: %V\n", class_text, text);
    value_release(vm, text);
  }
  value_release(vm, class_text);
  return ok;
}

bool unraisable_text(Vm *vm, Value exception, Value object, Value *result) {
  Exception *e = OBJECT_AS(Exception, exception);
  List *lines = list_new(vm, 8);
  bool ok = lines != NULL && add_where(vm, object, lines) && add_running_frame(vm, e) &&
            add_traceback(vm, e, lines) && add_message(vm, exception, lines) &&
            string_join(vm, as_string(vm->empty_string), lines->items, lines->length, result);
  object_release(vm, lines);
  return ok;
}
