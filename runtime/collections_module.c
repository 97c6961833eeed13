// The native module _collections: deque, defaultdict and the counting loop of Counter.
#include "runtime/collections_module.h"
#include "runtime/future.h"
#include "runtime/deque.h"
#include "vm/dict_hash.h"
#include "vm/frame.h"
#include "vm/generic_alias.h"
#include "vm/memory.h"
#include "vm/number.h"
#include "vm/sequence.h"
#include "vm/vm.h"

// ---- defaultdict ----

typedef struct DefaultDict {
  Dict dict;
  Value factory; // None or callable
} DefaultDict;

static const Slots DEFAULTDICT_SLOTS;

static DefaultDict *as_defaultdict(Value v) {
  return OBJECT_AS(DefaultDict, v);
}

static void finalize(Vm *vm, Object *self) {
  value_replace(vm, &((DefaultDict *)self)->factory, VALUE_NONE);
  vm->class_of.dict->slots.finalize(vm, self);
}

static void traverse(Object *self, Visitor visit, void *context) {
  const DefaultDict *d = (const DefaultDict *)self;
  uint32_t position = 0;
  Value key, value;
  visit(context, d->factory);
  while (dict_next(&d->dict, &position, &key, &value)) {
    visit(context, key);
    visit(context, value);
  }
}

// The native part is complete before __init__ runs, or fails to.
static bool defaultdict_make(Vm *vm, Value *args, int count, Value *result) { // __new__
  (void)count;
  if (!instance_new(vm, OBJECT_AS(Class, args[0]), result)) {
    return false;
  }
  as_defaultdict(*result)->factory = VALUE_NONE;
  return true;
}

// The factory first, then whatever dict() takes.
static bool defaultdict_init(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  DefaultDict *d = as_defaultdict(args[0]);
  if (args[1] != VALUE_NONE && !value_is_callable(vm, args[1])) {
    return raise_type_error(vm, "first argument must be callable or None");
  }
  value_replace(vm, &d->factory, value_retain(args[1]));
  *result = VALUE_NONE;
  return (args[2] == VALUE_UNBOUND || dict_update(vm, &d->dict, args[2])) &&
         dict_update(vm, &d->dict, args[3]);
}

// self[key] = factory(), and that value.
static bool fill_in(Vm *vm, Value self, Value key, Value *result) {
  Value factory = value_retain(as_defaultdict(self)->factory), made;
  if (factory == VALUE_NONE) {
    return raise_value(vm, vm->exceptions.KeyError, key);
  }
  bool ok = value_call0(vm, factory, &made);
  value_release(vm, factory);
  if (!ok) {
    return false;
  }
  if (!value_set_item(vm, self, key, made)) {
    value_release(vm, made);
    return false;
  }
  *result = made;
  return true;
}

static bool method_missing(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return fill_in(vm, args[0], args[1], result);
}

// The one difference from dict: a miss is filled.
static bool get_item(Vm *vm, Value self, Value key, Value *result) {
  Value value;
  if (!dict_get(vm, as_dict(self), key, &value)) {
    return false;
  }
  if (value != VALUE_UNBOUND) {
    *result = value_retain(value);
    return true;
  }
  // The exact class's __missing__ is known; a subclass may have its own.
  if (value_class(vm, self)->flags & CLASS_NATIVE) {
    return fill_in(vm, self, key, result);
  }
  return value_call_special(vm, self, vm->names.missing, &key, 1, result);
}

// A factory that shows the dict itself must not go round for ever.
static bool defaultdict_repr(Vm *vm, Value self, Value *result) {
  Value items, factory;
  if (!vm->class_of.dict->slots.repr(vm, self, &items)) {
    return false;
  }
  ReprGuard guard;
  bool is_inside;
  bool ok = repr_enter(vm, &guard, as_defaultdict(self)->factory, &is_inside);
  if (ok && is_inside) {
    ok = string_from_c(vm, "...", &factory);
  } else if (ok) {
    ok = value_repr(vm, as_defaultdict(self)->factory, &factory);
    repr_leave(vm, &guard);
  }
  if (ok) {
    ok = string_format(vm, result, "%T(%V, %V)", self, factory, items);
    value_release(vm, factory);
  }
  value_release(vm, items);
  return ok;
}

static bool is_defaultdict(const Vm *vm, Value v) {
  for (const Class *c = value_class(vm, v); c != NULL; c = c->base) {
    if (c->own_slots == &DEFAULTDICT_SLOTS) {
      return true;
    }
  }
  return false;
}

