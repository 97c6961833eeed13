// The class bytes: constructor, hash, iterator, and what bytes(…) and bytearray(…) both accept.
#include "vm/bytes_internal.h"
#include "vm/class_slots.h"
#include "vm/list.h"
#include "vm/number.h"
#include "vm/siphash.h"
#include "vm/string_internal.h"
#include "vm/vm.h"

// ---- what the constructors accept ----

static bool collect_items(Vm *vm, Value source, const char *range_error, ByteBuilder *b) {
  Value iterator, item;
  if (!value_iterate(vm, source, &iterator)) {
    return false;
  }
  bool done;
  while ((done = iterator_next(vm, iterator, &item)) && item != VALUE_UNBOUND) {
    uint8_t byte;
    done = byte_from_value(vm, item, range_error, &byte) && bytes_add_byte(vm, b, byte);
    value_release(vm, item);
    if (!done) {
      break;
    }
  }
  value_release(vm, iterator);
  return done;
}

// bytes(n): n zeros.
static bool add_zeros(Vm *vm, Value number, ByteBuilder *b) {
  Value index;
  if (!value_index(vm, number, &index)) {
    return false;
  }
  int64_t count;
  bool fits = int_to_int64(index, &count);
  value_release(vm, index);
  if (!fits) {
    return raise_format(vm, vm->exceptions.OverflowError,
                        "cannot fit 'int' into an index-sized integer");
  }
  if (count < 0) {
    return raise_value_error(vm, "negative count");
  }
  b->data = memory_new(vm, (size_t)count + 1);
  if (b->data == NULL) {
    return false;
  }
  memset(b->data, 0, (size_t)count);
  b->length = (size_t)count;
  b->capacity = (size_t)count + 1;
  return true;
}

// In CPython's order: bytes, a count, an iterable of ints.
bool bytes_collect(Vm *vm, Value source, const char *type_name, ByteBuilder *b) {
  Span span;
  if (bytes_view(vm, source, &span.data, &span.length)) {
    return bytes_add(vm, b, span.data, span.length);
  }
  const Class *class_ = value_class(vm, source);
  if (string_of(vm, source) != NULL) {
    return raise_type_error(vm, "string argument without an encoding");
  }
  if (class_lookup(vm, value_class(vm, source), vm->names.index) != VALUE_UNBOUND) {
    return add_zeros(vm, source, b);
  }
  if (class_->slots.iterate == NULL && class_->slots.get_item == NULL) {
    return raise_type_error(vm, "cannot convert '%T' object to %s", source, type_name);
  }
  return collect_items(
      vm, source,
      type_name[4] == 's' ? "bytes must be in range(0, 256)" : "byte must be in range(0, 256)", b);
}

// source, encoding, errors: each may be UNBOUND.
bool bytes_construct(Vm *vm, const Value *args, const char *type_name, ByteBuilder *b) {
  bool has_codec = args[1] != VALUE_UNBOUND || args[2] != VALUE_UNBOUND;
  if (!has_codec) {
    return args[0] == VALUE_UNBOUND || bytes_collect(vm, args[0], type_name, b);
  }
  Codec codec;
  if (!codec_arguments(vm, args + 1, type_name, &codec)) {
    return false;
  }
  bool done = false;
  String *text = args[0] == VALUE_UNBOUND ? NULL : string_of(vm, args[0]);
  Value encoded;
  if (text == NULL) {
    (void)raise_type_error(vm, "%s without a string argument",
                           args[1] == VALUE_UNBOUND ? "errors" : "encoding");
  } else if (args[1] == VALUE_UNBOUND) {
    (void)raise_type_error(vm, "string argument without an encoding");
  } else if (string_encode(vm, text, codec.encoding.bytes, codec.errors.bytes, &encoded)) {
    Span span = bytes_span(encoded);
    done = bytes_add(vm, b, span.data, span.length);
    value_release(vm, encoded);
  }
  codec_free(vm, &codec);
  return done;
}

// ---- the class ----

// bytes(x) where x has __bytes__.  UNBOUND: it has none.
static bool call_bytes(Vm *vm, const Value *args, Value *result) {
  *result = VALUE_UNBOUND;
  if (args[0] == VALUE_UNBOUND || args[1] != VALUE_UNBOUND || args[2] != VALUE_UNBOUND) {
    return true;
  }
  if (!value_call_special(vm, args[0], vm->names.bytes, NULL, 0, result)) {
    return false;
  }
  if (*result != VALUE_UNBOUND && value_layout(vm, *result) != LAYOUT_BYTES) {
    (void)raise_type_error(vm, "__bytes__ returned non-bytes (type %T)", *result);
    value_release(vm, *result);
    return false;
  }
  return true;
}

// bytes(b) of bytes is b itself; __bytes__ comes before everything else.
static bool make_exact(Vm *vm, const Value *args, Value *result) {
  if (value_has_shape(args[0], SHAPE_BYTES) && args[1] == VALUE_UNBOUND &&
      args[2] == VALUE_UNBOUND) {
    *result = value_retain(args[0]);
    return true;
  }
  Value given;
  if (!call_bytes(vm, args, &given)) {
    return false;
  }
  if (given != VALUE_UNBOUND) {
    *result = value_retain(value_unbox(vm, given));
    value_release(vm, given);
    return true;
  }
  ByteBuilder b = {0};
  if (!bytes_construct(vm, args, "bytes", &b)) {
    bytes_discard(vm, &b);
    return false;
  }
  return bytes_finish(vm, &b, result);
}

