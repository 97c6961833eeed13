// contextvars: Context, ContextVar, Token.
#ifndef AWL_RUNTIME_CONTEXT_H
#define AWL_RUNTIME_CONTEXT_H

#include "vm/vm.h"

// A Context is a dict of variables that copies share until one of them sets something.
typedef struct Context {
  Object head;
  Dict *values; // ContextVar -> value; shared while its count is over one
} Context;

// What has a context of its own, a task or a callback, has a place for it.  Most programs never look
// at one, so the place holds no more than the dict, until context_at makes it a Context.
//
// The places whose contexts are entered form a chain, the current one at its head:
//
//     runtime->entered ─▶ the task that steps ─▶ the callback around it ─▶ the program's first
typedef struct ContextEntry {
  Value *place; // whoever entered it keeps it there, and alive
  struct ContextEntry *outer;
} ContextEntry;

// Has no variable been set in the current context?
bool context_is_empty(Vm *vm);
// What a place gets that copies the current context.  Owned.
Value context_share(Vm *vm);
// The same for what is given: None or UNBOUND is the current one's copy.  TypeError if it is no
// Context.
MUST_CHECK bool context_take(Vm *vm, Value given, Value *place);
// The same, but what is no Context is kept as it is, in a tuple of one: callbacks fail when they run.
MUST_CHECK bool context_take_any(Vm *vm, Value given, Value *place);
// What a callback does: call function(*args) in the context at `place`.
MUST_CHECK bool context_call(Vm *vm, Value *place, Value function, const Value *args,
                             uint32_t count, Value *result);
// The Context of a place, from now on always the same.  Owned.
MUST_CHECK bool context_at(Vm *vm, Value *place, Value *result);
// The current context's copy, as a Context.  Owned.
MUST_CHECK bool context_copy(Vm *vm, Value *result);
bool value_is_context(Vm *vm, Value v);
// For the collector: what others share has other holders.
void context_traverse_place(Value place, Visitor visit, void *context);
// Make the context at `place` current; RuntimeError if it is entered already.  `entry` is the
// caller's until it leaves.
MUST_CHECK bool context_enter(Vm *vm, ContextEntry *entry, Value *place);
void context_leave(Vm *vm, const ContextEntry *entry);
MUST_CHECK bool context_register(Vm *vm);
extern const ModuleSpec CONTEXTVARS_MODULE;

#endif
