// Cycle collection by trial deletion.
//
// An object is alive if somebody outside the heap's containers holds it, or a living container
// does.  Who holds from outside is not recorded; but counts are, and containers can be asked what
// they hold.  So:
//
//     1. count     ask every container what it holds, and count for each object how often it is
//                  named: that many of its references come from containers
//     2. mark      an object with more references than that is held from outside: it lives, and so
//                  does all that it leads to
//     3. the rest  is garbage
//
// Both counts and marks are in a side array with a byte per cell, so that the header needs no room
// for them, and a collection needs little: it begins when there is most of everything.  What a byte
// cannot count, of the few objects that many hold, is in a table.  Nothing recurses: marking keeps
// its own stack, and a short one, since a list of a million objects would fill it with all of them.
// What finds no room is looked for in the side arrays afterwards.
//
// Garbage dies in an order that keeps programs from seeing half-dead objects: weak references to it
// are cleared, their callbacks are called, then finalisers run.  What a finaliser made reachable
// again lives on.  The others drop what they hold (the class's `clear`), and counting does the
// rest.
#include "vm/collect.h"
#include "vm/coroutine_class.h"
#include "vm/memory.h"
#include "vm/shape.h"
#include "vm/vm.h"
#include "vm/weakref.h"

// A side byte: how often an object is named, and marks.
enum {
  NAMED_MAX = 0x1F, // when it is named once more, the count moves to the table, and begins again
  EXPECTED = 0x20,  // garbage whose __del__ has still to be called
  LEFT_OUT = 0x40,  // reached, and there was no room for it on the stack
  REACHED = 0x80,
};
enum { PENDING_MAX = 4096 };

// What is known of the objects of a shape.
typedef struct ShapeKind {
  void (*traverse)(Object *self, Visitor visit, void *context); // of the native part, or NULL
  Class *class_;       // that the instances hold; NULL if native or gone
  uint32_t storage;    // where attributes begin
  uint32_t attributes; // how many Values there are
  bool is_boxed;
  bool is_container;
} ShapeKind;

typedef struct ObjectStack {
  Object **items;
  size_t count, capacity;
} ObjectStack;

// How much oftener than its side byte says an object is named: hashed by address.
typedef struct NamedMore {
  const Object *object; // NULL: empty
  uint32_t count;
} NamedMore;

typedef struct NamedTable {
  NamedMore *items;
  size_t count, capacity; // a power of two
} NamedTable;

typedef struct Collector {
  Vm *vm;
  const Allocator *allocator;
  ShapeKind *kinds; // by shape
  uint32_t shape_count;
  uint8_t *side; // of all slabs together
  size_t side_size;
  NamedTable named;
  ObjectStack pending; // marked, but not yet asked
  bool has_left_out;   // some are marked LEFT_OUT
  ObjectStack garbage; // each held by one reference
  bool has_failed;     // no memory: give up before anything is changed
} Collector;

// ---- memory ----

// Tables come straight from the host: a collection is made to gain memory, and must not ask the
// pools.
static void *table_new(Collector *c, size_t size) {
  void *table = c->allocator->resize(c->allocator->context, NULL, 0, size);
  c->has_failed |= table == NULL;
  return table;
}

static void table_free(Collector *c, void *table, size_t size) {
  if (table != NULL) {
    c->allocator->resize(c->allocator->context, table, size, 0);
  }
}

// The stack of the marking, and the list of the garbage.
static bool stack_push(Collector *c, ObjectStack *stack, Object *object) {
  if (stack->count == stack->capacity) {
    size_t capacity = stack->capacity == 0 ? 1024 : stack->capacity * 2;
    Object **items =
        c->allocator->resize(c->allocator->context, stack->items,
                             stack->capacity * sizeof(Object *), capacity * sizeof(Object *));
    if (items == NULL) {
      c->has_failed = true;
      return false;
    }
    stack->items = items;
    stack->capacity = capacity;
  }
  stack->items[stack->count++] = object;
  return true;
}

// ---- what is named very often ----

