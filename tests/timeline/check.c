// Checks the files that `awl timeline -o` writes: check FILE…, each by its suffix.
//
//   .json   trace events, as Perfetto and speedscope read them: in order of time; every process and
//           thread has a name; waits begun are ended, on the same track under the same name; flows
//           have two ends, each within a step; the steps of a task do not overlap and are within
//           its life
//   .html   the run in it: places grow, a lane's bars follow each other without holes; nothing is
//           loaded from elsewhere
//   .svg    tags are closed in order, all numbers are numbers
#include <jansson.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { IDS_MOST = 65536, TASKS_MOST = 4096, DEPTH_MOST = 64 };

static bool complain(const char *path, const char *format, ...) {
  va_list values;
  va_start(values, format);
  printf("%s: ", path);
  vprintf(format, values);
  putchar('\n');
  va_end(values);
  return false;
}

static char *read_all(const char *path) {
  FILE *in = fopen(path, "rb");
  if (in == NULL) {
    return NULL;
  }
  size_t capacity = 1 << 24, length = 0;
  char *bytes = malloc(capacity);
  if (bytes != NULL) {
    length = fread(bytes, 1, capacity - 1, in);
    bytes[length] = '\0';
  }
  fclose(in);
  return bytes;
}

static const char *text_of(const json_t *event, const char *key) {
  const char *text = json_string_value(json_object_get(event, key));
  return text == NULL ? "" : text;
}

static json_int_t number_of(const json_t *event, const char *key) {
  return json_integer_value(json_object_get(event, key));
}

// ---- trace events ----

typedef struct TraceState {
  char open[IDS_MOST];            // 'b', 's': begun; 'e', 'f': ended
  const json_t *began[IDS_MOST];  // the event that did
  bool is_named[TASKS_MOST];      // there is metadata for it
  json_int_t free_at[TASKS_MOST]; // end of the last step of a track
  json_int_t ends_at[TASKS_MOST]; // end of its task
} TraceState;

static bool same(const json_t *a, const json_t *b, const char *key) {
  return json_equal(json_object_get(a, key), json_object_get(b, key)) == 1;
}

static bool check_pair(const char *path, TraceState *state, const json_t *event, char phase) {
  json_int_t id = number_of(event, "id");
  if (id <= 0 || id >= IDS_MOST) {
    return complain(path, "an id that is none: %lld", (long long)id);
  }
  char wanted = phase == 'e' ? 'b' : phase == 'f' ? 's' : '\0';
  if (state->open[id] != wanted) {
    return complain(path, "'%c' of id %lld in the wrong place", phase, (long long)id);
  }
  const json_t *began = state->began[id];
  if (wanted != '\0' && (number_of(event, "ts") < number_of(began, "ts") ||
                         !same(event, began, "cat") || !same(event, began, "name"))) {
    return complain(path, "id %lld ends otherwise than it begins", (long long)id);
  }
  if (phase == 'e' && !same(event, began, "tid")) {
    return complain(path, "id %lld ends on another track", (long long)id);
  }
  state->open[id] = phase;
  state->began[id] = event;
  return true;
}

// A flow is drawn from slice to slice: where there is none, Perfetto leaves it out.
static bool check_flow(const char *path, TraceState *state, const json_t *event, char phase) {
  json_int_t task = number_of(event, "tid"), ts = number_of(event, "ts");
  if (task < 0 || task >= TASKS_MOST || ts >= state->free_at[task]) {
    return complain(path, "a flow at %lld is in no step of %lld", (long long)ts, (long long)task);
  }
  if (phase == 'f' && strcmp(text_of(event, "bp"), "e") != 0) {
    return complain(path, "a flow at %lld ends at the next step", (long long)ts);
  }
  return check_pair(path, state, event, phase);
}

