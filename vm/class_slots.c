// Keeps slots and dunder methods in agreement: natives show their slots as methods, Python classes
// get slots that call their methods.
#include "vm/class_slots.h"
#include "vm/shape.h"
#include "vm/vm.h"

typedef void (*AnyFunction)(void);
enum { SLOT_COUNT = sizeof(Slots) / sizeof(AnyFunction) };

static AnyFunction slot_read(const Slots *slots, size_t offset) {
  AnyFunction f;
  memcpy(&f, (const char *)slots + offset, sizeof f);
  return f;
}

static void slot_write(Slots *slots, size_t offset, AnyFunction f) {
  memcpy((char *)slots + offset, &f, sizeof f);
}

static String *name_at(const Vm *vm, size_t offset) {
  String *name;
  memcpy(&name, (const char *)&vm->names + offset, sizeof name);
  return name;
}

// ---- natives ----

// Which operators a native class's one `binary` (or `unary`) slot knows, for the methods it shows.
typedef struct OperatorMask {
  uint32_t shape;
  uint32_t binary, inplace, unary;
} OperatorMask;

#define BIT(op) (1u << (op))
#define ARITHMETIC                                                                                 \
  (BIT(BINARY_ADD) | BIT(BINARY_SUBTRACT) | BIT(BINARY_MULTIPLY) | BIT(BINARY_TRUE_DIVIDE) |       \
   BIT(BINARY_FLOOR_DIVIDE) | BIT(BINARY_MODULO) | BIT(BINARY_POWER) | BIT(BINARY_DIVMOD))
#define BITWISE (BIT(BINARY_AND) | BIT(BINARY_OR) | BIT(BINARY_XOR))
#define SET_LIKE (BITWISE | BIT(BINARY_SUBTRACT))
#define SEQUENCE (BIT(BINARY_ADD) | BIT(BINARY_MULTIPLY))

static const OperatorMask OPERATOR_MASKS[] = {
    {SHAPE_INT, ARITHMETIC | BITWISE | BIT(BINARY_LEFT_SHIFT) | BIT(BINARY_RIGHT_SHIFT), 0, ~0u},
    {SHAPE_BOOL, BITWISE, 0, BIT(UNARY_INVERT)},
    {SHAPE_FLOAT, ARITHMETIC, 0, ~(BIT(UNARY_INVERT) | BIT(UNARY_INDEX))},
    {SHAPE_STR, SEQUENCE | BIT(BINARY_MODULO), 0, 0},
    {SHAPE_BYTES, SEQUENCE | BIT(BINARY_MODULO), 0, 0},
    {SHAPE_BYTEARRAY, SEQUENCE | BIT(BINARY_MODULO), SEQUENCE, 0},
    {SHAPE_LIST, SEQUENCE, SEQUENCE, 0},
    {SHAPE_TUPLE, SEQUENCE, 0, 0},
    {SHAPE_DEQUE, SEQUENCE, SEQUENCE, 0},
    {SHAPE_DICT, BIT(BINARY_OR), BIT(BINARY_OR), 0},
    {SHAPE_MAPPING_PROXY, BIT(BINARY_OR), 0, 0},
    {SHAPE_SET, SET_LIKE, SET_LIKE, 0},
    {SHAPE_FROZENSET, SET_LIKE, 0, 0},
    {SHAPE_DICT_KEYS, SET_LIKE, 0, 0},
    {SHAPE_DICT_ITEMS, SET_LIKE, 0, 0},
    {SHAPE_CLASS, BIT(BINARY_OR), 0, 0},
    {SHAPE_GENERIC_ALIAS, BIT(BINARY_OR), 0, 0},
    {SHAPE_UNION_TYPE, BIT(BINARY_OR), 0, 0},
    {SHAPE_TIMEDELTA, ARITHMETIC & ~BIT(BINARY_POWER), 0,
     BIT(UNARY_NEGATIVE) | BIT(UNARY_POSITIVE) | BIT(UNARY_ABSOLUTE)},
    {SHAPE_DATE, BIT(BINARY_ADD) | BIT(BINARY_SUBTRACT), 0, 0},
    {SHAPE_DATETIME, BIT(BINARY_ADD) | BIT(BINARY_SUBTRACT), 0, 0},
};

