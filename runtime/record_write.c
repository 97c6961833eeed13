// Writes a record as JSON lines: the schema is in runtime/record.md.
#include "runtime/record_write.h"
#include "runtime/cancel.h"
#include "runtime/record_digits.h"
#include "runtime/world_log.h"
#include <jansson.h>

// jansson gives NULL where memory runs out, and passes it on: an object that could not be made
// whole is found when it is written.
static const size_t FLAGS = JSON_COMPACT | JSON_REAL_PRECISION(12);

static void put(json_t *object, const char *key, json_t *value) {
  (void)json_object_set_new(object, key, value);
}

static json_t *text_json(const Record *record, uint32_t text) {
  return text == 0 ? json_null() : json_string_nocheck(record_text(record, text));
}

static void put_text(const Record *record, json_t *object, const char *key, uint32_t text) {
  if (text != 0) {
    put(object, key, text_json(record, text));
  }
}

static json_t *task_json(uint32_t task) {
  return task == 0 ? json_null() : json_integer(task);
}

static json_t *place_json(const Record *record, const RecordPlace *place) {
  if (place->file == 0) {
    return json_null();
  }
  json_t *object = json_object();
  put(object, "file", text_json(record, place->file));
  put(object, "line", json_integer(place->line));
  put(object, "function", text_json(record, place->function));
  return object;
}

static json_t *numbers_json(const Record *record, RecordSlice slice) {
  json_t *array = json_array();
  for (uint32_t i = 0; i < slice.count; i++) {
    (void)json_array_append_new(array, json_integer(record_number(record, slice, i)));
  }
  return array;
}

static json_t *chain_json(const Record *record, RecordSlice slice) {
  json_t *array = json_array();
  for (uint32_t i = 0; i < slice.count; i++) {
    (void)json_array_append_new(array, place_json(record, record_place(record, slice, i)));
  }
  return array;
}

static const char *const BEGINS[] = {
    [RECORD_START] = "start", [RECORD_RESUME] = "resume", [RECORD_THROW] = "throw"};
static const char *const ENDS[] = {[STEP_WAITS] = "waits",
                                   [STEP_TURN] = "turn",
                                   [STEP_RETURNED] = "returned",
                                   [STEP_RAISED] = "raised",
                                   [STEP_CANCELLED] = "cancelled"};
static const char *const WOKEN[] = {[RECORD_WOKEN_TIMER] = "timer",
                                    [RECORD_WOKEN_DONE] = "task",
                                    [RECORD_WOKEN_CANCEL] = "cancel",
                                    [RECORD_WOKEN_CALL] = "call"};

static json_t *wait_json(const Record *record, const RecordEvent *event,
                         const RecordDetail *detail) {
  json_t *on = json_object();
  put(on, "kind", json_string(wait_kind_name((WaitKind)event->how)));
  put(on, "text", text_json(record, detail->text));
  if (detail->seconds >= 0) {
    put(on, "deadline", json_real(detail->seconds));
  }
  if (detail->other != 0) {
    put(on, "object", json_integer(detail->other));
  }
  if (detail->holders.count > 0) {
    put(on, "holders", numbers_json(record, detail->holders));
  }
  if (detail->ids.count > 0) {
    put(on, "tasks", numbers_json(record, detail->ids));
  }
  return on;
}

