// Turning values into text as a format says: format(), f-strings, str.format and the % operator.
#ifndef AWL_VM_FORMAT_H
#define AWL_VM_FORMAT_H

#include "vm/vm.h"

// The format mini-language:
//
//     [[fill]align][sign][z][#][0][width][grouping][.precision][type]
//
// Absent parts are 0 (-1 for the numbers).
typedef struct FormatSpec {
  uint32_t fill;
  char align; // '<' '>' '^' '='
  bool has_align, has_fill;
  char sign; // '+' '-' ' '
  bool no_negative_zero; // z
  bool is_alternate;     // #
  int64_t width, precision;
  char grouping; // ',' or '_'
  uint32_t type;
} FormatSpec;

// `type_name` is the class's for messages; `default_type` and `default_align` stand where the text
// has none.
MUST_CHECK bool format_spec_parse(Vm *vm, const String *text, const char *type_name,
                                  uint32_t default_type, char default_align, FormatSpec *spec);
bool format_spec_unknown_type(Vm *vm, const FormatSpec *spec, const char *type_name);

// format(v, spec) of the built-in types; `spec` is exactly a str.
MUST_CHECK bool format_int(Vm *vm, Value v, const String *spec, Value *result);
MUST_CHECK bool format_bool(Vm *vm, Value v, const String *spec, Value *result);
MUST_CHECK bool format_float(Vm *vm, double d, const String *spec, Value *result);
MUST_CHECK bool format_string_spec(Vm *vm, String *s, const String *spec, Value *result);
// object.__format__: str(v) for an empty spec, else a TypeError.
MUST_CHECK bool format_object_spec(Vm *vm, Value v, Value spec, Value *result);

// A double in one of the styles e E f F g G r (repr), without padding: `text` has room for
// format_double_size bytes; returns the length.
size_t format_double_size(double d, int64_t precision);
size_t format_double(double d, char style, int precision, bool is_alternate, char *text);

// A number's text, put together from its parts: sign, prefix ("0x"), digits, the rest (".5e+10").
// Groups the digits, pads with the fill.  Ends what format_int and format_float begin.
typedef struct NumberText {
  char sign; // 0: none
  const char *prefix, *digits, *rest;
  size_t prefix_length, digits_length, rest_length;
} NumberText;
MUST_CHECK bool format_number_text(Vm *vm, const FormatSpec *spec, const NumberText *number,
                                   StringBuilder *out);

// format % args, where `args` is a tuple, a mapping or a single value.
MUST_CHECK bool string_percent(Vm *vm, String *format, Value args, Value *result);
MUST_CHECK bool bytes_percent(Vm *vm, Bytes *format, Value args, Value *result); // of bytearray too

// format.format(*args, **kwargs), and format_map with `args` NULL; `mapping` is any object with
// __getitem__, UNBOUND where there is none.
MUST_CHECK bool string_format_method(Vm *vm, String *format, const Value *args, uint32_t count,
                                     Value mapping, Value *result);

#endif
