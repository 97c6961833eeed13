// math: sums, products and distances over sequences, with the care that makes them exact.
//
// Two tricks are used throughout.  The sum of two doubles is rounded, but what the rounding lost is
// a double too, and can be computed ("two-sum", Knuth); the same holds for products, where fma
// gives the lost part.
#include "runtime/math_module.h"
#include "vm/number.h"
#include <math.h>

typedef struct Exact { // high + low, where high is the rounded value
  double high, low;
} Exact;

static inline Exact sum_of(double a, double b) {
  double sum = a + b, part = sum - a;
  return (Exact){sum, (a - (sum - part)) + (b - part)};
}

static inline Exact product_of(double a, double b) {
  double product = a * b;
  return (Exact){product, fma(a, b, -product)};
}

// ---- fsum: Shewchuk's partial sums ----

// Doubles that do not overlap, in order of size, whose exact sum is the sum so far.  A double has
// 53 bits of the 2098 there are, so they are never many.
enum { PARTIALS_MAX = 64 };

typedef struct FloatSum {
  double partials[PARTIALS_MAX];
  int count;
  double special;    // the sum of infinities and nans
  double infinities; // the sum of infinities alone: nan if both signs were there
} FloatSum;

static bool float_sum_add(Vm *vm, FloatSum *s, double x) {
  double original = x;
  int kept = 0;
  for (int i = 0; i < s->count; i++) {
    double y = s->partials[i];
    Exact sum = fabs(x) < fabs(y) ? sum_of(y, x) : sum_of(x, y);
    if (sum.low != 0) {
      s->partials[kept++] = sum.low;
    }
    x = sum.high;
  }
  s->count = kept;
  if (x == 0) {
    return true;
  }
  if (isfinite(x)) {
    s->partials[s->count++] = x;
    return true;
  }
  if (isfinite(original)) {
    return raise_format(vm, vm->exceptions.OverflowError, "intermediate overflow in fsum");
  }
  if (isinf(original)) {
    s->infinities += original;
  }
  s->special += original;
  s->count = 0;
  return true;
}

// From the largest down, until the rest cannot change the result; then see whether the rest breaks
// a tie in the last rounding.
static double float_sum_value(const FloatSum *s) {
  if (s->count == 0) {
    return 0.0;
  }
  int n = s->count;
  Exact sum = {s->partials[--n], 0};
  while (n > 0 && sum.low == 0) {
    sum = sum_of(sum.high, s->partials[--n]);
  }
  if (n > 0 &&
      ((sum.low < 0 && s->partials[n - 1] < 0) || (sum.low > 0 && s->partials[n - 1] > 0))) {
    double twice = sum.low * 2.0, rounded = sum.high + twice;
    if (twice == rounded - sum.high) {
      return rounded;
    }
  }
  return sum.high;
}

// Tell every item of an iterable to `take`.
static bool for_each(Vm *vm, Value iterable, bool (*take)(Vm *, void *, Value), void *context) {
  Value iterator, item;
  if (!value_iterate(vm, iterable, &iterator)) {
    return false;
  }
  bool ok = true;
  while (ok && (ok = iterator_next(vm, iterator, &item)) && item != VALUE_UNBOUND) {
    ok = take(vm, context, item);
    value_release(vm, item);
  }
  value_release(vm, iterator);
  return ok;
}

static bool take_float(Vm *vm, void *context, Value item) {
  double x;
  return value_to_c_double(vm, item, &x) && float_sum_add(vm, context, x);
}

// An infinity or a nan among the items decides the result, whatever the others sum to.
static bool math_fsum(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  FloatSum sum = {.count = 0};
  if (!for_each(vm, args[0], take_float, &sum)) {
    return false;
  }
  if (isnan(sum.infinities)) {
    return raise_value_error(vm, "-inf + inf in fsum");
  }
  return float_new(vm, sum.special != 0 ? sum.special : float_sum_value(&sum), result);
}

// ---- prod ----

