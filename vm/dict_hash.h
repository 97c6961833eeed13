// The hash that a dict files a key under.
#ifndef AWL_VM_DICT_HASH_H
#define AWL_VM_DICT_HASH_H

#include "vm/dict.h"
#include "vm/object_class.h"
#include "vm/vm.h"

// Ints up to 2**61 - 2 are their own hash and need no widening.
static inline bool number_may_be_wide(Value key) {
  if (value_is_int(key)) {
    int64_t i = value_to_small(key);
    return i >= INT_MAX_INLINE || i <= -INT_MAX_INLINE;
  }
  return !value_is_bool(key);
}

// The hash of the most usual keys: strs, small ints, and objects that equal only themselves, as
// tasks do.  None of the latter equals a number, so how numbers are filed does not concern them.
static inline bool dict_hash_quickly(const Vm *vm, Value key, uint64_t *hash) {
  if (value_is_string(key)) {
    *hash = as_string(key)->hash;
    return as_string(key)->is_hashed;
  }
  if (value_is_pointer(key)) {
    *hash = object_identity_hash(key);
    return class_is_by_identity(vm->shapes[object_shape(key)]->class_);
  }
  if (value_is_int(key) && !number_may_be_wide(key)) {
    int64_t i = value_to_small(key);
    *hash = i == -1 ? (uint64_t)-2 : (uint64_t)i;
    return true;
  }
  return false;
}

MUST_CHECK bool dict_hash_slowly(Vm *vm, Dict *dict, Value key, uint64_t *hash);

// The hash of any key.  TypeError if it has none.
MUST_CHECK static inline bool dict_hash_key(Vm *vm, Dict *dict, Value key, uint64_t *hash) {
  return dict_hash_quickly(vm, key, hash) || dict_hash_slowly(vm, dict, key, hash);
}

#endif
