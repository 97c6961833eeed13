// The fast cases of calls and awaits for the dispatch loop: windows become frames, and frames are
// left, without a call.  See vm/interpret_fast.h.
#ifndef AWL_VM_INTERPRET_CALLS_H
#define AWL_VM_INTERPRET_CALLS_H

#include "vm/interpret_fast.h"

// ---- calls ----

// A method and its receiver in a call's window; arguments will follow.
FAST void window_open(Value *window, Value *args, Value callee, Value receiver) {
  window[0] = callee;
  for (Value *gap = window + 1; gap < args; gap++) {
    *gap = VALUE_UNBOUND;
  }
  args[0] = receiver;
}

// Is it a window of a frame on the stack?
FAST bool is_stack_window(const Strand *strand, const Value *window) {
  return (uintptr_t)window - (uintptr_t)strand->stack < strand->stack_size;
}

FAST Value *window_arguments(const Strand *strand, Value *window) {
  return window + (is_stack_window(strand, window) ? STACK_WINDOW : HEAP_WINDOW);
}

// The bound method in window[0], on the stack, of a Python function: what it binds moves in front of
// the arguments (the register behind them is scratch), and the function, owned, is what is called.
FAST Function *window_bind(Vm *vm, Value *window, uint32_t count) {
  BoundMethod *method = OBJECT_AS(BoundMethod, window[0]);
  if (!value_has_shape(window[0], SHAPE_BOUND_METHOD) ||
      !value_has_shape(method->function, SHAPE_FUNCTION)) {
    return NULL;
  }
  Function *function = OBJECT_AS(Function, value_retain(method->function));
  Value *args = window + STACK_WINDOW;
  memmove(args + 1, args, count * sizeof(Value));
  args[0] = value_retain(method->self);
  object_release(vm, method);
  return function;
}

// How many arguments there are, the receiver included; without one the others move down.
FAST uint32_t window_close(Value *args, uint32_t count) {
  if (LIKELY(args[0] != VALUE_UNBOUND)) {
    return count + 1;
  }
  memmove(args, args + 1, count * sizeof(Value));
  return count;
}

// Call the native of a method that gets all its arguments; they are consumed.  Half of what the
// other ways to call it cost.
FAST bool native_call_whole(Vm *vm, const Native *native, Value *window, Value *args,
                            uint32_t count, bool *is_done) {
  Value result;
  if (UNLIKELY(native->direct_whole != count)) {
    return false;
  }
  *is_done = native->function(vm, args, (int)count, &result);
  for (uint32_t i = 0; i < count; i++) {
    value_release(vm, args[i]);
  }
  if (LIKELY(*is_done)) {
    window[0] = result;
  }
  return true;
}

// The same for a function of a module or a built-in one: `len`, `isinstance`.
FAST bool builtin_call_whole(Vm *vm, Value callee, Value *window, Value *args,
                             uint32_t count, bool *is_done) {
  const Native *native = OBJECT_AS(Native, callee);
  return value_has_shape(callee, SHAPE_NATIVE) && native->self == VALUE_UNBOUND &&
         count >= native->direct_least &&
         native_call_whole(vm, native, window, args, count, is_done);
}

// Make the window the frame of `function`, which is owned and taken over.  False: it is no plain
// function with this many parameters, or there may be no room, or the caller is on the heap.
FAST bool frame_enter(const Vm *vm, Strand *strand, Frame *frame, Function *function,
                      Value *window, uint32_t count) {
  uint32_t depth = strand->depth;
  if (UNLIKELY(count != function->plain_count || depth >= vm->recursion_limit ||
               (uintptr_t)window - (uintptr_t)strand->stack >= strand->plain_size)) {
    return false;
  }
  Frame *callee = (Frame *)(void *)window;
  callee->caller = frame;
  callee->function = function;
  Value *regs = frame_registers(callee);
  for (uint32_t i = count; i < function->local_count; i++) {
    regs[i] = VALUE_UNBOUND;
  }
  strand->frame = callee;
  strand->depth = depth + 1;
  return true;
}

// The same where the caller is on the heap: the frame of a coroutine.  The arguments are copied to
// the end of the newest frame on the stack: a third of what the long way costs.
FAST bool frame_enter_above(const Vm *vm, Strand *strand, Frame *frame, Function *function,
                            const Value *window, uint32_t count) {
  uintptr_t stack = (uintptr_t)strand->stack;
  if (UNLIKELY(count != function->plain_count || strand->depth >= vm->recursion_limit ||
               (uintptr_t)window - stack < strand->stack_size ||
               (uintptr_t)strand->base - stack >= strand->plain_size)) {
    return false;
  }
  Frame *callee = (Frame *)(void *)strand->base;
  *callee = (Frame){frame, function->words, function};
  Value *regs = frame_registers(callee);
  for (uint32_t i = 0; i < count; i++) {
    regs[i] = window[HEAP_WINDOW + i];
  }
  for (uint32_t i = count; i < function->local_count; i++) {
    regs[i] = VALUE_UNBOUND;
  }
  strand->frame = callee;
  strand->depth++;
  return true;
}

