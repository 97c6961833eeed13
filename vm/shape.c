// Shapes and the attributes of instances: which name is in which slot.
//
// The shapes of a class form a tree: the root has no attributes, a child adds one name.  Instances
// that got the same attributes in the same order share a shape, which is what inline caches
// compare.  Deleting an attribute, or asking for __dict__, turns an instance to dict mode.
#include "vm/shape.h"
#include "vm/object_free.h"
#include "vm/vm.h"

enum { SLOT_MISSING = -1, TABLE_FROM = 8 }; // chains of at least this length get a table

Shape *shape_new(Vm *vm, Class *class_, uint32_t id) {
  Shape *shape = memory_new(vm, sizeof *shape);
  if (shape == NULL) {
    return NULL;
  }
  *shape = (Shape){.class_ = class_, .id = id, .inline_slots = class_->inline_slots};
  if (id != 0) {
    class_->flags |= shape_size_varies(id) ? CLASS_SIZE_VARIES : 0;
    vm->shapes[id] = shape;
    return shape;
  }
  if (vm->shape_count == vm->shape_capacity) {
    uint32_t capacity = vm->shape_capacity * 2;
    Shape **grown =
        memory_resize(vm, vm->shapes, vm->shape_capacity * sizeof *grown, capacity * sizeof *grown);
    if (grown == NULL) {
      memory_free(vm, shape, sizeof *shape);
      return NULL;
    }
    vm->shapes = grown;
    vm->shape_capacity = capacity;
  }
  shape->id = vm->shape_count;
  vm->shapes[vm->shape_count++] = shape;
  return shape;
}

static int32_t chain_find(Vm *vm, const Shape *shape, const String *name) {
  for (; shape->name != NULL; shape = vm->shapes[shape->parent]) {
    if (shape->name == name) {
      return (int32_t)shape->slots - 1;
    }
  }
  return SLOT_MISSING;
}

// Long chains get a table the first time they are searched.  Without memory for it the chain will
// do.
static void table_make(Vm *vm, Shape *shape) {
  Dict *table = dict_new(vm, shape->slots);
  for (Shape *s = shape; table != NULL && s->name != NULL; s = vm->shapes[s->parent]) {
    if (!dict_set_name(vm, table, s->name, value_from_small(s->slots - 1))) {
      object_release(vm, table);
      table = NULL;
    }
  }
  if (table == NULL) {
    raised_clear(vm);
  }
  shape->table = table;
}

int32_t shape_find(Vm *vm, Shape *shape, const String *name) {
  if (shape->slots < TABLE_FROM) {
    return chain_find(vm, shape, name);
  }
  if (shape->table == NULL) {
    table_make(vm, shape);
    if (shape->table == NULL) {
      return chain_find(vm, shape, name);
    }
  }
  Value slot = dict_get_name(vm, shape->table, name);
  return slot == VALUE_UNBOUND ? SLOT_MISSING : (int32_t)value_to_small(slot);
}

Shape *shape_with(Vm *vm, Shape *shape, String *name) {
  for (uint32_t id = shape->first_child; id != 0; id = vm->shapes[id]->next_sibling) {
    if (vm->shapes[id]->name == name) {
      return vm->shapes[id];
    }
  }
  Shape *child = shape_new(vm, shape->class_, 0);
  if (child == NULL) {
    return NULL;
  }
  child->parent = shape->id;
  child->name = object_retain(name);
  child->slots = shape->slots + 1;
  child->next_sibling = shape->first_child;
  shape->first_child = child->id;
  return child;
}

