// Descriptors: property, staticmethod, classmethod, members of natives and __slots__.
#include "vm/attribute.h"
#include "vm/class_slots.h"
#include "vm/shape.h"
#include "vm/vm.h"

// ---- property ----

static Property *as_property(Value v) {
  return OBJECT_AS(Property, v);
}

static bool property_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!instance_new(vm, OBJECT_AS(Class, args[0]), result)) {
    return false;
  }
  Property *p = as_property(*result);
  p->getter = p->setter = p->deleter = p->doc = VALUE_NONE;
  p->name = VALUE_UNBOUND;
  return true;
}

static bool getter_doc(Vm *vm, Value getter, Value *doc) {
  if (getter == VALUE_NONE) {
    *doc = VALUE_NONE;
    return true;
  }
  if (!value_find_attribute(vm, getter, vm->names.doc, doc)) {
    return false;
  }
  *doc = *doc == VALUE_UNBOUND ? VALUE_NONE : *doc;
  return true;
}

static bool property_init(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Property *p = as_property(args[0]);
  value_replace(vm, &p->getter, value_retain(args[1]));
  value_replace(vm, &p->setter, value_retain(args[2]));
  value_replace(vm, &p->deleter, value_retain(args[3]));
  value_replace(vm, &p->doc, value_retain(args[4]));
  if (args[4] == VALUE_NONE) {
    Value doc;
    if (!getter_doc(vm, args[1], &doc)) {
      return false;
    }
    value_replace(vm, &p->doc, doc);
  }
  *result = VALUE_NONE;
  return true;
}

// A copy with one function replaced: what @x.setter makes.
static bool property_with(Vm *vm, Value self, int which, Value function, Value *result) {
  const Property *p = as_property(self);
  Value args[5] = {VALUE_UNBOUND, p->getter, p->setter, p->deleter, p->doc};
  args[1 + which] = function;
  Value class_ = value_from_object(value_class(vm, self));
  if (!value_call_n(vm, class_, args + 1, 4, result)) {
    return false;
  }
  as_property(*result)->name = value_retain(p->name);
  return true;
}

static bool property_getter(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return property_with(vm, args[0], 0, args[1], result);
}

static bool property_setter(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return property_with(vm, args[0], 1, args[1], result);
}

static bool property_deleter(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return property_with(vm, args[0], 2, args[1], result);
}

static bool property_set_name(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  value_replace(vm, &as_property(args[0])->name, value_retain(args[2]));
  *result = VALUE_NONE;
  return true;
}

static bool raise_property(Vm *vm, const Property *p, Value instance, const char *what) {
  Value class_ = value_from_object(value_class(vm, instance)), qualname;
  Value name = value_retain(p->name);
  if (name == VALUE_UNBOUND && p->getter != VALUE_NONE &&
      !value_find_attribute(vm, p->getter, vm->names.name, &name)) {
    return false;
  }
  if (!value_get_attribute(vm, class_, vm->names.qualname, &qualname)) {
    value_release(vm, name);
    return false;
  }
  if (name != VALUE_UNBOUND) {
    raise_format(vm, vm->exceptions.AttributeError, "property %R of %R object has no %s", name,
                 qualname, what);
  } else {
    raise_format(vm, vm->exceptions.AttributeError, "property of %R object has no %s", qualname,
                 what);
  }
  value_release(vm, name);
  value_release(vm, qualname);
  return false;
}

static bool property_get(Vm *vm, Value self, Value instance, Class *owner, Value *result) {
  (void)owner;
  const Property *p = as_property(self);
  if (instance == VALUE_UNBOUND) {
    *result = value_retain(self);
    return true;
  }
  if (p->getter == VALUE_NONE) {
    return raise_property(vm, p, instance, "getter");
  }
  return value_call1(vm, p->getter, instance, result);
}

static bool property_set(Vm *vm, Value self, Value instance, Value value) {
  const Property *p = as_property(self);
  bool is_delete = value == VALUE_UNBOUND;
  Value function = is_delete ? p->deleter : p->setter, ignored;
  if (function == VALUE_NONE) {
    return raise_property(vm, p, instance, is_delete ? "deleter" : "setter");
  }
  bool ok = is_delete ? value_call1(vm, function, instance, &ignored)
                      : value_call2(vm, function, instance, value, &ignored);
  if (ok) {
    value_release(vm, ignored);
  }
  return ok;
}

#define PROPERTY_MEMBER(field)                                                                     \
  static bool get_##field(Vm *vm, Value self, Value *result) {                                     \
    (void)vm;                                                                                      \
    *result = value_retain(as_property(self)->field);                                              \
    return true;                                                                                   \
  }
PROPERTY_MEMBER(getter)
PROPERTY_MEMBER(setter)
PROPERTY_MEMBER(deleter)
PROPERTY_MEMBER(doc)
#undef PROPERTY_MEMBER

