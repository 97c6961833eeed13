// try: except, except*, else, finally; and with.
//
// Every handler ends in the same way.  `d` is the depth of the statement; the handled exception
// is in temporary d, where frame_handled finds it:
//
//     handler:   d: the exception       PUSH_EXC d
//     …                                                  errors in here lead to
//     cleanup:   d+1: an exception      POP_EXC d        and raise it again from d
//                                       MOVE d, d+1
//                                       RERAISE d
#include "vm/compile_parts.h"

// Raises the exception in the topmost temporary again, from the one below, which holds the one that
// was handled.
static void reraise(Unit *unit, const Node *at) {
  int d = unit->top - 2;
  emit(unit, at, OP_POP_EXC, d, 1, 0);
  emit(unit, at, OP_MOVE, d, d + 1, 0);
  unit->top = d + 1;
  emit(unit, at, OP_RERAISE, d, 0, 0);
}

// Entry of a handler: the exception in the topmost temporary becomes the handled one.
static void handler_enter(Unit *unit, const Node *at, Block *block) {
  emit(unit, at, OP_PUSH_EXC, unit->top - 1, 0, 0);
  int top = unit->top;
  Region region = region_open(unit); // with the exception
  unit->top = top - 1;
  block_enter(unit, block, BLOCK_HANDLER, region);
  unit->top = top;
}

// The handled exception into the next temporary; `block` is left, and its cleanup raises it again.
static void handler_reraise(Unit *unit, const Node *at, Block *block) {
  registers_need(unit, unit->top + 1);
  emit(unit, at, OP_LOAD_EXC, unit->top, block->base, 0);
  bool falls = unit->is_reachable;
  block_leave(unit, block);
  region_handle(unit, &block->region);
  unit->is_reachable = unit->is_reachable || falls;
  reraise(unit, at);
}

// ---- except ----

// The body of `except … as name`, which unbinds the name however it ends.
static void named_body(Unit *unit, const ExceptHandlerNode *handler) {
  const Node *at = &handler->base;
  Block block;
  Label unbound = LABEL_NEW;
  if (handler->symbol == NULL) {
    block_enter(unit, &block, BLOCK_TRY, REGION_NONE);
    statements_compile(unit, &handler->body);
    block_leave(unit, &block);
    return;
  }
  block_enter(unit, &block, BLOCK_NAME, region_open(unit));
  block.symbol = handler->symbol;
  statements_compile(unit, &handler->body);
  block_leave(unit, &block);
  name_unbind(unit, at, handler->symbol);
  emit_goto(unit, at, &unbound);
  int top = unit->top;
  region_handle(unit, &block.region); // an error in the body
  name_unbind(unit, at, handler->symbol);
  emit(unit, at, OP_RERAISE, unit->top - 1, 0, 0);
  unit->top = top;
  label_bind(unit, &unbound);
}

// One `except`: the test, the name, the body, and the way out of the statement.
static void handler_compile(Unit *unit, const ExceptHandlerNode *handler, Block *block,
                            Label *end) {
  const Node *at = &handler->base;
  Label next = LABEL_NEW;
  int top = unit->top;
  if (handler->type != NULL) {
    int r = expr_push(unit, handler->type);
    emit_jump(unit, at, OP_JUMP_NO_MATCH, r, block->base, 0, top, &next);
  }
  if (handler->symbol != NULL) {
    registers_need(unit, top + 1);
    emit(unit, at, OP_LOAD_EXC, top, block->base, 0);
    symbol_store(unit, at, handler->symbol, operand_temporary(temporary_push(unit)));
  }
  named_body(unit, handler);
  region_close(unit, &block->region);
  emit(unit, at, OP_POP_EXC, block->base, 0, 0);
  unit->top = block->base;
  emit_goto(unit, at, end);
  region_reopen(unit, &block->region);
  unit->top = top;
  label_bind(unit, &next);
}

// The body and the else; then the handlers begin, out of the way of what goes well.
static void try_body(Unit *unit, const Node *at, const NodeList *body, const NodeList *orelse,
                     Label *end) {
  Block block;
  block_enter(unit, &block, BLOCK_TRY, region_open(unit));
  statements_compile(unit, body);
  block_leave(unit, &block);
  statements_compile(unit, orelse);
  emit_goto(unit, at, end);
  region_handle(unit, &block.region);
}

