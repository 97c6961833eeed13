// How much time bare turns take, as far as it can be known without looking at the clock each time.
#include "runtime/turns.h"

// The coarse clock moves by up to 10 ms at a time: if it has by so much, the last step alone took
// half of that, and more.
static const int64_t SURE = 20000000;

static int64_t glance(const Port *port) {
  return port->glance == NULL ? 0 : port->glance();
}

static void note(Turns *turns, double now, int64_t glanced) {
  turns->time = now;
  turns->glanced = glanced;
  turns->unread = 0;
}

bool turns_look(Turns *turns, Port *port) {
  double now = port_look(port);
  int64_t glanced = glance(port);
  bool is_long = turns_is_long(now - turns->time);
  if (is_long && (turns->unread <= 1 || glanced - turns->glanced >= SURE)) {
    turns->patience = 0;
    return false;
  }
  turns->patience = is_long ? 0 : turns->patience + (turns->patience < TURNS_PER_LOOK);
  note(turns, now, glanced);
  return true;
}

void turns_resume(Turns *turns, Port *port) {
  bool is_known =
      port->glance != NULL && ++turns->unread < turns->patience && port->glance() == turns->glanced;
  if (!is_known) {
    note(turns, port_look(port), glance(port));
  }
  if (turns->count == 0) {
    turns->began = turns->time;
  }
}
