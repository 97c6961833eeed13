// BaseExceptionGroup and ExceptionGroup: several exceptions raised as one, taken apart by kind.
#include "vm/class_slots.h"
#include "vm/exception_parts.h"
#include "vm/generic_alias.h"
#include "vm/interpret_slow.h"

bool value_is_group(const Vm *vm, Value v) {
  return value_is_instance(vm, v, vm->exceptions.BaseExceptionGroup);
}

// ---- construction ----

static bool is_sequence(const Vm *vm, Value v) {
  const Class *class_ = value_class(vm, v);
  return class_->slots.get_item != NULL && class_->layout != LAYOUT_DICT && v != VALUE_NONE &&
         !value_is_instance(vm, v, vm->class_of.mapping_proxy);
}

// The exceptions as a tuple, checked; *has_base: one of them is no Exception.
static bool check_members(Vm *vm, Value given, Value *members, bool *has_base) {
  if (!is_sequence(vm, given)) {
    return raise_type_error(vm, "second argument (exceptions) must be a sequence");
  }
  if (!tuple_from_iterable(vm, given, members)) {
    return false;
  }
  const Tuple *tuple = as_tuple(*members);
  bool ok = tuple->length > 0 || raise_value_error(vm, "second argument (exceptions) must be a "
                                                       "non-empty sequence");
  *has_base = false;
  for (uint32_t i = 0; ok && i < tuple->length; i++) {
    ok = value_layout(vm, tuple->items[i]) == LAYOUT_EXCEPTION ||
         raise_value_error(vm, "Item %u of second argument (exceptions) is not an exception", i);
    *has_base |= ok && !value_is_instance(vm, tuple->items[i], vm->exceptions.Exception);
  }
  if (!ok) {
    value_release(vm, *members);
  }
  return ok;
}

// BaseExceptionGroup makes the narrower class where it can; classes that are Exceptions refuse to
// hold what is not.
static bool choose_class(Vm *vm, Class *asked, bool has_base, Class **result) {
  const ExceptionClasses *x = &vm->exceptions;
  *result = asked;
  if (asked == x->BaseExceptionGroup) {
    *result = has_base ? asked : x->ExceptionGroup;
  } else if (has_base && asked == x->ExceptionGroup) {
    return raise_type_error(vm, "Cannot nest BaseExceptions in an ExceptionGroup");
  } else if (has_base && class_is_subclass(asked, x->Exception)) {
    return raise_type_error(vm, "Cannot nest BaseExceptions in '%C'", asked);
  }
  return true;
}

static bool group_make(Vm *vm, Value *args, int count, Value *result) { // __new__
  const Tuple *given = as_tuple(args[1]);
  (void)count;
  if (given->length != 2) {
    return raise_type_error(vm, "BaseExceptionGroup.__new__() takes exactly 2 arguments (%u given)",
                            given->length);
  }
  if (value_layout(vm, given->items[0]) != LAYOUT_STR) {
    return raise_type_error(vm, "BaseExceptionGroup.__new__() argument 1 must be str, not %T",
                            given->items[0]);
  }
  Value members;
  bool has_base = false;
  Class *class_;
  if (!check_members(vm, given->items[1], &members, &has_base)) {
    return false;
  }
  if (!choose_class(vm, OBJECT_AS(Class, args[0]), has_base, &class_) ||
      !exception_allocate(vm, class_, args[1], result)) {
    value_release(vm, members);
    return false;
  }
  exception_of(*result)->fields[FIELD_EXCEPTIONS] = members;
  exception_field_set(vm, exception_of(*result), FIELD_MESSAGE, given->items[0]);
  return true;
}

bool group_new(Vm *vm, const char *message, Value exceptions, Value *result) {
  Value args[2];
  if (!string_from_c(vm, message, &args[0])) {
    return false;
  }
  args[1] = exceptions;
  bool ok = value_call_n(vm, value_from_object(vm->exceptions.BaseExceptionGroup), args, 2, result);
  value_release(vm, args[0]);
  return ok;
}

static const Tuple *members_of(Value group) {
  return as_tuple(exception_of(group)->fields[FIELD_EXCEPTIONS]);
}

static bool group_str(Vm *vm, Value self, Value *result) {
  uint32_t count = members_of(self)->length;
  return string_format(vm, result, "%V (%u sub-exception%s)",
                       exception_of(self)->fields[FIELD_MESSAGE], count, count == 1 ? "" : "s");
}

// ---- subsets ----

