// Decides what every symbol is, from the outermost scope inwards, and lays out frames and closures.
//
// While a scope is open, `visible` says for each name which symbol of the function-like scopes
// around it has it: their LOCALs, the FREEs they hold for inner ones, and names declared global,
// which hide both. Classes and modules show nothing to the scopes inside them, except a class its
// `__class__` cell.
#include "grammar/scope_builder.h"

#include <string.h>

// Makes a symbol visible to the scopes inside `scope`, until that is closed.
static void show(ScopeBuilder *builder, Scope *scope, Symbol *symbol) {
  symbol->shadowed = builder->visible[symbol->name->index];
  builder->visible[symbol->name->index] = symbol;
  symbol->opened_next = scope->opened;
  scope->opened = symbol;
}

// In the reverse order of showing.
static void hide_all(ScopeBuilder *builder, Scope *scope) {
  for (Symbol *symbol = scope->opened; symbol != NULL; symbol = symbol->opened_next) {
    builder->visible[symbol->name->index] = symbol->shadowed;
  }
}

// A name declared global in between hides the variables around it.
static Symbol *visible(const ScopeBuilder *builder, const Name *name) {
  Symbol *symbol = builder->visible[name->index];
  return symbol != NULL && symbol->kind != SYMBOL_GLOBAL ? symbol : NULL;
}

// A free variable that `frame` does not name itself, or not as a variable: it holds the cell for
// the scopes inside it.
static Symbol *pass_through(ScopeBuilder *builder, Scope *frame, const Name *name) {
  Symbol *symbol = arena_take(builder->arena, sizeof *symbol);
  if (symbol == NULL) {
    builder->sink_symbol = (Symbol){.name = name, .scope = frame};
    return &builder->sink_symbol;
  }
  symbol->name = name;
  symbol->scope = frame;
  symbol->flags = SYMBOL_IS_PASSED_THROUGH;
  symbol->slot = -1;
  if (frame->last_free != NULL) {
    frame->last_free->next = symbol;
  } else {
    frame->first_free = symbol;
  }
  frame->last_free = symbol;
  return symbol;
}

// The frame around a frame, or NULL.
static Scope *frame_around(const Scope *frame) {
  return frame->parent != NULL ? frame->parent->frame : NULL;
}

// Gives `symbol`, or a symbol of its own for each frame in between, the cell of `holder`, which is
// the innermost frame's symbol that has one.  The chain is built from the holder inwards.
static void capture(ScopeBuilder *builder, Symbol *symbol, Symbol *holder) {
  Scope *frame = symbol->scope->frame;
  Scope *chain[AST_HEIGHT_MAX + 1];
  int count = 0;
  for (Scope *between = frame_around(frame);
       between != NULL && between != holder->scope->frame && count < AST_HEIGHT_MAX;
       between = frame_around(between)) {
    chain[count++] = between;
  }
  if (holder->kind == SYMBOL_LOCAL) {
    holder->kind = SYMBOL_CELL;
  }
  for (int i = count - 1; i >= 0; i--) {
    Symbol *link = pass_through(builder, chain[i], symbol->name);
    link->kind = SYMBOL_FREE;
    link->outer = holder;
    show(builder, chain[i], link);
    holder = link;
  }
  symbol->kind = SYMBOL_FREE;
  symbol->outer = holder;
}

// A name that its scope does not bind, and that a scope around it has.
static void resolve_outside(ScopeBuilder *builder, Symbol *symbol, Symbol *holder) {
  Scope *frame = symbol->scope->frame;
  if (holder->scope->frame == frame) {
    symbol->alias = holder; // a comprehension's name for its own frame's variable
    return;
  }
  if (symbol->scope == frame) {
    capture(builder, symbol, holder);
    show(builder, frame, symbol);
    return;
  }
  Symbol *link = pass_through(builder, frame, symbol->name);
  capture(builder, link, holder);
  show(builder, frame, link);
  symbol->alias = link;
}

// Globals do not count: the name must be some function's variable.
static void resolve_nonlocal(ScopeBuilder *builder, Symbol *symbol) {
  Symbol *holder = visible(builder, symbol->name);
  if (holder == NULL) {
    check_fail_early(builder, symbol->declaration, "no binding for nonlocal '%s' found",
                     symbol->name->text);
    return;
  }
  resolve_outside(builder, symbol, holder);
}

// The rules of the reference, in order: declarations, bindings, what is around, globals.
static void resolve_symbol(ScopeBuilder *builder, Scope *scope, Symbol *symbol) {
  if ((symbol->flags & SYMBOL_IS_GLOBAL_DECLARED) != 0) {
    symbol->kind = SYMBOL_GLOBAL;
    if (scope->kind != SCOPE_MODULE) {
      show(builder, scope, symbol);
    }
    return;
  }
  if ((symbol->flags & SYMBOL_IS_NONLOCAL_DECLARED) != 0) {
    resolve_nonlocal(builder, symbol);
    return;
  }
  if (scope->kind == SCOPE_MODULE) {
    symbol->kind = SYMBOL_GLOBAL;
    return;
  }
  bool is_bound = symbol->is_bound && (symbol->flags & SYMBOL_IS_WALRUS_TARGET) == 0;
  if (scope->kind == SCOPE_CLASS) {
    Symbol *holder = is_bound ? NULL : visible(builder, symbol->name);
    symbol->kind = SYMBOL_NAMESPACE;
    if (holder != NULL) {
      resolve_outside(builder, symbol, holder);
    }
    return;
  }
  if (is_bound) {
    symbol->kind = SYMBOL_LOCAL;
    show(builder, scope, symbol);
    return;
  }
  Symbol *holder = visible(builder, symbol->name);
  symbol->kind = SYMBOL_GLOBAL;
  if (holder != NULL) {
    resolve_outside(builder, symbol, holder);
  }
}

