// The class str: its protocols, its constructor, its iterator; and the built-ins about text.
#include "vm/class_slots.h"
#include "vm/format.h"
#include "vm/list.h"
#include "vm/number.h"
#include "vm/sequence.h"
#include "vm/string_internal.h"
#include "vm/vm.h"

// ---- protocols ----

static bool slot_repr(Vm *vm, Value self, Value *result) {
  return string_repr(vm, AS_STRING(self), result);
}

static bool slot_str(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(self);
  return true;
}

static bool slot_hash(Vm *vm, Value self, uint64_t *hash) {
  *hash = string_hash(vm, AS_STRING(self));
  return true;
}

static bool slot_length(Vm *vm, Value self, int64_t *length) {
  (void)vm;
  *length = AS_STRING(self)->length;
  return true;
}

static bool slot_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  const String *left = string_of(vm, a);
  const String *right = string_of(vm, b);
  if (left == NULL || right == NULL) {
    *result = VALUE_NOT_IMPLEMENTED;
  } else if (op == COMPARE_EQ || op == COMPARE_NE) {
    *result = value_from_bool(string_equal(left, right) == (op == COMPARE_EQ));
  } else {
    *result = value_from_bool(order_answers(op, string_compare(left, right)));
  }
  return true;
}

// Filled by doubling: log2(times) moves.
static bool repeat(Vm *vm, String *s, int64_t times, Value *result) {
  if (times <= 0 || s->length == 0) {
    *result = value_retain(vm->empty_string);
    return true;
  }
  if (times == 1) {
    *result = value_retain(value_from_object(s));
    return true;
  }
  if (times >= (int64_t)UINT32_MAX / s->length) {
    return raise_memory_error(vm);
  }
  String *repeated = string_new(vm, (uint32_t)(s->length * times), s->width);
  if (repeated == NULL) {
    return false;
  }
  size_t total = (size_t)repeated->length * s->width;
  size_t filled = (size_t)s->length * s->width;
  memcpy(repeated->data, s->data, filled);
  while (filled < total) { // what is there already, twice as much each time
    size_t more = filled < total - filled ? filled : total - filled;
    memcpy(repeated->data + filled, repeated->data, more);
    filled += more;
  }
  repeated->is_ascii = s->is_ascii;
  *result = value_from_object(repeated);
  return true;
}

// As in CPython, a right operand with a reflected method of its own goes before the complaint.
static bool add(Vm *vm, Value a, Value b, Value *result) {
  String *left = string_of(vm, a);
  String *right = string_of(vm, b);
  if (left != NULL && right != NULL) {
    return string_concat(vm, value_from_object(left), value_from_object(right), result);
  }
  if (left == NULL || sequence_yields_to(vm, b, vm->names.radd)) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  return raise_type_error(vm, "can only concatenate str (not \"%T\") to str", b);
}

// Either side may be the text.
static bool multiply(Vm *vm, Value a, Value b, Value *result) {
  String *s = string_of(vm, a);
  Value factor = b;
  if (s == NULL) {
    s = string_of(vm, b);
    factor = a;
  }
  int64_t times;
  if (!sequence_factor(vm, factor, &times)) {
    return false;
  }
  if (times < 0) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  return repeat(vm, s, times, result);
}

static bool slot_binary(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  switch (op) {
  case BINARY_ADD: return add(vm, a, b, result);
  case BINARY_MULTIPLY: return multiply(vm, a, b, result);
  case BINARY_MODULO: {
    String *format = string_of(vm, a);
    if (format != NULL) {
      return string_percent(vm, format, b, result);
    }
    break;
  }
  default: break;
  }
  *result = VALUE_NOT_IMPLEMENTED;
  return true;
}

// A bound of a slice without step, where it is an int or absent: clamped, negatives from the end.
static inline bool plain_bound(Value v, uint32_t length, uint32_t absent, uint32_t *bound) {
  if (v == VALUE_NONE) {
    *bound = absent;
    return true;
  }
  if (!value_is_int(v)) {
    return false;
  }
  int64_t i = value_to_small(v);
  i = i < 0 ? i + length : i;
  *bound = i < 0 ? 0 : i > length ? length : (uint32_t)i;
  return true;
}

