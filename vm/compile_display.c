// Displays and f-strings: many values become one object.  Long ones are built piece by piece, so
// that no display needs more than about thirty registers.
#include "vm/compile_parts.h"
#include "vm/vm.h"

enum {
  PIECE = 30,         // so many items are made into one object at once
  CONSTANTS_WORTH = 3 // so many constants are worth a constant tuple
};

// Then the length is not known.
static bool has_star(const NodeList *items) {
  for (int i = 0; i < items->count; i++) {
    if (items->items[i]->kind == NODE_STARRED) {
      return true;
    }
  }
  return false;
}

// Pushes the items from the first on, up to the first star, PIECE or the end; returns how many.
static int push_items(Unit *unit, const NodeList *items) {
  int i = 0;
  while (i < items->count && i < PIECE && items->items[i]->kind != NODE_STARRED) {
    (void)expr_push(unit, items->items[i]);
    i++;
  }
  return i;
}

// ---- tuple, list, set ----

// Adds the rest of the items to the list or set in `base`, which is the topmost temporary.
static void add_items(Unit *unit, const Node *at, const NodeList *items, int first, int base,
                      bool is_set, int star) {
  for (int i = first; i < items->count; i++) {
    const Node *item = items->items[i];
    if (item->kind == NODE_STARRED) {
      int r = expr_register(unit, AS(Starred, item)->value);
      emit(unit, at, is_set ? OP_SET_UPDATE : OP_LIST_EXTEND, base, r, star);
    } else {
      int r = expr_register(unit, item);
      emit(unit, at, is_set ? OP_SET_ADD : OP_LIST_APPEND, base, r, 0);
    }
    unit->top = base + 1;
  }
}

// A long list of constants is one copy of a constant tuple.
void display_build_list(Unit *unit, const Node *at, const NodeList *items, int star) {
  int base = unit->top;
  Value constants;
  if (items->count >= CONSTANTS_WORTH && constant_tuple(unit, items, &constants)) {
    registers_need(unit, base + 2);
    emit(unit, at, OP_BUILD_LIST, base, 0, 0);
    unit->top = base + 1;
    constant_load(unit, at, constants, base + 1);
    unit->top = base + 2;
    emit(unit, at, OP_LIST_EXTEND, base, base + 1, 0);
    unit->top = base + 1;
    return;
  }
  int count = push_items(unit, items);
  emit(unit, at, OP_BUILD_LIST, base, count, 0);
  registers_need(unit, base + 1);
  unit->top = base + 1;
  add_items(unit, at, items, count, base, false, star);
}

// A new list each time, even of constants.
Operand display_list(Unit *unit, const ListNode *node, int want) {
  (void)want;
  int base = unit->top;
  display_build_list(unit, &node->base, &node->elts, 0);
  return operand_temporary(base);
}

// Also for bases of classes and defaults of functions.
Operand display_tuple(Unit *unit, const Node *at, const NodeList *items, int want) {
  (void)want;
  int base = unit->top;
  Value constant;
  if (constant_tuple(unit, items, &constant)) {
    return operand_constant(constant);
  }
  if (items->count > PIECE || has_star(items)) {
    display_build_list(unit, at, items, 0);
    emit(unit, at, OP_LIST_TO_TUPLE, base, 0, 0);
    return operand_temporary(base);
  }
  int count = push_items(unit, items);
  emit(unit, at, OP_BUILD_TUPLE, base, count, 0);
  return operand_result(unit, base, base);
}

// A set of constants is updated from a frozenset, as in CPython: the order of its items shows it.
Operand display_set(Unit *unit, const SetNode *node, int want) {
  (void)want;
  const Node *at = &node->base;
  int base = unit->top;
  Value constants;
  if (node->elts.count >= CONSTANTS_WORTH && constant_frozenset(unit, &node->elts, &constants)) {
    registers_need(unit, base + 2);
    emit(unit, at, OP_BUILD_SET, base, 0, 0);
    unit->top = base + 1;
    constant_load(unit, at, constants, base + 1);
    unit->top = base + 2;
    emit(unit, at, OP_SET_UPDATE, base, base + 1, 0);
    return operand_result(unit, base, base);
  }
  int count = push_items(unit, &node->elts);
  emit(unit, at, OP_BUILD_SET, base, count, 0);
  registers_need(unit, base + 1);
  unit->top = base + 1;
  add_items(unit, at, &node->elts, count, base, true, 0);
  return operand_temporary(base);
}

// ---- dict ----

// Key before value; `**` merges a mapping.
static void add_pair(Unit *unit, const DictNode *node, int i, int base) {
  const Node *key = node->keys.items[i];
  const Node *value = node->values.items[i];
  if (key == NULL) {
    emit(unit, &node->base, OP_DICT_UPDATE, base, expr_register(unit, value), 0);
  } else {
    Operand operand = operand_protect(unit, key, expr_operand(unit, key), value);
    int b = operand_register(unit, key, operand);
    int c = expr_register(unit, value);
    emit(unit, &node->base, OP_DICT_SET, base, b, c);
  }
  unit->top = base + 1;
}

// The first pairs are built at once, the others are added one by one.
Operand display_dict(Unit *unit, const DictNode *node, int want) {
  (void)want;
  int base = unit->top;
  int i = 0;
  while (i < node->keys.count && i < PIECE / 2 && node->keys.items[i] != NULL) {
    (void)expr_push(unit, node->keys.items[i]);
    (void)expr_push(unit, node->values.items[i]);
    i++;
  }
  emit(unit, &node->base, OP_BUILD_DICT, base, i, 0);
  registers_need(unit, base + 1);
  unit->top = base + 1;
  for (; i < node->keys.count; i++) {
    add_pair(unit, node, i, base);
  }
  return operand_temporary(base);
}

// ---- f-strings ----

// The value, its format specification above it, and FORMAT makes text of both.
Operand formatted_compile(Unit *unit, const FormattedValueNode *node, int want) {
  (void)want;
  int base = expr_push(unit, node->value);
  bool has_spec = node->format_spec != NULL;
  if (has_spec) {
    (void)expr_push(unit, node->format_spec);
  }
  int conversion = node->conversion < 0 ? 0 : node->conversion;
  emit(unit, &node->base, OP_FORMAT, base, conversion, has_spec);
  return operand_result(unit, base, base);
}

// The pieces wait side by side until BUILD_STRING joins them.
Operand fstring_compile(Unit *unit, const JoinedStrNode *node, int want) {
  const NodeList *parts = &node->values;
  int base = unit->top;
  if (parts->count == 0) {
    return operand_constant(unit->vm->empty_string);
  }
  if (parts->count == 1) {
    return expr_compile(unit, parts->items[0], want);
  }
  int pending = 0;
  for (int i = 0; i < parts->count; i++) {
    if (pending == PIECE) {
      emit(unit, &node->base, OP_BUILD_STRING, base, pending, 0);
      unit->top = base + 1;
      pending = 1;
    }
    (void)expr_push(unit, parts->items[i]);
    pending++;
  }
  emit(unit, &node->base, OP_BUILD_STRING, base, pending, 0);
  return operand_result(unit, base, base);
}
