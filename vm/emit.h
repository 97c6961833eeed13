// Emitting: a Unit grows the words and tables of one Code while the compiler walks its syntax tree.
//
// A Unit also knows what is true at the place it has reached: how many temporaries are live,
// whether the place can be reached at all, and which locals surely have a value.  Labels carry that
// knowledge along the jumps, so that nobody else has to think of it:
//
//     emit_goto(unit, at, &end)    joins what is true here into the label
//     label_bind(unit, &end)       and this makes it true again
//
// Failures stick: after the first one everything may go on, and unit->compiler->has_failed is
// looked at in the end (and in loops, to save time).
#ifndef AWL_VM_EMIT_H
#define AWL_VM_EMIT_H

#include "grammar/ast.h"
#include "grammar/scope.h"
#include "vm/code.h"

enum {
  LOCALS_MAX = 200,    // registers of locals
  REGISTERS_MAX = 255, // of all
  ASSIGNED_WORDS = (LOCALS_MAX + 1 + 63) / 64
};

// The locals that surely have a value: one bit each.
typedef struct AssignedSet {
  uint64_t bits[ASSIGNED_WORDS];
} AssignedSet;

// A place that jumps lead to.  Before it is bound, `chain` links the OFFSET words that wait for it:
// each holds the index of the next one.  Initialise with LABEL_NEW.
typedef struct Label {
  int place; // word index, or -1
  int chain; // the newest waiting OFFSET word, or -1
  int top;   // the first dead register there
  AssignedSet assigned;
} Label;

#define LABEL_NEW ((Label){.place = -1, .chain = -1})

// Values that code refers to by index, each once: constants and names.  Small pools are searched,
// larger ones have a hash table of numbers plus one, by the bits of the Value.
typedef struct Pool {
  Value *items;
  int count, capacity;
  uint32_t *slots;
  int slot_count; // a power of two, or 0: no table
  int slot_capacity;
} Pool;

typedef struct Compiler Compiler;
typedef struct Unit Unit;
struct Block;

struct Unit {
  Compiler *compiler;
  Vm *vm;
  Unit *outer; // the unit whose code makes this one
  const Scope *scope;
  Unit *next_spare;

  uint32_t *words;
  uint8_t *depths;
  int word_count, word_capacity;
  int last_instruction; // its first word
  CodePosition *positions;
  int position_count, position_capacity;
  CodeHandler *handlers; // `handler` is a number of handler_places until the end
  int handler_count, handler_capacity;
  uint32_t *handler_places;
  int place_count, place_capacity;
  Pool constants, names;

  uint8_t *registers; // of the scope's slots
  int local_count;
  int top;            // the first dead register
  int register_count; // the most that were ever used
  bool is_reachable;
  bool is_class;
  bool is_interactive;     // expression statements show their value
  bool is_heap;            // generator, coroutine
  int comprehension_depth; // how many inlined comprehensions we are in
  AssignedSet assigned;
  AssignedSet deletable; // locals that some `del` may take the value from
  struct Block *block;   // the innermost statement that wants to know when it is left
  int block_depth;
  Value qualname;
  Value *attributes; // of a class: the names X of `self.X = …` in its functions
  int attribute_count, attribute_capacity;
};

// ---- instructions ----

// One instruction; unreachable ones are dropped.  `at` is what a traceback underlines.
void emit(Unit *unit, const Node *at, enum Opcode op, int a, int b, int c);
void emit_wide(Unit *unit, const Node *at, enum Opcode op, int a, int bx);
// One with a last word NAME: an index of names or constants.
void emit_named(Unit *unit, const Node *at, enum Opcode op, int a, int b, int c, int index);
// A jump to `target`.  `top` is the first dead register after it, at the target and behind it;
// where the two differ, the caller puts unit->top right.
void emit_jump(Unit *unit, const Node *at, enum Opcode op, int a, int b, int c, int top,
               Label *target);
