// Looking at a run that is stopped: tasks, frames, locals, what is ready, timers.
//
// All of it runs inside the run, where values may be shown and the library asked; what that changes
// is undone before the run goes on.
#include "runtime/stepper_parts.h"
#include "runtime/wait.h"
#include "vm/class.h"
#include "vm/coroutine_class.h"
#include "vm/format_exception.h"
#include "vm/scope_dict.h"
#include <stdio.h>
#include <string.h>

static bool is_over(const Stepper *stepper) {
  return stepper->stop.reason == STOP_END;
}

// The text of a value, or a word for one that cannot be shown.
static void value_copy(Vm *vm, Value v, char *to, size_t size) {
  Value text;
  if (!value_repr(vm, v, &text)) {
    raised_clear(vm);
    snprintf(to, size, "<cannot be shown>");
    return;
  }
  text_copy(to, size, text);
  if (as_string(text)->length + 1 > strlen(to) && strlen(to) + 6 > size - 1) {
    memcpy(to + strlen(to) - 3, "...", 4);
  }
  value_release(vm, text);
}

static Loop *loop_of(Vm *vm) {
  Value loop = runtime_of(vm) == NULL ? VALUE_NONE : runtime_loop(vm);
  return loop == VALUE_NONE ? NULL : as_loop(loop);
}

// ---- tasks ----

typedef struct TasksAnswer {
  Stepper *stepper;
  StepperTask *tasks;
  uint32_t room, count;
} TasksAnswer;

