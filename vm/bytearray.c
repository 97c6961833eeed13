// The class bytearray: its memory, its protocols, and the methods that change it.
//
// `data` has `capacity` bytes, or is NULL; what lies behind `length` is not defined.
#include "vm/bytes_internal.h"
#include "vm/class_slots.h"
#include "vm/number.h"
#include "vm/sequence.h"
#include "vm/string_internal.h"
#include "vm/vm.h"

#define RANGE_ERROR "byte must be in range(0, 256)"

// ---- memory ----

bool bytearray_new(Vm *vm, const void *data, size_t length, Value *result) {
  Bytearray *b = object_new(vm, SHAPE_BYTEARRAY, sizeof *b);
  if (b == NULL) {
    return false;
  }
  if (!bytearray_set_length(vm, b, length)) {
    object_release(vm, b);
    return false;
  }
  if (length != 0 && data != NULL) {
    memcpy(b->data, data, length);
  } else if (length != 0) {
    memset(b->data, 0, length);
  }
  *result = value_from_object(b);
  return true;
}

// An eighth more than needed, so that appending stays cheap.
bool bytearray_set_length(Vm *vm, Bytearray *b, size_t length) {
  if (length > b->capacity) {
    size_t capacity = length + length / 8 + 16;
    uint8_t *data = memory_resize(vm, b->data, b->capacity, capacity);
    if (data == NULL) {
      return false;
    }
    b->data = data;
    b->capacity = capacity;
  }
  b->length = length;
  return true;
}

// Put `with` in the place of data[start … start + count).  `with` is not part of the bytearray.
static bool splice(Vm *vm, Bytearray *b, size_t start, size_t count, Span with) {
  size_t tail = b->length - start - count;
  size_t length = b->length - count + with.length;
  if (length > b->length && !bytearray_set_length(vm, b, length)) {
    return false;
  }
  if (tail != 0) {
    memmove(b->data + start + with.length, b->data + start + count, tail);
  }
  if (with.length != 0) {
    memcpy(b->data + start, with.data, with.length);
  }
  b->length = length;
  return true;
}

static void finalize(Vm *vm, Object *self) {
  Bytearray *b = (Bytearray *)self;
  memory_free(vm, b->data, b->capacity);
  b->data = NULL;
  b->capacity = b->length = 0;
}

// ---- protocols ----

static bool slot_repr(Vm *vm, Value self, Value *result) {
  StringBuilder b = {0};
  Value name = value_class(vm, self)->name;
  if (!builder_add_string(vm, &b, string_of(vm, name)) || !builder_add_c(vm, &b, "(") ||
      !bytes_repr_into(vm, &b, bytes_span(self), true) || !builder_add_c(vm, &b, ")")) {
    builder_discard(vm, &b);
    return false;
  }
  return builder_finish(vm, &b, result);
}

static bool append_all(Vm *vm, Bytearray *b, Value source) {
  Span span;
  if (!bytes_view(vm, source, &span.data, &span.length)) {
    return raise_type_error(vm, "can't concat %T to bytearray", source);
  }
  if (span.length != 0 && span.data == b->data) {
    return raise_format(vm, vm->exceptions.BufferError,
                        "Existing exports of data: object cannot be re-sized");
  }
  return splice(vm, b, b->length, 0, span);
}

