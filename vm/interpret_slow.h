// What the dispatch loop calls when an instruction's fast case does not apply.  All of these may
// raise and run Python; frame->pc and strand->frame are saved before.
#ifndef AWL_VM_INTERPRET_SLOW_H
#define AWL_VM_INTERPRET_SLOW_H

#include "vm/frame.h"

// How a call goes on.
typedef enum Entry {
  ENTRY_FRAME,  // a frame was pushed: vm->strand->frame
  ENTRY_DONE,   // the result is in window[0]
  ENTRY_RAISED  // everything in the window has been released
} Entry;

// Call what is in window[0] with `count` arguments from args[0]; all consumed.
Entry call_window(Vm *vm, Frame *frame, Value *window, Value *args, uint32_t count);
// Call `function` (owned, taken over) likewise; window[0] is dead.
Entry call_function(Vm *vm, Frame *frame, Function *function, Value *window, uint32_t count);
// Keyword and star forms.
Entry call_keywords(Vm *vm, Frame *frame, Value *window, const Arguments *arguments);
Entry call_spread(Vm *vm, Frame *frame, Value *window, bool has_keywords);
// A bound method that is awaited: what it binds goes to window[0], in front of the arguments.
Function *window_bind_awaited(Vm *vm, Value *window, uint32_t count, const uint32_t *pc);
// CALL_METHOD: the receiver is args[0], `count` arguments follow.  Specialises.
Entry call_method(Vm *vm, Frame *frame, uint32_t *op, Value *window, Value *args, uint32_t count);
Entry call_method_keywords(Vm *vm, Frame *frame, Value *window, Value *args, String *name,
                           uint32_t positional, const Tuple *names);
// GET_METHOD: window[0] is the receiver; afterwards it is what will be called, and args[0] the
// receiver, or UNBOUND if the callable does not want it.
MUST_CHECK bool method_load(Vm *vm, uint32_t *op, Value *window, Value *args, String *name);
// A native found by a specialised CALL_METHOD whose receiver is known to be of the native's class.
Entry call_known_method(Vm *vm, Native *native, Value *window, Value *args, uint32_t count);

// Attributes, with specialisation of the instruction at `op`.
MUST_CHECK bool attribute_load(Vm *vm, uint32_t *op, String *name, Value object, Value *result);
MUST_CHECK bool attribute_store(Vm *vm, uint32_t *op, String *name, Value object, Value value);
MUST_CHECK bool global_load(Vm *vm, const Frame *frame, uint32_t *op, String *name, Value *result);
// CALL_MODULE: the function to call.  Where one name or the other is not there, frame->pc says which.
MUST_CHECK bool module_function_load(Vm *vm, Frame *frame, uint32_t *op, Value *result);
// In the namespace in local 0: of a class body.
MUST_CHECK bool name_load(Vm *vm, const Frame *frame, String *name, Value *result);
MUST_CHECK bool name_store(Vm *vm, const Frame *frame, String *name, Value value);
MUST_CHECK bool name_delete(Vm *vm, const Frame *frame, String *name);
MUST_CHECK bool class_free_load(Vm *vm, const Frame *frame, uint32_t index, String *name,
                                Value *result);
bool raise_unbound_local(Vm *vm, const Frame *frame, uint32_t local);
bool raise_unbound_free(Vm *vm, const Frame *frame, uint32_t index);
bool raise_name_error(Vm *vm, const String *name);

// Arithmetic of operands that are not both inline ints or doubles.  `word` is the instruction.
MUST_CHECK bool binary_slow(Vm *vm, Frame *frame, uint32_t word, BinaryOp op, bool is_live);
MUST_CHECK bool binary_int_slow(Vm *vm, Frame *frame, uint32_t word, BinaryOp op, bool is_live);
MUST_CHECK bool inplace_slow(Vm *vm, Frame *frame, uint32_t a, uint32_t b, BinaryOp op);
MUST_CHECK bool inplace_int_slow(Vm *vm, Frame *frame, uint32_t a, int64_t b, BinaryOp op);
MUST_CHECK bool unary_slow(Vm *vm, Frame *frame, uint32_t word, UnaryOp op);
MUST_CHECK bool compare_slow(Vm *vm, Frame *frame, uint32_t word, CompareOp op);
// For jumps: both operands consumed if temporaries.
MUST_CHECK bool compare_jump_slow(Vm *vm, Frame *frame, uint32_t a, uint32_t b, CompareOp op,
                                  bool *truth);
