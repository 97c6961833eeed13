// What stands around the lanes of a run drawn with characters: title, axis, legend.
#include "cli/timeline_text.h"
#include <string.h>

// ---- axis ----

static bool draw_moment(const Drawing *drawing, double time, int column, int *free_from,
                        int limit) {
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

void text_draw_axis(const Drawing *drawing) {
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

void text_draw_title(const Drawing *drawing) {
  const Timeline *timeline = drawing->timeline;
  char seconds[32];
  seconds_text(timeline->now - timeline->begin, seconds);
  const char *rest = timeline_text(timeline->arena, "  %d task%s, %s s of %s time%s",
                                   timeline->lane_count, timeline->lane_count == 1 ? "" : "s",
                                   seconds, timeline->is_virtual ? "virtual" : "real",
                                   timeline->is_stuck ? ", then stuck for ever" : "");
  const char *title = timeline_title(timeline);
  int column = canvas_text(&drawing->canvas, 0, 0, drawing->canvas.width, title, INK_STRONG);
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

void text_write_legend(const Drawing *drawing, FILE *out) {
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
