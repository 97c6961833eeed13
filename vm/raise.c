// Raising: makes exceptions current, formats their messages, links their contexts.
#include "vm/frame.h"
#include "vm/vm.h"
#include <stdarg.h>
#include <stdio.h>

// ---- messages ----

// Classes that CPython writes in C and the library here in the language.
static const char *const C_CLASSES[][2] = {
    {"functools", "partial"},  {"types", "SimpleNamespace"}, {"collections", "OrderedDict"},
};

static bool is_c_class(const Class *class_, Value module) {
  if (class_->flags & CLASS_NATIVE) {
    return class_->layout != LAYOUT_EXCEPTION && !(class_->flags & CLASS_IN_PYTHON);
  }
  for (size_t i = 0; i < sizeof C_CLASSES / sizeof *C_CLASSES; i++) {
    if (value_is_string(module) && string_equals_c(as_string(module), C_CLASSES[i][0]) &&
        string_equals_c(as_string(class_->name), C_CLASSES[i][1])) {
      return true;
    }
  }
  return false;
}

// Messages name the classes that CPython writes in C with their module ("collections.deque"), and
// reprs do not.  Its exceptions have none, and CancelledError is written in Python.
static bool add_class_name(Vm *vm, StringBuilder *b, const Class *class_, bool is_message) {
  if (is_message && class_->dict != NULL) {
    Value module = dict_get_name(vm, class_->dict, vm->names.module);
    if (!is_c_class(class_, module)) {
      return builder_add_string(vm, b, as_string(class_->name));
    }
    if (value_is_string(module) && !string_equals_c(as_string(module), "builtins") &&
        (!builder_add_string(vm, b, as_string(module)) || !builder_add_char(vm, b, '.'))) {
      return false;
    }
  }
  return builder_add_string(vm, b, as_string(class_->name));
}

static bool add_text(Vm *vm, StringBuilder *b, Value v, bool is_repr) {
  Value text;
  if (!(is_repr ? value_repr(vm, v, &text) : value_str(vm, v, &text))) {
    return false;
  }
  bool ok = builder_add_string(vm, b, as_string(value_unbox(vm, text)));
  value_release(vm, text);
  return ok;
}

static bool add_utf8(Vm *vm, StringBuilder *b, const char *text) {
  Value s;
  if (!string_from_c(vm, text, &s)) {
    return false;
  }
  bool ok = builder_add_string(vm, b, as_string(s));
  value_release(vm, s);
  return ok;
}

static bool add_number(Vm *vm, StringBuilder *b, const char *format, long long n) {
  char text[32];
  int length = snprintf(text, sizeof text, format, n);
  return builder_add_ascii(vm, b, text, (size_t)length);
}

static bool add_argument(Vm *vm, StringBuilder *b, char kind, bool is_message, va_list *args) {
  switch (kind) {
  case 's': return add_utf8(vm, b, va_arg(*args, const char *));
  case 'c': return builder_add_char(vm, b, (uint32_t)va_arg(*args, int));
  case 'd': return add_number(vm, b, "%lld", va_arg(*args, int));
  case 'l': return add_number(vm, b, "%lld", (long long)va_arg(*args, int64_t));
  case 'z': return add_number(vm, b, "%lld", (long long)va_arg(*args, size_t));
  case 'u': return add_number(vm, b, "%lld", (long long)va_arg(*args, uint32_t));
  case 'S': return builder_add_string(vm, b, va_arg(*args, String *));
  case 'V': return add_text(vm, b, va_arg(*args, Value), false);
  case 'R': return add_text(vm, b, va_arg(*args, Value), true);
  case 'T': return add_class_name(vm, b, value_class(vm, va_arg(*args, Value)), is_message);
  case 'C': return add_class_name(vm, b, va_arg(*args, Class *), is_message);
  case 'N': return add_class_name(vm, b, va_arg(*args, Class *), true);
  default: return builder_add_char(vm, b, (uint8_t)kind);
  }
}

