// Natives as objects: how they show, what can be asked of them, and their classes.
#include "vm/attribute.h"
#include "vm/class_slots.h"
#include "vm/number.h"
#include "vm/scope_dict.h"
#include "vm/shape.h"
#include "vm/signature.h"
#include "vm/vm.h"

static bool native_slot_call(Vm *vm, Value self, const Arguments *arguments, Value *result) {
  return native_call(vm, OBJECT_AS(Native, self), arguments, result);
}

// What CPython makes of slots and Awl of methods.
static bool shows_as_slot(const Native *n) {
  static const char *const NAMES[] = {"__init__", "__getattribute__", "__setattr__",
                                      "__delattr__"};
  for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) {
    if (strcmp(n->def->name, NAMES[i]) == 0) {
      return true;
    }
  }
  return false;
}

// int.__new__ is a method of the class int.
static bool new_repr(Vm *vm, const Native *n, Value *result) {
  Value address;
  if (!value_address(vm, n->owner, &address)) {
    return false;
  }
  bool ok = string_format(vm, result, "<built-in method __new__ of %N object at %V>",
                          value_class(vm, n->owner), address);
  value_release(vm, address);
  return ok;
}

// CPython has the method in the language, and shows it so.
static bool python_repr(Vm *vm, const Native *n, Value *result) {
  const Class *owner = OBJECT_AS(Class, n->owner);
  if (n->self != VALUE_UNBOUND) {
    return string_format(vm, result, "<bound method %S.%V of %R>", as_string(owner->qualname),
                         n->name, n->self);
  }
  Value address;
  if (!value_address(vm, value_from_object(n), &address)) {
    return false;
  }
  bool ok = string_format(vm, result, "<function %S.%V at %V>", as_string(owner->qualname), n->name,
                          address);
  value_release(vm, address);
  return ok;
}

static bool native_repr(Vm *vm, Value self, Value *result) {
  const Native *n = OBJECT_AS(Native, self);
  bool owner_is_class =
      n->owner != VALUE_UNBOUND && value_is_instance(vm, n->owner, vm->class_of.type);
  if (owner_is_class && (OBJECT_AS(Class, n->owner)->flags & CLASS_IN_PYTHON) != 0 &&
      strcmp(n->def->name, "__new__") != 0) {
    return python_repr(vm, n, result);
  }
  switch (n->head.shape) {
  case SHAPE_METHOD_DESCRIPTOR:
    return string_format(vm, result, shows_as_slot(n) ? "<slot wrapper '%V' of '%N' objects>"
                                                      : "<method '%V' of '%N' objects>",
                         n->name, OBJECT_AS(Class, n->owner));
  case SHAPE_SLOT_WRAPPER:
    return string_format(vm, result, "<slot wrapper '%V' of '%N' objects>", n->name,
                         OBJECT_AS(Class, n->owner));
  default:
    if (owner_is_class && strcmp(n->def->name, "__new__") == 0) {
      return new_repr(vm, n, result);
    }
    if (n->self == VALUE_UNBOUND || !owner_is_class) {
      return string_format(vm, result, "<built-in function %V>", n->name);
    }
    Value address;
    if (!value_address(vm, n->self, &address)) {
      return false;
    }
    bool ok = string_format(vm, result, n->is_slot || shows_as_slot(n) ? "<method-wrapper '%V' of %N object at %V>"
                                                   : "<built-in method %V of %N object at %V>",
                            n->name, value_class(vm, n->self), address);
    value_release(vm, address);
    return ok;
  }
}

static bool get_name(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(OBJECT_AS(Native, self)->name);
  return true;
}

// A module is no part of the name that programs see; complaints do tell it.
static bool get_qualname(Vm *vm, Value self, Value *result) {
  const Native *n = OBJECT_AS(Native, self);
  if (value_has_shape(n->owner, SHAPE_MODULE)) {
    *result = value_retain(n->name);
    return true;
  }
  if (n->owner != VALUE_UNBOUND && strcmp(n->def->name, "__new__") == 0) {
    return string_format(vm, result, "%S.__new__", as_string(OBJECT_AS(Class, n->owner)->name));
  }
  return native_qualified_name(vm, n, result);
}

static bool get_doc(Vm *vm, Value self, Value *result) {
  const char *doc = OBJECT_AS(Native, self)->def->doc;
  if (doc == NULL) {
    *result = VALUE_NONE;
    return true;
  }
  return string_from_c(vm, doc, result);
}

static bool get_self(Vm *vm, Value self, Value *result) {
  const Native *native = OBJECT_AS(Native, self);
  Value bound = native->def->flags & NATIVE_FACADE ? VALUE_UNBOUND : native->self;
  if (bound == VALUE_UNBOUND) { // a function: its module
    bound = native->owner;
  }
  if (bound == VALUE_UNBOUND) {
    return import_module(vm, "builtins", result);
  }
  *result = value_retain(bound);
  return true;
}

