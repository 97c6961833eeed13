// Modules: finding and running them, and the import statements.
#include "vm/attribute.h"
#include "vm/compile.h"
#include "vm/image.h"
#include "vm/interpret_slow.h"
#include "vm/scope_dict.h"
#include "vm/shape.h"
#include "vm/syntax_error.h"
#include <stdio.h>

// ---- source to code ----

// What tracebacks show: of a program that came through standard input nothing, as in CPython, but
// of what was typed at a prompt the lines.
static bool source_text(Vm *vm, const Source *source, CompileOptions options, Value *result) {
  *result = VALUE_NONE;
  return (strcmp(source->filename, "<stdin>") == 0 && !options.is_interactive) ||
         bytes_new(vm, source->bytes, source->length, result);
}

// What every Code of a text keeps.
typedef struct TextValues {
  Value filename, text;
} TextValues;

static bool text_values(Vm *vm, const Source *source, CompileOptions options, TextValues *values) {
  if (!string_from_c(vm, source->filename, &values->filename)) {
    return false;
  }
  if (!source_text(vm, source, options, &values->text)) {
    value_release(vm, values->filename);
    return false;
  }
  return true;
}

static void text_values_release(Vm *vm, TextValues values) {
  value_release(vm, values.text);
  value_release(vm, values.filename);
}

bool compile_tree(Vm *vm, const ModuleNode *tree, const Source *source, CompileOptions options,
                  Code **result) {
  TextValues values;
  if (!text_values(vm, source, options, &values)) {
    return false;
  }
  bool ok = compile_module(vm, tree, source, values.filename, values.text, options, result);
  text_values_release(vm, values);
  return ok;
}

static ParseStatus compile_whole(Vm *vm, Arena *arena, Source *source, CompileOptions options,
                                 Diagnostics *diagnostics, Code **result) {
  ModuleNode *tree;
  ParseStatus status = parser_run(arena, source, (ParseOptions){.is_library = options.is_library},
                                  &tree, diagnostics);
  if (status == PARSE_OK && !compile_tree(vm, tree, source, options, result)) {
    *result = NULL;
  }
  return status;
}

ParseStatus compile_text(Vm *vm, Arena *arena, Source *source, CompileOptions options,
                         Diagnostics *diagnostics, Code **result) {
  TextValues values;
  *result = NULL;
  diagnostics_init(diagnostics, arena);
  if (!text_values(vm, source, options, &values)) {
    return PARSE_OK;
  }
  PiecesStatus status =
      compile_pieces(vm, arena, source, values.filename, values.text, options, diagnostics, result);
  text_values_release(vm, values);
  if (status == PIECES_NOT_ENOUGH) {
    arena_free(arena);
    return compile_whole(vm, arena, source, options, diagnostics, result);
  }
  return status == PIECES_NO_MEMORY ? PARSE_NO_MEMORY : PARSE_OK;
}

bool compile_source(Vm *vm, const char *filename, const char *bytes, size_t length, bool is_library,
                    Code **result) {
  Arena arena;
  arena_init(&arena, *memory_allocator(vm->memory));
  Source source = {.filename = filename, .bytes = bytes, .length = length};
  Diagnostics diagnostics;
  CompileOptions options = {.is_library = is_library};
  switch (compile_text(vm, &arena, &source, options, &diagnostics, result)) {
  case PARSE_OK: break;
  case PARSE_NO_MEMORY: raise_memory_error(vm); break;
  default: raise_diagnostics(vm, &source, &diagnostics);
  }
  arena_free(&arena);
  return *result != NULL;
}

static bool module_run_code(Vm *vm, const Module *module, Code *code) {
  Value result;
  bool ok = code_run(vm, code, module->dict, &result);
  object_release(vm, code);
  if (ok) {
    value_release(vm, result);
  }
  return ok;
}

bool module_run_source(Vm *vm, Module *module, const char *filename, const char *bytes,
                       size_t length, bool is_library) {
  Code *code;
  return compile_source(vm, filename, bytes, length, is_library, &code) &&
         module_run_code(vm, module, code);
}

// ---- finding ----

enum { NAME_MAX_BYTES = 400 };

static bool register_module(Vm *vm, const char *name, Module *module) {
  return dict_set_c(vm, vm->modules, name, value_from_object(module));
}

