// int: the class, its constructor and its methods.
#include "vm/bigint.h"
#include "vm/format.h"
#include "vm/number.h"
#include "vm/shape.h"
#include "vm/vm.h"

// ---- int(x) ----

// What __int__, __index__ or __trunc__ gave (owned), as an exact int.
static bool exact_int(Vm *vm, Value given, const char *complaint, Value *result) {
  Value plain = value_unbox(vm, given);
  if (!value_is_any_int(vm, plain)) {
    raise_type_error(vm, "%s (type %T)", complaint, given);
    value_release(vm, given);
    return false;
  }
  *result = value_retain(int_of_bool(plain));
  value_release(vm, given);
  return true;
}

// __trunc__ may give anything that int() takes by __int__ or __index__.
static bool int_from_trunc(Vm *vm, Value given, Value *result) {
  Value index;
  if (!value_call_special(vm, given, vm->names.index, NULL, 0, &index)) {
    value_release(vm, given);
    return false;
  }
  if (index == VALUE_UNBOUND) {
    return exact_int(vm, given, "__trunc__ returned non-Integral", result);
  }
  value_release(vm, given);
  return exact_int(vm, index, "__index__ returned non-int", result);
}

// Classes of the program's own: __int__ is asked first, then __index__, then __trunc__.
static bool int_from_special(Vm *vm, Value v, Value *result) {
  Value given;
  if (!value_call_special(vm, v, vm->names.int_, NULL, 0, &given)) {
    return false;
  }
  if (given != VALUE_UNBOUND) {
    return exact_int(vm, given, "__int__ returned non-int", result);
  }
  if (!value_call_special(vm, v, vm->names.index, NULL, 0, &given)) {
    return false;
  }
  if (given != VALUE_UNBOUND) {
    return exact_int(vm, given, "__index__ returned non-int", result);
  }
  if (!value_call_special(vm, v, vm->names.trunc, NULL, 0, &given)) {
    return false;
  }
  if (given != VALUE_UNBOUND) {
    return int_from_trunc(vm, given, result);
  }
  return raise_type_error(vm,
                          "int() argument must be a string, a bytes-like object or a real "
                          "number, not '%T'",
                          v);
}

// Exact numbers first, then text, then whatever has a method for it.
static bool int_from_value(Vm *vm, Value v, Value *result) {
  if (value_is_any_int(vm, v)) {
    *result = value_retain(int_of_bool(v));
    return true;
  }
  if (value_is_float(v)) {
    return int_from_double(vm, float_value(v), result);
  }
  Layout layout = value_layout(vm, v);
  if (layout == LAYOUT_STR || layout == LAYOUT_BYTES || layout == LAYOUT_BYTEARRAY) {
    return int_from_text(vm, v, 10, result);
  }
  return int_from_special(vm, v, result);
}

// A base needs text: int(10, 2) is an error, not 2.
static bool int_from_based_text(Vm *vm, Value text, Value base, Value *result) {
  int64_t number;
  if (text == VALUE_UNBOUND) {
    return raise_type_error(vm, "int() missing string argument");
  }
  if (!value_to_index_clamped(vm, base, &number)) {
    return false;
  }
  if (number != 0 && (number < 2 || number > 36)) {
    return raise_value_error(vm, "int() base must be >= 2 and <= 36, or 0");
  }
  return int_from_text(vm, text, (int)number, result);
}

// args: cls, x, base, and what is too many
static bool int_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Class *class_;
  Value v = value_from_small(0);
  uint32_t extra = as_tuple(args[3])->length;
  if (extra > 0) {
    return raise_type_error(vm, "int expected at most 2 arguments, got %u", 2 + extra);
  }
  if (!number_class(vm, args[0], vm->class_of.int_, &class_)) {
    return false;
  }
  bool ok = true;
  if (args[2] != VALUE_UNBOUND) {
    ok = int_from_based_text(vm, args[1], args[2], &v);
  } else if (args[1] != VALUE_UNBOUND) {
    ok = int_from_value(vm, args[1], &v);
  }
  return ok && number_box(vm, class_, v, result);
}

