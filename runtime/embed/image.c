// A build tool: compiles the library's modules and writes their Code as C data, the library's image
// (vm/image.h).  It is linked from Awl's own objects, with an image that is empty.
#include "runtime/accelerate.h"
#include "runtime/library.h"
#include "runtime/runtime.h"
#include "vm/memory.h"
#include "vm/scope_dict.h"
#include "vm/vm.h"
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

const LibraryImage LIBRARY_IMAGE = {{0}, NULL};

typedef struct Writer {
  Vm *vm;
  uint8_t *bytes; // outlines and bodies
  size_t length, capacity;
  Dict *strings;  // str -> its number, in order
  bool has_twin[ACCELERATOR_COUNT]; // which native twins have met their function
} Writer;

static void *host_resize(void *context, void *block, size_t old_size, size_t new_size) {
  (void)context, (void)old_size;
  if (new_size == 0) {
    free(block);
    return NULL;
  }
  return realloc(block, new_size);
}

static void give_up(const char *why, const char *what) {
  fprintf(stderr, "image: %s: %s\n", what, why);
  exit(1);
}

// ---- numbers ----

static void put_bytes(Writer *w, const void *bytes, size_t length) {
  if (w->length + length > w->capacity) {
    w->capacity = (w->length + length) * 2;
    w->bytes = realloc(w->bytes, w->capacity);
    if (w->bytes == NULL) {
      give_up("no memory", "bytes");
    }
  }
  if (length > 0) {
    memcpy(w->bytes + w->length, bytes, length);
  }
  w->length += length;
}

static void put_byte(Writer *w, uint8_t byte) {
  put_bytes(w, &byte, 1);
}

static void put_number(Writer *w, uint64_t number) {
  for (; number >= 0x80; number >>= 7) {
    put_byte(w, (uint8_t)(number | 0x80));
  }
  put_byte(w, (uint8_t)number);
}

static void put_signed(Writer *w, int32_t number) {
  put_number(w, ((uint32_t)number << 1) ^ (uint32_t)(number >> 31));
}

// ---- values ----

static void put_string(Writer *w, Value string) {
  Value number;
  if (!dict_get(w->vm, w->strings, string, &number)) {
    give_up("cannot be looked up", "a string");
  }
  if (number == VALUE_UNBOUND) {
    number = value_from_small(w->strings->live);
    if (!dict_set(w->vm, w->strings, string, number)) {
      give_up("no memory", "strings");
    }
  }
  put_number(w, (uint64_t)value_to_small(number));
}

// Offsets of the Code among the constants, written before; by the constant's number.
static void put_value(Writer *w, Value v, uint32_t code_offset);

static void put_int(Writer *w, Value v) {
  Value text;
  Utf8 utf8;
  if (!value_str(w->vm, v, &text) || !string_utf8(w->vm, as_string(text), &utf8) ||
      utf8.bytes[0] == '-') {
    give_up("cannot be written", "a large int");
  }
  put_byte(w, IMAGE_INT);
  put_number(w, utf8.length);
  put_bytes(w, utf8.bytes, utf8.length);
  utf8_free(w->vm, &utf8);
  value_release(w->vm, text);
}

static void put_tuple(Writer *w, const Tuple *tuple) {
  put_byte(w, IMAGE_TUPLE);
  put_number(w, tuple->length);
  for (uint32_t i = 0; i < tuple->length; i++) {
    put_value(w, tuple->items[i], UINT32_MAX);
  }
}

static void put_set(Writer *w, const Set *set) {
  put_byte(w, IMAGE_FROZENSET);
  put_number(w, set->live);
  for (uint32_t i = 0; i <= set->mask; i++) {
    if (set->table[i].key != VALUE_UNBOUND) {
      put_value(w, set->table[i].key, UINT32_MAX);
    }
  }
}

static void put_object(Writer *w, Value v, uint32_t code_offset) {
  switch (object_shape(v)) {
  case SHAPE_STR:
    put_byte(w, IMAGE_STRING);
    put_string(w, v);
    break;
  case SHAPE_BYTES:
    put_byte(w, IMAGE_BYTES);
    put_number(w, OBJECT_AS(Bytes, v)->length);
    put_bytes(w, OBJECT_AS(Bytes, v)->data, OBJECT_AS(Bytes, v)->length);
    break;
  case SHAPE_BOXED_FLOAT:
    put_byte(w, IMAGE_FLOAT);
    put_bytes(w, &OBJECT_AS(BoxedFloat, v)->value, sizeof(double));
    break;
  case SHAPE_BIG_INT: put_int(w, v); break;
  case SHAPE_TUPLE: put_tuple(w, as_tuple(v)); break;
  case SHAPE_FROZENSET: put_set(w, OBJECT_AS(Set, v)); break;
  case SHAPE_CODE:
    put_byte(w, IMAGE_CODE);
    put_number(w, code_offset);
    break;
  default: give_up("this type has no place in the image", "a constant");
  }
}

