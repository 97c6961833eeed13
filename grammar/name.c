// The table of interned names: open addressing over indexes into a list.
#include "grammar/name.h"

#include <string.h>

enum { FIRST_SLOTS = 256 };

// The compiler makes a single load of this where the count is constant.
static uint64_t load(const char *bytes, size_t count) {
  uint64_t word = 0;
  memcpy(&word, bytes, count);
  return word;
}

static const uint64_t ODD = 0x9e3779b97f4a7c15u;

// A number made of the text.  Up to eight bytes it holds all of them, so that two names of the same
// length are the same if their keys are.
static uint64_t key_of(const char *text, int length) {
  if (length >= 4 && length <= 8) {
    return load(text, 4) | load(text + length - 4, 4) << 32;
  }
  if (length < 4) {
    return length == 0
               ? 0
               : (uint64_t)(unsigned char)text[0] | (uint64_t)(unsigned char)text[length / 2] << 8 |
                     (uint64_t)(unsigned char)text[length - 1] << 16;
  }
  uint64_t key = 0;
  for (int at = 0; at + 8 <= length; at += 8) {
    key = (key ^ load(text + at, 8)) * ODD;
    key ^= key >> 29;
  }
  return (key ^ load(text + length - 8, 8)) * ODD;
}

static uint32_t hash_of(uint64_t key, int length) {
  return (uint32_t)((key ^ (uint64_t)length) * ODD >> 32);
}

// The table is made with the first name.
void names_init(NameTable *names, Arena *arena) {
  *names = (NameTable){.arena = arena};
}

// Linear probing; names are never removed.
static void place(NameTable *names, const Name *name) {
  uint32_t mask = (uint32_t)names->slot_count - 1;
  uint32_t at = hash_of(name->key, name->length) & mask;
  while (names->slots[at] != 0) {
    at = (at + 1) & mask;
  }
  names->slots[at] = name->index + 1;
}

// Keeps the table at most half full.
static bool make_room(NameTable *names) {
  if (names->count == names->capacity) {
    int capacity = names->capacity > 0 ? names->capacity * 2 : FIRST_SLOTS / 2;
    Name **items = arena_grow(names->arena, names->items, (size_t)names->count * sizeof(Name *),
                              (size_t)capacity * sizeof(Name *));
    if (items == NULL) {
      return false;
    }
    names->items = items;
    names->capacity = capacity;
  }
  if (names->count * 2 >= names->slot_count) {
    int slot_count = names->slot_count > 0 ? names->slot_count * 2 : FIRST_SLOTS;
    int32_t *slots = arena_take(names->arena, (size_t)slot_count * sizeof(int32_t));
    if (slots == NULL) {
      return false;
    }
    names->slots = slots;
    names->slot_count = slot_count;
    for (int i = 0; i < names->count; i++) {
      place(names, names->items[i]);
    }
  }
  return true;
}

// The text is copied, because normalised and mangled names have no other home.
static Name *add(NameTable *names, const char *text, int length, uint64_t key) {
  if (!make_room(names)) {
    return NULL;
  }
  Name *name = arena_take(names->arena, sizeof(Name));
  char *copy = arena_copy(names->arena, text, (size_t)length);
  if (name == NULL || copy == NULL) {
    return NULL;
  }
  *name = (Name){.text = copy, .length = length, .index = names->count, .key = key};
  names->items[names->count++] = name;
  place(names, name);
  return name;
}

Name *names_intern(NameTable *names, const char *text, int length) {
  uint64_t key = key_of(text, length);
  if (names->slot_count > 0) {
    uint32_t mask = (uint32_t)names->slot_count - 1;
    for (uint32_t at = hash_of(key, length) & mask; names->slots[at] != 0; at = (at + 1) & mask) {
      Name *name = names->items[names->slots[at] - 1];
      if (name->key == key && name->length == length &&
          (length <= 8 || memcmp(name->text, text, (size_t)length) == 0)) {
        return name;
      }
    }
  }
  return add(names, text, length, key);
}

// For names the front end itself speaks of.
Name *names_literal(NameTable *names, const char *text) {
  return names_intern(names, text, (int)strlen(text));
}