static NamedMore *named_place(const NamedTable *t, const Object *object) {
  size_t at = (size_t)(((uintptr_t)object >> 3) * UINT64_C(0x9E3779B97F4A7C15) >> 32);
  while (t->items[at &= t->capacity - 1].object != NULL && t->items[at].object != object) {
    at++;
  }
  return &t->items[at];
}

static bool named_grow(Collector *c) {
  NamedTable *t = &c->named;
  NamedTable grown = {.count = t->count, .capacity = t->capacity == 0 ? 64 : t->capacity * 2};
  grown.items = table_new(c, grown.capacity * sizeof *grown.items);
  if (grown.items == NULL) {
    return false;
  }
  memset(grown.items, 0, grown.capacity * sizeof *grown.items);
  for (size_t i = 0; i < t->capacity; i++) {
    if (t->items[i].object != NULL) {
      *named_place(&grown, t->items[i].object) = t->items[i];
    }
  }
  table_free(c, t->items, t->capacity * sizeof *t->items);
  *t = grown;
  return true;
}

// Its byte is full: the table has what was in it, and it begins again.
static void named_add(Collector *c, const Object *object) {
  if (c->named.count * 2 >= c->named.capacity && !named_grow(c)) {
    return;
  }
  NamedMore *place = named_place(&c->named, object);
  c->named.count += place->object == NULL;
  place->object = object;
  place->count += NAMED_MAX + 1;
}

// Has it more references than it is named?
static inline bool is_held_outside(const Collector *c, const Object *object, uint8_t side) {
  uint32_t named = side & NAMED_MAX;
  if (object->count > NAMED_MAX && c->named.count > 0) {
    named += named_place(&c->named, object)->count;
  }
  return object->count > named;
}

// ---- tables ----

// How many cells a slab has room for: finalisers may carve new ones while the array is in use.
static size_t slab_room(const Slab *slab) {
  return slab->cell_size == 0 ? 1 : (SLAB_SIZE - slab->first) / slab->cell_size;
}

static bool sides_new(Collector *c) {
  for (const Slab *slab = memory_object_slabs(c->vm); slab != NULL; slab = slab->next) {
    c->side_size += slab_room(slab);
  }
  c->side = table_new(c, c->side_size);
  if (c->side == NULL) {
    return false;
  }
  allocator_expect(c->allocator, c->side, c->side_size);
  memset(c->side, 0, c->side_size);
  uint8_t *next = c->side;
  for (Slab *slab = memory_object_slabs(c->vm); slab != NULL; slab = slab->next) {
    slab->side = next;
    // Of a huge slab, whose one cell has index 0, any offset must give 0.
    slab->reciprocal =
        slab->cell_size == 0 ? 0 : (uint32_t)((UINT64_C(1) << 32) / slab->cell_size + 1);
    next += slab_room(slab);
  }
  return true;
}

static ShapeKind kind_of_shape(const Shape *shape) {
  Class *class_ = shape->class_;
  ShapeKind kind = {0};
  kind.is_boxed = (class_->flags & CLASS_BOXED) != 0;
  kind.traverse = kind.is_boxed ? NULL : class_->slots.traverse;
  kind.class_ = class_->flags & CLASS_NATIVE ? NULL : class_;
  if (class_->storage != 0 && class_->layout != LAYOUT_CLASS) {
    kind.storage = class_->storage;
    kind.attributes = shape->inline_slots + 1u;
  }
  kind.is_container = kind.traverse != NULL || kind.class_ != NULL || kind.attributes > 0;
  return kind;
}

static bool kinds_new(Collector *c) {
  c->shape_count = c->vm->shape_count;
  c->kinds = table_new(c, c->shape_count * sizeof(ShapeKind));
  if (c->kinds == NULL) {
    return false;
  }
  for (uint32_t i = 0; i < c->shape_count; i++) {
    const Shape *shape = c->vm->shapes[i];
    Class *class_ = shape == NULL ? NULL : shape->class_;
    c->kinds[i] = class_ == NULL ? (ShapeKind){0} : kind_of_shape(shape);
  }
  return true;
}