static void put_value(Writer *w, Value v, uint32_t code_offset) {
  if (value_is_pointer(v)) {
    put_object(w, v, code_offset);
  } else {
    put_byte(w, IMAGE_WORD);
    put_bytes(w, &v, sizeof v);
  }
}

// ---- code ----

// The number of the code's native twin; 0: it has none.
static uint32_t twin_of(Writer *w, const Code *code) {
  for (uint32_t i = 1; i < ACCELERATOR_COUNT; i++) {
    char ours[LIBRARY_NAME_SIZE];
    library_filename(ACCELERATED[i].module, ours);
    if (string_equals_c(as_string(code->filename), ours) &&
        string_equals_c(as_string(code->qualname), ACCELERATED[i].qualname)) {
      w->has_twin[i] = true;
      return i;
    }
  }
  return 0;
}

static void check_twins(const Writer *w) {
  for (uint32_t i = 1; i < ACCELERATOR_COUNT; i++) {
    if (!w->has_twin[i]) {
      give_up("runtime/accelerators.def names it, but the library has no such function",
              ACCELERATED[i].qualname);
    }
  }
}

static void put_outline(Writer *w, const Code *code) {
  uint32_t twin = twin_of(w, code);
  put_number(w, code->flags);
  put_number(w, twin == 0 ? (uint32_t)(code->plain_count + 1u) : 0);
  put_number(w, code->local_count);
  put_number(w, code->register_count);
  put_number(w, code->parameter_count);
  put_number(w, code->positional_only_count);
  put_number(w, code->keyword_only_count);
  put_number(w, code->attribute_count);
  put_number(w, twin);
  put_number(w, code->free_count);
  put_number(w, code->first_line);
  put_string(w, code->name);
  put_string(w, code->qualname);
  put_string(w, code->filename);
  put_bytes(w, code->captures, code->free_count * sizeof *code->captures);
}

static void put_words(Writer *w, const Code *code) {
  put_number(w, code->word_count);
  while (w->length % 4 != 0) {
    put_byte(w, 0);
  }
  put_bytes(w, code->words, code->word_count * sizeof *code->words);
  put_bytes(w, code->depths, code->word_count);
}

static void put_handlers(Writer *w, const Code *code) {
  put_number(w, code->handler_count);
  for (uint32_t i = 0; i < code->handler_count; i++) {
    const CodeHandler *handler = &code->handlers[i];
    put_number(w, handler->start);
    put_number(w, handler->end);
    put_number(w, handler->handler);
    put_number(w, handler->depth);
  }
}

static void put_positions(Writer *w, const Code *code) {
  Writer stream = {.vm = w->vm};
  uint32_t word = 0, line = code->first_line;
  for (uint32_t i = 0; i < code->position_count; i++) {
    const CodePosition *p = &code->positions[i];
    put_number(&stream, p->word - word);
    put_signed(&stream, (int32_t)(p->line - line));
    put_number(&stream, p->end_line - p->line);
    put_number(&stream, p->column);
    put_number(&stream, p->end_column);
    word = p->word;
    line = p->line;
  }
  put_number(w, code->position_count);
  put_number(w, stream.length);
  put_bytes(w, stream.bytes, stream.length);
  free(stream.bytes);
}

