// Calls: from C, and the interpreter's calls that are not a plain function with plain arguments.
#include "vm/attribute.h"
#include "vm/class_slots.h"
#include "vm/image.h"
#include "vm/interpret_slow.h"
#include "vm/shape.h"
#include "vm/signature.h"
#include "vm/suspend.h"

enum { REGISTERS_MAX = 256 };

static bool is_on_stack(const Strand *strand, const void *p) {
  return (uintptr_t)p - (uintptr_t)strand->stack < strand->stack_size;
}

// Registers that a call fills.
static uint32_t parameters_of(const Code *code) {
  return (uint32_t)code->parameter_count + code->keyword_only_count +
         ((code->flags & CODE_VARARGS) != 0) + ((code->flags & CODE_VARKEYWORDS) != 0);
}

// ---- from C ----

// Bind the arguments into registers and run the frame under a stub.
static bool run_function(Vm *vm, Function *function, const Arguments *arguments, Value *result) {
  Strand *strand = vm->strand;
  const Code *code = function->code;
  Frame *stub = (Frame *)(void *)strand_top(strand);
  Frame *frame = (Frame *)(void *)(frame_registers(stub) + STUB_REGISTERS);
  Value *regs = frame_registers(frame);
  if (UNLIKELY(regs + code->register_count > strand->limit)) {
    return raise_recursion(vm);
  }
  if (!depth_allows(vm, 1)) {
    return false;
  }
  // Binding may run Python (a dict's __eq__), which uses the stack from the same place: so the
  // arguments are bound beside it and copied.
  Value bound[REGISTERS_MAX];
  if (!function_bind(vm, function, arguments, bound)) {
    return false;
  }
  uint32_t parameters = parameters_of(code);
  memcpy(regs, bound, parameters * sizeof(Value));
  for (uint32_t i = parameters; i < code->local_count; i++) {
    regs[i] = VALUE_UNBOUND;
  }
  stub_push(vm, stub, EXIT_WORDS);
  *frame = (Frame){stub, code->words, object_retain(function), NULL};
  strand->depth++;
  bool ok = interpret(vm, frame, false);
  if (ok) {
    *result = frame_registers(stub)[0];
  }
  return ok;
}

static void tell_made(Vm *vm, Coroutine *c, const Frame *maker) {
  coroutine_made_by(c, maker);
  if (UNLIKELY(vm->hooks.coroutine_made != NULL) && c->head.shape == SHAPE_COROUTINE) {
    vm->hooks.coroutine_made(vm, value_from_object(c));
  }
}

