// Suspending and resuming generators and coroutines.
//
//            resume (root_enter)                      AWAIT (delegate_enter)
//   driver ───────────────────────▶ root ───────────────────────────────▶ child …
//          ◀───────────────────────  any frame of the chain: suspend()
//          ◀───────────────────────  root: coroutine_return()
//                                   root ◀─────────────────────────────── child: coroutine_return()
//
// suspend() is the one place where control leaves a chain that has not finished.
#include "vm/suspend.h"
#include "vm/interpret_slow.h"
#include "vm/iterate.h"
#include "vm/shape.h"
#include "vm/traceback.h"

bool coroutine_new(Vm *vm, Function *function, const Value *args, uint32_t count,
                   Coroutine **result) {
  uint32_t flags = function->code->flags;
  uint32_t shape = flags & CODE_COROUTINE   ? SHAPE_COROUTINE
                   : flags & CODE_GENERATOR ? SHAPE_GENERATOR
                                            : SHAPE_ASYNC_GENERATOR;
  Coroutine *c = cell_take(vm, (MemoryFront *)vm->memory, shape, coroutine_size(function->code));
  *result = c;
  if (c == NULL) {
    return false;
  }
  function_know_code(function);
  coroutine_begin(c, CORO_CREATED, MODE_FOR, NULL, function, args, count);
  if (shape == SHAPE_ASYNC_GENERATOR) { // no finalizer yet
    frame_registers(&c->frame)[function->code->register_count - 1u] = VALUE_UNBOUND;
  }
  return true;
}

bool generator_enter(Vm *vm, Coroutine *generator) {
  if (!depth_allows(vm, generator->depth)) {
    return false;
  }
  Frame *resumed = coroutine_resumes_at(generator);
  root_enter(vm->strand, generator, MODE_FOR);
  vm->strand->frame = resumed;
  return true;
}

bool delegate_enter(Vm *vm, Frame *frame, Coroutine *child) {
  if (UNLIKELY(!depth_allows(vm, child->depth))) {
    child->flags |= CORO_WARNED; // it was awaited, in vain
    return false;
  }
  Frame *resumed = coroutine_resumes_at(child);
  child->frame.caller = frame;
  child->mode = MODE_DELEGATE;
  child->state = CORO_RUNNING;
  vm->strand->depth += child->depth;
  vm->strand->frame = resumed;
  return true;
}

// Put an item into the destination of the FOR_ITER before `driver`'s pc, which jumps.
static void deliver_item(Vm *vm, Frame *driver, Value item) {
  uint32_t word = driver->pc[-2];
  Value *place = &frame_registers(driver)[word_a(word)];
  driver->pc += (int32_t)driver->pc[-1];
  if (word_gives_to_live(word)) {
    value_replace(vm, place, item);
  } else {
    *place = item;
  }
}

Frame *suspend(Vm *vm, Frame *frame, Value value) {
  Strand *strand = vm->strand;
  Coroutine *root = strand->driver;
  root_leave(strand, root);
  root->state = CORO_SUSPENDED;
  root->frame.caller = frame;
  Frame *driver = strand->frame;
  if (root->mode == MODE_FOR) {
    deliver_item(vm, driver, value);
  } else {
    frame_registers(driver)[0] = value;
  }
  return driver;
}

// The register of an AWAIT or YIELD_FROM that holds what it waits for gets the result.
static void deliver_to(Vm *vm, const Coroutine *child, Frame *parent, Value value) {
  Value *place = &frame_registers(parent)[word_a(parent->pc[-1])];
  vm->strand->depth--;
  vm->strand->frame = parent;
  if (UNLIKELY(vm->strand->thrown == child)) {
    vm->strand->thrown = coroutine_of_frame(parent);
  }
  value_replace(vm, place, value);
}

static Frame *deliver_result(Vm *vm, Coroutine *child, Value value) {
  Frame *parent = child->frame.caller;
  child->frame.caller = NULL;
  deliver_to(vm, child, parent, value);
  return parent;
}

