// The dispatch loop: the table of contents of the language.
//
// A case is short; what is longer has a name in vm/interpret_slow.h.  `pc` is behind the first word
// of the instruction while it runs; `regs` are the registers of `frame`, which is always
// vm->strand->frame.  SAVE writes pc back where C code may raise, look or run Python.
#include "vm/attribute.h"
#include "vm/exception_group.h"
#include "vm/interpret_slow.h"
#include "vm/suspend.h"
#include "vm/number.h"
#include "vm/shape.h"
#include "vm/trace.h"

#pragma GCC diagnostic ignored "-Wpedantic" // labels as values: 5 % with gcc, 6-15 % with clang
#ifdef __clang__
#pragma clang diagnostic ignored "-Wgnu-label-as-value"
#endif

#define A word_a(w)
#define B word_b(w)
#define C word_c(w)
#define RA regs[word_a(w)]
#define RB regs[word_b(w)]
#define RC regs[word_c(w)]
#define SB ((int8_t)word_b(w))
#define SC ((int8_t)word_c(w))
#define CASE(NAME) do_##NAME
#define NEXT                                                                                       \
  do {                                                                                             \
    w = *pc++;                                                                                     \
    goto *vm->labels[word_op(w)];                                                                  \
  } while (0)
#define SAVE (frame->pc = pc)
#define TRY(condition)                                                                             \
  do {                                                                                             \
    if (UNLIKELY(!(condition))) {                                                                  \
      goto raised;                                                                                 \
    }                                                                                              \
  } while (0)
#define STORE_LIVE(v) value_replace(vm, &RA, (v))
#define NAME(word) as_string(CODE->names[word_bx(word)])
#define CODE (frame->function->code)

// A taken jump; backward ones let the countdown look around.
#define JUMP(offset)                                                                               \
  do {                                                                                             \
    int32_t distance = (int32_t)(offset);                                                          \
    pc += distance;                                                                                \
    if (distance < 0 && UNLIKELY(--vm->countdown < 0)) {                                           \
      goto tick;                                                                                   \
    }                                                                                              \
  } while (0)

#define ARITHMETIC(NAME, BINARY, overflow, sign, int_bias)                                         \
  CASE(NAME) : {                                                                                   \
    Value x = RB, y = RC;                                                                          \
    int64_t sum;                                                                                   \
    if (LIKELY(value_both_int(x, y) && !overflow((int64_t)x, (int64_t)(int_bias), &sum))) {        \
      RA = (Value)sum;                                                                             \
      NEXT;                                                                                        \
    }                                                                                              \
    if (value_is_double(x) && value_is_double(y)) {                                                \
      Value v;                                                                                     \
      if (LIKELY(double_encode(value_to_double(x) sign value_to_double(y), &v))) {                 \
        RA = v;                                                                                    \
        NEXT;                                                                                      \
      }                                                                                            \
    }                                                                                              \
    SAVE;                                                                                          \
    TRY(binary_slow(vm, frame, w, BINARY, false));                                                 \
    NEXT;                                                                                          \
  }                                                                                                \
  CASE(NAME##_R) : {                                                                               \
    Value x = RB, y = RC, v;                                                                       \
    int64_t sum;                                                                                   \
    if (LIKELY(value_both_int(x, y) && !overflow((int64_t)x, (int64_t)(int_bias), &sum))) {        \
      v = (Value)sum;                                                                              \
      STORE_LIVE(v);                                                                               \
      NEXT;                                                                                        \
    }                                                                                              \
    if (value_is_double(x) && value_is_double(y) &&                                                \
        LIKELY(double_encode(value_to_double(x) sign value_to_double(y), &v))) {                   \
      STORE_LIVE(v);                                                                               \
      NEXT;                                                                                        \
    }                                                                                              \
    SAVE;                                                                                          \
    TRY(binary_slow(vm, frame, w, BINARY, true));                                                  \
    NEXT;                                                                                          \
  }

