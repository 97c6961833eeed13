// Natives: functions and methods written in C, and how their arguments are bound.
#include "vm/attribute.h"
#include "vm/class_slots.h"
#include "vm/misfit.h"
#include "vm/number.h"
#include "vm/shape.h"
#include "vm/signature.h"
#include "vm/vm.h"

bool native_named(Vm *vm, const NativeDef *def, String *name, Value self, Value *result) {
  Native *native = object_new(vm, SHAPE_NATIVE, sizeof *native);
  if (native == NULL) {
    return false;
  }
  native->function = def->function;
  native->def = def;
  native->self = value_retain(self);
  native->owner = VALUE_UNBOUND;
  native->name = value_retain(value_from_object(name));
  native->direct_least = native->rest_least = 255;
  native->makes_least = native->makes_rest_least = 255;
  *result = value_from_object(native);
  return true;
}

void native_set_owner(Vm *vm, Value native, Value owner) {
  value_replace(vm, &OBJECT_AS(Native, native)->owner, value_retain(owner));
}

// A native method bound to `self` is a builtin_function_or_method.
bool native_bind(Vm *vm, const Native *method, Value self, Value *result) {
  Native *bound = object_new(vm, SHAPE_NATIVE, sizeof *bound);
  if (bound == NULL) {
    return false;
  }
  bound->function = method->function;
  bound->signature = method->signature;
  bound->def = method->def;
  bound->self = value_retain(self);
  bound->owner = value_retain(method->owner);
  bound->name = value_retain(method->name);
  bound->direct_least = bound->rest_least = 255;
  bound->makes_least = bound->makes_rest_least = 255;
  if (method->head.shape == SHAPE_SLOT_WRAPPER) {
    bound->is_slot = true;
    bound->head.shape = SHAPE_METHOD_WRAPPER;
  }
  *result = value_from_object(bound);
  return true;
}

bool native_new(Vm *vm, const NativeDef *def, Value self, Value *result) {
  Value name;
  if (!string_interned(vm, def->name, strlen(def->name), &name)) {
    return false;
  }
  bool ok = native_named(vm, def, as_string(name), self, result);
  value_release(vm, name);
  return ok;
}

bool native_add(Vm *vm, Dict *namespace, const NativeDef *def, uint32_t shape) {
  Value native;
  if (!native_new(vm, def, VALUE_UNBOUND, &native)) {
    return false;
  }
  value_to_object(native)->shape = shape;
  bool ok = dict_set_c(vm, namespace, def->name, native);
  value_release(vm, native);
  return ok;
}

void natives_adopt(Vm *vm, Class *class_) {
  uint32_t position = 0;
  Value key, v;
  while (dict_next(class_->dict, &position, &key, &v)) {
    if ((value_has_shape(v, SHAPE_NATIVE) || value_has_shape(v, SHAPE_METHOD_DESCRIPTOR)) &&
        OBJECT_AS(Native, v)->owner == VALUE_UNBOUND) {
      native_set_owner(vm, v, value_from_object(class_));
    }
  }
}

// A native's signature is parsed at its first call.  Natives made from one NativeDef share it.
static const Signature *signature_of(Vm *vm, Native *native) {
  if (native->signature == NULL) {
    Value known;
    Value key = value_from_small((int64_t)(uintptr_t)native->def->signature);
    if (!dict_get(vm, vm->signature_table, key, &known)) {
      return NULL;
    }
    if (known == VALUE_UNBOUND) {
      Signature *made = signature_parse(vm, native->def->signature);
      if (made == NULL) {
        return NULL;
      }
      known = value_from_small((int64_t)((uintptr_t)made >> 3));
      if (!dict_set(vm, vm->signature_table, key, known)) {
        return NULL;
      }
    }
    native->signature = (Signature *)((uintptr_t)value_to_small(known) << 3);
  }
  return native->signature;
}

// Is its owner a class, and no module?
static bool is_of_class(const Vm *vm, const Native *native) {
  return native->owner != VALUE_UNBOUND && value_is_instance(vm, native->owner, vm->class_of.type);
}

// ---- errors ----

