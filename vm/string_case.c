// The methods of str about case, and its questions: upper, title, isalpha, isidentifier, …
//
// ASCII texts are mapped byte by byte.  Other texts go code point by code point through a builder,
// because one code point may become three.
#include "vm/string_internal.h"
#include "vm/vm.h"

typedef int (*CaseMapping)(uint32_t c, uint32_t out[CASE_MAX]);

// One code point may become up to three: the sharp s, ligatures, Greek with accents.
static bool add_mapped(Vm *vm, StringBuilder *b, uint32_t c, CaseMapping mapping) {
  uint32_t mapped[CASE_MAX];
  int count = mapping(c, mapped);
  for (int i = 0; i < count; i++) {
    if (!builder_add_char(vm, b, mapped[i])) {
      return false;
    }
  }
  return true;
}

// A capital sigma at the end of a word becomes a final sigma: cased text before it and none after
// it, apart from marks and the like.
static bool sigma_is_final(const String *s, uint32_t at) {
  uint32_t before = at;
  while (before > 0 && unicode_is_case_ignorable(string_at(s, before - 1))) {
    before--;
  }
  if (before == 0 || !unicode_is_cased(string_at(s, before - 1))) {
    return false;
  }
  uint32_t after = at + 1;
  while (after < s->length && unicode_is_case_ignorable(string_at(s, after))) {
    after++;
  }
  return after == s->length || !unicode_is_cased(string_at(s, after));
}

static bool add_lower(Vm *vm, StringBuilder *b, const String *s, uint32_t at) {
  uint32_t c = string_at(s, at);
  if (c == 0x3A3) {
    return builder_add_char(vm, b, sigma_is_final(s, at) ? 0x3C2 : 0x3C3);
  }
  return add_mapped(vm, b, c, unicode_to_lower);
}

// Flip the case of the letters from `first` ('A' or 'a') on, eight bytes at a time: adding what is
// missing to 128 sets the top bit of each byte that is not below the bound.
static void flip_case(uint8_t *to, const uint8_t *from, size_t length, uint8_t first) {
  const uint64_t ones = 0x0101010101010101u;
  size_t i = 0;
  for (; i + 8 <= length; i += 8) {
    uint64_t word;
    memcpy(&word, from + i, sizeof word);
    uint64_t not_below = word + ones * (uint64_t)(0x80 - first);
    uint64_t above = word + ones * (uint64_t)(0x80 - first - 26);
    word ^= ((not_below ^ above) & (ones << 7)) >> 2;
    memcpy(to + i, &word, sizeof word);
  }
  for (; i < length; i++) {
    to[i] = (uint8_t)((uint32_t)(from[i] - first) < 26 ? from[i] ^ 0x20 : from[i]);
  }
}

static String *new_ascii(Vm *vm, uint32_t length) {
  String *s = string_new(vm, length, 1);
  if (s != NULL) {
    s->is_ascii = true;
  }
  return s;
}

// Short results come from the table of one-character strings, as everywhere.
static bool finish_ascii(Vm *vm, String *s, Value *result) {
  *result = value_from_object(s);
  if (s->length > 1) {
    return true;
  }
  *result = value_retain(s->length == 0 ? vm->empty_string : vm->latin1[s->data[0]]);
  object_release(vm, s);
  return true;
}

// Case folding of ASCII is the same as lower case.
static bool ascii_lower(Vm *vm, const String *s, Value *result) {
  String *lower = new_ascii(vm, s->length);
  if (lower == NULL) {
    return false;
  }
  flip_case(lower->data, s->data, s->length, 'A');
  return finish_ascii(vm, lower, result);
}

static bool string_method_lower(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const String *s = AS_STRING(args[0]);
  if (s->is_ascii) {
    return ascii_lower(vm, s, result);
  }
  StringBuilder b = {0};
  for (uint32_t i = 0; i < s->length; i++) {
    if (!add_lower(vm, &b, s, i)) {
      builder_discard(vm, &b);
      return false;
    }
  }
  return builder_finish(vm, &b, result);
}

