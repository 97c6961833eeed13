// The verifier: what opcodes.def promises about registers, checked before a Code runs.
//
// First every instruction alone: operands in range, jumps to the beginnings of instructions.  Then
// all paths: which temporaries are live at each instruction.  They must be the same on every way
// there, a source must be live, a plain destination dead, and where an instruction can raise, the
// live ones must be exactly those below the depth that the unwinder will release.
#include "vm/verify.h"
#include "vm/exception.h"
#include "vm/memory.h"
#include "vm/vm.h"

enum { MASK_WORDS = 4 };

// The library's code has gone through all checks in debug builds, and start-up should be quick.
#ifdef NDEBUG
enum { TRUSTED_FLAGS = CODE_LIBRARY };
#else
enum { TRUSTED_FLAGS = 0 };
#endif

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

static bool wrong(Verifier *v, const char *what) {
  if (!v->is_wrong) {
    v->is_wrong = true;
    enum Opcode op = (enum Opcode)word_op(v->code->words[v->index]);
    const char *name = op < OP_COUNT ? opcode_info(op)->name : "?";
    raise_format(v->vm, v->vm->exceptions.SystemError, "bad bytecode in %V: %s at word %u: %s",
                 v->code->qualname, name, v->index, what);
  }
  return false;
}

static uint32_t word_at(const Verifier *v) {
  return v->code->words[v->index];
}

static uint32_t jump_target(const Code *code, uint32_t index, const OpcodeInfo *info) {
  uint32_t behind = index + info->words;
  return (uint32_t)((int64_t)behind + (int32_t)code->words[behind - 1]);
}

// ---- each instruction alone ----

static inline bool is_register(uint8_t kind) {
  return kind == OPERAND_D || kind == OPERAND_S || kind == OPERAND_T;
}

static bool check_operands(Verifier *v, const OpcodeInfo *info, uint32_t word) {
  const Code *code = v->code;
  if ((is_register(info->a) && word_a(word) >= code->register_count) ||
      (is_register(info->b) && word_b(word) >= code->register_count) ||
      (is_register(info->c) && word_c(word) >= code->register_count)) {
    return wrong(v, "register out of range");
  }
  if (info->b == OPERAND_K && word_bx(word) >= code->constant_count) {
    return wrong(v, "constant out of range");
  }
  if ((info->a == OPERAND_F && word_a(word) >= code->free_count) ||
      (info->b == OPERAND_F && word_b(word) >= code->free_count)) {
    return wrong(v, "free variable out of range");
  }
  return true;
}

