// The lexer's rules: which characters make which token.  Layout, numbers gone wrong and names
// beyond ASCII have files of their own.
#include "grammar/lexer.h"

#include "grammar.h"
#include <stdarg.h>
#include <string.h>

/*!conditions:re2c*/

typedef struct TokenInfo {
  const char *spelling;
  const char *class_name;
  bool is_keyword;
} TokenInfo;

static const TokenInfo infos[] = {
#define TOKEN(kind, spelling, class_name) [TK_##kind] = {spelling, class_name, false},
#define KEYWORD(kind, spelling) [TK_##kind] = {spelling, "NAME", true},
#define TK_ENDMARKER 0
#include "grammar/tokens.def"
#undef TK_ENDMARKER
};

// Kinds that only the driver uses have no row.
static const TokenInfo *info(int kind) {
  static const TokenInfo unknown = {"?", "ERRORTOKEN", false};
  bool is_known = kind >= 0 && (size_t)kind < sizeof infos / sizeof *infos;
  return is_known && infos[kind].spelling != NULL ? &infos[kind] : &unknown;
}

// For messages.
const char *token_spelling(int kind) {
  return info(kind)->spelling;
}

// For awl --tokens.
const char *token_class(int kind) {
  return info(kind)->class_name;
}

// Soft keywords are not among them: they are names.
bool token_is_keyword(int kind) {
  return info(kind)->is_keyword;
}

// A name that is a keyword is recognised by being interned: no second look-up.
void lexer_prepare_names(NameTable *names) {
  for (int kind = 0; (size_t)kind < sizeof infos / sizeof *infos; kind++) {
    if (infos[kind].is_keyword) {
      Name *name = names_literal(names, infos[kind].spelling);
      if (name != NULL) {
        name->keyword = kind;
      }
    }
  }
}

// The source has been checked: its bytes are UTF-8 without NULs, and end with one.
void lexer_init(Lexer *lexer, const Source *source, NameTable *names, Diagnostics *diagnostics) {
  // Field by field: the stacks are large, and only their counts need a value.
  lexer->cursor = (const unsigned char *)source->bytes;
  if (source->length >= 3 && memcmp(source->bytes, "\xef\xbb\xbf", 3) == 0) {
    lexer->cursor += 3; // a byte order mark, which columns do not count
  }
  lexer->line_start = (const char *)lexer->cursor;
  lexer->line = 1;
  lexer->end = source->bytes + source->length;
  lexer->token = (Token){.start = lexer->line_start, .line = 1};
  lexer->mode = lexer->modes;
  *lexer->mode = (LexerMode){.condition = yyccode};
  lexer->fstring_count = 0;
  lexer->bracket_count = 0;
  lexer->indents[0] = 0;
  lexer->alt_indents[0] = 0;
  lexer->indent_count = 1;
  lexer->dedents_owed = 0;
  lexer->is_at_line_start = true;
  lexer->has_failed = false;
  lexer->is_interactive = false;
  lexer->is_decorator = lexer->wants_block = false;
  lexer->is_unfinished = false;
  lexer->is_unclosed = false;
  lexer->is_mild = false;
  lexer->last_kind = 0;
  lexer->source = source;
  lexer->names = names;
  lexer->diagnostics = diagnostics;
}

// Called with the cursor behind the line ending.
void lexer_next_line(Lexer *lexer) {
  lexer->line++;
  lexer->line_start = (const char *)lexer->cursor;
}

// Its place is taken before scanning: a token may end on another line.
static void begin_token(Lexer *lexer) {
  Token *token = &lexer->token;
  token->start = (const char *)lexer->cursor;
  token->name = NULL;
  token->line = lexer->line;
  token->column = (int)(token->start - lexer->line_start);
  token->is_raw = false;
  token->is_spec = false;
  token->follows_with = false;
}

