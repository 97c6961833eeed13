// The image of the library: its Code as the build compiled and verified it, read without a compiler.
//
// The build's tool `image` (runtime/embed/image.c) compiles every module of the library and writes
// its Code as bytes; here they become Code again.  A Code is made in two steps, because most
// functions of a module that is imported are never called:
//
//     outline  ──code_new_outline──▶  code->image != NULL: name, counts, flags, captures are there,
//                                     and calls take the slow way (plain_count is UINT32_MAX)
//     body     ──code_complete─────▶  code->image == NULL: a Code like any other
//
// What nothing ever writes to (depths, positions, captures) stays in the image and is not freed:
// CODE_FROM_IMAGE says so.
//
// Numbers are varints: seven bits a byte, the lowest first, the eighth bit set where more follow;
// signed ones are zigzag-coded.  Strings are numbers into one table for the whole library, so that
// each is made once.
//
//     outline   flags, plain_count + 1, counts …, first_line, name, qualname, filename, captures
//     body      words (aligned, as they are), depths, constants, names, handlers, positions,
//               names of locals and of free variables, cells, annotations, doc
#ifndef AWL_VM_IMAGE_H
#define AWL_VM_IMAGE_H

#include "vm/code.h"

enum ImageTag { // of a constant
  IMAGE_WORD,   // a Value without a pointer: its 64 bits
  IMAGE_STRING, // number
  IMAGE_BYTES,  // length, bytes
  IMAGE_FLOAT,  // the 64 bits of a boxed double
  IMAGE_INT,    // length, decimal digits
  IMAGE_TUPLE,  // count, constants
  IMAGE_FROZENSET, // count, constants
  IMAGE_CODE    // offset of its outline
};

typedef struct Image {
  const uint8_t *bytes;         // outlines and bodies
  const char *text;             // the strings in UTF-8, one behind the other
  const uint32_t *string_ends;  // by number: where it ends in `text`
  uint32_t string_count;
} Image;

// The Code whose outline is at `offset`.
MUST_CHECK bool code_from_image(Vm *vm, uint32_t offset, Code **result);
// Read the body of an outline.  On failure it stays an outline.
MUST_CHECK bool code_read_body(Vm *vm, Code *code);
// Whoever looks at more of a Code than its outline asks for this first.
static inline MUST_CHECK bool code_complete(Vm *vm, const Code *code) {
  return LIKELY(code->image == NULL) || code_read_body(vm, (Code *)(uintptr_t)code);
}
// The place of word `index`, from the image's own table.
CodePosition image_position(const Code *code, uint32_t index);
void image_strings_free(Vm *vm);
// "asyncio.tasks" is compiled as the file "<library>/asyncio/tasks.py"; and back.
enum { LIBRARY_NAME_SIZE = 128 };
void library_filename(const char *module, char filename[LIBRARY_NAME_SIZE]);
bool library_module(const char *filename, char module[LIBRARY_NAME_SIZE]); // false: no library file

#endif
