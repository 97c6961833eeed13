// What the record tells of tasks: made, running, waiting, woken, cancelled, done.
#include "cli/timeline_build_internal.h"
#include "runtime/cancel.h"
#include <string.h>

// A step that takes longer blocks the others, as asyncio's slow_callback_duration has it.
#define STEP_LONG 0.1

// ---- texts and places ----

const char *build_keep(Build *build, const char *text) {
  const char *copy = arena_copy(build->arena, text, strlen(text));
  return copy == NULL ? "" : copy;
}

const char *build_text_of(Build *build, uint32_t text) {
  return text == 0 ? NULL : build_keep(build, record_text(build->record, text));
}

Spot build_spot_of(Build *build, const RecordPlace *place) {
  if (place->file == 0) {
    return (Spot){0};
  }
  return (Spot){build_text_of(build, place->file), (int)place->line};
}

const Call *build_calls_of(Build *build, RecordSlice chain, int *count) {
  *count = 0;
  Call *calls = arena_take(build->arena, chain.count * sizeof *calls);
  for (uint32_t i = 0; calls != NULL && i < chain.count; i++) { // a record has the innermost first
    const RecordPlace *place = record_place(build->record, chain, chain.count - 1 - i);
    calls[i] = (Call){build_keep(build, record_text(build->record, place->function)),
                      build_spot_of(build, place)};
    *count = (int)chain.count;
  }
  return calls;
}

TaskState *build_state_of(Build *build, uint32_t task) {
  return task > 0 && task < build->task_count ? &build->tasks[task] : NULL;
}

int build_lane_of(Build *build, uint32_t task) {
  const TaskState *state = build_state_of(build, task);
  return state == NULL ? NO_LANE : state->lane;
}

TaskState *build_known_state(Build *build, uint32_t task) {
  TaskState *state = build_state_of(build, task);
  return state == NULL || state->lane == NO_LANE ? NULL : state;
}

