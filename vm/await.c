// Preparing to await, to iterate asynchronously, to enter a context: lookups and their messages.
#include "vm/attribute.h"
#include "vm/exception_group.h"
#include "vm/interpret_calls.h"
#include "vm/interpret_slow.h"
#include "vm/suspend.h"

// What is wrong with the item is the cause of what is wrong with the loop.
static bool raise_bad_item(Vm *vm, Value v) {
  raise_type_error(vm, "object %T can't be used in 'await' expression", v);
  Value cause = raised_take(vm);
  raise_type_error(vm, "'async for' received an invalid object from __anext__: %T", v);
  Exception *e = OBJECT_AS(Exception, vm->raised);
  value_replace(vm, &e->cause, value_retain(cause));
  value_replace(vm, &e->context, cause);
  e->suppress_context = true;
  return false;
}

static bool raise_not_awaitable(Vm *vm, Value v, int context) {
  switch (context) {
  case 1:
  case 2:
    return raise_type_error(
        vm, "'async with' received an object from %s that does not implement __await__: %T",
        context == 1 ? "__aenter__" : "__aexit__", v);
  case 3: return raise_bad_item(vm, v);
  default: return raise_type_error(vm, "object %T can't be used in 'await' expression", v);
  }
}

static bool is_iterable_coroutine(Value v) {
  return value_has_shape(v, SHAPE_GENERATOR) &&
         (OBJECT_AS(Coroutine, v)->frame.function->code->flags & CODE_ITERABLE_COROUTINE);
}

// A future's own iterator stands for the future.
static void unwrap_future_iterator(Vm *vm, Value *at) {
  if (value_has_shape(*at, SHAPE_FUTURE_ITERATOR)) {
    value_replace(vm, at, value_retain(OBJECT_AS(Wrapper, *at)->function));
  } else if (value_has_shape(*at, SHAPE_COROUTINE_WRAPPER)) {
    value_replace(vm, at, value_retain(OBJECT_AS(Wrapper, *at)->function));
  }
}

bool get_awaitable(Vm *vm, Value *at, int context) {
  Value v = *at;
  const Class *class_ = value_class(vm, v);
  if (class_->layout == LAYOUT_FUTURE || value_has_shape(v, SHAPE_COROUTINE) ||
      value_has_shape(v, SHAPE_ASYNC_GENERATOR_STEP) ||
      value_has_shape(v, SHAPE_ASYNC_GENERATOR_THROW) || is_iterable_coroutine(v)) {
    return true;
  }
  if (class_->slots.await == NULL) {
    return raise_not_awaitable(vm, v, context);
  }
  Value iterator;
  if (!class_->slots.await(vm, v, &iterator)) {
    return false;
  }
  value_replace(vm, at, iterator);
  unwrap_future_iterator(vm, at);
  return true;
}

bool get_yield_from(Vm *vm, Value *at) {
  unwrap_future_iterator(vm, at);
  Value v = *at;
  if (value_layout(vm, v) == LAYOUT_FUTURE) {
    return true;
  }
  if (value_has_shape(v, SHAPE_GENERATOR)) {
    return true;
  }
  if (value_has_shape(v, SHAPE_COROUTINE)) {
    const Code *code = frame_code(vm->strand->frame);
    bool was_wrapped = code->flags & CODE_GENERATOR; // coroutine.__await__() is an iterator
    if (was_wrapped || (code->flags & (CODE_COROUTINE | CODE_ITERABLE_COROUTINE))) {
      return true;
    }
    return raise_type_error(
        vm, "cannot 'yield from' a coroutine object in a non-coroutine generator");
  }
  Value iterator;
  if (!value_iterate(vm, v, &iterator)) {
    return false;
  }
  value_replace(vm, at, iterator);
  return true;
}

bool get_aiter(Vm *vm, Value *at) {
  Value v = *at, iterator;
  const Class *class_ = value_class(vm, v);
  if (class_->slots.aiter == NULL) {
    return raise_type_error(vm, "'async for' requires an object with __aiter__ method, got %T", v);
  }
  if (!class_->slots.aiter(vm, v, &iterator)) {
    return false;
  }
  if (value_class(vm, iterator)->slots.anext == NULL) {
    raise_type_error(
        vm, "'async for' received an object from __aiter__ that does not implement __anext__: %T",
        iterator);
    value_release(vm, iterator);
    return false;
  }
  value_replace(vm, at, iterator);
  return true;
}

bool get_anext(Vm *vm, Value iterator, Value *awaitable) {
  const Class *class_ = value_class(vm, iterator);
  if (class_->slots.anext == NULL) {
    return raise_type_error(vm, "'async for' requires an iterator with __anext__ method, got %T",
                            iterator);
  }
  return class_->slots.anext(vm, iterator, awaitable);
}

// ---- with ----

