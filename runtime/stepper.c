// Moving in a run: forward to a stop, back to one, to a moment.
//
// Snapshots of the whole run lie along it, closer where it was looked at.  To reach a moment, the
// nearest snapshot before it is put back and the run goes on from there; to find the last stop
// before a moment, the stretches between snapshots are run again, from the last one backwards.
#include "runtime/stepper_parts.h"
#include <stdio.h>
#include <string.h>

static const Moment MOMENT_END = {UINT64_MAX, 0, 0};
enum { FAR = 3000 }; // instructions from one snapshot to the next stop that deserves one
static const size_t KEPT_BYTES_MAX = (size_t)384 << 20;
enum { FIRST_TICKS_BETWEEN = 2 };

// ---- memory of the host ----

void *host_new(Stepper *stepper, size_t size) {
  void *memory = stepper->host.resize(stepper->host.context, NULL, 0, size == 0 ? 1 : size);
  if (memory != NULL) {
    memset(memory, 0, size);
  }
  return memory;
}

void host_free(Stepper *stepper, void *memory, size_t size) {
  if (memory != NULL) {
    stepper->host.resize(stepper->host.context, memory, size == 0 ? 1 : size, 0);
  }
}

static bool buffer_reserve(Stepper *stepper, Buffer *buffer, size_t length) {
  if (length <= buffer->capacity) {
    return true;
  }
  size_t capacity = buffer->capacity == 0 ? 4096 : buffer->capacity * 2;
  capacity = capacity < length ? length : capacity;
  char *bytes =
      stepper->host.resize(stepper->host.context, buffer->bytes, buffer->capacity, capacity);
  if (bytes == NULL) {
    return false;
  }
  buffer->bytes = bytes;
  buffer->capacity = capacity;
  return true;
}

bool buffer_put(Stepper *stepper, Buffer *buffer, size_t at, const void *bytes, size_t length) {
  if (!buffer_reserve(stepper, buffer, at + length)) {
    return false;
  }
  if (length > 0) {
    memcpy(buffer->bytes + at, bytes, length);
  }
  buffer->length = buffer->length < at + length ? at + length : buffer->length;
  return true;
}

bool buffer_fill(Stepper *stepper, Buffer *buffer, size_t at, char byte, size_t length) {
  if (!buffer_reserve(stepper, buffer, at + length)) {
    return false;
  }
  memset(buffer->bytes + at, byte, length);
  buffer->length = buffer->length < at + length ? at + length : buffer->length;
  return true;
}

void buffer_free(Stepper *stepper, Buffer *buffer) {
  host_free(stepper, buffer->bytes, buffer->capacity);
  *buffer = (Buffer){0};
}

// ---- snapshots ----

static void kept_free(Stepper *stepper, KeptRun *kept) {
  snapshot_free(&stepper->host, &kept->snapshot);
}

// The last one at or before a moment; the first is always there.
static uint32_t kept_before(const Stepper *stepper, Moment moment) {
  uint32_t i = stepper->kept_count;
  while (i > 1 && moment_compare(stepper->kept[i - 1].moment, moment) > 0) {
    i--;
  }
  return i - 1;
}

static size_t kept_bytes(const Stepper *stepper) {
  size_t bytes = 0;
  for (uint32_t i = 0; i < stepper->kept_count; i++) {
    bytes += snapshot_size(&stepper->kept[i].snapshot);
  }
  return bytes;
}

// Every second one goes; those to come are further apart.
static void kept_thin(Stepper *stepper) {
  uint32_t left = 1;
  for (uint32_t i = 1; i < stepper->kept_count; i++) {
    if (i % 2 == 0) {
      stepper->kept[left++] = stepper->kept[i];
    } else {
      kept_free(stepper, &stepper->kept[i]);
    }
  }
  stepper->kept_count = left;
  stepper->ticks_between *= 2;
}

