// The real world by libuv: its clock, its timers, its signals.
#include "runtime/port.h"
#include <signal.h>
#include <stdlib.h>
#include <time.h>
#include <uv.h>

typedef struct PortUv {
  Port port;
  uv_loop_t loop;
  uv_timer_t timer;
  uv_signal_t interrupt;
  bool timer_fired, interrupted;
} PortUv;

static PortUv *self_of(Port *port) {
  return (PortUv *)port;
}

static double now(Port *port) {
  (void)port;
  return (double)uv_hrtime() / 1e9;
}

static int64_t monotonic_ns(Port *port) {
  (void)port;
  return (int64_t)uv_hrtime();
}

static int64_t clock_ns(clockid_t id) {
  struct timespec t;
  clock_gettime(id, &t);
  return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static int64_t wall_ns(Port *port) {
  (void)port;
  return clock_ns(CLOCK_REALTIME);
}

static int64_t cpu_ns(Port *port) {
  (void)port;
  return clock_ns(CLOCK_PROCESS_CPUTIME_ID);
}

static void on_timer(uv_timer_t *timer) {
  ((PortUv *)timer->data)->timer_fired = true;
}

static void on_interrupt(uv_signal_t *watcher, int number) {
  (void)number;
  ((PortUv *)watcher->data)->interrupted = true;
}

// libuv's timers count milliseconds: the last fraction of one is slept away.
static void wait_until(Port *port, double deadline) {
  PortUv *self = self_of(port);
  if (deadline >= 0) {
    double left = deadline - now(port);
    if (left <= 0) {
      uv_run(&self->loop, UV_RUN_NOWAIT);
      return;
    }
    if (left < 0.001) {
      struct timespec t = {0, (long)(left * 1e9)};
      nanosleep(&t, NULL);
      uv_run(&self->loop, UV_RUN_NOWAIT);
      return;
    }
    self->timer_fired = false;
    uv_update_time(&self->loop);
    uv_timer_start(&self->timer, on_timer, (uint64_t)(left * 1000), 0);
  }
  uv_ref((uv_handle_t *)&self->interrupt);
  uv_run(&self->loop, UV_RUN_ONCE);
  uv_unref((uv_handle_t *)&self->interrupt);
  uv_timer_stop(&self->timer);
}

static void sleep_seconds(Port *port, double seconds) {
  double deadline = now(port) + seconds;
  PortUv *self = self_of(port);
  do {
    wait_until(port, deadline);
  } while (!self->interrupted && now(port) < deadline);
}

static bool take_interrupt(Port *port) {
  PortUv *self = self_of(port);
  uv_run(&self->loop, UV_RUN_NOWAIT);
  bool came = self->interrupted;
  self->interrupted = false;
  return came;
}

static void close_port(Port *port) {
  PortUv *self = self_of(port);
  uv_close((uv_handle_t *)&self->timer, NULL);
  uv_close((uv_handle_t *)&self->interrupt, NULL);
  uv_run(&self->loop, UV_RUN_DEFAULT);
  uv_loop_close(&self->loop);
  free(self);
}

Port *port_uv_new(void) {
  PortUv *self = calloc(1, sizeof *self); // before any Vm: the host's own memory
  if (self == NULL || uv_loop_init(&self->loop) != 0) {
    free(self);
    return NULL;
  }
  self->port = (Port){now,        monotonic_ns,  wall_ns,        cpu_ns,
                      wait_until, sleep_seconds, take_interrupt, close_port,
                      false};
  uv_timer_init(&self->loop, &self->timer);
  uv_signal_init(&self->loop, &self->interrupt);
  self->timer.data = self->interrupt.data = self;
  uv_signal_start(&self->interrupt, on_interrupt, SIGINT);
  uv_unref((uv_handle_t *)&self->interrupt);
  return &self->port;
}
