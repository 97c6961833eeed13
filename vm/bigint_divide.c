// Division of BigInts, and the ways from ints to doubles and back.
#include "vm/bigint.h"
#include "vm/number.h"
#include "vm/vm.h"
#include <math.h>

// ---- by one digit ----

// Dividing by the same number again and again: multiply by its reciprocal instead (Möller and
// Granlund, "Improved division by invariant integers", 2011; their names).  The divisor is shifted
// until its top bit is set, and so is each dividend.
typedef struct Reciprocal {
  uint64_t divisor, inverse;
  unsigned shift;
} Reciprocal;

// The only real division: 2^128 - 1 by the divisor.
static Reciprocal reciprocal_of(Digit divisor) {
  Reciprocal r;
  r.shift = (unsigned)__builtin_clzll(divisor);
  r.divisor = divisor << r.shift;
  DoubleDigit numerator = ((DoubleDigit)~r.divisor << 64) | UINT64_MAX;
  r.inverse = (uint64_t)(numerator / r.divisor);
  return r;
}

// (*remainder * 2^60 + digit) / divisor, where *remainder is below the divisor.
// Two multiplications instead of a division; the guess is corrected by at most two.
static inline Digit reciprocal_divide(const Reciprocal *r, Digit *remainder, Digit digit) {
  DoubleDigit u = (((DoubleDigit)*remainder << DIGIT_BITS) | digit) << r->shift;
  uint64_t u1 = (uint64_t)(u >> 64), u0 = (uint64_t)u;
  DoubleDigit q = (DoubleDigit)r->inverse * u1 + u;
  uint64_t q1 = (uint64_t)(q >> 64) + 1, q0 = (uint64_t)q;
  uint64_t rest = u0 - q1 * r->divisor;
  if (rest > q0) {
    q1--;
    rest += r->divisor;
  }
  if (UNLIKELY(rest >= r->divisor)) {
    q1++;
    rest -= r->divisor;
  }
  *remainder = rest >> r->shift;
  return q1;
}

// From the highest digit down, each remainder going into the next step, as on paper.
Digit digits_divide_small(const Digit *a, uint32_t used, Digit divisor, Digit *quotient) {
  Reciprocal r = reciprocal_of(divisor);
  Digit remainder = 0;
  for (uint32_t i = used; i-- > 0;) {
    quotient[i] = reciprocal_divide(&r, &remainder, a[i]);
  }
  return remainder;
}

// n % 10 needs no quotient, and so no memory.
static Digit small_remainder(const IntView *a, Digit divisor) {
  Reciprocal r = reciprocal_of(divisor);
  Digit remainder = 0;
  for (uint32_t i = a->used; i-- > 0;) {
    (void)reciprocal_divide(&r, &remainder, a->digits[i]);
  }
  return remainder;
}

// A divisor of one digit: no guessing, so much faster than the general way.
static bool divide_magnitude_small(Vm *vm, const IntView *a, Digit divisor, Value *quotient,
                                   Value *remainder) {
  Digit rest;
  if (quotient == NULL) {
    rest = small_remainder(a, divisor);
  } else {
    BigInt *out = bigint_new(vm, a->used);
    if (out == NULL) {
      return false;
    }
    out->used = a->used & 0x7FFFFFFFu;
    rest = digits_divide_small(a->digits, a->used, divisor, out->digits);
    if (!bigint_finish(vm, out, quotient)) {
      return false;
    }
  }
  if (remainder != NULL) {
    *remainder = value_from_small((int64_t)rest); // below 2^60
  }
  return true;
}

// ---- by many digits: Knuth's algorithm D (The Art of Computer Programming 2, 4.3.1) ----

// out = a << shift, where shift is below 60; out has a digit more.
static void shift_up(const IntView *a, unsigned shift, Digit *out) {
  Digit carry = 0;
  for (uint32_t i = 0; i < a->used; i++) {
    DoubleDigit digit = ((DoubleDigit)a->digits[i] << shift) | carry;
    out[i] = (Digit)digit & DIGIT_MASK;
    carry = (Digit)(digit >> DIGIT_BITS);
  }
  out[a->used] = carry;
}

