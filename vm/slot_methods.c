// The dunder methods of native classes: each calls the slot of the class that shows it.
#include "vm/class_slots.h"
#include "vm/number.h"
#include "vm/signature.h"
#include "vm/vm.h"

// The class that shows the method; `self` is its instance, already unboxed by native_call.
static const Slots *slots_of(const Value *args, int count) {
  return &OBJECT_AS(Class, args[count])->slots;
}

static bool slot_repr(Vm *vm, Value *args, int count, Value *result) {
  return slots_of(args, count)->repr(vm, args[0], result);
}

static bool slot_str(Vm *vm, Value *args, int count, Value *result) {
  return slots_of(args, count)->str(vm, args[0], result);
}

static bool slot_hash(Vm *vm, Value *args, int count, Value *result) {
  uint64_t hash;
  return slots_of(args, count)->hash(vm, args[0], &hash) &&
         int_from_int64(vm, (int64_t)hash, result);
}

static bool slot_truth(Vm *vm, Value *args, int count, Value *result) {
  bool truth;
  if (!slots_of(args, count)->truth(vm, args[0], &truth)) {
    return false;
  }
  *result = value_from_bool(truth);
  return true;
}

static bool slot_length(Vm *vm, Value *args, int count, Value *result) {
  int64_t length;
  if (!slots_of(args, count)->length(vm, args[0], &length)) {
    return false;
  }
  *result = value_from_small(length);
  return true;
}

static bool slot_get_item(Vm *vm, Value *args, int count, Value *result) {
  return slots_of(args, count)->get_item(vm, args[0], args[1], result);
}

static bool slot_set_item(Vm *vm, Value *args, int count, Value *result) {
  *result = VALUE_NONE;
  return slots_of(args, count)->set_item(vm, args[0], args[1], args[2]);
}

static bool slot_delete_item(Vm *vm, Value *args, int count, Value *result) {
  *result = VALUE_NONE;
  return slots_of(args, count)->set_item(vm, args[0], args[1], VALUE_UNBOUND);
}

static bool slot_contains(Vm *vm, Value *args, int count, Value *result) {
  bool has;
  if (!slots_of(args, count)->contains(vm, args[0], args[1], &has)) {
    return false;
  }
  *result = value_from_bool(has);
  return true;
}

static bool slot_iterate(Vm *vm, Value *args, int count, Value *result) {
  return slots_of(args, count)->iterate(vm, args[0], result);
}

static bool slot_next(Vm *vm, Value *args, int count, Value *result) {
  if (!slots_of(args, count)->next(vm, args[0], result)) {
    return false;
  }
  return *result != VALUE_UNBOUND || raise_stop_iteration(vm, VALUE_NONE);
}

static bool slot_await(Vm *vm, Value *args, int count, Value *result) {
  return slots_of(args, count)->await(vm, args[0], result);
}

static bool slot_aiter(Vm *vm, Value *args, int count, Value *result) {
  return slots_of(args, count)->aiter(vm, args[0], result);
}

static bool slot_anext(Vm *vm, Value *args, int count, Value *result) {
  return slots_of(args, count)->anext(vm, args[0], result);
}

static bool slot_call(Vm *vm, Value *args, int count, Value *result) {
  Spread spread;
  if (!spread_open(vm, as_tuple(args[1]), as_dict(args[2]), &spread)) {
    return false;
  }
  bool ok = slots_of(args, count)->call(vm, args[0], &spread.arguments, result);
  spread_close(vm, &spread);
  return ok;
}

static bool attribute_name(Vm *vm, Value v, String **name) {
  Value text = value_unbox(vm, v);
  if (!value_is_string(text)) {
    return raise_type_error(vm, "attribute name must be string, not '%T'", v);
  }
  *name = as_string(text);
  return true;
}

static bool slot_get_attribute(Vm *vm, Value *args, int count, Value *result) {
  String *name = NULL;
  return attribute_name(vm, args[1], &name) &&
         slots_of(args, count)->get_attribute(vm, args[0], name, result);
}

