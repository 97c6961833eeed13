// What list, tuple and the other sequences share: indices, repetition, comparison, reprs.
#ifndef AWL_VM_SEQUENCE_H
#define AWL_VM_SEQUENCE_H

#include "vm/container.h"

// Can `v` stand for an int?  Asked before value_index so that the message is the caller's own.
bool sequence_has_index(Vm *vm, Value v);

// The number in sequence[key], negative from the end; `kind` is how messages call the sequence.
MUST_CHECK bool sequence_offset(Vm *vm, Value key, const char *kind, int64_t *offset);
// `key` as an index of a sequence of `length`, negatives counted from the end.  TypeError
// "`kind` indices must be integers or slices, not str"; IndexError with `range_error`.
MUST_CHECK bool sequence_index(Vm *vm, Value key, uint32_t length, const char *kind,
                               const char *range_error, uint32_t *index);

// An argument that counts or points: OverflowError "Python int too large to convert to C ssize_t".
MUST_CHECK bool sequence_integer(Vm *vm, Value v, int64_t *result);

// The arguments start and stop of index(): [*start, *stop) of a sequence of `length`.
MUST_CHECK bool sequence_bounds(Vm *vm, Value start_value, Value stop_value, int64_t length,
                                int64_t *start, int64_t *stop);

// How often `sequence * factor` repeats.  *count is -1 where the other operand must be asked.
MUST_CHECK bool sequence_factor(Vm *vm, Value factor, int64_t *count);

// Does the class of `v` define the reflected operator `name` in Python?  Sequences have no numeric
// slot in CPython, so such an operand is asked before they complain about it.
bool sequence_yields_to(Vm *vm, Value v, String *name);

// Item by item.  The items are reached through pointers because a comparison may change a list.
MUST_CHECK bool sequence_compare(Vm *vm, CompareOp op, Value *const *a, const uint32_t *a_length,
                                 Value *const *b, const uint32_t *b_length, Value *result);

// Nested containers recurse in C, and the operations on values count how deep (vm_enter_c).  False:
// so deep that the next one would be refused: RecursionError "maximum recursion depth exceeded" and
// `doing`, e.g. " in comparison".
MUST_CHECK bool recursion_check(Vm *vm, const char *doing);

// Containers whose repr is being made, in a chain through the C stack: one that meets itself shows
// `[...]`.
typedef struct ReprGuard {
  Value container;
  struct ReprGuard *outer;
} ReprGuard;

// Begins the repr of `container`.  *is_inside: it is already being shown, and nothing was begun.
MUST_CHECK bool repr_enter(Vm *vm, ReprGuard *guard, Value container, bool *is_inside);
void repr_leave(Vm *vm, ReprGuard *guard);

#endif
