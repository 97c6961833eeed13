// Keepers: what children of a TaskGroup and of gather() have in place of a Callback.
#include "runtime/keeper.h"
#include "runtime/accelerate.h"
#include "vm/attribute.h"

// ---- kept ----

bool keeper_add(Vm *vm, Task *task, Value keeper) {
  Future *future = &task->future;
  if (!context_is_empty(vm) || future->callbacks != VALUE_UNBOUND || future->has_extras) {
    Value function;
    if (!keeper_function(vm, keeper, &function)) {
      return false;
    }
    bool ok = future_add_callback(vm, future, function, VALUE_NONE);
    value_release(vm, function);
    return ok;
  }
  future->has_keeper = true;
  future->callbacks = value_retain(keeper);
  return true;
}

// ---- as a Callback ----

bool keeper_function(Vm *vm, Value keeper, Value *result) {
  if (value_has_shape(keeper, SHAPE_FUNCTION)) {
    *result = value_retain(keeper);
    return true;
  }
  return bound_method_new(vm, runtime_of(vm)->accelerate.group_task_done, keeper, result);
}

// In an empty context.
static bool make_callback(Vm *vm, Value keeper, Value *result) {
  Dict *context = dict_new(vm, 0);
  Value function;
  if (context == NULL) {
    return false;
  }
  bool ok = keeper_function(vm, keeper, &function);
  if (ok) {
    ok = callback_new(vm, function, VALUE_NONE, result);
    value_release(vm, function);
  }
  if (ok) {
    value_replace(vm, &as_callback(*result)->context, value_retain(value_from_object(context)));
  }
  object_release(vm, context);
  return ok;
}

// The future lets go of its keeper; `instead` is taken over.
static void leave(Vm *vm, Future *future, Value instead) {
  future->has_keeper = false;
  value_replace(vm, future_callbacks(future), instead);
}

bool keeper_reveal_now(Vm *vm, Future *future) {
  Value callback;
  if (future->state != FUTURE_IS_PENDING) {
    return true;
  }
  if (!make_callback(vm, *future_callbacks(future), &callback)) {
    return false;
  }
  leave(vm, future, callback);
  return true;
}

bool keeper_callback(Vm *vm, Task *task, Value *result) {
  Future *future = &task->future;
  if (!make_callback(vm, *future_callbacks(future), result)) {
    return false;
  }
  as_callback(*result)->future = value_retain(value_from_object(task));
  leave(vm, future, VALUE_UNBOUND);
  return true;
}

// ---- its turn ----

Accelerated keeper_count(Vm *vm, Task *task) {
  Future *future = &task->future;
  Value keeper = *future_callbacks(future), ignored;
  const Value args[2] = {keeper, value_from_object(task)};
  if (vm->trace != NULL || vm->hooks.accelerators == NULL ||
      vm->strand->depth >= vm->recursion_limit) {
    return ACCELERATED_NOT;
  }
  Accelerated done =
      value_has_shape(keeper, SHAPE_FUNCTION)
          ? accelerate_gather_child(vm, OBJECT_AS(Function, keeper), args + 1, &ignored)
          : accelerate_group_task_done(vm, NULL, args, &ignored); // each gives None
  if (LIKELY(done == ACCELERATED_DONE)) {
    leave(vm, future, VALUE_UNBOUND);
  }
  return done;
}
