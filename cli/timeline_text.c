// Draws a run with characters: a row for each lane, time across.
#include "cli/timeline_text.h"
#include <math.h>
#include <string.h>

enum { LABEL_MOST = 24, ROWS_APART_MOST = 14 };

// How each kind of bar is drawn.  `rank`: what is drawn over what when a glyph is too small for
// all.
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

int column_of(const Drawing *drawing, double edge) {
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
  Ink ink = link->kind == LINK_MADE ? INK_MADE : link->kind == LINK_WOKE ? INK_WOKE : INK_CANCEL;
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
  text_draw_title(drawing);
  text_draw_axis(drawing);
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
  text_write_legend(&drawing, out);
  return !timeline->arena->has_failed;
}
