// The report of a deadlock: who waits for what, since when, where; the circle; what to do.
#include "runtime/deadlock.h"
#include "runtime/report.h"
#include "runtime/wait_reach.h"

static const Stuck *item(const StuckTasks *stuck, uint32_t i) {
  return &stuck->items[i];
}

// ---- one wait in words ----

static const char *would(WaitKind kind) {
  switch (kind) {
  case WAITS_EVENT: return "would set it";
  case WAITS_GET: return "would put an item into it";
  case WAITS_PUT: return "would take an item out";
  case WAITS_JOIN: return "would call task_done()";
  case WAITS_CONDITION: return "would notify it";
  case WAITS_FUTURE: return "would resolve it";
  default: return "would release it";
  }
}

static const char *nobody(const Wait *wait) {
  switch (wait->kind) {
  case WAITS_LOCK: return ", which is taken, and nobody is left to release it";
  case WAITS_EVENT: return ", and nobody can set it any more";
  case WAITS_CONDITION: return ", and nobody can notify it any more";
  case WAITS_SEMAPHORE: return ", of which none is free, and nobody is left to give one back";
  case WAITS_BARRIER: return ", and no other task is on its way to it";
  case WAITS_GET: return " that nobody can fill any more";
  case WAITS_PUT: return " that nobody can empty any more";
  case WAITS_FUTURE: return " that nobody can resolve any more";
  default: return "";
  }
}

static bool add_edge(Vm *vm, ReportText *text, const StuckTasks *stuck, const Stuck *one,
                     const StuckEdge *edge) {
  const Stuck *other = item(stuck, edge->to);
  bool is_lock = one->wait.kind == WAITS_LOCK;
  if (edge->is_holding && other == one && !is_lock) {
    return report_add(vm, text, ", and %s one already (since line %u)",
                      one->same_count == 1 ? "it has" : "each of them has", edge->place.line);
  }
  if (edge->is_holding && other == one) {
    return report_add(vm, text, " that it holds itself (since line %u)", edge->place.line);
  }
  if (edge->is_holding) {
    return report_add(vm, text, is_lock ? " that " : "; one is taken by ") &&
           report_add_task(vm, text, other->task) &&
           report_add(vm, text, "%s (since line %u)", is_lock ? " holds" : "", edge->place.line);
  }
  if (edge->place.code == NULL) {
    return true;
  }
  return report_add(vm, text, "; ") &&
         (other == one ? report_add(vm, text, "%s",
                                    one->same_count == 1 ? "the task itself" : "each of them")
                       : report_add_task(vm, text, other->task)) &&
         report_add(vm, text, " %s in line %u, but waits too", would(one->wait.kind),
                    edge->place.line);
}

// The tasks that a gather, a group … still waits for.
static bool add_children(Vm *vm, ReportText *text, const StuckTasks *stuck, const Stuck *one) {
  bool ok = true;
  for (uint32_t e = 0; ok && e < one->edge_count; e++) {
    ok = report_add(vm, text, e == 0 ? ": " : ", ") &&
         report_add_task(vm, text, item(stuck, one->edges[e].to)->task);
  }
  if (ok && one->edge_count == EDGES_MAX) {
    ok = report_add(vm, text, ", ...");
  }
  return ok;
}

static bool has_children(const Wait *wait) {
  return wait->kind == WAITS_GATHER || wait->kind == WAITS_GROUP || wait->kind == WAITS_SOME ||
         wait->kind == WAITS_NEXT;
}

static bool add_wait(Vm *vm, ReportText *text, const StuckTasks *stuck, const Stuck *one) {
  Value words;
  if (!wait_text(vm, &one->wait, &words)) {
    return false;
  }
  bool ok = builder_add_string(vm, text, as_string(words));
  value_release(vm, words);
  if (!ok || has_children(&one->wait)) {
    return ok && add_children(vm, text, stuck, one);
  }
  if (one->edge_count == 0) {
    return report_add(vm, text, "%s", nobody(&one->wait));
  }
  return add_edge(vm, text, stuck, one, &one->edges[0]);
}

// ---- the tasks ----

enum { NAMES_SHOWN = 5 };

