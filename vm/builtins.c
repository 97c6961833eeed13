// Built-in functions about objects: attributes, classes, identity, iteration, scopes.
#include "vm/builtins.h"
#include "vm/attribute.h"
#include "vm/class_slots.h"
#include "vm/frame.h"
#include "vm/generic_alias.h"
#include "vm/iterate.h"
#include "vm/number.h"
#include "vm/scope_dict.h"
#include "vm/shape.h"

// ---- isinstance, issubclass ----

// A metaclass with a hook of its own is asked; type's is done here.
static bool ask_hook(Vm *vm, Value class_, String *name, Value v, bool *asked, bool *result) {
  Value hook = class_lookup(vm, value_class(vm, class_), name);
  *asked = hook != VALUE_UNBOUND &&
           !(value_is_pointer(hook) && object_shape(hook) == SHAPE_METHOD_DESCRIPTOR &&
             OBJECT_AS(Native, hook)->owner == value_from_object(vm->class_of.type));
  if (!*asked) {
    return true;
  }
  Value answer;
  if (!value_call_special(vm, class_, name, &v, 1, &answer)) {
    return false;
  }
  bool ok = value_truth(vm, answer, result);
  value_release(vm, answer);
  return ok;
}

static bool check_one(Vm *vm, Value v, Value class_, bool is_instance, bool *result) {
  bool asked;
  String *hook = is_instance ? vm->names.instancecheck : vm->names.subclasscheck;
  if (is_instance && value_from_object(value_class(vm, v)) == class_) {
    *result = true;
    return true;
  }
  if (!value_has_shape(class_, SHAPE_CLASS) && // has a metaclass of its own, or is no class
      (!ask_hook(vm, class_, hook, v, &asked, result) || asked)) {
    return asked && vm->raised == VALUE_UNBOUND;
  }
  if (!value_is_instance(vm, class_, vm->class_of.type)) {
    return raise_type_error(
        vm, is_instance ? "isinstance() arg 2 must be a type, a tuple of types, or a union"
                        : "issubclass() arg 2 must be a class, a tuple of classes, or a union");
  }
  const Class *of = OBJECT_AS(Class, class_);
  *result = class_is_subclass(is_instance ? value_class(vm, v) : OBJECT_AS(Class, v), of);
  return true;
}

static bool check_any(Vm *vm, Value v, Value classes, bool is_instance, bool *result) {
  if (value_is_union(vm, classes)) {
    classes = OBJECT_AS(UnionType, classes)->args;
  }
  if (!value_is_tuple(classes)) {
    return check_one(vm, v, classes, is_instance, result);
  }
  *result = false;
  for (uint32_t i = 0; i < as_tuple(classes)->length && !*result; i++) {
    if (!vm_enter_c(vm)) {
      return false;
    }
    bool ok = check_any(vm, v, as_tuple(classes)->items[i], is_instance, result);
    vm_leave_c(vm);
    if (!ok) {
      return false;
    }
  }
  return true;
}

// A class without a metaclass of its own, which is asked for most, is not asked itself: half of what
// `isinstance(x, C)` takes otherwise, and 2 % of a gather() of tasks.
bool value_instance_check(Vm *vm, Value v, Value class_or_tuple, bool *result) {
  if (LIKELY(value_has_shape(class_or_tuple, SHAPE_CLASS))) {
    *result = class_is_subclass(value_class(vm, v), OBJECT_AS(Class, class_or_tuple));
    return true;
  }
  return check_any(vm, v, class_or_tuple, true, result);
}

bool value_subclass_check(Vm *vm, Value v, Value class_or_tuple, bool *result) {
  if (!value_is_instance(vm, v, vm->class_of.type)) {
    return raise_type_error(vm, "issubclass() arg 1 must be a class");
  }
  return check_any(vm, v, class_or_tuple, false, result);
}

static bool builtin_isinstance(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  bool is;
  if (!value_instance_check(vm, args[0], args[1], &is)) {
    return false;
  }
  *result = value_from_bool(is);
  return true;
}

static bool builtin_issubclass(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  bool is;
  if (!value_subclass_check(vm, args[0], args[1], &is)) {
    return false;
  }
  *result = value_from_bool(is);
  return true;
}

// ---- attributes by name ----

// The interned name, owned.
static bool attribute_name(Vm *vm, Value v, Value *name) {
  Value text = value_unbox(vm, v);
  if (!value_is_string(text)) {
    return raise_type_error(vm, "attribute name must be string, not '%T'", v);
  }
  *name = value_retain(text);
  return string_intern(vm, name);
}

static bool builtin_getattr(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value name;
  if (!attribute_name(vm, args[1], &name)) {
    return false;
  }
  bool ok = args[2] == VALUE_UNBOUND
                ? value_get_attribute(vm, args[0], as_string(name), result)
                : value_find_attribute(vm, args[0], as_string(name), result);
  value_release(vm, name);
  if (ok && *result == VALUE_UNBOUND) {
    *result = value_retain(args[2]);
  }
  return ok;
}

