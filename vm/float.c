// float: values and arithmetic.  Doubles are what C has; this file adds Python's rules for
// division, modulo, powers and rounding, and the errors where C has infinities.
#include "vm/bigint.h"
#include "vm/number.h"
#include "vm/vm.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

// Only what double_encode cannot keep in the word costs an object.
bool float_new(Vm *vm, double d, Value *result) {
  if (LIKELY(double_encode(d, result))) {
    return true;
  }
  BoxedFloat *boxed = object_new(vm, SHAPE_BOXED_FLOAT, sizeof *boxed);
  if (boxed == NULL) {
    return false;
  }
  boxed->value = d;
  *result = value_from_object(boxed);
  return true;
}

bool value_is_float(Value v) {
  return value_is_double(v) || value_has_shape(v, SHAPE_BOXED_FLOAT);
}

double float_value(Value v) {
  return value_is_double(v) ? value_to_double(v) : OBJECT_AS(BoxedFloat, v)->value;
}

// A float equal to an int must have its hash: so this is the value modulo the prime 2^61 - 1, of
// the mantissa's bits in pieces, rotated as the exponent says.
uint64_t float_hash(double d) {
  const uint64_t prime = ((uint64_t)1 << 61) - 1;
  if (!isfinite(d)) {
    return isnan(d) ? 0 : d > 0 ? 314159 : 0 - (uint64_t)314159;
  }
  int exponent;
  double mantissa = fabs(frexp(d, &exponent));
  uint64_t hash = 0;
  while (mantissa != 0) {
    hash = ((hash << 28) & prime) | hash >> 33;
    mantissa *= 0x1p28;
    exponent -= 28;
    uint64_t piece = (uint64_t)mantissa;
    mantissa -= (double)piece;
    hash += piece;
    if (hash >= prime) {
      hash -= prime;
    }
  }
  int rotation = exponent >= 0 ? exponent % 61 : 60 - (-1 - exponent) % 61;
  hash = ((hash << rotation) & prime) | hash >> (61 - rotation);
  if (d < 0) {
    hash = 0 - hash;
  }
  return hash == UINT64_MAX ? UINT64_MAX - 1 : hash;
}

// ---- arithmetic ----

static bool raise_zero_division(Vm *vm, const char *text) {
  return raise_format(vm, vm->exceptions.ZeroDivisionError, "%s", text);
}

// The remainder with the divisor's sign, and the quotient that belongs to it.
// Python's remainder has the sign of the divisor, C's that of the dividend.
static double modulo(double a, double b, double *quotient) {
  double rest = fmod(a, b);
  double whole = (a - rest) / b;
  if (rest != 0) {
    if ((b < 0) != (rest < 0)) {
      rest += b;
      whole -= 1.0;
    }
  } else {
    rest = copysign(0.0, b);
  }
  if (whole != 0) {
    *quotient = floor(whole);
    if (whole - *quotient > 0.5) {
      *quotient += 1.0;
    }
  } else {
    *quotient = copysign(0.0, a / b);
  }
  return rest;
}

// Both at once, because a // b and a % b belong together.
static bool float_divmod(Vm *vm, double a, double b, Value *result) {
  double quotient;
  double rest = modulo(a, b, &quotient);
  Tuple *pair = tuple_new(vm, 2);
  if (pair == NULL) {
    return false;
  }
  if (!float_new(vm, quotient, &pair->items[0]) || !float_new(vm, rest, &pair->items[1])) {
    object_release(vm, pair);
    return false;
  }
  *result = value_from_object(pair);
  return true;
}

// OverflowError(34, 'Numerical result out of range'), as the C library's error has it.
static bool raise_range_error(Vm *vm) {
  Value args[2] = {value_from_small(34), VALUE_UNBOUND}, exception;
  if (!string_from_c(vm, "Numerical result out of range", &args[1])) {
    return false;
  }
  bool ok = exception_new(vm, vm->exceptions.OverflowError, args, 2, &exception);
  value_release(vm, args[1]);
  if (ok) {
    raise_exception(vm, exception);
    value_release(vm, exception);
  }
  return false;
}

// C follows IEEE 754, which knows infinities where Python raises.
static bool float_power(Vm *vm, double a, double b, Value *result) {
  if (a == 0 && b < 0 && isfinite(b)) {
    return raise_zero_division(vm, "0.0 cannot be raised to a negative power");
  }
  if (a < 0 && isfinite(a) && isfinite(b) && b != floor(b)) {
    // CPython goes on with complex numbers, which are outside the subset.
    return raise_value_error(vm,
                             "negative number cannot be raised to a fractional power: the result "
                             "would be complex, and Awl has no complex numbers");
  }
  double power = pow(a, b);
  if (isinf(power) && isfinite(a) && isfinite(b)) {
    return raise_range_error(vm);
  }
  return float_new(vm, power, result);
}

