// Writes a run as Chrome trace events, which Perfetto and speedscope open.
//
// A task's track has its life, and inside of it its steps; waits are asynchronous events; who makes
// and wakes whom are flows.  With the virtual clock most steps take no time, and a viewer would
// show nothing: so each step that takes less is given a microsecond, and all that follows is that
// much later.
#include "cli/timeline_view.h"
#include <jansson.h>
#include <math.h>
#include <stdlib.h>

typedef struct TraceEvent {
  int64_t ts;
  int order;
  json_t *json;
} TraceEvent;

typedef struct Trace {
  const Timeline *timeline;
  int64_t *edges; // the microsecond of each edge
  TraceEvent *events;
  size_t count, capacity;
  int next_id;
  bool has_failed;
} Trace;

static bool lay_edges(Trace *trace) {
  const Timeline *timeline = trace->timeline;
  int count = timeline->stretch_count;
  trace->edges = arena_take(timeline->arena, ((size_t)count + 1) * sizeof *trace->edges);
  if (trace->edges == NULL) {
    return false;
  }
  for (int i = 0; i < count; i++) {
    const Stretch *it = &timeline->stretches[i];
    int64_t took = llround((it->to - it->from) * 1e6);
    trace->edges[i + 1] = trace->edges[i] + (took > 0 || it->kind == STRETCH_IDLE ? took : 1);
  }
  return true;
}

static int64_t microsecond(const Trace *trace, double edge) {
  int before = (int)edge;
  double part = edge - before;
  int64_t from = trace->edges[before];
  return part > 0 ? from + llround(part * (double)(trace->edges[before + 1] - from)) : from;
}

// Takes `json`, which may be NULL: no memory.
static void add(Trace *trace, int64_t ts, json_t *json) {
  if (trace->count == trace->capacity) {
    size_t size = sizeof *trace->events;
    size_t wanted = trace->capacity == 0 ? 256 : trace->capacity * 2;
    TraceEvent *grown =
        arena_grow(trace->timeline->arena, trace->events, trace->capacity * size, wanted * size);
    if (grown == NULL) {
      json_decref(json);
      trace->has_failed = true;
      return;
    }
    trace->events = grown;
    trace->capacity = wanted;
  }
  trace->has_failed |= json == NULL;
  trace->events[trace->count] = (TraceEvent){ts, (int)trace->count, json};
  trace->count++;
}

// An event at `ts` on the track of `task`, with what all events have; further fields are added to
// it.
static json_t *event(const char *phase, const char *name, const char *category, int64_t ts,
                     int task) {
  return json_pack("{s:s, s:s, s:s, s:I, s:i, s:i}", "ph", phase, "name", name, "cat", category,
                   "ts", (json_int_t)ts, "pid", 1, "tid", task);
}

static json_t *where(const Bar *bar) {
  return bar->at.line > 0 ? json_pack("{s:s?, s:i}", "file", bar->at.file, "line", bar->at.line)
                          : json_object();
}

static void add_step(Trace *trace, const Lane *lane, const Bar *bar) {
  int64_t from = microsecond(trace, bar->from_edge), to = microsecond(trace, bar->to_edge);
  bool blocks = bar->kind == BAR_BLOCKING;
  const char *name = blocks && bar->reason != NULL ? bar->reason : "runs";
  json_t *it = event("X", name, blocks ? "blocking" : "step", from, lane->task);
  json_object_set_new(it, "dur", json_integer(to - from));
  json_object_set_new(it, "args", where(bar));
  if (blocks) {
    json_object_set_new(it, "cname", json_string("terrible"));
  }
  add(trace, from, it);
}

static void add_wait(Trace *trace, const Lane *lane, const Bar *bar) {
  bool is_ready = bar->kind == BAR_READY || bar->kind == BAR_KEPT;
  const char *name = bar->kind == BAR_KEPT ? "kept waiting"
                     : is_ready            ? "ready"
                     : bar->reason == NULL ? "waits"
                                           : bar->reason;
  int id = ++trace->next_id;
  for (int end = 0; end < 2; end++) {
    int64_t ts = microsecond(trace, end ? bar->to_edge : bar->from_edge);
    json_t *it = event(end ? "e" : "b", name, is_ready ? "ready" : "wait", ts, lane->task);
    json_object_set_new(it, "id", json_integer(id));
    json_object_set_new(it, "args", end ? json_object() : where(bar));
    add(trace, ts, it);
  }
}

