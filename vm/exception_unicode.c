// UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError: what could not be converted, and
// where in it.
#include "vm/exception_parts.h"
#include "vm/number.h"
#include <stdio.h>

// The fields, in the order of the arguments.  UnicodeTranslateError has no encoding.
enum { UNICODE_ENCODING, UNICODE_OBJECT, UNICODE_START, UNICODE_END, UNICODE_REASON };

// ---- construction ----

static bool check_argument(Vm *vm, int field, int position, Value v, bool is_decode) {
  const uint8_t *data;
  size_t length;
  Value ignored;
  switch (field) {
  case UNICODE_OBJECT:
    if (is_decode) {
      return bytes_view(vm, v, &data, &length) ||
             raise_type_error(vm, "a bytes-like object is required, not '%T'", v);
    }
    break;
  case UNICODE_START:
  case UNICODE_END:
    if (!value_index(vm, v, &ignored)) {
      return false;
    }
    value_release(vm, ignored);
    return true;
  default: break;
  }
  return value_layout(vm, v) == LAYOUT_STR ||
         raise_type_error(vm, "argument %d must be str, not %T", position, v);
}

static bool unicode_init(Vm *vm, Value *args, int first_field, bool is_decode, Value *result) {
  const Tuple *values = as_tuple(args[1]);
  uint32_t wanted = (uint32_t)(UNICODE_REASON + 1 - first_field);
  if (!exception_init(vm, args, 3, result)) {
    return false;
  }
  if (values->length != wanted) {
    return raise_type_error(vm, "function takes exactly %u arguments (%u given)", wanted,
                            values->length);
  }
  for (uint32_t i = 0; i < wanted; i++) {
    int field = first_field + (int)i;
    if (!check_argument(vm, field, (int)i + 1, values->items[i], is_decode)) {
      return false;
    }
    exception_field_set(vm, exception_of(args[0]), field, values->items[i]);
  }
  return true;
}

static bool encode_init(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return unicode_init(vm, args, UNICODE_ENCODING, false, result);
}

static bool decode_init(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return unicode_init(vm, args, UNICODE_ENCODING, true, result);
}

static bool translate_init(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return unicode_init(vm, args, UNICODE_OBJECT, false, result);
}

// ---- text ----

static int64_t number_of(const Exception *e, int field) {
  Value v = e->fields[field];
  return value_is_int(v) ? value_to_small(v) : 0; // a program may have set anything
}

// The one byte or character that is meant, as an escape; false if there is not exactly one.
static bool single_escape(Vm *vm, const Exception *e, char *buffer, size_t size) {
  Value object = value_unbox(vm, e->fields[UNICODE_OBJECT]);
  int64_t start = number_of(e, UNICODE_START);
  const uint8_t *data;
  size_t length;
  if (number_of(e, UNICODE_END) != start + 1 || start < 0) {
    return false;
  }
  if (bytes_view(vm, object, &data, &length)) {
    if ((uint64_t)start >= length) {
      return false;
    }
    snprintf(buffer, size, "0x%02x", data[start]);
    return true;
  }
  if (!value_is_string(object) || start >= as_string(object)->length) {
    return false;
  }
  uint32_t c = string_at(as_string(object), (uint32_t)start);
  snprintf(buffer, size, c <= 0xFF ? "\\x%02x" : c <= 0xFFFF ? "\\u%04x" : "\\U%08x", c);
  return true;
}

static bool is_unset(Vm *vm, Value self, Value *result) {
  if (exception_of(self)->fields[UNICODE_OBJECT] != VALUE_UNBOUND) {
    return false;
  }
  *result = value_retain(vm->empty_string); // made by __new__ alone
  return true;
}

static bool decode_str(Vm *vm, Value self, Value *result) {
  const Exception *e = exception_of(self);
  char escape[16];
  if (is_unset(vm, self, result)) {
    return true;
  }
  Value encoding = e->fields[UNICODE_ENCODING], reason = e->fields[UNICODE_REASON];
  int64_t start = number_of(e, UNICODE_START), end = number_of(e, UNICODE_END);
  if (single_escape(vm, e, escape, sizeof escape)) {
    return string_format(vm, result, "'%V' codec can't decode byte %s in position %l: %V", encoding,
                         escape, start, reason);
  }
  return string_format(vm, result, "'%V' codec can't decode bytes in position %l-%l: %V", encoding,
                       start, end - 1, reason);
}

static bool encode_str(Vm *vm, Value self, Value *result) {
  const Exception *e = exception_of(self);
  char escape[16];
  if (is_unset(vm, self, result)) {
    return true;
  }
  Value encoding = e->fields[UNICODE_ENCODING], reason = e->fields[UNICODE_REASON];
  int64_t start = number_of(e, UNICODE_START), end = number_of(e, UNICODE_END);
  if (single_escape(vm, e, escape, sizeof escape)) {
    return string_format(vm, result, "'%V' codec can't encode character '%s' in position %l: %V",
                         encoding, escape, start, reason);
  }
  return string_format(vm, result, "'%V' codec can't encode characters in position %l-%l: %V",
                       encoding, start, end - 1, reason);
}

static bool translate_str(Vm *vm, Value self, Value *result) {
  const Exception *e = exception_of(self);
  char escape[16];
  if (is_unset(vm, self, result)) {
    return true;
  }
  int64_t start = number_of(e, UNICODE_START), end = number_of(e, UNICODE_END);
  if (single_escape(vm, e, escape, sizeof escape)) {
    return string_format(vm, result, "can't translate character '%s' in position %l: %V", escape,
                         start, e->fields[UNICODE_REASON]);
  }
  return string_format(vm, result, "can't translate characters in position %l-%l: %V", start,
                       end - 1, e->fields[UNICODE_REASON]);
}

// ---- tables ----

#define INIT(function)                                                                             \
  {                                                                                                \
    {"__init__", EXCEPTION_SIGNATURE, function, NULL, 0}, {                                        \
      0                                                                                            \
    }                                                                                              \
  }
static const NativeDef ENCODE_METHODS[] = INIT(encode_init);
static const NativeDef DECODE_METHODS[] = INIT(decode_init);
static const NativeDef TRANSLATE_METHODS[] = INIT(translate_init);
#undef INIT

static const MemberDef UNICODE_MEMBERS[] = {
    FIELD_MEMBER("encoding", 0), FIELD_MEMBER("object", 1), FIELD_MEMBER("start", 2),
    FIELD_MEMBER("end", 3),      FIELD_MEMBER("reason", 4), {0},
};

static const Slots ENCODE_SLOTS = {.str = encode_str};
static const Slots DECODE_SLOTS = {.str = decode_str};
static const Slots TRANSLATE_SLOTS = {.str = translate_str};

const ExceptionPart UNICODE_EXCEPTIONS[] = {
    {"UnicodeEncodeError", ENCODE_METHODS, UNICODE_MEMBERS, &ENCODE_SLOTS},
    {"UnicodeDecodeError", DECODE_METHODS, UNICODE_MEMBERS, &DECODE_SLOTS},
    {"UnicodeTranslateError", TRANSLATE_METHODS, UNICODE_MEMBERS, &TRANSLATE_SLOTS},
    {0},
};
