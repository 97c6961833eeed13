// Storage of a run's picture: appends stretches, bars and links as a run is told.
#include "cli/timeline_model.h"
#include <math.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

// Shorter waits of the real clock are the loop's own work, not waiting.
#define IDLE_LEAST 0.0005
// A task that is ready for longer than this was kept waiting.
#define KEPT_LEAST 0.005
#define KEPT_LEAST_VIRTUAL 0.0005

// A place for one more item in an array of the arena, zeroed; NULL when there is no memory.
static void *append(Arena *arena, void *array, int *count, int *capacity, size_t size) {
  void **items = array;
  if (*count == *capacity) {
    int wanted = *capacity == 0 ? 16 : *capacity * 2;
    void *grown = arena_grow(arena, *items, (size_t)*capacity * size, (size_t)wanted * size);
    if (grown == NULL) {
      return NULL;
    }
    *items = grown;
    *capacity = wanted;
  }
  void *item = (char *)*items + (size_t)(*count)++ * size;
  memset(item, 0, size);
  return item;
}

#define APPEND(timeline, items, count, capacity)                                                   \
  append((timeline)->arena, &(timeline)->items, &(timeline)->count, &(timeline)->capacity,         \
         sizeof *(timeline)->items)

void timeline_init(Timeline *timeline, Arena *arena, bool is_virtual, double begin) {
  *timeline = (Timeline){.arena = arena, .is_virtual = is_virtual, .begin = begin, .now = begin};
}

static void add_stretch(Timeline *timeline, StretchKind kind, int lane, double from, double to) {
  Stretch *stretch = APPEND(timeline, stretches, stretch_count, stretch_capacity);
  if (stretch != NULL) {
    *stretch = (Stretch){.kind = kind, .lane = lane, .from = from, .to = to};
  }
}

void timeline_advance(Timeline *timeline, double time) {
  double passed = time - timeline->now;
  if (passed <= 0) {
    return;
  }
  bool is_idle = timeline->is_virtual || passed >= IDLE_LEAST;
  if (!timeline->is_running && is_idle) {
    add_stretch(timeline, STRETCH_IDLE, NO_LANE, timeline->now, time);
  }
  timeline->now = time;
}

static Bar *last_bar(Lane *lane) {
  return lane->bar_count == 0 ? NULL : &lane->bars[lane->bar_count - 1];
}

static void close_bar_at(Timeline *timeline, Lane *lane, double time, double edge) {
  Bar *bar = last_bar(lane);
  if (!lane->is_open || bar == NULL) {
    return;
  }
  lane->is_open = false;
  bar->to = time;
  bar->to_edge = edge;
  double least = timeline->is_virtual ? KEPT_LEAST_VIRTUAL : KEPT_LEAST;
  if (bar->kind == BAR_READY && bar->to - bar->from > least) {
    bar->kind = BAR_KEPT;
  }
  if (bar->to_edge <= bar->from_edge) { // nothing to see
    lane->bar_count--;
  }
}

static void close_bar(Timeline *timeline, Lane *lane) {
  close_bar_at(timeline, lane, timeline->now, timeline->stretch_count);
}

// Where a moment of the past is drawn.
static double edge_of_time(const Timeline *timeline, double time) {
  int i = timeline->stretch_count - 1;
  while (i > 0 && timeline->stretches[i].from > time) {
    i--;
  }
  if (i < 0) {
    return 0;
  }
  const Stretch *it = &timeline->stretches[i];
  bool is_open = timeline->is_running && i == timeline->stretch_count - 1;
  double to = is_open ? timeline->now : it->to;
  double part = to > it->from ? (time - it->from) / (to - it->from) : 1;
  return i + fmin(fmax(part, 0), 1);
}

void timeline_late(Timeline *timeline, int number, double time) {
  if (number < 0 || number >= timeline->lane_count) {
    return;
  }
  Lane *lane = &timeline->lanes[number];
  Bar *bar = last_bar(lane);
  if (!lane->is_open || bar == NULL) {
    return;
  }
  double since = fmax(time, bar->from);
  double edge = fmax(edge_of_time(timeline, since), bar->from_edge);
  Spot at = bar->at;
  close_bar_at(timeline, lane, since, edge);
  timeline_bar(timeline, number, &(Bar){.kind = BAR_READY, .at = at});
  if (lane->is_open) {
    last_bar(lane)->from = since;
    last_bar(lane)->from_edge = edge;
  }
}

int timeline_lane(Timeline *timeline, const Lane *lane) {
  Lane *made = APPEND(timeline, lanes, lane_count, lane_capacity);
  if (made == NULL) {
    return NO_LANE;
  }
  *made = *lane;
  made->made = timeline->now;
  made->label = lane_label(timeline->arena, lane->name, lane->coro);
  timeline_bar(timeline, timeline->lane_count - 1, &(Bar){.kind = BAR_READY, .at = lane->made_at});
  return timeline->lane_count - 1;
}

void timeline_bar(Timeline *timeline, int number, const Bar *bar) {
  if (number < 0 || number >= timeline->lane_count) {
    return;
  }
  Lane *lane = &timeline->lanes[number];
  close_bar(timeline, lane);
  Bar *made =
      append(timeline->arena, &lane->bars, &lane->bar_count, &lane->bar_capacity, sizeof *made);
  if (made == NULL) {
    return;
  }
  *made = *bar;
  made->from = made->to = timeline->now;
  made->from_edge = made->to_edge = timeline->stretch_count;
  lane->is_open = true;
}

void timeline_cut(Timeline *timeline, int number) {
  Lane *lane = &timeline->lanes[number];
  for (int i = lane->bar_count - 1; i >= 0; i--) {
    if (lane->bars[i].kind == BAR_WAITING) {
      lane->bars[i].is_cut = true;
      return;
    }
  }
}