// Slices without a step, with plain ints: nearly all there are.
static bool get_slice(Vm *vm, String *s, const Slice *slice, Value *result) {
  uint32_t from, to;
  if (slice->step == VALUE_NONE && plain_bound(slice->start, s->length, 0, &from) &&
      plain_bound(slice->stop, s->length, s->length, &to)) {
    return string_slice(vm, s, from, to < from ? from : to, result);
  }
  int64_t start, stop, step, count;
  if (!slice_indices(vm, slice, s->length, &start, &stop, &step, &count)) {
    return false;
  }
  if (step == 1 || count == 0) {
    return string_slice(vm, s, count == 0 ? 0 : (uint32_t)start,
                        count == 0 ? 0 : (uint32_t)(start + count), result);
  }
  String *part = string_new(vm, (uint32_t)count, s->width);
  if (part == NULL) {
    return false;
  }
  if (s->is_ascii && count > 1) {
    for (int64_t i = 0; i < count; i++) {
      part->data[i] = s->data[start + i * step];
    }
    part->is_ascii = true;
    *result = value_from_object(part);
    return true;
  }
  for (int64_t i = 0; i < count; i++) {
    units_put(part->data, s->width, (size_t)i, string_at(s, (uint32_t)(start + i * step)));
  }
  bool done = string_from_units(vm, part->data, s->width, (size_t)count, result); // narrows
  object_release(vm, part);
  return done;
}

static bool slot_get_item(Vm *vm, Value self, Value key, Value *result) {
  String *s = AS_STRING(self);
  if (value_has_shape(key, SHAPE_SLICE)) {
    return get_slice(vm, s, OBJECT_AS(Slice, key), result);
  }
  if (!value_is_int(key) &&
      class_lookup(vm, value_class(vm, key), vm->names.index) == VALUE_UNBOUND) {
    return raise_type_error(vm, "string indices must be integers, not '%T'", key);
  }
  uint32_t i;
  return sequence_index(vm, key, s->length, "string", "string index out of range", &i) &&
         string_from_code_point(vm, string_at(s, i), result);
}

static bool slot_contains(Vm *vm, Value self, Value item, bool *result) {
  const String *s = AS_STRING(self);
  const String *piece = string_of(vm, item);
  if (piece == NULL) {
    return raise_type_error(vm, "'in <string>' requires string as left operand, not %T", item);
  }
  *result = string_find(s, 0, s->length, piece) >= 0;
  return true;
}

static bool slot_iterate(Vm *vm, Value self, Value *iterator) {
  StringIterator *i = object_new(vm, SHAPE_STR_ITERATOR, sizeof *i);
  if (i == NULL) {
    return false;
  }
  i->string = object_retain(AS_STRING(self));
  *iterator = value_from_object(i);
  return true;
}

static bool string_make_plainly(Vm *vm, Value argument, Value *result) {
  if (argument == VALUE_UNBOUND) {
    *result = value_retain(vm->empty_string);
    return true;
  }
  return value_str(vm, argument, result);
}

static const Slots STRING_SLOTS = {
    .make = string_make_plainly,
    .repr = slot_repr,
    .str = slot_str,
    .hash = slot_hash,
    .length = slot_length,
    .compare = slot_compare,
    .binary = slot_binary,
    .get_item = slot_get_item,
    .contains = slot_contains,
    .iterate = slot_iterate,
};

// ---- the iterator ----

static void iterator_finalize(Vm *vm, Object *self) {
  object_release(vm, ((StringIterator *)self)->string);
}

static bool iterator_next_slot(Vm *vm, Value self, Value *item) {
  StringIterator *i = OBJECT_AS(StringIterator, self);
  if (i->string == NULL || i->index >= i->string->length) {
    object_release(vm, i->string);
    i->string = NULL;
    *item = VALUE_UNBOUND;
    return true;
  }
  const String *s = i->string;
  if (LIKELY(s->width == 1)) {
    *item = value_retain(vm->latin1[s->data[i->index++]]);
    return true;
  }
  return string_from_code_point(vm, string_at(s, i->index++), item);
}

