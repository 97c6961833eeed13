// The values of literals: numbers, words, strings, and f-strings put together from their parts.
#include "grammar/literal.h"

#include "grammar.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

// CPython's limit on converting decimal text, which keeps a huge literal from taking quadratic
// time.
enum { DECIMAL_DIGITS_MAX = 4300 };

// Its place is the token's.
static ConstantNode *constant(ParseContext *c, const Token *token, ConstantKind kind) {
  ConstantNode *node = NEW(Constant, CONSTANT);
  build_span_token(&node->base, token);
  node->value.kind = kind;
  return node;
}

// The lexer has seen to it that the digit belongs to its base.
static int digit_value(char digit) {
  return digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}

// Sets an integer from digits without underscores: as a number if it fits, else as text.
static void set_integer(ParseContext *c, ConstantNode *node, Text digits, int base) {
  while (digits.length > 1 && *digits.bytes == '0') {
    digits.bytes++;
    digits.length--;
  }
  int64_t value = 0;
  for (int i = 0; i < digits.length; i++) {
    if (__builtin_mul_overflow(value, base, &value) ||
        __builtin_add_overflow(value, digit_value(digits.bytes[i]), &value)) {
      node->value.kind = CONSTANT_BIG_INT;
      node->value.base = base;
      node->value.text = digits;
      if (base == 10 && digits.length > DECIMAL_DIGITS_MAX) {
        Node place = node->base;
        place.column = -1;
        place.end_column = 0;
        build_fail(c, &place,
                   "Exceeds the limit (%d digits) for integer string conversion: value has %d "
                   "digits; use sys.set_int_max_str_digits() to increase the limit - Consider "
                   "hexadecimal for huge integer literals to avoid decimal conversion limits.",
                   DECIMAL_DIGITS_MAX, digits.length);
      }
      return;
    }
  }
  node->value.integer = value;
}

// The token's text without underscores, NUL-terminated; the source itself where there are none.
static Text without_underscores(ParseContext *c, const Token *token) {
  if (memchr(token->start, '_', (size_t)token->length) == NULL) {
    return (Text){token->start, token->length};
  }
  char *copy = arena_copy(c->nodes, token->start, (size_t)token->length);
  int length = 0;
  for (int i = 0; copy != NULL && i < token->length; i++) {
    if (token->start[i] != '_') {
      copy[length++] = token->start[i];
    }
  }
  if (copy != NULL) {
    copy[length] = '\0';
  }
  return (Text){copy != NULL ? copy : "0", copy != NULL ? length : 1};
}

// Most numbers are short integers; the rest is told apart by its characters.
Node *literal_number(ParseContext *c, const Token *token) {
  ConstantNode *node = constant(c, token, CONSTANT_INT);
  if (token->length == 1) {
    node->value.integer = *token->start - '0';
    return &node->base;
  }
  Text text = without_underscores(c, token);
  char mark = (char)(text.bytes[1] | 0x20);
  if (*text.bytes == '0' && (mark == 'x' || mark == 'o' || mark == 'b')) {
    Text digits = {text.bytes + 2, text.length - 2};
    set_integer(c, node, digits, mark == 'x' ? 16 : mark == 'o' ? 8 : 2);
    return &node->base;
  }
  bool is_integer = true;
  for (int i = 0; i < text.length; i++) {
    is_integer = is_integer && text.bytes[i] >= '0' && text.bytes[i] <= '9';
  }
  if (is_integer) {
    set_integer(c, node, text, 10);
    return &node->base;
  }
  if ((text.bytes[text.length - 1] | 0x20) == 'j') {
    build_refuse(c, &node->base, "use two floats, for the real and the imaginary part",
                 "complex numbers are not part of Awl");
  }
  // strtod stops by itself: what follows a number in the source cannot be a part of one.
  node->value.kind = CONSTANT_FLOAT;
  node->value.real = strtod(text.bytes, NULL);
  return &node->base;
}

// Four constants that are words or dots.
Node *literal_word(ParseContext *c, const Token *token) {
  ConstantKind kind = token->kind == TK_TRUE    ? CONSTANT_TRUE
                      : token->kind == TK_FALSE ? CONSTANT_FALSE
                      : token->kind == TK_NONE  ? CONSTANT_NONE
                                                : CONSTANT_ELLIPSIS;
  return &constant(c, token, kind)->base;
}

