// The class object: what every class inherits.
#include "vm/object_class.h"
#include "vm/attribute.h"
#include "vm/class_slots.h"
#include "vm/generic_alias.h"
#include "vm/number.h"
#include "vm/object_free.h"
#include "vm/shape.h"
#include "vm/string_internal.h"
#include "vm/signature.h"
#include "vm/vm.h"
#include <stdio.h>

bool value_address(Vm *vm, Value v, Value *result) {
  char text[32];
  int length = snprintf(text, sizeof text, "0x%012llx", (unsigned long long)value_id(v));
  return string_from_utf8(vm, text, (size_t)length, result);
}

bool class_full_name(Vm *vm, Class *class_, Value *result) {
  Value module = class_lookup(vm, class_, vm->names.module);
  if (class_->dict != NULL) {
    Value own = dict_get_name(vm, class_->dict, vm->names.module);
    module = own != VALUE_UNBOUND ? own : module;
  }
  if (!value_is_string(module) || string_equals_c(as_string(module), "builtins")) {
    *result = value_retain(class_->qualname);
    return true;
  }
  return string_format(vm, result, "%V.%V", module, class_->qualname);
}

// ---- object ----

static bool raise_abstract(Vm *vm, Class *class_) {
  Value names = dict_get_name(vm, class_->dict, vm->names.abstractmethods), list;
  if (!list_from_iterable(vm, names, &list)) {
    return false;
  }
  StringBuilder b = {0};
  bool ok = list_sort(vm, as_list(list), VALUE_NONE, false);
  for (uint32_t i = 0; ok && i < as_list(list)->length; i++) {
    ok = builder_add_c(vm, &b, i == 0 ? "'" : ", '") &&
         builder_add_str(vm, &b, as_list(list)->items[i]) && builder_add_c(vm, &b, "'");
  }
  Value text;
  if (ok && builder_finish(vm, &b, &text)) {
    raise_type_error(vm,
                     "Can't instantiate abstract class %C without an implementation for abstract "
                     "method%s %V",
                     class_, as_list(list)->length == 1 ? "" : "s", text);
    value_release(vm, text);
  } else {
    builder_discard(vm, &b);
  }
  value_release(vm, list);
  return false;
}

bool is_object_method(const Vm *vm, Value found, const char *name) {
  return value_is_pointer(found) &&
         (object_shape(found) == SHAPE_METHOD_DESCRIPTOR || object_shape(found) == SHAPE_NATIVE) &&
         OBJECT_AS(Native, found)->owner == value_from_object(vm->class_of.object) &&
         strcmp(OBJECT_AS(Native, found)->def->name, name) == 0;
}

static bool object_make_plainly(Vm *vm, Value argument, Value *result) {
  return argument == VALUE_UNBOUND
             ? instance_new(vm, vm->class_of.object, result)
             : raise_type_error(vm, "%C() takes no arguments", vm->class_of.object);
}

static bool object_new_method(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!value_is_instance(vm, args[0], vm->class_of.type)) {
    return raise_type_error(vm, "object.__new__(X): X is not a type object (%T)", args[0]);
  }
  Class *class_ = OBJECT_AS(Class, args[0]);
  bool has_arguments = as_tuple(args[1])->length > 0 || as_dict(args[2])->live > 0;
  if (has_arguments) {
    bool own_new = !is_object_method(vm, class_->new_function, "__new__");
    bool own_init = !is_object_method(vm, class_->init_function, "__init__");
    if (own_new) {
      return raise_type_error(
          vm, "object.__new__() takes exactly one argument (the type to instantiate)");
    }
    if (!own_init) {
      return raise_type_error(vm, "%C() takes no arguments", class_);
    }
  }
  if (class_->flags & CLASS_ABSTRACT) {
    return raise_abstract(vm, class_);
  }
  if (class_->layout != LAYOUT_OBJECT) {
    return raise_type_error(vm, "object.__new__(%C) is not safe, use %C.__new__()", class_,
                            class_maker(class_));
  }
  return instance_new(vm, class_, result);
}

