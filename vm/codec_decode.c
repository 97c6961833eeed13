// From bytes to text: UTF-8, ASCII, Latin-1, UTF-16 and UTF-32, and what to do with bytes that are
// none of it.
#include "vm/codec_internal.h"
#include "vm/string_internal.h"
#include "vm/vm.h"

typedef struct Decoder {
  Vm *vm;
  const uint8_t *data;
  size_t length;
  Encoding encoding;
  const char *name; // as messages say it
  const char *errors;
  StringBuilder out;
} Decoder;

// ---- errors ----

static bool raise_error(Decoder *d, size_t start, size_t end, const char *reason) {
  Value object;
  if (bytes_new(d->vm, d->data, d->length, &object)) {
    (void)raise_unicode_error(d->vm, d->vm->exceptions.UnicodeDecodeError, d->name, object, start,
                              end, reason);
    value_release(d->vm, object);
  }
  return false;
}

static bool add_backslashed(Decoder *d, size_t start, size_t end) {
  for (size_t i = start; i < end; i++) {
    char text[12];
    size_t length = escape_code_point(text, d->data[i]);
    if (!builder_add_ascii(d->vm, &d->out, text, length)) {
      return false;
    }
  }
  return true;
}

// Bytes above 127 as the surrogates U+DC80 … U+DCFF, at most four: the first one has to be such.
static bool escape_surrogates(Decoder *d, size_t start, size_t end, const char *reason,
                              size_t *resume) {
  size_t i = start;
  for (; i < end && i < start + 4 && d->data[i] >= 0x80; i++) {
    if (!builder_add_char(d->vm, &d->out, 0xDC00u + d->data[i])) {
      return false;
    }
  }
  *resume = i;
  return i > start || raise_error(d, start, end, reason);
}

