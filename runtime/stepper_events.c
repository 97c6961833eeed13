// Events: what happened in the part of the run that has been seen, in order, with their moments.
#include "runtime/cancel.h"
#include "runtime/stepper_parts.h"
#include "runtime/wait.h"
#include "vm/exception.h"
#include <stdio.h>
#include <string.h>

// A task's name without making a str of it.
void task_name_copy(const Task *task, char *to, size_t size) {
  Value label = task_label(task);
  if (value_is_int(label)) {
    snprintf(to, size, "Task-%lld", (long long)value_to_small(label));
  } else if (value_is_string(label)) {
    text_copy(to, size, label);
  } else {
    snprintf(to, size, "a new task"); // it has not got its name yet
  }
}

static void fill(Vm *vm, const Event *event, StepperEvent *told) {
  Place place = place_now(vm);
  if (event->kind == EVENT_TASK_BLOCKED) {
    const Task *task = as_task(event->subject);
    place = value_has_shape(task->coroutine, SHAPE_COROUTINE)
                ? place_of_coroutine(OBJECT_AS(Coroutine, task->coroutine))
                : (Place){NULL, 0};
  }
  told->line = place.code == NULL ? 0 : place.line;
  if (told->task != 0) {
    Value coroutine = as_task(event->subject)->coroutine;
    told->is_library = value_has_shape(coroutine, SHAPE_COROUTINE) &&
                       !is_learners(&OBJECT_AS(Coroutine, coroutine)->frame);
    task_name_copy(as_task(event->subject), told->text, sizeof told->text);
  } else if (event->name != NULL) {
    snprintf(told->text, sizeof told->text, "%s", event->name);
  } else if (event->text != NULL) {
    snprintf(told->text, sizeof told->text, "%.*s", (int)event->text_length, event->text);
  } else if (event->kind == EVENT_COROUTINE_DROPPED) {
    text_copy(told->text, sizeof told->text,
              frame_code(&OBJECT_AS(Coroutine, event->subject)->frame)->qualname);
  }
}

static void put_str(Vm *vm, StepperEvent *told, bool ok, Value text) {
  if (ok) {
    text_copy(told->more, sizeof told->more, text);
    value_release(vm, text);
  }
  raised_clear(vm);
}

// What it waits for, how it ended, who cancels it and why.
static void fill_more(Vm *vm, const Event *event, StepperEvent *told) {
  Value before = vm->raised, text = VALUE_UNBOUND;
  vm->raised = VALUE_UNBOUND;
  if (event->kind == EVENT_TASK_BLOCKED) {
    Wait wait;
    wait_of_task(vm, as_task(event->subject), &wait);
    bool ok = wait.kind != WAITS_NOT && wait_text(vm, &wait, &text);
    put_str(vm, told, ok, text);
  } else if (event->kind == EVENT_TASK_DONE) {
    const Future *f = as_future(event->subject);
    if (f->is_exception) {
      char name[STEPPER_NAME];
      text_copy(name, sizeof name, value_class(vm, f->result)->name);
      snprintf(told->more, sizeof told->more, "raised %.80s", name);
    } else {
      snprintf(told->more, sizeof told->more, "%s",
               f->state == FUTURE_IS_CANCELLED ? "was cancelled" : "returned");
    }
  } else if (event->kind == EVENT_CANCEL_ASKED) {
    CancelCause cause;
    cancel_cause(vm, event->subject, &cause);
    snprintf(told->more, sizeof told->more, "%s", cancel_reason_name(cause.reason));
    told->line = cause.place.code == NULL ? told->line : cause.place.line;
  }
  vm->raised = before;
}

void events_note(Stepper *stepper, Vm *vm, const Event *event, StepperEvent *told) {
  fill(vm, event, told);
  fill_more(vm, event, told);
  size_t count = stepper->events.length / sizeof *told;
  if (told->number == count + 1) {
    (void)buffer_put(stepper, &stepper->events, stepper->events.length, told, sizeof *told);
  }
}

const StepperEvent *stepper_events(const Stepper *stepper, size_t *count) {
  *count = stepper->events.length / sizeof(StepperEvent);
  return (const StepperEvent *)(const void *)stepper->events.bytes;
}
