// The class type: how classes are called, shown and changed.
#include "vm/attribute.h"
#include "vm/class_slots.h"
#include "vm/generic_alias.h"
#include "vm/object_class.h"
#include "vm/signature.h"
#include "vm/vm.h"

static bool type_repr(Vm *vm, Value self, Value *result) {
  Value name;
  if (!class_full_name(vm, OBJECT_AS(Class, self), &name)) {
    return false;
  }
  bool ok = string_format(vm, result, "<class '%V'>", name);
  value_release(vm, name);
  return ok;
}

static bool type_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (value_layout(vm, args[1]) != LAYOUT_STR) {
    return raise_type_error(vm, "type.__new__() argument 1 must be str, not %T", args[1]);
  }
  if (!value_is_tuple(args[2])) {
    return raise_type_error(vm, "type.__new__() argument 2 must be tuple, not %T", args[2]);
  }
  if (value_layout(vm, args[3]) != LAYOUT_DICT) {
    return raise_type_error(vm, "type.__new__() argument 3 must be dict, not %T", args[3]);
  }
  Class *metaclass;
  if (!class_of_bases(vm, args, as_dict(args[4]), &metaclass, result) || *result != VALUE_UNBOUND) {
    return *result != VALUE_UNBOUND;
  }
  uint32_t hint = vm->attribute_hint;
  vm->attribute_hint = 0;
  return class_create(vm, metaclass, value_unbox(vm, args[1]), as_tuple(args[2]),
                      args[3], hint, as_dict(args[4]), result);
}

static bool raise_no_instances(Vm *vm, Class *class_) {
  Value name;
  if (class_full_name(vm, class_, &name)) {
    raise_type_error(vm, "cannot create '%V' instances", name);
    value_release(vm, name);
  }
  return false;
}

// Has it object's __init__ still, or none at all that matters?
void class_learn_init(const Vm *vm, Class *class_) {
  bool has_none = class_->init_function == VALUE_UNBOUND ||
                  (is_object_method(vm, class_->init_function, "__init__") &&
                   !is_object_method(vm, class_->new_function, "__new__"));
  class_->flags = (class_->flags & ~(uint32_t)CLASS_NO_INIT) | (has_none ? CLASS_NO_INIT : 0);
}

// `with_self` begins with the instance.
static bool run_init(Vm *vm, Class *class_, const Arguments *with_self) {
  Value init = class_->init_function, ignored;
  bool ok;
  if (value_has_shape(init, SHAPE_METHOD_DESCRIPTOR) || value_has_shape(init, SHAPE_SLOT_WRAPPER)) {
    ok = native_call(vm, OBJECT_AS(Native, init), with_self, &ignored);
  } else {
    const Arguments rest = {with_self->values + 1, with_self->positional - 1, with_self->keywords,
                            with_self->names};
    if (!descriptor_get(vm, init, with_self->values[0], class_, &init)) {
      return false;
    }
    ok = value_call(vm, init, &rest, &ignored);
    value_release(vm, init);
  }
  if (ok && ignored != VALUE_NONE) {
    raise_type_error(vm, "__init__() should return None, not '%T'", ignored);
    value_release(vm, ignored);
    return false;
  }
  return ok;
}

enum { FEW = 8 };

// `with_class` begins with the class.
static bool run_new(Vm *vm, Class *class_, const Arguments *with_class, Value *result) {
  const Native *native = class_native_new(class_);
  Value new_function;
  if (native != NULL && (native->def->flags & NATIVE_BLANK) && native->owner != VALUE_UNBOUND &&
      class_is_subclass(class_, OBJECT_AS(Class, native->owner))) {
    Value class_only = with_class->values[0]; // half of a StringIO(), with what run_init saves
    return native->function(vm, &class_only, 1, result);
  }
  if (!descriptor_get(vm, class_->new_function, VALUE_UNBOUND, class_, &new_function)) {
    return false;
  }
  bool ok = value_call(vm, new_function, with_class, result);
  value_release(vm, new_function);
  return ok;
}

static bool construct(Vm *vm, Class *class_, const Arguments *arguments, Value *result) {
  uint32_t count = arguments->positional + arguments->keywords + 1;
  Value few[FEW], *values = count <= FEW ? few : memory_new(vm, count * sizeof(Value));
  if (values == NULL) {
    return false;
  }
  values[0] = value_from_object(class_);
  for (uint32_t i = 1; i < count; i++) {
    values[i] = arguments->values[i - 1];
  }
  Arguments with_first = {values, arguments->positional + 1, arguments->keywords, arguments->names};
  bool ok = run_new(vm, class_, &with_first, result);
  if (ok) {
    Class *made = value_class(vm, *result);
    values[0] = *result;
    ok = !class_is_subclass(made, class_) || (made->flags & CLASS_NO_INIT) ||
         run_init(vm, made, &with_first);
    if (!ok) {
      value_release(vm, *result);
    }
  }
  if (values != few) {
    memory_free(vm, values, count * sizeof(Value));
  }
  return ok;
}

