// _functools.Cache: the calls of what lru_cache makes, five times as fast as the same in the
// language.  A function is cached to be fast.
#include "runtime/functools_module.h"
#include "vm/attribute.h"
#include "vm/dict_hash.h"
#include "vm/operate.h"

typedef struct Cache {
  Object head;
  Value function;
  Value results;   // dict, what was used last at its end
  int64_t maxsize; // -1: no limit
  bool is_typed;
  int64_t hits, misses;
} Cache;

static Cache *as_cache(Value v) {
  return OBJECT_AS(Cache, v);
}

// ---- what a call is remembered under ----

static bool is_own_key(const Vm *vm, Value v) {
  return value_class(vm, v) == vm->class_of.int_ || value_has_shape(v, SHAPE_STR);
}

// The arguments by position; the class Cache as a mark and the names and values of those by
// keyword; the types of all values.
static bool long_key(Vm *vm, Value self, const Arguments *given, Value *key) {
  uint32_t all = given->positional + given->keywords, length = 0;
  uint32_t size = given->positional + (given->keywords > 0 ? 1 + 2 * given->keywords : 0) +
                  (as_cache(self)->is_typed ? all : 0);
  Value *parts = memory_new(vm, (size + 1u) * sizeof *parts);
  if (parts == NULL) {
    return false;
  }
  for (uint32_t i = 0; i < given->positional; i++) {
    parts[length++] = given->values[i];
  }
  if (given->keywords > 0) {
    parts[length++] = value_from_object(value_class(vm, self));
  }
  for (uint32_t i = 0; i < given->keywords; i++) {
    parts[length++] = given->names->items[i];
    parts[length++] = given->values[given->positional + i];
  }
  for (uint32_t i = 0; as_cache(self)->is_typed && i < all; i++) {
    parts[length++] = value_from_object(value_class(vm, given->values[i]));
  }
  bool ok = tuple_from_values(vm, parts, length, key);
  memory_free(vm, parts, (size + 1u) * sizeof *parts);
  return ok;
}

// One int or str, the usual case, is its own key: cheaper to hash than a tuple.
static bool make_key(Vm *vm, Value self, const Arguments *given, Value *key) {
  if (given->keywords == 0 && given->positional == 1 && !as_cache(self)->is_typed &&
      is_own_key(vm, given->values[0])) {
    *key = value_retain(given->values[0]);
    return true;
  }
  return long_key(vm, self, given, key);
}

// ---- calls ----

// Used just now: to the end.
static bool move_to_end(Vm *vm, Dict *results, uint32_t entry, uint64_t hash) {
  Value key, value;
  if (entry + 1 == results->used) {
    return true;
  }
  dict_take_entry(results, entry, &key, &value);
  bool ok = dict_append(vm, results, key, hash, value);
  value_release(vm, key);
  value_release(vm, value);
  return ok;
}

// Room for one more: what was not used for longest goes.
static void drop_oldest(Vm *vm, Dict *results) {
  for (uint32_t i = 0; i < results->used; i++) {
    if (results->entries[i].key != VALUE_UNBOUND) {
      Value key, value;
      dict_take_entry(results, i, &key, &value);
      value_release(vm, key);
      value_release(vm, value);
      return;
    }
  }
}

// The function has been called: others may have called it meanwhile, with the same arguments.
static bool remember(Vm *vm, Cache *cache, Value key, uint64_t hash, Value *result) {
  Dict *results = as_dict(cache->results);
  uint32_t entry;
  if (!dict_find(vm, results, key, hash, &entry)) {
    return false;
  }
  if (entry != DICT_ABSENT) {
    return true;
  }
  if (cache->maxsize >= 0) {
    if (results->live >= cache->maxsize) {
      drop_oldest(vm, results);
    }
    if (!dict_find(vm, results, key, hash, &entry)) { // CPython asks again, as an __eq__ can tell
      return false;
    }
    if (entry != DICT_ABSENT) {
      return true;
    }
  }
  return dict_append(vm, results, key, hash, *result);
}