// The prefix decides how the text between the quotes is read.
Node *literal_string(ParseContext *c, const Token *token) {
  const char *start = token->start;
  EscapeOptions options = {0};
  bool has_u_prefix = false;
  for (; *start != '"' && *start != '\''; start++) {
    options.is_bytes = options.is_bytes || (*start | 0x20) == 'b';
    options.is_raw = options.is_raw || (*start | 0x20) == 'r';
    has_u_prefix = *start == 'u';
  }
  int end = token->length - (int)(start - token->start);
  int quotes = end >= 6 && start[1] == *start && start[2] == *start ? 3 : 1;
  ConstantNode *node = constant(c, token, options.is_bytes ? CONSTANT_BYTES : CONSTANT_STR);
  node->value.has_u_prefix = has_u_prefix;
  node->value.text = literal_decode(c, token, start + quotes, start + end - quotes, options);
  return &node->base;
}

// An error in it is told where CPython tells it: at the end of the f-string.
Node *literal_fstring_text(ParseContext *c, const Token *token) {
  ConstantNode *node = constant(c, token, CONSTANT_STR);
  EscapeOptions options = {.is_raw = token->is_raw, .has_doubled_braces = !token->is_spec};
  c->is_in_fstring = true;
  node->value.text = literal_decode(c, token, token->start, token->start + token->length, options);
  c->is_in_fstring = false;
  return &node->base;
}

// `{x = }` shows its own text first: all from after "{" to the token after "=".
static void push_debug_text(ParseContext *c, const Token *open, const Token *debug) {
  ConstantNode *node = constant(c, open, CONSTANT_STR);
  const char *end = debug->start + 1;
  while (*end == ' ' || *end == '\t' || *end == '\f' || *end == '\n' || *end == '\r') {
    end++;
  }
  const char *start = open->start + 1;
  node->value.text = (Text){start, (int)(end - start)};
  build_start(&node->base, open->line, open->column + 1);
  build_end_token(&node->base, debug);
  node->base.end_column += (int)(end - debug->start) - 1;
  build_push(c, &node->base);
}

// A field adds one value, and before it the text that `=` asks for.
void literal_push_field(ParseContext *c, const Token *open, Node *value, const Token *debug,
                        int conversion, Node *spec, const Token *close) {
  FormattedValueNode *node = NEW(FormattedValue, FORMATTED_VALUE);
  build_start_token(&node->base, open);
  build_end_token(&node->base, close);
  node->value = build_adopt(c, &node->base, value);
  node->conversion = conversion;
  if (spec != NULL) {
    node->format_spec = build_adopt(c, &node->base, spec);
  }
  if (debug->start != NULL) {
    push_debug_text(c, open, debug);
    if (conversion == -1 && spec == NULL) {
      node->conversion = 'r';
    }
  }
  build_push(c, &node->base);
}

// The lexer has told the `!` from `!=`.
int literal_conversion(ParseContext *c, const Token *bang, const Token *name) {
  if (bang->end_line != name->line || bang->end_column != name->column) {
    Node place = {0};
    build_start_token(&place, bang);
    build_end_token(&place, name);
    // CPython's own spelling
    build_fail(c, &place, "f-string: conversion type must come right after the exclamanation mark");
  } else if (name->length != 1 || strchr("sra", *name->start) == NULL) {
    build_fail_token(c, name,
                     "f-string: invalid conversion character '%.*s': expected 's', 'r', or 'a'",
                     name->length, name->start);
  }
  return *name->start;
}

// Text can be joined; fields and bytes cannot.
static bool is_text(const Node *node) {
  return node->kind == NODE_CONSTANT && AS(Constant, node)->value.kind == CONSTANT_STR;
}

