// Dicts as namespaces: the keys looked for are interned strs, nothing can fail, no Python runs.
#include "vm/dict.h"
#include "vm/vm.h"

int64_t dict_find_name(Vm *vm, const Dict *dict, const String *name) {
  if (UNLIKELY(!name->is_hashed)) {
    string_hash(vm, OBJECT_AS(String, value_from_object(name)));
  }
  uint32_t entry = dict_find_text(dict, name);
  return entry == DICT_ABSENT ? -1 : (int64_t)entry;
}

Value dict_get_name(Vm *vm, const Dict *dict, const String *name) {
  int64_t entry = dict_find_name(vm, dict, name);
  return entry < 0 ? VALUE_UNBOUND : dict->entries[entry].value;
}

bool dict_set_name(Vm *vm, Dict *dict, String *name, Value value) {
  int64_t entry = dict_find_name(vm, dict, name);
  if (entry < 0) {
    return dict_append(vm, dict, value_from_object(name), name->hash, value);
  }
  value_replace(vm, &dict->entries[entry].value, value_retain(value));
  return true;
}

bool dict_delete_name(Vm *vm, Dict *dict, const String *name) {
  int64_t entry = dict_find_name(vm, dict, name);
  if (entry < 0) {
    return false;
  }
  Value key, value;
  dict_take_entry(dict, (uint32_t)entry, &key, &value);
  value_release(vm, key);
  value_release(vm, value);
  return true;
}

bool dict_set_c(Vm *vm, Dict *dict, const char *name, Value value) {
  Value text;
  if (!string_interned(vm, name, strlen(name), &text)) {
    return false;
  }
  bool ok = dict_set_name(vm, dict, as_string(text), value);
  value_release(vm, text);
  return ok;
}
