// The interpreter's calls that are not a plain function with plain arguments: functions, classes,
// natives, and whatever else is in a call's window.
#include "vm/accelerator.h"
#include "vm/call_internal.h"
#include "vm/interpret_calls.h"
#include "vm/shape.h"
#include "vm/suspend.h"

// ---- Python functions ----

static bool is_on_stack(const Strand *strand, const void *p) {
  return (uintptr_t)p - (uintptr_t)strand->stack < strand->stack_size;
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
  *callee = (Frame){frame, code->words, function};
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
  if (!is_awaited(frame->pc) || !(function->code->flags & CODE_COROUTINE)) {
    tell_made(vm, c, frame);
    return ENTRY_DONE;
  }
  frame->pc += AWAIT_WORDS;
  if (!delegate_enter(vm, frame, c)) {
    object_release(vm, c);
    return ENTRY_RAISED;
  }
  return ENTRY_FRAME;
}

static inline Entry push_either(Vm *vm, Frame *frame, Function *function, Value *window,
                                const Value *bound, uint32_t parameters) {
  return function->code->flags & CODE_HEAP_FRAME
             ? push_coroutine(vm, frame, function, window, bound, parameters)
             : push(vm, frame, function, window, bound, parameters);
}

// Push what has been bound into an array, if it has been; the function is owned.
static inline Entry push_bound(Vm *vm, Frame *frame, Function *function, Value *window,
                               const Value *bound, bool is_bound) {
  if (!is_bound) {
    object_release(vm, function);
    return ENTRY_RAISED;
  }
  return push_either(vm, frame, function, window, bound, code_parameters(function->code));
}

// Any arguments: bound into an array, then moved into the frame.
Entry call_bound(Vm *vm, Frame *frame, Function *function, Value *window,
                 const Arguments *arguments) {
  Value bound[PARAMETERS_MAX];
  bool ok = function_bind(vm, function, arguments, bound);
  release_all(vm, arguments->values, arguments->positional + arguments->keywords);
  return push_bound(vm, frame, function, window, bound, ok);
}

// The defaults of the last parameters, keyword-only ones behind, in one row: a call that leaves
// some out copies its end.  NULL: not of every keyword-only parameter, or there may be others
// tomorrow, or no memory, and the call must be bound.
__attribute__((noinline)) static Tuple *function_trailing(Vm *vm, Function *function) {
  const Code *code = function->code;
  const Tuple *defaults = function->defaults == VALUE_NONE ? NULL : as_tuple(function->defaults);
  uint32_t count = defaults == NULL ? 0 : defaults->length, only = code->keyword_only_count;
  Value row[PARAMETERS_MAX], made;
  if (function->trailing != NULL || function->shows_kw_defaults || code->image != NULL ||
      count > code->parameter_count || count + only == 0 || count + only > PARAMETERS_MAX ||
      (code->flags & (CODE_VARARGS | CODE_VARKEYWORDS | CODE_HEAP_FRAME))) {
    return function->trailing;
  }
  for (uint32_t i = 0; i < count; i++) {
    row[i] = defaults->items[i];
  }
  for (uint32_t i = 0; i < only; i++) {
    String *name = as_string(code->local_names[code->parameter_count + i]);
    row[count + i] = function->kw_defaults == VALUE_NONE
                         ? VALUE_UNBOUND
                         : dict_get_name(vm, as_dict(function->kw_defaults), name);
    if (row[count + i] == VALUE_UNBOUND) {
      return NULL;
    }
  }
  if (!tuple_from_values(vm, row, count + only, &made)) {
    raised_clear(vm);
    return NULL;
  }
  return function->trailing = as_tuple(made);
}

