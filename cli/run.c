// awl run: a program from its first line to its exit status.
#include "cli/cli.h"
#include "grammar/parser.h"
#include "runtime/runtime.h"
#include "runtime/sys_module.h"
#include "vm/exception.h"
#include "vm/frame.h"
#include "vm/scope_dict.h"
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

// Parse without a Vm: syntax errors are told in CPython's form, several if recovery was sure.
static bool has_syntax_errors(const Program *program) {
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

// ---- how it ended ----

static void write_line(Vm *vm, Value v) {
  Value text;
  Utf8 utf8;
  if (value_str(vm, v, &text)) {
    if (string_utf8(vm, as_string(value_unbox(vm, text)), &utf8)) {
      io_write_error(vm, utf8.bytes, utf8.length);
      io_write_error(vm, "\n", 1);
      utf8_free(vm, &utf8);
    }
    value_release(vm, text);
  }
  raised_clear(vm);
}

// SystemExit: its code.  None is 0, an int itself; anything else is printed and means 1.
static int exit_code(Vm *vm, Value exception) {
  Value code = OBJECT_AS(Exception, exception)->fields[FIELD_EXIT_CODE];
  if (code == VALUE_NONE || code == VALUE_UNBOUND) {
    return EXIT_OK;
  }
  Value plain = value_unbox(vm, code);
  if (value_is_int(plain)) {
    return (int)(value_to_small(plain) & 0xFF);
  }
  if (value_is_bool(plain)) {
    return plain == VALUE_TRUE;
  }
  if (value_layout(vm, plain) == LAYOUT_INT) {
    return 0xFF; // too large for anything: as CPython
  }
  write_line(vm, code);
  return EXIT_RAISED;
}

// The exit status that the current exception means; all but SystemExit are told.  The program's cap
// does not bind those who report that it was reached.
static int report(Vm *vm, size_t cap) {
  Value exception = raised_take(vm);
  int status = EXIT_RAISED;
  memory_set_cap(vm->memory, 0);
  if (exception == VALUE_UNBOUND) { // no memory for the exception itself
    static const char TEXT[] = "MemoryError\n";
    io_write_error(vm, TEXT, sizeof TEXT - 1);
  } else if (value_is_instance(vm, exception, vm->exceptions.SystemExit)) {
    status = exit_code(vm, exception);
  } else {
    if (value_is_instance(vm, exception, vm->exceptions.KeyboardInterrupt)) {
      status = EXIT_INTERRUPTED;
    }
    sys_report(vm, exception);
  }
  memory_set_cap(vm->memory, cap);
  value_release(vm, exception);
  return status;
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

static bool run_main(Vm *vm, const Program *program) {
  Module *module;
  if (!module_new(vm, "__main__", &module)) {
    return false;
  }
  Value file;
  bool ok = string_from_c(vm, program->name, &file);
  if (ok) {
    ok = program->name[0] == '<' || dict_set_name(vm, module->dict, vm->names.file, file);
    value_release(vm, file);
  }
  ok = ok && dict_set_c(vm, vm->modules, "__main__", value_from_object(module)) &&
       module_run_source(vm, module, program->name, program->bytes, program->length, false);
  object_release(vm, module);
  return ok;
}

static RuntimeOptions runtime_options(const Options *options, const char *folder) {
  return (RuntimeOptions){
      .is_virtual = options->is_virtual,
      .debug = options->debug,
      .script_path = folder,
      .arguments = (const char *const *)options->arguments,
      .argument_count = options->argument_count,
      .is_command = options->code != NULL,
  };
}

// AWL_FAIL_AT=N in the environment makes the N-th allocation fail: for tests.
static uint64_t failing_allocation(void) {
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
  int status = run_main(vm, program) ? EXIT_OK : report(vm, cap);
  if (!runtime_at_exit(vm)) {
    int at_exit = report(vm, cap);
    status = status == EXIT_OK ? at_exit : status;
  }
  vm_shutdown(vm);
  memory_set_cap(vm->memory, 0);
  if (!io_flush_all(vm) && status == EXIT_OK) {
    fputs("awl: the output could not be written\n", stderr);
    status = EXIT_UNWRITTEN;
  }
  runtime_stop(vm);
  return status;
}

// What is left when all has been given back, with AWL_CHECK_LEAKS=1 in the environment.
static bool leaks(const MemoryStatistics *left) {
  const char *wanted = getenv("AWL_CHECK_LEAKS");
  if (wanted == NULL || strcmp(wanted, "1") != 0 ||
      (left->live_objects == 0 && left->live_blocks == 0)) {
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
  char *folder = options->code != NULL || program->name[0] == '<' ? NULL : folder_of(program->name);
  int status = run_in(vm, options, program, folder);
  free(folder);
  MemoryStatistics left;
  vm_free(vm, &left);
  return leaks(&left) ? EXIT_LEAK : status;
}

int command_run(const Options *options) {
  Program program;
  if (!program_read(options, &program)) {
    return EXIT_USAGE;
  }
  signal(SIGPIPE, SIG_IGN); // writing tells of it
  int status = has_syntax_errors(&program) ? EXIT_RAISED : run_checked(options, &program);
  program_free(&program);
  if (status == EXIT_INTERRUPTED) { // die of the signal, so that the shell sees it
    signal(SIGINT, SIG_DFL);
    fflush(NULL);
    raise(SIGINT);
  }
  return status;
}
