// The order of sets: after thousands of operations it is still CPython's.
//
// The operations come from a generator that both sides can run.  Below each test stands the
// Python program that printed the expected number.
#include "tests/unit/unit_vm.h"
#include "vm/set.h"

typedef struct Order {
  uint64_t state;
  uint64_t digest;
} Order;

static uint32_t order_random(Order *order, uint32_t below) {
  order->state = order->state * 6364136223846793005u + 1442695040888963407u;
  return (uint32_t)(order->state >> 33) % below;
}

static void order_look(Order *order, const Set *set) {
  uint32_t position = 0;
  SetEntry entry;
  while (set_next(set, &position, &entry)) {
    order->digest = (order->digest ^ (uint64_t)value_to_small(entry.key)) * 1099511628211u;
  }
}

// def random(below):
//     global state
//     state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
//     return (state >> 33) % below
// def look(s):
//     global digest
//     for x in s: digest = (digest ^ x) * 1099511628211 % 2**64
// state = 1; digest = 14695981039346656037; s = set()
// for i in range(20000):
//     x = random(500) * 7
//     if random(3): s.add(x)
//     else: s.discard(x)
//     if i % 100 == 0: look(s)
// print(digest)
static void test_add_and_discard(void **state) {
  Vm *vm = *state;
  Order order = {1, 14695981039346656037u};
  Set *set = set_new(vm, SHAPE_SET);
  assert_non_null(set);
  for (int i = 0; i < 20000; i++) {
    Value x = value_from_small(order_random(&order, 500) * 7);
    bool found;
    if (order_random(&order, 3) != 0) {
      assert_true(set_add(vm, set, x));
    } else {
      uint64_t hash;
      assert_true(set_hash_key(vm, x, &hash) && set_discard(vm, set, x, hash, &found));
    }
    if (i % 100 == 0) {
      order_look(&order, set);
    }
  }
  object_release(vm, set);
  assert_int_equal(order.digest, 3280384300026136788u);
}

// state = 2; digest = 14695981039346656037; s = set(); t = set()
// for i in range(2000):
//     for _ in range(random(12)): s.add(random(4000) << random(9))
//     for _ in range(random(12)): t.add(random(4000) << random(9))
//     kind = random(7)
//     if kind == 0: s |= t
//     elif kind == 1: s = s & t
//     elif kind == 2: s = s - t
//     elif kind == 3: s -= t
//     elif kind == 4: s = s ^ t
//     elif kind == 5: t ^= s
//     else: t = s.copy()
//     look(s); look(t)
// print(digest)
static void test_algebra(void **state) {
  Vm *vm = *state;
  Order order = {2, 14695981039346656037u};
  Value s = value_from_object(set_new(vm, SHAPE_SET)),
        t = value_from_object(set_new(vm, SHAPE_SET));
  for (int i = 0; i < 2000; i++) {
    for (int side = 0; side < 2; side++) {
      for (uint32_t n = order_random(&order, 12); n > 0; n--) {
        uint32_t x = order_random(&order, 4000);
        x <<= order_random(&order, 9);
        assert_true(set_add(vm, as_set(side == 0 ? s : t), value_from_small(x)));
      }
    }
    Value made = VALUE_UNBOUND;
    uint32_t kind = order_random(&order, 7);
    switch (kind) {
    case 0: assert_true(set_merge(vm, as_set(s), as_set(t))); break;
    case 1: assert_true(set_intersect(vm, s, t, &made)); break;
    case 2: assert_true(set_subtract(vm, s, t, &made)); break;
    case 3: assert_true(set_remove_all(vm, as_set(s), t)); break;
    case 4: assert_true(set_differ(vm, s, t, &made)); break;
    case 5: assert_true(set_toggle_all(vm, as_set(t), s)); break;
    default: assert_true(set_copy(vm, s, &made)); break;
    }
    if (made != VALUE_UNBOUND) {
      value_replace(vm, kind == 6 ? &t : &s, made);
    }
    order_look(&order, as_set(s));
    order_look(&order, as_set(t));
  }
  value_release(vm, s);
  value_release(vm, t);
  assert_int_equal(order.digest, 11329092255657155320u);
}

// state = 3; digest = 14695981039346656037; s = set(range(0, 3000, 11))
// while s:
//     digest = (digest ^ s.pop()) * 1099511628211 % 2**64
//     if random(4) == 0: s.add(random(100))
// print(digest)
static void test_pop(void **state) {
  Vm *vm = *state;
  Order order = {3, 14695981039346656037u};
  Set *set = set_new(vm, SHAPE_SET);
  for (int i = 0; i < 3000; i += 11) {
    assert_true(set_add(vm, set, value_from_small(i)));
  }
  while (set->live > 0) {
    order.digest = (order.digest ^ (uint64_t)value_to_small(set_take_any(set))) * 1099511628211u;
    if (order_random(&order, 4) == 0) {
      assert_true(set_add(vm, set, value_from_small(order_random(&order, 100))));
    }
  }
  object_release(vm, set);
  assert_int_equal(order.digest, 6188235964603337935u);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_add_and_discard),
      cmocka_unit_test(test_algebra),
      cmocka_unit_test(test_pop),
  };
  return cmocka_run_group_tests(tests, unit_vm_start, unit_vm_stop);
}
