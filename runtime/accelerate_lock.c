// The native twins of Lock, Semaphore and what takes them in an `async with`: to take one that is
// free, and to release.  A lock and a semaphore that are free take 2,070 instructions together in
// place of 4,080; a lock that somebody always waits for 3,510 in place of 3,940, a semaphore 3,240
// in place of 3,790.
#include "runtime/accelerate_lines.h"

// ---- what they are ----

enum LockField { LOCKED, LOCK_WAITERS };
static const FieldsSpec LOCK = {
    .fields = {"_locked", "_waiters"},
    .methods = {"Lock.acquire", "Lock.release"},
};

enum SemaphoreField { PLACES, SEMAPHORE_WAITERS };
static const FieldsSpec SEMAPHORE = {
    .fields = {"_value", "_waiters"},
    .methods = {"Semaphore.acquire", "Semaphore.locked", "Semaphore._wake_next"},
};
// (What BoundedSemaphore.release calls is another's, which a program may have put in its place.)
static const FieldsSpec UNBOUNDED = {.methods = {"Semaphore.release"}};

enum ConditionField { CONDITION_LOCK, CONDITION_ACQUIRE, CONDITION_RELEASE };
static const FieldsSpec CONDITION = {.fields = {"_lock", "acquire", "release"}};

static const Fields *lock_fields(Vm *vm, Value v) {
  return fields_of(vm, runtime_of(vm)->accelerate.lock, &LOCK, v);
}

static const Fields *semaphore_fields(Vm *vm, Value v) {
  return fields_of(vm, runtime_of(vm)->accelerate.semaphore, &SEMAPHORE, v);
}

// Is it the method of `self` whose twin has this number?
static bool is_bound(Value method, Value self, uint16_t twin) {
  if (!value_has_shape(method, SHAPE_BOUND_METHOD)) {
    return false;
  }
  const BoundMethod *bound = OBJECT_AS(BoundMethod, method);
  return bound->self == self && value_has_shape(bound->function, SHAPE_FUNCTION) &&
         OBJECT_AS(Function, bound->function)->code->accelerator == twin;
}

// A condition's lock stands for it where it does all the work; what is no condition for itself.
static Value seen_through(Vm *vm, Value v, enum ConditionField method, uint16_t twin) {
  const Fields *fields = fields_of(vm, runtime_of(vm)->accelerate.condition, &CONDITION, v);
  if (fields == NULL) {
    return v;
  }
  Value lock = *field(fields, v, CONDITION_LOCK);
  return is_bound(*field(fields, v, method), lock, twin) ? lock : v;
}

// ---- to take ----

static bool is_free(Vm *vm, Value waiters) {
  const Deque *line = line_of_waiters(vm, waiters);
  return line != NULL && line_claims(runtime_of(vm), line) == CLAIMS_NONE;
}

static bool lock_take(Vm *vm, const Fields *fields, Value lock) {
  Value *locked = field(fields, lock, LOCKED);
  bool may = *locked == VALUE_FALSE && is_free(vm, *field(fields, lock, LOCK_WAITERS));
  if (may) {
    *locked = VALUE_TRUE;
  }
  return may;
}

static bool semaphore_take(Vm *vm, const Fields *fields, Value semaphore) {
  Value *places = field(fields, semaphore, PLACES);
  bool may = value_is_int(*places) && value_to_small(*places) > 0 &&
             is_free(vm, *field(fields, semaphore, SEMAPHORE_WAITERS));
  if (may) {
    *places = value_from_small(value_to_small(*places) - 1);
  }
  return may;
}

// await Lock.acquire(self)
Accelerated accelerate_lock_acquire(Vm *vm, const Function *self, const Value *args,
                                    Value *result) {
  (void)self;
  const Fields *fields = lock_fields(vm, args[0]);
  *result = VALUE_TRUE;
  return fields != NULL && lock_take(vm, fields, args[0]) ? ACCELERATED_DONE : ACCELERATED_NOT;
}

// await Semaphore.acquire(self)
Accelerated accelerate_semaphore_acquire(Vm *vm, const Function *self, const Value *args,
                                         Value *result) {
  (void)self;
  const Fields *fields = semaphore_fields(vm, args[0]);
  *result = VALUE_TRUE;
  return fields != NULL && semaphore_take(vm, fields, args[0]) ? ACCELERATED_DONE : ACCELERATED_NOT;
}

// await _ContextManagerMixin.__aenter__(self)
Accelerated accelerate_manager_enter(Vm *vm, const Function *self, const Value *args,
                                     Value *result) {
  (void)self;
  Value v = args[0];
  const Fields *fields = semaphore_fields(vm, v);
  *result = VALUE_NONE;
  if (fields != NULL) {
    return semaphore_take(vm, fields, v) ? ACCELERATED_DONE : ACCELERATED_NOT;
  }
  v = seen_through(vm, v, CONDITION_ACQUIRE, NUMBER_accelerate_lock_acquire);
  fields = lock_fields(vm, v);
  return fields != NULL && lock_take(vm, fields, v) ? ACCELERATED_DONE : ACCELERATED_NOT;
}

