// Calls of receiver.name: finding the method, and teaching the instruction what was found.
#include "vm/attribute.h"
#include "vm/call_internal.h"
#include "vm/interpret_fast.h"
#include "vm/shape.h"
#include "vm/site.h"

// What calling receiver.name means if it is the usual thing: a function on the class that no
// attribute of the instance hides.  UNBOUND: something else.
static Value find_method(Vm *vm, Value receiver, String *name) {
  Class *class_ = value_class(vm, receiver);
  if (class_->slots.get_attribute != NULL) {
    return VALUE_UNBOUND;
  }
  Value found = class_lookup(vm, class_, name);
  uint32_t shape = value_is_pointer(found) ? object_shape(found) : 0;
  if (shape != SHAPE_FUNCTION && shape != SHAPE_METHOD_DESCRIPTOR) {
    return VALUE_UNBOUND;
  }
  if (class_->storage != 0 && instance_find(vm, value_to_object(receiver), name) != VALUE_UNBOUND) {
    return VALUE_UNBOUND;
  }
  return found;
}

// The instruction, a form of `opcode`, becomes `learnt`, and remembers what was found.
static void specialise(Vm *vm, uint32_t *op, enum Opcode opcode, const String *name,
                       enum Opcode learnt, Value receiver, Value found) {
  if (shape_tells_methods(vm, receiver)) {
    SiteCache cache = {cache_shape(receiver), vm->epoch,
                       {(uint32_t)found, (uint32_t)(found >> 32)}};
    site_learn(vm, op, opcode, name, learnt, cache);
  }
}

// receiver.name is an ordinary value: put it in the window and close the receiver's gap.
static bool load_callee(Vm *vm, Value *window, String *name, uint32_t count) {
  Value *args = window + CALL_WINDOW;
  Value callee;
  if (!value_get_attribute(vm, args[0], name, &callee)) {
    release_all(vm, args, count + 1);
    return false;
  }
  value_release(vm, args[0]);
  memmove(args, args + 1, count * sizeof(Value));
  window[0] = callee;
  return true;
}

Entry call_method(Vm *vm, Frame *frame, uint32_t *op, Value *window, uint32_t count) {
  String *name = as_string(frame_code(frame)->names[word_bx(op[5])]);
  Value receiver = window[CALL_WINDOW];
  Value found = find_method(vm, receiver, name);
  if (found == VALUE_UNBOUND) {
    op[0] = (op[0] & ~0xFFu) | OP_CALL_METHOD;
    if (!load_callee(vm, window, name, count)) {
      frame->pc = op + 1; // the first word's position is the attribute's, the others' the call's
      return ENTRY_RAISED;
    }
    return call_window(vm, frame, window, count);
  }
  bool is_python = value_has_shape(found, SHAPE_FUNCTION);
  specialise(vm, op, OP_CALL_METHOD, name,
             is_python ? OP_CALL_METHOD_PYTHON : OP_CALL_METHOD_NATIVE, receiver, found);
  if (is_python) {
    value_retain(found);
    return call_function(vm, frame, OBJECT_AS(Function, found), window, count + 1);
  }
  return call_native_method(vm, OBJECT_AS(Native, found), window, count + 1);
}

bool method_load(Vm *vm, uint32_t *op, Value *window, String *name) {
  Value receiver = window[0];
  bool is_known = site_recall(vm, op, OP_GET_METHOD, name, cache_shape(receiver));
  Value callee = is_known ? value_from_object(cached_pointer(op + 1)) : find_method(vm, receiver, name);
  if (callee == VALUE_UNBOUND) {
    if (!value_get_attribute(vm, receiver, name, &callee)) {
      return false;
    }
    window[CALL_WINDOW] = VALUE_UNBOUND;
    value_release(vm, receiver);
  } else {
    specialise(vm, op, OP_GET_METHOD, name, OP_GET_METHOD, receiver, callee);
    window[CALL_WINDOW] = receiver;
    value_retain(callee);
  }
  window[0] = callee;
  window[1] = window[2] = window[3] = VALUE_UNBOUND;
  return true;
}

Entry call_method_keywords(Vm *vm, Frame *frame, Value *window, String *name, uint32_t positional,
                           uint32_t keywords, Value names) {
  Value found = find_method(vm, window[CALL_WINDOW], name);
  if (value_has_shape(found, SHAPE_METHOD_DESCRIPTOR)) {
    Arguments all = {window + CALL_WINDOW, positional + 1, keywords, as_tuple(names)};
    return call_native_arguments(vm, OBJECT_AS(Native, found), window, &all);
  }
  if (found == VALUE_UNBOUND || !value_has_shape(found, SHAPE_FUNCTION)) {
    if (!load_callee(vm, window, name, positional + keywords)) {
      frame->pc -= 6; // behind the first word, whose position is the attribute's
      return ENTRY_RAISED;
    }
    return call_keywords(vm, frame, window, positional, keywords, names);
  }
  value_retain(found);
  Arguments arguments = {window + CALL_WINDOW, positional + 1, keywords, as_tuple(names)};
  return call_bound(vm, frame, OBJECT_AS(Function, found), window, &arguments);
}
