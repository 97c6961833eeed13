// The log of the world's answers in memory: plain lines of numbers, before and after any Vm.
#include "runtime/world_log.h"
#include <errno.h>
#include <stdlib.h>

// The log is the host's: no Vm's memory.
static void *plain_resize(void *context, void *block, size_t old_size, size_t new_size) {
  (void)context, (void)old_size;
  if (new_size == 0) {
    free(block);
    return NULL;
  }
  return realloc(block, new_size);
}

static const Allocator PLAIN_MEMORY = {.resize = plain_resize};

void answers_add(WorldLog *log, Answers *answers, int64_t value) {
  if (answers->count == answers->capacity) {
    size_t capacity = answers->capacity == 0 ? 256 : answers->capacity * 2;
    int64_t *grown = realloc(answers->items, capacity * sizeof *grown); // the host's own memory
    if (grown == NULL) {
      log->is_lost = true;
      return;
    }
    answers->items = grown;
    answers->capacity = capacity;
  }
  answers->items[answers->count++] = value;
}

int64_t answers_take(WorldLog *log, Answers *answers) {
  if (answers->next < answers->count) {
    return answers->items[answers->next++];
  }
  log->is_lost = true;
  return answers->count == 0 ? 0 : answers->items[answers->count - 1];
}

void world_log_free(WorldLog *log) {
  Answers *const all[] = {&log->monotonic, &log->wall,  &log->cpu,  &log->signals,
                          &log->permits,   &log->reads, &log->bytes};
  for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
    free(all[i]->items);
  }
  for (int i = 0; i < log->argument_count; i++) {
    free(log->arguments[i]);
  }
  free(log->arguments);
  file_log_free(&log->files, &PLAIN_MEMORY);
  *log = (WorldLog){0};
}

// ---- standard input ----

static int64_t read_recorded(void *context, void *buffer, size_t size) {
  WorldLog *log = context;
  int64_t got = world_perform(&(WorldCall){.kind = WORLD_READ, .answer = buffer, .room = size});
  answers_add(log, &log->reads, got);
  for (int64_t i = 0; i < got; i++) {
    answers_add(log, &log->bytes, ((const uint8_t *)buffer)[i]);
  }
  return got;
}

static int64_t read_replayed(void *context, void *buffer, size_t size) {
  WorldLog *log = context;
  if (log->reads.next == log->reads.count) {
    log->is_lost = true;
    return 0;
  }
  int64_t got = answers_take(log, &log->reads);
  for (int64_t i = 0; i < got && (size_t)i < size; i++) {
    ((uint8_t *)buffer)[i] = (uint8_t)answers_take(log, &log->bytes);
  }
  return got;
}

// ---- files ----

void world_log_add_file(WorldLog *log, const FileAnswer *answer, const void *bytes) {
  if (log->files_end_early || log->files.length + (size_t)answer->size > FILES_MOST) {
    log->files_end_early = true;
  } else if (!file_log_put(&log->files, &PLAIN_MEMORY, answer, bytes)) {
    log->is_lost = true;
  }
}

static int64_t ask_recorded(void *context, const WorldCall *call) {
  int64_t result = world_perform(call);
  const void *bytes;
  const FileAnswer answer = file_answer(call, result, &bytes);
  world_log_add_file(context, &answer, bytes);
  return result;
}

static int64_t ask_replayed(void *context, const WorldCall *call) {
  WorldLog *log = context;
  int64_t result;
  if (!log->is_lost && file_log_give(&log->files, &log->next_file, call, &result)) {
    return result;
  }
  log->is_lost = true;
  return -EIO;
}

StandardStreams world_streams_record(WorldLog *log) {
  return (StandardStreams){.context = log, .read = read_recorded, .ask = ask_recorded};
}

StandardStreams world_streams_replay(WorldLog *log) {
  return (StandardStreams){.context = log, .read = read_replayed, .ask = ask_replayed};
}
