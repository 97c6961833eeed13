// Runs test programs under awl, a few at a time, and compares what they print with what their
// comments and neighbouring files expect; it knows nothing of the interpreter but its command line.
//
// A test is a .py file.  What it must do is said by comments in it:
//
//   print(1 + 1)  # expect: 2      a line of stdout; all of them, in order, are the whole of it
//   # exit: 1                      the exit status, 0 if not said
//   # stderr: some words           words that stderr must have somewhere
//   # args: one two                arguments of the program
//   # stdin: NAME.in               its standard input, a file beside it; empty if not said
//   # flags: --max-memory 1M       further flags for awl
//
// or by files beside it: NAME.out is the whole of stdout, NAME.err the whole of stderr.  In both,
// files are named from the folder of the project, though programs show their whole paths.  The
// programs of examples/ carry no comments for us; theirs are tests/examples/NAME.out.
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { JOBS_MAX = 16, DIFF_LINES = 8, OUTPUT_MAX = 16 * 1024 * 1024 };

// A growing run of bytes, always closed by a '\0' that is not counted.
typedef struct Text {
  char *bytes;
  size_t length;
  size_t capacity;
} Text;

// A growing list of names; it owns them.
typedef struct Names {
  char **items;
  size_t count;
  size_t capacity;
} Names;

// What a program is asked to do.
typedef struct Test {
  char *path;
  Text out;      // the whole of stdout
  Text err;      // the whole of stderr, if has_err
  Names words;   // what stderr must have somewhere
  Names command; // awl, its flags, the file, its arguments
  char *input;   // file for stdin, or NULL
  int exit_status;
  bool has_err;
} Test;

// A test under way: `pid` is 0 while the place is free.
typedef struct Job {
  pid_t pid;
  Test test;
  int out;
  int err;
  double deadline;
  bool is_late;
} Job;

typedef struct Runner {
  const char *awl;
  char *folder; // with its slash: files are named from here in what is expected
  bool is_verbose;
  bool is_real;
  bool is_watched;  // by a record that nobody keeps
  double seconds;
  int job_count;
  Job jobs[JOBS_MAX];
  size_t passed;
  size_t failed;
} Runner;

// ---- text and names ---------------------------------------------------------------------------

static void *must_resize(void *block, size_t size) {
  void *grown = realloc(block, size);
  if (grown == NULL) {
    fputs("runner: out of memory\n", stderr);
    exit(2);
  }
  return grown;
}

static void text_append(Text *text, const char *bytes, size_t length) {
  if (text->length + length + 1 > text->capacity) {
    text->capacity = 2 * (text->length + length) + 64;
    text->bytes = must_resize(text->bytes, text->capacity);
  }
  if (length > 0) {
    memcpy(text->bytes + text->length, bytes, length);
  }
  text->length += length;
  text->bytes[text->length] = '\0';
}

static void text_free(Text *text) {
  free(text->bytes);
  *text = (Text){0};
}

static bool text_equals(const Text *a, const Text *b) {
  return a->length == b->length && memcmp(a->bytes, b->bytes, a->length) == 0;
}

// Append all of the file behind `fd`, from its beginning.
static void text_read(Text *text, int fd) {
  char buffer[65536];
  off_t at = 0;
  ssize_t got;
  text_append(text, "", 0);
  while ((got = pread(fd, buffer, sizeof buffer, at)) > 0) {
    text_append(text, buffer, (size_t)got);
    at += got;
  }
}

// Take every `words` out of the text.
static void text_leave_out(Text *text, const char *words) {
  size_t length = strlen(words);
  size_t left = text->length;
  for (char *at = text->bytes; (at = memmem(at, left, words, length)) != NULL;) {
    left = text->length - (size_t)(at - text->bytes) - length;
    memmove(at, at + length, left + 1);
    text->length -= length;
  }
}

static bool text_read_file(Text *text, const char *path) {
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) {
    return false;
  }
  text_read(text, fd);
  close(fd);
  return true;
}

static char *string_copy(const char *bytes, size_t length) {
  char *copy = must_resize(NULL, length + 1);
  memcpy(copy, bytes, length);
  copy[length] = '\0';
  return copy;
}

