// Searching text: find, count, index, startswith and their like, for bytes and for code points of
// any width.
//
// Bytes are searched for places where the needle's first and last byte stand right, eight at a
// time; too many of them that are none, and the C library's memmem, which is linear, takes over.
// Code points of equal width are searched as bytes too, where a hit that is not aligned to a
// code point is passed over.  A needle wider than the haystack cannot be in it; a narrower one is
// widened first.
#include "vm/string_internal.h"
#include "vm/vm.h"

enum { MISSES_MAX = 64 };

static int64_t find_rest(const uint8_t *haystack, size_t length, size_t from, const uint8_t *needle,
                         size_t size) {
  const uint8_t *hit = memmem(haystack + from, length - from, needle, size);
  return hit == NULL ? -1 : hit - haystack;
}

static uint64_t load_word(const uint8_t *p) {
  uint64_t word;
  memcpy(&word, p, sizeof word);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  return word;
}

// For needles of two bytes and more.
static int64_t find_by_ends(const uint8_t *haystack, size_t length, const uint8_t *needle,
                            size_t size) {
  const uint64_t first = BYTE_ONES * needle[0];
  const uint64_t last = BYTE_ONES * needle[size - 1];
  int misses = 0;
  size_t at = 0;
  for (; at + size + 7 <= length; at += 8) {
    uint64_t places = bytes_equal_mask(load_word(haystack + at), first) &
                      bytes_equal_mask(load_word(haystack + at + size - 1), last);
    while (UNLIKELY(places != 0)) {
      size_t place = at + (size_t)__builtin_ctzll(places) / 8;
      if (memcmp(haystack + place, needle, size) == 0) {
        return (int64_t)place;
      }
      if (++misses > MISSES_MAX) {
        return find_rest(haystack, length, place + 1, needle, size);
      }
      places &= places - 1;
    }
  }
  for (; at + size <= length; at++) {
    if (haystack[at] == needle[0] && memcmp(haystack + at, needle, size) == 0) {
      return (int64_t)at;
    }
  }
  return -1;
}

int64_t bytes_find(const uint8_t *haystack, size_t length, const uint8_t *needle, size_t size) {
  if (size > length) {
    return -1;
  }
  if (size > 1) {
    return find_by_ends(haystack, length, needle, size);
  }
  const uint8_t *hit = size == 0 ? haystack : memchr(haystack, needle[0], length);
  return hit == NULL ? (size == 0 ? 0 : -1) : hit - haystack;
}

// From the end, with a skip by the first byte of the needle (Horspool's rule, mirrored).
int64_t bytes_find_last(const uint8_t *haystack, size_t length, const uint8_t *needle,
                        size_t size) {
  if (size > length) {
    return -1;
  }
  if (size == 0) {
    return (int64_t)length;
  }
  if (size == 1) {
    const uint8_t *hit = memrchr(haystack, needle[0], length);
    return hit == NULL ? -1 : hit - haystack;
  }
  size_t skip[256];
  for (int i = 0; i < 256; i++) {
    skip[i] = size;
  }
  for (size_t i = size - 1; i > 0; i--) {
    skip[needle[i]] = i;
  }
  size_t at = length - size;
  for (;;) {
    if (haystack[at] == needle[0] && memcmp(haystack + at, needle, size) == 0) {
      return (int64_t)at;
    }
    size_t step = skip[haystack[at]];
    if (step > at) {
      return -1;
    }
    at -= step;
  }
}

// ---- needles made as wide as the haystack ----

enum { NEEDLE_ON_STACK = 64 };

typedef struct Needle {
  const uint8_t *data;
  size_t size; // bytes
  uint32_t local[NEEDLE_ON_STACK];
} Needle;

// A needle that is narrower and longer than NEEDLE_ON_STACK is not widened: it is compared code
// point by code point where its first one is found.
static bool needle_prepare(Needle *n, const String *needle, uint8_t width) {
  n->size = (size_t)needle->length * width;
  if (needle->width == width) {
    n->data = needle->data;
    return true;
  }
  if (needle->length > NEEDLE_ON_STACK) {
    return false;
  }
  units_copy(n->local, width, 0, needle->data, needle->width, 0, needle->length);
  n->data = (const uint8_t *)n->local;
  return true;
}

bool string_matches_at(const String *s, uint32_t at, const String *piece) {
  if (s->width == piece->width) {
    return memcmp(s->data + (size_t)at * s->width, piece->data,
                  (size_t)piece->length * piece->width) == 0;
  }
  for (uint32_t i = 0; i < piece->length; i++) {
    if (string_at(s, at + i) != string_at(piece, i)) {
      return false;
    }
  }
  return true;
}

// Only for long needles narrower than the haystack: hardly ever.
static int64_t find_slowly(const String *s, uint32_t start, uint32_t end, const String *needle) {
  for (uint32_t i = start; i + needle->length <= end; i++) {
    if (string_matches_at(s, i, needle)) {
      return i;
    }
  }
  return -1;
}

