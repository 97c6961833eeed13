// itertools that need not end: count, cycle, repeat.
#include "runtime/itertools.h"
#include "vm/number.h"

// ---- count ----

enum { COUNT_NEXT, COUNT_STEP };

static bool is_number(Vm *vm, Value v) {
  Layout layout = value_layout(vm, v);
  if (layout == LAYOUT_INT || layout == LAYOUT_FLOAT || value_is_any_int(vm, v)) {
    return true;
  }
  Class *class_ = value_class(vm, v); // anything else that can be one
  return class_lookup(vm, class_, vm->names.index) != VALUE_UNBOUND ||
         class_lookup(vm, class_, vm->names.float_) != VALUE_UNBOUND ||
         class_lookup(vm, class_, vm->names.int_) != VALUE_UNBOUND;
}

static bool count_make(Vm *vm, Value *args, int count, Value *result) { // __new__
  (void)count;
  if (!is_number(vm, args[1]) || !is_number(vm, args[2])) {
    return raise_type_error(vm, "a number is required");
  }
  if (!tool_new(vm, args[0], result)) {
    return false;
  }
  tool_hold(vm, *result, COUNT_NEXT, value_retain(args[1]));
  tool_hold(vm, *result, COUNT_STEP, value_retain(args[2]));
  return true;
}

static bool count_next(Vm *vm, Value self, Value *item) {
  Tool *tool = as_tool(self);
  Value now = tool->held[COUNT_NEXT], step = tool->held[COUNT_STEP], next;
  if (value_both_int(now, step)) {
    int64_t sum = value_to_small(now) + value_to_small(step);
    if (int_fits_inline(sum)) {
      tool->held[COUNT_NEXT] = value_from_small(sum);
      *item = now;
      return true;
    }
  }
  if (!value_binary(vm, BINARY_ADD, now, step, &next)) {
    return false;
  }
  *item = value_retain(tool->held[COUNT_NEXT]);
  tool_hold(vm, self, COUNT_NEXT, next);
  return true;
}

static bool count_repr(Vm *vm, Value self, Value *result) {
  const Tool *tool = as_tool(self);
  if (tool->held[COUNT_STEP] == value_from_small(1)) {
    return string_format(vm, result, "%T(%R)", self, tool->held[COUNT_NEXT]);
  }
  return string_format(vm, result, "%T(%R, %R)", self, tool->held[COUNT_NEXT],
                       tool->held[COUNT_STEP]);
}

static const NativeDef COUNT_METHODS[] = {
    {"__new__", "cls, start=0, step=1", count_make, NULL, NATIVE_STATIC},
    {NULL, NULL, NULL, NULL, 0},
};

// ---- cycle: what the source gave is saved, and repeated when the source has ended ----

enum { CYCLE_SOURCE, CYCLE_SAVED };

static bool cycle_make(Vm *vm, Value *args, int count, Value *result) { // __new__
  (void)count;
  List *saved = list_new(vm, 0);
  if (saved == NULL) {
    return false;
  }
  if (!tool_over(vm, args[0], args[1], result)) {
    object_release(vm, saved);
    return false;
  }
  tool_hold(vm, *result, CYCLE_SAVED, value_from_object(saved));
  return true;
}

static bool cycle_next(Vm *vm, Value self, Value *item) {
  Tool *tool = as_tool(self);
  List *saved = as_list(tool->held[CYCLE_SAVED]);
  if (tool->held[CYCLE_SOURCE] != VALUE_UNBOUND) {
    if (!tool_next(vm, self, CYCLE_SOURCE, item)) {
      return false;
    }
    if (*item != VALUE_UNBOUND) {
      if (!list_append(vm, saved, *item)) {
        value_release(vm, *item);
        return false;
      }
      return true;
    }
    tool_hold(vm, self, CYCLE_SOURCE, VALUE_UNBOUND);
  }
  if (saved->length == 0) {
    *item = VALUE_UNBOUND;
    return true;
  }
  *item = value_retain(saved->items[tool->number[0]]);
  tool->number[0] = (tool->number[0] + 1) % saved->length;
  return true;
}

static const NativeDef CYCLE_METHODS[] = {
    {"__new__", "cls, iterable, /", cycle_make, NULL, NATIVE_STATIC},
    {NULL, NULL, NULL, NULL, 0},
};

// ---- repeat: number 0 is how often still, -1 without end ----

static bool repeat_make(Vm *vm, Value *args, int count, Value *result) { // __new__
  (void)count;
  int64_t times = -1;
  if (args[2] != VALUE_UNBOUND) {
    if (!value_to_int64(vm, args[2], &times)) {
      return false;
    }
    times = times < 0 ? 0 : times;
  }
  if (!tool_new(vm, args[0], result)) {
    return false;
  }
  tool_hold(vm, *result, 0, value_retain(args[1]));
  as_tool(*result)->number[0] = times;
  return true;
}

static bool repeat_next(Vm *vm, Value self, Value *item) {
  (void)vm;
  Tool *tool = as_tool(self);
  *item = VALUE_UNBOUND;
  if (tool->number[0] != 0) {
    tool->number[0] -= tool->number[0] > 0;
    *item = value_retain(tool->held[0]);
  }
  return true;
}

static bool repeat_repr(Vm *vm, Value self, Value *result) {
  const Tool *tool = as_tool(self);
  if (tool->number[0] < 0) {
    return string_format(vm, result, "%T(%R)", self, tool->held[0]);
  }
  return string_format(vm, result, "%T(%R, %l)", self, tool->held[0], tool->number[0]);
}

static bool repeat_hint(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t left = as_tool(args[0])->number[0];
  if (left < 0) {
    return raise_type_error(vm, "len() of unsized object");
  }
  *result = value_from_small(left);
  return true;
}

static const NativeDef REPEAT_METHODS[] = {
    {"__new__", "cls, object, times=?", repeat_make, NULL, NATIVE_STATIC},
    {"__length_hint__", "self, /", repeat_hint, NULL, 0},
    {NULL, NULL, NULL, NULL, 0},
};

const ToolSpec ITERTOOLS_ENDLESS[] = {
    {"itertools.count", COUNT_METHODS, count_next, count_repr,
     "Return a count object whose .__next__() method returns consecutive values.\n\nEquivalent "
     "to:\n    def count(firstval=0, step=1):\n        x = firstval\n        while 1:\n            "
     "yield x\n            x += step"},
    {"itertools.cycle", CYCLE_METHODS, cycle_next, NULL,
     "Return elements from the iterable until it is exhausted. Then repeat the sequence "
     "indefinitely."},
    {"itertools.repeat", REPEAT_METHODS, repeat_next, repeat_repr,
     "repeat(object [,times]) -> create an iterator which returns the object\nfor the specified "
     "number of times.  If not specified, returns the object\nendlessly."},
    {NULL, NULL, NULL, NULL, NULL},
};
