// Finds out what a suspended task waits for, and puts it into words.
#include "runtime/wait.h"
#include "runtime/callback.h"
#include "runtime/sleep.h"
#include "vm/attribute.h"
#include "vm/image.h"
#include "vm/number.h"

// ---- looking into frames and objects of the library ----

Value wait_local(const Coroutine *coroutine, const char *name) {
  const Code *code = frame_code(&coroutine->frame);
  for (uint32_t i = 0; i < code->local_count; i++) {
    Value local = code->local_names[i];
    if (local == VALUE_UNBOUND || !string_equals_c(as_string(local), name)) {
      continue;
    }
    Value v = frame_registers(&coroutine->frame)[i];
    return code->local_is_cell[i] && value_has_shape(v, SHAPE_CELL) ? OBJECT_AS(Cell, v)->value : v;
  }
  return VALUE_UNBOUND;
}

Value wait_field(Vm *vm, Value object, const char *name) {
  Value key, found = VALUE_UNBOUND, before = raised_take(vm);
  if (value_is_pointer(object) && string_interned(vm, name, strlen(name), &key) &&
      value_find_attribute(vm, object, as_string(key), &found) && found != VALUE_UNBOUND) {
    value_release(vm, found); // the object holds it
  }
  raised_clear(vm);
  raised_restore(vm, before);
  return found;
}

static bool is_of_class(Vm *vm, Value v, const char *name) {
  return value_is_pointer(v) && string_equals_c(as_string(value_class(vm, v)->name), name);
}

// ---- the operation ----

typedef struct Operation {
  const char *function; // the qualified name of the library's function
  WaitKind kind;
} Operation;

static const Operation OPERATIONS[] = {
    {"sleep", WAITS_SLEEP},
    {"Lock.acquire", WAITS_LOCK},
    {"Event.wait", WAITS_EVENT},
    {"Condition.wait", WAITS_CONDITION},
    {"Condition.wait_for", WAITS_CONDITION},
    {"Semaphore.acquire", WAITS_SEMAPHORE},
    {"Barrier.wait", WAITS_BARRIER},
    {"Queue.get", WAITS_GET},
    {"Queue.put", WAITS_PUT},
    {"Queue.join", WAITS_JOIN},
    {"TaskGroup.__aexit__", WAITS_GROUP},
    {"wait", WAITS_SOME},
    {"_AsCompletedIterator._wait_for_one", WAITS_NEXT},
};

static WaitKind operation_kind(const Code *code) {
  for (size_t i = 0; i < sizeof OPERATIONS / sizeof *OPERATIONS; i++) {
    if (string_equals_c(as_string(code->qualname), OPERATIONS[i].function)) {
      return OPERATIONS[i].kind;
    }
  }
  return WAITS_NOT;
}

// From the innermost frame outward: the learner's line, and the library's operation before it.
static void find_operation(Coroutine *root, Wait *wait) {
  for (const Coroutine *c = coroutine_innermost(root); c != NULL; c = coroutine_parent(c)) {
    const Code *code = frame_code(&c->frame);
    if (!(code->flags & CODE_LIBRARY)) {
      wait->place = (Place){code, coroutine_line(c)};
      return;
    }
    WaitKind kind = operation_kind(code);
    if (kind != WAITS_NOT) {
      wait->kind = kind;
      wait->operation = c;
    }
  }
}

// A condition that was notified, and now waits for its lock: the lock is what it waits for.
static void see_through_condition(Coroutine *root, Wait *wait) {
  for (const Coroutine *c = coroutine_innermost(root); c != wait->operation && c != NULL;
       c = coroutine_parent(c)) {
    if (operation_kind(frame_code(&c->frame)) == WAITS_LOCK) {
      wait->kind = WAITS_LOCK;
      wait->operation = c;
      return;
    }
  }
}

// What a callback of shield()'s outer future knows of the one inside.
static Value shielded_by(Vm *vm, Value entry) {
  Value function = value_is_pointer(entry) && value_is_callback(vm, entry)
                       ? as_callback(entry)->function
                       : VALUE_UNBOUND;
  if (!value_has_shape(function, SHAPE_FUNCTION)) {
    return VALUE_UNBOUND;
  }
  const Function *f = OBJECT_AS(Function, function);
  if (!string_equals_c(as_string(f->code->qualname), "shield.<locals>._outer_done_callback")) {
    return VALUE_UNBOUND;
  }
  if (!code_complete(vm, f->code)) { // its names are read from the image when it is first looked at
    raised_clear(vm);
    return VALUE_UNBOUND;
  }
  for (uint32_t k = 0; k < f->code->free_count && k < f->closure_count; k++) {
    if (string_equals_c(as_string(f->code->free_names[k]), "inner")) {
      return f->closure[k]->value;
    }
  }
  return VALUE_UNBOUND;
}