// __new__ and __init__ are what calling a class runs: their errors speak of the class.
static bool is_constructor(const Vm *vm, const Native *native) {
  return (native->name == value_from_object(vm->names.new) ||
          native->name == value_from_object(vm->names.init)) &&
         is_of_class(vm, native);
}

// What most messages call it. Borrowed.
static Value plain_name(const Vm *vm, const Native *native) {
  return is_constructor(vm, native) ? OBJECT_AS(Class, native->owner)->name : native->name;
}

// "list.append" for methods, "math.sqrt" for functions of modules.
bool native_qualified_name(Vm *vm, const Native *native, Value *result) {
  Value owner = native->owner;
  if (is_constructor(vm, native)) {
    *result = value_retain(plain_name(vm, native));
    return true;
  }
  if (owner != VALUE_UNBOUND && value_is_instance(vm, owner, vm->class_of.type)) {
    bool in_python = (OBJECT_AS(Class, owner)->flags & CLASS_IN_PYTHON) != 0;
    if (native->self != VALUE_UNBOUND && native->head.shape == SHAPE_NATIVE && !in_python) { // bound
      bool is_class = value_is_instance(vm, native->self, vm->class_of.type);
      owner = is_class ? native->self : value_from_object(value_class(vm, native->self));
    }
    return string_format(vm, result, "%S.%V", as_string(OBJECT_AS(Class, owner)->name),
                         native->name);
  }
  if (owner != VALUE_UNBOUND && OBJECT_AS(Module, owner)->dict != vm->builtins) {
    return string_format(vm, result, "%V.%V", OBJECT_AS(Module, owner)->name, native->name);
  }
  *result = value_retain(native->name);
  return true;
}

static bool is_slot(const Native *native) {
  return native->head.shape == SHAPE_SLOT_WRAPPER || native->is_slot;
}

// In CPython these few are methods beside the slot, and complain as methods do.
static bool is_beside_slot(const Vm *vm, const Native *native) {
  const BuiltinClasses *c = &vm->class_of;
  Value dict = value_from_object(c->dict), owner = native->owner;
  if (native->name == value_from_object(vm->names.getitem)) {
    return owner == value_from_object(c->list) || owner == dict;
  }
  return native->name == value_from_object(vm->names.contains) &&
         (owner == dict || owner == value_from_object(c->set) ||
          owner == value_from_object(c->frozenset));
}

// x.__add__() and its like: what stands behind an operator does not tell its name.
static bool raise_slot_count(Vm *vm, const Signature *s, uint32_t given) {
  uint32_t low = s->required - 1, high = s->positional - 1;
  uint32_t bound = given < low ? low : high;
  return raise_type_error(vm, "expected %s%u argument%s, got %u",
                          low == high   ? ""
                          : given < low ? "at least "
                                        : "at most ",
                          bound, bound == 1 ? "" : "s", given);
}

static bool raise_bare(Vm *vm, const Native *native) {
  return raise_type_error(vm, "%V() takes no arguments", native->name);
}

static bool raise_count(Vm *vm, const Native *native, const Signature *s, uint32_t given,
                        bool has_self) {
  if (native->def->flags & NATIVE_BARE) {
    return raise_bare(vm, native);
  }
  if (is_slot(native) && has_self && given > 0 && s->rest < 0 && !is_constructor(vm, native) &&
      !is_beside_slot(vm, native)) {
    return raise_slot_count(vm, s, given - 1);
  }
  bool of_class = is_constructor(vm, native);
  uint32_t skip = has_self || of_class ? 1 : 0;
  bool is_new = native->def->name[0] == '_' && strcmp(native->def->name, "__new__") == 0;
  if (is_new && given == 0 && native->owner != VALUE_UNBOUND) {
    return raise_type_error(vm, "%C.__new__(): not enough arguments",
                            OBJECT_AS(Class, native->owner));
  }
  uint32_t low = s->required - (s->required > 0 ? skip : 0), high = s->positional - skip;
  given -= given > 0 ? skip : 0;
  Value name;
  if (!native_qualified_name(vm, native, &name)) {
    return false;
  }
  if (s->rest >= 0 && (native->def->flags & NATIVE_FACADE) != 0) {
    raise_type_error(vm, "%V expected at least %u argument%s, got %u", native->name, low,
                     low == 1 ? "" : "s", given);
  } else if (s->rest >= 0) {
    raise_type_error(vm, s->named >= 0 ? "%V() missing 1 required positional argument"
                                       : "%V() missing required argument",
                     native->name);
  } else if (high == 0) {
    raise_type_error(vm, "%V() takes no arguments (%u given)", name, given);
  } else if (low == 1 && high == 1 && !of_class) {
    raise_type_error(vm, "%V() takes exactly one argument (%u given)", name, given);
  } else if (low == high) {
    raise_type_error(vm, "%V expected %u argument%s, got %u", plain_name(vm, native), low,
                     low == 1 ? "" : "s", given);
  } else {
    uint32_t bound = given < low ? low : high;
    raise_type_error(vm, "%V expected at %s %u argument%s, got %u", plain_name(vm, native),
                     given < low ? "least" : "most", bound, bound == 1 ? "" : "s", given);
  }
  value_release(vm, name);
  return false;
}