bool awaits_close(const Coroutine *generator) {
  const Frame *parent = generator->frame.caller;
  if (generator->mode != MODE_DELEGATE || parent == NULL) {
    return false;
  }
  Value step = frame_registers(parent)[word_a(parent->pc[-1])];
  return value_has_shape(step, SHAPE_ASYNC_GENERATOR_THROW) &&
         OBJECT_AS(AsyncGeneratorStep, step)->is_close;
}

Frame *suspend_async_item(Vm *vm, Frame *frame, Value item) {
  Coroutine *generator = coroutine_of_frame(frame);
  generator->flags = (uint8_t)((generator->flags & ~CORO_ASYNC_BUSY) | CORO_GAVE_ITEM);
  if (generator->mode != MODE_DELEGATE) {
    return suspend(vm, frame, item);
  }
  Frame *parent = frame->caller;
  bool is_closed = awaits_close(generator);
  generator->state = CORO_SUSPENDED;
  generator->depth = 1;
  frame->caller = frame;
  deliver_to(vm, generator, parent, is_closed ? VALUE_NONE : item);
  if (is_closed) {
    value_release(vm, item);
    raise_format(vm, vm->exceptions.RuntimeError, "async generator ignored GeneratorExit");
    return NULL;
  }
  return parent;
}

// The end of a FOR_ITER: drop the iterator, go on behind the loop.
static Frame *loop_end(Vm *vm, Frame *driver) {
  Value *iterator = &frame_registers(driver)[word_b(driver->pc[-2])];
  Value owned = *iterator;
  *iterator = VALUE_NONE;
  value_release(vm, owned);
  return driver;
}

Frame *coroutine_return(Vm *vm, Frame *frame, Value value) {
  Coroutine *c = coroutine_of_frame(frame);
  Strand *strand = vm->strand;
  c->state = CORO_CLOSED;
  if (c->head.shape == SHAPE_ASYNC_GENERATOR) { // its end is an exception for whoever awaits it
    c->flags &= (uint8_t) ~(CORO_ASYNC_BUSY | CORO_GAVE_ITEM);
    value_release(vm, value);
    if (awaits_close(c)) {
      return deliver_result(vm, c, VALUE_NONE);
    }
    raise_class(vm, vm->exceptions.StopAsyncIteration);
    if (c->mode == MODE_DELEGATE) {
      deliver_result(vm, c, VALUE_NONE);
      return NULL;
    }
    root_leave(strand, c);
    return NULL;
  }
  if (c->mode == MODE_DELEGATE) {
    return deliver_result(vm, c, value);
  }
  root_leave(strand, c);
  Frame *driver = strand->frame;
  if (c->mode == MODE_FOR) {
    value_release(vm, value);
    return loop_end(vm, driver);
  }
  frame_registers(driver)[0] = value;
  return driver;
}

// ---- from C ----

// Run the chain of `c` from its innermost frame under a stub.
static Outcome run_root(Vm *vm, Coroutine *c, bool is_raised, Value *result) {
  Strand *strand = vm->strand;
  if (!vm_enter_c(vm)) {
    return OUTCOME_RAISED;
  }
  if (!depth_allows(vm, c->depth)) {
    vm_leave_c(vm);
    return OUTCOME_RAISED;
  }
  Coroutine *innermost = coroutine_innermost(c);
  const ThrownRun before = {strand->thrown, strand->thrown_outer};
  Frame *stub = stub_push(vm, (Frame *)(void *)strand_top(strand), EXIT_WORDS);
  object_retain(c);
  root_enter(strand, c, MODE_SEND);
  if (is_raised) {
    strand->thrown_outer = &before;
    strand->thrown = innermost;
    raised_enters(vm, frame_handled(&innermost->frame));
  }
  bool ok = interpret(vm, &innermost->frame, is_raised);
  strand->thrown = before.thrown;
  strand->thrown_outer = before.outer;
  vm_leave_c(vm);
  Outcome outcome = !ok                       ? OUTCOME_RAISED
                    : c->state == CORO_CLOSED ? OUTCOME_RETURNED
                                              : OUTCOME_YIELDED;
  if (ok) {
    *result = frame_registers(stub)[0];
  }
  object_release(vm, c);
  return outcome;
}

