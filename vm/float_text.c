// float: to the shortest text that reads back as the same double, and from text.
#include "vm/format.h"
#include "vm/number.h"
#include "vm/number_text.h"
#include "vm/vm.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <strings.h>

// ---- the shortest digits ----

// 0.d1d2d3… * 10^point
typedef struct Decimal {
  char digits[20];
  int count;
  int point;
} Decimal;

__extension__ typedef unsigned __int128 Wide;

// 0.10 is 0.1; a single zero stays.
static void strip_zeros(Decimal *d) {
  while (d->count > 1 && d->digits[d->count - 1] == '0') {
    d->count--;
  }
}

// Take "d.ddde±xx" apart, without trailing zeros.
static void decimal_from_text(const char *text, Decimal *out) {
  out->count = 0;
  for (; *text != 'e'; text++) {
    if (*text != '.') {
      out->digits[out->count++] = *text;
    }
  }
  strip_zeros(out);
  out->point = atoi(text + 1) + 1;
}

// The digits before the point, which are exact: below 2^53 they are an int.
static void put_whole(uint64_t whole, Decimal *out) {
  char text[20];
  int at = 20;
  for (; whole != 0; whole /= 10) {
    text[--at] = (char)('0' + whole % 10);
  }
  out->count = out->point = 20 - at;
  memcpy(out->digits, text + at, (size_t)out->count);
}

// The digits of a fraction, rest / 2^bits, until they tell it from its neighbours, which are so
// many (times two) away: Steele and White's algorithm, with fixed-point numbers of 128 bits.  An
// even mantissa owns the points half way to its neighbours, because reading rounds to even.
static void put_fraction(Wide rest, int bits, Wide below, Wide above, bool is_even, Decimal *out) {
  const Wide one = (Wide)1 << bits;
  for (bool done = false; !done;) {
    rest *= 10;
    below *= 10;
    above *= 10;
    int digit = (int)(rest >> bits);
    rest &= one - 1;
    bool low = rest < below || (is_even && rest == below);
    bool high = rest + above > one || (is_even && rest + above == one);
    done = low || high;
    if (high && (!low || rest * 2 > one || (rest * 2 == one && (digit & 1)))) {
      digit++;
    }
    if (digit == 0 && out->count == 0) {
      out->point--;
    } else {
      out->digits[out->count++] = (char)('0' + digit);
    }
  }
}

// For doubles between 2^-68 and 2^53, which are those that programs print.
static bool exact_decimal(double d, Decimal *out) {
  int exponent;
  double fraction = frexp(d, &exponent);
  int bits = 53 - exponent; // d = mantissa / 2^bits
  if (bits < 0 || bits > 120) {
    return false;
  }
  uint64_t mantissa = (uint64_t)ldexp(fraction, 53);
  Wide rest = ((Wide)mantissa << 2) & (((Wide)1 << (bits + 2)) - 1);
  put_whole((uint64_t)((Wide)mantissa >> bits), out);
  if (rest == 0) {
    strip_zeros(out);
  } else {
    // In quarters of the distance: below a power of two the neighbour is twice as near.
    put_fraction(rest, bits + 2, fraction == 0.5 ? 1 : 2, 2, (mantissa & 1) == 0, out);
  }
  return true;
}

// At a power of two the doubles below are twice as dense as those above.  Then the nearest decimal
// of some length may read back as the neighbour below, while the next decimal up reads back as `d`.
static bool next_decimal_reads_back(char *text, double d) {
  char *p = strchr(text, 'e') - 1;
  while (p >= text && (*p == '9' || *p == '.')) {
    if (*p == '9') {
      *p = '0';
    }
    p--;
  }
  if (p < text) {
    return false; // 9.99… has become 10.00…: shorter lengths have been tried
  }
  ++*p;
  return strtod(text, NULL) == d;
}