// Lines inside a token that has just been matched.
static void count_lines(Lexer *lexer) {
  const unsigned char *end = lexer->cursor;
  for (const unsigned char *at = (const unsigned char *)lexer->token.start; at < end; at++) {
    if (*at == '\n' || (*at == '\r' && at[1] != '\n')) {
      lexer->line++;
      lexer->line_start = (const char *)at + 1;
    }
  }
}

// ASCII names, which are nearly all, are complete here.
static int name_token(Lexer *lexer) {
  const char *start = lexer->token.start;
  if (*lexer->cursor >= 0x80) {
    return identifier_scan(lexer);
  }
  const Name *name =
      names_intern(lexer->names, start, (int)((const char *)lexer->cursor - start));
  lexer->token.name = name;
  return name != NULL && name->keyword != 0 ? name->keyword : TK_NAME;
}

// The rules match the longest valid number; what follows it may still spoil it.
static int number_token(Lexer *lexer) {
  unsigned char next = *lexer->cursor;
  bool may_go_on = next == '_' || next >= 0x80 || (next >= '0' && next <= '9') ||
                   ((next | 0x20) >= 'a' && (next | 0x20) <= 'z');
  if (may_go_on) {
    int error = number_check_end(lexer, lexer->token.start);
    if (error != 0) {
      return error;
    }
  }
  return TK_NUMBER;
}

// Is the mode's f-string what a quote at this place might end?
static bool matches_fstring(Lexer *lexer, char quote, bool is_triple) {
  const LexerMode *mode = lexer->mode;
  return mode > lexer->modes && mode->quote == quote && mode->is_triple == is_triple;
}

// A string without its end: `cursor` is after the opening quotes.
static int unterminated_string(Lexer *lexer, bool is_triple) {
  const Token *token = &lexer->token;
  char quote = (char)lexer->cursor[-1];
  int line = lexer->line;
  bool has_escaped_quote = false;
  for (const unsigned char *at = lexer->cursor; *at != '\0'; at++) {
    bool is_eol = *at == '\n' || *at == '\r';
    if (is_eol && !is_triple) {
      break;
    }
    if (*at == '\\') {
      at++;
      has_escaped_quote = has_escaped_quote || *at == (unsigned char)quote;
      is_eol = *at == '\n' || *at == '\r';
      if (*at == '\0') {
        break;
      }
    }
    if (is_eol) {
      at += *at == '\r' && at[1] == '\n';
      line += at[1] != '\0';
    }
  }
  if (matches_fstring(lexer, quote, is_triple)) {
    lexer->is_mild = true;
    return lexer_fail(lexer, DIAGNOSTIC_SYNTAX, token->line, token->column, 0, 0,
                      "f-string: expecting '}'");
  }
  lexer->is_unfinished = is_triple;
  return lexer_fail(lexer, DIAGNOSTIC_SYNTAX, token->line, token->column, 0, 0,
                    "unterminated %sstring literal (detected at line %d)%s",
                    is_triple ? "triple-quoted " : "", line,
                    has_escaped_quote && !is_triple ? "; perhaps you escaped the end quote?" : "");
}

// Reported where it begins: the end is what is missing.
static int unterminated_fstring(Lexer *lexer) {
  const LexerMode *inner = lexer->mode;
  lexer->is_unfinished = inner->is_triple;
  // What follows the last newline is no line.
  bool is_after_newline = inner->is_triple && (const char *)lexer->cursor == lexer->line_start;
  return lexer_fail(lexer, DIAGNOSTIC_SYNTAX, inner->line, inner->column, 0, 0,
                    "unterminated %sf-string literal (detected at line %d)",
                    inner->is_triple ? "triple-quoted " : "", lexer->line - is_after_newline);
}

// The stack has room for every nesting that the limits on f-strings allow.
static int enter_mode(Lexer *lexer, LexerMode inner, int kind) {
  if (lexer->mode == lexer->modes + MODES_MAX - 1) {
    return lexer_fail_here(lexer, "too many nested f-strings");
  }
  *++lexer->mode = inner;
  return kind;
}

