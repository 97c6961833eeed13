// The memory of inline caches: what one instruction has learnt serves others like it.
#include "vm/site.h"
#include "vm/vm.h"

static SiteMemo *memo_of(Vm *vm, enum Opcode opcode, const String *name, uint32_t shape) {
  uintptr_t mix = ((uintptr_t)name >> 4) ^ shape * 5u ^ (uint32_t)opcode * 37u;
  return &vm->site_memos[mix % SITE_MEMOS];
}

static void take_over(uint32_t *op, const SiteMemo *memo) {
  op[0] = (op[0] & ~0xFFu) | memo->learnt;
  memcpy(op + 1, &memo->cache, sizeof memo->cache);
}

void site_learn(Vm *vm, uint32_t *op, enum Opcode opcode, const String *name, enum Opcode learnt,
                SiteCache cache) {
  SiteMemo *memo = memo_of(vm, opcode, name, cache.shape);
  *memo = (SiteMemo){name, cache, (uint8_t)opcode, (uint8_t)learnt};
  take_over(op, memo);
}

bool site_recall(Vm *vm, uint32_t *op, enum Opcode opcode, const String *name, uint32_t shape) {
  const SiteMemo *memo = memo_of(vm, opcode, name, shape);
  if (memo->name != name || memo->cache.shape != shape || memo->cache.epoch != vm->epoch ||
      memo->opcode != opcode) {
    return false;
  }
  take_over(op, memo);
  return true;
}
