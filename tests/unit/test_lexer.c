// The lexer: layout, brackets, strings and numbers, as the tokens they make.
#include "test_parser_support.h"

#include "grammar/lexer.h"

// The tokens of a text: the spelling of each, and "⏎", "→", "←" for NEWLINE, INDENT, DEDENT.
static char *tokens_of(const char *text, Diagnostics *diagnostics, Arena *arena) {
  char *result = calloc(1, 16 * strlen(text) + 64);
  Source source = {.filename = "test.py", .bytes = text, .length = strlen(text)};
  diagnostics_init(diagnostics, arena);
  NameTable names;
  names_init(&names, arena);
  lexer_prepare_names(&names);
  Lexer *lexer = arena_take_raw(arena, sizeof *lexer);
  if (!source_scan(&source, arena, diagnostics)) {
    return result;
  }
  lexer_init(lexer, &source, &names, diagnostics);
  for (;;) {
    int kind = lexer_next(lexer);
    if (kind == 0) {
      break;
    }
    if (kind == TOKEN_ERROR) {
      strcat(result, "!");
      break;
    }
    const char *class_name = token_class(kind);
    if (strcmp(class_name, "NEWLINE") == 0) {
      strcat(result, "⏎");
    } else if (strcmp(class_name, "INDENT") == 0) {
      strcat(result, "→");
    } else if (strcmp(class_name, "DEDENT") == 0) {
      strcat(result, "←");
    } else {
      strncat(result, lexer->token.start, (size_t)lexer->token.length);
    }
    strcat(result, " ");
  }
  return result;
}

static void assert_tokens(const char *text, const char *expected) {
  Meter meter = {.requests_left = SIZE_MAX};
  Arena arena;
  arena_init(&arena, (Allocator){.resize = meter_resize, .context = &meter});
  Diagnostics diagnostics;
  char *tokens = tokens_of(text, &diagnostics, &arena);
  assert_string_equal(tokens, expected);
  free(tokens);
  arena_free(&arena);
}

static void lines_and_blocks(void **state) {
  (void)state;
  assert_tokens("", "");
  assert_tokens("x", "x ⏎ ");
  assert_tokens("x\n", "x ⏎ ");
  assert_tokens("\n\n  # c\nx\n\n", "x ⏎ ");
  assert_tokens("if x:\n  y\n  z\nw", "if x : ⏎ → y ⏎ z ⏎ ← w ⏎ ");
  assert_tokens("if x:\n  if y:\n      z", "if x : ⏎ → if y : ⏎ → z ⏎ ← ← ");
  assert_tokens("if x:\n  y\n# c\n  z\n", "if x : ⏎ → y ⏎ z ⏎ ← ");
  assert_tokens("\tx", "→ x ⏎ ← ");
  assert_tokens("\f x", "→ x ⏎ ← ");
}

static void line_endings_are_equal(void **state) {
  (void)state;
  const char *expected = "if x : ⏎ → y ⏎ ← z ⏎ ";
  assert_tokens("if x:\n  y\nz\n", expected);
  assert_tokens("if x:\r\n  y\r\nz\r\n", expected);
  assert_tokens("if x:\r  y\rz\r", expected);
}

static void brackets_and_backslashes_join(void **state) {
  (void)state;
  assert_tokens("f(1,\n  2)\n", "f ( 1 , 2 ) ⏎ ");
  assert_tokens("[\n\n# c\n]", "[ ] ⏎ ");
  assert_tokens("x = \\\n  1\n", "x = 1 ⏎ ");
  assert_tokens("x = \\\r\n1", "x = 1 ⏎ ");
}

static void fstrings_are_cut_up(void **state) {
  (void)state;
  assert_tokens("f'a{b}c'", "f' a { b } c ' ⏎ ");
  assert_tokens("f'{a!r:>{w}}'", "f' { a ! r : > { w } } ' ⏎ ");
  assert_tokens("f'{{}}'", "f' {{}} ' ⏎ ");
  assert_tokens("f'{f'{x}'}'", "f' { f' { x } ' } ' ⏎ ");
  assert_tokens("f'{d[a:b]}'", "f' { d [ a : b ] } ' ⏎ ");
  assert_tokens("f'{a != b}'", "f' { a != b } ' ⏎ ");
  assert_tokens("f'{x:=5}'", "f' { x : =5 } ' ⏎ ");
  assert_tokens("f'{(x:=5)}'", "f' { ( x := 5 ) } ' ⏎ ");
  assert_tokens("rf'\\{x}'", "rf' \\ { x } ' ⏎ ");
  assert_tokens("f'''{\nx\n}\n'''", "f''' { x } \n ''' ⏎ ");
  assert_tokens("f'''a''b'''", "f''' a''b ''' ⏎ ");
}

static void numbers_end_where_they_should(void **state) {
  (void)state;
  assert_tokens("1_000 0xfF 0b10 0o17 1.5e-3 .5 1. 1..real",
                "1_000 0xfF 0b10 0o17 1.5e-3 .5 1. 1. . real ⏎ ");
  assert_tokens("1if x else 2", "1 if x else 2 ⏎ ");
  assert_tokens("1abc", "!");
  assert_tokens("0777", "!");
  assert_tokens("1__0", "!");
}

static void names_are_normalised(void **state) {
  (void)state;
  assert_tokens("ñandú = été", "ñandú = été ⏎ ");
  Parse parse;
  parse_text(&parse, "ﬁn = 1\nprint(fin)\n"); // the first begins with a ligature
  assert_int_equal(parse.status, PARSE_OK);
  Symbol *symbol = scope_find(parse.module->scope, "fin");
  assert_non_null(symbol);
  assert_true(symbol->is_bound && symbol->is_loaded);
  parse_free(&parse);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(lines_and_blocks),
      cmocka_unit_test(line_endings_are_equal),
      cmocka_unit_test(brackets_and_backslashes_join),
      cmocka_unit_test(fstrings_are_cut_up),
      cmocka_unit_test(numbers_end_where_they_should),
      cmocka_unit_test(names_are_normalised),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
