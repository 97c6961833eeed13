// The native module sys: what a program asks of the interpreter that runs it.
#include "runtime/sys_module.h"
#include "runtime/loop.h"
#include "runtime/runtime.h"
#include "runtime/struct_sequence.h"
#include "vm/exception_group.h"
#include "vm/format_exception.h"
#include "vm/frame.h"
#include "vm/number.h"
#include "vm/traceback.h"

Value sys_find(Vm *vm, const char *name) {
  Value key, module = dict_get_name(vm, vm->modules, runtime_of(vm)->io->sys_name);
  if (!value_has_shape(module, SHAPE_MODULE)) {
    return VALUE_UNBOUND;
  }
  if (!string_interned(vm, name, strlen(name), &key)) {
    raised_clear(vm);
    return VALUE_UNBOUND;
  }
  Value found = dict_get_name(vm, OBJECT_AS(Module, module)->dict, as_string(key));
  value_release(vm, key);
  return found;
}

// ---- ending, and what is being handled ----

static bool sys_exit(Vm *vm, Value *args, int count, Value *result) {
  (void)count, (void)result;
  return args[0] == VALUE_UNBOUND || args[0] == VALUE_NONE
             ? raise_class(vm, vm->exceptions.SystemExit)
             : raise_value(vm, vm->exceptions.SystemExit, args[0]);
}

static bool sys_exception(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  Exception *e = handled_exception(vm);
  *result = e == NULL ? VALUE_NONE : value_retain(value_from_object(e));
  return true;
}

static bool sys_exc_info(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  Exception *e = handled_exception(vm);
  Value values[3] = {VALUE_NONE, VALUE_NONE, VALUE_NONE};
  if (e != NULL) {
    values[1] = value_from_object(e);
    values[0] = value_from_object(value_class(vm, values[1]));
    values[2] = e->traceback;
  }
  return tuple_from_values(vm, values, 3, result);
}

// ---- the hook for uncaught exceptions ----

static void print_exception(Vm *vm, Value exception) {
  Value text;
  Utf8 utf8;
  if (exception_text(vm, exception, &text)) {
    if (string_utf8(vm, as_string(text), &utf8)) {
      io_write_error(vm, utf8.bytes, utf8.length);
      utf8_free(vm, &utf8);
    }
    value_release(vm, text);
  }
  if (vm->raised != VALUE_UNBOUND) { // no memory for the text
    raised_clear(vm);
    static const char FALLBACK[] = "MemoryError\n";
    io_write_error(vm, FALLBACK, sizeof FALLBACK - 1);
  }
}

static bool sys_excepthook(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (value_is_instance(vm, args[1], vm->exceptions.BaseException)) {
    print_exception(vm, args[1]);
  }
  *result = VALUE_NONE;
  return true;
}

void sys_report(Vm *vm, Value exception) {
  Value hook = sys_find(vm, "excepthook"), original = sys_find(vm, "__excepthook__"), ignored;
  if (hook == VALUE_UNBOUND || hook == original) {
    print_exception(vm, exception);
    return;
  }
  Value args[3] = {value_from_object(value_class(vm, exception)), exception,
                   OBJECT_AS(Exception, exception)->traceback};
  value_retain(hook);
  if (value_call_n(vm, hook, args, 3, &ignored)) {
    value_release(vm, ignored);
  } else {
    Value error = raised_take(vm);
    static const char MESSAGE[] = "Error in sys.excepthook:\n",
                      ORIGINAL[] = "\nOriginal exception was:\n";
    io_write_error(vm, MESSAGE, sizeof MESSAGE - 1);
    print_exception(vm, error);
    io_write_error(vm, ORIGINAL, sizeof ORIGINAL - 1);
    print_exception(vm, exception);
    value_release(vm, error);
  }
  value_release(vm, hook);
}

// ---- limits ----

static bool c_int(Vm *vm, Value v, int64_t *result) {
  if (!value_to_int64(vm, v, result) || *result > INT32_MAX || *result < INT32_MIN) {
    if (vm->raised != VALUE_UNBOUND && !raised_matches(vm, vm->exceptions.OverflowError)) {
      return false;
    }
    raised_clear(vm);
    return raise_format(vm, vm->exceptions.OverflowError,
                        "Python int too large to convert to C int");
  }
  return true;
}

