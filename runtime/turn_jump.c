// Turns by setjmp() and longjmp(), for C libraries that have no contexts.
//
// The run comes onto its stack as a signal handler does that has been given one: the handler marks
// where it is and returns, and the first turn jumps back to the mark.
#include "runtime/turn.h"
#include <setjmp.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

struct Turn {
  jmp_buf place;
  void (*enter)(void *context);
  void *argument;
  volatile sig_atomic_t is_marked; // the handler has been there
};

size_t turn_size(void) {
  return sizeof(Turn);
}

// Jumped to, it is no handler any more: signals are as for everybody.
static void mark(int number, siginfo_t *info, void *unused) {
  (void)number, (void)unused;
  Turn *turn = info->si_value.sival_ptr;
  if (_setjmp(turn->place) == 0) {
    turn->is_marked = 1;
  } else {
    turn->enter(turn->argument);
  }
}

// The signal comes while nothing else can; its value says for whom it is.
static bool send_mark(Turn *turn, const sigset_t *before) {
  const union sigval value = {.sival_ptr = turn};
  sigset_t only = *before;
  sigfillset(&only);
  sigdelset(&only, SIGUSR1);
  if (sigqueue(getpid(), SIGUSR1, value) != 0) {
    return false;
  }
  while (!turn->is_marked) {
    sigsuspend(&only);
  }
  return true;
}

bool turn_begin(Turn *inside, char *stack, size_t size, void (*enter)(void *context),
                void *context) {
  inside->enter = enter;
  inside->argument = context;
  inside->is_marked = 0;
  struct sigaction action = {.sa_sigaction = mark, .sa_flags = SA_SIGINFO | SA_ONSTACK}, old_action;
  const stack_t wanted = {.ss_sp = stack, .ss_size = size};
  stack_t old_stack;
  sigset_t blocked, before;
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGUSR1);
  sigfillset(&action.sa_mask);
  if (sigprocmask(SIG_BLOCK, &blocked, &before) != 0) {
    return false;
  }
  bool ok = sigaction(SIGUSR1, &action, &old_action) == 0;
  if (ok && sigaltstack(&wanted, &old_stack) == 0) {
    ok = send_mark(inside, &before);
    (void)sigaltstack(&old_stack, NULL);
  } else {
    ok = false;
  }
  if (ok) {
    (void)sigaction(SIGUSR1, &old_action, NULL);
  }
  (void)sigprocmask(SIG_SETMASK, &before, NULL);
  return ok;
}

void turn_switch(Turn *from, Turn *to) {
  if (_setjmp(from->place) == 0) {
    _longjmp(to->place, 1);
  }
}
