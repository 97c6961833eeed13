// What the files of the stepper share; nobody else includes it.
//
//     host                                    region (a copy of it is the whole run)
//     Stepper ── orders, breakpoints,   ────▶ Run ── Vm, port, observer, trace, where it is
//                snapshots, events, output           C stack of the run
//
// The run has a C stack of its own and is one of two threads of control that take turns:
// run_continue() gives it the processor, run_pause() in a hook gives it back.
#ifndef AWL_RUNTIME_STEPPER_PARTS_H
#define AWL_RUNTIME_STEPPER_PARTS_H

#include "runtime/file_log.h"
#include "runtime/loop.h"
#include "runtime/region.h"
#include "runtime/runtime.h"
#include "runtime/stepper.h"
#include "runtime/turn.h"
#include "vm/trace.h"

enum { WATCHED_MAX = 32, SEEN_MAX = 4 };

// The value of a watched expression when it was last looked at: a print of it, and what holds it:
// the frame, cell or module of a name, the object of an attribute or item.
typedef struct Seen {
  const void *owner;
  uint64_t print;
} Seen;

typedef struct Watched {
  Seen seen[SEEN_MAX]; // the last one first
} Watched;

// The port of a run: nothing comes from outside but real time, if that is wanted.
typedef struct StepperPort {
  Port port;
  double time;
  struct Run *run;
} StepperPort;

// What the run's last line was, to tell when a new one begins.
typedef struct LineMark {
  const Frame *frame;
  uint32_t word, line;
} LineMark;

// Everything of the run that goes back with it: lies in the region.
typedef struct Run {
  Trace trace; // first: the hook gets its address
  Observer observer;
  StepperPort port;
  StandardStreams streams;
  Stepper *stepper;
  Vm *vm;
  Turn *inside; // where the run waits while it is paused
  const char *stack_pointer;
  Moment now;
  uint64_t events, rounds;
  LineMark mark;
  uint32_t last_task; // of the learner's last instruction
  uint64_t last_round;
  Watched watched[WATCHED_MAX]; // what each watched expression held, by breakpoint number
  size_t output, input;         // bytes written and read so far
  size_t times;                 // how often the real clock was read
  size_t files;                 // how much of the log of files it has heard
  int status;
} Run;

// What the hooks look for while the run goes on.
typedef enum OrderMode {
  ORDER_NONE,
  ORDER_GO,    // pause at `limit`, whatever it is
  ORDER_FIRST, // pause at the first moment that fulfils the wish
  ORDER_LAST   // remember the last one before `limit`, where it pauses
} OrderMode;

typedef struct Found {
  bool is_there;
  StopReason reason;
  Moment moment;
  uint32_t breakpoint;
  char text[STEPPER_TEXT];
} Found;

typedef struct Orders {
  OrderMode mode;
  Moment limit;
  bool is_limit_included;
  bool sees_all; // instructions that begin no line count too: see orders_give
  bool is_ahead; // nobody is to be asked for input: it pauses there
  Wish wish;
  bool task_is_done; // the wish's task has ended: any line will do
  Found found;
} Orders;

// Why the run gave the processor back.
typedef enum Pause {
  PAUSE_READY, // the Vm is there, nothing has run
  PAUSE_FOUND,
  PAUSE_LIMIT,
  PAUSE_SNAPSHOT, // between two instructions, for a copy
  PAUSE_TICK,     // go on with tracing
  PAUSE_DEADLOCK,
  PAUSE_ANSWERED, // a request is done
  PAUSE_END,
  PAUSE_FAILED // the Vm could not be made
} Pause;

typedef struct KeptRun {
  Snapshot snapshot;
  Moment moment;
} KeptRun;

// Bytes that grow.
typedef struct Buffer {
  char *bytes;
  size_t length, capacity;
} Buffer;

// The lines of one Code: which words begin one.
typedef struct CodeLines {
  const Code *code;
  const uint32_t *words;
  uint32_t word_count;
  uint32_t *lines; // of the statement, for each word
  uint8_t *flags;  // LineFlags
} CodeLines;

enum LineFlags { LINE_BEGINS = 1, LINE_RETURNS = 2 };

// The lines of one file: the first line of the innermost statement that each belongs to.
typedef struct FileLines {
  char name[STEPPER_PATH];
  char *text;
  size_t length;
  uint32_t *statements; // [1 … count]; 0: no statement
  uint8_t *kinds;       // NodeKind of that statement
  size_t *starts;       // offsets of the lines; [count + 1] is the end
  uint32_t count;
} FileLines;

enum { SNAPSHOTS_MAX = 24, ASKED_MAX = 16 };

// A descriptor that an expression uses, and the one behind it.
typedef struct AskedFile {
  int named, real;
} AskedFile;

struct Stepper {
  Allocator host;
  StepperOptions options;
  Region region;
  Run *run; // in the region, always at the same address
  Turn *outside;
  Pause pause;
  void (*request)(Vm *vm, void *context);
  void *request_context;
  bool is_interrupted;
  bool is_asking; // a request runs: hooks look away
  uint64_t asked_ticks;
  Value raised; // while a request runs: what was on its way when it stopped, or UNBOUND

  Orders orders;
  Stop stop;
  KeptRun kept[SNAPSHOTS_MAX]; // ascending
  uint32_t kept_count;
  uint64_t ticks_between; // snapshots while running on
  KeptRun here;           // of the stop, if it was looked at
  bool has_here, is_changed;

  Breakpoint *breakpoints;
  uint32_t breakpoint_count, breakpoint_capacity, breakpoint_numbers;

