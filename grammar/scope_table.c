// The symbols of the scope being walked: finding and adding them, mangling, opening and closing.
#include "grammar/scope_builder.h"

#include <string.h>

// Mangling makes new names during the walk, so the tables may have to follow.
bool scope_grow_visible(ScopeBuilder *builder) {
  if (builder->names->count <= builder->visible_capacity) {
    return true;
  }
  int old = builder->visible_capacity;
  int capacity = builder->names->count + builder->names->count / 2 + 64;
  Symbol **visible = arena_take(builder->lasting, (size_t)capacity * sizeof(Symbol *));
  int *classes = arena_take(builder->lasting, (size_t)capacity * sizeof(int));
  int *calls = arena_take(builder->lasting, (size_t)capacity * sizeof(int));
  if (visible == NULL || classes == NULL || calls == NULL) {
    return false;
  }
  if (old > 0) {
    memcpy(visible, builder->visible, (size_t)old * sizeof(Symbol *));
    memcpy(classes, builder->attribute_classes, (size_t)old * sizeof(int));
    memcpy(calls, builder->keyword_calls, (size_t)old * sizeof(int));
  }
  builder->keyword_calls = calls;
  builder->visible = visible;
  builder->attribute_classes = classes;
  builder->visible_capacity = capacity;
  return true;
}

// In the order of first appearance, which is that of the frame.  The module's are known at once:
// to the scopes inside they mean as little as any global.
Symbol *scope_add_symbol(ScopeBuilder *builder, Scope *scope, const Name *name) {
  bool is_global = scope->kind == SCOPE_MODULE;
  Symbol *symbol = arena_take(is_global ? builder->lasting : builder->arena, sizeof *symbol);
  if (symbol == NULL) {
    builder->sink_symbol = (Symbol){.name = name, .scope = scope};
    return &builder->sink_symbol;
  }
  symbol->name = name;
  symbol->scope = scope;
  symbol->kind = is_global ? SYMBOL_GLOBAL : SYMBOL_LOCAL;
  symbol->slot = -1;
  if (scope->last_symbol != NULL) {
    scope->last_symbol->next = symbol;
  } else {
    scope->first_symbol = symbol;
  }
  scope->last_symbol = symbol;
  scope->symbol_count++;
  return symbol;
}

// The symbol of a name in the scope being walked.  Names this scope has not met yet are new in it;
// while the scope is open, `visible` says which it has met.
Symbol *scope_touch(ScopeBuilder *builder, const Name *name) {
  if (name == NULL || (name->index >= builder->visible_capacity && !scope_grow_visible(builder))) {
    return &builder->sink_symbol;
  }
  Symbol *found = builder->visible[name->index];
  if (found != NULL && found->scope == builder->scope) {
    return found;
  }
  Symbol *symbol = scope_add_symbol(builder, builder->scope, name);
  if (symbol != &builder->sink_symbol) {
    symbol->shadowed = found;
    builder->visible[name->index] = symbol;
  }
  return symbol;
}

// `__x` in class `_A` is `_A__x`: the class's leading underscores go, and a dunder stays.
const Name *scope_mangle(ScopeBuilder *builder, const Name *name) {
  const Name *class_name = builder->class_name;
  if (class_name == NULL || name == NULL || name->length < 3 || name->text[0] != '_' ||
      name->text[1] != '_' ||
      (name->text[name->length - 1] == '_' && name->text[name->length - 2] == '_') ||
      memchr(name->text, '.', (size_t)name->length) != NULL) {
    return name;
  }
  int skipped = 0;
  while (skipped < class_name->length && class_name->text[skipped] == '_') {
    skipped++;
  }
  if (skipped == class_name->length) {
    return name;
  }
  int class_length = class_name->length - skipped;
  int length = 1 + class_length + name->length;
  char *text = arena_take_raw(builder->arena, (size_t)length);
  if (text == NULL) {
    return name;
  }
  text[0] = '_';
  memcpy(text + 1, class_name->text + skipped, (size_t)class_length);
  memcpy(text + 1 + class_length, name->text, (size_t)name->length);
  const Name *mangled = names_intern(builder->names, text, length);
  return mangled != NULL ? mangled : name;
}

// For names that are used without a Name node.
Symbol *scope_load(ScopeBuilder *builder, const Name *name) {
  Symbol *symbol = scope_touch(builder, name);
  symbol->is_loaded = true;
  return symbol;
}

// For names bound by definitions, imports and handlers.
Symbol *scope_bind(ScopeBuilder *builder, const Name *name) {
  Symbol *symbol = scope_touch(builder, scope_mangle(builder, name));
  symbol->is_bound = true;
  return symbol;
}

// A comprehension shares the surroundings of its frame; a new frame starts with none.
ScopeOutside scope_open(ScopeBuilder *builder, ScopeKind kind, Node *node) {
  ScopeOutside outside = {builder->scope, builder->class_name, builder->around};
  Scope *scope = arena_take(builder->arena, sizeof *scope);
  if (scope == NULL) {
    scope = &builder->sink_scope;
    *scope = (Scope){0};
  }
  scope->kind = kind;
  scope->node = node;
  scope->parent = builder->scope;
  scope->frame = kind == SCOPE_COMPREHENSION ? builder->scope->frame : scope;
  Scope *parent = builder->scope;
  if (parent != NULL && scope != parent) {
    if (parent->parent == NULL) {
      builder->before_last = parent->last_child;
    }
    if (parent->last_child != NULL) {
      parent->last_child->next_sibling = scope;
    } else {
      parent->first_child = scope;
    }
    parent->last_child = scope;
  }
  builder->scope = scope;
  if (kind != SCOPE_COMPREHENSION) {
    builder->around = (Surroundings){0};
  }
  return outside;
}

// The names of the scope mean again what they meant outside.
void scope_close(ScopeBuilder *builder, ScopeOutside outside) {
  for (Symbol *symbol = builder->scope->first_symbol; symbol != NULL; symbol = symbol->next) {
    builder->visible[symbol->name->index] = symbol->shadowed;
    symbol->shadowed = NULL;
  }
  builder->scope = outside.scope;
  builder->class_name = outside.class_name;
  builder->around = outside.around;
}
