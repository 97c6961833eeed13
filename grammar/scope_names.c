// What binds and declares names without opening a scope: names themselves, `:=`, `global`, imports.
#include "grammar/scope_builder.h"

#include <string.h>

// `super` without arguments needs the class, which the method gets as a free variable.
void scope_walk_name(ScopeBuilder *builder, NameNode *node) {
  node->id = scope_mangle(builder, node->id);
  Symbol *symbol = scope_touch(builder, node->id);
  node->symbol = symbol;
  if (node->ctx == CONTEXT_LOAD) {
    symbol->is_loaded = true;
    if (node->id == builder->super_name) {
      Scope *frame = builder->scope->frame;
      frame->uses_super = true;
      if (builder->scope->kind != SCOPE_MODULE && builder->scope->kind != SCOPE_CLASS) {
        scope_load(builder, builder->class_cell_name);
      }
    }
  } else {
    symbol->is_bound = true;
    symbol->is_deleted = symbol->is_deleted || node->ctx == CONTEXT_DELETE;
  }
}

// Has the symbol's scope been opened since `outer`, by the scope being walked or one around it?
static bool is_inside(const ScopeBuilder *builder, const Symbol *symbol, const Scope *outer) {
  for (const Scope *scope = builder->scope; scope != outer; scope = scope->parent) {
    if (symbol->scope == scope) {
      return true;
    }
  }
  return false;
}

// Binds a comprehension's name in `outer`, a scope around it: if that has not met the name yet, its
// symbol goes below those of the scopes in between.
static void bind_outside(ScopeBuilder *builder, Scope *outer, Symbol *symbol) {
  while (symbol->shadowed != NULL && is_inside(builder, symbol->shadowed, outer)) {
    symbol = symbol->shadowed;
  }
  if (symbol->shadowed == NULL || symbol->shadowed->scope != outer) {
    Symbol *bound = scope_add_symbol(builder, outer, symbol->name);
    bound->shadowed = symbol->shadowed;
    symbol->shadowed = bound;
  }
  symbol->shadowed->is_bound = true;
}

// Inside comprehensions, `:=` binds in the nearest scope around them that is none.
void scope_walk_walrus(ScopeBuilder *builder, NamedExprNode *node) {
  NameNode *target = AS(Name, node->target);
  if (builder->comprehension_iterables > 0) {
    check_fail_early(builder, &node->base,
                     "assignment expression cannot be used in a comprehension iterable expression");
  }
  Scope *scope = builder->scope;
  if (scope->kind != SCOPE_COMPREHENSION && scope->kind != SCOPE_GENERATOR) {
    scope_walk(builder, node->value);
    scope_walk(builder, node->target);
    return;
  }
  const Name *written = target->id;
  target->id = scope_mangle(builder, target->id);
  Symbol *symbol = scope_touch(builder, target->id);
  while (scope->kind == SCOPE_COMPREHENSION || scope->kind == SCOPE_GENERATOR) {
    Symbol *inner = symbol;
    while (inner != NULL && inner->scope != scope) {
      inner = inner->shadowed;
    }
    if (inner != NULL && (inner->flags & SYMBOL_IS_ITERATION_VARIABLE) != 0) {
      check_fail_early(builder, node->target,
                       "assignment expression cannot rebind comprehension iteration variable '%s'",
                       written->text);
      return;
    }
    scope = scope->parent;
  }
  if (scope->kind == SCOPE_CLASS) {
    check_fail_early(builder, node->target,
                     "assignment expression within a comprehension cannot be used in a class body");
    return;
  }
  symbol->flags |= SYMBOL_IS_WALRUS_TARGET;
  target->symbol = symbol;
  bind_outside(builder, scope, symbol);
  scope_walk(builder, node->value);
}

