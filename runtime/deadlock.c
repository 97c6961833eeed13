// Finds out that a loop is stuck, who waits for whom, and ends the program.
#include "runtime/deadlock.h"
#include "runtime/report.h"
#include "runtime/signal_module.h"
#include "runtime/wait_reach.h"

bool loop_is_stuck(Vm *vm, const Loop *loop) {
  return loop->ready.count == 0 && loop->timers.count == 0 && !loop->is_stopping &&
         !signals_have_handlers(vm);
}

// ---- who waits for whom ----

static Stuck *stuck_of(const StuckTasks *stuck, Value task) {
  for (uint32_t i = 0; i < stuck->count; i++) {
    if (value_from_object(stuck->items[i].task) == task) {
      return &stuck->items[i];
    }
  }
  return NULL;
}

static void add_edge(Stuck *from, uint32_t to, Place place, bool is_holding) {
  if (from->edge_count < EDGES_MAX) {
    from->edges[from->edge_count++] = (StuckEdge){to, place, is_holding};
  }
}

// Those that have what is waited for.  A lock that was taken with acquire() is told from the code:
// that call is behind, and the release() still ahead.
static void add_holders(Vm *vm, const StuckTasks *stuck, Stuck *one) {
  static const char *const ACQUIRE[] = {"acquire", NULL};
  const char *const *release = reach_methods(WAITS_LOCK);
  for (uint32_t i = 0; i < stuck->count; i++) {
    const Stuck *other = &stuck->items[i];
    Place place, ahead;
    bool has_taken = other->wait.object != one->wait.object || other->wait.kind != one->wait.kind ||
                     other == one;
    if (wait_holds(vm, other->task, one->wait.object, &place) ||
        (has_taken &&
         reach_call(vm, other->task, one->wait.object, ACQUIRE, REACH_BEHIND, &place) &&
         place.line != one->wait.place.line &&
         reach_call(vm, other->task, one->wait.object, release, REACH_AHEAD, &ahead))) {
      add_edge(one, i, place, true);
    }
  }
}

// Those that would end the wait if they could go on.
static void add_helpers(Vm *vm, const StuckTasks *stuck, Stuck *one) {
  const char *const *methods = reach_methods(one->wait.kind);
  for (uint32_t i = 0; methods != NULL && i < stuck->count; i++) {
    Place place;
    if (reach_call(vm, stuck->items[i].task, one->wait.object, methods, REACH_AHEAD, &place) &&
        (&stuck->items[i] != one || place.line != one->wait.place.line)) {
      add_edge(one, i, place, false);
    }
  }
}

static bool add_targets(Vm *vm, const StuckTasks *stuck, Stuck *one) {
  List *list = list_new(vm, 4);
  bool ok = list != NULL && wait_targets(vm, &one->wait, list);
  for (uint32_t i = 0; ok && i < list->length; i++) {
    const Stuck *other = stuck_of(stuck, list->items[i]);
    if (other != NULL) {
      add_edge(one, (uint32_t)(other - stuck->items), (Place){NULL, 0}, false);
    }
  }
  object_release(vm, list);
  return ok;
}

enum { MANY = 100 }; // from so many on, their code is not compared each with each

static bool link_all(Vm *vm, StuckTasks *stuck) {
  for (uint32_t i = 0; i < stuck->count; i++) {
    Stuck *one = &stuck->items[i];
    if (!add_targets(vm, stuck, one)) {
      return false;
    }
    if (one->wait.kind == WAITS_LOCK || one->wait.kind == WAITS_SEMAPHORE) {
      add_holders(vm, stuck, one);
    }
    if (one->edge_count == 0 && stuck->count <= MANY) {
      add_helpers(vm, stuck, one);
    }
  }
  return true;
}

// ---- circles ----

