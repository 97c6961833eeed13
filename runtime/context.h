// contextvars: Context, ContextVar, Token.
#ifndef AWL_RUNTIME_CONTEXT_H
#define AWL_RUNTIME_CONTEXT_H

#include "vm/vm.h"

// A Context is a dict of variables that copies share until one of them sets something.
typedef struct Context {
  Object head;
  Dict *values;       // ContextVar -> value; shared while its count is over one
  Value entered_from; // the context that was current before; UNBOUND while not entered, and in a
                      // task's turn that the loop began the short way: its step knows it
} Context;

// The current context's copy, as a new task gets it.  Owned.
MUST_CHECK bool context_copy(Vm *vm, Value *result);
bool value_is_context(Vm *vm, Value v);
// Make `context` (borrowed, kept alive by the caller) current; RuntimeError if it is entered already.
MUST_CHECK bool context_enter(Vm *vm, Value context);
void context_leave(Vm *vm, Value context);
// Another record knows from where it was entered: the step that runs.
static inline void context_forget(Value context) {
  OBJECT_AS(Context, context)->entered_from = VALUE_UNBOUND;
}
MUST_CHECK bool context_register(Vm *vm);
extern const ModuleSpec CONTEXTVARS_MODULE;

#endif