static bool sys_getrecursionlimit(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  *result = value_from_small(vm->recursion_limit);
  return true;
}

static bool sys_setrecursionlimit(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t limit;
  if (!c_int(vm, args[0], &limit)) {
    return false;
  }
  if (limit < 1) {
    return raise_value_error(vm, "recursion limit must be greater or equal than 1");
  }
  if (vm->strand->depth >= limit) {
    return raise_format(
        vm, vm->exceptions.RecursionError,
        "cannot set the recursion limit to %d at the recursion depth %u: the limit is too low",
        (int)limit, vm->strand->depth);
  }
  vm->recursion_limit = (uint32_t)limit;
  *result = VALUE_NONE;
  return true;
}

static bool sys_get_int_max_str_digits(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  *result = value_from_small(vm->int_digit_limit);
  return true;
}

static bool sys_set_int_max_str_digits(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t limit;
  if (!c_int(vm, args[0], &limit)) {
    return false;
  }
  if (limit != 0 && limit < 640) {
    return raise_value_error(vm, "maxdigits must be 0 or larger than 640");
  }
  vm->int_digit_limit = (uint32_t)limit;
  *result = VALUE_NONE;
  return true;
}

static bool sys_getswitchinterval(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  return float_new(vm, 0.005, result);
}

// ---- objects ----

static bool sys_getrefcount(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  uint32_t references = COUNT_IMMORTAL;
  if (value_is_pointer(args[0])) {
    references = value_to_object(args[0])->count;
  }
  // What never dies shows the number that immortal objects have in CPython.
  return int_from_int64(vm, references >= COUNT_IMMORTAL ? UINT32_MAX : references, result);
}

static bool sys_intern(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (value_layout(vm, args[0]) != LAYOUT_STR) {
    return raise_type_error(vm, "intern() argument must be str, not %T", args[0]);
  }
  if (!value_is_string(args[0])) {
    return raise_type_error(vm, "can't intern %T", args[0]);
  }
  *result = value_retain(args[0]);
  return string_intern(vm, result);
}

static bool sys_getframe(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t depth;
  if (!c_int(vm, args[0], &depth)) {
    return false;
  }
  return frame_object_current(vm, depth < 0 ? 0 : (uint32_t)depth, result);
}

static bool sys_displayhook(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = VALUE_NONE;
  if (args[0] == VALUE_NONE) {
    return true;
  }
  Value print, text, ignored;
  if (!value_repr(vm, args[0], &text)) {
    return false;
  }
  Value key;
  bool ok = string_interned(vm, "print", 5, &key);
  if (ok) {
    print = dict_get_name(vm, vm->builtins, as_string(key));
    ok = value_call1(vm, print, text, &ignored);
    value_release(vm, key);
    if (ok) {
      value_release(vm, ignored);
    }
  }
  value_release(vm, text);
  return ok;
}

static bool sys_is_finalizing(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  *result = value_from_bool(vm->is_shutting_down);
  return true;
}

static bool give_utf8(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  return string_from_c(vm, "utf-8", result);
}

static bool give_surrogateescape(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  return string_from_c(vm, "surrogateescape", result);
}

static bool give_none(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)args, (void)count;
  *result = VALUE_NONE;
  return true;
}

// ---- hooks of async generators ----

static const char *const HOOK_FIELDS[] = {"firstiter", "finalizer", NULL};
static const StructSpec HOOK_SPEC = {"asyncgen_hooks", HOOK_FIELDS, 2, false};

static bool sys_get_asyncgen_hooks(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  Runtime *runtime = runtime_of(vm);
  Value values[2];
  if (runtime->hooks_class == VALUE_UNBOUND &&
      !struct_class_new(vm, &HOOK_SPEC, &runtime->hooks_class)) {
    return false;
  }
  if (!asyncgen_hook_show(vm, runtime->asyncgen_first, ASYNCGEN_FIRST, &values[0])) {
    return false;
  }
  if (!asyncgen_hook_show(vm, runtime->asyncgen_last, ASYNCGEN_LAST, &values[1])) {
    value_release(vm, values[0]);
    return false;
  }
  return struct_new(vm, &HOOK_SPEC, runtime->hooks_class, values, result);
}