static bool raise_not_exactly(Vm *vm, const Native *native, const Signature *s, uint32_t given) {
  uint32_t skip = value_has_shape(native->owner, SHAPE_MODULE) ? 0 : 1;
  uint32_t exactly = s->positional - skip;
  return raise_type_error(vm, "%V() takes exactly %u positional argument%s (%u given)",
                          plain_name(vm, native), exactly, exactly == 1 ? "" : "s", given - skip);
}

// CPython's checks of what __new__ is given are mostly older than those of methods.
static bool is_constructor_new(const Native *native) {
  return strcmp(native->def->name, "__new__") == 0;
}

static bool raise_too_many(Vm *vm, const Native *native, const Signature *s, uint32_t given,
                           bool has_self) {
  if ((native->def->flags & NATIVE_COUNTED) && !is_constructor_new(native)) {
    return raise_not_exactly(vm, native, s, given);
  }
  if (s->positional_only == s->positional && s->keyword_only == 0) {
    return raise_count(vm, native, s, given, has_self);
  }
  uint32_t skip = has_self || is_constructor(vm, native) ? 1 : 0;
  uint32_t most = s->positional - skip;
  if (most == 0) {
    return raise_type_error(vm, "%V() takes no positional arguments", plain_name(vm, native));
  }
  if (native->def->flags & NATIVE_NAMELESS) {
    return raise_type_error(vm, "function takes at most %u positional argument%s (%u given)", most,
                            most == 1 ? "" : "s", given - skip);
  }
  return raise_type_error(
      vm, "%V() takes %s %u positional argument%s (%u given)", plain_name(vm, native),
      s->required < s->positional || is_constructor_new(native) ? "at most" : "exactly", most,
      most == 1 ? "" : "s", given - skip);
}

static bool raise_missing(Vm *vm, const Native *native, const Signature *s, uint32_t i,
                          uint32_t given, bool has_self) {
  if (native->def->flags & NATIVE_COUNTED) {
    return raise_not_exactly(vm, native, s, given);
  }
  bool skips = has_self || is_constructor(vm, native);
  if (i < s->positional_only && s->positional_only < s->positional) {
    uint32_t least = s->required - (skips ? 1u : 0u);
    return raise_type_error(vm, "%V() takes at least %u positional argument%s (%u given)",
                            plain_name(vm, native), least, least == 1 ? "" : "s",
                            given - (skips ? 1u : 0u));
  }
  if (i < s->positional_only) {
    return raise_count(vm, native, s, given, has_self);
  }
  return raise_type_error(vm, "%V() missing required argument '%V' (pos %u)",
                          plain_name(vm, native), s->names[i], i + 1 - (skips ? 1u : 0u));
}

