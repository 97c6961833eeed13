// Loading and storing names and attributes, and teaching the instructions where they are.
#include "vm/attribute.h"
#include "vm/interpret_fast.h"
#include "vm/interpret_slow.h"
#include "vm/shape.h"
#include "vm/signature.h"
#include "vm/site.h"

// ---- names ----

static bool raise_named(Vm *vm, Class *class_, Value name, const char *format) {
  raise_format(vm, class_, format, name);
  if (vm->raised != VALUE_UNBOUND && value_class(vm, vm->raised) == vm->exceptions.NameError) {
    value_replace(vm, &OBJECT_AS(Exception, vm->raised)->fields[FIELD_NAME], value_retain(name));
  }
  return false;
}

bool raise_name_error(Vm *vm, const String *name) {
  return raise_named(vm, vm->exceptions.NameError, value_from_object(name),
                     "name '%V' is not defined");
}

bool raise_unbound_local(Vm *vm, const Frame *frame, uint32_t local) {
  return raise_named(vm, vm->exceptions.UnboundLocalError, frame_code(frame)->local_names[local],
                     "cannot access local variable '%V' where it is not associated with a value");
}

bool raise_unbound_free(Vm *vm, const Frame *frame, uint32_t index) {
  return raise_named(vm, vm->exceptions.NameError, frame_code(frame)->free_names[index],
                     "cannot access free variable '%V' where it is not associated with a value in "
                     "enclosing scope");
}

// Globals and built-ins remember the entry: see cached_global.
bool global_load(Vm *vm, const Frame *frame, uint32_t *op, String *name, Value *result) {
  const Dict *names = frame->function->globals;
  int64_t at = dict_find_name(vm, names, name);
  if (at < 0) {
    names = vm->builtins;
    at = dict_find_name(vm, names, name);
  }
  if (at < 0) {
    return raise_name_error(vm, name);
  }
  uintptr_t entry = (uintptr_t)&names->entries[at];
  op[1] = (uint32_t)entry;
  op[2] = (uint32_t)(entry >> 32);
  op[3] = frame->function->globals->keys_version + vm->builtins->keys_version;
  *result = value_retain(names->entries[at].value);
  return true;
}

static bool global_or_builtin(Vm *vm, const Frame *frame, String *name, Value *result) {
  Value found = dict_get_name(vm, frame->function->globals, name);
  if (found == VALUE_UNBOUND) {
    found = dict_get_name(vm, vm->builtins, name);
  }
  if (found == VALUE_UNBOUND) {
    return raise_name_error(vm, name);
  }
  *result = value_retain(found);
  return true;
}

// The name in the class namespace; UNBOUND if missing.
static bool namespace_load(Vm *vm, const Frame *frame, String *name, Value *result) {
  Value namespace = frame_registers(frame)[0];
  if (value_layout(vm, namespace) == LAYOUT_DICT) {
    *result = value_retain(dict_get_name(vm, as_dict(namespace), name));
    return true;
  }
  if (value_get_item(vm, namespace, value_from_object(name), result)) {
    return true;
  }
  if (!raised_matches(vm, vm->exceptions.KeyError)) {
    return false;
  }
  raised_clear(vm);
  *result = VALUE_UNBOUND;
  return true;
}

bool name_load(Vm *vm, const Frame *frame, String *name, Value *result) {
  return namespace_load(vm, frame, name, result) &&
         (*result != VALUE_UNBOUND || global_or_builtin(vm, frame, name, result));
}

bool name_store(Vm *vm, const Frame *frame, String *name, Value value) {
  Value namespace = frame_registers(frame)[0];
  return value_is_dict(namespace)
             ? dict_set_name(vm, as_dict(namespace), name, value)
             : value_set_item(vm, namespace, value_from_object(name), value);
}

bool name_delete(Vm *vm, const Frame *frame, String *name) {
  Value namespace = frame_registers(frame)[0];
  return value_is_dict(namespace)
             ? dict_delete_name(vm, as_dict(namespace), name) || raise_name_error(vm, name)
             : value_set_item(vm, namespace, value_from_object(name), VALUE_UNBOUND);
}

bool class_free_load(Vm *vm, const Frame *frame, uint32_t index, String *name, Value *result) {
  if (!namespace_load(vm, frame, name, result)) {
    return false;
  }
  if (*result == VALUE_UNBOUND) {
    *result = value_retain(frame->function->closure[index]->value);
  }
  return *result != VALUE_UNBOUND || raise_unbound_free(vm, frame, index);
}

// ---- attributes ----

static bool is_data_descriptor(const Vm *vm, Value found) {
  return value_is_pointer(found) && value_class(vm, found)->slots.set != NULL;
}

