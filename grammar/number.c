// Numbers that go wrong: what exactly is the matter when letters or digits follow a number
// directly.
#include "grammar/lexer.h"

#include <string.h>

// Decimal digits: what may follow a number by mistake is looked at in any base.
static bool is_digit(unsigned char c) {
  return c >= '0' && c <= '9';
}

// Letters count for base 16 only.
static bool is_digit_of(unsigned char c, int base) {
  if (base == 16) {
    return is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
  }
  return c >= '0' && c < '0' + base;
}

// A number that runs into a name is an error.
static bool is_name_character(unsigned char c) {
  return is_digit(c) || c == '_' || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

// The message stands at the character before `at`.
static int fail_before(Lexer *lexer, const unsigned char *at, const char *kind) {
  lexer->cursor = at;
  return lexer_fail_here(lexer, "invalid %s literal", kind);
}

// A keyword may follow a number directly, as in `1if x else 2`.
static bool is_keyword_ahead(const unsigned char *at) {
  static const char *const keywords[] = {"and", "else", "for", "if", "in", "is", "or", "not"};
  for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++) {
    if (strncmp((const char *)at, keywords[i], strlen(keywords[i])) == 0) {
      return true;
    }
  }
  return false;
}

// CPython warns of a keyword that touches the number, and refuses anything else.
static int check_after(Lexer *lexer, const unsigned char *at, const char *kind) {
  if (!is_name_character(*at)) {
    return 0;
  }
  if (!is_keyword_ahead(at)) {
    return fail_before(lexer, at, kind);
  }
  diagnostics_warn(lexer->diagnostics, lexer->line, 0, "invalid %s literal", kind);
  return 0;
}

// After 0x, 0o or 0b: at least one digit, underscores only between digits.
static int check_based(Lexer *lexer, const unsigned char *at, int base, const char *kind) {
  do {
    at += *at == '_';
    if (!is_digit_of(*at, base)) {
      break;
    }
    while (is_digit_of(*at, base)) {
      at++;
    }
  } while (*at == '_');
  if (is_digit(*at)) {
    lexer->cursor = at + 1;
    return lexer_fail_here(lexer, "invalid digit '%c' in %s literal", *at, kind);
  }
  if (!is_digit_of(at[-1], base)) {
    return fail_before(lexer, at, kind);
  }
  return check_after(lexer, at, kind);
}

// Digits with single underscores between them; NULL after a failure.
static const unsigned char *skip_digits(Lexer *lexer, const unsigned char *at) {
  for (;;) {
    while (is_digit(*at)) {
      at++;
    }
    if (*at != '_') {
      return at;
    }
    at++;
    if (!is_digit(*at)) {
      fail_before(lexer, at, "decimal");
      return NULL;
    }
  }
}

// Octal in other languages, and in Python 2: silence would change its value.
static int leading_zeros(Lexer *lexer, const unsigned char *start) {
  const unsigned char *zeros_end = start;
  while (*zeros_end == '0' || *zeros_end == '_') {
    zeros_end++;
  }
  int column = (int)((const char *)start - lexer->line_start);
  return lexer_fail(lexer, DIAGNOSTIC_SYNTAX, lexer->line, column, lexer->line,
                    column + (int)(zeros_end - start),
                    "leading zeros in decimal integer literals are not permitted; use an 0o prefix "
                    "for octal integers");
}

// `1e5`, `1e+5`; an `e` without digits may begin a keyword.
static int check_exponent(Lexer *lexer, const unsigned char *at) {
  const unsigned char *e = at++;
  if (*at == '+' || *at == '-') {
    at++;
    if (!is_digit(*at)) {
      return fail_before(lexer, at, "decimal");
    }
  } else if (!is_digit(*at)) {
    return check_after(lexer, e, "decimal");
  }
  at = skip_digits(lexer, at);
  if (at == NULL) {
    return TOKEN_ERROR;
  }
  bool is_imaginary = (*at | 0x20) == 'j';
  return check_after(lexer, at + is_imaginary, is_imaginary ? "imaginary" : "decimal");
}

// Reads the number again, part by part, to find the part that is wrong.
int number_check_end(Lexer *lexer, const char *text) {
  const unsigned char *start = (const unsigned char *)text;
  const unsigned char *at = start;
  if (*at == '0') {
    switch (at[1] | 0x20) {
    case 'x': return check_based(lexer, at + 2, 16, "hexadecimal");
    case 'o': return check_based(lexer, at + 2, 8, "octal");
    case 'b': return check_based(lexer, at + 2, 2, "binary");
    default: break;
    }
  }
  if (*at != '.') {
    at = skip_digits(lexer, at);
    if (at == NULL) {
      return TOKEN_ERROR;
    }
  }
  bool is_whole = true;
  if (*at == '.') {
    is_whole = false;
    at++;
    if (is_digit(*at)) {
      at = skip_digits(lexer, at);
      if (at == NULL) {
        return TOKEN_ERROR;
      }
    }
  }
  if ((*at | 0x20) == 'e') {
    return check_exponent(lexer, at);
  }
  if ((*at | 0x20) == 'j') {
    return check_after(lexer, at + 1, "imaginary");
  }
  bool has_nonzero = strspn(text, "0_") < (size_t)(at - start);
  if (is_whole && *start == '0' && has_nonzero) {
    return leading_zeros(lexer, start);
  }
  return check_after(lexer, at, "decimal");
}
