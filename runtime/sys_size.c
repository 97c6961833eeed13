// sys.getsizeof(): the bytes an object takes in CPython 3.13 on a 64-bit machine.
//
// Lessons print such sizes to compare, say, a list with a generator; so they are CPython's,
// reckoned from the lengths, and not what Awl's own objects take.
#include "runtime/sys_module.h"
#include "vm/bigint.h"
#include "vm/frame.h"
#include "vm/number.h"

enum {
  WORD = 8,
  DIGIT_BITS_30 = 30,
  SIZE_SMALL_INT = 28,
  SIZE_ASCII = 40, // and the text with its terminating zero
  SIZE_UNICODE = 56,
  SIZE_BYTES = 33,
  SIZE_TUPLE = 40,
  SIZE_LIST = 56,
  SIZE_DICT = 64,
  SIZE_SET = 216,
  SIZE_FUNCTION = 160,
  SIZE_CLASS = 1712,
  SIZE_INSTANCE = 48
};

static int64_t size_of_int(Value v) {
  IntView view;
  view_int(&view, v);
  uint64_t bits = bigint_bit_length(&view);
  uint64_t digits = bits == 0 ? 1 : (bits + DIGIT_BITS_30 - 1) / DIGIT_BITS_30;
  return SIZE_SMALL_INT - 4 + 4 * (int64_t)digits;
}

static int64_t size_of_string(const String *s) {
  if (s->is_ascii) {
    return SIZE_ASCII + (int64_t)s->length + 1;
  }
  // CPython has the single letters of Latin-1 ready, their UTF-8 included.
  int64_t utf8 = s->length == 1 && s->width == 1 ? 3 : 0;
  return SIZE_UNICODE + ((int64_t)s->length + 1) * s->width + utf8;
}

static bool has_text_keys(const Dict *dict) {
  uint32_t position = 0;
  Value key, value;
  while (dict_next(dict, &position, &key, &value)) {
    if (!value_is_string(key)) {
      return false;
    }
  }
  return true;
}

// A table of a power of two, two thirds of which are entries.
static int64_t size_of_dict(const Dict *dict) {
  if (dict->live == 0) {
    return SIZE_DICT;
  }
  int64_t table = 8;
  while (table * 2 / 3 < dict->live) {
    table *= 2;
  }
  int64_t index_width = table < 256 ? 1 : table < 65536 ? 2 : 4;
  int64_t entry = has_text_keys(dict) ? 2 * WORD : 3 * WORD;
  return SIZE_DICT + 4 * WORD + table * index_width + table * 2 / 3 * entry;
}

static int64_t size_of_set(const Set *set) {
  int64_t table = (int64_t)set->mask + 1;
  return SIZE_SET + (table > 8 ? table * 2 * WORD : 0);
}

// The smallest list has room for two, where CPython makes it as large as its only item needs.
static int64_t list_size(const List *list) {
  bool is_single = list->length == 1 && list->capacity == 2;
  return SIZE_LIST + WORD * (is_single ? 1 : (int64_t)list->capacity);
}

// Frames in CPython hold their locals and temporaries in a word each.
static int64_t size_of_coroutine(const Coroutine *c) {
  return 168 + WORD * ((int64_t)frame_code(&c->frame)->local_count + 1);
}

static int64_t size_by_layout(const Vm *vm, Value v) {
  switch (value_layout(vm, v)) {
  case LAYOUT_INT: return size_of_int(value_unbox(vm, v));
  case LAYOUT_FLOAT: return 3 * WORD;
  case LAYOUT_STR: return size_of_string(as_string(value_unbox(vm, v)));
  case LAYOUT_BYTES: return SIZE_BYTES + (int64_t)OBJECT_AS(Bytes, value_unbox(vm, v))->length;
  case LAYOUT_BYTEARRAY: return 57 + (int64_t)OBJECT_AS(Bytearray, v)->length;
  case LAYOUT_TUPLE: return SIZE_TUPLE + WORD * (int64_t)as_tuple(value_unbox(vm, v))->length;
  case LAYOUT_LIST: return list_size(as_list(v));
  case LAYOUT_DICT: return size_of_dict(as_dict(v));
  case LAYOUT_SET: return size_of_set(as_set(v));
  case LAYOUT_EXCEPTION: return 11 * WORD;
  case LAYOUT_CLASS: return OBJECT_AS(Class, v)->flags & CLASS_NATIVE ? 416 : SIZE_CLASS;
  case LAYOUT_MODULE: return 9 * WORD;
  case LAYOUT_OBJECT: return value_class(vm, v)->flags & CLASS_NATIVE ? 2 * WORD : SIZE_INSTANCE;
  default: return SIZE_INSTANCE;
  }
}

static int64_t size_of(const Vm *vm, Value v) {
  if (!value_is_pointer(v)) {
    return v == VALUE_NONE || v == VALUE_ELLIPSIS || v == VALUE_NOT_IMPLEMENTED
               ? 2 * WORD
               : size_by_layout(vm, v);
  }
  switch (object_shape(v)) {
  case SHAPE_FUNCTION: return SIZE_FUNCTION;
  case SHAPE_NATIVE: return 9 * WORD;
  case SHAPE_BOUND_METHOD: return 8 * WORD;
  case SHAPE_GENERATOR:
  case SHAPE_COROUTINE:
  case SHAPE_ASYNC_GENERATOR: return size_of_coroutine(OBJECT_AS(Coroutine, v));
  case SHAPE_SLICE: return 7 * WORD;
  case SHAPE_PROPERTY: return 9 * WORD;
  default: return size_by_layout(vm, v);
  }
}

bool sys_getsizeof(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value name, own = VALUE_UNBOUND;
  if (!string_interned(vm, "__sizeof__", 10, &name)) {
    return false;
  }
  Value found = class_lookup(vm, value_class(vm, args[0]), as_string(name));
  bool is_own = found != VALUE_UNBOUND && !value_has_shape(found, SHAPE_METHOD_DESCRIPTOR);
  bool ok = !is_own || value_call_special(vm, args[0], as_string(name), NULL, 0, &own);
  value_release(vm, name);
  if (!ok) {
    return false;
  }
  int64_t size = size_of(vm, args[0]);
  if (own != VALUE_UNBOUND) { // and the header that the cycle collector puts before it
    ok = value_to_int64(vm, own, &size);
    value_release(vm, own);
    size += 2 * WORD;
  }
  return ok && int_from_int64(vm, size, result);
}
