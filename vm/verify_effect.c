// What each instruction does to the temporaries: consumes, defines, or leaves alone.
//
// Most of it follows from the kinds of the operands in opcodes.def; the instructions whose text
// says more are listed here, by families.
#include "vm/verify_parts.h"
#include <string.h>

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

void live_add(Live *live, int t) {
  add(live->live, t);
}

// Word by word, as a mask of the lowest `depth` bits.
bool live_is_prefix(const Verifier *v, const Live *live, uint32_t depth) {
  for (uint32_t i = 0; i < v->mask_words; i++) {
    uint32_t low = depth > i * 64 ? depth - i * 64 : 0;
    uint64_t expected = low >= 64 ? ~UINT64_C(0) : ((uint64_t)1 << low) - 1;
    if (live->live[i] != expected) {
      return false;
    }
  }
  return true;
}

void live_cut(const Verifier *v, Live *live, uint32_t depth) {
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
    verify_fail(v, "a source without a value");
  }
  take(live->live, t);
}

// These instructions take temporaries only.
static void consume_range(Verifier *v, Live *live, uint32_t first, uint32_t count) {
  for (uint32_t i = 0; i < count; i++) {
    if (temporary(v, first + i) < 0) {
      verify_fail(v, "a local where a temporary must be");
      return;
    }
    consume(v, live, first + i);
  }
}

// Operands that are used and kept.
static void stays(Verifier *v, Live *live, uint32_t r) {
  int t = temporary(v, r);
  if (t >= 0 && (!has(live->live, t) || has(live->blank, t))) {
    verify_fail(v, "an operand without a value");
  }
}

// The same for instructions that work on a temporary in place.
static void stays_temporary(Verifier *v, Live *live, uint32_t r) {
  if (temporary(v, r) < 0) {
    verify_fail(v, "a local where a temporary must be");
  } else {
    stays(v, live, r);
  }
}

static bool is_inplace(enum Opcode op) { // A of these may be a local
  return op >= OP_INPLACE_ADD && op <= OP_INPLACE_SUBTRACT_I;
}

// The old content of a plain destination is lost, so there must be none.
static void define(Verifier *v, Live *live, uint32_t r) {
  int t = temporary(v, r);
  if (t < 0) {
    verify_fail(v, "plain form with a local as its destination");
  } else if (r >= v->code->register_count) {
    verify_fail(v, "destination out of range");
  } else if (has(live->live, t)) {
    verify_fail(v, "plain form with a live destination");
  } else {
    add(live->live, t);
  }
}

// Unpacking and the like fill several.
static void define_range(Verifier *v, Live *live, uint32_t first, uint32_t count) {
  for (uint32_t i = 0; i < count; i++) {
    define(v, live, first + i);
  }
}

// Registers of a call's window that will be consumed with it.
static void define_blank(Verifier *v, Live *live, uint32_t first, uint32_t count) {
  define_range(v, live, first, count);
  for (uint32_t i = 0; i < count && !v->is_wrong; i++) {
    add(live->blank, temporary(v, first + i));
  }
}

