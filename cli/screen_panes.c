// The panes: title, source, tasks, ready queue and timers, variables, output.
#include "cli/screen.h"
#include <stdlib.h>
#include <string.h>

static const char *reason_text(const Stop *stop) {
  switch (stop->reason) {
  case STOP_BEGIN: return "the beginning";
  case STOP_RETURN: return "about to return";
  case STOP_SWITCH: return "another task";
  case STOP_ROUND: return "a new round";
  case STOP_BREAKPOINT: return "breakpoint";
  case STOP_WATCH: return "it has changed";
  case STOP_EXCEPTION: return stop->text;
  case STOP_CANCEL: return "cancel";
  case STOP_BLOCK: return "begins to wait";
  case STOP_TASK: return "task made or done";
  case STOP_DEADLOCK: return "DEADLOCK";
  case STOP_INTERRUPTED: return "interrupted";
  case STOP_END: return "the end";
  default: return "";
  }
}

void draw_title(const Screen *screen) {
  const Pane *pane = &screen->layout.title;
  const Stop *stop = stepper_stop(screen->session->stepper);
  char time[64], name[STEPPER_NAME];
  walk_seconds(stop->time, time, sizeof time);
  session_task_name(screen->session, screen->session->focus, name, sizeof name);
  put_format(screen, pane, 0, 0, LOOK_TITLE, "%*s", pane->width, "");
  int at = put_format(screen, pane, 0, 0, LOOK_TITLE, " awl step  %s  t = %s ",
                      path_tail(screen->session->program), time);
  if (stop->reason == STOP_END) {
    at += put_format(screen, pane, 0, at, LOOK_TITLE, " ended, exit status %d", stop->status);
  } else {
    at += put_format(screen, pane, 0, at, LOOK_TITLE, " %s", name);
  }
  const char *reason = reason_text(stop);
  int column = pane->width - (int)strlen(reason) - 1;
  put_format(screen, pane, 0, column > at ? column : at + 1, LOOK_TITLE, "%s", reason);
}

// ---- source ----

static bool is_marked(const Screen *screen, const char *file, uint32_t line) {
  uint32_t count;
  const Breakpoint *all = stepper_breakpoints(screen->session->stepper, &count);
  for (uint32_t i = 0; i < count; i++) {
    if (all[i].kind == BREAK_LINE && all[i].line == line && strcmp(all[i].file, file) == 0) {
      return true;
    }
  }
  return false;
}

// The place that is looked at: of the chosen frame, or where the run is.
static StepperPlace looked_at(const Screen *screen) {
  StepperFrame frame;
  return session_frame(screen->session, &frame) ? frame.place
                                                : stepper_stop(screen->session->stepper)->place;
}

static void draw_line(const Screen *screen, const StepperPlace *place, int row, uint32_t line) {
  const Pane *pane = &screen->layout.source;
  size_t length;
  const char *text = stepper_source(screen->session->stepper, place->file, line, &length);
  if (text == NULL) {
    return;
  }
  bool is_current = line == place->line;
  Look look = is_current ? LOOK_CURRENT : LOOK_PLAIN;
  if (is_current) {
    put_format(screen, pane, row, 0, look, "%*s", pane->width, "");
  }
  if (is_marked(screen, place->file, line)) {
    put_format(screen, pane, row, 0, is_current ? look : LOOK_MARK, "%s",
               symbol_of(screen, "●", "*"));
  }
  put_format(screen, pane, row, 1, is_current ? look : LOOK_DIM, "%4u%s", line,
             is_current ? symbol_of(screen, "▶", ">") : " ");
  put_text(screen, pane, row, 7, look, text, length);
}

void draw_source(const Screen *screen) {
  const Pane *pane = &screen->layout.source;
  StepperPlace place = looked_at(screen);
  char heading[STEPPER_PATH + STEPPER_NAME];
  if (place.line == 0) {
    place = (StepperPlace){.line = 0};
    snprintf(place.file, sizeof place.file, "%s", screen->session->program);
  }
  snprintf(heading, sizeof heading, "%s%s%s", path_tail(place.file),
           place.function[0] == '\0' ? "" : ": ", place.function);
  put_heading(screen, pane, heading);
  uint32_t rows = (uint32_t)(pane->height - 1), middle = rows / 2;
  uint32_t first = place.line > middle ? place.line - middle : 1;
  for (uint32_t i = 0; i < rows; i++) {
    draw_line(screen, &place, (int)i + 1, first + i);
  }
}

// ---- tasks ----

enum { NAME_MAX_WIDTH = 14 };

static const char *state_symbol(const Screen *screen, const StepperTask *task) {
  switch (task->state) {
  case TASK_RUNS: return symbol_of(screen, "▶", ">");
  case TASK_READY: return symbol_of(screen, "◦", "r");
  case TASK_WAITS: return symbol_of(screen, "‖", "w");
  default:
    return look_of_task(task) == LOOK_FAILED ? symbol_of(screen, "✗", "x")
                                             : symbol_of(screen, "✓", "d");
  }
}

