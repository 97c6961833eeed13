// awl step: a program walked through, forward and back, command by command.
#include "cli/line_editor.h"
#include "cli/screen.h"
#include "cli/step_session.h"
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static const char PROMPT[] = "(step) ";

// Where commands come from: --commands, the terminal, or standard input.
typedef struct CommandSource {
  const char *text; // the rest of --commands, or NULL
  LineEditor *editor;
  char line[COMMAND_MAX];
} CommandSource;

// ---- Ctrl-C ----

// SIGINT is blocked: the run asks now and then whether it has come.
static bool is_interrupted(void *context) {
  (void)context;
  sigset_t set;
  const struct timespec at_once = {0, 0};
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  return sigtimedwait(&set, NULL, &at_once) == SIGINT;
}

static void block_interrupts(void) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigprocmask(SIG_BLOCK, &set, NULL);
}

// ---- the program's input ----

// What the program reads: --input, or the terminal that commands are typed on.
static int64_t read_input(void *context, void *buffer, size_t size) {
  FILE *file = context;
  if (file != NULL) {
    return fgets(buffer, (int)size, file) == NULL ? 0 : (int64_t)strlen(buffer);
  }
  if (!isatty(STDIN_FILENO)) {
    return 0;
  }
  if (screen_is_open()) {
    return screen_ask("input of the program: ", buffer, size);
  }
  fputs("(input of the program) ", stdout);
  fflush(stdout);
  ssize_t got = read(STDIN_FILENO, buffer, size);
  return got < 0 ? 0 : got;
}

// ---- commands ----

// Where the first command of a text ends: at a newline, or a semicolon outside of quotes.
static size_t command_length(const char *text) {
  char quote = '\0';
  size_t i = 0;
  for (; text[i] != '\0' && text[i] != '\n' && (text[i] != ';' || quote != '\0'); i++) {
    if (quote != '\0' && text[i] == '\\' && text[i + 1] != '\0' && text[i + 1] != '\n') {
      i++;
    } else if (quote == '\0' ? text[i] == '\'' || text[i] == '"' : text[i] == quote) {
      quote = quote == '\0' ? text[i] : '\0';
    }
  }
  return i;
}

// The next one of the text, which newlines and semicolons divide.
static bool next_of_text(CommandSource *source) {
  if (*source->text == '\0') {
    return false;
  }
  size_t length = command_length(source->text);
  size_t kept = length < sizeof source->line ? length : sizeof source->line - 1;
  memcpy(source->line, source->text, kept);
  source->line[kept] = '\0';
  source->text += length + (source->text[length] != '\0');
  const char *begin = source->line + strspn(source->line, " ");
  printf("%s%s\n", PROMPT, begin);
  return true;
}

static bool next_of_editor(CommandSource *source) {
  const char *line;
  size_t length;
  for (;;) {
    switch (line_editor_read(source->editor, PROMPT, &line, &length)) {
    case LINE_READ:
      length = length < sizeof source->line ? length : sizeof source->line - 1;
      memcpy(source->line, line, length);
      source->line[length] = '\0';
      return true;
    case LINE_INTERRUPTED: break;
    case LINE_END: return false;
    }
  }
}

static bool next_command(CommandSource *source) {
  if (source->text != NULL) {
    return next_of_text(source);
  }
  if (source->editor != NULL) {
    return next_of_editor(source);
  }
  if (fgets(source->line, sizeof source->line, stdin) == NULL) {
    return false;
  }
  source->line[strcspn(source->line, "\n")] = '\0';
  printf("%s%s\n", PROMPT, source->line);
  return true;
}

// Nothing else happens while a line is typed.
static bool wait_for_key(void *context) {
  (void)context;
  struct pollfd wanted = {.fd = STDIN_FILENO, .events = POLLIN};
  while (!is_interrupted(NULL)) {
    if (poll(&wanted, 1, 50) > 0) {
      return true;
    }
  }
  return false;
}

static void complete(void *context, const char *text, size_t length, size_t *start,
                     Completions *completions) {
  (void)context;
  *start = 0;
  for (const StepCommand *c = STEP_COMMANDS; c->name != NULL; c++) {
    if (strncmp(c->name, text, length) == 0) {
      completions_add(completions, c->name, strlen(c->name));
    }
  }
}

static void talk(Session *session, CommandSource *source) {
  session_tell_stop(session);
  while (next_command(source)) {
    (void)is_interrupted(NULL); // a Ctrl-C from before does not count
    CommandResult result = session_command(session, source->line);
    if (result == COMMAND_QUITS) {
      return;
    }
    if (result == COMMAND_MOVED) {
      session_tell_output(session);
      session_tell_stop(session);
    }
    fflush(stdout);
  }
}

// ---- the command ----

// Is the whole screen wanted, and is there one?
static bool wants_screen(const Options *options) {
  const char *terminal = getenv("TERM");
  bool is_able = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) && terminal != NULL &&
                 strcmp(terminal, "dumb") != 0;
  return options->commands == NULL && !options->no_screen && (options->screen || is_able);
}

static int run_session(const Options *options, const Program *program, Stepper *stepper) {
  Session session = {.stepper = stepper, .program = program->path, .out = stdout};
  CommandSource source = {.text = options->commands};
  if (wants_screen(options)) {
    stepper_look_ahead(stepper); // the timeline shows what is to come
    if (screen_run(&session)) {
      return EXIT_OK;
    }
  }
  if (source.text == NULL && isatty(STDIN_FILENO) && isatty(STDOUT_FILENO)) {
    source.editor = line_editor_new((EditorHost){NULL, wait_for_key, complete}, NULL);
  }
  talk(&session, &source);
  line_editor_free(source.editor);
  return EXIT_OK;
}

static int step_program(const Options *options, const Program *program, FILE *input) {
  char *folder = program_folder(options, program);
  StepperOptions stepping = {
      .name = program->path,
      .bytes = program->bytes,
      .length = program->length,
      .folder = folder,
      .arguments = (const char *const *)options->arguments,
      .argument_count = options->argument_count,
      .is_command = options->code != NULL,
      .is_debug = options->debug,
      .is_real = options->is_real,
      .seed = 1,
      .read_input = read_input,
      .is_interrupted = is_interrupted,
      .context = input,
  };
  Stepper *stepper = stepper_new(&HOST_ALLOCATOR, &stepping);
  int status = EXIT_RAISED;
  if (stepper == NULL) {
    fputs("awl: no memory to step through the program\n", stderr);
  } else {
    status = run_session(options, program, stepper);
  }
  stepper_free(stepper);
  free(folder);
  return status;
}

int command_step_program(const Options *options) {
  Program program;
  if (!program_read(options, &program)) {
    return EXIT_USAGE;
  }
  FILE *input = options->input == NULL ? NULL : fopen(options->input, "r");
  if (options->input != NULL && input == NULL) {
    fprintf(stderr, "awl: can't open file '%s': %s\n", options->input, strerror(errno));
    program_free(&program);
    return EXIT_USAGE;
  }
  block_interrupts();
  int status = program_check(&program) ? step_program(options, &program, input) : EXIT_RAISED;
  if (input != NULL) {
    fclose(input);
  }
  program_free(&program);
  return status;
}