static bool load_native(Vm *vm, const ModuleSpec *spec, Value *result) {
  Module *module;
  if (!module_new(vm, spec->name, &module)) {
    return false;
  }
  bool ok = register_module(vm, spec->name, module) &&
            module_add_functions(vm, module, spec->functions) &&
            (spec->setup == NULL || spec->setup(vm, module));
  if (!ok) {
    object_release(vm, module);
    return false;
  }
  *result = value_from_object(module);
  return true;
}

// Is it there, but no package?
static bool is_plain_module(Vm *vm, const char *name) {
  Value key, module = VALUE_UNBOUND;
  if (*name == '\0' || !string_from_c(vm, name, &key)) {
    raised_clear(vm);
    return false;
  }
  if (!dict_get(vm, vm->modules, key, &module)) {
    raised_clear(vm);
  }
  value_release(vm, key);
  return value_has_shape(module, SHAPE_MODULE) &&
         dict_get_name(vm, OBJECT_AS(Module, module)->dict, vm->names.path) == VALUE_UNBOUND;
}

static bool raise_missing(Vm *vm, const char *name) {
  Value text;
  char parent[NAME_MAX_BYTES + 1] = "";
  const char *dot = strrchr(name, '.');
  if (dot != NULL && dot - name <= NAME_MAX_BYTES) {
    memcpy(parent, name, (size_t)(dot - name));
  }
  if (is_plain_module(vm, parent)) {
    raise_format(vm, vm->exceptions.ModuleNotFoundError,
                 "No module named '%s'; '%s' is not a package", name, parent);
  } else {
    raise_format(vm, vm->exceptions.ModuleNotFoundError, "No module named '%s'", name);
  }
  if (vm->raised != VALUE_UNBOUND && string_from_c(vm, name, &text)) {
    value_replace(vm, &OBJECT_AS(Exception, vm->raised)->fields[FIELD_NAME], text);
  }
  return false;
}

// The package that a dotted name is in, which has been imported before; NULL: none, or something
// else that took its place.  Borrowed.
static bool parent_of(Vm *vm, const char *name, Module **parent) {
  const char *dot = strrchr(name, '.');
  *parent = NULL;
  if (dot == NULL) {
    return true;
  }
  Value parent_name, found;
  if (!string_from_utf8(vm, name, (size_t)(dot - name), &parent_name)) {
    return false;
  }
  bool ok = dict_get(vm, vm->modules, parent_name, &found);
  value_release(vm, parent_name);
  if (ok && value_has_shape(found, SHAPE_MODULE)) {
    *parent = OBJECT_AS(Module, found);
  }
  return ok;
}

bool import_native(Vm *vm, const char *name, Value *result) {
  const ModuleSpec *spec = vm->hooks.native_module(vm->hooks.context, name);
  return spec != NULL ? load_native(vm, spec, result) : raise_missing(vm, name);
}

static void forget_module(Vm *vm, const char *name) {
  Value before = raised_take(vm), key;
  if (string_from_c(vm, name, &key)) {
    bool found;
    if (!dict_delete(vm, vm->modules, key, &found)) {
      raised_clear(vm);
    }
    value_release(vm, key);
  }
  vm->raised = before;
}

typedef struct FoundSource {
  const char *filename, *bytes;
  size_t length;
  bool is_library, is_package;
} FoundSource;

// The library's modules were compiled by the build.
static bool run_found(Vm *vm, Module *module, const char *name, const FoundSource *found) {
  Code *code;
  uint32_t offset;
  if (found->is_library && vm->hooks.library_code != NULL &&
      vm->hooks.library_code(vm->hooks.context, name, &offset)) {
    return code_from_image(vm, offset, &code) && module_run_code(vm, module, code);
  }
  return module_run_source(vm, module, found->filename, found->bytes, found->length,
                           found->is_library);
}

