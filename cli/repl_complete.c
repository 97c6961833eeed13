// What may stand at the cursor: names, attributes, keywords, commands.
//
// Completing runs no code of the program as far as that can be helped: it looks names up and goes
// from object to object, but it calls nothing, and stops at properties.
#include "cli/repl_commands.h"
#include "runtime/library.h"
#include "runtime/native_modules.h"
#include "vm/attribute.h"
#include "vm/class.h"
#include <ctype.h>

typedef struct Search {
  Repl *repl;
  const char *prefix; // what the completions begin with
  size_t prefix_length;
  Completions *completions;
} Search;

static const char *const KEYWORDS[] = {
    "False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
    "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
    "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
    "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield",
};

static bool is_name_byte(char c) {
  return isalnum((unsigned char)c) || c == '_' || ((unsigned char)c & 0x80) != 0;
}

// Names that begin with an underscore only for those who typed one.
static void offer(Search *search, const char *name, size_t length) {
  bool is_private = length > 0 && name[0] == '_' && search->prefix_length == 0;
  if (!is_private && length >= search->prefix_length &&
      memcmp(name, search->prefix, search->prefix_length) == 0) {
    completions_add(search->completions, name, length);
  }
}

static void offer_value(Search *search, Value name) {
  Vm *vm = search->repl->vm;
  Utf8 utf8;
  if (value_is_string(name) && string_utf8(vm, as_string(name), &utf8)) {
    offer(search, utf8.bytes, utf8.length);
    utf8_free(vm, &utf8);
  }
  raised_clear(vm);
}

static void offer_keys(Search *search, const Dict *dict) {
  uint32_t position = 0;
  Value key, value;
  while (dict_next(dict, &position, &key, &value)) {
    offer_value(search, key);
  }
}

static void offer_names(Search *search) {
  offer_keys(search, search->repl->module->dict);
  offer_keys(search, search->repl->vm->builtins);
  for (size_t i = 0; i < sizeof KEYWORDS / sizeof *KEYWORDS; i++) {
    offer(search, KEYWORDS[i], strlen(KEYWORDS[i]));
  }
}

// ---- modules ----

static bool is_import(const char *text) {
  text += strspn(text, " \t");
  return strncmp(text, "import ", 7) == 0 ||
         (strncmp(text, "from ", 5) == 0 && strstr(text, " import") == NULL);
}

// Of the library, except those that are only its own; those inside packages after a dot.
static void offer_module(Search *search, const char *name) {
  if (name[0] != '_' && strstr(name, "._") == NULL) {
    offer(search, name, strlen(name));
  }
}

static void offer_modules(Search *search) {
  for (const LibraryFile *file = LIBRARY_FILES; file->name != NULL; file++) {
    if (strchr(file->name, '.') == NULL) {
      offer_module(search, file->name);
    }
  }
  for (size_t i = 0; NATIVE_MODULES[i] != NULL; i++) {
    offer_module(search, NATIVE_MODULES[i]->name);
  }
}

// ---- attributes ----

// dir(object)
static void offer_attributes(Search *search, Value object) {
  Vm *vm = search->repl->vm;
  Value name, names;
  if (!string_interned(vm, "dir", 3, &name)) {
    return;
  }
  Value dir = dict_get_name(vm, vm->builtins, as_string(name));
  value_release(vm, name);
  if (value_call1(vm, dir, object, &names)) {
    for (uint32_t i = 0; i < as_list(names)->length; i++) {
      offer_value(search, as_list(names)->items[i]);
    }
    value_release(vm, names);
  }
}

static bool is_property(Vm *vm, Value object, String *name) {
  return value_has_shape(class_lookup(vm, value_class(vm, object), name), SHAPE_PROPERTY);
}

// The first name of a path; owned.
static bool look_up(Repl *repl, String *name, Value *result) {
  Value found = dict_get_name(repl->vm, repl->module->dict, name);
  if (found == VALUE_UNBOUND) {
    found = dict_get_name(repl->vm, repl->vm->builtins, name);
  }
  *result = found == VALUE_UNBOUND ? found : value_retain(found);
  return found != VALUE_UNBOUND;
}

bool repl_follow(Repl *repl, const char *path, size_t length, Value *object) {
  Vm *vm = repl->vm;
  *object = VALUE_UNBOUND;
  for (size_t at = 0; at <= length;) {
    const char *dot = memchr(path + at, '.', length - at);
    size_t end = dot == NULL ? length : (size_t)(dot - path);
    Value name, next = VALUE_UNBOUND;
    if (!string_interned(vm, path + at, end - at, &name)) {
      return false;
    }
    bool ok = at == 0 ? look_up(repl, as_string(name), &next)
                      : !is_property(vm, *object, as_string(name)) &&
                            value_get_attribute(vm, *object, as_string(name), &next);
    value_release(vm, name);
    value_release(vm, *object);
    *object = next;
    if (!ok) {
      *object = VALUE_UNBOUND;
      return false;
    }
    at = end + 1;
  }
  return true;
}

// ---- the door ----

void repl_complete(void *context, const char *text, size_t length, size_t *start,
                   Completions *completions) {
  Repl *repl = context;
  size_t name = length;
  while (name > 0 && is_name_byte(text[name - 1])) {
    name--;
  }
  *start = name;
  Search search = {repl, text + name, length - name, completions};
  if (repl->typed.length == 0 && (repl_is_command(text) || text[strspn(text, " ")] == '.')) {
    repl_commands_complete(repl, text, length, start, completions);
    return;
  }
  if (name == 0 || text[name - 1] != '.') {
    if (is_import(text)) {
      offer_modules(&search);
    } else if (length > name) {
      offer_names(&search);
    }
    return;
  }
  size_t path = name - 1;
  while (path > 0 && (is_name_byte(text[path - 1]) || text[path - 1] == '.')) {
    path--;
  }
  Value object;
  if (repl_follow(repl, text + path, name - 1 - path, &object)) {
    offer_attributes(&search, object);
    value_release(repl->vm, object);
  }
  raised_clear(repl->vm);
}
