// The classes set and frozenset: their protocols, methods and iterator.
#include "vm/list.h"
#include "vm/memory.h"
#include "vm/sequence.h"
#include "vm/set.h"
#include "vm/vm.h"

typedef struct SetIterator {
  Object head;
  Value set; // UNBOUND once exhausted
  uint32_t position;
  uint32_t live; // the set's length when the iterator was made; UINT32_MAX after an error
  uint32_t left; // items to come
} SetIterator;

static void finalize(Vm *vm, Object *self) {
  set_clear(vm, (Set *)self);
}

static void traverse(Object *self, Visitor visit, void *context) {
  const Set *set = (const Set *)self;
  uint32_t position = 0;
  SetEntry entry;
  while (set_next(set, &position, &entry)) {
    visit(context, entry.key);
  }
}

// ---- protocols ----

// The text between the braces.
static bool add_items(Vm *vm, StringBuilder *b, Value self) {
  Value items;
  if (!list_from_iterable(vm, self, &items)) { // a repr may change the set
    return false;
  }
  bool ok = true;
  for (uint32_t i = 0; ok && i < as_list(items)->length; i++) {
    ok = (i == 0 || builder_add_ascii(vm, b, ", ", 2)) &&
         builder_add_repr(vm, b, as_list(items)->items[i]);
  }
  value_release(vm, items);
  return ok;
}

// {1, 2}, frozenset({1, 2}), Subclass({1, 2}), set().
static bool set_repr(Vm *vm, Value self, Value *result) {
  ReprGuard guard;
  bool is_inside;
  const String *name = as_string(value_class(vm, self)->name);
  if (!repr_enter(vm, &guard, self, &is_inside)) {
    return false;
  }
  if (is_inside) {
    return string_format(vm, result, "%S(...)", name);
  }
  StringBuilder b = {0};
  bool ok = true, is_empty = as_set(self)->live == 0;
  bool has_name = is_empty || !value_has_shape(self, SHAPE_SET);
  if (has_name) {
    ok = builder_add_string(vm, &b, name) && builder_add_ascii(vm, &b, "(", 1);
  }
  if (ok && !is_empty) {
    ok = builder_add_ascii(vm, &b, "{", 1) && add_items(vm, &b, self) &&
         builder_add_ascii(vm, &b, "}", 1);
  }
  ok = ok && (!has_name || builder_add_ascii(vm, &b, ")", 1)) && builder_finish(vm, &b, result);
  repr_leave(vm, &guard);
  if (!ok) {
    builder_discard(vm, &b);
  }
  return ok;
}

// Spreads a hash over all bits before it is combined by xor.
static uint64_t shuffle(uint64_t h) {
  return ((h ^ 89869747u) ^ (h << 16)) * 3644798167u;
}

// CPython's: the order of the items must not matter, and {1, 2} must not hash like {3}.
static bool frozenset_hash(Vm *vm, Value self, uint64_t *hash) {
  (void)vm;
  Set *set = as_set(self);
  if (!set->is_hashed) {
    uint64_t h = 0;
    uint32_t position = 0;
    SetEntry entry;
    while (set_next(set, &position, &entry)) {
      h ^= shuffle(entry.hash);
    }
    h ^= ((uint64_t)set->live + 1) * 1927868237u;
    h ^= (h >> 11) ^ (h >> 25);
    h = h * 69069u + 907133923u;
    set->hash = h == UINT64_MAX ? 590923713u : h;
    set->is_hashed = 1;
  }
  *hash = set->hash;
  return true;
}

static bool set_length(Vm *vm, Value self, int64_t *length) {
  (void)vm;
  *length = as_set(self)->live;
  return true;
}

// < and <= ask whether one is part of the other: sets are only partly ordered.
static bool set_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  if (!value_is_any_set(vm, b)) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  uint32_t x = as_set(a)->live, y = as_set(b)->live;
  bool holds;
  switch (op) {
  case COMPARE_EQ:
  case COMPARE_NE: holds = x == y; break;
  case COMPARE_LT: holds = x < y; break;
  case COMPARE_LE: holds = x <= y; break;
  case COMPARE_GT: holds = x > y; break;
  default: holds = x >= y; break;
  }
  bool is_superset = op == COMPARE_GT || op == COMPARE_GE;
  if (holds && !set_is_subset(vm, is_superset ? b : a, is_superset ? a : b, &holds)) {
    return false;
  }
  *result = value_from_bool(holds != (op == COMPARE_NE));
  return true;
}

