// Moving in a run: forward to a stop, back to one, to a moment.
//
// Snapshots of the whole run lie along it, closer where it was looked at.  To reach a moment, the
// nearest snapshot before it is put back and the run goes on from there; to find the last stop
// before a moment, the stretches between snapshots are run again, from the last one backwards.
#include "runtime/stepper_parts.h"
#include <stdio.h>
#include <string.h>

static const Moment MOMENT_END = {UINT64_MAX, 0, 0};
enum { FIRST_TICKS_BETWEEN = 2 };

// ---- the stop ----

static const Frame *learners_frame(const Vm *vm, bool library) {
  const Frame *frame = vm->strand->frame;
  while (frame != NULL && (frame->function == NULL || (!library && !is_learners(frame)))) {
    frame = is_drive_stub(frame) ? NULL : frame->caller;
  }
  return frame;
}

static void fill_place(Stepper *stepper, Stop *stop) {
  Vm *vm = stepper->run->vm;
  const Frame *frame = learners_frame(vm, stepper->orders.wish.library);
  if (stop->reason == STOP_END || frame == NULL) {
    return;
  }
  const CodeLines *lines = code_lines(stepper, frame_code(frame));
  uint32_t line = lines == NULL ? frame_code(frame)->first_line : lines->lines[frame_word(frame)];
  place_fill(&stop->place, frame_code(frame), line);
  stop->depth = frame_depth(vm, frame);
}

// The task that the last event is about; of a deadlock, the one that began to wait last.
static uint32_t subject_of(const Stepper *stepper, const Stop *stop) {
  size_t count;
  const StepperEvent *events = stepper_events(stepper, &count);
  uint64_t i = stop->event < count ? stop->event : count;
  if (stop->reason == STOP_DEADLOCK) {
    while (i > 0 && events[i - 1].kind != EVENT_TASK_BLOCKED) {
      i--;
    }
  }
  return i == 0 ? 0 : events[i - 1].task;
}

// Where no line of the learner runs, an event is about a task: that is where it is.
static void fill_subject(Stepper *stepper, Stop *stop) {
  enum { ROOM = 64 };
  bool is_event = stop->reason == STOP_CANCEL || stop->reason == STOP_BLOCK ||
                  stop->reason == STOP_TASK || stop->reason == STOP_MOMENT;
  bool is_meant = (is_event && stop->place.line == 0 && stop->moment.point != 0) ||
                  stop->reason == STOP_DEADLOCK;
  uint32_t task = is_meant ? subject_of(stepper, stop) : 0;
  if (task == 0) {
    return;
  }
  StepperFrame frames[ROOM];
  uint32_t found = stepper_frames(stepper, task, true, frames, ROOM), depth = 0;
  stop->place = (StepperPlace){.line = 0};
  for (uint32_t i = 0; i < found && i < ROOM && frames[i].task == task; i++) {
    if (stop->place.line == 0 && !frames[i].place.is_library) {
      stop->place = frames[i].place;
      stop->task = task;
    }
    depth += stop->place.line != 0;
  }
  stop->depth = depth;
}

static const Stop *stop_now(Stepper *stepper, StopReason reason) {
  Run *run = stepper->run;
  const Found *found = &stepper->orders.found;
  Stop *stop = &stepper->stop;
  *stop = (Stop){
      .reason = reason,
      .moment = reason == STOP_END ? MOMENT_END : run->now,
      .time = run->port.time,
      .task = reason == STOP_END ? 0 : running_task(run->vm),
      .event = run->events,
      .status = run->status,
      .breakpoint = found->breakpoint,
  };
  stepper_output(stepper, &stop->output);
  memcpy(stop->text, found->text, sizeof stop->text);
  fill_place(stepper, stop);
  fill_subject(stepper, stop);
  if (run->vm->raised != VALUE_UNBOUND && reason != STOP_END) {
    look_at_raised(stepper, stop->text, sizeof stop->text);
  }
  return stop;
}

const Stop *stepper_stop(const Stepper *stepper) {
  return &stepper->stop;
}

// ---- going ----

// What to look for next.  The more is to be seen, the slower the run.
static void orders_give(Stepper *stepper, Orders orders) {
  WishKind kind = orders.wish.kind;
  orders.sees_all =
      kind == WISH_RETURN || kind == WISH_SWITCH || kind == WISH_ROUND || kind == WISH_TIME;
  for (uint32_t i = 0; i < stepper->breakpoint_count; i++) {
    orders.sees_all = orders.sees_all || stepper->breakpoints[i].kind == BREAK_WATCH;
  }
  stepper->orders = orders;
}

