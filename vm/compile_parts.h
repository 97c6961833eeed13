// What the compiler's files share: the Compiler, operands, and one door for each kind of syntax.
//
// The same words everywhere:
//   * `want` is the register an expression's value would best go to, or ANYWHERE.  It is a wish:
//     what comes back says where the value really is.  A want is a local, the next temporary
//     (unit->top), or a dead register above it (an argument's place in a call's window).
//   * An Operand is where a value is.  A constant has not been loaded yet and a local is not
//   copied,
//     so that instructions can take an immediate or read the local in place.  A temporary is the
//     topmost one.
//   * `at` is the node that a traceback underlines.
#ifndef AWL_VM_COMPILE_PARTS_H
#define AWL_VM_COMPILE_PARTS_H

#include "vm/class.h"
#include "vm/compile.h"
#include "vm/emit.h"

typedef struct Piece Piece; // compile_pieces.c

struct Compiler {
  Vm *vm;
  const Source *text;
  Arena arena; // for everything that is needed only while compiling
  Value filename, source;
  CompileOptions options;
  Value *strings;   // interned str of each Name, by its index; 0 until it is needed
  uint8_t *globals; // enum GlobalFacts of each Name, by its index
  uint8_t *guesses; // the same, as it was taken for granted: compile_globals.c
  int name_count;   // how many names the three have room for
  Value *kept;      // Values that live until the end of compiling, owned
  Dict *merged;     // constants that are objects, by what they are: see value_keep; or NULL
  int kept_count, kept_capacity;
  Unit *spares;
  Piece *pieces; // definitions that were compiled before the rest of the module was known
  int piece_count, piece_capacity, pieces_used;
  Node last_of_piece; // the place of the last statement in the last of them
  bool is_guessing;      // one of them is being compiled
  const Node *statement; // the one being compiled: where refusals without a place point
  bool has_walrus;       // the text has ":=" somewhere
  bool has_text_hints;   // annotations are kept as text: `from __future__ import annotations`
  bool has_failed;
};

// What is known about a name of the module.
enum GlobalFacts {
  GLOBAL_BOUND = 1,   // the module binds it
  GLOBAL_REBOUND = 2, // a function declares it global and binds it
  GLOBAL_MODULE = 4   // an `import` at the module's top binds it
};

// ---- what is known of the module's names (compile_globals.c) ----

// Room for that many names.
bool globals_know_names(Compiler *compiler, int count);
void globals_note_scope(Compiler *compiler, const Scope *scope);
void globals_note_import(Compiler *compiler, const Node *statement);
void globals_note_bound(Compiler *compiler, const Name *name);
// Which of the facts `asked` for are true.  Before the end of the module that is a guess.
uint8_t global_facts(Compiler *compiler, const Name *name, uint8_t asked);
bool globals_are_as_guessed(const Compiler *compiler);

// ---- definitions that are compiled while the module is read (compile_pieces.c) ----

bool piece_take(void *compiler, Node *statement, int name_count); // a PieceTaker
// Of the next definition of the module whose body is gone: the defaults, if it is a light function,
// and then its Code.  NULL: compiling has failed.
Value piece_defaults(const Compiler *compiler);
Code *piece_next(Compiler *compiler);
void pieces_release(Compiler *compiler);

// ---- names and constants (compile_constant.c) ----

Value name_value(Compiler *compiler, const Name *name); // interned str, immortal
int name_pool_index(Unit *unit, const Name *name);
// Keeps an owned Value until the end of compiling; gives it back as borrowed.
Value value_keep(Compiler *compiler, Value owned);
// The Value of a literal, borrowed.
Value literal_value(Compiler *compiler, const ConstantValue *constant);
// The value of an expression that is a constant (literals, tuples of constants, signs), borrowed.
bool constant_of(Unit *unit, const Node *node, Value *value);
// `a op b` computed now, if that cannot fail and is small.
bool constant_binary(Unit *unit, Operator op, Value a, Value b, Value *value);
bool constant_unary(Unit *unit, Operator op, Value a, Value *value);
// A tuple of constants from the items of a display.
bool constant_tuple(Unit *unit, const NodeList *items, Value *value);
bool constant_frozenset(Unit *unit, const NodeList *items, Value *value);
BinaryOp operator_binary(Operator op);
bool constant_truth(const Node *node, bool *truth); // of a literal
bool constant_fits_byte(Value value);               // an int from -128 to 127
bool constant_fits_word(Value value);               // an int of 32 bits
void constant_load(Unit *unit, const Node *at, Value value, int r);
void special_load(Unit *unit, const Node *at, Value value, int r);

// ---- operands (compile_operand.c) ----

enum { ANYWHERE = -1 };

