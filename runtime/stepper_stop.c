// Where a run stops: the wish, and breakpoints.  All of this runs inside the run, at every
// instruction that is traced.
#include "runtime/stepper_parts.h"
#include "vm/exception.h"
#include <stdio.h>
#include <string.h>

// ---- where a frame is ----

// The frame in which the running task began, NULL if no task runs.
static const Frame *task_root(const Vm *vm) {
  const Runtime *runtime = vm->runtime;
  if (runtime == NULL || runtime->current_task == VALUE_NONE) {
    return NULL;
  }
  Value coroutine = as_task(runtime->current_task)->coroutine;
  return value_has_shape(coroutine, SHAPE_COROUTINE) ? &OBJECT_AS(Coroutine, coroutine)->frame
                                                     : NULL;
}

uint32_t frame_depth(const Vm *vm, const Frame *frame) {
  const Frame *root = task_root(vm);
  uint32_t depth = 0;
  for (; frame != NULL; frame = frame->caller) {
    depth += frame->function != NULL;
    if (frame == root) {
      break;
    }
  }
  return depth;
}

// ---- found ----

void stop_found(Stepper *stepper, StopReason reason, uint32_t breakpoint, const char *text) {
  Orders *orders = &stepper->orders;
  Run *run = stepper->run;
  Found *f = &orders->found;
  *f = (Found){true, reason, run->now, breakpoint, ""};
  snprintf(f->text, sizeof f->text, "%s", text);
  bool has_condition =
      breakpoint != 0 && breakpoint_find(stepper, breakpoint)->condition[0] != '\0';
  if (orders->mode == ORDER_FIRST || has_condition) {
    run_pause(run, PAUSE_FOUND);
  }
}

// ---- breakpoints ----

static bool is_function(const Code *code, const char *name) {
  char qualified[STEPPER_NAME];
  text_copy(qualified, sizeof qualified, code->qualname);
  const char *dot = strrchr(qualified, '.');
  return strcmp(qualified, name) == 0 || (dot != NULL && strcmp(dot + 1, name) == 0);
}

static bool is_at(const Breakpoint *b, const Frame *frame, uint32_t line) {
  const Code *code = frame_code(frame);
  char file[STEPPER_PATH];
  if (b->kind == BREAK_LINE) {
    if (b->line != line) {
      return false;
    }
    text_copy(file, sizeof file, code->filename);
    return strcmp(file, b->file) == 0;
  }
  return false;
}

// A function is entered: the first line of its frame begins.
static bool is_first_line(Stepper *stepper, const Frame *frame) {
  const CodeLines *lines = code_lines(stepper, frame_code(frame));
  for (uint32_t word = 0; word < frame_word(frame); word++) {
    if (lines->flags[word] & LINE_BEGINS) {
      return false;
    }
  }
  return true;
}

static bool hits_breakpoint(Stepper *stepper, const Frame *frame, uint32_t line) {
  for (uint32_t i = 0; i < stepper->breakpoint_count; i++) {
    const Breakpoint *b = &stepper->breakpoints[i];
    bool is_entered = b->kind == BREAK_FUNCTION && is_function(frame_code(frame), b->file) &&
                      is_first_line(stepper, frame);
    if (is_entered || is_at(b, frame, line)) {
      stop_found(stepper, STOP_BREAKPOINT, b->number, "");
      return true;
    }
  }
  return false;
}

static const Breakpoint *breakpoint_of(const Stepper *stepper, BreakpointKind kind) {
  for (uint32_t i = 0; i < stepper->breakpoint_count; i++) {
    if (stepper->breakpoints[i].kind == kind) {
      return &stepper->breakpoints[i];
    }
  }
  return NULL;
}

// Steps back pass breakpoints: they lead to the line they are asked for.
bool stop_heeds_breakpoints(const Stepper *stepper) {
  const Orders *orders = &stepper->orders;
  return orders->mode == ORDER_FIRST ||
         (orders->mode == ORDER_LAST && orders->wish.kind == WISH_NONE);
}

// ---- instructions ----

static bool is_wished_line(const Orders *orders, const Vm *vm, const Frame *frame) {
  const Wish *wish = &orders->wish;
  bool is_task = wish->task == ANY_TASK || orders->task_is_done || running_task(vm) == wish->task;
  return is_task && (wish->depth == ANY_DEPTH || orders->task_is_done ||
                     frame_depth(vm, frame) <= wish->depth);
}

// The frame of the wish is about to return, or is gone.
static bool is_returning(Stepper *stepper, Vm *vm, const Frame *frame, uint32_t line) {
  const Wish *wish = &stepper->orders.wish;
  if (stepper->orders.task_is_done) {
    return line != 0;
  }
  if (running_task(vm) != wish->task) {
    return false;
  }
  uint32_t depth = frame_depth(vm, frame);
  const CodeLines *lines = code_lines(stepper, frame_code(frame));
  return (depth == wish->depth && (lines->flags[frame_word(frame)] & LINE_RETURNS)) ||
         (depth < wish->depth && line != 0);
}

