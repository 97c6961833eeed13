// The native module _asyncio: what the library written in the language stands on.
#include "runtime/context.h"
#include "runtime/loop.h"
#include "runtime/runtime.h"
#include "vm/attribute.h"
#include "vm/list.h"
#include "vm/number.h"
#include "vm/scope_dict.h"

bool import_runtime_module(Vm *vm, const char *name, Value *result) {
  return import_module(vm, name, result);
}

bool called_by_library_module(const Vm *vm) {
  const Frame *caller = vm->strand->frame;
  return frame_is_library(caller) && (frame_code(caller)->flags & CODE_MODULE) != 0;
}

bool raise_library_only(Vm *vm, const char *function) {
  return raise_format(vm, vm->exceptions.RuntimeError, "%s() is the library's own", function);
}

bool library_call(Vm *vm, const char *module_name, const char *function, const Value *args,
                  uint32_t count, Value *result) {
  Value module, name;
  if (!string_interned(vm, function, strlen(function), &name)) {
    return false;
  }
  bool ok = import_module(vm, module_name, &module);
  if (ok) {
    ok = value_call_method(vm, module, as_string(name), args, count, result);
    value_release(vm, module);
  }
  value_release(vm, name);
  return ok;
}

// ---- which loop ----

bool get_event_loop(Vm *vm, Value *loop) {
  Value running = runtime_loop(vm), policy, name;
  if (running != VALUE_NONE) {
    *loop = value_retain(running);
    return true;
  }
  if (!library_call(vm, "asyncio.events", "get_event_loop_policy", NULL, 0, &policy)) {
    return false;
  }
  bool ok = string_interned(vm, "get_event_loop", 14, &name);
  if (ok) {
    ok = value_call_method(vm, policy, as_string(name), NULL, 0, loop);
    value_release(vm, name);
  }
  value_release(vm, policy);
  return ok;
}

static bool get_running_loop(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  Value loop;
  if (!running_loop(vm, &loop)) {
    return false;
  }
  *result = value_retain(loop);
  return true;
}

static bool peek_running_loop(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  *result = value_retain(runtime_of(vm)->running_loop);
  return true;
}

static bool set_running_loop(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  value_replace(vm, &runtime_of(vm)->running_loop, value_retain(args[0]));
  *result = VALUE_NONE;
  return true;
}

static bool get_event_loop_function(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  return get_event_loop(vm, result);
}

// ---- which task ----

static bool current_task(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const Runtime *runtime = runtime_of(vm);
  Value loop = args[0];
  if (loop == VALUE_NONE && !running_loop(vm, &loop)) {
    return false;
  }
  Value task = loop == runtime->running_loop ? runtime->current_task : VALUE_NONE;
  *result = value_retain(task);
  return true;
}

// What a program says to be the current task stays until it says another: nobody else may hold it.
static bool set_current(Vm *vm, Value task) {
  Runtime *runtime = runtime_of(vm);
  if (task != VALUE_NONE && !value_is_task(vm, task)) {
    return raise_type_error(vm, "the current task must be a Task, not '%T'", task);
  }
  if (runtime->entered_tasks == NULL && (runtime->entered_tasks = list_new(vm, 2)) == NULL) {
    return false;
  }
  List *entered = runtime->entered_tasks;
  Value left = runtime->current_task;
  if (task != VALUE_NONE && !list_append(vm, entered, task)) {
    return false;
  }
  runtime->current_task = task;
  uint32_t last = entered->length - (task != VALUE_NONE);
  if (last > 0 && entered->items[last - 1] == left) {
    entered->items[last - 1] = entered->items[entered->length - 1];
    entered->length--;
    value_release(vm, left);
  }
  return true;
}

static bool enter_task(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Runtime *runtime = runtime_of(vm);
  if (runtime->current_task != VALUE_NONE) {
    return raise_format(vm, vm->exceptions.RuntimeError,
                        "Cannot enter into task %R while another task %R is being executed.",
                        args[1], runtime->current_task);
  }
  *result = VALUE_NONE;
  return set_current(vm, args[1]);
}

static bool leave_task(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Runtime *runtime = runtime_of(vm);
  if (runtime->current_task != args[1]) {
    return raise_format(vm, vm->exceptions.RuntimeError,
                        "Leaving task %R does not match the current task %R.", args[1],
                        runtime->current_task);
  }
  *result = VALUE_NONE;
  return set_current(vm, VALUE_NONE);
}

static bool swap_current_task(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Runtime *runtime = runtime_of(vm);
  *result = value_retain(runtime->current_task);
  if (!set_current(vm, args[1])) {
    value_release(vm, *result);
    return false;
  }
  return true;
}

static bool ignore_task(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)args, (void)count;
  *result = VALUE_NONE;
  return true;
}

// Mark sleep, which need not be called to be awaited.  A decorator: gives the function back.
static bool sleeps_natively(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (value_has_shape(args[0], SHAPE_FUNCTION)) {
    Function *function = OBJECT_AS(Function, args[0]);
    if ((function->code->flags & CODE_LIBRARY) &&
        string_equals_c(as_string(function->code->qualname), "sleep")) {
      vm->sleep = function;
    }
  }
  *result = value_retain(args[0]);
  return true;
}

