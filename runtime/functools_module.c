// The native module _functools: what the library does at each call of functions that it makes.
//
// Partial is a partial and its calls, a fifth of what they take in the language; Cache is the calls
// of what lru_cache makes: five times as fast as the same in the language, and a function is cached
// to be fast.  set_attributes and equal_attributes are the __init__ and the
// __eq__ of a dataclass.  The rest is functools.py and dataclasses.py.
#include "runtime/functools_module.h"
#include "vm/attribute.h"
#include "vm/dict_hash.h"
#include "vm/operate.h"
#include "vm/signature.h"

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

static const ClassSpec SPEC = {
    .name = "_functools.Cache",
    .layout = LAYOUT_OTHER,
    .native_size = sizeof(Cache),
    .slots = &SLOTS,
    .methods = METHODS,
};

// ---- partial ----

typedef struct Partial {
  Object head;
  Value function, args, keywords; // any, tuple, dict
} Partial;

static Partial *as_partial(Value v) {
  return OBJECT_AS(Partial, v);
}

// The arguments of a call: those by position, then by keyword, where the call's come before ours.
static bool merge_keywords(Vm *vm, const Partial *partial, const Arguments *given, Value *args,
                           Value *kwargs) {
  const Tuple *own = as_tuple(partial->args);
  Dict *merged;
  Value *values = memory_new(vm, (own->length + given->positional + 1u) * sizeof *values);
  if (values == NULL) {
    return false;
  }
  memcpy(values, own->items, own->length * sizeof *values);
  memcpy(values + own->length, given->values, given->positional * sizeof *values);
  bool ok = tuple_from_values(vm, values, own->length + given->positional, args);
  memory_free(vm, values, (own->length + given->positional + 1u) * sizeof *values);
  if (!ok) {
    return false;
  }
  ok = dict_copy(vm, as_dict(partial->keywords), &merged);
  for (uint32_t i = 0; ok && i < given->keywords; i++) {
    ok = dict_set(vm, merged, given->names->items[i], given->values[given->positional + i]);
    if (!ok) {
      object_release(vm, merged);
    }
  }
  if (!ok) {
    value_release(vm, *args);
    return false;
  }
  *kwargs = value_from_object(merged);
  return true;
}

static bool call_merged(Vm *vm, Value function, Value args, Value kwargs, Value *result) {
  Spread spread;
  if (!spread_open(vm, as_tuple(args), as_dict(kwargs), &spread)) {
    return false;
  }
  bool ok = value_call(vm, function, &spread.arguments, result);
  spread_close(vm, &spread);
  return ok;
}

enum { FEW_ARGUMENTS = 8 };

static bool partial_call(Vm *vm, Value self, const Arguments *given, Value *result) {
  const Partial *partial = as_partial(self);
  const Tuple *own = as_tuple(partial->args);
  uint32_t more = given->positional + given->keywords;
  if (as_dict(partial->keywords)->live == 0 && own->length + more <= FEW_ARGUMENTS) {
    Value values[FEW_ARGUMENTS];
    for (uint32_t i = 0; i < own->length; i++) {
      values[i] = own->items[i];
    }
    for (uint32_t i = 0; i < more; i++) {
      values[own->length + i] = given->values[i];
    }
    return value_call(
        vm, partial->function,
        &(Arguments){values, own->length + given->positional, given->keywords, given->names},
        result);
  }
  Value args, kwargs, function = value_retain(partial->function);
  bool ok = merge_keywords(vm, partial, given, &args, &kwargs);
  if (ok) {
    ok = call_merged(vm, function, args, kwargs, result);
    value_release(vm, args);
    value_release(vm, kwargs);
  }
  value_release(vm, function);
  return ok;
}

// A partial of a partial is one partial with the arguments of both.
static bool fill_from_partial(Vm *vm, Partial *partial, const Partial *inner, const Tuple *args,
                              const Dict *keywords) {
  Value all, names;
  const Arguments none = {args->items + 1, args->length - 1, 0, NULL};
  if (!merge_keywords(vm, inner, &none, &all, &names)) {
    return false;
  }
  value_replace(vm, &partial->args, all);
  value_replace(vm, &partial->keywords, names);
  value_replace(vm, &partial->function, value_retain(inner->function));
  return dict_update(vm, as_dict(names), value_from_object(keywords));
}

static bool fill(Vm *vm, Partial *partial, const Tuple *args, const Dict *keywords) {
  Dict *copy;
  if (!tuple_from_values(vm, args->items + 1, args->length - 1, &partial->args)) {
    return false;
  }
  if (!dict_copy(vm, keywords, &copy)) {
    return false;
  }
  partial->keywords = value_from_object(copy);
  partial->function = value_retain(args->items[0]);
  return true;
}

static const Slots PARTIAL_SLOTS;

// A partial, of whatever subclass, that has no attributes of its own: its arguments are all there
// is.
static bool is_bare_partial(const Vm *vm, Value v) {
  const Class *class_ = value_class(vm, v);
  while (class_ != NULL && class_->own_slots != &PARTIAL_SLOTS) {
    class_ = class_->base;
  }
  return class_ != NULL && vm->shapes[object_shape(v)]->slots == 0 &&
         !vm->shapes[object_shape(v)]->is_dict_mode;
}

