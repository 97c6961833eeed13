// float.hex() and float.fromhex(): doubles in hexadecimal, bit by bit.
#include "vm/float_hex.h"
#include "vm/number.h"
#include "vm/vm.h"
#include <math.h>
#include <stdio.h>
#include <strings.h>

// The mantissa is 53 bits: one before the point and thirteen digits of four.
bool float_to_hex(Vm *vm, double d, Value *result) {
  char text[40];
  if (!isfinite(d)) {
    float_repr_text(d, text);
    return string_from_c(vm, text, result);
  }
  int exponent;
  double mantissa = frexp(fabs(d), &exponent);
  if (d == 0) {
    return string_from_c(vm, signbit(d) ? "-0x0.0p+0" : "0x0.0p+0", result);
  }
  // One digit before the point; subnormal numbers keep the smallest exponent and begin with 0.
  int shift = 1 - (exponent < -1021 ? -1021 - exponent : 0);
  mantissa = ldexp(mantissa, shift);
  exponent -= shift;
  uint64_t bits = (uint64_t)ldexp(mantissa, 52);
  snprintf(text, sizeof text, "%s0x%d.%013llxp%c%d", d < 0 ? "-" : "", (int)(bits >> 52),
           (unsigned long long)(bits & (((uint64_t)1 << 52) - 1)), exponent < 0 ? '-' : '+',
           exponent < 0 ? -exponent : exponent);
  return string_from_c(vm, text, result);
}

// ---- reading ----

typedef struct HexNumber {
  uint64_t bits;    // the first 60 significant bits
  bool sticky;      // something is behind them
  int64_t exponent; // of the last of `bits`
} HexNumber;

// -1 for what is none, as the point and the p are.
static int hex_digit(char c) {
  if (c >= '0' && c <= '9') {
    return c - '0';
  }
  char lower = (char)(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// Digits with at most one point.  Returns how many there were.
static size_t read_digits(const char **p, HexNumber *out) {
  size_t count = 0;
  bool after_point = false;
  for (;; ++*p) {
    int digit = hex_digit(**p);
    if (**p == '.' && !after_point) {
      after_point = true;
      continue;
    }
    if (digit < 0) {
      return count;
    }
    count++;
    if (out->bits >> 56 == 0) {
      out->bits = out->bits << 4 | (unsigned)digit;
      out->exponent -= after_point ? 4 : 0;
    } else {
      out->sticky = out->sticky || digit != 0;
      out->exponent += after_point ? 0 : 4;
    }
  }
}

// p±123, clamped far beyond what a double can have.
static bool read_exponent(const char **p, HexNumber *out) {
  if ((**p | 0x20) != 'p') {
    return true;
  }
  ++*p;
  bool is_negative = **p == '-';
  *p += **p == '-' || **p == '+';
  if (**p < '0' || **p > '9') {
    return false;
  }
  int64_t exponent = 0;
  for (; **p >= '0' && **p <= '9'; ++*p) {
    exponent = exponent > ((int64_t)1 << 50) ? exponent : exponent * 10 + (**p - '0');
  }
  out->exponent += is_negative ? -exponent : exponent;
  return true;
}

// Rounded once to what a double has room for, half to even.
static double hex_value(const HexNumber *number) {
  if (number->bits == 0) {
    return 0.0;
  }
  int64_t length = 64 - __builtin_clzll(number->bits);
  int64_t top = number->exponent + length; // the value is below 2^top
  if (top > 1024) {
    return INFINITY;
  }
  int64_t unit = top - 53 < -1074 ? -1074 : top - 53;
  int64_t drop = unit - number->exponent;
  if (drop <= 0) {
    return ldexp((double)number->bits, (int)number->exponent);
  }
  if (drop > length) {
    return 0.0; // less than half of the smallest double
  }
  uint64_t kept = number->bits >> drop;
  uint64_t rest = number->bits & (((uint64_t)1 << drop) - 1), half = (uint64_t)1 << (drop - 1);
  if (rest > half || (rest == half && (number->sticky || (kept & 1)))) {
    kept++;
  }
  return ldexp((double)kept, (int)unit);
}

// The names of what has no digits, in any case of letters.
static bool read_special(const char **p, double *d) {
  const struct {
    const char *text;
    double value;
  } names[] = {{"infinity", INFINITY}, {"inf", INFINITY}, {"nan", NAN}};
  for (int i = 0; i < 3; i++) {
    size_t length = strlen(names[i].text);
    if (strncasecmp(*p, names[i].text, length) == 0) {
      *p += length;
      *d = names[i].value;
      return true;
    }
  }
  return false;
}

static bool raise_invalid(Vm *vm) {
  return raise_value_error(vm, "invalid hexadecimal floating-point string");
}

// What stands behind the sign; the 0x may be missing.
static bool read_magnitude(Vm *vm, const char **p, double *d) {
  if (read_special(p, d)) {
    return true;
  }
  if ((*p)[0] == '0' && ((*p)[1] | 0x20) == 'x') {
    *p += 2;
  }
  HexNumber number = {0};
  if (read_digits(p, &number) == 0 || !read_exponent(p, &number)) {
    return raise_invalid(vm);
  }
  *d = hex_value(&number);
  if (isinf(*d)) {
    return raise_format(vm, vm->exceptions.OverflowError,
                        "hexadecimal value too large to represent as a float");
  }
  return true;
}

static bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

bool float_from_hex(Vm *vm, const char *text, size_t length, double *d) {
  const char *p = text, *end = text + length;
  while (is_space(*p)) {
    p++;
  }
  bool is_negative = *p == '-';
  p += *p == '-' || *p == '+';
  if (!read_magnitude(vm, &p, d)) {
    return false;
  }
  while (is_space(*p)) {
    p++;
  }
  if (p != end) {
    return raise_invalid(vm);
  }
  if (is_negative) {
    *d = -*d;
  }
  return true;
}