static bool make_coroutine(Vm *vm, Function *function, const Arguments *arguments, Value *result) {
  Value bound[REGISTERS_MAX];
  if (!function_bind(vm, function, arguments, bound)) {
    return false;
  }
  uint32_t parameters = parameters_of(function->code);
  Coroutine *c;
  if (!coroutine_new(vm, function, bound, parameters, &c)) {
    for (uint32_t i = 0; i < parameters; i++) {
      value_release(vm, bound[i]);
    }
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
  if (!vm_enter_c(vm)) {
    return false;
  }
  bool ok = run_function(vm, function, arguments, result);
  vm_leave_c(vm);
  return ok;
}

bool code_run(Vm *vm, Code *code, Dict *globals, Dict *class_namespace, Value *result) {
  Value function;
  if (!function_make(vm, code, globals, &function)) {
    return false;
  }
  Value namespace = class_namespace == NULL ? VALUE_UNBOUND : value_from_object(class_namespace);
  bool ok = body_run(vm, OBJECT_AS(Function, function), namespace, result);
  value_release(vm, function);
  return ok;
}

// Module code, or a class body with its namespace in local 0.
bool body_run(Vm *vm, Function *function, Value namespace, Value *result) {
  Strand *strand = vm->strand;
  const Code *code = function->code;
  Frame *stub = (Frame *)(void *)strand_top(strand);
  Frame *frame = (Frame *)(void *)(frame_registers(stub) + STUB_REGISTERS);
  Value *regs = frame_registers(frame);
  if (!code_complete(vm, code)) {
    return false;
  }
  if (regs + code->register_count > strand->limit) {
    return raise_recursion(vm);
  }
  if (!depth_allows(vm, 1) || !vm_enter_c(vm)) {
    return false;
  }
  for (uint32_t i = 0; i < code->local_count; i++) {
    regs[i] = VALUE_UNBOUND;
  }
  if (namespace != VALUE_UNBOUND) {
    regs[0] = value_retain(namespace);
  }
  stub_push(vm, stub, EXIT_WORDS);
  *frame = (Frame){stub, code->words, object_retain(function), NULL};
  strand->depth++;
  bool ok = interpret(vm, frame, false);
  if (ok) {
    *result = frame_registers(stub)[0];
  }
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

bool value_call_n(Vm *vm, Value callable, const Value *args, uint32_t count, Value *result) {
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

// ---- from the interpreter ----

static void release_all(Vm *vm, const Value *values, uint32_t count) {
  for (uint32_t i = 0; i < count; i++) {
    value_release(vm, values[i]);
  }
}

// Lay a frame's first registers at its place: over the window if the caller is on the stack, else
// at the strand's base.
static Frame *place_frame(Vm *vm, const Frame *frame, Value *window) {
  return (Frame *)(void *)(is_on_stack(vm->strand, frame) ? window : vm->strand->base);
}

// Push the frame of `function` (owned) with `bound` parameters.
static Entry push(Vm *vm, Frame *frame, Function *function, Value *window, const Value *bound,
                  uint32_t parameters) {
  Strand *strand = vm->strand;
  const Code *code = function->code;
  Frame *callee = place_frame(vm, frame, window);
  Value *regs = frame_registers(callee);
  bool has_room = regs + code->register_count <= strand->limit || raise_recursion(vm);
  if (!has_room || !depth_allows(vm, 1)) {
    release_all(vm, bound, parameters);
    object_release(vm, function);
    return ENTRY_RAISED;
  }
  memmove(regs, bound, parameters * sizeof(Value));
  for (uint32_t i = parameters; i < code->local_count; i++) {
    regs[i] = VALUE_UNBOUND;
  }
  *callee = (Frame){frame, code->words, function, NULL};
  strand->frame = callee;
  strand->depth++;
  return ENTRY_FRAME;
}

// A coroutine function: its coroutine, or, where AWAIT follows, straight into its frame.
static Entry push_coroutine(Vm *vm, Frame *frame, Function *function, Value *window,
                            const Value *bound, uint32_t parameters) {
  Coroutine *c;
  if (!coroutine_new(vm, function, bound, parameters, &c)) {
    release_all(vm, bound, parameters);
    object_release(vm, function);
    return ENTRY_RAISED;
  }
  window[0] = value_from_object(c);
  bool is_awaited = word_op(frame->pc[0]) == OP_GET_AWAITABLE && word_op(frame->pc[1]) == OP_AWAIT &&
                    (function->code->flags & CODE_COROUTINE);
  if (!is_awaited) {
    tell_made(vm, c, frame);
    return ENTRY_DONE;
  }
  frame->pc += 2;
  if (!delegate_enter(vm, frame, c)) {
    object_release(vm, c);
    return ENTRY_RAISED;
  }
  return ENTRY_FRAME;
}

// Any arguments: bound into an array, then moved into the frame.
static Entry call_bound(Vm *vm, Frame *frame, Function *function, Value *window,
                        const Arguments *arguments) {
  Value bound[REGISTERS_MAX];
  bool ok = function_bind(vm, function, arguments, bound);
  release_all(vm, arguments->values, arguments->positional + arguments->keywords);
  if (!ok) {
    object_release(vm, function);
    return ENTRY_RAISED;
  }
  uint32_t parameters = parameters_of(function->code);
  return function->code->flags & CODE_HEAP_FRAME
             ? push_coroutine(vm, frame, function, window, bound, parameters)
             : push(vm, frame, function, window, bound, parameters);
}

Entry call_function(Vm *vm, Frame *frame, Function *function, Value *window, uint32_t count) {
  const Code *code = function->code;
  Value *args = window + CALL_WINDOW;
  function_learn_code(function);
  bool is_plain = !(code->flags & (CODE_VARARGS | CODE_VARKEYWORDS)) &&
                  code->keyword_only_count == 0 && count == code->parameter_count &&
                  code->image == NULL;
  if (is_plain) {
    return code->flags & CODE_HEAP_FRAME
               ? push_coroutine(vm, frame, function, window, args, count)
               : push(vm, frame, function, window, args, count);
  }
  // Binding may run Python, and what it runs must not overwrite the window: it is within the
  // registers of `frame`.
  Arguments arguments = {args, count, 0, NULL};
  return call_bound(vm, frame, function, window, &arguments);
}

// ---- classes ----

// Does calling `class_` mean a fresh instance and a Python __init__?
static bool is_plain_construction(const Vm *vm, const Class *class_) {
  return object_shape(value_from_object(class_)) == SHAPE_CLASS &&
         !(class_->flags & (CLASS_NATIVE | CLASS_USER_NEW | CLASS_ABSTRACT | CLASS_BOXED)) &&
         class_->layout == LAYOUT_OBJECT && value_has_shape(class_->init_function, SHAPE_FUNCTION) &&
         !(OBJECT_AS(Function, class_->init_function)->code->flags & CODE_HEAP_FRAME) &&
         vm->class_of.object->native_size == class_->native_size;
}

// The frame of __init__ on top of a stub that will hand the instance to the caller.
static Entry construct(Vm *vm, Frame *frame, Class *class_, Value *window,
                       const Arguments *arguments) {
  Strand *strand = vm->strand;
  Function *init = OBJECT_AS(Function, class_->init_function);
  const Code *code = init->code;
  uint32_t count = arguments->positional + arguments->keywords;
  Value instance, with_self[REGISTERS_MAX + 1], bound[REGISTERS_MAX];
  if (!instance_new(vm, class_, &instance)) {
    release_all(vm, arguments->values, count);
    return ENTRY_RAISED;
  }
  with_self[0] = instance;
  if (count > 0) {
    memcpy(with_self + 1, arguments->values, count * sizeof(Value));
  }
  uint32_t parameters = count + 1;
  const Value *from = with_self;
  value_retain(instance); // for the stub; the other is `self`
  if (parameters != code->plain_count || arguments->keywords > 0) {
    Arguments all = {with_self, arguments->positional + 1, arguments->keywords, arguments->names};
    bool ok = function_bind(vm, init, &all, bound);
    release_all(vm, with_self, parameters);
    if (!ok) {
      value_release(vm, instance);
      return ENTRY_RAISED;
    }
    from = bound;
    parameters = parameters_of(code);
  }
  Frame *stub = place_frame(vm, frame, window);
  if (strand->limit - (Value *)(void *)stub < code->register_count + 16) {
    release_all(vm, from, parameters);
    value_release(vm, instance);
    raise_recursion(vm);
    return ENTRY_RAISED;
  }
  strand->frame = frame;
  stub_push(vm, stub, INIT_RETURN_WORDS);
  frame_registers(stub)[1] = instance;
  Value *init_window = frame_registers(stub) + STUB_REGISTERS;
  Entry entry = push(vm, stub, object_retain(init), init_window, from, parameters);
  if (entry == ENTRY_RAISED) {
    strand->frame = frame;
    value_release(vm, instance);
  }
  return entry;
}

void raise_init_result(Vm *vm, Value instance, Value result) {
  raise_type_error(vm, "__init__() should return None, not '%T'", result);
  value_release(vm, result);
  value_release(vm, instance);
}

// The same where the arguments need no binding and there is room: they move up by what lies between
// the window and the registers of __init__.
static Entry construct_plainly(Vm *vm, Frame *frame, Class *class_, Value *window,
                               uint32_t count) {
  Strand *strand = vm->strand;
  Function *init = OBJECT_AS(Function, class_->init_function);
  const Code *code = init->code;
  Value callee = window[0], instance;
  Frame *stub = (Frame *)(void *)window;
  Frame *callee_frame = (Frame *)(void *)(frame_registers(stub) + STUB_REGISTERS);
  if (count + 1 != code->plain_count || strand->depth >= vm->recursion_limit ||
      (uintptr_t)callee_frame - (uintptr_t)strand->stack >= strand->plain_size) {
    Arguments arguments = {window + CALL_WINDOW, count, 0, NULL};
    Entry entry = construct(vm, frame, class_, window, &arguments);
    value_release(vm, callee); // the instance holds it
    return entry;
  }
  if (!instance_new(vm, class_, &instance)) {
    release_all(vm, window + CALL_WINDOW, count);
    value_release(vm, callee);
    return ENTRY_RAISED;
  }
  Value *regs = frame_registers(callee_frame);
  memmove(regs + 1, window + CALL_WINDOW, count * sizeof(Value));
  regs[0] = value_retain(instance);
  for (uint32_t i = count + 1; i < code->local_count; i++) {
    regs[i] = VALUE_UNBOUND;
  }
  stub_push(vm, stub, INIT_RETURN_WORDS);
  frame_registers(stub)[1] = instance;
  *callee_frame = (Frame){stub, code->words, object_retain(init), NULL};
  strand->frame = callee_frame;
  strand->depth++;
  value_release(vm, callee); // the instance holds it
  return ENTRY_FRAME;
}

// ---- any callable ----

// A native whose parameters are positional gets the window itself, or a copy with its defaults
// behind.
static bool call_directly(Vm *vm, const Native *native, Value *args, uint32_t count,
                          Value *result) {
  const Signature *s = native->signature;
  if (count == s->count) {
    return native->function(vm, args, (int)count, result);
  }
  Value with_defaults[DIRECT_PARAMETERS];
  memcpy(with_defaults, args, count * sizeof(Value));
  for (uint32_t i = count; i < s->count; i++) {
    with_defaults[i] = s->defaults[i];
  }
  return native->function(vm, with_defaults, s->count, result);
}

// The native that may be called right away with `first`, which goes into the scratch below the
// arguments; UNBOUND: there is nothing to put there.
static Entry call_native(Vm *vm, Native *native, Value first, Value *window, uint32_t count) {
  Value *args = window + CALL_WINDOW, callee = window[0], result;
  bool has_first = first != VALUE_UNBOUND;
  args[-1] = first;
  bool ok = call_directly(vm, native, args - has_first, count + has_first, &result);
  release_all(vm, args, count);
  if (ok) {
    window[0] = result;
  }
  value_release(vm, callee);
  return ok ? ENTRY_DONE : ENTRY_RAISED;
}

static Entry call_any(Vm *vm, Value *window, const Arguments *arguments) {
  Value callee = window[0], result;
  bool ok = value_call(vm, callee, arguments, &result);
  release_all(vm, arguments->values, arguments->positional + arguments->keywords);
  if (ok) {
    window[0] = result;
  }
  value_release(vm, callee);
  return ok ? ENTRY_DONE : ENTRY_RAISED;
}

// The callee in window[0], arguments in the window.
static Entry call_with(Vm *vm, Frame *frame, Value *window, const Arguments *arguments) {
  Value callee = window[0];
  if (value_is_pointer(callee)) {
    if (object_shape(callee) == SHAPE_FUNCTION) {
      return call_bound(vm, frame, OBJECT_AS(Function, callee), window, arguments);
    }
    if (object_shape(callee) == SHAPE_CLASS &&
        is_plain_construction(vm, OBJECT_AS(Class, callee))) {
      Entry entry = construct(vm, frame, OBJECT_AS(Class, callee), window, arguments);
      value_release(vm, callee); // the instance holds it
      return entry;
    }
  }
  return call_any(vm, window, arguments);
}

// A native class whose __new__ does all there is to do.
static bool is_plain_native(const Class *class_, uint32_t count) {
  return (class_->flags & (CLASS_NATIVE | CLASS_NO_NEW | CLASS_NO_INIT)) ==
             (CLASS_NATIVE | CLASS_NO_INIT) &&
         native_takes(OBJECT_AS(Native, class_->new_function), count + 1);
}

static Entry call_class(Vm *vm, Frame *frame, Class *class_, Value *window, uint32_t count) {
  Arguments arguments = {window + CALL_WINDOW, count, 0, NULL};
  Value callee = window[0];
  if (is_plain_native(class_, count)) {
    return call_native(vm, OBJECT_AS(Native, class_->new_function), callee, window, count);
  }
  if (is_plain_construction(vm, class_)) {
    return construct_plainly(vm, frame, class_, window, count);
  }
  bool is_range = class_ == vm->class_of.range && count >= 1 && count <= 3;
  if (is_range || exception_is_plain(class_)) { // *args without a tuple
    Value result;
    const Value *args = arguments.values;
    bool ok = is_range ? range_from_arguments(vm, args, count, &result)
                       : exception_new(vm, class_, args, (int)count, &result);
    release_all(vm, args, count);
    if (ok) {
      window[0] = result;
    }
    value_release(vm, callee);
    return ok ? ENTRY_DONE : ENTRY_RAISED;
  }
  return call_any(vm, window, &arguments);
}

Entry call_window(Vm *vm, Frame *frame, Value *window, uint32_t count) {
  Value callee = window[0];
  Value *args = window + CALL_WINDOW;
  if (value_has_shape(callee, SHAPE_NATIVE)) {
    Native *native = OBJECT_AS(Native, callee);
    if (native_takes(native, count + (native->self != VALUE_UNBOUND))) {
      return call_native(vm, native, native->self, window, count);
    }
  }
  if (value_has_shape(callee, SHAPE_CLASS)) {
    return call_class(vm, frame, OBJECT_AS(Class, callee), window, count);
  }
  if (value_has_shape(callee, SHAPE_BOUND_METHOD)) {
    const BoundMethod *method = OBJECT_AS(BoundMethod, callee);
    if (value_has_shape(method->function, SHAPE_FUNCTION)) {
      Function *function = OBJECT_AS(Function, value_retain(method->function));
      memmove(args + 1, args, count * sizeof(Value)); // the register behind is scratch
      args[0] = value_retain(method->self);
      value_release(vm, callee);
      return call_function(vm, frame, function, window, count + 1);
    }
  }
  if (value_has_shape(callee, SHAPE_FUNCTION)) {
    return call_function(vm, frame, OBJECT_AS(Function, callee), window, count);
  }
  Arguments arguments = {args, count, 0, NULL};
  return call_with(vm, frame, window, &arguments);
}

Entry call_keywords(Vm *vm, Frame *frame, Value *window, uint32_t positional, uint32_t keywords,
                    Value names) {
  Arguments arguments = {window + CALL_WINDOW, positional, keywords, as_tuple(names)};
  return call_with(vm, frame, window, &arguments);
}

Entry call_spread(Vm *vm, Frame *frame, Value *window, bool has_keywords) {
  (void)frame;
  Value callee = window[0], args = window[CALL_WINDOW], result;
  Value kwargs = has_keywords ? window[CALL_WINDOW + 1] : VALUE_UNBOUND;
  Spread spread;
  bool ok = spread_open(vm, as_tuple(args), has_keywords ? as_dict(kwargs) : NULL, &spread);
  if (ok) {
    ok = value_call(vm, callee, &spread.arguments, &result);
    spread_close(vm, &spread);
  }
  value_release(vm, kwargs);
  value_release(vm, args);
  value_release(vm, callee);
  if (ok) {
    window[0] = result;
  }
  return ok ? ENTRY_DONE : ENTRY_RAISED;
}

// ---- methods ----

Entry call_known_method(Vm *vm, Native *native, Value *window, uint32_t count) {
  Value *args = window + CALL_WINDOW, result;
  if (!native_takes(native, count)) {
    return call_native_method(vm, native, window, count);
  }
  bool ok = call_directly(vm, native, args, count, &result);
  release_all(vm, args, count);
  if (ok) {
    window[0] = result;
  }
  return ok ? ENTRY_DONE : ENTRY_RAISED;
}

static Entry call_native_arguments(Vm *vm, Native *native, Value *window,
                                   const Arguments *arguments) {
  Value result;
  bool ok = native_call(vm, native, arguments, &result);
  release_all(vm, arguments->values, arguments->positional + arguments->keywords);
  if (ok) {
    window[0] = result;
  }
  return ok ? ENTRY_DONE : ENTRY_RAISED;
}

Entry call_native_method(Vm *vm, Native *native, Value *window, uint32_t count) {
  Arguments arguments = {window + CALL_WINDOW, count, 0, NULL};
  return call_native_arguments(vm, native, window, &arguments);
}

static uint32_t cache_shape(Value v) {
  return value_is_pointer(v) ? object_shape(v) : value_is_int(v) ? SHAPE_INT : 0;
}

// What calling receiver.name means if it is the usual thing: a function on the class that no
// attribute of the instance hides.  UNBOUND: something else.
static Value find_method(Vm *vm, Value receiver, String *name) {
  Class *class_ = value_class(vm, receiver);
  if (class_->slots.get_attribute != NULL) {
    return VALUE_UNBOUND;
  }
  Value found = class_lookup(vm, class_, name);
  uint32_t shape = value_is_pointer(found) ? object_shape(found) : 0;
  if (shape != SHAPE_FUNCTION && shape != SHAPE_METHOD_DESCRIPTOR) {
    return VALUE_UNBOUND;
  }
  if (class_->storage != 0 && instance_find(vm, value_to_object(receiver), name) != VALUE_UNBOUND) {
    return VALUE_UNBOUND;
  }
  return found;
}

// Does the receiver's shape say everything about its methods?
static bool can_specialise(const Vm *vm, Value receiver) {
  uint32_t shape = cache_shape(receiver);
  const Class *class_ = value_class(vm, receiver);
  return shape != 0 && (class_->flags & CLASS_BOXED) == 0 &&
         (class_->storage == 0 || !vm->shapes[shape]->is_dict_mode);
}

// Remember what was found in the instruction's cache words.
static void remember(const Vm *vm, uint32_t *op, Value receiver, Value found) {
  op[1] = cache_shape(receiver);
  op[2] = vm->epoch;
  op[3] = (uint32_t)found;
  op[4] = (uint32_t)(found >> 32);
}

static void specialise(const Vm *vm, uint32_t *op, Value receiver, Value found) {
  if (can_specialise(vm, receiver)) {
    bool is_python = value_has_shape(found, SHAPE_FUNCTION);
    op[0] = (op[0] & ~0xFFu) | (is_python ? OP_CALL_METHOD_PYTHON : OP_CALL_METHOD_NATIVE);
    remember(vm, op, receiver, found);
  }
}

// receiver.name is an ordinary value: put it in the window and close the receiver's gap.
static bool load_callee(Vm *vm, Value *window, String *name, uint32_t count) {
  Value *args = window + CALL_WINDOW;
  Value callee;
  if (!value_get_attribute(vm, args[0], name, &callee)) {
    release_all(vm, args, count + 1);
    return false;
  }
  value_release(vm, args[0]);
  memmove(args, args + 1, count * sizeof(Value));
  window[0] = callee;
  return true;
}

Entry call_method(Vm *vm, Frame *frame, uint32_t *op, Value *window, uint32_t count) {
  String *name = as_string(frame_code(frame)->names[word_bx(op[5])]);
  Value receiver = window[CALL_WINDOW];
  Value found = find_method(vm, receiver, name);
  if (found == VALUE_UNBOUND) {
    op[0] = (op[0] & ~0xFFu) | OP_CALL_METHOD;
    if (!load_callee(vm, window, name, count)) {
      frame->pc = op + 1; // the first word's position is the attribute's, the others' the call's
      return ENTRY_RAISED;
    }
    return call_window(vm, frame, window, count);
  }
  specialise(vm, op, receiver, found);
  if (value_has_shape(found, SHAPE_FUNCTION)) {
    value_retain(found);
    return call_function(vm, frame, OBJECT_AS(Function, found), window, count + 1);
  }
  return call_native_method(vm, OBJECT_AS(Native, found), window, count + 1);
}

bool method_load(Vm *vm, uint32_t *op, Value *window, String *name) {
  Value receiver = window[0];
  Value callee = find_method(vm, receiver, name);
  if (callee == VALUE_UNBOUND) {
    if (!value_get_attribute(vm, receiver, name, &callee)) {
      return false;
    }
    window[CALL_WINDOW] = VALUE_UNBOUND;
    value_release(vm, receiver);
  } else {
    if (can_specialise(vm, receiver)) {
      remember(vm, op, receiver, callee);
    }
    window[CALL_WINDOW] = receiver;
    value_retain(callee);
  }
  window[0] = callee;
  window[1] = window[2] = window[3] = VALUE_UNBOUND;
  return true;
}

Entry call_method_keywords(Vm *vm, Frame *frame, Value *window, String *name, uint32_t positional,
                           uint32_t keywords, Value names) {
  Value found = find_method(vm, window[CALL_WINDOW], name);
  if (value_has_shape(found, SHAPE_METHOD_DESCRIPTOR)) {
    Arguments all = {window + CALL_WINDOW, positional + 1, keywords, as_tuple(names)};
    return call_native_arguments(vm, OBJECT_AS(Native, found), window, &all);
  }
  if (found == VALUE_UNBOUND || !value_has_shape(found, SHAPE_FUNCTION)) {
    if (!load_callee(vm, window, name, positional + keywords)) {
      frame->pc -= 6; // behind the first word, whose position is the attribute's
      return ENTRY_RAISED;
    }
    return call_keywords(vm, frame, window, positional, keywords, names);
  }
  value_retain(found);
  Arguments arguments = {window + CALL_WINDOW, positional + 1, keywords, as_tuple(names)};
  return call_bound(vm, frame, OBJECT_AS(Function, found), window, &arguments);
}
