// The commands that explain: events in words, why a task waits, what just happened.
#include "cli/step_session.h"
#include <stdlib.h>
#include <string.h>

// ---- one event in words ----

static void by_name(const StepperEvent *events, const StepperEvent *event, char *text,
                    size_t size) {
  snprintf(text, size, event->by == 0 ? "The program" : "Task-%u", event->by);
  for (const StepperEvent *e = event; e >= events && event->by != 0; e--) {
    if (e->task == event->by && strcmp(e->text, "a new task") != 0) {
      snprintf(text, size, "%s", e->text);
      return;
    }
  }
}

static void line_text(const StepperEvent *event, char *text, size_t size) {
  *text = '\0';
  if (event->line != 0) {
    snprintf(text, size, " at line %u", event->line);
  }
}

// Who asked for a cancel, in words.
static void cancel_text(const StepperEvent *e, const char *by, const char *line, char *text,
                        size_t size) {
  if (strcmp(e->more, "cancel()") == 0 || e->more[0] == '\0') {
    snprintf(text, size, "%s asks %s to cancel itself%s", by, e->text, line);
  } else {
    snprintf(text, size, "%s is asked to cancel itself (%s)%s", e->text, e->more, line);
  }
}

void event_sentence(const StepperEvent *e, const StepperEvent *events, char *text, size_t size) {
  char by[STEPPER_NAME], line[32];
  by_name(events, e, by, sizeof by);
  line_text(e, line, sizeof line);
  switch (e->kind) {
  case EVENT_ROUND:
    snprintf(text, size, "The loop begins a round: %lld ready", (long long)e->detail);
    break;
  case EVENT_TASK_MADE: snprintf(text, size, "%s makes the task %s%s", by, e->text, line); break;
  case EVENT_STEP_BEGIN: snprintf(text, size, "%s goes on", e->text); break;
  case EVENT_STEP_END: snprintf(text, size, "%s gives way", e->text); break;
  case EVENT_TASK_BLOCKED:
    snprintf(text, size, "%s begins to wait%s for %s", e->text, line, e->more);
    break;
  case EVENT_TASK_WOKEN: snprintf(text, size, "%s is woken: it is ready", e->text); break;
  case EVENT_TASK_DONE: snprintf(text, size, "%s is done: it %s", e->text, e->more); break;
  case EVENT_CANCEL_ASKED: cancel_text(e, by, line, text, size); break;
  case EVENT_CANCEL_DELIVERED:
    snprintf(text, size, "%s gets CancelledError where it waits", e->text);
    break;
  case EVENT_CANCEL_SWALLOWED:
    snprintf(text, size, "%s goes on although it was asked to cancel itself", e->text);
    break;
  case EVENT_TIMER_SET: snprintf(text, size, "%s sets a timer%s", by, line); break;
  case EVENT_TIMER_FIRED: snprintf(text, size, "A timer comes due"); break;
  case EVENT_BLOCKING_BEGIN:
    snprintf(text, size, "%s blocks the whole loop%s: %s", by, line, e->text);
    break;
  case EVENT_BLOCKING_END:
    snprintf(text, size, "%s has blocked everybody for %.12g s", e->text, e->seconds);
    break;
  case EVENT_COROUTINE_DROPPED:
    snprintf(text, size, "The coroutine %s is dropped, it never ran%s", e->text, line);
    break;
  default:
    snprintf(text, size, "%s%s%s", event_name(e->kind), *e->text == '\0' ? "" : ": ", e->text);
  }
}

// ---- events ----

enum { EVENTS_SHOWN = 15 };

CommandResult walk_events(Session *session, const char *arguments) {
  size_t count;
  const StepperEvent *events = stepper_events(session->stepper, &count);
  uint64_t now = stepper_stop(session->stepper)->event;
  long wanted = *arguments == '\0' ? EVENTS_SHOWN : strtol(arguments, NULL, 10);
  wanted = wanted < 1 ? EVENTS_SHOWN : wanted;
  for (uint64_t i = now > (uint64_t)wanted ? now - (uint64_t)wanted : 0; i < now && i < count;
       i++) {
    char text[STEPPER_TEXT], time[64];
    event_sentence(&events[i], events, text, sizeof text);
    walk_seconds(events[i].time, time, sizeof time);
    fprintf(session->out, "  #%-4llu %-8s %s\n", (unsigned long long)events[i].number, time, text);
  }
  if (now == 0) {
    fputs("Nothing has happened yet.\n", session->out);
  }
  return COMMAND_TOLD;
}

// ---- why ----

static void tell_place(Session *session, const StepperPlace *place) {
  if (place->line != 0) {
    fprintf(session->out, ", at line %u of %s", place->line, place->function);
  }
}

