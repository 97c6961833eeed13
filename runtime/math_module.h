// The module math, in four files: functions of doubles, of ints, of sequences, and the gamma
// function.
#ifndef AWL_RUNTIME_MATH_MODULE_H
#define AWL_RUNTIME_MATH_MODULE_H

#include "vm/vm.h"

extern const ModuleSpec MATH_MODULE;

// How C's results become Python's errors.  They raise and give false.
bool raise_domain_error(Vm *vm);
bool raise_range_error(Vm *vm);

// What a function of doubles found out.
typedef enum MathStatus { MATH_OK, MATH_DOMAIN, MATH_RANGE } MathStatus;

double gamma_function(double x, MathStatus *status);     // math_gamma.c
double log_gamma_function(double x, MathStatus *status); // of the absolute value

extern const NativeDef MATH_INTEGER_FUNCTIONS[];  // math_integer.c
extern const NativeDef MATH_SEQUENCE_FUNCTIONS[]; // math_sequence.c

#endif
