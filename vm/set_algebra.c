// Sets against sets and other iterables: intersection, differences, inclusion.  Which side is
// walked, and in which order the result is filled, follows CPython: it decides the result's order.
#include "vm/memory.h"
#include "vm/set.h"
#include "vm/vm.h"

static bool is_shape_set(Value v) {
  return value_has_shape(v, SHAPE_SET) || value_has_shape(v, SHAPE_FROZENSET);
}

bool value_is_any_set(const Vm *vm, Value v) {
  return is_shape_set(v) || (value_is_pointer(v) && value_layout(vm, v) == LAYOUT_SET);
}

// The results of operators are never of a subclass.
static Set *new_like(Vm *vm, Value set) {
  bool is_frozen = value_is_instance(vm, set, vm->class_of.frozenset);
  return set_new(vm, is_frozen ? SHAPE_FROZENSET : SHAPE_SET);
}

// A result is given up if what filled it has failed.
static bool finish(Vm *vm, Set *set, bool ok, Value *result) {
  if (!ok) {
    object_release(vm, set);
    return false;
  }
  *result = value_from_object(set);
  return true;
}

bool set_copy(Vm *vm, Value set, Value *result) {
  Set *copy = new_like(vm, set);
  return copy != NULL && finish(vm, copy, set_merge(vm, copy, as_set(set)), result);
}

// Walk `walked`, and put those that `asked` has (or has not) into `into`.
static bool filter(Vm *vm, Set *walked, Set *asked, bool wanted, Set *into) {
  uint32_t position = 0;
  SetEntry entry, *found;
  bool ok = true;
  while (ok && set_next(walked, &position, &entry)) {
    value_retain(entry.key);
    ok = set_find(vm, asked, entry.key, entry.hash, &found);
    if (ok && (found != NULL) == wanted) {
      ok = set_insert(vm, into, entry.key, entry.hash);
    }
    value_release(vm, entry.key);
  }
  return ok;
}

typedef struct Step { // what each_item does with an item
  Set *set, *into;
  bool stop; // set by the function: no more
} Step;

typedef bool (*Action)(Vm *vm, Step *step, Value item, uint64_t hash);

// Walk any iterable with its items' hashes, until it ends or the action has seen enough.
static bool each_item(Vm *vm, Value iterable, Action action, Step *step) {
  Value iterator, item;
  if (!value_iterate(vm, iterable, &iterator)) {
    return false;
  }
  bool ok = true;
  while (!step->stop && (ok = iterator_next(vm, iterator, &item)) && item != VALUE_UNBOUND) {
    uint64_t hash;
    ok = set_hash_key(vm, item, &hash) && action(vm, step, item, hash);
    value_release(vm, item);
    if (!ok) {
      break;
    }
  }
  value_release(vm, iterator);
  return ok;
}

static bool keep_common(Vm *vm, Step *step, Value item, uint64_t hash) {
  SetEntry *found;
  if (!set_find(vm, step->set, item, hash, &found)) {
    return false;
  }
  return found == NULL || set_insert(vm, step->into, item, hash);
}

// Of two sets the smaller is walked; the result has its items in its order.
bool set_intersect(Vm *vm, Value set, Value other, Value *result) {
  if (set == other) {
    return set_copy(vm, set, result);
  }
  Set *into = new_like(vm, set);
  if (into == NULL) {
    return false;
  }
  if (!value_is_any_set(vm, other)) {
    Step step = {as_set(set), into, false};
    return finish(vm, into, each_item(vm, other, keep_common, &step), result);
  }
  Set *walked = as_set(other), *asked = as_set(set);
  if (walked->live > asked->live) {
    walked = as_set(set);
    asked = as_set(other);
  }
  return finish(vm, into, filter(vm, walked, asked, true, into), result);
}

// ---- difference ----

static bool discard_item(Vm *vm, Step *step, Value item, uint64_t hash) {
  bool found;
  return set_discard(vm, step->set, item, hash, &found);
}

// Entries are held while they are compared with those of the other set.
static bool remove_entries(Vm *vm, Set *set, const Set *other) {
  uint32_t position = 0;
  SetEntry entry;
  bool ok = true, found;
  while (ok && set_next(other, &position, &entry)) {
    value_retain(entry.key);
    ok = set_discard(vm, set, entry.key, entry.hash, &found);
    value_release(vm, entry.key);
  }
  return ok;
}

bool set_remove_all(Vm *vm, Set *set, Value other) {
  if (other == value_from_object(set)) {
    set_clear(vm, set);
    return true;
  }
  if (!value_is_any_set(vm, other)) {
    Step step = {set, NULL, false};
    return each_item(vm, other, discard_item, &step) && set_drop_deleted(vm, set);
  }
  Value common = VALUE_UNBOUND;
  if (as_set(other)->live >> 3 > set->live) { // far larger: look only at what both have
    if (!set_intersect(vm, value_from_object(set), other, &common)) {
      return false;
    }
    other = common;
  }
  bool ok = remove_entries(vm, set, as_set(other));
  value_release(vm, common);
  return ok && set_drop_deleted(vm, set);
}

