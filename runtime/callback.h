// Callback: what add_done_callback leaves with a Future, and its run in the loop's turn.
//
//     waiting (among the future's callbacks; `future` UNBOUND) ──the future is done──▶ in the ready queue
//
// It takes the place of a Handle there, which is made when somebody looks.
#ifndef AWL_RUNTIME_CALLBACK_H
#define AWL_RUNTIME_CALLBACK_H

#include "runtime/future.h"

typedef struct Callback {
  Object head;
  Value function;
  Value context; // a place for one: see runtime/context.h
  Value future;
} Callback;

static inline Callback *as_callback(Value v) {
  return OBJECT_AS(Callback, v);
}
bool value_is_callback(Vm *vm, Value v);
// `context` None or UNBOUND: a copy of the current one.
MUST_CHECK bool callback_new(Vm *vm, Value function, Value context, Value *result);
// Its future is done: call it.  False: KeyboardInterrupt or SystemExit; others have been reported.
MUST_CHECK bool callback_run(Vm *vm, Callback *callback);
// The same, but a plain function only up to its frame, in which the loop goes on, its context
// entered.  *frame NULL: it has been called.
MUST_CHECK bool callback_begin(Vm *vm, Callback *callback, ContextEntry *entry, Frame **frame);
// That frame is left, by an exception or with what it gave.
MUST_CHECK bool callback_left(Vm *vm, Callback *callback, const ContextEntry *entry);
// What it raised is reported.
MUST_CHECK bool callback_failed(Vm *vm, Callback *callback);
// The Handle that it is to those who look at it.
MUST_CHECK bool callback_handle(Vm *vm, Callback *callback, Value *result);
// (function, context), as a program sees it.
MUST_CHECK bool callback_pair(Vm *vm, Callback *callback, Value *result);
MUST_CHECK bool callback_register(Vm *vm);

#endif
