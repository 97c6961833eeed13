// The native module _abc: what abstract base classes remember, and the native twins of their checks
// that answer from it.  How a question is answered for the first time is in abc.py.
//
// Every ABC has its _abc_data: the classes that were registered with it, by weak references, and
// the answers that issubclass() has had.  An answer is about a class whose number nobody else gets,
// that of its root shape, so that no class is kept alive, and none has to tell anybody that it
// dies: the table forgets the dead whenever it is made anew.
//
//     unknown ──▶ yes   for good, as in CPython, whatever becomes of the class
//        ▲  │
//        │  └───▶ no    while nothing is registered with any ABC: registering changes the token
//        └───────────────┘
//
// `isinstance(5, Coroutine)` takes 650 instructions so, and 11,000 without.
#include "runtime/abc_module.h"
#include "runtime/accelerate.h"
#include "vm/weakref.h"

typedef struct AbcData {
  Object head;
  List *registry;           // of WeakRef; NULL while nothing was registered
  uint32_t *answers;        // open addressing: (shape's number << 1) | is yes; 0 where nothing is
  uint32_t capacity, count; // a power of two, or 0; of those in use
  uint64_t token;           // what the answers "no" were found under
} AbcData;

typedef enum Answer { ANSWER_NO, ANSWER_YES, ANSWER_UNKNOWN } Answer;

enum { ANSWERS_LEAST = 8 };

// ---- answers ----

// The place of the class's answer, or of its own to be.  There is always a free one.
static uint32_t *place_of(const uint32_t *answers, uint32_t capacity, uint32_t shape) {
  uint32_t at = (shape * 2654435769u) >> 7;
  for (;; at++) {
    const uint32_t *place = &answers[at & (capacity - 1)];
    if (*place == 0 || *place >> 1 == shape) {
      return (uint32_t *)(uintptr_t)place;
    }
  }
}

static Answer answer_of(Vm *vm, const AbcData *data, const Class *class_) {
  uint32_t found =
      data->capacity == 0 ? 0 : *place_of(data->answers, data->capacity, class_->root_shape);
  if (found == 0) {
    return ANSWER_UNKNOWN;
  }
  return (found & 1) != 0                           ? ANSWER_YES
         : data->token == runtime_of(vm)->abc_token ? ANSWER_NO
                                                    : ANSWER_UNKNOWN;
}

static bool is_worth_keeping(const Vm *vm, uint32_t answer, bool with_denials) {
  return answer != 0 && ((answer & 1) != 0 || with_denials) && vm->shapes[answer >> 1] != NULL;
}

// A new table for what is worth keeping and one more.
static bool answers_renew(Vm *vm, AbcData *data, bool with_denials) {
  uint32_t kept = 0, capacity = ANSWERS_LEAST;
  for (uint32_t i = 0; i < data->capacity; i++) {
    kept += is_worth_keeping(vm, data->answers[i], with_denials);
  }
  while (capacity / 2 <= kept) {
    capacity *= 2;
  }
  uint32_t *answers = memory_new(vm, capacity * sizeof *answers);
  if (answers == NULL) {
    return false;
  }
  memset(answers, 0, capacity * sizeof *answers);
  for (uint32_t i = 0; i < data->capacity; i++) {
    if (is_worth_keeping(vm, data->answers[i], with_denials)) {
      *place_of(answers, capacity, data->answers[i] >> 1) = data->answers[i];
    }
  }
  memory_free(vm, data->answers, data->capacity * sizeof *answers);
  data->answers = answers;
  data->capacity = capacity;
  data->count = kept;
  return true;
}

// ---- methods ----

static bool raise_no_class(Vm *vm) {
  return raise_type_error(vm, "issubclass() arg 1 must be a class");
}

// What was denied under another token is forgotten.
static bool data_recall(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  AbcData *data = OBJECT_AS(AbcData, args[0]);
  if (!value_is_instance(vm, args[1], vm->class_of.type)) {
    return raise_no_class(vm);
  }
  if (data->token != runtime_of(vm)->abc_token) {
    if (data->count > 0 && !answers_renew(vm, data, false)) {
      return false;
    }
    data->token = runtime_of(vm)->abc_token;
  }
  Answer answer = answer_of(vm, data, OBJECT_AS(Class, args[1]));
  *result = answer == ANSWER_UNKNOWN ? VALUE_NONE : value_from_bool(answer == ANSWER_YES);
  return true;
}