// A mapping that needs no context.
static bool map_all(Vm *vm, const String *s, CaseMapping mapping, Value *result) {
  StringBuilder b = {0};
  for (uint32_t i = 0; i < s->length; i++) {
    if (!add_mapped(vm, &b, string_at(s, i), mapping)) {
      builder_discard(vm, &b);
      return false;
    }
  }
  return builder_finish(vm, &b, result);
}

static bool string_method_upper(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const String *s = AS_STRING(args[0]);
  if (!s->is_ascii) {
    return map_all(vm, s, unicode_to_upper, result);
  }
  String *upper = new_ascii(vm, s->length);
  if (upper == NULL) {
    return false;
  }
  flip_case(upper->data, s->data, s->length, 'a');
  return finish_ascii(vm, upper, result);
}

static bool string_method_casefold(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const String *s = AS_STRING(args[0]);
  return s->is_ascii ? ascii_lower(vm, s, result) : map_all(vm, s, unicode_to_folded, result);
}

static bool is_ascii_letter(uint8_t c) {
  return (uint32_t)((c | 0x20) - 'a') < 26;
}

// Letters at the beginning, of the text or of each word, are capitals, the others are not.
static bool ascii_title(Vm *vm, const String *s, bool is_each_word, Value *result) {
  String *title = new_ascii(vm, s->length);
  if (title == NULL) {
    return false;
  }
  flip_case(title->data, s->data, s->length, 'A');
  bool is_inside = false;
  for (uint32_t i = 0; i < s->length && (i == 0 || is_each_word); i++) {
    bool is_letter = is_ascii_letter(s->data[i]);
    title->data[i] ^= is_letter && !is_inside ? 0x20 : 0;
    is_inside = is_letter;
  }
  return finish_ascii(vm, title, result);
}

static bool string_method_capitalize(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const String *s = AS_STRING(args[0]);
  if (s->is_ascii) {
    return ascii_title(vm, s, false, result);
  }
  StringBuilder b = {0};
  for (uint32_t i = 0; i < s->length; i++) {
    if (!(i == 0 ? add_mapped(vm, &b, string_at(s, 0), unicode_to_title)
                 : add_lower(vm, &b, s, i))) {
      builder_discard(vm, &b);
      return false;
    }
  }
  return builder_finish(vm, &b, result);
}

static bool string_method_title(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const String *s = AS_STRING(args[0]);
  if (s->is_ascii) {
    return ascii_title(vm, s, true, result);
  }
  StringBuilder b = {0};
  bool inside_word = false;
  for (uint32_t i = 0; i < s->length; i++) {
    uint32_t c = string_at(s, i);
    if (!(inside_word ? add_lower(vm, &b, s, i) : add_mapped(vm, &b, c, unicode_to_title))) {
      builder_discard(vm, &b);
      return false;
    }
    inside_word = unicode_is_cased(c);
  }
  return builder_finish(vm, &b, result);
}

// Titlecase letters are neither upper nor lower and stay.
static bool string_method_swapcase(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const String *s = AS_STRING(args[0]);
  StringBuilder b = {0};
  for (uint32_t i = 0; i < s->length; i++) {
    uint32_t c = string_at(s, i);
    bool done = unicode_is_upper(c)   ? add_lower(vm, &b, s, i)
                : unicode_is_lower(c) ? add_mapped(vm, &b, c, unicode_to_upper)
                                      : builder_add_char(vm, &b, c);
    if (!done) {
      builder_discard(vm, &b);
      return false;
    }
  }
  return builder_finish(vm, &b, result);
}

// ---- questions ----

// Is the text not empty and are all its code points so?
static bool all_are(const String *s, bool (*claim)(uint32_t c)) {
  for (uint32_t i = 0; i < s->length; i++) {
    if (!claim(string_at(s, i))) {
      return false;
    }
  }
  return s->length > 0;
}

static bool string_method_isalnum(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_from_bool(all_are(AS_STRING(args[0]), unicode_is_alnum));
  return true;
}

static bool string_method_isalpha(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_from_bool(all_are(AS_STRING(args[0]), unicode_is_alpha));
  return true;
}

static bool string_method_isdecimal(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_from_bool(all_are(AS_STRING(args[0]), unicode_is_decimal));
  return true;
}

static bool string_method_isdigit(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_from_bool(all_are(AS_STRING(args[0]), unicode_is_digit));
  return true;
}

