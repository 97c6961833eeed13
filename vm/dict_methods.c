// The class dict: its protocols, its methods, and merging from other mappings.
#include "vm/dict_hash.h"
#include "vm/list.h"
#include "vm/memory.h"
#include "vm/sequence.h"
#include "vm/vm.h"

// dict or a subclass.
bool value_is_any_dict(const Vm *vm, Value v) {
  return value_is_dict(v) || (value_is_pointer(v) && value_layout(vm, v) == LAYOUT_DICT);
}

static void finalize(Vm *vm, Object *self) {
  dict_clear(vm, (Dict *)self);
}

static void traverse(Object *self, Visitor visit, void *context) {
  const Dict *dict = (const Dict *)self;
  for (uint32_t i = 0; i < dict->used; i++) {
    visit(context, dict->entries[i].key);
    visit(context, dict->entries[i].value);
  }
}

// ---- merging ----

// The entries of another dict.  Their hashes are reused where both dicts file keys the same way.
static bool merge_dict(Vm *vm, Dict *dict, Dict *source) {
  if (dict == source || source->live == 0) {
    return true;
  }
  bool is_done;
  if (!dict_fill_from(vm, dict, source, &is_done)) {
    return false;
  }
  if (is_done) {
    return true;
  }
  uint32_t version = source->keys_version;
  bool same_hashes = ((dict->flags | source->flags) & DICT_WIDE_HASHES) == 0;
  dict->flags |= (uint8_t)(same_hashes ? source->flags & DICT_SHOWN_HASHES : 0);
  for (uint32_t i = 0; i < source->used; i++) {
    Value key = value_retain(source->entries[i].key),
          value = value_retain(source->entries[i].value);
    uint64_t hash = source->entries[i].hash;
    uint32_t entry = DICT_ABSENT;
    bool ok = true;
    if (key != VALUE_UNBOUND) {
      ok = (same_hashes || dict_hash_key(vm, dict, key, &hash)) &&
           dict_find(vm, dict, key, hash, &entry);
      if (ok && entry == DICT_ABSENT) {
        ok = dict_append(vm, dict, key, hash, value);
      } else if (ok) {
        value_replace(vm, &dict->entries[entry].value, value_retain(value));
      }
    }
    value_release(vm, key);
    value_release(vm, value);
    if (!ok) {
      return false;
    }
    if (source->keys_version != version) {
      return raise_format(vm, vm->exceptions.RuntimeError, "dict mutated during update");
    }
  }
  return true;
}

// Anything with keys() and __getitem__.
static bool merge_mapping(Vm *vm, Dict *dict, Value mapping) {
  Value keys, iterator, key;
  if (!value_call_method(vm, mapping, vm->names.plain_keys, NULL, 0, &keys)) {
    return false;
  }
  bool ok = value_iterate(vm, keys, &iterator);
  value_release(vm, keys);
  if (!ok) {
    return false;
  }
  while ((ok = iterator_next(vm, iterator, &key)) && key != VALUE_UNBOUND) {
    Value value;
    ok = value_get_item(vm, mapping, key, &value);
    if (ok) {
      ok = dict_set(vm, dict, key, value);
      value_release(vm, value);
    }
    value_release(vm, key);
    if (!ok) {
      break;
    }
  }
  value_release(vm, iterator);
  return ok;
}

// A subclass of dict that iterates in its own way is asked, not looked into.
static bool is_plain_dict(Vm *vm, Value v) {
  return value_is_dict(v) ||
         (value_is_any_dict(vm, v) && value_class(vm, v)->slots.iterate == dict_iterate);
}

bool dict_merge(Vm *vm, Dict *dict, Value mapping) {
  return is_plain_dict(vm, mapping) ? merge_dict(vm, dict, as_dict(mapping))
                                    : merge_mapping(vm, dict, mapping);
}