static bool unite(Vm *vm, Value a, Value b, Value *result) {
  if (!set_copy(vm, a, result)) {
    return false;
  }
  if (!set_update(vm, as_set(*result), b)) {
    value_release(vm, *result);
    return false;
  }
  return true;
}

// Operators want sets on both sides; the methods take any iterable.
static bool set_binary(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  *result = VALUE_NOT_IMPLEMENTED;
  if (!value_is_any_set(vm, a) || !value_is_any_set(vm, b)) {
    return true;
  }
  switch (op) {
  case BINARY_OR: return unite(vm, a, b, result);
  case BINARY_AND: return set_intersect(vm, a, b, result);
  case BINARY_SUBTRACT: return set_subtract(vm, a, b, result);
  case BINARY_XOR: return set_differ(vm, a, b, result);
  default: return true;
  }
}

// The result is made apart, then the tables change hands.
static bool intersect_in_place(Vm *vm, Value self, Value other) {
  Value common;
  if (!set_intersect(vm, self, other, &common)) {
    return false;
  }
  set_swap(as_set(self), as_set(common));
  value_release(vm, common);
  return true;
}

static bool set_inplace(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  *result = VALUE_NOT_IMPLEMENTED;
  if (!value_is_any_set(vm, b)) {
    return true;
  }
  bool ok;
  switch (op) {
  case BINARY_OR: ok = set_update(vm, as_set(a), b); break;
  case BINARY_AND: ok = intersect_in_place(vm, a, b); break;
  case BINARY_SUBTRACT: ok = set_remove_all(vm, as_set(a), b); break;
  case BINARY_XOR: ok = set_toggle_all(vm, as_set(a), b); break;
  default: return true;
  }
  if (ok) {
    *result = value_retain(a);
  }
  return ok;
}

// The hash to look `item` up by.  A set is not hashable, but is found like the frozenset that
// equals it: then *stand_in is that frozenset, owned.
static bool hash_for_lookup(Vm *vm, Value item, Value *stand_in, uint64_t *hash) {
  *stand_in = VALUE_UNBOUND;
  if (set_hash_key(vm, item, hash)) {
    return true;
  }
  if (!value_is_any_set(vm, item) || !raised_matches(vm, vm->exceptions.TypeError)) {
    return false;
  }
  raised_clear(vm);
  Set *frozen = set_new(vm, SHAPE_FROZENSET);
  if (frozen == NULL) {
    return false;
  }
  *stand_in = value_from_object(frozen);
  if (!set_merge(vm, frozen, as_set(item)) || !frozenset_hash(vm, *stand_in, hash)) {
    value_release(vm, *stand_in);
    return false;
  }
  return true;
}

static bool set_contains(Vm *vm, Value self, Value item, bool *result) {
  Value stand_in;
  uint64_t hash;
  SetEntry *entry;
  if (!hash_for_lookup(vm, item, &stand_in, &hash)) {
    return false;
  }
  bool ok = set_find(vm, as_set(self), stand_in == VALUE_UNBOUND ? item : stand_in, hash, &entry);
  value_release(vm, stand_in);
  *result = entry != NULL;
  return ok;
}

// ---- the iterator ----

static bool set_iterate(Vm *vm, Value self, Value *iterator) {
  SetIterator *it = object_new(vm, SHAPE_SET_ITERATOR, sizeof(SetIterator));
  if (it == NULL) {
    return false;
  }
  it->set = value_retain(self);
  it->live = it->left = as_set(self)->live;
  *iterator = value_from_object(it);
  return true;
}

static void iterator_finalize(Vm *vm, Object *self) {
  value_release(vm, ((SetIterator *)self)->set);
}

static void iterator_traverse(Object *self, Visitor visit, void *context) {
  visit(context, ((SetIterator *)self)->set);
}

static bool iterator_advance(Vm *vm, Value self, Value *item) {
  SetIterator *it = OBJECT_AS(SetIterator, self);
  *item = VALUE_UNBOUND;
  if (it->set == VALUE_UNBOUND) {
    return true;
  }
  if (it->live != as_set(it->set)->live) {
    it->live = UINT32_MAX; // and the next call fails again
    return raise_format(vm, vm->exceptions.RuntimeError, "Set changed size during iteration");
  }
  SetEntry entry;
  if (!set_next(as_set(it->set), &it->position, &entry)) {
    value_replace(vm, &it->set, VALUE_UNBOUND);
    return true;
  }
  it->left--;
  *item = value_retain(entry.key);
  return true;
}

