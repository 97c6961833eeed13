// next() as the language shows it: StopIteration raised at the end.
#ifndef AWL_VM_ITERATE_H
#define AWL_VM_ITERATE_H

#include "vm/class.h"

// next(iterator) with StopIteration, and its value, kept as an exception.
MUST_CHECK bool value_next_raising(Vm *vm, Value iterator, Value *item);

#endif
