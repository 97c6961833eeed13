// _random: the Mersenne Twister of Matsumoto and Nishimura (MT19937), seeded as CPython seeds it,
// so that a lesson with a seed prints the same numbers.
#include "runtime/random_module.h"
#include "runtime/entropy.h"
#include "runtime/sha512.h"
#include "vm/bigint.h"
#include "vm/number.h"

enum { WORDS = 624, MIDDLE = 397 };

// `next` is the word to give next: WORDS when all have been given.  A new generator that was given
// no seed gets one at its first use.
typedef struct Random {
  Object head;
  uint32_t words[WORDS];
  uint32_t next;
  bool is_seeded;
} Random;

static Random *as_random(Value v) {
  return OBJECT_AS(Random, v);
}

// ---- the generator ----

// The top bit of one word and the others of the next, multiplied by the generator's matrix.
static uint32_t twist(uint32_t high, uint32_t low, uint32_t other) {
  uint32_t mixed = (high & 0x80000000u) | (low & 0x7FFFFFFFu);
  return other ^ mixed >> 1 ^ ((low & 1) != 0 ? 0x9908B0DFu : 0);
}

// All 624 words anew, each from three old ones.
static void refill(Random *r) {
  for (uint32_t i = 0; i < WORDS; i++) {
    r->words[i] = twist(r->words[i], r->words[(i + 1) % WORDS], r->words[(i + MIDDLE) % WORDS]);
  }
  r->next = 0;
}

// The words of the state are too regular as they are: these shifts mix their bits.
static uint32_t next_word(Random *r) {
  if (r->next >= WORDS) {
    refill(r);
  }
  uint32_t y = r->words[r->next++];
  y ^= y >> 11;
  y ^= y << 7 & 0x9D2C5680u;
  y ^= y << 15 & 0xEFC60000u;
  return y ^ y >> 18;
}

// The published way to fill the state from one word …
static void seed_with_word(Random *r, uint32_t seed) {
  r->words[0] = seed;
  for (uint32_t i = 1; i < WORDS; i++) {
    uint32_t before = r->words[i - 1];
    r->words[i] = 1812433253u * (before ^ before >> 30) + i;
  }
}

// … and from many, which is what Python uses for every seed.
static void seed_with_key(Random *r, const uint32_t *key, uint32_t length) {
  uint32_t i = 1;
  seed_with_word(r, 19650218u);
  for (uint32_t k = 0; k < (length > WORDS ? length : WORDS); k++) {
    uint32_t before = r->words[i - 1];
    r->words[i] = (r->words[i] ^ (before ^ before >> 30) * 1664525u) + key[k % length] + k % length;
    if (++i == WORDS) {
      r->words[0] = r->words[WORDS - 1];
      i = 1;
    }
  }
  for (uint32_t k = 1; k < WORDS; k++) {
    uint32_t before = r->words[i - 1];
    r->words[i] = (r->words[i] ^ (before ^ before >> 30) * 1566083941u) - i;
    if (++i == WORDS) {
      r->words[0] = r->words[WORDS - 1];
      i = 1;
    }
  }
  r->words[0] = 0x80000000u;
  r->next = WORDS;
  r->is_seeded = true;
}

// ---- seeding ----

static bool seed_from_entropy(Vm *vm, Random *r) {
  uint32_t key[WORDS];
  if (!runtime_entropy(vm, key, sizeof key)) {
    return false;
  }
  seed_with_key(r, key, WORDS);
  return true;
}

// The magnitude of an int, 32 bits at a time.
static bool seed_from_int(Vm *vm, Random *r, Value v) {
  IntView view;
  view_int(&view, v);
  view.is_negative = false;
  uint64_t bits = bigint_bit_length(&view);
  uint32_t length = bits == 0 ? 1 : (uint32_t)((bits + 31) / 32);
  size_t size = (size_t)length * 4;
  uint8_t *bytes = memory_new(vm, size);
  uint32_t *key = memory_new(vm, size);
  bool ok = bytes != NULL && key != NULL;
  if (ok) {
    (void)bigint_to_bytes(&view, bytes, size, false);
    for (uint32_t i = 0; i < length; i++) {
      const uint8_t *b = bytes + (size_t)i * 4;
      key[i] = b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16 | (uint32_t)b[3] << 24;
    }
    seed_with_key(r, key, length);
  }
  memory_free(vm, bytes, size);
  memory_free(vm, key, size);
  return ok;
}