static bool int_make_plainly(Vm *vm, Value argument, Value *result) {
  Value v;
  if (argument == VALUE_UNBOUND || value_is_int(argument)) {
    *result = argument == VALUE_UNBOUND ? value_from_small(0) : argument;
    return true;
  }
  return int_from_value(vm, argument, &v) && number_box(vm, vm->class_of.int_, v, result);
}

// ---- bits ----

static bool int_bit_length(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  IntView view;
  view_int(&view, args[0]);
  *result = value_from_small((int64_t)bigint_bit_length(&view));
  return true;
}

// Of the magnitude: (-7).bit_count() is 3.
static bool int_bit_count(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  IntView view;
  view_int(&view, args[0]);
  int64_t bits = 0;
  for (uint32_t i = 0; i < view.used; i++) {
    bits += __builtin_popcountll(view.digits[i]);
  }
  *result = value_from_small(bits);
  return true;
}

// ---- bytes ----

// The default is "big", as people write numbers.
static bool byte_order(Vm *vm, const char *function, Value order, bool *is_little) {
  Value text = value_unbox(vm, order);
  if (!value_is_string(text)) {
    return raise_type_error(vm, "%s() argument 'byteorder' must be str, not %T", function, order);
  }
  *is_little = string_equals_c(as_string(text), "little");
  if (!*is_little && !string_equals_c(as_string(text), "big")) {
    return raise_value_error(vm, "byteorder must be either 'little' or 'big'");
  }
  return true;
}

static void reverse(uint8_t *bytes, size_t length) {
  for (size_t i = 0; i < length / 2; i++) {
    uint8_t byte = bytes[i];
    bytes[i] = bytes[length - 1 - i];
    bytes[length - 1 - i] = byte;
  }
}

// args: self, length, byteorder, signed
static bool int_to_bytes(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t length;
  bool is_little, is_signed;
  if (!value_to_int64(vm, args[1], &length) || !byte_order(vm, "to_bytes", args[2], &is_little) ||
      !value_truth(vm, args[3], &is_signed)) {
    return false;
  }
  if (length < 0) {
    return raise_value_error(vm, "length argument must be non-negative");
  }
  IntView view;
  view_int(&view, args[0]);
  if (view.is_negative && !is_signed) {
    return raise_format(vm, vm->exceptions.OverflowError, "can't convert negative int to unsigned");
  }
  Value bytes;
  if (!bytes_new(vm, NULL, (size_t)length, &bytes)) {
    return false;
  }
  uint8_t *data = OBJECT_AS(Bytes, bytes)->data;
  if (!bigint_to_bytes(&view, data, (size_t)length, is_signed)) {
    value_release(vm, bytes);
    return raise_format(vm, vm->exceptions.OverflowError, "int too big to convert");
  }
  if (!is_little) {
    reverse(data, (size_t)length);
  }
  *result = bytes;
  return true;
}

// The argument of from_bytes as a bytes-like value (owned).
static bool bytes_argument(Vm *vm, Value v, Value *result) {
  const uint8_t *data;
  size_t length;
  if (bytes_view(vm, v, &data, &length)) {
    *result = value_retain(v);
    return true;
  }
  if (value_layout(vm, v) == LAYOUT_STR || value_layout(vm, v) == LAYOUT_INT ||
      (value_class(vm, v)->slots.iterate == NULL && value_class(vm, v)->slots.get_item == NULL)) {
    return raise_type_error(vm, "cannot convert '%T' object to bytes", v);
  }
  return value_call1(vm, value_from_object(vm->class_of.bytes), v, result);
}

