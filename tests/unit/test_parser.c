// The parser: trees, CPython's words for what is wrong, what is unfinished, and bytes of any kind.
#include "test_parser_support.h"

#include "grammar/literal.h"

static char *dump(const ModuleNode *module) {
  char *text = NULL;
  size_t size = 0;
  FILE *out = open_memstream(&text, &size);
  ast_print(module, out);
  fclose(out);
  return text;
}

static void trees_are_printed_like_pythons(void **state) {
  (void)state;
  Parse parse;
  parse_text(&parse, "x = -1\nprint(f'{x!r:>{w}}', 'a' \"'\")\n");
  assert_int_equal(parse.status, PARSE_OK);
  char *text = dump(parse.module);
  assert_string_equal(text, "Module(\n"
                            "  body=[\n"
                            "    Assign(\n"
                            "      targets=[\n"
                            "        Name(id='x', ctx=Store())],\n"
                            "      value=UnaryOp(\n"
                            "        op=USub(),\n"
                            "        operand=Constant(value=1))),\n"
                            "    Expr(\n"
                            "      value=Call(\n"
                            "        func=Name(id='print', ctx=Load()),\n"
                            "        args=[\n"
                            "          JoinedStr(\n"
                            "            values=[\n"
                            "              FormattedValue(\n"
                            "                value=Name(id='x', ctx=Load()),\n"
                            "                conversion=114,\n"
                            "                format_spec=JoinedStr(\n"
                            "                  values=[\n"
                            "                    Constant(value='>'),\n"
                            "                    FormattedValue(\n"
                            "                      value=Name(id='w', ctx=Load()),\n"
                            "                      conversion=-1)]))]),\n"
                            "          Constant(value=\"a'\")]))])\n");
  free(text);
  parse_free(&parse);
}

// Parenthesised items, and the tuples that look like them.
static void with_items_are_told_from_tuples(void **state) {
  (void)state;
  const struct {
    const char *text;
    int items;
    NodeKind first;
  } rows[] = {
      {"with (a, b): pass", 2, NODE_NAME},       {"with (a as b, c): pass", 2, NODE_NAME},
      {"with (a): pass", 1, NODE_NAME},          {"with (a, b) as c: pass", 1, NODE_TUPLE},
      {"with (): pass", 1, NODE_TUPLE},          {"with (a, *b): pass", 1, NODE_TUPLE},
      {"with (a), (b): pass", 2, NODE_NAME},     {"with (a as b): pass", 1, NODE_NAME},
      {"with (a := b, c): pass", 1, NODE_TUPLE}, {"with (a, b).c: pass", 1, NODE_ATTRIBUTE},
      {"with (yield): pass", 1, NODE_YIELD},     {"with a, (b, c): pass", 2, NODE_NAME},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    char text[100];
    snprintf(text, sizeof text, "def f():\n  %s\n", rows[i].text);
    Parse parse;
    parse_text(&parse, text);
    assert_int_equal(parse.status, PARSE_OK);
    const Node *statement = AS(FunctionDef, parse.module->body.items[0])->body.items[0];
    NodeList items = AS(With, statement)->items;
    assert_int_equal(items.count, rows[i].items);
    assert_int_equal(AS(withitem, items.items[0])->context_expr->kind, rows[i].first);
    parse_free(&parse);
  }
}

static void soft_keywords_are_names(void **state) {
  (void)state;
  Parse parse;
  parse_text(&parse, "match = case = type = _ = 1\nmatch(case)\nmatch[type] = _\n"
                     "print(match, -match)\ntype(match)\nmatch.x\n");
  assert_int_equal(parse.status, PARSE_OK);
  parse_free(&parse);
}

typedef struct Mistake {
  const char *text;
  const char *type, *message;
  int line, offset, end_line, end_offset; // as a SyntaxError has them: offsets from 1
} Mistake;