static uint32_t put_code(Writer *w, const Code *code) {
  uint32_t *inner = calloc(code->constant_count + 1u, sizeof *inner);
  if (inner == NULL) {
    give_up("no memory", "offsets");
  }
  for (uint32_t i = 0; i < code->constant_count; i++) {
    if (value_has_shape(code->constants[i], SHAPE_CODE)) {
      inner[i] = put_code(w, OBJECT_AS(Code, code->constants[i]));
    }
  }
  uint32_t offset = (uint32_t)w->length;
  put_outline(w, code);
  put_words(w, code);
  put_number(w, code->constant_count);
  for (uint32_t i = 0; i < code->constant_count; i++) {
    put_value(w, code->constants[i], inner[i]);
  }
  put_number(w, code->name_count);
  for (uint32_t i = 0; i < code->name_count; i++) {
    put_string(w, code->names[i]);
  }
  put_handlers(w, code);
  put_positions(w, code);
  for (uint32_t i = 0; i < code->local_count; i++) {
    put_value(w, code->local_names[i], 0);
  }
  for (uint32_t i = 0; i < code->free_count; i++) {
    put_value(w, code->free_names[i], 0);
  }
  put_bytes(w, code->local_is_cell, code->local_count * sizeof *code->local_is_cell);
  put_value(w, code->annotations, 0);
  put_value(w, code->doc, 0);
  free(inner);
  return offset;
}

// ---- C ----

// As a string literal, which compilers read much faster than a list of numbers.
static void print_bytes(const char *type, const char *name, const void *bytes, size_t length) {
  printf("static _Alignas(8) const %s %s[] =", type, name);
  const uint8_t *at = bytes;
  for (size_t i = 0; i < length; i++) {
    fputs(i % 64 == 0 ? "\n\"" : "", stdout);
    printf("\\%03o", at[i]);
    fputs(i % 64 == 63 || i + 1 == length ? "\"" : "", stdout);
  }
  puts(length == 0 ? "\"\";" : ";");
}

static void print_numbers(const char *name, const uint32_t *numbers, size_t count) {
  printf("static const uint32_t %s[] = {", name);
  for (size_t i = 0; i < count; i++) {
    printf("%s%" PRIu32 ",", i % 16 == 0 ? "\n" : "", numbers[i]);
  }
  puts("0};");
}

static void print_strings(const Writer *w) {
  uint32_t position = 0, count = 0;
  Value key, number;
  uint32_t *ends = calloc(w->strings->live + 1u, sizeof *ends);
  Writer text = {.vm = w->vm};
  while (ends != NULL && dict_next(w->strings, &position, &key, &number)) {
    Utf8 utf8;
    if (!string_utf8(w->vm, as_string(key), &utf8)) {
      give_up("is no UTF-8", "a string");
    }
    put_bytes(&text, utf8.bytes, utf8.length);
    utf8_free(w->vm, &utf8);
    ends[count++] = (uint32_t)text.length;
  }
  print_bytes("char", "TEXT", text.bytes, text.length);
  print_numbers("ENDS", ends, count);
  free(text.bytes);
  free(ends);
}

static void compile_all(Writer *w, uint32_t *offsets) {
  for (size_t i = 0; LIBRARY_FILES[i].name != NULL; i++) {
    const LibraryFile *file = &LIBRARY_FILES[i];
    char filename[LIBRARY_NAME_SIZE];
    library_filename(file->name, filename);
    Code *code;
    if (!compile_source(w->vm, filename, file->bytes, file->length, true, &code)) {
      give_up("does not compile: run it to see why", file->name);
    }
    offsets[i] = put_code(w, code);
    object_release(w->vm, code);
  }
}

int main(void) {
  size_t count = 0;
  while (LIBRARY_FILES[count].name != NULL) {
    count++;
  }
  VmHooks hooks = runtime_hooks();
  Vm *vm = vm_new(&(Allocator){.resize = host_resize}, &hooks);
  uint32_t *offsets = calloc(count + 1, sizeof *offsets);
  Writer w = {.vm = vm};
  if (vm == NULL || offsets == NULL || (w.strings = dict_new(vm, 0)) == NULL) {
    give_up("no memory", "start");
  }
  compile_all(&w, offsets);
  check_twins(&w);
  puts("// Made by the build from runtime/lib: see vm/image.h.\n"
       "#include \"runtime/library.h\"\n"
       "#pragma GCC diagnostic ignored \"-Woverlength-strings\"");
  print_bytes("char", "BYTES", w.bytes, w.length);
  print_strings(&w);
  print_numbers("CODE", offsets, count);
  printf("const LibraryImage LIBRARY_IMAGE = {{(const uint8_t *)BYTES, TEXT, ENDS, %" PRIu32
         "}, CODE};\n",
         w.strings->live);
  free(w.bytes);
  free(offsets);
  object_release(vm, w.strings);
  MemoryStatistics left;
  vm_shutdown(vm);
  vm_free(vm, &left);
  return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
