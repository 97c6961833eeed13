// The native module _operator: the operators as functions.  What is more than an operator is
// written in the language, in operator.py, but for the getters: operator_getters.c.
#include "runtime/operator_module.h"
#include "vm/operate.h"

#define BINARY(name, op)                                                                           \
  static bool name(Vm *vm, Value *args, int count, Value *result) {                                \
    (void)count;                                                                                   \
    return value_binary(vm, op, args[0], args[1], result);                                         \
  }                                                                                                \
  static bool in_place_##name(Vm *vm, Value *args, int count, Value *result) {                     \
    (void)count;                                                                                   \
    return value_inplace(vm, op, args[0], args[1], result);                                        \
  }
BINARY(add, BINARY_ADD)
BINARY(sub, BINARY_SUBTRACT)
BINARY(mul, BINARY_MULTIPLY)
BINARY(matmul, BINARY_MATRIX_MULTIPLY)
BINARY(truediv, BINARY_TRUE_DIVIDE)
BINARY(floordiv, BINARY_FLOOR_DIVIDE)
BINARY(mod, BINARY_MODULO)
BINARY(power, BINARY_POWER)
BINARY(lshift, BINARY_LEFT_SHIFT)
BINARY(rshift, BINARY_RIGHT_SHIFT)
BINARY(and, BINARY_AND)
BINARY(or, BINARY_OR)
BINARY(xor, BINARY_XOR)
#undef BINARY

#define UNARY(name, op)                                                                            \
  static bool name(Vm *vm, Value *args, int count, Value *result) {                                \
    (void)count;                                                                                   \
    return value_unary(vm, op, args[0], result);                                                   \
  }
UNARY(neg, UNARY_NEGATIVE)
UNARY(pos, UNARY_POSITIVE)
UNARY(invert, UNARY_INVERT)
UNARY(absolute, UNARY_ABSOLUTE)
#undef UNARY

#define COMPARE(name, op)                                                                          \
  static bool name(Vm *vm, Value *args, int count, Value *result) {                                \
    (void)count;                                                                                   \
    return value_compare(vm, op, args[0], args[1], result);                                        \
  }
COMPARE(lt, COMPARE_LT)
COMPARE(le, COMPARE_LE)
COMPARE(eq, COMPARE_EQ)
COMPARE(ne, COMPARE_NE)
COMPARE(ge, COMPARE_GE)
COMPARE(gt, COMPARE_GT)
#undef COMPARE

static bool as_index(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (value_is_bool(args[0])) {
    *result = value_from_small(args[0] == VALUE_TRUE);
    return true;
  }
  return value_index(vm, args[0], result);
}

static bool truth(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  bool is_true;
  if (!value_truth(vm, args[0], &is_true)) {
    return false;
  }
  *result = value_from_bool(is_true);
  return true;
}

static bool not_(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  bool is_true;
  if (!value_truth(vm, args[0], &is_true)) {
    return false;
  }
  *result = value_from_bool(!is_true);
  return true;
}

static bool is_(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_from_bool(args[0] == args[1]);
  return true;
}

static bool is_not(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  *result = value_from_bool(args[0] != args[1]);
  return true;
}

static bool contains(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  bool is_in;
  if (!value_contains(vm, args[0], args[1], &is_in)) {
    return false;
  }
  *result = value_from_bool(is_in);
  return true;
}

static bool getitem(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return value_get_item(vm, args[0], args[1], result);
}

static bool setitem(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = VALUE_NONE;
  return value_set_item(vm, args[0], args[1], args[2]);
}

static bool delitem(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = VALUE_NONE;
  return value_set_item(vm, args[0], args[1], VALUE_UNBOUND);
}