static bool shows_operator(const ClassSpec *spec, const SlotMethod *method) {
  uint32_t binary = ~0u, inplace = ~0u, unary = ~0u;
  uint32_t shape = spec->shape == 0 && spec->layout == LAYOUT_DICT ? SHAPE_DICT : spec->shape;
  for (size_t i = 0; i < sizeof OPERATOR_MASKS / sizeof *OPERATOR_MASKS; i++) {
    if (OPERATOR_MASKS[i].shape == shape) {
      binary = OPERATOR_MASKS[i].binary;
      inplace = OPERATOR_MASKS[i].inplace;
      unary = OPERATOR_MASKS[i].unary;
    }
  }
  switch (method->slot) {
  case offsetof(Slots, binary): return binary >> method->group_op & 1;
  case offsetof(Slots, inplace): return inplace >> method->group_op & 1;
  case offsetof(Slots, unary): return unary >> method->group_op & 1;
  default: return true;
  }
}

static bool method_add(Vm *vm, Class *class_, const NativeDef *def, String *name, uint32_t shape) {
  Value native;
  if (!native_named(vm, def, name, VALUE_UNBOUND, &native)) {
    return false;
  }
  native_set_owner(vm, native, value_from_object(class_));
  value_to_object(native)->shape = shape;
  bool ok;
  if (def->flags & (NATIVE_STATIC | NATIVE_CLASS)) {
    Wrapper *wrapper = object_new(
        vm, def->flags & NATIVE_STATIC ? SHAPE_STATICMETHOD : SHAPE_CLASSMETHOD, sizeof *wrapper);
    ok = wrapper != NULL;
    if (ok) {
      wrapper->function = value_retain(native);
      ok = dict_set_name(vm, class_->dict, name, value_from_object(wrapper));
      object_release(vm, wrapper);
    }
  } else {
    ok = dict_set_name(vm, class_->dict, name, native);
  }
  value_release(vm, native);
  return ok;
}

static bool slot_methods_add(Vm *vm, Class *class_, const ClassSpec *spec) {
  for (size_t i = 0; i < SLOT_METHOD_COUNT; i++) {
    const SlotMethod *method = &SLOT_METHODS[i];
    if (slot_read(spec->slots, method->slot) != NULL && shows_operator(spec, method) &&
        !method_add(vm, class_, &method->def, name_at(vm, method->name), SHAPE_SLOT_WRAPPER)) {
      return false;
    }
  }
  return true;
}

bool class_member_add(Vm *vm, Class *class_, const MemberDef *def) {
  Member *member = object_new(vm, SHAPE_MEMBER, sizeof *member);
  if (member == NULL) {
    return false;
  }
  member->def = def;
  member->owner = object_retain(class_);
  member->name = member->hidden = VALUE_UNBOUND;
  bool ok = string_interned(vm, def->name, strlen(def->name), &member->name) &&
            dict_set_name(vm, class_->dict, as_string(member->name), value_from_object(member));
  object_release(vm, member);
  return ok;
}

static bool members_add(Vm *vm, Class *class_, const MemberDef *members) {
  for (const MemberDef *def = members; def != NULL && def->name != NULL; def++) {
    if (!class_member_add(vm, class_, def)) {
      return false;
    }
  }
  return true;
}