static char *string_format(const char *format, ...) {
  va_list arguments;
  char buffer[4096];
  va_start(arguments, format);
  int length = vsnprintf(buffer, sizeof buffer, format, arguments);
  va_end(arguments);
  if (length < 0 || (size_t)length >= sizeof buffer) {
    fputs("runner: a path is too long\n", stderr);
    exit(2);
  }
  return string_copy(buffer, (size_t)length);
}

static bool string_ends(const char *text, const char *end) {
  size_t length = strlen(text), tail = strlen(end);
  return length >= tail && strcmp(text + length - tail, end) == 0;
}

static bool string_starts(const char *text, const char *start) {
  return strncmp(text, start, strlen(start)) == 0;
}

static void names_add(Names *names, char *name) {
  if (names->count + 1 >= names->capacity) {
    names->capacity = 2 * names->capacity + 16;
    names->items = must_resize(names->items, names->capacity * sizeof names->items[0]);
  }
  names->items[names->count++] = name;
  names->items[names->count] = NULL; // so that it can be an argv
}

// Add the words of `text`, which spaces divide.
static void names_split(Names *names, const char *text) {
  while (*text != '\0') {
    size_t skip = strspn(text, " "), length = strcspn(text + skip, " ");
    if (length > 0) {
      names_add(names, string_copy(text + skip, length));
    }
    text += skip + length;
  }
}

static void names_free(Names *names) {
  for (size_t i = 0; i < names->count; i++) {
    free(names->items[i]);
  }
  free(names->items);
  *names = (Names){0};
}

static int names_compare(const void *a, const void *b) {
  return strcmp(*(char *const *)a, *(char *const *)b);
}

// ---- finding tests ----------------------------------------------------------------------------

static bool is_directory(const char *path) {
  struct stat info;
  return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

// Folders below tests/ that hold no programs to run, and modules that programs import.
static bool is_passed_over(const char *name) {
  static const char *const names[] = {"unit",        "bench",       "fuzz",
                                      "lib_asyncio", "modules_lib", "step", "__pycache__"};
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
    if (strcmp(name, names[i]) == 0) {
      return true;
    }
  }
  return name[0] == '.' || string_starts(name, "helper_") || string_starts(name, "oracle");
}

static void find_below(const char *folder, Names *found) {
  DIR *directory = opendir(folder);
  if (directory == NULL) {
    return;
  }
  struct dirent *entry;
  while ((entry = readdir(directory)) != NULL) {
    if (is_passed_over(entry->d_name)) {
      continue;
    }
    char *path = string_format("%s/%s", folder, entry->d_name);
    if (string_ends(path, ".py")) {
      names_add(found, path);
      continue;
    }
    if (is_directory(path)) {
      find_below(path, found);
    }
    free(path);
  }
  closedir(directory);
}

static bool find_tests(const char *path, Names *found) {
  if (is_directory(path)) {
    size_t length = strlen(path);
    char *folder = string_copy(path, path[length - 1] == '/' ? length - 1 : length);
    find_below(folder, found);
    free(folder);
    return true;
  }
  if (access(path, R_OK) != 0) {
    fprintf(stderr, "runner: cannot read %s: %s\n", path, strerror(errno));
    return false;
  }
  names_add(found, string_copy(path, strlen(path)));
  return true;
}

// ---- what a test expects ----------------------------------------------------------------------

// The text of an `# expect:` comment in the line, or NULL.
static const char *line_expectation(const char *line) {
  static const char mark[] = "# expect:";
  const char *found = line;
  while ((found = strstr(found, mark)) != NULL) {
    const char *rest = found + sizeof mark - 1;
    bool is_comment = found == line || found[-1] == ' ' || found[-1] == '\t';
    if (is_comment && (*rest == '\0' || *rest == ' ')) {
      return *rest == ' ' ? rest + 1 : rest;
    }
    found = rest;
  }
  return NULL;
}

// What the comments of a test ask for, before it is put together.
typedef struct Comments {
  Names flags;
  Names arguments;
  Text expected;
} Comments;

