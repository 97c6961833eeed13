// The dispatch loop: the table of contents of the language.
//
// The cases are here and in vm/interpret_*.inc.  A case is short; what is longer has a name, in
// vm/interpret_fast.h or vm/interpret_calls.h if it is what programs do most, else in
// vm/interpret_slow.h.  `pc` is behind the first word of the instruction while it runs, so operands
// are read before pc moves; `regs` are the registers of `frame`, which is always vm->strand->frame.
// SAVE writes pc back where C code may raise, look or run Python.
#include "vm/attribute.h"
#include "vm/exception_group.h"
#include "vm/interpret_calls.h"
#include "vm/interpret_slow.h"
#include "vm/shape.h"
#include "vm/suspend.h"
#include "vm/trace.h"

// The operands, read as bytes: 3 % faster than shifting and masking a word in a register.
#define A (((const uint8_t *)pc)[-3])
#define B (((const uint8_t *)pc)[-2])
#define C (((const uint8_t *)pc)[-1])
#define SAVE (frame->pc = pc)
#define NEXT                                                                                       \
  do {                                                                                             \
    pc++;                                                                                          \
    STAYS(pc);                                                                                     \
    goto *vm->labels[word_op(pc[-1])];                                                             \
  } while (0)
// What may raise.
#define TRY(condition)                                                                             \
  do {                                                                                             \
    if (UNLIKELY(!(condition))) {                                                                  \
      goto raised;                                                                                 \
    }                                                                                              \
  } while (0)
// All that is left to do is what C code does.
#define SLOW(call)                                                                                 \
  do {                                                                                             \
    SAVE;                                                                                          \
    TRY(call);                                                                                     \
    NEXT;                                                                                          \
  } while (0)
// A live register gets a value.  Last use of the operands.
#define STORE_NEXT(v, words)                                                                       \
  do {                                                                                             \
    Value *kept = &regs[A], old = *kept;                                                           \
    *kept = (v);                                                                                   \
    pc += (words);                                                                                 \
    drop(vm, frame, pc, old);                                                                      \
    NEXT;                                                                                          \
  } while (0)
// The OFFSET follows; the countdown looks around at backward jumps, which most are.
#define BRANCH(is_taken)                                                                           \
  do {                                                                                             \
    if (is_taken) {                                                                                \
      int32_t distance = (int32_t)*pc;                                                             \
      pc += distance + 1;                                                                          \
      if (LIKELY(distance < 0) && UNLIKELY(--vm->countdown < 0)) {                                 \
        goto tick;                                                                                 \
      }                                                                                            \
    } else {                                                                                       \
      pc++;                                                                                        \
    }                                                                                              \
    NEXT;                                                                                          \
  } while (0)

// The name an instruction's NAME word means.
static inline String *name_at(const Frame *frame, uint32_t word) {
  return as_string(frame_code(frame)->names[word_bx(word)]);
}

// The first word of the instruction, for those who teach it something.
static inline uint32_t *instruction(const uint32_t *pc) {
  return (uint32_t *)(uintptr_t)(pc - 1);
}

// Has an instruction like this one met an object like this one?  Then it knows what to do now.
static inline bool recall(Vm *vm, const Frame *frame, const uint32_t *pc, enum Opcode opcode,
                          Value receiver) {
  return site_recall_quickly(vm, instruction(pc), opcode, name_at(frame, pc[4]),
                             cache_shape(receiver));
}

// Is it `await asyncio.sleep(0)`, one bare turn of the loop?  A frame that awaits is on the heap.
static inline bool is_turn(const Vm *vm, Value callee, const Value *args, uint32_t count,
                           const uint32_t *pc) {
  return UNLIKELY(callee == value_from_object(vm->sleep)) && count == 1 &&
         args[0] == value_from_small(0) && is_awaited(pc);
}

