// Reading and writing text: chunks are decoded, lines found, line ends translated.
#include "runtime/io_text.h"
#include "vm/codec_internal.h"
#include "vm/string_internal.h"
#include <unistd.h>

enum { SEEN_CR = 1, SEEN_LF = 2, SEEN_CRLF = 4 };

bool text_must_be_open(Vm *vm, const Text *f) {
  return !text_buffered(f)->is_closed || raise_value_error(vm, "I/O operation on closed file.");
}

// ---- decoding chunks ----

// How many of the bytes are whole characters; the rest waits for the next chunk.
static size_t whole_length(Encoding encoding, const uint8_t *data, size_t length) {
  switch (encoding) {
  case ENCODING_UTF8:
  case ENCODING_UTF8_SIG:
    for (size_t back = 1; back <= 3 && back <= length; back++) {
      uint8_t c = data[length - back];
      if ((c & 0xC0) != 0x80) {
        size_t wanted = c < 0xC0 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
        return wanted > back ? length - back : length;
      }
    }
    return length;
  case ENCODING_UTF16:
  case ENCODING_UTF16_LE:
  case ENCODING_UTF16_BE: {
    length &= ~(size_t)1;
    uint8_t high = length == 0 ? 0 : data[length - (encoding == ENCODING_UTF16_BE ? 2 : 1)];
    return (high & 0xFC) == 0xD8 ? length - 2 : length; // the first half of a pair
  }
  case ENCODING_UTF32:
  case ENCODING_UTF32_LE:
  case ENCODING_UTF32_BE: return length & ~(size_t)3;
  default: return length;
  }
}

// The encoding once the mark in front has been seen: it then says the byte order.
static const char *continued_name(const Text *f, const char *name, Span first) {
  if (!f->has_started && first.length >= 2) {
    return name;
  }
  switch (encoding_from_name(name)) {
  case ENCODING_UTF8_SIG: return "utf-8";
  case ENCODING_UTF16: return f->is_big_endian ? "utf-16-be" : "utf-16-le";
  case ENCODING_UTF32: return f->is_big_endian ? "utf-32-be" : "utf-32-le";
  default: return name;
  }
}

// UTF-16 and UTF-32 without a mark in front: a stream does not guess the byte order.
static bool has_mark(const char *name, Span bytes) {
  static const uint8_t wide[][4] = {{0xFF, 0xFE, 0, 0}, {0, 0, 0xFE, 0xFF}};
  switch (encoding_from_name(name)) {
  case ENCODING_UTF16:
    return bytes.length < 2 || memcmp(bytes.data, "\xFF\xFE", 2) == 0 ||
           memcmp(bytes.data, "\xFE\xFF", 2) == 0;
  case ENCODING_UTF32:
    return bytes.length < 4 || memcmp(bytes.data, wide[0], 4) == 0 ||
           memcmp(bytes.data, wide[1], 4) == 0;
  default: return true;
  }
}

static bool raise_no_mark(Vm *vm, const char *name, Span bytes) {
  bool is_wide = encoding_from_name(name) == ENCODING_UTF32;
  Value object;
  if (bytes_new(vm, bytes.data, bytes.length, &object)) {
    (void)raise_unicode_error(vm, vm->exceptions.UnicodeDecodeError, is_wide ? "utf-32" : "utf-16",
                              object, 0, is_wide ? 4 : 2, "Stream does not start with BOM");
    value_release(vm, object);
  }
  return false;
}

// The waiting UnicodeDecodeError shows these bytes as its object.
static bool show_whole(Vm *vm, Span all) {
  if (!raised_matches(vm, vm->exceptions.UnicodeDecodeError)) {
    return false;
  }
  Value exception = raised_take(vm);
  Exception *e = OBJECT_AS(Exception, exception);
  Value object, args;
  if (bytes_new(vm, all.data, all.length, &object)) {
    const Value items[] = {e->fields[0], object, e->fields[2], e->fields[3], e->fields[4]};
    value_replace(vm, &e->fields[1], object);
    if (tuple_from_values(vm, items, 5, &args)) {
      value_replace(vm, &e->args, args);
    }
  }
  raised_restore(vm, exception); // in place of a MemoryError, should there be one
  return false;
}

