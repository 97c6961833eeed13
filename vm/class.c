// Classes: making them from C and from class statements, C3 linearisation, finding attributes.
#include "vm/class.h"
#include "vm/class_slots.h"
#include "vm/frame.h"
#include "vm/shape.h"
#include "vm/vm.h"

// ---- lookup ----

// One entry of the direct-mapped cache in front of walks along the MRO.
typedef struct LookupEntry {
  const Class *class_;
  const String *name;
  Value value;
  uint32_t epoch;
} LookupEntry;

enum { LOOKUP_SIZE = 2048 };
struct LookupCache {
  LookupEntry entries[LOOKUP_SIZE];
};

static Value mro_find(Vm *vm, const Class *class_, const String *name) {
  for (uint32_t i = 0; i < class_->mro->length; i++) {
    const Class *c = OBJECT_AS(Class, class_->mro->items[i]);
    Value found = dict_get_name(vm, c->dict, name);
    if (found != VALUE_UNBOUND) {
      return found;
    }
  }
  return VALUE_UNBOUND;
}

static LookupEntry *entry_of(const Vm *vm, const Class *class_, const String *name) {
  uintptr_t mix = ((uintptr_t)class_ >> 4) * 31 + ((uintptr_t)name >> 4);
  return &vm->lookups->entries[mix % LOOKUP_SIZE];
}

// Out of line, so that what is in the cache is found without saving registers.
__attribute__((noinline)) static Value lookup_slowly(Vm *vm, const Class *class_, String *name,
                                                     LookupEntry *entry) {
  Value value =
      class_->mro == NULL ? dict_get_name(vm, class_->dict, name) : mro_find(vm, class_, name);
  if (name->is_interned) {
    *entry = (LookupEntry){class_, name, value, vm->epoch};
  }
  return value;
}

Value class_lookup(Vm *vm, Class *class_, String *name) {
  LookupEntry *entry = entry_of(vm, class_, name);
  if (LIKELY(entry->class_ == class_ && entry->name == name && entry->epoch == vm->epoch)) {
    return entry->value;
  }
  return lookup_slowly(vm, class_, name, entry);
}

void lookups_forget(Vm *vm, const Class *class_, const String *name) {
  LookupEntry *entry = entry_of(vm, class_, name);
  if (entry->name == name && entry->class_ == class_) {
    entry->name = NULL;
  }
  if (UNLIKELY(vm_is_deep(vm))) {
    vm->epoch++;
    return;
  }
  for (uint32_t i = 0; i < class_->subclasses.length; i++) {
    lookups_forget(vm, class_->subclasses.items[i], name);
  }
}

void lookups_clear(Vm *vm) {
  memset(vm->lookups, 0, sizeof *vm->lookups);
}

bool lookups_new(Vm *vm) {
  vm->lookups = memory_new(vm, sizeof *vm->lookups);
  if (vm->lookups != NULL) {
    lookups_clear(vm);
  }
  return vm->lookups != NULL;
}

void lookups_free(Vm *vm) {
  memory_free(vm, vm->lookups, sizeof *vm->lookups);
  vm->lookups = NULL;
}

bool class_is_subclass(const Class *class_, const Class *of) {
  if (class_ == of) {
    return true;
  }
  for (uint32_t i = 0; i < class_->mro->length; i++) {
    if (class_->mro->items[i] == value_from_object(of)) {
      return true;
    }
  }
  return false;
}

Native *class_native_new(const Class *class_) {
  Value v = class_->new_function;
  if (value_has_shape(v, SHAPE_STATICMETHOD)) {
    v = OBJECT_AS(Wrapper, v)->function;
  }
  return value_has_shape(v, SHAPE_NATIVE) ? OBJECT_AS(Native, v) : NULL;
}

const Class *class_maker(const Class *class_) {
  while (class_native_new(class_) == NULL && class_->base != NULL) {
    class_ = class_->base;
  }
  return class_;
}

// ---- linearisation ----

static bool in_tail(const List *sequence, uint32_t from, Value candidate) {
  for (uint32_t i = from + 1; i < sequence->length; i++) {
    if (sequence->items[i] == candidate) {
      return true;
    }
  }
  return false;
}