static bool run_module(Vm *vm, const char *name, const FoundSource *found, Value *result) {
  Module *module;
  if (!module_new(vm, name, &module)) {
    return false;
  }
  Value file;
  bool ok = string_from_c(vm, found->filename, &file);
  if (ok) {
    ok = dict_set_name(vm, module->dict, vm->names.file, file);
    value_release(vm, file);
  }
  if (ok && found->is_package) {
    List *path = list_new(vm, 0);
    ok = path != NULL && dict_set_name(vm, module->dict, vm->names.path, value_from_object(path)) &&
         dict_set_name(vm, module->dict, vm->names.package, module->name);
    object_release(vm, path);
  }
  if (ok && !found->is_library) {
    ok = module_complete(vm, module) &&
         dict_set_name(vm, module->dict, vm->names.cached, VALUE_NONE) &&
         dict_set_name(vm, module->dict, vm->names.builtins, value_from_object(vm->builtins));
  }
  ok = ok && register_module(vm, name, module);
  module->is_initializing = true;
  if (ok && !run_found(vm, module, name, found)) {
    forget_module(vm, name);
    ok = false;
  }
  module->is_initializing = false;
  if (!ok) {
    object_release(vm, module);
    return false;
  }
  *result = value_from_object(module);
  return true;
}

// What CPython has inside of itself, no file takes the place of.
static bool is_built_in(const char *name) {
  static const char *const NAMES[] = {"_collections", "_io",   "_operator", "_weakref",
                                      "atexit",       "errno", "gc",        "itertools",
                                      "posix",        "sys",   "time"};
  for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) {
    if (strcmp(NAMES[i], name) == 0) {
      return true;
    }
  }
  return false;
}

// A part of one of the library's packages: its folder is the library's, not the script's.
static bool is_of_library(Vm *vm, const Module *parent) {
  Value file = parent == NULL ? VALUE_UNBOUND : dict_get_name(vm, parent->dict, vm->names.file);
  Utf8 text;
  if (!value_is_string(file) || !string_utf8(vm, as_string(file), &text)) {
    return false;
  }
  char module[LIBRARY_NAME_SIZE];
  bool is_library = library_module(text.bytes, module);
  utf8_free(vm, &text);
  return is_library;
}

// A .py file beside the script, or a package folder there.
static bool load_file(Vm *vm, const char *name, Value *result, bool *found) {
  *found = false;
  if (vm->script_path == VALUE_NONE || vm->hooks.read_module == NULL) {
    return true;
  }
  Utf8 folder;
  if (!string_utf8(vm, as_string(vm->script_path), &folder)) {
    return false;
  }
  ModuleFile file;
  bool ok = vm->hooks.read_module(vm, vm->hooks.context, folder.bytes, name, &file);
  utf8_free(vm, &folder);
  if (!ok || file.bytes == NULL) {
    return ok;
  }
  *found = true;
  FoundSource source = {file.filename, file.bytes, file.length, false, file.is_package};
  ok = run_module(vm, name, &source, result);
  vm->hooks.free_module(vm, vm->hooks.context, &file);
  return ok;
}

static bool find_module(Vm *vm, const char *name, Value *result) {
  Module *parent;
  bool found = false;
  if (!parent_of(vm, name, &parent)) {
    return false;
  }
  bool may_be_file = parent == NULL ? !is_built_in(name) : !is_of_library(vm, parent);
  if (may_be_file && !load_file(vm, name, result, &found)) {
    return false;
  }
  if (found) {
    return true;
  }
  const ModuleSpec *spec = vm->hooks.native_module(vm->hooks.context, name);
  if (spec != NULL) {
    return load_native(vm, spec, result);
  }
  FoundSource source = {.is_library = true};
  source.bytes =
      vm->hooks.library_source(vm->hooks.context, name, &source.length, &source.is_package);
  if (source.bytes == NULL) {
    return raise_missing(vm, name);
  }
  char filename[LIBRARY_NAME_SIZE];
  library_filename(name, filename);
  source.filename = filename;
  return run_module(vm, name, &source, result);
}

static bool set_on_parent(Vm *vm, const char *name, Value module) {
  Module *parent;
  return parent_of(vm, name, &parent) &&
         (parent == NULL || module_add(vm, parent, strrchr(name, '.') + 1, module));
}

// One module by its full name, its parents already there.
static bool import_one(Vm *vm, const char *name, Value *result) {
  Value key, known;
  if (!string_from_c(vm, name, &key)) {
    return false;
  }
  bool ok = dict_get(vm, vm->modules, key, &known);
  value_release(vm, key);
  if (!ok) {
    return false;
  }
  if (known != VALUE_UNBOUND) {
    if (known == VALUE_NONE) {
      return raise_missing(vm, name);
    }
    *result = value_retain(known);
    return true;
  }
  if (!find_module(vm, name, result)) {
    return false;
  }
  if (!set_on_parent(vm, name, *result)) {
    value_release(vm, *result);
    return false;
  }
  return true;
}

