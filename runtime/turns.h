// Bare turns, sleep(0), while somebody wants to hear of steps: counted here, told many at a time.
//
//     step of task 1 ─▶ step of task 2 ─▶ step of task 3 ─▶ … ─▶ anything else that is told
//     turns_begin       turns_end, turns_begin             turns_end    observer_tell: first them
//
// Such steps are so short that a call for each, or a look at the clock, costs as much as they do.
// So the clock is looked at seldom: when the coarse one has moved, and once in so many turns, which
// are the more the longer all of them are quick.
#ifndef AWL_RUNTIME_TURNS_H
#define AWL_RUNTIME_TURNS_H

#include "runtime/port.h"
#include "vm/value.h"

enum {
  TURNS_MOST = 1024,   // that are told together
  TURNS_PER_LOOK = 64, // at most, while the coarse clock stands still
};

typedef struct Turns {
  // Number of the task whose step runs, of which nobody has been told; 0: none.
  uint32_t running;
  uint32_t ready; // items that were ready when it began
  uint32_t count; // of the steps before that are over
  double began;   // when the first of all these did
  double time;    // when the last one did, as far as it is known: the time that was read last
  // How the time is known.
  int64_t glanced;            // what the coarse clock was when the clock was looked at
  uint32_t unread;            // turns since; 0 if there is no coarse clock: then each looks
  uint32_t patience;          // so many may be
  uint32_t tasks[TURNS_MOST]; // those of the steps that are over
} Turns;

// A step that took this long is told by itself.
static inline bool turns_is_long(double seconds) {
  return seconds >= 1e-3;
}

// What turns_are_quick does where it must look at the clock.
bool turns_look(Turns *turns, Port *port);
// The next step begins, maybe after something else that nobody is told of: when?
void turns_resume(Turns *turns, Port *port);

// The step that runs is over: was it quick?  No: it must be told by itself.
static inline bool turns_are_quick(Turns *turns, Port *port) {
  return (port->glance != NULL && LIKELY(++turns->unread < turns->patience) &&
          LIKELY(port->glance() == turns->glanced)) ||
         turns_look(turns, port);
}

static inline bool turns_have_room(const Turns *turns) {
  return turns->running != 0 && turns->count < TURNS_MOST;
}

// A step that was quick is over, with a bare turn.
static inline void turns_end(Turns *turns) {
  turns->tasks[turns->count++] = turns->running;
  turns->running = 0;
}

static inline void turns_begin(Turns *turns, uint32_t task, uint32_t ready) {
  turns->running = task;
  turns->ready = ready;
}

#endif
