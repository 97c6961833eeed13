// What the files of calls (vm/call*.c) share: arguments on their way into registers.
#ifndef AWL_VM_CALL_INTERNAL_H
#define AWL_VM_CALL_INTERNAL_H

#include "vm/interpret_slow.h"
#include "vm/signature.h"

enum { PARAMETERS_MAX = 256 }; // of a frame, which has no more registers

static inline void release_all(Vm *vm, const Value *values, uint32_t count) {
  for (uint32_t i = 0; i < count; i++) {
    value_release(vm, values[i]);
  }
}

// `maker` has called a coroutine function, and does not await it at once.
static inline void tell_made(Vm *vm, Coroutine *c, const Frame *maker) {
  coroutine_made_by(c, maker);
  if (UNLIKELY(vm->hooks.coroutine_made != NULL) && c->head.shape == SHAPE_COROUTINE) {
    vm->hooks.coroutine_made(vm, value_from_object(c));
  }
}

// Call `function` (owned, taken over) with any arguments, all consumed; window[0] is dead.
Entry call_bound(Vm *vm, Frame *frame, Function *function, Value *window,
                 const Arguments *arguments);
// Call a native found on the receiver's class; the arguments, the receiver first, are consumed.
Entry call_native_arguments(Vm *vm, Native *native, Value *window, const Arguments *arguments);

#endif
