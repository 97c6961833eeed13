// The native module posix: the process.
#include "runtime/posix_module.h"
#include "runtime/entropy.h"
#include "runtime/io_buffered.h"
#include "runtime/runtime.h"
#include "runtime/signal_module.h"
#include "vm/number.h"
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

static int64_t ask_fact(Vm *vm, WorldFact fact) {
  return io_ask(vm, &(WorldCall){.kind = WORLD_PROCESS, .number = (int64_t)fact});
}

static bool posix_getpid(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  return int_from_int64(vm, ask_fact(vm, FACT_PID), result);
}

static bool posix_getppid(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  return int_from_int64(vm, ask_fact(vm, FACT_PARENT), result);
}

static bool posix_getuid(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  return int_from_int64(vm, ask_fact(vm, FACT_USER), result);
}

static bool posix_getgid(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  return int_from_int64(vm, ask_fact(vm, FACT_GROUP), result);
}

static bool posix_cpu_count(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  int64_t processors = ask_fact(vm, FACT_PROCESSORS);
  *result = VALUE_NONE;
  return processors < 1 || int_from_int64(vm, processors, result);
}

static bool posix_urandom(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t size;
  if (!value_to_int64(vm, args[0], &size)) {
    return false;
  }
  if (size < 0) {
    return raise_value_error(vm, "negative argument not allowed");
  }
  if (!bytes_new(vm, NULL, (size_t)size, result)) {
    return false;
  }
  if (!runtime_entropy(vm, OBJECT_AS(Bytes, *result)->data, (size_t)size)) {
    value_release(vm, *result);
    return false;
  }
  return true;
}

static bool posix_strerror(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t number;
  return value_to_int64(vm, args[0], &number) && string_from_c(vm, strerror((int)number), result);
}

// Leaves at once: nothing is flushed, nothing cleaned up.  The host may see to it otherwise.
static bool posix_exit(Vm *vm, Value *args, int count, Value *result) {
  (void)count, (void)result;
  int64_t status;
  if (!value_to_int64(vm, args[0], &status)) {
    return false;
  }
  const RuntimeOptions *options = &runtime_of(vm)->options;
  if (options->streams != NULL && options->streams->leave != NULL) {
    options->streams->leave(options->streams->context, (int)status);
    return raise_value(vm, vm->exceptions.SystemExit, args[0]);
  }
  _exit((int)status);
}

static bool posix_abort(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)args, (void)count, (void)result;
  abort();
}

static bool posix_kill(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t process, number;
  if (!value_to_int64(vm, args[0], &process) || !value_to_int64(vm, args[1], &number)) {
    return false;
  }
  if (kill((pid_t)process, (int)number) < 0) {
    return raise_os_error(vm, errno, VALUE_UNBOUND);
  }
  *result = VALUE_NONE;
  return check_signals(vm); // it may have been for ourselves
}

static bool posix_isatty(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t fd;
  if (!value_to_int64(vm, args[0], &fd)) {
    return false;
  }
  *result = value_from_bool(io_is_terminal(vm, (int)fd));
  return true;
}

static bool setup(Vm *vm, Module *module) {
  return module_add_functions(vm, module, POSIX_FILES) && posix_files_setup(vm, module) &&
         module_add_functions(vm, module, POSIX_ENVIRONMENT) &&
         module_add(vm, module, "F_OK", value_from_small(F_OK)) &&
         module_add(vm, module, "R_OK", value_from_small(R_OK)) &&
         module_add(vm, module, "W_OK", value_from_small(W_OK)) &&
         module_add(vm, module, "X_OK", value_from_small(X_OK)) &&
         module_add(vm, module, "error", value_from_object(vm->exceptions.OSError));
}

static const NativeDef FUNCTIONS[] = {
    {"_exit", "status", posix_exit, "Leave at once.", 0},
    {"abort", "", posix_abort, "Leave by the signal SIGABRT.", 0},
    {"cpu_count", "", posix_cpu_count, "The number of processors.", 0},
    {"getegid", "", posix_getgid, "The process's group.", 0},
    {"geteuid", "", posix_getuid, "The process's user.", 0},
    {"getgid", "", posix_getgid, "The process's group.", 0},
    {"getpid", "", posix_getpid, "The process's number.", 0},
    {"getppid", "", posix_getppid, "The parent process's number.", 0},
    {"getuid", "", posix_getuid, "The process's user.", 0},
    {"isatty", "fd, /", posix_isatty, "Is this descriptor a terminal?", 0},
    {"kill", "pid, signal, /", posix_kill, "Send a signal.", 0},
    {"strerror", "code, /", posix_strerror, "What an error number means.", 0},
    {"urandom", "size, /", posix_urandom, "Bytes nobody can foresee.", 0},
    {NULL, NULL, NULL, NULL, 0},
};

const ModuleSpec POSIX_MODULE = {
    .name = "posix",
    .functions = FUNCTIONS,
    .setup = setup,
    .doc = "The operating system's calls.",
};