static void kept_add(Stepper *stepper, KeptRun kept) {
  if (stepper->kept_count == SNAPSHOTS_MAX || kept_bytes(stepper) > KEPT_BYTES_MAX) {
    kept_thin(stepper);
  }
  uint32_t at = stepper->kept_count;
  while (at > 0 && moment_compare(stepper->kept[at - 1].moment, kept.moment) > 0) {
    stepper->kept[at] = stepper->kept[at - 1];
    at--;
  }
  stepper->kept[at] = kept;
  stepper->kept_count++;
}

static bool is_kept(const Stepper *stepper, Moment moment) {
  return stepper->kept_count > 0 &&
         moment_compare(stepper->kept[kept_before(stepper, moment)].moment, moment) == 0;
}

// Files that the program has open are no part of a snapshot.
static bool may_keep(const Stepper *stepper) {
  return !io_has_files(stepper->run->vm);
}

static void keep_now(Stepper *stepper) {
  Run *run = stepper->run;
  KeptRun kept = {.moment = run->now};
  if (!is_kept(stepper, run->now) && may_keep(stepper) &&
      region_save(&stepper->region, run->stack_pointer, &stepper->host, &kept.snapshot)) {
    kept_add(stepper, kept);
  }
}

// So much has been run since the last snapshot that a new one is worth its while.
static bool is_far(const Stepper *stepper) {
  Moment now = stepper->run->now, last = stepper->kept[kept_before(stepper, now)].moment;
  return now.tick != last.tick || now.instruction > last.instruction + FAR;
}

// The stop is left: what was done to it is undone, its snapshot may serve again.
static void leave_stop(Stepper *stepper) {
  run_undo(stepper);
  if (!stepper->has_here) {
    return;
  }
  stepper->has_here = false;
  if (is_kept(stepper, stepper->here.moment) || !is_far(stepper) || !may_keep(stepper)) {
    kept_free(stepper, &stepper->here);
  } else {
    kept_add(stepper, stepper->here);
  }
  stepper->here = (KeptRun){0};
}

static void put_back(Stepper *stepper, uint32_t kept) {
  if (io_has_files(stepper->run->vm)) {
    io_abandon(stepper->run->vm);
  }
  region_restore(&stepper->region, &stepper->kept[kept].snapshot);
}

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
  const CodeLines *lines = code_lines(stepper, vm, frame_code(frame));
  uint32_t line = lines == NULL ? frame_code(frame)->first_line : lines->lines[frame_word(frame)];
  place_fill(&stop->place, frame_code(frame), line);
  stop->depth = frame_depth(vm, frame);
}

// Where no line of the learner runs, an event is about a task: that is where it is.
static void fill_subject(Stepper *stepper, Stop *stop) {
  enum { ROOM = 64 };
  size_t count;
  const StepperEvent *events = stepper_events(stepper, &count);
  bool is_event = stop->reason == STOP_CANCEL || stop->reason == STOP_BLOCK ||
                  stop->reason == STOP_TASK || stop->reason == STOP_MOMENT;
  if (!is_event || stop->place.line != 0 || stop->moment.point == 0 || stop->event == 0 ||
      stop->event > count || events[stop->event - 1].task == 0) {
    return;
  }
  StepperFrame frames[ROOM];
  uint32_t task = events[stop->event - 1].task;
  uint32_t found = stepper_frames(stepper, task, true, frames, ROOM), depth = 0;
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
    stepper->orders =
        (Orders){.mode = ORDER_FIRST, .wish = *wish, .rounds = stepper->run->rounds};
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
  stepper->orders = (Orders){.mode = ORDER_GO, .limit = moment, .found = found};
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
  stepper->orders = (Orders){.mode = ORDER_LAST,
                             .limit = limit,
                             .is_limit_included = is_included,
                             .wish = *wish};
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
  leave_stop(stepper);
  stepper->orders = (Orders){.mode = ORDER_GO, .limit = {.tick = AHEAD_TICKS}, .is_ahead = true};
  trace_instructions(stepper->run->vm, true);
  (void)go_on(stepper);
  stepper_restart(stepper);
}

// ---- breakpoints ----

