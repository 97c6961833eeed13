// BigInt objects, and the kernels that are one or two loops: compare, add, multiply, hash.
#include "vm/bigint.h"
#include "vm/number.h"
#include "vm/vm.h"

// Above this many digits in both operands libtommath's Karatsuba and Toom-Cook win.
enum { SCHOOLBOOK_LARGEST = 64 };

// ---- views and objects ----

// A magnitude of 64 bits has at most two digits of 60.
static void view_magnitude(IntView *view, uint64_t magnitude, bool is_negative) {
  view->small[0] = magnitude & DIGIT_MASK;
  view->small[1] = magnitude >> DIGIT_BITS;
  view->used = magnitude > DIGIT_MASK ? 2 : magnitude != 0;
  view->digits = view->small;
  view->is_negative = is_negative;
}

// The negation is done without a sign, because -INT64_MIN has no int64.
void view_int64(IntView *view, int64_t i) {
  view_magnitude(view, i < 0 ? 0 - (uint64_t)i : (uint64_t)i, i < 0);
}

void view_bigint(IntView *view, const BigInt *b) {
  view->digits = b->digits;
  view->used = b->used;
  view->is_negative = b->is_negative;
}

// Bools are ints too: True is 1.
void view_int(IntView *view, Value v) {
  if (value_is_int(v)) {
    view_int64(view, value_to_small(v));
  } else if (value_is_pointer(v)) {
    view_bigint(view, OBJECT_AS(BigInt, v));
  } else {
    view_int64(view, v == VALUE_TRUE);
  }
}

// The digits are zero, because cells are: kernels that leave the upper ones alone rely on it.
BigInt *bigint_new(Vm *vm, uint64_t capacity) {
  if (capacity > BIGINT_MAX_DIGITS) {
    raise_memory_error(vm);
    return NULL;
  }
  BigInt *b = object_new(vm, SHAPE_BIG_INT, sizeof(BigInt) + capacity * sizeof(Digit));
  if (b != NULL) {
    b->capacity = (uint32_t)capacity;
  }
  return b;
}

// A result much smaller than its cell moves to a cell that fits, or a program that keeps such
// results would keep memory it cannot see.
static bool shrink(Vm *vm, BigInt *b, Value *result) {
  BigInt *small = bigint_new(vm, b->used);
  if (small == NULL) {
    object_release(vm, b);
    return false;
  }
  memcpy(small->digits, b->digits, b->used * sizeof(Digit));
  small->used = b->used;
  small->is_negative = b->is_negative;
  object_release(vm, b);
  *result = value_from_object(small);
  return true;
}

// Every result passes here, so that there is one place that knows when an int is inline.
bool bigint_finish(Vm *vm, BigInt *b, Value *result) {
  uint32_t used = b->used;
  while (used > 0 && b->digits[used - 1] == 0) {
    used--;
  }
  b->used = used & 0x7FFFFFFFu;
  if (used <= 2) {
    // At most 62 significant bits: the range of inline ints reaches one further down than up.
    uint64_t high = used == 2 ? b->digits[1] : 0;
    if (high <= 2) {
      uint64_t magnitude = (used != 0 ? b->digits[0] : 0) | high << DIGIT_BITS;
      int64_t i = b->is_negative ? (int64_t)(0 - magnitude) : (int64_t)magnitude;
      if (int_fits_inline(i)) {
        object_release(vm, b);
        *result = value_from_small(i);
        return true;
      }
    }
  }
  if (b->capacity > 16 && used < b->capacity / 2) {
    return shrink(vm, b, result);
  }
  *result = value_from_object(b);
  return true;
}

// For the products of two inline ints: they have 122 bits, so three digits hold them.
bool bigint_from_wide(Vm *vm, DoubleDigit magnitude, bool is_negative, Value *result) {
  BigInt *b = bigint_new(vm, 3);
  if (b == NULL) {
    return false;
  }
  b->used = 3;
  b->is_negative = is_negative;
  for (int i = 0; i < 3; i++) {
    b->digits[i] = (Digit)magnitude & DIGIT_MASK;
    magnitude >>= DIGIT_BITS;
  }
  return bigint_finish(vm, b, result);
}

