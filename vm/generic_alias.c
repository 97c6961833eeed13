// list[int]: a class with the types in its brackets, which are remembered and never enforced.
#include "vm/generic_alias.h"
#include "vm/attribute.h"
#include "vm/builtins.h"

static GenericAlias *as_alias(Value v) {
  return OBJECT_AS(GenericAlias, v);
}

bool value_is_alias(const Vm *vm, Value v) {
  return value_is_instance(vm, v, vm->class_of.generic_alias);
}

// ---- making ----

static bool alias_make(Vm *vm, Class *class_, Value origin, Value item, Value *result) {
  Value args = VALUE_UNBOUND;
  if (value_is_tuple(item)) {
    args = value_retain(item);
  } else if (!tuple_from_values(vm, &item, 1, &args)) {
    return false;
  }
  if (!instance_new(vm, class_, result)) {
    value_release(vm, args);
    return false;
  }
  GenericAlias *alias = as_alias(*result);
  alias->origin = value_retain(origin);
  alias->args = args;
  alias->parameters = VALUE_UNBOUND;
  alias->is_starred = false;
  return true;
}

bool generic_alias_new(Vm *vm, Value origin, Value item, Value *result) {
  return alias_make(vm, vm->class_of.generic_alias, origin, item, result);
}

bool generic_class_getitem(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return generic_alias_new(vm, args[0], args[1], result);
}

static bool alias_new_method(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return alias_make(vm, OBJECT_AS(Class, args[0]), args[1], args[2], result);
}

// ---- text ----

static bool add_attribute(Vm *vm, StringBuilder *b, Value v, String *name, const char *behind) {
  Value text;
  if (!value_get_attribute(vm, v, name, &text)) {
    return false;
  }
  bool ok = builder_add_str(vm, b, text) && builder_add_c(vm, b, behind);
  value_release(vm, text);
  return ok;
}

static bool has_attribute(Vm *vm, Value v, String *name, bool *has) {
  Value found;
  if (!value_find_attribute(vm, v, name, &found)) {
    return false;
  }
  *has = found != VALUE_UNBOUND && found != VALUE_NONE;
  if (found != VALUE_UNBOUND) {
    value_release(vm, found);
  }
  return true;
}

static bool is_of_builtins(Vm *vm, Value v, bool *result) {
  Value module;
  if (!value_get_attribute(vm, v, vm->names.module, &module)) {
    return false;
  }
  *result = value_is_string(module) && string_equals_c(as_string(module), "builtins");
  value_release(vm, module);
  return true;
}

bool type_text_add(Vm *vm, StringBuilder *b, Value v) {
  if (v == VALUE_ELLIPSIS) {
    return builder_add_c(vm, b, "...");
  }
  bool is_generic, has_args = false, has_name, has_module = false;
  if (!has_attribute(vm, v, vm->names.origin, &is_generic) ||
      (is_generic && !has_attribute(vm, v, vm->names.args, &has_args)) ||
      !has_attribute(vm, v, vm->names.qualname, &has_name) ||
      !has_attribute(vm, v, vm->names.module, &has_module)) {
    return false;
  }
  if ((is_generic && has_args) || !has_name || !has_module) {
    return builder_add_repr(vm, b, v);
  }
  bool is_plain;
  return is_of_builtins(vm, v, &is_plain) &&
         (is_plain || add_attribute(vm, b, v, vm->names.module, ".")) &&
         add_attribute(vm, b, v, vm->names.qualname, "");
}

static bool add_list(Vm *vm, StringBuilder *b, const List *list) {
  bool ok = builder_add_c(vm, b, "[");
  for (uint32_t i = 0; ok && i < list->length; i++) {
    ok = (i == 0 || builder_add_c(vm, b, ", ")) && type_text_add(vm, b, list->items[i]);
  }
  return ok && builder_add_c(vm, b, "]");
}

static bool alias_repr(Vm *vm, Value self, Value *result) {
  const GenericAlias *alias = as_alias(self);
  const Tuple *args = as_tuple(alias->args);
  StringBuilder b = {0};
  bool ok = (!alias->is_starred || builder_add_c(vm, &b, "*")) &&
            type_text_add(vm, &b, alias->origin) && builder_add_c(vm, &b, "[");
  for (uint32_t i = 0; ok && i < args->length; i++) {
    ok = (i == 0 || builder_add_c(vm, &b, ", ")) &&
         (value_is_list(args->items[i]) ? add_list(vm, &b, as_list(args->items[i]))
                                        : type_text_add(vm, &b, args->items[i]));
  }
  ok = ok && builder_add_c(vm, &b, args->length == 0 ? "()]" : "]");
  if (!ok) {
    builder_discard(vm, &b);
    return false;
  }
  return builder_finish(vm, &b, result);
}

