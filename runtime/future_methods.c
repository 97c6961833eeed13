// The class Future: what programs call on a future, and how it shows itself.
#include "runtime/keeper.h"
#include "runtime/loop.h"
#include "runtime/observer.h"
#include "runtime/origin.h"
#include "runtime/runtime.h"
#include "runtime/sleep.h"
#include "vm/attribute.h"
#include "vm/coroutine_class.h"
#include "vm/generic_alias.h"
#include "vm/number.h"

static bool method_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!instance_new(vm, OBJECT_AS(Class, args[0]), result)) {
    return false;
  }
  future_blank(as_future(*result), VALUE_NONE);
  return true;
}

static bool method_init(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = VALUE_NONE;
  Future *f = as_future(args[0]);
  Value loop;
  if (!future_find_loop(vm, args[1], &loop)) {
    return false;
  }
  if (value_is_task(vm, args[0]) && !(loop_check(vm, loop) && task_check_loop(vm, loop))) {
    value_release(vm, loop);
    return false;
  }
  future_init(vm, f, loop);
  origin_note(vm, &f->head, f->loop);
  return loop_check(vm, f->loop);
}

static bool method_del(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  future_dies(vm, value_to_object(args[0]));
  *result = VALUE_NONE;
  return true;
}

static bool method_result(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return future_result(vm, as_future(args[0]), result);
}

// Does gather() ask, only so that the exception counts as asked for, when its own future is over?
static bool is_lost_to_gather(const Vm *vm) {
  const Frame *frame = vm->strand->frame;
  if (!frame_is_library(frame) ||
      !string_equals_c(as_string(frame_code(frame)->qualname), "gather.<locals>._done_callback")) {
    return false;
  }
  const Function *function = frame->function;
  for (uint32_t i = 0; i < function->closure_count; i++) {
    if (string_equals_c(as_string(frame_code(frame)->free_names[i]), "outer")) {
      Value outer = function->closure[i]->value;
      return value_is_pointer(outer) && as_future(outer)->state == FUTURE_IS_FINISHED;
    }
  }
  return false;
}

static bool method_exception(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Future *f = as_future(args[0]);
  if (f->state == FUTURE_IS_CANCELLED) {
    return future_result(vm, f, result);
  }
  if (f->state == FUTURE_IS_PENDING) {
    return raise_invalid_state(vm, "Exception is not set.");
  }
  if (UNLIKELY(f->log_traceback) && is_observed(runtime_of(vm), FAILURE_LOST) &&
      is_lost_to_gather(vm)) {
    observer_tell_of(vm, EVENT_FAILURE_LOST, args[0], VALUE_UNBOUND);
  }
  f->log_traceback = false;
  *result = f->is_exception ? value_retain(f->result) : VALUE_NONE;
  return true;
}

static bool method_set_result(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = VALUE_NONE;
  return future_set_result(vm, as_future(args[0]), args[1]);
}

static bool method_set_exception(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = VALUE_NONE;
  return future_set_exception(vm, as_future(args[0]), args[1]);
}

static bool method_cancel(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  bool did;
  if (!keeper_reveal(vm, as_future(args[0])) ||
      !future_cancel(vm, as_future(args[0]), args[1], &did)) {
    return false;
  }
  *result = value_from_bool(did);
  return true;
}

static bool method_cancelled(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_from_bool(as_future(args[0])->state == FUTURE_IS_CANCELLED);
  return true;
}

static bool method_done(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_from_bool(as_future(args[0])->state != FUTURE_IS_PENDING);
  return true;
}

static bool method_add_done_callback(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = VALUE_NONE;
  return future_add_callback(vm, as_future(args[0]), args[1], args[2]);
}

// Is it what add_done_callback was given?
static bool is_callback_of(Vm *vm, Value entry, Value function, bool *result) {
  *result = false;
  return !value_is_callback(vm, entry) ||
         value_equal(vm, as_callback(entry)->function, function, result);
}

