// The functions that the library writes for a class's fields: the __init__, __eq__ and so on of a
// dataclass, the __new__ of a named tuple.
//
// Programs have no exec(), and this is none: the text is of the library's own making, from names
// that are identifiers, and only the functions that write it may call it.
#include "runtime/functools_module.h"
#include "runtime/future.h"
#include "vm/frame.h"
#include "vm/scope_dict.h"

static bool run_text(Vm *vm, const Utf8 *text, Dict *names) {
  Code *code;
  Value result;
  if (!compile_source(vm, "<string>", text->bytes, text->length, true, &code)) {
    return false;
  }
  bool ok = code_run(vm, code, names, &result);
  object_release(vm, code);
  if (ok) {
    value_release(vm, result);
  }
  return ok;
}

static bool is_of_library(const Frame *frame, const char *name) {
  return frame_is_library(frame) &&
         string_equals_c(as_string(frame_code(frame)->qualname), name);
}

// A program can get hold of this function, and of those that call it.  It may go the whole way
// only, by which the text is made of names that have been looked at.
static bool is_called_by_writer(const Vm *vm) {
  const Frame *caller = vm->strand->frame;
  return (is_of_library(caller, "_compiled") && is_of_library(caller->caller, "_process_class")) ||
         (is_of_library(caller, "_tuple_namespace") && is_of_library(caller->caller, "namedtuple"));
}

// compile_functions(text, names): what the text defines, put into `names`, where it finds what it
// needs.
static bool compile_functions(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!is_called_by_writer(vm) || !value_is_string(args[0]) || !value_is_dict(args[1])) {
    return raise_library_only(vm, "compile_functions");
  }
  Utf8 text;
  if (!string_utf8(vm, as_string(args[0]), &text)) {
    return false;
  }
  bool ok = run_text(vm, &text, as_dict(args[1]));
  utf8_free(vm, &text);
  *result = VALUE_NONE;
  return ok;
}

const NativeDef DATACLASS_FUNCTIONS[] = {
    {"compile_functions", "text, names, /", compile_functions, NULL, 0},
    {0},
};