int64_t string_find(const String *s, uint32_t start, uint32_t end, const String *needle) {
  if (needle->length > end - start || needle->width > s->width) {
    return -1;
  }
  if (s->width == 1) {
    int64_t hit = bytes_find(s->data + start, end - start, needle->data, needle->length);
    return hit < 0 ? -1 : hit + start;
  }
  Needle n;
  if (!needle_prepare(&n, needle, s->width)) {
    return find_slowly(s, start, end, needle);
  }
  size_t from = (size_t)start * s->width;
  size_t limit = (size_t)end * s->width;
  for (;;) {
    int64_t hit = bytes_find(s->data + from, limit - from, n.data, n.size);
    if (hit < 0) {
      return -1;
    }
    from += (size_t)hit;
    if (from % s->width == 0) {
      return (int64_t)(from / s->width);
    }
    from++;
  }
}

// Wide texts are compared place by place: searching backwards in them is rare.
int64_t string_find_last(const String *s, uint32_t start, uint32_t end, const String *needle) {
  if (needle->length > end - start || needle->width > s->width) {
    return -1;
  }
  if (s->width == 1) {
    int64_t hit = bytes_find_last(s->data + start, end - start, needle->data, needle->length);
    return hit < 0 ? -1 : hit + start;
  }
  for (uint32_t i = end - needle->length + 1; i > start; i--) {
    if (string_matches_at(s, i - 1, needle)) {
      return i - 1;
    }
  }
  return -1;
}

// How often is the byte there?  Eight at a time: a byte that is equal has no bit left, and adding 127
// to its seven lower ones leaves the top bit unset.
static int64_t count_byte(const uint8_t *data, size_t length, uint8_t byte) {
  const uint64_t low = BYTE_ONES * 0x7f;
  int64_t count = 0;
  size_t at = 0;
  for (; at + 8 <= length; at += 8) {
    uint64_t difference = load_word(data + at) ^ (BYTE_ONES * byte);
    uint64_t equal = ~(((difference & low) + low) | difference | low);
    count += __builtin_popcountll(equal);
  }
  for (; at < length; at++) {
    count += data[at] == byte;
  }
  return count;
}

// The empty text is in every gap: once more than there are code points.
int64_t string_count(const String *s, uint32_t start, uint32_t end, const String *needle,
                     int64_t limit) {
  if (needle->length == 0) {
    int64_t gaps = (int64_t)end - start + 1;
    return gaps < limit ? gaps : limit;
  }
  if (needle->length == 1 && s->width == 1 && needle->width == 1) {
    int64_t all = count_byte(s->data + start, end - start, needle->data[0]);
    return all < limit ? all : limit;
  }
  int64_t count = 0;
  while (count < limit) {
    int64_t hit = string_find(s, start, end, needle);
    if (hit < 0) {
      break;
    }
    count++;
    start = (uint32_t)hit + needle->length;
  }
  return count;
}

// ---- arguments ----

String *string_of_other(const Vm *vm, Value v) {
  if (!value_is_pointer(v) || value_layout(vm, v) != LAYOUT_STR) {
    return NULL;
  }
  return AS_STRING(value_unbox(vm, v));
}

bool string_argument(Vm *vm, Value v, const char *name, int position, String **result) {
  *result = string_of(vm, v);
  if (*result == NULL) {
    return v == VALUE_NONE
               ? raise_type_error(vm, "%s() argument %d must be str, not None", name, position)
               : raise_type_error(vm, "%s() argument %d must be str, not %T", name, position, v);
  }
  return true;
}

static bool span_bound(Vm *vm, Value v, int64_t absent, int64_t length, int64_t *result) {
  int64_t i;
  if (v == VALUE_NONE || v == VALUE_UNBOUND) {
    *result = absent;
    return true;
  }
  if (value_is_int(v)) {
    i = value_to_small(v);
  } else {
    Value index;
    if (class_lookup(vm, value_class(vm, v), vm->names.index) == VALUE_UNBOUND) {
      return raise_type_error(vm, "slice indices must be integers or None or have an __index__ "
                                  "method");
    }
    if (!value_index(vm, v, &index)) {
      return false;
    }
    bool done = value_to_index_clamped(vm, index, &i);
    value_release(vm, index);
    if (!done) {
      return false;
    }
  }
  if (i < 0) {
    i = i + length < 0 ? 0 : i + length;
  }
  *result = i;
  return true;
}

// `from` may lie beyond the length: then nothing matches, not even the empty text.
bool span_given(Vm *vm, Value start, Value end, int64_t length, int64_t *from, int64_t *to) {
  if (!span_bound(vm, start, 0, length, from) || !span_bound(vm, end, length, length, to)) {
    return false;
  }
  if (*to > length) {
    *to = length;
  }
  return true;
}

// ---- methods ----

// What find, index and count have in common: self, sub, start, end.
typedef struct Search {
  String *text, *needle;
  int64_t start, end;
  bool is_possible; // the span can hold the needle
} Search;

