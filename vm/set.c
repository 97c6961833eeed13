// The table behind set and frozenset.  Its order is visible, and for ints it is CPython's, because
// sizes, probes and the moments of growth are CPython's:
//
//     a key goes to slot hash & mask; if taken, to one of the nine behind it, if they are all
//     inside the table; else the slot is (5 * slot + 1 + perturb) & mask, where perturb is the hash
//     shifted right by five more each time; and so on.
//
// The smallest table has 8 slots.  When three fifths are used (the deleted included), the table
// becomes the smallest power of two above four times (from 50,000 on: twice) the live entries, and
// they move in the order of the old table.
#include "vm/set.h"
#include "vm/memory.h"
#include "vm/vm.h"

enum { SMALLEST = 8, NEIGHBOURS = 9, PERTURB_SHIFT = 5 };

// The table comes with the first entry: many sets are made only to be filled from another.
Set *set_new(Vm *vm, uint32_t shape) {
  Set *set = object_new(vm, shape, sizeof(Set));
  if (set != NULL) {
    set->mask = SMALLEST - 1; // the table itself is made for the first entry
  }
  return set;
}

// ---- slots ----

// How many neighbours of `slot` are tried before jumping.
static inline uint32_t neighbours(uint32_t slot, uint32_t mask) {
  return (uint64_t)slot + NEIGHBOURS <= mask ? NEIGHBOURS : 0;
}

static inline uint32_t jump(uint32_t slot, uint64_t *perturb, uint32_t mask) {
  *perturb >>= PERTURB_SHIFT;
  return (uint32_t)(((uint64_t)slot * 5 + 1 + *perturb) & mask);
}

static SetEntry *table_new(Vm *vm, size_t size) {
  SetEntry *table = memory_new(vm, size * sizeof(SetEntry));
  for (size_t i = 0; table != NULL && i < size; i++) {
    table[i] = (SetEntry){VALUE_UNBOUND, 0};
  }
  return table;
}

// Put a key that is not there into a table without deleted entries.
static void place(SetEntry *table, uint32_t mask, Value key, uint64_t hash) {
  uint64_t perturb = hash;
  for (uint32_t slot = (uint32_t)(hash & mask);; slot = jump(slot, &perturb, mask)) {
    for (uint32_t i = 0; i <= neighbours(slot, mask); i++) {
      if (table[slot + i].key == VALUE_UNBOUND) {
        table[slot + i] = (SetEntry){key, hash};
        return;
      }
    }
  }
}

// A table for more than `live_wanted` entries; the deleted ones are left behind.
static bool resize(Vm *vm, Set *set, size_t live_wanted) {
  size_t size = SMALLEST;
  while (size <= live_wanted) {
    size <<= 1;
  }
  if (size > (size_t)1 << 31) {
    return raise_memory_error(vm);
  }
  SetEntry *table = table_new(vm, size);
  if (table == NULL) {
    return false;
  }
  uint32_t mask = (uint32_t)(size - 1);
  if (set->table != NULL) {
    for (size_t i = 0; i <= set->mask; i++) {
      if (set->table[i].key != VALUE_UNBOUND) {
        place(table, mask, set->table[i].key, set->table[i].hash);
      }
    }
    memory_free(vm, set->table, ((size_t)set->mask + 1) * sizeof(SetEntry));
  }
  set->table = table;
  set->mask = mask;
  set->fill = set->live;
  return true;
}

// Small sets grow fast, large ones save memory.
static bool grow(Vm *vm, Set *set) {
  return resize(vm, set, (size_t)set->live * (set->live > 50000 ? 2 : 4));
}

// After a mass removal: if more than a quarter is deleted entries, they are cleared away.
bool set_drop_deleted(Vm *vm, Set *set) {
  return set->fill - set->live <= set->mask / 4 || grow(vm, set);
}

// One large step before a merge instead of several small ones: it shows in the order.
bool set_reserve_for(Vm *vm, Set *set, uint32_t more) {
  if (((uint64_t)set->fill + more) * 5 < (uint64_t)set->mask * 3) {
    return true;
  }
  return resize(vm, set, ((size_t)set->live + more) * 2);
}

// ---- finding ----

bool set_hash_key(Vm *vm, Value key, uint64_t *hash) {
  if (value_is_string(key) && as_string(key)->is_hashed) {
    *hash = as_string(key)->hash;
    return true;
  }
  return value_hash(vm, key, hash);
}

typedef enum Match { MATCH_NO, MATCH_YES, MATCH_AGAIN, MATCH_FAILED } Match;

