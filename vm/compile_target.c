// Targets: storing into names, attributes, items and patterns of them; deleting; augmenting.
#include "vm/compile_parts.h"
#include "vm/vm.h"

enum { PAIRS_MAX = 16 }; // `a, b = c, d` with more items goes through a tuple

// Such a target can be computed into directly.
int target_local(const Unit *unit, const Node *target) {
  if (target->kind != NODE_NAME || AS(Name, target)->symbol->kind != SYMBOL_LOCAL) {
    return -1;
  }
  return symbol_register(unit, AS(Name, target)->symbol);
}

// ---- storing ----

// `self.name = …` in a function: the class around it lists the name in __static_attributes__.
static void attribute_note(Unit *unit, const AttributeNode *target) {
  if (target->value->kind != NODE_NAME || name_value(unit->compiler, AS(Name, target->value)->id) !=
                                              value_from_object(unit->vm->names.plain_self)) {
    return;
  }
  Unit *outer = unit->outer;
  while (outer != NULL && !outer->is_class) {
    outer = outer->outer;
  }
  if (outer != NULL) {
    unit_add_attribute(outer, name_value(unit->compiler, target->attr));
  }
}

// The value is there already; the object is computed after it, as Python says.
static void attribute_store(Unit *unit, const AttributeNode *target, Operand value) {
  attribute_note(unit, target);
  Node span;
  const Node *at = attribute_span(target, &target->base, &span);
  value = operand_protect(unit, at, value, target->value);
  int base = operand_base(unit, value);
  int object = expr_register(unit, target->value);
  int r = operand_register(unit, at, value);
  emit_named(unit, at, OP_SET_ATTR, object, r, 0, name_pool_index(unit, target->attr));
  unit->top = base;
}

// Value, object, key: that is the order.
static void subscript_store(Unit *unit, const SubscriptNode *target, Operand value) {
  const Node *at = &target->base;
  value = operand_protect(unit, at, value, at);
  int base = operand_base(unit, value);
  Operand object = expr_operand(unit, target->value);
  object = operand_protect(unit, target->value, object, target->slice);
  Operand key = expr_operand(unit, target->slice);
  int a = operand_register(unit, target->value, object);
  int b = operand_register(unit, target->slice, key);
  int c = operand_register(unit, at, value);
  emit(unit, at, OP_SET_ITEM, a, b, c);
  unit->top = base;
}

// There is at most one.
static int star_position(const NodeList *items) {
  for (int i = 0; i < items->count; i++) {
    if (items->items[i]->kind == NODE_STARRED) {
      return i;
    }
  }
  return -1;
}

// Unpacking leaves the first item topmost, so that items are stored in order and popped.
static void unpack_store(Unit *unit, const Node *target, const NodeList *items, Operand value) {
  int base = operand_push(unit, target, value);
  int star = star_position(items);
  if (base + items->count > REGISTERS_MAX) {
    compiler_refuse(unit->compiler, target, "too many targets in one assignment for Awl",
                    "assign the whole to one name, and take its items from there");
    return;
  }
  registers_need(unit, base + items->count);
  if (star < 0) {
    emit(unit, target, OP_UNPACK, base, items->count, 0);
  } else {
    emit(unit, target, OP_UNPACK_STAR, base, star, items->count - star - 1);
  }
  unit->top = base + items->count;
  for (int i = 0; i < items->count; i++) {
    const Node *item = items->items[i];
    item = item->kind == NODE_STARRED ? AS(Starred, item)->value : item;
    pattern_store(unit, item, operand_temporary(unit->top - 1));
  }
}

// The value is consumed if it is a temporary.
void pattern_store(Unit *unit, const Node *target, Operand value) {
  switch (target->kind) {
  case NODE_NAME: symbol_store(unit, target, AS(Name, target)->symbol, value); break;
  case NODE_ATTRIBUTE: attribute_store(unit, AS(Attribute, target), value); break;
  case NODE_SUBSCRIPT: subscript_store(unit, AS(Subscript, target), value); break;
  case NODE_TUPLE: unpack_store(unit, target, &AS(Tuple, target)->elts, value); break;
  case NODE_LIST: unpack_store(unit, target, &AS(List, target)->elts, value); break;
  case NODE_STARRED: pattern_store(unit, AS(Starred, target)->value, value); break;
  default: break;
  }
}

// ---- deleting ----

