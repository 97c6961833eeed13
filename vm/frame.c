// Strands and frames: the stack, its stubs, and what a frame owns.
#include "vm/frame.h"
#include "vm/traceback.h"

enum {
  STACK_WORDS = 1 << 19, // 4 MiB of address space; only what is used is ever touched
  FRAME_BYTES_MAX = sizeof(Frame) + 256 * sizeof(Value)
};

const uint32_t EXIT_WORDS[] = {OP_NOP, OP_EXIT};
const uint32_t INIT_RETURN_WORDS[] = {OP_NOP, OP_INIT_RETURN};
const uint32_t DRIVE_WORDS[] = {OP_NOP, OP_DRIVE};

bool strand_new(Vm *vm, Strand **result) {
  Strand *strand = memory_new(vm, sizeof *strand);
  if (strand == NULL) {
    return false;
  }
  *strand = (Strand){.stack_size = STACK_WORDS * sizeof(Value), .sent = VALUE_NONE};
  strand->stack = memory_new(vm, strand->stack_size);
  if (strand->stack == NULL) {
    memory_free(vm, strand, sizeof *strand);
    return false;
  }
  strand->limit = strand->stack + STACK_WORDS - 1024; // room for what calls lay out unchecked
  strand->base = strand->stack;
  strand->plain_size = (size_t)((char *)strand->limit - (char *)strand->stack) - FRAME_BYTES_MAX;
  *result = strand;
  return true;
}

void strand_free(Vm *vm, Strand *strand) {
  memory_free(vm, strand->stack, strand->stack_size);
  memory_free(vm, strand, sizeof *strand);
}

Frame *stub_push(Vm *vm, Frame *at, const uint32_t *pc) {
  Frame *stub = at;
  stub->caller = vm->strand->frame;
  stub->pc = pc + 1;
  stub->function = NULL;
  frame_registers(stub)[0] = frame_registers(stub)[1] = VALUE_NONE;
  vm->strand->frame = stub;
  return stub;
}

// Every handler is covered to its end by one that begins with the POP_EXC of its temporary.
Exception *frame_handled(const Frame *frame) {
  const Code *code = frame->function == NULL ? NULL : frame_code(frame);
  uint32_t at = code == NULL ? 0 : (uint32_t)(frame->pc - code->words) - 1;
  for (uint32_t i = 0; code != NULL && i < code->handler_count; i++) {
    const CodeHandler *h = &code->handlers[i];
    uint32_t word = code->words[h->handler];
    if (at >= h->start && at < h->end && word_op(word) == OP_POP_EXC) {
      Value v = frame_registers(frame)[word_a(word)];
      return value_is_pointer(v) ? OBJECT_AS(Exception, v) : NULL; // it may be going
    }
  }
  return NULL;
}

void frame_release(Vm *vm, Frame *frame) {
  if (UNLIKELY(frames_are_shown(vm))) {
    frame_ends(vm, frame, false); // unless it has been asked before, a coroutine that nobody resumes
  }
  Value *regs = frame_registers(frame);
  Function *function = frame->function;
  uint32_t locals = function->code->local_count;
  for (uint32_t i = 0; i < locals; i++) {
    Value v = regs[i];
    regs[i] = VALUE_UNBOUND;
    value_release(vm, v);
  }
}

