// Expressions: the one dispatch on their kinds, and the kinds that are operators or accesses.
#include "vm/compile_parts.h"

// ---- ways to ask for a value ----

// As it comes: for operands of instructions that read constants and locals in place.
Operand expr_operand(Unit *unit, const Node *node) {
  return expr_compile(unit, node, ANYWHERE);
}

// In a register that is only read.
int expr_register(Unit *unit, const Node *node) {
  return operand_register(unit, node, expr_operand(unit, node));
}

// In a temporary of its own, which the next instruction consumes.
int expr_push(Unit *unit, const Node *node) {
  return operand_push(unit, node, expr_compile(unit, node, unit->top));
}

// In exactly this register; whatever lies above stays dead.
void expr_into(Unit *unit, const Node *node, int r) {
  int base = unit->top;
  operand_move(unit, node, expr_compile(unit, node, r), r);
  unit->top = r == base ? base + 1 : base;
}

// For its effect only.
void expr_discard(Unit *unit, const Node *node) {
  operand_drop(unit, node, expr_operand(unit, node));
}

// The destination of an instruction that writes only temporaries.
static int temporary_target(const Unit *unit, int base, int want) {
  return want == ANYWHERE || register_is_local(unit, want) ? base : want;
}

// Most instructions have a second form, the next in opcodes.def, for a destination that is live.
static enum Opcode form_for(const Unit *unit, enum Opcode plain, int r) {
  return register_is_local(unit, r) ? (enum Opcode)(plain + 1) : plain;
}

// ---- operators ----

// The plain forms; the live ones follow them in opcodes.def.
static enum Opcode operator_opcode(Operator op) {
  switch (op) {
  case OPERATOR_ADD: return OP_ADD;
  case OPERATOR_SUB: return OP_SUBTRACT;
  case OPERATOR_MULT: return OP_MULTIPLY;
  case OPERATOR_MAT_MULT: return OP_MATRIX_MULTIPLY;
  case OPERATOR_DIV: return OP_TRUE_DIVIDE;
  case OPERATOR_MOD: return OP_MODULO;
  case OPERATOR_POW: return OP_POWER;
  case OPERATOR_L_SHIFT: return OP_LEFT_SHIFT;
  case OPERATOR_R_SHIFT: return OP_RIGHT_SHIFT;
  case OPERATOR_BIT_OR: return OP_OR;
  case OPERATOR_BIT_XOR: return OP_XOR;
  case OPERATOR_BIT_AND: return OP_AND;
  default: return OP_FLOOR_DIVIDE;
  }
}

// The form that takes a small int as its right operand, or NOP.
static enum Opcode operator_immediate(Operator op) {
  switch (op) {
  case OPERATOR_ADD: return OP_ADD_I;
  case OPERATOR_SUB: return OP_SUBTRACT_I;
  case OPERATOR_MULT: return OP_MULTIPLY_I;
  case OPERATOR_FLOOR_DIV: return OP_FLOOR_DIVIDE_I;
  case OPERATOR_MOD: return OP_MODULO_I;
  default: return OP_NOP;
  }
}

// A constant left operand is loaded late, behind the right one: nobody can see that, and two
// constants need not be loaded at all.
static Operand bin_op_compile(Unit *unit, const BinOpNode *node, int want) {
  const Node *at = &node->base;
  int base = unit->top;
  Operand left = expr_operand(unit, node->left);
  left = operand_protect(unit, node->left, left, node->right);
  Operand right = expr_operand(unit, node->right);
  Value folded;
  if (left.place == IN_CONSTANT && right.place == IN_CONSTANT &&
      constant_binary(unit, node->op, left.value, right.value, &folded)) {
    return operand_constant(folded);
  }
  int target = operand_target(unit, base, want);
  int b = operand_register(unit, node->left, left);
  enum Opcode immediate = operator_immediate(node->op);
  if (right.place == IN_CONSTANT && immediate != OP_NOP && constant_fits_byte(right.value)) {
    emit(unit, at, form_for(unit, immediate, target), target, b, (int)value_to_small(right.value));
  } else {
    int c = operand_register(unit, node->right, right);
    emit(unit, at, form_for(unit, operator_opcode(node->op), target), target, b, c);
  }
  return operand_result(unit, base, target);
}

