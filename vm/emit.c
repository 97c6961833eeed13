// Growing one Code: words, depths, positions, labels, regions, pools, and the final copy.
#include "vm/emit.h"
#include "vm/compile_parts.h"
#include "vm/exception.h"
#include "vm/memory.h"
#include "vm/vm.h"

enum {
  WORDS_MAX = 1 << 24, // of one Code; finally blocks can multiply
  POOL_MAX = 65535,    // an index has 16 bits
  POOL_LINEAR = 12     // up to so many items are searched one by one
};

// ---- growing ----

// The array with room for one more item, in the compiler's arena; NULL: out of memory.
static void *room(Compiler *compiler, void *items, int count, int *capacity, size_t size) {
  if (count < *capacity) {
    return items;
  }
  int wanted = *capacity == 0 ? 16 : *capacity * 2;
  void *grown =
      arena_grow(&compiler->arena, items, (size_t)*capacity * size, (size_t)wanted * size);
  if (grown == NULL) {
    compiler->has_failed = true; // MemoryError is raised at the end
    return NULL;
  }
  *capacity = wanted;
  return grown;
}

// Words and depths grow together.
static bool room_for_words(Unit *unit, int more) {
  if (unit->word_count + more <= unit->word_capacity) {
    return true;
  }
  Compiler *compiler = unit->compiler;
  int wanted = unit->word_capacity == 0 ? 256 : unit->word_capacity * 2;
  if (wanted > WORDS_MAX) {
    compiler_refuse(compiler, NULL, "this code is too large",
                    "make several functions or modules of it");
    return false;
  }
  uint32_t *words = arena_take_raw(&compiler->arena, (size_t)wanted * sizeof *words);
  uint8_t *depths = arena_take_raw(&compiler->arena, (size_t)wanted);
  if (words == NULL || depths == NULL) {
    compiler->has_failed = true;
    return false;
  }
  if (unit->word_count > 0) {
    memcpy(words, unit->words, (size_t)unit->word_count * sizeof *words);
    memcpy(depths, unit->depths, (size_t)unit->word_count);
  }
  unit->words = words;
  unit->depths = depths;
  unit->word_capacity = wanted;
  return true;
}

// Neighbours mostly come from the same place and share an entry.
static void note_position(Unit *unit, const Node *at, int word) {
  CodePosition p = {.word = (uint32_t)word,
                    .line = (uint32_t)at->line,
                    .end_line = (uint32_t)at->end_line,
                    .column = (uint16_t)(at->column > 65535 ? 65535 : at->column),
                    .end_column = (uint16_t)(at->end_column > 65535 ? 65535 : at->end_column)};
  if (unit->position_count > 0) {
    const CodePosition *last = &unit->positions[unit->position_count - 1];
    if (last->line == p.line && last->column == p.column && last->end_line == p.end_line &&
        last->end_column == p.end_column) {
      return;
    }
  }
  CodePosition *items = room(unit->compiler, unit->positions, unit->position_count,
                             &unit->position_capacity, sizeof p);
  if (items != NULL) {
    unit->positions = items;
    items[unit->position_count++] = p;
  }
}

// ---- instructions ----

// The first word and zeroes for the others.  False if nothing is to be emitted.
static bool begin(Unit *unit, const Node *at, enum Opcode op, int a, uint32_t word) {
  const OpcodeInfo *info = opcode_info(op);
  if (!unit->is_reachable || !room_for_words(unit, info->words)) {
    return false;
  }
  if (at != NULL) {
    note_position(unit, at, unit->word_count);
  }
  int live = (info->flags & OPFLAG_CONSUMES) ? a : unit->top;
  uint8_t depth = (uint8_t)(live - unit->local_count);
  uint32_t *words = unit->words + unit->word_count;
  uint8_t *depths = unit->depths + unit->word_count;
  unit->last_instruction = unit->word_count;
  for (int i = 0; i < info->words; i++) {
    words[i] = 0;
    depths[i] = depth;
  }
  words[0] = word;
  unit->word_count += info->words;
  if (info->flags & OPFLAG_ENDS) {
    unit->is_reachable = false;
  }
  return true;
}

