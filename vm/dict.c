// The table behind dict: finding, adding and removing entries, with no knowledge of the class.
//
//     entries   [key value hash][key value hash][ hole ][key value hash] …    in insertion order
//     index     . . 3 . 0 . . 1 . . .     open addressing: numbers of entries, plus one
//
// Up to LINEAR_CAPACITY entries there is no index.  The index is twice as large as it must be, is
// probed linearly from a mixed hash, and a removal moves the followers back instead of leaving a
// mark, so its load never rises above a third.  Entries are moved together when CPython would do
// it (`usable` counts down to that): a program that changes a dict while iterating over it can see.
//
// A comparison of keys may run Python, which may change the dict: whoever compared looks at
// keys_version afterwards and starts again.
#include "vm/dict_hash.h"
#include "vm/dict_index.h"
#include "vm/memory.h"

enum { LINEAR_CAPACITY = 5 };

// ---- finding ----

#define ABSENT DICT_ABSENT

// The first search is a loop that calls nothing.  It ends with the number of an entry, with ABSENT,
// or with CANDIDATE and the number of an entry that has the key's hash, but is another object.
#define CANDIDATE (UINT64_C(1) << 32)
#define INLINED static inline __attribute__((always_inline))

INLINED uint64_t probe(const Dict *dict, Value key, uint64_t hash, int width) {
  size_t mask = slot_mask(dict);
  for (size_t slot = slot_home(dict, hash);; slot = (slot + 1) & mask) {
    uint32_t number = width == 1   ? ((const uint8_t *)dict->index)[slot]
                      : width == 2 ? ((const uint16_t *)dict->index)[slot]
                                   : ((const uint32_t *)dict->index)[slot];
    if (number == 0) {
      return ABSENT;
    }
    const DictEntry *entry = &dict->entries[number - 1];
    if (entry->key == key) {
      return number - 1;
    }
    if (UNLIKELY(entry->hash == hash)) {
      return CANDIDATE | (number - 1);
    }
  }
}

INLINED uint64_t find_first(const Dict *dict, Value key, uint64_t hash) {
  if (dict->index != NULL) {
    return dict->capacity < 0xFF     ? probe(dict, key, hash, 1)
           : dict->capacity < 0xFFFF ? probe(dict, key, hash, 2)
                                     : probe(dict, key, hash, 4);
  }
  for (uint32_t i = 0; i < dict->used; i++) {
    const DictEntry *entry = &dict->entries[i];
    if (entry->key == key) {
      return i;
    }
    if (entry->hash == hash && entry->key != VALUE_UNBOUND) {
      return CANDIDATE | i;
    }
  }
  return ABSENT;
}

// A candidate that is the same text, in another object, is what was looked for.
INLINED uint64_t find_quickly(const Dict *dict, Value key, uint64_t hash) {
  uint64_t first = find_first(dict, key, hash);
  if (first >= CANDIDATE && value_is_string(key)) {
    Value there = dict->entries[(uint32_t)first].key;
    if (value_is_string(there) && string_is_same(as_string(there), as_string(key))) {
      return (uint32_t)first;
    }
  }
  return first;
}

typedef enum Match { MATCH_NO, MATCH_YES, MATCH_ASK } Match;

// Two keys have the same hash.  Are they equal, as far as can be said without running Python?
static Match match_keys(Value there, Value key) {
  if (there == VALUE_UNBOUND || value_both_int(there, key)) {
    return MATCH_NO;
  }
  if (value_is_string(key) && value_is_string(there)) {
    const String *a = as_string(there), *b = as_string(key);
    bool both_interned = a->is_interned && b->is_interned;
    return !both_interned && string_equal(a, b) ? MATCH_YES : MATCH_NO;
  }
  return MATCH_ASK;
}

typedef enum Search { SEARCH_DONE, SEARCH_AGAIN, SEARCH_FAILED, SEARCH_ON } Search;