static bool take_factor(Vm *vm, void *context, Value item) {
  Value *product = context, next;
  int64_t small;
  if (value_both_int(*product, item) &&
      !__builtin_mul_overflow(value_to_small(*product), value_to_small(item), &small) &&
      int_fits_inline(small)) {
    *product = value_from_small(small);
    return true;
  }
  if (!value_binary(vm, BINARY_MULTIPLY, *product, item, &next)) {
    return false;
  }
  value_replace(vm, product, next);
  return true;
}

// args: iterable, start
// With the operators, because items may be of any class.
static bool math_prod(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value product = value_retain(args[1]);
  if (!for_each(vm, args[0], take_factor, &product)) {
    value_release(vm, product);
    return false;
  }
  *result = product;
  return true;
}

// ---- distances ----

// The square root of the sum of squares, scaled so that nothing overflows, and with the errors of
// the squares, of their sum and of the root put back in.
static double norm(double *xs, size_t n, double largest) {
  int exponent;
  if (largest == 0 || n <= 1) {
    return largest;
  }
  frexp(largest, &exponent);
  double high = 0, low = 0;
  for (size_t i = 0; i < n; i++) {
    double x = ldexp(xs[i], -exponent);
    Exact square = product_of(x, x), sum = sum_of(high, square.high);
    high = sum.high;
    low += sum.low + square.low;
  }
  double root = sqrt(high + low);
  Exact square = product_of(root, root);
  double rest = (high - square.high) + low - square.low;
  root += rest / (2.0 * root);
  return ldexp(root, exponent);
}

// An infinite coordinate wins over nan: the distance is infinite, whatever the other is.
static double norm_of(double *xs, size_t n) {
  double largest = 0;
  bool has_nan = false;
  for (size_t i = 0; i < n; i++) {
    xs[i] = fabs(xs[i]);
    has_nan = has_nan || isnan(xs[i]);
    largest = xs[i] > largest ? xs[i] : largest;
  }
  return isinf(largest) ? largest : has_nan ? NAN : norm(xs, n, largest);
}

// The norm of `count` values, less `minus` where that is not NULL.
static bool norm_of_values(Vm *vm, const Value *values, const Value *minus, uint32_t count,
                           Value *result) {
  size_t size = ((size_t)count + 1) * sizeof(double);
  double *xs = memory_new(vm, size);
  bool ok = xs != NULL;
  for (uint32_t i = 0; ok && i < count; i++) {
    double other = 0;
    ok = value_to_c_double(vm, values[i], &xs[i]) &&
         (minus == NULL || value_to_c_double(vm, minus[i], &other));
    if (ok) {
      xs[i] -= other;
    }
  }
  ok = ok && float_new(vm, norm_of(xs, count), result);
  memory_free(vm, xs, size);
  return ok;
}

static bool math_hypot(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const Tuple *values = as_tuple(args[0]);
  return norm_of_values(vm, values->items, NULL, values->length, result);
}

static bool math_dist(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value p, q;
  if (!tuple_from_iterable(vm, args[0], &p)) {
    return false;
  }
  if (!tuple_from_iterable(vm, args[1], &q)) {
    value_release(vm, p);
    return false;
  }
  uint32_t length = as_tuple(p)->length;
  bool ok = length == as_tuple(q)->length
                ? norm_of_values(vm, as_tuple(p)->items, as_tuple(q)->items, length, result)
                : raise_value_error(vm, "both points must have the same number of dimensions");
  value_release(vm, p);
  value_release(vm, q);
  return ok;
}

// ---- sumprod ----

// Ints are summed as ints; from the first pair with a float on, doubles are summed in three parts;
// from the first pair with anything else on, the operators do the work.
typedef struct ProductSum {
  Value total; // owned
  double high, low, tiny;
  bool has_floats;
  enum { SUM_INTS, SUM_FLOATS, SUM_ANY } stage;
} ProductSum;

static bool add_to_total(Vm *vm, ProductSum *s, Value owned) {
  Value next;
  bool ok = value_binary(vm, BINARY_ADD, s->total, owned, &next);
  value_release(vm, owned);
  if (ok) {
    value_replace(vm, &s->total, next);
  }
  return ok;
}

