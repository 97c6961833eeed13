// step(coroutine): drives one coroutine by hand, from one suspension to the next.
//
//   CORO_CREATED: not started yet
//     -> CORO_RUNNING
//   ... what it prints ...
//     -> CORO_SUSPENDED at line 4, waiting for sleep(1)
//
// It does what a task's step does, without a task: what the coroutine waits for is waited for at
// the beginning of the next step.
#include "cli/repl.h"
#include "cli/words.h"
#include "runtime/runtime.h"
#include "vm/coroutine_class.h"
#include "vm/exception.h"
#include <stdio.h>

// ---- the note behind a coroutine object ----

bool step_note(Vm *vm, Value value, Value *note) {
  char words[WORDS_MAX], text[WORDS_MAX + 8];
  *note = VALUE_UNBOUND;
  if (!value_has_shape(value, SHAPE_COROUTINE)) {
    return true;
  }
  words_of_coroutine(vm, as_coroutine(value), words, sizeof words);
  snprintf(text, sizeof text, " # %s", words);
  return string_from_c(vm, text, note);
}

// ---- step() ----

MUST_CHECK static bool say(Vm *vm, const char *arrow, const char *words) {
  char text[2 * WORDS_MAX];
  snprintf(text, sizeof text, "%s%s\n", arrow, words);
  return io_write_output(vm, text, strlen(text));
}

MUST_CHECK static bool say_state(Vm *vm, const char *arrow, Coroutine *c) {
  char words[WORDS_MAX];
  words_of_coroutine(vm, c, words, sizeof words);
  return say(vm, arrow, words);
}

// Whose coroutine is it?  UNBOUND if no task's.
static bool find_owner(Vm *vm, Value coroutine, Value *owner) {
  Value tasks;
  *owner = VALUE_UNBOUND;
  if (!tasks_alive(vm, &tasks)) {
    return false;
  }
  for (uint32_t i = 0; i < as_list(tasks)->length && *owner == VALUE_UNBOUND; i++) {
    Value task = as_list(tasks)->items[i];
    if (as_task(task)->coroutine == coroutine && as_task(task)->future.state == FUTURE_IS_PENDING) {
      *owner = value_retain(task);
    }
  }
  value_release(vm, tasks);
  return true;
}

static bool raise_owned(Vm *vm, Value owner) {
  Value name;
  if (task_name(vm, as_task(owner), &name)) {
    (void)raise_format(vm, vm->exceptions.RuntimeError,
                       "this coroutine belongs to the task '%V': the event loop drives it; "
                       "await something, and it goes on",
                       name);
    value_release(vm, name);
  }
  value_release(vm, owner);
  return false;
}

// Can it be stepped?
static bool check(Vm *vm, Value v) {
  Value owner;
  if (value_has_shape(v, SHAPE_FUNCTION) &&
      (OBJECT_AS(Function, v)->code->flags & CODE_COROUTINE) != 0) {
    Value name = OBJECT_AS(Function, v)->name;
    return raise_type_error(vm,
                            "step() drives a coroutine object, and '%V' is the function that "
                            "makes them: c = %V(...), then step(c)",
                            name, name);
  }
  if (!value_has_shape(v, SHAPE_COROUTINE)) {
    return raise_type_error(vm, "step() drives a coroutine object, not '%T'", v);
  }
  if (runtime_of(vm)->running_loop != VALUE_NONE) {
    return raise_format(vm, vm->exceptions.RuntimeError,
                        "step() is for the prompt: here the event loop is running already");
  }
  return find_owner(vm, v, &owner) && (owner == VALUE_UNBOUND || raise_owned(vm, owner));
}

// What it waits for must be over before it can go on; meanwhile the other tasks run.
static bool wait_for_it(Vm *vm, Coroutine *c) {
  Value future = coroutine_awaiting(vm, coroutine_innermost(c));
  if (c->state != CORO_SUSPENDED || future == VALUE_UNBOUND || !value_is_future(vm, future) ||
      as_future(future)->state != FUTURE_IS_PENDING) {
    return true;
  }
  Port *port = runtime_of(vm)->port;
  double began = port->now(port);
  char seconds[32], words[WORDS_MAX];
  value_retain(future);
  bool ok = prompt_run_until(vm, future);
  value_release(vm, future);
  words_of_seconds(port->now(port) - began, seconds, sizeof seconds);
  snprintf(words, sizeof words, "it is over, %s later", seconds);
  return ok && say(vm, "  ...  ", words);
}

// One step inside the session's loop, so that asyncio's functions find it running.
static bool resume(Vm *vm, Value coroutine, Value *result) {
  Loop *loop = as_loop(runtime_of(vm)->prompt_loop);
  if (!loop_begin(vm, loop)) {
    return false;
  }
  bool ok = coroutine_send(vm, coroutine, VALUE_NONE, result);
  loop_end(vm, loop);
  if (ok && value_is_pointer(*result) && value_is_future(vm, *result)) {
    as_future(*result)->is_blocking = false; // seen, as a task does
  }
  return ok;
}

// StopIteration carries the result; anything else is the step's own exception.
static bool say_end(Vm *vm, Coroutine *c) {
  char value[WORDS_MAX], words[WORDS_MAX + 64];
  Value exception = raised_take(vm);
  bool is_result = value_is_instance(vm, exception, vm->exceptions.StopIteration);
  if (is_result) {
    words_of_repr(vm, OBJECT_AS(Exception, exception)->fields[FIELD_STOP_VALUE], value,
                  sizeof value);
  } else {
    words_of_repr(vm, exception, value, sizeof value);
  }
  snprintf(words, sizeof words, "CORO_CLOSED, %s %s", is_result ? "result" : "raised", value);
  if (c->state == CORO_CLOSED && !say(vm, "  -> ", words)) {
    value_release(vm, exception);
    return false;
  }
  if (is_result) {
    value_release(vm, exception);
  } else {
    raised_restore(vm, exception);
  }
  return is_result;
}

// The coroutine to step: the one given, else the last one.  It is kept where no program looks.
static bool choose(Vm *vm, Value given, Value *coroutine) {
  Value name;
  if (!string_interned(vm, "<stepped>", 9, &name)) {
    return false;
  }
  *coroutine = given != VALUE_UNBOUND ? given : dict_get_name(vm, vm->builtins, as_string(name));
  value_release(vm, name);
  return *coroutine != VALUE_UNBOUND ||
         raise_type_error(vm, "step() has nothing to go on with: give it a coroutine, step(f())");
}

static bool step(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value given = VALUE_UNBOUND, coroutine = VALUE_UNBOUND;
  if (!choose(vm, args[0], &coroutine) || !check(vm, coroutine) ||
      !vm_add_builtin(vm, "<stepped>", coroutine)) {
    return false;
  }
  Coroutine *c = as_coroutine(coroutine);
  *result = VALUE_NONE;
  if (!say_state(vm, "", c)) {
    return false;
  }
  if (c->state == CORO_CLOSED) {
    return say(vm, "  ...  ", "a coroutine runs once: call the function again for a new one");
  }
  if (!wait_for_it(vm, c) || !say(vm, "  -> ", "CORO_RUNNING")) {
    return false;
  }
  if (!resume(vm, coroutine, &given)) {
    return say_end(vm, c);
  }
  value_release(vm, given);
  return say_state(vm, "  -> ", c);
}

const NativeDef STEP_FUNCTION = {"step", "coroutine=?, /", step,
                                 "Run a coroutine by hand until it waits next, showing its states.",
                                 0};