// The keys' hashes are equal; are they?  AGAIN: the comparison has changed the set.
static Match match(Vm *vm, Set *set, SetEntry *entry, Value key) {
  Value candidate = entry->key;
  if (candidate == key) {
    return MATCH_YES;
  }
  if (value_is_string(candidate) && value_is_string(key)) {
    return string_equal(as_string(candidate), as_string(key)) ? MATCH_YES : MATCH_NO;
  }
  if (value_both_int(candidate, key)) {
    return MATCH_NO;
  }
  SetEntry *table = set->table;
  bool is_equal = false;
  value_retain(candidate);
  bool ok = value_equal(vm, candidate, key, &is_equal);
  Match result = !ok                                              ? MATCH_FAILED
                 : set->table != table || entry->key != candidate ? MATCH_AGAIN
                 : is_equal                                       ? MATCH_YES
                                                                  : MATCH_NO;
  value_release(vm, candidate);
  return result;
}

// The entry of the key, or the one where it would go: the last deleted one on the way to an unused
// one, or that.
static Match search(Vm *vm, Set *set, Value key, uint64_t hash, SetEntry **entry) {
  uint32_t mask = set->mask;
  SetEntry *deleted = NULL;
  uint64_t perturb = hash;
  for (uint32_t slot = (uint32_t)(hash & mask);; slot = jump(slot, &perturb, mask)) {
    uint32_t last = slot + neighbours(slot, mask);
    for (uint32_t i = slot; i <= last; i++) {
      *entry = &set->table[i];
      if ((*entry)->key == VALUE_UNBOUND) {
        if ((*entry)->hash == 0) {
          *entry = deleted != NULL ? deleted : *entry;
          return MATCH_NO;
        }
        deleted = *entry;
      } else if ((*entry)->hash == hash) {
        Match m = match(vm, set, *entry, key);
        if (m != MATCH_NO) {
          return m;
        }
      }
    }
  }
}

bool set_has_plainly(Vm *vm, const Set *set, Value key, bool *result) {
  uint64_t hash;
  if (!(value_is_int(key) || value_is_string(key)) || !value_hash(vm, key, &hash)) {
    return false; // no hash of these fails
  }
  uint32_t mask = set->mask;
  uint64_t perturb = hash;
  *result = false;
  for (uint32_t slot = (uint32_t)(hash & mask); set->table != NULL;
       slot = jump(slot, &perturb, mask)) {
    uint32_t last = slot + neighbours(slot, mask);
    for (uint32_t i = slot; i <= last; i++) {
      const SetEntry *entry = &set->table[i];
      if (entry->key == key) {
        *result = true;
        return true;
      }
      if (entry->key == VALUE_UNBOUND) {
        if (entry->hash == 0) {
          return true;
        }
      } else if (entry->hash == hash && !value_both_int(entry->key, key)) {
        if (!value_is_string(entry->key) || !value_is_string(key)) {
          return false;
        }
        if (string_equal(as_string(entry->key), as_string(key))) {
          *result = true;
          return true;
        }
      }
    }
  }
  return true;
}

bool set_find(Vm *vm, Set *set, Value key, uint64_t hash, SetEntry **entry) {
  *entry = NULL;
  if (set->table == NULL) {
    return true;
  }
  Match m;
  do {
    m = search(vm, set, key, hash, entry);
  } while (m == MATCH_AGAIN && set->table != NULL);
  if (m != MATCH_YES) {
    *entry = NULL;
  }
  return m != MATCH_FAILED;
}

// Adds a key whose hash is known.  The growth comes after the insertion, as in CPython.
bool set_insert(Vm *vm, Set *set, Value key, uint64_t hash) {
  SetEntry *entry;
  Match m;
  do {
    if (set->table == NULL && !resize(vm, set, 0)) {
      return false;
    }
    m = search(vm, set, key, hash, &entry);
  } while (m == MATCH_AGAIN);
  if (m != MATCH_NO) {
    return m == MATCH_YES;
  }
  bool was_deleted = entry->hash == SET_DELETED;
  *entry = (SetEntry){value_retain(key), hash};
  set->live++;
  if (was_deleted) {
    return true;
  }
  set->fill++;
  return (uint64_t)set->fill * 5 < (uint64_t)set->mask * 3 || grow(vm, set);
}

// A removed entry keeps its slot, because searches for others go past it.
bool set_discard(Vm *vm, Set *set, Value key, uint64_t hash, bool *found) {
  SetEntry *entry;
  if (!set_find(vm, set, key, hash, &entry)) {
    return false;
  }
  *found = entry != NULL;
  if (entry != NULL) {
    Value old = entry->key;
    *entry = (SetEntry){VALUE_UNBOUND, SET_DELETED};
    set->live--;
    value_release(vm, old);
  }
  return true;
}

// ---- for everybody ----