static bool end_floats(Vm *vm, ProductSum *s) {
  Value sum;
  s->stage = SUM_ANY;
  if (!s->has_floats) {
    return true;
  }
  s->has_floats = false;
  // The three parts from the smallest up, with what the last rounding would lose looked at twice.
  Exact last = sum_of(s->low, s->tiny);
  Exact whole = sum_of(s->high, last.high);
  return float_new(vm, whole.high + (last.low + whole.low), &sum) && add_to_total(vm, s, sum);
}

// What every rounding loses goes to the next lower part.
static void add_float_product(ProductSum *s, double x, double y) {
  Exact product = product_of(x, y), sum = sum_of(s->high, product.high);
  Exact rest = sum_of(s->low, product.low), more = sum_of(rest.high, sum.low);
  s->high = sum.high;
  s->low = more.high;
  s->tiny += rest.low + more.low;
  s->has_floats = true;
}

// A pair of floats, or of a float and an int.
static bool pair_of_floats(Vm *vm, Value a, Value b, double *x, double *y) {
  bool a_float = value_is_float(a), b_float = value_is_float(b);
  if (!(a_float || b_float) || !(a_float || value_is_any_int(vm, a)) ||
      !(b_float || value_is_any_int(vm, b))) {
    return false;
  }
  if (!value_to_c_double(vm, a, x) || !value_to_c_double(vm, b, y)) {
    raised_clear(vm); // an int beyond the doubles: the operators will say so
    return false;
  }
  return true;
}

// Each stage hands over to the next for good.
static bool add_pair(Vm *vm, ProductSum *s, Value a, Value b) {
  Value product;
  double x, y;
  if (s->stage == SUM_INTS && (value_is_float(a) || value_is_float(b) || !value_is_any_int(vm, a) ||
                               !value_is_any_int(vm, b))) {
    s->stage = SUM_FLOATS;
  }
  if (s->stage == SUM_FLOATS) {
    if (pair_of_floats(vm, a, b, &x, &y) && isfinite(s->high + x * y)) {
      add_float_product(s, x, y);
      return true;
    }
    if (!end_floats(vm, s)) {
      return false;
    }
  }
  return value_binary(vm, BINARY_MULTIPLY, a, b, &product) && add_to_total(vm, s, product);
}

// Both iterators must end together.
static bool sum_products(Vm *vm, ProductSum *s, Value p, Value q) {
  for (;;) {
    Value a, b;
    if (!iterator_next(vm, p, &a)) {
      return false;
    }
    if (!iterator_next(vm, q, &b)) {
      value_release(vm, a);
      return false;
    }
    if (a == VALUE_UNBOUND || b == VALUE_UNBOUND) {
      bool ended = a == b;
      value_release(vm, a);
      value_release(vm, b);
      return (ended || raise_value_error(vm, "Inputs are not the same length")) &&
             end_floats(vm, s);
    }
    bool ok = add_pair(vm, s, a, b);
    value_release(vm, a);
    value_release(vm, b);
    if (!ok) {
      return false;
    }
  }
}

static bool math_sumprod(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value p, q;
  if (!value_iterate(vm, args[0], &p)) {
    return false;
  }
  if (!value_iterate(vm, args[1], &q)) {
    value_release(vm, p);
    return false;
  }
  ProductSum sum = {.total = value_from_small(0)};
  bool ok = sum_products(vm, &sum, p, q);
  value_release(vm, p);
  value_release(vm, q);
  if (ok) {
    *result = sum.total;
  } else {
    value_release(vm, sum.total);
  }
  return ok;
}

const NativeDef MATH_SEQUENCE_FUNCTIONS[] = {
    {"dist", "p, q, /", math_dist, "The distance between two points.", 0},
    {"fsum", "seq, /", math_fsum, "The exact sum of floats, rounded once.", 0},
    {"hypot", "*coordinates", math_hypot, "The distance of a point from the origin.", NATIVE_LOOKS},
    {"prod", "iterable, /, *, start=1", math_prod, "The product of all items.", NATIVE_COUNTED},
    {"sumprod", "p, q, /", math_sumprod, "The sum of the products of two sequences' items.", 0},
    {NULL, NULL, NULL, NULL, 0}};