// type(self)(self.default_factory, items)
static bool make_like(Vm *vm, Value self, Value items, Value *result) {
  Value args[2] = {as_defaultdict(self)->factory, items};
  return value_call_n(vm, value_from_object(value_class(vm, self)), args, 2, result);
}

static bool method_copy(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return make_like(vm, args[0], args[0], result);
}

static bool defaultdict_binary(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  if (op != BINARY_OR || !value_is_any_dict(vm, a) || !value_is_any_dict(vm, b)) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  // The one that is a defaultdict decides on the class; the order of the keys stays.
  if (!make_like(vm, is_defaultdict(vm, a) ? a : b, a, result)) {
    return false;
  }
  if (!dict_update(vm, as_dict(*result), b)) {
    value_release(vm, *result);
    return false;
  }
  return true;
}

static bool get_factory(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(as_defaultdict(self)->factory);
  return true;
}

static bool set_factory(Vm *vm, Value self, Value value) {
  value_replace(vm, &as_defaultdict(self)->factory,
                value == VALUE_UNBOUND ? VALUE_NONE : value_retain(value));
  return true;
}

static const MemberDef DEFAULTDICT_MEMBERS[] = {
    {"default_factory", get_factory, set_factory,
     "Factory for default value called by __missing__()."},
    {NULL, NULL, NULL, NULL},
};

static const NativeDef DEFAULTDICT_METHODS[] = {
    {"__new__", "cls, /, *args, **kwargs", defaultdict_make, NULL,
     NATIVE_STATIC | NATIVE_BLANK},
    {"__init__", "self, default_factory=None, iterable=?, /, **kwargs", defaultdict_init, NULL, 0},
    {"__class_getitem__", "cls, item, /", generic_class_getitem, "See PEP 585", NATIVE_CLASS},
    {"__copy__", "self, /", method_copy, "D.copy() -> a shallow copy of D.", 0},
    {"__missing__", "self, key, /", method_missing,
     "__missing__(key) # Called by __getitem__ for missing key; pseudo-code:\n  if "
     "self.default_factory is None: raise KeyError((key,))\n  self[key] = value = "
     "self.default_factory()\n  return value\n",
     0},
    {"copy", "self, /", method_copy, "D.copy() -> a shallow copy of D.", 0},
    {NULL, NULL, NULL, NULL, 0},
};

static const Slots DEFAULTDICT_SLOTS = {.finalize = finalize,
                                        .traverse = traverse,
                                        .clear = finalize,
                                        .repr = defaultdict_repr,
                                        .binary = defaultdict_binary,
                                        .get_item = get_item};

static const ClassSpec DEFAULTDICT_SPEC = {
    .name = "collections.defaultdict",
    .layout = LAYOUT_DICT,
    .native_size = sizeof(DefaultDict),
    .slots = &DEFAULTDICT_SLOTS,
    .methods = DEFAULTDICT_METHODS,
    .members = DEFAULTDICT_MEMBERS,
    .doc =
        "defaultdict(default_factory=None, /, [...]) --> dict with default factory\n\nThe default "
        "factory is called without arguments to produce\na new value when a key is not present, "
        "in __getitem__ only.\nA defaultdict compares equal to a dict with the same items.\nAll "
        "remaining arguments are treated the same as if they were\npassed to the dict "
        "constructor, including keyword arguments.\n"};

// ---- counting ----

// mapping[key] = mapping.get(key, 0) + 1, for a dict that gets and sets as dict does.
static bool count_in_dict(Vm *vm, Dict *dict, Value key) {
  uint64_t hash;
  uint32_t entry;
  if (!dict_hash_key(vm, dict, key, &hash) || !dict_find(vm, dict, key, hash, &entry)) {
    return false;
  }
  if (entry == DICT_ABSENT) {
    return dict_append(vm, dict, key, hash, value_from_small(1));
  }
  Value old = dict->entries[entry].value, sum;
  if (value_is_int(old) && old != value_from_small(INT_MAX_INLINE)) {
    dict->entries[entry].value = value_from_small(value_to_small(old) + 1);
    return true;
  }
  value_retain(old);
  bool ok = value_binary(vm, BINARY_ADD, old, value_from_small(1), &sum);
  value_release(vm, old);
  if (ok) {
    ok = dict_set(vm, dict, key, sum);
    value_release(vm, sum);
  }
  return ok;
}

static bool count_in_mapping(Vm *vm, Value mapping, Value key) {
  Value args[2] = {key, value_from_small(0)}, old, sum;
  if (!value_call_method(vm, mapping, vm->names.plain_get, args, 2, &old)) {
    return false;
  }
  bool ok = value_binary(vm, BINARY_ADD, old, value_from_small(1), &sum);
  value_release(vm, old);
  if (ok) {
    ok = value_set_item(vm, mapping, key, sum);
    value_release(vm, sum);
  }
  return ok;
}