static const NativeDef FUNCTIONS[] = {
    {"lt", "a, b, /", lt, "Same as a < b.", 0},
    {"le", "a, b, /", le, "Same as a <= b.", 0},
    {"eq", "a, b, /", eq, "Same as a == b.", 0},
    {"ne", "a, b, /", ne, "Same as a != b.", 0},
    {"ge", "a, b, /", ge, "Same as a >= b.", 0},
    {"gt", "a, b, /", gt, "Same as a > b.", 0},
    {"not_", "a, /", not_, "Same as not a.", 0},
    {"truth", "a, /", truth, "Is a true?", 0},
    {"is_", "a, b, /", is_, "Same as a is b.", 0},
    {"is_not", "a, b, /", is_not, "Same as a is not b.", 0},
    {"abs", "a, /", absolute, "Same as abs(a).", 0},
    {"neg", "a, /", neg, "Same as -a.", 0},
    {"pos", "a, /", pos, "Same as +a.", 0},
    {"invert", "a, /", invert, "Same as ~a.", 0},
    {"inv", "a, /", invert, "Same as ~a.", 0},
    {"add", "a, b, /", add, "Same as a + b.", 0},
    {"sub", "a, b, /", sub, "Same as a - b.", 0},
    {"mul", "a, b, /", mul, "Same as a * b.", 0},
    {"matmul", "a, b, /", matmul, "Same as a @ b.", 0},
    {"truediv", "a, b, /", truediv, "Same as a / b.", 0},
    {"floordiv", "a, b, /", floordiv, "Same as a // b.", 0},
    {"mod", "a, b, /", mod, "Same as a % b.", 0},
    {"pow", "a, b, /", power, "Same as a ** b.", 0},
    {"index", "a, /", as_index, "Same as a.__index__().", 0},
    {"lshift", "a, b, /", lshift, "Same as a << b.", 0},
    {"rshift", "a, b, /", rshift, "Same as a >> b.", 0},
    {"and_", "a, b, /", and, "Same as a & b.", 0},
    {"or_", "a, b, /", or, "Same as a | b.", 0},
    {"xor", "a, b, /", xor, "Same as a ^ b.", 0},
    {"iadd", "a, b, /", in_place_add, "Same as a += b.", 0},
    {"isub", "a, b, /", in_place_sub, "Same as a -= b.", 0},
    {"imul", "a, b, /", in_place_mul, "Same as a *= b.", 0},
    {"imatmul", "a, b, /", in_place_matmul, "Same as a @= b.", 0},
    {"itruediv", "a, b, /", in_place_truediv, "Same as a /= b.", 0},
    {"ifloordiv", "a, b, /", in_place_floordiv, "Same as a //= b.", 0},
    {"imod", "a, b, /", in_place_mod, "Same as a %= b.", 0},
    {"ipow", "a, b, /", in_place_power, "Same as a **= b.", 0},
    {"ilshift", "a, b, /", in_place_lshift, "Same as a <<= b.", 0},
    {"irshift", "a, b, /", in_place_rshift, "Same as a >>= b.", 0},
    {"iand", "a, b, /", in_place_and, "Same as a &= b.", 0},
    {"ior", "a, b, /", in_place_or, "Same as a |= b.", 0},
    {"ixor", "a, b, /", in_place_xor, "Same as a ^= b.", 0},
    {"contains", "a, b, /", contains, "Same as b in a.", 0},
    {"getitem", "a, b, /", getitem, "Same as a[b].", 0},
    {"setitem", "a, b, c, /", setitem, "Same as a[b] = c.", 0},
    {"delitem", "a, b, /", delitem, "Same as del a[b].", 0},
    {0},
};

// The class stays to the end: its instances do not hold it.
static bool add_class(Vm *vm, Module *module, const char *name, const ClassSpec *spec) {
  Class *class_ = class_from_spec(vm, spec, vm->class_of.object);
  return class_ != NULL && module_add(vm, module, name, value_from_object(class_));
}

static bool setup(Vm *vm, Module *module) {
  return add_class(vm, module, "itemgetter", &ITEMGETTER_CLASS) &&
         add_class(vm, module, "attrgetter", &ATTRGETTER_CLASS);
}

const ModuleSpec OPERATOR_MODULE = {
    .name = "_operator", .functions = FUNCTIONS, .setup = setup};
