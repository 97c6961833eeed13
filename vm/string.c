// str's making, reading, comparing and joining end to end: what every other file of str rests on.
#include "vm/siphash.h"
#include "vm/string_internal.h"
#include "vm/vm.h"

// ---- units: arrays of code points of one width ----

// Eight bytes at a time until one has its top bit set, then one by one to find which.
size_t ascii_prefix(const void *data, size_t length) {
  const uint8_t *p = data;
  size_t i = 0;
  for (; i + 8 <= length; i += 8) {
    uint64_t word;
    memcpy(&word, p + i, sizeof word);
    if ((word & 0x8080808080808080u) != 0) {
      break;
    }
  }
  while (i < length && p[i] < 0x80) {
    i++;
  }
  return i;
}

static void widen_8_to_16(uint16_t *to, const uint8_t *from, size_t count) {
  for (size_t i = 0; i < count; i++) {
    to[i] = from[i];
  }
}

// Same width: one move.  The common widening has a loop of its own, which compilers vectorise.
void units_copy(void *to, uint8_t to_width, size_t to_index, const void *from, uint8_t from_width,
                size_t from_index, size_t count) {
  if (to_width == from_width) {
    memcpy((uint8_t *)to + to_index * to_width, (const uint8_t *)from + from_index * from_width,
           count * to_width);
  } else if (from_width == 1 && to_width == 2) {
    widen_8_to_16((uint16_t *)to + to_index, (const uint8_t *)from + from_index, count);
  } else {
    for (size_t i = 0; i < count; i++) {
      units_put(to, to_width, to_index + i, units_get(from, from_width, from_index + i));
    }
  }
}

uint8_t units_width(const void *data, uint8_t width, size_t start, size_t count) {
  uint32_t all = 0; // bits that some unit has: enough to tell the width
  for (size_t i = start; width > 1 && i < start + count; i++) {
    all |= units_get(data, width, i);
  }
  return code_point_width(all);
}

// ---- making ----

String *string_new(Vm *vm, uint32_t length, uint8_t width) {
  String *s = object_new(vm, SHAPE_STR, string_cell_size(length, width));
  if (s != NULL) {
    s->length = length;
    s->width = width;
  }
  return s; // the cell was zero: so is the end
}

String *string_new_long(Vm *vm, size_t length, uint8_t width) {
  if (length >= UINT32_MAX) {
    (void)raise_memory_error(vm);
    return NULL;
  }
  return string_new(vm, (uint32_t)length, width);
}

// Texts of one character and none are shared: nearly every text of a program that is taken apart
// ends up as such.
bool string_from_latin1(Vm *vm, const void *data, size_t length, Value *result) {
  if (length <= 1) {
    *result = value_retain(length == 0 ? vm->empty_string : vm->latin1[*(const uint8_t *)data]);
    return true;
  }
  String *s = string_new_long(vm, length, 1);
  if (s == NULL) {
    return false;
  }
  memcpy(s->data, data, length);
  s->is_ascii = bytes_are_ascii(data, length);
  *result = value_from_object(s);
  return true;
}

// The narrowest width is found first, so that equal texts have equal bytes.
bool string_from_units(Vm *vm, const void *data, uint8_t width, size_t length, Value *result) {
  if (width == 1) {
    return string_from_latin1(vm, data, length, result);
  }
  uint8_t needed = units_width(data, width, 0, length);
  if (length <= 1 && needed == 1) {
    return length == 0 ? string_from_latin1(vm, data, 0, result)
                       : string_from_code_point(vm, units_get(data, width, 0), result);
  }
  String *s = string_new_long(vm, length, needed);
  if (s == NULL) {
    return false;
  }
  units_copy(s->data, needed, 0, data, width, 0, length);
  s->is_ascii = needed == 1 && bytes_are_ascii(s->data, length);
  *result = value_from_object(s);
  return true;
}

bool string_from_ucs4(Vm *vm, const uint32_t *code_points, size_t length, Value *result) {
  return string_from_units(vm, code_points, 4, length, result);
}

bool string_from_code_point(Vm *vm, uint32_t code_point, Value *result) {
  if (code_point < 256) {
    *result = value_retain(vm->latin1[code_point]);
    return true;
  }
  String *s = string_new(vm, 1, code_point_width(code_point));
  if (s == NULL) {
    return false;
  }
  units_put(s->data, s->width, 0, code_point);
  *result = value_from_object(s);
  return true;
}