static bool format_text(Vm *vm, Value *result, bool is_message, const char *format, va_list *args) {
  StringBuilder b = {0};
  bool ok = true;
  while (ok && *format != '\0') {
    const char *percent = strchr(format, '%');
    size_t plain = percent == NULL ? strlen(format) : (size_t)(percent - format);
    ok = builder_add_ascii(vm, &b, format, plain);
    format += plain;
    if (ok && percent != NULL) {
      ok = add_argument(vm, &b, percent[1], is_message, args);
      format += 2;
    }
  }
  if (!ok) {
    builder_discard(vm, &b);
    return false;
  }
  return builder_finish(vm, &b, result);
}

bool string_format_va(Vm *vm, Value *result, const char *format, va_list args) {
  va_list copy; // whose address has the type that is wanted, on every machine
  va_copy(copy, args);
  bool ok = format_text(vm, result, false, format, &copy);
  va_end(copy);
  return ok;
}

bool string_format(Vm *vm, Value *result, const char *format, ...) {
  va_list args;
  va_start(args, format);
  bool ok = string_format_va(vm, result, format, args);
  va_end(args);
  return ok;
}

// ---- raising ----

static bool is_thrown_into(const Strand *strand, const Frame *frame) {
  const Coroutine *thrown = strand->thrown;
  const ThrownRun *run = strand->thrown_outer;
  while (thrown != NULL && frame != &thrown->frame) {
    thrown = run == NULL ? NULL : run->thrown;
    run = run == NULL ? NULL : run->outer;
  }
  return thrown != NULL;
}

// The exception that the innermost `except` on the way out handles: the new one's context.  While a
// coroutine deals with what was thrown into it, CPython does not see those that await it.
Exception *handled_exception(const Vm *vm) {
  const Strand *strand = vm->strand;
  if (vm->handling == 0) { // as it is mostly: to raise takes no longer where calls are deep
    return NULL;
  }
  const Frame *f = strand == NULL ? NULL : strand->frame;
  bool is_hidden = false;
  for (; f != NULL; f = f->caller) {
    Exception *handled = is_hidden ? NULL : frame_handled(f);
    if (handled != NULL) {
      return handled;
    }
    is_hidden |= is_thrown_into(strand, f);
    is_hidden = is_hidden && coroutine_of_frame((Frame *)(uintptr_t)f)->mode == MODE_DELEGATE;
  }
  return NULL;
}

// Cut `exception` out of the chain of contexts of `context`, so that no cycle appears.  A program
// may have made one by hand: one that follows at half the speed is met then (Floyd).
static void context_unlink(Vm *vm, Exception *context, const Exception *exception) {
  const Exception *slow = context;
  bool moves_slow = false;
  for (Exception *e = context; e->context != VALUE_NONE; e = OBJECT_AS(Exception, e->context)) {
    if (OBJECT_AS(Exception, e->context) == exception) {
      value_replace(vm, &e->context, VALUE_NONE);
      return;
    }
    if (moves_slow) {
      slow = OBJECT_AS(Exception, slow->context);
    }
    moves_slow = !moves_slow;
    if (OBJECT_AS(Exception, e->context) == slow) {
      return;
    }
  }
}

static void set_context(Vm *vm, Exception *e, Exception *handled) {
  if (handled != NULL && handled != e) {
    object_retain(handled);
    context_unlink(vm, handled, e);
    value_replace(vm, &e->context, value_from_object(handled));
  }
}

void raised_enters(Vm *vm, Exception *handled) {
  set_context(vm, OBJECT_AS(Exception, vm->raised), handled);
}

bool raise_exception(Vm *vm, Value exception) {
  value_retain(exception);
  set_context(vm, OBJECT_AS(Exception, exception), handled_exception(vm));
  if (vm->raised != VALUE_UNBOUND) { // an error while another is on its way: it replaces it
    value_release(vm, vm->raised);
  }
  vm->raised = exception;
  return false;
}

static bool raise_owned_message(Vm *vm, Class *class_, Value message) {
  Value exception;
  bool ok = exception_new(vm, class_, &message, 1, &exception);
  value_release(vm, message);
  if (ok) {
    raise_exception(vm, exception);
    value_release(vm, exception);
  }
  return false;
}