bool set_add(Vm *vm, Set *set, Value item) {
  uint64_t hash;
  return set_hash_key(vm, item, &hash) && set_insert(vm, set, item, hash);
}

bool set_has(Vm *vm, Set *set, Value item, bool *result) {
  uint64_t hash;
  SetEntry *entry;
  if (!set_hash_key(vm, item, &hash) || !set_find(vm, set, item, hash, &entry)) {
    return false;
  }
  *result = entry != NULL;
  return true;
}

bool set_next(const Set *set, uint32_t *position, SetEntry *entry) {
  if (set->table == NULL) {
    return false;
  }
  for (; *position <= set->mask; ++*position) {
    if (set->table[*position].key != VALUE_UNBOUND) {
      *entry = set->table[(*position)++];
      return true;
    }
  }
  return false;
}

// Each pop() goes on where the last one was, so that emptying a set is not quadratic.
Value set_take_any(Set *set) {
  uint32_t i = set->finger & set->mask;
  while (set->table[i].key == VALUE_UNBOUND) {
    i = (i + 1) & set->mask;
  }
  Value key = set->table[i].key;
  set->table[i] = (SetEntry){VALUE_UNBOUND, SET_DELETED};
  set->live--;
  set->finger = i + 1;
  return key;
}

void set_clear(Vm *vm, Set *set) {
  SetEntry *table = set->table;
  size_t size = (size_t)set->mask + 1;
  // Empty before any release can run Python that looks at it.
  set->table = NULL;
  set->live = set->fill = 0;
  set->mask = SMALLEST - 1;
  if (table == NULL) {
    return;
  }
  for (size_t i = 0; i < size; i++) {
    value_release(vm, table[i].key);
  }
  memory_free(vm, table, size * sizeof(SetEntry));
}

// For &=, which makes the result apart: `b` gets the old items and releases them.
void set_swap(Set *a, Set *b) {
  Set old = *a;
  a->live = b->live, a->fill = b->fill, a->mask = b->mask, a->table = b->table;
  b->live = old.live, b->fill = old.fill, b->mask = old.mask, b->table = old.table;
  a->is_hashed = b->is_hashed = 0;
}

// All of `other` into an empty set: nothing has to be compared.
static bool merge_into_empty(Vm *vm, Set *set, const Set *other) {
  if (set->table == NULL && !resize(vm, set, 0)) {
    return false;
  }
  bool same_size = set->mask == other->mask && other->fill == other->live;
  for (size_t i = 0; i <= other->mask; i++) {
    SetEntry entry = other->table[i];
    if (entry.key == VALUE_UNBOUND) {
      continue;
    }
    value_retain(entry.key);
    if (same_size) {
      set->table[i] = entry;
    } else {
      place(set->table, set->mask, entry.key, entry.hash);
    }
  }
  set->live = set->fill = other->live;
  return true;
}

// Between sets no hash is computed and, into an empty one, nothing compared.
bool set_merge(Vm *vm, Set *set, Set *other) {
  if (set == other || other->live == 0) {
    return true;
  }
  if (!set_reserve_for(vm, set, other->live)) {
    return false;
  }
  if (set->fill == 0) {
    return merge_into_empty(vm, set, other);
  }
  uint32_t position = 0;
  SetEntry entry;
  while (set_next(other, &position, &entry)) {
    value_retain(entry.key);
    bool ok = set_insert(vm, set, entry.key, entry.hash);
    value_release(vm, entry.key);
    if (!ok) {
      return false;
    }
  }
  return true;
}

// Keys of a dict: its length is known before.
static bool add_keys(Vm *vm, Set *set, const Dict *dict) {
  if (!set_reserve_for(vm, set, dict->live)) {
    return false;
  }
  uint32_t position = 0;
  Value key, value;
  while (dict_next(dict, &position, &key, &value)) {
    value_retain(key);
    bool ok = set_add(vm, set, key);
    value_release(vm, key);
    if (!ok) {
      return false;
    }
  }
  return true;
}

// Any iterable; sets and dicts have shorter ways, which show in the order.
bool set_update(Vm *vm, Set *set, Value iterable) {
  if (value_is_any_set(vm, iterable)) {
    return set_merge(vm, set, as_set(iterable));
  }
  if (value_is_dict(iterable)) {
    return add_keys(vm, set, as_dict(iterable));
  }
  Value iterator, item;
  if (!value_iterate(vm, iterable, &iterator)) {
    return false;
  }
  bool ok;
  while ((ok = iterator_next(vm, iterator, &item)) && item != VALUE_UNBOUND) {
    ok = set_add(vm, set, item);
    value_release(vm, item);
    if (!ok) {
      break;
    }
  }
  value_release(vm, iterator);
  return ok;
}
