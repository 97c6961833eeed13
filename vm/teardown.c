// The end of a Vm: first the program's things die as in Python, then everything is given back.
//
//     vm_shutdown   finalisers run, modules are emptied, cycles are collected; Python may run
//     (the host stops the runtime here: streams, loop)
//     vm_free       what the Vm itself holds goes, then the native classes, which hold each other,
//                   then the shapes, by which every object knows its class, then the strings
//
// What is left after that are references that somebody forgot to give back: a bug, and counted.
#include "vm/class_slots.h"
#include "vm/collect.h"
#include "vm/frame.h"
#include "vm/image.h"
#include "vm/shape.h"
#include "vm/signature.h"
#include "vm/vm.h"
#include "vm/weakref.h"

// ---- the program's things ----

static bool has_last_words(Vm *vm, Value v) {
  if (!value_is_pointer(v)) {
    return false;
  }
  switch (object_shape(v)) {
  case SHAPE_GENERATOR:
  case SHAPE_COROUTINE:
  case SHAPE_ASYNC_GENERATOR: return true;
  default: return (value_class(vm, v)->flags & CLASS_HAS_FINALIZER) != 0;
  }
}

static bool object_has_last_words(const Vm *vm, const Object *object) {
  switch (object->shape) {
  case SHAPE_FREE: return false;
  case SHAPE_GENERATOR:
  case SHAPE_COROUTINE:
  case SHAPE_ASYNC_GENERATOR: return ((const Coroutine *)object)->state != CORO_CLOSED;
  default: break;
  }
  const Class *class_ = vm->shapes[object->shape]->class_;
  return object->count != 0 && class_ != NULL &&
         ((class_->flags & CLASS_HAS_FINALIZER) || class_->layout == LAYOUT_FUTURE);
}

bool vm_has_last_words(Vm *vm) {
  if (vm->weakrefs != NULL) { // their callbacks
    return true;
  }
  for (Slab *slab = memory_object_slabs(vm); slab != NULL; slab = slab->next) {
    for (uint32_t i = 0; i < slab->cell_count; i++) {
      if (object_has_last_words(vm, slab_cell(slab, i))) {
        return true;
      }
    }
  }
  return false;
}

// The program's variables end in the order they were made, while the functions that their
// finalisers call still find the others.
static void end_variables(Vm *vm, const Dict *globals) {
  Dict *copy;
  if (!dict_copy(vm, globals, &copy)) {
    raised_clear(vm);
    return;
  }
  uint32_t position = 0;
  Value key, value;
  while (dict_next(copy, &position, &key, &value)) {
    if (has_last_words(vm, value) && value_to_object(value)->count == 2) { // here and in the copy
      object_run_finalizer(vm, value_to_object(value));
    }
  }
  object_release(vm, copy);
}

static Dict *main_globals(Vm *vm) {
  Value module = dict_get_name(vm, vm->modules, vm->names.main);
  return value_has_shape(module, SHAPE_MODULE) ? OBJECT_AS(Module, module)->dict : NULL;
}

// Empty the namespaces of all modules, the program's before the library's.
static void clear_modules(Vm *vm) {
  Dict *modules;
  if (!dict_copy(vm, vm->modules, &modules)) {
    raised_clear(vm);
    return;
  }
  dict_clear(vm, vm->modules);
  Value key, value;
  for (int round = 0; round < 2; round++) {
    uint32_t position = 0;
    while (dict_next(modules, &position, &key, &value)) {
      bool is_main = key == value_from_object(vm->names.main);
      if (value_has_shape(value, SHAPE_MODULE) && is_main == (round == 0) &&
          OBJECT_AS(Module, value)->dict != vm->builtins) {
        dict_clear(vm, OBJECT_AS(Module, value)->dict);
      }
    }
  }
  object_release(vm, modules);
}

void vm_shutdown(Vm *vm) {
  Dict *globals = main_globals(vm);
  if (globals != NULL) {
    object_retain(globals);
    end_variables(vm, globals);
    object_release(vm, globals);
  }
  vm->is_shutting_down = true;
  memory_set_cap(vm->memory, 0); // the cap was the program's
  vm_collect(vm);
  clear_modules(vm);
  vm_collect(vm);
}

// ---- the Vm's things ----

static void release_place(Vm *vm, Value *place) {
  value_replace(vm, place, VALUE_UNBOUND);
}

static void release_dict(Vm *vm, Dict **place) {
  Dict *dict = *place;
  *place = NULL;
  object_release(vm, dict);
}

static void clear_dict(Vm *vm, Dict *dict) {
  if (dict != NULL) {
    dict_clear(vm, dict);
  }
}

