// Weak references and the table that finds them when their target dies.
#include "vm/weakref.h"
#include "vm/generic_alias.h"
#include "vm/vm.h"

// Open addressing, probed one after the other; deleting moves later entries up.
typedef struct WeakEntry {
  Object *target; // NULL: free
  WeakRef *first;
} WeakEntry;

typedef struct WeakTable {
  WeakEntry *entries;
  uint32_t count, capacity; // a power of two
  Class *proxy_classes[2];  // plain, callable; owned; NULL until the first proxy
} WeakTable;

enum { FIRST_CAPACITY = 16 };

#define AS_REFERENCE(v) OBJECT_AS(Reference, v)

// ---- the table ----

// Addresses are multiples of eight: multiplying spreads them over the upper bits.
static uint32_t home_of(const WeakTable *table, const Object *target) {
  uint64_t bits = (uint64_t)(uintptr_t)target * 0x9E3779B97F4A7C15u;
  return (uint32_t)(bits >> 32) & (table->capacity - 1);
}

static WeakEntry *find_entry(const WeakTable *table, const Object *target) {
  uint32_t i = home_of(table, target);
  while (table->entries[i].target != NULL && table->entries[i].target != target) {
    i = (i + 1) & (table->capacity - 1);
  }
  return &table->entries[i];
}

// Entries know nothing of their place, so they are simply filed again.
static bool table_grow(Vm *vm, WeakTable *table) {
  WeakTable larger = *table;
  larger.capacity = table->capacity == 0 ? FIRST_CAPACITY : table->capacity * 2;
  larger.entries = memory_new(vm, larger.capacity * sizeof(WeakEntry));
  if (larger.entries == NULL) {
    return false;
  }
  memset(larger.entries, 0, larger.capacity * sizeof(WeakEntry));
  for (uint32_t i = 0; i < table->capacity; i++) {
    if (table->entries[i].target != NULL) {
      *find_entry(&larger, table->entries[i].target) = table->entries[i];
    }
  }
  memory_free(vm, table->entries, table->capacity * sizeof(WeakEntry));
  *table = larger;
  return true;
}

static WeakTable *table_get(Vm *vm) {
  if (vm->weakrefs == NULL) {
    WeakTable *table = memory_new(vm, sizeof *table);
    if (table == NULL) {
      return NULL;
    }
    memset(table, 0, sizeof *table);
    vm->weakrefs = table;
  }
  return vm->weakrefs;
}

// Empty an entry; those behind it that could not have their place because of it move up.
static void remove_entry(WeakTable *table, WeakEntry *entry) {
  uint32_t mask = table->capacity - 1;
  uint32_t hole = (uint32_t)(entry - table->entries);
  table->entries[hole] = (WeakEntry){0};
  table->count--;
  for (uint32_t i = (hole + 1) & mask; table->entries[i].target != NULL; i = (i + 1) & mask) {
    uint32_t home = home_of(table, table->entries[i].target);
    if (((i - home) & mask) >= ((i - hole) & mask)) {
      table->entries[hole] = table->entries[i];
      table->entries[i] = (WeakEntry){0};
      hole = i;
    }
  }
}

static WeakEntry *entry_of(Vm *vm, const Object *target) {
  const WeakTable *table = vm->weakrefs;
  if (table == NULL || table->capacity == 0) {
    return NULL;
  }
  WeakEntry *entry = find_entry(table, target);
  return entry->target == NULL ? NULL : entry;
}

WeakRef *weakref_first(Vm *vm, const Object *target) {
  const WeakEntry *entry = entry_of(vm, target);
  return entry == NULL ? NULL : entry->first;
}

static bool table_add(Vm *vm, WeakRef *reference) {
  WeakTable *table = table_get(vm);
  if (table == NULL || (table->count >= table->capacity / 4 * 3 && !table_grow(vm, table))) {
    return false;
  }
  Object *target = value_to_object(reference->target);
  WeakEntry *entry = find_entry(table, target);
  if (entry->target == NULL) {
    entry->target = target;
    table->count++;
  }
  reference->next = entry->first;
  entry->first = reference;
  return true;
}