// The arguments of find, index and count, in their order of complaint.
static bool search_arguments(Vm *vm, const Value *args, const char *name, Search *s) {
  s->text = AS_STRING(args[0]);
  if (!string_argument(vm, args[1], name, 1, &s->needle) ||
      !span_arguments(vm, args[2], args[3], s->text->length, &s->start, &s->end)) {
    return false;
  }
  s->is_possible = s->start <= s->end && s->needle->length <= s->end - s->start;
  if (s->is_possible) {
    vm_worked(vm, (size_t)(s->end - s->start) >> 8);
  }
  return true;
}

static bool find_any(Vm *vm, const Value *args, const char *name, bool from_end, int64_t *hit) {
  Search s;
  if (!search_arguments(vm, args, name, &s)) {
    return false;
  }
  *hit = -1;
  if (s.is_possible) {
    uint32_t start = (uint32_t)s.start;
    uint32_t end = (uint32_t)s.end;
    *hit = from_end ? string_find_last(s.text, start, end, s.needle)
                    : string_find(s.text, start, end, s.needle);
  }
  return true;
}

static bool string_method_find(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t hit;
  if (!find_any(vm, args, "find", false, &hit)) {
    return false;
  }
  *result = value_from_small(hit);
  return true;
}

static bool string_method_rfind(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t hit;
  if (!find_any(vm, args, "rfind", true, &hit)) {
    return false;
  }
  *result = value_from_small(hit);
  return true;
}

static bool string_method_index(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t hit;
  if (!find_any(vm, args, "index", false, &hit)) {
    return false;
  }
  *result = value_from_small(hit);
  return hit >= 0 || raise_value_error(vm, "substring not found");
}

static bool string_method_rindex(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t hit;
  if (!find_any(vm, args, "rindex", true, &hit)) {
    return false;
  }
  *result = value_from_small(hit);
  return hit >= 0 || raise_value_error(vm, "substring not found");
}

static bool string_method_count(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Search s;
  if (!search_arguments(vm, args, "count", &s)) {
    return false;
  }
  int64_t hits = !s.is_possible ? 0
                                : string_count(s.text, (uint32_t)s.start, (uint32_t)s.end, s.needle,
                                               INT64_MAX);
  *result = value_from_small(hits);
  return true;
}

// Beyond the end not even the empty text matches.
static bool affix_matches(const String *s, int64_t start, int64_t end, const String *affix,
                          bool at_end) {
  if (start > end || affix->length > end - start) {
    return false;
  }
  int64_t at = at_end ? end - affix->length : start;
  return string_matches_at(s, (uint32_t)at, affix);
}

// startswith and endswith: a str or a tuple of them.
static bool affix_method(Vm *vm, const Value *args, const char *name, bool at_end, Value *result) {
  const String *s = AS_STRING(args[0]);
  int64_t start, end;
  if (!span_arguments(vm, args[2], args[3], s->length, &start, &end)) {
    return false;
  }
  const String *affix = string_of(vm, args[1]);
  if (affix != NULL) {
    *result = value_from_bool(affix_matches(s, start, end, affix, at_end));
    return true;
  }
  if (value_layout(vm, args[1]) != LAYOUT_TUPLE) {
    return raise_type_error(vm, "%s first arg must be str or a tuple of str, not %T", name,
                            args[1]);
  }
  const Tuple *choices = OBJECT_AS(Tuple, value_unbox(vm, args[1]));
  *result = VALUE_FALSE;
  for (uint32_t i = 0; i < choices->length && *result == VALUE_FALSE; i++) {
    affix = string_of(vm, choices->items[i]);
    if (affix == NULL) {
      return raise_type_error(vm, "tuple for %s must only contain str, not %T", name,
                              choices->items[i]);
    }
    *result = value_from_bool(affix_matches(s, start, end, affix, at_end));
  }
  return true;
}

static bool string_method_startswith(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return affix_method(vm, args, "startswith", false, result);
}

static bool string_method_endswith(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return affix_method(vm, args, "endswith", true, result);
}

const NativeDef STRING_SEARCH_METHODS[] = {
    {"find", "self, sub, start=None, end=None, /", string_method_find,
     "Where sub begins first, or -1.", 0},
    {"rfind", "self, sub, start=None, end=None, /", string_method_rfind,
     "Where sub begins last, or -1.", 0},
    {"index", "self, sub, start=None, end=None, /", string_method_index,
     "Where sub begins first; ValueError if it does not occur.", 0},
    {"rindex", "self, sub, start=None, end=None, /", string_method_rindex,
     "Where sub begins last; ValueError if it does not occur.", 0},
    {"count", "self, sub, start=None, end=None, /", string_method_count,
     "How often sub occurs without overlap.", 0},
    {"startswith", "self, prefix, start=None, end=None, /", string_method_startswith,
     "Does the text begin with prefix, or with one of a tuple of them?", 0},
    {"endswith", "self, suffix, start=None, end=None, /", string_method_endswith,
     "Does the text end with suffix, or with one of a tuple of them?", 0},
    {NULL, NULL, NULL, NULL, 0}};
