// Timers: what has a deadline, in the order of (deadline, order of setting), in a hierarchical wheel.
//
//     level 4   256 slots of 76 hours    ┐
//     level 3   256 slots of 18 minutes  │  a timer lies in the slot that its deadline falls into,
//     level 2   256 slots of 4.2 s       │  at the lowest level whose slots the cursor has not
//     level 1   256 slots of 16 ms       │  reached; unsorted
//     level 0   256 slots of 64 µs       ┘
//     far       beyond all of them
//     late      the cursor had reached its tick when it came; unsorted, joins `due` when somebody asks
//     due       in order
//
// Setting and cancelling a timer cost the same however many there are; each is moved down at most
// four times, and sorted only among those of its 64 µs.  A heap takes ten times as long to cancel.
#ifndef AWL_RUNTIME_TIMERS_H
#define AWL_RUNTIME_TIMERS_H

#include "vm/vm.h"

// What lies in the wheel: the beginning of a Handle, and of a Sleep (runtime/sleep.h).
typedef struct Timer {
  Object head;
  uint16_t place;             // the list it is in
  bool is_scheduled;          // among the loop's timers
  bool is_timer, is_cancelled; // of Handles
  bool is_whole;              // of Handles: `when` was given as an int, and shows as one
  uint8_t state;              // of Sleeps
  double when;                // seconds of loop.time()
  struct Timer *next, *previous; // in their list
} Timer;

// Handle and TimerHandle: a callback that waits for its turn.
typedef struct Handle {
  Timer timer;
  Value callback; // None once cancelled
  Value args;     // tuple
  Value context;  // a place for one: see runtime/context.h
  Value loop;
} Handle;

static inline Handle *as_handle(Value v) {
  return OBJECT_AS(Handle, v);
}
// The Handle that a timer is; NULL: it is a Sleep.
static inline Handle *timer_handle(const Timer *timer) {
  return timer->head.shape == SHAPE_SLEEP ? NULL : (Handle *)(uintptr_t)timer;
}

// The deadline was given so: an int that a double holds exactly is shown as one.  True.
static inline bool handle_note_when(Value timer, Value when) {
  Timer *t = &as_handle(timer)->timer;
  t->is_whole = value_is_int(when) && t->when < 9e15 && t->when > -9e15;
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
  Timer *first, *last; // owned items
  Timer *least;        // the earliest; NULL: not known
} TimerList;

typedef struct Timers {
  TimerList *lists; // TIMERS_LISTS of them; NULL until the first timer is set
  uint64_t occupied[WHEEL_LEVELS][WHEEL_SLOTS / 64]; // slots that are not empty
  uint64_t cursor;  // a tick: what lies before or at it is in `due` and `late`
  uint32_t count;
  double bound;     // no timer is earlier
  Timer *nearest;  // the earliest of those in the wheel; NULL: not known
} Timers;

MUST_CHECK bool timers_add(Vm *vm, Timers *timers, Timer *timer); // retains
void timers_remove(Vm *vm, Timers *timers, Timer *timer);         // one that is scheduled
Timer *timers_first(Timers *timers);                // borrowed; NULL: none
Timer *timers_take(Timers *timers);                 // the first: owned
Timer *timers_take_due(Timers *timers, double end); // the first if it is before `end`, or NULL
// `other` takes the place of one that is scheduled.
void timers_exchange(Vm *vm, Timers *timers, Timer *timer, Timer *other);
// All of them, in no order that counts: begin with NULL, end with NULL; borrowed.
Timer *timers_after(const Timers *timers, const Timer *timer);
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