// `all` is what an error shows: the bytes with those that are not whole yet.
static bool decode(Vm *vm, Text *f, Span bytes, Span all, Value *result) {
  Utf8 encoding, errors;
  if (!string_utf8(vm, AS_STRING(f->encoding), &encoding)) {
    return false;
  }
  if (!string_utf8(vm, AS_STRING(f->errors), &errors)) {
    utf8_free(vm, &encoding);
    return false;
  }
  const char *name = continued_name(f, encoding.bytes, bytes);
  bool done = bytes_decode(vm, bytes.data, bytes.length, name, errors.bytes, result);
  if (!done && bytes.length != all.length) {
    done = show_whole(vm, all);
  }
  if (done && !f->has_started && !has_mark(name, bytes)) {
    value_release(vm, *result);
    done = raise_no_mark(vm, name, all);
  }
  if (!f->has_started && bytes.length != 0) {
    f->has_started = true;
    f->is_big_endian = bytes.data[0] == 0xFE || bytes.data[0] == 0; // FE FF or 00 00 FE FF
  }
  utf8_free(vm, &encoding);
  utf8_free(vm, &errors);
  return done;
}

// Note which line ends occur and make them \n where that is asked for.
static bool translate(Vm *vm, Text *f, const String *s, bool is_last, StringBuilder *b) {
  for (uint32_t i = 0; i < s->length; i++) {
    uint32_t c = string_at(s, i);
    if (f->has_carriage) { // the \r before: alone, or the first half of \r\n
      f->has_carriage = false;
      f->seen |= c == '\n' ? SEEN_CRLF : SEEN_CR;
      bool is_pair = c == '\n';
      if (f->newline == NEWLINE_UNIVERSAL) {
        if (!builder_add_char(vm, b, '\n')) {
          return false;
        }
        if (is_pair) {
          continue;
        }
      } else if (!builder_add_char(vm, b, '\r') || (is_pair && !builder_add_char(vm, b, '\n'))) {
        return false;
      } else if (is_pair) {
        continue;
      }
    }
    if (c == '\r') {
      f->has_carriage = true;
      continue;
    }
    f->seen |= c == '\n' ? SEEN_LF : 0;
    if (!builder_add_char(vm, b, c)) {
      return false;
    }
  }
  if (f->has_carriage && is_last) {
    f->has_carriage = false;
    f->seen |= SEEN_CR;
    return builder_add_char(vm, b, f->newline == NEWLINE_UNIVERSAL ? '\n' : '\r');
  }
  return true;
}

static bool contains(const String *s, char c) {
  if (s->width == 1) {
    return memchr(s->data, c, s->length) != NULL;
  }
  for (uint32_t i = 0; i < s->length; i++) {
    if (string_at(s, i) == (uint32_t)c) {
      return true;
    }
  }
  return false;
}

// Replaces an owned str.  Most texts have no \r and stay as they are.
static bool translate_ends(Vm *vm, Text *f, bool is_last, Value *text) {
  const String *s = AS_STRING(*text);
  if (f->newline != NEWLINE_UNIVERSAL && f->newline != NEWLINE_KEEP) {
    return true;
  }
  if (!f->has_carriage && !contains(s, '\r')) {
    f->seen |= contains(s, '\n') ? SEEN_LF : 0;
    return true;
  }
  StringBuilder b = {0};
  Value translated;
  if (!translate(vm, f, s, is_last, &b)) {
    builder_discard(vm, &b);
    return false;
  }
  if (!builder_finish(vm, &b, &translated)) {
    return false;
  }
  value_replace(vm, text, translated);
  return true;
}

// Decode these bytes behind the tail; what is not whole becomes the new tail.
static bool decode_chunk(Vm *vm, Text *f, Span chunk, bool is_last, Value *text) {
  ByteBuilder joined = {0};
  Span all = chunk;
  if (f->tail_length != 0) {
    if (!bytes_add(vm, &joined, f->tail, f->tail_length) ||
        !bytes_add(vm, &joined, chunk.data, chunk.length)) {
      bytes_discard(vm, &joined);
      return false;
    }
    all = (Span){joined.data, joined.length};
  }
  Utf8 name;
  bool done = string_utf8(vm, AS_STRING(f->encoding), &name);
  if (done) {
    size_t whole =
        is_last ? all.length : whole_length(encoding_from_name(name.bytes), all.data, all.length);
    utf8_free(vm, &name);
    done = decode(vm, f, (Span){all.data, whole}, all, text);
    f->tail_length = (uint8_t)(all.length - whole);
    if (f->tail_length != 0) {
      memcpy(f->tail, all.data + whole, f->tail_length);
    }
  }
  bytes_discard(vm, &joined);
  if (!done) {
    return false;
  }
  if (!translate_ends(vm, f, is_last, text)) {
    value_release(vm, *text);
    return false;
  }
  return true;
}

