// Building displays, functions and classes, and taking sequences apart.
#include "vm/attribute.h"
#include "vm/interpret_slow.h"
#include "vm/iterate.h"
#include "vm/shape.h"

// ---- displays: `count` temporaries from `from` become one value in `from[0]` ----

bool make_tuple(Vm *vm, Value *from, uint32_t count) {
  if (count == 0) {
    from[0] = value_retain(vm->empty_tuple);
    return true;
  }
  Tuple *tuple = object_take(vm, SHAPE_TUPLE, sizeof(Tuple) + count * sizeof(Value));
  if (tuple == NULL) {
    return false;
  }
  tuple->length = count;
  tuple->is_hashed = 0;
  for (uint32_t i = 0; i < count; i++) { // moved
    tuple->items[i] = from[i];
    from[i] = VALUE_NONE;
  }
  from[0] = value_from_object(tuple);
  return true;
}

bool make_list(Vm *vm, Value *from, uint32_t count) {
  List *list = list_new(vm, count);
  if (list == NULL) {
    return false;
  }
  for (uint32_t i = 0; i < count; i++) { // moved
    list->items[i] = from[i];
    from[i] = VALUE_NONE;
  }
  list->length = count;
  from[0] = value_from_object(list);
  return true;
}

static void release_temporaries(Vm *vm, Value *from, uint32_t count, Value result) {
  for (uint32_t i = 0; i < count; i++) {
    Value v = from[i];
    from[i] = VALUE_NONE;
    value_release(vm, v);
  }
  from[0] = result;
}

bool make_set(Vm *vm, Value *from, uint32_t count) {
  Set *set = set_new(vm, SHAPE_SET);
  bool ok = set != NULL;
  for (uint32_t i = 0; ok && i < count; i++) {
    ok = set_add(vm, set, from[i]);
  }
  if (!ok) {
    object_release(vm, set);
    return false;
  }
  release_temporaries(vm, from, count, value_from_object(set));
  return true;
}

bool make_dict(Vm *vm, Value *from, uint32_t pairs) {
  Dict *dict = dict_new(vm, pairs);
  bool ok = dict != NULL;
  for (uint32_t i = 0; ok && i < pairs; i++) {
    ok = dict_set(vm, dict, from[2 * i], from[2 * i + 1]);
  }
  if (!ok) {
    object_release(vm, dict);
    return false;
  }
  release_temporaries(vm, from, 2 * pairs, value_from_object(dict));
  return true;
}

bool make_string(Vm *vm, Value *from, uint32_t count) {
  Value result;
  if (!string_join(vm, as_string(vm->empty_string), from, count, &result)) {
    return false;
  }
  release_temporaries(vm, from, count, result);
  return true;
}

bool make_cell(Vm *vm, Value *at) {
  Cell *cell = object_new(vm, SHAPE_CELL, sizeof *cell);
  if (cell == NULL) {
    return false;
  }
  cell->value = *at;
  *at = value_from_object(cell);
  return true;
}

bool make_text(Vm *vm, Value *at, int conversion, bool has_spec) {
  Value text;
  if (!format_value(vm, at[0], conversion, has_spec ? at[1] : VALUE_UNBOUND, &text)) {
    return false;
  }
  if (has_spec) {
    value_release(vm, at[1]);
  }
  value_replace(vm, at, text);
  return true;
}

bool make_slice(Vm *vm, Value *from) {
  Value result;
  if (!slice_new(vm, from[0], from[1], from[2], &result)) {
    return false;
  }
  release_temporaries(vm, from, 3, result);
  return true;
}

static bool callable_name(Vm *vm, Value callable, Value *result) {
  if (!value_find_attribute(vm, callable, vm->names.qualname, result)) {
    return false;
  }
  if (*result == VALUE_UNBOUND) {
    return value_str(vm, callable, result);
  }
  Value name = *result;
  Value module;
  if (!value_find_attribute(vm, callable, vm->names.module, &module)) {
    value_release(vm, name);
    return false;
  }
  bool is_plain = module == VALUE_UNBOUND || module == VALUE_NONE || !value_is_string(module) ||
                  string_equals_c(as_string(module), "builtins");
  bool ok = is_plain ? string_format(vm, result, "%V()", name)
                     : string_format(vm, result, "%V.%V()", module, name);
  value_release(vm, module);
  value_release(vm, name);
  return ok;
}