// The kernel reads the lowest byte first, so big-endian bytes are turned round before.
static bool int_from_raw_bytes(Vm *vm, Value bytes, bool is_little, bool is_signed, Value *result) {
  const uint8_t *data;
  size_t length;
  if (!bytes_view(vm, bytes, &data, &length)) {
    return raise_type_error(vm, "cannot convert '%T' object to bytes", bytes);
  }
  if (is_little) {
    return bigint_from_bytes(vm, data, length, is_signed, result);
  }
  uint8_t *reversed = memory_new(vm, length + 1);
  if (reversed == NULL) {
    return false;
  }
  if (length > 0) { // of none, `data` may be NULL
    memcpy(reversed, data, length);
  }
  reverse(reversed, length);
  bool ok = bigint_from_bytes(vm, reversed, length, is_signed, result);
  memory_free(vm, reversed, length + 1);
  return ok;
}

// args: cls, bytes, byteorder, signed
static bool int_from_bytes(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  bool is_little, is_signed;
  Value bytes, number;
  if (!byte_order(vm, "from_bytes", args[2], &is_little) || !value_truth(vm, args[3], &is_signed) ||
      !bytes_argument(vm, args[1], &bytes)) {
    return false;
  }
  bool ok = int_from_raw_bytes(vm, bytes, is_little, is_signed, &number);
  value_release(vm, bytes);
  if (!ok) {
    return false;
  }
  if (args[0] == value_from_object(vm->class_of.int_)) {
    *result = number;
    return true;
  }
  ok = value_call1(vm, args[0], number, result);
  value_release(vm, number);
  return ok;
}

// ---- the other methods ----

// What is whole already is its own conjugate, floor, ceiling and numerator.
static bool int_itself(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_retain(int_of_bool(args[0]));
  return true;
}

static bool int_is_integer(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)args, (void)count;
  *result = VALUE_TRUE;
  return true;
}

static bool int_as_integer_ratio(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value pair[2] = {int_of_bool(args[0]), value_from_small(1)};
  return tuple_from_values(vm, pair, 2, result);
}

static bool int_getnewargs(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value v = int_of_bool(args[0]);
  return tuple_from_values(vm, &v, 1, result);
}

// round(5) and round(5, None) are the same, round(5, -1) is not.
static bool int_dunder_round(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (args[1] == VALUE_UNBOUND || args[1] == VALUE_NONE) {
    return int_itself(vm, args, 1, result);
  }
  Value digits;
  if (!value_index(vm, args[1], &digits)) {
    return false;
  }
  bool ok = int_round(vm, args[0], digits, result);
  value_release(vm, digits);
  return ok;
}

static bool int_dunder_format(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value spec = value_unbox(vm, args[1]);
  if (!value_is_string(spec)) {
    return raise_type_error(vm, "__format__() argument must be str, not %T", args[1]);
  }
  return format_int(vm, args[0], as_string(spec), result);
}

// As CPython counts, which keeps 30 bits in four bytes behind a header of 24.
static bool int_sizeof(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  IntView view;
  view_int(&view, args[0]);
  uint64_t digits = (bigint_bit_length(&view) + 29) / 30;
  *result = value_from_small((int64_t)(24 + 4 * (digits > 0 ? digits : 1)));
  return true;
}

// Ints have the attributes of complex numbers, so that code for all numbers works.
static bool int_get_real(Vm *vm, Value self, Value *result) {
  *result = value_retain(int_of_bool(value_unbox(vm, self)));
  return true;
}

static bool int_get_imaginary(Vm *vm, Value self, Value *result) {
  (void)vm, (void)self;
  *result = value_from_small(0);
  return true;
}

static bool int_get_denominator(Vm *vm, Value self, Value *result) {
  (void)vm, (void)self;
  *result = value_from_small(1);
  return true;
}

// ---- slots ----

// The same for equal numbers of any type: hash(2) == hash(2.0) == hash(True + True).
static bool int_slot_hash(Vm *vm, Value self, uint64_t *hash) {
  (void)vm;
  IntView view;
  view_int(&view, self);
  *hash = bigint_hash(&view);
  return true;
}

static bool int_slot_truth(Vm *vm, Value self, bool *result) {
  (void)vm;
  *result = int_sign(self) != 0;
  return true;
}

// Ints know only ints: what they do with a float is the float's business.
static bool both_ints(Vm *vm, Value *a, Value *b) {
  *a = value_unbox(vm, *a);
  *b = value_unbox(vm, *b);
  return value_is_any_int(vm, *a) && value_is_any_int(vm, *b);
}

