// The native module itertools: what its classes share, and the module itself.
#include "runtime/itertools.h"
#include "vm/list.h"
#include "vm/memory.h"

enum { PLACES = sizeof(((Tool *)0)->held) / sizeof(Value) };

bool tool_new(Vm *vm, Value class_, Value *result) {
  if (!instance_new(vm, OBJECT_AS(Class, class_), result)) {
    return false;
  }
  for (int i = 0; i < PLACES; i++) {
    as_tool(*result)->held[i] = VALUE_UNBOUND;
  }
  return true;
}

bool tool_over(Vm *vm, Value class_, Value iterable, Value *result) {
  Value iterator;
  if (!value_iterate(vm, iterable, &iterator)) {
    return false;
  }
  if (!tool_new(vm, class_, result)) {
    value_release(vm, iterator);
    return false;
  }
  as_tool(*result)->held[0] = iterator;
  return true;
}

void tool_hold(Vm *vm, Value tool, int place, Value owned) {
  value_replace(vm, &as_tool(tool)->held[place], owned);
}

bool tool_next(Vm *vm, Value tool, int place, Value *item) {
  Value iterator = value_retain(as_tool(tool)->held[place]);
  bool ok = iterator_next(vm, iterator, item);
  value_release(vm, iterator);
  return ok;
}

bool tool_end(Vm *vm, Value tool, Value *item) {
  *item = VALUE_UNBOUND;
  tool_hold(vm, tool, 0, VALUE_UNBOUND);
  return true;
}

bool tool_indices(Vm *vm, Value tool, uint32_t count) {
  if (count == 0) {
    return true;
  }
  uint32_t *indices = memory_new(vm, count * sizeof(uint32_t));
  if (indices == NULL) {
    return false;
  }
  as_tool(tool)->indices = indices;
  as_tool(tool)->index_count = count;
  return true;
}

static void clear(Vm *vm, Object *self) {
  for (int i = 0; i < PLACES; i++) {
    value_replace(vm, &((Tool *)self)->held[i], VALUE_UNBOUND);
  }
}

static void finalize(Vm *vm, Object *self) {
  Tool *tool = (Tool *)self;
  clear(vm, self);
  memory_free(vm, tool->indices, tool->index_count * sizeof(uint32_t));
  tool->indices = NULL;
}

static void traverse(Object *self, Visitor visit, void *context) {
  for (int i = 0; i < PLACES; i++) {
    visit(context, ((Tool *)self)->held[i]);
  }
}

// ---- classes and module ----

bool tool_class(Vm *vm, const ToolSpec *spec, Class **result) {
  const Slots slots = {.finalize = finalize,
                       .traverse = traverse,
                       .clear = clear,
                       .repr = spec->repr,
                       .iterate = iterator_self,
                       .next = spec->next};
  const ClassSpec class_spec = {.name = spec->name,
                                .layout = LAYOUT_OTHER,
                                .flags = spec->methods == NULL ? CLASS_FINAL | CLASS_NO_NEW : 0,
                                .native_size = sizeof(Tool),
                                .slots = &slots,
                                .methods = spec->methods,
                                .doc = spec->doc};
  *result = class_from_spec(vm, &class_spec, vm->class_of.object);
  if (*result == NULL) {
    return false;
  }
  (*result)->own_slots = NULL; // `slots` ends here
  return true;
}

static bool add_classes(Vm *vm, Module *module, const ToolSpec *specs) {
  for (; specs->name != NULL; specs++) {
    Class *class_;
    if (!tool_class(vm, specs, &class_)) {
      return false;
    }
    const char *name = strchr(specs->name, '.') + 1;
    bool ok = module_add(vm, module, name, value_from_object(class_));
    object_release(vm, class_);
    if (!ok) {
      return false;
    }
  }
  return true;
}

static bool setup(Vm *vm, Module *module) {
  return add_classes(vm, module, ITERTOOLS_ENDLESS) && add_classes(vm, module, ITERTOOLS_FILTERS) &&
         add_classes(vm, module, ITERTOOLS_GROUPS) && add_classes(vm, module, ITERTOOLS_COMBINE) &&
         itertools_add_tee(vm, module) && itertools_add_groupby(vm, module);
}

static const NativeDef FUNCTIONS[] = {
    {NULL, NULL, NULL, NULL, 0},
};

const ModuleSpec ITERTOOLS_MODULE = {"itertools", FUNCTIONS, setup, "Functional tools."};
