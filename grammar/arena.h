// A region of memory that grows only and is given back at once: trees, names and messages live
// here.
#ifndef AWL_GRAMMAR_ARENA_H
#define AWL_GRAMMAR_ARENA_H

#include "grammar/allocator.h"
#include <stdbool.h>
#include <stddef.h>

typedef struct ArenaBlock ArenaBlock;

// Nothing in an arena is ever freed alone, so an error path may drop whatever it was building.
// When memory runs out, `has_failed` is set and stays set: callers may go on with NULLs and look
// once.
typedef struct Arena {
  Allocator allocator;
  ArenaBlock *newest; // the block being filled; it links to the older ones
  char *next;         // where the next object goes
  char *end;          // one past the newest block's last byte
  bool has_failed;
} Arena;

void arena_init(Arena *arena, Allocator allocator);

// Gives every block back.  The arena may be used again afterwards.
void arena_free(Arena *arena);

// Zeroed memory, aligned for pointers, doubles and 64-bit integers; NULL when there is none.
void *arena_take(Arena *arena, size_t size);

// The same, but with whatever the memory held before.
void *arena_take_raw(Arena *arena, size_t size);

// A larger copy of something taken before; the old bytes stay where they are, unused.
void *arena_grow(Arena *arena, void *old, size_t old_size, size_t new_size);

// A copy of `length` bytes with a NUL after them (the NUL is for debuggers, not for code).
char *arena_copy(Arena *arena, const char *bytes, size_t length);

#endif
