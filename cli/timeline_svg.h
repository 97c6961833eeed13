// Inside of timeline_svg: what its two files share.
#ifndef AWL_CLI_TIMELINE_SVG_H
#define AWL_CLI_TIMELINE_SVG_H

#include "cli/timeline_scale.h"

enum {
  MARGIN = 24,
  TOP = 92, // title and axis above the first lane
  LANE = 46,
  BAR = 26, // height of a bar
  LANES_MOST = 40,
  WIDTH_LEAST = 760,
  WIDTH_MOST = 2200,
  ENDINGS_MOST = 260 // what the words behind the last end may take
};

#define SMALLEST 0.4        // what is narrower cannot be seen, in pixels
#define LABEL_CHARACTER 7.9 // widths of a character, in pixels
#define REASON_CHARACTER 6.7
#define AXIS_CHARACTER 6.6

typedef struct Picture {
  const Timeline *timeline;
  FILE *out;
  Scale scale;
  bool *shown;
  int *more;
  double *y; // of each lane, the middle of its bars
  double left, width, height;
  bool has_kind[BAR_STUCK + 1];
  bool has_link[LINK_CANCELLED + 1];
} Picture;

// Where a place between edges is drawn.
static inline double x_of(const Picture *picture, double edge) {
  return picture->left + scale_x(&picture->scale, edge);
}
// Title, axis and legend.
void svg_write_title(Picture *picture);
void svg_write_axis(Picture *picture);
void svg_write_legend(Picture *picture);

#endif