// A reference that dies before its target.
static void table_drop(Vm *vm, WeakRef *reference) {
  WeakEntry *entry = entry_of(vm, value_to_object(reference->target));
  if (entry == NULL) {
    return;
  }
  WeakRef **link = &entry->first;
  while (*link != NULL && *link != reference) {
    link = &(*link)->next;
  }
  if (*link == reference) {
    *link = reference->next;
  }
  if (entry->first == NULL) {
    remove_entry(vm->weakrefs, entry);
  }
}

Class **weakref_proxy_classes(Vm *vm) {
  WeakTable *table = table_get(vm);
  return table == NULL ? NULL : table->proxy_classes;
}

void weakref_shutdown(Vm *vm) {
  WeakTable *table = vm->weakrefs;
  if (table != NULL) {
    object_release(vm, table->proxy_classes[0]);
    object_release(vm, table->proxy_classes[1]);
    memory_free(vm, table->entries, table->capacity * sizeof(WeakEntry));
    memory_free(vm, table, sizeof *table);
    vm->weakrefs = NULL;
  }
}

// ---- when the target dies ----

void weakref_detach(Vm *vm, Object *object, WeakQueue *queue) {
  WeakEntry *entry = entry_of(vm, object);
  if (entry == NULL) {
    return;
  }
  WeakRef *reference = entry->first;
  remove_entry(vm->weakrefs, entry);
  while (reference != NULL) {
    WeakRef *next = reference->next;
    reference->target = VALUE_UNBOUND;
    reference->next = NULL;
    // A reference whose own count is zero waits to be freed: its callback is not called.
    if (reference->callback != VALUE_NONE && reference->head.count != 0) {
      object_retain(reference);
      if (queue->last == NULL) {
        queue->first = reference;
      } else {
        queue->last->next = reference;
      }
      queue->last = reference;
    }
    reference = next;
  }
}

// An exception of a callback cannot go anywhere; the one on its way keeps waiting.
static void call_back(Vm *vm, WeakRef *reference) {
  Value waiting = vm->raised;
  vm->raised = VALUE_UNBOUND;
  Value callback = reference->callback;
  reference->callback = VALUE_NONE;
  Value ignored;
  if (value_call1(vm, callback, value_from_object(reference), &ignored)) {
    value_release(vm, ignored);
  } else {
    Value error = raised_take(vm);
    if (vm->hooks.unraisable != NULL) {
      vm->hooks.unraisable(vm, error, callback);
    }
    value_release(vm, error);
  }
  value_release(vm, callback);
  vm->raised = waiting;
}

void weakref_callbacks(Vm *vm, WeakQueue *queue) {
  WeakRef *reference = queue->first;
  *queue = (WeakQueue){0};
  while (reference != NULL) {
    WeakRef *next = reference->next;
    reference->next = NULL;
    if (!vm->is_shutting_down) {
      call_back(vm, reference);
    }
    object_release(vm, reference);
    reference = next;
  }
}

void weakref_clear(Vm *vm, Object *object) {
  WeakQueue queue = {0};
  weakref_detach(vm, object, &queue);
  weakref_callbacks(vm, &queue);
}

// ---- making references ----

// As in CPython: what has a variable size, and the plain data types, cannot be referred to weakly.
bool class_has_weak_layout(const Class *class_) {
  return class_->layout != LAYOUT_INT && class_->layout != LAYOUT_TUPLE &&
         class_->layout != LAYOUT_BYTES;
}

