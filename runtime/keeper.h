// Keeper: who counts a task among its children, a TaskGroup or a gather().
//
// Most children have one callback, the keeper's, and nobody looks at it.  In place of a Callback,
// with a bound method and a context of its own, `callbacks` of such a task holds who is called:
//
//     pending: `callbacks` is the TaskGroup, or the function with which gather() counts
//        │ its step ends it with a result,                  │ somebody looks, or it ends in
//        ▼ or as cancelled                                  ▼ another way
//     done: the task itself is in the ready queue        keeper_reveal: a Callback like any other
//        │ its turn: the twin of the function counts the child
//
// So a task that is done and has a keeper is in the ready queue, once.  The context that the
// callback would have is empty: a task gets a keeper only while no context variable has been set.
//
// A fifth of what a child of a TaskGroup takes, a sixth of one of gather().
#ifndef AWL_RUNTIME_KEEPER_H
#define AWL_RUNTIME_KEEPER_H

#include "runtime/callback.h"

// task.add_done_callback(group._on_task_done), or of gather()'s function, which `keeper` is, for a
// pending task of our own class.
MUST_CHECK bool keeper_add(Vm *vm, Task *task, Value keeper);
// Put in its place what add_done_callback would have left, if the future has one and is pending.
MUST_CHECK bool keeper_reveal_now(Vm *vm, Future *future);
MUST_CHECK static inline bool keeper_reveal(Vm *vm, Future *future) {
  return LIKELY(!future->has_keeper) || keeper_reveal_now(vm, future);
}
// What it calls; owned.
MUST_CHECK bool keeper_function(Vm *vm, Value keeper, Value *result);

// Is a ready task the call of its keeper's?
static inline bool keeper_is_due(Value ready) {
  return as_future(ready)->has_keeper && as_future(ready)->state != FUTURE_IS_PENDING;
}
// The turn of such a task: its child is counted, if it can be done by the twin.
Accelerated keeper_count(Vm *vm, Task *task);
// The same as a callback, which takes the keeper's place in the queue: owned.
MUST_CHECK bool keeper_callback(Vm *vm, Task *task, Value *result);

#endif