// What is special to each kind.
static void put_rest(const Record *record, json_t *o, const RecordEvent *event,
                     const RecordDetail *detail) {
  switch (event->kind) {
  case EVENT_ROUND:
    put(o, "ready", json_integer(event->id));
    put(o, "timers", json_integer(event->more));
    break;
  case EVENT_TASK_MADE:
    put_text(record, o, "name", detail->name);
    put_text(record, o, "coroutine", detail->text);
    break;
  case EVENT_STEP_BEGIN:
    put(o, "how", json_string(BEGINS[event->how]));
    put_text(record, o, "exception", detail->text);
    break;
  case EVENT_STEP_END: put(o, "outcome", json_string(ENDS[event->how])); break;
  case EVENT_TASK_BLOCKED:
    put(o, "on", wait_json(record, event, detail));
    put(o, "chain", chain_json(record, detail->chain));
    break;
  case EVENT_TASK_WOKEN:
    put(o, "how", json_string(WOKEN[event->how]));
    put_text(record, o, "why", detail->text);
    if (detail->other != 0) {
      put(o, "done", json_integer(detail->other));
    }
    break;
  case EVENT_TASK_DONE:
    put_text(record, o, "name", detail->name);
    put(o, "outcome", json_string(ENDS[event->how]));
    put_text(record, o, event->how == STEP_RETURNED ? "result" : "exception", detail->text);
    break;
  case EVENT_CANCEL_ASKED:
    put(o, "reason", json_string(cancel_reason_name((CancelReason)event->how)));
    put_text(record, o, "message", detail->text);
    if (detail->other != 0) {
      put(o, "through", json_integer(detail->other));
    }
    if (detail->seconds >= 0) {
      put(o, "deadline", json_real(detail->seconds));
    }
    break;
  case EVENT_TIMER_SET:
    put(o, "when", json_real(detail->seconds));
    put_text(record, o, "what", detail->text);
    break;
  case EVENT_COROUTINE_MADE:
  case EVENT_COROUTINE_DROPPED: put_text(record, o, "name", detail->name); break;
  case EVENT_BLOCKING_BEGIN:
    put_text(record, o, "what", detail->text);
    put(o, "stack", chain_json(record, detail->chain));
    break;
  case EVENT_BLOCKING_END:
    put_text(record, o, "what", detail->text);
    put(o, "seconds", json_real(detail->seconds));
    break;
  case EVENT_OUTPUT:
    put(o, "stream", json_string(event->how == 2 ? "stderr" : "stdout"));
    put(o, "text", text_json(record, detail->text));
    break;
  case EVENT_REPORT:
    put_text(record, o, "name", detail->name);
    put(o, "text", text_json(record, detail->text));
    break;
  default: break;
  }
}

static bool has_id(uint8_t kind) {
  return (kind >= EVENT_TASK_MADE && kind <= EVENT_COROUTINE_DROPPED);
}

static bool has_place(uint8_t kind) {
  return kind != EVENT_STEP_BEGIN && kind != EVENT_STEP_END && kind != EVENT_TIMER_FIRED &&
         kind != EVENT_CANCEL_TAKEN_BACK && kind != EVENT_FAILURE_LOST &&
         kind != EVENT_TIMER_DROPPED && kind != EVENT_BLOCKING_END &&
         (has_id(kind) || kind == EVENT_BLOCKING_BEGIN);
}

// Steps are most of what happens: their lines are written straight away.
static bool write_step(const RecordEvent *event, uint32_t n, FILE *out) {
  bool is_end = event->kind == EVENT_STEP_END;
  return fprintf(out, "{\"n\":%u,\"t\":%.12g,\"e\":\"%s\",\"task\":%u,\"id\":%u,\"%s\":\"%s\"}\n",
                 n, event->time, event_name((EventKind)event->kind), event->task, event->id,
                 is_end ? "outcome" : "how", is_end ? ENDS[event->how] : BEGINS[event->how]) > 0;
}

static bool write_object(json_t *object, FILE *out) {
  bool ok = object != NULL && json_dumpf(object, out, FLAGS) == 0 && fputc('\n', out) != EOF;
  json_decref(object);
  return ok;
}

// A single turn is not worth a line of its own kind.
static bool write_turn(const RecordEvent *event, const RecordTurns *turns, uint32_t task,
                       uint32_t n, FILE *out) {
  RecordEvent step = {.time = event->time,
                      .kind = EVENT_STEP_BEGIN,
                      .how = RECORD_RESUME,
                      .task = task,
                      .id = task};
  bool ok = write_step(&step, n, out);
  step.time = turns->until;
  step.kind = EVENT_STEP_END;
  step.how = STEP_TURN;
  return ok && write_step(&step, n + 1, out);
}

// The tasks of one line of turns, and those of the line before: they are often the same.
typedef struct TurnsLine {
  char text[RECORD_TURNS_MOST * 11 + DIGITS_ROOM];
  size_t length;
  uint32_t first, count; // of the RecordTurns
} TurnsLine;

static bool write_bytes(const char *bytes, size_t length, FILE *out) {
  return fwrite(bytes, 1, length, out) == length;
}

// {"n":…,"t":…,"e":"
static char *put_head(char *at, uint32_t n, double time) {
  at = digits_put(digits_put_text(at, "{\"n\":"), n);
  at = digits_put_seconds(digits_put_text(at, ",\"t\":"), time);
  return digits_put_text(at, ",\"e\":\"");
}