// += and *= change the object; all other operators make new ones.
static bool slot_inplace(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  if (op == BINARY_ADD) {
    if (!append_all(vm, AS_BYTEARRAY(a), b)) {
      return false;
    }
  } else if (op == BINARY_MULTIPLY) {
    Value product;
    if (!bytes_slot_binary(vm, op, a, b, &product)) {
      return false;
    }
    if (product == VALUE_NOT_IMPLEMENTED) {
      *result = product;
      return true;
    }
    Bytearray *self = AS_BYTEARRAY(a);
    bool done = splice(vm, self, 0, self->length, bytes_span(product));
    value_release(vm, product);
    if (!done) {
      return false;
    }
  } else {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  *result = value_retain(a);
  return true;
}

// ---- assigning to items and slices ----

// The bytes to be put into a slice, as a builder of their own.
static bool slice_source(Vm *vm, Value value, ByteBuilder *b) {
  const Class *class_ = value == VALUE_UNBOUND ? NULL : value_class(vm, value);
  if (class_ == NULL) {
    return true;
  }
  bool is_text = string_of(vm, value) != NULL;
  if (is_text || (class_->slots.iterate == NULL && class_->slots.get_item == NULL)) {
    return raise_type_error(vm, "can assign only bytes, buffers, or iterables of ints in "
                                "range(0, 256)");
  }
  return bytes_collect(vm, value, "bytearray", b);
}

// One pass: what stays moves to its place.
static void delete_steps(Bytearray *b, int64_t start, int64_t step, int64_t count) {
  if (step < 0) {
    start += step * (count - 1);
    step = -step;
  }
  size_t to = (size_t)start;
  int64_t next = start;
  for (size_t from = (size_t)start; from < b->length; from++) {
    if ((int64_t)from == next && count > 0) {
      next += step;
      count--;
    } else {
      b->data[to++] = b->data[from];
    }
  }
  b->length = to;
}

// Slices with a step keep their length; plain ones may grow or shrink.
static bool assign_slice(Vm *vm, Bytearray *b, const Slice *slice, Value value, Span with) {
  int64_t start, stop, step, count;
  size_t length;
  do { // again where an index's __index__ changed the bytearray
    length = b->length;
    if (!slice_indices(vm, slice, (int64_t)length, &start, &stop, &step, &count)) {
      return false;
    }
  } while (b->length != length);
  if (step == 1) {
    return splice(vm, b, (size_t)start, (size_t)count, with);
  }
  if (value == VALUE_UNBOUND || with.length == 0) {
    if (count > 0) {
      delete_steps(b, start, step, count);
    }
    return true;
  }
  if (with.length != (size_t)count) {
    return raise_value_error(vm, "attempt to assign bytes of size %z to extended slice of size %l",
                             with.length, count);
  }
  for (int64_t i = 0; i < count; i++) {
    b->data[start + i * step] = with.data[i];
  }
  return true;
}

static bool item_index(Vm *vm, const Bytearray *b, Value key, size_t *index) {
  int64_t i;
  if (!sequence_offset(vm, key, "bytearray", &i)) {
    return false;
  }
  i += i < 0 ? (int64_t)b->length : 0;
  if (i < 0 || i >= (int64_t)b->length) {
    return raise_format(vm, vm->exceptions.IndexError, "bytearray index out of range");
  }
  *index = (size_t)i;
  return true;
}

static bool slot_set_item(Vm *vm, Value self, Value key, Value value) {
  Bytearray *b = AS_BYTEARRAY(self);
  if (value_has_shape(key, SHAPE_SLICE)) {
    ByteBuilder source = {0};
    bool done =
        slice_source(vm, value, &source) &&
        assign_slice(vm, b, OBJECT_AS(Slice, key), value, (Span){source.data, source.length});
    bytes_discard(vm, &source);
    return done;
  }
  uint8_t byte = 0;
  size_t i = 0;
  if (!item_index(vm, b, key, &i)) {
    return false;
  }
  if (value == VALUE_UNBOUND) {
    return splice(vm, b, i, 1, (Span){NULL, 0});
  }
  if (!byte_from_value(vm, value, RANGE_ERROR, &byte)) {
    return false;
  }
  if (i >= b->length) { // __index__ of the value shortened it
    return raise_format(vm, vm->exceptions.IndexError, "bytearray index out of range");
  }
  b->data[i] = byte;
  return true;
}

static const Slots BYTEARRAY_SLOTS = {
    .finalize = finalize,
    .repr = slot_repr,
    .str = slot_repr,
    .length = bytes_slot_length,
    .compare = bytes_slot_compare,
    .binary = bytes_slot_binary,
    .inplace = slot_inplace,
    .get_item = bytes_slot_get_item,
    .set_item = slot_set_item,
    .contains = bytes_slot_contains,
    .iterate = bytes_slot_iterate,
};

// ---- methods ----

static bool bytearray_method_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Class *class_ = OBJECT_AS(Class, args[0]);
  return class_ == vm->class_of.bytearray ? bytearray_new(vm, NULL, 0, result)
                                          : instance_new(vm, class_, result);
}

// May be called again: the old content goes.
static bool bytearray_method_init(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  ByteBuilder source = {0};
  bool done = bytes_construct(vm, args + 1, "bytearray", &source);
  if (done) {
    Bytearray *self = AS_BYTEARRAY(args[0]);
    done = splice(vm, self, 0, self->length, (Span){source.data, source.length});
  }
  bytes_discard(vm, &source);
  *result = VALUE_NONE;
  return done;
}

static bool bytearray_method_append(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Bytearray *self = AS_BYTEARRAY(args[0]);
  uint8_t byte;
  if (!byte_from_value(vm, args[1], RANGE_ERROR, &byte) ||
      !bytearray_set_length(vm, self, self->length + 1)) {
    return false;
  }
  self->data[self->length - 1] = byte;
  *result = VALUE_NONE;
  return true;
}

