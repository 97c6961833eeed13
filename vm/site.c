// The memory of inline caches: what one instruction has learnt serves others like it.
#include "vm/site_memo.h"

void site_learn(Vm *vm, uint32_t *op, enum Opcode opcode, const String *name, enum Opcode learnt,
                SiteCache cache) {
  SiteMemo *memo = vm->site_memos[site_place(opcode, name, cache.shape)];
  memmove(memo + 1, memo, (SITE_WAYS - 1) * sizeof *memo);
  memo[0] = (SiteMemo){name, cache, (uint8_t)opcode, (uint8_t)learnt};
  site_take_over(op, memo);
}

bool site_recall(Vm *vm, uint32_t *op, enum Opcode opcode, const String *name, uint32_t shape) {
  return site_recall_quickly(vm, op, opcode, name, shape);
}