static bool object_init(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Class *class_ = value_class(vm, args[0]);
  bool has_arguments = as_tuple(args[1])->length > 0 || as_dict(args[2])->live > 0;
  if (has_arguments) {
    if (!is_object_method(vm, class_->init_function, "__init__")) {
      return raise_type_error(
          vm, "object.__init__() takes exactly one argument (the instance to initialize)");
    }
    if (is_object_method(vm, class_->new_function, "__new__")) {
      return raise_type_error(vm, "%C() takes no arguments", class_);
    }
  }
  *result = VALUE_NONE;
  return true;
}

static bool object_repr(Vm *vm, Value self, Value *result) {
  Value name, address = VALUE_UNBOUND;
  if (!class_full_name(vm, value_class(vm, self), &name)) {
    return false;
  }
  bool ok = value_address(vm, self, &address) &&
            string_format(vm, result, "<%V object at %V>", name, address);
  value_release(vm, address);
  value_release(vm, name);
  return ok;
}

bool object_hash(Vm *vm, Value self, uint64_t *hash) {
  (void)vm;
  *hash = object_identity_hash(self);
  return true;
}

bool object_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  *result = VALUE_NOT_IMPLEMENTED;
  if (op == COMPARE_EQ && a == b) {
    *result = VALUE_TRUE;
  } else if (op == COMPARE_NE) { // the opposite of __eq__, if that knows
    const Class *class_ = value_class(vm, a);
    if (class_->slots.compare == object_compare) {
      *result = a == b ? VALUE_FALSE : VALUE_NOT_IMPLEMENTED;
      return true;
    }
    Value equal;
    if (!class_->slots.compare(vm, COMPARE_EQ, a, b, &equal)) {
      return false;
    }
    if (equal != VALUE_NOT_IMPLEMENTED) {
      bool truth;
      bool ok = value_truth(vm, equal, &truth);
      value_release(vm, equal);
      if (!ok) {
        return false;
      }
      *result = value_from_bool(!truth);
    }
  }
  return true;
}

static bool object_format(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const String *spec = string_of(vm, args[1]);
  if (spec == NULL) {
    return raise_type_error(vm, "__format__() argument must be str, not %T", args[1]);
  }
  if (spec->length == 0) {
    return value_str(vm, args[0], result);
  }
  return raise_type_error(vm, "unsupported format string passed to %T.__format__", args[0]);
}

static bool dir_add_dict(Vm *vm, const Dict *dict, Dict *into) {
  uint32_t position = 0;
  Value key, value;
  while (dict != NULL && dict_next(dict, &position, &key, &value)) {
    if (!dict_set(vm, into, key, VALUE_NONE)) {
      return false;
    }
  }
  return true;
}

// What a class statement gives its instances, and Awl does without descriptors for.
static bool dir_add_storage(Vm *vm, const Class *class_, Dict *into) {
  const uint32_t without = CLASS_NATIVE | CLASS_NO_DICT;
  for (uint32_t i = 0; i < class_->mro->length; i++) {
    if ((OBJECT_AS(Class, class_->mro->items[i])->flags & without) == 0) {
      return dict_set_name(vm, into, vm->names.dict, VALUE_NONE) &&
             dict_set_name(vm, into, vm->names.weakref, VALUE_NONE);
    }
  }
  return true;
}

bool dir_add_class(Vm *vm, const Class *class_, Dict *into) {
  for (uint32_t i = 0; i < class_->mro->length; i++) {
    if (!dir_add_dict(vm, OBJECT_AS(Class, class_->mro->items[i])->dict, into)) {
      return false;
    }
  }
  return dir_add_storage(vm, class_, into);
}

bool dir_list(Vm *vm, Dict *names, bool ok, Value *result) {
  List *list = ok ? list_new(vm, names->live) : NULL;
  if (list != NULL && !list_extend(vm, list, value_from_object(names))) {
    object_release(vm, list);
    list = NULL;
  }
  object_release(vm, names);
  *result = value_from_object(list);
  return list != NULL;
}