// NotImplemented lets the other operand's class have a try.
static bool int_slot_binary(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  if (!both_ints(vm, &a, &b)) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  return int_binary(vm, op, a, b, result);
}

static bool int_slot_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  if (!both_ints(vm, &a, &b)) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  return number_compare(vm, op, a, b, result);
}

// The one operator with a third operand, which slots do not know.
static bool int_dunder_pow(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value a = args[0], b = args[1], modulus = value_unbox(vm, args[2]);
  if (modulus == VALUE_NONE) {
    return int_slot_binary(vm, BINARY_POWER, a, b, result);
  }
  if (!both_ints(vm, &a, &b) || !value_is_any_int(vm, modulus)) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  return number_power_modulo(vm, a, b, modulus, result);
}

static const Slots INT_SLOTS = {
    .make = int_make_plainly,
    .repr = int_repr,
    .hash = int_slot_hash,
    .truth = int_slot_truth,
    .compare = int_slot_compare,
    .binary = int_slot_binary,
    .unary = int_unary,
};

static const NativeDef INT_METHODS[] = {
    {"__new__", "cls, x=?, /, base=?, *rest", int_new, "An int from a number or from text.", 0},
    {"bit_length", "self, /", int_bit_length, "How many bits the magnitude takes.", 0},
    {"bit_count", "self, /", int_bit_count, "How many bits of the magnitude are 1.", 0},
    {"to_bytes", "self, /, length=1, byteorder='big', *, signed=False", int_to_bytes,
     "The int as bytes.", 0},
    {"from_bytes", "cls, /, bytes, byteorder='big', *, signed=False", int_from_bytes,
     "The int that these bytes spell.", NATIVE_CLASS},
    {"conjugate", "self, /", int_itself, "The int itself.", 0},
    {"as_integer_ratio", "self, /", int_as_integer_ratio, "The pair (self, 1).", 0},
    {"is_integer", "self, /", int_is_integer, "True, as for floats without a fraction.", 0},
    {"__trunc__", "self, /", int_itself, "The int itself.", 0},
    {"__floor__", "self, /", int_itself, "The int itself.", 0},
    {"__ceil__", "self, /", int_itself, "The int itself.", 0},
    {"__pow__", "self, value, mod=None, /", int_dunder_pow, "self ** value, or that modulo mod.",
     0},
    {"__round__", "self, ndigits=?, /", int_dunder_round, "Rounded, half to even.", 0},
    {"__format__", "self, format_spec, /", int_dunder_format, "The int as a format says.", 0},
    {"__getnewargs__", "self, /", int_getnewargs, "What __new__ is to get.", 0},
    {"__sizeof__", "self, /", int_sizeof, "Bytes of memory, as CPython counts them.", 0},
    {NULL, NULL, NULL, NULL, 0}};

static const MemberDef INT_MEMBERS[] = {
    {"real", int_get_real, NULL, "the real part of a complex number"},
    {"imag", int_get_imaginary, NULL, "the imaginary part of a complex number"},
    {"numerator", int_get_real, NULL, "the numerator of a rational number in lowest terms"},
    {"denominator", int_get_denominator, NULL,
     "the denominator of a rational number in lowest terms"},
    {NULL, NULL, NULL, NULL}};

static const ClassSpec INT_SPEC = {
    .name = "int",
    .shape = SHAPE_INT,
    .layout = LAYOUT_INT,
    .slots = &INT_SLOTS,
    .methods = INT_METHODS,
    .members = INT_MEMBERS,
    .doc = "A whole number, without limit.",
};

void int_register(Vm *vm) {
  Class *class_ = class_from_spec(vm, &INT_SPEC, vm->class_of.object);
  vm->class_of.int_ = vm->class_of.big_int = class_;
  if (class_ != NULL) {
    (void)shape_new(vm, class_, SHAPE_BIG_INT); // out of memory is seen when the Vm is complete
  }
}
