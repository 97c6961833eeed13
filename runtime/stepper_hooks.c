// What the run tells the stepper: instructions, exceptions, events, the countdown.  All of this
// runs inside the run.
#include "runtime/report.h"
#include "runtime/stepper_parts.h"
#include "vm/exception.h"
#include <string.h>

// ---- instructions ----

// Has the moment come at which to pause, whatever it is?
static inline bool is_limit(const Stepper *stepper, const Run *run) {
  const Orders *orders = &stepper->orders;
  return (orders->mode == ORDER_GO || orders->mode == ORDER_LAST) &&
         moment_compare(run->now, orders->limit) >= 0;
}

// The line that begins at a word where one may begin; 0 if it is still the same line.
static uint32_t line_begins(Run *run, const Frame *frame, const CodeLines *lines, uint32_t word) {
  LineMark mark = run->mark;
  run->mark = (LineMark){frame, word, lines->lines[word]};
  bool is_same = mark.frame == frame && mark.line == run->mark.line && mark.word < word;
  return is_same ? 0 : run->mark.line;
}

// The rarer part: a line begins, the limit is reached, or every instruction counts.
static void look(Stepper *stepper, Run *run, Vm *vm, Frame *frame, bool is_learner,
                 const CodeLines *lines) {
  const Orders *orders = &stepper->orders;
  uint32_t word = frame_word(frame), line = 0;
  if ((lines->flags[word] & LINE_BEGINS) && (is_learner || orders->wish.library)) {
    line = line_begins(run, frame, lines, word);
  }
  bool is_last = is_limit(stepper, run);
  if (is_last ? orders->is_limit_included : orders->mode != ORDER_GO) {
    stop_at_instruction(stepper, vm, frame, is_learner, line);
  } else if (is_learner && stepper->breakpoint_count > 0) {
    stop_note_watched(stepper, vm, frame);
  }
  if (is_last) {
    run_pause(run, PAUSE_LIMIT);
  }
}

static void on_instruction(Trace *trace, Vm *vm, Frame *frame) {
  Run *run = (Run *)trace;
  Stepper *stepper = run->stepper;
  if (UNLIKELY(stepper->is_asking)) {
    return;
  }
  run->now.instruction++;
  run->now.point = 0;
  const Code *code = frame_code(frame);
  const CodeLines *lines = stepper->last_code;
  if (UNLIKELY(lines == NULL || lines->code != code || lines->words != code->words)) {
    lines = code_lines(stepper, code);
    if (lines == NULL) {
      return; // no memory: no stop here
    }
  }
  bool is_learner = (code->flags & CODE_LIBRARY) == 0;
  if (stepper->orders.sees_all || (lines->flags[frame_word(frame)] & LINE_BEGINS) ||
      is_limit(stepper, run)) {
    look(stepper, run, vm, frame, is_learner, lines);
  }
  if (is_learner) {
    run->last_task = running_task(vm);
    run->last_round = run->rounds;
  }
}

static void on_raised(Trace *trace, Vm *vm, Frame *frame) {
  Run *run = (Run *)trace;
  Stepper *stepper = run->stepper;
  if (stepper->is_asking || vm->raised == VALUE_UNBOUND) {
    return;
  }
  run->now.point++;
  bool is_last = is_limit(stepper, run);
  if (is_last ? stepper->orders.is_limit_included : stepper->orders.mode != ORDER_GO) {
    stop_at_exception(stepper, vm, frame);
  }
  if (is_last) {
    run_pause(run, PAUSE_LIMIT);
  }
}

// ---- the countdown ----

enum { ASKED_TICKS_MAX = 100 }; // two million jumps

static bool wants_stop(const Stepper *stepper) {
  const StepperOptions *options = &stepper->options;
  return options->is_interrupted != NULL && options->is_interrupted(options->context);
}

// Marks begin anew at each tick, so that they are the same whether or not the instructions before
// it were traced.
bool hooks_tick(Vm *vm, void *context) {
  Run *run = context;
  Stepper *stepper = run->stepper;
  if (stepper->is_asking) {
    if (++stepper->asked_ticks > ASKED_TICKS_MAX || wants_stop(stepper)) {
      return raise_format(vm, vm->exceptions.RuntimeError, "the expression takes too long");
    }
    return true;
  }
  run->now = (Moment){run->now.tick + 1, 0, 0};
  run->mark = (LineMark){0};
  run->last_task = running_task(vm);
  run->last_round = run->rounds;
  if (stepper->orders.mode == ORDER_GO && run->now.tick == stepper->orders.limit.tick) {
    trace_instructions(vm, true);
  }
  if (run->now.tick % stepper->ticks_between == 0) {
    run_pause(run, PAUSE_SNAPSHOT);
  }
  if (wants_stop(stepper)) {
    stepper->is_interrupted = stepper->orders.sees_all = true;
    trace_instructions(vm, true);
  }
  return true;
}

// ---- events ----

static const uint32_t WANTED =
    EVENT_BIT(ROUND) | EVENT_BIT(TASK_MADE) | EVENT_BIT(STEP_BEGIN) | EVENT_BIT(STEP_END) |
    EVENT_BIT(TASK_BLOCKED) | EVENT_BIT(TASK_WOKEN) | EVENT_BIT(TASK_DONE) |
    EVENT_BIT(CANCEL_ASKED) | EVENT_BIT(CANCEL_DELIVERED) | EVENT_BIT(CANCEL_SWALLOWED) |
    EVENT_BIT(TIMER_SET) | EVENT_BIT(TIMER_FIRED) | EVENT_BIT(BLOCKING_BEGIN) |
    EVENT_BIT(BLOCKING_END) | EVENT_BIT(COROUTINE_DROPPED) | EVENT_BIT(REPORT);

static uint32_t subject_task(Vm *vm, const Event *event) {
  return event->subject != VALUE_UNBOUND && value_is_task(vm, event->subject)
             ? as_task(event->subject)->number
             : 0;
}

static void on_event(Observer *observer, Vm *vm, const Event *event) {
  Run *run = (Run *)((char *)observer - offsetof(Run, observer));
  Stepper *stepper = run->stepper;
  if (stepper->is_asking) {
    return;
  }
  run->now.point++;
  run->rounds += event->kind == EVENT_ROUND;
  StepperEvent told = {
      .number = ++run->events,
      .moment = run->now,
      .time = event->time,
      .kind = event->kind,
      .task = subject_task(vm, event),
      .by = event->by == NULL ? 0 : event->by->number,
      .seconds = event->seconds,
      .detail = event->number,
  };
  events_note(stepper, vm, event, &told);
  if (told.number == 1) { // imports are behind us: a good place to come back to
    run_pause(run, PAUSE_SNAPSHOT);
  }
  if (event->kind == EVENT_REPORT && strcmp(event->name, report_name(REPORT_DEADLOCK)) == 0) {
    run_pause(run, PAUSE_DEADLOCK); // while the tasks are still there to be looked at
    return;
  }
  bool is_last = is_limit(stepper, run);
  if (is_last ? stepper->orders.is_limit_included : stepper->orders.mode != ORDER_GO) {
    stop_at_event(stepper, vm, event, &told);
  }
  if (is_last) {
    run_pause(run, PAUSE_LIMIT);
  }
}

void hooks_install(Run *run, Vm *vm) {
  run->trace = (Trace){on_instruction, on_raised};
  run->observer = (Observer){.wanted = WANTED, .notice = on_event};
  vm->trace = &run->trace;
  trace_instructions(vm, true);
  observer_add(vm, &run->observer);
}
