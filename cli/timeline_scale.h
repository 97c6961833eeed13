// Where the edges of a run are drawn: time in proportion, steps without time still visible.
#ifndef AWL_CLI_TIMELINE_SCALE_H
#define AWL_CLI_TIMELINE_SCALE_H

#include "cli/timeline_model.h"

// Every stretch gets a tick, a width of its own however short it was, and a part of the rest in
// proportion to its time.  A wait that would leave no room for the others is cut short: it is
// broken, and drawn with a mark across.
typedef struct Scale {
  double *x;       // of each edge: stretch_count + 1
  bool *is_broken; // of each stretch
  double width;
  double tick;
  int broken_count;
} Scale;

// A label of the axis: a moment at which the clock stood, and where it begins.
typedef struct Moment {
  double time;
  int edge;
} Moment;

// `tick` is the widest that a step without time may be.  False: no memory.
bool scale_make(Arena *arena, const Timeline *timeline, double width, double tick, Scale *scale);
// Where a place between edges is drawn.
double scale_x(const Scale *scale, double edge);
// The moments of a run, in order.  NULL: no memory.
Moment *scale_moments(Arena *arena, const Timeline *timeline, int *count);

#endif
