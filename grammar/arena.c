// The arena: blocks that double in size, filled from front to back.
#include "grammar/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <string.h>

struct ArenaBlock {
  ArenaBlock *older;
  size_t size; // of the whole block, this header included
  alignas(max_align_t) char bytes[];
};

enum { FIRST_BLOCK = 16 * 1024, LARGEST_BLOCK = 1024 * 1024 };

// No block yet: an arena that is never used costs nothing.
void arena_init(Arena *arena, Allocator allocator) {
  *arena = (Arena){.allocator = allocator};
}

// Newest first, as they are linked.
static void free_newer(Arena *arena, const ArenaBlock *kept) {
  while (arena->newest != kept) {
    ArenaBlock *block = arena->newest;
    arena->newest = block->older;
    arena->allocator.resize(arena->allocator.context, block, block->size, 0);
  }
}

void arena_free(Arena *arena) {
  free_newer(arena, NULL);
  *arena = (Arena){.allocator = arena->allocator};
}

// Blocks that have become empty are given back, but for the one that the mark is in.
void arena_rewind(Arena *arena, ArenaMark mark) {
  free_newer(arena, mark.block);
  arena->next = mark.next;
  arena->end = mark.block == NULL ? NULL : (char *)mark.block + mark.block->size;
}

// Makes room for `size` bytes in a new block; what is left of the old one is given up.
static bool grow(Arena *arena, size_t size) {
  size_t block_size = FIRST_BLOCK;
  if (arena->newest != NULL) {
    block_size = arena->newest->size < LARGEST_BLOCK ? arena->newest->size * 2 : LARGEST_BLOCK;
  }
  if (size > SIZE_MAX / 2) {
    arena->has_failed = true;
    return false;
  }
  if (block_size < size + sizeof(ArenaBlock)) {
    block_size = size + sizeof(ArenaBlock);
  }
  ArenaBlock *block = arena->allocator.resize(arena->allocator.context, NULL, 0, block_size);
  if (block == NULL) {
    arena->has_failed = true;
    return false;
  }
  block->older = arena->newest;
  block->size = block_size;
  arena->newest = block;
  arena->next = block->bytes;
  arena->end = (char *)block + block_size;
  return true;
}

// Blocks double up to a limit, so that a small text needs few requests and a large one wastes
// little.
void *arena_take_slowly(Arena *arena, size_t size) {
  if (!grow(arena, size)) {
    return NULL;
  }
  void *result = arena->next;
  arena->next += size;
  return result;
}

// Names and messages are copied so that they may outlive what they were made from.
char *arena_copy(Arena *arena, const char *bytes, size_t length) {
  char *result = arena_take_raw(arena, length + 1);
  if (result != NULL) {
    memcpy(result, bytes, length);
    result[length] = '\0';
  }
  return result;
}

// The old bytes stay where they are: with doubling, all of them together are less than the new
// ones.
void *arena_grow(Arena *arena, void *old, size_t old_size, size_t new_size) {
  void *result = arena_take_raw(arena, new_size);
  if (result != NULL && old_size > 0) {
    memcpy(result, old, old_size);
  }
  return result;
}
