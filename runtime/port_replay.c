// A port that answers as the world did in a recorded run; it never waits.
#include "runtime/world_log.h"
#include <stdlib.h>

typedef struct PortReplay {
  Port port;
  Port *clock; // virtual, if the run was; else NULL
  WorldLog *log;
} PortReplay;

static PortReplay *self_of(Port *port) {
  return (PortReplay *)port;
}

static int64_t monotonic_ns(Port *port) {
  PortReplay *self = self_of(port);
  return self->clock != NULL ? self->clock->monotonic_ns(self->clock)
                             : answers_take(self->log, &self->log->monotonic);
}

static int64_t wall_ns(Port *port) {
  PortReplay *self = self_of(port);
  return self->clock != NULL ? self->clock->wall_ns(self->clock)
                             : answers_take(self->log, &self->log->wall);
}

static int64_t cpu_ns(Port *port) {
  PortReplay *self = self_of(port);
  return self->clock != NULL ? self->clock->cpu_ns(self->clock)
                             : answers_take(self->log, &self->log->cpu);
}

static double now(Port *port) {
  PortReplay *self = self_of(port);
  return self->clock != NULL ? self->clock->now(self->clock) : (double)monotonic_ns(port) / 1e9;
}

static double wall(Port *port) {
  PortReplay *self = self_of(port);
  return self->clock != NULL ? self->clock->wall(self->clock) : (double)wall_ns(port) / 1e9;
}

// The answer that was given last.
static double look(Port *port) {
  PortReplay *self = self_of(port);
  const Answers *answers = &self->log->monotonic;
  return self->clock != NULL  ? self->clock->now(self->clock)
         : answers->next == 0 ? 0
                              : (double)answers->items[answers->next - 1] / 1e9;
}

static void wait_until(Port *port, double deadline) {
  PortReplay *self = self_of(port);
  if (self->clock != NULL && deadline >= 0) {
    self->clock->wait_until(self->clock, deadline);
  }
}

static void sleep_seconds(Port *port, double seconds) {
  PortReplay *self = self_of(port);
  if (self->clock != NULL) {
    self->clock->sleep(self->clock, seconds);
  }
}

static bool wait_for_input(Port *port, int fd, double deadline) {
  (void)fd, (void)deadline;
  return answers_take(self_of(port)->log, &self_of(port)->log->permits) != 0;
}

static int take_signal(Port *port) {
  WorldLog *log = self_of(port)->log;
  Answers *signals = &log->signals;
  if (signals->next + 1 >= signals->count || log->quiet++ < signals->items[signals->next]) {
    return 0;
  }
  log->quiet = 0;
  signals->next += 2;
  return (int)signals->items[signals->next - 1];
}

static bool set_signal(Port *port, int number, PortSignal wanted) {
  (void)number, (void)wanted;
  return answers_take(self_of(port)->log, &self_of(port)->log->permits) != 0;
}

static void close_port(Port *port) {
  PortReplay *self = self_of(port);
  if (self->clock != NULL) {
    self->clock->close(self->clock);
  }
  free(port);
}

Port *port_replay_new(WorldLog *log, Port *clock) {
  PortReplay *self = calloc(1, sizeof *self);
  if (self == NULL) {
    return NULL;
  }
  self->clock = clock;
  self->log = log;
  self->port = (Port){.now = now,
                      .wall = wall,
                      .monotonic_ns = monotonic_ns,
                      .wall_ns = wall_ns,
                      .cpu_ns = cpu_ns,
                      .wait_until = wait_until,
                      .wait_for_input = wait_for_input,
                      .sleep = sleep_seconds,
                      .take_signal = take_signal,
                      .set_signal = set_signal,
                      .close = close_port,
                      .is_virtual = log->is_virtual,
                      .look = look};
  return &self->port;
}
