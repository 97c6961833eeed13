// The port: all that the loop needs of the world.  Clock, waiting and signals come in here and only
// here, so that a run can be virtual, recorded and replayed.
#ifndef AWL_RUNTIME_PORT_H
#define AWL_RUNTIME_PORT_H

#include "vm/value.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Port Port;

// What happens when a signal comes: what the system does by itself, nothing, or it is told.
typedef enum PortSignal { PORT_SIGNAL_DEFAULT, PORT_SIGNAL_IGNORE, PORT_SIGNAL_WATCH } PortSignal;

struct Port {
  // Seconds of the monotonic clock, as loop.time() shows them.
  double (*now)(Port *port);
  // Seconds of time.time().
  double (*wall)(Port *port);
  // Nanoseconds of the clocks of the module time.
  int64_t (*monotonic_ns)(Port *port);
  int64_t (*wall_ns)(Port *port);
  int64_t (*cpu_ns)(Port *port);
  // Wait until `deadline` (seconds of now()), or without end if it is negative, or until a signal
  // comes; a deadline in the past only looks for signals.  May end a little early.
  void (*wait_until)(Port *port, double deadline);
  // The same, and until there is something to read from `fd`, or its end: then true.  Virtual time
  // stands still while somebody is typing.
  bool (*wait_for_input)(Port *port, int fd, double deadline);
  // time.sleep(): the whole program waits.  Returns early when a signal came.
  void (*sleep)(Port *port, double seconds);
  // A watched signal that has come since the last call, or 0.  SIGINT is watched from the start.
  int (*take_signal)(Port *port);
  // False: the system does not allow it.
  bool (*set_signal)(Port *port, int number, PortSignal wanted);
  void (*close)(Port *port);
  bool is_virtual;
  // The time as now() tells it, for those who only look on: it is no part of what the program does,
  // and is not recorded.  NULL: now().
  double (*look)(Port *port);
  // A coarse clock, for those who look very often: it costs a third, and moves every few
  // milliseconds.  NULL: there is none.
  int64_t (*glance)(void);
};

static inline double port_look(Port *port) {
  return port->look == NULL ? port->now(port) : port->look(port);
}

// NULL: the machine refuses.  Given back with port->close.
Port *port_uv_new(void);      // real clock, libuv
Port *port_virtual_new(void); // time jumps; deterministic
// Let what the program computes cost virtual time, too: so many nanoseconds for each instruction of
// `vm`, which outlives the port.
void port_virtual_set_cost(Port *port, double nanoseconds, Vm *vm);

#endif
