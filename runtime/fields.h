// Fields: the attributes of an instance whose class is written in the language, for C.
//
// One look at the instance's shape stands for "of the library's own class, with these attributes
// here, and nothing that C passes over has been overridden": the rest is asked only once.
#ifndef AWL_RUNTIME_FIELDS_H
#define AWL_RUNTIME_FIELDS_H

#include "vm/class.h"
#include "vm/vm.h"

enum { FIELDS_MAX = 8, FIELDS_WAYS = 4 };

// What C takes for granted of a class.
typedef struct FieldsSpec {
  const char *fields[FIELDS_MAX + 1];  // attributes of its instances, NULL behind the last
  const char *methods[FIELDS_MAX + 1]; // that must be the library's own, for it does their work;
                                       // as "Class.method" that very one
  const char *names[FIELDS_MAX + 1];   // that it needs besides
} FieldsSpec;

// Where instances of a shape have them.
typedef struct Fields {
  uint32_t shape, epoch;     // shape 0: none has been seen
  bool is_usual;             // false: these are known to be others
  uint16_t at[FIELDS_MAX];   // words from the object's beginning
  Value methods[FIELDS_MAX]; // borrowed, while the epoch is this
  String *names[FIELDS_MAX]; // interned: they live as long as the Vm
} Fields;

// The memories of a Vm; those of gather, and so on.  Ways are for classes whose instances usually
// have several shapes: before and after they know their loop, of subclasses of the library.
typedef struct Accelerate {
  Fields gathering, group, timeout;
  Fields waiters, loop_bound[FIELDS_WAYS];
  Fields queue[FIELDS_WAYS], queue_fifo[FIELDS_WAYS], queue_lifo[FIELDS_WAYS],
      queue_heap[FIELDS_WAYS];
  Fields event[FIELDS_WAYS], lock[FIELDS_WAYS], condition[FIELDS_WAYS];
  Fields semaphore[FIELDS_WAYS], unbounded[FIELDS_WAYS];
  uint32_t loop_shape, loop_epoch; // of loops that are plain ones; 0: none has been seen
  Value no_message;      // owned: ("",); None: not made yet
  Value group_task_done; // owned: TaskGroup._on_task_done; None: no keeper has been a group
} Accelerate;

bool fields_learn(Vm *vm, Fields *fields, const FieldsSpec *spec, Value object);

// Is `object` such an instance?
static inline bool fields_known(Vm *vm, Fields *fields, const FieldsSpec *spec, Value object) {
  if (UNLIKELY(!value_is_pointer(object))) {
    return false;
  }
  return LIKELY(object_shape(object) == fields->shape && vm->epoch == fields->epoch)
             ? fields->is_usual
             : fields_learn(vm, fields, spec, object);
}

// The same of one that has ways: those of its shape, or NULL.
static inline const Fields *fields_of(Vm *vm, Fields *ways, const FieldsSpec *spec, Value object) {
  Fields *way = &ways[value_is_pointer(object) ? object_shape(object) % FIELDS_WAYS : 0];
  return fields_known(vm, way, spec, object) ? way : NULL;
}

// The place of field number `i`.
static inline Value *field(const Fields *fields, Value object, uint32_t i) {
  return (Value *)(uintptr_t)object + fields->at[i];
}

// Have the instances that are known just so many fields, and does calling the class make them?
bool fields_make_all(Vm *vm, const Fields *fields, uint32_t count, Value class_);
// Such an instance, with these values.
MUST_CHECK bool fields_make(Vm *vm, const Fields *fields, Value class_, const Value *values,
                            uint32_t count, Value *result);

#endif
