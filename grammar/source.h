// The text of one file as it was read, and the way from a line number back to its bytes.
#ifndef AWL_GRAMMAR_SOURCE_H
#define AWL_GRAMMAR_SOURCE_H

#include "grammar/arena.h"
#include <stdbool.h>
#include <stddef.h>

// Bytes that belong to somebody else (the source, an arena).  Not NUL-terminated in general.
typedef struct Text {
  const char *bytes;
  int length;
} Text;

// `bytes` may hold anything: NULs, bytes that are not UTF-8, any line ending.  It must be followed
// by one NUL that `length` does not count (the lexer's sentinel), and must outlive the tree made
// from it. `line_starts` is filled by the parser, in the arena of the parse: offsets of the lines 1
// … count.
typedef struct Source {
  const char *filename; // as it appears in messages
  const char *bytes;
  size_t length;
  int *line_starts;
  int line_count;
} Source;

// Line `line` (from 1) without its line ending; empty for a line that is not there.
Text source_line(const Source *source, int line);

// The bytes between two places, as a node's header gives them.
Text source_span(const Source *source, int line, int column, int end_line, int end_column);

typedef struct Diagnostics Diagnostics; // diagnostic.h

// Fills `line_starts`, and refuses bytes that cannot be a program: NULs, bad UTF-8, another
// encoding. False after a refusal (one diagnostic), or when memory runs out.
bool source_scan(Source *source, Arena *arena, Diagnostics *diagnostics);

#endif
