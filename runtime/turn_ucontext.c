// Turns by the C library's contexts.
#include "runtime/turn.h"
#include <stdint.h>
#include <ucontext.h>

struct Turn {
  ucontext_t context;
  void (*enter)(void *context);
  void *argument;
};

size_t turn_size(void) {
  return sizeof(Turn);
}

// The address of the Turn comes in two halves: makecontext knows ints only.
static void begin(unsigned high, unsigned low) {
  const Turn *turn = (const Turn *)((uintptr_t)high << 32 | low);
  turn->enter(turn->argument);
}

bool turn_begin(Turn *inside, char *stack, size_t size, void (*enter)(void *context),
                void *context) {
  if (getcontext(&inside->context) != 0) {
    return false;
  }
  inside->enter = enter;
  inside->argument = context;
  inside->context.uc_stack.ss_sp = stack;
  inside->context.uc_stack.ss_size = size;
  inside->context.uc_link = NULL;
  uint64_t address = (uintptr_t)inside;
  makecontext(&inside->context, (void (*)(void))begin, 2, (unsigned)(address >> 32),
              (unsigned)address);
  return true;
}

void turn_switch(Turn *from, Turn *to) {
  swapcontext(&from->context, &to->context);
}