// Mark a generator function, whose generators can be awaited from now on: types.coroutine.
static bool mark_awaitable(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  if (value_has_shape(args[0], SHAPE_FUNCTION)) {
    OBJECT_AS(Function, args[0])->code->flags |= CODE_ITERABLE_COROUTINE;
  }
  *result = value_retain(args[0]);
  return true;
}

// The callback of a sleeper's timer: the sleeper may have been cancelled before it fired.
static bool set_result_unless_cancelled(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = VALUE_NONE;
  if (value_class(vm, args[0]) == runtime_of(vm)->future_class) {
    Future *future = as_future(args[0]);
    return future->state == FUTURE_IS_CANCELLED || future_set_result(vm, future, args[1]);
  }
  Value name, cancelled, ignored; // a loop of the program's own may make futures of its own
  bool is_cancelled;
  if (!string_interned(vm, "cancelled", 9, &name) ||
      !value_call_method(vm, args[0], as_string(name), NULL, 0, &cancelled)) {
    return false;
  }
  bool ok = value_truth(vm, cancelled, &is_cancelled);
  value_release(vm, cancelled);
  if (!ok || is_cancelled) {
    return ok;
  }
  if (!string_interned(vm, "set_result", 10, &name) ||
      !value_call_method(vm, args[0], as_string(name), &args[1], 1, &ignored)) {
    return false;
  }
  value_release(vm, ignored);
  return true;
}

// ---- the set of all tasks: looks at the heap when asked ----

static bool registry_iterate(Vm *vm, Value self, Value *iterator) {
  (void)self;
  Value list;
  if (!tasks_alive(vm, &list)) {
    return false;
  }
  bool ok = value_iterate(vm, list, iterator);
  value_release(vm, list);
  return ok;
}

static const Slots REGISTRY_SLOTS = {.iterate = registry_iterate};
static const ClassSpec REGISTRY_SPEC = {
    .name = "_asyncio.TaskRegistry",
    .layout = LAYOUT_OTHER,
    .flags = CLASS_FINAL | CLASS_NO_NEW,
    .slots = &REGISTRY_SLOTS,
};

static const NativeDef FUNCTIONS[] = {
    {"get_running_loop", "", get_running_loop, "The loop that runs now.", 0},
    {"_get_running_loop", "", peek_running_loop, NULL, 0},
    {"_set_running_loop", "loop, /", set_running_loop, NULL, 0},
    {"get_event_loop", "", get_event_loop_function, NULL, 0},
    {"current_task", "loop=None", current_task, "The task that runs now, or None.", 0},
    {"sleeps_natively", "function, /", sleeps_natively, NULL, 0},
    {"mark_awaitable", "function, /", mark_awaitable, NULL, 0},
    {"_set_result_unless_cancelled", "future, result, /", set_result_unless_cancelled, NULL, 0},
    {"_enter_task", "loop, task", enter_task, NULL, 0},
    {"_leave_task", "loop, task", leave_task, NULL, 0},
    {"_swap_current_task", "loop, task", swap_current_task, NULL, 0},
    {"_register_task", "task", ignore_task, NULL, 0},
    {"_unregister_task", "task", ignore_task, NULL, 0},
    {"_register_eager_task", "task", ignore_task, NULL, 0},
    {"_unregister_eager_task", "task", ignore_task, NULL, 0},
    {0},
};

static bool add_registries(Vm *vm, Module *module) {
  Class *class_ = class_from_spec(vm, &REGISTRY_SPEC, vm->class_of.object);
  Value registry, none;
  if (class_ == NULL || !instance_new(vm, class_, &registry)) {
    return false;
  }
  bool ok =
      module_add(vm, module, "_scheduled_tasks", registry) && tuple_from_values(vm, NULL, 0, &none);
  if (ok) {
    ok = module_add(vm, module, "_eager_tasks", none);
    value_release(vm, none);
  }
  value_release(vm, registry);
  return ok;
}

static bool setup(Vm *vm, Module *module) {
  const Runtime *r = runtime_of(vm);
  return module_add(vm, module, "Future", value_from_object(r->future_class)) &&
         module_add(vm, module, "Task", value_from_object(r->task_class)) &&
         module_add(vm, module, "EventLoop", value_from_object(r->loop_class)) &&
         module_add(vm, module, "Handle", value_from_object(r->handle_class)) &&
         module_add(vm, module, "TimerHandle", value_from_object(r->timer_class)) &&
         module_add(vm, module, "CancelledError",
                    value_from_object(vm->exceptions.CancelledError)) &&
         module_add(vm, module, "InvalidStateError", r->invalid_state_error) &&
         add_registries(vm, module);
}

const ModuleSpec ASYNCIO_MODULE = {"_asyncio", FUNCTIONS, setup, NULL};
