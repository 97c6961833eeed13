// list[int] and int | None as values: what other files need of them.
#ifndef AWL_VM_GENERIC_ALIAS_H
#define AWL_VM_GENERIC_ALIAS_H

#include "vm/class.h"
#include "vm/string.h"

typedef struct GenericAlias {
  Object head;
  Value origin;     // list
  Value args;       // (int,)
  Value parameters; // tuple of the type variables in `args`, or UNBOUND: not asked for yet
  bool is_starred;  // *tuple[int]
} GenericAlias;

typedef struct UnionType {
  Object head;
  Value args;       // tuple, flat and without repetitions
  Value parameters; // as above
} UnionType;

bool value_is_alias(const Vm *vm, Value v); // or an instance of a subclass
bool value_is_union(const Vm *vm, Value v);

// origin[item]; `item` is a tuple, or one argument.
MUST_CHECK bool generic_alias_new(Vm *vm, Value origin, Value item, Value *result);
// For classes' tables of methods: the row {"__class_getitem__", "cls, item, /", …, NATIVE_CLASS}.
MUST_CHECK bool generic_class_getitem(Vm *vm, Value *args, int count, Value *result);
// The `binary` slot of type, of aliases and of unions: a | b.
MUST_CHECK bool union_binary(Vm *vm, BinaryOp op, Value a, Value b, Value *result);

// What aliases and unions share.  A type as hints show it: "int", "mymod.Node", "list[int]".
MUST_CHECK bool type_text_add(Vm *vm, StringBuilder *b, Value v);
// The type variables in `args`, each once.
MUST_CHECK bool type_parameters(Vm *vm, Value args, Value *result);
// `args` with the items in the place of the type variables of `self`.
MUST_CHECK bool type_substitute(Vm *vm, Value self, Value args, Value parameters, Value item,
                                Value *result);

MUST_CHECK bool union_register(Vm *vm);

#endif
