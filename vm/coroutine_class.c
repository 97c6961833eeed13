// The classes generator and coroutine: what programs see of suspended computations.
#include "vm/coroutine_class.h"
#include "vm/attribute.h"
#include "vm/iterate.h"
#include "vm/shape.h"
#include "vm/suspend.h"

Coroutine *as_coroutine(Value v) {
  return OBJECT_AS(Coroutine, v);
}

static const char *kind_name(const Coroutine *c) {
  return c->head.shape == SHAPE_GENERATOR   ? "generator"
         : c->head.shape == SHAPE_COROUTINE ? "coroutine"
                                            : "async generator";
}

// A coroutine that is awaited runs or is suspended as the root of its chain does.
CoroutineState coroutine_seen_state(const Coroutine *c) {
  return (CoroutineState)(c->state == CORO_RUNNING ? coroutine_root(c)->state : c->state);
}

Value coroutine_awaiting(const Vm *vm, const Coroutine *c) {
  (void)vm;
  const Frame *frame = &c->frame;
  if (c->state == CORO_CREATED || c->state == CORO_CLOSED ||
      frame->pc == frame_code(frame)->words) {
    return VALUE_UNBOUND;
  }
  uint32_t word = frame->pc[-1];
  bool waits = word_op(word) == OP_AWAIT || word_op(word) == OP_YIELD_FROM;
  Value v = waits ? frame_registers(frame)[word_a(word)] : VALUE_UNBOUND;
  return v == VALUE_TURN ? VALUE_UNBOUND : v;
}

uint32_t coroutine_line(const Coroutine *c) {
  const Code *code = frame_code(&c->frame);
  if (c->state == CORO_CREATED || c->state == CORO_CLOSED) {
    return code->first_line;
  }
  uint32_t next = (uint32_t)(c->frame.pc - code->words);
  return code_position(code, next == 0 ? 0 : next - 1).line;
}

// ---- send, throw, close ----

// What StopIteration would carry out of a finished one.
static bool finish(Vm *vm, Outcome outcome, Value *result) {
  switch (outcome) {
  case OUTCOME_YIELDED: return true;
  case OUTCOME_RETURNED: {
    Value value = *result;
    raise_stop_iteration(vm, value);
    value_release(vm, value);
    return false;
  }
  default: return false;
  }
}

static bool check_resumable(Vm *vm, Coroutine *c, bool has_value) {
  bool is_coroutine = c->head.shape == SHAPE_COROUTINE;
  if (c->state == CORO_RUNNING && !chain_split(vm, c)) {
    return false;
  }
  if (c->state == CORO_RUNNING) {
    if (is_coroutine && c->mode == MODE_DELEGATE) {
      return raise_format(vm, vm->exceptions.RuntimeError, "coroutine is being awaited already");
    }
    return raise_value_error(vm, "%s already executing", kind_name(c));
  }
  if (c->state == CORO_CLOSED) {
    return is_coroutine ? raise_format(vm, vm->exceptions.RuntimeError,
                                       "cannot reuse already awaited coroutine")
                        : raise_class(vm, vm->exceptions.StopIteration);
  }
  if (c->state == CORO_CREATED && has_value) {
    return raise_type_error(vm, "can't send non-None value to a just-started %s", kind_name(c));
  }
  return true;
}

bool coroutine_send(Vm *vm, Value self, Value sent, Value *result) {
  Coroutine *c = as_coroutine(self);
  return check_resumable(vm, c, sent != VALUE_NONE) &&
         finish(vm, coroutine_resume(vm, c, sent, result), result);
}

static bool send_method(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return coroutine_send(vm, args[0], args[1], result);
}

// An exception from throw(type, value, traceback) or throw(exception).
bool exception_from_throw(Vm *vm, const Value *args, Value *result) {
  Value type = args[0], value = args[1], traceback = args[2];
  if (traceback != VALUE_NONE && !value_has_shape(traceback, SHAPE_TRACEBACK)) {
    return raise_type_error(vm, "throw() third argument must be a traceback object");
  }
  if (value_layout(vm, type) == LAYOUT_EXCEPTION) {
    if (value != VALUE_NONE) {
      return raise_type_error(vm, "instance exception may not have a separate value");
    }
    *result = value_retain(type);
  } else if (value_is_instance(vm, type, vm->class_of.type) &&
             class_is_subclass(OBJECT_AS(Class, type), vm->exceptions.BaseException)) {
    if (value_is_instance(vm, value, OBJECT_AS(Class, type))) {
      *result = value_retain(value);
    } else {
      bool spread = value_is_tuple(value);
      if (!value_call_n(vm, type, spread ? as_tuple(value)->items : &value,
                        value == VALUE_NONE ? 0
                        : spread            ? as_tuple(value)->length
                                            : 1,
                        result)) {
        return false;
      }
    }
  } else {
    return raise_type_error(
        vm, "exceptions must be classes or instances deriving from BaseException, not %T", type);
  }
  if (traceback != VALUE_NONE) {
    value_replace(vm, &OBJECT_AS(Exception, *result)->traceback, value_retain(traceback));
  }
  return true;
}

