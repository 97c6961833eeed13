// The exceptions that give names to their arguments: StopIteration, SystemExit, NameError,
// AttributeError, ImportError; and KeyError, which shows its key as it is written.
#include "vm/exception_parts.h"

#define FIELD(i)                                                                                   \
  bool exception_get_field##i(Vm *vm, Value self, Value *result) {                                 \
    Value v = exception_of(self)->fields[i];                                                       \
    (void)vm;                                                                                      \
    *result = v == VALUE_UNBOUND ? VALUE_NONE : value_retain(v);                                   \
    return true;                                                                                   \
  }                                                                                                \
  bool exception_set_field##i(Vm *vm, Value self, Value value) {                                   \
    exception_field_set(vm, exception_of(self), i, value);                                         \
    return true;                                                                                   \
  }
FIELD(0)
FIELD(1)
FIELD(2)
FIELD(3)
FIELD(4)
#undef FIELD

// ---- StopIteration, SystemExit ----

static bool stop_init(Vm *vm, Value *args, int count, Value *result) {
  const Tuple *values = as_tuple(args[1]);
  if (!exception_init(vm, args, count, result)) {
    return false;
  }
  exception_field_set(vm, exception_of(args[0]), FIELD_STOP_VALUE,
                      values->length > 0 ? values->items[0] : VALUE_NONE);
  return true;
}

static bool exit_init(Vm *vm, Value *args, int count, Value *result) {
  const Tuple *values = as_tuple(args[1]);
  if (!exception_init(vm, args, count, result)) {
    return false;
  }
  Value code = values->length == 0 ? VALUE_NONE : values->length == 1 ? values->items[0] : args[1];
  exception_field_set(vm, exception_of(args[0]), FIELD_EXIT_CODE, code);
  return true;
}

// ---- keyword arguments ----

typedef struct Keyword {
  const char *name;
  int field;
} Keyword;

// Put the keyword arguments into their fields.  `keywords` ends with a row without a name.
static bool keywords_take(Vm *vm, Exception *e, Value given, const char *class_name,
                          const Keyword *keywords) {
  for (const Keyword *k = keywords; k->name != NULL; k++) {
    exception_field_set(vm, e, k->field, VALUE_UNBOUND);
  }
  uint32_t position = 0;
  Value key, value;
  while (given != VALUE_UNBOUND && dict_next(as_dict(given), &position, &key, &value)) {
    const Keyword *k = keywords;
    while (k->name != NULL && !string_equals_c(as_string(key), k->name)) {
      k++;
    }
    if (k->name == NULL) {
      return raise_type_error(vm, "%s() got an unexpected keyword argument '%S'", class_name,
                              as_string(key));
    }
    exception_field_set(vm, e, k->field, value);
  }
  return true;
}

static bool named_init(Vm *vm, Value *args, const char *class_name, const Keyword *keywords,
                       Value *result) {
  Value plain[] = {args[0], args[1], VALUE_UNBOUND};
  return exception_init(vm, plain, 3, result) &&
         keywords_take(vm, exception_of(args[0]), args[2], class_name, keywords);
}

static bool name_init(Vm *vm, Value *args, int count, Value *result) {
  static const Keyword KEYWORDS[] = {{"name", FIELD_NAME}, {0}};
  (void)count;
  return named_init(vm, args, "NameError", KEYWORDS, result);
}

static bool attribute_init(Vm *vm, Value *args, int count, Value *result) {
  static const Keyword KEYWORDS[] = {{"name", FIELD_NAME}, {"obj", FIELD_OBJECT}, {0}};
  (void)count;
  return named_init(vm, args, "AttributeError", KEYWORDS, result);
}

static bool import_init(Vm *vm, Value *args, int count, Value *result) {
  static const Keyword KEYWORDS[] = {
      {"name", FIELD_NAME}, {"path", FIELD_PATH}, {"name_from", FIELD_NAME_FROM}, {0}};
  (void)count;
  if (!named_init(vm, args, "ImportError", KEYWORDS, result)) {
    return false;
  }
  const Tuple *values = as_tuple(args[1]);
  exception_field_set(vm, exception_of(args[0]), FIELD_IMPORT_MESSAGE,
                      values->length == 1 ? values->items[0] : VALUE_NONE);
  return true;
}

// ---- text ----

static bool import_str(Vm *vm, Value self, Value *result) {
  Value message = exception_of(self)->fields[FIELD_IMPORT_MESSAGE];
  if (value_is_string(message)) {
    *result = value_retain(message);
    return true;
  }
  return exception_str(vm, self, result);
}

static bool key_str(Vm *vm, Value self, Value *result) {
  const Tuple *args = as_tuple(exception_of(self)->args);
  return args->length == 1 ? value_repr(vm, args->items[0], result)
                           : exception_str(vm, self, result);
}

// ---- tables ----

#define INIT(function)                                                                             \
  {                                                                                                \
    {"__init__", EXCEPTION_SIGNATURE, function, NULL, 0}, {                                        \
      0                                                                                            \
    }                                                                                              \
  }
static const NativeDef STOP_METHODS[] = INIT(stop_init);
static const NativeDef EXIT_METHODS[] = INIT(exit_init);
static const NativeDef NAME_METHODS[] = INIT(name_init);
static const NativeDef ATTRIBUTE_METHODS[] = INIT(attribute_init);
static const NativeDef IMPORT_METHODS[] = INIT(import_init);
#undef INIT

static const MemberDef STOP_MEMBERS[] = {FIELD_MEMBER("value", 0), {0}};
static const MemberDef EXIT_MEMBERS[] = {FIELD_MEMBER("code", 0), {0}};
static const MemberDef NAME_MEMBERS[] = {FIELD_MEMBER("name", 0), {0}};
static const MemberDef ATTRIBUTE_MEMBERS[] = {FIELD_MEMBER("name", 0), FIELD_MEMBER("obj", 1), {0}};
static const MemberDef IMPORT_MEMBERS[] = {FIELD_MEMBER("name", 0),
                                           FIELD_MEMBER("path", 1),
                                           FIELD_MEMBER("msg", 2),
                                           FIELD_MEMBER("name_from", 4),
                                           {0}};

static const Slots IMPORT_SLOTS = {.str = import_str};
static const Slots KEY_SLOTS = {.str = key_str};

const ExceptionPart NAMED_EXCEPTIONS[] = {
    {"StopIteration", STOP_METHODS, STOP_MEMBERS, NULL},
    {"SystemExit", EXIT_METHODS, EXIT_MEMBERS, NULL},
    {"NameError", NAME_METHODS, NAME_MEMBERS, NULL},
    {"AttributeError", ATTRIBUTE_METHODS, ATTRIBUTE_MEMBERS, NULL},
    {"ImportError", IMPORT_METHODS, IMPORT_MEMBERS, &IMPORT_SLOTS},
    {"KeyError", NULL, NULL, &KEY_SLOTS},
    {0},
};
