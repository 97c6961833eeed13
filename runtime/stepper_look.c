// Looking at a run that is stopped: frames, variables, output.
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

// The text of a value, or a word for one that cannot be shown.
void look_value(Vm *vm, Value v, char *to, size_t size) {
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

Loop *look_loop(Vm *vm) {
  Value loop = runtime_of(vm) == NULL ? VALUE_NONE : runtime_loop(vm);
  return value_is_loop(vm, loop) ? as_loop(loop) : NULL;
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

const Task *look_task(const List *tasks, uint32_t number) {
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
  const Task *task = look_task(as_list(list), wanted);
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
  if (look_loop(vm) != NULL) {
    answer->link = LINK_CALL;
    add_bottom(vm, answer);
  }
  value_release(vm, list);
}

uint32_t stepper_frames(Stepper *stepper, uint32_t task, bool library, StepperFrame *frames,
                        uint32_t room) {
  FramesAnswer answer = {frames, room, 0, task, library, LINK_CALL};
  if (!run_has_ended(stepper)) {
    run_ask(stepper, ask_frames, &answer);
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
        look_value(vm, v, told->value, sizeof told->value);
      }
      answer->count++;
    }
  }
  value_release(vm, locals);
}

uint32_t stepper_locals(Stepper *stepper, const StepperFrame *frame, StepperVariable *variables,
                        uint32_t room) {
  LocalsAnswer answer = {frame->address, variables, room, 0};
  if (!run_has_ended(stepper) && frame->address != NULL) {
    run_ask(stepper, ask_locals, &answer);
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
