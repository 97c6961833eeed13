// The % operator of str and bytes: C's printf with Python's values.
//
// Bytes are formatted as text in which every character is a byte (Latin-1), and differ in what %s,
// %c and %r take, in the keys of mappings and in two messages.
#include "vm/format.h"
#include "vm/number.h"
#include "vm/string_internal.h"
#include <limits.h>
#include <stdio.h>

typedef struct Percent {
  Vm *vm;
  String *format;
  uint32_t at; // in `format`
  bool is_bytes;
  Value args;
  Value mapping;  // what %(name)s looks in, UNBOUND if `args` is no mapping
  Value keyed;    // the value of the present %(name)s, owned; UNBOUND
  bool has_keyed; // and nobody has taken it
  uint32_t next;  // the next argument
  bool used;      // `args` itself has been an argument, or a mapping
  StringBuilder out;
} Percent;

// ---- arguments ----

// Borrowed.  A named value serves once: what a star takes is not there for the conversion.
static bool next_argument(Percent *p, Value *v) {
  if (p->has_keyed) {
    p->has_keyed = false;
    *v = p->keyed;
    return true;
  }
  if (p->keyed == VALUE_UNBOUND && value_is_tuple(p->args)) {
    if (p->next < as_tuple(p->args)->length) {
      *v = as_tuple(p->args)->items[p->next++];
      return true;
    }
  } else if (!p->used) {
    p->used = true;
    *v = p->args;
    return true;
  }
  return raise_type_error(p->vm, "not enough arguments for format string");
}

// A mapping need not be used up: only some of its names may be wanted.
static bool check_all_used(Percent *p) {
  bool left = value_is_tuple(p->args) ? p->next < as_tuple(p->args)->length
                                      : !p->used && p->mapping == VALUE_UNBOUND;
  return !left || raise_type_error(p->vm, "not all arguments converted during %s formatting",
                                   p->is_bytes ? "bytes" : "string");
}

// Whatever has items and is no sequence of arguments itself.
static bool is_mapping(const Vm *vm, Value args, bool is_bytes) {
  Layout layout = value_layout(vm, args);
  if (layout == LAYOUT_TUPLE || layout == LAYOUT_STR) {
    return false;
  }
  return value_class(vm, args)->slots.get_item != NULL &&
         (!is_bytes || (layout != LAYOUT_BYTES && layout != LAYOUT_BYTEARRAY));
}

// Mappings for bytes have bytes as keys.
static bool key_from_slice(Percent *p, uint32_t start, uint32_t end, Value *key) {
  Value text;
  if (!string_slice(p->vm, p->format, start, end, &text)) {
    return false;
  }
  if (!p->is_bytes) {
    *key = text;
    return true;
  }
  bool ok = bytes_new(p->vm, as_string(text)->data, as_string(text)->length, key);
  value_release(p->vm, text);
  return ok;
}

// %(name): parentheses inside the name must be balanced.
static bool read_key(Percent *p) {
  if (p->mapping == VALUE_UNBOUND) {
    return raise_type_error(p->vm, "format requires a mapping");
  }
  uint32_t start = ++p->at, open = 1;
  for (; open > 0; p->at++) {
    if (p->at == p->format->length) {
      return raise_value_error(p->vm, "incomplete format key");
    }
    uint32_t c = string_at(p->format, p->at);
    open += c == '(';
    open -= c == ')';
  }
  Value key, value;
  if (!key_from_slice(p, start, p->at - 1, &key)) {
    return false;
  }
  bool ok = value_get_item(p->vm, p->mapping, key, &value);
  value_release(p->vm, key);
  if (ok) {
    value_replace(p->vm, &p->keyed, value);
    p->has_keyed = p->used = true;
  }
  return ok;
}

// ---- flags, width, precision ----

static uint32_t peek(const Percent *p) {
  return p->at < p->format->length ? string_at(p->format, p->at) : 0;
}

