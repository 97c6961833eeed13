// The ready queue: Tasks, Callbacks, Handles and Sleeps that are due, first come, first served.
//
//     first ─▶ block ─▶ block ─▶ … ─▶ last block
//                ▲ head, on its way to `stop`      ▲ tail, on its way to `tail_end`
//
// A list of blocks takes no more room than its items need, and nothing is copied when it grows.  A
// round takes what was there when it began: up to `round_end`.
#ifndef AWL_RUNTIME_READY_H
#define AWL_RUNTIME_READY_H

#include "vm/memory.h"

// A block is the largest cell of the VM's own memory.
enum { READY_BLOCK_ITEMS = (int)((SMALL_LARGEST - sizeof(Value)) / sizeof(Value)) };

typedef struct ReadyBlock {
  union {
    struct ReadyBlock *next;
    Value aligned;
  };
  Value items[READY_BLOCK_ITEMS];
} ReadyBlock;

typedef struct ReadyQueue {
  Value *head;     // what is taken next
  Value *stop;     // where there is something to ask: the end of the block or of the round
  Value *tail;     // where the next one goes
  Value *tail_end; // of the last block
  Value *round_end;
  ReadyBlock *first, *last; // NULL before there was anything
  ReadyBlock *spare;        // one that was emptied, or NULL: steady traffic allocates nothing
  uint32_t count;
} ReadyQueue;

// Room for one more behind a full last block: from the spare block; or from memory, if need be.
bool ready_reuse(ReadyQueue *q);
MUST_CHECK bool ready_extend(Vm *vm, ReadyQueue *q);
// `head` is at `stop`: is there more of the round?
bool ready_goes_on_behind(Vm *vm, ReadyQueue *q);
// A round begins, of all there is; that is something.
void ready_begin_round(Vm *vm, ReadyQueue *q);
// Drop everything.
void ready_clear(Vm *vm, ReadyQueue *q);

// Is there room for one more without asking for memory?
static inline bool ready_has_room(const ReadyQueue *q) {
  return q->tail != q->tail_end;
}

// There is room.  Takes the reference over.
static inline void ready_put(ReadyQueue *q, Value item) {
  *q->tail++ = item;
  q->count++;
}

// The same whether there is room or not.
MUST_CHECK static inline bool ready_push(Vm *vm, ReadyQueue *q, Value item) {
  if (UNLIKELY(!ready_has_room(q)) && !ready_extend(vm, q)) {
    return false;
  }
  ready_put(q, item);
  return true;
}

// Is there more of the round?
static inline bool ready_goes_on(Vm *vm, ReadyQueue *q) {
  return LIKELY(q->head != q->stop) || ready_goes_on_behind(vm, q);
}

// The first, if ready_goes_on.
static inline Value ready_take(ReadyQueue *q) {
  q->count--;
  return *q->head++;
}

// The processor is to fetch what comes some turns later: a twentieth of 100,000 tasks that sleep.
static inline void ready_look_ahead(const ReadyQueue *q) {
  enum { TURNS = 4 };
  if (q->stop - q->head > TURNS) {
    __builtin_prefetch((const void *)(uintptr_t)q->head[TURNS]);
  }
}

// A walk over what is ready, from the first.
typedef struct ReadyCursor {
  const ReadyBlock *block;
  const Value *at;
  uint32_t left;
} ReadyCursor;

static inline ReadyCursor ready_cursor(const ReadyQueue *q) {
  return (ReadyCursor){q->first, q->head, q->count};
}

// Whoever looks at an item may run Python, which may drop them all.
static inline bool ready_next(const ReadyQueue *q, ReadyCursor *cursor, Value *item) {
  if (cursor->left == 0 || q->first == NULL) {
    return false;
  }
  cursor->left--;
  if (cursor->at == cursor->block->items + READY_BLOCK_ITEMS) {
    cursor->block = cursor->block->next;
    cursor->at = cursor->block->items;
  }
  *item = *cursor->at++;
  return true;
}

#endif
