// math: the functions of ints of any size.
#include "runtime/math_module.h"
#include "vm/bigint.h"
#include "vm/number.h"
#include <math.h>

// ---- greatest common divisor ----

// Euclid, in machine words.
static uint64_t gcd_words(uint64_t a, uint64_t b) {
  while (b != 0) {
    uint64_t rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

static uint64_t magnitude_of(int64_t i) {
  return i < 0 ? 0 - (uint64_t)i : (uint64_t)i;
}

static bool gcd_of(Vm *vm, Value a, Value b, Value *result) {
  if (value_both_int(a, b)) {
    uint64_t divisor = gcd_words(magnitude_of(value_to_small(a)), magnitude_of(value_to_small(b)));
    return int_from_uint64(vm, divisor, result);
  }
  IntView x, y, one;
  uint64_t bits;
  view_int(&x, a);
  view_int(&y, b);
  if (bigint_gcd_of_power(&x, &y, &bits)) { // as the denominators of floats are: a tenth
    view_int64(&one, 1);
    return bigint_shift_left(vm, &one, bits, result);
  }
  return bigint_gcd(vm, &x, &y, result);
}

// Dividing first keeps the product small.
static bool lcm_of(Vm *vm, Value a, Value b, Value *result) {
  Value divisor, part, multiple;
  if (int_sign(a) == 0 || int_sign(b) == 0) {
    *result = value_from_small(0);
    return true;
  }
  if (!gcd_of(vm, a, b, &divisor)) {
    return false;
  }
  bool ok = int_binary(vm, BINARY_FLOOR_DIVIDE, a, divisor, &part);
  value_release(vm, divisor);
  if (!ok) {
    return false;
  }
  ok = int_binary(vm, BINARY_MULTIPLY, part, b, &multiple);
  value_release(vm, part);
  if (!ok) {
    return false;
  }
  ok = int_unary(vm, UNARY_ABSOLUTE, multiple, result);
  value_release(vm, multiple);
  return ok;
}

// All arguments, from the left; `so_far` is where the first one starts from.
static bool fold(Vm *vm, const Tuple *args, Value so_far,
                 bool (*combine)(Vm *, Value, Value, Value *), Value *result) {
  for (uint32_t i = 0; i < args->length; i++) {
    Value v, next;
    if (!value_index(vm, args->items[i], &v)) {
      value_release(vm, so_far);
      return false;
    }
    bool ok = combine(vm, so_far, v, &next);
    value_release(vm, v);
    value_release(vm, so_far);
    if (!ok) {
      return false;
    }
    so_far = next;
  }
  *result = so_far;
  return true;
}

static bool math_gcd(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return fold(vm, as_tuple(args[0]), value_from_small(0), gcd_of, result);
}

static bool math_lcm(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return fold(vm, as_tuple(args[0]), value_from_small(1), lcm_of, result);
}

// ---- factorials and their kin ----

// The same where the product fits 64 bits; false: it does not.
static bool small_product_of_range(Value first, int64_t count, int64_t *product) {
  *product = 1;
  if (!value_is_int(first) || count > 20) {
    return false;
  }
  for (int64_t i = 0; i < count; i++) {
    if (__builtin_mul_overflow(*product, value_to_small(first) + i, product)) {
      return false;
    }
  }
  return true;
}

// first * (first + 1) * … for `count` factors.  Halves of similar length keep the products of
// similar size, which is what fast multiplication wants.
static bool product_of_range(Vm *vm, Value first, int64_t count, Value *result) {
  int64_t small;
  if (small_product_of_range(first, count, &small)) {
    return int_from_int64(vm, small, result);
  }
  if (count <= 8) {
    Value product = value_from_small(1);
    for (int64_t i = 0; i < count; i++) {
      Value factor, next;
      if (!int_binary(vm, BINARY_ADD, first, value_from_small(i), &factor)) {
        value_release(vm, product);
        return false;
      }
      bool ok = int_binary(vm, BINARY_MULTIPLY, product, factor, &next);
      value_release(vm, factor);
      value_release(vm, product);
      if (!ok) {
        return false;
      }
      product = next;
    }
    *result = product;
    return true;
  }
  Value middle, low, high;
  if (!int_binary(vm, BINARY_ADD, first, value_from_small(count / 2), &middle)) {
    return false;
  }
  if (!product_of_range(vm, first, count / 2, &low)) {
    value_release(vm, middle);
    return false;
  }
  bool ok = product_of_range(vm, middle, count - count / 2, &high);
  value_release(vm, middle);
  if (ok) {
    ok = int_binary(vm, BINARY_MULTIPLY, low, high, result);
    value_release(vm, high);
  }
  value_release(vm, low);
  return ok;
}

// The product of 1 … n, where product_of_range keeps the factors balanced.
static bool factorial_of(Vm *vm, Value n, Value *result) {
  int64_t count;
  if (int_sign(n) < 0) {
    return raise_value_error(vm, "factorial() not defined for negative values");
  }
  if (!int_to_int64(n, &count)) {
    return raise_format(vm, vm->exceptions.OverflowError,
                        "factorial() argument should not exceed %l", INT64_MAX);
  }
  return product_of_range(vm, value_from_small(1), count, result);
}

static bool math_factorial(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value n;
  if (!value_index(vm, args[0], &n)) {
    return false;
  }
  bool ok = factorial_of(vm, n, result);
  value_release(vm, n);
  return ok;
}

static bool check_natural(Vm *vm, Value v, const char *name) {
  return int_sign(v) >= 0 || raise_value_error(vm, "%s must be a non-negative integer", name);
}

// n (n - 1) … (n - k + 1) for k <= n.
static bool falling_product(Vm *vm, Value n, int64_t k, Value *result) {
  Value first;
  if (!int_binary(vm, BINARY_SUBTRACT, n, value_from_small(k - 1), &first)) {
    return false;
  }
  bool ok = product_of_range(vm, first, k, result);
  value_release(vm, first);
  return ok;
}

// n (n - 1) … in k factors: in how many orders k of n things can stand.
static bool permutations_of(Vm *vm, Value n, Value k, Value *result) {
  int64_t count;
  IntView x, y;
  if (!check_natural(vm, n, "n") || !check_natural(vm, k, "k")) {
    return false;
  }
  view_int(&x, n);
  view_int(&y, k);
  if (bigint_compare(&y, &x) > 0) {
    *result = value_from_small(0);
    return true;
  }
  if (!int_to_int64(k, &count)) {
    return raise_format(vm, vm->exceptions.OverflowError, "k must not exceed %l", INT64_MAX);
  }
  return falling_product(vm, n, count, result);
}

// The orders, divided by those of the k things among themselves.
static bool combinations_of_smaller(Vm *vm, Value n, Value k, Value *result) {
  int64_t count;
  if (!int_to_int64(k, &count)) {
    return raise_format(vm, vm->exceptions.OverflowError, "min(n - k, k) must not exceed %l",
                        INT64_MAX);
  }
  Value top, bottom;
  if (!falling_product(vm, n, count, &top)) {
    return false;
  }
  bool ok = factorial_of(vm, k, &bottom);
  if (ok) {
    ok = int_binary(vm, BINARY_FLOOR_DIVIDE, top, bottom, result);
    value_release(vm, bottom);
  }
  value_release(vm, top);
  return ok;
}

// Choosing k of n is leaving out n - k: the smaller of both is less work.
static bool combinations_of(Vm *vm, Value n, Value k, Value *result) {
  Value others;
  if (!check_natural(vm, n, "n") || !check_natural(vm, k, "k") ||
      !int_binary(vm, BINARY_SUBTRACT, n, k, &others)) {
    return false;
  }
  bool ok = true;
  if (int_sign(others) < 0) {
    *result = value_from_small(0);
  } else {
    IntView x, y;
    view_int(&x, k);
    view_int(&y, others);
    ok = combinations_of_smaller(vm, n, bigint_compare(&x, &y) <= 0 ? k : others, result);
  }
  value_release(vm, others);
  return ok;
}

static bool with_two_indices(Vm *vm, const Value *args,
                             bool (*function)(Vm *, Value, Value, Value *), Value *result) {
  Value n, k;
  if (!value_index(vm, args[0], &n)) {
    return false;
  }
  if (!value_index(vm, args[1], &k)) {
    value_release(vm, n);
    return false;
  }
  bool ok = function(vm, n, k, result);
  value_release(vm, n);
  value_release(vm, k);
  return ok;
}

static bool math_comb(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return with_two_indices(vm, args, combinations_of, result);
}

// Without k: all n things, which is the factorial.
static bool math_perm(Vm *vm, Value *args, int count, Value *result) {
  if (args[1] == VALUE_NONE) {
    return math_factorial(vm, args, count, result);
  }
  return with_two_indices(vm, args, permutations_of, result);
}

// ---- square root ----

// One step of Newton's iteration on the leading bits of n, which doubles how many bits of the root
// are right: *root = (*root << up) + (n >> down) / *root.
static bool refine_root(Vm *vm, Value n, int64_t up, int64_t down, Value *root) {
  Value shifted = VALUE_UNBOUND, leading = VALUE_UNBOUND, quotient = VALUE_UNBOUND, sum;
  bool ok = int_binary(vm, BINARY_LEFT_SHIFT, *root, value_from_small(up), &shifted) &&
            int_binary(vm, BINARY_RIGHT_SHIFT, n, value_from_small(down), &leading) &&
            int_binary(vm, BINARY_FLOOR_DIVIDE, leading, *root, &quotient) &&
            int_binary(vm, BINARY_ADD, shifted, quotient, &sum);
  value_release(vm, shifted);
  value_release(vm, leading);
  value_release(vm, quotient);
  if (ok) {
    value_replace(vm, root, sum);
  }
  return ok;
}

// The iteration's last step may be one too large.
static bool correct_root(Vm *vm, Value n, Value *root) {
  Value square, less;
  if (!int_binary(vm, BINARY_MULTIPLY, *root, *root, &square)) {
    return false;
  }
  IntView x, y;
  view_int(&x, square);
  view_int(&y, n);
  bool is_too_large = bigint_compare(&x, &y) > 0;
  value_release(vm, square);
  if (!is_too_large) {
    return true;
  }
  if (!int_binary(vm, BINARY_SUBTRACT, *root, value_from_small(1), &less)) {
    return false;
  }
  value_replace(vm, root, less);
  return true;
}

// Each step works on twice as many bits as the one before, so that the last, on all of them, is
// half of the work (Mark Dickinson's algorithm).
static bool root_of_large(Vm *vm, Value n, Value *result) {
  IntView view;
  view_int(&view, n);
  int64_t half = ((int64_t)bigint_bit_length(&view) - 1) / 2; // bits of the root, but one
  Value root = value_from_small(1);
  int64_t known = 0;
  bool ok = true;
  for (int s = 63 - __builtin_clzll((uint64_t)half); ok && s >= 0; s--) {
    int64_t wanted = half >> s;
    ok = refine_root(vm, n, wanted - known - 1, 2 * half - known - wanted + 1, &root);
    known = wanted;
  }
  if (!ok || !correct_root(vm, n, &root)) {
    value_release(vm, root);
    return false;
  }
  *result = root;
  return true;
}

// Inline ints by way of the machine's square root.
static bool square_root_of(Vm *vm, Value n, Value *result) {
  if (int_sign(n) < 0) {
    return raise_value_error(vm, "isqrt() argument must be nonnegative");
  }
  if (value_is_pointer(n)) {
    return root_of_large(vm, n, result);
  }
  // The double's root is off by one at most, where n has more bits than a double.
  int64_t i = value_to_small(n), root = (int64_t)sqrt((double)i);
  root -= root * root > i;
  root += (root + 1) * (root + 1) <= i;
  *result = value_from_small(root);
  return true;
}

static bool math_isqrt(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value n;
  if (!value_index(vm, args[0], &n)) {
    return false;
  }
  bool ok = square_root_of(vm, n, result);
  value_release(vm, n);
  return ok;
}

const NativeDef MATH_INTEGER_FUNCTIONS[] = {
    {"comb", "n, k, /", math_comb, "In how many ways k items can be chosen from n.", 0},
    {"factorial", "n, /", math_factorial, "1 * 2 * … * n.", 0},
    {"gcd", "*integers", math_gcd, "The greatest common divisor.", NATIVE_LOOKS},
    {"isqrt", "n, /", math_isqrt, "The whole part of the square root of an int.", 0},
    {"lcm", "*integers", math_lcm, "The least common multiple.", NATIVE_LOOKS},
    {"perm", "n, k=None, /", math_perm, "In how many orders k items can be taken from n.", 0},
    {NULL, NULL, NULL, NULL, 0}};
