// The event loop's heart: one round after another.
//
//     a round:  wait ─▶ ready: timers that are due ─▶ run what is ready
//
// A round runs only what was ready when it began; what that makes ready waits for the next one.
#include "runtime/loop.h"
#include "runtime/keeper.h"
#include "runtime/deadlock.h"
#include "runtime/debug.h"
#include "runtime/observer.h"
#include "runtime/origin.h"
#include "runtime/reports.h"
#include "runtime/runtime.h"
#include "runtime/sleep.h"
#include "vm/attribute.h"
#include "vm/number.h"

#define CLOCK_RESOLUTION 1e-9 // timers this near count as due

bool value_is_loop(Vm *vm, Value v) {
  return value_is_pointer(v) && value_is_instance(vm, v, runtime_of(vm)->loop_class);
}

Value runtime_loop(Vm *vm) {
  const Runtime *runtime = runtime_of(vm);
  return runtime->running_loop != VALUE_NONE ? runtime->running_loop : runtime->prompt_loop;
}

bool running_loop(Vm *vm, Value *loop) {
  *loop = runtime_loop(vm);
  return *loop != VALUE_NONE ||
         raise_format(vm, vm->exceptions.RuntimeError, "no running event loop");
}

// ---- the ready queue ----

bool loop_push(Vm *vm, Loop *loop, Value item) {
  if (UNLIKELY(loop->is_closed)) {
    return raise_format(vm, vm->exceptions.RuntimeError, "Event loop is closed");
  }
  if (!ready_push(vm, &loop->ready, item)) {
    return false;
  }
  value_retain(item);
  return true;
}

bool loop_call_soon(Vm *vm, Loop *loop, Value callback, const Value *args, uint32_t count,
                    Value context, Value *handle) {
  Value made;
  if (!handle_new(vm, callback, args, count, context, value_from_object(loop), &made)) {
    return false;
  }
  bool ok = loop_push(vm, loop, made);
  if (ok && handle != NULL) {
    *handle = made;
    return true;
  }
  value_release(vm, made);
  return ok;
}

bool loop_item_text(Vm *vm, Value item, Value *result) {
  if (value_is_callback(vm, item)) {
    return callback_text(vm, as_callback(item)->function, VALUE_NONE, false, result);
  }
  if (value_is_task(vm, item)) {
    Value function;
    if (!keeper_function(vm, *future_callbacks(as_future(item)), &function)) {
      return false;
    }
    bool ok = callback_text(vm, function, VALUE_NONE, false, result);
    value_release(vm, function);
    return ok;
  }
  return callback_text(vm, as_handle(item)->callback, as_handle(item)->args, false, result);
}

// ---- rounds ----

// A clock of the system is read only if a timer may be due or the world outside has been looked at:
// reading it costs as much as a switch.
static inline bool needs_clock(const Loop *loop, const Port *port) {
  return loop->timers.count > 0 || loop->busy_rounds == 0 || port->is_virtual;
}

static bool fire_due_timers(Vm *vm, Loop *loop, Port *port) {
  double end = port->now(port) + CLOCK_RESOLUTION;
  loop->round_at = (float)(end - runtime_of(vm)->began);
  for (;;) {
    Timer *due = timers_take_due(&loop->timers, end);
    if (due == NULL) {
      return true;
    }
    if (timer_handle(due) == NULL) {
      due->state = SLEEP_DUE;
      sleep_is_near(as_sleep(value_from_object(due)));
    } else if (is_observed(runtime_of(vm), TIMER_FIRED)) {
      observer_tell_of(vm, EVENT_TIMER_FIRED, value_from_object(due), VALUE_UNBOUND);
    }
    bool ok = loop_push(vm, loop, value_from_object(due));
    object_release(vm, due);
    if (!ok) {
      return false;
    }
  }
}

// While there is work, the world outside (the system is asked) is looked at every so many rounds: a
// look costs more than ten switches.
enum { ROUNDS_PER_LOOK = 32 };