static bool set_doc(Vm *vm, Value self, Value value) {
  value_replace(vm, &as_property(self)->doc,
                value == VALUE_UNBOUND ? VALUE_NONE : value_retain(value));
  return true;
}

static bool get_property_name(Vm *vm, Value self, Value *result) {
  Value name = as_property(self)->name;
  if (name == VALUE_UNBOUND) {
    return raise_no_attribute(vm, self, vm->names.name);
  }
  *result = value_retain(name);
  return true;
}

static bool is_abstract_attribute(Vm *vm, Value function, bool *result) {
  Value key, flag;
  if (function == VALUE_NONE) {
    return true;
  }
  if (!string_interned(vm, "__isabstractmethod__", 20, &key)) {
    return false;
  }
  bool ok = value_find_attribute(vm, function, as_string(key), &flag);
  value_release(vm, key);
  if (ok && flag != VALUE_UNBOUND) {
    bool truth;
    ok = value_truth(vm, flag, &truth);
    *result |= ok && truth;
    value_release(vm, flag);
  }
  return ok;
}

static bool get_is_abstract(Vm *vm, Value self, Value *result) {
  const Property *p = as_property(self);
  bool is_abstract = false;
  if (!vm_enter_c(vm)) { // a property of itself
    return false;
  }
  bool ok = is_abstract_attribute(vm, p->getter, &is_abstract) &&
            is_abstract_attribute(vm, p->setter, &is_abstract) &&
            is_abstract_attribute(vm, p->deleter, &is_abstract);
  vm_leave_c(vm);
  *result = value_from_bool(is_abstract);
  return ok;
}

static void property_finalize(Vm *vm, Object *self) {
  Property *p = (Property *)self;
  value_replace(vm, &p->getter, VALUE_NONE);
  value_replace(vm, &p->setter, VALUE_NONE);
  value_replace(vm, &p->deleter, VALUE_NONE);
  value_replace(vm, &p->doc, VALUE_NONE);
  value_replace(vm, &p->name, VALUE_UNBOUND);
}

static void property_traverse(Object *self, Visitor visit, void *context) {
  const Property *p = (Property *)self;
  visit(context, p->getter);
  visit(context, p->setter);
  visit(context, p->deleter);
  visit(context, p->doc);
}

static const NativeDef PROPERTY_METHODS[] = {
    {"__new__", "cls, /, *args, **kwargs", property_new, NULL, 0},
    {"__init__", "self, fget=None, fset=None, fdel=None, doc=None", property_init, NULL, 0},
    {"getter", "self, fget, /", property_getter, NULL, 0},
    {"setter", "self, fset, /", property_setter, NULL, 0},
    {"deleter", "self, fdel, /", property_deleter, NULL, 0},
    {"__set_name__", "self, owner, name, /", property_set_name, NULL, 0},
    {0},
};

static const MemberDef PROPERTY_MEMBERS[] = {
    {"fget", get_getter, NULL, NULL},
    {"fset", get_setter, NULL, NULL},
    {"fdel", get_deleter, NULL, NULL},
    {"__doc__", get_doc, set_doc, NULL},
    {"__name__", get_property_name, NULL, NULL},
    {"__isabstractmethod__", get_is_abstract, NULL, NULL},
    {0},
};

static const Slots PROPERTY_SLOTS = {
    .finalize = property_finalize,
    .traverse = property_traverse,
    .get = property_get,
    .set = property_set,
};

static const ClassSpec PROPERTY_SPEC = {
    .name = "property",
    .shape = SHAPE_PROPERTY,
    .layout = LAYOUT_OTHER,
    .native_size = sizeof(Property),
    .slots = &PROPERTY_SLOTS,
    .methods = PROPERTY_METHODS,
    .members = PROPERTY_MEMBERS,
};

// ---- staticmethod, classmethod ----

static Wrapper *as_wrapper(Value v) {
  return OBJECT_AS(Wrapper, v);
}

static bool wrapper_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!instance_new(vm, OBJECT_AS(Class, args[0]), result)) {
    return false;
  }
  as_wrapper(*result)->function = value_retain(args[1]);
  return true;
}

static bool static_get(Vm *vm, Value self, Value instance, Class *owner, Value *result) {
  (void)vm, (void)instance, (void)owner;
  *result = value_retain(as_wrapper(self)->function);
  return true;
}

static bool static_call(Vm *vm, Value self, const Arguments *arguments, Value *result) {
  return value_call(vm, as_wrapper(self)->function, arguments, result);
}

