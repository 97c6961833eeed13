// Reads the record of a run, event by event, into stretches, lanes, bars, links and happenings.
#include "cli/timeline_build.h"
#include "runtime/cancel.h"
#include <math.h>
#include <string.h>

// A blocking call of the real clock that took less did not block.
#define BLOCKING_LEAST 0.001

// A step that takes longer blocks the others, as asyncio's slow_callback_duration has it.
#define STEP_LONG 0.1

// What must be remembered of a task from one event to a later one.
typedef struct TaskState {
  int lane;           // NO_LANE: unknown
  const char *reason; // what it waits for, or waited for last; NULL: it only gave others a turn
  double deadline;    // of its sleep, negative if there is none
  Spot at;            // where it waits, or waited last
  int waker;          // the lane that woke it, or NO_LANE
  RecordSlice tasks;  // that it waits for
  bool is_cancelled;  // a CancelledError is about to be thrown in
  bool has_run;
  const char *why;    // it was woken
} TaskState;

typedef struct Build {
  Timeline *timeline;
  const Record *record;
  Arena *arena;
  TaskState *tasks; // by number
  uint32_t task_count;
  int *timers; // by number: index of its deadline + 1
  uint32_t timer_count;
  int *running; // lanes whose steps run now, outermost first: an eager task runs inside of another
  int running_count;
  uint32_t last_done;     // the task that ended last
  uint32_t skip_blocking; // the end of a blocking call that is not told
} Build;

// ---- texts and places ----

static const char *keep(Build *build, const char *text) {
  const char *copy = arena_copy(build->arena, text, strlen(text));
  return copy == NULL ? "" : copy;
}

// NULL for none.
static const char *text_of(Build *build, uint32_t text) {
  return text == 0 ? NULL : keep(build, record_text(build->record, text));
}

static Spot spot_of(Build *build, const RecordPlace *place) {
  if (place->file == 0) {
    return (Spot){0};
  }
  return (Spot){text_of(build, place->file), (int)place->line};
}

static const Call *calls_of(Build *build, RecordSlice chain, int *count) {
  *count = 0;
  Call *calls = arena_take(build->arena, chain.count * sizeof *calls);
  for (uint32_t i = 0; calls != NULL && i < chain.count; i++) { // a record has the innermost first
    const RecordPlace *place = record_place(build->record, chain, chain.count - 1 - i);
    calls[i] = (Call){keep(build, record_text(build->record, place->function)),
                      spot_of(build, place)};
    *count = (int)chain.count;
  }
  return calls;
}

static TaskState *state_of(Build *build, uint32_t task) {
  return task > 0 && task < build->task_count ? &build->tasks[task] : NULL;
}

static int lane_of(Build *build, uint32_t task) {
  const TaskState *state = state_of(build, task);
  return state == NULL ? NO_LANE : state->lane;
}

// Of a task that has a lane, or NULL.
static TaskState *known_state(Build *build, uint32_t task) {
  TaskState *state = state_of(build, task);
  return state == NULL || state->lane == NO_LANE ? NULL : state;
}

static void tell(Build *build, const Happening *happening) {
  timeline_happening(build->timeline, happening);
}

// ---- tasks ----

// asyncio.run() ends with two tasks of its own, of which no program knows.
static bool is_housekeeping(const Build *build, const RecordEvent *event,
                            const RecordDetail *detail) {
  const char *coro = record_text(build->record, detail->text);
  const char *last = strrchr(coro, '.');
  coro = last == NULL ? coro : last + 1;
  return event->task == 0 && (strcmp(coro, "shutdown_asyncgens") == 0 ||
                              strcmp(coro, "shutdown_default_executor") == 0);
}

static void task_made(Build *build, const RecordEvent *event, const RecordDetail *detail) {
  TaskState *state = state_of(build, event->id);
  if (state == NULL || is_housekeeping(build, event, detail)) {
    return;
  }
  const char *name = record_task_name(build->record, event->id);
  int maker = lane_of(build, event->task);
  Spot at = spot_of(build, &detail->at);
  Lane lane = {
      .task = (int)event->id,
      .name = keep(build, name),
      .coro = keep(build, record_text(build->record, detail->text)),
      .parent = maker,
      .made_at = at,
  };
  *state = (TaskState){.lane = timeline_lane(build->timeline, &lane), .deadline = -1};
  state->waker = NO_LANE;
  if (maker != NO_LANE) {
    timeline_link(build->timeline,
                  &(Link){.kind = LINK_MADE, .from = maker, .to = state->lane, .at = at});
  }
  tell(build, &(Happening){HAPPENS_MADE, .lane = maker, .other = state->lane, .at = at});
}

