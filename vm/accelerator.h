// Accelerators: native twins of functions of the library.
//
// The library is written in the language, to be read and stepped through. Some of its functions
// have a twin in C, which does what the function does in the usual case, and gives way to it in
// every other: an argument of a strange class, something overridden, an error to be raised. Whether
// it is the usual case is found out before anything has been changed, and a twin runs no Python, so
// that nobody can tell which of the two it was, but by the time it took.
//
//     call ──▶ has a twin, and nobody watches? ──▶ the twin ──DONE, RAISED──▶ the caller
//                       │ no                          │ NOT
//                       └────────────────▶ the function's own frame
//
// Who watches (an observer of waits and wake-ups, a trace, the stepper) sees the functions
// themselves. The twins are in runtime/accelerate*.c; the build gives each Code of the library the
// number of its twin (runtime/embed/image.c).
#ifndef AWL_VM_ACCELERATOR_H
#define AWL_VM_ACCELERATOR_H

#include "vm/code.h"
#include "vm/frame.h"

// A twin gets its arguments borrowed: one for each positional parameter; keyword-only ones have
// their defaults. Its result is owned. A coroutine function's is called where its coroutine is
// awaited at once, and gives what the await gives.

// Is the twin to be asked?
static inline bool is_accelerated(const Vm *vm, const Function *function, uint32_t count) {
  const Code *code = function->code;
  return UNLIKELY(code->accelerator != 0) && vm->hooks.accelerators != NULL && vm->trace == NULL &&
         count == code->parameter_count && vm->strand->depth < vm->recursion_limit;
}

static inline Accelerated accelerate(Vm *vm, const Function *function, const Value *args,
                                     Value *result) {
  return vm->hooks.accelerators[function->code->accelerator](vm, function, args, result);
}

#endif