Shape *shape_dict_mode(Vm *vm, Class *class_, uint16_t inline_slots) {
  Shape *root = vm->shapes[class_->root_shape];
  for (uint32_t id = root->first_child; id != 0; id = vm->shapes[id]->next_sibling) {
    if (vm->shapes[id]->is_dict_mode && vm->shapes[id]->inline_slots == inline_slots) {
      return vm->shapes[id];
    }
  }
  Shape *shape = shape_new(vm, class_, 0);
  if (shape == NULL) {
    return NULL;
  }
  shape->parent = root->id;
  shape->is_dict_mode = true;
  shape->inline_slots = inline_slots;
  shape->next_sibling = root->first_child;
  root->first_child = shape->id;
  return shape;
}

// The shapes of a class that dies.  Their numbers are not used again: caches may still hold them.
void shapes_free(Vm *vm, uint32_t root) {
  Shape *shape = vm->shapes[root];
  if (shape == NULL) {
    return;
  }
  uint32_t child = shape->first_child;
  while (child != 0) {
    uint32_t next = vm->shapes[child]->next_sibling;
    shapes_free(vm, child); // as deep as an instance has attributes added: bounded by inline use
    child = next;
  }
  object_release(vm, shape->name);
  object_release(vm, shape->table);
  memory_free(vm, shape, sizeof *shape);
  vm->shapes[root] = NULL;
}

// ---- instances ----

static inline Shape *shape_of(const Vm *vm, const Object *object) {
  return vm->shapes[object->shape];
}

Value *instance_overflow(const Class *class_, const Object *object) {
  return (Value *)((uintptr_t)object + class_->storage);
}

Value *instance_slot(const Class *class_, Object *object, uint32_t slot) {
  Value *overflow = instance_overflow(class_, object);
  if (slot < class_->inline_slots) {
    return overflow + 1 + slot;
  }
  return &as_list(*overflow)->items[slot - class_->inline_slots];
}

// An instance that has slots, and no more: twice as fast.
static bool slots_new(Vm *vm, Class *class_, Value *result) {
  uint32_t count = class_->inline_slots + 1u;
  Object *object = object_take(vm, class_->root_shape, sizeof(Object) + count * sizeof(Value));
  if (object == NULL) {
    return false;
  }
  Value *place = (Value *)(object + 1);
  for (uint32_t i = 0; i < count; i++) {
    place[i] = VALUE_UNBOUND;
  }
  class_->head.count++;
  *result = value_from_object(object);
  return true;
}

bool instance_new(Vm *vm, Class *class_, Value *result) {
  if (LIKELY((class_->flags & (CLASS_ENDS_AS_SLOTS | CLASS_HAS_FINALIZER)) ==
             CLASS_ENDS_AS_SLOTS)) {
    return slots_new(vm, class_, result);
  }
  const Shape *root = vm->shapes[class_->root_shape];
  size_t size = shape_instance_size(root);
  Object *object = object_take(vm, root->id, size);
  if (object == NULL) {
    return false;
  }
  size_t native = class_->storage == 0 ? size : class_->storage;
  if (native > sizeof(Object)) {
    memset(object + 1, 0, native - sizeof(Object));
  }
  if (class_->flags & CLASS_BOXED) {
    ((Boxed *)object)->payload = VALUE_UNBOUND;
  }
  if (class_->storage != 0) {
    Value *place = instance_overflow(class_, object);
    for (uint32_t i = 0; i <= class_->inline_slots; i++) {
      place[i] = VALUE_UNBOUND;
    }
  }
  if (!(class_->flags & CLASS_NATIVE)) { // native classes live as long as the Vm
    object_retain(class_);
  }
  if (class_->flags & CLASS_HAS_FINALIZER) {
    finalizer_expect(vm, object);
  }
  *result = value_from_object(object);
  return true;
}

uint32_t instance_size(const Vm *vm, const Object *object) {
  return shape_instance_size(shape_of(vm, object));
}

// The values of __slots__ have names that begin with a zero.  In dict mode they are in a second
// dict, in the first inline slot: `overflow` is the one that programs see.
static bool is_hidden(const String *name) {
  return name->length > 0 && string_at(name, 0) == 0;
}

