// int: arithmetic.  Inline ints first, in the machine's own instructions; whatever overflows goes
// to the BigInt kernels.
#include "vm/bigint.h"
#include "vm/number.h"
#include "vm/vm.h"
#include <math.h>

// ---- making and reading ----

// Where inline arithmetic has overflowed 62 bits but not 64.
bool int_from_int64(Vm *vm, int64_t i, Value *result) {
  if (LIKELY(int_fits_inline(i))) {
    *result = value_from_small(i);
    return true;
  }
  return bigint_from_wide(vm, i < 0 ? 0 - (uint64_t)i : (uint64_t)i, i < 0, result);
}

bool int_from_uint64(Vm *vm, uint64_t i, Value *result) {
  if (i <= (uint64_t)INT_MAX_INLINE) {
    *result = value_from_small((int64_t)i);
    return true;
  }
  return bigint_from_wide(vm, i, false, result);
}

// int(1.9): towards zero, which is what the machine's conversion does.
bool int_from_double(Vm *vm, double d, Value *result) {
  if (d > -0x1p60 && d < 0x1p60) {
    *result = value_from_small((int64_t)d);
    return true;
  }
  if (isinf(d)) {
    return raise_format(vm, vm->exceptions.OverflowError,
                        "cannot convert float infinity to integer");
  }
  if (isnan(d)) {
    return raise_value_error(vm, "cannot convert float NaN to integer");
  }
  return bigint_from_double(vm, d, result);
}

// The two digits of a BigInt may hold up to 120 bits: more than 64 do not fit.
bool int_to_int64(Value v, int64_t *result) {
  if (value_is_int(v)) {
    *result = value_to_small(v);
    return true;
  }
  if (value_is_bool(v)) {
    *result = v == VALUE_TRUE;
    return true;
  }
  const BigInt *b = OBJECT_AS(BigInt, v);
  if (b->used > 2 || b->digits[1] > 8) {
    return false;
  }
  DoubleDigit magnitude = ((DoubleDigit)b->digits[1] << DIGIT_BITS) | b->digits[0];
  if (magnitude > (DoubleDigit)INT64_MAX + b->is_negative) {
    return false;
  }
  *result = (int64_t)(b->is_negative ? 0 - (uint64_t)magnitude : (uint64_t)magnitude);
  return true;
}

// Inline ints are rounded by the machine, half to even, as all others must be.
bool int_to_double(Vm *vm, Value v, double *result) {
  if (!value_is_pointer(v)) {
    *result = (double)value_to_small(int_of_bool(v));
    return true;
  }
  IntView view;
  view_int(&view, v);
  bool is_finite;
  *result = bigint_to_double(&view, &is_finite);
  if (!is_finite) {
    return raise_format(vm, vm->exceptions.OverflowError, "int too large to convert to float");
  }
  return true;
}

int int_sign(Value v) {
  if (value_is_pointer(v)) {
    return OBJECT_AS(BigInt, v)->is_negative ? -1 : 1; // a BigInt is never zero
  }
  int64_t i = value_to_small(int_of_bool(v));
  return (i > 0) - (i < 0);
}

// Of a negative number too: two's complement does not change the last bit.
static bool is_odd(Value v) {
  return value_is_int(v) ? value_to_small(v) & 1 : OBJECT_AS(BigInt, v)->digits[0] & 1;
}

static int compare_ints(Value a, Value b) {
  IntView left, right;
  view_int(&left, a);
  view_int(&right, b);
  return bigint_compare(&left, &right);
}

static bool raise_zero_division(Vm *vm, const char *text) {
  return raise_format(vm, vm->exceptions.ZeroDivisionError, "%s", text);
}

// ---- division ----

// CPython has a text of its own for each operator, and learners search for them.
static bool divide_by_zero(Vm *vm, BinaryOp op) {
  switch (op) {
  case BINARY_TRUE_DIVIDE: return raise_zero_division(vm, "division by zero");
  case BINARY_MODULO: return raise_zero_division(vm, "integer modulo by zero");
  default: return raise_zero_division(vm, "integer division or modulo by zero");
  }
}

