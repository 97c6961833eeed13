// Turning values into text as a format says: format(), f-strings, str.format and the % operator.
#ifndef AWL_VM_FORMAT_H
#define AWL_VM_FORMAT_H

#include "vm/vm.h"

// The format mini-language:
//
//     [[fill]align][sign][z][#][0][width][grouping][.precision][type]
//
// Absent parts are 0 (-1 for the two numbers); `fill` and `align` always have a value.
typedef struct FormatSpec {
  uint32_t fill, type;
  int64_t width, precision;
  char align;            // '<' '>' '^' '='
  char sign;             // '+' '-' ' '
  char grouping;         // ',' or '_'
  bool no_negative_zero; // z
  bool is_alternate;     // #
} FormatSpec;

// `type_name` is the class's, for messages; `default_type` and `default_align` stand where the
// text has none.
MUST_CHECK bool format_spec_parse(Vm *vm, const String *text, const char *type_name,
                                  uint32_t default_type, char default_align, FormatSpec *spec);
bool raise_unknown_format_code(Vm *vm, uint32_t type, const char *type_name); // gives false

// format(v, spec) of the built-in types; `spec` is exactly a str.
MUST_CHECK bool format_int(Vm *vm, Value v, const String *spec, Value *result);
MUST_CHECK bool format_bool(Vm *vm, Value v, const String *spec, Value *result);
MUST_CHECK bool format_float(Vm *vm, double d, const String *spec, Value *result);
MUST_CHECK bool format_string_spec(Vm *vm, String *s, const String *spec, Value *result);
// object.__format__: str(v) for an empty spec, else a TypeError.
MUST_CHECK bool format_object_spec(Vm *vm, Value v, Value spec, Value *result);

// The same with the spec taken apart.  `precision` of an int is its least number of digits, which
// only the % operator can ask for.
MUST_CHECK bool format_int_parts(Vm *vm, Value v, const FormatSpec *spec, Value *result);
MUST_CHECK bool format_double_parts(Vm *vm, double d, const FormatSpec *spec, Value *result);
MUST_CHECK bool format_string_parts(Vm *vm, String *s, const FormatSpec *spec, Value *result);

// The ASCII text of a number in its parts, for example -, 0x, ff or +, nothing, 12, .5e+10.
typedef struct NumberText {
  char sign; // 0: none
  const char *prefix, *digits, *rest;
  size_t prefix_length, digits_length, rest_length;
  size_t least_digits; // zeros go before fewer
  uint32_t group;      // digits in a group
} NumberText;
// The parts together: digits grouped, padded to the width.
MUST_CHECK bool format_number_text(Vm *vm, const FormatSpec *spec, const NumberText *number,
                                   Value *result);

// format % args, where `args` is a tuple, a mapping or a single value.
MUST_CHECK bool string_percent(Vm *vm, String *format, Value args, Value *result);
MUST_CHECK bool bytes_percent(Vm *vm, Bytes *format, Value args, Value *result); // of bytearray too

// format.format(*args, **kwargs), and format_map with `args` NULL; `mapping` is any object with
// __getitem__, UNBOUND where there is none.
MUST_CHECK bool string_format_method(Vm *vm, String *format, const Value *args, uint32_t count,
                                     Value mapping, Value *result);

#endif
