// `awl --tokens`: one token a line, in the form of `python -m tokenize`, without comments.
#include "grammar/lexer.h"
#include "grammar/parser.h"

#include "grammar.h"
#include <stdio.h>
#include <string.h>

// People count characters, the lexer bytes.
static int character_column(const Source *source, int line, int column) {
  Text text = source_line(source, line);
  int count = 0;
  for (int i = 0; i < column; i++) {
    count += i >= text.length || ((unsigned char)text.bytes[i] & 0xc0) != 0x80;
  }
  return count;
}

// In quotes, with the escapes that keep it on one line.
static void print_text(const char *bytes, int length, FILE *out) {
  fputc('\'', out);
  for (int i = 0; i < length; i++) {
    switch (bytes[i]) {
    case '\n': fputs("\\n", out); break;
    case '\r': fputs("\\r", out); break;
    case '\t': fputs("\\t", out); break;
    case '\\': fputs("\\\\", out); break;
    case '\'': fputs("\\'", out); break;
    default: fputc(bytes[i], out); break;
    }
  }
  fputc('\'', out);
}

// Place, class, text; in columns.
static void print_token(const Source *source, const Token *token, FILE *out) {
  char place[64];
  Token newline = *token;
  if (token->kind == TK_NEWLINE) { // it may begin with a comment
    newline.length = (int)strspn(token->start + strcspn(token->start, "\r\n"), "\r\n") > 0;
    newline.start = token->start + token->length - newline.length;
    newline.column = token->end_column - newline.length;
    token = &newline;
  }
  snprintf(place, sizeof place, "%d,%d-%d,%d:", token->line,
           character_column(source, token->line, token->column), token->end_line,
           character_column(source, token->end_line, token->end_column));
  fprintf(out, "%-20s%-15s", place, token_class(token->kind));
  print_text(token->start, token->length, out);
  fputc('\n', out);
}

// The lexer alone, without a parser: it needs none.
bool tokens_print(Arena *arena, Source *source, Diagnostics *diagnostics, FILE *out) {
  diagnostics_init(diagnostics, arena);
  if (!source_scan(source, arena, diagnostics)) {
    return false;
  }
  NameTable names;
  names_init(&names, arena);
  lexer_prepare_names(&names);
  Lexer *lexer = arena_take_raw(arena, sizeof *lexer);
  if (lexer == NULL) {
    return false;
  }
  lexer_init(lexer, source, &names, diagnostics);
  for (;;) {
    int kind = lexer_next(lexer);
    if (kind == TOKEN_ERROR || arena->has_failed) {
      return false;
    }
    print_token(source, &lexer->token, out);
    if (kind == 0) {
      return true;
    }
  }
}
