// Sleep: `await asyncio.sleep(delay)` while nobody watches, with the timer and what the task waits for
// in one object, and without a coroutine.
//
//     as the library has it:   task ─▶ f() ─▶ sleep() ─▶ alarm, a Future ─▶ task
//                                                          ▲ loop ─▶ TimerHandle and its arguments
//     as it is here:           task ─▶ f() ─▶ Sleep ─▶ task
//                                               ▲ loop
//
//     SET ──deadline──▶ DUE ──its turn──▶ RUNG ──the task's turn──▶ OVER, and gone
//     in the wheel      in the ready      the task is in the
//                       queue             ready queue
//
// Each arrow is a step of the library's way too, in the same round of the loop.  No program ever sees
// a Sleep: whoever would (a cancellation, a repr, cr_await, an observer that comes) has it revealed
// first, which makes what the library would have made, as it would be by now, and then it is OVER.
// A Sleep that is revealed while it is DUE stays in the queue and runs the TimerHandle.
#ifndef AWL_RUNTIME_SLEEP_H
#define AWL_RUNTIME_SLEEP_H

#include "runtime/loop.h"

typedef enum SleepState { SLEEP_SET, SLEEP_DUE, SLEEP_RUNG, SLEEP_OVER } SleepState;

typedef struct Sleep {
  Timer timer; // its `state` is a SleepState
  Value keeps; // owned: the Task; of one RUNG the Loop; of one OVER a TimerHandle to run, or UNBOUND
} Sleep;

static inline Sleep *as_sleep(Value v) {
  return OBJECT_AS(Sleep, v);
}

// The VM's hooks: see vm/vm.h.
bool sleep_begin(Vm *vm, Function *function, Value delay, Value *result);
bool sleep_poll(Vm *vm, Value sleep, Value *result);
bool sleep_reveal(Vm *vm, Coroutine *root, Value sleep);

// The end of a step of `task`: it waits for `sleep`.
static inline void task_falls_asleep(Task *task, const Loop *loop, Value sleep) {
  task->future.result = value_retain(sleep);
  task->future.blocked_at = loop->round_at;
}
// Its turn comes soon: the processor is to fetch the task, which nobody has looked at for long.
// This and what sleep_ring has fetched are an eighth of what 100,000 tasks that sleep take.
static inline void sleep_is_near(const Sleep *sleep) {
  __builtin_prefetch(value_to_object(sleep->keeps), 1);
}
// Its turn in the ready queue has come.
MUST_CHECK bool sleep_ring(Vm *vm, Loop *loop, Sleep *sleep);
// What the task waits for, as programs may see it: borrowed, UNBOUND if nothing.
MUST_CHECK bool task_waiting(Vm *vm, const Task *task, Value *waited);
// Those of all tasks, as far as there is memory: somebody is going to watch.
void sleeps_reveal(Vm *vm);
// The task that a timer wakes, if that is all it does; else NULL.
Task *timer_sleeper(Vm *vm, const Timer *timer);
MUST_CHECK bool sleep_register(Vm *vm);

#endif
