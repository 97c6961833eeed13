// _json: the plain cases of the module json.
#include "runtime/json_module.h"

static bool encode_plain(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  JsonStyle style = {0};
  if (!value_truth(vm, args[1], &style.is_ascii) || !value_truth(vm, args[5], &style.sorts)) {
    return false;
  }
  *result = VALUE_NONE;
  if (!value_is_string(args[2]) || !value_is_string(args[3]) ||
      (args[4] != VALUE_NONE && !value_is_string(args[4]))) {
    return true;
  }
  style.item_separator = as_string(args[2]);
  style.key_separator = as_string(args[3]);
  style.indent = args[4] == VALUE_NONE ? NULL : as_string(args[4]);
  return json_encode(vm, args[0], &style, result) != JSON_FAILED;
}

// None is a value, too: what there is comes in a tuple.
static bool decode_plain(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value value;
  Plainness p = value_is_string(args[0]) ? json_decode(vm, as_string(args[0]), &value)
                                         : JSON_STRANGE;
  if (p != JSON_PLAIN) {
    *result = VALUE_NONE;
    return p == JSON_STRANGE;
  }
  bool ok = tuple_from_values(vm, &value, 1, result);
  value_release(vm, value);
  return ok;
}

static const NativeDef FUNCTIONS[] = {
    {"encode_plain", "value, is_ascii, item_separator, key_separator, indent, sorts, /",
     encode_plain, "The JSON text of a plain value, else None.", 0},
    {"decode_plain", "text, /", decode_plain, "(value,) of the JSON text of one, else None.", 0},
    {NULL, NULL, NULL, NULL, 0}};

const ModuleSpec JSON_MODULE = {
    .name = "_json",
    .functions = FUNCTIONS,
    .doc = "The plain cases of the module json.",
};