// In any order and as often as one likes.
static void read_flags(Percent *p, FormatSpec *spec, bool *is_left, bool *is_zero) {
  *is_left = *is_zero = false;
  for (;; p->at++) {
    switch (peek(p)) {
    case '-': *is_left = true; break;
    case '0': *is_zero = true; break;
    case '+': spec->sign = '+'; break;
    case ' ': spec->sign = spec->sign == '+' ? '+' : ' '; break;
    case '#': spec->is_alternate = true; break;
    default: return;
    }
  }
}

// A number or a star; -1 if there is neither.
static bool read_number(Percent *p, const char *what, int64_t limit, int64_t *number) {
  *number = -1;
  if (peek(p) == '*') {
    Value v;
    p->at++;
    if (!next_argument(p, &v)) {
      return false;
    }
    v = value_unbox(p->vm, v);
    if (!value_is_any_int(p->vm, v)) {
      return raise_type_error(p->vm, "* wants int");
    }
    if (!int_to_int64(v, number) ||
        (limit == INT_MAX && (*number > INT_MAX || *number < INT_MIN))) {
      return raise_format(p->vm, p->vm->exceptions.OverflowError,
                          "Python int too large to convert to C %s",
                          limit == INT_MAX ? "int" : "ssize_t");
    }
    return true;
  }
  for (; ascii_is_digit(peek(p)); p->at++) {
    int digit = (int)peek(p) - '0';
    int64_t before = *number < 0 ? 0 : *number;
    if (before > (limit - digit) / 10) {
      return raise_value_error(p->vm, "%s too big", what);
    }
    *number = before * 10 + digit;
  }
  return true;
}

// Into a FormatSpec, so that padding is done where format() does it.
static bool read_spec(Percent *p, FormatSpec *spec) {
  bool is_left, is_zero;
  *spec = (FormatSpec){.precision = -1};
  read_flags(p, spec, &is_left, &is_zero);
  bool is_star = peek(p) == '*';
  if (!read_number(p, "width", INT64_MAX, &spec->width)) {
    return false;
  }
  if (is_star && spec->width < 0) {
    is_left = true;
    spec->width = -spec->width;
  }
  if (peek(p) == '.') {
    p->at++;
    if (!read_number(p, "precision", INT_MAX, &spec->precision)) {
      return false;
    }
    spec->precision = spec->precision < 0 ? 0 : spec->precision;
  }
  if (peek(p) == 'h' || peek(p) == 'l' || peek(p) == 'L') {
    p->at++; // C's sizes mean nothing here
  }
  spec->fill = is_zero && !is_left ? '0' : ' ';
  spec->align = is_left ? '<' : is_zero ? '=' : '>';
  return true;
}

// ---- conversions ----

// The text of one conversion to the result.
static bool add_owned(Percent *p, Value text) {
  bool ok = builder_add_string(p->vm, &p->out, as_string(text));
  value_release(p->vm, text);
  return ok;
}

// Text is padded with spaces only, whatever the flags say.
static bool add_text(Percent *p, Value owned, const FormatSpec *spec) {
  FormatSpec plain = {.fill = ' ',
                      .align = spec->align == '<' ? '<' : '>',
                      .width = spec->width,
                      .precision = spec->precision};
  Value text;
  bool ok = format_string_parts(p->vm, as_string(value_unbox(p->vm, owned)), &plain, &text);
  value_release(p->vm, owned);
  return ok && add_owned(p, text);
}

static bool latin1_from_bytes(Vm *vm, Value v, Value *text) {
  const uint8_t *data;
  size_t length;
  if (bytes_view(vm, v, &data, &length)) {
    return string_from_latin1(vm, data, length, text);
  }
  return raise_type_error(vm, "__bytes__ returned non-bytes (type %T)", v);
}

// %s and %b of bytes.
static bool bytes_content(Vm *vm, Value v, Value *text) {
  const uint8_t *data;
  size_t length;
  Value converted;
  if (bytes_view(vm, v, &data, &length)) {
    return string_from_latin1(vm, data, length, text);
  }
  if (!value_call_special(vm, v, vm->names.bytes, NULL, 0, &converted)) {
    return false;
  }
  if (converted == VALUE_UNBOUND) {
    return raise_type_error(vm,
                            "%%b requires a bytes-like object, or an object that implements "
                            "__bytes__, not '%T'",
                            v);
  }
  bool ok = latin1_from_bytes(vm, converted, text);
  value_release(vm, converted);
  return ok;
}

