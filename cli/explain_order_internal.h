// Inside of explain_order: awaits that could have overlapped, as the source has them.
#ifndef AWL_CLI_EXPLAIN_ORDER_INTERNAL_H
#define AWL_CLI_EXPLAIN_ORDER_INTERNAL_H

#include "grammar/tree_walk.h"

enum { AWAITS_MOST = 32, CANDIDATES_MOST = 256 };

// Awaits that could have overlapped, as the source has them: statements in a row, or one in a loop.
typedef struct Candidate {
  int lines[AWAITS_MOST][2]; // first and last line of each
  int count;
  bool is_loop;
} Candidate;

typedef struct Search {
  TreeVisitor visitor;
  const ModuleNode *module;
  Candidate *candidates;
  int count;
} Search;

// Find the candidates of a module; there is room for CANDIDATES_MOST.
void candidates_find(Search *search);
// How many loops stand around a line.
int candidates_loops_around(const Search *search, int line);

#endif
