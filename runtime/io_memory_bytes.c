// What io.BytesIO is made of: bytes that grow, and a position in them.
//
// The class itself is in io.py, above this one, with what few programs ask.
#include "runtime/io_buffered.h"
#include "runtime/io_memory.h"
#include "vm/bytes_internal.h"
#include "vm/number.h"

// `data` has `capacity` bytes, or is NULL; what lies behind `length` is not defined.
typedef struct BytesMemory {
  Object head;
  uint8_t *data;
  size_t length, capacity;
  int64_t position; // may be behind the end
  bool is_closed;
} BytesMemory;

static BytesMemory *as_memory(Value v) {
  return OBJECT_AS(BytesMemory, v);
}

static bool must_be_open(Vm *vm, const BytesMemory *f) {
  return !f->is_closed || raise_value_error(vm, "I/O operation on closed file.");
}

static void forget(Vm *vm, BytesMemory *f) {
  memory_free(vm, f->data, f->capacity);
  f->data = NULL;
  f->length = f->capacity = 0;
  f->position = 0;
}

// ---- writing ----

// An eighth more than needed, so that writing stays cheap.
static bool reserve(Vm *vm, BytesMemory *f, size_t length) {
  if (length <= f->capacity) {
    return true;
  }
  size_t capacity = length + length / 8 + 16;
  uint8_t *data = memory_resize(vm, f->data, f->capacity, capacity);
  if (data == NULL) {
    return false;
  }
  f->data = data;
  f->capacity = capacity;
  return true;
}

// Over what is there, behind zeros if the position is past the end.
static bool put(Vm *vm, BytesMemory *f, Span bytes) {
  if (bytes.length == 0) {
    return true;
  }
  int64_t end;
  if (__builtin_add_overflow(f->position, (int64_t)bytes.length, &end) || end > UINT32_MAX) {
    return raise_memory_error(vm);
  }
  if (!reserve(vm, f, (size_t)end)) {
    return false;
  }
  if ((size_t)f->position > f->length) {
    memset(f->data + f->length, 0, (size_t)f->position - f->length);
  }
  memcpy(f->data + f->position, bytes.data, bytes.length);
  f->position = end;
  f->length = (size_t)end > f->length ? (size_t)end : f->length;
  return true;
}

static bool method_write(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  BytesMemory *f = as_memory(args[0]);
  Span bytes;
  if (!must_be_open(vm, f) || !bytes_argument(vm, args[1], &bytes)) {
    return false;
  }
  *result = value_from_small((int64_t)bytes.length);
  return put(vm, f, bytes);
}

// ---- reading ----

// What is left, or `size` bytes of it if that is not negative.
static size_t part(const BytesMemory *f, int64_t size) {
  size_t left = (size_t)f->position >= f->length ? 0 : f->length - (size_t)f->position;
  return size >= 0 && (size_t)size < left ? (size_t)size : left;
}

static bool take(Vm *vm, BytesMemory *f, size_t length, Value *result) {
  if (!bytes_new(vm, length == 0 ? NULL : f->data + f->position, length, result)) {
    return false;
  }
  f->position += (int64_t)length;
  return true;
}

static bool method_read(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  BytesMemory *f = as_memory(args[0]);
  int64_t size;
  return size_argument(vm, args[1], &size) && must_be_open(vm, f) &&
         take(vm, f, part(f, size), result);
}

static bool method_readinto(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  BytesMemory *f = as_memory(args[0]);
  if (value_layout(vm, args[1]) != LAYOUT_BYTEARRAY) {
    return raise_type_error(vm, "readinto() argument must be read-write bytes-like object, not %T",
                            args[1]);
  }
  if (!must_be_open(vm, f)) {
    return false;
  }
  const Bytearray *target = AS_BYTEARRAY(args[1]);
  size_t length = part(f, (int64_t)target->length);
  if (length != 0) {
    memcpy(target->data, f->data + f->position, length);
  }
  f->position += (int64_t)length;
  *result = value_from_small((int64_t)length);
  return true;
}

// Up to and with the first `\n` from the position on, at most `size` bytes.
static bool read_line(Vm *vm, BytesMemory *f, int64_t size, Value *result) {
  size_t length = part(f, size);
  if (length != 0) {
    const uint8_t *from = f->data + f->position, *found = memchr(from, '\n', length);
    length = found == NULL ? length : (size_t)(found - from) + 1;
  }
  return take(vm, f, length, result);
}

static bool method_readline(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  BytesMemory *f = as_memory(args[0]);
  int64_t size;
  return size_argument(vm, args[1], &size) && must_be_open(vm, f) &&
         read_line(vm, f, size, result);
}

// Even of a closed one: it is the first step that complains.
static bool memory_iterate(Vm *vm, Value self, Value *iterator) {
  (void)vm;
  *iterator = value_retain(self);
  return true;
}

