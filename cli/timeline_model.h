// A run as pictures and accounts need it: stretches of time, a lane with bars for each task, links.
//
// There is one thread, so a run is a row of stretches: in each, one task runs, or everybody waits.
//
//     stretch       0        1         2            3       4
//             │ main │ fetch-1 │ fetch-2 │ (1 s passes) │ fetch-1 │ …
//     edge    0      1         2         3              4         5
//
// With the virtual clock most stretches take no time at all, yet their order is what there is to
// see. So places in the picture are edges, not seconds: `timeline_scale` decides where an edge is
// drawn.
//
// A task's lane is a row of bars without holes, from the edge at which it was made to its end:
//
//     made ─▶ READY ─▶ RUNNING ─▶ WAITING ─▶ READY ─▶ RUNNING ─▶ … ─▶ ending
//                         │  ▲
//                         ▼  │
//                       BLOCKING        a blocking call: it runs, and nobody else can
//
// A READY bar that lasted is KEPT: the task could have run, and was kept waiting.  A WAITING bar
// that nothing ended is STUCK.  What happens during a stretch (a task is made, woken) is drawn at
// the edge behind it, and its link stands in the stretch.
#ifndef AWL_CLI_TIMELINE_MODEL_H
#define AWL_CLI_TIMELINE_MODEL_H

#include "grammar/arena.h"
#include <stdio.h>
#include <string.h>

// A line of a program.
typedef struct Spot {
  const char *file; // NULL: nowhere
  int line;
} Spot;

// One step of the way from a task's first line to the line where it waits.
typedef struct Call {
  const char *function;
  Spot at;
} Call;

typedef enum StretchKind {
  STRETCH_STEP,
  STRETCH_BLOCKING,
  STRETCH_IDLE,
  STRETCH_ENDLESS // nothing will ever happen again
} StretchKind;

typedef struct Stretch {
  StretchKind kind;
  int lane; // who runs; NO_LANE: nobody, or code outside of tasks
  double from, to;
} Stretch;

typedef enum BarKind {
  BAR_READY,
  BAR_KEPT,
  BAR_RUNNING,
  BAR_BLOCKING,
  BAR_WAITING,
  BAR_STUCK
} BarKind;

typedef struct Bar {
  BarKind kind;
  double from_edge, to_edge; // between edges where a deadline passed while somebody ran
  double from, to;
  const char *reason; // of WAITING, STUCK, BLOCKING, KEPT: what for; else NULL
  Spot at;
  const Call *calls; // of WAITING and STUCK: outermost first, down to `at`
  int call_count;
  bool is_cut;      // of WAITING: a CancelledError ended it
  const char *what; // of WAITING and STUCK: "sleep", "lock", "task" …, as in records
} Bar;

typedef enum Ending {
  ENDING_PENDING, // the run ended before it did
  ENDING_RETURNED,
  ENDING_RAISED,
  ENDING_CANCELLED
} Ending;

enum { NO_LANE = -1 };

typedef struct Lane {
  int task;          // its number in the record
  const char *name;  // "Task-2", or what it was named
  const char *coro;  // the name of its coroutine function
  const char *label; // what stands beside the lane
  int parent;        // the lane that made it, NO_LANE for none
  Spot made_at;
  double made;
  Ending ending;
  const char *result; // repr of the result, or "ValueError: text"; NULL if there is none
  double ended;
  int end_edge;
  Bar *bars;
  int bar_count, bar_capacity;
  bool is_open; // the last bar has no end yet
} Lane;

typedef enum LinkKind { LINK_MADE, LINK_WOKE, LINK_CANCELLED } LinkKind;

// Something a lane did to another one.
typedef struct Link {
  LinkKind kind;
  int stretch; // in which it happened; the last step of `from` if it came of it later
  int from, to;
  double time;
  Spot at;
  const char *text;
} Link;