static bool remove_from_list(Vm *vm, List *list, Value function, int64_t *removed) {
  for (uint32_t i = 0; i < list->length;) {
    bool same;
    Value entry = list->items[i];
    if (!is_callback_of(vm, entry, function, &same)) {
      return false;
    }
    if (!same || i >= list->length || list->items[i] != entry) { // comparing may have removed it
      i++;
      continue;
    }
    memmove(list->items + i, list->items + i + 1, (list->length - i - 1) * sizeof(Value));
    list->length--;
    ++*removed;
    value_release(vm, entry);
  }
  return true;
}

static bool remove_callbacks(Vm *vm, Future *f, Value function, int64_t *removed) {
  if (!keeper_reveal(vm, f)) {
    return false;
  }
  Value callbacks = value_retain(future_waiting(f));
  bool same, ok;
  if (value_is_list(callbacks)) {
    ok = remove_from_list(vm, as_list(callbacks), function, removed);
  } else {
    ok = is_callback_of(vm, callbacks, function, &same);
    if (ok && same && future_waiting(f) == callbacks) {
      value_replace(vm, future_callbacks(f), VALUE_UNBOUND);
      ++*removed;
    }
  }
  value_release(vm, callbacks);
  return ok;
}

static bool method_remove_done_callback(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t removed = 0;
  if (!remove_callbacks(vm, as_future(args[0]), args[1], &removed)) {
    return false;
  }
  *result = value_from_small(removed);
  return true;
}

static bool method_get_loop(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (as_future(args[0])->loop == VALUE_NONE) {
    return raise_format(vm, vm->exceptions.RuntimeError, "Future object is not initialized.");
  }
  *result = value_retain(as_future(args[0])->loop);
  return true;
}

static bool method_make_cancelled(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return future_make_cancelled(vm, as_future(args[0]), result);
}

// ---- fields that the library relies on ----

static bool get_blocking(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_from_bool(as_future(self)->is_blocking);
  return true;
}

static bool set_blocking(Vm *vm, Value self, Value value) {
  bool truth;
  if (value == VALUE_UNBOUND || !value_truth(vm, value, &truth)) {
    return false;
  }
  as_future(self)->is_blocking = truth;
  return true;
}

static bool get_loop(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(as_future(self)->loop);
  return true;
}

static bool get_state(Vm *vm, Value self, Value *result) {
  static const char *const NAMES[] = {"PENDING", "CANCELLED", "FINISHED"};
  return string_from_c(vm, NAMES[as_future(self)->state], result);
}

static bool get_log_traceback(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_from_bool(as_future(self)->log_traceback);
  return true;
}

static bool set_log_traceback(Vm *vm, Value self, Value value) {
  bool truth;
  if (value == VALUE_UNBOUND || !value_truth(vm, value, &truth)) {
    return false;
  }
  if (truth) {
    return raise_value_error(vm, "_log_traceback can only be set to False");
  }
  as_future(self)->log_traceback = false;
  return true;
}

static bool get_cancel_message(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(future_cancel_message(as_future(self)));
  return true;
}

static bool set_cancel_message(Vm *vm, Value self, Value value) {
  return value != VALUE_UNBOUND && future_set_cancel_message(vm, as_future(self), value);
}

static bool get_result(Vm *vm, Value self, Value *result) {
  const Future *f = as_future(self);
  (void)vm;
  bool has_result = f->state == FUTURE_IS_FINISHED && !f->is_exception;
  *result = has_result ? value_retain(f->result) : VALUE_NONE;
  return true;
}

static bool get_exception(Vm *vm, Value self, Value *result) {
  const Future *f = as_future(self);
  (void)vm;
  bool has_failed = f->state == FUTURE_IS_FINISHED && f->is_exception;
  *result = has_failed ? value_retain(f->result) : VALUE_NONE;
  return true;
}

static bool append_callback(Vm *vm, List *list, Value entry) {
  Value pair;
  if (!value_is_callback(vm, entry)) {
    return list_append(vm, list, entry);
  }
  return callback_pair(vm, as_callback(entry), &pair) && list_append_owned(vm, list, pair);
}