// Patterns of targets are deleted one by one.
void pattern_delete(Unit *unit, const Node *target) {
  int base = unit->top;
  Node span;
  if (target->kind == NODE_NAME) {
    symbol_delete(unit, target, AS(Name, target)->symbol);
  } else if (target->kind == NODE_ATTRIBUTE) {
    const AttributeNode *attribute = AS(Attribute, target);
    int a = expr_register(unit, attribute->value);
    emit_named(unit, attribute_span(attribute, target, &span), OP_DELETE_ATTR, a, 0, 0,
               name_pool_index(unit, attribute->attr));
  } else if (target->kind == NODE_SUBSCRIPT) {
    const SubscriptNode *subscript = AS(Subscript, target);
    Operand object = expr_operand(unit, subscript->value);
    object = operand_protect(unit, subscript->value, object, subscript->slice);
    Operand key = expr_operand(unit, subscript->slice);
    int a = operand_register(unit, subscript->value, object);
    int b = operand_register(unit, subscript->slice, key);
    emit(unit, target, OP_DELETE_ITEM, a, b, 0);
  } else {
    const NodeList *items =
        target->kind == NODE_TUPLE ? &AS(Tuple, target)->elts : &AS(List, target)->elts;
    for (int i = 0; i < items->count; i++) {
      pattern_delete(unit, items->items[i]);
    }
  }
  unit->top = base;
}

// ---- a, b = c, d ----
//
// No tuple is made: the values wait in temporaries, or in locals that no target overwrites.

typedef struct Pairs {
  const NodeList *targets, *values;
  int count;
  bool only_locals; // all targets are different locals
  int locals[PAIRS_MAX];
  Operand operands[PAIRS_MAX];
} Pairs;

// The items of a tuple or list, written or as a pattern.
static const NodeList *display_items(const Node *node) {
  return node->kind == NODE_TUPLE  ? &AS(Tuple, node)->elts
         : node->kind == NODE_LIST ? &AS(List, node)->elts
                                   : NULL;
}

// Do targets and values stand side by side, one for one?
static bool pairs_find(const Unit *unit, const Node *target, const Node *value, Pairs *pairs) {
  pairs->targets = display_items(target);
  pairs->values = display_items(value);
  if (pairs->targets == NULL || pairs->values == NULL ||
      pairs->targets->count != pairs->values->count || pairs->targets->count > PAIRS_MAX) {
    return false;
  }
  pairs->count = pairs->targets->count;
  pairs->only_locals = true;
  for (int i = 0; i < pairs->count; i++) {
    const Node *item = pairs->targets->items[i];
    if (pairs->values->items[i]->kind == NODE_STARRED || item->kind == NODE_STARRED ||
        display_items(item) != NULL) {
      return false;
    }
    pairs->locals[i] = target_local(unit, item);
    pairs->only_locals = pairs->only_locals && pairs->locals[i] >= 0;
    for (int j = 0; j < i; j++) {
      pairs->only_locals = pairs->only_locals && pairs->locals[j] != pairs->locals[i];
    }
  }
  return pairs->count > 0;
}

// Such a value must be saved before the targets are stored.
static bool is_overwritten(const Pairs *pairs, int r) {
  for (int i = 0; i < pairs->count; i++) {
    if (pairs->locals[i] == r) {
      return true;
    }
  }
  return false;
}

// The last value can go straight to its local: all others have been saved.
static void pairs_compute(Unit *unit, Pairs *pairs) {
  for (int i = 0; i < pairs->count; i++) {
    const Node *value = pairs->values->items[i];
    if (i == pairs->count - 1 && pairs->only_locals) {
      expr_into(unit, value, pairs->locals[i]);
      pairs->operands[i] = operand_local(pairs->locals[i]);
      return;
    }
    Operand operand = expr_operand(unit, value);
    if (operand.place == IN_LOCAL &&
        (unit->compiler->has_walrus || is_overwritten(pairs, operand.reg))) {
      operand = operand_temporary(operand_push(unit, value, operand));
    }
    pairs->operands[i] = operand;
  }
}

// When a value below others was consumed, the topmost one takes its place.
static void pairs_close_gap(Unit *unit, const Node *at, Pairs *pairs, int gap) {
  int topmost = unit->top - 1;
  emit(unit, at, OP_MOVE, gap, topmost, 0);
  unit->top = topmost;
  for (int i = 0; i < pairs->count; i++) {
    if (pairs->operands[i].place == IN_TEMPORARY && pairs->operands[i].reg == topmost) {
      pairs->operands[i].reg = gap;
    }
  }
}

