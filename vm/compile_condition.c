// Conditions: comparisons, `and`, `or`, `not` and conditional expressions, as jumps where a truth
// is all that is wanted.
#include "vm/compile_parts.h"
#include "vm/vm.h"

// ---- the operators ----

typedef struct CompareCode {
  enum Opcode value;     // A := B op C
  enum Opcode jump;      // jump if (A op B) is C
  enum Opcode immediate; // the same with a small int, or NOP
  bool is_inverted;      // the jump tests the opposite
} CompareCode;

// Jumps exist for six comparisons, `is` and `in`; the negated ones jump on the opposite outcome.
static CompareCode compare_code(Operator op) {
  switch (op) {
  case OPERATOR_EQ: return (CompareCode){OP_COMPARE_EQ, OP_JUMP_EQ, OP_JUMP_EQ_I, false};
  case OPERATOR_NOT_EQ: return (CompareCode){OP_COMPARE_NE, OP_JUMP_NE, OP_JUMP_NE_I, false};
  case OPERATOR_LT: return (CompareCode){OP_COMPARE_LT, OP_JUMP_LT, OP_JUMP_LT_I, false};
  case OPERATOR_LT_E: return (CompareCode){OP_COMPARE_LE, OP_JUMP_LE, OP_JUMP_LE_I, false};
  case OPERATOR_GT: return (CompareCode){OP_COMPARE_GT, OP_JUMP_GT, OP_JUMP_GT_I, false};
  case OPERATOR_GT_E: return (CompareCode){OP_COMPARE_GE, OP_JUMP_GE, OP_JUMP_GE_I, false};
  case OPERATOR_IS: return (CompareCode){OP_IS, OP_JUMP_IS, OP_NOP, false};
  case OPERATOR_IS_NOT: return (CompareCode){OP_IS_NOT, OP_JUMP_IS, OP_NOP, true};
  case OPERATOR_IN: return (CompareCode){OP_IN, OP_JUMP_IN, OP_NOP, false};
  default: return (CompareCode){OP_NOT_IN, OP_JUMP_IN, OP_NOP, true};
  }
}

// The right side of the last `in`: a display of constants need not be made each time.
static Operand container_compile(Unit *unit, const Node *node) {
  Value value;
  if (node->kind == NODE_LIST && constant_tuple(unit, &AS(List, node)->elts, &value)) {
    return operand_constant(value);
  }
  if (node->kind == NODE_SET && AS(Set, node)->elts.items[0]->kind == NODE_CONSTANT &&
      constant_frozenset(unit, &AS(Set, node)->elts, &value)) {
    return operand_constant(value);
  }
  return expr_operand(unit, node);
}

// The i-th right operand, which is the next link's left one and must survive until then.
static Operand comparator_compile(Unit *unit, const CompareNode *node, int i) {
  const Node *comparator = node->comparators.items[i];
  Operator op = (Operator)node->ops.items[i];
  bool is_last = i + 1 == node->comparators.count;
  bool is_container = is_last && (op == OPERATOR_IN || op == OPERATOR_NOT_IN);
  Operand operand =
      is_container ? container_compile(unit, comparator) : expr_operand(unit, comparator);
  if (!is_last) {
    operand = operand_protect(unit, comparator, operand, node->comparators.items[i + 1]);
  }
  return operand;
}

// ---- comparisons as jumps ----

// Jumps if `left op right` is `when`; temporaries from `base` are consumed.
static void compare_jump(Unit *unit, const Node *at, Operator op, Operand left, Operand right,
                         bool when, int base, Label *target) {
  CompareCode code = compare_code(op);
  int taken = when != code.is_inverted;
  int a = operand_register(unit, at, left);
  if (code.jump == OP_JUMP_IS && right.place == IN_CONSTANT && right.value == VALUE_NONE) {
    emit_jump(unit, at, OP_JUMP_IS_NONE, a, 0, taken, base, target);
  } else if (code.immediate != OP_NOP && right.place == IN_CONSTANT &&
             constant_fits_word(right.value)) {
    emit_jump_int(unit, at, code.immediate, a, (int32_t)value_to_small(right.value), taken, base,
                  target);
  } else {
    int b = operand_register(unit, at, right);
    emit_jump(unit, at, code.jump, a, b, taken, base, target);
  }
}