static bool class_get(Vm *vm, Value self, Value instance, Class *owner, Value *result) {
  Value function = as_wrapper(self)->function, class_ = value_from_object(owner);
  (void)instance;
  if (value_has_shape(function, SHAPE_NATIVE)) { // dict.fromkeys
    if (!native_new(vm, OBJECT_AS(Native, function)->def, class_, result)) {
      return false;
    }
    native_set_owner(vm, *result, OBJECT_AS(Native, function)->owner);
    return true;
  }
  if (value_has_shape(function, SHAPE_METHOD_DESCRIPTOR)) {
    if (!native_new(vm, OBJECT_AS(Native, function)->def, class_, result)) {
      return false;
    }
    native_set_owner(vm, *result, OBJECT_AS(Native, function)->owner);
    return true;
  }
  return bound_method_new(vm, function, class_, result);
}

static bool wrapper_repr(Vm *vm, Value self, Value *result) {
  return string_format(vm, result, "<%T(%R)>", self, as_wrapper(self)->function);
}

static bool get_function(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(as_wrapper(self)->function);
  return true;
}

static bool get_wrapper_abstract(Vm *vm, Value self, Value *result) {
  bool is_abstract = false;
  if (!is_abstract_attribute(vm, as_wrapper(self)->function, &is_abstract)) {
    return false;
  }
  *result = value_from_bool(is_abstract);
  return true;
}

// __name__, __doc__ and the like are the function's.
static bool wrapper_get_attribute(Vm *vm, Value self, String *name, Value *result) {
  if (name == vm->names.name || name == vm->names.qualname || name == vm->names.doc ||
      name == vm->names.module || name == vm->names.annotations) {
    return value_get_attribute(vm, as_wrapper(self)->function, name, result);
  }
  return object_get_attribute(vm, self, name, result);
}

static void wrapper_finalize(Vm *vm, Object *self) {
  value_replace(vm, &((Wrapper *)self)->function, VALUE_NONE);
}

static void wrapper_traverse(Object *self, Visitor visit, void *context) {
  visit(context, ((Wrapper *)self)->function);
}

static const NativeDef WRAPPER_METHODS[] = {
    {"__new__", "cls, function, /", wrapper_new, NULL, 0},
    {0},
};

static const MemberDef WRAPPER_MEMBERS[] = {
    {"__func__", get_function, NULL, NULL},
    {"__wrapped__", get_function, NULL, NULL},
    {"__isabstractmethod__", get_wrapper_abstract, NULL, NULL},
    {0},
};

static const Slots STATIC_SLOTS = {
    .finalize = wrapper_finalize,
    .traverse = wrapper_traverse,
    .repr = wrapper_repr,
    .get = static_get,
    .call = static_call,
    .get_attribute = wrapper_get_attribute,
};

static const Slots CLASS_SLOTS = {
    .finalize = wrapper_finalize,
    .traverse = wrapper_traverse,
    .repr = wrapper_repr,
    .get = class_get,
    .get_attribute = wrapper_get_attribute,
};

#define WRAPPER_SPEC(text, SHAPE, slots_)                                                          \
  {                                                                                                \
    .name = text, .shape = SHAPE, .layout = LAYOUT_OTHER, .native_size = sizeof(Wrapper),          \
    .slots = &slots_, .methods = WRAPPER_METHODS, .members = WRAPPER_MEMBERS                       \
  }
static const ClassSpec STATIC_SPEC = WRAPPER_SPEC("staticmethod", SHAPE_STATICMETHOD, STATIC_SLOTS);
static const ClassSpec CLASS_SPEC = WRAPPER_SPEC("classmethod", SHAPE_CLASSMETHOD, CLASS_SLOTS);

// ---- members ----

static bool check_member(Vm *vm, const Member *m, Value instance) {
  if (value_is_instance(vm, instance, m->owner)) {
    return true;
  }
  return raise_type_error(vm, "descriptor '%V' for '%S' objects doesn't apply to a '%T' object",
                          m->name, as_string(m->owner->name), instance);
}

// Does a member of this class get an instance as it is, and not what a subclass of int boxes?
static bool takes_whole(const Vm *vm, const Class *owner) {
  return owner == vm->class_of.object || (owner->flags & CLASS_NATIVE) == 0;
}

static bool member_get(Vm *vm, Value self, Value instance, Class *owner, Value *result) {
  (void)owner;
  const Member *m = OBJECT_AS(Member, self);
  if (instance == VALUE_UNBOUND) {
    *result = value_retain(self);
    return true;
  }
  if (!check_member(vm, m, instance)) {
    return false;
  }
  if (m->def != NULL) {
    return m->def->get(vm, takes_whole(vm, m->owner) ? instance : value_unbox(vm, instance),
                       result);
  }
  Value v = instance_find(vm, value_to_object(instance), as_string(m->hidden));
  if (v == VALUE_UNBOUND) {
    return raise_no_attribute(vm, instance, as_string(m->name));
  }
  *result = value_retain(v);
  return true;
}

