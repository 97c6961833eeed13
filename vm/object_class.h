// What the class object shares with the class type.
#ifndef AWL_VM_OBJECT_CLASS_H
#define AWL_VM_OBJECT_CLASS_H

#include "vm/class.h"

// "module.Qualname" of a class, without the module for built-ins.
MUST_CHECK bool class_full_name(Vm *vm, Class *class_, Value *result);
// Is this object's own __new__, __init__ or the like?
bool is_object_method(const Vm *vm, Value found, const char *name);

// dir(): the names of a class and its bases become keys of `into`; then a list of them, for which
// `names` is given up.  `ok`: whether they could be gathered.
MUST_CHECK bool dir_add_class(Vm *vm, const Class *class_, Dict *into);
MUST_CHECK bool dir_list(Vm *vm, Dict *names, bool ok, Value *result);

// Both are there before any other class.
extern const ClassSpec TYPE_SPEC;
MUST_CHECK bool constants_register(Vm *vm);

#endif
