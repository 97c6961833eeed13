// Puts a runtime into a Vm: native modules, library sources, streams.
#include "runtime/runtime.h"
#include "runtime/accelerate.h"
#include "runtime/callback.h"
#include "runtime/sleep.h"
#include "runtime/atexit_module.h"
#include "runtime/context.h"
#include "runtime/debug.h"
#include "runtime/origin.h"
#include "runtime/library.h"
#include "runtime/loop.h"
#include "runtime/builtins_module.h"
#include "runtime/native_modules.h"
#include "runtime/observer.h"
#include "runtime/refusals.h"
#include "runtime/reports.h"
#include "runtime/signal_module.h"
#include "runtime/unraisable.h"
#include "vm/builtins.h"
#include "vm/coroutine_class.h"
#include "vm/frame.h"
#include "vm/snapshot.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>

IoState *runtime_io(Vm *vm) {
  return vm->runtime == NULL ? NULL : runtime_of(vm)->io;
}

static const ModuleSpec *native_module(void *context, const char *name) {
  (void)context;
  for (size_t i = 0; NATIVE_MODULES[i] != NULL; i++) {
    if (strcmp(NATIVE_MODULES[i]->name, name) == 0) {
      return NATIVE_MODULES[i];
    }
  }
  return NULL;
}

static bool library_code(void *context, const char *name, uint32_t *offset) {
  (void)context;
  for (size_t i = 0; LIBRARY_IMAGE.code != NULL && LIBRARY_FILES[i].name != NULL; i++) {
    if (strcmp(LIBRARY_FILES[i].name, name) == 0) {
      *offset = LIBRARY_IMAGE.code[i];
      return true;
    }
  }
  return false;
}

static const char *library_source(void *context, const char *name, size_t *length,
                                  bool *is_package) {
  (void)context;
  for (const LibraryFile *file = LIBRARY_FILES; file->name != NULL; file++) {
    if (strcmp(file->name, name) == 0) {
      *length = file->length;
      *is_package = file->is_package;
      return file->bytes;
    }
  }
  return NULL;
}

// All of an open file: the read after the last one shows that it ends there.
static bool read_open(Vm *vm, int fd, ModuleFile *file, bool *found) {
  size_t room = 0;
  for (int64_t got = 1; got > 0; file->length += (size_t)got) {
    if (room - file->length < 2) { // a zero goes behind it
      size_t wanted = room == 0 ? 16384 : room * 2;
      char *grown = memory_resize(vm, file->bytes, room, wanted);
      if (grown == NULL) {
        memory_free(vm, file->bytes, room);
        return false;
      }
      file->bytes = grown;
      room = wanted;
    }
    do {
      got = io_read(vm, fd, file->bytes + file->length, room - 1 - file->length);
    } while (got == -EINTR);
    *found = got >= 0;
    got = got < 0 ? 0 : got; // it is a folder
  }
  file->bytes[file->length] = '\0';
  char *fitting = memory_resize(vm, file->bytes, room, file->length + 1);
  if (fitting == NULL) {
    memory_free(vm, file->bytes, room);
    return false;
  }
  file->bytes = fitting;
  if (!*found) {
    memory_free(vm, file->bytes, file->length + 1);
    *file = (ModuleFile){0};
  }
  return true;
}

static bool read_whole(Vm *vm, const char *path, const char *name, ModuleFile *file, bool *found) {
  int64_t fd = io_ask(
      vm, &(WorldCall){.kind = WORLD_MODULE, .path = path, .number = O_RDONLY, .data = name});
  *found = fd >= 0;
  if (fd < 0) {
    return true;
  }
  bool ok = read_open(vm, (int)fd, file, found);
  (void)io_close(vm, (int)fd);
  return ok;
}

