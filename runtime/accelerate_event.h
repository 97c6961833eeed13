// Event, for its own native twins and those of Queue.
#ifndef AWL_RUNTIME_ACCELERATE_EVENT_H
#define AWL_RUNTIME_ACCELERATE_EVENT_H

#include "runtime/accelerate.h"

// Where an Event of the usual kind has its flag, which is True or False; NULL: it is another.
Value *event_flag(Vm *vm, Value event);
// May event_set do what its set() does?
bool event_may_set(Vm *vm, Value event);
MUST_CHECK bool event_set(Vm *vm, Value event);

#endif
