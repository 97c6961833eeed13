// Waits in words: what stands behind "waiting for".
#include "runtime/wait.h"
#include "vm/number.h"

const char *wait_kind_name(WaitKind kind) {
  static const char *const NAMES[] = {
      [WAITS_NOT] = "nothing",         [WAITS_SLEEP] = "sleep",
      [WAITS_TASK] = "task",           [WAITS_FUTURE] = "future",
      [WAITS_LOCK] = "lock",           [WAITS_EVENT] = "event",
      [WAITS_CONDITION] = "condition", [WAITS_SEMAPHORE] = "semaphore",
      [WAITS_BARRIER] = "barrier",     [WAITS_GET] = "queue.get",
      [WAITS_PUT] = "queue.put",       [WAITS_JOIN] = "queue.join",
      [WAITS_GATHER] = "gather",       [WAITS_GROUP] = "group",
      [WAITS_SOME] = "wait",           [WAITS_NEXT] = "as_completed",
      [WAITS_SHIELD] = "shield",       [WAITS_OTHER] = "awaitable"};
  return NAMES[kind];
}

// How many of the children are not done, and how many there are.
static bool count_children(Vm *vm, const Wait *wait, uint32_t *left, uint32_t *all) {
  List *list = list_new(vm, 4);
  if (list == NULL || !wait_targets(vm, wait, list)) {
    object_release(vm, list);
    return false;
  }
  *left = *all = list->length;
  object_release(vm, list);
  Value children = wait->kind == WAITS_GATHER ? wait_field(vm, wait->object, "_children")
                   : wait->kind == WAITS_SOME ? wait_local(wait->operation, "futures")
                                              : VALUE_UNBOUND;
  if (value_is_list(children)) {
    *all = as_list(children)->length;
  } else if (value_is_dict(children)) {
    *all = as_dict(children)->live;
  }
  return true;
}

static bool children_text(Vm *vm, const Wait *wait, Value *result) {
  uint32_t left, all;
  if (!count_children(vm, wait, &left, &all)) {
    return false;
  }
  switch (wait->kind) {
  case WAITS_GATHER: return string_format(vm, result, "gather() of %u, %u not done", all, left);
  case WAITS_SOME: return string_format(vm, result, "asyncio.wait() of %u, %u not done", all, left);
  case WAITS_GROUP:
    return string_format(vm, result, "the end of a TaskGroup, %u task%s not done", left,
                         left == 1 ? "" : "s");
  default: return string_format(vm, result, "as_completed(), %u not done", left);
  }
}

static bool sleep_text(Vm *vm, const Wait *wait, Value *result) {
  if (value_is_int(wait->delay) || value_is_double(wait->delay)) {
    return string_format(vm, result, "sleep(%R)", wait->delay);
  }
  return string_from_c(vm, "a sleep", result);
}

static int64_t int_field(Vm *vm, Value object, const char *name) {
  Value v = wait_field(vm, object, name);
  return value_is_int(v) ? value_to_small(v) : 0;
}

static bool task_text(Vm *vm, Value task, const char *format, Value *result) {
  Value name;
  if (!task_name(vm, as_task(task), &name)) {
    return false;
  }
  bool ok = string_format(vm, result, format, name);
  value_release(vm, name);
  return ok;
}

static bool queue_text(Vm *vm, const Wait *wait, Value *result) {
  switch (wait->kind) {
  case WAITS_GET: return string_from_c(vm, "get() from an empty queue", result);
  case WAITS_PUT:
    return string_format(vm, result, "put() into a full queue (maxsize %u)",
                         (unsigned)int_field(vm, wait->object, "_maxsize"));
  default: {
    unsigned left = (unsigned)int_field(vm, wait->object, "_unfinished_tasks");
    return string_format(vm, result, "join() of a queue, %u item%s without task_done()", left,
                         left == 1 ? "" : "s");
  }
  }
}

bool wait_text(Vm *vm, const Wait *wait, Value *result) {
  switch (wait->kind) {
  case WAITS_NOT: return string_from_c(vm, "nothing", result);
  case WAITS_SLEEP: return sleep_text(vm, wait, result);
  case WAITS_TASK: return task_text(vm, wait->object, "the task '%V'", result);
  case WAITS_SHIELD:
    return value_is_task(vm, wait->object)
               ? task_text(vm, wait->object, "shield() around the task '%V'", result)
               : string_from_c(vm, "shield() around a future", result);
  case WAITS_FUTURE: return string_from_c(vm, "a future", result);
  case WAITS_LOCK: return string_from_c(vm, "a lock", result);
  case WAITS_EVENT: return string_from_c(vm, "an event to be set", result);
  case WAITS_CONDITION: return string_from_c(vm, "a condition to be notified", result);
  case WAITS_SEMAPHORE: return string_from_c(vm, "a place of a semaphore", result);
  case WAITS_BARRIER: {
    return string_format(vm, result, "a barrier, %u of %u are there",
                         (unsigned)int_field(vm, wait->object, "_count"),
                         (unsigned)int_field(vm, wait->object, "_parties"));
  }
  case WAITS_GET:
  case WAITS_PUT:
  case WAITS_JOIN: return queue_text(vm, wait, result);
  case WAITS_OTHER: return string_from_c(vm, "an awaitable", result);
  default: return children_text(vm, wait, result);
  }
}
