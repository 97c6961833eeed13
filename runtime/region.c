// Address space, a heap in it, and copies of its pages.
#include "runtime/region.h"
#include "vm/value.h"
#include <string.h>
#include <sys/mman.h>

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#define UNPOISON(start, size) ASAN_UNPOISON_MEMORY_REGION((start), (size))
#else
#define UNPOISON(start, size) ((void)0)
#endif
// Copies read what others have poisoned.
#define UNCHECKED __attribute__((no_sanitize("address")))

enum { PAGE = 4096, PAGE_WORDS = PAGE / 8, CLASSES = 64 * 4, SMALLEST = 64 };

static const size_t SIZE_WANTED = (size_t)8 << 30, SIZE_LEAST = (size_t)256 << 20,
                    STACK_SIZE = (size_t)64 << 20;

typedef struct FreeBlock {
  struct FreeBlock *next;
} FreeBlock;

// At the base of the region, so that it is part of the copies.
typedef struct Heap {
  size_t used; // bytes from the base on
  FreeBlock *free[CLASSES];
} Heap;

static Heap *heap_of(const Region *region) {
  return (Heap *)(void *)region->base;
}

static void heap_start(Region *region) {
  heap_of(region)->used = (sizeof(Heap) + PAGE - 1) / PAGE * PAGE;
}

// Somewhere far from everything else, so that it is mostly the same from process to process.
static void *const WANTED = (void *)((uintptr_t)1 << 44);

bool region_new(Region *region) {
  for (size_t size = SIZE_WANTED; size >= SIZE_LEAST; size /= 2) {
    void *base = mmap(WANTED, size, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (base != MAP_FAILED) {
      *region = (Region){base, size, STACK_SIZE};
      heap_start(region);
      return true;
    }
  }
  return false;
}

void region_free(Region *region) {
  UNPOISON(region->base, region->size);
  munmap(region->base, region->size);
  region->base = NULL;
}

char *region_stack(const Region *region) {
  return region->base + region->size - region->stack_size;
}

void region_clear(Region *region) {
  UNPOISON(region->base, heap_of(region)->used);
  UNPOISON(region_stack(region), region->stack_size);
  madvise(region->base, region->size, MADV_DONTNEED);
  heap_start(region);
}

// ---- the heap: four sizes a doubling ----

static size_t class_for(size_t size, size_t *rounded) {
  size = size < SMALLEST ? SMALLEST : size;
  size_t doubling = 63u - (size_t)__builtin_clzll((unsigned long long)size);
  size_t quarter = (size_t)1 << (doubling - 2);
  size_t step = (size - ((size_t)1 << doubling) + quarter - 1) / quarter; // 0 … 4
  *rounded = ((size_t)1 << doubling) + step * quarter;
  return doubling * 4 + step;
}

static void *block_new(Region *region, size_t size) {
  Heap *heap = heap_of(region);
  size_t rounded;
  size_t class_ = class_for(size, &rounded);
  FreeBlock *block = heap->free[class_];
  if (block != NULL) {
    heap->free[class_] = block->next;
    return block;
  }
  size_t room = region->size - region->stack_size - PAGE - heap->used; // a page between them
  if (rounded > room) {
    return NULL;
  }
  block = (FreeBlock *)(void *)(region->base + heap->used);
  heap->used += rounded;
  return block;
}

static void block_free(Region *region, void *memory, size_t size) {
  Heap *heap = heap_of(region);
  size_t rounded;
  size_t class_ = class_for(size, &rounded);
  FreeBlock *block = memory;
  UNPOISON(memory, size);
  block->next = heap->free[class_];
  heap->free[class_] = block;
}

static void *resize(void *context, void *memory, size_t old_size, size_t new_size) {
  Region *region = context;
  if (new_size == 0) {
    if (memory != NULL && old_size != 0) { // without its size it stays: the run ends anyway
      block_free(region, memory, old_size);
    }
    return NULL;
  }
  void *result = block_new(region, new_size);
  if (result != NULL && memory != NULL) {
    memcpy(result, memory, old_size < new_size ? old_size : new_size);
    block_free(region, memory, old_size);
  }
  return result;
}

Allocator region_allocator(Region *region) {
  return (Allocator){.resize = resize, .context = region};
}

// ---- copies ----

UNCHECKED static bool is_zero(const uint64_t *page) {
  for (size_t i = 0; i < PAGE_WORDS; i++) {
    if (page[i] != 0) {
      return false;
    }
  }
  return true;
}

UNCHECKED static void copy_page(uint64_t *to, const uint64_t *from) {
  for (size_t i = 0; i < PAGE_WORDS; i++) {
    to[i] = from[i];
  }
}

UNCHECKED static void clear_page(uint64_t *page) {
  for (size_t i = 0; i < PAGE_WORDS; i++) {
    page[i] = 0;
  }
}

static uint64_t *page_at(const Region *region, uint32_t number) {
  return (uint64_t *)(void *)(region->base + (size_t)number * PAGE);
}

static uint32_t heap_pages(const Region *region) {
  return (uint32_t)((heap_of(region)->used + PAGE - 1) / PAGE);
}

// Numbers of the pages to copy; with `pages` NULL it only counts them.
static uint32_t list_pages(const Region *region, uint32_t stack_first, uint32_t *pages) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < heap_pages(region); i++) {
    if (!is_zero(page_at(region, i))) {
      if (pages != NULL) {
        pages[count] = i;
      }
      count++;
    }
  }
  for (uint32_t i = stack_first; i < region->size / PAGE; i++) {
    if (pages != NULL) {
      pages[count] = i;
    }
    count++;
  }
  return count;
}

