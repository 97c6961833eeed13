// A sheet of character glyphs: places text by its width, writes rows with or without colour.
#include "cli/canvas.h"
#include <string.h>
#include <utf8proc.h>

// Colours of the terminal's own palette, so that they suit light and dark ones.
static const char *const COLOURS[INK_COUNT] = {
    [INK_STRONG] = "1",  [INK_FAINT] = "2",   [INK_RUN] = "32",     [INK_WAIT] = "34",
    [INK_READY] = "33",  [INK_KEPT] = "93",   [INK_BLOCK] = "1;31", [INK_STUCK] = "31",
    [INK_CANCEL] = "35", [INK_FAIL] = "1;31", [INK_MADE] = "2",     [INK_WOKE] = "36",
};

// What stands for a character where there is only ASCII.
static const struct {
  uint32_t code;
  char plain;
} PLAIN[] = {
    {0x2588, '#'},  {0x2593, '!'}, {0x2591, '.'}, {0x2592, '='}, {0x2500, '-'}, {0x2504, '~'},
    {0x2502, '|'},  {0x253C, '+'}, {0x2570, '`'}, {0x251C, '|'}, {0x252C, '+'}, {0x25B2, '^'},
    {0x25BC, 'v'},  {0x2573, 'x'}, {0x2717, 'X'}, {0x2571, '/'}, {0x00B7, '-'}, {0x2026, '~'},
    {0x2524, '|'},  {0x2576, '-'}, {0x2574, '-'}, {0x256D, ','}, {0x2192, '>'}, {0x2018, '\''},
    {0x2019, '\''}, {0x201C, '"'}, {0x201D, '"'}, {0x2248, '~'}, {0x00D7, 'x'}, {0x2595, '|'},
};

// The character at *text, which moves on; bytes that are none are shown as '?'.
static uint32_t next_code(const char **text) {
  utf8proc_int32_t code;
  utf8proc_ssize_t size = utf8proc_iterate((const utf8proc_uint8_t *)*text, -1, &code);
  if (size <= 0) {
    (*text)++;
    return '?';
  }
  *text += size;
  return code < 0x20 || code == 0x7F ? ' ' : (uint32_t)code;
}

static int code_columns(uint32_t code) {
  int width = utf8proc_charwidth((utf8proc_int32_t)code);
  return width < 0 ? 0 : width;
}

int text_columns(const char *text) {
  int columns = 0;
  while (*text != '\0') {
    columns += code_columns(next_code(&text));
  }
  return columns;
}

bool canvas_make(Canvas *canvas, Arena *arena, int width, int height) {
  *canvas = (Canvas){.width = width, .height = height};
  canvas->glyphs = arena_take(arena, (size_t)width * (size_t)height * sizeof(Glyph));
  return canvas->glyphs != NULL;
}

Glyph *canvas_glyph(const Canvas *canvas, int row, int column) {
  bool is_inside = row >= 0 && row < canvas->height && column >= 0 && column < canvas->width;
  return is_inside ? &canvas->glyphs[row * canvas->width + column] : NULL;
}

void canvas_put(const Canvas *canvas, int row, int column, uint32_t code, Ink ink) {
  Glyph *glyph = canvas_glyph(canvas, row, column);
  if (glyph != NULL) {
    *glyph = (Glyph){.code = code, .ink = (uint8_t)ink};
  }
}

int canvas_text(const Canvas *canvas, int row, int column, int room, const char *text, Ink ink) {
  bool is_cut = text_columns(text) > room;
  int end = column + room - is_cut;
  while (*text != '\0') {
    uint32_t code = next_code(&text);
    int columns = code_columns(code);
    if (columns == 0) { // a mark on the letter before: the picture does without
      continue;
    }
    if (column + columns > end) {
      break;
    }
    canvas_put(canvas, row, column, code, ink);
    if (columns == 2) {
      canvas_put(canvas, row, column + 1, GLYPH_WIDE, ink);
    }
    column += columns;
  }
  if (is_cut && room > 0) {
    canvas_put(canvas, row, column++, 0x2026, ink);
  }
  return column;
}

static void write_code(uint32_t code, bool is_ascii, FILE *out) {
  if (is_ascii && code > 0x7E) {
    char plain = '?';
    for (size_t i = 0; i < sizeof PLAIN / sizeof *PLAIN; i++) {
      plain = PLAIN[i].code == code ? PLAIN[i].plain : plain;
    }
    fputc(plain, out);
    return;
  }
  utf8proc_uint8_t bytes[4];
  utf8proc_ssize_t size = utf8proc_encode_char((utf8proc_int32_t)code, bytes);
  fwrite(bytes, 1, (size_t)size, out);
}

// Change from one ink to another.
static void switch_ink(int from, int to, FILE *out) {
  if (from == to) {
    return;
  }
  if (COLOURS[from] != NULL) {
    fputs("\033[0m", out);
  }
  if (COLOURS[to] != NULL) {
    fprintf(out, "\033[%sm", COLOURS[to]);
  }
}

static void write_row(const Canvas *canvas, int row, bool has_colour, bool is_ascii, FILE *out) {
  int length = canvas->width;
  while (length > 0 && canvas_glyph(canvas, row, length - 1)->code == 0) {
    length--;
  }
  int ink = INK_PLAIN;
  for (int column = 0; column < length; column++) {
    const Glyph *glyph = canvas_glyph(canvas, row, column);
    if (has_colour) {
      switch_ink(ink, glyph->ink, out);
      ink = glyph->ink;
    }
    if (glyph->code != GLYPH_WIDE) {
      write_code(glyph->code == 0 ? ' ' : glyph->code, is_ascii, out);
    }
  }
  if (has_colour) {
    switch_ink(ink, INK_PLAIN, out);
  }
  fputc('\n', out);
}

void canvas_write(const Canvas *canvas, bool has_colour, bool is_ascii, FILE *out) {
  for (int row = 0; row < canvas->height; row++) {
    write_row(canvas, row, has_colour, is_ascii, out);
  }
}

void ink_write(const char *text, Ink ink, bool has_colour, bool is_ascii, FILE *out) {
  if (has_colour) {
    switch_ink(INK_PLAIN, (int)ink, out);
  }
  while (*text != '\0') {
    write_code(next_code(&text), is_ascii, out);
  }
  if (has_colour) {
    switch_ink((int)ink, INK_PLAIN, out);
  }
}
