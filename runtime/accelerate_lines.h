// Lines of tasks that wait for their turns (runtime/lib/asyncio/waiters.py), for native twins.
#ifndef AWL_RUNTIME_ACCELERATE_LINES_H
#define AWL_RUNTIME_ACCELERATE_LINES_H

#include "runtime/accelerate.h"
#include "runtime/deque.h"
#include "runtime/runtime.h"

// A deque of nobody's making but ours, without a limit; NULL: it is another thing.
static inline Deque *line_of_turns(Value v) {
  return value_has_shape(v, SHAPE_DEQUE) && as_deque(v)->maxlen < 0 ? as_deque(v) : NULL;
}

// A WaitQueue, which is one; NULL.
Deque *line_of_waiters(Vm *vm, Value v);

// Was the turn made by a loop of ours, so that to end it runs no Python?
static inline bool turn_is_plain(const Runtime *runtime, Value turn) {
  return value_has_shape(turn, runtime->future_class->root_shape) &&
         !as_future(turn)->has_foreign_loop;
}

// Draw a turn for `self`, which has been seen to belong to the running loop; `line` may be NULL.
Accelerated line_join(Vm *vm, Value self, Deque *line, Value *turn);

// Does anybody in the line, woken or not, still want what they came for?
typedef enum LineClaims { CLAIMS_UNKNOWN, CLAIMS_NONE, CLAIMS_SOME } LineClaims;
LineClaims line_claims(const Runtime *runtime, const Deque *line);

// Who in the line comes next.
typedef enum LineNext { LINE_UNUSUAL, LINE_NOBODY, LINE_SLEEPER } LineNext;

// In the line of a queue, which those leave who are woken: the first.
LineNext line_next(const Runtime *runtime, const Deque *line);
// It leaves, and is woken.
MUST_CHECK bool line_wake_next(Vm *vm, Deque *line);

// Is every turn in the line plain?
bool line_is_plain(const Runtime *runtime, const Deque *line);
// Then: wake the first `count` that sleep; they stay in the line.
MUST_CHECK bool line_wake(Vm *vm, const Deque *line, uint32_t count, Value answer);

#endif
