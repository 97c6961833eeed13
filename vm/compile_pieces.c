// Functions and classes at the module's top that are compiled while the module is being read, each
// as soon as it is complete.  Their Code waits here until the module's own code makes the objects.
#include "vm/compile_parts.h"
#include "vm/memory.h"
#include "vm/vm.h"

struct Piece {
  Code *code;     // owned until piece_next gives it away; NULL: compiling has failed
  Value defaults; // of a light function: a tuple, kept by the compiler, or None
};

static bool make_room(Compiler *compiler) {
  if (compiler->piece_count < compiler->piece_capacity) {
    return true;
  }
  int capacity = compiler->piece_capacity == 0 ? 16 : compiler->piece_capacity * 2;
  Piece *grown =
      arena_grow(&compiler->arena, compiler->pieces, (size_t)compiler->piece_count * sizeof(Piece),
                 (size_t)capacity * sizeof(Piece));
  if (grown == NULL) {
    compiler->has_failed = true;
    return false;
  }
  compiler->pieces = grown;
  compiler->piece_capacity = capacity;
  return true;
}

// What is compiled here has nothing around it but the module, whose code is still to come.
static Code *definition_code(Compiler *compiler, const Node *definition) {
  bool is_class = definition->kind == NODE_CLASS_DEF;
  const Scope *scope =
      is_class ? AS(ClassDef, definition)->scope : AS(FunctionDef, definition)->scope;
  const Symbol *symbol =
      is_class ? AS(ClassDef, definition)->symbol : AS(FunctionDef, definition)->symbol;
  globals_note_bound(compiler, symbol->name);
  globals_note_scope(compiler, scope);
  compiler->statement = definition;
  compiler->has_text_hints = scope->parent->has_text_hints;
  compiler->is_guessing = true;
  Code *code = is_class ? class_code(compiler, NULL, AS(ClassDef, definition))
                        : function_code(compiler, NULL, AS(FunctionDef, definition));
  compiler->is_guessing = false;
  return code;
}

// None: there are none, or the header that has them is kept.
static Value defaults_of(Compiler *compiler, const Node *definition) {
  Value tuple = VALUE_NONE;
  if (piece_is_light(definition)) {
    const argumentsNode *args = AS(arguments, AS(FunctionDef, definition)->args);
    Unit *unit = args->defaults.count > 0 ? unit_take(compiler) : NULL;
    if (unit != NULL) {
      (void)constant_tuple(unit, &args->defaults, &tuple);
      unit_give(unit);
    }
  }
  return tuple;
}

bool piece_take(void *context, Node *statement, int name_count) {
  Compiler *compiler = context;
  if (!globals_know_names(compiler, name_count)) {
    return false;
  }
  globals_note_import(compiler, statement);
  bool is_definition = statement->kind == NODE_FUNCTION_DEF ||
                       statement->kind == NODE_ASYNC_FUNCTION_DEF ||
                       statement->kind == NODE_CLASS_DEF;
  if (!is_definition || !make_room(compiler)) {
    return !compiler->has_failed;
  }
  Code *code = definition_code(compiler, statement);
  compiler->last_of_piece = *compiler->statement;
  Value defaults = code == NULL ? VALUE_NONE : defaults_of(compiler, statement);
  compiler->pieces[compiler->piece_count++] = (Piece){code, defaults};
  compiler->statement = NULL;
  return code != NULL && !compiler->has_failed;
}

Value piece_defaults(const Compiler *compiler) {
  return compiler->pieces[compiler->pieces_used].defaults;
}

// The module ends where the last statement was compiled.
Code *piece_next(Compiler *compiler) {
  compiler->statement = &compiler->last_of_piece;
  return compiler->pieces[compiler->pieces_used++].code;
}

// Those that nobody asked for: compiling has failed, or they cannot be reached.
void pieces_release(Compiler *compiler) {
  for (int i = compiler->pieces_used; i < compiler->piece_count; i++) {
    if (compiler->pieces[i].code != NULL) {
      object_release(compiler->vm, compiler->pieces[i].code);
    }
  }
}
