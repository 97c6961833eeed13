// Handle and TimerHandle: callbacks that wait for their turn in the loop.
#include "runtime/context.h"
#include "runtime/loop.h"
#include "runtime/observer.h"
#include "runtime/origin.h"
#include "runtime/runtime.h"
#include "vm/attribute.h"
#include "vm/number.h"

static bool fill(Vm *vm, Handle *h, Value callback, Value args, Value context, Value loop,
                 Value *result) {
  *result = value_from_object(h);
  h->callback = value_retain(callback);
  h->args = value_retain(args);
  h->loop = value_retain(loop);
  h->context = VALUE_NONE;
  if (!context_take_any(vm, context, &h->context)) {
    value_release(vm, *result);
    return false;
  }
  return true;
}

// For programs, which may give anything as `class_` and `loop`.
static bool make(Vm *vm, Class *class_, Value callback, Value args, Value context, Value loop,
                 Value *result) {
  return loop_check(vm, loop) && instance_new(vm, class_, result) &&
         fill(vm, as_handle(*result), callback, args, context, loop, result);
}

// For loops, which know what they are: 3 % of a `timeout()`.
static bool make_plainly(Vm *vm, const Class *class_, Value callback, Value args, Value context,
                         Value loop, Value *result) {
  Handle *h = object_take(vm, class_->root_shape, sizeof *h);
  if (h == NULL) {
    return false;
  }
  h->timer = (Timer){.head = h->timer.head};
  return fill(vm, h, callback, args, context, loop, result);
}

bool handle_new(Vm *vm, Value callback, const Value *args, uint32_t count, Value context,
                Value loop, Value *result) {
  Value tuple;
  if (!tuple_from_values(vm, args, count, &tuple)) {
    return false;
  }
  bool ok = make_plainly(vm, runtime_of(vm)->handle_class, callback, tuple, context, loop, result);
  if (ok) {
    origin_note(vm, &as_handle(*result)->timer.head, loop);
  }
  value_release(vm, tuple);
  return ok;
}

bool timer_new(Vm *vm, double when, Value callback, Value args, Value context, Value loop,
               Value *result) {
  if (!make_plainly(vm, runtime_of(vm)->timer_class, callback, args, context, loop, result)) {
    return false;
  }
  as_handle(*result)->timer.is_timer = true;
  as_handle(*result)->timer.when = when;
  return true;
}

// The deadline as it was given: a number that was an int stays one.
static bool handle_when(Vm *vm, const Handle *h, Value *result) {
  const Timer *t = &h->timer;
  return t->is_whole ? int_from_int64(vm, (int64_t)t->when, result)
                     : float_new(vm, t->when, result);
}

// ---- text ----

bool callback_text(Vm *vm, Value callback, Value args, bool is_debug, Value *result) {
  if (value_is_task(vm, callback)) { // a task that waits: its wake-up
    return string_from_c(vm, "Task.task_wakeup()", result);
  }
  Value given[3] = {callback, args, value_from_bool(is_debug)};
  return library_call(vm, "asyncio.describe", "describe_callback", given, 3, result);
}

static bool is_debugged(const Vm *vm, const Handle *h) {
  const Runtime *runtime = runtime_of((Vm *)(uintptr_t)vm);
  return value_is_instance(vm, h->loop, runtime->loop_class) && as_loop(h->loop)->is_debug;
}

static bool add_when(Vm *vm, StringBuilder *b, Handle *h) {
  Value when, text;
  if (!handle_when(vm, h, &when)) {
    return false;
  }
  bool ok = string_format(vm, &text, " when=%V", when);
  value_release(vm, when);
  if (ok) {
    ok = builder_add_string(vm, b, as_string(text));
    value_release(vm, text);
  }
  return ok;
}

static bool add_callback(Vm *vm, StringBuilder *b, const Handle *h) {
  Value text;
  if (!callback_text(vm, h->callback, h->args, is_debugged(vm, h), &text)) {
    return false;
  }
  bool ok = builder_add_char(vm, b, ' ') && builder_add_string(vm, b, as_string(text));
  value_release(vm, text);
  return ok;
}

