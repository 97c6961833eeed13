// The class of modules: its attributes, those that every module has, and what is said of one that is
// missing.
#include "vm/attribute.h"
#include "vm/python_names.h"
#include "vm/scope_dict.h"
#include "vm/vm.h"

#include <string.h>

// ---- what a module has not ----

// The folder that a module or package was found in: `length` bytes of `file`.
static size_t folder_length(const char *file, size_t length, bool is_package) {
  static const char init[] = "/__init__.py";
  size_t tail = sizeof init - 1;
  if (is_package && length > tail && memcmp(file + length - tail, init, tail) == 0) {
    length -= tail;
  }
  while (length > 0 && file[length - 1] != '/') {
    length--;
  }
  return length > 1 ? length - 1 : length; // without the slash, but for the root's
}

// Does it lie beside the script?  Then another one of its name may have been meant.
static bool may_hide_another(Vm *vm, const Module *module) {
  Value file = dict_get_name(vm, module->dict, vm->names.file);
  bool is_package = dict_get_name(vm, module->dict, vm->names.path) != VALUE_UNBOUND;
  Utf8 text, folder;
  if (vm->script_path == VALUE_NONE || !value_is_string(file) ||
      !string_utf8(vm, as_string(file), &text)) {
    raised_clear(vm);
    return false;
  }
  bool is_beside = string_utf8(vm, as_string(vm->script_path), &folder);
  if (is_beside) {
    size_t length = folder_length(text.bytes, text.length, is_package);
    is_beside = length == folder.length && memcmp(text.bytes, folder.bytes, length) == 0;
    utf8_free(vm, &folder);
  }
  utf8_free(vm, &text);
  raised_clear(vm);
  return is_beside;
}

bool raise_module_without(Vm *vm, const Module *module, const String *name) {
  Class *error = vm->exceptions.AttributeError;
  bool is_hiding = may_hide_another(vm, module);
  Value file = dict_get_name(vm, module->dict, vm->names.file);
  if (is_hiding && value_is_string(module->name) && is_stdlib_name(as_string(module->name))) {
    return raise_format(vm, error,
                        "module '%V' has no attribute '%S' (consider renaming %R since it has the "
                        "same name as the standard library module named '%V' and the import system "
                        "gives it precedence)",
                        module->name, name, file, module->name);
  }
  if (!module->is_initializing) {
    return raise_format(vm, error, "module '%V' has no attribute '%S'", module->name, name);
  }
  if (is_hiding) {
    return raise_format(
        vm, error,
        "module '%V' has no attribute '%S' (consider renaming %R if it has the same "
        "name as a third-party module you intended to import)",
        module->name, name, file);
  }
  if (value_is_string(file)) {
    return raise_format(vm, error,
                        "partially initialized module '%V' from %R has no attribute '%S' (most "
                        "likely due to a circular import)",
                        module->name, file, name);
  }
  return raise_format(vm, error,
                      "partially initialized module '%V' has no attribute '%S' (most likely due to "
                      "a circular import)",
                      module->name, name);
}

// ---- the class ----

bool module_new(Vm *vm, const char *name, Module **result) {
  Module *module = object_new(vm, SHAPE_MODULE, sizeof *module);
  if (module == NULL) {
    return false;
  }
  module->name = VALUE_UNBOUND;
  module->dict = dict_new(vm, 16);
  bool ok = module->dict != NULL && string_from_c(vm, name, &module->name) &&
            dict_set_name(vm, module->dict, vm->names.name, module->name) &&
            dict_set_name(vm, module->dict, vm->names.doc, VALUE_NONE);
  if (!ok) {
    object_release(vm, module);
    return false;
  }
  *result = module;
  return true;
}

bool module_add(Vm *vm, Module *module, const char *name, Value value) {
  return dict_set_c(vm, module->dict, name, value);
}

bool module_add_functions(Vm *vm, Module *module, const NativeDef *functions) {
  for (const NativeDef *def = functions; def != NULL && def->name != NULL; def++) {
    Value native;
    if (!native_new(vm, def, VALUE_UNBOUND, &native)) {
      return false;
    }
    native_set_owner(vm, native, value_from_object(module));
    bool ok = module_add(vm, module, def->name, native);
    value_release(vm, native);
    if (!ok) {
      return false;
    }
  }
  return true;
}

static void module_finalize(Vm *vm, Object *self) {
  Module *m = (Module *)self;
  if (UNLIKELY(m == vm->sleep_place.module)) {
    vm->sleep_place.module = NULL;
  }
  object_release(vm, m->dict);
  value_release(vm, m->name);
}

