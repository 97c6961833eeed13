// Statements: the dispatch on their kinds, and the simple ones.
#include "vm/compile_parts.h"
#include "vm/vm.h"

// ---- if, assert, raise ----

// Where a body that is only `continue`, or `break` out of a while, goes without further ado; or
// NULL.
static Label *bare_exit(const Unit *unit, const NodeList *body) {
  const Block *block = unit->block;
  if (body->count != 1 || block == NULL) {
    return NULL;
  }
  bool is_loop = block->kind == BLOCK_LOOP || block->kind == BLOCK_FOR;
  if (body->items[0]->kind == NODE_CONTINUE) {
    return is_loop ? block->continue_label : NULL;
  }
  return body->items[0]->kind == NODE_BREAK && block->kind == BLOCK_LOOP ? block->break_label
                                                                         : NULL;
}

// elif is an if in the else.
static void if_compile(Unit *unit, const IfNode *node) {
  bool truth;
  if (constant_truth(node->test, &truth)) {
    statements_compile(unit, truth ? &node->body : &node->orelse);
    return;
  }
  Label *exit = bare_exit(unit, &node->body);
  if (exit != NULL) {
    condition_jump(unit, node->test, true, exit);
    statements_compile(unit, &node->orelse);
    return;
  }
  Label otherwise = LABEL_NEW;
  Label end = LABEL_NEW;
  condition_jump(unit, node->test, false, &otherwise);
  statements_compile(unit, &node->body);
  if (node->orelse.count > 0) {
    emit_goto(unit, &node->base, &end);
  }
  label_bind(unit, &otherwise);
  statements_compile(unit, &node->orelse);
  label_bind(unit, &end);
}

// The message is computed only if the test fails.
static void assert_compile(Unit *unit, const AssertNode *node) {
  Label holds = LABEL_NEW;
  int base = unit->top;
  condition_jump(unit, node->test, true, &holds);
  emit(unit, &node->base, OP_LOAD_ASSERTION_ERROR, base, 0, 0);
  (void)temporary_push(unit);
  if (node->msg != NULL) {
    int first = arguments_place(unit, base);
    registers_need(unit, first + 1);
    expr_into(unit, node->msg, first);
    emit_call(unit, &node->base, base, 1);
    unit->top = base + 1; // an await in the message has left it higher
  }
  emit(unit, node->test, OP_RAISE, base, 1, 0);
  unit->top = base;
  label_bind(unit, &holds);
}

// Both operands are temporaries, consumed by the raise.
static void raise_compile(Unit *unit, const RaiseNode *node) {
  int base = unit->top;
  int kind = node->exc == NULL ? 0 : node->cause == NULL ? 1 : 2;
  if (node->exc != NULL) {
    (void)expr_push(unit, node->exc);
  }
  if (node->cause != NULL) {
    (void)expr_push(unit, node->cause);
  }
  emit(unit, &node->base, OP_RAISE, kind == 0 ? 0 : base, kind, 0);
  unit->top = base;
}

// ---- import ----

// `import a.b` binds a, `import a.b as c` binds the inner module.
void import_compile(Unit *unit, const ImportNode *node) {
  for (int i = 0; i < node->names.count; i++) {
    const aliasNode *alias = AS(alias, node->names.items[i]);
    int base = unit->top;
    emit_named(unit, &node->base, OP_IMPORT, base, 0, alias->asname != NULL,
               name_pool_index(unit, alias->name));
    symbol_store(unit, &alias->base, alias->symbol, operand_temporary(temporary_push(unit)));
    unit->top = base;
  }
}

// For the few names that mean something to the compiler.
static bool name_is(const Name *name, const char *text) {
  return name != NULL && strcmp(name->text, text) == 0;
}