// A function without *args and **kwargs whose last parameters have defaults, and get them: an
// eighth of what binding takes, and 4 % of `asyncio.create_task(f())`.  False: it must be bound.
static inline bool push_with_defaults(Vm *vm, Frame *frame, Function *function, Value *window,
                                      const Value *args, uint32_t count) {
  const Code *code = function->code;
  Strand *strand = vm->strand;
  Frame *callee = place_frame(vm, frame, window);
  Value *regs = frame_registers(callee);
  const Tuple *trailing = function->trailing;
  uint32_t all = code->parameter_count + code->keyword_only_count;
  uint32_t least = all - trailing->length;
  if (count < least || count > code->parameter_count || strand->depth >= vm->recursion_limit ||
      regs + code->register_count > strand->limit) {
    return false;
  }
  for (uint32_t i = 0; regs != args && i < count; i++) {
    regs[i] = args[i];
  }
  for (uint32_t i = count; i < all; i++) {
    regs[i] = value_retain(trailing->items[i - least]);
  }
  for (uint32_t i = all; i < function->local_count; i++) {
    regs[i] = VALUE_UNBOUND;
  }
  *callee = (Frame){frame, code->words, function};
  strand->frame = callee;
  strand->depth++;
  return true;
}

// What the twin has done, in place of the call, and of the await of a coroutine.
static inline Entry accelerated(Vm *vm, Frame *frame, Function *function, Value *window,
                                const Value *args, uint32_t count, Accelerated done, Value result) {
  bool is_coroutine = (function->code->flags & CODE_HEAP_FRAME) != 0;
  release_all(vm, args, count);
  object_release(vm, function);
  if (UNLIKELY(done == ACCELERATED_RAISED)) {
    return ENTRY_RAISED;
  }
  window[0] = result;
  frame->pc += is_coroutine ? AWAIT_WORDS : 0;
  return is_coroutine ? ENTRY_FRAME : ENTRY_DONE; // the pc has moved
}

static Entry call_itself(Vm *vm, Frame *frame, Function *function, Value *window, Value *args,
                         uint32_t count);

// A function that has a native twin; it is called itself if that is not for these arguments.
static Entry call_accelerated(Vm *vm, Frame *frame, Function *function, Value *window, Value *args,
                              uint32_t count) {
  const Code *code = function->code;
  bool is_coroutine = (code->flags & CODE_HEAP_FRAME) != 0;
  Value result;
  if (UNLIKELY(!is_accelerated(vm, function, count) || (is_coroutine && !is_awaited(frame->pc)))) {
    return call_itself(vm, frame, function, window, args, count);
  }
  Accelerated done = accelerate(vm, function, args, &result);
  if (LIKELY(done != ACCELERATED_NOT)) {
    return accelerated(vm, frame, function, window, args, count, done, result);
  }
  if (UNLIKELY(!code_enters_awaited(code))) {
    return call_itself(vm, frame, function, window, args, count);
  }
  function_know_code(function);
  // It must wait: 5 % of what a Queue takes that is full all the time.
  if (await_enter(vm, vm->strand, frame, frame->pc + AWAIT_WORDS, function, window, args, count) ==
      NULL) {
    release_all(vm, args, count);
    return ENTRY_RAISED;
  }
  return ENTRY_FRAME;
}

static Entry call_itself(Vm *vm, Frame *frame, Function *function, Value *window, Value *args,
                         uint32_t count) {
  const Code *code = function->code;
  if (function->trailing != NULL && push_with_defaults(vm, frame, function, window, args, count)) {
    return ENTRY_FRAME;
  }
  function_know_code(function);
  bool is_plain = !(code->flags & (CODE_VARARGS | CODE_VARKEYWORDS)) &&
                  code->keyword_only_count == 0 && count == code->parameter_count &&
                  code->image == NULL;
  if (is_plain) {
    return push_either(vm, frame, function, window, args, count);
  }
  if (function_trailing(vm, function) != NULL &&
      push_with_defaults(vm, frame, function, window, args, count)) {
    return ENTRY_FRAME;
  }
  // Binding may run Python, and what it runs must not overwrite the window: it is within the
  // registers of `frame`.
  Arguments arguments = {args, count, 0, NULL};
  return call_bound(vm, frame, function, window, &arguments);
}

static Entry call_with(Vm *vm, Frame *frame, Function *function, Value *window, Value *args,
                       uint32_t count) {
  return function->code->accelerator != 0
             ? call_accelerated(vm, frame, function, window, args, count)
             : call_itself(vm, frame, function, window, args, count);
}

