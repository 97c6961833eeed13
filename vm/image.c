// Reading the library's image: bytes that the build wrote become Code.
//
// The bytes are part of the program and were verified when it was built: nothing is checked here
// but memory.
#include "vm/image.h"
#include "vm/memory.h"
#include "vm/number.h"
#include "vm/set.h"
#include "vm/vm.h"
#include <stdio.h>

// ---- numbers ----

static uint64_t read_number(const uint8_t **at) {
  uint64_t number = 0;
  for (unsigned shift = 0;; shift += 7) {
    uint8_t byte = *(*at)++;
    number |= (uint64_t)(byte & 0x7F) << shift;
    if (byte < 0x80) {
      return number;
    }
  }
}

static uint32_t read_u32(const uint8_t **at) {
  return (uint32_t)read_number(at);
}

static uint16_t read_u16(const uint8_t **at) {
  return (uint16_t)read_number(at);
}

static int32_t read_signed(const uint8_t **at) {
  uint32_t n = read_u32(at);
  return (int32_t)(n >> 1) ^ -(int32_t)(n & 1);
}

static uint64_t read_word(const uint8_t **at) {
  uint64_t word;
  memcpy(&word, *at, sizeof word);
  *at += sizeof word;
  return word;
}

// ---- values ----

// Each string of the library is made, and interned, when it is first needed.
static bool read_string(Vm *vm, const uint8_t **at, Value *result) {
  const Image *image = vm->hooks.library_image;
  uint32_t number = read_u32(at);
  if (vm->image_strings == NULL) {
    size_t size = image->string_count * sizeof(Value);
    vm->image_strings = memory_new(vm, size);
    if (vm->image_strings == NULL) {
      return false;
    }
    memset(vm->image_strings, 0, size);
  }
  Value *made = &vm->image_strings[number];
  if (*made == 0) {
    uint32_t start = number == 0 ? 0 : image->string_ends[number - 1];
    if (!string_interned(vm, image->text + start, image->string_ends[number] - start, made)) {
      *made = 0;
      return false;
    }
  }
  *result = value_retain(*made);
  return true;
}

static bool read_value(Vm *vm, const uint8_t **at, Value *result);

static bool read_tuple(Vm *vm, const uint8_t **at, Value *result) {
  uint32_t count = read_u32(at);
  Tuple *tuple = tuple_new(vm, count);
  if (tuple == NULL) {
    return false;
  }
  for (uint32_t i = 0; i < count; i++) {
    tuple->items[i] = VALUE_NONE;
  }
  for (uint32_t i = 0; i < count; i++) {
    if (!read_value(vm, at, &tuple->items[i])) {
      object_release(vm, tuple);
      return false;
    }
  }
  *result = value_from_object(tuple);
  return true;
}

static bool read_set(Vm *vm, const uint8_t **at, Value *result) {
  Set *set = set_new(vm, SHAPE_FROZENSET);
  bool ok = set != NULL;
  for (uint32_t count = read_u32(at); ok && count > 0; count--) {
    Value item;
    ok = read_value(vm, at, &item);
    if (ok) {
      ok = set_add(vm, set, item);
      value_release(vm, item);
    }
  }
  if (!ok) {
    object_release(vm, set);
    return false;
  }
  *result = value_from_object(set);
  return true;
}

static bool read_code(Vm *vm, const uint8_t **at, Value *result) {
  Code *code;
  if (!code_from_image(vm, read_u32(at), &code)) {
    return false;
  }
  *result = value_from_object(code);
  return true;
}

// A count, and so many bytes: a bytes object, or an int's digits.
static bool read_text(Vm *vm, const uint8_t **at, bool is_int, Value *result) {
  uint32_t length = read_u32(at);
  const char *text = (const char *)*at;
  *at += length;
  return is_int ? int_from_digits(vm, text, length, 10, result)
                : bytes_new(vm, text, length, result);
}

static bool read_float(Vm *vm, const uint8_t **at, Value *result) {
  uint64_t bits = read_word(at);
  double number;
  memcpy(&number, &bits, sizeof number);
  return float_new(vm, number, result);
}

static bool read_value(Vm *vm, const uint8_t **at, Value *result) {
  switch ((enum ImageTag) * (*at)++) {
  case IMAGE_WORD: *result = read_word(at); return true;
  case IMAGE_STRING: return read_string(vm, at, result);
  case IMAGE_BYTES: return read_text(vm, at, false, result);
  case IMAGE_FLOAT: return read_float(vm, at, result);
  case IMAGE_INT: return read_text(vm, at, true, result);
  case IMAGE_TUPLE: return read_tuple(vm, at, result);
  case IMAGE_FROZENSET: return read_set(vm, at, result);
  case IMAGE_CODE: return read_code(vm, at, result);
  }
  return false;
}

// A table of `count` values, all of them safe to release from the start.
static bool read_values(Vm *vm, const uint8_t **at, uint32_t count,
                        bool (*read)(Vm *vm, const uint8_t **at, Value *result), Value **table) {
  if (count == 0) {
    return true;
  }
  Value *values = memory_new(vm, count * sizeof *values);
  if (values == NULL) {
    return false;
  }
  for (uint32_t i = 0; i < count; i++) {
    values[i] = VALUE_UNBOUND;
  }
  *table = values;
  for (uint32_t i = 0; i < count; i++) {
    if (!read(vm, at, &values[i])) {
      return false;
    }
  }
  return true;
}

// ---- outlines ----

