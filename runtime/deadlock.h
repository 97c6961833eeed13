// The deadlock: no task is ready, and nothing inside or outside the program can make one ready.
#ifndef AWL_RUNTIME_DEADLOCK_H
#define AWL_RUNTIME_DEADLOCK_H

#include "runtime/loop.h"
#include "runtime/wait.h"

enum { EXIT_DEADLOCK = 3 }; // the exit status of a program that is stuck

// Can `loop`, which is about to wait, never go on again?  Whatever may wake it from outside must be
// asked for here: signal handlers today; threads, sockets and processes when they come.
bool loop_is_stuck(Vm *vm, const Loop *loop);
// Tell why, and end the program: no handler of its own runs any more, not even `finally`, as none
// would if it were stopped from outside.  At a prompt only what runs is ended: KeyboardInterrupt.
// Always false: an exception is on its way.
bool deadlock_end(Vm *vm, Loop *loop);

// A task that is stuck, and the tasks that could end its wait.
enum { EDGES_MAX = 8 };
typedef struct StuckEdge {
  uint32_t to;     // index of the other task
  Place place;     // where that one took the lock, or would end the wait; nowhere for tasks awaited
  bool is_holding; // it holds what is waited for; else it has yet to come to `place`
} StuckEdge;

typedef struct Stuck {
  Task *task;
  Wait wait;
  uint32_t edge_count;
  StuckEdge edges[EDGES_MAX];
  uint32_t same_as;    // index of the first task that waits at the same place for the same thing
  uint32_t same_count; // of that first one: how many there are
} Stuck;

// All of them, those first made first, and how they wait for each other.
typedef struct StuckTasks {
  Stuck *items;
  uint32_t count, capacity;
  uint32_t circle[16]; // tasks that wait in a circle, each for the next one, the last for the first
  uint32_t circle_count; // 0: there is none
} StuckTasks;

// Fill the report (runtime/report_deadlock.c).
void report_deadlock(Vm *vm, const StuckTasks *stuck);

#endif
