// A binary heap of timers, stable for equal deadlines.
#include "runtime/timers.h"

static bool before(const Handle *a, const Handle *b) {
  return a->when < b->when || (a->when == b->when && a->sequence < b->sequence);
}

static void sift_up(Handle **heap, uint32_t i) {
  Handle *moving = heap[i];
  while (i > 0) {
    uint32_t parent = (i - 1) / 2;
    if (!before(moving, heap[parent])) {
      break;
    }
    heap[i] = heap[parent];
    i = parent;
  }
  heap[i] = moving;
}

static void sift_down(Handle **heap, uint32_t count, uint32_t i) {
  Handle *moving = heap[i];
  for (;;) {
    uint32_t child = 2 * i + 1;
    if (child >= count) {
      break;
    }
    child += child + 1 < count && before(heap[child + 1], heap[child]);
    if (!before(heap[child], moving)) {
      break;
    }
    heap[i] = heap[child];
    i = child;
  }
  heap[i] = moving;
}

bool timers_add(Vm *vm, Timers *timers, Handle *handle) {
  if (timers->count == timers->capacity) {
    uint32_t capacity = timers->capacity == 0 ? 16 : timers->capacity * 2;
    Handle **grown = memory_resize(vm, timers->heap, timers->capacity * sizeof *grown,
                                   capacity * sizeof *grown);
    if (grown == NULL) {
      return false;
    }
    timers->heap = grown;
    timers->capacity = capacity;
  }
  handle->sequence = timers->next_sequence++;
  handle->is_scheduled = true;
  timers->heap[timers->count] = object_retain(handle);
  sift_up(timers->heap, timers->count++);
  return true;
}

Handle *timers_first(const Timers *timers) {
  return timers->count == 0 ? NULL : timers->heap[0];
}

Handle *timers_take(Timers *timers) {
  Handle *first = timers->heap[0];
  timers->heap[0] = timers->heap[--timers->count];
  if (timers->count > 0) {
    sift_down(timers->heap, timers->count, 0);
  }
  first->is_scheduled = false;
  return first;
}

enum { SWEEP_FROM = 100 }; // cancelled timers that make a sweep worth while

// Take out all that are cancelled, and order the rest anew.
static void sweep(Vm *vm, Timers *timers) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < timers->count; i++) {
    Handle *handle = timers->heap[i];
    if (handle->is_cancelled) {
      handle->is_scheduled = false;
      object_release(vm, handle);
    } else {
      timers->heap[kept++] = handle;
    }
  }
  timers->count = kept;
  timers->cancelled = 0;
  for (uint32_t i = kept / 2; i-- > 0;) {
    sift_down(timers->heap, kept, i);
  }
}

void timers_drop_cancelled(Vm *vm, Timers *timers) {
  if (timers->cancelled > SWEEP_FROM && timers->cancelled * 2 > timers->count) {
    sweep(vm, timers);
  }
  while (timers->count > 0 && timers->heap[0]->is_cancelled) {
    timers->cancelled -= timers->cancelled > 0;
    object_release(vm, timers_take(timers));
  }
}

void timers_clear(Vm *vm, Timers *timers) {
  while (timers->count > 0) {
    object_release(vm, timers_take(timers));
  }
  memory_free(vm, timers->heap, timers->capacity * sizeof *timers->heap);
  *timers = (Timers){0};
}
