// Calls of receiver.name: finding the method, and teaching the instruction what was found.
#include "vm/attribute.h"
#include "vm/call_internal.h"
#include "vm/interpret_calls.h"
#include "vm/shape.h"
#include "vm/site.h"

// What calling receiver.name means if it is the usual thing: a function on the class that no
// attribute of the instance hides.  UNBOUND: something else.  `own` is then the attribute of the
// instance itself, borrowed, if it is one and the class has nothing of this name: a callback,
// mostly.  To ask for it only once takes a fifth off its call.
static Value find_method(Vm *vm, Value receiver, String *name, Value *own) {
  Class *class_ = value_class(vm, receiver);
  *own = VALUE_UNBOUND;
  if (class_->slots.get_attribute != NULL) {
    return VALUE_UNBOUND;
  }
  Value found = class_lookup(vm, class_, name);
  if (found == VALUE_UNBOUND && class_->storage != 0) {
    *own = instance_find(vm, value_to_object(receiver), name);
    return VALUE_UNBOUND;
  }
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
    SiteCache cache = {
        cache_shape(receiver), vm->epoch, {(uint32_t)found, (uint32_t)(found >> 32)}};
    site_learn(vm, op, opcode, name, learnt, cache);
  }
}

// receiver.name is an ordinary value, `own` if that was found: put it in the window and close the
// receiver's gap.
static bool load_callee(Vm *vm, Value *window, Value *args, String *name, Value own,
                        uint32_t count) {
  Value callee = own;
  if (own != VALUE_UNBOUND) {
    value_retain(own);
  } else if (!value_get_attribute(vm, args[0], name, &callee)) {
    release_all(vm, args, count + 1);
    return false;
  }
  value_release(vm, args[0]);
  memmove(args, args + 1, count * sizeof(Value));
  window[0] = callee;
  return true;
}

Entry call_method(Vm *vm, Frame *frame, uint32_t *op, Value *window, Value *args, uint32_t count) {
  String *name = as_string(frame_code(frame)->names[word_bx(op[5])]);
  Value receiver = args[0], own;
  Value found = find_method(vm, receiver, name, &own);
  if (found == VALUE_UNBOUND) {
    op[0] = (op[0] & ~0xFFu) | OP_CALL_METHOD;
    if (!load_callee(vm, window, args, name, own, count)) {
      frame->pc = op + 1; // the first word's position is the attribute's, the others' the call's
      return ENTRY_RAISED;
    }
    return call_window(vm, frame, window, args, count);
  }
  bool is_python = value_has_shape(found, SHAPE_FUNCTION);
  specialise(vm, op, OP_CALL_METHOD, name,
             is_python ? OP_CALL_METHOD_PYTHON : OP_CALL_METHOD_NATIVE, receiver, found);
  if (is_python) {
    value_retain(found);
    return call_function(vm, frame, OBJECT_AS(Function, found), window, count + 1);
  }
  Arguments arguments = {args, count + 1, 0, NULL};
  return call_native_arguments(vm, OBJECT_AS(Native, found), window, &arguments);
}

bool method_load(Vm *vm, uint32_t *op, Value *window, Value *args, String *name) {
  Value receiver = window[0], own = VALUE_UNBOUND;
  bool is_known = site_recall(vm, op, OP_GET_METHOD, name, cache_shape(receiver));
  Value callee =
      is_known ? value_from_object(cached_pointer(op + 1)) : find_method(vm, receiver, name, &own);
  if (callee == VALUE_UNBOUND) {
    if (own != VALUE_UNBOUND) {
      callee = value_retain(own);
    } else if (!value_get_attribute(vm, receiver, name, &callee)) {
      return false;
    }
    window_open(window, args, callee, VALUE_UNBOUND);
    value_release(vm, receiver);
  } else {
    specialise(vm, op, OP_GET_METHOD, name, OP_GET_METHOD, receiver, callee);
    window_open(window, args, value_retain(callee), receiver);
  }
  return true;
}

Entry call_method_keywords(Vm *vm, Frame *frame, Value *window, Value *args, String *name,
                           uint32_t positional, const Tuple *names) {
  Arguments all = {args, positional + 1, names->length, names};
  Value own, found = find_method(vm, args[0], name, &own);
  if (value_has_shape(found, SHAPE_METHOD_DESCRIPTOR)) {
    return call_native_arguments(vm, OBJECT_AS(Native, found), window, &all);
  }
  if (value_has_shape(found, SHAPE_FUNCTION)) {
    value_retain(found);
    return call_bound(vm, frame, OBJECT_AS(Function, found), window, &all);
  }
  if (!load_callee(vm, window, args, name, own, positional + names->length)) {
    frame->pc -= 6; // behind the first word, whose position is the attribute's
    return ENTRY_RAISED;
  }
  all.positional = positional;
  return call_keywords(vm, frame, window, &all);
}