static bool handle_repr(Vm *vm, Value self, Value *result) {
  Handle *h = as_handle(self);
  const Origin *origin = origin_find(vm, &h->timer.head);
  if (origin != NULL && origin->text != VALUE_UNBOUND) {
    *result = value_retain(origin->text);
    return true;
  }
  StringBuilder b = {0};
  Value head;
  if (!string_format(vm, &head, h->timer.is_cancelled ? "<%T cancelled" : "<%T", self)) {
    return false;
  }
  bool ok = builder_add_string(vm, &b, as_string(head)) &&
            (!h->timer.is_timer || add_when(vm, &b, h)) &&
            (h->callback == VALUE_NONE || add_callback(vm, &b, h)) &&
            origin_add(vm, &b, &h->timer.head) && builder_add_char(vm, &b, '>');
  value_release(vm, head);
  if (!ok) {
    builder_discard(vm, &b);
    return false;
  }
  return builder_finish(vm, &b, result);
}

// In debug mode a cancelled handle goes on to show what it would have called.
static void keep_text(Vm *vm, Handle *handle) {
  Origin *origin = origin_find(vm, &handle->timer.head);
  Value text;
  if (origin == NULL) {
    return;
  }
  if (handle_repr(vm, value_from_object(handle), &text)) {
    value_replace(vm, &origin->text, text);
  } else {
    raised_clear(vm);
  }
}

void handle_cancel(Vm *vm, Handle *handle) {
  if (handle->timer.is_cancelled) {
    return;
  }
  handle->timer.is_cancelled = true;
  keep_text(vm, handle);
  if (handle->timer.is_scheduled) {
    if (is_observed(runtime_of(vm), TIMER_DROPPED)) {
      observer_tell_of(vm, EVENT_TIMER_DROPPED, value_from_object(handle), VALUE_UNBOUND);
    }
  }
  value_replace(vm, &handle->callback, VALUE_NONE);
  value_replace(vm, &handle->args, VALUE_NONE);
  if (handle->timer.is_scheduled) {
    timers_remove(vm, &as_loop(handle->loop)->timers, &handle->timer);
  }
}

static bool leaves_the_loop(Vm *vm) {
  return raised_matches(vm, vm->exceptions.KeyboardInterrupt) ||
         raised_matches(vm, vm->exceptions.SystemExit);
}

bool handle_failed(Vm *vm, Handle *handle, Value callback, Value args) {
  if (leaves_the_loop(vm)) {
    return false;
  }
  Value exception = raised_take(vm), text, message;
  bool ok = callback_text(vm, callback, args, is_debugged(vm, handle), &text);
  if (ok) {
    ok = string_format(vm, &message, "Exception in callback %V", text);
    value_release(vm, text);
  }
  if (ok) {
    ok = loop_report(vm, handle->loop, message, "exception", exception, "handle",
                     value_from_object(handle));
    value_release(vm, message);
  }
  value_release(vm, exception);
  return ok;
}

bool handle_run(Vm *vm, Handle *handle) {
  if (handle->timer.is_cancelled) {
    return true;
  }
  object_retain(handle);
  Value callback = value_retain(handle->callback), args = value_retain(handle->args), ignored;
  bool ok = context_call(vm, &handle->context, callback, as_tuple(args)->items,
                         as_tuple(args)->length, &ignored);
  if (ok) {
    value_release(vm, ignored);
  } else {
    ok = handle_failed(vm, handle, callback, args);
  }
  value_release(vm, args);
  value_release(vm, callback);
  object_release(vm, handle);
  return ok;
}

// ---- methods ----

static bool method_cancel(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  handle_cancel(vm, as_handle(args[0]));
  *result = VALUE_NONE;
  return true;
}

static bool method_cancelled(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_from_bool(as_handle(args[0])->timer.is_cancelled);
  return true;
}

static bool method_when(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return handle_when(vm, as_handle(args[0]), result);
}

static bool method_get_context(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return context_at(vm, &as_handle(args[0])->context, result);
}

static bool handle_construct(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value tuple;
  if (!tuple_from_iterable(vm, args[2], &tuple)) {
    return false;
  }
  bool ok = make(vm, OBJECT_AS(Class, args[0]), args[1], tuple, args[4], args[3], result);
  if (ok) {
    origin_note(vm, &as_handle(*result)->timer.head, args[3]);
  }
  value_release(vm, tuple);
  return ok;
}

static bool timer_construct(Vm *vm, Value *args, int count, Value *result) {
  double when;
  Value rest[5] = {args[0], args[2], args[3], args[4], args[5]};
  if (!value_to_c_double(vm, args[1], &when) || !handle_construct(vm, rest, count, result)) {
    return false;
  }
  as_handle(*result)->timer.is_timer = true;
  as_handle(*result)->timer.when = when;
  return handle_note_when(*result, args[1]);
}

static bool get_callback(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(as_handle(self)->callback);
  return true;
}

static bool get_source_traceback(Vm *vm, Value self, Value *result) {
  return origin_traceback(vm, &as_handle(self)->timer.head, result);
}

