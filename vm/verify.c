// The verifier: what opcodes.def promises about registers, checked before a Code runs.
//
// First every instruction alone: operands in range, jumps to the beginnings of instructions.  Then
// all paths: which temporaries are live at each instruction.  They must be the same on every way
// there, a source must be live, a plain destination dead, and where an instruction can raise, the
// live ones must be exactly those below the depth that the unwinder will release.
//
// Only our own compiler makes Code.  Debug builds, in which all tests run and the fuzzers, and which
// is how the library's image is checked, follow the paths; a release leaves that out: a tenth of the
// time that compiling takes.
#include "vm/verify.h"
#include "vm/exception.h"
#include "vm/memory.h"
#include "vm/verify_parts.h"
#include "vm/vm.h"

#ifdef NDEBUG
enum { FOLLOWS_PATHS = false };
#else
enum { FOLLOWS_PATHS = true };
#endif

// A mistake of the compiler, not of the program: the message is for us.
bool verify_fail(Verifier *v, const char *what) {
  if (!v->is_wrong) {
    v->is_wrong = true;
    enum Opcode op = (enum Opcode)word_op(v->code->words[v->index]);
    const char *name = op < OP_COUNT ? opcode_info(op)->name : "?";
    raise_format(v->vm, v->vm->exceptions.SystemError, "bad bytecode in %V: %s at word %u: %s",
                 v->code->qualname, name, v->index, what);
  }
  return false;
}

// ---- each instruction alone ----

static inline bool is_register(uint8_t kind) {
  return kind == OPERAND_D || kind == OPERAND_S || kind == OPERAND_T;
}

// Registers, constants and free variables exist.
static bool check_operands(Verifier *v, const OpcodeInfo *info, uint32_t word) {
  const Code *code = v->code;
  if ((is_register(info->a) && word_a(word) >= code->register_count) ||
      (is_register(info->b) && word_b(word) >= code->register_count) ||
      (is_register(info->c) && word_c(word) >= code->register_count)) {
    return verify_fail(v, "register out of range");
  }
  if (info->b == OPERAND_K && word_bx(word) >= code->constant_count) {
    return verify_fail(v, "constant out of range");
  }
  if ((info->a == OPERAND_F && word_a(word) >= code->free_count) ||
      (info->b == OPERAND_F && word_b(word) >= code->free_count)) {
    return verify_fail(v, "free variable out of range");
  }
  return true;
}

// The name exists, the jump leads to an instruction.
static bool check_last_word(Verifier *v, enum Opcode op, const OpcodeInfo *info) {
  const Code *code = v->code;
  uint32_t last = code->words[v->index + info->words - 1];
  if (info->flags & OPFLAG_NAME) {
    uint32_t limit =
        op == OP_CALL_KW || op == OP_CALL_PREPARED_KW ? code->constant_count : code->name_count;
    if (word_bx(last) >= limit ||
        (op == OP_CALL_MODULE && v->code->words[v->index + info->words - 2] >= limit)) {
      return verify_fail(v, "name out of range");
    }
    if (word_a(last) != word_a(word_at(v))) {
      return verify_fail(v, "the last word does not repeat A");
    }
  }
  if (info->flags & OPFLAG_JUMP) {
    uint32_t target = word_target(code->words, v->index, info);
    if (target >= code->word_count || !(v->marks[target] & MARK_START)) {
      return verify_fail(v, "jump into nowhere");
    }
    v->marks[target] |= MARK_TARGET;
  }
  return true;
}

static bool check_instruction(Verifier *v) {
  uint32_t word = word_at(v);
  enum Opcode op = (enum Opcode)word_op(word);
  const OpcodeInfo *info = v->facts[op].info;
  return check_operands(v, info, word) &&
         ((info->flags & (OPFLAG_NAME | OPFLAG_JUMP)) == 0 || check_last_word(v, op, info));
}