static void tell_link(Session *session, const StepperReason *r, uint32_t depth) {
  const StepperTask *t = &r->task;
  char until[64];
  walk_seconds(t->deadline, until, sizeof until);
  fprintf(session->out, "%*s%s%s", (int)depth * 2, "",
          depth == 0 ? ""
          : r->holds ? "held by "
                     : "",
          t->name);
  if (r->is_seen) {
    fputs(", which is in this chain already: a cycle, nobody can go on\n", session->out);
  } else if (t->state == TASK_WAITS) {
    fprintf(session->out, " waits for %s", t->waits[0] == '\0' ? "something" : t->waits);
    tell_place(session, &t->place);
    if (t->deadline >= 0) {
      fprintf(session->out, ": a timer will wake it at %s", until);
    }
    fputc('\n', session->out);
  } else if (t->state == TASK_IS_DONE) {
    fprintf(session->out, " is done: it %s\n", t->waits);
  } else {
    fprintf(session->out, " %s%s\n", t->state == TASK_RUNS ? "runs now" : "is ready",
            t->state == TASK_RUNS ? "" : ": the loop will come to it");
  }
}

CommandResult walk_why(Session *session, const char *arguments) {
  enum { LINKS = 32 };
  StepperTask task;
  if (!session_task(session, arguments, &task)) {
    return COMMAND_TOLD;
  }
  StepperReason *reasons = malloc(LINKS * sizeof *reasons);
  uint32_t count = reasons == NULL ? 0 : stepper_why(session->stepper, task.number, reasons, LINKS);
  for (uint32_t i = 0; i < count; i++) {
    tell_link(session, &reasons[i], i);
  }
  free(reasons);
  return COMMAND_TOLD;
}

// ---- explain ----

// How much an event matters to somebody who asks what just happened.
static int weight(const StepperEvent *e, uint32_t task) {
  switch (e->kind) {
  case EVENT_CANCEL_SWALLOWED:
  case EVENT_CANCEL_DELIVERED: return 9;
  case EVENT_BLOCKING_END:
  case EVENT_COROUTINE_DROPPED: return 8;
  case EVENT_CANCEL_ASKED: return 7;
  case EVENT_TASK_DONE: return 6;
  case EVENT_TASK_MADE: return 5;
  case EVENT_TASK_BLOCKED: return e->task == task ? 3 : 4;
  default: return 0;
  }
}

// The task that runs now came to its turn: by whom, or since when.
static void tell_turn(Session *session, const StepperEvent *events, uint64_t from, uint64_t to) {
  const Stop *stop = stepper_stop(session->stepper);
  char name[STEPPER_NAME];
  session_task_name(session, stop->task, name, sizeof name);
  for (uint64_t i = to; i > from; i--) {
    const StepperEvent *e = &events[i - 1];
    if (e->kind == EVENT_STEP_BEGIN && e->task == stop->task) {
      fprintf(session->out, "; now it is the turn of %s", name);
      return;
    }
  }
}

// Which other tasks had a turn meanwhile.
static void tell_others(Session *session, const StepperEvent *events, uint64_t from, uint64_t to) {
  uint32_t task = stepper_stop(session->stepper)->task;
  const char *last = "";
  uint32_t turns = 0;
  for (uint64_t i = from; i < to; i++) {
    if (events[i].kind == EVENT_STEP_BEGIN && events[i].task != task) {
      last = events[i].text;
      turns++;
    }
  }
  if (turns == 0) {
    fputs("no other task has run, nothing has been woken.\n", session->out);
  } else if (turns == 1) {
    fprintf(session->out, "meanwhile %s had a turn.\n", last);
  } else {
    fprintf(session->out, "meanwhile others had %u turns, %s the last.\n", turns, last);
  }
}

CommandResult walk_explain(Session *session, const char *arguments) {
  (void)arguments;
  size_t count;
  const StepperEvent *events = stepper_events(session->stepper, &count);
  const Stop *stop = stepper_stop(session->stepper);
  uint64_t to = stop->event, from = session->before.event;
  from = from > to ? (to > 4 ? to - 4 : 0) : from;
  const StepperEvent *best = NULL;
  for (uint64_t i = from; i < to && i < count; i++) {
    int w = weight(&events[i], stop->task);
    best = w > 0 && (best == NULL || w >= weight(best, stop->task)) ? &events[i] : best;
  }
  bool is_event =
      stop->reason == STOP_CANCEL || stop->reason == STOP_BLOCK || stop->reason == STOP_TASK;
  best = is_event && to > 0 && to <= count ? &events[to - 1] : best;
  char text[STEPPER_TEXT], name[STEPPER_NAME];
  if (stop->reason == STOP_BEGIN) {
    fputs("Nothing has happened yet.\n", session->out);
  } else if (stop->reason == STOP_END) {
    fputs("The program has come to its end.\n", session->out);
  } else if (best == NULL) {
    session_task_name(session, stop->task, name, sizeof name);
    fprintf(session->out, "%s ran on to line %u; ", stop->task == 0 ? "The program" : name,
            stop->place.line);
    tell_others(session, events, from, to);
  } else {
    event_sentence(best, events, text, sizeof text);
    fputs(text, session->out);
    if (best->task != stop->task || best->kind == EVENT_TASK_BLOCKED) {
      tell_turn(session, events, from, to);
    }
    fputs(".\n", session->out);
  }
  return COMMAND_TOLD;
}