static bool read_module(Vm *vm, void *context, const char *folder, const char *name,
                        ModuleFile *file) {
  (void)context;
  char path[1024];
  *file = (ModuleFile){0};
  for (int as_package = 1; as_package >= 0; as_package--) { // as CPython, the folder first
    int n = snprintf(path, sizeof path, "%s%s%s%s", folder,
                     *folder == '\0' || strcmp(folder, "/") == 0 ? "" : "/", name,
                     as_package ? "/__init__.py" : ".py");
    if (n < 0 || (size_t)n >= sizeof path) {
      return true;
    }
    char *stem = path + strlen(folder);
    char *end = path + n - (as_package ? 12 : 3);
    for (char *p = stem; p < end; p++) {
      *p = *p == '.' ? '/' : *p;
    }
    bool found;
    if (!read_whole(vm, path, stem + (*folder != 0), file, &found)) {
      return false;
    }
    if (found) {
      file->is_package = as_package == 1;
      file->filename = memory_new(vm, (size_t)n + 1);
      if (file->filename == NULL) {
        memory_free(vm, file->bytes, file->length + 1);
        return false;
      }
      memcpy(file->filename, path, (size_t)n + 1);
      return true;
    }
  }
  return true;
}

static void free_module(Vm *vm, void *context, ModuleFile *file) {
  (void)context;
  memory_free(vm, file->filename, strlen(file->filename) + 1);
  memory_free(vm, file->bytes, file->length + 1);
}

// A coroutine that never ran is dropped.
static void never_awaited(Vm *vm, Value coroutine) {
  Value before = raised_take(vm);
  if (is_observed(runtime_of(vm), COROUTINE_DROPPED)) {
    observer_tell_of(vm, EVENT_COROUTINE_DROPPED, coroutine, VALUE_UNBOUND);
  }
  report_never_awaited(vm, coroutine);
  raised_clear(vm);
  vm->raised = before;
}

// Every so many jumps and calls: has somebody pressed Ctrl-C?
static bool on_countdown(Vm *vm, void *context) {
  (void)context;
  if (vm->runtime != NULL && UNLIKELY(runtime_of(vm)->debug != NULL)) {
    debug_sample(vm);
  }
  return vm->is_shutting_down || vm->runtime == NULL || check_signals(vm);
}

VmHooks runtime_hooks(void) {
  return (VmHooks){
      .library_source = library_source,
      .library_image = &LIBRARY_IMAGE.image,
      .library_code = library_code,
      .native_module = native_module,
      .read_module = read_module,
      .free_module = free_module,
      .missing_module = refused_module,
      .missing_name = refused_name,
      .future_poll = future_poll,
      .sleep = sleep_begin,
      .sleep_poll = sleep_poll,
      .sleep_reveal = sleep_reveal,
      .drive = loop_drive,
      .turn = loop_turn,
      .accelerators = ACCELERATORS,
      .future_wait = task_waits,
      .future_dies = future_dies,
      .async_generator_begins = asyncgen_begins,
      .async_generator_dies = asyncgen_dies,
      .async_generator_gone = asyncgen_gone,
      .never_awaited = never_awaited,
      .exception_dies = reports_exception_dies,
      .unraisable = unraisable_report,
      .on_countdown = on_countdown,
  };
}

static bool prepare_asyncio(Vm *vm, Runtime *runtime) {
  runtime->running_loop = runtime->current_task = VALUE_NONE;
  const ClassSpec spec = {.name = "asyncio.exceptions.InvalidStateError",
                          .layout = LAYOUT_EXCEPTION};
  Class *invalid_state = class_from_spec(vm, &spec, vm->exceptions.Exception);
  if (invalid_state == NULL) {
    return false;
  }
  invalid_state->storage = vm->exceptions.Exception->storage;
  runtime->invalid_state_error = value_from_object(invalid_state);
  return context_register(vm) && future_register(vm) && task_register(vm) &&
         callback_register(vm) && handle_register(vm) && loop_register(vm) &&
         sleep_register(vm) && asyncgens_register(vm);
}