// The first head that is in no tail (Barrett et al.: A Monotonic Superclass Linearization for
// Dylan, 1996).  UNBOUND: none.
static Value next_head(List **sequences, const uint32_t *at, uint32_t count) {
  for (uint32_t s = 0; s < count; s++) {
    if (at[s] >= sequences[s]->length) {
      continue;
    }
    Value head = sequences[s]->items[at[s]];
    bool is_free = true;
    for (uint32_t t = 0; t < count && is_free; t++) {
      is_free = at[t] >= sequences[t]->length || !in_tail(sequences[t], at[t], head);
    }
    if (is_free) {
      return head;
    }
  }
  return VALUE_UNBOUND;
}

enum { BASES_MAX = 64 };

// The message names what stood first in each sequence when none could go on.
static bool raise_no_order(Vm *vm, List **sequences, const uint32_t *at, uint32_t count) {
  StringBuilder names = {0};
  bool ok = true, any = false;
  for (uint32_t s = 0; ok && s < count; s++) {
    if (at[s] >= sequences[s]->length) {
      continue;
    }
    Value head = sequences[s]->items[at[s]];
    bool is_told = false;
    for (uint32_t t = 0; t < s; t++) {
      is_told |= at[t] < sequences[t]->length && sequences[t]->items[at[t]] == head;
    }
    if (!is_told) {
      ok = (!any || builder_add_c(vm, &names, ", ")) &&
           builder_add_string(vm, &names, as_string(OBJECT_AS(Class, head)->name));
      any = true;
    }
  }
  Value text;
  if (!ok || !builder_finish(vm, &names, &text)) {
    builder_discard(vm, &names);
    return false;
  }
  raise_type_error(vm, "Cannot create a consistent method resolution order (MRO) for bases %S",
                   as_string(text));
  value_release(vm, text);
  return false;
}

static bool merge(Vm *vm, const Tuple *bases, List **sequences, List *order) {
  uint32_t at[BASES_MAX + 1] = {0};
  uint32_t count = bases->length + 1;
  for (;;) {
    bool is_done = true;
    for (uint32_t s = 0; s < count && is_done; s++) {
      is_done = at[s] >= sequences[s]->length;
    }
    if (is_done) {
      return true;
    }
    Value head = next_head(sequences, at, count);
    if (head == VALUE_UNBOUND) {
      return raise_no_order(vm, sequences, at, count);
    }
    for (uint32_t s = 0; s < count; s++) {
      at[s] += at[s] < sequences[s]->length && sequences[s]->items[at[s]] == head;
    }
    if (!list_append(vm, order, head)) {
      return false;
    }
  }
}

// The MRO behind the class itself, as a list appended to `order`.
static bool linearise(Vm *vm, const Tuple *bases, List *order) {
  List *sequences[BASES_MAX + 1] = {0};
  bool ok = bases->length <= BASES_MAX;
  for (uint32_t i = 0; ok && i < bases->length; i++) {
    const Class *base = OBJECT_AS(Class, bases->items[i]);
    ok = (sequences[i] = list_new(vm, base->mro->length)) != NULL;
    for (uint32_t j = 0; ok && j < base->mro->length; j++) {
      ok = list_append(vm, sequences[i], base->mro->items[j]);
    }
  }
  ok = ok && (sequences[bases->length] = list_new(vm, bases->length)) != NULL;
  for (uint32_t i = 0; ok && i < bases->length; i++) {
    ok = list_append(vm, sequences[bases->length], bases->items[i]);
  }
  ok = ok && merge(vm, bases, sequences, order);
  for (uint32_t i = 0; i <= bases->length && i <= BASES_MAX; i++) {
    object_release(vm, sequences[i]);
  }
  return ok;
}

static bool mro_make(Vm *vm, Class *class_) {
  List *order = list_new(vm, 4);
  Value tuple;
  bool ok = order != NULL && list_append(vm, order, value_from_object(class_)) &&
            linearise(vm, class_->bases, order) &&
            tuple_from_values(vm, order->items, order->length, &tuple);
  object_release(vm, order);
  if (ok) {
    class_->mro = as_tuple(tuple);
  }
  return ok;
}

// ---- making ----

