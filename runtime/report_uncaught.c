// After the traceback that ended a program: which timeout fired, who cancelled.
#include "runtime/reports.h"
#include "vm/exception.h"

// The CancelledError that the exception is, or comes from.
static Value cancellation(Vm *vm, Value exception) {
  for (int depth = 0; depth < 8 && value_is_pointer(exception); depth++) {
    const Exception *e = OBJECT_AS(Exception, exception);
    if (value_is_instance(vm, exception, vm->exceptions.CancelledError)) {
      return exception;
    }
    exception = e->cause != VALUE_NONE ? e->cause : e->context;
  }
  return VALUE_UNBOUND;
}

static const CancelNote *find_note(const Reports *reports, Value exception) {
  for (uint32_t i = 0; i < reports->note_capacity; i++) {
    const CancelNote *note = &reports->notes[i];
    if (note->task != 0 && note->exception == exception) {
      return note;
    }
  }
  return NULL;
}

static bool add_name(Vm *vm, ReportText *text, Value name) {
  return report_add(vm, text, value_is_int(name) ? "Task-%V" : "'%V'", name);
}

// Of a task that was only told so by another one.
static bool add_through(Vm *vm, ReportText *text, const CancelNote *note) {
  bool ok = report_add(vm, text, "hint: ") && add_name(vm, text, note->name) &&
            report_add(vm, text, " was cancelled by the timeout");
  if (ok && note->place.line != 0) {
    ok = report_add(vm, text, " set in line %u", note->place.line);
  }
  return ok && report_add(vm, text, ", through ") && add_name(vm, text, note->through) &&
         report_add(vm, text, ", which awaited it\n");
}

static bool add_timeout(Vm *vm, ReportText *text, const CancelNote *note) {
  bool ok = note->place.line == 0
                ? report_add(vm, text, "hint: a timeout")
                : report_add(vm, text, "hint: the timeout set in line %u", note->place.line);
  ok = ok && report_add(vm, text, " fired");
  if (ok && note->deadline >= 0) {
    ok = report_add(vm, text, " at ") &&
         report_add_seconds(vm, text, note->deadline - runtime_of(vm)->began) &&
         report_add(vm, text, " s");
  }
  if (ok && note->waiting != VALUE_UNBOUND) {
    ok = report_add(vm, text, ", while ") && add_name(vm, text, note->name) &&
         report_add(vm, text, " was waiting");
    if (ok && note->waiting_at.line != 0) {
      ok = report_add(vm, text, " at line %u", note->waiting_at.line);
    }
    ok = ok && report_add(vm, text, " for ") &&
         builder_add_string(vm, text, as_string(note->waiting));
  }
  return ok && report_add(vm, text, "\n");
}

static bool add_cancel(Vm *vm, ReportText *text, const CancelNote *note) {
  bool ok = report_add(vm, text, "hint: ") && add_name(vm, text, note->name) &&
            report_add(vm, text, " was cancelled by ");
  if (!ok) {
    return false;
  }
  switch (note->reason) {
  case CANCEL_GROUP:
    return note->because == VALUE_UNBOUND
               ? report_add(vm, text, "its TaskGroup, because another task failed\n")
               : report_add(vm, text, "its TaskGroup, because %V\n", note->because);
  case CANCEL_GATHER: return report_add(vm, text, "the cancelled gather() that it belongs to\n");
  case CANCEL_MAIN_ENDED: return report_add(vm, text, "asyncio.run(), because main() had ended\n");
  default:
    return note->place.line == 0 ? report_add(vm, text, "cancel()\n")
                                 : report_add(vm, text, "cancel() in line %u\n", note->place.line);
  }
}

void reports_uncaught(Vm *vm, Value exception) {
  const Reports *reports = runtime_of(vm)->reports;
  Value cancelled = reports == NULL ? VALUE_UNBOUND : cancellation(vm, exception);
  const CancelNote *note = cancelled == VALUE_UNBOUND ? NULL : find_note(reports, cancelled);
  bool is_timeout = value_is_instance(vm, exception, vm->exceptions.TimeoutError);
  bool is_cancel = exception == cancelled;
  ReportKind kind = is_timeout ? REPORT_TIMEOUT : REPORT_CANCELLED;
  ReportText text = {0};
  if (note == NULL || (!is_timeout && !is_cancel) || note->reason == CANCEL_INTERRUPT ||
      !report_is_wanted(runtime_of(vm), kind)) {
    return;
  }
  bool ok = note->reason != CANCEL_TIMEOUT                ? add_cancel(vm, &text, note)
            : is_cancel && note->through != VALUE_UNBOUND ? add_through(vm, &text, note)
                                                          : add_timeout(vm, &text, note);
  report_finish(vm, kind, &text, ok);
}
