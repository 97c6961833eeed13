// "Did you mean": the nearest name.
#include "vm/signature.h"

bool suggest_name(Vm *vm, const String *name, Value candidates, Value *result) {
  (void)vm, (void)name, (void)candidates;
  *result = VALUE_UNBOUND;
  return true;
}
