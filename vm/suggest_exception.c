// What may help with a NameError, AttributeError or ImportError: ". Did you mean: 'x'?" behind its
// message, and what to use instead of what Awl does not have.
#include "vm/coroutine_class.h"
#include "vm/exception_parts.h"
#include "vm/format_exception.h"
#include "vm/frame.h"
#include "vm/python_names.h"
#include "vm/scope_dict.h"
#include "vm/signature.h"
#include "vm/traceback.h"

// ---- while the frame lives ----

// The value of the local `self`, or UNBOUND; borrowed.
static Value local_self(const Vm *vm, const Frame *frame) {
  const Code *code = frame_code(frame);
  for (uint32_t i = 0; i < code->local_count; i++) {
    if (code->local_names[i] == value_from_object(vm->names.plain_self)) {
      Value v = frame_registers(frame)[i];
      return value_has_shape(v, SHAPE_CELL) ? OBJECT_AS(Cell, v)->value : v;
    }
  }
  return VALUE_UNBOUND;
}

// The frame is gone when the text is made.  A NameError keeps its locals; of an AttributeError it
// is enough to know whether a method of the object itself was wrong.
void suggestion_prepare(Vm *vm, const Frame *frame, Traceback *entry) {
  Exception *e = exception_of(vm->raised);
  if (e->fields[FIELD_NAME] == VALUE_UNBOUND && e->fields[FIELD_OBJECT] == VALUE_UNBOUND) {
    return; // as most are
  }
  Value raised = raised_take(vm);
  if (value_is_instance(vm, raised, vm->exceptions.NameError)) {
    if (value_is_string(e->fields[FIELD_NAME]) && entry->frame == VALUE_UNBOUND &&
        !frame_object_new(vm, frame, VALUE_UNBOUND, &entry->frame)) {
      raised_clear(vm);
      entry->frame = VALUE_UNBOUND;
    }
  } else if (value_is_instance(vm, raised, vm->exceptions.AttributeError)) {
    Value object = e->fields[FIELD_OBJECT];
    if (object != VALUE_UNBOUND && local_self(vm, frame) == object) {
      value_replace(vm, &e->fields[FIELD_IS_SELF], VALUE_TRUE);
    }
  }
  raised_restore(vm, raised);
}

// ---- candidates ----

static bool begins_with_underscore(Value name) {
  return as_string(name)->length > 0 && string_at(as_string(name), 0) == '_';
}

// dir(object), sorted, without what begins with an underscore if the wrong name does not.
static bool attribute_names(Vm *vm, Value object, bool hides, Value *result) {
  Value name, list;
  if (!string_interned(vm, "dir", 3, &name)) {
    return false;
  }
  Value dir = dict_get_name(vm, vm->builtins, as_string(name));
  if (dir == VALUE_UNBOUND) { // the program is ending
    *result = value_retain(vm->empty_tuple);
    return true;
  }
  if (!value_call1(vm, dir, object, &list)) {
    return false;
  }
  List *kept = list_new(vm, 16);
  bool ok = kept != NULL && value_is_list(list);
  for (uint32_t i = 0; ok && i < as_list(list)->length; i++) {
    Value item = as_list(list)->items[i];
    if (value_is_string(item) && !(hides && begins_with_underscore(item))) {
      ok = list_append(vm, kept, item);
    }
  }
  ok = ok && tuple_from_values(vm, kept->items, kept->length, result);
  object_release(vm, kept);
  value_release(vm, list);
  return ok;
}

static bool add_keys(Vm *vm, List *names, Value mapping) {
  if (value_layout(vm, mapping) != LAYOUT_DICT) {
    return true;
  }
  uint32_t position = 0;
  Value key, value;
  while (dict_next(as_dict(mapping), &position, &key, &value)) {
    if (value_is_string(key) && !list_append(vm, names, key)) {
      return false;
    }
  }
  return true;
}

static bool add_builtins(Vm *vm, List *names) {
  for (const char *const *name = PYTHON_BUILTINS; *name != NULL; name++) {
    Value s;
    if (!string_from_c(vm, *name, &s) || !list_append_owned(vm, names, s)) {
      return false;
    }
  }
  return true;
}

