// The record: a run as an array of plain events, kept in memory by an observer.
//
//     record_begin ──▶ the program runs ──▶ record_end ──▶ read record->events, or record_write
//
// Everything that is drawn or told of a run (timeline, explain, summaries) is read from here.  No
// Values and no addresses are in it: tasks are known by their number (1, 2, … in the order they
// were made), timers, coroutines, locks and queues by small numbers of their own, texts and places
// by index.  An event is small, because steps are many; what the rarer kinds hold besides is in
// their RecordDetail.
//
// What each kind holds.  `task` is always the task whose step runs, 0 for the loop; `how` and `id`
// are of the event, the rest is of the detail; what is not named is 0.  docs: runtime/record.md.
//
//   loop.begin, loop.end
//   round             id: items that are ready; more: timers that are set (no detail)
//   task.made         id; name; text: the coroutine function; at: the line that made it
//   step.begin        id; how: a RecordBegin; for RECORD_THROW a detail, text: the exception
//   step.end          id; how: a StepEnd (runtime/observer.h)
//   task.blocked      id; how: a WaitKind (runtime/wait.h); text: what it waits for, in words;
//                     at; other: number of the lock, queue …; seconds: deadline of a sleep, else
//                     -1; ids: tasks waited for; holders: tasks that hold the lock; chain: the
//                     learner's frames, innermost first
//   task.woken        id; how: a RecordWoken; text: why; at: the line that woke it; other: the task
//                     that is done, for RECORD_WOKEN_DONE
//   task.done         id; how: STEP_RETURNED, STEP_RAISED or STEP_CANCELLED; text: the result if it
//                     is a plain value, or the exception; at: the line that raised; name
//   future.done, callback.begin, callback.end   not recorded
//   cancel.asked      id; how: a CancelReason; text: the message; at: the line that asked (of a
//                     timeout: its `async with`); other: the task that passes its own request on;
//                     seconds: for CANCEL_TIMEOUT the deadline
//   cancel.delivered  id; at: the line that gets the CancelledError
//   cancel.swallowed  id; at: the line of the await that got it
//   cancel.taken-back id: uncancel() was called for it
//   failure.lost      id: it failed under a gather() that was over
//   timer.set         id: of the timer; text: its callback; at; seconds: deadline
//   timer.fired, timer.dropped   id: of the timer
//   coroutine.made    id: of the coroutine; name; at
//   coroutine.dropped id: of the coroutine; name; at: the line that made it
//   blocking.begin    text; at; chain: the learner's frames, innermost first
//   blocking.end      text; seconds: how long
//   output            how: 1 or 2, the stream; text: pieces written at one time are one event
//   report            name; text
//   turns             id: its RecordTurns; only in a record that is_folded
//
// Most of what happens can be steps that begin and end with a bare turn, sleep(0).  A record that is
// only to be written may fold them: those that follow each other are one event, as they are one
// line of the file.  What such an event knows of time is when the first began and the last ended.
//
//     step.begin 1, step.end 1, step.begin 2, step.end 2  ──▶  turns: 1, 2
//
// Rounds of turns alone that are alike are one event, too, as long as it does not take a millisecond.
// The last task to begin is `turning`: whether its step is a bare turn, too, is known when it ends;
// whether a round, `round`, is as the one before, when that is over.
#ifndef AWL_RUNTIME_RECORD_H
#define AWL_RUNTIME_RECORD_H

#include "runtime/observer.h"
#include "runtime/wait.h"

typedef enum RecordBegin { RECORD_START, RECORD_RESUME, RECORD_THROW } RecordBegin;

typedef enum RecordWoken {
  RECORD_WOKEN_TIMER,  // its sleep is over
  RECORD_WOKEN_DONE,   // the task it waited for is done
  RECORD_WOKEN_CANCEL, // what it waited for was cancelled
  RECORD_WOKEN_CALL    // lock released, event set, item put, future resolved …
} RecordWoken;

typedef struct RecordPlace {
  uint32_t file, function; // texts; 0: nowhere
  uint32_t line;
} RecordPlace;

// A run of record->numbers or record->places.
typedef struct RecordSlice {
  uint32_t first, count;
} RecordSlice;

