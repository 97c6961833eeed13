// Modules that are compiled while they are read: the code is that of the whole tree, or the
// compiler says that it needs the whole tree.
#include "tests/unit/unit_runtime.h"

#include "vm/disassemble.h"
#include "vm/exception.h"
#include "vm/memory.h"
#include "vm/scope_dict.h"
#include <glob.h>
#include <string.h>

static char *listing(Vm *vm, Code *code, const Source *source) {
  char *text;
  size_t length;
  FILE *out = open_memstream(&text, &length);
  assert_true(code_disassemble(vm, code, source, out));
  fclose(out);
  object_release(vm, code);
  return text;
}

// NULL: it is no program.
static char *whole_listing(Vm *vm, const char *text) {
  Arena arena;
  arena_init(&arena, *memory_allocator(vm->memory));
  Source source = {.filename = "", .bytes = text, .length = strlen(text)};
  ModuleNode *tree;
  Diagnostics diagnostics;
  Code *code;
  char *result = NULL;
  if (parser_run(&arena, &source, (ParseOptions){0}, &tree, &diagnostics) == PARSE_OK &&
      compile_tree(vm, tree, &source, (CompileOptions){0}, &code)) {
    result = listing(vm, code, &source);
  }
  raised_clear(vm);
  arena_free(&arena);
  return result;
}

static PiecesStatus by_pieces(Vm *vm, Arena *arena, Source *source, Code **code) {
  Diagnostics diagnostics;
  arena_init(arena, *memory_allocator(vm->memory));
  return compile_pieces(vm, arena, source, vm->empty_string, VALUE_NONE, (CompileOptions){0},
                        &diagnostics, code);
}

static PiecesStatus pieces_listing(Vm *vm, const char *text, char **result) {
  Arena arena;
  Source source = {.filename = "", .bytes = text, .length = strlen(text)};
  Code *code;
  PiecesStatus status = by_pieces(vm, &arena, &source, &code);
  *result = status == PIECES_COMPILED ? listing(vm, code, &source) : NULL;
  arena_free(&arena);
  return status;
}

static void expect_equal(Vm *vm, const char *text) {
  char *pieces;
  PiecesStatus status = pieces_listing(vm, text, &pieces);
  if (status != PIECES_COMPILED) {
    fail_msg("not compiled by pieces: %s", text);
  }
  char *whole = whole_listing(vm, text);
  assert_string_equal(pieces, whole);
  free(pieces);
  free(whole);
}

static void expect_not_enough(Vm *vm, const char *text) {
  char *pieces;
  if (pieces_listing(vm, text, &pieces) != PIECES_NOT_ENOUGH) {
    fail_msg("compiled by pieces: %s", text);
  }
  assert_true(vm->raised == VALUE_UNBOUND);
}

static void test_definitions(void **state) {
  Vm *vm = *state;
  expect_equal(vm, "");
  expect_equal(vm, "'doc'\nx: int = 1\n");
  expect_equal(vm, "def f(a, b=1, *c, d=[n for n in y], **e) -> int:\n  'doc'\n  return a\nf(1)\n");
  expect_equal(vm, "def f(): return lambda: f\nclass A: x = [n for n in range(3)]\nprint(A)\n");
  expect_equal(
      vm, "@a\n@b(1)\nasync def f(x):\n  async for i in x: yield await i\n@c\nclass A(b, m=1):\n"
          "  def __init__(self): self.__x = super().x = 1\n  class B: y = __class__\n");
  expect_equal(
      vm, "def outer():\n  x = 1\n  def inner():\n    nonlocal x\n    x += 1\n  return inner\n");
  expect_equal(
      vm, "if a:\n  def f(): return g(x + 1)\nelse:\n  class A:\n    def m(self): pass\nf()\n");
  expect_equal(vm, "def f(): return 1\nraise f\ndef g(): return 2\nclass A: pass\n");
  expect_equal(
      vm, "rows = [[n := m, (lambda: m)] for m in [k for k in range(3)]]\ndef f(): return n\n");
  expect_equal(vm, "def f(): pass; x = 1\ndef g(): pass\nx = 1; y = 2; z = 3\n");
}

// Each function asks what is known of other names of the module.
static void test_guesses_that_are_right(void **state) {
  Vm *vm = *state;
  expect_equal(vm, "def f(n): return f(n - 1) + f(n * 2)\n");
  expect_equal(vm, "def f(n): return g(n + 1)\ndef g(n): return f(n - 1)\n");
  expect_equal(vm, "def f(x): return abs(g(x)) + len(h(x()))\ndef g(x): pass\nh = g\n");
  expect_equal(vm, "import math, os.path as p\ndef f(x): return math.sqrt(x), p.join(x, x)\n");
  expect_equal(vm, "class C: pass\nc = C()\ndef f(): return c.m(c.n(1)), c\n");
}

