// What the files of bytes and bytearray (vm/bytes*.c, vm/bytearray*.c) and the codecs share.
#ifndef AWL_VM_BYTES_INTERNAL_H
#define AWL_VM_BYTES_INTERNAL_H

#include "vm/class.h"
#include "vm/container.h"
#include "vm/string.h"

#define AS_BYTES(v) OBJECT_AS(Bytes, v)
#define AS_BYTEARRAY(v) OBJECT_AS(Bytearray, v)

// Grows bytes piece by piece.  Start with zeroes; finish or discard.
typedef struct ByteBuilder {
  uint8_t *data;
  size_t length, capacity;
} ByteBuilder;
MUST_CHECK bool bytes_add(Vm *vm, ByteBuilder *b, const void *data, size_t length);
MUST_CHECK bool bytes_add_byte(Vm *vm, ByteBuilder *b, uint8_t byte);
MUST_CHECK bool bytes_finish(Vm *vm, ByteBuilder *b, Value *result); // as bytes; frees the builder
void bytes_discard(Vm *vm, ByteBuilder *b);

// Borrowed bytes.
typedef struct Span {
  const uint8_t *data;
  size_t length;
} Span;
Span bytes_span(Value v); // of exact bytes, of bytearray or a subclass of it
// "a bytes-like object is required, not 'int'".
MUST_CHECK bool bytes_argument(Vm *vm, Value v, Span *result);

// bytes or bytearray, as `like` is one.
MUST_CHECK bool bytes_new_like(Vm *vm, Value like, const void *data, size_t length, Value *result);
MUST_CHECK bool bytearray_new(Vm *vm, const void *data, size_t length, Value *result);
MUST_CHECK bool bytearray_set_length(Vm *vm, Bytearray *b, size_t length);

// An int of 0 … 255 from a Value: "byte must be in range(0, 256)" with the kind in front.
MUST_CHECK bool byte_from_value(Vm *vm, Value v, const char *range_error, uint8_t *byte);
// What bytes(source) and bytearray(source) take: an int, bytes, an iterable of ints.
MUST_CHECK bool bytes_collect(Vm *vm, Value source, const char *type_name, ByteBuilder *b);
MUST_CHECK bool bytes_construct(Vm *vm, const Value *args, const char *type_name, ByteBuilder *b);

// b'...'; bytearray escapes single quotes also between double ones.
MUST_CHECK bool bytes_repr_into(Vm *vm, StringBuilder *b, Span span, bool escapes_single);
MUST_CHECK bool bytes_slice(Vm *vm, Value self, const Slice *slice, Value *result);

// Protocols that the two classes have in common.
MUST_CHECK bool bytes_slot_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result);
MUST_CHECK bool bytes_slot_binary(Vm *vm, BinaryOp op, Value a, Value b, Value *result);
MUST_CHECK bool bytes_slot_length(Vm *vm, Value self, int64_t *length);
MUST_CHECK bool bytes_slot_get_item(Vm *vm, Value self, Value key, Value *result);
MUST_CHECK bool bytes_slot_contains(Vm *vm, Value self, Value item, bool *result);
MUST_CHECK bool bytes_slot_iterate(Vm *vm, Value self, Value *iterator);

// Rows of methods; each table ends with a row whose name is NULL.
extern const NativeDef BYTES_SEARCH_METHODS[];
extern const NativeDef BYTES_SHAPE_METHODS[];
extern const NativeDef BYTES_SPLIT_METHODS[];
extern const NativeDef BYTES_TEXT_METHODS[];

void bytearray_register(Vm *vm);

#endif
