// The class statement: metaclass, namespace, body, and what every new class is told.
#include "vm/attribute.h"
#include "vm/class_slots.h"
#include "vm/interpret_slow.h"
#include "vm/shape.h"
#include "vm/signature.h"
#include "vm/weakref.h"

// Bases that are not classes may say what to use instead: __mro_entries__ (Generic[T]).
static bool resolve_bases(Vm *vm, Value bases, Value *result) {
  const Tuple *given = as_tuple(bases);
  List *list = list_new(vm, given->length);
  bool ok = list != NULL;
  for (uint32_t i = 0; ok && i < given->length; i++) {
    Value base = given->items[i], entries = VALUE_UNBOUND;
    if (!value_is_instance(vm, base, vm->class_of.type)) {
      ok = value_call_special(vm, base, vm->names.mro_entries, &bases, 1, &entries);
    }
    if (ok && entries != VALUE_UNBOUND) {
      ok = list_extend(vm, list, entries);
      value_release(vm, entries);
    } else if (ok) {
      ok = list_append(vm, list, base);
    }
  }
  ok = ok && tuple_from_values(vm, list->items, list->length, result);
  object_release(vm, list);
  return ok;
}

// The most derived metaclass of all bases.  A base that is no class counts too: `class C(5)` calls
// int as CPython does, and int complains.
static bool find_metaclass(Vm *vm, const Tuple *bases, Value explicit_, Class **result) {
  Class *winner = vm->class_of.type;
  if (explicit_ != VALUE_UNBOUND) {
    winner = OBJECT_AS(Class, explicit_);
  } else if (bases->length > 0) {
    winner = value_class(vm, bases->items[0]);
  }
  for (uint32_t i = 0; i < bases->length; i++) {
    Class *meta = value_class(vm, bases->items[i]);
    if (class_is_subclass(meta, winner)) {
      winner = meta;
    } else if (!class_is_subclass(winner, meta)) {
      return raise_type_error(
          vm, "metaclass conflict: the metaclass of a derived class must be a (non-strict) "
              "subclass of the metaclasses of all its bases");
    }
  }
  *result = winner;
  return true;
}

static bool call_keywords_dict(Vm *vm, Value callable, const Value *args, uint32_t count,
                               const Dict *keywords, Value *result) {
  Value tuple;
  if (!tuple_from_values(vm, args, count, &tuple)) {
    return false;
  }
  Spread spread;
  bool ok = spread_open(vm, as_tuple(tuple), keywords, &spread);
  value_release(vm, tuple);
  if (!ok) {
    return false;
  }
  ok = value_call(vm, callable, &spread.arguments, result);
  spread_close(vm, &spread);
  return ok;
}

static bool prepare(Vm *vm, Class *metaclass, Value name, Value bases, const Dict *keywords,
                    Value *namespace) {
  Value found = VALUE_UNBOUND;
  if (metaclass != vm->class_of.type &&
      !value_find_attribute(vm, value_from_object(metaclass), vm->names.prepare, &found)) {
    return false;
  }
  if (found == VALUE_UNBOUND) {
    Dict *dict = dict_new(vm, 8);
    *namespace = value_from_object(dict);
    return dict != NULL;
  }
  Value args[2] = {name, bases};
  bool ok = call_keywords_dict(vm, found, args, 2, keywords, namespace);
  value_release(vm, found);
  return ok;
}

// Attributes that want to know their name: descriptors' __set_name__.
static bool tell_names(Vm *vm, Class *class_) {
  Dict *copy;
  if (!dict_copy(vm, class_->dict, &copy)) {
    return false;
  }
  uint32_t position = 0;
  Value key, value, ignored;
  bool ok = true;
  while (ok && dict_next(copy, &position, &key, &value)) {
    Value args[2] = {value_from_object(class_), key};
    if (!value_is_pointer(value) ||
        class_lookup(vm, value_class(vm, value), vm->names.set_name) == VALUE_UNBOUND) {
      continue;
    }
    ok = value_call_special(vm, value, vm->names.set_name, args, 2, &ignored);
    if (ok && ignored != VALUE_UNBOUND) {
      value_release(vm, ignored);
    }
  }
  object_release(vm, copy);
  return ok;
}

