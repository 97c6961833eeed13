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

static void block_free(Arena *arena, ArenaBlock *block) {
  if (block != NULL) {
    arena->allocator.resize(arena->allocator.context, block, block->size, 0);
  }
}

// Newest first, as they are linked.  The last one is kept: it will be wanted again.
static void give_up_newer(Arena *arena, const ArenaBlock *kept) {
  while (arena->newest != kept) {
    ArenaBlock *block = arena->newest;
    arena->newest = block->older;
    block_free(arena, arena->spare);
    arena->spare = block;
  }
}

void arena_free(Arena *arena) {
  give_up_newer(arena, NULL);
  block_free(arena, arena->spare);
  *arena = (Arena){.allocator = arena->allocator};
}

void arena_rewind(Arena *arena, ArenaMark mark) {
  give_up_newer(arena, mark.block);
  arena->next = mark.next;
  arena->end = mark.block == NULL ? NULL : (char *)mark.block + mark.block->size;
}

// The spare block, if it is large enough.
static ArenaBlock *take_spare(Arena *arena, size_t size) {
  ArenaBlock *block = arena->spare;
  if (block == NULL || block->size < size + sizeof(ArenaBlock)) {
    return NULL;
  }
  arena->spare = NULL;
  return block;
}

static ArenaBlock *block_new(Arena *arena, size_t size) {
  size_t block_size = FIRST_BLOCK;
  if (arena->newest != NULL) {
    block_size = arena->newest->size < LARGEST_BLOCK ? arena->newest->size * 2 : LARGEST_BLOCK;
  }
  if (block_size < size + sizeof(ArenaBlock)) {
    block_size = size + sizeof(ArenaBlock);
  }
  ArenaBlock *block = arena->allocator.resize(arena->allocator.context, NULL, 0, block_size);
  if (block != NULL) {
    block->size = block_size;
  }
  return block;
}

// Makes room for `size` bytes in a new block; what is left of the old one is given up.
static bool grow(Arena *arena, size_t size) {
  ArenaBlock *block = size > SIZE_MAX / 2 ? NULL : take_spare(arena, size);
  if (block == NULL && size <= SIZE_MAX / 2) {
    block = block_new(arena, size);
  }
  if (block == NULL) {
    arena->has_failed = true;
    return false;
  }
  block->older = arena->newest;
  arena->newest = block;
  arena->next = block->bytes;
  arena->end = (char *)block + block->size;
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
