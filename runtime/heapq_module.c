// The native module _heapq: a list as a priority queue, in C because every item of a queue comes
// here.
//
// The invariant: heap[k] <= heap[2*k+1] and heap[k] <= heap[2*k+2] for all k.  Comparing may run
// Python, which may do anything to the list: items are held while they are compared, and a list
// that has changed its length by then is refused.
#include "runtime/heapq_module.h"
#include "vm/container.h"
#include "vm/list.h"
#include "vm/operate.h"

static bool as_heap(Vm *vm, Value v, const char *name, const char *which, List **heap) {
  if (v == VALUE_NONE) {
    return raise_type_error(vm, "%s() argument%s must be list, not None", name, which);
  }
  if (value_layout(vm, v) != LAYOUT_LIST) {
    return raise_type_error(vm, "%s() argument%s must be list, not %T", name, which, v);
  }
  *heap = OBJECT_AS(List, value_unbox(vm, v));
  return true;
}

// heap[a] < heap[b].
static bool is_less(Vm *vm, const List *heap, uint32_t a, uint32_t b, bool *result) {
  uint32_t length = heap->length;
  if (value_both_int(heap->items[a], heap->items[b])) { // a quarter of what comparing them takes
    *result = value_to_small(heap->items[a]) < value_to_small(heap->items[b]);
    return true;
  }
  Value x = value_retain(heap->items[a]), y = value_retain(heap->items[b]);
  bool ok = value_compare_truth(vm, COMPARE_LT, x, y, result);
  value_release(vm, x);
  value_release(vm, y);
  if (ok && heap->length != length) {
    return raise_format(vm, vm->exceptions.RuntimeError, "list changed size during iteration");
  }
  return ok;
}

static void swap(List *heap, uint32_t a, uint32_t b) {
  Value item = heap->items[a];
  heap->items[a] = heap->items[b];
  heap->items[b] = item;
}

// Move the item at `index` towards the root `start` until its parent is not larger.
static bool sift_up(Vm *vm, List *heap, uint32_t start, uint32_t index) {
  while (index > start) {
    uint32_t parent = (index - 1) / 2;
    bool less;
    if (!is_less(vm, heap, index, parent, &less)) {
      return false;
    }
    if (!less) {
      break;
    }
    swap(heap, index, parent);
    index = parent;
  }
  return true;
}

// Let the item at `index`, whose children are heaps, find its place below.  It goes down to a leaf
// first, by way of the smaller child, and then up from there: it most often belongs near the
// leaves, so this compares less.
static bool sift_down(Vm *vm, List *heap, uint32_t index) {
  uint32_t start = index, length = heap->length;
  while (index < length / 2) {
    uint32_t child = 2 * index + 1;
    if (child + 1 < length) {
      bool less;
      if (!is_less(vm, heap, child, child + 1, &less)) {
        return false;
      }
      child += !less;
    }
    swap(heap, index, child);
    index = child;
  }
  return sift_up(vm, heap, start, index);
}

static bool raise_empty(Vm *vm) {
  return raise_format(vm, vm->exceptions.IndexError, "index out of range");
}

static bool heappush(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  List *heap;
  *result = VALUE_NONE;
  return as_heap(vm, args[0], "heappush", " 1", &heap) && list_append(vm, heap, args[1]) &&
         sift_up(vm, heap, 0, heap->length - 1);
}

// Put `item`, which is taken over, in the place of the smallest, which is the result.
static bool replace_first(Vm *vm, List *heap, Value item, Value *result) {
  Value smallest = heap->items[0];
  heap->items[0] = item;
  if (!sift_down(vm, heap, 0)) {
    value_release(vm, smallest);
    return false;
  }
  *result = smallest;
  return true;
}

static bool heappop(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  List *heap;
  if (!as_heap(vm, args[0], "heappop", "", &heap)) {
    return false;
  }
  if (heap->length == 0) {
    return raise_empty(vm);
  }
  Value last = heap->items[--heap->length];
  list_shrink(vm, heap);
  if (heap->length == 0) {
    *result = last;
    return true;
  }
  return replace_first(vm, heap, last, result);
}

static bool heapreplace(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  List *heap;
  if (!as_heap(vm, args[0], "heapreplace", " 1", &heap)) {
    return false;
  }
  return heap->length == 0 ? raise_empty(vm)
                           : replace_first(vm, heap, value_retain(args[1]), result);
}

static bool heappushpop(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  List *heap;
  if (!as_heap(vm, args[0], "heappushpop", " 1", &heap)) {
    return false;
  }
  bool less = false;
  if (heap->length > 0) {
    Value first = value_retain(heap->items[0]);
    bool ok = value_compare_truth(vm, COMPARE_LT, first, args[1], &less);
    value_release(vm, first);
    if (!ok) {
      return false;
    }
    if (less && heap->length == 0) {
      return raise_empty(vm);
    }
  }
  if (!less) {
    *result = value_retain(args[1]);
    return true;
  }
  return replace_first(vm, heap, value_retain(args[1]), result);
}

static bool heapify(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  List *heap;
  *result = VALUE_NONE;
  if (!as_heap(vm, args[0], "heapify", "", &heap)) {
    return false;
  }
  // From the last parent to the root: below the current one, all are heaps already.
  for (uint32_t index = heap->length / 2; index-- > 0;) {
    if (!sift_down(vm, heap, index)) {
      return false;
    }
  }
  return true;
}

static const NativeDef FUNCTIONS[] = {
    {"heapify", "heap, /", heapify, "Bring a list into the order of a heap, in place.", 0},
    {"heappop", "heap, /", heappop, "Take the smallest item out and return it.", 0},
    {"heappush", "heap, item, /", heappush, "Put an item in.", 0},
    {"heappushpop", "heap, item, /", heappushpop, "heappush(), then heappop(): in one go.", 0},
    {"heapreplace", "heap, item, /", heapreplace,
     "heappop(), then heappush(): in one go, the list does not change its length.", 0},
    {0},
};

const ModuleSpec HEAPQ_MODULE = {.name = "_heapq", .functions = FUNCTIONS};