static bool data_remember(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  AbcData *data = OBJECT_AS(AbcData, args[0]);
  if (!value_is_instance(vm, args[1], vm->class_of.type)) {
    return raise_no_class(vm);
  }
  uint32_t shape = OBJECT_AS(Class, args[1])->root_shape;
  if (data->count >= data->capacity / 4 * 3 && !answers_renew(vm, data, true)) {
    return false;
  }
  uint32_t *place = place_of(data->answers, data->capacity, shape);
  data->count += *place == 0;
  *place = shape << 1 | (args[2] == VALUE_TRUE);
  *result = value_retain(args[2]);
  return true;
}

static bool data_register(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  AbcData *data = OBJECT_AS(AbcData, args[0]);
  Value reference;
  if (data->registry == NULL && (data->registry = list_new(vm, 2)) == NULL) {
    return false;
  }
  if (!weakref_new(vm, vm->class_of.weakref, args[1], VALUE_NONE, &reference)) {
    return false;
  }
  bool ok = list_append(vm, data->registry, reference);
  value_release(vm, reference);
  runtime_of(vm)->abc_token += ok;
  *result = VALUE_NONE;
  return ok;
}

static void forget_dead(Vm *vm, List *registry) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < registry->length; i++) {
    Value reference = registry->items[i], class_ = weakref_target(reference);
    if (class_ == VALUE_NONE) {
      value_release(vm, reference);
    } else {
      value_release(vm, class_);
      registry->items[kept++] = reference;
    }
  }
  registry->length = kept;
}

static bool data_registered(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  List *registry = OBJECT_AS(AbcData, args[0])->registry;
  List *classes = list_new(vm, registry == NULL ? 0 : registry->length);
  bool ok = classes != NULL;
  if (ok && registry != NULL) {
    forget_dead(vm, registry);
    for (uint32_t i = 0; ok && i < registry->length; i++) {
      Value class_ = weakref_target(registry->items[i]);
      ok = list_append(vm, classes, class_);
      value_release(vm, class_);
    }
  }
  if (!ok) {
    object_release(vm, classes);
  }
  *result = value_from_object(classes);
  return ok;
}

static bool data_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return instance_new(vm, OBJECT_AS(Class, args[0]), result);
}

static void finalize(Vm *vm, Object *self) {
  AbcData *data = (AbcData *)self;
  object_release(vm, data->registry);
  memory_free(vm, data->answers, data->capacity * sizeof *data->answers);
}

static const Slots SLOTS = {.finalize = finalize};
static const NativeDef METHODS[] = {
    {"__new__", "cls, /", data_new, NULL, 0},
    {"recall", "self, subclass, /", data_recall, "True, False, or None: it is not known.", 0},
    {"remember", "self, subclass, answer, /", data_remember, "The answer, kept.", 0},
    {"register", "self, subclass, /", data_register, "Add a virtual subclass.", 0},
    {"registered", "self, /", data_registered, "The virtual subclasses that live.", 0},
    {0},
};
static const ClassSpec SPEC = {
    .name = "_abc._abc_data",
    .layout = LAYOUT_OTHER,
    .flags = CLASS_FINAL,
    .native_size = sizeof(AbcData),
    .slots = &SLOTS,
    .methods = METHODS,
};

// ---- twins ----

static const AbcData *data_of(Vm *vm, Value abstract) {
  Value data = value_is_instance(vm, abstract, vm->class_of.type)
                   ? class_lookup(vm, OBJECT_AS(Class, abstract), vm->names.abc_impl)
                   : VALUE_UNBOUND;
  const Class *class_ = runtime_of(vm)->abc_data_class;
  return class_ != NULL && value_has_shape(data, class_->root_shape) ? OBJECT_AS(AbcData, data)
                                                                     : NULL;
}

static Accelerated recall(Vm *vm, Value abstract, const Class *class_, Value *result) {
  const AbcData *data = data_of(vm, abstract);
  Answer answer = data == NULL ? ANSWER_UNKNOWN : answer_of(vm, data, class_);
  *result = value_from_bool(answer == ANSWER_YES);
  return answer == ANSWER_UNKNOWN ? ACCELERATED_NOT : ACCELERATED_DONE;
}