// The token's prefix is all that tells a raw one.
static int enter_fstring(Lexer *lexer, bool is_triple) {
  if (lexer->fstring_count == FSTRINGS_MAX - 1) {
    return lexer_fail_here(lexer, "too many nested f-strings");
  }
  lexer->fstring_count++;
  const Token *token = &lexer->token;
  bool is_raw = (token->start[0] | 0x20) == 'r' || (token->start[1] | 0x20) == 'r';
  LexerMode inner = {.condition = yycfstring,
                     .quote = (char)lexer->cursor[-1],
                     .is_triple = is_triple,
                     .is_raw = is_raw,
                     .line = token->line,
                     .column = token->column};
  return enter_mode(lexer, inner, TK_FSTRING_START);
}

// The modes of a field and of a specifier keep what their f-string is.
static int enter_field(Lexer *lexer) {
  int kind = layout_open(lexer, TK_FIELD_OPEN);
  if (kind == TOKEN_ERROR) {
    return kind;
  }
  LexerMode inner = *lexer->mode;
  inner.condition = yycfield;
  inner.depth = lexer->bracket_count;
  return enter_mode(lexer, inner, kind);
}

// Counted within one f-string: a nested f-string starts anew.
static int enter_spec(Lexer *lexer) {
  int spec_count = 0;
  for (const LexerMode *mode = lexer->mode; mode->condition != yycfstring; mode--) {
    spec_count += mode->condition == yycspec;
  }
  if (spec_count >= 2) {
    return lexer_fail_here(lexer, "f-string: expressions nested too deeply");
  }
  LexerMode inner = *lexer->mode;
  inner.condition = yycspec;
  return enter_mode(lexer, inner, TK_FIELD_COLON);
}

// True for a ":" "!" or "}" that belongs to the f-string's field and not to a bracket inside it.
static bool is_at_field_level(Lexer *lexer) {
  return lexer->bracket_count == lexer->mode->depth;
}

// A brace closes the field only if no bracket opened in it is still open.
static int leave_field(Lexer *lexer) {
  if (is_at_field_level(lexer)) {
    lexer->mode--;
    return layout_close(lexer, TK_FIELD_CLOSE);
  }
  return layout_close(lexer, TK_RBRACE);
}

// The decoder needs to know what kind of text it was.
static int middle(Lexer *lexer) {
  lexer->token.is_raw = lexer->mode->is_raw;
  lexer->token.is_spec = lexer->mode->condition == yycspec;
  return TK_FSTRING_MIDDLE;
}

// In f-string text: is there text before the `count` characters just matched?  Then they wait.
static bool has_text_before(Lexer *lexer, int count) {
  if ((const char *)lexer->cursor - count == lexer->token.start) {
    return false;
  }
  lexer->cursor -= count;
  return true;
}

// Does the quote (or do the three) just matched end the f-string?  Of three that do not, one is
// text.
static bool is_closing_quote(Lexer *lexer, int count) {
  const LexerMode *inner = lexer->mode;
  if (lexer->cursor[-1] == (unsigned char)inner->quote) {
    if (inner->is_triple == (count == 3)) {
      return true;
    }
    if (count == 3) {
      lexer->cursor -= 2;
      return true;
    }
  } else if (count == 3) {
    lexer->cursor -= 2;
  }
  return false;
}

// A quote in a specifier ends the f-string too early.  The parser will say so; but the braces stay
// open, and a bracket that closes before they do is the greater mistake, as in CPython.
static int leave_fstring(Lexer *lexer) {
  int bracket = lexer->bracket_count;
  while (lexer->mode->condition != yycfstring) {
    if (lexer->mode->condition == yycfield) {
      lexer->brackets[--bracket].is_field = false;
    }
    lexer->mode--;
  }
  lexer->mode--;
  lexer->fstring_count--;
  return TK_FSTRING_END;
}