static void try_except(Unit *unit, const TryNode *node) {
  Label end = LABEL_NEW;
  int base = unit->top;
  const Node *at = node->handlers.items[0];
  try_body(unit, at, &node->body, &node->orelse, &end);
  Block block;
  handler_enter(unit, at, &block);
  for (int i = 0; i < node->handlers.count; i++) {
    handler_compile(unit, AS(ExceptHandler, node->handlers.items[i]), &block, &end);
  }
  handler_reraise(unit, at, &block);
  unit->top = base;
  label_bind(unit, &end);
}

// ---- except* ----
//
//     d  what is handled, a part          d+2  list of what the handlers raise
//     d+1  the original exception         d+3  the rest that no handler has taken

// One `except*`: takes its part of the group, and what its body raises is gathered.
static void star_handler(Unit *unit, const ExceptHandlerNode *handler, int d) {
  const Node *at = &handler->base;
  Label nothing = LABEL_NEW;
  Label next = LABEL_NEW;
  int part = expr_push(unit, handler->type);
  emit(unit, at, OP_STAR_MATCH, d + 3, 0, 0);
  emit(unit, at, OP_COPY, part + 1, part, 0);
  (void)temporary_push(unit);
  emit_jump(unit, at, OP_JUMP_IS_NONE, part + 1, 0, 1, part + 1, &nothing);
  emit(unit, at, OP_SET_HANDLED, part, d, 0);
  if (handler->symbol != NULL) {
    symbol_store(unit, at, handler->symbol, operand_temporary(part));
  } else {
    operand_drop(unit, at, operand_temporary(part));
  }
  Block block;
  block_enter(unit, &block, BLOCK_TRY, region_open(unit));
  statements_compile(unit, &handler->body);
  block_leave(unit, &block);
  if (handler->symbol != NULL) {
    name_unbind(unit, at, handler->symbol);
  }
  emit_goto(unit, at, &next);
  region_handle(unit, &block.region); // what the body raised
  if (handler->symbol != NULL) {
    name_unbind(unit, at, handler->symbol);
  }
  emit(unit, at, OP_STAR_CAUGHT, d + 2, part, 0);
  unit->top = part;
  emit_goto(unit, at, &next);
  unit->top = part + 1;
  label_bind(unit, &nothing);
  operand_drop(unit, at, operand_temporary(part));
  label_bind(unit, &next);
}

// All handlers have run: what they raised and the rest are raised together, if there is anything.
static void star_finish(Unit *unit, const Node *at, Block *block, Label *end) {
  int d = block->base;
  Label fails = LABEL_NEW;
  emit(unit, at, OP_STAR_FINISH, d + 2, d + 3, d + 1);
  emit(unit, at, OP_MOVE, d + 1, d + 2, 0);
  emit(unit, at, OP_COPY, d + 2, d + 1, 0);
  unit->top = d + 3;
  emit_jump(unit, at, OP_JUMP_IS_NONE, d + 2, 0, 0, d + 2, &fails);
  operand_drop(unit, at, operand_temporary(d + 1));
  region_close(unit, &block->region);
  emit(unit, at, OP_POP_EXC, d, 0, 0);
  unit->top = d;
  emit_goto(unit, at, end);
  region_reopen(unit, &block->region);
  unit->top = d + 2;
  label_bind(unit, &fails);
}

// As try_except, but every handler is tried, and what is left is raised in the end.
static void try_star(Unit *unit, const TryStarNode *node) {
  Label end = LABEL_NEW;
  int base = unit->top;
  const Node *at = node->handlers.items[0];
  try_body(unit, at, &node->body, &node->orelse, &end);
  int d = unit->top - 1;
  registers_need(unit, d + 5);
  emit(unit, at, OP_COPY, d + 1, d, 0);
  Block block;
  handler_enter(unit, at, &block);
  emit(unit, at, OP_COPY, d + 2, d + 1, 0);
  unit->top = d + 3;
  emit(unit, at, OP_STAR_PREPARE, d + 2, 0, 0);
  unit->top = d + 4;
  for (int i = 0; i < node->handlers.count; i++) {
    star_handler(unit, AS(ExceptHandler, node->handlers.items[i]), d);
  }
  star_finish(unit, at, &block, &end);
  bool falls = unit->is_reachable;
  block_leave(unit, &block);
  region_handle(unit, &block.region);
  unit->is_reachable = unit->is_reachable || falls;
  reraise(unit, at);
  unit->top = base;
  label_bind(unit, &end);
}

// ---- finally ----

