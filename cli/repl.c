// awl without a program: the prompt, from its first line to its last.
#include "cli/repl_commands.h"
#include "runtime/main_module.h"
#include "runtime/context.h"
#include "runtime/record.h"
#include "runtime/runtime.h"
#include "runtime/sys_module.h"
#include "vm/scope_dict.h"
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

void repl_hush(Repl *repl, bool is_hushed) {
  if (repl->record != NULL) {
    observer_want(repl->vm, &repl->record->observer, is_hushed ? 0 : repl->recorded);
  }
}

static bool make_loop(Repl *repl) {
  Vm *vm = repl->vm;
  Value asyncio, name, loop;
  if (!import_module(vm, "asyncio", &asyncio)) {
    return false;
  }
  bool ok = string_interned(vm, "new_event_loop", 14, &name);
  if (ok) {
    ok = value_call_method(vm, asyncio, as_string(name), NULL, 0, &loop);
    value_release(vm, name);
  }
  value_release(vm, asyncio);
  if (ok) {
    object_release(vm, repl->loop);
    repl->loop = as_loop(loop);
    value_replace(vm, &runtime_of(vm)->prompt_loop, value_retain(loop));
  }
  return ok;
}

// A session without a loop would be of no use.
static void renew_loop(Repl *repl) {
  if (repl->loop->is_closed) {
    repl_tell(repl, "the session's event loop was closed: this is a new one\n");
    if (!make_loop(repl)) {
      repl_report(repl);
    }
  }
}

// Until it has ended.  False: Ctrl-C was pressed, or nothing can wake it.
static bool see_to_its_end(Repl *repl, Value task) {
  Vm *vm = repl->vm;
  bool ok = loop_begin(vm, repl->loop);
  if (ok) {
    while (ok && as_future(task)->state == FUTURE_IS_PENDING) {
      ok = loop_round(vm, repl->loop);
      repl->loop->is_stopping = false;
    }
    loop_end(vm, repl->loop);
  }
  raised_clear(vm);
  return ok;
}

static bool cancel_all(Repl *repl, const List *tasks) {
  bool did, is_any_left = false;
  for (uint32_t i = 0; i < tasks->length; i++) {
    const Task *task = as_task(tasks->items[i]);
    bool is_left = task->future.state == FUTURE_IS_PENDING;
    if (is_left && !future_call_cancel(repl->vm, tasks->items[i], VALUE_NONE, &did)) {
      raised_clear(repl->vm);
    }
    is_any_left = is_any_left || is_left;
  }
  return is_any_left;
}

static void close_generators(Repl *repl) {
  Vm *vm = repl->vm;
  Value name, coroutine, task;
  if (string_interned(vm, "shutdown_asyncgens", 18, &name)) {
    bool ok =
        value_call_method(vm, value_from_object(repl->loop), as_string(name), NULL, 0, &coroutine);
    if (ok && task_create(vm, repl->loop, coroutine, VALUE_NONE, repl->context, &task)) {
      (void)see_to_its_end(repl, task);
      value_release(vm, task);
    }
    if (ok) {
      value_release(vm, coroutine);
    }
    value_release(vm, name);
  }
  raised_clear(vm);
}

// As at the end of asyncio.run(): the tasks that are left are cancelled, and may take their time to
// clean up; then the async generators.
static void end_tasks(Repl *repl) {
  List *tasks = repl->loop->is_closed ? NULL : repl_tasks(repl);
  bool was_leaving = repl->is_leaving;
  repl->is_leaving = false;
  if (tasks != NULL && cancel_all(repl, tasks)) {
    repl_settle(repl);
    bool goes_on = true;
    for (uint32_t i = 0; i < tasks->length && goes_on; i++) {
      bool is_left = as_task(tasks->items[i])->future.state == FUTURE_IS_PENDING;
      if (is_left && repl->editor != NULL) {
        repl_tell(repl, "a task that was cancelled still cleans up; Ctrl-C leaves it\n");
      }
      goes_on = !is_left || see_to_its_end(repl, tasks->items[i]);
    }
  }
  for (uint32_t i = 0; tasks != NULL && i < tasks->length; i++) {
    as_task(tasks->items[i])->future.log_destroy = false;
  }
  if (tasks != NULL) {
    close_generators(repl);
  }
  object_release(repl->vm, tasks);
  repl->is_leaving = was_leaving;
}

static bool set_text(Vm *vm, Module *module, const char *name, const char *text) {
  Value value;
  if (!string_from_c(vm, text, &value)) {
    return false;
  }
  bool ok = module_add(vm, module, name, value);
  value_release(vm, value);
  return ok;
}

static bool set_prompts(Repl *repl) {
  Vm *vm = repl->vm;
  Value sys;
  if (!import_module(vm, "sys", &sys)) {
    return false;
  }
  Module *module = OBJECT_AS(Module, sys);
  bool ok = set_text(vm, module, "ps1", ">>> ") && set_text(vm, module, "ps2", "... ");
  value_release(vm, sys);
  return ok;
}

static bool start(Repl *repl) {
  Vm *vm = repl->vm;
  vm->hooks.result_note = step_note;
  return context_copy(vm, &repl->context) && repl_builtins_add(vm) &&
         module_new(vm, "__main__", &repl->module) &&
         main_module_add_names(vm, repl->module) &&
         dict_set_c(vm, vm->modules, "__main__", value_from_object(repl->module)) &&
         set_prompts(repl) && make_loop(repl);
}