// Let it run until it pauses for another reason than to be copied.
static Pause go_on(Stepper *stepper) {
  Pause pause;
  while ((pause = run_continue(stepper)) == PAUSE_SNAPSHOT) {
    keep_now(stepper);
  }
  return pause;
}

static const Stop *stop_for(Stepper *stepper, Pause pause, StopReason at_limit) {
  switch (pause) {
  case PAUSE_FOUND: return stop_now(stepper, stepper->orders.found.reason);
  case PAUSE_DEADLOCK: return stop_now(stepper, STOP_DEADLOCK);
  case PAUSE_END: return stop_now(stepper, STOP_END);
  default: return stop_now(stepper, at_limit);
  }
}

static bool condition_holds(Stepper *stepper) {
  const Breakpoint *b = breakpoint_find(stepper, stepper->orders.found.breakpoint);
  if (b == NULL || b->condition[0] == '\0') {
    return true;
  }
  Orders orders = stepper->orders;
  stop_now(stepper, orders.found.reason);
  bool holds = evaluate_condition(stepper, b->condition);
  run_undo(stepper);
  kept_free(stepper, &stepper->here);
  stepper->has_here = false;
  stepper->orders = orders;
  return holds;
}

static void count_hit(Stepper *stepper) {
  for (uint32_t i = 0; i < stepper->breakpoint_count; i++) {
    stepper->breakpoints[i].hits +=
        stepper->breakpoints[i].number == stepper->orders.found.breakpoint;
  }
}

const Stop *stepper_forward(Stepper *stepper, const Wish *wish) {
  if (stepper->stop.reason == STOP_END || stepper->stop.reason == STOP_DEADLOCK) {
    return &stepper->stop; // there is nothing further on
  }
  leave_stop(stepper);
  Pause pause;
  do {
    orders_give(stepper, (Orders){.mode = ORDER_FIRST, .wish = *wish});
    trace_instructions(stepper->run->vm, true);
    pause = go_on(stepper);
  } while (pause == PAUSE_FOUND && !condition_holds(stepper));
  if (pause == PAUSE_FOUND) {
    count_hit(stepper);
  }
  if (pause != PAUSE_END && is_far(stepper)) {
    keep_now(stepper);
  }
  return stop_for(stepper, pause, STOP_LINE);
}

const Stop *stepper_go(Stepper *stepper, Moment moment) {
  Found found = stepper->orders.found;
  leave_stop(stepper);
  put_back(stepper, kept_before(stepper, moment));
  Run *run = stepper->run;
  orders_give(stepper, (Orders){.mode = ORDER_GO, .limit = moment, .found = found});
  bool is_begin = moment_compare(moment, stepper->kept[0].moment) <= 0;
  if (moment_compare(run->now, moment) >= 0) { // the snapshot is the moment
    return stop_now(stepper, is_begin ? STOP_BEGIN : STOP_MOMENT);
  }
  // What was not seen yet is traced, so that the moments of its events are right.
  bool is_end = moment_compare(moment, MOMENT_END) == 0;
  trace_instructions(run->vm, is_end || run->now.tick == moment.tick);
  return stop_for(stepper, go_on(stepper), STOP_MOMENT);
}

// The last moment in a stretch that fulfils the wish.
static bool find_last(Stepper *stepper, const Wish *wish, uint32_t from, Moment limit,
                      bool is_included, Found *found) {
  put_back(stepper, from);
  orders_give(stepper, (Orders){.mode = ORDER_LAST,
                                .limit = limit,
                                .is_limit_included = is_included,
                                .wish = *wish});
  trace_instructions(stepper->run->vm, true);
  Found last = {0};
  Pause pause;
  do {
    pause = go_on(stepper);
    if (pause == PAUSE_FOUND && condition_holds(stepper)) {
      last = stepper->orders.found;
    } else if (pause == PAUSE_FOUND) {
      stepper->orders.found = last;
    }
  } while (pause == PAUSE_FOUND);
  *found = stepper->orders.found;
  return found->is_there;
}

// When the task of a wish was made: no line of it is further back.
static Moment task_begins(const Stepper *stepper, const Wish *wish) {
  size_t count;
  const StepperEvent *events = stepper_events(stepper, &count);
  for (size_t i = 0; i < count && wish->kind == WISH_LINE && wish->task != ANY_TASK; i++) {
    if (events[i].kind == EVENT_TASK_MADE && events[i].task == wish->task) {
      return events[i].moment;
    }
  }
  return stepper->kept[0].moment;
}

