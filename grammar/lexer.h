// The lexer: pulls one token at a time out of a Source; layout becomes NEWLINE, INDENT and DEDENT.
#ifndef AWL_GRAMMAR_LEXER_H
#define AWL_GRAMMAR_LEXER_H

#include "grammar/diagnostic.h"
#include "grammar/name.h"
#include "grammar/source.h"
#include <stdint.h>

// Kinds are the TK_… of the generated grammar.h; 0 ends the text, and this one the lexing.
enum { TOKEN_ERROR = 255 };

// One token.  `start` points into the source; lines count from 1, columns are bytes from 0.
typedef struct Token {
  const char *start;
  const Name *name; // of a NAME or a keyword
  int length;
  int line, column, end_line, end_column;
  uint8_t kind;
  bool is_raw;       // FSTRING_MIDDLE: of a raw f-string
  bool is_spec;      // FSTRING_MIDDLE: in a format specifier, where "{{" means nothing
  bool follows_with; // LPAR: directly after the keyword `with`
} Token;

// What the characters ahead mean.  The bottom mode is the file; an f-string pushes one mode, its
// "{" another, that field's ":" a third, whose fields push again:
//
//   code ── f" ──▶ fstring ── { ──▶ field ── : ──▶ spec ── { ──▶ field …
//
// In a field, "}" ":" and "!" are the field's own only outside of all brackets opened since.
typedef struct LexerMode {
  uint8_t condition; // re2c's start condition
  char quote;
  bool is_triple;
  bool is_raw;
  int depth;        // FIELD: how many brackets were open when it began, its own included
  int line, column; // FSTRING: where the f-string began
} LexerMode;

typedef struct Bracket {
  char open;
  bool is_field; // the "{" of an f-string's field
  int line, column;
} Bracket;

// CPython's limits, and the messages are its too.
enum { BRACKETS_MAX = 200, INDENTS_MAX = 100, FSTRINGS_MAX = 150, MODES_MAX = 4 * FSTRINGS_MAX };

typedef struct Lexer {
  const unsigned char *cursor; // the next byte
  const char *line_start;      // where the line of `cursor` begins
  int line;
  const char *end; // the sentinel NUL

  Token token; // the one being scanned
  LexerMode *mode; // the innermost one: what the next character means
  LexerMode modes[MODES_MAX];
  int fstring_count; // how many of the modes are f-strings
  Bracket brackets[BRACKETS_MAX];
  int bracket_count;
  int indents[INDENTS_MAX];     // widths with tabs to columns of eight
  int alt_indents[INDENTS_MAX]; // widths with tabs as one column: both must agree
  int indent_count;
  int dedents_owed;
  bool is_at_line_start;
  bool has_failed;     // while measuring a line's indentation
  bool is_interactive; // a blank line ends every block
  bool is_decorator;   // the line begins with @
  bool wants_block;    // the last line is the header of a block, or a decorator

  int last_kind; // of the token before; 0: none
  bool is_unfinished; // the error is that the text ends inside a bracket or a triple-quoted string
  bool is_unclosed;   // … inside a bracket
  bool is_mild;       // an error that yields to an earlier mistake of another kind
  const Source *source;
  NameTable *names;
  Diagnostics *diagnostics;
} Lexer;

// `names` must have been prepared by lexer_prepare_names.  The source must be valid (source_scan).
void lexer_init(Lexer *lexer, const Source *source, NameTable *names, Diagnostics *diagnostics);

// Interns the keywords.
void lexer_prepare_names(NameTable *names);

// The next token's kind; the token itself is lexer->token.  After TOKEN_ERROR, which has been told
// to the diagnostics, there are no more.
int lexer_next(Lexer *lexer);

// How a kind is spelled ("+", "if", "a name"), and what class of token it is ("OP", "NAME").
const char *token_spelling(int kind);
const char *token_class(int kind);
bool token_is_keyword(int kind);

// For layout.c and lexer.re only.
int lexer_fail(Lexer *lexer, DiagnosticKind kind, int line, int column, int end_line,
               int end_column, const char *format, ...) __attribute__((format(printf, 7, 8)));
int lexer_fail_here(Lexer *lexer, const char *format, ...) __attribute__((format(printf, 2, 3)));
void lexer_next_line(Lexer *lexer);
int layout_line_start(Lexer *lexer);
int layout_end_line(Lexer *lexer);
bool layout_is_inside_line(const Lexer *lexer);
int layout_open(Lexer *lexer, int kind);
int layout_close(Lexer *lexer, int kind);
int layout_end_of_text(Lexer *lexer);

// number.c: what is wrong with the characters that follow a number; 0 if nothing is.
int number_check_end(Lexer *lexer, const char *start);

// identifier.c: a name that has letters beyond ASCII; `cursor` is at the first of those.
int identifier_scan(Lexer *lexer);
// What repr() and messages show as it is; everything else becomes an escape.
bool character_is_printable(int32_t code);

#endif
