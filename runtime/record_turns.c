// What the record makes of bare turns: two events each, or, folded, one for many.
#include "runtime/future.h"
#include "runtime/record_internal.h"

enum { TURNS_PER_LOOK = 64 };

static RecordEvent *add(Record *record, unsigned kind, unsigned how, uint32_t task, uint32_t id,
                        double time) {
  RecordEvent *added =
      record->is_incomplete ? NULL : record_room(record, &record->events, 1, sizeof *added);
  if (added != NULL) {
    record->events.count++;
    record->open = NULL;
    *added = (RecordEvent){
        .time = time, .kind = (uint8_t)kind, .how = (uint8_t)how, .task = task, .id = id};
  }
  return added;
}

static void add_begin(Record *record, uint32_t task, double time) {
  (void)add(record, EVENT_STEP_BEGIN, RECORD_RESUME, task, task, time);
}

static void add_end(Record *record, uint32_t task, double time) {
  (void)add(record, EVENT_STEP_END, STEP_TURN, task, task, time);
}

void record_unfold(Record *record) {
  uint32_t task = record->turning;
  if (UNLIKELY(task != 0)) {
    record->turning = 0;
    add_begin(record, task, record->turned);
  }
}

// ---- folded ----

static RecordTurns *turns_of(const Record *record, uint32_t i) {
  return (RecordTurns *)record->turns.items + i;
}

// New turns, which begin as the ones before did.
static RecordTurns *new_turns(Record *record) {
  RecordTurns *opened = record_room(record, &record->turns, 1, sizeof *opened);
  if (opened == NULL ||
      add(record, RECORD_TURNS, 0, 0, record->turns.count, record->turned) == NULL) {
    return NULL;
  }
  uint32_t before = record->turns.count++;
  opened->first = before == 0 ? 0 : turns_of(record, before - 1)->first;
  opened->count = 0;
  record->open = opened;
  return opened;
}

// The turns that the last event is, if there is room for another one.
static inline RecordTurns *open_turns(Record *record) {
  RecordTurns *open = record->open;
  return LIKELY(open != NULL && open->count < RECORD_TURNS_MOST) ? open : new_turns(record);
}

// They are not as those before: they get tasks of their own, at the end.
static bool part(Record *record, RecordTurns *turns) {
  uint32_t *room = record_room(record, &record->turners, turns->count, sizeof *room);
  if (room == NULL) {
    return false;
  }
  if (turns->count > 0) {
    memcpy(room, (uint32_t *)record->turners.items + turns->first, turns->count * sizeof *room);
  }
  turns->first = record->turners.count;
  record->turners.count += turns->count;
  return true;
}

static inline bool add_turner(Record *record, RecordTurns *turns, uint32_t task) {
  uint32_t at = turns->first + turns->count;
  if (at < record->turners.count) {
    if (LIKELY(((uint32_t *)record->turners.items)[at] == task)) {
      turns->count++;
      return true;
    }
    if (!part(record, turns)) {
      return false;
    }
  }
  uint32_t *room = record_room(record, &record->turners, 1, sizeof *room);
  if (room != NULL) {
    *room = task;
    record->turners.count++;
    turns->count++;
  }
  return room != NULL;
}

// While one turn follows another the clock is read for one in so many, and whenever the coarse one
// has moved: nobody took long, and what is told of time is the beginning and end of them all.
static inline bool is_time_known(Record *record, const TurnTime *time) {
  int64_t (*glance)(void) = time->port->glance;
  if (time->time >= 0 || glance == NULL) {
    return false;
  }
  int64_t glanced = glance();
  bool is_known = glanced == record->glanced && ++record->unread < TURNS_PER_LOOK;
  record->glanced = glanced;
  return is_known;
}

static void read_time(Record *record, TurnTime *time) {
  record->turned = turn_time(time) - record->began;
  record->unread = 0;
}

// The turn that `turning` has begun is over; the time that is noted is still that of its beginning.
static inline void fold(Record *record, RecordTurns *turns) {
  if (turns != NULL && add_turner(record, turns, record->turning)) {
    turns->until = record->turned;
  }
  record->turning = 0;
}

static inline void fold_turn(Record *record, const Task *ended, const Task *begun, TurnTime *time) {
  bool is_turn = ended != NULL && record->turning == ended->number;
  RecordTurns *turns = is_turn ? open_turns(record) : NULL; // begins at record->turned
  if (!is_turn || begun == NULL || !is_time_known(record, time)) {
    read_time(record, time);
  }
  if (is_turn) {
    fold(record, turns);
  } else if (ended != NULL) {
    add_end(record, ended->number, record->turned);
  }
  if (begun != NULL) {
    record->turning = begun->number;
  }
}

bool record_fold_begin(Record *record, const Event *event) {
  const Task *task = as_task(event->subject);
  if (!record->is_folded || event->by != task) {
    return false;
  }
  record_unfold(record);
  record->turned = event->time - record->began;
  record->turning = task->number;
  return true;
}

bool record_fold_end(Record *record, const Event *event) {
  if (event->number != STEP_TURN || record->turning != as_task(event->subject)->number) {
    return false;
  }
  RecordTurns *turns = open_turns(record);
  record->turned = event->time - record->began;
  fold(record, turns);
  return true;
}

// ---- told ----

void record_turn(Observer *self, Task *ended, Task *begun, TurnTime *time) {
  Record *record = (Record *)self;
  if (record->is_folded) {
    fold_turn(record, ended, begun, time);
    return;
  }
  double now = turn_time(time) - record->began;
  if (ended != NULL) {
    add_end(record, ended->number, now);
  }
  if (begun != NULL) {
    add_begin(record, begun->number, now);
  }
}