// Compare the key of an entry with `key`, asking if need be.
static Search try_entry(Vm *vm, Dict *dict, uint32_t entry, Value key, uint64_t hash) {
  Value there = dict->entries[entry].key;
  if (there == key) {
    return SEARCH_DONE;
  }
  Match m = dict->entries[entry].hash == hash ? match_keys(there, key) : MATCH_NO;
  if (m != MATCH_ASK) {
    return m == MATCH_YES ? SEARCH_DONE : SEARCH_ON;
  }
  uint32_t version = dict->keys_version;
  bool is_equal = false;
  value_retain(there);
  bool ok = value_equal(vm, there, key, &is_equal);
  value_release(vm, there);
  if (!ok) {
    return SEARCH_FAILED;
  }
  if (dict->keys_version != version) {
    return SEARCH_AGAIN;
  }
  return is_equal ? SEARCH_DONE : SEARCH_ON;
}

static Search search_linear(Vm *vm, Dict *dict, Value key, uint64_t hash, uint32_t *found) {
  for (uint32_t i = 0; i < dict->used; i++) {
    Search s = try_entry(vm, dict, i, key, hash);
    if (s != SEARCH_ON) {
      *found = i;
      return s;
    }
  }
  *found = ABSENT;
  return SEARCH_DONE;
}

static Search search_index(Vm *vm, Dict *dict, Value key, uint64_t hash, uint32_t *found) {
  size_t mask = slot_mask(dict);
  for (size_t slot = slot_home(dict, hash);; slot = (slot + 1) & mask) {
    uint32_t number = slot_get(dict, slot);
    if (number == 0) {
      *found = ABSENT;
      return SEARCH_DONE;
    }
    Search s = try_entry(vm, dict, number - 1, key, hash);
    if (s != SEARCH_ON) {
      *found = number - 1;
      return s;
    }
  }
}

static bool find_slowly(Vm *vm, Dict *dict, Value key, uint64_t hash, uint32_t *found) {
  for (;;) {
    Search s = dict->index == NULL ? search_linear(vm, dict, key, hash, found)
                                   : search_index(vm, dict, key, hash, found);
    if (s != SEARCH_AGAIN) {
      return s == SEARCH_DONE;
    }
  }
}

static bool find_from(Vm *vm, Dict *dict, Value key, uint64_t hash, uint64_t first,
                      uint32_t *found) {
  *found = (uint32_t)first;
  return first < CANDIDATE || match_keys(dict->entries[*found].key, key) == MATCH_YES ||
         find_slowly(vm, dict, key, hash, found);
}

static bool find(Vm *vm, Dict *dict, Value key, uint64_t hash, uint32_t *found) {
  return find_from(vm, dict, key, hash, find_quickly(dict, key, hash), found);
}

// A str in a dict with an index of bytes: each question is asked once.  5 % of counting by string.
INLINED uint32_t find_string_plainly(Vm *vm, const Dict *dict, const String *key) {
  Value wanted = value_from_object(key);
  for (size_t slot = slot_home(dict, key->hash);; slot = (slot + 1) & slot_mask(dict)) {
    uint32_t number = ((const uint8_t *)dict->index)[slot];
    if (number == 0) {
      return ABSENT;
    }
    const DictEntry *entry = &dict->entries[number - 1];
    if (LIKELY(entry->hash == key->hash)) {
      if (entry->key != wanted &&
          !(value_is_string(entry->key) && string_is_same(as_string(entry->key), key))) {
        return DICT_ASK;
      }
      vm->found = (FoundEntry){wanted, dict, dict->keys_version, number - 1};
      return number - 1;
    }
  }
}

uint32_t dict_find_plainly(Vm *vm, const Dict *dict, Value key) {
  uint64_t hash;
  if (dict_found_last(&vm->found, dict, key)) {
    return vm->found.entry;
  }
  if (value_is_string(key) && as_string(key)->is_hashed && dict->index != NULL &&
      dict->capacity < 0xFF) {
    return find_string_plainly(vm, dict, as_string(key));
  }
  if (!dict_hash_quickly(vm, key, &hash)) {
    return DICT_ASK;
  }
  uint64_t entry = find_quickly(dict, key, hash);
  if (entry < ABSENT) {
    vm->found = (FoundEntry){key, dict, dict->keys_version, (uint32_t)entry};
  }
  return entry >= CANDIDATE ? DICT_ASK : (uint32_t)entry;
}