static void test_guesses_that_are_wrong(void **state) {
  Vm *vm = *state;
  expect_not_enough(vm, "def f(n): return nobody(n + 1)\n");
  expect_not_enough(vm, "def f(n): return abs(g(n))\ndef abs(n): pass\n");
  expect_not_enough(vm,
                    "def f(n): return g(n + 1)\ndef g(n): pass\ndef h():\n  global g\n  g = 1\n");
  expect_not_enough(vm, "def f(n): return math.sqrt(n)\nimport math\n");
}

// The whole tree says what is wrong.
static void test_mistakes(void **state) {
  Vm *vm = *state;
  expect_not_enough(vm, "def f(): return 1\ndef g(: pass\n");
  expect_not_enough(vm, "def f():\n  return 1\n  x = = 2\n");
  expect_not_enough(vm, "def f():\n  x = 1\n  nonlocal x\n");
  expect_not_enough(vm, "def f(): exec('1')\ndef exec(text): pass\n");
  expect_not_enough(vm, "def f(): yield\nreturn 1\n");
  expect_not_enough(vm, "class A:\n  def f(self):\n    break\n");
}

static PiecesStatus compile_only(Vm *vm, const char *text) {
  Arena arena;
  Source source = {.filename = "", .bytes = text, .length = strlen(text)};
  Code *code;
  PiecesStatus status = by_pieces(vm, &arena, &source, &code);
  if (status == PIECES_COMPILED) {
    object_release(vm, code);
  }
  arena_free(&arena);
  return status;
}

// Whatever allocation fails, nothing is left behind and nothing else goes wrong.
static void test_memory_runs_out(void **state) {
  Vm *vm = *state;
  const char *text =
      "import math\n@g\ndef f(a, b=[c for c in d], *e: int):\n  'doc'\n"
      "  return lambda: a + math.sqrt(1.5)\nclass A(f):\n"
      "  def m(self): self.x = __class__\nif A:\n  def g(): f(x + 1)\nx = 'text' 'more'\n";
  PiecesStatus status = PIECES_RAISED;
  for (uint64_t n = 1; status != PIECES_COMPILED; n++) {
    assert_true(n < 1000);
    memory_fail_at(vm->memory, n);
    status = compile_only(vm, text);
    assert_true(status != PIECES_NOT_ENOUGH);
    assert_int_equal(vm->raised != VALUE_UNBOUND, status == PIECES_RAISED);
    raised_clear(vm);
  }
  memory_fail_at(vm->memory, 0);
}

static char *read_file(const char *path) {
  FILE *in = fopen(path, "rb");
  assert_non_null(in);
  char *text = NULL;
  size_t room = 0;
  (void)!getdelim(&text, &room, '\0', in);
  fclose(in);
  return text;
}

// All the programs there are.  Hardly one is not to be compiled by pieces, or the guesses are bad.
static void test_many_programs(void **state) {
  Vm *vm = *state;
  glob_t files = {0};
  (void)glob("tests/*/*.py", 0, NULL, &files);
  (void)glob("examples/*.py", GLOB_APPEND, NULL, &files);
  (void)glob("runtime/lib/*.py", GLOB_APPEND, NULL, &files);
  (void)glob("runtime/lib/*/*.py", GLOB_APPEND, NULL, &files);
  assert_true(files.gl_pathc > 500);
  size_t programs = 0, not_enough = 0;
  for (size_t i = 0; i < files.gl_pathc; i++) {
    char *text = read_file(files.gl_pathv[i]);
    char *pieces, *whole = whole_listing(vm, text);
    PiecesStatus status = pieces_listing(vm, text, &pieces);
    programs += whole != NULL;
    not_enough += whole != NULL && status == PIECES_NOT_ENOUGH;
    if (status == PIECES_COMPILED && (whole == NULL || strcmp(pieces, whole) != 0)) {
      fail_msg("other code by pieces: %s", files.gl_pathv[i]);
    }
    free(pieces);
    free(whole);
    free(text);
  }
  globfree(&files);
  assert_true(not_enough * 50 < programs);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_definitions),
      cmocka_unit_test(test_guesses_that_are_right),
      cmocka_unit_test(test_guesses_that_are_wrong),
      cmocka_unit_test(test_mistakes),
      cmocka_unit_test(test_memory_runs_out),
      cmocka_unit_test(test_many_programs),
  };
  return cmocka_run_group_tests(tests, unit_runtime_start, unit_runtime_stop);
}
