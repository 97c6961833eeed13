// BaseException and the tree below it: construction, attributes, text.
#include "vm/attribute.h"
#include "vm/exception_group.h"
#include "vm/number.h"
#include "vm/shape.h"
#include "vm/vm.h"

static Exception *as_exception(Value v) {
  return OBJECT_AS(Exception, v);
}

// ---- making ----

// Fields start absent; everything else as None.
static void blank(Exception *e, Value args) {
  e->args = args;
  e->cause = e->context = e->traceback = VALUE_NONE;
  e->notes = VALUE_UNBOUND;
  for (size_t i = 0; i < sizeof e->fields / sizeof *e->fields; i++) {
    e->fields[i] = VALUE_UNBOUND;
  }
}

bool exception_allocate(Vm *vm, Class *class_, Value args, Value *result) {
  if (!instance_new(vm, class_, result)) {
    return false;
  }
  blank(as_exception(*result), value_retain(args));
  return true;
}

static bool is_kind(const Vm *vm, const Exception *e, const Class *class_) {
  return value_is_instance(vm, value_from_object(e), class_);
}

static void field_set(Vm *vm, Exception *e, int field, Value v) {
  value_replace(vm, &e->fields[field], value_retain(v));
}

// What the arguments mean to the classes that give them names.
static void fields_from_args(Vm *vm, Exception *e) {
  const Tuple *args = as_tuple(e->args);
  const ExceptionClasses *x = &vm->exceptions;
  if (is_kind(vm, e, x->StopIteration)) {
    field_set(vm, e, FIELD_STOP_VALUE, args->length > 0 ? args->items[0] : VALUE_NONE);
  } else if (is_kind(vm, e, x->SystemExit)) {
    field_set(vm, e, FIELD_EXIT_CODE,
              args->length == 0   ? VALUE_NONE
              : args->length == 1 ? args->items[0]
                                  : e->args);
  } else if (is_kind(vm, e, x->OSError) && args->length >= 2 && args->length <= 5) {
    field_set(vm, e, FIELD_ERRNO, args->items[0]);
    field_set(vm, e, FIELD_STRERROR, args->items[1]);
    if (args->length >= 3) {
      field_set(vm, e, FIELD_FILENAME, args->items[2]);
      Value shorter;
      if (tuple_from_values(vm, args->items, 2, &shorter)) {
        value_replace(vm, &e->args, shorter);
      } else {
        raised_clear(vm);
      }
    }
  } else if (is_kind(vm, e, x->SyntaxError) || is_kind(vm, e, x->UnicodeError)) {
    for (uint32_t i = 0; i < args->length && i < 5; i++) {
      field_set(vm, e, (int)i, args->items[i]);
    }
  }
}

bool exception_new(Vm *vm, Class *class_, const Value *args, int count, Value *result) {
  if (!(class_->flags & CLASS_NATIVE) || class_is_subclass(class_, vm->exceptions.BaseExceptionGroup)) {
    return value_call_n(vm, value_from_object(class_), args, (uint32_t)count, result);
  }
  Value tuple;
  if (!tuple_from_values(vm, args, (uint32_t)count, &tuple)) {
    return false;
  }
  bool ok = exception_allocate(vm, class_, tuple, result);
  value_release(vm, tuple);
  if (ok) {
    fields_from_args(vm, as_exception(*result));
  }
  return ok;
}

// OSError(errno, …) makes the subclass for that errno.
static Class *class_for_errno(Vm *vm, Class *class_, const Tuple *args) {
  if (class_ != vm->exceptions.OSError || args->length < 2 || !value_is_int(args->items[0])) {
    return class_;
  }
  Class *by_number = oserror_class(vm, (int)value_to_small(args->items[0]));
  return by_number != NULL ? by_number : class_;
}

static bool base_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Class *class_ = class_for_errno(vm, OBJECT_AS(Class, args[0]), as_tuple(args[1]));
  if (!exception_allocate(vm, class_, args[1], result)) {
    return false;
  }
  fields_from_args(vm, as_exception(*result));
  return true;
}