bool string_from_c(Vm *vm, const char *text, Value *result) {
  return string_from_utf8(vm, text, strlen(text), result);
}

// ---- comparing ----

// "" hashes to 0 and nothing to -1, as in CPython.
uint64_t latin1_hash(const Vm *vm, const void *bytes, size_t length) {
  uint64_t hash = length == 0 ? 0 : siphash13(vm->hash_key, bytes, length);
  return hash == UINT64_MAX ? UINT64_MAX - 1 : hash;
}

uint64_t string_hash(Vm *vm, String *s) {
  if (!s->is_hashed) {
    s->hash = latin1_hash(vm, s->data, (size_t)s->length * s->width);
    s->is_hashed = true;
  }
  return s->hash;
}

bool string_equal(const String *a, const String *b) {
  if (a == b) {
    return true;
  }
  if (a->length != b->length || a->width != b->width || (a->is_interned && b->is_interned)) {
    return false;
  }
  if (a->is_hashed && b->is_hashed && a->hash != b->hash) {
    return false;
  }
  return memcmp(a->data, b->data, (size_t)a->length * a->width) == 0;
}

// Bytes compare as code points do; wider units do not on little-endian machines.
int string_compare(const String *a, const String *b) {
  uint32_t shorter = a->length < b->length ? a->length : b->length;
  if (a->width == 1 && b->width == 1) {
    int order = memcmp(a->data, b->data, shorter);
    if (order != 0) {
      return order;
    }
  } else {
    for (uint32_t i = 0; i < shorter; i++) {
      uint32_t x = string_at(a, i);
      uint32_t y = string_at(b, i);
      if (x != y) {
        return x < y ? -1 : 1;
      }
    }
  }
  return (a->length > b->length) - (a->length < b->length);
}

// Two interned texts are equal only if they are one; two hashes that differ settle it as well.
bool string_equals_c(const String *s, const char *ascii) {
  return s->is_ascii && strlen(ascii) == s->length && memcmp(s->data, ascii, s->length) == 0;
}

// ---- parts and sums ----

// A part of ASCII is ASCII: the one case where nothing has to be looked at.
bool string_slice(Vm *vm, String *s, uint32_t start, uint32_t end, Value *result) {
  uint32_t length = end - start;
  if (length == s->length) {
    *result = value_retain(value_from_object(s));
    return true;
  }
  const uint8_t *data = s->data + (size_t)start * s->width;
  if (!s->is_ascii || length <= 1) {
    return string_from_units(vm, data, s->width, length, result);
  }
  String *part = string_new(vm, length, 1);
  if (part == NULL) {
    return false;
  }
  if (length <= 8 && start + 8 <= s->length) { // one move, of which the rest is cut off
    memcpy(part->data, data, 8);
    part->data[length] = 0;
  } else {
    memcpy(part->data, data, length);
  }
  part->is_ascii = true;
  *result = value_from_object(part);
  return true;
}

// Adding nothing gives the other text itself, as CPython does: no copy is made.
bool string_concat(Vm *vm, Value left, Value right, Value *result) {
  const String *a = AS_STRING(left);
  const String *b = AS_STRING(right);
  if (a->length == 0 || b->length == 0) {
    *result = value_retain(a->length == 0 ? right : left);
    return true;
  }
  uint8_t width = a->width > b->width ? a->width : b->width;
  String *sum = string_new_long(vm, (size_t)a->length + b->length, width);
  if (sum == NULL) {
    return false;
  }
  if (width == 1) {
    memcpy(sum->data, a->data, a->length);
    memcpy(sum->data + a->length, b->data, b->length);
  } else {
    units_copy(sum->data, width, 0, a->data, a->width, 0, a->length);
    units_copy(sum->data, width, a->length, b->data, b->width, 0, b->length);
  }
  sum->is_ascii = a->is_ascii && b->is_ascii;
  *result = value_from_object(sum);
  return true;
}

// Can `piece` be written behind the end of `s` where it stands?
static bool has_room(const String *s, const String *piece) {
  size_t length = (size_t)s->length + piece->length;
  return s->head.count == 1 && s != piece && piece->width <= s->width && length < UINT32_MAX &&
         string_cell_size((uint32_t)length, s->width) == string_cell_size(s->length, s->width);
}

