// The library modules written in the language, embedded by the build.
#ifndef AWL_RUNTIME_LIBRARY_H
#define AWL_RUNTIME_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>

typedef struct LibraryFile {
  const char *name; // "collections.abc"
  const char *bytes;
  size_t length;
  bool is_package;
} LibraryFile;

extern const LibraryFile LIBRARY_FILES[]; // ends with a NULL name; made from runtime/lib

#endif
