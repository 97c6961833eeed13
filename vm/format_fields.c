// str.format and str.format_map: literal text, and fields in braces with a name, a conversion and a
// format that may itself contain fields.
#include "vm/format.h"
#include "vm/string_internal.h"
#include <stdio.h>

enum Numbering { NUMBERING_OPEN, NUMBERING_AUTOMATIC, NUMBERING_MANUAL };

// One call of format.  `args` is NULL for format_map.
typedef struct Formatter {
  Vm *vm;
  const Value *args;
  uint32_t count;
  Value mapping;
  enum Numbering numbering;
  uint32_t next; // automatic number
} Formatter;

// A field of the text: [start, end) pairs; conversion 0 if there is none.
typedef struct Field {
  uint32_t name_start, name_end;
  uint32_t spec_start, spec_end;
  uint32_t conversion;
} Field;

// Literal text up to a brace, a field, and so on; `depth` is how deep formats may nest.
static bool render(Formatter *f, const String *s, uint32_t start, uint32_t end, int depth,
                   StringBuilder *out);

// ---- where a field begins and ends ----

// From behind '{' to the ':', '!' or '}' that ends the name; those in brackets belong to a key.
static bool scan_name(Vm *vm, const String *s, uint32_t *at, uint32_t end, Field *field) {
  bool in_brackets = false;
  field->name_start = *at;
  for (; *at < end; ++*at) {
    uint32_t c = string_at(s, *at);
    if (c == '{' && !in_brackets) {
      return raise_value_error(vm, "unexpected '{' in field name");
    }
    if (c == '[') {
      in_brackets = true;
    } else if (c == ']') {
      in_brackets = false;
    } else if (!in_brackets && (c == '}' || c == ':' || c == '!')) {
      field->name_end = *at;
      return true;
    }
  }
  return raise_value_error(vm, "expected '}' before end of string");
}

// Behind ':' up to the '}' that matches the field's '{'.
static bool scan_spec(Vm *vm, const String *s, uint32_t *at, uint32_t end, Field *field) {
  uint32_t open = 1;
  field->spec_start = *at;
  for (; *at < end; ++*at) {
    uint32_t c = string_at(s, *at);
    open += c == '{';
    open -= c == '}';
    if (open == 0) {
      field->spec_end = (*at)++;
      return true;
    }
  }
  return raise_value_error(vm, "unmatched '{' in format spec");
}

// name, !conversion, :format — and the brace that closes them.
static bool scan_field(Vm *vm, const String *s, uint32_t *at, uint32_t end, Field *field) {
  *field = (Field){0};
  if (!scan_name(vm, s, at, end, field)) {
    return false;
  }
  uint32_t c = string_at(s, (*at)++);
  if (c == '!') {
    if (*at == end) {
      return raise_value_error(vm, "end of string while looking for conversion specifier");
    }
    field->conversion = string_at(s, (*at)++);
    c = *at < end ? string_at(s, (*at)++) : ':';
    if (c != '}' && c != ':') {
      return raise_value_error(vm, "expected ':' after conversion specifier");
    }
  }
  return c == '}' || scan_spec(vm, s, at, end, field);
}

// ---- the value that a field names ----

// The digits [start, end) as a number: -1 if they are none.
static bool read_index(Vm *vm, const String *s, uint32_t start, uint32_t end, int64_t *index) {
  int64_t number = 0;
  *index = -1;
  for (uint32_t i = start; i < end; i++) {
    int digit = unicode_decimal_value(string_at(s, i));
    if (digit < 0) {
      return true;
    }
    if (number > (INT64_MAX - digit) / 10) {
      return raise_value_error(vm, "Too many decimal digits in format string");
    }
    number = number * 10 + digit;
  }
  if (start < end) {
    *index = number;
  }
  return true;
}

// "{} {0}" is refused, because nobody could say which argument {} is.
static bool switch_numbering(Formatter *f, enum Numbering wanted) {
  if (f->numbering == NUMBERING_OPEN) {
    f->numbering = wanted;
  }
  if (f->numbering == wanted) {
    return true;
  }
  return raise_value_error(f->vm, wanted == NUMBERING_MANUAL
                                      ? "cannot switch from automatic field numbering to manual "
                                        "field specification"
                                      : "cannot switch from manual field specification to "
                                        "automatic field numbering");
}

// format_map has no positional arguments at all.
static bool positional(Formatter *f, int64_t index, Value *result) {
  if (f->args == NULL) {
    return raise_value_error(f->vm, "Format string contains positional fields");
  }
  if (index >= f->count) {
    return raise_format(f->vm, f->vm->exceptions.IndexError,
                        "Replacement index %l out of range for positional args tuple", index);
  }
  *result = value_retain(f->args[index]);
  return true;
}

// format() keeps its keywords in a dict, format_map anything that has __getitem__.
static bool named(Formatter *f, String *s, uint32_t start, uint32_t end, Value *result) {
  Value key;
  if (!string_slice(f->vm, s, start, end, &key)) {
    return false;
  }
  bool ok = f->mapping == VALUE_UNBOUND ? raise_value(f->vm, f->vm->exceptions.KeyError, key)
                                        : value_get_item(f->vm, f->mapping, key, result);
  value_release(f->vm, key);
  return ok;
}

// The part of the name before the first '.' or '['.
static bool first_value(Formatter *f, String *s, uint32_t start, uint32_t end, Value *result) {
  int64_t index;
  if (start == end) {
    return switch_numbering(f, NUMBERING_AUTOMATIC) && positional(f, f->next++, result);
  }
  if (!read_index(f->vm, s, start, end, &index)) {
    return false;
  }
  if (index >= 0) {
    return switch_numbering(f, NUMBERING_MANUAL) && positional(f, index, result);
  }
  return named(f, s, start, end, result);
}