// What CPython 3.13 says about each.  An end of 0: it marks one place only.
static const Mistake mistakes[] = {
    {"if x\n    y\n", "SyntaxError", "expected ':'", 1, 5, 1, 6},
    {"while True\n    pass\n", "SyntaxError", "expected ':'", 1, 11, 1, 12},
    {"def f()\n    return 1\n", "SyntaxError", "expected ':'", 1, 8, 1, 9},
    {"else if x:\n    pass\n", "SyntaxError", "invalid syntax", 1, 1, 1, 5},
    {"print \"hello\"\n", "SyntaxError",
     "Missing parentheses in call to 'print'. Did you mean print(...)?", 1, 1, 1, 14},
    {"print(1 2)\n", "SyntaxError", "invalid syntax. Perhaps you forgot a comma?", 1, 7, 1, 10},
    {"x = {1: 2, 3 4}\n", "SyntaxError", "':' expected after dictionary key", 1, 12, 0, 0},
    {"foo(a=1, 2)\n", "SyntaxError", "positional argument follows keyword argument", 1, 11, 1, 12},
    {"foo(a.b=1)\n", "SyntaxError",
     "expression cannot contain assignment, perhaps you meant \"==\"?", 1, 5, 1, 9},
    {"if x = 1:\n    pass\n", "SyntaxError",
     "invalid syntax. Maybe you meant '==' or ':=' instead of '='?", 1, 4, 1, 9},
    {"if f() = 1:\n    pass\n", "SyntaxError",
     "cannot assign to function call here. Maybe you meant '==' instead of '='?", 1, 4, 1, 7},
    {"x = = 2\n", "SyntaxError", "invalid syntax", 1, 5, 1, 6},
    {"i++\n", "SyntaxError", "invalid syntax", 1, 4, 1, 5},
    {"f() = 1\n", "SyntaxError",
     "cannot assign to function call here. Maybe you meant '==' instead of '='?", 1, 1, 1, 4},
    {"None = 1\n", "SyntaxError", "cannot assign to None", 1, 1, 1, 5},
    {"f(), a = 1\n", "SyntaxError", "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
     1, 6, 1, 11},
    {"a = 1 = b\n", "SyntaxError", "cannot assign to literal", 1, 5, 1, 6},
    {"(x.y := 1)\n", "SyntaxError", "cannot use assignment expressions with attribute", 1, 2, 1, 5},
    {"f() += 1\n", "SyntaxError",
     "'function call' is an illegal expression for augmented assignment", 1, 1, 1, 4},
    {"for f() in x: pass\n", "SyntaxError", "cannot assign to function call", 1, 5, 1, 8},
    {"[x for x y]\n", "SyntaxError", "'in' expected after for-loop variables", 1, 10, 1, 11},
    {"[x, y for x in z]\n", "SyntaxError",
     "did you forget parentheses around the comprehension target?", 1, 2, 1, 6},
    {"{**x for x in y}\n", "SyntaxError", "dict unpacking cannot be used in dict comprehension", 1,
     2, 1, 4},
    {"[*x for x in y]\n", "SyntaxError", "iterable unpacking cannot be used in comprehension", 1, 2,
     1, 4},
    {"del f()\n", "SyntaxError", "cannot delete function call", 1, 5, 1, 8},
    {"with f() as 1: pass\n", "SyntaxError", "cannot assign to literal", 1, 13, 1, 14},
    {"import a from b\n", "SyntaxError", "Did you mean to use 'from ... import ...' instead?", 1, 1,
     1, 16},
    {"from a import b,\n", "SyntaxError",
     "trailing comma not allowed without surrounding parentheses", 1, 17, 1, 18},
    {"def f(a=1, b):\n    pass\n", "SyntaxError",
     "parameter without a default follows parameter with a default", 1, 12, 1, 13},
    {"def f(*):\n    pass\n", "SyntaxError", "named arguments must follow bare *", 1, 7, 1, 8},
    {"def f((a, b)):\n    pass\n", "SyntaxError", "Function parameters cannot be parenthesized", 1,
     7, 1, 13},
    {"lambda *: 1\n", "SyntaxError", "named arguments must follow bare *", 1, 9, 1, 10},
    {"class = 1\n", "SyntaxError", "invalid syntax", 1, 7, 1, 8},
    {"try:\nx\nexcept: pass\n", "IndentationError",
     "expected an indented block after 'try' statement on line 1", 2, 1, 2, 2},
    {"try:\n    pass\nexcept a, b:\n    pass\n", "SyntaxError",
     "multiple exception types must be parenthesized", 3, 8, 3, 12},
    {"try:\n    pass\nexcept E:\n    pass\nexcept* F:\n    pass\n", "SyntaxError",
     "cannot have both 'except' and 'except*' on the same 'try'", 5, 1, 5, 8},
    {"def f():\nreturn 1\n", "IndentationError",
     "expected an indented block after function definition on line 1", 2, 1, 2, 7},
    {"await x = 1\n", "SyntaxError",
     "cannot assign to await expression here. Maybe you meant '==' instead of '='?", 1, 1, 1, 8},
    {"def f():\n    async with x: pass\n", "SyntaxError", "'async with' outside async function", 2,
     5, 2, 23},
    {"async def f():\nx\n", "IndentationError",
     "expected an indented block after function definition on line 1", 2, 1, 2, 2},
    {"def f():\n    nonlocal x\n", "SyntaxError", "no binding for nonlocal 'x' found", 2, 5, 2, 15},
    {"def f():\n    x = 1\n    global x\n", "SyntaxError",
     "name 'x' is assigned to before global declaration", 3, 5, 3, 13},
    {"x = (1,\n", "SyntaxError", "'(' was never closed", 1, 5, 0, 0},
    {"x = (1]\n", "SyntaxError", "closing parenthesis ']' does not match opening parenthesis '('",
     1, 7, 0, 0},
    {"x = )\n", "SyntaxError", "unmatched ')'", 1, 5, 0, 0},
    {"x = \"abc\n", "SyntaxError", "unterminated string literal (detected at line 1)", 1, 5, 0, 0},
    {"x = \"\"\"abc\n", "SyntaxError",
     "unterminated triple-quoted string literal (detected at line 1)", 1, 5, 0, 0},
    {"x = 'it's'\n", "SyntaxError", "unterminated string literal (detected at line 1)", 1, 10, 0,
     0},
    {"x = f\"{a b}\"\n", "SyntaxError", "invalid syntax. Perhaps you forgot a comma?", 1, 8, 1, 11},
    {"x = f\"{}\"\n", "SyntaxError", "f-string: valid expression required before '}'", 1, 8, 1, 9},
    {"x = f\"{a!x}\"\n", "SyntaxError",
     "f-string: invalid conversion character 'x': expected 's', 'r', or 'a'", 1, 10, 1, 11},
    {"x = f\"{a\"\n", "SyntaxError", "f-string: expecting '}'", 1, 9, 0, 0},
    {"x = \342\200\234hello\342\200\235\n", "SyntaxError",
     "invalid character '\342\200\234' (U+201C)", 1, 5, 0, 0},
    {"x = 0777\n", "SyntaxError",
     "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal "
     "integers",
     1, 5, 1, 6},
    {"x = 1abc\n", "SyntaxError", "invalid decimal literal", 1, 5, 0, 0},
    {"x = 0b12\n", "SyntaxError", "invalid digit '2' in binary literal", 1, 8, 0, 0},
    {"if x:\n    y = 1\n      z = 2\n", "IndentationError", "unexpected indent", 3, 6, 0, 0},
    {"x = 1 \\y\n", "SyntaxError", "unexpected character after line continuation character", 1, 8,
     0, 0},
    {"(*a)\n", "SyntaxError", "cannot use starred expression here", 1, 2, 1, 4},
    {"x = y if z\n", "SyntaxError", "expected 'else' after 'if' expression", 1, 5, 1, 11},
    {"__debug__ = 1\n", "SyntaxError", "cannot assign to __debug__", 1, 1, 1, 10},
    {"x = b\"\303\251\"\n", "SyntaxError", "bytes can only contain ASCII literal characters", 1, 5,
     1, 9},
    {"x = \"\\x\"\n", "SyntaxError",
     "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: truncated \\xXX "
     "escape",
     1, 5, 1, 9},
    {"f(x=1, x=2)\n", "SyntaxError", "keyword argument repeated: x", 1, 8, 1, 11},
    {"x = [i, for i in range(5)]\n", "SyntaxError",
     "did you forget parentheses around the comprehension target?", 1, 6, 1, 8},
};