// Undo shift_up on the remainder; nothing is lost, because the zeros come out again.
static void shift_down(Digit *digits, uint32_t used, unsigned shift) {
  for (uint32_t i = 0; i < used; i++) {
    Digit above = i + 1 < used ? digits[i + 1] << (DIGIT_BITS - shift) : 0;
    digits[i] = (digits[i] >> shift | above) & DIGIT_MASK;
  }
}

// The next digit of the quotient, or one more, from the highest digits of what is left, `top`
// being the highest, and of the divisor.
static Digit estimate(const Reciprocal *r, const Digit *top, const Digit *v_top) {
  Digit digit = DIGIT_MASK, rest = *v_top + top[-1];
  if (top[0] != *v_top) {
    rest = top[0];
    digit = reciprocal_divide(r, &rest, top[-1]);
  }
  while (rest <= DIGIT_MASK &&
         (DoubleDigit)digit * v_top[-1] > (((DoubleDigit)rest << DIGIT_BITS) | top[-2])) {
    digit--;
    rest += *v_top;
  }
  return digit;
}

// u[0 … n] -= v * digit; returns what is still to be borrowed.
static Digit subtract_product(Digit *restrict u, const Digit *restrict v, uint32_t n, Digit digit) {
  Digit borrow = 0;
  for (uint32_t i = 0; i < n; i++) {
    DoubleDigit product = (DoubleDigit)v[i] * digit + borrow;
    Digit difference = u[i] - ((Digit)product & DIGIT_MASK);
    u[i] = difference & DIGIT_MASK;
    borrow = (Digit)(product >> DIGIT_BITS) + (difference >> 63);
  }
  Digit difference = u[n] - borrow;
  u[n] = difference & DIGIT_MASK;
  return difference >> 63;
}

// The estimate was one too large, which happens about twice in 2^60 digits.
static void add_back(Digit *restrict u, const Digit *restrict v, uint32_t n) {
  Digit carry = 0;
  for (uint32_t i = 0; i < n; i++) {
    Digit sum = u[i] + v[i] + carry;
    u[i] = sum & DIGIT_MASK;
    carry = sum >> DIGIT_BITS;
  }
  u[n] = (u[n] + carry) & DIGIT_MASK;
}

// u has m + 1 digits, v has n > 1 and its highest bit set; the remainder is left in u.
static void long_division(Digit *u, uint32_t m, const Digit *v, uint32_t n, Digit *quotient) {
  Reciprocal r = reciprocal_of(v[n - 1]);
  for (uint32_t j = m - n + 1; j-- > 0;) {
    Digit digit = estimate(&r, u + j + n, v + n - 1);
    if (subtract_product(u + j, v, n, digit) != 0) {
      digit--;
      add_back(u + j, v, n);
    }
    if (quotient != NULL) {
      quotient[j] = digit;
    }
  }
}

// |a| / |b| where b has two digits or more, and is not longer than a.
static bool divide_magnitude_long(Vm *vm, const IntView *a, const IntView *b, Value *quotient,
                                  Value *remainder) {
  unsigned shift = (unsigned)__builtin_clzll(b->digits[b->used - 1]) - (64 - DIGIT_BITS);
  BigInt *u = bigint_new(vm, (uint64_t)a->used + 1), *v = NULL, *q = NULL;
  bool ok = u != NULL && (v = bigint_new(vm, (uint64_t)b->used + 1)) != NULL &&
            (quotient == NULL || (q = bigint_new(vm, a->used - b->used + 1)) != NULL);
  if (ok) {
    shift_up(a, shift, u->digits);
    shift_up(b, shift, v->digits);
    long_division(u->digits, a->used, v->digits, b->used, q != NULL ? q->digits : NULL);
    shift_down(u->digits, b->used, shift);
    u->used = b->used & 0x7FFFFFFFu;
  }
  object_release(vm, v);
  if (ok && q != NULL) {
    q->used = q->capacity & 0x7FFFFFFFu;
    ok = bigint_finish(vm, q, quotient);
    q = NULL;
  }
  if (ok && remainder != NULL) {
    ok = bigint_finish(vm, u, remainder);
    u = NULL;
    if (!ok && quotient != NULL) {
      value_release(vm, *quotient);
    }
  }
  object_release(vm, u);
  object_release(vm, q);
  return ok;
}