static bool add_names(Vm *vm, ReportText *text, const StuckTasks *stuck, uint32_t first) {
  uint32_t shown = 0, all = item(stuck, first)->same_count;
  bool ok = true;
  for (uint32_t i = first; ok && i < stuck->count && shown < NAMES_SHOWN; i++) {
    if (item(stuck, i)->same_as == first) {
      ok = (shown == 0 || report_add(vm, text, ", ")) &&
           report_add_task(vm, text, item(stuck, i)->task);
      shown++;
    }
  }
  return ok && (all <= NAMES_SHOWN || report_add(vm, text, " and %u more", all - NAMES_SHOWN));
}

static bool add_task(Vm *vm, ReportText *text, const StuckTasks *stuck, uint32_t i) {
  const Stuck *one = item(stuck, i);
  return report_add(vm, text, "\n  ") && add_names(vm, text, stuck, i) &&
         report_add(vm, text, one->same_count == 1 ? " waits (since " : " wait (since ") &&
         report_add_seconds(vm, text, (double)one->task->future.blocked_at) &&
         report_add(vm, text, " s) for ") && add_wait(vm, text, stuck, one) &&
         report_add(vm, text, ":\n") && report_add_chain(vm, text, 4, one->task);
}

// ---- the circle ----

static const StuckEdge *edge_to(const Stuck *from, uint32_t to) {
  for (uint32_t e = 0; e < from->edge_count; e++) {
    if (from->edges[e].to == to) {
      return &from->edges[e];
    }
  }
  return NULL;
}

static const char *arrow_text(const Stuck *from, const StuckEdge *edge) {
  switch (from->wait.kind) {
  case WAITS_LOCK:
    return edge->is_holding ? "waits for a lock held by" : "waits for a lock that is released by";
  case WAITS_SEMAPHORE: return "waits for a semaphore that is taken by";
  case WAITS_EVENT: return "waits for an event that would be set by";
  case WAITS_GET: return "waits for a queue that would be filled by";
  case WAITS_PUT: return "waits for a queue that would be emptied by";
  case WAITS_JOIN: return "waits for a queue whose items would be done by";
  case WAITS_CONDITION: return "waits for a condition that would be notified by";
  case WAITS_FUTURE: return "waits for a future that would be resolved by";
  default: return "waits for the end of";
  }
}

static bool add_circle(Vm *vm, ReportText *text, const StuckTasks *stuck) {
  if (stuck->circle_count < 2) {
    return true;
  }
  bool ok = report_add(vm, text, "\n  the circle:\n\n");
  for (uint32_t k = 0; ok && k < stuck->circle_count; k++) {
    uint32_t next = stuck->circle[(k + 1) % stuck->circle_count];
    const Stuck *one = item(stuck, stuck->circle[k]);
    ok = report_add_utf8(vm, text, k == 0 ? "    ┌─▶ " : "    │   ") &&
         report_add_task(vm, text, one->task) && report_add_utf8(vm, text, "\n    │     │ ") &&
         report_add(vm, text, "%s\n", arrow_text(one, edge_to(one, next))) &&
         report_add_utf8(vm, text, k + 1 < stuck->circle_count ? "    │     ▼\n" : "    └─────┘\n");
  }
  return ok;
}

// ---- what to do ----

static bool is_self_lock(const Stuck *one, uint32_t index) {
  const StuckEdge *edge = edge_to(one, index);
  return one->wait.kind == WAITS_LOCK && edge != NULL && edge->is_holding;
}

static const char *hint_of_wait(Vm *vm, const Wait *wait) {
  switch (wait->kind) {
  case WAITS_LOCK:
    return "a lock taken with acquire() must be given back with release(), also when an exception "
           "comes: `async with lock:` does that by itself";
  case WAITS_EVENT: return "some other task must call set() on the event while this one waits";
  case WAITS_CONDITION:
    return "some other task must call notify() or notify_all() after this one has begun to wait";
  case WAITS_SEMAPHORE:
    return "every place that is taken must be given back: `async with` does that by itself, "
           "acquire() needs a release()";
  case WAITS_BARRIER:
    return "a barrier opens when all its parties wait at the same time: start as many tasks as it "
           "has parties";
  case WAITS_GET:
    return "tell those who wait that no more will come: put a last item that means so, call "
           "shutdown() on the queue, or cancel the tasks that wait";
  case WAITS_PUT: return "let somebody take items out as long as others put them in";
  case WAITS_JOIN:
    return wait_queue_is_empty(vm, wait->object)
               ? "call task_done() once for every item that get() gave"
               : "items are left in the queue, and no task is there to take them out";
  case WAITS_FUTURE:
    return "some code must call set_result() or set_exception() on the future, or cancel() it";
  default: return NULL;
  }
}

