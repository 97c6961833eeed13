// Functions, bound methods, cells: the objects of calling and closing over.
#include "vm/attribute.h"
#include "vm/frame.h"
#include "vm/image.h"
#include "vm/number.h"
#include "vm/vm.h"

static Function *as_function(Value v) {
  return OBJECT_AS(Function, v);
}

bool function_make(Vm *vm, Code *code, Dict *globals, Value *result) {
  Function *f = object_new(vm, SHAPE_FUNCTION,
                           sizeof *f + (size_t)code->free_count * sizeof(Cell *));
  if (f == NULL) {
    return false;
  }
  f->code = object_retain(code);
  function_learn_code(f);
  f->local_count = code->local_count;
  f->globals = object_retain(globals);
  f->name = value_retain(code->name);
  f->qualname = value_retain(code->qualname);
  f->defaults = f->kw_defaults = VALUE_NONE;
  Value module = dict_get_name(vm, globals, vm->names.name);
  f->module = module == VALUE_UNBOUND ? VALUE_NONE : value_retain(module);
  f->doc = code->image == NULL ? value_retain(code->doc) : VALUE_UNBOUND; // not read yet
  f->annotations = f->dict = VALUE_UNBOUND;
  f->closure_count = code->free_count;
  *result = value_from_object(f);
  return true;
}

static void function_finalize(Vm *vm, Object *self) {
  Function *f = (Function *)self;
  if (UNLIKELY(f == vm->sleep)) {
    vm->sleep = NULL;
  }
  for (uint32_t i = 0; i < f->closure_count; i++) {
    object_release(vm, f->closure[i]);
  }
  value_release(vm, f->name);
  value_release(vm, f->qualname);
  value_release(vm, f->defaults);
  value_release(vm, f->kw_defaults);
  object_release(vm, f->trailing);
  value_release(vm, f->module);
  value_release(vm, f->doc);
  value_release(vm, f->annotations);
  value_release(vm, f->dict);
  object_release(vm, f->globals);
  object_release(vm, f->code);
}

static void function_traverse(Object *self, Visitor visit, void *context) {
  const Function *f = (Function *)self;
  for (uint32_t i = 0; i < f->closure_count; i++) {
    if (f->closure[i] != NULL) {
      visit(context, value_from_object(f->closure[i]));
    }
  }
  visit(context, value_from_object(f->globals));
  visit(context, value_from_object(f->code));
  visit(context, f->defaults);
  visit(context, f->kw_defaults);
  if (f->trailing != NULL) {
    visit(context, value_from_object(f->trailing));
  }
  visit(context, f->annotations);
  visit(context, f->dict);
}

static void forget_trailing(Vm *vm, Function *f) {
  Tuple *trailing = f->trailing;
  f->trailing = NULL;
  object_release(vm, trailing);
}

// A dead function may still be called by a finaliser: only what makes cycles goes.
static void function_clear(Vm *vm, Object *self) {
  Function *f = (Function *)self;
  forget_trailing(vm, f);
  value_replace(vm, &f->dict, VALUE_UNBOUND);
  value_replace(vm, &f->defaults, VALUE_NONE);
  value_replace(vm, &f->kw_defaults, VALUE_NONE);
  value_replace(vm, &f->annotations, VALUE_UNBOUND);
  for (uint32_t i = 0; i < f->closure_count; i++) {
    if (f->closure[i] != NULL) {
      value_replace(vm, &f->closure[i]->value, VALUE_UNBOUND);
    }
  }
}

static bool function_repr(Vm *vm, Value self, Value *result) {
  Value address;
  if (!value_address(vm, self, &address)) {
    return false;
  }
  bool ok =
      string_format(vm, result, "<function %V at %V>", as_function(self)->qualname, address);
  value_release(vm, address);
  return ok;
}

static bool function_slot_call(Vm *vm, Value self, const Arguments *arguments, Value *result) {
  return function_call(vm, as_function(self), arguments, result);
}

static bool function_get(Vm *vm, Value self, Value instance, Class *owner, Value *result) {
  (void)owner;
  if (instance == VALUE_UNBOUND) {
    *result = value_retain(self);
    return true;
  }
  return bound_method_new(vm, self, instance, result);
}

static bool function_get_attribute(Vm *vm, Value self, String *name, Value *result) {
  Function *f = as_function(self);
  if (f->dict != VALUE_UNBOUND) {
    Value own = dict_get_name(vm, as_dict(f->dict), name);
    if (own != VALUE_UNBOUND) {
      *result = value_retain(own);
      return true;
    }
  }
  if (class_lookup(vm, vm->class_of.function, name) == VALUE_UNBOUND) {
    return raise_no_attribute(vm, self, name);
  }
  return object_get_attribute(vm, self, name, result);
}

