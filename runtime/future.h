// Future and Task: the objects that tasks wait for, and the tasks.
//
//              set_result, set_exception
//   PENDING ──────────────────────────────▶ FINISHED
//      └───────────── cancel ─────────────▶ CANCELLED
//
// Leaving PENDING schedules every callback once, in the order they were added; then they are gone.
// A Task is a Future that a coroutine fulfils, step by step:
//
//   READY (its step is scheduled) ──step──▶ RUNNING ──▶ BLOCKED (waiting_on is a pending future)
//      ▲                                      │              │ the future is done: wake-up
//      └───────── bare yield, wake-up ────────┴──────────────┘
//                                             └──▶ done (FINISHED or CANCELLED)
#ifndef AWL_RUNTIME_FUTURE_H
#define AWL_RUNTIME_FUTURE_H

#include "runtime/context.h"
#include "vm/frame.h"

struct Loop;

typedef enum FutureState { FUTURE_IS_PENDING, FUTURE_IS_CANCELLED, FUTURE_IS_FINISHED } FutureState;

// What few futures have.
typedef struct FutureExtras {
  Value callbacks;      // in place of the Future's
  Value cancel_message; // UNBOUND: None
  Value name;           // Task: a str; UNBOUND: Task-N
} FutureExtras;

// `result` is
//
//                  without is_exception                       with is_exception
//     PENDING      UNBOUND; of a BLOCKED task the future      of a READY task: what its next step
//                  it waits for                               throws
//     FINISHED     the result                                 the exception
//     CANCELLED    UNBOUND                                    of a task: the CancelledError that
//                                                             ended it, for whoever asks first
typedef struct Future {
  Object head;
  uint32_t state : 2;     // beside the next one: a turn asks for both at once
  uint32_t must_cancel : 1; // Task: cancel() found nothing to cancel: the next step throws
  bool is_blocking : 1;   // _asyncio_future_blocking: yielded by an await, not by a yield
  bool log_traceback : 1; // an exception that nobody has asked for
  bool is_exception : 1;  // see `result`
  bool has_extras : 1;    // `extras` is in use, not `callbacks`
  bool log_destroy : 1;   // Task: tell if it dies pending
  bool has_foreign_loop : 1; // not one of ours: its call_soon() is called
  bool has_keeper : 1;    // Task: `callbacks` is one: see runtime/keeper.h
  uint32_t cancel_requests : 20; // Task
  float blocked_at; // Task: when it began to wait: the beginning of the round, in seconds since the
                    // run began
  Value result;
  union {
    Value callbacks; // UNBOUND, a Task to wake, a Callback, or a list of those; of a failed one the
                     // traceback that its exception was set with, until somebody asks for it
    FutureExtras *extras;
  };
  Value loop;
} Future;

typedef struct Task {
  Future future;
  Value coroutine;
  Value context;     // a place for one: see runtime/context.h
  uint32_t number;   // tasks in the order they were made
  uint32_t name_number; // N of Task-N
} Task;

_Static_assert(sizeof(void *) < 8 || sizeof(Task) == 64, "a task is one line of the cache");

enum { CANCEL_REQUESTS_MAX = (1 << 20) - 1 };

static inline Future *as_future(Value v) {
  return OBJECT_AS(Future, v);
}
static inline Task *as_task(Value v) {
  return OBJECT_AS(Task, v);
}
// What a task waits for, UNBOUND if nothing; and what its next step throws.
static inline Value task_waits_for(const Task *task) {
  const Future *f = &task->future;
  return f->state == FUTURE_IS_PENDING && !f->is_exception ? f->result : VALUE_UNBOUND;
}
static inline Value task_throws(const Task *task) {
  const Future *f = &task->future;
  return f->state == FUTURE_IS_PENDING && f->is_exception ? f->result : VALUE_UNBOUND;
}
// Exactly a Future or a Task.
static inline bool future_is_plain(Value future) {
  return object_shape(future) - SHAPE_FUTURE <= SHAPE_TASK - SHAPE_FUTURE;
}
bool value_is_future(Vm *vm, Value v); // a Future, Task, or an instance of a subclass
bool value_is_task(Vm *vm, Value v);