// ---- comparison ----

static bool alias_hash(Vm *vm, Value self, uint64_t *hash) {
  uint64_t of_args;
  if (!value_hash(vm, as_alias(self)->origin, hash) ||
      !value_hash(vm, as_alias(self)->args, &of_args)) {
    return false;
  }
  *hash ^= of_args;
  return true;
}

static bool alias_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  *result = VALUE_NOT_IMPLEMENTED;
  if ((op != COMPARE_EQ && op != COMPARE_NE) || !value_is_alias(vm, b)) {
    return true;
  }
  const GenericAlias *left = as_alias(a), *right = as_alias(b);
  bool equal = left->is_starred == right->is_starred;
  if ((equal && !value_equal(vm, left->origin, right->origin, &equal)) ||
      (equal && !value_equal(vm, left->args, right->args, &equal))) {
    return false;
  }
  *result = value_from_bool(equal == (op == COMPARE_EQ));
  return true;
}

// ---- type variables ----

static bool add_once(Vm *vm, List *list, Value item) {
  for (uint32_t i = 0; i < list->length; i++) {
    if (list->items[i] == item) {
      return true;
    }
  }
  return list_append(vm, list, item);
}

static bool collect(Vm *vm, const Value *args, uint32_t count, List *into);

static bool collect_one(Vm *vm, Value arg, List *into) {
  if (value_is_instance(vm, arg, vm->class_of.type)) {
    return true; // a generic class has parameters, but they are not free here
  }
  if (value_is_tuple(arg)) {
    return collect(vm, as_tuple(arg)->items, as_tuple(arg)->length, into);
  }
  if (value_is_list(arg)) {
    return collect(vm, as_list(arg)->items, as_list(arg)->length, into);
  }
  bool is_variable;
  if (!has_attribute(vm, arg, vm->names.typing_subst, &is_variable)) {
    return false;
  }
  if (is_variable) {
    return add_once(vm, into, arg);
  }
  Value inner;
  if (!value_find_attribute(vm, arg, vm->names.parameters, &inner)) {
    return false;
  }
  bool ok = true;
  if (value_is_tuple(inner)) {
    for (uint32_t i = 0; ok && i < as_tuple(inner)->length; i++) {
      ok = add_once(vm, into, as_tuple(inner)->items[i]);
    }
  }
  if (inner != VALUE_UNBOUND) {
    value_release(vm, inner);
  }
  return ok;
}

static bool collect(Vm *vm, const Value *args, uint32_t count, List *into) {
  bool ok = vm_enter_c(vm);
  if (!ok) {
    return false;
  }
  for (uint32_t i = 0; ok && i < count; i++) {
    ok = collect_one(vm, args[i], into);
  }
  vm_leave_c(vm);
  return ok;
}

bool type_parameters(Vm *vm, Value args, Value *result) {
  List *found = list_new(vm, 0);
  bool ok = found != NULL && collect(vm, as_tuple(args)->items, as_tuple(args)->length, found) &&
            tuple_from_values(vm, found->items, found->length, result);
  object_release(vm, found);
  return ok;
}

static Value item_for(const Tuple *parameters, const Tuple *items, Value parameter) {
  for (uint32_t i = 0; i < parameters->length; i++) {
    if (parameters->items[i] == parameter) {
      return items->items[i];
    }
  }
  return parameter;
}

// One argument after substitution.
static bool substitute_one(Vm *vm, Value arg, const Tuple *parameters, const Tuple *items,
                           Value *result) {
  bool is_variable = false;
  if (value_is_instance(vm, arg, vm->class_of.type)) {
    *result = value_retain(arg);
    return true;
  }
  if (!has_attribute(vm, arg, vm->names.typing_subst, &is_variable)) {
    return false;
  }
  if (is_variable) {
    Value item = item_for(parameters, items, arg);
    return value_call_method(vm, arg, vm->names.typing_subst, &item, 1, result);
  }
  Value inner;
  if (!value_find_attribute(vm, arg, vm->names.parameters, &inner)) {
    return false;
  }
  if (!value_is_tuple(inner) || as_tuple(inner)->length == 0) {
    *result = value_retain(arg);
    if (inner != VALUE_UNBOUND) {
      value_release(vm, inner);
    }
    return true;
  }
  Tuple *chosen = tuple_new(vm, as_tuple(inner)->length);
  for (uint32_t i = 0; chosen != NULL && i < chosen->length; i++) {
    chosen->items[i] = value_retain(item_for(parameters, items, as_tuple(inner)->items[i]));
  }
  value_release(vm, inner);
  bool ok = chosen != NULL && value_get_item(vm, arg, value_from_object(chosen), result);
  object_release(vm, chosen);
  return ok;
}