// Jumps can be checked only when it is known where instructions begin.
static bool mark_starts(Verifier *v) {
  const Code *code = v->code;
  bool ends = false;
  v->index = 0;
  while (v->index < code->word_count) {
    enum Opcode op = (enum Opcode)word_op(word_at(v));
    if (op >= OP_COUNT || (v->facts[op].info->flags & OPFLAG_INTERNAL)) {
      return verify_fail(v, "not an instruction of the compiler");
    }
    const OpcodeInfo *info = v->facts[op].info;
    if (v->index + info->words > code->word_count) {
      return verify_fail(v, "cut off");
    }
    v->marks[v->index] |= MARK_START;
    ends = (info->flags & OPFLAG_ENDS) != 0;
    v->index += info->words;
  }
  v->index = 0;
  return ends || verify_fail(v, "the code runs off its end");
}

// Regions and their handlers are in order, and each word knows its innermost one.
static bool check_handlers(Verifier *v) {
  const Code *code = v->code;
  for (uint32_t i = 0; i < code->handler_count; i++) {
    const CodeHandler *h = &code->handlers[i];
    v->index = 0;
    if (h->start >= h->end || h->end > code->word_count || h->handler >= code->word_count ||
        !(v->marks[h->start] & MARK_START) || !(v->marks[h->handler] & MARK_START) ||
        h->depth + code->local_count >= code->register_count) {
      return verify_fail(v, "bad handler");
    }
  }
  for (uint32_t i = 0; i < code->handler_count; i++) {
    v->marks[code->handlers[i].handler] |= MARK_TARGET;
  }
  for (uint32_t i = code->handler_count; i-- > 0;) { // inner ones stand first: they paint last
    for (uint32_t word = code->handlers[i].start; word < code->handlers[i].end; word++) {
      v->handlers[word] = i + 1;
    }
  }
  return true;
}

// Everything that does not depend on the way to an instruction.
static bool check_linear(Verifier *v) {
  if (v->code->word_count == 0 || !mark_starts(v)) {
    return v->code->word_count > 0 || verify_fail(v, "empty");
  }
  while (v->index < v->code->word_count) {
    if (!check_instruction(v)) {
      return false;
    }
    v->index += v->facts[word_op(word_at(v))].info->words;
  }
  return check_handlers(v);
}
// ---- what is known at the places that are jumped to ----

static void state_read(const Verifier *v, uint32_t index, Live *live) {
  const uint64_t *state = v->states + (size_t)index * 2 * v->mask_words;
  *live = (Live){{0}, {0}};
  for (uint32_t i = 0; i < v->mask_words; i++) {
    live->live[i] = state[i];
    live->blank[i] = state[v->mask_words + i];
  }
}

static bool state_equals(const Verifier *v, uint32_t index, const Live *live) {
  const uint64_t *state = v->states + (size_t)index * 2 * v->mask_words;
  uint64_t difference = 0;
  for (uint32_t i = 0; i < v->mask_words; i++) {
    difference |= (live->live[i] ^ state[i]) | (live->blank[i] ^ state[v->mask_words + i]);
  }
  return difference == 0;
}

static void state_write(Verifier *v, uint32_t index, const Live *live) {
  uint64_t *state = v->states + (size_t)index * 2 * v->mask_words;
  for (uint32_t i = 0; i < v->mask_words; i++) {
    state[i] = live->live[i];
    state[v->mask_words + i] = live->blank[i];
  }
}

// What is true on one way to `target`.
static void merge(Verifier *v, uint32_t target, const Live *live) {
  if (!(v->marks[target] & MARK_SEEN)) {
    v->marks[target] |= MARK_SEEN;
    state_write(v, target, live);
    v->work[v->work_count++] = target;
  } else if (!state_equals(v, target, live)) {
    v->index = target;
    verify_fail(v, "different temporaries are live on different ways here");
  }
}

static bool is_return(enum Opcode op) {
  return op == OP_RETURN || op == OP_RETURN_NONE || op == OP_RETURN_GENERATOR;
}

// The unwinder releases by the depth alone, so it must be exact.
static void check_raise(Verifier *v, const OpcodeInfo *info, const Live *before,
                        const Live *after) {
  const Code *code = v->code;
  uint32_t depth = code->depths[v->index];
  Live live;
  live = *before;
  if (info->flags & OPFLAG_CONSUMES) { // what it leaves, without its own results
    live = *after;
    live_cut(v, &live, (uint32_t)temporary(v, word_a(word_at(v))));
  }
  if (!live_is_prefix(v, &live, depth)) {
    verify_fail(v, "the live temporaries are not those below its depth");
    return;
  }
  if (v->handlers[v->index] == 0) {
    return;
  }
  const CodeHandler *h = &code->handlers[v->handlers[v->index] - 1];
  if (h->depth > depth) {
    verify_fail(v, "a handler above the depth");
    return;
  }
  live_cut(v, &live, h->depth);
  live_add(&live, (int)h->depth); // the exception
  merge(v, h->handler, &live);
}