// False: a signal's handler has raised.
static bool wait_for_work(Vm *vm, Loop *loop, Port *port) {
  bool is_busy = loop->ready.count > 0 || loop->is_stopping;
  if (is_busy && ++loop->busy_rounds < ROUNDS_PER_LOOK) {
    return true;
  }
  loop->busy_rounds = 0;
  if (!is_busy) {
    const Timer *first = timers_first(&loop->timers);
    port->wait_until(port, first == NULL ? -1 : first->when < 0 ? 0 : first->when);
  } else if (!port->is_virtual) {
    port->wait_until(port, 0);
  }
  return check_signals(vm);
}

// ---- the driver ----
//
// The tasks of a round run in one activation of the interpreter: its stub frame has DRIVE as its
// instruction, which asks loop_drive what comes next.  A step begins by entering the task's root
// under the stub, and ends when control is back at the stub.

static inline bool is_plain_task(Value item) {
  return object_shape(item) == SHAPE_TASK;
}

// Has a task returned for good, and nobody wants to hear of it?
static inline bool ends_plainly(const Runtime *runtime, const Task *task) {
  return OBJECT_AS(Coroutine, task->coroutine)->state == CORO_CLOSED &&
         task->future.must_cancel == 0 && !is_observed(runtime, STEP_END) &&
         !reports_follow(runtime);
}

// What task_end_step does then: 2 % of a task that ends at once.
static bool end_task(Vm *vm, Loop *loop, Value value) {
  Task *task = loop->step.task;
  Runtime *runtime = runtime_of(vm);
  loop->step.task = NULL;
  bool ok = future_return(vm, &task->future, value);
  value_release(vm, value);
  context_leave(vm, &loop->step.context);
  runtime->current_task = loop->step.task_before;
  loop_drop_woken_by(vm, loop);
  object_release(vm, task);
  return ok;
}

// Control is back from a step: what it gave is in the stub, or raised.
static bool end_step(Vm *vm, Loop *loop) {
  Value *given = &frame_registers(vm->strand->frame)[0];
  if (LIKELY(vm->raised == VALUE_UNBOUND && ends_plainly(runtime_of(vm), loop->step.task))) {
    Value result = *given;
    *given = VALUE_NONE;
    return end_task(vm, loop, result);
  }
  StepRecord record = loop->step;
  loop->step.task = NULL;
  const Coroutine *c = OBJECT_AS(Coroutine, record.task->coroutine);
  Outcome outcome = vm->raised != VALUE_UNBOUND ? OUTCOME_RAISED
                    : c->state == CORO_CLOSED   ? OUTCOME_RETURNED
                                                : OUTCOME_YIELDED;
  Value value = outcome == OUTCOME_RAISED ? VALUE_UNBOUND : *given;
  *given = VALUE_NONE;
  return task_end_step(vm, &record, outcome, value);
}

static bool run_handle_watched(Vm *vm, Handle *handle) {
  if (handle->timer.is_cancelled) {
    return true;
  }
  Value self = value_from_object(handle);
  observer_tell_of(vm, EVENT_CALLBACK_BEGIN, self, VALUE_UNBOUND);
  bool ok = handle_run(vm, handle);
  observer_tell_of(vm, EVENT_CALLBACK_END, self, VALUE_UNBOUND);
  return ok;
}

static bool run_callback_watched(Vm *vm, Callback *callback) {
  Value handle;
  if (!callback_handle(vm, callback, &handle)) {
    return false;
  }
  bool ok = run_handle_watched(vm, as_handle(handle));
  value_release(vm, handle);
  return ok;
}

// A callback that is a plain function runs as a frame, as a step does.
static bool begin_callback(Vm *vm, Loop *loop, Callback *callback, Frame **frame) {
  bool ok = callback_begin(vm, callback, &loop->step.context, frame);
  if (*frame != NULL) {
    loop->callback = object_retain(callback);
  }
  return ok;
}

