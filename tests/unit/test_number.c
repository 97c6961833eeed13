// Numbers from C: that ints have one representation, that failures of memory leave nothing behind,
// and texts of floats that are hard to get right.
#include "runtime/math_module.h"
#include "tests/unit/unit_vm.h"
#include "vm/bigint.h"
#include "vm/format.h"
#include "vm/number.h"
#include <math.h>

static Value number(Vm *vm, const char *digits) {
  Value v, negative;
  bool is_negative = digits[0] == '-';
  assert_true(int_from_digits(vm, digits + is_negative, strlen(digits) - is_negative, 10, &v));
  if (!is_negative) {
    return v;
  }
  assert_true(int_unary(vm, UNARY_NEGATIVE, v, &negative));
  value_release(vm, v);
  return negative;
}

static void assert_decimal(Vm *vm, Value v, const char *digits) {
  Value text;
  assert_true(int_repr(vm, v, &text));
  assert_string_equal((const char *)as_string(text)->data, digits);
  value_release(vm, text);
}

static void check_binary(Vm *vm, BinaryOp op, const char *a, const char *b, const char *expected) {
  Value x = number(vm, a), y = number(vm, b), z;
  assert_true(number_binary(vm, op, x, y, &z));
  assert_decimal(vm, z, expected);
  value_release(vm, x);
  value_release(vm, y);
  value_release(vm, z);
}

// An int that fits a Value is never a BigInt, on whatever way it came about.
static void results_are_normal(void **state) {
  Vm *vm = *state;
  Value big = number(vm, "2305843009213693952"), back; // 2^61
  assert_true(value_has_shape(big, SHAPE_BIG_INT));
  assert_true(number_binary(vm, BINARY_SUBTRACT, big, value_from_small(1), &back));
  assert_int_equal(back, value_from_small(INT_MAX_INLINE));
  assert_true(int_unary(vm, UNARY_NEGATIVE, big, &back));
  assert_int_equal(back, value_from_small(INT_MIN_INLINE));
  assert_true(number_binary(vm, BINARY_FLOOR_DIVIDE, big, value_from_small(2), &back));
  assert_int_equal(back, value_from_small((int64_t)1 << 60));
  assert_true(number_binary(vm, BINARY_XOR, big, big, &back));
  assert_int_equal(back, value_from_small(0));
  assert_true(number_binary(vm, BINARY_RIGHT_SHIFT, big, value_from_small(61), &back));
  assert_int_equal(back, value_from_small(1));
  value_release(vm, big);
}

static void int64_and_back(void **state) {
  Vm *vm = *state;
  const int64_t ints[] = {0,
                          1,
                          -1,
                          INT64_MAX,
                          INT64_MIN,
                          INT_MAX_INLINE,
                          INT_MIN_INLINE,
                          INT_MAX_INLINE + 1,
                          INT_MIN_INLINE - 1};
  for (int i = 0; i < 9; i++) {
    Value v;
    int64_t back;
    assert_true(int_from_int64(vm, ints[i], &v));
    assert_int_equal(value_is_int(v), int_fits_inline(ints[i]));
    assert_true(int_to_int64(v, &back));
    assert_int_equal(back, ints[i]);
    value_release(vm, v);
  }
  int64_t beyond;
  Value v = number(vm, "9223372036854775808");
  assert_false(int_to_int64(v, &beyond));
  value_release(vm, v);
  v = number(vm, "-9223372036854775809");
  assert_false(int_to_int64(v, &beyond));
  value_release(vm, v);
}

static void division_goes_down(void **state) {
  Vm *vm = *state;
  const char *big = "100000000000000000000000000000000000007", *ten = "10000000000000000000000";
  check_binary(vm, BINARY_FLOOR_DIVIDE, "-2305843009213693952", "-1", "2305843009213693952");
  check_binary(vm, BINARY_FLOOR_DIVIDE, "-7", "2", "-4");
  check_binary(vm, BINARY_MODULO, "-7", "2", "1");
  check_binary(vm, BINARY_MODULO, "7", "-2", "-1");
  check_binary(vm, BINARY_FLOOR_DIVIDE, big, ten, "10000000000000000");
  check_binary(vm, BINARY_MODULO, big, ten, "7");
  check_binary(vm, BINARY_FLOOR_DIVIDE, big, "-10000000000000000000000", "-10000000000000001");
  check_binary(vm, BINARY_MODULO, big, "-10000000000000000000000", "-9999999999999999999993");
  check_binary(vm, BINARY_MODULO, "5", "-100000000000000000000000", "-99999999999999999999995");
  check_binary(vm, BINARY_RIGHT_SHIFT, "-1180591620717411303425", "70", "-2");
}