void emit(Unit *unit, const Node *at, enum Opcode op, int a, int b, int c) {
  (void)begin(unit, at, op, a, word_make(op, (unsigned)a, (unsigned)b, (unsigned)c));
}

// Bx is the second and third operand as one number.
void emit_wide(Unit *unit, const Node *at, enum Opcode op, int a, int bx) {
  emit(unit, at, op, a, bx & 0xFF, bx >> 8 & 0xFF);
}

// The last word repeats A, where returns look for it.
void emit_named(Unit *unit, const Node *at, enum Opcode op, int a, int b, int c, int index) {
  if (begin(unit, at, op, a, word_make(op, (unsigned)a, (unsigned)b, (unsigned)c))) {
    unit->words[unit->word_count - 1] =
        word_make(0, (unsigned)a, (unsigned)index & 0xFF, (unsigned)index >> 8);
  }
}

void emit_call(Unit *unit, const Node *at, int base, int count) {
  emit(unit, at, OP_CALL, base, count, arguments_place(unit, base));
}

void emit_module_call(Unit *unit, const Node *at, int base, int count, int module, int name) {
  int start = unit->word_count;
  emit_named(unit, at, OP_CALL_MODULE, base, count, arguments_place(unit, base), name);
  if (unit->word_count > start) {
    unit->words[unit->word_count - 2] = (uint32_t)module;
  }
}

void emit_method_keywords(Unit *unit, const Node *at, int base, int positional, int keywords,
                          int name) {
  int start = unit->word_count;
  emit_named(unit, at, OP_CALL_METHOD_KW, base, positional, arguments_place(unit, base), name);
  if (unit->word_count > start) {
    unit->words[start + 1] = (uint32_t)keywords;
  }
}

void emit_later_position(Unit *unit, const Node *at, int word) {
  if (unit->is_reachable) {
    note_position(unit, at, unit->last_instruction + word);
  }
}

// Jumping joins what is true here into the label.
static void label_join(Unit *unit, Label *label, bool is_first) {
  if (is_first) {
    label->top = unit->top;
    label->assigned = unit->assigned;
    return;
  }
  for (int i = 0; i < ASSIGNED_WORDS; i++) {
    label->assigned.bits[i] &= unit->assigned.bits[i];
  }
}

// To a place that is known the distance is written now, else when the label is bound.
void emit_jump(Unit *unit, const Node *at, enum Opcode op, int a, int b, int c, int top,
               Label *target) {
  bool is_emitted = begin(unit, at, op, a, word_make(op, (unsigned)a, (unsigned)b, (unsigned)c));
  unit->top = top;
  if (!is_emitted) {
    return;
  }
  int word = unit->word_count - 1;
  if (target->place >= 0) {
    unit->words[word] = (uint32_t)(target->place - unit->word_count);
    return;
  }
  label_join(unit, target, target->chain < 0);
  unit->words[word] = (uint32_t)target->chain;
  target->chain = word;
}

void emit_jump_int(Unit *unit, const Node *at, enum Opcode op, int a, int32_t b, int c, int top,
                   Label *target) {
  int start = unit->word_count;
  emit_jump(unit, at, op, a, 0, c, top, target);
  if (unit->word_count > start) {
    unit->words[start + 1] = (uint32_t)b;
  }
}

void emit_goto(Unit *unit, const Node *at, Label *target) {
  emit_jump(unit, at, OP_JUMP, 0, 0, 0, unit->top, target);
}

// Whoever waits for the label is told where it is, and their knowledge meets here.
void label_bind(Unit *unit, Label *label) {
  label->place = unit->word_count;
  if (label->chain < 0) {
    return; // nobody jumps here: what was true stays true
  }
  if (unit->is_reachable) {
    label_join(unit, label, false);
  }
  for (int word = label->chain; word >= 0;) {
    int next = (int)(int32_t)unit->words[word];
    unit->words[word] = (uint32_t)(label->place - (word + 1));
    word = next;
  }
  unit->is_reachable = true;
  unit->top = label->top;
  unit->assigned = label->assigned;
}

