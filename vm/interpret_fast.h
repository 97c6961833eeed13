// The fast cases of the dispatch loop: what is done in place, without a call, for the operands that
// programs have most.  A function here answers false when it is not its case, and has changed
// nothing then; vm/interpret_slow.h knows all cases.
#ifndef AWL_VM_INTERPRET_FAST_H
#define AWL_VM_INTERPRET_FAST_H

#include "vm/container.h"
#include "vm/frame.h"
#include "vm/number.h"
#include "vm/site_memo.h"
#include "vm/suspend.h"
#include "vm/traceback.h"
#include <math.h>

#define FAST static inline __attribute__((always_inline))

// In NEXT: gcc makes one jump through memory of it only if pc moves before the label is looked up, and
// would move it back: one instruction less for each of the program's, 2 to 4 % of them.  clang does so
// by itself, and clang 14 makes wrong code of an asm before a computed goto.
#ifdef __clang__
#define STAYS(pc) ((void)0)
#else
#define STAYS(pc) __asm__("" : "+r"(pc))
#endif

// A pointer that is not NULL, which the compiler cannot know of a sum: it need not ask again.
FAST void *is_there(void *p) {
  if (p == NULL) {
    __builtin_unreachable();
  }
  return p;
}

// ---- arithmetic ----
//
// `op` is a constant wherever these are called, so that one case of each switch is left.  An inline
// int is four times its number plus two: sums and products are computed on the words as they are.

// Floor division and modulo as Python rounds them.
FAST bool int_divide(int64_t a, int64_t b, int64_t *quotient, int64_t *rest) {
  if (b == 0) {
    return false;
  }
  if (LIKELY(((uint64_t)a | (uint64_t)b) >> 32 == 0)) { // a division of half the width takes half
    *quotient = (uint32_t)a / (uint32_t)b;
    *rest = (uint32_t)a % (uint32_t)b;
    return true;
  }
  int64_t q = a / b, r = a % b;
  bool is_off = r != 0 && (r ^ b) < 0;
  *quotient = q - is_off;
  *rest = is_off ? r + b : r;
  return true;
}

FAST bool int_is_exact_double(int64_t i) {
  return i >= -((int64_t)1 << 53) && i <= (int64_t)1 << 53;
}

// Both are ints.  Bit operations keep the tag but for ^.
FAST bool int_quickly(BinaryOp op, int64_t x, int64_t y, Value *result) {
  int64_t r, rest, b = y >> 2;
  switch (op) {
  case BINARY_ADD:
    if (__builtin_add_overflow(x, y - 2, &r)) {
      return false;
    }
    break;
  case BINARY_SUBTRACT:
    if (__builtin_sub_overflow(x, y - 2, &r)) {
      return false;
    }
    break;
  case BINARY_MULTIPLY:
    if (__builtin_mul_overflow(x - 2, b, &r)) {
      return false;
    }
    r += 2;
    break;
  case BINARY_FLOOR_DIVIDE: // the most negative int divided by -1 is the one that does not fit
    if (!int_divide(x >> 2, b, &r, &rest) || r > INT_MAX_INLINE) {
      return false;
    }
    r = (int64_t)value_from_small(r);
    break;
  case BINARY_MODULO:
    if (!int_divide(x >> 2, b, &r, &rest)) {
      return false;
    }
    r = (int64_t)value_from_small(rest);
    break;
  case BINARY_TRUE_DIVIDE:
    return b != 0 && int_is_exact_double(x >> 2) && int_is_exact_double(b) &&
           double_encode((double)(x >> 2) / (double)b, result);
  case BINARY_LEFT_SHIFT:
    if ((uint64_t)b > 61 || (x - 2) >> (63 - b) != (x - 2) >> 63) {
      return false;
    }
    r = ((x - 2) << b) + 2;
    break;
  case BINARY_RIGHT_SHIFT:
    if ((uint64_t)b > 63) {
      return false;
    }
    r = (int64_t)value_from_small((x >> 2) >> b);
    break;
  case BINARY_AND: r = x & y; break;
  case BINARY_OR: r = x | y; break;
  case BINARY_XOR: r = (x ^ y) | 2; break;
  default: return false;
  }
  *result = (Value)r;
  return true;
}

FAST bool double_quickly(BinaryOp op, double x, double y, Value *result) {
  switch (op) {
  case BINARY_ADD: return double_encode(x + y, result);
  case BINARY_SUBTRACT: return double_encode(x - y, result);
  case BINARY_MULTIPLY: return double_encode(x * y, result);
  case BINARY_TRUE_DIVIDE: return y != 0 && double_encode(x / y, result);
  case BINARY_POWER: return x > 0 && double_encode(pow(x, y), result);
  default: return false;
  }
}