// Exactly a Future or a Task of the runtime's.
FAST bool is_plain_future(Value v) {
  return value_is_pointer(v) && object_shape(v) - SHAPE_FUTURE <= SHAPE_TASK - SHAPE_FUTURE;
}

// `await f(…)`, f a coroutine function that needs nothing but room, and `pc` behind the call: then
// its frame goes on under the AWAIT.  A third of an await that does not wait.
FAST bool may_await(const Vm *vm, const Strand *strand, const Function *function, uint32_t count,
                    const uint32_t *pc) {
  return count == function->awaited_count && is_awaited(pc) && strand->depth < vm->recursion_limit;
}

// What may_await allows; `pc` is behind the AWAIT.  NULL: no memory, and the arguments are left.
FAST Frame *await_enter(Vm *vm, Strand *strand, Frame *frame, const uint32_t *pc,
                        Function *function, Value *window, Value *args, uint32_t count) {
  Coroutine *c = cell_take_of(vm, (MemoryFront *)vm->memory, SHAPE_COROUTINE,
                              coroutine_size(function->code), function->awaited_class);
  if (UNLIKELY(c == NULL)) {
    object_release(vm, function);
    return NULL;
  }
  coroutine_begin(c, CORO_RUNNING, MODE_DELEGATE, frame, function, args, count);
  frame->pc = pc;
  window[0] = value_from_object(c);
  strand->depth++;
  strand->frame = &c->frame;
  return &c->frame;
}

enum { CALL_GLOBAL_WORDS = 5 };

// The CALL_GLOBAL at `op` has looked its name up: if the next call may be such a one, it begins with
// that, 8 % of an await that does not wait.
FAST void awaited_learn(uint32_t *op, Value callee) {
  if (value_has_shape(callee, SHAPE_FUNCTION) && word_op(*op) == OP_CALL_GLOBAL &&
      OBJECT_AS(Function, callee)->awaited_count == word_b(*op) &&
      is_awaited(op + CALL_GLOBAL_WORDS)) {
    *op += OP_CALL_GLOBAL_AWAITED - OP_CALL_GLOBAL;
  }
}

// Few exceptions live longer than the `except` that handles them; and what has no traceback is
// mostly a group that an except* has made of one that has.
FAST void handled_left(Vm *vm, const Frame *frame, const Exception *done) {
  if (UNLIKELY(done->head.count > 1 || done->traceback == VALUE_NONE ||
               value_to_object(done->traceback)->count > 1)) {
    frame_show(vm, frame, done);
  }
}

// Leave the frame of a plain function: its locals and itself are given back.  What an `except`
// handles has been given back before, by the POP_EXC that the compiler puts on every way out.
FAST Frame *frame_leave(Vm *vm, Strand *strand, Frame *frame, const uint32_t *pc,
                        uint32_t locals) {
  const Value *end = frame_registers(frame) + locals;
  for (int64_t i = -(int64_t)locals; i != 0; i++) {
    drop(vm, frame, pc, end[i]);
  }
  Function *function = frame->function;
  Frame *caller = frame->caller;
  strand->frame = caller;
  strand->depth--;
  if (UNLIKELY(--function->head.count == 0)) {
    object_free_last(vm, &function->head);
  }
  return caller;
}

// Leave the frame of a coroutine that nobody but the AWAIT it returns to has ever seen: a fifth of an await that does not wait.  NULL: it is another, or an
// exception was thrown into it; its locals are gone all the same.
FAST Frame *awaited_leave(Vm *vm, Frame *frame, uint32_t locals, Value value) {
  Value *regs = frame_registers(frame);
  for (uint32_t i = 0; i < locals; i++) {
    Value v = regs[i];
    if (value_is_pointer(v)) {
      regs[i] = VALUE_UNBOUND;
      value_release(vm, v);
    }
  }
  Coroutine *c = coroutine_of_frame(frame);
  Frame *parent = frame->caller;
  const uint8_t AWAITED[] = {CORO_RUNNING, MODE_DELEGATE, 0, 0};
  uint32_t usual, kind; // state, mode and flags, asked for in one go as they are stored
  memcpy(&usual, AWAITED, sizeof usual);
  memcpy(&kind, &c->state, sizeof kind);
  const uintptr_t unusual = (uintptr_t)vm->strand->thrown | (kind ^ usual);
  // (Shape and count asked for in one go would wait for the two stores that made them.)
  if (UNLIKELY(unusual != 0 || c->head.shape != SHAPE_COROUTINE || c->head.count != 1 ||
               (vm->class_of.coroutine->flags & CLASS_WEAK_REFERENCED))) {
    return NULL;
  }
  Value *place = &frame_registers(parent)[word_a(parent->pc[-1])];
  if (UNLIKELY(*place != value_from_object(c))) {
    return NULL;
  }
  Function *function = frame->function;
  *place = value;
  vm->strand->frame = parent;
  vm->strand->depth--;
  size_t size = coroutine_size(function->code);
  if (LIKELY(size <= SMALL_LARGEST)) {
    cell_give((MemoryFront *)vm->memory, c, cell_class(size));
  } else {
    object_free(vm, c, size);
  }
  object_release(vm, function);
  return parent;
}

#undef FAST

#endif