// Have something decoded that is not taken yet; *is_end: there is nothing more.
static bool fill(Vm *vm, Text *f, bool *is_end) {
  Buffered *b = text_buffered(f);
  *is_end = false;
  while (f->decoded == VALUE_UNBOUND || f->position == AS_STRING(f->decoded)->length) {
    if (*is_end) {
      return true;
    }
    if (!buffered_fill(vm, b)) {
      return false;
    }
    Span chunk = {b->input + b->input_start, b->input_end - b->input_start};
    b->input_start = b->input_end;
    *is_end = chunk.length == 0;
    Value text;
    if (!decode_chunk(vm, f, chunk, *is_end, &text)) {
      return false;
    }
    value_replace(vm, &f->decoded, text);
    f->position = 0;
  }
  *is_end = false;
  return true;
}

static bool may_read(Vm *vm, Text *f) {
  return text_must_be_open(vm, f) &&
         (text_buffered(f)->is_readable || raise_unsupported(vm, "not readable")) &&
         buffered_flush(vm, text_buffered(f));
}

// ---- reading ----

// Take `count` decoded code points.
static bool take(Vm *vm, Text *f, uint32_t count, StringBuilder *b) {
  uint32_t start = f->position;
  f->position += count;
  return builder_add_slice(vm, b, AS_STRING(f->decoded), start, start + count);
}

static bool read_some(Vm *vm, Text *f, int64_t size, StringBuilder *b) {
  while (size > 0) {
    bool is_end;
    if (!fill(vm, f, &is_end)) {
      return false;
    }
    if (is_end) {
      return true;
    }
    uint32_t ready = AS_STRING(f->decoded)->length - f->position;
    uint32_t part = size < ready ? (uint32_t)size : ready;
    size -= part;
    if (!take(vm, f, part, b)) {
      return false;
    }
  }
  return true;
}

// Everything: the rest of the file is decoded in one piece, as CPython does, so that errors name
// the same positions.
static bool read_all(Vm *vm, Text *f, Value *result) {
  ByteBuilder bytes = {0};
  Value text;
  if (!buffered_read(vm, text_buffered(f), -1, &bytes)) {
    bytes_discard(vm, &bytes);
    return false;
  }
  bool done = decode_chunk(vm, f, (Span){bytes.data, bytes.length}, true, &text);
  bytes_discard(vm, &bytes);
  if (!done || f->decoded == VALUE_UNBOUND) {
    *result = text;
    return done;
  }
  String *waiting = AS_STRING(f->decoded);
  Value rest;
  if (!string_slice(vm, waiting, f->position, waiting->length, &rest)) {
    value_release(vm, text);
    return false;
  }
  value_replace(vm, &f->decoded, VALUE_UNBOUND);
  f->position = 0;
  done = string_concat(vm, rest, text, result);
  value_release(vm, rest);
  value_release(vm, text);
  return done;
}

bool text_read(Vm *vm, Text *f, int64_t size, Value *result) {
  if (!may_read(vm, f)) {
    return false;
  }
  if (size < 0) {
    return read_all(vm, f, result);
  }
  StringBuilder b = {0};
  if (!read_some(vm, f, size, &b)) {
    builder_discard(vm, &b);
    return false;
  }
  return builder_finish(vm, &b, result);
}

// Where a line that begins at `start` ends within `s`, 0 if it goes on.
static uint32_t line_end(const String *s, uint32_t start, Newline newline) {
  if (newline == NEWLINE_UNIVERSAL || newline == NEWLINE_LF) {
    if (s->width == 1) {
      const uint8_t *hit = memchr(s->data + start, '\n', s->length - start);
      return hit == NULL ? 0 : (uint32_t)(hit - s->data) + 1;
    }
  }
  for (uint32_t i = start; i < s->length; i++) {
    uint32_t c = string_at(s, i);
    uint32_t next = i + 1 < s->length ? string_at(s, i + 1) : 0;
    switch (newline) {
    case NEWLINE_KEEP:
      if (c == '\n' || (c == '\r' && next != '\n')) {
        return i + 1;
      }
      break;
    case NEWLINE_CR:
      if (c == '\r') {
        return i + 1;
      }
      break;
    case NEWLINE_CRLF:
      if (c == '\r' && next == '\n') {
        return i + 2;
      }
      break;
    default:
      if (c == '\n') {
        return i + 1;
      }
    }
  }
  return 0;
}

