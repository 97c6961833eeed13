// Scopes as dictionaries, and modules by name.
#ifndef AWL_VM_SCOPE_DICT_H
#define AWL_VM_SCOPE_DICT_H

#include "vm/compile.h"
#include "vm/frame.h"

// locals(): of module code its globals, of a class body its namespace, else a fresh dict.
MUST_CHECK bool frame_locals(Vm *vm, const Frame *frame, Value *result);
// import NAME, whatever sys.modules has or the library offers.
MUST_CHECK bool import_module(Vm *vm, const char *name, Value *result);
// A native module that nobody has imported yet, whatever files there are.
MUST_CHECK bool import_native(Vm *vm, const char *name, Value *result);
// Parse, compile and run source text as module `module`.  Syntax errors are raised as SyntaxError
// with their text in it.
MUST_CHECK bool module_run_source(Vm *vm, Module *module, const char *filename, const char *bytes,
                                  size_t length, bool is_library);
MUST_CHECK bool compile_source(Vm *vm, const char *filename, const char *bytes, size_t length,
                               bool is_library, Code **result);
// The same for who wants to tell the diagnostics himself.  PARSE_OK without a Code: an exception is
// raised.
MUST_CHECK ParseStatus compile_text(Vm *vm, Arena *arena, Source *source, CompileOptions options,
                                    Diagnostics *diagnostics, Code **result);
// A tree free of errors to Code that keeps the source's text for tracebacks.
MUST_CHECK bool compile_tree(Vm *vm, const ModuleNode *tree, const Source *source,
                             CompileOptions options, Code **result);

#endif