static int offset_of(const Parse *parse, int line, int column) {
  Text text = source_line(&parse->source, line);
  int offset = 1;
  for (int i = 0; i < column; i++) {
    offset += i >= text.length || ((unsigned char)text.bytes[i] & 0xc0) != 0x80;
  }
  return column < 0 ? 0 : offset;
}

static void mistakes_get_cpythons_words(void **state) {
  (void)state;
  for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++) {
    const Mistake *row = &mistakes[i];
    Parse parse;
    parse_text(&parse, row->text);
    assert_int_equal(parse.status, PARSE_ERRORS);
    const Diagnostic *first = &parse.diagnostics.items[0];
    if (strcmp(first->message, row->message) != 0) {
      fail_msg("%s: %s, not %s", row->text, first->message, row->message);
    }
    assert_string_equal(diagnostic_type(first->kind), row->type);
    assert_int_equal(first->line, row->line);
    int offset = offset_of(&parse, first->line, first->column);
    if (offset != row->offset) {
      fail_msg("%s: offset %d, not %d", row->text, offset, row->offset);
    }
    if (row->end_line > 0) {
      assert_int_equal(first->end_line, row->end_line);
      assert_int_equal(offset_of(&parse, first->end_line, first->end_column), row->end_offset);
    }
    parse_free(&parse);
  }
}

