// The ends of a text: strip, removeprefix, center, zfill, expandtabs.
#include "vm/sequence.h"
#include "vm/string_internal.h"
#include "vm/vm.h"

// ---- taking away ----

enum Side { SIDE_LEFT = 1, SIDE_RIGHT = 2, SIDE_BOTH = 3 };

// The set of characters to strip is short: looking through it beats preparing a table.
static bool holds(const String *set, uint32_t c) {
  for (uint32_t i = 0; i < set->length; i++) {
    if (string_at(set, i) == c) {
      return true;
    }
  }
  return false;
}

// Is `c` to be stripped: white space, or one of `set`?
static inline bool goes(const String *set, uint32_t c) {
  return set == NULL ? unicode_is_space(c) : holds(set, c);
}

// Stripping nothing gives the text itself.
static bool strip_method(Vm *vm, Value *args, const char *name, int sides, Value *result) {
  String *s = AS_STRING(args[0]);
  const String *set = NULL;
  if (args[1] != VALUE_NONE) {
    set = string_of(vm, args[1]);
    if (set == NULL) {
      return raise_type_error(vm, "%s arg must be None or str", name);
    }
  }
  uint32_t start = 0;
  uint32_t end = s->length;
  if (set == NULL && s->is_ascii) {
    while ((sides & SIDE_LEFT) && start < end && ascii_is_space(s->data[start])) {
      start++;
    }
    while ((sides & SIDE_RIGHT) && end > start && ascii_is_space(s->data[end - 1])) {
      end--;
    }
    return string_slice(vm, s, start, end, result);
  }
  while ((sides & SIDE_LEFT) && start < end && goes(set, string_at(s, start))) {
    start++;
  }
  while ((sides & SIDE_RIGHT) && end > start && goes(set, string_at(s, end - 1))) {
    end--;
  }
  return string_slice(vm, s, start, end, result);
}

static bool string_method_strip(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return strip_method(vm, args, "strip", SIDE_BOTH, result);
}

static bool string_method_lstrip(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return strip_method(vm, args, "lstrip", SIDE_LEFT, result);
}

static bool string_method_rstrip(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return strip_method(vm, args, "rstrip", SIDE_RIGHT, result);
}

// removeprefix and removesuffix speak of their only argument without a number.
static bool affix_argument(Vm *vm, Value v, const char *name, const String **affix) {
  *affix = string_of(vm, v);
  if (*affix == NULL) {
    return v == VALUE_NONE ? raise_type_error(vm, "%s() argument must be str, not None", name)
                           : raise_type_error(vm, "%s() argument must be str, not %T", name, v);
  }
  return true;
}

static bool string_method_removeprefix(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  String *s = AS_STRING(args[0]);
  const String *prefix;
  if (!affix_argument(vm, args[1], "removeprefix", &prefix)) {
    return false;
  }
  bool found = prefix->length <= s->length && string_matches_at(s, 0, prefix);
  return string_slice(vm, s, found ? prefix->length : 0, s->length, result);
}

static bool string_method_removesuffix(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  String *s = AS_STRING(args[0]);
  const String *suffix;
  if (!affix_argument(vm, args[1], "removesuffix", &suffix)) {
    return false;
  }
  bool found =
      suffix->length <= s->length && string_matches_at(s, s->length - suffix->length, suffix);
  return string_slice(vm, s, 0, found ? s->length - suffix->length : s->length, result);
}

// ---- filling up ----

static void fill(String *s, uint32_t start, uint32_t count, uint32_t c) {
  if (s->width == 1) {
    memset(s->data + start, (int)c, count);
    return;
  }
  for (uint32_t i = 0; i < count; i++) {
    units_put(s->data, s->width, start + i, c);
  }
}

// `left` times `c`, the text, `right` times `c`.
static bool pad(Vm *vm, String *s, int64_t left, int64_t right, uint32_t c, Value *result) {
  left = left < 0 ? 0 : left;
  right = right < 0 ? 0 : right;
  if (left == 0 && right == 0) {
    *result = value_retain(value_from_object(s));
    return true;
  }
  if (left > UINT32_MAX || right > UINT32_MAX) {
    return raise_memory_error(vm);
  }
  uint8_t width = code_point_width(c) > s->width ? code_point_width(c) : s->width;
  String *padded = string_new_long(vm, (size_t)(left + right) + s->length, width);
  if (padded == NULL) {
    return false;
  }
  fill(padded, 0, (uint32_t)left, c);
  units_copy(padded->data, width, (size_t)left, s->data, s->width, 0, s->length);
  fill(padded, (uint32_t)left + s->length, (uint32_t)right, c);
  padded->is_ascii = s->is_ascii && c < 128;
  *result = value_from_object(padded);
  if (padded->length == 1) { // a single fill character
    object_release(vm, padded);
    return string_from_code_point(vm, c, result);
  }
  return true;
}

