// Lines of source as tracebacks show them, and the carets under them.
#ifndef AWL_VM_CARETS_H
#define AWL_VM_CARETS_H

#include "grammar/arena.h"
#include "vm/string.h"

// Some lines of text as code points, without their ends.  In an arena.
typedef struct TextLine {
  const uint32_t *at;
  uint32_t length;
} TextLine;

typedef struct TextBlock {
  TextLine *lines;
  uint32_t count;
} TextBlock;

// The operator of `a + b`, the brackets of `a[b]` and `f(x)`: what is marked with ^ while the rest
// of the expression is marked with ~.  Lines and columns count from 0, in the block; the end is
// exclusive.
typedef struct Anchors {
  bool is_found;
  uint32_t line, column;
  uint32_t end_line, end_column;
} Anchors;

// Of the text of one expression.
Anchors anchors_find(Arena *arena, const TextBlock *segment);

// Is the span, which is from `start` in the first line to `end` in the last one, a call that is the
// whole of what the statement gives or returns?  Then the carets would say nothing.
bool span_is_whole_call(Arena *arena, const TextBlock *block, uint32_t start, uint32_t end);

// Where `offset` bytes of the line's UTF-8 end, in characters.
uint32_t line_character_offset(TextLine line, uint32_t offset);

// Add the lines, indented by four, with carets.  `lines` are all lines of the span, joined with
// newlines; the columns are byte offsets in the first and the last of them.
MUST_CHECK bool carets_add(Vm *vm, StringBuilder *b, const String *lines, uint32_t column,
                           uint32_t end_column);

#endif