static Class *class_allocate(Vm *vm, Class *metaclass) {
  uint32_t shape = metaclass == NULL ? SHAPE_CLASS : metaclass->root_shape;
  Class *class_ = object_new(vm, shape, sizeof *class_);
  if (class_ != NULL) {
    class_->name = class_->qualname = VALUE_NONE;
    class_->new_function = class_->init_function = VALUE_UNBOUND;
    if (metaclass != NULL && !(metaclass->flags & CLASS_NATIVE)) {
      object_retain(metaclass);
    }
  }
  return class_;
}

bool subclass_add(Vm *vm, Class *base, Class *class_) {
  ClassList *list = &base->subclasses;
  if (list->length == list->capacity) {
    uint32_t capacity = list->capacity == 0 ? 2 : list->capacity * 2;
    Class **grown =
        memory_resize(vm, list->items, list->capacity * sizeof *grown, capacity * sizeof *grown);
    if (grown == NULL) {
      return false;
    }
    list->items = grown;
    list->capacity = capacity;
  }
  list->items[list->length++] = class_;
  return true;
}

static void subclass_remove(Class *base, const Class *class_) {
  ClassList *list = &base->subclasses;
  for (uint32_t i = 0; i < list->length; i++) {
    if (list->items[i] == class_) {
      memmove(list->items + i, list->items + i + 1, (list->length - i - 1) * sizeof *list->items);
      list->length--;
      return;
    }
  }
}

static Value copy_name(Vm *vm, const char *text) {
  Value name;
  return string_interned(vm, text, strlen(text), &name) ? name : VALUE_UNBOUND;
}

// Name, module and qualified name from "module.Name".  Classes of the language itself have no
// module in their dict: their objects have no __module__.
static bool spec_names(Vm *vm, Class *class_, const ClassSpec *spec) {
  const char *dot = strrchr(spec->name, '.');
  class_->name = copy_name(vm, dot == NULL ? spec->name : dot + 1);
  class_->qualname = value_retain(class_->name);
  Value module = VALUE_UNBOUND;
  bool ok =
      class_->name != VALUE_UNBOUND &&
      (dot == NULL || (string_from_utf8(vm, spec->name, (size_t)(dot - spec->name), &module) &&
                       dict_set_name(vm, class_->dict, vm->names.module, module)));
  if (ok && spec->doc != NULL) {
    Value doc;
    ok = string_from_c(vm, spec->doc, &doc);
    if (ok) {
      ok = dict_set_name(vm, class_->dict, vm->names.doc, doc);
      value_release(vm, doc);
    }
  }
  if (module != VALUE_UNBOUND) {
    value_release(vm, module);
  }
  return ok;
}

static void layout_inherit(Class *class_, const Class *base, const ClassSpec *spec) {
  class_->base = (Class *)(uintptr_t)base;
  class_->own_slots = spec->slots;
  if (spec->slots != NULL) { // making the class list makes lists that die before it is whole
    class_->slots.finalize = spec->slots->finalize;
  }
  class_->layout =
      (uint8_t)(spec->layout == LAYOUT_OBJECT && base != NULL ? base->layout : spec->layout);
  class_->native_size = spec->native_size != 0 ? spec->native_size
                        : base != NULL         ? base->native_size
                                               : (uint32_t)sizeof(Object);
  class_->flags = spec->flags | CLASS_NATIVE;
  if (base != NULL && base->slots.traverse != NULL) {
    class_->flags |= CLASS_IS_CONTAINER;
  }
}

static bool spec_bases(Vm *vm, Class *class_, Class *base) {
  Value bases;
  Value base_value = value_from_object(base);
  if (!tuple_from_values(vm, &base_value, base == NULL ? 0 : 1, &bases)) {
    return false;
  }
  class_->bases = as_tuple(bases);
  if (base != NULL) {
    object_retain(base);
  }
  return mro_make(vm, class_) && (base == NULL || subclass_add(vm, base, class_));
}

// How do instances of a native class end?
static uint32_t ending(const Class *class_) {
  if (class_->layout == LAYOUT_EXCEPTION) { // which get attributes
    return 0;
  }
  return class_->layout == LAYOUT_FUTURE || shape_is_coroutine(class_->root_shape)
             ? CLASS_ENDS_SUSPENDABLE
             : CLASS_ENDS_PLAINLY;
}