bool type_substitute(Vm *vm, Value self, Value args, Value parameters, Value item, Value *result) {
  const Tuple *wanted = as_tuple(parameters);
  if (wanted->length == 0) {
    return raise_type_error(vm, "%R is not a generic class", self);
  }
  const Tuple *items = as_tuple(item);
  Value one = VALUE_UNBOUND;
  if (!value_is_tuple(item)) {
    if (!tuple_from_values(vm, &item, 1, &one)) {
      return false;
    }
    items = as_tuple(one);
  }
  bool ok = items->length == wanted->length ||
            raise_type_error(vm, "Too %s arguments for %R; actual %u, expected %u",
                             items->length > wanted->length ? "many" : "few", self, items->length,
                             wanted->length);
  List *list = ok ? list_new(vm, as_tuple(args)->length) : NULL;
  ok = list != NULL;
  for (uint32_t i = 0; ok && i < as_tuple(args)->length; i++) {
    Value changed;
    ok = substitute_one(vm, as_tuple(args)->items[i], wanted, items, &changed) &&
         list_append_owned(vm, list, changed);
  }
  ok = ok && tuple_from_values(vm, list->items, list->length, result);
  object_release(vm, list);
  if (one != VALUE_UNBOUND) {
    value_release(vm, one);
  }
  return ok;
}

static bool parameters_of(Vm *vm, Value self, Value *borrowed) {
  GenericAlias *alias = as_alias(self);
  if (alias->parameters == VALUE_UNBOUND && !type_parameters(vm, alias->args, &alias->parameters)) {
    return false;
  }
  *borrowed = alias->parameters;
  return true;
}

static bool alias_get_item(Vm *vm, Value self, Value key, Value *result) {
  Value parameters, args;
  GenericAlias *alias = as_alias(self);
  if (!parameters_of(vm, self, &parameters) ||
      !type_substitute(vm, self, alias->args, parameters, key, &args)) {
    return false;
  }
  bool ok = alias_make(vm, value_class(vm, self), alias->origin, args, result);
  value_release(vm, args);
  if (ok) {
    as_alias(*result)->is_starred = alias->is_starred;
  }
  return ok;
}

// ---- standing for the class ----

// The result remembers what it was made through, if it takes attributes.
static bool alias_call(Vm *vm, Value self, const Arguments *arguments, Value *result) {
  if (!value_call(vm, as_alias(self)->origin, arguments, result)) {
    return false;
  }
  if (!value_set_attribute(vm, *result, vm->names.orig_class, self)) {
    if (!raised_matches(vm, vm->exceptions.AttributeError) &&
        !raised_matches(vm, vm->exceptions.TypeError)) {
      value_release(vm, *result);
      return false;
    }
    raised_clear(vm);
  }
  return true;
}

// Everything but the alias's own dunders is looked up on the class it stands for.
static bool alias_get_attribute(Vm *vm, Value self, String *name, Value *result) {
  static const char *const OWN[] = {
      "__class__",
      "__origin__",
      "__args__",
      "__parameters__",
      "__mro_entries__",
      "__unpacked__",
      "__copy__",
      "__deepcopy__",
      "__reduce_ex__",
      "__reduce__",
      "__typing_unpacked_tuple_args__",
  };
  bool is_own = false;
  for (size_t i = 0; !is_own && i < sizeof OWN / sizeof *OWN; i++) {
    is_own = string_equals_c(name, OWN[i]);
  }
  return is_own ? object_get_attribute(vm, self, name, result)
                : value_get_attribute(vm, as_alias(self)->origin, name, result);
}

static bool alias_iterate(Vm *vm, Value self, Value *iterator) {
  const GenericAlias *alias = as_alias(self);
  Value starred, list;
  if (!alias_make(vm, value_class(vm, self), alias->origin, alias->args, &starred)) {
    return false;
  }
  as_alias(starred)->is_starred = true;
  List *one = list_new(vm, 1);
  if (one == NULL || !list_append_owned(vm, one, starred)) {
    object_release(vm, one);
    return false;
  }
  list = value_from_object(one);
  bool ok = value_iterate(vm, list, iterator);
  value_release(vm, list);
  return ok;
}

static bool alias_mro_entries(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return tuple_from_values(vm, &as_alias(args[0])->origin, 1, result);
}

static bool alias_refuse_instance(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count, (void)result;
  return raise_type_error(vm, "isinstance() argument 2 cannot be a parameterized generic");
}