// None: from the system.  Ints as they are; anything else by its hash.
static bool seed_from(Vm *vm, Random *r, Value v) {
  Value plain = value_unbox(vm, v), hash_value;
  if (v == VALUE_NONE) {
    return seed_from_entropy(vm, r);
  }
  if (value_is_any_int(vm, plain)) {
    return seed_from_int(vm, r, plain);
  }
  uint64_t hash;
  if (!value_hash(vm, v, &hash) || !int_from_uint64(vm, hash, &hash_value)) {
    return false;
  }
  bool ok = seed_from_int(vm, r, hash_value);
  value_release(vm, hash_value);
  return ok;
}

static bool ensure_seeded(Vm *vm, Random *r) {
  return r->is_seeded || seed_from_entropy(vm, r);
}

// ---- methods ----

static bool random_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!value_is_instance(vm, args[0], vm->class_of.type)) {
    return raise_type_error(vm, "Random.__new__(X): X is not a type object (%T)", args[0]);
  }
  return instance_new(vm, OBJECT_AS(Class, args[0]), result);
}

// A subclass's own __init__ may take what it likes and seed when it likes.
static bool random_init(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const Tuple *rest = as_tuple(args[1]);
  if (as_dict(args[2])->live > 0) {
    return raise_type_error(vm, "Random() takes no keyword arguments");
  }
  if (rest->length > 1) {
    return raise_type_error(vm, "Random() requires 0 or 1 argument");
  }
  *result = VALUE_NONE;
  return seed_from(vm, as_random(args[0]), rest->length == 1 ? rest->items[0] : VALUE_NONE);
}

// The same seed gives the same numbers, on every machine.
static bool random_seed(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = VALUE_NONE;
  return seed_from(vm, as_random(args[0]), args[1]);
}

// 53 random bits behind the point.
static bool random_random(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Random *r = as_random(args[0]);
  if (!ensure_seeded(vm, r)) {
    return false;
  }
  uint32_t high = next_word(r) >> 5, low = next_word(r) >> 6;
  return float_new(vm, (high * 67108864.0 + low) * (1.0 / 9007199254740992.0), result);
}

// The first word drawn is the lowest of the result.
static bool many_bits(Vm *vm, Random *r, uint64_t bits, Value *result) {
  size_t words = (size_t)((bits + 31) / 32);
  uint8_t *bytes = memory_new(vm, words * 4);
  if (bytes == NULL) {
    return false;
  }
  for (size_t i = 0; i < words; i++, bits -= 32) {
    uint32_t word = next_word(r) >> (bits < 32 ? 32 - bits : 0);
    for (size_t k = 0; k < 4; k++) {
      bytes[i * 4 + k] = (uint8_t)(word >> (8 * k));
    }
  }
  bool ok = bigint_from_bytes(vm, bytes, words * 4, false, result);
  memory_free(vm, bytes, words * 4);
  return ok;
}

// The upper bits of a word are the better ones.
static bool random_getrandbits(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Random *r = as_random(args[0]);
  Value index;
  int64_t bits;
  if (!value_index(vm, args[1], &index)) {
    return false;
  }
  bool fits = int_to_int64(index, &bits) && bits <= INT32_MAX && bits >= INT32_MIN;
  value_release(vm, index);
  if (!fits) {
    return raise_format(vm, vm->exceptions.OverflowError,
                        "Python int too large to convert to C int");
  }
  if (bits < 0) {
    return raise_value_error(vm, "number of bits must be non-negative");
  }
  if (!ensure_seeded(vm, r)) {
    return false;
  }
  if (bits == 0) {
    *result = value_from_small(0);
    return true;
  }
  if (bits <= 32) {
    *result = value_from_small(next_word(r) >> (32 - bits));
    return true;
  }
  return many_bits(vm, r, (uint64_t)bits, result);
}

