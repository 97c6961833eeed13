// Watches the steps of a loop in debug mode, and tells of those that held everything up.
#include "runtime/debug.h"
#include "runtime/keeper.h"
#include "runtime/report.h"
#include "runtime/sleep.h"
#include "vm/attribute.h"
#include "vm/number.h"
#include <stdio.h>

enum { STACK_MAX = 8, KEPT_MAX = 5 };

// Seconds: if a step may take less, the clock is looked at for each.
static const double TURNS_EXACT = 0.05;

// A call that blocked, or the place at which a long computation was seen.
typedef struct Blame {
  const char *what;        // "time.sleep"; NULL: it computes
  double seconds, longest; // of all calls of the kind, of one
  uint32_t calls;
  Place stack[STACK_MAX]; // innermost first; good until the step is told of
  uint32_t depth;
} Blame;

typedef struct Debug {
  Observer observer;
  Loop *loop;       // the one that is watched, NULL if none
  double threshold; // its slow_callback_duration
  // the step that runs
  bool is_running;
  double began;
  uint32_t ready_before; // items in the queue when it began: those were kept waiting all the time
  Blame worst, now;      // the longest call so far, the one that is under way
  // the one that was slow, until it is told of
  Value slow; // the Task or Handle; owned, UNBOUND
  double slow_seconds, slow_began;
  uint32_t slow_ready;
} Debug;

static double time_now(const Vm *vm) {
  Port *port = runtime_of((Vm *)(uintptr_t)vm)->port;
  return port_look(port);
}

// ---- one step ----

static void begin(Debug *debug, double time) {
  debug->is_running = true;
  debug->began = time;
  debug->ready_before = debug->loop->ready.count;
  debug->worst.depth = 0;
  debug->worst.seconds = debug->worst.longest = 0;
  debug->worst.calls = 0;
  debug->worst.what = NULL;
}

static void end(Debug *debug, Value subject, double time) {
  double seconds = time - debug->began;
  debug->is_running = false;
  if (LIKELY(seconds < debug->threshold) || debug->slow != VALUE_UNBOUND) {
    return;
  }
  debug->slow = value_retain(subject);
  debug->slow_seconds = seconds;
  debug->slow_began = debug->began;
  debug->slow_ready = debug->ready_before;
}

static void take_stack(const Vm *vm, Blame *blame) {
  blame->depth = places_now(vm, blame->stack, STACK_MAX);
}

// Calls of one kind count together; the stack is that of the longest.
static void add_call(Debug *debug, double seconds) {
  Blame *worst = &debug->worst;
  debug->now.longest = seconds;
  debug->now.seconds = seconds;
  debug->now.calls = 1;
  if (worst->what == debug->now.what) {
    debug->now.seconds += worst->seconds;
    debug->now.calls += worst->calls;
    if (worst->longest >= seconds) {
      worst->seconds = debug->now.seconds;
      worst->calls = debug->now.calls;
      return;
    }
  } else if (worst->seconds > seconds) {
    return;
  }
  *worst = debug->now;
}

static void notice(Observer *self, Vm *vm, const Event *event) {
  Debug *debug = (Debug *)self;
  switch (event->kind) {
  case EVENT_STEP_BEGIN:
  case EVENT_CALLBACK_BEGIN: begin(debug, event->time); break;
  case EVENT_STEP_END:
  case EVENT_CALLBACK_END: end(debug, event->subject, event->time); break;
  case EVENT_BLOCKING_BEGIN:
    debug->now = (Blame){.what = event->text};
    take_stack(vm, &debug->now);
    break;
  case EVENT_BLOCKING_END: add_call(debug, event->seconds); break;
  default: break;
  }
}

// Those that are over were quick: what counts is the one that runs.
static void turns_told(Observer *self, const Turns *turns) {
  Debug *debug = (Debug *)self;
  debug->is_running = false;
  if (turns->running != 0) {
    begin(debug, turns->time);
    debug->ready_before = turns->ready;
  }
}

// The first time that the countdown finds the step too long, its stack is noted: that is a place
// where it computes.
void debug_sample(Vm *vm) {
  Debug *debug = runtime_of(vm)->debug;
  observer_tell_turns(vm);
  if (debug == NULL || !debug->is_running || debug->worst.depth > 0 ||
      time_now(vm) - debug->began < debug->threshold) {
    return;
  }
  take_stack(vm, &debug->worst);
}

// ---- the report ----

// CPython's own line, from its own logger.
static bool log_warning(Vm *vm, Value loop, Value message) {
  Value name, ignored;
  if (!string_interned(vm, "_warn", 5, &name)) {
    return false;
  }
  bool ok = value_call_method(vm, loop, as_string(name), &message, 1, &ignored);
  value_release(vm, name);
  if (ok) {
    value_release(vm, ignored);
  }
  return ok;
}

static bool executing(Vm *vm, Value subject, double seconds, Value *message) {
  char took[40];
  snprintf(took, sizeof took, "%.3f", seconds);
  return string_format(vm, message, "Executing %R took %s seconds", subject, took);
}

static bool add_kept(Vm *vm, ReportText *text, uint32_t *count, const Task *task, double seconds) {
  bool ok = true;
  if (*count < KEPT_MAX) {
    ok = report_add(vm, text, *count == 0 ? "  kept waiting: " : ", ") &&
         report_add_task(vm, text, task) && report_add(vm, text, " for ") &&
         report_add_seconds(vm, text, seconds) && report_add(vm, text, " s");
  }
  ++*count;
  return ok;
}

