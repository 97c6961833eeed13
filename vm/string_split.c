// Taking text apart: split, rsplit, splitlines, partition.
#include "vm/list.h"
#include "vm/string_internal.h"
#include "vm/vm.h"

// Parts wait here until there are many of them or they are all there, so that the list is made as
// large as it has to be and does not grow.
enum { PARTS_WAITING = 64 };

typedef struct Parts {
  List *list; // NULL before the first time
  uint32_t count;
  Value waiting[PARTS_WAITING]; // owned
} Parts;

static void parts_discard(Vm *vm, Parts *parts) {
  for (uint32_t i = 0; i < parts->count; i++) {
    value_release(vm, parts->waiting[i]);
  }
  parts->count = 0;
  object_release(vm, parts->list);
}

// Move what waits into the list, which gets exactly that much more room.
static bool parts_flush(Vm *vm, Parts *parts) {
  if (parts->list == NULL) {
    parts->list = list_new(vm, parts->count);
  }
  List *list = parts->list;
  if (list == NULL || !list_reserve(vm, list, (size_t)list->length + parts->count)) {
    return false;
  }
  if (parts->count != 0) {
    memcpy(list->items + list->length, parts->waiting, parts->count * sizeof(Value));
  }
  list->length += parts->count;
  parts->count = 0;
  return true;
}

// The list; or everything is given back.
static bool parts_finish(Vm *vm, Parts *parts, bool is_done, Value *result) {
  if (!is_done || !parts_flush(vm, parts)) {
    parts_discard(vm, parts);
    return false;
  }
  *result = value_from_object(parts->list);
  return true;
}

// Add s[start … end).
static inline bool add_part(Vm *vm, Parts *parts, String *s, uint32_t start, uint32_t end) {
  if (parts->count == PARTS_WAITING && !parts_flush(vm, parts)) {
    return false;
  }
  return string_slice(vm, s, start, end, &parts->waiting[parts->count]) && ++parts->count != 0;
}

// ---- split ----

static inline bool is_space_at(const String *s, uint32_t i) {
  return s->width == 1 && s->data[i] < 128 ? ascii_is_space(s->data[i])
                                           : unicode_is_space(string_at(s, i));
}

// White space among the ASCII characters, as bits of a word.
#define ASCII_SPACES 0x00000001F0003E00u

static inline bool is_ascii_space(uint8_t c) {
  return c <= ' ' && (ASCII_SPACES >> c & 1);
}

// The common case: all ASCII, no limit.
static bool split_ascii(Vm *vm, String *s, Parts *parts) {
  const uint8_t *p = s->data;
  const uint8_t *end = p + s->length; // a zero stands there: not a space
  while (true) {
    while (is_ascii_space(*p)) {
      p++;
    }
    const uint8_t *start = p;
    while (p < end && !is_ascii_space(*p)) {
      p++;
    }
    if (p == start) {
      return true;
    }
    if (!add_part(vm, parts, s, (uint32_t)(start - s->data), (uint32_t)(p - s->data))) {
      return false;
    }
  }
}

static bool split_at_space(Vm *vm, String *s, int64_t limit, Parts *parts) {
  if (s->is_ascii && limit < 0) {
    return split_ascii(vm, s, parts);
  }
  uint32_t i = 0;
  while (true) {
    while (i < s->length && is_space_at(s, i)) {
      i++;
    }
    if (i == s->length) {
      return true;
    }
    uint32_t start = i;
    if (limit-- == 0) { // the rest as it is
      return add_part(vm, parts, s, start, s->length);
    }
    while (i < s->length && !is_space_at(s, i)) {
      i++;
    }
    if (!add_part(vm, parts, s, start, i)) {
      return false;
    }
  }
}

