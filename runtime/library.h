// The library modules written in the language, embedded by the build.
#ifndef AWL_RUNTIME_LIBRARY_H
#define AWL_RUNTIME_LIBRARY_H

#include "vm/image.h"
#include <stdbool.h>
#include <stddef.h>

typedef struct LibraryFile {
  const char *name; // "collections.abc"
  const char *bytes;
  size_t length;
  bool is_package;
} LibraryFile;

extern const LibraryFile LIBRARY_FILES[]; // ends with a NULL name; made from runtime/lib

// The same files compiled: the offsets of their modules' Code in the image, in the same order.
// `code` is NULL in the build tool that makes the image.
typedef struct LibraryImage {
  Image image;
  const uint32_t *code;
} LibraryImage;

extern const LibraryImage LIBRARY_IMAGE;

#endif