bool import_module(Vm *vm, const char *name, Value *result) {
  char part[NAME_MAX_BYTES + 1];
  size_t length = strlen(name);
  if (length > NAME_MAX_BYTES) {
    return raise_missing(vm, name);
  }
  for (size_t i = 0; i < length; i++) {
    if (name[i] == '.') {
      memcpy(part, name, i);
      part[i] = '\0';
      Value parent;
      if (!import_one(vm, part, &parent)) {
        return false;
      }
      value_release(vm, parent);
    }
  }
  return import_one(vm, name, result);
}

// ---- the statements ----

// The absolute name of a relative import.
static bool absolute_name(Vm *vm, const Frame *frame, const char *name, uint32_t level, char *out) {
  const Dict *globals = frame->function->globals;
  Value own = dict_get_name(vm, globals, vm->names.name);
  Value path = dict_get_name(vm, globals, vm->names.path);
  Utf8 text;
  if (!value_is_string(own) || !string_utf8(vm, as_string(own), &text)) {
    return raise_format(vm, vm->exceptions.ImportError,
                        "attempted relative import with no known parent package");
  }
  size_t length = text.length > NAME_MAX_BYTES ? 0 : text.length;
  memcpy(out, text.bytes, length);
  utf8_free(vm, &text);
  bool is_in_package = path != VALUE_UNBOUND || memchr(out, '.', length) != NULL;
  uint32_t up = path == VALUE_UNBOUND ? level : level - 1;
  for (; up > 0; up--) {
    while (length > 0 && out[length - 1] != '.') {
      length--;
    }
    if (length == 0) {
      return raise_format(vm, vm->exceptions.ImportError,
                          is_in_package ? "attempted relative import beyond top-level package"
                                        : "attempted relative import with no known parent package");
    }
    length--;
  }
  snprintf(out + length, NAME_MAX_BYTES + 1 - length, "%s%s", *name == '\0' ? "" : ".", name);
  return true;
}

bool import_name(Vm *vm, const Frame *frame, String *name, uint32_t level, bool is_leaf,
                 Value *result) {
  Utf8 text;
  char absolute[NAME_MAX_BYTES + 1];
  if (!string_utf8(vm, name, &text)) {
    return false;
  }
  bool ok = true;
  if (level > 0) {
    ok = absolute_name(vm, frame, text.bytes, level, absolute);
  } else {
    snprintf(absolute, sizeof absolute, "%s", text.bytes);
  }
  utf8_free(vm, &text);
  if (!ok || !import_module(vm, absolute, result)) {
    return false;
  }
  char *dot = strchr(absolute, '.');
  if (is_leaf || dot == NULL) {
    return true;
  }
  value_release(vm, *result);
  *dot = '\0';
  return import_module(vm, absolute, result);
}

// sys.modules may hold anything: what is there says what it is called, or None.
static bool module_title(Vm *vm, Value module, Value *title) {
  if (value_has_shape(module, SHAPE_MODULE)) {
    *title = value_retain(OBJECT_AS(Module, module)->name);
    return true;
  }
  if (!value_find_attribute(vm, module, vm->names.name, title)) {
    return false;
  }
  if (!value_is_string(*title)) {
    value_release(vm, *title);
    *title = VALUE_NONE;
  }
  return true;
}

// A submodule that nobody has imported yet; UNBOUND: there is none.
static bool import_submodule(Vm *vm, Value module, const String *name, Value *result) {
  *result = VALUE_UNBOUND;
  if (!value_has_shape(module, SHAPE_MODULE) ||
      dict_get_name(vm, OBJECT_AS(Module, module)->dict, vm->names.path) == VALUE_UNBOUND) {
    return true;
  }
  Value full;
  Utf8 text;
  if (!string_format(vm, &full, "%V.%S", OBJECT_AS(Module, module)->name, name)) {
    return false;
  }
  bool ok = string_utf8(vm, as_string(full), &text);
  if (ok) {
    ok = import_module(vm, text.bytes, result);
    utf8_free(vm, &text);
  }
  value_release(vm, full);
  if (!ok && raised_matches(vm, vm->exceptions.ModuleNotFoundError)) {
    raised_clear(vm);
    ok = true;
  }
  return ok;
}