bool class_can_refer(Vm *vm, Class *class_) {
  if (!class_has_weak_layout(class_)) {
    return false;
  }
  if (!(class_->flags & CLASS_NATIVE)) {
    return class_lookup(vm, class_, vm->names.weakref) != VALUE_UNBOUND ||
           class_can_refer(vm, class_->base);
  }
  switch (class_->root_shape) {
  case SHAPE_CLASS:
  case SHAPE_FUNCTION:
  case SHAPE_NATIVE:
  case SHAPE_BOUND_METHOD:
  case SHAPE_MODULE:
  case SHAPE_SET:
  case SHAPE_FROZENSET:
  case SHAPE_DEQUE:
  case SHAPE_GENERATOR:
  case SHAPE_COROUTINE:
  case SHAPE_ASYNC_GENERATOR:
  case SHAPE_CODE: return true;
  default: return class_->layout == LAYOUT_FUTURE || class_->layout == LAYOUT_CLASS;
  }
}

// With the name of what has one: functions, classes.
static bool describe_target(Vm *vm, const char *kind, Value address, Value target, Value other,
                            Value *result) {
  Value name;
  if (!value_find_attribute(vm, target, vm->names.name, &name)) {
    return false;
  }
  bool ok = value_is_string(name)
                ? string_format(vm, result, "<%s at %V; to '%N' at %V (%V)>", kind, address,
                                value_class(vm, target), other, name)
                : string_format(vm, result, "<%s at %V; to '%N' at %V>", kind, address,
                                value_class(vm, target), other);
  value_release(vm, name);
  return ok;
}

static bool reference_make(Vm *vm, Class *class_, Value target, Value callback, Value *result) {
  if (!value_is_pointer(target) || !class_can_refer(vm, value_class(vm, target))) {
    return raise_type_error(vm, "cannot create weak reference to '%T' object", target);
  }
  Value made;
  if (!instance_new(vm, class_, &made)) {
    return false;
  }
  Reference *reference = AS_REFERENCE(made);
  reference->base.target = VALUE_UNBOUND;
  reference->base.callback = VALUE_NONE;
  reference->base.target = target;
  if (!table_add(vm, &reference->base)) {
    reference->base.target = VALUE_UNBOUND;
    value_release(vm, made);
    return false;
  }
  reference->base.callback = value_retain(callback);
  value_class(vm, target)->flags |= CLASS_WEAK_REFERENCED;
  *result = made;
  return true;
}

// One reference without callback serves everybody.
static WeakRef *find_plain(Vm *vm, Value target, const Class *class_) {
  WeakRef *reference = value_is_pointer(target) ? weakref_first(vm, value_to_object(target)) : NULL;
  while (reference != NULL && (reference->callback != VALUE_NONE || reference->head.count == 0 ||
                               value_class(vm, value_from_object(reference)) != class_)) {
    reference = reference->next;
  }
  return reference;
}

// Without a callback one reference is as good as another.
bool weakref_get(Vm *vm, Class *class_, Value target, Value callback, Value *result) {
  WeakRef *found = callback == VALUE_NONE ? find_plain(vm, target, class_) : NULL;
  if (found != NULL) {
    *result = value_from_object(object_retain(found));
    return true;
  }
  return reference_make(vm, class_, target, callback, result);
}

bool weakref_new(Vm *vm, Class *class_, Value target, Value callback, Value *result) {
  return class_ == vm->class_of.weakref ? weakref_get(vm, class_, target, callback, result)
                                        : reference_make(vm, class_, target, callback, result);
}

// An object that is being freed has a count of zero and is gone for everybody.
Value weakref_target(Value reference) {
  Value target = OBJECT_AS(WeakRef, reference)->target;
  if (target == VALUE_UNBOUND || value_to_object(target)->count == 0) {
    return VALUE_NONE;
  }
  return value_retain(target);
}

// ---- the class ----

// A reference that outlives its target has been taken out of the table already.
void weakref_finalize(Vm *vm, Object *self) {
  WeakRef *reference = (WeakRef *)self;
  if (reference->target != VALUE_UNBOUND) {
    table_drop(vm, reference);
    reference->target = VALUE_UNBOUND;
  }
  value_release(vm, reference->callback);
  reference->callback = VALUE_NONE;
}

void weakref_traverse(Object *self, Visitor visit, void *context) {
  visit(context, ((WeakRef *)self)->callback);
}