static bool string_method_isnumeric(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_from_bool(all_are(AS_STRING(args[0]), unicode_is_numeric));
  return true;
}

static bool string_method_isspace(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_from_bool(all_are(AS_STRING(args[0]), unicode_is_space));
  return true;
}

static bool string_method_isascii(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  const String *s = AS_STRING(args[0]);
  *result = value_from_bool(s->is_ascii);
  return true;
}

static bool string_method_isprintable(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  const String *s = AS_STRING(args[0]);
  *result = value_from_bool(s->length == 0 || all_are(s, unicode_is_printable));
  return true;
}

// Keywords count too: isidentifier() asks about the form only.
static bool is_identifier(const String *s) {
  if (s->length == 0 || !unicode_is_identifier_start(string_at(s, 0))) {
    return false;
  }
  return all_are(s, unicode_is_identifier_part);
}

static bool string_method_isidentifier(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_from_bool(is_identifier(AS_STRING(args[0])));
  return true;
}

// Some cased code point, and none of the wrong case.
static bool is_of_case(const String *s, bool (*right)(uint32_t c), bool (*wrong)(uint32_t c)) {
  bool any = false;
  for (uint32_t i = 0; i < s->length; i++) {
    uint32_t c = string_at(s, i);
    if (wrong(c) || unicode_is_title(c)) {
      return false;
    }
    any = any || right(c);
  }
  return any;
}

static bool string_method_islower(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_from_bool(is_of_case(AS_STRING(args[0]), unicode_is_lower, unicode_is_upper));
  return true;
}

static bool string_method_isupper(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_from_bool(is_of_case(AS_STRING(args[0]), unicode_is_upper, unicode_is_lower));
  return true;
}

// Upper or title case at the beginning of each word, lower case inside.
static bool is_titled(const String *s) {
  bool any = false;
  bool inside_word = false;
  for (uint32_t i = 0; i < s->length; i++) {
    uint32_t c = string_at(s, i);
    bool is_capital = unicode_is_upper(c) || unicode_is_title(c);
    bool is_small = unicode_is_lower(c);
    if ((is_capital && inside_word) || (is_small && !inside_word)) {
      return false;
    }
    inside_word = is_capital || is_small;
    any = any || inside_word;
  }
  return any;
}

static bool string_method_istitle(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_from_bool(is_titled(AS_STRING(args[0])));
  return true;
}

const NativeDef STRING_CASE_METHODS[] = {
    {"lower", "self, /", string_method_lower, "The text in lower case.", 0},
    {"upper", "self, /", string_method_upper, "The text in upper case.", 0},
    {"casefold", "self, /", string_method_casefold, "The text made for comparing without case.", 0},
    {"capitalize", "self, /", string_method_capitalize,
     "The first character in title case, the rest in lower case.", 0},
    {"title", "self, /", string_method_title, "Each word begun with a capital.", 0},
    {"swapcase", "self, /", string_method_swapcase, "Upper for lower case and lower for upper.", 0},
    {"isalnum", "self, /", string_method_isalnum, "Only letters and numbers, at least one?", 0},
    {"isalpha", "self, /", string_method_isalpha, "Only letters, at least one?", 0},
    {"isascii", "self, /", string_method_isascii, "Only ASCII?", 0},
    {"isdecimal", "self, /", string_method_isdecimal, "Only decimal digits, at least one?", 0},
    {"isdigit", "self, /", string_method_isdigit, "Only digits, at least one?", 0},
    {"isidentifier", "self, /", string_method_isidentifier, "An identifier of the language?", 0},
    {"islower", "self, /", string_method_islower, "Cased, and all of it lower case?", 0},
    {"isnumeric", "self, /", string_method_isnumeric, "Only numbers, at least one?", 0},
    {"isprintable", "self, /", string_method_isprintable, "Nothing that repr() would escape?", 0},
    {"isspace", "self, /", string_method_isspace, "Only white space, at least one?", 0},
    {"istitle", "self, /", string_method_istitle, "Cased as title() leaves it?", 0},
    {"isupper", "self, /", string_method_isupper, "Cased, and all of it upper case?", 0},
    {NULL, NULL, NULL, NULL, 0}};
