// Constants: literals as Values, what can be computed before the program runs, and loading them.
#include "vm/compile_parts.h"
#include "vm/exception.h"
#include "vm/number.h"
#include "vm/set.h"
#include "vm/vm.h"

// ---- names and literals ----

// Each name of the parse is interned once, however often it stands in the text.
Value name_value(Compiler *compiler, const Name *name) {
  Value *place = &compiler->strings[name->index];
  if (*place == 0) {
    Value value;
    if (!string_interned(compiler->vm, name->text, (size_t)name->length, &value)) {
      compiler_fail(compiler);
      return compiler->vm->empty_string;
    }
    *place = value; // interned strings live as long as the Vm
  }
  return *place;
}

// Names of attributes, globals and keywords are in the code's table of names.
int name_pool_index(Unit *unit, const Name *name) {
  return name_index(unit, as_string(name_value(unit->compiler, name)));
}

// ---- equal constants are one object, all over the module ----

// What two constants have in common if and only if they are the same to the last bit: a large int
// is its own key, others have bytes that say it.  Items of a tuple have been merged before, and so
// are the same if their words are.  UNBOUND: it need not be merged.
static bool merge_key(Vm *vm, Value constant, Value *key) {
  const void *data;
  size_t size;
  char kind;
  switch (object_shape(constant)) {
  case SHAPE_TUPLE:
    kind = 't';
    data = as_tuple(constant)->items;
    size = as_tuple(constant)->length * sizeof(Value);
    break;
  case SHAPE_BYTES:
    kind = 'b';
    data = OBJECT_AS(Bytes, constant)->data;
    size = OBJECT_AS(Bytes, constant)->length;
    break;
  case SHAPE_BOXED_FLOAT:
    kind = 'f';
    data = &OBJECT_AS(BoxedFloat, constant)->value;
    size = sizeof(double);
    break;
  case SHAPE_BIG_INT: *key = value_retain(constant); return true;
  default: *key = VALUE_UNBOUND; return true;
  }
  char *text = memory_new(vm, size + 1);
  if (text == NULL) {
    return false;
  }
  text[0] = kind;
  memcpy(text + 1, data, size);
  bool ok = bytes_new(vm, text, size + 1, key);
  memory_free(vm, text, size + 1);
  return ok;
}

// The first constant like this one, owned; `owned` is taken over.  False: no memory.
static bool merge(Compiler *compiler, Value *owned) {
  Vm *vm = compiler->vm;
  Value key, known = VALUE_UNBOUND;
  if (!merge_key(vm, *owned, &key)) {
    return false;
  }
  if (key == VALUE_UNBOUND) {
    return true;
  }
  if (compiler->merged == NULL) {
    compiler->merged = dict_new(vm, 0);
  }
  bool ok = compiler->merged != NULL && dict_get(vm, compiler->merged, key, &known) &&
            (known != VALUE_UNBOUND || dict_set(vm, compiler->merged, key, *owned));
  value_release(vm, key);
  if (ok && known != VALUE_UNBOUND) {
    value_retain(known);
    value_release(vm, *owned);
    *owned = known;
  }
  return ok;
}

// Constants are shared between units, and some are never used: the compiler owns them all, and the
// tables that refer to one retain it.
Value value_keep(Compiler *compiler, Value owned) {
  if (!value_is_pointer(owned) || value_to_object(owned)->count >= COUNT_IMMORTAL) {
    return owned;
  }
  if (!merge(compiler, &owned)) {
    compiler_fail(compiler);
    value_release(compiler->vm, owned);
    return VALUE_NONE;
  }
  if (compiler->kept_count == compiler->kept_capacity) {
    size_t old_size = (size_t)compiler->kept_capacity * sizeof(Value);
    size_t new_size = old_size == 0 ? 64 * sizeof(Value) : old_size * 2;
    Value *grown = arena_grow(&compiler->arena, compiler->kept, old_size, new_size);
    if (grown == NULL) {
      compiler->has_failed = true;
      value_release(compiler->vm, owned);
      return VALUE_NONE;
    }
    compiler->kept = grown;
    compiler->kept_capacity = (int)(new_size / sizeof(Value));
  }
  compiler->kept[compiler->kept_count++] = owned;
  return owned;
}

