// Size classes over slabs: where every byte of a Vm comes from.
//
//     host allocator ──▶ chunks of 1 MiB ──▶ slabs of 64 KiB ──▶ cells of one size
//
// Objects and plain blocks have pools of their own, so that the collector can walk the objects.
// A free cell keeps shape 0 and the link of the free list behind its head.  Taking and giving back
// a cell is a few instructions; everything rarer is behind one countdown, which serves both the
// collector's trigger and the failures that tests ask for.
#include "vm/memory.h"
#include "vm/vm.h"
#include <stdlib.h>

enum {
  CHUNK_SIZE = 1 << 20,
  CACHE_LINE = 64,
  COLOURS = 4096 / CACHE_LINE, // lines of a page
  EVENT_STEP = 20000 // allocations between two looks at the collector's trigger
};

// What stands before a plain block that went straight to the host.
typedef struct LargeBlock {
  struct LargeBlock *next, *previous;
} LargeBlock;

typedef struct Chunk {
  struct Chunk *next;
} Chunk;

struct Memory {
  MemoryFront front;
  CellPool blocks;
  size_t objects_after_collection;
  uint64_t fail_in; // allocations until one fails, 0: never
  bool fails_now, is_enabled, is_due;
  Allocator host; // given by the host; up to here is the head, that a snapshot keeps
  Allocator capped;
  size_t host_bytes, cap;
  LargeBlock *large;   // plain blocks that went straight to the host
  size_t large_blocks; // how many there are
  Chunk *chunks;
  char *chunk_next, *chunk_end;
  uint64_t slab_count; // made so far: the number of the next one
};

// ---- the host ----

// The cap, and the failures that tests ask for.
static bool may_grow(Memory *m, size_t bytes) {
  bool fails = m->fail_in != 0 && --m->fail_in == 0;
  return !fails && (m->cap == 0 || (m->host_bytes <= m->cap && bytes <= m->cap - m->host_bytes));
}

static void *host_resize(void *context, void *block, size_t old_size, size_t new_size) {
  Memory *m = context;
  if (new_size > old_size && !may_grow(m, new_size - old_size)) {
    return NULL;
  }
  void *result = m->host.resize(m->host.context, block, old_size, new_size);
  if (result != NULL || new_size == 0) {
    m->host_bytes += new_size - old_size;
  }
  return result;
}

static void host_expect(void *context, void *part, size_t size) {
  const Memory *m = context;
  allocator_expect(&m->host, part, size);
}

Memory *memory_create(const Allocator *allocator) {
  Memory *m = allocator->resize(allocator->context, NULL, 0, sizeof *m);
  if (m == NULL) {
    return NULL;
  }
  memset(m, 0, sizeof *m);
  m->host = *allocator;
  m->capped = (Allocator){host_resize, m, host_expect};
  m->front.until_event = EVENT_STEP;
  m->is_enabled = true;
  return m;
}

static void slabs_free(Memory *m, Slab *slab) {
  while (slab != NULL) {
    Slab *next = slab->next;
    if (slab->block != NULL) {
      host_resize(m, slab->block, slab->block_size, 0);
    }
    slab = next;
  }
}

void memory_destroy(Memory *m) {
  slabs_free(m, m->front.objects.slabs);
  while (m->large != NULL) {
    LargeBlock *next = m->large->next;
    m->host.resize(m->host.context, m->large, 0, 0);
    m->large = next;
  }
  while (m->chunks != NULL) {
    Chunk *next = m->chunks->next;
    UNPOISON(m->chunks, CHUNK_SIZE);
    host_resize(m, m->chunks, CHUNK_SIZE, 0);
    m->chunks = next;
  }
  m->host.resize(m->host.context, m, sizeof *m, 0);
}

void memory_set_cap(Memory *m, size_t bytes) {
  m->cap = bytes;
}

void memory_fail_at(Memory *m, uint64_t n) {
  m->fail_in = n;
  m->front.until_event = 1;
}

bool memory_wants_collection(const Memory *m) {
  return m->is_due;
}

void memory_collected(Memory *m) {
  m->is_due = false;
  m->objects_after_collection = m->front.live_objects;
}

void memory_enable_collection(Memory *m, bool enabled) {
  m->is_enabled = enabled;
}

bool memory_collects(const Memory *m) {
  return m->is_enabled;
}

const Allocator *memory_allocator(Memory *m) {
  return &m->capped;
}

