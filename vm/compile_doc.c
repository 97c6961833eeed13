// Docstrings: finding them, and taking the source's indentation out of them as CPython does.
#include "vm/compile_parts.h"
#include "vm/string.h"

// A docstring is a plain string that stands first.
const ConstantNode *statements_doc(const NodeList *body) {
  if (body->count == 0 || body->items[0]->kind != NODE_EXPR) {
    return NULL;
  }
  const Node *value = AS(Expr, body->items[0])->value;
  bool is_text = value->kind == NODE_CONSTANT && AS(Constant, value)->value.kind == CONSTANT_STR;
  return is_text ? AS(Constant, value) : NULL;
}

// The text with tabs made spaces, to columns of eight; NULL when there is no memory.
static char *expand_tabs(Arena *arena, const Text *text, int *length) {
  int tabs = 0;
  for (int i = 0; i < text->length; i++) {
    tabs += text->bytes[i] == '\t';
  }
  char *out = arena_take_raw(arena, (size_t)text->length + (size_t)tabs * 7 + 1);
  int n = 0;
  int column = 0;
  for (int i = 0; out != NULL && i < text->length; i++) {
    char c = text->bytes[i];
    if (c == '\t') {
      do {
        out[n++] = ' ';
      } while (++column % 8 != 0);
      continue;
    }
    out[n++] = c;
    if (c == '\n' || c == '\r') {
      column = 0;
    } else if (((unsigned char)c & 0xC0) != 0x80) { // not inside a character's UTF-8
      column++;
    }
  }
  *length = n;
  return out;
}

// Behind at most `most` spaces.
static int skip_spaces(const char *text, int i, int length, int most) {
  int start = i;
  while (i < length && i - start < most && text[i] == ' ') {
    i++;
  }
  return i;
}

// Behind the line's newline, or at the end of the text.
static int line_end(const char *text, int i, int length) {
  while (i < length && text[i] != '\n') {
    i++;
  }
  return i < length ? i + 1 : i;
}

// The least indentation of the lines behind the first that are not blank.
static int find_margin(const char *text, int length) {
  int margin = length;
  for (int i = line_end(text, 0, length); i < length;) {
    int word = skip_spaces(text, i, length, length);
    if (word < length && text[word] != '\n' && word - i < margin) {
      margin = word - i;
    }
    i = line_end(text, word, length);
  }
  return margin;
}

// The first line loses all its indentation, the others the common margin.
Value doc_value(Compiler *compiler, const ConstantNode *doc) {
  int length = 0;
  char *text = expand_tabs(&compiler->arena, &doc->value.text, &length);
  Value value;
  if (text == NULL) {
    compiler->has_failed = true;
    return VALUE_NONE;
  }
  int margin = find_margin(text, length);
  int n = 0;
  for (int i = 0, most = length; i < length; most = margin) {
    int start = skip_spaces(text, i, length, most);
    i = line_end(text, start, length);
    memmove(text + n, text + start, (size_t)(i - start));
    n += i - start;
  }
  if (!string_interned(compiler->vm, text, (size_t)n, &value)) {
    compiler_fail(compiler);
    return VALUE_NONE;
  }
  return value;
}