static bool no_keywords(Vm *vm, Exception *e, Value named) {
  const Dict *dict = as_dict(named);
  if (dict->live == 0) {
    return true;
  }
  const ExceptionClasses *x = &vm->exceptions;
  uint32_t position = 0;
  Value key, value;
  while (dict_next(dict, &position, &key, &value)) {
    const String *name = as_string(key);
    bool takes_name = is_kind(vm, e, x->NameError) || is_kind(vm, e, x->AttributeError) ||
                      is_kind(vm, e, x->ImportError);
    if (takes_name && string_equals_c(name, "name")) {
      field_set(vm, e, FIELD_NAME, value);
    } else if (takes_name && !is_kind(vm, e, x->NameError) &&
               string_equals_c(name, is_kind(vm, e, x->ImportError) ? "path" : "obj")) {
      field_set(vm, e, FIELD_OBJECT, value);
    } else {
      return raise_type_error(vm, "%T() takes no keyword arguments", value_from_object(e));
    }
  }
  return true;
}

static bool base_init(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Exception *e = as_exception(args[0]);
  if (!no_keywords(vm, e, args[2])) {
    return false;
  }
  if (!is_kind(vm, e, vm->exceptions.OSError)) {
    value_replace(vm, &e->args, value_retain(args[1]));
  }
  if (!is_kind(vm, e, vm->exceptions.BaseExceptionGroup)) {
    fields_from_args(vm, e);
  }
  *result = VALUE_NONE;
  return true;
}

// ---- text ----

static bool oserror_str(Vm *vm, const Exception *e, Value *result) {
  Value number = e->fields[FIELD_ERRNO], text = e->fields[FIELD_STRERROR];
  Value filename = e->fields[FIELD_FILENAME];
  if (filename != VALUE_UNBOUND && filename != VALUE_NONE) {
    return string_format(vm, result, "[Errno %V] %V: %R", number, text, filename);
  }
  return string_format(vm, result, "[Errno %V] %V", number, text);
}

static bool base_str(Vm *vm, Value self, Value *result) {
  const Exception *e = as_exception(self);
  const Tuple *args = as_tuple(e->args);
  if (is_kind(vm, e, vm->exceptions.BaseExceptionGroup)) {
    return exception_group_str(vm, self, result);
  }
  if (is_kind(vm, e, vm->exceptions.OSError) && e->fields[FIELD_ERRNO] != VALUE_UNBOUND) {
    return oserror_str(vm, e, result);
  }
  if (args->length == 0) {
    *result = value_retain(vm->empty_string);
    return true;
  }
  if (is_kind(vm, e, vm->exceptions.UnicodeError) && args->length == 5) {
    return unicode_error_str(vm, self, result);
  }
  if (args->length == 1) {
    return is_kind(vm, e, vm->exceptions.KeyError) ? value_repr(vm, args->items[0], result)
                                                   : value_str(vm, args->items[0], result);
  }
  if (is_kind(vm, e, vm->exceptions.SyntaxError)) {
    return value_str(vm, args->items[0], result);
  }
  return value_str(vm, e->args, result);
}

static bool base_repr(Vm *vm, Value self, Value *result) {
  const Tuple *args = as_tuple(as_exception(self)->args);
  if (args->length == 1) {
    return string_format(vm, result, "%T(%R)", self, args->items[0]);
  }
  return string_format(vm, result, "%T%R", self, as_exception(self)->args);
}

// ---- attributes ----

static bool get_args(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(as_exception(self)->args);
  return true;
}

static bool set_args(Vm *vm, Value self, Value value) {
  Value tuple;
  if (value == VALUE_UNBOUND) {
    return raise_type_error(vm, "args may not be deleted");
  }
  if (!tuple_from_iterable(vm, value, &tuple)) {
    return false;
  }
  value_replace(vm, &as_exception(self)->args, tuple);
  return true;
}

// An exception or None.
static bool link_set(Vm *vm, Value *place, Value value, const char *what) {
  if (value == VALUE_UNBOUND) {
    return raise_type_error(vm, "%s may not be deleted", what);
  }
  if (value != VALUE_NONE && value_layout(vm, value) != LAYOUT_EXCEPTION) {
    return raise_type_error(vm, "exception %s must be None or derive from BaseException",
                            strcmp(what, "__cause__") == 0 ? "cause" : "context");
  }
  value_replace(vm, place, value_retain(value));
  return true;
}

static bool get_cause(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(as_exception(self)->cause);
  return true;
}

static bool set_cause(Vm *vm, Value self, Value value) {
  Exception *e = as_exception(self);
  if (!link_set(vm, &e->cause, value, "__cause__")) {
    return false;
  }
  e->suppress_context = true;
  return true;
}

static bool get_context(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(as_exception(self)->context);
  return true;
}

