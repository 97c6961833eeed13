// The frames of a traceback as text: where, the lines of source, carets.
#include "vm/carets.h"
#include "vm/format_exception.h"
#include "vm/frame.h"
#include "vm/image.h"
#include "vm/traceback.h"
#include "vm/unicode.h"

enum {
  FRAME_FILENAME,
  FRAME_LINE,
  FRAME_NAME,
  FRAME_TEXT,
  FRAME_END_LINE,
  FRAME_COLUMN,
  FRAME_END_COLUMN,
  FRAME_ITEMS
};
enum { REPEATS_SHOWN = 3 };

// ---- lines of source ----

static const char *next_line(const char *at, const char *end) {
  const char *newline = memchr(at, '\n', (size_t)(end - at));
  return newline == NULL ? end : newline + 1;
}

static bool add_stripped(Vm *vm, StringBuilder *b, const char *start, const char *end) {
  Value s;
  if (!string_from_utf8(vm, start, (size_t)(end - start), &s)) {
    return false;
  }
  String *text = as_string(s);
  uint32_t length = text->length;
  while (length > 0 && unicode_is_space(string_at(text, length - 1))) {
    length--;
  }
  bool ok = builder_add_slice(vm, b, text, 0, length);
  value_release(vm, s);
  return ok;
}

typedef struct SourceText {
  const char *bytes;
  size_t length;
} SourceText;

// The lines `first` … `last` of a source, each without white space at its end, joined with
// newlines.
static bool source_lines(Vm *vm, SourceText source, uint32_t first, uint32_t last,
                         Value *result) {
  const char *at = source.bytes, *end = at + source.length;
  if (source.length >= 3 && memcmp(at, "\xEF\xBB\xBF", 3) == 0) {
    at += 3; // a byte order mark is no part of the first line
  }
  for (uint32_t line = 1; line < first && at < end; line++) {
    at = next_line(at, end);
  }
  StringBuilder b = {0};
  for (uint32_t line = first; line <= last; line++) {
    const char *behind = at < end ? next_line(at, end) : end;
    if ((line > first && !builder_add_char(vm, &b, '\n')) || !add_stripped(vm, &b, at, behind)) {
      builder_discard(vm, &b);
      return false;
    }
    at = behind;
  }
  return builder_finish(vm, &b, result);
}

// The text that `code` was compiled from; `bytes` NULL if there is none.  Code of the library's
// image has no source of its own, the host has it.
static SourceText code_text(Vm *vm, const Code *code) {
  SourceText text = {NULL, 0};
  if (!value_is_string(code->filename)) {
    return text;
  }
  if (value_has_shape(code->source, SHAPE_BYTES)) {
    const Bytes *bytes = OBJECT_AS(Bytes, code->source);
    return (SourceText){(const char *)bytes->data, bytes->length};
  }
  char module[LIBRARY_NAME_SIZE];
  bool is_package;
  if ((code->flags & CODE_FROM_IMAGE) && as_string(code->filename)->is_ascii &&
      library_module((const char *)as_string(code->filename)->data, module)) {
    text.bytes =
        vm->hooks.library_source(vm->hooks.context, module, &text.length, &is_package);
  }
  return text;
}

bool code_source_line(Vm *vm, const Code *code, uint32_t line, Value *result) {
  Value whole;
  SourceText source = code_text(vm, code);
  *result = VALUE_NONE;
  if (source.bytes == NULL) {
    return true;
  }
  if (!source_lines(vm, source, line, line, &whole)) {
    return false;
  }
  String *text = as_string(whole);
  uint32_t start = 0;
  while (start < text->length && unicode_is_space(string_at(text, start))) {
    start++;
  }
  bool ok = string_slice(vm, text, start, text->length, result);
  value_release(vm, whole);
  return ok;
}

// ---- frames as tuples ----

static bool frame_new(Vm *vm, const Code *code, CodePosition p, bool has_columns, Value *result) {
  Tuple *frame = tuple_new(vm, FRAME_ITEMS);
  if (frame == NULL) {
    return false;
  }
  for (uint32_t i = 0; i < FRAME_ITEMS; i++) {
    frame->items[i] = VALUE_NONE;
  }
  frame->items[FRAME_FILENAME] = value_retain(code->filename);
  frame->items[FRAME_LINE] = value_from_small(p.line);
  frame->items[FRAME_NAME] = value_retain(code->name);
  uint32_t end_line = has_columns && p.end_line >= p.line ? p.end_line : p.line;
  frame->items[FRAME_END_LINE] = value_from_small(end_line);
  if (has_columns && p.column != UINT16_MAX && p.end_column != UINT16_MAX) {
    frame->items[FRAME_COLUMN] = value_from_small(p.column);
    frame->items[FRAME_END_COLUMN] = value_from_small(p.end_column);
  }
  SourceText text = code_text(vm, code);
  if (text.bytes != NULL &&
      !source_lines(vm, text, p.line, end_line, &frame->items[FRAME_TEXT])) {
    frame->items[FRAME_TEXT] = VALUE_NONE;
    object_release(vm, frame);
    return false;
  }
  *result = value_from_object(frame);
  return true;
}

