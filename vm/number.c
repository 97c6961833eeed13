// What ints and floats do together: the operators between them, and the order they share.
#include "vm/number.h"
#include "vm/bigint.h"
#include "vm/vm.h"
#include <math.h>

bool value_is_any_int(const Vm *vm, Value v) {
  (void)vm;
  return value_is_int(v) || value_is_bool(v) || value_has_shape(v, SHAPE_BIG_INT);
}

// The three shapes of ints; subclasses have been unboxed by the caller.
static bool is_any_int(Value v) {
  return value_is_int(v) || value_is_bool(v) || value_has_shape(v, SHAPE_BIG_INT);
}

bool number_class(Vm *vm, Value v, Class *base, Class **class_) {
  String *name = as_string(base->name);
  if (!value_is_instance(vm, v, vm->class_of.type)) {
    return raise_type_error(vm, "%S.__new__(X): X is not a type object (%T)", name, v);
  }
  Class *given = OBJECT_AS(Class, v);
  if (!class_is_subclass(given, base)) {
    return raise_type_error(vm, "%S.__new__(%C): %C is not a subtype of %S", name, given, given,
                            name);
  }
  if (given == vm->class_of.bool_ && base != given) {
    return raise_type_error(vm, "%S.__new__(bool) is not safe, use bool.__new__()", name);
  }
  *class_ = given;
  return true;
}

bool number_box(Vm *vm, Class *class_, Value owned, Value *result) {
  if (class_ == vm->class_of.int_ || class_ == vm->class_of.float_) {
    *result = owned;
    return true;
  }
  Value instance;
  if (!instance_new(vm, class_, &instance)) {
    value_release(vm, owned);
    return false;
  }
  OBJECT_AS(Boxed, instance)->payload = owned;
  *result = instance;
  return true;
}

// ---- operators ----

// The double of an exact int, bool or float.  *is_number is false for anything else.
static bool operand_to_double(Vm *vm, Value v, double *d, bool *is_number) {
  *is_number = true;
  if (value_is_double(v)) {
    *d = value_to_double(v);
    return true;
  }
  if (value_is_int(v)) {
    *d = (double)value_to_small(v);
    return true;
  }
  if (value_is_float(v)) {
    *d = float_value(v);
    return true;
  }
  *is_number = is_any_int(v);
  return !*is_number || int_to_double(vm, v, d);
}

// Ints with ints, else both as doubles; the operators on bits are for ints only.
bool number_binary(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  if (value_both_int(a, b)) {
    return int_binary(vm, op, a, b, result);
  }
  bool a_is_int = is_any_int(a), b_is_int = is_any_int(b);
  if (a_is_int && b_is_int) {
    return int_binary(vm, op, a, b, result);
  }
  bool is_mixed = (a_is_int || value_is_float(a)) && (b_is_int || value_is_float(b));
  if (!is_mixed || (op >= BINARY_LEFT_SHIFT && op != BINARY_DIVMOD)) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  double x, y;
  bool is_number;
  return operand_to_double(vm, a, &x, &is_number) && operand_to_double(vm, b, &y, &is_number) &&
         float_binary(vm, op, x, y, result);
}

// ---- order ----

// An int that is not inline has more than 61 bits, so a double near it has no fraction.
static bool big_compare_double(Vm *vm, Value v, double d, int *order) {
  IntView view, other;
  view_int(&view, v);
  if (isinf(d)) {
    *order = d > 0 ? -1 : 1;
    return true;
  }
  Value exact;
  if (!bigint_from_double(vm, d, &exact)) {
    return false;
  }
  view_int(&other, exact);
  *order = bigint_compare(&view, &other);
  value_release(vm, exact);
  return true;
}

// Converting the int to a double would round it: 2**53 + 1 would equal 2.0**53.
bool int_compare_double(Vm *vm, Value v, double d, int *order) {
  if (isnan(d)) {
    *order = 2;
    return true;
  }
  if (value_is_pointer(v)) {
    return big_compare_double(vm, v, d, order);
  }
  int64_t i = value_to_small(int_of_bool(v));
  if (d >= 0x1p62 || d <= -0x1p62) {
    *order = d > 0 ? -1 : 1;
    return true;
  }
  // The whole part first; where it is equal the fraction decides.
  int64_t whole = (int64_t)d;
  double fraction = d - (double)whole;
  if (i != whole) {
    *order = i < whole ? -1 : 1;
  } else {
    *order = fraction > 0 ? -1 : fraction < 0;
  }
  return true;
}

// An order of 2 is "unordered": only != is true of nan.
static bool order_holds(CompareOp op, int order) {
  switch (op) {
  case COMPARE_LT: return order < 0;
  case COMPARE_LE: return order <= 0;
  case COMPARE_EQ: return order == 0;
  case COMPARE_NE: return order != 0;
  case COMPARE_GT: return order == 1;
  default: return order == 0 || order == 1;
  }
}

// C's comparisons are all false with nan, so 2 is what is left.
static int compare_doubles(double a, double b) {
  return a < b ? -1 : a == b ? 0 : a > b ? 1 : 2;
}

static int compare_ints(Value a, Value b) {
  IntView left, right;
  view_int(&left, a);
  view_int(&right, b);
  return bigint_compare(&left, &right);
}

// Exact between all numbers, so that sorting a mixed list has one answer.
bool number_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  int order;
  if (value_both_int(a, b)) {
    order = ((int64_t)a > (int64_t)b) - ((int64_t)a < (int64_t)b);
    *result = value_from_bool(order_holds(op, order));
    return true;
  }
  bool a_is_int = is_any_int(a), b_is_int = is_any_int(b);
  if ((!a_is_int && !value_is_float(a)) || (!b_is_int && !value_is_float(b))) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  if (a_is_int && b_is_int) {
    order = compare_ints(a, b);
  } else if (a_is_int) {
    if (!int_compare_double(vm, a, float_value(b), &order)) {
      return false;
    }
  } else if (b_is_int) {
    if (!int_compare_double(vm, b, float_value(a), &order)) {
      return false;
    }
    order = order == 2 ? 2 : -order;
  } else {
    order = compare_doubles(float_value(a), float_value(b));
  }
  *result = value_from_bool(order_holds(op, order));
  return true;
}

void number_register(Vm *vm) {
  int_register(vm);
  bool_register(vm);
  float_register(vm);
}
