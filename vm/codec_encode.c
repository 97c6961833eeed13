// From text to bytes: UTF-8, ASCII, Latin-1, UTF-16 and UTF-32, and what to do with code points
// that the encoding has no bytes for.
#include "vm/bytes_internal.h"
#include "vm/codec_internal.h"
#include "vm/string_internal.h"
#include "vm/vm.h"
#include <stdio.h>

typedef struct Encoder {
  Vm *vm;
  String *text;
  Encoding encoding; // never the ones with a mark: that is written first
  const char *name;  // as messages say it
  const char *errors;
  ByteBuilder out;
} Encoder;

static bool can_encode(const Encoder *e, uint32_t c) {
  switch (e->encoding) {
  case ENCODING_ASCII: return c < 0x80;
  case ENCODING_LATIN1: return c < 0x100;
  default: return !code_point_is_surrogate(c);
  }
}

static size_t put16(const Encoder *e, uint8_t *out, uint32_t unit) {
  bool is_little = e->encoding == ENCODING_UTF16_LE;
  out[is_little ? 0 : 1] = (uint8_t)unit;
  out[is_little ? 1 : 0] = (uint8_t)(unit >> 8);
  return 2;
}

// The bytes of one code point, at most four.
static size_t put(const Encoder *e, uint8_t *out, uint32_t c) {
  switch (e->encoding) {
  case ENCODING_ASCII:
  case ENCODING_LATIN1: out[0] = (uint8_t)c; return 1;
  case ENCODING_UTF16_LE:
  case ENCODING_UTF16_BE:
    if (c < 0x10000) {
      return put16(e, out, c);
    }
    (void)put16(e, out, 0xD800 + ((c - 0x10000) >> 10));
    (void)put16(e, out + 2, 0xDC00 + ((c - 0x10000) & 0x3FF));
    return 4;
  case ENCODING_UTF32_LE:
  case ENCODING_UTF32_BE:
    for (int i = 0; i < 4; i++) {
      out[e->encoding == ENCODING_UTF32_LE ? i : 3 - i] = (uint8_t)(c >> (8 * i));
    }
    return 4;
  default: return utf8_put(out, c);
  }
}

static bool add_code_point(Encoder *e, uint32_t c) {
  uint8_t bytes[4];
  return bytes_add(e->vm, &e->out, bytes, put(e, bytes, c));
}

static bool add_text(Encoder *e, const char *text) {
  for (; *text != 0; text++) {
    if (!add_code_point(e, (uint8_t)*text)) {
      return false;
    }
  }
  return true;
}

// ---- errors ----

static bool raise_error(Encoder *e, uint32_t start, uint32_t end) {
  const char *reason = e->encoding == ENCODING_ASCII    ? "ordinal not in range(128)"
                       : e->encoding == ENCODING_LATIN1 ? "ordinal not in range(256)"
                                                        : "surrogates not allowed";
  return raise_unicode_error(e->vm, e->vm->exceptions.UnicodeEncodeError, e->name,
                             value_from_object(e->text), start, end, reason);
}

static bool is_wide(const Encoder *e) {
  return e->encoding != ENCODING_UTF8 && e->encoding != ENCODING_ASCII &&
         e->encoding != ENCODING_LATIN1;
}

// U+DC80 … U+DCFF as the bytes they were made from; the error begins at the first other one.
static bool unescape_surrogates(Encoder *e, uint32_t start, uint32_t end) {
  for (uint32_t i = start; i < end; i++) {
    uint32_t c = string_at(e->text, i);
    if (c < 0xDC80 || c > 0xDCFF || is_wide(e)) {
      return raise_error(e, i, end);
    }
    if (!bytes_add_byte(e->vm, &e->out, (uint8_t)(c - 0xDC00))) {
      return false;
    }
  }
  return true;
}

static bool pass_surrogates(Encoder *e, uint32_t start, uint32_t end) {
  if (e->encoding == ENCODING_ASCII || e->encoding == ENCODING_LATIN1) {
    return raise_error(e, start, end);
  }
  for (uint32_t i = start; i < end; i++) {
    if (!add_code_point(e, string_at(e->text, i))) {
      return false;
    }
  }
  return true;
}