// Is the __class__ of its instances the class itself, for all that can be seen without running
// Python?
static bool is_what_it_says(Vm *vm, Class *class_) {
  return (class_->slots.get_attribute == NULL || class_->layout == LAYOUT_CLASS ||
          class_ == vm->class_of.function || class_ == vm->class_of.bound_method) &&
         (class_->flags & CLASS_USER_GETATTR) == 0 &&
         class_lookup(vm, class_, vm->names.class_) ==
             class_lookup(vm, vm->class_of.object, vm->names.class_);
}

// ABCMeta.__instancecheck__(cls, instance)
Accelerated accelerate_abc_instance(Vm *vm, const Function *self, const Value *args,
                                    Value *result) {
  (void)self;
  Class *class_ = value_class(vm, args[1]);
  *result = VALUE_FALSE;
  return is_what_it_says(vm, class_) ? recall(vm, args[0], class_, result) : ACCELERATED_NOT;
}

// ABCMeta.__subclasscheck__(cls, subclass)
Accelerated accelerate_abc_subclass(Vm *vm, const Function *self, const Value *args,
                                    Value *result) {
  (void)self;
  return value_is_instance(vm, args[1], vm->class_of.type)
             ? recall(vm, args[0], OBJECT_AS(Class, args[1]), result)
             : ACCELERATED_NOT;
}

// _ProtocolMeta.__instancecheck__(cls, instance): of a class that follows a protocol, or what has
// been seen to have what a protocol asks for.
Accelerated accelerate_protocol_instance(Vm *vm, const Function *self, const Value *args,
                                         Value *result) {
  if (!value_is_instance(vm, args[0], vm->class_of.type)) {
    return ACCELERATED_NOT;
  }
  Class *protocol = OBJECT_AS(Class, args[0]);
  Value is_protocol = class_lookup(vm, protocol, vm->names.is_protocol);
  if (is_protocol == VALUE_FALSE) {
    return accelerate_abc_instance(vm, self, args, result);
  }
  if (is_protocol != VALUE_TRUE ||
      class_lookup(vm, protocol, vm->names.is_runtime_protocol) != VALUE_TRUE) {
    return ACCELERATED_NOT;
  }
  Accelerated done = accelerate_abc_instance(vm, self, args, result);
  return *result == VALUE_TRUE ? done : ACCELERATED_NOT;
}

// ---- the module ----

static bool defines_one(Vm *vm, const Class *class_, Value name) {
  for (uint32_t i = 0; i < class_->mro->length; i++) {
    Value found = dict_get_name(vm, OBJECT_AS(Class, class_->mro->items[i])->dict, as_string(name));
    if (found != VALUE_UNBOUND) {
      return found != VALUE_NONE;
    }
  }
  return false;
}

static bool defines(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!value_is_instance(vm, args[0], vm->class_of.type)) {
    return raise_format(vm, vm->exceptions.AttributeError, "'%T' object has no attribute '__mro__'",
                        args[0]);
  }
  const Tuple *names = as_tuple(args[1]);
  bool has_all = true;
  for (uint32_t i = 0; has_all && i < names->length; i++) {
    has_all = value_is_string(names->items[i]) &&
              defines_one(vm, OBJECT_AS(Class, args[0]), names->items[i]);
  }
  *result = has_all ? VALUE_TRUE : VALUE_NOT_IMPLEMENTED;
  return true;
}

static bool get_cache_token(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  *result = value_from_small((int64_t)runtime_of(vm)->abc_token);
  return true;
}

static bool setup(Vm *vm, Module *module) {
  Class *class_ = class_from_spec(vm, &SPEC, vm->class_of.object);
  runtime_of(vm)->abc_data_class = class_;
  return class_ != NULL && module_add(vm, module, "_abc_data", value_from_object(class_));
}

static const NativeDef FUNCTIONS[] = {
    {"defines", "cls, /, *names", defines,
     "The usual __subclasshook__: True if `cls` has all methods `names`, else NotImplemented.\n\n"
     "A class says \"I do not have it, though my base does\" by setting the name to None.",
     0},
    {"get_cache_token", "", get_cache_token,
     "What changes whenever a class is registered with any abstract base class.", 0},
    {0},
};

const ModuleSpec ABC_MODULE = {.name = "_abc", .functions = FUNCTIONS, .setup = setup};
