// Watches for what every run reports: cancellations from their asking to their end, lost failures.
#include "runtime/reports.h"
#include "vm/exception.h"
#include "vm/traceback.h"

static const uint32_t ALWAYS = EVENT_BIT(CANCEL_ASKED) | EVENT_BIT(CANCEL_DELIVERED) |
                               EVENT_BIT(CANCEL_TAKEN_BACK) | EVENT_BIT(FAILURE_LOST) |
                               EVENT_BIT(LOOP_END);
static const uint32_t ON_ITS_WAY = EVENT_BIT(STEP_END);

enum { NOTES_KEPT = 64 }; // closed ones, to explain the exception that may end the program

// ---- notes ----

static void hold(Place place) {
  if (place.code != NULL) {
    ((Object *)(uintptr_t)place.code)->count++;
  }
}

static void note_free(Vm *vm, CancelNote *note) {
  value_release(vm, note->name);
  value_release(vm, note->waiting);
  value_release(vm, note->exception);
  object_release(vm, (void *)(uintptr_t)note->place.code);
  object_release(vm, (void *)(uintptr_t)note->waiting_at.code);
}

static void forget_first_closed(Vm *vm, Reports *reports) {
  for (uint32_t i = 0; i < reports->note_count; i++) {
    if (reports->notes[i].is_closed) {
      CancelNote gone = reports->notes[i];
      memmove(reports->notes + i, reports->notes + i + 1,
              (--reports->note_count - i) * sizeof gone);
      note_free(vm, &gone);
      return;
    }
  }
}

static CancelNote *note_room(Vm *vm, Reports *reports) {
  if (reports->note_count >= NOTES_KEPT && reports->note_count == reports->note_capacity) {
    forget_first_closed(vm, reports);
  }
  if (reports->note_count == reports->note_capacity) {
    uint32_t capacity = reports->note_capacity == 0 ? NOTES_KEPT : reports->note_capacity * 2;
    CancelNote *grown = memory_resize(vm, reports->notes, reports->note_capacity * sizeof *grown,
                                      capacity * sizeof *grown);
    if (grown == NULL) {
      return NULL;
    }
    reports->notes = grown;
    reports->note_capacity = capacity;
  }
  return &reports->notes[reports->note_count++];
}

// The newest note of a task that was not closed yet, delivered or not.
static CancelNote *note_of(Reports *reports, uint32_t task, bool is_delivered) {
  uint32_t count = reports->note_count;
  for (uint32_t k = 0; k < count; k++) {
    uint32_t i = (reports->next_note + k) % count; // mostly they come in the order of asking
    CancelNote *note = &reports->notes[i];
    if (note->task == task && !note->is_closed &&
        (note->exception != VALUE_UNBOUND) == is_delivered) {
      reports->next_note = i + 1;
      return note;
    }
  }
  return NULL;
}

static void close_note(Vm *vm, Reports *reports, CancelNote *note) {
  if (note->exception != VALUE_UNBOUND) {
    note->was_exception = note->exception;
    value_replace(vm, &note->exception, VALUE_UNBOUND);
    if (--reports->open_count == 0) {
      observer_want(vm, &reports->observer, ALWAYS);
    }
  }
  note->is_closed = true;
}

// ---- asked ----

static void note_wait(Vm *vm, CancelNote *note, const Task *task) {
  Wait wait;
  wait_of_task(vm, task, &wait);
  if (wait.kind != WAITS_NOT && !wait_text(vm, &wait, &note->waiting)) {
    raised_clear(vm);
    note->waiting = VALUE_UNBOUND;
  }
  note->waiting_at = wait.place;
  hold(wait.place);
}

static void asked(Vm *vm, Reports *reports, const Event *event) {
  Task *task = as_task(event->subject);
  CancelCause cause;
  cancel_cause(vm, event->subject, &cause);
  if (cause.reason == CANCEL_MAIN_ENDED && event->through == NULL) {
    report_abandoned(vm, reports, task);
  }
  CancelNote *note = note_room(vm, reports);
  if (note == NULL) {
    raised_clear(vm);
    return;
  }
  *note = (CancelNote){.task = task->number,
                       .reason = cause.reason,
                       .place = cause.place,
                       .asked_at = event->time,
                       .deadline = cause.deadline,
                       .name = VALUE_UNBOUND,
                       .waiting = VALUE_UNBOUND,
                       .exception = VALUE_UNBOUND,
                       .was_exception = VALUE_UNBOUND};
  hold(cause.place);
  if (!task_name(vm, task, &note->name)) {
    raised_clear(vm);
    note->name = VALUE_UNBOUND;
  }
  if (cause.reason == CANCEL_TIMEOUT) {
    note_wait(vm, note, task);
  }
}

