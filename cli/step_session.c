// The commands of the stepper: their names, what is typed, and how a stop is told.
#include "cli/step_session.h"
#include <string.h>

static CommandResult walk_help(Session *session, const char *arguments);
static CommandResult walk_quit(Session *session, const char *arguments);

const StepCommand STEP_COMMANDS[] = {
    {"next", " n ", "[COUNT]", "the next line of this task: over calls and awaits", walk_next},
    {"step", " s ", "[--library] [COUNT]",
     "the next line, into calls and awaited coroutines; --library: into the library too",
     walk_step},
    {"finish", " fin return r ", "", "on until this function returns", walk_finish},
    {"until", " unt advance ", "[LINE]", "on to that line of this function, or a later one",
     walk_until},
    {"switch", " sw ", "[COUNT]", "on until another task runs", walk_switch},
    {"tick", " ti ", "[COUNT]", "on to the next round of the event loop", walk_tick},
    {"task", " t thread ", "T", "follow that task: next, where, locals are about it", walk_task},
    {"continue", " c cont run ", "", "on to a breakpoint or the end", walk_continue},
    {"break", " b ", "[FILE:]LINE [if EXPR], FUNCTION, on cancel|exception|block|task",
     "stop there; without arguments: show where", walk_break},
    {"watch", " wa ", "NAME|NAME.ATTRIBUTE|NAME[ITEM]|len(…)", "stop when that is something else",
     walk_watch},
    {"breakpoints", " info ", "", "show the breakpoints", walk_breakpoints},
    {"delete", " d clear cl ", "[NUMBER]", "take a breakpoint away, or all", walk_delete},
    {"back", " bk ", "[step|finish|switch|tick|continue] [COUNT]",
     "the same backwards: without a word, the line of this task before this one", walk_back},
    {"reverse-next", " rn ", "[COUNT]", "the same as back", walk_reverse_next},
    {"reverse-step", " rs ", "[COUNT]", "the same as back step", walk_reverse_step},
    {"reverse-finish", " rf ", "", "the same as back finish: to the line that called",
     walk_reverse_finish},
    {"reverse-continue", " rc ", "", "back to the last breakpoint or the beginning",
     walk_reverse_continue},
    {"goto", " g jump ", "TIME|#EVENT|start|end", "to that time, event, or end of the run",
     walk_goto},
    {"tasks", " ts threads ", "", "all tasks: state, place, what they wait for", walk_tasks},
    {"where", " w bt backtrace ", "[T]",
     "the chain of awaits, through the tasks that wait for it up to main", walk_where},
    {"up", " u ", "", "look at the frame that called or awaits this one", walk_up},
    {"down", " dn ", "", "look at the frame that this one called", walk_down},
    {"locals", " lo args a ", "[T]", "the variables of the frame", walk_locals},
    {"print", " p pp ", "EXPR", "its value in the frame; the run does not notice", walk_print},
    {"ready", " re ", "", "what the loop will run next, in order", walk_ready},
    {"timers", " tm ", "", "which timers are set, and whom they wake", walk_timers},
    {"why", " y ", "[T]", "why it waits, and what would wake it, as a chain", walk_why},
    {"explain", " x ", "", "what just happened, in one sentence", walk_explain},
    {"events", " ev ", "[COUNT]", "what has happened lately, with numbers for goto", walk_events},
    {"list", " l ll ", "[LINE]", "the source around here", walk_list},
    {"output", " o ", "", "all that the program has written so far", walk_output},
    {"help", " h ? ", "[COMMAND]", "this list, or more about one command", walk_help},
    {"quit", " q exit ", "", "end; the program does not go on", walk_quit},
    {0},
};

// ---- finding ----

static bool is_other_name(const StepCommand *command, const char *name) {
  char spaced[COMMAND_MAX + 2];
  snprintf(spaced, sizeof spaced, " %s ", name);
  return strstr(command->others, spaced) != NULL;
}

static size_t smallest(size_t a, size_t b, size_t c) {
  size_t least = a < b ? a : b;
  return least < c ? least : c;
}

// How many characters must change, with those beyond the table counted as all wrong.
static size_t distance(const char *a, const char *b) {
  enum { LONGEST = 32 };
  size_t rows[2][LONGEST + 1];
  size_t a_length = strlen(a), b_length = strlen(b);
  if (a_length > LONGEST || b_length > LONGEST) {
    return LONGEST;
  }
  for (size_t j = 0; j <= b_length; j++) {
    rows[0][j] = j;
  }
  for (size_t i = 1; i <= a_length; i++) {
    size_t *above = rows[(i - 1) % 2], *row = rows[i % 2];
    row[0] = i;
    for (size_t j = 1; j <= b_length; j++) {
      size_t change = above[j - 1] + (a[i - 1] != b[j - 1]);
      row[j] = smallest(change, above[j] + 1, row[j - 1] + 1);
    }
  }
  return rows[a_length % 2][b_length];
}

static void suggest(Session *session, const char *name) {
  const StepCommand *nearest = NULL;
  size_t least = strlen(name) / 2 + 1;
  for (const StepCommand *c = STEP_COMMANDS; c->name != NULL; c++) {
    if (distance(name, c->name) < least) {
      least = distance(name, c->name);
      nearest = c;
    }
  }
  fprintf(session->out, "There is no command '%s'.", name);
  if (nearest != NULL) {
    fprintf(session->out, "  Did you mean '%s'?\n", nearest->name);
  } else {
    fputs("  To look at a value: print EXPR.  All commands: help.\n", session->out);
  }
}