// Strings are interned, so that equal ones are one constant.
static bool literal_make(Vm *vm, const ConstantValue *constant, Value *value) {
  const char *bytes = constant->text.bytes;
  size_t length = (size_t)constant->text.length;
  switch (constant->kind) {
  case CONSTANT_NONE: *value = VALUE_NONE; return true;
  case CONSTANT_FALSE: *value = VALUE_FALSE; return true;
  case CONSTANT_TRUE: *value = VALUE_TRUE; return true;
  case CONSTANT_ELLIPSIS: *value = VALUE_ELLIPSIS; return true;
  case CONSTANT_INT: return int_from_int64(vm, constant->integer, value);
  case CONSTANT_BIG_INT: return int_from_digits(vm, bytes, length, constant->base, value);
  case CONSTANT_FLOAT: return float_new(vm, constant->real, value);
  case CONSTANT_STR: return string_interned(vm, bytes, length, value);
  case CONSTANT_BYTES: return bytes_new(vm, bytes, length, value);
  }
  return false;
}

// None stands for what could not be made; the compiler has failed then.
Value literal_value(Compiler *compiler, const ConstantValue *constant) {
  Value value;
  if (!literal_make(compiler->vm, constant, &value)) {
    compiler_fail(compiler);
    return VALUE_NONE;
  }
  return value_keep(compiler, value);
}

// ---- computing ----

// Such ints can be immediate operands.
bool constant_fits_byte(Value value) {
  return value_is_int(value) && value_to_small(value) >= -128 && value_to_small(value) <= 127;
}

bool constant_fits_word(Value value) {
  return value_is_int(value) && value_to_small(value) == (int32_t)value_to_small(value);
}

// Large ints and special floats are objects; they are not computed with here.
static bool is_number(Value value) {
  return value_is_int(value) || value_is_double(value);
}

// What cannot take long and does not make large results.
static bool is_worth_computing(Operator op, Value a, Value b) {
  if (!is_number(a) || !is_number(b)) {
    return false;
  }
  int64_t factor = value_is_int(b) ? value_to_small(b) : 0;
  int64_t base = value_is_int(a) ? value_to_small(a) : 0;
  switch (op) {
  case OPERATOR_POW: return factor >= 0 && factor <= 128 && base >= -65536 && base <= 65536;
  case OPERATOR_L_SHIFT: return factor >= 0 && factor <= 128;
  case OPERATOR_MAT_MULT: return false;
  case OPERATOR_DIV:
  case OPERATOR_MOD:
  case OPERATOR_FLOOR_DIV: return b != value_from_small(0);
  default: return true;
  }
}

// The parser and the VM have enums of their own for operators.
BinaryOp operator_binary(Operator op) {
  switch (op) {
  case OPERATOR_ADD: return BINARY_ADD;
  case OPERATOR_SUB: return BINARY_SUBTRACT;
  case OPERATOR_MULT: return BINARY_MULTIPLY;
  case OPERATOR_MAT_MULT: return BINARY_MATRIX_MULTIPLY;
  case OPERATOR_DIV: return BINARY_TRUE_DIVIDE;
  case OPERATOR_MOD: return BINARY_MODULO;
  case OPERATOR_POW: return BINARY_POWER;
  case OPERATOR_L_SHIFT: return BINARY_LEFT_SHIFT;
  case OPERATOR_R_SHIFT: return BINARY_RIGHT_SHIFT;
  case OPERATOR_BIT_OR: return BINARY_OR;
  case OPERATOR_BIT_XOR: return BINARY_XOR;
  case OPERATOR_BIT_AND: return BINARY_AND;
  default: return BINARY_FLOOR_DIVIDE;
  }
}

