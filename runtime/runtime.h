// The runtime's state in a Vm: streams, loop, clock; and what it gives the VM.
#ifndef AWL_RUNTIME_RUNTIME_H
#define AWL_RUNTIME_RUNTIME_H

#include "runtime/context.h"
#include "runtime/fields.h"
#include "runtime/io_module.h"
#include "runtime/port.h"
#include "runtime/turns.h"
#include "vm/frame.h"
#include "vm/vm.h"

// Who takes what the program writes to stdout and stderr, and gives it its input, in place of the
// process's own descriptors 0, 1 and 2; and who answers what it asks about files.  Results are those
// of runtime/io_world.h.
typedef struct StandardStreams {
  void *context;
  int64_t (*read)(void *context, void *buffer, size_t size);
  // NULL: to the descriptors.
  int64_t (*write)(void *context, int fd, const void *data, size_t size);
  void (*leave)(void *context, int status); // os._exit(); NULL: the process ends
  int64_t (*ask)(void *context, const WorldCall *call); // NULL: the operating system
} StandardStreams;

typedef struct RuntimeOptions {
  bool is_virtual;         // time jumps to the next deadline
  bool debug;              // asyncio's debug mode
  bool is_command;         // -c: sys.argv[0] is "-c"
  const char *script_path; // folder that imports look in, or NULL
  const char *const *arguments; // sys.argv
  int argument_count;
  Port *port;                     // taken over; NULL: the one that is_virtual says
  const StandardStreams *streams; // NULL: the process's
  uint32_t quiet;                 // reports that are not wanted: REPORT_BIT(…) of runtime/report.h
  uint64_t seed;                  // 0: randomness is the operating system's; else it follows from this
} RuntimeOptions;

// The async generators that were first iterated under a loop and are not gone: borrowed, each takes
// itself out when it dies.
typedef struct AsyncgenEntry {
  Coroutine *generator;
  struct Loop *loop; // NULL when it is gone
  bool is_listed;    // in the loop's _asyncgens: to be closed when it shuts down
  bool closes;       // the loop hears of it when it is dropped
} AsyncgenEntry;

typedef struct Asyncgens {
  AsyncgenEntry *items;
  uint32_t count, capacity;
} Asyncgens;

// Where asyncio.sleep keeps what, so that its frame can be laid out in the middle of its wait.
typedef struct SleepPlan {
  Function *function; // owned; NULL: not known yet
  bool is_known;      // false: its code is none that this file understands
  uint32_t pc;        // behind the AWAIT
  uint8_t loop, alarm, timer, awaited; // registers
} SleepPlan;

typedef struct Runtime {
  bool is_prepared; // the classes are there
  IoState *io;
  Port *port;
  RuntimeOptions options;
  double began;     // port->now() when the run did
  uint64_t entropy; // with a seed: where its sequence is
  // contextvars
  Class *context_class, *variable_class, *token_class;
  ContextEntry *entered; // the contexts that are entered, the current one first
  ContextEntry outermost;
  Value first_context;   // its place
  Value token_missing;
  // asyncio
  Class *future_class, *task_class, *future_iterator_class;
  Class *loop_class, *handle_class, *timer_class, *callback_class, *asyncgens_class;
  Class *facade_class; // NULL until _facade was imported
  Class *abc_data_class; // NULL until _abc was imported
  uint64_t abc_token;    // changes whenever a class is registered with an abstract one
  Value running_loop;  // owned; None if none runs; anything that a program says runs
  struct Loop *driven_loop; // the one that really does, which its caller holds; or NULL
  Value prompt_loop;   // owned: the loop of what is typed at a prompt; None elsewhere
  Value current_task;  // borrowed: the loop holds it while it steps; None
  List *entered_tasks; // those that a program made the current one; NULL until one was
  uint32_t task_names; // the last N of Task-N
  uint32_t task_count; // tasks made, for their order
  Value invalid_state_error; // class asyncio.exceptions.InvalidStateError
  struct AsyncioNames *names;
  SleepPlan sleep_plan;
  Value main_code;     // of the program: kept, so that its lines can be told to the very end
  Value at_exit;       // list of (callable, args, kwargs)
  struct SignalState *signals; // NULL until signal was imported
  // sys, time
  Class *field_class;    // of the fields of named tuples
  Value struct_time;     // the class, once time was imported; else UNBOUND
  Value hooks_class;     // sys.asyncgen_hooks, once somebody asked; else UNBOUND
  // observers: see runtime/observer.h
  struct Observer *observers;
  struct Debug *debug;        // NULL until a loop is in debug mode
  Dict *origins;              // where things were made, by their addresses; NULL until one is kept
  struct Reports *reports;    // what every run reports; NULL: nothing
  uint32_t observed;          // the union of what they want
  uint32_t timed;             // and of those that look at the time
  Turns turns;                // what they have not been told yet
  struct Task *cancel_through; // the task whose cancel() is being passed on to what it waits for
  Asyncgens asyncgens;
  // sys.set_asyncgen_hooks: None, what is to be called, or a loop, which stands for its own method.
  Value asyncgen_first, asyncgen_last;
  Accelerate accelerate; // what native twins know of the library's classes; last, for it is large
} Runtime;

static inline Runtime *runtime_of(Vm *vm) {
  return vm->runtime;
}

// The hooks to make a Vm with.
VmHooks runtime_hooks(void);
// Give a new Vm its runtime.  False: an exception is raised.
MUST_CHECK bool runtime_start(Vm *vm, const RuntimeOptions *options);
// What the program registered for its end (atexit), and what main left behind.
MUST_CHECK bool runtime_at_exit(Vm *vm);
void runtime_stop(Vm *vm); // twice does no harm, nor if it was never started
// What the build asks of the finished program: see vm/snapshot.h.
bool runtime_write_snapshot(const char *path);

#endif