// What the class has found under a name of its __slots__ is kept among the attributes, by another name.
static String *slot_name(const Class *class_, Value found, String *name) {
  const Member *member = OBJECT_AS(Member, found);
  bool is_slot = value_has_shape(found, SHAPE_MEMBER) && member->def == NULL &&
                 class_is_subclass(class_, member->owner);
  return is_slot ? as_string(member->hidden) : name;
}

// Where an inline slot is, in words from the object's start.
static uint32_t slot_word(const Class *class_, uint32_t slot) {
  return class_->storage / (uint32_t)sizeof(Value) + 1 + slot;
}

// A module's attribute: the cache remembers the entry's index in its dict.
static bool module_load(Vm *vm, uint32_t *place, String *name, Value object, Value *result) {
  const Dict *dict = OBJECT_AS(Module, object)->dict;
  uint32_t hint = *place;
  if (hint < dict->used && dict->entries[hint].key == value_from_object(name)) {
    *result = value_retain(dict->entries[hint].value);
    return true;
  }
  int64_t at = dict_find_name(vm, dict, name);
  if (at < 0) {
    return value_get_attribute(vm, object, name, result);
  }
  *place = (uint32_t)at;
  *result = value_retain(dict->entries[at].value);
  return true;
}

// The global is remembered as LOAD_GLOBAL does it.
bool module_function_load(Vm *vm, Frame *frame, uint32_t *op, Value *result) {
  const Code *code = frame_code(frame);
  String *name = as_string(code->names[word_bx(op[6])]);
  Value module;
  if (!global_load(vm, frame, op, as_string(code->names[op[5]]), &module)) {
    return false;
  }
  bool ok = value_has_shape(module, SHAPE_MODULE)
                ? module_load(vm, &op[4], name, module, result)
                : value_get_attribute(vm, module, name, result);
  frame->pc += !ok;
  value_release(vm, module);
  return ok;
}

// Of any form of GET_ATTR.
static bool destination_is_live(uint32_t word) {
  enum Opcode op = word_op(word);
  return op == OP_GET_ATTR_R || op == OP_GET_ATTR_SLOT_R || op == OP_GET_ATTR_CLASS_R;
}

// Instances in dict mode: the instruction stays what it is, knows the shape, whose class has no say
// in the name, and the place in the last one's dict.  Those of one class that were filled alike
// have it at the same place.  Two fifths of asking the class and the dict.
static DictEntry *known_entry(const Vm *vm, const uint32_t *op, const String *name, Value object) {
  enum Opcode opcode = word_op(op[0]);
  bool is_known = value_is_pointer(object) && object_shape(object) == op[1] &&
                  op[2] == vm->epoch &&
                  (opcode == OP_GET_ATTR || opcode == OP_GET_ATTR_R || opcode == OP_SET_ATTR) &&
                  vm->shapes[op[1]]->is_dict_mode;
  if (!is_known) {
    return NULL;
  }
  const Class *class_ = vm->shapes[op[1]]->class_;
  const Dict *dict = as_dict(*instance_overflow(class_, value_to_object(object)));
  bool is_there = op[3] < dict->used && dict->entries[op[3]].key == value_from_object(name);
  return is_there ? &dict->entries[op[3]] : NULL;
}

// The class has no say in the name.
static void learn_entry(Vm *vm, uint32_t *op, enum Opcode opcode, const String *name,
                        Value object) {
  const Class *class_ = value_class(vm, object);
  int64_t at =
      dict_find_name(vm, as_dict(*instance_overflow(class_, value_to_object(object))), name);
  if (at >= 0) {
    op[0] = (op[0] & ~0xFFu) | opcode;
    op[1] = object_shape(object);
    op[2] = vm->epoch;
    op[3] = (uint32_t)at;
  }
}

// The slot of an instance's attribute, if that is all there is to it; else -1.
static int32_t plain_slot(Vm *vm, uint32_t *op, Value object, String *name) {
  Class *class_ = value_class(vm, object);
  if (class_->slots.get_attribute != NULL || class_->storage == 0) {
    return -1;
  }
  Shape *shape = vm->shapes[object_shape(object)];
  Value found = class_lookup(vm, class_, name);
  const String *own = slot_name(class_, found, name);
  bool is_plain = own != name || !is_data_descriptor(vm, found);
  if (is_plain && shape->is_dict_mode && own == name) {
    learn_entry(vm, op, destination_is_live(op[0]) ? OP_GET_ATTR_R : OP_GET_ATTR, name, object);
  }
  return is_plain && !shape->is_dict_mode ? shape_find(vm, shape, own) : -1;
}

static void learn_found(Vm *vm, uint32_t *op, enum Opcode opcode, const String *name,
                        enum Opcode learnt, Value object, Value found) {
  SiteCache cache = {object_shape(object), vm->epoch, {(uint32_t)found, (uint32_t)(found >> 32)}};
  site_learn(vm, op, opcode, name, learnt, cache);
}

