// The native module _weakref: ref and proxy, and asking an object for its references.
#include "runtime/weakref_module.h"
#include "vm/weakref.h"

static bool function_proxy(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return weakref_proxy(vm, args[0], args[1], result);
}

static bool function_getweakrefcount(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t references = 0;
  if (value_is_pointer(args[0])) {
    const WeakRef *reference = weakref_first(vm, value_to_object(args[0]));
    for (; reference != NULL; reference = reference->next) {
      references++;
    }
  }
  *result = value_from_small(references);
  return true;
}

static bool function_getweakrefs(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  List *list = list_new(vm, 0);
  if (list == NULL) {
    return false;
  }
  const WeakRef *reference =
      value_is_pointer(args[0]) ? weakref_first(vm, value_to_object(args[0])) : NULL;
  for (; reference != NULL; reference = reference->next) {
    if (!list_append(vm, list, value_from_object(reference))) {
      object_release(vm, list);
      return false;
    }
  }
  *result = value_from_object(list);
  return true;
}

// Take `key` out of a dict if the reference it holds is dead: what the weak dicts' callbacks do.
static bool function_remove_dead(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = VALUE_NONE;
  if (value_layout(vm, args[0]) != LAYOUT_DICT) {
    return raise_type_error(vm, "_remove_dead_weakref() argument 1 must be dict, not %T", args[0]);
  }
  Dict *dict = OBJECT_AS(Dict, args[0]);
  Value reference;
  if (!dict_get(vm, dict, args[1], &reference)) {
    return false;
  }
  if (reference == VALUE_UNBOUND) {
    return true;
  }
  if (!value_is_instance(vm, reference, vm->class_of.weakref)) {
    return raise_type_error(vm, "not a weakref");
  }
  Value target = weakref_target(reference);
  bool is_dead = target == VALUE_NONE;
  value_release(vm, target);
  bool found;
  return !is_dead || dict_delete(vm, dict, args[1], &found);
}

static bool add_class(Vm *vm, Module *module, const char *name, Class *class_) {
  return class_ != NULL && module_add(vm, module, name, value_from_object(class_));
}

static bool setup(Vm *vm, Module *module) {
  Class *ref = vm->class_of.weakref;
  return add_class(vm, module, "ref", ref) && add_class(vm, module, "ReferenceType", ref) &&
         add_class(vm, module, "ProxyType", weakref_proxy_class(vm, false)) &&
         add_class(vm, module, "CallableProxyType", weakref_proxy_class(vm, true));
}

static const NativeDef FUNCTIONS[] = {
    {"proxy", "object, callback=None, /", function_proxy,
     "A stand-in that uses object without keeping it.", 0},
    {"getweakrefcount", "object, /", function_getweakrefcount,
     "How many weak references to object there are.", 0},
    {"getweakrefs", "object, /", function_getweakrefs, "The weak references to object.", 0},
    {"_remove_dead_weakref", "dct, key, /", function_remove_dead,
     "Take key out of dct if its reference is dead.", 0},
    {NULL, NULL, NULL, NULL, 0}};

const ModuleSpec WEAKREF_MODULE = {
    .name = "_weakref", .functions = FUNCTIONS, .setup = setup, .doc = "Weak references."};