static bool iterator_length_hint(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  const StringIterator *i = OBJECT_AS(StringIterator, args[0]);
  *result = value_from_small(i->string == NULL ? 0 : (int64_t)i->string->length - i->index);
  return true;
}

static const Slots ITERATOR_SLOTS = {
    .finalize = iterator_finalize,
    .iterate = iterator_self,
    .next = iterator_next_slot,
};

static const NativeDef ITERATOR_METHODS[] = {
    {"__length_hint__", "self, /", iterator_length_hint, "How many items are to come.", 0},
    {NULL, NULL, NULL, NULL, 0}};

static const ClassSpec ITERATOR_SPEC = {
    .name = "str_ascii_iterator",
    .shape = SHAPE_STR_ITERATOR,
    .layout = LAYOUT_OTHER,
    .flags = CLASS_FINAL | CLASS_NO_DICT | CLASS_NO_NEW,
    .native_size = sizeof(StringIterator),
    .slots = &ITERATOR_SLOTS,
    .methods = ITERATOR_METHODS,
};

// ---- making ----

static bool text_argument(Vm *vm, Value v, const char *function, const char *name, Utf8 *text) {
  const String *s = string_of(vm, v);
  if (s == NULL) {
    return v == VALUE_NONE
               ? raise_type_error(vm, "%s() argument '%s' must be str, not None", function, name)
               : raise_type_error(vm, "%s() argument '%s' must be str, not %T", function, name, v);
  }
  if (!string_utf8(vm, s, text)) {
    return false;
  }
  if (strlen(text->bytes) != text->length) {
    utf8_free(vm, text);
    return raise_value_error(vm, "embedded null character");
  }
  return true;
}

// Absent arguments mean what Python's defaults are: strict UTF-8.
bool codec_arguments(Vm *vm, const Value *args, const char *function, Codec *codec) {
  codec->encoding = (Utf8){.bytes = "utf-8"};
  codec->errors = (Utf8){.bytes = "strict"};
  if (args[0] != VALUE_UNBOUND &&
      !text_argument(vm, args[0], function, "encoding", &codec->encoding)) {
    return false;
  }
  if (args[1] != VALUE_UNBOUND && !text_argument(vm, args[1], function, "errors", &codec->errors)) {
    utf8_free(vm, &codec->encoding);
    return false;
  }
  return true;
}

void codec_free(Vm *vm, Codec *codec) {
  utf8_free(vm, &codec->encoding);
  utf8_free(vm, &codec->errors);
}

// str(object, encoding, errors): from something that is bytes.
static bool decode_object(Vm *vm, const Value *args, Value *result) {
  const uint8_t *data;
  size_t length;
  Codec codec;
  if (!codec_arguments(vm, args + 1, "str", &codec)) {
    return false;
  }
  bool done = false;
  if (string_of(vm, args[0]) != NULL) {
    (void)raise_type_error(vm, "decoding str is not supported");
  } else if (!bytes_view(vm, args[0], &data, &length)) {
    (void)raise_type_error(vm, "decoding to str: need a bytes-like object, %T found", args[0]);
  } else {
    done = bytes_decode(vm, data, length, codec.encoding.bytes, codec.errors.bytes, result);
  }
  codec_free(vm, &codec);
  return done;
}

// A subclass's instance holds the exact str as its payload.
static bool string_method_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Class *class_ = OBJECT_AS(Class, args[0]);
  Value text = VALUE_UNBOUND;
  bool done = true;
  uint32_t extra = OBJECT_AS(Tuple, args[4])->length;
  if (extra != 0) {
    return raise_type_error(vm, "str expected at most 3 arguments, got %u", 3 + extra);
  }
  if (args[1] == VALUE_UNBOUND) {
    text = value_retain(vm->empty_string);
  } else if (args[2] == VALUE_UNBOUND && args[3] == VALUE_UNBOUND) {
    done = value_str(vm, args[1], &text);
  } else {
    done = decode_object(vm, args + 1, &text);
  }
  if (!done || class_ == vm->class_of.str) {
    *result = text;
    return done;
  }
  Value exact = value_retain(value_unbox(vm, text));
  value_release(vm, text);
  Value instance;
  if (!instance_new(vm, class_, &instance)) {
    value_release(vm, exact);
    return false;
  }
  OBJECT_AS(Boxed, instance)->payload = exact;
  *result = instance;
  return true;
}

