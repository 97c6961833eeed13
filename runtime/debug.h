// Debug mode: steps and callbacks that hold everything up.
//
// A loop whose debug flag is set is watched while it runs.  A step or callback that takes longer
// than slow_callback_duration is told: first in CPython's words, through the logger `asyncio`, then
// which call blocked, at which line, and who was kept waiting.
#ifndef AWL_RUNTIME_DEBUG_H
#define AWL_RUNTIME_DEBUG_H

#include "runtime/loop.h"
#include "runtime/observer.h"

struct Debug;

// The flag of the loop has changed, or the loop begins or ends to run: watch, or stop.
void debug_update(Vm *vm, Loop *loop, bool is_running);
void debug_free(Vm *vm);
// Between two items of a round: tell of the one that was slow.  False: an exception is raised.
MUST_CHECK bool debug_tell_slow(Vm *vm);
// The countdown: where is a step that takes so long?
void debug_sample(Vm *vm);

#endif