// The coroutine of a function that may_await knows, and which is not awaited at once, as in
// `create_task(f(x))`: 5 % of a child of a TaskGroup.
static Entry make_coroutine(Vm *vm, const Frame *frame, Function *function, Value *window,
                            const Value *args, uint32_t count) {
  Coroutine *c = cell_take_of(vm, (MemoryFront *)vm->memory, SHAPE_COROUTINE,
                              coroutine_size(function->code), function->awaited_class);
  if (UNLIKELY(c == NULL)) {
    release_all(vm, args, count);
    object_release(vm, function);
    return ENTRY_RAISED;
  }
  coroutine_begin(c, CORO_CREATED, MODE_FOR, NULL, function, args, count);
  window[0] = value_from_object(c);
  tell_made(vm, c, frame);
  return ENTRY_DONE;
}

Entry call_function(Vm *vm, Frame *frame, Function *function, Value *window, uint32_t count) {
  Value *args = window_arguments(vm->strand, window);
  return count == function->awaited_count && !is_awaited(frame->pc)
             ? make_coroutine(vm, frame, function, window, args, count)
             : call_with(vm, frame, function, window, args, count);
}

// ---- classes ----

// Does calling it mean a fresh instance and a Python __init__, of a class that has no metaclass?
static inline bool is_plain_construction(Value callee) {
  return value_has_shape(callee, SHAPE_CLASS) &&
         (OBJECT_AS(Class, callee)->flags & CLASS_MAKES_AS_SLOTS);
}

