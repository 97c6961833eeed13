// dict: finding, order, growth, names, and the hashes of large ints.
#include "tests/unit/unit_vm.h"
#include "vm/dict.h"
#include "vm/number.h"

static void set_int(Vm *vm, Dict *dict, int64_t key, int64_t value) {
  assert_true(dict_set(vm, dict, value_from_small(key), value_from_small(value)));
}

static int64_t get_int(Vm *vm, Dict *dict, int64_t key) {
  Value value;
  assert_true(dict_get(vm, dict, value_from_small(key), &value));
  return value == VALUE_UNBOUND ? -1 : value_to_small(value);
}

static void test_keeps_order_of_insertion(void **state) {
  Vm *vm = *state;
  Dict *dict = dict_new(vm, 0);
  bool found;
  for (int i = 0; i < 1000; i++) {
    set_int(vm, dict, i * 37 % 1009, i);
  }
  for (int i = 0; i < 1000; i += 2) {
    assert_true(dict_delete(vm, dict, value_from_small(i * 37 % 1009), &found) && found);
  }
  set_int(vm, dict, 0, 5000); // deleted: comes back at the end
  set_int(vm, dict, 37, 1);   // there: keeps its place
  uint32_t position = 0;
  Value key, value;
  for (int i = 1; i < 1000; i += 2) {
    assert_true(dict_next(dict, &position, &key, &value));
    assert_int_equal(value_to_small(key), i * 37 % 1009);
    assert_int_equal(value_to_small(value), i);
  }
  assert_true(dict_next(dict, &position, &key, &value));
  assert_int_equal(value_to_small(value), 5000);
  assert_false(dict_next(dict, &position, &key, &value));
  assert_int_equal(dict->live, 501);
  object_release(vm, dict);
}

// Against an array, through all sizes of the index.
static void test_random_operations(void **state) {
  Vm *vm = *state;
  enum { KEYS = 70000 };
  int32_t *expected = calloc(KEYS, sizeof *expected);
  Dict *dict = dict_new(vm, 0);
  uint64_t random = 1;
  for (int i = 0; i < 400000; i++) {
    random = random * 6364136223846793005u + 1442695040888963407u;
    int32_t key = (int32_t)((random >> 40) % (i < 1000 ? 20 : KEYS));
    bool found;
    if ((random >> 33) % 4 != 0) {
      set_int(vm, dict, key, i + 1);
      expected[key] = i + 1;
    } else {
      assert_true(dict_delete(vm, dict, value_from_small(key), &found));
      assert_int_equal(found, expected[key] != 0);
      expected[key] = 0;
    }
  }
  uint32_t live = 0;
  for (int32_t key = 0; key < KEYS; key++) {
    assert_int_equal(get_int(vm, dict, key), expected[key] != 0 ? expected[key] : -1);
    live += expected[key] != 0;
  }
  assert_int_equal(dict->live, live);
  free(expected);
  object_release(vm, dict);
}

static void test_a_stack_does_not_grow(void **state) {
  Vm *vm = *state;
  Dict *dict = dict_new(vm, 0);
  for (int i = 0; i < 100000; i++) {
    set_int(vm, dict, i, i);
    Value key, value;
    dict_trim(dict);
    dict_take_entry(dict, dict->used - 1, &key, &value);
    dict_trim(dict);
  }
  assert_true(dict->capacity <= 8);
  object_release(vm, dict);
}

static void test_names(void **state) {
  Vm *vm = *state;
  Dict *dict = dict_new(vm, 0);
  char text[16];
  for (int i = 0; i < 300; i++) {
    snprintf(text, sizeof text, "name%d", i);
    uint32_t version = dict->keys_version;
    assert_true(dict_set_c(vm, dict, text, value_from_small(i)));
    assert_int_not_equal(dict->keys_version, version);
  }
  for (int i = 0; i < 300; i++) {
    Value plain, interned;
    int length = snprintf(text, sizeof text, "name%d", i);
    assert_true(string_from_utf8(vm, text, (size_t)length, &plain)); // not interned: by text
    assert_true(string_interned(vm, text, (size_t)length, &interned));
    Value value;
    assert_true(dict_get(vm, dict, plain, &value));
    assert_int_equal(value, value_from_small(i));
    assert_int_equal(dict_get_name(vm, dict, as_string(interned)), value);
    assert_int_equal(dict_find_name(vm, dict, as_string(interned)), i);
    value_release(vm, plain);
    value_release(vm, interned);
  }
  object_release(vm, dict);
}

