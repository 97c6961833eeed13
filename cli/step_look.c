// The commands that look: tasks, frames, values, the loop's queues, source and output.
#include "cli/step_session.h"
#include <stdlib.h>
#include <string.h>

const char *path_tail(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash == NULL ? path : slash + 1;
}

enum { LONGEST_SECONDS = 10 };

void walk_seconds(double seconds, char *text, size_t size) {
  int length = snprintf(text, size, "%.12g s", seconds);
  if (length > LONGEST_SECONDS) { // of a real clock
    snprintf(text, size, "%.3f s", seconds);
  }
}

// Characters, not bytes.
static int width_of(const char *text) {
  int width = 0;
  for (; *text != '\0'; text++) {
    width += ((unsigned char)*text & 0xC0) != 0x80;
  }
  return width;
}

static void put_padded(FILE *out, const char *text, int width) {
  fprintf(out, "%s%*s", text, width - width_of(text) + 2 > 0 ? width - width_of(text) + 2 : 2, "");
}

// ---- tasks ----

static uint32_t all_tasks(Session *session, StepperTask *tasks) {
  uint32_t count = stepper_tasks(session->stepper, tasks, TASKS_MAX);
  return count < TASKS_MAX ? count : TASKS_MAX;
}

static bool is_meant(const StepperTask *task, const char *text) {
  char *end;
  unsigned long number = strtoul(text, &end, 10);
  return strcmp(task->name, text) == 0 || (*end == '\0' && end != text && number == task->number);
}

bool session_task(Session *session, const char *text, StepperTask *task) {
  StepperTask *tasks = malloc(TASKS_MAX * sizeof *tasks);
  uint32_t count = tasks == NULL ? 0 : all_tasks(session, tasks);
  bool is_found = false;
  for (uint32_t i = 0; i < count && !is_found; i++) {
    is_found = *text == '\0' ? tasks[i].number == session->focus : is_meant(&tasks[i], text);
    *task = tasks[i];
  }
  free(tasks);
  if (!is_found && *text != '\0') {
    fprintf(session->out, "There is no task '%s'; see 'tasks'.\n", text);
  } else if (!is_found) {
    fputs("No task runs here; name one, see 'tasks'.\n", session->out);
  }
  return is_found;
}

void session_task_name(Session *session, uint32_t number, char *name, size_t size) {
  size_t count;
  const StepperEvent *events = stepper_events(session->stepper, &count);
  snprintf(name, size, number == 0 ? "the program" : "Task-%u", number);
  for (size_t i = count; i > 0 && number != 0; i--) {
    if (events[i - 1].task == number) {
      snprintf(name, size, "%s", events[i - 1].text);
      if (strcmp(name, "a new task") != 0) {
        return;
      }
    }
  }
}

static const char *state_word(const StepperTask *task) {
  switch (task->state) {
  case TASK_RUNS: return "runs";
  case TASK_READY: return "ready";
  case TASK_WAITS: return task->is_cancelling ? "cancelling" : "waits";
  default: return "done";
  }
}

static void place_text(const StepperTask *task, char *text, size_t size) {
  if (task->place.line == 0) {
    snprintf(text, size, "%s", task->coroutine);
  } else {
    snprintf(text, size, "%s, line %u", task->place.function, task->place.line);
  }
}

static void wait_text_of(const StepperTask *task, char *text, size_t size) {
  char until[64];
  walk_seconds(task->deadline, until, sizeof until);
  if (task->state == TASK_WAITS && task->deadline >= 0) {
    snprintf(text, size, "for %.300s, until %s", task->waits, until);
  } else {
    snprintf(text, size, "%s%s", task->state == TASK_WAITS ? "for " : "", task->waits);
  }
}

static void name_text(const StepperTask *task, char *text, size_t size) {
  char plain[32];
  snprintf(plain, sizeof plain, "Task-%u", task->number);
  if (strcmp(plain, task->name) == 0) {
    snprintf(text, size, "%s", task->name);
  } else {
    snprintf(text, size, "%u %s", task->number, task->name);
  }
}

CommandResult walk_tasks(Session *session, const char *arguments) {
  (void)arguments;
  StepperTask *tasks = malloc(TASKS_MAX * sizeof *tasks);
  uint32_t count = tasks == NULL ? 0 : all_tasks(session, tasks);
  char name[STEPPER_NAME + 16], place[STEPPER_NAME + 32], waits[STEPPER_TEXT + 64];
  int name_width = 0, place_width = 0;
  for (uint32_t i = 0; i < count; i++) {
    name_text(&tasks[i], name, sizeof name);
    place_text(&tasks[i], place, sizeof place);
    name_width = width_of(name) > name_width ? width_of(name) : name_width;
    place_width = width_of(place) > place_width ? width_of(place) : place_width;
  }
  for (uint32_t i = 0; i < count; i++) {
    name_text(&tasks[i], name, sizeof name);
    place_text(&tasks[i], place, sizeof place);
    wait_text_of(&tasks[i], waits, sizeof waits);
    fputs(tasks[i].number == session->focus ? "> " : "  ", session->out);
    put_padded(session->out, name, name_width);
    put_padded(session->out, state_word(&tasks[i]), 7);
    if (waits[0] == '\0') {
      fprintf(session->out, "%s\n", place);
    } else {
      put_padded(session->out, place, place_width);
      fprintf(session->out, "%s\n", waits);
    }
  }
  if (count == 0) {
    fputs("There are no tasks.\n", session->out);
  }
  free(tasks);
  return COMMAND_TOLD;
}

