// The command line: which command is meant, and its options.
#include "cli/cli.h"
#include "runtime/report.h"
#include "runtime/sys_module.h"
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

typedef struct Command {
  const char *name;
  int (*run)(const Options *options);
  const char *help;
} Command;

// The first is meant where none is named.  Each is also a bit, that takers() speaks of.
static const Command COMMANDS[] = {
    {"run", command_run, HELP_RUN},
    {"timeline", command_timeline, HELP_TIMELINE},
    {"explain", command_explain, HELP_EXPLAIN},
    {"step", command_step_program, HELP_STEP},
    {"repl", command_repl, HELP_REPL},
    {"dis", command_dis, HELP_DIS},
};

enum CommandBit {
  RUN = 1,
  TIMELINE = 2,
  EXPLAIN = 4,
  STEP = 8,
  REPL = 16,
  DIS = 32,
  VIEWS = TIMELINE | EXPLAIN,
};

enum LongOption {
  OPTION_VIRTUAL = 256,
  OPTION_REALTIME,
  OPTION_TASKS,
  OPTION_DEBUG,
  OPTION_MAX_MEMORY,
  OPTION_FULL_TRACEBACK,
  OPTION_RECORD,
  OPTION_QUIET,
  OPTION_REPLAY,
  OPTION_CPU,
  OPTION_COMMANDS,
  OPTION_INPUT,
  OPTION_TUI,
  OPTION_NO_TUI,
  OPTION_TOKENS,
  OPTION_AST,
  OPTION_SNAPSHOT
};

static const struct option LONG_OPTIONS[] = {
    {"virtual", no_argument, NULL, OPTION_VIRTUAL},
    {"realtime", no_argument, NULL, OPTION_REALTIME},
    {"tasks", required_argument, NULL, OPTION_TASKS},
    {"output", required_argument, NULL, 'o'},
    {"debug", no_argument, NULL, OPTION_DEBUG},
    {"max-memory", required_argument, NULL, OPTION_MAX_MEMORY},
    {"record", required_argument, NULL, OPTION_RECORD},
    {"replay", required_argument, NULL, OPTION_REPLAY},
    {"cpu", required_argument, NULL, OPTION_CPU},
    {"quiet", required_argument, NULL, OPTION_QUIET},
    {"commands", required_argument, NULL, OPTION_COMMANDS},
    {"input", required_argument, NULL, OPTION_INPUT},
    {"tui", no_argument, NULL, OPTION_TUI},
    {"no-tui", no_argument, NULL, OPTION_NO_TUI},
    {"full-traceback", no_argument, NULL, OPTION_FULL_TRACEBACK},
    {"tokens", no_argument, NULL, OPTION_TOKENS},
    {"ast", no_argument, NULL, OPTION_AST},
    {"write-snapshot", required_argument, NULL, OPTION_SNAPSHOT}, // for the build
    {"help", no_argument, NULL, 'h'},
    {"version", no_argument, NULL, 'V'},
    {NULL, 0, NULL, 0},
};

// "64M" in bytes.
static bool parse_size(const char *text, size_t *bytes) {
  char *end;
  double number = strtod(text, &end);
  double unit = 1;
  switch (*end) {
  case 'k':
  case 'K': unit = 1024; break;
  case 'm':
  case 'M': unit = 1024.0 * 1024; break;
  case 'g':
  case 'G': unit = 1024.0 * 1024 * 1024; break;
  case '\0': break;
  default: return false;
  }
  bool is_number = end != text && number > 0 && number * unit < 9e18;
  if (!is_number || (*end != '\0' && end[1] != '\0')) {
    return false;
  }
  *bytes = (size_t)(number * unit);
  return *bytes > 0;
}

static int usage_error(const char *message, const char *what) {
  fprintf(stderr, "awl: %s%s%s%s; try 'awl --help'\n", message, *what == '\0' ? "" : " '", what,
          *what == '\0' ? "" : "'");
  return EXIT_USAGE;
}

// The option that getopt could not make sense of, as it was written.
static int option_error(const char *message, char **argv) {
  char letter[3] = {'-', (char)optopt, '\0'};
  bool is_short = optopt > 0 && optopt < 256;
  return usage_error(message, is_short ? letter : argv[optind - 1]);
}

