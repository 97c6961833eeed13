// The world that a run lives in: its clock and its streams, the same every time it runs.
//
// A virtual clock jumps to the next deadline.  A real one waits; what it showed is written down,
// and when the run comes by again it is read from there, without waiting.
#include "runtime/stepper_parts.h"
#include <math.h>
#include <time.h>

#define EPOCH 1700000000.0 // what time.time() shows when a run begins

static StepperPort *self_of(Port *port) {
  return (StepperPort *)port;
}

// ---- the real clock ----

static double real_seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static size_t times_known(const Stepper *stepper) {
  return stepper->times.length / sizeof(double);
}

static double last_time(const Stepper *stepper) {
  size_t count = times_known(stepper);
  return count == 0 ? 0 : ((const double *)(const void *)stepper->times.bytes)[count - 1];
}

// It stands still while the run is stopped: it goes on from the last time that is known.
static double clock_now(Stepper *stepper) {
  double now = real_seconds();
  if (!stepper->clock_goes) {
    stepper->clock_goes = true;
    stepper->clock_start = now - last_time(stepper);
  }
  return now - stepper->clock_start;
}

static double recorded_now(StepperPort *self) {
  Run *run = self->run;
  Stepper *stepper = run->stepper;
  if (run->times == times_known(stepper)) {
    double now = clock_now(stepper);
    if (!buffer_put(stepper, &stepper->times, stepper->times.length, &now, sizeof now)) {
      return now;
    }
  }
  return ((const double *)(const void *)stepper->times.bytes)[run->times++];
}

// Only where the run has not been before does anybody wait.
static void really_wait(StepperPort *self, double deadline) {
  Stepper *stepper = self->run->stepper;
  while (self->run->times == times_known(stepper)) {
    double left = deadline - clock_now(stepper);
    bool is_over = left <= 0 || (stepper->options.is_interrupted != NULL &&
                                 stepper->options.is_interrupted(stepper->options.context));
    if (is_over) {
      return;
    }
    left = left < 0.05 ? left : 0.05; // to look up now and then
    const struct timespec pause = {0, (long)(left * 1e9)};
    nanosleep(&pause, NULL);
  }
}

// ---- the port ----

static double now(Port *port) {
  StepperPort *self = self_of(port);
  if (!self->port.is_virtual && !self->run->stepper->is_asking) {
    self->time = recorded_now(self);
  }
  return self->time;
}

static double wall(Port *port) {
  return EPOCH + now(port);
}

static int64_t monotonic_ns(Port *port) {
  return (int64_t)llround(now(port) * 1e9);
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
  } else if (!self->port.is_virtual) {
    really_wait(self, deadline);
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
  StepperPort *self = self_of(port);
  if (self->port.is_virtual) {
    self->time += seconds;
  } else {
    really_wait(self, now(port) + seconds);
  }
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

// os._exit(): the program has ended where it stands.  In an expression it is SystemExit.
static void leave(void *context, int status) {
  Run *run = context;
  run->status = status & 0xFF;
  while (!run->stepper->is_asking) {
    trace_instructions(run->vm, false);
    run_pause(run, PAUSE_END);
  }
}

void world_start(StepperPort *port, Run *run) {
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
                      .is_virtual = !run->stepper->options.is_real};
  port->run = run;
  run->streams = (StandardStreams){run, read_input, write_output, leave, files_ask};
}