static bool bytes_method_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Class *class_ = OBJECT_AS(Class, args[0]);
  Value exact, instance;
  if (!make_exact(vm, args + 1, &exact)) {
    return false;
  }
  if (class_ == vm->class_of.bytes) {
    *result = exact;
    return true;
  }
  if (!instance_new(vm, class_, &instance)) {
    value_release(vm, exact);
    return false;
  }
  OBJECT_AS(Boxed, instance)->payload = exact;
  *result = instance;
  return true;
}

static bool bytes_method_getnewargs(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return tuple_from_values(vm, args, 1, result);
}

static bool bytes_method_bytes(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_retain(args[0]);
  return true;
}

static bool slot_repr(Vm *vm, Value self, Value *result) {
  StringBuilder b = {0};
  if (!bytes_repr_into(vm, &b, bytes_span(self), false)) {
    builder_discard(vm, &b);
    return false;
  }
  return builder_finish(vm, &b, result);
}

// The str of the same ASCII characters has the same hash: they are never equal, so it does no harm.
static bool slot_hash(Vm *vm, Value self, uint64_t *hash) {
  Bytes *bytes = AS_BYTES(self);
  if (!bytes->is_hashed) {
    uint64_t h = bytes->length == 0 ? 0 : siphash13(vm->hash_key, bytes->data, bytes->length);
    bytes->hash = h == UINT64_MAX ? UINT64_MAX - 1 : h;
    bytes->is_hashed = true;
  }
  *hash = bytes->hash;
  return true;
}

static const Slots BYTES_SLOTS = {
    .repr = slot_repr,
    .str = slot_repr,
    .hash = slot_hash,
    .length = bytes_slot_length,
    .compare = bytes_slot_compare,
    .binary = bytes_slot_binary,
    .get_item = bytes_slot_get_item,
    .contains = bytes_slot_contains,
    .iterate = bytes_slot_iterate,
};

static const NativeDef BYTES_METHODS[] = {
    {"__new__", "cls, source=?, encoding=?, errors=?", bytes_method_new,
     "Bytes from numbers, other bytes, or text and an encoding.", 0},
    {"__getnewargs__", "self, /", bytes_method_getnewargs, "What __new__ is to get.", 0},
    {"__bytes__", "self, /", bytes_method_bytes, "The bytes themselves.", 0},
    {NULL, NULL, NULL, NULL, 0}};

static const ClassSpec BYTES_SPEC = {
    .name = "bytes",
    .shape = SHAPE_BYTES,
    .layout = LAYOUT_BYTES,
    .slots = &BYTES_SLOTS,
    .methods = BYTES_METHODS,
    .doc = "A sequence of bytes that never changes.",
};

// ---- the iterator, of bytearrays too ----

typedef struct BytesIterator {
  Object head;
  Value bytes; // UNBOUND once exhausted
  size_t index;
} BytesIterator;

bool bytes_slot_iterate(Vm *vm, Value self, Value *iterator) {
  BytesIterator *i = object_new(vm, SHAPE_BYTES_ITERATOR, sizeof *i);
  if (i == NULL) {
    return false;
  }
  i->bytes = value_retain(self);
  *iterator = value_from_object(i);
  return true;
}

static void iterator_finalize(Vm *vm, Object *self) {
  value_release(vm, ((BytesIterator *)self)->bytes);
}

static bool iterator_next_slot(Vm *vm, Value self, Value *item) {
  BytesIterator *i = OBJECT_AS(BytesIterator, self);
  *item = VALUE_UNBOUND;
  if (i->bytes == VALUE_UNBOUND) {
    return true;
  }
  Span span = bytes_span(i->bytes);
  if (i->index < span.length) {
    *item = value_from_small(span.data[i->index++]);
  } else {
    value_replace(vm, &i->bytes, VALUE_UNBOUND);
  }
  return true;
}

static bool iterator_length_hint(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  const BytesIterator *i = OBJECT_AS(BytesIterator, args[0]);
  size_t length = i->bytes == VALUE_UNBOUND ? 0 : bytes_span(i->bytes).length;
  *result = value_from_small(length > i->index ? (int64_t)(length - i->index) : 0);
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
    .name = "bytes_iterator",
    .shape = SHAPE_BYTES_ITERATOR,
    .layout = LAYOUT_OTHER,
    .flags = CLASS_FINAL | CLASS_NO_DICT | CLASS_NO_NEW,
    .native_size = sizeof(BytesIterator),
    .slots = &ITERATOR_SLOTS,
    .methods = ITERATOR_METHODS,
};

static bool add_methods(Vm *vm, Class *class_) {
  static const NativeDef *const tables[] = {BYTES_SEARCH_METHODS, BYTES_SHAPE_METHODS,
                                            BYTES_SPLIT_METHODS, BYTES_TEXT_METHODS};
  for (size_t i = 0; class_ != NULL && i < sizeof tables / sizeof tables[0]; i++) {
    const ClassSpec more = {.methods = tables[i]};
    if (!slots_from_spec(vm, class_, &more)) {
      return false; // MemoryError is raised: making the Vm fails
    }
  }
  return class_ != NULL;
}

void bytes_register(Vm *vm) {
  Class *object = vm->class_of.object;
  vm->class_of.bytes = class_from_spec(vm, &BYTES_SPEC, object);
  vm->class_of.bytes_iterator = class_from_spec(vm, &ITERATOR_SPEC, object);
  bytearray_register(vm);
  if (add_methods(vm, vm->class_of.bytes)) {
    (void)add_methods(vm, vm->class_of.bytearray);
  }
}