static bool is_ready(Vm *vm, const Task *task) {
  const Loop *loop = loop_of(vm);
  for (uint32_t i = 0; loop != NULL && i < loop->ready.count; i++) {
    const ReadyQueue *q = &loop->ready;
    if (q->items[(q->head + i) & (q->capacity - 1)] == value_from_object(task)) {
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
  value_copy(vm, f->result, to + at, size - at);
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
  text_copy(told->coroutine, sizeof told->coroutine, coroutine_qualname(c));
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
  told->is_cancelling = task->cancel_requests > 0;
  told->state = task->future.state != FUTURE_IS_PENDING  ? TASK_IS_DONE
                : running_task(vm) == task->number       ? TASK_RUNS
                : is_ready(vm, task)                     ? TASK_READY
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
  if (!is_over(stepper)) {
    run_ask(stepper, ask_tasks, &answer);
  }
  return answer.count;
}

// ---- frames ----

typedef struct FramesAnswer {
  StepperFrame *frames;
  uint32_t room, count, task;
  bool library;
  StepperLink link;
} FramesAnswer;

static void add_frame(FramesAnswer *answer, const Frame *frame, uint32_t task) {
  if (frame->function == NULL || (!answer->library && !is_learners(frame))) {
    return;
  }
  if (answer->count < answer->room) {
    StepperFrame *told = &answer->frames[answer->count];
    *told = (StepperFrame){.link = answer->link, .task = task, .address = frame};
    const Code *code = frame_code(frame);
    uint32_t line = code_position(code, frame_word(frame)).line;
    if (frame->pc == code->words) { // it has not begun
      line = code->first_line;
    }
    place_fill(&told->place, code, line);
  }
  answer->count++;
  answer->link = LINK_CALL;
}

// What runs, down to the loop; gives the frame below that.
static const Frame *add_running(Vm *vm, FramesAnswer *answer) {
  const Frame *frame = vm->strand->frame;
  for (; frame != NULL && !is_drive_stub(frame); frame = frame->caller) {
    add_frame(answer, frame, running_task(vm));
  }
  return frame;
}

static void add_suspended(const Task *task, FramesAnswer *answer) {
  if (!value_has_shape(task->coroutine, SHAPE_COROUTINE) ||
      task->future.state != FUTURE_IS_PENDING) {
    return;
  }
  Coroutine *root = OBJECT_AS(Coroutine, task->coroutine);
  if (root->state == CORO_CREATED) {
    add_frame(answer, &root->frame, task->number);
    return;
  }
  for (const Coroutine *c = coroutine_innermost(root); c != NULL; c = coroutine_parent(c)) {
    add_frame(answer, &c->frame, task->number);
  }
}

// The task that waits for this one, through gather and groups too; NULL if nobody does.
static const Task *waiter_of(Vm *vm, const List *tasks, const Task *task) {
  for (uint32_t i = 0; i < tasks->length; i++) {
    const Task *other = as_task(tasks->items[i]);
    Wait wait;
    wait_of_task(vm, other, &wait);
    List *targets = other == task || wait.kind == WAITS_NOT ? NULL : list_new(vm, 4);
    bool waits = false;
    if (targets != NULL && wait_targets(vm, &wait, targets)) {
      for (uint32_t j = 0; j < targets->length; j++) {
        waits = waits || targets->items[j] == value_from_object(task);
      }
    }
    raised_clear(vm);
    object_release(vm, targets);
    if (waits) {
      return other;
    }
  }
  return NULL;
}

static const Task *task_by_number(const List *tasks, uint32_t number) {
  for (uint32_t i = 0; i < tasks->length; i++) {
    if (as_task(tasks->items[i])->number == number) {
      return as_task(tasks->items[i]);
    }
  }
  return NULL;
}

// The frames of the program below the loop: what called asyncio.run().
static void add_bottom(Vm *vm, FramesAnswer *answer) {
  const Frame *frame = vm->strand->frame, *below = NULL;
  for (const Frame *f = frame; f != NULL; f = f->caller) {
    below = is_drive_stub(f) ? f : below;
  }
  for (const Frame *f = below; f != NULL; f = f->caller) {
    add_frame(answer, f, 0);
  }
}

static void ask_frames(Vm *vm, void *context) {
  FramesAnswer *answer = context;
  Value list;
  if (!tasks_alive(vm, &list)) {
    raised_clear(vm);
    return;
  }
  uint32_t running = running_task(vm);
  uint32_t wanted = answer->task == 0 ? running : answer->task;
  const Task *task = task_by_number(as_list(list), wanted);
  if (wanted == running) {
    add_running(vm, answer);
  }
  bool has_left = answer->count == 0; // its step is over, though it counts as running
  for (uint32_t guard = 0; task != NULL && guard < 64; guard++) {
    if (task->number != running || has_left) {
      add_suspended(task, answer);
    }
    answer->link = LINK_TASK;
    task = waiter_of(vm, as_list(list), task);
  }
  if (loop_of(vm) != NULL) {
    answer->link = LINK_CALL;
    add_bottom(vm, answer);
  }
  value_release(vm, list);
}

uint32_t stepper_frames(Stepper *stepper, uint32_t task, bool library, StepperFrame *frames,
                        uint32_t room) {
  FramesAnswer answer = {frames, room, 0, task, library, LINK_CALL};
  if (!is_over(stepper)) {
    run_ask(stepper, ask_frames, &answer);
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
static const Task *blamed(Vm *vm, const List *tasks, const Task *task, bool *holds) {
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
      wait_holders(vm, wait.object, tasks, found) && found->length > 0) {
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
  const Task *task = task_by_number(as_list(list), answer->task);
  bool holds = false, is_seen = false;
  while (task != NULL && answer->count < answer->room && !is_seen) {
    for (uint32_t i = 0; i < answer->count; i++) {
      is_seen = is_seen || answer->reasons[i].task.number == task->number;
    }
    StepperReason *reason = &answer->reasons[answer->count++];
    *reason = (StepperReason){.holds = holds, .is_seen = is_seen};
    tell_task(answer->stepper, vm, task, &reason->task);
    task = blamed(vm, as_list(list), task, &holds);
  }
}

uint32_t stepper_why(Stepper *stepper, uint32_t task, StepperReason *reasons, uint32_t room) {
  WhyAnswer answer = {stepper, reasons, room, 0, task};
  if (!is_over(stepper)) {
    run_ask(stepper, ask_why, &answer);
  }
  return answer.count;
}

// ---- locals ----

typedef struct LocalsAnswer {
  const Frame *frame;
  StepperVariable *variables;
  uint32_t room, count;
} LocalsAnswer;

// Of module code: not what every module has, nor modules, functions and classes.
static bool is_worth_showing(Vm *vm, const Frame *frame, Value name, Value v) {
  if (!(frame_code(frame)->flags & CODE_MODULE)) {
    return true;
  }
  const String *s = as_string(name);
  bool is_dunder = s->length > 2 && string_at(s, 0) == '_' && string_at(s, 1) == '_';
  return !is_dunder && !value_has_shape(v, SHAPE_FUNCTION) && !value_has_shape(v, SHAPE_MODULE) &&
         !value_is_instance(vm, v, vm->class_of.type);
}

static void ask_locals(Vm *vm, void *context) {
  LocalsAnswer *answer = context;
  Value locals;
  if (!frame_locals(vm, answer->frame, &locals)) {
    raised_clear(vm);
    return;
  }
  if (value_is_dict(locals)) {
    const Dict *dict = as_dict(locals);
    for (uint32_t i = 0; i < dict->used; i++) {
      Value name = dict->entries[i].key, v = dict->entries[i].value;
      if (name == VALUE_UNBOUND || !value_is_string(name) ||
          !is_worth_showing(vm, answer->frame, name, v)) {
        continue;
      }
      if (answer->count < answer->room) {
        StepperVariable *told = &answer->variables[answer->count];
        text_copy(told->name, sizeof told->name, name);
        value_copy(vm, v, told->value, sizeof told->value);
      }
      answer->count++;
    }
  }
  value_release(vm, locals);
}

uint32_t stepper_locals(Stepper *stepper, const StepperFrame *frame, StepperVariable *variables,
                        uint32_t room) {
  LocalsAnswer answer = {frame->address, variables, room, 0};
  if (!is_over(stepper) && frame->address != NULL) {
    run_ask(stepper, ask_locals, &answer);
  }
  return answer.count;
}

// ---- ready queue and timers ----

typedef struct TimersAnswer {
  StepperTimer *items;
  uint32_t room, count;
} TimersAnswer;

static void tell_callback(Vm *vm, const Handle *handle, char *to, size_t size) {
  Value text;
  if (callback_text(vm, handle->callback, handle->args, false, &text)) {
    text_copy(to, size, text);
    value_release(vm, text);
  }
  raised_clear(vm);
}

static void ask_ready(Vm *vm, void *context) {
  TimersAnswer *answer = context;
  const Loop *loop = loop_of(vm);
  for (uint32_t i = 0; loop != NULL && i < loop->ready.count; i++) {
    const ReadyQueue *q = &loop->ready;
    Value item = q->items[(q->head + i) & (q->capacity - 1)];
    if (answer->count < answer->room) {
      StepperTimer *told = &answer->items[answer->count];
      *told = (StepperTimer){.when = -1};
      if (value_is_task(vm, item)) {
        told->task = as_task(item)->number;
        task_name_copy(as_task(item), told->what, sizeof told->what);
      } else {
        tell_callback(vm, as_handle(item), told->what, sizeof told->what);
      }
    }
    answer->count++;
  }
}

uint32_t stepper_ready(Stepper *stepper, StepperTimer *items, uint32_t room) {
  TimersAnswer answer = {items, room, 0};
  if (!is_over(stepper)) {
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
  Loop *loop = loop_of(vm);
  Value list;
  bool is_told[TOLD_MAX] = {0};
  if (loop == NULL || !tasks_alive(vm, &list)) {
    raised_clear(vm);
    return;
  }
  timers_drop_cancelled(vm, &loop->timers);
  while (timers_first(&loop->timers) != NULL) {
    const Handle *handle = timers_take(&loop->timers);
    if (!handle->is_cancelled) {
      if (answer->count < answer->room) {
        StepperTimer *told = &answer->items[answer->count];
        *told = (StepperTimer){.when = handle->when};
        const Task *task = as_list(list)->length > TOLD_MAX
                               ? NULL
                               : sleeper(vm, as_list(list), handle->when, is_told);
        if (task == NULL) {
          tell_callback(vm, handle, told->what, sizeof told->what);
        } else {
          told->task = task->number;
          task_name_copy(task, told->what, sizeof told->what);
        }
      }
      answer->count++;
    }
    timers_drop_cancelled(vm, &loop->timers);
  }
}

uint32_t stepper_timers(Stepper *stepper, StepperTimer *timers, uint32_t room) {
  TimersAnswer answer = {timers, room, 0};
  if (!is_over(stepper)) {
    run_ask(stepper, ask_timers, &answer);
  }
  return answer.count;
}

// ---- the exception that is on its way ----

typedef struct RaisedAnswer {
  Stepper *stepper;
  char *text;
  size_t size;
} RaisedAnswer;

static void ask_raised(Vm *vm, void *context) {
  RaisedAnswer *answer = context;
  Value exception = answer->stepper->raised, name, text;
  if (exception != VALUE_UNBOUND && exception_class_text(vm, exception, &name)) {
    text_copy(answer->text, answer->size, name);
    if (value_str(vm, exception, &text)) {
      size_t at = strlen(answer->text);
      if (as_string(value_unbox(vm, text))->length > 0 && at + 3 < answer->size) {
        memcpy(answer->text + at, ": ", 3);
        text_copy(answer->text + at + 2, answer->size - at - 2, value_unbox(vm, text));
      }
    }
  }
  raised_clear(vm);
}

void look_at_raised(Stepper *stepper, char *text, size_t size) {
  RaisedAnswer answer = {stepper, text, size};
  run_ask(stepper, ask_raised, &answer);
}

// ---- output ----

// What has been written, and behind it what still waits in the buffer of stdout.
const char *stepper_output(Stepper *stepper, size_t *length) {
  Run *run = stepper->run;
  *length = run->output;
  const void *waiting;
  size_t more = io_waiting_output(run->vm, &waiting);
  if (more > 0 && buffer_put(stepper, &stepper->output, run->output, waiting, more) &&
      buffer_fill(stepper, &stepper->streams, run->output, 1, more)) {
    *length += more;
  }
  return stepper->output.bytes == NULL ? "" : stepper->output.bytes;
}
