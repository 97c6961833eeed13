// Draws a run with characters: a row for each lane, time across.
#include "cli/canvas.h"
#include "cli/timeline_scale.h"
#include "cli/timeline_view.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { LABEL_MOST = 24, WIDTH_LEAST = 40, WIDTH_MOST = 400, ROWS_APART_MOST = 14 };

enum {
  FULL = 0x2588,   // █
  DARK = 0x2593,   // ▓
  LIGHT = 0x2591,  // ░
  MEDIUM = 0x2592, // ▒
  LINE = 0x2500,   // ─
  DASHES = 0x2504, // ┄
  DOWN = 0x2502,   // │
  CROSS = 0x253C,  // ┼
  CORNER = 0x2570, // ╰
  BRANCH = 0x251C, // ├
  TICK = 0x252C,   // ┬
  UP = 0x25B2,     // ▲
  BELOW = 0x25BC,  // ▼
  ENDED = 0x2573,  // ╳
  FAILED = 0x2717, // ✗
  CUT = 0x2571     // ╱
};

typedef struct Drawing {
  const Timeline *timeline;
  const TextStyle *style;
  Canvas canvas;
  Scale scale;
  bool *shown;
  int *more;
  int *row;  // of each lane, -1 if it is not shown
  int left;  // column of the first edge
  int apart; // rows from lane to lane: 2 leaves room for links, 1 does not
  bool has[INK_COUNT]; // what the legend explains
} Drawing;

// How each kind of bar is drawn.  `rank`: what is drawn over what when a glyph is too small for all.
typedef struct Look {
  uint32_t code;
  Ink ink;
  int rank;
} Look;

static Look bar_look(const Bar *bar) {
  switch (bar->kind) {
  case BAR_READY: return (Look){LIGHT, INK_READY, 0};
  case BAR_KEPT: return (Look){MEDIUM, INK_KEPT, 2};
  case BAR_RUNNING: return (Look){FULL, INK_RUN, 3};
  case BAR_BLOCKING: return (Look){DARK, INK_BLOCK, 4};
  case BAR_STUCK: return (Look){DASHES, INK_STUCK, 1};
  default: return (Look){LINE, INK_WAIT, 1};
  }
}

static int column_of(const Drawing *drawing, double edge) {
  return drawing->left + (int)floor(scale_x(&drawing->scale, edge) + 1e-6);
}

// ---- bars ----

// The longest form of the reason that there is room for; the shortest may still be too long.
static const char *reason_that_fits(const Drawing *drawing, const Bar *bar, const char *reason,
                                    int room) {
  Arena *arena = drawing->timeline->arena;
  const char *longest = timeline_text(arena, " %s, line %d ", reason, bar->at.line);
  if (bar->at.line > 0 && bar->kind != BAR_KEPT && text_columns(longest) + 2 <= room) {
    return longest;
  }
  const char *spaced = timeline_text(arena, " %s ", reason);
  return text_columns(spaced) <= room ? spaced : reason;
}

static void draw_reason(Drawing *drawing, const Bar *bar, int row, int from, int to, Ink ink) {
  const char *reason = bar->reason;
  if (bar->kind == BAR_KEPT) {
    char seconds[32];
    seconds_text(bar->to - bar->from, seconds);
    reason = timeline_text(drawing->timeline->arena, "kept waiting %s s", seconds);
  }
  from += drawing->scale.tick < 0.999; // what ran before may stand in the first column
  int room = to - from;
  if (reason == NULL || *reason == '\0' || room < 6) {
    return;
  }
  const char *text = reason_that_fits(drawing, bar, reason, room);
  int columns = text_columns(text);
  int start = columns > room ? from + 1 : from + (room - columns) / 2;
  if (columns <= room || room >= 12) {
    canvas_text(&drawing->canvas, row, start, room - 2 * (columns > room), text, ink);
  }
}

static void draw_bars(Drawing *drawing, int lane, int rank) {
  int row = drawing->row[lane];
  const Lane *it = &drawing->timeline->lanes[lane];
  for (int i = 0; i < it->bar_count; i++) {
    const Bar *bar = &it->bars[i];
    Look look = bar_look(bar);
    if (look.rank != rank) {
      continue;
    }
    int from = column_of(drawing, bar->from_edge);
    int to = column_of(drawing, bar->to_edge);
    to = to == from && rank >= 2 ? from + 1 : to;
    for (int column = from; column < to; column++) {
      canvas_put(&drawing->canvas, row, column, look.code, look.ink);
      drawing->has[look.ink] = true;
    }
    if (look.ink != INK_RUN) {
      draw_reason(drawing, bar, row, from, to, look.ink);
    }
  }
}