bool coroutine_throw_value(Vm *vm, Value self, Value exception, Value *result) {
  Coroutine *c = as_coroutine(self);
  if (c->state == CORO_CLOSED && c->head.shape != SHAPE_COROUTINE) {
    raised_restore(vm, value_retain(exception));
    return false;
  }
  if (!check_resumable(vm, c, false)) {
    return false;
  }
  raised_restore(vm, value_retain(exception));
  return finish(vm, coroutine_throw(vm, c, result), result);
}

static bool throw_method(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value exception;
  if (!exception_from_throw(vm, args + 1, &exception)) {
    // What waits in there complains, and this one hears of it at its await.
    if (coroutine_awaiting(vm, as_coroutine(args[0])) == VALUE_UNBOUND) {
      return false;
    }
    exception = raised_take(vm);
  }
  bool ok = coroutine_throw_value(vm, args[0], exception, result);
  value_release(vm, exception);
  return ok;
}

static bool close_method(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Coroutine *c = as_coroutine(args[0]);
  *result = VALUE_NONE;
  if (c->state == CORO_RUNNING && !chain_split(vm, c)) {
    return false;
  }
  if (c->state == CORO_RUNNING) {
    return raise_value_error(vm, "%s already executing", kind_name(c));
  }
  if (coroutine_close_at_once(vm, c)) {
    return true;
  }
  if (c->state == CORO_SUSPENDED) { // 3.13: close() gives what a generator returns
    raise_class(vm, vm->exceptions.GeneratorExit);
    Value given;
    switch (coroutine_throw(vm, c, &given)) {
    case OUTCOME_RETURNED: *result = given; return true;
    case OUTCOME_YIELDED:
      value_release(vm, given);
      return raise_format(vm, vm->exceptions.RuntimeError, "%s ignored GeneratorExit",
                          kind_name(c));
    default:
      if (!raised_matches(vm, vm->exceptions.GeneratorExit) &&
          !raised_matches(vm, vm->exceptions.StopIteration)) {
        return false;
      }
      raised_clear(vm);
      return true;
    }
  }
  c->flags |= CORO_WARNED;
  return coroutine_close(vm, c);
}

// ---- iteration ----

static bool self_iterate(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(self);
  return true;
}

static bool generator_next(Vm *vm, Value self, Value *item) {
  Coroutine *c = as_coroutine(self);
  if (c->state == CORO_CLOSED) {
    *item = VALUE_UNBOUND;
    return true;
  }
  if (!check_resumable(vm, c, false)) {
    return false;
  }
  switch (coroutine_resume(vm, c, VALUE_NONE, item)) {
  case OUTCOME_YIELDED: return true;
  case OUTCOME_RETURNED:
    value_release(vm, *item);
    *item = VALUE_UNBOUND;
    return true;
  default: return false;
  }
}

bool value_next_raising(Vm *vm, Value iterator, Value *item) {
  uint32_t shape = value_is_pointer(iterator) ? object_shape(iterator) : 0;
  if (shape == SHAPE_GENERATOR) {
    return coroutine_send(vm, iterator, VALUE_NONE, item);
  }
  const Class *class_ = value_class(vm, iterator);
  if (class_->slots.next == NULL) {
    return raise_type_error(vm, "'%T' object is not an iterator", iterator);
  }
  if (!(class_->flags & CLASS_NATIVE) || shape == SHAPE_COROUTINE_WRAPPER ||
      shape == SHAPE_FUTURE_ITERATOR || shape == SHAPE_ASYNC_GENERATOR_STEP ||
      shape == SHAPE_ASYNC_GENERATOR_THROW) { // a __next__ whose StopIteration carries a value
    if (!value_call_special(vm, iterator, vm->names.next, NULL, 0, item)) {
      return false;
    }
    if (*item != VALUE_UNBOUND) {
      return true;
    }
  }
  if (!class_->slots.next(vm, iterator, item)) {
    return false;
  }
  return *item != VALUE_UNBOUND || raise_class(vm, vm->exceptions.StopIteration);
}