static void module_traverse(Object *self, Visitor visit, void *context) {
  visit(context, value_from_object(((Module *)self)->dict));
}

static bool module_repr(Vm *vm, Value self, Value *result) {
  const Module *m = OBJECT_AS(Module, self);
  Value file = dict_get_name(vm, m->dict, vm->names.file);
  if (file == VALUE_UNBOUND) {
    return string_format(vm, result, "<module %R (built-in)>", m->name);
  }
  return string_format(vm, result, "<module %R from %R>", m->name, file);
}

// What relative imports begin at: a package takes itself, others what is before their last dot.
static bool package_of(Vm *vm, const Module *module, Value *package) {
  Utf8 name;
  if (string_equals_c(as_string(module->name), "__main__")) {
    *package = VALUE_NONE;
    return true;
  }
  if (dict_get_name(vm, module->dict, vm->names.path) != VALUE_UNBOUND) {
    *package = value_retain(module->name);
    return true;
  }
  if (!string_utf8(vm, as_string(module->name), &name)) {
    return false;
  }
  const char *dot = strrchr(name.bytes, '.');
  size_t length = dot == NULL ? 0 : (size_t)(dot - name.bytes);
  bool ok = string_from_utf8(vm, name.bytes, length, package);
  utf8_free(vm, &name);
  return ok;
}

// Names that every module has in CPython, and few programs look at.  There is no loader, and no
// spec.  Modules of the library get them when somebody looks.
bool module_complete(Vm *vm, const Module *module) {
  Dict *dict = module->dict;
  Value package;
  if (dict_get_name(vm, dict, vm->names.package) != VALUE_UNBOUND) {
    return true;
  }
  if (!package_of(vm, module, &package)) {
    return false;
  }
  bool ok = dict_set_name(vm, dict, vm->names.package, package) &&
            dict_set_name(vm, dict, vm->names.loader, VALUE_NONE) &&
            dict_set_name(vm, dict, vm->names.spec, VALUE_NONE);
  value_release(vm, package);
  return ok;
}

static bool module_get_attribute(Vm *vm, Value self, String *name, Value *result) {
  const Module *m = OBJECT_AS(Module, self);
  const Names *names = &vm->names;
  Value found = dict_get_name(vm, m->dict, name);
  bool is_late =
      name == names->dict || name == names->package || name == names->loader || name == names->spec;
  if (found == VALUE_UNBOUND && is_late) {
    if (!module_complete(vm, m)) {
      return false;
    }
    found = name == names->dict ? value_from_object(m->dict) : dict_get_name(vm, m->dict, name);
  }
  if (found != VALUE_UNBOUND) {
    *result = value_retain(found);
    return true;
  }
  if (class_lookup(vm, vm->class_of.module, name) != VALUE_UNBOUND) {
    return object_get_attribute(vm, self, name, result);
  }
  Value getattr = dict_get_name(vm, m->dict, vm->names.getattr);
  if (getattr != VALUE_UNBOUND) {
    if (value_call1(vm, getattr, value_from_object(name), result)) {
      return true;
    }
    return attribute_error_about(vm, self, name); // for "Did you mean"
  }
  return raise_no_attribute(vm, self, name);
}

static bool module_set_attribute(Vm *vm, Value self, String *name, Value value) {
  Dict *dict = OBJECT_AS(Module, self)->dict;
  if (value == VALUE_UNBOUND) {
    return dict_delete_name(vm, dict, name) ||
           (raise_format(vm, vm->exceptions.AttributeError, "'%T' object has no attribute '%S'",
                         self, name) ||
            attribute_error_about(vm, self, name));
  }
  return dict_set_name(vm, dict, name, value);
}

static const Slots MODULE_SLOTS = {
    .finalize = module_finalize,
    .traverse = module_traverse,
    .repr = module_repr,
    .get_attribute = module_get_attribute,
    .set_attribute = module_set_attribute,
};

static const ClassSpec MODULE_SPEC = {
    .name = "module",
    .shape = SHAPE_MODULE,
    .layout = LAYOUT_MODULE,
    .flags = CLASS_FINAL | CLASS_NO_NEW,
    .native_size = sizeof(Module),
    .slots = &MODULE_SLOTS,
};

void module_register(Vm *vm) {
  vm->class_of.module = class_from_spec(vm, &MODULE_SPEC, vm->class_of.object);
}
