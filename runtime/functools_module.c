// The native module _functools: what the library does at each call of functions that it makes.  The
// rest is functools.py and dataclasses.py.
#include "runtime/functools_module.h"

// The class stays to the end: its instances do not hold it.
static bool add_class(Vm *vm, Module *module, const char *name, const ClassSpec *spec) {
  Class *class_ = class_from_spec(vm, spec, vm->class_of.object);
  return class_ != NULL && module_add(vm, module, name, value_from_object(class_));
}

static bool setup(Vm *vm, Module *module) {
  return add_class(vm, module, "Cache", &LRU_CACHE_CLASS) &&
         add_class(vm, module, "KeyWrapper", &COMPARE_KEY_CLASS) &&
         add_class(vm, module, "Partial", &PARTIAL_CLASS);
}

const ModuleSpec FUNCTOOLS_MODULE = {
    .name = "_functools", .functions = DATACLASS_FUNCTIONS, .setup = setup};
