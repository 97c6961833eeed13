// The physical limit: a hundred thousand state machines in a ring, stepped through a function pointer.
#include <stdio.h>
#include <stdlib.h>

typedef struct Machine Machine;
struct Machine {
  Machine *next;
  int (*step)(Machine *);
  int state, turns;
};

static int step(Machine *m) {
  switch (m->state) {
  case 0:
    m->turns = 0;
    m->state = 1;
    return 1;
  default: return ++m->turns < 0;
  }
}

int main(void) {
  enum { COUNT = 100000 };
  Machine *machines = calloc(COUNT, sizeof *machines);
  if (machines == NULL) {
    return 1;
  }
  for (int i = 0; i < COUNT; i++) {
    machines[i] = (Machine){&machines[(i + 1) % COUNT], step, 0, 0};
  }
  Machine *m = machines;
  for (long left = COUNT; left > 0; m = m->next) {
    if (m->step != NULL && !m->step(m)) {
      m->step = NULL;
      left--;
    }
  }
  free(machines);
  puts("done");
  return 0;
}
