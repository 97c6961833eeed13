// Weak references: knowing of an object without keeping it.
//
// The table vm->weakrefs leads from an object to its references, a list through `next`.  An object
// cannot say by itself that it is in there; its class can: making the first reference to an
// instance sets CLASS_WEAK_REFERENCED on exactly that class, for good.  Whoever frees an object
// (object_free_last, the cycle collector for all it is about to free, before it breaks them) asks
//
//     if (class->flags & CLASS_WEAK_REFERENCED) { weakref_clear(vm, object); }
//
// which costs one test for classes nobody refers to weakly, and a table look-up for the others.
#ifndef AWL_VM_WEAKREF_H
#define AWL_VM_WEAKREF_H

#include "vm/class.h"

// `object` is about to be freed (its count is zero, its fields still stand): its references are
// dead from here on; their callbacks are called.
void weakref_clear(Vm *vm, Object *object);
// The same for a whole set of objects that die together: first weakref_detach for each, then
// weakref_callbacks once, so that no callback meets an object that is half gone.
typedef struct WeakQueue {
  WeakRef *first; // owned, linked through `next`
  WeakRef *last;
} WeakQueue;
void weakref_detach(Vm *vm, Object *object, WeakQueue *queue);
void weakref_callbacks(Vm *vm, WeakQueue *queue);

// Can instances of the class be referred to weakly?  And could those of a class below it?
bool class_can_refer(Vm *vm, Class *class_);
bool class_has_weak_layout(const Class *class_);
// weakref.ref(target, callback): `callback` is None or callable.
MUST_CHECK bool weakref_new(Vm *vm, Class *class_, Value target, Value callback, Value *result);
// What a reference refers to, owned, or None.
Value weakref_target(Value reference);
MUST_CHECK bool weakref_proxy(Vm *vm, Value target, Value callback, Value *result);
// The references to an object, newest first; NULL if there are none.
WeakRef *weakref_first(Vm *vm, const Object *target);
MUST_CHECK Class *weakref_proxy_class(Vm *vm, bool is_callable); // borrowed; NULL: MemoryError

// What references and proxies have in common.
typedef struct Reference { // a WeakRef with what outlives its target
  WeakRef base;
  uint64_t hash; // of the target, once asked for
  bool is_hashed;
} Reference;
MUST_CHECK bool weakref_get(Vm *vm, Class *class_, Value target, Value callback, Value *result);
void weakref_finalize(Vm *vm, Object *self);
void weakref_traverse(Object *self, Visitor visit, void *context);
MUST_CHECK bool weakref_repr(Vm *vm, Value self, const char *kind, Value *result);
Class **weakref_proxy_classes(Vm *vm); // plain, callable; NULL where not made yet

void weakref_register(Vm *vm); // the class weakref.ReferenceType
void weakref_shutdown(Vm *vm); // gives back the table

#endif