// A tuple of two owned values, released if it cannot be made.
static bool pair_new(Vm *vm, Value first, Value second, Value *result) {
  Tuple *pair = tuple_new(vm, 2);
  if (pair == NULL) {
    value_release(vm, first);
    value_release(vm, second);
    return false;
  }
  pair->items[0] = first;
  pair->items[1] = second;
  *result = value_from_object(pair);
  return true;
}

static bool small_divide(Vm *vm, BinaryOp op, int64_t a, int64_t b, Value *result) {
  // C rounds to zero, Python down.  The one quotient beyond the inline range is -2^61 / -1.
  int64_t quotient = a / b, remainder = a % b;
  if (remainder != 0 && (remainder ^ b) < 0) {
    quotient--;
    remainder += b;
  }
  if (op == BINARY_MODULO) {
    *result = value_from_small(remainder);
    return true;
  }
  if (!int_from_int64(vm, quotient, result)) {
    return false;
  }
  return op != BINARY_DIVMOD || pair_new(vm, *result, value_from_small(remainder), result);
}

// One kernel gives quotient and remainder; each operator takes what it is asked for.
static bool big_divide(Vm *vm, BinaryOp op, const IntView *a, const IntView *b, Value *result) {
  Value remainder;
  switch (op) {
  case BINARY_FLOOR_DIVIDE: return bigint_divide(vm, a, b, result, NULL);
  case BINARY_MODULO: return bigint_divide(vm, a, b, NULL, result);
  default:
    return bigint_divide(vm, a, b, result, &remainder) && pair_new(vm, *result, remainder, result);
  }
}

// ---- powers ----

// Is there room for base ** exponent?  Better to know before hours of work than after.
static bool check_power_fits(Vm *vm, Value base, uint64_t exponent) {
  IntView view;
  view_int(&view, base);
  uint64_t bits = bigint_bit_length(&view) - 1, total; // of the result, at least
  if (__builtin_mul_overflow(bits, exponent, &total) || total / DIGIT_BITS > BIGINT_MAX_DIGITS) {
    return raise_memory_error(vm);
  }
  void *room = memory_new(vm, (size_t)(total / 8 + 1));
  memory_free(vm, room, (size_t)(total / 8 + 1));
  return room != NULL;
}

// base ** exponent by squaring, from the exponent's highest bit down.
static bool big_power(Vm *vm, Value base, uint64_t exponent, Value *result) {
  Value power = value_from_small(1);
  for (int bit = 63 - __builtin_clzll(exponent | 1); bit >= 0; bit--) {
    Value next;
    if (!int_binary(vm, BINARY_MULTIPLY, power, power, &next)) {
      value_release(vm, power);
      return false;
    }
    value_replace(vm, &power, next);
    if ((exponent >> bit) & 1) {
      if (!int_binary(vm, BINARY_MULTIPLY, power, base, &next)) {
        value_release(vm, power);
        return false;
      }
      value_replace(vm, &power, next);
    }
  }
  *result = power;
  return true;
}

// In machine words as long as nothing overflows; false asks for the other way.
static bool small_power(int64_t base, uint64_t exponent, int64_t *result) {
  int64_t power = 1;
  for (;;) {
    if ((exponent & 1) && __builtin_mul_overflow(power, base, &power)) {
      return false;
    }
    exponent >>= 1;
    if (exponent == 0) {
      *result = power;
      return true;
    }
    if (__builtin_mul_overflow(base, base, &base)) {
      return false;
    }
  }
}

// A negative exponent makes a float of it: 2 ** -1 is 0.5.  The bases 0, 1 and -1 take any
// exponent, however large.
static bool int_power(Vm *vm, Value base, Value exponent, Value *result) {
  if (int_sign(exponent) < 0) {
    double x, y;
    return int_to_double(vm, base, &x) && int_to_double(vm, exponent, &y) &&
           float_binary(vm, BINARY_POWER, x, y, result);
  }
  if (value_is_int(base)) {
    int64_t b = value_to_small(base), power;
    if (b == 0 || b == 1 || b == -1) {
      bool is_one = exponent == value_from_small(0) || (b == -1 && !is_odd(exponent));
      *result = value_from_small(is_one ? 1 : b);
      return true;
    }
    if (value_is_int(exponent) && small_power(b, (uint64_t)value_to_small(exponent), &power)) {
      return int_from_int64(vm, power, result);
    }
  }
  int64_t n;
  if (!int_to_int64(exponent, &n)) {
    return raise_memory_error(vm);
  }
  return check_power_fits(vm, base, (uint64_t)n) && big_power(vm, base, (uint64_t)n, result);
}