// One length after the other: the first that reads back is the shortest.
static void search_decimal(double d, int first, Decimal *out) {
  char text[40];
  int exponent;
  bool is_power = frexp(d, &exponent) == 0.5;
  for (int digits = first; digits < 17; digits++) {
    snprintf(text, sizeof text, "%.*e", digits - 1, d);
    if (strtod(text, NULL) == d || (is_power && next_decimal_reads_back(text, d))) {
      decimal_from_text(text, out);
      return;
    }
  }
  snprintf(text, sizeof text, "%.16e", d);
  decimal_from_text(text, out);
}

// Nearly all doubles take the first way; the very large and small ones are searched.
static void shortest_decimal(double d, Decimal *out) {
  if (exact_decimal(d, out)) {
    return;
  }
  // All decimals of 15 digits survive reading and writing, so shorter ones end in zeros there.
  // Not so the subnormal numbers, which have fewer bits.
  search_decimal(d, d < 0x1p-1022 ? 1 : 15, out);
}

// ---- repr ----

// At least two digits: 1e-05.
static char *put_exponent(char *p, int exponent) {
  return p + sprintf(p, "e%c%02d", exponent < 0 ? '-' : '+', abs(exponent));
}

// The digits with the point where it belongs: 1e-05 … 1e+16 are the ends of plain notation.
static int write_decimal(const Decimal *d, char *p) {
  const char *start = p;
  int whole = d->point < 0 ? 0 : d->point;
  if (d->point > 16 || d->point < -3) {
    *p++ = d->digits[0];
    if (d->count > 1) {
      *p++ = '.';
      memcpy(p, d->digits + 1, (size_t)(d->count - 1));
      p += d->count - 1;
    }
    return (int)(put_exponent(p, d->point - 1) - start);
  }
  for (int i = 0; i < whole; i++) {
    *p++ = i < d->count ? d->digits[i] : '0';
  }
  if (whole == 0) {
    *p++ = '0';
  }
  *p++ = '.';
  for (int i = d->point; i < 0; i++) {
    *p++ = '0';
  }
  if (whole >= d->count) {
    *p++ = '0';
  }
  for (int i = whole; i < d->count; i++) {
    *p++ = d->digits[i];
  }
  return (int)(p - start);
}

int float_repr_text(double d, char *buffer) {
  char *p = buffer;
  if (isnan(d)) {
    memcpy(buffer, "nan", 4);
    return 3;
  }
  if (signbit(d)) {
    *p++ = '-';
    d = -d;
  }
  if (isinf(d)) {
    memcpy(p, "inf", 4);
    return (int)(p - buffer) + 3;
  }
  Decimal decimal = {.digits = "0", .count = 1, .point = 1};
  if (d != 0) {
    shortest_decimal(d, &decimal);
  }
  p += write_decimal(&decimal, p);
  *p = '\0';
  return (int)(p - buffer);
}

// ---- so many decimals ----

bool float_scale(double d, int places, uint64_t *result) {
  if (!(d >= 0 && d < 0x1p63) || places > FLOAT_SCALE_PLACES) {
    return false;
  }
  uint64_t power = 1;
  for (int i = 0; i < places; i++) {
    power *= 10;
  }
  if (d * (double)power >= 0x1p62) {
    return false;
  }
  int exponent;
  Wide scaled = (Wide)(uint64_t)ldexp(frexp(d, &exponent), 53) * power;
  int bits = 53 - exponent; // what is looked for is scaled / 2^bits, and scaled < 2^110
  if (bits <= 0) {
    *result = (uint64_t)d * power;
    return true;
  }
  if (bits > 112) {
    *result = 0;
    return true;
  }
  Wide rest = scaled & (((Wide)1 << bits) - 1), half = (Wide)1 << (bits - 1);
  uint64_t whole = (uint64_t)(scaled >> bits);
  *result = whole + (rest > half || (rest == half && (whole & 1)));
  return true;
}

// ---- from text ----

// inf, infinity and nan, in any case of letters.
static bool special_value(const char *p, size_t length, double *result) {
  bool is_negative = length > 0 && *p == '-';
  if (length > 0 && (*p == '-' || *p == '+')) {
    p++;
    length--;
  }
  if ((length == 3 && strncasecmp(p, "inf", 3) == 0) ||
      (length == 8 && strncasecmp(p, "infinity", 8) == 0)) {
    *result = is_negative ? -INFINITY : INFINITY;
    return true;
  }
  if (length == 3 && strncasecmp(p, "nan", 3) == 0) {
    *result = is_negative ? -NAN : NAN;
    return true;
  }
  return false;
}

