// BaseException: construction, attributes, text; and the tree below it.
#include "vm/attribute.h"
#include "vm/exception_parts.h"
#include "vm/shape.h"
#include "vm/traceback.h"

// ---- making ----

static void blank(Exception *e, Value args) {
  e->args = args;
  e->cause = e->context = e->traceback = VALUE_NONE;
  for (size_t i = 0; i < sizeof e->fields / sizeof *e->fields; i++) {
    e->fields[i] = VALUE_UNBOUND;
  }
  e->suppress_context = false;
  e->note = 0;
}

// instance_new without its zeroes, which `blank` would overwrite.
static inline bool allocate(Vm *vm, Class *class_, Value args, Value *result) {
  const Shape *root = vm->shapes[class_->root_shape];
  Exception *e =
      cell_take(vm, (MemoryFront *)vm->memory, root->id, shape_instance_size(root));
  if (e == NULL) {
    return false;
  }
  blank(e, value_retain(args));
  Value *places = (Value *)((uintptr_t)e + class_->storage);
  for (uint32_t i = 0; class_->storage != 0 && i <= class_->inline_slots; i++) {
    places[i] = VALUE_UNBOUND; // attributes of its own
  }
  if (!(class_->flags & CLASS_NATIVE)) { // native classes live as long as the Vm
    object_retain(class_);
  }
  *result = value_from_object(e);
  return true;
}

bool exception_allocate(Vm *vm, Class *class_, Value args, Value *result) {
  return allocate(vm, class_, args, result);
}

// What a call of the class does, without the call: most exceptions are raised by C.
static bool run_init(Vm *vm, const Class *class_, Value exception, Value tuple) {
  const Native *init = OBJECT_AS(Native, class_->init_function);
  if (init->function == exception_init) {
    return true; // the args are there already
  }
  Value args[] = {exception, tuple, VALUE_UNBOUND}, ignored;
  return init->function(vm, args, 3, &ignored);
}

static bool base_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return exception_allocate(vm, OBJECT_AS(Class, args[0]), args[1], result);
}

bool exception_is_plain(const Class *class_) {
  return class_->layout == LAYOUT_EXCEPTION && !(class_->flags & CLASS_ABSTRACT) &&
         value_has_shape(class_->new_function, SHAPE_NATIVE) &&
         OBJECT_AS(Native, class_->new_function)->function == base_new &&
         value_has_shape(class_->init_function, SHAPE_METHOD_DESCRIPTOR);
}

bool exception_new(Vm *vm, Class *class_, const Value *args, int count, Value *result) {
  return exception_is_plain(class_)
             ? exception_make(vm, class_, args, count, result)
             : value_call_n(vm, value_from_object(class_), args, (uint32_t)count, result);
}

bool exception_make(Vm *vm, Class *class_, const Value *args, int count, Value *result) {
  Value tuple = vm->empty_tuple, exception = VALUE_UNBOUND;
  if (count == 0) {
    object_retain(value_to_object(tuple));
  } else if (!tuple_from_values(vm, args, (uint32_t)count, &tuple)) {
    return false;
  }
  bool ok = allocate(vm, class_, tuple, &exception) && run_init(vm, class_, exception, tuple);
  value_release(vm, tuple);
  if (!ok) {
    value_release(vm, exception);
    return false;
  }
  *result = exception;
  return true;
}

bool exception_refuse_keywords(Vm *vm, Value self, Value keywords) {
  if (keywords == VALUE_UNBOUND || as_dict(keywords)->live == 0) {
    return true;
  }
  return raise_type_error(vm, "%T() takes no keyword arguments", self);
}

bool exception_init(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!exception_refuse_keywords(vm, args[0], args[2])) {
    return false;
  }
  value_replace(vm, &exception_of(args[0])->args, value_retain(args[1]));
  *result = VALUE_NONE;
  return true;
}

// ---- text ----

bool exception_str(Vm *vm, Value self, Value *result) {
  const Tuple *args = as_tuple(exception_of(self)->args);
  switch (args->length) {
  case 0: *result = value_retain(vm->empty_string); return true;
  case 1: return value_str(vm, args->items[0], result);
  default: return value_str(vm, exception_of(self)->args, result);
  }
}

static bool base_repr(Vm *vm, Value self, Value *result) {
  const Tuple *args = as_tuple(exception_of(self)->args);
  if (args->length == 1) {
    return string_format(vm, result, "%T(%R)", self, args->items[0]);
  }
  return string_format(vm, result, "%T%R", self, exception_of(self)->args);
}

// ---- attributes ----

static bool get_args(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(exception_of(self)->args);
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
  value_replace(vm, &exception_of(self)->args, tuple);
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
  *result = value_retain(exception_of(self)->cause);
  return true;
}

static bool set_cause(Vm *vm, Value self, Value value) {
  Exception *e = exception_of(self);
  if (!link_set(vm, &e->cause, value, "__cause__")) {
    return false;
  }
  e->suppress_context = true;
  return true;
}

static bool get_context(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(exception_of(self)->context);
  return true;
}

static bool set_context(Vm *vm, Value self, Value value) {
  return link_set(vm, &exception_of(self)->context, value, "__context__");
}

static bool get_suppress(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_from_bool(exception_of(self)->suppress_context);
  return true;
}