// What a `del` in the loop may undo is not known to hold in the next round.
void label_bind_loop(Unit *unit, Label *label) {
  label->place = unit->word_count;
  label->top = unit->top;
  assigned_subtract(&unit->assigned, &unit->deletable);
}

// ---- registers ----

// Only marks it live; the instruction that fills it may come before or after.
int temporary_push(Unit *unit) {
  int r = unit->top++;
  registers_need(unit, unit->top);
  return r;
}

// An expression that needs more than a frame has is refused, not miscompiled.
void registers_need(Unit *unit, int end) {
  if (end > REGISTERS_MAX) {
    compiler_refuse(unit->compiler, NULL, "this expression is nested too deeply for Awl",
                    "give parts of it names: each in a statement of its own");
    unit->top = unit->local_count; // any valid number: the code is thrown away
    end = unit->local_count;
  }
  if (end > unit->register_count) {
    unit->register_count = end;
  }
}

void assigned_subtract(AssignedSet *set, const AssignedSet *other) {
  for (int i = 0; i < ASSIGNED_WORDS; i++) {
    set->bits[i] &= ~other->bits[i];
  }
}

// ---- handlers ----

// The handler will find the temporaries that are live now, and the locals that surely are.
Region region_open(Unit *unit) {
  Region region = {.handler = unit->place_count,
                   .start = unit->word_count,
                   .depth = unit->top - unit->local_count,
                   .assigned = unit->assigned};
  assigned_subtract(&region.assigned, &unit->deletable);
  uint32_t *places = room(unit->compiler, unit->handler_places, unit->place_count,
                          &unit->place_capacity, sizeof *places);
  if (places != NULL) {
    unit->handler_places = places;
    places[unit->place_count++] = 0;
  }
  return region;
}

// A region without code has no entry: its handler can never run.
void region_close(Unit *unit, Region *region) {
  if (region->start >= 0 && region->start < unit->word_count) {
    CodeHandler *handlers = room(unit->compiler, unit->handlers, unit->handler_count,
                                 &unit->handler_capacity, sizeof *handlers);
    if (handlers != NULL) {
      unit->handlers = handlers;
      handlers[unit->handler_count++] = (CodeHandler){.start = (uint32_t)region->start,
                                                      .end = (uint32_t)unit->word_count,
                                                      .handler = (uint32_t)region->handler,
                                                      .depth = (uint32_t)region->depth};
      region->is_used = true;
    }
  }
  region->start = -1;
}

void region_reopen(Unit *unit, Region *region) {
  region->start = unit->word_count;
}

// Nothing is known here but what was known where the region was opened.
void region_handle(Unit *unit, Region *region) {
  unit->is_reachable = region->is_used;
  unit->top = unit->local_count + region->depth;
  unit->assigned = region->assigned;
  if (region->is_used && region->handler < unit->place_count) {
    unit->handler_places[region->handler] = (uint32_t)unit->word_count;
  }
  (void)temporary_push(unit);
}

// ---- pools ----

// Values are pointers or small numbers: multiplied, so that they scatter.
static uint32_t pool_slot(const Pool *pool, Value value) {
  uint64_t mixed = value * UINT64_C(0x9E3779B97F4A7C15);
  return (uint32_t)(mixed >> 32) & (uint32_t)(pool->slot_count - 1);
}

static void pool_enter(Pool *pool, int index) {
  uint32_t slot = pool_slot(pool, pool->items[index]);
  while (pool->slots[slot] != 0) {
    slot = (slot + 1) & (uint32_t)(pool->slot_count - 1);
  }
  pool->slots[slot] = (uint32_t)index + 1;
}

