// The instructions' table as data: names, lengths, operands and flags, all from opcodes.def.
#include "vm/code.h"

// The letters and flags of opcodes.def, spelled shortly only here.
enum {
  JUMP = OPFLAG_JUMP,
  NAME = OPFLAG_NAME,
  CALLS = OPFLAG_CALLS,
  SUSPENDS = OPFLAG_SUSPENDS,
  ENDS = OPFLAG_ENDS,
  CONSUMES = OPFLAG_CONSUMES,
  INTERNAL = OPFLAG_INTERNAL
};

static const OpcodeInfo OPCODES[OP_COUNT] = {
#define OP(NAME, words, a, b, c, flags, text)                                                      \
  [OP_##NAME] = {#NAME, words, OPERAND_##a, OPERAND_##b, OPERAND_##c, flags, text},
#include "vm/opcodes.def"
#undef OP
};

const OpcodeInfo *opcode_info(enum Opcode op) {
  return &OPCODES[op];
}
