// Tracebacks: positions, and their text.
#ifndef AWL_VM_TRACEBACK_H
#define AWL_VM_TRACEBACK_H

#include "vm/vm.h"

struct Frame;

// Traceback.instruction where none had run yet.
#define INSTRUCTION_NONE UINT32_MAX
CodePosition traceback_position(const Traceback *t);
static inline size_t traceback_size(const Code *code) {
  return sizeof(Traceback) + code->local_count * sizeof(Value);
}
// The exception leaves the frame, which `entry` is of: its locals live on as long as the traceback.
void traceback_keep_locals(Traceback *entry, struct Frame *frame);
// The end of an exception's hold on its traceback, or None: entries that nobody else holds go without
// a call for each, a tenth of what raising through one call takes.
void traceback_release(Vm *vm, Value traceback);
// `frame` has handled `e`, which lives on.  Its traceback shows the frame as an object from now on.
// As in CPython the object, if it outlives the frame, takes the locals when that ends, and holds the
// object of the caller's frame, which outlives its own frame so, and so on.
void frame_show(Vm *vm, const struct Frame *frame, const Exception *e);
// Before `frame` lets go of its locals; if it has been shown, its object takes them.
void frame_ends(Vm *vm, const struct Frame *frame, bool has_caller);
// `e` goes no further than out of the outermost frame of its traceback, to `caller`: the frame's object
// holds those of the callers, too.  Nothing may be raised meanwhile.
void frame_left_for_good(Vm *vm, const Exception *e, const struct Frame *caller);
static inline bool frames_are_shown(const Vm *vm) {
  return vm->shown != NULL && vm->shown->live > 0;
}
// The frame object `depth` calls up from the one that runs, with its callers behind f_back.
MUST_CHECK bool frame_object_current(Vm *vm, uint32_t depth, Value *result);
// Of a frame object; borrowed.  The locals are UNBOUND if they can only be had while it lives.
Code *frame_object_code(Value frame);
Dict *frame_object_globals(Value frame);
uint32_t frame_object_line(Value frame);
Value frame_object_back(Value frame); // or None
Value frame_object_locals(Value frame);

// A line of the source, without the white space around it: a str, owned; None if there is no source.
MUST_CHECK bool code_source_line(Vm *vm, const Code *code, uint32_t line, Value *result);

// What suggestions will need of the frame that raised, before it is gone.
void suggestion_prepare(Vm *vm, const struct Frame *frame, Traceback *entry);

#endif
