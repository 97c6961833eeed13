// The native module _copy: the attributes of objects of classes written in Python, copied without
// asking for __dict__, after which every attribute of both objects would be found in a dict.
#include "runtime/copy_module.h"
#include "vm/attribute.h"
#include "vm/shape.h"

// Who defines one of these says how its objects are copied.
static const char *const SAYS_HOW[] = {"__reduce_ex__",     "__reduce__",       "__getstate__",
                                       "__setstate__",      "__getnewargs__", "__getnewargs_ex__"};

// What `class_` has under this name, if it is written in Python, else UNBOUND.
static Value written(Vm *vm, Class *class_, const char *name) {
  String *interned = string_interned_find(vm, name, strlen(name));
  Value found = interned == NULL ? VALUE_UNBOUND : class_lookup(vm, class_, interned);
  return value_has_shape(found, SHAPE_METHOD_DESCRIPTOR) ||
                 value_has_shape(found, SHAPE_SLOT_WRAPPER)
             ? VALUE_UNBOUND
             : found;
}

static bool is_plain(Vm *vm, const Value v) {
  Class *class_ = value_class(vm, v);
  if (!value_is_pointer(v) || class_->layout != LAYOUT_OBJECT || class_->storage == 0 ||
      (class_->flags & (CLASS_NATIVE | CLASS_USER_NEW))) {
    return false;
  }
  for (size_t i = 0; i < sizeof SAYS_HOW / sizeof *SAYS_HOW; i++) {
    if (written(vm, class_, SAYS_HOW[i]) != VALUE_UNBOUND) {
      return false;
    }
  }
  return true;
}

// copy_plain(x): a new object with the same attributes, or None where it takes more than that.
static bool copy_plain(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Object *from = value_to_object(args[0]);
  *result = VALUE_NONE;
  if (!is_plain(vm, args[0]) || vm->shapes[from->shape]->is_dict_mode) {
    return true;
  }
  Value copy;
  if (!instance_new(vm, value_class(vm, args[0]), &copy)) {
    return false;
  }
  if (!instance_copy(vm, from, value_to_object(copy))) {
    value_release(vm, copy);
    return false;
  }
  *result = copy;
  return true;
}

// attributes(x): what is in its __dict__, as a new dict, or None if it has none.
static bool attributes(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const Class *class_ = value_class(vm, args[0]);
  *result = VALUE_NONE;
  if (!value_is_pointer(args[0]) || class_->storage == 0 || (class_->flags & CLASS_NO_DICT)) {
    return true;
  }
  Dict *dict = dict_new(vm, 0);
  if (dict == NULL) {
    return false;
  }
  if (!instance_attributes(vm, value_to_object(args[0]), dict)) {
    object_release(vm, dict);
    return false;
  }
  *result = value_from_object(dict);
  return true;
}

// set_attributes(x, attributes): as x.__dict__.update(attributes).
static bool set_attributes(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const Class *class_ = value_class(vm, args[0]);
  uint32_t position = 0;
  Value name, value;
  *result = VALUE_NONE;
  if (!value_is_pointer(args[0]) || class_->storage == 0 || (class_->flags & CLASS_NO_DICT) ||
      !value_is_dict(args[1])) {
    return raise_no_attribute(vm, args[0], vm->names.dict);
  }
  Dict *copy;
  if (!dict_copy(vm, as_dict(args[1]), &copy)) { // what dies may change it
    return false;
  }
  bool ok = true;
  while (ok && dict_next(copy, &position, &name, &value)) {
    if (value_is_string(name) && as_string(name)->is_interned) {
      ok = instance_set(vm, value_to_object(args[0]), as_string(name), value);
    } else {
      Dict *own;
      ok = instance_dict(vm, value_to_object(args[0]), &own) && dict_set(vm, own, name, value);
    }
  }
  object_release(vm, copy);
  return ok;
}

static const NativeDef FUNCTIONS[] = {
    {"copy_plain", "x, /", copy_plain, NULL, 0},
    {"attributes", "x, /", attributes, NULL, 0},
    {"set_attributes", "x, attributes, /", set_attributes, NULL, 0},
    {0},
};

const ModuleSpec COPY_MODULE = {.name = "_copy", .functions = FUNCTIONS};
