// itertools.tee: several iterators over one, through a chain of what it has given so far.
//
//     _tee ──▶ [item │ next] ──▶ [item │ next] ──▶ [source]
//                                     ▲
//     _tee ───────────────────────────┘
//
// A node that nobody stands before any more is freed, so only the distance between the slowest and
// the fastest is kept.
#include "runtime/itertools.h"

enum { NODE_ITEM, NODE_NEXT, NODE_SOURCE }; // of a node
enum { TEE_NODE };                          // of a _tee

// A node that stands for what the source has not given yet.  Takes over `source`.
static bool node_new(Vm *vm, Value tee_class, Value source, Value *result) {
  if (!tool_new(vm, tee_class, result)) {
    value_release(vm, source);
    return false;
  }
  as_tool(*result)->held[NODE_SOURCE] = source;
  return true;
}

// Let the last node take an item from the source.  At the end it stays without one.
static bool node_fill(Vm *vm, Value node) {
  Tool *tool = as_tool(node);
  Value item, next;
  if (tool->is_started) {
    return raise_format(vm, vm->exceptions.RuntimeError, "cannot re-enter the tee iterator");
  }
  tool->is_started = true;
  bool ok = tool_next(vm, node, NODE_SOURCE, &item);
  tool->is_started = false;
  if (!ok || item == VALUE_UNBOUND) {
    return ok;
  }
  Value class_ = value_from_object(value_class(vm, node));
  if (!node_new(vm, class_, value_retain(tool->held[NODE_SOURCE]), &next)) {
    value_release(vm, item);
    return false;
  }
  tool_hold(vm, node, NODE_ITEM, item);
  tool_hold(vm, node, NODE_NEXT, next);
  tool_hold(vm, node, NODE_SOURCE, VALUE_UNBOUND);
  return true;
}

static bool tee_next(Vm *vm, Value self, Value *item) {
  Value node = value_retain(as_tool(self)->held[TEE_NODE]);
  bool ok = as_tool(node)->held[NODE_NEXT] != VALUE_UNBOUND || node_fill(vm, node);
  if (ok) {
    *item = value_retain(as_tool(node)->held[NODE_ITEM]);
    if (*item != VALUE_UNBOUND) {
      tool_hold(vm, self, TEE_NODE, value_retain(as_tool(node)->held[NODE_NEXT]));
    }
  }
  value_release(vm, node);
  return ok;
}

static bool tee_at(Vm *vm, Value class_, Value node, Value *result) {
  if (!tool_new(vm, class_, result)) {
    return false;
  }
  as_tool(*result)->held[TEE_NODE] = value_retain(node);
  return true;
}

static bool tee_copy(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return tee_at(vm, value_from_object(value_class(vm, args[0])), as_tool(args[0])->held[TEE_NODE],
                result);
}

// The node before which all of them start: where another _tee stands, or a new one.
static bool first_node(Vm *vm, Value tee_class, Value iterable, Value *node) {
  Value iterator;
  if (!value_iterate(vm, iterable, &iterator)) {
    return false;
  }
  if (value_is_instance(vm, iterator, OBJECT_AS(Class, tee_class))) {
    *node = value_retain(as_tool(iterator)->held[TEE_NODE]);
    value_release(vm, iterator);
    return true;
  }
  return node_new(vm, tee_class, iterator, node);
}

static bool tee(Vm *vm, Value *args, int count, Value *result) {
  int64_t wanted;
  Value node, class_ = args[count]; // _tee
  if (!value_to_int64(vm, args[1], &wanted)) {
    return false;
  }
  if (wanted < 0) {
    return raise_value_error(vm, "n must be >= 0");
  }
  if (wanted > UINT32_MAX) {
    return raise_memory_error(vm);
  }
  if (!first_node(vm, class_, args[0], &node)) {
    return false;
  }
  Tuple *copies = tuple_new(vm, (uint32_t)wanted);
  bool ok = copies != NULL;
  for (uint32_t i = 0; ok && i < wanted; i++) {
    Value copy;
    ok = tee_at(vm, class_, node, &copy);
    if (ok) {
      copies->items[i] = copy;
    }
  }
  value_release(vm, node);
  if (!ok) {
    object_release(vm, copies);
    return false;
  }
  *result = value_from_object(copies);
  return true;
}

static const NativeDef TEE_METHODS[] = {
    {"__copy__", "self, /", tee_copy, "Returns an independent iterator.", 0},
    {NULL, NULL, NULL, NULL, 0},
};

static const ToolSpec TEE_SPEC = {"itertools._tee", TEE_METHODS, tee_next, NULL,
                                  "Iterator wrapped to make it copyable."};

static const NativeDef TEE_DEF = {"tee", "iterable, n=2, /", tee,
                                  "Returns a tuple of n independent iterators.", NATIVE_FACADE};

bool itertools_add_tee(Vm *vm, Module *module) {
  Class *class_;
  Value function;
  if (!tool_class(vm, &TEE_SPEC, &class_)) {
    return false;
  }
  bool ok = module_add(vm, module, "_tee", value_from_object(class_)) &&
            native_new(vm, &TEE_DEF, value_from_object(class_), &function);
  if (ok) {
    native_set_owner(vm, function, value_from_object(module));
    ok = module_add(vm, module, "tee", function);
    value_release(vm, function);
  }
  object_release(vm, class_);
  return ok;
}
