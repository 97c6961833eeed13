// Numbers: int (inline and BigInt are one class), float, bool.
#ifndef AWL_VM_NUMBER_H
#define AWL_VM_NUMBER_H

#include "vm/class.h"

MUST_CHECK bool int_from_int64(Vm *vm, int64_t i, Value *result);
// d * 10^places as an int, exactly rounded, half to even.  False: d is negative or no number, or it
// does not fit 62 bits, or there are more than FLOAT_SCALE_PLACES.  In vm/float_text.c.
enum { FLOAT_SCALE_PLACES = 17 };
bool float_scale(double d, int places, uint64_t *result);
MUST_CHECK bool int_from_uint64(Vm *vm, uint64_t i, Value *result);
// From digits as int(text, base) reads them, without prefix or sign; the 4300-digit limit applies
// to decimal.
MUST_CHECK bool int_from_digits(Vm *vm, const char *digits, size_t length, int base, Value *result);
MUST_CHECK bool int_from_double(Vm *vm, double d, Value *result); // truncates; errors for inf, nan
bool value_is_any_int(const Vm *vm, Value v); // inline, BigInt or bool, exactly (not subclasses)
// The value if it fits an int64; false (nothing raised) for larger.
bool int_to_int64(Value v, int64_t *result);
MUST_CHECK bool int_to_double(Vm *vm, Value v, double *result); // OverflowError: int too large …
int int_sign(Value v);
MUST_CHECK bool int_repr(Vm *vm, Value v, Value *result);
MUST_CHECK bool int_to_base(Vm *vm, Value v, int base, Value *result); // digits with '-'
// int(text, base): white space, sign, prefix, underscores, any script's decimal digits.
MUST_CHECK bool int_from_text(Vm *vm, Value text, int base, Value *result); // str or bytes-like
MUST_CHECK bool float_from_text(Vm *vm, Value text, Value *result);

// A float Value: inline or boxed.
MUST_CHECK bool float_new(Vm *vm, double d, Value *result);
bool value_is_float(Value v); // inline or BoxedFloat, exactly
double float_value(Value v);  // of one that is
// Shortest text that reads back as `d`, as repr() shows it; `buffer` of 40 bytes.  Returns length.
int float_repr_text(double d, char *buffer);
uint64_t
float_hash(double d); // as CPython's; of nan: 0 (object identity is mixed in by the caller)

// The pieces of the operators, for the files of numbers.  `a` and `b` are exact ints or bools.
MUST_CHECK bool int_binary(Vm *vm, BinaryOp op, Value a, Value b, Value *result);
MUST_CHECK bool int_unary(Vm *vm, UnaryOp op, Value v, Value *result);
MUST_CHECK bool int_round(Vm *vm, Value v, Value digits, Value *result); // digits: an exact int
MUST_CHECK bool float_binary(Vm *vm, BinaryOp op, double a, double b, Value *result);
MUST_CHECK bool float_round(Vm *vm, double d, Value digits, Value *result); // None or an int
MUST_CHECK bool float_to_integer(Vm *vm, double d, Value *result); // half to even, as round(d)
// Is the int `v` less than, equal to or greater than `d`, exactly?  -1, 0, 1; 2 for nan.
MUST_CHECK bool int_compare_double(Vm *vm, Value v, double d, int *order);
static inline Value int_of_bool(Value v) { // an exact int from an int or bool
  return value_is_bool(v) ? value_from_small(v == VALUE_TRUE) : v;
}
// The first argument of `base`'s __new__: a class that is `base` or derived from it.
MUST_CHECK bool number_class(Vm *vm, Value v, Class *base, Class **class_);
// From a new int or float (owned) to what __new__ of such a class gives.
MUST_CHECK bool number_box(Vm *vm, Class *class_, Value owned, Value *result);

// The operators on exact ints, floats and bools, beyond what the interpreter does inline.
// *result is NOT_IMPLEMENTED if either operand is not one.
MUST_CHECK bool number_binary(Vm *vm, BinaryOp op, Value a, Value b, Value *result);
MUST_CHECK bool number_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result);

// The base ** exponent % modulus of exact ints; any modulus but None.
MUST_CHECK bool number_power_modulo(Vm *vm, Value base, Value exponent, Value modulus,
                                    Value *result);

// abs, round, pow, divmod, hex, oct, bin.
extern const NativeDef NUMBER_BUILTINS[];

void number_register(Vm *vm); // classes int, bool, float
void int_register(Vm *vm);
void float_register(Vm *vm);
void bool_register(Vm *vm);

#endif