  Buffer output;  // of the furthest run
  Buffer streams; // 1 or 2 for each byte of it
  Buffer input;
  bool input_ended;
  Buffer times;               // double: what the real clock showed, each time it was read
  bool clock_goes;            // the real clock: not while the run is stopped
  double clock_start;         // when it showed 0
  FileLog file_log;           // what files and directories answered
  AskedFile asked[ASKED_MAX]; // of the expression that is looked at
  uint32_t asked_count;
  Buffer text;   // answers
  Buffer events; // StepperEvent

  CodeLines *codes; // open addressing
  uint32_t code_count, code_capacity;
  const CodeLines *last_code;
  FileLines **files;
  uint32_t file_count, file_capacity;
};

// ---- memory of the host ----

void *host_new(Stepper *stepper, size_t size); // zeroed
void host_free(Stepper *stepper, void *memory, size_t size);
// Over what is there from `at` on, which is not beyond the end.
bool buffer_put(Stepper *stepper, Buffer *buffer, size_t at, const void *bytes, size_t length);
bool buffer_fill(Stepper *stepper, Buffer *buffer, size_t at, char byte, size_t length);
void buffer_free(Stepper *stepper, Buffer *buffer);

// ---- snapshots (stepper_snapshots.c) ----

void kept_free(Stepper *stepper, KeptRun *kept);
// The last one at or before a moment.
uint32_t kept_before(const Stepper *stepper, Moment moment);
void keep_now(Stepper *stepper); // if there is none, and no memory is lacking
// So much has been run since the last snapshot that a new one is worth its while.
bool is_far(const Stepper *stepper);
// The stop is left: what was done to it is undone, its snapshot may serve again.
void leave_stop(Stepper *stepper);
void put_back(Stepper *stepper, uint32_t kept);

// ---- the run (stepper_run.c) ----

bool run_begin(Stepper *stepper); // a new one, ready to go
Pause run_continue(Stepper *stepper);
void run_pause(Run *run, Pause pause); // in the run only
// Do something inside the run, with the state as it is; what it changes stays until run_undo.
void run_ask(Stepper *stepper, void (*request)(Vm *vm, void *context), void *context);
void run_undo(Stepper *stepper);
bool run_has_ended(const Stepper *stepper);

// ---- hooks (stepper_hooks.c) ----

void hooks_install(Run *run, Vm *vm);
bool hooks_tick(Vm *vm, void *context);

// ---- the world (stepper_world.c) ----

void world_start(StepperPort *port, Run *run);

// ---- files (stepper_files.c) ----

int64_t files_ask(void *context, const WorldCall *call); // of a Run
void files_forget_asked(Stepper *stepper);               // what an expression has opened
void files_close(Stepper *stepper);                      // at the end of it all

// ---- conditions (stepper_stop.c) ----

void stop_at_instruction(Stepper *stepper, Vm *vm, Frame *frame, bool is_learner, uint32_t line);
void stop_found(Stepper *stepper, StopReason reason, uint32_t breakpoint, const char *text);
bool stop_heeds_breakpoints(const Stepper *stepper);
// Watched expressions (stepper_watch.c): has one changed?  Or only remember what they hold.
bool stop_at_watched(Stepper *stepper, Vm *vm, const Frame *frame);
void stop_note_watched(Stepper *stepper, Vm *vm, const Frame *frame);
void stop_at_event(Stepper *stepper, Vm *vm, const Event *event, const StepperEvent *told);
void stop_at_exception(Stepper *stepper, Vm *vm, Frame *frame);
const Breakpoint *breakpoint_find(const Stepper *stepper, uint32_t number);
// The number of the task whose step runs, 0 if none.
static inline uint32_t running_task(const Vm *vm) {
  const Runtime *runtime = vm->runtime;
  return runtime == NULL || runtime->current_task == VALUE_NONE
             ? 0
             : as_task(runtime->current_task)->number;
}
uint32_t frame_depth(const Vm *vm, const Frame *frame);

// ---- events (stepper_events.c) ----

// Fill in what the event is about, and keep it if it is new.
void events_note(Stepper *stepper, Vm *vm, const Event *event, StepperEvent *told);

void task_name_copy(const Task *task, char *to, size_t size);

// ---- looking (stepper_look.c): what its files share; inside the run only ----

// The repr of a value, cut, or a word for one that cannot be shown.
void look_value(Vm *vm, Value v, char *to, size_t size);
Loop *look_loop(Vm *vm); // NULL: none runs
const Task *look_task(const List *tasks, uint32_t number);
// "ValueError: no": the exception that is on its way where it is stopped.
void look_at_raised(Stepper *stepper, char *text, size_t size);

// ---- expressions (stepper_evaluate.c) ----

// In the frame that runs.  One that cannot be evaluated counts as true.
bool evaluate_condition(Stepper *stepper, const char *condition);

// ---- lines (stepper_lines.c) ----

const CodeLines *code_lines(Stepper *stepper, const Code *code);
FileLines *file_lines(Stepper *stepper, const char *name);
FileLines *file_lines_add(Stepper *stepper, const char *name, const char *text, size_t length);
void lines_free(Stepper *stepper);
void place_fill(StepperPlace *place, const Code *code, uint32_t line);
void text_copy(char *to, size_t size, Value text); // a str, cut where it must be
static inline bool is_learners(const Frame *frame) {
  return (frame_code(frame)->flags & CODE_LIBRARY) == 0;
}
// Below it there is only whoever runs the loop.
static inline bool is_drive_stub(const Frame *frame) {
  return frame->function == NULL && (frame->pc == DRIVE_WORDS || frame->pc == DRIVE_WORDS + 1);
}
// The word that a frame which is about to run an instruction, or waits in one, is at.
static inline uint32_t frame_word(const Frame *frame) {
  uint32_t next = (uint32_t)(frame->pc - frame_code(frame)->words);
  return next == 0 ? 0 : next - 1;
}

#endif
