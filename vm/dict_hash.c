// The hashes of a dict's keys: as hash() shows them, but for wide numbers.
#include "vm/dict_hash.h"
#include "vm/dict_index.h"
#include "vm/number.h"

// hash() shows ints modulo 2**61 - 1, so the multiples of that all hash to 0 and a dict of them
// would be a list.  A wide number is filed under a hash with its low bits mixed in.  An object of
// another class may equal a wide number and knows only the hash that hash() shows: the first such
// key makes the dict keep hashes as shown, for good.
static bool hash_wide(Vm *vm, Value key, uint64_t *hash) {
  Value whole = VALUE_UNBOUND;
  if (value_is_float(key)) {
    double d = float_value(key);
    if (!(d >= 0x1p61 || d <= -0x1p61) || d - d != 0) {
      return true; // small, infinite or nan: no wide int equals it
    }
    if (!int_from_double(vm, d, &whole)) {
      return false;
    }
  } else {
    whole = value_retain(key);
  }
  Value low = VALUE_UNBOUND;
  bool ok = number_binary(vm, BINARY_AND, whole, value_from_small(INT_MAX_INLINE), &low);
  value_release(vm, whole);
  if (ok) {
    *hash ^= low * UINT64_C(0xD6E8FEB86659FD93);
  }
  return ok;
}

// Go over to hashes as hash() shows them.
static bool keep_shown_hashes(Vm *vm, Dict *dict) {
  if (dict->flags & DICT_WIDE_HASHES) {
    for (uint32_t i = 0; i < dict->used; i++) {
      Value key = dict->entries[i].key;
      if (value_is_any_int(vm, key) || value_is_float(key)) {
        if (!value_hash(vm, key, &dict->entries[i].hash)) { // of a number: runs no Python
          return false;
        }
      }
    }
    if (dict->index != NULL) {
      index_fill(dict);
    }
  }
  dict->flags = (uint8_t)((dict->flags & ~DICT_WIDE_HASHES) | DICT_SHOWN_HASHES);
  return true;
}

bool dict_hash_slowly(Vm *vm, Dict *dict, Value key, uint64_t *hash) {
  if (value_is_string(key)) {
    *hash = string_hash(vm, as_string(key));
    return true;
  }
  if (!value_hash(vm, key, hash)) {
    return false;
  }
  if (!value_is_any_int(vm, key) && !value_is_float(key)) {
    return (dict->flags & DICT_SHOWN_HASHES) || keep_shown_hashes(vm, dict);
  }
  if ((dict->flags & DICT_SHOWN_HASHES) || !number_may_be_wide(key)) {
    return true;
  }
  uint64_t shown = *hash;
  if (!hash_wide(vm, key, hash)) {
    return false;
  }
  if (*hash != shown) {
    dict->flags |= DICT_WIDE_HASHES;
  }
  return true;
}