// By identity: constants that are equal but different, such as 1 and True, differ in their bits.
static int pool_find(const Pool *pool, Value value) {
  if (pool->slot_count == 0) {
    for (int i = 0; i < pool->count; i++) {
      if (pool->items[i] == value) {
        return i;
      }
    }
    return -1;
  }
  uint32_t slot = pool_slot(pool, value);
  for (; pool->slots[slot] != 0; slot = (slot + 1) & (uint32_t)(pool->slot_count - 1)) {
    if (pool->items[pool->slots[slot] - 1] == value) {
      return (int)pool->slots[slot] - 1;
    }
  }
  return -1;
}

// Four times as many slots as there are items; the old memory is used again if it is enough.
static void pool_rehash(Compiler *compiler, Pool *pool) {
  int wanted = 64;
  while (wanted < pool->count * 4) {
    wanted *= 2;
  }
  if (wanted > pool->slot_capacity) {
    pool->slots = arena_take_raw(&compiler->arena, (size_t)wanted * sizeof *pool->slots);
    pool->slot_capacity = pool->slots == NULL ? 0 : wanted;
  }
  if (pool->slots == NULL) {
    pool->slot_count = 0;
    compiler->has_failed = true;
    return;
  }
  memset(pool->slots, 0, (size_t)wanted * sizeof *pool->slots);
  pool->slot_count = wanted;
  for (int i = 0; i < pool->count; i++) {
    pool_enter(pool, i);
  }
}

// The pool owns a reference to each of its items.
static int pool_add(Compiler *compiler, Pool *pool, Value value) {
  int index = pool_find(pool, value);
  if (index >= 0) {
    return index;
  }
  if (pool->count >= POOL_MAX) {
    compiler_refuse(compiler, NULL, "more than 65535 different constants or names in one place",
                    "make several functions or modules of it, or read the data from a file");
    return 0;
  }
  Value *items = room(compiler, pool->items, pool->count, &pool->capacity, sizeof(Value));
  if (items == NULL) {
    return 0;
  }
  pool->items = items;
  items[pool->count++] = value_retain(value);
  if (pool->count > POOL_LINEAR && pool->count * 2 > pool->slot_count) {
    pool_rehash(compiler, pool);
  } else if (pool->slot_count > 0) {
    pool_enter(pool, pool->count - 1);
  }
  return pool->count - 1;
}

// The memory stays for the next unit.
static void pool_clear(Vm *vm, Pool *pool) {
  for (int i = 0; i < pool->count; i++) {
    value_release(vm, pool->items[i]);
  }
  pool->count = 0;
  pool->slot_count = 0;
}

void unit_add_attribute(Unit *unit, Value name) {
  for (int i = 0; i < unit->attribute_count; i++) {
    if (unit->attributes[i] == name) {
      return;
    }
  }
  Value *items = room(unit->compiler, unit->attributes, unit->attribute_count,
                      &unit->attribute_capacity, sizeof name);
  if (items == NULL) {
    return;
  }
  unit->attributes = items;
  int i = unit->attribute_count++;
  for (; i > 0 && string_compare(as_string(items[i - 1]), as_string(name)) > 0; i--) {
    items[i] = items[i - 1];
  }
  items[i] = name;
}

int constant_index(Unit *unit, Value value) {
  return pool_add(unit->compiler, &unit->constants, value);
}

int name_index(Unit *unit, String *name) {
  return pool_add(unit->compiler, &unit->names, value_from_object(name));
}

// ---- the whole ----

// Units are used again, so that their buffers need not grow from nothing for each function.
Unit *unit_take(Compiler *compiler) {
  Unit *unit = compiler->spares;
  if (unit == NULL) {
    unit = arena_take(&compiler->arena, sizeof *unit);
    if (unit == NULL) {
      compiler->has_failed = true;
      return NULL;
    }
    unit->compiler = compiler;
    unit->vm = compiler->vm;
  } else {
    compiler->spares = unit->next_spare;
  }
  unit->word_count = unit->position_count = unit->handler_count = unit->place_count = 0;
  unit->is_reachable = true;
  unit->is_class = unit->is_interactive = unit->is_heap = false;
  unit->comprehension_depth = 0;
  unit->assigned = unit->deletable = (AssignedSet){{0}};
  unit->block = NULL;
  unit->block_depth = 0;
  unit->qualname = VALUE_UNBOUND;
  unit->attribute_count = 0;
  return unit;
}

