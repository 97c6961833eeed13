// The end of an object: finalisers, weak references, its fields, its cell.
//
// Objects may own long chains of objects, so freeing does not recurse without bound: from a certain
// depth on, the dying wait in a list that the outermost call works off.
#include "vm/object_free.h"
#include "vm/bigint.h"
#include "vm/class_slots.h"
#include "vm/collect.h"
#include "vm/exception.h"
#include "vm/frame.h"
#include "vm/set.h"
#include "vm/shape.h"
#include "vm/suspend.h"
#include "vm/traceback.h"
#include "vm/weakref.h"

enum { FREE_DEPTH_MAX = 60 };

bool shape_size_varies(uint32_t shape) {
  return shape == SHAPE_STR || shape == SHAPE_BYTES || shape == SHAPE_TUPLE ||
         shape == SHAPE_FUNCTION || shape == SHAPE_TRACEBACK || shape == SHAPE_BIG_INT ||
         shape_is_coroutine(shape);
}

// These are the shapes whose sizes vary.
size_t object_size(const Vm *vm, const Object *object) {
  switch (object->shape) {
  case SHAPE_STR: {
    const String *s = (const String *)object;
    return string_cell_size(s->length, s->width);
  }
  case SHAPE_BYTES: return offsetof(Bytes, data) + ((const Bytes *)object)->length + 1;
  case SHAPE_TUPLE: return offsetof(Tuple, items) + ((const Tuple *)object)->length * sizeof(Value);
  case SHAPE_FUNCTION:
    return sizeof(Function) + ((const Function *)object)->closure_count * sizeof(Cell *);
  case SHAPE_TRACEBACK: return traceback_size(((const Traceback *)object)->code);
  case SHAPE_BIG_INT: return bigint_size((const BigInt *)object);
  case SHAPE_GENERATOR:
  case SHAPE_COROUTINE:
  case SHAPE_ASYNC_GENERATOR:
    return coroutine_size(frame_code(&((const Coroutine *)object)->frame));
  default: return instance_size(vm, object);
  }
}

// ---- __del__ runs once ----
//
// It may bring its object back to life, and the object must not be told again when it dies for
// good. Few objects have a __del__, so which of them have been told is not in their headers but in
// a set of their addresses.

static Value address_of(const Object *object) {
  return value_from_small((int64_t)((uintptr_t)object / sizeof(Value)));
}

// False: it has run before.  Without memory to note it, it runs.
static bool finalizer_begin(Vm *vm, const Object *object) {
  if (vm->finalized == NULL) {
    vm->finalized = set_new(vm, SHAPE_SET);
  }
  if (vm->finalized == NULL) {
    raised_clear(vm);
    return true;
  }
  uint32_t before = vm->finalized->live;
  if (!set_add(vm, vm->finalized, address_of(object))) {
    raised_clear(vm);
    return true;
  }
  return vm->finalized->live != before;
}

void finalizer_expect(Vm *vm, const Object *object) {
  if (vm->births == NULL) {
    vm->births = dict_new(vm, 0);
  }
  if (vm->births == NULL || !dict_set(vm, vm->births, address_of(object), VALUE_NONE)) {
    raised_clear(vm); // then it is finalized behind the others
  }
}

static void finalizer_forget(Vm *vm, const Object *object) {
  uint64_t hash;
  bool found;
  Value address = address_of(object);
  if (vm->births != NULL && !dict_delete(vm, vm->births, address, &found)) {
    raised_clear(vm);
  }
  if (vm->finalized == NULL || !set_hash_key(vm, address, &hash) ||
      !set_discard(vm, vm->finalized, address, hash, &found)) {
    return;
  }
  if (vm->finalized->live == 0) {
    object_release(vm, vm->finalized);
    vm->finalized = NULL;
  }
}

// Run something that may execute Python while an exception may be on its way.
static void call_finalizer(Vm *vm, Object *object) {
  Value before = raised_take(vm), ignored;
  Value self = value_from_object(object);
  if (value_call_special(vm, self, vm->names.del, NULL, 0, &ignored)) {
    if (ignored != VALUE_UNBOUND) {
      value_release(vm, ignored);
    }
  } else {
    Value error = raised_take(vm);
    if (vm->hooks.unraisable != NULL) {
      vm->hooks.unraisable(vm, error, class_lookup(vm, value_class(vm, self), vm->names.del));
    }
    value_release(vm, error);
  }
  vm->raised = before;
}

