// Sleep: how one begins, rings, and turns into what the library would have made.
#include "runtime/sleep.h"
#include "runtime/accelerate.h"
#include "runtime/runtime.h"
#include "vm/image.h"
#include "vm/shape.h"

// ---- the plan of asyncio.sleep ----

static bool find_local(const Code *code, const char *name, uint8_t *place) {
  for (uint32_t i = 0; i < code->local_count; i++) {
    if (value_is_string(code->local_names[i]) &&
        string_equals_c(as_string(code->local_names[i]), name)) {
      *place = (uint8_t)i;
      return !code->local_is_cell[i];
    }
  }
  return false;
}

// The last AWAIT is the one for the alarm.
static bool find_await(const Code *code, SleepPlan *plan) {
  for (uint32_t i = 0; i < code->word_count; i += opcode_info(word_op(code->words[i]))->words) {
    if (word_op(code->words[i]) == OP_AWAIT) {
      plan->pc = i + 1;
      plan->awaited = word_a(code->words[i]);
    }
  }
  return plan->pc != 0;
}

// Is this the function that a Sleep stands for, and can its frame be made?
static bool knows(Vm *vm, Function *function) {
  SleepPlan *plan = &runtime_of(vm)->sleep_plan;
  if (UNLIKELY(plan->function == NULL)) {
    const Code *code = function->code;
    if (!code_complete(vm, code)) {
      raised_clear(vm);
      return false;
    }
    plan->function = object_retain(function);
    plan->is_known = find_await(code, plan) && find_local(code, "loop", &plan->loop) &&
                     find_local(code, "alarm", &plan->alarm) &&
                     find_local(code, "timer", &plan->timer);
  }
  return plan->function == function && plan->is_known;
}

// ---- may it be done this way? ----

static bool seconds_of(Value delay, double *seconds) {
  *seconds = value_is_int(delay)      ? (double)value_to_small(delay)
             : value_is_double(delay) ? value_to_double(delay)
                                      : 0;
  return *seconds > 0;
}

// The task that runs, if its own coroutine is at the root of what runs now, so that it, and nobody
// in between, gets what is awaited; else NULL.
static Task *running_task(Vm *vm) {
  const Runtime *runtime = runtime_of(vm);
  Value v = runtime->current_task;
  const Coroutine *root = vm->strand->driver;
  if (v == VALUE_NONE || root == NULL || object_shape(v) != runtime->task_class->root_shape) {
    return NULL;
  }
  Task *task = as_task(v);
  return task->coroutine == value_from_object(root) && root->head.shape == SHAPE_COROUTINE &&
                 task->future.loop == runtime->running_loop && !task->future.must_cancel &&
                 task->future.state == FUTURE_IS_PENDING && runtime->prompt_loop == VALUE_NONE
             ? task
             : NULL;
}

bool sleep_begin(Vm *vm, Function *function, Value delay, Value *result) {
  double seconds;
  Port *port = runtime_of(vm)->port;
  Task *task = running_task(vm);
  if (task == NULL || !seconds_of(delay, &seconds) || !knows(vm, function) ||
      !loop_is_plain(vm, task->future.loop) || vm->strand->depth >= vm->recursion_limit) {
    return false;
  }
  Sleep *sleep = object_new(vm, SHAPE_SLEEP, sizeof *sleep);
  if (sleep == NULL) {
    raised_clear(vm);
    return false;
  }
  sleep->keeps = value_retain(value_from_object(task));
  sleep->timer.when = port->now(port) + seconds;
  if (!timers_add(vm, &as_loop(task->future.loop)->timers, &sleep->timer)) {
    raised_clear(vm);
    object_release(vm, sleep);
    return false;
  }
  *result = value_from_object(sleep);
  return true;
}

bool sleep_ring(Vm *vm, Loop *loop, Sleep *sleep) {
  if (sleep->timer.state == SLEEP_OVER) {
    return sleep->keeps == VALUE_UNBOUND || handle_run(vm, as_handle(sleep->keeps));
  }
  // A task that was thrown a MemoryError instead of having its Sleep revealed waits for other
  // things.
  bool is_awaited = task_waits_for(as_task(sleep->keeps)) == value_from_object(sleep);
  if (is_awaited) { // its turn is the next round's: its coroutine is to be fetched, too
    const Object *coroutine = value_to_object(as_task(sleep->keeps)->coroutine);
    __builtin_prefetch(coroutine, 1);
    __builtin_prefetch(coroutine + sizeof(Coroutine) / sizeof *coroutine, 1); // and its registers
  }
  bool ok = !is_awaited || loop_push(vm, loop, sleep->keeps);
  sleep->timer.state = SLEEP_RUNG;
  value_replace(vm, &sleep->keeps, value_retain(value_from_object(loop)));
  return ok;
}

// ---- made visible ----