Slab *memory_object_slabs(Vm *vm) {
  return vm->memory->front.objects.slabs;
}

// ---- slabs ----

static unsigned class_for(size_t size) {
  if (size <= SMALL_LARGEST) {
    return (unsigned)((size + SMALL_STEP - 1) / SMALL_STEP);
  }
  unsigned doubling = 63u - (unsigned)__builtin_clzll((unsigned long long)(size - 1)); // 9 … 13
  size_t quarter = (size_t)1 << (doubling - 2);
  unsigned step = (unsigned)((size - 1 - ((size_t)1 << doubling)) / quarter);
  return SMALL_CLASSES + (doubling - 9) * 4 + step;
}

static size_t class_size(unsigned c) {
  if (c < SMALL_CLASSES) {
    return small_cell_size(c);
  }
  unsigned doubling = 9 + (c - SMALL_CLASSES) / 4;
  return ((size_t)1 << doubling) + ((size_t)1 << (doubling - 2)) * ((c - SMALL_CLASSES) % 4 + 1);
}

// 64 aligned KiB out of the current chunk.
static Slab *slab_carve(Memory *m) {
  if (m->chunk_next == NULL || m->chunk_end - m->chunk_next < SLAB_SIZE) {
    Chunk *chunk = host_resize(m, NULL, 0, CHUNK_SIZE);
    if (chunk == NULL) {
      return NULL;
    }
    chunk->next = m->chunks;
    m->chunks = chunk;
    uintptr_t first = ((uintptr_t)(chunk + 1) + SLAB_SIZE - 1) & ~(uintptr_t)(SLAB_SIZE - 1);
    m->chunk_next = (char *)first;
    m->chunk_end = (char *)chunk + CHUNK_SIZE;
  }
  Slab *slab = (Slab *)(void *)m->chunk_next;
  m->chunk_next += SLAB_SIZE;
  *slab = (Slab){.first = sizeof(Slab), .number = m->slab_count++};
  return slab;
}

// How much later the first cell of a class begins, so that what is first in its slab, like a Loop, a
// task and its coroutine, does not lie where the first of another is in its page: they would fight for
// the same lines of the cache.  7 % of a switch of tasks.  Slabs that follow are full, all over.
static uint32_t colour(const Slab *slab) {
  return (uint32_t)(slab->number * 11 % COLOURS) * CACHE_LINE;
}

// A cell of class `c` that was never used.
static void *cell_carve(Memory *m, CellPool *pool, unsigned c) {
  Slab *slab = pool->partial[c];
  size_t size = class_size(c);
  if (slab == NULL || slab->first + (slab->cell_count + 1) * size > SLAB_SIZE) {
    bool is_growing = slab != NULL;
    slab = slab_carve(m);
    if (slab == NULL) {
      return NULL;
    }
    if (is_growing) { // as one was filled, this one will be: 10 % of 100,000 tasks
      allocator_expect(&m->host, slab, SLAB_SIZE);
    }
    slab->first += is_growing ? 0 : colour(slab);
    slab->cell_size = (uint32_t)size;
    slab->next = pool->slabs;
    pool->slabs = slab;
    pool->partial[c] = slab;
  }
  return slab_cell(slab, slab->cell_count++);
}

// An object too large for shared slabs: a slab of its own.
static void *huge_new(Memory *m, size_t size) {
  size_t block_size = size + sizeof(Slab) + SLAB_SIZE;
  if (block_size < size) {
    return NULL;
  }
  void *block = host_resize(m, NULL, 0, block_size);
  if (block == NULL) {
    return NULL;
  }
  Slab *slab =
      (Slab *)(((uintptr_t)block + SLAB_SIZE - 1) & ~(uintptr_t)(SLAB_SIZE - 1));
  *slab = (Slab){
      .cell_count = 1, .first = sizeof(Slab), .block = block, .block_size = block_size, .number = m->slab_count};
  m->slab_count += block_size / SLAB_SIZE;
  slab->next = m->front.objects.slabs;
  m->front.objects.slabs = slab;
  return slab + 1;
}

static void huge_free(Memory *m, void *object) {
  Slab *slab = slab_of(object);
  Slab **place = &m->front.objects.slabs;
  while (*place != slab) {
    place = &(*place)->next;
  }
  *place = slab->next;
  host_resize(m, slab->block, slab->block_size, 0);
}

// ---- allocating ----