// ---- delivered, and what became of it ----

static void delivered(Vm *vm, Reports *reports, const Event *event) {
  CancelNote *note = note_of(reports, as_task(event->subject)->number, false);
  if (note == NULL || !value_is_pointer(event->other)) {
    return;
  }
  note->exception = value_retain(event->other);
  if (reports->open_count++ == 0) {
    observer_want(vm, &reports->observer, ALWAYS | ON_ITS_WAY);
  }
}

// The frame in which the exception was caught: the outermost it has passed.
static bool is_caught_by_library(Value exception) {
  Value t = OBJECT_AS(Exception, exception)->traceback;
  return t != VALUE_NONE && (OBJECT_AS(Traceback, t)->code->flags & CODE_LIBRARY) != 0;
}

static void swallowed(Vm *vm, Reports *reports, CancelNote *note, Value task) {
  Value exception = value_retain(note->exception);
  close_note(vm, reports, note);
  if (is_observed(runtime_of(vm), CANCEL_SWALLOWED)) {
    observer_tell_of(vm, EVENT_CANCEL_SWALLOWED, task, exception);
  }
  report_swallowed(vm, note, exception, as_task(task));
  value_release(vm, exception);
}

// uncancel(): the task has understood; unless a timeout takes back its own request although nothing
// of it has come out of the block.
static void taken_back(Vm *vm, Reports *reports, const Event *event) {
  CancelNote *note = note_of(reports, as_task(event->subject)->number, true);
  if (note == NULL) {
    return;
  }
  bool is_lost = false;
  const Frame *caller = vm->strand->frame;
  if (note->reason == CANCEL_TIMEOUT && caller != NULL && caller->function != NULL &&
      string_equals_c(as_string(frame_code(caller)->qualname), "Timeout.__aexit__")) {
    is_lost = frame_registers(caller)[2] == VALUE_NONE; // self, exc_type, exc
  }
  if (is_lost) {
    swallowed(vm, reports, note, event->subject);
  } else {
    close_note(vm, reports, note);
  }
}

static void step_ended(Vm *vm, Reports *reports, const Event *event) {
  const Task *task = as_task(event->subject);
  CancelNote *note = note_of(reports, task->number, true);
  if (note == NULL) {
    return;
  }
  bool is_gone = value_to_object(note->exception)->count == 1; // nobody but the note has it
  if (event->number == STEP_CANCELLED || event->number == STEP_RAISED) {
    close_note(vm, reports, note);
  } else if (event->number == STEP_RETURNED) {
    // At the end of main, and after Ctrl-C, it makes no difference: everything ends.
    if (note->reason == CANCEL_MAIN_ENDED || note->reason == CANCEL_INTERRUPT || task->cancel_requests == 0) {
      close_note(vm, reports, note);
    } else {
      swallowed(vm, reports, note, event->subject);
    }
  } else if (is_gone && !is_caught_by_library(note->exception)) {
    swallowed(vm, reports, note, event->subject);
  }
}

// ---- the observer ----

static void notice(Observer *self, Vm *vm, const Event *event) {
  Reports *reports = (Reports *)self;
  if (vm->is_freeing) {
    return;
  }
  switch (event->kind) {
  case EVENT_CANCEL_ASKED: asked(vm, reports, event); break;
  case EVENT_CANCEL_DELIVERED: delivered(vm, reports, event); break;
  case EVENT_CANCEL_TAKEN_BACK: taken_back(vm, reports, event); break;
  case EVENT_STEP_END: step_ended(vm, reports, event); break;
  case EVENT_FAILURE_LOST: report_lost_failure(vm, event->subject); break;
  case EVENT_LOOP_END: report_abandoned_rest(vm, reports); break;
  default: break;
  }
}

void reports_start(Vm *vm) {
  if ((runtime_of(vm)->options.quiet & REPORT_ALL) == REPORT_ALL) {
    return;
  }
  Reports *reports = memory_new(vm, sizeof *reports);
  if (reports == NULL) {
    raised_clear(vm);
    return;
  }
  *reports = (Reports){.observer = {.wanted = ALWAYS, .notice = notice}};
  runtime_of(vm)->reports = reports;
  observer_add(vm, &reports->observer);
}

void reports_stop(Vm *vm) {
  Reports *reports = runtime_of(vm)->reports;
  if (reports == NULL) {
    return;
  }
  observer_remove(vm, &reports->observer);
  for (uint32_t i = 0; i < reports->note_count; i++) {
    note_free(vm, &reports->notes[i]);
  }
  memory_free(vm, reports->notes, reports->note_capacity * sizeof *reports->notes);
  memory_free(vm, reports, sizeof *reports);
  runtime_of(vm)->reports = NULL;
}
