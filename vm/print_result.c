// What the prompt shows of an expression's value.
//
// As CPython: through sys.displayhook if the program has put one there; by itself it remembers the
// value as `_` and prints its repr.  A host may add a note behind it.
#include "vm/interpret_slow.h"
#include "vm/number.h"
#include "vm/scope_dict.h"

// Borrowed; UNBOUND: it is not there.
static Value find(Vm *vm, const Dict *names, const char *name) {
  Value key;
  if (!string_interned(vm, name, strlen(name), &key)) {
    raised_clear(vm);
    return VALUE_UNBOUND;
  }
  Value found = dict_get_name(vm, names, as_string(key));
  value_release(vm, key);
  return found;
}

// print(repr(v), note)
static bool show(Vm *vm, Value v) {
  Value parts[2] = {VALUE_UNBOUND, VALUE_UNBOUND}, ignored;
  Value print = find(vm, vm->builtins, "print");
  if (print == VALUE_UNBOUND) {
    return raise_format(vm, vm->exceptions.RuntimeError, "lost builtins.print");
  }
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
  Value sys = find(vm, vm->modules, "sys"), hook = VALUE_UNBOUND, ignored;
  const Dict *names = value_has_shape(sys, SHAPE_MODULE) ? OBJECT_AS(Module, sys)->dict : NULL;
  if (names != NULL) {
    hook = find(vm, names, "displayhook");
  }
  if (hook != VALUE_UNBOUND && hook != find(vm, names, "__displayhook__")) {
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
