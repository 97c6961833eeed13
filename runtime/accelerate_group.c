// The native twins of TaskGroup's: a third of what a child takes that ends well.
#include "runtime/accelerate.h"
#include "vm/attribute.h"

enum GroupField { ENTERED, EXITING, ABORTING, LOOP, TASKS, ALL_DONE };
enum GroupMethod { ON_TASK_DONE };

static const FieldsSpec GROUP = {
    .fields = {"_entered", "_exiting", "_aborting", "_loop", "_tasks", "_all_done"},
    .methods = {"_on_task_done"},
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

// task.add_done_callback(group._on_task_done)
static bool add_callback(Vm *vm, Value on_task_done, Value group, Value task) {
  Value callback;
  if (!bound_method_new(vm, on_task_done, group, &callback)) {
    return false;
  }
  bool ok = future_add_callback(vm, as_future(task), callback, VALUE_NONE);
  value_release(vm, callback);
  return ok;
}

// TaskGroup.create_task(self, coro)
Accelerated accelerate_group_create_task(Vm *vm, const Function *self, const Value *args,
                                         Value *result) {
  (void)self;
  Fields *fields = &runtime_of(vm)->accelerate.group;
  Value group = args[0], task;
  if (!fields_known(vm, fields, &GROUP, group) || !takes_child(vm, fields, group, args[1])) {
    return ACCELERATED_NOT;
  }
  Value loop = *field(fields, group, LOOP), tasks = *field(fields, group, TASKS);
  if (!task_create(vm, as_loop(loop), args[1], VALUE_NONE, VALUE_NONE, &task)) {
    return ACCELERATED_RAISED;
  }
  if (!dict_set(vm, as_dict(tasks), task, VALUE_TRUE) ||
      !add_callback(vm, fields->methods[ON_TASK_DONE], group, task)) {
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