static bool slot_set_attribute(Vm *vm, Value *args, int count, Value *result) {
  String *name = NULL;
  *result = VALUE_NONE;
  return attribute_name(vm, args[1], &name) &&
         slots_of(args, count)->set_attribute(vm, args[0], name, args[2]);
}

static bool slot_delete_attribute(Vm *vm, Value *args, int count, Value *result) {
  String *name = NULL;
  *result = VALUE_NONE;
  return attribute_name(vm, args[1], &name) &&
         slots_of(args, count)->set_attribute(vm, args[0], name, VALUE_UNBOUND);
}

static bool slot_get(Vm *vm, Value *args, int count, Value *result) {
  bool has_owner = args[2] != VALUE_NONE;
  Class *owner = has_owner ? OBJECT_AS(Class, args[2]) : value_class(vm, args[1]);
  Value instance = args[1] == VALUE_NONE && has_owner ? VALUE_UNBOUND : args[1];
  return slots_of(args, count)->get(vm, args[0], instance, owner, result);
}

static bool slot_set(Vm *vm, Value *args, int count, Value *result) {
  *result = VALUE_NONE;
  return slots_of(args, count)->set(vm, args[0], args[1], args[2]);
}

static bool slot_delete(Vm *vm, Value *args, int count, Value *result) {
  *result = VALUE_NONE;
  return slots_of(args, count)->set(vm, args[0], args[1], VALUE_UNBOUND);
}

// ---- operators: one function each, because a row carries no argument ----

#define COMPARE(lower, OP)                                                                         \
  static bool slot_##lower(Vm *vm, Value *args, int count, Value *result) {                        \
    return slots_of(args, count)->compare(vm, COMPARE_##OP, args[0], args[1], result);             \
  }
COMPARE(lt, LT)
COMPARE(le, LE)
COMPARE(eq, EQ)
COMPARE(ne, NE)
COMPARE(gt, GT)
COMPARE(ge, GE)
#undef COMPARE

#define BINARY(lower, OP)                                                                          \
  static bool slot_##lower(Vm *vm, Value *args, int count, Value *result) {                        \
    return slots_of(args, count)->binary(vm, BINARY_##OP, args[0], args[1], result);               \
  }                                                                                                \
  static bool slot_r##lower(Vm *vm, Value *args, int count, Value *result) {                       \
    return slots_of(args, count)->binary(vm, BINARY_##OP, args[1], args[0], result);               \
  }
#define INPLACE(lower, OP)                                                                         \
  static bool slot_i##lower(Vm *vm, Value *args, int count, Value *result) {                       \
    return slots_of(args, count)->inplace(vm, BINARY_##OP, args[0], args[1], result);              \
  }
#define ALL_BINARY(X)                                                                              \
  X(add, ADD)                                                                                      \
  X(sub, SUBTRACT)                                                                                 \
  X(mul, MULTIPLY)                                                                                 \
  X(truediv, TRUE_DIVIDE)                                                                          \
  X(floordiv, FLOOR_DIVIDE)                                                                        \
  X(mod, MODULO)                                                                                   \
  X(pow, POWER)                                                                                    \
  X(lshift, LEFT_SHIFT)                                                                            \
  X(rshift, RIGHT_SHIFT)                                                                           \
  X(and, AND)                                                                                      \
  X(or, OR)                                                                                        \
  X(xor, XOR)                                                                                      \
  X(matmul, MATRIX_MULTIPLY)
ALL_BINARY(BINARY)
BINARY(divmod, DIVMOD)
ALL_BINARY(INPLACE)
#undef BINARY
#undef INPLACE

#define UNARY(lower, OP)                                                                           \
  static bool slot_##lower(Vm *vm, Value *args, int count, Value *result) {                        \
    return slots_of(args, count)->unary(vm, UNARY_##OP, args[0], result);                          \
  }
