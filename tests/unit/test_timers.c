// The wheel of timers against a sorted list: the same order, whatever is set, cancelled and taken.
#include "runtime/timers.h"
#include "tests/unit/unit_vm.h"

enum { TIMERS_MAX = 4000 };

typedef struct Item {
  Timer timer;
  uint32_t number; // in the order of setting
} Item;

typedef struct Reference {
  Item *items[TIMERS_MAX]; // unsorted; those that are set
  uint32_t count, made;
} Reference;

static void set_timer(Vm *vm, Timers *timers, Reference *reference, double when) {
  Item *item = calloc(1, sizeof *item); // nothing frees it: the wheel only counts
  assert_non_null(item);
  item->timer.head.count = 1000;
  item->timer.when = when;
  item->number = reference->made++;
  assert_true(timers_add(vm, timers, &item->timer));
  assert_true(reference->count < TIMERS_MAX);
  reference->items[reference->count++] = item;
}

static uint32_t least(const Reference *reference) {
  uint32_t at = 0;
  for (uint32_t i = 1; i < reference->count; i++) {
    const Item *a = reference->items[i], *b = reference->items[at];
    if (a->timer.when < b->timer.when ||
        (a->timer.when == b->timer.when && a->number < b->number)) {
      at = i;
    }
  }
  return at;
}

static void forget(Reference *reference, uint32_t at) {
  free(reference->items[at]);
  reference->items[at] = reference->items[--reference->count];
}

// The first, if it is before `end`.
static bool take_one(Timers *timers, Reference *reference, double end) {
  Timer *due = timers_take_due(timers, end);
  if (due == NULL) {
    return false;
  }
  uint32_t at = least(reference);
  assert_ptr_equal(due, &reference->items[at]->timer);
  assert_true(due->when < end);
  assert_false(due->is_scheduled);
  forget(reference, at);
  return true;
}

// Everything before `end`, in order.
static void take_until(Timers *timers, Reference *reference, double end) {
  while (take_one(timers, reference, end)) {
  }
  if (reference->count > 0) {
    assert_true(reference->items[least(reference)]->timer.when >= end);
    assert_ptr_equal(timers_first(timers), &reference->items[least(reference)]->timer);
  } else {
    assert_null(timers_first(timers));
  }
  assert_int_equal(timers->count, reference->count);
}

static void end(Vm *vm, Timers *timers, Reference *reference) {
  timers_clear(vm, timers);
  assert_int_equal(timers->count, 0);
  while (reference->count > 0) {
    forget(reference, 0);
  }
}

static uint32_t draw(uint64_t *seed, uint32_t below) {
  *seed = *seed * 6364136223846793005u + 1442695040888963407u;
  return (uint32_t)(*seed >> 33) % below;
}

// Delays of all sizes, from nothing to years, many of them equal.
static double draw_delay(uint64_t *seed) {
  double delay = draw(seed, 50);
  for (uint32_t digits = draw(seed, 11); digits > 0; digits--) {
    delay *= 10;
  }
  return delay * 1e-6;
}

static void test_is_a_sorted_list(void **state) {
  for (uint64_t run = 1; run <= 200; run++) {
    Timers timers = {0};
    Reference reference = {.count = 0};
    uint64_t seed = run;
    double now = run % 3 == 0 ? 0 : 1e6 / (double)run;
    for (int round = 0; round < 60; round++) {
      for (uint32_t n = draw(&seed, 12); n > 0; n--) {
        set_timer(*state, &timers, &reference, now + draw_delay(&seed));
      }
      for (uint32_t n = draw(&seed, 4); n > 0 && reference.count > 0; n--) {
        uint32_t at = draw(&seed, reference.count);
        timers_remove(*state, &timers, &reference.items[at]->timer);
        forget(&reference, at);
      }
      if (draw(&seed, 3) == 0 && reference.count > 0) { // jump to the next, as virtual time does
        now = timers_first(&timers)->when + 1e-9;
      } else {
        now += draw_delay(&seed) / 3;
      }
      take_until(&timers, &reference, now);
    }
    end(*state, &timers, &reference);
  }
}

