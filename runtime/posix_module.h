// The native modules posix and errno: what os is made of.
#ifndef AWL_RUNTIME_POSIX_MODULE_H
#define AWL_RUNTIME_POSIX_MODULE_H

#include "runtime/io_world.h"
#include "vm/vm.h"

extern const ModuleSpec POSIX_MODULE;
extern const ModuleSpec ERRNO_MODULE;
// Rows of the same module.
extern const NativeDef POSIX_FILES[];       // posix_files.c
extern const NativeDef POSIX_ENVIRONMENT[]; // posix_environment.c

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
// An answer whose length nobody knows before: ask, and again with as much room as it takes.  Its
// memory, `*room` bytes at `*answer`, is the caller's to free.  An OSError is about `subject`.
MUST_CHECK bool ask_for_bytes(Vm *vm, WorldCall call, Value subject, char **answer, size_t *room,
                              size_t *length);
// An answer that is names, each with its zero, as a list of str or bytes.
MUST_CHECK bool ask_for_names(Vm *vm, WorldCall call, Value subject, bool is_bytes, Value *list);

#endif
