// Calls from C: of Python functions through a stub frame, of any value, of methods.
#include "vm/accelerator.h"
#include "vm/attribute.h"
#include "vm/call_internal.h"
#include "vm/class_slots.h"
#include "vm/image.h"

// Run a frame of `function`, whose first registers are `bound`, on top of a stub.  They are taken
// over, or lent.
__attribute__((always_inline)) static inline bool
run(Vm *vm, Function *function, const Value *bound, uint32_t count, bool is_lent, Value *result) {
  Strand *strand = vm->strand;
  const Code *code = function->code;
  Frame *stub = (Frame *)(void *)strand_top(strand);
  Frame *frame = (Frame *)(void *)(frame_registers(stub) + STUB_REGISTERS);
  Value *regs = frame_registers(frame);
  bool has_room = LIKELY(regs + code->register_count <= strand->limit) || raise_recursion(vm);
  if (!has_room || !depth_allows(vm, 1)) {
    release_all(vm, bound, is_lent ? 0 : count);
    return false;
  }
  for (uint32_t i = 0; i < count; i++) {
    regs[i] = is_lent ? value_retain(bound[i]) : bound[i];
  }
  for (uint32_t i = count; i < code->local_count; i++) {
    regs[i] = VALUE_UNBOUND;
  }
  stub_push(vm, stub, EXIT_WORDS);
  *frame = (Frame){stub, code->words, object_retain(function)};
  strand->depth++;
  bool ok = interpret(vm, frame, false);
  if (ok) {
    *result = frame_registers(stub)[0];
  }
  return ok;
}

// Binding may run Python (a dict's __eq__), which uses the stack where the frame will be: so the
// arguments are bound beside it and copied.
static bool run_bound(Vm *vm, Function *function, const Arguments *arguments, Value *result) {
  Value bound[PARAMETERS_MAX];
  return function_bind(vm, function, arguments, bound) &&
         run(vm, function, bound, code_parameters(function->code), false, result);
}

// As many arguments as parameters, as most are: a sixth of a property's getter.
static bool run_function(Vm *vm, Function *function, const Arguments *arguments, Value *result) {
  const Code *code = function->code;
  if (LIKELY(arguments->keywords == 0 && arguments->positional == code->plain_count &&
             code->image == NULL)) {
    return run(vm, function, arguments->values, code->plain_count, true, result);
  }
  return run_bound(vm, function, arguments, result);
}

static bool make_coroutine(Vm *vm, Function *function, const Arguments *arguments, Value *result) {
  Value bound[PARAMETERS_MAX];
  if (!function_bind(vm, function, arguments, bound)) {
    return false;
  }
  uint32_t parameters = code_parameters(function->code);
  Coroutine *c;
  if (!coroutine_new(vm, function, bound, parameters, &c)) {
    release_all(vm, bound, parameters);
    return false;
  }
  object_retain(function);
  *result = value_from_object(c);
  tell_made(vm, c, vm->strand->frame);
  return true;
}

bool function_call(Vm *vm, Function *function, const Arguments *arguments, Value *result) {
  if (function->code->flags & CODE_HEAP_FRAME) {
    return make_coroutine(vm, function, arguments, result);
  }
  if (is_accelerated(vm, function, arguments->positional) && arguments->keywords == 0) {
    Accelerated done = accelerate(vm, function, arguments->values, result);
    if (done != ACCELERATED_NOT) {
      return done == ACCELERATED_DONE;
    }
  }
  if (!vm_enter_c(vm)) {
    return false;
  }
  bool ok = run_function(vm, function, arguments, result);
  vm_leave_c(vm);
  return ok;
}

Frame *function_enter(Vm *vm, Function *function, const Value *args, uint32_t count) {
  Strand *strand = vm->strand;
  const Code *code = function->code;
  Frame *frame = (Frame *)(void *)(frame_registers(strand->frame) + STUB_REGISTERS);
  function_know_code(function);
  if (count != function->plain_count || strand->depth >= vm->recursion_limit ||
      (uintptr_t)frame - (uintptr_t)strand->stack >= strand->plain_size) {
    return NULL;
  }
  Value *regs = frame_registers(frame);
  for (uint32_t i = 0; i < count; i++) {
    regs[i] = value_retain(args[i]);
  }
  for (uint32_t i = count; i < code->local_count; i++) {
    regs[i] = VALUE_UNBOUND;
  }
  *frame = (Frame){strand->frame, function->words, object_retain(function)};
  strand->depth++;
  return frame;
}

