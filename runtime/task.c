// The class Task: making one, and what programs call on it.
#include "runtime/reports.h"
#include "runtime/loop.h"
#include "runtime/observer.h"
#include "runtime/origin.h"
#include "runtime/runtime.h"
#include "runtime/sleep.h"
#include "vm/attribute.h"
#include "vm/coroutine_class.h"

// ---- making ----

static bool is_coroutine(Vm *vm, Value v) {
  if (value_has_shape(v, SHAPE_COROUTINE)) {
    return true;
  }
  if (value_has_shape(v, SHAPE_GENERATOR)) {
    return (frame_code(&OBJECT_AS(Coroutine, v)->frame)->flags & CODE_ITERABLE_COROUTINE) != 0;
  }
  if (value_has_shape(v, SHAPE_ASYNC_GENERATOR_STEP) ||
      value_has_shape(v, SHAPE_ASYNC_GENERATOR_THROW)) {
    return true;
  }
  Class *c = value_class(vm, v);
  if (c->flags & CLASS_NATIVE) {
    return false;
  }
  return class_lookup(vm, c, vm->names.plain_send) != VALUE_UNBOUND &&
         class_lookup(vm, c, vm->names.plain_throw) != VALUE_UNBOUND &&
         class_lookup(vm, c, vm->names.await) != VALUE_UNBOUND;
}

static void task_blank(Task *task, Value loop) {
  future_blank(&task->future, loop);
  task->coroutine = VALUE_UNBOUND;
  task->context = VALUE_NONE;
  task->number = task->name_number = 0;
}

static bool task_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!instance_new(vm, OBJECT_AS(Class, args[0]), result)) {
    return false;
  }
  task_blank(as_task(*result), VALUE_NONE);
  return true;
}

static bool set_name(Vm *vm, Task *task, Value name) {
  FutureExtras *extras = future_extras(vm, &task->future);
  Value text;
  if (extras == NULL || !value_str(vm, name, &text)) {
    return false;
  }
  value_replace(vm, &extras->name, text);
  return true;
}

static bool set_name_and_context(Vm *vm, Task *task, Value name, Value context) {
  Value own;
  if (name == VALUE_NONE) {
    task->name_number = ++runtime_of(vm)->task_names;
  } else if (!set_name(vm, task, name)) {
    return false;
  }
  if (!context_take(vm, context, &own)) {
    return false;
  }
  value_replace(vm, &task->context, own);
  return true;
}

// The rest of making a task: its future is set up, nothing else.
static bool task_begin(Vm *vm, Task *task, Value coroutine, Value name, Value context,
                       bool is_eager) {
  value_replace(vm, &task->coroutine, value_retain(coroutine));
  task->future.log_destroy = true;
  task->number = ++runtime_of(vm)->task_count;
  origin_note(vm, &task->future.head, task->future.loop);
  if (!set_name_and_context(vm, task, name, context)) {
    task->future.log_destroy = false;
    return false;
  }
  if (is_observed(runtime_of(vm), TASK_MADE)) {
    observer_tell_of(vm, EVENT_TASK_MADE, value_from_object(task), VALUE_UNBOUND);
  }
  if (!is_eager || !as_loop(task->future.loop)->is_running) {
    return task_schedule(vm, task);
  }
  bool ok = task_step(vm, task);
  if (task->future.state != FUTURE_IS_PENDING) { // CPython, too, lets go of it then
    value_replace(vm, &task->coroutine, VALUE_NONE);
  }
  return ok;
}

bool task_check_loop(Vm *vm, Value loop) {
  return value_is_loop(vm, loop) ||
         raise_type_error(vm, "a task of Awl needs a loop of asyncio's own, not %R", loop);
}

// What a task may be made of, before anything of it is changed: it may be a task already.
static bool check_made_of(Vm *vm, Value loop, Value coroutine) {
  if (!loop_check(vm, loop)) {
    return false;
  }
  return is_coroutine(vm, coroutine)
             ? task_check_loop(vm, loop)
             : raise_type_error(vm, "a coroutine was expected, got %R", coroutine);
}

static bool task_init(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Task *task = as_task(args[0]);
  Value loop;
  bool is_eager;
  if (!value_truth(vm, args[5], &is_eager) || !future_find_loop(vm, args[2], &loop)) {
    return false;
  }
  if (!check_made_of(vm, loop, args[1])) {
    value_release(vm, loop);
    return false;
  }
  future_init(vm, &task->future, loop);
  if (is_eager && args[2] == VALUE_NONE) { // CPython 3.13 asks the loop that was given
    return raise_format(vm, vm->exceptions.AttributeError,
                        "'NoneType' object has no attribute 'is_running'");
  }
  *result = VALUE_NONE;
  return task_begin(vm, task, args[1], args[3], args[4], is_eager);
}