static void several_errors_are_told(void **state) {
  (void)state;
  Parse parse;
  parse_text(&parse,
             "x = = 1\ndef f(a b):\n    y = 2\nprint 'x'\nfor i in range(3)\n    z z\nw = 1\n");
  assert_int_equal(parse.status, PARSE_ERRORS);
  const int lines[] = {1, 2, 4, 5, 6};
  assert_int_equal(parse.diagnostics.count, 5);
  for (int i = 0; i < 5; i++) {
    assert_int_equal(parse.diagnostics.items[i].line, lines[i]);
  }
  parse_free(&parse);
}

static void carets_stand_below_what_they_mean(void **state) {
  (void)state;
  const char *const rows[][2] = {
      {"\tx = 1\n", "  File \"test.py\", line 1\n    \tx = 1\n    ^\n"
                    "IndentationError: unexpected indent\n"},
      {"x = f(\303\251 b)\n", "  File \"test.py\", line 1\n    x = f(\303\251 b)\n          ^^^\n"
                              "SyntaxError: invalid syntax. Perhaps you forgot a comma?\n"},
      {"if x:\n\ty =\t= 1\n",
       "  File \"test.py\", line 2\n    \ty =\t= 1\n    \t   \t^\nSyntaxError: invalid syntax\n"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    Parse parse;
    parse_text(&parse, rows[i][0]);
    char *text = diagnostic_format(&parse.arena, &parse.source, &parse.diagnostics.items[0]);
    assert_string_equal(text, rows[i][1]);
    parse_free(&parse);
  }
}

static void refusals_say_what_to_use(void **state) {
  (void)state;
  const char *const texts[] = {"match x:\n    case 1:\n        pass\n",
                               "type X = int\n",
                               "def f[T](x): pass\n",
                               "class A[T]: pass\n",
                               "x = 1j\n",
                               "x = '\\N{NO SUCH}'\n",
                               "class A(metaclass=M): pass\n",
                               "eval('1')\n",
                               "exec('1')\n",
                               "__import__('os')\n",
                               "compile('', '', 'exec')\n"};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    Parse parse;
    parse_text(&parse, texts[i]);
    assert_int_equal(parse.status, PARSE_ERRORS);
    assert_int_equal(parse.diagnostics.items[0].kind, DIAGNOSTIC_REFUSAL);
    assert_non_null(parse.diagnostics.items[0].hint);
    parse_free(&parse);
  }
}