// Everything that happens, in order: what `awl explain` tells, and the marks of a picture.
typedef enum HappeningKind {
  HAPPENS_MADE,      // lane makes other
  HAPPENS_STARTS,    // lane runs for the first time
  HAPPENS_RESUMES,   // lane goes on; text: what it waited for, NULL if it only gave others a turn
  HAPPENS_WAITS,     // lane waits; text: what for
  HAPPENS_TURN,      // lane lets the others have a turn
  HAPPENS_WAKES,     // lane wakes other; text: why
  HAPPENS_RETURNS,   // lane has ended; text: its result
  HAPPENS_RAISES,    // lane has ended; text: the exception
  HAPPENS_CANCELLED, // lane has ended
  HAPPENS_ASKS,      // lane asks that other be cancelled; text: why
  HAPPENS_DELIVERED, // CancelledError is raised in lane; text: what it waited for, "" before it ran
  HAPPENS_SWALLOWED, // lane caught CancelledError and went on
  HAPPENS_BLOCKS,    // lane blocked everybody; text: in what; seconds: how long
  HAPPENS_OUTPUT,    // lane printed; text: what
  HAPPENS_DROPPED,   // a coroutine never ran; text: its name
  HAPPENS_REPORT     // Awl had something to say; text: its name
} HappeningKind;

typedef struct Happening {
  HappeningKind kind;
  int lane; // NO_LANE: the loop, or code outside of tasks
  int other;
  int stretch; // the last one that had begun
  double time;
  double seconds;
  Spot at;
  const char *text;
} Happening;

// A timeout that was set, and how it ended.
typedef struct Deadline {
  int lane;
  double set, when, ended;
  bool has_fired;
  Spot at;
} Deadline;

typedef struct Timeline {
  Arena *arena;
  const char *file; // the program, as it was named
  const char *source;
  size_t source_length;
  bool is_virtual;
  bool is_stuck; // nothing could ever have gone on
  double begin, now;
  Stretch *stretches;
  int stretch_count, stretch_capacity;
  bool is_running; // the last stretch has no end yet
  Lane *lanes;
  int lane_count, lane_capacity;
  Link *links;
  int link_count, link_capacity;
  Happening *happenings;
  int happening_count, happening_capacity;
  Deadline *deadlines;
  int deadline_count, deadline_capacity;
} Timeline;

// What a picture is called: the program as it was named, without folders from the root on.
static inline const char *timeline_title(const Timeline *timeline) {
  return *timeline->file == '/' ? strrchr(timeline->file, '/') + 1 : timeline->file;
}

// ---- filling it, in the order in which things happened ----
//
// Everything lives in the arena.  When memory runs out, arena->has_failed is set and the calls do
// nothing more: look once, at the end.

void timeline_init(Timeline *timeline, Arena *arena, bool is_virtual, double begin);
// The time is `time` now; if nobody runs, everybody has waited since the last stretch.
void timeline_advance(Timeline *timeline, double time);
// A new lane, ready to run.
int timeline_lane(Timeline *timeline, const Lane *lane);
// From now on `lane` is in the state of `bar`, whose edges and times are filled in here.
void timeline_bar(Timeline *timeline, int lane, const Bar *bar);
// `lane` waits, and could have gone on at `time`, which has passed: it is ready since then.
void timeline_late(Timeline *timeline, int lane, double time);
// A CancelledError ended what `lane` waited for last.
void timeline_cut(Timeline *timeline, int lane);
// `lane` has ended.
void timeline_end_lane(Timeline *timeline, int lane, Ending ending, const char *result);
// Somebody runs from now on, until timeline_end_stretch.
void timeline_stretch(Timeline *timeline, StretchKind kind, int lane);
void timeline_end_stretch(Timeline *timeline);
// The step that `lane` is in blocks everybody if it has lasted for `seconds`.
void timeline_long_step(Timeline *timeline, int lane, double seconds);
void timeline_link(Timeline *timeline, const Link *link);
void timeline_happening(Timeline *timeline, const Happening *happening);
// NULL: no memory.  The caller may change it until the next call.
Deadline *timeline_deadline(Timeline *timeline, const Deadline *deadline);
// The run is over: what is open ends here.
void timeline_finish(Timeline *timeline, double time);

// ---- reading it ----

static inline const Stretch *timeline_last_stretch(const Timeline *timeline) {
  return timeline->stretch_count == 0 ? NULL : &timeline->stretches[timeline->stretch_count - 1];
}
// The time at an edge.
double timeline_time(const Timeline *timeline, int edge);
// "main", "Task-2 fetch", or a task's own name.
const char *lane_label(Arena *arena, const char *name, const char *coro);
// A copy in the arena; "" when there is no memory.
const char *timeline_text(Arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
// Seconds in as few digits as say it: "0", "0.35", "3600".
void seconds_text(double seconds, char text[static 32]);

#endif
