// str: making, reading and comparing text.
#ifndef AWL_VM_STRING_H
#define AWL_VM_STRING_H

#include "vm/object.h"
#include <stddef.h>

// From UTF-8 (WTF-8: encoded lone surrogates are kept).  The bytes must be valid; checked decoding
// is bytes_decode's.
MUST_CHECK bool string_from_utf8(Vm *vm, const char *bytes, size_t length, Value *result);
MUST_CHECK bool string_from_c(Vm *vm, const char *text, Value *result);
MUST_CHECK bool string_from_code_point(Vm *vm, uint32_t code_point, Value *result);
// Room for `length` code points of `width`; the caller fills all of it and keeps the rule of the
// narrowest width (string_from_ucs4 does so for any text).
MUST_CHECK String *string_new(Vm *vm, uint32_t length, uint8_t width);
MUST_CHECK bool string_from_ucs4(Vm *vm, const uint32_t *code_points, size_t length, Value *result);

// The bytes of a String's cell.  Long strings are given room in steps of an eighth, so that a text
// that grows at its end (string_append_owned) is copied a logarithmic number of times; the size
// is a function of length and width, so that the cell needs no field for it.
static inline size_t string_cell_size(uint32_t length, uint8_t width) {
  size_t size = offsetof(String, data) + ((size_t)length + 1) * width;
  if (size <= 128) {
    return (size + 15) & ~(size_t)15;
  }
  size_t step = (size_t)1 << (60 - __builtin_clzll(size)); // the power of two below, over eight
  return (size + step - 1) & ~(step - 1);
}

// The table of interned strings, "" and the one-character strings of Latin-1.  vm_new calls
// string_start before anything makes a String; vm_free calls string_shutdown after the last
// object is gone.
MUST_CHECK bool string_start(Vm *vm);
void string_shutdown(Vm *vm);

// The interned String with this text.  An interned String lives as long as the Vm: it is made
// immortal, so that shapes and inline caches may keep its address.  Attribute names, identifiers
// and the constants of programs are interned.  string_intern replaces an owned reference.  Owned
// results.
MUST_CHECK bool string_intern(Vm *vm, Value *string);
MUST_CHECK bool string_interned(Vm *vm, const char *bytes, size_t length, Value *result);
// The one there is, borrowed, or NULL; of ASCII only.  Nothing is made.
String *string_interned_find(Vm *vm, const char *bytes, size_t length);

static inline uint32_t string_at(const String *s, uint32_t i) {
  switch (s->width) {
  case 1: return s->data[i];
  case 2: return ((const uint16_t *)(const void *)s->data)[i];
  default: return ((const uint32_t *)(const void *)s->data)[i];
  }
}

uint64_t string_hash(Vm *vm, String *s); // keyed SipHash-1-3, cached
bool string_equal(const String *a, const String *b);

// Are these bytes the same?  Without the call of memcmp, which is most of the time of a comparison
// of words: 12 % in counting them.
static inline bool bytes_are_same(const uint8_t *a, const uint8_t *b, size_t count) {
  uint64_t x, y;
  if (count >= sizeof x) {
    for (size_t i = 0; i + sizeof x < count; i += sizeof x) {
      memcpy(&x, a + i, sizeof x);
      memcpy(&y, b + i, sizeof y);
      if (x != y) {
        return false;
      }
    }
    memcpy(&x, a + count - sizeof x, sizeof x); // the last ones, some of them again
    memcpy(&y, b + count - sizeof y, sizeof y);
    return x == y;
  }
  if (count >= sizeof(uint32_t)) {
    uint32_t ends[4];
    memcpy(&ends[0], a, sizeof *ends);
    memcpy(&ends[1], b, sizeof *ends);
    memcpy(&ends[2], a + count - sizeof *ends, sizeof *ends);
    memcpy(&ends[3], b + count - sizeof *ends, sizeof *ends);
    return ends[0] == ends[1] && ends[2] == ends[3];
  }
  return count == 0 ||
         (a[0] == b[0] && a[count / 2] == b[count / 2] && a[count - 1] == b[count - 1]);
}