static bool iterator_hint(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  const SetIterator *it = OBJECT_AS(SetIterator, args[0]);
  bool is_valid = it->set != VALUE_UNBOUND && it->live == as_set(it->set)->live;
  *result = value_from_small(is_valid ? it->left : 0);
  return true;
}

// ---- making ----

// As with list: __new__ makes it, __init__ fills it.
static bool set_make(Vm *vm, Value *args, int count, Value *result) { // set.__new__
  (void)count;
  Class *class_ = OBJECT_AS(Class, args[0]);
  if (class_ == vm->class_of.set) {
    Set *set = set_new(vm, SHAPE_SET);
    *result = value_from_object(set);
    return set != NULL;
  }
  if (!instance_new(vm, class_, result)) {
    return false;
  }
  as_set(*result)->mask = 7;
  return true;
}

static bool set_init(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = VALUE_NONE;
  if (as_set(args[0])->fill > 0) {
    set_clear(vm, as_set(args[0]));
  }
  return args[1] == VALUE_UNBOUND || set_update(vm, as_set(args[0]), args[1]);
}

static bool set_make_plainly(Vm *vm, Value argument, Value *result) {
  Set *set = set_new(vm, SHAPE_SET);
  if (set == NULL || (argument != VALUE_UNBOUND && !set_update(vm, set, argument))) {
    object_release(vm, set);
    return false;
  }
  *result = value_from_object(set);
  return true;
}

// A frozenset is finished when it is made, and frozenset(f) is f.
static bool frozenset_make(Vm *vm, Value *args, int count, Value *result) { // frozenset.__new__
  (void)count;
  Class *class_ = OBJECT_AS(Class, args[0]);
  bool is_exact = class_ == vm->class_of.frozenset;
  if (is_exact && value_has_shape(args[1], SHAPE_FROZENSET)) {
    *result = value_retain(args[1]);
    return true;
  }
  if (is_exact) {
    Set *set = set_new(vm, SHAPE_FROZENSET);
    if (set == NULL) {
      return false;
    }
    *result = value_from_object(set);
  } else {
    if (!instance_new(vm, class_, result)) {
      return false;
    }
    as_set(*result)->mask = 7;
  }
  if (args[1] != VALUE_UNBOUND && !set_update(vm, as_set(*result), args[1])) {
    value_release(vm, *result);
    return false;
  }
  return true;
}

// ---- methods ----

static bool method_add(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = VALUE_NONE;
  return set_add(vm, as_set(args[0]), args[1]);
}

static bool method_clear(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  set_clear(vm, as_set(args[0]));
  *result = VALUE_NONE;
  return true;
}

static bool method_copy(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (value_has_shape(args[0], SHAPE_FROZENSET)) {
    *result = value_retain(args[0]);
    return true;
  }
  return set_copy(vm, args[0], result);
}

static bool discard_item(Vm *vm, Value set, Value item, bool *found) {
  Value stand_in;
  uint64_t hash;
  if (!hash_for_lookup(vm, item, &stand_in, &hash)) {
    return false;
  }
  Value key = stand_in == VALUE_UNBOUND ? item : stand_in;
  bool ok = set_discard(vm, as_set(set), key, hash, found);
  value_release(vm, stand_in);
  return ok;
}

static bool method_discard(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  bool found;
  *result = VALUE_NONE;
  return discard_item(vm, args[0], args[1], &found);
}

// discard() that complains.
static bool method_remove(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  bool found;
  if (!discard_item(vm, args[0], args[1], &found)) {
    return false;
  }
  *result = VALUE_NONE;
  return found || raise_value(vm, vm->exceptions.KeyError, args[1]);
}

static bool method_pop(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (as_set(args[0])->live == 0) {
    return raise_format(vm, vm->exceptions.KeyError, "pop from an empty set");
  }
  *result = set_take_any(as_set(args[0]));
  return true;
}

static bool method_update(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const Tuple *others = as_tuple(args[1]);
  *result = VALUE_NONE;
  for (uint32_t i = 0; i < others->length; i++) {
    if (!set_update(vm, as_set(args[0]), others->items[i])) {
      return false;
    }
  }
  return true;
}

