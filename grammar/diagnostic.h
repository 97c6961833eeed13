// What the front end has to say about a text, and how it looks on the screen.
#ifndef AWL_GRAMMAR_DIAGNOSTIC_H
#define AWL_GRAMMAR_DIAGNOSTIC_H

#include "grammar/arena.h"
#include "grammar/source.h"
#include <stdarg.h>
#include <stdio.h>

typedef enum DiagnosticKind {
  DIAGNOSTIC_SYNTAX,      // SyntaxError
  DIAGNOSTIC_INDENTATION, // IndentationError
  DIAGNOSTIC_TAB,         // TabError
  DIAGNOSTIC_DEPTH,       // RecursionError: the text is nested too deeply
  DIAGNOSTIC_REFUSAL,     // valid Python that Awl does not have; printed as a SyntaxError
  DIAGNOSTIC_WARNING      // SyntaxWarning: the program runs all the same
} DiagnosticKind;

// One complaint.  Columns are 0-based byte offsets, the end is exclusive, like a node's.  An
// `end_line` of 0 means that only the start is known: one caret.  A `line` of 0: no place at all.
typedef struct Diagnostic {
  DiagnosticKind kind;
  int line, column;
  int end_line, end_column;
  const char *message; // CPython's words where it has some
  const char *hint;    // what to do instead, or NULL
} Diagnostic;

enum { DIAGNOSTICS_MAX = 10 };

// At most ten errors and ten warnings are kept; the first error is the one CPython would report.
struct Diagnostics {
  Arena *arena;
  Diagnostic items[2 * DIAGNOSTICS_MAX];
  int count;       // of the items
  int error_count; // those found, kept or not, that are no warnings
  int kept_errors; // those of the items
};

void diagnostics_init(Diagnostics *diagnostics, Arena *arena);

// Adds a complaint; the message is formatted into the arena.
Diagnostic *diagnostics_add(Diagnostics *diagnostics, DiagnosticKind kind, int line, int column,
                            int end_line, int end_column, const char *format, ...)
    __attribute__((format(printf, 7, 8)));

Diagnostic *diagnostics_add_va(Diagnostics *diagnostics, DiagnosticKind kind, int line, int column,
                               int end_line, int end_column, const char *format, va_list arguments)
    __attribute__((format(printf, 7, 0)));

// The same for a warning.  One that has been told of this line in the same words is not told again.
void diagnostics_warn(Diagnostics *diagnostics, int line, int column, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

// "SyntaxError", "IndentationError", …: the name of the exception class.
const char *diagnostic_type(DiagnosticKind kind);

// CPython's form, with a `hint:` line where there is a hint:
//
//     File "x.py", line 3
//       if x
//           ^
//   SyntaxError: expected ':'
//
// A warning has a form of its own, CPython's too.  The text comes from the arena, ends with a
// newline and a NUL; NULL when memory runs out.
char *diagnostic_format(Arena *arena, const Source *source, const Diagnostic *diagnostic);

// All of them, one after the other.
void diagnostics_print(const Diagnostics *diagnostics, const Source *source, FILE *out);

#endif
