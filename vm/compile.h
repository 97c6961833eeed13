// The compiler's door: a checked and scoped syntax tree in, a module's Code out.
#ifndef AWL_VM_COMPILE_H
#define AWL_VM_COMPILE_H

#include "grammar/parser.h"
#include "vm/code.h"

typedef struct CompileOptions {
  bool is_library;     // CODE_LIBRARY: tracebacks leave its frames out
  bool is_interactive; // expression statements of the module show their value
} CompileOptions;

// `module` must be free of errors (PARSE_OK); `text` is what it was parsed from.  `filename` (str)
// and `source` (the SourceText for tracebacks, or None) are kept by every Code that is made.
// False: SyntaxError for what exceeds a limit, or MemoryError, is raised.
MUST_CHECK bool compile_module(Vm *vm, const ModuleNode *module, const Source *text, Value filename,
                               Value source, CompileOptions options, Code **result);

// Parses and compiles at once, so that the trees of functions use the same memory one after the
// other: a quarter of the time less.  What comes out is the same.
typedef enum PiecesStatus {
  PIECES_COMPILED,
  PIECES_NOT_ENOUGH, // a mistake in the text, or a guess that was wrong: take the whole tree
  PIECES_NO_MEMORY,  // for parsing
  PIECES_RAISED
} PiecesStatus;
MUST_CHECK PiecesStatus compile_pieces(Vm *vm, Arena *arena, Source *text, Value filename,
                                       Value source, CompileOptions options,
                                       Diagnostics *diagnostics, Code **result);

#endif