bool list_extend_call(Vm *vm, Value list, Value iterable, Value callable) {
  if (list_extend(vm, as_list(list), iterable)) {
    return true;
  }
  const Slots *slots = &value_class(vm, iterable)->slots;
  bool is_iterable = slots->iterate != NULL || slots->get_item != NULL;
  if (is_iterable || !raised_matches(vm, vm->exceptions.TypeError)) {
    return false;
  }
  raised_clear(vm);
  if (callable == VALUE_UNBOUND) {
    return raise_type_error(vm, "Value after * must be an iterable, not %T", iterable);
  }
  Value name;
  if (!callable_name(vm, callable, &name)) {
    return false;
  }
  raise_type_error(vm, "%V argument after * must be an iterable, not %T", name, iterable);
  value_release(vm, name);
  return false;
}

bool star_to_tuple(Vm *vm, Value *place) {
  List *list = list_new(vm, 0);
  Value tuple;
  if (list == NULL) {
    return false;
  }
  bool ok = list_extend_call(vm, value_from_object(list), place[0], place[-1]) &&
            tuple_from_values(vm, list->items, list->length, &tuple);
  object_release(vm, list);
  if (ok) {
    value_replace(vm, place, tuple);
  }
  return ok;
}

// f(**mapping): keys must be str and new.
static bool merge_keywords(Vm *vm, Dict *dict, Value mapping, Value callable) {
  Value copy;
  Dict *given = dict_new(vm, 0);
  if (given == NULL) {
    return false;
  }
  copy = value_from_object(given);
  bool ok = dict_update(vm, given, mapping);
  uint32_t position = 0;
  Value key, value, known;
  while (ok && dict_next(given, &position, &key, &value)) {
    if (value_layout(vm, key) != LAYOUT_STR) {
      ok = raise_type_error(vm, "keywords must be strings");
    } else if ((ok = dict_get(vm, dict, key, &known)) && known != VALUE_UNBOUND) {
      Value name;
      ok = callable_name(vm, callable, &name);
      if (ok) {
        ok = raise_type_error(vm, "%V got multiple values for keyword argument '%V'", name, key);
        value_release(vm, name);
      }
    } else if (ok) {
      ok = dict_set(vm, dict, key, value);
    }
  }
  value_release(vm, copy);
  return ok;
}

bool dict_update_call(Vm *vm, Value dict, Value mapping, Value callable) {
  Value keys;
  if (value_layout(vm, mapping) != LAYOUT_DICT) {
    if (!value_find_attribute(vm, mapping, vm->names.plain_keys, &keys)) {
      return false;
    }
    if (keys == VALUE_UNBOUND && callable == VALUE_UNBOUND) {
      return raise_type_error(vm, "'%T' object is not a mapping", mapping);
    }
    if (keys == VALUE_UNBOUND) {
      Value name;
      if (!callable_name(vm, callable, &name)) {
        return false;
      }
      raise_type_error(vm, "%V argument after ** must be a mapping, not %T", name, mapping);
      value_release(vm, name);
      return false;
    }
    value_release(vm, keys);
  }
  return callable == VALUE_UNBOUND ? dict_update(vm, as_dict(dict), mapping)
                                   : merge_keywords(vm, as_dict(dict), mapping, callable);
}

// ---- unpacking: the first item goes to the highest register ----

static void place_reversed(const Value *items, uint32_t count, Value *at) {
  for (uint32_t i = 0; i < count; i++) {
    at[count - 1 - i] = value_retain(items[i]);
  }
}

static bool raise_unpack_count(Vm *vm, uint32_t expected, uint32_t got, bool too_many,
                               bool count_known) {
  if (!too_many) {
    return raise_value_error(vm, "not enough values to unpack (expected %u, got %u)", expected,
                             got);
  }
  if (count_known) {
    return raise_value_error(vm, "too many values to unpack (expected %u, got %u)", expected, got);
  }
  return raise_value_error(vm, "too many values to unpack (expected %u)", expected);
}

// Collect up to `limit` + 1 items of an iterable.
static bool collect(Vm *vm, Value source, uint32_t limit, List *list) {
  Value iterator;
  if (!value_iterate(vm, source, &iterator)) {
    const Slots *slots = &value_class(vm, source)->slots;
    if (raised_matches(vm, vm->exceptions.TypeError) && slots->iterate == NULL) {
      raised_clear(vm);
      return raise_type_error(vm, "cannot unpack non-iterable %T object", source);
    }
    return false;
  }
  bool ok = true;
  while (list->length <= limit) {
    Value item;
    ok = iterator_next(vm, iterator, &item);
    if (!ok || item == VALUE_UNBOUND) {
      break;
    }
    if (!(ok = list_append_owned(vm, list, item))) {
      break;
    }
  }
  value_release(vm, iterator);
  return ok;
}