static void step_begins(Build *build, const RecordEvent *event) {
  TaskState *state = known_state(build, event->id);
  if (state == NULL) {
    return;
  }
  build->running[build->running_count++] = state->lane;
  state->has_run = true;
  timeline_bar(build->timeline, state->lane, &(Bar){.kind = BAR_RUNNING, .at = state->at});
  timeline_stretch(build->timeline, STRETCH_STEP, state->lane);
  if (state->is_cancelled) { // told by cancel.delivered
    state->is_cancelled = false;
    return;
  }
  tell(build, &(Happening){
                  .kind = event->how == RECORD_START ? HAPPENS_STARTS : HAPPENS_RESUMES,
                  .lane = state->lane,
                  .other = state->waker,
                  .text = state->reason,
              });
}

static void step_ends(Build *build, const RecordEvent *event) {
  TaskState *state = known_state(build, event->id);
  if (state == NULL || build->running_count == 0) {
    return;
  }
  build->running_count--;
  timeline_long_step(build->timeline, state->lane, STEP_LONG);
  if (event->how == STEP_TURN) {
    state->reason = NULL;
    state->waker = NO_LANE;
    timeline_bar(build->timeline, state->lane, &(Bar){.kind = BAR_READY});
    tell(build, &(Happening){.kind = HAPPENS_TURN, .lane = state->lane});
  }
  timeline_end_stretch(build->timeline);
  if (build->running_count > 0) {
    timeline_stretch(build->timeline, STRETCH_STEP, build->running[build->running_count - 1]);
  }
}

static void task_blocked(Build *build, const RecordEvent *event, const RecordDetail *detail) {
  TaskState *state = known_state(build, event->id);
  if (state == NULL) {
    return;
  }
  state->reason = text_of(build, detail->text);
  state->deadline = event->how == WAITS_SLEEP ? detail->seconds : -1;
  state->waker = NO_LANE;
  state->why = NULL;
  state->tasks = detail->ids;
  Bar bar = {
      .kind = BAR_WAITING,
      .reason = state->reason,
      .at = spot_of(build, &detail->at),
      .what = wait_kind_name((WaitKind)event->how),
  };
  bar.calls = calls_of(build, detail->chain, &bar.call_count);
  state->at = bar.at;
  timeline_bar(build->timeline, state->lane, &bar);
  tell(build, &(Happening){.kind = HAPPENS_WAITS,
                           .lane = state->lane,
                           .text = state->reason,
                           .at = bar.at});
}

// A gather or a group is over when the last of its tasks is: the loop then wakes who waits for it.
static bool ended_its_wait(const Build *build, const TaskState *state, const RecordEvent *event) {
  bool is_loop = event->task == 0 && event->how == RECORD_WOKEN_CALL;
  for (uint32_t i = 0; is_loop && i < state->tasks.count; i++) {
    if (record_number(build->record, state->tasks, i) == build->last_done) {
      return true;
    }
  }
  return false;
}

static void task_woken(Build *build, const RecordEvent *event, const RecordDetail *detail) {
  TaskState *state = known_state(build, event->id);
  if (state == NULL) {
    return;
  }
  bool is_done = event->how == RECORD_WOKEN_DONE || ended_its_wait(build, state, event);
  uint32_t done = detail->other == 0 ? build->last_done : detail->other;
  state->waker = lane_of(build, is_done ? done : event->task);
  state->why = text_of(build, detail->text);
  if (state->deadline >= 0 && state->deadline < build->timeline->now) {
    timeline_late(build->timeline, state->lane, state->deadline);
  } else {
    timeline_bar(build->timeline, state->lane, &(Bar){.kind = BAR_READY});
  }
  if (state->waker == NO_LANE || event->how == RECORD_WOKEN_CANCEL) {
    return;
  }
  Spot at = spot_of(build, &detail->at);
  timeline_link(build->timeline, &(Link){.kind = LINK_WOKE,
                                         .from = state->waker,
                                         .to = state->lane,
                                         .at = at,
                                         .text = state->why});
  if (!is_done) {
    tell(build, &(Happening){.kind = HAPPENS_WAKES,
                             .lane = state->waker,
                             .other = state->lane,
                             .text = state->why,
                             .at = at});
  }
}

static void task_done(Build *build, const RecordEvent *event, const RecordDetail *detail) {
  TaskState *state = known_state(build, event->id);
  if (state == NULL) {
    return;
  }
  Ending ending = event->how == STEP_RAISED      ? ENDING_RAISED
                  : event->how == STEP_CANCELLED ? ENDING_CANCELLED
                                                 : ENDING_RETURNED;
  static const HappeningKind KINDS[] = {
      [ENDING_RETURNED] = HAPPENS_RETURNS,
      [ENDING_RAISED] = HAPPENS_RAISES,
      [ENDING_CANCELLED] = HAPPENS_CANCELLED,
  };
  build->last_done = event->id;
  const char *text = text_of(build, detail->text);
  timeline_end_lane(build->timeline, state->lane, ending, text);
  tell(build, &(Happening){.kind = KINDS[ending],
                           .lane = state->lane,
                           .text = text,
                           .at = spot_of(build, &detail->at)});
}