// Follow the edges from the last of `path`; true: it has come back to one of them, and the circle
// is written down.
static bool find_circle(StuckTasks *stuck, uint32_t *path, uint32_t length, uint8_t *seen) {
  const uint32_t room = sizeof stuck->circle / sizeof *stuck->circle;
  const Stuck *last = &stuck->items[path[length - 1]];
  seen[path[length - 1]] = 1;
  for (uint32_t e = 0; e < last->edge_count; e++) {
    uint32_t to = last->edges[e].to;
    for (uint32_t k = 0; k < length; k++) {
      if (path[k] == to) {
        stuck->circle_count = length - k;
        memcpy(stuck->circle, path + k, (length - k) * sizeof *path);
        return true;
      }
    }
    if (length < room && !seen[to]) {
      path[length] = to;
      if (find_circle(stuck, path, length + 1, seen)) {
        return true;
      }
    }
  }
  return false;
}

static bool find_circles(Vm *vm, StuckTasks *stuck) {
  uint32_t path[sizeof stuck->circle / sizeof *stuck->circle];
  uint8_t *seen = memory_new(vm, stuck->count + 1);
  if (seen == NULL) {
    return false;
  }
  memset(seen, 0, stuck->count + 1);
  for (uint32_t i = 0; i < stuck->count && stuck->circle_count == 0; i++) {
    if (!seen[i]) {
      path[0] = i;
      (void)find_circle(stuck, path, 1, seen);
    }
  }
  memory_free(vm, seen, stuck->count + 1);
  return true;
}

// ---- all of them ----

static bool is_same(const Wait *a, const Wait *b) {
  return a->kind == b->kind && a->object == b->object && a->place.code == b->place.code &&
         a->place.line == b->place.line && a->kind != WAITS_TASK;
}

static void group(StuckTasks *stuck) {
  for (uint32_t i = 0; i < stuck->count; i++) {
    Stuck *one = &stuck->items[i];
    one->same_as = i;
    for (uint32_t k = 0; k < i; k++) {
      if (stuck->items[k].same_as == k && is_same(&stuck->items[k].wait, &one->wait)) {
        one->same_as = k;
        break;
      }
    }
    stuck->items[one->same_as].same_count++;
  }
}

static bool collect(Vm *vm, const Loop *loop, const List *tasks, StuckTasks *stuck) {
  stuck->capacity = tasks->length;
  stuck->items = memory_new(vm, (tasks->length + 1) * sizeof(Stuck));
  if (stuck->items == NULL) {
    return false;
  }
  for (uint32_t i = 0; i < tasks->length; i++) {
    Task *task = as_task(tasks->items[i]);
    if (task->future.state == FUTURE_IS_PENDING && task->future.loop == value_from_object(loop) &&
        task->coroutine != VALUE_UNBOUND) {
      Stuck *one = &stuck->items[stuck->count++];
      *one = (Stuck){.task = task};
      wait_of_task(vm, task, &one->wait);
    }
  }
  group(stuck);
  return link_all(vm, stuck) && find_circles(vm, stuck);
}

static void tell(Vm *vm, const Loop *loop) {
  StuckTasks stuck = {0};
  Value tasks;
  if (!report_is_wanted(runtime_of(vm), REPORT_DEADLOCK)) {
    return;
  }
  if (tasks_alive(vm, &tasks)) {
    if (collect(vm, loop, as_list(tasks), &stuck)) {
      report_deadlock(vm, &stuck);
    }
    if (stuck.items != NULL) {
      memory_free(vm, stuck.items, (stuck.capacity + 1) * sizeof(Stuck));
    }
    value_release(vm, tasks);
  }
  raised_clear(vm);
}

bool deadlock_end(Vm *vm, Loop *loop) {
  tell(vm, loop);
  if (runtime_of(vm)->prompt_loop != VALUE_NONE) { // a session goes on, as after Ctrl-C
    return raise_class(vm, vm->exceptions.KeyboardInterrupt);
  }
  vm->is_ending = vm->is_freeing = true;
  return raise_value(vm, vm->exceptions.SystemExit, value_from_small(EXIT_DEADLOCK));
}
