// Loops: while, for and async for, with their else.
#include "vm/compile_parts.h"

// The body of a loop inside its block.
static void body_compile(Unit *unit, Block *block, const NodeList *body, Label *head, Label *end) {
  block->continue_label = head;
  block->break_label = end;
  statements_compile(unit, body);
}

// ---- while ----

// The test stands below the body, so that a round takes one jump.
static void while_test_below(Unit *unit, const WhileNode *node, Label *end) {
  Block block;
  Label body = LABEL_NEW;
  Label test = LABEL_NEW;
  bool was_reachable = unit->is_reachable;
  emit_goto(unit, node->test, &test);
  unit->is_reachable = was_reachable;
  block_enter(unit, &block, BLOCK_LOOP, REGION_NONE);
  label_bind_loop(unit, &body);
  body_compile(unit, &block, &node->body, &test, end);
  block_leave(unit, &block);
  label_bind(unit, &test);
  condition_jump(unit, node->test, true, &body);
}

// The test stands above the body: where it binds names that the body needs, or is constant.
static void while_test_above(Unit *unit, const WhileNode *node, Label *end) {
  Block block;
  Label head = LABEL_NEW;
  Label failed = LABEL_NEW;
  block_enter(unit, &block, BLOCK_LOOP, REGION_NONE);
  label_bind_loop(unit, &head);
  condition_jump(unit, node->test, false, &failed);
  body_compile(unit, &block, &node->body, &head, end);
  emit_goto(unit, node->test, &head);
  block_leave(unit, &block);
  label_bind(unit, &failed);
}

// A constant test makes no code; a false one not even a body.
void while_compile(Unit *unit, const WhileNode *node) {
  Label end = LABEL_NEW;
  bool truth;
  bool is_constant = constant_truth(node->test, &truth);
  if (!is_constant && !expr_has_walrus(unit, node->test)) {
    while_test_below(unit, node, &end);
  } else if (!is_constant || truth) {
    while_test_above(unit, node, &end);
  }
  statements_compile(unit, &node->orelse);
  label_bind(unit, &end);
}

// ---- for ----

// `for x in [1, 2]`: a display of constants need not be made each time.
Operand iterable_compile(Unit *unit, const Node *node) {
  Value value;
  if (node->kind == NODE_LIST && constant_tuple(unit, &AS(List, node)->elts, &value)) {
    return operand_constant(value);
  }
  if (node->kind == NODE_SET && constant_frozenset(unit, &AS(Set, node)->elts, &value)) {
    return operand_constant(value);
  }
  return expr_operand(unit, node);
}

// iter() of the iterable, over it.
int iterator_push(Unit *unit, const Node *iterable) {
  int base = unit->top;
  int b = operand_register(unit, iterable, iterable_compile(unit, iterable));
  emit(unit, iterable, OP_GET_ITER, base, b, 0);
  registers_need(unit, base + 1);
  unit->top = base + 1;
  return base;
}

// The asking for an item stands below the body, so that a round takes one instruction: it jumps back
// while there is one.
//
//     JUMP asking;  body: …;  asking: FOR_ITER to body
//
// Here the body begins, with an item for its target.
void for_begin(Unit *unit, const Node *at, const Node *target, int iterator, ForLabels *labels) {
  bool was_reachable = unit->is_reachable;
  int local = target_local(unit, target);
  *labels = (ForLabels){LABEL_NEW, LABEL_NEW};
  registers_need(unit, iterator + 2);
  emit_goto(unit, at, &labels->asking);
  unit->is_reachable = was_reachable;
  unit->top = local >= 0 ? iterator + 1 : iterator + 2;
  label_bind_loop(unit, &labels->body);
  if (local >= 0) {
    assigned_add(&unit->assigned, local);
  } else {
    pattern_store(unit, target, operand_temporary(iterator + 1));
  }
}

// The next item; behind it there is none, and the iterator is dropped.
void for_end(Unit *unit, const Node *at, const Node *target, int iterator, ForLabels *labels) {
  int local = target_local(unit, target);
  label_bind(unit, &labels->asking);
  emit_jump(unit, at, local >= 0 ? OP_FOR_ITER_R : OP_FOR_ITER, local >= 0 ? local : iterator + 1,
            iterator, 0, iterator, &labels->body);
}

// The iterator lies below everything in the body until the loop is left.
void for_compile(Unit *unit, const ForNode *node) {
  Block block;
  ForLabels labels;
  Label end = LABEL_NEW;
  int iterator = iterator_push(unit, node->iter);
  unit->top = iterator;
  block_enter(unit, &block, BLOCK_FOR, REGION_NONE);
  unit->top = iterator + 1;
  for_begin(unit, node->iter, node->target, iterator, &labels);
  body_compile(unit, &block, &node->body, &labels.asking, &end);
  block_leave(unit, &block);
  for_end(unit, node->iter, node->target, iterator, &labels);
  statements_compile(unit, &node->orelse);
  label_bind(unit, &end);
}

// ---- async for ----

// The same through __aiter__.
int async_iterator_push(Unit *unit, const Node *iterable) {
  int base = expr_push(unit, iterable);
  emit(unit, iterable, OP_GET_AITER, base, 0, 0);
  return base;
}

// Awaits the next item; async_for_end says where StopAsyncIteration leads.
Region async_for_next(Unit *unit, const Node *at, const Node *target, int iterator) {
  Region region = region_open(unit);
  emit(unit, at, OP_GET_ANEXT, iterator + 1, iterator, 0);
  unit->top = iterator + 2;
  await_emit(unit, at, iterator + 1, 3);
  region_close(unit, &region);
  pattern_store(unit, target, operand_temporary(iterator + 1));
  return region;
}

// Any exception of the next item comes here, but only the end of the iteration goes on.
void async_for_end(Unit *unit, const Node *at, Region *region, int iterator, Label *end) {
  region_handle(unit, region);
  emit_jump(unit, at, OP_END_ASYNC_FOR, iterator, iterator + 1, 0, iterator, end);
  unit->is_reachable = false; // any other exception is raised again
}

// As for_compile; only awaiting the next item is protected, not the body.
void async_for_compile(Unit *unit, const AsyncForNode *node) {
  Block block;
  Label head = LABEL_NEW;
  Label exhausted = LABEL_NEW;
  Label end = LABEL_NEW;
  int iterator = async_iterator_push(unit, node->iter);
  unit->top = iterator;
  block_enter(unit, &block, BLOCK_FOR, REGION_NONE);
  unit->top = iterator + 1;
  label_bind_loop(unit, &head);
  Region region = async_for_next(unit, &node->base, node->target, iterator);
  body_compile(unit, &block, &node->body, &head, &end);
  emit_goto(unit, node->iter, &head);
  block_leave(unit, &block);
  async_for_end(unit, node->iter, &region, iterator, &exhausted);
  label_bind(unit, &exhausted);
  statements_compile(unit, &node->orelse);
  label_bind(unit, &end);
}
