// What a suspended task would do, or has done, to an object: read from the code of its frames.
#ifndef AWL_RUNTIME_WAIT_REACH_H
#define AWL_RUNTIME_WAIT_REACH_H

#include "runtime/wait.h"

typedef enum ReachSide { REACH_AHEAD, REACH_BEHIND } ReachSide;

// Does a frame of the learner's in the chain of `task` call one of `methods` (a list that ends with
// NULL) on `object`, on the given side of the place where it waits?  In a loop, all of the loop
// lies ahead.  The line of that call.  What the functions do that it calls is not seen.
bool reach_call(Vm *vm, const Task *task, Value object, const char *const *methods, ReachSide side,
                Place *place);
// The methods that would end such a wait; NULL if there are none.
const char *const *reach_methods(WaitKind kind);

#endif