// ---- shifts ----

// A shift count beyond an int64 is only harmless where it shifts everything out.
static bool int_shift(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  if (int_sign(b) < 0) {
    return raise_value_error(vm, "negative shift count");
  }
  int64_t bits;
  if (!int_to_int64(b, &bits)) {
    if (op == BINARY_LEFT_SHIFT && int_sign(a) != 0) {
      return raise_format(vm, vm->exceptions.OverflowError, "too many digits in integer");
    }
    *result = value_from_small(int_sign(a) < 0 && op == BINARY_RIGHT_SHIFT ? -1 : 0);
    return true;
  }
  if (value_is_int(a)) {
    int64_t i = value_to_small(a);
    if (op == BINARY_RIGHT_SHIFT) {
      *result = value_from_small(i >> (bits > 63 ? 63 : bits));
      return true;
    }
    if (bits < 61 && i >> (61 - bits) == i >> 63) {
      *result = value_from_small((int64_t)((uint64_t)i << bits));
      return true;
    }
  }
  IntView view;
  view_int(&view, a);
  return op == BINARY_LEFT_SHIFT ? bigint_shift_left(vm, &view, (uint64_t)bits, result)
                                 : bigint_shift_right(vm, &view, (uint64_t)bits, result);
}

// ---- dispatch ----

// A product beyond 64 bits still fits two machine words: no need for the long way.
static bool small_multiply(Vm *vm, int64_t a, int64_t b, Value *result) {
  int64_t product;
  if (!__builtin_mul_overflow(a, b, &product)) {
    return int_from_int64(vm, product, result);
  }
  DoubleDigit x = a < 0 ? 0 - (uint64_t)a : (uint64_t)a;
  DoubleDigit y = b < 0 ? 0 - (uint64_t)b : (uint64_t)b;
  return bigint_from_wide(vm, x * y, (a ^ b) < 0, result);
}

// Where both are exact as doubles, the machine's division rounds only once.
static bool small_true_divide(Vm *vm, int64_t a, int64_t b, Value *result) {
  const int64_t exact = (int64_t)1 << 53;
  if (a >= -exact && a <= exact && b >= -exact && b <= exact) {
    return float_new(vm, (double)a / (double)b, result); // both exact: rounded once
  }
  IntView x, y;
  view_int64(&x, a);
  view_int64(&y, b);
  return bigint_true_divide(vm, &x, &y, result);
}

// Sums of two 62-bit ints never overflow 64 bits, so only products need a check.
static bool small_binary(Vm *vm, BinaryOp op, int64_t a, int64_t b, Value *result) {
  switch (op) {
  case BINARY_ADD: return int_from_int64(vm, a + b, result);
  case BINARY_SUBTRACT: return int_from_int64(vm, a - b, result);
  case BINARY_MULTIPLY: return small_multiply(vm, a, b, result);
  case BINARY_AND: *result = value_from_small(a & b); return true;
  case BINARY_OR: *result = value_from_small(a | b); return true;
  case BINARY_XOR: *result = value_from_small(a ^ b); return true;
  case BINARY_TRUE_DIVIDE:
    return b == 0 ? divide_by_zero(vm, op) : small_true_divide(vm, a, b, result);
  default: return b == 0 ? divide_by_zero(vm, op) : small_divide(vm, op, a, b, result);
  }
}

static bool big_binary(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  IntView x, y;
  view_int(&x, a);
  view_int(&y, b);
  switch (op) {
  case BINARY_ADD: return bigint_add(vm, &x, &y, false, result);
  case BINARY_SUBTRACT: return bigint_add(vm, &x, &y, true, result);
  case BINARY_MULTIPLY: return bigint_multiply(vm, &x, &y, result);
  case BINARY_AND:
  case BINARY_OR:
  case BINARY_XOR: return bigint_bitwise(vm, op, &x, &y, result);
  case BINARY_TRUE_DIVIDE:
    return view_is_zero(&y) ? divide_by_zero(vm, op) : bigint_true_divide(vm, &x, &y, result);
  default: return view_is_zero(&y) ? divide_by_zero(vm, op) : big_divide(vm, op, &x, &y, result);
  }
}