FAST bool both_double(Value x, Value y) {
  return LIKELY(value_both_usual_double(x, y)) || (value_is_double(x) && value_is_double(y));
}

FAST bool arithmetic_quickly(BinaryOp op, Value x, Value y, Value *result) {
  Value v;
  bool is_done = LIKELY(value_both_int(x, y))
                     ? int_quickly(op, (int64_t)x, (int64_t)y, &v)
                     : both_double(x, y) &&
                           double_quickly(op, value_to_double(x), value_to_double(y), &v);
  if (LIKELY(is_done)) {
    *result = v;
  }
  return is_done;
}

// With an int that is in the instruction: other numbers are rare there.
FAST bool arithmetic_int_quickly(BinaryOp op, Value x, int8_t y, Value *result) {
  return LIKELY(value_is_int(x)) &&
         LIKELY(int_quickly(op, (int64_t)x, (int64_t)value_from_small(y), result));
}

// ---- comparison ----

#define COMPARED(op, x, y)                                                                         \
  ((op) == COMPARE_LT   ? (x) < (y)                                                                \
   : (op) == COMPARE_LE ? (x) <= (y)                                                               \
   : (op) == COMPARE_EQ ? (x) == (y)                                                               \
   : (op) == COMPARE_NE ? (x) != (y)                                                               \
   : (op) == COMPARE_GT ? (x) > (y)                                                                \
                        : (x) >= (y))

FAST bool compare_quickly(CompareOp op, Value x, Value y, bool *truth) {
  if (LIKELY(value_both_int(x, y))) {
    *truth = COMPARED(op, (int64_t)x, (int64_t)y);
    return true;
  }
  if (both_double(x, y)) {
    *truth = COMPARED(op, value_to_double(x), value_to_double(y));
    return true;
  }
  return false;
}

FAST bool compare_int_quickly(CompareOp op, Value x, int32_t y, bool *truth) {
  *truth = COMPARED(op, (int64_t)x, (int64_t)value_from_small(y));
  return LIKELY(value_is_int(x));
}

#undef COMPARED

// ---- operands ----

FAST bool is_local(const Frame *frame, uint32_t index) {
  return index < frame->function->local_count;
}

// The value of a source operand as something to keep: a local's is shared, a temporary's moved out.
FAST Value operand_take(const Frame *frame, const Value *regs, uint32_t index) {
  Value v = regs[index];
  if (value_is_pointer(v) && is_local(frame, index)) {
    value_to_object(v)->count++;
  }
  return v;
}

// Let go of a value that was replaced.  Only a finaliser can see where the frame is, so `pc` is
// saved where one may run: 2 % of code that moves objects.
FAST void drop(Vm *vm, Frame *frame, const uint32_t *pc, Value v) {
  if (value_is_pointer(v) && UNLIKELY(--value_to_object(v)->count == 0)) {
    frame->pc = pc;
    object_free_last(vm, value_to_object(v));
  }
}

// The end of a source operand; frame->pc is saved.
FAST void release_temporary(Vm *vm, const Frame *frame, uint32_t index) {
  Value *place = &frame_registers(frame)[index];
  Value v = *place;
  if (value_is_pointer(v) && !is_local(frame, index)) {
    *place = VALUE_NONE; // whatever the release runs must not see it
    value_release(vm, v);
  }
}

// The same of two, which are locals mostly.
FAST void release_temporaries(Vm *vm, const Frame *frame, uint32_t first, uint32_t second) {
  uint32_t local_count = frame->function->local_count;
  if (UNLIKELY(first >= local_count)) {
    release_temporary(vm, frame, first);
  }
  if (UNLIKELY(second >= local_count)) {
    release_temporary(vm, frame, second);
  }
}

// The truth of what is no object.
FAST bool truth_quickly(Value v, bool *truth) {
  *truth = value_immediate_truth(v);
  return LIKELY(!value_is_pointer(v));
}

// ---- items ----

// The place of object[key], for a list and an int that is in its range.
FAST Value *list_place(Value object, Value key) {
  if (UNLIKELY(!value_is_int(key)) || UNLIKELY(!value_is_pointer(object)) ||
      UNLIKELY(object_shape(object) != SHAPE_LIST)) {
    return NULL;
  }
  const List *list = as_list(object);
  uint64_t i = (uint64_t)value_to_small(key);
  return LIKELY(i < list->length) ? is_there(&list->items[i]) : NULL;
}

