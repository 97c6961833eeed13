// What is known about single code points: their category, case and digits, as Unicode 15.1 and
// Python's str methods have them.  The only header whose implementation asks utf8proc.
#ifndef AWL_VM_UNICODE_H
#define AWL_VM_UNICODE_H

#include <stdbool.h>
#include <stdint.h>

#define CODE_POINT_MAX 0x10FFFFu

static inline bool ascii_is_lower(uint32_t c) {
  return c - 'a' < 26;
}

static inline bool ascii_is_upper(uint32_t c) {
  return c - 'A' < 26;
}

static inline bool ascii_is_digit(uint32_t c) {
  return c - '0' < 10;
}

static inline bool ascii_is_alpha(uint32_t c) {
  return (c | 0x20) - 'a' < 26;
}

static inline bool ascii_is_space(uint32_t c) { // str's idea: the four separators 28 … 31 too
  return c == ' ' || c - 9 < 5 || c - 28 < 4;
}

static inline bool bytes_is_space(uint32_t c) { // bytes' idea
  return c == ' ' || c - 9 < 5;
}

static inline bool code_point_is_surrogate(uint32_t c) {
  return (c & 0xFFFFF800u) == 0xD800u;
}

bool unicode_is_alpha(uint32_t c);
bool unicode_is_decimal(uint32_t c);
bool unicode_is_digit(uint32_t c);
bool unicode_is_numeric(uint32_t c);
bool unicode_is_alnum(uint32_t c);
bool unicode_is_space(uint32_t c);
bool unicode_is_line_break(uint32_t c); // what splitlines splits at
bool unicode_is_printable(uint32_t c);
bool unicode_is_lower(uint32_t c);
bool unicode_is_upper(uint32_t c);
bool unicode_is_title(uint32_t c); // titlecase letters such as Dž
bool unicode_is_cased(uint32_t c);
bool unicode_is_case_ignorable(uint32_t c);
bool unicode_is_identifier_start(uint32_t c);
bool unicode_is_identifier_part(uint32_t c);
int unicode_decimal_value(uint32_t c); // 0 … 9, or -1
int unicode_width(uint32_t c);         // columns on a terminal

// Case mapping, one code point to at most three: the number is returned.
#define CASE_MAX 3
int unicode_to_lower(uint32_t c, uint32_t out[CASE_MAX]);
int unicode_to_upper(uint32_t c, uint32_t out[CASE_MAX]);
int unicode_to_title(uint32_t c, uint32_t out[CASE_MAX]);
int unicode_to_folded(uint32_t c, uint32_t out[CASE_MAX]);

#endif
