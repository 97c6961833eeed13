// What the files of dict share beyond vm/container.h: finding and placing entries by hand.
#ifndef AWL_VM_DICT_H
#define AWL_VM_DICT_H

#include "vm/container.h"

// What a dict has been told about its keys.  A flag is never taken back before the dict is emptied.
enum DictFlags {
  DICT_WIDE_HASHES = 1u << 0, // some entry has a widened hash (see hash_wide in vm/dict_hash.c)
  DICT_SHOWN_HASHES = 1u << 1 // hashes are kept as hash() shows them, none is widened
};

// A view (keys, values, items) of a dict.
typedef struct DictView {
  Object head;
  Value dict;
} DictView;

// The iterators of dicts and views.  Going backwards has one class for the three kinds.
typedef enum DictPart { DICT_PART_KEY, DICT_PART_VALUE, DICT_PART_ITEM } DictPart;

typedef struct DictIterator {
  Object head;
  Value dict;        // UNBOUND once exhausted
  uint32_t position; // of the next entry to look at; going backwards: one more than that
  uint32_t live;     // the dict's length when the iterator was made; DICT_ABSENT after an error
  uint32_t left;     // items to come
  DictPart part;
} DictIterator;

typedef struct MappingProxy {
  Object head;
  Value mapping;
} MappingProxy;

// The entry of `key`, or DICT_ABSENT.  May run Python.
MUST_CHECK bool dict_find(Vm *vm, Dict *dict, Value key, uint64_t hash, uint32_t *entry);
// The same for a str whose hash is known: runs no Python.
uint32_t dict_find_text(const Dict *dict, const String *name);
// Add a key that is known to be absent.  Retains both.
MUST_CHECK bool dict_append(Vm *vm, Dict *dict, Value key, uint64_t hash, Value value);
// Take an entry out; the caller owns its key and value afterwards.
void dict_take_entry(Dict *dict, uint32_t entry, Value *key, Value *value);
// Give back what is behind the last live entry, so that a dict used as a stack does not grow.
void dict_trim(Dict *dict);

// Room for `more` further entries, as CPython makes it before it merges.
MUST_CHECK bool dict_reserve(Vm *vm, Dict *dict, uint32_t more);
// The first step of a merge: all of it at once if `dict` is empty (then *done), else the room.
MUST_CHECK bool dict_fill_from(Vm *vm, Dict *dict, const Dict *source, bool *done);

// Class-level helpers.
bool value_is_any_dict(const Vm *vm, Value v);                 // dict or a subclass
MUST_CHECK bool dict_merge(Vm *vm, Dict *dict, Value mapping); // has keys(), or is a dict
MUST_CHECK bool dict_iterate(Vm *vm, Value self, Value *iterator);
MUST_CHECK bool dict_iterate_part(Vm *vm, Value dict, DictPart part, Value *iterator);
MUST_CHECK bool dict_iterate_reversed(Vm *vm, Value dict, DictPart part, Value *iterator);
MUST_CHECK bool dict_view_new(Vm *vm, Value dict, DictPart part, Value *result);
MUST_CHECK bool dict_entry_pair(Vm *vm, const DictEntry *entry, Value *result);
void dict_views_register(Vm *vm);
void mapping_proxy_register(Vm *vm);

#endif