#define BINARY_SLOW(NAME, BINARY)                                                                  \
  CASE(NAME) : SAVE;                                                                               \
  TRY(binary_slow(vm, frame, w, BINARY, false));                                                   \
  NEXT;                                                                                            \
  CASE(NAME##_R) : SAVE;                                                                           \
  TRY(binary_slow(vm, frame, w, BINARY, true));                                                    \
  NEXT;

#define BINARY_INT(NAME, BINARY, fast)                                                             \
  CASE(NAME) : {                                                                                   \
    Value x = RB;                                                                                  \
    int64_t r, c = SC;                                                                             \
    if (LIKELY(value_is_int(x) && (fast))) {                                                       \
      RA = (Value)r;                                                                               \
      NEXT;                                                                                        \
    }                                                                                              \
    SAVE;                                                                                          \
    TRY(binary_int_slow(vm, frame, w, BINARY, false));                                             \
    NEXT;                                                                                          \
  }                                                                                                \
  CASE(NAME##_R) : {                                                                               \
    Value x = RB;                                                                                  \
    int64_t r, c = SC;                                                                             \
    if (LIKELY(value_is_int(x) && (fast))) {                                                       \
      STORE_LIVE((Value)r);                                                                        \
      NEXT;                                                                                        \
    }                                                                                              \
    SAVE;                                                                                          \
    TRY(binary_int_slow(vm, frame, w, BINARY, true));                                              \
    NEXT;                                                                                          \
  }

#define COMPARE(NAME, OP, sign)                                                                    \
  CASE(COMPARE_##NAME) : {                                                                         \
    Value x = RB, y = RC;                                                                          \
    if (LIKELY(value_both_int(x, y))) {                                                            \
      RA = value_from_bool((int64_t)x sign(int64_t) y);                                            \
      NEXT;                                                                                        \
    }                                                                                              \
    if (value_is_double(x) && value_is_double(y)) {                                                \
      RA = value_from_bool(value_to_double(x) sign value_to_double(y));                            \
      NEXT;                                                                                        \
    }                                                                                              \
    SAVE;                                                                                          \
    TRY(compare_slow(vm, frame, w, COMPARE_##OP));                                                 \
    NEXT;                                                                                          \
  }                                                                                                \
  CASE(JUMP_##NAME) : {                                                                            \
    Value x = RA, y = RB;                                                                          \
    bool truth;                                                                                    \
    if (LIKELY(value_both_int(x, y))) {                                                            \
      truth = (int64_t)x sign(int64_t) y;                                                          \
    } else if (value_is_double(x) && value_is_double(y)) {                                         \
      truth = value_to_double(x) sign value_to_double(y);                                          \
    } else {                                                                                       \
      SAVE;                                                                                        \
      TRY(compare_jump_slow(vm, frame, A, B, COMPARE_##OP, &truth));                               \
    }                                                                                              \
    pc++;                                                                                          \
    if (truth == C) {                                                                              \
      JUMP(pc[-1]);                                                                                \
    }                                                                                              \
    NEXT;                                                                                          \
  }                                                                                                \
  CASE(JUMP_##NAME##_I) : {                                                                        \
    bool truth;                                                                                    \
    if (LIKELY(value_is_int(RA))) {                                                                \
      truth = (int64_t)RA sign(int64_t) value_from_small(SB);                                      \
    } else {                                                                                       \
      SAVE;                                                                                        \
      TRY(compare_int_slow(vm, frame, A, SB, COMPARE_##OP, &truth));                               \
    }                                                                                              \
    pc++;                                                                                          \
    if (truth == C) {                                                                              \
      JUMP(pc[-1]);                                                                                \
    }                                                                                              \
    NEXT;                                                                                          \
  }

static inline bool mul_overflow(int64_t x, int64_t y, int64_t *r) {
  bool over = __builtin_mul_overflow(x - 2, y >> 2, r);
  *r += 2;
  return over;
}

// Floor division and modulo of ints as Python rounds them.
static inline bool floor_divide_int(int64_t x, int64_t c, int64_t *r) {
  if (c == 0) {
    return false;
  }
  int64_t a = x >> 2, q = a / c;
  q -= a % c != 0 && (a < 0) != (c < 0);
  if (!int_fits_inline(q)) {
    return false;
  }
  *r = (int64_t)value_from_small(q);
  return true;
}

static inline bool modulo_int(int64_t x, int64_t c, int64_t *r) {
  if (c == 0) {
    return false;
  }
  int64_t m = (x >> 2) % c;
  m += m != 0 && (m < 0) != (c < 0) ? c : 0;
  *r = (int64_t)value_from_small(m);
  return true;
}

// Is this the argument, and is the call awaited, so that sleep() is one bare turn of the loop?
static inline bool is_turn(Value delay, const uint32_t *pc) {
  return value_is_int(delay) && value_to_small(delay) <= 0 &&
         word_op(pc[0]) == OP_GET_AWAITABLE && word_op(pc[1]) == OP_AWAIT;
}

static inline uint32_t cache_shape(Value v) {
  return value_is_pointer(v) ? object_shape(v) : value_is_int(v) ? SHAPE_INT : 0;
}

// A method and its receiver in a call's window; arguments will follow.
static inline void window_open(Value *window, Value callee, Value receiver) {
  window[0] = callee;
  window[1] = window[2] = window[3] = VALUE_UNBOUND;
  window[CALL_WINDOW] = receiver;
}

// How many arguments there are, the receiver included; without one the others move down.
static inline uint32_t window_close(Value *window, uint32_t count) {
  Value *args = window + CALL_WINDOW;
  if (LIKELY(args[0] != VALUE_UNBOUND)) {
    return count + 1;
  }
  memmove(args, args + 1, count * sizeof(Value));
  return count;
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
    vm->labels[OP_DRIVE] = &&do_DRIVE;
    vm->labels[OP_EXIT] = &&do_EXIT;
    vm->labels[OP_INIT_RETURN] = &&do_INIT_RETURN;
    return true;
  }
  Strand *const strand = vm->strand;
  const uint32_t *pc = frame->pc;
  Value *regs = frame_registers(frame);
  uint32_t w;
  Value *window;
  uint32_t count;
  Function *function;
  Entry entry;

  strand->frame = frame;
  if (is_raised) {
    goto raised_elsewhere;
  }
  if (frame->function == NULL) { // the loop's own stub
    goto resumed;
  }
  goto resume_innermost;

  // ---- registers and constants ----
  CASE(NOP) : NEXT;
  CASE(MOVE) : RA = RB;
  NEXT;
  CASE(MOVE_R) : SAVE;
  STORE_LIVE(RB);
  NEXT;
  CASE(COPY) : RA = value_retain(RB);
  NEXT;
  CASE(COPY_R) : SAVE;
  STORE_LIVE(value_retain(RB));
  NEXT;
  CASE(LOAD_CONST) : RA = value_retain(CODE->constants[word_bx(w)]);
  NEXT;
  CASE(LOAD_CONST_R) : SAVE;
  STORE_LIVE(value_retain(CODE->constants[word_bx(w)]));
  NEXT;
  CASE(LOAD_INT) : RA = value_from_small((int16_t)word_bx(w));
  NEXT;
  CASE(LOAD_INT_R) : SAVE;
  STORE_LIVE(value_from_small((int16_t)word_bx(w)));
  NEXT;
  CASE(LOAD_SPECIAL) : RA = B;
  NEXT;
  CASE(LOAD_SPECIAL_R) : SAVE;
  STORE_LIVE((Value)B);
  NEXT;
  CASE(RELEASE) : SAVE;
  value_release(vm, RA);
  NEXT;
  CASE(OPEN_WINDOW) : for (uint32_t i = 0; i < B; i++) {
    regs[A + i] = VALUE_UNBOUND;
  }
  NEXT;
  CASE(CHECK_LOCAL) : if (UNLIKELY(RA == VALUE_UNBOUND)) {
    SAVE;
    raise_unbound_local(vm, frame, A);
    goto raised;
  }
  NEXT;
  CASE(DELETE_LOCAL) : SAVE;
  TRY(RA != VALUE_UNBOUND || raise_unbound_local(vm, frame, A));
  STORE_LIVE(VALUE_UNBOUND);
  NEXT;

  // ---- cells and free variables ----
  CASE(MAKE_CELL) : {
    SAVE;
    Cell *cell = object_new(vm, SHAPE_CELL, sizeof *cell);
    TRY(cell != NULL);
    cell->value = RA;
    RA = value_from_object(cell);
    NEXT;
  }
  CASE(LOAD_CELL) : {
    Value v = OBJECT_AS(Cell, RB)->value;
    SAVE;
    TRY(v != VALUE_UNBOUND || raise_unbound_local(vm, frame, B));
    RA = value_retain(v);
    NEXT;
  }
  CASE(STORE_CELL) : {
    SAVE;
    Value v = B < CODE->local_count ? value_retain(RB) : RB;
    value_replace(vm, &OBJECT_AS(Cell, RA)->value, v);
    NEXT;
  }
  CASE(DELETE_CELL) : {
    Cell *cell = OBJECT_AS(Cell, RA);
    SAVE;
    TRY(cell->value != VALUE_UNBOUND || raise_unbound_local(vm, frame, A));
    value_replace(vm, &cell->value, VALUE_UNBOUND);
    NEXT;
  }
  CASE(LOAD_FREE) : {
    Value v = frame->function->closure[B]->value;
    SAVE;
    TRY(v != VALUE_UNBOUND || raise_unbound_free(vm, frame, B));
    RA = value_retain(v);
    NEXT;
  }
  CASE(STORE_FREE) : {
    SAVE;
    Value v = B < CODE->local_count ? value_retain(RB) : RB;
    value_replace(vm, &frame->function->closure[A]->value, v);
    NEXT;
  }
  CASE(DELETE_FREE) : {
    Cell *cell = frame->function->closure[A];
    SAVE;
    TRY(cell->value != VALUE_UNBOUND || raise_unbound_free(vm, frame, A));
    value_replace(vm, &cell->value, VALUE_UNBOUND);
    NEXT;
  }
  CASE(LOAD_CLASS_FREE) : {
    SAVE;
    Value v;
    TRY(class_free_load(vm, frame, B, NAME(pc[0]), &v));
    RA = v;
    pc++;
    NEXT;
  }

  // ---- names ----
  CASE(LOAD_GLOBAL) : {
    String *name = NAME(pc[1]);
    uint32_t hint = pc[0];
    const Dict *globals = frame->function->globals;
    if (LIKELY(hint < globals->used && globals->entries[hint].key == value_from_object(name))) {
      RA = value_retain(globals->entries[hint].value);
    } else {
      SAVE;
      Value v;
      TRY(global_load(vm, frame, (uint32_t *)(uintptr_t)(pc - 1), name, &v));
      RA = v;
    }
    pc += 2;
    NEXT;
  }
  CASE(STORE_GLOBAL) : {
    SAVE;
    TRY(dict_set_name(vm, frame->function->globals, NAME(pc[0]), RA));
    release_temporary(vm, frame, A);
    pc++;
    NEXT;
  }
  CASE(DELETE_GLOBAL) : {
    SAVE;
    String *name = NAME(pc[0]);
    TRY(dict_delete_name(vm, frame->function->globals, name) || raise_name_error(vm, name));
    pc++;
    NEXT;
  }
  CASE(LOAD_NAME) : {
    SAVE;
    Value v;
    TRY(name_load(vm, frame, NAME(pc[0]), &v));
    RA = v;
    pc++;
    NEXT;
  }
  CASE(STORE_NAME) : {
    SAVE;
    String *name = NAME(pc[0]);
    TRY(value_is_dict(regs[0]) ? dict_set_name(vm, as_dict(regs[0]), name, RA)
                               : value_set_item(vm, regs[0], value_from_object(name), RA));
    release_temporary(vm, frame, A);
    pc++;
    NEXT;
  }
  CASE(DELETE_NAME) : {
    SAVE;
    String *name = NAME(pc[0]);
    TRY(value_is_dict(regs[0])
            ? dict_delete_name(vm, as_dict(regs[0]), name) || raise_name_error(vm, name)
            : value_set_item(vm, regs[0], value_from_object(name), VALUE_UNBOUND));
    pc++;
    NEXT;
  }
  CASE(SETUP_ANNOTATIONS) : SAVE;
  TRY(setup_annotations(vm, frame));
  NEXT;

  // ---- attributes and items ----
  CASE(GET_ATTR) : {
    Value v;
    SAVE;
    TRY(attribute_load(vm, (uint32_t *)(uintptr_t)(pc - 1),
                       NAME(pc[4]), RB, &v));
    RA = v;
    pc += 5;
    NEXT;
  }
  CASE(GET_ATTR_R) : {
    Value v;
    SAVE;
    if (value_has_shape(RB, SHAPE_MODULE)) { // module.name: the cache is the place in its dict
      const Dict *names = OBJECT_AS(Module, RB)->dict;
      if (LIKELY(pc[2] < names->used && names->entries[pc[2]].key == CODE->names[word_bx(pc[4])])) {
        v = value_retain(names->entries[pc[2]].value);
        STORE_LIVE(v);
        pc += 5;
        NEXT;
      }
    }
    TRY(attribute_load(vm, (uint32_t *)(uintptr_t)(pc - 1),
                       NAME(pc[4]), RB, &v));
    STORE_LIVE(v);
    pc += 5;
    NEXT;
  }
  CASE(GET_ATTR_SLOT) : {
    Value object = RB;
    if (LIKELY(value_is_pointer(object) && object_shape(object) == pc[0] && vm->epoch == pc[1])) {
      RA = value_retain(((const Value *)(uintptr_t)object)[pc[2]]);
      pc += 5;
      NEXT;
    }
    goto do_GET_ATTR;
  }
  CASE(GET_ATTR_SLOT_R) : {
    Value object = RB;
    if (LIKELY(value_is_pointer(object) && object_shape(object) == pc[0] && vm->epoch == pc[1])) {
      Value v = value_retain(((const Value *)(uintptr_t)object)[pc[2]]);
      pc += 5;
      SAVE;
      STORE_LIVE(v);
      NEXT;
    }
    goto do_GET_ATTR_R;
  }
  CASE(SET_ATTR) : {
    SAVE;
    TRY(attribute_store(vm, (uint32_t *)(uintptr_t)(pc - 1),
                        NAME(pc[4]), RA, RB));
    release_temporary(vm, frame, A);
    release_temporary(vm, frame, B);
    pc += 5;
    NEXT;
  }
  CASE(SET_ATTR_SLOT) : {
    Value object = RA;
    if (LIKELY(value_is_pointer(object) && object_shape(object) == pc[0] && vm->epoch == pc[1])) {
      uint32_t locals = CODE->local_count;
      Value *place = &((Value *)(uintptr_t)object)[pc[2]];
      pc += 5;
      SAVE;
      value_replace(vm, place, B < locals ? value_retain(RB) : RB);
      if (A >= locals) {
        value_release(vm, object);
      }
      NEXT;
    }
    goto do_SET_ATTR;
  }
  CASE(SET_ATTR_ADD) : {
    Value object = RA;
    if (LIKELY(value_is_pointer(object) && object_shape(object) == pc[0] && vm->epoch == pc[1])) {
      uint32_t locals = CODE->local_count;
      ((Value *)(uintptr_t)object)[pc[2]] = B < locals ? value_retain(RB) : RB;
      value_to_object(object)->shape = pc[3];
      pc += 5;
      if (A >= locals) {
        SAVE;
        value_release(vm, object);
      }
      NEXT;
    }
    goto do_SET_ATTR;
  }
  CASE(DELETE_ATTR) : SAVE;
  TRY(value_set_attribute(vm, RA, NAME(pc[0]), VALUE_UNBOUND));
  release_temporary(vm, frame, A);
  pc++;
  NEXT;
  CASE(GET_ITEM) : {
    Value object = RB, key = RC;
    if (LIKELY(value_has_shape(object, SHAPE_LIST) && value_is_int(key))) {
      const List *list = as_list(object);
      uint64_t i = (uint64_t)value_to_small(key);
      if (LIKELY(i < list->length)) {
        RA = value_retain(list->items[i]);
        NEXT;
      }
    }
    SAVE;
    TRY(item_load(vm, frame, w, false));
    NEXT;
  }
  CASE(GET_ITEM_R) : {
    Value object = RB, key = RC;
    if (LIKELY(value_has_shape(object, SHAPE_LIST) && value_is_int(key))) {
      const List *list = as_list(object);
      uint64_t i = (uint64_t)value_to_small(key);
      if (LIKELY(i < list->length)) {
        Value v = value_retain(list->items[i]);
        SAVE;
        STORE_LIVE(v);
        NEXT;
      }
    }
    SAVE;
    TRY(item_load(vm, frame, w, true));
    NEXT;
  }
  CASE(GET_ITEM_I) : {
    Value v;
    SAVE;
    TRY(value_get_item(vm, RB, value_from_small(SC), &v));
    RA = v;
    NEXT;
  }
  CASE(GET_ITEM_I_R) : {
    Value v;
    SAVE;
    TRY(value_get_item(vm, RB, value_from_small(SC), &v));
    STORE_LIVE(v);
    NEXT;
  }
  CASE(SET_ITEM) : {
    Value object = RA, key = RB;
    if (LIKELY(value_has_shape(object, SHAPE_LIST) && value_is_int(key))) {
      List *list = as_list(object);
      uint64_t i = (uint64_t)value_to_small(key);
      if (LIKELY(i < list->length)) {
        uint32_t locals = CODE->local_count;
        SAVE;
        value_replace(vm, &list->items[i], C < locals ? value_retain(RC) : RC);
        if (A >= locals) {
          value_release(vm, object);
        }
        NEXT;
      }
    }
    SAVE;
    TRY(item_store(vm, frame, w));
    NEXT;
  }
  CASE(DELETE_ITEM) : SAVE;
  TRY(item_delete(vm, frame, w));
  NEXT;

  // ---- operators ----
  ARITHMETIC(ADD, BINARY_ADD, __builtin_add_overflow, +, y - 2)
  ARITHMETIC(SUBTRACT, BINARY_SUBTRACT, __builtin_sub_overflow, -, y - 2)
  ARITHMETIC(MULTIPLY, BINARY_MULTIPLY, mul_overflow, *, y)
  BINARY_SLOW(TRUE_DIVIDE, BINARY_TRUE_DIVIDE)
  CASE(FLOOR_DIVIDE) : {
    int64_t r;
    if (LIKELY(value_both_int(RB, RC)) &&
        floor_divide_int((int64_t)RB, value_to_small(RC), &r)) {
      RA = (Value)r;
      NEXT;
    }
    SAVE;
    TRY(binary_slow(vm, frame, w, BINARY_FLOOR_DIVIDE, false));
    NEXT;
  }
  CASE(FLOOR_DIVIDE_R) : SAVE;
  TRY(binary_slow(vm, frame, w, BINARY_FLOOR_DIVIDE, true));
  NEXT;
  CASE(MODULO) : {
    int64_t r;
    if (LIKELY(value_both_int(RB, RC)) && modulo_int((int64_t)RB, value_to_small(RC), &r)) {
      RA = (Value)r;
      NEXT;
    }
    SAVE;
    TRY(binary_slow(vm, frame, w, BINARY_MODULO, false));
    NEXT;
  }
  CASE(MODULO_R) : SAVE;
  TRY(binary_slow(vm, frame, w, BINARY_MODULO, true));
  NEXT;
  BINARY_SLOW(POWER, BINARY_POWER)
  BINARY_SLOW(LEFT_SHIFT, BINARY_LEFT_SHIFT)
  BINARY_SLOW(RIGHT_SHIFT, BINARY_RIGHT_SHIFT)
  BINARY_SLOW(AND, BINARY_AND)
  BINARY_SLOW(OR, BINARY_OR)
  BINARY_SLOW(XOR, BINARY_XOR)
  BINARY_SLOW(MATRIX_MULTIPLY, BINARY_MATRIX_MULTIPLY)
  BINARY_INT(ADD_I, BINARY_ADD, !__builtin_add_overflow((int64_t)x, c * 4, &r))
  BINARY_INT(SUBTRACT_I, BINARY_SUBTRACT, !__builtin_sub_overflow((int64_t)x, c * 4, &r))
  BINARY_INT(MULTIPLY_I, BINARY_MULTIPLY, !mul_overflow((int64_t)x, c * 4, &r))
  BINARY_INT(FLOOR_DIVIDE_I, BINARY_FLOOR_DIVIDE, floor_divide_int((int64_t)x, c, &r))
  BINARY_INT(MODULO_I, BINARY_MODULO, modulo_int((int64_t)x, c, &r))
  CASE(INPLACE_ADD) : {
    Value x = RA, y = RB;
    int64_t sum;
    if (LIKELY(value_both_int(x, y) &&
               !__builtin_add_overflow((int64_t)x, (int64_t)(y - 2), &sum))) {
      RA = (Value)sum;
      NEXT;
    }
    Value v;
    if (value_is_double(x) && value_is_double(y) &&
        double_encode(value_to_double(x) + value_to_double(y), &v)) {
      RA = v;
      NEXT;
    }
    SAVE;
    TRY(inplace_slow(vm, frame, A, y, BINARY_ADD, B >= CODE->local_count, B));
    NEXT;
  }
  CASE(INPLACE_SUBTRACT) : {
    Value x = RA, y = RB;
    int64_t sum;
    if (LIKELY(value_both_int(x, y) &&
               !__builtin_sub_overflow((int64_t)x, (int64_t)(y - 2), &sum))) {
      RA = (Value)sum;
      NEXT;
    }
    Value v;
    if (value_is_double(x) && value_is_double(y) &&
        double_encode(value_to_double(x) - value_to_double(y), &v)) {
      RA = v;
      NEXT;
    }
    SAVE;
    TRY(inplace_slow(vm, frame, A, y, BINARY_SUBTRACT, B >= CODE->local_count, B));
    NEXT;
  }
  CASE(INPLACE_MULTIPLY) : SAVE;
  TRY(inplace_slow(vm, frame, A, RB, BINARY_MULTIPLY, B >= CODE->local_count, B));
  NEXT;
  CASE(INPLACE) : SAVE;
  TRY(inplace_slow(vm, frame, A, RB, (BinaryOp)C, B >= CODE->local_count, B));
  NEXT;
  CASE(INPLACE_ADD_I) : {
    int64_t r;
    if (LIKELY(value_is_int(RA) && !__builtin_add_overflow((int64_t)RA, SB * 4, &r))) {
      RA = (Value)r;
      NEXT;
    }
    SAVE;
    TRY(inplace_slow(vm, frame, A, value_from_small(SB), BINARY_ADD, false, 0));
    NEXT;
  }
  CASE(INPLACE_SUBTRACT_I) : {
    int64_t r;
    if (LIKELY(value_is_int(RA) && !__builtin_sub_overflow((int64_t)RA, SB * 4, &r))) {
      RA = (Value)r;
      NEXT;
    }
    SAVE;
    TRY(inplace_slow(vm, frame, A, value_from_small(SB), BINARY_SUBTRACT, false, 0));
    NEXT;
  }
  CASE(NEGATIVE) : SAVE;
  TRY(unary_slow(vm, frame, w, UNARY_NEGATIVE));
  NEXT;
  CASE(POSITIVE) : SAVE;
  TRY(unary_slow(vm, frame, w, UNARY_POSITIVE));
  NEXT;
  CASE(INVERT) : SAVE;
  TRY(unary_slow(vm, frame, w, UNARY_INVERT));
  NEXT;
  CASE(NOT) : {
    bool truth;
    SAVE;
    TRY(value_truth(vm, RB, &truth));
    release_temporary(vm, frame, B);
    RA = value_from_bool(!truth);
    NEXT;
  }
  COMPARE(LT, LT, <)
  COMPARE(LE, LE, <=)
  COMPARE(EQ, EQ, ==)
  COMPARE(NE, NE, !=)
  COMPARE(GT, GT, >)
  COMPARE(GE, GE, >=)
  CASE(IS) : CASE(IS_NOT) : {
    bool truth = (RB == RC) == (word_op(w) == OP_IS);
    SAVE;
    release_temporary(vm, frame, B);
    release_temporary(vm, frame, C);
    RA = value_from_bool(truth);
    NEXT;
  }
  CASE(IN) : CASE(NOT_IN) : {
    bool truth;
    SAVE;
    TRY(contains_slow(vm, frame, B, C, &truth));
    RA = value_from_bool(truth == (word_op(w) == OP_IN));
    NEXT;
  }

  // ---- jumps ----
  CASE(JUMP) : pc++;
  JUMP(pc[-1]);
  NEXT;
  CASE(JUMP_IS) : {
    bool truth = RA == RB;
    SAVE;
    release_temporary(vm, frame, A);
    release_temporary(vm, frame, B);
    pc++;
    if (truth == C) {
      JUMP(pc[-1]);
    }
    NEXT;
  }
  CASE(JUMP_IS_NONE) : {
    bool truth = RA == VALUE_NONE;
    if (!truth && value_is_pointer(RA)) {
      SAVE;
      release_temporary(vm, frame, A);
    }
    pc++;
    if (truth == C) {
      JUMP(pc[-1]);
    }
    NEXT;
  }
  CASE(JUMP_IN) : {
    bool truth;
    SAVE;
    TRY(contains_slow(vm, frame, A, B, &truth));
    pc++;
    if (truth == C) {
      JUMP(pc[-1]);
    }
    NEXT;
  }
  CASE(JUMP_IF) : {
    Value v = RA;
    bool truth = v == VALUE_TRUE;
    if (UNLIKELY(!value_is_bool(v))) {
      SAVE;
      TRY(value_truth(vm, v, &truth));
      release_temporary(vm, frame, A);
    }
    pc++;
    if (truth == C) {
      JUMP(pc[-1]);
    }
    NEXT;
  }
  CASE(JUMP_KEEP) : {
    bool truth;
    SAVE;
    TRY(value_truth(vm, RA, &truth));
    pc++;
    if (truth == C) {
      JUMP(pc[-1]);
    } else {
      value_release(vm, RA);
    }
    NEXT;
  }

  // ---- iteration and unpacking ----
  CASE(GET_ITER) : {
    Value v;
    SAVE;
    TRY(value_iterate(vm, RB, &v));
    if (A == B) {
      STORE_LIVE(v);
    } else {
      RA = v;
    }
    NEXT;
  }
  CASE(FOR_ITER) : CASE(FOR_ITER_R) : {
    Value iterator = RB, item;
    uint32_t shape = value_is_pointer(iterator) ? object_shape(iterator) : 0;
    if (shape == SHAPE_RANGE_ITERATOR) {
      RangeIterator *range = OBJECT_AS(RangeIterator, iterator);
      if (UNLIKELY(range->left == 0 || !int_fits_inline(range->next))) {
        goto iterate_slowly;
      }
      range->left--;
      item = value_from_small(range->next);
      range->next += range->step;
    } else if (shape == SHAPE_LIST_ITERATOR) {
      SequenceIterator *it = OBJECT_AS(SequenceIterator, iterator);
      if (UNLIKELY(it->sequence == VALUE_UNBOUND ||
                   (uint64_t)it->index >= as_list(it->sequence)->length)) {
        goto iterate_slowly;
      }
      item = value_retain(as_list(it->sequence)->items[it->index++]);
    } else if (shape == SHAPE_GENERATOR &&
               OBJECT_AS(Coroutine, iterator)->state <= CORO_SUSPENDED &&
               OBJECT_AS(Coroutine, iterator)->state != CORO_RUNNING) {
      frame->pc = pc + 1;
      TRY(generator_enter(vm, OBJECT_AS(Coroutine, iterator)));
      goto resume_innermost;
    } else {
    iterate_slowly:
      SAVE;
      TRY(iterator_next(vm, iterator, &item));
    }
    pc++;
    if (LIKELY(item != VALUE_UNBOUND)) {
      if (word_op(w) == OP_FOR_ITER) {
        RA = item;
      } else {
        SAVE;
        STORE_LIVE(item);
      }
      NEXT;
    }
    SAVE;
    value_release(vm, RB);
    pc += (int32_t)pc[-1];
    NEXT;
  }
  CASE(GET_AITER) : SAVE;
  TRY(get_aiter(vm, &RA));
  NEXT;
  CASE(GET_ANEXT) : {
    Value v;
    SAVE;
    TRY(get_anext(vm, RB, &v));
    RA = v;
    NEXT;
  }
  CASE(END_ASYNC_FOR) : {
    SAVE;
    if (value_is_instance(vm, RB, vm->exceptions.StopAsyncIteration)) {
      value_release(vm, RB);
      value_release(vm, RA);
      pc++;
      JUMP(pc[-1]);
      NEXT;
    }
    raised_restore(vm, RB);
    RB = VALUE_NONE; // the depth still counts it
    goto raised_again;
  }
  CASE(UNPACK) : SAVE;
  TRY(unpack(vm, &RA, B));
  NEXT;
  CASE(UNPACK_STAR) : SAVE;
  TRY(unpack_star(vm, &RA, B, C));
  NEXT;

  // ---- building ----
  CASE(BUILD_TUPLE) : SAVE;
  TRY(make_tuple(vm, &RA, B));
  NEXT;
  CASE(BUILD_LIST) : SAVE;
  TRY(make_list(vm, &RA, B));
  NEXT;
  CASE(BUILD_SET) : SAVE;
  TRY(make_set(vm, &RA, B));
  NEXT;
  CASE(BUILD_DICT) : SAVE;
  TRY(make_dict(vm, &RA, B));
  NEXT;
  CASE(BUILD_STRING) : SAVE;
  TRY(make_string(vm, &RA, B));
  NEXT;
  CASE(BUILD_SLICE) : SAVE;
  TRY(make_slice(vm, &RA));
  NEXT;
  CASE(LIST_APPEND) : SAVE;
  TRY(list_append(vm, as_list(RA), RB));
  release_temporary(vm, frame, B);
  NEXT;
  CASE(SET_ADD) : SAVE;
  TRY(set_add(vm, as_set(RA), RB));
  release_temporary(vm, frame, B);
  NEXT;
  CASE(DICT_SET) : SAVE;
  TRY(dict_set(vm, as_dict(RA), RB, RC));
  release_temporary(vm, frame, B);
  release_temporary(vm, frame, C);
  NEXT;
  CASE(LIST_EXTEND) : SAVE;
  TRY(list_extend_call(vm, RA, RB, C ? regs[A - 4] : VALUE_UNBOUND));
  release_temporary(vm, frame, B);
  NEXT;
  CASE(SET_UPDATE) : SAVE;
  TRY(set_update(vm, as_set(RA), RB));
  release_temporary(vm, frame, B);
  NEXT;
  CASE(DICT_UPDATE) : SAVE;
  TRY(dict_update_call(vm, RA, RB, C ? regs[A - 5] : VALUE_UNBOUND));
  release_temporary(vm, frame, B);
  NEXT;
  CASE(LIST_TO_TUPLE) : {
    Value v;
    SAVE;
    TRY(tuple_from_values(vm, as_list(RA)->items, as_list(RA)->length, &v));
    STORE_LIVE(v);
    NEXT;
  }
  CASE(FORMAT) : {
    Value v;
    SAVE;
    TRY(format_value(vm, RA, B, C ? regs[A + 1] : VALUE_UNBOUND, &v));
    if (C) {
      value_release(vm, regs[A + 1]);
    }
    STORE_LIVE(v);
    NEXT;
  }
  CASE(MAKE_FUNCTION) : SAVE;
  TRY(make_function(vm, frame, &RA, OBJECT_AS(Code, CODE->constants[word_bx(w)])));
  NEXT;
  CASE(BUILD_CLASS) : SAVE;
  TRY(class_statement(vm, &RA));
  NEXT;

  // ---- calls ----
  CASE(CALL_GLOBAL) : {
    String *name = NAME(pc[1]);
    uint32_t hint = pc[0];
    const Dict *globals = frame->function->globals;
    Value callee;
    window = &RA;
    count = B;
    if (LIKELY(hint < globals->used && globals->entries[hint].key == value_from_object(name))) {
      callee = value_retain(globals->entries[hint].value);
    } else {
      SAVE;
      if (UNLIKELY(!global_load(vm, frame, (uint32_t *)(uintptr_t)(pc - 1), name, &callee))) {
        goto release_window;
      }
    }
    pc += 2;
    if (LIKELY(value_has_shape(callee, SHAPE_FUNCTION))) {
      function = OBJECT_AS(Function, callee);
      goto enter_function;
    }
    window[0] = callee;
    SAVE;
    entry = call_window(vm, frame, window, count);
    goto entered;
  }
  CASE(CALL) : {
    window = &RA;
    count = B;
    if (LIKELY(value_has_shape(window[0], SHAPE_FUNCTION))) {
      function = OBJECT_AS(Function, window[0]);
      goto enter_function;
    }
    SAVE;
    entry = call_window(vm, frame, window, count);
    goto entered;
  }
  CASE(CALL_KW) : pc++;
  SAVE;
  entry = call_keywords(vm, frame, &RA, B, C, CODE->constants[word_bx(pc[-1])]);
  goto entered;
  CASE(CALL_EX) : SAVE;
  entry = call_spread(vm, frame, &RA, B);
  goto entered;
  CASE(GET_METHOD) : {
    window = &RA;
    Value found = (Value)((uintptr_t)pc[2] | (uintptr_t)pc[3] << 32);
    if (LIKELY(cache_shape(window[0]) == pc[0] && vm->epoch == pc[1] && found != 0)) {
      window_open(window, value_retain(found), window[0]);
    } else {
      SAVE;
      TRY(method_load(vm, (uint32_t *)(uintptr_t)(pc - 1), window, NAME(pc[4])));
    }
    pc += 5;
    NEXT;
  }
  CASE(CALL_PREPARED) : {
    window = &RA;
    count = window_close(window, B);
    if (LIKELY(value_has_shape(window[0], SHAPE_FUNCTION))) {
      function = OBJECT_AS(Function, window[0]);
      goto enter_function;
    }
    SAVE;
    entry = call_window(vm, frame, window, count);
    goto entered;
  }
  CASE(CALL_PREPARED_KW) : pc++;
  SAVE;
  count = window_close(&RA, (uint32_t)B + C) - C;
  entry = call_keywords(vm, frame, &RA, count, C, CODE->constants[word_bx(pc[-1])]);
  goto entered;
  CASE(CALL_METHOD) : {
    uint32_t *op = (uint32_t *)(uintptr_t)(pc - 1);
    pc += 5;
    SAVE;
    entry = call_method(vm, frame, op, &RA, B);
    goto entered;
  }
  CASE(CALL_METHOD_PYTHON) : {
    window = &RA;
    if (LIKELY(cache_shape(window[CALL_WINDOW]) == pc[0] && vm->epoch == pc[1])) {
      function = (Function *)((uintptr_t)pc[2] | (uintptr_t)pc[3] << 32);
      object_retain(function);
      count = B + 1u;
      pc += 5;
      goto enter_function;
    }
    goto do_CALL_METHOD;
  }
  CASE(CALL_METHOD_NATIVE) : {
    window = &RA;
    if (LIKELY(cache_shape(window[CALL_WINDOW]) == pc[0] && vm->epoch == pc[1])) {
      Native *native = (Native *)((uintptr_t)pc[2] | (uintptr_t)pc[3] << 32);
      pc += 5;
      SAVE;
      entry = call_known_method(vm, native, window, B + 1u);
      goto entered;
    }
    goto do_CALL_METHOD;
  }
  CASE(CALL_METHOD_KW) : pc += 6;
  SAVE;
  entry = call_method_keywords(vm, frame, &RA, NAME(pc[-1]), B, C,
                               CODE->constants[pc[-6]]);
  goto entered;

enter_function: { // `function` is owned, `count` arguments are in the window
  const Code *code = function->code;
  if (UNLIKELY(code->flags & CODE_TURN_AT_ZERO) && count == 1 &&
      is_turn(window[CALL_WINDOW], pc)) { // await sleep(0): straight to the AWAIT
    window[0] = VALUE_TURN;
    object_release(vm, function);
    pc++;
    NEXT;
  }
  Frame *callee = (Frame *)(void *)window;
  SAVE;
  if (UNLIKELY(!(code->flags & CODE_SIMPLE) || count != code->parameter_count ||
               strand->depth >= vm->recursion_limit ||
               frame_registers(callee) + code->register_count > strand->limit ||
               (uintptr_t)frame - (uintptr_t)strand->stack >= strand->stack_size)) {
    entry = call_function(vm, frame, function, window, count);
    goto entered;
  }
  callee->caller = frame;
  callee->function = function;
  callee->handled = NULL;
  frame = callee;
  regs = frame_registers(callee);
  strand->frame = frame;
  strand->depth++;
  for (uint32_t i = count; i < code->local_count; i++) {
    regs[i] = VALUE_UNBOUND;
  }
  pc = code->words;
  if (UNLIKELY(--vm->countdown < 0)) {
    goto tick;
  }
  NEXT;
}

entered:
  if (entry == ENTRY_DONE) {
    NEXT;
  }
  if (entry == ENTRY_RAISED) {
    goto raised;
  }
  frame = strand->frame;
  regs = frame_registers(frame);
  pc = frame->pc;
  if (UNLIKELY(--vm->countdown < 0)) {
    goto tick;
  }
  NEXT;

release_window: // CALL_GLOBAL found no callable: its arguments are consumed all the same
  for (uint32_t i = 0; i < count; i++) {
    value_release(vm, window[CALL_WINDOW + i]);
  }
  goto raised;

  CASE(RETURN) : {
    Value value = RA;
    RA = VALUE_NONE; // moved out
    uint32_t locals = B;
    SAVE;
    for (uint32_t i = 0; i < locals; i++) {
      value_release(vm, regs[i]);
    }
    function = frame->function;
    if (UNLIKELY(frame->handled != NULL)) {
      object_release(vm, frame->handled);
    }
    frame = frame->caller;
    strand->frame = frame;
    strand->depth--;
    object_release(vm, function);
    pc = frame->pc;
    regs = frame_registers(frame);
    regs[word_a(pc[-1])] = value;
    NEXT;
  }
  CASE(RETURN_NONE) : {
    uint32_t locals = B;
    SAVE;
    for (uint32_t i = 0; i < locals; i++) {
      value_release(vm, regs[i]);
    }
    function = frame->function;
    if (UNLIKELY(frame->handled != NULL)) {
      object_release(vm, frame->handled);
    }
    frame = frame->caller;
    strand->frame = frame;
    strand->depth--;
    object_release(vm, function);
    pc = frame->pc;
    regs = frame_registers(frame);
    regs[word_a(pc[-1])] = VALUE_NONE;
    NEXT;
  }
  CASE(RETURN_GENERATOR) : {
    Value value = RA;
    RA = VALUE_NONE;
    SAVE;
    frame_release(vm, frame);
    frame = coroutine_return(vm, frame, value);
    if (UNLIKELY(frame == NULL)) {
      frame = strand->frame;
      goto raised_elsewhere;
    }
    goto resumed;
  }
  CASE(INIT_RETURN) : {
    Value instance = regs[1], result = regs[0];
    Frame *caller = frame->caller;
    strand->frame = caller;
    frame = caller;
    regs = frame_registers(frame);
    pc = frame->pc;
    if (UNLIKELY(result != VALUE_NONE)) {
      raise_type_error(vm, "__init__() should return None, not '%T'", result);
      value_release(vm, result);
      value_release(vm, instance);
      goto raised;
    }
    regs[word_a(pc[-1])] = instance;
    NEXT;
  }
  CASE(DRIVE) : // the stub's pc stays: every step comes back to it
driven : frame = vm->hooks.drive(vm);
  if (frame != NULL) {
    strand->frame = frame;
    goto resume_innermost;
  }
  strand->frame = strand->frame->caller;
  return vm->raised == VALUE_UNBOUND;
  CASE(EXIT) : strand->frame = frame->caller;
  return true;

  // ---- suspending ----
  CASE(YIELD) : {
    Value given = RA;
    RA = VALUE_NONE;
    SAVE;
    frame = suspend(vm, frame, given);
    goto resumed;
  }
  CASE(ASYNC_YIELD) : {
    Value given = RA;
    RA = VALUE_NONE;
    SAVE;
    frame = suspend_async_item(vm, frame, given);
    if (UNLIKELY(frame == NULL)) {
      frame = strand->frame;
      goto raised_elsewhere;
    }
    goto resumed;
  }
  CASE(GET_AWAITABLE) : {
    uint32_t shape = value_is_pointer(RA) ? object_shape(RA) : 0;
    if (shape != SHAPE_COROUTINE && RA != VALUE_TURN) {
      SAVE;
      TRY(get_awaitable(vm, &RA, B));
    }
    NEXT;
  }
  CASE(GET_YIELD_FROM) : SAVE;
  TRY(get_yield_from(vm, &RA));
  NEXT;
  CASE(AWAIT) : if (RA == VALUE_TURN) {
    RA = VALUE_TURN_TAKEN;
    SAVE;
    frame = suspend(vm, frame, VALUE_NONE);
    goto resumed;
  }
  regs[A + 1] = VALUE_NONE;
wait_again: {
  Value given;
  SAVE;
  switch (wait_step(vm, frame, &RA, &given)) {
  case WAIT_DONE: NEXT;
  case WAIT_FRAME: goto resume_innermost;
  case WAIT_YIELD: frame = suspend(vm, frame, given); goto resumed;
  case WAIT_THROWN: frame = strand->frame; goto raised_elsewhere;
  case WAIT_RAISED: goto raised;
  }
}
  CASE(YIELD_FROM) : regs[A + 1] = VALUE_NONE;
  goto wait_again;

resume_innermost: // a suspended or new frame is on top: nothing is sent to it but None
  frame = strand->frame;
  regs = frame_registers(frame);
  pc = frame->pc;
  if (pc != CODE->words) {
    w = pc[-1];
    if (UNLIKELY(strand->wait_is_over)) {
      strand->wait_is_over = false;
      NEXT;
    }
    if (RA == VALUE_TURN_TAKEN) {
      RA = VALUE_NONE;
      NEXT;
    }
    if (word_op(w) == OP_AWAIT || word_op(w) == OP_YIELD_FROM) {
      regs[A + 1] = strand->sent;
      strand->sent = VALUE_NONE;
      goto wait_again;
    }
    RA = strand->sent;
    strand->sent = VALUE_NONE;
  }
  NEXT;

resumed: // control is back in a frame that drives: at a FOR_ITER, a stub, or an awaiting frame
  regs = frame_registers(frame);
  pc = frame->pc;
  NEXT;

  // ---- exceptions ----
  CASE(RAISE) : {
    SAVE;
    if (B == 0) {
      Exception *handled = handled_exception(vm);
      if (handled == NULL) {
        raise_format(vm, vm->exceptions.RuntimeError, "No active exception to reraise");
        goto raised;
      }
      raised_restore(vm, value_retain(value_from_object(handled)));
      goto raised_again;
    }
    raise_statement(vm, RA, B == 2 ? regs[A + 1] : VALUE_UNBOUND);
    goto raised;
  }
  CASE(RERAISE) : SAVE;
  raised_restore(vm, RA);
  RA = VALUE_NONE; // the depth still counts it
  goto raised_again;
  CASE(PUSH_EXC) : {
    Exception *before = frame->handled;
    frame->handled = OBJECT_AS(Exception, RA);
    RA = before == NULL ? VALUE_NONE : value_from_object(before);
    NEXT;
  }
  CASE(POP_EXC) : {
    Exception *done = frame->handled;
    frame->handled = RA == VALUE_NONE ? NULL : OBJECT_AS(Exception, RA);
    RA = VALUE_NONE;
    SAVE;
    object_release(vm, done);
    NEXT;
  }
  CASE(LOAD_EXC) : RA = value_retain(value_from_object(frame->handled));
  NEXT;
  CASE(JUMP_NO_MATCH) : {
    bool matches;
    SAVE;
    TRY(exception_matches(vm, frame->handled, RA, &matches));
    value_release(vm, RA);
    pc++;
    if (!matches) {
      JUMP(pc[-1]);
    }
    NEXT;
  }
  CASE(STAR_PREPARE) : {
    Value group;
    SAVE;
    List *list = list_new(vm, 0);
    TRY(list != NULL);
    if (UNLIKELY(!star_prepare(vm, RA, &group))) {
      object_release(vm, list);
      goto raised;
    }
    value_release(vm, RA);
    RA = value_from_object(list);
    regs[A + 1] = group;
    NEXT;
  }
  CASE(STAR_MATCH) : {
    Value left, match;
    SAVE;
    TRY(star_match(vm, RA, regs[A + 1], &left, &match));
    value_release(vm, regs[A + 1]);
    value_release(vm, RA);
    RA = left;
    regs[A + 1] = match;
    NEXT;
  }
  CASE(STAR_CAUGHT) : SAVE;
  TRY(list_append(vm, as_list(RA), RB));
  release_temporary(vm, frame, B);
  NEXT;
  CASE(STAR_FINISH) : {
    Value result;
    SAVE;
    TRY(star_finish(vm, as_list(RA), RB, RC, &result));
    value_release(vm, RB);
    value_release(vm, RC);
    STORE_LIVE(result);
    NEXT;
  }
  CASE(SET_HANDLED) : {
    Exception *old = frame->handled;
    frame->handled = OBJECT_AS(Exception, value_retain(RA));
    SAVE;
    object_release(vm, old);
    NEXT;
  }
  CASE(LOAD_ASSERTION_ERROR)
      : RA = value_retain(value_from_object(vm->exceptions.AssertionError));
  NEXT;
  CASE(WITH_LOOKUP) : SAVE;
  TRY(with_lookup(vm, &RA, &RB, C));
  NEXT;
  CASE(WITH_ARGUMENTS) : {
    Exception *e = frame->handled;
    RA = value_retain(value_from_object(value_class(vm, value_from_object(e))));
    regs[A + 1] = value_retain(value_from_object(e));
    regs[A + 2] = value_retain(e->traceback);
    NEXT;
  }

  // ---- modules ----
  CASE(IMPORT) : {
    Value v;
    SAVE;
    TRY(import_name(vm, frame, NAME(pc[0]), B, C, &v));
    RA = v;
    pc++;
    NEXT;
  }
  CASE(IMPORT_FROM) : {
    Value v;
    SAVE;
    TRY(import_from(vm, RB, NAME(pc[0]), &v));
    RA = v;
    pc++;
    NEXT;
  }
  CASE(IMPORT_STAR) : SAVE;
  TRY(import_star(vm, frame, RA));
  value_release(vm, RA);
  NEXT;
  CASE(PRINT_RESULT) : SAVE;
  TRY(print_result(vm, RA));
  value_release(vm, RA);
  NEXT;

traced: // every instruction comes here first
  SAVE;
  vm->trace->instruction(vm->trace, vm, frame);
  goto *LABELS[word_op(pc[-1])]; // not of w: it would take a register from everybody

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
