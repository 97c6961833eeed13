// Tracing: a look at every instruction before it runs, and at every exception where it is raised.
//
//     vm->labels[opcode] ──▶ the instruction                       tracing is off: it costs nothing
//                        ──▶ trampoline ──▶ hook ──▶ the instruction                  tracing is on
//
// The table of the dispatch loop lies in the Vm, so that all activations of the loop, also those
// that wait further down the C stack, see the change at their next instruction.  The stubs through
// which C enters (DRIVE, EXIT, INIT_RETURN) are never traced: no function runs in them.
#ifndef AWL_VM_TRACE_H
#define AWL_VM_TRACE_H

#include "vm/frame.h"

// The hooks must leave the run as it is: no Python, no reference counted, nothing raised.
typedef struct Trace {
  // `frame->pc` is behind the first word of the instruction that comes next.
  void (*instruction)(struct Trace *self, Vm *vm, Frame *frame);
  // vm->raised is on its way, and this is the first frame it passes in this activation of the loop.
  // Called whether or not instructions are traced.
  void (*raised)(struct Trace *self, Vm *vm, Frame *frame);
} Trace;

// vm->trace is whom to tell; it must be set while tracing is on.
void trace_instructions(Vm *vm, bool is_on);

#endif
