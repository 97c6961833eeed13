// What the files of str (vm/string*.c) share with one another and with bytes: raw code points,
// searching, and the tables of methods that vm/string_class.c joins.
#ifndef AWL_VM_STRING_INTERNAL_H
#define AWL_VM_STRING_INTERNAL_H

#include "vm/operate.h"
#include "vm/string.h"
#include "vm/unicode.h"

#define AS_STRING(v) OBJECT_AS(String, v)

// The width that a code point needs.
static inline uint8_t code_point_width(uint32_t c) {
  return c < 0x100 ? 1 : c < 0x10000 ? 2 : 4;
}

// Eight bytes at a time: the top bit of each byte that equals the one repeated in `pattern`.  A
// byte behind an equal one may be marked wrongly, one that is equal is never missed.
#define BYTE_ONES 0x0101010101010101u
static inline uint64_t bytes_equal_mask(uint64_t word, uint64_t pattern) {
  uint64_t difference = word ^ pattern;
  return (difference - BYTE_ONES) & ~difference & (BYTE_ONES << 7);
}

static inline void units_put(void *data, uint8_t width, size_t i, uint32_t c) {
  switch (width) {
  case 1: ((uint8_t *)data)[i] = (uint8_t)c; break;
  case 2: ((uint16_t *)data)[i] = (uint16_t)c; break;
  default: ((uint32_t *)data)[i] = c; break;
  }
}

static inline uint32_t units_get(const void *data, uint8_t width, size_t i) {
  switch (width) {
  case 1: return ((const uint8_t *)data)[i];
  case 2: return ((const uint16_t *)data)[i];
  default: return ((const uint32_t *)data)[i];
  }
}

// How many leading bytes are ASCII.
// Are these the arguments of encode() and decode() that nobody gives: 'utf-8' and 'strict'?
bool codec_is_usual(const Value *args);
size_t ascii_prefix(const void *data, size_t length);
static inline bool bytes_are_ascii(const void *data, size_t length) {
  return ascii_prefix(data, length) == length;
}

// Copy `count` units from one width to another; a narrower target must be wide enough for them.
void units_copy(void *to, uint8_t to_width, size_t to_index, const void *from, uint8_t from_width,
                size_t from_index, size_t count);
// The width that the widest of these units needs.
uint8_t units_width(const void *data, uint8_t width, size_t start, size_t count);

// A String of these units, narrowed as far as it goes.
MUST_CHECK bool string_from_units(Vm *vm, const void *data, uint8_t width, size_t length,
                                  Value *result);
// A String of Latin-1 bytes; `is_ascii` as known.
MUST_CHECK bool string_from_latin1(Vm *vm, const void *data, size_t length, Value *result);
// string_new for lengths that may be too large: MemoryError.
MUST_CHECK String *string_new_long(Vm *vm, size_t length, uint8_t width);

// One hit of `needle` in haystack[start … end), by code point; -1 if there is none.
int64_t string_find(const String *haystack, uint32_t start, uint32_t end, const String *needle);
int64_t string_find_last(const String *haystack, uint32_t start, uint32_t end,
                         const String *needle);
int64_t string_count(const String *haystack, uint32_t start, uint32_t end, const String *needle,
                     int64_t limit);
bool string_matches_at(const String *s, uint32_t at, const String *piece); // within bounds
// The same on bytes, which these are written with.
int64_t bytes_find(const uint8_t *haystack, size_t length, const uint8_t *needle, size_t size);
int64_t bytes_find_last(const uint8_t *haystack, size_t length, const uint8_t *needle, size_t size);

// The str inside an argument: the exact String, also of a subclass's instance; NULL if it is none.
String *string_of_other(const Vm *vm, Value v); // of what is not exactly a str
static inline String *string_of(const Vm *vm, Value v) {
  return LIKELY(value_is_string(v)) ? AS_STRING(v) : string_of_other(vm, v);
}
// The same, raising "name() argument 1 must be str, not int".
MUST_CHECK bool string_argument(Vm *vm, Value v, const char *name, int position, String **result);
// Python's optional start and end arguments (None, UNBOUND or an index), clamped to the length.
MUST_CHECK bool span_given(Vm *vm, Value start, Value end, int64_t length, int64_t *from,
                           int64_t *to);
static inline MUST_CHECK bool span_arguments(Vm *vm, Value start, Value end, int64_t length,
                                             int64_t *from, int64_t *to) {
  if (LIKELY(start == VALUE_NONE && end == VALUE_NONE)) {
    *from = 0;
    *to = length;
    return true;
  }
  return span_given(vm, start, end, length, from, to);
}

// Text as str's repr, ascii() and str.format show it.
MUST_CHECK bool builder_add_quoted(Vm *vm, StringBuilder *b, const String *s, bool ascii_only);
// The escape of a code point: \x.., \u.... or \U........; returns its length, at most ten.
size_t escape_code_point(char *out, uint32_t c);
MUST_CHECK bool builder_add_int(Vm *vm, StringBuilder *b, int64_t i);
// The decimal digits of `i`, with a sign if it has one, before `end`: where they begin.  There must
// be room for INT64_DIGITS.
enum { INT64_DIGITS = 20 };
char *int64_digits(int64_t i, char *end);

// The arguments `encoding` and `errors` (UNBOUND: absent) of a method, as C strings.
typedef struct Codec {
  Utf8 encoding, errors;
} Codec;
MUST_CHECK bool codec_arguments(Vm *vm, const Value *args, const char *function, Codec *codec);
void codec_free(Vm *vm, Codec *codec);

// Rows of methods; each table ends with a row whose name is NULL.
extern const NativeDef STRING_SEARCH_METHODS[];
extern const NativeDef STRING_CASE_METHODS[];
extern const NativeDef STRING_SPLIT_METHODS[];
extern const NativeDef STRING_PAD_METHODS[];
extern const NativeDef STRING_REPLACE_METHODS[];

// The hash of a string whose data are these bytes.
uint64_t latin1_hash(const Vm *vm, const void *bytes, size_t length);

#endif
