// Writes whole numbers and seconds as printf would, by their digits.
#include "runtime/record_digits.h"
#include <math.h>
#include <stdio.h>
#include <string.h>

enum { PRECISION = 12 };

char *digits_put_text(char *at, const char *text) {
  size_t length = strlen(text);
  memcpy(at, text, length);
  return at + length;
}

static char *put_long(char *at, uint64_t number) {
  char digits[DIGITS_ROOM], *from = digits + sizeof digits;
  do {
    *--from = (char)('0' + number % 10);
    number /= 10;
  } while (number != 0);
  size_t length = (size_t)(digits + sizeof digits - from);
  memcpy(at, from, length);
  return at + length;
}

char *digits_put(char *at, uint32_t number) {
  return put_long(at, number);
}

// The twelve digits of `seconds` as a whole number, and how many of them are behind the point.
// False: it is so near to the middle between two that the product, which is rounded, cannot tell;
// or it needs an exponent.
static bool scale(double seconds, uint64_t *digits, int *behind) {
  static const double LEAST = 1e11, MOST = 1e12 - 1;
  if (!(seconds >= 1e-3 && seconds < 1e6)) {
    return false;
  }
  double power = 1e6;
  for (*behind = 6; seconds * power < LEAST; ++*behind) {
    power *= 10; // exact: less than 1e22
  }
  double scaled = seconds * power, whole = floor(scaled), rest = scaled - whole;
  *digits = (uint64_t)whole + (rest > 0.5);
  return fabs(rest - 0.5) > 0.01 && scaled < MOST;
}

char *digits_put_seconds(char *at, double seconds) {
  uint64_t digits;
  int behind;
  if (!scale(seconds, &digits, &behind)) {
    int length = snprintf(at, DIGITS_ROOM, "%.*g", PRECISION, seconds);
    return at + (length > 0 ? length : 0);
  }
  while (behind > 0 && digits % 10 == 0) {
    digits /= 10;
    behind--;
  }
  uint64_t power = 1;
  for (int i = 0; i < behind; i++) {
    power *= 10;
  }
  at = put_long(at, digits / power);
  if (behind > 0) {
    char *end =
        put_long(at, digits % power + power); // its 1 keeps the zeros, and becomes the point
    *at = '.';
    at = end;
  }
  return at;
}