static bool wrapper_new(Vm *vm, Value coroutine, Value *result) {
  Wrapper *w = object_new(vm, SHAPE_COROUTINE_WRAPPER, sizeof *w);
  if (w == NULL) {
    return false;
  }
  w->function = value_retain(coroutine);
  *result = value_from_object(w);
  return true;
}

// ---- attributes ----

static bool coroutine_repr(Vm *vm, Value self, Value *result) {
  Value address;
  if (!value_address(vm, self, &address)) {
    return false;
  }
  const Coroutine *c = as_coroutine(self);
  const char *kind = c->head.shape == SHAPE_ASYNC_GENERATOR ? "async_generator" : kind_name(c);
  bool ok =
      string_format(vm, result, "<%s object %V at %V>", kind, coroutine_qualname(vm, c), address);
  value_release(vm, address);
  return ok;
}

// ---- names ----
//
// Nearly all have those of their functions.  Those that a program gives are in a dict of the Vm, by
// the coroutine's address: a name and a qualname.

static Value renamed_key(const Coroutine *c) {
  return value_from_small((int64_t)((uintptr_t)c / sizeof(Value)));
}

static const Tuple *given_names(Vm *vm, const Coroutine *c) {
  Value names;
  if (!(c->flags & CORO_RENAMED) || vm->renamed == NULL) { // at the end of a Vm there is none
    return NULL;
  }
  return dict_get(vm, vm->renamed, renamed_key(c), &names) && names != VALUE_UNBOUND
             ? as_tuple(names)
             : NULL;
}

static void forget_names(Vm *vm, Coroutine *c) {
  bool found;
  c->flags &= (uint8_t)~CORO_RENAMED;
  if (vm->renamed != NULL && !dict_delete(vm, vm->renamed, renamed_key(c), &found)) {
    raised_clear(vm);
  }
}

Value coroutine_name(Vm *vm, const Coroutine *c) {
  const Tuple *given = given_names(vm, c);
  return given != NULL ? given->items[0] : c->frame.function->name;
}

Value coroutine_qualname(Vm *vm, const Coroutine *c) {
  const Tuple *given = given_names(vm, c);
  return given != NULL ? given->items[1] : c->frame.function->qualname;
}

static bool get_name(Vm *vm, Value self, Value *result) {
  *result = value_retain(coroutine_name(vm, as_coroutine(self)));
  return true;
}

// ---- the finalizer of an async generator: in its last register ----

static Value *finalizer_place(const Coroutine *c) {
  return &frame_registers(&c->frame)[frame_code(&c->frame)->register_count - 1u];
}

Value coroutine_finalizer(const Coroutine *c) {
  Value finalizer = *finalizer_place(c);
  return finalizer == VALUE_UNBOUND ? VALUE_NONE : finalizer;
}

void coroutine_set_finalizer(Vm *vm, Coroutine *c, Value finalizer) {
  value_replace(vm, finalizer_place(c), value_retain(finalizer));
}

static bool get_qualname(Vm *vm, Value self, Value *result) {
  *result = value_retain(coroutine_qualname(vm, as_coroutine(self)));
  return true;
}

static bool set_names(Vm *vm, Value self, Value value, bool is_qualname) {
  if (value == VALUE_UNBOUND || value_layout(vm, value) != LAYOUT_STR) {
    return raise_type_error(vm, "%s must be set to a string object",
                            is_qualname ? "__qualname__" : "__name__");
  }
  Coroutine *c = as_coroutine(self);
  Value pair[2] = {coroutine_name(vm, c), coroutine_qualname(vm, c)}, tuple;
  pair[is_qualname] = value;
  if (vm->renamed == NULL) {
    vm->renamed = dict_new(vm, 0);
  }
  if (vm->renamed == NULL || !tuple_from_values(vm, pair, 2, &tuple)) {
    return false;
  }
  bool ok = dict_set(vm, vm->renamed, renamed_key(c), tuple);
  value_release(vm, tuple);
  c->flags |= ok ? CORO_RENAMED : 0;
  return ok;
}