Class *class_from_spec(Vm *vm, const ClassSpec *spec, Class *base) {
  Class *class_ = class_allocate(vm, NULL);
  if (class_ == NULL) {
    return NULL;
  }
  class_->dict = dict_new(vm, 8);
  layout_inherit(class_, base, spec);
  Shape *root = class_->dict == NULL ? NULL : shape_new(vm, class_, spec->shape);
  class_->root_shape = root == NULL ? 0 : root->id;
  if (root == NULL || !spec_bases(vm, class_, base) || !spec_names(vm, class_, spec)) {
    object_release(vm, class_);
    return NULL;
  }
  if (base != NULL) {
    class_->slots = base->slots;
  }
  if (!slots_from_spec(vm, class_, spec)) {
    object_release(vm, class_);
    return NULL;
  }
  class_->flags |= ending(class_);
  vm->epoch++;
  return class_;
}

// ---- class statements ----

static bool raise_bad_base(Vm *vm, Value base) {
  if (!value_is_instance(vm, base, vm->class_of.type)) {
    return raise_type_error(
        vm, "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass "
            "of the metaclasses of all its bases");
  }
  return raise_type_error(vm, "type '%C' is not an acceptable base type", OBJECT_AS(Class, base));
}

// The base whose native struct the instances get: the one that all the others' structs extend to.
static bool best_base(Vm *vm, const Tuple *bases, Class **result) {
  Class *best = NULL;
  for (uint32_t i = 0; i < bases->length; i++) {
    if (!value_is_instance(vm, bases->items[i], vm->class_of.type)) {
      return raise_bad_base(vm, bases->items[i]);
    }
    Class *base = OBJECT_AS(Class, bases->items[i]);
    if (base->flags & CLASS_FINAL) {
      return raise_bad_base(vm, bases->items[i]);
    }
    if (best == NULL || (best->layout == LAYOUT_OBJECT && base->layout != LAYOUT_OBJECT)) {
      best = base;
    } else if (base->layout != LAYOUT_OBJECT && base->layout != best->layout) {
      return raise_type_error(vm, "multiple bases have instance lay-out conflict");
    } else if (base->native_size > best->native_size) {
      best = base;
    }
  }
  *result = best;
  return true;
}

static bool is_boxed_layout(uint8_t layout) {
  return layout == LAYOUT_INT || layout == LAYOUT_FLOAT || layout == LAYOUT_STR ||
         layout == LAYOUT_BYTES || layout == LAYOUT_TUPLE;
}

// Where the attributes of instances go, and how many have a slot inside.
static void storage_plan(Class *class_, uint32_t attribute_count) {
  const Class *base = class_->base;
  class_->layout = base->layout;
  class_->flags |= base->flags & (CLASS_BOXED | CLASS_HAS_FINALIZER | CLASS_USER_GETATTR |
                                  CLASS_USER_SETATTR | CLASS_NO_NEW);
  class_->native_size = base->native_size;
  if (is_boxed_layout(base->layout)) {
    class_->flags |= CLASS_BOXED;
    class_->native_size = (uint32_t)offsetof(Boxed, overflow);
  }
  uint32_t inherited = base->storage == 0 ? 0 : base->inline_slots;
  for (uint32_t i = 0; i < class_->bases->length; i++) {
    const Class *other = OBJECT_AS(Class, class_->bases->items[i]);
    if (other != base && other->storage != 0) {
      inherited += other->inline_slots;
    }
  }
  uint32_t slots = inherited + attribute_count;
  slots += slots == 0; // for the values of __slots__, in dict mode
  class_->inline_slots = (uint16_t)(slots > INLINE_SLOTS_MAX ? INLINE_SLOTS_MAX : slots);
  if (base->layout == LAYOUT_CLASS) { // metaclasses: a class keeps its attributes in its dict
    class_->storage = 0;
    return;
  }
  class_->storage = (class_->native_size + 7u) & ~7u;
  if (base->layout == LAYOUT_OBJECT && class_->storage == sizeof(Object)) {
    class_->flags |= CLASS_ENDS_AS_SLOTS;
  }
}

