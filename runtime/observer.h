// Observers: the one seam through which everything that happens in a run is told.
//
//     loop, task, future, timers, ports ──Event──▶ observer_tell ──▶ record, reports, stepper, …
//
// Nothing in the core knows who listens: record, debug mode, reports, timeline and stepper are all
// observers.  Each says which kinds of event it wants; the union of those is runtime->observed, and
// a place that could tell something asks `is_observed(runtime, KIND)` first: one test of a mask.
// The hot places of the loop do not even ask: only while somebody wants to hear of steps, the hook
// `drive` of the Vm is another function (loop_drive_observed).  An observer may change what it
// wants at any time: observer_want.
//
// An observer must not run Python, raise, or keep borrowed objects without retaining them.
#ifndef AWL_RUNTIME_OBSERVER_H
#define AWL_RUNTIME_OBSERVER_H

#include "runtime/runtime.h"
#include "vm/frame.h"

struct Task;

// The kinds, with the names they have in records.  `subject` is what the event is about, `other` a
// second object; "-" is UNBOUND.  Within a step, what it leads to is told before its end:
// step.begin, then task.made, cancel.asked, …, then task.blocked or task.done, then step.end.
#define EVENT_KINDS(X)                                                                             \
  X(LOOP_BEGIN, "loop.begin")         /* subject: the loop                                      */ \
  X(LOOP_END, "loop.end")             /* subject: the loop                                      */ \
  X(ROUND, "round")                   /* subject: the loop; number: items that are ready        */ \
  X(TASK_MADE, "task.made")           /* subject: the task                                      */ \
  X(STEP_BEGIN, "step.begin")         /* subject: the task; other: what is thrown in, or -      */ \
  X(STEP_END, "step.end")             /* subject: the task; number: a StepEnd                   */ \
  X(CALLBACK_BEGIN, "callback.begin") /* subject: the handle whose callback is called           */ \
  X(CALLBACK_END, "callback.end")     /* subject: the same                                      */ \
  X(TASK_BLOCKED, "task.blocked")     /* subject: the task; other: the future it waits for      */ \
  X(TASK_WOKEN, "task.woken")         /* subject: the task; other: the future that is done      */ \
  X(TASK_DONE, "task.done")           /* subject: the task, its outcome set                     */ \
  X(FUTURE_DONE, "future.done")       /* subject: a future that is no task                      */ \
  X(CANCEL_ASKED, "cancel.asked")     /* subject: a task that is not done; other: the message;  \
                                         through: the task that passes its own request on       */ \
  X(CANCEL_DELIVERED, "cancel.delivered") /* subject: the task; other: the CancelledError       */ \
  X(CANCEL_SWALLOWED, "cancel.swallowed") /* subject: the task; other: the Code of the line that \
                                         the CancelledError came from, or -; number: the line   */ \
  X(CANCEL_TAKEN_BACK, "cancel.taken-back") /* subject: the task; told before it is             */ \
  X(FAILURE_LOST, "failure.lost")     /* subject: a child of a gather() that is over            */ \
  X(TIMER_SET, "timer.set")           /* subject: the handle, its deadline set                  */ \
  X(TIMER_FIRED, "timer.fired")       /* subject: the handle                                    */ \
  X(TIMER_DROPPED, "timer.dropped")   /* subject: the handle, its callback still there          */ \
  X(COROUTINE_MADE, "coroutine.made") /* subject: a coroutine that is not awaited at once       */ \
  X(COROUTINE_DROPPED, "coroutine.dropped") /* subject: one that never ran                      */ \
  X(BLOCKING_BEGIN, "blocking.begin") /* text: "time.sleep", "a read of a file", …              */ \
  X(BLOCKING_END, "blocking.end")     /* text as at the beginning; seconds: how long            */ \
  X(OUTPUT, "output")                 /* text: what the program wrote; number: 1 or 2, the stream */ \
  X(REPORT, "report")                 /* text: what Awl said on stderr; name: its name          */

typedef enum EventKind {
#define KIND(NAME, text) EVENT_##NAME,
  EVENT_KINDS(KIND)
#undef KIND
  EVENT_KIND_COUNT
} EventKind;

#define EVENT_BIT(NAME) (UINT32_C(1) << EVENT_##NAME)

// How a step ended.
typedef enum StepEnd {
  STEP_WAITS,    // for a future
  STEP_TURN,     // ready again at once: sleep(0)
  STEP_RETURNED, // the task is done
  STEP_RAISED,
  STEP_CANCELLED
} StepEnd;

// Everything is borrowed, for the length of the call.
typedef struct Event {
  EventKind kind;
  Value subject, other; // UNBOUND where unused
  struct Task *by;      // the task whose step runs, NULL if none: set by observer_tell
  struct Task *through; // of cancel.asked
  double time;          // seconds of loop.time(): set by observer_tell, if anybody looks at it
  double seconds;
  int64_t number;
  const char *text, *name;
  size_t text_length;
} Event;

typedef struct Observer {
  struct Observer *next;
  uint32_t wanted; // EVENT_BIT(…) | …
  bool is_timeless; // does not look at the time of an event, which costs as much as half a switch
  void (*notice)(struct Observer *self, Vm *vm, const Event *event);
  // Steps that began and ended with a bare turn, sleep(0), and the beginning of the one that runs,
  // told in place of two Events for each: such steps are many.  NULL: `notice` hears of them as of
  // any other, and then everybody does who wants to hear of steps.
  void (*turns)(struct Observer *self, const Turns *turns);
} Observer;

void observer_add(Vm *vm, Observer *observer); // the caller keeps the memory; the last to be told
void observer_remove(Vm *vm, Observer *observer); // also if it was not there
void observer_want(Vm *vm, Observer *observer, uint32_t wanted);
void observer_tell(Vm *vm, Event event);
void observer_tell_turns(Vm *vm); // those that have been counted so far
const char *event_name(EventKind kind);

static inline bool is_observed_bit(const Runtime *runtime, uint32_t bit) {
  return UNLIKELY((runtime->observed & bit) != 0);
}
#define is_observed(runtime, NAME) is_observed_bit(runtime, EVENT_BIT(NAME))

// Tell of `subject`, and of nothing else.
static inline void observer_tell_of(Vm *vm, EventKind kind, Value subject, Value other) {
  observer_tell(vm, (Event){.kind = kind, .subject = subject, .other = other});
}

// A call during which nothing else can run.
typedef struct BlockingCall {
  const char *what; // static: "time.sleep"
  double began;
} BlockingCall;

// Tell of its beginning; false, at the cost of one test, if nobody listens.
bool blocking_begins(Vm *vm, const char *what, BlockingCall *call);
void blocking_ends(Vm *vm, const BlockingCall *call);

// Where a program is: a line of the learner's own files, library frames left out.
typedef struct Place {
  const Code *code; // NULL: nowhere (the loop itself, a timer)
  uint32_t line;
} Place;

// The place of one frame, which is suspended or calls.
Place place_of_frame(const Frame *frame);
// The innermost line of the learner that runs now; nowhere if the loop itself does.
Place place_now(const Vm *vm);
// The line at which a suspended coroutine's chain waits; of its `def` if it never ran.
Place place_of_coroutine(Coroutine *coroutine);
// The line that called the coroutine function, of a coroutine that has not run; nowhere if that is
// not known any more, or a line of the library.
Place place_of_maker(Vm *vm, const Coroutine *coroutine);
// The frames of the learner that run now, innermost first; how many there were room for.
uint32_t places_now(const Vm *vm, Place *places, uint32_t room);

#endif
