// contextvars: Context, ContextVar, Token.
#ifndef AWL_RUNTIME_CONTEXT_H
#define AWL_RUNTIME_CONTEXT_H

#include "vm/vm.h"

// A Context is a dict of variables that copies share until one of them sets something.
typedef struct Context {
  Object head;
  Dict *values;       // ContextVar -> value; shared while its count is over one
  Value entered_from; // the context that was current before run(); UNBOUND while not entered
} Context;

// The current context's copy, as a new task gets it.  Owned.
MUST_CHECK bool context_copy(Vm *vm, Value *result);
bool value_is_context(Vm *vm, Value v);
// Make `context` (borrowed, kept alive by the caller) current; gives the one before.
static inline Value context_swap(Value *current, Value context) {
  Value before = *current;
  *current = context;
  return before;
}
MUST_CHECK bool context_register(Vm *vm);
extern const ModuleSpec CONTEXTVARS_MODULE;

#endif