// How the lane ended, behind its end: a word if there is room.
static void draw_end(Drawing *drawing, int lane) {
  const Lane *it = &drawing->timeline->lanes[lane];
  bool is_failure = it->ending == ENDING_RAISED;
  if (!is_failure && it->ending != ENDING_CANCELLED) {
    return;
  }
  Ink ink = is_failure ? INK_FAIL : INK_CANCEL;
  int row = drawing->row[lane];
  int column = column_of(drawing, it->end_edge);
  drawing->has[ink] = true;
  canvas_put(&drawing->canvas, row, column, is_failure ? FAILED : ENDED, ink);
  const char *words = is_failure ? it->result : "cancelled";
  int room = drawing->canvas.width - column - 2;
  if (words != NULL && room >= 9) {
    canvas_text(&drawing->canvas, row, column + 2, room, words, ink);
  }
}

// ---- links ----

// What a line leaves behind where it passes through a glyph.
static uint32_t passed_through(uint32_t code, bool is_lane) {
  switch (code) {
  case 0: return DOWN;
  case LINE: return is_lane ? CROSS : DOWN;
  case CORNER: return BRANCH;
  default: return code;
  }
}

static void pass(Drawing *drawing, int row, int column, Ink ink) {
  Glyph *glyph = canvas_glyph(&drawing->canvas, row, column);
  if (glyph == NULL) {
    return;
  }
  bool is_lane = (row - drawing->row[0]) % drawing->apart == 0;
  uint32_t code = passed_through(glyph->code, is_lane);
  if (code != glyph->code) {
    *glyph = (Glyph){.code = code, .ink = (uint8_t)ink};
  }
}

static void draw_link(Drawing *drawing, const Link *link) {
  int from = link->from < 0 ? -1 : drawing->row[link->from];
  int to = link->to < 0 ? -1 : drawing->row[link->to];
  if (from < 0 || to < 0 || from == to) {
    return;
  }
  int column = column_of(drawing, link->stretch + 1) - 1;
  int first = column_of(drawing, link->stretch);
  column = column < first ? first : column;
  int step = to > from ? 1 : -1;
  Ink ink = link->kind == LINK_MADE     ? INK_MADE
            : link->kind == LINK_WOKE   ? INK_WOKE
                                        : INK_CANCEL;
  for (int row = from + step; row != to; row += step) {
    pass(drawing, row, column, ink);
  }
  Glyph *target = canvas_glyph(&drawing->canvas, to, column);
  drawing->has[ink] = true;
  if (link->kind == LINK_MADE) {
    if (target != NULL && target->code == 0) {
      *target = (Glyph){.code = CORNER, .ink = (uint8_t)ink};
    }
  } else if (drawing->apart > 1) {
    canvas_put(&drawing->canvas, to - step, column, step < 0 ? UP : BELOW, ink);
  }
}

static void draw_links(Drawing *drawing) {
  bool is_fine = drawing->scale.tick >= 0.999;
  for (int i = 0; i < drawing->timeline->link_count && drawing->apart > 1; i++) {
    const Link *link = &drawing->timeline->links[i];
    if (is_fine || link->kind == LINK_MADE) {
      draw_link(drawing, link);
    }
  }
}

// ---- axis ----

static bool draw_moment(Drawing *drawing, double time, int column, int *free_from, int limit) {
  char text[32];
  seconds_text(time - drawing->timeline->begin, text);
  int columns = (int)strlen(text);
  if (column < *free_from || column + columns > limit) {
    return false;
  }
  canvas_text(&drawing->canvas, 1, column, columns, text, INK_FAINT);
  canvas_put(&drawing->canvas, 2, column, TICK, INK_FAINT);
  *free_from = column + columns + 1;
  return true;
}

