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

#include "vm/frame.h"

typedef enum FutureState { FUTURE_IS_PENDING, FUTURE_IS_CANCELLED, FUTURE_IS_FINISHED } FutureState;

typedef struct Future {
  Object head;
  uint8_t state;
  bool is_blocking;     // _asyncio_future_blocking: yielded by an await, not by a yield
  bool log_traceback;   // an exception that nobody has asked for
  bool is_exception;    // `result` is the exception
  bool log_destroy;     // Task: tell if it dies pending
  bool is_eager;        // Task: first step ran inside the constructor
  Value result;         // UNBOUND while there is none
  Value callbacks;      // UNBOUND, a Task to wake, or a list of those and of (callback, context)
  Value loop;
  Value cancel_message; // None
  Value saved_traceback; // of the exception when it was first asked for; UNBOUND
} Future;

typedef struct Task {
  Future future;
  Value coroutine;
  Value waiting_on; // the future, or UNBOUND
  Value pending;    // an exception its next step throws, or UNBOUND
  Value context;
  Value name;       // str, or an int N for "Task-N"
  bool must_cancel_now; // cancel() found nothing to cancel: the next step throws
  uint32_t cancel_requests;
  uint32_t number;  // tasks in the order they were made
  float blocked_at; // seconds since the run began when it began to wait, of the round's beginning
} Task;

static inline Future *as_future(Value v) {
  return OBJECT_AS(Future, v);
}
static inline Task *as_task(Value v) {
  return OBJECT_AS(Task, v);
}
bool value_is_future(Vm *vm, Value v); // a Future, Task, or an instance of a subclass
bool value_is_task(Vm *vm, Value v);

MUST_CHECK bool future_init(Vm *vm, Future *future, Value loop); // loop None: the running one's
MUST_CHECK bool future_set_result(Vm *vm, Future *future, Value result);
MUST_CHECK bool future_set_exception(Vm *vm, Future *future, Value exception);
// True in *did if it was pending.
MUST_CHECK bool future_cancel(Vm *vm, Future *future, Value message, bool *did);
// Call its cancel() as the language does, an override included.
MUST_CHECK bool future_call_cancel(Vm *vm, Value future, Value message, bool *did);
MUST_CHECK bool future_add_callback(Vm *vm, Future *future, Value callback, Value context);
MUST_CHECK bool future_add_waiter(Vm *vm, Future *future, Task *task);
// The result, or raises; InvalidStateError if pending.
MUST_CHECK bool future_result(Vm *vm, Future *future, Value *result);
// The exception of one that failed, which is asked for by this; borrowed.
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

// `future`, which `task` waits for, is done: its step is ready.
MUST_CHECK bool task_wakeup(Vm *vm, Task *task, Future *future);
// asyncio.get_event_loop(): the running one, else the policy's; owned.
MUST_CHECK bool get_event_loop(Vm *vm, Value *loop);
// What a step changes and gives back at its end.
typedef struct StepRecord {
  Task *task; // owned
  Value task_before, context;
} StepRecord;
MUST_CHECK bool task_begin_step(Vm *vm, Task *task, StepRecord *record);
// `given`: what was yielded or returned; taken over.
MUST_CHECK bool task_end_step(Vm *vm, const StepRecord *record, Outcome outcome, Value given);
Frame *task_enter(Vm *vm, Task *task);
// Resume its coroutine, whatever kind it is, from C.
Outcome task_resume(Vm *vm, Task *task, Value *given);
// One step of a task; an exception to throw is in task->pending.  False only for what must leave
// the loop: KeyboardInterrupt and SystemExit.
MUST_CHECK bool task_step(Vm *vm, Task *task);
struct Loop;
// Task(coroutine, loop=loop, name=name, context=context), without a call.
MUST_CHECK bool task_create(Vm *vm, struct Loop *loop, Value coroutine, Value name, Value context,
                            Value *result);
MUST_CHECK bool task_name(Vm *vm, Task *task, Value *result); // owned str
void task_traverse(Object *self, Visitor visit, void *context);
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
// Call a function of a library module.
MUST_CHECK bool library_call(Vm *vm, const char *module_name, const char *function,
                             const Value *args, uint32_t count, Value *result);
MUST_CHECK bool future_register(Vm *vm);
MUST_CHECK bool task_register(Vm *vm);

extern const ModuleSpec ASYNCIO_MODULE;

#endif
