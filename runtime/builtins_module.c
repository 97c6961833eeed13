// The native module builtins: its namespace is the one where names are looked for last, so that a
// program that sets builtins.print changes print everywhere.
#include "runtime/builtins_module.h"
#include "vm/attribute.h"
#include "vm/scope_dict.h"

#include <string.h>

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

// ---- help(), written in the language, and loaded when it is first asked ----

static bool call_help(Vm *vm, const char *which, Value given, Value *result) {
  Value module, name, function = VALUE_UNBOUND;
  if (!import_module(vm, "_help", &module)) {
    return false;
  }
  bool ok = string_interned(vm, which, strlen(which), &name);
  if (ok) {
    ok = value_get_attribute(vm, module, as_string(name), &function);
    value_release(vm, name);
  }
  value_release(vm, module);
  if (ok) {
    const Tuple *arguments = as_tuple(given);
    ok = value_call_n(vm, function, arguments->items, arguments->length, result);
    value_release(vm, function);
  }
  return ok;
}

static bool program_help(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return call_help(vm, "program_help", args[0], result);
}

static bool prompt_help(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return call_help(vm, "help", args[0], result);
}

const NativeDef PROGRAM_BUILTINS[] = {
    {"help", "*args", program_help, "Print what an object is.", 0},
    {0},
};
const NativeDef PROMPT_HELP = {"help", "*args", prompt_help, "Print what an object is.", 0};