// The entry of object[key], for a dict and a key as programs have most: a str or an int.
FAST DictEntry *dict_place(Vm *vm, Value object, Value key) {
  if (value_has_shape(object, SHAPE_DICT)) {
    uint32_t entry = dict_find_plainly(vm, as_dict(object), key);
    return LIKELY(entry < DICT_ASK) ? is_there(&as_dict(object)->entries[entry]) : NULL;
  }
  return NULL;
}

// The place of object[key], if that was the entry found last.
FAST Value *dict_found(const Vm *vm, const Dict *dict, Value key) {
  return dict_found_last(&vm->found, dict, key) ? &dict->entries[vm->found.entry].value : NULL;
}

// Is it known, without running Python, whether the key is in the dict?
FAST bool contains_quickly(Vm *vm, Value object, Value key, bool *result) {
  if (value_has_shape(object, SHAPE_DICT)) {
    uint32_t entry = dict_find_plainly(vm, as_dict(object), key);
    *result = entry < DICT_ASK;
    return entry != DICT_ASK;
  }
  if (value_has_shape(object, SHAPE_SET) || value_has_shape(object, SHAPE_FROZENSET)) {
    return set_has_plainly(vm, as_set(object), key, result); // a half of what value_contains takes
  }
  return false;
}

// object[i] of a list or a tuple, in range.
FAST const Value *sequence_place(Value object, int64_t i) {
  uint32_t shape = value_is_pointer(object) ? object_shape(object) : 0;
  if (shape == SHAPE_LIST) {
    const List *list = as_list(object);
    i += i < 0 ? list->length : 0;
    return (uint64_t)i < list->length ? is_there(&list->items[i]) : NULL;
  }
  if (shape == SHAPE_TUPLE) {
    const Tuple *tuple = as_tuple(object);
    i += i < 0 ? tuple->length : 0;
    return (uint64_t)i < tuple->length ? is_there((void *)(uintptr_t)&tuple->items[i]) : NULL;
  }
  return NULL;
}

// ---- inline caches: see "attributes" and "calls" in vm/opcodes.def ----

FAST uint32_t cache_shape(Value v) {
  return value_is_pointer(v) ? object_shape(v)
         : value_is_int(v)   ? SHAPE_INT
                             : value_is_double(v) ? SHAPE_FLOAT : 0;
}

// Is what the words at `cache` say still true of `receiver`?
FAST bool cache_knows(const Vm *vm, const uint32_t *cache, Value receiver) {
  return LIKELY(cache_shape(receiver) == cache[0] && vm->epoch == cache[1]);
}

// The slot that the cache says an instance has.
FAST Value *known_slot(const uint32_t *cache, Value object) {
  return is_there((Value *)(uintptr_t)object + cache[2]);
}

// The same if what the cache says is still true; else NULL.
FAST Value *cached_slot(const Vm *vm, const uint32_t *cache, Value object) {
  if (LIKELY(value_is_pointer(object) && object_shape(object) == cache[0] &&
             vm->epoch == cache[1])) {
    return known_slot(cache, object);
  }
  return NULL;
}

// Does the receiver's shape say everything about its methods?
FAST bool shape_tells_methods(const Vm *vm, Value receiver) {
  uint32_t shape = cache_shape(receiver);
  const Class *class_ = value_class(vm, receiver);
  return shape != 0 && (class_->flags & CLASS_BOXED) == 0 &&
         (class_->storage == 0 || !vm->shapes[shape]->is_dict_mode);
}

FAST void *cached_pointer(const uint32_t *cache) {
  return (void *)((uintptr_t)cache[2] | (uintptr_t)cache[3] << 32);
}

FAST const MemberDef *cached_member_def(const uint32_t *cache) {
  return OBJECT_AS(Member, cached_pointer(cache))->def;
}

// The entry of a global or a built-in name.  The sum of the two dicts' versions grows with every
// key that comes or goes in either, so as long as it is the same the entry is where it was.  That
// the entry's address is in the instruction, and the code's words are in the function, makes the
// chain of loads from a call to its callee's first instruction three long: 9 % in recursion.
FAST const DictEntry *cached_global(const Vm *vm, const Frame *frame, const uint32_t *cache) {
  const Dict *globals = frame->function->globals;
  return LIKELY(cache[2] == globals->keys_version + vm->builtins->keys_version)
             ? is_there((void *)((uintptr_t)cache[0] | (uintptr_t)cache[1] << 32))
             : NULL;
}

