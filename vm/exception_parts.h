// What the files of the exception classes share.
#ifndef AWL_VM_EXCEPTION_PARTS_H
#define AWL_VM_EXCEPTION_PARTS_H

#include "vm/exception_group.h"
#include "vm/vm.h"

// What a class of the tree adds to its base.  Tables of these end with a row without a name.
typedef struct ExceptionPart {
  const char *name;
  const NativeDef *methods;
  const MemberDef *members;
  const Slots *slots;
} ExceptionPart;

extern const ExceptionPart NAMED_EXCEPTIONS[];   // vm/exception_fields.c
extern const ExceptionPart OS_EXCEPTIONS[];      // vm/exception_os.c
extern const ExceptionPart SYNTAX_EXCEPTIONS[];  // vm/exception_syntax.c
extern const ExceptionPart UNICODE_EXCEPTIONS[]; // vm/exception_unicode.c
extern const ExceptionPart GROUP_EXCEPTIONS[];   // vm/exception_group.c

static inline Exception *exception_of(Value v) {
  return OBJECT_AS(Exception, v);
}

static inline void exception_field_set(Vm *vm, Exception *e, int field, Value v) {
  value_replace(vm, &e->fields[field], value_retain(v));
}

// Every __init__ and __new__ here has the signature "self, /, *args, **kwargs", so that C code can
// call them alike.  `args[2]` may be UNBOUND: no keywords.
#define EXCEPTION_SIGNATURE "self, /, *args, **kwargs"
// BaseException.__init__: keeps args, refuses keywords.
MUST_CHECK bool exception_init(Vm *vm, Value *args, int count, Value *result);
MUST_CHECK bool exception_refuse_keywords(Vm *vm, Value self, Value keywords);
// BaseException.__str__.
MUST_CHECK bool exception_str(Vm *vm, Value self, Value *result);

// Members that are fields: None while absent.  In vm/exception_fields.c.
#define EXCEPTION_FIELD(i)                                                                         \
  bool exception_get_field##i(Vm *vm, Value self, Value *result);                                  \
  bool exception_set_field##i(Vm *vm, Value self, Value value)
EXCEPTION_FIELD(0);
EXCEPTION_FIELD(1);
EXCEPTION_FIELD(2);
EXCEPTION_FIELD(3);
EXCEPTION_FIELD(4);
#undef EXCEPTION_FIELD
#define FIELD_MEMBER(name, i)                                                                      \
  { name, exception_get_field##i, exception_set_field##i, NULL }

#endif