void build_tell(Build *build, const Happening *happening) {
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

void build_task_made(Build *build, const RecordEvent *event, const RecordDetail *detail) {
  TaskState *state = build_state_of(build, event->id);
  if (state == NULL || is_housekeeping(build, event, detail)) {
    return;
  }
  const char *name = record_task_name(build->record, event->id);
  int maker = build_lane_of(build, event->task);
  Spot at = build_spot_of(build, &detail->at);
  Lane lane = {
      .task = (int)event->id,
      .name = build_keep(build, name),
      .coro = build_keep(build, record_text(build->record, detail->text)),
      .parent = maker,
      .made_at = at,
  };
  *state = (TaskState){.lane = timeline_lane(build->timeline, &lane), .deadline = -1};
  state->waker = NO_LANE;
  if (maker != NO_LANE) {
    timeline_link(build->timeline,
                  &(Link){.kind = LINK_MADE, .from = maker, .to = state->lane, .at = at});
  }
  build_tell(build, &(Happening){HAPPENS_MADE, .lane = maker, .other = state->lane, .at = at});
}

void build_step_begins(Build *build, const RecordEvent *event) {
  TaskState *state = build_known_state(build, event->id);
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
  build_tell(build, &(Happening){
                        .kind = event->how == RECORD_START ? HAPPENS_STARTS : HAPPENS_RESUMES,
                        .lane = state->lane,
                        .other = state->waker,
                        .text = state->reason,
                    });
}

void build_step_ends(Build *build, const RecordEvent *event) {
  TaskState *state = build_known_state(build, event->id);
  if (state == NULL || build->running_count == 0) {
    return;
  }
  build->running_count--;
  timeline_long_step(build->timeline, state->lane, STEP_LONG);
  if (event->how == STEP_TURN) {
    state->reason = NULL;
    state->waker = NO_LANE;
    timeline_bar(build->timeline, state->lane, &(Bar){.kind = BAR_READY});
    build_tell(build, &(Happening){.kind = HAPPENS_TURN, .lane = state->lane});
  }
  timeline_end_stretch(build->timeline);
  if (build->running_count > 0) {
    timeline_stretch(build->timeline, STRETCH_STEP, build->running[build->running_count - 1]);
  }
}

// What a task waits for; of a lock also who has it.
static const char *reason_of(Build *build, const RecordEvent *event, const RecordDetail *detail) {
  const char *text = build_text_of(build, detail->text);
  if (event->how != WAITS_LOCK || detail->holders.count == 0 || text == NULL) {
    return text;
  }
  TaskState *holder = build_known_state(build, record_number(build->record, detail->holders, 0));
  return holder == NULL ? text
                        : timeline_text(build->arena, "%s that '%s' holds", text,
                                        build->timeline->lanes[holder->lane].label);
}

void build_task_blocked(Build *build, const RecordEvent *event, const RecordDetail *detail) {
  TaskState *state = build_known_state(build, event->id);
  if (state == NULL) {
    return;
  }
  state->reason = reason_of(build, event, detail);
  state->deadline = event->how == WAITS_SLEEP ? detail->seconds : -1;
  state->waker = NO_LANE;
  state->why = NULL;
  state->tasks = detail->ids;
  Bar bar = {
      .kind = BAR_WAITING,
      .reason = state->reason,
      .at = build_spot_of(build, &detail->at),
      .what = wait_kind_name((WaitKind)event->how),
  };
  bar.calls = build_calls_of(build, detail->chain, &bar.call_count);
  state->at = bar.at;
  timeline_bar(build->timeline, state->lane, &bar);
  build_tell(build,
             &(Happening){
                 .kind = HAPPENS_WAITS, .lane = state->lane, .text = state->reason, .at = bar.at});
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

void build_task_woken(Build *build, const RecordEvent *event, const RecordDetail *detail) {
  TaskState *state = build_known_state(build, event->id);
  if (state == NULL) {
    return;
  }
  bool is_done = event->how == RECORD_WOKEN_DONE || ended_its_wait(build, state, event);
  uint32_t done = detail->other == 0 ? build->last_done : detail->other;
  state->waker = build_lane_of(build, is_done ? done : event->task);
  state->why = build_text_of(build, detail->text);
  if (state->deadline >= 0 && state->deadline < build->timeline->now) {
    timeline_late(build->timeline, state->lane, state->deadline);
  } else {
    timeline_bar(build->timeline, state->lane, &(Bar){.kind = BAR_READY});
  }
  if (state->waker == NO_LANE || event->how == RECORD_WOKEN_CANCEL) {
    return;
  }
  Spot at = build_spot_of(build, &detail->at);
  timeline_link(build->timeline, &(Link){.kind = LINK_WOKE,
                                         .from = state->waker,
                                         .to = state->lane,
                                         .at = at,
                                         .text = state->why});
  if (!is_done) {
    build_tell(build, &(Happening){.kind = HAPPENS_WAKES,
                                   .lane = state->waker,
                                   .other = state->lane,
                                   .text = state->why,
                                   .at = at});
  }
}

void build_task_done(Build *build, const RecordEvent *event, const RecordDetail *detail) {
  TaskState *state = build_known_state(build, event->id);
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
  const char *text = build_text_of(build, detail->text);
  timeline_end_lane(build->timeline, state->lane, ending, text);
  build_tell(build, &(Happening){.kind = KINDS[ending],
                                 .lane = state->lane,
                                 .text = text,
                                 .at = build_spot_of(build, &detail->at)});
}

void build_cancel_asked(Build *build, const RecordEvent *event, const RecordDetail *detail) {
  // A group cancels the others when the failure of one is told to it, after that one's last step.
  bool is_group = event->task == 0 && event->how == CANCEL_GROUP;
  int from = build_lane_of(build, is_group ? build->last_done : event->task);
  int to = build_lane_of(build, event->id);
  Spot at = build_spot_of(build, &detail->at);
  const char *reason = cancel_reason_name((CancelReason)event->how);
  if (from != NO_LANE && to != NO_LANE && from != to) {
    timeline_link(
        build->timeline,
        &(Link){.kind = LINK_CANCELLED, .from = from, .to = to, .at = at, .text = reason});
  }
  build_tell(build, &(Happening){
                        .kind = HAPPENS_ASKS, .lane = from, .other = to, .text = reason, .at = at});
}

void build_cancel_delivered(Build *build, const RecordEvent *event, const RecordDetail *detail) {
  TaskState *state = build_known_state(build, event->id);
  if (state != NULL) {
    state->is_cancelled = true;
    timeline_cut(build->timeline, state->lane);
    build_tell(build, &(Happening){.kind = HAPPENS_DELIVERED,
                                   .lane = state->lane,
                                   .text = state->has_run ? state->reason : "",
                                   .at = build_spot_of(build, &detail->at)});
  }
}

void build_cancel_swallowed(Build *build, const RecordEvent *event, const RecordDetail *detail) {
  build_tell(build, &(Happening){.kind = HAPPENS_SWALLOWED,
                                 .lane = build_lane_of(build, event->id),
                                 .at = build_spot_of(build, &detail->at)});
}
