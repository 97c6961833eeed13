// What files, directories and the process answered, one after another: written down in a run, given
// again when it is replayed or walked back.
//
// Nothing of a replayed run touches a file: what it read is here, and what it wrote is written.
#ifndef AWL_RUNTIME_FILE_LOG_H
#define AWL_RUNTIME_FILE_LOG_H

#include "grammar/allocator.h"
#include "runtime/io_world.h"
#include <stdbool.h>

// Answers of very different sizes, packed.
typedef struct FileLog {
  char *bytes;
  size_t length, capacity;
} FileLog;

// One of them.  Its bytes lie behind it in the log: those of the answer, or the path that was
// opened.  An import looks for a file in many places: only where it is, is written down.
typedef struct FileAnswer {
  int64_t result;
  uint64_t size; // of the bytes
  int32_t fd;    // of the question, where it is about one
  uint32_t kind; // a WorldKind
} FileAnswer;

FileAnswer file_answer(const WorldCall *call, int64_t result, const void **bytes);
// False: no memory.
bool file_log_put(FileLog *log, const Allocator *host, const FileAnswer *answer, const void *bytes);
static inline bool file_log_add(FileLog *log, const Allocator *host, const WorldCall *call,
                                int64_t result) {
  const void *bytes;
  const FileAnswer answer = file_answer(call, result, &bytes);
  return file_log_put(log, host, &answer, bytes);
}
// The one at `at`, and the offset of the one behind it.  False: there is none.
bool file_log_at(const FileLog *log, size_t at, FileAnswer *answer, const char **bytes,
                 size_t *next);
// Give the answer at `*at` to `call`; `*at` goes on.  False: there is none, or it is one to another
// question.
bool file_log_give(const FileLog *log, size_t *at, const WorldCall *call, int64_t *result);
void file_log_free(FileLog *log, const Allocator *host);

#endif
