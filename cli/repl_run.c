// Running what was typed, and telling how it ended.
#include "cli/repl.h"
#include "runtime/context.h"
#include "runtime/main_module.h"
#include "runtime/runtime.h"
#include "runtime/sys_module.h"
#include "vm/frame.h"
#include "vm/scope_dict.h"

// ---- errors ----

// sys.last_exc
static void remember(Vm *vm, Value exception) {
  Value sys;
  if (import_module(vm, "sys", &sys)) {
    bool ok = !value_has_shape(sys, SHAPE_MODULE) ||
              module_add(vm, OBJECT_AS(Module, sys), "last_exc", exception);
    value_release(vm, sys);
    if (ok) {
      return;
    }
  }
  raised_clear(vm);
}

void repl_report(Repl *repl) {
  Vm *vm = repl->vm;
  Value exception = raised_take(vm);
  if (exception == VALUE_UNBOUND) { // no memory for the exception itself
    static const char TEXT[] = "MemoryError\n";
    io_write_error(vm, TEXT, sizeof TEXT - 1);
  } else if (value_is_instance(vm, exception, vm->exceptions.SystemExit)) {
    repl->is_leaving = true;
    repl->status = exit_status(vm, exception);
  } else {
    remember(vm, exception);
    sys_report(vm, exception);
  }
  value_release(vm, exception);
}

// ---- awaiting ----

// Ctrl-C while waiting: whoever waits is cancelled, once; a second time it is left alone.
static bool interrupt(Vm *vm, Future *future, bool *was_interrupted) {
  bool did;
  if (*was_interrupted || future->state != FUTURE_IS_PENDING ||
      !raised_matches(vm, vm->exceptions.KeyboardInterrupt)) {
    return false;
  }
  raised_clear(vm);
  *was_interrupted = true;
  return future_call_cancel(vm, value_from_object(future), VALUE_NONE, &did);
}

// It was cancelled by Ctrl-C: KeyboardInterrupt, with the places where it was waiting.
static bool raise_interrupt(Vm *vm, Future *future) {
  Value ignored;
  if (future_result(vm, future, &ignored)) {
    value_release(vm, ignored);
  }
  Value cancelled = raised_take(vm);
  (void)raise_class(vm, vm->exceptions.KeyboardInterrupt);
  Value interrupt = raised_take(vm);
  if (cancelled != VALUE_UNBOUND && interrupt != VALUE_UNBOUND) {
    value_replace(vm, &OBJECT_AS(Exception, interrupt)->traceback,
                  value_retain(OBJECT_AS(Exception, cancelled)->traceback));
  }
  raised_restore(vm, interrupt);
  value_release(vm, cancelled);
  return false;
}

bool prompt_run_until(Vm *vm, Value value) {
  Loop *loop = as_loop(runtime_of(vm)->prompt_loop);
  Future *future = as_future(value);
  bool was_interrupted = false;
  if (!loop_begin(vm, loop)) {
    return false;
  }
  bool ok = true;
  while (ok && future->state == FUTURE_IS_PENDING) {
    ok = loop_round(vm, loop) || interrupt(vm, future, &was_interrupted);
    loop->is_stopping = false;
  }
  loop_end(vm, loop);
  return ok && was_interrupted && future->state == FUTURE_IS_CANCELLED ? raise_interrupt(vm, future)
                                                                       : ok;
}

// The code awaits: it is a task in the session's loop, and the loop runs until it is done.
static bool run_awaiting(Repl *repl, Value function) {
  Vm *vm = repl->vm;
  Value coroutine, task, result, name;
  if (!value_call0(vm, function, &coroutine)) {
    return false;
  }
  if (repl->loop->is_closed) {
    value_release(vm, coroutine);
    return raise_format(vm, vm->exceptions.RuntimeError, "Event loop is closed");
  }
  bool ok = string_from_c(vm, "prompt", &name);
  if (ok) { // it takes no Task-N away from those that the user makes
    ok = task_create(vm, repl->loop, coroutine, name, repl->context, &task);
    value_release(vm, name);
  }
  value_release(vm, coroutine);
  if (!ok) {
    return false;
  }
  as_future(task)->log_destroy = false; // if Ctrl-C leaves it behind, nobody need be told
  ok = prompt_run_until(vm, task) && future_result(vm, as_future(task), &result);
  if (ok) {
    value_release(vm, result);
  } else if (as_future(task)->state == FUTURE_IS_FINISHED) {
    as_future(task)->log_traceback = false; // the same error is on its way already
  }
  value_release(vm, task);
  return ok;
}

MUST_CHECK static bool run_plain(Repl *repl, Code *code) {
  Vm *vm = repl->vm;
  Value result;
  ContextEntry entry;
  if (!context_enter(vm, &entry, &repl->context)) {
    return false;
  }
  bool ok = code_run(vm, code, repl->module->dict, &result);
  context_leave(vm, &entry);
  if (ok) {
    value_release(vm, result);
  }
  return ok;
}

void repl_run(Repl *repl, Code *code) {
  Value function;
  bool ok;
  if (code->flags & CODE_COROUTINE) {
    ok = function_make(repl->vm, code, repl->module->dict, &function);
    if (ok) {
      ok = run_awaiting(repl, function);
      value_release(repl->vm, function);
    }
  } else {
    ok = run_plain(repl, code);
  }
  if (!ok) {
    repl_report(repl);
  }
  repl_note_ready(repl);
}
