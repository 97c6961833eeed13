// Making one text from others: replace, translate and maketrans, join.
#include "vm/number.h"
#include "vm/string_internal.h"
#include "vm/vm.h"

// ---- replace ----

// One byte for another, eight at a time: adding 127 to the low bits carries into the top bit of
// every byte that is not zero.
static void replace_bytes(uint8_t *to, const uint8_t *from, size_t length, uint8_t old,
                          uint8_t new) {
  const uint64_t low_bits = ~(BYTE_ONES << 7);
  size_t i = 0;
  for (; i + 8 <= length; i += 8) {
    uint64_t word;
    memcpy(&word, from + i, sizeof word);
    uint64_t difference = word ^ BYTE_ONES * old;
    uint64_t equal = ~(((difference & low_bits) + low_bits) | difference | low_bits);
    word ^= (equal >> 7) * (uint64_t)(old ^ new);
    memcpy(to + i, &word, sizeof word);
  }
  for (; i < length; i++) {
    to[i] = from[i] == old ? new : from[i];
  }
}

// One code point for another, nothing else: the shape of the text stays.
static bool replace_units(Vm *vm, const String *s, uint32_t old, uint32_t new, int64_t limit,
                          Value *result) {
  uint8_t width = s->width > code_point_width(new) ? s->width : code_point_width(new);
  String *replaced = string_new(vm, s->length, width);
  if (replaced == NULL) {
    return false;
  }
  if (width == 1 && limit < 0) {
    replace_bytes(replaced->data, s->data, s->length, (uint8_t)old, (uint8_t) new);
  } else {
    units_copy(replaced->data, width, 0, s->data, s->width, 0, s->length);
    for (uint32_t i = 0; i < s->length && limit != 0; i++) {
      if (string_at(s, i) == old) {
        units_put(replaced->data, width, i, new);
        limit--;
      }
    }
  }
  if (width == 1 && s->length > 1) {
    replaced->is_ascii = bytes_are_ascii(replaced->data, s->length);
    *result = value_from_object(replaced);
    return true;
  }
  bool done = string_from_units(vm, replaced->data, width, s->length, result); // may be narrower
  object_release(vm, replaced);
  return done;
}

// An empty `old` is found before every code point and at the end.
static bool replace_gaps(Vm *vm, const String *s, const String *new, int64_t limit,
                         StringBuilder *b) {
  for (uint32_t i = 0; i <= s->length; i++) {
    if (limit != 0) {
      limit--;
      if (!builder_add_string(vm, b, new)) {
        return false;
      }
    }
    if (i < s->length && !builder_add_char(vm, b, string_at(s, i))) {
      return false;
    }
  }
  return true;
}

// Any widths, any number of hits: text between hits is copied in runs.
static bool replace_hits(Vm *vm, const String *s, const String *old, const String *new,
                         int64_t limit, int64_t hit, StringBuilder *b) {
  uint32_t start = 0;
  while (hit >= 0 && limit-- != 0) {
    if (!builder_add_slice(vm, b, s, start, (uint32_t)hit) || !builder_add_string(vm, b, new)) {
      return false;
    }
    start = (uint32_t)hit + old->length;
    hit = string_find(s, start, s->length, old);
  }
  return builder_add_slice(vm, b, s, start, s->length);
}

enum { HITS_MAX = 128 };

// All bytes wide, few hits: they are found once, then the result is made in one piece.  *done is
// false where there are too many.
static bool replace_narrow(Vm *vm, const String *s, const String *old, const String *new,
                           int64_t limit, int64_t hit, bool *done, Value *result) {
  uint32_t hits[HITS_MAX];
  uint32_t count = 0;
  while (hit >= 0 && limit-- != 0 && count < HITS_MAX) {
    hits[count++] = (uint32_t)hit;
    hit = string_find(s, (uint32_t)hit + old->length, s->length, old);
  }
  *done = count < HITS_MAX;
  if (!*done) {
    return true;
  }
  size_t length = s->length + (size_t)count * new->length - (size_t)count * old->length;
  String *replaced = string_new_long(vm, length, 1);
  if (replaced == NULL) {
    return false;
  }
  uint8_t *to = replaced->data;
  uint32_t start = 0;
  for (uint32_t i = 0; i < count; i++) {
    memcpy(to, s->data + start, hits[i] - start);
    memcpy(to + hits[i] - start, new->data, new->length);
    to += hits[i] - start + new->length;
    start = hits[i] + old->length;
  }
  memcpy(to, s->data + start, s->length - start);
  replaced->is_ascii = (s->is_ascii && new->is_ascii) || bytes_are_ascii(replaced->data, length);
  *result = value_from_object(replaced);
  if (length > 1) {
    return true;
  }
  bool made = string_from_latin1(vm, replaced->data, length, result); // a shared short string
  object_release(vm, replaced);
  return made;
}