static bool set_name(Vm *vm, Value self, Value value) {
  return set_names(vm, self, value, false);
}

static bool set_qualname(Vm *vm, Value self, Value value) {
  return set_names(vm, self, value, true);
}

static bool get_code(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(value_from_object(frame_code(&as_coroutine(self)->frame)));
  return true;
}

static bool get_running(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_from_bool(coroutine_seen_state(as_coroutine(self)) == CORO_RUNNING);
  return true;
}

// An async generator runs from the beginning of a step to its end, whatever it waits for.
static bool get_step_running(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_from_bool((as_coroutine(self)->flags & CORO_ASYNC_BUSY) != 0);
  return true;
}

static bool get_suspended(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_from_bool(coroutine_seen_state(as_coroutine(self)) == CORO_SUSPENDED);
  return true;
}

// Is it suspended in a bare turn, `await asyncio.sleep(0)`?
static bool is_in_turn(const Coroutine *c) {
  const Frame *frame = &c->frame;
  return coroutine_root(c)->state == CORO_SUSPENDED && c->state != CORO_CLOSED &&
         frame->pc != frame_code(frame)->words && word_op(frame->pc[-1]) == OP_AWAIT &&
         frame_registers(frame)[word_a(frame->pc[-1])] == VALUE_TURN;
}

static bool get_await(Vm *vm, Value self, Value *result) {
  if (is_in_turn(as_coroutine(self))) {
    Value root = value_from_object(coroutine_root(as_coroutine(self)));
    if (!vm->hooks.sleep_reveal(vm, as_coroutine(root), VALUE_TURN)) {
      return false;
    }
  }
  Value v = coroutine_awaiting(vm, as_coroutine(self));
  if (value_has_shape(v, SHAPE_ASYNC_GENERATOR)) {
    const Frame *frame = &as_coroutine(self)->frame;
    return async_step_show(vm, &frame_registers(frame)[word_a(frame->pc[-1])], result);
  }
  if (value_has_shape(v, SHAPE_SLEEP)) { // not what a program may see
    Value root = value_from_object(coroutine_root(as_coroutine(self)));
    if (!vm->hooks.sleep_reveal(vm, as_coroutine(root), v)) {
      return false;
    }
    v = coroutine_awaiting(vm, as_coroutine(self));
  }
  if (v != VALUE_UNBOUND && value_layout(vm, v) == LAYOUT_FUTURE) {
    return value_call_special(vm, v, vm->names.await, NULL, 0, result); // what CPython shows of it
  }
  *result = v == VALUE_UNBOUND ? VALUE_NONE : value_retain(v);
  return true;
}

static bool get_frame(Vm *vm, Value self, Value *result) {
  const Coroutine *c = as_coroutine(self);
  if (c->state == CORO_CLOSED) {
    *result = VALUE_NONE;
    return true;
  }
  return frame_object_new(vm, &c->frame, self, result);
}

static bool get_origin(Vm *vm, Value self, Value *result) {
  (void)vm, (void)self;
  *result = VALUE_NONE;
  return true;
}

#define NAMES                                                                                      \
  {"__name__", get_name, set_name, NULL}, {                                                        \
    "__qualname__", get_qualname, set_qualname, NULL                                               \
  }
static const MemberDef GENERATOR_MEMBERS[] = {
    NAMES,
    {"gi_code", get_code, NULL, NULL},
    {"gi_running", get_running, NULL, NULL},
    {"gi_suspended", get_suspended, NULL, NULL},
    {"gi_yieldfrom", get_await, NULL, NULL},
    {"gi_frame", get_frame, NULL, NULL},
    {0},
};
static const MemberDef COROUTINE_MEMBERS[] = {
    NAMES,
    {"cr_code", get_code, NULL, NULL},
    {"cr_running", get_running, NULL, NULL},
    {"cr_suspended", get_suspended, NULL, NULL},
    {"cr_await", get_await, NULL, NULL},
    {"cr_frame", get_frame, NULL, NULL},
    {"cr_origin", get_origin, NULL, NULL},
    {0},
};
const MemberDef ASYNC_GENERATOR_MEMBERS[] = {
    NAMES,
    {"ag_code", get_code, NULL, NULL},
    {"ag_running", get_step_running, NULL, NULL},
    {"ag_suspended", get_suspended, NULL, NULL},
    {"ag_await", get_await, NULL, NULL},
    {"ag_frame", get_frame, NULL, NULL},
    {0},
};