static void add_lane(Trace *trace, const Lane *lane) {
  json_t *name = event("M", "thread_name", "__metadata", 0, lane->task);
  json_object_set_new(name, "args", json_pack("{s:s}", "name", lane->label));
  add(trace, -1, name);
  json_t *order = event("M", "thread_sort_index", "__metadata", 0, lane->task);
  json_object_set_new(order, "args", json_pack("{s:i}", "sort_index", lane->task));
  add(trace, -1, order);
  int64_t from = lane->bar_count == 0 ? 0 : microsecond(trace, lane->bars[0].from_edge);
  int64_t to = microsecond(trace, lane->end_edge);
  json_t *life = event("X", lane->label, "task", from, lane->task);
  json_object_set_new(life, "dur", json_integer(to - from));
  add(trace, from, life);
  for (int i = 0; i < lane->bar_count; i++) {
    const Bar *bar = &lane->bars[i];
    if (bar->kind == BAR_RUNNING || bar->kind == BAR_BLOCKING) {
      add_step(trace, lane, bar);
    } else {
      add_wait(trace, lane, bar);
    }
  }
  if (lane->ending == ENDING_RAISED || lane->ending == ENDING_CANCELLED) {
    const char *words = lane->ending == ENDING_CANCELLED ? "cancelled"
                        : lane->result == NULL           ? "failed"
                                                         : lane->result;
    int64_t ts = microsecond(trace, lane->end_edge);
    json_t *it = event("i", words, "end", ts, lane->task);
    json_object_set_new(it, "s", json_string("t"));
    add(trace, ts, it);
  }
}

// The next step of a lane from an edge on, or NULL.
static const Bar *next_step(const Lane *lane, int edge) {
  for (int i = 0; i < lane->bar_count; i++) {
    if (lane->bars[i].kind == BAR_RUNNING && lane->bars[i].from_edge >= edge) {
      return &lane->bars[i];
    }
  }
  return NULL;
}

static void add_link(Trace *trace, const Link *link) {
  static const char *const NAMES[] = {"makes", "wakes", "cancels"};
  const Timeline *timeline = trace->timeline;
  if (link->from < 0 || link->to < 0 || link->from == link->to) {
    return;
  }
  const Lane *from = &timeline->lanes[link->from], *to = &timeline->lanes[link->to];
  const Bar *step = next_step(to, link->stretch + 1);
  if (step == NULL) {
    return;
  }
  int id = ++trace->next_id;
  int64_t ts = trace->edges[link->stretch];
  json_t *start = event("s", NAMES[link->kind], "flow", ts, from->task);
  json_object_set_new(start, "id", json_integer(id));
  add(trace, ts, start);
  ts = microsecond(trace, step->from_edge);
  json_t *finish = event("f", NAMES[link->kind], "flow", ts, to->task);
  json_object_set_new(finish, "id", json_integer(id));
  json_object_set_new(finish, "bp", json_string("e"));
  add(trace, ts, finish);
}

static void add_output(Trace *trace, const Happening *mark) {
  if (mark->kind == HAPPENS_OUTPUT && mark->lane >= 0) {
    int64_t ts = trace->edges[mark->stretch];
    json_t *it = event("i", "print", "output", ts, trace->timeline->lanes[mark->lane].task);
    json_object_set_new(it, "s", json_string("t"));
    json_object_set_new(it, "args", json_pack("{s:s}", "text", mark->text));
    add(trace, ts, it);
  }
}

static int by_time(const void *left, const void *right) {
  const TraceEvent *a = left, *b = right;
  return a->ts != b->ts ? (a->ts < b->ts ? -1 : 1) : a->order - b->order;
}

bool timeline_write_trace(const Timeline *timeline, FILE *out) {
  Trace trace = {.timeline = timeline};
  if (!lay_edges(&trace)) {
    return false;
  }
  json_t *name = event("M", "process_name", "__metadata", 0, 0);
  json_object_set_new(name, "args", json_pack("{s:s}", "name", timeline->file));
  add(&trace, -2, name);
  for (int i = 0; i < timeline->lane_count; i++) {
    add_lane(&trace, &timeline->lanes[i]);
  }
  for (int i = 0; i < timeline->link_count; i++) {
    add_link(&trace, &timeline->links[i]);
  }
  for (int i = 0; i < timeline->happening_count; i++) {
    add_output(&trace, &timeline->happenings[i]);
  }
  qsort(trace.events, trace.count, sizeof *trace.events, by_time);
  fputs("{\"displayTimeUnit\":\"ms\",\"traceEvents\":[", out);
  for (size_t i = 0; i < trace.count; i++) {
    fputs(i == 0 ? "\n" : ",\n", out);
    trace.has_failed |= json_dumpf(trace.events[i].json, out, JSON_COMPACT) != 0;
    json_decref(trace.events[i].json);
  }
  fputs("\n]}\n", out);
  return !trace.has_failed && !timeline->arena->has_failed;
}
