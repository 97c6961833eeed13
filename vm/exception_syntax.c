// SyntaxError: the message, and the place in the text it is about.
#include "vm/exception_parts.h"
#include "vm/number.h"

enum {
  PLACE_FILENAME,
  PLACE_LINE,
  PLACE_OFFSET,
  PLACE_TEXT,
  PLACE_END_LINE,
  PLACE_END_OFFSET,
  PLACE_COUNT
};

static Value place_item(Value self, int item) {
  Value place = exception_of(self)->fields[FIELD_SYNTAX_PLACE];
  return place == VALUE_UNBOUND ? VALUE_NONE : as_tuple(place)->items[item];
}

// ---- construction ----

static bool check_place(Vm *vm, const Tuple *given) {
  if (given->length < 4) {
    return raise_type_error(vm, "function takes at least 4 arguments (%u given)", given->length);
  }
  if (given->length > PLACE_COUNT) {
    return raise_type_error(vm, "function takes at most 6 arguments (%u given)", given->length);
  }
  if (given->length == 5) {
    return raise_type_error(vm, "end_offset must be provided when end_lineno is provided");
  }
  return true;
}

static bool place_set(Vm *vm, Exception *e, const Tuple *given) {
  Tuple *place = tuple_new(vm, PLACE_COUNT);
  if (place == NULL) {
    return false;
  }
  for (uint32_t i = 0; i < PLACE_COUNT; i++) {
    place->items[i] = i < given->length ? value_retain(given->items[i]) : VALUE_NONE;
  }
  value_replace(vm, &e->fields[FIELD_SYNTAX_PLACE], value_from_object(place));
  return true;
}

static bool syntax_init(Vm *vm, Value *args, int count, Value *result) {
  if (!exception_init(vm, args, count, result)) {
    return false;
  }
  Exception *e = exception_of(args[0]);
  const Tuple *values = as_tuple(args[1]);
  if (values->length > 0) {
    exception_field_set(vm, e, FIELD_SYNTAX_MESSAGE, values->items[0]);
  }
  if (values->length != 2) {
    return true;
  }
  Value given;
  if (!tuple_from_iterable(vm, values->items[1], &given)) {
    return false;
  }
  bool ok = check_place(vm, as_tuple(given)) && place_set(vm, e, as_tuple(given));
  value_release(vm, given);
  return ok;
}

// ---- text ----

// The part of a path behind the last slash.
static bool base_name(Vm *vm, Value path, Value *result) {
  String *s = as_string(path);
  uint32_t start = s->length;
  while (start > 0 && string_at(s, start - 1) != '/') {
    start--;
  }
  return string_slice(vm, s, start, s->length, result);
}

static bool syntax_str(Vm *vm, Value self, Value *result) {
  Value message = exception_of(self)->fields[FIELD_SYNTAX_MESSAGE];
  message = message == VALUE_UNBOUND ? VALUE_NONE : message;
  Value filename = place_item(self, PLACE_FILENAME), line = place_item(self, PLACE_LINE);
  bool has_file = value_is_string(filename), has_line = value_is_any_int(vm, line);
  if (!has_file) {
    return has_line ? string_format(vm, result, "%V (line %V)", message, line)
                    : value_str(vm, message, result);
  }
  Value name;
  if (!base_name(vm, filename, &name)) {
    return false;
  }
  bool ok = has_line ? string_format(vm, result, "%V (%V, line %V)", message, name, line)
                     : string_format(vm, result, "%V (%V)", message, name);
  value_release(vm, name);
  return ok;
}

// ---- attributes ----

static bool place_get(Value self, int item, Value *result) {
  *result = value_retain(place_item(self, item));
  return true;
}

// The tuple may be seen by nobody else: each change makes a new one.
static bool place_replace(Vm *vm, Value self, int item, Value value) {
  Value items[PLACE_COUNT];
  for (int i = 0; i < PLACE_COUNT; i++) {
    items[i] = place_item(self, i);
  }
  items[item] = value == VALUE_UNBOUND ? VALUE_NONE : value;
  Value place;
  if (!tuple_from_values(vm, items, PLACE_COUNT, &place)) {
    return false;
  }
  value_replace(vm, &exception_of(self)->fields[FIELD_SYNTAX_PLACE], place);
  return true;
}

#define PLACE(name, item)                                                                          \
  static bool get_##name(Vm *vm, Value self, Value *result) {                                      \
    (void)vm;                                                                                      \
    return place_get(self, item, result);                                                          \
  }                                                                                                \
  static bool set_##name(Vm *vm, Value self, Value value) {                                        \
    return place_replace(vm, self, item, value);                                                   \
  }
PLACE(filename, PLACE_FILENAME)
PLACE(lineno, PLACE_LINE)
PLACE(offset, PLACE_OFFSET)
PLACE(text, PLACE_TEXT)
PLACE(end_lineno, PLACE_END_LINE)
PLACE(end_offset, PLACE_END_OFFSET)
#undef PLACE

static const NativeDef SYNTAX_METHODS[] = {
    {"__init__", EXCEPTION_SIGNATURE, syntax_init, NULL, 0},
    {0},
};

static const MemberDef SYNTAX_MEMBERS[] = {
    FIELD_MEMBER("msg", 0),
    {"filename", get_filename, set_filename, NULL},
    {"lineno", get_lineno, set_lineno, NULL},
    {"offset", get_offset, set_offset, NULL},
    {"text", get_text, set_text, NULL},
    {"end_lineno", get_end_lineno, set_end_lineno, NULL},
    {"end_offset", get_end_offset, set_end_offset, NULL},
    FIELD_MEMBER("print_file_and_line", 2),
    {0},
};

static const Slots SYNTAX_SLOTS = {.str = syntax_str};

const ExceptionPart SYNTAX_EXCEPTIONS[] = {
    {"SyntaxError", SYNTAX_METHODS, SYNTAX_MEMBERS, &SYNTAX_SLOTS},
    {0},
};
