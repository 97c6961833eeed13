// BigInts from digits and to digits, in any base from 2 to 36.
#include "vm/bigint.h"
#include "vm/number.h"
#include "vm/vm.h"
#include <math.h>

// How many digits of a base fit one Digit, and the base to that power.
typedef struct Chunk {
  unsigned digits;
  Digit power;
} Chunk;

// 10^18 is the largest power of ten in a digit: so decimal digits are handled 18 at a time.
static Chunk chunk_of(unsigned base) {
  if (base == 10) {
    return (Chunk){18, UINT64_C(1000000000000000000)};
  }
  Chunk chunk = {0, 1};
  while (chunk.power <= DIGIT_MASK / base) {
    chunk.power *= base;
    chunk.digits++;
  }
  return chunk;
}

// The caller has checked that it is a digit of the base.
static unsigned digit_value(char c) {
  if (c <= '9') {
    return (unsigned)(c - '0');
  }
  return (unsigned)((c | 0x20) - 'a') + 10;
}

// The bits of one digit where the base is a power of two, else 0.
static unsigned bits_of_base(unsigned base) {
  return (base & (base - 1)) == 0 ? (unsigned)__builtin_ctz(base) : 0;
}

// Where the base is a power of two, digits are just groups of bits.
static void read_bits(BigInt *out, const char *digits, size_t length, unsigned bits) {
  DoubleDigit pending = 0;
  unsigned pending_bits = 0;
  uint32_t used = 0;
  for (size_t i = length; i-- > 0;) {
    pending |= (DoubleDigit)digit_value(digits[i]) << pending_bits;
    pending_bits += bits;
    if (pending_bits >= DIGIT_BITS) {
      out->digits[used++] = (Digit)pending & DIGIT_MASK;
      pending >>= DIGIT_BITS;
      pending_bits -= DIGIT_BITS;
    }
  }
  out->digits[used++] = (Digit)pending;
  out->used = used & 0x7FFFFFFFu;
}

// Horner's rule, a Digit's worth of digits at a time.
static void read_chunks(BigInt *out, const char *digits, size_t length, unsigned base) {
  Chunk chunk = chunk_of(base);
  uint32_t used = 0;
  size_t i = 0;
  size_t end = length % chunk.digits != 0 ? length % chunk.digits : chunk.digits;
  while (i < length) {
    Digit part = 0;
    for (; i < end; i++) {
      part = part * base + digit_value(digits[i]);
    }
    end += chunk.digits;
    Digit carry = digits_multiply_add(out->digits, used, chunk.power, part);
    if (carry != 0) {
      out->digits[used++] = carry;
    }
  }
  out->used = used & 0x7FFFFFFFu;
}

// The memory is taken at once: log2(base) bits for each digit, and a digit to spare.
bool bigint_from_digits(Vm *vm, const char *digits, size_t length, unsigned base, Value *result) {
  double bits = (double)length * log2((double)base);
  if (bits > (double)BIGINT_MAX_DIGITS * DIGIT_BITS) {
    return raise_memory_error(vm);
  }
  BigInt *out = bigint_new(vm, (uint64_t)(bits / DIGIT_BITS) + 2);
  if (out == NULL) {
    return false;
  }
  if (bits_of_base(base) != 0) {
    read_bits(out, digits, length, bits_of_base(base));
  } else {
    read_chunks(out, digits, length, base);
  }
  return bigint_finish(vm, out, result);
}

size_t bigint_text_size(const IntView *a, unsigned base) {
  return (size_t)((double)bigint_bit_length(a) / log2((double)base)) + 4;
}

// From the lowest bits up, and so from the end of the text backwards.
static char *write_bits(const IntView *a, unsigned bits, char *end) {
  const char *numerals = "0123456789abcdefghijklmnopqrstuvwxyz";
  DoubleDigit pending = 0;
  unsigned pending_bits = 0;
  uint32_t next = 0;
  while (pending != 0 || next < a->used) {
    if (pending_bits < bits && next < a->used) {
      pending |= (DoubleDigit)a->digits[next++] << pending_bits;
      pending_bits += DIGIT_BITS;
    }
    *--end = numerals[(unsigned)pending & ((1u << bits) - 1)];
    pending >>= bits;
    pending_bits = pending_bits >= bits ? pending_bits - bits : 0;
  }
  return end;
}

// The decimal digits of a chunk, two at a time; all 18 of them, or those from the first on.
static char *write_decimal(Digit part, bool is_highest, char *end) {
  char *start = end - 18;
  while (part >= 10) {
    unsigned pair = (unsigned)(part % 100);
    part /= 100;
    *--end = (char)('0' + pair % 10);
    *--end = (char)('0' + pair / 10);
  }
  if (part != 0) {
    *--end = (char)('0' + part);
  }
  while (!is_highest && end > start) {
    *--end = '0';
  }
  return end;
}

// Divide by the largest power of the base in a digit, and spell the remainder: the number of
// divisions of long numbers is what costs.
static char *write_chunks(const IntView *a, unsigned base, Digit *scratch, char *end) {
  const char *numerals = "0123456789abcdefghijklmnopqrstuvwxyz";
  Chunk chunk = chunk_of(base);
  const Digit *digits = a->digits;
  uint32_t used = a->used;
  while (used > 0) {
    Digit part = digits_divide_small(digits, used, chunk.power, scratch);
    digits = scratch;
    while (used > 0 && scratch[used - 1] == 0) {
      used--;
    }
    // The highest chunk stops at its first digit, the others keep their zeros.
    if (base == 10) {
      end = write_decimal(part, used == 0, end);
      continue;
    }
    for (unsigned i = 0; i < chunk.digits && (used > 0 || part != 0); i++) {
      *--end = numerals[part % base];
      part /= base;
    }
  }
  return end;
}

char *bigint_write(const IntView *a, unsigned base, Digit *scratch, char *buffer, size_t size) {
  char *end = buffer + size - 1;
  *end = '\0';
  unsigned bits = bits_of_base(base);
  char *text = bits != 0 ? write_bits(a, bits, end) : write_chunks(a, base, scratch, end);
  if (*text == '\0') {
    *--text = '0';
  }
  // Leading zeros of a power-of-two base come from the padding of the highest digit.
  while (*text == '0' && text[1] != '\0') {
    text++;
  }
  if (a->is_negative) {
    *--text = '-';
  }
  return text;
}