static bool copy_notes(Vm *vm, Value from, Value to) {
  Value notes, copy;
  if (!value_find_attribute(vm, from, vm->names.notes, &notes)) {
    return false;
  }
  bool ok = true;
  if (notes != VALUE_UNBOUND && is_sequence(vm, notes)) { // what is no sequence is dropped
    ok = list_from_iterable(vm, notes, &copy);
    if (ok) {
      ok = value_set_attribute(vm, to, vm->names.notes, copy);
      value_release(vm, copy);
    }
  }
  value_release(vm, notes);
  return ok;
}

// A group like `group` of `exceptions`: its derive() makes it, and it looks as if it had been
// raised together with the original.  None for an empty list.
static bool subset(Vm *vm, Value group, List *exceptions, Value *result) {
  if (exceptions->length == 0) {
    *result = VALUE_NONE;
    return true;
  }
  Value list = value_from_object(exceptions);
  if (!value_call_method(vm, group, vm->names.plain_derive, &list, 1, result)) {
    return false;
  }
  if (!value_is_group(vm, *result)) {
    value_release(vm, *result);
    return raise_type_error(vm, "derive must return an instance of BaseExceptionGroup");
  }
  const Exception *from = exception_of(group);
  Exception *to = exception_of(*result);
  value_replace(vm, &to->traceback, value_retain(from->traceback));
  value_replace(vm, &to->context, value_retain(from->context));
  value_replace(vm, &to->cause, value_retain(from->cause));
  to->suppress_context = true; // as setting a cause does
  if (!copy_notes(vm, group, *result)) {
    value_release(vm, *result);
    return false;
  }
  return true;
}

// ---- splitting ----

static bool matches(Vm *vm, Value exception, MatchKind kind, Value matcher, bool *result) {
  switch (kind) {
  case MATCH_CLASSES: return exception_matches(vm, exception_of(exception), matcher, result);
  case MATCH_FUNCTION: {
    Value answer;
    if (!value_call1(vm, matcher, exception, &answer)) {
      return false;
    }
    bool ok = value_truth(vm, answer, result);
    value_release(vm, answer);
    return ok;
  }
  case MATCH_LEAVES:
    *result = false;
    for (uint32_t i = 0; !value_is_group(vm, exception) && i < as_list(matcher)->length; i++) {
      *result |= as_list(matcher)->items[i] == exception;
    }
    return true;
  }
  return false;
}

static bool add_part(Vm *vm, List *list, Value owned) {
  if (owned == VALUE_NONE) {
    return true;
  }
  return list_append_owned(vm, list, owned);
}

static bool split_members(Vm *vm, Value group, MatchKind kind, Value matcher, List *in, List *out) {
  Value members = value_retain(value_from_object(members_of(group)));
  bool ok = true;
  for (uint32_t i = 0; ok && i < as_tuple(members)->length; i++) {
    Value match, rest = VALUE_NONE;
    ok = group_split(vm, as_tuple(members)->items[i], kind, matcher, &match,
                     out == NULL ? NULL : &rest);
    if (ok) {
      ok = add_part(vm, in, match);
      ok = (out == NULL || add_part(vm, out, rest)) && ok;
    }
  }
  value_release(vm, members);
  return ok;
}

static bool split_group(Vm *vm, Value group, MatchKind kind, Value matcher, Value *match,
                        Value *rest) {
  List *in = list_new(vm, 0), *out = rest == NULL ? NULL : list_new(vm, 0);
  Value part = VALUE_NONE, left = VALUE_NONE;
  bool ok = in != NULL && (rest == NULL || out != NULL) &&
            split_members(vm, group, kind, matcher, in, out) && subset(vm, group, in, &part);
  if (ok && rest != NULL && !subset(vm, group, out, &left)) {
    value_release(vm, part);
    ok = false;
  }
  object_release(vm, in);
  object_release(vm, out);
  if (ok) {
    *match = part;
    if (rest != NULL) {
      *rest = left;
    }
  }
  return ok;
}

bool group_split(Vm *vm, Value exception, MatchKind kind, Value matcher, Value *match,
                 Value *rest) {
  bool is_match;
  if (!matches(vm, exception, kind, matcher, &is_match)) {
    return false;
  }
  if (is_match || !value_is_group(vm, exception)) {
    *match = is_match ? value_retain(exception) : VALUE_NONE;
    if (rest != NULL) {
      *rest = is_match ? VALUE_NONE : value_retain(exception);
    }
    return true;
  }
  if (!vm_enter_c(vm)) {
    return false;
  }
  bool ok = split_group(vm, exception, kind, matcher, match, rest);
  vm_leave_c(vm);
  return ok;
}

