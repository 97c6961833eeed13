// The event loop: ready queue, timers, rounds.
#ifndef AWL_RUNTIME_LOOP_H
#define AWL_RUNTIME_LOOP_H

#include "runtime/future.h"
#include "runtime/ready.h"
#include "runtime/timers.h"

typedef struct Loop {
  Object head;
  Vm *vm; // whose it is, for who has nothing but the loop
  ReadyQueue ready;
  Timers timers;
  bool is_running, is_stopping, is_closed, is_debug;
  bool runs_on;             // round after round, not by hand
  bool asyncgens_closed;    // _asyncgens_shutdown_called
  uint32_t busy_rounds;     // since the world outside was looked at
  float round_at;           // when it began, in seconds since the run did
  StepRecord step;          // the step that runs; its task NULL if none
  struct Callback *callback; // that runs as a frame, in step.context; owned, NULL if none
  Value task_factory;       // None
  Value debug;              // what set_debug() was given: any object, which get_debug() gives back
  Value slow_duration;      // slow_callback_duration
  Value hooks_before[2];    // while it runs: those of async generators around it; else None
  struct Loop *driven_before; // while it runs: the loop in a step of which it does; or NULL
  Value woken_by;           // what the step that runs had waited for, which lives as long as that
                            // step, as CPython's handle holds it; UNBOUND: neither this nor the next
  Value thrown;             // into the coroutine: it lives as long; UNBOUND
} Loop;

static inline Loop *as_loop(Value v) {
  return OBJECT_AS(Loop, v);
}

// The step is over: both go, before its task does.
static inline void loop_drop_woken_by(Vm *vm, Loop *loop) {
  if (loop->woken_by != VALUE_UNBOUND) {
    value_replace(vm, &loop->thrown, VALUE_UNBOUND);
    value_replace(vm, &loop->woken_by, VALUE_UNBOUND);
  }
}

bool value_is_loop(Vm *vm, Value v);
// An object that is no loop of ours is asked for its debug mode, as CPython asks any: most have none.
MUST_CHECK bool loop_check(Vm *vm, Value loop);

MUST_CHECK bool loop_create_future(Vm *vm, Loop *loop, Value *result);
// Put a task's step, a Callback or a Handle, at the end of the queue; retains.
MUST_CHECK bool loop_push(Vm *vm, Loop *loop, Value item);
// The same without asking for memory, its reference taken over; false: loop_push is for that.
static inline bool loop_push_owned(Loop *loop, Value item) {
  if (UNLIKELY(loop->is_closed || !ready_has_room(&loop->ready))) {
    return false;
  }
  ready_put(&loop->ready, item);
  return true;
}
MUST_CHECK bool loop_call_soon(Vm *vm, Loop *loop, Value callback, const Value *args, uint32_t count,
                               Value context, Value *handle); // handle may be NULL
MUST_CHECK bool loop_call_at(Vm *vm, Loop *loop, double when, Value callback, Value *timer);
// A ready Callback or Handle as "f() at x.py:3".
MUST_CHECK bool loop_item_text(Vm *vm, Value item, Value *result);
// The VM's hook: ends a step, begins the next of the round.
Frame *loop_drive(Vm *vm);
// The VM's hook for `await sleep(0)`: from one task of the round straight to the next, with what
// ends a step and what begins one in one place.
Frame *loop_turn(Vm *vm, Frame *frame);
// The same for those who look around at every step, and must find the task suspended: they get it so.
Frame *loop_turn_never(Vm *vm, Frame *frame);
// The first two, telling of every step.
Frame *loop_drive_observed(Vm *vm);
Frame *loop_turn_told(Vm *vm, Frame *frame);
MUST_CHECK bool loop_run_forever(Vm *vm, Loop *loop);
// The same by hand, for a host that has other things to wait for too: begin, rounds, end.  A round
// waits until something is ready; loop_round_now does not wait, nor does it look for signals.
MUST_CHECK bool loop_begin(Vm *vm, Loop *loop);
MUST_CHECK bool loop_round(Vm *vm, Loop *loop);
MUST_CHECK bool loop_round_now(Vm *vm, Loop *loop);
void loop_end(Vm *vm, Loop *loop);
double loop_next_deadline(Loop *loop); // of its next round: 0 at once, negative never
// loop.call_exception_handler(context) with message, and up to two further things.
MUST_CHECK bool loop_report(Vm *vm, Value loop, Value message, const char *key1, Value value1,
                            const char *key2, Value value2);
// Ctrl-C and other signals that have come: false if one raised.
MUST_CHECK bool check_signals(Vm *vm);
// loop._asyncgens: a view with len, iteration and clear.
MUST_CHECK bool asyncgens_view(Vm *vm, Value loop, Value *result);
// `loop` goes: it will close none of its generators any more.
void asyncgens_forget(Vm *vm, const Loop *loop);
void asyncgens_clear(Vm *vm);
MUST_CHECK bool asyncgens_register(Vm *vm);
// A hook as sys.get_asyncgen_hooks() shows it: a loop as its method, which has one of these names.
#define ASYNCGEN_FIRST "_asyncgen_firstiter_hook"
#define ASYNCGEN_LAST "_asyncgen_finalizer_hook"
MUST_CHECK bool asyncgen_hook_show(Vm *vm, Value hook, const char *method, Value *result);
// Hooks of the VM: one begins, is dropped unfinished, is gone.
MUST_CHECK bool asyncgen_begins(Vm *vm, Value generator);
bool asyncgen_dies(Vm *vm, Value generator);
void asyncgen_gone(Vm *vm, Object *generator);
MUST_CHECK bool loop_register(Vm *vm);
// The loop that runs, or at a prompt the one that will: None, borrowed.
Value runtime_loop(Vm *vm);
// The same.  Without one: RuntimeError "no running event loop".
MUST_CHECK bool running_loop(Vm *vm, Value *loop); // borrowed

#endif
