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
  // All of a block, or of a part of one, is going to be written soon: who knows how to may get its
  // pages at once then, and not one by one as they are touched.  NULL: nobody cares.
  void (*expect)(void *context, void *part, size_t size);
} Allocator;

static inline void allocator_expect(const Allocator *allocator, void *part, size_t size) {
  if (allocator->expect != NULL) {
    allocator->expect(allocator->context, part, size);
  }
}

#endif