static bool check_last_word(Verifier *v, enum Opcode op, const OpcodeInfo *info) {
  const Code *code = v->code;
  uint32_t last = code->words[v->index + info->words - 1];
  if (info->flags & OPFLAG_NAME) {
    uint32_t limit =
        op == OP_CALL_KW || op == OP_CALL_PREPARED_KW ? code->constant_count : code->name_count;
    if (word_bx(last) >= limit) {
      return wrong(v, "name out of range");
    }
    if (word_a(last) != word_a(word_at(v))) {
      return wrong(v, "the last word does not repeat A");
    }
  }
  if (info->flags & OPFLAG_JUMP) {
    uint32_t target = jump_target(code, v->index, info);
    if (target >= code->word_count || !(v->marks[target] & MARK_START)) {
      return wrong(v, "jump into nowhere");
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

static bool mark_starts(Verifier *v) {
  const Code *code = v->code;
  bool ends = false;
  v->index = 0;
  while (v->index < code->word_count) {
    enum Opcode op = (enum Opcode)word_op(word_at(v));
    if (op >= OP_COUNT || (v->facts[op].info->flags & OPFLAG_INTERNAL)) {
      return wrong(v, "not an instruction of the compiler");
    }
    const OpcodeInfo *info = v->facts[op].info;
    if (v->index + info->words > code->word_count) {
      return wrong(v, "cut off");
    }
    v->marks[v->index] |= MARK_START;
    ends = (info->flags & OPFLAG_ENDS) != 0;
    v->index += info->words;
  }
  v->index = 0;
  return ends || wrong(v, "the code runs off its end");
}

static bool check_handlers(Verifier *v) {
  const Code *code = v->code;
  for (uint32_t i = 0; i < code->handler_count; i++) {
    const CodeHandler *h = &code->handlers[i];
    v->index = 0;
    if (h->start >= h->end || h->end > code->word_count || h->handler >= code->word_count ||
        !(v->marks[h->start] & MARK_START) || !(v->marks[h->handler] & MARK_START) ||
        h->depth + code->local_count >= code->register_count) {
      return wrong(v, "bad handler");
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

static bool check_linear(Verifier *v) {
  if (v->code->word_count == 0 || !mark_starts(v)) {
    return v->code->word_count > 0 || wrong(v, "empty");
  }
  while (v->index < v->code->word_count) {
    if (!check_instruction(v)) {
      return false;
    }
    v->index += v->facts[word_op(word_at(v))].info->words;
  }
  return check_handlers(v);
}

// ---- sets of temporaries ----

static bool has(const uint64_t *mask, int t) {
  return (mask[t >> 6] >> (t & 63)) & 1;
}

static void add(uint64_t *mask, int t) {
  mask[t >> 6] |= (uint64_t)1 << (t & 63);
}

static void take(uint64_t *mask, int t) {
  mask[t >> 6] &= ~((uint64_t)1 << (t & 63));
}

static int temporary(const Verifier *v, uint32_t r) { // negative: a local
  return (int)r - v->code->local_count;
}

// Are exactly the temporaries below `depth` live?
static bool is_prefix(const Verifier *v, const Live *live, uint32_t depth) {
  for (uint32_t i = 0; i < v->mask_words; i++) {
    uint32_t low = depth > i * 64 ? depth - i * 64 : 0;
    uint64_t expected = low >= 64 ? ~UINT64_C(0) : ((uint64_t)1 << low) - 1;
    if (live->live[i] != expected) {
      return false;
    }
  }
  return true;
}

// Only the temporaries below `depth` are left.
static void cut(const Verifier *v, Live *live, uint32_t depth) {
  for (uint32_t i = 0; i < v->mask_words; i++) {
    uint32_t low = depth > i * 64 ? depth - i * 64 : 0;
    uint64_t kept = low >= 64 ? ~UINT64_C(0) : ((uint64_t)1 << low) - 1;
    live->live[i] &= kept;
    live->blank[i] &= kept;
  }
}

// A temporary source is gone afterwards; a local stays.
static void consume(Verifier *v, Live *live, uint32_t r) {
  int t = temporary(v, r);
  if (t < 0) {
    return;
  }
  if (!has(live->live, t) || has(live->blank, t)) {
    wrong(v, "a source without a value");
  }
  take(live->live, t);
}

static void consume_range(Verifier *v, Live *live, uint32_t first, uint32_t count) {
  for (uint32_t i = 0; i < count; i++) {
    if (temporary(v, first + i) < 0) {
      wrong(v, "a local where a temporary must be");
      return;
    }
    consume(v, live, first + i);
  }
}

static void stays(Verifier *v, Live *live, uint32_t r) {
  int t = temporary(v, r);
  if (t >= 0 && (!has(live->live, t) || has(live->blank, t))) {
    wrong(v, "an operand without a value");
  }
}

static void define(Verifier *v, Live *live, uint32_t r) {
  int t = temporary(v, r);
  if (t < 0) {
    wrong(v, "plain form with a local as its destination");
  } else if (r >= v->code->register_count) {
    wrong(v, "destination out of range");
  } else if (has(live->live, t)) {
    wrong(v, "plain form with a live destination");
  } else {
    add(live->live, t);
  }
}

static void define_range(Verifier *v, Live *live, uint32_t first, uint32_t count) {
  for (uint32_t i = 0; i < count; i++) {
    define(v, live, first + i);
  }
}

// A call's window: its callable and arguments are consumed, the rest must hold nothing.
static void consume_call(Verifier *v, Live *live, uint32_t a, bool has_callable, uint32_t count) {
  consume_range(v, live, a + CALL_WINDOW, count);
  if (has_callable) {
    consume_range(v, live, a, 1);
  }
  for (uint32_t i = has_callable; i < CALL_WINDOW; i++) {
    int t = temporary(v, a + i);
    if (t < 0 || a + i >= v->code->register_count) {
      wrong(v, "window out of range");
      return;
    }
    if (has(live->live, t) && !has(live->blank, t)) {
      wrong(v, "a value in a call's window");
    }
    take(live->live, t);
    take(live->blank, t);
  }
}

// ---- what instructions do to temporaries ----

// Everything that follows from the operands' kinds alone.
static void plain_effect(Verifier *v, Live *live, const OpcodeInfo *info, uint32_t word) {
  const uint8_t kinds[3] = {info->a, info->b, info->c};
  const uint32_t bytes[3] = {word_a(word), word_b(word), word_c(word)};
  for (int i = 0; i < 3; i++) {
    if (kinds[i] == OPERAND_S) {
      consume(v, live, bytes[i]);
    } else if (kinds[i] == OPERAND_T) {
      stays(v, live, bytes[i]);
    }
  }
  if (kinds[0] != OPERAND_D) {
    return;
  }
  int t = temporary(v, bytes[0]);
  if (!v->facts[word_op(word)].is_live_form) {
    define(v, live, bytes[0]);
  } else if (t >= 0 && kinds[1] == OPERAND_S && bytes[1] == bytes[0]) {
    add(live->live, t); // a temporary source that is its own destination
  } else if (t >= 0) {
    wrong(v, "live form with a dead destination");
  }
}

static void build_effect(Verifier *v, Live *live, uint32_t a, uint32_t count) {
  consume_range(v, live, a, count);
  define(v, live, a);
}

// GET_ATTR and GET_ITEM: a temporary source must be the destination, in the live form.
static void access_effect(Verifier *v, Live *live, const OpcodeInfo *info, uint32_t word) {
  if (temporary(v, word_b(word)) >= 0 &&
      (!v->facts[word_op(word)].is_live_form || word_a(word) != word_b(word))) {
    wrong(v, "a temporary source that is not the destination");
  }
  plain_effect(v, live, info, word);
}

static void call_effect(Verifier *v, Live *live, enum Opcode op, uint32_t a, uint32_t b,
                        uint32_t c) {
  switch (op) {
  case OP_CALL: consume_call(v, live, a, true, b); break;
  case OP_CALL_KW: consume_call(v, live, a, true, b + c); break;
  case OP_CALL_EX: consume_call(v, live, a, true, b ? 2 : 1); break;
  case OP_CALL_GLOBAL: consume_call(v, live, a, false, b); break;
  case OP_CALL_METHOD: consume_call(v, live, a, false, b + 1); break;
  case OP_CALL_PREPARED: consume_call(v, live, a, true, b + 1); break;
  case OP_CALL_PREPARED_KW: consume_call(v, live, a, true, b + c + 1); break;
  default: consume_call(v, live, a, false, b + c + 1); break;
  }
  define(v, live, a);
}

// The effect on the way to the next instruction; jumps that differ are put right by jump_effect.
static void effect(Verifier *v, Live *live, enum Opcode op, const OpcodeInfo *info) {
  uint32_t word = word_at(v);
  uint32_t a = word_a(word);
  uint32_t b = word_b(word);
  uint32_t c = word_c(word);
  switch (op) {
  case OP_COPY:
    stays(v, live, b);
    define(v, live, a);
    break;
  case OP_COPY_R: stays(v, live, b); break;
  case OP_MOVE:
  case OP_MOVE_R:
    consume_range(v, live, b, 1);
    if (op == OP_MOVE) {
      define(v, live, a);
    }
    break;
  case OP_GET_ATTR:
  case OP_GET_ATTR_R:
  case OP_GET_ITEM:
  case OP_GET_ITEM_R:
  case OP_GET_ITEM_I:
  case OP_GET_ITEM_I_R: access_effect(v, live, info, word); break;
  case OP_GET_ITER:
    if (temporary(v, b) >= 0 && a != b) {
      wrong(v, "a temporary source that is not the destination");
    }
    plain_effect(v, live, info, word);
    break;
  case OP_RELEASE:
  case OP_POP_EXC:
  case OP_PRINT_RESULT:
  case OP_IMPORT_STAR:
  case OP_JUMP_NO_MATCH:
  case OP_JUMP_KEEP: consume_range(v, live, a, 1); break;
  case OP_FOR_ITER:
  case OP_GET_ANEXT:
  case OP_IMPORT_FROM:
    stays(v, live, b);
    define(v, live, a);
    break;
  case OP_FOR_ITER_R: stays(v, live, b); break;
  case OP_END_ASYNC_FOR: consume_range(v, live, a, 2); break;
  case OP_UNPACK:
    consume_range(v, live, a, 1);
    define_range(v, live, a, b);
    break;
  case OP_UNPACK_STAR:
    consume_range(v, live, a, 1);
    define_range(v, live, a, b + c + 1);
    break;
  case OP_BUILD_TUPLE:
  case OP_BUILD_LIST:
  case OP_BUILD_SET:
  case OP_BUILD_STRING: build_effect(v, live, a, b); break;
  case OP_BUILD_DICT: build_effect(v, live, a, 2 * b); break;
  case OP_BUILD_SLICE:
  case OP_BUILD_CLASS: build_effect(v, live, a, 3); break;
  case OP_MAKE_FUNCTION: build_effect(v, live, a, 2); break;
  case OP_FORMAT: build_effect(v, live, a, c ? 2 : 1); break;
  case OP_LIST_APPEND:
  case OP_SET_ADD:
  case OP_LIST_EXTEND:
  case OP_SET_UPDATE:
  case OP_DICT_UPDATE:
  case OP_STAR_CAUGHT:
    stays(v, live, a);
    consume(v, live, b);
    break;
  case OP_DICT_SET:
    stays(v, live, a);
    consume(v, live, b);
    consume(v, live, c);
    break;
  case OP_SET_HANDLED: stays(v, live, a); break;
  case OP_CALL:
  case OP_CALL_KW:
  case OP_CALL_EX:
  case OP_CALL_GLOBAL:
  case OP_CALL_METHOD:
  case OP_CALL_METHOD_KW:
  case OP_CALL_PREPARED:
  case OP_CALL_PREPARED_KW: call_effect(v, live, op, a, b, c); break;
  case OP_OPEN_WINDOW:
    define_range(v, live, a, b);
    for (uint32_t i = 0; i < b && !v->is_wrong; i++) {
      add(live->blank, temporary(v, a + i));
    }
    break;
  case OP_GET_METHOD:
    stays(v, live, a);
    define_range(v, live, a + 1, CALL_WINDOW);
    for (uint32_t i = 1; i < CALL_WINDOW && !v->is_wrong; i++) {
      add(live->blank, temporary(v, a + i));
    }
    break;
  case OP_AWAIT:
  case OP_YIELD_FROM:
    if (a + 1 >= v->code->register_count || has(live->live, temporary(v, a + 1))) {
      wrong(v, "no scratch register");
    }
    stays(v, live, a);
    break;
  case OP_RAISE:
    if (b > 0) {
      consume_range(v, live, a, b);
    }
    break;
  case OP_STAR_PREPARE:
    stays(v, live, a);
    define(v, live, a + 1);
    break;
  case OP_STAR_MATCH:
    stays(v, live, a);
    stays(v, live, a + 1);
    break;
  case OP_STAR_FINISH:
    stays(v, live, a);
    consume(v, live, b);
    consume(v, live, c);
    break;
  case OP_WITH_LOOKUP:
    stays(v, live, a);
    define(v, live, b);
    break;
  case OP_WITH_ARGUMENTS: define_range(v, live, a, 3); break;
  default: plain_effect(v, live, info, word); break;
  }
}

// Do the way on and the way of the jump differ in what they consume?
static bool jump_differs(enum Opcode op) {
  return op == OP_JUMP_KEEP || op == OP_FOR_ITER || op == OP_FOR_ITER_R;
}

// The state where such a jump leads, from the state before it: JUMP_KEEP keeps A, the end of a loop
// drops the iterator.
static void jump_effect(const Verifier *v, Live *live, enum Opcode op) {
  int t = temporary(v, word_b(word_at(v)));
  if (op != OP_JUMP_KEEP && t >= 0) {
    take(live->live, t);
  }
}

// ---- where exceptions lead ----

static bool cannot_raise(enum Opcode op) {
  switch (op) {
  case OP_NOP:
  case OP_MOVE:
  case OP_MOVE_R:
  case OP_COPY:
  case OP_COPY_R:
  case OP_LOAD_CONST:
  case OP_LOAD_CONST_R:
  case OP_LOAD_INT:
  case OP_LOAD_INT_R:
  case OP_LOAD_SPECIAL:
  case OP_LOAD_SPECIAL_R:
  case OP_RELEASE:
  case OP_STORE_CELL:
  case OP_STORE_FREE:
  case OP_IS:
  case OP_IS_NOT:
  case OP_JUMP:
  case OP_JUMP_IS:
  case OP_JUMP_IS_NONE:
  case OP_OPEN_WINDOW:
  case OP_PUSH_EXC:
  case OP_POP_EXC:
  case OP_LOAD_EXC:
  case OP_SET_HANDLED:
  case OP_LOAD_ASSERTION_ERROR:
  case OP_RETURN:
  case OP_RETURN_NONE:
  case OP_RETURN_GENERATOR: return true;
  default: return false;
  }
}

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
    wrong(v, "different temporaries are live on different ways here");
  }
}

static bool is_return(enum Opcode op) {
  return op == OP_RETURN || op == OP_RETURN_NONE || op == OP_RETURN_GENERATOR;
}

static void check_raise(Verifier *v, const OpcodeInfo *info, const Live *before,
                        const Live *after) {
  const Code *code = v->code;
  uint32_t depth = code->depths[v->index];
  Live live;
  live = *before;
  if (info->flags & OPFLAG_CONSUMES) { // what it leaves, without its own results
    live = *after;
    cut(v, &live, (uint32_t)temporary(v, word_a(word_at(v))));
  }
  if (!is_prefix(v, &live, depth)) {
    wrong(v, "the live temporaries are not those below its depth");
    return;
  }
  if (v->handlers[v->index] == 0) {
    return;
  }
  const CodeHandler *h = &code->handlers[v->handlers[v->index] - 1];
  if (h->depth > depth) {
    wrong(v, "a handler above the depth");
    return;
  }
  cut(v, &live, h->depth);
  add(live.live, (int)h->depth); // the exception
  merge(v, h->handler, &live);
}

// ---- all paths ----

// One instruction; `live` becomes what is true behind it.  False: the way ends here.
static bool follow(Verifier *v, Live *live) {
  enum Opcode op = (enum Opcode)word_op(word_at(v));
  const OpcodeInfo *info = v->facts[op].info;
  Live before;
  before = *live;
  effect(v, live, op, info);
  if (v->is_wrong) {
    return false;
  }
  if (!v->facts[op].cannot_raise) {
    check_raise(v, info, &before, live);
  } else if (is_return(op) && !is_prefix(v, live, 0)) {
    return wrong(v, "temporaries are live when it returns");
  }
  if ((info->flags & OPFLAG_JUMP) && !v->is_wrong) {
    uint32_t target = jump_target(v->code, v->index, info);
    if (jump_differs(op)) {
      jump_effect(v, &before, op);
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
  bool ok = check_linear(&v) && ((code->flags & TRUSTED_FLAGS) != 0 || check_paths(&v));
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

bool code_verify(Vm *vm, const Code *code) {
  OpcodeFacts facts[OP_COUNT];
  for (int i = 0; i < OP_COUNT; i++) {
    const OpcodeInfo *info = opcode_info((enum Opcode)i);
    size_t length = strlen(info->name);
    bool is_live_form = info->name[length - 1] == 'R' && info->name[length - 2] == '_';
    facts[i] = (OpcodeFacts){info, is_live_form, cannot_raise((enum Opcode)i)};
  }
  return check_all(vm, facts, code);
}