static void draw_axis(Drawing *drawing) {
  const Timeline *timeline = drawing->timeline;
  int end = column_of(drawing, timeline->stretch_count);
  for (int column = drawing->left; column < end; column++) {
    canvas_put(&drawing->canvas, 2, column, LINE, INK_FAINT);
  }
  canvas_text(&drawing->canvas, 1, 0, drawing->left - 1, "seconds", INK_FAINT);
  int count;
  Moment *moments = scale_moments(timeline->arena, timeline, &count);
  if (moments == NULL || count == 0) {
    return;
  }
  int free_from = 0;
  char last[32];
  seconds_text(moments[count - 1].time - timeline->begin, last);
  int last_column = column_of(drawing, moments[count - 1].edge);
  int fits = drawing->canvas.width - (int)strlen(last);
  last_column = last_column > fits ? fits : last_column;
  for (int i = 0; i + 1 < count; i++) {
    draw_moment(drawing, moments[i].time, column_of(drawing, moments[i].edge), &free_from,
                last_column - 1);
  }
  draw_moment(drawing, moments[count - 1].time, last_column, &free_from, drawing->canvas.width);
  for (int i = 0; i < timeline->stretch_count; i++) {
    if (drawing->scale.is_broken[i]) {
      int middle = (column_of(drawing, i) + column_of(drawing, i + 1)) / 2;
      canvas_put(&drawing->canvas, 2, middle, CUT, INK_PLAIN);
      canvas_put(&drawing->canvas, 2, middle + 1, CUT, INK_PLAIN);
    }
  }
}

static void draw_title(Drawing *drawing) {
  const Timeline *timeline = drawing->timeline;
  char seconds[32];
  seconds_text(timeline->now - timeline->begin, seconds);
  const char *rest =
      timeline_text(timeline->arena, "  %d task%s, %s s of %s time%s", timeline->lane_count,
                    timeline->lane_count == 1 ? "" : "s", seconds,
                    timeline->is_virtual ? "virtual" : "real",
                    timeline->is_stuck ? ", then stuck for ever" : "");
  int room = drawing->canvas.width - text_columns(rest);
  int column = canvas_text(&drawing->canvas, 0, 0, room, timeline->file, INK_STRONG);
  canvas_text(&drawing->canvas, 0, column, drawing->canvas.width - column, rest,
              timeline->is_stuck ? INK_STUCK : INK_FAINT);
}

// ---- legend ----

typedef struct Key {
  Ink ink;
  const char *sign, *means;
} Key;

static const Key KEYS[] = {
    {INK_RUN, "█", "runs"},
    {INK_BLOCK, "▓", "blocks everybody"},
    {INK_WAIT, "─", "waits"},
    {INK_STUCK, "┄", "waits for ever"},
    {INK_READY, "░", "ready, it has its turn next"},
    {INK_KEPT, "▒", "ready, but kept waiting"},
    {INK_CANCEL, "╳", "cancelled"},
    {INK_FAIL, "✗", "failed"},
    {INK_MADE, "╰", "made by"},
    {INK_WOKE, "▲", "wakes"},
};

static void write_legend(const Drawing *drawing, FILE *out) {
  const TextStyle *style = drawing->style;
  int column = 0;
  for (size_t i = 0; i < sizeof KEYS / sizeof *KEYS; i++) {
    const Key *key = &KEYS[i];
    if (!drawing->has[key->ink]) {
      continue;
    }
    int columns = 2 + text_columns(key->means);
    if (column > 0) {
      bool is_full = column + 3 + columns > style->width;
      fputs(is_full ? "\n" : "   ", out);
      column = is_full ? 0 : column + 3;
    }
    ink_write(key->sign, key->ink, style->has_colour, style->is_ascii, out);
    fprintf(out, " %s", key->means);
    column += columns;
  }
  fputc('\n', out);
  if (drawing->scale.broken_count > 0) {
    ink_write("╱╱", INK_PLAIN, false, style->is_ascii, out);
    fputs(" on the axis: a long wait, drawn shorter than it is\n", out);
  }
}

// ---- the whole ----