static void test_equal_deadlines_keep_their_order(void **state) {
  Timers timers = {0};
  Reference reference = {.count = 0};
  for (int i = 0; i < 1000; i++) {
    set_timer(*state, &timers, &reference, i % 2 == 0 ? 5.0 : 5.00001);
  }
  take_until(&timers, &reference, 5.000005);
  assert_int_equal(reference.count, 500);
  set_timer(*state, &timers, &reference, 5.0); // past, and still the first
  set_timer(*state, &timers, &reference, 5.00001);
  take_until(&timers, &reference, 6);
  assert_int_equal(reference.count, 0);
  end(*state, &timers, &reference);
}

static void test_strange_deadlines(void **state) {
  static const double STRANGE[] = {1e300, __builtin_inf(), 1e9, -1, -__builtin_inf(), 0, 1e18, 3e8};
  Timers timers = {0};
  Reference reference = {.count = 0};
  for (size_t i = 0; i < sizeof STRANGE / sizeof *STRANGE; i++) {
    set_timer(*state, &timers, &reference, STRANGE[i]);
  }
  for (double now = 1; now < 1e20; now *= 3) {
    take_until(&timers, &reference, now);
  }
  assert_int_equal(reference.count, 2);
  take_until(&timers, &reference, 1e301);
  assert_int_equal(reference.count, 1);
  assert_ptr_equal(timers_take(&timers), &reference.items[0]->timer);
  forget(&reference, 0);
  end(*state, &timers, &reference);
}

static void test_goes_through_all(void **state) {
  Timers timers = {0};
  Reference reference = {.count = 0};
  assert_null(timers_after(&timers, NULL));
  uint64_t seed = 7;
  for (int i = 0; i < 500; i++) {
    set_timer(*state, &timers, &reference, draw_delay(&seed));
  }
  take_until(&timers, &reference, 0.01);
  uint32_t count = 0;
  for (const Timer *t = NULL; (t = timers_after(&timers, t)) != NULL;) {
    assert_true(t->is_scheduled);
    count++;
  }
  assert_int_equal(count, reference.count);
  end(*state, &timers, &reference);
}

// What is due is left there while earlier, equal and later ones are set and the cursor goes on.
static void test_due_ones_wait(void **state) {
  for (uint64_t run = 1; run <= 200; run++) {
    Timers timers = {0};
    Reference reference = {.count = 0};
    uint64_t seed = run;
    double now = 5;
    for (int round = 0; round < 100; round++) {
      for (uint32_t n = draw(&seed, 8); n > 0; n--) {
        set_timer(*state, &timers, &reference, now + (draw(&seed, 40) - 15.0) * 20e-6);
      }
      for (uint32_t n = draw(&seed, 4); n > 0 && take_one(&timers, &reference, now); n--) {
      }
      now += draw(&seed, 30) * 10e-6;
    }
    take_until(&timers, &reference, now + 1);
    assert_int_equal(reference.count, 0);
    end(*state, &timers, &reference);
  }
}

static void test_moves(void **state) {
  Timers timers = {0};
  Reference reference = {.count = 0};
  uint64_t seed = 3;
  for (int i = 0; i < 300; i++) {
    set_timer(*state, &timers, &reference, 1000 + draw_delay(&seed));
  }
  take_until(&timers, &reference, 1000.5);
  timers_move(&timers, -999.5);
  take_until(&timers, &reference, 1.5);
  timers_move(&timers, 1e6);
  take_until(&timers, &reference, 1e6 + 400);
  take_until(&timers, &reference, 1e12);
  assert_int_equal(reference.count, 0);
  end(*state, &timers, &reference);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_is_a_sorted_list),
      cmocka_unit_test(test_equal_deadlines_keep_their_order),
      cmocka_unit_test(test_strange_deadlines),
      cmocka_unit_test(test_due_ones_wait),
      cmocka_unit_test(test_moves),
      cmocka_unit_test(test_goes_through_all),
  };
  return cmocka_run_group_tests(tests, unit_vm_start, unit_vm_stop);
}
