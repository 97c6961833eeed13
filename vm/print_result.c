// What the prompt shows of an expression's value.
//
// As CPython: through sys.displayhook if the program has put one there; by itself it remembers the
// value as `_` and prints its repr.  A host may add a note behind it.
#include "vm/interpret_slow.h"
#include "vm/number.h"
#include "vm/scope_dict.h"

static Value module_attribute(Vm *vm, const char *module_name, const char *name) {
  Value key, found = VALUE_UNBOUND;
  if (!string_interned(vm, module_name, strlen(module_name), &key)) {
    return VALUE_UNBOUND;
  }
  Value module = dict_get_name(vm, vm->modules, as_string(key));
  value_release(vm, key);
  if (module != VALUE_UNBOUND && string_interned(vm, name, strlen(name), &key)) {
    found = dict_get_name(vm, OBJECT_AS(Module, module)->dict, as_string(key));
    value_release(vm, key);
  }
  return found;
}

// print(repr(v), note)
static bool show(Vm *vm, Value v) {
  Value parts[2] = {VALUE_UNBOUND, VALUE_UNBOUND}, ignored;
  Value name;
  if (!string_interned(vm, "print", 5, &name)) {
    return false;
  }
  Value print = dict_get_name(vm, vm->builtins, as_string(name));
  value_release(vm, name);
  if (!value_repr(vm, v, &parts[0])) {
    return false;
  }
  bool ok = vm->hooks.result_note == NULL || vm->hooks.result_note(vm, v, &parts[1]);
  if (ok) {
    ok = value_call_n(vm, print, parts, parts[1] == VALUE_UNBOUND ? 1 : 2, &ignored);
  }
  if (ok) {
    value_release(vm, ignored);
  }
  value_release(vm, parts[0]);
  value_release(vm, parts[1]);
  return ok;
}

bool print_result(Vm *vm, Value v) {
  Value hook = module_attribute(vm, "sys", "displayhook"), ignored;
  if (hook != VALUE_UNBOUND && hook != module_attribute(vm, "sys", "__displayhook__")) {
    value_retain(hook);
    bool ok = value_call1(vm, hook, v, &ignored);
    value_release(vm, hook);
    if (ok) {
      value_release(vm, ignored);
    }
    return ok;
  }
  return v == VALUE_NONE ||
         (vm_add_builtin(vm, "_", VALUE_NONE) && show(vm, v) && vm_add_builtin(vm, "_", v));
}
