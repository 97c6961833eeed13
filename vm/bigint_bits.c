// Ints as rows of bits: shifts, and, or, xor, and the bytes of to_bytes.
#include "vm/bigint.h"
#include "vm/number.h"
#include "vm/vm.h"

// Whole digits are skipped, the rest of the shift goes through a carry.
bool bigint_shift_left(Vm *vm, const IntView *a, uint64_t bits, Value *result) {
  if (a->used == 0) {
    *result = value_from_small(0);
    return true;
  }
  uint64_t whole = bits / DIGIT_BITS;
  unsigned part = (unsigned)(bits % DIGIT_BITS);
  BigInt *out = bigint_new(vm, whole + a->used + 1);
  if (out == NULL) {
    return false;
  }
  Digit carry = 0;
  for (uint32_t i = 0; i < a->used; i++) {
    DoubleDigit digit = ((DoubleDigit)a->digits[i] << part) | carry;
    out->digits[whole + i] = (Digit)digit & DIGIT_MASK;
    carry = (Digit)(digit >> DIGIT_BITS);
  }
  out->digits[whole + a->used] = carry;
  out->used = out->capacity & 0x7FFFFFFFu;
  out->is_negative = a->is_negative;
  return bigint_finish(vm, out, result);
}

// Does `a` have a bit among the lowest `whole` digits and `part` bits?
static bool has_low_bits(const IntView *a, uint64_t whole, unsigned part) {
  for (uint64_t i = 0; i < whole; i++) {
    if (a->digits[i] != 0) {
      return true;
    }
  }
  return (a->digits[whole] & (((Digit)1 << part) - 1)) != 0;
}

// Python shifts as if the sign went on forever: -1 >> 100 is -1.
bool bigint_shift_right(Vm *vm, const IntView *a, uint64_t bits, Value *result) {
  uint64_t whole = bits / DIGIT_BITS;
  unsigned part = (unsigned)(bits % DIGIT_BITS);
  if (whole >= a->used) {
    *result = value_from_small(a->is_negative ? -1 : 0);
    return true;
  }
  // Downwards, as floor division: a negative number that loses bits goes one further.
  bool rounds = a->is_negative && has_low_bits(a, whole, part);
  uint32_t used = a->used - (uint32_t)whole;
  BigInt *out = bigint_new(vm, (uint64_t)used + 1);
  if (out == NULL) {
    return false;
  }
  for (uint32_t i = 0; i < used; i++) {
    Digit low = a->digits[whole + i] >> part;
    Digit high = i + 1 < used ? a->digits[whole + i + 1] << (DIGIT_BITS - part) : 0;
    out->digits[i] = (low | high) & DIGIT_MASK;
  }
  for (uint32_t i = 0; rounds; i++) {
    rounds = out->digits[i] == DIGIT_MASK;
    out->digits[i] = (out->digits[i] + 1) & DIGIT_MASK;
  }
  out->used = (used + 1) & 0x7FFFFFFFu;
  out->is_negative = a->is_negative;
  return bigint_finish(vm, out, result);
}

// Digit `i` of the endless two's complement of `view`; *carry is 1 at the beginning.
static Digit complement_digit(const IntView *view, uint32_t i, Digit *carry) {
  Digit digit = i < view->used ? view->digits[i] : 0;
  if (!view->is_negative) {
    return digit;
  }
  digit = (~digit & DIGIT_MASK) + *carry;
  *carry = digit >> DIGIT_BITS;
  return digit & DIGIT_MASK;
}

// The operation on two digits; on two signs too, which are digits of an endless row.
static Digit combine(BinaryOp op, Digit a, Digit b) {
  switch (op) {
  case BINARY_AND: return a & b;
  case BINARY_OR: return a | b;
  default: return a ^ b;
  }
}

// Signs are kept apart, but Python defines these operators on two's complement: so negative
// operands are complemented on the way in, and a negative result on the way out.
bool bigint_bitwise(Vm *vm, BinaryOp op, const IntView *a, const IntView *b, Value *result) {
  uint32_t used = (a->used > b->used ? a->used : b->used) + 1;
  BigInt *out = bigint_new(vm, used);
  if (out == NULL) {
    return false;
  }
  out->is_negative = combine(op, a->is_negative, b->is_negative) & 1;
  out->used = used & 0x7FFFFFFFu;
  Digit carry_a = 1, carry_b = 1, carry_out = 1;
  for (uint32_t i = 0; i < used; i++) {
    Digit left = complement_digit(a, i, &carry_a);
    Digit right = complement_digit(b, i, &carry_b);
    Digit digit = combine(op, left, right);
    if (out->is_negative) {
      digit = (~digit & DIGIT_MASK) + carry_out;
      carry_out = digit >> DIGIT_BITS;
      digit &= DIGIT_MASK;
    }
    out->digits[i] = digit;
  }
  return bigint_finish(vm, out, result);
}

