// A region of memory that grows only and is given back at once: trees, names and messages live
// here.
#ifndef AWL_GRAMMAR_ARENA_H
#define AWL_GRAMMAR_ARENA_H

#include "grammar/allocator.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct ArenaBlock ArenaBlock;

// Nothing in an arena is ever freed alone, so an error path may drop whatever it was building.
// When memory runs out, `has_failed` is set and stays set: callers may go on with NULLs and look
// once.
typedef struct Arena {
  Allocator allocator;
  ArenaBlock *newest; // the block being filled; it links to the older ones
  ArenaBlock *spare;  // the last one that rewinding made empty, or NULL
  char *next;         // where the next object goes
  char *end;          // one past the newest block's last byte
  bool has_failed;
} Arena;

void arena_init(Arena *arena, Allocator allocator);

// Gives every block back.  The arena may be used again afterwards.
void arena_free(Arena *arena);

// A new block for an object that the newest one has no room for.  `size` is a multiple of eight.
void *arena_take_slowly(Arena *arena, size_t size);

// Memory with whatever it held before, aligned for pointers, doubles and 64-bit integers; NULL when
// there is none.
static inline void *arena_take_raw(Arena *arena, size_t size) {
  size_t rounded = (size + 7) & ~(size_t)7;
  if (rounded < size || (size_t)(arena->end - arena->next) < rounded) {
    return arena_take_slowly(arena, rounded < size ? SIZE_MAX : rounded);
  }
  void *result = arena->next;
  arena->next += rounded;
  return result;
}

// The same, zeroed.
static inline void *arena_take(Arena *arena, size_t size) {
  void *result = arena_take_raw(arena, size);
  if (result != NULL) {
    memset(result, 0, size);
  }
  return result;
}

// A place in an arena.  All that was taken since can be given up at once, and its memory is used
// for what is taken next.
typedef struct ArenaMark {
  ArenaBlock *block;
  char *next;
} ArenaMark;

static inline ArenaMark arena_mark(const Arena *arena) {
  return (ArenaMark){arena->newest, arena->next};
}
void arena_rewind(Arena *arena, ArenaMark mark);

// A larger copy of something taken before; the old bytes stay where they are, unused.
void *arena_grow(Arena *arena, void *old, size_t old_size, size_t new_size);

// A copy of `length` bytes with a NUL after them (the NUL is for debuggers, not for code).
char *arena_copy(Arena *arena, const char *bytes, size_t length);

#endif
