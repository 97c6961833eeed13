// The built-in functions about numbers: abs, round, pow, divmod, hex, oct, bin.
#include "vm/number.h"
#include "vm/vm.h"

// abs, divmod and pow are operators with a name.
static bool builtin_abs(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return value_unary(vm, UNARY_ABSOLUTE, args[0], result);
}

static bool builtin_divmod(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return value_binary(vm, BINARY_DIVMOD, args[0], args[1], result);
}

// The two common cases without a look-up of __round__.
static bool builtin_round(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value number = args[0], digits = args[1];
  if (value_is_double(number) && (digits == VALUE_NONE || value_is_int(digits))) {
    return float_round(vm, value_to_double(number), digits, result);
  }
  if (value_is_int(number) && digits == VALUE_NONE) {
    *result = number;
    return true;
  }
  // None stands for "not given", as in Python's own signature.
  uint32_t given = digits != VALUE_NONE;
  if (!value_call_special(vm, number, vm->names.round, &digits, given, result)) {
    return false;
  }
  return *result != VALUE_UNBOUND ||
         raise_type_error(vm, "type %T doesn't define __round__ method", number);
}

// ---- pow ----

static bool raise_unsupported(Vm *vm, const Value *args) {
  return raise_type_error(vm, "unsupported operand type(s) for ** or pow(): '%T', '%T', '%T'",
                          args[0], args[1], args[2]);
}

// With a modulus: ints, or a class of the program's own whose __pow__ takes three arguments.
static bool power_modulo(Vm *vm, Value *args, Value *result) {
  Value plain[3];
  int ints = 0, floats = 0;
  for (int i = 0; i < 3; i++) {
    plain[i] = value_unbox(vm, args[i]);
    ints += value_is_any_int(vm, plain[i]);
    floats += value_is_float(plain[i]);
  }
  if (ints == 3) {
    return number_power_modulo(vm, plain[0], plain[1], plain[2], result);
  }
  *result = VALUE_UNBOUND;
  bool is_number = value_is_any_int(vm, plain[0]) || value_is_float(plain[0]);
  if (!is_number && !value_call_special(vm, args[0], vm->names.pow, args + 1, 2, result)) {
    return false;
  }
  if (*result != VALUE_UNBOUND && *result != VALUE_NOT_IMPLEMENTED) {
    return true;
  }
  if (floats > 0) {
    return raise_type_error(vm, "pow() 3rd argument not allowed unless all arguments are integers");
  }
  return raise_unsupported(vm, args);
}

// Two arguments are the operator **, three are something else.
static bool builtin_pow(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (args[2] == VALUE_NONE) {
    return value_binary(vm, BINARY_POWER, args[0], args[1], result);
  }
  return power_modulo(vm, args, result);
}

// ---- other bases ----

static bool with_prefix(Vm *vm, Value v, int base, const char *prefix, Value *result) {
  Value index, digits;
  if (!value_index(vm, v, &index)) {
    return false;
  }
  bool is_negative = int_sign(index) < 0;
  bool ok = int_to_base(vm, index, base, &digits);
  value_release(vm, index);
  if (!ok) {
    return false;
  }
  const String *text = as_string(digits);
  String *out = string_new(vm, text->length + 2, 1);
  if (out != NULL) {
    // The sign goes before the prefix.
    out->data[0] = '-';
    memcpy(out->data + is_negative, prefix, 2);
    memcpy(out->data + is_negative + 2, text->data + is_negative, text->length - is_negative);
    out->is_ascii = true;
    *result = value_from_object(out);
  }
  value_release(vm, digits);
  return out != NULL;
}

static bool builtin_hex(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return with_prefix(vm, args[0], 16, "0x", result);
}

static bool builtin_oct(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return with_prefix(vm, args[0], 8, "0o", result);
}

static bool builtin_bin(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return with_prefix(vm, args[0], 2, "0b", result);
}

const NativeDef NUMBER_BUILTINS[] = {
    {"abs", "x, /", builtin_abs, "The absolute value of a number.", 0},
    {"round", "number, ndigits=None", builtin_round, "A number rounded to a precision.", 0},
    {"pow", "base, exp, mod=None", builtin_pow, "base ** exp, or base ** exp % mod.", 0},
    {"divmod", "x, y, /", builtin_divmod, "The pair (x // y, x % y).", 0},
    {"hex", "number, /", builtin_hex, "An int in hexadecimal, with 0x.", 0},
    {"oct", "number, /", builtin_oct, "An int in octal, with 0o.", 0},
    {"bin", "number, /", builtin_bin, "An int in binary, with 0b.", 0},
    {NULL, NULL, NULL, NULL, 0}};