static void every_character_name_is_found(void **state) {
  (void)state;
  const struct {
    int32_t code;
    const char *name;
  } characters[] = {
#define CHARACTER(code, name) {code, name},
#include "grammar/character_names.def"
#undef CHARACTER
  };
  for (size_t i = 0; i < sizeof characters / sizeof *characters; i++) {
    const char *name = characters[i].name;
    assert_int_equal(literal_find_character((Text){name, (int)strlen(name)}), characters[i].code);
  }
  assert_int_equal(literal_find_character((Text){"NO SUCH", 7}), -1);
  assert_int_equal(literal_find_character((Text){"bullet", 6}), 0x2022);
}

static void unfinished_text_is_told_at_the_prompt(void **state) {
  (void)state;
  const struct {
    const char *text;
    ParseStatus status;
  } rows[] = {
      {"x = 1\n", PARSE_OK},
      {"", PARSE_OK},
      {"f(1,\n", PARSE_UNFINISHED},
      {"x = '''a\n", PARSE_UNFINISHED},
      {"x = 'a\n", PARSE_ERRORS},
      {"x = \\\n", PARSE_UNFINISHED},
      {"x =\n", PARSE_ERRORS},
      {"if x:\n", PARSE_UNFINISHED},
      {"if x:\n    y\n", PARSE_UNFINISHED},
      {"if x:\n    y\n\n", PARSE_OK},
      {"if x: y\n", PARSE_UNFINISHED},
      {"if x: y\n\n", PARSE_OK},
      {"@f\n", PARSE_UNFINISHED},
      {"@f\ndef g():\n    pass\n\n", PARSE_OK},
      {"await x\n", PARSE_OK},
      {"f(a b\n", PARSE_ERRORS},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    Parse parse;
    ParseOptions options = {.mode = PARSE_INTERACTIVE, .allows_top_level_await = true};
    parse_bytes(&parse, rows[i].text, strlen(rows[i].text), options);
    if (parse.status != rows[i].status) {
      fail_msg("%s: status %d", rows[i].text, (int)parse.status);
    }
    parse_free(&parse);
  }
}

static char *repeat(const char *text, int count, const char *end) {
  size_t length = strlen(text);
  char *result = malloc(length * (size_t)count + strlen(end) + 1);
  for (int i = 0; i < count; i++) {
    memcpy(result + length * (size_t)i, text, length);
  }
  strcpy(result + length * (size_t)count, end);
  return result;
}

static void depth_is_limited(void **state) {
  (void)state;
  const char *const parts[] = {
      "1+",  "not ",         "-",   "(",   "[",      "{", "1**",     "a()()",   "f()",  "x[0][0]",
      "if ", "a if b else ", "f'{", "x:=", "await ", "*", "lambda:", "else:\n", "1 if "};
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
    char *text = repeat(parts[i], 20000, "1\n");
    Parse parse;
    parse_text(&parse, text);
    assert_int_equal(parse.status, PARSE_ERRORS);
    parse_free(&parse);
    free(text);
  }
}

static const char sample[] = "import a.b as c\n"
                             "@d(1)\n"
                             "class A(B, k=1):\n"
                             "    async def f(self, x: int = 1, /, *y, z, **w) -> str:\n"
                             "        async with x as (p, *q), r: await s\n"
                             "        return [i async for i in j if k], {**l, 'm': f'{n!r:>{o}}'}\n"
                             "try: raise E from e\n"
                             "except* (F, G) as h: x.y[1:2, ::3] += -1 if t else lambda u=1: u\n"
                             "else: del v, w[0]\n"
                             "finally: print(*a, b=1 < 2 is not 3, **c)\n";

// Whatever the memory, nothing is lost and nothing is believed that was not finished.
static void memory_may_run_out_anywhere(void **state) {
  (void)state;
  for (size_t requests = 0;; requests++) {
    Parse parse = {.meter = {.requests_left = requests}};
    arena_init(&parse.arena, (Allocator){.resize = meter_resize, .context = &parse.meter});
    parse.source = (Source){.filename = "test.py", .bytes = sample, .length = strlen(sample)};
    parse.status = parser_run(&parse.arena, &parse.source, (ParseOptions){0}, &parse.module,
                              &parse.diagnostics);
    parse_free(&parse);
    if (parse.status == PARSE_OK) {
      break;
    }
    assert_int_equal(parse.status, PARSE_NO_MEMORY);
  }
}