static int apply_size(Options *options) {
  return parse_size(optarg, &options->max_memory)
             ? -1
             : usage_error("--max-memory takes a size such as 64M, not", optarg);
}

static int apply_tasks(Options *options) {
  char *end;
  long number = strtol(optarg, &end, 10);
  if (*optarg == '\0' || *end != '\0' || number < 1 || number > 10000) {
    return usage_error("--tasks takes a number from 1 to 10000, not", optarg);
  }
  options->task_limit = (int)number;
  return -1;
}

static int apply_cpu(Options *options) {
  char *end;
  options->cpu = strtod(optarg, &end);
  bool is_number = end != optarg && *end == '\0' && options->cpu >= 0 && options->cpu <= 1e9;
  return is_number ? -1 : usage_error("--cpu takes a number of nanoseconds, not", optarg);
}

static int apply_quiet(Options *options) {
  const char *wrong;
  return report_names(optarg, &options->quiet, &wrong)
             ? -1
             : usage_error("there is no report named", wrong);
}

// The commands that take an option.
static unsigned takers(int option) {
  switch (option) {
  case 'o':
  case OPTION_TASKS: return TIMELINE;
  case OPTION_COMMANDS:
  case OPTION_INPUT:
  case OPTION_TUI:
  case OPTION_NO_TUI: return STEP;
  case OPTION_TOKENS:
  case OPTION_AST: return RUN;
  case 'i': return RUN | REPL;
  case OPTION_MAX_MEMORY:
  case OPTION_RECORD:
  case OPTION_REPLAY:
  case OPTION_CPU: return RUN | VIEWS;
  case OPTION_QUIET:
  case OPTION_FULL_TRACEBACK: return RUN | VIEWS | REPL;
  case OPTION_VIRTUAL:
  case OPTION_REALTIME:
  case OPTION_DEBUG: return RUN | VIEWS | STEP | REPL;
  default: return ~0U;
  }
}

// -1: the command takes the option; where none is named it will be run or repl.
static int check_taken(const Command *named, int option, int index) {
  unsigned bits = named == NULL ? RUN | REPL : 1U << (named - COMMANDS);
  if ((takers(option) & bits) != 0) {
    return -1;
  }
  const char *command = named == NULL ? "run" : named->name;
  const char letter[] = {(char)option, '\0'};
  bool is_short = index < 0;
  fprintf(stderr, "awl: 'awl %s' takes no option '%s%s'; try 'awl %s --help'\n", command,
          is_short ? "-" : "--", is_short ? letter : LONG_OPTIONS[index].name, command);
  return EXIT_USAGE;
}

// -1: go on.
static int apply(Options *options, int option, char **argv) {
  switch (option) {
  case 'V': puts("Awl " AWL_VERSION); return EXIT_OK;
  case OPTION_SNAPSHOT: return runtime_write_snapshot(optarg) ? EXIT_OK : EXIT_RAISED;
  case 'c': options->code = optarg; return -1;
  case 'i': options->interactive = true; return -1;
  case OPTION_VIRTUAL:
  case OPTION_REALTIME: // the last one counts
    options->is_virtual = option == OPTION_VIRTUAL;
    options->is_real = option == OPTION_REALTIME;
    return -1;
  case OPTION_TASKS: return apply_tasks(options);
  case 'o': options->output = optarg; return -1;
  case OPTION_DEBUG: options->debug = true; return -1;
  case OPTION_REPLAY: options->replay = optarg; return -1;
  case OPTION_CPU: return apply_cpu(options);
  case OPTION_QUIET: return apply_quiet(options);
  case OPTION_RECORD: options->record = optarg; return -1;
  case OPTION_COMMANDS: options->commands = optarg; return -1;
  case OPTION_INPUT: options->input = optarg; return -1;
  case OPTION_TUI: options->screen = true; return -1;
  case OPTION_NO_TUI: options->no_screen = true; return -1;
  case OPTION_FULL_TRACEBACK: options->full_traceback = true; return -1;
  case OPTION_TOKENS: options->tokens = true; return -1;
  case OPTION_AST: options->tree = true; return -1;
  case OPTION_MAX_MEMORY: return apply_size(options);
  case ':': return option_error("no value for the option", argv);
  default: return option_error("unknown option", argv);
  }
}