static bool own_dict(Vm *vm, Function *f, Dict **result) {
  if (f->dict == VALUE_UNBOUND) {
    Dict *dict = dict_new(vm, 2);
    if (dict == NULL) {
      return false;
    }
    f->dict = value_from_object(dict);
  }
  *result = as_dict(f->dict);
  return true;
}

static bool function_set_attribute(Vm *vm, Value self, String *name, Value value) {
  Value found = class_lookup(vm, vm->class_of.function, name);
  if (value_has_shape(found, SHAPE_MEMBER)) {
    return object_set_attribute(vm, self, name, value);
  }
  Dict *dict;
  if (!own_dict(vm, as_function(self), &dict)) {
    return false;
  }
  if (value != VALUE_UNBOUND) {
    return dict_set_name(vm, dict, name, value);
  }
  return dict_delete_name(vm, dict, name) || raise_no_attribute(vm, self, name);
}

// ---- attributes ----

#define TEXT_MEMBER(field)                                                                         \
  static bool get_##field(Vm *vm, Value self, Value *result) {                                     \
    (void)vm;                                                                                      \
    *result = value_retain(as_function(self)->field);                                              \
    return true;                                                                                   \
  }                                                                                                \
  static bool set_##field(Vm *vm, Value self, Value value) {                                       \
    value_replace(vm, &as_function(self)->field,                                                   \
                  value == VALUE_UNBOUND ? VALUE_NONE : value_retain(value));                      \
    return true;                                                                                   \
  }
TEXT_MEMBER(name)
TEXT_MEMBER(qualname)
TEXT_MEMBER(module)
#undef TEXT_MEMBER

static bool get_defaults(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(as_function(self)->defaults);
  return true;
}

static bool set_defaults(Vm *vm, Value self, Value value) {
  forget_trailing(vm, as_function(self));
  value_replace(vm, &as_function(self)->defaults,
                value == VALUE_UNBOUND ? VALUE_NONE : value_retain(value));
  return true;
}

static bool get_kw_defaults(Vm *vm, Value self, Value *result) {
  Function *f = as_function(self);
  if (f->kw_defaults != VALUE_NONE) {
    f->shows_kw_defaults = true;
    forget_trailing(vm, f);
  }
  *result = value_retain(f->kw_defaults);
  return true;
}

static bool set_kw_defaults(Vm *vm, Value self, Value value) {
  Function *f = as_function(self);
  f->shows_kw_defaults = true;
  forget_trailing(vm, f);
  value_replace(vm, &f->kw_defaults, value == VALUE_UNBOUND ? VALUE_NONE : value_retain(value));
  return true;
}

// UNBOUND: it is with the rest of the code, in the library's image.
static bool get_doc(Vm *vm, Value self, Value *result) {
  const Function *f = as_function(self);
  if (f->doc == VALUE_UNBOUND && !code_complete(vm, f->code)) {
    return false;
  }
  *result = value_retain(f->doc == VALUE_UNBOUND ? f->code->doc : f->doc);
  return true;
}

static bool set_doc(Vm *vm, Value self, Value value) {
  value_replace(vm, &as_function(self)->doc,
                value == VALUE_UNBOUND ? VALUE_NONE : value_retain(value));
  return true;
}

static bool get_code(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(value_from_object(as_function(self)->code));
  return true;
}

static bool get_globals(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(value_from_object(as_function(self)->globals));
  return true;
}

static bool get_dict(Vm *vm, Value self, Value *result) {
  Dict *dict;
  if (!own_dict(vm, as_function(self), &dict)) {
    return false;
  }
  *result = value_retain(value_from_object(dict));
  return true;
}

static bool get_closure(Vm *vm, Value self, Value *result) {
  Function *f = as_function(self);
  if (f->closure_count == 0) {
    *result = VALUE_NONE;
    return true;
  }
  Tuple *cells = tuple_new(vm, f->closure_count);
  if (cells == NULL) {
    return false;
  }
  for (uint32_t i = 0; i < f->closure_count; i++) {
    cells->items[i] = value_retain(value_from_object(f->closure[i]));
  }
  *result = value_from_object(cells);
  return true;
}

