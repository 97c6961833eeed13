// The physical limit: state machines in a ring, stepped through a function pointer.
#include <stdio.h>
#include <stdlib.h>

typedef struct Machine Machine;
struct Machine {
  Machine *next;
  int (*step)(Machine *);
  int state, turns;
};

static int most; // turns of a machine

static int step(Machine *m) {
  switch (m->state) {
  case 0:
    m->turns = 0;
    m->state = 1;
    return 1;
  default: return ++m->turns < most;
  }
}

int main(int argc, char **argv) {
  long count = argc > 1 ? atol(argv[1]) : 0;
  most = argc > 2 ? atoi(argv[2]) : 0;
  Machine *machines = calloc((size_t)count, sizeof *machines);
  if (machines == NULL) {
    return 1;
  }
  for (long i = 0; i < count; i++) {
    machines[i] = (Machine){&machines[(i + 1) % count], step, 0, 0};
  }
  Machine *m = machines;
  for (long left = count; left > 0; m = m->next) {
    if (m->step != NULL && !m->step(m)) {
      m->step = NULL;
      left--;
    }
  }
  free(machines);
  puts("done");
  return 0;
}