// A list of (callback, context) pairs and of the tasks that wait; or None.
static bool get_callbacks(Vm *vm, Value self, Value *result) {
  if (!keeper_reveal(vm, as_future(self))) {
    return false;
  }
  Value callbacks = future_waiting(as_future(self));
  *result = VALUE_NONE;
  if (callbacks == VALUE_UNBOUND) {
    return true;
  }
  List *list = list_new(vm, 1);
  bool ok = list != NULL;
  if (value_is_list(callbacks)) {
    for (uint32_t i = 0; ok && i < as_list(callbacks)->length; i++) {
      ok = append_callback(vm, list, as_list(callbacks)->items[i]);
    }
  } else {
    ok = ok && append_callback(vm, list, callbacks);
  }
  if (!ok) {
    object_release(vm, list);
    return false;
  }
  *result = value_from_object(list);
  return true;
}

static bool get_source_traceback(Vm *vm, Value self, Value *result) {
  return origin_traceback(vm, &as_future(self)->head, result);
}

// ---- repr ----

static bool add_callbacks(Vm *vm, StringBuilder *b, Value callbacks) {
  uint32_t count = value_is_list(callbacks) ? as_list(callbacks)->length : 1;
  if (callbacks == VALUE_UNBOUND || count == 0) {
    return true;
  }
  bool ok = builder_add_c(vm, b, " cb=[");
  for (uint32_t i = 0; ok && i < count; i++) {
    if (count > 2 && i == 1) {
      Value more;
      ok = string_format(vm, &more, ", <%u more>", count - 2);
      if (ok) {
        ok = builder_add_string(vm, b, as_string(more));
        value_release(vm, more);
      }
      i = count - 1;
      if (!ok) {
        break;
      }
    }
    Value entry = value_is_list(callbacks) ? as_list(callbacks)->items[i] : callbacks;
    Value text, function = value_is_callback(vm, entry) ? as_callback(entry)->function : entry;
    ok = (i == 0 || builder_add_c(vm, b, ", ")) &&
         callback_text(vm, function, VALUE_NONE, false, &text);
    if (ok) {
      ok = builder_add_string(vm, b, as_string(text));
      value_release(vm, text);
    }
  }
  return ok && builder_add_c(vm, b, "]");
}

// Add a text that has just been made, if it was (`ok`), and let it go.
static bool add_format(Vm *vm, StringBuilder *b, const Value *text, bool ok) {
  if (ok) {
    ok = builder_add_string(vm, b, as_string(*text));
    value_release(vm, *text);
  }
  return ok;
}

// coro=<w() running at x.py:3>
static bool add_coroutine(Vm *vm, StringBuilder *b, const Task *task) {
  Value text, c = task->coroutine;
  if (c == VALUE_NONE) { // it was over before anybody could ask
    return true;
  }
  if (!value_has_shape(c, SHAPE_COROUTINE) && !value_has_shape(c, SHAPE_GENERATOR)) {
    Value described;
    bool is_described = library_call(vm, "asyncio.describe", "describe_coroutine", &c, 1, &described);
    if (is_described) {
      is_described = string_format(vm, &text, " coro=<%V>", described);
      value_release(vm, described);
    }
    return add_format(vm, b, &text, is_described);
  }
  const Coroutine *coroutine = OBJECT_AS(Coroutine, c);
  const Code *code = frame_code(&coroutine->frame);
  bool is_done = coroutine->state == CORO_CLOSED;
  bool is_running = coroutine_seen_state(coroutine) != CORO_CREATED;
  bool ok = string_format(vm, &text, " coro=<%V() %s%V:%u>", coroutine_qualname(vm, coroutine),
                          is_done      ? "done, defined at "
                          : is_running ? "running at "
                                       : "running at ",
                          code->filename, is_done ? code->first_line : coroutine_line(coroutine));
  return add_format(vm, b, &text, ok);
}

static bool add_task(Vm *vm, StringBuilder *b, Task *task) {
  Value name, text;
  if (!task_name(vm, task, &name)) {
    return false;
  }
  bool ok = add_format(vm, b, &text, string_format(vm, &text, " name=%R", name));
  value_release(vm, name);
  ok = ok && add_coroutine(vm, b, task);
  Value waited = VALUE_UNBOUND;
  ok = ok && task_waiting(vm, task, &waited);
  if (ok && waited != VALUE_UNBOUND) {
    ok = add_format(vm, b, &text, string_format(vm, &text, " wait_for=%R", waited));
  }
  return ok;
}

