// The native modules posix and errno: what os is made of.
#ifndef AWL_RUNTIME_POSIX_MODULE_H
#define AWL_RUNTIME_POSIX_MODULE_H

#include "vm/vm.h"

extern const ModuleSpec POSIX_MODULE;
extern const ModuleSpec ERRNO_MODULE;
extern const NativeDef POSIX_FILES[]; // posix_files.c: rows of the same module

// The class stat_result, as an attribute of the module (posix_files.c).
MUST_CHECK bool posix_files_setup(Vm *vm, Module *module);
// The path an argument names, zero-terminated: str, bytes, or what has __fspath__.  Free it with
// path_free.
typedef struct Path {
  Value owner; // the str or bytes that `text` belongs to
  Utf8 text;
  bool is_bytes;
} Path;
MUST_CHECK bool path_read(Vm *vm, Value v, const char *function, Path *path);
void path_free(Vm *vm, Path *path);

#endif
