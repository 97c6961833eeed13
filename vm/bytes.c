// bytes: making and reading them, their repr, and the protocols they share with bytearray.
#include "vm/bytes_internal.h"
#include "vm/format.h"
#include "vm/number.h"
#include "vm/sequence.h"
#include "vm/string_internal.h"
#include "vm/vm.h"

// ---- making ----

bool bytes_new(Vm *vm, const void *data, size_t length, Value *result) {
  Bytes *bytes = object_new(vm, SHAPE_BYTES, sizeof(Bytes) + length + 1);
  if (bytes == NULL) {
    return false;
  }
  bytes->length = length;
  if (data != NULL) {
    memcpy(bytes->data, data, length);
  }
  *result = value_from_object(bytes);
  return true;
}

bool bytes_new_like(Vm *vm, Value like, const void *data, size_t length, Value *result) {
  return value_has_shape(like, SHAPE_BYTES) ? bytes_new(vm, data, length, result)
                                            : bytearray_new(vm, data, length, result);
}

// Grows by half its size, so that adding byte by byte stays linear.
bool bytes_add(Vm *vm, ByteBuilder *b, const void *data, size_t length) {
  if (b->length + length > b->capacity) {
    size_t capacity = b->length + length + b->capacity / 2 + 32;
    uint8_t *grown = memory_resize(vm, b->data, b->capacity, capacity);
    if (grown == NULL) {
      return false;
    }
    b->data = grown;
    b->capacity = capacity;
  }
  if (length != 0) {
    memcpy(b->data + b->length, data, length);
  }
  b->length += length;
  return true;
}

bool bytes_add_byte(Vm *vm, ByteBuilder *b, uint8_t byte) {
  return bytes_add(vm, b, &byte, 1);
}

bool bytes_finish(Vm *vm, ByteBuilder *b, Value *result) {
  bool done = bytes_new(vm, b->data, b->length, result);
  bytes_discard(vm, b);
  return done;
}

void bytes_discard(Vm *vm, ByteBuilder *b) {
  memory_free(vm, b->data, b->capacity);
  *b = (ByteBuilder){0};
}

// ---- reading ----

// One view of both classes, so that each method is written once.  Taken anew after anything that
// may run Python: a bytearray's memory moves.
Span bytes_span(Value v) {
  if (value_has_shape(v, SHAPE_BYTES)) {
    return (Span){AS_BYTES(v)->data, AS_BYTES(v)->length};
  }
  return (Span){AS_BYTEARRAY(v)->data, AS_BYTEARRAY(v)->length};
}

bool bytes_view(const Vm *vm, Value v, const uint8_t **data, size_t *length) {
  if (!value_is_pointer(v)) {
    return false;
  }
  Layout layout = value_layout(vm, v);
  if (layout != LAYOUT_BYTES && layout != LAYOUT_BYTEARRAY) {
    return false;
  }
  Span span = bytes_span(value_unbox(vm, v));
  *data = span.data;
  *length = span.length;
  return true;
}

bool bytes_argument(Vm *vm, Value v, Span *result) {
  return bytes_view(vm, v, &result->data, &result->length) ||
         raise_type_error(vm, "a bytes-like object is required, not '%T'", v);
}

bool byte_from_value(Vm *vm, Value v, const char *range_error, uint8_t *byte) {
  int64_t i;
  if (value_is_int(v)) {
    i = value_to_small(v);
  } else {
    Value index;
    if (!value_index(vm, v, &index)) {
      return false;
    }
    if (!int_to_int64(index, &i)) {
      i = -1;
    }
    value_release(vm, index);
  }
  if (i < 0 || i > 255) {
    return raise_value_error(vm, "%s", range_error);
  }
  *byte = (uint8_t)i;
  return true;
}

// ---- repr ----

bool bytes_repr_into(Vm *vm, StringBuilder *b, Span span, bool escapes_single) {
  bool has_single = span.length != 0 && memchr(span.data, '\'', span.length) != NULL;
  bool has_double = span.length != 0 && memchr(span.data, '"', span.length) != NULL;
  char quote = has_single && !has_double ? '"' : '\'';
  char text[12] = {'b', quote};
  if (!builder_add_ascii(vm, b, text, 2)) {
    return false;
  }
  for (size_t i = 0; i < span.length; i++) {
    uint8_t c = span.data[i];
    size_t length = 2;
    text[0] = '\\';
    text[1] = (char)c;
    if (c == '\n' || c == '\r' || c == '\t') {
      text[1] = c == '\n' ? 'n' : c == '\r' ? 'r' : 't';
    } else if (c < ' ' || c >= 127) {
      length = escape_code_point(text, c);
    } else if (c != (uint8_t)quote && c != '\\' && (c != '\'' || !escapes_single)) {
      text[0] = (char)c;
      length = 1;
    }
    if (!builder_add_ascii(vm, b, text, length)) {
      return false;
    }
  }
  return builder_add_ascii(vm, b, &quote, 1);
}

// ---- protocols shared with bytearray ----

bool bytes_slot_length(Vm *vm, Value self, int64_t *length) {
  (void)vm;
  *length = (int64_t)bytes_span(self).length;
  return true;
}

bool bytes_slot_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  Span left, right;
  bool is_mixed = value_has_shape(a, SHAPE_BYTES) && value_layout(vm, b) == LAYOUT_BYTEARRAY;
  if (is_mixed || !bytes_view(vm, a, &left.data, &left.length) ||
      !bytes_view(vm, b, &right.data, &right.length)) { // mixed: the bytearray compares
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  size_t shorter = left.length < right.length ? left.length : right.length;
  int order = shorter == 0 ? 0 : memcmp(left.data, right.data, shorter);
  if (order == 0) {
    order = (left.length > right.length) - (left.length < right.length);
  }
  *result = value_from_bool(order_answers(op, order));
  return true;
}