// ---- all paths ----

// One instruction; `live` becomes what is true behind it.  False: the way ends here.
static bool follow(Verifier *v, Live *live) {
  enum Opcode op = (enum Opcode)word_op(word_at(v));
  const OpcodeInfo *info = v->facts[op].info;
  Live before;
  before = *live;
  verify_effect(v, live, op, info);
  if (v->is_wrong) {
    return false;
  }
  if (!v->facts[op].cannot_raise) {
    check_raise(v, info, &before, live);
  } else if (is_return(op) && !live_is_prefix(v, live, 0)) {
    return verify_fail(v, "temporaries are live when it returns");
  }
  if ((info->flags & OPFLAG_JUMP) && !v->is_wrong) {
    uint32_t target = word_target(v->code->words, v->index, info);
    if (verify_jump_differs(op)) {
      verify_jump_effect(v, &before, op);
      merge(v, target, &before);
    } else {
      merge(v, target, live);
    }
  }
  return !(info->flags & OPFLAG_ENDS) && !v->is_wrong;
}

// From one instruction on, up to where its way ends or joins another one.
static void follow_way(Verifier *v) {
  Live live;
  state_read(v, v->index, &live);
  while (follow(v, &live)) {
    v->index += v->facts[word_op(word_at(v))].info->words;
    if (v->marks[v->index] & MARK_TARGET) {
      merge(v, v->index, &live);
      return;
    }
  }
}

// Each place that is jumped to is followed once; later ways there must agree with the first.
static bool check_paths(Verifier *v) {
  const Live empty = {{0}, {0}};
  v->index = 0;
  merge(v, 0, &empty);
  while (v->work_count > 0 && !v->is_wrong) {
    v->index = v->work[--v->work_count];
    follow_way(v);
  }
  return !v->is_wrong;
}

// One block of memory for all tables.
static bool check_one(Vm *vm, const OpcodeFacts *facts, const Code *code) {
  size_t words = code->word_count;
  uint32_t temporaries = (uint32_t)code->register_count - code->local_count;
  Verifier v = {.vm = vm, .facts = facts, .code = code, .mask_words = temporaries / 64 + 1};
  size_t states_size = words * 2 * v.mask_words * sizeof *v.states;
  size_t size = states_size + words * (2 * sizeof(uint32_t) + 1) + 1;
  v.states = memory_new(vm, size);
  if (v.states == NULL) {
    return false;
  }
  v.work = (uint32_t *)(void *)((char *)v.states + states_size);
  v.handlers = v.work + words;
  v.marks = (uint8_t *)(v.handlers + words);
  memset(v.handlers, 0, words * (sizeof(uint32_t) + 1) + 1);
  bool ok = check_linear(&v) && (!FOLLOWS_PATHS || check_paths(&v));
  memory_free(vm, v.states, size);
  return ok;
}

static bool check_all(Vm *vm, const OpcodeFacts *facts, const Code *code) {
  if (!check_one(vm, facts, code)) {
    return false;
  }
  for (uint32_t i = 0; i < code->constant_count; i++) {
    Value constant = code->constants[i];
    if (value_has_shape(constant, SHAPE_CODE) && !check_all(vm, facts, OBJECT_AS(Code, constant))) {
      return false;
    }
  }
  return true;
}

// The facts about opcodes are gathered once for all code of a module.
bool code_verify(Vm *vm, const Code *code) {
  OpcodeFacts facts[OP_COUNT];
  for (int i = 0; i < OP_COUNT; i++) {
    const OpcodeInfo *info = opcode_info((enum Opcode)i);
    size_t length = strlen(info->name);
    bool is_live_form = info->name[length - 1] == 'R' && info->name[length - 2] == '_';
    facts[i] = (OpcodeFacts){info, is_live_form, verify_cannot_raise((enum Opcode)i)};
  }
  return check_all(vm, facts, code);
}
