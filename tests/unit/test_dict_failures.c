// dict, set, list and sorting when memory runs out: every allocation in turn fails, MemoryError is
// raised, and nothing is lost or leaked.
#include "tests/unit/unit_vm.h"
#include "vm/dict.h"
#include "vm/list.h"
#include "vm/memory.h"
#include "vm/set.h"

typedef bool (*Scenario)(Vm *vm);

// Let the first, the second, … allocation fail, until none is left to fail.
static void fail_everywhere(Vm *vm, Scenario scenario) {
  size_t before = memory_statistics(vm).live_objects;
  for (uint64_t n = 1;; n++) {
    memory_fail_at(vm->memory, n);
    bool done = scenario(vm);
    memory_fail_at(vm->memory, 0);
    if (!done) {
      assert_true(raised_matches(vm, vm->exceptions.MemoryError));
      raised_clear(vm);
    }
    MemoryStatistics now = memory_statistics(vm);
    assert_int_equal(now.live_objects, before);
    if (done) {
      assert_true(n > 1);
      return;
    }
  }
}

static bool fill_dict(Vm *vm) {
  Dict *dict = dict_new(vm, 0), *copy = NULL;
  bool ok = dict != NULL;
  for (int i = 0; ok && i < 700; i++) {
    ok = dict_set(vm, dict, value_from_small(i * 3), VALUE_NONE);
  }
  ok = ok && dict_copy(vm, dict, &copy);
  Value view = VALUE_UNBOUND, items;
  ok = ok && dict_view_new(vm, value_from_object(dict), DICT_PART_ITEM, &view) &&
       list_from_iterable(vm, view, &items);
  if (ok) {
    value_release(vm, items);
  }
  value_release(vm, view);
  object_release(vm, copy);
  object_release(vm, dict);
  return ok;
}

static bool merge_dicts(Vm *vm) {
  Dict *a = dict_new(vm, 0), *b = a == NULL ? NULL : dict_new(vm, 40);
  bool ok = b != NULL;
  for (int i = 0; ok && i < 40; i++) {
    ok = dict_set(vm, a, value_from_small(i), VALUE_TRUE) &&
         dict_set(vm, b, value_from_small(i + 20), VALUE_FALSE);
  }
  ok = ok && dict_update(vm, a, value_from_object(b));
  object_release(vm, a);
  object_release(vm, b);
  return ok;
}

static bool combine_sets(Vm *vm) {
  Set *a = set_new(vm, SHAPE_SET), *b = a == NULL ? NULL : set_new(vm, SHAPE_SET);
  bool ok = b != NULL;
  for (int i = 0; ok && i < 100; i++) {
    ok = set_add(vm, a, value_from_small(i)) && set_add(vm, b, value_from_small(i * 2));
  }
  Value x = value_from_object(a), y = value_from_object(b), made;
  bool (*const operations[])(Vm *, Value, Value, Value *) = {set_intersect, set_subtract,
                                                             set_differ};
  for (int i = 0; ok && i < 3; i++) {
    ok = operations[i](vm, x, y, &made);
    if (ok) {
      value_release(vm, made);
    }
  }
  ok = ok && set_merge(vm, a, b) && set_remove_all(vm, a, y) && set_toggle_all(vm, a, y);
  object_release(vm, a);
  object_release(vm, b);
  return ok;
}

static bool change_list(Vm *vm) {
  List *list = list_new(vm, 0);
  Value slice = VALUE_UNBOUND, part = VALUE_UNBOUND;
  bool ok = list != NULL;
  for (int i = 0; ok && i < 300; i++) {
    ok = list_append(vm, list, value_from_small(i * 7919 % 1000));
  }
  Value self = value_from_object(list);
  ok = ok &&
       slice_new(vm, value_from_small(5), value_from_small(90), value_from_small(3), &slice) &&
       list_get_item(vm, self, slice, &part) && list_set_item(vm, self, slice, part) &&
       list_set_item(vm, self, slice, VALUE_UNBOUND) && list_extend(vm, list, self);
  value_release(vm, part);
  value_release(vm, slice);
  object_release(vm, list);
  return ok;
}

// A sort that fails leaves all items in the list, in whatever order.
static bool sort_list(Vm *vm) {
  List *list = list_new(vm, 0);
  bool ok = list != NULL;
  for (int i = 0; ok && i < 500; i++) {
    ok = list_append(vm, list, value_from_small(i * 7919 % 1000));
  }
  uint32_t length = ok ? list->length : 0;
  ok = ok && list_sort(vm, list, VALUE_NONE, false);
  if (length == 500) {
    int64_t sum = 0;
    for (uint32_t i = 0; i < list->length; i++) {
      sum += value_to_small(list->items[i]);
    }
    assert_int_equal(list->length, 500);
    assert_int_equal(sum, 250250);
  }
  object_release(vm, list);
  return ok;
}

static bool make_tuples(Vm *vm) {
  Value a, b = VALUE_UNBOUND;
  if (!tuple_from_values(vm, (Value[]){VALUE_NONE, VALUE_TRUE, VALUE_FALSE}, 3, &a)) {
    return false;
  }
  bool ok = value_binary(vm, BINARY_MULTIPLY, a, value_from_small(50), &b);
  Value joined;
  if (ok && (ok = value_binary(vm, BINARY_ADD, a, b, &joined))) {
    value_release(vm, joined);
  }
  value_release(vm, a);
  value_release(vm, b);
  return ok;
}

static void test_dict_fills(void **state) {
  fail_everywhere(*state, fill_dict);
}
static void test_dicts_merge(void **state) {
  fail_everywhere(*state, merge_dicts);
}
static void test_sets_combine(void **state) {
  fail_everywhere(*state, combine_sets);
}
static void test_list_changes(void **state) {
  fail_everywhere(*state, change_list);
}
static void test_list_sorts(void **state) {
  fail_everywhere(*state, sort_list);
}
static void test_tuples(void **state) {
  fail_everywhere(*state, make_tuples);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_dict_fills),   cmocka_unit_test(test_dicts_merge),
      cmocka_unit_test(test_sets_combine), cmocka_unit_test(test_list_changes),
      cmocka_unit_test(test_list_sorts),   cmocka_unit_test(test_tuples),
  };
  return cmocka_run_group_tests(tests, unit_vm_start, unit_vm_stop);
}
