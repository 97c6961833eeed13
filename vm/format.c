// format(): of text, of any object, and the shortest way for the values in f-strings.
#include "vm/format.h"
#include "vm/number.h"
#include "vm/string_internal.h"

// ---- text ----

// Cut to the precision, padded to the width.  The width in bytes of the result is that of its
// widest code point, which may be the fill.
bool format_string_parts(Vm *vm, String *s, const FormatSpec *spec, Value *result) {
  uint32_t length = s->length;
  if (spec->precision >= 0 && spec->precision < length) {
    length = (uint32_t)spec->precision;
  }
  if (length == s->length && spec->width <= length) {
    *result = value_retain(value_from_object(s));
    return true;
  }
  size_t padding = spec->width > length ? (size_t)spec->width - length : 0;
  size_t left = spec->align == '>' || spec->align == '=' ? padding
                : spec->align == '^'                     ? padding / 2
                                                         : 0;
  uint8_t width = units_width(s->data, s->width, 0, length);
  uint8_t fill_width = code_point_width(spec->fill);
  String *out =
      string_new_long(vm, length + padding, padding > 0 && fill_width > width ? fill_width : width);
  if (out == NULL) {
    return false;
  }
  for (size_t i = 0; i < padding; i++) {
    units_put(out->data, out->width, i < left ? i : i + length, spec->fill);
  }
  units_copy(out->data, out->width, left, s->data, s->width, 0, length);
  out->is_ascii = out->width == 1 && bytes_are_ascii(out->data, out->length);
  *result = value_from_object(out);
  return true;
}

// What makes sense for numbers only is refused, each with its own words.
static bool check_string_spec(Vm *vm, const FormatSpec *spec) {
  if (spec->type != 's') {
    return raise_unknown_format_code(vm, spec->type, "str");
  }
  if (spec->sign != 0) {
    return raise_value_error(vm, "%s not allowed in string format specifier",
                             spec->sign == ' ' ? "Space" : "Sign");
  }
  if (spec->no_negative_zero) {
    return raise_value_error(vm,
                             "Negative zero coercion (z) not allowed in string format specifier");
  }
  if (spec->is_alternate) {
    return raise_value_error(vm, "Alternate form (#) not allowed in string format specifier");
  }
  if (spec->align == '=') {
    return raise_value_error(vm, "'=' alignment not allowed in string format specifier");
  }
  return true;
}

bool format_string_spec(Vm *vm, String *s, const String *text, Value *result) {
  if (text->length == 0) {
    *result = value_retain(value_from_object(s));
    return true;
  }
  FormatSpec spec;
  return format_spec_parse(vm, text, "str", 's', '<', &spec) && check_string_spec(vm, &spec) &&
         format_string_parts(vm, s, &spec, result);
}

// ---- any object ----

// What object.__format__ does: classes without a format of their own take only the empty one.
bool format_object_spec(Vm *vm, Value v, Value spec, Value *result) {
  Value text = value_unbox(vm, spec);
  if (!value_is_string(text)) {
    return raise_type_error(vm, "__format__() argument must be str, not %T", spec);
  }
  if (as_string(text)->length != 0) {
    return raise_type_error(vm, "unsupported format string passed to %T.__format__", v);
  }
  return value_str(vm, v, result);
}

// The built-in types whose __format__ nobody can have replaced.  *is_known is false for others.
static bool format_builtin(Vm *vm, Value v, const String *spec, bool *is_known, Value *result) {
  *is_known = true;
  if (value_is_string(v)) {
    return format_string_spec(vm, as_string(v), spec, result);
  }
  if (value_is_bool(v)) {
    return format_bool(vm, v, spec, result);
  }
  if (value_is_any_int(vm, v)) {
    return format_int(vm, v, spec, result);
  }
  if (value_is_float(v)) {
    return format_float(vm, float_value(v), spec, result);
  }
  *is_known = false;
  return true;
}

// !r, !a and !s.
static bool convert(Vm *vm, Value v, int conversion, Value *result) {
  switch (conversion) {
  case 'r': return value_repr(vm, v, result);
  case 'a': return value_ascii(vm, v, result);
  default: return value_str(vm, v, result);
  }
}

// Without a conversion: most values in f-strings are text or numbers, and skip __format__.
static bool format_plain(Vm *vm, Value v, Value spec, Value *result) {
  bool is_known;
  if (spec == VALUE_UNBOUND) {
    spec = vm->empty_string;
  }
  if (!value_is_string(spec)) {
    return value_format(vm, v, spec, result);
  }
  if (!format_builtin(vm, v, as_string(spec), &is_known, result)) {
    return false;
  }
  return is_known || value_format(vm, v, spec, result);
}

// What a conversion gives is text, and the format is then a format of text.
bool format_value(Vm *vm, Value v, int conversion, Value spec, Value *result) {
  if (conversion == 0) {
    return format_plain(vm, v, spec, result);
  }
  Value text;
  if (!convert(vm, v, conversion, &text)) {
    return false;
  }
  if (spec == VALUE_UNBOUND) {
    *result = text;
    return true;
  }
  bool ok = format_plain(vm, text, spec, result);
  value_release(vm, text);
  return ok;
}