static const NativeDef METHODS[] = {
    {"send", "self, arg, /", send_method, NULL, 0},
    {"throw", "self, typ, val=None, tb=None, /", throw_method, NULL, 0},
    {"close", "self, /", close_method, NULL, 0},
    {0},
};

// ---- memory ----

// What a coroutine that goes while it is suspended was waiting for: a coroutine is a root of its
// own from then on, and is closed if nobody else has it.
static void release_awaited(Vm *vm, const Coroutine *c, Value awaited) {
  if (c->state == CORO_SUSPENDED && value_is_pointer(awaited) &&
      shape_is_coroutine(object_shape(awaited))) {
    Value before = raised_take(vm);
    if (!chain_split(vm, as_coroutine(awaited))) {
      raised_clear(vm);
    }
    vm->raised = before;
  }
  value_release(vm, awaited);
}

void coroutine_finalize(Vm *vm, Object *self) {
  Coroutine *c = (Coroutine *)self;
  if (c->is_listed && vm->hooks.async_generator_gone != NULL) {
    vm->hooks.async_generator_gone(vm, self);
  }
  if (c->state == CORO_CREATED || c->state == CORO_SUSPENDED || c->state == CORO_RUNNING) {
    const Code *code = frame_code(&c->frame);
    uint32_t next = (uint32_t)(c->frame.pc - code->words);
    Value *regs = frame_registers(&c->frame);
    // Temporaries of a frame that could not be closed; the awaited one included.
    if (next > 0) {
      uint32_t live = code->depths[next - 1];
      uint32_t word = c->frame.pc[-1];
      bool waits = word_op(word) == OP_AWAIT || word_op(word) == OP_YIELD_FROM;
      if (waits && c->state != CORO_CREATED) {
        release_awaited(vm, c, regs[word_a(word)]);
      }
      for (uint32_t i = 0; i < live; i++) {
        value_release(vm, regs[code->local_count + i]);
      }
    }
    c->state = CORO_CLOSED;
    frame_release(vm, &c->frame);
  }
  if (UNLIKELY(c->flags & CORO_RENAMED)) {
    forget_names(vm, c);
  }
  if (c->head.shape == SHAPE_ASYNC_GENERATOR) {
    value_release(vm, *finalizer_place(c));
  }
  object_release(vm, c->frame.function);
}

void coroutine_release(Vm *vm, Value v) {
  Coroutine *c = OBJECT_AS(Coroutine, v);
  if (UNLIKELY(!value_has_shape(v, SHAPE_COROUTINE) || c->head.count != 1 ||
               c->state != CORO_CLOSED || c->flags != 0 ||
               (vm->class_of.coroutine->flags & CLASS_WEAK_REFERENCED))) {
    value_release(vm, v);
    return;
  }
  Function *function = c->frame.function;
  object_free(vm, c, coroutine_size(function->code));
  object_release(vm, function);
}

void coroutines_tell_running(Strand *strand, bool is_begin) {
  Frame *frame = strand == NULL ? NULL : strand->frame; // a Vm at its end has none
  for (; frame != NULL; frame = frame->caller) {
    if ((uintptr_t)frame - (uintptr_t)strand->stack >= strand->stack_size) {
      Coroutine *c = coroutine_of_frame(frame);
      c->flags = (uint8_t)(is_begin ? c->flags | CORO_MARKED : c->flags & ~CORO_MARKED);
    }
  }
}

void coroutine_traverse(Object *self, Visitor visit, void *context) {
  const Coroutine *c = (const Coroutine *)self;
  if (c->frame.function == NULL) {
    return;
  }
  visit(context, value_from_object(c->frame.function));
  if (c->head.shape == SHAPE_ASYNC_GENERATOR) {
    visit(context, *finalizer_place(c));
  }
  if (c->state == CORO_CLOSED || (c->flags & CORO_MARKED)) {
    return; // a running frame's registers are roots
  }
  const Code *code = frame_code(&c->frame);
  const Value *regs = frame_registers(&c->frame);
  for (uint32_t i = 0; i < code->local_count; i++) {
    visit(context, regs[i]);
  }
  uint32_t next = (uint32_t)(c->frame.pc - code->words);
  if (next == 0) {
    return;
  }
  uint32_t word = c->frame.pc[-1];
  if (word_op(word) == OP_AWAIT || word_op(word) == OP_YIELD_FROM) {
    visit(context, regs[word_a(word)]);
  }
  for (uint32_t i = 0; i < code->depths[next - 1]; i++) {
    visit(context, regs[code->local_count + i]);
  }
}