// Any number of iterables of any kind.
static bool method_union(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const Tuple *others = as_tuple(args[1]);
  if (!set_copy(vm, args[0], result)) {
    return false;
  }
  for (uint32_t i = 0; i < others->length; i++) {
    if (others->items[i] != args[0] && !set_update(vm, as_set(*result), others->items[i])) {
      value_release(vm, *result);
      return false;
    }
  }
  return true;
}

// Step by step: the result of each step is walked or asked in the next.
static bool method_intersection(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const Tuple *others = as_tuple(args[1]);
  if (others->length == 0) {
    return set_copy(vm, args[0], result);
  }
  Value common = value_retain(args[0]);
  for (uint32_t i = 0; i < others->length; i++) {
    Value next;
    bool ok = set_intersect(vm, common, others->items[i], &next);
    value_release(vm, common);
    if (!ok) {
      return false;
    }
    common = next;
  }
  *result = common;
  return true;
}

static bool method_intersection_update(Vm *vm, Value *args, int count, Value *result) {
  Value common;
  if (!method_intersection(vm, args, count, &common)) {
    return false;
  }
  set_swap(as_set(args[0]), as_set(common));
  value_release(vm, common);
  *result = VALUE_NONE;
  return true;
}

// The first step may choose the shorter way; the others remove from its result.
static bool method_difference(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const Tuple *others = as_tuple(args[1]);
  if (others->length == 0) {
    return set_copy(vm, args[0], result);
  }
  if (!set_subtract(vm, args[0], others->items[0], result)) {
    return false;
  }
  for (uint32_t i = 1; i < others->length; i++) {
    if (!set_remove_all(vm, as_set(*result), others->items[i])) {
      value_release(vm, *result);
      return false;
    }
  }
  return true;
}

static bool method_difference_update(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const Tuple *others = as_tuple(args[1]);
  *result = VALUE_NONE;
  for (uint32_t i = 0; i < others->length; i++) {
    if (!set_remove_all(vm, as_set(args[0]), others->items[i])) {
      return false;
    }
  }
  return true;
}

static bool method_symmetric_difference(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return set_differ(vm, args[0], args[1], result);
}

static bool method_symmetric_difference_update(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = VALUE_NONE;
  return set_toggle_all(vm, as_set(args[0]), args[1]);
}

static bool method_isdisjoint(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  bool holds;
  if (!set_is_disjoint(vm, args[0], args[1], &holds)) {
    return false;
  }
  *result = value_from_bool(holds);
  return true;
}

static bool method_issubset(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  bool holds;
  if (!set_is_subset(vm, args[0], args[1], &holds)) {
    return false;
  }
  *result = value_from_bool(holds);
  return true;
}

static bool method_issuperset(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  bool holds;
  if (!set_is_superset(vm, args[0], args[1], &holds)) {
    return false;
  }
  *result = value_from_bool(holds);
  return true;
}

#define COMMON_METHODS                                                                             \
  {"copy", "self, /", method_copy, "Return a shallow copy of a set.", 0},                          \
      {"difference", "self, /, *others", method_difference,                                        \
       "Return a new set with elements in the set that are not in the others.",                         \
       NATIVE_LOOKS},                                                                              \
      {"intersection", "self, /, *others", method_intersection,                                    \
       "Return a new set with elements common to the set and all others.", NATIVE_LOOKS},          \
      {"isdisjoint", "self, other, /", method_isdisjoint,                                          \
       "Return True if two sets have a null intersection.", 0},                                    \
      {"issubset", "self, other, /", method_issubset,                                              \
       "Report whether another set contains this set.", 0},                                        \
      {"issuperset", "self, other, /", method_issuperset,                                          \
       "Report whether this set contains another set.", 0},                                        \
      {"symmetric_difference", "self, other, /", method_symmetric_difference,                      \
       "Return a new set with elements in either the set or other but not both.", 0},              \
  {                                                                                                \
    "union", "self, /, *others", method_union,                                                     \
        "Return a new set with elements from the set and all others.", NATIVE_LOOKS                \
  }

static const NativeDef FROZENSET_METHODS[] = {
    {"__new__", "cls, iterable=?, /", frozenset_make, NULL, NATIVE_STATIC},
    COMMON_METHODS,
    {NULL, NULL, NULL, NULL, 0},
};

