// Compiles what is typed at a prompt, one statement at a time.
#include "vm/interactive.h"
#include "vm/compile.h"
#include "vm/memory.h"
#include "vm/scope_dict.h"
#include "vm/syntax_error.h"

static Source source_of(const TypedText *typed) {
  return (Source){.filename = typed->filename, .bytes = typed->bytes, .length = typed->length};
}

// What `from __future__` has asked for holds for all that is typed from then on.
static ParseStatus parse(Vm *vm, Arena *arena, Source *source, bool is_last, ModuleNode **tree,
                         Diagnostics *diagnostics) {
  ParseOptions options = {.mode = is_last ? PARSE_FILE : PARSE_INTERACTIVE,
                          .allows_top_level_await = true,
                          .has_text_hints = vm->types_text_hints};
  ParseStatus status = parser_run(arena, source, options, tree, diagnostics);
  vm->types_text_hints =
      vm->types_text_hints || (status == PARSE_OK && (*tree)->scope->has_text_hints);
  return status;
}

// One statement at a time: a second one is only allowed on the same logical line.
static bool raise_second(Vm *vm, const Source *source, const Node *second) {
  Diagnostics diagnostics = {.count = 1};
  diagnostics.items[0] = (Diagnostic){.kind = DIAGNOSTIC_SYNTAX,
                                      .line = second->line,
                                      .column = second->column,
                                      .message = "invalid syntax"};
  return raise_diagnostics(vm, source, &diagnostics);
}

static const Node *second_statement(const ModuleNode *tree) {
  for (int i = 1; i < tree->body.count; i++) {
    if (tree->body.items[i]->line > tree->body.items[i - 1]->end_line) {
      return tree->body.items[i];
    }
  }
  return NULL;
}

static bool compile(Vm *vm, const ModuleNode *tree, const Source *source, Code **code) {
  const Node *second = second_statement(tree);
  if (second != NULL) {
    return raise_second(vm, source, second);
  }
  return compile_tree(vm, tree, source, (CompileOptions){.is_interactive = true}, code);
}

// The first line of each; CPython shows no more of what was typed.
static void warn(const TypedText *typed, Arena *arena, const Source *source,
                 const Diagnostics *diagnostics) {
  for (int i = 0; typed->warn != NULL && i < diagnostics->count; i++) {
    const char *text = diagnostic_format(arena, source, &diagnostics->items[i]);
    if (text != NULL && diagnostics->items[i].kind == DIAGNOSTIC_WARNING) {
      size_t length = strcspn(text, "\n");
      typed->warn(typed->context, text, length + (text[length] == '\n'));
    }
  }
}

TypedState compile_typed(Vm *vm, const TypedText *typed, Code **code) {
  Arena arena;
  arena_init(&arena, *memory_allocator(vm->memory));
  Source source = source_of(typed);
  ModuleNode *tree;
  Diagnostics diagnostics;
  TypedState state = TYPED_WRONG;
  *code = NULL;
  switch (parse(vm, &arena, &source, typed->is_last, &tree, &diagnostics)) {
  case PARSE_OK:
    warn(typed, &arena, &source, &diagnostics);
    if (tree->body.count == 0 || compile(vm, tree, &source, code)) {
      state = TYPED_READY;
    }
    break;
  case PARSE_UNFINISHED: state = TYPED_UNFINISHED; break;
  case PARSE_NO_MEMORY: raise_memory_error(vm); break;
  default: raise_diagnostics(vm, &source, &diagnostics);
  }
  arena_free(&arena);
  return state;
}

TypedState typed_state(Vm *vm, const TypedText *typed) {
  Arena arena;
  arena_init(&arena, *memory_allocator(vm->memory));
  Source source = source_of(typed);
  ModuleNode *tree;
  Diagnostics diagnostics;
  ParseStatus status = parse(vm, &arena, &source, typed->is_last, &tree, &diagnostics);
  bool is_whole = status == PARSE_OK && second_statement(tree) == NULL;
  arena_free(&arena);
  return status == PARSE_UNFINISHED ? TYPED_UNFINISHED : is_whole ? TYPED_READY : TYPED_WRONG;
}
