// What the verifier's two files share: the state of a Code being looked at, and sets of
// temporaries.
#ifndef AWL_VM_VERIFY_PARTS_H
#define AWL_VM_VERIFY_PARTS_H

#include "vm/code.h"

enum { MASK_WORDS = 4 };

// Which temporaries are live; `blank` are those of them that OPEN_WINDOW filled.
typedef struct Live {
  uint64_t live[MASK_WORDS];
  uint64_t blank[MASK_WORDS];
} Live;

// What is asked of an opcode again and again.
typedef struct OpcodeFacts {
  const OpcodeInfo *info;
  bool is_live_form; // its name ends in _R
  bool cannot_raise;
} OpcodeFacts;

typedef struct Verifier {
  Vm *vm;
  const OpcodeFacts *facts;
  const Code *code;
  uint8_t *marks;      // of words: MARK_…
  uint64_t *states;    // of words that are jumped to: `live` and `blank`, mask_words of each
  uint32_t mask_words; // as many as there are temporaries for, mostly one
  uint32_t *handlers;  // of words: the number of the innermost handler around it plus one, or 0
  uint32_t *work;      // places reached, to go on from
  uint32_t work_count;
  uint32_t index; // the instruction being looked at
  bool is_wrong;
} Verifier;

enum { MARK_START = 1, MARK_TARGET = 2, MARK_SEEN = 4 };

static inline uint32_t word_at(const Verifier *v) {
  return v->code->words[v->index];
}

// Positions among the temporaries; negative for a local.
static inline int temporary(const Verifier *v, uint32_t r) {
  return (int)r - v->code->local_count;
}

// Says what is wrong with the instruction at v->index; the first complaint counts.  Returns false.
bool verify_fail(Verifier *v, const char *what);

// Are exactly the temporaries below `depth` live?
bool live_is_prefix(const Verifier *v, const Live *live, uint32_t depth);
// Only the temporaries below `depth` are left.
void live_cut(const Verifier *v, Live *live, uint32_t depth);
void live_add(Live *live, int t);
// What the instruction at v->index does to `live` on the way to the next one …
void verify_effect(Verifier *v, Live *live, enum Opcode op, const OpcodeInfo *info);
// … and, for the few where that differs, on the way that it jumps, from the state before it.
bool verify_jump_differs(enum Opcode op);
void verify_jump_effect(Verifier *v, Live *live, enum Opcode op);
bool verify_cannot_raise(enum Opcode op);

#endif
