// The log of the world's answers as a line of a record, written and read.
#include "runtime/world_log.h"
#include <jansson.h>
#include <stdlib.h>

static const char *const KINDS[WORLD_KINDS] = {
    [WORLD_OPEN] = "open",
    [WORLD_MODULE] = "module",
    [WORLD_CLOSE] = "close",
    [WORLD_READ] = "read",
    [WORLD_WRITE] = "write",
    [WORLD_SEEK] = "seek",
    [WORLD_TRUNCATE] = "truncate",
    [WORLD_IS_DIRECTORY] = "is-directory",
    [WORLD_IS_TERMINAL] = "is-terminal",
    [WORLD_STAT] = "stat",
    [WORLD_LSTAT] = "lstat",
    [WORLD_FSTAT] = "fstat",
    [WORLD_LIST] = "list",
    [WORLD_FOLDER] = "folder",
    [WORLD_ACCESS] = "access",
    [WORLD_CHDIR] = "chdir",
    [WORLD_MKDIR] = "mkdir",
    [WORLD_RMDIR] = "rmdir",
    [WORLD_UNLINK] = "unlink",
    [WORLD_RENAME] = "rename",
    [WORLD_PROCESS] = "process",
    [WORLD_VARIABLE] = "variable",
    [WORLD_VARIABLES] = "variables",
};

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

// Bytes as a text that has a character for each, U+0000 to U+00FF: most files can be read in it.
static json_t *bytes_json(const char *bytes, size_t length) {
  char *text = malloc(2 * length + 1);
  size_t size = 0;
  if (text == NULL) {
    return NULL;
  }
  for (size_t i = 0; i < length; i++) {
    unsigned char c = (unsigned char)bytes[i];
    if (c < 0x80) {
      text[size++] = (char)c;
    } else {
      text[size++] = (char)(0xC0 | c >> 6);
      text[size++] = (char)(0x80 | (c & 0x3F));
    }
  }
  json_t *result = json_stringn(text, size);
  free(text);
  return result;
}

// [kind, result, descriptor], and the bytes, if there are any.
static json_t *file_json(const FileAnswer *answer, const char *bytes) {
  json_t *item =
      json_pack("[s, I, i]", KINDS[answer->kind], (json_int_t)answer->result, (int)answer->fd);
  if (answer->size > 0) {
    (void)json_array_append_new(item, bytes_json(bytes, (size_t)answer->size));
  }
  return item;
}

static json_t *files_json(const FileLog *files) {
  json_t *array = json_array();
  FileAnswer answer;
  const char *bytes;
  for (size_t at = 0; file_log_at(files, at, &answer, &bytes, &at);) {
    (void)json_array_append_new(array, file_json(&answer, bytes));
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
  (void)json_object_set_new(object, "files", files_json(&log->files));
  if (log->files_end_early) {
    (void)json_object_set_new(object, "files-end-early", json_true());
  }
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

// The bytes of a string as bytes_json() makes them, over the string itself; -1: they are none.
static json_int_t text_bytes(char *text, size_t length) {
  size_t count = 0;
  for (size_t i = 0; i < length; i++, count++) {
    unsigned char c = (unsigned char)text[i];
    if (c >= 0x80) {
      unsigned char second = i + 1 < length ? (unsigned char)text[i + 1] : 0;
      if (c < 0xC2 || c > 0xC3 || (second & 0xC0) != 0x80) {
        return -1;
      }
      c = (unsigned char)((c & 3) << 6 | (second & 0x3F));
      i++;
    }
    text[count] = (char)c;
  }
  return (json_int_t)count;
}

static bool read_file_answer(WorldLog *log, const json_t *item) {
  const char *kind = json_string_value(json_array_get(item, 0));
  const json_t *text = json_array_get(item, 3);
  FileAnswer answer = {.result = json_integer_value(json_array_get(item, 1)),
                       .fd = (int32_t)json_integer_value(json_array_get(item, 2)),
                       .kind = WORLD_KINDS};
  for (uint32_t i = 0; kind != NULL && i < WORLD_KINDS; i++) {
    answer.kind = strcmp(kind, KINDS[i]) == 0 ? i : answer.kind;
  }
  size_t length = json_string_length(text);
  char *bytes = malloc(length + 1);
  if (bytes == NULL || answer.kind == WORLD_KINDS) {
    free(bytes);
    return false;
  }
  memcpy(bytes, length == 0 ? "" : json_string_value(text), length);
  json_int_t size = text_bytes(bytes, length);
  answer.size = size < 0 ? 0 : (uint64_t)size;
  world_log_add_file(log, &answer, bytes);
  free(bytes);
  return size >= 0;
}

static bool read_files(WorldLog *log, const json_t *array) {
  bool ok = json_is_array(array);
  for (size_t i = 0; ok && i < json_array_size(array); i++) {
    ok = read_file_answer(log, json_array_get(array, i));
  }
  return ok && !log->is_lost;
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
         read_numbers(log, object, "input", false, &log->bytes) &&
         read_files(log, json_object_get(object, "files"));
}

// The next line as an object, NULL if it is none.
static json_t *read_line(FILE *in) {
  char *line = NULL;
  size_t room = 0;
  json_t *object = getline(&line, &room, in) < 0 ? NULL : json_loads(line, JSON_ALLOW_NUL, NULL);
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
    return LOG_NO_RECORD;
  }
  json_t *second = read_line(in);
  bool ok = read_world(log, second);
  log->files_end_early = json_is_true(json_object_get(second, "files-end-early"));
  json_decref(second);
  return ok ? LOG_READ : log->is_lost ? LOG_NO_MEMORY : LOG_NO_WORLD;
}
