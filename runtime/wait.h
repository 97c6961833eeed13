// Waits: what a suspended task waits for, found out from its frames when somebody asks.
//
// Nothing is written down while a program runs.  The chain of awaits is looked at instead:
//
//     worker() line 7 ──▶ _ContextManagerMixin.__aenter__ ──▶ Lock.acquire ──▶ a Future
//     the learner's       the library's: the outermost of a known    task_waits_for(task)
//     innermost frame     name is the operation, its `self` the object
//
// A primitive that becomes native must stay answerable: give its wait a future of a class of its
// own, or keep a frame of this name with `self`, and add it to the table in wait.c.
#ifndef AWL_RUNTIME_WAIT_H
#define AWL_RUNTIME_WAIT_H

#include "runtime/loop.h"
#include "runtime/observer.h"

typedef enum WaitKind {
  WAITS_NOT,       // it runs, is ready, or is done
  WAITS_SLEEP,     // deadline, delay
  WAITS_TASK,      // object: the task
  WAITS_FUTURE,    // object: the future
  WAITS_LOCK,      // object: the Lock
  WAITS_EVENT,     // object: the Event
  WAITS_CONDITION, // object: the Condition; to be notified
  WAITS_SEMAPHORE, // object: the Semaphore
  WAITS_BARRIER,   // object: the Barrier
  WAITS_GET,       // object: the Queue
  WAITS_PUT,       // object: the Queue
  WAITS_JOIN,      // object: the Queue
  WAITS_GATHER,    // object: the future that gather() gave
  WAITS_GROUP,     // object: the TaskGroup; at the end of its block
  WAITS_SOME,      // asyncio.wait()
  WAITS_NEXT,      // as_completed(); object: the iterator
  WAITS_SHIELD,    // object: the future inside
  WAITS_OTHER      // an awaitable of the program's own
} WaitKind;

// Everything is borrowed, good for as long as the task does not go on.
typedef struct Wait {
  WaitKind kind;
  Value object;             // UNBOUND where the kind has none
  Value future;             // what the task waits for
  Value delay;              // of a sleep: what was asked for, UNBOUND if not known
  double deadline;          // of a sleep, in seconds of loop.time(); negative: not known
  const Coroutine *operation; // the library's frame, or NULL
  Place place;              // the learner's line that waits
} Wait;

// Kind WAITS_NOT if the task is not suspended.  Raises nothing.
void wait_of_task(Vm *vm, const Task *task, Wait *wait);
// The same for a coroutine, whoever drives it.
void wait_of_coroutine(Vm *vm, Coroutine *root, Wait *wait);
// "sleep", "lock", "queue.get" …: the word for it in records.
const char *wait_kind_name(WaitKind kind);
// "sleep(1)", "a lock", "get() from an empty queue", "the task 'fetch-1'": a str, owned.  What is
// behind "waiting for".
MUST_CHECK bool wait_text(Vm *vm, const Wait *wait, Value *result);

// The tasks and futures that must be done, or one of which must be, for the wait to end: appended
// to `list`, each that is not done.  Also what is behind a bare future: a shield's inner one.
MUST_CHECK bool wait_targets(Vm *vm, const Wait *wait, List *list);
// The tasks that are inside an `async with` of `object`, a lock or semaphore or a Condition around it;
// appended to `holders`, those made first come first.
MUST_CHECK bool wait_holders(Vm *vm, Value object, List *holders);
// Is `task` inside one, and at which line of it?
bool wait_holds(Vm *vm, const Task *task, Value object, Place *place);

bool wait_queue_is_empty(Vm *vm, Value queue);

// The parts that waits are told from.  Borrowed; UNBOUND if there is none; raise nothing.
Value wait_local(const Coroutine *coroutine, const char *name); // a local of a suspended frame
Value wait_field(Vm *vm, Value object, const char *name);       // an attribute of a library object

#endif
