// What each name means where it stands: the symbol tables of a module and of everything in it.
//
// A *frame scope* is one that has a frame of its own when it runs: module, class, function, lambda,
// generator expression.  List, set and dict comprehensions run inside the frame of the scope around
// them wherever they stand, as in CPython 3.13 (PEP 709), with their targets as hidden locals
// there:
//
//   def f(rows):            frame scope f: locals rows, n (hidden), cells total
//     total = 0             LOCAL or, because the lambda captures it, CELL
//     [n for n in rows]     a COMPREHENSION scope with symbol n, whose frame is f's
//     lambda: total         frame scope: free_variables total, outer = f's cell
//
// Every Name node, and every other node that binds a name (FunctionDef, ClassDef, arg, alias,
// ExceptHandler), holds its resolved Symbol.  So code that compiles a name asks
//
//   LOCAL      register `slot` of the frame
//   CELL       register `slot` of the frame holds a cell; the value is in it
//   FREE       the cell `slot` of the function's closure
//   GLOBAL     the module's namespace, then the builtins
//   NAMESPACE  the class's namespace, then (on loading) the module's, then the builtins
//
// A symbol met in a comprehension may belong to the scope around it: what matters is symbol->kind
// and symbol->slot, and those always speak of the frame that is running.
#ifndef AWL_GRAMMAR_SCOPE_H
#define AWL_GRAMMAR_SCOPE_H

#include "grammar/ast.h"

typedef enum ScopeKind {
  SCOPE_MODULE,
  SCOPE_CLASS,
  SCOPE_FUNCTION, // def and async def
  SCOPE_LAMBDA,
  SCOPE_GENERATOR,    // a generator expression: a function of one parameter, the outermost iterator
  SCOPE_COMPREHENSION // list, set, dict: no frame of its own
} ScopeKind;

typedef enum SymbolKind {
  SYMBOL_LOCAL,
  SYMBOL_CELL,
  SYMBOL_FREE,
  SYMBOL_GLOBAL,
  SYMBOL_NAMESPACE
} SymbolKind;

// One name in one scope.
struct Symbol {
  const Name *name;
  Scope *scope; // whose table holds it
  SymbolKind kind;
  bool is_parameter;
  bool is_bound;    // assigned, imported, defined … somewhere in this scope
  bool is_deleted;  // `del x`, or the name of an `except … as x`
  bool is_loaded;   // read somewhere in this scope
  bool is_declared; // by `global` or `nonlocal`
  int slot;         // LOCAL, CELL: index in frame->locals; FREE: index in frame->free_variables
  Symbol *outer;    // FREE: what the enclosing frame captures for it: its CELL or its own FREE

  // For scope_walk.c and scope_resolve.c only.
  uint8_t flags;
  Node *declaration; // the `global` or `nonlocal` statement
  Symbol *alias;     // a comprehension's name that belongs to the frame around it
  Symbol *shadowed;  // what this name meant outside, while the scope is open
  Symbol *next;      // in the order of appearance
  Symbol *opened_next;
};

struct Scope {
  ScopeKind kind;
  Node *node;    // Module, FunctionDef, AsyncFunctionDef, ClassDef, Lambda, …Comp, GeneratorExp
  Scope *parent; // the scope around it; NULL for the module
  Scope *frame;  // itself, or for a COMPREHENSION the nearest frame scope around it

  // Its own symbols, in order of first appearance.
  SymbolList symbols;

  // Frame scopes only.  `locals` are all LOCAL and CELL symbols of the frame, the hidden ones of
  // its comprehensions included; locals.items[symbol->slot] == symbol.  The parameters come first,
  // in the order posonlyargs, args, kwonlyargs, vararg, kwarg (CPython's co_varnames).  A generator
  // expression's parameter 0 is the iterator, a symbol named ".0".  A parameter may be a CELL.
  SymbolList locals;
  int parameter_count;

  // Frame scopes only: the closure.  free_variables.items[symbol->slot] == symbol; to make the
  // function, the enclosing frame loads the cell of each entry's `outer`, in this order.
  SymbolList free_variables;

  // A class with a method that says `super` or `__class__` has a CELL symbol for it, to be filled
  // with the class when it is made.  NULL if nobody needs it.  Its slot is among `locals`.
  Symbol *class_cell;

  // Function-like frame scopes.  Both set: an async generator.  A generator expression that awaits,
  // or has `async for`, is an async generator.
  bool is_generator;    // has `yield`, or is a generator expression
  bool is_coroutine;    // `async def`; a module whose top level awaits, where that is allowed
  bool has_await;       // `await`, `async for`, `async with` or an async comprehension in its frame
  bool is_async;        // COMPREHENSION: has `async for` or an `await`; runs in a coroutine's frame
  bool uses_super;      // loads the name `super`
  bool has_annotations; // MODULE, CLASS: an annotated name stands in it
  bool has_text_hints;  // MODULE: `from __future__ import annotations`

  bool has_return_value; // `return` with a value stands in it

  // The scopes directly inside this one, in the order of the text.
  Scope *first_child, *last_child, *next_sibling;

  // For scope_walk.c and scope_resolve.c only.
  Symbol *first_symbol, *last_symbol; // linked by `next`
  Symbol *first_free, *last_free;     // passed through to inner scopes, not named here
  Symbol *opened;                     // what this scope made visible to the inner ones
  int symbol_count;
};

// The name a traceback shows: "<module>", "<lambda>", "<genexpr>", "<listcomp>" or the def's own.
const char *scope_name(const Scope *scope);

// The symbol of `name` in this very scope, or NULL.  Linear; for tests and tools.
Symbol *scope_find(const Scope *scope, const char *name);

#endif
