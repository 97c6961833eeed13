// Inside of timeline_text: what its two files share.
#ifndef AWL_CLI_TIMELINE_TEXT_H
#define AWL_CLI_TIMELINE_TEXT_H

#include "cli/canvas.h"
#include "cli/timeline_scale.h"
#include "cli/timeline_view.h"

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
  int *row;            // of each lane, -1 if it is not shown
  int left;            // column of the first edge
  int apart;           // rows from lane to lane: 2 leaves room for links, 1 does not
  bool has[INK_COUNT]; // what the legend explains
} Drawing;

// The column of a place between edges.
int column_of(const Drawing *drawing, double edge);
// Title, axis and legend.
void text_draw_title(const Drawing *drawing);
void text_draw_axis(const Drawing *drawing);
void text_write_legend(const Drawing *drawing, FILE *out);

#endif
