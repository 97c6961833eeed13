// The Vm's memory: one allocator with size classes over slabs, a byte cap, a live counter and
// failures on demand; and a walk over all objects for the cycle collector.
#ifndef AWL_VM_MEMORY_H
#define AWL_VM_MEMORY_H

#include "grammar/allocator.h"
#include "vm/value.h"

// Plain bytes for what objects own (items of a list, a dict's entries).  Sizes are bytes, and a
// block is given back with the size it has.  NULL when the cap is reached or the machine has no
// more, with MemoryError raised.
MUST_CHECK void *memory_new(Vm *vm, size_t size);
MUST_CHECK void *memory_resize(Vm *vm, void *block, size_t old_size, size_t new_size);
void memory_free(Vm *vm, void *block, size_t size); // NULL is allowed

// An object's cell: head filled in (count 1, `shape`), the rest zero.  NULL with MemoryError
// raised.  Never runs Python code: the collector waits for the interpreter's next safe point.
MUST_CHECK void *object_new(Vm *vm, uint32_t shape, size_t size);
// The same for who fills all fields at once: behind the head is what was there before.  6 % where
// many small objects are made.
MUST_CHECK void *object_take(Vm *vm, uint32_t shape, size_t size);
void object_free(Vm *vm, void *object, size_t size); // the cell only; finalize has been called

// ---- for the collector ----

enum { SLAB_SIZE = 1 << 16 };

// 64 KiB of cells of one size, aligned to its size, so that a cell knows its slab; an object of
// more than SLAB_LARGEST bytes has a (longer) slab to itself.  A cell is in use if it holds an
// object whose shape is not SHAPE_FREE; only object slabs are walked.
typedef struct Slab {
  struct Slab *next;
  uint32_t cell_size;  // bytes; of a huge slab: 0
  uint32_t cell_count; // carved so far
  uint8_t *side;       // the collector's side array, a byte per cell; NULL between collections
  void *block;         // what the host's allocator gave, if this slab has its own
  size_t block_size;
  uint32_t reciprocal; // 2^32 / cell_size rounded up, while `side` is there
  uint32_t first;      // where its first cell begins: see colour() in memory.c
  uint64_t number;     // in the order of making; a longer one takes as many as it is long
  char padding[8];     // to a line of the cache
} Slab;

static inline Slab *slab_of(const void *object) {
  return (Slab *)((uintptr_t)object & ~(uintptr_t)(SLAB_SIZE - 1));
}

static inline Object *slab_cell(const Slab *slab, uint32_t index) {
  return (Object *)((uintptr_t)slab + slab->first + (size_t)index * slab->cell_size);
}

static inline uint32_t slab_index(const Slab *slab, const void *object) {
  uintptr_t offset = (uintptr_t)object - (uintptr_t)slab - slab->first;
  return slab->cell_size == 0 ? 0 : (uint32_t)offset / slab->cell_size;
}

// What a program sees of an address, in id(), hash() and reprs: as if each slab lay behind those made
// before.  Runs that make the same objects show the same, wherever the system has put the slabs.
static inline uint64_t value_id(Value v) {
  return value_is_pointer(v) ? (UINT64_C(1) << 44) + slab_of(value_to_object(v))->number * SLAB_SIZE +
                                   (v & (SLAB_SIZE - 1))
                             : v << 4;
}

Slab *memory_object_slabs(Vm *vm); // the first; follow `next`

// Objects made minus objects freed, and what the collector tells after a collection.
typedef struct MemoryStatistics {
  size_t live_objects;
  size_t live_blocks; // plain blocks: walked, so only for the end of a run
  size_t host_bytes;  // what the host's allocator has given
} MemoryStatistics;
MemoryStatistics memory_statistics(Vm *vm);

// ---- small cells, in place ----
//
// What is made and ends all the time, like the coroutine of an `await`, does it without a call: a
// twelfth of an await that does not wait.  Others call object_take and object_free.

enum {
  SMALL_STEP = sizeof(Value), // the classes are so many bytes apart
  SMALL_LARGEST = 512,        // up to here
  SLAB_LARGEST = 1 << 14, // up to here cells live in shared slabs
  SMALL_CLASSES = SMALL_LARGEST / SMALL_STEP + 1,
  CLASS_COUNT = SMALL_CLASSES + 4 * 5 // four a doubling from 512 to 16384
};

