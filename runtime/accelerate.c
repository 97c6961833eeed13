// The table of the native twins, and what they know about classes and loops.
#include "runtime/accelerate.h"
#include "runtime/runtime.h"
#include "vm/shape.h"

const AcceleratorFunction ACCELERATORS[ACCELERATOR_COUNT] = {
#define ACCELERATOR(function, module, qualname) [NUMBER_##function] = function,
#include "runtime/accelerators.def"
#undef ACCELERATOR
};

const AcceleratedName ACCELERATED[ACCELERATOR_COUNT] = {
#define ACCELERATOR(function, module, qualname) [NUMBER_##function] = {module, qualname},
#include "runtime/accelerators.def"
#undef ACCELERATOR
};

// ---- classes of the library ----

static bool learn_field(Vm *vm, Shape *shape, Value object, const char *name, uint16_t *at) {
  Value text;
  if (!string_interned(vm, name, strlen(name), &text)) {
    raised_clear(vm);
    return false;
  }
  int32_t slot = shape_find(vm, shape, as_string(text));
  value_release(vm, text);
  if (slot < 0 || slot >= shape->class_->inline_slots) {
    return false;
  }
  const Value *place = instance_slot(shape->class_, value_to_object(object), (uint32_t)slot);
  *at = (uint16_t)(place - (const Value *)(uintptr_t)object);
  return true;
}

// Is the method a function of the library, for this instance too?
static bool is_of_library(Vm *vm, Shape *shape, const char *name) {
  Value text;
  if (!string_interned(vm, name, strlen(name), &text)) {
    raised_clear(vm);
    return false;
  }
  Value found = class_lookup(vm, shape->class_, as_string(text));
  bool is_own = shape_find(vm, shape, as_string(text)) >= 0;
  value_release(vm, text);
  return !is_own && value_has_shape(found, SHAPE_FUNCTION) &&
         (OBJECT_AS(Function, found)->code->flags & CODE_LIBRARY) != 0;
}

bool fields_learn(Vm *vm, Fields *fields, const FieldsSpec *spec, Value object) {
  Shape *shape = vm->shapes[object_shape(object)];
  if (shape->class_ == NULL || shape->is_dict_mode || shape->class_->storage == 0) {
    return false;
  }
  for (uint32_t i = 0; spec->fields[i] != NULL; i++) {
    if (!learn_field(vm, shape, object, spec->fields[i], &fields->at[i])) {
      return false;
    }
  }
  for (uint32_t i = 0; spec->methods[i] != NULL; i++) {
    if (!is_of_library(vm, shape, spec->methods[i])) {
      return false;
    }
  }
  fields->shape = shape->id;
  fields->epoch = vm->epoch;
  return true;
}

// ---- loops ----

static bool is_overridden(Vm *vm, Loop *loop, const char *method) {
  Value name;
  if (!string_interned(vm, method, strlen(method), &name)) {
    raised_clear(vm);
    return true;
  }
  Shape *shape = vm->shapes[loop->head.shape];
  bool is_ours = class_lookup(vm, shape->class_, as_string(name)) ==
                 class_lookup(vm, runtime_of(vm)->loop_class, as_string(name));
  bool is_set = shape->is_dict_mode || shape_find(vm, shape, as_string(name)) >= 0;
  value_release(vm, name);
  return !is_ours || is_set;
}

bool loop_is_plain(Vm *vm, Loop *loop) {
  static const char *const METHODS[] = {"call_soon",     "call_later",  "call_at",
                                        "create_future", "create_task", "time"};
  if (UNLIKELY(loop->plain_shape != loop->head.shape || loop->plain_epoch != vm->epoch)) {
    for (size_t i = 0; i < sizeof METHODS / sizeof *METHODS; i++) {
      if (is_overridden(vm, loop, METHODS[i])) {
        return false;
      }
    }
    loop->plain_shape = loop->head.shape;
    loop->plain_epoch = vm->epoch;
  }
  return !loop->is_closed && !loop->is_debug;
}