// CPython underlines all of `not a < b` when the comparison fails.
static Operand unary_operand(Unit *unit, const UnaryOpNode *node) {
  if (node->op == OPERATOR_NOT && node->operand->kind == NODE_COMPARE) {
    const CompareNode *compare = AS(Compare, node->operand);
    Operator op = (Operator)compare->ops.items[0];
    if (compare->comparators.count == 1 && op < OPERATOR_IS) {
      return compare_compile(unit, compare, &node->base, ANYWHERE);
    }
  }
  return expr_operand(unit, node->operand);
}

// `not` here makes a bool; in conditions it is only a jump the other way.
static Operand unary_op_compile(Unit *unit, const UnaryOpNode *node, int want) {
  int base = unit->top;
  Operand operand = unary_operand(unit, node);
  Value folded;
  if (operand.place == IN_CONSTANT && constant_unary(unit, node->op, operand.value, &folded)) {
    return operand_constant(folded);
  }
  enum Opcode op = node->op == OPERATOR_U_SUB   ? OP_NEGATIVE
                   : node->op == OPERATOR_U_ADD ? OP_POSITIVE
                   : node->op == OPERATOR_NOT   ? OP_NOT
                                                : OP_INVERT;
  int target = temporary_target(unit, base, want);
  int b = operand_register(unit, node->operand, operand);
  emit(unit, &node->base, op, target, b, 0);
  return operand_result(unit, base, target);
}

// ---- accesses ----

// `a.b` over several lines: CPython points at the line of the name alone.
const Node *attribute_span(const AttributeNode *attribute, const Node *whole, Node *copy) {
  const Node *access = &attribute->base;
  if (access->line == access->end_line) {
    return whole;
  }
  int length = attribute->attr->length;
  *copy = *whole;
  copy->line = access->end_line;
  copy->column = access->end_column >= length ? access->end_column - length : 0;
  return copy;
}

// A temporary object is replaced by its attribute in place.
static Operand attribute_compile(Unit *unit, const AttributeNode *node, int want) {
  Node span;
  const Node *at = attribute_span(node, &node->base, &span);
  int base = unit->top;
  int b = expr_register(unit, node->value);
  int name = name_pool_index(unit, node->attr);
  int target = register_is_local(unit, b) ? operand_target(unit, base, want) : b;
  bool is_live = register_is_local(unit, target) || target == b;
  emit_named(unit, at, is_live ? OP_GET_ATTR_R : OP_GET_ATTR, target, b, 0, name);
  return operand_result(unit, base, target);
}

// A constant object must be loaded before the key, since it will hold the result.
static Operand subscript_compile(Unit *unit, const SubscriptNode *node, int want) {
  const Node *at = &node->base;
  int base = unit->top;
  Operand object = expr_operand(unit, node->value);
  object = operand_protect(unit, node->value, object, node->slice);
  int b = operand_register(unit, node->value, object);
  Operand key = expr_operand(unit, node->slice);
  int target = register_is_local(unit, b) ? operand_target(unit, base, want) : b;
  bool is_live = register_is_local(unit, target) || target == b;
  if (key.place == IN_CONSTANT && constant_fits_byte(key.value)) {
    emit(unit, at, is_live ? OP_GET_ITEM_I_R : OP_GET_ITEM_I, target, b,
         (int)value_to_small(key.value));
  } else {
    int c = operand_register(unit, node->slice, key);
    emit(unit, at, is_live ? OP_GET_ITEM_R : OP_GET_ITEM, target, b, c);
  }
  return operand_result(unit, base, target);
}

// A slice is three temporaries made one object.
static Operand slice_compile(Unit *unit, const SliceNode *node) {
  const Node *parts[3] = {node->lower, node->upper, node->step};
  int base = unit->top;
  for (int i = 0; i < 3; i++) {
    if (parts[i] == NULL) {
      special_load(unit, &node->base, VALUE_NONE, unit->top);
      (void)temporary_push(unit);
    } else {
      (void)expr_push(unit, parts[i]);
    }
  }
  emit(unit, &node->base, OP_BUILD_SLICE, base, 0, 0);
  return operand_result(unit, base, base);
}

// ---- names ----

// Slots are numbered by the front end, registers by place_locals.
int symbol_register(const Unit *unit, const Symbol *symbol) {
  return unit->registers[symbol->slot];
}

