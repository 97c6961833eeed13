// The interned strings of a Vm: one String per text, immortal until the Vm goes.
//
// An open-addressing table of pointers, probed one after the other.  Immortal rather than weak:
// shapes, inline caches and compiled code compare and keep names by address, and what gets interned
// are the names of a program, not its data.
#include "vm/string_internal.h"
#include "vm/vm.h"

typedef struct InternTable {
  String **slots; // NULL: empty
  uint32_t count;
  uint32_t capacity; // a power of two, at most three quarters full
} InternTable;

enum { FIRST_CAPACITY = 2048 }; // the one-character strings and the names of names.def fit

static String **find_slot(const InternTable *table, const String *text, uint64_t hash) {
  uint32_t mask = table->capacity - 1;
  uint32_t i = (uint32_t)hash & mask;
  while (table->slots[i] != NULL) {
    const String *other = table->slots[i];
    if (other->hash == hash && string_equal(other, text)) {
      break;
    }
    i = (i + 1) & mask;
  }
  return &table->slots[i];
}

// The interned string with this ASCII text, or NULL: most names that are asked for are there.
static String *find_ascii(const InternTable *table, const char *bytes, size_t length,
                          uint64_t hash) {
  uint32_t mask = table->capacity - 1;
  for (uint32_t i = (uint32_t)hash & mask; table->slots[i] != NULL; i = (i + 1) & mask) {
    String *s = table->slots[i];
    if (s->hash == hash && s->length == length && s->is_ascii &&
        memcmp(s->data, bytes, length) == 0) {
      return s;
    }
  }
  return NULL;
}

static bool grow(Vm *vm, InternTable *table) {
  InternTable larger = {.count = table->count, .capacity = table->capacity * 2};
  larger.slots = memory_new(vm, larger.capacity * sizeof(String *));
  if (larger.slots == NULL) {
    return false;
  }
  memset(larger.slots, 0, larger.capacity * sizeof(String *));
  for (uint32_t i = 0; i < table->capacity; i++) {
    String *s = table->slots[i];
    if (s != NULL) {
      *find_slot(&larger, s, s->hash) = s;
    }
  }
  memory_free(vm, table->slots, table->capacity * sizeof(String *));
  *table = larger;
  return true;
}

bool string_intern(Vm *vm, Value *string) {
  String *s = AS_STRING(*string);
  if (s->is_interned) {
    return true;
  }
  InternTable *table = vm->interned;
  if (table->count >= table->capacity / 4 * 3 && !grow(vm, table)) {
    return false;
  }
  String **slot = find_slot(table, s, string_hash(vm, s));
  if (*slot != NULL) {
    value_replace(vm, string, value_from_object(object_retain(*slot)));
    return true;
  }
  s->head.count += COUNT_IMMORTAL;
  s->is_interned = true;
  *slot = s;
  table->count++;
  return true;
}

String *string_interned_find(Vm *vm, const char *bytes, size_t length) {
  return bytes_are_ascii((const uint8_t *)bytes, length)
             ? find_ascii(vm->interned, bytes, length, latin1_hash(vm, bytes, length))
             : NULL;
}

bool string_interned(Vm *vm, const char *bytes, size_t length, Value *result) {
  Value made;
  bool is_ascii = bytes_are_ascii((const uint8_t *)bytes, length);
  uint64_t hash = is_ascii ? latin1_hash(vm, bytes, length) : 0;
  String *known = is_ascii ? find_ascii(vm->interned, bytes, length, hash) : NULL;
  if (known != NULL) {
    *result = value_from_object(object_retain(known));
    return true;
  }
  if (!string_from_utf8(vm, bytes, length, &made)) {
    return false;
  }
  if (is_ascii) {
    AS_STRING(made)->hash = hash;
    AS_STRING(made)->is_hashed = true;
  }
  if (!string_intern(vm, &made)) {
    value_release(vm, made);
    return false;
  }
  *result = made;
  return true;
}

// "" and the 256 one-character strings, which string_from_latin1 hands out.
static bool make_short_strings(Vm *vm) {
  for (uint32_t i = 0; i <= 256; i++) {
    String *s = string_new(vm, i < 256, 1);
    if (s == NULL) {
      return false;
    }
    s->data[0] = (uint8_t)i; // of "" (i is 256) the terminating zero
    s->is_ascii = i < 128 || i == 256;
    Value *place = i < 256 ? &vm->latin1[i] : &vm->empty_string;
    *place = value_from_object(s);
    if (!string_intern(vm, place)) {
      object_free(vm, s, string_cell_size(s->length, 1));
      *place = VALUE_UNBOUND;
      return false;
    }
  }
  return true;
}

bool string_start(Vm *vm) {
  InternTable *table = memory_new(vm, sizeof *table);
  if (table == NULL) {
    return false;
  }
  *table = (InternTable){.capacity = FIRST_CAPACITY};
  table->slots = memory_new(vm, FIRST_CAPACITY * sizeof(String *));
  if (table->slots == NULL) {
    memory_free(vm, table, sizeof *table);
    return false;
  }
  memset(table->slots, 0, FIRST_CAPACITY * sizeof(String *));
  vm->interned = table;
  return make_short_strings(vm);
}

void string_shutdown(Vm *vm) {
  InternTable *table = vm->interned;
  if (table == NULL) {
    return;
  }
  for (uint32_t i = 0; i < table->capacity; i++) {
    String *s = table->slots[i];
    if (s != NULL) {
      object_free(vm, s, string_cell_size(s->length, s->width));
    }
  }
  memory_free(vm, table->slots, table->capacity * sizeof(String *));
  memory_free(vm, table, sizeof *table);
  vm->interned = NULL;
}