bool dict_find(Vm *vm, Dict *dict, Value key, uint64_t hash, uint32_t *entry) {
  return find(vm, dict, key, hash, entry);
}

// Namespaces look for interned names: the pointers decide, but for a key that a program has put
// into a __dict__ by other ways.
uint32_t dict_find_text(const Dict *dict, const String *name) {
  Value key = value_from_object(name);
  uint64_t entry = find_quickly(dict, key, name->hash);
  if (LIKELY(entry < CANDIDATE) ||
      match_keys(dict->entries[(uint32_t)entry].key, key) == MATCH_YES) {
    return (uint32_t)entry;
  }
  // Something else has this very hash.
  for (uint32_t i = 0; i < dict->used; i++) {
    if (dict->entries[i].hash == name->hash && match_keys(dict->entries[i].key, key) == MATCH_YES) {
      return i;
    }
  }
  return ABSENT;
}

// ---- growing ----

// The smallest table of CPython's that holds `wanted` slots, as the exponent of its size; a table
// of 2**n slots has room for two thirds of that.
static uint8_t table_bits(uint64_t wanted) {
  uint64_t below = ((wanted | 8) - 1) | 7;
  return (uint8_t)(64 - __builtin_clzll(below));
}

static uint32_t bits_capacity(uint8_t bits) {
  return (uint32_t)(((uint64_t)2 << bits) / 3);
}

static uint8_t capacity_bits(uint32_t capacity) { // the inverse, of capacities there are
  return (uint8_t)(32 - __builtin_clz(capacity));
}

// Move the live entries together into tables for 2**bits slots.
static bool resize(Vm *vm, Dict *dict, uint8_t bits) {
  if (bits > 30) {
    return raise_memory_error(vm);
  }
  uint32_t capacity = bits_capacity(bits);
  DictEntry *entries = memory_new(vm, capacity * sizeof(DictEntry));
  if (entries == NULL) {
    return false;
  }
  void *index = NULL;
  uint8_t index_bits = (uint8_t)(bits + 1);
  if (capacity > LINEAR_CAPACITY) {
    index = memory_new(vm, index_bytes(capacity, index_bits));
    if (index == NULL) {
      memory_free(vm, entries, capacity * sizeof(DictEntry));
      return false;
    }
  }
  uint32_t used = 0;
  for (uint32_t i = 0; i < dict->used; i++) {
    if (dict->entries[i].key != VALUE_UNBOUND) {
      entries[used++] = dict->entries[i];
    }
  }
  memory_free(vm, dict->entries, dict->capacity * sizeof(DictEntry));
  memory_free(vm, dict->index, dict->index ? index_bytes(dict->capacity, dict->index_bits) : 0);
  dict->entries = entries;
  dict->capacity = capacity;
  dict->usable = capacity - used;
  dict->used = used;
  dict->index = index;
  dict->index_bits = index_bits;
  dict->keys_version++;
  if (index != NULL) {
    index_fill(dict);
  }
  return true;
}

// A new entry at the end.  Runs no Python, so what was found out before still holds.
static bool append(Vm *vm, Dict *dict, Value key, uint64_t hash, Value value) {
  if (dict->usable == 0) {
    uint8_t bits = dict->capacity == 0 ? 3 : table_bits((uint64_t)dict->live * 3);
    if (!resize(vm, dict, bits)) {
      return false;
    }
  }
  dict->entries[dict->used] = (DictEntry){value_retain(key), value_retain(value), hash};
  if (dict->index != NULL) {
    index_insert(dict, dict->used, hash);
  }
  dict->used++;
  dict->usable--;
  dict->live++;
  dict->keys_version++;
  return true;
}

bool dict_append(Vm *vm, Dict *dict, Value key, uint64_t hash, Value value) {
  return append(vm, dict, key, hash, value);
}

// Leaves a hole: entries do not move, so iterators stay where they are.
void dict_take_entry(Dict *dict, uint32_t entry, Value *key, Value *value) {
  if (dict->index != NULL) {
    index_remove(dict, entry);
  }
  DictEntry *place = &dict->entries[entry];
  *key = place->key;
  *value = place->value;
  place->key = VALUE_UNBOUND;
  place->value = VALUE_UNBOUND;
  dict->live--;
  dict->keys_version++;
}

