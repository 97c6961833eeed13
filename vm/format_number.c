// Numbers as a format says: padding and grouping of any number's text, and the text of ints.
#include "vm/bigint.h"
#include "vm/format.h"
#include "vm/number.h"
#include "vm/string_internal.h"

// ---- putting the parts together ----

// How the text is laid out, in code points.
typedef struct NumberLayout {
  size_t left, inner, right; // fill before the sign, behind the prefix, at the end
  size_t digits;             // with leading zeros
  size_t total;
} NumberLayout;

// Separators go between digits, so there must be some.
static bool is_grouped(const FormatSpec *spec, const NumberText *n) {
  return spec->grouping != 0 && n->digits_length > 0; // inf and nan have no digits
}

// Zeros that pad a grouped number are grouped too, and no separator stands first: the fewest
// digits whose text is at least `width` wide.
static size_t padded_digits(const FormatSpec *spec, const NumberText *n, size_t width) {
  if (!is_grouped(spec, n)) {
    return width;
  }
  // One in group + 1 is a separator; where it would be the first, there is one digit more.
  uint32_t step = n->group + 1;
  return width - width / step + (width % step == 0);
}

// All widths first, so that the text is written once, into a string of the right length.
static void lay_out(const FormatSpec *spec, const NumberText *n, NumberLayout *out) {
  size_t width = spec->width < 0 ? 0 : (size_t)spec->width;
  size_t around = (n->sign != 0) + n->prefix_length + n->rest_length;
  size_t digits = n->digits_length > n->least_digits ? n->digits_length : n->least_digits;
  *out = (NumberLayout){.digits = digits};
  if (spec->fill == '0' && spec->align == '=' && width > around) {
    size_t padded = padded_digits(spec, n, width - around);
    out->digits = padded > digits ? padded : digits;
  }
  size_t separators = is_grouped(spec, n) ? (out->digits - 1) / n->group : 0;
  size_t content = around + out->digits + separators;
  size_t padding = width > content ? width - content : 0;
  switch (spec->align) {
  case '<': out->right = padding; break;
  case '^':
    out->left = padding / 2;
    out->right = padding - out->left;
    break;
  case '=': out->inner = padding; break;
  default: out->left = padding; break;
  }
  out->total = content + padding;
}

// Where the text goes: a String's data of one, two or four bytes a code point.
typedef struct Target {
  String *string;
  size_t at;
} Target;

// One code point, whatever the width of the string's units.
static inline void put(Target *t, uint32_t c) {
  units_put(t->string->data, t->string->width, t->at++, c);
}

static void put_fill(Target *t, uint32_t c, size_t count) {
  for (size_t i = 0; i < count; i++) {
    put(t, c);
  }
}

static void put_text(Target *t, const char *text, size_t length) {
  for (size_t i = 0; i < length; i++) {
    put(t, (unsigned char)text[i]);
  }
}

// A separator stands where what is left is a multiple of the group.
static void put_digits(Target *t, const FormatSpec *spec, const NumberText *n, size_t digits) {
  size_t zeros = digits - n->digits_length;
  for (size_t i = 0; i < digits; i++) {
    size_t left = digits - i;
    if (is_grouped(spec, n) && i > 0 && left % n->group == 0) {
      put(t, (uint32_t)spec->grouping);
    }
    put(t, i < zeros ? '0' : (unsigned char)n->digits[i - zeros]);
  }
}

// The fill decides how wide the units are: everything else is ASCII.
bool format_number_text(Vm *vm, const FormatSpec *spec, const NumberText *n, Value *result) {
  NumberLayout layout;
  lay_out(spec, n, &layout);
  bool has_fill = layout.left + layout.inner + layout.right > 0;
  uint32_t fill = has_fill ? spec->fill : ' ';
  String *s = string_new_long(vm, layout.total, code_point_width(fill));
  if (s == NULL) {
    return false;
  }
  Target t = {s, 0};
  put_fill(&t, fill, layout.left);
  if (n->sign != 0) {
    put(&t, (uint32_t)n->sign);
  }
  put_text(&t, n->prefix, n->prefix_length);
  put_fill(&t, fill, layout.inner);
  put_digits(&t, spec, n, layout.digits);
  put_text(&t, n->rest, n->rest_length);
  put_fill(&t, fill, layout.right);
  s->is_ascii = fill < 128;
  *result = value_from_object(s);
  return true;
}

// ---- ints ----

static int base_of(uint32_t type) {
  switch (type) {
  case 'b': return 2;
  case 'o': return 8;
  case 'x':
  case 'X': return 16;
  default: return 10;
  }
}

