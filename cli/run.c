// awl run: a program from its first line to its exit status.
#include "cli/cli.h"
#include "grammar/parser.h"
#include "runtime/runtime.h"
#include "vm/exception_group.h"
#include "vm/format_exception.h"
#include "vm/frame.h"
#include "vm/scope_dict.h"
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

// Parse without a Vm: syntax errors are told in CPython's form, several if recovery was sure.
static bool has_syntax_errors(const Program *program) {
  Arena arena;
  arena_init(&arena, HOST_ALLOCATOR);
  Source source = {
      .filename = program->name, .bytes = program->bytes, .length = program->length};
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

// SystemExit: its code.  None is 0, an int itself; anything else is printed and means 1.
static int exit_code(Vm *vm, Value exception) {
  Value code = OBJECT_AS(Exception, exception)->fields[FIELD_EXIT_CODE];
  if (code == VALUE_NONE || code == VALUE_UNBOUND) {
    return EXIT_OK;
  }
  if (value_is_int(code)) {
    return (int)(value_to_small(code) & 0xFF);
  }
  if (value_is_bool(code)) {
    return code == VALUE_TRUE;
  }
  Value text;
  Utf8 utf8;
  if (value_str(vm, code, &text)) {
    if (string_utf8(vm, as_string(value_unbox(vm, text)), &utf8)) {
      io_write_error(vm, utf8.bytes, utf8.length);
      io_write_error(vm, "\n", 1);
      utf8_free(vm, &utf8);
    }
    value_release(vm, text);
  }
  return EXIT_RAISED;
}

static int report(Vm *vm) {
  Value exception = raised_take(vm);
  int status = EXIT_RAISED;
  if (value_is_instance(vm, exception, vm->exceptions.SystemExit)) {
    status = exit_code(vm, exception);
  } else {
    if (value_is_instance(vm, exception, vm->exceptions.KeyboardInterrupt)) {
      status = EXIT_INTERRUPTED;
    }
    Value text;
    Utf8 utf8;
    if (!exception_text(vm, exception, &text)) {
      raised_clear(vm);
      const char *fallback = "MemoryError\n";
      io_write_error(vm, fallback, strlen(fallback));
    } else {
      if (string_utf8(vm, as_string(text), &utf8)) {
        io_write_error(vm, utf8.bytes, utf8.length);
        utf8_free(vm, &utf8);
      }
      value_release(vm, text);
    }
  }
  value_release(vm, exception);
  return status;
}

// The folder of the script, where imports look.
static char *folder_of(const char *path) {
  const char *slash = strrchr(path, '/');
  size_t length = slash == NULL ? 0 : (size_t)(slash - path);
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

static int run_in(Vm *vm, const Options *options, const Program *program, const char *folder) {
  RuntimeOptions runtime = {
      .is_virtual = options->is_virtual,
      .debug = options->debug,
      .script_path = folder,
      .arguments = (const char *const *)options->arguments,
      .argument_count = options->argument_count,
      .is_command = options->code != NULL,
  };
  vm->full_tracebacks = options->full_traceback;
  if (!runtime_start(vm, &runtime)) {
    fputs("awl: no memory to start\n", stderr);
    return EXIT_RAISED;
  }
  int status = run_main(vm, program) ? EXIT_OK : report(vm);
  int at_exit = EXIT_OK;
  if (!runtime_at_exit(vm)) {
    at_exit = report(vm);
  }
  vm_shutdown(vm);
  if (!io_flush_all(vm) && status == EXIT_OK) {
    status = 120;
  }
  runtime_stop(vm);
  return status == EXIT_OK ? at_exit : status;
}

int command_run(const Options *options) {
  Program program;
  if (!program_read(options, &program)) {
    return EXIT_USAGE;
  }
  if (has_syntax_errors(&program)) {
    program_free(&program);
    return EXIT_RAISED;
  }
  signal(SIGPIPE, SIG_IGN); // writing tells of it
  VmHooks hooks = runtime_hooks();
  Vm *vm = vm_new(&HOST_ALLOCATOR, &hooks);
  char *folder = options->file == NULL ? NULL : folder_of(program.name);
  if (vm == NULL) {
    fputs("awl: no memory to start\n", stderr);
    program_free(&program);
    return EXIT_RAISED;
  }
  memory_set_cap(vm->memory, options->max_memory);
  int status = run_in(vm, options, &program, folder);
  MemoryStatistics left;
  vm_free(vm, &left);
  program_free(&program);
  free(folder);
  if (status == EXIT_INTERRUPTED) { // die of the signal, so that the shell sees it
    signal(SIGINT, SIG_DFL);
    fflush(NULL);
    raise(SIGINT);
  }
  return leaks(&left) ? EXIT_LEAK : status;
}
