// Finds the operator or the brackets that a traceback points at, by parsing the expression again.
#include "grammar/parser.h"
#include "vm/carets.h"
#include "vm/string.h"
#include "vm/unicode.h"

// ---- text for the parser ----

static uint32_t utf8_length(uint32_t c) {
  return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
}

uint32_t line_character_offset(TextLine line, uint32_t offset) {
  uint32_t bytes = 0, i = 0;
  while (i < line.length && bytes < offset) {
    bytes += utf8_length(line.at[i++]);
  }
  return i;
}

// The tree of `before` + block + `after`; NULL if that is no program.
static const ModuleNode *parse(Arena *arena, const TextBlock *block, const char *before,
                               const char *after) {
  size_t size = strlen(before) + strlen(after) + 1;
  for (uint32_t i = 0; i < block->count; i++) {
    size += (size_t)block->lines[i].length * 4 + 1;
  }
  char *text = arena_take(arena, size);
  if (text == NULL) {
    return NULL;
  }
  char *at = text + strlen(before);
  memcpy(text, before, strlen(before));
  for (uint32_t i = 0; i < block->count; i++) {
    if (i > 0) {
      *at++ = '\n';
    }
    for (uint32_t k = 0; k < block->lines[i].length; k++) {
      at += utf8_put((uint8_t *)at, block->lines[i].at[k]);
    }
  }
  memcpy(at, after, strlen(after));
  at += strlen(after);
  *at = '\0';
  Source source = {.filename = "", .bytes = text, .length = (size_t)(at - text)};
  ModuleNode *module;
  Diagnostics diagnostics;
  ParseOptions options = {.is_library = true};
  if (parser_run_tree_only(arena, &source, options, &module, &diagnostics) != PARSE_OK) {
    return NULL;
  }
  return module;
}

// ---- walking over the text behind a subexpression ----

typedef struct Place {
  uint32_t line, column;
} Place;

static bool place_is_inside(const TextBlock *block, Place p) {
  return p.line < block->count && p.column < block->lines[p.line].length;
}

static uint32_t place_char(const TextBlock *block, Place p) {
  return block->lines[p.line].at[p.column];
}

// From behind the end of a line to the beginning of the next one that is not empty.
static Place place_settle(const TextBlock *block, Place p) {
  while (p.line < block->count && p.column >= block->lines[p.line].length) {
    p = (Place){p.line + 1, 0};
  }
  return p;
}

// Where `node` of the tree of "(\n…\n)" ends.
static Place node_end(const TextBlock *block, const Node *node) {
  Place p = {(uint32_t)node->end_line - 2, 0};
  if (p.line < block->count) {
    p.column = line_character_offset(block->lines[p.line], (uint32_t)node->end_column);
  }
  return p;
}

// Go on to a character that is wanted: `bracket`, or without one the first of an operator.
// Comments and line joinings are passed over.
static Place place_find(const TextBlock *block, Place p, uint32_t bracket) {
  p = place_settle(block, p);
  while (place_is_inside(block, p)) {
    uint32_t c = place_char(block, p);
    if (c == '\\' || c == '#') {
      p = (Place){p.line + 1, 0};
    } else if (bracket != 0 ? c == bracket : !unicode_is_space(c) && c != ')') {
      return p;
    } else {
      p.column++;
    }
    p = place_settle(block, p);
  }
  return p;
}

// An operator has one or two characters.
static Anchors operator_anchors(const TextBlock *block, const BinOpNode *node) {
  Place p = place_find(block, node_end(block, node->left), 0);
  if (!place_is_inside(block, p)) {
    return (Anchors){0};
  }
  TextLine line = block->lines[p.line];
  uint32_t end = p.column + 1;
  uint32_t right_line = (uint32_t)node->right->line - 2;
  bool is_before_right =
      right_line > p.line ||
      (right_line < block->count &&
       end < line_character_offset(block->lines[right_line], (uint32_t)node->right->column));
  if (end < line.length && is_before_right && !unicode_is_space(line.at[end]) &&
      line.at[end] != '\\' && line.at[end] != '#') {
    end++;
  }
  return (Anchors){true, p.line, p.column, p.line, end};
}

// From the opening bracket behind `head` to the end of the whole expression.
static Anchors bracket_anchors(const TextBlock *block, const Node *head, const Node *whole,
                               uint32_t bracket) {
  Place p = place_find(block, node_end(block, head), bracket);
  Place end = node_end(block, whole);
  if (!place_is_inside(block, p) || end.line >= block->count) {
    return (Anchors){0};
  }
  return (Anchors){true, p.line, p.column, end.line, end.column};
}

Anchors anchors_find(Arena *arena, const TextBlock *segment) {
  const ModuleNode *module = parse(arena, segment, "(\n", "\n)");
  if (module == NULL || module->body.count != 1 || module->body.items[0]->kind != NODE_EXPR) {
    return (Anchors){0};
  }
  const Node *value = AS(Expr, module->body.items[0])->value;
  switch (value->kind) {
  case NODE_BIN_OP: return operator_anchors(segment, AS(BinOp, value));
  case NODE_SUBSCRIPT: return bracket_anchors(segment, AS(Subscript, value)->value, value, '[');
  case NODE_CALL: return bracket_anchors(segment, AS(Call, value)->func, value, '(');
  default: return (Anchors){0};
  }
}

// ---- spans that need no carets ----

bool span_is_whole_call(Arena *arena, const TextBlock *block, uint32_t start, uint32_t end) {
  const ModuleNode *module = parse(arena, block, "", "\n");
  if (module == NULL || module->body.count == 0) {
    return module != NULL;
  }
  const Node *statement = module->body.items[0], *value = NULL;
  if (statement->kind == NODE_RETURN) {
    value = AS(Return, statement)->value;
    if (value != NULL && (value->kind != NODE_CALL || AS(Call, value)->func->kind != NODE_NAME)) {
      value = NULL;
    }
  } else if (statement->kind == NODE_ASSIGN) {
    const AssignNode *assign = AS(Assign, statement);
    if (assign->value->kind == NODE_CALL && assign->targets.count == 1 &&
        assign->targets.items[0]->kind == NODE_NAME) {
      value = assign->value;
    }
  }
  return value != NULL && value->line == 1 && value->end_line == (int)block->count &&
         value->column == (int)start && value->end_column == (int)end;
}