static bool write_line(const TurnsLine *line, const RecordEvent *event, const RecordTurns *turns,
                       uint32_t n, FILE *out) {
  char head[6 * DIGITS_ROOM], *at = put_head(head, n, event->time);
  at = digits_put_seconds(digits_put_text(at, "turns\",\"until\":"), turns->until);
  if (turns->rounds > 1) {
    at = digits_put(digits_put_text(at, ",\"rounds\":"), turns->rounds);
  }
  at = digits_put_text(at, ",\"tasks\":[");
  return write_bytes(head, (size_t)(at - head), out) &&
         write_bytes(line->text + 1, line->length - 1, out) && write_bytes("]}\n", 3, out);
}

// A round of the real clock.  False: its time needs what all others are written by: an exponent, or
// a point with nothing behind it (1.0).
static bool write_round(const RecordEvent *event, uint32_t n, FILE *out) {
  char line[6 * DIGITS_ROOM], *at = put_head(line, n, event->time);
  if (event->time < 1e-3 || memchr(line, '.', (size_t)(at - line)) == NULL) {
    return false;
  }
  at = digits_put(digits_put_text(at, "round\",\"task\":null,\"ready\":"), event->id);
  at = digits_put(digits_put_text(at, ",\"timers\":"), event->more);
  at = digits_put_text(at, "}\n");
  return write_bytes(line, (size_t)(at - line), out);
}

static void line_add(TurnsLine *line, uint32_t task) {
  line->text[line->length] = ',';
  line->length = (size_t)(digits_put(line->text + line->length + 1, task) - line->text);
}

static void line_fill(TurnsLine *line, const Record *record, const RecordTurns *turns) {
  const uint32_t *tasks = (const uint32_t *)record->turners.items + turns->first;
  line->length = 0;
  line->first = turns->first;
  line->count = turns->count;
  for (uint32_t i = 0; i < turns->count; i++) {
    line_add(line, tasks[i]);
  }
}

static bool write_turns(const Record *record, const RecordEvent *event, const RecordTurns *turns,
                        uint32_t n, TurnsLine *line, FILE *out) {
  if (turns->count == 1 && turns->rounds == 1) {
    uint32_t task = ((const uint32_t *)record->turners.items)[turns->first];
    return write_turn(event, turns, task, n, out);
  }
  if (line->count != turns->count || line->first != turns->first) {
    line_fill(line, record, turns);
  }
  return write_line(line, event, turns, n, out);
}

static bool write_event(const Record *record, const RecordEvent *event, uint32_t n, FILE *out) {
  if ((event->kind == EVENT_STEP_BEGIN || event->kind == EVENT_STEP_END) && event->more == 0) {
    return write_step(event, n, out);
  }
  if (event->kind == EVENT_ROUND && event->task == 0 && write_round(event, n, out)) {
    return true;
  }
  const RecordDetail *detail = record_detail(record, event);
  json_t *object = json_object();
  put(object, "n", json_integer(n));
  put(object, "t", json_real(event->time));
  put(object, "e", json_string(event_name((EventKind)event->kind)));
  put(object, "task", task_json(event->task));
  if (has_id(event->kind)) {
    put(object, "id", json_integer(event->id));
  }
  if (has_place(event->kind)) {
    put(object, "at", place_json(record, &detail->at));
  }
  put_rest(record, object, event, detail);
  return write_object(object, out);
}

// `i` counts events, `n` what they stand for.
static bool write_events(const Record *record, FILE *out) {
  TurnsLine line = {.length = 0};
  bool ok = true;
  for (uint32_t i = 0, n = 0; ok && i < record_count(record); i++) {
    const RecordEvent *event = record_event(record, i);
    if (event->kind != RECORD_TURNS) {
      ok = write_event(record, event, n++, out);
      continue;
    }
    const RecordTurns *turns = record_turns_of(record, event);
    ok = turns->count == 0 || write_turns(record, event, turns, n, &line, out);
    n += turns->rounds * (2 * turns->count + 1) - 1;
  }
  return ok;
}

bool record_write(const Record *record, const RecordHeader *header, FILE *out) {
  json_t *first = json_object();
  put(first, "awl-record", json_integer(RECORD_VERSION));
  put(first, "program", json_string(header->program));
  put(first, "digest", json_string(header->digest));
  put(first, "clock", json_string(header->is_virtual ? "virtual" : "real"));
  put(first, "complete", json_boolean(!record->is_incomplete));
  bool ok =
      write_object(first, out) && (header->world == NULL || world_log_write(header->world, out));
  ok = ok && write_events(record, out);
  return ok && fflush(out) == 0;
}