static void draw_task(const Screen *screen, int row, const StepperTask *task, int name_width) {
  const Pane *pane = &screen->layout.tasks;
  Look look = look_of_task(task);
  put_format(screen, pane, row, 0, look, "%s", state_symbol(screen, task));
  put_format(screen, pane, row, 2, task->number == screen->session->focus ? LOOK_HEADING : look,
             "%s", task->name);
  int column = name_width + 3;
  if (task->place.line != 0) {
    put_format(screen, pane, row, column, LOOK_DIM, "%4u", task->place.line);
  }
  const char *word = task->state == TASK_RUNS ? "runs" : task->state == TASK_READY ? "ready" : "";
  column += 5;
  put_format(screen, pane, row, column, look, "%s%s", word, task->waits);
}

// Those that are done leave their place first where there are too many.
static uint32_t pick_tasks(StepperTask *tasks, uint32_t count, uint32_t room) {
  uint32_t too_many = count > room ? count - room : 0, left = 0;
  for (uint32_t i = 0; i < count; i++) {
    if (too_many > 0 && tasks[i].state == TASK_IS_DONE) {
      too_many--;
    } else {
      tasks[left++] = tasks[i];
    }
  }
  return left;
}

void draw_tasks(const Screen *screen) {
  const Pane *pane = &screen->layout.tasks;
  StepperTask *tasks = malloc(TASKS_MAX * sizeof *tasks);
  uint32_t count = tasks == NULL ? 0 : stepper_tasks(screen->session->stepper, tasks, TASKS_MAX);
  count = count < TASKS_MAX ? count : TASKS_MAX;
  char heading[64];
  snprintf(heading, sizeof heading, count == 0 ? "no tasks" : "tasks (%u)", count);
  put_heading(screen, pane, heading);
  uint32_t rows = (uint32_t)(pane->height - 1);
  uint32_t shown = pick_tasks(tasks, count, rows);
  int name_width = 6;
  for (uint32_t i = 0; i < shown; i++) {
    int width = (int)strlen(tasks[i].name);
    name_width = width > name_width ? width : name_width;
  }
  name_width = name_width < NAME_MAX_WIDTH ? name_width : NAME_MAX_WIDTH;
  for (uint32_t i = 0; i < shown && i < rows; i++) {
    draw_task(screen, (int)i + 1, &tasks[i], name_width);
  }
  if (shown > rows && rows > 0) {
    put_format(screen, pane, (int)rows, 0, LOOK_DIM, "%*s", pane->width, "");
    put_format(screen, pane, (int)rows, 0, LOOK_DIM, "and %u more: tasks", shown - rows + 1);
  }
  free(tasks);
}

// ---- ready queue and timers ----

void draw_queue(const Screen *screen) {
  const Pane *pane = &screen->layout.queue;
  StepperTimer items[ITEMS_MAX];
  uint32_t count = stepper_ready(screen->session->stepper, items, ITEMS_MAX);
  char heading[64];
  snprintf(heading, sizeof heading, "ready (%u)", count);
  put_heading(screen, pane, count == 0 ? "nothing is ready" : heading);
  int at = 0;
  for (uint32_t i = 0; i < count && i < ITEMS_MAX && at < pane->width; i++) {
    at += put_format(screen, pane, 1, at, LOOK_READY, "%s%s",
                     i == 0 ? "" : symbol_of(screen, " → ", ", "), items[i].what);
  }
  uint32_t timers = stepper_timers(screen->session->stepper, items, ITEMS_MAX);
  for (uint32_t i = 0; i < timers && i < ITEMS_MAX; i++) {
    char when[64];
    int row = (int)i + (count == 0 ? 1 : 2);
    walk_seconds(items[i].when, when, sizeof when);
    put_format(screen, pane, row, 0, LOOK_WAITS, "%s %s  %s", symbol_of(screen, "◷", "@"), when,
               items[i].what);
    if (row == pane->height - 1 && i + 1 < timers) {
      put_format(screen, pane, row, pane->width - 8, LOOK_DIM, "+%u more", timers - i - 1);
    }
  }
}

// ---- variables ----

void draw_locals(const Screen *screen) {
  const Pane *pane = &screen->layout.locals;
  StepperFrame frame;
  bool has_frame = session_frame(screen->session, &frame);
  StepperVariable *variables = malloc(ITEMS_MAX * sizeof *variables);
  uint32_t count = has_frame && variables != NULL
                       ? stepper_locals(screen->session->stepper, &frame, variables, ITEMS_MAX)
                       : 0;
  char heading[STEPPER_NAME + 32];
  snprintf(heading, sizeof heading, "variables%s%s", has_frame ? " of " : "",
           has_frame ? frame.place.function : "");
  put_heading(screen, pane, heading);
  for (uint32_t i = 0; i < count && i < ITEMS_MAX && (int)i + 1 < pane->height; i++) {
    int at = put_format(screen, pane, (int)i + 1, 0, LOOK_HEADING, "%s", variables[i].name);
    put_format(screen, pane, (int)i + 1, at, LOOK_PLAIN, " = %s", variables[i].value);
  }
  free(variables);
}

// ---- output ----

void draw_output(const Screen *screen) {
  const Pane *pane = &screen->layout.output;
  size_t length;
  const char *text = stepper_output(screen->session->stepper, &length);
  put_heading(screen, pane, length == 0 ? "no output yet" : "output");
  size_t end = length;
  for (int row = pane->height - 1; row > 0 && end > 0; row--) {
    size_t stop = text[end - 1] == '\n' ? end - 1 : end, start = stop;
    while (start > 0 && text[start - 1] != '\n') {
      start--;
    }
    put_text(screen, pane, row, 1, LOOK_PLAIN, text + start, stop - start);
    end = start;
  }
}
