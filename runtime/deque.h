// collections.deque: what native code may do with one.
#ifndef AWL_RUNTIME_DEQUE_H
#define AWL_RUNTIME_DEQUE_H

#include "vm/container.h"

// A ring: item i is items[(first + i) & (capacity - 1)].  The capacity is a power of two, or 0.
typedef struct Deque {
  Object head;
  Value *items;
  uint32_t capacity;
  uint32_t first;
  uint32_t length;
  uint32_t changes; // counts what iterators must not overlook
  int64_t maxlen;   // -1: no limit
} Deque;

MUST_CHECK bool deque_append(Vm *vm, Deque *deque, Value item);
MUST_CHECK bool deque_append_left(Vm *vm, Deque *deque, Value item);
// Owned; UNBOUND from an empty deque.
Value deque_take(Deque *deque);
Value deque_take_left(Deque *deque);
MUST_CHECK bool deque_extend(Vm *vm, Deque *deque, Value iterable, bool to_left);
MUST_CHECK bool deque_copy(Vm *vm, Value self, Value *result);
void deque_clear(Vm *vm, Deque *deque);
void deque_rotate(Deque *deque, int64_t steps);
void deque_remove_at(Vm *vm, Deque *deque, uint32_t i);
MUST_CHECK bool deque_insert_at(Vm *vm, Deque *deque, uint32_t i, Value item);
// The first position in [start, stop) of what equals `item`, or -1.
MUST_CHECK bool deque_find(Vm *vm, Deque *deque, Value item, int64_t start, int64_t stop,
                           int64_t *position);

static inline Deque *as_deque(Value v) {
  return OBJECT_AS(Deque, v);
}

static inline Value *deque_at(const Deque *deque, uint32_t i) {
  return &deque->items[(deque->first + i) & (deque->capacity - 1)];
}

bool value_is_any_deque(const Vm *vm, Value v); // deque or a subclass
MUST_CHECK bool deque_iterate(Vm *vm, Value self, Value *iterator);
MUST_CHECK bool deque_iterate_reversed(Vm *vm, Value self, Value *iterator);
// Make the classes, the first time a program imports collections.
MUST_CHECK bool deque_register(Vm *vm);

MUST_CHECK bool deque_make_plainly(Vm *vm, Value argument, Value *result);
extern const NativeDef DEQUE_METHODS[]; // in deque_methods.c
extern const MemberDef DEQUE_MEMBERS[];

#endif
