// Fuzz target: whole programs, compiled and run.  Nothing outside the process is touched: time is
// virtual, files do not exist, and a program ends when its fuel or its memory is used up.  What is
// wrong: a crash, a report of a sanitizer, a SystemError, memory that is not given back.
#include "grammar/parser.h"
#include "runtime/runtime.h"
#include "tests/fuzz/mutate.h"
#include "vm/exception.h"
#include "vm/frame.h"
#include "vm/scope_dict.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned int seed);
size_t LLVMFuzzerCustomCrossOver(const uint8_t *data1, size_t size1, const uint8_t *data2,
                                 size_t size2, uint8_t *out, size_t max_size, unsigned int seed);

enum { MEMORY_CAP = 48 << 20, FUEL = 40, MORE_FUEL = 10 };

// One run.
typedef struct Run {
  int fuel; // how often the countdown may still come to its end
  VmHooks hooks;
} Run;

// A clock that jumps.  Where it would have to wait for a signal for ever, Ctrl-C comes.
typedef struct FuzzPort {
  Port port;
  Run *run;
  double time;
  bool is_stuck;
} FuzzPort;

// ---- memory ----

static void *resize(void *context, void *block, size_t old_size, size_t new_size) {
  size_t *live = context;
  void *result = NULL;
  if (new_size == 0) {
    free(block);
  } else if ((result = realloc(block, new_size)) == NULL) {
    return NULL;
  }
  *live += new_size - old_size;
  return result;
}

// ---- the world ----

static FuzzPort *self_of(Port *port) {
  return (FuzzPort *)port;
}

static double port_now(Port *port) {
  return self_of(port)->time;
}

static int64_t port_now_ns(Port *port) {
  return (int64_t)(self_of(port)->time * 1e9);
}

static void port_wait_until(Port *port, double deadline) {
  FuzzPort *self = self_of(port);
  if (deadline < 0) {
    self->is_stuck = true;
    self->run->fuel = self->run->fuel < MORE_FUEL ? self->run->fuel : MORE_FUEL;
  } else if (deadline > self->time) {
    self->time = deadline;
  }
}

static bool port_wait_for_input(Port *port, int fd, double deadline) {
  (void)port, (void)fd, (void)deadline;
  return true;
}

static void port_sleep(Port *port, double seconds) {
  self_of(port)->time += seconds;
}

static int port_take_signal(Port *port) {
  bool is_stuck = self_of(port)->is_stuck;
  self_of(port)->is_stuck = false;
  return is_stuck ? SIGINT : 0;
}

static bool port_set_signal(Port *port, int number, PortSignal wanted) {
  (void)port, (void)number, (void)wanted;
  return true;
}

static void port_close(Port *port) {
  (void)port;
}

static FuzzPort port_new(Run *run) {
  return (FuzzPort){.port = {.now = port_now,
                             .wall = port_now,
                             .monotonic_ns = port_now_ns,
                             .wall_ns = port_now_ns,
                             .cpu_ns = port_now_ns,
                             .wait_until = port_wait_until,
                             .wait_for_input = port_wait_for_input,
                             .sleep = port_sleep,
                             .take_signal = port_take_signal,
                             .set_signal = port_set_signal,
                             .close = port_close,
                             .is_virtual = true},
                    .run = run,
                    .time = 1.0};
}

// Files, processes and signals of the system are not for these programs.
static const ModuleSpec *native_module(void *context, const char *name) {
  const Run *run = context;
  return strcmp(name, "posix") == 0 ? NULL : run->hooks.native_module(NULL, name);
}

static bool read_module(Vm *vm, void *context, const char *folder, const char *name,
                        struct ModuleFile *file) {
  (void)vm, (void)context, (void)folder, (void)name;
  *file = (ModuleFile){0};
  return true;
}

// When the fuel is used up, the program ends wherever it is.
static bool on_countdown(Vm *vm, void *context) {
  Run *run = context;
  if (--run->fuel >= 0) {
    return run->hooks.on_countdown(vm, NULL);
  }
  vm->is_ending = true;
  vm->countdown = 0;
  return raise_format(vm, vm->exceptions.SystemExit, "no more fuel");
}