Outcome coroutine_resume(Vm *vm, Coroutine *c, Value sent, Value *result) {
  if (sent == VALUE_UNBOUND) {
    return coroutine_throw(vm, c, result);
  }
  value_replace(vm, &vm->strand->sent, value_retain(sent));
  return run_root(vm, c, false, result);
}

// What the innermost frame of a suspended chain waits for, if it is not a coroutine.
static Value waited_for(const Coroutine *innermost) {
  const Frame *frame = &innermost->frame;
  if (frame->pc == frame_code(frame)->words) {
    return VALUE_UNBOUND;
  }
  uint32_t word = frame->pc[-1];
  bool waits = word_op(word) == OP_AWAIT || word_op(word) == OP_YIELD_FROM;
  Value v = waits ? frame_registers(frame)[word_a(word)] : VALUE_UNBOUND;
  return v == VALUE_TURN ? VALUE_UNBOUND : v;
}

// An iterator written in Python, or another foreign one, is asked first: it may take the exception
// and give something, or end with a StopIteration that carries the result of the wait.
typedef enum Thrown { THROWN_RAISED, THROWN_YIELDED, THROWN_FINISHED } Thrown;

static Thrown throw_by_method(Vm *vm, Value iterator, Value exception, Value *given) {
  Value method;
  bool is_exit = value_is_instance(vm, exception, vm->exceptions.GeneratorExit);
  if (!value_find_attribute(vm, iterator, is_exit ? vm->names.plain_close : vm->names.plain_throw,
                            &method)) {
    return THROWN_RAISED;
  }
  if (method == VALUE_UNBOUND) {
    raised_restore(vm, value_retain(exception));
    return THROWN_RAISED;
  }
  bool ok = is_exit ? value_call0(vm, method, given) : value_call1(vm, method, exception, given);
  value_release(vm, method);
  if (ok && is_exit) {
    value_release(vm, *given);
    raised_restore(vm, value_retain(exception));
    return THROWN_RAISED;
  }
  if (ok) {
    return THROWN_YIELDED;
  }
  return raised_matches(vm, vm->exceptions.StopIteration) ? THROWN_FINISHED : THROWN_RAISED;
}

static Thrown throw_into_iterator(Vm *vm, Coroutine *innermost, Value *given) {
  Value iterator = waited_for(innermost);
  if (iterator == VALUE_UNBOUND || value_layout(vm, iterator) == LAYOUT_FUTURE ||
      value_has_shape(iterator, SHAPE_SLEEP)) {
    return THROWN_RAISED;
  }
  Value exception = raised_take(vm);
  value_retain(iterator);
  Thrown thrown = throw_by_method(vm, iterator, exception, given);
  value_release(vm, iterator);
  value_release(vm, exception);
  return thrown;
}

// The wait of `innermost` is over with the value of the StopIteration that is raised.
static void finish_wait(Vm *vm, Coroutine *innermost) {
  Value stop = raised_take(vm);
  Value v = OBJECT_AS(Exception, stop)->fields[FIELD_STOP_VALUE];
  Frame *frame = &innermost->frame;
  value_replace(vm, &frame_registers(frame)[word_a(frame->pc[-1])],
                v == VALUE_UNBOUND ? VALUE_NONE : value_retain(v));
  value_release(vm, stop);
  vm->strand->wait_is_over = true;
}

// The wait ends by an exception: its register, which the unwinder does not count, lets go.
static void drop_waited(Vm *vm, Coroutine *innermost) {
  if (waited_for(innermost) != VALUE_UNBOUND) {
    Frame *frame = &innermost->frame;
    value_replace(vm, &frame_registers(frame)[word_a(frame->pc[-1])], VALUE_NONE);
  }
}

// A coroutine thrown into before its first step ends there.
static Outcome throw_into_created(Vm *vm, Coroutine *c) {
  c->state = CORO_CLOSED;
  bool is_added = traceback_add(vm, &c->frame, INSTRUCTION_NONE);
  Value raised = raised_take(vm);
  if (is_added) { // it takes the parameters over
    Value added = OBJECT_AS(Exception, raised)->traceback;
    traceback_keep_locals(OBJECT_AS(Traceback, added), &c->frame);
  }
  frame_release(vm, &c->frame);
  raised_restore(vm, raised);
  return OUTCOME_RAISED;
}

