// The reports of every run: what watches for them, and what it remembers.
//
// One observer, which hears only of cancellations and of failures that get lost: neither is on the
// way of a program that does well.  What every cancellation goes through is told by calls, so that
// no Event is made for nobody else: 4 % of what it takes to make, cancel and gather a task.  So is
// the end of the step that one was thrown into.  While it is on its way still after that, the
// observer also hears of other steps, to see whether it arrives.
#ifndef AWL_RUNTIME_REPORTS_H
#define AWL_RUNTIME_REPORTS_H

#include "runtime/cancel.h"
#include "runtime/report.h"

// Where a CancelledError was caught, as its traceback told before it died.
typedef struct Caught {
  const Code *code; // of the learner's outermost frame that it has passed, held; NULL: none
  uint32_t instruction, line;
  Place raised;    // the innermost one; its code is held
  bool by_library; // its outermost frame is the library's
} Caught;

// A cancellation that was asked for.
//
//     asked ──delivered──▶ on its way ──the task ends by it, or takes it back──▶ closed
//                              └──nobody has the CancelledError any more──▶ swallowed, closed
//
// No note holds its exception: that would lengthen the lives of what its traceback's frames hold,
// and a program sees when they die.  The exception knows its notes, Exception.note, and tells them
// when it dies itself.
typedef struct CancelNote {
  uint32_t task; // its number
  CancelReason reason;
  Place place;               // the line that asked; its code is held
  double deadline;           // seconds of loop.time(); negative: none
  Value name;                // of the task: str, or an int N for "Task-N"
  Value waiting;             // of a timeout: what it waited for: str or UNBOUND
  Value because;             // of a group: what aborted it: str or UNBOUND
  Value through;             // name of the task that passed its own request on, or UNBOUND
  Place waiting_at;          // its code is held
  Value exception;           // once delivered, as long as it lives: not held; UNBOUND
  uint32_t next_same;        // the next note of the same exception, NOTE_NONE at the end
  Caught caught;             // where, once the exception is dead
  bool is_on_its_way, is_closed;
  uint32_t next_free; // of one that is not in use: the next such one, NOTE_NONE at the end
} CancelNote;

#define NOTE_NONE UINT32_MAX
enum { CLOSED_KEPT = 64 }; // they explain the exception that may end the program

typedef struct Reports {
  Observer observer;
  CancelNote *notes; // all places for notes: in use, or in the list of free ones
  uint32_t note_capacity, first_free;
  uint32_t *open; // the notes that are not closed, by task number: open addressing, NOTE_NONE
  uint32_t open_capacity, open_notes;
  uint32_t closed[CLOSED_KEPT]; // the newest ones, as a ring
  uint32_t closed_count;        // how many there have ever been
  uint32_t open_count;          // notes whose exception is on its way
  uint32_t abandoned;           // tasks that were still waiting when main ended
  struct {
    const Code *code;
    uint32_t line;
  } told[32]; // forgotten awaits: each line once
  uint32_t told_count;
} Reports;

// Begin and end to watch.  Without memory there are no reports.
void reports_start(Vm *vm);
void reports_stop(Vm *vm);
// After the traceback of an exception that ended the program: which timeout it was, who cancelled.
void reports_uncaught(Vm *vm, Value exception);

// A task that was cancelled raises another CancelledError for whoever awaits it once more.
void reports_cancelled_again(Vm *vm, const struct Task *task, Value exception);
// The exception of a note dies: the hook of the Vm.
void reports_exception_dies(Vm *vm, Exception *exception);
// A task is asked to end; by `through`, which passes its own request on, or NULL.
void reports_cancel_asked(Vm *vm, struct Task *task, struct Task *through);
// What is thrown into a task is the CancelledError that it was asked for.
void reports_cancel_delivered(Vm *vm, const struct Task *task, Value exception);
// A step of a task has ended, and a cancellation is on its way, perhaps that one's.
void reports_step_ended(Vm *vm, const struct Task *task, StepEnd end);
static inline bool reports_follow(const Runtime *runtime) {
  return runtime->reports != NULL && runtime->reports->open_count > 0;
}
// A task is gone: its cancellation goes no further.
void reports_task_gone(Vm *vm, const struct Task *task);

// ---- one a file ----
// "Task-3 raised ValueError in line 12": why a group was aborted.  UNBOUND: it cannot be told.
MUST_CHECK bool report_group_cause(Vm *vm, const CancelCause *cause, Value *text);
void report_never_awaited(Vm *vm, Value coroutine);
// In place of loop_report: CPython's words, then a hint; false: an exception is raised.
MUST_CHECK bool report_never_retrieved(Vm *vm, struct Future *future, Value message);
void report_lost_failure(Vm *vm, Value child);
void report_abandoned(Vm *vm, Reports *reports, Task *task);
void report_abandoned_rest(Vm *vm, Reports *reports);
void report_swallowed(Vm *vm, const CancelNote *note, const Task *task);

#endif