static const Command *find_command(const char *name) {
  for (size_t i = 0; name != NULL && i < sizeof COMMANDS / sizeof *COMMANDS; i++) {
    if (strcmp(name, COMMANDS[i].name) == 0) {
      return &COMMANDS[i];
    }
  }
  return NULL;
}

// What stands in front of the program.  -1: go on.
static int apply_options(Options *options, const Command *named, int argc, char **argv) {
  // "+": what stands behind the file is the program's own.  "-c CODE" ends the options too.
  opterr = 0;
  while (options->code == NULL) {
    int index = -1;
    int option = getopt_long(argc, argv, "+:c:hio:V", LONG_OPTIONS, &index);
    if (option == -1) {
      break;
    }
    if (option == 'h') {
      fputs(named == NULL ? HELP : named->help, stdout);
      return EXIT_OK;
    }
    int status = check_taken(named, option, index);
    status = status >= 0 ? status : apply(options, option, argv);
    if (status >= 0) {
      return status;
    }
  }
  return -1;
}

// What stands behind the options: the program, then its arguments.  False: there is none.
static bool apply_rest(Options *options, int argc, char **argv) {
  static const char *const ALONE[] = {"-", NULL};
  options->argument_count = argc - optind;
  options->arguments = argv + optind;
  if (options->code != NULL) {
    return true;
  }
  if (optind < argc) {
    options->file = argv[optind];
    return true;
  }
  if (isatty(STDIN_FILENO)) {
    return false;
  }
  options->file = ALONE[0]; // awl < FILE
  options->argument_count = 1;
  options->arguments = (char **)(uintptr_t)ALONE; // only read
  return true;
}

static bool is_of_step(const char *argument) {
  static const char *const NAMES[] = {"--commands", "--input",    "--tui",
                                      "--no-tui",   "--realtime", "--virtual"};
  for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) {
    size_t length = strlen(NAMES[i]);
    if (strncmp(argument, NAMES[i], length) == 0 &&
        (argument[length] == '\0' || argument[length] == '=')) {
      return true;
    }
  }
  return false;
}

// awl step FILE --commands …: options that no program has may stand behind it too.
static int apply_behind(Options *options, int argc, char **argv) {
  char *file = argv[optind++];
  while (optind < argc && is_of_step(argv[optind])) {
    int status = apply(options, getopt_long(argc, argv, "+:", LONG_OPTIONS, NULL), argv);
    if (status >= 0) {
      return status;
    }
  }
  argv[--optind] = file;
  return -1;
}

// Recursion that passes through C, as a __repr__ that calls repr(), must reach the depth that
// Python allows: let the stack grow.
static void stack_raise(void) {
  const rlim_t wanted = (rlim_t)64 << 20;
  struct rlimit limit;
  if (getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur < wanted) {
    limit.rlim_cur = limit.rlim_max < wanted ? limit.rlim_max : wanted;
    setrlimit(RLIMIT_STACK, &limit);
  }
}

int main(int argc, char **argv) {
  stack_raise();
  Options options = {.debug =
                         environment_sets("AWL_DEBUG") || environment_sets("PYTHONASYNCIODEBUG")};
  const Command *named = find_command(argc > 1 ? argv[1] : NULL);
  const Command *command = named == NULL ? &COMMANDS[0] : named;
  if (named != NULL) {
    argv[1] = argv[0];
    argv++;
    argc--;
  }
  int status = apply_options(&options, named, argc, argv);
  if (status >= 0) {
    return status;
  }
  bool has_program = optind < argc || options.code != NULL;
  if (options.interactive || (named == NULL && !has_program && isatty(STDIN_FILENO))) {
    command = find_command("repl");
  }
  if (command->run == command_step_program && options.code == NULL && optind < argc) {
    status = apply_behind(&options, argc, argv);
    if (status >= 0) {
      return status;
    }
  }
  bool needs_program = command->run != command_repl;
  if ((has_program || needs_program) && !apply_rest(&options, argc, argv)) {
    return usage_error("no program: name a .py file, or give its text with -c", "");
  }
  return options.tokens || options.tree ? command_show(&options) : command->run(&options);
}
