// What the world answered in a run: clocks, signals, input, files, the seed of all randomness. With
// it the run can be repeated.
//
//     first run:  program ──▶ recording port ──▶ real port        every answer goes into the log
//     replay:     program ──▶ replaying port ──▶ the log          nothing waits
//
// Given the same answers in the same order a program does the same again, so each kind of question
// has a line of answers of its own.  Virtual clocks answer by themselves and are not in the log.
#ifndef AWL_RUNTIME_WORLD_LOG_H
#define AWL_RUNTIME_WORLD_LOG_H

#include "runtime/file_log.h"
#include "runtime/runtime.h"
#include <stdio.h>

// A line of answers; in a replay `next` is the one to be given.
typedef struct Answers {
  int64_t *items;
  size_t count, capacity, next;
} Answers;

typedef struct WorldLog {
  bool is_virtual;
  double cost; // of run --cpu
  uint64_t seed;
  Answers monotonic, wall, cpu; // nanoseconds
  Answers signals;              // pairs: how often there was none, then the number of the signal
  Answers permits;              // of set_signal and wait_for_input: 0 or 1
  Answers reads;                // of standard input: how many bytes, or an errno, negated
  Answers bytes;                // those bytes
  FileLog files;                // and the process; to a bound
  size_t next_file;             // replay: where the next answer is
  bool files_end_early;         // more was asked than is held
  int64_t quiet;                // take_signal() since the last signal
  bool is_lost;     // recording: memory ran out; replay: an answer was wanted that is not there
  char **arguments; // sys.argv
  int argument_count;
} WorldLog;

enum { FILES_MOST = 64 << 20 }; // bytes of answers about files that a log holds

void answers_add(WorldLog *log, Answers *answers, int64_t value);
// The next one; the last one again, and log->is_lost, if there is none.
int64_t answers_take(WorldLog *log, Answers *answers);
void world_log_free(WorldLog *log);

// One more answer about files, as long as there is room.
void world_log_add_file(WorldLog *log, const FileAnswer *answer, const void *bytes);

// A port that writes down what `real` says; NULL: no memory, and `real` is as before.
Port *port_record_new(Port *real, WorldLog *log);
// A port that answers from the log; `clock` is virtual, if that of the run was (it is taken over),
// or NULL.
Port *port_replay_new(WorldLog *log, Port *clock);
// Standard input and files, recorded or replayed; what is written to stdout and stderr goes to the
// process's own descriptors.
StandardStreams world_streams_record(WorldLog *log);
StandardStreams world_streams_replay(WorldLog *log);

// One line of a record; see runtime/record.md.
bool world_log_write(const WorldLog *log, FILE *out);
typedef enum WorldRead {
  LOG_READ,
  LOG_NO_RECORD, // the file is not a record
  LOG_NO_WORLD,  // a record without such a line, or damaged
  LOG_NO_MEMORY
} WorldRead;
// The first lines of a record: the digest of the program (of at least 33 bytes), and the log.
WorldRead world_log_read(FILE *in, char *digest, WorldLog *log);

#endif
