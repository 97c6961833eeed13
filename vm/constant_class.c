// The classes of None, Ellipsis and NotImplemented.
#include "vm/object_class.h"
#include "vm/vm.h"

static bool constant_repr(Vm *vm, Value self, Value *result) {
  return string_from_c(vm,
                       self == VALUE_NONE       ? "None"
                       : self == VALUE_ELLIPSIS ? "Ellipsis"
                                                : "NotImplemented",
                       result);
}

static bool none_truth(Vm *vm, Value self, bool *result) {
  (void)vm, (void)self;
  *result = false;
  return true;
}

static bool not_implemented_truth(Vm *vm, Value self, bool *result) {
  (void)vm, (void)self;
  *result = true; // CPython 3.13 warns of deprecation and goes on
  return true;
}

static bool constant_hash(Vm *vm, Value self, uint64_t *hash) {
  (void)vm;
  *hash = self == VALUE_NONE ? 0xFCA86420 : self * 0x9E3779B97F4A7C15u >> 8; // None's is CPython's
  return true;
}

static const Slots NONE_SLOTS = {.repr = constant_repr, .truth = none_truth, .hash = constant_hash};
static const Slots ELLIPSIS_SLOTS = {.repr = constant_repr, .hash = constant_hash};
static const Slots NOT_IMPLEMENTED_SLOTS = {
    .repr = constant_repr, .truth = not_implemented_truth, .hash = constant_hash};

#define CONSTANT_SPEC(text, SHAPE, slots_)                                                         \
  {                                                                                                \
    .name = text, .shape = SHAPE, .layout = LAYOUT_OTHER, .flags = CLASS_FINAL, .slots = &slots_   \
  }
static const ClassSpec NONE_SPEC = CONSTANT_SPEC("NoneType", SHAPE_NONE, NONE_SLOTS);
static const ClassSpec ELLIPSIS_SPEC = CONSTANT_SPEC("ellipsis", SHAPE_ELLIPSIS, ELLIPSIS_SLOTS);
static const ClassSpec NOT_IMPLEMENTED_SPEC =
    CONSTANT_SPEC("NotImplementedType", SHAPE_NOT_IMPLEMENTED, NOT_IMPLEMENTED_SLOTS);

bool constants_register(Vm *vm) {
  Class *object = vm->class_of.object;
  vm->class_of.none = class_from_spec(vm, &NONE_SPEC, object);
  vm->class_of.ellipsis = class_from_spec(vm, &ELLIPSIS_SPEC, object);
  vm->class_of.not_implemented = class_from_spec(vm, &NOT_IMPLEMENTED_SPEC, object);
  return vm->class_of.none != NULL && vm->class_of.ellipsis != NULL &&
         vm->class_of.not_implemented != NULL;
}
