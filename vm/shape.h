// Shapes: the attribute layouts of instances, and what the interpreter's caches need of them.
#ifndef AWL_VM_SHAPE_H
#define AWL_VM_SHAPE_H

#include "vm/class.h"

enum { INSTANCE_SLOTS_MAX = 64, INLINE_SLOTS_MAX = 60 };

// A root shape for `class_`; `id` 0 takes the next free number.  NULL: MemoryError raised.
Shape *shape_new(Vm *vm, Class *class_, uint32_t id);
// The slot of `name`, or -1.
int32_t shape_find(Vm *vm, Shape *shape, const String *name);
// The shape that adds `name`.  NULL: MemoryError raised.
Shape *shape_with(Vm *vm, Shape *shape, String *name);
// The shape of instances in dict mode that have so many inline slots.  NULL: MemoryError raised.
Shape *shape_dict_mode(Vm *vm, Class *class_, uint16_t inline_slots);
void shapes_free(Vm *vm, uint32_t root);

Value *instance_overflow(const Class *class_, const Object *object);
// What is there goes, the attribute set first goes first.
void overflow_release(Vm *vm, Value overflow);
// All attributes of an instance, in that order: its `overflow` and what is behind it, `count` in all.
static inline void attributes_release(Vm *vm, const Value *place, uint32_t count) {
  for (uint32_t i = 1; i < count; i++) {
    value_release(vm, place[i]);
  }
  if (value_is_pointer(place[0])) {
    overflow_release(vm, place[0]);
  }
}
Value *instance_slot(const Class *class_, Object *object, uint32_t slot);
// The attributes that programs see, put into `dict`; the object stays as it is.
MUST_CHECK bool instance_attributes(Vm *vm, Object *object, Dict *dict);
// All attributes, those of slots too, to a new instance of the same class; not in dict mode.
MUST_CHECK bool instance_copy(Vm *vm, const Object *from, Object *to);
void instance_traverse(const Vm *vm, Object *object, Visitor visit, void *context);
void instance_clear(Vm *vm, Object *object);

#endif
