// A region: memory that holds all there is of a run, so that the run can be copied and put back.
//
//     base                                   used                        top - stack        top
//      │ heap: blocks by size class, free     │        never touched        │  C stack ◀────── │
//      │ lists included ────────────────────▶ │                             │                  │
//
// Everything a Vm allocates comes from the heap, and its C code runs on the stack at the other end:
// a snapshot, the pages that are not zero, is the whole state.  It goes back to the same addresses,
// so that pointers stay right; and a new run in the same region finds the same addresses again,
// which makes even the order of a set of objects the same.
#ifndef AWL_RUNTIME_REGION_H
#define AWL_RUNTIME_REGION_H

#include "grammar/allocator.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Region {
  char *base; // page-aligned address space; only what is used is ever touched
  size_t size, stack_size;
} Region;

typedef struct Snapshot {
  uint32_t *pages; // numbers of those that are not zero, ascending
  char *bytes;     // their content
  uint32_t count;
} Snapshot;

bool region_new(Region *region); // false: the system gives no address space
void region_free(Region *region);
// All zero again, nothing allocated.
void region_clear(Region *region);
Allocator region_allocator(Region *region);
char *region_stack(const Region *region); // its lowest address

// Copy heap and stack, the latter from `stack_pointer` on.  False: no memory.
bool region_save(const Region *region, const void *stack_pointer, const Allocator *host,
                 Snapshot *snapshot);
void region_restore(Region *region, const Snapshot *snapshot);
size_t snapshot_size(const Snapshot *snapshot); // bytes
void snapshot_free(const Allocator *host, Snapshot *snapshot);

#endif