// Slabs made meanwhile have no side array; setting NULL there is harmless.
static void tables_free(Collector *c) {
  for (Slab *slab = memory_object_slabs(c->vm); slab != NULL; slab = slab->next) {
    slab->side = NULL;
  }
  table_free(c, c->side, c->side_size);
  table_free(c, c->named.items, c->named.capacity * sizeof *c->named.items);
  table_free(c, c->kinds, c->shape_count * sizeof(ShapeKind));
  table_free(c, c->pending.items, c->pending.capacity * sizeof(Object *));
  table_free(c, c->garbage.items, c->garbage.capacity * sizeof(Object *));
}

// The side byte of an object, or NULL if its slab is newer than the tables.
static inline uint8_t *side_of(const Object *object) {
  const Slab *slab = slab_of(object);
  if (slab->side == NULL) {
    return NULL;
  }
  uint32_t offset = (uint32_t)((uintptr_t)object - (uintptr_t)slab - slab->first);
  return &slab->side[((uint64_t)offset * slab->reciprocal) >> 32];
}

static const ShapeKind NO_KIND = {0};

static inline const ShapeKind *kind_of(const Collector *c, const Object *object) {
  // A shape newer than the tables belongs to a class that a finaliser has just made.
  return object->shape < c->shape_count ? &c->kinds[object->shape] : &NO_KIND;
}

// Tell `visit` what an object holds.
static inline void each_child(Collector *c, Object *object, const ShapeKind *kind, Visitor visit) {
  if (kind->traverse != NULL) {
    kind->traverse(object, visit, c);
  }
  const Value *attributes = (const Value *)((const char *)object + kind->storage);
  for (uint32_t i = 0; i < kind->attributes; i++) {
    visit(c, attributes[i]);
  }
  if (kind->class_ != NULL) {
    visit(c, value_from_object(kind->class_));
  }
  if (kind->is_boxed) {
    visit(c, ((Boxed *)object)->payload);
  }
}

// ---- counting and marking ----

static void count_child(void *context, Value child) {
  if (value_is_pointer(child) && child != 0) {
    uint8_t *side = side_of(value_to_object(child));
    if (side != NULL && UNLIKELY((++*side & NAMED_MAX) == 0)) {
      *side -= NAMED_MAX + 1;
      named_add(context, value_to_object(child));
    }
  }
}

static void mark_child(void *context, Value child) {
  Collector *c = context;
  if (!value_is_pointer(child) || child == 0) {
    return;
  }
  Object *object = value_to_object(child);
  uint8_t *side = side_of(object);
  if (side != NULL && !(*side & REACHED)) {
    *side |= REACHED;
    if (!kind_of(c, object)->is_container) {
      return;
    }
    if (c->pending.count < PENDING_MAX) {
      stack_push(c, &c->pending, object);
    } else {
      *side |= LEFT_OUT;
      c->has_left_out = true;
    }
  }
}

// Depth first, by a stack of its own: a chain of a million objects needs one entry.
static void mark_pending(Collector *c) {
  while (c->pending.count > 0 && !c->has_failed) {
    Object *next = c->pending.items[--c->pending.count];
    each_child(c, next, kind_of(c, next), mark_child);
  }
}

static void mark_from(Collector *c, Object *object) {
  mark_child(c, value_from_object(object));
  mark_pending(c);
}

// Call `function` for every container.  Not for one with a count of zero, which is being taken apart
// just now, and something that it held has a __del__ that has led here: part of what it holds is gone
// already, the rest lives.
typedef void (*ContainerFunction)(Collector *c, Object *object, uint8_t *side);

static inline void each_container(Collector *c, ContainerFunction function) {
  for (Slab *slab = memory_object_slabs(c->vm); slab != NULL; slab = slab->next) {
    // A slab that a finaliser has needed is newer than the tables, and so is what is in it.
    uint32_t cells = slab->side == NULL ? 0 : slab->cell_count;
    for (uint32_t i = 0; i < cells && !c->has_failed; i++) {
      Object *object = slab_cell(slab, i);
      if (object->count != 0 && kind_of(c, object)->is_container) {
        function(c, object, &slab->side[i]);
      }
    }
  }
}

