// Why a task is being cancelled: told from the frames of whoever asks.
#ifndef AWL_RUNTIME_CANCEL_H
#define AWL_RUNTIME_CANCEL_H

#include "runtime/observer.h"

typedef enum CancelReason {
  CANCEL_CALL,       // cancel(), by the program
  CANCEL_TIMEOUT,    // asyncio.timeout(), wait_for()
  CANCEL_GROUP,      // a TaskGroup aborts
  CANCEL_GATHER,     // the future of a gather() was cancelled
  CANCEL_MAIN_ENDED, // asyncio.run() is over
  CANCEL_INTERRUPT   // Ctrl-C
} CancelReason;

typedef struct CancelCause {
  CancelReason reason;
  Place place;     // the line that asked; of a timeout its `async with`
  Value timeout;   // the Timeout, borrowed; UNBOUND
  double deadline; // of the timeout; negative: not known
  Value failed;    // of a group: the task whose failure aborted it, borrowed; UNBOUND
  Value left_by;   // of a group: else the exception that left its block, borrowed; UNBOUND
} CancelCause;

// Of the cancel() that is being called for `task`.
void cancel_cause(Vm *vm, Value task, CancelCause *cause);
const char *cancel_reason_name(CancelReason reason);

#endif