// One element of a sequence of pairs, as a list.
static bool pair_from(Vm *vm, Value element, uint32_t number, Value *pair) {
  Value iterator;
  if (!value_iterate(vm, element, &iterator)) {
    if (raised_matches(vm, vm->exceptions.TypeError)) {
      raised_clear(vm);
      raise_type_error(vm, "cannot convert dictionary update sequence element #%u to a sequence",
                       number);
    }
    return false;
  }
  bool ok = list_from_iterable(vm, iterator, pair);
  value_release(vm, iterator);
  return ok;
}

// One element of what dict() or update() is given: a pair as a tuple, or anything of two items.
static bool set_pair(Vm *vm, Dict *dict, Value element, uint32_t number) {
  Value pair = VALUE_UNBOUND;
  const Value *items;
  uint32_t length;
  if (value_is_tuple(element)) {
    items = as_tuple(element)->items;
    length = as_tuple(element)->length;
  } else {
    if (!pair_from(vm, element, number, &pair)) {
      return false;
    }
    items = as_list(pair)->items;
    length = as_list(pair)->length;
  }
  bool ok;
  if (length == 2) {
    ok = dict_set(vm, dict, items[0], items[1]);
  } else {
    ok = raise_value_error(
        vm, "dictionary update sequence element #%u has length %u; 2 is required", number, length);
  }
  value_release(vm, pair);
  return ok;
}

// The number of the element is part of the complaints.
static bool merge_pairs(Vm *vm, Dict *dict, Value pairs) {
  Value iterator, element;
  if (!value_iterate(vm, pairs, &iterator)) {
    return false;
  }
  bool ok;
  uint32_t number = 0;
  while ((ok = iterator_next(vm, iterator, &element)) && element != VALUE_UNBOUND) {
    ok = set_pair(vm, dict, element, number++);
    value_release(vm, element);
    if (!ok) {
      break;
    }
  }
  value_release(vm, iterator);
  return ok;
}

// update() and dict(): a dict, a mapping (whatever has keys()), or pairs.
bool dict_update(Vm *vm, Dict *dict, Value source) {
  if (is_plain_dict(vm, source)) {
    return merge_dict(vm, dict, as_dict(source));
  }
  Value keys;
  if (!value_find_attribute(vm, source, vm->names.plain_keys, &keys)) {
    return false;
  }
  if (keys == VALUE_UNBOUND) {
    return merge_pairs(vm, dict, source);
  }
  value_release(vm, keys);
  return merge_mapping(vm, dict, source);
}

// ---- protocols ----

// The text between the braces.
static bool add_entries(Vm *vm, StringBuilder *b, const Dict *dict) {
  bool ok = true, is_first = true;
  for (uint32_t i = 0; ok && i < dict->used; i++) { // a repr may change the dict
    if (dict->entries[i].key == VALUE_UNBOUND) {
      continue;
    }
    Value key = value_retain(dict->entries[i].key), value = value_retain(dict->entries[i].value);
    ok = (is_first || builder_add_ascii(vm, b, ", ", 2)) && builder_add_repr(vm, b, key) &&
         builder_add_ascii(vm, b, ": ", 2) && builder_add_repr(vm, b, value);
    is_first = false;
    value_release(vm, key);
    value_release(vm, value);
  }
  return ok;
}

static bool dict_repr(Vm *vm, Value self, Value *result) {
  ReprGuard guard;
  bool is_inside;
  if (!repr_enter(vm, &guard, self, &is_inside)) {
    return false;
  }
  if (is_inside) {
    return string_from_c(vm, "{...}", result);
  }
  StringBuilder b = {0};
  bool ok = builder_add_ascii(vm, &b, "{", 1) && add_entries(vm, &b, as_dict(self)) &&
            builder_add_ascii(vm, &b, "}", 1) && builder_finish(vm, &b, result);
  repr_leave(vm, &guard);
  if (!ok) {
    builder_discard(vm, &b);
  }
  return ok;
}