static bool memory_next(Vm *vm, Value self, Value *item) {
  BytesMemory *f = as_memory(self);
  if (!must_be_open(vm, f)) {
    return false;
  }
  if (part(f, -1) == 0) {
    *item = VALUE_UNBOUND;
    return true;
  }
  return read_line(vm, f, -1, item);
}

static bool method_getvalue(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const BytesMemory *f = as_memory(args[0]);
  return must_be_open(vm, f) && bytes_new(vm, f->data, f->length, result);
}

// ---- the position ----

static bool method_tell(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return must_be_open(vm, as_memory(args[0])) &&
         int_from_int64(vm, as_memory(args[0])->position, result);
}

static bool method_seek(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  BytesMemory *f = as_memory(args[0]);
  int64_t offset, whence;
  if (!value_to_int64(vm, args[1], &offset) || !value_to_int64(vm, args[2], &whence) ||
      !must_be_open(vm, f)) {
    return false;
  }
  if (whence == 0 && offset < 0) {
    return raise_value_error(vm, "negative seek value %l", offset);
  }
  if (whence < 0 || whence > 2) {
    return raise_value_error(vm, "invalid whence (%l, should be 0, 1 or 2)", whence);
  }
  int64_t from = whence == 0 ? 0 : whence == 1 ? f->position : (int64_t)f->length, to;
  if (__builtin_add_overflow(from, offset, &to)) {
    return raise_format(vm, vm->exceptions.OverflowError, "new position too large");
  }
  f->position = to < 0 ? 0 : to;
  return int_from_int64(vm, f->position, result);
}

static bool method_truncate(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  BytesMemory *f = as_memory(args[0]);
  int64_t size; // only to complain about what is no size: negative ones are told from each other
  if (!size_argument(vm, args[1], &size)) {
    return false;
  }
  size = f->position;
  if ((args[1] != VALUE_NONE && !value_to_int64(vm, args[1], &size)) || !must_be_open(vm, f)) {
    return false;
  }
  if (size < 0) {
    return raise_value_error(vm, "negative size value %l", size);
  }
  f->length = (size_t)size < f->length ? (size_t)size : f->length;
  return int_from_int64(vm, size, result);
}

// ---- the class ----

static bool method_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return instance_new(vm, OBJECT_AS(Class, args[0]), result); // all zero
}

static bool method_init(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  BytesMemory *f = as_memory(args[0]);
  Span bytes = {0};
  *result = VALUE_NONE;
  if (args[1] != VALUE_UNBOUND && args[1] != VALUE_NONE && !bytes_argument(vm, args[1], &bytes)) {
    return false;
  }
  forget(vm, f);
  f->is_closed = false;
  if (!put(vm, f, bytes)) {
    return false;
  }
  f->position = 0;
  return true;
}

static bool method_close(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  as_memory(args[0])->is_closed = true;
  forget(vm, as_memory(args[0]));
  *result = VALUE_NONE;
  return true;
}

static bool get_closed(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_from_bool(as_memory(self)->is_closed);
  return true;
}

static void memory_finalize(Vm *vm, Object *self) {
  forget(vm, (BytesMemory *)self);
}

static const Slots SLOTS = {.finalize = memory_finalize,
                            .iterate = memory_iterate,
                            .next = memory_next};

static const NativeDef METHODS[] = {
    {"__new__", "cls, /, *args, **kwargs", method_new, NULL, NATIVE_BLANK},
    {"__init__", "self, initial_bytes=?", method_init, NULL, 0},
    {"write", "self, b, /", method_write, "Put bytes at the position; returns how many.", 0},
    {"read", "self, size=-1, /", method_read,
     "At most `size` bytes; all that are left without it.", 0},
    {"read1", "self, size=-1, /", method_read,
     "At most `size` bytes; all that are left without it.", 0},
    {"readinto", "self, buffer, /", method_readinto,
     "Fill a bytearray; the number of bytes it got.", 0},
    {"readline", "self, size=-1, /", method_readline, "Bytes up to the line feed, at most `size`.",
     0},
    {"getvalue", "self, /", method_getvalue, "All bytes, whatever the position.", 0},
    {"tell", "self, /", method_tell, "The position.", 0},
    {"seek", "self, offset, whence=0, /", method_seek,
     "Go to a position from the beginning, from here (1) or from the end (2).", 0},
    {"truncate", "self, size=None, /", method_truncate,
     "Cut the bytes off at `size`, or at the position.", 0},
    {"close", "self, /", method_close, "Forget the bytes.", 0},
    {0},
};

static const MemberDef MEMBERS[] = {
    {"closed", get_closed, NULL, "Whether close() has been called."},
    {0},
};

const ClassSpec BYTES_MEMORY_CLASS = {.name = "_io.BytesIO", // as complaints call it
                                      .layout = LAYOUT_OTHER,
                                      .native_size = sizeof(BytesMemory),
                                      .slots = &SLOTS,
                                      .methods = METHODS,
                                      .members = MEMBERS};