static bool class_bind(Vm *vm, Class *class_, Value name, Tuple *bases, Dict *namespace) {
  class_->name = value_retain(name);
  class_->dict = object_retain(namespace);
  class_->bases = object_retain(bases);
  Value qualname = dict_get_name(vm, namespace, vm->names.qualname);
  class_->qualname = value_retain(qualname == VALUE_UNBOUND ? name : qualname);
  dict_delete_name(vm, namespace, vm->names.qualname);
  dict_delete_name(vm, namespace, vm->names.classcell);
  if (!mro_make(vm, class_)) {
    return false;
  }
  for (uint32_t i = 0; i < bases->length; i++) {
    if (!subclass_add(vm, OBJECT_AS(Class, bases->items[i]), class_)) {
      return false;
    }
  }
  return true;
}

// __new__ and __init_subclass__ and __class_getitem__ are static or class methods without being
// written so.
static bool implicit_wrappers(Vm *vm, Dict *namespace) {
  String *names[] = {vm->names.new, vm->names.init_subclass, vm->names.class_getitem};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    Value found = dict_get_name(vm, namespace, names[i]);
    if (found == VALUE_UNBOUND || !value_has_shape(found, SHAPE_FUNCTION)) {
      continue;
    }
    Wrapper *wrapper =
        object_new(vm, i == 0 ? SHAPE_STATICMETHOD : SHAPE_CLASSMETHOD, sizeof *wrapper);
    if (wrapper == NULL) {
      return false;
    }
    wrapper->function = value_retain(found);
    bool ok = dict_set_name(vm, namespace, names[i], value_from_object(wrapper));
    object_release(vm, wrapper);
    if (!ok) {
      return false;
    }
  }
  return true;
}

bool class_new(Vm *vm, Class *metaclass, Value name, Tuple *bases, Dict *namespace,
               uint32_t attribute_count, Value *result) {
  Value object_base = value_from_object(vm->class_of.object);
  Value bases_value;
  if (bases->length == 0 ? !tuple_from_values(vm, &object_base, 1, &bases_value)
                         : (bases_value = value_retain(value_from_object(bases)), false)) {
    return false;
  }
  bases = as_tuple(bases_value);
  Class *base = NULL;
  Class *class_ = best_base(vm, bases, &base) ? class_allocate(vm, metaclass) : NULL;
  if (class_ == NULL) {
    value_release(vm, bases_value);
    return false;
  }
  class_->base = base;
  bool ok = implicit_wrappers(vm, namespace) && class_bind(vm, class_, name, bases, namespace);
  value_release(vm, bases_value);
  if (ok) {
    storage_plan(class_, attribute_count);
    Shape *root = shape_new(vm, class_, 0);
    ok = root != NULL;
    if (ok) {
      class_->root_shape = root->id;
      ok = slots_from_dict(vm, class_);
    }
  }
  if (!ok) {
    object_release(vm, class_);
    return false;
  }
  vm->epoch++;
  *result = value_from_object(class_);
  return true;
}

// ---- dying ----

// A class is in a cycle with its own MRO: the collector breaks it here.
void class_clear(Vm *vm, Object *self) {
  Class *class_ = (Class *)self;
  Tuple *mro = class_->mro, *bases = class_->bases;
  Dict *dict = class_->dict;
  for (uint32_t i = 0; bases != NULL && i < bases->length; i++) {
    subclass_remove(OBJECT_AS(Class, bases->items[i]), class_);
  }
  class_->mro = class_->bases = NULL;
  class_->dict = NULL;
  vm->epoch++;
  object_release(vm, mro);
  object_release(vm, bases);
  object_release(vm, dict);
}

static void visit_object(Visitor visit, void *context, void *object) {
  if (object != NULL) {
    visit(context, value_from_object(object));
  }
}

void class_traverse(Object *self, Visitor visit, void *context) {
  Class *class_ = (Class *)self;
  visit_object(visit, context, class_->mro);
  visit_object(visit, context, class_->bases);
  visit_object(visit, context, class_->dict);
}

void class_finalize(Vm *vm, Object *self) {
  Class *class_ = (Class *)self;
  memory_free(vm, class_->subclasses.items,
              class_->subclasses.capacity * sizeof *class_->subclasses.items);
  class_->subclasses = (ClassList){NULL, 0, 0};
  vm->epoch++;
  value_release(vm, class_->name);
  value_release(vm, class_->qualname);
  class_clear(vm, self);
  if (class_->root_shape != 0) {
    shapes_free(vm, class_->root_shape);
  }
}