// dict(a=1), dict(other, a=1): the names of a call are different ones.
static bool dict_from_keywords(Vm *vm, const Arguments *arguments, Value *result) {
  Dict *dict;
  const Value *values = arguments->values + arguments->positional;
  if (arguments->positional == 0) {
    dict = dict_new(vm, arguments->keywords);
  } else if (!dict_copy(vm, as_dict(arguments->values[0]), &dict)) {
    return false;
  }
  for (uint32_t i = 0; dict != NULL && i < arguments->keywords; i++) {
    if (!dict_set(vm, dict, arguments->names->items[i], values[i])) {
      object_release(vm, dict);
      dict = NULL;
    }
  }
  *result = value_from_object(dict);
  return dict != NULL;
}

static bool type_call(Vm *vm, Value self, const Arguments *arguments, Value *result) {
  Class *class_ = OBJECT_AS(Class, self);
  if (class_ == vm->class_of.type && arguments->positional == 1 && arguments->keywords == 0) {
    *result = value_retain(value_from_object(value_class(vm, arguments->values[0])));
    return true;
  }
  if (arguments->positional <= 1 && arguments->keywords == 0 && class_makes(class_)) {
    return class_->own_slots->make(
        vm, arguments->positional == 0 ? VALUE_UNBOUND : arguments->values[0], result);
  }
  if (class_ == vm->class_of.dict &&
      (arguments->positional == 0 ||
       (arguments->positional == 1 && value_is_dict(arguments->values[0])))) {
    return dict_from_keywords(vm, arguments, result);
  }
  if (class_ == vm->class_of.type && arguments->positional != 3) {
    return raise_type_error(vm, "type() takes 1 or 3 arguments");
  }
  if (class_ == vm->class_of.none) {
    if (arguments->positional + arguments->keywords > 0) {
      return raise_type_error(vm, "NoneType takes no arguments");
    }
    *result = VALUE_NONE;
    return true;
  }
  if ((class_->flags & CLASS_NO_NEW) && (class_->flags & CLASS_NATIVE)) {
    return raise_no_instances(vm, class_);
  }
  return construct(vm, class_, arguments, result);
}

static bool type_mro(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return list_from_iterable(vm, value_from_object(OBJECT_AS(Class, args[0])->mro), result);
}

static bool type_subclasses(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const ClassList *list = &OBJECT_AS(Class, args[0])->subclasses;
  List *copy = list_new(vm, 4);
  bool ok = copy != NULL;
  for (uint32_t i = 0; ok && i < list->length; i++) {
    ok = list_append(vm, copy, value_from_object(list->items[i]));
  }
  if (!ok) {
    object_release(vm, copy);
    return false;
  }
  *result = value_from_object(copy);
  return true;
}

static bool type_dir(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Dict *names = dict_new(vm, 32);
  return dir_list(vm, names, names != NULL && dir_add_class(vm, OBJECT_AS(Class, args[0]), names),
                   result);
}

static bool type_instance_check(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = value_from_bool(value_is_instance(vm, args[1], OBJECT_AS(Class, args[0])));
  return true;
}

static bool type_subclass_check(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!value_is_instance(vm, args[1], vm->class_of.type)) {
    return raise_type_error(vm, "issubclass() arg 1 must be a class");
  }
  *result =
      value_from_bool(class_is_subclass(OBJECT_AS(Class, args[1]), OBJECT_AS(Class, args[0])));
  return true;
}

static bool type_prepare(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  Dict *dict = dict_new(vm, 8);
  *result = value_from_object(dict);
  return dict != NULL;
}

static bool get_type_name(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(OBJECT_AS(Class, self)->name);
  return true;
}

static bool set_type_name(Vm *vm, Value self, Value value) {
  if (value == VALUE_UNBOUND || value_layout(vm, value) != LAYOUT_STR) {
    return raise_type_error(vm, "can only assign string to %C.__name__, not '%T'",
                            OBJECT_AS(Class, self), value);
  }
  value_replace(vm, &OBJECT_AS(Class, self)->name, value_retain(value));
  return true;
}

static bool get_type_qualname(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(OBJECT_AS(Class, self)->qualname);
  return true;
}

static bool set_type_qualname(Vm *vm, Value self, Value value) {
  if (value == VALUE_UNBOUND || value_layout(vm, value) != LAYOUT_STR) {
    return raise_type_error(vm, "can only assign string to %C.__qualname__, not '%T'",
                            OBJECT_AS(Class, self), value);
  }
  value_replace(vm, &OBJECT_AS(Class, self)->qualname, value_retain(value));
  return true;
}