static bool pass_surrogate(Decoder *d, size_t start, size_t end, const char *reason,
                           size_t *resume) {
  const uint8_t *p = d->data + start;
  size_t left = d->length - start;
  size_t size = 0;
  uint32_t c = 0;
  switch (d->encoding) {
  case ENCODING_UTF8:
  case ENCODING_UTF8_SIG:
    size = 3;
    if (left >= 3 && (p[0] & 0xF0) == 0xE0 && (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80) {
      c = (p[0] & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
    }
    break;
  case ENCODING_UTF16_LE:
  case ENCODING_UTF16_BE:
    size = 2;
    if (left >= 2) {
      c = d->encoding == ENCODING_UTF16_LE ? p[0] | (uint32_t)p[1] << 8
                                           : p[1] | (uint32_t)p[0] << 8;
    }
    break;
  case ENCODING_UTF32_LE:
  case ENCODING_UTF32_BE:
    size = 4;
    if (left >= 4) {
      c = d->encoding == ENCODING_UTF32_LE
              ? p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24
              : p[3] | (uint32_t)p[2] << 8 | (uint32_t)p[1] << 16 | (uint32_t)p[0] << 24;
    }
    break;
  default: break;
  }
  if (!code_point_is_surrogate(c)) {
    return raise_error(d, start, end, reason);
  }
  *resume = start + size;
  return builder_add_char(d->vm, &d->out, c);
}

// What stands for data[start … end), and where to go on.
static bool handle_error(Decoder *d, size_t start, size_t end, const char *reason, size_t *resume) {
  ErrorPolicy policy;
  if (!policy_from_name(d->vm, d->errors, &policy)) {
    return false;
  }
  *resume = end;
  switch (policy) {
  case POLICY_STRICT: return raise_error(d, start, end, reason);
  case POLICY_IGNORE: return true;
  case POLICY_REPLACE: return builder_add_char(d->vm, &d->out, 0xFFFD);
  case POLICY_BACKSLASH: return add_backslashed(d, start, end);
  case POLICY_XML:
    return raise_type_error(d->vm, "don't know how to handle UnicodeDecodeError in error callback");
  case POLICY_SURROGATE_ESCAPE: return escape_surrogates(d, start, end, reason, resume);
  default: return pass_surrogate(d, start, end, reason, resume);
  }
}

// ---- UTF-8 ----

// The length of the sequence that `lead` begins; 0 if it begins none.
static size_t sequence_length(uint8_t lead) {
  return lead < 0x80   ? 1
         : lead < 0xC2 ? 0
         : lead < 0xE0 ? 2
         : lead < 0xF0 ? 3
         : lead < 0xF5 ? 4
                       : 0;
}

// May `second` follow `lead`?  Rules out overlong forms, surrogates and what is too large.
static bool second_fits(uint8_t lead, uint8_t second) {
  switch (lead) {
  case 0xE0: return second >= 0xA0 && second <= 0xBF;
  case 0xED: return second >= 0x80 && second <= 0x9F;
  case 0xF0: return second >= 0x90 && second <= 0xBF;
  case 0xF4: return second >= 0x80 && second <= 0x8F;
  default: return (second & 0xC0) == 0x80;
  }
}

// How many bytes at `p` are a sequence or the beginning of one; at most `left`.
static size_t valid_length(const uint8_t *p, size_t left, size_t wanted) {
  if (left < 2 || wanted < 2 || !second_fits(p[0], p[1])) {
    return 1;
  }
  size_t i = 2;
  while (i < left && i < wanted && (p[i] & 0xC0) == 0x80) {
    i++;
  }
  return i;
}

// Where the first error is; the length if there is none.
static size_t utf8_check(const uint8_t *data, size_t start, size_t length) {
  size_t i = start;
  while (i < length) {
    i += ascii_prefix(data + i, length - i);
    while (i < length && data[i] >= 0x80) {
      size_t wanted = sequence_length(data[i]);
      if (wanted == 0 || valid_length(data + i, length - i, wanted) != wanted) {
        return i;
      }
      i += wanted;
    }
  }
  return i;
}

static bool add_utf8(Decoder *d, size_t start, size_t end) {
  Value text;
  if (!string_from_utf8(d->vm, (const char *)d->data + start, end - start, &text)) {
    return false;
  }
  bool done = builder_add_string(d->vm, &d->out, AS_STRING(text));
  value_release(d->vm, text);
  return done;
}

// What is valid is decoded in one piece up to the next error.
static bool decode_utf8(Decoder *d) {
  size_t start = 0;
  while (true) {
    size_t bad = utf8_check(d->data, start, d->length);
    if (!add_utf8(d, start, bad)) {
      return false;
    }
    if (bad == d->length) {
      return true;
    }
    size_t wanted = sequence_length(d->data[bad]);
    size_t valid = wanted == 0 ? 1 : valid_length(d->data + bad, d->length - bad, wanted);
    const char *reason = wanted == 0                ? "invalid start byte"
                         : bad + valid == d->length ? "unexpected end of data"
                                                    : "invalid continuation byte";
    if (!handle_error(d, bad, bad + valid, reason, &start)) {
      return false;
    }
  }
}

// ---- ASCII ----

// Stretches of ASCII are taken whole.
static bool decode_ascii(Decoder *d) {
  size_t i = 0;
  while (true) {
    size_t plain = ascii_prefix(d->data + i, d->length - i);
    if (!builder_add_ascii(d->vm, &d->out, (const char *)d->data + i, plain)) {
      return false;
    }
    i += plain;
    if (i == d->length) {
      return true;
    }
    if (!handle_error(d, i, i + 1, "ordinal not in range(128)", &i)) {
      return false;
    }
  }
}

// ---- UTF-16 and UTF-32 ----

static uint32_t unit16(const Decoder *d, size_t i) {
  const uint8_t *p = d->data + i;
  return d->encoding == ENCODING_UTF16_LE ? p[0] | (uint32_t)p[1] << 8 : p[1] | (uint32_t)p[0] << 8;
}

static uint32_t unit32(const Decoder *d, size_t i) {
  const uint8_t *p = d->data + i;
  return d->encoding == ENCODING_UTF32_LE
             ? p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24
             : p[3] | (uint32_t)p[2] << 8 | (uint32_t)p[1] << 16 | (uint32_t)p[0] << 24;
}

// A unit D800 … DBFF wants one of DC00 … DFFF behind it; alone, either is an error.
static bool decode_utf16(Decoder *d, size_t i) {
  while (i < d->length) {
    size_t left = d->length - i;
    uint32_t c = left < 2 ? 0 : unit16(d, i);
    bool done;
    if (left < 2) {
      done = handle_error(d, i, d->length, "truncated data", &i);
    } else if (!code_point_is_surrogate(c)) {
      done = builder_add_char(d->vm, &d->out, c);
      i += 2;
    } else if (c >= 0xDC00) {
      done = handle_error(d, i, i + 2, "illegal encoding", &i);
    } else if (left < 4) {
      done = handle_error(d, i, d->length, "unexpected end of data", &i);
    } else {
      uint32_t low = unit16(d, i + 2);
      if ((low & 0xFC00) == 0xDC00) {
        done = builder_add_char(d->vm, &d->out, 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00));
        i += 4;
      } else {
        done = handle_error(d, i, i + 2, "illegal UTF-16 surrogate", &i);
      }
    }
    if (!done) {
      return false;
    }
  }
  return true;
}

static bool decode_utf32(Decoder *d, size_t i) {
  while (i < d->length) {
    bool done;
    if (d->length - i < 4) {
      done = handle_error(d, i, d->length, "truncated data", &i);
    } else if (code_point_is_surrogate(unit32(d, i))) {
      done =
          handle_error(d, i, i + 4, "code point in surrogate code point range(0xd800, 0xe000)", &i);
    } else if (unit32(d, i) > CODE_POINT_MAX) {
      done = handle_error(d, i, i + 4, "code point not in range(0x110000)", &i);
    } else {
      done = builder_add_char(d->vm, &d->out, unit32(d, i));
      i += 4;
    }
    if (!done) {
      return false;
    }
  }
  return true;
}

// Settle the byte order by the mark in front, little-endian without one.  Where the text begins.
static size_t read_mark(Decoder *d) {
  static const uint8_t marks[][4] = {{0xFF, 0xFE, 0, 0}, {0xFE, 0xFF, 0, 0}, {0, 0, 0xFE, 0xFF}};
  if (d->encoding == ENCODING_UTF16) {
    bool is_big = d->length >= 2 && memcmp(d->data, marks[1], 2) == 0;
    d->encoding = is_big ? ENCODING_UTF16_BE : ENCODING_UTF16_LE;
    return is_big || (d->length >= 2 && memcmp(d->data, marks[0], 2) == 0) ? 2 : 0;
  }
  if (d->encoding == ENCODING_UTF32) {
    bool is_big = d->length >= 4 && memcmp(d->data, marks[2], 4) == 0;
    d->encoding = is_big ? ENCODING_UTF32_BE : ENCODING_UTF32_LE;
    return is_big || (d->length >= 4 && memcmp(d->data, marks[0], 4) == 0) ? 4 : 0;
  }
  return 0;
}

static bool decode_wide(Decoder *d) {
  size_t start = read_mark(d);
  switch (d->encoding) {
  case ENCODING_UTF16_LE: d->name = "utf-16-le"; return decode_utf16(d, start);
  case ENCODING_UTF16_BE: d->name = "utf-16-be"; return decode_utf16(d, start);
  case ENCODING_UTF32_LE: d->name = "utf-32-le"; return decode_utf32(d, start);
  default: d->name = "utf-32-be"; return decode_utf32(d, start);
  }
}

// Latin-1 and valid UTF-8 need no error handling and are made at once.
bool bytes_decode(Vm *vm, const uint8_t *data, size_t length, const char *encoding,
                  const char *errors, Value *result) {
  Decoder d = {.vm = vm, .data = data, .length = length, .errors = errors, .name = "utf-8"};
  d.encoding = encoding_from_name(encoding);
  bool done;
  switch (d.encoding) {
  case ENCODING_UNKNOWN:
    return length == 0 ? string_from_c(vm, "", result) : raise_unknown_encoding(vm, encoding);
  case ENCODING_LATIN1: return string_from_latin1(vm, data, length, result);
  case ENCODING_UTF8_SIG:
    if (length >= 3 && memcmp(data, "\xEF\xBB\xBF", 3) == 0) {
      d.data += 3;
      d.length -= 3;
    } // fall through
  case ENCODING_UTF8:
    if (utf8_check(d.data, 0, d.length) == d.length) {
      return string_from_utf8(vm, (const char *)d.data, d.length, result);
    }
    done = decode_utf8(&d);
    break;
  case ENCODING_ASCII:
    d.name = "ascii";
    done = decode_ascii(&d);
    break;
  default: done = decode_wide(&d); break;
  }
  if (!done) {
    builder_discard(vm, &d.out);
    return false;
  }
  return builder_finish(vm, &d.out, result);
}