static bool alias_refuse_subclass(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count, (void)result;
  return raise_type_error(vm, "issubclass() argument 2 cannot be a parameterized generic");
}

// ---- attributes ----

static bool get_origin(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(as_alias(self)->origin);
  return true;
}

static bool get_args(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(as_alias(self)->args);
  return true;
}

static bool get_parameters(Vm *vm, Value self, Value *result) {
  Value parameters;
  if (!parameters_of(vm, self, &parameters)) {
    return false;
  }
  *result = value_retain(parameters);
  return true;
}

static bool get_unpacked(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_from_bool(as_alias(self)->is_starred);
  return true;
}

static void alias_finalize(Vm *vm, Object *self) {
  GenericAlias *alias = (GenericAlias *)self;
  value_release(vm, alias->origin);
  value_release(vm, alias->args);
  value_release(vm, alias->parameters);
}

static void alias_traverse(Object *self, Visitor visit, void *context) {
  const GenericAlias *alias = (const GenericAlias *)self;
  visit(context, alias->origin);
  visit(context, alias->args);
  visit(context, alias->parameters);
}

static void alias_clear(Vm *vm, Object *self) {
  GenericAlias *alias = (GenericAlias *)self;
  value_replace(vm, &alias->origin, VALUE_NONE);
  value_replace(vm, &alias->args, value_retain(vm->empty_tuple));
  value_replace(vm, &alias->parameters, VALUE_UNBOUND);
}

static const Slots ALIAS_SLOTS = {
    .finalize = alias_finalize,
    .traverse = alias_traverse,
    .clear = alias_clear,
    .repr = alias_repr,
    .hash = alias_hash,
    .compare = alias_compare,
    .binary = union_binary,
    .get_attribute = alias_get_attribute,
    .get_item = alias_get_item,
    .iterate = alias_iterate,
    .call = alias_call,
};

static const NativeDef ALIAS_METHODS[] = {
    {"__new__", "cls, origin, args, /", alias_new_method, NULL, 0},
    {"__mro_entries__", "self, bases, /", alias_mro_entries, NULL, 0},
    {"__instancecheck__", "self, instance, /", alias_refuse_instance, NULL, 0},
    {"__subclasscheck__", "self, subclass, /", alias_refuse_subclass, NULL, 0},
    {0},
};

static const MemberDef ALIAS_MEMBERS[] = {
    {"__origin__", get_origin, NULL, NULL},
    {"__args__", get_args, NULL, NULL},
    {"__parameters__", get_parameters, NULL, NULL},
    {"__unpacked__", get_unpacked, NULL, NULL},
    {0},
};

static const ClassSpec ALIAS_SPEC = {
    .name = "types.GenericAlias",
    .shape = SHAPE_GENERIC_ALIAS,
    .layout = LAYOUT_OTHER,
    .native_size = sizeof(GenericAlias),
    .slots = &ALIAS_SLOTS,
    .methods = ALIAS_METHODS,
    .members = ALIAS_MEMBERS,
    .doc = "Represent a PEP 585 generic type",
};

// ---- the classes that take brackets ----

static const NativeDef CLASS_GETITEM = {"__class_getitem__", "cls, item, /", generic_class_getitem,
                                        "See PEP 585", NATIVE_CLASS};

static bool give_brackets(Vm *vm, Class *class_) {
  Value native;
  if (!native_new(vm, &CLASS_GETITEM, VALUE_UNBOUND, &native)) {
    return false;
  }
  native_set_owner(vm, native, value_from_object(class_));
  OBJECT_AS(Native, native)->head.shape = SHAPE_METHOD_DESCRIPTOR;
  Wrapper *wrapper = object_new(vm, SHAPE_CLASSMETHOD, sizeof *wrapper);
  bool ok = wrapper != NULL;
  if (ok) {
    wrapper->function = value_retain(native);
    ok = dict_set_name(vm, class_->dict, vm->names.class_getitem, value_from_object(wrapper));
    object_release(vm, wrapper);
  }
  value_release(vm, native);
  return ok;
}

void generic_alias_register(Vm *vm) {
  vm->class_of.generic_alias = class_from_spec(vm, &ALIAS_SPEC, vm->class_of.object);
  Class *classes[] = {
      vm->class_of.list,          vm->class_of.tuple,
      vm->class_of.dict,          vm->class_of.set,
      vm->class_of.frozenset,     vm->class_of.enumerate,
      vm->class_of.mapping_proxy, vm->class_of.generator,
      vm->class_of.coroutine,     vm->class_of.async_generator,
  };
  for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
    if (classes[i] != NULL && !give_brackets(vm, classes[i])) {
      return;
    }
  }
  (void)!union_register(vm); // what fails is missing afterwards, and starting fails
}