static bool coroutine_await(Vm *vm, Value self, Value *iterator) {
  return wrapper_new(vm, self, iterator);
}

static const Slots GENERATOR_SLOTS = {
    .finalize = coroutine_finalize,
    .traverse = coroutine_traverse,
    .repr = coroutine_repr,
    .iterate = self_iterate,
    .next = generator_next,
};

static const Slots COROUTINE_SLOTS = {
    .finalize = coroutine_finalize,
    .traverse = coroutine_traverse,
    .repr = coroutine_repr,
    .await = coroutine_await,
};

static const ClassSpec GENERATOR_SPEC = {
    .name = "generator",
    .shape = SHAPE_GENERATOR,
    .layout = LAYOUT_OTHER,
    .flags = CLASS_FINAL | CLASS_NO_NEW,
    .native_size = sizeof(Coroutine),
    .slots = &GENERATOR_SLOTS,
    .methods = METHODS,
    .members = GENERATOR_MEMBERS,
};

static const ClassSpec COROUTINE_SPEC = {
    .name = "coroutine",
    .shape = SHAPE_COROUTINE,
    .layout = LAYOUT_OTHER,
    .flags = CLASS_FINAL | CLASS_NO_NEW,
    .native_size = sizeof(Coroutine),
    .slots = &COROUTINE_SLOTS,
    .methods = METHODS,
    .members = COROUTINE_MEMBERS,
};

// ---- coroutine.__await__() ----

static bool wrapper_send(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return coroutine_send(vm, OBJECT_AS(Wrapper, args[0])->function, args[1], result);
}

static bool wrapper_throw(Vm *vm, Value *args, int count, Value *result) {
  Value with[4] = {OBJECT_AS(Wrapper, args[0])->function, args[1], args[2], args[3]};
  return throw_method(vm, with, count, result);
}

static bool wrapper_close(Vm *vm, Value *args, int count, Value *result) {
  Value self = OBJECT_AS(Wrapper, args[0])->function;
  return close_method(vm, &self, count, result);
}

static bool wrapper_next_method(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return coroutine_send(vm, OBJECT_AS(Wrapper, args[0])->function, VALUE_NONE, result);
}

static bool wrapper_next(Vm *vm, Value self, Value *item) {
  if (coroutine_send(vm, OBJECT_AS(Wrapper, self)->function, VALUE_NONE, item)) {
    return true;
  }
  if (!raised_matches(vm, vm->exceptions.StopIteration)) {
    return false;
  }
  raised_clear(vm);
  *item = VALUE_UNBOUND;
  return true;
}

static void wrapper_finalize(Vm *vm, Object *self) {
  value_release(vm, ((Wrapper *)self)->function);
}

static void wrapper_traverse(Object *self, Visitor visit, void *context) {
  visit(context, ((Wrapper *)self)->function);
}

static const NativeDef WRAPPER_METHODS[] = {
    {"__next__", "self, /", wrapper_next_method, NULL, 0},
    {"send", "self, arg, /", wrapper_send, NULL, 0},
    {"throw", "self, typ, val=None, tb=None, /", wrapper_throw, NULL, 0},
    {"close", "self, /", wrapper_close, NULL, 0},
    {0},
};

static const Slots WRAPPER_SLOTS = {
    .finalize = wrapper_finalize,
    .traverse = wrapper_traverse,
    .iterate = self_iterate,
    .next = wrapper_next,
};

static const ClassSpec WRAPPER_SPEC = {
    .name = "coroutine_wrapper",
    .shape = SHAPE_COROUTINE_WRAPPER,
    .layout = LAYOUT_OTHER,
    .flags = CLASS_FINAL | CLASS_NO_NEW,
    .native_size = sizeof(Wrapper),
    .slots = &WRAPPER_SLOTS,
    .methods = WRAPPER_METHODS,
};

void coroutine_register(Vm *vm) {
  Class *object = vm->class_of.object;
  vm->class_of.generator = class_from_spec(vm, &GENERATOR_SPEC, object);
  vm->class_of.coroutine = class_from_spec(vm, &COROUTINE_SPEC, object);
  vm->class_of.coroutine_wrapper = class_from_spec(vm, &WRAPPER_SPEC, object);
  async_generator_register(vm);
}