// A \r\n may be cut in two by the end of a chunk.
static bool ends_in_pair(const StringBuilder *b, const Text *f, const String *s) {
  return f->newline == NEWLINE_CRLF && b->length != 0 &&
         units_get(b->data, b->width, b->length - 1) == '\r' && string_at(s, f->position) == '\n';
}

static bool read_line(Vm *vm, Text *f, int64_t limit, StringBuilder *b) {
  uint64_t left = (uint64_t)limit;
  while (left != 0) {
    bool is_end;
    if (!fill(vm, f, &is_end)) {
      return false;
    }
    if (is_end) {
      return true;
    }
    const String *s = AS_STRING(f->decoded);
    uint32_t end = ends_in_pair(b, f, s) ? f->position + 1 : line_end(s, f->position, f->newline);
    uint32_t part = (end == 0 ? s->length : end) - f->position;
    bool is_cut = part > left;
    part = is_cut ? (uint32_t)left : part;
    left -= part;
    if (!take(vm, f, part, b)) {
      return false;
    }
    if (is_cut || end != 0) {
      return true;
    }
  }
  return true;
}

bool text_readline(Vm *vm, Text *f, int64_t limit, Value *result) {
  if (!may_read(vm, f)) {
    return false;
  }
  if (limit < 0 && f->decoded != VALUE_UNBOUND) { // the whole line is there, most of the time
    String *s = AS_STRING(f->decoded);
    uint32_t start = f->position;
    uint32_t end = start < s->length ? line_end(s, start, f->newline) : 0;
    if (end != 0) {
      f->position = end;
      return string_slice(vm, s, start, end, result);
    }
  }
  StringBuilder b = {0};
  if (!read_line(vm, f, limit, &b)) {
    builder_discard(vm, &b);
    return false;
  }
  return builder_finish(vm, &b, result);
}

// ---- writing ----

// What was read ahead is forgotten: as in CPython, writing goes on behind the chunk that was read.
static void end_reading(Vm *vm, Text *f) {
  if (f->decoded != VALUE_UNBOUND) {
    value_replace(vm, &f->decoded, VALUE_UNBOUND);
    f->position = 0;
    f->tail_length = 0;
    f->has_carriage = false;
  }
}

static bool may_write(Vm *vm, Text *f) {
  end_reading(vm, f);
  return text_must_be_open(vm, f) &&
         (text_buffered(f)->is_writable || raise_unsupported(vm, "not writable"));
}

static bool write_encoded(Vm *vm, Text *f, String *s) {
  Utf8 encoding, errors;
  Value bytes;
  if (!string_utf8(vm, AS_STRING(f->encoding), &encoding)) {
    return false;
  }
  if (!string_utf8(vm, AS_STRING(f->errors), &errors)) {
    utf8_free(vm, &encoding);
    return false;
  }
  const char *name = encoding.bytes;
  if (f->has_started) {
    name = continued_name(f, name, (Span){NULL, 0});
  }
  bool done = string_encode(vm, s, name, errors.bytes, &bytes);
  f->has_started = true;
  utf8_free(vm, &encoding);
  utf8_free(vm, &errors);
  if (done) {
    Span span = bytes_span(bytes);
    done = buffered_write(vm, text_buffered(f), span.data, span.length);
    value_release(vm, bytes);
  }
  return done;
}

// \n as the file's convention has it.
static bool write_translated(Vm *vm, Text *f, const String *s) {
  StringBuilder b = {0};
  for (uint32_t i = 0; i < s->length; i++) {
    uint32_t c = string_at(s, i);
    bool done = c != '\n' ? builder_add_char(vm, &b, c)
                          : builder_add_c(vm, &b, f->newline == NEWLINE_CR ? "\r" : "\r\n");
    if (!done) {
      builder_discard(vm, &b);
      return false;
    }
  }
  Value text;
  if (!builder_finish(vm, &b, &text)) {
    return false;
  }
  bool done = write_encoded(vm, f, AS_STRING(text));
  value_release(vm, text);
  return done;
}

