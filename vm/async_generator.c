// Async generators: their steps (asend, athrow, aclose) as awaitables, and their class.
//
// A step is awaited like a coroutine: the generator's frame is linked under the awaiting one, runs
// until it gives an item (ASYNC_YIELD), ends, or suspends the whole chain on a Future.
#include "vm/attribute.h"
#include "vm/coroutine_class.h"
#include "vm/shape.h"
#include "vm/suspend.h"

static AsyncGeneratorStep *as_step(Value v) {
  return OBJECT_AS(AsyncGeneratorStep, v);
}

static bool step_new(Vm *vm, uint32_t shape, Coroutine *generator, Value value, Value *result) {
  AsyncGeneratorStep *step = object_new(vm, shape, sizeof *step);
  if (step == NULL) {
    return false;
  }
  step->generator = object_retain(generator);
  step->value = value_retain(value);
  step->is_throw = shape == SHAPE_ASYNC_GENERATOR_THROW;
  *result = value_from_object(step);
  return true;
}

// The first time anybody iterates the generator the loop wants to know of it.
static bool begin(Vm *vm, Coroutine *generator) {
  if (generator->flags & CORO_HOOKED) {
    return true;
  }
  generator->flags |= CORO_HOOKED;
  return vm->hooks.async_generator_begins == NULL ||
         vm->hooks.async_generator_begins(vm, value_from_object(generator));
}

bool async_step_new(Vm *vm, Coroutine *generator, Value sent, Value *result) {
  return begin(vm, generator) && step_new(vm, SHAPE_ASYNC_GENERATOR_STEP, generator, sent, result);
}

bool async_step_show(Vm *vm, Value *place, Value *result) {
  if (!step_new(vm, SHAPE_ASYNC_GENERATOR_STEP, as_coroutine(*place), VALUE_NONE, result)) {
    return false;
  }
  OBJECT_AS(AsyncGeneratorStep, *result)->state = STEP_CLOSED; // it has been entered
  value_replace(vm, place, value_retain(*result));
  return true;
}

static const char *method_name(const AsyncGeneratorStep *step) {
  return step->is_close ? "aclose()" : step->is_throw ? "athrow()" : "anext()";
}

static bool refuse_busy(Vm *vm, AsyncGeneratorStep *step) {
  step->state = STEP_CLOSED;
  return raise_format(vm, vm->exceptions.RuntimeError,
                      "%s: asynchronous generator is already running", method_name(step));
}

// May the step run now, given `sent`?  Raises what CPython raises if not.
static bool check(Vm *vm, AsyncGeneratorStep *step, Value sent) {
  Coroutine *generator = step->generator;
  if (step->state == STEP_CLOSED) {
    return raise_format(vm, vm->exceptions.RuntimeError, "cannot reuse already awaited %s",
                        step->is_throw ? "aclose()/athrow()" : "__anext__()/asend()");
  }
  if (step->is_throw && generator->state == CORO_CLOSED) {
    step->state = STEP_CLOSED;
    return raise_stop_iteration(vm, VALUE_NONE);
  }
  if (step->state != STEP_INIT) {
    return true;
  }
  if (generator->flags & CORO_ASYNC_BUSY) {
    return refuse_busy(vm, step);
  }
  if (step->is_throw && (generator->flags & CORO_CLOSING)) { // it did not listen to aclose()
    step->state = STEP_CLOSED;
    return raise_class(vm, vm->exceptions.StopAsyncIteration);
  }
  if (step->is_throw && sent != VALUE_NONE) {
    return raise_format(vm, vm->exceptions.RuntimeError,
                        "can't send non-None value to a just-started coroutine");
  }
  if (generator->state == CORO_CLOSED) {
    step->state = STEP_CLOSED;
    return raise_class(vm, vm->exceptions.StopAsyncIteration);
  }
  if (generator->state == CORO_CREATED && !step->is_throw && sent != VALUE_NONE) {
    step->state = STEP_CLOSED;
    return raise_type_error(vm, "can't send non-None value to a just-started async generator");
  }
  return true;
}

bool async_step_enter(Vm *vm, Frame *frame, AsyncGeneratorStep *step, bool *is_raised) {
  Coroutine *generator = step->generator;
  *is_raised = false;
  if (!check(vm, step, step->is_throw ? VALUE_NONE : step->value)) {
    return false;
  }
  step->state = STEP_CLOSED; // once entered, the chain's frames know how it goes on
  if (step->is_throw && generator->state == CORO_CREATED) {
    generator->state = CORO_CLOSED;
    if (step->is_close) {
      return raise_stop_iteration(vm, VALUE_NONE);
    }
    raised_restore(vm, value_retain(step->value));
    return false;
  }
  generator->flags |= CORO_ASYNC_BUSY;
  if (step->is_close) {
    generator->flags |= CORO_CLOSING;
  }
  if (!delegate_enter(vm, frame, generator)) {
    return false;
  }
  if (step->is_throw) {
    raised_restore(vm, value_retain(step->value));
    raised_enters(vm, frame_handled(&generator->frame));
    *is_raised = true;
  } else {
    value_replace(vm, &vm->strand->sent, value_retain(step->value));
  }
  return true;
}

