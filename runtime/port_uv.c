// The real world by libuv: its clock, its timers, its signals.
#include "runtime/port.h"
#include <fcntl.h>
#include <math.h>
#include <signal.h>
#include <stdlib.h>
#include <time.h>
#include <uv.h>

enum { SIGNAL_COUNT = 65 };

typedef struct PortUv {
  Port port;
  uv_loop_t loop;
  uv_timer_t timer;
  uv_async_t anchor;                  // without an active handle the loop would not even look
  uv_signal_t watchers[SIGNAL_COUNT]; // those whose `data` is set are in the loop
  uint64_t pending;                   // bit N - 1: signal N has come
  bool has_looked;                    // for signals, since somebody asked for one
} PortUv;

static PortUv *self_of(Port *port) {
  return (PortUv *)port;
}

static double now(Port *port) {
  (void)port;
  return (double)uv_hrtime() / 1e9;
}

static double wall(Port *port) {
  return (double)port->wall_ns(port) / 1e9;
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

#ifdef CLOCK_MONOTONIC_COARSE
static int64_t glance(void) {
  return clock_ns(CLOCK_MONOTONIC_COARSE);
}
#else
static int64_t (*const glance)(void) = NULL;
#endif

// It may fire before the loop has begun to wait, which would wait without end then.
static void on_timer(uv_timer_t *timer) {
  uv_stop(timer->loop);
}

static void on_signal(uv_signal_t *watcher, int number) {
  ((PortUv *)watcher->data)->pending |= UINT64_C(1) << (number - 1);
}

static void look(PortUv *self) {
  uv_run(&self->loop, UV_RUN_NOWAIT);
}

// A day at most, as CPython: who waits for longer waits again.
static void wait_milliseconds(PortUv *self, double milliseconds) {
  uv_update_time(&self->loop);
  uv_timer_start(&self->timer, on_timer, (uint64_t)fmin(milliseconds, 86400e3), 0);
  uv_run(&self->loop, UV_RUN_ONCE);
  uv_timer_stop(&self->timer);
}

// A whole number of milliseconds, rounded up, as CPython's selectors wait: what is due within one
// is found due together.  Random deadlines would wake the process four times as often otherwise.
static void wait_coarsely(PortUv *self, double deadline) {
  double left = deadline < 0 ? 0 : deadline - now(&self->port);
  if (deadline < 0) {
    uv_run(&self->loop, UV_RUN_ONCE);
  } else if (left <= 0) {
    look(self);
  } else {
    wait_milliseconds(self, ceil(left * 1000));
  }
}

// Afterwards nobody has to look for signals again.
static void wait_until(Port *port, double deadline) {
  wait_coarsely(self_of(port), deadline);
  self_of(port)->has_looked = true;
}

static void free_poll(uv_handle_t *poll) {
  free(poll);
}

static void on_input(uv_poll_t *poll, int status, int events) {
  (void)status, (void)events; // an error is found by whoever reads
  *(bool *)poll->data = true;
}

static bool wait_for_input(Port *port, int fd, double deadline) {
  PortUv *self = self_of(port);
  uv_poll_t *poll = malloc(sizeof *poll);
  int flags = fcntl(fd, F_GETFL);
  if (poll == NULL || uv_poll_init(&self->loop, poll, fd) != 0) {
    free(poll);
    return true; // a regular file: it never makes anybody wait
  }
  fcntl(fd, F_SETFL, flags); // libuv has made it non-blocking, for everybody who has it open
  bool is_readable = false;
  poll->data = &is_readable;
  if (uv_poll_start(poll, UV_READABLE | UV_DISCONNECT, on_input) != 0) {
    is_readable = true;
  } else {
    wait_coarsely(self, deadline);
  }
  uv_close((uv_handle_t *)poll, free_poll);
  uv_run(&self->loop, UV_RUN_NOWAIT);
  return is_readable;
}

static void sleep_seconds(Port *port, double seconds) {
  double deadline = now(port) + seconds, left = seconds;
  PortUv *self = self_of(port);
  do {
    if (left >= 0.001) {
      wait_milliseconds(self, left * 1000);
    } else { // libuv counts milliseconds: the last fraction of one is slept away
      nanosleep(&(struct timespec){0, left < 0 ? 0 : (long)(left * 1e9)}, NULL);
      look(self);
    }
    left = deadline - now(port);
  } while (self->pending == 0 && left > 0);
}

static int take_signal(Port *port) {
  PortUv *self = self_of(port);
  if (!self->has_looked) {
    look(self);
  }
  self->has_looked = false;
  if (self->pending == 0) {
    return 0;
  }
  int bit = __builtin_ctzll(self->pending);
  self->pending &= self->pending - 1;
  return bit + 1;
}

static bool watch(PortUv *self, int number) {
  uv_signal_t *watcher = &self->watchers[number];
  if (watcher->data == NULL) {
    if (uv_signal_init(&self->loop, watcher) != 0) {
      return false;
    }
    watcher->data = self;
    uv_unref((uv_handle_t *)watcher);
  }
  return uv_signal_start(watcher, on_signal, number) == 0;
}

static bool set_signal(Port *port, int number, PortSignal wanted) {
  PortUv *self = self_of(port);
  if (wanted == PORT_SIGNAL_WATCH) {
    return watch(self, number);
  }
  if (self->watchers[number].data != NULL) {
    uv_signal_stop(&self->watchers[number]);
  }
  return signal(number, wanted == PORT_SIGNAL_IGNORE ? SIG_IGN : SIG_DFL) != SIG_ERR;
}

static void close_port(Port *port) {
  PortUv *self = self_of(port);
  uv_close((uv_handle_t *)&self->timer, NULL);
  uv_close((uv_handle_t *)&self->anchor, NULL);
  for (int i = 1; i < SIGNAL_COUNT; i++) {
    if (self->watchers[i].data != NULL) {
      uv_close((uv_handle_t *)&self->watchers[i], NULL);
    }
  }
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
  self->port = (Port){now,        wall,           monotonic_ns,  wall_ns,     cpu_ns,
                      wait_until, wait_for_input, sleep_seconds, take_signal, set_signal,
                      close_port, false,          NULL,          glance};
  uv_timer_init(&self->loop, &self->timer);
  uv_async_init(&self->loop, &self->anchor, NULL);
  struct sigaction found;
  if (sigaction(SIGINT, NULL, &found) == 0 && found.sa_handler != SIG_IGN) {
    watch(self, SIGINT); // a shell's background job does not hear it
  }
  return &self->port;
}