// A str that is repeated to no more than CPython's limit.
static bool is_short_repeat(Value a, Value b) {
  Value text = value_is_string(a) ? a : b, count = value_is_string(a) ? b : a;
  enum { LONGEST = 4096 };
  return value_is_string(text) && value_is_int(count) && value_to_small(count) >= 0 &&
         value_to_small(count) <= LONGEST &&
         as_string(text)->length * value_to_small(count) <= LONGEST;
}

// CPython folds these too, and `is` can tell; mostly it saves work in loops.
bool constant_binary(Unit *unit, Operator op, Value a, Value b, Value *value) {
  Vm *vm = unit->vm;
  if (unit->compiler->has_failed) {
    return false;
  }
  Value result = VALUE_NOT_IMPLEMENTED;
  bool is_sum = op == OPERATOR_ADD && value_is_string(a) && value_is_string(b);
  if (is_sum || (op == OPERATOR_MULT && is_short_repeat(a, b))) {
    if (!(is_sum ? string_concat(vm, a, b, &result)
                 : value_binary(vm, BINARY_MULTIPLY, a, b, &result)) ||
        !string_intern(vm, &result)) {
      compiler_fail(unit->compiler);
      return false;
    }
  } else if (!is_worth_computing(op, a, b)) {
    return false;
  } else if (!number_binary(vm, operator_binary(op), a, b, &result)) {
    raised_clear(vm); // the program will fail there when it runs
    return false;
  }
  if (result == VALUE_NOT_IMPLEMENTED) {
    return false;
  }
  *value = value_keep(unit->compiler, result);
  return true;
}

// Negative numbers are written as a sign and a literal.
bool constant_unary(Unit *unit, Operator op, Value a, Value *value) {
  if (unit->compiler->has_failed) {
    return false;
  }
  if (op == OPERATOR_NOT) {
    if (a != VALUE_NONE && !value_is_bool(a)) {
      return false;
    }
    *value = value_from_bool(a != VALUE_TRUE);
    return true;
  }
  if (!value_is_any_int(unit->vm, a) && !value_is_float(a)) {
    return false;
  }
  UnaryOp unary = op == OPERATOR_U_SUB   ? UNARY_NEGATIVE
                  : op == OPERATOR_U_ADD ? UNARY_POSITIVE
                                         : UNARY_INVERT;
  Value result;
  if (value_is_int(a) && a != value_from_small(INT_MIN_INLINE)) {
    int64_t i = value_to_small(a);
    *value = value_from_small(unary == UNARY_NEGATIVE ? -i : unary == UNARY_INVERT ? ~i : i);
    return true;
  }
  if (unary == UNARY_INVERT) {
    return false;
  }
  if (!value_unary(unit->vm, unary, a, &result)) {
    raised_clear(unit->vm);
    return false;
  }
  *value = value_keep(unit->compiler, result);
  return true;
}

// Tuples of constants are made once.
bool constant_tuple(Unit *unit, const NodeList *items, Value *value) {
  int count = items->count;
  for (int i = 0; i < count; i++) { // most tuples are seen not to be constant at once
    uint8_t kind = items->items[i]->kind;
    if (kind != NODE_CONSTANT && kind != NODE_TUPLE && kind != NODE_UNARY_OP &&
        kind != NODE_BIN_OP) {
      return false;
    }
  }
  Value *values = arena_take_raw(&unit->compiler->arena, (size_t)(count + 1) * sizeof *values);
  if (values == NULL) {
    unit->compiler->has_failed = true;
    return false;
  }
  for (int i = 0; i < count; i++) {
    if (!constant_of(unit, items->items[i], &values[i])) {
      return false;
    }
  }
  Value tuple;
  if (!tuple_from_values(unit->vm, values, (uint32_t)count, &tuple)) {
    compiler_fail(unit->compiler);
    return false;
  }
  *value = value_keep(unit->compiler, tuple);
  return true;
}

