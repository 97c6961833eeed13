// The native module atexit: functions that are called as the program ends.
#include "runtime/atexit_module.h"
#include "runtime/runtime.h"
#include "vm/exception_group.h"
#include "vm/format_exception.h"
#include "vm/signature.h"

// runtime->at_exit is a list of (callable, args, kwargs), UNBOUND while nobody registered.
static List *callbacks(Vm *vm) {
  Value list = runtime_of(vm)->at_exit;
  return list == VALUE_UNBOUND ? NULL : as_list(list);
}

static bool atexit_register(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const Tuple *given = as_tuple(args[0]);
  Runtime *runtime = runtime_of(vm);
  if (given->length == 0) {
    return raise_type_error(vm, "register() takes at least 1 argument (0 given)");
  }
  if (!value_is_callable(vm, given->items[0])) {
    return raise_type_error(vm, "the first argument must be callable");
  }
  if (runtime->at_exit == VALUE_UNBOUND) {
    List *list = list_new(vm, 4);
    if (list == NULL) {
      return false;
    }
    runtime->at_exit = value_from_object(list);
  }
  Value parts[3] = {given->items[0], VALUE_UNBOUND, args[1]}, entry;
  bool ok = tuple_from_values(vm, given->items + 1, given->length - 1, &parts[1]) &&
            tuple_from_values(vm, parts, 3, &entry);
  value_release(vm, parts[1]);
  if (!ok || !list_append_owned(vm, callbacks(vm), entry)) {
    return false;
  }
  *result = value_retain(given->items[0]);
  return true;
}

static bool atexit_unregister(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  List *list = callbacks(vm);
  *result = VALUE_NONE;
  if (list == NULL) {
    return true;
  }
  List *kept = list_new(vm, list->length);
  bool ok = kept != NULL;
  for (uint32_t i = 0; ok && i < list->length; i++) {
    Value entry = value_retain(list->items[i]);
    bool is_same;
    ok = value_equal(vm, as_tuple(entry)->items[0], args[0], &is_same) &&
         (is_same || list_append(vm, kept, entry));
    value_release(vm, entry);
  }
  if (!ok) {
    object_release(vm, kept);
    return false;
  }
  value_replace(vm, &runtime_of(vm)->at_exit, value_from_object(kept));
  return true;
}

static bool atexit_clear(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  value_replace(vm, &runtime_of(vm)->at_exit, VALUE_UNBOUND);
  *result = VALUE_NONE;
  return true;
}

static bool atexit_count(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  const List *list = callbacks(vm);
  *result = value_from_small(list == NULL ? 0 : list->length);
  return true;
}

// ---- the end ----

static void tell(Vm *vm, Value callback) {
  Value error = raised_take(vm), text, whole;
  if (exception_text(vm, error, &text)) {
    Utf8 utf8;
    if (string_format(vm, &whole, "Exception ignored in atexit callback %R:\n%V", callback, text)) {
      if (string_utf8(vm, as_string(whole), &utf8)) {
        io_write_error(vm, utf8.bytes, utf8.length);
        utf8_free(vm, &utf8);
      }
      value_release(vm, whole);
    }
    value_release(vm, text);
  }
  raised_clear(vm);
  value_release(vm, error);
}

static bool call_entry(Vm *vm, const Tuple *entry) {
  Spread spread;
  Value ignored;
  if (!spread_open(vm, as_tuple(entry->items[1]), as_dict(entry->items[2]), &spread)) {
    return false;
  }
  bool ok = value_call(vm, entry->items[0], &spread.arguments, &ignored);
  spread_close(vm, &spread);
  if (ok) {
    value_release(vm, ignored);
  }
  return ok;
}

void atexit_run(Vm *vm) {
  for (List *list = callbacks(vm); list != NULL && list->length > 0 && !vm->is_freeing;
       list = callbacks(vm)) {
    Value entry = list->items[--list->length];
    if (!call_entry(vm, as_tuple(entry))) {
      tell(vm, as_tuple(entry)->items[0]);
    }
    value_release(vm, entry);
  }
  value_replace(vm, &runtime_of(vm)->at_exit, VALUE_UNBOUND);
}

static const NativeDef FUNCTIONS[] = {
    {"_clear", "", atexit_clear, "Forget all functions.", 0},
    {"_ncallbacks", "", atexit_count, "The number of functions registered.", 0},
    {"register", "*args, **kwargs", atexit_register,
     "Register a function to be executed upon normal program termination.", 0},
    {"unregister", "func, /", atexit_unregister, "Forget a function.", 0},
    {NULL, NULL, NULL, NULL, 0},
};

const ModuleSpec ATEXIT_MODULE = {
    .name = "atexit",
    .functions = FUNCTIONS,
    .doc = "Functions that are called as the program ends.",
};
