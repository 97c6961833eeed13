// list[int] and int | None as values.
#include "vm/builtins.h"

void generic_alias_register(Vm *vm) {
  (void)vm;
}
