// Events: what happened in the part of the run that has been seen, in order, with their moments.
#include "runtime/stepper_parts.h"
#include "runtime/wait.h"
#include "vm/exception.h"
#include <stdio.h>
#include <string.h>

// A task's name without making a str of it.
void task_name_copy(const Task *task, char *to, size_t size) {
  if (value_is_int(task->name)) {
    snprintf(to, size, "Task-%lld", (long long)value_to_small(task->name));
  } else if (value_is_string(task->name)) {
    text_copy(to, size, task->name);
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

void events_note(Stepper *stepper, Vm *vm, const Event *event, StepperEvent *told) {
  fill(vm, event, told);
  size_t count = stepper->events.length / sizeof *told;
  if (told->number == count + 1) {
    (void)buffer_put(stepper, &stepper->events, stepper->events.length, told, sizeof *told);
  }
}

const StepperEvent *stepper_events(const Stepper *stepper, size_t *count) {
  *count = stepper->events.length / sizeof(StepperEvent);
  return (const StepperEvent *)(const void *)stepper->events.bytes;
}
