// Fields: the attributes of an instance whose class is written in the language, for C.
//
// One look at the instance's shape stands for "of the library's own class, with these attributes
// here, and nothing that C passes over has been overridden": the rest is asked only once.
#ifndef AWL_RUNTIME_FIELDS_H
#define AWL_RUNTIME_FIELDS_H

#include "vm/vm.h"

enum { FIELDS_MAX = 8 };

// What C takes for granted of a class.
typedef struct FieldsSpec {
  const char *fields[FIELDS_MAX + 1];  // attributes of its instances, NULL behind the last
  const char *methods[FIELDS_MAX + 1]; // that must be the library's own, for it does their work
} FieldsSpec;

// Where instances of a shape have them.
typedef struct Fields {
  uint32_t shape, epoch;   // shape 0: none has been seen
  uint16_t at[FIELDS_MAX]; // words from the object's beginning
} Fields;

// The memories of a Vm; those of gather, and so on.
typedef struct Accelerate {
  Fields gathering;
} Accelerate;

bool fields_learn(Vm *vm, Fields *fields, const FieldsSpec *spec, Value object);

// Is `object` such an instance?
static inline bool fields_known(Vm *vm, Fields *fields, const FieldsSpec *spec, Value object) {
  return value_is_pointer(object) &&
         (LIKELY(object_shape(object) == fields->shape && vm->epoch == fields->epoch) ||
          fields_learn(vm, fields, spec, object));
}

// The place of field number `i`.
static inline Value *field(const Fields *fields, Value object, uint32_t i) {
  return (Value *)(uintptr_t)object + fields->at[i];
}

#endif