static bool get_type_module(Vm *vm, Value self, Value *result) {
  Value module = dict_get_name(vm, OBJECT_AS(Class, self)->dict, vm->names.module);
  if (module == VALUE_UNBOUND || value_has_shape(module, SHAPE_MEMBER)) { // the member: of `type`
    return string_from_c(vm, "builtins", result);
  }
  *result = value_retain(module);
  return true;
}

static bool set_type_module(Vm *vm, Value self, Value value) {
  return dict_set_name(vm, OBJECT_AS(Class, self)->dict, vm->names.module, value);
}

static bool get_type_doc(Vm *vm, Value self, Value *result) {
  Value doc = dict_get_name(vm, OBJECT_AS(Class, self)->dict, vm->names.doc);
  *result = doc == VALUE_UNBOUND ? VALUE_NONE : value_retain(doc);
  return true;
}

static bool set_type_doc(Vm *vm, Value self, Value value) {
  return dict_set_name(vm, OBJECT_AS(Class, self)->dict, vm->names.doc,
                       value == VALUE_UNBOUND ? VALUE_NONE : value);
}

static bool get_bases(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(value_from_object(OBJECT_AS(Class, self)->bases));
  return true;
}

static bool get_base(Vm *vm, Value self, Value *result) {
  (void)vm;
  const Class *base = OBJECT_AS(Class, self)->base;
  *result = base == NULL ? VALUE_NONE : value_retain(value_from_object(base));
  return true;
}

static bool get_mro(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(value_from_object(OBJECT_AS(Class, self)->mro));
  return true;
}

static bool get_type_dict(Vm *vm, Value self, Value *result) {
  return mapping_proxy_new(vm, value_from_object(OBJECT_AS(Class, self)->dict), result);
}

static bool get_abstract(Vm *vm, Value self, Value *result) {
  Value names = dict_get_name(vm, OBJECT_AS(Class, self)->dict, vm->names.abstractmethods);
  if (names == VALUE_UNBOUND) {
    return raise_no_attribute(vm, self, vm->names.abstractmethods);
  }
  *result = value_retain(names);
  return true;
}

static bool set_abstract(Vm *vm, Value self, Value value) {
  Class *class_ = OBJECT_AS(Class, self);
  return dict_set_name(vm, class_->dict, vm->names.abstractmethods, value) &&
         slots_update(vm, class_);
}

static bool none_method(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)args, (void)count;
  *result = VALUE_NONE;
  return true;
}

static const MemberDef TYPE_MEMBERS[] = {
    {"__name__", get_type_name, set_type_name, NULL},
    {"__qualname__", get_type_qualname, set_type_qualname, NULL},
    {"__module__", get_type_module, set_type_module, NULL},
    {"__doc__", get_type_doc, set_type_doc, NULL},
    {"__bases__", get_bases, NULL, NULL},
    {"__base__", get_base, NULL, NULL},
    {"__mro__", get_mro, NULL, NULL},
    {"__dict__", get_type_dict, NULL, NULL},
    {"__abstractmethods__", get_abstract, set_abstract, NULL},
    {0},
};

static const NativeDef TYPE_METHODS[] = {
    {"__new__", "cls, name, bases, dict, /, **kwds", type_new, NULL, 0},
    {"__init__", "self, /, *args, **kwargs", none_method, NULL, 0},
    {"mro", "self, /", type_mro, NULL, 0},
    {"__subclasses__", "self, /", type_subclasses, NULL, 0},
    {"__dir__", "self, /", type_dir, NULL, 0},
    {"__instancecheck__", "self, instance, /", type_instance_check, NULL, 0},
    {"__subclasscheck__", "self, subclass, /", type_subclass_check, NULL, 0},
    {"__prepare__", "cls, /, *args, **kwargs", type_prepare, NULL, NATIVE_CLASS},
    {0},
};

static const Slots TYPE_SLOTS = {
    .finalize = class_finalize,
    .traverse = class_traverse,
    .clear = class_clear,
    .repr = type_repr,
    .call = type_call,
    .binary = union_binary,
    .get_attribute = class_get_attribute,
    .set_attribute = class_set_attribute,
};

const ClassSpec TYPE_SPEC = {
    .name = "type",
    .shape = SHAPE_CLASS,
    .layout = LAYOUT_CLASS,
    .native_size = sizeof(Class),
    .slots = &TYPE_SLOTS,
    .methods = TYPE_METHODS,
    .members = TYPE_MEMBERS,
    .doc = "type(object) -> the object's type",
};
