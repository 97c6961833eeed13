// The timeline: a lane for each task, a column for each step that a task makes.
//
// Columns are steps, not seconds: what happens at the same virtual time still happens one after the
// other.  The times stand above the columns where they change.  What lies ahead of where the run is
// has been seen before, and is drawn as well.
#include "cli/screen.h"
#include <stdlib.h>
#include <string.h>

enum { LANES_MAX = 64, NAME_WIDTH = 12 };

typedef struct Lane {
  uint32_t task;
  char name[STEPPER_NAME];
} Lane;

// What a task is doing in a column.
typedef enum Mark { MARK_NONE, MARK_READY, MARK_WAITS, MARK_RUNS, MARK_ENDS, MARK_FAILS } Mark;

typedef struct Timeline {
  const StepperEvent *events;
  size_t count;
  Lane lanes[LANES_MAX];
  uint32_t lane_count;
  uint32_t hidden[LANES_MAX], hidden_count; // tasks without a lane
  uint32_t columns;                         // steps in all
  uint32_t cursor;                          // the one where the run is
  int step_width;                           // cells of a column
} Timeline;

// Tasks that asyncio.run() makes for itself are left out: made by no task, of library code.
static bool is_of_runner(Timeline *t, const StepperEvent *e) {
  for (uint32_t i = 0; i < t->hidden_count; i++) {
    if (t->hidden[i] == e->task) {
      return true;
    }
  }
  bool is_new = e->kind == EVENT_TASK_MADE && e->by == 0 && e->is_library;
  if (is_new && t->hidden_count < LANES_MAX) {
    t->hidden[t->hidden_count++] = e->task;
  }
  return is_new;
}

// LANES_MAX: it has none.
static uint32_t lane_of(Timeline *t, const StepperEvent *e) {
  if (is_of_runner(t, e)) {
    return LANES_MAX;
  }
  for (uint32_t i = 0; i < t->lane_count; i++) {
    if (t->lanes[i].task == e->task) {
      if (strcmp(e->text, "a new task") != 0) {
        memcpy(t->lanes[i].name, e->text, sizeof t->lanes[i].name);
      }
      return i;
    }
  }
  if (t->lane_count == LANES_MAX) {
    return LANES_MAX;
  }
  t->lanes[t->lane_count].task = e->task;
  snprintf(t->lanes[t->lane_count].name, STEPPER_NAME, "%s", e->text);
  return t->lane_count++;
}

static void survey(Timeline *t, uint64_t now) {
  for (size_t i = 0; i < t->count; i++) {
    const StepperEvent *e = &t->events[i];
    if (e->task == 0) {
      continue;
    }
    if (lane_of(t, e) != LANES_MAX && e->kind == EVENT_STEP_BEGIN) {
      t->columns++;
      t->cursor = e->number <= now ? t->columns - 1 : t->cursor;
    }
  }
}

static const char *mark_text(const Screen *screen, Mark mark) {
  switch (mark) {
  case MARK_READY: return symbol_of(screen, "·", ".");
  case MARK_WAITS: return symbol_of(screen, "─", "-");
  case MARK_RUNS: return symbol_of(screen, "█", "#");
  case MARK_ENDS: return symbol_of(screen, "▌", "|");
  case MARK_FAILS: return symbol_of(screen, "✗", "x");
  default: return " ";
  }
}

static Look mark_look(Mark mark) {
  switch (mark) {
  case MARK_READY: return LOOK_READY;
  case MARK_WAITS: return LOOK_WAITS;
  case MARK_RUNS: return LOOK_RUNS;
  case MARK_ENDS: return LOOK_DONE;
  case MARK_FAILS: return LOOK_FAILED;
  default: return LOOK_PLAIN;
  }
}

// Draw the states that all lanes have while the task of `column` runs.
static void draw_column(const Screen *screen, const Timeline *t, const Mark *marks, uint32_t runs,
                        int at, uint32_t first_lane, bool is_cursor) {
  const Pane *pane = &screen->layout.timeline;
  for (uint32_t i = first_lane; i < t->lane_count; i++) {
    Mark mark = i == runs ? MARK_RUNS : marks[i];
    int row = (int)(i - first_lane) + 2;
    for (int cell = 0; cell < t->step_width; cell++) {
      put_format(screen, pane, row, at + cell, is_cursor ? LOOK_CURRENT : mark_look(mark), "%s",
                 mark_text(screen, mark));
    }
  }
}

