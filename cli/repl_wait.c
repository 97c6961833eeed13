// The session's loop while somebody types, or is expected to.
#include "cli/repl.h"
#include "runtime/runtime.h"
#include <stdio.h>
#include <unistd.h>

// A task that never lets go of the ready queue must not keep the prompt from coming.
enum { SETTLE_ROUNDS = 100 };

// One round; what goes wrong is told, and the session goes on.
static void run_round(Repl *repl) {
  Vm *vm = repl->vm;
  if (!loop_begin(vm, repl->loop)) {
    repl_report(repl);
    return;
  }
  bool ok = loop_round_now(vm, repl->loop);
  loop_end(vm, repl->loop);
  if (!ok) {
    repl_report(repl);
  }
  io_flush_all(vm);
}

// Has Ctrl-C been pressed?  Handlers that a program has set for signals are called.
static bool hear_signals(Repl *repl) {
  Vm *vm = repl->vm;
  if (check_signals(vm)) {
    return true;
  }
  bool is_interrupt = raised_matches(vm, vm->exceptions.KeyboardInterrupt);
  if (is_interrupt) {
    raised_clear(vm);
  } else {
    repl_report(repl);
  }
  return !is_interrupt;
}

static bool is_due(Repl *repl) {
  double deadline = loop_next_deadline(repl->loop);
  Port *port = runtime_of(repl->vm)->port;
  return deadline >= 0 && deadline <= port->now(port);
}

// Ports may wake a little early.
static bool is_nearly_due(Repl *repl) {
  double deadline = loop_next_deadline(repl->loop);
  Port *port = runtime_of(repl->vm)->port;
  return deadline >= 0 && deadline <= port->now(port) + 0.01;
}

void repl_settle(Repl *repl) {
  for (int i = 0; i < SETTLE_ROUNDS && is_due(repl) && !repl->is_leaving; i++) {
    run_round(repl);
  }
}

// Puts the line that is being typed back, if somebody has printed.
static void show_line(Repl *repl) {
  if (repl->editor != NULL && repl->is_reading) {
    line_editor_show(repl->editor, repl->is_at_start);
    repl->is_at_start = true;
  }
}

bool repl_wait(Repl *repl) {
  Port *port = runtime_of(repl->vm)->port;
  for (;;) {
    bool is_readable = port->wait_for_input(port, STDIN_FILENO, loop_next_deadline(repl->loop));
    if (!hear_signals(repl)) {
      return false;
    }
    if (is_readable || repl->is_leaving) {
      show_line(repl);
      return true;
    }
    if (is_due(repl)) {
      run_round(repl);
    } else if (repl->editor != NULL && repl->is_reading && !is_nearly_due(repl)) {
      line_editor_wake(repl->editor); // it was a signal
    }
    show_line(repl);
  }
}

void repl_output(void *context, const void *data, size_t length) {
  Repl *repl = context;
  if (repl->editor != NULL && repl->is_reading) {
    line_editor_hide(repl->editor);
  }
  if (length > 0) {
    repl->is_at_start = ((const char *)data)[length - 1] == '\n';
  }
}