static bool random_getstate(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Random *r = as_random(args[0]);
  if (!ensure_seeded(vm, r)) {
    return false;
  }
  Tuple *state = tuple_new(vm, WORDS + 1);
  if (state == NULL) {
    return false;
  }
  for (uint32_t i = 0; i < WORDS; i++) {
    state->items[i] = value_from_small(r->words[i]);
  }
  state->items[WORDS] = value_from_small(r->next);
  *result = value_from_object(state);
  return true;
}

static bool state_word(Vm *vm, Value v, uint32_t *word) {
  int64_t i;
  Value plain = value_unbox(vm, v);
  if (!value_is_any_int(vm, plain)) {
    return raise_type_error(vm, "an integer is required");
  }
  if (int_sign(plain) < 0) {
    return raise_format(vm, vm->exceptions.OverflowError,
                        "can't convert negative value to unsigned int");
  }
  if (!int_to_int64(plain, &i)) {
    return raise_format(vm, vm->exceptions.OverflowError,
                        "Python int too large to convert to C unsigned long");
  }
  *word = (uint32_t)i;
  return true;
}

// Everything is checked before anything changes.
static bool random_setstate(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value state = value_unbox(vm, args[1]);
  uint32_t words[WORDS];
  int64_t next;
  if (!value_is_tuple(state)) {
    return raise_type_error(vm, "state vector must be a tuple");
  }
  const Tuple *items = as_tuple(state);
  if (items->length != WORDS + 1) {
    return raise_value_error(vm, "state vector is the wrong size");
  }
  for (uint32_t i = 0; i < WORDS; i++) {
    if (!state_word(vm, items->items[i], &words[i])) {
      return false;
    }
  }
  if (!value_to_int64(vm, items->items[WORDS], &next)) {
    return false;
  }
  if (next < 0 || next > WORDS) {
    return raise_value_error(vm, "invalid state");
  }
  Random *r = as_random(args[0]);
  memcpy(r->words, words, sizeof words);
  r->next = (uint32_t)next;
  r->is_seeded = true;
  *result = VALUE_NONE;
  return true;
}

// random.py hashes seeds that are text with it.
static bool module_sha512(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const uint8_t *data;
  size_t length;
  uint8_t digest[64];
  if (!bytes_view(vm, args[0], &data, &length)) {
    return raise_type_error(vm, "a bytes-like object is required, not '%T'", args[0]);
  }
  sha512(data, length, digest);
  return bytes_new(vm, digest, sizeof digest, result);
}

// ---- the module ----

static const NativeDef RANDOM_METHODS[] = {
    {"__new__", "cls, *args, **kwargs", random_new, "A generator with a state of its own.", 0},
    {"__init__", "self, *args, **kwargs", random_init, "Seed it.", 0},
    {"seed", "self, n=None, /", random_seed, "Begin anew, from an int or any hashable value.", 0},
    {"random", "self, /", random_random, "A float in [0, 1).", 0},
    {"getrandbits", "self, k, /", random_getrandbits, "An int of k random bits.", 0},
    {"getstate", "self, /", random_getstate, "The state, for setstate.", 0},
    {"setstate", "self, state, /", random_setstate, "Go back to a state.", 0},
    {NULL, NULL, NULL, NULL, 0}};

static const ClassSpec RANDOM_SPEC = {
    .name = "_random.Random",
    .layout = LAYOUT_OTHER,
    .native_size = sizeof(Random),
    .methods = RANDOM_METHODS,
    .doc = "Random() -> create a random number generator with its own internal state.",
};

static bool random_setup(Vm *vm, Module *module) {
  Class *class_ = class_from_spec(vm, &RANDOM_SPEC, vm->class_of.object);
  if (class_ == NULL) {
    return false;
  }
  bool ok = module_add(vm, module, "Random", value_from_object(class_));
  object_release(vm, class_);
  return ok;
}

static const NativeDef RANDOM_FUNCTIONS[] = {
    {"sha512", "data, /", module_sha512, "The SHA-512 digest of bytes.", 0},
    {NULL, NULL, NULL, NULL, 0}};

const ModuleSpec RANDOM_MODULE = {
    .name = "_random",
    .functions = RANDOM_FUNCTIONS,
    .setup = random_setup,
    .doc = "Module implements the Mersenne Twister random number generator.",
};
