// Attribute access by the rules of Python's data model: data descriptors, then the instance, then
// the class.
#include "vm/attribute.h"
#include "vm/class_slots.h"
#include "vm/shape.h"
#include "vm/signature.h"
#include "vm/vm.h"

bool attribute_error_about(Vm *vm, Value v, const String *name) {
  Exception *e = OBJECT_AS(Exception, vm->raised);
  if (value_class(vm, vm->raised) == vm->exceptions.AttributeError &&
      e->fields[FIELD_NAME] == VALUE_UNBOUND) {
    e->fields[FIELD_NAME] = value_retain(value_from_object(name));
    value_replace(vm, &e->fields[FIELD_OBJECT], value_retain(v));
  }
  return false;
}

bool raise_no_attribute(Vm *vm, Value v, const String *name) {
  (void)(value_is_instance(vm, v, vm->class_of.type)
                ? raise_format(vm, vm->exceptions.AttributeError,
                               "type object '%C' has no attribute '%S'", OBJECT_AS(Class, v), name)
            : value_has_shape(v, SHAPE_MODULE)
                ? raise_module_without(vm, OBJECT_AS(Module, v), name)
                : raise_format(vm, vm->exceptions.AttributeError,
                               "'%T' object has no attribute '%S'", v, name));
  return attribute_error_about(vm, v, name);
}

bool bound_method_new(Vm *vm, Value function, Value self, Value *result) {
  BoundMethod *method = object_take(vm, SHAPE_BOUND_METHOD, sizeof *method);
  if (method == NULL) {
    return false;
  }
  method->function = value_retain(function);
  method->self = value_retain(self);
  *result = value_from_object(method);
  return true;
}

bool descriptor_get(Vm *vm, Value found, Value instance, Class *owner, Value *result) {
  if (value_is_pointer(found)) {
    uint32_t shape = object_shape(found);
    if (shape == SHAPE_FUNCTION && instance != VALUE_UNBOUND) {
      return bound_method_new(vm, found, instance, result);
    }
    if ((shape == SHAPE_METHOD_DESCRIPTOR || shape == SHAPE_SLOT_WRAPPER) &&
        instance != VALUE_UNBOUND) {
      return native_bind(vm, OBJECT_AS(Native, found), instance, result);
    }
    Class *class_ = value_class(vm, found);
    if (class_->slots.get != NULL) {
      return class_->slots.get(vm, found, instance, owner, result);
    }
  }
  *result = value_retain(found);
  return true;
}

static bool is_data_descriptor(const Vm *vm, Value found) {
  return value_is_pointer(found) && value_class(vm, found)->slots.set != NULL;
}

bool object_find_attribute(Vm *vm, Value v, String *name, Value *result) {
  Class *class_ = value_class(vm, v);
  Value found = class_lookup(vm, class_, name);
  if (found != VALUE_UNBOUND && is_data_descriptor(vm, found)) {
    return descriptor_get(vm, found, v, class_, result);
  }
  if (class_->storage != 0) {
    Value own = instance_find(vm, value_to_object(v), name);
    if (own != VALUE_UNBOUND) {
      *result = value_retain(own);
      return true;
    }
    if (name == vm->names.dict && !(class_->flags & CLASS_NO_DICT)) {
      Dict *dict;
      if (!instance_dict(vm, value_to_object(v), &dict)) {
        return false;
      }
      *result = value_retain(value_from_object(dict));
      return true;
    }
  }
  if (found != VALUE_UNBOUND) {
    return descriptor_get(vm, found, v, class_, result);
  }
  *result = VALUE_UNBOUND;
  return true;
}

bool object_get_attribute(Vm *vm, Value v, String *name, Value *result) {
  return object_find_attribute(vm, v, name, result) &&
         (LIKELY(*result != VALUE_UNBOUND) || raise_no_attribute(vm, v, name));
}

static bool raise_cannot_set(Vm *vm, Value v, const String *name) {
  Class *class_ = value_class(vm, v);
  if (class_lookup(vm, class_, (String *)(uintptr_t)name) != VALUE_UNBOUND) {
    return raise_format(vm, vm->exceptions.AttributeError,
                        "'%T' object attribute '%S' is read-only", v, name);
  }
  bool has_own_way = (class_->flags & CLASS_USER_SETATTR) != 0;
  (void)raise_format(vm, vm->exceptions.AttributeError,
                     has_own_way ? "'%T' object has no attribute '%S'"
                                 : "'%T' object has no attribute '%S' and no __dict__ for setting "
                                   "new attributes",
                     v, name);
  return attribute_error_about(vm, v, name);
}

bool instance_set_dict(Vm *vm, Value v, Value value) {
  if (value != VALUE_UNBOUND && value_layout(vm, value) != LAYOUT_DICT) {
    return raise_type_error(vm, "__dict__ must be set to a dictionary, not a '%T'", value);
  }
  Dict *dict;
  if (!instance_dict(vm, value_to_object(v), &dict)) {
    return false;
  }
  dict = value == VALUE_UNBOUND ? dict_new(vm, 0) : object_retain(value_to_object(value));
  if (dict != NULL) {
    value_replace(vm, instance_overflow(value_class(vm, v), value_to_object(v)),
                  value_from_object(dict));
  }
  return dict != NULL;
}