MUST_CHECK bool compare_int_slow(Vm *vm, Frame *frame, uint32_t a, int64_t b, CompareOp op,
                                 bool *truth);

MUST_CHECK bool item_load(Vm *vm, Frame *frame, uint32_t word, bool is_live);
MUST_CHECK bool item_store(Vm *vm, Frame *frame, uint32_t word);
MUST_CHECK bool item_delete(Vm *vm, Frame *frame, uint32_t word);

// Building.
MUST_CHECK bool make_cell(Vm *vm, Value *at);
// FORMAT: `at[0]` becomes its text; the spec, if there is one, is in at[1].
MUST_CHECK bool make_text(Vm *vm, Value *at, int conversion, bool has_spec);
MUST_CHECK bool make_tuple(Vm *vm, Value *from, uint32_t count);
MUST_CHECK bool make_list(Vm *vm, Value *from, uint32_t count);
MUST_CHECK bool make_set(Vm *vm, Value *from, uint32_t count);
MUST_CHECK bool make_dict(Vm *vm, Value *from, uint32_t pairs);
MUST_CHECK bool make_string(Vm *vm, Value *from, uint32_t count);
MUST_CHECK bool make_slice(Vm *vm, Value *from);
MUST_CHECK bool star_to_tuple(Vm *vm, Value *place); // f(*x): x to a tuple; f is before it
MUST_CHECK bool list_extend_call(Vm *vm, Value list, Value iterable, Value callable);
MUST_CHECK bool dict_update_call(Vm *vm, Value dict, Value mapping, Value callable);
MUST_CHECK bool unpack(Vm *vm, Value *at, uint32_t count);
MUST_CHECK bool unpack_star(Vm *vm, Value *at, uint32_t before, uint32_t after);
MUST_CHECK bool make_function(Vm *vm, Frame *frame, Value *at, Code *code);
MUST_CHECK bool class_statement(Vm *vm, Value *at);
MUST_CHECK bool setup_annotations(Vm *vm, Frame *frame);

// Iteration and suspension.
MUST_CHECK bool iterate_slow(Vm *vm, Value v, Value *iterator);
MUST_CHECK bool get_aiter(Vm *vm, Value *at);
MUST_CHECK bool get_anext(Vm *vm, Value iterator, Value *awaitable);
MUST_CHECK bool get_awaitable(Vm *vm, Value *at, int context);
MUST_CHECK bool get_yield_from(Vm *vm, Value *at);

// What awaiting did.
typedef enum Wait {
  WAIT_DONE,   // the result is in *at
  WAIT_FRAME,  // strand->frame is another coroutine's now
  WAIT_YIELD,  // suspend and give `*given` to the driver
  WAIT_THROWN, // as WAIT_FRAME, with an exception to raise there
  WAIT_RAISED
} Wait;
// AWAIT and YIELD_FROM on what is in *at, with at[1] the value that was sent.
Wait wait_step(Vm *vm, Frame *frame, Value *at, Value *given);

// Exceptions.
bool raise_handled(Vm *vm); // a bare raise.  False: there is nothing to raise again
void raise_init_result(Vm *vm, Value instance, Value result); // what __init__ gave; consumes both
bool raise_statement(Vm *vm, Value exception, Value cause); // cause UNBOUND: none; consumes both
MUST_CHECK bool exception_matches(Vm *vm, const Exception *e, Value classes, bool *result);
MUST_CHECK bool with_lookup(Vm *vm, Value *manager, Value *enter, uint32_t window, bool is_async);
MUST_CHECK bool import_name(Vm *vm, const Frame *frame, String *name, uint32_t level, bool is_leaf,
                            Value *result);
MUST_CHECK bool import_from(Vm *vm, Value module, String *name, Value *result);
MUST_CHECK bool import_star(Vm *vm, const Frame *frame, Value module);
MUST_CHECK bool print_result(Vm *vm, Value v);

#endif