// value.name or value[key], where *at is behind the '.' or '['.
static bool step(Formatter *f, String *s, uint32_t *at, uint32_t end, bool is_key, Value value,
                 Value *result) {
  uint32_t start = *at;
  while (*at < end && (is_key ? string_at(s, *at) != ']'
                              : string_at(s, *at) != '.' && string_at(s, *at) != '[')) {
    ++*at;
  }
  uint32_t stop = *at;
  if (is_key && (*at)++ == end) {
    return raise_value_error(f->vm, "Missing ']' in format string");
  }
  if (start == stop) {
    return raise_value_error(f->vm, "Empty attribute in format string");
  }
  int64_t index = -1;
  if (is_key && !read_index(f->vm, s, start, stop, &index)) {
    return false;
  }
  if (index >= 0) {
    return value_get_item(f->vm, value, value_from_small(index), result);
  }
  Value name;
  if (!string_slice(f->vm, s, start, stop, &name)) {
    return false;
  }
  bool ok = is_key ? value_get_item(f->vm, value, name, result)
                   : string_intern(f->vm, &name) &&
                         value_get_attribute(f->vm, value, as_string(name), result);
  value_release(f->vm, name);
  return ok;
}

// Attributes and items are followed from left to right: {0.name[key].x}.
static bool field_value(Formatter *f, String *s, const Field *field, Value *result) {
  uint32_t at = field->name_start, end = field->name_end;
  while (at < end && string_at(s, at) != '.' && string_at(s, at) != '[') {
    at++;
  }
  Value value, next;
  if (!first_value(f, s, field->name_start, at, &value)) {
    return false;
  }
  while (at < end) {
    uint32_t c = string_at(s, at++);
    bool ok =
        c == '.' || c == '['
            ? step(f, s, &at, end, c == '[', value, &next)
            : raise_value_error(f->vm, "Only '.' or '[' may follow ']' in format field specifier");
    value_release(f->vm, value);
    if (!ok) {
      return false;
    }
    value = next;
  }
  *result = value;
  return true;
}

// ---- output ----

// Told only when the value is there, as in CPython.
static bool check_conversion(Vm *vm, uint32_t c) {
  if (c == 0 || c == 'r' || c == 's' || c == 'a') {
    return true;
  }
  if (c > 32 && c < 127) {
    return raise_value_error(vm, "Unknown conversion specifier %c", (int)c);
  }
  char code[12];
  snprintf(code, sizeof code, "\\x%x", c);
  return raise_value_error(vm, "Unknown conversion specifier %s", code);
}

// The field's format, with the fields in it replaced; UNBOUND if there is none.
static bool field_spec(Formatter *f, String *s, const Field *field, int depth, Value *spec) {
  uint32_t at = field->spec_start;
  *spec = VALUE_UNBOUND;
  if (at == field->spec_end) {
    return true;
  }
  while (at < field->spec_end && string_at(s, at) != '{') {
    at++;
  }
  if (at == field->spec_end) {
    return string_slice(f->vm, s, field->spec_start, field->spec_end, spec);
  }
  StringBuilder text = {0};
  if (!render(f, s, field->spec_start, field->spec_end, depth - 1, &text)) {
    builder_discard(f->vm, &text);
    return false;
  }
  return builder_finish(f->vm, &text, spec);
}

// Value first, then its format: the order in which errors appear.
static bool render_field(Formatter *f, String *s, const Field *field, int depth,
                         StringBuilder *out) {
  Value value, spec, text;
  if (!field_value(f, s, field, &value)) {
    return false;
  }
  bool ok = check_conversion(f->vm, field->conversion) && field_spec(f, s, field, depth, &spec);
  if (ok) {
    ok = format_value(f->vm, value, (int)field->conversion, spec, &text);
    value_release(f->vm, spec);
  }
  value_release(f->vm, value);
  if (!ok) {
    return false;
  }
  ok = builder_add_string(f->vm, out, as_string(value_unbox(f->vm, text)));
  value_release(f->vm, text);
  return ok;
}

static bool render(Formatter *f, const String *text, uint32_t start, uint32_t end, int depth,
                   StringBuilder *out) {
  String *s = (String *)(uintptr_t)text; // slices of it may be itself
  uint32_t at = start;
  if (depth <= 0) {
    return raise_value_error(f->vm, "Max string recursion exceeded");
  }
  while (at < end) {
    uint32_t literal = at;
    uint32_t c = 0;
    while (at < end && (c = string_at(s, at)) != '{' && c != '}') {
      at++;
    }
    if (at == end) {
      return builder_add_slice(f->vm, out, s, literal, at);
    }
    at++;
    bool is_doubled = at < end && string_at(s, at) == c;
    // "{{" and "}}" stand for one brace, which ends the literal text.
    if (!builder_add_slice(f->vm, out, s, literal, is_doubled ? at : at - 1)) {
      return false;
    }
    if (is_doubled) {
      at++;
    } else if (c == '}' || at == end) {
      return raise_value_error(f->vm, "Single '%c' encountered in format string", (int)c);
    } else {
      Field field;
      if (!scan_field(f->vm, s, &at, end, &field) || !render_field(f, s, &field, depth, out)) {
        return false;
      }
    }
  }
  return true;
}

bool string_format_method(Vm *vm, String *format, const Value *args, uint32_t count, Value mapping,
                          Value *result) {
  Formatter f = {.vm = vm, .args = args, .count = count, .mapping = mapping};
  StringBuilder out = {0};
  if (!render(&f, format, 0, format->length, 2, &out)) {
    builder_discard(vm, &out);
    return false;
  }
  return builder_finish(vm, &out, result);
}