// What the class has comes first, or the instance has nothing of that name: a method that is to be
// bound, an attribute that C computes.
static bool class_attribute_load(Vm *vm, uint32_t *op, String *name, Value object, Value *result) {
  Class *class_ = value_class(vm, object);
  Value found = class_lookup(vm, class_, name);
  bool is_known = value_is_pointer(object) && found != VALUE_UNBOUND &&
                  !value_is_mere(vm, found) && class_->slots.get_attribute == NULL &&
                  shape_tells_methods(vm, object) && name != vm->names.dict &&
                  (is_data_descriptor(vm, found) || class_->storage == 0 ||
                   instance_find(vm, value_to_object(object), name) == VALUE_UNBOUND);
  if (!is_known) {
    return value_get_attribute(vm, object, name, result);
  }
  bool is_live = destination_is_live(op[0]);
  learn_found(vm, op, is_live ? OP_GET_ATTR_R : OP_GET_ATTR, name,
              is_live ? OP_GET_ATTR_CLASS_R : OP_GET_ATTR_CLASS, object, found);
  return descriptor_get(vm, found, object, class_, result);
}

bool attribute_load(Vm *vm, uint32_t *op, String *name, Value object, Value *result) {
  if (value_has_shape(object, SHAPE_MODULE)) {
    op[1] = UINT32_MAX; // no shape: what the next word said of one that was here before is gone
    return module_load(vm, &op[3], name, object, result);
  }
  const DictEntry *known = known_entry(vm, op, name, object);
  if (known != NULL) {
    *result = value_retain(known->value);
    return true;
  }
  int32_t slot = plain_slot(vm, op, object, name);
  if (slot < 0) {
    return class_attribute_load(vm, op, name, object, result);
  }
  const Class *class_ = value_class(vm, object);
  *result = value_retain(*instance_slot(class_, value_to_object(object), (uint32_t)slot));
  if (slot < class_->inline_slots) {
    SiteCache cache = {object_shape(object), vm->epoch, {slot_word(class_, (uint32_t)slot), 0}};
    bool is_live = destination_is_live(op[0]);
    site_learn(vm, op, is_live ? OP_GET_ATTR_R : OP_GET_ATTR, name,
               is_live ? OP_GET_ATTR_SLOT_R : OP_GET_ATTR_SLOT, cache);
  }
  return true;
}

static bool is_settable_member(Vm *vm, Value found, Value object) {
  const Member *member = OBJECT_AS(Member, found);
  return value_has_shape(found, SHAPE_MEMBER) && member->def != NULL && member->def->set != NULL &&
         value_is_pointer(object) && value_is_instance(vm, object, member->owner) &&
         shape_tells_methods(vm, object);
}

bool attribute_store(Vm *vm, uint32_t *op, String *name, Value object, Value value) {
  DictEntry *known = known_entry(vm, op, name, object);
  if (known != NULL) {
    value_replace(vm, &known->value, value_retain(value));
    return true;
  }
  Class *class_ = value_class(vm, object);
  if (class_->slots.set_attribute != NULL) {
    return class_->slots.set_attribute(vm, object, name, value);
  }
  Value found = class_lookup(vm, class_, name);
  String *own = slot_name(class_, found, name);
  if (own == name && is_data_descriptor(vm, found)) {
    if (is_settable_member(vm, found, object)) {
      learn_found(vm, op, OP_SET_ATTR, name, OP_SET_ATTR_MEMBER, object, found);
    }
    return value_class(vm, found)->slots.set(vm, found, object, value);
  }
  bool takes_it = own != name || (!(class_->flags & CLASS_NO_DICT) && name != vm->names.dict &&
                                  name != vm->names.class_);
  if (class_->storage == 0 || !takes_it) {
    return object_set_attribute(vm, object, name, value);
  }
  uint32_t from = object_shape(object);
  if (!instance_set(vm, value_to_object(object), own, value)) {
    return false;
  }
  Shape *now = vm->shapes[object_shape(object)];
  if (now->is_dict_mode && own == name) {
    learn_entry(vm, op, OP_SET_ATTR, name, object);
  } else if (!now->is_dict_mode) {
    int32_t slot = shape_find(vm, now, own);
    if (slot < class_->inline_slots && (now->id == from || now->parent == from)) {
      SiteCache cache = {from, vm->epoch, {slot_word(class_, (uint32_t)slot), now->id}};
      site_learn(vm, op, OP_SET_ATTR, name,
                 now->id == from ? OP_SET_ATTR_SLOT : OP_SET_ATTR_ADD, cache);
    }
  }
  return true;
}
