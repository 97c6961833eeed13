// Tuples with named fields, as the modules sys, time and posix give them: sys.version_info,
// time.struct_time, os.stat_result.
#ifndef AWL_RUNTIME_STRUCT_SEQUENCE_H
#define AWL_RUNTIME_STRUCT_SEQUENCE_H

#include "vm/vm.h"

// `fields` ends with NULL.  The first `visible` are the tuple's items; those behind them are plain
// attributes, None until they are set.
typedef struct StructSpec {
  const char *name; // "time.struct_time"
  const char *const *fields;
  uint32_t visible;
  bool is_made_by_programs; // else "cannot create 'sys.flags' instances"
} StructSpec;

// The class: a subclass of tuple.  Owned.
MUST_CHECK bool struct_class_new(Vm *vm, const StructSpec *spec, Value *result);
// An instance with the values of all fields, hidden ones included; takes the values over, also
// when it fails.
MUST_CHECK bool struct_new(Vm *vm, const StructSpec *spec, Value class_, Value *values,
                           Value *result);
// Both at once, for a class with one instance only.
MUST_CHECK bool struct_single(Vm *vm, const StructSpec *spec, Value *values, Value *result);

#endif
