// Between Strings and the UTF-8 that the rest of the world speaks.  Lone surrogates pass as the
// three bytes that UTF-8 would give them (WTF-8); checked decoding is in vm/codec.c.
#include "vm/string_internal.h"
#include "vm/vm.h"

// How many code points, and the width of the widest, judged by the leading bytes alone.
static size_t measure(const uint8_t *bytes, size_t length, uint8_t *width) {
  size_t count = 0;
  uint8_t widest = 0;
  for (size_t i = 0; i < length; i++) {
    if ((bytes[i] & 0xC0) != 0x80) {
      count++;
      widest = bytes[i] > widest ? bytes[i] : widest;
    }
  }
  *width = widest < 0xC4 ? 1 : widest < 0xF0 ? 2 : 4;
  return count;
}

// The code point at `*p`, which is moved behind it.
static uint32_t decode_one(const uint8_t **p) {
  const uint8_t *b = *p;
  if (b[0] < 0x80) {
    *p += 1;
    return b[0];
  }
  if (b[0] < 0xE0) {
    *p += 2;
    return (b[0] & 0x1Fu) << 6 | (b[1] & 0x3Fu);
  }
  if (b[0] < 0xF0) {
    *p += 3;
    return (b[0] & 0x0Fu) << 12 | (b[1] & 0x3Fu) << 6 | (b[2] & 0x3Fu);
  }
  *p += 4;
  return (b[0] & 0x07u) << 18 | (b[1] & 0x3Fu) << 12 | (b[2] & 0x3Fu) << 6 | (b[3] & 0x3Fu);
}

// Two passes: the first finds length and width, the second fills.
bool string_from_utf8(Vm *vm, const char *text, size_t length, Value *result) {
  const uint8_t *bytes = (const uint8_t *)text;
  if (bytes_are_ascii(bytes, length)) {
    return string_from_latin1(vm, bytes, length, result);
  }
  uint8_t width;
  size_t count = measure(bytes, length, &width);
  if (count == 1) {
    return string_from_code_point(vm, decode_one(&bytes), result);
  }
  String *s = string_new_long(vm, count, width);
  if (s == NULL) {
    return false;
  }
  for (size_t i = 0; i < count; i++) {
    units_put(s->data, width, i, decode_one(&bytes));
  }
  *result = value_from_object(s);
  return true;
}

// A code point takes one byte more from 0x80, from 0x800 and from 0x10000 on.
static size_t encoded_length(const String *s) {
  size_t length = s->length;
  for (uint32_t i = 0; s->width == 1 && i < s->length; i++) {
    length += s->data[i] >> 7;
  }
  for (uint32_t i = 0; s->width > 1 && i < s->length; i++) {
    uint32_t c = string_at(s, i);
    length += (size_t)(c >= 0x80) + (c >= 0x800) + (c >= 0x10000);
  }
  return length;
}

size_t utf8_put(uint8_t *out, uint32_t c) {
  if (c < 0x80) {
    out[0] = (uint8_t)c;
    return 1;
  }
  if (c < 0x800) {
    out[0] = (uint8_t)(0xC0 | c >> 6);
    out[1] = (uint8_t)(0x80 | (c & 0x3F));
    return 2;
  }
  if (c < 0x10000) {
    out[0] = (uint8_t)(0xE0 | c >> 12);
    out[1] = (uint8_t)(0x80 | (c >> 6 & 0x3F));
    out[2] = (uint8_t)(0x80 | (c & 0x3F));
    return 3;
  }
  out[0] = (uint8_t)(0xF0 | c >> 18);
  out[1] = (uint8_t)(0x80 | (c >> 12 & 0x3F));
  out[2] = (uint8_t)(0x80 | (c >> 6 & 0x3F));
  out[3] = (uint8_t)(0x80 | (c & 0x3F));
  return 4;
}

// Latin-1, of which a byte above 127 becomes two: with its length counted likewise, three fifths of
// what encoding a long text takes code point by code point.
static size_t put_narrow(const String *s, uint8_t *bytes) {
  size_t at = 0;
  for (uint32_t i = 0; i < s->length; i++) {
    uint8_t c = s->data[i];
    if (c < 0x80) {
      bytes[at++] = c;
    } else {
      bytes[at++] = (uint8_t)(0xC0 | c >> 6);
      bytes[at++] = (uint8_t)(0x80 | (c & 0x3F));
    }
  }
  return at;
}

// ASCII, the common case, needs no copy.
bool string_utf8(Vm *vm, const String *s, Utf8 *result) {
  if (s->is_ascii) {
    *result = (Utf8){(const char *)s->data, s->length, 0};
    return true;
  }
  size_t length = encoded_length(s);
  uint8_t *bytes = memory_new(vm, length + 1);
  if (bytes == NULL) {
    return false;
  }
  size_t at = s->width == 1 ? put_narrow(s, bytes) : 0;
  for (uint32_t i = 0; s->width > 1 && i < s->length; i++) {
    at += utf8_put(bytes + at, string_at(s, i));
  }
  bytes[at] = 0;
  *result = (Utf8){(const char *)bytes, length, length + 1};
  return true;
}

void utf8_free(Vm *vm, Utf8 *utf8) {
  if (utf8->allocated != 0) {
    memory_free(vm, (void *)(uintptr_t)utf8->bytes, utf8->allocated);
  }
  *utf8 = (Utf8){0};
}
