// The real world's port: how long it waits, and that no signal is missed.
#include "runtime/port.h"
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static int start(void **state) {
  *state = port_uv_new();
  return *state == NULL;
}

static int stop(void **state) {
  Port *port = *state;
  port->close(port);
  return 0;
}

// As many seconds as a wait for `seconds` takes.
static double waited(Port *port, double seconds) {
  double before = port->now(port);
  port->wait_until(port, before + seconds);
  return port->now(port) - before;
}

// A process that is busy may be woken later, and a wait over the end of a millisecond of the clock
// may be shorter.
static void waits_are_whole_milliseconds(void **state) {
  int count = 0;
  for (int i = 0; i < 20; i++) {
    count += waited(*state, 0.0001) >= 0.001;
    count += waited(*state, 0.0012) >= 0.002;
  }
  assert_true(count > 20);
}

// What is set just before the clock's next millisecond, and is over when the wait begins, ends it.
static void waits_end(void **state) {
  Port *port = *state;
  for (int64_t before = 100; before < 4000; before += 100) {
    while (port->monotonic_ns(port) % 1000000 < 1000000 - before) {
    }
    assert_true(waited(port, 0.0005) < 10);
    while (port->monotonic_ns(port) % 1000000 < 1000000 - before) {
    }
    port->sleep(port, 0.001);
  }
}

static void sleep_is_exact(void **state) {
  Port *port = *state;
  double least = 1;
  for (int i = 0; i < 50; i++) {
    double before = port->now(port);
    port->sleep(port, 0.0002);
    double took = port->now(port) - before;
    assert_true(took >= 0.0002);
    least = took < least ? took : least;
  }
  assert_true(least < 0.001);
}

static void deadlines_in_the_past_do_not_wait(void **state) {
  double least = 1;
  for (int i = 0; i < 50; i++) {
    double took = waited(*state, -1);
    least = took < least ? took : least;
  }
  assert_true(least < 0.001);
}

// Once a wait has looked for signals, the next question does not look again; later ones do.
static void signals_are_heard(void **state) {
  Port *port = *state;
  assert_true(port->set_signal(port, SIGUSR1, PORT_SIGNAL_WATCH));
  raise(SIGUSR1);
  assert_true(waited(port, 10) < 10); // it ends the wait
  assert_int_equal(port->take_signal(port), SIGUSR1);
  assert_int_equal(port->take_signal(port), 0);
  raise(SIGUSR1);
  assert_int_equal(port->take_signal(port), SIGUSR1);
  waited(port, 0);
  assert_int_equal(port->take_signal(port), 0);
  raise(SIGUSR1);
  assert_int_equal(port->take_signal(port), SIGUSR1);
  assert_true(port->set_signal(port, SIGUSR1, PORT_SIGNAL_DEFAULT));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(waits_are_whole_milliseconds),
      cmocka_unit_test(waits_end),
      cmocka_unit_test(sleep_is_exact),
      cmocka_unit_test(deadlines_in_the_past_do_not_wait),
      cmocka_unit_test(signals_are_heard),
  };
  return cmocka_run_group_tests(tests, start, stop);
}