typedef struct Operand {
  enum { IN_CONSTANT, IN_LOCAL, IN_TEMPORARY } place;
  int reg;     // of a local or temporary
  Value value; // of a constant; borrowed
} Operand;

Operand operand_constant(Value value);
Operand operand_local(int r);
Operand operand_temporary(int r);
// Where an instruction with a free choice of destination should put its result.
int operand_target(const Unit *unit, int base, int want);
// The result of the instruction just emitted is in `r`; temporaries from `base` were consumed.
Operand operand_result(Unit *unit, int base, int r);
// The register of an operand; a constant is loaded into the next temporary.
int operand_register(Unit *unit, const Node *at, Operand operand);
// Moves an operand to a local or temporary.
void operand_move(Unit *unit, const Node *at, Operand operand, int r);
// The operand in the next temporary.
int operand_push(Unit *unit, const Node *at, Operand operand);
// A local that `later` may assign to is copied to a temporary.
Operand operand_protect(Unit *unit, const Node *at, Operand operand, const Node *later);
void operand_drop(Unit *unit, const Node *at, Operand operand);
// The first dead register once the operand is consumed.
int operand_base(const Unit *unit, Operand operand);

// ---- expressions ----

Operand expr_compile(Unit *unit, const Node *node, int want);
Operand expr_operand(Unit *unit, const Node *node); // anywhere
int expr_register(Unit *unit, const Node *node);    // a local in place, or the next temporary
int expr_push(Unit *unit, const Node *node);        // the next temporary
void expr_into(Unit *unit, const Node *node, int r);
void expr_discard(Unit *unit, const Node *node);
// Does the tree contain an assignment expression?
bool expr_has_walrus(const Unit *unit, const Node *node);
// Can computing it be seen by others: does it call or suspend?
bool expr_is_quiet(const Node *node);
// Can it neither fail nor be seen: a literal, or a local that has a value?
bool expr_is_simple(const Unit *unit, const Node *node);

Operand symbol_load(Unit *unit, const Node *at, const Symbol *symbol, int want);
void symbol_store(Unit *unit, const Node *at, const Symbol *symbol, Operand value);
void symbol_delete(Unit *unit, const Node *at, const Symbol *symbol);
int symbol_register(const Unit *unit, const Symbol *symbol); // of a LOCAL or CELL
// The node itself, or a copy whose span is what CPython underlines for an attribute on a line of
// its own.
const Node *attribute_span(const AttributeNode *attribute, const Node *whole, Node *copy);

Operand call_compile(Unit *unit, const CallNode *node, int want);
// A dict of keyword arguments in the next temporary; `check` is C of DICT_UPDATE.
void call_build_keywords(Unit *unit, const Node *at, const NodeList *keywords, int check);
void condition_jump(Unit *unit, const Node *test, bool when, Label *target);
Operand bool_op_compile(Unit *unit, const BoolOpNode *node, int want);
Operand compare_compile(Unit *unit, const CompareNode *node, const Node *at, int want);
Operand if_exp_compile(Unit *unit, const IfExpNode *node, int want);
Operand display_tuple(Unit *unit, const Node *at, const NodeList *items, int want);
Operand display_list(Unit *unit, const ListNode *node, int want);
Operand display_set(Unit *unit, const SetNode *node, int want);
Operand display_dict(Unit *unit, const DictNode *node, int want);
// A list in the next temporary, with the items' values; C of LIST_EXTEND for stars.
void display_build_list(Unit *unit, const Node *at, const NodeList *items, int star);
Operand fstring_compile(Unit *unit, const JoinedStrNode *node, int want);
Operand formatted_compile(Unit *unit, const FormattedValueNode *node, int want);
Operand comprehension_compile(Unit *unit, const Node *node, int want);
Operand generator_expression_compile(Unit *unit, const GeneratorExpNode *node, int want);
Operand lambda_compile(Unit *unit, const LambdaNode *node, int want);
// YIELD of `given`, a local or the temporary r; r gets what is sent.
void yield_emit(Unit *unit, const Node *at, int r, int given);
void await_emit(Unit *unit, const Node *at, int r, int kind); // GET_AWAITABLE, AWAIT

// ---- targets (compile_target.c) ----

void pattern_store(Unit *unit, const Node *target, Operand value);
void pattern_delete(Unit *unit, const Node *target);
// The local that a target is, or -1.
int target_local(const Unit *unit, const Node *target);
void assign_compile(Unit *unit, const AssignNode *node);
void aug_assign_compile(Unit *unit, const AugAssignNode *node);
void ann_assign_compile(Unit *unit, const AnnAssignNode *node);

// ---- statements ----

