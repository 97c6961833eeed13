// awl run: a program from its first line to its exit status.
#include "cli/cli.h"
#include "grammar/parser.h"
#include "runtime/report.h"
#include "runtime/runtime.h"
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

// Parse without a Vm: syntax errors are told in CPython's form, several if recovery was sure.
bool program_has_errors(const Program *program) {
  Arena arena;
  arena_init(&arena, HOST_ALLOCATOR);
  Source source = {.filename = program->name, .bytes = program->bytes, .length = program->length};
  ModuleNode *tree;
  Diagnostics diagnostics;
  ParseStatus status = parser_run(&arena, &source, (ParseOptions){0}, &tree, &diagnostics);
  if (status != PARSE_OK || diagnostics.count > 0) {
    diagnostics_print(&diagnostics, &source, stderr);
  }
  if (status == PARSE_NO_MEMORY) {
    fputs("MemoryError\n", stderr);
  }
  arena_free(&arena);
  return status != PARSE_OK;
}

// ---- the run ----

// The folder of the script, where imports look.
static char *folder_of(const char *path) {
  const char *slash = strrchr(path, '/');
  size_t length = slash == NULL ? 0 : (size_t)(slash - path);
  length += slash == path; // the root itself
  char *folder = malloc(length + 1);
  if (folder != NULL) {
    memcpy(folder, path, length);
    folder[length] = '\0';
  }
  return folder;
}

char *program_folder(const Options *options, const Program *program) {
  return options->code != NULL || program->name[0] == '<' ? NULL : folder_of(program->name);
}

// An environment variable that switches something on.
static bool is_set(const char *variable) {
  const char *text = getenv(variable);
  return text != NULL && *text != '\0';
}

static RuntimeOptions runtime_options(const Options *options, const char *folder) {
  return (RuntimeOptions){
      .is_virtual = options->is_virtual,
      .debug = options->debug || is_set("AWL_DEBUG") || is_set("PYTHONASYNCIODEBUG"),
      .quiet = options->quiet,
      .script_path = folder,
      .arguments = (const char *const *)options->arguments,
      .argument_count = options->argument_count,
      .is_command = options->code != NULL,
  };
}

// AWL_FAIL_AT=N in the environment makes the N-th allocation fail: for tests.
uint64_t failing_allocation(void) {
  const char *text = getenv("AWL_FAIL_AT");
  return text == NULL ? 0 : strtoull(text, NULL, 10);
}

static int run_in(Vm *vm, const Options *options, const Program *program, const char *folder) {
  RuntimeOptions runtime = runtime_options(options, folder);
  vm->full_tracebacks = options->full_traceback;
  memory_fail_at(vm->memory, failing_allocation());
  if (!runtime_start(vm, &runtime)) {
    raised_clear(vm);
    vm_shutdown(vm);
    runtime_stop(vm);
    fputs("awl: no memory to start\n", stderr);
    return EXIT_RAISED;
  }
  // What the program may use beyond what an interpreter takes by itself.
  size_t cap = options->max_memory == 0
                   ? 0
                   : memory_statistics(vm).host_bytes + options->max_memory;
  memory_set_cap(vm->memory, cap);
  bool is_written;
  Recording recording;
  if (!recording_begin(&recording, vm, options)) {
    vm_shutdown(vm);
    runtime_stop(vm);
    return EXIT_USAGE;
  }
  int status =
      main_module_execute(vm, program->name, program->bytes, program->length, cap, &is_written);
  if (!is_written && status == EXIT_OK) {
    fputs("awl: the output could not be written\n", stderr);
    status = EXIT_UNWRITTEN;
  }
  status = recording_end(&recording, options, program, status);
  runtime_stop(vm);
  return status;
}

// AWL_CHECK_LEAKS=1 in the environment: is anything left when all has been given back?
static bool wants_leak_check(void) {
  const char *wanted = getenv("AWL_CHECK_LEAKS");
  return wanted != NULL && strcmp(wanted, "1") == 0;
}

bool has_leaks(const MemoryStatistics *left) {
  if (!wants_leak_check() || (left->live_objects == 0 && left->live_blocks == 0)) {
    return false;
  }
  fprintf(stderr, "awl: %zu objects and %zu blocks still allocated\n", left->live_objects,
          left->live_blocks);
  return true;
}

static int run_checked(const Options *options, const Program *program) {
  VmHooks hooks = runtime_hooks();
  Vm *vm = vm_new(&HOST_ALLOCATOR, &hooks);
  if (vm == NULL) {
    fputs("awl: no memory to start\n", stderr);
    return EXIT_RAISED;
  }
  char *folder = program_folder(options, program);
  int status = run_in(vm, options, program, folder);
  free(folder);
  if (IS_RELEASE && !wants_leak_check()) {
    return status; // the system takes the memory back faster
  }
  MemoryStatistics left;
  vm_free(vm, &left);
  return has_leaks(&left) ? EXIT_LEAK : status;
}

int command_run(const Options *options) {
  Program program;
  if (!program_read(options, &program)) {
    return EXIT_USAGE;
  }
  signal(SIGPIPE, SIG_IGN); // writing tells of it
  Options with_advice = *options;
  RecordReader advice = advice_reader();
  if (options->debug && options->reader == NULL && (options->quiet & REPORT_BIT(SUMMARY)) == 0) {
    with_advice.reader = &advice;
  }
  int status = program_has_errors(&program) ? EXIT_RAISED : run_checked(&with_advice, &program);
  program_free(&program);
  if (status == EXIT_INTERRUPTED) { // die of the signal, so that the shell sees it
    signal(SIGINT, SIG_DFL);
    fflush(NULL);
    raise(SIGINT);
  }
  return status;
}
