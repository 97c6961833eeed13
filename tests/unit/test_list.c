// list: growth, slices, and sorting: right and stable for every kind of key and every pattern.
#include "tests/unit/unit_vm.h"
#include "vm/list.h"
#include "vm/number.h"

static uint32_t next_random(uint64_t *state, uint32_t below) {
  *state = *state * 6364136223846793005u + 1442695040888963407u;
  return (uint32_t)(*state >> 33) % below;
}

static int64_t item(const List *list, uint32_t i) {
  return value_to_small(list->items[i]);
}

static List *list_of(Vm *vm, uint32_t count) {
  List *list = list_new(vm, 0);
  for (uint32_t i = 0; i < count; i++) {
    assert_true(list_append(vm, list, value_from_small(i)));
  }
  return list;
}

static void set_slice(Vm *vm, List *list, int64_t start, int64_t stop, int64_t step, Value value) {
  Value slice;
  assert_true(slice_new(vm, value_from_small(start), value_from_small(stop), value_from_small(step),
                        &slice));
  assert_true(list_set_item(vm, value_from_object(list), slice, value));
  value_release(vm, slice);
}

static void expect_items(const List *list, const int64_t *items, uint32_t count) {
  assert_int_equal(list->length, count);
  for (uint32_t i = 0; i < count; i++) {
    assert_int_equal(item(list, i), items[i]);
  }
}

static void test_slices_are_replaced(void **state) {
  Vm *vm = *state;
  List *list = list_of(vm, 6), *two = list_of(vm, 2);
  set_slice(vm, list, 1, 4, 1, value_from_object(two));
  expect_items(list, (int64_t[]){0, 0, 1, 4, 5}, 5);
  set_slice(vm, list, 4, 1, 1, value_from_object(two)); // empty: goes in at 4
  expect_items(list, (int64_t[]){0, 0, 1, 4, 0, 1, 5}, 7);
  set_slice(vm, list, 0, 7, 2, VALUE_UNBOUND);
  expect_items(list, (int64_t[]){0, 4, 1}, 3);
  set_slice(vm, list, 2, 0, -1, value_from_object(two));
  expect_items(list, (int64_t[]){0, 1, 0}, 3);
  set_slice(vm, list, 0, 3, 1, value_from_object(list)); // itself
  expect_items(list, (int64_t[]){0, 1, 0}, 3);
  object_release(vm, list);
  object_release(vm, two);
}

static void test_shrinks(void **state) {
  Vm *vm = *state;
  List *list = list_of(vm, 10000);
  set_slice(vm, list, 10, 10000, 1, VALUE_UNBOUND);
  assert_int_equal(list->length, 10);
  assert_true(list->capacity < 100);
  object_release(vm, list);
}

// Patterns that take different ways through the sort.
static uint32_t pattern(int kind, uint32_t i, uint32_t count, uint64_t *random) {
  switch (kind) {
  case 0: return next_random(random, 1000000);
  case 1: return i;
  case 2: return count - i;
  case 3: return next_random(random, 3);
  case 4: return i % 100;                           // runs
  case 5: return i < count / 2 ? i * 2 : i * 2 + 1; // two runs to interleave
  case 6: return i % 50 == 0 ? 7 : i;               // nearly sorted
  default: return (count - i) / 4;                  // falling, with equals
  }
}

enum { PATTERNS = 8 };

static const uint32_t COUNTS[] = {0, 1, 2, 3, 31, 63, 64, 65, 200, 1000, 5000};

// The key of item n: keys[n], as an int, a float, a str or a tuple.
static Value make_key(Vm *vm, int kind, uint32_t key) {
  Value result = VALUE_UNBOUND;
  Value number = value_from_small(key);
  switch (kind) {
  case 0: return number;
  case 1: assert_true(float_new(vm, (double)key / 3, &result)); break;
  case 2: assert_true(string_format(vm, &result, "%u", key + 1000000)); break;
  default: assert_true(tuple_from_values(vm, (Value[]){number, VALUE_NONE}, 2, &result)); break;
  }
  return result;
}

// Sorts the keys, and looks at every two neighbours.
static void check_sorted_keys(Vm *vm, int kind, const uint32_t *keys, uint32_t count, bool down) {
  List *list = list_new(vm, count);
  for (uint32_t i = 0; i < count; i++) {
    assert_true(list_append_owned(vm, list, make_key(vm, kind, keys[i])));
  }
  assert_true(list_sort(vm, list, VALUE_NONE, down));
  for (uint32_t i = 1; i < count; i++) {
    bool is_wrong;
    assert_true(value_compare_truth(vm, down ? COMPARE_LT : COMPARE_GT, list->items[i - 1],
                                    list->items[i], &is_wrong));
    assert_false(is_wrong);
  }
  object_release(vm, list);
}

static void test_sorts_every_kind(void **state) {
  Vm *vm = *state;
  uint32_t *keys = calloc(5000, sizeof *keys);
  uint64_t random = 1;
  for (size_t c = 0; c < sizeof COUNTS / sizeof *COUNTS; c++) {
    for (int p = 0; p < PATTERNS; p++) {
      for (uint32_t i = 0; i < COUNTS[c]; i++) {
        keys[i] = pattern(p, i, COUNTS[c], &random);
      }
      for (int kind = 0; kind < 4; kind++) {
        check_sorted_keys(vm, kind, keys, COUNTS[c], p % 2 == 1);
      }
    }
  }
  free(keys);
}

// A native key function: the item modulo 10.
static bool last_digit(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_from_small(value_to_small(args[0]) % 10);
  return true;
}

static const NativeDef LAST_DIGIT = {"last_digit", "number, /", last_digit, NULL, 0};

static void test_is_stable(void **state) {
  Vm *vm = *state;
  Value key;
  assert_true(native_new(vm, &LAST_DIGIT, VALUE_UNBOUND, &key));
  for (int down = 0; down < 2; down++) {
    List *list = list_of(vm, 3000);
    assert_true(list_sort(vm, list, key, down == 1));
    for (uint32_t i = 1; i < list->length; i++) {
      int64_t a = item(list, i - 1), b = item(list, i);
      bool in_order = down == 1 ? a % 10 > b % 10 : a % 10 < b % 10;
      assert_true(in_order || (a % 10 == b % 10 && a < b));
    }
    object_release(vm, list);
  }
  value_release(vm, key);
}

static void test_failing_comparison_loses_nothing(void **state) {
  Vm *vm = *state;
  List *list = list_of(vm, 100);
  assert_true(list_append(vm, list, VALUE_NONE)); // None < 99 is a TypeError
  assert_false(list_sort(vm, list, VALUE_NONE, false));
  assert_true(raised_matches(vm, vm->exceptions.TypeError));
  raised_clear(vm);
  assert_int_equal(list->length, 101);
  int64_t sum = 0;
  for (uint32_t i = 0; i < list->length; i++) {
    sum += list->items[i] == VALUE_NONE ? 0 : item(list, i);
  }
  assert_int_equal(sum, 4950);
  object_release(vm, list);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_slices_are_replaced),
      cmocka_unit_test(test_shrinks),
      cmocka_unit_test(test_sorts_every_kind),
      cmocka_unit_test(test_is_stable),
      cmocka_unit_test(test_failing_comparison_loses_nothing),
  };
  return cmocka_run_group_tests(tests, unit_vm_start, unit_vm_stop);
}