static bool set_suppress(Vm *vm, Value self, Value value) {
  if (value == VALUE_UNBOUND) {
    return raise_type_error(vm, "can't delete numeric/char attribute");
  }
  if (!value_is_bool(value)) {
    return raise_type_error(vm, "attribute value type must be bool");
  }
  exception_of(self)->suppress_context = value == VALUE_TRUE;
  return true;
}

static bool get_traceback(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(exception_of(self)->traceback);
  return true;
}

static bool set_traceback(Vm *vm, Value self, Value value) {
  if (value == VALUE_UNBOUND) {
    return raise_type_error(vm, "__traceback__ may not be deleted");
  }
  if (value != VALUE_NONE && !value_has_shape(value, SHAPE_TRACEBACK)) {
    return raise_type_error(vm, "__traceback__ must be a traceback or None");
  }
  value_replace(vm, &exception_of(self)->traceback, value_retain(value));
  return true;
}

static const MemberDef BASE_MEMBERS[] = {
    {"args", get_args, set_args, NULL},
    {"__cause__", get_cause, set_cause, NULL},
    {"__context__", get_context, set_context, NULL},
    {"__suppress_context__", get_suppress, set_suppress, NULL},
    {"__traceback__", get_traceback, set_traceback, NULL},
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

// The notes are an ordinary attribute: programs may set it to anything.  Owned.
static bool notes_list(Vm *vm, Value self, Value *result) {
  if (!value_find_attribute(vm, self, vm->names.notes, result)) {
    return false;
  }
  if (*result == VALUE_UNBOUND) {
    List *list = list_new(vm, 1);
    if (list == NULL) {
      return false;
    }
    *result = value_from_object(list);
    if (!value_set_attribute(vm, self, vm->names.notes, *result)) {
      object_release(vm, list);
      return false;
    }
  }
  if (value_layout(vm, *result) != LAYOUT_LIST) {
    value_release(vm, *result);
    return raise_type_error(vm, "Cannot add note: __notes__ is not a list");
  }
  return true;
}

static bool add_note(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (value_layout(vm, args[1]) != LAYOUT_STR) {
    return raise_type_error(vm, "note must be a str, not '%T'", args[1]);
  }
  Value notes;
  if (!notes_list(vm, args[0], &notes)) {
    return false;
  }
  bool ok = list_append(vm, as_list(notes), args[1]);
  value_release(vm, notes);
  *result = VALUE_NONE;
  return ok;
}

static const NativeDef BASE_METHODS[] = {
    {"__new__", EXCEPTION_SIGNATURE, base_new, NULL, 0},
    {"__init__", EXCEPTION_SIGNATURE, exception_init, NULL, 0},
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
  for (size_t i = 0; i < sizeof e->fields / sizeof *e->fields; i++) {
    visit(context, e->fields[i]);
  }
}

static void tell_death(Vm *vm, Exception *e) {
  if (UNLIKELY(e->note != 0)) {
    vm->hooks.exception_dies(vm, e);
  }
}

void exception_release_fields(Vm *vm, Exception *e) {
  tell_death(vm, e);
  for (size_t i = 0; i < sizeof e->fields / sizeof *e->fields; i++) {
    value_release(vm, e->fields[i]);
  }
  value_release(vm, e->args);
  traceback_release(vm, e->traceback);
  value_release(vm, e->cause);
  value_release(vm, e->context);
}

static void base_finalize(Vm *vm, Object *self) {
  exception_release_fields(vm, (Exception *)self);
}

// Leaves the object usable: the collector may call this on one that others still see.
static void base_clear(Vm *vm, Object *self) {
  Exception *e = (Exception *)self;
  tell_death(vm, e);
  value_replace(vm, &e->args, value_retain(vm->empty_tuple));
  value_replace(vm, &e->cause, VALUE_NONE);
  value_replace(vm, &e->context, VALUE_NONE);
  value_replace(vm, &e->traceback, VALUE_NONE);
  for (size_t i = 0; i < sizeof e->fields / sizeof *e->fields; i++) {
    value_replace(vm, &e->fields[i], VALUE_UNBOUND);
  }
}

static const Slots BASE_SLOTS = {
    .finalize = base_finalize,
    .traverse = base_traverse,
    .clear = base_clear,
    .repr = base_repr,
    .str = exception_str,
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

// ---- the tree ----

static const ExceptionPart *part_find(const char *name) {
  static const ExceptionPart *const TABLES[] = {NAMED_EXCEPTIONS, OS_EXCEPTIONS, SYNTAX_EXCEPTIONS,
                                                UNICODE_EXCEPTIONS, GROUP_EXCEPTIONS};
  for (size_t i = 0; i < sizeof TABLES / sizeof *TABLES; i++) {
    for (const ExceptionPart *part = TABLES[i]; part->name != NULL; part++) {
      if (strcmp(part->name, name) == 0) {
        return part;
      }
    }
  }
  return NULL;
}

static Class *exception_class(Vm *vm, const char *name, Class *base) {
  bool is_cancelled = strcmp(name, "CancelledError") == 0;
  const ExceptionPart *part = part_find(name);
  ClassSpec spec = {
      .name = is_cancelled ? "asyncio.exceptions.CancelledError" : name,
      .layout = LAYOUT_EXCEPTION,
  };
  if (part != NULL) {
    spec.methods = part->methods;
    spec.members = part->members;
    spec.slots = part->slots;
  }
  return class_from_spec(vm, &spec, base);
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