static Dict *dict_for(const Shape *shape, const Object *object, const String *name) {
  const Value *place = instance_overflow(shape->class_, object);
  return as_dict(is_hidden(name) && shape->inline_slots > 0 ? place[1] : place[0]);
}

Value instance_find(Vm *vm, Object *object, String *name) {
  Shape *shape = shape_of(vm, object);
  const Class *class_ = shape->class_;
  if (class_->storage == 0) {
    return VALUE_UNBOUND;
  }
  if (shape->is_dict_mode) {
    return dict_get_name(vm, dict_for(shape, object, name), name);
  }
  int32_t slot = shape_find(vm, shape, name);
  return slot < 0 ? VALUE_UNBOUND : *instance_slot(class_, object, (uint32_t)slot);
}

// The slot for a new attribute, its shape already found.
static bool slot_add(Vm *vm, Object *object, Shape *to, Value value) {
  const Class *class_ = to->class_;
  uint32_t slot = to->slots - 1;
  if (slot >= class_->inline_slots) {
    Value *overflow = instance_overflow(class_, object);
    if (*overflow == VALUE_UNBOUND) {
      List *list = list_new(vm, 4);
      if (list == NULL) {
        return false;
      }
      *overflow = value_from_object(list);
    }
    if (!list_append(vm, as_list(*overflow), value)) {
      return false;
    }
  } else {
    *instance_slot(class_, object, slot) = value_retain(value);
  }
  object->shape = to->id;
  return true;
}

bool instance_set(Vm *vm, Object *object, String *name, Value value) {
  Shape *shape = shape_of(vm, object);
  if (shape->is_dict_mode) {
    return dict_set_name(vm, dict_for(shape, object, name), name, value);
  }
  int32_t slot = shape_find(vm, shape, name);
  if (slot >= 0) {
    value_replace(vm, instance_slot(shape->class_, object, (uint32_t)slot), value_retain(value));
    return true;
  }
  if (shape->slots >= INSTANCE_SLOTS_MAX) { // used as a dictionary: make it one
    Dict *dict;
    return instance_dict(vm, object, &dict) &&
           dict_set_name(vm, dict_for(shape_of(vm, object), object, name), name, value);
  }
  Shape *to = shape_with(vm, shape, name);
  return to != NULL && slot_add(vm, object, to, value);
}

bool instance_delete(Vm *vm, Object *object, String *name, bool *found) {
  Shape *shape = shape_of(vm, object);
  *found = false;
  if (shape->class_->storage == 0) {
    return true;
  }
  if (!shape->is_dict_mode && shape_find(vm, shape, name) < 0) {
    return true;
  }
  Dict *dict;
  if (!instance_dict(vm, object, &dict)) {
    return false;
  }
  *found = dict_delete_name(vm, dict_for(shape_of(vm, object), object, name), name);
  return true;
}

// Copy the attributes into `dict`, oldest first.
static bool slots_to_dict(Vm *vm, Object *object, Shape *shape, Dict *dict, Dict *hidden) {
  if (shape->name == NULL) {
    return true;
  }
  String **names = memory_new(vm, shape->slots * sizeof *names);
  if (names == NULL) {
    return false;
  }
  for (Shape *s = shape; s->name != NULL; s = vm->shapes[s->parent]) {
    names[s->slots - 1] = s->name;
  }
  bool ok = true;
  for (uint32_t i = 0; ok && i < shape->slots; i++) {
    ok = dict_set_name(vm, is_hidden(names[i]) ? hidden : dict, names[i],
                       *instance_slot(shape->class_, object, i));
  }
  memory_free(vm, names, shape->slots * sizeof *names);
  return ok;
}

bool instance_attributes(Vm *vm, Object *object, Dict *dict) {
  Shape *shape = shape_of(vm, object);
  if (shape->is_dict_mode) {
    return dict_update(vm, dict, *instance_overflow(shape->class_, object));
  }
  Dict *hidden = dict_new(vm, 0);
  bool ok = hidden != NULL && slots_to_dict(vm, object, shape, dict, hidden);
  object_release(vm, hidden);
  return ok;
}