static void negative_ints_have_endless_signs(void **state) {
  Vm *vm = *state;
  check_binary(vm, BINARY_AND, "-1", "1267650600228229401496703205376",
               "1267650600228229401496703205376");
  check_binary(vm, BINARY_OR, "-1267650600228229401496703205376", "1",
               "-1267650600228229401496703205375");
  check_binary(vm, BINARY_XOR, "-1267650600228229401496703205376", "-1",
               "1267650600228229401496703205375");
}

// The program that the tests of memory run: most kinds of results, all failing paths.
static bool work(Vm *vm, Value a, Value b) {
  static const BinaryOp ops[] = {BINARY_ADD,    BINARY_SUBTRACT, BINARY_MULTIPLY,
                                 BINARY_DIVMOD, BINARY_AND,      BINARY_TRUE_DIVIDE};
  Value result;
  for (size_t i = 0; i < sizeof ops / sizeof ops[0]; i++) {
    if (!number_binary(vm, ops[i], a, b, &result)) {
      return false;
    }
    value_release(vm, result);
  }
  if (!number_power_modulo(vm, a, b, b, &result)) {
    return false;
  }
  value_release(vm, result);
  if (!number_power_modulo(vm, value_from_small(2), value_from_small(-5), b, &result)) {
    return false;
  }
  value_release(vm, result);
  if (!int_round(vm, a, value_from_small(-20), &result)) {
    return false;
  }
  value_release(vm, result);
  if (!int_repr(vm, a, &result)) {
    return false;
  }
  Value text = result;
  bool ok = int_from_text(vm, text, 10, &result);
  value_release(vm, text);
  if (ok) {
    value_release(vm, result);
  }
  return ok;
}

static Value text(Vm *vm, const char *utf8) {
  Value v;
  assert_true(string_from_c(vm, utf8, &v));
  return v;
}

// The same for formats; `a` is an int, `b` its format, a tuple of two and others are made here.
static bool work_formats(Vm *vm, Value a, Value b) {
  Value args[2] = {a, value_from_small(7)}, pair, result, pattern, fields;
  if (!string_from_c(vm, "%60d|%-5s|%%", &pattern)) {
    return false;
  }
  if (!string_from_c(vm, "{0:>{1}}|{0!r:*^90}|{{", &fields)) {
    value_release(vm, pattern);
    return false;
  }
  bool ok = tuple_from_values(vm, args, 2, &pair);
  if (ok) {
    ok = string_percent(vm, as_string(pattern), pair, &result);
    value_release(vm, pair);
  }
  if (ok) {
    value_release(vm, result);
    ok = string_format_method(vm, as_string(fields), args, 2, VALUE_UNBOUND, &result);
  }
  if (ok) {
    value_release(vm, result);
    ok = format_value(vm, a, 0, b, &result);
  }
  if (ok) {
    value_release(vm, result);
  }
  value_release(vm, pattern);
  value_release(vm, fields);
  return ok;
}

// And for the functions of math that make ints.
static bool work_math(Vm *vm, Value a, Value b) {
  const NativeDef *def = MATH_INTEGER_FUNCTIONS;
  Value arguments[2], both[2] = {a, b}, pair, result;
  for (; def->name != NULL; def++) {
    bool takes_tuple = def->signature[0] == '*';
    if (takes_tuple) {
      if (!tuple_from_values(vm, both, 2, &pair)) {
        return false;
      }
      arguments[0] = pair;
    } else {
      bool takes_one = strcmp(def->name, "isqrt") == 0;
      arguments[0] = takes_one ? b : value_from_small(60);
      arguments[1] = value_from_small(25);
    }
    bool ok = def->function(vm, arguments, 2, &result);
    if (takes_tuple) {
      value_release(vm, pair);
    }
    if (!ok) {
      return false;
    }
    value_release(vm, result);
  }
  return true;
}