// The base's __init_subclass__ gets the keywords.
static bool tell_bases(Vm *vm, Class *class_, const Dict *keywords) {
  Value super_value;
  if (!super_new(vm, class_, value_from_object(class_), &super_value)) {
    return false;
  }
  Value method;
  bool ok = value_get_attribute(vm, super_value, vm->names.init_subclass, &method);
  value_release(vm, super_value);
  if (!ok) {
    return false;
  }
  Value ignored;
  ok = call_keywords_dict(vm, method, NULL, 0, keywords, &ignored);
  value_release(vm, method);
  if (ok) {
    value_release(vm, ignored);
  }
  return ok;
}

// __slots__: the names get members, and instances take no others.
static bool apply_slots(Vm *vm, Class *class_, bool *has_weakref) {
  *has_weakref = true;
  Value slots = dict_get_name(vm, class_->dict, vm->names.slots);
  if (slots == VALUE_UNBOUND) {
    return true;
  }
  Value names;
  if (value_layout(vm, slots) == LAYOUT_STR) {
    if (!tuple_from_values(vm, &slots, 1, &names)) {
      return false;
    }
  } else if (!tuple_from_iterable(vm, slots, &names)) {
    return false;
  }
  bool base_has_dict = class_->base->storage != 0 && !(class_->base->flags & CLASS_NO_DICT);
  bool has_dict = false, ok = true;
  *has_weakref = false;
  for (uint32_t i = 0; ok && i < as_tuple(names)->length; i++) {
    Value name = value_retain(as_tuple(names)->items[i]);
    ok = string_intern(vm, &name);
    has_dict |= ok && as_string(name) == vm->names.dict;
    bool is_weakref = ok && as_string(name) == vm->names.weakref;
    *has_weakref |= is_weakref;
    if (ok && !class_has_weak_layout(class_)) {
      ok = raise_type_error(vm, "nonempty __slots__ not supported for subtype of '%C'", class_->base);
    } else if (ok && (is_weakref ? class_can_refer(vm, class_->base)
                                 : as_string(name) == vm->names.dict && base_has_dict)) {
      ok = raise_type_error(vm, "%V slot disallowed: we already got one", name);
    } else if (ok && dict_get_name(vm, class_->dict, as_string(name)) != VALUE_UNBOUND) {
      ok = raise_value_error(vm, "%R in __slots__ conflicts with class variable", name);
    } else if (ok && !has_dict && !is_weakref) {
      ok = slot_member_add(vm, class_, name);
    }
    value_release(vm, name);
  }
  value_release(vm, names);
  if (ok && !has_dict && !base_has_dict) {
    class_->flags |= CLASS_NO_DICT;
    vm->epoch++;
  }
  return ok;
}

static bool add_doc(Vm *vm, Class *class_) {
  return dict_get_name(vm, class_->dict, vm->names.doc) != VALUE_UNBOUND ||
         dict_set_name(vm, class_->dict, vm->names.doc, VALUE_NONE);
}

// A class statement says its module; type(name, bases, namespace) takes that of its caller.
static bool add_module(Vm *vm, Dict *namespace) {
  const Frame *frame = vm->strand->frame;
  while (frame != NULL && frame->function == NULL) {
    frame = frame->caller;
  }
  if (frame == NULL || dict_get_name(vm, namespace, vm->names.module) != VALUE_UNBOUND) {
    return true;
  }
  Value module = dict_get_name(vm, frame->function->globals, vm->names.name);
  return module == VALUE_UNBOUND || dict_set_name(vm, namespace, vm->names.module, module);
}

// type(name, bases, namespace) makes what a base's metaclass makes, if that has a __new__ of its own.
bool class_of_bases(Vm *vm, const Value *args, const Dict *keywords, Class **metaclass,
                    Value *result) {
  Class *given = OBJECT_AS(Class, args[0]);
  *result = VALUE_UNBOUND;
  if (!find_metaclass(vm, as_tuple(args[2]), args[0], metaclass)) {
    return false;
  }
  if (*metaclass == given || (*metaclass)->new_function == vm->class_of.type->new_function) {
    return true;
  }
  Value new_function, arguments[4] = {value_from_object(*metaclass), args[1], args[2], args[3]};
  if (!descriptor_get(vm, (*metaclass)->new_function, VALUE_UNBOUND, *metaclass, &new_function)) {
    return false;
  }
  bool ok = call_keywords_dict(vm, new_function, arguments, 4, keywords, result);
  value_release(vm, new_function);
  return ok;
}