// A Counter that overrides get or __setitem__ is asked by its own methods.
static bool count_elements(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value mapping = args[0], iterator, key;
  Class *class_ = value_class(vm, mapping), *dict_class = vm->class_of.dict;
  bool is_plain = value_is_any_dict(vm, mapping) &&
                  class_lookup(vm, class_, vm->names.setitem) ==
                      class_lookup(vm, dict_class, vm->names.setitem) &&
                  class_lookup(vm, class_, vm->names.plain_get) ==
                      class_lookup(vm, dict_class, vm->names.plain_get);
  if (!value_iterate(vm, args[1], &iterator)) {
    return false;
  }
  bool ok;
  while ((ok = iterator_next(vm, iterator, &key)) && key != VALUE_UNBOUND) {
    ok = is_plain ? count_in_dict(vm, as_dict(mapping), key) : count_in_mapping(vm, mapping, key);
    value_release(vm, key);
    if (!ok) {
      break;
    }
  }
  value_release(vm, iterator);
  *result = VALUE_NONE;
  return ok;
}

// ---- the module ----

// The classes are made when a program first imports the module.
static bool setup(Vm *vm, Module *module) {
  Class *defaultdict = class_from_spec(vm, &DEFAULTDICT_SPEC, vm->class_of.dict);
  if (defaultdict == NULL) {
    return false;
  }
  bool ok =
      module_add(vm, module, "defaultdict", value_from_object(defaultdict)) &&
      tuple_getter_add(vm, module) && deque_register(vm) &&
      module_add(vm, module, "deque", value_from_object(vm->class_of.deque)) &&
      module_add(vm, module, "_deque_iterator", value_from_object(vm->class_of.deque_iterator));
  object_release(vm, defaultdict);
  return ok;
}

static bool move_to_front(Vm *vm, Value self, Value key, Value *result) {
  Value name;
  if (!string_interned(vm, "_move_to_front", 14, &name)) {
    return false;
  }
  bool ok = value_call_method(vm, self, as_string(name), &key, 1, result);
  value_release(vm, name);
  return ok;
}

// OrderedDict.move_to_end(key, last=True): its place among the pairs is the last from now on.
static bool move_to_end(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Dict *dict = as_dict(args[0]);
  uint64_t hash;
  uint32_t entry;
  Value key, value;
  bool is_last;
  if (!value_truth(vm, args[2], &is_last)) {
    return false;
  }
  if (!is_last) {
    return move_to_front(vm, args[0], args[1], result);
  }
  if (!dict_hash_key(vm, dict, args[1], &hash) || !dict_find(vm, dict, args[1], hash, &entry)) {
    return false;
  }
  if (entry == DICT_ABSENT) {
    return raise_value(vm, vm->exceptions.KeyError, args[1]);
  }
  *result = VALUE_NONE;
  if (entry + 1 == dict->used) {
    return true;
  }
  dict_take_entry(dict, entry, &key, &value);
  bool ok = dict_append(vm, dict, key, hash, value);
  value_release(vm, key);
  value_release(vm, value);
  return ok;
}

static const NativeDef ORDERED_METHODS[] = {
    {"move_to_end", "self, key, last=True", move_to_end,
     "Move an existing key to the end, or to the front if not `last`.", 0},
    {NULL, NULL, NULL, NULL, 0},
};

// _complete_ordered(OrderedDict): what it has in C.  Only its own module asks for that.
static bool complete_ordered(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!called_by_library_module(vm) || !value_has_shape(args[0], SHAPE_CLASS)) {
    return raise_library_only(vm, "_complete_ordered");
  }
  Class *class_ = OBJECT_AS(Class, args[0]);
  if (!native_add(vm, class_->dict, &ORDERED_METHODS[0], SHAPE_METHOD_DESCRIPTOR)) {
    return false;
  }
  natives_adopt(vm, class_);
  vm->epoch++;
  *result = VALUE_NONE;
  return true;
}

static const NativeDef FUNCTIONS[] = {
    {"_complete_ordered", "cls, /", complete_ordered, NULL, 0},
    {"_count_elements", "mapping, iterable, /", count_elements,
     "Count elements in the iterable, updating the mapping", 0},
    {NULL, NULL, NULL, NULL, 0},
};

const ModuleSpec COLLECTIONS_MODULE = {"_collections", FUNCTIONS, setup,
                                       "High performance data structures."};
