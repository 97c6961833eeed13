// The operators: which operand's class is asked first, and what is said when neither knows.
#include "vm/class_slots.h"
#include "vm/number.h"
#include "vm/vm.h"

static const char *const BINARY_SIGNS[] = {"+",  "-",  "*", "/", "//", "%", "** or pow()",
                                           "<<", ">>", "&", "|", "^",  "@", "divmod()"};
static const char *const COMPARE_SIGNS[] = {"<", "<=", "==", "!=", ">", ">="};

static bool is_python(const Class *class_) {
  return class_->slots.binary == PYTHON_SLOTS.binary;
}

// a op b by the left operand's class.
static bool forward(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  const Class *class_ = value_class(vm, a);
  *result = VALUE_NOT_IMPLEMENTED;
  if (class_->slots.binary == NULL) {
    return true;
  }
  if (is_python(class_)) {
    return class_->slots.binary(vm, op, a, b, result);
  }
  // What % puts into a text keeps its class: it is asked for its own __str__.
  bool is_format = op == BINARY_MODULO && (class_->layout == LAYOUT_STR ||
                                           class_->layout == LAYOUT_BYTES);
  Value right = is_format ? b : value_unbox(vm, b);
  return class_->slots.binary(vm, op, value_unbox(vm, a), right, result);
}

// a op b by the right operand's class.
static bool reflected(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  const Class *class_ = value_class(vm, b);
  *result = VALUE_NOT_IMPLEMENTED;
  if (class_->slots.binary == NULL) {
    return true;
  }
  if (is_python(class_)) {
    if (!value_call_special(vm, b, reflected_name(vm, op), &a, 1, result)) {
      return false;
    }
    if (*result == VALUE_UNBOUND) {
      *result = VALUE_NOT_IMPLEMENTED;
    }
    return true;
  }
  return class_->slots.binary(vm, op, value_unbox(vm, a), value_unbox(vm, b), result);
}

// A subclass that overrides the reflected method goes first.
static bool right_goes_first(Vm *vm, BinaryOp op, Class *left, Class *right) {
  if (left == right || !class_is_subclass(right, left)) {
    return false;
  }
  if (!is_python(right)) {
    return right->slots.binary != left->slots.binary;
  }
  String *name = reflected_name(vm, op);
  Value theirs = class_lookup(vm, right, name);
  return theirs != VALUE_UNBOUND && theirs != class_lookup(vm, left, name);
}

static bool dispatch(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  Class *left = value_class(vm, a), *right = value_class(vm, b);
  bool right_first = right_goes_first(vm, op, left, right);
  if (right_first) {
    if (!reflected(vm, op, a, b, result)) {
      return false;
    }
    if (*result != VALUE_NOT_IMPLEMENTED) {
      return true;
    }
  }
  if (!forward(vm, op, a, b, result)) {
    return false;
  }
  if (*result == VALUE_NOT_IMPLEMENTED && left != right && !right_first) {
    return reflected(vm, op, a, b, result);
  }
  return true;
}

// A hint where learners meet the message most often.
static bool raise_unsupported(Vm *vm, BinaryOp op, Value a, Value b, const char *equals) {
  if (op == BINARY_ADD && equals[0] == '\0' && value_layout(vm, a) == LAYOUT_STR) {
    return raise_type_error(vm, "can only concatenate str (not \"%T\") to str", b);
  }
  if (op == BINARY_MULTIPLY && value_layout(vm, a) != LAYOUT_OBJECT) {
    Layout left = value_layout(vm, a), right = value_layout(vm, b);
    bool is_left = left == LAYOUT_STR || left == LAYOUT_LIST || left == LAYOUT_TUPLE ||
                   left == LAYOUT_BYTES;
    bool is_right = right == LAYOUT_STR || right == LAYOUT_LIST || right == LAYOUT_TUPLE ||
                    right == LAYOUT_BYTES;
    if (is_left || is_right) {
      return raise_type_error(vm, "can't multiply sequence by non-int of type '%T'",
                              is_left ? b : a);
    }
  }
  if (op == BINARY_POWER && equals[0] != '\0') {
    return raise_type_error(vm, "unsupported operand type(s) for **=: '%T' and '%T'", a, b);
  }
  return raise_type_error(vm, "unsupported operand type(s) for %s%s: '%T' and '%T'",
                          BINARY_SIGNS[op], equals, a, b);
}

