// Ints beyond 62 bits: the object, and arithmetic on magnitudes that knows no Python.
//
// A BigInt is a sign and a magnitude in digits of 60 bits, the lowest first: libtommath's own
// layout, so that its functions read a BigInt in place.  What programs do all the time (sums,
// shifts, products and quotients of moderate length) is done here, straight into the new object;
// libtommath does what is hard: long products, greatest common divisors, powers modulo n.
//
//     operands  ──IntView──▶  kernel  ──▶  BigInt with room  ──bigint_finish──▶  Value
//
// A finished BigInt is normal: its highest digit is not zero and it does not fit a Value.  So an
// int has one representation only, and an inline int is never equal to a BigInt.
//
// libtommath takes its scratch memory from malloc, for the length of one call.  The result's cell
// and a reservation as large as that scratch are taken from the Vm first (see bigint_tommath.c):
// the cap and injected failures see it all, and nothing of malloc's outlives the call.
#ifndef AWL_VM_BIGINT_H
#define AWL_VM_BIGINT_H

#include "vm/class.h"

typedef uint64_t Digit;
__extension__ typedef unsigned __int128 DoubleDigit;

#define DIGIT_BITS 60
#define DIGIT_MASK (((Digit)1 << DIGIT_BITS) - 1)
#define BIGINT_MAX_DIGITS 0x7000000u // libtommath counts digits, and bits, in an int

typedef struct BigInt {
  Object head;
  uint32_t capacity; // digits the cell has room for
  uint32_t used : 31;
  uint32_t is_negative : 1;
  Digit digits[];
} BigInt;

static inline size_t bigint_size(const BigInt *b) { // bytes of its cell
  return sizeof(BigInt) + (size_t)b->capacity * sizeof(Digit);
}

// What the kernels read: any int, inline or big.  `small` holds the digits of an inline one, so a
// view is passed by address and never copied.  Borrows from the Value it was made of.
typedef struct IntView {
  const Digit *digits;
  uint32_t used;
  bool is_negative;
  Digit small[2];
} IntView;

void view_int(IntView *view, Value v); // an exact int or a bool
void view_int64(IntView *view, int64_t i);
void view_bigint(IntView *view, const BigInt *b);

// ---- bigint.c: objects, sums, products ----

// Room for `capacity` digits, all zero, used = 0.  NULL: MemoryError raised.
MUST_CHECK BigInt *bigint_new(Vm *vm, uint64_t capacity);
// Take `b`, whose `used` digits may begin with zeros, and give the normal Value of it.
MUST_CHECK bool bigint_finish(Vm *vm, BigInt *b, Value *result);
MUST_CHECK bool bigint_from_wide(Vm *vm, DoubleDigit magnitude, bool is_negative, Value *result);

int bigint_compare_magnitude(const IntView *a, const IntView *b);
int bigint_compare(const IntView *a, const IntView *b);
uint64_t bigint_hash(const IntView *a);
uint64_t bigint_bit_length(const IntView *a);
static inline bool view_is_zero(const IntView *a) {
  return a->used == 0;
}

MUST_CHECK bool bigint_add(Vm *vm, const IntView *a, const IntView *b, bool subtract,
                           Value *result);
MUST_CHECK bool bigint_multiply(Vm *vm, const IntView *a, const IntView *b, Value *result);
MUST_CHECK bool bigint_negate(Vm *vm, const IntView *a, Value *result);
MUST_CHECK bool bigint_absolute(Vm *vm, const IntView *a, Value *result);

// Digit loops on plain arrays.  They return the carry, or the remainder.
Digit digits_multiply_add(Digit *digits, uint32_t used, Digit factor, Digit carry); // in place
Digit digits_divide_small(const Digit *a, uint32_t used, Digit divisor, Digit *quotient);

// ---- bigint_divide.c ----

// Floor division, as Python's; the divisor is not zero.  `quotient` or `remainder` may be NULL.
MUST_CHECK bool bigint_divide(Vm *vm, const IntView *a, const IntView *b, Value *quotient,
                              Value *remainder);
// a / b correctly rounded; the divisor is not zero.  False (nothing raised) if too large.
MUST_CHECK bool bigint_true_divide(Vm *vm, const IntView *a, const IntView *b, Value *result);
// The nearest double, half to even: *is_finite is false if it is beyond the largest.
double bigint_to_double(const IntView *a, bool *is_finite);
// mantissa * 2^exponent with 0.5 <= |mantissa| < 1: for logarithms of ints of any size.
double bigint_frexp(const IntView *a, int64_t *exponent);
MUST_CHECK bool bigint_from_double(Vm *vm, double d, Value *result); // truncates; d is finite

// ---- bigint_bits.c ----

MUST_CHECK bool bigint_shift_left(Vm *vm, const IntView *a, uint64_t bits, Value *result);
MUST_CHECK bool bigint_shift_right(Vm *vm, const IntView *a, uint64_t bits, Value *result);
MUST_CHECK bool bigint_bitwise(Vm *vm, BinaryOp op, const IntView *a, const IntView *b,
                               Value *result);
// Is one of them a power of two?  Then 2^bits is their greatest common divisor.
bool bigint_gcd_of_power(const IntView *a, const IntView *b, uint64_t *bits);
// Little-endian two's complement, `length` bytes.  False (nothing raised): does not fit.
bool bigint_to_bytes(const IntView *a, uint8_t *bytes, size_t length, bool is_signed);
MUST_CHECK bool bigint_from_bytes(Vm *vm, const uint8_t *bytes, size_t length, bool is_signed,
                                  Value *result);

// ---- bigint_text.c ----

// ASCII digits of `base`, checked by the caller.
MUST_CHECK bool bigint_from_digits(Vm *vm, const char *digits, size_t length, unsigned base,
                                   Value *result);
// Enough room for bigint_write's text, sign and terminating zero included.
size_t bigint_text_size(const IntView *a, unsigned base);
// Writes at the end of `buffer` (of `size` bytes) and gives where the text begins.  `scratch` has
// room for a->used digits.
char *bigint_write(const IntView *a, unsigned base, Digit *scratch, char *buffer, size_t size);

// ---- bigint_tommath.c: the only file that includes libtommath ----

MUST_CHECK bool bigint_multiply_long(Vm *vm, const IntView *a, const IntView *b, Value *result);
MUST_CHECK bool bigint_power_modulo(Vm *vm, const IntView *base, const IntView *exponent,
                                    const IntView *modulus, Value *result); // 0 <= base < modulus
// The x with 0 <= x < modulus and a * x = 1 (mod modulus).  *exists is false if there is none.
MUST_CHECK bool bigint_inverse(Vm *vm, const IntView *a, const IntView *modulus, bool *exists,
                               Value *result);
MUST_CHECK bool bigint_gcd(Vm *vm, const IntView *a, const IntView *b, Value *result);

#endif
