// Timers: handles in the order of (deadline, order of setting), in a hierarchical wheel.
//
//     level 4   256 slots of 76 hours    ┐
//     level 3   256 slots of 18 minutes  │  a timer lies in the slot that its deadline falls into,
//     level 2   256 slots of 4.2 s       │  at the lowest level whose slots the cursor has not
//     level 1   256 slots of 16 ms       │  reached; unsorted
//     level 0   256 slots of 64 µs       ┘
//     far       beyond all of them
//     late      the cursor has passed its slot; unsorted, joins `due` when somebody asks
//     due       in order
//
// Setting and cancelling a timer cost the same however many there are; each is moved down at most
// four times, and sorted only among those of its 64 µs.  A heap takes ten times as long to cancel.
#ifndef AWL_RUNTIME_TIMERS_H
#define AWL_RUNTIME_TIMERS_H

#include "vm/vm.h"

// Handle and TimerHandle: a callback that waits for its turn.
typedef struct Handle {
  Object head;
  bool is_cancelled;
  bool is_timer, is_scheduled; // among the loop's timers
  bool is_whole;     // `when` was given as an int, and shows as one
  uint16_t place;    // timers: the list they are in
  Value callback; // None once cancelled
  Value args;     // tuple
  Value context;  // a place for one: see runtime/context.h
  Value loop;
  double when;       // timers: seconds of loop.time()
  uint64_t sequence; // timers: order of setting
  struct Handle *next, *previous; // timers: in their list
} Handle;

static inline Handle *as_handle(Value v) {
  return OBJECT_AS(Handle, v);
}

// The deadline was given so: an int that a double holds exactly is shown as one.  True.
static inline bool handle_note_when(Value timer, Value when) {
  Handle *h = as_handle(timer);
  h->is_whole = value_is_int(when) && h->when < 9e15 && h->when > -9e15;
  return true;
}

enum { WHEEL_LEVELS = 5, WHEEL_SLOTS = 256 };

// The lists, in the order in which timers_after goes through them.
enum {
  TIMERS_DUE,
  TIMERS_LATE,
  TIMERS_SLOTS,
  TIMERS_FAR = TIMERS_SLOTS + WHEEL_LEVELS * WHEEL_SLOTS,
  TIMERS_LISTS
};

typedef struct TimerList {
  Handle *first, *last; // owned items
} TimerList;

typedef struct Timers {
  TimerList *lists; // TIMERS_LISTS of them; NULL until the first timer is set
  uint64_t occupied[WHEEL_LEVELS][WHEEL_SLOTS / 64]; // slots that are not empty
  uint64_t cursor;  // a tick: what lies before or at it is in `due` and `late`
  uint64_t next_sequence;
  uint32_t count;
  double bound;     // no timer is earlier
  Handle *nearest;  // the earliest of those in the wheel; NULL: not known
} Timers;

MUST_CHECK bool timers_add(Vm *vm, Timers *timers, Handle *handle); // retains
void timers_remove(Vm *vm, Timers *timers, Handle *handle);         // one that is scheduled
Handle *timers_first(Timers *timers);                // borrowed; NULL: none
Handle *timers_take(Timers *timers);                 // the first: owned
Handle *timers_take_due(Timers *timers, double end); // the first if it is before `end`, or NULL
// All of them, in no order that counts: begin with NULL, end with NULL; borrowed.
Handle *timers_after(const Timers *timers, const Handle *handle);
// All deadlines later by so many seconds, as when the clock is exchanged.
void timers_move(Timers *timers, double by);
void timers_clear(Vm *vm, Timers *timers);

MUST_CHECK bool handle_new(Vm *vm, Value callback, const Value *args, uint32_t count, Value context,
                           Value loop, Value *result);
MUST_CHECK bool timer_new(Vm *vm, double when, Value callback, Value args, Value context,
                          Value loop, Value *result); // `args`: a tuple
void handle_cancel(Vm *vm, Handle *handle);
// Run it in its context.  False: KeyboardInterrupt or SystemExit; others have been reported.
MUST_CHECK bool handle_run(Vm *vm, Handle *handle);
// What is raised has come out of its callback: report it.  False: it must leave the loop.
MUST_CHECK bool handle_failed(Vm *vm, Handle *handle, Value callback, Value args);
// "f() at x.py:3", as reprs show a callback.
MUST_CHECK bool callback_text(Vm *vm, Value callback, Value args, bool is_debug, Value *result);
MUST_CHECK bool handle_register(Vm *vm);

#endif
