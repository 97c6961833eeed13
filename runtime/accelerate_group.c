// The native twins of TaskGroup's: with keepers, half of what a child takes that ends well.
#include "runtime/accelerate.h"
#include "runtime/keeper.h"
#include "vm/dict.h"
#include "vm/dict_hash.h"

enum GroupField { ENTERED, EXITING, ABORTING, LOOP, TASKS, ALL_DONE };
enum GroupMethod { ON_TASK_DONE };

static const FieldsSpec GROUP = {
    .fields = {"_entered", "_exiting", "_aborting", "_loop", "_tasks", "_all_done"},
    .methods = {"TaskGroup._on_task_done"},
};

// ---- create_task ----

// Does the group take a further child, and is the child a task of ours?
static bool takes_child(Vm *vm, const Fields *fields, Value group, Value coroutine) {
  Value tasks = *field(fields, group, TASKS), loop = *field(fields, group, LOOP);
  return *field(fields, group, ENTERED) == VALUE_TRUE &&
         *field(fields, group, ABORTING) == VALUE_FALSE && value_is_dict(tasks) &&
         (*field(fields, group, EXITING) == VALUE_FALSE || as_dict(tasks)->live > 0) &&
         loop_is_plain(vm, loop) && as_loop(loop)->task_factory == VALUE_NONE &&
         value_has_shape(coroutine, SHAPE_COROUTINE);
}

// A keeper calls the function that there was when it became one.
static bool knows_task_done(Vm *vm, Value function) {
  Value *known = &runtime_of(vm)->accelerate.group_task_done;
  if (UNLIKELY(*known == VALUE_NONE)) {
    *known = value_retain(function);
  }
  return *known == function;
}

// Up to so many children the dict becomes four times as large where others become twice: 4 % of a
// child.
enum { GROWS_QUICKLY = 100 };

// self._tasks[task] = True, of one that is not among them.
static bool add_child(Vm *vm, Dict *tasks, Value task) {
  uint64_t hash;
  if (tasks->usable == 0 && tasks->live < GROWS_QUICKLY &&
      !dict_reserve(vm, tasks, 3 * tasks->live + 1)) {
    return false;
  }
  return dict_hash_key(vm, tasks, task, &hash) && dict_append(vm, tasks, task, hash, VALUE_TRUE);
}

// TaskGroup.create_task(self, coro)
Accelerated accelerate_group_create_task(Vm *vm, const Function *self, const Value *args,
                                         Value *result) {
  (void)self;
  Fields *fields = &runtime_of(vm)->accelerate.group;
  Value group = args[0], task;
  if (!fields_known(vm, fields, &GROUP, group) || !takes_child(vm, fields, group, args[1]) ||
      !knows_task_done(vm, fields->methods[ON_TASK_DONE])) {
    return ACCELERATED_NOT;
  }
  Value loop = *field(fields, group, LOOP), tasks = *field(fields, group, TASKS);
  if (!task_create(vm, as_loop(loop), args[1], VALUE_NONE, VALUE_NONE, &task)) {
    return ACCELERATED_RAISED;
  }
  if (!add_child(vm, as_dict(tasks), task) || !keeper_add(vm, as_task(task), group)) {
    value_release(vm, task);
    return ACCELERATED_RAISED;
  }
  *result = task;
  return ACCELERATED_DONE;
}

// ---- the end of a child ----

static bool has_not_failed(const Runtime *runtime, Value task) {
  return is_own_task(runtime, task) && as_future(task)->state != FUTURE_IS_PENDING &&
         (as_future(task)->state == FUTURE_IS_CANCELLED || !as_future(task)->is_exception);
}

// TaskGroup._on_task_done(self, task)
Accelerated accelerate_group_task_done(Vm *vm, const Function *self, const Value *args,
                                       Value *result) {
  (void)self;
  Runtime *runtime = runtime_of(vm);
  Fields *fields = &runtime->accelerate.group;
  if (!fields_known(vm, fields, &GROUP, args[0]) || !has_not_failed(runtime, args[1])) {
    return ACCELERATED_NOT;
  }
  Value tasks = *field(fields, args[0], TASKS), all_done = *field(fields, args[0], ALL_DONE);
  bool is_ours = all_done == VALUE_NONE || is_own_future(runtime, all_done);
  if (!is_ours || !value_is_dict(tasks)) {
    return ACCELERATED_NOT;
  }
  bool is_found;
  if (!dict_delete(vm, as_dict(tasks), args[1], &is_found)) {
    return ACCELERATED_RAISED;
  }
  *result = VALUE_NONE;
  bool wakes = all_done != VALUE_NONE && as_dict(tasks)->live == 0 &&
               as_future(all_done)->state == FUTURE_IS_PENDING;
  return accelerated(!wakes || future_set_result(vm, as_future(all_done), VALUE_TRUE));
}