static void greet(Repl *repl) {
  if (repl->editor != NULL) {
    repl_tell(repl, "Awl " AWL_VERSION ", a small Python for learning async\n"
                    "Type .help for the commands that show what async does, help() for Python.\n");
  }
}

// ~/.local/state/awl/history, or where XDG_STATE_HOME says; the folders are made.  False: nowhere.
static bool history_path(char *path, size_t size) {
  const char *state = getenv("XDG_STATE_HOME"), *home = getenv("HOME");
  bool has_state = state != NULL && state[0] == '/';
  if (!has_state && (home == NULL || home[0] != '/')) {
    return false;
  }
  int length = has_state ? snprintf(path, size, "%s/awl/history", state)
                         : snprintf(path, size, "%s/.local/state/awl/history", home);
  if (length < 0 || (size_t)length >= size) {
    return false;
  }
  for (char *slash = strchr(path + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
    *slash = '\0';
    (void)mkdir(path, 0700);
    *slash = '/';
  }
  return true;
}

static bool wait_for_key(void *context) {
  return repl_wait(context);
}

// input() reads what is typed with the terminal's own means.
static void hear_input(Observer *self, Vm *vm, const Event *event) {
  (void)vm;
  Repl *repl = (Repl *)(void *)((char *)self - offsetof(Repl, input));
  if (event->text != NULL && strcmp(event->text, "a read of standard input") == 0) {
    line_editor_echo(repl->editor, event->kind == EVENT_BLOCKING_BEGIN);
  }
}

static void open_editor(Repl *repl) {
  char path[PATH_MAX];
  Port *port = runtime_of(repl->vm)->port;
  if (isatty(STDIN_FILENO) && isatty(STDOUT_FILENO)) {
    EditorHost host = {repl, wait_for_key, repl_complete};
    repl->editor = line_editor_new(host, history_path(path, sizeof path) ? path : NULL);
    (void)port->set_signal(port, SIGWINCH, PORT_SIGNAL_WATCH);
    (void)port->set_signal(port, SIGCONT, PORT_SIGNAL_WATCH);
  }
  if (repl->editor != NULL) {
    repl->input = (Observer){.notice = hear_input,
                             .wanted = EVENT_BIT(BLOCKING_BEGIN) | EVENT_BIT(BLOCKING_END)};
    observer_add(repl->vm, &repl->input);
  }
}

static void begin_record(Repl *repl) {
  repl->record = record_begin(repl->vm, "", 0);
  repl->recorded = repl->record == NULL ? 0 : repl->record->observer.wanted;
}

static int run_session(Repl *repl) {
  IoState *io = runtime_of(repl->vm)->io;
  io->output_context = repl;
  io->before_output = repl_output;
  begin_record(repl);
  open_editor(repl);
  greet(repl);
  if (repl->options->file != NULL || repl->options->code != NULL) {
    repl_load(repl, repl->options);
  }
  while (!repl->is_leaving) {
    repl_read_and_run(repl);
    renew_loop(repl);
  }
  end_tasks(repl);
  io->before_output = NULL;
  observer_remove(repl->vm, &repl->input);
  return repl->status;
}

static void stop(Repl *repl) {
  Vm *vm = repl->vm;
  if (repl->record != NULL) {
    record_end(repl->record);
    record_free(repl->record);
  }
  value_replace(vm, &runtime_of(vm)->prompt_loop, VALUE_NONE);
  object_release(vm, repl->loop);
  object_release(vm, repl->module);
  value_release(vm, repl->context);
  line_editor_free(repl->editor);
  free(repl->typed.bytes);
  free(repl->was_ready.bytes);
  free(repl->line.bytes);
}

static int run_in(Vm *vm, const Options *options) {
  static const char *const NO_ARGUMENTS[] = {""};
  bool has_arguments = options->argument_count > 0;
  RuntimeOptions runtime = {.is_virtual = options->is_virtual,
                            .debug = options->debug,
                            .quiet = options->quiet,
                            .script_path = "",
                            .arguments = has_arguments ? (const char *const *)options->arguments
                                                       : NO_ARGUMENTS,
                            .argument_count = has_arguments ? options->argument_count : 1,
                            .is_command = options->code != NULL};
  vm->full_tracebacks = options->full_traceback;
  memory_fail_at(vm->memory, failing_allocation());
  if (!runtime_start(vm, &runtime)) {
    raised_clear(vm);
    vm_shutdown(vm);
    runtime_stop(vm);
    fputs("awl: no memory to start\n", stderr);
    return EXIT_RAISED;
  }
  Repl repl = {.vm = vm, .options = options, .context = VALUE_UNBOUND, .is_at_start = true};
  int status = EXIT_RAISED;
  if (start(&repl)) {
    status = run_session(&repl);
  } else {
    repl_report(&repl);
  }
  stop(&repl);
  if (!runtime_at_exit(vm)) {
    raised_clear(vm);
  }
  vm_shutdown(vm);
  runtime_stop(vm);
  return status;
}

int command_repl(const Options *options) {
  VmHooks hooks = runtime_hooks();
  Vm *vm = vm_new(&HOST_ALLOCATOR, &hooks);
  if (vm == NULL) {
    fputs("awl: no memory to start\n", stderr);
    return EXIT_RAISED;
  }
  int status = run_in(vm, options);
  MemoryStatistics left;
  vm_free(vm, &left);
  return has_leaks(&left) ? EXIT_LEAK : status;
}