static void apply(Mark *marks, uint32_t lane, const StepperEvent *e) {
  switch (e->kind) {
  case EVENT_TASK_MADE:
  case EVENT_TASK_WOKEN: marks[lane] = MARK_READY; break;
  case EVENT_STEP_BEGIN: marks[lane] = MARK_READY; break;
  case EVENT_TASK_BLOCKED: marks[lane] = MARK_WAITS; break;
  case EVENT_TASK_DONE: marks[lane] = MARK_NONE; break;
  default: break;
  }
}

static void draw_columns(const Screen *screen, Timeline *t, uint32_t first, uint32_t first_lane) {
  const Pane *pane = &screen->layout.timeline;
  Mark marks[LANES_MAX] = {MARK_NONE};
  uint32_t column = 0, runs = LANES_MAX;
  double time = -1;
  int free_from = NAME_WIDTH;
  bool is_running = false;
  for (size_t i = 0; i <= t->count; i++) {
    const StepperEvent *e = i < t->count ? &t->events[i] : NULL;
    if (e != NULL && (e->task == 0 || lane_of(t, e) == LANES_MAX)) {
      continue;
    }
    if ((e == NULL || e->kind == EVENT_STEP_BEGIN) && is_running) { // the column is complete
      int at = NAME_WIDTH + (int)(column - first) * t->step_width;
      if (column >= first && at < pane->width) {
        draw_column(screen, t, marks, runs, at, first_lane, column == t->cursor);
      }
      column++;
      is_running = false;
    }
    if (e == NULL) {
      break;
    }
    if (e->kind == EVENT_STEP_BEGIN) {
      int at = NAME_WIDTH + ((int)column - (int)first) * t->step_width;
      is_running = true;
      runs = lane_of(t, e);
      if (e->time != time && at >= free_from && at < pane->width) {
        free_from = at + 1 + put_format(screen, pane, 1, at, LOOK_DIM, "%.12g s", e->time);
      }
      time = e->time; // one that has no room is not shown at a wrong place
    }
    apply(marks, lane_of(t, e), e);
  }
}

void draw_timeline(const Screen *screen) {
  const Pane *pane = &screen->layout.timeline;
  const Stop *stop = stepper_stop(screen->session->stepper);
  Timeline *t = calloc(1, sizeof *t);
  put_heading(screen, pane, "timeline: a column is a step of a task; left and right move in it");
  if (t == NULL) {
    return;
  }
  t->events = stepper_events(screen->session->stepper, &t->count);
  survey(t, stop->event);
  t->step_width = t->columns * 4 <= (uint32_t)(pane->width - NAME_WIDTH)   ? 4
                  : t->columns * 2 <= (uint32_t)(pane->width - NAME_WIDTH) ? 2
                                                                           : 1;
  uint32_t width = (uint32_t)(pane->width - NAME_WIDTH) / (uint32_t)t->step_width;
  uint32_t rows = (uint32_t)(pane->height - 2);
  uint32_t first = t->cursor > width * 2 / 3 ? t->cursor - width * 2 / 3 : 0;
  uint32_t first_lane = 0;
  for (uint32_t i = 0; i < t->lane_count; i++) {
    if (t->lanes[i].task == stop->task && i >= rows) {
      first_lane = i + 1 - rows;
    }
  }
  for (uint32_t i = first_lane; i < t->lane_count; i++) {
    const Pane names = {pane->row, pane->column, pane->height, NAME_WIDTH - 1};
    put_format(screen, &names, (int)(i - first_lane) + 2, 0,
               t->lanes[i].task == stop->task ? LOOK_RUNS : LOOK_PLAIN, "%s", t->lanes[i].name);
  }
  draw_columns(screen, t, first, first_lane);
  free(t);
}
