// Bytes and bytearrays made from others: strip, center, expandtabs, replace, translate, join.
#include "vm/sequence.h"
#include "vm/bytes_internal.h"
#include "vm/string_internal.h"
#include "vm/vm.h"

// A result that may be the receiver itself: bytes never change, a bytearray is copied.
static bool same(Vm *vm, Value self, Value *result) {
  if (value_has_shape(self, SHAPE_BYTES)) {
    *result = value_retain(self);
    return true;
  }
  Span span = bytes_span(self);
  return bytearray_new(vm, span.data, span.length, result);
}

// A slice of the receiver, of its class.
static bool part(Vm *vm, Value self, size_t start, size_t end, Value *result) {
  Span span = bytes_span(self);
  if (end - start == span.length) {
    return same(vm, self, result);
  }
  return bytes_new_like(vm, self, span.data + start, end - start, result);
}

// As bytes or bytearray, like `self`; the builder is freed.
static bool finish_like(Vm *vm, Value self, ByteBuilder *b, Value *result) {
  bool done = bytes_new_like(vm, self, b->data, b->length, result);
  bytes_discard(vm, b);
  return done;
}

// ---- taking away ----

enum Side { SIDE_LEFT = 1, SIDE_RIGHT = 2, SIDE_BOTH = 3 };

static bool goes(const Span *set, uint8_t c) {
  return set == NULL ? bytes_is_space(c)
                     : set->length != 0 && memchr(set->data, c, set->length) != NULL;
}

static bool strip_method(Vm *vm, Value *args, int sides, Value *result) {
  Span given;
  const Span *set = NULL;
  if (args[1] != VALUE_NONE) {
    if (!bytes_argument(vm, args[1], &given)) {
      return false;
    }
    set = &given;
  }
  Span span = bytes_span(args[0]);
  size_t start = 0;
  size_t end = span.length;
  while ((sides & SIDE_LEFT) && start < end && goes(set, span.data[start])) {
    start++;
  }
  while ((sides & SIDE_RIGHT) && end > start && goes(set, span.data[end - 1])) {
    end--;
  }
  return part(vm, args[0], start, end, result);
}

static bool bytes_method_strip(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return strip_method(vm, args, SIDE_BOTH, result);
}

static bool bytes_method_lstrip(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return strip_method(vm, args, SIDE_LEFT, result);
}

static bool bytes_method_rstrip(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return strip_method(vm, args, SIDE_RIGHT, result);
}

static bool bytes_method_removeprefix(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Span prefix;
  if (!bytes_argument(vm, args[1], &prefix)) {
    return false;
  }
  Span span = bytes_span(args[0]);
  bool found = prefix.length != 0 && prefix.length <= span.length &&
               memcmp(span.data, prefix.data, prefix.length) == 0;
  return part(vm, args[0], found ? prefix.length : 0, span.length, result);
}

static bool bytes_method_removesuffix(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Span suffix;
  if (!bytes_argument(vm, args[1], &suffix)) {
    return false;
  }
  Span span = bytes_span(args[0]);
  bool found = suffix.length != 0 && suffix.length <= span.length &&
               memcmp(span.data + span.length - suffix.length, suffix.data, suffix.length) == 0;
  return part(vm, args[0], 0, span.length - (found ? suffix.length : 0), result);
}

// ---- filling up ----

static bool pad(Vm *vm, Value self, int64_t left, int64_t right, uint8_t filler, Value *result) {
  if (left <= 0 && right <= 0) {
    return same(vm, self, result);
  }
  left = left < 0 ? 0 : left;
  right = right < 0 ? 0 : right;
  if (left > INT64_MAX / 4 || right > INT64_MAX / 4) {
    return raise_memory_error(vm);
  }
  Span span = bytes_span(self);
  Value padded;
  if (!bytes_new_like(vm, self, NULL, span.length + (size_t)(left + right), &padded)) {
    return false;
  }
  uint8_t *to = (uint8_t *)(uintptr_t)bytes_span(padded).data;
  memset(to, filler, (size_t)left);
  if (span.length != 0) {
    memcpy(to + left, span.data, span.length);
  }
  memset(to + (size_t)left + span.length, filler, (size_t)right);
  *result = padded;
  return true;
}

static bool justify_arguments(Vm *vm, Value *args, const char *name, int64_t *missing,
                              uint8_t *filler) {
  int64_t width;
  Span given;
  if (!sequence_integer(vm, args[1], &width)) {
    return false;
  }
  *filler = ' ';
  if (args[2] != VALUE_UNBOUND) {
    if (!bytes_view(vm, args[2], &given.data, &given.length) || given.length != 1) {
      return raise_type_error(vm, "%s() argument 2 must be a byte string of length 1, not %T", name,
                              args[2]);
    }
    *filler = given.data[0];
  }
  int64_t length = (int64_t)bytes_span(args[0]).length;
  *missing = width > length ? width - length : 0;
  return true;
}

