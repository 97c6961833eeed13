// The bits of a Value: every kind is told from every other, and nothing is lost on the way.
#include "vm/value.h"
#include <float.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static int kinds_of(Value v) {
  return value_is_pointer(v) + value_is_int(v) + value_is_double(v) + ((v & 3) == 3);
}

static void constants_are_of_one_kind(void **state) {
  (void)state;
  const Value constants[] = {VALUE_NONE,    VALUE_FALSE,           VALUE_TRUE,
                             VALUE_UNBOUND, VALUE_NOT_IMPLEMENTED, VALUE_ELLIPSIS};
  for (int i = 0; i < 6; i++) {
    Value v = constants[i];
    assert_int_equal(kinds_of(v), 1);
    assert_int_equal(value_is_bool(v), v == VALUE_TRUE || v == VALUE_FALSE);
    assert_false(value_is_pointer(v) || value_is_int(v) || value_is_double(v));
  }
}

static void ints_come_back(void **state) {
  (void)state;
  const int64_t ints[] = {0,
                          1,
                          -1,
                          255,
                          -256,
                          INT32_MAX,
                          INT32_MIN,
                          INT_MAX_INLINE,
                          INT_MIN_INLINE,
                          INT_MAX_INLINE - 1,
                          INT_MIN_INLINE + 1};
  for (int i = 0; i < 11; i++) {
    Value v = value_from_small(ints[i]);
    assert_true(int_fits_inline(ints[i]));
    assert_int_equal(kinds_of(v), 1);
    assert_true(value_is_int(v));
    assert_false(value_is_bool(v));
    assert_int_equal(value_to_small(v), ints[i]);
  }
  assert_false(int_fits_inline(INT_MAX_INLINE + 1));
  assert_false(int_fits_inline(INT_MIN_INLINE - 1));
}

// The interpreter adds and compares the words themselves.
static void int_words_add_and_compare(void **state) {
  (void)state;
  const int64_t ints[] = {INT_MIN_INLINE, -5, -1, 0, 1, 7, INT_MAX_INLINE};
  for (int i = 0; i < 7; i++) {
    for (int j = 0; j < 7; j++) {
      Value a = value_from_small(ints[i]), b = value_from_small(ints[j]);
      assert_true(value_both_int(a, b));
      assert_int_equal((int64_t)a < (int64_t)b, ints[i] < ints[j]);
      int64_t sum;
      bool overflow = __builtin_add_overflow((int64_t)(a - 2), (int64_t)b, &sum);
      assert_int_equal(overflow, !int_fits_inline(ints[i] + ints[j]));
      if (!overflow) {
        assert_int_equal(value_to_small((Value)sum), ints[i] + ints[j]);
      }
    }
    assert_false(value_both_int(value_from_small(ints[i]), VALUE_TRUE));
    assert_false(value_both_int(VALUE_NONE, value_from_small(ints[i])));
  }
}

static void check_inline_double(double d) {
  Value v;
  assert_true(double_encode(d, &v));
  assert_int_equal(kinds_of(v), 1);
  assert_true(value_is_double(v));
  double back = value_to_double(v);
  assert_memory_equal(&back, &d, sizeof d);
}

static void common_doubles_are_inline(void **state) {
  (void)state;
  const double doubles[] = {0.0,  1.0,  0.5,   0.1,     1.5,         3.141592653589793,
                            1e15, 1e77, 1e-76, 123.456, DBL_EPSILON, 9007199254740993.0};
  for (int i = 0; i < 12; i++) {
    check_inline_double(doubles[i]);
    check_inline_double(-doubles[i]);
  }
  check_inline_double(5e-324);
}

// Whatever its bits: a double is inline and comes back, or is told to need a box.
static void no_double_is_mistaken(void **state) {
  (void)state;
  uint64_t bits = 1;
  int inline_count = 0;
  for (int i = 0; i < 200000; i++) {
    bits = bits * 6364136223846793005u + 1442695040888963407u;
    double d, back;
    Value v;
    memcpy(&d, &bits, sizeof d);
    if (double_encode(d, &v)) {
      inline_count++;
      assert_int_equal(kinds_of(v), 1);
      back = value_to_double(v);
      assert_memory_equal(&back, &d, sizeof d);
    }
  }
  assert_in_range(inline_count, 60000, 140000); // three of eight patterns of the low bits
}

static void large_doubles_need_a_box(void **state) {
  (void)state;
  const double doubles[] = {INFINITY, -INFINITY, (double)NAN, 1e100, -1e100, 1e-100, DBL_MAX};
  for (int i = 0; i < 7; i++) {
    Value v;
    assert_false(double_encode(doubles[i], &v));
  }
}

static void counting_leaves_immediates_alone(void **state) {
  (void)state;
  Object object = {.count = 1, .shape = 1};
  _Alignas(16) char cell[16];
  memcpy(cell, &object, sizeof object);
  Value v = value_from_object(cell);
  assert_true(value_is_pointer(v));
  assert_int_equal(value_retain(v), v);
  assert_int_equal(value_to_object(v)->count, 2);
  value_release(NULL, v);
  assert_int_equal(value_to_object(v)->count, 1);
  assert_int_equal(value_retain(VALUE_NONE), VALUE_NONE);
  value_release(NULL, value_from_small(8));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(constants_are_of_one_kind),
      cmocka_unit_test(ints_come_back),
      cmocka_unit_test(int_words_add_and_compare),
      cmocka_unit_test(common_doubles_are_inline),
      cmocka_unit_test(no_double_is_mistaken),
      cmocka_unit_test(large_doubles_need_a_box),
      cmocka_unit_test(counting_leaves_immediates_alone),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
