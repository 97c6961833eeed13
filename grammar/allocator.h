// The one door through which every floor asks for memory, so that caps, counters and failures
// injected by tests see all of it.
#ifndef AWL_GRAMMAR_ALLOCATOR_H
#define AWL_GRAMMAR_ALLOCATOR_H

#include <stddef.h>

// `resize` makes, grows, shrinks and frees: a NULL `block` with `old_size` 0 makes one, a
// `new_size` of 0 frees it and returns NULL.  It returns NULL when the memory cannot be had, and
// then the old block is untouched.  Sizes are bytes; a block must be given back with the size it
// has, so that no header is needed.
typedef struct Allocator {
  void *(*resize)(void *context, void *block, size_t old_size, size_t new_size);
  void *context;
} Allocator;

#endif
