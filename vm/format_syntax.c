// The lines of a SyntaxError: the place, the line of text, carets, the message.
#include "vm/exception_parts.h"
#include "vm/format_exception.h"
#include "vm/unicode.h"

// The exception's attributes; -1 where there is no number.
typedef struct Complaint {
  Value filename, line, text;
  int64_t offset, end_offset;
  bool is_one_line;
} Complaint;

static Value place_item(Value exception, uint32_t item) {
  Value place = exception_of(exception)->fields[FIELD_SYNTAX_PLACE];
  return place == VALUE_UNBOUND ? VALUE_NONE : as_tuple(place)->items[item];
}

static int64_t place_number(Value exception, uint32_t item) {
  Value v = place_item(exception, item);
  return value_is_int(v) ? value_to_small(v) : -1;
}

static Complaint complaint_of(Value exception) {
  return (Complaint){
      .filename = place_item(exception, 0),
      .line = place_item(exception, 1),
      .text = place_item(exception, 3),
      .offset = place_number(exception, 2),
      .end_offset = place_number(exception, 5),
      .is_one_line = place_item(exception, 4) == place_item(exception, 1),
  };
}

// White space before the caret is kept, so that tabs stand under tabs.
static bool add_carets(Vm *vm, StringBuilder *b, const String *text, uint32_t start, int64_t column,
                       int64_t end_column) {
  bool ok = builder_add_c(vm, b, "    ");
  for (int64_t i = 0; ok && i < column; i++) {
    uint32_t c = start + i < text->length ? string_at(text, start + (uint32_t)i) : ' ';
    ok = builder_add_char(vm, b, unicode_is_space(c) ? c : ' ');
  }
  for (int64_t i = column; ok && i < end_column; i++) {
    ok = builder_add_char(vm, b, '^');
  }
  return ok && builder_add_char(vm, b, '\n');
}

static bool add_line(Vm *vm, List *out, const String *text, uint32_t start, uint32_t end) {
  StringBuilder b = {0};
  Value line;
  if (!builder_add_c(vm, &b, "    ") || !builder_add_slice(vm, &b, text, start, end) ||
      !builder_add_char(vm, &b, '\n')) {
    builder_discard(vm, &b);
    return false;
  }
  return builder_finish(vm, &b, &line) && list_append_owned(vm, out, line);
}

static bool add_text(Vm *vm, const Complaint *c, List *out) {
  const String *text = as_string(c->text);
  uint32_t end = text->length, start = 0;
  while (end > 0 && string_at(text, end - 1) == '\n') {
    end--;
  }
  while (start < end && (string_at(text, start) == ' ' || string_at(text, start) == '\n' ||
                         string_at(text, start) == '\f')) {
    start++;
  }
  if (!add_line(vm, out, text, start, end)) {
    return false;
  }
  int64_t offset = c->offset;
  if (offset < 0 || !value_is_int(c->line)) {
    return true;
  }
  int64_t behind = (int64_t)end + 1; // the offset of the end of the line
  int64_t end_offset = !c->is_one_line ? behind : c->end_offset > 0 ? c->end_offset : offset;
  offset = offset > behind ? behind : offset;
  end_offset = end_offset > behind ? behind : end_offset;
  if (offset >= end_offset) {
    end_offset = offset + 1;
  }
  int64_t column = offset - 1 - start, end_column = end_offset - 1 - start;
  StringBuilder b = {0};
  Value line;
  if (column < 0) {
    return true;
  }
  if (!add_carets(vm, &b, text, start, column, end_column)) {
    builder_discard(vm, &b);
    return false;
  }
  return builder_finish(vm, &b, &line) && list_append_owned(vm, out, line);
}

bool syntax_error_lines(Vm *vm, Value exception, List *out) {
  Complaint c = complaint_of(exception);
  bool ok = true;
  if (c.line != VALUE_NONE) {
    ok = value_is_string(c.filename)
             ? lines_add_format(vm, out, "  File \"%V\", line %V\n", c.filename, c.line)
             : lines_add_format(vm, out, "  File \"<string>\", line %V\n", c.line);
    ok = ok && (!value_is_string(c.text) || add_text(vm, &c, out));
  }
  Value message = exception_of(exception)->fields[FIELD_SYNTAX_MESSAGE], class_text;
  if (!ok || !exception_class_text(vm, exception, &class_text)) {
    return false;
  }
  bool has_message = message != VALUE_UNBOUND && message != VALUE_NONE;
  bool has_suffix = c.line == VALUE_NONE && c.filename != VALUE_NONE;
  Value shown = VALUE_UNBOUND;
  ok = has_message ? text_safely(vm, message, "exception", &shown)
                   : string_from_c(vm, "<no detail available>", &shown);
  ok = ok && (has_suffix ? lines_add_format(vm, out, "%V: %V (%V)\n", class_text, shown, c.filename)
                         : lines_add_format(vm, out, "%V: %V\n", class_text, shown));
  value_release(vm, shown);
  value_release(vm, class_text);
  return ok;
}