// ---- bytes ----

// Of a magnitude that is not zero.
static bool is_power_of_two(const IntView *a) {
  for (uint32_t i = 0; i + 1 < a->used; i++) {
    if (a->digits[i] != 0) {
      return false;
    }
  }
  Digit top = a->digits[a->used - 1];
  return (top & (top - 1)) == 0;
}

// Zeros at the end; `a` is not zero.
static uint64_t trailing_zeros(const IntView *a) {
  uint32_t i = 0;
  while (a->digits[i] == 0) {
    i++;
  }
  return (uint64_t)i * DIGIT_BITS + (uint64_t)__builtin_ctzll(a->digits[i]);
}

bool bigint_gcd_of_power(const IntView *a, const IntView *b, uint64_t *bits) {
  if (view_is_zero(a) || view_is_zero(b) || (!is_power_of_two(a) && !is_power_of_two(b))) {
    return false;
  }
  uint64_t x = trailing_zeros(a), y = trailing_zeros(b);
  *bits = x < y ? x : y;
  return true;
}

// Whether `length` bytes hold the number, as to_bytes must know before it writes.
static bool fits_bytes(const IntView *a, size_t length, bool is_signed) {
  uint64_t bits = bigint_bit_length(a);
  if (bits == 1 && a->is_negative) {
    return true; // -1 is ones as far as one looks: Python takes no bytes at all for enough
  }
  if (is_signed && bits > 0) {
    // The sign takes a bit, but for the most negative number.
    bits += !(a->is_negative && is_power_of_two(a));
  }
  return (bits + 7) / 8 <= length;
}

// Digits of 60 bits go in at the top of `pending`, bytes of 8 come out at the bottom.
bool bigint_to_bytes(const IntView *a, uint8_t *bytes, size_t length, bool is_signed) {
  if (!fits_bytes(a, length, is_signed)) {
    return false;
  }
  DoubleDigit pending = 0;
  unsigned pending_bits = 0, carry = 1;
  uint32_t next = 0;
  for (size_t i = 0; i < length; i++) {
    if (pending_bits < 8 && next < a->used) {
      pending |= (DoubleDigit)a->digits[next++] << pending_bits;
      pending_bits += DIGIT_BITS;
    }
    unsigned byte = (unsigned)pending & 0xFF;
    pending >>= 8;
    pending_bits = pending_bits >= 8 ? pending_bits - 8 : 0;
    if (a->is_negative) {
      byte = (~byte & 0xFF) + carry;
      carry = byte >> 8;
    }
    bytes[i] = (uint8_t)byte;
  }
  return true;
}

// The way back: bytes go in at the top, digits come out at the bottom.
bool bigint_from_bytes(Vm *vm, const uint8_t *bytes, size_t length, bool is_signed, Value *result) {
  BigInt *out = bigint_new(vm, (uint64_t)length * 8 / DIGIT_BITS + 2);
  if (out == NULL) {
    return false;
  }
  out->is_negative = is_signed && length > 0 && (bytes[length - 1] & 0x80) != 0;
  DoubleDigit pending = 0;
  unsigned pending_bits = 0, carry = 1;
  uint32_t used = 0;
  for (size_t i = 0; i < length; i++) {
    unsigned byte = bytes[i];
    if (out->is_negative) {
      byte = (~byte & 0xFF) + carry;
      carry = byte >> 8;
      byte &= 0xFF;
    }
    pending |= (DoubleDigit)byte << pending_bits;
    pending_bits += 8;
    if (pending_bits >= DIGIT_BITS) {
      out->digits[used++] = (Digit)pending & DIGIT_MASK;
      pending >>= DIGIT_BITS;
      pending_bits -= DIGIT_BITS;
    }
  }
  out->digits[used++] = (Digit)pending;
  out->used = used & 0x7FFFFFFFu;
  return bigint_finish(vm, out, result);
}