// A backslash joins lines only at the very end of one.
static int continuation_failure(Lexer *lexer) {
  lexer->is_mild = true;
  if (*lexer->cursor == '\0') {
    lexer->is_unfinished = true;
    return lexer_fail(lexer, DIAGNOSTIC_SYNTAX, lexer->line,
                      (int)((const char *)lexer->cursor - lexer->line_start), 0, 0,
                      "unexpected EOF while parsing");
  }
  lexer->cursor++;
  return lexer_fail_here(lexer, "unexpected character after line continuation character");
}

/*!re2c
  re2c:define:YYCTYPE = "unsigned char";
  re2c:define:YYCURSOR = "cursor"; // a local: the automaton must not go through memory
  re2c:define:YYMARKER = "marker";
  re2c:define:YYGETCONDITION = "lexer->mode->condition";
  re2c:define:YYGETCONDITION:naked = 1;
  re2c:variable:yych:conversion = 1;
  re2c:yyfill:enable = 0;
  re2c:flags:bit-vectors = 1;

  eol     = "\r\n" | "\n" | "\r";
  plain   = [^\n\r\x00\\];
  prefix  = 'u' | 'r' | 'b' | 'br' | 'rb';
  fprefix = 'f' | 'fr' | 'rf';

  digits  = [0-9] ("_"? [0-9])*;
  exp     = 'e' [+-]? digits;
  float   = digits "." digits? exp? | "." digits exp? | digits exp;
  decimal = "0" ("_"? "0")* | [1-9] ("_"? [0-9])*;
  number  = decimal | '0x' ("_"? [0-9a-fA-F])+ | '0o' ("_"? [0-7])+ | '0b' ("_"? [01])+
          | float | (float | digits) 'j';
*/

