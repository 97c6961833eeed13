// The commands that move: forward and back.
#include "cli/step_session.h"
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { COUNT_MAX = 100000 };

static bool is_end(const Stop *stop) {
  return stop->reason == STOP_END || stop->reason == STOP_DEADLOCK;
}

// Where the task in focus is: the depth of its innermost frame of the learner.
static uint32_t focus_depth(Session *session) {
  const Stop *stop = stepper_stop(session->stepper);
  if (session->focus == stop->task) {
    return stop->depth;
  }
  StepperFrame frames[FRAMES_MAX];
  uint32_t count = stepper_frames(session->stepper, session->focus, true, frames, FRAMES_MAX);
  count = count < FRAMES_MAX ? count : FRAMES_MAX;
  uint32_t depth = 0;
  bool is_counting = false;
  for (uint32_t i = 0; i < count && frames[i].task == session->focus; i++) {
    is_counting = is_counting || !frames[i].place.is_library;
    depth += is_counting;
  }
  return depth;
}

static CommandResult moved(Session *session, const Stop *before) {
  session->before = *before;
  session->focus = stepper_stop(session->stepper)->task;
  session->frame = 0;
  return COMMAND_MOVED;
}

static CommandResult at_end(Session *session) {
  fputs(stepper_stop(session->stepper)->reason == STOP_DEADLOCK
            ? "Nothing further on can happen: this is a deadlock.  Go back, or ask why.\n"
            : "The program has ended.  Go back, or quit.\n",
        session->out);
  return COMMAND_TOLD;
}

// How often: a number, or 1.  False: it is none.
static bool count_of(Session *session, const char *arguments, long *count) {
  char *end;
  *count = *arguments == '\0' ? 1 : strtol(arguments, &end, 10);
  if (*arguments != '\0' && (*end != '\0' || *count < 1 || *count > COUNT_MAX)) {
    fprintf(session->out, "How often?  '%s' is not a number.\n", arguments);
    return false;
  }
  return true;
}

typedef enum Direction { FORWARD, BACKWARD } Direction;

static CommandResult walk(Session *session, Wish wish, Direction direction, long count) {
  Stop before = *stepper_stop(session->stepper);
  if (direction == FORWARD && is_end(&before)) {
    return at_end(session);
  }
  if (direction == BACKWARD && before.reason == STOP_BEGIN) {
    fputs("This is the beginning: nothing is further back.\n", session->out);
    return COMMAND_TOLD;
  }
  wish.library = session->library;
  for (long i = 0; i < count; i++) {
    const Stop *stop = direction == FORWARD ? stepper_forward(session->stepper, &wish)
                                            : stepper_back(session->stepper, &wish);
    if (is_end(stop) || stop->reason == STOP_BEGIN || stop->reason == STOP_BREAKPOINT) {
      break;
    }
  }
  return moved(session, &before);
}

// A line of the task in focus.  From the end, where no task runs, any line is meant.
static Wish line_wish(Session *session, bool is_deep) {
  const Stop *stop = stepper_stop(session->stepper);
  bool is_any = is_end(stop);
  return (Wish){.kind = WISH_LINE,
                .task = is_any ? ANY_TASK : session->focus,
                .depth = is_deep || is_any ? ANY_DEPTH : focus_depth(session)};
}

CommandResult walk_next(Session *session, const char *arguments) {
  long count;
  if (!count_of(session, arguments, &count)) {
    return COMMAND_TOLD;
  }
  CommandResult result = COMMAND_TOLD;
  for (long i = 0; i < count && !(i > 0 && is_end(stepper_stop(session->stepper))); i++) {
    result = walk(session, line_wish(session, false), FORWARD, 1);
  }
  return result;
}

// Where no task runs, asyncio.run() leads into the first one.
static Wish step_wish(Session *session) {
  Wish wish = line_wish(session, true);
  wish.task = session->focus == 0 ? ANY_TASK : wish.task;
  return wish;
}

CommandResult walk_step(Session *session, const char *arguments) {
  bool library = session->library;
  if (strncmp(arguments, "--library", 9) == 0) {
    session->library = true;
    arguments += 9 + strspn(arguments + 9, " ");
  }
  long count;
  CommandResult result = COMMAND_TOLD;
  if (count_of(session, arguments, &count)) {
    for (long i = 0; i < count && !(i > 0 && is_end(stepper_stop(session->stepper))); i++) {
      result = walk(session, step_wish(session), FORWARD, 1);
    }
  }
  session->library = library;
  return result;
}

CommandResult walk_finish(Session *session, const char *arguments) {
  (void)arguments;
  Wish wish = {.kind = WISH_RETURN, .task = session->focus, .depth = focus_depth(session)};
  return walk(session, wish, FORWARD, 1);
}

CommandResult walk_until(Session *session, const char *arguments) {
  char *end;
  long line = strtol(arguments, &end, 10);
  if (*arguments == '\0') {
    line = (long)stepper_stop(session->stepper)->place.line + 1;
  } else if (*end != '\0' || line < 1) {
    fprintf(session->out, "until takes the number of a line, not '%s'.\n", arguments);
    return COMMAND_TOLD;
  }
  Wish wish = {.kind = WISH_UNTIL,
               .task = session->focus,
               .depth = focus_depth(session),
               .line = (uint32_t)line};
  return walk(session, wish, FORWARD, 1);
}