static bool visible_names(Vm *vm, Value frame, Value *result) {
  List *names = list_new(vm, 64);
  bool ok = names != NULL && add_keys(vm, names, frame_object_locals(frame)) &&
            add_keys(vm, names, value_from_object(frame_object_globals(frame))) &&
            add_builtins(vm, names) && tuple_from_values(vm, names->items, names->length, result);
  object_release(vm, names);
  return ok;
}

// ---- the three kinds ----

static bool suggest_attribute(Vm *vm, const Exception *e, const String *wrong, Value *result) {
  Value names;
  bool hides =
      e->fields[FIELD_IS_SELF] != VALUE_TRUE && !(wrong->length > 0 && string_at(wrong, 0) == '_');
  if (e->fields[FIELD_OBJECT] == VALUE_UNBOUND ||
      !attribute_names(vm, e->fields[FIELD_OBJECT], hides, &names)) {
    return e->fields[FIELD_OBJECT] == VALUE_UNBOUND;
  }
  bool ok = suggest_name(vm, wrong, names, result);
  value_release(vm, names);
  return ok;
}

// A name of the module that the import asked; of "a.b", CPython looks in `a`.
static bool suggest_import(Vm *vm, const Exception *e, const String *wrong, Value *result) {
  Value module_name = e->fields[FIELD_NAME], names, top;
  if (!value_is_string(module_name)) {
    return true;
  }
  uint32_t end = 0;
  while (end < as_string(module_name)->length && string_at(as_string(module_name), end) != '.') {
    end++;
  }
  if (!string_slice(vm, as_string(module_name), 0, end, &top)) {
    return false;
  }
  Value module;
  bool ok = dict_get(vm, vm->modules, top, &module);
  value_release(vm, top);
  bool hides = !(wrong->length > 0 && string_at(wrong, 0) == '_');
  if (!ok || module == VALUE_UNBOUND || !attribute_names(vm, module, hides, &names)) {
    return ok && module == VALUE_UNBOUND;
  }
  ok = suggest_name(vm, wrong, names, result);
  value_release(vm, names);
  return ok;
}

static Value innermost_frame(const Exception *e) {
  Value v = e->traceback;
  while (v != VALUE_NONE && OBJECT_AS(Traceback, v)->next != VALUE_NONE) {
    v = OBJECT_AS(Traceback, v)->next;
  }
  return v == VALUE_NONE ? VALUE_UNBOUND : OBJECT_AS(Traceback, v)->frame;
}

// Has the method's object an attribute of that name?  "self.x", owned, or UNBOUND.
static bool suggest_self(Vm *vm, Value frame, String *wrong, Value *result) {
  Value locals = frame_object_locals(frame), self, found;
  *result = VALUE_UNBOUND;
  if (value_layout(vm, locals) != LAYOUT_DICT) {
    return true;
  }
  if (!dict_get(vm, as_dict(locals), value_from_object(vm->names.plain_self), &self)) {
    return false;
  }
  if (self == VALUE_UNBOUND) {
    return true;
  }
  if (!value_find_attribute(vm, self, wrong, &found)) {
    return false;
  }
  if (found == VALUE_UNBOUND) {
    return true;
  }
  value_release(vm, found);
  return string_format(vm, result, "self.%S", wrong);
}

static bool suggest_variable(Vm *vm, const Exception *e, String *wrong, bool has_traceback,
                             Value *result) {
  Value frame = innermost_frame(e), names;
  if (!has_traceback || !value_has_shape(frame, SHAPE_FRAME)) {
    return true;
  }
  if (!suggest_self(vm, frame, wrong, result)) {
    raised_clear(vm); // hasattr() failed: no attribute then
  }
  if (*result != VALUE_UNBOUND) {
    return true;
  }
  if (!visible_names(vm, frame, &names)) {
    return false;
  }
  bool ok = suggest_name(vm, wrong, names, result);
  value_release(vm, names);
  return ok;
}

// ---- the sentence ----

