// The command line: which command is meant, and its options.
#include "cli/cli.h"
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>

#define VERSION "0.1.0"

static const char USAGE[] =
    "Awl " VERSION ", a small Python for learning async\n"
    "\n"
    "usage: awl [run] [OPTIONS] FILE [ARGUMENTS]   run a program (FILE - is standard input)\n"
    "       awl [run] [OPTIONS] -c CODE            run a program given as text\n"
    "       awl dis FILE                           show its bytecode, suspension points marked\n"
    "       awl --tokens FILE, awl --ast FILE      show its tokens, its syntax tree\n"
    "\n"
    "options of run:\n"
    "  --virtual             the clock is virtual: a sleep takes no time, every run is the same\n"
    "  --debug               asyncio's debug mode\n"
    "  --max-memory SIZE     MemoryError beyond SIZE bytes (K, M and G are understood)\n"
    "  --full-traceback      tracebacks show the library's frames too\n"
    "  -c CODE               the program is the text CODE\n"
    "  -h, --help            this text\n"
    "  -V, --version         the version\n"
    "\n"
    "exit status: 0 the program ended well; 1 an uncaught exception or a syntax error;\n"
    "2 a wrong command line or an unreadable file; 130 interrupted by Ctrl-C;\n"
    "otherwise what the program gave to sys.exit().\n";

enum LongOption {
  OPTION_VIRTUAL = 256,
  OPTION_DEBUG,
  OPTION_MAX_MEMORY,
  OPTION_FULL_TRACEBACK,
  OPTION_TOKENS,
  OPTION_AST
};

static const struct option LONG_OPTIONS[] = {
    {"virtual", no_argument, NULL, OPTION_VIRTUAL},
    {"debug", no_argument, NULL, OPTION_DEBUG},
    {"max-memory", required_argument, NULL, OPTION_MAX_MEMORY},
    {"full-traceback", no_argument, NULL, OPTION_FULL_TRACEBACK},
    {"tokens", no_argument, NULL, OPTION_TOKENS},
    {"ast", no_argument, NULL, OPTION_AST},
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
  if (end == text || number <= 0 || (*end != '\0' && end[1] != '\0')) {
    return false;
  }
  *bytes = (size_t)(number * unit);
  return true;
}

static int usage_error(const char *message, const char *what) {
  fprintf(stderr, "awl: %s%s\ntry 'awl --help'\n", message, what);
  return EXIT_USAGE;
}

// -1: go on.
static int apply(Options *options, int option) {
  switch (option) {
  case 'h': fputs(USAGE, stdout); return EXIT_OK;
  case 'V': puts("Awl " VERSION); return EXIT_OK;
  case 'c': options->code = optarg; return -1;
  case OPTION_VIRTUAL: options->is_virtual = true; return -1;
  case OPTION_DEBUG: options->debug = true; return -1;
  case OPTION_FULL_TRACEBACK: options->full_traceback = true; return -1;
  case OPTION_TOKENS: options->tokens = true; return -1;
  case OPTION_AST: options->tree = true; return -1;
  case OPTION_MAX_MEMORY:
    return parse_size(optarg, &options->max_memory)
               ? -1
               : usage_error("--max-memory takes a size such as 64M, not ", optarg);
  default: return usage_error("unknown or incomplete option", "");
  }
}

static int run_command(const Options *options) {
  if (options->tokens || options->tree) {
    return command_show(options);
  }
  return strcmp(options->command, "dis") == 0 ? command_dis(options) : command_run(options);
}

int main(int argc, char **argv) {
  Options options = {.command = "run"};
  if (argc > 1 && (strcmp(argv[1], "run") == 0 || strcmp(argv[1], "dis") == 0)) {
    options.command = argv[1];
    argv[1] = argv[0];
    argv++;
    argc--;
  }
  // "+": what stands behind the file is the program's own.  "-c CODE" ends the options too.
  int option, status = -1;
  opterr = 0;
  while (status < 0 && options.code == NULL &&
         (option = getopt_long(argc, argv, "+c:hV", LONG_OPTIONS, NULL)) != -1) {
    status = apply(&options, option);
  }
  if (status >= 0) {
    return status;
  }
  if (options.code == NULL && optind >= argc) {
    if (argc == 1) {
      fputs(USAGE, stderr);
      return EXIT_USAGE;
    }
    return usage_error("no program: name a .py file, or give its text with -c", "");
  }
  options.argument_count = argc - optind;
  options.arguments = argv + optind;
  if (options.code == NULL) {
    options.file = argv[optind];
  }
  return run_command(&options);
}