static bool bytes_method_ljust(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t missing;
  uint8_t filler;
  return justify_arguments(vm, args, "ljust", &missing, &filler) &&
         pad(vm, args[0], 0, missing, filler, result);
}

static bool bytes_method_rjust(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t missing;
  uint8_t filler;
  return justify_arguments(vm, args, "rjust", &missing, &filler) &&
         pad(vm, args[0], missing, 0, filler, result);
}

static bool bytes_method_center(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t missing;
  uint8_t filler;
  if (!justify_arguments(vm, args, "center", &missing, &filler)) {
    return false;
  }
  int64_t width = (int64_t)bytes_span(args[0]).length + missing;
  int64_t left = missing / 2 + (missing & width & 1);
  return pad(vm, args[0], left, missing - left, filler, result);
}

static bool bytes_method_zfill(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t width;
  if (!sequence_integer(vm, args[1], &width)) {
    return false;
  }
  Span span = bytes_span(args[0]);
  int64_t missing = width < (int64_t)span.length ? 0 : width - (int64_t)span.length;
  Value padded;
  if (!pad(vm, args[0], missing, 0, '0', &padded)) {
    return false;
  }
  if (missing > 0 && span.length != 0 && (span.data[0] == '+' || span.data[0] == '-')) {
    uint8_t *to = (uint8_t *)(uintptr_t)bytes_span(padded).data;
    to[0] = span.data[0]; // the sign stays in front
    to[missing] = '0';
  }
  *result = padded;
  return true;
}

static bool expand_tabs(Vm *vm, Span span, int64_t tab_size, ByteBuilder *b) {
  int64_t column = 0;
  for (size_t i = 0; i < span.length; i++) {
    uint8_t c = span.data[i];
    if (c != '\t') {
      column = c == '\n' || c == '\r' ? 0 : column + 1;
      if (!bytes_add_byte(vm, b, c)) {
        return false;
      }
      continue;
    }
    int64_t spaces = tab_size > 0 ? tab_size - column % tab_size : 0;
    column += spaces;
    for (; spaces > 0; spaces--) {
      if (!bytes_add_byte(vm, b, ' ')) {
        return false;
      }
    }
  }
  return true;
}

static bool bytes_method_expandtabs(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t tab_size;
  if (!sequence_integer(vm, args[1], &tab_size)) {
    return false;
  }
  ByteBuilder b = {0};
  if (!expand_tabs(vm, bytes_span(args[0]), tab_size, &b)) {
    bytes_discard(vm, &b);
    return false;
  }
  return finish_like(vm, args[0], &b, result);
}

// ---- replace ----

// An empty `old` is found before every byte and at the end.
static bool replace_gaps(Vm *vm, Span span, Span new, int64_t limit, ByteBuilder *b) {
  for (size_t i = 0; i <= span.length; i++) {
    if (limit != 0) {
      limit--;
      if (!bytes_add(vm, b, new.data, new.length)) {
        return false;
      }
    }
    if (i < span.length && !bytes_add_byte(vm, b, span.data[i])) {
      return false;
    }
  }
  return true;
}

static bool replace_hits(Vm *vm, Span span, Span old, Span new, int64_t limit, ByteBuilder *b) {
  size_t start = 0;
  while (limit-- != 0) {
    int64_t hit = bytes_find(span.data + start, span.length - start, old.data, old.length);
    if (hit < 0) {
      break;
    }
    if (!bytes_add(vm, b, span.data + start, (size_t)hit) ||
        !bytes_add(vm, b, new.data, new.length)) {
      return false;
    }
    start += (size_t)hit + old.length;
  }
  return bytes_add(vm, b, span.data + start, span.length - start);
}

static bool bytes_method_replace(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Span old, new;
  int64_t limit;
  if (!value_to_int64(vm, args[3], &limit) || !bytes_argument(vm, args[1], &old) ||
      !bytes_argument(vm, args[2], &new)) {
    return false;
  }
  Span span = bytes_span(args[0]);
  ByteBuilder b = {0};
  bool done = old.length == 0 ? replace_gaps(vm, span, new, limit, &b)
                              : replace_hits(vm, span, old, new, limit, &b);
  if (!done) {
    bytes_discard(vm, &b);
    return false;
  }
  return finish_like(vm, args[0], &b, result);
}

// ---- translate ----

