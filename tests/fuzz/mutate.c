// Mutations of program text; knows no more of the language than what its tokens look like.
#include "tests/fuzz/mutate.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { SPANS_MAX = 1 << 14 };

// A part of a text.
typedef struct Span {
  const uint8_t *start;
  size_t length;
} Span;

// The tokens or the lines of a text, and where chance stands.
typedef struct Cutter {
  Span spans[SPANS_MAX];
  size_t count;
  uint64_t chance;
} Cutter;

static const char *const WORDS[] = {
    "await ", "async def f(): ", "async for x in y: ", "async with x as y: ", "yield", "yield from ",
    "return", "raise", "raise x from y", "del ", "global x", "nonlocal x", "lambda: ", "lambda *a, **k: ",
    "try:", "except:", "except* E:", "except Exception as e:", "finally:", "else:", "elif x:", "if x:",
    "while x:", "for x in y:", "with x as y:", "class C:", "class C(B):", "def f(self):",
    "def f(*args, **kwargs):", "@property", "@staticmethod", "@classmethod", "pass", "break",
    "continue", "import asyncio", "from x import *", "assert x", "not ", " in ", " is ", " and ", " or ",
    " if x else y", " for x in y", "None", "True", "False", "...", "self", "super()", "cls", "__class__",
    "__init__", "__new__", "__del__", "__get__", "__set__", "__set_name__", "__getattr__", "__dict__",
    "__slots__ = ()", "__eq__", "__hash__", "__iter__", "__next__", "__len__", "__bool__", "__call__",
    "__enter__", "__exit__", "__await__", "__aiter__", "__anext__", "__init_subclass__",
    "__class_getitem__", "__index__", "__getitem__", "__missing__", "__reversed__", "__length_hint__",
    "print(x)", "len(x)", "range(3)", "iter(x)", "next(x)", "list(x)", "dict(x)", "set(x)", "tuple(x)",
    "type(x)", "repr(x)", "str(x)", "sorted(x)", "isinstance(x, y)", "getattr(x, y)", "setattr(x, y, z)",
    "x.send(None)", "x.throw(y)", "x.close()", "x.append(x)", "x.pop()", "x.clear()", "x[:]", "x[::-1]",
    "x[y] = z", "*x", "**x", "*x, y = z", "(x := y)", "{**x}", "[*x]", "{x: y}", "{x}", "[]", "{}", "()",
    "0", "1", "-1", "2**64", "1e308", "1j", "0.5", "-0.0", "''", "'a'", "b'a'", "f'{x}'", "f'{x!r:>{y}}'",
    "'''x", "\"", "(", ")", "[", "]", "{", "}", ":", ",", ";", ".", "->", "=", "==", "!=", "<=", ">", "+",
    "-", "*", "/", "//", "%", "**", "@", "<<", ">>", "&", "|", "^", "~", "+=", "-=", "*=", "@=", ":=",
    "\n", "\n    ", "\n        ", "\\\n", "\t", "# x\n", "asyncio.run(f())", "asyncio.sleep(0)",
    "asyncio.gather(f(), f())", "asyncio.create_task(f())", "asyncio.Future()", "task.cancel()",
    "ExceptionGroup('g', [ValueError()])", "KeyError", "StopIteration", "GeneratorExit",
};
enum { WORD_COUNT = sizeof WORDS / sizeof *WORDS };

static size_t pick(Cutter *cutter, size_t count) { // xorshift
  cutter->chance ^= cutter->chance << 13;
  cutter->chance ^= cutter->chance >> 7;
  cutter->chance ^= cutter->chance << 17;
  return count == 0 ? 0 : (size_t)(cutter->chance >> 11) % count;
}

// ---- cutting ----

static bool is_word(uint8_t c) {
  return isalnum(c) || c == '_' || c >= 0x80;
}

// The end of the token that begins at `at`: a word, a string on one line, blanks, or one sign.
static const uint8_t *token_end(const uint8_t *at, const uint8_t *end) {
  uint8_t first = *at++;
  if (is_word(first)) {
    while (at < end && is_word(*at)) {
      at++;
    }
  } else if (first == ' ') {
    while (at < end && *at == ' ') {
      at++;
    }
  } else if (first == '\'' || first == '"') {
    const uint8_t *close = at;
    while (close < end && *close != first && *close != '\n') {
      close++;
    }
    at = close < end && *close == first ? close + 1 : at;
  }
  return at;
}

static void cut_tokens(Cutter *cutter, const uint8_t *data, size_t length) {
  const uint8_t *end = data + length;
  cutter->count = 0;
  while (data < end && cutter->count < SPANS_MAX) {
    const uint8_t *next = token_end(data, end);
    cutter->spans[cutter->count++] = (Span){data, (size_t)(next - data)};
    data = next;
  }
}

// Each line with its newline.
static void cut_lines(Cutter *cutter, const uint8_t *data, size_t length) {
  const uint8_t *end = data + length;
  cutter->count = 0;
  while (data < end && cutter->count < SPANS_MAX) {
    const uint8_t *newline = memchr(data, '\n', (size_t)(end - data));
    const uint8_t *next = newline == NULL ? end : newline + 1;
    cutter->spans[cutter->count++] = (Span){data, (size_t)(next - data)};
    data = next;
  }
}

