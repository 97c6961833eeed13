// Reading a module by pieces: what is inside of a function or class at its top is handed over when
// it is complete, and its memory is used again for the next one.
#include "grammar/build.h"
#include "grammar/scope_builder.h"

struct Pieces {
  const PieceTaker *taker;
  ScopeBuilder *scopes;
  Arena bodies;
  ArenaMark start; // of the bodies
  int depth;       // of definitions inside of each other
  int taken;       // how many of the module's statements
};

// A definition inside of another statement, such as an `if`, is kept with it.
void build_enter_body(ParseContext *c) {
  if (c->pieces != NULL && c->pieces->depth++ == 0 && c->lexer->indent_count == 1) {
    c->nodes = &c->pieces->bodies;
  }
}

void build_leave_body(ParseContext *c) {
  if (c->pieces != NULL && --c->pieces->depth == 0) {
    c->nodes = c->arena;
    c->arena->has_failed = c->arena->has_failed || c->pieces->bodies.has_failed;
  }
}

// Where the scope of a definition hangs; NULL for other statements.
static Scope **scope_place(Node *statement) {
  switch (statement->kind) {
  case NODE_FUNCTION_DEF:
  case NODE_ASYNC_FUNCTION_DEF: return &AS(FunctionDef, statement)->scope;
  case NODE_CLASS_DEF: return &AS(ClassDef, statement)->scope;
  default: return NULL;
  }
}

static bool has_errors(const ScopeBuilder *scopes) {
  return scopes->diagnostics->error_count > 0 || scopes->later->error_count > 0;
}

static bool take(Pieces *pieces, ParseContext *c, Node *statement) {
  const PieceTaker *taker = pieces->taker;
  Scope **scope = scope_place(statement);
  if (scope == NULL) {
    scope_walk_statement(pieces->scopes, statement);
  } else {
    scope_walk_definition(pieces->scopes, statement, &pieces->bodies);
  }
  if (has_errors(pieces->scopes) || c->arena->has_failed || pieces->bodies.has_failed ||
      !taker->take(taker->context, statement, c->names.count)) {
    return false;
  }
  if (scope != NULL) {
    scope_forget_definition(pieces->scopes);
    *scope = NULL;
    arena_rewind(&pieces->bodies, pieces->start);
  }
  return true;
}

// After simple statements in one line there are several.
void build_top_statement(ParseContext *c) {
  Pieces *pieces = c->pieces;
  while (pieces != NULL && pieces->taken < c->pending_count && !c->has_failed &&
         !c->arena->has_failed) {
    c->has_failed = !take(pieces, c, c->pending[pieces->taken++].node);
    c->arena->has_failed = c->arena->has_failed || pieces->bodies.has_failed;
  }
}

// The first block is made before the first mark, which is in it.
static bool begin(Pieces *pieces, ParseContext *c, ParseOptions options, const PieceTaker *taker) {
  arena_init(&pieces->bodies, c->arena->allocator);
  pieces->taker = taker;
  pieces->scopes = scope_begin(c->arena, &c->names, c->source, options, c->diagnostics);
  if (pieces->scopes == NULL || arena_take_raw(&pieces->bodies, sizeof(Node)) == NULL) {
    c->arena->has_failed = true;
    return false;
  }
  pieces->start = arena_mark(&pieces->bodies);
  return true;
}

ParseStatus parser_run_pieces(Arena *arena, Source *source, ParseOptions options,
                              const PieceTaker *taker, ModuleNode **module,
                              Diagnostics *diagnostics) {
  diagnostics_init(diagnostics, arena);
  *module = NULL;
  bool is_valid = source_scan(source, arena, diagnostics);
  ParseContext *c = is_valid ? parser_prepare(arena, source, options, diagnostics) : NULL;
  bool ok = false;
  if (c != NULL) {
    Pieces pieces = {0};
    c->pieces = &pieces;
    ok =
        begin(&pieces, c, options, taker) && parser_build(c) && scope_end(pieces.scopes, c->module);
    arena_free(&pieces.bodies);
  }
  if (ok) {
    *module = c->module;
  }
  return ok ? PARSE_OK : arena->has_failed ? PARSE_NO_MEMORY : PARSE_ERRORS;
}