// shield() gives a bare future; its callback knows the one inside.
static Value shielded(Vm *vm, Future *outer) {
  Value callbacks = future_waiting(outer), inner = VALUE_UNBOUND;
  if (!value_is_list(callbacks)) {
    return shielded_by(vm, callbacks);
  }
  const List *list = as_list(callbacks);
  for (uint32_t i = 0; i < list->length && inner == VALUE_UNBOUND; i++) {
    inner = shielded_by(vm, list->items[i]);
  }
  return inner;
}

static void tell_future(Vm *vm, Wait *wait) {
  Value inner = shielded(vm, as_future(wait->future));
  wait->object = wait->future;
  if (value_is_task(vm, wait->future)) {
    wait->kind = WAITS_TASK;
  } else if (is_of_class(vm, wait->future, "_GatheringFuture")) {
    wait->kind = WAITS_GATHER;
  } else if (inner != VALUE_UNBOUND) {
    wait->kind = WAITS_SHIELD;
    wait->object = inner;
  } else {
    wait->kind = WAITS_FUTURE;
  }
}

static void tell_sleep(Vm *vm, Wait *wait) {
  Value timer = wait_local(wait->operation, "timer");
  wait->delay = wait_local(wait->operation, "delay");
  if (value_is_pointer(timer) && value_is_instance(vm, timer, runtime_of(vm)->timer_class)) {
    wait->deadline = as_handle(timer)->timer.when;
  }
}

// `root` is NULL if the task runs something else than a coroutine.
static void tell(Vm *vm, Coroutine *root, Wait *wait) {
  if (root != NULL && root->state == CORO_SUSPENDED) {
    find_operation(root, wait);
  }
  if (wait->kind == WAITS_CONDITION || wait->kind == WAITS_BARRIER) {
    see_through_condition(root, wait);
  }
  if (wait->kind == WAITS_NOT) {
    tell_future(vm, wait);
  } else if (wait->kind == WAITS_SLEEP) {
    tell_sleep(vm, wait);
  } else {
    wait->object = wait_local(wait->operation, "self");
  }
}

static Wait nothing(void) {
  return (Wait){.kind = WAITS_NOT,
                .object = VALUE_UNBOUND,
                .future = VALUE_UNBOUND,
                .delay = VALUE_UNBOUND,
                .deadline = -1};
}

void wait_of_task(Vm *vm, const Task *task, Wait *wait) {
  *wait = nothing();
  Value before = raised_take(vm);
  if (!task_waiting(vm, task, &wait->future)) {
    raised_clear(vm);
  }
  raised_restore(vm, before);
  bool is_ours = value_has_shape(task->coroutine, SHAPE_COROUTINE);
  if (wait->future != VALUE_UNBOUND) {
    tell(vm, is_ours ? OBJECT_AS(Coroutine, task->coroutine) : NULL, wait);
  }
}

void wait_of_coroutine(Vm *vm, Coroutine *root, Wait *wait) {
  *wait = nothing();
  Value future = coroutine_awaiting(vm, coroutine_innermost(root));
  if (root->state == CORO_SUSPENDED && future != VALUE_UNBOUND && value_is_future(vm, future)) {
    wait->future = future;
    tell(vm, root, wait);
  }
}

// ---- what must be done first ----

static bool append_if_pending(Vm *vm, List *list, Value v) {
  return !value_is_pointer(v) || !value_is_future(vm, v) ||
         as_future(v)->state != FUTURE_IS_PENDING || list_append(vm, list, v);
}

static bool append_each(Vm *vm, List *list, Value container) {
  bool ok = true;
  if (value_is_list(container)) {
    for (uint32_t i = 0; ok && i < as_list(container)->length; i++) {
      ok = append_if_pending(vm, list, as_list(container)->items[i]);
    }
  } else if (value_is_dict(container)) {
    Value key, value;
    for (uint32_t at = 0; ok && dict_next(as_dict(container), &at, &key, &value);) {
      ok = append_if_pending(vm, list, key);
    }
  }
  return ok;
}

