// "Did you mean": the nearest of some names.
//
// Two names are as far apart as it costs to turn one into the other, where adding, dropping or
// changing a letter costs two, and changing its case one.  A name is near if a third of the letters
// or less would have to change.
#include "vm/signature.h"

enum { COST_MOVE = 2, COST_CASE = 1, LETTERS_MAX = 40, CANDIDATES_MAX = 750 };

static uint32_t change_cost(uint8_t a, uint8_t b) {
  if (a == b) {
    return 0;
  }
  uint8_t lower_a = a >= 'A' && a <= 'Z' ? a | 0x20 : a;
  uint8_t lower_b = b >= 'A' && b <= 'Z' ? b | 0x20 : b;
  return lower_a == lower_b ? COST_CASE : COST_MOVE;
}

static uint32_t least(uint32_t a, uint32_t b) {
  return a < b ? a : b;
}

// Levenshtein's distance, one row of the table at a time.
static uint32_t distance(const uint8_t *a, size_t a_length, const uint8_t *b, size_t b_length) {
  uint32_t row[LETTERS_MAX + 1];
  for (size_t i = 0; i <= a_length; i++) {
    row[i] = (uint32_t)i * COST_MOVE;
  }
  for (size_t k = 0; k < b_length; k++) {
    uint32_t corner = row[0]; // of the row before, one to the left
    row[0] += COST_MOVE;
    for (size_t i = 0; i < a_length; i++) {
      uint32_t changed = corner + change_cost(a[i], b[k]);
      corner = row[i + 1];
      row[i + 1] = least(changed, least(row[i], row[i + 1]) + COST_MOVE);
    }
  }
  return row[a_length];
}

// What both begin and end with does not count, for the limit of letters either.
static uint32_t name_distance(const Utf8 *x, const Utf8 *y) {
  const uint8_t *a = (const uint8_t *)x->bytes, *b = (const uint8_t *)y->bytes;
  size_t a_length = x->length, b_length = y->length;
  while (a_length > 0 && b_length > 0 && *a == *b) {
    a++, b++;
    a_length--, b_length--;
  }
  while (a_length > 0 && b_length > 0 && a[a_length - 1] == b[b_length - 1]) {
    a_length--, b_length--;
  }
  if (a_length == 0 || b_length == 0) {
    return (uint32_t)(a_length + b_length) * COST_MOVE;
  }
  if (a_length > LETTERS_MAX || b_length > LETTERS_MAX) {
    return UINT32_MAX;
  }
  return distance(a, a_length, b, b_length);
}

// The candidate nearest so far; the first of equals.
typedef struct Nearest {
  Value name; // borrowed; UNBOUND: none
  uint32_t distance;
} Nearest;

static bool consider(Vm *vm, const Utf8 *name, Value candidate, Nearest *nearest) {
  Utf8 other;
  if (!string_utf8(vm, as_string(candidate), &other)) {
    return false;
  }
  uint32_t limit = (uint32_t)(name->length + other.length + 3) * COST_MOVE / 6;
  uint32_t d = name_distance(name, &other);
  bool is_same =
      name->length == other.length && memcmp(name->bytes, other.bytes, other.length) == 0;
  if (!is_same && d <= limit && d < nearest->distance) {
    *nearest = (Nearest){candidate, d};
  }
  utf8_free(vm, &other);
  return true;
}

bool suggest_name(Vm *vm, const String *name, Value candidates, Value *result) {
  const Tuple *tuple = as_tuple(candidates);
  Utf8 utf8;
  *result = VALUE_UNBOUND;
  if (tuple->length >= CANDIDATES_MAX) {
    return true;
  }
  if (!string_utf8(vm, name, &utf8)) {
    return false;
  }
  Nearest nearest = {VALUE_UNBOUND, UINT32_MAX};
  bool ok = true;
  for (uint32_t i = 0; ok && i < tuple->length; i++) {
    ok = !value_is_string(tuple->items[i]) || consider(vm, &utf8, tuple->items[i], &nearest);
  }
  utf8_free(vm, &utf8);
  if (ok) {
    *result = value_retain(nearest.name);
  }
  return ok;
}
