// The abstract operations: what Python's operators and built-in functions do to values of any
// class.  All dispatch through Class.slots; the fast cases of ints, floats and strings come first.
#ifndef AWL_VM_OPERATE_H
#define AWL_VM_OPERATE_H

#include "vm/class.h"

// isinstance and issubclass by MRO only / with __instancecheck__ hooks and tuples.
bool value_is_instance(const Vm *vm, Value v, const Class *class_);
MUST_CHECK bool value_instance_check(Vm *vm, Value v, Value class_or_tuple, bool *result);
MUST_CHECK bool value_subclass_check(Vm *vm, Value v, Value class_or_tuple, bool *result);
// value_class, value_layout and value_unbox are in vm/vm.h.

MUST_CHECK bool value_repr(Vm *vm, Value v, Value *result);  // repr(v): always a str
MUST_CHECK bool value_str(Vm *vm, Value v, Value *result);   // str(v)
MUST_CHECK bool value_ascii(Vm *vm, Value v, Value *result); // ascii(v)
MUST_CHECK bool value_format(Vm *vm, Value v, Value spec, Value *result); // format(v, spec)
MUST_CHECK bool value_hash(Vm *vm, Value v, uint64_t *hash); // hash(v) as CPython shows it
MUST_CHECK bool value_truth(Vm *vm, Value v, bool *result);
MUST_CHECK bool value_length(Vm *vm, Value v, int64_t *length);
// How many items iterating v will give, as its class believes; 0 if it does not say.
MUST_CHECK bool value_length_hint(Vm *vm, Value v, int64_t *hint);
// a == b with identity first, as containers compare.
MUST_CHECK bool value_equal(Vm *vm, Value a, Value b, bool *result);
// The operators: any result.
MUST_CHECK bool value_compare(Vm *vm, CompareOp op, Value a, Value b, Value *result);
MUST_CHECK bool value_compare_truth(Vm *vm, CompareOp op, Value a, Value b, bool *result);
MUST_CHECK bool value_binary(Vm *vm, BinaryOp op, Value a, Value b, Value *result);
MUST_CHECK bool value_inplace(Vm *vm, BinaryOp op, Value a, Value b, Value *result);
MUST_CHECK bool value_unary(Vm *vm, UnaryOp op, Value v, Value *result);
// An int from anything with __index__: "'float' object cannot be interpreted as an integer".
MUST_CHECK bool value_index(Vm *vm, Value v, Value *result);
// The same as a C number: OverflowError if it does not fit.  value_index_clamped clamps instead.
MUST_CHECK bool value_to_int64(Vm *vm, Value v, int64_t *result);
MUST_CHECK bool value_to_index_clamped(Vm *vm, Value v, int64_t *result);
// A C double from an int, float, or anything with __float__ or __index__.
MUST_CHECK bool value_to_c_double(Vm *vm, Value v, double *result);

MUST_CHECK bool value_get_attribute(Vm *vm, Value v, String *name, Value *result);
// The same, but a missing attribute gives UNBOUND and true.
MUST_CHECK bool value_find_attribute(Vm *vm, Value v, String *name, Value *result);
MUST_CHECK bool value_set_attribute(Vm *vm, Value v, String *name, Value value); // UNBOUND deletes
MUST_CHECK bool value_get_item(Vm *vm, Value v, Value key, Value *result);
MUST_CHECK bool value_set_item(Vm *vm, Value v, Value key, Value value); // UNBOUND deletes
MUST_CHECK bool value_contains(Vm *vm, Value container, Value item, bool *result);

// Iteration.  iterator_next gives UNBOUND at the end; StopIteration of Python iterators is
// swallowed there.
MUST_CHECK bool value_iterate(Vm *vm, Value v, Value *iterator);
MUST_CHECK bool iterator_next(Vm *vm, Value iterator, Value *item);
// All items of any iterable as a new list.
MUST_CHECK bool list_from_iterable(Vm *vm, Value iterable, Value *result);
MUST_CHECK bool tuple_from_iterable(Vm *vm, Value iterable, Value *result);

MUST_CHECK bool value_call(Vm *vm, Value callable, const Arguments *arguments, Value *result);
MUST_CHECK bool value_call0(Vm *vm, Value callable, Value *result);
MUST_CHECK bool value_call1(Vm *vm, Value callable, Value a, Value *result);
MUST_CHECK bool value_call2(Vm *vm, Value callable, Value a, Value b, Value *result);
MUST_CHECK bool value_call_n(Vm *vm, Value callable, const Value *args, uint32_t count,
                             Value *result);
// self.name(*args), looked up as attribute access does.
MUST_CHECK bool value_call_method(Vm *vm, Value self, String *name, const Value *args,
                                  uint32_t count, Value *result);
// A dunder looked up on the class only.  UNBOUND and true if the class has none.
MUST_CHECK bool value_call_special(Vm *vm, Value self, String *name, const Value *args,
                                   uint32_t count, Value *result);
bool value_is_callable(const Vm *vm, Value v);

#endif