void timeline_end_lane(Timeline *timeline, int number, Ending ending, const char *result) {
  if (number < 0 || number >= timeline->lane_count) {
    return;
  }
  Lane *lane = &timeline->lanes[number];
  close_bar(timeline, lane);
  lane->ending = ending;
  lane->result = result;
  lane->ended = timeline->now;
  lane->end_edge = timeline->stretch_count;
}

void timeline_stretch(Timeline *timeline, StretchKind kind, int lane) {
  timeline_end_stretch(timeline);
  add_stretch(timeline, kind, lane, timeline->now, timeline->now);
  timeline->is_running = true;
}

void timeline_end_stretch(Timeline *timeline) {
  if (timeline->is_running && timeline->stretch_count > 0) {
    timeline->stretches[timeline->stretch_count - 1].to = timeline->now;
  }
  timeline->is_running = false;
}

void timeline_long_step(Timeline *timeline, int number, double seconds) {
  Lane *lane = &timeline->lanes[number];
  Bar *bar = last_bar(lane);
  Stretch *stretch =
      timeline->stretch_count == 0 ? NULL : &timeline->stretches[timeline->stretch_count - 1];
  // By the time of task.done the bar is closed already.
  bool is_step = bar != NULL && bar->kind == BAR_RUNNING && stretch != NULL &&
                 timeline->now - bar->from >= seconds && stretch->lane == number;
  if (is_step && bar->from_edge >= timeline->stretch_count - 1) {
    bar->kind = BAR_BLOCKING;
    bar->reason = "computing";
    stretch->kind = STRETCH_BLOCKING;
  }
}

void timeline_link(Timeline *timeline, const Link *link) {
  Link *made = APPEND(timeline, links, link_count, link_capacity);
  if (made == NULL) {
    return;
  }
  *made = *link;
  made->time = timeline->now;
  made->stretch = -1;
  for (int i = timeline->stretch_count - 1; i >= 0 && made->stretch < 0; i--) {
    made->stretch = timeline->stretches[i].lane == link->from ? i : -1;
  }
  if (made->stretch < 0) { // its maker never ran: nothing to draw
    timeline->link_count--;
  }
}

void timeline_happening(Timeline *timeline, const Happening *happening) {
  Happening *made = APPEND(timeline, happenings, happening_count, happening_capacity);
  if (made != NULL) {
    *made = *happening;
    made->time = timeline->now;
    made->stretch = timeline->stretch_count == 0 ? 0 : timeline->stretch_count - 1;
  }
}

Deadline *timeline_deadline(Timeline *timeline, const Deadline *deadline) {
  Deadline *made = APPEND(timeline, deadlines, deadline_count, deadline_capacity);
  if (made != NULL) {
    *made = *deadline;
    made->set = timeline->now;
  }
  return made;
}

void timeline_finish(Timeline *timeline, double time) {
  timeline_advance(timeline, time);
  timeline_end_stretch(timeline);
  if (timeline->is_stuck) {
    add_stretch(timeline, STRETCH_ENDLESS, NO_LANE, timeline->now, timeline->now);
  }
  for (int i = 0; i < timeline->lane_count; i++) {
    Lane *lane = &timeline->lanes[i];
    Bar *bar = last_bar(lane);
    if (lane->is_open) {
      bar->kind = bar->kind == BAR_WAITING ? BAR_STUCK : bar->kind;
      close_bar(timeline, lane);
      lane->ended = timeline->now;
      lane->end_edge = timeline->stretch_count;
    }
  }
}

double timeline_time(const Timeline *timeline, int edge) {
  if (edge < timeline->stretch_count) {
    return timeline->stretches[edge].from;
  }
  const Stretch *last = timeline_last_stretch(timeline);
  return last == NULL ? timeline->begin : last->to;
}

// Letters with their accents in one piece, as they are drawn.
static const char *composed(Arena *arena, const char *text) {
  utf8proc_uint8_t *whole = utf8proc_NFC((const utf8proc_uint8_t *)text);
  if (whole == NULL) { // bytes that are no UTF-8
    return text;
  }
  const char *kept = timeline_text(arena, "%s", (const char *)whole);
  free(whole);
  return kept;
}

const char *lane_label(Arena *arena, const char *name, const char *coro) {
  const char *last = strrchr(coro, '.'); // main.<locals>.fetch is called fetch
  coro = last == NULL ? coro : last + 1;
  if (strcmp(name, "Task-1") == 0) {
    return coro;
  }
  bool is_default = strncmp(name, "Task-", 5) == 0;
  return composed(arena,
                  is_default && *coro != '\0' ? timeline_text(arena, "%s %s", name, coro) : name);
}

const char *timeline_text(Arena *arena, const char *format, ...) {
  va_list values, again;
  va_start(values, format);
  va_copy(again, values);
  int length = vsnprintf(NULL, 0, format, values);
  va_end(values);
  char *text = length < 0 ? NULL : arena_take(arena, (size_t)length + 1);
  if (text != NULL) {
    vsnprintf(text, (size_t)length + 1, format, again);
  }
  va_end(again);
  return text == NULL ? "" : text;
}

void seconds_text(double seconds, char text[static 32]) {
  int digits = seconds >= 0.1 || seconds == 0 ? 3 : 6;
  snprintf(text, 32, "%.*f", digits, seconds);
  char *end = text + strlen(text);
  while (strchr(text, '.') != NULL && (end[-1] == '0' || end[-1] == '.')) {
    bool is_point = end[-1] == '.';
    *--end = '\0';
    if (is_point) {
      break;
    }
  }
}
