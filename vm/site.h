// What instructions with an inline cache have learnt, kept for those that meet several shapes.
//
// An inline cache holds what the last receiver taught.  Where receivers change, an instruction first
// looks here, by its name and the receiver's shape, for what one like it has learnt before, and takes
// that over: Richards, whose tasks have six classes, takes half the time.
#ifndef AWL_VM_SITE_H
#define AWL_VM_SITE_H

#include "vm/code.h"

// What the words behind an instruction's first one hold: see "attributes" in vm/opcodes.def.
typedef struct SiteCache {
  uint32_t shape, epoch;
  uint32_t payload[2];
} SiteCache;

typedef struct SiteMemo {
  const String *name; // interned: lives as long as the Vm
  SiteCache cache;
  uint8_t opcode;     // of an instruction before it learns …
  uint8_t learnt;     // … and after
} SiteMemo;
enum { SITE_BITS = 8, SITE_WAYS = 4 };

// The instruction at `op`, a form of `opcode`, becomes `learnt`, with this cache.
void site_learn(Vm *vm, uint32_t *op, enum Opcode opcode, const String *name, enum Opcode learnt,
                SiteCache cache);
// The same with what is kept of another; false: nothing is.
bool site_recall(Vm *vm, uint32_t *op, enum Opcode opcode, const String *name, uint32_t shape);

#endif