// One link of a chain `left op right …` that goes on behind: false goes to `failed`, and the value
// of `right` stays as the next link's left operand.
static Operand chain_link(Unit *unit, const Node *at, Operator op, Operand left, Operand right,
                          int base, Label *failed) {
  if (right.place != IN_TEMPORARY) {
    compare_jump(unit, at, op, left, right, false, base, failed);
    return right;
  }
  Label holds = LABEL_NEW;
  int kept = right.reg; // `base`, or behind it if the left operand is there
  emit(unit, at, OP_COPY, unit->top, kept, 0);
  Operand copy = operand_temporary(temporary_push(unit));
  compare_jump(unit, at, op, left, copy, true, kept + 1, &holds);
  emit(unit, at, OP_RELEASE, kept, 0, 0);
  unit->top = base;
  emit_goto(unit, at, failed);
  label_bind(unit, &holds);
  unit->top = base;
  operand_move(unit, at, operand_temporary(kept), base);
  return operand_temporary(temporary_push(unit));
}

// A chain is an `and` of its links in which every operand is computed once.
static void compare_condition(Unit *unit, const CompareNode *node, bool when, Label *target) {
  const Node *at = &node->base;
  int base = unit->top;
  int last = node->comparators.count - 1;
  Label failed = LABEL_NEW;
  Operand left = expr_operand(unit, node->left);
  left = operand_protect(unit, node->left, left, node->comparators.items[0]);
  for (int i = 0; i < last; i++) {
    Operand right = comparator_compile(unit, node, i);
    left = chain_link(unit, at, (Operator)node->ops.items[i], left, right, base,
                      when ? &failed : target);
  }
  Operand right = comparator_compile(unit, node, last);
  compare_jump(unit, at, (Operator)node->ops.items[last], left, right, when, base, target);
  if (when && last > 0) {
    label_bind(unit, &failed);
  }
}

// ---- comparisons as values ----

// One link as a value: a false result is the value of the whole chain and waits at `end` in `base`.
// A right operand in a temporary is kept in the one behind `base`, which the result takes.
static Operand chain_link_value(Unit *unit, const Node *at, Operator op, Operand left,
                                Operand right, int base, Label *end) {
  bool is_kept = right.place == IN_TEMPORARY;
  Operand compared = right;
  if (is_kept) {
    emit(unit, at, OP_COPY, unit->top, right.reg, 0);
    int copy = temporary_push(unit);
    compared = operand_temporary(right.reg == base ? base : copy);
  }
  int b = operand_register(unit, at, left);
  int c = operand_register(unit, at, compared);
  emit(unit, at, compare_code(op).value, base, b, c);
  registers_need(unit, base + 1);
  unit->top = is_kept ? base + 2 : base + 1;
  if (!is_kept) {
    emit_jump(unit, at, OP_JUMP_KEEP, base, 0, 0, base + 1, end);
    unit->top = base;
    return right;
  }
  Label failed = LABEL_NEW;
  Label holds = LABEL_NEW;
  emit_jump(unit, at, OP_JUMP_KEEP, base, 0, 0, base + 2, &failed);
  emit(unit, at, OP_MOVE, base, base + 1, 0);
  unit->top = base + 1;
  emit_goto(unit, at, &holds);
  label_bind(unit, &failed);
  emit(unit, at, OP_RELEASE, base + 1, 0, 0);
  unit->top = base + 1;
  emit_goto(unit, at, end);
  label_bind(unit, &holds);
  return operand_temporary(base);
}