// Must come before any use, or two lines of one function would mean different variables.
void scope_declare(ScopeBuilder *builder, Node *node, NameList names, bool is_global) {
  const char *word = is_global ? "global" : "nonlocal";
  if (!is_global && builder->scope->kind == SCOPE_MODULE) {
    check_fail_early(builder, node, "nonlocal declaration not allowed at module level");
    return;
  }
  for (int i = 0; i < names.count; i++) {
    const Name *name = scope_mangle(builder, names.items[i]);
    names.items[i] = name;
    Symbol *symbol = scope_touch(builder, name);
    const char *text = name->text;
    if (symbol->is_parameter) {
      check_fail_early(builder, node, "name '%s' is parameter and %s", text, word);
      continue;
    }
    if (symbol->is_loaded) {
      check_fail_early(builder, node, "name '%s' is used prior to %s declaration", text, word);
    } else if ((symbol->flags & SYMBOL_IS_ANNOTATED) != 0) {
      check_fail_early(builder, node, "annotated name '%s' can't be %s", text, word);
    } else if (symbol->is_bound) {
      check_fail_early(builder, node, "name '%s' is assigned to before %s declaration", text, word);
    }
    uint8_t other = is_global ? SYMBOL_IS_NONLOCAL_DECLARED : SYMBOL_IS_GLOBAL_DECLARED;
    if ((symbol->flags & other) != 0) {
      check_fail_early(builder, symbol->declaration, "name '%s' is nonlocal and global", text);
    }
    symbol->is_declared = true;
    symbol->flags |= is_global ? SYMBOL_IS_GLOBAL_DECLARED : SYMBOL_IS_NONLOCAL_DECLARED;
    if (symbol->declaration == NULL) {
      symbol->declaration = node;
    }
  }
}

// `import a.b as c` binds c; without `as`, a.
void scope_walk_imports(ScopeBuilder *builder, const Node *statement, NodeList names,
                        bool is_from) {
  for (int i = 0; i < names.count; i++) {
    aliasNode *alias = AS(alias, names.items[i]);
    const Name *name = alias->asname != NULL ? alias->asname : alias->name;
    if (name == NULL || (name->length == 1 && name->text[0] == '*')) {
      continue;
    }
    const char *dot = memchr(name->text, '.', (size_t)name->length);
    if (!is_from && dot != NULL) { // `import a.b` binds `a`
      name = names_intern(builder->names, name->text, (int)(dot - name->text));
    }
    check_name(builder, statement, name);
    alias->symbol = scope_bind(builder, name);
  }
}

// An annotation alone makes a name local, though it binds nothing.
void scope_walk_annotated(ScopeBuilder *builder, AnnAssignNode *node) {
  if (node->target->kind == NODE_NAME) {
    NameNode *name = AS(Name, node->target);
    name->id = scope_mangle(builder, name->id);
    Symbol *symbol = scope_touch(builder, name->id);
    if (symbol->is_declared && builder->scope->kind != SCOPE_MODULE && node->simple) {
      check_fail_early(builder, &node->base, "annotated name '%s' can't be %s", name->id->text,
                       (symbol->flags & SYMBOL_IS_GLOBAL_DECLARED) != 0 ? "global" : "nonlocal");
    }
    name->symbol = symbol;
    symbol->is_bound = symbol->is_bound || node->simple || node->value != NULL;
    symbol->flags |= node->simple ? SYMBOL_IS_ANNOTATED : 0;
    builder->scope->has_annotations = builder->scope->has_annotations || node->simple;
  } else {
    scope_walk(builder, node->target);
  }
  scope_walk_annotation(builder, node->annotation);
  if (node->value != NULL) {
    scope_walk(builder, node->value);
  }
}

// `self.x = …` in a method: one more attribute of the class, if it is a new one.
void scope_count_attribute(ScopeBuilder *builder, const AttributeNode *node) {
  if (node->ctx != CONTEXT_STORE || builder->self_scope == NULL ||
      builder->scope->frame != builder->self_scope || node->value->kind != NODE_NAME ||
      AS(Name, node->value)->id != builder->self_name || node->attr == NULL ||
      node->attr->index >= builder->visible_capacity) {
    return;
  }
  int *class_of = &builder->attribute_classes[node->attr->index];
  if (*class_of != builder->class_of_self) {
    *class_of = builder->class_of_self;
    AS(ClassDef, builder->attribute_class)->attribute_count++;
  }
}