static bool check_name(const char *path, TraceState *state, const json_t *event) {
  const char *name = text_of(event, "name");
  const json_t *args = json_object_get(event, "args");
  json_int_t task = number_of(event, "tid");
  bool is_order = strcmp(name, "thread_sort_index") == 0;
  if (is_order ? !json_is_integer(json_object_get(args, "sort_index"))
               : *text_of(args, "name") == 0) {
    return complain(path, "a '%s' without its argument", name);
  }
  bool is_known = is_order || strcmp(name, "process_name") == 0 || strcmp(name, "thread_name") == 0;
  if (!is_known || task < 0 || task >= TASKS_MOST) {
    return complain(path, "metadata '%s' that viewers do not know", name);
  }
  state->is_named[task] |= !is_order;
  return true;
}

static bool check_step(const char *path, TraceState *state, const json_t *event) {
  json_int_t task = number_of(event, "tid"), ts = number_of(event, "ts");
  json_int_t length = number_of(event, "dur");
  if (task < 0 || task >= TASKS_MOST || length < 1) {
    return complain(path, "a step of task %lld that cannot be", (long long)task);
  }
  if (strcmp(text_of(event, "cat"), "task") == 0) { // its life: steps are inside of it
    state->free_at[task] = ts;
    state->ends_at[task] = ts + length;
    return true;
  }
  if (ts < state->free_at[task] || ts + length > state->ends_at[task]) {
    return complain(path, "a step of task %lld in the wrong place", (long long)task);
  }
  state->free_at[task] = ts + length;
  return true;
}

static bool check_event(const char *path, TraceState *state, const json_t *event,
                        json_int_t *last) {
  static const char *const KEYS[] = {"ph", "name", "cat", "ts", "pid", "tid"};
  for (size_t i = 0; i < sizeof KEYS / sizeof *KEYS; i++) {
    if (json_object_get(event, KEYS[i]) == NULL) {
      return complain(path, "an event without '%s'", KEYS[i]);
    }
  }
  if (!json_is_integer(json_object_get(event, "ts")) || number_of(event, "pid") != 1) {
    return complain(path, "microseconds are whole, and there is one process");
  }
  json_int_t ts = number_of(event, "ts"), task = number_of(event, "tid");
  if (ts < *last) {
    return complain(path, "time goes back at %lld", (long long)ts);
  }
  *last = ts;
  char phase = text_of(event, "ph")[0];
  if (phase != 'M' && (task < 0 || task >= TASKS_MOST || !state->is_named[task])) {
    return complain(path, "track %lld has no name", (long long)task);
  }
  switch (phase) {
  case 'b':
  case 'e': return check_pair(path, state, event, phase);
  case 's':
  case 'f': return check_flow(path, state, event, phase);
  case 'X': return check_step(path, state, event);
  case 'i':
    return strcmp(text_of(event, "s"), "t") == 0 || complain(path, "an instant of no track");
  case 'M': return check_name(path, state, event);
  default: return complain(path, "an unknown phase '%c'", phase);
  }
}

static bool check_trace(const char *path) {
  json_error_t error;
  json_t *trace = json_load_file(path, 0, &error);
  if (trace == NULL) {
    return complain(path, "line %d: %s", error.line, error.text);
  }
  TraceState *state = calloc(1, sizeof *state);
  const json_t *events = json_object_get(trace, "traceEvents");
  bool ok = state != NULL && json_array_size(events) > 0;
  json_int_t last = 0;
  for (size_t i = 0; ok && i < json_array_size(events); i++) {
    ok = check_event(path, state, json_array_get(events, i), &last);
  }
  for (size_t id = 0; ok && id < IDS_MOST; id++) {
    if (state->open[id] == 'b' || state->open[id] == 's') {
      ok = complain(path, "id %zu never ends", id);
    }
  }
  free(state);
  json_decref(trace);
  return ok;
}

// ---- page ----

static bool check_lane(const char *path, const json_t *lane, size_t edges) {
  const json_t *bars = json_object_get(lane, "bars");
  double at = -1;
  for (size_t i = 0; i < json_array_size(bars); i++) {
    const json_t *bar = json_array_get(bars, i);
    double a = json_number_value(json_object_get(bar, "a"));
    double b = json_number_value(json_object_get(bar, "b"));
    if (a >= b || b > (double)edges - 1 || (at >= 0 && a != at)) {
      return complain(path, "%s: bar %zu from %g to %g", text_of(lane, "label"), i, a, b);
    }
    at = b;
  }
  return true;
}

