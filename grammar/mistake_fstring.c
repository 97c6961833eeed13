// Mistakes in the fields of f-strings.
#include "grammar/mistake.h"

#include "grammar.h"

// The innermost field around the refused token, or -1.
static int find_field(const Mistake *mistake) {
  int opener = mistake_opener(mistake, mistake->at);
  while (opener >= 0 && mistake_kind(mistake, opener) != TK_FIELD_OPEN) {
    opener = mistake_opener(mistake, opener);
  }
  return opener;
}

// The tokens that are the field's own.
static bool ends_expression(int kind) {
  return kind == TK_ASSIGN || kind == TK_FIELD_BANG || kind == TK_FIELD_COLON ||
         kind == TK_FIELD_CLOSE;
}

// As the message quotes them.
static const char *spelling(int kind) {
  return kind == TK_ASSIGN ? "=" : kind == TK_FIELD_BANG ? "!" : kind == TK_FIELD_COLON ? ":" : "}";
}

// What may follow a conversion.
static bool is_at_end(int kind) {
  return kind == TK_FIELD_COLON || kind == TK_FIELD_CLOSE;
}

// After the expression: `=`, `!r`, `:spec`, `}` in this order.
static bool of_tail(Mistake *mistake, int index) {
  if (mistake_kind(mistake, index) == TK_ASSIGN) {
    index++;
    int kind = mistake_kind(mistake, index);
    if (kind != TK_FIELD_BANG && !is_at_end(kind)) {
      return mistake_at(mistake, index, "f-string: expecting '!', or ':', or '}'");
    }
  }
  if (mistake_kind(mistake, index) == TK_FIELD_BANG) {
    int kind = mistake_kind(mistake, index + 1);
    if (is_at_end(kind)) {
      return mistake_at(mistake, index + 1, "f-string: missing conversion character");
    }
    if (kind != TK_NAME) {
      return mistake_at(mistake, index + 1, "f-string: invalid conversion character");
    }
    index += 2;
    if (!is_at_end(mistake_kind(mistake, index))) {
      return mistake_at(mistake, index, "f-string: expecting ':' or '}'");
    }
  }
  if (mistake_kind(mistake, index) == TK_FIELD_COLON) {
    return mistake_at(mistake, mistake->at, "f-string: expecting '}', or format specs");
  }
  return mistake_at(mistake, mistake->at, "f-string: expecting '}'");
}

// The lambda whose ":" was taken for the beginning of a specifier, or -1.
static int find_lambda(const Mistake *mistake) {
  int at = mistake->at;
  if (mistake_kind(mistake, at) != TK_FIELD_COLON ||
      (mistake_kind(mistake, at + 1) != TK_FSTRING_MIDDLE &&
       mistake_kind(mistake, at + 1) != TK_FIELD_CLOSE)) {
    return -1;
  }
  for (int i = at - 1; i > mistake->line && mistake->depths[i] >= mistake->depths[at]; i--) {
    if (mistake->depths[i] == mistake->depths[at] && mistake_kind(mistake, i) == TK_LAMBDA) {
      return i;
    }
  }
  return -1;
}

// From the left: the first part of the field that is not as it should be.
bool mistake_of_fstring(Mistake *mistake) {
  int open = find_field(mistake);
  if (open < 0) {
    return false;
  }
  int first = mistake_kind(mistake, open + 1);
  if (ends_expression(first)) {
    return mistake_at(mistake, open + 1, "f-string: valid expression required before '%s'",
                      spelling(first));
  }
  int lambda = find_lambda(mistake);
  if (lambda >= 0) {
    return mistake_between(mistake, lambda, mistake->at,
                           "f-string: lambda expressions are not allowed without parentheses");
  }
  Node *value = NULL;
  int end = parser_match(mistake->c, TK_START_ANNOTATED_RHS, open + 1, &value);
  if (end < 0) {
    return mistake_at(mistake, open + 1, "f-string: expecting a valid expression after '{'");
  }
  if (!ends_expression(mistake_kind(mistake, end))) {
    return mistake_at(mistake, end, "f-string: expecting '=', or '!', or ':', or '}'");
  }
  return of_tail(mistake, end);
}
