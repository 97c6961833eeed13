// super(): attribute lookup that starts behind a class in the MRO of an object's class.
#include "vm/attribute.h"
#include "vm/class_slots.h"
#include "vm/frame.h"

bool super_new(Vm *vm, Class *class_, Value object, Value *result) {
  Super *s = object_new(vm, SHAPE_SUPER, sizeof *s);
  if (s == NULL) {
    return false;
  }
  s->start = object_retain(class_);
  s->object = value_retain(object);
  s->object_class = NULL;
  *result = value_from_object(s);
  bool is_class = value_is_instance(vm, object, vm->class_of.type) &&
                  class_is_subclass(OBJECT_AS(Class, object), class_);
  Class *object_class = is_class ? OBJECT_AS(Class, object) : value_class(vm, object);
  if (!class_is_subclass(object_class, class_)) {
    value_release(vm, *result);
    return raise_type_error(
        vm, "super(type, obj): obj (%s %C) is not an instance or subtype of type (%C).",
        value_is_instance(vm, object, vm->class_of.type) ? "type" : "instance of",
        value_is_instance(vm, object, vm->class_of.type) ? OBJECT_AS(Class, object) : object_class,
        class_);
  }
  s->object_class = object_retain(object_class);
  return true;
}

// The class and first argument of the method that calls super().
static bool from_caller(Vm *vm, Class **class_, Value *object) {
  const Frame *frame = vm->strand->frame;
  if (frame == NULL || frame->function == NULL) {
    return raise_format(vm, vm->exceptions.RuntimeError, "super(): no current frame");
  }
  const Code *code = frame_code(frame);
  if (code->parameter_count == 0 && !(code->flags & CODE_VARARGS)) {
    return raise_format(vm, vm->exceptions.RuntimeError, "super(): no arguments");
  }
  Value first = frame_registers(frame)[0];
  if (code->local_is_cell[0] && value_has_shape(first, SHAPE_CELL)) {
    first = OBJECT_AS(Cell, first)->value;
  }
  if (first == VALUE_UNBOUND) {
    return raise_format(vm, vm->exceptions.RuntimeError, "super(): arg[0] deleted");
  }
  for (uint32_t i = 0; i < code->free_count; i++) {
    if (code->free_names[i] == value_from_object(vm->names.class_)) {
      Value cell = frame->function->closure[i]->value;
      if (cell == VALUE_UNBOUND) {
        return raise_format(vm, vm->exceptions.RuntimeError, "super(): empty __class__ cell");
      }
      *class_ = OBJECT_AS(Class, cell);
      *object = first;
      return true;
    }
  }
  return raise_format(vm, vm->exceptions.RuntimeError, "super(): __class__ cell not found");
}

static bool make(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Class *class_ = NULL;
  Value object = VALUE_UNBOUND;
  if (args[1] == VALUE_UNBOUND) {
    if (!from_caller(vm, &class_, &object)) {
      return false;
    }
  } else {
    if (!value_is_instance(vm, args[1], vm->class_of.type)) {
      return raise_type_error(vm, "super() argument 1 must be a type, not %T", args[1]);
    }
    class_ = OBJECT_AS(Class, args[1]);
    object = args[2];
    if (object == VALUE_UNBOUND) {
      return raise_type_error(vm, "super() with one argument is not supported: use super()");
    }
  }
  return super_new(vm, class_, object, result);
}

static bool get_attribute(Vm *vm, Value self, String *name, Value *result) {
  const Super *s = OBJECT_AS(Super, self);
  if (name == vm->names.class_) {
    return object_get_attribute(vm, self, name, result);
  }
  const Tuple *mro = s->object_class->mro;
  bool behind = false;
  for (uint32_t i = 0; i < mro->length; i++) {
    Class *class_ = OBJECT_AS(Class, mro->items[i]);
    Value found = behind ? dict_get_name(vm, class_->dict, name) : VALUE_UNBOUND;
    if (found != VALUE_UNBOUND) {
      bool is_class = s->object == value_from_object(s->object_class);
      return descriptor_get(vm, found, is_class ? VALUE_UNBOUND : s->object, s->object_class,
                            result);
    }
    behind |= class_ == s->start;
  }
  if (class_lookup(vm, vm->class_of.super, name) != VALUE_UNBOUND) {
    return object_get_attribute(vm, self, name, result);
  }
  return raise_no_attribute(vm, self, name);
}

static bool repr(Vm *vm, Value self, Value *result) {
  const Super *s = OBJECT_AS(Super, self);
  return string_format(vm, result, "<super: <class '%C'>, <%C object>>", s->start,
                       s->object_class);
}

static void finalize(Vm *vm, Object *self) {
  Super *s = (Super *)self;
  object_release(vm, s->start);
  object_release(vm, s->object_class);
  value_release(vm, s->object);
}

static void traverse(Object *self, Visitor visit, void *context) {
  visit(context, ((Super *)self)->object);
}

static const NativeDef METHODS[] = {
    {"__new__", "cls, type=?, object=?, /", make, NULL, 0},
    {0},
};

static const Slots SLOTS = {
    .finalize = finalize,
    .traverse = traverse,
    .repr = repr,
    .get_attribute = get_attribute,
};

static const ClassSpec SPEC = {
    .name = "super",
    .shape = SHAPE_SUPER,
    .layout = LAYOUT_OTHER,
    .flags = CLASS_FINAL,
    .native_size = sizeof(Super),
    .slots = &SLOTS,
    .methods = METHODS,
};

void super_register(Vm *vm) {
  vm->class_of.super = class_from_spec(vm, &SPEC, vm->class_of.object);
}