// A try with a finally body: what is inside, then a copy of the body for the end that is reached
// and one for an exception.  Exits from inside have copies of their own (compile_block.c).
static void try_finally(Unit *unit, const Node *node, const NodeList *finalbody,
                        void (*inside)(Unit *unit, const Node *node)) {
  Block block;
  Label end = LABEL_NEW;
  int base = unit->top;
  block_enter(unit, &block, BLOCK_FINALLY, region_open(unit));
  block.finalbody = finalbody;
  inside(unit, node);
  block_leave(unit, &block);
  statements_compile(unit, finalbody);
  const Node *at = finalbody->items[finalbody->count - 1];
  emit_goto(unit, at, &end);
  region_handle(unit, &block.region);
  Block handler;
  handler_enter(unit, at, &handler);
  statements_compile(unit, finalbody);
  handler_reraise(unit, at, &handler);
  unit->top = base;
  label_bind(unit, &end);
}

// The statement without its finally.
static void try_inside(Unit *unit, const Node *node) {
  const TryNode *statement = AS(Try, node);
  if (statement->handlers.count == 0) {
    statements_compile(unit, &statement->body);
  } else {
    try_except(unit, statement);
  }
}

// The same for except*.
static void try_star_inside(Unit *unit, const Node *node) {
  try_star(unit, AS(TryStar, node));
}

// finally goes around everything else of the statement.
void try_compile(Unit *unit, const TryNode *node) {
  if (node->finalbody.count > 0) {
    try_finally(unit, &node->base, &node->finalbody, try_inside);
  } else {
    try_inside(unit, &node->base);
  }
}

void try_star_compile(Unit *unit, const TryStarNode *node) {
  if (node->finalbody.count > 0) {
    try_finally(unit, &node->base, &node->finalbody, try_star_inside);
  } else {
    try_star(unit, node);
  }
}

// ---- with ----

// An error in the body: __exit__ is told, and decides whether the error is over.  `d` holds
// __exit__, the topmost temporary the exception.
static void with_handler(Unit *unit, Block *with, Label *end) {
  const Node *at = with->at;
  int d = with->base;
  Label suppressed = LABEL_NEW;
  Block handler;
  handler_enter(unit, at, &handler);
  int call = d + 2;
  emit(unit, at, OP_COPY, call, d, 0);
  (void)temporary_push(unit);
  int first = arguments_place(unit, call);
  registers_need(unit, first + 3);
  emit(unit, at, OP_WITH_ARGUMENTS, first, handler.base, 0);
  emit_call(unit, at, call, 3);
  if (with->kind == BLOCK_ASYNC_WITH) {
    await_emit(unit, at, call, 2);
  }
  emit_jump(unit, at, OP_JUMP_IF, call, 0, 1, call, &suppressed);
  handler_reraise(unit, at, &handler);
  unit->top = call;
  label_bind(unit, &suppressed);
  emit(unit, at, OP_POP_EXC, d + 1, 0, 0);
  unit->top = d + 1;
  operand_drop(unit, at, operand_temporary(d));
  emit_goto(unit, at, end);
}

// Several items are statements inside each other.
static void with_item(Unit *unit, const NodeList *items, int i, const NodeList *body,
                      bool is_async) {
  if (unit->compiler->has_failed) { // perhaps because of thousands of items
    return;
  }
  if (i == items->count) {
    statements_compile(unit, body);
    return;
  }
  const withitemNode *item = AS(withitem, items->items[i]);
  const Node *at = item->context_expr;
  Label end = LABEL_NEW;
  int d = expr_push(unit, at);
  int receiver = arguments_place(unit, d + 1);
  registers_need(unit, receiver + 1);
  emit(unit, at, OP_WITH_LOOKUP, d, d + 1, is_async);
  unit->top = d + 2;
  emit(unit, at, OP_CALL_PREPARED, d + 1, 0, receiver);
  if (is_async) {
    await_emit(unit, at, d + 1, 1);
  }
  unit->top = d + 1;
  Region region = region_open(unit);
  unit->top = d;
  Block block;
  block_enter(unit, &block, is_async ? BLOCK_ASYNC_WITH : BLOCK_WITH, region);
  block.at = at;
  unit->top = d + 2;
  if (item->optional_vars != NULL) {
    pattern_store(unit, item->optional_vars, operand_temporary(d + 1));
  } else {
    operand_drop(unit, at, operand_temporary(d + 1));
  }
  with_item(unit, items, i + 1, body, is_async);
  block_leave(unit, &block);
  if (unit->is_reachable) {
    with_exit(unit, &block, d);
  }
  unit->top = d;
  emit_goto(unit, at, &end);
  region_handle(unit, &block.region);
  with_handler(unit, &block, &end);
  unit->top = d;
  label_bind(unit, &end);
}

void with_compile(Unit *unit, const WithNode *node, bool is_async) {
  with_item(unit, &node->items, 0, &node->body, is_async);
}