typedef struct RecordDetail {
  RecordPlace at;
  uint32_t name, text; // texts; 0: none
  uint32_t other;
  RecordSlice ids, holders; // in record->numbers
  RecordSlice chain;        // in record->places
  double seconds;
} RecordDetail;

typedef struct RecordEvent {
  double time;   // seconds of loop.time() since the record began
  uint8_t kind;  // EventKind
  uint8_t how;   // see above
  uint32_t task; // 0: the loop
  uint32_t id;
  uint32_t more; // its detail, 0: none; see record_detail
} RecordEvent;

enum {
  RECORD_TURNS = EVENT_KIND_COUNT, // the kind of the event
  RECORD_TURNS_MOST = 1024         // tasks of one
};

typedef struct RecordTurns {
  double until;          // when the last one ended
  uint32_t first, count; // in record->turners: the tasks
  uint32_t rounds;       // in so many rounds that follow each other they did this, and nothing else
} RecordTurns;

typedef struct RecordText {
  uint32_t first, length; // in record->bytes; UTF-8, followed by a zero byte
} RecordText;

// A growing array: items of `size` bytes.
typedef struct RecordArray {
  void *items;
  uint32_t count, capacity;
} RecordArray;

typedef struct Record {
  Observer observer;
  Vm *vm;
  RecordArray events;  // RecordEvent
  RecordArray details; // RecordDetail; the first is empty
  RecordArray texts;   // RecordText; the first is ""
  RecordArray bytes;   // char
  RecordArray numbers; // uint32_t
  RecordArray places;  // RecordPlace
  RecordArray names;   // by task number: the text of its name when it was last heard of
  RecordArray turns;   // RecordTurns
  RecordArray turners; // uint32_t: the tasks of turns
  RecordTurns *open;   // those that the last event is; NULL: it is another one
  RecordEvent round;   // a round that may be as the one before; `kind` is another: there is none
  uint32_t turning;    // the task that has begun what may be a turn, 0: none
  double turned;       // when
  struct RecordObject *objects; // address -> number, open addressing
  uint32_t object_count, object_capacity;
  uint32_t *text_index; // open addressing over texts
  uint32_t text_capacity;
  uint32_t next_timer, next_coroutine, next_object; // numbers given so far
  double began;       // loop.time() when the record began
  const char *folder; // that files are named from, with its slash: not in their names; borrowed
  size_t folder_length;
  uint32_t most;      // events that it may hold
  bool is_folded;     // see above; set by record_fold
  bool is_incomplete; // memory ran out, or it is full: what came later is missing
} Record;

// Begin to listen.  NULL: no memory; nothing is raised.  Files below `folder` (with its slash; "":
// none), which must live as long as the record, are named from there, so that the record is the same
// wherever the folder is.
Record *record_begin(Vm *vm, const char *folder, size_t folder_length);
// It is only to be written: fold its turns.
void record_fold(Record *record);
void record_end(Record *record); // stop listening; the record stays
void record_free(Record *record);

static inline uint32_t record_count(const Record *record) {
  return record->events.count;
}
static inline const RecordEvent *record_event(const Record *record, uint32_t i) {
  return (const RecordEvent *)record->events.items + i;
}
// Never NULL: an empty one for events that have none.
static inline const RecordDetail *record_detail(const Record *record, const RecordEvent *event) {
  uint32_t more = event->kind == EVENT_ROUND ? 0 : event->more; // (of turns it is 0)
  return (const RecordDetail *)record->details.items + more;
}
static inline const char *record_text(const Record *record, uint32_t text) {
  return (const char *)record->bytes.items +
         ((const RecordText *)record->texts.items)[text].first;
}
static inline uint32_t record_number(const Record *record, RecordSlice slice, uint32_t i) {
  return ((const uint32_t *)record->numbers.items)[slice.first + i];
}
static inline const RecordPlace *record_place(const Record *record, RecordSlice slice, uint32_t i) {
  return (const RecordPlace *)record->places.items + slice.first + i;
}
// Of an event that is turns.
static inline RecordTurns *record_turns_of(const Record *record, const RecordEvent *event) {
  return (RecordTurns *)record->turns.items + event->id;
}
// The last name of a task; "" for the loop.
const char *record_task_name(const Record *record, uint32_t task);

// The index of a text, the same for the same bytes.
uint32_t record_add_text(Record *record, const char *bytes, size_t length);

#endif