static bool filter_by_dict(Vm *vm, const Set *set, Dict *dict, Set *into) {
  uint32_t position = 0;
  SetEntry entry;
  bool ok = true;
  while (ok && set_next(set, &position, &entry)) {
    Value value;
    value_retain(entry.key);
    ok = dict_get(vm, dict, entry.key, &value) &&
         (value != VALUE_UNBOUND || set_insert(vm, into, entry.key, entry.hash));
    value_release(vm, entry.key);
  }
  return ok;
}

// Copy and remove, or pick what stays: whichever CPython would do, by the lengths.
bool set_subtract(Vm *vm, Value set, Value other, Value *result) {
  bool of_dict = value_is_dict(other);
  uint32_t other_live = UINT32_MAX;
  if (value_is_any_set(vm, other)) {
    other_live = as_set(other)->live;
  } else if (of_dict) {
    other_live = as_dict(other)->live;
  }
  if (other_live == UINT32_MAX || as_set(set)->live >> 2 > other_live) {
    if (!set_copy(vm, set, result)) { // cheaper to copy and walk the other
      return false;
    }
    return finish(vm, as_set(*result), set_remove_all(vm, as_set(*result), other), result);
  }
  Set *into = new_like(vm, set);
  if (into == NULL) {
    return false;
  }
  bool ok = of_dict ? filter_by_dict(vm, as_set(set), as_dict(other), into)
                    : filter(vm, as_set(set), as_set(other), false, into);
  return finish(vm, into, ok, result);
}

// ---- symmetric difference ----

static bool toggle_item(Vm *vm, Step *step, Value item, uint64_t hash) {
  bool found;
  return set_discard(vm, step->set, item, hash, &found) &&
         (found || set_insert(vm, step->set, item, hash));
}

// Out if it is in, in if it is out.
static bool toggle_entries(Vm *vm, Set *set, const Set *other) {
  uint32_t position = 0;
  SetEntry entry;
  bool ok = true;
  while (ok && set_next(other, &position, &entry)) {
    Step step = {set, NULL, false};
    value_retain(entry.key);
    ok = toggle_item(vm, &step, entry.key, entry.hash);
    value_release(vm, entry.key);
  }
  return ok;
}

// An iterable that gives an item twice must not toggle it twice.
bool set_toggle_all(Vm *vm, Set *set, Value other) {
  if (other == value_from_object(set)) {
    set_clear(vm, set);
    return true;
  }
  if (value_is_dict(other)) {
    Step step = {set, NULL, false};
    return each_item(vm, other, toggle_item, &step);
  }
  if (value_is_any_set(vm, other)) {
    return toggle_entries(vm, set, as_set(other));
  }
  Set *distinct = set_new(vm, SHAPE_SET); // an item that comes twice counts once
  if (distinct == NULL) {
    return false;
  }
  bool ok = set_update(vm, distinct, other) && toggle_entries(vm, set, distinct);
  object_release(vm, distinct);
  return ok;
}

bool set_differ(Vm *vm, Value set, Value other, Value *result) {
  Set *into = new_like(vm, set);
  return into != NULL &&
         finish(vm, into, set_update(vm, into, other) && toggle_entries(vm, into, as_set(set)),
                result);
}

// ---- inclusion ----

// Against another iterable: what both have must be all of the set.
bool set_is_subset(Vm *vm, Value set, Value other, bool *result) {
  if (!value_is_any_set(vm, other)) {
    Value common;
    if (!set_intersect(vm, set, other, &common)) {
      return false;
    }
    *result = as_set(common)->live == as_set(set)->live;
    value_release(vm, common);
    return true;
  }
  *result = as_set(set)->live <= as_set(other)->live;
  uint32_t position = 0;
  SetEntry entry, *found;
  bool ok = true;
  while (ok && *result && set_next(as_set(set), &position, &entry)) {
    value_retain(entry.key);
    ok = set_find(vm, as_set(other), entry.key, entry.hash, &found);
    *result = ok && found != NULL;
    value_release(vm, entry.key);
  }
  return ok;
}

static bool stop_if_missing(Vm *vm, Step *step, Value item, uint64_t hash) {
  SetEntry *found;
  bool ok = set_find(vm, step->set, item, hash, &found);
  step->stop = ok && found == NULL;
  return ok;
}

bool set_is_superset(Vm *vm, Value set, Value other, bool *result) {
  if (value_is_any_set(vm, other)) {
    return set_is_subset(vm, other, set, result);
  }
  Step step = {as_set(set), NULL, false};
  bool ok = each_item(vm, other, stop_if_missing, &step);
  *result = !step.stop;
  return ok;
}

static bool stop_if_found(Vm *vm, Step *step, Value item, uint64_t hash) {
  SetEntry *found;
  bool ok = set_find(vm, step->set, item, hash, &found);
  step->stop = ok && found != NULL;
  return ok;
}

// Stops at the first common item; of two sets the smaller is walked.
bool set_is_disjoint(Vm *vm, Value set, Value other, bool *result) {
  if (set == other) {
    *result = as_set(set)->live == 0;
    return true;
  }
  Value walked = other;
  if (value_is_any_set(vm, other) && as_set(other)->live > as_set(set)->live) {
    walked = set;
    set = other;
  }
  Step step = {as_set(set), NULL, false};
  bool ok = each_item(vm, walked, stop_if_found, &step);
  *result = !step.stop;
  return ok;
}
