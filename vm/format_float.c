// Floats as a format says: the styles of C's printf, and the one that only Python has.
#include "vm/format.h"
#include "vm/number.h"
#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

// Room for the digits before the point of the largest double, sign, point and exponent.
enum { TEXT_MARGIN = 340, TEXT_SMALL = 512 };

// Behind the mantissa: where the exponent begins, or the end.
static char *mantissa_end(char *text) {
  char *e = strpbrk(text, "eE");
  return e != NULL ? e : text + strlen(text);
}

// 1.500e+10 to 1.5e+10
static void strip_zeros(char *text) {
  char *end = mantissa_end(text), *last = end;
  while (last[-1] == '0') {
    last--;
  }
  last -= last[-1] == '.';
  memmove(last, end, strlen(end) + 1);
}

// repr(), and with # a point in any case: 1.e+16.
static void write_repr(double d, bool is_alternate, char *text) {
  size_t length = (size_t)float_repr_text(d, text);
  if (is_alternate && strchr(text, '.') == NULL) {
    char *end = mantissa_end(text);
    memmove(end + 1, end, length - (size_t)(end - text) + 1);
    *end = '.';
  }
}

// %#g.  Not printf's: glibc loses the zeros where rounding gives one more digit (999999.5).
static void write_alternate(double d, int precision, bool is_upper, char *text, size_t size) {
  precision = precision == 0 ? 1 : precision;
  snprintf(text, size, is_upper ? "%#.*E" : "%#.*e", precision - 1, d);
  int exponent = isfinite(d) ? atoi(mantissa_end(text) + 1) : precision;
  if (exponent >= -4 && exponent < precision) {
    snprintf(text, size, "%#.*f", precision - 1 - exponent, d);
  }
}

// A precision but no type: like g, with at least one digit behind the point, and so an exponent
// already where the digits just reach the point.
static void write_general(double d, int precision, bool is_alternate, char *text, size_t size) {
  snprintf(text, size, is_alternate ? "%#.*e" : "%.*e", precision - 1, d);
  if (atoi(mantissa_end(text) + 1) == precision - 1) {
    if (!is_alternate && precision > 1) {
      strip_zeros(text);
    }
    return;
  }
  if (is_alternate) {
    write_alternate(d, precision, false, text, size);
  } else {
    snprintf(text, size, "%.*g", precision, d);
  }
  if (strpbrk(text, ".e") == NULL) {
    strcat(text, ".0");
  }
}

// What %.*f writes, where it fits a word without the point: two fifths of an f-string that
// ends in `:.2f`.
static bool write_fixed(double d, int precision, char *text) {
  uint64_t scaled;
  if (!float_scale(d, precision, &scaled)) {
    return false;
  }
  char digits[24], *p = digits + sizeof digits;
  for (int left = precision + 1; left > 0 || scaled != 0; left--) {
    *--p = (char)('0' + scaled % 10);
    scaled /= 10;
  }
  size_t whole = (size_t)(digits + sizeof digits - p) - (size_t)precision;
  memcpy(text, p, whole);
  text += whole;
  if (precision > 0) {
    *text++ = '.';
    memcpy(text, p + whole, (size_t)precision);
    text += precision;
  }
  *text = '\0';
  return true;
}

// Compilers check printf's formats, so each is written out.
static void write_style(double d, uint32_t type, int precision, bool is_alternate, char *text,
                        size_t size) {
  if (is_alternate && (type == 'g' || type == 'n' || type == 'G')) {
    write_alternate(d, precision, type == 'G', text, size);
    return;
  }
  bool is_fixed = type == 'f' || type == 'F' || type == '%';
  if (is_fixed && !is_alternate && write_fixed(d, precision, text)) {
    return;
  }
  const char *pattern;
  switch (type) {
  case 'e': pattern = is_alternate ? "%#.*e" : "%.*e"; break;
  case 'E': pattern = is_alternate ? "%#.*E" : "%.*E"; break;
  case 'g':
  case 'n': pattern = "%.*g"; break;
  case 'G': pattern = "%.*G"; break;
  case 'F': pattern = is_alternate ? "%#.*F" : "%.*F"; break;
  default: pattern = is_alternate ? "%#.*f" : "%.*f"; break;
  }
  snprintf(text, size, pattern, precision, d);
}

// The text of a finite or infinite double that is not negative, or of nan.
static void write_double(double d, const FormatSpec *spec, char *text, size_t size) {
  int precision = (int)spec->precision;
  if (spec->type != 0) {
    write_style(d, spec->type, precision < 0 ? 6 : precision, spec->is_alternate, text, size);
  } else if (precision < 0 || !isfinite(d)) {
    write_repr(d, spec->is_alternate && isfinite(d), text);
  } else {
    write_general(d, precision == 0 ? 1 : precision, spec->is_alternate, text, size);
  }
  if (spec->type == '%') {
    strcat(text, "%");
  }
}

// What z looks for: a number that rounds to zero.
static bool is_all_zeros(char *text) {
  const char *end = mantissa_end(text);
  for (const char *p = text; p < end; p++) {
    if (*p != '0' && *p != '.' && *p != '%') {
      return false;
    }
  }
  return true;
}

// Take the text apart where the digits before the point end: only they are grouped.
static bool format_text(Vm *vm, char *text, bool is_negative, const FormatSpec *spec,
                        Value *result) {
  if (spec->no_negative_zero && is_negative && is_all_zeros(text)) {
    is_negative = false;
  }
  size_t digits = strspn(text, "0123456789");
  NumberText n = {.sign = is_negative         ? '-'
                          : spec->sign == '-' ? '\0'
                                              : spec->sign,
                  .digits = text,
                  .digits_length = digits,
                  .rest = text + digits,
                  .rest_length = strlen(text) - digits,
                  .group = 3};
  return format_number_text(vm, spec, &n, result);
}

// The sign is kept apart, so that fill and zeros can go between it and the digits.
bool format_double_parts(Vm *vm, double d, const FormatSpec *spec, Value *result) {
  if (spec->precision > INT_MAX - TEXT_MARGIN) {
    return raise_value_error(vm, "precision too big");
  }
  if (spec->type == '%') {
    d *= 100;
  }
  bool is_negative = signbit(d) && !isnan(d);
  d = isnan(d) ? d : fabs(d);
  if (isnan(d)) {
    d = NAN; // without the sign that printf would show
  }
  char small[TEXT_SMALL], *text = small;
  size_t size = TEXT_MARGIN + (size_t)(spec->precision < 0 ? 6 : spec->precision);
  if (size > sizeof small) {
    text = memory_new(vm, size);
    if (text == NULL) {
      return false;
    }
  }
  write_double(d, spec, text, size);
  bool ok = format_text(vm, text, is_negative, spec, result);
  if (text != small) {
    memory_free(vm, text, size);
  }
  return ok;
}

// The empty format is repr().
bool format_float(Vm *vm, double d, const String *text, Value *result) {
  FormatSpec spec;
  if (text->length == 0) {
    char repr[40];
    int length = float_repr_text(d, repr);
    return string_from_utf8(vm, repr, (size_t)length, result);
  }
  if (!format_spec_parse(vm, text, "float", 0, '>', &spec)) {
    return false;
  }
  switch (spec.type) {
  case 0:
  case 'e':
  case 'E':
  case 'f':
  case 'F':
  case 'g':
  case 'G':
  case 'n':
  case '%': return format_double_parts(vm, d, &spec, result);
  default: return raise_unknown_format_code(vm, spec.type, "float");
  }
}