bool region_save(const Region *region, const void *stack_pointer, const Allocator *host,
                 Snapshot *snapshot) {
  uint32_t stack_first = (uint32_t)((size_t)((const char *)stack_pointer - region->base) / PAGE);
  uint32_t count = list_pages(region, stack_first, NULL);
  *snapshot = (Snapshot){.count = count};
  snapshot->pages = host->resize(host->context, NULL, 0, count * sizeof(uint32_t));
  snapshot->bytes = host->resize(host->context, NULL, 0, (size_t)count * PAGE);
  if (snapshot->pages == NULL || snapshot->bytes == NULL) {
    snapshot_free(host, snapshot);
    return false;
  }
  list_pages(region, stack_first, snapshot->pages);
  for (uint32_t i = 0; i < count; i++) {
    copy_page((uint64_t *)(void *)(snapshot->bytes + (size_t)i * PAGE),
              page_at(region, snapshot->pages[i]));
  }
  return true;
}

void region_restore(Region *region, const Snapshot *snapshot) {
  uint32_t used = heap_pages(region), next = 0;
  for (uint32_t i = 0; i < snapshot->count; i++) {
    uint32_t page = snapshot->pages[i];
    for (; next < page && next < used; next++) { // what was zero then
      if (!is_zero(page_at(region, next))) {
        clear_page(page_at(region, next));
      }
    }
    copy_page(page_at(region, page),
              (const uint64_t *)(const void *)(snapshot->bytes + (size_t)i * PAGE));
    next = page + 1;
  }
  UNPOISON(region->base, (size_t)used * PAGE);
  UNPOISON(region_stack(region), region->stack_size);
}

size_t snapshot_size(const Snapshot *snapshot) {
  return (size_t)snapshot->count * (PAGE + sizeof(uint32_t));
}

void snapshot_free(const Allocator *host, Snapshot *snapshot) {
  if (snapshot->pages != NULL) {
    host->resize(host->context, snapshot->pages, snapshot->count * sizeof(uint32_t), 0);
  }
  if (snapshot->bytes != NULL) {
    host->resize(host->context, snapshot->bytes, (size_t)snapshot->count * PAGE, 0);
  }
  *snapshot = (Snapshot){0};
}