static void check_wish(Stepper *stepper, Vm *vm, Frame *frame, bool is_learner, uint32_t line) {
  const Orders *orders = &stepper->orders;
  const Wish *wish = &orders->wish;
  const Run *run = stepper->run;
  switch (wish->kind) {
  case WISH_LINE:
    if (line != 0 && is_wished_line(orders, vm, frame)) {
      stop_found(stepper, STOP_LINE, 0, "");
    }
    break;
  case WISH_RETURN:
    if ((is_learner || wish->library) && is_returning(stepper, vm, frame, line)) {
      stop_found(stepper, line == 0 ? STOP_RETURN : STOP_LINE, 0, "");
    }
    break;
  case WISH_UNTIL:
    if (line != 0 && is_wished_line(orders, vm, frame) &&
        (line >= wish->line || frame_depth(vm, frame) < wish->depth)) {
      stop_found(stepper, STOP_LINE, 0, "");
    }
    break;
  case WISH_SWITCH:
    if (is_learner && running_task(vm) != run->last_task) {
      stop_found(stepper, STOP_SWITCH, 0, "");
    }
    break;
  case WISH_ROUND:
    if (is_learner && run->rounds != run->last_round) {
      stop_found(stepper, STOP_ROUND, 0, "");
    }
    break;
  case WISH_TIME:
    if (run->port.time >= wish->time && is_learner) {
      stop_found(stepper, STOP_TIME, 0, "");
    }
    break;
  case WISH_EVENT:
  case WISH_NONE: break;
  }
}

void stop_at_instruction(Stepper *stepper, Vm *vm, Frame *frame, bool is_learner, uint32_t line) {
  if (stepper->is_interrupted && is_learner) {
    stepper->is_interrupted = false;
    stop_found(stepper, STOP_INTERRUPTED, 0, "");
    return;
  }
  if (is_learner && stepper->breakpoint_count > 0 &&
      (stop_at_watched(stepper, vm, frame) ||
       (line != 0 && stop_heeds_breakpoints(stepper) && hits_breakpoint(stepper, frame, line)))) {
    return;
  }
  check_wish(stepper, vm, frame, is_learner, line);
}

// ---- exceptions ----

static bool is_control(Vm *vm, Value exception) {
  const Class *const silent[] = {vm->exceptions.StopIteration, vm->exceptions.StopAsyncIteration,
                                 vm->exceptions.GeneratorExit, vm->exceptions.SystemExit};
  for (size_t i = 0; i < sizeof silent / sizeof *silent; i++) {
    if (value_is_instance(vm, exception, silent[i])) {
      return true;
    }
  }
  return false;
}

// Has no line of the learner seen it yet?
static bool is_new(Value exception) {
  for (Value t = OBJECT_AS(Exception, exception)->traceback; t != VALUE_NONE && t != VALUE_UNBOUND;
       t = OBJECT_AS(Traceback, t)->next) {
    if (!(OBJECT_AS(Traceback, t)->code->flags & CODE_LIBRARY)) {
      return false;
    }
  }
  return true;
}

// The library handles some by itself: those do not reach the learner.
static bool reaches_learner(const Frame *frame) {
  for (; frame != NULL && frame->function != NULL; frame = frame->caller) {
    if (is_learners(frame)) {
      return true;
    }
    const Code *code = frame_code(frame);
    for (uint32_t i = 0; i < code->handler_count; i++) {
      if (frame_word(frame) >= code->handlers[i].start &&
          frame_word(frame) < code->handlers[i].end) {
        return false;
      }
    }
  }
  return false;
}

void stop_at_exception(Stepper *stepper, Vm *vm, Frame *frame) {
  const Breakpoint *b = breakpoint_of(stepper, BREAK_EXCEPTION);
  if (b != NULL && stop_heeds_breakpoints(stepper) && !is_control(vm, vm->raised) &&
      is_new(vm->raised) && reaches_learner(frame)) {
    stop_found(stepper, STOP_EXCEPTION, b->number, "");
  }
}

// ---- events ----

static bool event_breaks(EventKind kind, BreakpointKind *breakpoint, StopReason *reason) {
  switch (kind) {
  case EVENT_CANCEL_ASKED:
  case EVENT_CANCEL_DELIVERED:
    *breakpoint = BREAK_CANCEL;
    *reason = STOP_CANCEL;
    return true;
  case EVENT_TASK_BLOCKED:
    *breakpoint = BREAK_BLOCK;
    *reason = STOP_BLOCK;
    return true;
  case EVENT_TASK_MADE:
  case EVENT_TASK_DONE:
    *breakpoint = BREAK_TASK;
    *reason = STOP_TASK;
    return true;
  default: return false;
  }
}

void stop_at_event(Stepper *stepper, Vm *vm, const Event *event, const StepperEvent *told) {
  (void)vm;
  Orders *orders = &stepper->orders;
  if (event->kind == EVENT_TASK_DONE && told->task == orders->wish.task) {
    orders->task_is_done = true;
  }
  BreakpointKind kind;
  StopReason reason;
  const Breakpoint *b =
      event_breaks(event->kind, &kind, &reason) ? breakpoint_of(stepper, kind) : NULL;
  if (b != NULL && stop_heeds_breakpoints(stepper)) {
    stop_found(stepper, reason, b->number, "");
  } else if (orders->wish.kind == WISH_EVENT && told->number == orders->wish.event) {
    stop_found(stepper, STOP_MOMENT, 0, "");
  }
}