// A call's window: its callable and arguments are consumed, the rest must hold nothing.
static void consume_call(Verifier *v, Live *live, bool has_callable, uint32_t count) {
  uint32_t a = word_a(word_at(v)), first = word_c(word_at(v));
  if (first != a + code_window(v->code)) {
    verify_fail(v, "arguments at a place of their own");
    return;
  }
  consume_range(v, live, first, count);
  if (has_callable) {
    consume_range(v, live, a, 1);
  }
  for (uint32_t i = has_callable; i < first - a; i++) {
    int t = temporary(v, a + i);
    if (t < 0 || a + i >= v->code->register_count) {
      verify_fail(v, "window out of range");
      return;
    }
    if (has(live->live, t) && !has(live->blank, t)) {
      verify_fail(v, "a value in a call's window");
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
    } else if (kinds[i] == OPERAND_T && is_inplace((enum Opcode)word_op(word))) {
      stays(v, live, bytes[i]);
    } else if (kinds[i] == OPERAND_T) {
      stays_temporary(v, live, bytes[i]);
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
    verify_fail(v, "live form with a dead destination");
  }
}

// The first of the consumed ones holds the result.
static void build_effect(Verifier *v, Live *live, uint32_t a, uint32_t count) {
  consume_range(v, live, a, count);
  define(v, live, a);
}

// GET_ATTR and GET_ITEM: a temporary source must be the destination, in the live form.
static void access_effect(Verifier *v, Live *live, const OpcodeInfo *info, uint32_t word) {
  if (temporary(v, word_b(word)) >= 0 &&
      (!v->facts[word_op(word)].is_live_form || word_a(word) != word_b(word))) {
    verify_fail(v, "a temporary source that is not the destination");
  }
  plain_effect(v, live, info, word);
}

// Copies, moves, accesses: one source at most, which may stay.
static bool register_effect(Verifier *v, Live *live, enum Opcode op, const OpcodeInfo *info) {
  uint32_t word = word_at(v);
  uint32_t a = word_a(word);
  uint32_t b = word_b(word);
  switch (op) {
  case OP_COPY:
  case OP_GET_ANEXT:
  case OP_IMPORT_FROM:
    stays(v, live, b);
    define(v, live, a);
    return true;
  case OP_COPY_R: stays(v, live, b); return true;
  case OP_FOR_ITER:
  case OP_FOR_ITER_R: consume_range(v, live, b, 1); return true;
  case OP_MOVE:
    consume_range(v, live, b, 1);
    define(v, live, a);
    return true;
  case OP_MOVE_R: consume_range(v, live, b, 1); return true;
  case OP_GET_ATTR:
  case OP_GET_ATTR_R:
  case OP_GET_ITEM:
  case OP_GET_ITEM_R:
  case OP_GET_ITEM_I:
  case OP_GET_ITEM_I_R: access_effect(v, live, info, word); return true;
  case OP_GET_ITER:
    if (temporary(v, b) >= 0 && a != b) {
      verify_fail(v, "a temporary source that is not the destination");
    }
    plain_effect(v, live, info, word);
    return true;
  case OP_RELEASE:
  case OP_POP_EXC:
  case OP_PRINT_RESULT:
  case OP_IMPORT_STAR:
  case OP_JUMP_KEEP: consume_range(v, live, a, 1); return true;
  default: return false;
  }
}

// Many values become one, or one many; or one is put into a container that stays.
static bool collection_effect(Verifier *v, Live *live, enum Opcode op) {
  uint32_t word = word_at(v);
  uint32_t a = word_a(word);
  uint32_t b = word_b(word);
  switch (op) {
  case OP_BUILD_TUPLE:
  case OP_BUILD_LIST:
  case OP_BUILD_SET:
  case OP_BUILD_STRING: build_effect(v, live, a, b); return true;
  case OP_BUILD_DICT: build_effect(v, live, a, 2 * b); return true;
  case OP_BUILD_SLICE:
  case OP_BUILD_CLASS: build_effect(v, live, a, 3); return true;
  case OP_MAKE_FUNCTION: build_effect(v, live, a, 2); return true;
  case OP_FORMAT: build_effect(v, live, a, word_c(word) ? 2 : 1); return true;
  case OP_UNPACK:
    consume_range(v, live, a, 1);
    define_range(v, live, a, b);
    return true;
  case OP_UNPACK_STAR:
    consume_range(v, live, a, 1);
    define_range(v, live, a, b + word_c(word) + 1);
    return true;
  case OP_LIST_APPEND:
  case OP_SET_ADD:
  case OP_LIST_EXTEND:
  case OP_SET_UPDATE:
  case OP_DICT_UPDATE:
  case OP_STAR_CAUGHT:
  case OP_ANNOTATE:
    stays(v, live, a);
    consume(v, live, b);
    return true;
  case OP_DICT_SET:
    stays(v, live, a);
    consume(v, live, b);
    consume(v, live, word_c(word));
    return true;
  default: return false;
  }
}

// GET_METHOD and WITH_LOOKUP: between the callable and the receiver is nothing.
static void define_receiver(Verifier *v, Live *live, uint32_t callable) {
  uint32_t window = code_window(v->code);
  define_blank(v, live, callable + 1, window - 1);
  define(v, live, callable + window);
}

// The keywords of a call are as many as their constant tuple has names.
static uint32_t keyword_count(const Verifier *v, uint32_t index) {
  Value names = index < v->code->constant_count ? v->code->constants[index] : VALUE_UNBOUND;
  return value_is_tuple(names) ? as_tuple(names)->length : 0;
}

// Every call leaves its result in A.
static bool call_effect(Verifier *v, Live *live, enum Opcode op) {
  const uint32_t *words = &v->code->words[v->index];
  uint32_t a = word_a(words[0]);
  uint32_t b = word_b(words[0]);
  switch (op) {
  case OP_CALL: consume_call(v, live, true, b); break;
  case OP_CALL_KW:
    consume_call(v, live, true, b + keyword_count(v, word_bx(words[1])));
    break;
  case OP_CALL_EX: consume_range(v, live, a, b ? 3 : 2); break;
  case OP_CALL_MODULE:
  case OP_CALL_GLOBAL: consume_call(v, live, false, b); break;
  case OP_CALL_METHOD: consume_call(v, live, false, b + 1); break;
  case OP_CALL_METHOD_KW:
    consume_call(v, live, false, b + 1 + keyword_count(v, words[1]));
    break;
  case OP_CALL_PREPARED: consume_call(v, live, true, b + 1); break;
  case OP_CALL_PREPARED_KW:
    consume_call(v, live, true, b + 1 + keyword_count(v, word_bx(words[1])));
    break;
  case OP_OPEN_WINDOW: define_blank(v, live, a, b); return true;
  case OP_GET_METHOD:
    stays_temporary(v, live, a);
    define_receiver(v, live, a);
    return true;
  default: return false;
  }
  define(v, live, a);
  return true;
}

// Suspending, exceptions, with.
static bool control_effect(Verifier *v, Live *live, enum Opcode op) {
  uint32_t word = word_at(v);
  uint32_t a = word_a(word);
  uint32_t b = word_b(word);
  switch (op) {
  case OP_AWAIT:
  case OP_YIELD_FROM:
    stays_temporary(v, live, a);
    if (!v->is_wrong &&
        (a + 1 >= v->code->register_count || has(live->live, temporary(v, a + 1)))) {
      verify_fail(v, "no scratch register");
    }
    return true;
  case OP_RAISE: consume_range(v, live, a, b); return true;
  case OP_END_ASYNC_FOR: consume_range(v, live, a, 2); return true;
  case OP_SET_HANDLED:
    stays(v, live, a);
    stays_temporary(v, live, b);
    return true;
  case OP_JUMP_NO_MATCH:
    consume_range(v, live, a, 1);
    stays_temporary(v, live, b);
    return true;
  case OP_STAR_PREPARE:
    stays_temporary(v, live, a);
    define(v, live, a + 1);
    return true;
  case OP_STAR_MATCH:
    stays_temporary(v, live, a);
    stays_temporary(v, live, a + 1);
    return true;
  case OP_STAR_FINISH:
    stays_temporary(v, live, a);
    consume(v, live, b);
    consume(v, live, word_c(word));
    return true;
  case OP_WITH_LOOKUP:
    stays_temporary(v, live, a);
    define(v, live, b);
    define_receiver(v, live, b);
    return true;
  case OP_WITH_ARGUMENTS:
    stays_temporary(v, live, b);
    define_range(v, live, a, 3);
    return true;
  default: return false;
  }
}

// Whoever is in no family does just what its operands say.
void verify_effect(Verifier *v, Live *live, enum Opcode op, const OpcodeInfo *info) {
  if (!register_effect(v, live, op, info) && !collection_effect(v, live, op) &&
      !call_effect(v, live, op) && !control_effect(v, live, op)) {
    plain_effect(v, live, info, word_at(v));
  }
}

// Do the way on and the way of the jump differ in what they consume?
bool verify_jump_differs(enum Opcode op) {
  return op == OP_JUMP_KEEP || op == OP_FOR_ITER || op == OP_FOR_ITER_R;
}

// The state where such a jump leads, from the state before it: JUMP_KEEP keeps A, FOR_ITER has an
// item in it.
void verify_jump_effect(Verifier *v, Live *live, enum Opcode op) {
  if (op == OP_FOR_ITER) {
    define(v, live, word_a(word_at(v)));
  }
}

// At these the unwinder never looks.
bool verify_cannot_raise(enum Opcode op) {
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
