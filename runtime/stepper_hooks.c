// What the run tells the stepper: instructions, exceptions, events, the countdown; and the world it
// lives in: a clock, streams.  All of this runs inside the run.
#include "runtime/report.h"
#include "runtime/stepper_parts.h"
#include "vm/exception.h"
#include <math.h>
#include <string.h>
#include <unistd.h>

// ---- instructions ----

uint32_t running_task(const Vm *vm) {
  const Runtime *runtime = vm->runtime;
  return runtime == NULL || runtime->current_task == VALUE_NONE
             ? 0
             : as_task(runtime->current_task)->number;
}

// Has the moment come at which to pause, whatever it is?
static bool is_limit(const Stepper *stepper, const Run *run) {
  const Orders *orders = &stepper->orders;
  return (orders->mode == ORDER_GO || orders->mode == ORDER_LAST) &&
         moment_compare(run->now, orders->limit) >= 0;
}

// The line that begins with this instruction, 0 if none does.
static uint32_t line_begins(Stepper *stepper, Run *run, Vm *vm, const Frame *frame) {
  const CodeLines *lines = code_lines(stepper, vm, frame_code(frame));
  uint32_t word = frame_word(frame);
  if (lines == NULL || (lines->flags[word] & LINE_BEGINS) == 0) {
    return 0;
  }
  LineMark mark = run->mark;
  run->mark = (LineMark){frame, word, lines->lines[word]};
  bool is_same = mark.frame == frame && mark.line == run->mark.line && mark.word < word;
  return is_same ? 0 : run->mark.line;
}

static void on_instruction(Trace *trace, Vm *vm, Frame *frame) {
  Run *run = (Run *)trace;
  Stepper *stepper = run->stepper;
  if (stepper->is_asking) {
    return;
  }
  run->now.instruction++;
  run->now.point = 0;
  const Orders *orders = &stepper->orders;
  bool is_learner = is_learners(frame);
  uint32_t line =
      is_learner || orders->wish.library ? line_begins(stepper, run, vm, frame) : 0;
  bool is_last = is_limit(stepper, run);
  if (is_last ? orders->is_limit_included : orders->mode != ORDER_GO) {
    stop_at_instruction(stepper, vm, frame, is_learner, line);
  } else if (is_learner && stepper->breakpoint_count > 0) {
    stop_note_watched(stepper, frame);
  }
  if (is_last) {
    run_pause(run, PAUSE_LIMIT);
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
    stepper->is_interrupted = true;
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

// ---- the clock ----

#define EPOCH 1700000000.0 // what time.time() shows when a run begins

static StepperPort *self_of(Port *port) {
  return (StepperPort *)port;
}

static double now(Port *port) {
  return self_of(port)->time;
}

static double wall(Port *port) {
  return EPOCH + self_of(port)->time;
}

static int64_t monotonic_ns(Port *port) {
  return (int64_t)llround(self_of(port)->time * 1e9);
}

static int64_t wall_ns(Port *port) {
  return (int64_t)llround(wall(port) * 1e9);
}

// Without a deadline nothing can ever happen: the host is told, as often as the loop asks.
static void wait_until(Port *port, double deadline) {
  StepperPort *self = self_of(port);
  if (deadline < 0) {
    self->run->now.point++;
    run_pause(self->run, PAUSE_DEADLOCK);
  } else if (deadline > self->time) {
    self->time = deadline;
  }
}

static bool wait_for_input(Port *port, int fd, double deadline) {
  (void)fd;
  wait_until(port, deadline < 0 ? self_of(port)->time : deadline);
  return true;
}

static void sleep_seconds(Port *port, double seconds) {
  self_of(port)->time += seconds;
}

static int take_signal(Port *port) {
  (void)port;
  return 0;
}

static bool set_signal(Port *port, int number, PortSignal wanted) {
  (void)port, (void)number, (void)wanted;
  return true;
}

static void close_port(Port *port) {
  (void)port; // it lies in the region
}

// ---- the streams ----

static int64_t read_input(void *context, void *buffer, size_t size) {
  Run *run = context;
  Stepper *stepper = run->stepper;
  Buffer *input = &stepper->input;
  if (run->input == input->length && stepper->orders.is_ahead) {
    run_pause(run, PAUSE_LIMIT); // for good: another run takes over
  }
  if (run->input == input->length && !stepper->input_ended && stepper->options.read_input != NULL) {
    char bytes[1024];
    int64_t got = stepper->options.read_input(stepper->options.context, bytes, sizeof bytes);
    if (got <= 0) {
      stepper->input_ended = true;
    } else if (!buffer_put(stepper, input, input->length, bytes, (size_t)got)) {
      return 0;
    }
  }
  size_t part = input->length - run->input;
  part = part < size ? part : size;
  if (part > 0) {
    memcpy(buffer, input->bytes + run->input, part);
  }
  run->input += part;
  return (int64_t)part;
}

// What it wrote before, when it runs again, it writes again to the same place.
static int64_t write_output(void *context, int fd, const void *data, size_t size) {
  Run *run = context;
  Stepper *stepper = run->stepper;
  if (buffer_put(stepper, &stepper->output, run->output, data, size) &&
      buffer_fill(stepper, &stepper->streams, run->output, (char)fd, size)) {
    run->output += size;
  }
  return (int64_t)size;
}

void port_start(StepperPort *port, Run *run) {
  port->port = (Port){.now = now,
                      .wall = wall,
                      .monotonic_ns = monotonic_ns,
                      .wall_ns = wall_ns,
                      .cpu_ns = monotonic_ns,
                      .wait_until = wait_until,
                      .wait_for_input = wait_for_input,
                      .sleep = sleep_seconds,
                      .take_signal = take_signal,
                      .set_signal = set_signal,
                      .close = close_port,
                      .is_virtual = true};
  port->run = run;
  run->streams = (StandardStreams){run, read_input, write_output};
}