bool wait_targets(Vm *vm, const Wait *wait, List *list) {
  switch (wait->kind) {
  case WAITS_TASK:
  case WAITS_FUTURE:
  case WAITS_SHIELD: return append_if_pending(vm, list, wait->object);
  case WAITS_GATHER: return append_each(vm, list, wait_field(vm, wait->object, "_children"));
  case WAITS_GROUP: return append_each(vm, list, wait_field(vm, wait->object, "_tasks"));
  case WAITS_NEXT: return append_each(vm, list, wait_field(vm, wait->object, "_todo"));
  case WAITS_SOME: return append_each(vm, list, wait_local(wait->operation, "futures"));
  default: return true;
  }
}

bool wait_queue_is_empty(Vm *vm, Value queue) {
  Value items = wait_field(vm, queue, "_queue");
  int64_t length;
  Value before = raised_take(vm);
  bool is_empty = items == VALUE_UNBOUND || !value_length(vm, items, &length) || length == 0;
  raised_clear(vm);
  raised_restore(vm, before);
  return is_empty;
}

// ---- who holds a lock ----

// `v` is what an `async with` keeps for its end: the method __aexit__ of `object`, or of a
// Condition whose lock that is.
static bool is_exit_of(Vm *vm, Value v, Value object) {
  if (!value_has_shape(v, SHAPE_BOUND_METHOD)) {
    return false;
  }
  Value self = OBJECT_AS(BoundMethod, v)->self;
  return self == object ||
         (is_of_class(vm, self, "Condition") && wait_field(vm, self, "_lock") == object);
}

// The line of the `with` whose exit lies below the temporary `depth`: the block's handler begins
// there.
static uint32_t with_line(const Code *code, uint32_t index, uint32_t depth) {
  for (uint32_t i = code->handler_count; i-- > 0;) { // inner ones, a `try` in the block, come before
    const CodeHandler *h = &code->handlers[i];
    if (index >= h->start && index < h->end && h->depth == depth) {
      return code_position(code, h->start).line;
    }
  }
  return code_position(code, index).line;
}

// While it enters a block, the exit of that block is the topmost temporary, and does not count yet.
static bool frame_holds(Vm *vm, const Frame *frame, bool is_entering, Value object, Place *place) {
  const Code *code = frame_code(frame);
  uint32_t next = (uint32_t)(frame->pc - code->words);
  uint32_t depth = next == 0 ? 0 : code->depths[next - 1];
  for (uint32_t i = 0; i + is_entering < depth; i++) {
    if (is_exit_of(vm, frame_registers(frame)[code->local_count + i], object)) {
      *place = (Place){code, with_line(code, next - 1, i + 1)};
      return true;
    }
  }
  return false;
}

// A block of the library's own, as in wait_for(), counts for the learner's line that called it.
static void see_learner(const Coroutine *c, Place *place) {
  while (c != NULL && (frame_code(&c->frame)->flags & CODE_LIBRARY)) {
    c = coroutine_parent(c);
    *place = c == NULL ? (Place){NULL, 0} : (Place){frame_code(&c->frame), coroutine_line(c)};
  }
}

bool wait_holds(Vm *vm, const Task *task, Value object, Place *place) {
  if (!value_has_shape(task->coroutine, SHAPE_COROUTINE)) {
    return false;
  }
  Coroutine *root = OBJECT_AS(Coroutine, task->coroutine);
  if (root->state != CORO_SUSPENDED) {
    return false;
  }
  for (const Coroutine *c = coroutine_innermost(root), *entered = NULL; c != NULL;
       entered = c, c = coroutine_parent(c)) {
    bool is_entering = entered != NULL &&
                       string_equals_c(as_string(frame_code(&entered->frame)->name), "__aenter__");
    if (frame_holds(vm, &c->frame, is_entering, object, place)) {
      see_learner(c, place);
      return true;
    }
  }
  return false;
}

bool wait_holders(Vm *vm, Value object, List *holders) {
  uint32_t first = holders->length;
  for (Task *task = NULL; (task = tasks_after(vm, task)) != NULL;) {
    Place place;
    if (task->future.state == FUTURE_IS_PENDING && wait_holds(vm, task, object, &place) &&
        !list_append(vm, holders, value_from_object(task))) {
      return false;
    }
  }
  tasks_sort(holders->items + first, holders->length - first);
  return true;
}
