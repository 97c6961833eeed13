// Operators whose operands are not two inline ints or doubles.
#include "vm/interpret_fast.h"
#include "vm/interpret_slow.h"
#include "vm/list.h"
#include "vm/number.h"

// Operands consumed, result stored: the end of every operator.
static void finish(Vm *vm, Frame *frame, uint32_t word, Value result, bool is_live,
                   bool c_is_register) {
  release_temporary(vm, frame, word_b(word));
  if (c_is_register) {
    release_temporary(vm, frame, word_c(word));
  }
  Value *place = &frame_registers(frame)[word_a(word)];
  if (is_live) {
    value_replace(vm, place, result);
  } else {
    *place = result;
  }
}

static bool is_number(Value v) {
  return value_is_int(v) || value_is_double(v);
}

static double number_as_double(Value v) {
  return value_is_int(v) ? (double)value_to_small(v) : value_to_double(v);
}

static bool apply(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  if (op == BINARY_ADD && value_is_string(a) && value_is_string(b)) {
    return string_concat(vm, a, b, result);
  }
  if (is_number(a) && is_number(b)) {
    // An int and a float, as in `loop.time() + 10`: a fifth of the instructions.
    if (value_is_int(a) != value_is_int(b) &&
        double_quickly(op, number_as_double(a), number_as_double(b), result)) {
      return true;
    }
    if (!number_binary(vm, op, a, b, result)) {
      return false;
    }
    if (*result != VALUE_NOT_IMPLEMENTED) {
      return true;
    }
  }
  return value_binary(vm, op, a, b, result);
}

bool binary_slow(Vm *vm, Frame *frame, uint32_t word, BinaryOp op, bool is_live) {
  const Value *regs = frame_registers(frame);
  Value result;
  if (!apply(vm, op, regs[word_b(word)], regs[word_c(word)], &result)) {
    return false;
  }
  finish(vm, frame, word, result, is_live, true);
  return true;
}

bool binary_int_slow(Vm *vm, Frame *frame, uint32_t word, BinaryOp op, bool is_live) {
  const Value *regs = frame_registers(frame);
  Value result;
  if (!apply(vm, op, regs[word_b(word)], value_from_small((int8_t)word_c(word)), &result)) {
    return false;
  }
  finish(vm, frame, word, result, is_live, false);
  return true;
}

static bool inplace(Vm *vm, Value *place, Value operand, BinaryOp op) {
  if (op == BINARY_ADD && value_is_string(*place) && value_is_string(operand)) {
    return string_append_owned(vm, place, operand);
  }
  Value result;
  bool ok = is_number(*place) && is_number(operand)
                ? apply(vm, op, *place, operand, &result)
                : value_inplace(vm, op, *place, operand, &result);
  if (ok) {
    value_replace(vm, place, result);
  }
  return ok;
}

bool inplace_slow(Vm *vm, Frame *frame, uint32_t a, uint32_t b, BinaryOp op) {
  Value *regs = frame_registers(frame);
  if (!inplace(vm, &regs[a], regs[b], op)) {
    return false;
  }
  release_temporary(vm, frame, b);
  return true;
}

bool inplace_int_slow(Vm *vm, Frame *frame, uint32_t a, int64_t b, BinaryOp op) {
  return inplace(vm, &frame_registers(frame)[a], value_from_small(b), op);
}

bool unary_slow(Vm *vm, Frame *frame, uint32_t word, UnaryOp op) {
  Value v = frame_registers(frame)[word_b(word)], result;
  if (op == UNARY_NEGATIVE && value_is_int(v) && value_to_small(v) != INT_MIN_INLINE) {
    result = value_from_small(-value_to_small(v));
  } else if (!value_unary(vm, op, v, &result)) {
    return false;
  }
  finish(vm, frame, word, result, false, false);
  return true;
}

