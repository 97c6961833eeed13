// The environment, of which os.environ is made: one variable at a time is asked for, so that a record
// holds those that the program has looked at, and no others.
#include "runtime/io_buffered.h"
#include "runtime/posix_module.h"
#include "vm/exception.h"
#include <errno.h>
#include <stdlib.h>

static bool posix_variable(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Path name;
  char *text;
  size_t room, length;
  if (!path_read(vm, args[0], "getenv", &name)) {
    return false;
  }
  const WorldCall call = {.kind = WORLD_VARIABLE, .path = name.text.bytes};
  bool is_there = ask_for_bytes(vm, call, VALUE_UNBOUND, &text, &room, &length);
  path_free(vm, &name);
  if (!is_there) {
    if (!raised_matches(vm, vm->exceptions.OSError)) {
      return false;
    }
    raised_clear(vm);
    *result = VALUE_NONE;
    return true;
  }
  bool ok = bytes_new(vm, text, strlen(text), result);
  memory_free(vm, text, room);
  return ok;
}

static bool posix_variables(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  return ask_for_names(vm, (WorldCall){.kind = WORLD_VARIABLES}, VALUE_UNBOUND, true, result);
}

static bool posix_putenv(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Path name, value;
  if (!path_read(vm, args[0], "putenv", &name)) {
    return false;
  }
  bool ok = path_read(vm, args[1], "putenv", &value);
  if (ok) {
    if (setenv(name.text.bytes, value.text.bytes, 1) < 0) {
      ok = raise_os_error(vm, errno, VALUE_UNBOUND);
    }
    path_free(vm, &value);
  }
  path_free(vm, &name);
  *result = VALUE_NONE;
  return ok;
}

static bool posix_unsetenv(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Path name;
  if (!path_read(vm, args[0], "unsetenv", &name)) {
    return false;
  }
  bool ok = unsetenv(name.text.bytes) == 0 || raise_os_error(vm, errno, VALUE_UNBOUND);
  path_free(vm, &name);
  *result = VALUE_NONE;
  return ok;
}

const NativeDef POSIX_ENVIRONMENT[] = {
    {"_variable", "name, /", posix_variable, "What stands in the environment, or None.", 0},
    {"_variables", "", posix_variables, "The names in the environment.", 0},
    {"putenv", "name, value, /", posix_putenv, "Set a variable of the environment.", 0},
    {"unsetenv", "name, /", posix_unsetenv, "Remove a variable of the environment.", 0},
    {NULL, NULL, NULL, NULL, 0},
};
