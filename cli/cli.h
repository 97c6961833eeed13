// The commands and what they share.
#ifndef AWL_CLI_CLI_H
#define AWL_CLI_CLI_H

#include "grammar/source.h"
#include "runtime/main_module.h"
#include "vm/vm.h"
#include <stdio.h>
#include <stdlib.h>

// Exit statuses, beside those of runtime/main_module.h.
enum {
  EXIT_USAGE = 2,      // a bad command line, a file that cannot be read
  EXIT_LEAK = 99,      // AWL_CHECK_LEAKS found memory that nobody gave back
  EXIT_UNWRITTEN = 120 // the output could not be written to its end, as in CPython
};

struct Options;
struct Program;
struct Record;
struct WorldLog;

// Who reads the record of a run, in memory, when the program has ended.
typedef struct RecordReader {
  // The exit status of the whole, given that of the program.
  int (*read)(struct RecordReader *self, const struct Record *record, const struct Options *options,
              const struct Program *program, int status);
  uint32_t most;   // events that are recorded; what comes later is missing.  0: no limit
  uint32_t wanted; // with a limit: bits EVENT_BIT(…) of what is recorded
} RecordReader;

typedef struct Options {
  const char *file;   // "-": standard input; NULL with -c
  const char *code;   // the text behind -c
  int argument_count; // sys.argv, the file first
  char **arguments;
  size_t max_memory;      // bytes; 0: no cap
  uint32_t quiet;         // the reports that are not wanted: runtime/report.h
  const char *commands;   // of step: instead of the terminal; or NULL
  const char *input;      // of step: the file that the program reads, or NULL
  bool screen, no_screen; // of step: --tui, --no-tui
  const char *replay;     // the record whose run is repeated, or NULL
  double cpu;             // nanoseconds of virtual time that an instruction costs
  const char *record;     // the file that the record of the run goes to, or NULL
  RecordReader *reader;   // of the record of the run, or NULL
  const char *output;     // of timeline: the file that the picture goes to, or NULL
  int task_limit;         // of timeline: lanes in a terminal; 0: not said
  bool is_virtual, is_real, full_traceback, debug, tokens, tree, interactive;
} Options;

// The text of a program, however it was given; followed by a zero byte.
typedef struct Program {
  // As CPython names it in tracebacks, reprs and __file__: with the folder that Awl was started in
  // before a name that is not absolute.
  char *path;
  const char *name; // as it was given: the end of `path`
  char *bytes;
  size_t length;
  MainProgram main; // what runs: filled by program_compile
} Program;

// Read options->file, standard input or options->code.  False: said why on stderr.
bool program_read(const Options *options, Program *program);
void program_free(Program *program);
// The beginning of the text's SHA-512, in hexadecimal.
void program_digest(const Program *program, char text[33]);
// The answers of the run in a record of this very program.  False: said why on stderr.
bool replay_read(const char *path, const Program *program, struct WorldLog *log);

// Is the text a program?  False: stderr says why not.
bool program_check(const Program *program);
// The same, and makes the Code that the run executes.
bool program_compile(Program *program, Vm *vm);
// Where its imports look, absolute: owned, or NULL.
char *program_folder(const Options *options, const Program *program);

int command_run(const Options *options);
int command_step_program(const Options *options); // awl step
int command_dis(const Options *options);
int command_show(const Options *options); // --tokens, --ast
int command_timeline(const Options *options);
int command_explain(const Options *options);
int command_repl(const Options *options); // the prompt

// The record of a run, if one is wanted: begun when the runtime has started, written and given to
// its reader when the program has ended.
typedef struct Recording {
  const struct WorldLog *world; // what a replay needs, or NULL: set by the caller, before
  struct Record *record;
  FILE *file;
} Recording;
// False: said why on stderr.
bool recording_begin(Recording *recording, Vm *vm, const Options *options,
                     const Program *program);
// The exit status of the whole, given that of the program.
int recording_end(Recording *recording, const Options *options, const Program *program, int status);

// Who ends a run with --debug.
RecordReader advice_reader(void);

// Is the environment variable there, and not empty?
static inline bool environment_sets(const char *variable) {
  const char *text = getenv(variable);
  return text != NULL && *text != '\0';
}

// AWL_FAIL_AT=N in the environment: the N-th allocation fails; else 0.
uint64_t failing_allocation(void);
// With AWL_CHECK_LEAKS=1: says what nobody gave back.
bool has_leaks(const MemoryStatistics *left);

#ifdef NDEBUG
enum { IS_RELEASE = true };
#else
enum { IS_RELEASE = false };
#endif

// The allocator of the C library.
extern const Allocator HOST_ALLOCATOR;

// What --help prints.
extern const char HELP[], HELP_RUN[], HELP_DIS[], HELP_REPL[], HELP_TIMELINE[], HELP_EXPLAIN[],
    HELP_STEP[];

#endif