// The end of a child is told to its keeper.
static bool tell_keeper(Vm *vm, Loop *loop, Task *task, bool is_watched, Frame **frame) {
  Accelerated done = is_watched ? ACCELERATED_NOT : keeper_count(vm, task);
  if (LIKELY(done == ACCELERATED_DONE)) {
    return true;
  }
  Value raised = done == ACCELERATED_RAISED ? raised_take(vm) : VALUE_UNBOUND, callback;
  bool ok = keeper_callback(vm, task, &callback);
  if (ok) {
    raised_restore(vm, raised);
    ok = done == ACCELERATED_RAISED ? callback_failed(vm, as_callback(callback))
         : is_watched               ? run_callback_watched(vm, as_callback(callback))
                                    : begin_callback(vm, loop, as_callback(callback), frame);
    value_release(vm, callback);
  } else {
    value_release(vm, raised);
  }
  return ok;
}

// Begin a step of `task`; *frame NULL if it has been made already.
static bool begin_step(Vm *vm, Loop *loop, Task *task, Frame **frame) {
  StepRecord record;
  *frame = NULL;
  if (task->future.state != FUTURE_IS_PENDING) {
    return true;
  }
  if (task_throws(task) != VALUE_UNBOUND || task->future.must_cancel) {
    return task_step(vm, task);
  }
  if (!task_begin_step(vm, task, &record)) {
    return false;
  }
  *frame = task_enter(vm, task);
  if (*frame != NULL) {
    loop->step = record;
    runtime_of(vm)->entered = &loop->step.context;
    return true;
  }
  Value given = VALUE_UNBOUND; // the long way
  Outcome outcome = task_resume(vm, task, &given);
  return task_end_step(vm, &record, outcome, given);
}

// Control is back from a step: was that all, a bare turn?
__attribute__((always_inline)) static inline bool is_bare_turn(const Vm *vm, Loop *loop) {
  const Value given = frame_registers(vm->strand->frame)[0];
  return given == VALUE_NONE && vm->raised == VALUE_UNBOUND &&
         (ready_has_room(&loop->ready) || ready_reuse(&loop->ready)) && !loop->is_closed &&
         OBJECT_AS(Coroutine, loop->step.task->coroutine)->state == CORO_SUSPENDED;
}

// The commonest end of a step: the task goes to the end of the queue, its reference with it.
__attribute__((always_inline)) static inline bool end_turn(Vm *vm, Runtime *runtime, Loop *loop) {
  Task *task = loop->step.task;
  if (!is_bare_turn(vm, loop)) {
    return false;
  }
  context_leave(vm, &loop->step.context);
  runtime->current_task = loop->step.task_before;
  loop->step.task = NULL;
  return ready_push(vm, &loop->ready, value_from_object(task)); // there is room
}

// Nothing it waited for, nothing to throw.
static inline bool is_plain_step(const Task *task) {
  const Future *f = &task->future;
  return f->result == VALUE_UNBOUND && f->state == FUTURE_IS_PENDING && f->must_cancel == 0;
}

// The task's root has been entered; the reference to it is the step's from now on.
static inline void step_begins(Runtime *runtime, Loop *loop, Task *task) {
  loop->step = (StepRecord){task, runtime->current_task, {&task->context, runtime->entered}};
  runtime->current_task = value_from_object(task);
  runtime->entered = &loop->step.context;
}

// The commonest beginning: a task of ours with nothing to throw and nothing it waited for.
__attribute__((always_inline)) static inline Frame *begin_turn(Vm *vm, Runtime *runtime, Loop *loop, Task *task) {
  if (!is_plain_step(task)) {
    return NULL;
  }
  Frame *frame = task_enter(vm, task);
  if (frame != NULL) {
    step_begins(runtime, loop, task);
  }
  return frame;
}

// The same for one that waited, while nobody wants to be told: 5 % of what futures cost that answer
// each other.
__attribute__((always_inline)) static inline Frame *begin_wakeup(Vm *vm, Runtime *runtime,
                                                                 Loop *loop, Task *task) {
  if (task->future.result == VALUE_UNBOUND) {
    return begin_turn(vm, runtime, loop, task);
  }
  if (task->future.state != FUTURE_IS_PENDING) {
    return NULL;
  }
  if (!future_is_plain(task->future.result)) {
    return task_wakes_plainly(vm, task) ? begin_turn(vm, runtime, loop, task) : NULL;
  }
  Frame *frame = task_enter_woken(vm, loop, task);
  if (frame != NULL) {
    vm->strand->wait_is_over = true;
    step_begins(runtime, loop, task);
  }
  return frame;
}