// Deleting happens before translating.
static bool bytes_method_translate(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Span table = {NULL, 0};
  Span dropped = {NULL, 0};
  if (args[1] != VALUE_NONE) {
    if (!bytes_argument(vm, args[1], &table)) {
      return false;
    }
    if (table.length != 256) {
      return raise_value_error(vm, "translation table must be 256 characters long");
    }
  }
  if (args[2] != VALUE_UNBOUND && !bytes_argument(vm, args[2], &dropped)) {
    return false;
  }
  Span span = bytes_span(args[0]);
  ByteBuilder b = {0};
  for (size_t i = 0; i < span.length; i++) {
    uint8_t c = span.data[i];
    if (dropped.length != 0 && memchr(dropped.data, c, dropped.length) != NULL) {
      continue;
    }
    if (!bytes_add_byte(vm, &b, table.data == NULL ? c : table.data[c])) {
      bytes_discard(vm, &b);
      return false;
    }
  }
  return finish_like(vm, args[0], &b, result);
}

static bool bytes_method_maketrans(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Span from, to;
  if (!bytes_argument(vm, args[0], &from) || !bytes_argument(vm, args[1], &to)) {
    return false;
  }
  if (from.length != to.length) {
    return raise_value_error(vm, "maketrans arguments must have same length");
  }
  uint8_t table[256];
  for (int i = 0; i < 256; i++) {
    table[i] = (uint8_t)i;
  }
  for (size_t i = 0; i < from.length; i++) {
    table[from.data[i]] = to.data[i];
  }
  return bytes_new(vm, table, sizeof table, result);
}

// ---- join ----

static bool join(Vm *vm, Span separator, const List *items, ByteBuilder *b) {
  for (uint32_t i = 0; i < items->length; i++) {
    Span item;
    if (!bytes_view(vm, items->items[i], &item.data, &item.length)) {
      return raise_type_error(vm, "sequence item %u: expected a bytes-like object, %T found", i,
                              items->items[i]);
    }
    if ((i != 0 && !bytes_add(vm, b, separator.data, separator.length)) ||
        !bytes_add(vm, b, item.data, item.length)) {
      return false;
    }
  }
  return true;
}

static bool bytes_method_join(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const Class *class_ = value_class(vm, args[1]);
  if (class_->slots.iterate == NULL && class_->slots.get_item == NULL) {
    return raise_type_error(vm, "can only join an iterable");
  }
  Value items;
  if (!list_from_iterable(vm, args[1], &items)) {
    return false;
  }
  ByteBuilder b = {0};
  bool done = join(vm, bytes_span(args[0]), OBJECT_AS(List, items), &b);
  value_release(vm, items);
  if (!done) {
    bytes_discard(vm, &b);
    return false;
  }
  return finish_like(vm, args[0], &b, result);
}

const NativeDef BYTES_SHAPE_METHODS[] = {
    {"strip", "self, bytes=None, /", bytes_method_strip,
     "Without white space, or any of bytes, at the ends.", 0},
    {"lstrip", "self, bytes=None, /", bytes_method_lstrip, "The same at the beginning only.", 0},
    {"rstrip", "self, bytes=None, /", bytes_method_rstrip, "The same at the end only.", 0},
    {"removeprefix", "self, prefix, /", bytes_method_removeprefix,
     "Without that beginning, if it is there.", 0},
    {"removesuffix", "self, suffix, /", bytes_method_removesuffix,
     "Without that end, if it is there.", 0},
    {"ljust", "self, width, fillchar=?, /", bytes_method_ljust, "Filled up at the right.", 0},
    {"rjust", "self, width, fillchar=?, /", bytes_method_rjust, "Filled up at the left.", 0},
    {"center", "self, width, fillchar=?, /", bytes_method_center, "Filled up on both sides.", 0},
    {"zfill", "self, width, /", bytes_method_zfill, "Filled up with zeros behind the sign.", 0},
    {"expandtabs", "self, /, tabsize=8", bytes_method_expandtabs,
     "Tabs replaced by spaces up to the next multiple of tabsize.", 0},
    {"replace", "self, old, new, count=-1, /", bytes_method_replace,
     "old replaced by new, everywhere or count times.", 0},
    {"translate", "self, table, /, delete=?", bytes_method_translate,
     "Each byte replaced by what table has for it.", 0},
    {"maketrans", "frm, to, /", bytes_method_maketrans, "A table for translate.", NATIVE_STATIC},
    {"join", "self, iterable_of_bytes, /", bytes_method_join,
     "The bytes of the iterable, these ones between them.", 0},
    {NULL, NULL, NULL, NULL, 0}};
