// The stepper: a run of a program that can be stopped anywhere, looked at, and walked back.
//
//     stepper_new ─▶ stopped at the first line ─┬─ stepper_forward ─▶ stopped ─┐
//                              ▲                ├─ stepper_back ────▶ stopped ─┤
//                              └────────────────┴──── look, evaluate ◀─────────┘
//
// The run has virtual (or recorded) time, a seed and recorded input, so that it is the same every
// time; a Moment is an address in it.  Going back is running again: from the nearest snapshot of
// the whole run, through everything in between, to the wanted Moment.  Whatever is done while it is
// stopped, be it an expression with side effects, is undone before it goes on: the run cannot see
// the stepper.
//
// Tasks are to it what threads are to other debuggers.  Nothing here prints: the command line, and
// later an editor or a browser page, draw.  Texts are valid until the stepper is asked to move.
#ifndef AWL_RUNTIME_STEPPER_H
#define AWL_RUNTIME_STEPPER_H

#include "runtime/observer.h"

typedef struct Stepper Stepper;

// `tick` counts the countdown's ends, `instruction` the instructions since, `point` what happened
// within that instruction: an exception, an event of the loop.
typedef struct Moment {
  uint64_t tick;
  uint32_t instruction, point;
} Moment;

static inline int moment_compare(Moment a, Moment b) {
  if (a.tick != b.tick) {
    return a.tick < b.tick ? -1 : 1;
  }
  if (a.instruction != b.instruction) {
    return a.instruction < b.instruction ? -1 : 1;
  }
  return a.point < b.point ? -1 : a.point > b.point;
}

typedef struct StepperOptions {
  const char *name; // of the program, as messages show it; `bytes` zero-terminated
  const char *bytes;
  size_t length;
  const char *folder; // where imports look, or NULL
  const char *const *arguments;
  int argument_count;
  bool is_command; // sys.argv[0] is "-c"
  bool is_debug;   // asyncio's debug mode
  bool is_real;    // real time, which is kept: it is the same when the run goes back
  uint64_t seed;   // of all randomness; not 0
  // The program wants input for the first time; it is kept, and given again when it runs again.
  int64_t (*read_input)(void *context, void *buffer, size_t size);
  // Asked again and again while the run goes on: should it stop?  (Ctrl-C)  May be NULL.
  bool (*is_interrupted)(void *context);
  void *context;
} StepperOptions;

// ---- stops ----

typedef enum StopReason {
  STOP_BEGIN,       // before the first line; nothing is further back
  STOP_LINE,        // a line begins
  STOP_RETURN,      // a function is about to return
  STOP_SWITCH,      // another task runs
  STOP_ROUND,       // the loop began another round
  STOP_TIME,        // the wanted time has come
  STOP_BREAKPOINT,  // a line or function with a breakpoint
  STOP_WATCH,       // a watched name has another value
  STOP_EXCEPTION,   // an exception was raised
  STOP_CANCEL,      // a task is asked to cancel itself, or learns of it
  STOP_BLOCK,       // a task begins to wait
  STOP_TASK,        // a task is made, or done
  STOP_DEADLOCK,    // nothing can ever happen any more
  STOP_INTERRUPTED, // the host said so: is_interrupted
  STOP_MOMENT,      // a wanted moment
  STOP_END          // the program has ended
} StopReason;

enum { STEPPER_NAME = 96, STEPPER_PATH = 256, STEPPER_TEXT = 400 };

// A line of a program.
typedef struct StepperPlace {
  char function[STEPPER_NAME]; // qualified name; "" if nowhere
  char file[STEPPER_PATH];
  uint32_t line; // 0: nowhere
  bool is_library;
} StepperPlace;

typedef struct Stop {
  StopReason reason;
  Moment moment;
  double time;
  uint32_t task;           // the number of the one that runs, 0 if none
  StepperPlace place;      // the innermost line of the learner, unless the library is stepped too
  uint32_t breakpoint;     // its number
  uint32_t depth;          // frames of the task
  char text[STEPPER_TEXT]; // what happened, for reasons that need words
  uint64_t event;          // events so far
  size_t output;           // bytes written so far
  int status;              // STOP_END: the exit status
} Stop;

// Where to stop; breakpoints count beside it.
typedef enum WishKind {
  WISH_LINE,   // a line of `task`, no deeper than `depth`
  WISH_RETURN, // the frame at `depth` of `task` returns, or is gone
  WISH_UNTIL,  // a line of that frame from `line` on, or it is gone
  WISH_SWITCH, // a task other than the last runs
  WISH_ROUND,  // another round of the loop
  WISH_TIME,   // virtual time `time`
  WISH_EVENT,  // the event number `event`
  WISH_NONE    // nothing but breakpoints
} WishKind;

#define ANY_TASK UINT32_MAX // an enumerator must fit into an int
#define ANY_DEPTH UINT32_MAX

typedef struct Wish {
  WishKind kind;
  uint32_t task;  // or ANY_TASK
  uint32_t depth; // or ANY_DEPTH
  uint32_t line;
  double time;
  uint64_t event;
  bool library; // lines of the library too
} Wish;

