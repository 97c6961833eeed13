// The front end's door: reads the source, parses it fast, and once more, slowly, if it has errors.
#include "grammar/parser.h"

#include "grammar/build.h"
#include "grammar/scope_builder.h"

#include <string.h>

void parser_on_syntax_error(ParseContext *c) {
  c->has_failed = true;
  c->has_syntax_error = true;
}

static ParseStatus failure(const Arena *arena) {
  return arena->has_failed ? PARSE_NO_MEMORY : PARSE_ERRORS;
}

static ParseContext *prepare(Arena *arena, Source *source, ParseOptions options,
                             Diagnostics *diagnostics) {
  ParseContext *c = arena_take(arena, sizeof *c);
  Lexer *lexer = arena_take_raw(arena, sizeof *lexer);
  if (c == NULL || lexer == NULL) {
    return NULL;
  }
  c->arena = arena;
  c->source = source;
  c->lexer = lexer;
  c->diagnostics = diagnostics;
  names_init(&c->names, arena);
  lexer_prepare_names(&c->names);
  lexer_init(lexer, source, &c->names, diagnostics);
  lexer->is_interactive = options.mode == PARSE_INTERACTIVE;
  return arena->has_failed ? NULL : c;
}

static ParseStatus parse(Arena *arena, Source *source, ParseOptions options, ModuleNode **module,
                         Diagnostics *diagnostics, bool with_scopes) {
  diagnostics_init(diagnostics, arena);
  *module = NULL;
  if (!source_scan(source, arena, diagnostics)) {
    return failure(arena);
  }
  ParseContext *c = prepare(arena, source, options, diagnostics);
  if (c == NULL) {
    return PARSE_NO_MEMORY;
  }
  if (!parser_build(c)) {
    if (diagnostics->error_count == 0) {
      const Token *token = &c->lexer->token;
      diagnostics_add(diagnostics, DIAGNOSTIC_SYNTAX, token->line, token->column, token->end_line,
                      token->end_column, "invalid syntax");
    }
    return failure(arena);
  }
  c->module->is_interactive = options.mode == PARSE_INTERACTIVE;
  if (with_scopes && !scope_build(arena, &c->names, source, options, diagnostics, c->module)) {
    return failure(arena);
  }
  *module = c->module;
  return PARSE_OK;
}

ParseStatus parser_run(Arena *arena, Source *source, ParseOptions options, ModuleNode **module,
                       Diagnostics *diagnostics) {
  return parse(arena, source, options, module, diagnostics, true);
}

ParseStatus parser_run_tree_only(Arena *arena, Source *source, ParseOptions options,
                                 ModuleNode **module, Diagnostics *diagnostics) {
  return parse(arena, source, options, module, diagnostics, false);
}
