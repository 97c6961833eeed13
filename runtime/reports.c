// Watches for what every run reports: cancellations from their asking to their end, lost failures.
#include "runtime/reports.h"
#include "vm/exception.h"
#include "vm/traceback.h"

static const uint32_t ALWAYS =
    EVENT_BIT(CANCEL_TAKEN_BACK) | EVENT_BIT(FAILURE_LOST) | EVENT_BIT(LOOP_END);
static const uint32_t ON_ITS_WAY = EVENT_BIT(STEP_END);

// ---- notes ----

static void hold(Place place) {
  if (place.code != NULL) {
    ((Object *)(uintptr_t)place.code)->count++;
  }
}

// Where an exception was caught: the outermost frames that it has passed.
static void see_caught(CancelNote *note, const Exception *exception) {
  Caught *caught = &note->caught;
  for (Value t = exception->traceback; t != VALUE_NONE; t = OBJECT_AS(Traceback, t)->next) {
    const Traceback *entry = OBJECT_AS(Traceback, t);
    bool is_library = (entry->code->flags & CODE_LIBRARY) != 0;
    caught->by_library |= is_library && t == exception->traceback;
    if (!is_library && caught->code == NULL) {
      caught->code = entry->code;
      caught->instruction = entry->instruction;
      caught->line = traceback_position(entry).line;
    }
    if (!is_library) {
      caught->raised = (Place){entry->code, traceback_position(entry).line};
    }
  }
  hold((Place){caught->code, caught->line});
  hold(caught->raised);
}

static void attach(Reports *reports, CancelNote *note, Exception *exception) {
  note->exception = value_from_object(exception);
  note->next_same = exception->note == 0 ? NOTE_NONE : exception->note - 1;
  exception->note = (uint32_t)(note - reports->notes) + 1;
}

static void detach(Reports *reports, CancelNote *note) {
  if (note->exception == VALUE_UNBOUND) {
    return;
  }
  Exception *exception = OBJECT_AS(Exception, note->exception);
  uint32_t index = (uint32_t)(note - reports->notes);
  if (exception->note == index + 1) {
    exception->note = note->next_same == NOTE_NONE ? 0 : note->next_same + 1;
  } else {
    uint32_t before = exception->note - 1;
    while (reports->notes[before].next_same != index) {
      before = reports->notes[before].next_same;
    }
    reports->notes[before].next_same = note->next_same;
  }
  note->exception = VALUE_UNBOUND;
}

void reports_exception_dies(Vm *vm, Exception *exception) {
  Reports *reports = runtime_of(vm)->reports;
  for (uint32_t i = exception->note - 1; i != NOTE_NONE; i = reports->notes[i].next_same) {
    CancelNote *note = &reports->notes[i];
    note->exception = VALUE_UNBOUND;
    if (note->is_on_its_way) {
      see_caught(note, exception);
    }
  }
  exception->note = 0;
}

static void note_free(Vm *vm, Reports *reports, uint32_t index) {
  CancelNote *note = &reports->notes[index];
  detach(reports, note);
  value_release(vm, note->name); // strs and codes, whose ends run no Python
  value_release(vm, note->waiting);
  value_release(vm, note->because);
  value_release(vm, note->through);
  object_release(vm, (void *)(uintptr_t)note->caught.code);
  object_release(vm, (void *)(uintptr_t)note->caught.raised.code);
  object_release(vm, (void *)(uintptr_t)note->place.code);
  object_release(vm, (void *)(uintptr_t)note->waiting_at.code);
  note->task = 0;
  note->next_free = reports->first_free;
  reports->first_free = index;
}

static bool notes_grow(Vm *vm, Reports *reports) {
  uint32_t before = reports->note_capacity, after = before == 0 ? 64 : before * 2;
  CancelNote *grown =
      memory_resize(vm, reports->notes, before * sizeof *grown, after * sizeof *grown);
  if (grown == NULL) {
    return false;
  }
  for (uint32_t i = after; i-- > before;) {
    grown[i] = (CancelNote){.task = 0, .next_free = reports->first_free};
    reports->first_free = i;
  }
  reports->notes = grown;
  reports->note_capacity = after;
  return true;
}