bool with_lookup(Vm *vm, Value *manager, Value *enter, uint32_t window, bool is_async) {
  Value v = *manager;
  Class *class_ = value_class(vm, v);
  String *enter_name = is_async ? vm->names.aenter : vm->names.enter;
  String *exit_name = is_async ? vm->names.aexit : vm->names.exit;
  Value found_enter = class_lookup(vm, class_, enter_name);
  Value found_exit = class_lookup(vm, class_, exit_name);
  const char *protocol = is_async ? "asynchronous context manager" : "context manager";
  if (found_enter == VALUE_UNBOUND) {
    return raise_type_error(vm, "'%T' object does not support the %s protocol", v, protocol);
  }
  if (found_exit == VALUE_UNBOUND) {
    return raise_type_error(vm, "'%T' object does not support the %s protocol (missed %S method)",
                            v, protocol, exit_name);
  }
  bool is_method = value_has_shape(found_enter, SHAPE_FUNCTION); // called without being bound
  Value callee = is_method ? value_retain(found_enter) : VALUE_UNBOUND, bound_exit;
  if (!is_method && !descriptor_get(vm, found_enter, v, class_, &callee)) {
    return false;
  }
  if (!descriptor_get(vm, found_exit, v, class_, &bound_exit)) {
    value_release(vm, callee);
    return false;
  }
  window_open(enter, enter + window, callee, is_method ? v : VALUE_UNBOUND);
  *manager = bound_exit;
  if (!is_method) {
    value_release(vm, v);
  }
  return true;
}

// ---- raise and except ----

// A class is called, an instance taken as it is.
// Whatever derives from BaseException has its struct.
static bool is_exception_class(const Vm *vm, Value v) {
  return value_layout(vm, v) == LAYOUT_CLASS && OBJECT_AS(Class, v)->layout == LAYOUT_EXCEPTION;
}

static bool as_exception(Vm *vm, Value v, Value *result, const char *message) {
  if (value_layout(vm, v) == LAYOUT_EXCEPTION) {
    *result = value_retain(v);
    return true;
  }
  if (is_exception_class(vm, v)) {
    if (exception_is_plain(OBJECT_AS(Class, v))) {
      return exception_make(vm, OBJECT_AS(Class, v), NULL, 0, result);
    }
    if (!value_call0(vm, v, result)) {
      return false;
    }
    if (value_layout(vm, *result) == LAYOUT_EXCEPTION) {
      return true;
    }
    raise_type_error(vm, "calling %R should have returned an instance of BaseException, not %R", v,
                     value_from_object(value_class(vm, *result)));
    value_release(vm, *result);
    return false;
  }
  return raise_type_error(vm, "%s", message);
}

bool raise_handled(Vm *vm) {
  Exception *handled = handled_exception(vm);
  if (handled == NULL) {
    return raise_format(vm, vm->exceptions.RuntimeError, "No active exception to reraise");
  }
  raised_restore(vm, value_retain(value_from_object(handled)));
  return true;
}

// The operands stay where they are: RAISE leaves them to the unwinder.
bool raise_statement(Vm *vm, Value exception, Value cause) {
  Value instance, cause_instance = VALUE_NONE;
  if (!as_exception(vm, exception, &instance, "exceptions must derive from BaseException")) {
    return false;
  }
  Exception *e = OBJECT_AS(Exception, instance);
  if (cause != VALUE_UNBOUND) {
    if (cause != VALUE_NONE && !as_exception(vm, cause, &cause_instance,
                                             "exception causes must derive from BaseException")) {
      value_release(vm, instance);
      return false;
    }
    value_replace(vm, &e->cause, cause_instance);
    e->suppress_context = true;
  }
  raise_exception(vm, instance);
  value_release(vm, instance);
  return false;
}

static bool check_class(Vm *vm, Value class_) {
  if (is_exception_class(vm, class_)) {
    return true;
  }
  return raise_type_error(
      vm, "catching classes that do not inherit from BaseException is not allowed");
}

bool exception_matches(Vm *vm, const Exception *e, Value classes, bool *result) {
  const Class *class_ = value_class(vm, value_from_object(e));
  *result = classes == value_from_object(class_);
  if (*result) {
    return true;
  }
  if (!value_is_tuple(classes)) {
    if (!check_class(vm, classes)) {
      return false;
    }
    *result = class_is_subclass(class_, OBJECT_AS(Class, classes));
    return true;
  }
  const Tuple *tuple = as_tuple(classes);
  for (uint32_t i = 0; i < tuple->length; i++) {
    if (!check_class(vm, tuple->items[i])) {
      return false;
    }
  }
  for (uint32_t i = 0; i < tuple->length && !*result; i++) {
    *result = class_is_subclass(class_, OBJECT_AS(Class, tuple->items[i]));
  }
  return true;
}
