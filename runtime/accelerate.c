// The table of the native twins, and what they know about classes and loops.
#include "runtime/accelerate.h"
#include "runtime/runtime.h"
#include "vm/attribute.h"
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

// Interned, and so for good; NULL: no memory.
static String *name_of(Vm *vm, const char *text) {
  Value name;
  if (!string_interned(vm, text, strlen(text), &name)) {
    raised_clear(vm);
    return NULL;
  }
  value_release(vm, name);
  return as_string(name);
}

// A plain attribute: the class has nothing of that name, or nothing that gets in its way.
static bool learn_field(Vm *vm, Shape *shape, Value object, const char *text, uint16_t *at) {
  String *name = name_of(vm, text);
  int32_t slot = name == NULL ? -1 : shape_find(vm, shape, name);
  if (slot < 0 || slot >= shape->class_->inline_slots) {
    return false;
  }
  Value in_class = class_lookup(vm, shape->class_, name);
  if (in_class != VALUE_UNBOUND && !value_is_mere(vm, in_class)) {
    return false;
  }
  const Value *place = instance_slot(shape->class_, value_to_object(object), (uint32_t)slot);
  *at = (uint16_t)(place - (const Value *)(uintptr_t)object);
  return true;
}

// Is the method a function of the library, for this instance too?
static bool learn_method(Vm *vm, Shape *shape, const char *text, Value *method) {
  const char *dot = strchr(text, '.');
  String *name = name_of(vm, dot == NULL ? text : dot + 1);
  if (name == NULL || shape_find(vm, shape, name) >= 0) {
    return false;
  }
  *method = class_lookup(vm, shape->class_, name);
  if (!value_has_shape(*method, SHAPE_FUNCTION)) {
    return false;
  }
  const Code *code = OBJECT_AS(Function, *method)->code;
  return (code->flags & CODE_LIBRARY) != 0 &&
         (dot == NULL || string_equals_c(as_string(code->qualname), text));
}

static bool learn_all(Vm *vm, Fields *fields, const FieldsSpec *spec, Shape *shape, Value object) {
  bool ok = true;
  for (uint32_t i = 0; ok && spec->fields[i] != NULL; i++) {
    ok = learn_field(vm, shape, object, spec->fields[i], &fields->at[i]);
  }
  for (uint32_t i = 0; ok && spec->methods[i] != NULL; i++) {
    ok = learn_method(vm, shape, spec->methods[i], &fields->methods[i]);
  }
  for (uint32_t i = 0; ok && spec->names[i] != NULL; i++) {
    ok = (fields->names[i] = name_of(vm, spec->names[i])) != NULL;
  }
  return ok;
}

bool fields_learn(Vm *vm, Fields *fields, const FieldsSpec *spec, Value object) {
  Shape *shape = vm->shapes[object_shape(object)];
  const Class *class_ = shape->class_;
  fields->shape = shape->id;
  fields->epoch = vm->epoch;
  fields->is_usual = class_ != NULL && !shape->is_dict_mode && class_->storage != 0 &&
                     shape->inline_slots == class_->inline_slots &&
                     (class_->flags & (CLASS_USER_GETATTR | CLASS_USER_SETATTR)) == 0 &&
                     learn_all(vm, fields, spec, shape, object);
  return fields->is_usual;
}

bool fields_make_all(Vm *vm, const Fields *fields, uint32_t count, Value class_) {
  const Shape *shape = vm->shapes[fields->shape]; // NULL: its class is gone
  return fields->is_usual && fields->epoch == vm->epoch && shape != NULL &&
         value_from_object(shape->class_) == class_ && shape->slots == count &&
         (shape->class_->flags & CLASS_MAKES_AS_SLOTS);
}

bool fields_make(Vm *vm, const Fields *fields, Value class_, const Value *values, uint32_t count,
                 Value *result) {
  if (!instance_new(vm, OBJECT_AS(Class, class_), result)) {
    return false;
  }
  value_to_object(*result)->shape = fields->shape;
  for (uint32_t i = 0; i < count; i++) {
    *field(fields, *result, i) = value_retain(values[i]);
  }
  return true;
}

// ---- loops ----

static bool is_overridden(Vm *vm, Loop *loop, const char *method) {
  String *name = name_of(vm, method);
  Shape *shape = vm->shapes[loop->head.shape];
  return name == NULL || shape->is_dict_mode || shape_find(vm, shape, name) >= 0 ||
         class_lookup(vm, shape->class_, name) !=
             class_lookup(vm, runtime_of(vm)->loop_class, name);
}

bool loop_learn(Vm *vm, Value loop) {
  static const char *const METHODS[] = {"call_soon",     "call_later",  "call_at",
                                        "create_future", "create_task", "time"};
  Accelerate *accelerate = &runtime_of(vm)->accelerate;
  if (!value_is_loop(vm, loop)) {
    return false;
  }
  for (size_t i = 0; i < sizeof METHODS / sizeof *METHODS; i++) {
    if (is_overridden(vm, as_loop(loop), METHODS[i])) {
      return false;
    }
  }
  accelerate->loop_shape = object_shape(loop);
  accelerate->loop_epoch = vm->epoch;
  return true;
}