static void cancel_asked(Build *build, const RecordEvent *event, const RecordDetail *detail) {
  // A group cancels the others when the failure of one is told to it, after that one's last step.
  bool is_group = event->task == 0 && event->how == CANCEL_GROUP;
  int from = lane_of(build, is_group ? build->last_done : event->task);
  int to = lane_of(build, event->id);
  Spot at = spot_of(build, &detail->at);
  const char *reason = cancel_reason_name((CancelReason)event->how);
  if (from != NO_LANE && to != NO_LANE && from != to) {
    timeline_link(build->timeline, &(Link){.kind = LINK_CANCELLED,
                                           .from = from,
                                           .to = to,
                                           .at = at,
                                           .text = reason});
  }
  tell(build, &(Happening){
                  .kind = HAPPENS_ASKS, .lane = from, .other = to, .text = reason, .at = at});
}

static void cancel_delivered(Build *build, const RecordEvent *event, const RecordDetail *detail) {
  TaskState *state = known_state(build, event->id);
  if (state != NULL) {
    state->is_cancelled = true;
    timeline_cut(build->timeline, state->lane);
    tell(build, &(Happening){.kind = HAPPENS_DELIVERED,
                             .lane = state->lane,
                             .text = state->has_run ? state->reason : "",
                             .at = spot_of(build, &detail->at)});
  }
}

static void cancel_swallowed(Build *build, const RecordEvent *event, const RecordDetail *detail) {
  tell(build, &(Happening){.kind = HAPPENS_SWALLOWED,
                           .lane = lane_of(build, event->id),
                           .at = spot_of(build, &detail->at)});
}

// ---- timers, blocking calls, output ----

static void timer_set(Build *build, const RecordEvent *event, const RecordDetail *detail) {
  const char *callback = record_text(build->record, detail->text);
  if (event->id >= build->timer_count || strstr(callback, "Timeout") == NULL) {
    return;
  }
  Deadline deadline = {
      .lane = lane_of(build, event->task),
      .when = detail->seconds,
      .ended = -1,
      .at = spot_of(build, &detail->at),
  };
  if (timeline_deadline(build->timeline, &deadline) != NULL) {
    build->timers[event->id] = build->timeline->deadline_count;
  }
}

static void timer_ends(Build *build, const RecordEvent *event) {
  int number = event->id < build->timer_count ? build->timers[event->id] : 0;
  if (number > 0) {
    Deadline *deadline = &build->timeline->deadlines[number - 1];
    deadline->ended = build->timeline->now;
    deadline->has_fired = event->kind == EVENT_TIMER_FIRED;
  }
}

// The end of the blocking call that begins with event `i`, or NULL.
static const RecordEvent *find_end(const Build *build, uint32_t i, uint32_t *place) {
  for (*place = i + 1; *place < record_count(build->record); ++*place) {
    if (record_event(build->record, *place)->kind == EVENT_BLOCKING_END) {
      return record_event(build->record, *place);
    }
  }
  return NULL;
}

static void blocking_begin(Build *build, uint32_t i, const RecordDetail *detail) {
  uint32_t place;
  const RecordEvent *end = find_end(build, i, &place);
  double took = end == NULL ? 0 : record_detail(build->record, end)->seconds;
  if (took <= (build->timeline->is_virtual ? 0 : BLOCKING_LEAST)) {
    build->skip_blocking = place;
    return;
  }
  char seconds[32];
  seconds_text(took, seconds);
  const char *what = record_text(build->record, detail->text);
  bool is_sleep = strcmp(what, "time.sleep") == 0;
  Bar bar = {
      .kind = BAR_BLOCKING,
      .reason = timeline_text(build->arena, is_sleep ? "%s(%s)" : "%s, %s s", what, seconds),
      .at = spot_of(build, &detail->at),
  };
  bar.calls = calls_of(build, detail->chain, &bar.call_count);
  int lane = build->running_count == 0 ? NO_LANE : build->running[build->running_count - 1];
  timeline_end_stretch(build->timeline);
  timeline_bar(build->timeline, lane, &bar);
  timeline_stretch(build->timeline, STRETCH_BLOCKING, lane);
  tell(build, &(Happening){.kind = HAPPENS_BLOCKS,
                           .lane = lane,
                           .text = bar.reason,
                           .at = bar.at,
                           .seconds = took});
}

static void blocking_end(Build *build, uint32_t i) {
  if (build->skip_blocking == i) {
    return;
  }
  timeline_end_stretch(build->timeline);
  if (build->running_count > 0) {
    int lane = build->running[build->running_count - 1];
    timeline_bar(build->timeline, lane, &(Bar){.kind = BAR_RUNNING});
    timeline_stretch(build->timeline, STRETCH_STEP, lane);
  }
}

