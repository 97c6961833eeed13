// The lines of a span of source, dedented, with the carets under what failed.
#include "vm/carets.h"
#include "vm/unicode.h"
#include "vm/vm.h"
#include <stdio.h>

// What is known of one span when its lines are written.
typedef struct Span {
  Vm *vm;
  Arena arena;
  TextBlock lines;                   // dedented
  uint32_t start, end;               // characters: in the first line, in the last one
  uint32_t start_column, end_column; // the same as columns on a screen
  Anchors anchors;                   // columns on a screen
  bool shows_carets;
  TextBlock output; // what has been written: lines and rows of carets
  uint32_t capacity;
} Span;

// ---- blocks ----

static uint32_t count_lines(const String *text) {
  uint32_t count = 1;
  for (uint32_t i = 0; i < text->length; i++) {
    count += string_at(text, i) == '\n';
  }
  return count;
}

static bool block_split(Arena *arena, const String *text, TextBlock *block) {
  uint32_t *chars = arena_take(arena, ((size_t)text->length + 1) * sizeof *chars);
  block->count = count_lines(text);
  block->lines = arena_take(arena, block->count * sizeof *block->lines);
  if (chars == NULL || block->lines == NULL) {
    return false;
  }
  uint32_t line = 0, start = 0;
  for (uint32_t i = 0; i <= text->length; i++) {
    chars[i] = i < text->length ? string_at(text, i) : '\n';
    if (chars[i] == '\n') {
      block->lines[line++] = (TextLine){chars + start, i - start};
      start = i + 1;
    }
  }
  return true;
}

static bool line_is_blank(TextLine line) {
  for (uint32_t i = 0; i < line.length; i++) {
    if (!unicode_is_space(line.at[i])) {
      return false;
    }
  }
  return true;
}

// Spaces and tabs at the beginning that `line` shares with the first `margin` of `other`.
static uint32_t shared_margin(TextLine line, TextLine other, uint32_t margin) {
  uint32_t n = 0;
  while (n < margin && n < line.length && line.at[n] == other.at[n] &&
         (line.at[n] == ' ' || line.at[n] == '\t')) {
    n++;
  }
  return n;
}

// Take away the white space that all lines begin with; blank lines become empty.
static void block_dedent(TextBlock *block) {
  const TextLine *model = NULL;
  uint32_t margin = 0;
  for (uint32_t i = 0; i < block->count; i++) {
    const TextLine *line = &block->lines[i];
    if (line_is_blank(*line)) {
      continue;
    }
    margin =
        shared_margin(*line, model == NULL ? *line : *model, model == NULL ? line->length : margin);
    model = line;
  }
  for (uint32_t i = 0; i < block->count; i++) {
    TextLine *line = &block->lines[i];
    uint32_t cut = line_is_blank(*line) ? line->length : margin;
    *line = (TextLine){line->at + cut, line->length - cut};
  }
}

// Columns on a screen of the first `offset` characters.
static uint32_t display_width(TextLine line, uint32_t offset) {
  bool is_ascii = true;
  for (uint32_t i = 0; i < line.length && is_ascii; i++) {
    is_ascii = line.at[i] < 128;
  }
  if (is_ascii) {
    return offset;
  }
  uint32_t width = 0;
  for (uint32_t i = 0; i < offset && i < line.length; i++) {
    width += unicode_width(line.at[i]) == 2 ? 2 : 1;
  }
  return width;
}

// ---- what is to be marked ----

// The text of the span alone.
static bool segment_make(Span *span, TextBlock *segment) {
  const TextBlock *lines = &span->lines;
  segment->count = lines->count;
  segment->lines = arena_take(&span->arena, lines->count * sizeof *segment->lines);
  if (segment->lines == NULL) {
    return false;
  }
  memcpy(segment->lines, lines->lines, lines->count * sizeof *segment->lines);
  TextLine *last = &segment->lines[lines->count - 1];
  last->length = span->end < last->length ? span->end : last->length;
  TextLine *first = &segment->lines[0];
  uint32_t start = span->start < first->length ? span->start : first->length;
  *first = (TextLine){first->at + start, first->length - start};
  return true;
}

// From places in the segment to columns on the screen.
static void anchors_place(Span *span) {
  Anchors *a = &span->anchors;
  a->column += a->line == 0 ? span->start : 0;
  a->end_column += a->end_line == 0 ? span->start : 0;
  a->column = display_width(span->lines.lines[a->line], a->column);
  a->end_column = display_width(span->lines.lines[a->end_line], a->end_column);
}

// Is there anything on the lines beside the span?
static bool has_surroundings(const Span *span) {
  TextLine before = span->lines.lines[0];
  before.length = span->start < before.length ? span->start : before.length;
  TextLine after = span->lines.lines[span->lines.count - 1];
  uint32_t end = span->end < after.length ? span->end : after.length;
  after = (TextLine){after.at + end, after.length - end};
  return !line_is_blank(before) || !line_is_blank(after);
}

// ---- writing ----