// A generator that dies suspended runs its finally blocks; a coroutine that never ran is told.  An
// async generator that somebody meant to iterate is the loop's to close, begun or not.
static void end_coroutine(Vm *vm, Coroutine *c) {
  Value self = value_from_object(c);
  if (c->state != CORO_CLOSED && c->head.shape == SHAPE_ASYNC_GENERATOR &&
      (c->flags & CORO_HOOKED) && vm->hooks.async_generator_dies != NULL &&
      !(c->flags & CORO_CLOSING)) {
    if (c->flags & CORO_DROPPED) { // kept then, and let go of now: nobody closes it any more
      return;
    }
    c->flags |= CORO_DROPPED;
    if (vm->hooks.async_generator_dies(vm, self)) { // schedules aclose(): may keep it alive
      return;
    }
  }
  if (c->state == CORO_CREATED) {
    if (c->head.shape == SHAPE_COROUTINE && !(c->flags & CORO_WARNED) &&
        vm->hooks.never_awaited != NULL) {
      c->flags |= CORO_WARNED;
      vm->hooks.never_awaited(vm, self);
    }
    return;
  }
  if (c->state != CORO_SUSPENDED) {
    return;
  }
  if (vm->is_shutting_down && vm->strand->stack == NULL) {
    return;
  }
  Value before = raised_take(vm);
  if (!coroutine_close(vm, c)) {
    Value error = raised_take(vm);
    if (vm->hooks.unraisable != NULL) {
      vm->hooks.unraisable(vm, error, self);
    }
    value_release(vm, error);
  }
  vm->raised = before;
}

void object_run_finalizer(Vm *vm, Object *object) {
  if (vm->is_freeing) {
    return;
  }
  if (shape_is_coroutine(object->shape)) {
    end_coroutine(vm, (Coroutine *)object);
    return;
  }
  const Class *class_ = vm->shapes[object->shape]->class_;
  if (class_->mro == NULL) { // garbage like its class: the collector let it take leave before
    return;
  }
  if (class_->flags & CLASS_HAS_FINALIZER) { // in place of a future's own, which it may call
    if (finalizer_begin(vm, object)) {
      call_finalizer(vm, object);
    }
  } else if (class_->layout == LAYOUT_FUTURE && vm->hooks.future_dies != NULL) {
    vm->hooks.future_dies(vm, object);
  }
}

// False: the finalizer has brought it back to life.
static bool says_goodbye(Vm *vm, Object *object) {
  object->count++; // alive meanwhile
  object_run_finalizer(vm, object);
  return --object->count == 0;
}

// The same for a future that has no __del__.
static inline bool future_says_goodbye(Vm *vm, Object *object) {
  object->count++;
  if (vm->hooks.future_dies != NULL && !vm->is_freeing) {
    vm->hooks.future_dies(vm, object);
  }
  return --object->count == 0;
}

// What a program sees by the order of __del__: attributes go before what the native part holds, but
// not those of a future, which it has itself.
static void release_parts(Vm *vm, Object *object, const Class *class_, uint32_t attributes) {
  bool has_attributes = class_->storage != 0 && class_->layout != LAYOUT_CLASS;
  bool is_first = class_->layout != LAYOUT_FUTURE;
  if (has_attributes && is_first) {
    attributes_release(vm, instance_overflow(class_, object), attributes);
  }
  if (class_->flags & CLASS_BOXED) {
    value_release(vm, ((Boxed *)object)->payload);
  } else if (class_->slots.finalize != NULL) {
    class_->slots.finalize(vm, object);
  }
  if (has_attributes && !is_first) {
    attributes_release(vm, instance_overflow(class_, object), attributes);
  }
}

// The class has no finalizer to run any more: give everything back.
static void destroy(Vm *vm, Object *object) {
  const Shape *shape = vm->shapes[object->shape];
  Class *class_ = shape->class_;
  if (UNLIKELY(class_->flags & CLASS_WEAK_REFERENCED)) {
    object->count++;
    weakref_clear(vm, object);
    object->count--;
  }
  if (UNLIKELY(class_->flags & CLASS_HAS_FINALIZER)) {
    finalizer_forget(vm, object);
  }
  size_t size =
      object->shape < SHAPE_BUILTIN_COUNT ? object_size(vm, object) : shape_instance_size(shape);
  release_parts(vm, object, class_, shape->inline_slots + 1u);
  object_free(vm, object, size);
  if (!(class_->flags & CLASS_NATIVE)) {
    object_release(vm, class_);
  }
}

// Does an end like this, one of CLASS_ENDS_…, tell nobody?
static inline bool ends(const Class *class_, uint32_t how) {
  return (class_->flags & (how | CLASS_MAY_SAY_GOODBYE)) == how;
}

// The same for objects of a fixed struct, whose end needs no more than the class's `finalize`.
static inline void destroy_plainly(Vm *vm, Object *object, const Class *class_) {
  size_t size = class_->flags & CLASS_SIZE_VARIES ? object_size(vm, object) : class_->native_size;
  if (class_->slots.finalize != NULL) {
    class_->slots.finalize(vm, object);
  }
  object_free(vm, object, size);
}

// And for instances of classes that programs write most: a third of making and ending one.
static inline void destroy_slots(Vm *vm, Object *object, const Shape *shape) {
  Class *class_ = shape->class_;
  Value *place = (Value *)(object + 1);
  uint32_t count = shape->inline_slots + 1u;
  attributes_release(vm, place, count);
  object_free(vm, object, sizeof(Object) + count * sizeof(Value));
  object_release(vm, class_);
}