// Without a frame it only lays out vm->labels, traced or not: the labels are known here alone.
bool interpret(Vm *vm, Frame *frame, bool is_raised) {
  static const void *const LABELS[] = {
#define OP(NAME, words, a, b, c, flags, text) &&do_##NAME,
#include "vm/opcodes.def"
#undef OP
  };
  if (UNLIKELY(frame == NULL)) {
    const bool is_traced = is_raised;
    for (uint32_t i = 0; i < OP_COUNT; i++) {
      vm->labels[i] = is_traced ? &&traced : LABELS[i];
    }
    if (!is_traced) {
      vm->labels[OP_LOAD_INT_TURN] = &&known_turn;
    }
    vm->labels[OP_DRIVE] = &&do_DRIVE;
    vm->labels[OP_EXIT] = &&do_EXIT;
    vm->labels[OP_INIT_RETURN] = &&do_INIT_RETURN;
    return true;
  }
  Strand *const strand = vm->strand;
  const uint32_t *pc = frame->pc;
  Value *regs = frame_registers(frame);
  Value *window, *slot;
  uint32_t count;
  Function *function;
  Value *awaited; // the arguments of an awaited call
  Entry entry;

  strand->frame = frame;
  if (is_raised) {
    goto raised_elsewhere;
  }
  if (frame->function == NULL) { // the loop's own stub
    goto resumed;
  }
  goto resume_innermost;

#include "vm/interpret_values.inc"
#include "vm/interpret_jumps.inc"
#include "vm/interpret_calls.inc"

  // ---- the stubs through which C enters ----
do_DRIVE: // the stub's pc stays: every step comes back to it
driven:
  frame = vm->hooks.drive(vm);
  if (frame != NULL) {
    strand->frame = frame;
    goto resume_innermost;
  }
  strand->frame = strand->frame->caller;
  return vm->raised == VALUE_UNBOUND;
do_EXIT:
  strand->frame = frame->caller;
  return true;

  // ---- suspending ----
do_YIELD: {
  Value given = operand_take(frame, regs, B);
  regs[A] = VALUE_NONE;
  SAVE;
  if (LIKELY(is_run_by_loop(strand, frame))) {
    frame = generator_pause(strand, frame);
    regs = frame_registers(frame);
    pc = frame->pc - 1;
    store_item(vm, &regs[A], given, pc[-1]);
    goto next_round;
  }
  frame = suspend(vm, frame, given);
  goto resumed;
}
do_ASYNC_YIELD: {
  Value given = operand_take(frame, regs, B);
  regs[A] = VALUE_NONE;
  SAVE;
  Frame *parent = async_generator_pause(vm, frame, given);
  if (LIKELY(parent != NULL)) {
    frame = parent;
    goto resumed;
  }
  frame = suspend_async_item(vm, frame, given);
  if (UNLIKELY(frame == NULL)) {
    frame = strand->frame;
    goto raised_elsewhere;
  }
  goto resumed;
}
do_GET_AWAITABLE:
  if (LIKELY(value_has_shape(regs[A], SHAPE_COROUTINE)) || is_plain_future(regs[A]) ||
      value_layout(vm, regs[A]) == LAYOUT_FUTURE) {
    NEXT;
  }
  SLOW(get_awaitable(vm, &regs[A], B));
do_GET_YIELD_FROM:
  SLOW(get_yield_from(vm, &regs[A]));
known_turn: // LOAD_INT_TURN, while it is not traced
  if (UNLIKELY(!is_turn_ahead(vm, frame, pc))) {
    goto do_LOAD_INT;
  }
  pc += TURN_WORDS;
turn: { // a bare turn of the loop, behind the AWAIT that it is
  regs[A] = VALUE_TURN;
  SAVE;
  Frame *next = vm->hooks.turn(vm, frame);
  if (LIKELY(next != NULL)) {
    frame = next;
    goto resume_with_none;
  }
  if (strand->frame != frame) {
    goto resume_innermost;
  }
  frame = suspend(vm, frame, VALUE_NONE);
  goto resumed;
}
resume_with_none: // the frame goes on behind its YIELD or AWAIT; few want the None
  regs = frame_registers(frame);
  pc = frame->pc;
  regs[A] = VALUE_NONE;
  pc += word_op(*pc) == OP_RELEASE;
  NEXT;
do_AWAIT:
  regs[A + 1] = VALUE_NONE;
  if (LIKELY(is_plain_future(regs[A]))) {
    SAVE;
    Frame *next = vm->hooks.future_wait(vm, frame, &regs[A]);
    if (LIKELY(next != NULL)) {
      frame = next;
      goto resumed;
    }
  }
  goto wait_again;
do_YIELD_FROM:
  regs[A + 1] = VALUE_NONE;
wait_again: {
  Value given;
  SAVE;
  switch (wait_step(vm, frame, &regs[A], &given)) {
  case WAIT_DONE: NEXT;
  case WAIT_FRAME: goto resume_innermost;
  case WAIT_YIELD: frame = suspend(vm, frame, given); goto resumed;
  case WAIT_THROWN: frame = strand->frame; goto raised_elsewhere;
  case WAIT_RAISED: goto raised;
  }
}

resume_innermost: // a suspended or new frame is on top: nothing is sent to it but None
  frame = strand->frame;
  regs = frame_registers(frame);
  pc = frame->pc;
  if (pc == frame_code(frame)->words) {
    NEXT;
  }
  if (UNLIKELY(strand->wait_is_over)) {
    strand->wait_is_over = false;
    NEXT;
  }
  if (regs[A] == VALUE_TURN) {
    regs[A] = VALUE_NONE;
    NEXT;
  }
  if (UNLIKELY(value_has_shape(regs[A], SHAPE_SLEEP))) { // how long is in A+1, and stays there
    value_replace(vm, &strand->sent, VALUE_NONE);
    goto wait_again;
  }
  if (word_op(pc[-1]) == OP_AWAIT || word_op(pc[-1]) == OP_YIELD_FROM) {
    regs[A + 1] = strand->sent;
    strand->sent = VALUE_NONE;
    goto wait_again;
  }
  regs[A] = strand->sent;
  strand->sent = VALUE_NONE;
  NEXT;

resumed: // control is back in a frame that drives: at a FOR_ITER, a stub, or an awaiting frame
  regs = frame_registers(frame);
  pc = frame->pc;
  NEXT;

  // ---- exceptions ----
do_RAISE:
  SAVE;
  if (B == 0) {
    if (raise_handled(vm)) {
      goto raised_again;
    }
    goto raised;
  }
  raise_statement(vm, regs[A], B == 2 ? regs[A + 1] : VALUE_UNBOUND);
  goto raised;
do_RERAISE:
  SAVE;
  raised_restore(vm, regs[A]);
  regs[A] = VALUE_NONE; // the depth still counts it
  goto raised_again;
do_PUSH_EXC:
  vm->handling++;
  NEXT;
do_POP_EXC: {
  Exception *done = OBJECT_AS(Exception, regs[A]);
  vm->handling--;
  regs[A] = VALUE_NONE;
  SAVE;
  if (B == 0 || regs[A + 1] != value_from_object(done)) {
    handled_left(vm, frame, done);
  }
  if (LIKELY(--done->head.count == 0)) {
    exception_free_last(vm, done);
  }
  NEXT;
}
do_LOAD_EXC:
  regs[A] = value_retain(regs[B]);
  NEXT;
do_JUMP_NO_MATCH: {
  bool matches = regs[A] == value_from_object(value_class(vm, regs[B]));
  SAVE;
  TRY(matches || exception_matches(vm, OBJECT_AS(Exception, regs[B]), regs[A], &matches));
  value_release(vm, regs[A]);
  BRANCH(!matches);
}
do_STAR_PREPARE:
  SLOW(star_prepare(vm, &regs[A]));
do_STAR_MATCH:
  SLOW(star_match(vm, &regs[A]));
do_STAR_CAUGHT:
  SAVE;
  TRY(list_append(vm, as_list(regs[A]), regs[B]));
  release_temporary(vm, frame, B);
  NEXT;
do_STAR_FINISH: {
  Value result;
  SAVE;
  TRY(star_finish(vm, as_list(regs[A]), regs[B], regs[C], &result));
  value_release(vm, regs[B]);
  value_release(vm, regs[C]);
  STORE_NEXT(result, 0);
}
do_SET_HANDLED:
  SAVE;
  value_replace(vm, &regs[B], value_retain(regs[A]));
  NEXT;
do_LOAD_ASSERTION_ERROR:
  regs[A] = value_retain(value_from_object(vm->exceptions.AssertionError));
  NEXT;
do_WITH_LOOKUP:
  SLOW(with_lookup(vm, &regs[A], &regs[B], code_window(frame_code(frame)), C));
do_WITH_ARGUMENTS: {
  Exception *e = OBJECT_AS(Exception, regs[B]);
  regs[A] = value_retain(value_from_object(value_class(vm, value_from_object(e))));
  regs[A + 1] = value_retain(value_from_object(e));
  regs[A + 2] = value_retain(e->traceback);
  NEXT;
}

  // ---- modules ----
do_IMPORT:
  SAVE;
  TRY(import_name(vm, frame, name_at(frame, pc[0]), B, C, &regs[A]));
  pc++;
  NEXT;
do_IMPORT_FROM:
  SAVE;
  TRY(import_from(vm, regs[B], name_at(frame, pc[0]), &regs[A]));
  pc++;
  NEXT;
do_IMPORT_STAR:
  SAVE;
  TRY(import_star(vm, frame, regs[A]));
  value_release(vm, regs[A]);
  NEXT;
do_PRINT_RESULT:
  SAVE;
  TRY(print_result(vm, regs[A]));
  value_release(vm, regs[A]);
  NEXT;

traced: // every instruction comes here first
  SAVE;
  vm->trace->instruction(vm->trace, vm, frame);
  goto *LABELS[word_op(pc[-1])];

tick: // the countdown has run out, between two instructions
  SAVE;
  if (LIKELY(vm_tick(vm))) {
    NEXT;
  }
  frame->pc = pc + 1; // as if the next instruction had raised
raised:
  frame = unwind(vm, strand->frame, true);
  goto unwound;
raised_again: // keeps the traceback as it is in this frame
  frame = unwind(vm, strand->frame, false);
  goto unwound;
raised_elsewhere:
  frame = unwind(vm, frame, true);
unwound:
  if (frame == NULL && strand->frame->pc == DRIVE_WORDS + 1) {
    goto driven; // a task has failed; the loop goes on
  }
  if (frame == NULL) { // a stub: C code called, and gets the exception
    strand->frame = strand->frame->caller;
    return false;
  }
  strand->frame = frame;
  regs = frame_registers(frame);
  pc = frame->pc;
  NEXT;
}

#undef A
#undef B
#undef C
#undef SAVE
#undef NEXT
#undef TRY
#undef SLOW
#undef STORE_NEXT
#undef BRANCH