// A single comparison may write anywhere; the links of a chain meet in one temporary.
Operand compare_compile(Unit *unit, const CompareNode *node, const Node *at, int want) {
  int base = unit->top;
  int last = node->comparators.count - 1;
  Label end = LABEL_NEW;
  Operand left = expr_operand(unit, node->left);
  left = operand_protect(unit, node->left, left, node->comparators.items[0]);
  for (int i = 0; i < last; i++) {
    Operand right = comparator_compile(unit, node, i);
    left = chain_link_value(unit, at, (Operator)node->ops.items[i], left, right, base, &end);
  }
  Operand right = comparator_compile(unit, node, last);
  int b = operand_register(unit, node->left, left);
  int c = operand_register(unit, node->comparators.items[last], right);
  bool is_free = want != ANYWHERE && !register_is_local(unit, want) && last == 0;
  int target = is_free ? want : base;
  emit(unit, at, compare_code((Operator)node->ops.items[last]).value, target, b, c);
  Operand result = operand_result(unit, base, target);
  label_bind(unit, &end);
  return result;
}

// ---- and, or, not, if ----

// No value is made: each operand jumps as soon as it settles the matter.
static void bool_op_condition(Unit *unit, const BoolOpNode *node, bool when, Label *target) {
  bool decides = node->op == OPERATOR_OR; // the truth of one value that settles the whole
  Label settled = LABEL_NEW;
  int last = node->values.count - 1;
  for (int i = 0; i < last; i++) {
    condition_jump(unit, node->values.items[i], decides, decides == when ? target : &settled);
  }
  condition_jump(unit, node->values.items[last], when, target);
  label_bind(unit, &settled);
}

static void if_exp_condition(Unit *unit, const IfExpNode *node, bool when, Label *target) {
  Label otherwise = LABEL_NEW;
  Label end = LABEL_NEW;
  condition_jump(unit, node->test, false, &otherwise);
  condition_jump(unit, node->body, when, target);
  emit_goto(unit, node->body, &end);
  label_bind(unit, &otherwise);
  condition_jump(unit, node->orelse, when, target);
  label_bind(unit, &end);
}

// Tests become jumps all the way down; only what is not a test itself is computed as a value.
void condition_jump(Unit *unit, const Node *test, bool when, Label *target) {
  bool truth;
  if (constant_truth(test, &truth)) {
    if (truth == when) {
      emit_goto(unit, test, target);
    }
    return;
  }
  if (test->kind == NODE_UNARY_OP && AS(UnaryOp, test)->op == OPERATOR_NOT) {
    condition_jump(unit, AS(UnaryOp, test)->operand, !when, target);
  } else if (test->kind == NODE_BOOL_OP) {
    bool_op_condition(unit, AS(BoolOp, test), when, target);
  } else if (test->kind == NODE_COMPARE) {
    compare_condition(unit, AS(Compare, test), when, target);
  } else if (test->kind == NODE_IF_EXP) {
    if_exp_condition(unit, AS(IfExp, test), when, target);
  } else {
    int base = unit->top;
    int a = expr_register(unit, test);
    emit_jump(unit, test, OP_JUMP_IF, a, 0, when, base, target);
  }
}

// The value of `a or b` is that of the operand which decides it.
Operand bool_op_compile(Unit *unit, const BoolOpNode *node, int want) {
  (void)want;
  int base = unit->top;
  int keeps = node->op == OPERATOR_OR;
  int last = node->values.count - 1;
  Label end = LABEL_NEW;
  for (int i = 0; i < last; i++) {
    const Node *value = node->values.items[i];
    int a = expr_push(unit, value);
    emit_jump(unit, value, OP_JUMP_KEEP, a, 0, keeps, base + 1, &end);
    unit->top = base;
  }
  (void)expr_push(unit, node->values.items[last]);
  label_bind(unit, &end);
  return operand_temporary(base);
}

// Both branches leave their value in the same place.
Operand if_exp_compile(Unit *unit, const IfExpNode *node, int want) {
  bool truth;
  if (constant_truth(node->test, &truth)) {
    return expr_compile(unit, truth ? node->body : node->orelse, want);
  }
  int base = unit->top;
  int target = operand_target(unit, base, want);
  Label otherwise = LABEL_NEW;
  Label end = LABEL_NEW;
  condition_jump(unit, node->test, false, &otherwise);
  expr_into(unit, node->body, target);
  emit_goto(unit, node->body, &end);
  label_bind(unit, &otherwise);
  unit->top = base;
  expr_into(unit, node->orelse, target);
  label_bind(unit, &end);
  return operand_result(unit, base, target);
}