static bool output_add(Span *span, TextLine line) {
  if (span->output.count == span->capacity) {
    uint32_t more = span->capacity * 2 + 8;
    TextLine *grown = arena_grow(&span->arena, span->output.lines, span->capacity * sizeof *grown,
                                 more * sizeof *grown);
    if (grown == NULL) {
      return false;
    }
    span->output.lines = grown;
    span->capacity = more;
  }
  span->output.lines[span->output.count++] = line;
  return true;
}

static bool is_in_anchors(const Anchors *a, uint32_t line, uint32_t column) {
  return a->is_found && (line > a->line || (line == a->line && column >= a->column)) &&
         (line < a->end_line || (line == a->end_line && column < a->end_column));
}

static bool output_carets(Span *span, uint32_t i) {
  TextLine line = span->lines.lines[i];
  uint32_t indent = 0;
  while (indent < line.length && unicode_is_space(line.at[indent])) {
    indent++;
  }
  bool is_last = i == span->lines.count - 1;
  uint32_t width = is_last ? span->end_column : display_width(line, line.length);
  uint32_t *row = arena_take(&span->arena, ((size_t)width + 1) * sizeof *row);
  if (row == NULL) {
    return false;
  }
  for (uint32_t column = 0; column < width; column++) {
    bool is_before = column < indent || (i == 0 && column < span->start_column);
    row[column] = is_before                                  ? ' '
                  : !span->anchors.is_found                  ? '^'
                  : is_in_anchors(&span->anchors, i, column) ? '^'
                                                             : '~';
  }
  return output_add(span, (TextLine){row, width});
}

static bool output_line(Span *span, uint32_t i) {
  return output_add(span, span->lines.lines[i]) && (!span->shows_carets || output_carets(span, i));
}

// "...<12 lines>..."
static bool output_gap(Span *span, uint32_t count) {
  char text[40];
  int length = snprintf(text, sizeof text, "...<%u lines>...", count);
  uint32_t *row = arena_take(&span->arena, (size_t)length * sizeof *row);
  for (int i = 0; row != NULL && i < length; i++) {
    row[i] = (uint8_t)text[i];
  }
  return row != NULL && output_add(span, (TextLine){row, (uint32_t)length});
}

// The first and the last line and those around the ends of the anchors are shown, and a single
// line between two that are.
static bool is_significant(const Span *span, uint32_t i) {
  const Anchors *a = &span->anchors;
  return i == 0 || i == span->lines.count - 1 ||
         (a->is_found && i + 1 >= a->line && i <= a->line + 1) ||
         (a->is_found && i + 1 >= a->end_line && i <= a->end_line + 1);
}

static bool output_all(Span *span) {
  uint32_t shown = 0; // lines before this one are done
  for (uint32_t i = 0; i < span->lines.count; i++) {
    if (!is_significant(span, i)) {
      continue;
    }
    uint32_t gap = i - shown;
    if (gap == 1 ? !output_line(span, i - 1) : gap > 1 && !output_gap(span, gap)) {
      return false;
    }
    if (!output_line(span, i)) {
      return false;
    }
    shown = i + 1;
  }
  return true;
}

static bool lines_add(Vm *vm, StringBuilder *b, const TextBlock *block) {
  for (uint32_t i = 0; i < block->count; i++) {
    if (!builder_add_c(vm, b, "    ")) {
      return false;
    }
    for (uint32_t k = 0; k < block->lines[i].length; k++) {
      if (!builder_add_char(vm, b, block->lines[i].at[k])) {
        return false;
      }
    }
    if (!builder_add_char(vm, b, '\n')) {
      return false;
    }
  }
  return true;
}

// ---- the whole ----

static bool span_fill(Span *span, const String *text, uint32_t column, uint32_t end_column) {
  if (!block_split(&span->arena, text, &span->lines)) {
    return false;
  }
  TextBlock *lines = &span->lines;
  TextLine first = lines->lines[0], last = lines->lines[lines->count - 1];
  uint32_t start = line_character_offset(first, column);
  uint32_t end = line_character_offset(last, end_column);
  block_dedent(lines);
  uint32_t cut = first.length - lines->lines[0].length;
  span->start = start > cut ? start - cut : 0;
  span->end = end > cut ? end - cut : 0;
  span->start_column = display_width(lines->lines[0], span->start);
  span->end_column = display_width(lines->lines[lines->count - 1], span->end);
  TextBlock segment;
  if (!segment_make(span, &segment)) {
    return false;
  }
  span->anchors = anchors_find(&span->arena, &segment);
  span->shows_carets = !span_is_whole_call(&span->arena, lines, span->start, span->end) &&
                       (span->anchors.is_found || has_surroundings(span));
  if (span->anchors.is_found) {
    anchors_place(span);
  }
  return true;
}

bool carets_add(Vm *vm, StringBuilder *b, const String *lines, uint32_t column,
                uint32_t end_column) {
  Span span = {.vm = vm};
  arena_init(&span.arena, *memory_allocator(vm->memory));
  bool ok = span_fill(&span, lines, column, end_column) && output_all(&span);
  if (ok) {
    block_dedent(&span.output);
    ok = lines_add(vm, b, &span.output);
  } else {
    raise_memory_error(vm);
  }
  arena_free(&span.arena);
  return ok;
}