// Truncating division of magnitudes.
// The three cases, from the cheapest.
static bool divide_magnitudes(Vm *vm, const IntView *a, const IntView *b, Value *quotient,
                              Value *remainder) {
  if (b->used == 1) {
    return divide_magnitude_small(vm, a, b->digits[0], quotient, remainder);
  }
  if (bigint_compare_magnitude(a, b) >= 0) {
    return divide_magnitude_long(vm, a, b, quotient, remainder);
  }
  if (remainder != NULL && !bigint_absolute(vm, a, remainder)) {
    return false;
  }
  if (quotient != NULL) {
    *quotient = value_from_small(0);
  }
  return true;
}

// ---- floor division ----

// Replace *value by one * |*value| + other: the corrections that follow below.
static bool adjust(Vm *vm, Value *value, bool negate, const IntView *other) {
  IntView view;
  view_int(&view, *value);
  view.is_negative = negate;
  Value adjusted;
  if (!bigint_add(vm, &view, other, false, &adjusted)) {
    return false;
  }
  value_replace(vm, value, adjusted);
  return true;
}

// From the quotient and remainder of the magnitudes to Python's: where the signs differ the
// quotient goes down to the next int, and the remainder always has the divisor's sign.
static bool floor_results(Vm *vm, const IntView *a, const IntView *b, Value *quotient,
                          Value *remainder) {
  bool signs_differ = a->is_negative != b->is_negative;
  bool is_exact = *remainder == value_from_small(0);
  IntView offset;
  if (quotient != NULL && signs_differ) {
    view_int64(&offset, is_exact ? 0 : -1);
    if (!adjust(vm, quotient, true, &offset)) {
      return false;
    }
  }
  if (is_exact) {
    return true;
  }
  if (signs_differ) {
    return adjust(vm, remainder, !b->is_negative, b);
  }
  view_int64(&offset, 0);
  return !b->is_negative || adjust(vm, remainder, true, &offset);
}

// The remainder is always computed, because the sign of the quotient's rounding depends on it.
bool bigint_divide(Vm *vm, const IntView *a, const IntView *b, Value *quotient, Value *remainder) {
  Value whole = VALUE_UNBOUND, rest = VALUE_UNBOUND;
  Value *whole_place = quotient != NULL ? &whole : NULL;
  if (!divide_magnitudes(vm, a, b, whole_place, &rest)) {
    return false;
  }
  if (!floor_results(vm, a, b, whole_place, &rest)) {
    value_release(vm, whole);
    value_release(vm, rest);
    return false;
  }
  if (quotient != NULL) {
    *quotient = whole;
  }
  if (remainder != NULL) {
    *remainder = rest;
  } else {
    value_release(vm, rest);
  }
  return true;
}

// ---- to double ----

// The highest 64 bits, the lowest of them set if anything is below; *shift is what was cut off.
static uint64_t top_bits(const IntView *a, uint64_t *shift) {
  uint64_t length = bigint_bit_length(a);
  *shift = length > 64 ? length - 64 : 0;
  uint64_t first = *shift / DIGIT_BITS, offset = *shift % DIGIT_BITS;
  uint64_t top = 0;
  for (uint64_t i = first; i < a->used && i <= first + 2; i++) {
    uint64_t place = (i - first) * DIGIT_BITS;
    if (place >= offset && place - offset < 64) {
      top |= a->digits[i] << (place - offset);
    } else if (place < offset) {
      top |= a->digits[i] >> (offset - place);
    }
  }
  bool sticky = (a->digits[first] & (((Digit)1 << offset) - 1)) != 0;
  for (uint64_t i = 0; i < first && !sticky; i++) {
    sticky = a->digits[i] != 0;
  }
  return top | sticky;
}

