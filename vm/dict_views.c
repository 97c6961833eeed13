// What dicts show of themselves without being copied: keys(), values(), items() and the iterators.
#include "vm/dict.h"
#include "vm/list.h"
#include "vm/memory.h"
#include "vm/sequence.h"
#include "vm/set.h"
#include "vm/vm.h"

static Dict *view_dict(Value view) {
  return as_dict(OBJECT_AS(DictView, view)->dict);
}

// ---- iterators ----

// The length at the start is kept: a dict that changes size under an iterator is an error, and
// one that stays as long but is not the same, too.
static bool iterator_new(Vm *vm, uint32_t shape, Value dict, DictPart part, Value *result) {
  DictIterator *it = object_new(vm, shape, sizeof(DictIterator));
  if (it == NULL) {
    return false;
  }
  it->dict = value_retain(dict);
  it->position = shape == SHAPE_DICT_REVERSE_ITERATOR ? as_dict(dict)->used : 0;
  it->live = it->left = as_dict(dict)->live;
  it->part = part;
  *result = value_from_object(it);
  return true;
}

bool dict_iterate_part(Vm *vm, Value dict, DictPart part, Value *iterator) {
  return iterator_new(vm, SHAPE_DICT_KEY_ITERATOR + (uint32_t)part, dict, part, iterator);
}

bool dict_iterate(Vm *vm, Value self, Value *iterator) {
  return dict_iterate_part(vm, self, DICT_PART_KEY, iterator);
}

bool dict_iterate_reversed(Vm *vm, Value dict, DictPart part, Value *iterator) {
  return iterator_new(vm, SHAPE_DICT_REVERSE_ITERATOR, dict, part, iterator);
}

static void iterator_finalize(Vm *vm, Object *self) {
  value_release(vm, ((DictIterator *)self)->dict);
}

static void iterator_traverse(Object *self, Visitor visit, void *context) {
  visit(context, ((DictIterator *)self)->dict);
}

bool dict_entry_pair(Vm *vm, const DictEntry *entry, Value *result) {
  Value pair[2] = {entry->key, entry->value};
  return tuple_from_values(vm, pair, 2, result);
}

// Items are made when asked for: an iterator over keys or values allocates nothing.
static bool give(Vm *vm, const DictEntry *entry, DictPart part, Value *item) {
  if (part == DICT_PART_ITEM) {
    return dict_entry_pair(vm, entry, item);
  }
  *item = value_retain(part == DICT_PART_KEY ? entry->key : entry->value);
  return true;
}

static bool end_iteration(Vm *vm, DictIterator *it, Value *item) {
  *item = VALUE_UNBOUND;
  value_replace(vm, &it->dict, VALUE_UNBOUND);
  return true;
}

// The error is told again at every further call, as in CPython.
static bool has_changed(Vm *vm, DictIterator *it) {
  if (it->live == as_dict(it->dict)->live) {
    return false;
  }
  it->live = DICT_ABSENT; // and the next call fails again
  raise_format(vm, vm->exceptions.RuntimeError, "dictionary changed size during iteration");
  return true;
}

static bool iterator_advance(Vm *vm, Value self, Value *item) {
  DictIterator *it = OBJECT_AS(DictIterator, self);
  if (it->dict == VALUE_UNBOUND) {
    *item = VALUE_UNBOUND;
    return true;
  }
  if (UNLIKELY(has_changed(vm, it))) {
    return false;
  }
  const Dict *dict = as_dict(it->dict);
  while (it->position < dict->used && dict->entries[it->position].key == VALUE_UNBOUND) {
    it->position++;
  }
  if (it->position >= dict->used) {
    return end_iteration(vm, it, item);
  }
  if (it->left == 0) { // more than there were: something was replaced behind our back
    raise_format(vm, vm->exceptions.RuntimeError, "dictionary keys changed during iteration");
    Value ignored;
    (void)end_iteration(vm, it, &ignored);
    return false;
  }
  it->left--;
  return give(vm, &dict->entries[it->position++], it->part, item);
}

static bool reverse_advance(Vm *vm, Value self, Value *item) {
  DictIterator *it = OBJECT_AS(DictIterator, self);
  if (it->dict == VALUE_UNBOUND) {
    *item = VALUE_UNBOUND;
    return true;
  }
  if (has_changed(vm, it)) {
    return false;
  }
  const Dict *dict = as_dict(it->dict);
  if (it->position > dict->used) {
    it->position = dict->used;
  }
  while (it->position > 0 && dict->entries[it->position - 1].key == VALUE_UNBOUND) {
    it->position--;
  }
  if (it->position == 0) {
    return end_iteration(vm, it, item);
  }
  it->left -= it->left > 0;
  return give(vm, &dict->entries[--it->position], it->part, item);
}

