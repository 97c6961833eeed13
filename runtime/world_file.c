// The log of the world's answers as a line of a record, written and read.
#include "runtime/world_log.h"
#include <jansson.h>
#include <stdlib.h>

// ---- writing ----

// Times are differences to the one before, which keeps them short.
static json_t *numbers_json(const Answers *answers, bool has_deltas) {
  json_t *array = json_array();
  int64_t before = 0;
  for (size_t i = 0; i < answers->count; i++) {
    (void)json_array_append_new(array, json_integer(answers->items[i] - before));
    before = has_deltas ? answers->items[i] : 0;
  }
  return array;
}

bool world_log_write(const WorldLog *log, FILE *out) {
  char seed[24];
  json_t *object = json_object(), *arguments = json_array();
  snprintf(seed, sizeof seed, "%016llx", (unsigned long long)log->seed);
  for (int i = 0; i < log->argument_count; i++) {
    (void)json_array_append_new(arguments, json_string(log->arguments[i]));
  }
  (void)json_object_set_new(object, "e", json_string("world"));
  (void)json_object_set_new(object, "arguments", arguments);
  (void)json_object_set_new(object, "seed", json_string(seed));
  (void)json_object_set_new(object, "cost", json_real(log->cost));
  (void)json_object_set_new(object, "virtual", json_boolean(log->is_virtual));
  (void)json_object_set_new(object, "monotonic", numbers_json(&log->monotonic, true));
  (void)json_object_set_new(object, "wall", numbers_json(&log->wall, true));
  (void)json_object_set_new(object, "cpu", numbers_json(&log->cpu, true));
  (void)json_object_set_new(object, "signals", numbers_json(&log->signals, false));
  (void)json_object_set_new(object, "permits", numbers_json(&log->permits, false));
  (void)json_object_set_new(object, "reads", numbers_json(&log->reads, false));
  (void)json_object_set_new(object, "input", numbers_json(&log->bytes, false));
  bool ok = object != NULL && !log->is_lost && json_dumpf(object, out, JSON_COMPACT) == 0 &&
            fputc('\n', out) != EOF;
  json_decref(object);
  return ok;
}

// ---- reading ----

static bool read_numbers(WorldLog *log, const json_t *object, const char *key, bool has_deltas,
                         Answers *answers) {
  const json_t *array = json_object_get(object, key);
  int64_t before = 0;
  for (size_t i = 0; i < json_array_size(array); i++) {
    const json_t *item = json_array_get(array, i);
    if (!json_is_integer(item)) {
      return false;
    }
    int64_t value = json_integer_value(item);
    // A damaged file may hold anything: the sum must not overflow.
    value = (int64_t)((uint64_t)value + (uint64_t)before);
    answers_add(log, answers, value);
    before = has_deltas ? value : 0;
  }
  return json_is_array(array) && !log->is_lost;
}

static bool read_arguments(WorldLog *log, const json_t *array) {
  size_t count = json_array_size(array);
  log->arguments = calloc(count + 1, sizeof *log->arguments);
  for (size_t i = 0; log->arguments != NULL && i < count; i++) {
    const char *text = json_string_value(json_array_get(array, i));
    char *copy = text == NULL ? NULL : malloc(strlen(text) + 1);
    if (copy == NULL) {
      return false;
    }
    strcpy(copy, text);
    log->arguments[log->argument_count++] = copy;
  }
  return log->arguments != NULL && count > 0;
}

static bool read_world(WorldLog *log, const json_t *object) {
  const char *seed = json_string_value(json_object_get(object, "seed"));
  if (seed == NULL) {
    return false;
  }
  log->seed = strtoull(seed, NULL, 16);
  log->cost = json_number_value(json_object_get(object, "cost"));
  log->is_virtual = json_is_true(json_object_get(object, "virtual"));
  return read_arguments(log, json_object_get(object, "arguments")) &&
         read_numbers(log, object, "monotonic", true, &log->monotonic) &&
         read_numbers(log, object, "wall", true, &log->wall) &&
         read_numbers(log, object, "cpu", true, &log->cpu) &&
         read_numbers(log, object, "signals", false, &log->signals) &&
         read_numbers(log, object, "permits", false, &log->permits) &&
         read_numbers(log, object, "reads", false, &log->reads) &&
         read_numbers(log, object, "input", false, &log->bytes);
}

// The next line as an object, NULL if it is none.
static json_t *read_line(FILE *in) {
  char *line = NULL;
  size_t room = 0;
  json_t *object = getline(&line, &room, in) < 0 ? NULL : json_loads(line, 0, NULL);
  free(line);
  return object;
}

WorldRead world_log_read(FILE *in, char *digest, WorldLog *log) {
  *log = (WorldLog){0};
  json_t *first = read_line(in);
  const char *text = json_string_value(json_object_get(first, "digest"));
  bool is_record = json_is_integer(json_object_get(first, "awl-record")) && text != NULL;
  snprintf(digest, 33, "%s", is_record ? text : "");
  json_decref(first);
  if (!is_record) {
    return WORLD_NO_RECORD;
  }
  json_t *second = read_line(in);
  bool ok = read_world(log, second);
  json_decref(second);
  return ok ? WORLD_READ : log->is_lost ? WORLD_NO_MEMORY : WORLD_NO_WORLD;
}
