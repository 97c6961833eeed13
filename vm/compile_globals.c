// What the compiler knows of the module's names: who binds them, and which are modules.
//
// A function may be compiled before the end of the module is known.  What it asks for is guessed
// then: that a builtin stays what it is, that any other name is bound once, at the module's top.
// In the end guesses and facts are compared; nearly always they are the same.
#include "vm/compile_parts.h"
#include "vm/dict.h"
#include "vm/vm.h"

enum { ASKED = 4 }; // a guess also holds which facts were asked for, so many bits higher

static void *grow(Compiler *compiler, void *old, int count, size_t size) {
  void *grown = arena_take(&compiler->arena, (size_t)count * size);
  if (grown == NULL) {
    compiler->has_failed = true;
  } else if (old != NULL) {
    memcpy(grown, old, (size_t)compiler->name_count * size);
  }
  return grown;
}

bool globals_know_names(Compiler *compiler, int count) {
  if (count <= compiler->name_count && compiler->strings != NULL) {
    return true;
  }
  int wanted = count + count / 2 + 1;
  Value *strings = grow(compiler, compiler->strings, wanted, sizeof *strings);
  uint8_t *globals = grow(compiler, compiler->globals, wanted, 1);
  uint8_t *guesses = grow(compiler, compiler->guesses, wanted, 1);
  if (strings == NULL || globals == NULL || guesses == NULL) {
    return false;
  }
  compiler->strings = strings;
  compiler->globals = globals;
  compiler->guesses = guesses;
  compiler->name_count = wanted;
  return true;
}

// What functions do to the module's names.
void globals_note_scope(Compiler *compiler, const Scope *scope) {
  for (int i = 0; i < scope->symbols.count; i++) {
    const Symbol *symbol = scope->symbols.items[i];
    if (symbol->kind == SYMBOL_GLOBAL && symbol->is_bound) {
      compiler->globals[symbol->name->index] |=
          scope->kind == SCOPE_MODULE ? GLOBAL_BOUND : GLOBAL_REBOUND;
    }
  }
  for (const Scope *child = scope->first_child; child != NULL; child = child->next_sibling) {
    globals_note_scope(compiler, child);
  }
}

// Only plain imports at the top count: what they bind is a module for sure.
void globals_note_import(Compiler *compiler, const Node *statement) {
  if (statement->kind != NODE_IMPORT) {
    return;
  }
  const NodeList *names = &AS(Import, statement)->names;
  for (int i = 0; i < names->count; i++) {
    compiler->globals[AS(alias, names->items[i])->symbol->name->index] |=
        GLOBAL_MODULE | GLOBAL_BOUND;
  }
}

void globals_note_bound(Compiler *compiler, const Name *name) {
  compiler->globals[name->index] |= GLOBAL_BOUND;
}

static uint8_t guess(Compiler *compiler, const Name *name) {
  uint8_t known = compiler->globals[name->index];
  String *text = as_string(name_value(compiler, name));
  bool is_builtin = dict_get_name(compiler->vm, compiler->vm->builtins, text) != VALUE_UNBOUND;
  return known != 0 || is_builtin ? known : GLOBAL_BOUND;
}

// The first guess stands: the same name must mean the same everywhere.
uint8_t global_facts(Compiler *compiler, const Name *name, uint8_t asked) {
  if (!compiler->is_guessing) {
    return compiler->globals[name->index] & asked;
  }
  uint8_t *guessed = &compiler->guesses[name->index];
  if (*guessed == 0) {
    *guessed = guess(compiler, name);
  }
  *guessed |= (uint8_t)(asked << ASKED);
  return *guessed & asked;
}

bool globals_are_as_guessed(const Compiler *compiler) {
  for (int i = 0; i < compiler->name_count; i++) {
    uint8_t asked = compiler->guesses[i] >> ASKED;
    if (((compiler->guesses[i] ^ compiler->globals[i]) & asked) != 0) {
      return false;
    }
  }
  return true;
}