bool slots_from_spec(Vm *vm, Class *class_, const ClassSpec *spec) {
  if (spec->slots != NULL) {
    for (size_t i = 0; i < SLOT_COUNT; i++) {
      AnyFunction f = slot_read(spec->slots, i * sizeof f);
      if (f != NULL) {
        slot_write(&class_->slots, i * sizeof f, f);
      }
    }
    if (spec->slots->traverse != NULL) {
      class_->flags |= CLASS_IS_CONTAINER;
    }
    // As in Python: a class that compares and does not say how it hashes is not hashable.
    if (spec->slots->compare != NULL && spec->slots->hash == NULL) {
      class_->slots.hash = NULL;
      if (!dict_set_name(vm, class_->dict, vm->names.hash, VALUE_NONE)) {
        return false;
      }
    }
    if (!slot_methods_add(vm, class_, spec)) {
      return false;
    }
  }
  for (const NativeDef *def = spec->methods; def != NULL && def->name != NULL; def++) {
    Value name;
    if (!string_interned(vm, def->name, strlen(def->name), &name)) {
      return false;
    }
    bool is_new = as_string(name) == vm->names.new;
    bool ok = method_add(vm, class_, def, as_string(name),
                         is_new ? SHAPE_NATIVE : SHAPE_METHOD_DESCRIPTOR);
    value_release(vm, name);
    if (!ok) {
      return false;
    }
  }
  class_->new_function = class_lookup(vm, class_, vm->names.new);
  class_->init_function = class_lookup(vm, class_, vm->names.init);
  class_learn_init(vm, class_);
  return members_add(vm, class_, spec->members);
}

// ---- Python classes ----

static bool is_slot_wrapper(Value v) {
  return value_has_shape(v, SHAPE_SLOT_WRAPPER);
}

// A native's own, whatever its form: object shows __getattribute__ and __setattr__ as methods.
static bool is_native_method(Value v) {
  return is_slot_wrapper(v) || value_has_shape(v, SHAPE_METHOD_DESCRIPTOR);
}

// Point one slot at what `found`, the dunder in the MRO, asks for.
static void slot_set(Class *class_, const SlotMethod *method, Value found) {
  if (found == VALUE_NONE) {
    if (method->slot == offsetof(Slots, hash)) {
      slot_write(&class_->slots, method->slot, NULL);
    } else {
      slot_write(&class_->slots, method->slot, slot_read(&PYTHON_SLOTS, method->slot));
    }
  } else if (is_slot_wrapper(found) && OBJECT_AS(Native, found)->def == &method->def) {
    const Class *owner = OBJECT_AS(Class, OBJECT_AS(Native, found)->owner);
    AnyFunction python = slot_read(&PYTHON_SLOTS, method->slot);
    AnyFunction now = slot_read(&class_->slots, method->slot);
    // In a group one Python method is enough to need the wrapper, which finds natives too.
    if (now == NULL || now != python) {
      slot_write(&class_->slots, method->slot, slot_read(&owner->slots, method->slot));
    }
  } else {
    slot_write(&class_->slots, method->slot, slot_read(&PYTHON_SLOTS, method->slot));
  }
}

static void flags_from_dict(Vm *vm, Class *class_) {
  Value getattr = class_lookup(vm, class_, vm->names.getattr);
  Value getattribute = class_lookup(vm, class_, vm->names.getattribute);
  if (getattr != VALUE_UNBOUND ||
      (getattribute != VALUE_UNBOUND && !is_native_method(getattribute))) {
    class_->flags |= CLASS_USER_GETATTR;
    class_->slots.get_attribute = PYTHON_SLOTS.get_attribute;
  }
  Value setattr = class_lookup(vm, class_, vm->names.setattr);
  Value delattr = class_lookup(vm, class_, vm->names.delattr);
  if ((setattr != VALUE_UNBOUND && !is_native_method(setattr)) ||
      (delattr != VALUE_UNBOUND && !is_native_method(delattr))) {
    class_->flags |= CLASS_USER_SETATTR;
    class_->slots.set_attribute = PYTHON_SLOTS.set_attribute;
  }
  Value del = class_lookup(vm, class_, vm->names.del);
  if (del != VALUE_UNBOUND && !is_native_method(del)) { // a future's own is a hook's
    class_->flags |= CLASS_HAS_FINALIZER;
  }
  class_->new_function = class_lookup(vm, class_, vm->names.new);
  class_->init_function = class_lookup(vm, class_, vm->names.init);
  class_learn_init(vm, class_);
  class_->flags &= ~(uint32_t)CLASS_USER_NEW;
  if (!value_has_shape(class_->new_function, SHAPE_NATIVE)) {
    class_->flags |= CLASS_USER_NEW;
  }
}

