// Slots and dunder methods, each made from the other.
#ifndef AWL_VM_CLASS_SLOTS_H
#define AWL_VM_CLASS_SLOTS_H

#include "vm/class.h"

// Of a native class: lay spec->slots over the inherited ones, show them as dunder methods, add
// methods and members to the dict.
MUST_CHECK bool slots_from_spec(Vm *vm, Class *class_, const ClassSpec *spec);
// Of a Python class: point the slots at wrappers for the dunders found in its MRO.
MUST_CHECK bool slots_from_dict(Vm *vm, Class *class_);
// The same for the class and all below it, after an attribute of the class has changed.
MUST_CHECK bool slots_update(Vm *vm, Class *class_);

// The metaclass for new bases, and the class itself if another metaclass than args[0] makes it, else
// UNBOUND; `args` are those of type.__new__.
MUST_CHECK bool class_of_bases(Vm *vm, const Value *args, const Dict *keywords, Class **metaclass,
                               Value *result);

// Make a class and do all that type.__new__ does: __slots__, __set_name__, __init_subclass__ with
// `keywords` (may be NULL), the __classcell__ of the namespace.  In vm/class_build.c.
MUST_CHECK bool class_create(Vm *vm, Class *metaclass, Value name, Tuple *bases, Value namespace,
                             uint32_t attribute_count, const Dict *keywords, Value *result);
// A member for a name in __slots__.  In vm/descriptor.c.
MUST_CHECK bool slot_member_add(Vm *vm, Class *class_, Value name);
// Of a class whose instances are the first to have a __dict__, or to be referred to weakly: the members
// that show it.  `has_weakref`: its __slots__, if it has any, do not forbid the latter.  In
// vm/storage_members.c.
MUST_CHECK bool storage_members_add(Vm *vm, Class *class_, bool has_weakref);
// A member that C code computes, of a class's own.  In vm/class_slots.c.
MUST_CHECK bool class_member_add(Vm *vm, Class *class_, const MemberDef *def);
// super(class_, object).  In vm/super.c.
MUST_CHECK bool super_new(Vm *vm, Class *class_, Value object, Value *result);

// In class.c.
void class_finalize(Vm *vm, Object *self);
void class_clear(Vm *vm, Object *self);
// Note that `class_` derives from `base`.
MUST_CHECK bool subclass_add(Vm *vm, Class *base, Class *class_);
void class_traverse(Object *self, Visitor visit, void *context);
bool lookups_new(Vm *vm);
void lookups_clear(Vm *vm);
// `name` of this class, and of those that inherit it, is about to change.
void lookups_forget(Vm *vm, const Class *class_, const String *name);
void lookups_free(Vm *vm);

// The wrappers (vm/python_slots.c): slots of Python classes that call the dunder methods.
extern const Slots PYTHON_SLOTS;
// The dunder methods of natives that call slots (vm/slot_methods.c).  `args[count]` is the class
// whose slot is meant.
typedef struct SlotMethod {
  size_t slot;        // offset in Slots
  size_t name;        // offset in Names
  NativeDef def;
  uint32_t group_op;  // of binary, compare and unary slots: which operator
} SlotMethod;
extern const SlotMethod SLOT_METHODS[];
extern const size_t SLOT_METHOD_COUNT;

// The names of operators: __add__, __radd__, __iadd__.
String *binary_name(const Vm *vm, BinaryOp op);
String *reflected_name(const Vm *vm, BinaryOp op);
String *inplace_name(const Vm *vm, BinaryOp op);
String *compare_name(const Vm *vm, CompareOp op);
String *unary_name(const Vm *vm, UnaryOp op);

// Sets or clears CLASS_NO_INIT, when new_function and init_function are known.
void class_learn_init(const Vm *vm, Class *class_);

#endif
