// The functions that the library writes for a class's fields: the __init__, __eq__ and so on of a
// dataclass, the __new__ of a named tuple.
//
// Programs have no exec(), and this is none: the text is of the library's own making, from names that
// are identifiers, and only the library may call it.
#include "runtime/functools_module.h"
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

// compile_functions(text, names): what the text defines, put into `names`, where it finds what it
// needs.
static bool compile_functions(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const Frame *caller = vm->strand->frame;
  if (caller == NULL || !(frame_code(caller)->flags & CODE_LIBRARY)) {
    return raise_format(vm, vm->exceptions.RuntimeError, "compile_functions() is the library's own");
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
