// Decides where the edges of a run are drawn, and which waits are cut short.
#include "cli/timeline_scale.h"
#include <math.h>
#include <stdlib.h>

// The part of the width that steps without time may take while there is time to show.
#define TICKS_PART 0.45
// A wait is cut short when it is this many times the next shorter one, and those below it together
// would have less than this part of the picture.
#define BREAK_RATIO 10.0
#define BREAK_PART 0.06

static int descending(const void *left, const void *right) {
  double a = *(const double *)left, b = *(const double *)right;
  return (a < b) - (a > b);
}

// What will be for ever has this part of the whole.
#define ENDLESS_PART 0.3
// Times that are shorter are noise, or what computing costs: nothing is cut short for their sake.
#define NOISE 0.01
#define NOISE_VIRTUAL 0.0005

static double stretch_seconds(const Stretch *stretch) {
  return stretch->to - stretch->from;
}

// The longest time that is drawn in proportion, given all times longest first.
static double longest_drawn(const double *seconds, int count, double total) {
  double above = 0;
  double cap = INFINITY;
  for (int i = 0; i + 1 < count && seconds[i + 1] > 0; i++) {
    above += seconds[i];
    double below = total - above;
    bool is_jump = seconds[i] > BREAK_RATIO * seconds[i + 1];
    if (is_jump && below < BREAK_PART * total) {
      cap = fmax(seconds[i + 1] * 1.5, below * 0.4 / (i + 1));
    }
  }
  return cap;
}

bool scale_make(Arena *arena, const Timeline *timeline, double width, double tick, Scale *scale) {
  int count = timeline->stretch_count;
  *scale = (Scale){
      .x = arena_take(arena, ((size_t)count + 1) * sizeof(double)),
      .is_broken = arena_take(arena, ((size_t)count + 1) * sizeof(bool)),
      .width = width,
  };
  double *seconds = arena_take(arena, ((size_t)count + 1) * sizeof(double));
  if (scale->x == NULL || scale->is_broken == NULL || seconds == NULL) {
    return false;
  }
  double total = 0;
  for (int i = 0; i < count; i++) {
    double took = stretch_seconds(&timeline->stretches[i]);
    bool counts = timeline->stretches[i].kind != STRETCH_STEP && // whose tick is enough
                  took >= (timeline->is_virtual ? NOISE_VIRTUAL : NOISE);
    seconds[i] = counts ? took : 0;
    total += seconds[i];
  }
  qsort(seconds, (size_t)count, sizeof *seconds, descending);
  double cap = longest_drawn(seconds, count, total);
  double drawn = 0;
  for (int i = 0; i < count; i++) {
    drawn += fmin(seconds[i], cap);
  }
  bool is_endless = count > 0 && timeline->stretches[count - 1].kind == STRETCH_ENDLESS;
  double endless = is_endless ? width * ENDLESS_PART : 0;
  width -= endless;
  double part = drawn > 0 ? TICKS_PART : 1;
  double most = drawn > 0 ? tick : tick * 6;
  scale->tick = count == 0 ? most : fmin(most, width * part / count);
  double unit = drawn > 0 ? (width - scale->tick * count) / drawn : 0;
  double passed = 0;
  for (int i = 0; i < count; i++) {
    double took = stretch_seconds(&timeline->stretches[i]);
    scale->is_broken[i] = took > cap;
    scale->broken_count += took > cap;
    passed += fmin(took, cap);
    scale->x[i + 1] = scale->tick * (i + 1) + unit * passed;
  }
  if (count > 0) {
    scale->x[count] += endless;
    scale->width = scale->x[count];
  }
  return true;
}

double scale_x(const Scale *scale, double edge) {
  int before = (int)edge;
  double part = edge - before;
  return part > 0 ? scale->x[before] * (1 - part) + scale->x[before + 1] * part : scale->x[before];
}

Moment *scale_moments(Arena *arena, const Timeline *timeline, int *count) {
  Moment *moments = arena_take(arena, ((size_t)timeline->stretch_count + 2) * sizeof *moments);
  *count = 0;
  if (moments == NULL) {
    return NULL;
  }
  for (int edge = 0; edge <= timeline->stretch_count; edge++) {
    double time = timeline_time(timeline, edge);
    if (*count == 0 || time > moments[*count - 1].time) {
      moments[(*count)++] = (Moment){.time = time, .edge = edge};
    }
  }
  return moments;
}
