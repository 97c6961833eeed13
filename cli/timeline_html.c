// Writes a run as one HTML page that needs nothing else: the template, with the run as JSON in it.
#include "cli/markup.h"
#include "cli/timeline_scale.h"
#include "cli/timeline_view.h"
#include "cli/web/assets.h"
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

// A page with more lanes, or more bars in them, would be slow.
enum { LANES_MOST = 1000, LANES_LEAST = 12, BARS_MOST = 60000 };

static const char *const KINDS[] = {
    [BAR_READY] = "ready",       [BAR_KEPT] = "kept",       [BAR_RUNNING] = "running",
    [BAR_BLOCKING] = "blocking", [BAR_WAITING] = "waiting", [BAR_STUCK] = "stuck",
};
static const char *const ENDINGS[] = {
    [ENDING_PENDING] = "pending",
    [ENDING_RETURNED] = "returned",
    [ENDING_RAISED] = "failed",
    [ENDING_CANCELLED] = "cancelled",
};
static const char *const LINKS[] = {"made", "woke", "cancelled"};

// What jansson could not make is NULL, and everything made of it is: looked at once, at the end.

static json_t *calls_json(const Bar *bar) {
  json_t *calls = json_array();
  for (int i = 0; i < bar->call_count; i++) {
    const Call *call = &bar->calls[i];
    json_array_append_new(calls, json_pack("{s:s, s:s?, s:i}", "function", call->function, "file",
                                           call->at.file, "line", call->at.line));
  }
  return calls;
}

static json_t *bar_json(const Bar *bar) {
  json_t *it = json_pack("{s:s, s:f, s:f, s:f, s:f}", "kind", KINDS[bar->kind], "a", bar->from_edge,
                         "b", bar->to_edge, "from", bar->from, "to", bar->to);
  if (bar->reason != NULL) {
    json_object_set_new(it, "reason", json_string(bar->reason));
  }
  if (bar->at.line > 0) {
    json_object_set_new(it, "line", json_integer(bar->at.line));
    json_object_set_new(it, "file", json_string(bar->at.file));
  }
  if (bar->call_count > 0) {
    json_object_set_new(it, "calls", calls_json(bar));
  }
  return it;
}

static json_t *lane_json(const Lane *lane) {
  json_t *bars = json_array();
  for (int i = 0; i < lane->bar_count; i++) {
    json_array_append_new(bars, bar_json(&lane->bars[i]));
  }
  return json_pack("{s:s, s:s, s:i, s:s, s:s?, s:i, s:o}", "label", lane->label, "coro", lane->coro,
                   "line", lane->made_at.line, "ending", ENDINGS[lane->ending], "result",
                   lane->result, "endEdge", lane->end_edge, "bars", bars);
}

// The lanes that are shown; place[lane] is where each of them went, -1 for the others.
static json_t *lanes_json(const Timeline *timeline, const bool *shown, int *place) {
  json_t *lanes = json_array();
  for (int i = 0; i < timeline->lane_count; i++) {
    place[i] = -1;
    if (shown[i]) {
      place[i] = (int)json_array_size(lanes);
      json_array_append_new(lanes, lane_json(&timeline->lanes[i]));
    }
  }
  return lanes;
}

static json_t *links_json(const Timeline *timeline, const int *place) {
  json_t *links = json_array();
  for (int i = 0; i < timeline->link_count; i++) {
    const Link *link = &timeline->links[i];
    if (link->from >= 0 && link->to >= 0 && place[link->from] >= 0 && place[link->to] >= 0) {
      json_array_append_new(links,
                            json_pack("{s:s, s:i, s:i, s:i, s:s?, s:i}", "kind", LINKS[link->kind],
                                      "stretch", link->stretch, "from", place[link->from], "to",
                                      place[link->to], "text", link->text, "line", link->at.line));
    }
  }
  return links;
}

// What the program printed.
static json_t *marks_json(const Timeline *timeline, const int *place) {
  json_t *marks = json_array();
  for (int i = 0; i < timeline->happening_count; i++) {
    const Happening *mark = &timeline->happenings[i];
    if (mark->kind == HAPPENS_OUTPUT) {
      json_array_append_new(
          marks, json_pack("{s:i, s:i, s:f, s:s}", "lane", mark->lane < 0 ? -1 : place[mark->lane],
                           "stretch", mark->stretch, "time", mark->time, "text", mark->text));
    }
  }
  return marks;
}