static bool runtime_new(Vm *vm) {
  Runtime *runtime = memory_new(vm, sizeof *runtime);
  if (runtime == NULL) {
    return false;
  }
  *runtime = (Runtime){.prompt_loop = VALUE_NONE,
                       .first_context = VALUE_UNBOUND,
                       .token_missing = VALUE_UNBOUND,
                       .invalid_state_error = VALUE_UNBOUND,
                       .main_code = VALUE_UNBOUND,
                       .at_exit = VALUE_UNBOUND,
                       .struct_time = VALUE_UNBOUND,
                       .hooks_class = VALUE_UNBOUND,
                       .accelerate.no_message = VALUE_NONE,
                       .accelerate.group_task_done = VALUE_NONE,
                       .asyncgen_first = VALUE_NONE,
                       .asyncgen_last = VALUE_NONE};
  vm->runtime = runtime;
  runtime->outermost = (ContextEntry){&runtime->first_context, NULL};
  runtime->entered = &runtime->outermost;
  return true;
}

// What no option changes and the world does not matter to: a snapshot may keep it.
static bool prepare(Vm *vm) {
  Runtime *runtime = runtime_of(vm);
  runtime->io = io_state_new(vm);
  runtime->is_prepared = runtime->io != NULL && io_state_start(vm, runtime->io) &&
                         prepare_asyncio(vm, runtime) && builtins_add(vm, IO_BUILTINS) &&
                         builtins_add(vm, PROGRAM_BUILTINS);
  return runtime->is_prepared;
}

static Port *own_port(bool is_virtual) {
  return is_virtual ? port_virtual_new() : port_uv_new();
}

bool runtime_start(Vm *vm, const RuntimeOptions *options) {
  if (vm->runtime == NULL && !runtime_new(vm)) {
    return false;
  }
  Runtime *runtime = runtime_of(vm);
  runtime->options = *options;
  runtime->entropy = options->seed;
  runtime->port = options->port != NULL ? options->port : own_port(options->is_virtual);
  if (runtime->port == NULL || (!runtime->is_prepared && !prepare(vm)) ||
      (options->script_path != NULL &&
       !string_from_c(vm, options->script_path, &vm->script_path))) {
    return false;
  }
  runtime->began = runtime->port->now(runtime->port);
  io_look_at_terminal(vm);
  reports_start(vm);
  return true;
}

bool runtime_at_exit(Vm *vm) {
  atexit_run(vm);
  return true;
}

// Also what runtime_start left unfinished.
void runtime_stop(Vm *vm) {
  Runtime *runtime = runtime_of(vm);
  if (runtime == NULL) {
    return;
  }
  reports_stop(vm);
  debug_free(vm);
  origins_free(vm);
  if (runtime->io != NULL) {
    io_flush_all(vm);
    io_state_free(vm, runtime->io);
    runtime->io = NULL;
  }
  value_release(vm, runtime->prompt_loop);
  runtime->current_task = VALUE_NONE;
  object_release(vm, runtime->entered_tasks);
  value_release(vm, runtime->main_code);
  value_release(vm, runtime->first_context);
  value_release(vm, runtime->token_missing);
  value_release(vm, runtime->struct_time);
  value_release(vm, runtime->hooks_class);
  asyncgens_clear(vm);
  value_release(vm, runtime->asyncgen_first);
  value_release(vm, runtime->asyncgen_last);
  signal_state_free(vm, runtime->signals);
  if (runtime->port != NULL) {
    runtime->port->close(runtime->port);
  }
  value_release(vm, vm->script_path);
  vm->script_path = VALUE_NONE;
  value_release(vm, runtime->accelerate.no_message);
  value_release(vm, runtime->accelerate.group_task_done);
  object_release(vm, runtime->sleep_plan.function); // the last: coroutines that die ask for it
  memory_free(vm, runtime, sizeof *runtime);
  vm->runtime = NULL;
}

static bool prepare_new(Vm *vm) {
  return runtime_new(vm) && prepare(vm);
}

bool runtime_write_snapshot(const char *path) {
  VmHooks hooks = runtime_hooks();
  return snapshot_write(path, &hooks, prepare_new);
}
