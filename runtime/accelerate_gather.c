// The native twins of gather: with keepers, three fifths of what an awaitable takes from its
// coroutine to its place among the results.
#include "runtime/accelerate.h"
#include "runtime/keeper.h"
#include "vm/exception_group.h"

// ---- the start ----

// A task or a future of our own classes, in this loop.
static bool is_plain_future(const Runtime *runtime, Value v, Value loop) {
  return is_own_future(runtime, v) && as_future(v)->loop == loop;
}

// The mark that an argument has been met: it is taken away again before anything else happens.
static bool mark(const Runtime *runtime, Value arg, Value loop) {
  if (value_has_shape(arg, SHAPE_COROUTINE)) {
    Coroutine *c = OBJECT_AS(Coroutine, arg);
    bool is_new = (c->flags & CORO_MARKED) == 0;
    c->flags |= CORO_MARKED;
    return is_new;
  }
  if (!is_plain_future(runtime, arg, loop) || as_future(arg)->is_blocking) {
    return false;
  }
  return as_future(arg)->is_blocking = true;
}

static void unmark(Value arg) {
  if (value_has_shape(arg, SHAPE_COROUTINE)) {
    OBJECT_AS(Coroutine, arg)->flags &= (uint8_t)~CORO_MARKED;
  } else {
    as_future(arg)->is_blocking = false;
  }
}

// Has every argument a usual kind, and is none given twice?
static bool are_plain(const Runtime *runtime, const Tuple *given, Value loop) {
  uint32_t met = 0;
  bool is_plain = true;
  while (is_plain && met < given->length) {
    is_plain = mark(runtime, given->items[met], loop);
    met += is_plain;
  }
  for (uint32_t i = 0; i < met; i++) {
    unmark(given->items[i]);
  }
  return is_plain;
}

// What _start gives.
typedef struct Started {
  List *children, *already_done;
} Started;

static bool start_task(Vm *vm, Loop *loop, Value coroutine, Value callback,
                       const Started *started) {
  Value task;
  if (!task_create(vm, loop, coroutine, VALUE_NONE, VALUE_NONE, &task)) {
    return false;
  }
  as_future(task)->log_destroy = false;
  return list_append_owned(vm, started->children, task) && keeper_add(vm, as_task(task), callback);
}

static bool start(Vm *vm, Loop *loop, Value arg, Value callback, const Started *started) {
  if (value_has_shape(arg, SHAPE_COROUTINE)) {
    return start_task(vm, loop, arg, callback, started);
  }
  if (!list_append(vm, started->children, arg)) {
    return false;
  }
  if (as_future(arg)->state != FUTURE_IS_PENDING) {
    return list_append(vm, started->already_done, arg);
  }
  return is_own_task(runtime_of(vm), arg)
             ? keeper_add(vm, as_task(arg), callback)
             : future_add_callback(vm, as_future(arg), callback, VALUE_NONE);
}

static bool start_all(Vm *vm, Loop *loop, const Tuple *given, Value callback,
                      const Started *started, Value *result) {
  for (uint32_t i = 0; i < given->length; i++) {
    if (!start(vm, loop, given->items[i], callback, started)) {
      return false;
    }
  }
  const Value parts[] = {value_from_object(started->children), value_from_small(given->length),
                         value_from_object(started->already_done), value_from_object(loop)};
  return tuple_from_values(vm, parts, 4, result);
}

// _start(coros_or_futures, done_callback)
Accelerated accelerate_gather_start(Vm *vm, const Function *self, const Value *args,
                                    Value *result) {
  (void)self;
  Loop *loop = accelerate_loop(vm);
  if (loop == NULL || loop->task_factory != VALUE_NONE || !value_is_tuple(args[0]) ||
      !are_plain(runtime_of(vm), as_tuple(args[0]), value_from_object(loop))) {
    return ACCELERATED_NOT;
  }
  Started started = {list_new(vm, as_tuple(args[0])->length), list_new(vm, 0)};
  bool ok = started.children != NULL && started.already_done != NULL &&
            start_all(vm, loop, as_tuple(args[0]), args[1], &started, result);
  object_release(vm, started.children);
  object_release(vm, started.already_done);
  return accelerated(ok);
}

