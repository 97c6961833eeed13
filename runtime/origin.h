// Where futures, tasks and handles were made: known of those whose loop is in debug mode.
#ifndef AWL_RUNTIME_ORIGIN_H
#define AWL_RUNTIME_ORIGIN_H

#include "runtime/observer.h"
#include "runtime/runtime.h"

enum { ORIGIN_DEPTH = 10 }; // frames, as many as CPython keeps

typedef struct Origin {
  Place places[ORIGIN_DEPTH]; // innermost first; never empty
  uint32_t depth;
  Value text; // of a handle: what it showed when it was cancelled; UNBOUND
} Origin;

// Remember where the program is now, if `loop` is in debug mode.  What there is no memory for is
// not remembered.
void origin_keep(Vm *vm, const Object *object, Value loop);
static inline void origin_note(Vm *vm, const Object *object, Value loop) {
  if (UNLIKELY(runtime_of(vm)->debug != NULL)) { // some loop is, or was
    origin_keep(vm, object, loop);
  }
}
// What is remembered of it, or NULL.
Origin *origin_find(Vm *vm, const Object *object);
void origins_free(Vm *vm);

void origin_drop(Vm *vm, const Object *object);
static inline void origin_forget(Vm *vm, const Object *object) {
  if (vm->runtime != NULL && UNLIKELY(runtime_of(vm)->origins != NULL)) {
    origin_drop(vm, object);
  }
}

// " created at FILE:LINE" of what has an origin.
MUST_CHECK bool origin_add(Vm *vm, StringBuilder *b, const Object *object);
// A traceback.StackSummary, or None.
MUST_CHECK bool origin_traceback(Vm *vm, const Object *object, Value *result);

#endif