// The rare part of an allocation.  False: this one must fail.
static bool event(Memory *m, Vm *vm) {
  m->front.until_event = EVENT_STEP;
  if (m->fail_in != 0) {
    m->front.until_event = 1;
    if (--m->fail_in == 0) {
      m->front.until_event = EVENT_STEP;
      return false;
    }
  }
  // Twice as many as the last one left: then a collection costs the same for every object made.
  size_t limit = m->objects_after_collection * 2 + EVENT_STEP;
  if (m->is_enabled && m->front.live_objects > limit) {
    m->is_due = true;
    vm->countdown = 0;
  }
  return true;
}

// An object that is large, the first at its place, or whose turn it is to fail.
void *object_take_slowly(Vm *vm, uint32_t shape, size_t size) {
  Memory *m = vm->memory;
  bool fails = m->front.until_event == 0 && !event(m, vm);
  Object *object = NULL;
  if (size > SLAB_LARGEST && !fails) {
    object = huge_new(m, size);
    vm_worked(vm, size >> 8); // somebody will fill it
  } else if (!fails) {
    unsigned c = class_for(size);
    FreeCell *cell = m->front.objects.free[c];
    if (cell != NULL) {
      m->front.objects.free[c] = cell->next;
    }
    object = cell != NULL ? &cell->head : cell_carve(m, &m->front.objects, c);
  }
  if (object == NULL) {
    raise_memory_error(vm);
    return NULL;
  }
  return object_begin(&m->front, object, shape, size);
}

void *object_take(Vm *vm, uint32_t shape, size_t size) {
  return cell_take(vm, (MemoryFront *)vm->memory, shape, size);
}

void *object_new(Vm *vm, uint32_t shape, size_t size) {
  Object *object = object_take(vm, shape, size);
  if (LIKELY(object != NULL)) {
    memset(object + 1, 0, size - sizeof(Object));
  }
  return object;
}

void object_free(Vm *vm, void *object, size_t size) {
  Memory *m = vm->memory;
  if (LIKELY(size <= SMALL_LARGEST)) {
    cell_give(&m->front, object, cell_class(size));
    return;
  }
  m->front.live_objects--;
  if (UNLIKELY(size > SLAB_LARGEST)) {
    huge_free(m, object);
    return;
  }
  unsigned c = class_for(size);
  FreeCell *cell = object;
  cell->head = (Object){0, SHAPE_FREE};
  cell->next = m->front.objects.free[c];
  m->front.objects.free[c] = cell;
  POISON(cell, class_size(c));
}

// ---- large blocks: in a list, so that memory_destroy finds them ----

static void large_link(Memory *m, LargeBlock *block) {
  block->previous = NULL;
  block->next = m->large;
  if (m->large != NULL) {
    m->large->previous = block;
  }
  m->large = block;
}

static void large_unlink(Memory *m, LargeBlock *block) {
  if (block->next != NULL) {
    block->next->previous = block->previous;
  }
  if (block->previous != NULL) {
    block->previous->next = block->next;
  } else {
    m->large = block->next;
  }
}

static void *large_take(Memory *m, size_t size) {
  LargeBlock *block =
      size > SIZE_MAX / 2 ? NULL : host_resize(m, NULL, 0, size + sizeof(LargeBlock));
  if (block == NULL) {
    return NULL;
  }
  large_link(m, block);
  m->large_blocks++;
  return block + 1;
}

static void large_give(Memory *m, void *data, size_t size) {
  LargeBlock *block = (LargeBlock *)data - 1;
  large_unlink(m, block);
  host_resize(m, block, size + sizeof(LargeBlock), 0);
  m->large_blocks--;
}

static void *large_resize(Memory *m, void *data, size_t old_size, size_t new_size) {
  LargeBlock *block = (LargeBlock *)data - 1;
  if (new_size > SIZE_MAX / 2) {
    return NULL;
  }
  large_unlink(m, block);
  LargeBlock *moved =
      host_resize(m, block, old_size + sizeof(LargeBlock), new_size + sizeof(LargeBlock));
  large_link(m, moved == NULL ? block : moved);
  return moved == NULL ? NULL : moved + 1;
}

// ---- plain blocks ----

static void *block_take(Memory *m, size_t size) {
  if (size > SMALL_LARGEST) {
    return large_take(m, size);
  }
  unsigned c = class_for(size);
  FreeCell *cell = m->blocks.free[c];
  if (cell != NULL) {
    m->blocks.free[c] = cell->next;
    UNPOISON(cell, class_size(c));
    return cell;
  }
  return cell_carve(m, &m->blocks, c);
}