// Before the first line of a task any line is the one before.
static const Stop *back_anywhere(Stepper *stepper, const Wish *wish) {
  if (wish->kind != WISH_LINE || wish->task == ANY_TASK) {
    return stepper_restart(stepper);
  }
  Wish any = *wish;
  any.task = ANY_TASK;
  any.depth = ANY_DEPTH;
  return stepper_back(stepper, &any);
}

const Stop *stepper_back(Stepper *stepper, const Wish *wish) {
  Moment limit = stepper->stop.moment, first = task_begins(stepper, wish);
  leave_stop(stepper);
  bool is_included = false;
  while (moment_compare(limit, first) > 0) {
    Moment just_before = limit;
    uint32_t from = kept_before(stepper, limit);
    if (moment_compare(stepper->kept[from].moment, limit) == 0) {
      from--;
    }
    Moment began = stepper->kept[from].moment;
    Found found;
    if (find_last(stepper, wish, from, just_before, is_included, &found)) {
      stepper->orders.found = found;
      stepper_go(stepper, found.moment);
      if (stepper->stop.reason != STOP_BEGIN) {
        stepper->stop.reason = found.reason;
        stepper->stop.breakpoint = found.breakpoint;
      }
      return &stepper->stop;
    }
    limit = began;
    is_included = true;
  }
  return back_anywhere(stepper, wish);
}

const Stop *stepper_restart(Stepper *stepper) {
  stepper->orders.found = (Found){0};
  return stepper_go(stepper, stepper->kept[0].moment);
}

const Stop *stepper_go_end(Stepper *stepper) {
  stepper->orders.found = (Found){0};
  return stepper_go(stepper, MOMENT_END);
}

void stepper_look_ahead(Stepper *stepper) {
  enum { AHEAD_TICKS = 25 };
  if (stepper->options.is_real) {
    return; // that would take its time
  }
  leave_stop(stepper);
  orders_give(stepper,
              (Orders){.mode = ORDER_GO, .limit = {.tick = AHEAD_TICKS}, .is_ahead = true});
  trace_instructions(stepper->run->vm, true);
  (void)go_on(stepper);
  stepper_restart(stepper);
}

// ---- its life ----

// To the first line of the program: the beginning of everything.
static bool first_stop(Stepper *stepper) {
  if (!run_begin(stepper)) {
    return false;
  }
  stepper->orders = (Orders){.mode = ORDER_FIRST,
                             .wish = {.kind = WISH_LINE, .task = ANY_TASK, .depth = ANY_DEPTH}};
  Pause pause = go_on(stepper);
  if (pause == PAUSE_FAILED) {
    return false;
  }
  keep_now(stepper);
  stop_for(stepper, pause, STOP_BEGIN);
  if (pause == PAUSE_FOUND) {
    stepper->stop.reason = STOP_BEGIN;
  }
  return stepper->kept_count > 0;
}

Stepper *stepper_new(const Allocator *host, const StepperOptions *options) {
  Stepper *stepper = host->resize(host->context, NULL, 0, sizeof *stepper);
  if (stepper == NULL) {
    return NULL;
  }
  *stepper = (Stepper){.host = *host, .options = *options, .ticks_between = FIRST_TICKS_BETWEEN};
  if (!region_new(&stepper->region)) {
    host->resize(host->context, stepper, sizeof *stepper, 0);
    return NULL;
  }
  stepper->outside = host_new(stepper, turn_size());
  if (stepper->outside == NULL ||
      file_lines_add(stepper, options->name, options->bytes, options->length) == NULL ||
      !first_stop(stepper)) {
    stepper_free(stepper);
    return NULL;
  }
  return stepper;
}

void stepper_free(Stepper *stepper) {
  if (stepper == NULL) {
    return;
  }
  files_close(stepper);
  for (uint32_t i = 0; i < stepper->kept_count; i++) {
    kept_free(stepper, &stepper->kept[i]);
  }
  kept_free(stepper, &stepper->here);
  Buffer *const buffers[] = {&stepper->output, &stepper->streams, &stepper->input,
                             &stepper->text,   &stepper->events,  &stepper->times};
  for (size_t i = 0; i < sizeof buffers / sizeof *buffers; i++) {
    buffer_free(stepper, buffers[i]);
  }
  host_free(stepper, stepper->breakpoints, stepper->breakpoint_capacity * sizeof(Breakpoint));
  lines_free(stepper);
  host_free(stepper, stepper->outside, turn_size());
  region_free(&stepper->region);
  stepper->host.resize(stepper->host.context, stepper, sizeof *stepper, 0);
}
