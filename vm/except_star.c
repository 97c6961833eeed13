// except*: which part of what was caught a handler gets, and what is raised when all have run.
#include "vm/exception_parts.h"
#include "vm/interpret_slow.h"

// Nothing is wrapped before it is known that a handler takes it.
bool star_prepare(Vm *vm, Value *at) {
  List *raised = list_new(vm, 0);
  if (raised == NULL) {
    return false;
  }
  at[1] = at[0]; // moved
  at[0] = value_from_object(raised);
  return true;
}

static bool check_class(Vm *vm, Value v) {
  if (!value_is_instance(vm, v, vm->class_of.type) ||
      !class_is_subclass(OBJECT_AS(Class, v), vm->exceptions.BaseException)) {
    return raise_type_error(
        vm, "catching classes that do not inherit from BaseException is not allowed");
  }
  return true;
}

static bool check_not_group(Vm *vm, Value v) {
  if (class_is_subclass(OBJECT_AS(Class, v), vm->exceptions.BaseExceptionGroup)) {
    return raise_type_error(
        vm, "catching ExceptionGroup with except* is not allowed. Use except instead.");
  }
  return true;
}

static bool check_classes(Vm *vm, Value classes) {
  const Value *items = &classes;
  uint32_t count = 1;
  if (value_is_tuple(classes)) {
    items = as_tuple(classes)->items;
    count = as_tuple(classes)->length;
  }
  for (uint32_t i = 0; i < count; i++) {
    if (!check_class(vm, items[i])) {
      return false;
    }
  }
  for (uint32_t i = 0; i < count; i++) {
    if (!check_not_group(vm, items[i])) {
      return false;
    }
  }
  return true;
}

// An exception that is no group, caught: the handler sees a group of it alone.
static bool wrap(Vm *vm, Value exception, Value *result) {
  Value tuple;
  if (!tuple_from_values(vm, &exception, 1, &tuple)) {
    return false;
  }
  bool ok = group_new(vm, "", tuple, result);
  value_release(vm, tuple);
  return ok;
}

// A class may have its own split(), so it is called as a method.
static bool split(Vm *vm, Value group, Value classes, Value *left, Value *match) {
  Value pair;
  if (!value_call_method(vm, group, vm->names.plain_split, &classes, 1, &pair)) {
    return false;
  }
  bool ok = true;
  if (!value_is_tuple(pair)) {
    ok = raise_type_error(vm, "%T.split must return a tuple, not %T", group, pair);
  } else if (as_tuple(pair)->length < 2) {
    ok = raise_type_error(vm, "%T.split must return a 2-tuple, got tuple of size %u", group,
                          as_tuple(pair)->length);
  } else {
    *match = value_retain(as_tuple(pair)->items[0]);
    *left = value_retain(as_tuple(pair)->items[1]);
  }
  value_release(vm, pair);
  return ok;
}

static bool match_classes(Vm *vm, Value rest, Value classes, Value *left, Value *match) {
  bool is_match = false;
  if (!check_classes(vm, classes)) {
    return false;
  }
  if (rest == VALUE_NONE) {
    *left = *match = VALUE_NONE;
    return true;
  }
  if (!exception_matches(vm, exception_of(rest), classes, &is_match)) {
    return false;
  }
  if (is_match) {
    *left = VALUE_NONE;
    if (value_is_group(vm, rest)) {
      *match = value_retain(rest);
      return true;
    }
    return wrap(vm, rest, match);
  }
  if (value_is_group(vm, rest)) {
    return split(vm, rest, classes, left, match);
  }
  *left = value_retain(rest);
  *match = VALUE_NONE;
  return true;
}

bool star_match(Vm *vm, Value *at) {
  Value left = VALUE_NONE, match = VALUE_NONE;
  if (!match_classes(vm, at[0], at[1], &left, &match)) {
    return false;
  }
  value_release(vm, at[1]);
  value_release(vm, at[0]);
  at[0] = left;
  at[1] = match;
  return true;
}

// ---- the end ----

// A handler that says `raise`, or does not take its part, leaves these as they were: then the parts
// are put together again as they stood in the original.
static bool is_reraised(Value part, Value original) {
  const Exception *a = exception_of(part), *b = exception_of(original);
  return a->traceback == b->traceback && a->cause == b->cause && a->context == b->context;
}

static bool leaves_add(Vm *vm, List *leaves, Value exception) {
  if (!value_is_group(vm, exception)) {
    return list_append(vm, leaves, exception);
  }
  const Tuple *members = as_tuple(exception_of(exception)->fields[FIELD_EXCEPTIONS]);
  if (!vm_enter_c(vm)) {
    return false;
  }
  bool ok = true;
  for (uint32_t i = 0; ok && i < members->length; i++) {
    ok = leaves_add(vm, leaves, members->items[i]);
  }
  vm_leave_c(vm);
  return ok;
}

// Sort the parts: leaves of what is raised again, and what is new.
static bool sort_parts(Vm *vm, const List *parts, Value original, List *leaves, List *fresh) {
  bool ok = true;
  for (uint32_t i = 0; ok && i < parts->length; i++) {
    Value part = parts->items[i];
    if (part != VALUE_NONE) {
      ok =
          is_reraised(part, original) ? leaves_add(vm, leaves, part) : list_append(vm, fresh, part);
    }
  }
  return ok;
}

static bool join(Vm *vm, const List *parts, Value original, Value *result) {
  List *leaves = list_new(vm, 0), *fresh = list_new(vm, 0);
  Value again = VALUE_NONE;
  bool ok = leaves != NULL && fresh != NULL && sort_parts(vm, parts, original, leaves, fresh) &&
            group_split(vm, original, MATCH_LEAVES, value_from_object(leaves), &again, NULL);
  if (ok && fresh->length == 0) {
    *result = value_retain(again);
  } else if (ok) {
    ok = again == VALUE_NONE || list_append(vm, fresh, again);
    if (ok && fresh->length == 1) {
      *result = value_retain(fresh->items[0]);
    } else {
      ok = ok && group_new(vm, "", value_from_object(fresh), result);
    }
  }
  value_release(vm, again);
  object_release(vm, leaves);
  object_release(vm, fresh);
  return ok;
}

bool star_finish(Vm *vm, List *raised, Value rest, Value original, Value *result) {
  if (!list_append(vm, raised, rest)) {
    return false;
  }
  if (!value_is_group(vm, original)) { // one handler can have run at most
    *result = value_retain(raised->items[0]);
    return true;
  }
  return join(vm, raised, original, result);
}
