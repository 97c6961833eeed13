// Looking at the tasks of a run that is stopped, and at why they wait.
#include "runtime/stepper_parts.h"
#include "runtime/wait.h"
#include "vm/coroutine_class.h"
#include <stdio.h>
#include <string.h>

typedef struct TasksAnswer {
  Stepper *stepper;
  StepperTask *tasks;
  uint32_t room, count;
} TasksAnswer;

static bool is_ready(Vm *vm, const Task *task) {
  const Loop *loop = look_loop(vm);
  ReadyCursor cursor = loop == NULL ? (ReadyCursor){0} : ready_cursor(&loop->ready);
  for (Value item; loop != NULL && ready_next(&loop->ready, &cursor, &item);) {
    if (item == value_from_object(task)) {
      return true;
    }
  }
  return false;
}

static void tell_end(Vm *vm, const Task *task, char *to, size_t size) {
  const Future *f = &task->future;
  if (f->state == FUTURE_IS_CANCELLED) {
    snprintf(to, size, "cancelled");
    return;
  }
  size_t at = (size_t)snprintf(to, size, f->is_exception ? "raised " : "returned ");
  look_value(vm, f->result, to + at, size - at);
}

static void tell_wait(Vm *vm, const Task *task, StepperTask *told) {
  Wait wait;
  Value text;
  wait_of_task(vm, task, &wait);
  told->deadline = wait.kind == WAITS_SLEEP ? wait.deadline : -1;
  if (wait.kind == WAITS_NOT) {
    return;
  }
  if (wait_text(vm, &wait, &text)) {
    text_copy(told->waits, sizeof told->waits, text);
    value_release(vm, text);
  }
  raised_clear(vm);
  if (wait.kind == WAITS_TASK && value_is_task(vm, wait.object)) {
    told->waits_for = as_task(wait.object)->number;
  }
}

static void tell_place(Vm *vm, const Task *task, StepperTask *told) {
  if (!value_has_shape(task->coroutine, SHAPE_COROUTINE)) {
    return;
  }
  Coroutine *c = OBJECT_AS(Coroutine, task->coroutine);
  text_copy(told->coroutine, sizeof told->coroutine, coroutine_qualname(vm, c));
  if (told->state == TASK_RUNS) {
    Place place = place_now(vm);
    if (place.code != NULL) {
      place_fill(&told->place, place.code, place.line);
    }
  } else if (told->state != TASK_IS_DONE) {
    Place place = place_of_coroutine(c);
    if (place.code != NULL) {
      place_fill(&told->place, place.code, place.line);
    }
  }
}

static void tell_history(const Stepper *stepper, StepperTask *told) {
  size_t count;
  const StepperEvent *events = stepper_events(stepper, &count);
  told->since = -1;
  for (uint64_t i = stepper->run->events; i > 0; i--) {
    const StepperEvent *e = &events[i - 1];
    if (e->task != told->number) {
      continue;
    }
    if (told->since < 0 &&
        (e->kind == EVENT_TASK_BLOCKED || e->kind == EVENT_TASK_WOKEN ||
         e->kind == EVENT_TASK_DONE || e->kind == EVENT_STEP_BEGIN || e->kind == EVENT_TASK_MADE)) {
      told->since = e->time;
    }
    if (e->kind == EVENT_TASK_MADE) {
      told->made_by = e->by;
      return;
    }
  }
}

static void tell_task(Stepper *stepper, Vm *vm, const Task *task, StepperTask *told) {
  *told = (StepperTask){.number = task->number, .deadline = -1};
  task_name_copy(task, told->name, sizeof told->name);
  told->is_cancelling = task->future.cancel_requests > 0;
  told->state = task->future.state != FUTURE_IS_PENDING ? TASK_IS_DONE
                : running_task(vm) == task->number      ? TASK_RUNS
                : is_ready(vm, task)                    ? TASK_READY
                                                        : TASK_WAITS;
  if (told->state == TASK_IS_DONE) {
    tell_end(vm, task, told->waits, sizeof told->waits);
  } else if (told->state == TASK_WAITS) {
    tell_wait(vm, task, told);
  }
  tell_place(vm, task, told);
  tell_history(stepper, told);
}

static void ask_tasks(Vm *vm, void *context) {
  TasksAnswer *answer = context;
  Value list;
  if (!tasks_alive(vm, &list)) {
    raised_clear(vm);
    return;
  }
  const List *tasks = as_list(list);
  for (uint32_t i = 0; i < tasks->length; i++) {
    if (answer->count < answer->room) {
      tell_task(answer->stepper, vm, as_task(tasks->items[i]), &answer->tasks[answer->count]);
    }
    answer->count++;
  }
  value_release(vm, list);
}

uint32_t stepper_tasks(Stepper *stepper, StepperTask *tasks, uint32_t room) {
  TasksAnswer answer = {stepper, tasks, room, 0};
  if (!run_has_ended(stepper)) {
    run_ask(stepper, ask_tasks, &answer);
  }
  return answer.count;
}

// ---- why ----

typedef struct WhyAnswer {
  Stepper *stepper;
  StepperReason *reasons;
  uint32_t room, count, task;
} WhyAnswer;

// The task that this one waits for, or that holds what it waits for; NULL if no task is to blame.
static const Task *blamed(Vm *vm, const Task *task, bool *holds) {
  Wait wait;
  wait_of_task(vm, task, &wait);
  List *found = wait.kind == WAITS_NOT ? NULL : list_new(vm, 4);
  const Task *result = NULL;
  *holds = false;
  bool ok = found != NULL && wait_targets(vm, &wait, found);
  for (uint32_t i = 0; ok && i < found->length && result == NULL; i++) {
    result = value_is_task(vm, found->items[i]) ? as_task(found->items[i]) : NULL;
  }
  if (ok && result == NULL && wait.object != VALUE_UNBOUND &&
      wait_holders(vm, wait.object, found) && found->length > 0) {
    Value last = found->items[found->length - 1];
    result = value_is_task(vm, last) ? as_task(last) : NULL;
    *holds = true;
  }
  raised_clear(vm);
  return result;
}

static void ask_why(Vm *vm, void *context) {
  WhyAnswer *answer = context;
  Value list;
  if (!tasks_alive(vm, &list)) {
    raised_clear(vm);
    return;
  }
  const Task *task = look_task(as_list(list), answer->task);
  bool holds = false, is_seen = false;
  while (task != NULL && answer->count < answer->room && !is_seen) {
    for (uint32_t i = 0; i < answer->count; i++) {
      is_seen = is_seen || answer->reasons[i].task.number == task->number;
    }
    StepperReason *reason = &answer->reasons[answer->count++];
    *reason = (StepperReason){.holds = holds, .is_seen = is_seen};
    tell_task(answer->stepper, vm, task, &reason->task);
    task = blamed(vm, task, &holds);
  }
}

uint32_t stepper_why(Stepper *stepper, uint32_t task, StepperReason *reasons, uint32_t room) {
  WhyAnswer answer = {stepper, reasons, room, 0, task};
  if (!run_has_ended(stepper)) {
    run_ask(stepper, ask_why, &answer);
  }
  return answer.count;
}
