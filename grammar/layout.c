// Layout: indentation, brackets, and what the end of the text means for both.
#include "grammar/lexer.h"

#include "grammar.h"
#include <stdarg.h>
#include <string.h>

// After an error there are no more tokens, because layout means nothing any more.
int lexer_fail(Lexer *lexer, DiagnosticKind kind, int line, int column, int end_line,
               int end_column, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  diagnostics_add_va(lexer->diagnostics, kind, line, column, end_line, end_column, format,
                     arguments);
  va_end(arguments);
  return TOKEN_ERROR;
}

// At the character just read, as CPython's tokenizer reports.
int lexer_fail_here(Lexer *lexer, const char *format, ...) {
  int column = (int)((const char *)lexer->cursor - lexer->line_start);
  va_list arguments;
  va_start(arguments, format);
  diagnostics_add_va(lexer->diagnostics, DIAGNOSTIC_SYNTAX, lexer->line,
                     column > 0 ? column - 1 : 0, 0, 0, format, arguments);
  va_end(arguments);
  return TOKEN_ERROR;
}

enum { TAB_WIDTH = 8 };

// The indentation of a line, measured twice: with tabs that go to the next multiple of eight, and
// with tabs one wide.  Lines that compare differently by the two measures mix tabs and spaces.
typedef struct Indentation {
  int width;
  int alt_width;
} Indentation;

// A form feed starts the line anew; a backslash keeps the indentation of the line before it.
static Indentation measure(Lexer *lexer) {
  const unsigned char *start = lexer->cursor;
  while (*lexer->cursor == ' ') { // nearly always all there is
    lexer->cursor++;
  }
  int spaces = (int)(lexer->cursor - start);
  Indentation indentation = {spaces, spaces};
  Indentation before_continuation = {0, 0};
  for (;;) {
    unsigned char next = *lexer->cursor;
    if (next == ' ') {
      indentation.width++;
      indentation.alt_width++;
    } else if (next == '\t') {
      indentation.width = (indentation.width / TAB_WIDTH + 1) * TAB_WIDTH;
      indentation.alt_width++;
    } else if (next == '\f') {
      indentation = (Indentation){0, 0};
    } else if (next == '\\' && (lexer->cursor[1] == '\n' || lexer->cursor[1] == '\r')) {
      // Indentation cannot be split over several lines: the first line's counts.
      if (before_continuation.width == 0) {
        before_continuation = indentation;
      }
      lexer->cursor += lexer->cursor[1] == '\r' && lexer->cursor[2] == '\n' ? 2 : 1;
      lexer->cursor++;
      if (*lexer->cursor == '\0') {
        lexer->is_unfinished = true;
        lexer->is_mild = true;
        lexer->has_failed = true;
        lexer_fail(lexer, DIAGNOSTIC_SYNTAX, lexer->line, (int)strcspn(lexer->line_start, "\r\n"),
                   0, 0, "unexpected EOF while parsing");
      }
      lexer_next_line(lexer);
      continue;
    } else {
      break;
    }
    lexer->cursor++;
  }
  return before_continuation.width > 0 ? before_continuation : indentation;
}

// The line looks indented differently depending on the width of a tab.
static int tab_failure(Lexer *lexer) {
  lexer->is_mild = true;
  return lexer_fail(lexer, DIAGNOSTIC_TAB, lexer->line, 0, 0, 0,
                    "inconsistent use of tabs and spaces in indentation");
}

// Compares a line's indentation with the open blocks'.
static int compare(Lexer *lexer, Indentation found) {
  int top = lexer->indent_count - 1;
  if (found.width == lexer->indents[top]) {
    return found.alt_width == lexer->alt_indents[top] ? 0 : tab_failure(lexer);
  }
  if (found.width > lexer->indents[top]) {
    if (lexer->indent_count == INDENTS_MAX) {
      lexer->is_mild = true;
      return lexer_fail(lexer, DIAGNOSTIC_INDENTATION, lexer->line, 0, 0, 0,
                        "too many levels of indentation");
    }
    if (found.alt_width <= lexer->alt_indents[top]) {
      return tab_failure(lexer);
    }
    lexer->indents[lexer->indent_count] = found.width;
    lexer->alt_indents[lexer->indent_count++] = found.alt_width;
    return TK_INDENT;
  }
  for (; found.width < lexer->indents[top]; top--) {
    lexer->indent_count--;
    lexer->dedents_owed++;
  }
  if (found.width != lexer->indents[top]) {
    lexer->dedents_owed = 0;
    lexer->is_mild = true;
    int end = (int)strcspn(lexer->line_start, "\r\n"); // CPython points behind the line
    return lexer_fail(lexer, DIAGNOSTIC_INDENTATION, lexer->line, end, 0, 0,
                      "unindent does not match any outer indentation level");
  }
  return found.alt_width == lexer->alt_indents[top] ? 0 : tab_failure(lexer);
}