// The parts come last first and are turned round at the end.
static bool split_at_space_from_end(Vm *vm, String *s, int64_t limit, Parts *parts) {
  uint32_t i = s->length;
  while (true) {
    while (i > 0 && is_space_at(s, i - 1)) {
      i--;
    }
    if (i == 0) {
      return true;
    }
    uint32_t end = i;
    if (limit-- == 0) {
      return add_part(vm, parts, s, 0, end);
    }
    while (i > 0 && !is_space_at(s, i - 1)) {
      i--;
    }
    if (!add_part(vm, parts, s, i, end)) {
      return false;
    }
  }
}

// One-byte texts at a one-byte separator.
static bool split_at_byte(Vm *vm, String *s, uint8_t separator, int64_t limit, Parts *parts) {
  const uint8_t *start = s->data;
  const uint8_t *end = s->data + s->length;
  const uint8_t *hit;
  while (limit-- != 0 && (hit = memchr(start, separator, (size_t)(end - start))) != NULL) {
    if (!add_part(vm, parts, s, (uint32_t)(start - s->data), (uint32_t)(hit - s->data))) {
      return false;
    }
    start = hit + 1;
  }
  return add_part(vm, parts, s, (uint32_t)(start - s->data), s->length);
}

// Any separator in any text.
static bool split_at(Vm *vm, String *s, const String *separator, int64_t limit, Parts *parts) {
  if (s->width == 1 && separator->width == 1 && separator->length == 1) {
    return split_at_byte(vm, s, separator->data[0], limit, parts);
  }
  uint32_t start = 0;
  while (limit-- != 0) {
    int64_t hit = string_find(s, start, s->length, separator);
    if (hit < 0) {
      break;
    }
    if (!add_part(vm, parts, s, start, (uint32_t)hit)) {
      return false;
    }
    start = (uint32_t)hit + separator->length;
  }
  return add_part(vm, parts, s, start, s->length);
}

static bool split_at_from_end(Vm *vm, String *s, const String *separator, int64_t limit,
                              Parts *parts) {
  uint32_t end = s->length;
  while (limit-- != 0) {
    int64_t hit = string_find_last(s, 0, end, separator);
    if (hit < 0) {
      break;
    }
    if (!add_part(vm, parts, s, (uint32_t)hit + separator->length, end)) {
      return false;
    }
    end = (uint32_t)hit;
  }
  return add_part(vm, parts, s, 0, end);
}

static void reverse(List *parts) {
  for (uint32_t i = 0, j = parts->length; i + 1 < j; i++) {
    j--;
    Value item = parts->items[i];
    parts->items[i] = parts->items[j];
    parts->items[j] = item;
  }
}

// What split and rsplit share: arguments, the choice of the way, the list.
static bool split_method(Vm *vm, Value *args, bool from_end, Value *result) {
  String *s = AS_STRING(args[0]);
  String *separator = args[1] == VALUE_NONE ? NULL : string_of(vm, args[1]);
  int64_t limit;
  if (!value_to_int64(vm, args[2], &limit)) {
    return false;
  }
  if (separator == NULL && args[1] != VALUE_NONE) {
    return raise_type_error(vm, "must be str or None, not %T", args[1]);
  }
  if (separator != NULL && separator->length == 0) {
    return raise_value_error(vm, "empty separator");
  }
  Parts parts;
  parts.list = NULL;
  parts.count = 0;
  bool done;
  if (separator == NULL) {
    done = from_end ? split_at_space_from_end(vm, s, limit, &parts)
                    : split_at_space(vm, s, limit, &parts);
  } else {
    done = from_end ? split_at_from_end(vm, s, separator, limit, &parts)
                    : split_at(vm, s, separator, limit, &parts);
  }
  if (!parts_finish(vm, &parts, done, result)) {
    return false;
  }
  if (from_end) {
    reverse(OBJECT_AS(List, *result));
  }
  return true;
}

static bool string_method_split(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return split_method(vm, args, false, result);
}

static bool string_method_rsplit(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return split_method(vm, args, true, result);
}

// ---- splitlines ----

static inline bool is_break_at(const String *s, uint32_t i) {
  uint32_t c = string_at(s, i);
  return (c < ' ' || c >= 128) && unicode_is_line_break(c);
}