static bool raise_cannot_import(Vm *vm, Value module, const String *name) {
  Value title, file = VALUE_UNBOUND;
  if (value_has_shape(module, SHAPE_MODULE) && vm->hooks.library_source != NULL) {
    file = dict_get_name(vm, OBJECT_AS(Module, module)->dict, vm->names.file);
  }
  bool is_known = file != VALUE_UNBOUND; // the library's modules have none
  if (!module_title(vm, module, &title)) {
    return false;
  }
  if (title == VALUE_NONE) {
    raise_format(vm, vm->exceptions.ImportError,
                 "cannot import name '%S' from '<unknown module name>' (unknown location)", name);
  } else {
    bool is_partial =
        value_has_shape(module, SHAPE_MODULE) && OBJECT_AS(Module, module)->is_initializing;
    raise_format(vm, vm->exceptions.ImportError,
                 is_partial ? "cannot import name '%S' from partially initialized module '%V' "
                              "(most likely due to a circular import) (%V)"
                            : "cannot import name '%S' from '%V' (%V)",
                 name, title, is_known ? file : vm->unknown_location);
  }
  if (raised_matches(vm, vm->exceptions.ImportError)) {
    Exception *e = OBJECT_AS(Exception, vm->raised);
    value_replace(vm, &e->fields[FIELD_NAME], value_retain(title));
    value_replace(vm, &e->fields[FIELD_NAME_FROM], value_retain(value_from_object(name)));
    value_replace(vm, &e->fields[FIELD_PATH], is_known ? value_retain(file) : VALUE_NONE);
  }
  value_release(vm, title);
  return false;
}

bool import_from(Vm *vm, Value module, String *name, Value *result) {
  if (!value_find_attribute(vm, module, name, result)) {
    return false;
  }
  if (*result == VALUE_UNBOUND && !import_submodule(vm, module, name, result)) {
    return false;
  }
  return *result != VALUE_UNBOUND || raise_cannot_import(vm, module, name);
}

// The names of `from module import *`: a list.
static bool star_names(Vm *vm, Value module, bool *is_all, Value *result) {
  Value all, names;
  if (!string_interned(vm, "__all__", 7, &all)) {
    return false;
  }
  bool ok = value_find_attribute(vm, module, as_string(all), &names);
  value_release(vm, all);
  *is_all = ok && names != VALUE_UNBOUND;
  if (ok && !*is_all) {
    ok = value_find_attribute(vm, module, vm->names.dict, &names);
  }
  if (ok && names == VALUE_UNBOUND) {
    return raise_format(vm, vm->exceptions.ImportError,
                        "from-import-* object has no __dict__ and no __all__");
  }
  if (ok) {
    ok = list_from_iterable(vm, names, result);
    value_release(vm, names);
  }
  return ok;
}

static bool raise_odd_name(Vm *vm, Value module, bool is_all, Value name) {
  Value title;
  if (module_title(vm, module, &title)) {
    raise_type_error(vm, "%s in %V.%s must be str, not %T", is_all ? "Item" : "Key", title,
                     is_all ? "__all__" : "__dict__", name);
    value_release(vm, title);
  }
  return false;
}

// One of the names; without __all__ only if it does not begin with an underscore.
static bool star_import(Vm *vm, Dict *to, Value module, bool is_all, Value item) {
  Value v, name = value_unbox(vm, item);
  if (!value_is_string(name)) {
    return raise_odd_name(vm, module, is_all, item);
  }
  if (!is_all && as_string(name)->length > 0 && string_at(as_string(name), 0) == '_') {
    return true;
  }
  value_retain(name);
  bool ok = string_intern(vm, &name) && value_get_attribute(vm, module, as_string(name), &v);
  if (ok) {
    ok = dict_set_name(vm, to, as_string(name), v);
    value_release(vm, v);
  }
  value_release(vm, name);
  return ok;
}

bool import_star(Vm *vm, const Frame *frame, Value module) {
  bool is_all;
  Value list;
  if (!star_names(vm, module, &is_all, &list)) {
    return false;
  }
  bool ok = true;
  for (uint32_t i = 0; ok && i < as_list(list)->length; i++) {
    ok = star_import(vm, frame->function->globals, module, is_all, as_list(list)->items[i]);
  }
  value_release(vm, list);
  return ok;
}