static bool dict_length(Vm *vm, Value self, int64_t *length) {
  (void)vm;
  *length = as_dict(self)->live;
  return true;
}

// Same length, and every key leads to an equal value; the order does not count.
static bool is_equal(Vm *vm, Dict *a, Dict *b, bool *result) {
  *result = a->live == b->live;
  if (!*result || !recursion_check(vm, " in comparison")) {
    return !*result;
  }
  bool ok = true;
  for (uint32_t i = 0; ok && *result && i < a->used; i++) {
    if (a->entries[i].key == VALUE_UNBOUND) {
      continue;
    }
    Value key = value_retain(a->entries[i].key), value = value_retain(a->entries[i].value), other;
    ok = dict_get(vm, b, key, &other);
    if (ok && other == VALUE_UNBOUND) {
      *result = false;
    } else if (ok) {
      value_retain(other);
      ok = value_equal(vm, value, other, result);
      value_release(vm, other);
    }
    value_release(vm, key);
    value_release(vm, value);
  }
  return ok;
}

static bool dict_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  if ((op != COMPARE_EQ && op != COMPARE_NE) || !value_is_any_dict(vm, b)) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  bool equal;
  if (!is_equal(vm, as_dict(a), as_dict(b), &equal)) {
    return false;
  }
  *result = value_from_bool(equal == (op == COMPARE_EQ));
  return true;
}

// a | b: the result is a plain dict that begins with a.  Only dicts: |= takes pairs too.
static bool dict_binary(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  if (op != BINARY_OR || !value_is_any_dict(vm, a) || !value_is_any_dict(vm, b)) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  Dict *copy;
  if (!dict_copy(vm, as_dict(a), &copy)) {
    return false;
  }
  if (!dict_update(vm, copy, b)) {
    object_release(vm, copy);
    return false;
  }
  *result = value_from_object(copy);
  return true;
}

static bool dict_inplace(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  if (op != BINARY_OR) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  if (!dict_update(vm, as_dict(a), b)) {
    return false;
  }
  *result = value_retain(a);
  return true;
}

// d[key].  A subclass may say what is missing.
static bool dict_get_item(Vm *vm, Value self, Value key, Value *result) {
  Value value;
  if (!dict_get(vm, as_dict(self), key, &value)) {
    return false;
  }
  if (value != VALUE_UNBOUND) {
    *result = value_retain(value);
    return true;
  }
  if (!value_is_dict(self)) { // a subclass may have __missing__
    if (!value_call_special(vm, self, vm->names.missing, &key, 1, &value)) {
      return false;
    }
    if (value != VALUE_UNBOUND) {
      *result = value;
      return true;
    }
  }
  return raise_value(vm, vm->exceptions.KeyError, key);
}

// d[key] = value, and del d[key] (`value` UNBOUND).
static bool dict_set_item(Vm *vm, Value self, Value key, Value value) {
  if (value != VALUE_UNBOUND) {
    return dict_set(vm, as_dict(self), key, value);
  }
  bool found;
  if (!dict_delete(vm, as_dict(self), key, &found)) {
    return false;
  }
  return found || raise_value(vm, vm->exceptions.KeyError, key);
}

static bool dict_contains(Vm *vm, Value self, Value item, bool *result) {
  Value value;
  if (!dict_get(vm, as_dict(self), item, &value)) {
    return false;
  }
  *result = value != VALUE_UNBOUND;
  return true;
}

// ---- methods ----

static bool dict_make(Vm *vm, Value *args, int count, Value *result) { // __new__
  (void)count;
  Class *class_ = OBJECT_AS(Class, args[0]);
  if (class_ != vm->class_of.dict) {
    return instance_new(vm, class_, result);
  }
  Dict *dict = dict_new(vm, 0);
  *result = value_from_object(dict);
  return dict != NULL;
}

