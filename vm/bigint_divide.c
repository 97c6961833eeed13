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

static Reciprocal reciprocal_of(Digit divisor) {
  Reciprocal r;
  r.shift = (unsigned)__builtin_clzll(divisor);
  r.divisor = divisor << r.shift;
  DoubleDigit numerator = ((DoubleDigit)~r.divisor << 64) | UINT64_MAX;
  r.inverse = (uint64_t)(numerator / r.divisor);
  return r;
}

// (*remainder * 2^60 + digit) / divisor, where *remainder is below the divisor.
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

Digit digits_divide_small(const Digit *a, uint32_t used, Digit divisor, Digit *quotient) {
  Reciprocal r = reciprocal_of(divisor);
  Digit remainder = 0;
  for (uint32_t i = used; i-- > 0;) {
    quotient[i] = reciprocal_divide(&r, &remainder, a[i]);
  }
  return remainder;
}

static Digit small_remainder(const IntView *a, Digit divisor) {
  Reciprocal r = reciprocal_of(divisor);
  Digit remainder = 0;
  for (uint32_t i = a->used; i-- > 0;) {
    (void)reciprocal_divide(&r, &remainder, a->digits[i]);
  }
  return remainder;
}

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

// Truncating division of magnitudes.
static bool divide_magnitudes(Vm *vm, const IntView *a, const IntView *b, Value *quotient,
                              Value *remainder) {
  if (b->used == 1) {
    return divide_magnitude_small(vm, a, b->digits[0], quotient, remainder);
  }
  if (bigint_compare_magnitude(a, b) >= 0) {
    return bigint_divide_long(vm, a, b, quotient, remainder);
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
