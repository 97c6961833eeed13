// A port that asks another one, and writes its answers into a log.
#include "runtime/world_log.h"
#include <stdlib.h>

typedef struct PortRecord {
  Port port;
  Port *real;
  WorldLog *log;
} PortRecord;

static PortRecord *self_of(Port *port) {
  return (PortRecord *)port;
}

// A virtual clock needs no log: its answers follow from the run.
static int64_t noted(PortRecord *self, Answers *answers, int64_t ns) {
  if (!self->port.is_virtual) {
    answers_add(self->log, answers, ns);
  }
  return ns;
}

static int64_t monotonic_ns(Port *port) {
  PortRecord *self = self_of(port);
  return noted(self, &self->log->monotonic, self->real->monotonic_ns(self->real));
}

static int64_t wall_ns(Port *port) {
  PortRecord *self = self_of(port);
  return noted(self, &self->log->wall, self->real->wall_ns(self->real));
}

static int64_t cpu_ns(Port *port) {
  PortRecord *self = self_of(port);
  return noted(self, &self->log->cpu, self->real->cpu_ns(self->real));
}

static double now(Port *port) {
  PortRecord *self = self_of(port);
  return port->is_virtual ? self->real->now(self->real) : (double)monotonic_ns(port) / 1e9;
}

static double wall(Port *port) {
  PortRecord *self = self_of(port);
  return port->is_virtual ? self->real->wall(self->real) : (double)wall_ns(port) / 1e9;
}

static double look(Port *port) {
  return self_of(port)->real->now(self_of(port)->real);
}

static void wait_until(Port *port, double deadline) {
  self_of(port)->real->wait_until(self_of(port)->real, deadline);
}

static bool wait_for_input(Port *port, int fd, double deadline) {
  PortRecord *self = self_of(port);
  bool is_there = self->real->wait_for_input(self->real, fd, deadline);
  answers_add(self->log, &self->log->permits, is_there);
  return is_there;
}

static void sleep_seconds(Port *port, double seconds) {
  self_of(port)->real->sleep(self_of(port)->real, seconds);
}

static int take_signal(Port *port) {
  PortRecord *self = self_of(port);
  int number = self->real->take_signal(self->real);
  if (number == 0) {
    self->log->quiet++;
  } else {
    answers_add(self->log, &self->log->signals, self->log->quiet);
    answers_add(self->log, &self->log->signals, number);
    self->log->quiet = 0;
  }
  return number;
}

static bool set_signal(Port *port, int number, PortSignal wanted) {
  PortRecord *self = self_of(port);
  bool is_allowed = self->real->set_signal(self->real, number, wanted);
  answers_add(self->log, &self->log->permits, is_allowed);
  return is_allowed;
}

static void close_port(Port *port) {
  self_of(port)->real->close(self_of(port)->real);
  free(port);
}

Port *port_record_new(Port *real, WorldLog *log) {
  PortRecord *self = calloc(1, sizeof *self);
  if (self == NULL) {
    return NULL;
  }
  self->real = real;
  self->log = log;
  log->is_virtual = real->is_virtual;
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
                      .is_virtual = real->is_virtual,
                      .look = look,
                      .glance = real->glance};
  return &self->port;
}