static size_t line_indent(Span line) {
  size_t indent = 0;
  while (indent < line.length && line.start[indent] == ' ') {
    indent++;
  }
  return indent;
}

// A line and those below it that are indented deeper: a whole statement, as a rule.
static size_t block_length(const Cutter *cutter, size_t first) {
  size_t indent = line_indent(cutter->spans[first]), count = 1;
  while (first + count < cutter->count && line_indent(cutter->spans[first + count]) > indent) {
    count++;
  }
  return count;
}

// ---- changing ----

// Put `length` bytes in the place of `removed` bytes at `at`.  Gives the new length of the text.
static size_t splice(uint8_t *data, size_t total, size_t capacity, size_t at, size_t removed,
                     const uint8_t *bytes, size_t length) {
  if (total - removed + length > capacity) {
    return total;
  }
  memmove(data + at + length, data + at + removed, total - at - removed);
  if (length > 0) {
    memcpy(data + at, bytes, length);
  }
  return total - removed + length;
}

// The same with bytes that are part of `data`.
static size_t splice_own(uint8_t *data, size_t total, size_t capacity, size_t at, size_t removed,
                         const uint8_t *bytes, size_t length) {
  uint8_t *copy = malloc(length + 1);
  if (copy == NULL) {
    return total;
  }
  if (length > 0) {
    memcpy(copy, bytes, length);
  }
  total = splice(data, total, capacity, at, removed, copy, length);
  free(copy);
  return total;
}

static size_t change_token(Cutter *cutter, uint8_t *data, size_t total, size_t capacity) {
  cut_tokens(cutter, data, total);
  if (cutter->count == 0) {
    return total;
  }
  Span token = cutter->spans[pick(cutter, cutter->count)];
  size_t at = (size_t)(token.start - data);
  Span other = cutter->spans[pick(cutter, cutter->count)];
  const char *word = WORDS[pick(cutter, WORD_COUNT)];
  switch (pick(cutter, 6)) {
  case 0: return splice(data, total, capacity, at, token.length, NULL, 0);
  case 1: return splice_own(data, total, capacity, at, 0, other.start, other.length);
  case 2:
    return splice(data, total, capacity, at, token.length, (const uint8_t *)word, strlen(word));
  case 3: return splice(data, total, capacity, at, 0, (const uint8_t *)word, strlen(word));
  default: return splice_own(data, total, capacity, at, token.length, other.start, other.length);
  }
}

static size_t span_bytes(const Cutter *cutter, size_t first, size_t count) {
  size_t length = 0;
  for (size_t i = 0; i < count; i++) {
    length += cutter->spans[first + i].length;
  }
  return length;
}

static size_t change_line(Cutter *cutter, uint8_t *data, size_t total, size_t capacity) {
  cut_lines(cutter, data, total);
  if (cutter->count == 0) {
    return total;
  }
  size_t line = pick(cutter, cutter->count), other = pick(cutter, cutter->count);
  size_t at = (size_t)(cutter->spans[line].start - data);
  size_t length = span_bytes(cutter, line, block_length(cutter, line));
  size_t other_length = span_bytes(cutter, other, block_length(cutter, other));
  const uint8_t *source = cutter->spans[other].start;
  switch (pick(cutter, 5)) {
  case 0: return splice(data, total, capacity, at, length, NULL, 0);
  case 1: return splice(data, total, capacity, at, 0, (const uint8_t *)"    ", 4);
  case 2: {
    size_t indent = line_indent(cutter->spans[line]);
    return splice(data, total, capacity, at, indent > 4 ? 4 : indent, NULL, 0);
  }
  case 3: return splice_own(data, total, capacity, at, length, source, other_length);
  default: return splice_own(data, total, capacity, at, 0, source, other_length);
  }
}

size_t program_mutate(uint8_t *data, size_t length, size_t capacity, unsigned seed) {
  Cutter *cutter = malloc(sizeof *cutter);
  if (cutter == NULL) {
    return length;
  }
  cutter->chance = seed * UINT64_C(0x9E3779B97F4A7C15) + 1;
  for (size_t steps = 1 + pick(cutter, 4); steps > 0; steps--) {
    length = pick(cutter, 4) == 0 ? change_line(cutter, data, length, capacity)
                                  : change_token(cutter, data, length, capacity);
  }
  free(cutter);
  return length;
}

size_t program_cross(const uint8_t *data, size_t length, const uint8_t *other, size_t other_length,
                     uint8_t *out, size_t capacity, unsigned seed) {
  Cutter *cutter = malloc(sizeof *cutter);
  if (cutter == NULL || length > capacity) {
    free(cutter);
    return 0;
  }
  cutter->chance = seed * UINT64_C(0x9E3779B97F4A7C15) + 1;
  if (length > 0) {
    memcpy(out, data, length);
  }
  cut_lines(cutter, data, length);
  size_t at = cutter->count == 0
                  ? 0
                  : (size_t)(cutter->spans[pick(cutter, cutter->count)].start - data);
  cut_lines(cutter, other, other_length);
  if (cutter->count > 0) {
    size_t first = pick(cutter, cutter->count);
    size_t bytes = span_bytes(cutter, first, block_length(cutter, first));
    length = splice(out, length, capacity, at, 0, cutter->spans[first].start, bytes);
  }
  free(cutter);
  return length;
}