// ---- to release ----

static Accelerated lock_release(Vm *vm, const Fields *fields, Value lock, Value *result) {
  Value *locked = field(fields, lock, LOCKED);
  const Deque *line = line_of_waiters(vm, *field(fields, lock, LOCK_WAITERS));
  if (*locked != VALUE_TRUE || line == NULL ||
      (line->length > 0 && !turn_is_plain(runtime_of(vm), *deque_at(line, 0)))) {
    return ACCELERATED_NOT;
  }
  *locked = VALUE_FALSE;
  *result = VALUE_NONE;
  Future *first = line->length > 0 ? as_future(*deque_at(line, 0)) : NULL;
  return first == NULL || first->state != FUTURE_IS_PENDING ||
                 future_set_result(vm, first, VALUE_TRUE)
             ? ACCELERATED_DONE
             : ACCELERATED_RAISED;
}

// The place goes to the first in the line that has none yet, if there is such a task.
static Accelerated semaphore_give(Vm *vm, const Fields *fields, Value semaphore, Value *result) {
  const Runtime *runtime = runtime_of(vm);
  const Deque *line = line_of_waiters(vm, *field(fields, semaphore, SEMAPHORE_WAITERS));
  uint32_t i = 0;
  if (line == NULL) {
    return ACCELERATED_NOT;
  }
  while (i < line->length && turn_is_plain(runtime, *deque_at(line, i)) &&
         as_future(*deque_at(line, i))->state != FUTURE_IS_PENDING) {
    i++;
  }
  *result = VALUE_NONE;
  if (i == line->length) {
    Value *places = field(fields, semaphore, PLACES);
    *places = value_from_small(value_to_small(*places) + 1);
    return ACCELERATED_DONE;
  }
  if (!turn_is_plain(runtime, *deque_at(line, i))) {
    return ACCELERATED_NOT;
  }
  return future_set_result(vm, as_future(*deque_at(line, i)), VALUE_TRUE) ? ACCELERATED_DONE
                                                                          : ACCELERATED_RAISED;
}

static bool has_usual_places(const Fields *fields, Value semaphore) {
  Value places = *field(fields, semaphore, PLACES);
  return value_is_int(places) && int_fits_inline(value_to_small(places) + 1);
}

// Lock.release(self)
Accelerated accelerate_lock_release(Vm *vm, const Function *self, const Value *args,
                                    Value *result) {
  (void)self;
  const Fields *fields = lock_fields(vm, args[0]);
  return fields == NULL ? ACCELERATED_NOT : lock_release(vm, fields, args[0], result);
}

// Semaphore.release(self), also by way of super()
Accelerated accelerate_semaphore_release(Vm *vm, const Function *self, const Value *args,
                                         Value *result) {
  (void)self;
  const Fields *fields = semaphore_fields(vm, args[0]);
  return fields == NULL || !has_usual_places(fields, args[0])
             ? ACCELERATED_NOT
             : semaphore_give(vm, fields, args[0], result);
}

// await _ContextManagerMixin.__aexit__(self, exc_type, exc, tb)
Accelerated accelerate_manager_exit(Vm *vm, const Function *self, const Value *args,
                                    Value *result) {
  (void)self;
  Value v = args[0];
  const Fields *fields = semaphore_fields(vm, v);
  if (fields != NULL) {
    Fields *unbounded = runtime_of(vm)->accelerate.unbounded;
    bool may = has_usual_places(fields, v) && fields_of(vm, unbounded, &UNBOUNDED, v) != NULL;
    return may ? semaphore_give(vm, fields, v, result) : ACCELERATED_NOT;
  }
  v = seen_through(vm, v, CONDITION_RELEASE, NUMBER_accelerate_lock_release);
  fields = lock_fields(vm, v);
  return fields == NULL ? ACCELERATED_NOT : lock_release(vm, fields, v, result);
}

// ---- to look ----

// Semaphore.locked(self)
Accelerated accelerate_semaphore_locked(Vm *vm, const Function *self, const Value *args,
                                        Value *result) {
  (void)self;
  const Fields *fields = semaphore_fields(vm, args[0]);
  if (fields == NULL || !value_is_int(*field(fields, args[0], PLACES))) {
    return ACCELERATED_NOT;
  }
  const Deque *line = line_of_waiters(vm, *field(fields, args[0], SEMAPHORE_WAITERS));
  LineClaims claims = line == NULL ? CLAIMS_UNKNOWN : line_claims(runtime_of(vm), line);
  *result = value_from_bool(*field(fields, args[0], PLACES) == value_from_small(0) ||
                            claims == CLAIMS_SOME);
  return claims == CLAIMS_UNKNOWN ? ACCELERATED_NOT : ACCELERATED_DONE;
}