static bool object_dir(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Dict *names = dict_new(vm, 32), *own = NULL;
  Class *class_ = value_class(vm, args[0]);
  bool ok = names != NULL;
  if (ok && class_->storage != 0 && !(class_->flags & CLASS_NO_DICT)) {
    ok = instance_dict(vm, value_to_object(args[0]), &own);
  }
  if (ok && value_has_shape(args[0], SHAPE_MODULE)) {
    own = OBJECT_AS(Module, args[0])->dict;
    ok = module_complete(vm, OBJECT_AS(Module, args[0])) && dir_add_dict(vm, own, names);
    return dir_list(vm, names, ok, result);
  }
  ok = ok && dir_add_dict(vm, own, names) && dir_add_class(vm, class_, names);
  return dir_list(vm, names, ok, result);
}

static bool attribute_name(Vm *vm, Value v, Value *name) {
  Value text = value_unbox(vm, v);
  if (!value_is_string(text)) {
    return raise_type_error(vm, "attribute name must be string, not '%T'", v);
  }
  *name = value_retain(text);
  return string_intern(vm, name);
}

static bool object_getattribute(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value name;
  if (!attribute_name(vm, args[1], &name)) {
    return false;
  }
  bool ok = object_get_attribute(vm, args[0], as_string(name), result);
  value_release(vm, name);
  return ok;
}

static bool object_setattr(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value name;
  *result = VALUE_NONE;
  if (!attribute_name(vm, args[1], &name)) {
    return false;
  }
  bool ok = object_set_attribute(vm, args[0], as_string(name), args[2]);
  value_release(vm, name);
  return ok;
}

static bool object_delattr(Vm *vm, Value *args, int count, Value *result) {
  Value with[3] = {args[0], args[1], VALUE_UNBOUND};
  return object_setattr(vm, with, count, result);
}

static bool object_sizeof(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value v = args[0];
  *result = value_from_small(
      value_is_pointer(v) ? (int64_t)object_size(vm, value_to_object(v)) : 8);
  return true;
}

// The attributes, for whoever wants to keep an object's state.
static bool object_getstate(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const Class *class_ = value_class(vm, args[0]);
  Dict *own = NULL;
  if (class_->storage != 0 && !(class_->flags & CLASS_NO_DICT) &&
      !instance_dict(vm, value_to_object(args[0]), &own)) {
    return false;
  }
  if (own == NULL || own->live == 0) {
    *result = VALUE_NONE;
    return true;
  }
  *result = value_retain(value_from_object(own));
  return true;
}

static bool object_reduce(Vm *vm, Value *args, int count, Value *result) {
  (void)count, (void)result;
  return raise_type_error(vm, "cannot pickle '%T' object: pickle is not part of Awl", args[0]);
}

static bool init_subclass(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (as_dict(args[1])->live > 0) {
    return raise_type_error(vm, "%C.__init_subclass__() takes no keyword arguments",
                            OBJECT_AS(Class, args[0]));
  }
  *result = VALUE_NONE;
  return true;
}

static bool not_implemented_method(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)args, (void)count;
  *result = VALUE_NOT_IMPLEMENTED;
  return true;
}

static bool get_class(Vm *vm, Value self, Value *result) {
  *result = value_retain(value_from_object(value_class(vm, self)));
  return true;
}

static bool makes_slots(const Dict *namespace) {
  uint32_t position = 0;
  Value name, member;
  while (dict_next(namespace, &position, &name, &member)) {
    if (value_has_shape(member, SHAPE_MEMBER) && OBJECT_AS(Member, member)->def == NULL) {
      return true;
    }
  }
  return false;
}

