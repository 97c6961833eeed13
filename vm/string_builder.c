// StringBuilder: text that grows piece by piece and becomes a String at the end.
#include "vm/number.h"
#include "vm/string_internal.h"
#include "vm/vm.h"

enum { FIRST_BYTES = 64 };

// Make room for `count` more units of `width`; the width becomes the wider of the two.
static bool reserve(Vm *vm, StringBuilder *b, size_t count, uint8_t width) {
  width = width > b->width ? width : b->width;
  size_t needed = (b->length + count) * width;
  if (width == b->width && needed <= b->capacity) {
    return true;
  }
  size_t capacity = b->capacity == 0 ? FIRST_BYTES : b->capacity;
  if (needed > capacity) {
    capacity = needed + needed / 2;
  }
  if (width == b->width || b->length == 0) {
    uint8_t *data = memory_resize(vm, b->data, b->capacity, capacity);
    if (data == NULL) {
      return false;
    }
    b->data = data;
  } else {
    uint8_t *data = memory_new(vm, capacity);
    if (data == NULL) {
      return false;
    }
    units_copy(data, width, 0, b->data, b->width, 0, b->length);
    memory_free(vm, b->data, b->capacity);
    b->data = data;
  }
  b->width = width;
  b->capacity = capacity;
  return true;
}

bool builder_add_char(Vm *vm, StringBuilder *b, uint32_t code_point) {
  if (!reserve(vm, b, 1, code_point_width(code_point))) {
    return false;
  }
  units_put(b->data, b->width, b->length++, code_point);
  return true;
}

// All adding ends here.  `needed` is the width these units need, not the one they come in.
static bool add_units(Vm *vm, StringBuilder *b, const void *data, uint8_t width, size_t start,
                      size_t count, uint8_t needed) {
  if (count == 0) {
    return true;
  }
  if (!reserve(vm, b, count, needed)) {
    return false;
  }
  units_copy(b->data, b->width, b->length, data, width, start, count);
  b->length += count;
  return true;
}

bool builder_add_ascii(Vm *vm, StringBuilder *b, const char *text, size_t length) {
  return add_units(vm, b, text, 1, 0, length, 1);
}

bool builder_add_c(Vm *vm, StringBuilder *b, const char *text) {
  return builder_add_ascii(vm, b, text, strlen(text));
}

bool builder_add_string(Vm *vm, StringBuilder *b, const String *s) {
  return add_units(vm, b, s->data, s->width, 0, s->length, s->width);
}

bool builder_add_slice(Vm *vm, StringBuilder *b, const String *s, uint32_t start, uint32_t end) {
  uint8_t needed = units_width(s->data, s->width, start, end - start);
  return add_units(vm, b, s->data, s->width, start, end - start, needed);
}

char *int64_digits(int64_t i, char *end) {
  uint64_t rest = i < 0 ? 0 - (uint64_t)i : (uint64_t)i;
  do {
    *--end = (char)('0' + rest % 10);
    rest /= 10;
  } while (rest != 0);
  if (i < 0) {
    *--end = '-';
  }
  return end;
}

bool builder_add_int(Vm *vm, StringBuilder *b, int64_t i) {
  char digits[INT64_DIGITS];
  char *end = digits + sizeof digits;
  const char *start = int64_digits(i, end);
  return builder_add_ascii(vm, b, start, (size_t)(end - start));
}

// Add an owned str and let go of it.
static bool add_owned(Vm *vm, StringBuilder *b, Value text) {
  bool done = builder_add_string(vm, b, string_of(vm, text));
  value_release(vm, text);
  return done;
}

// Small ints and exact strs are written without making a str of them first.
bool builder_add_repr(Vm *vm, StringBuilder *b, Value v) {
  if (value_is_int(v)) {
    return builder_add_int(vm, b, value_to_small(v));
  }
  if (value_is_string(v)) {
    return builder_add_quoted(vm, b, AS_STRING(v), false);
  }
  Value text;
  return value_repr(vm, v, &text) && add_owned(vm, b, text);
}

bool builder_add_str(Vm *vm, StringBuilder *b, Value v) {
  if (value_is_int(v)) {
    return builder_add_int(vm, b, value_to_small(v));
  }
  if (value_is_string(v)) {
    return builder_add_string(vm, b, AS_STRING(v));
  }
  Value text;
  return value_str(vm, v, &text) && add_owned(vm, b, text);
}

// The width is exactly what the widest code point needs, because nothing narrower was ever widened
// for less; so the units can be copied as they are.
bool builder_finish(Vm *vm, StringBuilder *b, Value *result) {
  bool done;
  if (b->width <= 1 || b->length == 1) {
    done = b->width <= 1 ? string_from_latin1(vm, b->data, b->length, result)
                         : string_from_code_point(vm, units_get(b->data, b->width, 0), result);
  } else {
    String *s = string_new_long(vm, b->length, b->width);
    done = s != NULL;
    if (done) {
      memcpy(s->data, b->data, b->length * b->width);
      *result = value_from_object(s);
    }
  }
  builder_discard(vm, b);
  return done;
}

void builder_discard(Vm *vm, StringBuilder *b) {
  memory_free(vm, b->data, b->capacity);
  *b = (StringBuilder){0};
}
