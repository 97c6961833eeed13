// Reading the text that int() and float() get: any script's digits, white space, underscores.
#include "vm/number_text.h"
#include "vm/number.h"
#include "vm/unicode.h"
#include "vm/vm.h"

// C's idea of white space in the "C" locale, whatever the locale is.
static bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

// At both ends: int(" 12\n") is 12.
static void strip(NumberSource *source) {
  while (source->start < source->end && is_space(*source->start)) {
    source->start++;
  }
  while (source->start < source->end && is_space(source->end[-1])) {
    source->end--;
  }
}

// Arabic and Devanagari digits are digits too; what is nothing becomes '?'.
static char plain_character(uint32_t c) {
  if (c < 128) {
    return (char)c;
  }
  int digit = unicode_decimal_value(c);
  return digit >= 0 ? (char)('0' + digit) : unicode_is_space(c) ? ' ' : '?';
}

// Only text that is not ASCII is copied.
static bool transliterate(Vm *vm, const String *text, NumberSource *source) {
  source->allocated = (size_t)text->length + 1;
  source->block = memory_new(vm, source->allocated);
  if (source->block == NULL) {
    return false;
  }
  for (uint32_t i = 0; i < text->length; i++) {
    source->block[i] = plain_character(string_at(text, i));
  }
  source->start = source->block;
  source->end = source->block + text->length;
  return true;
}

// bytes and bytearrays are read as the ASCII text they should be.
bool number_source(Vm *vm, Value text, NumberSource *source, bool *is_text) {
  *source = (NumberSource){0};
  *is_text = true;
  Value plain = value_unbox(vm, text);
  const uint8_t *data;
  size_t length;
  if (value_is_string(plain)) {
    const String *s = as_string(plain);
    if (!s->is_ascii) {
      if (!transliterate(vm, s, source)) {
        return false;
      }
      strip(source);
      return true;
    }
    data = s->data;
    length = s->length;
  } else if (!bytes_view(vm, text, &data, &length)) {
    *is_text = false;
    return true;
  }
  source->start = (const char *)data;
  source->end = source->start + length;
  strip(source);
  return true;
}

void number_source_free(Vm *vm, NumberSource *source) {
  memory_free(vm, source->block, source->allocated);
}

// 1_000.5 is a float, 1__000 and _1 are none.
bool digits_without_underscores(const char *start, const char *end, char *buffer, char **out) {
  char previous = '\0';
  for (const char *p = start; p < end; p++) {
    if (*p == '_') {
      // Only between two digits.
      if (!ascii_is_digit((unsigned char)previous) || p + 1 == end ||
          !ascii_is_digit((unsigned char)p[1])) {
        return false;
      }
    } else {
      *buffer++ = *p;
    }
    previous = *p;
  }
  *out = buffer;
  return true;
}

bool number_text_repr(Vm *vm, Value text, uint32_t limit, Value *result) {
  const uint8_t *data;
  size_t length;
  Value shown = text, bytes = VALUE_UNBOUND;
  if (bytes_view(vm, text, &data, &length)) {
    size_t kept = limit != 0 && length > limit ? limit : length;
    if (!bytes_new(vm, data, kept, &bytes)) {
      return false;
    }
    shown = bytes;
  }
  bool ok = value_repr(vm, shown, result);
  value_release(vm, bytes);
  if (!ok || limit == 0 || as_string(*result)->length <= limit) {
    return ok;
  }
  Value whole = *result;
  ok = string_slice(vm, as_string(whole), 0, limit, result);
  value_release(vm, whole);
  return ok;
}
