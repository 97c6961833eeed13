// Doubles in hexadecimal, for float.hex() and float.fromhex().
#ifndef AWL_VM_FLOAT_HEX_H
#define AWL_VM_FLOAT_HEX_H

#include "vm/value.h"
#include <stddef.h>

MUST_CHECK bool float_to_hex(Vm *vm, double d, Value *result);
// `text` is a C string of `length` bytes, zeros inside it allowed.
MUST_CHECK bool float_from_hex(Vm *vm, const char *text, size_t length, double *d);

#endif
