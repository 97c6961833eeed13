// Frames, strands and suspendable computations: where a program is.
//
// A frame is its header and its registers.  The frame of a plain call lies on its strand's stack,
// on top of the caller's temporaries, which hold the arguments:
//
//     caller's registers                 callee
//     [ locals | temporaries ..., A ]
//                                 │ header (3 words) │ args = first locals │ locals │ temporaries
//                                 └─ regs[A] of the caller
//
// so passing arguments copies nothing, and the result is written over the header, to regs[A].  The
// frame of a generator or coroutine is inside its Coroutine object, on the heap, and outlives
// suspension.  Frames that a heap frame calls go to `strand->base`, the end of the newest stack
// frame, and so its own registers have no room for their headers: the arguments of its calls begin
// right behind A.
//
// A suspended chain of awaits is resumed at its innermost frame in one step: the outermost
// Coroutine, the root, which a task, a loop or send() drives, knows the innermost one.  It has no
// caller while it is suspended, and so its `caller` is where the chain goes on:
//
//     driver ──▶ root ◀─caller─ coroutine ◀─caller─ innermost (suspended at AWAIT or YIELD)
//                  └─────────────── caller ────────────▶┘
//
// While a root runs, three words on the stack, right where its driver's frame ends, keep what the
// strand had before: see DriverRecord.
#ifndef AWL_VM_FRAME_H
#define AWL_VM_FRAME_H

#include "vm/code.h"
#include "vm/vm.h"

typedef struct Frame {
  struct Frame *caller; // of a coroutine that does not run: see struct Coroutine
  const uint32_t *pc;   // where to go on, while not running; behind the current instruction when
                        // something may look (an exception, a call)
  Function *function;   // owned; NULL in the stub frames through which C enters the interpreter
} Frame;                // behind it: its registers, as many as the code says

static inline Value *frame_registers(const Frame *frame) {
  return (Value *)(uintptr_t)(frame + 1);
}

static inline Code *frame_code(const Frame *frame) {
  return frame->function->code;
}

// The exception that the frame's innermost `except` handles; borrowed, NULL if none.  It is in a
// temporary, and where the frame is says in which: a frame needs no room for it.
Exception *frame_handled(const Frame *frame);

// Is it one of the library's, and no stub?
static inline bool frame_is_library(const Frame *frame) {
  return frame != NULL && frame->function != NULL && (frame_code(frame)->flags & CODE_LIBRARY) != 0;
}

typedef enum CoroutineState { // inspect's CORO_… and GEN_…
  CORO_CREATED,
  CORO_RUNNING, // also while awaiting another coroutine, and while it is awaited, running or not
  CORO_SUSPENDED, // the root of a chain that does not run, mostly a chain of one
  CORO_CLOSED
} CoroutineState;

// Who resumed a running Coroutine, and so what its YIELD and RETURN must do.
typedef enum CoroutineMode {
  MODE_FOR,      // a FOR_ITER: items to its A, with its jump; the end goes on behind it
  MODE_SEND,     // C code (next(), send(), a task's step) through a stub frame
  MODE_DELEGATE  // AWAIT or YIELD_FROM of the frame `caller`: return goes to its A
} CoroutineMode;

// Shapes GENERATOR, COROUTINE, ASYNC_GENERATOR.  What its frame's `caller` is, the state says:
//
//     CREATED    where it was made: the maker's pc, see coroutine_maker
//     RUNNING    whoever awaits it, or drives it if it is the root; NULL while it is being closed
//     SUSPENDED  where the chain that hangs on it goes on; borrowed, held by the chain
//     CLOSED     NULL
typedef struct Coroutine {
  Object head;
  uint8_t state, mode;
  uint8_t flags;
  bool is_listed;      // async generator: a loop has it on its list, and hears when it is gone
  uint32_t depth;      // while not running: frames of the chain that hangs on it, itself included
  Frame frame;         // and its registers
} Coroutine;

enum CoroutineFlags {
  CORO_HOOKED = 1,      // async generator: first iteration has been told to the loop
  CORO_ASYNC_BUSY = 2,  // async generator: asend/athrow/anext is running
  CORO_CLOSING = 4,     // async generator: aclose has begun
  CORO_WARNED = 8,      // never-awaited has been reported
  CORO_GAVE_ITEM = 16,  // async generator: what it gave last was an item, not a suspension
  CORO_MARKED = 32,     // for a moment: the collector knows it is in the chain that runs; gather has met it
  CORO_DROPPED = 64,    // async generator: the loop has heard that nobody holds it any more
  CORO_RENAMED = 128    // a program has set its name or its qualname: they are in vm->renamed
};

// Bytes of the object.
static inline size_t coroutine_size(const Code *code) {
  return sizeof(Coroutine) + code->register_count * sizeof(Value);
}

// Is it the shape of one of them?
static inline bool shape_is_coroutine(uint32_t shape) {
  return shape >= SHAPE_GENERATOR && shape <= SHAPE_ASYNC_GENERATOR;
}

static inline Coroutine *coroutine_of_frame(Frame *frame) {
  return (Coroutine *)(void *)((char *)frame - offsetof(Coroutine, frame));
}

