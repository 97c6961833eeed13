// The built-ins that only the prompt has: help() and step().
#include "cli/repl.h"
#include "vm/attribute.h"
#include "vm/scope_dict.h"

// help() is written in the language, and loaded when it is first asked.
static bool help(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value module, name, function = VALUE_UNBOUND;
  if (!import_module(vm, "_help", &module)) {
    return false;
  }
  bool ok = string_interned(vm, "help", 4, &name);
  if (ok) {
    ok = value_get_attribute(vm, module, as_string(name), &function);
    value_release(vm, name);
  }
  value_release(vm, module);
  if (ok) {
    const Tuple *given = as_tuple(args[0]);
    ok = value_call_n(vm, function, given->items, given->length, result);
    value_release(vm, function);
  }
  return ok;
}

static const NativeDef HELP_FUNCTION = {"help", "*args", help, "Print what an object is.", 0};

static bool install(Vm *vm, const NativeDef *def) {
  Value native;
  if (!native_new(vm, def, VALUE_UNBOUND, &native)) {
    return false;
  }
  bool ok = vm_add_builtin(vm, def->name, native);
  value_release(vm, native);
  return ok;
}

bool repl_builtins_add(Vm *vm) {
  return install(vm, &STEP_FUNCTION) && install(vm, &HELP_FUNCTION);
}
