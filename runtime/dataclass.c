// The __init__ and the __eq__ of dataclasses: attributes one after another.
#include "runtime/functools_module.h"
#include "vm/attribute.h"
#include "vm/operate.h"

// set_attributes((object, value …), names): each value under its name; a tuple, or a list that
// nobody else has.
static bool set_attributes(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const Tuple *names = as_tuple(args[1]);
  const Value *values = value_is_list(args[0]) ? as_list(args[0])->items : as_tuple(args[0])->items;
  for (uint32_t i = 0; i < names->length; i++) {
    if (!value_set_attribute(vm, values[0], as_string(names->items[i]), values[i + 1])) {
      return false;
    }
  }
  *result = VALUE_NONE;
  return true;
}

// `result` gets the answer of the last comparison, as programs see it; *is_equal if it is true.
static bool compare_attribute(Vm *vm, const Value *objects, String *name, Value *result,
                              bool *is_equal) {
  Value a, b, answer;
  if (!value_get_attribute(vm, objects[0], name, &a)) {
    return false;
  }
  if (!value_get_attribute(vm, objects[1], name, &b)) {
    value_release(vm, a);
    return false;
  }
  bool ok = value_compare(vm, COMPARE_EQ, a, b, &answer);
  value_release(vm, a);
  value_release(vm, b);
  if (!ok) {
    return false;
  }
  value_replace(vm, result, answer);
  return value_truth(vm, answer, is_equal);
}

// equal_attributes(a, b, names): a.x == b.x and …
static bool equal_attributes(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const Tuple *names = as_tuple(args[2]);
  bool is_equal = true;
  Value answer = VALUE_TRUE;
  for (uint32_t i = 0; is_equal && i < names->length; i++) {
    if (!compare_attribute(vm, args, as_string(names->items[i]), &answer, &is_equal)) {
      value_release(vm, answer);
      return false;
    }
  }
  *result = answer;
  return true;
}

const NativeDef DATACLASS_FUNCTIONS[] = {
    {"set_attributes", "values, names, /", set_attributes, NULL, 0},
    {"equal_attributes", "a, b, names, /", equal_attributes, NULL, 0},
    {0},
};