bool code_from_image(Vm *vm, uint32_t offset, Code **result) {
  Code *code = code_new(vm);
  if (code == NULL) {
    return false;
  }
  const uint8_t *at = vm->hooks.library_image->bytes + offset;
  code->flags = read_u32(&at) | CODE_FROM_IMAGE;
  (void)read_u32(&at); // plain_count: not before the body is there
  code->local_count = read_u16(&at);
  code->register_count = read_u16(&at);
  code->parameter_count = read_u16(&at);
  code->positional_only_count = read_u16(&at);
  code->keyword_only_count = read_u16(&at);
  code->attribute_count = read_u16(&at);
  code->accelerator = read_u16(&at);
  code->free_count = read_u16(&at);
  code->first_line = read_u32(&at);
  if (!read_string(vm, &at, &code->name) || !read_string(vm, &at, &code->qualname) ||
      !read_string(vm, &at, &code->filename)) {
    object_release(vm, code);
    return false;
  }
  code->captures = (CodeCapture *)(uintptr_t)at; // read only
  code->image = at + code->free_count * sizeof(CodeCapture);
  code->outline = vm->hooks.library_image->bytes + offset;
  *result = code;
  return true;
}

// ---- bodies ----

static bool read_words(Vm *vm, const uint8_t **at, Code *code) {
  uint32_t count = read_u32(at);
  *at = (const uint8_t *)(((uintptr_t)*at + 3) & ~(uintptr_t)3);
  uint32_t *words = memory_new(vm, count * sizeof *words);
  if (words == NULL) {
    return false;
  }
  memcpy(words, *at, count * sizeof *words);
  code->words = words;
  code->word_count = count;
  *at += count * sizeof *words;
  code->depths = (uint8_t *)(uintptr_t)*at; // read only
  *at += count;
  return true;
}

static bool read_handlers(Vm *vm, const uint8_t **at, Code *code) {
  uint32_t count = read_u32(at);
  if (count == 0) {
    return true;
  }
  code->handlers = memory_new(vm, count * sizeof *code->handlers);
  if (code->handlers == NULL) {
    return false;
  }
  code->handler_count = count;
  for (uint32_t i = 0; i < count; i++) {
    CodeHandler *handler = &code->handlers[i];
    handler->start = read_u32(at);
    handler->end = read_u32(at);
    handler->handler = read_u32(at);
    handler->depth = read_u32(at);
  }
  return true;
}

static void skip_positions(const uint8_t **at, Code *code) {
  code->position_count = read_u32(at);
  uint32_t length = read_u32(at);
  code->positions = (CodePosition *)(uintptr_t)*at; // read only, see image_position
  *at += length;
}

static bool read_body(Vm *vm, const uint8_t *at, Code *code) {
  if (!read_words(vm, &at, code)) {
    return false;
  }
  code->constant_count = read_u32(&at);
  if (!read_values(vm, &at, code->constant_count, read_value, &code->constants)) {
    return false;
  }
  code->name_count = read_u32(&at);
  if (!read_values(vm, &at, code->name_count, read_string, &code->names) ||
      !read_handlers(vm, &at, code)) {
    return false;
  }
  skip_positions(&at, code);
  if (!read_values(vm, &at, code->local_count, read_value, &code->local_names) ||
      !read_values(vm, &at, code->free_count, read_value, &code->free_names)) {
    return false;
  }
  code->local_is_cell = (bool *)(uintptr_t)at; // read only
  at += code->local_count;
  return read_value(vm, &at, &code->annotations) && read_value(vm, &at, &code->doc);
}

bool code_read_body(Vm *vm, Code *code) {
  const uint8_t *image = code->image;
  if (!read_body(vm, image, code)) {
    code_drop_body(vm, code);
    return false;
  }
  code->image = NULL;
  const uint8_t *at = code->outline;
  (void)read_u32(&at);
  code->plain_count = read_u32(&at) - 1u;
  return true;
}

// ---- places ----

CodePosition image_position(const Code *code, uint32_t index) {
  const uint8_t *at = (const uint8_t *)code->positions;
  CodePosition p = {.line = code->first_line, .end_line = code->first_line};
  uint32_t word = 0, line = code->first_line;
  for (uint32_t i = 0; i < code->position_count; i++) {
    word += read_u32(&at);
    if (word > index) {
      break;
    }
    line += (uint32_t)read_signed(&at);
    p.word = word;
    p.line = line;
    p.end_line = line + read_u32(&at);
    p.column = read_u16(&at);
    p.end_column = read_u16(&at);
  }
  return p;
}

// Interned strings live as long as the Vm: only the table goes.
void image_strings_free(Vm *vm) {
  if (vm->image_strings != NULL) {
    memory_free(vm, vm->image_strings, vm->hooks.library_image->string_count * sizeof(Value));
    vm->image_strings = NULL;
  }
}

// ---- names ----

#define PREFIX "<library>/"

static void replace_all(char *text, size_t length, char old, char new) {
  for (size_t i = 0; i < length; i++) {
    text[i] = text[i] == old ? new : text[i];
  }
}

void library_filename(const char *module, char filename[LIBRARY_NAME_SIZE]) {
  snprintf(filename, LIBRARY_NAME_SIZE, PREFIX "%.100s.py", module);
  char *stem = filename + sizeof PREFIX - 1;
  replace_all(stem, strlen(stem) - 3, '.', '/');
}

bool library_module(const char *filename, char module[LIBRARY_NAME_SIZE]) {
  size_t prefix = sizeof PREFIX - 1, length = strlen(filename);
  if (strncmp(filename, PREFIX, prefix) != 0 || length < prefix + 3 ||
      length >= LIBRARY_NAME_SIZE) {
    return false;
  }
  size_t stem = length - prefix - 3;
  memcpy(module, filename + prefix, stem);
  module[stem] = '\0';
  replace_all(module, stem, '/', '.');
  return true;
}
