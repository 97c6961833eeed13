// The native twins of what all primitives share: to draw a turn, and to wake who has one.  Together
// with those of Condition's lock they make one that is notified all the time take 8,050
// instructions in place of 13,030.
#include "runtime/accelerate_lines.h"

// ---- lines ----

static const FieldsSpec WAITERS = {
    .methods = {"WaitQueue.has_claims", "WaitQueue.wake_first", "WaitQueue.wake"},
};

Deque *line_of_waiters(Vm *vm, Value v) {
  Fields *fields = &runtime_of(vm)->accelerate.waiters;
  return fields_known(vm, fields, &WAITERS, v) && value_class(vm, v)->base == vm->class_of.deque &&
                 as_deque(v)->maxlen < 0
             ? as_deque(v)
             : NULL;
}

LineNext line_next(const Runtime *runtime, const Deque *line) {
  if (line->length == 0) {
    return LINE_NOBODY;
  }
  Value first = *deque_at(line, 0);
  return turn_is_plain(runtime, first) && as_future(first)->state == FUTURE_IS_PENDING
             ? LINE_SLEEPER
             : LINE_UNUSUAL;
}

bool line_wake_next(Vm *vm, Deque *line) {
  Value turn = deque_take_left(line);
  bool ok = future_set_result(vm, as_future(turn), VALUE_NONE);
  value_release(vm, turn);
  return ok;
}

LineClaims line_claims(const Runtime *runtime, const Deque *line) {
  for (uint32_t i = 0; i < line->length; i++) {
    Value turn = *deque_at(line, i);
    if (!turn_is_plain(runtime, turn)) {
      return CLAIMS_UNKNOWN;
    }
    if (as_future(turn)->state != FUTURE_IS_CANCELLED) {
      return CLAIMS_SOME;
    }
  }
  return CLAIMS_NONE;
}

bool line_is_plain(const Runtime *runtime, const Deque *line) {
  for (uint32_t i = 0; i < line->length; i++) {
    if (!turn_is_plain(runtime, *deque_at(line, i))) {
      return false;
    }
  }
  return true;
}

bool line_wake(Vm *vm, const Deque *line, uint32_t count, Value answer) {
  bool ok = true;
  for (uint32_t i = 0; ok && count > 0 && i < line->length; i++) {
    Future *turn = as_future(*deque_at(line, i));
    if (turn->state == FUTURE_IS_PENDING) {
      ok = future_set_result(vm, turn, answer);
      count--;
    }
  }
  return ok;
}

// ---- twins ----

enum LoopBoundField { LOOP };

static const FieldsSpec LOOP_BOUND = {.fields = {"_loop"}};

Accelerated line_join(Vm *vm, Value self, Deque *line, Value *turn) {
  Runtime *runtime = runtime_of(vm);
  Loop *loop = accelerate_loop(vm);
  const Fields *fields = fields_of(vm, runtime->accelerate.loop_bound, &LOOP_BOUND, self);
  if (line == NULL || fields == NULL || loop == NULL ||
      *field(fields, self, LOOP) != value_from_object(loop)) {
    return ACCELERATED_NOT;
  }
  if (!loop_create_future(vm, loop, turn)) {
    return ACCELERATED_RAISED;
  }
  if (!deque_append(vm, line, *turn)) {
    value_release(vm, *turn);
    return ACCELERATED_RAISED;
  }
  return ACCELERATED_DONE;
}

// _LoopBoundMixin._join(self, line)
Accelerated accelerate_join(Vm *vm, const Function *self, const Value *args, Value *result) {
  (void)self;
  Deque *line = line_of_turns(args[1]);
  return line_join(vm, args[0], line != NULL ? line : line_of_waiters(vm, args[1]), result);
}

// _wake_next(line) of a queue
Accelerated accelerate_wake_next(Vm *vm, const Function *self, const Value *args, Value *result) {
  (void)self;
  Deque *line = line_of_turns(args[0]);
  LineNext next = line == NULL ? LINE_UNUSUAL : line_next(runtime_of(vm), line);
  *result = VALUE_NONE;
  switch (next) {
  case LINE_NOBODY: return ACCELERATED_DONE;
  case LINE_SLEEPER: return line_wake_next(vm, line) ? ACCELERATED_DONE : ACCELERATED_RAISED;
  default: return ACCELERATED_NOT;
  }
}

// WaitQueue.has_claims(self)
Accelerated accelerate_line_claims(Vm *vm, const Function *self, const Value *args, Value *result) {
  (void)self;
  const Deque *line = line_of_waiters(vm, args[0]);
  LineClaims claims = line == NULL ? CLAIMS_UNKNOWN : line_claims(runtime_of(vm), line);
  *result = value_from_bool(claims == CLAIMS_SOME);
  return claims == CLAIMS_UNKNOWN ? ACCELERATED_NOT : ACCELERATED_DONE;
}

// WaitQueue.wake(self, count, answer)
Accelerated accelerate_line_wake(Vm *vm, const Function *self, const Value *args, Value *result) {
  (void)self;
  const Deque *line = line_of_waiters(vm, args[0]);
  int64_t count = value_is_int(args[1]) ? value_to_small(args[1]) : -1;
  if (line == NULL || count < 0 || !line_is_plain(runtime_of(vm), line)) {
    return ACCELERATED_NOT;
  }
  *result = VALUE_NONE;
  uint32_t most = count < line->length ? (uint32_t)count : line->length;
  return line_wake(vm, line, most, args[2]) ? ACCELERATED_DONE : ACCELERATED_RAISED;
}
