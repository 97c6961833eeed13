// The text of an exception as CPython prints it: traceback, carets, causes, groups, notes.
#ifndef AWL_VM_FORMAT_EXCEPTION_H
#define AWL_VM_FORMAT_EXCEPTION_H

#include "vm/vm.h"

// The whole text, ending with a newline; hints last.  Owned.
MUST_CHECK bool exception_text(Vm *vm, Value exception, Value *result);

// How much of it is wanted.
typedef struct TextOptions {
  bool has_limit;
  int64_t limit; // of frames: the first ones, or the last ones if negative
  bool chains;   // causes and contexts too
} TextOptions;

// The same in pieces: one str for each frame, header, message line or note.  Without hints.
MUST_CHECK bool exception_lines(Vm *vm, Value exception, TextOptions options, List *out);
// "ValueError: text", or the lines of a SyntaxError, and the notes.  What to suggest for an unknown
// name can be told by the traceback only.
MUST_CHECK bool exception_only_lines(Vm *vm, Value exception, bool has_traceback, List *out);

// ---- frames (vm/format_frames.c) ----
//
// A frame is a tuple (filename, line, name, text, end_line, column, end_column): the text of all
// its lines joined with newlines, columns in bytes.  None where something is not known.

// Those of a traceback, outermost first; frames of the library are left out as options say.
// Without columns there will be no carets.
MUST_CHECK bool traceback_frames(Vm *vm, Value traceback, bool has_columns, List *frames);
// Those of a frame object and its callers, outermost first, without columns.
MUST_CHECK bool stack_frames(Vm *vm, Value frame, List *frames);
// Their text; frames that repeat are told once.
MUST_CHECK bool frames_lines(Vm *vm, const List *frames, List *out);
MUST_CHECK bool frames_limit(Vm *vm, const List *frames, TextOptions options, List *out);

// ---- pieces of the text ----

// str(v), or "<what str() failed>".
MUST_CHECK bool text_safely(Vm *vm, Value v, const char *what, Value *result);
// "module.Name", without the module for built-in classes and those of the program.
MUST_CHECK bool exception_class_text(Vm *vm, Value exception, Value *result);
// The lines of a SyntaxError (vm/format_syntax.c).
MUST_CHECK bool syntax_error_lines(Vm *vm, Value exception, List *out);
// ". Did you mean: 'x'?" for a name that does not exist, or "" (vm/suggest_exception.c).  Owned.
MUST_CHECK bool suggestion_text(Vm *vm, Value exception, bool has_traceback, Value *result);
// What the host says to use instead of the module or name that an error misses, or NULL (the same).
const char *advice_find(Vm *vm, Value exception);
// Append a formatted str.
MUST_CHECK bool lines_add_format(Vm *vm, List *out, const char *format, ...);
// An exception that nobody can catch: "Exception ignored in: <function …>", its traceback.  In
// vm/format_unraisable.c.
MUST_CHECK bool unraisable_text(Vm *vm, Value exception, Value object, Value *result);

#endif