static bool call_with_key(Vm *vm, Cache *cache, Value key, const Arguments *given, Value *result) {
  Dict *results = as_dict(cache->results);
  uint64_t hash;
  uint32_t entry;
  if (!dict_hash_key(vm, results, key, &hash) || !dict_find(vm, results, key, hash, &entry)) {
    return false;
  }
  if (entry != DICT_ABSENT) {
    cache->hits++;
    *result = value_retain(results->entries[entry].value);
    if (cache->maxsize >= 0 && !move_to_end(vm, results, entry, hash)) {
      value_release(vm, *result);
      return false;
    }
    return true;
  }
  cache->misses++;
  uint8_t flags = results->flags;
  if (!value_call(vm, cache->function, given, result)) {
    return false;
  }
  if ((results->flags != flags && !dict_hash_key(vm, results, key, &hash)) ||
      !remember(vm, cache, key, hash, result)) {
    value_release(vm, *result);
    return false;
  }
  return true;
}

static bool cache_call(Vm *vm, Value self, const Arguments *given, Value *result) {
  Cache *cache = as_cache(self);
  Value key;
  if (cache->maxsize == 0) {
    cache->misses++;
    return value_call(vm, cache->function, given, result);
  }
  if (!make_key(vm, self, given, &key)) {
    return false;
  }
  bool ok = call_with_key(vm, cache, key, given, result);
  value_release(vm, key);
  return ok;
}

// ---- the class ----

// In a class body it is a method.
static bool cache_get(Vm *vm, Value self, Value instance, Class *owner, Value *result) {
  (void)owner;
  if (instance == VALUE_UNBOUND) {
    *result = value_retain(self);
    return true;
  }
  return bound_method_new(vm, self, instance, result);
}

static bool method_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t maxsize = -1;
  bool is_typed;
  if ((args[2] != VALUE_NONE && !value_to_int64(vm, args[2], &maxsize)) ||
      !value_truth(vm, args[3], &is_typed) ||
      !instance_new(vm, OBJECT_AS(Class, args[0]), result)) {
    return false;
  }
  Cache *cache = as_cache(*result);
  cache->function = value_retain(args[1]);
  cache->maxsize = maxsize;
  cache->is_typed = is_typed;
  Dict *results = dict_new(vm, 0);
  cache->results = results == NULL ? VALUE_NONE : value_from_object(results);
  if (results == NULL) {
    value_release(vm, *result);
  }
  return results != NULL;
}

// (hits, misses, maxsize, how many there are now)
static bool method_counts(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const Cache *cache = as_cache(args[0]);
  const Value counts[] = {value_from_small(cache->hits), value_from_small(cache->misses),
                          cache->maxsize < 0 ? VALUE_NONE : value_from_small(cache->maxsize),
                          value_from_small(as_dict(cache->results)->live)};
  return tuple_from_values(vm, counts, 4, result);
}

static bool method_clear(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Cache *cache = as_cache(args[0]);
  cache->hits = cache->misses = 0;
  dict_clear(vm, as_dict(cache->results));
  *result = VALUE_NONE;
  return true;
}

static void cache_finalize(Vm *vm, Object *self) {
  Cache *cache = (Cache *)self;
  value_replace(vm, &cache->function, VALUE_NONE);
  value_replace(vm, &cache->results, VALUE_NONE);
}

static void cache_traverse(Object *self, Visitor visit, void *context) {
  const Cache *cache = (const Cache *)self;
  visit(context, cache->function);
  visit(context, cache->results);
}

static const Slots SLOTS = {
    .finalize = cache_finalize,
    .traverse = cache_traverse,
    .clear = cache_finalize,
    .call = cache_call,
    .get = cache_get,
};

static const NativeDef METHODS[] = {
    {"__new__", "cls, function, maxsize, typed, /", method_new, NULL, 0},
    {"_counts", "self, /", method_counts, NULL, 0},
    {"cache_clear", "self, /", method_clear, "Forget all results and start counting anew.", 0},
    {0},
};

const ClassSpec LRU_CACHE_CLASS = {
    .name = "_functools.Cache",
    .layout = LAYOUT_OTHER,
    .native_size = sizeof(Cache),
    .slots = &SLOTS,
    .methods = METHODS,
};