// ---- methods that lead elsewhere ----

bool codec_is_usual(const Value *args) {
  return value_is_string(args[0]) && string_equals_c(as_string(args[0]), "utf-8") &&
         value_is_string(args[1]) && string_equals_c(as_string(args[1]), "strict");
}

static bool string_method_encode(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Codec codec;
  const String *s = AS_STRING(args[0]);
  if (s->is_ascii && codec_is_usual(args + 1)) { // half of what finding the codec takes
    return bytes_new(vm, s->data, s->length, result);
  }
  if (!codec_arguments(vm, args + 1, "encode", &codec)) {
    return false;
  }
  bool done =
      string_encode(vm, AS_STRING(args[0]), codec.encoding.bytes, codec.errors.bytes, result);
  codec_free(vm, &codec);
  return done;
}

static bool string_method_format(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const Tuple *positional = OBJECT_AS(Tuple, args[1]);
  return string_format_method(vm, AS_STRING(args[0]), positional->items, positional->length,
                              args[2], result);
}

static bool string_method_format_map(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return string_format_method(vm, AS_STRING(args[0]), NULL, 0, args[1], result);
}

static bool string_method_dunder_format(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const String *spec = string_of(vm, args[1]);
  if (spec == NULL) {
    return raise_type_error(vm, "__format__() argument must be str, not %T", args[1]);
  }
  return format_string_spec(vm, AS_STRING(args[0]), spec, result);
}

static bool string_method_getnewargs(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return tuple_from_values(vm, args, 1, result);
}

static const NativeDef STRING_METHODS[] = {
    {"__new__", "cls, object=?, encoding=?, errors=?, *rest", string_method_new,
     "The text of an object, or the text that bytes encode.", 0},
    {"encode", "self, /, encoding='utf-8', errors='strict'", string_method_encode,
     "The bytes that stand for the text.", 0},
    {"format", "self, /, *args, **kwargs", string_method_format,
     "The text with what is in braces replaced by arguments.", 0},
    {"format_map", "self, mapping, /", string_method_format_map,
     "The same with a mapping instead of arguments.", 0},
    {"__format__", "self, format_spec, /", string_method_dunder_format,
     "The text as a format says.", 0},
    {"__getnewargs__", "self, /", string_method_getnewargs, "What __new__ is to get.", 0},
    {NULL, NULL, NULL, NULL, 0}};

static const ClassSpec STRING_SPEC = {
    .name = "str",
    .shape = SHAPE_STR,
    .layout = LAYOUT_STR,
    .slots = &STRING_SLOTS,
    .methods = STRING_METHODS,
    .doc = "Text: a sequence of Unicode code points that never changes.",
};

// The methods are in several tables, one a file: the class is made with the first and gets the
// others after.
void string_register(Vm *vm) {
  static const NativeDef *const tables[] = {STRING_SEARCH_METHODS, STRING_CASE_METHODS,
                                            STRING_SPLIT_METHODS, STRING_PAD_METHODS,
                                            STRING_REPLACE_METHODS};
  Class *object = vm->class_of.object;
  Class *class_ = class_from_spec(vm, &STRING_SPEC, object);
  vm->class_of.str = class_;
  for (size_t i = 0; class_ != NULL && i < sizeof tables / sizeof tables[0]; i++) {
    const ClassSpec more = {.methods = tables[i]};
    if (!slots_from_spec(vm, class_, &more)) {
      return; // MemoryError is raised: making the Vm fails
    }
  }
  vm->class_of.str_iterator = class_from_spec(vm, &ITERATOR_SPEC, object);
  bytes_register(vm);
}