static bool iterator_hint(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  const DictIterator *it = OBJECT_AS(DictIterator, args[0]);
  bool is_valid = it->dict != VALUE_UNBOUND && it->live == as_dict(it->dict)->live;
  *result = value_from_small(is_valid ? it->left : 0);
  return true;
}

// ---- views ----

bool dict_view_new(Vm *vm, Value dict, DictPart part, Value *result) {
  DictView *view = object_new(vm, SHAPE_DICT_KEYS + (uint32_t)part, sizeof(DictView));
  if (view == NULL) {
    return false;
  }
  view->dict = value_retain(dict);
  *result = value_from_object(view);
  return true;
}

static DictPart view_part(Value view) {
  switch (object_shape(view)) {
  case SHAPE_DICT_KEYS: return DICT_PART_KEY;
  case SHAPE_DICT_VALUES: return DICT_PART_VALUE;
  default: return DICT_PART_ITEM;
  }
}

static bool is_set_view(Value v) {
  return value_has_shape(v, SHAPE_DICT_KEYS) || value_has_shape(v, SHAPE_DICT_ITEMS);
}

static void view_finalize(Vm *vm, Object *self) {
  value_release(vm, ((DictView *)self)->dict);
}

static void view_traverse(Object *self, Visitor visit, void *context) {
  visit(context, ((DictView *)self)->dict);
}

// A view holds the dict, not its items: every iteration sees the dict as it is then.
static bool view_iterate(Vm *vm, Value self, Value *iterator) {
  return dict_iterate_part(vm, OBJECT_AS(DictView, self)->dict, view_part(self), iterator);
}

static bool view_length(Vm *vm, Value self, int64_t *length) {
  (void)vm;
  *length = view_dict(self)->live;
  return true;
}

// dict_keys([...]): by way of a list, because a repr may change the dict.
static bool view_repr(Vm *vm, Value self, Value *result) {
  ReprGuard guard;
  bool is_inside;
  if (!repr_enter(vm, &guard, self, &is_inside)) {
    return false;
  }
  if (is_inside) {
    return string_from_c(vm, "...", result);
  }
  Value items;
  bool ok = list_from_iterable(vm, self, &items);
  if (ok) {
    ok = string_format(vm, result, "%T(%R)", self, items);
    value_release(vm, items);
  }
  repr_leave(vm, &guard);
  return ok;
}

static bool keys_contain(Vm *vm, Value self, Value item, bool *result) {
  Value value;
  bool ok = dict_get(vm, view_dict(self), item, &value);
  *result = ok && value != VALUE_UNBOUND;
  return ok;
}

// (key, value) in d.items(): the key is looked up, the value compared.
static bool items_contain(Vm *vm, Value self, Value item, bool *result) {
  *result = false;
  item = value_unbox(vm, item);
  if (!value_is_tuple(item) || as_tuple(item)->length != 2) {
    return true;
  }
  Value value;
  if (!dict_get(vm, view_dict(self), as_tuple(item)->items[0], &value)) {
    return false;
  }
  if (value == VALUE_UNBOUND) {
    return true;
  }
  value_retain(value);
  bool ok = value_equal(vm, value, as_tuple(item)->items[1], result);
  value_release(vm, value);
  return ok;
}

// ---- views as sets ----

static bool view_contains(Vm *vm, Value view, Value item, bool *result) {
  return view_part(view) == DICT_PART_KEY ? keys_contain(vm, view, item, result)
                                          : items_contain(vm, view, item, result);
}

// Does `container` hold every item of `view`?
static bool all_contained(Vm *vm, Value items, Value container, bool *result) {
  Value iterator, item;
  *result = true;
  if (!value_iterate(vm, items, &iterator)) {
    return false;
  }
  bool ok;
  while ((ok = iterator_next(vm, iterator, &item)) && item != VALUE_UNBOUND) {
    ok = value_contains(vm, container, item, result);
    value_release(vm, item);
    if (!ok || !*result) {
      break;
    }
  }
  value_release(vm, iterator);
  return ok;
}