// ---- methods ----

static bool is_exception_class(const Vm *vm, Value v) {
  return value_is_instance(vm, v, vm->class_of.type) &&
         class_is_subclass(OBJECT_AS(Class, v), vm->exceptions.BaseException);
}

static bool matcher_kind(Vm *vm, Value matcher, MatchKind *kind) {
  bool is_classes = is_exception_class(vm, matcher);
  if (value_is_tuple(matcher)) {
    is_classes = true;
    for (uint32_t i = 0; is_classes && i < as_tuple(matcher)->length; i++) {
      is_classes = is_exception_class(vm, as_tuple(matcher)->items[i]);
    }
  }
  *kind = is_classes ? MATCH_CLASSES : MATCH_FUNCTION;
  if (is_classes ||
      (value_is_callable(vm, matcher) && !value_is_instance(vm, matcher, vm->class_of.type))) {
    return true;
  }
  return raise_type_error(vm, "expected an exception type, a tuple of exception types, or a "
                              "callable (other than a class)");
}

static bool group_split_method(Vm *vm, Value *args, int count, Value *result) {
  MatchKind kind;
  Value parts[2];
  (void)count;
  if (!matcher_kind(vm, args[1], &kind) ||
      !group_split(vm, args[0], kind, args[1], &parts[0], &parts[1])) {
    return false;
  }
  bool ok = tuple_from_values(vm, parts, 2, result);
  value_release(vm, parts[0]);
  value_release(vm, parts[1]);
  return ok;
}

static bool group_subgroup(Vm *vm, Value *args, int count, Value *result) {
  MatchKind kind;
  (void)count;
  return matcher_kind(vm, args[1], &kind) && group_split(vm, args[0], kind, args[1], result, NULL);
}

static bool group_derive(Vm *vm, Value *args, int count, Value *result) {
  Value values[] = {exception_of(args[0])->fields[FIELD_MESSAGE], args[1]};
  (void)count;
  return value_call_n(vm, value_from_object(vm->exceptions.BaseExceptionGroup), values, 2, result);
}

static bool refuse_set(Vm *vm, Value self, Value value) {
  (void)self, (void)value;
  return raise_format(vm, vm->exceptions.AttributeError, "readonly attribute");
}

// ---- tables ----

static const NativeDef GROUP_METHODS[] = {
    {"__new__", EXCEPTION_SIGNATURE, group_make, NULL, 0},
    {"__init__", EXCEPTION_SIGNATURE, exception_init, NULL, 0},
    {"__class_getitem__", "cls, item, /", generic_class_getitem, "See PEP 585", NATIVE_CLASS},
    {"derive", "self, excs, /", group_derive, NULL, 0},
    {"split", "self, matcher_value, /", group_split_method, NULL, 0},
    {"subgroup", "self, matcher_value, /", group_subgroup, NULL, 0},
    {0},
};

static const MemberDef GROUP_MEMBERS[] = {
    {"message", exception_get_field0, refuse_set, "exception message"},
    {"exceptions", exception_get_field1, refuse_set, "nested exceptions"},
    {0},
};

static const Slots GROUP_SLOTS = {.str = group_str};

const ExceptionPart GROUP_EXCEPTIONS[] = {
    {"BaseExceptionGroup", GROUP_METHODS, GROUP_MEMBERS, &GROUP_SLOTS},
    {0},
};

// An ExceptionGroup is an Exception too.
bool exception_group_register(Vm *vm) {
  const ExceptionClasses *x = &vm->exceptions;
  Class *group = x->ExceptionGroup;
  Value bases[] = {value_from_object(x->BaseExceptionGroup), value_from_object(x->Exception)};
  Value mro[] = {value_from_object(group), bases[0], bases[1], value_from_object(x->BaseException),
                 value_from_object(vm->class_of.object)};
  Value new_bases, new_mro;
  if (!tuple_from_values(vm, bases, 2, &new_bases)) {
    return false;
  }
  if (!tuple_from_values(vm, mro, 5, &new_mro)) {
    value_release(vm, new_bases);
    return false;
  }
  object_release(vm, group->bases);
  object_release(vm, group->mro);
  group->bases = as_tuple(new_bases);
  group->mro = as_tuple(new_mro);
  vm->epoch++;
  return subclass_add(vm, x->Exception, group);
}