// ---- driving a step by hand: step.send(), step.throw() ----

// What the generator did, as an iterator tells it: an item is the result of the step.
static bool step_outcome(Vm *vm, AsyncGeneratorStep *step, Outcome outcome, Value *result) {
  Coroutine *generator = step->generator;
  if (outcome == OUTCOME_YIELDED && !(generator->flags & CORO_GAVE_ITEM)) {
    return true; // waits for a future
  }
  step->state = STEP_CLOSED;
  generator->flags &= (uint8_t)~CORO_ASYNC_BUSY;
  if (outcome == OUTCOME_YIELDED) {
    generator->flags &= (uint8_t)~CORO_GAVE_ITEM;
    Value item = *result;
    if (step->is_close) {
      raise_format(vm, vm->exceptions.RuntimeError, "async generator ignored GeneratorExit");
    } else {
      raise_stop_iteration(vm, item);
    }
    value_release(vm, item);
    return false;
  }
  if (step->is_close && (raised_matches(vm, vm->exceptions.StopAsyncIteration) ||
                         raised_matches(vm, vm->exceptions.GeneratorExit))) {
    raised_clear(vm);
    return raise_stop_iteration(vm, VALUE_NONE);
  }
  return false;
}

static bool step_send(Vm *vm, Value self, Value sent, Value *result) {
  AsyncGeneratorStep *step = as_step(self);
  Coroutine *generator = step->generator;
  bool is_first = step->state == STEP_INIT;
  if (is_first && !step->is_throw && sent == VALUE_NONE) {
    sent = step->value;
  }
  if (!check(vm, step, sent)) {
    return false;
  }
  step->state = STEP_RUNNING;
  if (is_first || !step->is_throw) {
    generator->flags |= CORO_ASYNC_BUSY;
  }
  generator->flags &= (uint8_t)~CORO_GAVE_ITEM;
  if (step->is_close) {
    generator->flags |= CORO_CLOSING;
  }
  if (is_first && step->is_throw) {
    raised_restore(vm, value_retain(step->value));
    return step_outcome(vm, step, coroutine_throw(vm, generator, result), result);
  }
  bool ok = step_outcome(vm, step, coroutine_resume(vm, generator, sent, result), result);
  if (!is_first && step->is_throw && !step->is_close) {
    step->state = STEP_RUNNING; // CPython lets an athrow() that has waited be used on
  }
  return ok;
}

static bool step_next_method(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return step_send(vm, args[0], VALUE_NONE, result);
}

static bool step_send_method(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return step_send(vm, args[0], args[1], result);
}

// Throw `exception`, which is taken over.
static bool step_throw(Vm *vm, AsyncGeneratorStep *step, Value exception, Value *result) {
  Coroutine *generator = step->generator;
  if (step->state == STEP_INIT && (generator->flags & CORO_ASYNC_BUSY)) {
    value_release(vm, exception);
    return refuse_busy(vm, step);
  }
  if (step->state == STEP_INIT) {
    generator->flags |= CORO_ASYNC_BUSY;
  }
  step->state = STEP_RUNNING;
  generator->flags &= (uint8_t)~CORO_GAVE_ITEM;
  raised_restore(vm, exception);
  Outcome outcome = generator->state == CORO_CLOSED ? OUTCOME_RAISED
                                                    : coroutine_throw(vm, generator, result);
  return step_outcome(vm, step, outcome, result);
}

static bool step_throw_method(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  AsyncGeneratorStep *step = as_step(args[0]);
  Value exception;
  if (step->state == STEP_CLOSED) {
    return check(vm, step, VALUE_NONE);
  }
  return exception_from_throw(vm, args + 1, &exception) &&
         step_throw(vm, step, exception, result);
}

// Throws GeneratorExit, and hears how that ends.
static bool step_close_method(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  AsyncGeneratorStep *step = as_step(args[0]);
  Value exception;
  *result = VALUE_NONE;
  if (step->state == STEP_CLOSED) {
    return true;
  }
  if (!exception_new(vm, vm->exceptions.GeneratorExit, NULL, 0, &exception)) {
    return false;
  }
  if (step_throw(vm, step, exception, result)) {
    value_release(vm, *result);
    return raise_format(vm, vm->exceptions.RuntimeError, "coroutine ignored GeneratorExit");
  }
  if (!raised_matches(vm, vm->exceptions.StopIteration) &&
      !raised_matches(vm, vm->exceptions.StopAsyncIteration) &&
      !raised_matches(vm, vm->exceptions.GeneratorExit)) {
    return false;
  }
  raised_clear(vm);
  *result = VALUE_NONE;
  return true;
}