static void count_held(Collector *c, Object *object, uint8_t *side) {
  (void)side;
  each_child(c, object, kind_of(c, object), count_child);
}

static void mark_if_held_outside(Collector *c, Object *object, uint8_t *side) {
  if (!(*side & REACHED) && is_held_outside(c, object, *side)) {
    mark_from(c, object);
  }
}

static void mark_if_left_out(Collector *c, Object *object, uint8_t *side) {
  if (*side & LEFT_OUT) {
    *side &= (uint8_t)~LEFT_OUT;
    each_child(c, object, kind_of(c, object), mark_child);
    mark_pending(c);
  }
}

// Every look over the heap asks at least as many as the stack has room for.
static void mark_left_out(Collector *c) {
  while (c->has_left_out && !c->has_failed) {
    c->has_left_out = false;
    each_container(c, mark_if_left_out);
  }
}

static void gather_unreached(Collector *c, Object *object, uint8_t *side) {
  if (!(*side & REACHED)) {
    stack_push(c, &c->garbage, object);
  }
}

// ---- the end of the garbage ----

static Class *class_of(const Collector *c, const Object *object) {
  return c->vm->shapes[object->shape]->class_;
}

// A weak reference that is garbage itself says nothing any more.
static void silence_callbacks(Collector *c, const Object *target) {
  for (WeakRef *ref = weakref_first(c->vm, target); ref != NULL; ref = ref->next) {
    const uint8_t *side = side_of(&ref->head);
    if (side != NULL && !(*side & REACHED)) {
      value_replace(c->vm, &ref->callback, VALUE_NONE);
    }
  }
}

static void clear_weak_references(Collector *c) {
  WeakQueue queue = {NULL, NULL};
  for (size_t i = 0; i < c->garbage.count; i++) {
    Object *object = c->garbage.items[i];
    if (class_of(c, object)->flags & CLASS_WEAK_REFERENCED) {
      silence_callbacks(c, object);
      weakref_detach(c->vm, object, &queue);
    }
  }
  weakref_callbacks(c->vm, &queue);
}

// So has a task that never ended.
static bool has_other_finalizer(const Collector *c, const Object *object) {
  return (class_of(c, object)->flags & CLASS_HAS_FINALIZER) != 0 ||
         class_of(c, object)->layout == LAYOUT_FUTURE;
}

// All of them before anything is taken apart: they may look at each other.  Coroutines before their
// tasks: in CPython the older one is first.
// What has a __del__, first made first.
static void gather_births(Collector *c, ObjectStack *born) {
  uint32_t position = 0;
  Value address, ignored;
  while (c->vm->births != NULL && dict_next(c->vm->births, &position, &address, &ignored)) {
    Object *object = (Object *)((uintptr_t)value_to_small(address) * sizeof(Value));
    uint8_t *side = side_of(object);
    if (side != NULL && (*side & EXPECTED)) {
      *side &= (uint8_t)~EXPECTED;
      stack_push(c, born, object);
    }
  }
}

// Futures, and what gets a __del__ by its class only after it was made, come behind the others.
static bool run_other_finalizers(Collector *c) {
  ObjectStack born = {0};
  bool any = false;
  for (size_t i = 0; i < c->garbage.count; i++) {
    Object *object = c->garbage.items[i];
    if (!shape_is_coroutine(object->shape) && has_other_finalizer(c, object)) {
      *side_of(object) |= EXPECTED;
      any = true;
    }
  }
  if (any) {
    gather_births(c, &born);
  }
  for (size_t i = 0; i < born.count; i++) {
    object_run_finalizer(c->vm, born.items[i]);
  }
  for (size_t i = 0; any && i < c->garbage.count; i++) {
    uint8_t *side = side_of(c->garbage.items[i]);
    if (*side & EXPECTED) {
      *side &= (uint8_t)~EXPECTED;
      object_run_finalizer(c->vm, c->garbage.items[i]);
    }
  }
  table_free(c, born.items, born.capacity * sizeof(Object *));
  return any;
}

