// Names with letters beyond ASCII: which characters may stand in them, and their normal form
// (NFKC).
#include "grammar/lexer.h"

#include "grammar.h"
#include <utf8proc.h>

typedef struct Range {
  int32_t first, last;
} Range;

// Where Unicode's XID properties differ from what the general categories say.
static const Range start_extras[] = {{0x1885, 0x1886}, {0x2118, 0x2118}, {0x212e, 0x212e}};
static const Range continue_extras[] = {{0xb7, 0xb7},     {0x387, 0x387},   {0x1369, 0x1371},
                                        {0x19da, 0x19da}, {0x200c, 0x200d}, {0x2118, 0x2118},
                                        {0x212e, 0x212e}, {0x30fb, 0x30fb}, {0xff65, 0xff65}};
static const Range never[] = {{0x37a, 0x37a},   {0x2e2f, 0x2e2f}, {0xfc5e, 0xfc63},
                              {0xfdfa, 0xfdfb}, {0xfe70, 0xfe70}, {0xfe72, 0xfe72},
                              {0xfe74, 0xfe74}, {0xfe76, 0xfe76}, {0xfe78, 0xfe78},
                              {0xfe7a, 0xfe7a}, {0xfe7c, 0xfe7c}, {0xfe7e, 0xfe7e}};
static const Range never_first[] = {{0xe33, 0xe33}, {0xeb3, 0xeb3}, {0xff9e, 0xff9f}};

// The lists are short.
static bool is_in(int32_t code, const Range *ranges, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (code >= ranges[i].first && code <= ranges[i].last) {
      return true;
    }
  }
  return false;
}

#define IS_IN(code, ranges) is_in(code, ranges, sizeof(ranges) / sizeof *(ranges))

// By general category where Unicode's properties agree with it, by list where they do not.
bool identifier_may_continue(int32_t code, bool is_first) {
  if (code < 0x80) {
    bool is_letter = ((code | 0x20) >= 'a' && (code | 0x20) <= 'z') || code == '_';
    return is_letter || (!is_first && code >= '0' && code <= '9');
  }
  if (IS_IN(code, never) || (is_first && IS_IN(code, never_first))) {
    return false;
  }
  switch (utf8proc_category(code)) {
  case UTF8PROC_CATEGORY_LU:
  case UTF8PROC_CATEGORY_LL:
  case UTF8PROC_CATEGORY_LT:
  case UTF8PROC_CATEGORY_LM:
  case UTF8PROC_CATEGORY_LO:
  case UTF8PROC_CATEGORY_NL: return true;
  case UTF8PROC_CATEGORY_MN:
  case UTF8PROC_CATEGORY_MC:
  case UTF8PROC_CATEGORY_ND:
  case UTF8PROC_CATEGORY_PC: return !is_first;
  default: return IS_IN(code, start_extras) || (!is_first && IS_IN(code, continue_extras));
  }
}

// Decides between CPython's two messages.
bool character_is_printable(int32_t code) {
  switch (utf8proc_category(code)) {
  case UTF8PROC_CATEGORY_CC:
  case UTF8PROC_CATEGORY_CF:
  case UTF8PROC_CATEGORY_CS:
  case UTF8PROC_CATEGORY_CO:
  case UTF8PROC_CATEGORY_CN:
  case UTF8PROC_CATEGORY_ZL:
  case UTF8PROC_CATEGORY_ZP: return false;
  case UTF8PROC_CATEGORY_ZS: return code == ' ';
  default: return true;
  }
}

// Quotation marks pasted from a word processor arrive here.
static int invalid_character(Lexer *lexer, const char *at, int size, int32_t code) {
  int column = (int)(at - lexer->line_start);
  if (character_is_printable(code)) {
    return lexer_fail(lexer, DIAGNOSTIC_SYNTAX, lexer->line, column, 0, 0,
                      "invalid character '%.*s' (U+%04X)", size, at, (unsigned)code);
  }
  return lexer_fail(lexer, DIAGNOSTIC_SYNTAX, lexer->line, column, 0, 0,
                    "invalid non-printable character U+%04X", (unsigned)code);
}

// Two spellings of one name must be one name: `ﬁ` with a ligature and `fi`.
static const Name *intern_normalised(Lexer *lexer, const char *start, int length) {
  const utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE;
  const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)start;
  utf8proc_ssize_t count = utf8proc_decompose(bytes, length, NULL, 0, options);
  if (count < 0) {
    return names_intern(lexer->names, start, length);
  }
  // Reencoding happens in place and appends a NUL.
  utf8proc_int32_t *codes =
      arena_take(lexer->names->arena, ((size_t)count + 1) * sizeof(utf8proc_int32_t));
  if (codes == NULL) {
    return NULL;
  }
  utf8proc_decompose(bytes, length, codes, count, options);
  utf8proc_ssize_t size = utf8proc_reencode(codes, count, options);
  return size < 0 ? NULL : names_intern(lexer->names, (const char *)codes, (int)size);
}

// Takes the name as far as it goes and complains about the first character that cannot be in it.
int identifier_scan(Lexer *lexer) {
  const char *start = lexer->token.start;
  const char *at = start;
  for (;;) {
    int32_t code = 0;
    int size = (int)utf8proc_iterate((const utf8proc_uint8_t *)at, lexer->end - at, &code);
    if (size <= 0) {
      break; // the end of the text; a bad sequence cannot be here
    }
    bool is_ascii_name = code < 0x80 && identifier_may_continue(code, false);
    if (code < 0x80 && !is_ascii_name && at > start) {
      break;
    }
    if (!identifier_may_continue(code, at == start)) {
      return invalid_character(lexer, at, size, code);
    }
    at += size;
  }
  lexer->cursor = (const unsigned char *)at;
  const Name *name = intern_normalised(lexer, start, (int)(at - start));
  lexer->token.name = name;
  return name != NULL && name->keyword != 0 ? name->keyword : TK_NAME;
}