// The dict of annotations, made from the code's texts when first asked for.
static bool get_annotations(Vm *vm, Value self, Value *result) {
  Function *f = as_function(self);
  if (f->annotations == VALUE_UNBOUND) {
    Dict *dict = dict_new(vm, 4);
    if (dict == NULL) {
      return false;
    }
    if (!code_complete(vm, f->code)) {
      object_release(vm, dict);
      return false;
    }
    Value texts = f->code->annotations;
    const Tuple *pairs = texts == VALUE_NONE ? NULL : as_tuple(texts);
    for (uint32_t i = 0; pairs != NULL && i + 1 < pairs->length; i += 2) {
      if (!dict_set(vm, dict, pairs->items[i], pairs->items[i + 1])) {
        object_release(vm, dict);
        return false;
      }
    }
    f->annotations = value_from_object(dict);
  }
  *result = value_retain(f->annotations);
  return true;
}

static bool set_annotations(Vm *vm, Value self, Value value) {
  if (value == VALUE_UNBOUND || value == VALUE_NONE) { // none: those of the code do not come back
    Dict *dict = dict_new(vm, 0);
    if (dict == NULL) {
      return false;
    }
    value_replace(vm, &as_function(self)->annotations, value_from_object(dict));
    return true;
  }
  if (value_layout(vm, value) != LAYOUT_DICT) {
    return raise_type_error(vm, "__annotations__ must be set to a dict object");
  }
  value_replace(vm, &as_function(self)->annotations, value_retain(value));
  return true;
}

static const MemberDef FUNCTION_MEMBERS[] = {
    {"__name__", get_name, set_name, NULL},
    {"__qualname__", get_qualname, set_qualname, NULL},
    {"__module__", get_module, set_module, NULL},
    {"__doc__", get_doc, set_doc, NULL},
    {"__defaults__", get_defaults, set_defaults, NULL},
    {"__kwdefaults__", get_kw_defaults, set_kw_defaults, NULL},
    {"__code__", get_code, NULL, NULL},
    {"__globals__", get_globals, NULL, NULL},
    {"__dict__", get_dict, NULL, NULL},
    {"__closure__", get_closure, NULL, NULL},
    {"__annotations__", get_annotations, set_annotations, NULL},
    {0},
};

static const Slots FUNCTION_SLOTS = {
    .finalize = function_finalize,
    .traverse = function_traverse,
    .clear = function_clear,
    .repr = function_repr,
    .call = function_slot_call,
    .get = function_get,
    .get_attribute = function_get_attribute,
    .set_attribute = function_set_attribute,
};

static const ClassSpec FUNCTION_SPEC = {
    .name = "function",
    .shape = SHAPE_FUNCTION,
    .layout = LAYOUT_OTHER,
    .flags = CLASS_FINAL | CLASS_NO_NEW,
    .native_size = sizeof(Function),
    .slots = &FUNCTION_SLOTS,
    .members = FUNCTION_MEMBERS,
};

// ---- bound methods ----

static void method_finalize(Vm *vm, Object *self) {
  value_release(vm, ((BoundMethod *)self)->function);
  value_release(vm, ((BoundMethod *)self)->self);
}

static void method_traverse(Object *self, Visitor visit, void *context) {
  visit(context, ((BoundMethod *)self)->function);
  visit(context, ((BoundMethod *)self)->self);
}

enum { METHOD_ARGUMENTS = 16 };

static bool method_call(Vm *vm, Value self, const Arguments *arguments, Value *result) {
  const BoundMethod *m = OBJECT_AS(BoundMethod, self);
  uint32_t count = arguments->positional + arguments->keywords + 1;
  Value small[METHOD_ARGUMENTS];
  Value *values = small;
  if (count > METHOD_ARGUMENTS) {
    values = memory_new(vm, count * sizeof(Value));
    if (values == NULL) {
      return false;
    }
  }
  values[0] = m->self;
  if (count > 1) {
    memcpy(values + 1, arguments->values, (count - 1) * sizeof(Value));
  }
  Arguments with_self = {values, arguments->positional + 1, arguments->keywords, arguments->names};
  bool ok = value_call(vm, m->function, &with_self, result);
  if (values != small) {
    memory_free(vm, values, count * sizeof(Value));
  }
  return ok;
}

static bool method_repr(Vm *vm, Value self, Value *result) {
  const BoundMethod *m = OBJECT_AS(BoundMethod, self);
  Value name;
  if (!value_find_attribute(vm, m->function, vm->names.qualname, &name)) {
    return false;
  }
  bool ok = string_format(vm, result, "<bound method %V of %R>",
                          name == VALUE_UNBOUND ? VALUE_NONE : name, m->self);
  value_release(vm, name);
  return ok;
}

static bool method_get_attribute(Vm *vm, Value self, String *name, Value *result) {
  if (class_lookup(vm, vm->class_of.bound_method, name) != VALUE_UNBOUND) {
    return object_get_attribute(vm, self, name, result);
  }
  return value_get_attribute(vm, OBJECT_AS(BoundMethod, self)->function, name, result);
}

