// Everything files, directories, print, input and os.environ ask of the operating system: the only way
// in which the library's io and os leave the process, so that a run can be recorded, replayed and walked
// back.
//
//     program ─▶ io_ask() ─┬─▶ world_perform()                       a plain run
//                          └─▶ the host's `ask` ─┬─▶ world_perform() and writes down the answer
//                                                └─▶ the answer that is written down
#ifndef AWL_RUNTIME_IO_WORLD_H
#define AWL_RUNTIME_IO_WORLD_H

#include <stddef.h>
#include <stdint.h>

typedef enum WorldKind {
  WORLD_OPEN,         // `path`, flags in `number`: a descriptor
  WORLD_MODULE,       // the same, of a file that may be a module; in `data` its name without folder
  WORLD_CLOSE,        // `fd`
  WORLD_READ,         // `fd`: at most `room` bytes into `answer`; 0 at the end
  WORLD_WRITE,        // `fd`: `room` bytes of `data`
  WORLD_SEEK,         // `fd`, offset in `number`, `whence`: the position
  WORLD_TRUNCATE,     // `fd`, size in `number`
  WORLD_IS_DIRECTORY, // `fd`: 0 or 1; fails where it is none
  WORLD_IS_TERMINAL,  // `fd`: 0 or 1
  WORLD_STAT,         // `path`: a WorldStat into `answer`
  WORLD_LSTAT,        // the same, links not followed
  WORLD_FSTAT,        // `fd`: the same
  WORLD_LIST,         // `path`: names, each with its zero; more than `room`: only how many bytes
  WORLD_FOLDER,       // the working directory, in the same way
  WORLD_ACCESS,       // `path`, mode in `number`
  WORLD_CHDIR,        // `path`
  WORLD_MKDIR,        // `path`, mode in `number`
  WORLD_RMDIR,        // `path`
  WORLD_UNLINK,       // `path`
  WORLD_RENAME,       // `path` to `data`, a path too
  WORLD_PROCESS,      // a WorldFact in `number`
  WORLD_VARIABLE,     // `path`: what stands in the environment, with its zero; as WORLD_LIST
  WORLD_VARIABLES,    // the names in the environment, as WORLD_LIST
  WORLD_KINDS
} WorldKind;

typedef enum WorldFact { FACT_PID, FACT_PARENT, FACT_USER, FACT_GROUP, FACT_PROCESSORS } WorldFact;

typedef struct WorldCall {
  WorldKind kind;
  int fd, whence;
  const char *path;
  int64_t number;
  const void *data;
  void *answer;
  size_t room;
} WorldCall;

// What stat() says, in numbers that are the same everywhere.
typedef struct WorldStat {
  int64_t mode, inode, device, links, user, group, size, block_size, blocks;
  int64_t accessed, modified, changed; // nanoseconds
} WorldStat;

// Zero or more, as said above, or the negated errno.
int64_t world_perform(const WorldCall *call);
// How many bytes at call->answer belong to an answer.
size_t world_answer_size(const WorldCall *call, int64_t result);

#endif