bool value_binary(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  if (!dispatch(vm, op, a, b, result)) {
    return false;
  }
  return *result != VALUE_NOT_IMPLEMENTED || raise_unsupported(vm, op, a, b, "");
}

bool value_inplace(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  const Class *class_ = value_class(vm, a);
  if (class_->slots.inplace != NULL) {
    if (!class_->slots.inplace(vm, op, a, b, result)) {
      return false;
    }
    if (*result != VALUE_NOT_IMPLEMENTED) {
      return true;
    }
  }
  if (!dispatch(vm, op, a, b, result)) {
    return false;
  }
  return *result != VALUE_NOT_IMPLEMENTED || raise_unsupported(vm, op, a, b, "=");
}

bool value_unary(Vm *vm, UnaryOp op, Value v, Value *result) {
  static const char *const SIGNS[] = {"unary -", "unary +", "unary ~", "abs()"};
  const Class *class_ = value_class(vm, v);
  *result = VALUE_NOT_IMPLEMENTED;
  if (class_->slots.unary != NULL) {
    bool by_python = class_->slots.unary == PYTHON_SLOTS.unary;
    if (!class_->slots.unary(vm, op, by_python ? v : value_unbox(vm, v), result)) {
      return false;
    }
  }
  if (*result != VALUE_NOT_IMPLEMENTED) {
    return true;
  }
  return raise_type_error(vm, "bad operand type for %s: '%T'", SIGNS[op < 4 ? op : 3], v);
}

// ---- comparison ----

static const CompareOp SWAPPED[] = {COMPARE_GT, COMPARE_GE, COMPARE_EQ,
                                    COMPARE_NE, COMPARE_LT, COMPARE_LE};

static bool compare_by(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  const Class *class_ = value_class(vm, a);
  *result = VALUE_NOT_IMPLEMENTED;
  if (class_->slots.compare == NULL) {
    return true;
  }
  if (class_->slots.compare == PYTHON_SLOTS.compare) {
    return class_->slots.compare(vm, op, a, b, result);
  }
  return class_->slots.compare(vm, op, value_unbox(vm, a), value_unbox(vm, b), result);
}

static bool compare_dispatch(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  Class *left = value_class(vm, a), *right = value_class(vm, b);
  bool right_first = left != right && class_is_subclass(right, left) &&
                     right->slots.compare == PYTHON_SLOTS.compare;
  if (right_first) {
    if (!compare_by(vm, SWAPPED[op], b, a, result)) {
      return false;
    }
    if (*result != VALUE_NOT_IMPLEMENTED) {
      return true;
    }
  }
  if (!compare_by(vm, op, a, b, result)) {
    return false;
  }
  if (*result == VALUE_NOT_IMPLEMENTED && !right_first) {
    return compare_by(vm, SWAPPED[op], b, a, result);
  }
  return true;
}

bool value_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  if (!vm_enter_c(vm)) {
    return false;
  }
  bool ok = compare_dispatch(vm, op, a, b, result);
  vm_leave_c(vm);
  if (!ok || *result != VALUE_NOT_IMPLEMENTED) {
    return ok;
  }
  if (op == COMPARE_EQ || op == COMPARE_NE) {
    *result = value_from_bool((a == b) == (op == COMPARE_EQ));
    return true;
  }
  return raise_type_error(vm, "'%s' not supported between instances of '%T' and '%T'",
                          COMPARE_SIGNS[op], a, b);
}

bool value_compare_truth(Vm *vm, CompareOp op, Value a, Value b, bool *result) {
  Value v;
  if (!value_compare(vm, op, a, b, &v)) {
    return false;
  }
  bool ok = value_truth(vm, v, result);
  value_release(vm, v);
  return ok;
}

bool value_equal(Vm *vm, Value a, Value b, bool *result) {
  if (a == b) {
    *result = true;
    return true;
  }
  if (value_both_int(a, b)) {
    *result = false;
    return true;
  }
  if (value_is_string(a) && value_is_string(b)) {
    *result = string_equal(as_string(a), as_string(b));
    return true;
  }
  return value_compare_truth(vm, COMPARE_EQ, a, b, result);
}
