// Exception groups, except*, and what C code asks of exceptions' classes.
#ifndef AWL_VM_EXCEPTION_GROUP_H
#define AWL_VM_EXCEPTION_GROUP_H

#include "vm/class.h"

bool value_is_group(const Vm *vm, Value v);

// What a split looks for.
typedef enum MatchKind {
  MATCH_CLASSES,  // a class, or a tuple of classes
  MATCH_FUNCTION, // a callable that is asked
  MATCH_LEAVES    // a list: the leaves to keep, by identity
} MatchKind;

// The part that matches and the rest, each an exception or None; owned.  `rest` may be NULL.
MUST_CHECK bool group_split(Vm *vm, Value exception, MatchKind kind, Value matcher, Value *match,
                            Value *rest);
// A group of `exceptions` (a list or tuple) with this message: ExceptionGroup if it can be one.
MUST_CHECK bool group_new(Vm *vm, const char *message, Value exceptions, Value *result);

// except*: see the instructions STAR_… in vm/opcodes.def.
// `at` are the registers from A on.
MUST_CHECK bool star_prepare(Vm *vm, Value *at);
MUST_CHECK bool star_match(Vm *vm, Value *at);
MUST_CHECK bool star_finish(Vm *vm, List *raised, Value rest, Value original, Value *result);

// The subclass of OSError for an errno, or NULL.
Class *oserror_class(Vm *vm, int number);

// In vm/exception.c.
MUST_CHECK bool exception_register(Vm *vm);
MUST_CHECK bool exception_allocate(Vm *vm, Class *class_, Value args, Value *result);
// Gives ExceptionGroup its second base.  In vm/exception_group.c.
MUST_CHECK bool exception_group_register(Vm *vm);
// In vm/raise.c.
Exception *handled_exception(const Vm *vm);

#endif