// The entry of this very key, found and taken out in one walk: a third of a deletion.  False: it is
// not there, or another key must be asked.  Its value is the caller's, and its key.
static bool take_same(Dict *dict, Value key, uint64_t hash, Value *value) {
  for (size_t slot = slot_home(dict, hash);; slot = (slot + 1) & slot_mask(dict)) {
    uint32_t number = slot_get(dict, slot);
    if (number == 0) {
      return false;
    }
    DictEntry *entry = &dict->entries[number - 1];
    if (entry->key == key) {
      index_empty(dict, slot);
      *value = entry->value;
      entry->key = entry->value = VALUE_UNBOUND;
      dict->live--;
      dict->keys_version++;
      return true;
    }
    if (entry->hash == hash) {
      return false;
    }
  }
}

// Only popitem() does this: an iterator that stands behind the end finds it ended.
void dict_trim(Dict *dict) {
  while (dict->used > 0 && dict->entries[dict->used - 1].key == VALUE_UNBOUND) {
    dict->used--;
  }
}

// ---- for everybody ----

// Room for `capacity` entries, in the sizes that CPython's displays have.
Dict *dict_new(Vm *vm, uint32_t capacity) {
  Dict *dict = object_new(vm, SHAPE_DICT, sizeof(Dict));
  if (dict == NULL || capacity == 0) {
    return dict;
  }
  uint8_t bits = capacity <= LINEAR_CAPACITY ? 3 : table_bits(((uint64_t)capacity * 3 + 1) / 2);
  if (!resize(vm, dict, bits)) {
    object_release(vm, dict);
    return NULL;
  }
  return dict;
}

// Out of line, so that the quick way saves no registers.
#define OUTLINED static __attribute__((noinline))

OUTLINED bool get_slowly(Vm *vm, Dict *dict, Value key, Value *value) {
  uint64_t hash;
  uint32_t entry;
  if (!dict_hash_key(vm, dict, key, &hash) || !find(vm, dict, key, hash, &entry)) {
    return false;
  }
  *value = entry == ABSENT ? VALUE_UNBOUND : dict->entries[entry].value;
  return true;
}

bool dict_get(Vm *vm, Dict *dict, Value key, Value *value) {
  uint32_t entry = dict_find_plainly(vm, dict, key);
  if (UNLIKELY(entry == DICT_ASK)) {
    return get_slowly(vm, dict, key, value);
  }
  *value = entry == ABSENT ? VALUE_UNBOUND : dict->entries[entry].value;
  return true;
}

OUTLINED bool set_from(Vm *vm, Dict *dict, Value key, uint64_t hash, uint64_t first, Value value) {
  uint32_t entry;
  if (!find_from(vm, dict, key, hash, first, &entry)) {
    return false;
  }
  if (entry == ABSENT) {
    return append(vm, dict, key, hash, value);
  }
  value_replace(vm, &dict->entries[entry].value, value_retain(value));
  return true;
}

OUTLINED bool set_slowly(Vm *vm, Dict *dict, Value key, Value value) {
  uint64_t hash;
  return dict_hash_key(vm, dict, key, &hash) &&
         set_from(vm, dict, key, hash, find_quickly(dict, key, hash), value);
}

bool dict_set(Vm *vm, Dict *dict, Value key, Value value) {
  uint64_t hash;
  if (dict_found_last(&vm->found, dict, key)) {
    value_replace(vm, &dict->entries[vm->found.entry].value, value_retain(value));
    return true;
  }
  if (UNLIKELY(!dict_hash_quickly(vm, key, &hash))) {
    return set_slowly(vm, dict, key, value);
  }
  uint64_t entry = find_quickly(dict, key, hash);
  if (UNLIKELY(entry >= ABSENT)) { // absent, or a candidate
    return set_from(vm, dict, key, hash, entry, value);
  }
  value_replace(vm, &dict->entries[entry].value, value_retain(value));
  return true;
}