static bool set_context(Vm *vm, Value self, Value value) {
  return link_set(vm, &as_exception(self)->context, value, "__context__");
}

static bool get_suppress(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_from_bool(as_exception(self)->suppress_context);
  return true;
}

static bool set_suppress(Vm *vm, Value self, Value value) {
  return value != VALUE_UNBOUND && value_truth(vm, value, &as_exception(self)->suppress_context);
}

static bool get_traceback(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(as_exception(self)->traceback);
  return true;
}

static bool set_traceback(Vm *vm, Value self, Value value) {
  if (value != VALUE_NONE && !value_has_shape(value, SHAPE_TRACEBACK)) {
    return raise_type_error(vm, "__traceback__ must be a traceback or None");
  }
  value_replace(vm, &as_exception(self)->traceback, value_retain(value));
  return true;
}

static bool get_notes(Vm *vm, Value self, Value *result) {
  Value notes = as_exception(self)->notes;
  if (notes == VALUE_UNBOUND) {
    return raise_no_attribute(vm, self, vm->names.notes);
  }
  *result = value_retain(notes);
  return true;
}

static bool set_notes(Vm *vm, Value self, Value value) {
  value_replace(vm, &as_exception(self)->notes,
                value == VALUE_UNBOUND ? VALUE_UNBOUND : value_retain(value));
  (void)vm;
  return true;
}

static const MemberDef BASE_MEMBERS[] = {
    {"args", get_args, set_args, NULL},
    {"__cause__", get_cause, set_cause, NULL},
    {"__context__", get_context, set_context, NULL},
    {"__suppress_context__", get_suppress, set_suppress, NULL},
    {"__traceback__", get_traceback, set_traceback, NULL},
    {"__notes__", get_notes, set_notes, NULL},
    {0},
};

// ---- methods ----

static bool with_traceback(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!set_traceback(vm, args[0], args[1])) {
    return false;
  }
  *result = value_retain(args[0]);
  return true;
}

static bool add_note(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Exception *e = as_exception(args[0]);
  if (value_layout(vm, args[1]) != LAYOUT_STR) {
    return raise_type_error(vm, "note must be a str, not '%T'", args[1]);
  }
  if (e->notes == VALUE_UNBOUND) {
    List *list = list_new(vm, 1);
    if (list == NULL) {
      return false;
    }
    e->notes = value_from_object(list);
  }
  *result = VALUE_NONE;
  return list_append(vm, as_list(e->notes), args[1]);
}

static const NativeDef BASE_METHODS[] = {
    {"__new__", "cls, /, *args, **kwargs", base_new, NULL, 0},
    {"__init__", "self, /, *args, **kwargs", base_init, NULL, 0},
    {"with_traceback", "self, tb, /", with_traceback, "Set __traceback__ and return self.", 0},
    {"add_note", "self, note, /", add_note, "Add a note to the exception.", 0},
    {0},
};

static void base_traverse(Object *self, Visitor visit, void *context) {
  const Exception *e = (Exception *)self;
  visit(context, e->args);
  visit(context, e->cause);
  visit(context, e->context);
  visit(context, e->traceback);
  visit(context, e->notes);
  for (size_t i = 0; i < sizeof e->fields / sizeof *e->fields; i++) {
    visit(context, e->fields[i]);
  }
}

// Leaves the object usable: the collector may call this on one that others still see.
static void base_clear(Vm *vm, Object *self) {
  Exception *e = (Exception *)self;
  value_replace(vm, &e->args, value_retain(vm->empty_tuple));
  value_replace(vm, &e->cause, VALUE_NONE);
  value_replace(vm, &e->context, VALUE_NONE);
  value_replace(vm, &e->traceback, VALUE_NONE);
  value_replace(vm, &e->notes, VALUE_UNBOUND);
  for (size_t i = 0; i < sizeof e->fields / sizeof *e->fields; i++) {
    value_replace(vm, &e->fields[i], VALUE_UNBOUND);
  }
}

static const Slots BASE_SLOTS = {
    .finalize = base_clear,
    .traverse = base_traverse,
    .clear = base_clear,
    .repr = base_repr,
    .str = base_str,
};

static const ClassSpec BASE_SPEC = {
    .name = "BaseException",
    .shape = SHAPE_EXCEPTION,
    .layout = LAYOUT_EXCEPTION,
    .native_size = sizeof(Exception),
    .slots = &BASE_SLOTS,
    .methods = BASE_METHODS,
    .members = BASE_MEMBERS,
    .doc = "Common base class for all exceptions",
};