// How many characters are missing to `width`, and with which to fill.
static bool justify_arguments(Vm *vm, Value *args, int64_t *missing, uint32_t *c) {
  int64_t width;
  if (!sequence_integer(vm, args[1], &width)) {
    return false;
  }
  const String *filler = string_of(vm, args[2]);
  if (filler == NULL) {
    return raise_type_error(vm, "The fill character must be a unicode character, not %T", args[2]);
  }
  if (filler->length != 1) {
    return raise_type_error(vm, "The fill character must be exactly one character long");
  }
  *c = string_at(filler, 0);
  int64_t length = AS_STRING(args[0])->length;
  *missing = width > length ? width - length : 0;
  return true;
}

static bool string_method_ljust(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t missing;
  uint32_t c;
  return justify_arguments(vm, args, &missing, &c) &&
         pad(vm, AS_STRING(args[0]), 0, missing, c, result);
}

static bool string_method_rjust(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t missing;
  uint32_t c;
  return justify_arguments(vm, args, &missing, &c) &&
         pad(vm, AS_STRING(args[0]), missing, 0, c, result);
}

// An odd character goes to the left when the width is odd too.
static bool string_method_center(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t missing;
  uint32_t c;
  if (!justify_arguments(vm, args, &missing, &c)) {
    return false;
  }
  String *s = AS_STRING(args[0]);
  int64_t left = missing / 2 + (missing & ((int64_t)s->length + missing) & 1);
  return pad(vm, s, left, missing - left, c, result);
}

// Filled as rjust does, then the sign and the zero in its place change places.
static bool string_method_zfill(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  String *s = AS_STRING(args[0]);
  int64_t width;
  if (!sequence_integer(vm, args[1], &width)) {
    return false;
  }
  int64_t missing = width < s->length ? 0 : width - s->length;
  Value padded;
  if (missing <= 0 || s->length == 0) {
    return pad(vm, s, missing, 0, '0', result);
  }
  if (!pad(vm, s, missing, 0, '0', &padded)) {
    return false;
  }
  String *filled = AS_STRING(padded);
  uint32_t sign = string_at(s, 0);
  if (sign == '+' || sign == '-') { // the sign stays in front
    units_put(filled->data, filled->width, 0, sign);
    units_put(filled->data, filled->width, (size_t)missing, '0');
  }
  *result = padded;
  return true;
}

// Columns are counted from the last line end, in code points.
static bool expand_tabs(Vm *vm, const String *s, int64_t tab_size, StringBuilder *b) {
  int64_t column = 0;
  for (uint32_t i = 0; i < s->length; i++) {
    uint32_t c = string_at(s, i);
    if (c != '\t') {
      column = c == '\n' || c == '\r' ? 0 : column + 1;
      if (!builder_add_char(vm, b, c)) {
        return false;
      }
      continue;
    }
    int64_t spaces = tab_size > 0 ? tab_size - column % tab_size : 0;
    column += spaces;
    if ((int64_t)b->length + spaces > UINT32_MAX) {
      return raise_format(vm, vm->exceptions.OverflowError, "new string is too long");
    }
    for (; spaces > 0; spaces--) {
      if (!builder_add_char(vm, b, ' ')) {
        return false;
      }
    }
  }
  return true;
}

// Where `c`, which is ASCII, stands first, or the length.
static uint32_t string_at_first(const String *s, uint8_t c) {
  if (s->width == 1) {
    const uint8_t *found = memchr(s->data, c, s->length);
    return found == NULL ? s->length : (uint32_t)(found - s->data);
  }
  uint32_t i = 0;
  while (i < s->length && string_at(s, i) != c) {
    i++;
  }
  return i;
}

static bool string_method_expandtabs(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t tab_size;
  if (!sequence_integer(vm, args[1], &tab_size)) {
    return false;
  }
  if (string_at_first(AS_STRING(args[0]), '\t') == AS_STRING(args[0])->length) {
    *result = value_retain(args[0]);
    return true;
  }
  StringBuilder b = {0};
  if (!expand_tabs(vm, AS_STRING(args[0]), tab_size, &b)) {
    builder_discard(vm, &b);
    return false;
  }
  return builder_finish(vm, &b, result);
}

const NativeDef STRING_PAD_METHODS[] = {
    {"strip", "self, chars=None, /", string_method_strip,
     "The text without white space, or any of chars, at its ends.", 0},
    {"lstrip", "self, chars=None, /", string_method_lstrip, "The same at the beginning only.", 0},
    {"rstrip", "self, chars=None, /", string_method_rstrip, "The same at the end only.", 0},
    {"removeprefix", "self, prefix, /", string_method_removeprefix,
     "The text without that beginning, if it has it.", 0},
    {"removesuffix", "self, suffix, /", string_method_removesuffix,
     "The text without that end, if it has it.", 0},
    {"ljust", "self, width, fillchar=' ', /", string_method_ljust,
     "Filled up at the right to width.", 0},
    {"rjust", "self, width, fillchar=' ', /", string_method_rjust,
     "Filled up at the left to width.", 0},
    {"center", "self, width, fillchar=' ', /", string_method_center,
     "Filled up on both sides to width.", 0},
    {"zfill", "self, width, /", string_method_zfill,
     "Filled up with zeros behind the sign to width.", 0},
    {"expandtabs", "self, /, tabsize=8", string_method_expandtabs,
     "Tabs replaced by spaces up to the next multiple of tabsize.", 0},
    {NULL, NULL, NULL, NULL, 0}};