static bool method_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  (void)vm;
  if ((op != COMPARE_EQ && op != COMPARE_NE) || !value_has_shape(b, SHAPE_BOUND_METHOD)) {
    *result = VALUE_NOT_IMPLEMENTED;
    return true;
  }
  const BoundMethod *x = OBJECT_AS(BoundMethod, a), *y = OBJECT_AS(BoundMethod, b);
  bool equal = x->function == y->function && x->self == y->self;
  *result = value_from_bool(equal == (op == COMPARE_EQ));
  return true;
}

static bool method_hash(Vm *vm, Value self, uint64_t *hash) {
  const BoundMethod *m = OBJECT_AS(BoundMethod, self);
  (void)vm;
  *hash = (value_id(m->function) >> 4) ^ (value_id(m->self) >> 3);
  return true;
}

static bool get_method_self(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(OBJECT_AS(BoundMethod, self)->self);
  return true;
}

static bool get_method_function(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(OBJECT_AS(BoundMethod, self)->function);
  return true;
}

static bool get_method_doc(Vm *vm, Value self, Value *result) {
  return value_get_attribute(vm, OBJECT_AS(BoundMethod, self)->function, vm->names.doc, result);
}

static bool method_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!value_is_callable(vm, args[1])) {
    return raise_type_error(vm, "first argument must be callable");
  }
  return args[2] == VALUE_NONE ? raise_type_error(vm, "instance must not be None")
                               : bound_method_new(vm, args[1], args[2], result);
}

static const MemberDef METHOD_MEMBERS[] = {
    {"__self__", get_method_self, NULL, NULL},
    {"__func__", get_method_function, NULL, NULL},
    {"__doc__", get_method_doc, NULL, NULL},
    {0},
};

static const NativeDef METHOD_METHODS[] = {
    {"__new__", "cls, function, instance, /", method_new, NULL, 0},
    {0},
};

static const Slots METHOD_SLOTS = {
    .finalize = method_finalize,
    .traverse = method_traverse,
    .repr = method_repr,
    .hash = method_hash,
    .compare = method_compare,
    .call = method_call,
    .get_attribute = method_get_attribute,
};

static const ClassSpec METHOD_SPEC = {
    .name = "method",
    .shape = SHAPE_BOUND_METHOD,
    .layout = LAYOUT_OTHER,
    .flags = CLASS_FINAL,
    .native_size = sizeof(BoundMethod),
    .slots = &METHOD_SLOTS,
    .methods = METHOD_METHODS,
    .members = METHOD_MEMBERS,
};

// ---- cells ----

static void cell_finalize(Vm *vm, Object *self) {
  value_release(vm, ((Cell *)self)->value);
}

static void cell_traverse(Object *self, Visitor visit, void *context) {
  visit(context, ((Cell *)self)->value);
}

static void cell_clear(Vm *vm, Object *self) {
  value_replace(vm, &((Cell *)self)->value, VALUE_UNBOUND);
}

static bool get_cell_contents(Vm *vm, Value self, Value *result) {
  Value v = OBJECT_AS(Cell, self)->value;
  if (v == VALUE_UNBOUND) {
    return raise_value_error(vm, "Cell is empty");
  }
  *result = value_retain(v);
  return true;
}

static bool set_cell_contents(Vm *vm, Value self, Value value) {
  value_replace(vm, &OBJECT_AS(Cell, self)->value,
                value == VALUE_UNBOUND ? VALUE_UNBOUND : value_retain(value));
  return true;
}

static const MemberDef CELL_MEMBERS[] = {
    {"cell_contents", get_cell_contents, set_cell_contents, NULL},
    {0},
};

static const Slots CELL_SLOTS = {
    .finalize = cell_finalize,
    .traverse = cell_traverse,
    .clear = cell_clear,
};

static const ClassSpec CELL_SPEC = {
    .name = "cell",
    .shape = SHAPE_CELL,
    .layout = LAYOUT_OTHER,
    .flags = CLASS_FINAL | CLASS_NO_NEW,
    .native_size = sizeof(Cell),
    .slots = &CELL_SLOTS,
    .members = CELL_MEMBERS,
};

void function_register(Vm *vm) {
  Class *object = vm->class_of.object;
  vm->class_of.function = class_from_spec(vm, &FUNCTION_SPEC, object);
  vm->class_of.bound_method = class_from_spec(vm, &METHOD_SPEC, object);
  vm->class_of.cell = class_from_spec(vm, &CELL_SPEC, object);
}