static bool run_finalizers(Collector *c) {
  bool any = false;
  // A suspended generator has finally blocks to run, and a coroutine that never ran a complaint.
  for (size_t i = 0; i < c->garbage.count; i++) {
    if (shape_is_coroutine(c->garbage.items[i]->shape)) {
      object_run_finalizer(c->vm, c->garbage.items[i]);
      any = true;
    }
  }
  return run_other_finalizers(c) || any;
}

// Finalisers have run: mark again what is held from outside the garbage.  All else on the heap has
// its mark from before.
static void find_survivors(Collector *c) {
  if (c->named.count > 0) {
    memset(c->named.items, 0, c->named.capacity * sizeof *c->named.items);
    c->named.count = 0;
  }
  for (size_t i = 0; i < c->garbage.count; i++) {
    *side_of(c->garbage.items[i]) = 1; // the garbage list's own reference
  }
  for (size_t i = 0; i < c->garbage.count; i++) {
    Object *object = c->garbage.items[i];
    each_child(c, object, kind_of(c, object), count_child);
  }
  for (size_t i = 0; i < c->garbage.count; i++) {
    Object *object = c->garbage.items[i];
    const uint8_t *side = side_of(object);
    if (!(*side & REACHED) && is_held_outside(c, object, *side)) {
      mark_from(c, object);
    }
  }
  mark_left_out(c);
}

// Make an object drop what it holds.  It stays usable until its count says that it is gone.
static void clear_object(Collector *c, Object *object) {
  const Class *class_ = class_of(c, object);
  if (!(class_->flags & CLASS_BOXED) && class_->slots.clear != NULL) {
    class_->slots.clear(c->vm, object);
  }
  if (class_->storage != 0 && class_->layout != LAYOUT_CLASS) {
    instance_clear(c->vm, object);
  }
}

// Classes first: they take leave of their bases, and the tuple of those must still be whole.
static void clear_garbage(Collector *c) {
  for (int classes = 1; classes >= 0; classes--) {
    for (size_t i = 0; i < c->garbage.count; i++) {
      Object *object = c->garbage.items[i];
      bool is_class = class_of(c, object)->layout == LAYOUT_CLASS;
      if (is_class == classes && !(*side_of(object) & REACHED)) {
        clear_object(c, object);
      }
    }
  }
}

// The order that PEP 442 gives.
static void end_garbage(Collector *c) {
  for (size_t i = 0; i < c->garbage.count; i++) {
    object_retain(c->garbage.items[i]);
  }
  clear_weak_references(c);
  if (run_finalizers(c)) {
    find_survivors(c);
  }
  if (!c->has_failed) { // else what is garbage is garbage next time too
    clear_garbage(c);
  }
  for (size_t i = 0; i < c->garbage.count; i++) {
    object_release(c->vm, c->garbage.items[i]);
  }
}

size_t vm_collect(Vm *vm) {
  if (vm->is_collecting) {
    return 0;
  }
  vm->is_collecting = true;
  Value raised = raised_take(vm); // what is on its way stays so
  Collector c = {.vm = vm, .allocator = memory_allocator(vm->memory)};
  coroutines_tell_running(vm->strand, true);
  if (sides_new(&c) && kinds_new(&c)) {
    each_container(&c, count_held);
    each_container(&c, mark_if_held_outside);
    mark_left_out(&c);
    each_container(&c, gather_unreached);
    if (!c.has_failed && c.garbage.count > 0) {
      end_garbage(&c);
    }
  }
  size_t found = c.has_failed ? 0 : c.garbage.count;
  tables_free(&c);
  coroutines_tell_running(vm->strand, false);
  memory_collected(vm->memory);
  raised_restore(vm, raised);
  vm->is_collecting = false;
  return found;
}
