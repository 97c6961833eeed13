// A session of `awl step`: what the line mode and the full-screen mode share.
//
// Commands are lines of text; what they say goes to session->out.  Those that move leave the
// stepper at another stop, and whoever runs the session shows it in his own way.
#ifndef AWL_CLI_STEP_SESSION_H
#define AWL_CLI_STEP_SESSION_H

#include "cli/cli.h"
#include "runtime/stepper.h"

enum { COMMAND_MAX = 512, FRAMES_MAX = 128, TASKS_MAX = 512, ITEMS_MAX = 256 };

typedef struct Session {
  Stepper *stepper;
  const char *program; // its name
  FILE *out;
  uint32_t focus;         // the number of the task that is followed, 0: none
  uint32_t frame;         // which of its frames is looked at, 0: the innermost
  bool library;           // frames and lines of the library too
  Stop before;            // the stop before this one
  char last[COMMAND_MAX]; // what an empty line repeats
} Session;

typedef enum CommandResult { COMMAND_TOLD, COMMAND_MOVED, COMMAND_QUITS } CommandResult;

CommandResult session_command(Session *session, const char *line);
// Where it is: a heading and the source line.
void session_tell_stop(Session *session);
// What the program wrote since the last stop, each line marked; nothing after going back.
void session_tell_output(Session *session);

// ---- for the commands ----

typedef CommandResult (*CommandRun)(Session *session, const char *arguments);

typedef struct StepCommand {
  const char *name;
  const char *others; // further names and abbreviations, with a space around each
  const char *arguments;
  const char *help;
  CommandRun run;
} StepCommand;

extern const StepCommand STEP_COMMANDS[];                         // ends with a NULL name
const StepCommand *walk_find(Session *session, const char *name); // NULL: it has been told

// step_move.c
CommandResult walk_next(Session *session, const char *arguments);
CommandResult walk_step(Session *session, const char *arguments);
CommandResult walk_finish(Session *session, const char *arguments);
CommandResult walk_until(Session *session, const char *arguments);
CommandResult walk_switch(Session *session, const char *arguments);
CommandResult walk_tick(Session *session, const char *arguments);
CommandResult walk_continue(Session *session, const char *arguments);
CommandResult walk_back(Session *session, const char *arguments);
CommandResult walk_reverse_next(Session *session, const char *arguments);
CommandResult walk_reverse_step(Session *session, const char *arguments);
CommandResult walk_reverse_finish(Session *session, const char *arguments);
CommandResult walk_reverse_continue(Session *session, const char *arguments);
CommandResult walk_goto(Session *session, const char *arguments);
// step_break.c
CommandResult walk_break(Session *session, const char *arguments);
CommandResult walk_watch(Session *session, const char *arguments);
CommandResult walk_breakpoints(Session *session, const char *arguments);
CommandResult walk_delete(Session *session, const char *arguments);
// step_look.c
CommandResult walk_task(Session *session, const char *arguments);
CommandResult walk_tasks(Session *session, const char *arguments);
CommandResult walk_where(Session *session, const char *arguments);
CommandResult walk_up(Session *session, const char *arguments);
CommandResult walk_down(Session *session, const char *arguments);
CommandResult walk_locals(Session *session, const char *arguments);
CommandResult walk_print(Session *session, const char *arguments);
CommandResult walk_ready(Session *session, const char *arguments);
CommandResult walk_timers(Session *session, const char *arguments);
CommandResult walk_list(Session *session, const char *arguments);
CommandResult walk_output(Session *session, const char *arguments);
// step_explain.c
CommandResult walk_why(Session *session, const char *arguments);
CommandResult walk_explain(Session *session, const char *arguments);
CommandResult walk_events(Session *session, const char *arguments);

// The task that a number, a name, or nothing (the one in focus) means.  False: told why not.
bool session_task(Session *session, const char *text, StepperTask *task);
// The frame that is looked at.  False: there is none.
bool session_frame(Session *session, StepperFrame *frame);
// "Task-1", or what runs where no task does.
void session_task_name(Session *session, uint32_t number, char *name, size_t size);
// One sentence about an event, without its end.
void event_sentence(const StepperEvent *event, const StepperEvent *events, char *text, size_t size);
// The last part of a path.
const char *path_tail(const char *path);
// "0.2 s"
void walk_seconds(double seconds, char *text, size_t size);

#endif
