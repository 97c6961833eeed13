// Writes a run as Chrome trace events, which Perfetto and speedscope open.
//
// A task's track has its life, and inside of it its steps; waits are asynchronous events; who makes
// and wakes whom are flows.  With the virtual clock most steps take no time, and a viewer would
// show nothing: so each step that takes less is given a microsecond, and all that follows is that
// much later.
//
// A long run has a million events: they are written as text, and only sorted before.
#include "cli/markup.h"
#include "cli/timeline_view.h"
#include <math.h>
#include <stdlib.h>

enum { NO_ID = -1 };

typedef struct TraceEvent {
  int64_t ts, duration; // microseconds; the latter of 'X'
  int order, task;
  int id;     // that the two ends of a wait, or of a flow, share; or NO_ID
  char phase; // 'X': a whole; 'b' to 'e': a wait; 's' to 'f': a flow; 'i': an instant; 'M': a name
  const char *name, *category;
  Spot at;          // where, if there is a line
  const char *key;  // one more argument, or NULL
  const char *text; // its value; NULL: the number of the task
} TraceEvent;

typedef struct Trace {
  const Timeline *timeline;
  int64_t *edges; // the microsecond of each edge
  TraceEvent *events;
  size_t count, capacity;
  int next_id;
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

static void add(Trace *trace, TraceEvent event) {
  if (trace->count == trace->capacity) {
    size_t size = sizeof *trace->events;
    size_t wanted = trace->capacity == 0 ? 256 : trace->capacity * 2;
    TraceEvent *grown =
        arena_grow(trace->timeline->arena, trace->events, trace->capacity * size, wanted * size);
    if (grown == NULL) {
      return;
    }
    trace->events = grown;
    trace->capacity = wanted;
  }
  event.order = (int)trace->count;
  trace->events[trace->count++] = event;
}

static void add_step(Trace *trace, const Lane *lane, const Bar *bar) {
  int64_t from = microsecond(trace, bar->from_edge), to = microsecond(trace, bar->to_edge);
  bool blocks = bar->kind == BAR_BLOCKING;
  add(trace, (TraceEvent){.phase = 'X',
                          .name = blocks && bar->reason != NULL ? bar->reason : "runs",
                          .category = blocks ? "blocking" : "step",
                          .ts = from,
                          .duration = to - from,
                          .task = lane->task,
                          .id = NO_ID,
                          .at = bar->at});
}

static void add_wait(Trace *trace, const Lane *lane, const Bar *bar) {
  bool is_ready = bar->kind == BAR_READY || bar->kind == BAR_KEPT;
  TraceEvent it = {.phase = 'b',
                   .name = bar->kind == BAR_KEPT ? "kept waiting"
                           : is_ready            ? "ready"
                           : bar->reason == NULL ? "waits"
                                                 : bar->reason,
                   .category = is_ready ? "ready" : "wait",
                   .ts = microsecond(trace, bar->from_edge),
                   .task = lane->task,
                   .id = ++trace->next_id,
                   .at = bar->at};
  add(trace, it);
  it.phase = 'e';
  it.ts = microsecond(trace, bar->to_edge);
  it.at = (Spot){0};
  add(trace, it);
}

// What stands beside a track (or is the process's title), and its place among them.
static void add_names(Trace *trace, int task, const char *what, const char *name) {
  TraceEvent it = {.phase = 'M',
                   .name = what,
                   .category = "__metadata",
                   .ts = -1,
                   .task = task,
                   .id = NO_ID,
                   .key = "name",
                   .text = name};
  add(trace, it);
  if (task != 0) {
    it.name = "thread_sort_index";
    it.key = "sort_index";
    it.text = NULL;
    add(trace, it);
  }
}

static void add_end(Trace *trace, const Lane *lane) {
  const char *words = lane->ending == ENDING_CANCELLED ? "cancelled"
                      : lane->result == NULL           ? "failed"
                                                       : lane->result;
  add(trace, (TraceEvent){.phase = 'i',
                          .name = words,
                          .category = "end",
                          .ts = microsecond(trace, lane->end_edge),
                          .task = lane->task,
                          .id = NO_ID});
}

static void add_lane(Trace *trace, const Lane *lane) {
  add_names(trace, lane->task, "thread_name", lane->label);
  int64_t from = lane->bar_count == 0 ? 0 : microsecond(trace, lane->bars[0].from_edge);
  int64_t to = microsecond(trace, lane->end_edge);
  add(trace, (TraceEvent){.phase = 'X',
                          .name = lane->label,
                          .category = "task",
                          .ts = from,
                          .duration = to > from ? to - from : 1, // it never ran, nor anything else
                          .task = lane->task,
                          .id = NO_ID});
  for (int i = 0; i < lane->bar_count; i++) {
    const Bar *bar = &lane->bars[i];
    if (bar->kind == BAR_RUNNING || bar->kind == BAR_BLOCKING) {
      add_step(trace, lane, bar);
    } else {
      add_wait(trace, lane, bar);
    }
  }
  if (lane->ending == ENDING_RAISED || lane->ending == ENDING_CANCELLED) {
    add_end(trace, lane);
  }
}

// The next step of a lane from an edge on, or NULL.  Bars follow each other in time.
static const Bar *next_step(const Lane *lane, int edge) {
  int low = 0, high = lane->bar_count;
  while (low < high) {
    int middle = low + (high - low) / 2;
    if (lane->bars[middle].from_edge < edge) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  while (low < lane->bar_count && lane->bars[low].kind != BAR_RUNNING) {
    low++;
  }
  return low < lane->bar_count ? &lane->bars[low] : NULL;
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
  TraceEvent it = {.phase = 's',
                   .name = NAMES[link->kind],
                   .category = "flow",
                   .ts = trace->edges[link->stretch],
                   .task = from->task,
                   .id = ++trace->next_id};
  add(trace, it);
  it.phase = 'f';
  it.ts = microsecond(trace, step->from_edge);
  it.task = to->task;
  add(trace, it);
}

static void add_output(Trace *trace, const Happening *mark) {
  if (mark->kind == HAPPENS_OUTPUT && mark->lane >= 0) {
    add(trace, (TraceEvent){.phase = 'i',
                            .name = "print",
                            .category = "output",
                            .ts = trace->edges[mark->stretch],
                            .task = trace->timeline->lanes[mark->lane].task,
                            .id = NO_ID,
                            .key = "text",
                            .text = mark->text});
  }
}

static void write_arguments(const TraceEvent *it, FILE *out) {
  fputs(",\"args\":{", out);
  if (it->at.line > 0) {
    fputs("\"file\":", out);
    json_write(it->at.file == NULL ? "" : it->at.file, out);
    fprintf(out, ",\"line\":%d", it->at.line);
  }
  if (it->key != NULL) {
    fprintf(out, "\"%s\":", it->key);
    if (it->text != NULL) {
      json_write(it->text, out);
    } else {
      fprintf(out, "%d", it->task);
    }
  }
  putc('}', out);
}

static void write_event(const TraceEvent *it, FILE *out) {
  fprintf(out, "{\"ph\":\"%c\",\"name\":", it->phase);
  json_write(it->name, out);
  fprintf(out, ",\"cat\":\"%s\",\"ts\":%lld,\"pid\":1,\"tid\":%d", it->category,
          (long long)(it->ts < 0 ? 0 : it->ts), it->task);
  if (it->phase == 'X') {
    fprintf(out, ",\"dur\":%lld", (long long)it->duration);
  } else if (it->phase == 'i') {
    fputs(",\"s\":\"t\"", out);
  } else if (it->phase == 'f') {
    fputs(",\"bp\":\"e\"", out);
  }
  if (it->id != NO_ID) {
    fprintf(out, ",\"id\":%d", it->id);
  }
  if (it->category[0] == 'b') {
    fputs(",\"cname\":\"terrible\"", out);
  }
  if (it->at.line > 0 || it->key != NULL) {
    write_arguments(it, out);
  }
  putc('}', out);
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
  add_names(&trace, 0, "process_name", timeline->file);
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
    write_event(&trace.events[i], out);
  }
  fputs("\n]}\n", out);
  return !timeline->arena->has_failed;
}