// What `s += piece` comes to in a loop: writing behind the end of a cell that has room there.
bool string_append_owned(Vm *vm, Value *target, Value piece_value) {
  String *s = AS_STRING(*target);
  const String *piece = AS_STRING(piece_value);
  if (!has_room(s, piece)) {
    Value sum;
    if (!string_concat(vm, *target, piece_value, &sum)) {
      return false;
    }
    value_replace(vm, target, sum);
    return true;
  }
  if (s->width == 1) {
    memcpy(s->data + s->length, piece->data, piece->length);
  } else {
    units_copy(s->data, s->width, s->length, piece->data, piece->width, 0, piece->length);
  }
  s->length += piece->length;
  units_put(s->data, s->width, s->length, 0);
  s->is_ascii = s->is_ascii && piece->is_ascii;
  s->is_hashed = false;
  found_forget(vm, s);
  return true;
}

// ---- join ----

// Length and width of the whole; every item is checked to be a str here, and only here.
static bool join_measure(Vm *vm, const String *separator, const Value *items, size_t count,
                         size_t *length, uint8_t *width, bool *is_ascii) {
  *length = separator->length * (count - 1);
  *width = count > 1 ? separator->width : 1;
  *is_ascii = count < 2 || separator->is_ascii;
  for (size_t i = 0; i < count; i++) {
    const String *item = string_of(vm, items[i]);
    if (item == NULL) {
      return raise_type_error(vm, "sequence item %z: expected str instance, %T found", i, items[i]);
    }
    *length += item->length;
    *width = item->width > *width ? item->width : *width;
    *is_ascii = *is_ascii && item->is_ascii;
  }
  return true;
}

// Copy a text of bytes.  Short ones with one move: their cells have eight bytes from `data` on, and
// what is moved too much is written over or lies before `end`.
static inline uint8_t *put_bytes(uint8_t *to, const uint8_t *end, const String *s) {
  if (s->length <= 8 && end - to >= 8) {
    memcpy(to, s->data, 8);
  } else {
    memcpy(to, s->data, s->length);
  }
  return to + s->length;
}

static void join_narrow(Vm *vm, String *joined, const String *separator, const Value *items,
                        size_t count) {
  uint8_t *to = joined->data;
  const uint8_t *end = to + joined->length;
  for (size_t i = 0; i < count; i++) {
    if (i != 0) {
      to = put_bytes(to, end, separator);
    }
    to = put_bytes(to, end, string_of(vm, items[i]));
  }
}

static void join_wide(Vm *vm, String *joined, const String *separator, const Value *items,
                      size_t count) {
  size_t at = 0;
  for (size_t i = 0; i < count; i++) {
    if (i != 0) {
      units_copy(joined->data, joined->width, at, separator->data, separator->width, 0,
                 separator->length);
      at += separator->length;
    }
    const String *item = string_of(vm, items[i]);
    units_copy(joined->data, joined->width, at, item->data, item->width, 0, item->length);
    at += item->length;
  }
}

// Measured first, then written into a String of exactly that length: no growing, one allocation.
bool string_join(Vm *vm, String *separator, const Value *items, size_t count, Value *result) {
  if (count == 0) {
    *result = value_retain(vm->empty_string);
    return true;
  }
  if (count == 1 && value_is_string(items[0])) {
    *result = value_retain(items[0]);
    return true;
  }
  size_t length;
  uint8_t width;
  bool is_ascii;
  if (!join_measure(vm, separator, items, count, &length, &width, &is_ascii)) {
    return false;
  }
  if (length <= 1) { // one of the shared short strings
    for (size_t i = 0; length == 1 && i < count; i++) {
      if (string_of(vm, items[i])->length == 1) {
        return string_from_code_point(vm, string_at(string_of(vm, items[i]), 0), result);
      }
    }
    *result = value_retain(length == 0 ? vm->empty_string : value_from_object(separator));
    return true;
  }
  String *joined = string_new_long(vm, length, width);
  if (joined == NULL) {
    return false;
  }
  if (width == 1) {
    join_narrow(vm, joined, separator, items, count);
  } else {
    join_wide(vm, joined, separator, items, count);
  }
  joined->is_ascii = is_ascii;
  *result = value_from_object(joined);
  return true;
}

uint32_t string_display_width(const String *s) {
  uint32_t columns = s->is_ascii ? s->length : 0;
  for (uint32_t i = 0; i < s->length && !s->is_ascii; i++) {
    columns += (uint32_t)unicode_width(string_at(s, i));
  }
  return columns;
}