static bool end_callback(Vm *vm, Loop *loop) {
  Callback *callback = loop->callback;
  loop->callback = NULL;
  value_replace(vm, &frame_registers(vm->strand->frame)[0], VALUE_NONE);
  bool ok = callback_left(vm, callback, &loop->step.context);
  object_release(vm, callback);
  return ok;
}

// What is ready and no plain Task.  *frame NULL: it has been run.
static bool run_item(Vm *vm, Loop *loop, Value item, bool is_watched, Frame **frame) {
  if (value_has_shape(item, SHAPE_SLEEP)) {
    return sleep_ring(vm, loop, as_sleep(item));
  }
  if (value_is_callback(vm, item)) {
    return is_watched ? run_callback_watched(vm, as_callback(item))
                      : begin_callback(vm, loop, as_callback(item), frame);
  }
  if (value_is_task(vm, item)) {
    return task_step(vm, as_task(item));
  }
  return is_watched ? run_handle_watched(vm, as_handle(item)) : handle_run(vm, as_handle(item));
}

// While somebody wants to hear of steps, every one is told: bare turns together, if they can be, what
// is more by itself.
static bool end_turn_told(Vm *vm, Runtime *runtime, Loop *loop) {
  Turns *turns = &runtime->turns;
  if (!turns_have_room(turns) || !is_bare_turn(vm, loop) ||
      !turns_are_quick(turns, runtime->port)) { // which notes when the next one begins
    return false;
  }
  turns_end(turns);
  return end_turn(vm, runtime, loop);
}

static Frame *begin_turn_told(Vm *vm, Runtime *runtime, Loop *loop, Task *task) {
  bool is_first = value_has_shape(task->coroutine, SHAPE_COROUTINE) &&
                  OBJECT_AS(Coroutine, task->coroutine)->state == CORO_CREATED;
  bool is_told_alone = is_first || vm->hooks.turn == loop_turn_never;
  Frame *frame = is_told_alone ? NULL : begin_turn(vm, runtime, loop, task);
  if (frame != NULL) {
    turns_resume(&runtime->turns, runtime->port);
    turns_begin(&runtime->turns, task->number, loop->ready.count);
  }
  return frame;
}

// The next round, right behind the last one in the same activation of the interpreter, while there is
// more to do and nothing outside to look at: a tenth of what futures cost that answer each other.
// False: there is none, or a timer has failed, and its exception is raised.
static bool next_round(Vm *vm, const Runtime *runtime, Loop *loop) {
  bool goes_on = loop->ready.count > 0 && loop->runs_on && !loop->is_stopping &&
                 loop->busy_rounds + 1 < ROUNDS_PER_LOOK && !is_observed(runtime, ROUND);
  if (!goes_on) {
    return false;
  }
  loop->busy_rounds++;
  if (needs_clock(loop, runtime->port) && !fire_due_timers(vm, loop, runtime->port)) {
    return false;
  }
  ready_begin_round(vm, &loop->ready);
  return true;
}