static void release_state(Vm *vm) {
  clear_dict(vm, vm->builtins);
  clear_dict(vm, vm->modules);
  release_place(vm, &vm->raised);
  release_place(vm, &vm->memory_error);
  release_place(vm, &vm->old_traceback);
  release_place(vm, &vm->script_path);
  release_place(vm, &vm->unknown_location);
  object_release(vm, vm->finalized);
  vm->finalized = NULL;
  release_dict(vm, &vm->builtins);
  release_dict(vm, &vm->modules);
  release_dict(vm, &vm->births);
  release_dict(vm, &vm->shown);
  release_dict(vm, &vm->renamed);
  release_dict(vm, &vm->signature_table);
  signatures_free(vm);
}

// ---- native classes ----

static Class *native_class(const Vm *vm, uint32_t id) {
  const Shape *shape = vm->shapes[id];
  bool is_root = shape != NULL && shape->class_ != NULL && shape->class_->root_shape == id;
  return is_root && (shape->class_->flags & CLASS_NATIVE) ? shape->class_ : NULL;
}

// Two shapes may lead to one class (int has two): only one of them is its root.
static void each_native_class(Vm *vm, void (*function)(Vm *vm, Class *class_)) {
  for (uint32_t id = 1; id < vm->shape_count; id++) {
    Class *class_ = native_class(vm, id);
    if (class_ != NULL) {
      function(vm, class_);
    }
  }
}

static void hold_class(Vm *vm, Class *class_) {
  (void)vm;
  class_->head.count += COUNT_IMMORTAL; // nothing below may free it: the others look at it
}

static void empty_class(Vm *vm, Class *class_) {
  clear_dict(vm, class_->dict);
}

static void take_apart(Vm *vm, Class *class_) {
  class_clear(vm, &class_->head);
  release_place(vm, &class_->name);
  release_place(vm, &class_->qualname);
}

static void free_class(Vm *vm, Class *class_) {
  memory_free(vm, class_->subclasses.items,
              class_->subclasses.capacity * sizeof *class_->subclasses.items);
  object_free(vm, class_, sizeof *class_);
}

// Leave every class to one shape only, so that nobody looks at one that is gone.
static void forget_classes(Vm *vm) {
  for (uint32_t id = 1; id < vm->shape_count; id++) {
    if (vm->shapes[id] != NULL && native_class(vm, id) == NULL) {
      vm->shapes[id]->class_ = NULL;
    }
  }
}

// ---- shapes ----

static void release_tables(Vm *vm) {
  for (uint32_t id = 1; id < vm->shape_count; id++) {
    Shape *shape = vm->shapes[id];
    if (shape != NULL) {
      object_release(vm, shape->table);
      shape->table = NULL;
    }
  }
}

static void free_shapes(Vm *vm) {
  for (uint32_t id = 1; id < vm->shape_count; id++) {
    memory_free(vm, vm->shapes[id], sizeof(Shape));
  }
  memory_free(vm, vm->shapes, vm->shape_capacity * sizeof(Shape *));
  vm->shapes = NULL;
}

static void free_tables(Vm *vm) {
  lookups_free(vm);
  if (vm->strand != NULL) {
    strand_free(vm, vm->strand);
    vm->strand = NULL;
  }
  memory_free(vm, vm->pending, vm->pending_capacity * sizeof *vm->pending);
  vm->pending = NULL;
}

void vm_free(Vm *vm, MemoryStatistics *left) {
  vm->is_shutting_down = vm->is_freeing = true;
  image_strings_free(vm);
  vm->hooks = (VmHooks){0};
  each_native_class(vm, hold_class);
  release_state(vm);
  each_native_class(vm, empty_class);
  memory_set_cap(vm->memory, 0);
  vm_collect(vm);
  vm_collect(vm); // the first may have been one without memory for its tables
  weakref_shutdown(vm);
  release_tables(vm);
  each_native_class(vm, take_apart);
  if (vm->empty_tuple != VALUE_UNBOUND) { // lent to whoever asked: its count says nothing
    object_free(vm, as_tuple(vm->empty_tuple), offsetof(Tuple, items));
    vm->empty_tuple = VALUE_UNBOUND;
  }
  free_tables(vm);
  forget_classes(vm);
  each_native_class(vm, free_class);
  free_shapes(vm);
  string_shutdown(vm);
  *left = memory_statistics(vm);
  Allocator host = vm->host;
  memory_destroy(vm->memory);
  host.resize(host.context, vm, sizeof *vm, 0);
}