// A run from C that began by a throw, and what was thrown into where it began inside another.
typedef struct ThrownRun {
  const Coroutine *thrown; // of the run around it; NULL: none
  const struct ThrownRun *outer;
} ThrownRun;

// One line of execution with its own stack.  There is one today.
typedef struct Strand {
  Frame *frame;        // the one that runs (saved whenever C code may look)
  Value *base;         // where frames called by heap frames go
  Coroutine *driver;   // the root that runs, NULL if none
  const Coroutine *thrown; // in a run that began by a throw, and in those inside it that did not: the
                           // innermost frame thrown into that the exception has not left; else NULL
  const ThrownRun *thrown_outer; // what a run that began by a throw hides of the runs around it
  bool wait_is_over;   // the resumed AWAIT has its result already
  Value sent;          // on its way into the frame being resumed; owned
  uint32_t depth;      // frames on the stack and in the running await chain
  Value *stack, *limit;
  size_t stack_size;   // bytes
  size_t plain_size;   // a frame that begins before this many bytes has room, whatever its code
} Strand;

// What a root's resumption saves, at the end of its driver's frame, below the new base.
typedef struct DriverRecord {
  Value *base;
  Coroutine *driver;
  uint64_t depth;
} DriverRecord;

enum { DRIVER_WORDS = sizeof(DriverRecord) / sizeof(Value) };

// The three outcomes of running.
typedef enum Outcome {
  OUTCOME_RETURNED,
  OUTCOME_RAISED,
  OUTCOME_YIELDED // suspended: blocked on a Future (the value), or a plain yield
} Outcome;

// Resume a generator or coroutine from C: deliver `sent` (borrowed), or throw the exception that
// is raised if `sent` is UNBOUND.  *result owned.
Outcome coroutine_resume(Vm *vm, Coroutine *coroutine, Value sent, Value *result);
// Close one that is suspended where a GeneratorExit would meet nothing; false: it is not.
bool coroutine_close_at_once(Vm *vm, Coroutine *coroutine);
// Close it: GeneratorExit at its suspension point.
MUST_CHECK bool coroutine_close(Vm *vm, Coroutine *coroutine);
// Whoever awaits it, while a chain is suspended; NULL: it is the root.
static inline Coroutine *coroutine_parent(const Coroutine *c) {
  return c->frame.caller == NULL || c->state != CORO_RUNNING ? NULL
                                                             : coroutine_of_frame(c->frame.caller);
}
// Before it runs, the place of `caller` remembers who made it: the caller's pc.
static inline void coroutine_made_by(Coroutine *c, const Frame *maker) {
  c->frame.caller = maker == NULL ? NULL : (Frame *)(uintptr_t)maker->pc;
}
static inline const uint32_t *coroutine_maker(const Coroutine *c) {
  return c->state == CORO_CREATED ? (const uint32_t *)(uintptr_t)c->frame.caller : NULL;
}
// The outermost of the chain of awaits it is in.
static inline Coroutine *coroutine_root(const Coroutine *c) {
  while (c->state == CORO_RUNNING && c->mode == MODE_DELEGATE && c->frame.caller != NULL) {
    c = coroutine_of_frame(c->frame.caller);
  }
  return (Coroutine *)(uintptr_t)c;
}
// Where a chain that does not run goes on; of others, the coroutine itself.
static inline Coroutine *coroutine_innermost(const Coroutine *c) {
  return c->state == CORO_SUSPENDED ? coroutine_of_frame(c->frame.caller)
                                    : (Coroutine *)(uintptr_t)c;
}
// Of one that neither runs nor is closed: the frame to resume.
static inline Frame *coroutine_resumes_at(Coroutine *c) {
  return c->state == CORO_SUSPENDED ? c->frame.caller : &c->frame;
}
// What it waits for (cr_await, gi_yieldfrom): borrowed, UNBOUND if nothing.
Value coroutine_awaiting(const Vm *vm, const Coroutine *coroutine);
// The line it is at; of its definition while created.
uint32_t coroutine_line(const Coroutine *coroutine);

// Run `function` with its arguments bound, from C.
MUST_CHECK bool function_call(Vm *vm, Function *function, const Arguments *arguments,
                              Value *result);
// The frame of a plain function on top of the stub that runs, for DRIVE to go on with: its arguments
// are borrowed.  NULL: it must be called the long way.
Frame *function_enter(Vm *vm, Function *function, const Value *args, uint32_t count);
// Run module code.
MUST_CHECK bool code_run(Vm *vm, Code *code, Dict *globals, Value *result);

// The dispatch loop: runs from `frame` until the stub frame under it is reached.  True: returned.
// With `is_raised` it begins by unwinding from `frame`.  (`frame` NULL: see trace_instructions.)
bool interpret(Vm *vm, Frame *frame, bool is_raised);
// Run a body Function (module or class code) with `namespace` in local 0, UNBOUND for modules.
MUST_CHECK bool body_run(Vm *vm, Function *function, Value namespace, Value *result);