static bool dict_make_plainly(Vm *vm, Value argument, Value *result) {
  Dict *dict = dict_new(vm, 0);
  if (dict == NULL || (argument != VALUE_UNBOUND && !dict_update(vm, dict, argument))) {
    object_release(vm, dict);
    return false;
  }
  *result = value_from_object(dict);
  return true;
}

// dict.__init__ too: both take a mapping or pairs, and keywords.
static bool method_update(Vm *vm, Value *args, int count, Value *result) { // and __init__
  (void)count;
  Dict *dict = as_dict(args[0]);
  *result = VALUE_NONE;
  return (args[1] == VALUE_UNBOUND || dict_update(vm, dict, args[1])) &&
         merge_dict(vm, dict, as_dict(args[2]));
}

static bool method_clear(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  dict_clear(vm, as_dict(args[0]));
  *result = VALUE_NONE;
  return true;
}

static bool method_copy(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Dict *copy;
  if (!dict_copy(vm, as_dict(args[0]), &copy)) {
    return false;
  }
  *result = value_from_object(copy);
  return true;
}

// fromkeys() of a subclass goes through its own __setitem__.
static bool fill_from_keys(Vm *vm, Value target, Value keys, Value value) {
  Value iterator, key;
  if (!value_iterate(vm, keys, &iterator)) {
    return false;
  }
  bool ok;
  while ((ok = iterator_next(vm, iterator, &key)) && key != VALUE_UNBOUND) {
    ok = value_is_dict(target) ? dict_set(vm, as_dict(target), key, value)
                               : value_set_item(vm, target, key, value);
    value_release(vm, key);
    if (!ok) {
      break;
    }
  }
  value_release(vm, iterator);
  return ok;
}

static bool method_fromkeys(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value target;
  if (!value_call0(vm, args[0], &target)) {
    return false;
  }
  if (!fill_from_keys(vm, target, args[1], args[2])) {
    value_release(vm, target);
    return false;
  }
  *result = target;
  return true;
}

static bool method_get(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value value;
  if (!dict_get(vm, as_dict(args[0]), args[1], &value)) {
    return false;
  }
  *result = value_retain(value != VALUE_UNBOUND ? value : args[2]);
  return true;
}

// One search serves the look and the insertion.
static bool method_setdefault(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Dict *dict = as_dict(args[0]);
  uint64_t hash;
  uint32_t entry;
  if (!dict_hash_key(vm, dict, args[1], &hash) || !dict_find(vm, dict, args[1], hash, &entry)) {
    return false;
  }
  if (entry == DICT_ABSENT && !dict_append(vm, dict, args[1], hash, args[2])) {
    return false;
  }
  *result = value_retain(entry == DICT_ABSENT ? args[2] : dict->entries[entry].value);
  return true;
}

// The dict's reference to the value becomes the caller's.
static bool method_pop(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Dict *dict = as_dict(args[0]);
  uint64_t hash;
  uint32_t entry;
  if (!dict_hash_key(vm, dict, args[1], &hash) || !dict_find(vm, dict, args[1], hash, &entry)) {
    return false;
  }
  if (entry == DICT_ABSENT) {
    if (args[2] == VALUE_UNBOUND) {
      return raise_value(vm, vm->exceptions.KeyError, args[1]);
    }
    *result = value_retain(args[2]);
    return true;
  }
  Value key;
  dict_take_entry(dict, entry, &key, result);
  value_release(vm, key);
  return true;
}

// The pair is made first: when that fails, nothing has been taken out.
static bool method_popitem(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Dict *dict = as_dict(args[0]);
  if (dict->live == 0) {
    return raise_format(vm, vm->exceptions.KeyError, "popitem(): dictionary is empty");
  }
  Tuple *pair = tuple_new(vm, 2);
  if (pair == NULL) {
    return false;
  }
  dict_trim(dict);
  dict_take_entry(dict, dict->used - 1, &pair->items[0], &pair->items[1]);
  dict_trim(dict);
  *result = value_from_object(pair);
  return true;
}

