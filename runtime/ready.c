// The ready queue's blocks: what is rarer than pushing and taking.
#include "runtime/ready.h"

static Value *end_of(ReadyBlock *block) {
  return block->items + READY_BLOCK_ITEMS;
}

static void append(ReadyQueue *q, ReadyBlock *block) {
  block->next = NULL;
  if (q->last == NULL) {
    q->first = block;
    q->head = q->stop = q->round_end = block->items;
  } else {
    q->last->next = block;
  }
  q->last = block;
  q->tail = block->items;
  q->tail_end = end_of(block);
}

bool ready_reuse(ReadyQueue *q) {
  ReadyBlock *block = q->spare;
  if (block == NULL) {
    return false;
  }
  q->spare = NULL;
  append(q, block);
  return true;
}

bool ready_extend(Vm *vm, ReadyQueue *q) {
  if (ready_reuse(q)) {
    return true;
  }
  ReadyBlock *block = memory_new(vm, sizeof *block);
  if (block == NULL) {
    return false;
  }
  append(q, block);
  return true;
}

// From an empty block to the next, if there is one.
static void leave_block(Vm *vm, ReadyQueue *q) {
  ReadyBlock *block = q->first;
  if (q->head != end_of(block) || block->next == NULL) {
    return;
  }
  q->first = block->next;
  q->head = q->first->items;
  if (q->spare == NULL) {
    q->spare = block;
  } else {
    memory_free(vm, block, sizeof *block);
  }
}

static void find_stop(ReadyQueue *q) {
  Value *end = end_of(q->first);
  bool ends_here =
      (uintptr_t)q->round_end - (uintptr_t)q->head <= (uintptr_t)end - (uintptr_t)q->head;
  q->stop = ends_here ? q->round_end : end;
}

bool ready_goes_on_behind(Vm *vm, ReadyQueue *q) {
  if (q->head != q->round_end) {
    leave_block(vm, q);
    find_stop(q);
  }
  return q->head != q->stop;
}

void ready_begin_round(Vm *vm, ReadyQueue *q) {
  q->round_end = q->tail;
  leave_block(vm, q);
  find_stop(q);
}

void ready_clear(Vm *vm, ReadyQueue *q) {
  ReadyQueue old = *q;
  Value item;
  *q = (ReadyQueue){0};
  for (ReadyCursor cursor = ready_cursor(&old); ready_next(&old, &cursor, &item);) {
    value_release(vm, item);
  }
  for (ReadyBlock *block = old.first, *next; block != NULL; block = next) {
    next = block->next;
    memory_free(vm, block, sizeof *block);
  }
  memory_free(vm, old.spare, sizeof(ReadyBlock));
}
