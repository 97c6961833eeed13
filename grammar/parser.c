// The front end's door: reads the source, parses it fast, and once more, slowly, if it has errors.
#include "grammar/parser.h"

#include "grammar.h"
#include "grammar/build.h"
#include "grammar/scope_builder.h"
#include <string.h>

// Lemon reports here; the words have been found before it was fed the token.
void parser_on_syntax_error(ParseContext *c) {
  c->has_failed = true;
}

// No memory is worse than any error in the text.
static ParseStatus failure(const Arena *arena) {
  return arena->has_failed ? PARSE_NO_MEMORY : PARSE_ERRORS;
}

// The lexer is large, but only its counts need a value: it is taken as it is.
ParseContext *parser_prepare(Arena *arena, Source *source, ParseOptions options,
                             Diagnostics *diagnostics) {
  ParseContext *c = arena_take(arena, sizeof *c);
  Lexer *lexer = arena_take_raw(arena, sizeof *lexer);
  if (c == NULL || lexer == NULL) {
    return NULL;
  }
  c->arena = c->nodes = arena;
  c->source = source;
  c->lexer = lexer;
  c->diagnostics = diagnostics;
  names_init(&c->names, arena);
  lexer_prepare_names(&c->names);
  lexer_init(lexer, source, &c->names, diagnostics);
  lexer->is_interactive = options.mode == PARSE_INTERACTIVE;
  return arena->has_failed ? NULL : c;
}

// ---- The second parse ----

// All tokens in one array, up to the end or the first lexical error.
static bool read_tokens(ParseContext *c) {
  int capacity = 1024;
  int count = 0;
  Token *tokens = arena_take_raw(c->arena, (size_t)capacity * sizeof(Token));
  int16_t *depths = arena_take_raw(c->arena, (size_t)capacity * sizeof(int16_t));
  for (;;) {
    if (tokens == NULL || depths == NULL) {
      return false;
    }
    int depth = c->lexer->bracket_count;
    int kind = lexer_next(c->lexer);
    if (kind == TOKEN_ERROR || c->arena->has_failed) {
      break;
    }
    tokens[count] = c->lexer->token;
    depths[count++] = (int16_t)depth;
    if (count == capacity) {
      tokens = arena_grow(c->arena, tokens, (size_t)count * sizeof(Token),
                          (size_t)count * 2 * sizeof(Token));
      depths = arena_grow(c->arena, depths, (size_t)count * sizeof(int16_t),
                          (size_t)count * 2 * sizeof(int16_t));
      capacity *= 2;
    }
    if (kind == 0) {
      break;
    }
  }
  c->tokens = tokens;
  c->depths = depths;
  c->token_count = count;
  return !c->arena->has_failed;
}

// Inside an f-string, CPython believes the parser before it reads on to where the lexer fails in the
// same f-string; within one field only if the mistake is one of f-strings.
static bool precedes_in_fstring(const ParseContext *c, const Diagnostic *first) {
  int at = 0;
  while (at < c->token_count &&
         (c->tokens[at].line < first->line ||
          (c->tokens[at].line == first->line && c->tokens[at].column < first->column))) {
    at++;
  }
  int open = 0;
  for (int i = at - 1; i >= 0 && open < 1; i--) {
    open += (c->tokens[i].kind == TK_FSTRING_START) - (c->tokens[i].kind == TK_FSTRING_END);
  }
  bool is_same_field = true;
  for (int i = at; i < c->token_count && open > 0; i++) {
    open += (c->tokens[i].kind == TK_FSTRING_START) - (c->tokens[i].kind == TK_FSTRING_END);
    is_same_field = is_same_field && (open > 1 || c->tokens[i].kind != TK_FIELD_CLOSE);
  }
  return open > 0 && (!is_same_field || strncmp(first->message, "f-string: ", 10) == 0);
}

// What the lines below belong to is anybody's guess then.
static bool spoils_layout(const Diagnostic *found) {
  return found->kind == DIAGNOSTIC_INDENTATION && strncmp(found->message, "unexpected ", 11) == 0;
}

// Does the mistake found by the parser come before the lexical error?  CPython reads all tokens
// before it believes a syntax error, so in general not.  But an unexpected indent it believes at
// once; errors of layout show only when the parser comes to them; and a bracket that is never
// closed yields to a mistake in the line where it opens, if finding that did not take looking
// further.
static bool precedes(const ParseContext *c, const Diagnostics *found, const Diagnostic *lexical) {
  const Diagnostic *first = NULL;
  for (int i = 0; i < found->count && first == NULL; i++) {
    first = found->items[i].kind != DIAGNOSTIC_WARNING ? &found->items[i] : NULL;
  }
  if (first == NULL) {
    return false;
  }
  if (spoils_layout(first)) {
    return true;
  }
  if (precedes_in_fstring(c, first)) {
    return true;
  }
  int furthest = c->furthest_token;
  if (c->lexer->is_unclosed) {
    return first->line <= lexical->line && furthest < c->token_count &&
           c->tokens[furthest].line <= lexical->line;
  }
  return c->lexer->is_mild && furthest < c->token_count;
}

// What stands in the line that the lexer could not read may be another statement altogether, and so
// may what follows a bracket that is never closed.
static bool is_doubtful(const ParseContext *c, const Diagnostic *lexical, const Diagnostic *found) {
  return found->line == lexical->line || (c->lexer->is_unclosed && found->line > lexical->line);
}