// Comments at the beginning of a line never become tokens.
static void skip_to_eol(Lexer *lexer) {
  while (*lexer->cursor != '\n' && *lexer->cursor != '\r' && *lexer->cursor != '\0') {
    lexer->cursor++;
  }
}

// Skips blank lines and comments; measures the first line that counts.  Returns TK_INDENT, 0 when
// the line belongs to an open block (DEDENTs may be owed), or TOKEN_ERROR.
int layout_line_start(Lexer *lexer) {
  for (;;) {
    lexer->token = (Token){.start = (const char *)lexer->cursor, .line = lexer->line};
    Indentation found = measure(lexer);
    if (lexer->has_failed) {
      return TOKEN_ERROR;
    }
    unsigned char next = *lexer->cursor;
    if (next == '#') {
      skip_to_eol(lexer);
      next = *lexer->cursor;
    } else if (next != '\0' && next != '\n' && next != '\r') {
      lexer->is_at_line_start = false;
      return compare(lexer, found);
    }
    if (next == '\0') {
      lexer->is_at_line_start = false;
      return 0;
    }
    bool is_empty = (const char *)lexer->cursor == lexer->token.start;
    lexer->cursor += next == '\r' && lexer->cursor[1] == '\n' ? 2 : 1;
    if (lexer->is_interactive && is_empty && lexer->indent_count == 1 && lexer->wants_block) {
      return TK_NEWLINE; // an empty line where a block, or a function, must begin
    }
    lexer_next_line(lexer);
    if (lexer->is_interactive && is_empty && lexer->indent_count > 1) { // it ends every block
      lexer->dedents_owed = lexer->indent_count - 1;
      lexer->indent_count = 1;
      return 0;
    }
  }
}

// Has the line a token yet?  The four kinds are what it may begin after.
bool layout_is_inside_line(const Lexer *lexer) {
  int last = lexer->last_kind;
  return last != 0 && last != TK_NEWLINE && last != TK_INDENT && last != TK_DEDENT;
}

// What the line was matters only at a prompt: it must not end where a block must begin.
int layout_end_line(Lexer *lexer) {
  lexer->wants_block = lexer->last_kind == TK_COLON || lexer->is_decorator;
  lexer->is_decorator = false;
  lexer->is_at_line_start = true;
  return TK_NEWLINE;
}

// A stack and not a counter: messages name the bracket and its line.
int layout_open(Lexer *lexer, int kind) {
  if (lexer->bracket_count == BRACKETS_MAX) {
    return lexer_fail_here(lexer, "too many nested parentheses");
  }
  lexer->brackets[lexer->bracket_count++] = (Bracket){.open = (char)lexer->cursor[-1],
                                                      .is_field = kind == TK_FIELD_OPEN,
                                                      .line = lexer->line,
                                                      .column = lexer->token.column};
  return kind;
}

// Only closing brackets are asked about.
static char opener_of(char close) {
  return close == ')' ? '(' : close == ']' ? '[' : '{';
}

// A field of an f-string must be closed by its own brace, whatever else is open.
int layout_close(Lexer *lexer, int kind) {
  char close = (char)lexer->cursor[-1];
  if (lexer->bracket_count == 0) {
    return lexer_fail_here(lexer, "unmatched '%c'", close);
  }
  Bracket open = lexer->brackets[--lexer->bracket_count];
  if (open.open == opener_of(close)) {
    return kind;
  }
  if (open.is_field) {
    return lexer_fail_here(lexer, "f-string: unmatched '%c'", close);
  }
  if (open.line != lexer->line) {
    return lexer_fail_here(
        lexer, "closing parenthesis '%c' does not match opening parenthesis '%c' on line %d", close,
        open.open, open.line);
  }
  return lexer_fail_here(lexer, "closing parenthesis '%c' does not match opening parenthesis '%c'",
                         close, open.open);
}

// The text may end anywhere; what is still open is owed: NEWLINE, then a DEDENT a block.
int layout_end_of_text(Lexer *lexer) {
  if (lexer->bracket_count > 0) {
    const Bracket *open = &lexer->brackets[lexer->bracket_count - 1];
    lexer->is_unfinished = true;
    lexer->is_unclosed = true;
    return lexer_fail(lexer, DIAGNOSTIC_SYNTAX, open->line, open->column, 0, 0,
                      "'%c' was never closed", open->open);
  }
  if (layout_is_inside_line(lexer)) {
    return layout_end_line(lexer);
  }
  if (lexer->indent_count > 1) {
    if (lexer->is_interactive) {
      lexer->is_unfinished = true;
      return TOKEN_ERROR;
    }
    lexer->dedents_owed = lexer->indent_count - 2;
    lexer->indent_count = 1;
    return TK_DEDENT;
  }
  return 0;
}
