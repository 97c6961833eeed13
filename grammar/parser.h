// The front end's only door: source text in, checked and scoped syntax tree out.
//
//   Arena arena;
//   arena_init(&arena, allocator);
//   Source source = {.filename = "x.py", .bytes = bytes, .length = length};
//   ModuleNode *module;
//   Diagnostics diagnostics;
//   switch (parser_run(&arena, &source, (ParseOptions){0}, &module, &diagnostics)) { … }
//   arena_free(&arena);  // after compiling: tree, names, scopes and messages go together
#ifndef AWL_GRAMMAR_PARSER_H
#define AWL_GRAMMAR_PARSER_H

#include "grammar/ast.h"
#include "grammar/diagnostic.h"
#include "grammar/scope.h"

typedef enum ParseMode {
  PARSE_FILE,       // a whole file, or the text after -c
  PARSE_INTERACTIVE // one statement typed at a prompt; a blank line ends a compound one
} ParseMode;

typedef struct ParseOptions {
  ParseMode mode;
  bool allows_top_level_await; // the module scope may be a coroutine
  bool is_library;             // one of Awl's own modules: metaclasses are allowed
  bool has_text_hints;         // `from __future__ import annotations` was typed before
} ParseOptions;

typedef enum ParseStatus {
  PARSE_OK,         // *module is complete; diagnostics may hold warnings
  PARSE_ERRORS,     // diagnostics holds at least one error; no module
  PARSE_UNFINISHED, // PARSE_INTERACTIVE only: the text so far is right, and more must come
  PARSE_NO_MEMORY
} ParseStatus;

// Fills source->line_starts.  Never recurses deeper than AST_HEIGHT_MAX, whatever the bytes are.
ParseStatus parser_run(Arena *arena, Source *source, ParseOptions options, ModuleNode **module,
                       Diagnostics *diagnostics);

// Who takes a module while it is read.  `take` gets each statement of its top in turn, and says
// whether to go on.  A function or class is complete then, its scope too.  After the call the tree
// keeps its header, but neither body nor scope; of a light function not even the parameters
// (`args` is NULL).  Names have indexes below `name_count`.
typedef struct PieceTaker {
  bool (*take)(void *context, Node *statement, int name_count);
  void *context;
} PieceTaker;

// A function whose parameters nobody asks for when it is made: it has no decorators, no annotations,
// neither stars nor keyword-only parameters, and only literals as defaults.
bool piece_is_light(const Node *definition);

// The same by pieces, with the tree in `nodes`: a tree is four times as large as its text, and here most of it uses the same
// memory again and again.  PARSE_ERRORS means only that this is no program to be read by pieces:
// it has a mistake, or what a definition means depends on what comes after it.  parser_run knows.
ParseStatus parser_run_pieces(Arena *arena, Arena *nodes, Source *source, ParseOptions options,
                              const PieceTaker *taker, ModuleNode **module,
                              Diagnostics *diagnostics);

// The same without scopes and semantic checks: what `awl --ast` shows.
ParseStatus parser_run_tree_only(Arena *arena, Source *source, ParseOptions options,
                                 ModuleNode **module, Diagnostics *diagnostics);

// `awl --ast`: the tree, indented, in the form of Python's ast.dump(tree, indent=2).
void ast_print(const ModuleNode *module, FILE *out);

// `awl --tokens`: one token a line.  False when the text has a lexical error (told in diagnostics).
bool tokens_print(Arena *arena, Source *source, Diagnostics *diagnostics, FILE *out);

#endif