static const NativeDef SET_METHODS[] = {
    {"__new__", "cls, /, *args, **kwargs", set_make, NULL,
     NATIVE_STATIC | NATIVE_BLANK},
    {"__init__", "self, iterable=?, /", set_init, NULL, 0},
    COMMON_METHODS,
    {"add", "self, object, /", method_add,
     "Add an element to a set.\n\nThis has no effect if the element is already present.", 0},
    {"clear", "self, /", method_clear, "Remove all elements from this set.", 0},
    {"difference_update", "self, /, *others", method_difference_update,
     "Update the set, removing elements found in others.", NATIVE_LOOKS},
    {"discard", "self, object, /", method_discard,
     "Remove an element from a set if it is a member.\n\nUnlike set.remove(), the discard() method "
     "does not raise\nan exception when an element is missing from the set.",
     0},
    {"intersection_update", "self, /, *others", method_intersection_update,
     "Update the set, keeping only elements found in it and all others.", NATIVE_LOOKS},
    {"pop", "self, /", method_pop,
     "Remove and return an arbitrary set element.\n\nRaises KeyError if the set is empty.", 0},
    {"remove", "self, object, /", method_remove,
     "Remove an element from a set; it must be a member.\n\nIf the element is not a member, raise "
     "a KeyError.",
     0},
    {"symmetric_difference_update", "self, other, /", method_symmetric_difference_update,
     "Update the set, keeping only elements found in either set, but not in both.", 0},
    {"update", "self, /, *others", method_update,
     "Update the set, adding elements from all others.", NATIVE_LOOKS},
    {NULL, NULL, NULL, NULL, 0},
};

static const NativeDef ITERATOR_METHODS[] = {
    {"__length_hint__", "self", iterator_hint, NULL, 0},
    {NULL, NULL, NULL, NULL, 0},
};

static const Slots SET_SLOTS = {.make = set_make_plainly,
                                .finalize = finalize,
                                .traverse = traverse,
                                .clear = finalize,
                                .repr = set_repr,
                                .length = set_length,
                                .compare = set_compare,
                                .binary = set_binary,
                                .inplace = set_inplace,
                                .contains = set_contains,
                                .iterate = set_iterate};
static const Slots FROZENSET_SLOTS = {.finalize = finalize,
                                      .traverse = traverse,
                                      .repr = set_repr,
                                      .hash = frozenset_hash,
                                      .length = set_length,
                                      .compare = set_compare,
                                      .binary = set_binary,
                                      .contains = set_contains,
                                      .iterate = set_iterate};
static const Slots ITERATOR_SLOTS = {.finalize = iterator_finalize,
                                     .traverse = iterator_traverse,
                                     .iterate = iterator_self,
                                     .next = iterator_advance};

static const ClassSpec SET_SPEC = {.name = "set",
                                   .shape = SHAPE_SET,
                                   .layout = LAYOUT_SET,
                                   .native_size = sizeof(Set),
                                   .slots = &SET_SLOTS,
                                   .methods = SET_METHODS,
                                   .doc = "Build an unordered collection of unique elements."};
static const ClassSpec FROZENSET_SPEC = {
    .name = "frozenset",
    .shape = SHAPE_FROZENSET,
    .layout = LAYOUT_SET,
    .native_size = sizeof(Set),
    .slots = &FROZENSET_SLOTS,
    .methods = FROZENSET_METHODS,
    .doc = "Build an immutable unordered collection of unique elements."};
static const ClassSpec ITERATOR_SPEC = {.name = "set_iterator",
                                        .shape = SHAPE_SET_ITERATOR,
                                        .layout = LAYOUT_OTHER,
                                        .flags = CLASS_FINAL | CLASS_NO_NEW,
                                        .native_size = sizeof(SetIterator),
                                        .slots = &ITERATOR_SLOTS,
                                        .methods = ITERATOR_METHODS};

void set_register(Vm *vm) {
  Class *object = vm->class_of.object;
  vm->class_of.set = class_from_spec(vm, &SET_SPEC, object);
  vm->class_of.frozenset = class_from_spec(vm, &FROZENSET_SPEC, object);
  vm->class_of.set_iterator = class_from_spec(vm, &ITERATOR_SPEC, object);
}