bool weakref_repr(Vm *vm, Value self, const char *kind, Value *result) {
  Value address, other;
  if (!value_address(vm, self, &address)) {
    return false;
  }
  Value target = weakref_target(self);
  bool done;
  if (target == VALUE_NONE) {
    done = string_format(vm, result, "<%s at %V; dead>", kind, address);
  } else {
    done = value_address(vm, target, &other);
    if (done) {
      done = describe_target(vm, kind, address, target, other, result);
      value_release(vm, other);
    }
    value_release(vm, target);
  }
  value_release(vm, address);
  return done;
}

static bool slot_repr(Vm *vm, Value self, Value *result) {
  return weakref_repr(vm, self, "weakref", result);
}

// Asked for once while the target lives; after that it is remembered.
static bool slot_hash(Vm *vm, Value self, uint64_t *hash) {
  Reference *reference = AS_REFERENCE(self);
  if (!reference->is_hashed) {
    Value target = weakref_target(self);
    if (target == VALUE_NONE) {
      return raise_type_error(vm, "weak object has gone away");
    }
    bool done = value_hash(vm, target, &reference->hash);
    value_release(vm, target);
    if (!done) {
      return false;
    }
    reference->is_hashed = true;
  }
  *hash = reference->hash;
  return true;
}

// Equal while both targets live and are equal; else only to itself.
static bool slot_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result) {
  *result = VALUE_NOT_IMPLEMENTED;
  if ((op != COMPARE_EQ && op != COMPARE_NE) || !value_is_instance(vm, b, vm->class_of.weakref)) {
    return true;
  }
  Value left = weakref_target(a);
  Value right = weakref_target(b);
  bool done = true;
  if (left == VALUE_NONE || right == VALUE_NONE) {
    *result = value_from_bool((a == b) == (op == COMPARE_EQ));
  } else {
    done = value_compare(vm, op, left, right, result);
  }
  value_release(vm, left);
  value_release(vm, right);
  return done;
}

static bool slot_call(Vm *vm, Value self, const Arguments *arguments, Value *result) {
  if (arguments->positional != 0) {
    return raise_type_error(vm, "expected at most 0 arguments, got %u", arguments->positional);
  }
  *result = weakref_target(self);
  return true;
}

static const Slots REFERENCE_SLOTS = {
    .finalize = weakref_finalize,
    .traverse = weakref_traverse,
    .repr = slot_repr,
    .hash = slot_hash,
    .compare = slot_compare,
    .call = slot_call,
};

static bool weakref_method_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return weakref_new(vm, OBJECT_AS(Class, args[0]), args[1], args[2], result);
}

static bool weakref_method_init(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)args, (void)count;
  *result = VALUE_NONE;
  return true;
}

static bool get_callback(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(OBJECT_AS(WeakRef, self)->callback);
  return true;
}

static const NativeDef REFERENCE_METHODS[] = {
    {"__class_getitem__", "cls, item, /", generic_class_getitem, "See PEP 585", NATIVE_CLASS},
    {"__new__", "cls, object, callback=None, /", weakref_method_new, "A reference to object.", 0},
    {"__init__", "self, object, callback=None, /", weakref_method_init, "Nothing is left to do.",
     0},
    {NULL, NULL, NULL, NULL, 0}};

static const MemberDef REFERENCE_MEMBERS[] = {
    {"__callback__", get_callback, NULL, "What is called when the object dies, or None."},
    {NULL, NULL, NULL, NULL}};

static const ClassSpec REFERENCE_SPEC = {
    .name = "weakref.ReferenceType",
    .shape = SHAPE_WEAKREF,
    .layout = LAYOUT_OTHER,
    .native_size = sizeof(Reference),
    .slots = &REFERENCE_SLOTS,
    .methods = REFERENCE_METHODS,
    .members = REFERENCE_MEMBERS,
    .doc = "Knows of an object without keeping it; called, it gives the object or None.",
};

void weakref_register(Vm *vm) {
  vm->class_of.weakref = class_from_spec(vm, &REFERENCE_SPEC, vm->class_of.object);
}