// Do all classes that give `of` its __slots__ do so for this one?
static bool has_slots_of(const Class *class_, const Class *of) {
  bool has_dict = (class_->flags & CLASS_NO_DICT) == (of->flags & CLASS_NO_DICT);
  for (uint32_t i = 0; has_dict && i < of->mro->length; i++) {
    const Class *base = OBJECT_AS(Class, of->mro->items[i]);
    if (makes_slots(base->dict) && !class_is_subclass(class_, base)) {
      return false;
    }
  }
  return has_dict;
}

static bool set_class(Vm *vm, Value self, Value value) {
  if (value == VALUE_UNBOUND) {
    return raise_type_error(vm, "can't delete __class__ attribute");
  }
  if (!value_is_instance(vm, value, vm->class_of.type)) {
    return raise_type_error(vm, "__class__ must be set to a class, not '%T' object", value);
  }
  Class *from = value_class(vm, self), *to = OBJECT_AS(Class, value);
  if (((from->flags | to->flags) & CLASS_NATIVE) || from->storage == 0 || to->storage == 0) {
    return raise_type_error(
        vm, "__class__ assignment only supported for mutable types or ModuleType subclasses");
  }
  bool is_same = from->storage == to->storage && from->layout == to->layout;
  if (!is_same || !has_slots_of(from, to) || !has_slots_of(to, from)) {
    return raise_type_error(vm, "__class__ assignment: '%C' object layout differs from '%C'", to,
                            from);
  }
  Dict *dict; // in dict mode, all that differs is the number of inline slots
  if (!instance_dict(vm, value_to_object(self), &dict)) {
    return false;
  }
  Shape *shape = shape_dict_mode(vm, to, vm->shapes[object_shape(self)]->inline_slots);
  if (shape == NULL) {
    return false;
  }
  value_to_object(self)->shape = shape->id;
  object_retain(to);
  object_release(vm, from);
  return true;
}

static const MemberDef OBJECT_MEMBERS[] = {
    {"__class__", get_class, set_class, NULL},
    {0},
};

static const NativeDef OBJECT_METHODS[] = {
    {"__new__", "cls, /, *args, **kwargs", object_new_method, NULL, 0},
    {"__init__", "self, /, *args, **kwargs", object_init, NULL, 0},
    {"__format__", "self, format_spec, /", object_format, NULL, 0},
    {"__dir__", "self, /", object_dir, NULL, 0},
    {"__getattribute__", "self, name, /", object_getattribute, NULL, 0},
    {"__setattr__", "self, name, value, /", object_setattr, NULL, 0},
    {"__delattr__", "self, name, /", object_delattr, NULL, 0},
    {"__sizeof__", "self, /", object_sizeof, NULL, 0},
    {"__getstate__", "self, /", object_getstate, NULL, 0},
    {"__reduce__", "self, /", object_reduce, NULL, 0},
    {"__reduce_ex__", "self, protocol, /", object_reduce, NULL, 0},
    {"__init_subclass__", "cls, /, **kwargs", init_subclass, NULL, NATIVE_CLASS},
    {"__subclasshook__", "cls, subclass, /", not_implemented_method, NULL, NATIVE_CLASS},
    {0},
};

static void instance_finalize(Vm *vm, Object *self) {
  (void)vm, (void)self; // attributes are released by object_free_last
}

static const Slots OBJECT_SLOTS = {
    .make = object_make_plainly,
    .finalize = instance_finalize,
    .repr = object_repr,
    .str = object_str,
    .hash = object_hash,
    .compare = object_compare,
};

static const ClassSpec OBJECT_SPEC = {
    .name = "object",
    .shape = SHAPE_OBJECT,
    .layout = LAYOUT_OBJECT,
    .native_size = sizeof(Object),
    .slots = &OBJECT_SLOTS,
    .methods = OBJECT_METHODS,
    .members = OBJECT_MEMBERS,
    .doc = "The base class of the class hierarchy.",
};

bool object_register(Vm *vm) {
  vm->class_of.object = class_from_spec(vm, &OBJECT_SPEC, NULL);
  vm->class_of.type = class_from_spec(vm, &TYPE_SPEC, vm->class_of.object);
  return vm->class_of.type != NULL && constants_register(vm);
}
