// Tells why a task is being cancelled, from the frames of whoever asks.
#include "runtime/cancel.h"
#include "runtime/wait.h"
#include "vm/number.h"

typedef struct Asker {
  const char *function; // the qualified name of the library's function
  CancelReason reason;
} Asker;

static const Asker ASKERS[] = {
    {"Timeout._on_timeout", CANCEL_TIMEOUT},
    {"_cancel_and_wait", CANCEL_TIMEOUT},
    {"TaskGroup._abort", CANCEL_GROUP},
    {"TaskGroup._on_task_done", CANCEL_GROUP},
    {"_GatheringFuture.cancel", CANCEL_GATHER},
    {"_cancel_all_tasks", CANCEL_MAIN_ENDED},
    {"Runner._listen_for_interrupt.<locals>.on_interrupt", CANCEL_INTERRUPT},
};

static bool find_asker(const Frame *frame, CancelReason *reason) {
  const Code *code = frame_code(frame);
  for (size_t i = 0; (code->flags & CODE_LIBRARY) && i < sizeof ASKERS / sizeof *ASKERS; i++) {
    if (string_equals_c(as_string(code->qualname), ASKERS[i].function)) {
      *reason = ASKERS[i].reason;
      return true;
    }
  }
  return false;
}

// The innermost function of the library, before the learner's, that is known to cancel.
static const Frame *library_asker(const Vm *vm, CancelReason *reason) {
  for (const Frame *frame = vm->strand->frame; frame != NULL; frame = frame->caller) {
    if (frame->function == NULL) {
      continue;
    }
    if (find_asker(frame, reason)) {
      return frame;
    }
    if (!(frame_code(frame)->flags & CODE_LIBRARY)) {
      return NULL;
    }
  }
  return NULL;
}

static void tell_timeout(Vm *vm, Value task, const Frame *asker, CancelCause *cause) {
  Value when;
  if (frame_code(asker)->parameter_count == 0) {
    return;
  }
  Value self = frame_registers(asker)[0]; // of _on_timeout
  if (!string_equals_c(as_string(frame_code(asker)->name), "_on_timeout")) {
    return;
  }
  cause->timeout = self;
  when = wait_field(vm, self, "_when");
  Value before = raised_take(vm);
  if (when != VALUE_UNBOUND && when != VALUE_NONE &&
      !value_to_c_double(vm, when, &cause->deadline)) {
    raised_clear(vm);
  }
  raised_restore(vm, before);
  wait_holds(vm, as_task(task), self, &cause->place);
}

// The group's own functions, from the one that cancels outwards, know what happened.
static void tell_group(const Frame *asker, CancelCause *cause) {
  enum { TASK_DONE_PARAMETERS = 2, EXIT_PARAMETERS = 4 };
  for (const Frame *frame = asker; frame != NULL && frame->function != NULL;
       frame = frame->caller) {
    const Code *code = frame_code(frame);
    if (!(code->flags & CODE_LIBRARY)) {
      return;
    }
    const String *name = as_string(code->name);
    if (string_equals_c(name, "_on_task_done") && code->parameter_count == TASK_DONE_PARAMETERS) {
      cause->failed = frame_registers(frame)[1];
    } else if (string_equals_c(name, "__aexit__") && code->parameter_count == EXIT_PARAMETERS) {
      cause->left_by = frame_registers(frame)[2];
    }
  }
}

void cancel_cause(Vm *vm, Value task, CancelCause *cause) {
  *cause = (CancelCause){.reason = CANCEL_CALL,
                         .place = place_now(vm),
                         .timeout = VALUE_UNBOUND,
                         .deadline = -1,
                         .failed = VALUE_UNBOUND,
                         .left_by = VALUE_UNBOUND};
  const Frame *asker = library_asker(vm, &cause->reason);
  if (asker == NULL) {
    return;
  }
  if (cause->reason == CANCEL_TIMEOUT) {
    tell_timeout(vm, task, asker, cause);
  } else if (cause->reason == CANCEL_GROUP) {
    tell_group(asker, cause);
  } else if (cause->reason == CANCEL_INTERRUPT || cause->reason == CANCEL_MAIN_ENDED) {
    cause->place = (Place){NULL, 0};
  }
}

const char *cancel_reason_name(CancelReason reason) {
  static const char *const NAMES[] = {
      [CANCEL_CALL] = "cancel()",         [CANCEL_TIMEOUT] = "timeout",
      [CANCEL_GROUP] = "group",           [CANCEL_GATHER] = "gather",
      [CANCEL_MAIN_ENDED] = "main ended", [CANCEL_INTERRUPT] = "Ctrl-C"};
  return NAMES[reason];
}
