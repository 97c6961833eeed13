// Finds awaits that stood in a row for no reason, and proves it.
#ifndef AWL_CLI_EXPLAIN_ORDER_H
#define AWL_CLI_EXPLAIN_ORDER_H

#include "cli/timeline_model.h"

// Awaits that one task did one after another though none needed what another one gave.
typedef struct Sequence {
  int lane;
  const char *function; // in which they stand
  int first_line, last_line;
  int count;
  double took, longest; // all together; the longest one
} Sequence;

// All of them in a run, in the order of their lines.  False: no memory.
bool sequences_find(const Timeline *timeline, Sequence **sequences, int *count);

#endif