// The time at each edge.
static json_t *times_json(const Timeline *timeline) {
  json_t *times = json_array();
  for (int i = 0; i <= timeline->stretch_count; i++) {
    json_array_append_new(times, json_real(timeline_time(timeline, i)));
  }
  return times;
}

// The stretches in which time passes, or those that are cut short.
static json_t *some_stretches(const Timeline *timeline, const Scale *scale, bool broken) {
  json_t *numbers = json_array();
  for (int i = 0; i < timeline->stretch_count; i++) {
    if (broken ? scale->is_broken[i] : timeline->stretches[i].kind == STRETCH_IDLE) {
      json_array_append_new(numbers, json_integer(i));
    }
  }
  return numbers;
}

static json_t *places_json(const Timeline *timeline, const Scale *scale) {
  json_t *places = json_array();
  for (int i = 0; i <= timeline->stretch_count; i++) {
    json_array_append_new(places, json_real(scale->x[i]));
  }
  return places;
}

static json_t *moments_json(const Timeline *timeline) {
  int count;
  Moment *moments = scale_moments(timeline->arena, timeline, &count);
  json_t *list = json_array();
  for (int i = 0; moments != NULL && i < count; i++) {
    json_array_append_new(
        list, json_pack("{s:f, s:i}", "time", moments[i].time, "edge", moments[i].edge));
  }
  return list;
}

static int lanes_most(const Timeline *timeline) {
  int64_t bars = 1;
  for (int i = 0; i < timeline->lane_count; i++) {
    bars += timeline->lanes[i].bar_count;
  }
  int64_t most = (int64_t)BARS_MOST * timeline->lane_count / bars;
  return most > LANES_MOST ? LANES_MOST : most < LANES_LEAST ? LANES_LEAST : (int)most;
}

// NULL: no memory.
static json_t *run_json(const Timeline *timeline) {
  Arena *arena = timeline->arena;
  Scale scale;
  bool *shown;
  int *more;
  int *place = arena_take(arena, ((size_t)timeline->lane_count + 1) * sizeof *place);
  if (place == NULL || !timeline_choose(timeline, lanes_most(timeline), &shown, &more) ||
      !scale_make(arena, timeline, 11.0 * timeline->stretch_count + 600, 12, &scale)) {
    return NULL;
  }
  json_t *lanes = lanes_json(timeline, shown, place);
  return json_pack("{s:i, s:s, s:s%, s:b, s:b, s:f, s:f, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o}",
                   "tasks", timeline->lane_count, "file", timeline->file, "source",
                   timeline->source, timeline->source_length, "virtual", timeline->is_virtual,
                   "stuck", timeline->is_stuck, "begin", timeline->begin, "end", timeline->now, "x",
                   places_json(timeline, &scale), "moments", moments_json(timeline), "times",
                   times_json(timeline), "idle", some_stretches(timeline, &scale, false), "broken",
                   some_stretches(timeline, &scale, true), "lanes", lanes, "links",
                   links_json(timeline, place), "marks", marks_json(timeline, place));
}

// JSON inside of a script element: "</script>" must not be seen in it.
static void write_data(const char *text, FILE *out) {
  for (; *text != '\0'; text++) {
    if (*text == '<') {
      fputs("\\u003c", out);
    } else {
      fputc(*text, out);
    }
  }
}

// The template, with what stands for {{name}} in its place.
static void write_page(const Timeline *timeline, const char *data, FILE *out) {
  const char *rest = TIMELINE_HTML;
  const char *open;
  while ((open = strstr(rest, "{{")) != NULL) {
    fwrite(rest, 1, (size_t)(open - rest), out);
    if (strncmp(open, "{{title}}", 9) == 0) {
      markup_write(timeline_title(timeline), out);
    } else if (strncmp(open, "{{style}}", 9) == 0) {
      fputs(TIMELINE_CSS, out);
    } else if (strncmp(open, "{{script}}", 10) == 0) {
      fputs(TIMELINE_JS, out);
    } else {
      write_data(data, out);
    }
    rest = strstr(open, "}}") + 2;
  }
  fputs(rest, out);
}

bool timeline_write_html(const Timeline *timeline, FILE *out) {
  json_t *run = run_json(timeline);
  char *data = run == NULL ? NULL : json_dumps(run, JSON_COMPACT | JSON_REAL_PRECISION(10));
  json_decref(run);
  if (data == NULL) {
    return false;
  }
  write_page(timeline, data, out);
  free(data);
  return !timeline->arena->has_failed;
}