static bool compare(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  if (value_is_string(a) && value_is_string(b) && (op == COMPARE_EQ || op == COMPARE_NE)) {
    *result = value_from_bool(string_equal(as_string(a), as_string(b)) == (op == COMPARE_EQ));
    return true;
  }
  if (is_number(a) && is_number(b)) {
    return number_compare(vm, op, a, b, result);
  }
  return value_compare(vm, op, a, b, result);
}

bool compare_slow(Vm *vm, Frame *frame, uint32_t word, CompareOp op) {
  const Value *regs = frame_registers(frame);
  Value result;
  if (!compare(vm, op, regs[word_b(word)], regs[word_c(word)], &result)) {
    return false;
  }
  finish(vm, frame, word, result, false, true);
  return true;
}

static bool compare_truth(Vm *vm, CompareOp op, Value a, Value b, bool *truth) {
  Value result;
  if (!compare(vm, op, a, b, &result)) {
    return false;
  }
  bool ok = value_truth(vm, result, truth);
  value_release(vm, result);
  return ok;
}

bool compare_jump_slow(Vm *vm, Frame *frame, uint32_t a, uint32_t b, CompareOp op, bool *truth) {
  const Value *regs = frame_registers(frame);
  if (!compare_truth(vm, op, regs[a], regs[b], truth)) {
    return false;
  }
  release_temporary(vm, frame, a);
  release_temporary(vm, frame, b);
  return true;
}

bool compare_int_slow(Vm *vm, Frame *frame, uint32_t a, int64_t b, CompareOp op, bool *truth) {
  Value x = frame_registers(frame)[a];
  if (value_is_double(x)) { // `delay <= 0`
    double d = value_to_double(x), c = (double)b;
    *truth = op == COMPARE_LT   ? d < c
             : op == COMPARE_LE ? d <= c
             : op == COMPARE_GT ? d > c
             : op == COMPARE_GE ? d >= c
                                : (d == c) == (op == COMPARE_EQ);
    return true;
  }
  if (!compare_truth(vm, op, frame_registers(frame)[a], value_from_small(b), truth)) {
    return false;
  }
  release_temporary(vm, frame, a);
  return true;
}

// ---- items ----

static bool get_item(Vm *vm, Value object, Value key, Value *result) {
  if (value_is_dict(object)) {
    Value found;
    if (!dict_get(vm, as_dict(object), key, &found)) {
      return false;
    }
    if (found == VALUE_UNBOUND) {
      return raise_value(vm, vm->exceptions.KeyError, key);
    }
    *result = value_retain(found);
    return true;
  }
  return value_get_item(vm, object, key, result);
}

bool item_load(Vm *vm, Frame *frame, uint32_t word, bool is_live) {
  Value *regs = frame_registers(frame);
  Value result;
  if (!get_item(vm, regs[word_b(word)], regs[word_c(word)], &result)) {
    return false;
  }
  release_temporary(vm, frame, word_c(word));
  Value *place = &regs[word_a(word)];
  if (is_live) { // a local, or the temporary that held the object
    value_replace(vm, place, result);
  } else {
    *place = result;
  }
  return true;
}

bool item_store(Vm *vm, Frame *frame, uint32_t word) {
  const Value *regs = frame_registers(frame);
  Value object = regs[word_a(word)], key = regs[word_b(word)], value = regs[word_c(word)];
  if (!value_set_item(vm, object, key, value)) {
    return false;
  }
  release_temporary(vm, frame, word_a(word));
  release_temporary(vm, frame, word_b(word));
  release_temporary(vm, frame, word_c(word));
  return true;
}

bool item_delete(Vm *vm, Frame *frame, uint32_t word) {
  const Value *regs = frame_registers(frame);
  if (!value_set_item(vm, regs[word_a(word)], regs[word_b(word)], VALUE_UNBOUND)) {
    return false;
  }
  release_temporary(vm, frame, word_a(word));
  release_temporary(vm, frame, word_b(word));
  return true;
}