static bool get_module(Vm *vm, Value self, Value *result) {
  Value owner = OBJECT_AS(Native, self)->owner;
  if (value_has_shape(owner, SHAPE_MODULE)) {
    *result = value_retain(OBJECT_AS(Module, owner)->name);
    return true;
  }
  if (owner != VALUE_UNBOUND) { // a method
    *result = VALUE_NONE;
    return true;
  }
  return string_from_c(vm, "builtins", result);
}

static bool get_signature_text(Vm *vm, Value self, Value *result) {
  return string_from_c(vm, OBJECT_AS(Native, self)->def->signature, result);
}

#define MEMBERS                                                                                    \
  {"__name__", get_name, NULL, NULL}, {"__qualname__", get_qualname, NULL, NULL},                  \
      {"__doc__", get_doc, NULL, NULL}, {                      \
    "__text_signature__", get_signature_text, NULL, NULL                                           \
  }
static const MemberDef NATIVE_MEMBERS[] = {
    MEMBERS, {"__self__", get_self, NULL, NULL}, {"__module__", get_module, NULL, NULL}, {0}};
static const MemberDef BOUND_MEMBERS[] = {MEMBERS, {"__self__", get_self, NULL, NULL}, {0}};
static const MemberDef DESCRIPTOR_MEMBERS[] = {MEMBERS, {0}}; // these have no home of their own

static void native_finalize(Vm *vm, Object *self) {
  Native *n = (Native *)self;
  value_release(vm, n->self);
  value_release(vm, n->name);
  value_release(vm, n->owner);
}

static void native_traverse(Object *self, Visitor visit, void *context) {
  const Native *n = (Native *)self;
  visit(context, n->self);
  visit(context, n->owner);
}

static bool native_hash(Vm *vm, Value self, uint64_t *hash) {
  const Native *n = OBJECT_AS(Native, self);
  (void)vm;
  *hash = (value_id(n->name) >> 4) ^ (value_id(n->self) >> 4);
  return true;
}

static bool native_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  (void)vm;
  if ((op != COMPARE_EQ && op != COMPARE_NE) || !value_is_pointer(b) ||
      object_shape(a) != object_shape(b)) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  const Native *x = OBJECT_AS(Native, a), *y = OBJECT_AS(Native, b);
  bool equal = x == y || (x->def == y->def && x->self == y->self && x->self != VALUE_UNBOUND);
  *result = value_from_bool(equal == (op == COMPARE_EQ));
  return true;
}

static bool descriptor_slot_get(Vm *vm, Value self, Value instance, Class *owner, Value *result) {
  (void)owner;
  if (instance == VALUE_UNBOUND) {
    *result = value_retain(self);
    return true;
  }
  return native_bind(vm, OBJECT_AS(Native, self), instance, result);
}

static const Slots FUNCTION_SLOTS = {
    .finalize = native_finalize,
    .traverse = native_traverse,
    .repr = native_repr,
    .hash = native_hash,
    .compare = native_compare,
    .call = native_slot_call,
};

static const Slots DESCRIPTOR_SLOTS = {
    .finalize = native_finalize,
    .traverse = native_traverse,
    .repr = native_repr,
    .hash = native_hash,
    .compare = native_compare,
    .call = native_slot_call,
    .get = descriptor_slot_get,
};

#define NATIVE_SPEC(text, SHAPE, slots_, members_)                                                           \
  {                                                                                                \
    .name = text, .shape = SHAPE, .layout = LAYOUT_OTHER, .flags = CLASS_FINAL | CLASS_NO_NEW,     \
    .native_size = sizeof(Native), .slots = &slots_, .members = members_                     \
  }
static const ClassSpec FUNCTION_SPEC =
    NATIVE_SPEC("builtin_function_or_method", SHAPE_NATIVE, FUNCTION_SLOTS, NATIVE_MEMBERS);
static const ClassSpec DESCRIPTOR_SPEC =
    NATIVE_SPEC("method_descriptor", SHAPE_METHOD_DESCRIPTOR, DESCRIPTOR_SLOTS, DESCRIPTOR_MEMBERS);
static const ClassSpec BOUND_SPEC =
    NATIVE_SPEC("method-wrapper", SHAPE_METHOD_WRAPPER, FUNCTION_SLOTS, BOUND_MEMBERS);
static const ClassSpec WRAPPER_SPEC =
    NATIVE_SPEC("wrapper_descriptor", SHAPE_SLOT_WRAPPER, DESCRIPTOR_SLOTS, DESCRIPTOR_MEMBERS);

void native_register(Vm *vm) {
  Class *object = vm->class_of.object;
  vm->class_of.native = class_from_spec(vm, &FUNCTION_SPEC, object);
  vm->class_of.method_descriptor = class_from_spec(vm, &DESCRIPTOR_SPEC, object);
  vm->class_of.slot_wrapper = class_from_spec(vm, &WRAPPER_SPEC, object);
  vm->class_of.method_wrapper = class_from_spec(vm, &BOUND_SPEC, object);
}
