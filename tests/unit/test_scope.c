// Scopes: what each name is, what is captured, and how frames are laid out.
#include "test_parser_support.h"

static const char *kind_text(const Symbol *symbol) {
  static const char *const texts[] = {"local", "cell", "free", "global", "namespace"};
  return symbol == NULL ? "none" : texts[symbol->kind];
}

// The scope that is the last of each generation: "0/1" is the second child of the first child.
static Scope *find(Scope *scope, const char *path) {
  for (const char *at = path; *at != '\0'; at++) {
    if (*at == '/') {
      continue;
    }
    scope = scope->first_child;
    for (int i = *at - '0'; i > 0; i--) {
      scope = scope->next_sibling;
    }
  }
  return scope;
}

typedef struct Row {
  const char *text;
  const char *path;
  const char *name;
  const char *kind;
} Row;

static void names_are_resolved(void **state) {
  (void)state;
  const Row rows[] = {
      {"x = 1\n", "", "x", "global"},
      {"def f():\n x = 1\n", "0", "x", "local"},
      {"def f():\n global x\n x = 1\n", "0", "x", "global"},
      {"def f():\n print(x)\n", "0", "print", "global"},
      {"def f(x):\n return lambda: x\n", "0", "x", "cell"},
      {"def f(x):\n return lambda: x\n", "0/0", "x", "free"},
      {"def f():\n x = 1\n def g():\n  nonlocal x\n  x = 2\n", "0/0", "x", "free"},
      {"def f():\n x = 1\n def g():\n  def h(): return x\n", "0/0/0", "x", "free"},
      {"def f():\n x = 1\n def g():\n  global x\n  def h(): return x\n", "0/0/0", "x", "global"},
      {"class A:\n x = 1\n def f(self): return x\n", "0", "x", "namespace"},
      {"class A:\n x = 1\n def f(self): return x\n", "0/0", "x", "global"},
      {"def f(x):\n class A:\n  y = x\n", "0/0", "x", "free"},
      {"def f(x):\n class A:\n  x = 1\n  y = [x for i in z]\n", "0/0", "x", "namespace"},
      {"def f(x):\n class A:\n  x = 1\n  y = [x for i in z]\n", "0/0/0", "x", "free"},
      {"def f():\n return [i for i in z]\n", "0/0", "i", "local"},
      {"def f(x):\n return [x for i in z]\n", "0/0", "x", "local"},
      {"def f(x):\n return [lambda: i for i in z]\n", "0/0", "i", "cell"},
      {"def f(x):\n return (x for i in z)\n", "0/0", "x", "free"},
      {"def f():\n [y := i for i in z]\n", "0", "y", "local"},
      {"def f():\n (y := i for i in z)\n", "0", "y", "cell"},
      {"def f():\n (y := i for i in z)\n", "0/0", "y", "free"},
      {"[y := i for i in z]\n", "0", "y", "global"},
      {"def f():\n try: pass\n except E as e: pass\n", "0", "e", "local"},
      {"def f():\n import a.b\n", "0", "a", "local"},
      {"class A:\n def f(self): return __class__\n", "0/0", "__class__", "free"},
      {"class A:\n def f(self): return super()\n", "0/0", "__class__", "free"},
      {"class A:\n def f(self): self.__x = __y\n", "0/0", "_A__y", "global"},
      {"class _A:\n __x = 1\n", "0", "_A__x", "namespace"},
      {"class A:\n __x__ = 1\n", "0", "__x__", "namespace"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    Parse parse;
    parse_text(&parse, rows[i].text);
    assert_int_equal(parse.status, PARSE_OK);
    const Scope *scope = find(parse.module->scope, rows[i].path);
    const char *kind = kind_text(scope_find(scope, rows[i].name));
    if (strcmp(kind, rows[i].kind) != 0) {
      fail_msg("%s: %s is %s, not %s", rows[i].text, rows[i].name, kind, rows[i].kind);
    }
    parse_free(&parse);
  }
}

static void parameters_come_first(void **state) {
  (void)state;
  Parse parse;
  parse_text(&parse, "def f(a, /, b, *args, c, **kw):\n  d = lambda: b\n");
  assert_int_equal(parse.status, PARSE_OK);
  const Scope *scope = find(parse.module->scope, "0");
  const char *names[] = {"a", "b", "c", "args", "kw", "d"};
  assert_int_equal(scope->parameter_count, 5);
  assert_int_equal(scope->locals.count, 6);
  for (int i = 0; i < 6; i++) {
    assert_string_equal(scope->locals.items[i]->name->text, names[i]);
    assert_int_equal(scope->locals.items[i]->slot, i);
  }
  assert_int_equal(scope->locals.items[1]->kind, SYMBOL_CELL);
  parse_free(&parse);
}

// A closure passes through the frames between: each holds what the next one takes.
static void closures_are_chained(void **state) {
  (void)state;
  Parse parse;
  parse_text(&parse, "def f(x, y):\n  class A:\n    def g(self):\n      return [x for x in "
                     "(y for _ in [x])], x\n");
  assert_int_equal(parse.status, PARSE_OK);
  const Scope *f = find(parse.module->scope, "0");
  const Scope *a = f->first_child;
  const Scope *g = a->first_child;
  assert_int_equal(a->free_variables.count, 2);
  assert_int_equal(g->free_variables.count, 2);
  for (int i = 0; i < 2; i++) {
    const Symbol *inner = g->free_variables.items[i];
    const Symbol *middle = inner->outer;
    assert_ptr_equal(middle->scope, a);
    assert_int_equal(middle->kind, SYMBOL_FREE);
    assert_ptr_equal(middle->outer->scope, f);
    assert_int_equal(middle->outer->kind, SYMBOL_CELL);
    assert_ptr_equal(a->free_variables.items[middle->slot], middle);
  }
  parse_free(&parse);
}

static void class_cells_are_made_when_needed(void **state) {
  (void)state;
  Parse parse;
  parse_text(&parse, "class A:\n def f(self): return super().f()\nclass B:\n def f(self): pass\n");
  const Scope *a = find(parse.module->scope, "0");
  const Scope *b = find(parse.module->scope, "1");
  assert_non_null(a->class_cell);
  assert_int_equal(a->class_cell->kind, SYMBOL_CELL);
  assert_ptr_equal(a->locals.items[a->class_cell->slot], a->class_cell);
  assert_ptr_equal(a->first_child->free_variables.items[0]->outer, a->class_cell);
  assert_null(b->class_cell);
  parse_free(&parse);
}

static void functions_know_their_nature(void **state) {
  (void)state;
  Parse parse;
  parse_text(&parse, "def a(): yield\n"
                     "async def b(): await x\n"
                     "async def c(): yield\n"
                     "def d(): return (await x for x in y)\n"
                     "async def e(): return [await x for x in y]\n");
  assert_int_equal(parse.status, PARSE_OK);
  const char *const expected[] = {"g-", "-c", "gc", "--", "-c"};
  for (int i = 0; i < 5; i++) {
    const char path[] = {(char)('0' + i), '\0'};
    const Scope *scope = find(parse.module->scope, path);
    assert_int_equal(scope->is_generator, expected[i][0] == 'g');
    assert_int_equal(scope->is_coroutine, expected[i][1] == 'c');
  }
  const Scope *generator = find(parse.module->scope, "3/0");
  assert_true(generator->is_generator && generator->is_coroutine);
  assert_string_equal(generator->locals.items[0]->name->text, ".0");
  parse_free(&parse);
}

static void attributes_are_counted(void **state) {
  (void)state;
  Parse parse;
  parse_text(&parse, "class A:\n"
                     "  def __init__(me):\n    me.a = me.b = 1\n    me.a = 2\n"
                     "  def f(self, other):\n    self.c += 1\n    other.d = 1\n"
                     "  @staticmethod\n  def g(): pass\n");
  assert_int_equal(parse.status, PARSE_OK);
  assert_int_equal(AS(ClassDef, parse.module->body.items[0])->attribute_count, 3);
  parse_free(&parse);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(names_are_resolved),
      cmocka_unit_test(parameters_come_first),
      cmocka_unit_test(closures_are_chained),
      cmocka_unit_test(class_cells_are_made_when_needed),
      cmocka_unit_test(functions_know_their_nature),
      cmocka_unit_test(attributes_are_counted),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