static bool raise_keyword(Vm *vm, const Native *native, const Signature *s, uint32_t given,
                          Value keyword) {
  Value name;
  if (s->rest >= 0 && s->keyword_only > 0 && given > s->keyword_only) {
    bool is_new = native->def->name[0] == '_' && native->owner != VALUE_UNBOUND;
    return raise_type_error(vm, "%V() takes at most %u keyword argument%s (%u given)",
                            is_new ? OBJECT_AS(Class, native->owner)->name : native->name,
                            (uint32_t)s->keyword_only, s->keyword_only == 1 ? "" : "s", given);
  }
  bool takes_none = s->positional_only == s->positional && s->keyword_only == 0;
  if (native->def->flags & NATIVE_BARE) {
    return raise_bare(vm, native);
  }
  if (!native_qualified_name(vm, native, &name)) {
    return false;
  }
  if (native->def->flags & NATIVE_NAMELESS) {
    raise_type_error(vm, "this function got an unexpected keyword argument '%V'", keyword);
  } else if (takes_none && is_slot(native) && !is_beside_slot(vm, native)) {
    raise_type_error(vm, "wrapper %V() takes no keyword arguments", native->name);
  } else if (takes_none) {
    raise_type_error(vm, "%V() takes no keyword arguments", name);
  } else {
    raise_unexpected_keyword(vm, plain_name(vm, native), keyword, s->names + s->positional_only,
                             (uint32_t)s->count - s->positional_only);
  }
  value_release(vm, name);
  return false;
}

// ---- binding ----

typedef struct Binding {
  Native *native;
  const Signature *signature;
  const Arguments *arguments;
  Value *out;
  bool has_self;  // a bound receiver stands before the arguments
  bool is_method; // the first parameter is a receiver, bound or not
  Value misnamed; // a keyword that is unknown, or was given by position too; UNBOUND: none
} Binding;

// Natives that CPython has in the language complain as its functions do.
static bool is_in_python(const Vm *vm, const Native *native) {
  return is_of_class(vm, native) &&
         (OBJECT_AS(Class, native->owner)->flags & CLASS_IN_PYTHON) != 0;
}

typedef enum MisfitKind { TOO_MANY, MISSING, UNKNOWN, TWICE } MisfitKind;

static bool raise_as_python(Vm *vm, const Binding *b, uint32_t count, MisfitKind kind, Value name) {
  const Signature *s = b->signature;
  Value names[DIRECT_PARAMETERS], bound[DIRECT_PARAMETERS], qualname;
  uint32_t n = 0;
  for (uint32_t i = 0; i < s->count && n < DIRECT_PARAMETERS; i++) {
    if ((int)i != s->rest && (int)i != s->named) {
      names[n] = s->names[i];
      bound[n++] = b->out[i];
    }
  }
  bool is_new = is_constructor(vm, b->native);
  if (!string_format(vm, &qualname, "%V.%V", OBJECT_AS(Class, b->native->owner)->name,
                     is_new ? value_from_object(vm->names.init) : b->native->name)) {
    return false;
  }
  const Misfit m = {qualname,           names,
                    bound,              s->positional,
                    s->positional_only, (uint32_t)s->positional - s->required,
                    s->keyword_only,    b->arguments,
                    count};
  switch (kind) {
  case TOO_MANY: misfit_too_many(vm, &m); break;
  case MISSING: misfit_missing(vm, &m, false); break;
  case UNKNOWN: misfit_keyword(vm, &m, name); break;
  case TWICE: misfit_twice(vm, &m, name); break;
  }
  value_release(vm, qualname);
  return false;
}

static Value given(const Binding *b, uint32_t i) {
  if (b->has_self) {
    return i == 0 ? b->native->self : b->arguments->values[i - 1];
  }
  return b->arguments->values[i];
}

// Raised if nothing that is required is missing, which CPython notices before.
static bool raise_misnamed(Vm *vm, const Binding *b, Value name) {
  const Signature *s = b->signature;
  for (uint32_t i = s->positional_only; i < s->count; i++) {
    if (string_equal(as_string(s->names[i]), as_string(value_unbox(vm, name)))) {
      return raise_type_error(vm, "argument for %V() given by name ('%V') and position (%u)",
                              b->native->name, name, i + 1 - (b->is_method ? 1u : 0u));
    }
  }
  return raise_keyword(vm, b->native, s, b->arguments->keywords, name);
}