static void block_give(Memory *m, void *block, size_t size) {
  if (size > SMALL_LARGEST) {
    large_give(m, block, size);
    return;
  }
  unsigned c = class_for(size);
  FreeCell *cell = block;
  cell->next = m->blocks.free[c];
  m->blocks.free[c] = cell;
  POISON(cell, class_size(c));
}

void *memory_resize(Vm *vm, void *block, size_t old_size, size_t new_size) {
  Memory *m = vm->memory;
  if (UNLIKELY(--m->front.until_event == 0) && !event(m, vm)) {
    raise_memory_error(vm);
    return NULL;
  }
  if (UNLIKELY(new_size > SMALL_LARGEST)) {
    vm_worked(vm, new_size >> 8);
  }
  if (old_size > SMALL_LARGEST && new_size > SMALL_LARGEST) {
    block = large_resize(m, block, old_size, new_size);
  } else {
    if (new_size == 0) {
      new_size = 1;
    }
    void *fresh = block_take(m, new_size);
    if (fresh != NULL && old_size != 0) {
      memcpy(fresh, block, old_size < new_size ? old_size : new_size);
      block_give(m, block, old_size);
    }
    block = fresh;
  }
  if (UNLIKELY(block == NULL)) {
    raise_memory_error(vm);
  }
  return block;
}

// Like object_take: most are small, and take the place of one that is gone.
void *memory_new(Vm *vm, size_t size) {
  Memory *m = vm->memory;
  FreeCell *cell = size <= SMALL_LARGEST ? m->blocks.free[(size + SMALL_STEP - 1) / SMALL_STEP] : NULL;
  if (UNLIKELY(m->front.until_event == 1 || cell == NULL)) {
    return memory_resize(vm, NULL, 0, size);
  }
  m->front.until_event--;
  m->blocks.free[(size + SMALL_STEP - 1) / SMALL_STEP] = cell->next;
  UNPOISON(cell, class_size(class_for(size)));
  return cell;
}

void memory_free(Vm *vm, void *block, size_t size) {
  if (block != NULL) {
    block_give(vm->memory, block, size == 0 ? 1 : size);
  }
}

// ---- statistics ----

static size_t free_cells(const CellPool *pool) {
  size_t count = 0;
  for (unsigned c = 0; c < CLASS_COUNT; c++) {
    for (const FreeCell *cell = pool->free[c]; cell != NULL; cell = cell->next) {
      count++;
    }
  }
  return count;
}

MemoryStatistics memory_statistics(Vm *vm) {
  Memory *m = vm->memory;
  size_t carved = 0;
  for (const Slab *slab = m->blocks.slabs; slab != NULL; slab = slab->next) {
    carved += slab->cell_count;
  }
  return (MemoryStatistics){.live_objects = m->front.live_objects,
                            .live_blocks = carved - free_cells(&m->blocks) + m->large_blocks,
                            .host_bytes = m->host_bytes};
}

// ---- for snapshots ----

uint32_t memory_parts(const Memory *m, MemoryPart *parts, uint32_t most) {
  uint32_t count = 0;
  parts[count++] = (MemoryPart){(void *)(uintptr_t)m, offsetof(Memory, host), false};
  Slab *const lists[] = {m->front.objects.slabs, m->blocks.slabs};
  for (int i = 0; i < 2; i++) {
    for (Slab *slab = lists[i]; slab != NULL; slab = slab->next) {
      if (count == most || slab->block != NULL) {
        return 0;
      }
      size_t size = slab->first + (size_t)slab->cell_count * slab->cell_size;
      UNPOISON(slab, size); // free cells are looked at, too
      parts[count++] = (MemoryPart){slab, size, true};
    }
  }
  for (LargeBlock *block = m->large; block != NULL; block = block->next) {
    if (count == most) {
      return 0;
    }
    parts[count++] = (MemoryPart){block + 1, 0, false};
  }
  return count;
}

Memory *memory_create_parts(const Allocator *allocator, MemoryPart *parts, uint32_t count) {
  Memory *m = memory_create(allocator);
  if (m == NULL) {
    return NULL;
  }
  parts[0].start = m;
  for (uint32_t i = 1; i < count; i++) {
    MemoryPart *part = &parts[i];
    part->start = part->is_slab ? (void *)slab_carve(m) : large_take(m, part->size);
    if (part->start == NULL) {
      memory_destroy(m);
      return NULL;
    }
  }
  return m;
}