// What is shown must be text, or bytes where the format is bytes.
static bool convert_text(Percent *p, uint32_t type, Value v, const FormatSpec *spec) {
  Value text;
  bool ok;
  if (type == 'a' || (p->is_bytes && type == 'r')) {
    ok = value_ascii(p->vm, v, &text);
  } else if (p->is_bytes) {
    ok = bytes_content(p->vm, v, &text);
  } else {
    ok = type == 'r' ? value_repr(p->vm, v, &text) : value_str(p->vm, v, &text);
  }
  return ok && add_text(p, text, spec);
}

// CPython gives the same text for all that is neither a character nor an int.
static bool character_of_int(Percent *p, Value v, Value *text) {
  int64_t limit = p->is_bytes ? 255 : CODE_POINT_MAX, c;
  Value index;
  if (!value_index(p->vm, v, &index)) {
    if (!raised_matches(p->vm, p->vm->exceptions.TypeError)) {
      return false;
    }
    raised_clear(p->vm);
    return raise_type_error(p->vm, p->is_bytes
                                       ? "%%c requires an integer in range(256) or a single byte"
                                       : "%%c requires int or char");
  }
  bool fits = int_to_int64(index, &c) && c >= 0 && c <= limit;
  value_release(p->vm, index);
  if (!fits) {
    return raise_format(p->vm, p->vm->exceptions.OverflowError, "%%c arg not in range(%s)",
                        p->is_bytes ? "256" : "0x110000");
  }
  return string_from_code_point(p->vm, (uint32_t)c, text);
}

// A precision means nothing to a single character.
static bool convert_character(Percent *p, Value v, const FormatSpec *spec) {
  Value text, plain = value_unbox(p->vm, v);
  FormatSpec whole = *spec;
  whole.precision = -1;
  const uint8_t *data;
  size_t length;
  bool ok;
  if (!p->is_bytes && value_is_string(plain) && as_string(plain)->length == 1) {
    text = value_retain(plain);
    ok = true;
  } else if (p->is_bytes && bytes_view(p->vm, v, &data, &length) && length == 1) {
    ok = string_from_latin1(p->vm, data, 1, &text);
  } else {
    ok = character_of_int(p, v, &text);
  }
  return ok && add_text(p, text, &whole);
}

// The int that %d (any real number, cut off) or %x (only what has __index__) shows.  Owned.
static bool integer_of(Percent *p, uint32_t type, Value v, Value *result) {
  Vm *vm = p->vm;
  Value plain = value_unbox(vm, v);
  if (value_is_any_int(vm, plain)) {
    *result = value_retain(int_of_bool(plain));
    return true;
  }
  bool is_decimal = type == 'd' || type == 'i' || type == 'u';
  if (is_decimal && value_is_float(plain)) {
    return int_from_double(vm, float_value(plain), result);
  }
  *result = VALUE_UNBOUND;
  if (is_decimal && !value_call_special(vm, v, vm->names.int_, NULL, 0, result)) {
    return false;
  }
  if (*result == VALUE_UNBOUND && !value_call_special(vm, v, vm->names.index, NULL, 0, result)) {
    return false;
  }
  if (*result != VALUE_UNBOUND && value_is_any_int(vm, *result)) {
    return true;
  }
  if (*result != VALUE_UNBOUND) {
    value_release(vm, *result);
  }
  return raise_type_error(vm, "%%%c format: %s is required, not %T", (int)type,
                          is_decimal ? "a real number" : "an integer", v);
}

static bool convert_integer(Percent *p, uint32_t type, Value v, FormatSpec *spec) {
  Value number, text;
  if (!integer_of(p, type, v, &number)) {
    return false;
  }
  spec->type = type == 'i' || type == 'u' ? 'd' : type;
  bool ok = format_int_parts(p->vm, number, spec, &text);
  value_release(p->vm, number);
  return ok && add_owned(p, text);
}

