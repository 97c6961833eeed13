// Bytes and bytearrays as ASCII text and as hexadecimal digits: lower, isdigit, hex, decode, …
#include "vm/bytes_internal.h"
#include "vm/string_internal.h"
#include "vm/vm.h"

// ---- case ----

typedef uint8_t (*ByteMapping)(uint8_t c, bool inside_word, size_t at);

static uint8_t to_lower(uint8_t c, bool inside_word, size_t at) {
  (void)inside_word, (void)at;
  return (uint8_t)(ascii_is_upper(c) ? c + 32 : c);
}

static uint8_t to_upper(uint8_t c, bool inside_word, size_t at) {
  (void)inside_word, (void)at;
  return (uint8_t)(ascii_is_lower(c) ? c - 32 : c);
}

static uint8_t to_title(uint8_t c, bool inside_word, size_t at) {
  return inside_word ? to_lower(c, true, at) : to_upper(c, false, at);
}

static uint8_t to_capitalized(uint8_t c, bool inside_word, size_t at) {
  return at == 0 ? to_upper(c, inside_word, at) : to_lower(c, inside_word, at);
}

static uint8_t to_swapped(uint8_t c, bool inside_word, size_t at) {
  return ascii_is_upper(c) ? to_lower(c, inside_word, at) : to_upper(c, inside_word, at);
}

// Only ASCII letters have case here; all other bytes stay.
static bool map(Vm *vm, Value self, ByteMapping mapping, Value *result) {
  Span span = bytes_span(self);
  Value mapped;
  if (!bytes_new_like(vm, self, NULL, span.length, &mapped)) {
    return false;
  }
  uint8_t *to = (uint8_t *)(uintptr_t)bytes_span(mapped).data;
  bool inside_word = false;
  for (size_t i = 0; i < span.length; i++) {
    to[i] = mapping(span.data[i], inside_word, i);
    inside_word = ascii_is_alpha(span.data[i]);
  }
  *result = mapped;
  return true;
}

static bool bytes_method_lower(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return map(vm, args[0], to_lower, result);
}

static bool bytes_method_upper(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return map(vm, args[0], to_upper, result);
}

static bool bytes_method_title(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return map(vm, args[0], to_title, result);
}

static bool bytes_method_capitalize(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return map(vm, args[0], to_capitalized, result);
}

static bool bytes_method_swapcase(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return map(vm, args[0], to_swapped, result);
}

// ---- questions ----

static bool is_alnum(uint32_t c) {
  return ascii_is_alpha(c) || ascii_is_digit(c);
}

static bool is_alpha(uint32_t c) {
  return ascii_is_alpha(c);
}

static bool is_digit(uint32_t c) {
  return ascii_is_digit(c);
}

static bool is_space(uint32_t c) {
  return bytes_is_space(c);
}

static bool all_are(Value self, bool (*claim)(uint32_t c)) {
  Span span = bytes_span(self);
  for (size_t i = 0; i < span.length; i++) {
    if (!claim(span.data[i])) {
      return false;
    }
  }
  return span.length > 0;
}

static bool bytes_method_isalnum(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_from_bool(all_are(args[0], is_alnum));
  return true;
}

static bool bytes_method_isalpha(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_from_bool(all_are(args[0], is_alpha));
  return true;
}

static bool bytes_method_isdigit(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_from_bool(all_are(args[0], is_digit));
  return true;
}

static bool bytes_method_isspace(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_from_bool(all_are(args[0], is_space));
  return true;
}

static bool bytes_method_isascii(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  Span span = bytes_span(args[0]);
  *result = value_from_bool(bytes_are_ascii(span.data, span.length));
  return true;
}

// Some letter, and none of the wrong case.
static bool is_of_case(Value self, bool wants_upper) {
  Span span = bytes_span(self);
  bool any = false;
  for (size_t i = 0; i < span.length; i++) {
    bool is_upper = ascii_is_upper(span.data[i]);
    if ((is_upper || ascii_is_lower(span.data[i])) && is_upper != wants_upper) {
      return false;
    }
    any = any || (is_upper || ascii_is_lower(span.data[i]));
  }
  return any;
}