CommandResult walk_task(Session *session, const char *arguments) {
  StepperTask task;
  if (!session_task(session, arguments, &task)) {
    return COMMAND_TOLD;
  }
  char waits[STEPPER_TEXT + 64];
  wait_text_of(&task, waits, sizeof waits);
  session->focus = task.number;
  session->frame = 0;
  fprintf(session->out, "Following %s, which %s%s%s%s.\n", task.name,
          task.state == TASK_RUNS || task.state == TASK_WAITS ? "" : "is ",
          task.state == TASK_WAITS ? "waits" : state_word(&task),
          *waits == '\0'               ? ""
          : task.state == TASK_IS_DONE ? ": it "
                                       : " ",
          waits);
  return task.state == TASK_IS_DONE ? COMMAND_TOLD : walk_where(session, "");
}

// ---- frames ----

static uint32_t frames_of(Session *session, uint32_t task, StepperFrame *frames) {
  bool library = session->library || stepper_stop(session->stepper)->place.is_library;
  uint32_t count = stepper_frames(session->stepper, task, library, frames, FRAMES_MAX);
  return count < FRAMES_MAX ? count : FRAMES_MAX;
}

bool session_frame(Session *session, StepperFrame *frame) {
  StepperFrame frames[FRAMES_MAX];
  uint32_t count = frames_of(session, session->focus, frames);
  if (count == 0) {
    return false;
  }
  session->frame = session->frame < count ? session->frame : count - 1;
  *frame = frames[session->frame];
  return true;
}

static void put_source(Session *session, const StepperPlace *place) {
  size_t length;
  const char *line = stepper_source(session->stepper, place->file, place->line, &length);
  if (line == NULL) {
    return;
  }
  while (length > 0 && (*line == ' ' || *line == '\t')) {
    line++;
    length--;
  }
  fprintf(session->out, "  %.*s", (int)length, line);
}

static void tell_frames(Session *session, uint32_t task) {
  StepperFrame frames[FRAMES_MAX];
  uint32_t count = frames_of(session, task, frames);
  int width = 0;
  char name[STEPPER_NAME], place[STEPPER_NAME + 32];
  for (uint32_t i = 0; i < count; i++) {
    snprintf(place, sizeof place, "%.90s, line %u", frames[i].place.function, frames[i].place.line);
    width = width_of(place) > width ? width_of(place) : width;
  }
  for (uint32_t i = 0; i < count; i++) {
    if (frames[i].link == LINK_TASK) {
      session_task_name(session, frames[i].task, name, sizeof name);
      fprintf(session->out, "  which %s waits for:\n", name);
    }
    snprintf(place, sizeof place, "%.90s, line %u", frames[i].place.function, frames[i].place.line);
    bool is_chosen = i == session->frame && task == session->focus;
    fprintf(session->out, "%c %u  ", is_chosen ? '>' : ' ', i);
    put_padded(session->out, place, width);
    put_source(session, &frames[i].place);
    fputc('\n', session->out);
  }
  if (count == 0) {
    fputs("Nothing runs here.\n", session->out);
  }
}

CommandResult walk_where(Session *session, const char *arguments) {
  StepperTask task = {.number = session->focus};
  if (*arguments == '\0' || session_task(session, arguments, &task)) {
    tell_frames(session, task.number);
  }
  return COMMAND_TOLD;
}

static CommandResult choose(Session *session, uint32_t frame) {
  StepperFrame frames[FRAMES_MAX];
  uint32_t count = frames_of(session, session->focus, frames);
  if (frame >= count) {
    fputs("There is no further frame.\n", session->out);
    return COMMAND_TOLD;
  }
  session->frame = frame;
  fprintf(session->out, "> %u  %s, line %u", frame, frames[frame].place.function,
          frames[frame].place.line);
  put_source(session, &frames[frame].place);
  fputc('\n', session->out);
  return COMMAND_TOLD;
}

CommandResult walk_up(Session *session, const char *arguments) {
  (void)arguments;
  return choose(session, session->frame + 1);
}

CommandResult walk_down(Session *session, const char *arguments) {
  (void)arguments;
  return choose(session, session->frame == 0 ? UINT32_MAX : session->frame - 1);
}

// ---- values ----