static bool set_hook(Vm *vm, Value *place, Value hook, const char *name) {
  if (hook == VALUE_UNBOUND) {
    return true;
  }
  if (hook != VALUE_NONE && !value_is_callable(vm, hook)) {
    return raise_type_error(vm, "callable %s expected, got %T", name, hook);
  }
  value_replace(vm, place, value_retain(hook));
  return true;
}

static bool sys_set_asyncgen_hooks(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Runtime *runtime = runtime_of(vm);
  *result = VALUE_NONE;
  return set_hook(vm, &runtime->asyncgen_last, args[1], "finalizer") &&
         set_hook(vm, &runtime->asyncgen_first, args[0], "firstiter");
}

// ---- the module ----

static bool add_stream(Vm *vm, Module *module, const char *name, const char *original, int number) {
  Value stream = io_stream(vm, number);
  return module_add(vm, module, name, stream) && module_add(vm, module, original, stream);
}

// sys.__excepthook__ and its like: what was there before the program put its own.
static bool add_original(Vm *vm, Module *module, const char *name, const char *original) {
  Value key;
  if (!string_interned(vm, name, strlen(name), &key)) {
    return false;
  }
  Value hook = dict_get_name(vm, module->dict, as_string(key));
  value_release(vm, key);
  return module_add(vm, module, original, hook);
}

static bool setup(Vm *vm, Module *module) {
  return sys_add_info(vm, module) && add_stream(vm, module, "stdin", "__stdin__", 0) &&
         add_stream(vm, module, "stdout", "__stdout__", 1) &&
         add_stream(vm, module, "stderr", "__stderr__", 2) &&
         module_add(vm, module, "modules", value_from_object(vm->modules)) &&
         add_original(vm, module, "excepthook", "__excepthook__") &&
         add_original(vm, module, "displayhook", "__displayhook__");
}

static const NativeDef FUNCTIONS[] = {
    {"_getframe", "depth=0, /", sys_getframe, "A frame object from the call stack.", 0},
    {"displayhook", "object, /", sys_displayhook, "Print an object to sys.stdout.", 0},
    {"exc_info", "", sys_exc_info, "Type, value and traceback of the exception being handled.", 0},
    {"excepthook", "exctype, value, traceback, /", sys_excepthook,
     "Print an exception to sys.stderr.", 0},
    {"exception", "", sys_exception, "The exception being handled, or None.", 0},
    {"exit", "status=None, /", sys_exit, "Leave the program by raising SystemExit(status).", 0},
    {"get_asyncgen_hooks", "", sys_get_asyncgen_hooks, "The hooks of async generators.", 0},
    {"get_int_max_str_digits", "", sys_get_int_max_str_digits,
     "The limit of conversions between int and str.", 0},
    {"getdefaultencoding", "", give_utf8, "The encoding of str.encode().", 0},
    {"getfilesystemencodeerrors", "", give_surrogateescape, "How file names are decoded.", 0},
    {"getfilesystemencoding", "", give_utf8, "The encoding of file names.", 0},
    {"getprofile", "", give_none, "The profiling function: there is none.", 0},
    {"getrecursionlimit", "", sys_getrecursionlimit, "How deep calls may be nested.", 0},
    {"getrefcount", "object, /", sys_getrefcount, "The number of references to an object.", 0},
    {"getsizeof", "object, default=?", sys_getsizeof, "The size of an object in bytes.", 0},
    {"getswitchinterval", "", sys_getswitchinterval, "The thread switch interval.", 0},
    {"gettrace", "", give_none, "The tracing function: there is none.", 0},
    {"intern", "string, /", sys_intern, "The one str with this text.", 0},
    {"is_finalizing", "", sys_is_finalizing, "Is the interpreter shutting down?", 0},
    {"set_asyncgen_hooks", "firstiter=?, finalizer=?", sys_set_asyncgen_hooks,
     "Set the hooks of async generators.", NATIVE_NAMELESS},
    {"set_int_max_str_digits", "maxdigits", sys_set_int_max_str_digits,
     "Limit conversions between int and str.", 0},
    {"setrecursionlimit", "limit, /", sys_setrecursionlimit, "Limit how deep calls nest.", 0},
    {NULL, NULL, NULL, NULL, 0},
};

const ModuleSpec SYS_MODULE = {
    .name = "sys",
    .functions = FUNCTIONS,
    .setup = setup,
    .doc = "Access to some objects used or maintained by the interpreter.",
};
