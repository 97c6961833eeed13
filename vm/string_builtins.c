// The built-in functions about text: chr, ord, repr, ascii, format.
#include "vm/number.h"
#include "vm/string_internal.h"
#include "vm/vm.h"

static bool builtin_chr(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value index;
  if (!value_index(vm, args[0], &index)) {
    return false;
  }
  int64_t code;
  bool fits = int_to_int64(index, &code);
  value_release(vm, index);
  if (!fits || code < 0 || code > CODE_POINT_MAX) {
    return raise_value_error(vm, "chr() arg not in range(0x110000)");
  }
  return string_from_code_point(vm, (uint32_t)code, result);
}

static bool builtin_ord(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const String *s = string_of(vm, args[0]);
  const uint8_t *data = NULL;
  size_t length;
  if (s != NULL) {
    length = s->length;
  } else if (!bytes_view(vm, args[0], &data, &length)) {
    return raise_type_error(vm, "ord() expected string of length 1, but %T found", args[0]);
  }
  if (length != 1) {
    return raise_type_error(vm, "ord() expected a character, but string of length %z found",
                            length);
  }
  *result = value_from_small(s != NULL ? string_at(s, 0) : data[0]);
  return true;
}

static bool builtin_repr(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return value_repr(vm, args[0], result);
}

static bool builtin_ascii(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return value_ascii(vm, args[0], result);
}

static bool builtin_format(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  String *spec;
  return string_argument(vm, args[1], "format", 2, &spec) &&
         value_format(vm, args[0], args[1], result);
}

const NativeDef STRING_BUILTINS[] = {
    {"chr", "i, /", builtin_chr, "The character with that number.", 0},
    {"ord", "c, /", builtin_ord, "The number of a character.", 0},
    {"repr", "obj, /", builtin_repr, "The text that shows an object.", 0},
    {"ascii", "obj, /", builtin_ascii, "The same, all but ASCII escaped.", 0},
    {"format", "value, format_spec='', /", builtin_format, "A value as a format says.", 0},
    {NULL, NULL, NULL, NULL, 0}};