// The replacement is encoded in turn: in UTF-16 a question mark has two bytes.
static bool add_replacement(Encoder *e, ErrorPolicy policy, uint32_t c) {
  char text[16] = "?";
  if (policy == POLICY_BACKSLASH) {
    text[escape_code_point(text, c)] = 0;
  } else if (policy == POLICY_XML) {
    (void)snprintf(text, sizeof text, "&#%u;", c);
  }
  return add_text(e, text);
}

// What stands for text[start … end), which cannot be encoded.
static bool handle_error(Encoder *e, uint32_t start, uint32_t end) {
  ErrorPolicy policy;
  if (!policy_from_name(e->vm, e->errors, &policy)) {
    return false;
  }
  switch (policy) {
  case POLICY_STRICT: return raise_error(e, start, end);
  case POLICY_IGNORE: return true;
  case POLICY_SURROGATE_ESCAPE: return unescape_surrogates(e, start, end);
  case POLICY_SURROGATE_PASS: return pass_surrogates(e, start, end);
  default: break;
  }
  for (uint32_t i = start; i < end; i++) {
    if (!add_replacement(e, policy, string_at(e->text, i))) {
      return false;
    }
  }
  return true;
}

// What cannot be encoded is handled in runs: that is how far an error reaches.
static bool encode(Encoder *e) {
  const String *s = e->text;
  uint32_t i = 0;
  while (i < s->length) {
    uint32_t c = string_at(s, i);
    if (can_encode(e, c)) {
      if (!add_code_point(e, c)) {
        return false;
      }
      i++;
      continue;
    }
    uint32_t end = i + 1;
    // UTF-16 and UTF-32 complain about one at a time.
    while (!is_wide(e) && end < s->length && !can_encode(e, string_at(s, end))) {
      end++;
    }
    if (!handle_error(e, i, end)) {
      return false;
    }
    i = end;
  }
  return true;
}

// ---- choosing ----

// Text that UTF-8 takes as it is.
static bool has_surrogates(const String *s) {
  for (uint32_t i = 0; i < s->length && s->width > 1; i++) {
    if (code_point_is_surrogate(string_at(s, i))) {
      return true;
    }
  }
  return false;
}

static bool encode_utf8_whole(Vm *vm, const String *s, Value *result) {
  Utf8 utf8;
  if (!string_utf8(vm, s, &utf8)) {
    return false;
  }
  bool done = bytes_new(vm, utf8.bytes, utf8.length, result);
  utf8_free(vm, &utf8);
  return done;
}

// Settles the name for messages, writes a byte order mark where the encoding has one.
static bool begin(Encoder *e) {
  switch (e->encoding) {
  case ENCODING_ASCII: e->name = "ascii"; return true;
  case ENCODING_LATIN1: e->name = "latin-1"; return true;
  case ENCODING_UTF16_LE: e->name = "utf-16-le"; return true;
  case ENCODING_UTF16_BE: e->name = "utf-16-be"; return true;
  case ENCODING_UTF32_LE: e->name = "utf-32-le"; return true;
  case ENCODING_UTF32_BE: e->name = "utf-32-be"; return true;
  case ENCODING_UTF16:
    e->name = "utf-16";
    e->encoding = ENCODING_UTF16_LE;
    break;
  case ENCODING_UTF32:
    e->name = "utf-32";
    e->encoding = ENCODING_UTF32_LE;
    break;
  case ENCODING_UTF8_SIG:
    e->name = "utf-8";
    e->encoding = ENCODING_UTF8;
    break;
  default: e->name = "utf-8"; return true;
  }
  return add_code_point(e, 0xFEFF);
}

// Text that needs no conversion is copied: ASCII always, Latin-1 to Latin-1.
bool string_encode(Vm *vm, String *s, const char *encoding, const char *errors, Value *result) {
  Encoder e = {.vm = vm, .text = s, .errors = errors};
  e.encoding = encoding_from_name(encoding);
  if (e.encoding == ENCODING_UNKNOWN) {
    return raise_unknown_encoding(vm, encoding);
  }
  if (e.encoding == ENCODING_UTF8 && !has_surrogates(s)) {
    return encode_utf8_whole(vm, s, result);
  }
  if (s->width == 1 &&
      (e.encoding == ENCODING_LATIN1 || (e.encoding == ENCODING_ASCII && s->is_ascii))) {
    return bytes_new(vm, s->data, s->length, result);
  }
  if (!begin(&e) || !encode(&e)) {
    bytes_discard(vm, &e.out);
    return false;
  }
  return bytes_finish(vm, &e.out, result);
}