static void test_read_line(Test *test, Comments *comments, const char *line) {
  const char *expectation = line_expectation(line);
  if (expectation != NULL) {
    text_append(&comments->expected, expectation, strlen(expectation));
    text_append(&comments->expected, "\n", 1);
  } else if (string_starts(line, "# exit: ")) {
    test->exit_status = atoi(line + 8);
  } else if (string_starts(line, "# stderr: ")) {
    names_add(&test->words, string_copy(line + 10, strlen(line + 10)));
  } else if (string_starts(line, "# args: ")) {
    names_split(&comments->arguments, line + 8);
  } else if (string_starts(line, "# flags: ")) {
    names_split(&comments->flags, line + 9);
  } else if (string_starts(line, "# stdin: ")) {
    const char *slash = strrchr(test->path, '/');
    int length = slash == NULL ? 0 : (int)(slash - test->path) + 1;
    test->input = string_format("%.*s%s", length, test->path, line + 9);
  }
}

static void test_read_comments(Test *test, Comments *comments) {
  Text source = {0};
  if (!text_read_file(&source, test->path)) {
    return;
  }
  char *line = source.bytes;
  while (line < source.bytes + source.length) {
    size_t length = strcspn(line, "\n");
    line[length] = '\0';
    test_read_line(test, comments, line);
    line += length + 1;
  }
  text_free(&source);
}

static void test_read_files(Test *test, Comments *comments) {
  int stem = (int)strlen(test->path) - (int)strlen(".py");
  char *out = string_format("%.*s.out", stem, test->path);
  if (string_starts(test->path, "examples/")) {
    free(out);
    out = string_format("tests/%.*s.out", stem, test->path);
  }
  if (!text_read_file(&test->out, out)) {
    text_append(&test->out, comments->expected.bytes, comments->expected.length);
  }
  char *err = string_format("%.*s.err", stem, test->path);
  test->has_err = text_read_file(&test->err, err);
  free(out);
  free(err);
}

static void names_move(Names *to, Names *from) {
  for (size_t i = 0; i < from->count; i++) {
    names_add(to, from->items[i]);
  }
  from->count = 0;
  names_free(from);
}

static void test_read(Test *test, const Runner *runner, const char *path) {
  Comments comments = {0};
  *test = (Test){.path = string_copy(path, strlen(path))};
  test_read_comments(test, &comments);
  test_read_files(test, &comments);
  names_add(&test->command, string_copy(runner->awl, strlen(runner->awl)));
  names_split(&test->command, runner->is_real ? "run" : "run --virtual");
  if (runner->is_watched) {
    names_split(&test->command, "--record /dev/null");
  }
  names_move(&test->command, &comments.flags);
  names_add(&test->command, string_copy(path, strlen(path)));
  names_move(&test->command, &comments.arguments);
  text_free(&comments.expected);
}

static void test_free(Test *test) {
  free(test->path);
  free(test->input);
  text_free(&test->out);
  text_free(&test->err);
  names_free(&test->words);
  names_free(&test->command);
}

// ---- telling differences ----------------------------------------------------------------------

static size_t line_length(const char *line) {
  size_t length = strcspn(line, "\n");
  return line[length] == '\n' ? length + 1 : length;
}

static void print_lines(const char *sign, const char *text) {
  for (int i = 0; i < DIFF_LINES && *text != '\0'; i++) {
    size_t length = line_length(text);
    bool is_closed = text[length - 1] == '\n';
    printf("  %s %.*s%s\n", sign, (int)length - is_closed, text,
           is_closed ? "" : "   (no newline at the end)");
    text += length;
  }
  if (*text != '\0') {
    printf("  %s ...\n", sign);
  }
}

// Show both texts from the first line that differs.
static void print_difference(const char *what, const Text *expected, const Text *actual) {
  const char *a = expected->bytes, *b = actual->bytes;
  int number = 1;
  while (*a != '\0' && line_length(a) == line_length(b) && memcmp(a, b, line_length(a)) == 0) {
    b += line_length(b);
    a += line_length(a);
    number++;
  }
  printf("  %s differs from line %d on (- expected, + printed)\n", what, number);
  print_lines("-", a);
  print_lines("+", b);
}

// ---- running ----------------------------------------------------------------------------------

static double clock_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