typedef struct FreeCell {
  Object head;
  struct FreeCell *next;
} FreeCell;

typedef struct CellPool {
  FreeCell *free[CLASS_COUNT];
  Slab *partial[CLASS_COUNT]; // the slab being carved
  Slab *slabs;
} CellPool;

// What a Memory begins with.
typedef struct MemoryFront {
  CellPool objects;
  uint32_t until_event; // allocations until somebody looks around
  size_t live_objects;
} MemoryFront;

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#define POISON(cell, size) ASAN_POISON_MEMORY_REGION((char *)(cell) + 16, (size) - 16)
#define UNPOISON(cell, size) ASAN_UNPOISON_MEMORY_REGION((cell), (size))
#else
#define POISON(cell, size) ((void)0)
#define UNPOISON(cell, size) ((void)0)
#endif

static inline void *object_begin(MemoryFront *m, Object *object, uint32_t shape, size_t size) {
  UNPOISON(object, size);
  (void)size;
  object->count = 1;
  object->shape = shape;
  m->live_objects++;
  return object;
}

// An object that is large, the first at its place, or whose turn it is to fail; m->until_event has
// been counted down.
MUST_CHECK void *object_take_slowly(Vm *vm, uint32_t shape, size_t size);

// The size class of small cells; 0, which has none, for larger ones.
static inline uint16_t cell_class(size_t size) {
  return size <= SMALL_LARGEST ? (uint16_t)((size + SMALL_STEP - 1) / SMALL_STEP) : 0;
}

// The smallest has room for a FreeCell.
static inline size_t small_cell_size(unsigned class_) {
  return class_ * SMALL_STEP < sizeof(FreeCell) ? sizeof(FreeCell) : class_ * (size_t)SMALL_STEP;
}

// object_take and object_free for who knows the class; `m` is the Vm's Memory, and what is given back
// is small.
static inline void *cell_take_of(Vm *vm, MemoryFront *m, uint32_t shape, size_t size,
                                 uint16_t class_) {
  FreeCell *cell = m->objects.free[class_];
  if (UNLIKELY(--m->until_event == 0 || cell == NULL)) {
    return object_take_slowly(vm, shape, size);
  }
  m->objects.free[class_] = cell->next;
  return object_begin(m, &cell->head, shape, size);
}

static inline void *cell_take(Vm *vm, MemoryFront *m, uint32_t shape, size_t size) {
  return cell_take_of(vm, m, shape, size, cell_class(size));
}

static inline void cell_give(MemoryFront *m, void *object, uint16_t class_) {
  FreeCell **list = &m->objects.free[class_];
  FreeCell *cell = object;
  m->live_objects--;
  cell->head = (Object){0, 0}; // SHAPE_FREE
  cell->next = *list;
  *list = cell;
  POISON(cell, small_cell_size(class_));
}

// ---- for vm.c and the command line ----

typedef struct Memory Memory;
Memory *memory_create(const Allocator *allocator);
void memory_destroy(Memory *memory); // gives everything back to the host, used or not
// No more than this many bytes from the host; 0: no cap.
void memory_set_cap(Memory *memory, size_t bytes);
// The n-th allocation from now fails (and later ones succeed); 0: none.
void memory_fail_at(Memory *memory, uint64_t n);
// Is a collection due?  Set by allocation counts, cleared by memory_collected.
bool memory_wants_collection(const Memory *memory);
void memory_collected(Memory *memory);
void memory_enable_collection(Memory *memory, bool enabled);
bool memory_collects(const Memory *memory); // is it enabled?
const Allocator *memory_allocator(Memory *memory); // the capped host allocator, for other floors

// ---- for vm/snapshot.h ----

// What the memory of a Vm consists of.  The first part is the head of its Memory.
typedef struct MemoryPart {
  void *start;
  size_t size; // bytes that matter; 0: of a large block, which does not know it
  bool is_slab;
} MemoryPart;
// How many there are; 0: more than `most`, or an object with a slab to itself.
uint32_t memory_parts(const Memory *memory, MemoryPart *parts, uint32_t most);
// A Memory with such parts, whose `start` this sets; what they hold has to be put there.
Memory *memory_create_parts(const Allocator *allocator, MemoryPart *parts, uint32_t count);

#endif