static const char *hint_of_circle(const StuckTasks *stuck) {
  bool all_locks = true, all_tasks = true;
  for (uint32_t k = 0; k < stuck->circle_count; k++) {
    WaitKind kind = item(stuck, stuck->circle[k])->wait.kind;
    all_locks &= kind == WAITS_LOCK;
    all_tasks &= kind == WAITS_TASK;
  }
  return all_locks ? "each of them has what another one needs: let all tasks take the locks in "
                     "the same order"
         : all_tasks
             ? "a task that waits for a task that waits for it never ends: one of them must "
               "go on without the other"
             : "one of them must be able to go on without the others: change the order of "
               "what it does, or let another task do it";
}

static bool add_hint(Vm *vm, ReportText *text, const char *hint) {
  return hint == NULL || report_add(vm, text, "hint: %s\n", hint);
}

// Not a cause of its own: it waits for another of them, or for a queue that somebody joins, too.
static bool is_explained(const StuckTasks *stuck, const Stuck *one) {
  for (uint32_t i = 0; one->wait.kind == WAITS_GET && i < stuck->count; i++) {
    const Wait *other = &item(stuck, i)->wait;
    if (other->kind == WAITS_JOIN && other->object == one->wait.object) {
      return true;
    }
  }
  return has_children(&one->wait) && one->edge_count > 0;
}

static bool add_hints(Vm *vm, ReportText *text, const StuckTasks *stuck) {
  if (stuck->circle_count == 1 && is_self_lock(item(stuck, stuck->circle[0]), stuck->circle[0])) {
    return add_hint(vm, text,
                    "a task cannot take a lock that it has already: give it back first, or take it "
                    "in one function only and call the others while it is held");
  }
  if (stuck->circle_count > 1) {
    return add_hint(vm, text, hint_of_circle(stuck));
  }
  bool ok = true;
  uint32_t told = 0; // kinds
  for (uint32_t i = 0; ok && i < stuck->count; i++) {
    const Stuck *one = item(stuck, i);
    uint32_t bit = UINT32_C(1) << one->wait.kind;
    if (!(told & bit) && !is_explained(stuck, one)) {
      ok = add_hint(vm, text, hint_of_wait(vm, &one->wait));
      told |= bit;
    }
  }
  return ok;
}

// ---- the whole ----

static bool add_headline(Vm *vm, ReportText *text, const StuckTasks *stuck) {
  if (stuck->count == 0) {
    return report_add(vm, text,
                      "deadlock: the loop runs, but no task and no timer is left, and "
                      "nothing can stop it any more\n"
                      "hint: call loop.stop() when the work is done, or use "
                      "asyncio.run(), which stops by itself\n");
  }
  if (stuck->circle_count == 1 && is_self_lock(item(stuck, stuck->circle[0]), stuck->circle[0])) {
    return report_add(vm, text, "deadlock: ") &&
           report_add_task(vm, text, item(stuck, stuck->circle[0])->task) &&
           report_add(vm, text, " waits for a lock that it already holds\n");
  }
  if (stuck->circle_count > 1) {
    return report_add(vm, text, "deadlock: %u tasks wait for each other\n", stuck->circle_count);
  }
  return report_add(vm, text, "deadlock: %s, and nothing can wake %s any more\n",
                    stuck->count == 1 ? "the only task waits" : "all tasks wait",
                    stuck->count == 1 ? "it" : "any of them");
}

void report_deadlock(Vm *vm, const StuckTasks *stuck) {
  ReportText text = {0};
  bool ok = add_headline(vm, &text, stuck);
  for (uint32_t i = 0; ok && i < stuck->count; i++) {
    ok = item(stuck, i)->same_as != i || add_task(vm, &text, stuck, i);
  }
  ok = ok && add_circle(vm, &text, stuck) && (stuck->count == 0 || report_add(vm, &text, "\n")) &&
       add_hints(vm, &text, stuck);
  report_finish(vm, REPORT_DEADLOCK, &text, ok);
}
