// Finding one's way around a refused token, and telling what the rules found.
#include "grammar/mistake.h"

#include "grammar.h"
#include <stdarg.h>

// Scans back: mistakes are rare, and lines short.
int mistake_opener(const Mistake *mistake, int index) {
  int depth = mistake->depths[index];
  if (depth == 0) {
    return -1;
  }
  int i = index - 1;
  while (i > 0 && mistake->depths[i] >= depth) {
    i--;
  }
  return i;
}

// Does a value end at this token, so that a bracket after it is a call or a subscript?
static bool ends_value(int kind) {
  return kind == TK_NAME || kind == TK_RPAR || kind == TK_RSQB || kind == TK_RBRACE ||
         kind == TK_STRING || kind == TK_FSTRING_END || kind == TK_NUMBER || kind == TK_NONE ||
         kind == TK_TRUE || kind == TK_FALSE || kind == TK_ELLIPSIS;
}

// Only `def` has its parameters in brackets.
bool mistake_is_parameters(const Mistake *mistake, int opener) {
  return mistake_kind(mistake, opener) == TK_LPAR && mistake_kind(mistake, opener - 1) == TK_NAME &&
         mistake_kind(mistake, opener - 2) == TK_DEF;
}

// A bracket after a value: a call, or the bases of a class.
bool mistake_is_call(const Mistake *mistake, int opener) {
  return mistake_kind(mistake, opener) == TK_LPAR && opener > mistake->line &&
         ends_value(mistake_kind(mistake, opener - 1)) && !mistake_is_parameters(mistake, opener);
}

// The same for square brackets.
bool mistake_is_subscript(const Mistake *mistake, int opener) {
  return mistake_kind(mistake, opener) == TK_LSQB && opener > mistake->line &&
         ends_value(mistake_kind(mistake, opener - 1));
}

// ---- Reports ----

// All rules report through here.
static bool report(Mistake *mistake, DiagnosticKind kind, const Node *from, const Node *to,
                   const char *hint, const char *format, va_list arguments) {
  ParseContext *c = mistake->c;
  Diagnostic *diagnostic = diagnostics_add_va(c->diagnostics, kind, from->line, from->column,
                                              to->end_line, to->end_column, format, arguments);
  if (diagnostic != NULL) {
    diagnostic->hint = hint;
  }
  c->has_failed = true;
  return true;
}

// Where a token stands.  Tokens without text stand where CPython's tokenizer would be: a DEDENT in
// the last column of its line's indentation, the end of the text after its last line.
static Node place_of(const Mistake *mistake, int index) {
  Node place = {0};
  const Token *token = &mistake->tokens[index];
  build_span_token(&place, token);
  const Source *source = mistake->c->source;
  bool is_at_end = token->start == source->bytes + source->length;
  if (is_at_end && (token->kind == 0 || token->kind == TK_DEDENT)) {
    place.line = source->line_count;
    if (place.line > 1 && source_line(source, place.line).length == 0) {
      place.line--; // what follows the last newline is no line
    }
    place.column = -1; // no caret
    place.end_line = 0;
  } else if (token->kind == TK_DEDENT || token->kind == TK_INDENT) {
    place.column = (token->kind == TK_INDENT ? token->end_column : token->column) - 1;
    place.end_line = 0;
  }
  return place;
}

// From the beginning of one token to the end of another.
static bool report_tokens(Mistake *mistake, DiagnosticKind kind, int first, int last,
                          const char *hint, const char *format, va_list arguments) {
  Node from = place_of(mistake, first);
  Node to = place_of(mistake, last);
  return report(mistake, kind, &from, &to, hint, format, arguments);
}

// The words for what no rule recognises.
static void report_unknown(Mistake *mistake) {
  int kind = mistake_kind(mistake, mistake->at);
  if (kind == TK_DEDENT) {
    mistake_indentation(mistake, mistake->at, "unexpected unindent");
  } else if (kind == 0) {
    Node place = place_of(mistake, mistake->at);
    place.column = -1;
    mistake_from_node(mistake, &place, &place, "invalid syntax");
  } else {
    mistake_at(mistake, mistake->at, "invalid syntax");
  }
}

// About one token.
bool mistake_at(Mistake *mistake, int token, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  report_tokens(mistake, DIAGNOSTIC_SYNTAX, token, token, NULL, format, arguments);
  va_end(arguments);
  return true;
}

// About a run of tokens.
bool mistake_between(Mistake *mistake, int first, int last, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  report_tokens(mistake, DIAGNOSTIC_SYNTAX, first, last, NULL, format, arguments);
  va_end(arguments);
  return true;
}

// About what a trial has read.
bool mistake_from_node(Mistake *mistake, const Node *from, const Node *to, const char *format,
                       ...) {
  va_list arguments;
  va_start(arguments, format);
  report(mistake, DIAGNOSTIC_SYNTAX, from, to, NULL, format, arguments);
  va_end(arguments);
  return true;
}