// The same text in two objects, whose hashes are known to be equal.
static inline bool string_is_same(const String *a, const String *b) {
  return a->length == b->length && a->width == b->width &&
         bytes_are_same(a->data, b->data, (size_t)a->length * a->width);
}
int string_compare(const String *a, const String *b); // by code point: <0, 0, >0
bool string_equals_c(const String *s, const char *ascii);

// UTF-8 of any String (lone surrogates as WTF-8): for ASCII the data itself, else a copy that
// utf8_free gives back.
typedef struct Utf8 {
  const char *bytes; // zero-terminated
  size_t length;
  size_t allocated; // 0 if `bytes` is the String's own
} Utf8;
MUST_CHECK bool string_utf8(Vm *vm, const String *s, Utf8 *result);
void utf8_free(Vm *vm, Utf8 *utf8);
// Write one code point as (W)UTF-8: at most four bytes.  Gives how many.
size_t utf8_put(uint8_t *out, uint32_t c);

MUST_CHECK bool string_slice(Vm *vm, String *s, uint32_t start, uint32_t end, Value *result);
MUST_CHECK bool string_concat(Vm *vm, Value a, Value b, Value *result); // both exactly str
// *target += piece, in place when nobody else holds *target.  Both exactly str; on failure *target
// is unchanged.
MUST_CHECK bool string_append_owned(Vm *vm, Value *target, Value piece);
MUST_CHECK bool string_join(Vm *vm, String *separator, const Value *items, size_t count,
                            Value *result); // TypeError: sequence item N: expected str …
MUST_CHECK bool string_repr(Vm *vm, String *s, Value *result);
// Columns on a terminal (utf8proc), for carets and tables.
uint32_t string_display_width(const String *s);

// Grows text piece by piece; keeps the widest width seen.  Start with zeroes; finish or discard.
typedef struct StringBuilder {
  uint8_t *data;
  size_t length, capacity; // code points, bytes
  uint8_t width;           // 0 while empty
} StringBuilder;
MUST_CHECK bool builder_add_char(Vm *vm, StringBuilder *b, uint32_t code_point);
MUST_CHECK bool builder_add_ascii(Vm *vm, StringBuilder *b, const char *text, size_t length);
MUST_CHECK bool builder_add_c(Vm *vm, StringBuilder *b, const char *text);
MUST_CHECK bool builder_add_string(Vm *vm, StringBuilder *b, const String *s);
MUST_CHECK bool builder_add_slice(Vm *vm, StringBuilder *b, const String *s, uint32_t start,
                                  uint32_t end);
MUST_CHECK bool builder_add_repr(Vm *vm, StringBuilder *b, Value v);
MUST_CHECK bool builder_add_str(Vm *vm, StringBuilder *b, Value v);
MUST_CHECK bool builder_finish(Vm *vm, StringBuilder *b, Value *result); // frees the builder
void builder_discard(Vm *vm, StringBuilder *b);

MUST_CHECK bool bytes_new(Vm *vm, const void *data, size_t length,
                          Value *result); // data may be NULL: zeros
// The bytes of bytes, bytearray (or a subclass); false without raising if `v` is neither.
bool bytes_view(const Vm *vm, Value v, const uint8_t **data, size_t *length);
// Decode and encode: "utf-8", "ascii", "latin-1", "utf-16"…; errors "strict", "ignore", "replace",
// "surrogateescape", "backslashreplace", "xmlcharrefreplace" with CPython's UnicodeErrors.
MUST_CHECK bool bytes_decode(Vm *vm, const uint8_t *data, size_t length, const char *encoding,
                             const char *errors, Value *result);
MUST_CHECK bool string_encode(Vm *vm, String *s, const char *encoding, const char *errors,
                              Value *result);

// f-strings and format(): format_value(v, conversion 0/'s'/'r'/'a', spec str or UNBOUND).
MUST_CHECK bool format_value(Vm *vm, Value v, int conversion, Value spec, Value *result);

// What the interpreter's loop over a str shares with vm/string_class.c.
typedef struct StringIterator {
  Object head;
  String *string; // NULL once exhausted
  uint32_t index;
} StringIterator;

// chr, ord, repr, ascii, format; ends with a row whose name is NULL.
extern const NativeDef STRING_BUILTINS[];

void string_register(Vm *vm); // classes str, its iterator; bytes and bytearray
void bytes_register(Vm *vm);  // called by string_register

#endif
