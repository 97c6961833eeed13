// OSError: its arguments, its text, and the subclass for each errno.
#include "vm/exception_parts.h"
#include <errno.h>

static Class *class_of_errno(Vm *vm, int number) {
  const ExceptionClasses *x = &vm->exceptions;
  switch (number) {
  case EAGAIN:
  case EALREADY:
  case EINPROGRESS: return x->BlockingIOError;
  case EPIPE:
  case ESHUTDOWN: return x->BrokenPipeError;
  case ECHILD: return x->ChildProcessError;
  case ECONNABORTED: return x->ConnectionAbortedError;
  case ECONNREFUSED: return x->ConnectionRefusedError;
  case ECONNRESET: return x->ConnectionResetError;
  case EEXIST: return x->FileExistsError;
  case ENOENT: return x->FileNotFoundError;
  case EINTR: return x->InterruptedError;
  case EISDIR: return x->IsADirectoryError;
  case ENOTDIR: return x->NotADirectoryError;
  case EACCES:
  case EPERM: return x->PermissionError;
  case ESRCH: return x->ProcessLookupError;
  case ETIMEDOUT: return x->TimeoutError;
  default: return NULL;
  }
}

Class *oserror_class(Vm *vm, int number) {
  return class_of_errno(vm, number);
}

// ---- construction ----

static bool function_is(Value v, NativeFunction function) {
  return (value_has_shape(v, SHAPE_NATIVE) || value_has_shape(v, SHAPE_METHOD_DESCRIPTOR)) &&
         OBJECT_AS(Native, v)->function == function;
}

static bool os_new(Vm *vm, Value *args, int count, Value *result);
static bool os_init(Vm *vm, Value *args, int count, Value *result);

// A subclass with an __init__ of its own, and no __new__, gets its fields from what its __init__
// hands to ours; every other one from the arguments of the call, before __init__ runs.
static bool is_filled_by_init(const Class *class_) {
  return !function_is(class_->init_function, os_init) && function_is(class_->new_function, os_new);
}

// errno, strerror, filename, (winerror,) filename2.  With a filename the args are the first two.
static bool fill(Vm *vm, Exception *e, const Tuple *args) {
  if (args->length < 2 || args->length > 5) {
    return true;
  }
  exception_field_set(vm, e, FIELD_ERRNO, args->items[0]);
  exception_field_set(vm, e, FIELD_STRERROR, args->items[1]);
  if (args->length == 2 || args->items[2] == VALUE_NONE) {
    return true;
  }
  if (value_is_instance(vm, value_from_object(e), vm->exceptions.BlockingIOError) &&
      value_is_int(args->items[2])) {
    exception_field_set(vm, e, FIELD_CHARACTERS, args->items[2]);
    return true;
  }
  exception_field_set(vm, e, FIELD_FILENAME, args->items[2]);
  if (args->length == 5) {
    exception_field_set(vm, e, FIELD_FILENAME2, args->items[4]);
  }
  Value shorter;
  if (!tuple_from_values(vm, args->items, 2, &shorter)) {
    return false;
  }
  value_replace(vm, &e->args, shorter);
  return true;
}

static bool os_new(Vm *vm, Value *args, int count, Value *result) {
  Class *class_ = OBJECT_AS(Class, args[0]);
  const Tuple *values = as_tuple(args[1]);
  (void)count;
  if (is_filled_by_init(class_)) {
    return exception_allocate(vm, class_, vm->empty_tuple, result);
  }
  if (args[2] != VALUE_UNBOUND && as_dict(args[2])->live > 0) {
    return raise_type_error(vm, "%C() takes no keyword arguments", class_);
  }
  if (class_ == vm->exceptions.OSError && values->length >= 2 && values->length <= 5 &&
      value_is_int(values->items[0])) {
    Class *by_number = class_of_errno(vm, (int)value_to_small(values->items[0]));
    class_ = by_number == NULL ? class_ : by_number;
  }
  if (!exception_allocate(vm, class_, args[1], result)) {
    return false;
  }
  if (!fill(vm, exception_of(*result), values)) {
    value_release(vm, *result);
    return false;
  }
  return true;
}

static bool os_init(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = VALUE_NONE;
  if (!is_filled_by_init(value_class(vm, args[0]))) {
    return true;
  }
  if (!exception_refuse_keywords(vm, args[0], args[2])) {
    return false;
  }
  Exception *e = exception_of(args[0]);
  value_replace(vm, &e->args, value_retain(args[1]));
  return fill(vm, e, as_tuple(args[1]));
}

// ---- text ----

static bool os_str(Vm *vm, Value self, Value *result) {
  const Exception *e = exception_of(self);
  Value number = e->fields[FIELD_ERRNO], text = e->fields[FIELD_STRERROR];
  Value filename = e->fields[FIELD_FILENAME], second = e->fields[FIELD_FILENAME2];
  number = number == VALUE_UNBOUND ? VALUE_NONE : number;
  text = text == VALUE_UNBOUND ? VALUE_NONE : text;
  if (filename != VALUE_UNBOUND && second != VALUE_UNBOUND) {
    return string_format(vm, result, "[Errno %V] %V: %R -> %R", number, text, filename, second);
  }
  if (filename != VALUE_UNBOUND) {
    return string_format(vm, result, "[Errno %V] %V: %R", number, text, filename);
  }
  if (e->fields[FIELD_ERRNO] != VALUE_UNBOUND && e->fields[FIELD_STRERROR] != VALUE_UNBOUND) {
    return string_format(vm, result, "[Errno %V] %V", number, text);
  }
  return exception_str(vm, self, result);
}

// ---- attributes ----

static bool get_characters(Vm *vm, Value self, Value *result) {
  Value v = exception_of(self)->fields[FIELD_CHARACTERS];
  if (v == VALUE_UNBOUND) {
    return raise_format(vm, vm->exceptions.AttributeError, "characters_written");
  }
  *result = value_retain(v);
  return true;
}

static const NativeDef OS_METHODS[] = {
    {"__new__", EXCEPTION_SIGNATURE, os_new, NULL, 0},
    {"__init__", EXCEPTION_SIGNATURE, os_init, NULL, 0},
    {0},
};

static const MemberDef OS_MEMBERS[] = {
    FIELD_MEMBER("errno", 0),
    FIELD_MEMBER("strerror", 1),
    FIELD_MEMBER("filename", 2),
    FIELD_MEMBER("filename2", 3),
    {"characters_written", get_characters, exception_set_field4, NULL},
    {0},
};

static const Slots OS_SLOTS = {.str = os_str};

const ExceptionPart OS_EXCEPTIONS[] = {
    {"OSError", OS_METHODS, OS_MEMBERS, &OS_SLOTS},
    {0},
};