static bool bytes_method_islower(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_from_bool(is_of_case(args[0], false));
  return true;
}

static bool bytes_method_isupper(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_from_bool(is_of_case(args[0], true));
  return true;
}

static bool is_titled(Span span) {
  bool any = false;
  bool inside_word = false;
  for (size_t i = 0; i < span.length; i++) {
    bool is_upper = ascii_is_upper(span.data[i]);
    bool is_lower = ascii_is_lower(span.data[i]);
    if ((is_upper && inside_word) || (is_lower && !inside_word)) {
      return false;
    }
    inside_word = is_upper || is_lower;
    any = any || inside_word;
  }
  return any;
}

static bool bytes_method_istitle(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_from_bool(is_titled(bytes_span(args[0])));
  return true;
}

// ---- hexadecimal ----

// The separator argument: one ASCII character, as str or bytes; 0 without one.
static bool separator_argument(Vm *vm, Value v, char *separator) {
  *separator = 0;
  if (v == VALUE_UNBOUND) {
    return true;
  }
  int64_t length;
  if (!value_length(vm, v, &length)) {
    return false;
  }
  if (length != 1) {
    return raise_value_error(vm, "sep must be length 1.");
  }
  const String *text = string_of(vm, v);
  Span span;
  uint32_t c;
  if (text != NULL) {
    c = string_at(text, 0);
  } else if (bytes_view(vm, v, &span.data, &span.length)) {
    c = span.data[0];
  } else {
    return raise_type_error(vm, "sep must be str or bytes.");
  }
  if (c >= 128) {
    return raise_value_error(vm, "sep must be ASCII.");
  }
  *separator = (char)c;
  return true;
}

// Does a separator stand before byte `i`?  Groups are counted from the right, or from the left
// when their size is negative.
static bool begins_group(size_t i, size_t length, int64_t group) {
  if (i == 0 || group == 0) {
    return false;
  }
  return group > 0 ? (length - i) % (uint64_t)group == 0 : i % (0 - (uint64_t)group) == 0;
}

static const char HEX_DIGITS[] = "0123456789abcdef";

// All of them in one row.
static bool hex_digits(Vm *vm, Span span, Value *result) {
  if (span.length == 0) {
    *result = vm->empty_string;
    return true;
  }
  String *text = string_new_long(vm, 2 * span.length, 1);
  if (text == NULL) {
    return false;
  }
  for (size_t i = 0; i < span.length; i++) {
    text->data[2 * i] = (uint8_t)HEX_DIGITS[span.data[i] >> 4];
    text->data[2 * i + 1] = (uint8_t)HEX_DIGITS[span.data[i] & 15];
  }
  text->is_ascii = true;
  *result = value_from_object(text);
  return true;
}

// Separators are counted in from the right, so that groups line up as in numbers.
static bool bytes_method_hex(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  char separator;
  int64_t group;
  if (!value_to_int64(vm, args[2], &group) || !separator_argument(vm, args[1], &separator)) {
    return false;
  }
  Span span = bytes_span(args[0]);
  if (separator == 0) {
    return hex_digits(vm, span, result);
  }
  StringBuilder b = {0};
  for (size_t i = 0; i < span.length; i++) {
    char text[3] = {separator, HEX_DIGITS[span.data[i] >> 4], HEX_DIGITS[span.data[i] & 15]};
    bool parted = begins_group(i, span.length, group);
    if (!builder_add_ascii(vm, &b, parted ? text : text + 1, parted ? 3 : 2)) {
      builder_discard(vm, &b);
      return false;
    }
  }
  return builder_finish(vm, &b, result);
}

static int hex_value(uint32_t c) {
  if (ascii_is_digit(c)) {
    return (int)(c - '0');
  }
  return (c | 32) - 'a' < 6 ? (int)((c | 32) - 'a') + 10 : -1;
}

static bool raise_no_hex(Vm *vm, uint32_t position) {
  return raise_value_error(vm, "non-hexadecimal number found in fromhex() arg at position %u",
                           position);
}