// ---- the named fields ----

#define FIELD(name, index)                                                                         \
  static bool get_##name(Vm *vm, Value self, Value *result) {                                      \
    Value v = as_exception(self)->fields[index];                                                   \
    (void)vm;                                                                                      \
    *result = v == VALUE_UNBOUND ? VALUE_NONE : value_retain(v);                                   \
    return true;                                                                                   \
  }                                                                                                \
  static bool set_##name(Vm *vm, Value self, Value value) {                                        \
    field_set(vm, as_exception(self), index, value == VALUE_UNBOUND ? VALUE_NONE : value);         \
    return true;                                                                                   \
  }
FIELD(field0, 0)
FIELD(field1, 1)
FIELD(field2, 2)
FIELD(field3, 3)
FIELD(field4, 4)
#undef FIELD

#define ROW(name, i) {name, get_field##i, set_field##i, NULL}
static const MemberDef STOP_MEMBERS[] = {ROW("value", 0), {0}};
static const MemberDef EXIT_MEMBERS[] = {ROW("code", 0), {0}};
static const MemberDef NAME_MEMBERS[] = {ROW("name", 0), {0}};
static const MemberDef ATTRIBUTE_MEMBERS[] = {ROW("name", 0), ROW("obj", 1), {0}};
static const MemberDef IMPORT_MEMBERS[] = {ROW("name", 0), ROW("path", 1), ROW("msg", 2), {0}};
static const MemberDef OS_MEMBERS[] = {ROW("errno", 0), ROW("strerror", 1), ROW("filename", 2),
                                       ROW("filename2", 3), {0}};
static const MemberDef SYNTAX_MEMBERS[] = {ROW("msg", 0), ROW("details", 1), {0}};
static const MemberDef UNICODE_MEMBERS[] = {ROW("encoding", 0), ROW("object", 1), ROW("start", 2),
                                            ROW("end", 3), ROW("reason", 4), {0}};

static const MemberDef *members_of(const char *name) {
  static const struct {
    const char *name;
    const MemberDef *members;
  } TABLE[] = {
      {"StopIteration", STOP_MEMBERS},   {"SystemExit", EXIT_MEMBERS},
      {"NameError", NAME_MEMBERS},       {"AttributeError", ATTRIBUTE_MEMBERS},
      {"ImportError", IMPORT_MEMBERS},   {"OSError", OS_MEMBERS},
      {"SyntaxError", SYNTAX_MEMBERS},   {"UnicodeDecodeError", UNICODE_MEMBERS},
      {"UnicodeEncodeError", UNICODE_MEMBERS},
  };
  for (size_t i = 0; i < sizeof TABLE / sizeof *TABLE; i++) {
    if (strcmp(TABLE[i].name, name) == 0) {
      return TABLE[i].members;
    }
  }
  return NULL;
}

static Class *exception_class(Vm *vm, const char *name, Class *base) {
  bool is_cancelled = strcmp(name, "CancelledError") == 0;
  ClassSpec spec = {
      .name = is_cancelled ? "asyncio.exceptions.CancelledError" : name,
      .layout = LAYOUT_EXCEPTION,
      .slots = NULL,
      .members = members_of(name),
  };
  Class *class_ = class_from_spec(vm, &spec, base);
  if (class_ != NULL) {
    class_->own_slots = NULL;
  }
  return class_;
}

// Instances of the built-in exceptions take attributes too.
static void give_storage(Class *class_) {
  class_->storage = sizeof(Exception);
}

bool exception_register(Vm *vm) {
  ExceptionClasses *x = &vm->exceptions;
  Class *base = class_from_spec(vm, &BASE_SPEC, vm->class_of.object);
  if (base == NULL) {
    return false;
  }
  vm->class_of.base_exception = x->BaseException = base;
  give_storage(base);
#define EXCEPTION(name, base_name)                                                                 \
  x->name = exception_class(vm, #name, x->base_name);                                              \
  if (x->name == NULL) {                                                                           \
    return false;                                                                                  \
  }                                                                                                \
  give_storage(x->name);
#include "vm/exceptions.def"
#undef EXCEPTION
  Value args;
  if (!tuple_from_values(vm, NULL, 0, &args)) {
    return false;
  }
  bool ok = exception_allocate(vm, x->MemoryError, args, &vm->memory_error);
  value_release(vm, args);
  return ok && exception_group_register(vm);
}