static bool add_outcome(Vm *vm, StringBuilder *b, const Future *f) {
  Value text;
  if (f->state != FUTURE_IS_FINISHED) {
    return true;
  }
  if (f->is_exception) {
    return add_format(vm, b, &text, string_format(vm, &text, " exception=%R", f->result));
  }
  Value repr, module, function, name; // long results are shortened, as reprlib does
  if (!value_repr(vm, f->result, &repr)) {
    return false;
  }
  if (as_string(value_unbox(vm, repr))->length <= 30) {
    bool ok = add_format(vm, b, &text, string_format(vm, &text, " result=%V", repr));
    value_release(vm, repr);
    return ok;
  }
  value_release(vm, repr);
  if (!import_runtime_module(vm, "reprlib", &module)) {
    return false;
  }
  bool ok = string_interned(vm, "repr", 4, &name) &&
            value_get_attribute(vm, module, as_string(name), &function);
  value_release(vm, module);
  if (!ok) {
    return false;
  }
  value_release(vm, name);
  ok = value_call1(vm, function, f->result, &repr);
  value_release(vm, function);
  if (ok) {
    ok = add_format(vm, b, &text, string_format(vm, &text, " result=%V", repr));
    value_release(vm, repr);
  }
  return ok;
}

bool future_repr(Vm *vm, Value self, Value *result) {
  static const char *const STATES[] = {" pending", " cancelled", " finished"};
  Future *f = as_future(self);
  bool is_task = value_is_task(vm, self);
  StringBuilder b = {0};
  Value head;
  bool cancelling = is_task && f->state == FUTURE_IS_PENDING && (f->must_cancel || f->cancel_requests > 0);
  if (!keeper_reveal(vm, f) || !vm_enter_c(vm)) {
    return false;
  }
  bool ok = string_format(vm, &head, "<%T%s", self, cancelling ? " cancelling" : STATES[f->state]);
  ok = add_format(vm, &b, &head, ok);
  ok = ok && (!is_task || add_task(vm, &b, as_task(self)));
  ok = ok && add_outcome(vm, &b, f) && add_callbacks(vm, &b, future_waiting(f)) &&
       origin_add(vm, &b, &f->head) && builder_add_c(vm, &b, ">");
  vm_leave_c(vm);
  if (!ok) {
    builder_discard(vm, &b);
    return false;
  }
  return builder_finish(vm, &b, result);
}

// ---- __await__ and __iter__: an iterator, for who drives by hand ----

static bool future_iterator(Vm *vm, Value self, Value *result) {
  Wrapper *w = object_new(vm, SHAPE_FUTURE_ITERATOR, sizeof *w);
  if (w == NULL) {
    return false;
  }
  w->function = value_retain(self);
  *result = value_from_object(w);
  return true;
}

static bool step_raising(Vm *vm, Value self, Value *result) {
  Value future = OBJECT_AS(Wrapper, self)->function, value;
  switch (future_poll(vm, future, &value)) {
  case FUTURE_PENDING: *result = value_retain(future); return true;
  case FUTURE_DONE:
    raise_stop_iteration(vm, value);
    value_release(vm, value);
    return false;
  default: return false;
  }
}

static bool iterator_next_method(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return step_raising(vm, args[0], result);
}

static bool iterator_throw(Vm *vm, Value *args, int count, Value *result) {
  (void)count, (void)result;
  Value exception;
  if (exception_from_throw(vm, args + 1, &exception)) {
    raised_restore(vm, exception);
  }
  return false;
}

static bool iterator_close(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)args, (void)count;
  *result = VALUE_NONE;
  return true;
}

static bool iterator_slot_next(Vm *vm, Value self, Value *item) {
  if (step_raising(vm, self, item)) {
    return true;
  }
  if (!raised_matches(vm, vm->exceptions.StopIteration)) {
    return false;
  }
  raised_clear(vm);
  *item = VALUE_UNBOUND;
  return true;
}

static bool iterator_self(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(self);
  return true;
}

static void iterator_finalize(Vm *vm, Object *self) {
  value_release(vm, ((Wrapper *)self)->function);
}

