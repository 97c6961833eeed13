// float: the class, its constructor and its methods.
#include "vm/float_hex.h"
#include "vm/format.h"
#include "vm/number.h"
#include "vm/shape.h"
#include "vm/vm.h"
#include <math.h>

// ---- float(x) ----

// Classes of the program's own: __float__ first, then __index__.
static bool float_from_special(Vm *vm, Value v, Value *result) {
  Value given;
  if (!value_call_special(vm, v, vm->names.float_, NULL, 0, &given)) {
    return false;
  }
  if (given != VALUE_UNBOUND) {
    Value plain = value_unbox(vm, given);
    bool is_float = value_is_float(plain);
    if (is_float) {
      *result = value_retain(plain);
    } else {
      raise_type_error(vm, "%T.__float__ returned non-float (type %T)", v, given);
    }
    value_release(vm, given);
    return is_float;
  }
  if (!value_call_special(vm, v, vm->names.index, NULL, 0, &given)) {
    return false;
  }
  if (given == VALUE_UNBOUND) {
    return raise_type_error(vm, "float() argument must be a string or a real number, not '%T'", v);
  }
  double d;
  bool ok = value_to_c_double(vm, given, &d);
  value_release(vm, given);
  return ok && float_new(vm, d, result);
}

// Numbers, then text, then whatever has a method for it.
static bool float_from_value(Vm *vm, Value v, Value *result) {
  if (value_is_float(v)) {
    *result = value_retain(v);
    return true;
  }
  if (value_is_any_int(vm, v)) {
    double d;
    return int_to_double(vm, v, &d) && float_new(vm, d, result);
  }
  Layout layout = value_layout(vm, v);
  if (layout == LAYOUT_STR || layout == LAYOUT_BYTES || layout == LAYOUT_BYTEARRAY) {
    return float_from_text(vm, v, result);
  }
  return float_from_special(vm, v, result);
}

static bool float_dunder_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Class *class_;
  Value v = VALUE_UNBOUND;
  if (!number_class(vm, args[0], vm->class_of.float_, &class_)) {
    return false;
  }
  bool ok = args[1] == VALUE_UNBOUND ? float_new(vm, 0.0, &v) : float_from_value(vm, args[1], &v);
  return ok && number_box(vm, class_, v, result);
}

// ---- methods ----

// Infinity is its own floor, but no integer.
static bool float_is_integer(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  double d = float_value(args[0]);
  *result = value_from_bool(isfinite(d) && floor(d) == d);
  return true;
}

static bool float_as_integer_ratio(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  double d = float_value(args[0]);
  if (isinf(d)) {
    return raise_format(vm, vm->exceptions.OverflowError,
                        "cannot convert Infinity to integer ratio");
  }
  if (isnan(d)) {
    return raise_value_error(vm, "cannot convert NaN to integer ratio");
  }
  // Double the mantissa until it is whole: the doublings are the denominator's.
  int exponent;
  double mantissa = frexp(d, &exponent);
  while (mantissa != floor(mantissa)) {
    mantissa *= 2;
    exponent--;
  }
  Value pair[2] = {VALUE_UNBOUND, value_from_small(1)}, shift, moved;
  shift = value_from_small(exponent < 0 ? -exponent : exponent);
  int scaled = exponent < 0; // which of the two is multiplied by the power of two
  bool ok = int_from_double(vm, mantissa, &pair[0]) &&
            int_binary(vm, BINARY_LEFT_SHIFT, pair[scaled], shift, &moved);
  if (ok) {
    value_replace(vm, &pair[scaled], moved);
    ok = tuple_from_values(vm, pair, 2, result);
  }
  value_release(vm, pair[0]);
  value_release(vm, pair[1]);
  return ok;
}

static bool float_hex(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return float_to_hex(vm, float_value(args[0]), result);
}

// A class method: a subclass gets one of its own.
static bool float_fromhex(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value text = value_unbox(vm, args[1]), number;
  if (!value_is_string(text)) {
    return raise_type_error(vm, "bad argument type for built-in operation");
  }
  Utf8 utf8;
  double d;
  if (!string_utf8(vm, as_string(text), &utf8)) {
    return false;
  }
  bool ok = float_from_hex(vm, utf8.bytes, utf8.length, &d);
  utf8_free(vm, &utf8);
  if (!ok || !float_new(vm, d, &number)) {
    return false;
  }
  if (args[0] == value_from_object(vm->class_of.float_)) {
    *result = number;
    return true;
  }
  ok = value_call1(vm, args[0], number, result);
  value_release(vm, number);
  return ok;
}

static bool float_getformat(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value text = value_unbox(vm, args[1]);
  if (!value_is_string(text) ||
      (!string_equals_c(as_string(text), "double") && !string_equals_c(as_string(text), "float"))) {
    return raise_value_error(vm, "__getformat__() argument 1 must be 'double' or 'float'");
  }
  const uint16_t one = 1;
  bool is_little = *(const uint8_t *)&one == 1;
  return string_from_c(vm, is_little ? "IEEE, little-endian" : "IEEE, big-endian", result);
}

static bool float_itself(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_retain(args[0]);
  return true;
}

static bool float_getnewargs(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return tuple_from_values(vm, args, 1, result);
}

// The three ways to an int; infinities and nan have none, and int_from_double says so.
static bool float_trunc(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return int_from_double(vm, float_value(args[0]), result);
}

static bool float_floor(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return int_from_double(vm, floor(float_value(args[0])), result);
}

