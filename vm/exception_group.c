// Exception groups and except*.
#include "vm/exception_group.h"
#include "vm/builtins.h"
#include "vm/shape.h"

bool exception_group_register(Vm *vm) {
  (void)vm;
  return true;
}

bool exception_group_str(Vm *vm, Value self, Value *result) {
  return value_repr(vm, self, result);
}

bool unicode_error_str(Vm *vm, Value self, Value *result) {
  return value_str(vm, OBJECT_AS(Exception, self)->args, result);
}

Class *oserror_class(Vm *vm, int number) {
  (void)vm, (void)number;
  return NULL;
}

bool star_prepare(Vm *vm, Value exception, Value *group) {
  (void)vm;
  *group = value_retain(exception);
  return true;
}

bool star_match(Vm *vm, Value rest, Value classes, Value *left, Value *match) {
  (void)vm, (void)classes;
  *left = value_retain(rest);
  *match = VALUE_NONE;
  return true;
}

bool star_finish(Vm *vm, List *raised, Value rest, Value original, Value *result) {
  (void)vm, (void)raised, (void)original;
  *result = value_retain(rest);
  return true;
}
