// The memory of inline caches: what one instruction has learnt serves others like it.
#include "vm/site.h"
#include "vm/vm.h"

// Each pair of a name and a shape has two places: with one, some that a program needs by turns would
// push each other out.
static SiteMemo *memo_of(Vm *vm, enum Opcode opcode, const String *name, uint32_t shape) {
  uint64_t mix = ((uintptr_t)name >> 4) + ((uint64_t)shape << 20) + ((uint64_t)opcode << 52);
  return vm->site_memos[mix * UINT64_C(0x9E3779B97F4A7C15) >> (64 - SITE_BITS)];
}

static bool is_about(const SiteMemo *memo, const Vm *vm, enum Opcode opcode, const String *name,
                     uint32_t shape) {
  return memo->name == name && memo->cache.shape == shape && memo->cache.epoch == vm->epoch &&
         memo->opcode == opcode;
}

static void take_over(uint32_t *op, const SiteMemo *memo) {
  op[0] = (op[0] & ~0xFFu) | memo->learnt;
  memcpy(op + 1, &memo->cache, sizeof memo->cache);
}

void site_learn(Vm *vm, uint32_t *op, enum Opcode opcode, const String *name, enum Opcode learnt,
                SiteCache cache) {
  SiteMemo *memo = memo_of(vm, opcode, name, cache.shape);
  memo[1] = memo[0];
  memo[0] = (SiteMemo){name, cache, (uint8_t)opcode, (uint8_t)learnt};
  take_over(op, memo);
}

bool site_recall(Vm *vm, uint32_t *op, enum Opcode opcode, const String *name, uint32_t shape) {
  const SiteMemo *memo = memo_of(vm, opcode, name, shape);
  if (!is_about(memo, vm, opcode, name, shape)) {
    memo++;
    if (!is_about(memo, vm, opcode, name, shape)) {
      return false;
    }
  }
  take_over(op, memo);
  return true;
}