// What the library makes for a sleep; all owned.
typedef struct Parts {
  Value alarm, timer;
  Coroutine *coroutine;
} Parts;

static bool make_timer(Vm *vm, const Sleep *sleep, Value loop, Parts *parts) {
  Value name, args, items[2] = {parts->alarm, VALUE_NONE};
  if (!string_interned(vm, "_set_result_unless_cancelled", 28, &name)) {
    return false;
  }
  Value callback = dict_get_name(vm, runtime_of(vm)->sleep_plan.function->globals, as_string(name));
  value_release(vm, name);
  if (!tuple_from_values(vm, items, 2, &args)) {
    return false;
  }
  bool ok = timer_new(vm, sleep->timer.when, callback == VALUE_UNBOUND ? VALUE_NONE : callback,
                      args, VALUE_NONE, loop, &parts->timer);
  value_release(vm, args);
  return ok;
}

static bool make_coroutine(Vm *vm, Value delay, Value loop, Parts *parts) {
  const SleepPlan *plan = &runtime_of(vm)->sleep_plan;
  Value args[2] = {delay, VALUE_NONE};
  if (!coroutine_new(vm, plan->function, args, 2, &parts->coroutine)) {
    return false;
  }
  object_retain(plan->function);
  Coroutine *c = parts->coroutine;
  Value *regs = frame_registers(&c->frame);
  regs[plan->loop] = value_retain(loop);
  regs[plan->alarm] = value_retain(parts->alarm);
  regs[plan->timer] = value_retain(parts->timer);
  regs[plan->awaited] = value_retain(parts->alarm);
  c->frame.pc = frame_code(&c->frame)->words + plan->pc;
  c->state = CORO_SUSPENDED;
  c->frame.caller = &c->frame;
  return true;
}

static bool make_parts(Vm *vm, const Sleep *sleep, Value loop, Value delay, Parts *parts) {
  *parts = (Parts){VALUE_UNBOUND, VALUE_UNBOUND, NULL};
  if (loop_create_future(vm, as_loop(loop), &parts->alarm) && make_timer(vm, sleep, loop, parts) &&
      make_coroutine(vm, delay, loop, parts)) {
    return true;
  }
  value_release(vm, parts->timer);
  value_release(vm, parts->alarm);
  return false;
}

static void fulfil(Value alarm) {
  as_future(alarm)->state = FUTURE_IS_FINISHED;
  as_future(alarm)->result = VALUE_NONE;
}

// From now on the parts do what the Sleep did.
static void hand_over(Vm *vm, Sleep *sleep, const Parts *parts) {
  Value kept = sleep->keeps;
  SleepState state = (SleepState)sleep->timer.state;
  sleep->timer.state = SLEEP_OVER;
  sleep->keeps = state == SLEEP_DUE ? value_retain(parts->timer) : VALUE_UNBOUND;
  if (state == SLEEP_RUNG) {
    fulfil(parts->alarm);
    value_release(vm, kept);
    return;
  }
  Task *task = as_task(kept);
  as_future(parts->alarm)->callbacks = kept; // the reference that the Sleep had
  if (task_waits_for(task) != VALUE_UNBOUND) {
    value_replace(vm, &task->future.result, value_retain(parts->alarm));
  }
  if (sleep->timer.is_scheduled) { // not if the loop has been closed
    timers_exchange(vm, &as_loop(task->future.loop)->timers, &sleep->timer,
                    &as_handle(parts->timer)->timer);
  }
}

// The register of an AWAIT, which what it waits for is in; the call's argument lies there still.
static Value *awaited_by(const Frame *frame) {
  return &frame_registers(frame)[word_a(frame->pc[-1])];
}

// `frame` waits for the Sleep.  Gives the suspended coroutine of sleep() that `frame` would wait
// for.
static bool reveal(Vm *vm, Sleep *sleep, const Frame *frame, Coroutine **made) {
  Parts parts;
  Value loop = sleep->timer.state == SLEEP_RUNG ? sleep->keeps : as_task(sleep->keeps)->future.loop;
  if (!make_parts(vm, sleep, loop, awaited_by(frame)[HEAP_WINDOW], &parts)) {
    return false;
  }
  hand_over(vm, sleep, &parts);
  value_release(vm, parts.alarm);
  value_release(vm, parts.timer);
  *made = parts.coroutine;
  return true;
}

// `made`, suspended, hangs on the innermost of the suspended chain of `root`, which waits for it now.
static void hang_on(Coroutine *root, Coroutine *made) {
  Frame *parent = &coroutine_innermost(root)->frame, *innermost = made->frame.caller;
  made->frame.caller = parent;
  made->mode = MODE_DELEGATE;
  made->state = CORO_RUNNING; // as whoever is awaited
  root->frame.caller = innermost;
  root->depth += made->depth;
  *awaited_by(parent) = value_from_object(made);
}

