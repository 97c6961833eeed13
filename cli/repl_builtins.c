// The built-ins that only the prompt has: step(), and a help() that tells of everything.
#include "cli/repl.h"
#include "runtime/builtins_module.h"
#include "vm/attribute.h"
#include "vm/scope_dict.h"

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
  return install(vm, &STEP_FUNCTION) && install(vm, &PROMPT_HELP);
}