// Once it has been checked on the way here, it need not be checked again.
static Operand local_load(Unit *unit, const Node *at, int r) {
  if (!assigned_has(&unit->assigned, r)) {
    emit(unit, at, OP_CHECK_LOCAL, r, 0, 0);
    assigned_add(&unit->assigned, r);
  }
  return operand_local(r);
}

// Locals are read where they are; everything else is loaded into a temporary.
Operand symbol_load(Unit *unit, const Node *at, const Symbol *symbol, int want) {
  int base = unit->top;
  int target = temporary_target(unit, base, want);
  switch (symbol->kind) {
  case SYMBOL_LOCAL: return local_load(unit, at, symbol_register(unit, symbol));
  case SYMBOL_CELL: emit(unit, at, OP_LOAD_CELL, target, symbol_register(unit, symbol), 0); break;
  case SYMBOL_FREE:
    if (unit->is_class && unit->comprehension_depth == 0) {
      emit_named(unit, at, OP_LOAD_CLASS_FREE, target, symbol->slot, 0,
                 name_pool_index(unit, symbol->name));
    } else {
      emit(unit, at, OP_LOAD_FREE, target, symbol->slot, 0);
    }
    break;
  case SYMBOL_GLOBAL:
    emit_named(unit, at, OP_LOAD_GLOBAL, target, 0, 0, name_pool_index(unit, symbol->name));
    break;
  case SYMBOL_NAMESPACE:
    emit_named(unit, at, OP_LOAD_NAME, target, 0, 0, name_pool_index(unit, symbol->name));
    break;
  }
  return operand_result(unit, base, target);
}

// The instruction consumes the value if it is a temporary.
void symbol_store(Unit *unit, const Node *at, const Symbol *symbol, Operand value) {
  if (symbol->kind == SYMBOL_LOCAL) {
    int local = symbol_register(unit, symbol);
    operand_move(unit, at, value, local);
    assigned_add(&unit->assigned, local);
    return;
  }
  int base = operand_base(unit, value);
  int r = operand_register(unit, at, value);
  switch (symbol->kind) {
  case SYMBOL_CELL: emit(unit, at, OP_STORE_CELL, symbol_register(unit, symbol), r, 0); break;
  case SYMBOL_FREE: emit(unit, at, OP_STORE_FREE, symbol->slot, r, 0); break;
  case SYMBOL_GLOBAL:
    emit_named(unit, at, OP_STORE_GLOBAL, r, 0, 0, name_pool_index(unit, symbol->name));
    break;
  default: emit_named(unit, at, OP_STORE_NAME, r, 0, 0, name_pool_index(unit, symbol->name)); break;
  }
  unit->top = base;
}

// A deleted local has no value for sure, so the next use is checked.
void symbol_delete(Unit *unit, const Node *at, const Symbol *symbol) {
  switch (symbol->kind) {
  case SYMBOL_LOCAL:
    emit(unit, at, OP_DELETE_LOCAL, symbol_register(unit, symbol), 0, 0);
    assigned_remove(&unit->assigned, symbol_register(unit, symbol));
    break;
  case SYMBOL_CELL: emit(unit, at, OP_DELETE_CELL, symbol_register(unit, symbol), 0, 0); break;
  case SYMBOL_FREE: emit(unit, at, OP_DELETE_FREE, symbol->slot, 0, 0); break;
  case SYMBOL_GLOBAL:
    emit_named(unit, at, OP_DELETE_GLOBAL, 0, 0, 0, name_pool_index(unit, symbol->name));
    break;
  case SYMBOL_NAMESPACE:
    emit_named(unit, at, OP_DELETE_NAME, 0, 0, 0, name_pool_index(unit, symbol->name));
    break;
  }
}

// `name := value`: the value of the expression is the local itself, or a copy.
static Operand named_expr_compile(Unit *unit, const NamedExprNode *node) {
  const Symbol *symbol = AS(Name, node->target)->symbol;
  if (symbol->kind == SYMBOL_LOCAL) {
    int r = symbol_register(unit, symbol);
    expr_into(unit, node->value, r);
    assigned_add(&unit->assigned, r);
    return operand_local(r);
  }
  int value = expr_push(unit, node->value);
  emit(unit, node->target, OP_COPY, unit->top, value, 0);
  symbol_store(unit, node->target, symbol, operand_temporary(temporary_push(unit)));
  return operand_temporary(value);
}

