// The ready queue against the numbers that were pushed: each once, in order, in the round it
// belongs to.
#include "runtime/ready.h"
#include "tests/unit/unit_vm.h"

static void push(Vm *vm, ReadyQueue *q, uint32_t *made, uint32_t count) {
  for (uint32_t i = 0; i < count; i++) {
    assert_true(ready_push(vm, q, value_from_small((*made)++)));
  }
}

// What a walk sees is what will be taken.
static void check_walk(const ReadyQueue *q, uint32_t taken, uint32_t made) {
  ReadyCursor cursor = ready_cursor(q);
  Value item = VALUE_NONE;
  assert_int_equal(q->count, made - taken);
  for (uint32_t i = taken; i < made; i++) {
    assert_true(ready_next(q, &cursor, &item));
    assert_int_equal(value_to_small(item), i);
  }
  assert_false(ready_next(q, &cursor, &item));
}

// A round of all there is, every item of which pushes `pushes` new ones.
static void run_round(Vm *vm, ReadyQueue *q, uint32_t *taken, uint32_t *made, uint32_t pushes) {
  uint32_t end = *made;
  ready_begin_round(vm, q);
  while (ready_goes_on(vm, q)) {
    assert_int_equal(value_to_small(ready_take(q)), (*taken)++);
    push(vm, q, made, pushes);
  }
  assert_int_equal(*taken, end);
  assert_false(ready_goes_on(vm, q)); // it stays over, whatever is pushed
  push(vm, q, made, 1);
  assert_false(ready_goes_on(vm, q));
  check_walk(q, *taken, *made);
}

// Around every boundary of blocks there may be.
static void test_rounds_of_every_length(void **state) {
  for (uint32_t first = 1; first < 3 * READY_BLOCK_ITEMS; first++) {
    ReadyQueue q = {0};
    uint32_t taken = 0, made = 0;
    push(*state, &q, &made, first);
    for (uint32_t round = 0; round < 6; round++) {
      run_round(*state, &q, &taken, &made, round == 3 ? 0 : 1);
    }
    ready_clear(*state, &q);
    assert_null(q.first);
  }
}

// A round that is left in its middle, by an exception; the next one has what is left of it.
static void test_rounds_that_are_left(void **state) {
  ReadyQueue q = {0};
  uint32_t taken = 0, made = 0;
  for (uint32_t i = 0; i < 2000; i++) {
    push(*state, &q, &made, 1 + i * 7 % 150);
    ready_begin_round(*state, &q);
    for (uint32_t left = i * 11 % 140; left > 0 && ready_goes_on(*state, &q); left--) {
      assert_int_equal(value_to_small(ready_take(&q)), taken++);
    }
    check_walk(&q, taken, made);
  }
  ready_clear(*state, &q);
}

// As many at the end as at the beginning: what one block gives, the next one takes.
static void test_steady_rounds_need_no_memory(void **state) {
  ReadyQueue q = {0};
  uint32_t taken = 0, made = 0;
  push(*state, &q, &made, 1000);
  assert_false(ready_reuse(&q));
  for (uint32_t round = 0; round < 50; round++) {
    ready_begin_round(*state, &q);
    while (ready_goes_on(*state, &q)) {
      assert_int_equal(value_to_small(ready_take(&q)), taken++);
      assert_true(ready_has_room(&q) || ready_reuse(&q) ||
                  (round == 0 && ready_extend(*state, &q)));
      push(*state, &q, &made, 1);
    }
  }
  check_walk(&q, taken, made);
  ready_clear(*state, &q);
}

// No memory for a block: nothing is changed.
static void test_fails_whole(void **state) {
  ReadyQueue q = {0};
  uint32_t taken = 0, made = 0;
  Vm *vm = *state;
  push(vm, &q, &made, READY_BLOCK_ITEMS);
  memory_fail_at(vm->memory, 1);
  assert_false(ready_push(vm, &q, value_from_small(made)));
  raised_clear(vm);
  check_walk(&q, taken, made);
  run_round(vm, &q, &taken, &made, 1);
  ready_clear(vm, &q);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_rounds_of_every_length),
      cmocka_unit_test(test_rounds_that_are_left),
      cmocka_unit_test(test_steady_rounds_need_no_memory),
      cmocka_unit_test(test_fails_whole),
  };
  return cmocka_run_group_tests(tests, unit_vm_start, unit_vm_stop);
}
