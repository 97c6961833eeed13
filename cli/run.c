// awl run: a program from its first line to its exit status.
#include "cli/cli.h"
#include "grammar/parser.h"
#include "runtime/report.h"
#include "runtime/runtime.h"
#include "runtime/world_log.h"
#include "vm/exception.h"
#include "vm/memory.h"
#include "vm/scope_dict.h"
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/random.h>
#include <time.h>

// Of the randomness of runs with a virtual clock, which are the same each time.
#define VIRTUAL_SEED UINT64_C(0xA31)

static Source source_of(const Program *program) {
  return (Source){.filename = program->path, .bytes = program->bytes, .length = program->length};
}

// Syntax errors are told in CPython's form, several if recovery was sure.
static bool tell(ParseStatus status, const Diagnostics *diagnostics, const Source *source) {
  if (status != PARSE_OK || diagnostics->count > 0) {
    diagnostics_print(diagnostics, source, stderr);
  }
  if (status == PARSE_NO_MEMORY) {
    fputs("MemoryError\n", stderr);
  }
  return status == PARSE_OK;
}

bool program_check(const Program *program) {
  Source source = source_of(program);
  Arena arena;
  arena_init(&arena, HOST_ALLOCATOR);
  ModuleNode *tree;
  Diagnostics diagnostics;
  ParseStatus status = parser_run(&arena, &source, (ParseOptions){0}, &tree, &diagnostics);
  bool ok = tell(status, &diagnostics, &source);
  arena_free(&arena);
  return ok;
}

// What the compiler refuses is raised again by the run, which tells it as it tells every exception.
bool program_compile(Program *program, Vm *vm) {
  Source source = source_of(program);
  Arena arena;
  arena_init(&arena, HOST_ALLOCATOR);
  Diagnostics diagnostics;
  program->main.source = source;
  ParseStatus status =
      compile_text(vm, &arena, &source, (CompileOptions){0}, &diagnostics, &program->main.code);
  bool ok = tell(status, &diagnostics, &source);
  arena_free(&arena);
  raised_clear(vm);
  return ok;
}

// ---- the run ----

// The folder of the script itself, whatever links lead there, is where imports look.
char *program_folder(const Options *options, const Program *program) {
  if (options->code != NULL || program->name[0] == '<') {
    return NULL;
  }
  char *path = realpath(program->path, NULL);
  path = path == NULL ? strdup(program->path) : path;
  char *slash = path == NULL ? NULL : strrchr(path, '/');
  if (slash != NULL) {
    slash[slash == path] = '\0'; // the root keeps its slash
  }
  return path;
}