void statement_compile(Unit *unit, const Node *node);
void statements_compile(Unit *unit, const NodeList *body);
void statements_compile_from(Unit *unit, const NodeList *body, int first);

// ---- docstrings (compile_doc.c) ----

const ConstantNode *statements_doc(const NodeList *body);     // or NULL
Value doc_value(Compiler *compiler, const ConstantNode *doc); // without the indentation; borrowed
void function_compile(Unit *unit, const FunctionDefNode *node);
void class_compile(Unit *unit, const ClassDefNode *node);
// `outer` is NULL for what is compiled before the module's own code.
Code *function_code(Compiler *compiler, Unit *outer, const FunctionDefNode *node);
Code *class_code(Compiler *compiler, Unit *outer, const ClassDefNode *node);
void import_compile(Unit *unit, const ImportNode *node);
void import_from_compile(Unit *unit, const ImportFromNode *node);
void try_compile(Unit *unit, const TryNode *node);
void try_star_compile(Unit *unit, const TryStarNode *node);
void with_compile(Unit *unit, const WithNode *node, bool is_async);
void for_compile(Unit *unit, const ForNode *node);
void async_for_compile(Unit *unit, const AsyncForNode *node);
void while_compile(Unit *unit, const WhileNode *node);
void return_compile(Unit *unit, const ReturnNode *node);
void break_compile(Unit *unit, const Node *node);
void continue_compile(Unit *unit, const Node *node);

// ---- blocks (compile_block.c) ----
//
// A statement that must do something when it is left (release its iterator, run its finally body)
// stands in the chain of blocks while its body is compiled.  A block's temporaries begin at `base`;
// those of the blocks inside it follow.

typedef enum BlockKind {
  BLOCK_LOOP,    // while: nothing to release
  BLOCK_FOR,     // base: the iterator
  BLOCK_TRY,     // a region only
  BLOCK_FINALLY, // runs `finalbody`
  BLOCK_HANDLER, // base: the exception that is handled
  BLOCK_NAME,    // unbinds `symbol`, the name of an `except … as`
  BLOCK_WITH,    // base: the bound __exit__
  BLOCK_ASYNC_WITH,
  BLOCK_VALUE // base: the value of a `return` while a finally body runs
} BlockKind;

typedef struct Block {
  BlockKind kind;
  struct Block *outer;
  int base;
  Region region;
  Label *break_label, *continue_label; // of loops
  const NodeList *finalbody;
  const Symbol *symbol;
  const Node *at; // BLOCK_WITH: the context expression
  bool counts;    // towards the limit of nested statements
} Block;

void block_enter(Unit *unit, Block *block, BlockKind kind, Region region);
void block_leave(Unit *unit, Block *block);
// Emits what leaving all blocks inside of `until` takes (NULL: all of the function), innermost
// first. The topmost temporary, if has_value, ends as the topmost one again.  block_resume follows
// the jump.
void block_unwind(Unit *unit, const Node *at, const Block *until, bool has_value);
void block_resume(Unit *unit, const Block *until, int top);
// Does leaving the function here run code of the program?
bool block_runs_code(const Unit *unit);
void with_exit(Unit *unit, const Block *block, int r); // the call with three Nones, callable in r
void name_unbind(Unit *unit, const Node *at, const Symbol *symbol); // whether it has a value or not
void return_value(Unit *unit, const Node *at, Operand value);

// ---- loops (compile_loop.c), shared with comprehensions ----

Operand iterable_compile(Unit *unit, const Node *node);
int iterator_push(Unit *unit, const Node *iterable); // iter(iterable) in the next temporary
typedef struct ForLabels {
  Label body, asking;
} ForLabels;
void for_begin(Unit *unit, const Node *at, const Node *target, int iterator, ForLabels *labels);
void for_end(Unit *unit, const Node *at, const Node *target, int iterator, ForLabels *labels);
int async_iterator_push(Unit *unit, const Node *iterable);
Region async_for_next(Unit *unit, const Node *at, const Node *target, int iterator);
void async_for_end(Unit *unit, const Node *at, Region *region, int iterator, Label *end);

// ---- comprehensions ----

void generator_expression_body(Unit *unit, const GeneratorExpNode *node);

// ---- units (compile.c) ----

// A unit for a frame scope inside `outer` (NULL: the module), its prologue emitted.  `is_global`:
// the name is declared global, so it does not belong to `outer` by name.  NULL: failed.
Unit *unit_begin(Compiler *compiler, Unit *outer, const Scope *scope, Value name, bool is_global);
// Ends it: its Code, owned, or NULL if anything failed.  `unit` is gone.
Code *unit_end(Unit *unit, Value name, uint32_t flags, int first_line);
Value annotation_text(Compiler *compiler, const Node *annotation); // borrowed

#endif
