// The virtual clock: waiting costs nothing, time jumps to the deadline.
//
// Only signals still come from outside; they are watched by a real port underneath.
#include "runtime/port.h"
#include "vm/trace.h"
#include "vm/vm.h"
#include <math.h>
#include <stdlib.h>

#define EPOCH 1700000000.0 // what time.time() shows when a virtual run begins

// What the program has computed.
typedef struct Work {
  Trace trace; // first: the hook gets its address
  uint64_t instructions;
} Work;

typedef struct PortVirtual {
  Port port;
  Port *real;
  double time; // seconds since the start of the run, without what computing has cost
  double cost; // seconds that an instruction costs
  Work work;
  Vm *counted; // whose instructions are counted; NULL: computing costs nothing
} PortVirtual;

static PortVirtual *self_of(Port *port) {
  return (PortVirtual *)port;
}

static double spent(const PortVirtual *self) {
  return (double)self->work.instructions * self->cost;
}

static double now(Port *port) {
  return self_of(port)->time + spent(self_of(port));
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

static int64_t cpu_ns(Port *port) {
  return monotonic_ns(port);
}

static void wait_until(Port *port, double deadline) {
  PortVirtual *self = self_of(port);
  if (deadline < 0) { // nothing will ever happen but a signal
    self->real->wait_until(self->real, -1);
  } else if (deadline > now(port)) {
    self->time = deadline - spent(self);
  }
}

static bool wait_for_input(Port *port, int fd, double deadline) {
  PortVirtual *self = self_of(port);
  bool is_due = deadline >= 0 && deadline <= now(port);
  return self->real->wait_for_input(self->real, fd, is_due ? 0 : -1);
}

static void sleep_seconds(Port *port, double seconds) {
  self_of(port)->time += seconds;
}

static int take_signal(Port *port) {
  return self_of(port)->real->take_signal(self_of(port)->real);
}

static bool set_signal(Port *port, int number, PortSignal wanted) {
  return self_of(port)->real->set_signal(self_of(port)->real, number, wanted);
}

static void count_instruction(Trace *trace, Vm *vm, Frame *frame) {
  (void)vm, (void)frame;
  ((Work *)trace)->instructions++;
}

static void pass_exception(Trace *trace, Vm *vm, Frame *frame) {
  (void)trace, (void)vm, (void)frame;
}

void port_virtual_set_cost(Port *port, double nanoseconds, Vm *vm) {
  PortVirtual *self = self_of(port);
  self->cost = nanoseconds / 1e9;
  self->work.trace = (Trace){count_instruction, pass_exception};
  self->counted = vm;
  vm->trace = &self->work.trace;
  trace_instructions(vm, true);
}

static void close_port(Port *port) {
  PortVirtual *self = self_of(port);
  if (self->counted != NULL) {
    trace_instructions(self->counted, false);
    self->counted->trace = NULL;
  }
  self->real->close(self->real);
  free(port);
}

Port *port_virtual_new(void) {
  PortVirtual *self = calloc(1, sizeof *self); // before any Vm: the host's own memory
  Port *real = self == NULL ? NULL : port_uv_new();
  if (real == NULL) {
    free(self);
    return NULL;
  }
  self->real = real;
  self->port = (Port){now,        wall,           monotonic_ns,  wall_ns,     cpu_ns,
                      wait_until, wait_for_input, sleep_seconds, take_signal, set_signal,
                      close_port, true,           NULL, NULL};
  return &self->port;
}