UNARY(neg, NEGATIVE)
UNARY(pos, POSITIVE)
UNARY(invert, INVERT)
UNARY(abs, ABSOLUTE)
UNARY(index, INDEX)
UNARY(int, INT)
UNARY(float, FLOAT)
#undef UNARY

#define METHOD(slot, field, text, signature, function, op)                                         \
  {offsetof(Slots, slot), offsetof(Names, field), {text, signature, function, NULL, 0}, op}
#define COMPARE_ROW(lower, OP)                                                                     \
  METHOD(compare, lower, "__" #lower "__", "self, value, /", slot_##lower, COMPARE_##OP)
#define BINARY_ROW(field, lower, OP)                                                               \
  METHOD(binary, field, "__" #lower "__", "self, value, /", slot_##lower, BINARY_##OP)
#define INPLACE_ROW(lower, OP)                                                                     \
  METHOD(inplace, i##lower, "__i" #lower "__", "self, value, /", slot_i##lower, BINARY_##OP),
#define REFLECTED_ROW(lower, OP)                                                                   \
  METHOD(binary, r##lower, "__r" #lower "__", "self, value, /", slot_r##lower, BINARY_##OP),
#define UNARY_ROW(field, lower, OP)                                                                \
  METHOD(unary, field, "__" #lower "__", "self, /", slot_##lower, UNARY_##OP)

const SlotMethod SLOT_METHODS[] = {
    METHOD(repr, repr, "__repr__", "self, /", slot_repr, 0),
    METHOD(str, str, "__str__", "self, /", slot_str, 0),
    METHOD(hash, hash, "__hash__", "self, /", slot_hash, 0),
    METHOD(truth, bool_, "__bool__", "self, /", slot_truth, 0),
    METHOD(length, len, "__len__", "self, /", slot_length, 0),
    COMPARE_ROW(lt, LT),
    COMPARE_ROW(le, LE),
    COMPARE_ROW(eq, EQ),
    COMPARE_ROW(ne, NE),
    COMPARE_ROW(gt, GT),
    COMPARE_ROW(ge, GE),
    METHOD(get_item, getitem, "__getitem__", "self, key, /", slot_get_item, 0),
    METHOD(set_item, setitem, "__setitem__", "self, key, value, /", slot_set_item, 0),
    METHOD(set_item, delitem, "__delitem__", "self, key, /", slot_delete_item, 0),
    METHOD(contains, contains, "__contains__", "self, key, /", slot_contains, 0),
    METHOD(iterate, iter, "__iter__", "self, /", slot_iterate, 0),
    METHOD(next, next, "__next__", "self, /", slot_next, 0),
    METHOD(call, call, "__call__", "self, /, *args, **kwargs", slot_call, 0),
    METHOD(get_attribute, getattribute, "__getattribute__", "self, name, /", slot_get_attribute, 0),
    METHOD(set_attribute, setattr, "__setattr__", "self, name, value, /", slot_set_attribute, 0),
    METHOD(set_attribute, delattr, "__delattr__", "self, name, /", slot_delete_attribute, 0),
    METHOD(get, get, "__get__", "self, instance, owner=None, /", slot_get, 0),
    METHOD(set, set, "__set__", "self, instance, value, /", slot_set, 0),
    METHOD(set, delete, "__delete__", "self, instance, /", slot_delete, 0),
    METHOD(await, await, "__await__", "self, /", slot_await, 0),
    METHOD(aiter, aiter, "__aiter__", "self, /", slot_aiter, 0),
    METHOD(anext, anext, "__anext__", "self, /", slot_anext, 0),
    BINARY_ROW(add, add, ADD),
    BINARY_ROW(sub, sub, SUBTRACT),
    BINARY_ROW(mul, mul, MULTIPLY),
    BINARY_ROW(truediv, truediv, TRUE_DIVIDE),
    BINARY_ROW(floordiv, floordiv, FLOOR_DIVIDE),
    BINARY_ROW(mod, mod, MODULO),
    BINARY_ROW(pow, pow, POWER),
    BINARY_ROW(lshift, lshift, LEFT_SHIFT),
    BINARY_ROW(rshift, rshift, RIGHT_SHIFT),
    BINARY_ROW(and_, and, AND),
    BINARY_ROW(or_, or, OR),
    BINARY_ROW(xor, xor, XOR),
    BINARY_ROW(matmul, matmul, MATRIX_MULTIPLY),
    BINARY_ROW(divmod, divmod, DIVMOD),
    ALL_BINARY(REFLECTED_ROW) REFLECTED_ROW(divmod, DIVMOD) ALL_BINARY(INPLACE_ROW)
    UNARY_ROW(neg, neg, NEGATIVE),
    UNARY_ROW(pos, pos, POSITIVE),
    UNARY_ROW(invert, invert, INVERT),
    UNARY_ROW(abs, abs, ABSOLUTE),
    UNARY_ROW(index, index, INDEX),
    UNARY_ROW(int_, int, INT),
    UNARY_ROW(float_, float, FLOAT),
};
const size_t SLOT_METHOD_COUNT = sizeof SLOT_METHODS / sizeof *SLOT_METHODS;

// ---- the names, by operator ----

static String *name_at(const Vm *vm, size_t offset) {
  String *name;
  memcpy(&name, (const char *)&vm->names + offset, sizeof name);
  return name;
}

#define NAME_ROW(lower, OP) [BINARY_##OP] = offsetof(Names, lower),
#define FORWARD_NAMES                                                                              \
  NAME_ROW(add, ADD)                                                                               \
  NAME_ROW(sub, SUBTRACT)                                                                          \
  NAME_ROW(mul, MULTIPLY)                                                                          \
  NAME_ROW(truediv, TRUE_DIVIDE)                                                                   \
  NAME_ROW(floordiv, FLOOR_DIVIDE)                                                                 \
  NAME_ROW(mod, MODULO)                                                                            \
  NAME_ROW(pow, POWER)                                                                             \
  NAME_ROW(lshift, LEFT_SHIFT)                                                                     \
  NAME_ROW(rshift, RIGHT_SHIFT)                                                                    \
  NAME_ROW(and_, AND)                                                                              \
  NAME_ROW(or_, OR)                                                                                \
  NAME_ROW(xor, XOR)                                                                               \
  NAME_ROW(matmul, MATRIX_MULTIPLY)                                                                \
  NAME_ROW(divmod, DIVMOD)
#define REFLECTED_NAME(lower, OP) [BINARY_##OP] = offsetof(Names, r##lower),
#define INPLACE_NAME(lower, OP) [BINARY_##OP] = offsetof(Names, i##lower),

String *binary_name(const Vm *vm, BinaryOp op) {
  static const size_t OFFSETS[] = {FORWARD_NAMES};
  return name_at(vm, OFFSETS[op]);
}

String *reflected_name(const Vm *vm, BinaryOp op) {
  static const size_t OFFSETS[] = {ALL_BINARY(REFLECTED_NAME) REFLECTED_NAME(divmod, DIVMOD)};
  return name_at(vm, OFFSETS[op]);
}

String *inplace_name(const Vm *vm, BinaryOp op) {
  static const size_t OFFSETS[BINARY_OP_COUNT] = {ALL_BINARY(INPLACE_NAME)};
  return op == BINARY_DIVMOD ? NULL : name_at(vm, OFFSETS[op]);
}

String *compare_name(const Vm *vm, CompareOp op) {
  String *const names[] = {vm->names.lt, vm->names.le, vm->names.eq,
                           vm->names.ne, vm->names.gt, vm->names.ge};
  return names[op];
}

String *unary_name(const Vm *vm, UnaryOp op) {
  String *const names[] = {vm->names.neg,   vm->names.pos,  vm->names.invert, vm->names.abs,
                           vm->names.index, vm->names.int_, vm->names.float_};
  return names[op];
}