// Pending, with nothing: what a Future's memory becomes first.
static inline void future_blank(Future *future, Value loop) {
  *future = (Future){.head = future->head,
                     .state = FUTURE_IS_PENDING,
                     .result = VALUE_UNBOUND,
                     .callbacks = VALUE_UNBOUND,
                     .loop = loop};
}
// The loop that a new future belongs to: the one given, else asyncio.get_event_loop()'s.  Owned.
MUST_CHECK bool future_find_loop(Vm *vm, Value given, Value *loop);
// Make it a pending one of `loop`, which is taken over, whatever it was before.
void future_init(Vm *vm, Future *future, Value loop);
// TypeError for a loop that is none of asyncio's own.
MUST_CHECK bool task_check_loop(Vm *vm, Value loop);
MUST_CHECK bool future_set_result(Vm *vm, Future *future, Value result);
// The same at the end of a task's last step.
MUST_CHECK bool future_return(Vm *vm, Future *future, Value result);
MUST_CHECK bool future_set_exception(Vm *vm, Future *future, Value exception);
// True in *did if it was pending.
MUST_CHECK bool future_cancel(Vm *vm, Future *future, Value message, bool *did);
// Call its cancel() as the language does, an override included.
MUST_CHECK bool future_call_cancel(Vm *vm, Value future, Value message, bool *did);
// The cancellation that ended a task: `exception` is for whoever asks first.
MUST_CHECK bool future_cancel_by(Vm *vm, Future *future, Value exception);
Value future_cancel_message(const Future *future); // borrowed; None
MUST_CHECK bool future_set_cancel_message(Vm *vm, Future *future, Value message);
// Made if there are none yet; NULL: out of memory.
FutureExtras *future_extras(Vm *vm, Future *future);
static inline Value *future_callbacks(Future *future) {
  return future->has_extras ? &future->extras->callbacks : &future->callbacks;
}
// Those that wait for the end; UNBOUND if there are none, or a keeper, until keeper_reveal.
static inline Value future_waiting(Future *future) {
  return future->state == FUTURE_IS_PENDING && !future->has_keeper ? *future_callbacks(future)
                                                                 : VALUE_UNBOUND;
}
MUST_CHECK bool future_add_callback(Vm *vm, Future *future, Value callback, Value context);
MUST_CHECK bool future_add_waiter(Vm *vm, Future *future, Task *task);
// The result, or raises; InvalidStateError if pending.
MUST_CHECK bool future_result(Vm *vm, Future *future, Value *result);
// The exception of one that failed, which is asked for by this, as it is to be raised; owned.
Value future_ask_error(Vm *vm, Future *future);
FuturePoll future_poll(Vm *vm, Value future, Value *result);
// The CancelledError for whoever asks; owned.
MUST_CHECK bool future_make_cancelled(Vm *vm, Future *future, Value *result);
// Its last words: an exception nobody asked for, a task that dies pending.
void future_dies(Vm *vm, Object *object);
void future_finalize(Vm *vm, Object *self);
void future_traverse(Object *self, Visitor visit, void *context);
MUST_CHECK bool future_repr(Vm *vm, Value self, Value *result);
MUST_CHECK bool raise_invalid_state(Vm *vm, const char *message);

MUST_CHECK bool task_schedule(Vm *vm, Task *task); // its next step
// `future`, which `task` waits for, is done: its step is ready.
MUST_CHECK bool task_wakeup(Vm *vm, Task *task, Future *future);
// asyncio.get_event_loop(): the running one, else the policy's; owned.
MUST_CHECK bool get_event_loop(Vm *vm, Value *loop);
// What a step changes and gives back at its end.
typedef struct StepRecord {
  Task *task; // owned
  Value task_before;
  ContextEntry context;
} StepRecord;
// Of a task that waits: is its next step a plain one, too?
bool task_wakes_plainly(Vm *vm, Task *task);
// The same for one that waits for a plain future, its root entered: the frame that goes on behind its
// AWAIT, which has the result.  NULL: it must be woken the long way.
Frame *task_enter_woken(Vm *vm, struct Loop *loop, Task *task);
// The VM's hook for an AWAIT of a plain future, which ends the step of the task.
Frame *task_waits(Vm *vm, Frame *frame, Value *awaited);
// The same while somebody wants to know.
Frame *task_waits_never(Vm *vm, Frame *frame, Value *awaited);
MUST_CHECK bool task_begin_step(Vm *vm, Task *task, StepRecord *record);
// `given`: what was yielded or returned; taken over.
MUST_CHECK bool task_end_step(Vm *vm, const StepRecord *record, Outcome outcome, Value given);
Frame *task_enter(Vm *vm, Task *task);
// Resume its coroutine, whatever kind it is, from C.
Outcome task_resume(Vm *vm, Task *task, Value *given);
// One step of a task.  False only for what must leave the loop: KeyboardInterrupt and SystemExit.
MUST_CHECK bool task_step(Vm *vm, Task *task);
// Task(coroutine, loop=loop, name=name, context=context), without a call.
MUST_CHECK bool task_create(Vm *vm, struct Loop *loop, Value coroutine, Value name, Value context,
                            Value *result);
MUST_CHECK bool task_name(Vm *vm, const Task *task, Value *result); // owned str
// What its name is made of when somebody asks: a str, N for Task-N, UNBOUND before it has one.
Value task_label(const Task *task); // borrowed
// All tasks alive, in no order that counts: begin with NULL, end with NULL; borrowed.
Task *tasks_after(Vm *vm, const Task *task);
// Those made first come first.
void tasks_sort(Value *items, uint32_t count);
// All tasks alive, in the order they were made: a list, owned.
MUST_CHECK bool tasks_alive(Vm *vm, Value *result);

extern const NativeDef FUTURE_METHODS[];
extern const MemberDef FUTURE_MEMBERS[];
// A library module by name, imported if need be; owned.
MUST_CHECK bool import_runtime_module(Vm *vm, const char *name, Value *result);
// Does the module code of one of the library's modules call this native?
bool called_by_library_module(const Vm *vm);
// RuntimeError, for a program that has got hold of a native which only the library may call.
bool raise_library_only(Vm *vm, const char *function);
// Call a function of a library module.
MUST_CHECK bool library_call(Vm *vm, const char *module_name, const char *function,
                             const Value *args, uint32_t count, Value *result);
MUST_CHECK bool future_register(Vm *vm);
MUST_CHECK bool task_register(Vm *vm);

extern const ModuleSpec ASYNCIO_MODULE;

#endif