// ---- questions ----

// Normal numbers have no zeros in front, so the longer one is the larger one.
int bigint_compare_magnitude(const IntView *a, const IntView *b) {
  if (a->used != b->used) {
    return a->used < b->used ? -1 : 1;
  }
  for (uint32_t i = a->used; i-- > 0;) {
    if (a->digits[i] != b->digits[i]) {
      return a->digits[i] < b->digits[i] ? -1 : 1;
    }
  }
  return 0;
}

int bigint_compare(const IntView *a, const IntView *b) {
  if (a->is_negative != b->is_negative) {
    return a->is_negative ? -1 : 1;
  }
  int order = bigint_compare_magnitude(a, b);
  return a->is_negative ? -order : order;
}

// Python hashes every number modulo the prime 2^61 - 1.  Multiplying by 2^60 modulo it is a
// rotation of 61 bits.
uint64_t bigint_hash(const IntView *a) {
  const uint64_t prime = ((uint64_t)1 << 61) - 1;
  uint64_t hash = 0;
  for (uint32_t i = a->used; i-- > 0;) {
    hash = ((hash << 60) & prime) | (hash >> 1);
    hash += a->digits[i];
    if (hash >= prime) {
      hash -= prime;
    }
  }
  if (a->is_negative) {
    hash = 0 - hash;
  }
  return hash == UINT64_MAX ? UINT64_MAX - 1 : hash;
}

// The highest digit is never zero, so counting its leading zeros is enough.
uint64_t bigint_bit_length(const IntView *a) {
  if (a->used == 0) {
    return 0;
  }
  uint64_t top = 64 - (uint64_t)__builtin_clzll(a->digits[a->used - 1]);
  return (uint64_t)(a->used - 1) * DIGIT_BITS + top;
}

// ---- sums ----

// `a` is the larger.  The result has one digit more.
static void add_magnitudes(const IntView *a, const IntView *b, Digit *restrict out) {
  const Digit *restrict larger = a->digits, *restrict smaller = b->digits;
  uint32_t used = a->used, both = b->used, i = 0;
  Digit carry = 0;
  for (; i < both; i++) {
    Digit sum = larger[i] + smaller[i] + carry;
    out[i] = sum & DIGIT_MASK;
    carry = sum >> DIGIT_BITS;
  }
  for (; i < used; i++) {
    Digit sum = larger[i] + carry;
    out[i] = sum & DIGIT_MASK;
    carry = sum >> DIGIT_BITS;
  }
  out[i] = carry;
}

// The same for a difference; it is not negative, so no borrow is left at the end.
static void subtract_magnitudes(const IntView *a, const IntView *b, Digit *restrict out) {
  const Digit *restrict larger = a->digits, *restrict smaller = b->digits;
  uint32_t used = a->used, both = b->used, i = 0;
  Digit borrow = 0;
  for (; i < both; i++) {
    Digit difference = larger[i] - smaller[i] - borrow;
    out[i] = difference & DIGIT_MASK;
    borrow = difference >> 63;
  }
  for (; i < used; i++) {
    Digit difference = larger[i] - borrow;
    out[i] = difference & DIGIT_MASK;
    borrow = difference >> 63;
  }
  out[i] = 0;
}

// Sums and differences are one operation on magnitudes, chosen by the signs: -3 + 5 subtracts.
bool bigint_add(Vm *vm, const IntView *a, const IntView *b, bool subtract, Value *result) {
  bool b_negative = b->is_negative != subtract;
  bool same_sign = a->is_negative == b_negative;
  bool is_swapped = bigint_compare_magnitude(a, b) < 0;
  const IntView *larger = is_swapped ? b : a;
  const IntView *smaller = is_swapped ? a : b;
  BigInt *out = bigint_new(vm, (uint64_t)larger->used + 1);
  if (out == NULL) {
    return false;
  }
  out->used = (larger->used + 1) & 0x7FFFFFFFu;
  out->is_negative = is_swapped ? b_negative : a->is_negative;
  if (same_sign) {
    add_magnitudes(larger, smaller, out->digits);
  } else {
    subtract_magnitudes(larger, smaller, out->digits);
  }
  return bigint_finish(vm, out, result);
}

