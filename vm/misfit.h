// Calls whose arguments do not fit the parameters: what functions in the language say of it, and
// natives that stand for such functions of CPython.
#ifndef AWL_VM_MISFIT_H
#define AWL_VM_MISFIT_H

#include "vm/vm.h"

typedef struct Misfit {
  Value qualname;
  const Value *names; // positional parameters, then keyword-only ones
  const Value *bound; // what each has so far
  uint32_t positional, positional_only, defaults, keyword_only;
  const Arguments *arguments;
  uint32_t given; // positional arguments, with a bound receiver
} Misfit;

// All give false.
bool misfit_too_many(Vm *vm, const Misfit *m);
bool misfit_missing(Vm *vm, const Misfit *m, bool is_keyword_only);
bool misfit_keyword(Vm *vm, const Misfit *m, Value name);
bool misfit_twice(Vm *vm, const Misfit *m, Value name);

// No parameter has this name; perhaps one of `names` was meant.
bool raise_unexpected_keyword(Vm *vm, Value function, Value name, const Value *names,
                              uint32_t count);

#endif