// Finds the first hit before anything is made: most texts that are searched have none.
static bool replace(Vm *vm, String *s, const String *old, const String *new, int64_t limit,
                    Value *result) {
  int64_t hit = limit == 0 ? -1 : string_find(s, 0, s->length, old);
  if (hit < 0) {
    *result = value_retain(value_from_object(s));
    return true;
  }
  if (old->length == 1 && new->length == 1) {
    return replace_units(vm, s, string_at(old, 0), string_at(new, 0), limit, result);
  }
  bool done = false;
  if (s->width == 1 && new->width == 1 && old->length != 0) {
    if (!replace_narrow(vm, s, old, new, limit, hit, &done, result)) {
      return false;
    }
    if (done) {
      return true;
    }
  }
  StringBuilder b = {0};
  done = old->length == 0 ? replace_gaps(vm, s, new, limit, &b)
                          : replace_hits(vm, s, old, new, limit, hit, &b);
  if (!done) {
    builder_discard(vm, &b);
    return false;
  }
  return builder_finish(vm, &b, result);
}

static bool string_method_replace(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  String *old, *new;
  int64_t limit;
  return string_argument(vm, args[1], "replace", 1, &old) &&
         string_argument(vm, args[2], "replace", 2, &new) && value_to_int64(vm, args[3], &limit) &&
         replace(vm, AS_STRING(args[0]), old, new, limit, result);
}

// ---- translate ----

// What translate() found in its table for one code point goes into the result.
static bool add_translation(Vm *vm, StringBuilder *b, Value found) {
  if (found == VALUE_NONE) {
    return true;
  }
  const String *text = string_of(vm, found);
  if (text != NULL) {
    return builder_add_string(vm, b, text);
  }
  if (value_layout(vm, found) != LAYOUT_INT) {
    return raise_type_error(vm, "character mapping must return integer, None or str");
  }
  int64_t c;
  if (!int_to_int64(value_unbox(vm, found), &c) || c < 0 || c > CODE_POINT_MAX) {
    return raise_value_error(vm, "character mapping must be in range(0x110000)");
  }
  return builder_add_char(vm, b, (uint32_t)c);
}

// table[c]; UNBOUND where the table raises LookupError.
static bool translation_of(Vm *vm, Value table, uint32_t c, Value *found) {
  Value key = value_from_small(c);
  if (value_is_dict(table)) {
    Value borrowed;
    if (!dict_get(vm, OBJECT_AS(Dict, table), key, &borrowed)) {
      return false;
    }
    *found = value_retain(borrowed);
    return true;
  }
  if (value_get_item(vm, table, key, found)) {
    return true;
  }
  if (!raised_matches(vm, vm->exceptions.LookupError)) {
    return false;
  }
  raised_clear(vm);
  *found = VALUE_UNBOUND;
  return true;
}

// ASCII characters that a dict makes into others, one into one: each is asked for once, as CPython
// does.  Ends at the first that becomes anything else, and gives where.
static bool map_ascii(Vm *vm, const String *s, Value table, uint8_t *mapped, uint32_t *at) {
  uint8_t known[128] = {0}; // the other character, plus 128
  for (*at = 0; *at < s->length; ++*at) {
    uint8_t c = s->data[*at];
    if (known[c] == 0) {
      Value found;
      if (!dict_get(vm, OBJECT_AS(Dict, table), value_from_small(c), &found)) {
        return false;
      }
      int64_t other = -1;
      if (found == VALUE_UNBOUND) {
        other = c;
      } else if (value_is_int(found)) {
        other = value_to_small(found);
      } else if (value_is_string(found) && as_string(found)->length == 1) {
        other = string_at(as_string(found), 0);
      }
      if (other < 0 || other > 127) {
        return true;
      }
      known[c] = (uint8_t)(other + 128);
    }
    mapped[*at] = known[c] & 127;
  }
  return true;
}

static bool translate_ascii(Vm *vm, const String *s, Value table, StringBuilder *b, uint32_t *at) {
  uint8_t *mapped = memory_new(vm, s->length);
  if (mapped == NULL) {
    return false;
  }
  bool done = map_ascii(vm, s, table, mapped, at) &&
              builder_add_ascii(vm, b, (const char *)mapped, *at);
  memory_free(vm, mapped, s->length);
  return done;
}

// The table may be any object with __getitem__; a LookupError means "as it is".
static bool translate(Vm *vm, const String *s, Value table, StringBuilder *b) {
  uint32_t from = 0;
  if (s->is_ascii && s->length > 0 && value_is_dict(table) &&
      !translate_ascii(vm, s, table, b, &from)) {
    return false;
  }
  for (uint32_t i = from; i < s->length; i++) {
    uint32_t c = string_at(s, i);
    Value found;
    if (!translation_of(vm, table, c, &found)) {
      return false;
    }
    bool done = found == VALUE_UNBOUND ? builder_add_char(vm, b, c) : add_translation(vm, b, found);
    value_release(vm, found);
    if (!done) {
      return false;
    }
  }
  return true;
}