// A line ends at any of Unicode's line breaks; \r\n is one.
static bool split_lines(Vm *vm, String *s, bool keep_ends, Parts *lines) {
  uint32_t start = 0;
  while (start < s->length) {
    uint32_t end = start;
    while (end < s->length && !is_break_at(s, end)) {
      end++;
    }
    uint32_t next = end;
    if (next < s->length) {
      bool is_pair =
          string_at(s, next) == '\r' && next + 1 < s->length && string_at(s, next + 1) == '\n';
      next += is_pair ? 2 : 1;
    }
    if (!add_part(vm, lines, s, start, keep_ends ? next : end)) {
      return false;
    }
    start = next;
  }
  return true;
}

static bool string_method_splitlines(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  bool keep_ends;
  if (!value_truth(vm, args[1], &keep_ends)) {
    return false;
  }
  Parts lines;
  lines.list = NULL;
  lines.count = 0;
  bool done = split_lines(vm, AS_STRING(args[0]), keep_ends, &lines);
  return parts_finish(vm, &lines, done, result);
}

// ---- partition ----

// A tuple of three owned values; they are released if it cannot be made.
static bool triple(Vm *vm, Value parts[3], Value *result) {
  Tuple *tuple = tuple_new(vm, 3);
  for (int i = 0; i < 3; i++) {
    if (tuple != NULL) {
      tuple->items[i] = parts[i];
    } else {
      value_release(vm, parts[i]);
    }
  }
  if (tuple == NULL) {
    return false;
  }
  *result = value_from_object(tuple);
  return true;
}

// Where the separator is missing, the text stands at the end that was searched last.
static bool partition_method(Vm *vm, Value *args, bool from_end, Value *result) {
  String *s = AS_STRING(args[0]);
  String *separator = string_of(vm, args[1]);
  if (separator == NULL) {
    return raise_type_error(vm, "must be str, not %T", args[1]);
  }
  if (separator->length == 0) {
    return raise_value_error(vm, "empty separator");
  }
  int64_t hit = from_end ? string_find_last(s, 0, s->length, separator)
                         : string_find(s, 0, s->length, separator);
  Value parts[3] = {value_retain(vm->empty_string), value_retain(vm->empty_string),
                    value_retain(vm->empty_string)};
  if (hit < 0) {
    value_replace(vm, &parts[from_end ? 2 : 0], value_retain(args[0]));
    return triple(vm, parts, result);
  }
  value_replace(vm, &parts[1], value_retain(value_from_object(separator)));
  Value before, after;
  if (!string_slice(vm, s, 0, (uint32_t)hit, &before)) {
    value_release(vm, parts[1]);
    return false;
  }
  value_replace(vm, &parts[0], before);
  if (!string_slice(vm, s, (uint32_t)hit + separator->length, s->length, &after)) {
    value_release(vm, parts[0]);
    value_release(vm, parts[1]);
    return false;
  }
  value_replace(vm, &parts[2], after);
  return triple(vm, parts, result);
}

static bool string_method_partition(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return partition_method(vm, args, false, result);
}

static bool string_method_rpartition(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return partition_method(vm, args, true, result);
}

const NativeDef STRING_SPLIT_METHODS[] = {
    {"split", "self, /, sep=None, maxsplit=-1", string_method_split,
     "The parts between separators, or between runs of white space.", 0},
    {"rsplit", "self, /, sep=None, maxsplit=-1", string_method_rsplit,
     "As split, the last maxsplit separators counting.", 0},
    {"splitlines", "self, /, keepends=False", string_method_splitlines, "The lines.", 0},
    {"partition", "self, sep, /", string_method_partition,
     "What is before the first sep, sep itself, and what is behind it.", 0},
    {"rpartition", "self, sep, /", string_method_rpartition,
     "What is before the last sep, sep itself, and what is behind it.", 0},
    {NULL, NULL, NULL, NULL, 0}};