bool instance_copy(Vm *vm, const Object *from, Object *to) {
  const Shape *shape = shape_of(vm, from);
  const Value *source = instance_overflow(shape->class_, from);
  Value *place = instance_overflow(shape->class_, to);
  if (value_is_list(source[0]) && !list_from_iterable(vm, source[0], &place[0])) {
    return false;
  }
  for (uint32_t i = 1; i <= shape->inline_slots; i++) {
    place[i] = value_retain(source[i]);
  }
  to->shape = from->shape;
  return true;
}

bool instance_dict(Vm *vm, Object *object, Dict **dict) {
  Shape *shape = shape_of(vm, object);
  const Class *class_ = shape->class_;
  Value *overflow = instance_overflow(class_, object);
  if (shape->is_dict_mode) {
    *dict = as_dict(*overflow);
    return true;
  }
  Shape *to = shape_dict_mode(vm, shape->class_, shape->inline_slots);
  Dict *made = to == NULL ? NULL : dict_new(vm, shape->slots);
  Dict *hidden = made == NULL || class_->inline_slots == 0 ? made : dict_new(vm, 0);
  if (hidden == NULL || !slots_to_dict(vm, object, shape, made, hidden)) {
    object_release(vm, hidden == made ? NULL : hidden);
    object_release(vm, made);
    return false;
  }
  Value old[1 + UINT8_MAX];
  uint32_t count = 1u + class_->inline_slots;
  memcpy(old, overflow, count * sizeof(Value));
  for (uint32_t i = 0; i < count; i++) {
    overflow[i] = VALUE_UNBOUND;
  }
  *overflow = value_from_object(made);
  if (hidden != made) {
    overflow[1] = value_from_object(hidden);
  }
  object->shape = to->id;
  for (uint32_t i = 0; i < count; i++) {
    value_release(vm, old[i]);
  }
  *dict = made;
  return true;
}

void instance_traverse(const Vm *vm, Object *object, Visitor visit, void *context) {
  const Shape *shape = shape_of(vm, object);
  const Class *class_ = shape->class_;
  if (class_->flags & CLASS_BOXED) {
    visit(context, ((Boxed *)object)->payload);
  }
  if (class_->storage != 0) {
    const Value *place = instance_overflow(class_, object);
    for (uint32_t i = 0; i <= shape->inline_slots; i++) {
      visit(context, place[i]);
    }
  }
}

void overflow_release(Vm *vm, Value overflow) {
  if (value_is_list(overflow)) { // which lets go of its last item first
    List *list = as_list(overflow);
    for (uint32_t i = 0, j = list->length; i + 1 < j; i++) {
      Value v = list->items[i];
      list->items[i] = list->items[--j];
      list->items[j] = v;
    }
  }
  value_release(vm, overflow);
}

// Release the attributes; the object stays usable, without any.
void instance_clear(Vm *vm, Object *object) {
  const Shape *shape = shape_of(vm, object);
  const Class *class_ = shape->class_;
  if (class_->storage == 0) {
    return;
  }
  if (shape->inline_slots != class_->inline_slots) { // another class made it: it has no other mode
    for (uint32_t i = 0; i < 2; i++) {
      dict_clear(vm, as_dict(instance_overflow(class_, object)[i]));
    }
    return;
  }
  Value old[1 + UINT8_MAX];
  uint32_t count = 1u + class_->inline_slots;
  Value *place = instance_overflow(class_, object);
  memcpy(old, place, count * sizeof(Value));
  for (uint32_t i = 0; i < count; i++) {
    place[i] = VALUE_UNBOUND;
  }
  object->shape = class_->root_shape;
  attributes_release(vm, old, count);
}
