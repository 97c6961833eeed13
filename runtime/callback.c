// Callback: a function that a Future calls when it is done.
#include "runtime/callback.h"
#include "runtime/loop.h"
#include "runtime/runtime.h"
#include "vm/accelerator.h"

bool value_is_callback(Vm *vm, Value v) {
  return value_has_shape(v, runtime_of(vm)->callback_class->root_shape);
}

bool callback_new(Vm *vm, Value function, Value context, Value *result) {
  Value own;
  if (!context_take_any(vm, context, &own)) {
    return false;
  }
  Callback *callback =
      object_take(vm, runtime_of(vm)->callback_class->root_shape, sizeof *callback);
  if (callback == NULL) {
    value_release(vm, own);
    return false;
  }
  callback->function = value_retain(function);
  callback->context = own;
  callback->future = VALUE_UNBOUND;
  *result = value_from_object(callback);
  return true;
}

bool callback_handle(Vm *vm, Callback *callback, Value *result) {
  Value context;
  if (!context_at(vm, &callback->context, &context)) {
    return false;
  }
  bool ok = handle_new(vm, callback->function, &callback->future, 1, context,
                       as_future(callback->future)->loop, result);
  value_release(vm, context);
  return ok;
}

bool callback_failed(Vm *vm, Callback *callback) {
  Value raised = raised_take(vm), handle;
  if (!callback_handle(vm, callback, &handle)) {
    value_release(vm, raised);
    return false;
  }
  raised_restore(vm, raised);
  bool ok = handle_failed(vm, as_handle(handle), callback->function, as_handle(handle)->args);
  value_release(vm, handle);
  return ok;
}

// The call of a function of the language, or of a method, in a context nobody has looked at.
typedef struct PlainCall {
  Function *function; // NULL: it is something else
  Value args[2];      // borrowed
  uint32_t count;
} PlainCall;

static inline PlainCall plain_call(const Callback *callback) {
  Value callee = callback->function;
  PlainCall call = {NULL, {callback->future}, 1};
  if (value_has_shape(callee, SHAPE_BOUND_METHOD)) {
    const BoundMethod *method = OBJECT_AS(BoundMethod, callee);
    call = (PlainCall){NULL, {method->self, callback->future}, 2};
    callee = method->function;
  }
  if (value_has_shape(callee, SHAPE_FUNCTION) && value_is_dict(callback->context)) {
    call.function = OBJECT_AS(Function, callee);
  }
  return call;
}

bool callback_run(Vm *vm, Callback *callback) {
  Value ignored;
  if (context_call(vm, &callback->context, callback->function, &callback->future, 1, &ignored)) {
    value_release(vm, ignored);
    return true;
  }
  return callback_failed(vm, callback);
}

// A function with a native twin needs no frame: 5 % of a child of a TaskGroup.
static Accelerated begin_plainly(Vm *vm, const PlainCall *call, Frame **frame) {
  Value ignored;
  if (call->function->code->accelerator == 0) {
    *frame = function_enter(vm, call->function, call->args, call->count);
    return *frame == NULL ? ACCELERATED_NOT : ACCELERATED_DONE;
  }
  if (!is_accelerated(vm, call->function, call->count)) {
    return ACCELERATED_NOT;
  }
  Accelerated done = accelerate(vm, call->function, call->args, &ignored);
  if (done == ACCELERATED_DONE) {
    value_release(vm, ignored);
  }
  return done;
}

// A quarter of what a callback of gather() costs.
bool callback_begin(Vm *vm, Callback *callback, ContextEntry *entry, Frame **frame) {
  const PlainCall call = plain_call(callback);
  *frame = NULL;
  if (call.function == NULL || vm->trace != NULL) {
    return callback_run(vm, callback);
  }
  *entry = (ContextEntry){&callback->context, runtime_of(vm)->entered};
  runtime_of(vm)->entered = entry;
  Accelerated begun = begin_plainly(vm, &call, frame);
  if (*frame != NULL) {
    return true;
  }
  context_leave(vm, entry);
  return begun == ACCELERATED_NOT ? callback_run(vm, callback)
                                  : begun == ACCELERATED_DONE || callback_failed(vm, callback);
}

bool callback_left(Vm *vm, Callback *callback, const ContextEntry *entry) {
  context_leave(vm, entry);
  return vm->raised == VALUE_UNBOUND || callback_failed(vm, callback);
}

bool callback_pair(Vm *vm, Callback *callback, Value *result) {
  Value pair[2] = {callback->function};
  if (!context_at(vm, &callback->context, &pair[1])) {
    return false;
  }
  bool ok = tuple_from_values(vm, pair, 2, result);
  value_release(vm, pair[1]);
  return ok;
}

// ---- the class, which no program sees ----

static void finalize(Vm *vm, Object *self) {
  Callback *callback = (Callback *)self;
  value_replace(vm, &callback->function, VALUE_NONE);
  value_replace(vm, &callback->context, VALUE_NONE);
  value_replace(vm, &callback->future, VALUE_UNBOUND);
}

static void traverse(Object *self, Visitor visit, void *context) {
  const Callback *callback = (const Callback *)self;
  visit(context, callback->function);
  visit(context, callback->future);
  context_traverse_place(callback->context, visit, context);
}

static const Slots SLOTS = {
    .finalize = finalize,
    .traverse = traverse,
    .clear = finalize,
};

static const ClassSpec SPEC = {
    .name = "_asyncio.Callback",
    .layout = LAYOUT_OTHER,
    .flags = CLASS_FINAL | CLASS_NO_NEW,
    .native_size = sizeof(Callback),
    .slots = &SLOTS,
};

bool callback_register(Vm *vm) {
  Runtime *runtime = runtime_of(vm);
  runtime->callback_class = class_from_spec(vm, &SPEC, vm->class_of.object);
  return runtime->callback_class != NULL;
}