static bool bind_keyword(Vm *vm, Binding *b, Value name, Value value) {
  const Signature *s = b->signature;
  for (uint32_t i = s->positional_only; i < s->count; i++) {
    bool takes = (int)i != s->rest && (int)i != s->named;
    if (takes && (s->names[i] == name ||
                  string_equal(as_string(s->names[i]), as_string(value_unbox(vm, name))))) {
      if (b->out[i] != VALUE_UNBOUND && is_in_python(vm, b->native)) {
        return raise_as_python(vm, b, 0, TWICE, name);
      }
      if (b->out[i] != VALUE_UNBOUND) {
        b->misnamed = name;
        return true;
      }
      b->out[i] = value_retain(value);
      return true;
    }
  }
  if (s->named >= 0) {
    return dict_set(vm, as_dict(b->out[s->named]), name, value);
  }
  if (is_in_python(vm, b->native)) {
    return raise_as_python(vm, b, 0, UNKNOWN, name);
  }
  if (b->misnamed == VALUE_UNBOUND) {
    b->misnamed = name;
  }
  return true;
}

static bool bind_rest(Vm *vm, Binding *b, uint32_t count) {
  const Signature *s = b->signature;
  uint32_t extra = count > s->positional ? count - s->positional : 0;
  if (s->rest < 0) {
    return extra == 0 || (is_in_python(vm, b->native)
                              ? raise_as_python(vm, b, count, TOO_MANY, VALUE_UNBOUND)
                              : raise_too_many(vm, b->native, s, count, b->is_method));
  }
  uint32_t first = count - extra - (extra > 0 && b->has_self ? 1 : 0);
  const Value *from = extra == 0 ? NULL : b->arguments->values + first;
  return tuple_from_values(vm, from, extra, &b->out[s->rest]);
}

static bool bind_defaults(Vm *vm, Binding *b, uint32_t count) {
  const Signature *s = b->signature;
  for (uint32_t i = 0; i < s->count; i++) {
    if (b->out[i] == VALUE_UNBOUND) {
      if (s->is_required[i]) {
        return is_in_python(vm, b->native)
                   ? raise_as_python(vm, b, count, MISSING, VALUE_UNBOUND)
                   : raise_missing(vm, b->native, s, i, count, b->is_method);
      }
      b->out[i] = value_retain(s->defaults[i]);
    }
  }
  return true;
}

// Too many or too few arguments are noticed before wrong ones, in CPython's order.
static bool check_counts(Vm *vm, const Binding *b, uint32_t count) {
  const Signature *s = b->signature;
  const Arguments *a = b->arguments;
  if (s->rest >= 0 || s->named >= 0 || is_in_python(vm, b->native)) {
    return true;
  }
  bool counts = (b->native->def->flags & NATIVE_COUNTED) != 0;
  if (s->positional_only == s->positional && s->keyword_only == 0 && !counts) {
    return a->keywords == 0 || raise_keyword(vm, b->native, s, a->keywords, a->names->items[0]);
  }
  uint32_t skip = b->is_method || is_constructor(vm, b->native) ? 1 : 0;
  uint32_t given_count = count + a->keywords, most = s->count;
  if (given_count > most) {
    most -= skip;
    if (b->native->def->flags & NATIVE_NAMELESS) {
      return raise_type_error(vm, "function takes at most %u argument%s (%u given)", most,
                              most == 1 ? "" : "s", given_count - skip);
    }
    return raise_type_error(vm, "%V() takes at most %u %sargument%s (%u given)",
                            plain_name(vm, b->native), most, count == skip ? "keyword " : "",
                            most == 1 ? "" : "s", given_count - skip);
  }
  uint32_t least = s->required < s->positional_only ? s->required : s->positional_only;
  return count >= least || raise_missing(vm, b->native, s, count, count, b->is_method);
}

static bool bind(Vm *vm, Binding *b) {
  const Signature *s = b->signature;
  const Arguments *a = b->arguments;
  uint32_t count = a->positional + (b->has_self ? 1 : 0);
  for (uint32_t i = 0; i < s->count; i++) {
    b->out[i] = VALUE_UNBOUND;
  }
  for (uint32_t i = 0; i < count && i < s->positional; i++) {
    b->out[i] = value_retain(given(b, i));
  }
  bool keywords_first = s->rest < 0 && s->named < 0 && is_in_python(vm, b->native);
  if (!check_counts(vm, b, count) || (!keywords_first && !bind_rest(vm, b, count))) {
    return false;
  }
  if (s->named >= 0) {
    Dict *dict = dict_new(vm, a->keywords);
    if (dict == NULL) {
      return false;
    }
    b->out[s->named] = value_from_object(dict);
  }
  for (uint32_t i = 0; i < a->keywords; i++) {
    if (!bind_keyword(vm, b, a->names->items[i], a->values[a->positional + i])) {
      return false;
    }
  }
  return (!keywords_first || bind_rest(vm, b, count)) && bind_defaults(vm, b, count) &&
         (b->misnamed == VALUE_UNBOUND || raise_misnamed(vm, b, b->misnamed));
}