// White space may stand between bytes, not within one.  What is not ASCII is found before all else.
static bool parse_hex(Vm *vm, const String *text, ByteBuilder *b) {
  uint32_t i = 0;
  for (uint32_t k = 0; !text->is_ascii && k < text->length; k++) {
    if (string_at(text, k) >= 128) {
      return raise_no_hex(vm, k);
    }
  }
  while (i < text->length) {
    if (bytes_is_space(string_at(text, i))) {
      i++;
      continue;
    }
    int high = hex_value(string_at(text, i));
    int low = i + 1 < text->length ? hex_value(string_at(text, i + 1)) : -1;
    if (high < 0 || low < 0) {
      return raise_no_hex(vm, high < 0 ? i : i + 1);
    }
    if (!bytes_add_byte(vm, b, (uint8_t)(high << 4 | low))) {
      return false;
    }
    i += 2;
  }
  return true;
}

// A class method: of a subclass, its instance is made by calling it.
static bool bytes_method_fromhex(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const String *text = string_of(vm, args[1]);
  if (text == NULL) {
    return raise_type_error(vm, "fromhex() argument must be str, not %T", args[1]);
  }
  ByteBuilder b = {0};
  Value made;
  const Class *class_ = OBJECT_AS(Class, args[0]);
  bool done = parse_hex(vm, text, &b) &&
              (class_->layout == LAYOUT_BYTES ? bytes_new(vm, b.data, b.length, &made)
                                              : bytearray_new(vm, b.data, b.length, &made));
  bytes_discard(vm, &b);
  if (!done || class_ == vm->class_of.bytes || class_ == vm->class_of.bytearray) {
    *result = made;
    return done;
  }
  done = value_call1(vm, args[0], made, result);
  value_release(vm, made);
  return done;
}

static bool bytes_method_decode(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Codec codec;
  Span span = bytes_span(args[0]);
  if (codec_is_usual(args + 1) && ascii_prefix(span.data, span.length) == span.length) {
    return string_from_latin1(vm, span.data, span.length, result);
  }
  if (!codec_arguments(vm, args + 1, "decode", &codec)) {
    return false;
  }
  span = bytes_span(args[0]);
  bool done =
      bytes_decode(vm, span.data, span.length, codec.encoding.bytes, codec.errors.bytes, result);
  codec_free(vm, &codec);
  return done;
}

const NativeDef BYTES_TEXT_METHODS[] = {
    {"lower", "self, /", bytes_method_lower, "ASCII letters made small.", 0},
    {"upper", "self, /", bytes_method_upper, "ASCII letters made capital.", 0},
    {"title", "self, /", bytes_method_title, "Each word begun with a capital.", 0},
    {"capitalize", "self, /", bytes_method_capitalize, "The first letter capital, others small.",
     0},
    {"swapcase", "self, /", bytes_method_swapcase, "Capital for small and small for capital.", 0},
    {"isalnum", "self, /", bytes_method_isalnum, "Only ASCII letters and digits?", 0},
    {"isalpha", "self, /", bytes_method_isalpha, "Only ASCII letters?", 0},
    {"isascii", "self, /", bytes_method_isascii, "Only bytes below 128?", 0},
    {"isdigit", "self, /", bytes_method_isdigit, "Only ASCII digits?", 0},
    {"islower", "self, /", bytes_method_islower, "Letters, and all of them small?", 0},
    {"isspace", "self, /", bytes_method_isspace, "Only ASCII white space?", 0},
    {"istitle", "self, /", bytes_method_istitle, "Cased as title() leaves it?", 0},
    {"isupper", "self, /", bytes_method_isupper, "Letters, and all of them capital?", 0},
    {"hex", "self, /, sep=?, bytes_per_sep=1", bytes_method_hex,
     "Two hexadecimal digits a byte, separators between groups.", 0},
    {"fromhex", "type, string, /", bytes_method_fromhex, "Bytes from hexadecimal digits.",
     NATIVE_CLASS},
    {"decode", "self, /, encoding='utf-8', errors='strict'", bytes_method_decode,
     "The text that the bytes encode.", 0},
    {NULL, NULL, NULL, NULL, 0}};