// Numbers do not change, so even a change of sign is a copy.
static bool copy_with_sign(Vm *vm, const IntView *a, bool is_negative, Value *result) {
  BigInt *out = bigint_new(vm, a->used);
  if (out == NULL) {
    return false;
  }
  memcpy(out->digits, a->digits, a->used * sizeof(Digit));
  out->used = a->used & 0x7FFFFFFFu;
  out->is_negative = is_negative;
  return bigint_finish(vm, out, result);
}

bool bigint_negate(Vm *vm, const IntView *a, Value *result) {
  return copy_with_sign(vm, a, !a->is_negative, result);
}

bool bigint_absolute(Vm *vm, const IntView *a, Value *result) {
  return copy_with_sign(vm, a, false, result);
}

// ---- products ----

// The loops multiply by factor * 2^4, so that the upper word of a product is what goes to the next
// digit, without a shift of two words.  What is carried from step to step is then one small sum.
enum { WORD_SLACK = 64 - DIGIT_BITS };

Digit digits_multiply_add(Digit *digits, uint32_t used, Digit factor, Digit carry) {
  uint64_t scaled = factor << WORD_SLACK, high = carry;
  carry = 0;
  for (uint32_t i = 0; i < used; i++) {
    DoubleDigit product = (DoubleDigit)digits[i] * scaled;
    Digit sum = ((uint64_t)product >> WORD_SLACK) + high + carry;
    digits[i] = sum & DIGIT_MASK;
    carry = sum >> DIGIT_BITS;
    high = (uint64_t)(product >> 64);
  }
  return high + carry;
}

// out[0 … used] = a * factor.
static void multiply_row(const Digit *restrict a, uint32_t used, Digit factor,
                         Digit *restrict out) {
  uint64_t scaled = factor << WORD_SLACK, high = 0, carry = 0;
  for (uint32_t i = 0; i < used; i++) {
    DoubleDigit product = (DoubleDigit)a[i] * scaled;
    Digit sum = ((uint64_t)product >> WORD_SLACK) + high + carry;
    out[i] = sum & DIGIT_MASK;
    carry = sum >> DIGIT_BITS;
    high = (uint64_t)(product >> 64);
  }
  out[used] = high + carry;
}

// out[0 … used] += a * factor, where out[used] is 0 before.
static void add_row(const Digit *restrict a, uint32_t used, Digit factor, Digit *restrict out) {
  uint64_t scaled = factor << WORD_SLACK, high = 0, carry = 0;
  for (uint32_t i = 0; i < used; i++) {
    DoubleDigit product = (DoubleDigit)a[i] * scaled;
    Digit sum = ((uint64_t)product >> WORD_SLACK) + high + carry + out[i];
    out[i] = sum & DIGIT_MASK;
    carry = sum >> DIGIT_BITS;
    high = (uint64_t)(product >> 64);
  }
  out[used] = high + carry;
}

// Row by row as on paper.  Long numbers are left to libtommath, whose methods for them need fewer
// steps than one for each pair of digits.
bool bigint_multiply(Vm *vm, const IntView *a, const IntView *b, Value *result) {
  if (a->used == 0 || b->used == 0) {
    *result = value_from_small(0);
    return true;
  }
  const IntView *longer = a->used >= b->used ? a : b;
  const IntView *shorter = a->used >= b->used ? b : a;
  if (shorter->used > SCHOOLBOOK_LARGEST) {
    return bigint_multiply_long(vm, a, b, result);
  }
  uint64_t used = (uint64_t)a->used + b->used;
  BigInt *out = bigint_new(vm, used);
  if (out == NULL) {
    return false;
  }
  out->used = used & 0x7FFFFFFFu;
  out->is_negative = a->is_negative != b->is_negative;
  multiply_row(longer->digits, longer->used, shorter->digits[0], out->digits);
  for (uint32_t i = 1; i < shorter->used; i++) {
    add_row(longer->digits, longer->used, shorter->digits[i], out->digits + i);
  }
  return bigint_finish(vm, out, result);
}