// Inlined, so that the unwatched loop does not even ask.
__attribute__((always_inline)) static inline Frame *drive(Vm *vm, bool is_watched) {
  Runtime *runtime = runtime_of(vm);
  Loop *loop = runtime->driven_loop;
  if (UNLIKELY(loop->callback != NULL) && !end_callback(vm, loop)) {
    return NULL;
  }
  if (loop->step.task != NULL &&
      !(is_watched ? end_turn_told(vm, runtime, loop) : end_turn(vm, runtime, loop)) &&
      !end_step(vm, loop)) {
    return NULL;
  }
  while (loop_drop_woken_by(vm, loop),
         ready_goes_on(vm, &loop->ready) || (!is_watched && next_round(vm, runtime, loop))) {
    if (is_watched && !debug_tell_slow(vm)) {
      return NULL;
    }
    Value item = ready_take(&loop->ready);
    ready_look_ahead(&loop->ready);
    Frame *frame = NULL;
    if (is_plain_task(item) &&
        (frame = is_watched ? begin_turn_told(vm, runtime, loop, as_task(item))
                            : begin_wakeup(vm, runtime, loop, as_task(item))) != NULL) {
      return frame; // the reference to the task is the step's now
    }
    bool ok = !is_plain_task(item)    ? run_item(vm, loop, item, is_watched, &frame)
              : keeper_is_due(item) ? tell_keeper(vm, loop, as_task(item), is_watched, &frame)
                                    : begin_step(vm, loop, as_task(item), &frame);
    value_release(vm, item);
    if (!ok) {
      return NULL;
    }
    if (frame != NULL) {
      return frame;
    }
  }
  if (is_watched) {
    (void)!debug_tell_slow(vm); // what it raises leaves the loop
  }
  return NULL;
}

Frame *loop_drive(Vm *vm) {
  return drive(vm, false);
}

Frame *loop_drive_observed(Vm *vm) {
  return drive(vm, true);
}

// Where a bare turn of the task that runs goes.
typedef struct TurnTarget {
  Task *task; // NULL: nowhere at once
  Coroutine *coroutine;
  uint32_t below; // root_depth_below
} TurnTarget;

// The next task, if a bare turn can go to it at once, and if its coroutine is in `state`.
__attribute__((always_inline)) static inline TurnTarget turn_target(const Vm *vm, const Loop *loop,
                                                                    CoroutineState state) {
  const TurnTarget none = {0};
  const Task *task = loop->step.task;
  const ReadyQueue *q = &loop->ready;
  if (UNLIKELY(task == NULL || task->coroutine != value_from_object(vm->strand->driver) ||
               q->head == q->stop || !ready_has_room(q) || loop->woken_by != VALUE_UNBOUND)) {
    return none;
  }
  Task *next = as_task(*q->head);
  if (UNLIKELY(next->future.head.shape != task->future.head.shape || // plain, as the running one
               !is_plain_step(next) || object_shape(next->coroutine) != SHAPE_COROUTINE)) {
    return none;
  }
  TurnTarget target = {next, OBJECT_AS(Coroutine, next->coroutine), root_depth_below(vm->strand)};
  return LIKELY(target.coroutine->state == state &&
                target.below + target.coroutine->depth <= vm->recursion_limit)
             ? target
             : none;
}

// The queue's first goes, the one that runs becomes its last.
__attribute__((always_inline)) static inline Frame *turn_to(Vm *vm, Runtime *runtime, Loop *loop,
                                                            Frame *frame, TurnTarget next,
                                                            Frame *resumed) {
  ReadyQueue *q = &loop->ready;
  Value *place = q->tail++;
  q->head++;
  *place = value_from_object(loop->step.task);
  loop->step.task = next.task;
  loop->step.context.place = &next.task->context;
  runtime->current_task = value_from_object(next.task);
  root_switch(vm->strand, next.below, frame, next.coroutine, resumed);
  return resumed;
}

// Is the suspended `frame` in a bare turn?
static inline bool is_in_turn(const Frame *frame) {
  return frame_registers(frame)[word_a(frame->pc[-1])] == VALUE_TURN;
}

// What is rarer: the next task begins, or waits for something else.
__attribute__((noinline)) static Frame *turn_slowly(Vm *vm, Runtime *runtime, Loop *loop,
                                                    Frame *frame) {
  if (!ready_has_room(&loop->ready) && ready_reuse(&loop->ready)) {
    return loop_turn(vm, frame);
  }
  TurnTarget next = turn_target(vm, loop, CORO_CREATED);
  next = next.task == NULL ? turn_target(vm, loop, CORO_SUSPENDED) : next;
  if (next.task != NULL) {
    next.coroutine->mode = MODE_SEND;
    turn_to(vm, runtime, loop, frame, next, coroutine_resumes_at(next.coroutine));
  }
  return NULL;
}

