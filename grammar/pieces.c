// Reading a module by pieces: a function or class at its top is handed over when it is complete,
// and its memory is used again for what comes next.
//
// The tree is in an arena of its own.  Its mark `start` is where the memory begins that may be used
// again: behind what is kept.
//
//     x = 1        kept, so the mark moves behind it
//     def f(a):    nothing is ever asked of it: it goes with its body, all but its own node
//     class A(b):  the mark moves here, behind the header: only the body goes
#include "grammar/build.h"
#include "grammar/scope_builder.h"

struct Pieces {
  const PieceTaker *taker;
  ScopeBuilder *scopes;
  Arena *nodes;
  ArenaMark start;
  int depth; // of definitions inside of each other
  int taken; // how many of the module's statements
};

static bool are_plain(NodeList args) {
  for (int i = 0; i < args.count; i++) {
    if (AS(arg, args.items[i])->annotation != NULL) {
      return false;
    }
  }
  return true;
}

static bool are_literals(NodeList values) {
  for (int i = 0; i < values.count; i++) {
    if (values.items[i] != NULL && values.items[i]->kind != NODE_CONSTANT) {
      return false;
    }
  }
  return true;
}

bool piece_is_light(const Node *definition) {
  if (definition->kind != NODE_FUNCTION_DEF && definition->kind != NODE_ASYNC_FUNCTION_DEF) {
    return false;
  }
  const FunctionDefNode *node = AS(FunctionDef, definition);
  const argumentsNode *args = AS(arguments, node->args);
  return node->decorator_list.count == 0 && node->returns == NULL && args->kwonlyargs.count == 0 &&
         args->vararg == NULL && args->kwarg == NULL && are_plain(args->posonlyargs) &&
         are_plain(args->args) && are_literals(args->defaults);
}

// A definition inside of another statement, such as an `if`, is kept with it.  Decorators are still
// on the stack.
void build_enter_body(ParseContext *c, const Node *definition) {
  Pieces *pieces = c->pieces;
  if (pieces == NULL || pieces->depth++ > 0 || c->lexer->indent_count > 1 || c->arena->has_failed ||
      pieces->nodes->has_failed) {
    return;
  }
  if (c->pending_count > pieces->taken || !piece_is_light(definition)) {
    pieces->start = arena_mark(pieces->nodes);
  }
}

// What is still made of the statement belongs to its header.
void build_leave_body(ParseContext *c) {
  if (c->pieces != NULL && --c->pieces->depth == 0) {
    c->nodes = c->arena;
  }
}

static bool is_definition(const Node *statement) {
  return statement->kind == NODE_FUNCTION_DEF || statement->kind == NODE_ASYNC_FUNCTION_DEF ||
         statement->kind == NODE_CLASS_DEF;
}

static bool has_errors(const ScopeBuilder *scopes) {
  return scopes->diagnostics->error_count > 0 || scopes->later->error_count > 0;
}

// All that is left of a definition that was handed over.  NULL: no memory.
static Node *what_is_kept(ParseContext *c, Node *definition) {
  if (definition->kind == NODE_CLASS_DEF) {
    AS(ClassDef, definition)->scope = NULL;
    return definition;
  }
  FunctionDefNode *node = AS(FunctionDef, definition);
  node->scope = NULL;
  if (piece_is_light(definition)) {
    node = arena_take_raw(c->arena, sizeof *node);
    if (node != NULL) {
      *node = *AS(FunctionDef, definition);
      node->args = NULL;
    }
  }
  return node == NULL ? NULL : &node->base;
}

static bool take_definition(Pieces *pieces, ParseContext *c, Node **place) {
  const PieceTaker *taker = pieces->taker;
  scope_walk_definition(pieces->scopes, *place, pieces->nodes);
  if (has_errors(pieces->scopes) || c->arena->has_failed || pieces->nodes->has_failed ||
      !taker->take(taker->context, *place, c->names.count)) {
    return false;
  }
  scope_forget_definition(pieces->scopes);
  *place = what_is_kept(c, *place);
  arena_rewind(pieces->nodes, pieces->start);
  return *place != NULL;
}

static bool take_other(Pieces *pieces, ParseContext *c, Node *statement) {
  const PieceTaker *taker = pieces->taker;
  scope_walk_statement(pieces->scopes, statement);
  pieces->start = arena_mark(pieces->nodes);
  return !has_errors(pieces->scopes) && !c->arena->has_failed &&
         taker->take(taker->context, statement, c->names.count);
}

// After simple statements in one line there are several.
void build_top_statement(ParseContext *c) {
  Pieces *pieces = c->pieces;
  if (pieces == NULL) {
    return;
  }
  c->arena->has_failed = c->arena->has_failed || pieces->nodes->has_failed;
  while (pieces->taken < c->pending_count && !c->has_failed && !c->arena->has_failed) {
    Node **place = &c->pending[pieces->taken++].node;
    bool ok =
        is_definition(*place) ? take_definition(pieces, c, place) : take_other(pieces, c, *place);
    c->has_failed = !ok;
    c->arena->has_failed = c->arena->has_failed || pieces->nodes->has_failed;
  }
  c->nodes = pieces->nodes;
}

// The first block is made before the first mark, which is in it.
static bool begin(Pieces *pieces, ParseContext *c, ParseOptions options) {
  pieces->scopes = scope_begin(c->arena, &c->names, c->source, options, c->diagnostics);
  if (pieces->scopes == NULL || arena_take_raw(pieces->nodes, sizeof(Node)) == NULL) {
    c->arena->has_failed = true;
    return false;
  }
  pieces->start = arena_mark(pieces->nodes);
  c->pieces = pieces;
  c->nodes = pieces->nodes;
  return true;
}

ParseStatus parser_run_pieces(Arena *arena, Arena *nodes, Source *source, ParseOptions options,
                              const PieceTaker *taker, ModuleNode **module,
                              Diagnostics *diagnostics) {
  diagnostics_init(diagnostics, arena);
  *module = NULL;
  bool is_valid = source_scan(source, arena, diagnostics);
  ParseContext *c = is_valid ? parser_prepare(arena, source, options, diagnostics) : NULL;
  bool ok = false;
  if (c != NULL) {
    Pieces pieces = {.taker = taker, .nodes = nodes};
    ok = begin(&pieces, c, options) && parser_build(c) && scope_end(pieces.scopes, c->module);
  }
  if (ok) {
    *module = c->module;
  }
  return ok ? PARSE_OK : arena->has_failed ? PARSE_NO_MEMORY : PARSE_ERRORS;
}
