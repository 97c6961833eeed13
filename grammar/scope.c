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

// The module's scope is open until the end.
ScopeBuilder *scope_begin(Arena *arena, NameTable *names, const Source *source,
                          ParseOptions options, Diagnostics *diagnostics) {
  ScopeBuilder *builder = arena_take(arena, sizeof *builder);
  Diagnostics *later = arena_take(arena, sizeof *later);
  if (builder == NULL || later == NULL) {
    return NULL;
  }
  diagnostics_init(later, arena);
  builder->lasting = builder->bodies = builder->arena = arena;
  builder->names = names;
  builder->source = source;
  builder->diagnostics = diagnostics;
  builder->later = later;
  builder->options = options;
  builder->super_name = names_literal(names, "super");
  builder->class_cell_name = names_literal(names, "__class__");
  builder->iterator_name = names_literal(names, ".0");
  if (arena->has_failed || !scope_grow_visible(builder)) {
    return NULL;
  }
  scope_open(builder, SCOPE_MODULE, NULL);
  builder->scope->has_text_hints = builder->has_text_hints = options.has_text_hints;
  return builder;
}

// Its scope becomes the last of the module's children: its defaults have theirs before it.  What
// only the end of the module could tell counts as an error.
void scope_walk_definition(ScopeBuilder *builder, Node *definition, Arena *bodies) {
  Scope *module = builder->scope;
  builder->bodies = bodies;
  scope_walk_statement(builder, definition);
  if (builder->lasting->has_failed || bodies->has_failed) {
    return;
  }
  builder->arena = bodies;
  scope_resolve(builder, module->last_child);
  builder->arena = builder->bodies = builder->lasting;
  check_suspicious_calls(builder, module);
  builder->suspicious_calls = NULL;
}

void scope_forget_definition(ScopeBuilder *builder) {
  Scope *module = builder->scope;
  Scope *before = builder->before_last;
  *(before == NULL ? &module->first_child : &before->next_sibling) = NULL;
  module->last_child = before;
}

// Resolve, then check what needed both.
bool scope_end(ScopeBuilder *builder, ModuleNode *module) {
  Arena *arena = builder->lasting;
  Scope *scope = builder->scope;
  module->scope = scope;
  scope->node = &module->base;
  scope->is_coroutine = scope->has_await;
  scope_close(builder, (ScopeOutside){NULL, NULL, {0}});
  if (!arena->has_failed) {
    scope_resolve(builder, scope);
    check_suspicious_calls(builder, scope);
  }
  append(builder->diagnostics, builder->later);
  module->name_count = builder->names->count;
  return builder->diagnostics->error_count == 0 && !arena->has_failed;
}

// All at once.
bool scope_build(Arena *arena, NameTable *names, const Source *source, ParseOptions options,
                 Diagnostics *diagnostics, ModuleNode *module) {
  ScopeBuilder *builder = scope_begin(arena, names, source, options, diagnostics);
  for (int i = 0; builder != NULL && i < module->body.count; i++) {
    scope_walk_statement(builder, module->body.items[i]);
  }
  return builder != NULL && scope_end(builder, module);
}