// Let every allocation fail once: MemoryError, and as many objects and blocks as before.
static void fail_everywhere(Vm *vm, bool (*run)(Vm *, Value, Value), Value a, Value b) {
  assert_true(run(vm, a, b)); // lazy things are made now
  MemoryStatistics before = memory_statistics(vm);
  bool done = false;
  for (uint64_t n = 1; !done; n++) {
    assert_in_range(n, 1, 1000);
    memory_fail_at(vm->memory, n);
    done = run(vm, a, b);
    memory_fail_at(vm->memory, 0);
    if (!done) {
      assert_true(raised_matches(vm, vm->exceptions.MemoryError));
      raised_clear(vm);
    }
    assert_int_equal(memory_statistics(vm).live_objects, before.live_objects);
    assert_int_equal(memory_statistics(vm).live_blocks, before.live_blocks);
  }
}

static void lack_of_memory_leaves_nothing_behind(void **state) {
  Vm *vm = *state;
  Value a = number(vm, "-123456789012345678901234567890123456789012345678901234567890");
  Value b = number(vm, "998877665544332211009988776655443322110099");
  Value format = text(vm, "\xE2\x82\xAC>+100,d");
  fail_everywhere(vm, work, a, b);
  fail_everywhere(vm, work_math, a, b);
  value_release(vm, b);
  fail_everywhere(vm, work_formats, a, format);
  value_release(vm, a);
  value_release(vm, format);
}

static void hashes_are_modulo_a_prime(void **state) {
  Vm *vm = *state;
  IntView view;
  Value v = number(vm, "1000000000000000000000000000000");
  view_int(&view, v);
  assert_int_equal(bigint_hash(&view), 465258685558744706);
  value_release(vm, v);
  view_int64(&view, -1);
  assert_int_equal((int64_t)bigint_hash(&view), -2);
  assert_int_equal(float_hash(1.5), 1152921504606846977);
  assert_int_equal((int64_t)float_hash(-1.0), -2);
  assert_int_equal(float_hash(INFINITY), 314159);
  assert_int_equal(float_hash(0x1p61), 1);
}

static void floats_are_short(void **state) {
  (void)state;
  static const struct {
    double d;
    const char *text;
  } cases[] = {{0.0, "0.0"},
               {-0.0, "-0.0"},
               {0.1, "0.1"},
               {0.1 + 0.2, "0.30000000000000004"},
               {1e16, "1e+16"},
               {1e15, "1000000000000000.0"},
               {123456789012345680.0, "1.2345678901234568e+17"},
               {0.0001, "0.0001"},
               {0.00001, "1e-05"},
               {5e-324, "5e-324"},
               {0x1p-44, "5.684341886080802e-14"}, // the nearest 16 digits read as another double
               {0x1p-1022, "2.2250738585072014e-308"},
               {1.7976931348623157e308, "1.7976931348623157e+308"},
               {9007199254740993.0, "9007199254740992.0"},
               {INFINITY, "inf"}};
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    char text[40];
    assert_int_equal(float_repr_text(cases[i].d, text), strlen(cases[i].text));
    assert_string_equal(text, cases[i].text);
  }
}

static void ints_and_floats_compare_exactly(void **state) {
  Vm *vm = *state;
  int order;
  Value v = value_from_small(((int64_t)1 << 53) + 1);
  assert_true(int_compare_double(vm, v, 0x1p53, &order));
  assert_int_equal(order, 1); // as doubles they would be equal
  assert_true(int_compare_double(vm, value_from_small(1), 1.5, &order));
  assert_int_equal(order, -1);
  assert_true(int_compare_double(vm, value_from_small(-1), -1.5, &order));
  assert_int_equal(order, 1);
  v = number(vm, "-147573952589676412929"); // -2^67 - 1
  assert_true(int_compare_double(vm, v, -0x1p67, &order));
  assert_int_equal(order, -1);
  assert_true(int_compare_double(vm, v, -INFINITY, &order));
  assert_int_equal(order, 1);
  assert_true(int_compare_double(vm, v, -0.0, &order));
  assert_int_equal(order, -1);
  value_release(vm, v);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(results_are_normal),
      cmocka_unit_test(int64_and_back),
      cmocka_unit_test(division_goes_down),
      cmocka_unit_test(negative_ints_have_endless_signs),
      cmocka_unit_test(lack_of_memory_leaves_nothing_behind),
      cmocka_unit_test(hashes_are_modulo_a_prime),
      cmocka_unit_test(floats_are_short),
      cmocka_unit_test(ints_and_floats_compare_exactly),
  };
  return cmocka_run_group_tests(tests, unit_vm_start, unit_vm_stop);
}