static const char *kind_of(const Coroutine *c) {
  return c->head.shape == SHAPE_COROUTINE   ? "coroutine"
         : c->head.shape == SHAPE_GENERATOR ? "generator"
                                            : "async generator";
}

static bool is_end(Vm *vm, const Coroutine *c) {
  return raised_matches(vm, vm->exceptions.GeneratorExit) ||
         raised_matches(vm, vm->exceptions.StopIteration) ||
         (c->head.shape == SHAPE_ASYNC_GENERATOR &&
          raised_matches(vm, vm->exceptions.StopAsyncIteration));
}

// Is it at a yield of its own, with nothing around that a GeneratorExit could meet?
static bool closes_at_once(const Coroutine *c) {
  const Frame *frame = &c->frame;
  if (c->state != CORO_SUSPENDED || frame->caller != frame) {
    return false;
  }
  const Code *code = frame_code(frame);
  uint8_t op = word_op(frame->pc[-1]);
  return (op == OP_YIELD || op == OP_ASYNC_YIELD) &&
         code_handler(code, (uint32_t)(frame->pc - code->words) - 1) == NULL;
}

// Then it does not go on, and lets go of what it holds from the outside in: of the iterator of an
// outer loop before that of an inner one, which an exception would let go of first.
bool coroutine_close_at_once(Vm *vm, Coroutine *c) {
  if (!closes_at_once(c)) {
    return false;
  }
  Frame *frame = &c->frame;
  const Code *code = frame_code(frame);
  uint32_t live = code->depths[frame->pc - code->words - 1];
  c->state = CORO_CLOSED;
  frame->caller = NULL;
  frame_release(vm, frame);
  Value *temporaries = frame_registers(frame) + code->local_count;
  for (uint32_t i = 0; i < live; i++) {
    Value v = temporaries[i];
    temporaries[i] = VALUE_NONE;
    value_release(vm, v);
  }
  return true;
}

// `child`, the innermost of a chain, becomes a root of its own.
static void detach(Coroutine *child) {
  child->frame.caller = &child->frame;
  child->state = CORO_SUSPENDED;
  child->mode = MODE_SEND;
  child->depth = 1;
}

// Throw what is raised into `child`, which nobody awaits any more, and see that it ends.
static bool end_detached(Vm *vm, Coroutine *child) {
  Value result;
  Outcome outcome = coroutine_throw(vm, child, &result);
  bool gave_item = (child->flags & CORO_GAVE_ITEM) != 0;
  child->flags &= (uint8_t) ~(CORO_ASYNC_BUSY | CORO_GAVE_ITEM);
  if (outcome == OUTCOME_RAISED) {
    if (!is_end(vm, child)) {
      return false;
    }
    raised_clear(vm);
    return true;
  }
  value_release(vm, result);
  return outcome == OUTCOME_RETURNED || gave_item ||
         raise_format(vm, vm->exceptions.RuntimeError, "%s ignored GeneratorExit",
                      child->head.shape == SHAPE_GENERATOR ? "generator" : "coroutine");
}

// GeneratorExit does not travel: those that `c` awaits are closed first, the innermost before the
// others, each with a GeneratorExit of its own.  False: an error of theirs goes on instead.
static bool close_awaited(Vm *vm, Coroutine *c) {
  bool ok = true;
  Coroutine *child = coroutine_innermost(c);
  c->state = CORO_RUNNING; // nobody may resume it meanwhile
  c->mode = MODE_SEND;
  c->frame.caller = NULL;
  while (child != c) {
    Frame *parent = child->frame.caller;
    object_retain(child);
    detach(child);
    c->depth--;
    if (!ok || !coroutine_close_at_once(vm, child)) {
      if (ok) {
        raise_class(vm, vm->exceptions.GeneratorExit);
      }
      ok = end_detached(vm, child);
    }
    Value before = raised_take(vm);
    value_replace(vm, &frame_registers(parent)[word_a(parent->pc[-1])], VALUE_NONE);
    object_release(vm, child);
    raised_restore(vm, before);
    child = coroutine_of_frame(parent);
  }
  c->state = CORO_SUSPENDED;
  c->frame.caller = &c->frame;
  return ok;
}