// ---- a run ----

// A SystemError is a mistake of the compiler, which the verifier has found.
static void check_exception(Vm *vm) {
  if (raised_matches(vm, vm->exceptions.SystemError)) {
    abort();
  }
  Value exception = raised_take(vm), text;
  if (exception != VALUE_UNBOUND && !vm->is_ending) { // its traceback as text, too
    vm->hooks.unraisable(vm, exception, VALUE_NONE);
  }
  if (exception != VALUE_UNBOUND && value_str(vm, exception, &text)) {
    value_release(vm, text);
  }
  raised_clear(vm);
  value_release(vm, exception);
}

static bool run_main(Vm *vm, const char *text, size_t length) {
  Module *module;
  if (!module_new(vm, "__main__", &module)) {
    return false;
  }
  bool ok = dict_set_c(vm, vm->modules, "__main__", value_from_object(module)) &&
            module_run_source(vm, module, "fuzz.py", text, length, false);
  object_release(vm, module);
  return ok;
}

static void run_program(const char *text, size_t length) {
  size_t live = 0;
  Run run = {.fuel = FUEL, .hooks = runtime_hooks()};
  VmHooks hooks = run.hooks;
  hooks.context = &run;
  hooks.native_module = native_module;
  hooks.read_module = read_module;
  hooks.on_countdown = on_countdown;
  Allocator allocator = {.resize = resize, .context = &live};
  Vm *vm = vm_new(&allocator, &hooks);
  FuzzPort port = port_new(&run);
  RuntimeOptions options = {.is_virtual = true, .port = &port.port, .seed = 1};
  if (vm == NULL || !runtime_start(vm, &options)) {
    abort();
  }
  memory_set_cap(vm->memory, memory_statistics(vm).host_bytes + MEMORY_CAP);
  if (!run_main(vm, text, length)) {
    check_exception(vm);
  }
  if (!vm->is_ending && !runtime_at_exit(vm)) {
    check_exception(vm);
  }
  run.fuel = run.fuel < MORE_FUEL ? run.fuel : MORE_FUEL;
  bool is_cut_off = vm->is_freeing; // by a deadlock: nothing is released any more
  vm_shutdown(vm);
  runtime_stop(vm);
  MemoryStatistics left;
  vm_free(vm, &left);
  if ((!is_cut_off && (left.live_objects != 0 || left.live_blocks != 0)) || live != 0) {
    fprintf(stderr, "%zu objects, %zu blocks, %zu bytes left\n", left.live_objects,
            left.live_blocks, live);
    abort();
  }
}

// What does not compile is the other target's.
static bool is_program(const char *text, size_t length) {
  size_t live = 0;
  Arena arena;
  arena_init(&arena, (Allocator){.resize = resize, .context = &live});
  Source source = {.filename = "fuzz.py", .bytes = text, .length = length};
  ModuleNode *tree;
  Diagnostics diagnostics;
  ParseStatus status = parser_run(&arena, &source, (ParseOptions){0}, &tree, &diagnostics);
  arena_free(&arena);
  return status == PARSE_OK;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  char *text = malloc(size + 1);
  if (text == NULL) {
    return 0;
  }
  if (size > 0) {
    memcpy(text, data, size);
  }
  text[size] = '\0';
  bool runs = memchr(text, '\0', size) == NULL && is_program(text, size);
  if (runs) {
    run_program(text, size);
  }
  free(text);
  return runs ? 0 : -1; // -1: not worth keeping
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned int seed) {
  return program_mutate(data, size, max_size, seed);
}

size_t LLVMFuzzerCustomCrossOver(const uint8_t *data1, size_t size1, const uint8_t *data2,
                                 size_t size2, uint8_t *out, size_t max_size, unsigned int seed) {
  return program_cross(data1, size1, data2, size2, out, max_size, seed);
}