// About what Awl does not have.
bool mistake_refuse(Mistake *mistake, int first, int last, const char *hint, const char *format,
                    ...) {
  va_list arguments;
  va_start(arguments, format);
  report_tokens(mistake, DIAGNOSTIC_REFUSAL, first, last, hint, format, arguments);
  va_end(arguments);
  return true;
}

// IndentationError is a class of its own.
bool mistake_indentation(Mistake *mistake, int token, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  report_tokens(mistake, DIAGNOSTIC_INDENTATION, token, token, NULL, format, arguments);
  va_end(arguments);
  return true;
}

// ---- Where the expression around a token begins ----

// Is the token at `index` one after which a whole expression may stand?
static bool opens_expression(const Mistake *mistake, int index) {
  int before = mistake_kind(mistake, index - 1);
  bool is_first = index == mistake->line;
  switch (mistake_kind(mistake, index)) {
  case TK_COMMA:
  case TK_ASSIGN:
  case TK_COLON:
  case TK_WALRUS:
  case TK_RETURN:
  case TK_YIELD:
  case TK_RAISE:
  case TK_ASSERT:
  case TK_DEL:
  case TK_SEMI:
  case TK_ARROW:
  case TK_WITH:
  case TK_AS:
  case TK_EXCEPT:
  case TK_WHILE:
  case TK_ELIF:
  case TK_ELSE:
  case TK_NEWLINE:
  case TK_INDENT:
  case TK_DEDENT:
  case TK_FROM: return true;
  case TK_IF:
  case TK_AT: return is_first;
  case TK_IN: // of a `for` statement
    return mistake_kind(mistake, mistake->line) == TK_FOR && mistake->depths[index] == 0;
  case TK_STAR:
  case TK_DOUBLE_STAR: // of an argument
    return (before == TK_LPAR || before == TK_COMMA) &&
           mistake_is_call(mistake, mistake_opener(mistake, index));
  default: {
    int kind = mistake_kind(mistake, index);
    return kind >= TK_PLUS_ASSIGN && kind <= TK_CIRCUMFLEX_ASSIGN;
  }
  }
}

// Is the `in` at `index` that of a comprehension's `for`, and no operator?
static bool is_in_of_for(const Mistake *mistake, int index) {
  int depth = mistake->depths[index];
  for (int i = index - 1; i >= mistake->line && mistake->depths[i] >= depth; i--) {
    int kind = mistake_kind(mistake, i);
    if (mistake->depths[i] == depth && (kind == TK_FOR || kind == TK_IN)) {
      return kind == TK_FOR;
    }
  }
  return false;
}

// Only a part of an expression may follow a comprehension's `in`: then there is no entry.
static int find_entry(const Mistake *mistake, int at) {
  int depth = mistake->depths[at];
  for (int i = at - 1; i >= mistake->line; i--) {
    if (mistake->depths[i] < depth) {
      return i + 1; // the bracket around it
    }
    if (mistake->depths[i] > depth) {
      continue;
    }
    if (opens_expression(mistake, i)) {
      return i + 1;
    }
    if (mistake_kind(mistake, i) == TK_IN && is_in_of_for(mistake, i)) {
      return -1;
    }
  }
  return mistake->line;
}

// A logical line: newlines inside brackets made no tokens.
int mistake_find_line(const Mistake *mistake, int at) {
  int line = at;
  while (line > 0) {
    int before = mistake_kind(mistake, line - 1);
    if (before == TK_NEWLINE || before == TK_INDENT || before == TK_DEDENT) {
      break;
    }
    line--;
  }
  return line;
}

// Decides whether the end of the text, where CPython finds open brackets, came into view.
void mistake_look_at(Mistake *mistake, int index) {
  ParseContext *c = mistake->c;
  if (c->diagnostics->error_count == 0 && c->furthest_token < index) {
    c->furthest_token = index;
  }
}

// A rule is called with all it may want to look at.
Mistake mistake_begin(ParseContext *c, int at) {
  Mistake mistake = {.c = c,
                     .tokens = c->tokens,
                     .depths = c->depths,
                     .count = c->token_count,
                     .at = at,
                     .entry = -1};
  mistake.line = mistake_find_line(&mistake, at);
  return mistake;
}

// Where the entry is depends on where the mistake is.
void mistake_find_entry(Mistake *mistake) {
  mistake->entry = find_entry(mistake, mistake->at);
}

// The order is that in which CPython's rules would be reached.
void mistake_explain(Mistake *mistake) {
  mistake_find_entry(mistake);
  bool is_told = mistake_of_block(mistake) || mistake_of_for(mistake) ||
                 mistake_of_expression(mistake) || mistake_of_display(mistake) ||
                 mistake_of_call(mistake) || mistake_of_statement(mistake) ||
                 mistake_of_fstring(mistake);
  if (!is_told) {
    report_unknown(mistake);
  }
}