// A sleep that has no coroutine gets one: what is thrown goes through it.  Without memory, the
// MemoryError is thrown instead.
static void reveal_sleep(Vm *vm, Coroutine *root) {
  Value waited = waited_for(coroutine_innermost(root));
  if (LIKELY(!value_has_shape(waited, SHAPE_SLEEP))) {
    return;
  }
  Value thrown = raised_take(vm);
  if (vm->hooks.sleep_reveal(vm, root, waited)) {
    raised_restore(vm, thrown);
  } else {
    value_release(vm, thrown);
  }
}

Outcome coroutine_throw(Vm *vm, Coroutine *c, Value *result) {
  if (c->state == CORO_CREATED) {
    return throw_into_created(vm, c);
  }
  reveal_sleep(vm, c);
  if (coroutine_innermost(c) != c && raised_matches(vm, vm->exceptions.GeneratorExit)) {
    Value exit = raised_take(vm);
    if (close_awaited(vm, c)) {
      raised_restore(vm, exit);
    } else {
      value_release(vm, exit);
    }
  }
  Coroutine *innermost = coroutine_innermost(c);
  switch (throw_into_iterator(vm, innermost, result)) {
  case THROWN_YIELDED: return OUTCOME_YIELDED;
  case THROWN_FINISHED: finish_wait(vm, innermost); return run_root(vm, c, false, result);
  default: drop_waited(vm, innermost); return run_root(vm, c, true, result);
  }
}

bool coroutine_close(Vm *vm, Coroutine *c) {
  if (c->state == CORO_CLOSED) {
    return true;
  }
  if (c->state == CORO_CREATED) {
    c->state = CORO_CLOSED;
    frame_release(vm, &c->frame);
    return true;
  }
  if (coroutine_close_at_once(vm, c)) {
    return true;
  }
  raise_class(vm, vm->exceptions.GeneratorExit);
  Value result;
  switch (coroutine_throw(vm, c, &result)) {
  case OUTCOME_RETURNED: value_release(vm, result); return true;
  case OUTCOME_YIELDED:
    value_release(vm, result);
    return raise_format(vm, vm->exceptions.RuntimeError, "%s ignored GeneratorExit", kind_of(c));
  default:
    if (!is_end(vm, c)) {
      return false;
    }
    raised_clear(vm);
    return true;
  }
}

// ---- an awaited one driven by hand ----

bool chain_split(Vm *vm, Coroutine *c) {
  Coroutine *root = coroutine_root(c);
  Frame *parent = c->frame.caller;
  bool is_awaited_itself = root->state == CORO_SUSPENDED && root != c &&
                           c->head.shape != SHAPE_ASYNC_GENERATOR &&
                           frame_registers(parent)[word_a(parent->pc[-1])] == value_from_object(c);
  if (!is_awaited_itself) {
    return true;
  }
  Value waited = waited_for(coroutine_innermost(root)); // a Sleep knows the task by its root
  if (value_has_shape(waited, SHAPE_SLEEP) && !vm->hooks.sleep_reveal(vm, root, waited)) {
    return false;
  }
  Frame *innermost = root->frame.caller;
  c->depth = 1;
  for (const Frame *frame = innermost; frame != &c->frame; frame = frame->caller) {
    c->depth++;
  }
  root->frame.caller = parent;
  root->depth -= c->depth;
  c->frame.caller = innermost;
  c->state = CORO_SUSPENDED;
  c->mode = MODE_SEND;
  return true;
}

// ---- awaiting ----

static Wait wait_coroutine(Vm *vm, Frame *frame, Value *at, Coroutine *c) {
  if (c->state == CORO_RUNNING) {
    raise_format(vm, vm->exceptions.RuntimeError, "coroutine is being awaited already");
  } else if (c->state == CORO_CLOSED) {
    raise_format(vm, vm->exceptions.RuntimeError, "cannot reuse already awaited coroutine");
  } else if (delegate_enter(vm, frame, c)) {
    value_replace(vm, &vm->strand->sent, at[1]);
    at[1] = VALUE_NONE;
    return WAIT_FRAME;
  }
  return WAIT_RAISED;
}