static bool builtin_hasattr(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value name, found;
  if (!attribute_name(vm, args[1], &name)) {
    return false;
  }
  bool ok = value_find_attribute(vm, args[0], as_string(name), &found);
  value_release(vm, name);
  if (ok) {
    *result = value_from_bool(found != VALUE_UNBOUND);
    value_release(vm, found);
  }
  return ok;
}

static bool builtin_setattr(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value name;
  if (!attribute_name(vm, args[1], &name)) {
    return false;
  }
  bool ok = value_set_attribute(vm, args[0], as_string(name), args[2]);
  value_release(vm, name);
  *result = VALUE_NONE;
  return ok;
}

static bool builtin_delattr(Vm *vm, Value *args, int count, Value *result) {
  Value with[3] = {args[0], args[1], VALUE_UNBOUND};
  return builtin_setattr(vm, with, count, result);
}

// ---- identity ----

static bool builtin_id(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return int_from_uint64(vm, value_id(args[0]), result);
}

static bool builtin_hash(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  uint64_t hash;
  return value_hash(vm, args[0], &hash) && int_from_int64(vm, (int64_t)hash, result);
}

static bool builtin_len(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t length;
  if (!value_length(vm, args[0], &length)) {
    return false;
  }
  *result = value_from_small(length);
  return true;
}

static bool builtin_callable(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = value_from_bool(value_is_callable(vm, args[0]));
  return true;
}

// ---- iteration ----

static bool builtin_iter(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (args[1] == VALUE_UNBOUND) {
    return value_iterate(vm, args[0], result);
  }
  if (!value_is_callable(vm, args[0])) {
    return raise_type_error(vm, "iter(v, w): v must be callable");
  }
  return callable_iterator_new(vm, args[0], args[1], result);
}

static bool builtin_next(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (args[1] == VALUE_UNBOUND) {
    return value_next_raising(vm, args[0], result);
  }
  if (!iterator_next(vm, args[0], result)) {
    return false;
  }
  if (*result == VALUE_UNBOUND) {
    *result = value_retain(args[1]);
  }
  return true;
}

static bool builtin_aiter(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const Class *class_ = value_class(vm, args[0]);
  if (class_->slots.aiter == NULL) {
    return raise_type_error(vm, "'%T' object is not an async iterable", args[0]);
  }
  if (!class_->slots.aiter(vm, args[0], result)) {
    return false;
  }
  if (value_class(vm, *result)->slots.anext == NULL) {
    raise_type_error(vm, "aiter() returned not an async iterator of type '%T'", *result);
    value_release(vm, *result);
    return false;
  }
  return true;
}

// With a default, an object of the library awaits the next item.
static bool anext_with_default(Vm *vm, Value awaitable, Value item, Value *result) {
  Value module, name, class_ = VALUE_UNBOUND;
  if (!import_module(vm, "_builtins_async", &module)) {
    return false;
  }
  bool ok = string_interned(vm, "anext_awaitable", 15, &name);
  if (ok) {
    ok = value_get_attribute(vm, module, as_string(name), &class_);
    value_release(vm, name);
  }
  value_release(vm, module);
  ok = ok && value_call2(vm, class_, awaitable, item, result);
  value_release(vm, class_);
  return ok;
}

static bool builtin_anext(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const Class *class_ = value_class(vm, args[0]);
  if (class_->slots.anext == NULL) {
    return raise_type_error(vm, "'%T' object is not an async iterator", args[0]);
  }
  if (args[1] == VALUE_UNBOUND) {
    return class_->slots.anext(vm, args[0], result);
  }
  Value awaitable;
  if (!class_->slots.anext(vm, args[0], &awaitable)) {
    return false;
  }
  bool ok = anext_with_default(vm, awaitable, args[1], result);
  value_release(vm, awaitable);
  return ok;
}

// ---- scopes ----

static bool builtin_globals(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  *result = value_retain(value_from_object(vm->strand->frame->function->globals));
  return true;
}

static bool builtin_locals(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  return frame_locals(vm, vm->strand->frame, result);
}

static bool builtin_vars(Vm *vm, Value *args, int count, Value *result) {
  if (args[0] == VALUE_UNBOUND) {
    return builtin_locals(vm, args, count, result);
  }
  if (!value_find_attribute(vm, args[0], vm->names.dict, result)) {
    return false;
  }
  return *result != VALUE_UNBOUND ||
         raise_type_error(vm, "vars() argument must have __dict__ attribute");
}

static bool builtin_dir(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value names;
  bool ok;
  if (args[0] == VALUE_UNBOUND) {
    Value locals;
    if (!frame_locals(vm, vm->strand->frame, &locals)) {
      return false;
    }
    ok = list_from_iterable(vm, locals, result);
    value_release(vm, locals);
  } else {
    ok = value_call_special(vm, args[0], vm->names.dir, NULL, 0, &names);
    if (ok) {
      ok = list_from_iterable(vm, names, result);
      value_release(vm, names);
    }
  }
  if (ok && !list_sort(vm, as_list(*result), VALUE_NONE, false)) {
    value_release(vm, *result);
    return false;
  }
  return ok;
}

static bool builtin_exit(Vm *vm, Value *args, int count, Value *result) {
  (void)count, (void)result;
  return raise_value(vm, vm->exceptions.SystemExit, args[0]);
}