// ---- Laying out a frame, when all that is in it is known ----

// Aliases use the slot of what they stand for.
static bool has_slot(const Symbol *symbol) {
  return symbol->alias == NULL && (symbol->kind == SYMBOL_LOCAL || symbol->kind == SYMBOL_CELL);
}

// Counts, or places, the variables of a scope and of the comprehensions that share its frame.
static void lay_out_locals(Scope *scope, SymbolList *locals) {
  for (Symbol *symbol = scope->first_symbol; symbol != NULL; symbol = symbol->next) {
    if (has_slot(symbol)) {
      symbol->slot = locals->count;
      if (locals->items != NULL) {
        locals->items[locals->count] = symbol;
      }
      locals->count++;
    }
  }
  for (Scope *child = scope->first_child; child != NULL; child = child->next_sibling) {
    if (child->kind == SCOPE_COMPREHENSION) {
      lay_out_locals(child, locals);
    }
  }
}

// Last, because a variable becomes a cell when something later captures it.
static void settle_aliases(Scope *scope) {
  for (Symbol *symbol = scope->first_symbol; symbol != NULL; symbol = symbol->next) {
    const Symbol *real = symbol->alias;
    while (real != NULL && real->alias != NULL) {
      real = real->alias;
    }
    if (real != NULL) {
      symbol->kind = real->kind;
      symbol->slot = real->slot;
      symbol->outer = real->outer;
    }
  }
  for (Scope *child = scope->first_child; child != NULL; child = child->next_sibling) {
    if (child->kind == SCOPE_COMPREHENSION) {
      settle_aliases(child);
    }
  }
}

// The frame's own free names first, then those it only passes on.
static void lay_out_free(Scope *frame, SymbolList *free_variables) {
  for (int round = 0; round < 2; round++) {
    Symbol *symbol = round == 0 ? frame->first_symbol : frame->first_free;
    for (; symbol != NULL; symbol = symbol->next) {
      if (symbol->kind == SYMBOL_FREE && symbol->alias == NULL) {
        symbol->slot = free_variables->count;
        if (free_variables->items != NULL) {
          free_variables->items[free_variables->count] = symbol;
        }
        free_variables->count++;
      }
    }
  }
}

// Two rounds over the same code: one counts, one places.
static void lay_out(ScopeBuilder *builder, Scope *frame) {
  SymbolList locals = {NULL, 0};
  SymbolList free_variables = {NULL, 0};
  lay_out_locals(frame, &locals);
  lay_out_free(frame, &free_variables);
  int class_cells = frame->class_cell != NULL ? 1 : 0;
  size_t count = (size_t)(locals.count + free_variables.count + class_cells);
  Symbol **items = arena_take_raw(builder->arena, (count > 0 ? count : 1) * sizeof(Symbol *));
  if (items == NULL) {
    return;
  }
  frame->locals = (SymbolList){items, 0};
  frame->free_variables = (SymbolList){items + locals.count + class_cells, 0};
  lay_out_locals(frame, &frame->locals);
  if (frame->class_cell != NULL) {
    frame->class_cell->slot = frame->locals.count;
    frame->locals.items[frame->locals.count++] = frame->class_cell;
  }
  lay_out_free(frame, &frame->free_variables);
  settle_aliases(frame);
}

// The linked list becomes the array that others see.
static void list_symbols(ScopeBuilder *builder, Scope *scope) {
  size_t count = scope->symbol_count > 0 ? (size_t)scope->symbol_count : 1;
  scope->symbols.items = arena_take_raw(builder->arena, count * sizeof(Symbol *));
  if (scope->symbols.items == NULL) {
    return;
  }
  for (Symbol *symbol = scope->first_symbol; symbol != NULL; symbol = symbol->next) {
    scope->symbols.items[scope->symbols.count++] = symbol;
  }
}

// Outside before inside: an inner scope's names depend on what is around it.
void scope_resolve(ScopeBuilder *builder, Scope *scope) {
  if (builder->lasting->has_failed || builder->arena->has_failed || !scope_grow_visible(builder)) {
    return;
  }
  scope->opened = NULL;
  for (Symbol *symbol = scope->first_symbol; symbol != NULL; symbol = symbol->next) {
    resolve_symbol(builder, scope, symbol);
  }
  Symbol *class_cell = NULL;
  if (scope->kind == SCOPE_CLASS) {
    class_cell = arena_take(builder->arena, sizeof *class_cell);
    if (class_cell == NULL) {
      return;
    }
    *class_cell = (Symbol){.name = builder->class_cell_name,
                           .scope = scope,
                           .kind = SYMBOL_LOCAL,
                           .is_bound = true,
                           .slot = -1};
    show(builder, scope, class_cell);
  }
  for (Scope *child = scope->first_child; child != NULL; child = child->next_sibling) {
    scope_resolve(builder, child);
  }
  hide_all(builder, scope);
  if (class_cell != NULL && class_cell->kind == SYMBOL_CELL) {
    scope->class_cell = class_cell;
  }
  list_symbols(builder, scope);
  if (scope->frame == scope) {
    lay_out(builder, scope);
  }
}
