// itertools.groupby: runs of items with equal keys.  A group reads from the groupby it came from,
// and is over when that has moved on.
#include "runtime/itertools.h"

enum {
  BY_SOURCE,
  BY_FUNCTION,
  BY_TARGET,
  BY_KEY,
  BY_ITEM
};                                // of a groupby: the key of the group
                                  // given last; key and item read last
enum { GROUP_PARENT, GROUP_KEY }; // of a _grouper

// number 0 of both: which group is the current one, counted from 1.

static bool groupby_make(Vm *vm, Value *args, int count, Value *result) { // __new__
  (void)count;
  if (!tool_over(vm, args[0], args[1], result)) {
    return false;
  }
  tool_hold(vm, *result, BY_FUNCTION, value_retain(args[2]));
  return true;
}

// Read one more item.  *is_end: there is none.
static bool read_item(Vm *vm, Value self, bool *is_end) {
  Tool *tool = as_tool(self);
  Value item, key;
  if (!tool_next(vm, self, BY_SOURCE, &item)) {
    return false;
  }
  *is_end = item == VALUE_UNBOUND;
  if (*is_end) {
    return true;
  }
  if (tool->held[BY_FUNCTION] == VALUE_NONE) {
    key = value_retain(item);
  } else if (!value_call1(vm, tool->held[BY_FUNCTION], item, &key)) {
    value_release(vm, item);
    return false;
  }
  tool_hold(vm, self, BY_ITEM, item);
  tool_hold(vm, self, BY_KEY, key);
  return true;
}

static bool keys_equal(Vm *vm, Value a, Value b, bool *result) {
  value_retain(a);
  value_retain(b);
  bool ok = value_equal(vm, a, b, result);
  value_release(vm, a);
  value_release(vm, b);
  return ok;
}

// Read on to the first item of the next group.
static bool find_group(Vm *vm, Value self, bool *is_end) {
  Tool *tool = as_tool(self);
  *is_end = false;
  for (;;) {
    if (tool->held[BY_KEY] != VALUE_UNBOUND) {
      bool is_same = false;
      if (tool->held[BY_TARGET] == VALUE_UNBOUND) {
        return true;
      }
      if (!keys_equal(vm, tool->held[BY_TARGET], tool->held[BY_KEY], &is_same)) {
        return false;
      }
      if (!is_same) {
        return true;
      }
    }
    if (!read_item(vm, self, is_end) || *is_end) {
      return *is_end;
    }
  }
}

// The class _grouper is an attribute of the class groupby.
static bool group_new(Vm *vm, Value parent, Value *result) {
  Value name;
  if (!string_interned(vm, "_grouper", 8, &name)) {
    return false;
  }
  Value class_ = class_lookup(vm, value_class(vm, parent), as_string(name));
  value_release(vm, name);
  if (!tool_new(vm, class_, result)) {
    return false;
  }
  Tool *group = as_tool(*result), *by = as_tool(parent);
  group->held[GROUP_PARENT] = value_retain(parent);
  group->held[GROUP_KEY] = value_retain(by->held[BY_KEY]);
  group->number[0] = ++by->number[0];
  return true;
}

static bool groupby_next(Vm *vm, Value self, Value *item) {
  Tool *tool = as_tool(self);
  bool is_end;
  tool->number[0]++; // whatever group was current is not any more
  *item = VALUE_UNBOUND;
  if (!find_group(vm, self, &is_end)) {
    return false;
  }
  if (is_end) {
    return true;
  }
  tool_hold(vm, self, BY_TARGET, value_retain(tool->held[BY_KEY]));
  Value pair[2] = {value_retain(tool->held[BY_KEY]), VALUE_UNBOUND};
  bool ok = group_new(vm, self, &pair[1]) && tuple_from_values(vm, pair, 2, item);
  value_release(vm, pair[0]);
  value_release(vm, pair[1]);
  return ok;
}

static bool group_next(Vm *vm, Value self, Value *item) {
  Tool *group = as_tool(self);
  Value parent = group->held[GROUP_PARENT];
  Tool *by = as_tool(parent);
  *item = VALUE_UNBOUND;
  if (by->number[0] != group->number[0]) {
    return true;
  }
  if (by->held[BY_ITEM] == VALUE_UNBOUND) {
    bool is_end = false;
    if (!read_item(vm, parent, &is_end) || is_end) {
      return is_end;
    }
  }
  bool is_same = false;
  if (!keys_equal(vm, group->held[GROUP_KEY], by->held[BY_KEY], &is_same)) {
    return false;
  }
  if (is_same) {
    *item = by->held[BY_ITEM];
    by->held[BY_ITEM] = VALUE_UNBOUND;
  }
  return true;
}

static const NativeDef GROUPBY_METHODS[] = {
    {"__new__", "cls, iterable, key=None", groupby_make, NULL, NATIVE_STATIC},
    {NULL, NULL, NULL, NULL, 0},
};

static const ToolSpec GROUPBY_SPEC = {
    "itertools.groupby", GROUPBY_METHODS, groupby_next, NULL,
    "make an iterator that returns consecutive keys and groups from the iterable\n\n  iterable\n   "
    " Elements to divide into groups according to the key function.\n  key\n    A function for "
    "computing the group category for each element.\n    If the key function is not specified or "
    "is None, the element itself\n    is used for grouping."};

static const ToolSpec GROUP_SPEC = {"itertools._grouper", NULL, group_next, NULL, NULL};

bool itertools_add_groupby(Vm *vm, Module *module) {
  Class *by, *group;
  if (!tool_class(vm, &GROUPBY_SPEC, &by)) {
    return false;
  }
  if (!tool_class(vm, &GROUP_SPEC, &group)) {
    object_release(vm, by);
    return false;
  }
  bool ok = module_add(vm, module, "groupby", value_from_object(by)) &&
            module_add(vm, module, "_grouper", value_from_object(group)) &&
            dict_set_c(vm, by->dict, "_grouper", value_from_object(group));
  object_release(vm, by);
  object_release(vm, group);
  return ok;
}