// yield from a generator: a finished one gives None at once.
static Wait wait_generator(Vm *vm, Frame *frame, Value *at, Coroutine *c) {
  if (c->state == CORO_CLOSED) {
    value_replace(vm, at, VALUE_NONE);
    return WAIT_DONE;
  }
  if (c->state == CORO_RUNNING) {
    raise_value_error(vm, "generator already executing");
    return WAIT_RAISED;
  }
  if (!delegate_enter(vm, frame, c)) {
    return WAIT_RAISED;
  }
  value_replace(vm, &vm->strand->sent, at[1]);
  at[1] = VALUE_NONE;
  return WAIT_FRAME;
}

// Any other iterator: next() or send(); its StopIteration carries the result.
static Wait wait_iterator(Vm *vm, Value *at, Value *given) {
  bool ok;
  if (at[1] == VALUE_NONE) {
    ok = value_next_raising(vm, at[0], given);
  } else {
    Value sent = at[1];
    at[1] = VALUE_NONE;
    ok = value_call_method(vm, at[0], vm->names.plain_send, &sent, 1, given);
    value_release(vm, sent);
  }
  if (ok) {
    return WAIT_YIELD;
  }
  if (!raised_matches(vm, vm->exceptions.StopIteration)) {
    return WAIT_RAISED;
  }
  Value stop = raised_take(vm);
  Value result = OBJECT_AS(Exception, stop)->fields[FIELD_STOP_VALUE];
  value_replace(vm, at, result == VALUE_UNBOUND ? VALUE_NONE : value_retain(result));
  value_release(vm, stop);
  return WAIT_DONE;
}

static Wait wait_future(Vm *vm, Value *at, Value *given) {
  Value result;
  switch (vm->hooks.future_poll(vm, at[0], &result)) {
  case FUTURE_DONE: value_replace(vm, at, result); return WAIT_DONE;
  case FUTURE_PENDING: *given = value_retain(at[0]); return WAIT_YIELD;
  default: return WAIT_RAISED;
  }
}

static Wait wait_sleep(Vm *vm, Frame *frame, Value *at) {
  Value result;
  if (!vm->hooks.sleep_poll(vm, at[0], &result)) {
    return WAIT_RAISED;
  }
  value_replace(vm, at, result);
  return result == VALUE_NONE ? WAIT_DONE
                              : wait_coroutine(vm, frame, at, OBJECT_AS(Coroutine, result));
}

static Wait dispatch(Vm *vm, Frame *frame, Value *at, Value *given) {
  Value v = at[0];
  switch (value_is_pointer(v) ? object_shape(v) : 0) {
  case SHAPE_COROUTINE: return wait_coroutine(vm, frame, at, OBJECT_AS(Coroutine, v));
  case SHAPE_GENERATOR: return wait_generator(vm, frame, at, OBJECT_AS(Coroutine, v));
  case SHAPE_SLEEP: return wait_sleep(vm, frame, at);
  case SHAPE_ASYNC_GENERATOR_STEP:
  case SHAPE_ASYNC_GENERATOR_THROW: {
    bool is_raised;
    if (!async_step_enter(vm, frame, OBJECT_AS(AsyncGeneratorStep, v), &is_raised)) {
      if (!raised_matches(vm, vm->exceptions.StopIteration)) {
        return WAIT_RAISED;
      }
      raised_clear(vm); // aclose() of one that has ended
      value_replace(vm, at, VALUE_NONE);
      return WAIT_DONE;
    }
    return is_raised ? WAIT_THROWN : WAIT_FRAME;
  }
  default: break;
  }
  if (value_layout(vm, v) == LAYOUT_FUTURE) {
    return wait_future(vm, at, given);
  }
  return wait_iterator(vm, at, given);
}

Wait wait_step(Vm *vm, Frame *frame, Value *at, Value *given) {
  Wait wait = dispatch(vm, frame, at, given);
  if (wait == WAIT_RAISED) { // AWAIT has consumed its register
    value_release(vm, at[1]);
    at[1] = VALUE_NONE;
    Value owned = at[0];
    at[0] = VALUE_NONE;
    value_release(vm, owned);
  }
  return wait;
}