// Python's floats: digits, a point, an exponent.  strtod would also take hexadecimal.
static bool is_decimal_literal(const char *p) {
  p += *p == '-' || *p == '+';
  size_t digits = strspn(p, "0123456789");
  p += digits;
  if (*p == '.') {
    size_t fraction = strspn(++p, "0123456789");
    digits += fraction;
    p += fraction;
  }
  if (digits == 0) {
    return false;
  }
  if (*p == 'e' || *p == 'E') {
    p++;
    p += *p == '-' || *p == '+';
    size_t exponent = strspn(p, "0123456789");
    p += exponent;
    if (exponent == 0) {
      return false;
    }
  }
  return *p == '\0';
}

// `buffer` holds the text with its underscores on entry to the copy, and a C string after it.
static bool parse(const NumberSource *source, char *buffer, double *result) {
  char *end;
  if (!digits_without_underscores(source->start, source->end, buffer, &end)) {
    return false;
  }
  *end = '\0';
  if (memchr(buffer, '\0', (size_t)(end - buffer)) != NULL) {
    return false;
  }
  if (special_value(buffer, (size_t)(end - buffer), result)) {
    return true;
  }
  if (!is_decimal_literal(buffer)) {
    return false;
  }
  *result = strtod(buffer, NULL); // too large is inf, as in Python
  return true;
}

// Up to 15 digits, a point among them: digits and power of ten are doubles without an error, and so
// is only their quotient rounded.  A third of what the general way takes.
static bool parse_short(Value text, double *result) {
  static const double POWERS[] = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                  1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
  if (!value_is_string(text) || !as_string(text)->is_ascii || as_string(text)->length > 17) {
    return false;
  }
  const char *p = (const char *)as_string(text)->data;
  const bool is_negative = *p == '-';
  int64_t number = 0;
  int digits = 0, behind = -1; // digits behind the point; -1: there was none
  for (p += is_negative; *p != '\0'; p++) {
    if (*p == '.' && behind < 0) {
      behind = 0;
      continue;
    }
    if (*p < '0' || *p > '9') {
      return false;
    }
    number = number * 10 + (*p - '0');
    digits++;
    behind += behind >= 0;
  }
  const bool is_whole = p == (const char *)as_string(text)->data + as_string(text)->length;
  if (digits == 0 || digits > 15 || !is_whole) { // a zero may stand inside
    return false;
  }
  double value = (double)number / POWERS[behind < 0 ? 0 : behind];
  *result = is_negative ? -value : value;
  return true;
}

// The text is shown as repr shows it, so that spaces and quotes can be seen.
static bool raise_invalid(Vm *vm, Value text) {
  Value repr;
  if (number_text_repr(vm, text, 0, &repr)) {
    raise_value_error(vm, "could not convert string to float: %S", as_string(repr));
    value_release(vm, repr);
  }
  return false;
}

// Few floats have more than 63 characters: the copy that strtod reads is on the stack.
bool float_from_text(Vm *vm, Value text, Value *result) {
  NumberSource source;
  bool is_text;
  double d = 0;
  if (parse_short(text, &d)) {
    return float_new(vm, d, result);
  }
  if (!number_source(vm, text, &source, &is_text)) {
    return false;
  }
  if (!is_text) {
    return raise_type_error(vm, "float() argument must be a string or a real number, not '%T'",
                            text);
  }
  char small[64], *buffer = small;
  size_t size = (size_t)(source.end - source.start) + 1;
  if (size > sizeof small) {
    buffer = memory_new(vm, size);
    if (buffer == NULL) {
      number_source_free(vm, &source);
      return false;
    }
  }
  bool is_valid = parse(&source, buffer, &d);
  if (buffer != small) {
    memory_free(vm, buffer, size);
  }
  number_source_free(vm, &source);
  return is_valid ? float_new(vm, d, result) : raise_invalid(vm, text);
}
