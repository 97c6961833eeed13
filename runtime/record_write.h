// A record as a file: JSON lines, described in runtime/record.md.
#ifndef AWL_RUNTIME_RECORD_WRITE_H
#define AWL_RUNTIME_RECORD_WRITE_H

#include "runtime/record.h"
#include <stdio.h>

enum { RECORD_VERSION = 2 };

typedef struct RecordHeader {
  const char *program; // as it was named on the command line
  const char *digest;  // of its text
  bool is_virtual;
  const struct WorldLog *world; // what is needed to replay the run, or NULL
} RecordHeader;

// False: it could not be written whole; errno says why, unless memory ran out.
bool record_write(const Record *record, const RecordHeader *header, FILE *out);

#endif
