// Reads the record of a run, event by event, into stretches, lanes, bars, links and happenings.
#include "cli/timeline_build_internal.h"
#include <math.h>
#include <string.h>

// A blocking call of the real clock that took less did not block.
#define BLOCKING_LEAST 0.001

// ---- timers, blocking calls, output ----

static void timer_set(Build *build, const RecordEvent *event, const RecordDetail *detail) {
  const char *callback = record_text(build->record, detail->text);
  if (event->id >= build->timer_count || strstr(callback, "Timeout") == NULL) {
    return;
  }
  Deadline deadline = {
      .lane = build_lane_of(build, event->task),
      .when = detail->seconds,
      .ended = -1,
      .at = build_spot_of(build, &detail->at),
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
      .at = build_spot_of(build, &detail->at),
  };
  bar.calls = build_calls_of(build, detail->chain, &bar.call_count);
  int lane = build->running_count == 0 ? NO_LANE : build->running[build->running_count - 1];
  timeline_end_stretch(build->timeline);
  timeline_bar(build->timeline, lane, &bar);
  timeline_stretch(build->timeline, STRETCH_BLOCKING, lane);
  build_tell(
      build,
      &(Happening){
          .kind = HAPPENS_BLOCKS, .lane = lane, .text = bar.reason, .at = bar.at, .seconds = took});
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
  Happening *last =
      timeline->happening_count == 0 ? NULL : &timeline->happenings[timeline->happening_count - 1];
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
  int lane = build_lane_of(build, event->task);
  Happening *begun = begun_line(build, lane);
  if (begun != NULL) {
    begun->text = timeline_text(build->arena, "%s%s", begun->text, text);
  } else {
    build_tell(build,
               &(Happening){.kind = HAPPENS_OUTPUT, .lane = lane, .text = build_keep(build, text)});
  }
}

static void report(Build *build, const RecordEvent *event, const RecordDetail *detail) {
  const char *name = record_text(build->record, detail->name);
  build->timeline->is_stuck |= strcmp(name, "deadlock") == 0;
  build_tell(build, &(Happening){.kind = HAPPENS_REPORT,
                                 .lane = build_lane_of(build, event->task),
                                 .text = build_keep(build, name)});
}

// ---- the whole ----

static void build_event(Build *build, uint32_t i) {
  const RecordEvent *event = record_event(build->record, i);
  const RecordDetail *detail = record_detail(build->record, event);
  // The real clock's tenths of a millisecond are all that can be drawn.
  bool is_virtual = build->timeline->is_virtual;
  timeline_advance(build->timeline, is_virtual ? event->time : round(event->time * 1e4) / 1e4);
  switch ((EventKind)event->kind) {
  case EVENT_TASK_MADE: build_task_made(build, event, detail); break;
  case EVENT_STEP_BEGIN: build_step_begins(build, event); break;
  case EVENT_STEP_END: build_step_ends(build, event); break;
  case EVENT_TASK_BLOCKED: build_task_blocked(build, event, detail); break;
  case EVENT_TASK_WOKEN: build_task_woken(build, event, detail); break;
  case EVENT_TASK_DONE: build_task_done(build, event, detail); break;
  case EVENT_CANCEL_ASKED: build_cancel_asked(build, event, detail); break;
  case EVENT_CANCEL_DELIVERED: build_cancel_delivered(build, event, detail); break;
  case EVENT_CANCEL_SWALLOWED: build_cancel_swallowed(build, event, detail); break;
  case EVENT_TIMER_SET: timer_set(build, event, detail); break;
  case EVENT_TIMER_FIRED:
  case EVENT_TIMER_DROPPED: timer_ends(build, event); break;
  case EVENT_COROUTINE_DROPPED:
    build_tell(build, &(Happening){.kind = HAPPENS_DROPPED,
                                   .lane = build_lane_of(build, event->task),
                                   .text = build_text_of(build, detail->name),
                                   .at = build_spot_of(build, &detail->at)});
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