// ---- the notes that are open, by task ----

static uint32_t home(const Reports *reports, uint32_t task) {
  return task * 2654435761u >> 7 & (reports->open_capacity - 1);
}

// Where the task's note is in the table, or would be.
static uint32_t open_find(const Reports *reports, uint32_t task) {
  uint32_t at = home(reports, task);
  while (reports->open[at] != NOTE_NONE && reports->notes[reports->open[at]].task != task) {
    at = (at + 1) & (reports->open_capacity - 1);
  }
  return at;
}

static bool open_grow(Vm *vm, Reports *reports) {
  uint32_t before = reports->open_capacity, after = before == 0 ? 64 : before * 2;
  uint32_t *old = reports->open, *grown = memory_new(vm, after * sizeof *grown);
  if (grown == NULL) {
    return false;
  }
  memset(grown, 0xFF, after * sizeof *grown); // NOTE_NONE
  reports->open = grown;
  reports->open_capacity = after;
  for (uint32_t i = 0; i < before; i++) {
    if (old[i] != NOTE_NONE) {
      grown[open_find(reports, reports->notes[old[i]].task)] = old[i];
    }
  }
  memory_free(vm, old, before * sizeof *old);
  return true;
}

// Those behind the gap that belong before it move up.
static void open_remove(Reports *reports, uint32_t task) {
  uint32_t mask = reports->open_capacity - 1, gap = open_find(reports, task);
  if (reports->open[gap] == NOTE_NONE) {
    return;
  }
  reports->open_notes--;
  for (uint32_t at = (gap + 1) & mask; reports->open[at] != NOTE_NONE; at = (at + 1) & mask) {
    uint32_t wanted = home(reports, reports->notes[reports->open[at]].task);
    if (((at - wanted) & mask) >= ((at - gap) & mask)) {
      reports->open[gap] = reports->open[at];
      gap = at;
    }
  }
  reports->open[gap] = NOTE_NONE;
}

// The open note of a task; NULL: there is none.
static CancelNote *note_of(Reports *reports, uint32_t task) {
  uint32_t index =
      reports->open_capacity == 0 ? NOTE_NONE : reports->open[open_find(reports, task)];
  return index == NOTE_NONE ? NULL : &reports->notes[index];
}

static void close_note(Vm *vm, Reports *reports, CancelNote *note) {
  uint32_t index = (uint32_t)(note - reports->notes);
  open_remove(reports, note->task);
  note->is_closed = true;
  uint32_t *place = &reports->closed[reports->closed_count++ % CLOSED_KEPT];
  uint32_t oldest = reports->closed_count > CLOSED_KEPT ? *place : NOTE_NONE;
  *place = index;
  if (oldest != NOTE_NONE) {
    note_free(vm, reports, oldest);
  }
  if (note->is_on_its_way) {
    note->is_on_its_way = false;
    if (--reports->open_count == 0 && reports->observer.wanted != ALWAYS) {
      observer_want(vm, &reports->observer, ALWAYS);
    }
  }
}