// ---- the end of a child ----

enum GatheringField { CHILDREN, UNFINISHED, RETURN_EXCEPTIONS, CANCEL_REQUESTED };

static const FieldsSpec GATHERING = {
    .fields = {"_children", "_unfinished", "_return_exceptions", "_cancel_requested"},
    .methods = {"_GatheringFuture._child_ended", "_GatheringFuture._settle"},
};

// Has it a result, or an outcome at all if that is enough?
static bool has_ended(const Runtime *runtime, Value child, bool is_any) {
  if (!is_own_future(runtime, child)) {
    return false;
  }
  const Future *f = as_future(child);
  return f->state == FUTURE_IS_FINISHED ? is_any || !f->is_exception
                                        : is_any && f->state == FUTURE_IS_CANCELLED;
}

// CancelledError(""), many of which have the same args.
static bool cancelled_new(Vm *vm, Value *result) {
  Value *args = &runtime_of(vm)->accelerate.no_message;
  if (*args == VALUE_NONE && !tuple_from_values(vm, &vm->empty_string, 1, args)) {
    *args = VALUE_NONE;
    return false;
  }
  return exception_allocate(vm, vm->exceptions.CancelledError, *args, result);
}

// What stands for the child in the list of results: _outcome_of(child).
static bool outcome_of(Vm *vm, Future *child, Value *result) {
  if (child->state == FUTURE_IS_CANCELLED) {
    Value message = future_cancel_message(child);
    return message == VALUE_NONE
               ? cancelled_new(vm, result)
               : exception_new(vm, vm->exceptions.CancelledError, &message, 1, result);
  }
  child->log_traceback = false;
  *result = value_retain(child->result);
  return true;
}

static bool settle(Vm *vm, Future *outer, const List *children) {
  List *results = list_new(vm, children->length);
  bool ok = results != NULL;
  for (uint32_t i = 0; ok && i < children->length; i++) {
    Value outcome;
    ok = outcome_of(vm, as_future(children->items[i]), &outcome) &&
         list_append_owned(vm, results, outcome);
  }
  ok = ok && future_set_result(vm, outer, value_from_object(results));
  object_release(vm, results);
  return ok;
}

// gather.<locals>._done_callback(child), whose one free variable is `outer`
Accelerated accelerate_gather_child(Vm *vm, const Function *self, const Value *args,
                                    Value *result) {
  Runtime *runtime = runtime_of(vm);
  Fields *fields = &runtime->accelerate.gathering;
  Value outer = self->closure[0]->value;
  if (!fields_known(vm, fields, &GATHERING, outer) ||
      as_future(outer)->state != FUTURE_IS_PENDING) {
    return ACCELERATED_NOT;
  }
  Value children = *field(fields, outer, CHILDREN);
  Value *unfinished = field(fields, outer, UNFINISHED);
  bool is_any = *field(fields, outer, RETURN_EXCEPTIONS) == VALUE_TRUE;
  if (*field(fields, outer, CANCEL_REQUESTED) != VALUE_FALSE || !value_is_list(children) ||
      !value_is_int(*unfinished) || !has_ended(runtime, args[0], is_any)) {
    return ACCELERATED_NOT;
  }
  bool is_last = *unfinished == value_from_small(1);
  for (uint32_t i = 0; is_last && i < as_list(children)->length; i++) {
    if (!has_ended(runtime, as_list(children)->items[i], is_any)) {
      return ACCELERATED_NOT;
    }
  }
  *unfinished = value_from_small(value_to_small(*unfinished) - 1);
  *result = VALUE_NONE;
  return accelerated(!is_last || settle(vm, as_future(outer), as_list(children)));
}
