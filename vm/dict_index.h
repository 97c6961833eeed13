// The index of a dict's entries: which slot a hash chooses, and the numbers of entries in the
// slots.  vm/dict.c draws it.
#ifndef AWL_VM_DICT_INDEX_H
#define AWL_VM_DICT_INDEX_H

#include "vm/dict.h"

// The width of a slot follows from the number of entries it must be able to name.
static inline size_t slot_size(uint32_t capacity) {
  return capacity < 0xFF ? 1 : capacity < 0xFFFF ? 2 : 4;
}

static inline size_t index_bytes(uint32_t capacity, uint8_t bits) {
  return slot_size(capacity) << bits;
}

static inline uint32_t slot_get(const Dict *dict, size_t slot) {
  if (dict->capacity < 0xFF) {
    return ((const uint8_t *)dict->index)[slot];
  }
  if (dict->capacity < 0xFFFF) {
    return ((const uint16_t *)dict->index)[slot];
  }
  return ((const uint32_t *)dict->index)[slot];
}

static inline void slot_set(Dict *dict, size_t slot, uint32_t number) {
  if (dict->capacity < 0xFF) {
    ((uint8_t *)dict->index)[slot] = (uint8_t)number;
  } else if (dict->capacity < 0xFFFF) {
    ((uint16_t *)dict->index)[slot] = (uint16_t)number;
  } else {
    ((uint32_t *)dict->index)[slot] = number;
  }
}

// Ints hash to themselves, so hashes are mixed before they choose a slot: multiplied, and the top
// bits taken.  The lowest four bits are left out of that, so that ints in sequence, the most common
// keys of large dicts, lie in sequence by sixteens, in one line of the processor's cache.
static inline size_t slot_home(const Dict *dict, uint64_t hash) {
  uint64_t folded = hash ^ (hash >> 32);
  uint64_t mixed = (folded >> 4) * UINT64_C(0x9E3779B97F4A7C15);
  return (size_t)(mixed >> (64 - dict->index_bits)) ^ (folded & 15);
}

static inline size_t slot_mask(const Dict *dict) {
  return ((size_t)1 << dict->index_bits) - 1;
}

// The key is known to be absent, so the first free slot will do.
static inline void index_insert(Dict *dict, uint32_t entry, uint64_t hash) {
  size_t mask = slot_mask(dict);
  size_t slot = slot_home(dict, hash);
  while (slot_get(dict, slot) != 0) {
    slot = (slot + 1) & mask;
  }
  slot_set(dict, slot, entry + 1);
}

// A new index for entries that are in place.
static inline void index_fill(Dict *dict) {
  memset(dict->index, 0, index_bytes(dict->capacity, dict->index_bits));
  for (uint32_t i = 0; i < dict->used; i++) {
    if (dict->entries[i].key != VALUE_UNBOUND) {
      index_insert(dict, i, dict->entries[i].hash);
    }
  }
}

// Empty a slot and move back those behind it that had to give way.
static inline void index_empty(Dict *dict, size_t hole) {
  size_t mask = slot_mask(dict);
  for (size_t slot = (hole + 1) & mask;; slot = (slot + 1) & mask) {
    uint32_t number = slot_get(dict, slot);
    if (number == 0) {
      break;
    }
    size_t home = slot_home(dict, dict->entries[number - 1].hash);
    if (((slot - home) & mask) >= ((slot - hole) & mask)) {
      slot_set(dict, hole, number);
      hole = slot;
    }
  }
  slot_set(dict, hole, 0);
}

static inline void index_remove(Dict *dict, uint32_t entry) {
  size_t hole = slot_home(dict, dict->entries[entry].hash);
  while (slot_get(dict, hole) != entry + 1) {
    hole = (hole + 1) & slot_mask(dict);
  }
  index_empty(dict, hole);
}

#endif