// The entry of a module's attribute, if it is where it was the last time.
FAST const DictEntry *cached_member(const Frame *frame, const uint32_t *cache, Value object) {
  if (!value_has_shape(object, SHAPE_MODULE)) {
    return NULL;
  }
  const Dict *names = OBJECT_AS(Module, object)->dict;
  Value name = frame_code(frame)->names[word_bx(cache[4])];
  return cache[2] < names->used && names->entries[cache[2]].key == name ? &names->entries[cache[2]]
                                                                        : NULL;
}

// The entry of what CALL_MODULE calls, likewise: a switch of tasks by `await asyncio.sleep(0)` takes
// a fifth less than with the two instructions that load the function.
FAST const DictEntry *cached_export(const Vm *vm, const Frame *frame, const uint32_t *cache) {
  const DictEntry *module = cached_global(vm, frame, cache);
  if (UNLIKELY(module == NULL || !value_has_shape(module->value, SHAPE_MODULE))) {
    return NULL;
  }
  const Dict *names = OBJECT_AS(Module, module->value)->dict;
  Value name = frame_code(frame)->names[word_bx(cache[5])];
  const DictEntry *entry = &names->entries[cache[3]];
  return LIKELY(cache[3] < names->used && entry->key == name) ? entry : NULL;
}

// ---- bare turns of the loop ----
//
// CALL_MODULE finds out that it is `await asyncio.sleep(0)`, and makes the LOAD_INT before it a
// LOAD_INT_TURN, which does all of that the next time: 15 % of a switch of tasks.

// Words from the CALL_MODULE behind a LOAD_INT_TURN to what is behind its AWAIT.
enum { CALL_MODULE_WORDS = 7, TURN_WORDS = CALL_MODULE_WORDS + AWAIT_WORDS };

// The CALL_MODULE at `call` has just called vm->sleep.
FAST void turn_learn(Vm *vm, const Frame *frame, const uint32_t *call) {
  uint32_t *load = (uint32_t *)(uintptr_t)(call - 1);
  Module *module = OBJECT_AS(Module, cached_global(vm, frame, call + 1)->value);
  vm->sleep_place = (SleepPlace){module, module->dict, cached_export(vm, frame, call + 1),
                                 module->dict->keys_version};
  if (*load == word_make(OP_LOAD_INT, word_c(*call), 0, 0)) {
    *load = *load - OP_LOAD_INT + OP_LOAD_INT_TURN;
  }
}

// Will the CALL_MODULE at `call` do so again?
FAST bool is_turn_ahead(const Vm *vm, const Frame *frame, const uint32_t *call) {
  const DictEntry *module = cached_global(vm, frame, call + 1);
  const SleepPlace *place = &vm->sleep_place;
  return LIKELY(module != NULL && module->value == value_from_object(place->module) &&
                place->names->keys_version == place->version &&
                place->entry->value == value_from_object(vm->sleep));
}

// ---- iteration ----

// The next item of a range, or of a list or a tuple that has one.
FAST bool iterate_quickly(Value iterator, Value *item) {
  uint32_t shape = object_shape(iterator); // no immediate is an iterator
  if (LIKELY(shape == SHAPE_RANGE_ITERATOR)) {
    RangeIterator *range = OBJECT_AS(RangeIterator, iterator);
    if (LIKELY(--range->left >= 0)) {
      *item = value_from_small(range->next);
      range->next += range->step;
      return true;
    }
    range->left = 0;
  } else if (shape == SHAPE_LIST_ITERATOR) {
    SequenceIterator *it = OBJECT_AS(SequenceIterator, iterator);
    if (LIKELY(it->sequence != VALUE_UNBOUND &&
               (uint64_t)it->index < as_list(it->sequence)->length)) {
      *item = value_retain(as_list(it->sequence)->items[it->index++]);
      return true;
    }
  } else if (shape == SHAPE_TUPLE_ITERATOR) {
    SequenceIterator *it = OBJECT_AS(SequenceIterator, iterator);
    if (LIKELY(it->sequence != VALUE_UNBOUND &&
               (uint64_t)it->index < as_tuple(it->sequence)->length)) {
      *item = value_retain(as_tuple(it->sequence)->items[it->index++]);
      return true;
    }
  }
  return false;
}