// The frame of __init__ on top of a stub that will hand the instance to the caller.
static Entry construct(Vm *vm, Frame *frame, Class *class_, Value *window,
                       const Arguments *arguments) {
  Strand *strand = vm->strand;
  Function *init = OBJECT_AS(Function, class_->init_function);
  const Code *code = init->code;
  uint32_t count = arguments->positional + arguments->keywords;
  Value instance, with_self[PARAMETERS_MAX + 1], bound[PARAMETERS_MAX];
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
    parameters = code_parameters(code);
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
static Entry construct_plainly(Vm *vm, Frame *frame, Class *class_, Value *window, Value *args,
                               uint32_t count) {
  Strand *strand = vm->strand;
  Function *init = OBJECT_AS(Function, class_->init_function);
  const Code *code = init->code;
  Value callee = window[0], instance;
  Frame *stub = (Frame *)(void *)window;
  Frame *callee_frame = (Frame *)(void *)(frame_registers(stub) + STUB_REGISTERS);
  if (count + 1 != code->plain_count || strand->depth >= vm->recursion_limit ||
      (uintptr_t)callee_frame - (uintptr_t)strand->stack >= strand->plain_size) {
    Arguments arguments = {args, count, 0, NULL};
    Entry entry = construct(vm, frame, class_, window, &arguments);
    value_release(vm, callee); // the instance holds it
    return entry;
  }
  if (!instance_new(vm, class_, &instance)) {
    release_all(vm, args, count);
    value_release(vm, callee);
    return ENTRY_RAISED;
  }
  Value *regs = frame_registers(callee_frame);
  memmove(regs + 1, args, count * sizeof(Value));
  regs[0] = value_retain(instance);
  for (uint32_t i = count + 1; i < code->local_count; i++) {
    regs[i] = VALUE_UNBOUND;
  }
  stub_push(vm, stub, INIT_RETURN_WORDS);
  frame_registers(stub)[1] = instance;
  *callee_frame = (Frame){stub, code->words, object_retain(init)};
  strand->frame = callee_frame;
  strand->depth++;
  value_release(vm, callee); // the instance holds it
  return ENTRY_FRAME;
}

// ---- any callable ----

// A copy of the arguments with the native's defaults behind.
__attribute__((noinline)) static bool
call_with_defaults(Vm *vm, const Native *native, const Value *args, uint32_t count, Value *result) {
  const Signature *s = native->signature;
  Value with_defaults[DIRECT_PARAMETERS];
  for (uint32_t i = 0; i < s->count; i++) {
    with_defaults[i] = i < count ? args[i] : s->defaults[i];
  }
  return native->function(vm, with_defaults, s->count, result);
}

// A native whose parameters are positional gets the window itself if nothing is absent.
static inline bool call_directly(Vm *vm, const Native *native, Value *args, uint32_t count,
                                 Value *result) {
  return LIKELY(count == native->signature->count)
             ? native->function(vm, args, (int)count, result)
             : call_with_defaults(vm, native, args, count, result);
}

// The native that may be called right away with `first`, which goes into the scratch below the
// arguments; UNBOUND: there is nothing to put there.
static Entry call_native(Vm *vm, Native *native, Value first, Value *window, Value *args,
                         uint32_t count) {
  Value callee = window[0], result;
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

// The __new__ of a native class, where it does all there is to do; else NULL.
static Native *making_native(const Class *class_) {
  return (class_->flags & (CLASS_NATIVE | CLASS_NO_NEW | CLASS_NO_INIT)) ==
                 (CLASS_NATIVE | CLASS_NO_INIT)
             ? class_native_new(class_)
             : NULL;
}

// Where the native only looks at *rest it is a tuple on the C stack, which borrows its items: with
// what call_rest saves of a function of a module, half of `max(1, 2)`.
typedef union BriefTuple {
  Tuple head;
  char room[sizeof(Tuple) + DIRECT_PARAMETERS * sizeof(Value)];
} BriefTuple;

static Value brief_tuple(BriefTuple *brief, const Value *values, uint32_t count) {
  brief->head.head = (Object){.count = 1, .shape = SHAPE_TUPLE};
  brief->head.length = count;
  brief->head.is_hashed = 0;
  memcpy(brief->head.items, values, count * sizeof(Value));
  return value_from_object(brief);
}

// A native with *rest, `max(a, b)`, `loop.call_at(when, f)`: two thirds of what finding out about
// the receiver again takes, and 4 % of a `timeout()`.
static bool call_rest(Vm *vm, const Native *native, const Value *args, uint32_t count,
                      Value *result) {
  const Signature *s = native->signature;
  Value with_rest[DIRECT_PARAMETERS], rest;
  uint32_t plain = count < s->positional ? count : s->positional;
  for (uint32_t i = 0; i < s->count; i++) {
    with_rest[i] = i < plain ? args[i] : s->defaults[i];
  }
  if ((native->def->flags & NATIVE_LOOKS) && count - plain <= DIRECT_PARAMETERS) {
    BriefTuple brief;
    with_rest[s->rest] = brief_tuple(&brief, args + plain, count - plain);
    return native->function(vm, with_rest, s->count, result);
  }
  if (!tuple_from_values(vm, args + plain, count - plain, &rest)) {
    return false;
  }
  with_rest[s->rest] = rest;
  bool ok = native->function(vm, with_rest, s->count, result);
  value_release(vm, rest);
  return ok;
}

static Entry method_called(Vm *vm, bool ok, Value result, Value *window, const Value *args,
                           uint32_t count) {
  release_all(vm, args, count);
  if (ok) {
    window[0] = result;
  }
  return ok ? ENTRY_DONE : ENTRY_RAISED;
}

static Entry call_rest_function(Vm *vm, Native *native, Value *window, Value *args,
                                uint32_t count) {
  Value result;
  bool ok = call_rest(vm, native, args, count, &result);
  object_release(vm, native);
  return method_called(vm, ok, result, window, args, count);
}

static Entry call_class(Vm *vm, Class *class_, Value *window, Value *args, uint32_t count) {
  Arguments arguments = {args, count, 0, NULL};
  Value callee = window[0];
  if (class_ == vm->class_of.type && count == 1) {
    window[0] = value_retain(value_from_object(value_class(vm, args[0])));
    value_release(vm, args[0]);
    value_release(vm, callee);
    return ENTRY_DONE;
  }
  if (count <= 1 && class_makes(class_)) {
    Value result;
    bool ok = class_->own_slots->make(vm, count == 0 ? VALUE_UNBOUND : args[0], &result);
    value_release(vm, callee);
    return method_called(vm, ok, result, window, args, count);
  }
  Native *maker = making_native(class_);
  if (maker != NULL && count + 1 >= maker->makes_rest_least) { // a fifth of what `zip(a, b)` takes
    Value result;
    args[-1] = callee;
    bool ok = call_rest(vm, maker, args - 1, count + 1, &result);
    value_release(vm, callee);
    return method_called(vm, ok, result, window, args, count);
  }
  if (maker != NULL && count + 1 >= maker->makes_least && count + 1 <= maker->direct_most) {
    return call_native(vm, maker, callee, window, args, count);
  }
  bool is_range = class_ == vm->class_of.range && count >= 1 && count <= 3;
  if (is_range || exception_is_plain(class_)) { // *args without a tuple
    Value result;
    bool ok = is_range ? range_from_arguments(vm, args, count, &result)
                       : exception_make(vm, class_, args, (int)count, &result);
    release_all(vm, args, count);
    if (ok) {
      window[0] = result;
    }
    value_release(vm, callee);
    return ok ? ENTRY_DONE : ENTRY_RAISED;
  }
  return call_any(vm, window, &arguments);
}

// In a frame on the heap what the method binds takes its place, right before the arguments.
static Entry call_bound_method(Vm *vm, Frame *frame, Value *window, uint32_t count) {
  if (is_stack_window(vm->strand, window)) {
    return call_function(vm, frame, window_bind(vm, window, count), window, count + 1);
  }
  BoundMethod *method = OBJECT_AS(BoundMethod, window[0]);
  Function *function = OBJECT_AS(Function, value_retain(method->function));
  window[0] = value_retain(method->self);
  object_release(vm, method);
  return call_with(vm, frame, function, window, window, count + 1);
}

// The bound method in window[0], on the heap, of a coroutine function that may be awaited at once:
// what it binds takes its place, and the function, owned, is what is called.  NULL: it is none.
// That is the __aexit__ of an `async with`: 4 % of one around a semaphore.
Function *window_bind_awaited(Vm *vm, Value *window, uint32_t count, const uint32_t *pc) {
  BoundMethod *method = OBJECT_AS(BoundMethod, window[0]);
  if (!value_has_shape(window[0], SHAPE_BOUND_METHOD) ||
      !value_has_shape(method->function, SHAPE_FUNCTION) ||
      !may_await(vm, vm->strand, OBJECT_AS(Function, method->function), count + 1, pc)) {
    return NULL;
  }
  Function *function = OBJECT_AS(Function, value_retain(method->function));
  window[0] = value_retain(method->self);
  object_release(vm, method);
  return function;
}

__attribute__((noinline)) static Entry call_other(Vm *vm, Frame *frame, Value *window, Value *args,
                                                  uint32_t count) {
  Value callee = window[0];
  if (value_has_shape(callee, SHAPE_NATIVE)) {
    Native *native = OBJECT_AS(Native, callee);
    if (native_takes(native, count + (native->self != VALUE_UNBOUND))) {
      return call_native(vm, native, native->self, window, args, count);
    }
    if (native->self == VALUE_UNBOUND && count >= native->rest_least) {
      return call_rest_function(vm, native, window, args, count);
    }
  }
  if (value_has_shape(callee, SHAPE_CLASS)) {
    return call_class(vm, OBJECT_AS(Class, callee), window, args, count);
  }
  if (value_has_shape(callee, SHAPE_BOUND_METHOD) &&
      value_has_shape(OBJECT_AS(BoundMethod, callee)->function, SHAPE_FUNCTION)) {
    return call_bound_method(vm, frame, window, count);
  }
  if (value_has_shape(callee, SHAPE_FUNCTION)) {
    return call_function(vm, frame, OBJECT_AS(Function, callee), window, count);
  }
  Arguments arguments = {args, count, 0, NULL};
  return call_keywords(vm, frame, window, &arguments);
}

// Classes and functions of modules come first, and need nothing of what the others need.
Entry call_window(Vm *vm, Frame *frame, Value *window, Value *args, uint32_t count) {
  Value callee = window[0], result;
  Native *native = OBJECT_AS(Native, callee);
  if (is_plain_construction(callee)) {
    return construct_plainly(vm, frame, OBJECT_AS(Class, callee), window, args, count);
  }
  if (!value_has_shape(callee, SHAPE_NATIVE) || native->self != VALUE_UNBOUND ||
      !native_takes(native, count)) {
    return call_other(vm, frame, window, args, count);
  }
  bool ok = call_directly(vm, native, args, count, &result);
  release_all(vm, args, count);
  if (ok) {
    window[0] = result;
  }
  object_release(vm, native);
  return ok ? ENTRY_DONE : ENTRY_RAISED;
}

Entry call_keywords(Vm *vm, Frame *frame, Value *window, const Arguments *arguments) {
  Value callee = window[0];
  if (value_is_pointer(callee)) {
    if (object_shape(callee) == SHAPE_FUNCTION) {
      return call_bound(vm, frame, OBJECT_AS(Function, callee), window, arguments);
    }
    if (is_plain_construction(callee)) {
      Entry entry = construct(vm, frame, OBJECT_AS(Class, callee), window, arguments);
      value_release(vm, callee); // the instance holds it
      return entry;
    }
  }
  return call_any(vm, window, arguments);
}

// A function of the language gets its frame here: half of what calling it from C takes.
static Entry spread_to_function(Vm *vm, Frame *frame, Value *window, Value kwargs) {
  Function *function = OBJECT_AS(Function, window[0]);
  Value args = window[1], bound[PARAMETERS_MAX];
  Spread spread;
  bool ok;
  const Code *code = function->code;
  if (kwargs == VALUE_UNBOUND && as_tuple(args)->length == code->plain_count &&
      code->image == NULL) {
    ok = true;
    for (uint32_t i = 0; i < code->plain_count; i++) {
      bound[i] = value_retain(as_tuple(args)->items[i]);
    }
  } else if (kwargs == VALUE_UNBOUND) {
    const Arguments given = {as_tuple(args)->items, as_tuple(args)->length, 0, NULL};
    ok = function_bind(vm, function, &given, bound);
  } else {
    ok = spread_open(vm, as_tuple(args), as_dict(kwargs), &spread);
    if (ok) {
      ok = function_bind(vm, function, &spread.arguments, bound);
      spread_close(vm, &spread);
    }
  }
  value_release(vm, kwargs);
  value_release(vm, args);
  return push_bound(vm, frame, function, window, bound, ok);
}

Entry call_spread(Vm *vm, Frame *frame, Value *window, bool has_keywords) {
  Value callee = window[0], args = window[1], result;
  Value kwargs = has_keywords ? window[2] : VALUE_UNBOUND;
  Spread spread;
  if (has_keywords && as_dict(kwargs)->live == 0) { // as most decorators' are
    value_release(vm, kwargs);
    kwargs = VALUE_UNBOUND;
  }
  if (value_has_shape(callee, SHAPE_FUNCTION)) {
    return spread_to_function(vm, frame, window, kwargs);
  }
  const Dict *named = kwargs == VALUE_UNBOUND ? NULL : as_dict(kwargs);
  bool ok = spread_open(vm, as_tuple(args), named, &spread);
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

// ---- natives that are methods ----

__attribute__((noinline)) static Entry call_unusual_method(Vm *vm, Native *native, Value *window,
                                                           Value *args, uint32_t count) {
  Value result;
  if (count < native->rest_least) {
    return call_native_arguments(vm, native, window, &(Arguments){args, count, 0, NULL});
  }
  bool ok = call_rest(vm, native, args, count, &result);
  return method_called(vm, ok, result, window, args, count);
}

Entry call_known_method(Vm *vm, Native *native, Value *window, Value *args, uint32_t count) {
  Value result;
  if (!native_takes(native, count)) {
    return call_unusual_method(vm, native, window, args, count);
  }
  bool ok = call_directly(vm, native, args, count, &result);
  return method_called(vm, ok, result, window, args, count);
}

Entry call_native_arguments(Vm *vm, Native *native, Value *window, const Arguments *arguments) {
  Value result;
  bool ok = native_call(vm, native, arguments, &result);
  return method_called(vm, ok, result, window, arguments->values,
                       arguments->positional + arguments->keywords);
}