// CPython adds the items to a frozenset, and when it merges equal constants, the items of that, as
// they come, to another: the order of the items shows it.
static Set *frozenset_again(Vm *vm, const Set *set) {
  Set *again = set_new(vm, SHAPE_FROZENSET);
  uint32_t position = 0;
  SetEntry entry;
  while (again != NULL && set_next(set, &position, &entry)) {
    if (!set_insert(vm, again, entry.key, entry.hash)) {
      object_release(vm, again);
      again = NULL;
    }
  }
  return again;
}

// For `x in {1, 2}` and for set displays.
bool constant_frozenset(Unit *unit, const NodeList *items, Value *value) {
  Set *set = set_new(unit->vm, SHAPE_FROZENSET);
  if (set == NULL) {
    compiler_fail(unit->compiler);
    return false;
  }
  for (int i = 0; i < items->count; i++) {
    Value item;
    if (!constant_of(unit, items->items[i], &item)) {
      object_release(unit->vm, set);
      return false;
    }
    if (!set_add(unit->vm, set, item)) {
      compiler_fail(unit->compiler);
      object_release(unit->vm, set);
      return false;
    }
  }
  Set *again = frozenset_again(unit->vm, set);
  object_release(unit->vm, set);
  if (again == NULL) {
    compiler_fail(unit->compiler);
    return false;
  }
  *value = value_keep(unit->compiler, value_from_object(again));
  return true;
}

// The right operand is looked at first: in a long sum the left one is nearly all of the tree.
bool constant_of(Unit *unit, const Node *node, Value *value) {
  Value a;
  Value b;
  switch (node->kind) {
  case NODE_CONSTANT:
    *value = literal_value(unit->compiler, &AS(Constant, node)->value);
    return true;
  case NODE_TUPLE: return constant_tuple(unit, &AS(Tuple, node)->elts, value);
  case NODE_UNARY_OP:
    return constant_of(unit, AS(UnaryOp, node)->operand, &a) &&
           constant_unary(unit, AS(UnaryOp, node)->op, a, value);
  case NODE_BIN_OP:
    return constant_of(unit, AS(BinOp, node)->right, &b) &&
           constant_of(unit, AS(BinOp, node)->left, &a) &&
           constant_binary(unit, AS(BinOp, node)->op, a, b, value);
  default: return false;
  }
}

// Tests that are known make no code: `while True`, `if 0`.
bool constant_truth(const Node *node, bool *truth) {
  if (node->kind != NODE_CONSTANT) {
    return false;
  }
  const ConstantValue *value = &AS(Constant, node)->value;
  switch (value->kind) {
  case CONSTANT_NONE:
  case CONSTANT_FALSE: *truth = false; return true;
  case CONSTANT_INT: *truth = value->integer != 0; return true;
  case CONSTANT_FLOAT: *truth = value->real != 0; return true;
  case CONSTANT_STR:
  case CONSTANT_BYTES: *truth = value->text.length > 0; return true;
  default: *truth = true; return true;
  }
}

// ---- loading ----

// The named constants are immediate operands.
void special_load(Unit *unit, const Node *at, Value value, int r) {
  registers_need(unit, r + 1);
  emit(unit, at, register_is_local(unit, r) ? OP_LOAD_SPECIAL_R : OP_LOAD_SPECIAL, r, (int)value,
       0);
}

// Small ints are immediate operands as well; everything else is in the table of constants.
void constant_load(Unit *unit, const Node *at, Value value, int r) {
  bool is_local = register_is_local(unit, r);
  registers_need(unit, r + 1);
  if (value == VALUE_NONE || value_is_bool(value) || value == VALUE_ELLIPSIS) {
    special_load(unit, at, value, r);
  } else if (value_is_int(value) && value_to_small(value) >= INT16_MIN &&
             value_to_small(value) <= INT16_MAX) {
    emit_wide(unit, at, is_local ? OP_LOAD_INT_R : OP_LOAD_INT, r,
              (int)value_to_small(value) & 0xFFFF);
  } else {
    emit_wide(unit, at, is_local ? OP_LOAD_CONST_R : OP_LOAD_CONST, r, constant_index(unit, value));
  }
}