bool code_run(Vm *vm, Code *code, Dict *globals, Value *result) {
  Value function;
  if (!function_make(vm, code, globals, &function)) {
    return false;
  }
  bool ok = body_run(vm, OBJECT_AS(Function, function), VALUE_UNBOUND, result);
  value_release(vm, function);
  return ok;
}

// A class body's namespace is in local 0.
bool body_run(Vm *vm, Function *function, Value namespace, Value *result) {
  if (!code_complete(vm, function->code) || !vm_enter_c(vm)) {
    return false;
  }
  Value bound = value_retain(namespace);
  bool ok = run(vm, function, &bound, namespace != VALUE_UNBOUND, false, result);
  vm_leave_c(vm);
  return ok;
}

bool value_is_callable(const Vm *vm, Value v) {
  return value_class(vm, v)->slots.call != NULL;
}

bool value_call(Vm *vm, Value callable, const Arguments *arguments, Value *result) {
  const Class *class_ = value_class(vm, callable);
  if (class_->slots.call == NULL) {
    return raise_type_error(vm, "'%T' object is not callable", callable);
  }
  value_retain(callable);
  bool ok = class_->slots.call(vm, callable, arguments, result);
  value_release(vm, callable);
  return ok;
}

// May this native be called with these arguments as they are?  They are as many as it has
// parameters, and the receiver of a method is exactly what it is of.
static bool takes_whole(const Vm *vm, const Native *native, const Value *args, uint32_t count) {
  bool is_whole = count >= native->direct_least && count == native->direct_whole &&
                  native->self == VALUE_UNBOUND;
  return is_whole && (native->head.shape == SHAPE_NATIVE ||
                      (count > 0 && native->head.shape == SHAPE_METHOD_DESCRIPTOR &&
                       value_from_object(value_class(vm, args[0])) == native->owner));
}

// max(words, key=len), sorted(words, key=str.lower), reduce(operator.add, numbers).
static bool call_whole(Vm *vm, Native *native, const Value *args, uint32_t count, Value *result) {
  Value window[DIRECT_PARAMETERS];
  memcpy(window, args, count * sizeof(Value));
  object_retain(native);
  bool ok = native->function(vm, window, (int)count, result);
  object_release(vm, native);
  return ok;
}

bool value_call_n(Vm *vm, Value callable, const Value *args, uint32_t count, Value *result) {
  if ((value_has_shape(callable, SHAPE_NATIVE) ||
       value_has_shape(callable, SHAPE_METHOD_DESCRIPTOR)) &&
      takes_whole(vm, OBJECT_AS(Native, callable), args, count)) {
    return call_whole(vm, OBJECT_AS(Native, callable), args, count, result);
  }
  Arguments arguments = {args, count, 0, NULL};
  return value_call(vm, callable, &arguments, result);
}

bool value_call0(Vm *vm, Value callable, Value *result) {
  return value_call_n(vm, callable, NULL, 0, result);
}

bool value_call1(Vm *vm, Value callable, Value a, Value *result) {
  return value_call_n(vm, callable, &a, 1, result);
}

bool value_call2(Vm *vm, Value callable, Value a, Value b, Value *result) {
  Value args[2] = {a, b};
  return value_call_n(vm, callable, args, 2, result);
}

bool value_call_method(Vm *vm, Value self, String *name, const Value *args, uint32_t count,
                       Value *result) {
  Value method;
  if (!value_get_attribute(vm, self, name, &method)) {
    return false;
  }
  bool ok = value_call_n(vm, method, args, count, result);
  value_release(vm, method);
  return ok;
}

enum { SPECIAL_ARGUMENTS = 6 };

bool value_call_special(Vm *vm, Value self, String *name, const Value *args, uint32_t count,
                        Value *result) {
  Class *class_ = value_class(vm, self);
  Value found = class_lookup(vm, class_, name);
  if (found == VALUE_UNBOUND || found == VALUE_NONE) {
    *result = VALUE_UNBOUND;
    return true;
  }
  uint32_t shape = value_is_pointer(found) ? object_shape(found) : 0;
  if ((shape == SHAPE_FUNCTION || shape == SHAPE_SLOT_WRAPPER ||
       shape == SHAPE_METHOD_DESCRIPTOR) &&
      count < SPECIAL_ARGUMENTS) {
    Value with_self[SPECIAL_ARGUMENTS];
    with_self[0] = self;
    if (count > 0) {
      memcpy(with_self + 1, args, count * sizeof(Value));
    }
    return value_call_n(vm, found, with_self, count + 1, result);
  }
  Value bound;
  if (!descriptor_get(vm, found, self, class_, &bound)) {
    return false;
  }
  bool ok = value_call_n(vm, bound, args, count, result);
  value_release(vm, bound);
  return ok;
}