// Puts the diagnostics in the order in which they are told: warnings of the lines before the first
// error, that error, the others.
static void order(ParseContext *c, const Diagnostics *found, const Diagnostic *lexical) {
  Diagnostics *diagnostics = c->diagnostics;
  bool is_lexical_first = lexical != NULL && !precedes(c, found, lexical);
  const Diagnostic *first = is_lexical_first ? lexical : NULL;
  for (int i = 0; i < found->count && first == NULL; i++) {
    first = found->items[i].kind != DIAGNOSTIC_WARNING ? &found->items[i] : NULL;
  }
  for (int i = 0; i < found->count; i++) {
    const Diagnostic *item = &found->items[i];
    if (item->kind == DIAGNOSTIC_WARNING && (first == NULL || item->line <= first->line)) {
      diagnostics->items[diagnostics->count++] = *item;
    }
  }
  if (is_lexical_first) {
    diagnostics->items[diagnostics->count++] = *lexical;
    diagnostics->kept_errors = 1;
  }
  for (int i = 0; i < found->count && diagnostics->kept_errors < DIAGNOSTICS_MAX; i++) {
    if (is_lexical_first && is_doubtful(c, lexical, &found->items[i])) {
      continue;
    }
    if (found->items[i].kind != DIAGNOSTIC_WARNING) {
      diagnostics->items[diagnostics->count++] = found->items[i];
      diagnostics->kept_errors++;
      if (spoils_layout(&found->items[i])) {
        break;
      }
      bool is_other_line = lexical != NULL && lexical->line != found->items[i].line;
      if (first == &found->items[i] && is_other_line) {
        diagnostics->items[diagnostics->count++] = *lexical;
        diagnostics->kept_errors++;
      }
    }
  }
  diagnostics->error_count = found->error_count + (lexical != NULL);
}

// Lexical errors and the parser's are found apart, then told in CPython's order.
static void report(ParseContext *c, ParseOptions options) {
  Diagnostics *diagnostics = c->diagnostics;
  Diagnostics *found = arena_take(c->arena, sizeof *found);
  if (found == NULL) {
    return;
  }
  diagnostics_init(diagnostics, c->arena);
  diagnostics_init(found, c->arena);
  lexer_init(c->lexer, c->source, &c->names, diagnostics);
  c->lexer->is_interactive = options.mode == PARSE_INTERACTIVE;
  c->pending_count = 0;
  c->has_failed = false;
  c->is_too_deep = false;
  c->with_group = NULL;
  c->last.line = 0;
  c->is_reporting = true;
  if (!read_tokens(c)) {
    return;
  }
  Diagnostic lexical = {0};
  bool has_lexical = diagnostics->error_count > 0;
  c->diagnostics = found;
  for (int i = 0; i < diagnostics->count; i++) {
    if (diagnostics->items[i].kind != DIAGNOSTIC_WARNING) {
      lexical = diagnostics->items[i];
    } else {
      found->items[found->count++] = diagnostics->items[i];
    }
  }
  parser_report(c);
  c->diagnostics = diagnostics;
  diagnostics_init(diagnostics, c->arena);
  order(c, found, has_lexical ? &lexical : NULL);
}

// ---- The prompt: is more to come? ----

// The first parse stopped at the end of the text, or inside what reaches beyond it.
static bool ends_too_early(const ParseContext *c) {
  return c->lexer->is_unfinished || (c->lexer->token.kind == 0 && !c->is_too_deep);
}

// A compound statement ends with a blank line, even if its block stands on the line of its header.
static bool wants_blank_line(const ModuleNode *module, const Source *source) {
  if (module->body.count == 0) {
    return false;
  }
  switch (module->body.items[module->body.count - 1]->kind) {
  case NODE_FUNCTION_DEF:
  case NODE_ASYNC_FUNCTION_DEF:
  case NODE_CLASS_DEF:
  case NODE_FOR:
  case NODE_ASYNC_FOR:
  case NODE_WHILE:
  case NODE_IF:
  case NODE_WITH:
  case NODE_ASYNC_WITH:
  case NODE_TRY:
  case NODE_TRY_STAR: break;
  default: return false;
  }
  // The text's last newline is followed by an empty line that nobody typed.
  Text last = source_line(source, source->line_count - (source->line_count > 1));
  return last.length > 0;
}

// Each step only if the one before it succeeded.
static ParseStatus parse(Arena *arena, Source *source, ParseOptions options, ModuleNode **module,
                         Diagnostics *diagnostics, bool with_scopes) {
  diagnostics_init(diagnostics, arena);
  *module = NULL;
  if (!source_scan(source, arena, diagnostics)) {
    return failure(arena);
  }
  ParseContext *c = parser_prepare(arena, source, options, diagnostics);
  if (c == NULL) {
    return PARSE_NO_MEMORY;
  }
  if (!parser_build(c)) {
    if (!arena->has_failed && options.mode == PARSE_INTERACTIVE && ends_too_early(c)) {
      diagnostics_init(diagnostics, arena);
      return PARSE_UNFINISHED;
    }
    if (!arena->has_failed) {
      report(c, options);
    }
    return failure(arena);
  }
  if (options.mode == PARSE_INTERACTIVE && wants_blank_line(c->module, source)) {
    return PARSE_UNFINISHED;
  }
  c->module->is_interactive = options.mode == PARSE_INTERACTIVE;
  if (with_scopes && !scope_build(arena, &c->names, source, options, diagnostics, c->module)) {
    return failure(arena);
  }
  *module = c->module;
  return PARSE_OK;
}

// For running: with scopes and checks.
ParseStatus parser_run(Arena *arena, Source *source, ParseOptions options, ModuleNode **module,
                       Diagnostics *diagnostics) {
  return parse(arena, source, options, module, diagnostics, true);
}

// For looking: names are as they were written.
ParseStatus parser_run_tree_only(Arena *arena, Source *source, ParseOptions options,
                                 ModuleNode **module, Diagnostics *diagnostics) {
  return parse(arena, source, options, module, diagnostics, false);
}