bool traceback_frames(Vm *vm, Value traceback, bool has_columns, List *frames) {
  const Traceback *before = NULL;
  for (Value v = traceback; v != VALUE_NONE; v = OBJECT_AS(Traceback, v)->next) {
    const Traceback *t = OBJECT_AS(Traceback, v);
    if ((t->code->flags & CODE_LIBRARY) && !vm->full_tracebacks) {
      continue;
    }
    bool repeats = before != NULL && before->code == t->code &&
                   before->instruction == t->instruction; // recursion: the same text again
    Value frame;
    if (repeats) {
      frame = value_retain(frames->items[frames->length - 1]);
    } else if (!frame_new(vm, t->code, traceback_position(t), has_columns, &frame)) {
      return false;
    }
    if (!list_append_owned(vm, frames, frame)) {
      return false;
    }
    before = t;
  }
  return true;
}

bool stack_frames(Vm *vm, Value frame, List *frames) {
  value_retain(frame);
  while (frame != VALUE_NONE) {
    const Code *code = frame_object_code(frame);
    if (!(code->flags & CODE_LIBRARY) || vm->full_tracebacks) {
      Value item;
      CodePosition p = {.line = frame_object_line(frame)};
      if (!frame_new(vm, code, p, false, &item)) {
        value_release(vm, frame);
        return false;
      }
      if (!list_append_owned(vm, frames, item)) {
        value_release(vm, frame);
        return false;
      }
    }
    Value back = value_retain(frame_object_back(frame));
    value_release(vm, frame);
    frame = back;
  }
  for (uint32_t i = 0, k = frames->length; i + 1 < k; i++) { // outermost first
    Value swap = frames->items[i];
    frames->items[i] = frames->items[--k];
    frames->items[k] = swap;
  }
  return true;
}

bool frames_limit(Vm *vm, const List *frames, TextOptions options, List *out) {
  uint32_t start = 0, end = frames->length;
  if (options.has_limit && options.limit >= 0) {
    end = options.limit < end ? (uint32_t)options.limit : end;
  } else if (options.has_limit) {
    start = -options.limit < end ? end - (uint32_t)-options.limit : 0;
  }
  for (uint32_t i = start; i < end; i++) {
    if (!list_append(vm, out, frames->items[i])) {
      return false;
    }
  }
  return true;
}

// ---- text ----

static bool is_blank(const String *text) {
  for (uint32_t i = 0; i < text->length; i++) {
    if (!unicode_is_space(string_at(text, i))) {
      return false;
    }
  }
  return true;
}

// The first line alone, without its indentation.
static bool add_first_line(Vm *vm, StringBuilder *b, const String *text) {
  uint32_t end = 0, start = 0;
  while (end < text->length && string_at(text, end) != '\n') {
    end++;
  }
  while (start < end && unicode_is_space(string_at(text, start))) {
    start++;
  }
  while (end > start && unicode_is_space(string_at(text, end - 1))) {
    end--;
  }
  return builder_add_c(vm, b, "    ") && builder_add_slice(vm, b, text, start, end) &&
         builder_add_char(vm, b, '\n');
}

static bool add_source(Vm *vm, StringBuilder *b, const Tuple *frame) {
  Value text = frame->items[FRAME_TEXT];
  if (!value_is_string(text) || is_blank(as_string(text))) {
    return true;
  }
  Value column = frame->items[FRAME_COLUMN], end_column = frame->items[FRAME_END_COLUMN];
  if (value_is_int(column) && value_is_int(end_column)) {
    return carets_add(vm, b, as_string(text), (uint32_t)value_to_small(column),
                      (uint32_t)value_to_small(end_column));
  }
  return add_first_line(vm, b, as_string(text));
}

static bool frame_text(Vm *vm, const Tuple *frame, Value *result) {
  StringBuilder b = {0};
  bool ok =
      builder_add_c(vm, &b, "  File \"") && builder_add_str(vm, &b, frame->items[FRAME_FILENAME]) &&
      builder_add_c(vm, &b, "\", line ") && builder_add_str(vm, &b, frame->items[FRAME_LINE]) &&
      builder_add_c(vm, &b, ", in ") && builder_add_str(vm, &b, frame->items[FRAME_NAME]) &&
      builder_add_c(vm, &b, "\n") && add_source(vm, &b, frame);
  if (!ok) {
    builder_discard(vm, &b);
    return false;
  }
  return builder_finish(vm, &b, result);
}

// The same place as the frame before?
static bool frame_repeats(Vm *vm, Value a, Value b, bool *result) {
  *result = a == b;
  if (*result) {
    return true;
  }
  for (int i = FRAME_FILENAME; i <= FRAME_NAME; i++) {
    if (!value_equal(vm, as_tuple(a)->items[i], as_tuple(b)->items[i], result)) {
      return false;
    }
    if (!*result) {
      return true;
    }
  }
  return true;
}

static bool add_repeats(Vm *vm, List *out, uint32_t count) {
  if (count <= REPEATS_SHOWN) {
    return true;
  }
  uint32_t more = count - REPEATS_SHOWN;
  return lines_add_format(vm, out, "  [Previous line repeated %u more time%s]\n", more,
                          more > 1 ? "s" : "");
}

bool frames_lines(Vm *vm, const List *frames, List *out) {
  uint32_t count = 0; // of the place that was last
  for (uint32_t i = 0; i < frames->length; i++) {
    bool repeats = false;
    if (i > 0 && !frame_repeats(vm, frames->items[i - 1], frames->items[i], &repeats)) {
      return false;
    }
    if (!repeats) {
      if (!add_repeats(vm, out, count)) {
        return false;
      }
      count = 0;
    }
    Value text;
    if (++count <= REPEATS_SHOWN &&
        (!frame_text(vm, as_tuple(frames->items[i]), &text) || !list_append_owned(vm, out, text))) {
      return false;
    }
  }
  return add_repeats(vm, out, count);
}