static bool step_next(Vm *vm, Value self, Value *item) {
  if (step_send(vm, self, VALUE_NONE, item)) {
    return true;
  }
  if (!raised_matches(vm, vm->exceptions.StopIteration)) {
    return false;
  }
  raised_clear(vm);
  *item = VALUE_UNBOUND;
  return true;
}

static bool self_slot(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(self);
  return true;
}

static void step_finalize(Vm *vm, Object *self) {
  AsyncGeneratorStep *step = (AsyncGeneratorStep *)self;
  object_release(vm, step->generator);
  value_release(vm, step->value);
}

static void step_traverse(Object *self, Visitor visit, void *context) {
  visit(context, value_from_object(((AsyncGeneratorStep *)self)->generator));
  visit(context, ((AsyncGeneratorStep *)self)->value);
}

static const NativeDef STEP_METHODS[] = {
    {"__next__", "self, /", step_next_method, NULL, 0},
    {"send", "self, arg, /", step_send_method, NULL, 0},
    {"throw", "self, typ, val=None, tb=None, /", step_throw_method, NULL, 0},
    {"close", "self, /", step_close_method, NULL, 0},
    {0},
};

static const Slots STEP_SLOTS = {
    .finalize = step_finalize,
    .traverse = step_traverse,
    .iterate = self_slot,
    .await = self_slot,
    .next = step_next,
};

#define STEP_SPEC(text, SHAPE)                                                                     \
  {                                                                                                \
    .name = text, .shape = SHAPE, .layout = LAYOUT_OTHER, .flags = CLASS_FINAL | CLASS_NO_NEW,     \
    .native_size = sizeof(AsyncGeneratorStep), .slots = &STEP_SLOTS, .methods = STEP_METHODS       \
  }
static const ClassSpec SEND_SPEC = STEP_SPEC("async_generator_asend", SHAPE_ASYNC_GENERATOR_STEP);
static const ClassSpec THROW_SPEC =
    STEP_SPEC("async_generator_athrow", SHAPE_ASYNC_GENERATOR_THROW);

// ---- the generator ----

static bool generator_aiter(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(self);
  return true;
}

static bool generator_anext(Vm *vm, Value self, Value *result) {
  return async_step_new(vm, as_coroutine(self), VALUE_NONE, result);
}

static bool asend_method(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return async_step_new(vm, as_coroutine(args[0]), args[1], result);
}

static bool athrow_method(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value exception;
  if (!begin(vm, as_coroutine(args[0])) || !exception_from_throw(vm, args + 1, &exception)) {
    return false;
  }
  bool ok = step_new(vm, SHAPE_ASYNC_GENERATOR_THROW, as_coroutine(args[0]), exception, result);
  value_release(vm, exception);
  return ok;
}

static bool aclose_method(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value exception;
  if (!begin(vm, as_coroutine(args[0])) ||
      !exception_new(vm, vm->exceptions.GeneratorExit, NULL, 0, &exception)) {
    return false;
  }
  bool ok = step_new(vm, SHAPE_ASYNC_GENERATOR_THROW, as_coroutine(args[0]), exception, result);
  value_release(vm, exception);
  if (ok) {
    as_step(*result)->is_close = true;
  }
  return ok;
}

static bool generator_repr(Vm *vm, Value self, Value *result) {
  Value address;
  if (!value_address(vm, self, &address)) {
    return false;
  }
  bool ok = string_format(vm, result, "<async_generator object %V at %V>",
                          coroutine_qualname(vm, as_coroutine(self)), address);
  value_release(vm, address);
  return ok;
}

static const NativeDef METHODS[] = {
    {"asend", "self, value, /", asend_method, NULL, 0},
    {"athrow", "self, typ, val=None, tb=None, /", athrow_method, NULL, 0},
    {"aclose", "self, /", aclose_method, NULL, 0},
    {0},
};

static const Slots SLOTS = {
    .finalize = coroutine_finalize,
    .traverse = coroutine_traverse,
    .repr = generator_repr,
    .aiter = generator_aiter,
    .anext = generator_anext,
};

void async_generator_register(Vm *vm) {
  const ClassSpec spec = {
      .name = "async_generator",
      .shape = SHAPE_ASYNC_GENERATOR,
      .layout = LAYOUT_OTHER,
      .flags = CLASS_FINAL | CLASS_NO_NEW,
      .native_size = sizeof(Coroutine),
      .slots = &SLOTS,
      .methods = METHODS,
      .members = ASYNC_GENERATOR_MEMBERS,
  };
  Class *object = vm->class_of.object;
  vm->class_of.async_generator = class_from_spec(vm, &spec, object);
  if (vm->class_of.async_generator != NULL) {
    vm->class_of.async_generator->own_slots = &SLOTS;
  }
  vm->class_of.async_generator_step = class_from_spec(vm, &SEND_SPEC, object);
  vm->class_of.async_generator_throw = class_from_spec(vm, &THROW_SPEC, object);
}