static bool method_keys(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return dict_view_new(vm, args[0], DICT_PART_KEY, result);
}

static bool method_values(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return dict_view_new(vm, args[0], DICT_PART_VALUE, result);
}

static bool method_items(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return dict_view_new(vm, args[0], DICT_PART_ITEM, result);
}

static bool method_reversed(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return dict_iterate_reversed(vm, args[0], DICT_PART_KEY, result);
}

static const NativeDef DICT_METHODS[] = {
    {"__new__", "cls, /, *args, **kwargs", dict_make, NULL,
     NATIVE_STATIC | NATIVE_BLANK},
    {"__init__", "self, iterable=?, /, **kwargs", method_update, NULL, 0},
    {"__reversed__", "self, /", method_reversed, "Return a reverse iterator over the dict keys.",
     0},
    {"clear", "self, /", method_clear, "Remove all items from the dict.", 0},
    {"copy", "self, /", method_copy, "Return a shallow copy of the dict.", 0},
    {"fromkeys", "cls, iterable, value=None, /", method_fromkeys,
     "Create a new dictionary with keys from iterable and values set to value.", NATIVE_CLASS},
    {"get", "self, key, default=None, /", method_get,
     "Return the value for key if key is in the dictionary, else default.", 0},
    {"items", "self, /", method_items,
     "Return a set-like object providing a view on the dict's items.", 0},
    {"keys", "self, /", method_keys,
     "Return a set-like object providing a view on the dict's keys.", 0},
    {"pop", "self, key, default=?, /", method_pop,
     "D.pop(k[,d]) -> v, remove specified key and return the corresponding value.\n\nIf the key is "
     "not found, return the default if given; otherwise,\nraise a KeyError.",
     0},
    {"popitem", "self, /", method_popitem,
     "Remove and return a (key, value) pair as a 2-tuple.\n\nPairs are returned in LIFO (last-in, "
     "first-out) order.\nRaises KeyError if the dict is empty.",
     0},
    {"setdefault", "self, key, default=None, /", method_setdefault,
     "Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for "
     "key if key is in the dictionary, else default.",
     0},
    {"update", "self, iterable=?, /, **kwargs", method_update,
     "D.update([E, ]**F) -> None.  Update D from mapping/iterable E and F.", 0},
    {"values", "self, /", method_values, "Return an object providing a view on the dict's values.",
     0},
    {NULL, NULL, NULL, NULL, 0},
};

static const Slots DICT_SLOTS = {.make = dict_make_plainly,
                                 .finalize = finalize,
                                 .traverse = traverse,
                                 .clear = finalize,
                                 .repr = dict_repr,
                                 .length = dict_length,
                                 .compare = dict_compare,
                                 .binary = dict_binary,
                                 .inplace = dict_inplace,
                                 .get_item = dict_get_item,
                                 .set_item = dict_set_item,
                                 .contains = dict_contains,
                                 .iterate = dict_iterate};

static const ClassSpec DICT_SPEC = {
    .name = "dict",
    .shape = SHAPE_DICT,
    .layout = LAYOUT_DICT,
    .native_size = sizeof(Dict),
    .slots = &DICT_SLOTS,
    .methods = DICT_METHODS,
    .doc = "dict() -> new empty dictionary\ndict(mapping) -> new dictionary initialized from a "
           "mapping object's\n    (key, value) pairs\ndict(iterable) -> new dictionary initialized "
           "as if via:\n    d = {}\n    for k, v in iterable:\n        d[k] = v\ndict(**kwargs) -> "
           "new dictionary initialized with the name=value pairs\n    in the keyword argument "
           "list.  For example:  dict(one=1, two=2)"};

void dict_register(Vm *vm) {
  vm->class_of.dict = class_from_spec(vm, &DICT_SPEC, vm->class_of.object);
  dict_views_register(vm);
}