static bool float_ceil(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return int_from_double(vm, ceil(float_value(args[0])), result);
}

// Without digits the result is an int, with digits a float.
static bool float_dunder_round(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  double d = float_value(args[0]);
  if (args[1] == VALUE_UNBOUND || args[1] == VALUE_NONE) {
    return float_round(vm, d, VALUE_NONE, result);
  }
  Value digits;
  if (!value_index(vm, args[1], &digits)) {
    return false;
  }
  bool ok = float_round(vm, d, digits, result);
  value_release(vm, digits);
  return ok;
}

static bool float_dunder_format(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value spec = value_unbox(vm, args[1]);
  if (!value_is_string(spec)) {
    return raise_type_error(vm, "__format__() argument must be str, not %T", args[1]);
  }
  return format_float(vm, float_value(args[0]), as_string(spec), result);
}

static bool float_sizeof(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)args, (void)count;
  *result = value_from_small(24);
  return true;
}

static bool float_get_real(Vm *vm, Value self, Value *result) {
  *result = value_retain(value_unbox(vm, self));
  return true;
}

static bool float_get_imaginary(Vm *vm, Value self, Value *result) {
  (void)self;
  return float_new(vm, 0.0, result);
}

// ---- slots ----

static bool float_slot_repr(Vm *vm, Value self, Value *result) {
  char text[40];
  int length = float_repr_text(float_value(self), text);
  return string_from_utf8(vm, text, (size_t)length, result);
}

// A float without a fraction has the hash of the int that equals it.
static bool float_slot_hash(Vm *vm, Value self, uint64_t *hash) {
  (void)vm;
  *hash = float_hash(float_value(self));
  return true;
}

// nan is true: only zeros are false.
static bool float_slot_truth(Vm *vm, Value self, bool *result) {
  (void)vm;
  *result = float_value(self) != 0;
  return true;
}

static bool float_slot_binary(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  return number_binary(vm, op, value_unbox(vm, a), value_unbox(vm, b), result);
}

static bool float_slot_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  return number_compare(vm, op, value_unbox(vm, a), value_unbox(vm, b), result);
}

// No __index__ and no ~: a float is no int, even where it has no fraction.
static bool float_slot_unary(Vm *vm, UnaryOp op, Value self, Value *result) {
  double d = float_value(self);
  switch (op) {
  case UNARY_NEGATIVE: return float_new(vm, -d, result);
  case UNARY_ABSOLUTE: return float_new(vm, fabs(d), result);
  case UNARY_INT: return int_from_double(vm, d, result);
  case UNARY_POSITIVE:
  case UNARY_FLOAT: *result = value_retain(self); return true;
  default: *result = VALUE_NOT_IMPLEMENTED; return true;
  }
}

static const Slots FLOAT_SLOTS = {
    .repr = float_slot_repr,
    .hash = float_slot_hash,
    .truth = float_slot_truth,
    .compare = float_slot_compare,
    .binary = float_slot_binary,
    .unary = float_slot_unary,
};

static const NativeDef FLOAT_METHODS[] = {
    {"__new__", "cls, x=?, /", float_dunder_new, "A float from a number or from text.", 0},
    {"is_integer", "self, /", float_is_integer, "Has it no fraction?", 0},
    {"as_integer_ratio", "self, /", float_as_integer_ratio,
     "Two ints whose quotient is exactly this float.", 0},
    {"hex", "self, /", float_hex, "All of its bits, in hexadecimal.", 0},
    {"fromhex", "cls, string, /", float_fromhex, "The float that hex() wrote.", NATIVE_CLASS},
    {"__getformat__", "cls, typestr, /", float_getformat, "How floats are kept.", NATIVE_CLASS},
    {"conjugate", "self, /", float_itself, "The float itself.", 0},
    {"__trunc__", "self, /", float_trunc, "The int next towards zero.", 0},
    {"__floor__", "self, /", float_floor, "The largest int that is not above.", 0},
    {"__ceil__", "self, /", float_ceil, "The smallest int that is not below.", 0},
    {"__round__", "self, ndigits=?, /", float_dunder_round, "Rounded, half to even.", 0},
    {"__format__", "self, format_spec, /", float_dunder_format, "The float as a format says.", 0},
    {"__getnewargs__", "self, /", float_getnewargs, "What __new__ is to get.", 0},
    {"__sizeof__", "self, /", float_sizeof, "Bytes of memory, as CPython counts them.", 0},
    {NULL, NULL, NULL, NULL, 0}};

static const MemberDef FLOAT_MEMBERS[] = {
    {"real", float_get_real, NULL, "the real part of a complex number"},
    {"imag", float_get_imaginary, NULL, "the imaginary part of a complex number"},
    {NULL, NULL, NULL, NULL}};

static const ClassSpec FLOAT_SPEC = {
    .name = "float",
    .shape = SHAPE_FLOAT,
    .layout = LAYOUT_FLOAT,
    .native_size = sizeof(BoxedFloat), // of the floats that are not inline
    .slots = &FLOAT_SLOTS,
    .methods = FLOAT_METHODS,
    .members = FLOAT_MEMBERS,
    .doc = "A binary floating-point number of 64 bits.",
};

void float_register(Vm *vm) {
  Class *class_ = class_from_spec(vm, &FLOAT_SPEC, vm->class_of.object);
  vm->class_of.float_ = vm->class_of.boxed_float = class_;
  if (class_ != NULL) {
    (void)shape_new(vm, class_, SHAPE_BOXED_FLOAT); // out of memory is seen when the Vm is complete
  }
}
