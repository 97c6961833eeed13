// The native module builtins: its namespace is the one where names are looked for last, so that a
// program that sets builtins.print changes print everywhere.
#include "runtime/builtins_module.h"

static bool setup(Vm *vm, Module *module) {
  Value name;
  bool ok = string_from_c(vm, "builtins", &name);
  if (ok) {
    ok = dict_set_name(vm, vm->builtins, vm->names.name, name);
    value_release(vm, name);
  }
  if (!ok) {
    return false;
  }
  Dict *own = module->dict;
  module->dict = object_retain(vm->builtins);
  object_release(vm, own);
  return true;
}

const ModuleSpec BUILTINS_MODULE = {
    .name = "builtins",
    .setup = setup,
    .doc = "Built-in functions, types, exceptions, and other objects.",
};
