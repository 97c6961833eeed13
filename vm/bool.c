// bool: the two truth values, which are ints too.
#include "vm/format.h"
#include "vm/number.h"
#include "vm/vm.h"

// There are two bools, and no way to make a third.
static bool bool_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Class *class_;
  bool truth = false;
  if (!number_class(vm, args[0], vm->class_of.bool_, &class_) ||
      (args[1] != VALUE_UNBOUND && !value_truth(vm, args[1], &truth))) {
    return false;
  }
  *result = value_from_bool(truth);
  return true;
}

static bool bool_dunder_format(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value spec = value_unbox(vm, args[1]);
  if (!value_is_string(spec)) {
    return raise_type_error(vm, "__format__() argument must be str, not %T", args[1]);
  }
  return format_bool(vm, args[0], as_string(spec), result);
}

static bool bool_repr(Vm *vm, Value self, Value *result) {
  return string_interned(vm, self == VALUE_TRUE ? "True" : "False", self == VALUE_TRUE ? 4 : 5,
                         result);
}

// &, | and ^ of two bools are bools; everything else is an int's.
static bool bool_binary(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  b = value_unbox(vm, b);
  a = value_unbox(vm, a);
  if (!value_is_any_int(vm, a) || !value_is_any_int(vm, b)) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  return int_binary(vm, op, a, b, result);
}

static const Slots BOOL_SLOTS = {.repr = bool_repr, .binary = bool_binary};

static const NativeDef BOOL_METHODS[] = {
    {"__new__", "cls, x=?, /", bool_new, "Is it true?", 0},
    {"__format__", "self, format_spec, /", bool_dunder_format, "The bool as a format says.", 0},
    {NULL, NULL, NULL, NULL, 0}};

static const ClassSpec BOOL_SPEC = {
    .name = "bool",
    .shape = SHAPE_BOOL,
    .layout = LAYOUT_INT,
    .flags = CLASS_FINAL,
    .slots = &BOOL_SLOTS,
    .methods = BOOL_METHODS,
    .doc = "True or False: what conditions are.",
};

void bool_register(Vm *vm) {
  vm->class_of.bool_ = class_from_spec(vm, &BOOL_SPEC, vm->class_of.int_);
}