// The same with an int in the second word.
void emit_jump_int(Unit *unit, const Node *at, enum Opcode op, int a, int32_t b, int c, int top,
                   Label *target);
void emit_goto(Unit *unit, const Node *at, Label *target); // JUMP
// CALL: its callable in `base`, the arguments where they belong.
void emit_call(Unit *unit, const Node *at, int base, int count);
// CALL_MODULE: the index of the module's name goes to the word before the last.
void emit_module_call(Unit *unit, const Node *at, int base, int count, int module, int name);
// CALL_METHOD_KW: the index of the keywords' names goes to its second word.
void emit_method_keywords(Unit *unit, const Node *at, int base, int positional, int keywords,
                          int name);
// What the last instruction, of several words, does later is underlined differently: the position
// of its words from number `word` on.  So CALL_GLOBAL and CALL_METHOD tell a name that is not there
// (first word) from a call that fails.
void emit_later_position(Unit *unit, const Node *at, int word);

void label_bind(Unit *unit, Label *label);
// The head of a loop: reached from below by jumps that are not yet emitted.
void label_bind_loop(Unit *unit, Label *label);

// ---- registers ----

// Where the arguments of a call begin.
static inline int arguments_place(const Unit *unit, int base) {
  return base + (unit->is_heap ? HEAP_WINDOW : STACK_WINDOW);
}

// The next temporary; it counts as live from now on.
int temporary_push(Unit *unit);
// Registers up to, not including, `end` are needed.
void registers_need(Unit *unit, int end);

static inline bool register_is_local(const Unit *unit, int r) {
  return r < unit->local_count;
}

static inline bool assigned_has(const AssignedSet *set, int r) {
  return (set->bits[r >> 6] >> (r & 63)) & 1;
}

static inline void assigned_add(AssignedSet *set, int r) {
  set->bits[r >> 6] |= (uint64_t)1 << (r & 63);
}

static inline void assigned_remove(AssignedSet *set, int r) {
  set->bits[r >> 6] &= ~((uint64_t)1 << (r & 63));
}

void assigned_subtract(AssignedSet *set, const AssignedSet *other);

// ---- handlers ----

// Code in which exceptions go to one handler.  It is closed and opened again where an exit (return,
// break) passes through it.
typedef struct Region {
  int handler; // a number of unit->handler_places, or -1: no region
  int start;   // word index, or -1 while it is closed
  int depth;   // temporaries that stay live
  bool is_used;
  AssignedSet assigned; // what is true at its handler
} Region;

#define REGION_NONE ((Region){.handler = -1, .start = -1})

Region region_open(Unit *unit);
void region_close(Unit *unit, Region *region);
void region_reopen(Unit *unit, Region *region);
// Here begins the handler: the exception is in the temporary behind the live ones.  Unreachable if
// the region has no code.
void region_handle(Unit *unit, Region *region);

// ---- tables ----

// Adds to the attributes of a class, each once and in order.  `name` is an interned str.
void unit_add_attribute(Unit *unit, Value name);

// Index of a constant (which is retained) or of a name, the same for equal Values.
int constant_index(Unit *unit, Value value);
int name_index(Unit *unit, String *name);

// ---- the whole ----

// A Unit from the compiler's spare ones, empty; NULL: out of memory.
Unit *unit_take(Compiler *compiler);
// Gives it back, with the references it holds.
void unit_give(Unit *unit);
// Fills words and tables of `code` from the unit.  False: an exception is raised.
MUST_CHECK bool unit_finish(Unit *unit, Code *code);

// Notes that compiling has failed; an exception must be raised already.
void compiler_fail(Compiler *compiler);
// SyntaxError at a place of the source (NULL: the statement), unless something failed before.  `hint`
// says what to do instead; NULL where CPython refuses the same.
void compiler_refuse(Compiler *compiler, const Node *at, const char *message, const char *hint);

#endif