static RuntimeOptions runtime_options(const Options *options, const char *folder) {
  return (RuntimeOptions){
      .is_virtual = options->is_virtual,
      .debug = options->debug,
      .quiet = options->quiet,
      .seed = options->is_virtual ? VIRTUAL_SEED : 0,
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

// The world as the program will see it: recorded, replayed or as it is.
typedef struct World {
  WorldLog log;
  StandardStreams streams;
} World;

// NULL: no memory.
static Port *plain_port(Vm *vm, bool is_virtual, double cost) {
  Port *port = is_virtual ? port_virtual_new() : port_uv_new();
  if (port != NULL && is_virtual && cost > 0) {
    port_virtual_set_cost(port, cost, vm);
  }
  return port;
}

// A seed that nobody knows before, but that can be written down.
static uint64_t fresh_seed(void) {
  uint64_t seed = 0;
  while (seed == 0) {
    if (getrandom(&seed, sizeof seed, 0) != (ssize_t)sizeof seed) {
      seed = (uint64_t)time(NULL);
    }
  }
  return seed;
}

static bool record_arguments(WorldLog *log, const Options *options) {
  log->arguments = calloc((size_t)options->argument_count + 1, sizeof *log->arguments);
  for (int i = 0; log->arguments != NULL && i < options->argument_count; i++) {
    log->arguments[i] = strdup(options->arguments[i]);
    if (log->arguments[i] == NULL) {
      return false;
    }
    log->argument_count++;
  }
  return log->arguments != NULL;
}

static bool world_record(Vm *vm, World *world, const Options *options, RuntimeOptions *runtime) {
  Port *real = plain_port(vm, options->is_virtual, options->cpu);
  if (real == NULL || !record_arguments(&world->log, options)) {
    return false;
  }
  runtime->port = port_record_new(real, &world->log);
  if (runtime->port == NULL) {
    real->close(real);
    return false;
  }
  world->log.seed = options->is_virtual ? VIRTUAL_SEED : fresh_seed();
  world->log.cost = options->cpu;
  world->streams = world_streams_record(&world->log);
  runtime->streams = &world->streams;
  runtime->seed = world->log.seed;
  return true;
}

static bool world_replay(Vm *vm, World *world, RuntimeOptions *runtime) {
  bool is_virtual = world->log.is_virtual;
  Port *clock = is_virtual ? plain_port(vm, true, world->log.cost) : NULL;
  runtime->port = is_virtual && clock == NULL ? NULL : port_replay_new(&world->log, clock);
  world->streams = world_streams_replay(&world->log);
  runtime->streams = &world->streams;
  runtime->seed = world->log.seed;
  runtime->arguments = (const char *const *)world->log.arguments;
  runtime->argument_count = world->log.argument_count;
  return runtime->port != NULL;
}

// False: no memory.
static bool world_begin(Vm *vm, World *world, const Options *options, RuntimeOptions *runtime) {
  if (options->replay != NULL) {
    return world_replay(vm, world, runtime);
  }
  if (options->record != NULL) {
    return world_record(vm, world, options, runtime);
  }
  runtime->port = plain_port(vm, options->is_virtual, options->cpu);
  return runtime->port != NULL;
}

static void world_end(World *world, const Options *options) {
  if (options->replay != NULL && world->log.is_lost) {
    const char *why = world->log.files_end_early
                          ? "of files, a record holds no more than the first 64 MB that were read"
                          : "something that is not in the record is not as it was";
    fprintf(stderr, "awl: the run asked for more than was recorded in '%s': %s\n", options->replay,
            why);
  }
  world_log_free(&world->log);
}

static int run_in(Vm *vm, const Options *options, Program *program, const char *folder,
                  World *world) {
  RuntimeOptions runtime = runtime_options(options, folder);
  if (!world_begin(vm, world, options, &runtime)) {
    fputs("awl: no memory to start\n", stderr);
    return EXIT_RAISED;
  }
  vm->full_tracebacks = options->full_traceback;
  memory_fail_at(vm->memory, failing_allocation());
  if (!runtime_start(vm, &runtime)) {
    if (vm->runtime == NULL) {
      runtime.port->close(runtime.port);
    }
    raised_clear(vm);
    vm_shutdown(vm);
    runtime_stop(vm);
    fputs("awl: no memory to start\n", stderr);
    return EXIT_RAISED;
  }
  // What the program may use beyond what an interpreter takes by itself.
  size_t cap =
      options->max_memory == 0 ? 0 : memory_statistics(vm).host_bytes + options->max_memory;
  memory_set_cap(vm->memory, cap);
  if (!program_compile(program, vm)) {
    vm_shutdown(vm);
    runtime_stop(vm);
    return EXIT_RAISED;
  }
  bool is_written;
  Recording recording = {.world = &world->log};
  if (!recording_begin(&recording, vm, options, program)) {
    if (program->main.code != NULL) {
      object_release(vm, program->main.code);
    }
    vm_shutdown(vm);
    runtime_stop(vm);
    return EXIT_USAGE;
  }
  int status = main_module_execute(vm, &program->main, cap, &is_written);
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

static int run_checked(const Options *options, Program *program) {
  VmHooks hooks = runtime_hooks();
  Vm *vm = vm_new(&HOST_ALLOCATOR, &hooks);
  if (vm == NULL) {
    fputs("awl: no memory to start\n", stderr);
    return EXIT_RAISED;
  }
  char *folder = program_folder(options, program);
  World world = {0};
  int status = EXIT_USAGE;
  if (options->replay == NULL || replay_read(options->replay, program, &world.log)) {
    Options as_recorded = *options; // a replay has the clock of its record
    as_recorded.is_virtual = options->replay == NULL ? options->is_virtual : world.log.is_virtual;
    status = run_in(vm, &as_recorded, program, folder, &world);
    world_end(&world, options);
  }
  free(folder);
  if (IS_RELEASE && !wants_leak_check()) {
    return status; // the system takes the memory back faster
  }
  runtime_stop(vm); // of a run that was refused
  MemoryStatistics left;
  vm_free(vm, &left);
  return has_leaks(&left) ? EXIT_LEAK : status;
}

int command_run(const Options *options) {
  Program program;
  if (options->cpu > 0 && !options->is_virtual && options->replay == NULL) {
    fputs("awl: --cpu needs the virtual clock; try 'awl run --help'\n", stderr);
    return EXIT_USAGE;
  }
  if (!program_read(options, &program)) {
    return EXIT_USAGE;
  }
  signal(SIGPIPE, SIG_IGN); // writing tells of it
  Options with_advice = *options;
  RecordReader advice = advice_reader();
  if (options->debug && options->reader == NULL && (options->quiet & REPORT_BIT(SUMMARY)) == 0) {
    with_advice.reader = &advice;
  }
  int status = run_checked(&with_advice, &program);
  program_free(&program);
  if (status == EXIT_INTERRUPTED) { // die of the signal, so that the shell sees it
    signal(SIGINT, SIG_DFL);
    fflush(NULL);
    raise(SIGINT);
  }
  return status;
}
