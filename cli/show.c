// awl dis, awl --tokens, awl --ast: what a program becomes on its way to running.
#include "cli/cli.h"
#include "grammar/parser.h"
#include "runtime/runtime.h"
#include "vm/disassemble.h"
#include "vm/scope_dict.h"
#include <stdio.h>

static int show_tokens(Arena *arena, Source *source) {
  Diagnostics diagnostics;
  diagnostics_init(&diagnostics, arena);
  bool ok = tokens_print(arena, source, &diagnostics, stdout);
  if (!ok) {
    fflush(stdout);
    diagnostics_print(&diagnostics, source, stderr);
  }
  return ok ? EXIT_OK : EXIT_RAISED;
}

static int show_tree(Arena *arena, Source *source) {
  ModuleNode *tree;
  Diagnostics diagnostics;
  ParseStatus status =
      parser_run_tree_only(arena, source, (ParseOptions){0}, &tree, &diagnostics);
  if (status != PARSE_OK) {
    diagnostics_print(&diagnostics, source, stderr);
    return EXIT_RAISED;
  }
  ast_print(tree, stdout);
  return EXIT_OK;
}

int command_show(const Options *options) {
  Program program;
  if (!program_read(options, &program)) {
    return EXIT_USAGE;
  }
  Arena arena;
  arena_init(&arena, HOST_ALLOCATOR);
  Source source = {.filename = program.name, .bytes = program.bytes, .length = program.length};
  int status = options->tokens ? show_tokens(&arena, &source) : show_tree(&arena, &source);
  arena_free(&arena);
  program_free(&program);
  return status;
}

// Disassemble in a Vm that runs nothing; the text was checked before.
static int disassemble(Vm *vm, const Program *program) {
  Code *code;
  if (!compile_source(vm, program->name, program->bytes, program->length, false, &code)) {
    fputs("awl: this program cannot be compiled: run it to see why\n", stderr);
    raised_clear(vm);
    return EXIT_RAISED;
  }
  Arena arena;
  arena_init(&arena, HOST_ALLOCATOR);
  Source source = {.filename = program->name, .bytes = program->bytes, .length = program->length};
  Diagnostics diagnostics;
  diagnostics_init(&diagnostics, &arena);
  bool ok = source_scan(&source, &arena, &diagnostics);
  ok = ok && code_disassemble(vm, code, &source, stdout);
  arena_free(&arena);
  object_release(vm, code);
  return ok ? EXIT_OK : EXIT_RAISED;
}

int command_dis(const Options *options) {
  Program program;
  if (!program_read(options, &program)) {
    return EXIT_USAGE;
  }
  Arena arena;
  arena_init(&arena, HOST_ALLOCATOR);
  Source source = {.filename = program.name, .bytes = program.bytes, .length = program.length};
  ModuleNode *tree;
  Diagnostics diagnostics;
  ParseStatus status = parser_run(&arena, &source, (ParseOptions){0}, &tree, &diagnostics);
  int result = EXIT_RAISED;
  if (status != PARSE_OK) {
    diagnostics_print(&diagnostics, &source, stderr);
  } else {
    VmHooks hooks = runtime_hooks();
    Vm *vm = vm_new(&HOST_ALLOCATOR, &hooks);
    if (vm != NULL) {
      result = disassemble(vm, &program);
      vm_shutdown(vm);
      runtime_stop(vm);
      MemoryStatistics left;
      vm_free(vm, &left);
    }
  }
  arena_free(&arena);
  program_free(&program);
  return result;
}