// A switch of 100 tasks takes half the time of suspending, driving and resuming.
Frame *loop_turn(Vm *vm, Frame *frame) {
  Runtime *runtime = runtime_of(vm);
  Loop *loop = runtime->driven_loop;
  if (UNLIKELY(loop == NULL)) {
    return NULL;
  }
  TurnTarget next = turn_target(vm, loop, CORO_SUSPENDED);
  if (UNLIKELY(next.task == NULL)) {
    return turn_slowly(vm, runtime, loop, frame);
  }
  Frame *resumed = next.coroutine->frame.caller;
  if (UNLIKELY(!is_in_turn(resumed))) {
    return turn_slowly(vm, runtime, loop, frame);
  }
  return turn_to(vm, runtime, loop, frame, next, resumed);
}

// The same, counted.  A first step, and one that has been told or is to be told by itself, go the
// long way.
Frame *loop_turn_told(Vm *vm, Frame *frame) {
  Runtime *runtime = runtime_of(vm);
  Loop *loop = runtime->driven_loop;
  if (loop == NULL) {
    return NULL;
  }
  Turns *turns = &runtime->turns;
  if (UNLIKELY(!ready_has_room(&loop->ready))) {
    ready_reuse(&loop->ready);
  }
  TurnTarget next = turn_target(vm, loop, CORO_SUSPENDED);
  if (UNLIKELY(next.task == NULL || !turns_have_room(turns)) ||
      !turns_are_quick(turns, runtime->port)) {
    return NULL;
  }
  turns_end(turns);
  turns_begin(turns, next.task->number, loop->ready.count);
  Frame *turned = turn_to(vm, runtime, loop, frame, next, next.coroutine->frame.caller);
  return LIKELY(is_in_turn(turned)) ? turned : NULL;
}

Frame *loop_turn_never(Vm *vm, Frame *frame) {
  (void)vm, (void)frame;
  return NULL;
}

static bool run_ready(Vm *vm, Loop *loop) {
  if (is_observed(runtime_of(vm), ROUND)) {
    observer_tell(vm, (Event){.kind = EVENT_ROUND,
                              .subject = value_from_object(loop),
                              .other = VALUE_UNBOUND,
                              .number = loop->ready.count});
  }
  if (loop->ready.count == 0) {
    return true;
  }
  if (!vm_enter_c(vm)) {
    return false;
  }
  ready_begin_round(vm, &loop->ready);
  Frame *stub = stub_push(vm, (Frame *)(void *)strand_top(vm->strand), DRIVE_WORDS);
  bool ok = interpret(vm, stub, false);
  vm_leave_c(vm);
  return ok;
}

static bool run_what_is_due(Vm *vm, Loop *loop) {
  Port *port = runtime_of(vm)->port;
  return (!needs_clock(loop, port) || fire_due_timers(vm, loop, port)) && run_ready(vm, loop);
}

bool loop_round(Vm *vm, Loop *loop) {
  if (UNLIKELY(loop->ready.count == 0) && loop_is_stuck(vm, loop)) {
    return deadlock_end(vm, loop);
  }
  return wait_for_work(vm, loop, runtime_of(vm)->port) && run_what_is_due(vm, loop);
}

bool loop_round_now(Vm *vm, Loop *loop) {
  return run_what_is_due(vm, loop);
}

double loop_next_deadline(Loop *loop) {
  const Timer *first = timers_first(&loop->timers);
  return loop->ready.count > 0 ? 0 : first == NULL ? -1 : first->when < 0 ? 0 : first->when;
}