// Each operator complains in its own words.
static bool divide_by_zero(Vm *vm, BinaryOp op) {
  switch (op) {
  case BINARY_TRUE_DIVIDE: return raise_zero_division(vm, "float division by zero");
  case BINARY_FLOOR_DIVIDE: return raise_zero_division(vm, "float floor division by zero");
  case BINARY_MODULO: return raise_zero_division(vm, "float modulo by zero");
  default: return raise_zero_division(vm, "float divmod()");
  }
}

// Sums, differences and products may become infinite: only powers and divisions complain.
bool float_binary(Vm *vm, BinaryOp op, double a, double b, Value *result) {
  double quotient;
  switch (op) {
  case BINARY_ADD: return float_new(vm, a + b, result);
  case BINARY_SUBTRACT: return float_new(vm, a - b, result);
  case BINARY_MULTIPLY: return float_new(vm, a * b, result);
  case BINARY_POWER: return float_power(vm, a, b, result);
  case BINARY_TRUE_DIVIDE: return b == 0 ? divide_by_zero(vm, op) : float_new(vm, a / b, result);
  case BINARY_FLOOR_DIVIDE:
    if (b == 0) {
      return divide_by_zero(vm, op);
    }
    (void)modulo(a, b, &quotient);
    return float_new(vm, quotient, result);
  case BINARY_MODULO:
    return b == 0 ? divide_by_zero(vm, op) : float_new(vm, modulo(a, b, &quotient), result);
  case BINARY_DIVMOD: return b == 0 ? divide_by_zero(vm, op) : float_divmod(vm, a, b, result);
  default: *result = VALUE_NOT_IMPLEMENTED; return true;
  }
}

// ---- rounding ----

bool float_to_integer(Vm *vm, double d, Value *result) {
  return int_from_double(vm, rint(d), result); // to nearest, half to even: C's default mode
}

// Rounding up at the upper end of the range may leave it.
static bool finish_rounding(Vm *vm, double rounded, Value *result) {
  if (isinf(rounded)) {
    return raise_format(vm, vm->exceptions.OverflowError, "rounded value too large to represent");
  }
  return float_new(vm, rounded, result);
}

// To `places` decimals: the text with so many decimals is correctly rounded, and so is reading it.
static bool round_decimals(Vm *vm, double d, int places, Value *result) {
  static const double POWERS[FLOAT_SCALE_PLACES + 1] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,
                                                        1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                                        1e12, 1e13, 1e14, 1e15, 1e16, 1e17};
  uint64_t scaled;
  if (float_scale(fabs(d), places, &scaled) && scaled <= (uint64_t)1 << 53) {
    // Both are exact, so their quotient is rounded once: a fifth of the time.
    return float_new(vm, copysign((double)scaled / POWERS[places], d), result);
  }
  char text[700];
  snprintf(text, sizeof text, "%.*f", places, d);
  return finish_rounding(vm, strtod(text, NULL), result);
}

// To a multiple of 10^places.  Below 2^53 the whole part fits a machine word, and the fraction
// decides only where it is exactly between two multiples.
static double round_small_whole(double d, int places) {
  if (places > 17) {
    return copysign(0.0, d);
  }
  uint64_t power = 1, magnitude = (uint64_t)fabs(d);
  for (int i = 0; i < places; i++) {
    power *= 10;
  }
  bool has_fraction = (double)magnitude != fabs(d);
  uint64_t rest = magnitude % power, lower = magnitude - rest;
  bool is_tie = rest * 2 == power;
  if (rest * 2 > power || (is_tie && (has_fraction || (magnitude / power & 1)))) {
    lower += power;
  }
  return copysign((double)lower, d);
}

// From 2^53 a double is an int, which knows how to round itself.
static bool round_large_whole(Vm *vm, double d, int places, Value *result) {
  Value exact, rounded;
  if (!bigint_from_double(vm, d, &exact)) {
    return false;
  }
  bool ok = int_round(vm, exact, value_from_small(-places), &rounded);
  value_release(vm, exact);
  if (!ok) {
    return false;
  }
  IntView view;
  view_int(&view, rounded);
  bool is_finite;
  double nearest = bigint_to_double(&view, &is_finite);
  value_release(vm, rounded);
  return finish_rounding(vm, copysign(nearest, d), result);
}

// Outside these bounds every digit is kept, or none is.
bool float_round(Vm *vm, double d, Value digits, Value *result) {
  if (digits == VALUE_NONE) {
    return float_to_integer(vm, d, result);
  }
  int64_t places;
  if (!int_to_int64(digits, &places)) {
    places = int_sign(digits) < 0 ? -1000 : 1000;
  }
  if (!isfinite(d) || places > 323) {
    return float_new(vm, d, result);
  }
  if (places < -308) {
    return float_new(vm, copysign(0.0, d), result);
  }
  if (places >= 0) {
    return round_decimals(vm, d, (int)places, result);
  }
  if (fabs(d) < 0x1p53) {
    return float_new(vm, round_small_whole(d, (int)-places), result);
  }
  return round_large_whole(vm, d, (int)-places, result);
}
