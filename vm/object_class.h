// What the class object shares with the class type.
#ifndef AWL_VM_OBJECT_CLASS_H
#define AWL_VM_OBJECT_CLASS_H

#include "vm/class.h"
#include "vm/memory.h"

// "module.Qualname" of a class, without the module for built-ins.
MUST_CHECK bool class_full_name(Vm *vm, Class *class_, Value *result);
// Is this object's own __new__, __init__ or the like?
bool is_object_method(const Vm *vm, Value found, const char *name);

// hash() of an object that does not say otherwise.
static inline uint64_t object_identity_hash(Value v) {
  const uint64_t id = value_id(v);
  return id >> 4 | id << 60;
}
// The object's own __hash__ and __eq__.
MUST_CHECK bool object_str(Vm *vm, Value self, Value *result); // python_slots.c
MUST_CHECK bool object_hash(Vm *vm, Value self, uint64_t *hash);
MUST_CHECK bool object_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result);
// Does an instance equal nothing but itself, as far as its own class knows?
static inline bool class_is_by_identity(const Class *class_) {
  return class_->slots.hash == object_hash && class_->slots.compare == object_compare;
}

// dir(): the names of a class and its bases become keys of `into`; then a list of them, for which
// `names` is given up.  `ok`: whether they could be gathered.
MUST_CHECK bool dir_add_class(Vm *vm, const Class *class_, Dict *into);
MUST_CHECK bool dir_list(Vm *vm, Dict *names, bool ok, Value *result);

// Both are there before any other class.
extern const ClassSpec TYPE_SPEC;
MUST_CHECK bool constants_register(Vm *vm);

#endif