static const char *prefix_of(uint32_t type) {
  switch (type) {
  case 'b': return "0b";
  case 'o': return "0o";
  case 'x': return "0x";
  case 'X': return "0X";
  default: return "";
  }
}

// Decimal digits are limited in number, those of powers of two are not.
static bool digits_of(Vm *vm, Value v, int base, Value *text) {
  return base == 10 ? int_repr(vm, v, text) : int_to_base(vm, v, base, text);
}

// `text` is int_to_base's, with '-' where negative; its letters may be changed: nobody else has it.
static bool format_digits(Vm *vm, Value text, int base, const FormatSpec *spec, Value *result) {
  String *s = as_string(text);
  bool is_negative = s->data[0] == '-';
  if (spec->type == 'X') {
    for (uint32_t i = 0; i < s->length; i++) {
      if (ascii_is_lower(s->data[i])) {
        s->data[i] &= 0xDF;
      }
    }
  }
  NumberText n = {.digits = (const char *)s->data + is_negative,
                  .digits_length = s->length - is_negative,
                  .least_digits = spec->precision > 0 ? (size_t)spec->precision : 0,
                  .group = base == 10 ? 3 : 4};
  n.sign = is_negative ? '-' : spec->sign == '-' ? '\0' : spec->sign;
  if (spec->is_alternate) {
    n.prefix = prefix_of(spec->type);
    n.prefix_length = strlen(n.prefix);
  }
  return format_number_text(vm, spec, &n, result);
}

// What the % operator and format() share.
bool format_int_parts(Vm *vm, Value v, const FormatSpec *spec, Value *result) {
  Value text;
  int base = base_of(spec->type);
  if (!digits_of(vm, v, base, &text)) {
    return false;
  }
  bool ok = format_digits(vm, text, base, spec, result);
  value_release(vm, text);
  return ok;
}

// format(65, "c") is "A": the int is a code point.
static bool format_character(Vm *vm, Value v, const FormatSpec *spec, Value *result) {
  int64_t code_point;
  Value text;
  if (spec->sign != 0) {
    return raise_value_error(vm, "Sign not allowed with integer format specifier 'c'");
  }
  if (spec->is_alternate) {
    return raise_value_error(vm,
                             "Alternate form (#) not allowed with integer format specifier 'c'");
  }
  if (!int_to_int64(v, &code_point)) {
    return raise_format(vm, vm->exceptions.OverflowError,
                        "Python int too large to convert to C long");
  }
  if (code_point < 0 || code_point > CODE_POINT_MAX) {
    return raise_format(vm, vm->exceptions.OverflowError, "%%c arg not in range(0x110000)");
  }
  if (!string_from_code_point(vm, (uint32_t)code_point, &text)) {
    return false;
  }
  bool ok = format_string_parts(vm, as_string(text), spec, result);
  value_release(vm, text);
  return ok;
}

// Ints have the types of floats too, and are floats then.
static bool format_int_typed(Vm *vm, Value v, const FormatSpec *spec, const char *type_name,
                             Value *result) {
  double d;
  switch (spec->type) {
  case 'e':
  case 'E':
  case 'f':
  case 'F':
  case 'g':
  case 'G':
  case '%': return int_to_double(vm, v, &d) && format_double_parts(vm, d, spec, result);
  case 'b':
  case 'c':
  case 'd':
  case 'n':
  case 'o':
  case 'x':
  case 'X': break;
  default: return raise_unknown_format_code(vm, spec->type, type_name);
  }
  if (spec->precision >= 0) {
    return raise_value_error(vm, "Precision not allowed in integer format specifier");
  }
  if (spec->no_negative_zero) {
    return raise_value_error(vm,
                             "Negative zero coercion (z) not allowed in integer format specifier");
  }
  return spec->type == 'c' ? format_character(vm, v, spec, result)
                           : format_int_parts(vm, v, spec, result);
}

bool format_int(Vm *vm, Value v, const String *text, Value *result) {
  if (text->length == 0) {
    return int_repr(vm, v, result);
  }
  FormatSpec spec;
  return format_spec_parse(vm, text, "int", 'd', '>', &spec) &&
         format_int_typed(vm, v, &spec, "int", result);
}

// A bool with a format is an int; without one it is a word.
bool format_bool(Vm *vm, Value v, const String *text, Value *result) {
  if (text->length == 0) {
    return value_str(vm, v, result);
  }
  FormatSpec spec;
  return format_spec_parse(vm, text, "bool", 'd', '>', &spec) &&
         format_int_typed(vm, v, &spec, "bool", result);
}