static bool is_abstract(Vm *vm, Class *class_) {
  Value names = dict_get_name(vm, class_->dict, vm->names.abstractmethods);
  return names != VALUE_UNBOUND && value_layout(vm, names) == LAYOUT_SET && as_set(names)->live > 0;
}

// Does the MRO go on as the base's own, so that its slots hold but for what the class itself says?
static bool has_one_line(const Class *class_) {
  const Tuple *mine = class_->mro, *its = class_->base->mro;
  return its != NULL && mine->length == its->length + 1 &&
         memcmp(mine->items + 1, its->items, its->length * sizeof(Value)) == 0;
}

static bool is_dunder(Value name) {
  return value_has_shape(name, SHAPE_STR) && as_string(name)->width == 1 &&
         as_string(name)->length > 4 && memcmp(as_string(name)->data, "__", 2) == 0;
}

// The slots that `name` stands for, if any.
static void slots_of_name(Vm *vm, Class *class_, Value name, Value found) {
  for (size_t i = 0; i < SLOT_METHOD_COUNT; i++) {
    const SlotMethod *method = &SLOT_METHODS[i];
    if (name_at(vm, method->name) == as_string(name) &&
        !value_has_shape(found, SHAPE_METHOD_DESCRIPTOR)) {
      slot_set(class_, method, found);
    }
  }
}

// Looking only at the names that the class has itself makes a class statement three times as fast.
static void slots_from_own(Vm *vm, Class *class_) {
  uint32_t position = 0;
  Value name, value;
  while (dict_next(class_->dict, &position, &name, &value)) {
    if (is_dunder(name)) {
      slots_of_name(vm, class_, name, value);
    }
  }
}

static void slots_from_line(Vm *vm, Class *class_) {
  for (size_t i = 0; i < SLOT_METHOD_COUNT; i++) {
    const SlotMethod *method = &SLOT_METHODS[i];
    Value found = class_lookup(vm, class_, name_at(vm, method->name));
    if (found != VALUE_UNBOUND && !value_has_shape(found, SHAPE_METHOD_DESCRIPTOR)) {
      slot_set(class_, method, found);
    }
  }
}

// Does calling the class mean a fresh instance, and a Python __init__?
static bool makes_as_slots(const Class *class_) {
  return (class_->flags & (CLASS_ENDS_AS_SLOTS | CLASS_USER_NEW | CLASS_ABSTRACT)) ==
             CLASS_ENDS_AS_SLOTS &&
         value_has_shape(class_->init_function, SHAPE_FUNCTION) &&
         !(OBJECT_AS(Function, class_->init_function)->code->flags & CODE_HEAP_FRAME);
}

bool slots_from_dict(Vm *vm, Class *class_) {
  Dict *dict = class_->dict;
  if (dict_get_name(vm, dict, vm->names.eq) != VALUE_UNBOUND &&
      dict_get_name(vm, dict, vm->names.hash) == VALUE_UNBOUND &&
      !dict_set_name(vm, dict, vm->names.hash, VALUE_NONE)) {
    return false;
  }
  vm->epoch++;
  Slots native = class_->base->slots;
  class_->slots = native;
  class_->slots.finalize = native.finalize;
  class_->flags |= CLASS_IS_CONTAINER;
  if (has_one_line(class_)) {
    slots_from_own(vm, class_);
  } else {
    slots_from_line(vm, class_);
  }
  flags_from_dict(vm, class_);
  if (is_abstract(vm, class_)) {
    class_->flags |= CLASS_ABSTRACT;
  } else {
    class_->flags &= ~(uint32_t)CLASS_ABSTRACT;
  }
  class_->flags &= ~(uint32_t)CLASS_MAKES_AS_SLOTS;
  if (makes_as_slots(class_)) {
    class_->flags |= CLASS_MAKES_AS_SLOTS;
  }
  return true;
}

bool slots_update(Vm *vm, Class *class_) {
  if (!(class_->flags & CLASS_NATIVE) && !slots_from_dict(vm, class_)) {
    return false;
  }
  for (uint32_t i = 0; i < class_->subclasses.length; i++) {
    if (!slots_update(vm, class_->subclasses.items[i])) {
      return false;
    }
  }
  return true;
}
