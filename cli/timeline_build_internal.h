// Inside of timeline_build: what its two files share.
#ifndef AWL_CLI_TIMELINE_BUILD_INTERNAL_H
#define AWL_CLI_TIMELINE_BUILD_INTERNAL_H

#include "cli/timeline_build.h"

// What must be remembered of a task from one event to a later one.
typedef struct TaskState {
  int lane;           // NO_LANE: unknown
  const char *reason; // what it waits for, or waited for last; NULL: it only gave others a turn
  double deadline;    // of its sleep, negative if there is none
  Spot at;            // where it waits, or waited last
  int waker;          // the lane that woke it, or NO_LANE
  RecordSlice tasks;  // that it waits for
  bool is_cancelled;  // a CancelledError is about to be thrown in
  bool has_run;
  const char *why; // it was woken
} TaskState;

typedef struct Build {
  Timeline *timeline;
  const Record *record;
  Arena *arena;
  TaskState *tasks; // by number
  uint32_t task_count;
  int *timers; // by number: index of its deadline + 1
  uint32_t timer_count;
  int *running; // lanes whose steps run now, outermost first: an eager task runs inside of another
  int running_count;
  uint32_t last_done;     // the task that ended last
  uint32_t skip_blocking; // the end of a blocking call that is not told
} Build;

// ---- from the record's texts, places and numbers ----

const char *build_keep(Build *build, const char *text);
const char *build_text_of(Build *build, uint32_t text); // NULL for none
Spot build_spot_of(Build *build, const RecordPlace *place);
const Call *build_calls_of(Build *build, RecordSlice chain, int *count);
TaskState *build_state_of(Build *build, uint32_t task);
int build_lane_of(Build *build, uint32_t task);
TaskState *build_known_state(Build *build, uint32_t task); // of a task that has a lane, or NULL
void build_tell(Build *build, const Happening *happening);

// ---- the events of tasks ----

void build_task_made(Build *build, const RecordEvent *event, const RecordDetail *detail);
void build_step_begins(Build *build, const RecordEvent *event);
void build_step_ends(Build *build, const RecordEvent *event);
void build_task_blocked(Build *build, const RecordEvent *event, const RecordDetail *detail);
void build_task_woken(Build *build, const RecordEvent *event, const RecordDetail *detail);
void build_task_done(Build *build, const RecordEvent *event, const RecordDetail *detail);
void build_cancel_asked(Build *build, const RecordEvent *event, const RecordDetail *detail);
void build_cancel_delivered(Build *build, const RecordEvent *event, const RecordDetail *detail);
void build_cancel_swallowed(Build *build, const RecordEvent *event, const RecordDetail *detail);

#endif