static bool string_method_translate(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  StringBuilder b = {0};
  if (!translate(vm, AS_STRING(args[0]), args[1], &b)) {
    builder_discard(vm, &b);
    return false;
  }
  return builder_finish(vm, &b, result);
}

// ---- maketrans ----

// A dict with the keys of `from` as ints.
static bool table_from_dict(Vm *vm, const Dict *from, Dict *table) {
  uint32_t position = 0;
  Value key, value;
  while (dict_next(from, &position, &key, &value)) {
    const String *text = string_of(vm, key);
    Value code = key;
    if (text != NULL) {
      if (text->length != 1) {
        return raise_value_error(vm, "string keys in translate table must be of length 1");
      }
      code = value_from_small(string_at(text, 0));
    } else if (value_layout(vm, key) != LAYOUT_INT) {
      return raise_type_error(vm, "keys in translate table must be strings or integers");
    }
    if (!dict_set(vm, table, code, value)) {
      return false;
    }
  }
  return true;
}

// from[i] becomes to[i]; what is in `drop` goes.
static bool table_from_strings(Vm *vm, const String *from, const String *to, const String *drop,
                               Dict *table) {
  if (from->length != to->length) {
    return raise_value_error(vm, "the first two maketrans arguments must have equal length");
  }
  for (uint32_t i = 0; i < from->length; i++) {
    if (!dict_set(vm, table, value_from_small(string_at(from, i)),
                  value_from_small(string_at(to, i)))) {
      return false;
    }
  }
  for (uint32_t i = 0; drop != NULL && i < drop->length; i++) {
    if (!dict_set(vm, table, value_from_small(string_at(drop, i)), VALUE_NONE)) {
      return false;
    }
  }
  return true;
}

static bool make_table(Vm *vm, const Value *args, Dict *table) {
  if (args[1] == VALUE_UNBOUND) {
    if (!value_is_dict(args[0])) {
      return raise_type_error(vm, "if you give only one argument to maketrans it must be a dict");
    }
    return table_from_dict(vm, OBJECT_AS(Dict, args[0]), table);
  }
  String *to, *drop = NULL;
  if (!string_argument(vm, args[1], "maketrans", 2, &to) ||
      (args[2] != VALUE_UNBOUND && !string_argument(vm, args[2], "maketrans", 3, &drop))) {
    return false;
  }
  const String *from = string_of(vm, args[0]);
  if (from == NULL) {
    return raise_type_error(vm, "first maketrans argument must be a string if there is a second "
                                "argument");
  }
  return table_from_strings(vm, from, to, drop, table);
}

static bool string_method_maketrans(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Dict *table = dict_new(vm, 0);
  if (table == NULL) {
    return false;
  }
  if (!make_table(vm, args, table)) {
    object_release(vm, table);
    return false;
  }
  *result = value_from_object(table);
  return true;
}

// ---- join ----

// Lists and tuples are joined as they stand; other iterables become a list first, because the
// length of the result must be known before it is made.
static bool string_method_join(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  String *separator = AS_STRING(args[0]);
  if (value_is_list(args[1])) {
    const List *list = OBJECT_AS(List, args[1]);
    return string_join(vm, separator, list->items, list->length, result);
  }
  if (value_is_tuple(args[1])) {
    const Tuple *tuple = OBJECT_AS(Tuple, args[1]);
    return string_join(vm, separator, tuple->items, tuple->length, result);
  }
  const Class *class_ = value_class(vm, args[1]);
  if (class_->slots.iterate == NULL && class_->slots.get_item == NULL) {
    return raise_type_error(vm, "can only join an iterable");
  }
  Value items;
  if (!list_from_iterable(vm, args[1], &items)) {
    return false;
  }
  const List *list = OBJECT_AS(List, items);
  bool done = string_join(vm, separator, list->items, list->length, result);
  value_release(vm, items);
  return done;
}

const NativeDef STRING_REPLACE_METHODS[] = {
    {"replace", "self, old, new, /, count=-1", string_method_replace,
     "The text with old replaced by new, everywhere or count times.", 0},
    {"translate", "self, table, /", string_method_translate,
     "Each character replaced by what table has for its number.", 0},
    {"maketrans", "x, y=?, z=?, /", string_method_maketrans,
     "A table for translate: from a dict, or from equally long texts.", NATIVE_STATIC},
    {"join", "self, iterable, /", string_method_join,
     "The texts of iterable, this one between them.", 0},
    {NULL, NULL, NULL, NULL, 0}};
