// __dict__ and __weakref__ as a class that brings them shows them: vars(C), C.__dict__["__dict__"].
#include "vm/class_slots.h"
#include "vm/weakref.h"

static bool get_dict(Vm *vm, Value self, Value *result) {
  Dict *dict;
  bool ok = instance_dict(vm, value_to_object(self), &dict);
  *result = ok ? value_retain(value_from_object(dict)) : VALUE_UNBOUND;
  return ok;
}

static bool get_weakref(Vm *vm, Value self, Value *result) {
  WeakRef *reference = weakref_first(vm, value_to_object(self));
  *result = reference == NULL ? VALUE_NONE : value_from_object(object_retain(reference));
  return true;
}

static const MemberDef DICT = {"__dict__", get_dict, instance_set_dict,
                               "dictionary for instance variables"};
static const MemberDef WEAKREF = {"__weakref__", get_weakref, NULL,
                                  "list of weak references to the object"};

static bool has_dict(const Class *class_) {
  return class_->layout == LAYOUT_FUTURE ||
         (class_->storage != 0 && (class_->flags & CLASS_NO_DICT) == 0);
}

// Has one of its bases got it?  (The class itself is not asked, which would remember the answer.)
static bool inherits_weakref(Vm *vm, const Class *class_) {
  bool inherits = false;
  for (uint32_t i = 0; i < class_->bases->length; i++) {
    inherits |= class_can_refer(vm, OBJECT_AS(Class, class_->bases->items[i]));
  }
  return inherits;
}

bool storage_members_add(Vm *vm, Class *class_, bool has_weakref) {
  bool brings_dict = has_dict(class_) && !has_dict(class_->base);
  bool brings_weakref =
      has_weakref && class_has_weak_layout(class_) && !inherits_weakref(vm, class_);
  return (!brings_dict || class_member_add(vm, class_, &DICT)) &&
         (!brings_weakref || class_member_add(vm, class_, &WEAKREF));
}