// The module stays in its temporary until every name has been taken out of it.
void import_from_compile(Unit *unit, const ImportFromNode *node) {
  const Node *at = &node->base;
  if (node->level == 0 && name_is(node->module, "__future__")) {
    return; // says how to compile; the parser has looked at it
  }
  int base = unit->top;
  int module = node->module == NULL ? name_index(unit, unit->vm->names.empty)
                                    : name_pool_index(unit, node->module);
  emit_named(unit, at, OP_IMPORT, base, node->level, 1, module);
  (void)temporary_push(unit);
  for (int i = 0; i < node->names.count; i++) {
    const aliasNode *alias = AS(alias, node->names.items[i]);
    if (alias->symbol == NULL) {
      emit(unit, at, OP_IMPORT_STAR, base, 0, 0);
      unit->top = base;
      return;
    }
    emit_named(unit, at, OP_IMPORT_FROM, base + 1, base, 0, name_pool_index(unit, alias->name));
    symbol_store(unit, &alias->base, alias->symbol, operand_temporary(temporary_push(unit)));
  }
  operand_drop(unit, at, operand_temporary(base));
}

// ---- expressions as statements ----

// Constants standing alone, such as comments in quotes, make no code.
static void expr_statement(Unit *unit, const ExprNode *node) {
  if (unit->is_interactive) {
    int r = expr_push(unit, node->value);
    emit(unit, &node->base, OP_PRINT_RESULT, r, 0, 0);
    unit->top = r;
  } else if (node->value->kind != NODE_CONSTANT) {
    expr_discard(unit, node->value);
  }
}

// ---- all of them ----

// From left to right.
static void delete_compile(Unit *unit, const DeleteNode *node) {
  for (int i = 0; i < node->targets.count; i++) {
    pattern_delete(unit, node->targets.items[i]);
  }
}

// No temporaries are live between statements but those of the blocks around.
void statement_compile(Unit *unit, const Node *node) {
  unit->compiler->statement = node;
  switch (node->kind) {
  case NODE_EXPR: expr_statement(unit, AS(Expr, node)); break;
  case NODE_ASSIGN: assign_compile(unit, AS(Assign, node)); break;
  case NODE_AUG_ASSIGN: aug_assign_compile(unit, AS(AugAssign, node)); break;
  case NODE_ANN_ASSIGN: ann_assign_compile(unit, AS(AnnAssign, node)); break;
  case NODE_IF: if_compile(unit, AS(If, node)); break;
  case NODE_FOR: for_compile(unit, AS(For, node)); break;
  case NODE_ASYNC_FOR: async_for_compile(unit, AS(AsyncFor, node)); break;
  case NODE_WHILE: while_compile(unit, AS(While, node)); break;
  case NODE_RETURN: return_compile(unit, AS(Return, node)); break;
  case NODE_BREAK: break_compile(unit, node); break;
  case NODE_CONTINUE: continue_compile(unit, node); break;
  case NODE_FUNCTION_DEF:
  case NODE_ASYNC_FUNCTION_DEF: function_compile(unit, AS(FunctionDef, node)); break;
  case NODE_CLASS_DEF: class_compile(unit, AS(ClassDef, node)); break;
  case NODE_TRY: try_compile(unit, AS(Try, node)); break;
  case NODE_TRY_STAR: try_star_compile(unit, AS(TryStar, node)); break;
  case NODE_WITH: with_compile(unit, AS(With, node), false); break;
  case NODE_ASYNC_WITH: with_compile(unit, AS(With, node), true); break;
  case NODE_RAISE: raise_compile(unit, AS(Raise, node)); break;
  case NODE_ASSERT: assert_compile(unit, AS(Assert, node)); break;
  case NODE_DELETE: delete_compile(unit, AS(Delete, node)); break;
  case NODE_IMPORT: import_compile(unit, AS(Import, node)); break;
  case NODE_IMPORT_FROM: import_from_compile(unit, AS(ImportFrom, node)); break;
  default: break; // pass, global, nonlocal
  }
}

// Nothing is emitted for what cannot be reached.
void statements_compile_from(Unit *unit, const NodeList *body, int first) {
  for (int i = first; i < body->count; i++) {
    if (!unit->is_reachable || unit->compiler->has_failed) {
      return;
    }
    statement_compile(unit, body->items[i]);
  }
}

void statements_compile(Unit *unit, const NodeList *body) {
  statements_compile_from(unit, body, 0);
}