// Those that were ready when it began, then those whose timers came due meanwhile.
static bool add_all_kept(Vm *vm, ReportText *text, const Debug *debug) {
  const Loop *loop = debug->loop;
  ReadyCursor cursor = ready_cursor(&loop->ready);
  Value item;
  uint32_t count = 0;
  double over = debug->slow_began + debug->slow_seconds;
  bool ok = true;
  for (uint32_t i = 0; ok && i < debug->slow_ready && ready_next(&loop->ready, &cursor, &item);
       i++) {
    if (value_is_task(vm, item) && item != debug->slow && !keeper_is_due(item)) {
      ok = add_kept(vm, text, &count, as_task(item), debug->slow_seconds);
    }
  }
  for (Timer *timer = NULL; ok && (timer = timers_after(&loop->timers, timer)) != NULL;) {
    const Task *task = timer->when >= over ? NULL : timer_sleeper(vm, timer);
    if (task != NULL && value_from_object(task) != debug->slow) {
      double since = timer->when > debug->slow_began ? timer->when : debug->slow_began;
      ok = add_kept(vm, text, &count, task, over - since);
    }
  }
  if (ok && count > KEPT_MAX) {
    ok = report_add(vm, text, " and %u more", count - KEPT_MAX);
  }
  return ok && (count == 0 || report_add(vm, text, "\n"));
}

static const char *hint_of(const char *what) {
  if (what == NULL) {
    return "other tasks run only while this one awaits: cut the work into pieces, with `await "
           "asyncio.sleep(0)` between them";
  }
  return strcmp(what, "time.sleep") == 0
             ? "time.sleep() stops every task: use `await asyncio.sleep(...)`"
             : "nothing else runs while the program reads: read before the loop starts, or, where "
               "there are threads, with `await asyncio.to_thread(...)`";
}

static bool add_blame(Vm *vm, ReportText *text, const Blame *blame, double seconds) {
  bool ok = report_add(vm, text, "blocked: ") &&
            report_add(vm, text, "%s", blame->what == NULL ? "a computation" : blame->what) &&
            report_add(vm, text, " held everything up for ") &&
            report_add_seconds(vm, text, blame->what == NULL ? seconds : blame->seconds) &&
            report_add(vm, text, " s") &&
            (blame->calls < 2 || report_add(vm, text, " in %u calls", blame->calls)) &&
            report_add(vm, text, "%s\n", blame->depth == 0 ? "" : ":");
  for (uint32_t i = blame->depth; ok && i-- > 0;) {
    ok = report_add_place(vm, text, 2, blame->stack[i]);
  }
  return ok;
}

bool debug_tell_slow(Vm *vm) {
  Debug *debug = runtime_of(vm)->debug;
  if (debug == NULL || LIKELY(debug->slow == VALUE_UNBOUND)) {
    return true;
  }
  Value message, subject = debug->slow, loop = value_from_object(debug->loop);
  const Blame blame = debug->worst;
  bool ok = executing(vm, subject, debug->slow_seconds, &message);
  if (ok) {
    ok = log_warning(vm, loop, message);
    value_release(vm, message);
  }
  if (ok && report_is_wanted(runtime_of(vm), REPORT_BLOCKING)) {
    ReportText text = {0};
    bool is_made = add_blame(vm, &text, &blame, debug->slow_seconds) &&
                   add_all_kept(vm, &text, debug) &&
                   report_add(vm, &text, "hint: %s\n", hint_of(blame.what));
    report_finish(vm, REPORT_BLOCKING, &text, is_made);
  }
  debug->slow = VALUE_UNBOUND;
  value_release(vm, subject);
  return ok;
}

// ---- on and off ----

static const uint32_t WANTED = EVENT_BIT(STEP_BEGIN) | EVENT_BIT(STEP_END) |
                               EVENT_BIT(CALLBACK_BEGIN) | EVENT_BIT(CALLBACK_END) |
                               EVENT_BIT(BLOCKING_BEGIN) | EVENT_BIT(BLOCKING_END);

static Debug *debug_get(Vm *vm) {
  Runtime *runtime = runtime_of(vm);
  if (runtime->debug == NULL) {
    Debug *debug = memory_new(vm, sizeof *debug);
    if (debug == NULL) {
      raised_clear(vm);
      return NULL;
    }
    *debug = (Debug){.observer = {.wanted = WANTED, .notice = notice},
                     .slow = VALUE_UNBOUND};
    runtime->debug = debug;
  }
  return runtime->debug;
}

void debug_update(Vm *vm, Loop *loop, bool is_running) {
  Debug *debug = loop->is_debug ? debug_get(vm) : runtime_of(vm)->debug;
  if (debug == NULL) {
    return;
  }
  observer_remove(vm, &debug->observer);
  debug->loop = NULL;
  debug->is_running = false;
  if (!loop->is_debug) {
    return;
  }
  debug->loop = loop;
  double seconds;
  Value before = raised_take(vm);
  debug->threshold = value_to_c_double(vm, loop->slow_duration, &seconds) ? seconds : 0.1;
  raised_clear(vm);
  raised_restore(vm, before);
  debug->observer.wanted = is_running ? WANTED : 0;
  debug->observer.turns = debug->threshold < TURNS_EXACT ? NULL : turns_told;
  observer_add(vm, &debug->observer);
}

void debug_free(Vm *vm) {
  Debug *debug = runtime_of(vm)->debug;
  if (debug == NULL) {
    return;
  }
  observer_remove(vm, &debug->observer);
  value_release(vm, debug->slow);
  memory_free(vm, debug, sizeof *debug);
  runtime_of(vm)->debug = NULL;
}
