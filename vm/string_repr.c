// repr() of text: quotes and escapes as CPython chooses them.
#include "vm/string_internal.h"
#include "vm/vm.h"

// Single quotes, unless the text has some and no double ones.
static char choose_quote(const String *s) {
  bool has_single = false;
  for (uint32_t i = 0; i < s->length; i++) {
    uint32_t c = string_at(s, i);
    if (c == '"') {
      return '\'';
    }
    has_single = has_single || c == '\'';
  }
  return has_single ? '"' : '\'';
}

static char short_escape(uint32_t c) {
  switch (c) {
  case '\n': return 'n';
  case '\r': return 'r';
  case '\t': return 't';
  case '\\': return '\\';
  default: return 0;
  }
}

size_t escape_code_point(char *out, uint32_t c) {
  static const char digits[] = "0123456789abcdef";
  int count = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
  out[0] = '\\';
  out[1] = count == 2 ? 'x' : count == 4 ? 'u' : 'U';
  for (int i = 0; i < count; i++) {
    out[2 + i] = digits[(c >> (4 * (count - 1 - i))) & 15];
  }
  return (size_t)count + 2;
}

static bool add_escaped(Vm *vm, StringBuilder *b, uint32_t c, char quote) {
  char text[12] = {'\\', short_escape(c)};
  size_t length = 2;
  if (c == (uint32_t)quote) {
    text[1] = quote;
  } else if (text[1] == 0) {
    length = escape_code_point(text, c);
  }
  return builder_add_ascii(vm, b, text, length);
}

static bool is_plain(uint32_t c, char quote, bool ascii_only) {
  if (c < 127) {
    return c >= ' ' && c != (uint32_t)quote && c != '\\';
  }
  return !ascii_only && unicode_is_printable(c);
}

// ASCII without anything to escape, in single quotes?  Eight bytes at a time: below a space, or one
// of the three that are escaped.
static bool is_all_plain(const String *s) {
  uint64_t odd = s->is_ascii ? 0 : 1;
  uint32_t i = 0;
  for (; i + 8 <= s->length && odd == 0; i += 8) {
    uint64_t word;
    memcpy(&word, s->data + i, sizeof word);
    odd = ((word - BYTE_ONES * ' ') & ~word & (BYTE_ONES << 7)) |
          bytes_equal_mask(word, BYTE_ONES * 127) | bytes_equal_mask(word, BYTE_ONES * '\'') |
          bytes_equal_mask(word, BYTE_ONES * '\\');
  }
  for (; i < s->length && odd == 0; i++) {
    uint8_t c = s->data[i];
    odd = (uint8_t)(c - ' ') >= 127 - ' ' || c == '\'' || c == '\\';
  }
  return odd == 0;
}

// Runs of plain code points are copied as they are.
bool builder_add_quoted(Vm *vm, StringBuilder *b, const String *s, bool ascii_only) {
  if (is_all_plain(s)) {
    return builder_add_ascii(vm, b, "'", 1) && builder_add_string(vm, b, s) &&
           builder_add_ascii(vm, b, "'", 1);
  }
  char quote = choose_quote(s);
  if (!builder_add_ascii(vm, b, &quote, 1)) {
    return false;
  }
  uint32_t start = 0;
  for (uint32_t i = 0; i < s->length; i++) {
    uint32_t c = string_at(s, i);
    if (is_plain(c, quote, ascii_only)) {
      continue;
    }
    if (!builder_add_slice(vm, b, s, start, i) || !add_escaped(vm, b, c, quote)) {
      return false;
    }
    start = i + 1;
  }
  return builder_add_slice(vm, b, s, start, s->length) && builder_add_ascii(vm, b, &quote, 1);
}

bool string_repr(Vm *vm, String *s, Value *result) {
  if (is_all_plain(s)) {
    String *quoted = string_new_long(vm, (size_t)s->length + 2, 1);
    if (quoted == NULL) {
      return false;
    }
    quoted->is_ascii = true;
    quoted->data[0] = quoted->data[s->length + 1] = '\'';
    memcpy(quoted->data + 1, s->data, s->length);
    *result = value_from_object(quoted);
    return true;
  }
  StringBuilder b = {0};
  if (!builder_add_quoted(vm, &b, s, false)) {
    builder_discard(vm, &b);
    return false;
  }
  return builder_finish(vm, &b, result);
}
