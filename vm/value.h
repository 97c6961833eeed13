// The 64 bits of a Value: the only file that knows how they are used.
//
// A Value is an int, a float, one of six named constants, or a pointer to an Object.  Numbers are
// what programs compute with, so they are kept in the word itself and cost no allocation.
//
//     low bits   meaning                              payload
//     ........00 000   pointer to an Object           the whole word (objects are 16-byte aligned)
//     .........1 0     int of 62 bits                 word >> 2
//     ....  x11        None, False, True, unbound, …  word >> 2
//     ....  001 100 101  double                       see below
//
// A double is stored as rotl(bits + 2^60, 4).  Adding 2^60 moves the exponents programs use next
// to each other at the top, and the rotation brings the top four bits, which now tell them apart,
// to the bottom: 0.0 and the tiniest numbers give 001, 1e-77 … 1e77 give 100 and 101.  What is
// outside (infinities, NaN, 1e100) is boxed in a BoxedFloat object, as an int outside 62 bits is
// boxed in a BigInt.  "Biased self-tagging" is the name of the trick (Melançon, Serrano, Feeley:
// Float Self-Tagging, 2024).
//
// Reference counting asks one question of a Value, whether it is a pointer: (v & 7) == 0.
//
// Ownership.  A function's arguments are borrowed; what it gives through `Value *result` is owned
// by the caller; a field owns what it holds.  Exceptions to this are said where they happen.
#ifndef AWL_VM_VALUE_H
#define AWL_VM_VALUE_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

typedef uint64_t Value;

typedef struct Vm Vm;

// Every heap object begins with these eight bytes.  `shape` says what it is: an index into
// vm->shapes; the numbers below SHAPE_BUILTIN_COUNT are fixed, so that a type test is one compare.
typedef struct Object {
  uint32_t count; // references; immortal objects start at COUNT_IMMORTAL and never get near zero
  uint32_t shape; // 0 marks a free cell
} Object;

#define COUNT_IMMORTAL 0x40000000u

#define MUST_CHECK __attribute__((warn_unused_result))
#define LIKELY(x) __builtin_expect(!!(x), 1)
#define UNLIKELY(x) __builtin_expect(!!(x), 0)

// The named constants.  UNBOUND is "nothing here": an unassigned local, a missing argument, the
// end of an iteration.  No program ever sees it.
#define VALUE_NONE ((Value)0x03)
#define VALUE_FALSE ((Value)0x07)
#define VALUE_TRUE ((Value)0x0B)
#define VALUE_UNBOUND ((Value)0x0F)
#define VALUE_NOT_IMPLEMENTED ((Value)0x13)
#define VALUE_ELLIPSIS ((Value)0x17)
// What `await asyncio.sleep(0)` waits for: one turn of the loop.  Only AWAIT's register holds it.
#define VALUE_TURN ((Value)0x1B)

// The ints that need no allocation.
#define INT_MIN_INLINE (-((int64_t)1 << 61))
#define INT_MAX_INLINE (((int64_t)1 << 61) - 1)

static inline bool value_is_pointer(Value v) {
  return (v & 7) == 0;
}

static inline bool value_is_int(Value v) { // an inline int; a BigInt is a pointer
  return ((v - 2) & 3) == 0;                // one instruction less than (v & 3) == 2
}

static inline bool value_both_int(Value a, Value b) {
  return (((a - 2) | (b - 2)) & 3) == 0;
}

static inline bool value_is_double(Value v) { // an inline double; others are BoxedFloat
  return (0x32323232u >> (v & 31)) & 1u;       // by all five bits that a shift looks at
}

// Two inline doubles that are neither zero nor tiny: what most are, in half the instructions.
static inline bool value_both_usual_double(Value a, Value b) {
  return (((a - 4) | (b - 4)) & 6) == 0;
}

static inline bool value_is_bool(Value v) {
  return (v | 0x0C) == 0x0F && v != VALUE_NONE && v != VALUE_UNBOUND;
}

static inline Value value_from_bool(bool b) {
  return b ? VALUE_TRUE : VALUE_FALSE;
}

// The truth of what is no pointer.  False are 0.0, 0, None, False and -0.0: the words 1, 2, 3, 7, 9.
static inline bool value_immediate_truth(Value v) {
  return v > 9 || !(0x28E >> v & 1);
}

static inline bool int_fits_inline(int64_t i) {
  return i >= INT_MIN_INLINE && i <= INT_MAX_INLINE;
}

// `i` must fit inline; int_from_int64 in vm/number.h takes any.
static inline Value value_from_small(int64_t i) {
  return ((Value)i << 2) | 2;
}

static inline int64_t value_to_small(Value v) {
  return (int64_t)v >> 2;
}

static inline Value value_from_object(const void *object) {
  return (Value)(uintptr_t)object;
}

static inline Object *value_to_object(Value v) {
  return (Object *)(uintptr_t)v;
}

// The double of an inline double.  Adding 2^60 before the rotation is adding 1 after it, because
// what overflows four bits is no inline double: that needs no 64-bit constant.
static inline double value_to_double(Value v) {
  uint64_t rotated = v - 1;
  uint64_t bits = (rotated >> 4) | (rotated << 60);
  double d;
  memcpy(&d, &bits, sizeof d);
  return d;
}

// True, and the word, when `d` can be kept inline.
static inline bool double_encode(double d, Value *word) {
  uint64_t bits;
  memcpy(&bits, &d, sizeof bits);
  Value v = ((bits << 4) | (bits >> 60)) + 1;
  *word = v;
  return value_is_double(v);
}

static inline uint32_t object_shape(Value v) { // of a pointer
  return value_to_object(v)->shape;
}

// Is `v` an object of exactly this shape?  For the fixed shapes that is an exact type test:
// instances of subclasses have shapes of their own.
static inline bool value_has_shape(Value v, uint32_t shape) {
  return value_is_pointer(v) && object_shape(v) == shape;
}

// Counting.  object_free_last runs finalisers and gives the memory back, without C recursion on
// long chains.
void object_free_last(Vm *vm, Object *object);

static inline Value value_retain(Value v) {
  if (value_is_pointer(v)) {
    value_to_object(v)->count++;
  }
  return v;
}

static inline void value_release(Vm *vm, Value v) {
  if (value_is_pointer(v) && --value_to_object(v)->count == 0) {
    object_free_last(vm, value_to_object(v));
  }
}

static inline void *object_retain(void *object) {
  ((Object *)object)->count++;
  return object;
}

static inline void object_release(Vm *vm, void *object) { // NULL is allowed
  if (object != NULL && --((Object *)object)->count == 0) {
    object_free_last(vm, object);
  }
}

// Put an owned value into a place that owns one, releasing the old one after the store, so that
// whatever the release runs already sees the new value.
static inline void value_replace(Vm *vm, Value *place, Value owned) {
  Value old = *place;
  *place = owned;
  value_release(vm, old);
}

#endif