// ---- suspending ----

// Two instructions, so that what cannot be awaited fails before anything is suspended.
void await_emit(Unit *unit, const Node *at, int r, int kind) {
  registers_need(unit, r + 2); // AWAIT's scratch
  emit(unit, at, OP_GET_AWAITABLE, r, kind, 0);
  emit(unit, at, OP_AWAIT, r, 0, 0);
}

// The awaitable's register becomes the result's.
static Operand await_compile(Unit *unit, const AwaitNode *node) {
  int r = expr_push(unit, node->value);
  await_emit(unit, &node->base, r, 0);
  return operand_temporary(r);
}

// What is sent in goes to the next temporary, which what is given out may come from.
void yield_emit(Unit *unit, const Node *at, int r, int given) {
  registers_need(unit, r + 1);
  emit(unit, at, unit->scope->is_coroutine ? OP_ASYNC_YIELD : OP_YIELD, r, given, 0);
  unit->top = r + 1;
}

static Operand yield_compile(Unit *unit, const YieldNode *node) {
  int r = unit->top;
  int given = r;
  if (node->value == NULL) {
    special_load(unit, &node->base, VALUE_NONE, r);
  } else {
    given = expr_register(unit, node->value);
  }
  yield_emit(unit, &node->base, r, given);
  return operand_temporary(r);
}

// The inner iterator stays in its register until it is exhausted.
static Operand yield_from_compile(Unit *unit, const YieldFromNode *node) {
  int r = expr_push(unit, node->value);
  registers_need(unit, r + 2);
  emit(unit, &node->base, OP_GET_YIELD_FROM, r, 0, 0);
  emit(unit, &node->base, OP_YIELD_FROM, r, 0, 0);
  return operand_temporary(r);
}

// ---- all of them ----

// Every kind of expression has one function; most recursion goes through here, as deep as the tree
// is high.
Operand expr_compile(Unit *unit, const Node *node, int want) {
  switch (node->kind) {
  case NODE_CONSTANT:
    return operand_constant(literal_value(unit->compiler, &AS(Constant, node)->value));
  case NODE_NAME: return symbol_load(unit, node, AS(Name, node)->symbol, want);
  case NODE_ATTRIBUTE: return attribute_compile(unit, AS(Attribute, node), want);
  case NODE_CALL: return call_compile(unit, AS(Call, node), want);
  case NODE_BIN_OP: return bin_op_compile(unit, AS(BinOp, node), want);
  case NODE_COMPARE: return compare_compile(unit, AS(Compare, node), node, want);
  case NODE_SUBSCRIPT: return subscript_compile(unit, AS(Subscript, node), want);
  case NODE_SLICE: return slice_compile(unit, AS(Slice, node));
  case NODE_UNARY_OP: return unary_op_compile(unit, AS(UnaryOp, node), want);
  case NODE_BOOL_OP: return bool_op_compile(unit, AS(BoolOp, node), want);
  case NODE_IF_EXP: return if_exp_compile(unit, AS(IfExp, node), want);
  case NODE_NAMED_EXPR: return named_expr_compile(unit, AS(NamedExpr, node));
  case NODE_AWAIT: return await_compile(unit, AS(Await, node));
  case NODE_YIELD: return yield_compile(unit, AS(Yield, node));
  case NODE_YIELD_FROM: return yield_from_compile(unit, AS(YieldFrom, node));
  case NODE_TUPLE: return display_tuple(unit, node, &AS(Tuple, node)->elts, want);
  case NODE_LIST: return display_list(unit, AS(List, node), want);
  case NODE_SET: return display_set(unit, AS(Set, node), want);
  case NODE_DICT: return display_dict(unit, AS(Dict, node), want);
  case NODE_JOINED_STR: return fstring_compile(unit, AS(JoinedStr, node), want);
  case NODE_FORMATTED_VALUE: return formatted_compile(unit, AS(FormattedValue, node), want);
  case NODE_LAMBDA: return lambda_compile(unit, AS(Lambda, node), want);
  case NODE_GENERATOR_EXP: return generator_expression_compile(unit, AS(GeneratorExp, node), want);
  default: return comprehension_compile(unit, node, want);
  }
}