// The happening that a piece of output goes on with: what was printed of the same line.
static Happening *begun_line(const Build *build, int lane) {
  const Timeline *timeline = build->timeline;
  Happening *last = timeline->happening_count == 0
                        ? NULL
                        : &timeline->happenings[timeline->happening_count - 1];
  if (last == NULL || last->kind != HAPPENS_OUTPUT || last->lane != lane || last->text == NULL) {
    return NULL;
  }
  size_t length = strlen(last->text);
  return length > 0 && last->text[length - 1] == '\n' ? NULL : last;
}

static void output(Build *build, const RecordEvent *event, const RecordDetail *detail) {
  const char *text = record_text(build->record, detail->text);
  if (event->how != 1 || *text == '\0') {
    return;
  }
  int lane = lane_of(build, event->task);
  Happening *begun = begun_line(build, lane);
  if (begun != NULL) {
    begun->text = timeline_text(build->arena, "%s%s", begun->text, text);
  } else {
    tell(build, &(Happening){.kind = HAPPENS_OUTPUT, .lane = lane, .text = keep(build, text)});
  }
}

static void report(Build *build, const RecordEvent *event, const RecordDetail *detail) {
  const char *name = record_text(build->record, detail->name);
  build->timeline->is_stuck |= strcmp(name, "deadlock") == 0;
  tell(build, &(Happening){.kind = HAPPENS_REPORT,
                           .lane = lane_of(build, event->task),
                           .text = keep(build, name)});
}

// ---- the whole ----

static void build_event(Build *build, uint32_t i) {
  const RecordEvent *event = record_event(build->record, i);
  const RecordDetail *detail = record_detail(build->record, event);
  // The real clock's tenths of a millisecond are all that can be drawn.
  bool is_virtual = build->timeline->is_virtual;
  timeline_advance(build->timeline, is_virtual ? event->time : round(event->time * 1e4) / 1e4);
  switch ((EventKind)event->kind) {
  case EVENT_TASK_MADE: task_made(build, event, detail); break;
  case EVENT_STEP_BEGIN: step_begins(build, event); break;
  case EVENT_STEP_END: step_ends(build, event); break;
  case EVENT_TASK_BLOCKED: task_blocked(build, event, detail); break;
  case EVENT_TASK_WOKEN: task_woken(build, event, detail); break;
  case EVENT_TASK_DONE: task_done(build, event, detail); break;
  case EVENT_CANCEL_ASKED: cancel_asked(build, event, detail); break;
  case EVENT_CANCEL_DELIVERED: cancel_delivered(build, event, detail); break;
  case EVENT_CANCEL_SWALLOWED: cancel_swallowed(build, event, detail); break;
  case EVENT_TIMER_SET: timer_set(build, event, detail); break;
  case EVENT_TIMER_FIRED:
  case EVENT_TIMER_DROPPED: timer_ends(build, event); break;
  case EVENT_COROUTINE_DROPPED:
    tell(build, &(Happening){.kind = HAPPENS_DROPPED,
                             .lane = lane_of(build, event->task),
                             .text = text_of(build, detail->name),
                             .at = spot_of(build, &detail->at)});
    break;
  case EVENT_BLOCKING_BEGIN: blocking_begin(build, i, detail); break;
  case EVENT_BLOCKING_END: blocking_end(build, i); break;
  case EVENT_OUTPUT: output(build, event, detail); break;
  case EVENT_REPORT: report(build, event, detail); break;
  default: break;
  }
}

bool timeline_build(Timeline *timeline, Arena *arena, const Record *record, bool is_virtual,
                    const char *file, const char *source, size_t source_length) {
  timeline_init(timeline, arena, is_virtual, 0);
  timeline->file = file;
  timeline->source = source;
  timeline->source_length = source_length;
  Build build = {
      .timeline = timeline,
      .record = record,
      .arena = arena,
      .task_count = record->names.count + 1,
      .timer_count = record->next_timer + 1,
  };
  build.tasks = arena_take(arena, build.task_count * sizeof *build.tasks);
  build.timers = arena_take(arena, build.timer_count * sizeof *build.timers);
  build.running = arena_take(arena, build.task_count * sizeof *build.running);
  if (build.tasks == NULL || build.timers == NULL || build.running == NULL) {
    return false;
  }
  for (uint32_t i = 0; i < build.task_count; i++) {
    build.tasks[i] = (TaskState){.lane = NO_LANE, .waker = NO_LANE, .deadline = -1};
  }
  for (uint32_t i = 0; i < record_count(record); i++) {
    build_event(&build, i);
  }
  timeline_finish(timeline, timeline->now);
  return !arena->has_failed && !record->is_incomplete;
}
