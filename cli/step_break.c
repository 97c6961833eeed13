// The commands that say where to stop.
#include "cli/step_session.h"
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static void copy_text(char *to, size_t size, const char *from, size_t length) {
  length = length < size ? length : size - 1;
  memcpy(to, from, length);
  to[length] = '\0';
}

static const char *kind_text(BreakpointKind kind) {
  switch (kind) {
  case BREAK_CANCEL: return "cancel";
  case BREAK_EXCEPTION: return "exception";
  case BREAK_BLOCK: return "block";
  case BREAK_TASK: return "task";
  default: return "";
  }
}

static void tell(FILE *out, const Breakpoint *b) {
  fprintf(out, "%u  ", b->number);
  switch (b->kind) {
  case BREAK_LINE: fprintf(out, "line %u of %s", b->line, path_tail(b->file)); break;
  case BREAK_FUNCTION: fprintf(out, "function %s", b->file); break;
  case BREAK_WATCH: fprintf(out, "watch %s", b->file); break;
  default: fprintf(out, "on %s", kind_text(b->kind));
  }
  if (b->condition[0] != '\0') {
    fprintf(out, " if %s", b->condition);
  }
  if (b->hits > 0) {
    fprintf(out, ", hit %u time%s", b->hits, b->hits == 1 ? "" : "s");
  }
  fputc('\n', out);
}

static CommandResult add(Session *session, Breakpoint *b) {
  if (!stepper_break(session->stepper, b)) {
    fprintf(session->out, "There is no statement at or behind line %u%s%s.\n", b->line,
            b->file[0] == '\0' ? "" : " of ", b->file);
    return COMMAND_TOLD;
  }
  fputs("Breakpoint ", session->out);
  tell(session->out, b);
  return COMMAND_TOLD;
}

// "cancel", "exception", "block" or "task".
static bool event_kind(const char *word, BreakpointKind *kind) {
  for (BreakpointKind k = BREAK_CANCEL; k <= BREAK_TASK; k++) {
    if (strcmp(kind_text(k), word) == 0) {
      *kind = k;
      return true;
    }
  }
  return false;
}

static bool is_number(const char *text) {
  size_t digits = strspn(text, "0123456789");
  return digits > 0 && text[digits] == '\0';
}

CommandResult walk_break(Session *session, const char *arguments) {
  if (*arguments == '\0') {
    return walk_breakpoints(session, arguments);
  }
  Breakpoint b = {.kind = BREAK_FUNCTION};
  if (strncmp(arguments, "on ", 3) == 0) {
    if (!event_kind(arguments + 3, &b.kind)) {
      fputs("break on cancel, break on exception, break on block or break on task.\n",
            session->out);
      return COMMAND_TOLD;
    }
    return add(session, &b);
  }
  const char *condition = strstr(arguments, " if ");
  size_t length = condition == NULL ? strlen(arguments) : (size_t)(condition - arguments);
  if (condition != NULL) {
    copy_text(b.condition, sizeof b.condition, condition + 4, strlen(condition + 4));
  }
  char where[COMMAND_MAX];
  copy_text(where, sizeof where, arguments, length);
  char *colon = strrchr(where, ':');
  const char *line = colon == NULL ? where : colon + 1;
  if (is_number(line)) {
    b.kind = BREAK_LINE;
    b.line = (uint32_t)strtoul(line, NULL, 10);
    if (colon != NULL) {
      copy_text(b.file, sizeof b.file, where, (size_t)(colon - where));
    }
  } else {
    copy_text(b.file, sizeof b.file, where, strlen(where));
  }
  return add(session, &b);
}

CommandResult walk_watch(Session *session, const char *arguments) {
  if (!stepper_can_watch(arguments)) {
    fputs("watch takes a name, an attribute, an item or their len(), as balance, self.balance,\n"
          "items[0] or len(items): what can be looked at without running anything.  It stops when\n"
          "that is something else.\n",
          session->out);
    return COMMAND_TOLD;
  }
  Breakpoint b = {.kind = BREAK_WATCH};
  copy_text(b.file, sizeof b.file, arguments, strlen(arguments));
  CommandResult result = add(session, &b);
  StepperFrame frame;
  const char *value;
  if (session_frame(session, &frame) &&
      stepper_evaluate(session->stepper, &frame, arguments, &value)) {
    fprintf(session->out, "%s is %s.\n", arguments, value);
  } else {
    fprintf(session->out, "%s has no value here yet.\n", arguments);
  }
  return result;
}

CommandResult walk_breakpoints(Session *session, const char *arguments) {
  (void)arguments;
  uint32_t count;
  const Breakpoint *all = stepper_breakpoints(session->stepper, &count);
  if (count == 0) {
    fputs("No breakpoints.\n", session->out);
  }
  for (uint32_t i = 0; i < count; i++) {
    tell(session->out, &all[i]);
  }
  return COMMAND_TOLD;
}

CommandResult walk_delete(Session *session, const char *arguments) {
  uint32_t count;
  const Breakpoint *all = stepper_breakpoints(session->stepper, &count);
  if (*arguments == '\0') {
    while (count > 0) {
      stepper_unbreak(session->stepper, all[0].number);
      all = stepper_breakpoints(session->stepper, &count);
    }
    fputs("No breakpoints any more.\n", session->out);
  } else if (!is_number(arguments) ||
             !stepper_unbreak(session->stepper, (uint32_t)strtoul(arguments, NULL, 10))) {
    fprintf(session->out, "There is no breakpoint '%s'; see 'breakpoints'.\n", arguments);
  }
  return COMMAND_TOLD;
}