CommandResult walk_locals(Session *session, const char *arguments) {
  StepperTask task = {.number = session->focus};
  StepperFrame frame;
  uint32_t focus = session->focus, chosen = session->frame;
  if (*arguments != '\0') {
    if (!session_task(session, arguments, &task)) {
      return COMMAND_TOLD;
    }
    session->focus = task.number;
    session->frame = 0;
  }
  StepperVariable *variables = malloc(ITEMS_MAX * sizeof *variables);
  bool has_frame = variables != NULL && session_frame(session, &frame);
  uint32_t count = has_frame ? stepper_locals(session->stepper, &frame, variables, ITEMS_MAX) : 0;
  session->focus = focus;
  session->frame = chosen;
  for (uint32_t i = 0; i < count && i < ITEMS_MAX; i++) {
    fprintf(session->out, "  %s = %s\n", variables[i].name, variables[i].value);
  }
  if (!has_frame) {
    fputs("Nothing runs here.\n", session->out);
  } else if (count == 0) {
    fprintf(session->out, "%s has no variables yet.\n", frame.place.function);
  }
  free(variables);
  return COMMAND_TOLD;
}

CommandResult walk_print(Session *session, const char *arguments) {
  if (*arguments == '\0') {
    fputs("print what?  For example: print len(queue)\n", session->out);
    return COMMAND_TOLD;
  }
  StepperFrame frame;
  bool has_frame = session_frame(session, &frame);
  const char *text;
  stepper_evaluate(session->stepper, has_frame ? &frame : NULL, arguments, &text);
  fprintf(session->out, "%s\n", text);
  return COMMAND_TOLD;
}

// ---- the loop ----

CommandResult walk_ready(Session *session, const char *arguments) {
  (void)arguments;
  StepperTimer items[ITEMS_MAX];
  uint32_t count = stepper_ready(session->stepper, items, ITEMS_MAX);
  fputs(count == 0 ? "Nothing is ready.\n" : "Ready, in this order:\n", session->out);
  for (uint32_t i = 0; i < count && i < ITEMS_MAX; i++) {
    fprintf(session->out, "  %u  %s\n", i + 1, items[i].what);
  }
  return COMMAND_TOLD;
}

CommandResult walk_timers(Session *session, const char *arguments) {
  (void)arguments;
  StepperTimer items[ITEMS_MAX];
  uint32_t count = stepper_timers(session->stepper, items, ITEMS_MAX);
  double now = stepper_stop(session->stepper)->time;
  fputs(count == 0 ? "No timer is set.\n" : "", session->out);
  for (uint32_t i = 0; i < count && i < ITEMS_MAX; i++) {
    char when[64], left[64];
    walk_seconds(items[i].when, when, sizeof when);
    bool is_late = items[i].when < now;
    walk_seconds(is_late ? now - items[i].when : items[i].when - now, left, sizeof left);
    fprintf(session->out, "  at %s (%s%s%s): %s%s\n", when, is_late ? "" : "in ", left,
            is_late ? " late" : "", items[i].task == 0 ? "" : "wakes ", items[i].what);
  }
  return COMMAND_TOLD;
}

// ---- source and output ----

enum { LINES_AROUND = 5 };

static bool has_breakpoint(Session *session, const char *file, uint32_t line) {
  uint32_t count;
  const Breakpoint *all = stepper_breakpoints(session->stepper, &count);
  for (uint32_t i = 0; i < count; i++) {
    if (all[i].kind == BREAK_LINE && all[i].line == line && strcmp(all[i].file, file) == 0) {
      return true;
    }
  }
  return false;
}

CommandResult walk_list(Session *session, const char *arguments) {
  StepperFrame frame;
  StepperPlace place = stepper_stop(session->stepper)->place;
  if (session_frame(session, &frame)) {
    place = frame.place;
  }
  long wanted = strtol(arguments, NULL, 10);
  uint32_t middle = wanted > 0 ? (uint32_t)wanted : place.line;
  uint32_t first = middle > LINES_AROUND ? middle - LINES_AROUND : 1;
  bool is_any = false;
  for (uint32_t i = first; i <= middle + LINES_AROUND; i++) {
    size_t length;
    const char *line = stepper_source(session->stepper, place.file, i, &length);
    if (line != NULL) {
      fprintf(session->out, "%s%c%4u  %.*s\n", i == place.line ? "->" : "  ",
              has_breakpoint(session, place.file, i) ? '*' : ' ', i, (int)length, line);
      is_any = true;
    }
  }
  if (!is_any) {
    fputs("There is no source to show here.\n", session->out);
  }
  return COMMAND_TOLD;
}

CommandResult walk_output(Session *session, const char *arguments) {
  (void)arguments;
  size_t length;
  const char *text = stepper_output(session->stepper, &length);
  if (length == 0) {
    fputs("Nothing has been written yet.\n", session->out);
  }
  fwrite(text, 1, length, session->out);
  if (length > 0 && text[length - 1] != '\n') {
    fputc('\n', session->out);
  }
  return COMMAND_TOLD;
}