static void iterator_traverse(Object *self, Visitor visit, void *context) {
  visit(context, ((Wrapper *)self)->function);
}

static const NativeDef ITERATOR_METHODS[] = {
    {"__next__", "self, /", iterator_next_method, NULL, 0},
    {"send", "self, value, /", iterator_next_method, NULL, 0},
    {"throw", "self, typ, val=None, tb=None, /", iterator_throw, NULL, 0},
    {"close", "self, /", iterator_close, NULL, 0},
    {0},
};

static const Slots ITERATOR_SLOTS = {
    .finalize = iterator_finalize,
    .traverse = iterator_traverse,
    .iterate = iterator_self,
    .next = iterator_slot_next,
};

static const ClassSpec ITERATOR_SPEC = {
    .name = "_asyncio.FutureIter",
    .shape = SHAPE_FUTURE_ITERATOR,
    .layout = LAYOUT_OTHER,
    .flags = CLASS_FINAL | CLASS_NO_NEW,
    .native_size = sizeof(Wrapper),
    .slots = &ITERATOR_SLOTS,
    .methods = ITERATOR_METHODS,
};

// ---- the class ----

static const NativeDef METHODS[] = {
    {"__new__", "cls, /, *args, **kwargs", method_new, NULL, 0},
    {"__init__", "self, *, loop=None", method_init, NULL, 0},
    {"__del__", "self, /", method_del, NULL, 0},
    {"result", "self, /", method_result, "The result, or raise the exception.", 0},
    {"exception", "self, /", method_exception, "The exception, or None.", NATIVE_BARE},
    {"set_result", "self, result, /", method_set_result, NULL, NATIVE_COUNTED},
    {"set_exception", "self, exception, /", method_set_exception, NULL, NATIVE_COUNTED},
    {"cancel", "self, /, msg=None", method_cancel, "Cancel and call the callbacks.", 0},
    {"cancelled", "self, /", method_cancelled, NULL, 0},
    {"done", "self, /", method_done, NULL, 0},
    {"add_done_callback", "self, fn, /, *, context=None", method_add_done_callback, NULL, NATIVE_COUNTED},
    {"remove_done_callback", "self, fn, /", method_remove_done_callback, NULL, NATIVE_COUNTED},
    {"get_loop", "self, /", method_get_loop, NULL, NATIVE_BARE},
    {"_make_cancelled_error", "self, /", method_make_cancelled, NULL, 0},
    {"__class_getitem__", "cls, item, /", generic_class_getitem, NULL, NATIVE_CLASS},
    {0},
};

static const MemberDef MEMBERS[] = {
    {"_asyncio_future_blocking", get_blocking, set_blocking, NULL},
    {"_loop", get_loop, NULL, NULL},
    {"_state", get_state, NULL, NULL},
    {"_log_traceback", get_log_traceback, set_log_traceback, NULL},
    {"_cancel_message", get_cancel_message, set_cancel_message, NULL},
    {"_result", get_result, NULL, NULL},
    {"_exception", get_exception, NULL, NULL},
    {"_callbacks", get_callbacks, NULL, NULL},
    {"_source_traceback", get_source_traceback, NULL, NULL},
    {0},
};

static const Slots SLOTS = {
    .finalize = future_finalize,
    .traverse = future_traverse,
    .clear = future_finalize,
    .repr = future_repr,
    .iterate = future_iterator,
    .await = future_iterator,
};

static const ClassSpec SPEC = {
    .name = "_asyncio.Future",
    .shape = SHAPE_FUTURE,
    .layout = LAYOUT_FUTURE,
    .native_size = sizeof(Future),
    .slots = &SLOTS,
    .methods = METHODS,
    .members = MEMBERS,
};

bool future_register(Vm *vm) {
  Runtime *runtime = runtime_of(vm);
  runtime->future_class = vm->class_of.future = class_from_spec(vm, &SPEC, vm->class_of.object);
  vm->class_of.future_iterator = class_from_spec(vm, &ITERATOR_SPEC, vm->class_of.object);
  return runtime->future_class != NULL && vm->class_of.future_iterator != NULL;
}