bool loop_begin(Vm *vm, Loop *loop) {
  Runtime *runtime = runtime_of(vm);
  if (loop->is_closed) {
    return raise_format(vm, vm->exceptions.RuntimeError, "Event loop is closed");
  }
  if (loop->is_running) {
    return raise_format(vm, vm->exceptions.RuntimeError, "This event loop is already running");
  }
  if (runtime->running_loop != VALUE_NONE) {
    return raise_format(vm, vm->exceptions.RuntimeError,
                        "Cannot run the event loop while another loop is running");
  }
  loop->is_running = true;
  runtime->running_loop = value_retain(value_from_object(loop));
  loop->driven_before = runtime->driven_loop;
  runtime->driven_loop = loop;
  loop->hooks_before[0] = runtime->asyncgen_first;
  loop->hooks_before[1] = runtime->asyncgen_last;
  runtime->asyncgen_first = value_retain(value_from_object(loop));
  runtime->asyncgen_last = value_retain(value_from_object(loop));
  if (UNLIKELY(loop->is_debug)) {
    debug_update(vm, loop, true);
  }
  if (is_observed(runtime, LOOP_BEGIN)) {
    observer_tell_of(vm, EVENT_LOOP_BEGIN, value_from_object(loop), VALUE_UNBOUND);
  }
  return true;
}

void loop_end(Vm *vm, Loop *loop) {
  if (is_observed(runtime_of(vm), LOOP_END)) {
    observer_tell_of(vm, EVENT_LOOP_END, value_from_object(loop), VALUE_UNBOUND);
  }
  loop->is_stopping = loop->is_running = loop->runs_on = false;
  loop_drop_woken_by(vm, loop);
  if (UNLIKELY(loop->is_debug)) {
    debug_update(vm, loop, false);
  }
  Runtime *runtime = runtime_of(vm);
  value_replace(vm, &runtime->asyncgen_first, loop->hooks_before[0]);
  value_replace(vm, &runtime->asyncgen_last, loop->hooks_before[1]);
  loop->hooks_before[0] = loop->hooks_before[1] = VALUE_NONE;
  value_replace(vm, &runtime->running_loop, VALUE_NONE);
  runtime->driven_loop = loop->driven_before;
  loop->driven_before = NULL;
}

bool loop_run_forever(Vm *vm, Loop *loop) {
  if (!loop_begin(vm, loop)) {
    return false;
  }
  bool ok = true;
  loop->runs_on = true;
  do {
    ok = loop_round(vm, loop);
  } while (ok && !loop->is_stopping);
  loop_end(vm, loop);
  return ok;
}

// ---- reports ----

bool loop_check(Vm *vm, Value loop) {
  Value name, ignored;
  if (LIKELY(value_is_instance(vm, loop, runtime_of(vm)->loop_class))) {
    return true;
  }
  if (!string_interned(vm, "get_debug", 9, &name)) {
    return false;
  }
  bool ok = value_call_method(vm, loop, as_string(name), NULL, 0, &ignored);
  value_release(vm, name);
  if (ok) {
    value_release(vm, ignored);
  }
  return ok;
}

// Where the future, task or handle was made that the report is about.
static bool add_origin(Vm *vm, Dict *context, Value subject) {
  Value traceback;
  if (!value_is_pointer(subject) || origin_find(vm, value_to_object(subject)) == NULL) {
    return true;
  }
  if (!origin_traceback(vm, value_to_object(subject), &traceback)) {
    return false;
  }
  bool ok = dict_set_c(vm, context, "source_traceback", traceback);
  value_release(vm, traceback);
  return ok;
}

bool loop_report(Vm *vm, Value loop, Value message, const char *key1, Value value1,
                 const char *key2, Value value2) {
  Dict *context = dict_new(vm, 3);
  Value name, ignored, argument = value_from_object(context);
  bool ok = context != NULL && dict_set_c(vm, context, "message", message) &&
            dict_set_c(vm, context, key1, value1) &&
            (key2 == NULL || dict_set_c(vm, context, key2, value2)) &&
            add_origin(vm, context, key2 == NULL ? value1 : value2) &&
            string_interned(vm, "call_exception_handler", 22, &name);
  if (ok) {
    ok = value_call_method(vm, loop, as_string(name), &argument, 1, &ignored);
    value_release(vm, name);
    if (ok) {
      value_release(vm, ignored);
    }
  }
  object_release(vm, context);
  return ok;
}