// The sum is of the left operand's class.
static bool add(Vm *vm, Value a, Value b, Value *result) {
  Span left, right;
  if (!bytes_view(vm, a, &left.data, &left.length) || sequence_yields_to(vm, b, vm->names.radd)) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  if (!bytes_view(vm, b, &right.data, &right.length)) {
    return raise_type_error(vm, "can't concat %T to %s", b,
                            value_layout(vm, a) == LAYOUT_BYTES ? "bytes" : "bytearray");
  }
  ByteBuilder sum = {0};
  Value like = value_unbox(vm, a);
  bool done = bytes_add(vm, &sum, left.data, left.length) &&
              bytes_add(vm, &sum, right.data, right.length) &&
              bytes_new_like(vm, like, sum.data, sum.length, result);
  bytes_discard(vm, &sum);
  return done;
}

static bool multiply(Vm *vm, Value a, Value b, Value *result) {
  Span span;
  bool is_left = bytes_view(vm, a, &span.data, &span.length);
  if (!is_left && !bytes_view(vm, b, &span.data, &span.length)) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  int64_t times;
  if (!sequence_factor(vm, is_left ? b : a, &times)) {
    return false;
  }
  if (times < 0) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  if (times != 0 && span.length > (size_t)(INT64_MAX / times)) {
    return raise_memory_error(vm);
  }
  Value repeated;
  if (!bytes_new_like(vm, value_unbox(vm, is_left ? a : b), NULL, span.length * (size_t)times,
                      &repeated)) {
    return false;
  }
  uint8_t *to = (uint8_t *)(uintptr_t)bytes_span(repeated).data;
  for (int64_t i = 0; i < times && span.length != 0; i++) {
    memcpy(to + (size_t)i * span.length, span.data, span.length);
  }
  *result = repeated;
  return true;
}

// A bytearray's % gives a bytearray; the work is done on bytes.
static bool percent(Vm *vm, Value a, Value args, Value *result) {
  if (value_has_shape(a, SHAPE_BYTES)) {
    return bytes_percent(vm, AS_BYTES(a), args, result);
  }
  Span span = bytes_span(a);
  Value format, text;
  if (!bytes_new(vm, span.data, span.length, &format)) {
    return false;
  }
  bool done = bytes_percent(vm, AS_BYTES(format), args, &text);
  value_release(vm, format);
  if (done) {
    span = bytes_span(text);
    done = bytearray_new(vm, span.data, span.length, result);
    value_release(vm, text);
  }
  return done;
}

bool bytes_slot_binary(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  const uint8_t *data;
  size_t length;
  if (op == BINARY_ADD) {
    return add(vm, a, b, result);
  }
  if (op == BINARY_MULTIPLY) {
    return multiply(vm, a, b, result);
  }
  if (op == BINARY_MODULO && bytes_view(vm, a, &data, &length)) {
    return percent(vm, value_unbox(vm, a), b, result);
  }
  *result = VALUE_NOT_IMPLEMENTED;
  return true;
}

bool bytes_slice(Vm *vm, Value self, const Slice *slice, Value *result) {
  int64_t start, stop, step, count;
  Span span;
  size_t length;
  do { // again where an index's __index__ changed a bytearray
    length = bytes_span(self).length;
    if (!slice_indices(vm, slice, (int64_t)length, &start, &stop, &step, &count)) {
      return false;
    }
    span = bytes_span(self);
  } while (span.length != length);
  if (step == 1) {
    return bytes_new_like(vm, self, count == 0 ? NULL : span.data + start, (size_t)count, result);
  }
  Value part;
  if (!bytes_new_like(vm, self, NULL, (size_t)count, &part)) {
    return false;
  }
  uint8_t *to = (uint8_t *)(uintptr_t)bytes_span(part).data;
  for (int64_t i = 0; i < count; i++) {
    to[i] = span.data[start + i * step];
  }
  *result = part;
  return true;
}

// Items are ints; slices are of the class of the whole.
bool bytes_slot_get_item(Vm *vm, Value self, Value key, Value *result) {
  bool is_bytes = value_has_shape(self, SHAPE_BYTES);
  if (value_has_shape(key, SHAPE_SLICE)) {
    return bytes_slice(vm, self, OBJECT_AS(Slice, key), result);
  }
  Span span = bytes_span(self);
  uint32_t i;
  if (span.length > UINT32_MAX) {
    return raise_memory_error(vm);
  }
  if (!sequence_index(vm, key, (uint32_t)span.length, is_bytes ? "byte" : "bytearray",
                      is_bytes ? "index out of range" : "bytearray index out of range", &i)) {
    return false;
  }
  span = bytes_span(self); // __index__ may have changed it
  if (i >= span.length) {
    return raise_format(vm, vm->exceptions.IndexError, "bytearray index out of range");
  }
  *result = value_from_small(span.data[i]);
  return true;
}

// An int asks for a byte, bytes ask for a part.
bool bytes_slot_contains(Vm *vm, Value self, Value item, bool *result) {
  Span piece;
  uint8_t byte;
  if (!bytes_view(vm, item, &piece.data, &piece.length)) {
    if (class_lookup(vm, value_class(vm, item), vm->names.index) == VALUE_UNBOUND) {
      return bytes_argument(vm, item, &piece);
    }
    if (!byte_from_value(vm, item, "byte must be in range(0, 256)", &byte)) {
      return false;
    }
    piece = (Span){&byte, 1};
  }
  Span span = bytes_span(self);
  *result = bytes_find(span.data, span.length, piece.data, piece.length) >= 0;
  return true;
}
