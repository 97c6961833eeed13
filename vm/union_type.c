// int | None: several classes as one, for hints and for isinstance.
#include "vm/generic_alias.h"
#include "vm/vm.h"

static UnionType *as_union(Value v) {
  return OBJECT_AS(UnionType, v);
}

bool value_is_union(const Vm *vm, Value v) {
  (void)vm;
  return value_has_shape(v, SHAPE_UNION_TYPE);
}

// ---- making ----

static bool can_join(const Vm *vm, Value v) {
  return v == VALUE_NONE || value_is_instance(vm, v, vm->class_of.type) || value_is_alias(vm, v) ||
         value_is_union(vm, v);
}

// Classes are equal if they are the same; aliases may be equal though made twice.
static bool list_has(Vm *vm, const List *list, Value v, bool *result) {
  *result = false;
  for (uint32_t i = 0; i < list->length && !*result; i++) {
    if (value_is_alias(vm, v) && value_is_alias(vm, list->items[i])) {
      if (!value_equal(vm, list->items[i], v, result)) {
        return false;
      }
    } else {
      *result = list->items[i] == v;
    }
  }
  return true;
}

static bool add_member(Vm *vm, List *list, Value v) {
  if (value_is_union(vm, v)) {
    const Tuple *args = as_tuple(as_union(v)->args);
    for (uint32_t i = 0; i < args->length; i++) {
      if (!add_member(vm, list, args->items[i])) {
        return false;
      }
    }
    return true;
  }
  bool has;
  v = v == VALUE_NONE ? value_from_object(vm->class_of.none) : v;
  return list_has(vm, list, v, &has) && (has || list_append(vm, list, v));
}

static bool union_from_list(Vm *vm, const List *list, Value *result) {
  if (list->length == 1) {
    *result = value_retain(list->items[0]);
    return true;
  }
  UnionType *made = object_new(vm, SHAPE_UNION_TYPE, sizeof *made);
  if (made == NULL) {
    return false;
  }
  made->args = made->parameters = VALUE_UNBOUND;
  *result = value_from_object(made);
  if (!tuple_from_values(vm, list->items, list->length, &made->args)) {
    object_release(vm, made);
    return false;
  }
  return true;
}

bool union_binary(Vm *vm, BinaryOp op, Value a, Value b, Value *result) {
  if (op != BINARY_OR || !can_join(vm, a) || !can_join(vm, b)) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  List *list = list_new(vm, 2);
  bool ok = list != NULL && add_member(vm, list, a) && add_member(vm, list, b) &&
            union_from_list(vm, list, result);
  object_release(vm, list);
  return ok;
}

// ---- text, comparison ----

static bool union_repr(Vm *vm, Value self, Value *result) {
  const Tuple *args = as_tuple(as_union(self)->args);
  StringBuilder b = {0};
  bool ok = true;
  for (uint32_t i = 0; ok && i < args->length; i++) {
    ok = (i == 0 || builder_add_c(vm, &b, " | ")) &&
         (args->items[i] == value_from_object(vm->class_of.none)
              ? builder_add_c(vm, &b, "None")
              : type_text_add(vm, &b, args->items[i]));
  }
  if (!ok) {
    builder_discard(vm, &b);
    return false;
  }
  return builder_finish(vm, &b, result);
}

static bool as_frozenset(Vm *vm, Value self, Set **result) {
  *result = set_new(vm, SHAPE_FROZENSET);
  return *result != NULL && set_update(vm, *result, as_union(self)->args);
}

static bool union_hash(Vm *vm, Value self, uint64_t *hash) {
  Set *set;
  bool ok = as_frozenset(vm, self, &set) && value_hash(vm, value_from_object(set), hash);
  object_release(vm, set);
  return ok;
}

static bool union_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  *result = VALUE_NOT_IMPLEMENTED;
  if ((op != COMPARE_EQ && op != COMPARE_NE) || !value_is_union(vm, b)) {
    return true;
  }
  Set *left, *right = NULL;
  bool ok = as_frozenset(vm, a, &left) && as_frozenset(vm, b, &right) &&
            value_compare(vm, op, value_from_object(left), value_from_object(right), result);
  object_release(vm, left);
  object_release(vm, right);
  return ok;
}

// ---- type variables ----

static bool parameters_of(Vm *vm, Value self, Value *borrowed) {
  UnionType *u = as_union(self);
  if (u->parameters == VALUE_UNBOUND && !type_parameters(vm, u->args, &u->parameters)) {
    return false;
  }
  *borrowed = u->parameters;
  return true;
}

static bool union_get_item(Vm *vm, Value self, Value key, Value *result) {
  Value parameters, args;
  if (!parameters_of(vm, self, &parameters) ||
      !type_substitute(vm, self, as_union(self)->args, parameters, key, &args)) {
    return false;
  }
  const Tuple *members = as_tuple(args);
  bool ok = true;
  Value joined = value_retain(members->items[0]);
  for (uint32_t i = 1; ok && i < members->length; i++) {
    Value longer = VALUE_UNBOUND;
    ok = value_binary(vm, BINARY_OR, joined, members->items[i], &longer);
    value_replace(vm, &joined, longer);
  }
  value_release(vm, args);
  *result = joined;
  return ok;
}

static bool get_args(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(as_union(self)->args);
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

static void union_finalize(Vm *vm, Object *self) {
  UnionType *u = (UnionType *)self;
  value_release(vm, u->args);
  value_release(vm, u->parameters);
}

static void union_traverse(Object *self, Visitor visit, void *context) {
  const UnionType *u = (const UnionType *)self;
  visit(context, u->args);
  visit(context, u->parameters);
}

static void union_clear(Vm *vm, Object *self) {
  value_replace(vm, &((UnionType *)self)->args, value_retain(vm->empty_tuple));
  value_replace(vm, &((UnionType *)self)->parameters, VALUE_UNBOUND);
}

static const Slots UNION_SLOTS = {
    .finalize = union_finalize,
    .traverse = union_traverse,
    .clear = union_clear,
    .repr = union_repr,
    .hash = union_hash,
    .compare = union_compare,
    .binary = union_binary,
    .get_item = union_get_item,
};

static const MemberDef UNION_MEMBERS[] = {
    {"__args__", get_args, NULL, NULL},
    {"__parameters__", get_parameters, NULL, NULL},
    {0},
};

static const ClassSpec UNION_SPEC = {
    .name = "types.UnionType",
    .shape = SHAPE_UNION_TYPE,
    .layout = LAYOUT_OTHER,
    .flags = CLASS_FINAL | CLASS_NO_NEW,
    .native_size = sizeof(UnionType),
    .slots = &UNION_SLOTS,
    .members = UNION_MEMBERS,
    .doc = "Represent a PEP 604 union type",
};

bool union_register(Vm *vm) {
  vm->class_of.union_type = class_from_spec(vm, &UNION_SPEC, vm->class_of.object);
  return vm->class_of.union_type != NULL;
}
