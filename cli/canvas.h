// A sheet of character glyphs with colours, for pictures in a terminal.
#ifndef AWL_CLI_CANVAS_H
#define AWL_CLI_CANVAS_H

#include "grammar/arena.h"
#include <stdio.h>

// What is drawn, not how: canvas.c has the colours.
typedef enum Ink {
  INK_PLAIN,
  INK_STRONG,
  INK_FAINT,
  INK_RUN,
  INK_WAIT,
  INK_READY,
  INK_KEPT,
  INK_BLOCK,
  INK_STUCK,
  INK_CANCEL,
  INK_FAIL,
  INK_MADE,
  INK_WOKE,
  INK_COUNT
} Ink;

typedef struct Glyph {
  uint32_t code; // 0: nothing here; GLYPH_WIDE: the right half of the glyph before
  uint8_t ink;
} Glyph;

enum { GLYPH_WIDE = 0x7FFFFFFF };

typedef struct Canvas {
  int width, height;
  Glyph *glyphs;
} Canvas;

// Columns that `text` takes.
int text_columns(const char *text);

// False: no memory.
bool canvas_make(Canvas *canvas, Arena *arena, int width, int height);
// NULL outside of the canvas.
Glyph *canvas_glyph(const Canvas *canvas, int row, int column);
void canvas_put(const Canvas *canvas, int row, int column, uint32_t code, Ink ink);
// Text from `column` on, in at most `room` columns: what does not fit ends with "…".  The result is
// the column behind it.
int canvas_text(const Canvas *canvas, int row, int column, int room, const char *text, Ink ink);
// Blanks at the ends of rows are left out.
void canvas_write(const Canvas *canvas, bool has_colour, bool is_ascii, FILE *out);
// Text as a canvas would show it.
void ink_write(const char *text, Ink ink, bool has_colour, bool is_ascii, FILE *out);

#endif
