// The seconds of records: their own writing of them gives what printf gives.
#include "runtime/record_digits.h"
#include "tests/unit/unit_vm.h"
#include <math.h>
#include <stdio.h>

static void assert_as_printf(double seconds) {
  char written[DIGITS_ROOM], expected[DIGITS_ROOM];
  *digits_put_seconds(written, seconds) = '\0';
  snprintf(expected, sizeof expected, "%.12g", seconds);
  assert_string_equal(written, expected);
}

static void seconds_are_as_printf_has_them(void **state) {
  (void)state;
  static const double HARD[] = {0,
                                1,
                                0.001,
                                0.5,
                                1e-9,
                                999999.9999999,
                                1e6,
                                1e15,
                                0.1,
                                1.005,
                                123.456,
                                0.000999999999999,
                                100.5,
                                9.99999999999951,
                                2.5000000000005,
                                99999.99999995,
                                1e5};
  for (size_t i = 0; i < sizeof HARD / sizeof *HARD; i++) {
    assert_as_printf(HARD[i]);
  }
  double seconds = 0.0007;
  for (int i = 0; i < 20000; i++) { // and is beyond 1e6 at the end
    seconds *= 1.0011;
    assert_as_printf(seconds);
    assert_as_printf(round(seconds * 1e4) / 1e4);
  }
}

static void whole_numbers(void **state) {
  (void)state;
  char text[DIGITS_ROOM];
  *digits_put(digits_put_text(text, "n="), 0) = '\0';
  assert_string_equal(text, "n=0");
  *digits_put(text, UINT32_MAX) = '\0';
  assert_string_equal(text, "4294967295");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(seconds_are_as_printf_has_them),
      cmocka_unit_test(whole_numbers),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