// The same for most tasks, which have no name and no context given, and which nobody wants to hear
// of.
static bool begin_plainly(Vm *vm, Loop *loop, Task *task, Value coroutine) {
  Runtime *runtime = runtime_of(vm);
  Value self = value_from_object(task);
  future_blank(&task->future, value_retain(value_from_object(loop)));
  task->future.log_destroy = true;
  task->coroutine = value_retain(coroutine);
  task->context = context_share(vm);
  task->number = ++runtime->task_count;
  task->name_number = ++runtime->task_names;
  if (UNLIKELY(!loop_push_owned(loop, self))) {
    return loop_push(vm, loop, self);
  }
  value_retain(self);
  return true;
}

bool task_create(Vm *vm, Loop *loop, Value coroutine, Value name, Value context, Value *result) {
  const Runtime *runtime = runtime_of(vm);
  if (!is_coroutine(vm, coroutine)) {
    return raise_type_error(vm, "a coroutine was expected, got %R", coroutine);
  }
  Task *task = cell_take(vm, (MemoryFront *)vm->memory, SHAPE_TASK, sizeof *task);
  if (task == NULL) {
    return false;
  }
  bool ok;
  if (name == VALUE_NONE && context == VALUE_NONE && runtime->debug == NULL &&
      !is_observed(runtime, TASK_MADE)) {
    ok = begin_plainly(vm, loop, task, coroutine);
  } else {
    task_blank(task, value_retain(value_from_object(loop)));
    ok = task_begin(vm, task, coroutine, name, context, false);
  }
  if (!ok) {
    object_release(vm, task);
    return false;
  }
  *result = value_from_object(task);
  return true;
}

// ---- methods ----

// Pass the request on to what `task` waits for.
static bool cancel_waited(Vm *vm, Task *task, Value message, bool *did) {
  Runtime *runtime = runtime_of(vm);
  Task *through = runtime->cancel_through;
  Value waited;
  if (!task_waiting(vm, task, &waited)) {
    return false;
  }
  value_retain(waited);
  runtime->cancel_through = task;
  bool ok = future_call_cancel(vm, waited, message, did);
  runtime->cancel_through = through;
  value_release(vm, waited);
  return ok;
}

static bool task_cancel(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Task *task = as_task(args[0]);
  Future *future = &task->future;
  future->log_traceback = false;
  *result = VALUE_FALSE;
  if (future->state != FUTURE_IS_PENDING) {
    return true;
  }
  if (future->cancel_requests < CANCEL_REQUESTS_MAX) {
    future->cancel_requests++;
  }
  *result = VALUE_TRUE;
  reports_cancel_asked(vm, task, runtime_of(vm)->cancel_through);
  if (is_observed(runtime_of(vm), CANCEL_ASKED)) {
    observer_tell(vm, (Event){.kind = EVENT_CANCEL_ASKED,
                              .subject = args[0],
                              .other = args[1],
                              .through = runtime_of(vm)->cancel_through});
  }
  if (task_waits_for(task) != VALUE_UNBOUND) {
    bool did = false, ok = cancel_waited(vm, task, args[1], &did);
    if (!ok || did) {
      return ok;
    }
  }
  future->must_cancel = true;
  return future_set_cancel_message(vm, future, args[1]);
}

static bool task_cancelling(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_from_small(as_future(args[0])->cancel_requests);
  return true;
}

static bool task_uncancel(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  Future *future = as_future(args[0]);
  if (is_observed(runtime_of(vm), CANCEL_TAKEN_BACK) && future->cancel_requests > 0) {
    observer_tell_of(vm, EVENT_CANCEL_TAKEN_BACK, args[0], VALUE_UNBOUND);
  }
  if (future->cancel_requests > 0 && --future->cancel_requests == 0) {
    future->must_cancel = false;
  }
  *result = value_from_small(future->cancel_requests);
  return true;
}

Value task_label(const Task *task) {
  const Future *future = &task->future;
  if (future->has_extras && future->extras->name != VALUE_UNBOUND) {
    return future->extras->name;
  }
  return task->name_number == 0 ? VALUE_UNBOUND : value_from_small(task->name_number);
}

bool task_name(Vm *vm, const Task *task, Value *result) {
  Value label = task_label(task);
  if (value_is_pointer(label)) {
    *result = value_retain(label);
    return true;
  }
  return string_format(vm, result, "Task-%u", task->name_number);
}

static bool task_get_name(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return task_name(vm, as_task(args[0]), result);
}

