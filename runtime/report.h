// Reports: what Awl says on stderr of a program's mistakes, each kind with a name to silence it by.
//
// Where CPython says something too, its own words come first, at the line that is to blame; then
// `hint:` and plain words.
#ifndef AWL_RUNTIME_REPORT_H
#define AWL_RUNTIME_REPORT_H

#include "runtime/observer.h"
#include "runtime/wait.h"

// The names, with what --help says of them.
#define REPORT_KINDS(X)                                                                            \
  X(NEVER_AWAITED, "never-awaited")                                                                \
  X(NEVER_RETRIEVED, "never-retrieved")                                                            \
  X(DEADLOCK, "deadlock")                                                                          \
  X(ABANDONED, "abandoned")                                                                        \
  X(SWALLOWED, "swallowed")                                                                        \
  X(GATHER, "gather")                                                                              \
  X(CANCELLED, "cancelled")                                                                        \
  X(TIMEOUT, "timeout")                                                                            \
  X(BLOCKING, "blocking")                                                                          \
  X(SUMMARY, "summary")

typedef enum ReportKind {
#define KIND(NAME, text) REPORT_##NAME,
  REPORT_KINDS(KIND)
#undef KIND
      REPORT_KIND_COUNT
} ReportKind;

#define REPORT_BIT(NAME) (UINT32_C(1) << REPORT_##NAME)
#define REPORT_ALL ((UINT32_C(1) << REPORT_KIND_COUNT) - 1)

// The bits of a list of names with commas between them, "all" among them.  False: `*wrong` is the
// beginning of a name that there is not.
bool report_names(const char *list, uint32_t *bits, const char **wrong);
const char *report_name(ReportKind kind);

static inline bool report_is_wanted(const Runtime *runtime, ReportKind kind) {
  return (runtime->options.quiet & UINT32_C(1) << kind) == 0;
}

// A text that grows; its functions give false when memory runs out, with an exception raised.
typedef StringBuilder ReportText;
// A string_format text.
MUST_CHECK bool report_add(Vm *vm, ReportText *text, const char *format, ...);
// Text as it stands, in UTF-8.
MUST_CHECK bool report_add_utf8(Vm *vm, ReportText *text, const char *utf8);
// `  File "lesson.py", line 8, in worker`, and the line itself below it, `indent` further in.
MUST_CHECK bool report_add_place(Vm *vm, ReportText *text, unsigned indent, Place place);
// The learner's frames of a suspended task, the outermost first, in that form.
MUST_CHECK bool report_add_chain(Vm *vm, ReportText *text, unsigned indent, const Task *task);
// "Task-2", or "'fetch' (Task-2)" if the program named it otherwise than its number would.
MUST_CHECK bool report_add_task(Vm *vm, ReportText *text, const Task *task);
// "1.0", "0.25": seconds to the millisecond.
MUST_CHECK bool report_add_seconds(Vm *vm, ReportText *text, double seconds);
// Write it to stderr and tell observers.  `ok`: what the making of the text came to; if it is false
// the text is dropped, and the exception too: a report never ends a program.
void report_finish(Vm *vm, ReportKind kind, ReportText *text, bool ok);

#endif