static bool partial_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const Tuple *given = as_tuple(args[1]);
  if (given->length == 0) {
    return raise_type_error(vm, "type 'partial' takes at least one argument");
  }
  Value function = given->items[0];
  if (!value_is_callable(vm, function)) {
    return raise_type_error(vm, "the first argument must be callable");
  }
  if (!instance_new(vm, OBJECT_AS(Class, args[0]), result)) {
    return false;
  }
  Partial *partial = as_partial(*result);
  partial->function = partial->args = partial->keywords = VALUE_NONE;
  bool ok = is_bare_partial(vm, function)
                ? fill_from_partial(vm, partial, as_partial(function), given, as_dict(args[2]))
                : fill(vm, partial, given, as_dict(args[2]));
  if (!ok) {
    value_release(vm, *result);
  }
  return ok;
}

static void partial_finalize(Vm *vm, Object *self) {
  Partial *partial = (Partial *)self;
  value_replace(vm, &partial->function, VALUE_NONE);
  value_replace(vm, &partial->args, VALUE_NONE);
  value_replace(vm, &partial->keywords, VALUE_NONE);
}

// What is called again, by a finaliser, after it was taken apart calls None.
static void partial_clear(Vm *vm, Object *self) {
  value_replace(vm, &((Partial *)self)->function, VALUE_NONE);
}

static void partial_traverse(Object *self, Visitor visit, void *context) {
  const Partial *partial = (const Partial *)self;
  visit(context, partial->function);
  visit(context, partial->args);
  visit(context, partial->keywords);
}

static bool get_function(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(as_partial(self)->function);
  return true;
}

static bool get_args(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(as_partial(self)->args);
  return true;
}

static bool get_keywords(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(as_partial(self)->keywords);
  return true;
}

static const Slots PARTIAL_SLOTS = {
    .finalize = partial_finalize,
    .traverse = partial_traverse,
    .clear = partial_clear,
    .call = partial_call,
};

static const NativeDef PARTIAL_METHODS[] = {
    {"__new__", "cls, /, *args, **keywords", partial_new, NULL, 0},
    {0},
};

static const MemberDef PARTIAL_MEMBERS[] = {
    {"func", get_function, NULL, NULL},
    {"args", get_args, NULL, NULL},
    {"keywords", get_keywords, NULL, NULL},
    {0},
};

static const ClassSpec PARTIAL_SPEC = {
    .name = "_functools.Partial",
    .layout = LAYOUT_OTHER,
    .native_size = sizeof(Partial),
    .slots = &PARTIAL_SLOTS,
    .methods = PARTIAL_METHODS,
    .members = PARTIAL_MEMBERS,
};

// ---- dataclasses ----

// set_attributes((object, value …), names): each value under its name; a tuple, or a list that
// nobody else has.
static bool set_attributes(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const Tuple *names = as_tuple(args[1]);
  const Value *values = value_is_list(args[0]) ? as_list(args[0])->items : as_tuple(args[0])->items;
  for (uint32_t i = 0; i < names->length; i++) {
    if (!value_set_attribute(vm, values[0], as_string(names->items[i]), values[i + 1])) {
      return false;
    }
  }
  *result = VALUE_NONE;
  return true;
}

// `result` gets the answer of the last comparison, as programs see it; *is_equal if it is true.
static bool compare_attribute(Vm *vm, const Value *objects, String *name, Value *result,
                              bool *is_equal) {
  Value a, b, answer;
  if (!value_get_attribute(vm, objects[0], name, &a)) {
    return false;
  }
  if (!value_get_attribute(vm, objects[1], name, &b)) {
    value_release(vm, a);
    return false;
  }
  bool ok = value_compare(vm, COMPARE_EQ, a, b, &answer);
  value_release(vm, a);
  value_release(vm, b);
  if (!ok) {
    return false;
  }
  value_replace(vm, result, answer);
  return value_truth(vm, answer, is_equal);
}

// equal_attributes(a, b, names): a.x == b.x and …
static bool equal_attributes(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const Tuple *names = as_tuple(args[2]);
  bool is_equal = true;
  Value answer = VALUE_TRUE;
  for (uint32_t i = 0; is_equal && i < names->length; i++) {
    if (!compare_attribute(vm, args, as_string(names->items[i]), &answer, &is_equal)) {
      value_release(vm, answer);
      return false;
    }
  }
  *result = answer;
  return true;
}

static const NativeDef FUNCTIONS[] = {
    {"set_attributes", "values, names, /", set_attributes, NULL, 0},
    {"equal_attributes", "a, b, names, /", equal_attributes, NULL, 0},
    {0},
};

// The class stays to the end: its instances do not hold it.
static bool add_class(Vm *vm, Module *module, const char *name, const ClassSpec *spec) {
  Class *class_ = class_from_spec(vm, spec, vm->class_of.object);
  return class_ != NULL && module_add(vm, module, name, value_from_object(class_));
}

static bool setup(Vm *vm, Module *module) {
  return add_class(vm, module, "Cache", &SPEC) && add_class(vm, module, "Partial", &PARTIAL_SPEC);
}

const ModuleSpec FUNCTOOLS_MODULE = {.name = "_functools", .functions = FUNCTIONS, .setup = setup};