// The same between any two nodes: what stands before moves the place where a block of the arena
// ends.  With an error in it the text is parsed a second time, to tell of it.
static void memory_runs_out_between_nodes_of(const char *end) {
  for (int filler = 0; filler < 600; filler++) {
    char *text = repeat("f(1)\n", filler, end);
    for (size_t requests = 1;; requests++) {
      Parse parse = {.meter = {.requests_left = requests}};
      arena_init(&parse.arena, (Allocator){.resize = meter_resize, .context = &parse.meter});
      parse.source = (Source){.filename = "test.py", .bytes = text, .length = strlen(text)};
      parse.status = parser_run(&parse.arena, &parse.source, (ParseOptions){0}, &parse.module,
                                &parse.diagnostics);
      parse_free(&parse);
      if (parse.status != PARSE_NO_MEMORY) {
        break;
      }
    }
    free(text);
  }
}

static void memory_may_run_out_between_nodes(void **state) {
  (void)state;
  memory_runs_out_between_nodes_of("x = (((1))), [i for i in y if (j := i)]\n");
  char *wrong = repeat("print((x), (y) z)\n", 9, "");
  memory_runs_out_between_nodes_of(wrong);
  free(wrong);
}

static void any_bytes_get_an_answer(void **state) {
  (void)state;
  size_t length = strlen(sample);
  char *text = malloc(length + 1);
  unsigned seed = 1;
  for (size_t i = 0; i < 4 * length; i++) {
    memcpy(text, sample, length + 1);
    size_t used = length;
    if (i < length) {
      used = i; // a truncation at each byte
      text[i] = '\0';
    } else {
      for (int j = 0; j < 3; j++) {
        seed = seed * 1103515245u + 12345u;
        text[(seed >> 8) % length] = (char)(seed >> 16);
      }
    }
    Parse parse;
    parse_bytes(&parse, text, used, (ParseOptions){0});
    assert_true((parse.status == PARSE_OK) == (parse.module != NULL));
    for (int j = 0; j < parse.diagnostics.count; j++) {
      assert_non_null(diagnostic_format(&parse.arena, &parse.source, &parse.diagnostics.items[j]));
    }
    parse_free(&parse);
  }
  free(text);
}

static void bytes_that_are_no_text_are_refused(void **state) {
  (void)state;
  const struct {
    const char *bytes;
    size_t length;
    const char *message;
  } rows[] = {
      {"x = 1\n\0", 7, "source code cannot contain null bytes"},
      {"\xff", 1,
       "Non-UTF-8 code starting with '\\xff' in file test.py on line 1, but no encoding declared; "
       "see https://peps.python.org/pep-0263/ for details"},
      {"# coding: latin-1\n", 18, "encoding problem: latin-1"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    Parse parse;
    parse_bytes(&parse, rows[i].bytes, rows[i].length, (ParseOptions){0});
    assert_int_equal(parse.status, PARSE_ERRORS);
    assert_string_equal(parse.diagnostics.items[0].message, rows[i].message);
    parse_free(&parse);
  }
  Parse parse;
  parse_text(&parse, "\xef\xbb\xbf# -*- coding: UTF-8 -*-\nx = 1\n");
  assert_int_equal(parse.status, PARSE_OK);
  parse_free(&parse);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(trees_are_printed_like_pythons),
      cmocka_unit_test(with_items_are_told_from_tuples),
      cmocka_unit_test(soft_keywords_are_names),
      cmocka_unit_test(mistakes_get_cpythons_words),
      cmocka_unit_test(several_errors_are_told),
      cmocka_unit_test(carets_stand_below_what_they_mean),
      cmocka_unit_test(refusals_say_what_to_use),
      cmocka_unit_test(every_character_name_is_found),
      cmocka_unit_test(unfinished_text_is_told_at_the_prompt),
      cmocka_unit_test(depth_is_limited),
      cmocka_unit_test(memory_may_run_out_anywhere),
      cmocka_unit_test(memory_may_run_out_between_nodes),
      cmocka_unit_test(any_bytes_get_an_answer),
      cmocka_unit_test(bytes_that_are_no_text_are_refused),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
