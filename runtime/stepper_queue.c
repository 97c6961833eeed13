// Looking at what the loop of a stopped run will do: its ready queue and its timers.
#include "runtime/keeper.h"
#include "runtime/stepper_parts.h"
#include "runtime/wait.h"

typedef struct TimersAnswer {
  StepperTimer *items;
  uint32_t room, count;
} TimersAnswer;

static void tell_callback(Vm *vm, Value item, char *to, size_t size) {
  Value text;
  if (loop_item_text(vm, item, &text)) {
    text_copy(to, size, text);
    value_release(vm, text);
  }
  raised_clear(vm);
}

static void ask_ready(Vm *vm, void *context) {
  TimersAnswer *answer = context;
  const Loop *loop = look_loop(vm);
  ReadyCursor cursor = loop == NULL ? (ReadyCursor){0} : ready_cursor(&loop->ready);
  for (Value item; loop != NULL && ready_next(&loop->ready, &cursor, &item);) {
    if (answer->count < answer->room) {
      StepperTimer *told = &answer->items[answer->count];
      *told = (StepperTimer){.when = -1};
      if (value_is_task(vm, item) && !keeper_is_due(item)) {
        told->task = as_task(item)->number;
        task_name_copy(as_task(item), told->what, sizeof told->what);
      } else {
        tell_callback(vm, item, told->what, sizeof told->what);
      }
    }
    answer->count++;
  }
}

uint32_t stepper_ready(Stepper *stepper, StepperTimer *items, uint32_t room) {
  TimersAnswer answer = {items, room, 0};
  if (!run_has_ended(stepper)) {
    run_ask(stepper, ask_ready, &answer);
  }
  return answer.count;
}

// The task that sleeps until then, the first that is not told yet.
static const Task *sleeper(Vm *vm, const List *tasks, double when, bool *is_told) {
  for (uint32_t i = 0; i < tasks->length; i++) {
    Wait wait;
    wait_of_task(vm, as_task(tasks->items[i]), &wait);
    if (wait.kind == WAITS_SLEEP && wait.deadline == when && !is_told[i]) {
      is_told[i] = true;
      return as_task(tasks->items[i]);
    }
  }
  return NULL;
}

enum { TOLD_MAX = 256 };

// The timers are taken out one after another: the run gets them back when this is undone.
static void ask_timers(Vm *vm, void *context) {
  TimersAnswer *answer = context;
  Loop *loop = look_loop(vm);
  Value list;
  bool is_told[TOLD_MAX] = {0};
  if (loop == NULL || !tasks_alive(vm, &list)) {
    raised_clear(vm);
    return;
  }
  while (timers_first(&loop->timers) != NULL) {
    const Handle *handle = timer_handle(timers_take(&loop->timers));
    if (handle != NULL && !handle->timer.is_cancelled) {
      if (answer->count < answer->room) {
        StepperTimer *told = &answer->items[answer->count];
        *told = (StepperTimer){.when = handle->timer.when};
        const Task *task = as_list(list)->length > TOLD_MAX
                               ? NULL
                               : sleeper(vm, as_list(list), handle->timer.when, is_told);
        if (task == NULL) {
          tell_callback(vm, value_from_object(handle), told->what, sizeof told->what);
        } else {
          told->task = task->number;
          task_name_copy(task, told->what, sizeof told->what);
        }
      }
      answer->count++;
    }
  }
}

uint32_t stepper_timers(Stepper *stepper, StepperTimer *timers, uint32_t room) {
  TimersAnswer answer = {timers, room, 0};
  if (!run_has_ended(stepper)) {
    run_ask(stepper, ask_timers, &answer);
  }
  return answer.count;
}
