// mappingproxy: a mapping that can be read and not written, as vars(cls) gives it.
#include "vm/dict.h"
#include "vm/memory.h"
#include "vm/vm.h"

static Value mapping_of(Value self) {
  return OBJECT_AS(MappingProxy, self)->mapping;
}

bool mapping_proxy_new(Vm *vm, Value mapping, Value *result) {
  MappingProxy *proxy = object_new(vm, SHAPE_MAPPING_PROXY, sizeof(MappingProxy));
  if (proxy == NULL) {
    return false;
  }
  proxy->mapping = value_retain(mapping);
  *result = value_from_object(proxy);
  return true;
}

static void finalize(Vm *vm, Object *self) {
  value_release(vm, ((MappingProxy *)self)->mapping);
}

static void traverse(Object *self, Visitor visit, void *context) {
  visit(context, ((MappingProxy *)self)->mapping);
}

static bool proxy_repr(Vm *vm, Value self, Value *result) {
  return string_format(vm, result, "mappingproxy(%R)", mapping_of(self));
}

static bool proxy_str(Vm *vm, Value self, Value *result) {
  return value_str(vm, mapping_of(self), result);
}

static bool proxy_hash(Vm *vm, Value self, uint64_t *hash) {
  return value_hash(vm, mapping_of(self), hash);
}

static bool proxy_length(Vm *vm, Value self, int64_t *length) {
  return value_length(vm, mapping_of(self), length);
}

static bool proxy_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  return value_compare(vm, op, mapping_of(a), b, result);
}

static Value without_proxy(Value v) {
  return value_has_shape(v, SHAPE_MAPPING_PROXY) ? mapping_of(v) : v;
}

static bool proxy_binary(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  if (op != BINARY_OR) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  return value_binary(vm, op, without_proxy(a), without_proxy(b), result);
}

static bool proxy_inplace(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  (void)b;
  if (op == BINARY_OR) {
    return raise_type_error(vm, "'|=' is not supported by %T; use '|' instead", a);
  }
  *result = VALUE_NOT_IMPLEMENTED;
  return true;
}

static bool proxy_get_item(Vm *vm, Value self, Value key, Value *result) {
  return value_get_item(vm, mapping_of(self), key, result);
}

static bool proxy_contains(Vm *vm, Value self, Value item, bool *result) {
  return value_contains(vm, mapping_of(self), item, result);
}

static bool proxy_iterate(Vm *vm, Value self, Value *iterator) {
  return value_iterate(vm, mapping_of(self), iterator);
}

static bool proxy_make(Vm *vm, Value *args, int count, Value *result) { // __new__
  (void)count;
  Layout layout = value_layout(vm, args[1]);
  bool is_sequence = layout == LAYOUT_LIST || layout == LAYOUT_TUPLE;
  const Slots *slots = &value_class(vm, args[1])->slots;
  if (is_sequence || slots->get_item == NULL) {
    return raise_type_error(vm, "mappingproxy() argument must be a mapping, not %T", args[1]);
  }
  return mapping_proxy_new(vm, args[1], result);
}

static bool method_copy(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return value_call_method(vm, mapping_of(args[0]), vm->names.plain_copy, NULL, 0, result);
}

static bool method_get(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return value_call_method(vm, mapping_of(args[0]), vm->names.plain_get, &args[1], 2, result);
}

static bool method_items(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return value_call_method(vm, mapping_of(args[0]), vm->names.plain_items, NULL, 0, result);
}

static bool method_keys(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return value_call_method(vm, mapping_of(args[0]), vm->names.plain_keys, NULL, 0, result);
}

static bool method_values(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return value_call_method(vm, mapping_of(args[0]), vm->names.plain_values, NULL, 0, result);
}

static bool method_reversed(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return value_call_method(vm, mapping_of(args[0]), vm->names.reversed, NULL, 0, result);
}

static const NativeDef METHODS[] = {
    {"__new__", "cls, mapping", proxy_make, NULL, NATIVE_STATIC},
    {"__reversed__", "self, /", method_reversed, NULL, 0},
    {"copy", "self, /", method_copy, "D.copy() -> a shallow copy of D", 0},
    {"get", "self, key, default=None, /", method_get,
     "Return the value for key if key is in the mapping, else default.", 0},
    {"items", "self, /", method_items, NULL, 0},
    {"keys", "self, /", method_keys, NULL, 0},
    {"values", "self, /", method_values, NULL, 0},
    {NULL, NULL, NULL, NULL, 0},
};

static const Slots SLOTS = {.finalize = finalize,
                            .traverse = traverse,
                            .repr = proxy_repr,
                            .str = proxy_str,
                            .hash = proxy_hash,
                            .length = proxy_length,
                            .compare = proxy_compare,
                            .binary = proxy_binary,
                            .inplace = proxy_inplace,
                            .get_item = proxy_get_item,
                            .contains = proxy_contains,
                            .iterate = proxy_iterate};

static const ClassSpec SPEC = {.name = "mappingproxy",
                               .shape = SHAPE_MAPPING_PROXY,
                               .layout = LAYOUT_OTHER,
                               .flags = CLASS_FINAL,
                               .native_size = sizeof(MappingProxy),
                               .slots = &SLOTS,
                               .methods = METHODS,
                               .doc = "Read-only proxy of a mapping."};

void mapping_proxy_register(Vm *vm) {
  vm->class_of.mapping_proxy = class_from_spec(vm, &SPEC, vm->class_of.object);
}