// The frames through which C enters: a header and two registers on the strand's stack.
enum { STUB_REGISTERS = 2, FRAME_WORDS = sizeof(Frame) / sizeof(Value) };
_Static_assert(sizeof(void *) < 8 || (int)FRAME_WORDS == (int)STACK_WINDOW, "a window is a header");
extern const uint32_t EXIT_WORDS[];        // result word, EXIT
extern const uint32_t INIT_RETURN_WORDS[]; // result word, INIT_RETURN
extern const uint32_t DRIVE_WORDS[];       // result word, DRIVE: see loop_drive
Frame *stub_push(Vm *vm, Frame *at, const uint32_t *pc);

// Calls need not look into the Code.
static inline void function_learn_code(Function *function) {
  function->words = function->code->words;
  function->plain_count = function->code->image == NULL ? function->code->plain_count : UINT32_MAX;
  function->awaited_count = code_awaited_count(function->code);
  function->awaited_class = cell_class(coroutine_size(function->code));
}

// The same, if somebody has completed the code since: another function of it, or who looked at it.
static inline void function_know_code(Function *function) {
  if (UNLIKELY(function->words != function->code->words)) {
    function_learn_code(function);
  }
}

// Find the handler for the exception that is raised in `frame`, popping frames that have none.
// Gives the frame to go on in, or NULL when a stub frame is reached, which is then on top.
Frame *unwind(Vm *vm, Frame *frame, bool add_traceback);

// Make the generator or coroutine of a call whose arguments are bound in `args` (taken over).
MUST_CHECK bool coroutine_new(Vm *vm, Function *function, const Value *args, uint32_t count,
                              Coroutine **result);
// Take a finished or abandoned frame's values.
void frame_release(Vm *vm, Frame *frame);
// Make a Function with `code`'s closure, cells still NULL.
MUST_CHECK bool function_make(Vm *vm, Code *code, Dict *globals, Value *result);
MUST_CHECK bool traceback_add(Vm *vm, const Frame *frame, uint32_t instruction);

// May so many more frames be entered?  RecursionError beyond the limit.
MUST_CHECK bool depth_allows(Vm *vm, uint32_t more);

// Where a frame on top of `frame`, a function's, may begin.
static inline Value *strand_top_of(const Strand *strand, const Frame *frame) {
  bool is_on_stack = (uintptr_t)frame - (uintptr_t)strand->stack < strand->stack_size;
  return is_on_stack ? frame_registers(frame) + frame_code(frame)->register_count : strand->base;
}
// Where a frame entered from C may begin.
static inline Value *strand_top_above(const Strand *strand, const Frame *frame) {
  if (frame == NULL) {
    return strand->stack;
  }
  return frame->function == NULL ? frame_registers(frame) + STUB_REGISTERS
                                 : strand_top_of(strand, frame);
}
static inline Value *strand_top(const Strand *strand) {
  return strand_top_above(strand, strand->frame);
}

// Begin and end the run of a root: `driver`, the frame that runs, a stub or one at a FOR_ITER,
// drives it, and ends at `top`.
static inline void root_enter_from(Strand *strand, Frame *driver, Value *top, Coroutine *root,
                                   CoroutineMode mode) {
  DriverRecord *record = (DriverRecord *)(void *)top;
  *record = (DriverRecord){strand->base, strand->driver, strand->depth};
  strand->base = top + DRIVER_WORDS;
  strand->driver = root;
  strand->depth += root->depth;
  root->mode = (uint8_t)mode;
  root->state = CORO_RUNNING;
  root->frame.caller = driver;
}

static inline void root_enter(Strand *strand, Coroutine *root, CoroutineMode mode) {
  root_enter_from(strand, strand->frame, strand_top(strand), root, mode);
}

static inline void root_leave(Strand *strand, Coroutine *root) {
  const DriverRecord *record = (DriverRecord *)(void *)strand->base - 1;
  root->depth = strand->depth - (uint32_t)record->depth;
  strand->depth = (uint32_t)record->depth;
  strand->driver = record->driver;
  strand->base = record->base;
  strand->frame = root->frame.caller;
  root->frame.caller = NULL;
}

// How many frames there are below the root that runs.
static inline uint32_t root_depth_below(const Strand *strand) {
  return (uint32_t)((const DriverRecord *)(void *)strand->base - 1)->depth;
}

// Suspend the running root, whose innermost frame is `at`, and run in its place another, whose mode is
// the same: under the same driver, which learns nothing of it.  The other goes on at `resumed`; `below`
// is root_depth_below.
static inline void root_switch(Strand *strand, uint32_t below, Frame *at, Coroutine *next,
                               Frame *resumed) {
  Coroutine *root = strand->driver;
  Frame *driver = root->frame.caller;
  uint32_t depth = strand->depth - below;
  strand->depth = below + next->depth;
  strand->driver = next;
  strand->frame = resumed;
  root->depth = depth;
  root->state = CORO_SUSPENDED;
  root->frame.caller = at;
  next->frame.caller = driver;
  next->state = CORO_RUNNING;
}

MUST_CHECK bool strand_new(Vm *vm, Strand **result);
void strand_free(Vm *vm, Strand *strand);

#endif
