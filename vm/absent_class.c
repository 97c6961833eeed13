// Built-in classes of which Awl has no objects: names for isinstance(), annotations and the like.
#include "vm/builtins.h"
#include "vm/exception.h"
#include "vm/vm.h"

// The compiler refuses a call by this name; this is for calls by another.
static bool complex_new(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count, (void)result;
  return raise_type_error(vm, "complex numbers are not part of Awl");
}

static bool memoryview_new(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count, (void)result;
  return raise_type_error(vm, "memoryview is not part of Awl: slice bytes or a bytearray");
}

static const NativeDef COMPLEX_METHODS[] = {
    {"__new__", "cls, /, *args, **kwargs", complex_new, NULL, 0},
    {0},
};
static const NativeDef MEMORYVIEW_METHODS[] = {
    {"__new__", "cls, /, *args, **kwargs", memoryview_new, NULL, 0},
    {0},
};
static const ClassSpec SPECS[] = {
    {.name = "complex", .layout = LAYOUT_OTHER, .flags = CLASS_FINAL, .methods = COMPLEX_METHODS},
    {.name = "memoryview",
     .layout = LAYOUT_OTHER,
     .flags = CLASS_FINAL,
     .methods = MEMORYVIEW_METHODS},
};

bool builtins_add_absent(Vm *vm) {
  bool ok = true;
  for (size_t i = 0; ok && i < sizeof SPECS / sizeof *SPECS; i++) {
    Class *made = class_from_spec(vm, &SPECS[i], vm->class_of.object);
    ok = made != NULL && vm_add_builtin(vm, SPECS[i].name, value_from_object(made));
    if (made != NULL) {
      object_release(vm, made);
    }
  }
  return ok;
}
