// Attribute access: the generic rules, and those of classes.
#ifndef AWL_VM_ATTRIBUTE_H
#define AWL_VM_ATTRIBUTE_H

#include "vm/class.h"

// object.__getattribute__ and __setattr__.
MUST_CHECK bool object_get_attribute(Vm *vm, Value v, String *name, Value *result);
// The first, but UNBOUND and true if there is none.
MUST_CHECK bool object_find_attribute(Vm *vm, Value v, String *name, Value *result);
MUST_CHECK bool object_set_attribute(Vm *vm, Value v, String *name, Value value);
// type.__getattribute__ and __setattr__.
MUST_CHECK bool class_get_attribute(Vm *vm, Value v, String *name, Value *result);
MUST_CHECK bool class_set_attribute(Vm *vm, Value v, String *name, Value value);

// Let the AttributeError that is raised know the object and the name, if it does not: false.
bool attribute_error_about(Vm *vm, Value v, const String *name);
// "'X' object has no attribute 'y'": false.
bool raise_no_attribute(Vm *vm, Value v, const String *name);
bool raise_module_without(Vm *vm, const Module *module, const String *name); // module_class.c

// What `found` on the class of an instance gives: functions are bound, descriptors asked.
MUST_CHECK bool descriptor_get(Vm *vm, Value found, Value instance, Class *owner, Value *result);

// Does what a class has mean the same wherever it is found, with nothing to bind or to ask?  If not,
// inline caches may hold it: they are told when it goes.
bool value_is_mere(const Vm *vm, Value found);

// A special method of `self`, bound: AttributeError if missing.  Looked up on the class only.
MUST_CHECK bool special_bind(Vm *vm, Value self, String *name, Value *result);

MUST_CHECK bool bound_method_new(Vm *vm, Value function, Value self, Value *result);

#endif