// True & False is a bool; True + True is an int.
static bool bool_binary(BinaryOp op, Value a, Value b, Value *result) {
  bool x = a == VALUE_TRUE, y = b == VALUE_TRUE;
  *result = value_from_bool(op == BINARY_AND ? x && y : op == BINARY_OR ? x || y : x != y);
  return true;
}

// Where the interpreter's own fast paths end, and where every other caller begins.
bool int_binary(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  if (value_is_bool(a) && value_is_bool(b) && op >= BINARY_AND && op <= BINARY_XOR) {
    return bool_binary(op, a, b, result);
  }
  a = int_of_bool(a);
  b = int_of_bool(b);
  switch (op) {
  case BINARY_POWER: return int_power(vm, a, b, result);
  case BINARY_LEFT_SHIFT:
  case BINARY_RIGHT_SHIFT: return int_shift(vm, op, a, b, result);
  case BINARY_MATRIX_MULTIPLY:
  case BINARY_OP_COUNT: *result = VALUE_NOT_IMPLEMENTED; return true;
  default: break;
  }
  if (value_both_int(a, b)) {
    return small_binary(vm, op, value_to_small(a), value_to_small(b), result);
  }
  return big_binary(vm, op, a, b, result);
}

// Also int(x), float(x) and __index__ of ints, which are unary operators to the slots.
bool int_unary(Vm *vm, UnaryOp op, Value v, Value *result) {
  v = int_of_bool(v);
  IntView view;
  view_int(&view, v);
  switch (op) {
  case UNARY_NEGATIVE:
    if (value_is_int(v)) {
      return int_from_int64(vm, -value_to_small(v), result);
    }
    return bigint_negate(vm, &view, result);
  case UNARY_INVERT: // ~x is -1 - x
    return int_binary(vm, BINARY_SUBTRACT, value_from_small(-1), v, result);
  case UNARY_ABSOLUTE:
    if (int_sign(v) < 0) {
      return int_unary(vm, UNARY_NEGATIVE, v, result);
    }
    *result = value_retain(v);
    return true;
  case UNARY_FLOAT: {
    double d;
    return int_to_double(vm, v, &d) && float_new(vm, d, result);
  }
  default: *result = value_retain(v); return true;
  }
}

// ---- power modulo ----

// The base brought into 0 … |modulus|-1; a negative exponent's base is replaced by its inverse.
static bool reduced_base(Vm *vm, Value base, const IntView *modulus, bool invert, Value *result) {
  IntView view, positive = *modulus;
  if (modulus->digits == modulus->small) {
    positive.digits = positive.small;
  }
  positive.is_negative = false;
  view_int(&view, base);
  Value reduced;
  if (!bigint_divide(vm, &view, &positive, NULL, &reduced)) {
    return false;
  }
  if (!invert) {
    *result = reduced;
    return true;
  }
  bool exists = false;
  view_int(&view, reduced);
  bool ok = bigint_inverse(vm, &view, &positive, &exists, result);
  value_release(vm, reduced);
  if (ok && !exists) {
    return raise_value_error(vm, "base is not invertible for the given modulus");
  }
  return ok;
}

// Both below 2^61: squares fit two machine words, no BigInt is needed.
static int64_t small_power_modulo(uint64_t base, uint64_t exponent, uint64_t modulus) {
  uint64_t power = 1;
  for (; exponent != 0; exponent >>= 1) {
    if (exponent & 1) {
      power = (uint64_t)((DoubleDigit)power * base % modulus);
    }
    base = (uint64_t)((DoubleDigit)base * base % modulus);
  }
  return (int64_t)power;
}

// Moduli that fit a digit are what lessons use: no memory is needed for them.
static bool power_of_reduced(Vm *vm, Value base, Value exponent, const IntView *modulus,
                             Value *result) {
  if (modulus->used == 1 && value_is_int(exponent)) {
    int64_t n = value_to_small(exponent);
    *result = value_from_small(small_power_modulo((uint64_t)value_to_small(base),
                                                  (uint64_t)(n < 0 ? -n : n), modulus->digits[0]));
    return true;
  }
  IntView b, e;
  view_int(&b, base);
  view_int(&e, exponent);
  e.is_negative = false;
  return bigint_power_modulo(vm, &b, &e, modulus, result);
}