// The item of the FOR_ITER whose first word is `word` goes to its place, live or dead.
FAST void store_item(Vm *vm, Value *place, Value item, uint32_t word) {
  if (word_gives_to_live(word)) {
    value_replace(vm, place, item);
  } else {
    *place = item;
  }
}

// May a FOR_ITER enter this frame?
FAST bool is_at_rest(const Coroutine *generator) {
  return generator->state == CORO_CREATED || generator->state == CORO_SUSPENDED;
}

// Items that a generator yields itself go from frame to frame without a call: twice as fast.

// The FOR_ITER at `op` has met one, and begins with that the next time: 7 % of an item.
FAST void generator_learn(uint32_t *op) {
  if (word_op(*op) == OP_FOR_ITER || word_op(*op) == OP_FOR_ITER_R) {
    *op += OP_FOR_GENERATOR - OP_FOR_ITER;
  }
}

// `driver` is at a FOR_ITER.  False: the generator has not begun, or waits for another (else it is
// its own caller), or there is no room.
FAST bool generator_resume(const Vm *vm, Strand *strand, Frame *driver, Coroutine *generator) {
  if (UNLIKELY(generator->frame.caller != &generator->frame ||
               word_op(generator->frame.pc[-1]) != OP_YIELD ||
               strand->depth >= vm->recursion_limit)) {
    return false;
  }
  root_enter_from(strand, driver, strand_top_of(strand, driver), generator, MODE_FOR);
  strand->frame = &generator->frame;
  return true;
}

// Is the frame that of a generator which a FOR_ITER runs?
FAST bool is_run_by_loop(const Strand *strand, Frame *frame) {
  return coroutine_of_frame(frame) == strand->driver && strand->driver->mode == MODE_FOR;
}

// Then it yields to that frame, which this gives: root_leave, where nobody else is in the chain.
FAST Frame *generator_pause(Strand *strand, Frame *frame) {
  Coroutine *generator = coroutine_of_frame(frame);
  const DriverRecord *record = (DriverRecord *)(void *)strand->base - 1;
  Frame *driver = frame->caller;
  generator->depth = 1;
  generator->state = CORO_SUSPENDED;
  frame->caller = frame;
  strand->depth = (uint32_t)record->depth;
  strand->driver = record->driver;
  strand->base = record->base;
  strand->frame = driver;
  return driver;
}

// Items of an async generator that an `async for` gets, likewise: a quarter of the time.  The AWAIT's
// register holds the generator; whoever looks (cr_await) is shown a step, as there would be one.

// May GET_ANEXT, with `pc` behind it, go on in this generator?
FAST Coroutine *async_generator_at_rest(const Vm *vm, Value iterator, const uint32_t *pc) {
  if (UNLIKELY(!value_has_shape(iterator, SHAPE_ASYNC_GENERATOR) || !is_awaited(pc))) {
    return NULL;
  }
  Coroutine *generator = OBJECT_AS(Coroutine, iterator);
  bool is_at_rest = generator->state == CORO_SUSPENDED &&
                    (generator->flags & (CORO_HOOKED | CORO_ASYNC_BUSY)) == CORO_HOOKED &&
                    vm->strand->depth < vm->recursion_limit;
  return LIKELY(is_at_rest) ? generator : NULL;
}

FAST Frame *async_generator_resume(Strand *strand, Frame *frame, Coroutine *generator) {
  generator->flags |= CORO_ASYNC_BUSY;
  generator->mode = MODE_DELEGATE;
  generator->state = CORO_RUNNING;
  generator->frame.caller = frame;
  strand->depth++;
  strand->frame = &generator->frame;
  return &generator->frame;
}

// The frame that gets the item (taken over), if it came in that way; or NULL.
FAST Frame *async_generator_pause(Vm *vm, Frame *frame, Value item) {
  Coroutine *generator = coroutine_of_frame(frame);
  Frame *parent = frame->caller;
  if (UNLIKELY(generator->mode != MODE_DELEGATE || vm->strand->thrown == generator)) {
    return NULL;
  }
  Value *place = &frame_registers(parent)[word_a(parent->pc[-1])];
  if (UNLIKELY(*place != value_from_object(generator))) {
    return NULL;
  }
  generator->flags = (uint8_t)((generator->flags & ~CORO_ASYNC_BUSY) | CORO_GAVE_ITEM);
  generator->state = CORO_SUSPENDED;
  generator->depth = 1;
  frame->caller = frame;
  *place = item;
  vm->strand->depth--;
  vm->strand->frame = parent;
  value_release(vm, value_from_object(generator));
  return parent;
}

#endif