// The message differs between text and bytes.
static bool convert_float(Percent *p, uint32_t type, Value v, FormatSpec *spec) {
  double d;
  Value text;
  if (!value_to_c_double(p->vm, v, &d)) {
    if (p->is_bytes && raised_matches(p->vm, p->vm->exceptions.TypeError)) {
      raised_clear(p->vm);
      return raise_type_error(p->vm, "float argument required, not %T", v);
    }
    return false;
  }
  spec->type = type;
  return format_double_parts(p->vm, d, spec, &text) && add_owned(p, text);
}

// The letter decides; those of C that Python does not know are told with their place.
static bool convert(Percent *p, uint32_t type, Value v, FormatSpec *spec) {
  switch (type) {
  case 'b':
    if (!p->is_bytes) {
      break;
    }
    return convert_text(p, type, v, spec);
  case 's':
  case 'r':
  case 'a': return convert_text(p, type, v, spec);
  case 'c': return convert_character(p, v, spec);
  case 'd':
  case 'i':
  case 'u':
  case 'o':
  case 'x':
  case 'X': return convert_integer(p, type, v, spec);
  case 'e':
  case 'E':
  case 'f':
  case 'F':
  case 'g':
  case 'G': return convert_float(p, type, v, spec);
  default: break;
  }
  char code[12];
  snprintf(code, sizeof code, "%x", type);
  return raise_value_error(p->vm, "unsupported format character '%c' (0x%s) at index %u",
                           type > 31 && type < 127 ? (int)type : '?', code, p->at - 1);
}

// ---- the format ----

// Behind the '%'.
static bool convert_next(Percent *p) {
  FormatSpec spec;
  Value v;
  if (peek(p) == '(' && !read_key(p)) {
    return false;
  }
  if (!read_spec(p, &spec)) {
    return false;
  }
  if (p->at == p->format->length) {
    return raise_value_error(p->vm, "incomplete format");
  }
  uint32_t type = string_at(p->format, p->at++);
  bool ok = next_argument(p, &v) && convert(p, type, v, &spec);
  value_replace(p->vm, &p->keyed, VALUE_UNBOUND);
  p->has_keyed = false;
  return ok;
}

// Literal text up to a percent sign, a conversion, and so on.
static bool percent_run(Percent *p) {
  uint32_t length = p->format->length;
  while (p->at < length) {
    uint32_t literal = p->at;
    while (p->at < length && string_at(p->format, p->at) != '%') {
      p->at++;
    }
    if (!builder_add_slice(p->vm, &p->out, p->format, literal, p->at)) {
      return false;
    }
    if (p->at == length) {
      break;
    }
    p->at++;
    if (peek(p) == '%') {
      p->at++;
      if (!builder_add_char(p->vm, &p->out, '%')) {
        return false;
      }
    } else if (!convert_next(p)) {
      return false;
    }
  }
  return check_all_used(p);
}

static bool percent_format(Vm *vm, String *format, Value args, bool is_bytes, Value *result) {
  Percent p = {.vm = vm,
               .format = format,
               .is_bytes = is_bytes,
               .args = value_layout(vm, args) == LAYOUT_TUPLE ? value_unbox(vm, args) : args,
               .mapping = is_mapping(vm, args, is_bytes) ? args : VALUE_UNBOUND,
               .keyed = VALUE_UNBOUND};
  bool ok = percent_run(&p);
  value_release(vm, p.keyed);
  if (!ok) {
    builder_discard(vm, &p.out);
    return false;
  }
  return builder_finish(vm, &p.out, result);
}

bool string_percent(Vm *vm, String *format, Value args, Value *result) {
  return percent_format(vm, format, args, false, result);
}

bool bytes_percent(Vm *vm, Bytes *format, Value args, Value *result) {
  Value pattern, text;
  if (!string_from_latin1(vm, format->data, format->length, &pattern)) {
    return false;
  }
  bool ok = percent_format(vm, as_string(pattern), args, true, &text);
  value_release(vm, pattern);
  if (!ok) {
    return false;
  }
  ok = bytes_new(vm, as_string(text)->data, as_string(text)->length, result);
  value_release(vm, text);
  return ok;
}