// In the child: its standard files, no endless output, a group of its own so that all of it can
// be ended, and the signals as a program expects them.
static _Noreturn void job_exec(const Job *job) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  struct rlimit limit = {OUTPUT_MAX, OUTPUT_MAX};
  setrlimit(RLIMIT_FSIZE, &limit);
  setpgid(0, 0);
  int input = open(job->test.input == NULL ? "/dev/null" : job->test.input, O_RDONLY);
  if (input < 0 || dup2(input, 0) < 0 || dup2(job->out, 1) < 0 || dup2(job->err, 2) < 0) {
    _exit(126);
  }
  if (input > 2) {
    close(input);
  }
  signal(SIGINT, SIG_DFL); // a shell starts what runs in the background without it
  execv(job->test.command.items[0], job->test.command.items);
  dprintf(2, "runner: cannot run %s: %s\n", job->test.command.items[0], strerror(errno));
  _exit(127);
}

static void job_start(Job *job, Runner *runner, const char *path) {
  test_read(&job->test, runner, path);
  job->out = memfd_create("stdout", MFD_CLOEXEC);
  job->err = memfd_create("stderr", MFD_CLOEXEC);
  job->deadline = clock_now() + runner->seconds;
  job->is_late = false;
  fflush(stdout);
  job->pid = fork();
  if (job->pid == 0) {
    job_exec(job);
  }
  if (job->pid < 0 || job->out < 0 || job->err < 0) {
    perror("runner");
    exit(2);
  }
}

static void explain_status(const Job *job, int status, double seconds) {
  if (job->is_late) {
    printf("  still running after %.0f seconds\n", seconds);
  } else if (WIFSIGNALED(status)) {
    printf("  ended by signal %d (%s)\n", WTERMSIG(status), strsignal(WTERMSIG(status)));
  } else if (WEXITSTATUS(status) != job->test.exit_status) {
    printf("  exit status %d, expected %d\n", WEXITSTATUS(status), job->test.exit_status);
  }
}

// Words that stderr must have and has not, or NULL.
static const char *missing_words(const Test *test, const Text *err) {
  for (size_t i = 0; i < test->words.count; i++) {
    if (strstr(err->bytes, test->words.items[i]) == NULL) {
      return test->words.items[i];
    }
  }
  return NULL;
}

