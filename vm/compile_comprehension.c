// Comprehensions, which run in the frame around them, and the bodies of generator expressions.
#include "vm/compile_parts.h"

// What is made, clause by clause.
typedef struct Maker {
  const Node *node;
  const NodeList *generators;
  const Scope *scope;
  const Node *element, *value; // `value` of a dict comprehension
  enum Opcode add;             // LIST_APPEND, SET_ADD, DICT_SET, or YIELD
  int target;                  // the register of the list, set or dict
} Maker;

// The four kinds of node have the same parts under different names.
static Maker maker_of(const Node *node) {
  Maker maker = {.node = node};
  switch (node->kind) {
  case NODE_DICT_COMP:
    maker.add = OP_DICT_SET;
    maker.generators = &AS(DictComp, node)->generators;
    maker.scope = AS(DictComp, node)->scope;
    maker.element = AS(DictComp, node)->key;
    maker.value = AS(DictComp, node)->value;
    break;
  case NODE_SET_COMP:
    maker.add = OP_SET_ADD;
    maker.generators = &AS(SetComp, node)->generators;
    maker.scope = AS(SetComp, node)->scope;
    maker.element = AS(SetComp, node)->elt;
    break;
  case NODE_GENERATOR_EXP:
    maker.add = OP_YIELD;
    maker.generators = &AS(GeneratorExp, node)->generators;
    maker.scope = AS(GeneratorExp, node)->scope;
    maker.element = AS(GeneratorExp, node)->elt;
    break;
  default:
    maker.add = OP_LIST_APPEND;
    maker.generators = &AS(ListComp, node)->generators;
    maker.scope = AS(ListComp, node)->scope;
    maker.element = AS(ListComp, node)->elt;
    break;
  }
  return maker;
}

// ---- the hidden locals ----

// A comprehension's table also lists what it only reads; its own variables are the bound ones.
static bool is_hidden_local(const Maker *maker, const Symbol *symbol) {
  return symbol->scope == maker->scope && symbol->is_bound &&
         (symbol->kind == SYMBOL_LOCAL || symbol->kind == SYMBOL_CELL);
}

// Each run of the comprehension has cells of its own.
static void make_cells(Unit *unit, const Maker *maker) {
  for (int i = 0; i < maker->scope->symbols.count; i++) {
    const Symbol *symbol = maker->scope->symbols.items[i];
    if (is_hidden_local(maker, symbol) && symbol->kind == SYMBOL_CELL) {
      int r = symbol_register(unit, symbol);
      special_load(unit, maker->node, VALUE_UNBOUND, r);
      emit(unit, maker->node, OP_MAKE_CELL, r, 0, 0);
    }
  }
}

// Afterwards nothing may keep the last items alive.
static void clear_locals(Unit *unit, const Maker *maker) {
  for (int i = 0; i < maker->scope->symbols.count; i++) {
    const Symbol *symbol = maker->scope->symbols.items[i];
    if (is_hidden_local(maker, symbol)) {
      int r = symbol_register(unit, symbol);
      special_load(unit, maker->node, VALUE_UNBOUND, r);
      assigned_remove(&unit->assigned, r);
    }
  }
}

// ---- clauses ----

static void clauses_compile(Unit *unit, const Maker *maker, int i);

// What stands in front of the first `for`, computed once for each round of the innermost loop.
static void element_compile(Unit *unit, const Maker *maker) {
  int base = unit->top;
  const Node *element = maker->element;
  if (maker->add == OP_YIELD) {
    yield_emit(unit, element, base, expr_register(unit, element));
    emit(unit, element, OP_RELEASE, base, 0, 0);
  } else if (maker->add == OP_DICT_SET) {
    Operand key = operand_protect(unit, element, expr_operand(unit, element), maker->value);
    int b = operand_register(unit, element, key);
    int c = expr_register(unit, maker->value);
    emit(unit, maker->node, OP_DICT_SET, maker->target, b, c);
  } else {
    emit(unit, element, maker->add, maker->target, expr_register(unit, element), 0);
  }
  unit->top = base;
}

// The conditions of a clause, which lead to `next` when one is false, and what is inside of it.
static void clause_body(Unit *unit, const Maker *maker, int i, Label *next) {
  const comprehensionNode *clause = AS(comprehension, maker->generators->items[i]);
  for (int j = 0; j < clause->ifs.count; j++) {
    condition_jump(unit, clause->ifs.items[j], false, next);
  }
  clauses_compile(unit, maker, i + 1);
}

static void async_clause_compile(Unit *unit, const Maker *maker, int i, int iterator) {
  const comprehensionNode *clause = AS(comprehension, maker->generators->items[i]);
  Label head = LABEL_NEW;
  Label end = LABEL_NEW;
  label_bind_loop(unit, &head);
  Region region = async_for_next(unit, maker->node, clause->target, iterator);
  clause_body(unit, maker, i, &head);
  emit_goto(unit, maker->element, &head);
  async_for_end(unit, maker->node, &region, iterator, &end);
  unit->top = iterator;
  label_bind(unit, &end);
}

// One `for … if …` whose iterator is the topmost temporary, and what is inside of it.
static void clause_compile(Unit *unit, const Maker *maker, int i) {
  const comprehensionNode *clause = AS(comprehension, maker->generators->items[i]);
  int iterator = unit->top - 1;
  ForLabels labels;
  if (clause->is_async) {
    async_clause_compile(unit, maker, i, iterator);
    return;
  }
  for_begin(unit, clause->iter, clause->target, iterator, &labels);
  clause_body(unit, maker, i, &labels.asking);
  for_end(unit, clause->iter, clause->target, iterator, &labels);
}

// The iterator of one clause, in the next temporary.
static void clause_iterate(Unit *unit, const comprehensionNode *clause) {
  if (clause->is_async) {
    (void)async_iterator_push(unit, clause->iter);
  } else {
    (void)iterator_push(unit, clause->iter);
  }
}

// The clauses from the i-th on; behind the last one is the element.
static void clauses_compile(Unit *unit, const Maker *maker, int i) {
  if (unit->compiler->has_failed) {
    return;
  }
  if (i == maker->generators->count) {
    element_compile(unit, maker);
    return;
  }
  clause_iterate(unit, AS(comprehension, maker->generators->items[i]));
  clause_compile(unit, maker, i);
}

// ---- the two ways to run them ----

// The first iterable is computed outside: its names are those of the scope around.
Operand comprehension_compile(Unit *unit, const Node *node, int want) {
  (void)want;
  Maker maker = maker_of(node);
  int base = unit->top;
  enum Opcode build = maker.add == OP_LIST_APPEND ? OP_BUILD_LIST
                      : maker.add == OP_SET_ADD   ? OP_BUILD_SET
                                                  : OP_BUILD_DICT;
  emit(unit, node, build, base, 0, 0);
  maker.target = temporary_push(unit);
  clause_iterate(unit, AS(comprehension, maker.generators->items[0]));
  unit->comprehension_depth++;
  make_cells(unit, &maker);
  clause_compile(unit, &maker, 0);
  clear_locals(unit, &maker);
  unit->comprehension_depth--;
  return operand_temporary(base);
}

// The first iterable was computed, and its iterator made, where the expression stands.
void generator_expression_body(Unit *unit, const GeneratorExpNode *node) {
  Maker maker = maker_of(&node->base);
  emit(unit, &node->base, OP_COPY, unit->top, 0, 0); // parameter 0 is the first iterator
  (void)temporary_push(unit);
  clause_compile(unit, &maker, 0);
}