// Key and value are released when the dict is whole again.
bool dict_delete(Vm *vm, Dict *dict, Value key, bool *found) {
  uint64_t hash;
  uint32_t entry;
  Value old_key = key, old_value;
  if (!dict_hash_key(vm, dict, key, &hash)) {
    return false;
  }
  *found = dict->index != NULL && take_same(dict, key, hash, &old_value);
  if (!*found) {
    if (!find(vm, dict, key, hash, &entry)) {
      return false;
    }
    if (entry == ABSENT) {
      return true;
    }
    dict_take_entry(dict, entry, &old_key, &old_value);
    *found = true;
  }
  value_release(vm, old_key);
  value_release(vm, old_value);
  return true;
}

// For C code: the dict must not change between two calls, unless the caller can bear to miss
// entries.
bool dict_next(const Dict *dict, uint32_t *position, Value *key, Value *value) {
  while (*position < dict->used) {
    const DictEntry *entry = &dict->entries[(*position)++];
    if (entry->key != VALUE_UNBOUND) {
      *key = entry->key;
      *value = entry->value;
      return true;
    }
  }
  return false;
}

void dict_clear(Vm *vm, Dict *dict) {
  DictEntry *entries = dict->entries;
  uint32_t used = dict->used, capacity = dict->capacity;
  memory_free(vm, dict->index, dict->index ? index_bytes(capacity, dict->index_bits) : 0);
  // The dict is empty and whole before any release can run Python that looks at it.
  dict->entries = NULL;
  dict->index = NULL;
  dict->live = dict->used = dict->capacity = dict->usable = 0;
  dict->flags = 0;
  dict->keys_version++;
  if (vm->found.dict == dict) {
    vm->found.key = VALUE_UNBOUND;
  }
  for (uint32_t i = 0; i < used; i++) {
    value_release(vm, entries[i].key);
    value_release(vm, entries[i].value);
  }
  memory_free(vm, entries, capacity * sizeof(DictEntry));
}

bool dict_reserve(Vm *vm, Dict *dict, uint32_t more) {
  if (dict->capacity >= more) {
    return true;
  }
  return resize(vm, dict, table_bits(((uint64_t)(dict->live + more) * 3 + 1) / 2));
}

// Fill an empty dict with the tables of another as they are, holes included.
static bool clone(Vm *vm, Dict *dict, const Dict *source) {
  if (!resize(vm, dict, capacity_bits(source->capacity))) {
    return false;
  }
  for (uint32_t i = 0; i < source->used; i++) {
    const DictEntry *entry = &source->entries[i];
    dict->entries[i] =
        (DictEntry){value_retain(entry->key), value_retain(entry->value), entry->hash};
  }
  dict->used = source->used;
  dict->usable = source->usable;
  dict->live = source->live;
  dict->flags = source->flags;
  if (dict->index != NULL) {
    memcpy(dict->index, source->index, index_bytes(dict->capacity, dict->index_bits));
  }
  dict->keys_version++;
  return true;
}

bool dict_fill_from(Vm *vm, Dict *dict, const Dict *source, bool *done) {
  uint8_t bits = capacity_bits(source->capacity);
  bool fits_best = bits == 3 || bits_capacity((uint8_t)(bits - 1)) < source->live;
  *done = dict->live == 0 && dict->used == 0 && source->live == source->used && fits_best;
  return *done ? clone(vm, dict, source) : dict_reserve(vm, dict, source->live);
}

bool dict_copy(Vm *vm, const Dict *dict, Dict **result) {
  Dict *copy = dict_new(vm, 0);
  if (copy == NULL) {
    return false;
  }
  bool ok = true, has_few_holes = dict->live >= (uint64_t)dict->used * 2 / 3;
  if (dict->live > 0 && has_few_holes) {
    ok = clone(vm, copy, dict);
  } else if (dict->live > 0) {
    ok = dict_reserve(vm, copy, dict->live);
    for (uint32_t i = 0; ok && i < dict->used; i++) {
      const DictEntry *entry = &dict->entries[i];
      ok = entry->key == VALUE_UNBOUND || append(vm, copy, entry->key, entry->hash, entry->value);
    }
    copy->flags = dict->flags;
  }
  if (!ok) {
    object_release(vm, copy);
    return false;
  }
  *result = copy;
  return true;
}