// All values are computed before the first target is stored.
static void pairs_assign(Unit *unit, Pairs *pairs) {
  int base = unit->top;
  pairs_compute(unit, pairs);
  for (int i = 0; i < pairs->count; i++) {
    const Node *target = pairs->targets->items[i];
    Operand value = pairs->operands[i];
    bool is_below = value.place == IN_TEMPORARY && value.reg != unit->top - 1;
    pattern_store(unit, target, value);
    if (is_below && !pairs->only_locals) {
      pairs_close_gap(unit, target, pairs, value.reg);
    }
  }
  unit->top = base;
}

// ---- assignments ----

// a = b = value: one value, stored from left to right.
static void assign_several(Unit *unit, const AssignNode *node) {
  int last = node->targets.count - 1;
  Operand value = expr_operand(unit, node->value);
  if (value.place == IN_LOCAL) {
    value = operand_temporary(operand_push(unit, node->value, value));
  }
  for (int i = 0; i < last; i++) {
    const Node *target = node->targets.items[i];
    int local = target_local(unit, target);
    if (value.place == IN_CONSTANT) {
      pattern_store(unit, target, value);
    } else if (local >= 0) {
      emit(unit, target, OP_COPY_R, local, value.reg, 0);
      assigned_add(&unit->assigned, local);
    } else {
      emit(unit, target, OP_COPY, unit->top, value.reg, 0);
      pattern_store(unit, target, operand_temporary(temporary_push(unit)));
    }
  }
  pattern_store(unit, node->targets.items[last], value);
}

// A single local is the most common target, and its value is computed right into it.
void assign_compile(Unit *unit, const AssignNode *node) {
  if (node->targets.count > 1) {
    assign_several(unit, node);
    return;
  }
  const Node *target = node->targets.items[0];
  int local = target_local(unit, target);
  Pairs pairs;
  if (local >= 0) {
    expr_into(unit, node->value, local);
    assigned_add(&unit->assigned, local);
  } else if (pairs_find(unit, target, node->value, &pairs)) {
    pairs_assign(unit, &pairs);
  } else {
    pattern_store(unit, target, expr_operand(unit, node->value));
  }
}

// `__annotations__[name] = hint` of a module or class.
static void annotation_store(Unit *unit, const Node *at, const NameNode *target,
                             const Node *annotation) {
  Compiler *compiler = unit->compiler;
  int base = unit->top;
  if (compiler->has_text_hints) {
    constant_load(unit, at, annotation_text(compiler, annotation), base);
    (void)temporary_push(unit);
  } else {
    (void)expr_push(unit, annotation);
  }
  int name = name_index(unit, unit->vm->names.annotations);
  emit_named(unit, at, unit->is_class ? OP_LOAD_NAME : OP_LOAD_GLOBAL, base + 1, 0, 0, name);
  (void)temporary_push(unit);
  constant_load(unit, at, name_value(compiler, target->id), base + 2);
  (void)temporary_push(unit);
  emit(unit, at, OP_SET_ITEM, base + 1, base + 2, base);
  unit->top = base;
}

// In functions annotations leave no trace; elsewhere what no name keeps is evaluated all the same.
void ann_assign_compile(Unit *unit, const AnnAssignNode *node) {
  const Node *target = node->target;
  if (node->value != NULL) {
    int local = target_local(unit, target);
    if (local >= 0) {
      expr_into(unit, node->value, local);
      assigned_add(&unit->assigned, local);
    } else {
      pattern_store(unit, target, expr_operand(unit, node->value));
    }
  } else if (target->kind == NODE_ATTRIBUTE) { // its object is evaluated all the same
    expr_discard(unit, AS(Attribute, target)->value);
  } else if (target->kind == NODE_SUBSCRIPT) {
    expr_discard(unit, AS(Subscript, target)->value);
    expr_discard(unit, AS(Subscript, target)->slice);
  }
  bool is_kept = unit->is_class || unit->scope->kind == SCOPE_MODULE;
  if (is_kept && node->simple && target->kind == NODE_NAME) {
    annotation_store(unit, &node->base, AS(Name, target), node->annotation);
  } else if (is_kept && !unit->compiler->has_text_hints) {
    expr_discard(unit, node->annotation);
  }
}

// ---- augmented assignments ----

