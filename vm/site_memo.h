// Where inline caches find what others like them have learnt: see vm/site.h.
#ifndef AWL_VM_SITE_MEMO_H
#define AWL_VM_SITE_MEMO_H

#include "vm/vm.h"

// Each pair of a name and a shape has four places.  Of the 150 that Richards needs by turns, with two
// places some eight times three meet and push each other out: up to a fifth of its time, by luck of
// their addresses.
static inline size_t site_place(enum Opcode opcode, const String *name, uint32_t shape) {
  uint64_t mix = ((uintptr_t)name >> 4) + ((uint64_t)shape << 20) + ((uint64_t)opcode << 52);
  return mix * UINT64_C(0x9E3779B97F4A7C15) >> (64 - SITE_BITS);
}

static inline void site_take_over(uint32_t *op, const SiteMemo *memo) {
  op[0] = (op[0] & ~0xFFu) | memo->learnt;
  memcpy(op + 1, &memo->cache, sizeof memo->cache);
}

static inline bool memo_is_about(const SiteMemo *memo, const Vm *vm, enum Opcode opcode,
                                 const String *name, uint32_t shape) {
  return memo->name == name && memo->cache.shape == shape && memo->cache.epoch == vm->epoch &&
         memo->opcode == opcode;
}

// site_recall, in place: with what the instruction knows then not asked again 6 % of Richards.
static inline bool site_recall_quickly(const Vm *vm, uint32_t *op, enum Opcode opcode,
                                       const String *name, uint32_t shape) {
  const SiteMemo *memo = vm->site_memos[site_place(opcode, name, shape)];
  for (int i = 0; i < SITE_WAYS; i++, memo++) {
    if (LIKELY(memo_is_about(memo, vm, opcode, name, shape))) {
      site_take_over(op, memo);
      return true;
    }
  }
  return false;
}

#endif
