// Answers about files, packed one after another.
#include "runtime/file_log.h"
#include <errno.h>
#include <string.h>

static bool reserve(FileLog *log, const Allocator *host, size_t length) {
  if (length <= log->capacity) {
    return true;
  }
  size_t capacity = log->capacity == 0 ? 4096 : log->capacity * 2;
  capacity = capacity < length ? length : capacity;
  char *grown = host->resize(host->context, log->bytes, log->capacity, capacity);
  if (grown == NULL) {
    return false;
  }
  log->bytes = grown;
  log->capacity = capacity;
  return true;
}

bool file_log_put(FileLog *log, const Allocator *host, const FileAnswer *answer,
                  const void *bytes) {
  size_t size = (size_t)answer->size;
  if (answer->kind == WORLD_MODULE && answer->result < 0) {
    return true;
  }
  if (!reserve(log, host, log->length + sizeof *answer + size)) {
    return false;
  }
  char *to = log->bytes + log->length;
  memcpy(to, answer, sizeof *answer);
  if (size > 0) {
    memcpy(to + sizeof *answer, bytes, size);
  }
  log->length += sizeof *answer + size;
  return true;
}

// The bytes that an answer has from its question, or NULL.
static const char *name_in(const WorldCall *call) {
  return call->kind == WORLD_OPEN ? call->path : call->kind == WORLD_MODULE ? call->data : NULL;
}

FileAnswer file_answer(const WorldCall *call, int64_t result, const void **bytes) {
  const char *name = name_in(call);
  *bytes = name != NULL ? name : call->answer;
  return (FileAnswer){.result = result,
                      .size = name != NULL ? strlen(name) : world_answer_size(call, result),
                      .fd = call->fd,
                      .kind = (uint32_t)call->kind};
}

bool file_log_at(const FileLog *log, size_t at, FileAnswer *answer, const char **bytes,
                 size_t *next) {
  if (at >= log->length) {
    return false;
  }
  memcpy(answer, log->bytes + at, sizeof *answer);
  *bytes = log->bytes + at + sizeof *answer;
  *next = at + sizeof *answer + (size_t)answer->size;
  return true;
}

static bool is_module(const FileAnswer *answer, const char *bytes, const char *name) {
  return answer->kind == WORLD_MODULE && answer->size == strlen(name) &&
         memcmp(bytes, name, strlen(name)) == 0;
}

bool file_log_give(const FileLog *log, size_t *at, const WorldCall *call, int64_t *result) {
  FileAnswer answer;
  const char *bytes;
  size_t next;
  bool is_there = file_log_at(log, *at, &answer, &bytes, &next);
  if (call->kind == WORLD_MODULE && !(is_there && is_module(&answer, bytes, call->data))) {
    *result = -ENOENT;
    return true;
  }
  if (!is_there || answer.kind != (uint32_t)call->kind || answer.fd != call->fd) {
    return false;
  }
  size_t size = name_in(call) == NULL ? world_answer_size(call, answer.result) : 0;
  if (size > call->room || (size != answer.size && name_in(call) == NULL)) {
    return false;
  }
  if (size > 0) {
    memcpy(call->answer, bytes, size);
  }
  *at = next;
  *result = answer.result;
  return true;
}

void file_log_free(FileLog *log, const Allocator *host) {
  if (log->bytes != NULL) {
    host->resize(host->context, log->bytes, log->capacity, 0);
  }
  *log = (FileLog){0};
}