#define RAISE_FORMATTED(class_expression)                                                          \
  va_list args;                                                                                    \
  va_start(args, format);                                                                          \
  Value message;                                                                                   \
  bool ok = format_text(vm, &message, true, format, &args);                                        \
  va_end(args);                                                                                    \
  return ok && raise_owned_message(vm, class_expression, message)

bool raise_format(Vm *vm, Class *class_, const char *format, ...) {
  RAISE_FORMATTED(class_);
}

bool raise_type_error(Vm *vm, const char *format, ...) {
  RAISE_FORMATTED(vm->exceptions.TypeError);
}

bool raise_value_error(Vm *vm, const char *format, ...) {
  RAISE_FORMATTED(vm->exceptions.ValueError);
}

#undef RAISE_FORMATTED

bool raise_value(Vm *vm, Class *class_, Value argument) {
  return raise_owned_message(vm, class_, value_retain(argument));
}

bool raise_class(Vm *vm, Class *class_) {
  Value exception;
  if (exception_new(vm, class_, NULL, 0, &exception)) {
    raise_exception(vm, exception);
    value_release(vm, exception);
  }
  return false;
}

// There is one MemoryError for all times: begin its traceback anew, unless the program still has it.
// Nothing may be freed here, in the middle of an allocation, so the old traceback waits for vm_tick.
static void memory_error_renew(Vm *vm, Exception *e) {
  if (e->head.count == 1 && e->traceback != VALUE_NONE && vm->old_traceback == VALUE_NONE) {
    vm->old_traceback = e->traceback;
    e->traceback = VALUE_NONE;
    vm->countdown = 0;
  }
}

// The Vm keeps one MemoryError for the moment when no other can be made.
bool raise_memory_error(Vm *vm) {
  if (vm->memory_error == VALUE_UNBOUND) {
    return false; // still starting
  }
  Value kept = vm->memory_error;
  memory_error_renew(vm, OBJECT_AS(Exception, kept));
  if (vm->raised != VALUE_UNBOUND) {
    value_release(vm, vm->raised);
  }
  vm->raised = value_retain(kept);
  return false;
}

bool raise_stop_iteration(Vm *vm, Value value) {
  if (value == VALUE_NONE) {
    return raise_class(vm, vm->exceptions.StopIteration);
  }
  return raise_value(vm, vm->exceptions.StopIteration, value);
}

bool raise_recursion(Vm *vm) {
  return raise_format(vm, vm->exceptions.RecursionError, "maximum recursion depth exceeded");
}

// Is it code of a library module that CPython has in C, where it takes no frame?
static bool is_native_elsewhere(const Code *code) {
  static const char *const FILES[] = {"<library>/functools.py", "<library>/heapq.py",
                                      "<library>/bisect.py", "<library>/operator.py",
                                      "<library>/datetime.py"};
  if (!(code->flags & CODE_LIBRARY)) {
    return false;
  }
  for (size_t i = 0; i < sizeof FILES / sizeof *FILES; i++) {
    if (string_equals_c(as_string(code->filename), FILES[i])) {
      return true;
    }
  }
  return false;
}

bool depth_allows(Vm *vm, uint32_t more) {
  const Strand *strand = vm->strand;
  if (LIKELY(strand->depth + more <= vm->recursion_limit)) {
    return true;
  }
  uint32_t depth = strand->depth + more;
  for (const Frame *f = strand->frame; f != NULL && depth > vm->recursion_limit; f = f->caller) {
    depth -= f->function != NULL && is_native_elsewhere(frame_code(f));
  }
  return depth <= vm->recursion_limit || raise_recursion(vm);
}

// ---- the current exception ----

bool raised_matches(Vm *vm, const Class *class_) {
  return vm->raised != VALUE_UNBOUND && value_is_instance(vm, vm->raised, class_);
}

Value raised_take(Vm *vm) {
  Value exception = vm->raised;
  vm->raised = VALUE_UNBOUND;
  return exception;
}

void raised_restore(Vm *vm, Value exception) {
  if (vm->raised != VALUE_UNBOUND) {
    value_release(vm, vm->raised);
  }
  vm->raised = exception;
}

void raised_clear(Vm *vm) {
  Value exception = raised_take(vm);
  if (exception != VALUE_UNBOUND) {
    value_release(vm, exception);
  }
}
