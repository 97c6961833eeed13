// Timers: a heap of handles by (deadline, order of setting).
#ifndef AWL_RUNTIME_TIMERS_H
#define AWL_RUNTIME_TIMERS_H

#include "vm/vm.h"

// Handle and TimerHandle: a callback that waits for its turn.
typedef struct Handle {
  Object head;
  bool is_cancelled;
  bool is_timer, is_scheduled; // in the heap
  Value callback; // None once cancelled
  Value args;     // tuple
  Value context;
  Value loop;
  double when;       // timers: seconds of loop.time()
  uint64_t sequence; // timers: order of setting
} Handle;

static inline Handle *as_handle(Value v) {
  return OBJECT_AS(Handle, v);
}

typedef struct Timers {
  Handle **heap; // owned items
  uint32_t count, capacity;
  uint64_t next_sequence;
  uint32_t cancelled; // still in the heap
} Timers;

MUST_CHECK bool timers_add(Vm *vm, Timers *timers, Handle *handle); // retains
Handle *timers_first(const Timers *timers);                         // borrowed; NULL: none
Handle *timers_take(Timers *timers);                                // owned
void timers_drop_cancelled(Vm *vm, Timers *timers); // those that are first in line
void timers_clear(Vm *vm, Timers *timers);

MUST_CHECK bool handle_new(Vm *vm, Value callback, const Value *args, uint32_t count, Value context,
                           Value loop, Value *result);
MUST_CHECK bool timer_new(Vm *vm, double when, Value callback, Value args, Value context,
                          Value loop, Value *result); // `args`: a tuple
void handle_cancel(Vm *vm, Handle *handle);
// Run it in its context.  False: KeyboardInterrupt or SystemExit; others have been reported.
MUST_CHECK bool handle_run(Vm *vm, Handle *handle);
// "f() at x.py:3", as reprs show a callback.
MUST_CHECK bool callback_text(Vm *vm, Value callback, Value args, bool is_debug, Value *result);
MUST_CHECK bool handle_register(Vm *vm);

#endif