bool class_create(Vm *vm, Class *metaclass, Value name, Tuple *bases, Value namespace,
                  uint32_t attribute_count, const Dict *keywords, Value *result) {
  Dict *dict;
  if (!dict_copy(vm, as_dict(namespace), &dict)) {
    return false;
  }
  Value cell = dict_get_name(vm, dict, vm->names.classcell);
  value_retain(cell);
  bool ok = add_module(vm, dict) &&
            class_new(vm, metaclass, name, bases, dict, attribute_count, result);
  object_release(vm, dict);
  if (ok) {
    Class *class_ = OBJECT_AS(Class, *result);
    if (value_has_shape(cell, SHAPE_CELL)) {
      value_replace(vm, &OBJECT_AS(Cell, cell)->value, value_retain(*result));
    }
    bool has_weakref;
    ok = apply_slots(vm, class_, &has_weakref) && storage_members_add(vm, class_, has_weakref) &&
         add_doc(vm, class_) && tell_names(vm, class_) && tell_bases(vm, class_, keywords);
    if (!ok) {
      value_release(vm, *result);
    }
  }
  value_release(vm, cell);
  return ok;
}

// Run the body, then call the metaclass.
static bool build(Vm *vm, Function *body, Class *metaclass, Value bases, Value original,
                  Dict *keywords, Value *result) {
  Value name = body->name, namespace, cell = VALUE_UNBOUND;
  if (!prepare(vm, metaclass, name, bases, keywords, &namespace)) {
    return false;
  }
  bool ok = body_run(vm, body, namespace, &cell);
  if (ok && bases != original && as_tuple(bases) != as_tuple(original)) {
    Value key;
    ok = string_interned(vm, "__orig_bases__", 14, &key);
    if (ok) {
      ok = value_set_item(vm, namespace, key, original);
      value_release(vm, key);
    }
  }
  if (ok && metaclass == vm->class_of.type) {
    ok = class_create(vm, metaclass, name, as_tuple(bases), namespace,
                      body->code->attribute_count, keywords, result);
  } else if (ok) {
    Value args[3] = {name, bases, namespace};
    vm->attribute_hint = body->code->attribute_count;
    ok = call_keywords_dict(vm, value_from_object(metaclass), args, 3, keywords, result);
    vm->attribute_hint = 0;
  }
  if (ok && value_has_shape(cell, SHAPE_CELL)) {
    value_replace(vm, &OBJECT_AS(Cell, cell)->value, value_retain(*result));
  }
  value_release(vm, cell);
  value_release(vm, namespace);
  return ok;
}

// Only Awl's own library makes metaclasses.
static bool refuse_metaclass(Vm *vm, const Code *body, const Tuple *bases) {
  for (uint32_t i = 0; i < bases->length && !(body->flags & CODE_LIBRARY); i++) {
    if (value_is_instance(vm, bases->items[i], vm->class_of.type) &&
        class_is_subclass(OBJECT_AS(Class, bases->items[i]), vm->class_of.type)) {
      return raise_type_error(vm, "metaclasses are not part of Awl: use a class decorator or "
                                  "__init_subclass__ instead of a subclass of %C",
                              OBJECT_AS(Class, bases->items[i]));
    }
  }
  return true;
}

bool class_statement(Vm *vm, Value *at) {
  Value body = at[0], original = at[1], keyword_value = at[2], bases, result;
  at[0] = at[1] = at[2] = VALUE_NONE;
  Dict *keywords = keyword_value == VALUE_NONE ? NULL : as_dict(keyword_value);
  Value explicit_ = VALUE_UNBOUND, key = VALUE_UNBOUND;
  bool ok = refuse_metaclass(vm, OBJECT_AS(Function, body)->code, as_tuple(original)) &&
            resolve_bases(vm, original, &bases);
  if (ok && keywords != NULL) {
    ok = string_interned(vm, "metaclass", 9, &key);
    if (ok) {
      explicit_ = value_retain(dict_get_name(vm, keywords, as_string(key)));
      dict_delete_name(vm, keywords, as_string(key));
      value_release(vm, key);
    }
  }
  if (ok) {
    bool same = as_tuple(bases)->length == as_tuple(original)->length;
    for (uint32_t i = 0; same && i < as_tuple(bases)->length; i++) {
      same = as_tuple(bases)->items[i] == as_tuple(original)->items[i];
    }
    Class *metaclass = NULL;
    ok = find_metaclass(vm, as_tuple(bases), explicit_, &metaclass) &&
         build(vm, OBJECT_AS(Function, body), metaclass, bases, same ? bases : original, keywords,
               &result);
    value_release(vm, bases);
  }
  value_release(vm, explicit_);
  value_release(vm, keyword_value);
  value_release(vm, original);
  value_release(vm, body);
  if (ok) {
    at[0] = result;
  }
  return ok;
}
