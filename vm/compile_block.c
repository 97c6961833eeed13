// Blocks: what must happen when `return`, `break` or `continue` leaves the statements around it.
//
// A return through `for … : with … : try … finally` releases iterators, calls __exit__ and runs a
// copy of the finally body, innermost first.  While the code that leaves a block is emitted, the
// block's own region is closed (its handler must not see exceptions of its own cleanup), and it is
// opened again behind the jump.
#include "vm/compile_parts.h"

enum { BLOCKS_MAX = 21 }; // nested in one function, counted as CPython does

// The block stands on the caller's C stack while its statement is compiled.
void block_enter(Unit *unit, Block *block, BlockKind kind, Region region) {
  *block = (Block){.kind = kind, .outer = unit->block, .base = unit->top, .region = region};
  block->counts = kind != BLOCK_VALUE;
  unit->block_depth += block->counts;
  if (unit->block_depth + unit->is_heap > BLOCKS_MAX) {
    compiler_refuse(unit->compiler, NULL, "too many statically nested blocks", NULL);
  }
  unit->block = block;
}

// Closes the region too: what follows is no longer protected by this statement.
void block_leave(Unit *unit, Block *block) {
  region_close(unit, &block->region);
  unit->block_depth -= block->counts;
  unit->block = block->outer;
}

// Leaving these blocks runs code of the program, which may change locals or fail.
static bool runs_code(const Block *block) {
  return block->kind == BLOCK_FINALLY || block->kind == BLOCK_WITH ||
         block->kind == BLOCK_ASYNC_WITH;
}

// If it does, a `return x` must save the value of x first.
bool block_runs_code(const Unit *unit) {
  for (const Block *block = unit->block; block != NULL; block = block->outer) {
    if (runs_code(block)) {
      return true;
    }
  }
  return false;
}

// The call of a context manager's __exit__ that ended well: three Nones.  Its result is dropped.
void with_exit(Unit *unit, const Block *block, int r) {
  const Node *at = block->at;
  int first = arguments_place(unit, r);
  registers_need(unit, first + 3);
  unit->top = r + 1;
  for (int i = 0; i < 3; i++) {
    special_load(unit, at, VALUE_NONE, first + i);
  }
  emit_call(unit, at, r, 3);
  if (block->kind == BLOCK_ASYNC_WITH) {
    await_emit(unit, at, r, 2);
  }
  emit(unit, at, OP_RELEASE, r, 0, 0);
  unit->top = r;
}

// The value being returned lies above the block's one temporary, which is gone: down with it.
static void lower_value(Unit *unit, const Node *at, int base) {
  emit(unit, at, OP_MOVE, base, base + 1, 0);
  unit->top = base + 1;
}

// __exit__ is called while the value to be returned waits below it.
static void leave_with(Unit *unit, const Node *at, const Block *block, bool has_value) {
  int base = block->base;
  if (!has_value) {
    with_exit(unit, block, base);
    return;
  }
  // value and __exit__ change places, so that the callable is on top
  registers_need(unit, base + 3);
  emit(unit, at, OP_MOVE, base + 2, base, 0);
  emit(unit, at, OP_MOVE, base, base + 1, 0);
  emit(unit, at, OP_MOVE, base + 1, base + 2, 0);
  with_exit(unit, block, base + 1);
}

// The body is compiled once more; a `return` in it drops the value that was on its way.
static void leave_finally(Unit *unit, const Block *block, bool has_value) {
  Block value;
  if (has_value) {
    unit->top--;
    block_enter(unit, &value, BLOCK_VALUE, REGION_NONE);
    unit->top++;
  }
  statements_compile(unit, block->finalbody);
  if (has_value) {
    block_leave(unit, &value);
  }
}

// The name may be gone already, so it is not `del`: a local just becomes unbound, and any other
// variable is bound to None first.
void name_unbind(Unit *unit, const Node *at, const Symbol *symbol) {
  if (symbol->kind == SYMBOL_LOCAL) {
    int r = symbol_register(unit, symbol);
    special_load(unit, at, VALUE_UNBOUND, r);
    assigned_remove(&unit->assigned, r);
    return;
  }
  symbol_store(unit, at, symbol, operand_constant(VALUE_NONE));
  symbol_delete(unit, at, symbol);
}

