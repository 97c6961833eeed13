// Observers: the one seam through which everything that happens in a run is told.
//
//     loop, task, future, timers, ports ──Event──▶ observer_tell ──▶ record, reports, stepper, …
//
// Nothing in the core knows who listens: record, debug mode, reports, timeline and stepper are all
// observers.  Each says which kinds of event it wants; the union of those is runtime->observed, and
// a place that could tell something asks `is_observed(runtime, KIND)` first.  The hot places of the
// loop do not even ask: while anything is observed, the hook `drive` is another function.
//
// An observer must not run Python, raise, or keep borrowed objects without retaining them.
#ifndef AWL_RUNTIME_OBSERVER_H
#define AWL_RUNTIME_OBSERVER_H

#include "runtime/future.h"

// The kinds, with the names they have in records.  `subject` is what the event is about, `other` a
// second object; "-" is UNBOUND.
#define EVENT_KINDS(X)                                                                             \
  X(LOOP_BEGIN, "loop.begin")         /* subject: the loop                                      */ \
  X(LOOP_END, "loop.end")             /* subject: the loop                                      */ \
  X(ROUND, "round")                   /* number: items that are ready                           */ \
  X(TASK_MADE, "task.made")           /* subject: the task; by: the one that made it            */ \
  X(STEP_BEGIN, "step.begin")         /* subject: the task; other: what is thrown in, or -      */ \
  X(STEP_END, "step.end")             /* subject: the task; seconds: how long it ran            */ \
  X(TASK_BLOCKED, "task.blocked")     /* subject: the task; other: what it waits for            */ \
  X(TASK_WOKEN, "task.woken")         /* subject: the task; other: the future that is done      */ \
  X(TASK_DONE, "task.done")           /* subject: the task                                      */ \
  X(FUTURE_DONE, "future.done")       /* subject: a future that is no task                      */ \
  X(CANCEL_ASKED, "cancel.asked")     /* subject: the task or future; other: the message        */ \
  X(CANCEL_DELIVERED, "cancel.delivered") /* subject: the task                                  */ \
  X(CANCEL_SWALLOWED, "cancel.swallowed") /* subject: the task; place: of the handler           */ \
  X(TIMER_SET, "timer.set")           /* subject: the handle; seconds: its deadline             */ \
  X(TIMER_FIRED, "timer.fired")       /* subject: the handle                                    */ \
  X(TIMER_DROPPED, "timer.dropped")   /* subject: the handle                                    */ \
  X(COROUTINE_MADE, "coroutine.made") /* subject: the coroutine                                 */ \
  X(COROUTINE_DROPPED, "coroutine.dropped") /* subject: one that never ran                      */ \
  X(BLOCKING_BEGIN, "blocking.begin") /* text: "time.sleep", "input", "read", "cpu"             */ \
  X(BLOCKING_END, "blocking.end")     /* text; seconds: how long                                */ \
  X(OUTPUT, "output")                 /* text: what the program wrote; number: 1 or 2, the stream */ \
  X(REPORT, "report")                 /* text: what Awl said on stderr                          */

typedef enum EventKind {
#define KIND(NAME, text) EVENT_##NAME,
  EVENT_KINDS(KIND)
#undef KIND
  EVENT_KIND_COUNT
} EventKind;

// Everything is borrowed, for the length of the call.
typedef struct Event {
  EventKind kind;
  Value subject, other; // UNBOUND where unused
  Task *by;             // the task whose step runs, NULL if none: set by observer_tell
  double time;          // seconds of loop.time(): set by observer_tell
  double seconds;
  int64_t number;
  const char *text;
  size_t text_length;
} Event;

typedef struct Observer {
  struct Observer *next;
  uint32_t wanted; // bits 1 << EVENT_…
  void (*notice)(struct Observer *self, Vm *vm, const Event *event);
} Observer;

void observer_add(Vm *vm, Observer *observer); // the caller keeps the memory
void observer_remove(Vm *vm, Observer *observer);
void observer_tell(Vm *vm, Event event);
const char *event_name(EventKind kind);

// Where a program is: a line of the learner's own files, library frames left out.
typedef struct Place {
  const struct Code *code; // NULL: nowhere (the loop itself, a timer)
  uint32_t line;
} Place;
// The innermost line of the learner that runs now.
Place place_now(const Vm *vm);
// The line at which a suspended coroutine's chain waits.
Place place_of_coroutine(const Vm *vm, const Coroutine *coroutine);

#endif