// A bare turn was taken without calling sleep(0): call it now, up to its own turn.
static bool turn_reveal(Vm *vm, Coroutine *root) {
  Value args[2] = {value_from_small(0), VALUE_NONE}, given;
  Coroutine *made;
  if (!code_complete(vm, vm->sleep->code) || !coroutine_new(vm, vm->sleep, args, 2, &made)) {
    return false;
  }
  object_retain(vm->sleep);
  switch (coroutine_resume(vm, made, VALUE_NONE, &given)) {
  case OUTCOME_YIELDED:
    value_release(vm, given);
    hang_on(root, made);
    return true;
  case OUTCOME_RETURNED: value_release(vm, given); break;
  default: break;
  }
  object_release(vm, made);
  return vm->raised == VALUE_UNBOUND;
}

bool sleep_reveal(Vm *vm, Coroutine *root, Value v) {
  if (v == VALUE_TURN) {
    return turn_reveal(vm, root);
  }
  Sleep *sleep = as_sleep(v);
  Coroutine *parent = coroutine_innermost(root), *made;
  if (sleep->timer.state == SLEEP_OVER || vm->runtime == NULL) { // garbage that was taken apart
    return true;
  }
  if (!reveal(vm, sleep, &parent->frame, &made)) {
    return false;
  }
  value_release(vm, *awaited_by(&parent->frame));
  hang_on(root, made);
  return true;
}

bool sleep_poll(Vm *vm, Value v, Value *result) {
  Sleep *sleep = as_sleep(v);
  Coroutine *made;
  *result = VALUE_NONE;
  if (sleep->timer.state == SLEEP_RUNG) {
    sleep->timer.state = SLEEP_OVER;
    value_replace(vm, &sleep->keeps, VALUE_UNBOUND);
  }
  if (sleep->timer.state == SLEEP_OVER) {
    return true;
  }
  if (!reveal(vm, sleep, vm->strand->frame, &made)) {
    return false;
  }
  *result = value_from_object(made);
  return true;
}

// The task's own turn has not come, and another was faster to go on with its coroutine.
static bool wait_for_past(Vm *vm, Task *task) {
  Value alarm;
  if (!loop_create_future(vm, as_loop(task->future.loop), &alarm)) {
    return false;
  }
  fulfil(alarm);
  value_replace(vm, &task->future.result, alarm);
  return true;
}

bool task_waiting(Vm *vm, const Task *seen, Value *waited) {
  Task *task = as_task(value_from_object(seen));
  Value v = task_waits_for(task);
  if (value_has_shape(v, SHAPE_SLEEP) &&
      (!sleep_reveal(vm, OBJECT_AS(Coroutine, task->coroutine), v) ||
       (task_waits_for(task) == v && !wait_for_past(vm, task)))) {
    return false;
  }
  *waited = task_waits_for(task);
  return true;
}

void sleeps_reveal(Vm *vm) {
  Value before = raised_take(vm), ignored;
  for (Task *task = NULL; (task = tasks_after(vm, task)) != NULL;) {
    if (!task_waiting(vm, task, &ignored)) {
      raised_clear(vm);
      break;
    }
  }
  raised_restore(vm, before);
}

// ---- the others' views ----

// A sleep's timer fulfils the future that a task waits for.
Task *timer_sleeper(Vm *vm, const Timer *timer) {
  const Handle *handle = timer_handle(timer);
  if (handle == NULL) {
    return as_task(((const Sleep *)timer)->keeps); // one that is SET
  }
  const Tuple *args = value_is_tuple(handle->args) ? as_tuple(handle->args) : NULL;
  if (args == NULL || args->length == 0 || !value_is_pointer(args->items[0]) ||
      !value_is_future(vm, args->items[0])) {
    return NULL;
  }
  Value waiter = future_waiting(as_future(args->items[0]));
  return value_is_task(vm, waiter) ? as_task(waiter) : NULL;
}

// ---- the class, for the VM alone ----

static void finalize(Vm *vm, Object *self) {
  Sleep *sleep = (Sleep *)self;
  sleep->timer.state = SLEEP_OVER;
  value_replace(vm, &sleep->keeps, VALUE_UNBOUND);
}

static void traverse(Object *self, Visitor visit, void *context) {
  visit(context, ((const Sleep *)self)->keeps);
}

static const Slots SLOTS = {.finalize = finalize, .traverse = traverse, .clear = finalize};

static const ClassSpec SPEC = {
    .name = "_asyncio.Sleep",
    .shape = SHAPE_SLEEP,
    .layout = LAYOUT_OTHER,
    .flags = CLASS_FINAL | CLASS_NO_NEW,
    .native_size = sizeof(Sleep),
    .slots = &SLOTS,
};

bool sleep_register(Vm *vm) {
  vm->class_of.sleep = class_from_spec(vm, &SPEC, vm->class_of.object);
  return vm->class_of.sleep != NULL;
}