static bool member_set(Vm *vm, Value self, Value instance, Value value) {
  const Member *m = OBJECT_AS(Member, self);
  if (!check_member(vm, m, instance)) {
    return false;
  }
  if (m->def == NULL) {
    bool found = true;
    bool ok = value == VALUE_UNBOUND
                  ? instance_delete(vm, value_to_object(instance), as_string(m->hidden), &found)
                  : instance_set(vm, value_to_object(instance), as_string(m->hidden), value);
    return ok && (found || raise_format(vm, vm->exceptions.AttributeError, "%V", m->name));
  }
  if (m->def->set == NULL) {
    return raise_format(vm, vm->exceptions.AttributeError,
                        "attribute '%V' of '%C' objects is not writable", m->name, m->owner);
  }
  if (m->def->set(vm, instance, value)) {
    return true;
  }
  // A setter that knows no deleting says no more than that.
  return vm->raised == VALUE_UNBOUND && value == VALUE_UNBOUND
             ? raise_format(vm, vm->exceptions.AttributeError, "cannot delete attribute")
             : false;
}

static bool member_repr(Vm *vm, Value self, Value *result) {
  const Member *m = OBJECT_AS(Member, self);
  return string_format(vm, result,
                       m->def == NULL ? "<member '%V' of '%N' objects>"
                                      : "<attribute '%V' of '%N' objects>",
                       m->name, m->owner);
}

static bool get_member_name(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(OBJECT_AS(Member, self)->name);
  return true;
}

static void member_finalize(Vm *vm, Object *self) {
  Member *m = (Member *)self;
  value_release(vm, m->name);
  value_release(vm, m->hidden);
  object_release(vm, m->owner);
}

static void member_traverse(Object *self, Visitor visit, void *context) {
  visit(context, value_from_object(((Member *)self)->owner));
}

static bool get_member_qualname(Vm *vm, Value self, Value *result) {
  const Member *m = OBJECT_AS(Member, self);
  return string_format(vm, result, "%S.%V", as_string(m->owner->qualname), m->name);
}

static bool get_member_owner(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_from_object(object_retain(OBJECT_AS(Member, self)->owner));
  return true;
}

static bool get_member_doc(Vm *vm, Value self, Value *result) {
  const MemberDef *def = OBJECT_AS(Member, self)->def;
  *result = VALUE_NONE;
  return def == NULL || def->doc == NULL || string_from_c(vm, def->doc, result);
}

static const MemberDef MEMBER_MEMBERS[] = {
    {"__name__", get_member_name, NULL, NULL},
    {"__qualname__", get_member_qualname, NULL, NULL},
    {"__objclass__", get_member_owner, NULL, NULL},
    {"__doc__", get_member_doc, NULL, NULL},
    {0},
};

static const Slots MEMBER_SLOTS = {
    .finalize = member_finalize,
    .traverse = member_traverse,
    .repr = member_repr,
    .get = member_get,
    .set = member_set,
};

static const ClassSpec MEMBER_SPEC = {
    .name = "getset_descriptor",
    .shape = SHAPE_MEMBER,
    .layout = LAYOUT_OTHER,
    .flags = CLASS_FINAL | CLASS_NO_NEW,
    .native_size = sizeof(Member),
    .slots = &MEMBER_SLOTS,
    .members = MEMBER_MEMBERS,
};

// The value of a slot lives among the attributes under a name that no program can spell, so that
// __dict__ does not show it.
static bool hidden_name(Vm *vm, Value name, Value *hidden) {
  StringBuilder b = {0};
  if (!builder_add_char(vm, &b, 0) || !builder_add_string(vm, &b, as_string(name))) {
    builder_discard(vm, &b);
    return false;
  }
  return builder_finish(vm, &b, hidden) && string_intern(vm, hidden);
}

bool slot_member_add(Vm *vm, Class *class_, Value name) {
  Member *member = object_new(vm, SHAPE_MEMBER, sizeof *member);
  if (member == NULL) {
    return false;
  }
  member->name = value_retain(name);
  member->hidden = VALUE_UNBOUND;
  member->owner = object_retain(class_);
  bool ok = hidden_name(vm, name, &member->hidden) &&
            dict_set_name(vm, class_->dict, as_string(name), value_from_object(member));
  object_release(vm, member);
  return ok;
}

void descriptor_register(Vm *vm) {
  Class *object = vm->class_of.object;
  vm->class_of.property = class_from_spec(vm, &PROPERTY_SPEC, object);
  vm->class_of.staticmethod = class_from_spec(vm, &STATIC_SPEC, object);
  vm->class_of.classmethod = class_from_spec(vm, &CLASS_SPEC, object);
  vm->class_of.member = class_from_spec(vm, &MEMBER_SPEC, object);
}
