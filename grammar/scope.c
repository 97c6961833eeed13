// Scopes as the rest of Awl sees them: building them all, and looking at one.
#include "grammar/scope_builder.h"

#include <string.h>

// Comprehensions have names too, though tracebacks never show them.
const char *scope_name(const Scope *scope) {
  switch (scope->kind) {
  case SCOPE_MODULE: return "<module>";
  case SCOPE_CLASS: return AS(ClassDef, scope->node)->name->text;
  case SCOPE_FUNCTION: return AS(FunctionDef, scope->node)->name->text;
  case SCOPE_LAMBDA: return "<lambda>";
  case SCOPE_GENERATOR: return "<genexpr>";
  case SCOPE_COMPREHENSION: break;
  }
  return scope->node->kind == NODE_LIST_COMP  ? "<listcomp>"
         : scope->node->kind == NODE_SET_COMP ? "<setcomp>"
                                              : "<dictcomp>";
}

// Compilers never look up by text; tests do.
Symbol *scope_find(const Scope *scope, const char *name) {
  for (int i = 0; i < scope->symbols.count; i++) {
    if (strcmp(scope->symbols.items[i]->name->text, name) == 0) {
      return scope->symbols.items[i];
    }
  }
  return NULL;
}

// What CPython's compiler would find comes after what its symbol table finds.
static void append(Diagnostics *diagnostics, const Diagnostics *later) {
  for (int i = 0; i < later->count; i++) {
    const Diagnostic *item = &later->items[i];
    Diagnostic *copy = diagnostics_add(diagnostics, item->kind, item->line, item->column,
                                       item->end_line, item->end_column, "%s", item->message);
    if (copy != NULL) {
      copy->hint = item->hint;
    }
  }
}

// Walk, resolve, then check what needed both.
bool scope_build(Arena *arena, NameTable *names, const Source *source, ParseOptions options,
                 Diagnostics *diagnostics, ModuleNode *module) {
  ScopeBuilder *builder = arena_take(arena, sizeof *builder);
  Diagnostics *later = arena_take(arena, sizeof *later);
  if (builder == NULL || later == NULL) {
    return false;
  }
  diagnostics_init(later, arena);
  builder->arena = arena;
  builder->names = names;
  builder->source = source;
  builder->diagnostics = diagnostics;
  builder->later = later;
  builder->options = options;
  builder->super_name = names_literal(names, "super");
  builder->class_cell_name = names_literal(names, "__class__");
  builder->iterator_name = names_literal(names, ".0");
  if (arena->has_failed || !scope_grow_visible(builder)) {
    return false;
  }
  scope_walk_module(builder, module);
  if (!arena->has_failed) {
    scope_resolve(builder, module->scope);
    check_suspicious_calls(builder, module->scope);
  }
  append(diagnostics, later);
  module->name_count = names->count;
  return diagnostics->error_count == 0 && !arena->has_failed;
}