// More than 64 bits cannot change a rounding to 53, but for the question whether there is anything
// behind them: a tie is a tie only if all the rest is zero.
double bigint_to_double(const IntView *a, bool *is_finite) {
  if (a->used == 0) {
    *is_finite = true;
    return 0.0;
  }
  uint64_t shift;
  uint64_t top = top_bits(a, &shift);
  // 64 bits with the sticky one round to 53 exactly as all bits would.
  double d = ldexp((double)top, shift > 2000 ? 2000 : (int)shift);
  *is_finite = isfinite(d);
  return a->is_negative ? -d : d;
}

// Logarithms of ints beyond the doubles are taken from these two parts.
double bigint_frexp(const IntView *a, int64_t *exponent) {
  uint64_t shift;
  uint64_t top = a->used == 0 ? 0 : top_bits(a, &shift);
  if (top == 0) {
    *exponent = 0;
    return 0.0;
  }
  int small;
  double mantissa = frexp((double)top, &small);
  *exponent = (int64_t)shift + small;
  return a->is_negative ? -mantissa : mantissa;
}

// Doubles are mantissa times a power of two, so the way to an int is a shift.
bool bigint_from_double(Vm *vm, double d, Value *result) {
  int exponent;
  double mantissa = frexp(d, &exponent);
  if (exponent <= 62) {
    return int_from_int64(vm, (int64_t)d, result);
  }
  IntView view;
  view_int64(&view, (int64_t)ldexp(mantissa, 53));
  return bigint_shift_left(vm, &view, (uint64_t)(exponent - 53), result);
}

// A quotient of 55 or 56 bits, times 2^-scale, with `sticky` telling of what is below: rounded
// once, to the 53 bits of a double or to the fewer that a subnormal has.
static double round_quotient(uint64_t quotient, bool sticky, int64_t scale) {
  int64_t length = 64 - __builtin_clzll(quotient);
  int64_t unit = length - 53 - scale; // the exponent of the result's last bit
  if (unit < -1074) {
    unit = -1074;
  }
  int64_t drop = unit + scale;
  if (drop > 60) {
    return 0.0;
  }
  uint64_t mantissa = quotient >> drop;
  uint64_t rest = quotient & (((uint64_t)1 << drop) - 1), half = (uint64_t)1 << (drop - 1);
  if (rest > half || (rest == half && (sticky || (mantissa & 1)))) {
    mantissa++;
  }
  return ldexp((double)mantissa, (int)unit);
}

// quotient and remainder of |a| * 2^scale / |b|
static bool scaled_quotient(Vm *vm, const IntView *a, const IntView *b, int64_t scale,
                            uint64_t *quotient, bool *sticky) {
  Value shifted, whole, rest;
  const IntView *moved = scale >= 0 ? a : b;
  if (!bigint_shift_left(vm, moved, (uint64_t)(scale >= 0 ? scale : -scale), &shifted)) {
    return false;
  }
  IntView view;
  view_int(&view, shifted);
  bool ok = divide_magnitudes(vm, scale >= 0 ? &view : a, scale >= 0 ? b : &view, &whole, &rest);
  value_release(vm, shifted);
  if (ok) {
    *quotient = (uint64_t)value_to_small(whole); // at most 56 bits
    *sticky = rest != value_from_small(0);
    value_release(vm, rest);
  }
  return ok;
}

// Rounding both operands to doubles first would round three times, and fail for ints that a double
// cannot hold; so the quotient is computed with bits to spare and rounded once.
bool bigint_true_divide(Vm *vm, const IntView *a, const IntView *b, Value *result) {
  double d = 0.0;
  int64_t magnitude = (int64_t)bigint_bit_length(a) - (int64_t)bigint_bit_length(b);
  if (a->used != 0 && magnitude > 1025) {
    d = INFINITY;
  } else if (a->used != 0 && magnitude > -1080) {
    int64_t scale = 55 - magnitude;
    uint64_t quotient;
    bool sticky;
    if (!scaled_quotient(vm, a, b, scale, &quotient, &sticky)) {
      return false;
    }
    d = round_quotient(quotient, sticky, scale);
  }
  if (isinf(d)) {
    return raise_format(vm, vm->exceptions.OverflowError,
                        "integer division result too large for a float");
  }
  return float_new(vm, a->is_negative != b->is_negative ? -d : d, result);
}