static bool get_args(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(as_handle(self)->args);
  return true;
}

// Two timers are equal if they would do the same at the same time.
static bool timer_equals(Vm *vm, const Handle *a, const Handle *b, bool *result) {
  *result = a->timer.when == b->timer.when && a->timer.is_cancelled == b->timer.is_cancelled;
  if (*result && !value_equal(vm, a->callback, b->callback, result)) {
    return false;
  }
  return !*result || value_equal(vm, a->args, b->args, result);
}

static bool timer_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  if (!value_is_instance(vm, b, runtime_of(vm)->timer_class)) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  double x = as_handle(a)->timer.when, y = as_handle(b)->timer.when;
  bool is_before = op == COMPARE_LT || op == COMPARE_LE;
  bool is_order = op != COMPARE_EQ && op != COMPARE_NE;
  bool truth = is_order && (is_before ? x < y : x > y);
  if (op != COMPARE_LT && op != COMPARE_GT && !truth) {
    if (!timer_equals(vm, as_handle(a), as_handle(b), &truth)) {
      return false;
    }
    truth = truth != (op == COMPARE_NE);
  }
  *result = value_from_bool(truth);
  return true;
}

static bool timer_hash(Vm *vm, Value self, uint64_t *hash) {
  Value when;
  if (!float_new(vm, as_handle(self)->timer.when, &when)) {
    return false;
  }
  bool ok = value_hash(vm, when, hash);
  value_release(vm, when);
  return ok;
}

static void finalize(Vm *vm, Object *self) {
  Handle *h = (Handle *)self;
  origin_forget(vm, self);
  value_replace(vm, &h->callback, VALUE_NONE);
  value_replace(vm, &h->args, VALUE_NONE);
  value_replace(vm, &h->context, VALUE_NONE);
  value_replace(vm, &h->loop, VALUE_NONE);
}

static void traverse(Object *self, Visitor visit, void *context) {
  const Handle *h = (const Handle *)self;
  visit(context, h->callback);
  visit(context, h->args);
  context_traverse_place(h->context, visit, context);
  visit(context, h->loop);
}

static const NativeDef HANDLE_METHODS[] = {
    {"__new__", "cls, callback, args, loop, context=None", handle_construct, NULL, 0},
    {"cancel", "self, /", method_cancel, "Never call the callback.", 0},
    {"cancelled", "self, /", method_cancelled, NULL, 0},
    {"get_context", "self, /", method_get_context, NULL, 0},
    {0},
};

static const NativeDef TIMER_METHODS[] = {
    {"__new__", "cls, when, callback, args, loop, context=None", timer_construct, NULL, 0},
    {"cancel", "self, /", method_cancel, "Never call the callback.", 0},
    {"when", "self, /", method_when, "The deadline, in loop.time() seconds.", 0},
    {0},
};

static const MemberDef MEMBERS[] = {
    {"_callback", get_callback, NULL, NULL},
    {"_args", get_args, NULL, NULL},
    {"_source_traceback", get_source_traceback, NULL, NULL},
    {0},
};

static const Slots HANDLE_SLOTS = {
    .finalize = finalize,
    .traverse = traverse,
    .clear = finalize,
    .repr = handle_repr,
};

static const Slots TIMER_SLOTS = {
    .finalize = finalize,
    .traverse = traverse,
    .clear = finalize,
    .repr = handle_repr,
    .compare = timer_compare,
    .hash = timer_hash,
};

static const ClassSpec HANDLE_SPEC = {
    .name = "asyncio.events.Handle",
    .layout = LAYOUT_OTHER,
    .flags = CLASS_IN_PYTHON,
    .native_size = sizeof(Handle),
    .slots = &HANDLE_SLOTS,
    .methods = HANDLE_METHODS,
    .members = MEMBERS,
};

static const ClassSpec TIMER_SPEC = {
    .name = "asyncio.events.TimerHandle",
    .layout = LAYOUT_OTHER,
    .flags = CLASS_IN_PYTHON,
    .native_size = sizeof(Handle),
    .slots = &TIMER_SLOTS,
    .methods = TIMER_METHODS,
};

bool handle_register(Vm *vm) {
  Runtime *runtime = runtime_of(vm);
  runtime->handle_class = class_from_spec(vm, &HANDLE_SPEC, vm->class_of.object);
  if (runtime->handle_class != NULL) {
    runtime->timer_class = class_from_spec(vm, &TIMER_SPEC, runtime->handle_class);
  }
  return runtime->handle_class != NULL && runtime->timer_class != NULL;
}
