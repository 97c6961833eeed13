// Operands: where values are, and moving them between locals, temporaries and constants.
#include "vm/compile_parts.h"

// Not loaded yet: whoever needs it in a register asks operand_register.
Operand operand_constant(Value value) {
  return (Operand){.place = IN_CONSTANT, .reg = -1, .value = value};
}

// Read in place, as long as nothing can assign to it before it is read.
Operand operand_local(int r) {
  return (Operand){.place = IN_LOCAL, .reg = r};
}

// Whoever reads it consumes it.
Operand operand_temporary(int r) {
  return (Operand){.place = IN_TEMPORARY, .reg = r};
}

// Without a wish, the first register that becomes free.
int operand_target(const Unit *unit, int base, int want) {
  (void)unit;
  return want == ANYWHERE ? base : want;
}

// All temporaries from `base` on are gone, but for the result if it lies there.
Operand operand_result(Unit *unit, int base, int r) {
  registers_need(unit, r + 1);
  unit->top = r == base ? base + 1 : base;
  if (register_is_local(unit, r)) {
    assigned_add(&unit->assigned, r);
    return operand_local(r);
  }
  return operand_temporary(r);
}

// For reading: locals and temporaries are where they are.
int operand_register(Unit *unit, const Node *at, Operand operand) {
  if (operand.place != IN_CONSTANT) {
    return operand.reg;
  }
  int r = unit->top;
  constant_load(unit, at, operand.value, r);
  return temporary_push(unit);
}

// A destination that is a local is live: its old value is released.
void operand_move(Unit *unit, const Node *at, Operand operand, int r) {
  bool is_local = register_is_local(unit, r);
  if (operand.place != IN_CONSTANT && operand.reg == r) {
    return;
  }
  registers_need(unit, r + 1);
  switch (operand.place) {
  case IN_CONSTANT: constant_load(unit, at, operand.value, r); break;
  case IN_LOCAL: emit(unit, at, is_local ? OP_COPY_R : OP_COPY, r, operand.reg, 0); break;
  case IN_TEMPORARY:
    emit(unit, at, is_local ? OP_MOVE_R : OP_MOVE, r, operand.reg, 0);
    if (operand.reg == unit->top - 1) {
      unit->top--;
    }
    break;
  }
  if (is_local) {
    assigned_add(&unit->assigned, r);
  }
}

// Temporaries are on top already.
int operand_push(Unit *unit, const Node *at, Operand operand) {
  if (operand.place == IN_TEMPORARY) {
    return operand.reg;
  }
  operand_move(unit, at, operand, unit->top);
  return temporary_push(unit);
}

// In `x + (x := 1)` the left x is the old one.
Operand operand_protect(Unit *unit, const Node *at, Operand operand, const Node *later) {
  if (operand.place != IN_LOCAL || !expr_has_walrus(unit, later)) {
    return operand;
  }
  return operand_temporary(operand_push(unit, at, operand));
}

// Only temporaries own anything.
void operand_drop(Unit *unit, const Node *at, Operand operand) {
  if (operand.place == IN_TEMPORARY) {
    emit(unit, at, OP_RELEASE, operand.reg, 0, 0);
    unit->top = operand.reg;
  }
}

int operand_base(const Unit *unit, Operand operand) {
  bool is_topmost = operand.place == IN_TEMPORARY && operand.reg == unit->top - 1;
  return is_topmost ? operand.reg : unit->top;
}