// A key that was put in without being interned is found by the interned name.
static void test_plain_key_by_name(void **state) {
  Vm *vm = *state;
  Dict *dict = dict_new(vm, 0);
  Value plain, interned;
  assert_true(string_from_utf8(vm, "surprise", 8, &plain));
  assert_true(dict_set(vm, dict, plain, VALUE_TRUE));
  assert_true(string_interned(vm, "surprise", 8, &interned));
  assert_int_equal(dict_get_name(vm, dict, as_string(interned)), VALUE_TRUE);
  value_release(vm, plain);
  value_release(vm, interned);
  object_release(vm, dict);
}

static void test_equal_numbers_are_one_key(void **state) {
  Vm *vm = *state;
  Dict *dict = dict_new(vm, 0);
  Value one, large, large_float, value;
  assert_true(float_new(vm, 1.0, &one));
  assert_true(dict_set(vm, dict, value_from_small(1), VALUE_NONE));
  assert_true(dict_set(vm, dict, VALUE_TRUE, VALUE_FALSE));
  assert_true(dict_get(vm, dict, one, &value));
  assert_int_equal(value, VALUE_FALSE);
  assert_int_equal(dict->live, 1);
  // 2**70, as int and as float.
  assert_true(
      number_binary(vm, BINARY_LEFT_SHIFT, value_from_small(1), value_from_small(70), &large));
  assert_true(float_new(vm, 0x1p70, &large_float));
  assert_true(dict_set(vm, dict, large, VALUE_ELLIPSIS));
  assert_true(dict_get(vm, dict, large_float, &value));
  assert_int_equal(value, VALUE_ELLIPSIS);
  // A key of another kind makes the dict go over to hashes as shown; all is found as before.
  assert_true(dict_set(vm, dict, VALUE_NONE, VALUE_NONE));
  assert_true(dict_get(vm, dict, large_float, &value));
  assert_int_equal(value, VALUE_ELLIPSIS);
  assert_true(dict_get(vm, dict, large, &value));
  assert_int_equal(value, VALUE_ELLIPSIS);
  value_release(vm, large);
  value_release(vm, large_float);
  value_release(vm, one);
  object_release(vm, dict);
}

// hash() gives 0 for all of these; a table that believed it would need minutes.
static void test_multiples_of_the_modulus(void **state) {
  Vm *vm = *state;
  enum { COUNT = 40000 };
  Dict *dict = dict_new(vm, 0);
  Value modulus = value_from_small(INT_MAX_INLINE), key, value;
  for (int round = 0; round < 2; round++) {
    for (int i = 0; i < COUNT; i++) {
      assert_true(number_binary(vm, BINARY_MULTIPLY, modulus, value_from_small(i), &key));
      if (round == 0) {
        assert_true(dict_set(vm, dict, key, value_from_small(i)));
      } else {
        assert_true(dict_get(vm, dict, key, &value));
        assert_int_equal(value, value_from_small(i));
      }
      value_release(vm, key);
    }
  }
  assert_int_equal(dict->live, COUNT);
  object_release(vm, dict);
}

static void test_copy_leaves_out_holes(void **state) {
  Vm *vm = *state;
  Dict *dict = dict_new(vm, 0), *copy;
  bool found;
  for (int i = 0; i < 100; i++) {
    set_int(vm, dict, i, i);
  }
  for (int i = 0; i < 90; i++) {
    assert_true(dict_delete(vm, dict, value_from_small(i), &found));
  }
  assert_true(dict_copy(vm, dict, &copy));
  assert_int_equal(copy->live, 10);
  assert_int_equal(copy->used, 10);
  for (int i = 0; i < 100; i++) {
    assert_int_equal(get_int(vm, copy, i), i < 90 ? -1 : i);
  }
  object_release(vm, dict);
  object_release(vm, copy);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_keeps_order_of_insertion),
      cmocka_unit_test(test_random_operations),
      cmocka_unit_test(test_a_stack_does_not_grow),
      cmocka_unit_test(test_names),
      cmocka_unit_test(test_plain_key_by_name),
      cmocka_unit_test(test_equal_numbers_are_one_key),
      cmocka_unit_test(test_multiples_of_the_modulus),
      cmocka_unit_test(test_copy_leaves_out_holes),
  };
  return cmocka_run_group_tests(tests, unit_vm_start, unit_vm_stop);
}