// Keys and items compare as sets do, with sets and with each other.  Values have no ==.
static bool view_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  *result = VALUE_NOT_IMPLEMENTED;
  if (!is_set_view(b) && !value_is_any_set(vm, b)) {
    return true;
  }
  int64_t x = view_dict(a)->live, y;
  if (!value_length(vm, b, &y)) {
    return false;
  }
  bool holds = true;
  switch (op) {
  case COMPARE_EQ:
  case COMPARE_NE: holds = x == y; break;
  case COMPARE_LT: holds = x < y; break;
  case COMPARE_LE: holds = x <= y; break;
  case COMPARE_GT: holds = x > y; break;
  case COMPARE_GE: holds = x >= y; break;
  }
  bool is_superset = op == COMPARE_GT || op == COMPARE_GE;
  if (holds && !all_contained(vm, is_superset ? b : a, is_superset ? a : b, &holds)) {
    return false;
  }
  *result = value_from_bool(holds != (op == COMPARE_NE));
  return true;
}

// A set of what `v` has; the keys of an exact dict are copied straight from it.
static bool to_set(Vm *vm, Value v, Set **result) {
  *result = set_new(vm, SHAPE_SET);
  if (*result == NULL) {
    return false;
  }
  bool of_dict = value_has_shape(v, SHAPE_DICT_KEYS) && value_is_dict(OBJECT_AS(DictView, v)->dict);
  if (!set_update(vm, *result, of_dict ? OBJECT_AS(DictView, v)->dict : v)) {
    object_release(vm, *result);
    return false;
  }
  return true;
}

// The items of `other` that the view has too.  The smaller side is walked.
static bool intersect(Vm *vm, Value view, Value other, Set **result) {
  if (!is_set_view(view)) {
    Value swap = view;
    view = other;
    other = swap;
  }
  if (is_set_view(other) && view_dict(other)->live > view_dict(view)->live) {
    Value swap = view;
    view = other;
    other = swap;
  }
  Value iterator, item;
  *result = set_new(vm, SHAPE_SET);
  if (*result == NULL) {
    return false;
  }
  bool ok = value_iterate(vm, other, &iterator);
  if (ok) {
    while ((ok = iterator_next(vm, iterator, &item)) && item != VALUE_UNBOUND) {
      bool is_common;
      ok = view_contains(vm, view, item, &is_common) && (!is_common || set_add(vm, *result, item));
      value_release(vm, item);
      if (!ok) {
        break;
      }
    }
    value_release(vm, iterator);
  }
  if (!ok) {
    object_release(vm, *result);
  }
  return ok;
}

// & | - ^ give sets, whatever the other operand is made of.
static bool view_binary(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  if (op != BINARY_AND && op != BINARY_OR && op != BINARY_XOR && op != BINARY_SUBTRACT) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  Set *set;
  bool ok;
  if (op == BINARY_AND) {
    if (value_has_shape(b, SHAPE_SET) && view_dict(a)->live <= as_set(b)->live) {
      return set_intersect(vm, b, a, result);
    }
    if (!intersect(vm, a, b, &set)) {
      return false;
    }
    ok = true;
  } else if (!to_set(vm, a, &set)) {
    return false;
  } else if (op == BINARY_OR) {
    ok = set_update(vm, set, b);
  } else if (op == BINARY_XOR) {
    ok = set_toggle_all(vm, set, b);
  } else {
    ok = set_remove_all(vm, set, b);
  }
  if (!ok) {
    object_release(vm, set);
    return false;
  }
  *result = value_from_object(set);
  return true;
}

// Nothing in common: the other side is walked.
static bool method_isdisjoint(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value view = args[0], other = args[1];
  if (view == other) {
    *result = value_from_bool(view_dict(view)->live == 0);
    return true;
  }
  Value iterator, item;
  if (!value_iterate(vm, other, &iterator)) {
    return false;
  }
  bool ok, is_common = false;
  while (!is_common && (ok = iterator_next(vm, iterator, &item)) && item != VALUE_UNBOUND) {
    ok = view_contains(vm, view, item, &is_common);
    value_release(vm, item);
    if (!ok) {
      break;
    }
  }
  value_release(vm, iterator);
  *result = value_from_bool(!is_common);
  return ok;
}

static bool method_reversed(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return dict_iterate_reversed(vm, OBJECT_AS(DictView, args[0])->dict, view_part(args[0]), result);
}

static bool get_mapping(Vm *vm, Value self, Value *result) {
  return mapping_proxy_new(vm, OBJECT_AS(DictView, self)->dict, result);
}

// ---- registration ----