// As a shell shows it: a program that a signal ended has 128 and the signal's number.
static int shell_status(int status) {
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

static bool is_as_expected(const Test *test, const Text *out, const Text *err, int status) {
  return shell_status(status) == test->exit_status &&
         text_equals(&test->out, out) && (!test->has_err || text_equals(&test->err, err)) &&
         missing_words(test, err) == NULL;
}

static void job_explain(const Job *job, const Text *out, const Text *err, int status, double secs) {
  const Test *test = &job->test;
  const char *missing = missing_words(test, err);
  printf("FAIL %s\n", test->path);
  explain_status(job, status, secs);
  if (!text_equals(&test->out, out)) {
    print_difference("stdout", &test->out, out);
  }
  if (test->has_err && !text_equals(&test->err, err)) {
    print_difference("stderr", &test->err, err);
  } else if (err->length > 0) {
    puts("  stderr was");
    print_lines("|", err->bytes);
  }
  if (missing != NULL) {
    printf("  stderr does not have: %s\n", missing);
  }
}

static void job_finish(Job *job, Runner *runner, int status) {
  Text out = {0}, err = {0};
  text_read(&out, job->out);
  text_read(&err, job->err);
  text_leave_out(&out, runner->folder);
  text_leave_out(&err, runner->folder);
  if (!job->is_late && is_as_expected(&job->test, &out, &err, status)) {
    runner->passed++;
    if (runner->is_verbose) {
      printf("ok   %s\n", job->test.path);
    }
  } else {
    runner->failed++;
    job_explain(job, &out, &err, status, runner->seconds);
  }
  close(job->out);
  close(job->err);
  text_free(&out);
  text_free(&err);
  test_free(&job->test);
  job->pid = 0;
}

static Job *runner_job(Runner *runner, pid_t pid) {
  for (int i = 0; i < runner->job_count; i++) {
    if (runner->jobs[i].pid == pid) {
      return &runner->jobs[i];
    }
  }
  return NULL;
}

static void runner_end_late(Runner *runner) {
  for (int i = 0; i < runner->job_count; i++) {
    Job *job = &runner->jobs[i];
    if (job->pid != 0 && clock_now() > job->deadline) {
      job->is_late = true;
      kill(-job->pid, SIGKILL);
      kill(job->pid, SIGKILL);
    }
  }
}

// Wait until one of the children has ended, and tell how it did.  False if there is none.
static bool runner_reap(Runner *runner) {
  sigset_t child;
  sigemptyset(&child);
  sigaddset(&child, SIGCHLD);
  for (;;) {
    int status;
    pid_t pid = waitpid(-1, &status, WNOHANG);
    if (pid < 0) {
      return false;
    }
    Job *job = pid == 0 ? NULL : runner_job(runner, pid);
    if (job != NULL) {
      job_finish(job, runner, status);
      return true;
    }
    struct timespec pause = {0, 100 * 1000 * 1000};
    sigtimedwait(&child, NULL, &pause);
    runner_end_late(runner);
  }
}

static void runner_run(Runner *runner, const Names *tests) {
  size_t next = 0;
  for (;;) {
    Job *idle = runner_job(runner, 0);
    if (next < tests->count && idle != NULL) {
      job_start(idle, runner, tests->items[next++]);
    } else if (!runner_reap(runner)) {
      return;
    }
  }
}

// ---- the command ------------------------------------------------------------------------------

static int print_usage(int status) {
  puts("usage: tests/run [-v] [-j JOBS] [--real] [--watched] [PATH...]\n"
       "  -v         name the tests that pass, too\n"
       "  -j JOBS    how many run at once (2)\n"
       "  --real     with the real clock instead of the virtual one\n"
       "  --watched  while a record is made: the library's functions without their native twins\n"
       "  $AWL       the interpreter (build/awl);  $AWL_TEST_SECONDS  limit of one test (10)");
  return status;
}

// Read the flags; the paths go to `tests`.  Returns 0, or the exit status plus one.
static int read_arguments(Runner *runner, Names *tests, int argc, char **argv) {
  bool has_paths = false;
  for (int i = 1; i < argc; i++) {
    if (strcmp(argv[i], "-v") == 0) {
      runner->is_verbose = true;
    } else if (strcmp(argv[i], "--real") == 0) {
      runner->is_real = true;
    } else if (strcmp(argv[i], "--watched") == 0) {
      runner->is_watched = true;
    } else if (strcmp(argv[i], "-j") == 0 && i + 1 < argc) {
      int jobs = atoi(argv[++i]);
      runner->job_count = jobs < 1 ? 1 : jobs > JOBS_MAX ? JOBS_MAX : jobs;
    } else if (argv[i][0] == '-') {
      return print_usage(strcmp(argv[i], "--help") == 0 ? 0 : 2) + 1;
    } else if (find_tests(argv[i], tests)) {
      has_paths = true;
    } else {
      return 3;
    }
  }
  if (!has_paths) {
    find_below("tests", tests);
    find_below("examples", tests);
  }
  qsort(tests->items, tests->count, sizeof tests->items[0], names_compare);
  return 0;
}

int main(int argc, char **argv) {
  const char *awl = getenv("AWL"), *seconds = getenv("AWL_TEST_SECONDS");
  Runner runner = {.awl = awl != NULL ? awl : "build/awl",
                   .seconds = seconds != NULL ? atof(seconds) : 10.0,
                   .job_count = 2};
  Names tests = {0};
  char folder[4096] = "";
  if (getcwd(folder, sizeof folder) == NULL) {
    perror("runner: the working folder");
    return 2;
  }
  runner.folder = string_format("%s/", folder);
  int stop = read_arguments(&runner, &tests, argc, argv);
  if (stop == 0) {
    sigset_t child;
    sigemptyset(&child);
    sigaddset(&child, SIGCHLD);
    sigprocmask(SIG_BLOCK, &child, NULL);
    setenv("AWL_CHECK_LEAKS", "1", 1);
    setenv("NO_COLOR", "1", 1);
    runner_run(&runner, &tests);
    printf("%zu passed, %zu failed\n", runner.passed, runner.failed);
  }
  names_free(&tests);
  free(runner.folder);
  return stop != 0 ? stop - 1 : runner.failed > 0 ? 1 : 0;
}