static bool task_set_name(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = VALUE_NONE;
  return set_name(vm, as_task(args[0]), args[1]);
}

static bool task_get_coro(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  Value v = as_task(args[0])->coroutine;
  *result = v == VALUE_UNBOUND ? VALUE_NONE : value_retain(v);
  return true;
}

static bool task_get_context(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return context_at(vm, &as_task(args[0])->context, result);
}

static bool task_refuse(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count, (void)result;
  return raise_format(vm, vm->exceptions.RuntimeError,
                      "Task does not support set_result operation");
}

static bool task_refuse_exception(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count, (void)result;
  return raise_format(vm, vm->exceptions.RuntimeError,
                      "Task does not support set_exception operation");
}

static bool task_get_stack(Vm *vm, Value *args, int count, Value *result) {
  return library_call(vm, "asyncio.stack", "task_frames", args, (uint32_t)count, result);
}

static bool task_print_stack(Vm *vm, Value *args, int count, Value *result) {
  return library_call(vm, "asyncio.stack", "print_task_stack", args, (uint32_t)count, result);
}

// ---- attributes that the library in the language relies on ----

static bool get_waiter(Vm *vm, Value self, Value *result) {
  Value v;
  if (!task_waiting(vm, as_task(self), &v)) {
    return false;
  }
  *result = v == VALUE_UNBOUND ? VALUE_NONE : value_retain(v);
  return true;
}

static bool get_must_cancel(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_from_bool(as_future(self)->must_cancel);
  return true;
}

static bool get_coro(Vm *vm, Value self, Value *result) {
  return task_get_coro(vm, &self, 1, result);
}

static bool get_log_destroy(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_from_bool(as_future(self)->log_destroy);
  return true;
}

static bool set_log_destroy(Vm *vm, Value self, Value value) {
  bool truth;
  if (value == VALUE_UNBOUND || !value_truth(vm, value, &truth)) {
    return false;
  }
  as_future(self)->log_destroy = truth;
  return true;
}

static const NativeDef METHODS[] = {
    {"__new__", "cls, /, *args, **kwargs", task_new, NULL, 0},
    {"__init__", "self, coro, *, loop=None, name=None, context=None, eager_start=False", task_init,
     NULL, 0},
    {"cancel", "self, /, msg=None", task_cancel, "Ask the task to end.", 0},
    {"cancelling", "self, /", task_cancelling, NULL, 0},
    {"uncancel", "self, /", task_uncancel, NULL, 0},
    {"get_name", "self, /", task_get_name, NULL, 0},
    {"set_name", "self, value, /", task_set_name, NULL, 0},
    {"get_coro", "self, /", task_get_coro, NULL, 0},
    {"get_context", "self, /", task_get_context, NULL, 0},
    {"get_stack", "self, /, *, limit=None", task_get_stack, NULL, 0},
    {"print_stack", "self, /, *, limit=None, file=None", task_print_stack, NULL, 0},
    {"set_result", "self, result, /", task_refuse, NULL, 0},
    {"set_exception", "self, exception, /", task_refuse_exception, NULL, 0},
    {0},
};

static const MemberDef MEMBERS[] = {
    {"_fut_waiter", get_waiter, NULL, NULL},
    {"_must_cancel", get_must_cancel, NULL, NULL},
    {"_coro", get_coro, NULL, NULL},
    {"_log_destroy_pending", get_log_destroy, set_log_destroy, NULL},
    {0},
};

static void finalize(Vm *vm, Object *self) {
  Task *task = (Task *)self;
  reports_task_gone(vm, task);
  Value coroutine = task->coroutine;
  task->coroutine = VALUE_UNBOUND;
  coroutine_release(vm, coroutine);
  value_replace(vm, &task->context, VALUE_NONE);
  future_finalize(vm, self);
}

static void traverse(Object *self, Visitor visit, void *context) {
  const Task *task = (const Task *)self;
  future_traverse(self, visit, context);
  visit(context, task->coroutine);
  context_traverse_place(task->context, visit, context);
}

static const Slots SLOTS = {
    .finalize = finalize,
    .traverse = traverse,
    .clear = finalize,
    .repr = future_repr,
};

static const ClassSpec SPEC = {
    .name = "_asyncio.Task",
    .shape = SHAPE_TASK,
    .layout = LAYOUT_FUTURE,
    .native_size = sizeof(Task),
    .slots = &SLOTS,
    .methods = METHODS,
    .members = MEMBERS,
};

bool task_register(Vm *vm) {
  Runtime *runtime = runtime_of(vm);
  runtime->task_class = vm->class_of.task = class_from_spec(vm, &SPEC, runtime->future_class);
  return runtime->task_class != NULL;
}