static bool find(Vm *vm, Value exception, Value wrong, bool has_traceback, Value *suggestion) {
  const Exception *e = exception_of(exception);
  *suggestion = VALUE_UNBOUND;
  bool ok = value_is_instance(vm, exception, vm->exceptions.NameError)
                ? suggest_variable(vm, e, as_string(wrong), has_traceback, suggestion)
            : value_is_instance(vm, exception, vm->exceptions.AttributeError)
                ? suggest_attribute(vm, e, as_string(wrong), suggestion)
                : suggest_import(vm, e, as_string(wrong), suggestion);
  if (!ok) {
    raised_clear(vm); // an object's dir() may do anything; then nothing is suggested
    *suggestion = VALUE_UNBOUND;
  }
  return true;
}

bool suggestion_text(Vm *vm, Value exception, bool has_traceback, Value *result) {
  const ExceptionClasses *x = &vm->exceptions;
  bool is_import = value_is_instance(vm, exception, x->ImportError);
  bool is_name = value_is_instance(vm, exception, x->NameError);
  Value wrong = VALUE_NONE, suggestion;
  if (is_import || is_name || value_is_instance(vm, exception, x->AttributeError)) {
    wrong = exception_of(exception)->fields[is_import ? FIELD_NAME_FROM : FIELD_NAME];
  }
  if (!value_is_string(wrong) || !find(vm, exception, wrong, has_traceback, &suggestion)) {
    *result = value_retain(vm->empty_string);
    return true;
  }
  bool is_module = is_name && is_stdlib_name(as_string(wrong));
  bool has = suggestion != VALUE_UNBOUND;
  bool ok =
      has && is_module
          ? string_format(vm, result, ". Did you mean: '%V'? Or did you forget to import '%V'?",
                          suggestion, wrong)
      : has       ? string_format(vm, result, ". Did you mean: '%V'?", suggestion)
      : is_module ? string_format(vm, result, ". Did you forget to import '%V'?", wrong)
                  : string_from_c(vm, "", result);
  value_release(vm, suggestion);
  return ok;
}

// ---- instead ----

// Awl's own modules and classes are known by their names.
static Value owner_name(const Vm *vm, Value object) {
  if (object == VALUE_UNBOUND || value_is_instance(vm, object, vm->class_of.type)) {
    return VALUE_UNBOUND;
  }
  return value_has_shape(object, SHAPE_MODULE) ? OBJECT_AS(Module, object)->name
                                               : value_class(vm, object)->name;
}

static const char *module_advice(Vm *vm, Value name) {
  const VmHooks *hooks = &vm->hooks;
  const char *advice = NULL;
  Utf8 text;
  if (!value_is_string(name) || hooks->missing_module == NULL) {
    return NULL;
  }
  if (string_utf8(vm, as_string(name), &text)) {
    advice = hooks->missing_module(hooks->context, text.bytes);
    utf8_free(vm, &text);
  } else {
    raised_clear(vm); // lone surrogates
  }
  return advice;
}

static const char *name_advice(Vm *vm, Value owner, Value name) {
  const VmHooks *hooks = &vm->hooks;
  const char *advice = NULL;
  Utf8 whose = {0}, text = {0};
  if (!value_is_string(owner) || !value_is_string(name) || hooks->missing_name == NULL) {
    return NULL;
  }
  if (string_utf8(vm, as_string(owner), &whose) && string_utf8(vm, as_string(name), &text)) {
    advice = hooks->missing_name(hooks->context, whose.bytes, text.bytes);
  } else {
    raised_clear(vm); // lone surrogates
  }
  utf8_free(vm, &whose);
  utf8_free(vm, &text);
  return advice;
}

const char *advice_find(Vm *vm, Value exception) {
  const ExceptionClasses *x = &vm->exceptions;
  const Value *fields = exception_of(exception)->fields;
  return value_is_instance(vm, exception, x->ModuleNotFoundError)
             ? module_advice(vm, fields[FIELD_NAME])
         : value_is_instance(vm, exception, x->ImportError)
             ? name_advice(vm, fields[FIELD_NAME], fields[FIELD_NAME_FROM])
         : value_is_instance(vm, exception, x->AttributeError)
             ? name_advice(vm, owner_name(vm, fields[FIELD_OBJECT]), fields[FIELD_NAME])
             : NULL;
}