static CommandResult walk_counted(Session *session, WishKind kind, Direction direction,
                                  const char *arguments) {
  long count;
  if (!count_of(session, arguments, &count)) {
    return COMMAND_TOLD;
  }
  return walk(session, (Wish){.kind = kind}, direction, count);
}

CommandResult walk_switch(Session *session, const char *arguments) {
  return walk_counted(session, WISH_SWITCH, FORWARD, arguments);
}

CommandResult walk_tick(Session *session, const char *arguments) {
  return walk_counted(session, WISH_ROUND, FORWARD, arguments);
}

CommandResult walk_continue(Session *session, const char *arguments) {
  return walk_counted(session, WISH_NONE, FORWARD, arguments);
}

// ---- back ----

CommandResult walk_reverse_next(Session *session, const char *arguments) {
  long count;
  CommandResult result = COMMAND_TOLD;
  if (count_of(session, arguments, &count)) {
    for (long i = 0; i < count && !(i > 0 && stepper_stop(session->stepper)->reason == STOP_BEGIN);
         i++) {
      result = walk(session, line_wish(session, false), BACKWARD, 1);
    }
  }
  return result;
}

CommandResult walk_reverse_step(Session *session, const char *arguments) {
  long count;
  CommandResult result = COMMAND_TOLD;
  if (count_of(session, arguments, &count)) {
    for (long i = 0; i < count && !(i > 0 && stepper_stop(session->stepper)->reason == STOP_BEGIN);
         i++) {
      result = walk(session, step_wish(session), BACKWARD, 1);
    }
  }
  return result;
}

// To the line that called this function.
CommandResult walk_reverse_finish(Session *session, const char *arguments) {
  (void)arguments;
  Wish wish = line_wish(session, false);
  if (wish.depth > 0 && wish.depth != ANY_DEPTH) {
    wish.depth--;
  }
  return walk(session, wish, BACKWARD, 1);
}

CommandResult walk_reverse_continue(Session *session, const char *arguments) {
  return walk_counted(session, WISH_NONE, BACKWARD, arguments);
}

CommandResult walk_back(Session *session, const char *arguments) {
  static const struct {
    const char *word;
    CommandRun run;
    WishKind kind;
  } WAYS[] = {
      {"next", walk_reverse_next, WISH_NONE},
      {"step", walk_reverse_step, WISH_NONE},
      {"finish", walk_reverse_finish, WISH_NONE},
      {"switch", NULL, WISH_SWITCH},
      {"tick", NULL, WISH_ROUND},
      {"continue", walk_reverse_continue, WISH_NONE},
  };
  size_t length = strcspn(arguments, " ");
  const char *rest = arguments + length + strspn(arguments + length, " ");
  for (size_t i = 0; length > 0 && i < sizeof WAYS / sizeof *WAYS; i++) {
    if (strncmp(WAYS[i].word, arguments, length) == 0) {
      return WAYS[i].run != NULL ? WAYS[i].run(session, rest)
                                 : walk_counted(session, WAYS[i].kind, BACKWARD, rest);
    }
  }
  if (length > 0 && !isdigit((unsigned char)*arguments)) {
    fprintf(session->out,
            "back what?  back, back step, back finish, back switch, back tick, back continue.\n");
    return COMMAND_TOLD;
  }
  return walk_reverse_next(session, arguments);
}

// ---- to a time, an event ----

static CommandResult go_event(Session *session, const char *text) {
  char *end;
  size_t count;
  const StepperEvent *events = stepper_events(session->stepper, &count);
  unsigned long number = strtoul(text, &end, 10);
  if (*text == '\0' || *end != '\0' || number == 0 || number > count) {
    fprintf(session->out, "There is no event #%s among the %zu seen so far; see 'events'.\n", text,
            count);
    return COMMAND_TOLD;
  }
  Stop before = *stepper_stop(session->stepper);
  stepper_go(session->stepper, events[number - 1].moment);
  return moved(session, &before);
}

static CommandResult go_time(Session *session, double time) {
  Stop before = *stepper_stop(session->stepper);
  if (is_end(&before) || before.time >= time) {
    stepper_restart(session->stepper);
  }
  if (time > 0) {
    Wish wish = {.kind = WISH_TIME, .time = time};
    while (stepper_forward(session->stepper, &wish)->reason == STOP_BREAKPOINT) {
    }
  }
  return moved(session, &before);
}

CommandResult walk_goto(Session *session, const char *arguments) {
  Stop before = *stepper_stop(session->stepper);
  if (*arguments == '#') {
    return go_event(session, arguments + 1);
  }
  if (strcmp(arguments, "start") == 0 || strcmp(arguments, "begin") == 0) {
    stepper_restart(session->stepper);
    return moved(session, &before);
  }
  if (strcmp(arguments, "end") == 0) {
    stepper_go_end(session->stepper);
    return moved(session, &before);
  }
  char *end;
  double time = strtod(arguments, &end);
  end += strspn(end, " s");
  if (*arguments == '\0' || *end != '\0' || !(time >= 0)) {
    fputs("goto takes a time (goto 0.2), an event (goto #12), start or end.\n", session->out);
    return COMMAND_TOLD;
  }
  return go_time(session, time);
}