// While the first classes are being made, lists and strings die before they have a class.
static void destroy_early(Vm *vm, Object *object) {
  if (object->shape == SHAPE_LIST) {
    List *list = (List *)object;
    for (uint32_t i = 0; i < list->length; i++) {
      value_release(vm, list->items[i]);
    }
    memory_free(vm, list->items, list->capacity * sizeof(Value));
    object_free(vm, list, sizeof *list);
  } else if (object->shape == SHAPE_STR) {
    object_free(vm, object, object_size(vm, object));
  }
}

static bool pending_push(Vm *vm, Object *object) {
  if (vm->pending_count == vm->pending_capacity) {
    uint32_t capacity = vm->pending_capacity == 0 ? 256 : vm->pending_capacity * 2;
    Object **grown = memory_resize(vm, vm->pending, vm->pending_capacity * sizeof *grown,
                                   capacity * sizeof *grown);
    if (grown == NULL) {
      raised_clear(vm);
      return false;
    }
    vm->pending = grown;
    vm->pending_capacity = capacity;
  }
  vm->pending[vm->pending_count++] = object;
  return true;
}

// Does the end of the object tell nobody?
static bool is_quiet(const Class *class_, const Object *object) {
  return (class_->flags & (CLASS_HAS_FINALIZER | CLASS_WEAK_REFERENCED)) == 0 &&
         class_->layout != LAYOUT_FUTURE &&
         !(shape_is_coroutine(object->shape) && ((const Coroutine *)object)->state != CORO_CLOSED);
}

__attribute__((noinline)) static void free_pending(Vm *vm) {
  while (vm->free_depth == 0 && vm->pending_count > 0) {
    Object *next = vm->pending[--vm->pending_count];
    vm->free_depth++;
    if (says_goodbye(vm, next)) {
      destroy(vm, next);
    }
    vm->free_depth--;
  }
}

// An exception of a built-in class.
static void free_exception(Vm *vm, Exception *e, const Shape *shape) {
  size_t size = shape_instance_size(shape);
  value_release(vm, *(Value *)(e + 1)); // attributes of its own
  exception_release_fields(vm, e);
  object_free(vm, e, size);
}

// Does a native future, generator or coroutine go without being brought back to life?
static inline bool suspendable_ends(Vm *vm, Object *object, const Class *class_) {
  return class_->layout == LAYOUT_FUTURE
             ? future_says_goodbye(vm, object)
             : LIKELY(((const Coroutine *)object)->state == CORO_CLOSED) ||
                   says_goodbye(vm, object);
}

// What is of no such class, or may have something to say before it goes.
__attribute__((noinline)) static void end_slowly(Vm *vm, Object *object, const Shape *shape) {
  const Class *class_ = shape->class_;
  const uint32_t kind = class_->flags & (CLASS_NATIVE | CLASS_BOXED | CLASS_MAY_SAY_GOODBYE);
  if (kind == CLASS_NATIVE && class_->layout == LAYOUT_EXCEPTION) {
    free_exception(vm, (Exception *)object, shape);
  } else if (is_quiet(class_, object) || says_goodbye(vm, object)) {
    destroy(vm, object);
  }
}

// 5 % of an exception that is raised and caught.
void exception_free_last(Vm *vm, Exception *e) {
  const Shape *shape = vm->shapes[e->head.shape];
  const uint32_t kind = shape->class_->flags & (CLASS_NATIVE | CLASS_BOXED | CLASS_MAY_SAY_GOODBYE);
  if (LIKELY(kind == CLASS_NATIVE && vm->free_depth == 0 && vm->pending_count == 0)) {
    free_exception(vm, e, shape);
  } else {
    object_free_last(vm, &e->head);
  }
}

void object_free_last(Vm *vm, Object *object) {
  if (object->shape == SHAPE_STR) { // what dies most often has nothing to finalize
    found_forget(vm, (String *)object);
    object_free(vm, object, object_size(vm, object));
    return;
  }
  if (UNLIKELY(vm->shapes[object->shape] == NULL)) {
    destroy_early(vm, object);
    return;
  }
  if (UNLIKELY(vm->free_depth >= FREE_DEPTH_MAX) && pending_push(vm, object)) {
    return;
  }
  vm->free_depth++;
  const Shape *shape = vm->shapes[object->shape];
  Class *class_ = shape->class_;
  if (LIKELY(ends(class_, CLASS_ENDS_PLAINLY))) {
    destroy_plainly(vm, object, class_);
  } else if (ends(class_, CLASS_ENDS_AS_SLOTS)) {
    destroy_slots(vm, object, shape);
  } else if (ends(class_, CLASS_ENDS_SUSPENDABLE)) {
    if (suspendable_ends(vm, object, class_)) {
      destroy_plainly(vm, object, class_);
    }
  } else {
    end_slowly(vm, object, shape);
  }
  if (UNLIKELY(--vm->free_depth == 0 && vm->pending_count > 0)) {
    free_pending(vm);
  }
}