const Breakpoint *breakpoint_find(const Stepper *stepper, uint32_t number) {
  for (uint32_t i = 0; i < stepper->breakpoint_count; i++) {
    if (stepper->breakpoints[i].number == number) {
      return &stepper->breakpoints[i];
    }
  }
  return NULL;
}

// The first line of a statement at or behind the wanted line.
static bool settle_line(const Stepper *stepper, Breakpoint *b) {
  const FileLines *file = NULL;
  for (uint32_t i = 0; i < stepper->file_count && file == NULL; i++) {
    const char *name = stepper->files[i]->name, *slash = strrchr(name, '/');
    if (b->file[0] == '\0' || strcmp(name, b->file) == 0 ||
        (slash != NULL && strcmp(slash + 1, b->file) == 0)) {
      file = stepper->files[i];
    }
  }
  if (file == NULL) {
    return false;
  }
  memcpy(b->file, file->name, sizeof b->file);
  for (uint32_t line = b->line; line > 0 && line <= file->count; line++) {
    if (file->statements[line] != 0) {
      b->line = file->statements[line];
      return true;
    }
  }
  return false;
}

bool stepper_break(Stepper *stepper, Breakpoint *breakpoint) {
  if (breakpoint->kind == BREAK_LINE && !settle_line(stepper, breakpoint)) {
    return false;
  }
  if (stepper->breakpoint_count == stepper->breakpoint_capacity) {
    uint32_t capacity = stepper->breakpoint_capacity * 2 + 8;
    Breakpoint *grown = host_new(stepper, capacity * sizeof *grown);
    if (grown == NULL) {
      return false;
    }
    if (stepper->breakpoint_count > 0) {
      memcpy(grown, stepper->breakpoints, stepper->breakpoint_count * sizeof *grown);
    }
    host_free(stepper, stepper->breakpoints, stepper->breakpoint_capacity * sizeof *grown);
    stepper->breakpoints = grown;
    stepper->breakpoint_capacity = capacity;
  }
  breakpoint->number = ++stepper->breakpoint_numbers;
  stepper->breakpoints[stepper->breakpoint_count++] = *breakpoint;
  return true;
}

bool stepper_unbreak(Stepper *stepper, uint32_t number) {
  for (uint32_t i = 0; i < stepper->breakpoint_count; i++) {
    if (stepper->breakpoints[i].number == number) {
      memmove(stepper->breakpoints + i, stepper->breakpoints + i + 1,
              (stepper->breakpoint_count - i - 1) * sizeof(Breakpoint));
      stepper->breakpoint_count--;
      return true;
    }
  }
  return false;
}

const Breakpoint *stepper_breakpoints(const Stepper *stepper, uint32_t *count) {
  *count = stepper->breakpoint_count;
  return stepper->breakpoints;
}

// ---- its life ----

// To the first line of the program: the beginning of everything.
static bool first_stop(Stepper *stepper) {
  if (!run_begin(stepper)) {
    return false;
  }
  stepper->orders = (Orders){
      .mode = ORDER_FIRST, .wish = {.kind = WISH_LINE, .task = ANY_TASK, .depth = ANY_DEPTH}};
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
  if (file_lines_add(stepper, options->name, options->bytes, options->length) == NULL ||
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
  run_abandon(stepper);
  for (uint32_t i = 0; i < stepper->kept_count; i++) {
    kept_free(stepper, &stepper->kept[i]);
  }
  kept_free(stepper, &stepper->here);
  Buffer *const buffers[] = {&stepper->output, &stepper->streams, &stepper->input, &stepper->text,
                             &stepper->events};
  for (size_t i = 0; i < sizeof buffers / sizeof *buffers; i++) {
    buffer_free(stepper, buffers[i]);
  }
  host_free(stepper, stepper->breakpoints, stepper->breakpoint_capacity * sizeof(Breakpoint));
  lines_free(stepper);
  region_free(&stepper->region);
  stepper->host.resize(stepper->host.context, stepper, sizeof *stepper, 0);
}