// What one block leaves undone.  Its temporary goes, and a value being returned moves down.
static void leave(Unit *unit, const Node *at, Block *block, bool has_value) {
  int base = block->base;
  switch (block->kind) {
  case BLOCK_LOOP:
  case BLOCK_TRY: break;
  case BLOCK_FOR:
  case BLOCK_VALUE:
    emit(unit, at, OP_RELEASE, base, 0, 0);
    unit->top = base;
    if (has_value) {
      lower_value(unit, at, base);
    }
    break;
  case BLOCK_HANDLER:
    emit(unit, at, OP_POP_EXC, base, 0, 0);
    unit->top = base;
    if (has_value) {
      lower_value(unit, at, base);
    }
    break;
  case BLOCK_NAME: name_unbind(unit, at, block->symbol); break;
  case BLOCK_FINALLY: leave_finally(unit, block, has_value); break;
  case BLOCK_WITH:
  case BLOCK_ASYNC_WITH: leave_with(unit, at, block, has_value); break;
  }
}

// While a block is being left, unit->block is the one around it: what its cleanup raises or leaves
// belongs to that one.
void block_unwind(Unit *unit, const Node *at, const Block *until, bool has_value) {
  Block *innermost = unit->block;
  int depth = unit->block_depth;
  for (Block *block = innermost; block != until; block = block->outer) {
    region_close(unit, &block->region);
    unit->block = block->outer;
    unit->block_depth -= block->counts;
    leave(unit, at, block, has_value);
  }
  unit->block = innermost;
  unit->block_depth = depth;
}

// The code behind the jump is inside the blocks again.
void block_resume(Unit *unit, const Block *until, int top) {
  for (Block *block = unit->block; block != until; block = block->outer) {
    if (block->region.handler >= 0) {
      region_reopen(unit, &block->region);
    }
  }
  unit->top = top;
}

// ---- leaving ----

// The frame of a generator or coroutine ends differently from a call's.
static void return_emit(Unit *unit, const Node *at, Operand value) {
  bool is_none = value.place == IN_CONSTANT && value.value == VALUE_NONE;
  if (unit->is_heap) {
    emit(unit, at, OP_RETURN_GENERATOR, operand_register(unit, at, value), unit->local_count, 0);
  } else if (is_none) {
    emit(unit, at, OP_RETURN_NONE, 0, unit->local_count, 0);
  } else {
    emit(unit, at, OP_RETURN, operand_register(unit, at, value), unit->local_count, 0);
  }
}

// Does leaving an `except … as name` around unbind this local?
static bool is_unbound_by_leaving(Unit *unit, int local) {
  for (const Block *block = unit->block; block != NULL; block = block->outer) {
    if (block->kind == BLOCK_NAME && block->symbol->kind == SYMBOL_LOCAL &&
        symbol_register(unit, block->symbol) == local) {
      return true;
    }
  }
  return false;
}

// The value is computed first, then everything around is left, then it is returned.
void return_value(Unit *unit, const Node *at, Operand value) {
  int top = operand_base(unit, value);
  if (value.place == IN_LOCAL &&
      (block_runs_code(unit) || is_unbound_by_leaving(unit, value.reg))) {
    value = operand_temporary(operand_push(unit, at, value));
  }
  bool has_value = value.place == IN_TEMPORARY;
  block_unwind(unit, at, NULL, has_value);
  if (has_value) {
    value.reg = unit->top - 1;
  }
  return_emit(unit, at, value);
  block_resume(unit, NULL, top);
}

// Without a value it is None, which needs no register on the way out.
void return_compile(Unit *unit, const ReturnNode *node) {
  Operand value =
      node->value == NULL ? operand_constant(VALUE_NONE) : expr_operand(unit, node->value);
  return_value(unit, &node->base, value);
}

// The innermost loop, with whatever stands between it and here.
static Block *loop_around(Unit *unit) {
  Block *block = unit->block;
  while (block != NULL && block->kind != BLOCK_LOOP && block->kind != BLOCK_FOR) {
    block = block->outer;
  }
  return block;
}

// Leaving a for loop drops its iterator; the end label expects it gone.
void break_compile(Unit *unit, const Node *node) {
  Block *loop = loop_around(unit);
  if (loop == NULL) {
    return; // the parser has complained
  }
  int top = unit->top;
  block_unwind(unit, node, loop, false);
  if (loop->kind == BLOCK_FOR) {
    emit(unit, node, OP_RELEASE, loop->base, 0, 0);
  }
  unit->top = loop->base;
  emit_goto(unit, node, loop->break_label);
  block_resume(unit, loop, top);
}

// The iterator stays: the head of the loop needs it.
void continue_compile(Unit *unit, const Node *node) {
  Block *loop = loop_around(unit);
  if (loop == NULL) {
    return;
  }
  int top = unit->top;
  block_unwind(unit, node, loop, false);
  emit_goto(unit, node, loop->continue_label);
  block_resume(unit, loop, top);
}