// Rows: title, two of the axis, lanes, and a line behind each lane that stands for more.
static bool arrange(Drawing *drawing) {
  const Timeline *timeline = drawing->timeline;
  Arena *arena = timeline->arena;
  drawing->row = arena_take(arena, ((size_t)timeline->lane_count + 1) * sizeof(int));
  if (drawing->row == NULL ||
      !timeline_choose(timeline, drawing->style->lanes, &drawing->shown, &drawing->more)) {
    return false;
  }
  int shown = 0, label = 7;
  for (int i = 0; i < timeline->lane_count; i++) {
    shown += drawing->shown[i];
    int columns = drawing->shown[i] ? text_columns(timeline->lanes[i].label) : 0;
    label = columns > label ? columns : label;
  }
  drawing->apart = shown <= ROWS_APART_MOST && timeline->link_count > 0 ? 2 : 1;
  int width = drawing->style->width;
  int most = width / 4 < LABEL_MOST ? width / 4 : LABEL_MOST;
  drawing->left = (label > most ? most : label) + 2;
  int row = 3;
  for (int i = 0; i < timeline->lane_count; i++) {
    drawing->row[i] = drawing->shown[i] ? row : -1;
    row += drawing->shown[i] ? drawing->apart : 0;
    row += drawing->more[i] > 0;
  }
  double room = width - drawing->left - 2; // the mark of an end stands behind it
  return canvas_make(&drawing->canvas, arena, width, row) &&
         scale_make(arena, timeline, room, 1, &drawing->scale);
}

static void draw(Drawing *drawing) {
  const Timeline *timeline = drawing->timeline;
  draw_title(drawing);
  draw_axis(drawing);
  for (int rank = 0; rank <= 4; rank++) {
    for (int i = 0; i < timeline->lane_count; i++) {
      if (drawing->shown[i]) {
        draw_bars(drawing, i, rank);
      }
    }
  }
  for (int i = 0; i < timeline->lane_count; i++) {
    if (!drawing->shown[i]) {
      continue;
    }
    const Lane *lane = &timeline->lanes[i];
    canvas_text(&drawing->canvas, drawing->row[i], 0, drawing->left - 2, lane->label, INK_STRONG);
    draw_end(drawing, i);
    if (drawing->more[i] > 0) {
      const char *text = timeline_text(timeline->arena, "… %d more like %s", drawing->more[i],
                                       drawing->more[i] == 1 ? "this" : "these");
      canvas_text(&drawing->canvas, drawing->row[i] + drawing->apart, 0, drawing->canvas.width,
                  text, INK_FAINT);
    }
  }
  draw_links(drawing);
}

bool timeline_write_text(const Timeline *timeline, const TextStyle *style, FILE *out) {
  Drawing drawing = {.timeline = timeline, .style = style};
  if (timeline->lane_count == 0) {
    fprintf(out, "%s: no task ever ran\n", timeline->file);
    return true;
  }
  if (!arrange(&drawing)) {
    return false;
  }
  draw(&drawing);
  canvas_write(&drawing.canvas, style->has_colour, style->is_ascii, out);
  write_legend(&drawing, out);
  return !timeline->arena->has_failed;
}

// ---- what a terminal can show ----

static int terminal_width(int fd) {
  struct winsize size;
  const char *told = getenv("COLUMNS");
  int width = told == NULL ? 0 : atoi(told);
  if (width <= 0 && isatty(fd) && ioctl(fd, TIOCGWINSZ, &size) == 0) {
    width = size.ws_col;
  }
  width = width <= 0 ? 80 : width;
  return width < WIDTH_LEAST ? WIDTH_LEAST : width > WIDTH_MOST ? WIDTH_MOST : width;
}

static bool is_set(const char *name) {
  const char *value = getenv(name);
  return value != NULL && *value != '\0';
}

// The locale that the environment asks for, without changing that of the program.
static bool wants_utf8(void) {
  const char *name = is_set("LC_ALL")     ? getenv("LC_ALL")
                     : is_set("LC_CTYPE") ? getenv("LC_CTYPE")
                     : is_set("LANG")     ? getenv("LANG")
                                          : "C";
  return strcasestr(name, "UTF-8") != NULL || strcasestr(name, "UTF8") != NULL;
}

TextStyle text_style_of(int fd) {
  const char *terminal = getenv("TERM");
  bool is_dumb = terminal == NULL || strcmp(terminal, "dumb") == 0;
  return (TextStyle){
      .width = terminal_width(fd),
      .lanes = 16,
      .has_colour = isatty(fd) && !is_dumb && !is_set("NO_COLOR"),
      .is_ascii = !wants_utf8(),
  };
}