static bool unpack_iterable(Vm *vm, Value source, Value *at, uint32_t count) {
  List *list = list_new(vm, count + 1);
  if (list == NULL) {
    return false;
  }
  bool ok = collect(vm, source, count, list);
  if (ok && list->length != count) {
    bool known = value_layout(vm, source) == LAYOUT_DICT;
    int64_t length = list->length;
    if (known) {
      length = as_dict(source)->live;
    }
    ok = raise_unpack_count(vm, count, (uint32_t)length, list->length > count, false);
  }
  if (ok) {
    place_reversed(list->items, count, at);
  }
  object_release(vm, list);
  return ok;
}

bool unpack(Vm *vm, Value *at, uint32_t count) {
  Value source = at[0];
  at[0] = VALUE_NONE;
  bool ok;
  const Value *items = value_is_tuple(source)  ? as_tuple(source)->items
                       : value_is_list(source) ? as_list(source)->items
                                               : NULL;
  if (items != NULL || value_is_tuple(source) || value_is_list(source)) {
    uint32_t length = value_is_tuple(source) ? as_tuple(source)->length : as_list(source)->length;
    ok = length == count || raise_unpack_count(vm, count, length, length > count, false);
    if (ok) {
      place_reversed(items, count, at);
    }
  } else {
    ok = unpack_iterable(vm, source, at, count);
  }
  value_release(vm, source);
  return ok;
}

bool unpack_star(Vm *vm, Value *at, uint32_t before, uint32_t after) {
  Value source = at[0], all;
  at[0] = VALUE_NONE;
  const Slots *slots = &value_class(vm, source)->slots;
  if (slots->iterate == NULL && slots->get_item == NULL) {
    raise_type_error(vm, "cannot unpack non-iterable %T object", source);
    value_release(vm, source);
    return false;
  }
  if (!value_is_list(source) && !value_is_tuple(source)) { // an iterator need not say how long
    Value iterator;
    bool ok = value_iterate(vm, source, &iterator);
    value_release(vm, source);
    if (!ok) {
      return false;
    }
    source = iterator;
  }
  bool ok = list_from_iterable(vm, source, &all);
  value_release(vm, source);
  if (!ok) {
    return false;
  }
  const List *list = as_list(all);
  if (list->length < before + after) {
    raise_value_error(vm, "not enough values to unpack (expected at least %u, got %u)",
                      before + after, list->length);
    value_release(vm, all);
    return false;
  }
  uint32_t middle = list->length - before - after;
  List *rest = list_new(vm, middle);
  if (rest == NULL) {
    value_release(vm, all);
    return false;
  }
  for (uint32_t i = 0; i < middle; i++) {
    rest->items[i] = value_retain(list->items[before + i]);
  }
  rest->length = middle;
  place_reversed(list->items, before, at + after + 1);
  at[after] = value_from_object(rest);
  place_reversed(list->items + before + middle, after, at);
  value_release(vm, all);
  return true;
}

// ---- functions ----

bool make_function(Vm *vm, Frame *frame, Value *at, Code *code) {
  Value made;
  if (!function_make(vm, code, frame->function->globals, &made)) {
    return false;
  }
  Function *f = OBJECT_AS(Function, made);
  for (uint32_t i = 0; i < code->free_count; i++) {
    const CodeCapture *capture = &code->captures[i];
    Cell *cell = capture->from_cell ? OBJECT_AS(Cell, frame_registers(frame)[capture->index])
                                    : frame->function->closure[capture->index];
    f->closure[i] = object_retain(cell);
  }
  f->defaults = at[0];
  f->kw_defaults = at[1];
  at[0] = made;
  at[1] = VALUE_NONE;
  return true;
}

bool setup_annotations(Vm *vm, Frame *frame) {
  bool is_class = (frame_code(frame)->flags & CODE_CLASS) != 0;
  Value namespace =
      is_class ? frame_registers(frame)[0] : value_from_object(frame->function->globals);
  if (value_layout(vm, namespace) != LAYOUT_DICT ||
      dict_get_name(vm, as_dict(namespace), vm->names.annotations) != VALUE_UNBOUND) {
    return true;
  }
  Dict *made = dict_new(vm, 4);
  if (made == NULL) {
    return false;
  }
  bool ok = dict_set_name(vm, as_dict(namespace), vm->names.annotations, value_from_object(made));
  object_release(vm, made);
  return ok;
}
