// Searching bytes and bytearrays: find, count, startswith and their like.
#include "vm/bytes_internal.h"
#include "vm/string_internal.h"
#include "vm/vm.h"

// What is searched for: bytes-like, or one byte given as an int.
typedef struct Search {
  Span text, needle;
  uint8_t byte;
  int64_t start, end;
} Search;

static bool needle_argument(Vm *vm, Value v, Search *s) {
  if (bytes_view(vm, v, &s->needle.data, &s->needle.length)) {
    return true;
  }
  if (class_lookup(vm, value_class(vm, v), vm->names.index) == VALUE_UNBOUND) {
    return raise_type_error(vm, "argument should be integer or bytes-like object, not '%T'", v);
  }
  s->needle = (Span){&s->byte, 1};
  return byte_from_value(vm, v, "byte must be in range(0, 256)", &s->byte);
}

// self, sub, start, end.  *is_possible: the span may hold the needle.
static bool search_arguments(Vm *vm, const Value *args, Search *s, bool *is_possible) {
  // Indices may run Python, which may change a bytearray: spans are taken afterwards.
  if (!span_arguments(vm, args[2], args[3], (int64_t)bytes_span(args[0]).length, &s->start,
                      &s->end) ||
      !needle_argument(vm, args[1], s)) {
    return false;
  }
  s->text = bytes_span(args[0]);
  s->end = s->end < (int64_t)s->text.length ? s->end : (int64_t)s->text.length;
  *is_possible = s->start <= s->end && s->needle.length <= (size_t)(s->end - s->start);
  return true;
}

static bool find_any(Vm *vm, const Value *args, bool from_end, int64_t *hit) {
  Search s;
  bool is_possible;
  if (!search_arguments(vm, args, &s, &is_possible)) {
    return false;
  }
  *hit = -1;
  if (is_possible) {
    const uint8_t *data = s.text.data + s.start;
    size_t length = (size_t)(s.end - s.start);
    *hit = from_end ? bytes_find_last(data, length, s.needle.data, s.needle.length)
                    : bytes_find(data, length, s.needle.data, s.needle.length);
    *hit = *hit < 0 ? -1 : *hit + s.start;
  }
  return true;
}

static bool bytes_method_find(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t hit;
  if (!find_any(vm, args, false, &hit)) {
    return false;
  }
  *result = value_from_small(hit);
  return true;
}

static bool bytes_method_rfind(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t hit;
  if (!find_any(vm, args, true, &hit)) {
    return false;
  }
  *result = value_from_small(hit);
  return true;
}

static bool bytes_method_index(Vm *vm, Value *args, int count, Value *result) {
  return bytes_method_find(vm, args, count, result) &&
         (value_to_small(*result) >= 0 || raise_value_error(vm, "subsection not found"));
}

static bool bytes_method_rindex(Vm *vm, Value *args, int count, Value *result) {
  return bytes_method_rfind(vm, args, count, result) &&
         (value_to_small(*result) >= 0 || raise_value_error(vm, "subsection not found"));
}

static bool bytes_method_count(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Search s;
  bool is_possible;
  if (!search_arguments(vm, args, &s, &is_possible)) {
    return false;
  }
  int64_t hits = 0;
  int64_t at = s.start;
  while (is_possible && at <= s.end) {
    int64_t hit =
        bytes_find(s.text.data + at, (size_t)(s.end - at), s.needle.data, s.needle.length);
    if (hit < 0) {
      break;
    }
    hits++;
    at += hit + (s.needle.length == 0 ? 1 : (int64_t)s.needle.length);
  }
  *result = value_from_small(hits);
  return true;
}

static bool affix_matches(Span text, int64_t start, int64_t end, Span affix, bool at_end) {
  if (start > end || affix.length > (size_t)(end - start)) {
    return false;
  }
  const uint8_t *at = text.data + (at_end ? end - (int64_t)affix.length : start);
  return affix.length == 0 || memcmp(at, affix.data, affix.length) == 0;
}

static bool affix_method(Vm *vm, const Value *args, const char *name, bool at_end, Value *result) {
  Span affix;
  int64_t start, end;
  if (!span_arguments(vm, args[2], args[3], (int64_t)bytes_span(args[0]).length, &start, &end)) {
    return false;
  }
  Span text = bytes_span(args[0]);
  end = end < (int64_t)text.length ? end : (int64_t)text.length;
  if (bytes_view(vm, args[1], &affix.data, &affix.length)) {
    *result = value_from_bool(affix_matches(text, start, end, affix, at_end));
    return true;
  }
  if (value_layout(vm, args[1]) != LAYOUT_TUPLE) {
    return raise_type_error(vm, "%s first arg must be bytes or a tuple of bytes, not %T", name,
                            args[1]);
  }
  const Tuple *choices = OBJECT_AS(Tuple, value_unbox(vm, args[1]));
  bool found = false;
  for (uint32_t i = 0; i < choices->length && !found; i++) {
    if (!bytes_argument(vm, choices->items[i], &affix)) {
      return false;
    }
    found = affix_matches(text, start, end, affix, at_end);
  }
  *result = value_from_bool(found);
  return true;
}

static bool bytes_method_startswith(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return affix_method(vm, args, "startswith", false, result);
}

static bool bytes_method_endswith(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return affix_method(vm, args, "endswith", true, result);
}

const NativeDef BYTES_SEARCH_METHODS[] = {
    {"find", "self, sub, start=None, end=None, /", bytes_method_find,
     "Where sub begins first, or -1.", 0},
    {"rfind", "self, sub, start=None, end=None, /", bytes_method_rfind,
     "Where sub begins last, or -1.", 0},
    {"index", "self, sub, start=None, end=None, /", bytes_method_index,
     "Where sub begins first; ValueError if it does not occur.", 0},
    {"rindex", "self, sub, start=None, end=None, /", bytes_method_rindex,
     "Where sub begins last; ValueError if it does not occur.", 0},
    {"count", "self, sub, start=None, end=None, /", bytes_method_count,
     "How often sub occurs without overlap.", 0},
    {"startswith", "self, prefix, start=None, end=None, /", bytes_method_startswith,
     "Do the bytes begin with prefix, or with one of a tuple of them?", 0},
    {"endswith", "self, suffix, start=None, end=None, /", bytes_method_endswith,
     "Do the bytes end with suffix, or with one of a tuple of them?", 0},
    {NULL, NULL, NULL, NULL, 0}};