bool object_set_attribute(Vm *vm, Value v, String *name, Value value) {
  Class *class_ = value_class(vm, v);
  Value found = class_lookup(vm, class_, name);
  if (found != VALUE_UNBOUND && is_data_descriptor(vm, found)) {
    return value_class(vm, found)->slots.set(vm, found, v, value);
  }
  if (class_->storage == 0 || (class_->flags & CLASS_NO_DICT)) {
    return raise_cannot_set(vm, v, name);
  }
  if (name == vm->names.dict) {
    return instance_set_dict(vm, v, value);
  }
  if (name == vm->names.class_ && value != VALUE_UNBOUND) {
    return raise_type_error(vm, "__class__ assignment is not supported here");
  }
  if (value == VALUE_UNBOUND) {
    bool was_there;
    return instance_delete(vm, value_to_object(v), name, &was_there) &&
           (was_there || raise_format(vm, vm->exceptions.AttributeError,
                                      "'%T' object has no attribute '%S'", v, name));
  }
  return instance_set(vm, value_to_object(v), name, value);
}

// ---- classes ----

bool class_get_attribute(Vm *vm, Value v, String *name, Value *result) {
  Class *class_ = OBJECT_AS(Class, v);
  Class *meta = value_class(vm, v);
  Value on_meta = class_lookup(vm, meta, name);
  if (on_meta != VALUE_UNBOUND && is_data_descriptor(vm, on_meta)) {
    return descriptor_get(vm, on_meta, v, meta, result);
  }
  Value found = class_lookup(vm, class_, name);
  if (found != VALUE_UNBOUND) {
    return descriptor_get(vm, found, VALUE_UNBOUND, class_, result);
  }
  if (on_meta != VALUE_UNBOUND) {
    return descriptor_get(vm, on_meta, v, meta, result);
  }
  if (name == vm->names.annotations && !(class_->flags & CLASS_NATIVE)) {
    Dict *made = dict_new(vm, 0);
    bool ok = made != NULL &&
              dict_set_name(vm, class_->dict, vm->names.annotations, value_from_object(made));
    *result = value_from_object(made);
    return ok;
  }
  return raise_no_attribute(vm, v, name);
}

static bool is_dunder(const String *name) {
  return name->is_ascii && name->length > 4 && name->data[0] == '_' && name->data[1] == '_';
}

bool value_is_mere(const Vm *vm, Value v) {
  const Slots *slots = &value_class(vm, v)->slots;
  return !value_is_pointer(v) || (!value_has_shape(v, SHAPE_FUNCTION) &&
                                  !value_has_shape(v, SHAPE_METHOD_DESCRIPTOR) &&
                                  !value_has_shape(v, SHAPE_SLOT_WRAPPER) && slots->get == NULL &&
                                  slots->set == NULL);
}

// A class attribute is about to change.  Inline caches hold methods, and that no descriptor hides an
// instance's slot: a count or a table that gets a new value is none of their business.  A program
// that counts in a class would crawl if they were all forgotten at each step.
static void tell_caches(Vm *vm, const Class *class_, const String *name, Value value) {
  Value old = dict_get_name(vm, class_->dict, name);
  if (old != VALUE_UNBOUND && !is_dunder(name) &&
      value_is_mere(vm, old) && value_is_mere(vm, value)) {
    lookups_forget(vm, class_, name);
  } else {
    vm->epoch++;
  }
}

bool class_set_attribute(Vm *vm, Value v, String *name, Value value) {
  Class *class_ = OBJECT_AS(Class, v);
  Value on_meta = class_lookup(vm, value_class(vm, v), name);
  if (on_meta != VALUE_UNBOUND && is_data_descriptor(vm, on_meta)) {
    return value_class(vm, on_meta)->slots.set(vm, on_meta, v, value);
  }
  if ((class_->flags & CLASS_NATIVE) && !vm->is_starting) {
    return raise_type_error(vm, "cannot set '%S' attribute of immutable type '%C'", name,
                            class_);
  }
  if (value == VALUE_UNBOUND) {
    vm->epoch++; // before: the old value's finaliser may look
    if (!dict_delete_name(vm, class_->dict, name)) {
      return raise_no_attribute(vm, v, name);
    }
  } else {
    tell_caches(vm, class_, name, value);
    if (!dict_set_name(vm, class_->dict, name, value)) {
      return false;
    }
  }
  return !is_dunder(name) || slots_update(vm, class_);
}

bool special_bind(Vm *vm, Value self, String *name, Value *result) {
  Class *class_ = value_class(vm, self);
  Value found = class_lookup(vm, class_, name);
  if (found == VALUE_UNBOUND) {
    return raise_no_attribute(vm, self, name);
  }
  return descriptor_get(vm, found, self, class_, result);
}

// ---- the operations of vm/operate.h ----

bool value_get_attribute(Vm *vm, Value v, String *name, Value *result) {
  Class *class_ = value_class(vm, v);
  if (class_->slots.get_attribute != NULL) {
    return class_->slots.get_attribute(vm, v, name, result);
  }
  return object_get_attribute(vm, v, name, result);
}

bool value_find_attribute(Vm *vm, Value v, String *name, Value *result) {
  bool is_plain = value_class(vm, v)->slots.get_attribute == NULL;
  if (is_plain ? object_find_attribute(vm, v, name, result) : value_get_attribute(vm, v, name, result)) {
    return true;
  }
  if (!raised_matches(vm, vm->exceptions.AttributeError)) {
    return false;
  }
  raised_clear(vm);
  *result = VALUE_UNBOUND;
  return true;
}

bool value_set_attribute(Vm *vm, Value v, String *name, Value value) {
  Class *class_ = value_class(vm, v);
  if (class_->slots.set_attribute != NULL) {
    return class_->slots.set_attribute(vm, v, name, value);
  }
  return object_set_attribute(vm, v, name, value);
}