// ---- calling ----

// A method's receiver: of the right class, and unboxed.
static bool check_receiver(Vm *vm, const Native *native, Value *self) {
  if (!is_of_class(vm, native) ||
      (native->def->flags & (NATIVE_STATIC | NATIVE_CLASS)) != 0) {
    return true;
  }
  Class *class_ = OBJECT_AS(Class, native->owner);
  if (!value_is_instance(vm, *self, class_)) {
    return is_slot(native)
               ? raise_type_error(vm, "descriptor '%V' requires a '%S' object but received a '%T'",
                                  native->name, as_string(class_->name), *self)
               : raise_type_error(vm,
                                  "descriptor '%V' for '%S' objects doesn't apply to a '%T' object",
                                  native->name, as_string(class_->name), *self);
  }
  if (class_ != vm->class_of.object && (class_->flags & CLASS_NATIVE) != 0) {
    *self = value_unbox(vm, *self);
  }
  return true;
}

static bool is_new(const Vm *vm, const Native *native) {
  return native->name == value_from_object(vm->names.new) && is_of_class(vm, native);
}

static bool is_method(const Vm *vm, const Native *native) {
  return is_of_class(vm, native) && native->name != value_from_object(vm->names.new) &&
         !(native->def->flags & NATIVE_STATIC);
}

// What a __new__ is to make an instance of: a class that it knows how to make one of.
static bool check_made(Vm *vm, const Native *native, Value given) {
  const Class *owner = OBJECT_AS(Class, native->owner), *made = OBJECT_AS(Class, given);
  if (given == native->owner || owner == vm->class_of.object) { // that one looks for itself
    return true;
  }
  if (!value_is_instance(vm, given, vm->class_of.type)) {
    return raise_type_error(vm, "%N.__new__(X): X is not a type object (%T)", owner, given);
  }
  if (!class_is_subclass(made, owner)) {
    return raise_type_error(vm, "%N.__new__(%N): %N is not a subtype of %N", owner, made, made,
                            owner);
  }
  const Class *maker = class_maker(made);
  const Native *own = class_native_new(maker);
  return own == NULL || own->function == native->function ||
         raise_type_error(vm, "%N.__new__(%N) is not safe, use %N.__new__()", owner, made, maker);
}

// Does `self` stand before the arguments?
static bool has_receiver(const Native *native) {
  return native->self != VALUE_UNBOUND && (native->def->flags & NATIVE_FACADE) == 0;
}

enum { WINDOW_MAX = 42 }; // one more than any native has parameters, for the owner of a slot

static bool run(Vm *vm, Native *native, const Signature *s, Value *args, Value *result) {
  if (is_slot(native)) {
    args[s->count] = native->owner;
  } else if (native->def->flags & NATIVE_FACADE) {
    args[s->count] = native->self;
  }
  if (s->count > 0 && is_method(vm, native)) {
    Value self = args[0];
    if (!check_receiver(vm, native, &self)) {
      return false;
    }
    args[0] = self; // borrowed from what the caller still holds
  } else if (s->count > 0 && is_new(vm, native) && !check_made(vm, native, args[0])) {
    return false;
  }
  return native->function(vm, args, s->count, result);
}

static bool call_simple(Vm *vm, Native *native, const Signature *s, const Arguments *arguments,
                        uint32_t count, Value *result) {
  Value window[WINDOW_MAX];
  uint32_t at = 0;
  if (has_receiver(native)) {
    window[at++] = native->self;
  }
  if (arguments->positional > 0) {
    memcpy(window + at, arguments->values, arguments->positional * sizeof(Value));
  }
  for (uint32_t i = count; i < s->count; i++) {
    window[i] = s->defaults[i];
  }
  return run(vm, native, s, window, result);
}