// `r op= value`, where r is a local or the topmost temporary.
static void inplace(Unit *unit, const AugAssignNode *node, int r) {
  const Node *at = &node->base;
  int base = unit->top;
  Operand value = expr_operand(unit, node->value);
  bool is_byte = value.place == IN_CONSTANT && constant_fits_byte(value.value);
  if (is_byte && (node->op == OPERATOR_ADD || node->op == OPERATOR_SUB)) {
    emit(unit, at, node->op == OPERATOR_ADD ? OP_INPLACE_ADD_I : OP_INPLACE_SUBTRACT_I, r,
         (int)value_to_small(value.value), 0);
    return;
  }
  int b = operand_register(unit, node->value, value);
  switch (node->op) {
  case OPERATOR_ADD: emit(unit, at, OP_INPLACE_ADD, r, b, 0); break;
  case OPERATOR_SUB: emit(unit, at, OP_INPLACE_SUBTRACT, r, b, 0); break;
  case OPERATOR_MULT: emit(unit, at, OP_INPLACE_MULTIPLY, r, b, 0); break;
  default: emit(unit, at, OP_INPLACE, r, b, (int)operator_binary(node->op)); break;
  }
  unit->top = base;
}

// A local changes in place; other variables are loaded, changed, stored.
static void aug_assign_name(Unit *unit, const AugAssignNode *node) {
  const Symbol *symbol = AS(Name, node->target)->symbol;
  Operand old = symbol_load(unit, node->target, symbol, ANYWHERE);
  old = operand_protect(unit, node->target, old, node->value);
  inplace(unit, node, old.reg);
  if (old.place != IN_LOCAL) {
    symbol_store(unit, node->target, symbol, old);
  }
}

// The object is computed once and stays for the store.
static void aug_assign_attribute(Unit *unit, const AugAssignNode *node) {
  const AttributeNode *target = AS(Attribute, node->target);
  Node span;
  const Node *at = attribute_span(target, &target->base, &span);
  int name = name_pool_index(unit, target->attr);
  int base = unit->top;
  Operand object = expr_operand(unit, target->value);
  object = operand_protect(unit, target->value, object, node->value);
  int a = operand_register(unit, target->value, object);
  int r = unit->top;
  if (register_is_local(unit, a)) {
    emit_named(unit, at, OP_GET_ATTR, r, a, 0, name);
    (void)temporary_push(unit);
  } else {
    emit(unit, at, OP_COPY, r, a, 0);
    (void)temporary_push(unit);
    emit_named(unit, at, OP_GET_ATTR_R, r, r, 0, name);
  }
  inplace(unit, node, r);
  emit_named(unit, at, OP_SET_ATTR, a, r, 0, name);
  unit->top = base;
}

// The item of `a` (a local or temporary that stays) at `key` (likewise), into the next temporary.
static void item_fetch(Unit *unit, const Node *at, int a, Operand key) {
  int r = unit->top;
  bool is_local = register_is_local(unit, a);
  if (!is_local) {
    emit(unit, at, OP_COPY, r, a, 0);
    (void)temporary_push(unit);
  }
  int object = is_local ? a : r;
  if (key.place == IN_CONSTANT && constant_fits_byte(key.value)) {
    emit(unit, at, is_local ? OP_GET_ITEM_I : OP_GET_ITEM_I_R, r, object,
         (int)value_to_small(key.value));
  } else {
    int c = key.reg;
    if (key.place != IN_LOCAL) {
      c = unit->top;
      if (key.place == IN_CONSTANT) {
        constant_load(unit, at, key.value, c);
      } else {
        emit(unit, at, OP_COPY, c, key.reg, 0);
      }
      (void)temporary_push(unit);
    }
    emit(unit, at, is_local ? OP_GET_ITEM : OP_GET_ITEM_R, r, object, c);
  }
  registers_need(unit, r + 1);
  unit->top = r + 1;
}

// Object and key are computed once and stay for the store.
static void aug_assign_subscript(Unit *unit, const AugAssignNode *node) {
  const SubscriptNode *target = AS(Subscript, node->target);
  const Node *at = node->target;
  int base = unit->top;
  Operand object = expr_operand(unit, target->value);
  object = operand_protect(unit, target->value, object, &node->base);
  int a = operand_register(unit, target->value, object);
  Operand key = expr_operand(unit, target->slice);
  key = operand_protect(unit, target->slice, key, node->value);
  item_fetch(unit, at, a, key);
  int r = unit->top - 1;
  inplace(unit, node, r);
  int b = operand_register(unit, target->slice, key);
  emit(unit, at, OP_SET_ITEM, a, b, r);
  unit->top = base;
}

// Patterns cannot be augmented.
void aug_assign_compile(Unit *unit, const AugAssignNode *node) {
  switch (node->target->kind) {
  case NODE_NAME: aug_assign_name(unit, node); break;
  case NODE_ATTRIBUTE: aug_assign_attribute(unit, node); break;
  default: aug_assign_subscript(unit, node); break;
  }
}