static bool check_run(const char *path, const json_t *run) {
  const json_t *x = json_object_get(run, "x"), *lanes = json_object_get(run, "lanes");
  for (size_t i = 1; i < json_array_size(x); i++) {
    if (json_number_value(json_array_get(x, i)) <= json_number_value(json_array_get(x, i - 1))) {
      return complain(path, "edge %zu is not right of the one before", i);
    }
  }
  bool ok = *text_of(run, "source") != '\0' || complain(path, "no source");
  for (size_t i = 0; ok && i < json_array_size(lanes); i++) {
    ok = check_lane(path, json_array_get(lanes, i), json_array_size(x));
  }
  return ok;
}

static bool check_page(const char *path) {
  char *page = read_all(path);
  char *data = page == NULL ? NULL : strstr(page, "id=\"data\">");
  char *end = data == NULL ? NULL : strstr(data, "</script>");
  if (end == NULL) {
    free(page);
    return complain(path, "there is no run in it");
  }
  data += strlen("id=\"data\">");
  json_error_t error;
  json_t *run = json_loadb(data, (size_t)(end - data), 0, &error);
  bool ok = run == NULL ? complain(path, "the run: %s", error.text) : check_run(path, run);
  memset(data, ' ', (size_t)(end - data)); // the rest must not depend on what the program says
  static const char *const FORBIDDEN[] = {"{{", " src=", "href=", "@import", "url(", "fetch("};
  for (size_t i = 0; ok && i < sizeof FORBIDDEN / sizeof *FORBIDDEN; i++) {
    ok = strstr(page, FORBIDDEN[i]) == NULL || complain(path, "has '%s' in it", FORBIDDEN[i]);
  }
  json_decref(run);
  free(page);
  return ok;
}

// ---- picture ----

static bool check_tags(const char *path, const char *at) {
  const char *open[DEPTH_MOST];
  size_t length[DEPTH_MOST];
  int depth = 0;
  while ((at = strchr(at, '<')) != NULL) {
    bool is_end = at[1] == '/';
    const char *name = at + 1 + is_end;
    size_t size = strcspn(name, " />");
    const char *close = strchr(at, '>');
    if (close == NULL) {
      return complain(path, "a tag without an end");
    }
    if (is_end) {
      depth--;
      if (depth < 0 || length[depth] != size || memcmp(open[depth], name, size) != 0) {
        return complain(path, "</%.*s> closes what is not open", (int)size, name);
      }
    } else if (close[-1] != '/') {
      if (depth == DEPTH_MOST) {
        return complain(path, "too deep");
      }
      open[depth] = name;
      length[depth++] = size;
    }
    at = close;
  }
  return depth == 0 || complain(path, "%d tags are not closed", depth);
}

static bool check_picture(const char *path) {
  char *picture = read_all(path);
  if (picture == NULL) {
    return complain(path, "cannot be read");
  }
  bool ok = strncmp(picture, "<svg ", 5) == 0 && check_tags(path, picture);
  ok = ok && strstr(picture, "nan") == NULL && strstr(picture, "inf\"") == NULL &&
       strstr(picture, "width=\"-") == NULL;
  free(picture);
  return ok || complain(path, "is no good picture");
}

int main(int argc, char **argv) {
  bool ok = argc > 1;
  for (int i = 1; i < argc; i++) {
    const char *dot = strrchr(argv[i], '.');
    const char *suffix = dot == NULL ? "" : dot;
    ok = (strcmp(suffix, ".json") == 0   ? check_trace(argv[i])
          : strcmp(suffix, ".html") == 0 ? check_page(argv[i])
                                         : check_picture(argv[i])) &&
         ok;
  }
  return ok ? 0 : 1;
}