const StepCommand *walk_find(Session *session, const char *name) {
  const StepCommand *begins = NULL;
  bool is_ambiguous = false;
  for (const StepCommand *c = STEP_COMMANDS; c->name != NULL; c++) {
    if (strcmp(c->name, name) == 0 || is_other_name(c, name)) {
      return c;
    }
    if (strncmp(c->name, name, strlen(name)) == 0) {
      is_ambiguous = begins != NULL;
      begins = begins == NULL ? c : begins;
    }
  }
  if (begins != NULL && !is_ambiguous) {
    return begins;
  }
  if (begins == NULL) {
    suggest(session, name);
    return NULL;
  }
  fprintf(session->out, "'%s' may be", name);
  for (const StepCommand *c = begins; c->name != NULL; c++) {
    if (strncmp(c->name, name, strlen(name)) == 0) {
      fprintf(session->out, "%s %s", c == begins ? "" : ",", c->name);
    }
  }
  fputs(".\n", session->out);
  return NULL;
}

CommandResult session_command(Session *session, const char *line) {
  line += strspn(line, " \t");
  if (*line == '\0') {
    line = session->last;
  }
  if (*line == '\0' || *line == '#') {
    return COMMAND_TOLD;
  }
  char text[COMMAND_MAX], name[COMMAND_MAX];
  snprintf(text, sizeof text, "%s", line);
  for (size_t end = strlen(text); end > 0 && strchr(" \t\r\n", text[end - 1]) != NULL;) {
    text[--end] = '\0';
  }
  memcpy(session->last, text, sizeof text);
  size_t length = strcspn(text, " \t");
  memcpy(name, text, length);
  name[length] = '\0';
  const StepCommand *command = walk_find(session, name);
  const char *arguments = text + length + strspn(text + length, " \t");
  return command == NULL ? COMMAND_TOLD : command->run(session, arguments);
}

static CommandResult walk_help(Session *session, const char *arguments) {
  if (*arguments != '\0') {
    const StepCommand *c = walk_find(session, arguments);
    if (c != NULL) {
      fprintf(session->out, "%s %s\n  %s\n  also:%.*s\n", c->name, c->arguments, c->help,
              (int)strlen(c->others) - 1, c->others);
    }
    return COMMAND_TOLD;
  }
  for (const StepCommand *c = STEP_COMMANDS; c->name != NULL; c++) {
    fprintf(session->out, "  %-17s %s\n", c->name, c->help);
  }
  fputs("The beginning of a name will do, an empty line repeats; 'help COMMAND' tells more.\n",
        session->out);
  return COMMAND_TOLD;
}

static CommandResult walk_quit(Session *session, const char *arguments) {
  (void)session, (void)arguments;
  return COMMAND_QUITS;
}

// ---- telling a stop ----

static void tell_watched(Session *session, const Stop *stop) {
  StepperFrame frame;
  const char *value = "";
  bool ok = session_frame(session, &frame) &&
            stepper_evaluate(session->stepper, &frame, stop->text, &value);
  fprintf(session->out, "%s is now %s.\n", stop->text, ok ? value : "another");
}

static void tell_reason(Session *session, const Stop *stop) {
  size_t count;
  const StepperEvent *events = stepper_events(session->stepper, &count);
  char text[STEPPER_TEXT];
  FILE *out = session->out;
  switch (stop->reason) {
  case STOP_BEGIN: fputs("The beginning of the program.\n", out); break;
  case STOP_BREAKPOINT: fprintf(out, "Breakpoint %u.\n", stop->breakpoint); break;
  case STOP_RETURN: fputs("About to return.\n", out); break;
  case STOP_INTERRUPTED: fputs("Interrupted.\n", out); break;
  case STOP_EXCEPTION: fprintf(out, "%s\n", stop->text); break;
  case STOP_WATCH: tell_watched(session, stop); break;
  case STOP_CANCEL:
  case STOP_BLOCK:
  case STOP_TASK:
    event_sentence(&events[stop->event - 1], events, text, sizeof text);
    fprintf(out, "%s.\n", text);
    break;
  default: break;
  }
}

static void tell_end(Session *session, const Stop *stop, const char *time) {
  if (stop->reason == STOP_END) {
    fprintf(session->out, "[%s] The program has ended, its exit status is %d.\n", time,
            stop->status);
  } else {
    fprintf(session->out,
            "[%s] Deadlock: no task is ready, no timer is set, nothing can wake anybody.\n", time);
    walk_tasks(session, "");
  }
}

void session_tell_stop(Session *session) {
  const Stop *stop = stepper_stop(session->stepper);
  char time[64], name[STEPPER_NAME];
  walk_seconds(stop->time, time, sizeof time);
  if (stop->reason == STOP_END || stop->reason == STOP_DEADLOCK) {
    tell_end(session, stop, time);
    return;
  }
  tell_reason(session, stop);
  session_task_name(session, stop->task, name, sizeof name);
  if (stop->place.line == 0) {
    fprintf(session->out, "[%s] %s: the event loop\n", time, name);
    return;
  }
  fprintf(session->out, "[%s] %s: %s, line %u of %s\n", time, name, stop->place.function,
          stop->place.line, path_tail(stop->place.file));
  size_t length;
  const char *line = stepper_source(session->stepper, stop->place.file, stop->place.line, &length);
  if (line != NULL) {
    fprintf(session->out, "->%4u  %.*s\n", stop->place.line, (int)length, line);
  }
}

void session_tell_output(Session *session) {
  size_t length, from = session->before.output;
  const char *text = stepper_output(session->stepper, &length);
  if (moment_compare(stepper_stop(session->stepper)->moment, session->before.moment) <= 0) {
    return;
  }
  bool is_start = true;
  for (size_t i = from; i < length; i++) {
    if (is_start) {
      fputs("| ", session->out);
    }
    fputc(text[i], session->out);
    is_start = text[i] == '\n';
  }
  if (!is_start) {
    fputc('\n', session->out);
  }
}