// Only *rest has to be made: call_soon(f, 1, 2), print(a, b).
static bool call_with_rest(Vm *vm, Native *native, const Signature *s, const Arguments *arguments,
                           uint32_t count, Value *result) {
  Value window[WINDOW_MAX];
  uint32_t at = 0, skipped = 0, plain = count < s->positional ? count : s->positional;
  if (has_receiver(native) && plain > 0) {
    window[at++] = native->self;
  }
  while (at < plain) {
    window[at++] = arguments->values[skipped++];
  }
  for (uint32_t i = plain; i < s->count; i++) {
    window[i] = s->defaults[i];
  }
  uint32_t extra = count - plain;
  Value rest;
  if (!tuple_from_values(vm, extra == 0 ? NULL : arguments->values + skipped, extra, &rest)) {
    return false;
  }
  window[s->rest] = rest;
  bool ok = run(vm, native, s, window, result);
  value_release(vm, rest);
  return ok;
}

// A method found on a class is called directly by those who know that the receiver is right.
static void learn_directness(const Vm *vm, Native *native, const Signature *s) {
  bool is_of_self = is_method(vm, native) && !(native->def->flags & (NATIVE_STATIC | NATIVE_CLASS));
  bool is_right = native->head.shape == SHAPE_METHOD_DESCRIPTOR || !is_of_self ||
                  (native->self != VALUE_UNBOUND && value_unbox(vm, native->self) == native->self);
  bool is_special = native->head.shape == SHAPE_SLOT_WRAPPER || native->is_slot ||
                    (native->def->flags & NATIVE_FACADE) != 0;
  native->is_learnt = true;
  if (s->count > DIRECT_PARAMETERS || !is_right || is_special) {
    return;
  }
  uint8_t least = (uint8_t)s->required;
  if (s->is_simple && is_new(vm, native)) {
    native->makes_least = least;
    native->direct_most = (uint8_t)s->positional;
  } else if (s->is_simple) {
    native->direct_least = least;
    native->direct_most = (uint8_t)s->positional;
    native->direct_whole = s->positional == s->count ? (uint8_t)s->count : DIRECT_NEVER;
  } else if (s->is_filled && s->rest >= 0) {
    *(is_new(vm, native) ? &native->makes_rest_least : &native->rest_least) = least;
  }
}

bool native_call(Vm *vm, Native *native, const Arguments *arguments, Value *result) {
  const Signature *s = signature_of(vm, native);
  if (s == NULL) {
    return false;
  }
  if (UNLIKELY(!native->is_learnt)) {
    learn_directness(vm, native, s);
  }
  bool has_self = has_receiver(native);
  uint32_t count = arguments->positional + has_self;
  if (s->is_filled && arguments->keywords == 0 && count >= s->required) {
    if (s->rest >= 0) {
      return call_with_rest(vm, native, s, arguments, count, result);
    }
    if (count <= s->positional) {
      return call_simple(vm, native, s, arguments, count, result);
    }
  }
  Value window[WINDOW_MAX], owned[WINDOW_MAX];
  Binding b = {native, s, arguments, owned, has_self, is_method(vm, native), VALUE_UNBOUND};
  if (b.is_method && !has_self && count == 0) {
    return raise_type_error(vm, "unbound method %S.%V() needs an argument",
                            as_string(OBJECT_AS(Class, native->owner)->name), native->name);
  }
  if (count == 0 && native->def->name[0] == '_' && is_constructor(vm, native) &&
      native->head.shape == SHAPE_NATIVE) {
    return raise_type_error(vm, "%C.__new__(): not enough arguments",
                            OBJECT_AS(Class, native->owner));
  }
  bool ok = bind(vm, &b);
  if (ok) {
    memcpy(window, owned, s->count * sizeof(Value));
    ok = run(vm, native, s, window, result);
  }
  for (uint32_t i = 0; i < s->count; i++) {
    if (owned[i] != VALUE_UNBOUND) {
      value_release(vm, owned[i]);
    }
  }
  return ok;
}

const Signature *native_signature(Vm *vm, Native *native) {
  return signature_of(vm, native);
}