// NULL: no memory, or the program cannot be compiled.
Stepper *stepper_new(const Allocator *host, const StepperOptions *options);
void stepper_free(Stepper *stepper);
const Stop *stepper_stop(const Stepper *stepper); // where it is
// Run to the next moment that fulfils the wish, a breakpoint, or the end.
const Stop *stepper_forward(Stepper *stepper, const Wish *wish);
// To the last moment before this one that does, or to the beginning.
const Stop *stepper_back(Stepper *stepper, const Wish *wish);
const Stop *stepper_go(Stepper *stepper, Moment moment);
const Stop *stepper_restart(Stepper *stepper); // to the beginning
const Stop *stepper_go_end(Stepper *stepper);  // to the end, whatever is on the way

// Run on for a moment, and come back to the beginning: the events of that part are known then.
// Not where the program asks for input.
void stepper_look_ahead(Stepper *stepper);

// ---- breakpoints ----

typedef enum BreakpointKind {
  BREAK_LINE,
  BREAK_FUNCTION,
  BREAK_CANCEL,
  BREAK_EXCEPTION,
  BREAK_BLOCK,
  BREAK_TASK,
  BREAK_WATCH
} BreakpointKind;

typedef struct Breakpoint {
  BreakpointKind kind;
  uint32_t number;              // 1, 2, …
  uint32_t line;                // where it really is
  char file[STEPPER_PATH];      // or function, or watched expression
  char condition[STEPPER_TEXT]; // "" : none
  uint32_t hits;
} Breakpoint;

// Can it be watched?  Names, their attributes and items, and len() of them: what can be looked at
// without running anything.
bool stepper_can_watch(const char *expression);
// Adds; a line moves to the next statement.  False: there is none in that file, or no memory.
bool stepper_break(Stepper *stepper, Breakpoint *breakpoint);
bool stepper_unbreak(Stepper *stepper, uint32_t number);
const Breakpoint *stepper_breakpoints(const Stepper *stepper, uint32_t *count);

// ---- looking ----

typedef enum StepperTaskState { TASK_RUNS, TASK_READY, TASK_WAITS, TASK_IS_DONE } StepperTaskState;

typedef struct StepperTask {
  uint32_t number;
  char name[STEPPER_NAME], coroutine[STEPPER_NAME];
  StepperTaskState state;
  bool is_cancelling;
  StepperPlace place;       // where it is
  char waits[STEPPER_TEXT]; // for what; of a task that is done: how it ended
  uint32_t waits_for;       // the number of the task it waits for in the end, 0 if none or several
  double since;             // when that state began, negative if not known
  double deadline;          // negative if none
  uint32_t made_by;         // 0: not by a task
} StepperTask;

// How a frame came to be below the one above it in an await chain.
typedef enum StepperLink {
  LINK_CALL, // called or awaited it
  LINK_TASK  // waits for the task that the frames above belong to
} StepperLink;

typedef struct StepperFrame {
  StepperPlace place;
  StepperLink link; // to the frame above (more recent) this one
  uint32_t task;
  const void *address; // of the Frame
} StepperFrame;

typedef struct StepperVariable {
  char name[STEPPER_NAME];
  char value[STEPPER_TEXT]; // repr, shortened
} StepperVariable;

typedef struct StepperTimer {
  double when;
  char what[STEPPER_TEXT];
  uint32_t task; // that it wakes, 0 if none
} StepperTimer;

// One link of the reason why a task waits.
typedef struct StepperReason {
  StepperTask task;
  bool holds;   // it holds what the one before it waits for; else it is what that one waits for
  bool is_seen; // it was in the chain already: a cycle
} StepperReason;

// Each fills at most `room` and gives how many there are.
uint32_t stepper_tasks(Stepper *stepper, StepperTask *tasks, uint32_t room);
// Innermost first: of a task, and through what waits for it up to main; 0: what runs.
uint32_t stepper_frames(Stepper *stepper, uint32_t task, bool library, StepperFrame *frames,
                        uint32_t room);
uint32_t stepper_locals(Stepper *stepper, const StepperFrame *frame, StepperVariable *variables,
                        uint32_t room);
// The task, then what it waits for, one after another until somebody does not wait for a task.
uint32_t stepper_why(Stepper *stepper, uint32_t task, StepperReason *reasons, uint32_t room);
uint32_t stepper_ready(Stepper *stepper, StepperTimer *items, uint32_t room); // `when` unused
uint32_t stepper_timers(Stepper *stepper, StepperTimer *timers, uint32_t room);

// The repr of an expression in a frame (NULL: of the globals), or the text of what it raised; what
// it printed comes before.  Zero-terminated, kept until the next call.  False: it failed.
bool stepper_evaluate(Stepper *stepper, const StepperFrame *frame, const char *expression,
                      const char **text);

// What the program has written up to where it is; `stream` may be NULL, else 1 or 2 for each byte.
const char *stepper_output(Stepper *stepper, size_t *length);

// ---- events ----

typedef struct StepperEvent {
  uint64_t number; // 1, 2, …
  Moment moment;
  double time;
  EventKind kind;
  uint32_t task;   // that it is about, 0 if none
  uint32_t by;     // whose step runs, 0: the loop
  uint32_t line;   // of the learner, where it happened; 0: none
  bool is_library; // the task runs a coroutine of the library
  double seconds;  // as in Event
  int64_t detail;
  char text[STEPPER_NAME]; // the name of the task, of what blocks, of a report
  char more[STEPPER_NAME]; // what the task waits for; how it ended; why it is cancelled
} StepperEvent;

// Those of the part of the run that has been seen so far.
const StepperEvent *stepper_events(const Stepper *stepper, size_t *count);

// The text of a source line, without its end; NULL if it is not known.
const char *stepper_source(Stepper *stepper, const char *file, uint32_t line, size_t *length);

#endif