// What has moved into a Code is no longer in the pools.
void unit_give(Unit *unit) {
  pool_clear(unit->vm, &unit->constants);
  pool_clear(unit->vm, &unit->names);
  value_release(unit->vm, unit->qualname);
  unit->next_spare = unit->compiler->spares;
  unit->compiler->spares = unit;
}

// A copy of an array in the Vm's memory.  NULL for an empty one too: *is_ok tells.
static void *copy_array(Vm *vm, const void *items, int count, size_t size, bool *is_ok) {
  if (count == 0 || !*is_ok) {
    return NULL;
  }
  void *copy = memory_new(vm, (size_t)count * size);
  if (copy == NULL) {
    *is_ok = false;
    return NULL;
  }
  memcpy(copy, items, (size_t)count * size);
  return copy;
}

// The pool's references move into the Code.
static Value *take_pool(Vm *vm, Pool *pool, uint32_t *count, bool *is_ok) {
  Value *items = copy_array(vm, pool->items, pool->count, sizeof(Value), is_ok);
  if (items != NULL) {
    *count = (uint32_t)pool->count;
    pool->count = 0;
    pool->slot_count = 0;
  }
  return items;
}

// Where the jump whose OFFSET is at `word` leads.
static int offset_target(const Unit *unit, int word) {
  return word + 1 + (int)(int32_t)unit->words[word];
}

// A jump to a JUMP goes where that one goes.
static void thread_jumps(Unit *unit) {
  for (int i = 0; i < unit->word_count;) {
    const OpcodeInfo *info = opcode_info((enum Opcode)word_op(unit->words[i]));
    int last = i + info->words - 1;
    if (info->flags & OPFLAG_JUMP) {
      int target = offset_target(unit, last);
      for (int hops = 0; hops < 8 && word_op(unit->words[target]) == OP_JUMP; hops++) {
        target = offset_target(unit, target + 1);
      }
      unit->words[last] = (uint32_t)(target - (last + 1));
    }
    i = last + 1;
  }
}

// By now all labels are bound; regions know their handlers.
bool unit_finish(Unit *unit, Code *code) {
  Vm *vm = unit->vm;
  thread_jumps(unit);
  for (int i = 0; i < unit->handler_count; i++) {
    unit->handlers[i].handler = unit->handler_places[unit->handlers[i].handler];
  }
  bool ok = true;
  code->words = copy_array(vm, unit->words, unit->word_count, sizeof(uint32_t), &ok);
  code->word_count = code->words == NULL ? 0 : (uint32_t)unit->word_count;
  code->depths = copy_array(vm, unit->depths, unit->word_count, 1, &ok);
  if (!ok) {
    code->depths = NULL;
  }
  code->positions =
      copy_array(vm, unit->positions, unit->position_count, sizeof(CodePosition), &ok);
  code->position_count = code->positions == NULL ? 0 : (uint32_t)unit->position_count;
  code->handlers = copy_array(vm, unit->handlers, unit->handler_count, sizeof(CodeHandler), &ok);
  code->handler_count = code->handlers == NULL ? 0 : (uint32_t)unit->handler_count;
  code->constants = take_pool(vm, &unit->constants, &code->constant_count, &ok);
  code->names = take_pool(vm, &unit->names, &code->name_count, &ok);
  // A bare `raise` names register 0 and does not look at it: it must be there all the same.
  // And an async generator keeps its finalizer behind the registers that instructions name.
  bool has_finalizer = (code->flags & CODE_ASYNC_GENERATOR) != 0;
  code->register_count =
      (uint16_t)((unit->register_count > 0 ? unit->register_count : 1) + has_finalizer);
  return ok;
}

void compiler_fail(Compiler *compiler) {
  compiler->has_failed = true;
}
