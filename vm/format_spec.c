// The format mini-language: from its text to a FormatSpec.
#include "vm/format.h"
#include "vm/unicode.h"
#include <stdio.h>

typedef struct Reader {
  const String *text;
  uint32_t at;
} Reader;

static uint32_t peek(const Reader *r, uint32_t ahead) { // 0 at the end: no part begins with it
  return r->at + ahead < r->text->length ? string_at(r->text, r->at + ahead) : 0;
}

static bool accept(Reader *r, char c) {
  if (r->at < r->text->length && peek(r, 0) == (uint32_t)c) {
    r->at++;
    return true;
  }
  return false;
}

// The character before one of these is the fill, whatever it is.
static bool is_align(uint32_t c) {
  return c == '<' || c == '>' || c == '=' || c == '^';
}

// A number, -1 if there is none.  Digits of every script count.
static bool read_number(Vm *vm, Reader *r, int64_t *number) {
  *number = -1;
  for (; r->at < r->text->length; r->at++) {
    int digit = unicode_decimal_value(peek(r, 0));
    if (digit < 0) {
      break;
    }
    int64_t before = *number < 0 ? 0 : *number;
    if (before > (INT64_MAX - digit) / 10) {
      return raise_value_error(vm, "Too many decimal digits in format string");
    }
    *number = before * 10 + digit;
  }
  return true;
}

// Fill, alignment, sign, and the flags that follow them.
static void read_align(Reader *r, FormatSpec *spec, char default_align) {
  spec->align = default_align;
  spec->fill = ' ';
  bool has_align = true, has_fill = false;
  if (r->text->length >= 2 && is_align(peek(r, 1))) {
    spec->fill = peek(r, 0);
    spec->align = (char)peek(r, 1);
    has_fill = true;
    r->at += 2;
  } else if (is_align(peek(r, 0))) {
    spec->align = (char)peek(r, 0);
    r->at++;
  } else {
    has_align = false;
  }
  uint32_t c = peek(r, 0);
  if (c == ' ' || c == '+' || c == '-') {
    spec->sign = (char)c;
    r->at++;
  }
  spec->no_negative_zero = accept(r, 'z');
  spec->is_alternate = accept(r, '#');
  // A zero before the width pads numbers behind their sign.
  if (!has_fill && accept(r, '0')) {
    spec->fill = '0';
    if (!has_align && default_align == '>') {
      spec->align = '=';
    }
  }
}

// Types that cannot be printed are shown by their number.
static bool raise_grouping(Vm *vm, char grouping, uint32_t type) {
  if (type > 32 && type < 128) {
    return raise_value_error(vm, "Cannot specify '%c' with '%c'.", grouping, (int)type);
  }
  char code[12];
  snprintf(code, sizeof code, "\\x%x", type);
  return raise_value_error(vm, "Cannot specify '%c' with '%s'.", grouping, code);
}

// One of the two at most.
static bool read_grouping(Vm *vm, Reader *r, FormatSpec *spec) {
  bool comma = accept(r, ','), underscore = accept(r, '_');
  spec->grouping = comma ? ',' : underscore ? '_' : '\0';
  if (comma && underscore) {
    return raise_value_error(vm, "Cannot specify both ',' and '_'.");
  }
  if (underscore && peek(r, 0) == ',') {
    return raise_value_error(vm, "Cannot specify both ',' and '_'.");
  }
  return true;
}

// Commas are for decimal digits, underscores for those of the powers of two as well.
static bool check_grouping(Vm *vm, const FormatSpec *spec) {
  switch (spec->type) {
  case 0:
  case 'd':
  case 'e':
  case 'f':
  case 'g':
  case 'E':
  case 'F':
  case 'G':
  case '%': return true;
  case 'b':
  case 'o':
  case 'x':
  case 'X':
    if (spec->grouping == '_') {
      return true;
    }
    break;
  default: break;
  }
  return raise_grouping(vm, spec->grouping, spec->type);
}

// Part by part in the only order they may have; what is left over must be the type.
bool format_spec_parse(Vm *vm, const String *text, const char *type_name, uint32_t default_type,
                       char default_align, FormatSpec *spec) {
  Reader r = {text, 0};
  *spec = (FormatSpec){.type = default_type, .precision = -1};
  read_align(&r, spec, default_align);
  if (!read_number(vm, &r, &spec->width) || !read_grouping(vm, &r, spec)) {
    return false;
  }
  if (accept(&r, '.')) {
    if (!read_number(vm, &r, &spec->precision)) {
      return false;
    }
    if (spec->precision < 0) {
      return raise_value_error(vm, "Format specifier missing precision");
    }
  }
  uint32_t left = text->length - r.at;
  if (left > 1) {
    return raise_value_error(vm, "Invalid format specifier '%S' for object of type '%s'", text,
                             type_name);
  }
  if (left == 1) {
    spec->type = peek(&r, 0);
  }
  return spec->grouping == 0 || check_grouping(vm, spec);
}

bool raise_unknown_format_code(Vm *vm, uint32_t type, const char *type_name) {
  if (type > 32 && type < 128) {
    return raise_value_error(vm, "Unknown format code '%c' for object of type '%s'", (int)type,
                             type_name);
  }
  char code[12];
  snprintf(code, sizeof code, "\\x%x", type);
  return raise_value_error(vm, "Unknown format code '%s' for object of type '%s'", code, type_name);
}