// Joins the texts of the constants pending from `from` to `to` into the first of them.
static Node *join_texts(ParseContext *c, int from, int to) {
  ConstantNode *first = AS(Constant, c->pending[from].node);
  if (to - from == 1) {
    return &first->base;
  }
  size_t length = 0;
  for (int i = from; i < to; i++) {
    length += (size_t)AS(Constant, c->pending[i].node)->value.text.length;
  }
  char *bytes = arena_take_raw(c->nodes, length + 1);
  ConstantNode *node = NEW(Constant, CONSTANT);
  *node = *first;
  build_end_at(&node->base, c->pending[to - 1].node);
  if (bytes == NULL) {
    return &node->base;
  }
  node->value.text = (Text){bytes, (int)length};
  for (int i = from; i < to; i++) {
    Text text = AS(Constant, c->pending[i].node)->value.text;
    memcpy(bytes, text.bytes, (size_t)text.length);
    bytes += text.length;
  }
  *bytes = '\0';
  return &node->base;
}

// The values of a JoinedStr: neighbouring texts become one, empty texts none.
static NodeList joined_values(ParseContext *c, Node *parent, int mark) {
  int kept = mark;
  int i = mark;
  while (i < c->pending_count) {
    Node *node = c->pending[i].node;
    if (!is_text(node)) {
      c->pending[kept++].node = node;
      i++;
      continue;
    }
    int from = i;
    while (i < c->pending_count && is_text(c->pending[i].node)) {
      i++;
    }
    Node *text = join_texts(c, from, i);
    if (AS(Constant, text)->value.text.length > 0) {
      c->pending[kept++].node = text;
    }
  }
  c->pending_count = kept;
  return build_adopt_list(c, parent, mark);
}

// The parts have waited since the opening quote.
Node *literal_fstring(ParseContext *c, const Token *start, int parts, const Token *end) {
  JoinedStrNode *node = NEW(JoinedStr, JOINED_STR);
  build_start_token(&node->base, start);
  build_end_token(&node->base, end);
  node->values = joined_values(c, &node->base, parts);
  if (c->string_error != NULL) {
    build_fail_token(c, end, "%s", c->string_error);
    c->string_error = NULL;
  }
  return &node->base;
}

// A specifier is an f-string in itself: fields may stand in it.
Node *literal_spec(ParseContext *c, const Token *colon, int parts) {
  JoinedStrNode *node = NEW(JoinedStr, JOINED_STR);
  build_span_token(&node->base, colon);
  if (c->pending_count > parts) {
    build_end_at(&node->base, c->pending[c->pending_count - 1].node);
  }
  node->values = joined_values(c, &node->base, parts);
  return &node->base;
}

// Bytes never mix with text.
static bool is_bytes(const Node *node) {
  return node->kind == NODE_CONSTANT && AS(Constant, node)->value.kind == CONSTANT_BYTES;
}

// At least one of the literals since `strings` is an f-string: all parts become parts of one.
static Node *join_fstrings(ParseContext *c, int strings) {
  JoinedStrNode *node = NEW(JoinedStr, JOINED_STR);
  int count = c->pending_count - strings;
  build_start_at(&node->base, c->pending[strings].node);
  build_end_at(&node->base, c->pending[c->pending_count - 1].node);
  for (int i = 0; i < count; i++) {
    Node *part = c->pending[strings + i].node;
    NodeList values = {&part, 1};
    if (part->kind == NODE_JOINED_STR) {
      values = AS(JoinedStr, part)->values;
    }
    for (int j = 0; j < values.count; j++) {
      build_push(c, values.items[j]);
    }
  }
  node->values = joined_values(c, &node->base, strings + count);
  c->pending_count = strings;
  return &node->base;
}

// One literal is the rule; several are joined here, at compile time.
Node *literal_join(ParseContext *c, int strings) {
  int count = c->pending_count - strings;
  Node *first = c->pending[strings].node;
  if (count <= 1) {
    c->pending_count = strings;
    return first;
  }
  bool has_fstring = false;
  int bytes_count = 0;
  for (int i = strings; i < c->pending_count; i++) {
    has_fstring = has_fstring || c->pending[i].node->kind == NODE_JOINED_STR;
    bytes_count += is_bytes(c->pending[i].node);
  }
  if (bytes_count > 0 && bytes_count < count) {
    build_fail_next(c, "cannot mix bytes and nonbytes literals");
    c->pending_count = strings;
    return first;
  }
  if (has_fstring) {
    return join_fstrings(c, strings);
  }
  Node *joined = join_texts(c, strings, c->pending_count);
  c->pending_count = strings;
  return joined;
}