static bool flush_if_due(Vm *vm, Text *f, const String *s) {
  if (f->writes_through || (f->is_line_buffered && (contains(s, '\n') || contains(s, '\r')))) {
    return text_flush(vm, f);
  }
  return true;
}

bool text_write(Vm *vm, Text *f, const String *s) {
  bool done;
  if (!may_write(vm, f)) {
    return false;
  }
  if (s->is_ascii && f->is_plain) {
    done = buffered_write(vm, text_buffered(f), s->data, s->length);
  } else if (f->newline == NEWLINE_CR || f->newline == NEWLINE_CRLF) {
    done = write_translated(vm, f, s);
  } else {
    done = write_encoded(vm, f, (String *)(uintptr_t)s);
  }
  return done && flush_if_due(vm, f, s);
}

bool text_put_ascii(Vm *vm, Text *f, const char *text, size_t length) {
  if (!may_write(vm, f) || !buffered_write(vm, text_buffered(f), text, length)) {
    return false;
  }
  if (f->writes_through || (f->is_line_buffered && memchr(text, '\n', length) != NULL)) {
    return text_flush(vm, f);
  }
  return true;
}

// What is written to the real stderr comes after what was printed before.
bool text_flush(Vm *vm, Text *f) {
  Value output = io_stream(vm, 1);
  if (text_buffered(f)->fd == STDERR_FILENO && output != VALUE_UNBOUND) {
    Buffered *out = text_buffered(OBJECT_AS(Text, output));
    if (!out->is_closed && !buffered_flush(vm, out)) {
      return false;
    }
  }
  return buffered_flush(vm, text_buffered(f));
}

// ---- position ----

// Bytes that the decoded but not taken code points came from.
static bool waiting_bytes(Vm *vm, Text *f, int64_t *count) {
  *count = f->tail_length + (f->has_carriage ? 1 : 0);
  if (f->decoded == VALUE_UNBOUND || f->position == AS_STRING(f->decoded)->length) {
    return true;
  }
  String *s = AS_STRING(f->decoded);
  Value rest;
  if (!string_slice(vm, s, f->position, s->length, &rest)) {
    return false;
  }
  Utf8 name;
  Value bytes;
  bool done = string_utf8(vm, AS_STRING(f->encoding), &name);
  if (done) {
    bool had_started = f->has_started;
    f->has_started = true;
    const char *continued = continued_name(f, name.bytes, (Span){NULL, 0});
    f->has_started = had_started;
    done = string_encode(vm, AS_STRING(rest), continued, "replace", &bytes);
    utf8_free(vm, &name);
  }
  if (done) {
    *count += (int64_t)bytes_span(bytes).length;
    value_release(vm, bytes);
    for (uint32_t i = f->position; f->seen == SEEN_CRLF && i < s->length; i++) {
      *count += string_at(s, i) == '\n' && f->newline == NEWLINE_UNIVERSAL;
    }
  }
  value_release(vm, rest);
  return done;
}

bool text_tell(Vm *vm, Text *f, int64_t *position) {
  int64_t waiting;
  if (!buffered_tell(vm, text_buffered(f), position) || !waiting_bytes(vm, f, &waiting)) {
    return false;
  }
  *position -= waiting;
  return true;
}

bool text_seek(Vm *vm, Text *f, int64_t offset, int64_t whence, int64_t *position) {
  if (whence == SEEK_CUR && offset != 0) {
    return raise_unsupported(vm, "can't do nonzero cur-relative seeks");
  }
  if (whence == SEEK_END && offset != 0) {
    return raise_unsupported(vm, "can't do nonzero end-relative seeks");
  }
  if (whence < SEEK_SET || whence > SEEK_END) {
    return raise_value_error(vm, "invalid whence (%l, should be 0, 1 or 2)", whence);
  }
  if (offset < 0) {
    return raise_value_error(vm, "negative seek position %l", offset);
  }
  if (whence == SEEK_CUR) {
    whence = SEEK_SET;
    if (!text_tell(vm, f, &offset)) {
      return false;
    }
  }
  value_replace(vm, &f->decoded, VALUE_UNBOUND);
  f->position = 0;
  f->tail_length = 0;
  f->has_carriage = f->cannot_tell = false;
  return buffered_seek(vm, text_buffered(f), offset, (int)whence, position);
}