// Finds the next token; the caller sees to its end.
static int scan(Lexer *lexer) {
  const unsigned char *cursor;
  const unsigned char *marker;
again:
  begin_token(lexer);
text:
  cursor = lexer->cursor;
  /*!re2c
    <!*> { lexer->cursor = cursor; } // before every action

    <code,field> [ \t\f]+                     { goto again; }
    <code,field> "#" [^\n\r\x00]* {
      if (lexer->bracket_count > 0) {
        goto again;
      }
      goto text; // the NEWLINE token begins with the comment, as CPython's does
    }
    <code,field> "\\" eol {
      lexer_next_line(lexer);
      if (*lexer->cursor == '\0') {
        lexer->is_unfinished = true;
        lexer->is_mild = true;
        return lexer_fail(lexer, DIAGNOSTIC_SYNTAX, lexer->line - 1, lexer->token.column + 1, 0, 0,
                          "unexpected EOF while parsing");
      }
      goto again;
    }
    <code,field> "\\"                         { return continuation_failure(lexer); }
    <code,field> eol {
      if (lexer->bracket_count > 0) {
        lexer_next_line(lexer);
        goto again;
      }
      return layout_end_line(lexer);
    }

    <code,field> [a-zA-Z_][a-zA-Z0-9_]*       { return name_token(lexer); }
    <code,field> [\x80-\xff]                  { lexer->cursor--; return identifier_scan(lexer); }
    <code,field> number                       { return number_token(lexer); }

    <code,field> prefix? (["] ([^"\\\n\r\x00] | "\\" [^\n\r\x00])* ["]
                       |  ['] ([^'\\\n\r\x00] | "\\" [^\n\r\x00])* ['])  { return TK_STRING; }
    <code,field> prefix? (["] ([^"\\\n\r\x00] | "\\" ("\r\n" | [^\x00]))* ["]
                       |  ['] ([^'\\\n\r\x00] | "\\" ("\r\n" | [^\x00]))* ['])
                                              { count_lines(lexer); return TK_STRING; }
    <code,field> prefix? (["]{3} (["]{0,2} ([^"\\\x00] | "\\" [^\x00]))* ["]{3}
                       |  [']{3} ([']{0,2} ([^'\\\x00] | "\\" [^\x00]))* [']{3})
                                              { count_lines(lexer); return TK_STRING; }
    <code,field> prefix? ["']                 { return unterminated_string(lexer, false); }
    <code,field> prefix? (["]{3} | [']{3})    { return unterminated_string(lexer, true); }
    <code,field> fprefix ["']                 { return enter_fstring(lexer, false); }
    <code,field> fprefix (["]{3} | [']{3})    { return enter_fstring(lexer, true); }

    <code,field> "("    {
      lexer->token.follows_with = lexer->last_kind == TK_WITH;
      return layout_open(lexer, TK_LPAR);
    }
    <code,field> "["    { return layout_open(lexer, TK_LSQB); }
    <code,field> "{"    { return layout_open(lexer, TK_LBRACE); }
    <code,field> ")"    { return layout_close(lexer, TK_RPAR); }
    <code,field> "]"    { return layout_close(lexer, TK_RSQB); }
    <code>       "}"    { return layout_close(lexer, TK_RBRACE); }
    <field>      "}"    { return leave_field(lexer); }
    <code>       ":"    { return TK_COLON; }
    <field>      ":"    { return is_at_field_level(lexer) ? enter_spec(lexer) : TK_COLON; }
    <code>       ":="   { return TK_WALRUS; }
    <field>      ":="   {
      if (is_at_field_level(lexer)) {
        lexer->cursor--;
        return enter_spec(lexer);
      }
      return TK_WALRUS;
    }
    <field>      "!"    { return is_at_field_level(lexer) ? TK_FIELD_BANG : TK_BANG; }
    <code>       "!"    { return TK_BANG; }
    <code,field> [$?`] | "<>"  { return TK_BANG; }
    <code,field> ","    { return TK_COMMA; }
    <code,field> ";"    { return TK_SEMI; }
    <code,field> "."    { return TK_DOT; }
    <code,field> "..."  { return TK_ELLIPSIS; }
    <code,field> "->"   { return TK_ARROW; }
    <code,field> "@"    {
      lexer->is_decorator = lexer->is_decorator || !layout_is_inside_line(lexer);
      return TK_AT;
    }
    <code,field> "="    { return TK_ASSIGN; }
    <code,field> "+"    { return TK_PLUS; }
    <code,field> "-"    { return TK_MINUS; }
    <code,field> "*"    { return TK_STAR; }
    <code,field> "/"    { return TK_SLASH; }
    <code,field> "//"   { return TK_DOUBLE_SLASH; }
    <code,field> "%"    { return TK_PERCENT; }
    <code,field> "**"   { return TK_DOUBLE_STAR; }
    <code,field> "<<"   { return TK_LEFT_SHIFT; }
    <code,field> ">>"   { return TK_RIGHT_SHIFT; }
    <code,field> "&"    { return TK_AMPER; }
    <code,field> "|"    { return TK_VBAR; }
    <code,field> "^"    { return TK_CIRCUMFLEX; }
    <code,field> "~"    { return TK_TILDE; }
    <code,field> "<"    { return TK_LESS; }
    <code,field> ">"    { return TK_GREATER; }
    <code,field> "<="   { return TK_LESS_EQUAL; }
    <code,field> ">="   { return TK_GREATER_EQUAL; }
    <code,field> "=="   { return TK_EQUAL; }
    <code,field> "!="   { return TK_NOT_EQUAL; }
    <code,field> "+="   { return TK_PLUS_ASSIGN; }
    <code,field> "-="   { return TK_MINUS_ASSIGN; }
    <code,field> "*="   { return TK_STAR_ASSIGN; }
    <code,field> "/="   { return TK_SLASH_ASSIGN; }
    <code,field> "//="  { return TK_DOUBLE_SLASH_ASSIGN; }
    <code,field> "%="   { return TK_PERCENT_ASSIGN; }
    <code,field> "@="   { return TK_AT_ASSIGN; }
    <code,field> "**="  { return TK_DOUBLE_STAR_ASSIGN; }
    <code,field> "<<="  { return TK_LEFT_SHIFT_ASSIGN; }
    <code,field> ">>="  { return TK_RIGHT_SHIFT_ASSIGN; }
    <code,field> "&="   { return TK_AMPER_ASSIGN; }
    <code,field> "|="   { return TK_VBAR_ASSIGN; }
    <code,field> "^="   { return TK_CIRCUMFLEX_ASSIGN; }
    <code,field> "\x00" { lexer->cursor--; return layout_end_of_text(lexer); }

    <fstring,spec> [^{}"'\\\n\r\x00]+         { goto text; }
    <fstring,spec> "\\" eol                   { lexer_next_line(lexer); goto text; }
    <fstring,spec> "\\" [^\x00\n\r{}]         { goto text; }
    <fstring,spec> "\\"                       { goto text; }
    <fstring,spec> "\\N{" [^{}"'\n\r\x00]* "}" {
      if (lexer->mode->is_raw) { // then the brace begins a field
        do {
          lexer->cursor--;
        } while (*lexer->cursor != '{');
      }
      goto text;
    }
    <fstring> "{{" | "}}"                     { goto text; }
    <fstring,spec> "{" {
      return has_text_before(lexer, 1) ? middle(lexer) : enter_field(lexer);
    }
    <fstring> "}" {
      if (has_text_before(lexer, 1)) {
        return middle(lexer);
      }
      return lexer_fail_here(lexer, "f-string: single '}' is not allowed");
    }
    <spec> "}" {
      if (has_text_before(lexer, 1)) {
        return middle(lexer);
      }
      lexer->mode--;
      return leave_field(lexer);
    }
    <fstring,spec> eol {
      if (lexer->mode->is_triple) {
        lexer_next_line(lexer);
        goto text;
      }
      if (lexer->mode->condition == yycfstring) {
        return unterminated_fstring(lexer);
      }
      lexer->cursor -= lexer->cursor[-1] == '\n' && lexer->cursor[-2] == '\r' ? 2 : 1;
      int kind = middle(lexer); // a newline ends the specifier: the field goes on
      lexer->mode--;
      return kind;
    }
    <fstring,spec> ["'] {
      if (!is_closing_quote(lexer, 1)) {
        goto text;
      }
      return has_text_before(lexer, 1) ? middle(lexer) : leave_fstring(lexer);
    }
    <fstring,spec> ["]{3} | [']{3} {
      if (!is_closing_quote(lexer, 3)) {
        goto text;
      }
      int count = lexer->mode->is_triple ? 3 : 1;
      return has_text_before(lexer, count) ? middle(lexer) : leave_fstring(lexer);
    }
    <fstring,spec> "\x00" {
      lexer->cursor--;
      return unterminated_fstring(lexer);
    }
    <code,field> *                            { return identifier_scan(lexer); }
  */
}

// Owed DEDENTs first, then the layout of a new line, then the characters.
int lexer_next(Lexer *lexer) {
  int kind = 0;
  if (lexer->dedents_owed == 0 && lexer->is_at_line_start) {
    kind = layout_line_start(lexer);
  }
  Token *token = &lexer->token;
  if (lexer->dedents_owed > 0) {
    lexer->dedents_owed--;
    begin_token(lexer);
    kind = TK_DEDENT;
  } else if (kind == 0) {
    kind = scan(lexer);
  }
  token->kind = (uint8_t)kind;
  token->length = (int)((const char *)lexer->cursor - token->start);
  token->end_line = lexer->line;
  token->end_column = (int)((const char *)lexer->cursor - lexer->line_start);
  if (kind == TK_NEWLINE && token->length > 0) {
    lexer_next_line(lexer);
  }
  lexer->last_kind = kind;
  return kind;
}
