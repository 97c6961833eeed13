// The native module _facade: functions of the library, written in the language, that show
// themselves as built-in ones, because CPython's are, and whose calls are checked as those are.
//
//     def concat(a, b): …
//     concat = builtin("_operator", "a, b, /", concat)
//
// What programs get is a Native whose receiver is a Facade, which holds the function and the
// Native's own NativeDef.  The function is called with one value for each parameter of the
// signature, *rest and
// **named included; those without a default that were not given are the last, and left out.
#include "runtime/facade_module.h"
#include "runtime/future.h"
#include "runtime/runtime.h"
#include "vm/frame.h"
#include "vm/operate.h"
#include "vm/signature.h"

typedef struct Facade {
  Object head;
  Value function;
  Module *module; // where it says it is from
  NativeDef def;
  char *text; // of the name, the signature and the description
  size_t size;
} Facade;

static bool facade_call(Vm *vm, Value *args, int count, Value *result) {
  const Facade *facade = OBJECT_AS(Facade, args[count]);
  while (count > 0 && args[count - 1] == VALUE_UNBOUND) {
    count--;
  }
  return value_call_n(vm, facade->function, args, (uint32_t)count, result);
}

static void facade_finalize(Vm *vm, Object *self) {
  Facade *facade = (Facade *)self;
  value_release(vm, facade->function);
  object_release(vm, facade->module);
  memory_free(vm, facade->text, facade->size);
}

static void facade_traverse(Object *self, Visitor visit, void *context) {
  const Facade *facade = (const Facade *)self;
  visit(context, facade->function);
  if (facade->module != NULL) {
    visit(context, value_from_object(facade->module));
  }
}

static const Slots SLOTS = {.finalize = facade_finalize, .traverse = facade_traverse};
static const ClassSpec SPEC = {
    .name = "_facade.Facade",
    .layout = LAYOUT_OTHER,
    .flags = CLASS_FINAL | CLASS_NO_NEW,
    .native_size = sizeof(Facade),
    .slots = &SLOTS,
};

// The texts of the NativeDef live as long as the facade does.
static bool fill_def(Vm *vm, Facade *facade, Value signature) {
  const Function *function = OBJECT_AS(Function, facade->function);
  Value parts[3] = {function->name, signature, function->doc};
  size_t lengths[3] = {0}, size = 3;
  Utf8 texts[3] = {0};
  bool ok = true;
  for (int i = 0; ok && i < 3; i++) {
    ok = !value_is_string(parts[i]) || string_utf8(vm, as_string(parts[i]), &texts[i]);
    lengths[i] = ok ? texts[i].length : 0;
    size += lengths[i];
  }
  char *at = ok ? memory_new(vm, size) : NULL;
  facade->text = at;
  facade->size = size;
  const char *copies[3] = {NULL};
  for (int i = 0; i < 3; i++) {
    if (at != NULL) {
      memcpy(at, texts[i].bytes == NULL ? "" : texts[i].bytes, lengths[i]);
      at[lengths[i]] = '\0';
      copies[i] = at;
      at += lengths[i] + 1;
    }
    utf8_free(vm, &texts[i]);
  }
  facade->def = (NativeDef){copies[0], copies[1], facade_call,
                            value_is_string(parts[2]) ? copies[2] : NULL, NATIVE_FACADE};
  return at != NULL;
}

static bool facade_new(Vm *vm, const Value *args, const char *module, Value *result) {
  Facade *facade = object_new(vm, runtime_of(vm)->facade_class->root_shape, sizeof *facade);
  if (facade == NULL) {
    return false;
  }
  facade->function = value_retain(args[2]);
  bool ok = fill_def(vm, facade, args[1]) && module_new(vm, module, &facade->module) &&
            native_new(vm, &facade->def, value_from_object(facade), result);
  if (ok) {
    Native *native = OBJECT_AS(Native, *result);
    native_set_owner(vm, value_from_object(native), value_from_object(facade->module));
    native->signature = signature_parse(vm, facade->def.signature);
    if (native->signature == NULL) {
      value_release(vm, *result);
      ok = false;
    }
  }
  object_release(vm, facade);
  return ok;
}

// Its signatures are taken to be right ones: only a module of the library calls it, while it is
// run.
static bool builtin(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Utf8 module;
  if (!called_by_library_module(vm)) {
    return raise_library_only(vm, "builtin");
  }
  if (!value_is_string(args[0]) || !value_is_string(args[1]) ||
      !value_has_shape(args[2], SHAPE_FUNCTION)) {
    return raise_type_error(vm, "builtin() takes a module's name, parameters and a function");
  }
  if (!string_utf8(vm, as_string(args[0]), &module)) {
    return false;
  }
  bool ok = facade_new(vm, args, module.bytes, result);
  utf8_free(vm, &module);
  return ok;
}

static bool setup(Vm *vm, Module *module) {
  (void)module;
  runtime_of(vm)->facade_class = class_from_spec(vm, &SPEC, vm->class_of.object);
  return runtime_of(vm)->facade_class != NULL;
}

static const NativeDef FUNCTIONS[] = {
    {"builtin", "module, parameters, function, /", builtin, "A function that looks built-in.", 0},
    {0},
};

const ModuleSpec FACADE_MODULE = {.name = "_facade", .functions = FUNCTIONS, .setup = setup};
