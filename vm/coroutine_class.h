// What the classes of suspended computations share.
#ifndef AWL_VM_COROUTINE_CLASS_H
#define AWL_VM_COROUTINE_CLASS_H

#include "vm/frame.h"

Coroutine *as_coroutine(Value v);
// The state as inspect shows it: an awaited coroutine is suspended when its root is.
CoroutineState coroutine_seen_state(const Coroutine *c);
Value coroutine_qualname(Vm *vm, const Coroutine *c); // borrowed

// What sys.set_asyncgen_hooks() had as finalizer when an async generator began: borrowed, or None.
// It is in the last register, which no instruction names.
Value coroutine_finalizer(const Coroutine *c);
void coroutine_set_finalizer(Vm *vm, Coroutine *c, Value finalizer);

// send() and throw(): StopIteration at the end.
MUST_CHECK bool coroutine_send(Vm *vm, Value self, Value sent, Value *result);
MUST_CHECK bool coroutine_throw_value(Vm *vm, Value self, Value exception, Value *result);
// The exception that throw(type, value, traceback) means; `args` are the three.
MUST_CHECK bool exception_from_throw(Vm *vm, const Value *args, Value *result);

void coroutine_finalize(Vm *vm, Object *self);
// value_release of what is mostly a coroutine that has run to its end: 4 % of a task that ends at once.
void coroutine_release(Vm *vm, Value v);
void coroutine_traverse(Object *self, Visitor visit, void *context);
// Before and after coroutine_traverse is used: tell the coroutines whose frames run that they do.
// Asking each for the root of its chain would cost the square of the depth.
void coroutines_tell_running(Strand *strand, bool is_begin);
extern const MemberDef ASYNC_GENERATOR_MEMBERS[];

// The frame object programs see (f_lineno, f_locals, …); `owner` keeps the frame alive, or UNBOUND
// for a frame on the stack, of which a snapshot is taken.
MUST_CHECK bool frame_object_new(Vm *vm, const Frame *frame, Value owner, Value *result);
void frame_object_register(Vm *vm);

void coroutine_register(Vm *vm);
void async_generator_register(Vm *vm);

#endif