static const MemberDef VIEW_MEMBERS[] = {
    {"mapping", get_mapping, NULL, "dictionary that this view refers to"},
    {NULL, NULL, NULL, NULL},
};

static const NativeDef SET_VIEW_METHODS[] = {
    {"__reversed__", "self, /", method_reversed, NULL, 0},
    {"isdisjoint", "self, other, /", method_isdisjoint,
     "Return True if the view and the given iterable have a null intersection.", 0},
    {NULL, NULL, NULL, NULL, 0},
};

static const NativeDef VALUES_METHODS[] = {
    {"__reversed__", "self, /", method_reversed, NULL, 0},
    {NULL, NULL, NULL, NULL, 0},
};

static const NativeDef ITERATOR_METHODS[] = {
    {"__length_hint__", "self", iterator_hint, NULL, 0},
    {NULL, NULL, NULL, NULL, 0},
};

static const Slots KEYS_SLOTS = {.finalize = view_finalize,
                                 .traverse = view_traverse,
                                 .repr = view_repr,
                                 .length = view_length,
                                 .compare = view_compare,
                                 .binary = view_binary,
                                 .contains = keys_contain,
                                 .iterate = view_iterate};
static const Slots ITEMS_SLOTS = {.finalize = view_finalize,
                                  .traverse = view_traverse,
                                  .repr = view_repr,
                                  .length = view_length,
                                  .compare = view_compare,
                                  .binary = view_binary,
                                  .contains = items_contain,
                                  .iterate = view_iterate};
static const Slots VALUES_SLOTS = {.finalize = view_finalize,
                                   .traverse = view_traverse,
                                   .repr = view_repr,
                                   .length = view_length,
                                   .iterate = view_iterate};
static const Slots ITERATOR_SLOTS = {.finalize = iterator_finalize,
                                     .traverse = iterator_traverse,
                                     .iterate = iterator_self,
                                     .next = iterator_advance};
static const Slots REVERSE_SLOTS = {.finalize = iterator_finalize,
                                    .traverse = iterator_traverse,
                                    .iterate = iterator_self,
                                    .next = reverse_advance};

// The three views differ in name, shape and slots only.
static Class *register_view(Vm *vm, const char *name, uint32_t shape, const Slots *slots,
                            const NativeDef *methods) {
  const ClassSpec spec = {.name = name,
                          .shape = shape,
                          .layout = LAYOUT_OTHER,
                          .flags = CLASS_FINAL | CLASS_NO_NEW,
                          .native_size = sizeof(DictView),
                          .slots = slots,
                          .methods = methods,
                          .members = VIEW_MEMBERS};
  return class_from_spec(vm, &spec, vm->class_of.object);
}

static Class *register_iterator(Vm *vm, const char *name, uint32_t shape, const Slots *slots) {
  const ClassSpec spec = {.name = name,
                          .shape = shape,
                          .layout = LAYOUT_OTHER,
                          .flags = CLASS_FINAL | CLASS_NO_NEW,
                          .native_size = sizeof(DictIterator),
                          .slots = slots,
                          .methods = ITERATOR_METHODS};
  return class_from_spec(vm, &spec, vm->class_of.object);
}

void dict_views_register(Vm *vm) {
  BuiltinClasses *c = &vm->class_of;
  c->dict_keys = register_view(vm, "dict_keys", SHAPE_DICT_KEYS, &KEYS_SLOTS, SET_VIEW_METHODS);
  c->dict_values =
      register_view(vm, "dict_values", SHAPE_DICT_VALUES, &VALUES_SLOTS, VALUES_METHODS);
  c->dict_items = register_view(vm, "dict_items", SHAPE_DICT_ITEMS, &ITEMS_SLOTS, SET_VIEW_METHODS);
  c->dict_key_iterator =
      register_iterator(vm, "dict_keyiterator", SHAPE_DICT_KEY_ITERATOR, &ITERATOR_SLOTS);
  c->dict_value_iterator =
      register_iterator(vm, "dict_valueiterator", SHAPE_DICT_VALUE_ITERATOR, &ITERATOR_SLOTS);
  c->dict_item_iterator =
      register_iterator(vm, "dict_itemiterator", SHAPE_DICT_ITEM_ITERATOR, &ITERATOR_SLOTS);
  c->dict_reverse_iterator =
      register_iterator(vm, "dict_reversekeyiterator", SHAPE_DICT_REVERSE_ITERATOR, &REVERSE_SLOTS);
  mapping_proxy_register(vm);
}