// pow(b, e, m): a negative e takes the inverse of b, a negative m gives a negative result.
// The inverse of a number, by Euclid's algorithm.  False: there is none, or something is no inline
// int, and the long way knows.
static bool small_inverse(Value base, Value modulus, int64_t *inverse) {
  if (!value_both_int(base, modulus) || value_to_small(modulus) <= 1) {
    return false;
  }
  const int64_t m = value_to_small(modulus), left = value_to_small(base) % m;
  int64_t greater = m, less = left < 0 ? left + m : left, before = 0, now = 1;
  while (less != 0) {
    int64_t quotient = greater / less, rest = greater - quotient * less;
    greater = less;
    less = rest;
    rest = before - quotient * now; // below the modulus, as all of them
    before = now;
    now = rest;
  }
  *inverse = before < 0 ? before + m : before;
  return greater == 1;
}

bool number_power_modulo(Vm *vm, Value base, Value exponent, Value modulus, Value *result) {
  int64_t inverse;
  exponent = int_of_bool(exponent);
  if (exponent == value_from_small(-1) && small_inverse(base, modulus, &inverse)) {
    *result = value_from_small(inverse);
    return true;
  }
  IntView m;
  view_int(&m, modulus);
  if (view_is_zero(&m)) {
    return raise_value_error(vm, "pow() 3rd argument cannot be 0");
  }
  if (m.used == 1 && m.digits[0] == 1) {
    *result = value_from_small(0);
    return true;
  }
  Value reduced, power;
  if (!reduced_base(vm, base, &m, int_sign(exponent) < 0, &reduced)) {
    return false;
  }
  bool ok = power_of_reduced(vm, reduced, exponent, &m, &power);
  value_release(vm, reduced);
  if (!ok) {
    return false;
  }
  if (!m.is_negative || power == value_from_small(0)) {
    *result = power;
    return true;
  }
  // With a negative modulus the result is in modulus+1 … 0.
  ok = int_binary(vm, BINARY_ADD, power, modulus, result);
  value_release(vm, power);
  return ok;
}

// ---- rounding to a power of ten ----

// The multiple of `power` nearest to v, the even multiple where two are equally near.
static bool round_to_multiple(Vm *vm, Value v, Value power, Value *result) {
  Value pair, twice = VALUE_UNBOUND, lower;
  if (!int_binary(vm, BINARY_DIVMOD, v, power, &pair)) {
    return false;
  }
  Value quotient = as_tuple(pair)->items[0], remainder = as_tuple(pair)->items[1];
  bool was_odd = is_odd(quotient);
  bool ok = int_binary(vm, BINARY_MULTIPLY, remainder, value_from_small(2), &twice);
  ok = ok && int_binary(vm, BINARY_SUBTRACT, v, remainder, &lower);
  value_release(vm, pair);
  if (!ok) {
    value_release(vm, twice);
    return false;
  }
  int order = compare_ints(twice, power);
  value_release(vm, twice);
  if (order < 0 || (order == 0 && !was_odd)) {
    *result = lower;
    return true;
  }
  ok = int_binary(vm, BINARY_ADD, lower, power, result);
  value_release(vm, lower);
  return ok;
}

// round(1234, -2): the digits say how many zeros there are to be.
bool int_round(Vm *vm, Value v, Value digits, Value *result) {
  v = int_of_bool(v);
  IntView view;
  view_int(&view, v);
  int64_t places;
  if (int_sign(digits) >= 0) {
    *result = value_retain(v);
    return true;
  }
  // Where half the power of ten is beyond the number, nothing is left of it.
  if (!int_to_int64(digits, &places) || places < -(int64_t)(bigint_bit_length(&view) / 3 + 2)) {
    *result = value_from_small(0);
    return true;
  }
  Value power;
  if (!big_power(vm, value_from_small(10), (uint64_t)-places, &power)) {
    return false;
  }
  bool ok = round_to_multiple(vm, v, power, result);
  value_release(vm, power);
  return ok;
}