static bool bytearray_method_extend(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Bytearray *self = AS_BYTEARRAY(args[0]);
  const Class *class_ = value_class(vm, args[1]);
  if (string_of(vm, args[1]) != NULL) {
    return raise_type_error(vm, "expected iterable of integers; got: '%T'", args[1]);
  }
  if (class_->slots.iterate == NULL && class_->slots.get_item == NULL) {
    return raise_type_error(vm, "can't extend bytearray with %T", args[1]);
  }
  ByteBuilder more = {0};
  bool done = bytes_collect(vm, args[1], "bytearray", &more) &&
              splice(vm, self, self->length, 0, (Span){more.data, more.length});
  bytes_discard(vm, &more);
  *result = VALUE_NONE;
  return done;
}

static bool bytearray_method_insert(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Bytearray *self = AS_BYTEARRAY(args[0]);
  int64_t i;
  uint8_t byte;
  if (!value_to_int64(vm, args[1], &i) || !byte_from_value(vm, args[2], RANGE_ERROR, &byte)) {
    return false;
  }
  int64_t length = (int64_t)self->length;
  i = i < 0 ? (i + length < 0 ? 0 : i + length) : i > length ? length : i;
  *result = VALUE_NONE;
  return splice(vm, self, (size_t)i, 0, (Span){&byte, 1});
}

static bool bytearray_method_pop(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Bytearray *self = AS_BYTEARRAY(args[0]);
  int64_t i;
  if (!value_to_int64(vm, args[1], &i)) {
    return false;
  }
  if (self->length == 0) {
    return raise_format(vm, vm->exceptions.IndexError, "pop from empty bytearray");
  }
  i += i < 0 ? (int64_t)self->length : 0;
  if (i < 0 || i >= (int64_t)self->length) {
    return raise_format(vm, vm->exceptions.IndexError, "pop index out of range");
  }
  *result = value_from_small(self->data[i]);
  return splice(vm, self, (size_t)i, 1, (Span){NULL, 0});
}

static bool bytearray_method_remove(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Bytearray *self = AS_BYTEARRAY(args[0]);
  uint8_t byte;
  if (!byte_from_value(vm, args[1], RANGE_ERROR, &byte)) {
    return false;
  }
  int64_t hit = bytes_find(self->data, self->length, &byte, 1);
  if (hit < 0) {
    return raise_value_error(vm, "value not found in bytearray");
  }
  *result = VALUE_NONE;
  return splice(vm, self, (size_t)hit, 1, (Span){NULL, 0});
}

static bool bytearray_method_clear(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  finalize(vm, value_to_object(args[0]));
  *result = VALUE_NONE;
  return true;
}

static bool bytearray_method_copy(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Span span = bytes_span(args[0]);
  return bytearray_new(vm, span.data, span.length, result);
}

static bool bytearray_method_reverse(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  Bytearray *self = AS_BYTEARRAY(args[0]);
  for (size_t i = 0; i < self->length / 2; i++) {
    uint8_t byte = self->data[i];
    self->data[i] = self->data[self->length - 1 - i];
    self->data[self->length - 1 - i] = byte;
  }
  *result = VALUE_NONE;
  return true;
}

static const NativeDef BYTEARRAY_METHODS[] = {
    {"__new__", "cls, *args, **kwargs", bytearray_method_new, "An empty bytearray.",
     NATIVE_BLANK},
    {"__init__", "self, source=?, encoding=?, errors=?", bytearray_method_init,
     "Fill it from numbers, bytes, or text and an encoding.", 0},
    {"append", "self, item, /", bytearray_method_append, "Add one byte at the end.", 0},
    {"extend", "self, iterable_of_ints, /", bytearray_method_extend, "Add bytes at the end.", 0},
    {"insert", "self, index, item, /", bytearray_method_insert, "Put a byte before index.", 0},
    {"pop", "self, index=-1, /", bytearray_method_pop, "Take one byte out.", 0},
    {"remove", "self, value, /", bytearray_method_remove, "Take out the first such byte.", 0},
    {"clear", "self, /", bytearray_method_clear, "Take out everything.", 0},
    {"copy", "self, /", bytearray_method_copy, "A new bytearray with the same bytes.", 0},
    {"reverse", "self, /", bytearray_method_reverse, "Turn the order round.", 0},
    {NULL, NULL, NULL, NULL, 0}};

static const ClassSpec BYTEARRAY_SPEC = {
    .name = "bytearray",
    .shape = SHAPE_BYTEARRAY,
    .layout = LAYOUT_BYTEARRAY,
    .native_size = sizeof(Bytearray),
    .slots = &BYTEARRAY_SLOTS,
    .methods = BYTEARRAY_METHODS,
    .doc = "A sequence of bytes that can be changed.",
};

void bytearray_register(Vm *vm) {
  vm->class_of.bytearray = class_from_spec(vm, &BYTEARRAY_SPEC, vm->class_of.object);
}
