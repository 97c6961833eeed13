// The native module gc: what programs may ask of the cycle collector.
#include "runtime/gc_module.h"
#include "vm/collect.h"
#include "vm/memory.h"
#include "vm/number.h"

static bool gc_collect(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t generation;
  if (!value_to_int64(vm, args[0], &generation)) {
    return false;
  }
  if (generation < 0 || generation > 2) {
    return raise_value_error(vm, "invalid generation");
  }
  return int_from_int64(vm, (int64_t)vm_collect(vm), result);
}

static bool gc_enable(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  memory_enable_collection(vm->memory, true);
  *result = VALUE_NONE;
  return true;
}

static bool gc_disable(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  memory_enable_collection(vm->memory, false);
  *result = VALUE_NONE;
  return true;
}

static bool gc_isenabled(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  *result = value_from_bool(memory_collects(vm->memory));
  return true;
}

// There are no generations: all is counted as the youngest.
static bool gc_get_count(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  int64_t live = (int64_t)memory_statistics(vm).live_objects;
  Value counts[3] = {value_from_small(live), value_from_small(0), value_from_small(0)};
  return tuple_from_values(vm, counts, 3, result);
}

static bool gc_is_tracked(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  bool is_tracked = value_is_pointer(args[0]) && value_class(vm, args[0])->slots.traverse != NULL;
  *result = value_from_bool(is_tracked);
  return true;
}

static bool setup(Vm *vm, Module *module) {
  List *garbage = list_new(vm, 0), *callbacks = list_new(vm, 0);
  bool ok = garbage != NULL && callbacks != NULL &&
            module_add(vm, module, "garbage", value_from_object(garbage)) &&
            module_add(vm, module, "callbacks", value_from_object(callbacks));
  object_release(vm, garbage);
  object_release(vm, callbacks);
  return ok;
}

static const NativeDef FUNCTIONS[] = {
    {"collect", "generation=2", gc_collect,
     "Run the garbage collector.\n\nWith no arguments, run a full collection.  The optional "
     "argument\nmay be an integer specifying which generation to collect.  A ValueError\nis raised "
     "if the generation number is invalid.\n\nThe number of unreachable objects is returned.",
     0},
    {"disable", "", gc_disable, "Disable automatic garbage collection.", 0},
    {"enable", "", gc_enable, "Enable automatic garbage collection.", 0},
    {"get_count", "", gc_get_count, "Return a three-tuple of the current collection counts.", 0},
    {"is_tracked", "obj, /", gc_is_tracked,
     "Returns true if the object is tracked by the garbage collector.\n\nSimple atomic objects "
     "will return false.",
     0},
    {"isenabled", "", gc_isenabled, "Returns true if automatic garbage collection is enabled.", 0},
    {NULL, NULL, NULL, NULL, 0},
};

const ModuleSpec GC_MODULE = {
    "gc", FUNCTIONS, setup,
    "This module provides access to the garbage collector for reference cycles."};