static bool raise_refused(Vm *vm, const char *name) {
  return raise_format(vm, vm->exceptions.NotImplementedError,
                      "%s() is not part of Awl: programs here are not made from text at run time; "
                      "use a function, a dict of functions, or getattr()",
                      name);
}

#define REFUSED(name)                                                                              \
  static bool builtin_##name(Vm *vm, Value *args, int count, Value *result) {                      \
    (void)args, (void)count, (void)result;                                                         \
    return raise_refused(vm, #name);                                                               \
  }
REFUSED(eval)
REFUSED(exec)
REFUSED(compile)
REFUSED(__import__)
#undef REFUSED

const NativeDef OBJECT_BUILTINS[] = {
    {"isinstance", "obj, class_or_tuple, /", builtin_isinstance, NULL, 0},
    {"issubclass", "cls, class_or_tuple, /", builtin_issubclass, NULL, 0},
    {"getattr", "object, name, default=?, /", builtin_getattr, NULL, 0},
    {"hasattr", "obj, name, /", builtin_hasattr, NULL, 0},
    {"setattr", "obj, name, value, /", builtin_setattr, NULL, 0},
    {"delattr", "obj, name, /", builtin_delattr, NULL, 0},
    {"id", "obj, /", builtin_id, NULL, 0},
    {"hash", "obj, /", builtin_hash, NULL, 0},
    {"len", "obj, /", builtin_len, NULL, 0},
    {"callable", "obj, /", builtin_callable, NULL, 0},
    {"iter", "object, sentinel=?, /", builtin_iter, NULL, 0},
    {"next", "iterator, default=?, /", builtin_next, NULL, 0},
    {"aiter", "async_iterable, /", builtin_aiter, NULL, 0},
    {"anext", "aiterator, default=?, /", builtin_anext, NULL, 0},
    {"globals", "", builtin_globals, NULL, 0},
    {"locals", "", builtin_locals, NULL, 0},
    {"vars", "object=?, /", builtin_vars, NULL, 0},
    {"dir", "object=?, /", builtin_dir, NULL, 0},
    {"exit", "code=None", builtin_exit, NULL, 0},
    {"quit", "code=None", builtin_exit, NULL, 0},
    {"eval", "*args, **kwargs", builtin_eval, NULL, 0},
    {"exec", "*args, **kwargs", builtin_exec, NULL, 0},
    {"compile", "*args, **kwargs", builtin_compile, NULL, 0},
    {"__import__", "*args, **kwargs", builtin___import__, NULL, 0},
    {0},
};

bool builtins_add(Vm *vm, const NativeDef *defs) {
  for (const NativeDef *def = defs; def->name != NULL; def++) {
    Value native;
    if (!native_new(vm, def, VALUE_UNBOUND, &native)) {
      return false;
    }
    bool ok = vm_add_builtin(vm, def->name, native);
    value_release(vm, native);
    if (!ok) {
      return false;
    }
  }
  return true;
}

static bool add_classes(Vm *vm) {
  const BuiltinClasses *c = &vm->class_of;
  Class *const classes[] = {c->object, c->type,        c->int_,      c->float_,  c->bool_,
                            c->str,    c->bytes,       c->bytearray, c->list,    c->tuple,
                            c->dict,   c->set,         c->frozenset, c->range,   c->slice,
                            c->super,  c->property,    c->staticmethod, c->classmethod,
                            c->enumerate, c->zip, c->map, c->filter, c->reversed};
  for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
    if (!dict_set_name(vm, vm->builtins, as_string(classes[i]->name),
                       value_from_object(classes[i]))) {
      return false;
    }
  }
#define EXCEPTION(name, base)                                                                      \
  if (strcmp(#name, "CancelledError") != 0 &&                                                      \
      !vm_add_builtin(vm, #name, value_from_object(vm->exceptions.name))) {                        \
    return false;                                                                                  \
  }
#include "vm/exceptions.def"
#undef EXCEPTION
  return vm_add_builtin(vm, "BaseException", value_from_object(vm->exceptions.BaseException)) &&
         vm_add_builtin(vm, "IOError", value_from_object(vm->exceptions.OSError)) &&
         vm_add_builtin(vm, "EnvironmentError", value_from_object(vm->exceptions.OSError));
}

bool builtins_start(Vm *vm) {
  return builtins_add(vm, OBJECT_BUILTINS) && builtins_add(vm, ITERABLE_BUILTINS) &&
         builtins_add(vm, NUMBER_BUILTINS) && builtins_add(vm, STRING_BUILTINS) &&
         vm_add_builtin(vm, "NotImplemented", VALUE_NOT_IMPLEMENTED) &&
         vm_add_builtin(vm, "Ellipsis", VALUE_ELLIPSIS) &&
         vm_add_builtin(vm, "None", VALUE_NONE) && vm_add_builtin(vm, "True", VALUE_TRUE) &&
         vm_add_builtin(vm, "False", VALUE_FALSE) &&
         vm_add_builtin(vm, "__debug__", VALUE_TRUE) && add_classes(vm) &&
         builtins_add_absent(vm);
}