// A fresh note for a task, in place of one that is open.  NULL: no memory.
static CancelNote *note_new(Vm *vm, Reports *reports, uint32_t task) {
  CancelNote *before = note_of(reports, task);
  if (before != NULL) {
    close_note(vm, reports, before);
  }
  if ((reports->first_free == NOTE_NONE && !notes_grow(vm, reports)) ||
      (reports->open_notes * 2 >= reports->open_capacity && !open_grow(vm, reports))) {
    return NULL;
  }
  uint32_t index = reports->first_free;
  CancelNote *note = &reports->notes[index];
  reports->first_free = note->next_free;
  *note = (CancelNote){.task = task,
                       .deadline = -1,
                       .name = VALUE_UNBOUND,
                       .waiting = VALUE_UNBOUND,
                       .because = VALUE_UNBOUND,
                       .through = VALUE_UNBOUND,
                       .exception = VALUE_UNBOUND,
                       .next_same = NOTE_NONE,
                       .next_free = NOTE_NONE};
  reports->open[open_find(reports, task)] = index;
  reports->open_notes++;
  return note;
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

static void asked(Vm *vm, Reports *reports, Task *task, const Task *through) {
  CancelCause cause;
  cancel_cause(vm, value_from_object(task), &cause);
  if (cause.reason == CANCEL_MAIN_ENDED && through == NULL) {
    report_abandoned(vm, reports, task);
  }
  const CancelNote *origin = through == NULL ? NULL : note_of(reports, through->number);
  if (origin != NULL && cause.place.line == 0) { // it was asked of that one, there
    cause.place = origin->place;
  }
  CancelNote *note = note_new(vm, reports, task->number);
  if (note == NULL) {
    raised_clear(vm);
    return;
  }
  note->reason = cause.reason;
  note->place = cause.place;
  note->deadline = cause.deadline;
  note->name = value_retain(task_label(task));
  hold(cause.place);
  if (through != NULL) {
    note->through = value_retain(task_label(through));
  }
  if (cause.reason == CANCEL_TIMEOUT) {
    note_wait(vm, note, task);
  } else if (cause.reason == CANCEL_GROUP && !report_group_cause(vm, &cause, &note->because)) {
    raised_clear(vm);
    note->because = VALUE_UNBOUND;
  }
}

// Observers must not get in the way of what is raised, nor may who is told like them.
void reports_cancel_asked(Vm *vm, Task *task, Task *through) {
  Reports *reports = runtime_of(vm)->reports;
  if (reports != NULL && !vm->is_freeing) {
    Value raised = raised_take(vm);
    asked(vm, reports, task, through);
    raised_clear(vm);
    vm->raised = raised;
  }
}

void reports_cancelled_again(Vm *vm, const Task *task, Value exception) {
  Reports *reports = runtime_of(vm)->reports;
  if (reports == NULL) {
    return;
  }
  for (uint32_t i = 0; i < CLOSED_KEPT && i < reports->closed_count; i++) {
    CancelNote *note = &reports->notes[reports->closed[i]];
    if (note->task == task->number) {
      detach(reports, note);
      attach(reports, note, OBJECT_AS(Exception, exception));
    }
  }
}

// ---- delivered, and what became of it ----

void reports_cancel_delivered(Vm *vm, const Task *task, Value exception) {
  Reports *reports = runtime_of(vm)->reports;
  CancelNote *note = reports == NULL || vm->is_freeing ? NULL : note_of(reports, task->number);
  if (note == NULL || note->is_on_its_way) {
    return;
  }
  attach(reports, note, OBJECT_AS(Exception, exception));
  note->is_on_its_way = true;
  reports->open_count++;
}

// `note` knows where its exception was caught.
static void swallowed(Vm *vm, Reports *reports, CancelNote *note, Value task) {
  close_note(vm, reports, note);
  if (is_observed(runtime_of(vm), CANCEL_SWALLOWED)) {
    Place raised = note->caught.raised;
    observer_tell(vm, (Event){.kind = EVENT_CANCEL_SWALLOWED,
                              .subject = task,
                              .other = raised.code == NULL
                                           ? VALUE_UNBOUND
                                           : value_from_object((void *)(uintptr_t)raised.code),
                              .number = raised.line});
  }
  report_swallowed(vm, note, as_task(task));
}

// The exception goes no further: look where it has been, unless it is dead and has told.
static void stop_exception(Reports *reports, CancelNote *note) {
  if (note->exception != VALUE_UNBOUND) {
    see_caught(note, OBJECT_AS(Exception, note->exception));
    detach(reports, note);
  }
}

// uncancel(): the task has understood; unless a timeout takes back its own request although nothing
// of it has come out of the block.
static void taken_back(Vm *vm, Reports *reports, const Event *event) {
  CancelNote *note = note_of(reports, as_task(event->subject)->number);
  if (note == NULL || !note->is_on_its_way) {
    return;
  }
  bool is_lost = false;
  const Frame *caller = vm->strand->frame;
  if (note->reason == CANCEL_TIMEOUT && caller != NULL && caller->function != NULL &&
      string_equals_c(as_string(frame_code(caller)->qualname), "Timeout.__aexit__")) {
    is_lost = frame_registers(caller)[2] == VALUE_NONE; // self, exc_type, exc
  }
  if (is_lost) {
    stop_exception(reports, note);
    swallowed(vm, reports, note, event->subject);
  } else {
    close_note(vm, reports, note);
  }
}

void reports_task_gone(Vm *vm, const Task *task) {
  Reports *reports = vm->runtime == NULL ? NULL : runtime_of(vm)->reports;
  CancelNote *note =
      reports == NULL || reports->open_count == 0 ? NULL : note_of(reports, task->number);
  if (note != NULL && note->is_on_its_way) {
    close_note(vm, reports, note);
  }
}

// How many references to `exception` there are, if nobody has it any more: until the step is quite
// over the loop's and that of the future that woke the task.
static uint32_t holders(const Task *task, Value exception) {
  const Loop *loop = as_loop(task->future.loop);
  Value woken_by = loop->woken_by;
  bool is_last = value_is_pointer(woken_by) && value_to_object(woken_by)->count == 1 &&
                 as_future(woken_by)->result == exception;
  return (loop->thrown == exception) + (uint32_t)is_last;
}

static bool is_gone(const Task *task, Value exception) {
  return exception == VALUE_UNBOUND ||
         value_to_object(exception)->count == holders(task, exception);
}

static void step_ended(Vm *vm, Reports *reports, const Task *task, StepEnd end) {
  CancelNote *note = note_of(reports, task->number);
  if (note == NULL || !note->is_on_its_way) {
    return;
  }
  if (end == STEP_CANCELLED || end == STEP_RAISED) {
    close_note(vm, reports, note);
  } else if (end == STEP_RETURNED) {
    // At the end of main, and after Ctrl-C, it makes no difference: everything ends.
    if (note->reason == CANCEL_MAIN_ENDED || note->reason == CANCEL_INTERRUPT ||
        task->future.cancel_requests == 0) {
      close_note(vm, reports, note);
    } else {
      stop_exception(reports, note);
      swallowed(vm, reports, note, value_from_object(task));
    }
  } else if (is_gone(task, note->exception)) {
    stop_exception(reports, note);
    if (!note->caught.by_library) {
      swallowed(vm, reports, note, value_from_object(task));
    }
  }
}

// Most cancellations end their task in the step that they are thrown into: nobody needs to hear of
// other steps then.  5 % of what it takes to make, cancel and gather a task.
void reports_step_ended(Vm *vm, const Task *task, StepEnd end) {
  Reports *reports = runtime_of(vm)->reports;
  if (reports->observer.wanted != ALWAYS || vm->is_freeing) { // it hears of it anyway
    return;
  }
  Value raised = raised_take(vm);
  step_ended(vm, reports, task, end);
  if (reports->open_count > 0) {
    observer_want(vm, &reports->observer, ALWAYS | ON_ITS_WAY);
  }
  raised_clear(vm); // no memory for a report
  vm->raised = raised;
}

// ---- the observer ----

static void notice(Observer *self, Vm *vm, const Event *event) {
  Reports *reports = (Reports *)self;
  if (vm->is_freeing) {
    return;
  }
  switch (event->kind) {
  case EVENT_CANCEL_TAKEN_BACK: taken_back(vm, reports, event); break;
  case EVENT_STEP_END:
    step_ended(vm, reports, as_task(event->subject), (StepEnd)event->number);
    break;
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
  *reports = (Reports){.observer = {.wanted = ALWAYS, .is_timeless = true, .notice = notice},
                       .first_free = NOTE_NONE};
  runtime_of(vm)->reports = reports;
  observer_add(vm, &reports->observer);
}

void reports_stop(Vm *vm) {
  Reports *reports = runtime_of(vm)->reports;
  if (reports == NULL) {
    return;
  }
  observer_remove(vm, &reports->observer);
  for (uint32_t i = 0; i < reports->note_capacity; i++) {
    if (reports->notes[i].task != 0) {
      note_free(vm, reports, i);
    }
  }
  memory_free(vm, reports->open, reports->open_capacity * sizeof *reports->open);
  memory_free(vm, reports->notes, reports->note_capacity * sizeof *reports->notes);
  memory_free(vm, reports, sizeof *reports);
  runtime_of(vm)->reports = NULL;
}
