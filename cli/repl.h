// The prompt: what its files share.
//
//   read (repl_read.c) ─▶ complete? (vm/interactive.c) ─▶ run (repl_run.c) ─▶ show ─▶ read …
//        │ while nobody types                                  │ awaits
//        ▼                                                     ▼
//   rounds of the session's loop (repl_wait.c) ◀───────────────┘
//
// There is one loop for the whole session.  While a statement runs no loop does, as in any module;
// but asyncio.create_task() and get_running_loop() find the session's (runtime->prompt_loop), so
// that tasks can be made at the prompt, and asyncio.run() finds that none runs, so that it works
// too.  A statement that awaits is a task in the session's loop.
#ifndef AWL_CLI_REPL_H
#define AWL_CLI_REPL_H

#include "cli/cli.h"
#include "cli/line_editor.h"
#include "runtime/loop.h"
#include "runtime/observer.h"
#include "vm/vm.h"

// Bytes that grow; followed by a zero byte unless NULL.
typedef struct ReplText {
  char *bytes;
  size_t length, capacity;
} ReplText;

typedef struct Repl {
  Vm *vm;
  const Options *options;
  Loop *loop;            // of the session, owned
  Module *module;        // __main__, owned
  Value context;         // of contextvars, which all statements share; owned
  struct Record *record; // of all that happened; owned, NULL: none
  uint32_t recorded;     // the events it wants
  Observer input;        // hears that the program reads from the terminal
  LineEditor *editor;    // NULL: not a terminal
  ReplText line;         // the one read last, with its end
  ReplText typed;        // the statement so far: lines with their ends
  ReplText was_ready;    // what was ready when the last statement ended, for .ready
  bool is_at_start;      // the last thing printed was a newline
  bool is_reading;       // a line is being read: what others print must not tear it
  bool is_leaving;
  int status; // to leave with
} Repl;

// ---- repl.c ----

// While it is hushed, what happens does not become part of the session's record.
void repl_hush(Repl *repl, bool is_hushed);

// ---- repl_typed.c ----

// Read a line; run it if it makes a statement whole.
void repl_read_and_run(Repl *repl);
// Run what has been typed if it is whole; with `is_last` whole or not.
void repl_take_typed(Repl *repl, bool is_last);

// ---- repl_read.c ----

// Read one line after `prompt` into repl->line, with its end.
LineRead repl_read_line(Repl *repl, const char *prompt);
// Add text to what is typed.  False: MemoryError raised.
MUST_CHECK bool repl_typed_add(Repl *repl, const char *text, size_t length);
void repl_typed_clear(Repl *repl);
MUST_CHECK bool repl_text_add(Repl *repl, ReplText *text, const char *bytes, size_t length);
// sys.ps1 or sys.ps2, as the program may have set it.
void repl_prompt(Repl *repl, bool is_first, char *text, size_t size);

// ---- repl_wait.c ----

// Run what is ready until there is something to read.  False: Ctrl-C.
bool repl_wait(Repl *repl);
// Run what is ready now, and what that makes ready, but not without end.
void repl_settle(Repl *repl);
// Hears all that is printed, to keep the line being typed whole.
void repl_output(void *context, const void *data, size_t length);

// ---- repl_run.c ----

// Run a statement's code, showing what it raises.
void repl_run(Repl *repl, Code *code);
// Tell of the current exception; SystemExit leaves.
void repl_report(Repl *repl);
// Run the session's loop until `future` is done.  False: raised, KeyboardInterrupt among others.
MUST_CHECK bool prompt_run_until(Vm *vm, Value future);

// ---- repl_show.c ----

// To stdout, and to stderr: as printf.
void repl_print(Repl *repl, const char *format, ...) __attribute__((format(printf, 2, 3)));
void repl_tell(Repl *repl, const char *format, ...) __attribute__((format(printf, 2, 3)));

// ---- repl_loop.c ----

// Remember what is ready now.
void repl_note_ready(Repl *repl);

// ---- repl_session.c ----

// Run the program that the options name; what it defines stays.
void repl_load(Repl *repl, const Options *options);

// ---- repl_commands.c ----

bool repl_is_command(const char *line);
void repl_command(Repl *repl, char *line); // `line` is changed
// The name of a command, or what it takes.
void repl_commands_complete(Repl *repl, const char *line, size_t length, size_t *start,
                            Completions *completions);

// ---- repl_step.c ----

extern const NativeDef STEP_FUNCTION;
// VmHooks.result_note: behind a coroutine object stands its state.
MUST_CHECK bool step_note(Vm *vm, Value value, Value *note);

// ---- repl_builtins.c ----

MUST_CHECK bool repl_builtins_add(Vm *vm);

// ---- repl_complete.c ----

void repl_complete(void *context, const char *text, size_t length, size_t *start,
                   Completions *completions);

#endif
